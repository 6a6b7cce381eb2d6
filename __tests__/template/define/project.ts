import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatProblems } from '../../../src/spec/problems.js';
import type { TemplateBuildSpec } from '../../../src/spec/model.js';
import { defineTemplate } from '../../../src/template/define/define.js';
import type { DefineOptions } from '../../../src/template/define/define.js';
import type { TemplateDefinition } from '../../../src/template/model.js';

/** The bundles under test; `E2B_TEST_DIST` names others than the committed ones. */
export const MODULE_BUNDLE = path.resolve(process.env['E2B_TEST_DIST'] ?? 'dist', 'template-module/index.js');

export interface Project {
  root: string;
  write(files: Record<string, string>): Promise<void>;
  define(build: Partial<TemplateBuildSpec>, options?: Partial<DefineOptions>): Promise<TemplateDefinition>;
  /** What is wrong, one line a problem. */
  problems(build: Partial<TemplateBuildSpec>, options?: Partial<DefineOptions>): Promise<string[]>;
  remove(): Promise<void>;
}

/** A project of files on disk, of which templates are defined. */
export async function makeProject(): Promise<Project> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'e2b-action-define.')));
  const define = (build: Partial<TemplateBuildSpec>, options: Partial<DefineOptions> = {}) =>
    defineTemplate(
      {
        name: 'acme',
        source: { kind: 'dockerfile', path: '.' },
        force: false,
        deadlineMs: 1_800_000,
        ...build,
      },
      { root, mayRunModules: true, moduleBundle: MODULE_BUNDLE, ...options },
    );
  return {
    root,
    async write(files) {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(root, name)), { recursive: true });
        await writeFile(path.join(root, name), text);
      }
    },
    async define(build, options) {
      const result = await define(build, options);
      if ('problems' in result) throw new Error(formatProblems(result.problems));
      return result.definition;
    },
    async problems(build, options) {
      const result = await define(build, options);
      return 'problems' in result ? formatProblems(result.problems).split('\n') : [];
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
