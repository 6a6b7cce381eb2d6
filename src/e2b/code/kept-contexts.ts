import { CODE_LANGUAGES } from '../../spec/code/language.js';
import { KEPT_FOLDER } from '../places.js';

/** A context that a step made or took, by the name that the description gives it. */
export interface KeptContext {
  name: string;
  language: string;
  id: string;
}

const FILE = `${KEPT_FOLDER}/contexts`;
/** More than any description needs. */
const MAX_CONTEXTS = 200;
const MAX_BYTES = 64 << 10;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/;
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** Whether it is what a service may call a context. It comes from the sandbox, and goes into files and requests. */
export function isContextId(id: unknown): id is string {
  return typeof id === 'string' && ID.test(id);
}

/** Shell text that prints what {@link readContexts} reads. As root. */
export function readContextsScript(): string {
  return `head -c ${MAX_BYTES} ${FILE} 2>/dev/null; true`;
}

/** Takes apart what was kept. It comes from the sandbox: what is malformed, or there twice, is not there. */
export function readContexts(printed: string): KeptContext[] {
  const found = new Map<string, KeptContext>();
  const ids = new Set<string>();
  for (const line of printed.split('\n').slice(0, MAX_CONTEXTS)) {
    const [language = '', name = '', id = '', ...more] = line.split(' ');
    if (more.length > 0 || !NAME.test(name) || !ID.test(id)) continue;
    if (!CODE_LANGUAGES.some((each) => each === language)) continue;
    const key = `${language} ${name}`;
    if (found.has(key) || ids.has(id)) continue;
    ids.add(id);
    found.set(key, { name, language, id });
  }
  return [...found.values()];
}

/** Shell text that keeps contexts for later steps and runs, whole or not at all. As root. */
export function keepContextsScript(contexts: readonly KeptContext[]): string {
  const lines = contexts.slice(-MAX_CONTEXTS).map(({ language, name, id }) => `${language} ${name} ${id}`);
  const text = `${lines.join('\n')}\n`;
  // Nothing in it can be more than a word, so that it may stand in quotes.
  if (readContexts(text).length !== lines.length) throw new TypeError('expected contexts with plain names');
  return `mkdir -p -m 700 ${KEPT_FOLDER} && printf %s '${text}' > ${FILE}.new && mv ${FILE}.new ${FILE}`;
}
