import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const PROGRAMS = ['runc', 'cp', 'sync'] as const;

export type Program = (typeof PROGRAMS)[number];

/**
 * Host programs that an engine runs, in front of which a test can stand: each is the real one, but one call of it can
 * be made to wait, or to fail. So a change of state takes as long as a test wants, and breaks where it wants.
 */
export interface Programs {
  /** A folder for the head of the engine's PATH. */
  folder: string;
  /** The next calls with `words` among their arguments wait until they are let go. */
  hold(program: Program, words: string): Promise<Held>;
  /** The next calls with `words` among their arguments end with status 1, until the returned function was called. */
  fail(program: Program, words: string): Promise<() => Promise<void>>;
  /** Lets go whatever a test that failed still holds. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export interface Held {
  /** Resolves once a call waits. */
  arrived(): Promise<void>;
  letGo(): Promise<void>;
}

export async function standBeforePrograms(): Promise<Programs> {
  const folder = await mkdtemp(join(tmpdir(), 'e2b-action-programs.'));
  const file = (kind: string, program: Program): string => join(folder, `${program}.${kind}`);
  for (const name of PROGRAMS) {
    const path = join(folder, name);
    const own = file('', name);
    await writeFile(
      path,
      `#!/bin/sh
named() { [ -f "$1" ] && case "$call" in *"$(cat "$1")"*) ;; *) return 1 ;; esac; }
call="$*"
if named "${own}fail"; then echo 'told to fail by a test' >&2; exit 1; fi
while named "${own}hold"; do : > "${own}arrived"; sleep 0.02; done
PATH="\${PATH#*:}"; exec ${name} "$@"
`,
    );
    await chmod(path, 0o755);
  }
  const removed = (path: string) => (): Promise<void> => rm(path, { force: true });
  return {
    folder,
    async hold(program, words) {
      await rm(file('arrived', program), { force: true });
      await writeFile(file('hold', program), words);
      return {
        async arrived() {
          while (!(await there(file('arrived', program)))) await delay(5);
        },
        letGo: removed(file('hold', program)),
      };
    },
    async fail(program, words) {
      await writeFile(file('fail', program), words);
      return removed(file('fail', program));
    },
    async reset() {
      for (const name of PROGRAMS)
        for (const kind of ['hold', 'fail']) await rm(file(kind, name), { force: true });
    },
    close: () => rm(folder, { recursive: true }),
  };
}

function there(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false, // That is what is asked.
  );
}
