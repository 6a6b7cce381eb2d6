import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 8281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createMarkerScanner),
/* harmony export */   u: () => (/* binding */ printMarker)
/* harmony export */ });
/**
 * The line our wrapper prints on stdout and stderr when a step's script has ended: `RS id code RS LF`.
 *
 * envd ends a command's stream only when nobody holds its pipes any more, so a step that leaves a server running
 * would never end. What the script wrote before it exited is in the pipe before the marker, so nothing is lost by
 * stopping there. A script that forges it ends its own step, which it may do anyway.
 */
const RS = '\u001e';
/** A scanner for the marker of the step `id`. */
function createMarkerScanner(id) {
    const opening = `${RS}${id} `;
    let held = '';
    let done = false;
    return {
        write(text) {
            if (done)
                return { text: '' };
            if (held === '' && !text.includes(RS))
                return { text };
            const all = held + text;
            held = '';
            let from = 0;
            for (;;) {
                const at = all.indexOf(RS, from);
                if (at < 0)
                    return { text: all };
                const rest = all.slice(at);
                // oxlint-disable-next-line no-control-regex -- the marker is made of them
                const whole = rest.startsWith(opening) ? /^(\d{1,3})\u001e/.exec(rest.slice(opening.length)) : null;
                if (whole) {
                    done = true;
                    return { text: all.slice(0, at), exitCode: Number(whole[1]) };
                }
                const partial = opening.startsWith(rest) ||
                    (rest.startsWith(opening) && /^\d{0,3}$/.test(rest.slice(opening.length)));
                if (partial) {
                    held = rest;
                    return { text: all.slice(0, at) };
                }
                from = at + 1;
            }
        },
        end() {
            const rest = held;
            held = '';
            return rest;
        },
    };
}
/** Shell text that prints the marker for the code in `$c` on stdout and on descriptor 3. */
function printMarker(id) {
    return `printf '\\036%s %d\\036\\n' ${id} "$c"; printf '\\036%s %d\\036\\n' ${id} "$c" >&3`;
}


/***/ }),

/***/ 9744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   Jh: () => (/* binding */ BackendError),
/* harmony export */   h0: () => (/* binding */ isDropped),
/* harmony export */   yr: () => (/* binding */ toBackendError)
/* harmony export */ });
/** A failure at the service, in our words: the message names the cause, `hint` the way out. */
class BackendError extends Error {
    kind;
    hint;
    constructor(kind, message, hint, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = 'BackendError';
        this.kind = kind;
        this.hint = hint;
    }
}
/** The way out for each cause, when the place that failed knows nothing better. */
const HINTS = {
    'not-found': 'check the name or ID; a killed or expired sandbox cannot be reached again',
    auth: 'check the API key (E2B_API_KEY or the api-key input) and what it may do',
    'rate-limit': 'wait a moment, run fewer jobs at once, or raise the limit of your E2B plan',
    busy: 'try again in a moment; nothing was changed',
    timeout: 'try again; if it lasts, look at the status page of the service',
    lost: 'raise `timeout` if the sandbox reached its end of life, or its memory if it ran out',
    service: 'try again; if it lasts, look at the status page of the service',
    usage: 'correct the value',
};
/**
 * The table: the SDK's class names (its errors carry them in `name`) and what they mean. Names, not classes, so
 * that telling errors apart does not load the SDK.
 */
