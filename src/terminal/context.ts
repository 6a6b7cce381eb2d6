import type { Readable, Writable } from 'node:stream';
import type { RepositoryFacts } from '../job/prune/facts.js';

/** What a command gets of the world. Tests call commands with their own. */
export interface CliContext {
  /** Without node and the script. */
  argv: string[];
  environment: Readonly<Record<string, string | undefined>>;
  cwd: string;
  stdin: Readable & { isTTY?: boolean; setRawMode?(raw: boolean): unknown };
  stdout: Writable & { isTTY?: boolean; columns?: number; rows?: number };
  stderr: Writable & { isTTY?: boolean };
  version: string;
  /** Calls `handler` on Ctrl-C or a request to end; returns what unsubscribes it. */
  onInterrupt(handler: () => void): () => void;
  /** Who is asked about a repository's pull requests and workflow runs. Absent: nobody. */
  repositoryFacts?(request: {
    repository: string;
    token?: string;
    environment: Readonly<Record<string, string | undefined>>;
    signal: AbortSignal;
  }): Promise<RepositoryFacts>;
  /** Ends the process at once, for a second Ctrl-C. */
  exitNow(code: number): void;
}
