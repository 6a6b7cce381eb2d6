import type { Fault } from './fault.js';
import { given, isMapping, items } from './mapping.js';
import { ALL_TRAFFIC, isAddress, isDomain } from './net-target.js';
import { alternatives } from './quote.js';

const DEFINITIONS = ['dockerfile', 'devcontainer', 'file', 'from'];
const READY = ['port', 'url', 'process', 'file', 'seconds', 'command'];
const ACTIONS = ['run', 'code', 'code-file'];

/**
 * What no single key gets wrong, but several together do. It looks at the parsed value before validation,
 * so that these faults are reported together with all others.
 */
export function contradictions(file: unknown): Fault[] {
  return [
    ...ofSandbox(file),
    ...ofTemplate(given(file, 'template')),
    ...items(given(file, 'steps')).flatMap((step, index) => ofStep(step, ['steps', index])),
    ...ofNetwork(given(given(file, 'sandbox'), 'network')),
  ];
}

function ofSandbox(file: unknown): Fault[] {
  const sandbox = given(file, 'sandbox');
  if (given(sandbox, 'id') === undefined) return [];
  const faults: Fault[] = [];
  if (given(sandbox, 'key') !== undefined) {
    faults.push(fault(['sandbox', 'key'], 'id and key both choose the sandbox; give one of them'));
  }
  if (given(file, 'template') !== undefined) {
    faults.push(
      fault(
        ['template'],
        'sandbox.id names a sandbox that exists, so template has no effect; give one of them',
      ),
    );
  }
  return faults;
}

function ofTemplate(template: unknown): Fault[] {
  if (!isMapping(template)) return [];
  const faults = exactlyOne(template, DEFINITIONS, ['template']);
  if (given(template, 'steps') !== undefined && given(template, 'from') === undefined) {
    faults.push(fault(['template', 'steps'], 'steps add layers to from, which is missing'));
  }
  const ready = given(template, 'ready');
  if (isMapping(ready)) faults.push(...exactlyOne(ready, READY, ['template', 'ready']));
  return faults;
}

function ofStep(step: unknown, path: PropertyKey[]): Fault[] {
  if (!isMapping(step)) return [];
  const faults = exactlyOne(step, ACTIONS, path);
  const isCode = given(step, 'code') !== undefined || given(step, 'code-file') !== undefined;
  if (!isCode && given(step, 'language') !== undefined) {
    faults.push(
      fault([...path, 'language'], 'language belongs to code or code-file; a script of run has a shell'),
    );
  }
  if (isCode && given(step, 'run') === undefined && given(step, 'shell') !== undefined) {
    faults.push(fault([...path, 'shell'], 'shell belongs to run; code has a language'));
  }
  return faults;
}

function ofNetwork(network: unknown): Fault[] {
  const index = domainWithoutDeny(
    given(network, 'internet') !== false,
    items(given(network, 'allow')),
    items(given(network, 'deny')),
  );
  return index === undefined
    ? []
    : [{ path: ['sandbox', 'network', 'allow', index], at: 'value', message: DOMAIN_WITHOUT_DENY }];
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

function exactlyOne(mapping: unknown, keys: readonly string[], path: PropertyKey[]): Fault[] {
  const [first, ...more] = keys.filter((key) => given(mapping, key) !== undefined);
  if (first === undefined) {
    const empty = keys.some((key) => isMapping(mapping) && Object.hasOwn(mapping, key));
    return empty ? [] : [{ path, at: 'value', message: `expected one of ${alternatives(keys)}; found none` }];
  }
  return more.map((key) =>
    fault([...path, key], `${first} and ${key} exclude each other; give one of ${alternatives(keys)}`),
  );
}

function fault(path: PropertyKey[], message: string): Fault {
  return { path, at: 'key', message };
}