const BY_NAME = {
    SandboxNotFoundError: () => 'not-found',
    FileNotFoundError: () => 'not-found',
    NotFoundError: () => 'not-found',
    AuthenticationError: () => 'auth',
    RateLimitError: () => 'rate-limit',
    ServiceBusyError: () => 'busy',
    InvalidArgumentError: () => 'usage',
    TemplateError: () => 'usage',
    NotEnoughSpaceError: () => 'service',
    // One class for three things. Its text says which: a 502 of the proxy and a probe that found the sandbox gone
    // both speak of the sandbox, the rest of a request that took too long.
    TimeoutError: (error) => (/sandbox timeout|end of life/i.test(error.message) ? 'lost' : 'timeout'),
    SandboxError: (error) => byStatus(error.statusCode),
};
function byStatus(status) {
    if (status === 400 || status === 422)
        return 'usage';
    if (status === 401 || status === 403)
        return 'auth';
    if (status === 404)
        return 'not-found';
    if (status === 429)
        return 'rate-limit';
    if (status === 503)
        return 'busy';
    return 'service';
}
/** Network failures of Node and undici, which arrive as the `cause` of a bare "fetch failed". */
function networkCode(error) {
    return (error.cause?.code ??
        error.cause?.errors?.[0]?.code ??
        (typeof error.code === 'string' ? error.code : undefined));
}
function shape(error) {
    // By shape: fetch's errors are made elsewhere, and `instanceof` fails between contexts of the VM.
    if (typeof error === 'object' && error !== null && 'name' in error && 'message' in error) {
        return error;
    }
    return { name: 'Error', message: String(error) };
}
/** One line, bounded, without control characters: the text comes from the far side. */
function plain(text) {
    // oxlint-disable-next-line no-control-regex -- removing them is the point
    const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
    return line.length > 500 ? `${line.slice(0, 500)}…` : line;
}
/**
 * True when the connection broke rather than the service answering: the request may have worked, and what was
 * watched may still be there.
 */
function isDropped(error) {
    const { name, message, cause } = shape(error instanceof BackendError ? (error.cause ?? error) : error);
    if (name === 'TypeError' && message.includes('fetch failed'))
        return true;
    if (networkCode({ name, message, ...(cause ? { cause } : {}) }) !== undefined)
        return true;
    return /terminated|fetch failed|socket|network error|ECONNRESET|ECONNREFUSED|EPIPE|missing EndStreamResponse|other side closed/i.test(message);
}
/** True when nobody listens at the address any more: trying again soon will not help. */
function isRefused(error) {
    const inner = error instanceof BackendError ? (error.cause ?? error) : error;
    return networkCode(shape(inner)) === 'ECONNREFUSED' || /ECONNREFUSED/.test(shape(inner).message);
}
/**
 * Translates whatever the SDK threw, once. `doing` completes "… failed", as in `creating the sandbox`.
 * A BackendError passes through unchanged.
 */
function toBackendError(error, doing, hints = {}) {
    if (error instanceof BackendError)
        return error;
    const seen = shape(error);
    const code = networkCode(seen);
    let kind = BY_NAME[seen.name]?.(seen) ?? 'service';
    let text = plain(seen.message);
    let hint = hints[kind] ?? HINTS[kind];
    if (code !== undefined || (seen.name === 'TypeError' && text === 'fetch failed')) {
        kind = 'service';
        text = `the service cannot be reached (${code ?? plain(seen.cause?.message ?? text)})`;
        hint = hints.service ?? 'check the network, `domain` and `api-url`, and that the engine still runs';
    }
    return new BackendError(kind, `${doing} failed: ${text}`, hint, error);
}


/***/ }),

/***/ 8897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ul: () => (/* binding */ SCRATCH_PREFIX),
  hY: () => (/* binding */ STEP_MARK),
  CT: () => (/* binding */ buildStepScript),
  hJ: () => (/* binding */ exitFile)
});

