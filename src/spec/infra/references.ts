import type { Fault } from '../fault.js';
import { given, items, mappings } from '../mapping.js';
import { nearest } from '../nearest.js';
import { alternatives, showKey } from '../quote.js';

/** What every file may refer to. */
export const BUILT_IN = ['stage', 'pr', 'branch', 'sha', 'repository'] as const;

const REFERENCE = /\$\{([^}]*)\}/g;

/** The names that `${…}` in a text stand for. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map(([, name = '']) => name);
}

/** The text with what its references stand for. Only declared names get here. */
export function substitute(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(REFERENCE, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}

/** A text of the file in which references count. */
export interface ReferringText {
  path: PropertyKey[];
  text: string;
}

/** Every text of the file in which references count: never a script, where `${…}` is the shell's. */
export function referringTexts(file: unknown): ReferringText[] {
  const found: ReferringText[] = [];
  const add = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value === 'string') found.push({ path, text: value });
  };
  for (const [name, template] of mappings(given(file, 'templates'))) {
    for (const [index, channel] of items(given(template, 'channels')).entries())
      add(channel, ['templates', name, 'channels', index]);
  }
  for (const [name, preview] of mappings(given(file, 'previews'))) {
    add(given(preview, 'key'), ['previews', name, 'key']);
    for (const [variable, value] of mappings(given(preview, 'env')))
      add(value, ['previews', name, 'env', variable]);
  }
  return found;
}

/** References to what is not declared. */
export function undeclared(file: unknown): Fault[] {
  const declared = [
    ...BUILT_IN,
    ...items(given(file, 'variables')).filter((each) => typeof each === 'string'),
  ];
  return referringTexts(file).flatMap(({ path, text }) =>
    referencesIn(text)
      .filter((name) => !declared.includes(name))
      .map((name): Fault => {
        const meant = nearest(name, declared);
        const hint =
          meant === undefined
            ? `expected ${alternatives(declared)}, or a name that \`variables\` lists`
            : `did you mean ${showKey(meant)}?`;
        return {
          path,
          at: 'value',
          message: `\${…} refers to ${showKey(name)}, which is not declared; ${hint}`,
        };
      }),
  );
}
