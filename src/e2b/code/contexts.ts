import { setTimeout as delay } from 'node:timers/promises';
import type { Context, Sandbox } from '@e2b/code-interpreter';
import type { CodeRequest } from '../../job/ports.js';
import { BackendError, toBackendError } from '../errors.js';
import { orAborted } from '../or-aborted.js';
import { healthOf } from '../step/lost.js';
import { runTool } from '../tool.js';
import {
  isContextId,
  keepContextsScript,
  type KeptContext,
  readContexts,
  readContextsScript,
} from './kept-contexts.js';

/** The port of E2B's code interpreter. */
const INTERPRETER_PORT = 49999;
/** The service may be starting still. Waits between looks, in ms. */
const STARTING = [200, 500, 1000, 2000, 3000];
/** Reading or keeping a small file, in ms. */
const TOOL = 30_000;
/** Listing contexts, in ms; a new one starts a kernel. */
const LIST = 20_000;
const CREATE = 120_000;
/** The context that the service has of itself. */
const DEFAULT = 'default';

/** A context to run in. */
export interface FoundContext {
  context: Context;
  /** The service's own, which is not in the work folder yet. `done` is told once it is: from then on it is the step's. */
  first?: { folder: string; done: () => Promise<void> };
  /** Where the next code of the step has to change into, if it is not there. */
  folder?: string;
}

/** The contexts of one sandbox, by the names that descriptions give them. */
export interface Contexts {
  /** The one that a step names, made if it is not there. */
  find(request: CodeRequest, signal: AbortSignal): Promise<FoundContext>;
  /** The service does not know it any more. */
  gone(request: CodeRequest): void;
}

/**
 * Names are ours: the service knows contexts by its own IDs. Which is which is kept in the sandbox, so that a later step or
 * run, after a pause too, finds its variables again.
 */
export function createContexts(sandbox: Sandbox): Contexts {
  let kept: KeptContext[] | undefined;
  const lost = new Set<string>();

  const makeFolder = async (folder: string, signal: AbortSignal): Promise<void> => {
    try {
      await sandbox.files.makeDir(folder, { requestTimeoutMs: LIST, signal });
    } catch (error) {
      signal.throwIfAborted();
      throw toBackendError(error, `making the folder ${folder}`);
    }
  };
  const make = async ({ language, startIn }: CodeRequest, signal: AbortSignal): Promise<Context> => {
    await makeFolder(startIn, signal);
    const options = { language, cwd: startIn, requestTimeoutMs: CREATE };
    try {
      return await orAborted(sandbox.createCodeContext(options), signal);
    } catch (error) {
      signal.throwIfAborted();
      if (isUnknownLanguage(error)) {
        throw new BackendError(
          'usage',
          `the code interpreter of the sandbox cannot start a kernel for ${language}`,
          'use a template whose code interpreter has one',
          error,
        );
      }
      throw toBackendError(error, `starting a kernel for ${language}`);
    }
  };
  const keep = async (signal: AbortSignal, notice: (text: string) => void): Promise<void> => {
    try {
      const script = keepContextsScript(kept ?? []);
      const { exitCode } = await runTool(sandbox, {
        script,
        user: 'root',
        timeoutMs: TOOL,
        repeatable: true,
        signal,
      });
      if (exitCode !== 0) throw new Error(`exit code ${exitCode}`);
    } catch (error) {
      signal.throwIfAborted();
      const why = error instanceof Error ? error.message : String(error);
      notice(
        `which context is which could not be kept in the sandbox, so a later run makes new ones: ${why}`,
      );
    }
  };

  return {
    gone: ({ language, context }) => void lost.add(`${language} ${context}`),
    async find(request, signal) {
      const { language, context: name, startIn, cwd } = request;
      kept ??= await readKept(sandbox, signal);
      const listed = (await listContexts(sandbox, signal)).filter(({ id }) => isContextId(id));
      const mine = kept.find((each) => each.language === language && each.name === name);
      const folder = cwd === undefined ? {} : { folder: cwd };
      const there = mine && listed.find(({ id }) => id === mine.id);
      const forgotten = lost.delete(`${language} ${name}`);
      if (mine && there && !forgotten) return { context: there, ...folder };
      if (mine) {
        request.onNotice(
          `the context ${name} (${language}) is gone, and its variables with it: it is made anew`,
        );
      }
      const taken = new Set(kept.map(({ id }) => id));
      // The first of a language is the service's own, which is warm.
      const own =
        name === DEFAULT && !mine
          ? listed.find((each) => each.language === language && !taken.has(each.id))
          : undefined;
      const context = own ?? (await make(request, signal));
      if (!isContextId(context.id)) {
        throw new BackendError(
          'service',
          'the code interpreter answered with a malformed context',
          'try again',
        );
      }
      const done = async (): Promise<void> => {
        kept = [...(kept ?? []).filter((each) => each !== mine), { name, language, id: context.id }];
        await keep(signal, (text) => request.onNotice(text));
      };
      if (own && own.cwd !== startIn) {
        await makeFolder(startIn, signal);
        return { context, first: { folder: startIn, done }, ...folder };
      }
      await done();
      return { context, ...folder };
    },
  };
}

async function readKept(sandbox: Sandbox, signal: AbortSignal): Promise<KeptContext[]> {
  const { stdout } = await runTool(sandbox, {
    script: readContextsScript(),
    user: 'root',
    timeoutMs: TOOL,
    repeatable: true,
    signal,
  });
  return readContexts(stdout);
}

/** Also finds out whether there is a code interpreter at all. */
async function listContexts(sandbox: Sandbox, signal: AbortSignal): Promise<Context[]> {
  for (let attempt = 0; ; attempt++) {
    try {
      const listed: unknown = await orAborted(sandbox.listCodeContexts(), signal, AbortSignal.timeout(LIST));
      return Array.isArray(listed) ? listed.filter(isContext) : [];
    } catch (error) {
      signal.throwIfAborted();
      const wait = STARTING[attempt];
      if (wait === undefined) throw await whyUnanswered(sandbox, error);
      await delay(wait, undefined, { signal }).catch(() => undefined);
      signal.throwIfAborted();
    }
  }
}

function isContext(value: unknown): value is Context {
  if (typeof value !== 'object' || value === null) return false;
  const { id, language, cwd } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof language === 'string' && typeof cwd === 'string';
}

/** The service's answer when there is nothing at its port is the one that it has for a sandbox that is gone. */
async function whyUnanswered(sandbox: Sandbox, error: unknown): Promise<BackendError> {
  const name = error instanceof Error ? error.name : undefined;
  if (name === 'TimeoutError' && (await healthOf(sandbox)) === 'alive') {
    return new BackendError(
      'usage',
      `the sandbox has no code interpreter: nothing answers at its port ${INTERPRETER_PORT}`,
      'steps with code need the template `code-interpreter-v1`, or one that is built from it',
      error,
    );
  }
  return toBackendError(error, 'asking the code interpreter for its contexts');
}

/** A 500 may also be a kernel that died, or a service that has no room: those may be asked again. */
function isUnknownLanguage(error: unknown): boolean {
  return error instanceof Error && /^(?:400\b|500\b.*kernel for the language)/is.test(error.message);
}