// EXTERNAL MODULE: ./.cache/build/lib/e2b/end-marker.js
var end_marker = __nccwpck_require__(8281);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/shell-quote.js
/** Quotes one word for a POSIX shell. Throws on NUL, which no argument can hold. */
function shellQuote(word) {
    if (word.includes('\0'))
        throw new TypeError('a shell word cannot hold a NUL byte');
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    return `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step-script.js


/** Environment variable that marks every process of a step, so that all of them can be found and ended. */
const STEP_MARK = 'E2B_ACTION_STEP';
/** Our files in the sandbox start so; removed before a sandbox is paused or kept. */
const SCRATCH_PREFIX = '/tmp/.e2b-action-';
/** Where the wrapper leaves a step's exit code for a client whose stream was cut. */
function exitFile(id) {
    return `${SCRATCH_PREFIX}${id}.exit`;
}
/** Above this the script goes into a file: one argument of a Linux process holds 128 KiB, quoting included. */
const MAX_INLINE = 100 * 1024;
/**
 * The command line of a step: its script under `bash --noprofile --norc -eo pipefail` (or `sh -e`), in its folder,
 * followed by the end marker. The outer shell's own stderr is closed: it would else print "Killed" and the whole
 * script when a signal ends the step.
 */
function buildStepScript(step) {
    const inline = shellQuote(step.script);
    const big = Buffer.byteLength(inline) > MAX_INLINE;
    const file = `${SCRATCH_PREFIX}${step.id}.sh`;
    const shell = step.shell === 'sh' ? '/bin/sh -e' : '/bin/bash --noprofile --norc -eo pipefail';
    // A login shell's profile sets PATH anew; what the user asked for is put back.
    const path = step.path === undefined ? '' : `export PATH=${shellQuote(step.path)} && `;
    const run = `${path}cd -- ${shellQuote(step.cwd)} 2>&3 && exec 2>&3 3>&- && exec ${shell} ${big ? file : `-c ${inline}`}`;
    const command = `exec 3>&2 2>/dev/null; ( ${run} ); c=$?; ` +
        `printf %s "$c" >${exitFile(step.id)}; ${(0,end_marker/* printMarker */.u)(step.id)}; exit "$c"`;
    return { command, ...(big ? { file: { path: file, content: step.script } } : {}) };
}


/***/ }),

/***/ 1728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loadCore)
/* harmony export */ });
/** The toolkit, loaded at first use: it costs more start-up time than the rest of main together. */
async function loadCore() {
    return await __nccwpck_require__.e(/* import() */ 421).then(__nccwpck_require__.bind(__nccwpck_require__, 6421));
}


/***/ }),

/***/ 4634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ endProcess)
/* harmony export */ });
/** Ends the process once stdout has taken everything: Node would else stay alive on sockets kept for a next request. */
function endProcess(exitCode) {
    process.stdout.write('', () => process.exit(exitCode));
}


/***/ }),

/***/ 6291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: ./.cache/build/lib/e2b/step-script.js + 1 modules
var step_script = __nccwpck_require__(8897);
;// CONCATENATED MODULE: ./.cache/build/lib/job/after.js

/**
 * What to do with the sandbox. A cancelled run leaves nothing: its own sandbox is killed whatever `after` says, and
 * one that was there before goes back to what it was.
 */
function afterAction({ outcome, after, created, resumed }) {
    if (outcome === 'cancelled') {
        if (created)
            return 'kill';
        return resumed ? 'pause' : 'keep';
    }
    return outcome === 'passed' ? after.success : after.failure;
}
/**
 * Kills, pauses or keeps the sandbox. Before it is kept or paused our own files in it are removed; nothing is attached
 * to it any more at that point (a stream still open at a pause would hang after the resume).
 */
async function release(action, id, backend, timeoutMs, sandbox) {
    if (action === 'kill') {
        await backend.kill(id);
        return 'killed';
    }
    await sandbox
        ?.runTool({ script: `rm -rf ${step_script/* SCRATCH_PREFIX */.ul}*`, user: 'root', timeoutMs: 30_000 })
        // Left-over files of ours are harmless; the pause is what was asked for.
        .catch(() => undefined);
    if (action === 'pause') {
        await backend.pause(id);
        return 'paused';
    }
    await backend.setTimeout(id, timeoutMs);
    return 'running';
}

// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js
var errors = __nccwpck_require__(9744);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/endpoint.js

const NO_KEY = 'no API key';
const NO_KEY_HINT = 'set E2B_API_KEY or the api-key input (in workflows: secrets are not given to runs of forks or of Dependabot), ' +
    'or use `engine: local`, which needs no account';
const ENGINE_HINT = 'start one with a run or with `e2b-action engine start`, or use `--engine cloud` with an API key';
/** True when `backend` means the local engine, given this environment. */
function isLocal(backend, environment) {
    if (backend.engine !== 'auto')
        return backend.engine === 'local';
    return (backend.apiKey ?? environment.E2B_API_KEY ?? '') === '';
}
/**
 * Decides which service runs the sandbox and how to reach it; starts the local engine when it is the one.
 *
 * @throws BackendError when the cloud is asked for without a key; EngineUnavailableError (local-engine) when the
 *   engine cannot run here.
 */
async function resolveEndpoint(backend, context) {
    if (isLocal(backend, context.environment))
        return await localConnection(backend, context);
    return cloudConnection(backend, context.environment);
}
function cloudConnection(backend, environment) {
    const apiKey = backend.apiKey ?? environment.E2B_API_KEY;
    if (!apiKey)
        throw new errors/* BackendError */.Jh('auth', NO_KEY, NO_KEY_HINT);
    const apiUrl = backend.apiUrl ?? environment.E2B_API_URL;
    const domain = backend.domain ?? environment.E2B_DOMAIN;
    const proxy = proxyFor(apiUrl ?? 'https://api.e2b.app', environment);
    return {
        kind: 'cloud',
        apiKey,
        ...(domain ? { domain } : {}),
        ...(apiUrl ? { apiUrl } : {}),
        ...(environment.E2B_SANDBOX_URL ? { sandboxUrl: environment.E2B_SANDBOX_URL } : {}),
        ...(proxy ? { proxy } : {}),
    };
}
/** A runner behind a proxy says so in HTTPS_PROXY; the SDK takes it only as an option. Plain http goes direct. */
function proxyFor(apiUrl, environment) {
    if (!apiUrl.startsWith('https:'))
        return undefined;
    return environment.HTTPS_PROXY || environment.https_proxy || undefined;
}
async function localConnection(backend, context) {
    if (backend.engine === 'auto') {
        context.onNotice(`${NO_KEY}: using the local engine; set E2B_API_KEY or the api-key input to use E2B Cloud`);
    }
    const { ensureLocalEngine, findLocalEngine } = await __nccwpck_require__.e(/* import() */ 883).then(__nccwpck_require__.bind(__nccwpck_require__, 9883));
    const engine = context.startEngine === false
        ? await findLocalEngine()
        : await ensureLocalEngine({
            onNotice: (text) => context.onNotice(text),
            ...(context.signal ? { signal: context.signal } : {}),
        });
    if (!engine) {
        throw new errors/* BackendError */.Jh('not-found', 'the local engine is not running, so it has no sandboxes', ENGINE_HINT);
    }
    return { kind: 'local', apiKey: engine.apiKey, apiUrl: engine.apiUrl, sandboxUrl: engine.sandboxUrl };
}

// EXTERNAL MODULE: ./.cache/build/lib/github/core.js
var github_core = __nccwpck_require__(1728);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/model.js
const ENGINE_CHOICES = ['auto', 'cloud', 'local'];
const STEP_SHELLS = (/* unused pure expression or super */ null && (['bash', 'sh']));
const IF_NONE = ['warn', 'error', 'ignore'];
const AFTER_ACTIONS = ['kill', 'pause', 'keep'];

;// CONCATENATED MODULE: ./.cache/build/lib/spec/fields.js

const TABLE = [
    {
        name: 'file',
        kind: 'string',
        placeholder: 'FILE',
        default: '`sandbox.yml`, if there is one',
        description: 'Sandbox file that describes the run; the other fields override it.',
    },
    {
        name: 'run',
        kind: 'string',
        placeholder: 'SCRIPT',
        description: 'Script to run under `bash -eo pipefail`, as the only step: it replaces the steps of the file.',
    },
    {
        name: 'template',
        kind: 'string',
        placeholder: 'NAME[:TAG]|ID',
        default: '`base`',
        description: 'Template of the sandbox: the name, `name:tag` or ID of an existing one.',
    },
    {
        name: 'sandbox-id',
        kind: 'string',
        placeholder: 'ID',
        description: 'Sandbox to connect to, or to resume if it is paused, instead of creating one.',
    },
    {
        name: 'timeout',
        kind: 'duration',
        placeholder: 'DURATION',
        default: '`15m`',
        description: 'Lifetime of the sandbox, in seconds or as `90s`, `15m`, `1h30m`; it is extended while the run goes on.',
    },
    {
        name: 'step-timeout',
        kind: 'duration',
        placeholder: 'DURATION',
        default: '`1h`',
        description: 'Time limit of every step that sets none itself, in seconds or as `90s`, `15m`, `1h30m`.',
    },
    {
        name: 'env',
        kind: 'lines',
        placeholder: 'K=V',
        repeatable: true,
        description: 'Environment variables of the steps, one `NAME=VALUE` a line, over those of the file; nothing else goes in.',
    },
    {
        name: 'metadata',
        kind: 'lines',
        placeholder: 'K=V',
        repeatable: true,
        description: 'Labels of the sandbox, one `KEY=VALUE` a line, over those of the file.',
    },
    {
        name: 'upload',
        kind: 'lines',
        placeholder: 'FROM[:TO]',
        repeatable: true,
        default: 'what git does not ignore',
        description: 'Files and folders that go into the sandbox, one `from[:to]` a line (`to` is `/home/user/work` if not given); `none` uploads nothing.',
    },
    {
        name: 'download',
        kind: 'lines',
        placeholder: 'FROM[:TO]',
        repeatable: true,
        description: 'Paths and globs of the sandbox that come back, one `from[:to]` a line, also after a failed step.',
    },
    {
        name: 'if-none',
        kind: 'choice',
        choices: IF_NONE,
        placeholder: IF_NONE.join('|'),
        default: '`warn`',
        description: 'What happens if a download matches nothing: `warn`, `error` or `ignore`.',
    },
    {
        name: 'internet',
        kind: 'boolean',
        default: '`true`',
        description: 'Whether the sandbox reaches the internet: `true` or `false`.',
    },
    {
        name: 'allow',
        kind: 'lines',
        placeholder: 'TARGET',
        repeatable: true,
        description: 'IPv4 addresses, CIDR blocks and domains that stay reachable whatever is denied, one a line; a domain needs `internet: false`.',
    },
    {
        name: 'deny',
        kind: 'lines',
        placeholder: 'TARGET',
        repeatable: true,
        description: 'IPv4 addresses and CIDR blocks that are not reachable, one a line.',
    },
    {
        name: 'after',
        kind: 'choice',
        choices: AFTER_ACTIONS,
        placeholder: AFTER_ACTIONS.join('|'),
        default: '`kill`',
        description: 'What becomes of the sandbox after the run, passed or failed: `kill`, `pause` or `keep`.',
    },
    {
        name: 'after-failure',
        kind: 'choice',
        choices: AFTER_ACTIONS,
        placeholder: AFTER_ACTIONS.join('|'),
        default: 'as `after`',
        description: 'What becomes of the sandbox after a run that did not pass: `kill`, `pause` or `keep`.',
    },
    { name: 'pause', kind: 'boolean', default: '`false`', description: '`true` is short for `after: pause`.' },
    {
        name: 'engine',
        kind: 'choice',
        choices: ENGINE_CHOICES,
        placeholder: ENGINE_CHOICES.join('|'),
        default: '`auto`',
        actionDefault: 'auto',
        description: 'Where the sandbox runs: `cloud` (E2B, or `domain` and `api-url`), `local` (the embedded engine on this Linux machine), or `auto`: the cloud with an API key, else local.',
    },
    {
        name: 'api-key',
        kind: 'string',
        placeholder: 'KEY',
        default: '`E2B_API_KEY` of the environment',
        description: 'API key of E2B, best given as a secret.',
    },
    {
        name: 'domain',
        kind: 'string',
        placeholder: 'DOMAIN',
        default: '`e2b.app`',
        description: 'Domain of an E2B-compatible deployment.',
    },
    {
        name: 'api-url',
        kind: 'string',
        placeholder: 'URL',
        default: '`https://api.<domain>`',
        description: 'URL of the API of an E2B-compatible deployment.',
    },
    {
        name: 'template-name',
        kind: 'string',
        placeholder: 'NAME',
        notYet: 'building a template',
        description: 'Name under which a template that is built here is kept.',
    },
    {
        name: 'dockerfile',
        kind: 'string',
        placeholder: 'FILE',
        notYet: 'building a template',
        description: 'Dockerfile that defines the template.',
    },
    {
        name: 'context',
        kind: 'string',
        placeholder: 'FOLDER',
        notYet: 'building a template',
        description: 'Folder that the Dockerfile copies from.',
    },
    {
        name: 'cpu',
        kind: 'integer',
        placeholder: 'N',
        notYet: 'building a template',
        description: 'CPUs of a template that is built here.',
    },
    {
        name: 'memory',
        kind: 'integer',
        placeholder: 'MIB',
        notYet: 'building a template',
        description: 'Memory of a template that is built here, in MiB.',
    },
    {
        name: 'key',
        kind: 'string',
        placeholder: 'NAME',
        notYet: 'a sandbox kept under a key',
        description: 'Name under which this repository keeps one sandbox and resumes it in later runs.',
    },
    {
        name: 'code',
        kind: 'string',
        placeholder: 'CODE',
        notYet: 'a step with code',
        description: 'Code for the stateful code interpreter, as the only step.',
    },
    {
        name: 'language',
        kind: 'string',
        placeholder: 'NAME',
        notYet: 'a step with code',
        description: 'Language of `code`.',
    },
    {
        name: 'ports',
        kind: 'lines',
        placeholder: 'PORT',
        repeatable: true,
        notYet: 'publishing ports',
        description: 'Ports whose URLs become outputs, one a line.',
    },
    {
        name: 'github-token',
        kind: 'string',
        doors: ['action'],
        notYet: 'reporting to GitHub',
        description: 'Token for comments and checks on pull requests.',
    },
];
/**
 * The flat fields of a run: inputs of the action and flags of the CLI alike. `action.yml`, the tables of the
 * README and the CLI's options are made from it.
 */
