/** What has to be undone when a run ends, however it ends. */
export interface Undo {
  /** Registers one thing at the moment it is acquired. */
  add(undo: () => Promise<void>): void;
  /** Undoes everything in reverse order, once; every undo runs even if others fail. Returns what failed. */
  run(): Promise<unknown[]>;
}

/** An empty list of things to undo. One that is added after `run` is undone by nobody, so that throws. */
export function createUndo(): Undo {
  const registered: (() => Promise<void>)[] = [];
  let ran: Promise<unknown[]> | undefined;
  const runAll = async (): Promise<unknown[]> => {
    const errors: unknown[] = [];
    for (let undo = registered.pop(); undo; undo = registered.pop()) {
      try {
        await undo();
      } catch (error) {
        errors.push(error);
      }
    }
    return errors;
  };
  return {
    add(undo) {
      if (ran) throw new Error('too late to register: the run is being undone');
      registered.push(undo);
    },
    run() {
      ran ??= runAll();
      return ran;
    },
  };
}
