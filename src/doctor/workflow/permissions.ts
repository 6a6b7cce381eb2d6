import { isMapping } from '../../spec/mapping.js';
import type { Permissions } from './model.js';

/** `permissions` of a workflow or job; undefined where it says none. What cannot be read grants nothing. */
export function readPermissions(value: unknown): Permissions | undefined {
  if (value === undefined) return undefined;
  if (value === 'read-all' || value === 'write-all') return value;
  if (!isMapping(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([scope, level]) => (typeof level === 'string' ? [[scope, level]] : [])),
  );
}

/** Whether `permissions` grant a right such as `checks: write`. Writing includes reading. */
export function grants(permissions: Permissions, right: string): boolean {
  const [scope = '', level = ''] = right.split(': ');
  if (permissions === 'write-all') return true;
  if (permissions === 'read-all') return level === 'read';
  const given = Object.hasOwn(permissions, scope) ? permissions[scope] : undefined;
  return given === 'write' || given === level;
}
