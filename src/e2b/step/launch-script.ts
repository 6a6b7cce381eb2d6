import { SCRATCH_PREFIX } from '../places.js';
import { shellQuote } from '../shell-quote.js';
import { type FollowRequest, findFolder, followScript, holdStreams } from './follow-script.js';
import { KEEPER_SCRIPT } from './keeper-script.js';
import { sweepScript } from './leave-script.js';
import { OUR_PATH, stepFolders, TEXTS } from './names.js';

/** Above this the script goes into a file: one argument, or variable, of a Linux process holds 128 KiB. */
const MAX_INLINE = 120 * 1024;

export interface LaunchRequest {
  id: string;
  script: string;
  shell: 'bash' | 'sh';
  cwd: string;
  /** A login shell's profile sets PATH anew; what the user asked for is put back. */
  path?: string;
  streams: 'merged' | 'separate';
  /** Steps whose folders are no longer needed. */
  finished: readonly string[];
}

/** A command for the sandbox, whose text is in its environment. */
export interface ShellCommand {
  command: string;
  env: Record<string, string>;
}

export interface LaunchScript {
  /** The command that starts the step, unless it is started, and follows it. */
  command(follow: Pick<FollowRequest, 'nonce' | 'out' | 'err'>): ShellCommand;
  /** A file to write before the command runs. */
  file?: { path: string; content: string };
}

/**
 * Starts a step's script under `bash --noprofile --norc -eo pipefail` (or `sh -e`) in its folder, kept by a keeper that
 * nothing of ours holds on to, and follows it in the same command, with what it prints open before it prints: a script may remove
 * the folder first of all. Job control is on for the start only, because a
 * shell without it lets its background processes ignore SIGINT, for ever. Of two that start the same step at once, who comes
 * second takes the folder of the first: the second place is only for a first one where nothing can be made.
 */
export function launchScript(request: LaunchRequest): LaunchScript {
  const { id, script, shell, cwd, path, streams, finished } = request;
  if (script.includes('\0')) throw new TypeError('a script cannot hold a NUL byte');
  const big = Buffer.byteLength(script) > MAX_INLINE;
  const file = `${SCRATCH_PREFIX}${id}.sh`;
  const run = shell === 'sh' ? '/bin/sh -e' : '/bin/bash --noprofile --norc -eo pipefail';
  const [first, second] = stepFolders(id);
  const start = `_e2b_path=${path === undefined ? '$PATH' : shellQuote(path)}; PATH=${OUR_PATH}:$PATH
${findFolder(id)}
[ -d "$_e2b_dir" ] || for _e2b_dir in ${first} ${second}; do mkdir -m 700 "$_e2b_dir" 2>/dev/null || [ -d "$_e2b_dir" ] && break; done
[ -e "$_e2b_dir/started" ] || ${holdStreams(streams)}
set -m
/bin/bash --noprofile --norc -p -c 'eval "$${TEXTS.keep}"' bash ${id} "$_e2b_dir" ${shellQuote(cwd)} ${streams} "$_e2b_path" \
${run} ${big ? file : '-c'} </dev/null >/dev/null 2>&1 7<&- 8<&- &
_e2b_own=\${_e2b_held:+$!}
set +m
unset ${TEXTS.keep} ${TEXTS.run}
${finished.map(sweepScript).join('\n')}
`;
  return {
    command: (follow) => {
      const { command, env } = shellCommand(start + followScript({ id, streams, ...follow }));
      return {
        command,
        env: { ...env, [TEXTS.keep]: KEEPER_SCRIPT, ...(big ? {} : { [TEXTS.run]: script }) },
      };
    },
    ...(big ? { file: { path: file, content: script } } : {}),
  };
}

/**
 * A command that runs `text`. On a command line it would be found by every `pgrep -f` and `pkill -f` of a step for
 * a word that stands in it, and the step's own script with it.
 */
export function shellCommand(text: string): ShellCommand {
  return {
    command: `export -n ${TEXTS.follow}; eval "$${TEXTS.follow}"`,
    env: { [TEXTS.follow]: text },
  };
}
