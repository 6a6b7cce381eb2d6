import type { GivenFields } from '../spec/given-fields.js';
import { isCommit } from './base-code.js';
import { readEvent } from './event.js';
import { type Trust, trustOf } from './trust.js';

/** How a run may go on. */
export interface Admission {
  trust: Trust;
  /** A fork's code runs, because the workflow allows it, beside the repository's secrets. */
  forkCode: boolean;
  /** The sandbox file is that of this commit, not that of the workspace. */
  fileCommit?: string;
}

export interface Admitted {
  environment: Readonly<Record<string, string | undefined>>;
  fields: GivenFields;
  /** Absolute. */
  workspace: string;
}

/**
 * Decides whether a run may go on, by where its code comes from. A workflow of `pull_request_target` or `workflow_run` has
 * the repository's secrets; it may run what the workspace holds if that is the repository's own commit, unchanged.
 *
 * @throws Error that names the way out, when a fork's code is not allowed here.
 */
export async function admit({ environment, fields, workspace }: Admitted): Promise<Admission> {
  const trust = trustOf(environment);
  const base = baseOf(environment);
  if (trust.trusted) {
    const fromBase = given(fields, 'file-from') === 'base' && base !== undefined;
    return { trust, forkCode: false, ...(fromBase ? { fileCommit: base } : {}) };
  }
  const own = environment.GITHUB_SHA ?? '';
  if (await isCommit(workspace, own)) return { trust: { trusted: true }, forkCode: false };
  if (given(fields, 'allow-fork-code') !== 'true') {
    throw new Error(
      `a fork's code does not run here: ${environment.GITHUB_EVENT_NAME} gives this workflow the repository's secrets, and ` +
        `what is checked out is not the repository's own commit ${own.slice(0, 12)}, or has other files beside it; ` +
        'run it under `pull_request`, where there is nothing to steal, or set `allow-fork-code: true` to run it without ' +
        'any secret',
    );
  }
  return { trust, forkCode: true, fileCommit: own };
}

function given(fields: GivenFields, name: 'file-from' | 'allow-fork-code'): string | undefined {
  const value = fields[name]?.value;
  return typeof value === 'string' ? value.trim().toLowerCase() : undefined;
}

/** The commit of the branch that a pull request goes to. */
function baseOf(environment: Admitted['environment']): string | undefined {
  const payload = readEvent(environment) as { pull_request?: { base?: { sha?: unknown } } } | undefined;
  const sha = payload?.pull_request?.base?.sha;
  return typeof sha === 'string' ? sha : undefined;
}
