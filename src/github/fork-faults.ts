import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { GivenFields } from '../spec/given-fields.js';
import type { Problem, RunSpec } from '../spec/model.js';
import { findWorkTree } from '../transfer/find-git.js';

/** What the run of a fork's code may not have: nothing to steal goes in, nothing comes out that later steps obey. */
export function forkFaults(spec: RunSpec, fields: GivenFields): Problem[] {
  const problems: Problem[] = [];
  const refuse = (name: keyof GivenFields, why: string): void => {
    problems.push({ source: fields[name]?.source ?? 'sandbox file', message: `${why} (allow-fork-code)` });
  };
  if (fields.env) {
    refuse(
      'env',
      "variables of the workflow do not go to a fork's code: they may be secrets; those that are none can stand in the sandbox file of the base branch",
    );
  }
  if (spec.sandbox.id !== undefined) {
    refuse(
      'sandbox-id',
      "a fork's code gets a sandbox of its own: what runs of the repository left may hold secrets",
    );
  }
  if (spec.handover.env.length > 0) {
    refuse('export', "a fork's code sets no variables of later steps: they would obey it");
  }
  problems.push(...registryFaults(spec.template, fields));
  return problems;
}

/** A definition that a fork wrote chooses the registry that is logged in to. */
export function registryFaults(template: RunSpec['template'], fields: GivenFields): Problem[] {
  if (!('build' in template) || template.build.registry === undefined) return [];
  const source = (fields['registry-password'] ?? fields['registry-username'])?.source ?? 'registry-password';
  return [
    {
      source,
      message: "credentials of a registry are not used for a fork's template: it could send them anywhere",
    },
  ];
}

/** Uploads from other checkouts than that of the repository itself, which was looked at. */
export function foreignUploads({ upload = [], root }: RunSpec): Problem[] {
  const own = findWorkTree(realpathSync(root));
  return upload
    .filter(({ from }) => treeOf(path.resolve(root, from)) !== own)
    .map(({ from }) => ({
      source: 'upload',
      message:
        `${from} is a checkout of its own, and may be a fork's code beside the repository's secrets; ` +
        'run it under `pull_request`, or set `allow-fork-code: true`',
    }));
}

function treeOf(place: string): string | undefined {
  try {
    return findWorkTree(realpathSync(place));
  } catch {
    // Not there: the upload says so.
    return undefined;
  }
}
