import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TemplateDefinition } from '../../../src/template/model.js';
import type { CopyStep } from '../../../src/template/identity/errors.js';

/** A description of nothing but a base, with what a test gives. */
export function definitionOf(context: string, given: Partial<TemplateDefinition> = {}): TemplateDefinition {
  return {
    name: 'acme-ci',
    source: { kind: 'dockerfile', path: 'Dockerfile' },
    context,
    ignore: [],
    from: { image: 'debian:12' },
    steps: [],
    notes: [],
    ...given,
  };
}

export function copy(from: string, given: Partial<CopyStep> = {}): CopyStep {
  return { type: 'COPY', from, to: '/app', ...given };
}

const folders: string[] = [];

/** A new folder, removed by `removeFolders`. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'e2b-action-identity.'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** What stands at a path: text of a file, `{ link }`, `{ run }` for text that may be run, or an empty folder. */
export type Planted = string | { link: string } | { run: string } | { folder: true };

export function plant(tree: Record<string, Planted>, root = newFolder()): string {
  for (const [path, what] of Object.entries(tree)) {
    const local = join(root, path);
    mkdirSync(dirname(local), { recursive: true });
    if (typeof what === 'string') writeFileSync(local, what);
    else if ('folder' in what) mkdirSync(local);
    else if ('link' in what) symlinkSync(what.link, local);
    else writeFileSync(local, what.run, { mode: 0o755 });
  }
  return root;
}
