import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { CommandHandle, Sandbox } from 'e2b';
import type { StepRequest } from '../../job/ports.js';
import { type BackendError, isDropped, toBackendError } from '../errors.js';
import { forgetOutput } from '../forget-output.js';
import { exitCodeOf, runTool } from '../tool.js';
import { deferred } from './deferred.js';
import type { StepMarker } from './end-marker.js';
import { findFolder, followScript } from './follow-script.js';
import { type LaunchScript, shellCommand } from './launch-script.js';
import { lookScript, parseLook } from './look-script.js';
import { healthOf, lostSandbox } from './lost.js';
import { KEEPER_MARK } from './names.js';
import { createStepStream } from './stream.js';

/** Waits between attempts to reach a step (again), in ms; about 30 s in all. */
const AGAIN_AFTER = [200, 500, 1000, 2000, 4000, 8000, 15_000];
/** When nobody listens at the address, so many attempts are enough. */
const REFUSALS = 3;
/** A request that starts or follows a step is answered in this time, in ms, or made anew. */
const HANDSHAKE = 20_000;
/** Received in one piece, in bytes, until the sandbox is told, which then frees its disk. */
const ACKNOWLEDGE = 32 << 20;
/** Without output for so long, in ms, the sandbox is asked whether there is any; then less and less often. */
const SILENT = 10_000;
const SILENT_LONGEST = 60_000;
/** What the sandbox has and does not come for so long, in ms, is held up by a connection that is dead. */
const HELD_UP = 2000;
/** A look takes so long, in ms, or was asked over a connection that is dead as well. */
const LOOK_TIMEOUT = 10_000;
const TICK = 500;

/** A step that is being followed. */
export interface Following {
  /** Its end, when all of its output was passed on. */
  marked: Promise<StepMarker>;
  /** Rejects when it can be followed no more; never resolves. */
  failed: Promise<never>;
  /** When something was received last, by `performance.now()`. */
  lastReceived(): number;
  /** Passes on what was held back as uncertain. */
  finish(): Promise<void>;
  stop(): Promise<void>;
}

type Name = 'out' | 'err';
const TARGETS = { out: 'stdout', err: 'stderr' } as const;

/**
 * Starts a step and follows it to its end over as many connections as it takes: each goes on at the byte where the one
 * before stopped. The first request may be repeated as well, because a step is started once however often it is asked for.
 * Silence is looked into: a step that has nothing to say is left alone, a connection that is dead is given up.
 */
