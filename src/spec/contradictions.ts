import type { Fault } from './fault.js';
import { infraContradictions } from './infra/contradictions.js';
import { given, isMapping, items, mappings } from './mapping.js';
import { repeatedNames } from './handover-names.js';
import { ALL_TRAFFIC, isAddress, isDomain } from './net-target.js';
import { alternatives } from './quote.js';

const DEFINITIONS = ['dockerfile', 'devcontainer', 'file', 'from'];
const BUILD_ACTIONS = ['run', 'copy', 'env', 'workdir', 'apt', 'pip', 'npm'];
const READY = ['port', 'url', 'process', 'file', 'seconds', 'command'];
const ACTIONS = ['run', 'code', 'code-file'];

/**
 * What no single key gets wrong, but several together do. It looks at the parsed value before validation,
 * so that these faults are reported together with all others.
 */
export function contradictions(file: unknown): Fault[] {
  return [
    ...ofSandbox(given(file, 'sandbox')),
    ...ofTemplate(given(file, 'template'), ['template']),
    ...infraContradictions(file, ofTemplate),
    ...items(given(file, 'steps')).flatMap((step, index) => ofStep(step, ['steps', index])),
    ...ofNetwork(given(given(file, 'sandbox'), 'network'), ['sandbox', 'network']),
    ...mappings(given(file, 'previews')).flatMap(([name, preview]) =>
      ofNetwork(given(preview, 'network'), ['previews', name, 'network']),
    ),
    ...ofUpload(file),
    ...ofHandover(file),
  ];
}

function ofSandbox(sandbox: unknown): Fault[] {
  if (given(sandbox, 'id') === undefined) return [];
  if (given(sandbox, 'key') === undefined) return [];
  return [fault(['sandbox', 'key'], 'id and key both choose the sandbox; give one of them')];
}

function ofUpload(file: unknown): Fault[] {
  if (given(file, 'upload-mode') !== 'none' || items(given(file, 'upload')).length === 0) return [];
  return [{ path: ['upload-mode'], at: 'value', message: UPLOAD_OF_NONE }];
}

export const UPLOAD_OF_NONE = 'none uploads nothing, but upload lists what to upload; give one of them';

function ofHandover(file: unknown): Fault[] {
  return (['outputs', 'export'] as const).flatMap((key): Fault[] => {
    const names = items(given(file, key)).map((name) => (typeof name === 'string' ? name : ''));
    return repeatedNames(names, key).map((index) => ({
      path: [key, index],
      at: 'value',
      message: REPEATED_NAME,
    }));
  });
}

export const REPEATED_NAME = 'this name is in the list already';

function ofTemplate(template: unknown, path: PropertyKey[]): Fault[] {
  if (!isMapping(template)) return [];
  // With none of them, E2B's conventions find a Dockerfile in the context.
  const faults = atMostOne(template, DEFINITIONS, path);
  const steps = given(template, 'steps');
  if (steps !== undefined && given(template, 'from') === undefined) {
    faults.push(fault([...path, 'steps'], 'steps add layers to from, which is missing'));
  }
  const ready = given(template, 'ready');
  if (isMapping(ready)) faults.push(...exactlyOne(ready, READY, [...path, 'ready']));
  return [
    ...faults,
    ...items(steps).flatMap((step, index) => ofTemplateStep(step, [...path, 'steps', index])),
  ];
}

function ofTemplateStep(step: unknown, path: PropertyKey[]): Fault[] {
  if (!isMapping(step)) return [];
  const actions = BUILD_ACTIONS.filter((key) => given(step, key) !== undefined);
  // A user alone is an action; beside run and copy it says who.
  const alone = actions.length === 0 && given(step, 'user') !== undefined;
  const faults = alone ? [] : exactlyOne(step, BUILD_ACTIONS, path, [...BUILD_ACTIONS, 'user']);
  const belongs = (key: string, owners: string[], message: string): void => {
    const foreign = given(step, key) !== undefined && !actions.some((action) => owners.includes(action));
    if (foreign && actions.length < 2) faults.push(fault([...path, key], message));
  };
  for (const key of ['to', 'mode']) belongs(key, ['copy'], `${key} belongs to copy`);
  if (!alone) belongs('user', ['run', 'copy'], 'user belongs to run and copy, or stands alone');
  if (given(step, 'copy') !== undefined && given(step, 'to') === undefined) {
    faults.push(fault([...path, 'copy'], 'copy needs to: where it goes'));
  }
  const user = given(step, 'user');
  if (typeof user === 'string' && user.includes(':') && given(step, 'copy') === undefined) {
    faults.push({
      path: [...path, 'user'],
      at: 'value',
      message: 'a group belongs to the owner of copy only',
    });
  }
  return faults;
}

function ofStep(step: unknown, path: PropertyKey[]): Fault[] {
  if (!isMapping(step)) return [];
  const faults = exactlyOne(step, ACTIONS, path);
  const isCode = given(step, 'code') !== undefined || given(step, 'code-file') !== undefined;
  const isScript = given(step, 'run') !== undefined;
  const misplaced = (key: string, message: string): void => {
    if (given(step, key) !== undefined) faults.push(fault([...path, key], message));
  };
  if (!isCode) {
    misplaced('language', 'language belongs to code or code-file; a script of run has a shell');
    misplaced('context', 'context belongs to code or code-file; scripts share no variables');
  }
  if (isCode && !isScript) {
    misplaced('shell', 'shell belongs to run; code has a language');
    misplaced('user', 'user belongs to run; code runs as the user of the code interpreter');
  }
  return faults;
}

function ofNetwork(network: unknown, path: PropertyKey[]): Fault[] {
  const index = domainWithoutDeny(
    given(network, 'internet') !== false,
    items(given(network, 'allow')),
    items(given(network, 'deny')),
  );
  return index === undefined
    ? []
    : [{ path: [...path, 'allow', index], at: 'value', message: DOMAIN_WITHOUT_DENY }];
}

export const DOMAIN_WITHOUT_DENY = `a domain is allowed by name only where all else is denied: set internet to false, or deny ${ALL_TRAFFIC}`;

/** The first allowed domain that E2B refuses because the rest of the internet is open (create answers 400). */
export function domainWithoutDeny(
  internet: boolean,
  allow: readonly unknown[],
  deny: readonly unknown[],
): number | undefined {
  if (!internet || deny.includes(ALL_TRAFFIC)) return undefined;
  const index = allow.findIndex(
    (target) => typeof target === 'string' && !isAddress(target) && isDomain(target),
  );
  return index < 0 ? undefined : index;
}

function exactlyOne(mapping: unknown, keys: readonly string[], path: PropertyKey[], named = keys): Fault[] {
  if (keys.some((key) => given(mapping, key) !== undefined)) return atMostOne(mapping, keys, path, named);
  const empty = keys.some((key) => isMapping(mapping) && Object.hasOwn(mapping, key));
  return empty ? [] : [{ path, at: 'value', message: `expected one of ${alternatives(named)}; found none` }];
}

function atMostOne(mapping: unknown, keys: readonly string[], path: PropertyKey[], named = keys): Fault[] {
  const [first, ...more] = keys.filter((key) => given(mapping, key) !== undefined);
  return more.map((key) =>
    fault([...path, key], `${first} and ${key} exclude each other; give one of ${alternatives(named)}`),
  );
}

function fault(path: PropertyKey[], message: string): Fault {
  return { path, at: 'key', message };
}