const FIELDS = TABLE;
/** The fields that a door has. */
function fieldsOf(door) {
    return FIELDS.filter(({ doors }) => doors === undefined || doors.includes(door));
}
/** What a field does in one sentence, with its default and whether it is there yet. */
function describeField(field) {
    if (field.notYet !== undefined)
        return `${field.description} Not available yet.`;
    if (field.default === undefined)
        return field.description;
    return `${field.description} Default: ${field.default}.`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/inputs.js

/** Inputs whose value must never be printed. */
const SECRET_INPUTS = ['api-key', 'github-token'];
/**
 * Reads every input, once. Secrets are masked first, before anything can print them. The runner passes an input that
 * was not given as empty text, which counts as not given.
 */
function readInputs(source, environment) {
    for (const secret of secretsOf(source, environment))
        source.setSecret(secret);
    const given = {};
    for (const { name } of fieldsOf('action')) {
        const value = source.getInput(name);
        if (value !== '')
            given[name] = { value, source: `input ${name}` };
    }
    return given;
}
/** Values that our own masking must hide too: the runner masks only what passes through it. */
function secretsOf(source, environment) {
    return [...SECRET_INPUTS.map((name) => source.getInput(name)), environment.E2B_API_KEY ?? ''].filter((value) => value !== '');
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/state.js
const STATE = {
    /** Before a sandbox is asked for: RunState as JSON. */
    run: 'run',
    /** The instant it exists: SandboxState as JSON. */
    sandbox: 'sandbox',
    /** The user cancelled: `true`. */
    cancelled: 'cancelled',
    /** Main released the sandbox itself: what became of it. */
    released: 'released',
};
/** State as post gets it, or undefined where main wrote none. Only main writes it, so a malformed one is a defect. */
function readState(text) {
    return text === '' ? undefined : JSON.parse(text);
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/run-post.js






/**
 * The post step: releases the sandbox that main could not release because it was cancelled or killed. Doing it twice
 * does no harm. Says what it skips and why. Never fails the job: the sandbox ends by its own timeout in any case.
 */
async function runPost(environment) {
    const core = await (0,github_core/* loadCore */.C)();
    const fields = readInputs(core, environment);
    const run = readState(core.getState(STATE.run));
    if (!run)
        return core.info('nothing to clean up: the run did not get as far as a sandbox');
    const known = readState(core.getState(STATE.sandbox));
    const released = core.getState(STATE.released);
    if (released !== '')
        return core.info(`nothing to clean up: the run left sandbox ${known?.id} ${released} itself`);
    const text = (name) => {
        const value = fields[name]?.value;
        return typeof value === 'string' ? value : undefined;
    };
    const [apiKey, domain, apiUrl] = [text('api-key'), text('domain'), text('api-url')];
    const backend = {
        engine: run.kind,
        ...(apiKey === undefined ? {} : { apiKey }),
        ...(domain === undefined ? {} : { domain }),
        ...(apiUrl === undefined ? {} : { apiUrl }),
    };
    try {
        const connection = await resolveEndpoint(backend, {
            environment,
            onNotice: (notice) => core.info(notice),
            startEngine: false,
        });
        const { createSandboxService } = await __nccwpck_require__.e(/* import() */ 430).then(__nccwpck_require__.bind(__nccwpck_require__, 6430));
        const service = createSandboxService(connection);
        // Main may have been killed between asking for a sandbox and hearing of it.
        const found = known
            ? [known]
            : (await service.findByRun(run.runId)).map((id) => ({ id, created: true, resumed: false }));
        if (found.length === 0)
            return core.info('nothing to clean up: the run created no sandbox');
        const outcome = core.getState(STATE.cancelled) === 'true' ? 'cancelled' : 'lost';
        for (const { id, created, resumed } of found) {
            const action = afterAction({ outcome, after: run.after, created, resumed });
            const state = await release(action, id, service, run.timeoutMs);
            core.info(`sandbox ${id} is ${state}`);
        }
    }
    catch (error) {
        if (error instanceof errors/* BackendError */.Jh && error.kind === 'not-found') {
            return core.info(`nothing to clean up: ${error.message}`);
        }
        const message = error instanceof Error ? error.message : String(error);
        const seconds = Math.ceil(run.timeoutMs / 1000);
        core.warning(`the sandbox could not be cleaned up: ${message}; it ends by itself within ${seconds} s`);
    }
}


/***/ }),

/***/ 3201:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_core_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1728);
/* harmony import */ var _github_end_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4634);
/* harmony import */ var _github_run_post_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6291);



try {
    await (0,_github_run_post_js__WEBPACK_IMPORTED_MODULE_0__/* .runPost */ .a)(process.env);
}
catch (error) {
    // What main did stands; a clean-up that fails must not turn it red.
    const { warning } = await (0,_github_core_js__WEBPACK_IMPORTED_MODULE_1__/* .loadCore */ .C)();
    warning(error instanceof Error ? error.message : String(error));
}
(0,_github_end_js__WEBPACK_IMPORTED_MODULE_2__/* .endProcess */ .J)(0);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3201);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
