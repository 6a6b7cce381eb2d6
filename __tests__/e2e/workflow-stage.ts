import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WorkflowEvent } from '../runner/workflow/event.js';
import { createRepository, type TestRepository } from '../runner/workflow/repository.js';
import { runWorkflow, type WorkflowRun } from '../runner/workflow/run-workflow.js';
import { startGitHubApi, type TestGitHub } from '../support/github-api.js';
import type { TestEngine } from '../support/test-engine.js';

/** The repository that the examples are copied to. */
export const NAME = 'acme/shop';
/** Commit that a pull request shows. */
export const HEAD = 'feedfacefeedfacefeedfacefeedfacefeedface';

/** The text of an example. */
export const exampleWorkflow = (name: string): string =>
  readFileSync(path.resolve('examples/workflows', name), 'utf8');

/** A project with a workflow. */
export interface Place {
  repository: TestRepository;
  github: TestGitHub;
  /** Runs it. @param change what is to be different from it as it stands */
  run(event: WorkflowEvent, change?: (text: string) => string): Promise<WorkflowRun>;
}

/** Puts workflows into projects, and runs them with the actions as a workflow gets them: no node_modules above. */
export function placing(engine: () => TestEngine): {
  /** @param workflow its text */
  place(workflow: string, files: Readonly<Record<string, string>>): Promise<Place>;
  end(): Promise<void>;
  remove(): void;
} {
  const installed = mkdtempSync(path.join(tmpdir(), 'e2b-action-installed.'));
  const dist = path.resolve(process.env['E2B_TEST_DIST'] ?? 'dist');
  cpSync(dist, path.join(installed, 'dist'), { recursive: true });
  for (const folder of ['.', 'template', 'prune']) {
    mkdirSync(path.join(installed, folder), { recursive: true });
    cpSync(path.resolve(folder, 'action.yml'), path.join(installed, folder, 'action.yml'));
  }
  const ends: (() => unknown)[] = [];
  return {
    async place(text, files) {
      const repository = createRepository();
      const github = await startGitHubApi(NAME);
      ends.push(
        () => repository.remove(),
        () => github.close(),
      );
      repository.commit(files);
      const head = { sha: HEAD, ref: 'topic', repo: { full_name: NAME } };
      github.pulls.push({ number: 7, state: 'open', head });
      return {
        repository,
        github,
        async run(event, change = (same) => same) {
          const changed = change(text);
          const run = await runWorkflow({
            text: changed,
            name: NAME,
            repository,
            github,
            event,
            actions: { 'e2b-sandbox-action/e2b-sandbox-action': installed },
            // To the action this is E2B: with the key it is spoken to at its address, without one as the local engine.
            secrets: { E2B_API_KEY: engine().apiKey },
            machine: {
              E2B_API_URL: engine().apiUrl,
              E2B_SANDBOX_URL: engine().sandboxUrl,
              E2B_ACTION_STATE: engine().state,
            },
          });
          ends.push(() => run.remove());
          return run;
        },
      };
    },
    async end() {
      for (const end of ends.splice(0)) await end();
    },
    remove: () => rmSync(installed, { recursive: true }),
  };
}

/** Pull request 7: of a branch of the repository, or of a fork. */
export function pullRequest(action: string, from = NAME): WorkflowEvent {
  const head = { sha: HEAD, ref: 'topic', repo: { full_name: from } };
  return { name: 'pull_request', payload: { action, number: 7, pull_request: { number: 7, head } } };
}
