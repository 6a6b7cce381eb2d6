/** Something that was asked for, or, in one clause, why it is not known. */
export type Known<T> = { value: T } | { unknown: string };

export type PullState = 'open' | 'closed';

export interface WorkflowRun {
  /** Nothing of it runs or waits any more. */
  over: boolean;
  /** When it came to its end, where that is said. */
  endedAt?: Date;
}

/** What the host of a repository is asked. A question that fails is an answer; these never reject. */
export interface RepositoryFacts {
  workflowRun(id: string): Promise<Known<WorkflowRun>>;
  pull(number: number): Promise<Known<PullState>>;
  /** IDs of the workflow runs that are in progress. */
  activeRuns(): Promise<Known<string[]>>;
}

/** The answers that a judgement rests on. */
export interface Facts {
  now: Date;
  runs: ReadonlyMap<string, Known<WorkflowRun>>;
  pulls: ReadonlyMap<number, Known<PullState>>;
  activeRuns: Known<readonly string[]>;
}

/** Where nobody can be asked. @param why one clause, with the way out */
export function unknownFacts(why: string): RepositoryFacts {
  const unknown = async (): Promise<{ unknown: string }> => ({ unknown: why });
  return { workflowRun: unknown, pull: unknown, activeRuns: unknown };
}

/** Of a folder that is no repository of anybody: it has no workflows, so none of them runs. */
export function noWorkflows(): RepositoryFacts {
  return {
    ...unknownFacts('this folder belongs to no repository on GitHub'),
    activeRuns: async () => ({ value: [] }),
  };
}

/** The same, each question asked once. */
export function askedOnce(source: RepositoryFacts): RepositoryFacts {
  const runs = new Map<string, Promise<Known<WorkflowRun>>>();
  const pulls = new Map<number, Promise<Known<PullState>>>();
  let active: Promise<Known<string[]>> | undefined;
  return {
    workflowRun: (id) => remembered(runs, id, () => source.workflowRun(id)),
    pull: (number) => remembered(pulls, number, () => source.pull(number)),
    activeRuns: () => (active ??= source.activeRuns()),
  };
}

function remembered<K, V>(answers: Map<K, Promise<V>>, key: K, askFor: () => Promise<V>): Promise<V> {
  const known = answers.get(key) ?? askFor();
  answers.set(key, known);
  return known;
}