export function followStep(
  sandbox: Sandbox,
  id: string,
  launch: LaunchScript,
  request: StepRequest,
): Following {
  const kind = request.merge ? 'merged' : 'separate';
  const names: readonly Name[] = request.merge ? ['out'] : ['out', 'err'];
  const streams = { out: createStepStream(id), err: createStepStream(id) };
  const user = request.user === undefined ? {} : { user: request.user };
  const stop = new AbortController();
  const marked = deferred<StepMarker>();
  const failed = deferred<never>();
  // Who races them sees it.
  failed.promise.catch(() => undefined);

  let generation = 0;
  let handle: CommandHandle | undefined;
  let drop: ((reason: 'held up' | 'no answer') => void) | undefined;
  let received = performance.now();
  let passing = 0;
  let looking = false;
  let acknowledged = { out: 0, err: 0 };

  const take = (name: Name, nonce: string, mine: number) => {
    const connection = streams[name].connection(nonce);
    return async (chunk: string): Promise<void> => {
      if (mine !== generation) return;
      forgetOutput(handle);
      received = performance.now();
      const text = connection.write(chunk);
      if (text !== '') {
        passing += 1;
        try {
          await request.onOutput(TARGETS[name], Buffer.from(text, 'utf8'));
        } catch (error) {
          failed.reject(error);
        }
        passing -= 1;
        received = performance.now();
      }
      const markers = names.map((each) => streams[each].marker).filter((marker) => marker !== undefined);
      const told = markers.find(({ code }) => code !== 'gone') ?? markers[0];
      if (told && markers.length === names.length) marked.resolve(told);
      else if (streams[name].bytes().least - acknowledged[name] > ACKNOWLEDGE) look().catch(() => undefined);
    };
  };

  const progress = (): number => names.reduce((sum, name) => sum + streams[name].bytes().most, 0);

  const open = async (): Promise<CommandHandle> => {
    const mine = ++generation;
    const nonce = randomUUID();
    const begun = names.some((name) => streams[name].begun);
    if (!begun && launch.file) {
      await sandbox.files.write(launch.file.path, launch.file.content, {
        requestTimeoutMs: HANDSHAKE,
        signal: stop.signal,
        ...user,
      });
    }
    const follow = { nonce, out: streams.out.place(), err: streams.err.place() };
    const { command, env } = begun
      ? shellCommand(`${findFolder(id)}\n${followScript({ id, streams: kind, ...follow })}`)
      : launch.command(follow);
    const opened = await sandbox.commands.run(command, {
      background: true,
      // The SDK would end the command after 60 s; deadlines here are ours. 0 = none.
      timeoutMs: 0,
      requestTimeoutMs: HANDSHAKE,
      signal: stop.signal,
      envs: { ...(begun ? {} : request.env), ...env, [KEEPER_MARK]: id },
      onStdout: take('out', nonce, mine),
      ...(request.merge ? {} : { onStderr: take('err', nonce, mine) }),
      ...user,
    });
    handle = opened;
    return opened;
  };

  /** Waits for a connection's end: the error, undefined when the follower ended by itself, or why it was dropped. */
  const ended = async (opened: CommandHandle): Promise<unknown> => {
    const dropped = new Promise<string>((resolve) => {
      drop = resolve;
    });
    const end = await Promise.race([
      opened.wait().then(
        () => undefined,
        (error: unknown) => error,
      ),
      dropped,
      marked.promise.then(() => undefined),
    ]);
    drop = undefined;
    if (typeof end === 'string') {
      generation += 1;
      void opened.disconnect();
    }
    return end;
  };

  const run = async (): Promise<void> => {
    const trouble = createTrouble(sandbox, stop.signal);
    let cut: string | undefined;
    for (;;) {
      let error: unknown;
      try {
        const opened = await open();
        if (cut !== undefined) request.onNotice(`${cut}; no output is missing`);
        cut = undefined;
        const before = progress();
        error = await ended(opened);
        if (progress() > before) trouble.over();
      } catch (thrown) {
        error = thrown;
      }
      handle = undefined;
      if (stop.signal.aborted || names.every((name) => streams[name].marker)) return;
      const begun = names.some((name) => streams[name].begun);
      if (begun && error === 'held up') cut ??= 'the connection to the sandbox stood still and was made anew';
      else if (begun && exitCodeOf(error) === undefined && error !== undefined)
        cut ??= 'the connection to the sandbox was cut and is back';
      await trouble.wait(error, begun);
    }
  };

  /** Compares what the sandbox has with what came through, and acknowledges that. True: more should have come. */
  const look = async (): Promise<boolean> => {
    if (looking) return false;
    looking = true;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), LOOK_TIMEOUT);
    try {
      const seen = names.map((name) => ({ name, place: streams[name].place() }));
      const { stdout } = await runTool(sandbox, {
        script: lookScript(id, seen),
        timeoutMs: LOOK_TIMEOUT,
        signal: AbortSignal.any([stop.signal, late.signal]),
        ...user,
      });
      const found = parseLook(stdout, names.length);
      if (!found) return false;
      if (!found.folder || !found.keeperAlive || found.ended) return true;
      return seen
        .map(({ name, place }, index) => {
          const { size = 0, lineBytes = 0 } = found.streams[index] ?? {};
          streams[name].located(place, lineBytes);
          acknowledged[name] = place.bytes + lineBytes;
          return size > streams[name].bytes().most;
        })
        .includes(true);
    } finally {
      clearTimeout(timer);
      looking = false;
    }
  };

  const watch = async (): Promise<void> => {
    let interval = SILENT;
    let looked = 0;
    let checked = 0;
    let unanswered = 0;
    for (;;) {
      await delay(TICK, undefined, { signal: stop.signal });
      const now = performance.now();
      if (drop === undefined || passing > 0 || now - Math.max(received, checked) < SILENT) continue;
      if (received > looked) interval = SILENT;
      checked = now;
      const mine = generation;
      const before = received;
      try {
        if (now - Math.max(received, looked) < interval) {
          if ((await healthOf(sandbox)) !== 'alive') throw new Error('no answer');
        } else {
          looked = now;
          interval = Math.min(interval * 2, SILENT_LONGEST);
          if (await look()) {
            await delay(HELD_UP, undefined, { signal: stop.signal });
            if (mine === generation && before === received && passing === 0) drop?.('held up');
          }
        }
        unanswered = 0;
      } catch {
        if (stop.signal.aborted) return;
        // Asked anew at once, and in full: a connection of the pool may be as dead as the stream.
        checked = looked = 0;
        interval = SILENT;
        if (++unanswered > 1 && mine === generation && before === received) drop?.('no answer');
      }
    }
  };

  run().catch((error: unknown) => failed.reject(error));
  watch().catch(() => undefined);

  return {
    marked: marked.promise,
    failed: failed.promise,
    lastReceived: () => received,
    async finish() {
      for (const name of names) {
        const rest = streams[name].end();
        if (rest !== '') await request.onOutput(TARGETS[name], Buffer.from(rest, 'utf8'));
      }
    },
    async stop() {
      stop.abort();
      generation += 1;
      await handle?.disconnect();
    },
  };
}

/** Decides after a failure whether to try again, and waits. */
function createTrouble(sandbox: Sandbox, signal: AbortSignal) {
  let attempt = 0;
  let refused = 0;
  let gone = 0;
  return {
    over() {
      attempt = refused = gone = 0;
    },
    /** @throws BackendError when there is no use in trying again */
    async wait(error: unknown, begun: boolean): Promise<void> {
      if (error instanceof Error && exitCodeOf(error) === undefined) {
        const seen: BackendError = toBackendError(error, begun ? 'following the step' : 'starting the step');
        if (seen.kind === 'auth' || seen.kind === 'usage') throw seen;
        const health = await healthOf(sandbox);
        gone = health === 'gone' ? gone + 1 : 0;
        refused = health === 'refused' ? refused + 1 : 0;
        if (gone > 1) throw await lostSandbox(sandbox, 'gone', error);
        if (refused >= REFUSALS) throw await lostSandbox(sandbox, 'refused', error);
        if (attempt >= AGAIN_AFTER.length) {
          if (!begun && !isDropped(error)) throw seen;
          throw await lostSandbox(sandbox, 'silent', error);
        }
      } else if (attempt >= AGAIN_AFTER.length) throw await lostSandbox(sandbox, 'silent', error);
      await delay(AGAIN_AFTER[attempt++], undefined, { signal });
    },
  };
}
