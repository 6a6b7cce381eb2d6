import type { z } from 'zod';
import { REPEATED_NAME } from './contradictions.js';
import { check } from './explain.js';
import { splitFromTo } from './from-to.js';
import { repeatedNames } from './handover-names.js';
import { isWindowsRoot, placeLocal } from './local-path.js';
import { leavesRoot } from './outside-root.js';
import { exported, exportName, outputName, outputs } from './schema/handover.js';
import { junit } from './schema/junit.js';
import { localPath, plainText, sandboxPath } from './schema/text.js';
import { remotePattern } from './schema/transfer.js';

/** Where local paths of fields may lead. */
export interface FieldRules {
  root: string;
  /** Whether local paths may leave the root: true only if the person who runs this typed them. */
  mayLeaveRoot: boolean;
}

/** Says what is wrong with a field. */
export type Report = (message: string) => void;

/** Checks one value and reports what is wrong with it. */
export type Read = <S extends z.ZodType>(
  schema: S,
  value: unknown,
  where?: string,
) => z.output<S> | undefined;

/** The lines that hold something, with what a message calls them. A repeated flag may hold line breaks. */
function entries(raw: string | string[]): { line: string; where: string }[] {
  const lines = typeof raw === 'string' ? raw.split(/\r\n|\n|\r/) : raw;
  return lines
    .map((line, index) => ({ line, where: lines.length > 1 ? `line ${index + 1}: ` : '' }))
    .filter(({ line }) => line.trim() !== '');
}

/** The lines that are valid, each as one value. */
export function readItems(raw: string | string[], schema: z.ZodType<string>, read: Read): string[] {
  return entries(raw)
    .map(({ line, where }) => read(schema, line.trim(), where))
    .filter((value) => value !== undefined);
}

/** Names that are handed over: valid ones, each once. */
export function readNames(
  raw: string | string[],
  kind: 'outputs' | 'export',
  read: Read,
  report: Report,
): string[] | undefined {
  const lines = entries(raw);
  const names = readItems(raw, kind === 'outputs' ? outputName : exportName, read);
  for (const index of repeatedNames(
    lines.map(({ line }) => line.trim()),
    kind,
  )) {
    report(`${lines[index]?.where ?? ''}${REPEATED_NAME}`);
  }
  return read(kind === 'outputs' ? outputs : exported, names);
}

/** `NAME=VALUE` lines. */
export function readPairs(
  raw: string | string[],
  name: z.ZodType,
  form: string,
  report: Report,
): Record<string, string> {
  const pairs = new Map<string, string>();
  for (const { line, where } of entries(raw)) {
    const sign = line.indexOf('=');
    const key = line.slice(0, Math.max(sign, 0)).trim();
    const value = line.slice(sign + 1);
    // What is wrong here may be a part of a secret, as a second line of one: it is not quoted.
    if (sign < 0) report(`${where}expected ${form}; found no =`);
    else if (check(name, key).faults.length > 0 || key === '__proto__')
      report(`${where}expected ${form} with a valid name before the =`);
    else if (check(plainText, value).faults.length > 0)
      report(`${where}the value of ${key} holds a NUL character`);
    else if (pairs.has(key)) report(`${where}${key} is given twice`);
    else pairs.set(key, value);
  }
  return Object.fromEntries(pairs);
}

/** `from[:to]` lines; the word `none` alone is an empty list. */
export function readUploads(
  raw: string | string[],
  rules: FieldRules,
  read: Read,
  report: Report,
): { from: string; to?: string }[] {
  const lines = entries(raw);
  if (lines.length === 1 && lines[0]?.line.trim() === 'none') return [];
  return lines.flatMap(({ line, where }) => {
    if (line.trim() === 'none') {
      report(`${where}none stands alone; a folder of this name is ./none`);
      return [];
    }
    const { from, to } = splitFromTo(line.trim(), isWindowsRoot(rules.root));
    const source = read(localPath, from, where);
    const target = to === undefined ? undefined : read(sandboxPath, to, where);
    if (source !== undefined) checkInside(source, rules, where, report);
    return source === undefined ? [] : [{ from: source, ...(target === undefined ? {} : { to: target }) }];
  });
}

/** `from[:to]` lines. */
export function readDownloads(
  raw: string | string[],
  rules: FieldRules,
  read: Read,
  report: Report,
): { from: string; to?: string }[] {
  return entries(raw).flatMap(({ line, where }) => {
    const { from, to } = splitFromTo(line.trim(), false);
    const source = read(remotePattern, from, where);
    const target = to === undefined ? undefined : read(localPath, to, where);
    if (target !== undefined) checkInside(target, rules, where, report);
    return source === undefined ? [] : [{ from: source, ...(target === undefined ? {} : { to: target }) }];
  });
}

/** Local paths and globs. They may never leave the root: what is shown of their files goes to others. */
export function readReports(
  raw: string | string[],
  { root }: FieldRules,
  read: Read,
  report: Report,
): string[] | undefined {
  const paths = entries(raw).flatMap(({ line, where }) => {
    const local = read(localPath, line.trim(), where);
    if (local !== undefined) checkInside(local, { root, mayLeaveRoot: false }, where, report);
    return local === undefined ? [] : [local];
  });
  return read(junit, paths);
}

/** Reports a local path that leaves the root where it may not. */
export function checkInside(local: string, rules: FieldRules, where: string, report: Report): void {
  if (!rules.mayLeaveRoot && !placeLocal(rules.root, local).inside) report(where + leavesRoot(local));
}
