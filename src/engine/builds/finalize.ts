import { StartError, startUntilReady } from '../sandboxes/start-command.js';
import { BuildError } from './build-error.js';
import type { Course } from './course.js';
import { stepKey } from './step-cache.js';

/** E2B's: how often the ready command is tried, how long, and what it is when only a start command is given. */
const RETRY_MS = 2_000;
const LIMIT_MS = 600_000;
const DEFAULT_READY = 'sleep 20';

/** Asks every process but the container's first, the agent and itself to end, and waits for it, at most ten seconds. */
const END_ALL = `
others() {
  left=
  for each in /proc/[0-9]*; do
    each=\${each#/proc/}
    case $each in
      1 | $$ | $PPID) ;;
      *) kill "-$1" "$each" 2> /dev/null && left=1 ;;
    esac
  done
}
others TERM
for ((round = 0; round < 100; round++)); do
  others 0
  [ -n "$left" ] || break
  sleep 0.1
done
sync
`;

/**
 * Starts a template's command on the finished layers, waits until it is ready and lets it end in order: what it wrote is part of the
 * template. Throws {@link BuildError}.
 */
export async function finalize(
  course: Course,
  command: string | undefined,
  ready: string | undefined,
): Promise<void> {
  const { log, signal } = course.run;
  const { context } = course.state;
  const key = stepKey(course.state, 'FINALIZE', command, ready);
  const known = await course.find(key);
  if (known) {
    log('info', 'CACHED [finalize] the start command was ready in an earlier build');
    course.state = known;
    return;
  }
  const check = ready ?? DEFAULT_READY;
  // A container of its own: no process of a step is there any more.
  await course.end();
  const bench = await course.bench();
  if (command !== undefined) log('info', `Running start command: ${command}`);
  log('info', `Waiting for template to be ready: ${check}`);
  try {
    await startUntilReady({
      agent: bench.agent,
      context,
      ...(command === undefined ? {} : { command }),
      ready: check,
      retryMs: RETRY_MS,
      limitMs: LIMIT_MS,
      signal: bench.ends,
      onLine: (source, stream, line) =>
        log(stream === 'stderr' ? 'error' : 'info', `[${source}] [${stream}]: ${line}`),
      onNotReady: (status) => log('info', `Template is not ready: ${status}`),
    });
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof StartError ? new BuildError(error.message) : error;
  }
  log('info', 'Template is ready');
  await bench.run({ file: '/bin/bash', args: ['-c', END_ALL], user: 'root', cwd: '/' });
  await course.seal(context);
  await course.remember(key);
}
