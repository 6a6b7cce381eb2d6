import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
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

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 87997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 78319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Jh: () => (/* binding */ BackendError),
  h0: () => (/* binding */ isDropped),
  H0: () => (/* binding */ isRefused),
  JP: () => (/* binding */ retryClass),
  c2: () => (/* binding */ statusOf),
  yr: () => (/* binding */ toBackendError)
});

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/plan-limits.js
const LIFETIME = 'lower `timeout`: while a run lasts it extends its sandbox’s life by itself, up to that limit ' +
    '(E2B: 1 hour on the Hobby plan, 24 hours on Pro)';
const MACHINE = (field) => `lower \`${field}\` of the template, or raise the limit of your plan (E2B: https://e2b.dev/docs/billing)`;
const CONCURRENCY = 'run fewer jobs at once, wait longer (`queue-timeout`), or raise the limit: E2B runs 20 sandboxes at once on the ' +
    'Hobby plan and 100 on Pro, a local engine what `engine start --max-sandboxes` says';
const RATE = 'run fewer jobs at once or wait longer (`queue-timeout`): E2B takes 1 new sandbox a second on the Hobby plan, 5 on Pro';
/** Words that go with a limit that was passed, in E2B's messages and in the local engine's. */
const PASSED = /exceed|greater than|longer than|more than|at most|maximum|limit|from \d+ to \d+/i;
/**
 * Recognizes a refusal that is about a limit of the plan or of the engine by what the service said; undefined for any
 * other. The same texts for both, over the same path.
 */
function planLimit(kind, said) {
    if (kind === 'rate-limit') {
        const concurrency = /concurren|at a time|at once|sandboxes/i.test(said);
        return { hint: concurrency ? CONCURRENCY : RATE };
    }
    if ((kind !== 'usage' && kind !== 'auth') || !PASSED.test(said))
        return undefined;
    if (/\btimeout\b/i.test(said)) {
        const most = /(\d+(?:\.\d+)?) ?(hour|minute|second)s?\b/i.exec(said);
        const limit = most
            ? `\`timeout\` is longer than the ${most[1]} ${most[2]?.toLowerCase()}${most[1] === '1' ? '' : 's'} that this service lets a sandbox live`
            : '`timeout` is longer than this service lets a sandbox live';
        return { limit, hint: LIFETIME };
    }
    if (/\bcpu/i.test(said))
        return { hint: MACHINE('cpu') };
    if (/\bmemory|\bRAM\b/i.test(said))
        return { hint: MACHINE('memory') };
    return undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/sdk-words.js
/** What clients say of an answer that was cut short or changed on the way, as by a proxy. */
const MALFORMED = /protocol error: |missing EndStreamResponse|^Cannot read properties of|^\[invalid_argument\] cannot decode (?:field|message) .* from JSON/;
const UNREACHED = 'the service cannot be reached';
/** Texts of the SDK and of the HTTP and Connect clients below it that tell a user little, as of SDK 2.51. */
const WORDS = [
    [
        /handshake timed out after (\d+)ms/,
        ([, ms]) => ({ kind: 'timeout', text: `nothing answered within ${Math.round(Number(ms) / 1000)} s` }),
    ],
    [
        /operation (?:was aborted due to timeout|timed out)/,
        () => ({ kind: 'timeout', text: 'nothing answered in time' }),
    ],
    // Connect's codes stand for the status of an answer that is none of envd's.
    [/\[unknown\] HTTP (\d{3})$/, ([, status]) => ({ text: `the answer was HTTP ${status}` })],
    [/\[unknown\] fetch failed$/, () => ({ kind: 'service', text: UNREACHED })],
    [
        MALFORMED,
        () => ({ kind: 'service', text: 'the answer was cut short, or is not what the protocol says' }),
    ],
    // What the SDK makes of 429, 502 and 503 on the way to a sandbox.
    [
        /^Sandbox is probably not running anymore$/,
        () => ({
            text: 'the sandbox does not answer, or something on the way to it does not let requests through',
        }),
    ],
];
/** The SDK's text as people say it; itself where that is good enough. */
function sdkWords(text) {
    for (const [pattern, words] of WORDS) {
        const found = pattern.exec(text);
        if (found)
            return words(found);
    }
    return { text };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/errors.js


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
    'rate-limit': 'wait a moment, or run fewer jobs at once',
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
    TemplateError: byText,
    BuildError: byText,
    FileUploadError: byText,
    NotEnoughSpaceError: () => 'service',
    // One class for three things. Its text says which: a 502 of the proxy and a probe that found the sandbox gone
    // both speak of the sandbox, the rest of a request that took too long.
    TimeoutError: (error) => (/sandbox timeout|end of life/i.test(error.message) ? 'lost' : 'timeout'),
    SandboxError: (error) => byStatus(error.statusCode),
};
/** The SDK's errors of templates carry the status only in their text: `403: …`. Without one the SDK refused itself. */
function byText(error) {
    const status = /^(?:Failed to upload file: )?(\d{3}): /.exec(error.message)?.[1];
    if (status !== undefined)
        return byStatus(Number(status));
    return error.name === 'FileUploadError' ? 'service' : 'usage';
}
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
    const code = error.cause?.code ??
        error.cause?.errors?.[0]?.code ??
        (typeof error.code === 'string' ? error.code : undefined);
    // Node names its own complaints about a call so, wrong arguments for one.
    return code !== undefined && /^ERR_(?!TLS|SSL|HTTP2|STREAM)/.test(code) ? undefined : code;
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
/** The one table of what is tried again. Who calls says whether the call may be made twice. */
function retryClass(error) {
    switch (error.kind) {
        case 'rate-limit':
        case 'busy':
            return 'room';
        case 'timeout':
            return 'passing';
        case 'service':
            return classOfServiceFailure(error);
        case 'not-found':
        case 'auth':
        case 'lost':
        case 'usage':
            break;
    }
    return 'final';
}
function classOfServiceFailure(error) {
    const seen = shape(error.cause);
    const code = networkCode(seen);
    if (isRefused(error) || code === 'ENOTFOUND' || code === 'EHOSTUNREACH')
        return 'unreachable';
    // A certificate that is wrong stays so.
    if (code !== undefined && /CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO/.test(code))
        return 'final';
    if (isDropped(error))
        return 'passing';
    // An answer that is cut short or not what the protocol says, as of a proxy in between.
    if (seen.name === 'SyntaxError' || MALFORMED.test(seen.message))
        return 'passing';
    const status = statusOf(error);
    return status !== undefined && status >= 500 && status !== 501 && status !== 507 ? 'passing' : 'final';
}
/** The HTTP status of the answer that a failure is about, if it was one. */
function statusOf(error) {
    const { statusCode, message } = shape(error.cause);
    if (statusCode !== undefined)
        return statusCode;
    // The SDK's errors of templates and of the data plane say it in their text only.
    const status = /^(?:Failed to upload file: )?([45]\d\d): /.exec(message)?.[1];
    return status === undefined ? undefined : Number(status);
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
    const words = sdkWords(plain(seen.message));
    let kind = words.kind ?? BY_NAME[seen.name]?.(seen) ?? 'service';
    let { text } = words;
    const limited = planLimit(kind, text);
    if (limited?.limit !== undefined)
        text = `${limited.limit} (${text})`;
    let hint = limited?.hint ?? hints[kind] ?? HINTS[kind];
    if (code !== undefined || (seen.name === 'TypeError' && text === 'fetch failed')) {
        kind = 'service';
        text = `the service cannot be reached (${code ?? plain(seen.cause?.message ?? text)})`;
        hint = hints.service ?? 'check the network, `domain` and `api-url`, and that the engine still runs';
    }
    return new BackendError(kind, `${doing} failed: ${text}`, hint, error);
}


/***/ }),

/***/ 71728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loadCore)
/* harmony export */ });
/** The toolkit, loaded at first use: it costs more start-up time than the rest of main together. */
async function loadCore() {
    return await __nccwpck_require__.e(/* import() */ 659).then(__nccwpck_require__.bind(__nccwpck_require__, 91659));
}


/***/ }),

/***/ 24634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ endProcess)
/* harmony export */ });
/** Ends the process once stdout has taken everything: Node would else stay alive on sockets kept for a next request. */
function endProcess(exitCode) {
    process.stdout.write('', () => process.exit(exitCode));
}


/***/ }),

/***/ 32843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runTemplate)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js + 2 modules
var errors = __nccwpck_require__(78319);
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
    return cloudConnection(backend, context);
}
function cloudConnection(backend, context) {
    const { environment } = context;
    const apiKey = backend.apiKey ?? environment.E2B_API_KEY;
    if (!apiKey)
        throw new errors/* BackendError */.Jh('auth', noKey(context), NO_KEY_HINT);
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
function noKey({ whyNoKey }) {
    return whyNoKey === undefined ? NO_KEY : `${NO_KEY} (${whyNoKey})`;
}
/** A runner behind a proxy says so in HTTPS_PROXY; the SDK takes it only as an option. Plain http goes direct. */
function proxyFor(apiUrl, environment) {
    if (!apiUrl.startsWith('https:'))
        return undefined;
    return environment.HTTPS_PROXY || environment.https_proxy || undefined;
}
async function localConnection(backend, context) {
    if (backend.engine === 'auto') {
        context.onNotice(`${noKey(context)}: using the local engine; set E2B_API_KEY or the api-key input to use E2B Cloud`);
    }
    const { ensureLocalEngine, findLocalEngine } = await __nccwpck_require__.e(/* import() */ 741).then(__nccwpck_require__.bind(__nccwpck_require__, 59741));
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

// EXTERNAL MODULE: ./.cache/build/lib/template/identity/errors.js
var identity_errors = __nccwpck_require__(15442);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/errors.js
var transfer_errors = __nccwpck_require__(82636);
// EXTERNAL MODULE: ./.cache/build/lib/job/template/failure.js
var failure = __nccwpck_require__(72940);
;// CONCATENATED MODULE: ./.cache/build/lib/job/problem.js




/** Any failure as a problem to report. A defect of ours keeps its message and says where to report it. */
function problemOf(error) {
    if (error instanceof errors/* BackendError */.Jh)
        return { cause: error.kind, message: error.message, hint: error.hint };
    if (error instanceof transfer_errors/* TransferError */.a)
        return { cause: error.code, message: error.message, hint: '' };
    if (error instanceof identity_errors/* ContextError */.af)
        return { cause: 'usage', message: error.message, hint: '' };
    if (error instanceof failure/* TemplateFailure */.R) {
        const { message, hint, place, lines } = error;
        return { cause: 'template', message, hint, ...(place ? { place } : {}), lines };
    }
    const message = error instanceof Error ? error.message : String(error);
    return {
        cause: 'internal',
        message,
        hint: 'this is a defect of e2b-action; please report it with the log',
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/command-break.js
var command_break = __nccwpck_require__(50869);
;// CONCATENATED MODULE: ./.cache/build/lib/report/secret-mask.js
/** Shorter secrets are left alone: masking `1` or `yes` would make a log unreadable and hide nothing. */
const SHORTEST_MASKED_SECRET = 4;
const MASK = '***';
/**
 * What is masked of secrets: a secret of several lines counts as each of them, trimmed, because that is how it is
 * printed. Lines and secrets shorter than {@link SHORTEST_MASKED_SECRET} characters are not masked.
 */
function maskedValues(secrets) {
    const lines = secrets.flatMap((secret) => secret.split(/[\r\n]+/)).map((line) => line.trim());
    return [...new Set(lines)].filter((line) => line.length >= SHORTEST_MASKED_SECRET);
}
/** A mask for the {@link maskedValues} of `secrets`; with `asTheyAre` for the secrets as they are. */
function createSecretMask(secrets, { asTheyAre = false } = {}) {
    const values = asTheyAre ? secrets : maskedValues(secrets);
    const find = (text) => {
        const spans = [];
        for (const value of values) {
            for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
                spans.push([at, at + value.length]);
            }
        }
        return spans.sort((a, b) => a[0] - b[0]);
    };
    return {
        longestBytes: Math.max(0, ...values.map((value) => Buffer.byteLength(value))),
        find,
        apply(text) {
            let masked = '';
            let from = 0;
            for (const [start, end] of joined(find(text))) {
                masked += text.slice(from, start) + MASK;
                from = end;
            }
            return from === 0 ? text : masked + text.slice(from);
        },
        settled(text) {
            const open = Math.max(0, ...values.map((value) => unfinishedTail(text, value)));
            if (open === 0)
                return text.length;
            const boundary = text.length - open;
            const across = joined(find(text)).find(([start, end]) => start < boundary && end > boundary);
            return across?.[0] ?? boundary;
        },
    };
}
/** Joins overlapping and touching spans, as the runner's own masking does. */
function joined(spans) {
    const result = [];
    for (const [start, end] of spans) {
        const last = result.at(-1);
        if (last !== undefined && start <= last[1])
            last[1] = Math.max(last[1], end);
        else
            result.push([start, end]);
    }
    return result;
}
/** The length of the longest end of `text` that is a beginning of `value`, but not all of it. */
function unfinishedTail(text, value) {
    for (let length = Math.min(value.length - 1, text.length); length > 0; length--) {
        if (text.endsWith(value.slice(0, length)))
            return length;
    }
    return 0;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/utf8-chunks.js
/**
 * A UTF-8 decoder that gives the same text however the bytes are cut into chunks: invalid bytes become U+FFFD
 * as the WHATWG Encoding standard says, a sequence split between two chunks is carried over. Keeps a BOM.
 */
function createUtf8Chunks() {
    let carried = Buffer.alloc(0);
    return {
        decode(chunk) {
            let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            if (carried.length > 0)
                bytes = Buffer.concat([carried, bytes]);
            const whole = bytes.length - utf8_chunks_unfinishedTail(bytes);
            // A copy: the caller may reuse its chunk.
            carried = Buffer.from(bytes.subarray(whole));
            return bytes.toString('utf8', 0, whole);
        },
        end() {
            const rest = carried.toString('utf8');
            carried = Buffer.alloc(0);
            return rest;
        },
    };
}
/** How many of the last bytes (0 to 3) may begin a sequence that is still to be completed. Holding too many only delays. */
function utf8_chunks_unfinishedTail(bytes) {
    for (let back = 1; back <= Math.min(3, bytes.length); back++) {
        const byte = bytes[bytes.length - back] ?? 0;
        const continues = (byte & 0xc0) === 0x80;
        if (!continues)
            return sequenceLength(byte) > back ? back : 0;
    }
    return 0;
}
function sequenceLength(lead) {
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    if (lead >= 0xf0 && lead <= 0xf4)
        return 4;
    return 1;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/sanitize.js



/**
 * Makes the bytes that a sandbox prints safe in a workflow log: decoded (invalid bytes become U+FFFD), split where the
 * runner splits (`\r\n`, `\n` and a lone `\r`), secrets masked, long lines cut with a note of what was dropped, and
 * last of all, so that nothing can put them together again, runner commands broken ({@link breakCommands}).
 *
 * The result does not depend on how the stream is cut into chunks. Memory: one chunk plus a few times `maxLineBytes`,
 * also for a line that never ends.
 *
 * @throws RangeError when `maxLineBytes` is not a positive integer
 */
function createSanitizer({ secrets, maxLineBytes = 64 * 1024 }) {
    if (!Number.isSafeInteger(maxLineBytes) || maxLineBytes < 1) {
        throw new RangeError(`maxLineBytes must be a positive integer, not ${maxLineBytes}`);
    }
    const decoder = createUtf8Chunks();
    const mask = createSecretMask(secrets);
    // A secret that begins before the cut must be seen whole to be masked.
    const keptBytes = maxLineBytes + mask.longestBytes;
    let partial = '';
    let partialBytes = 0;
    let droppedBytes = 0;
    /** The last character was a `\r`: a `\n` after it ends no further line. */
    let afterReturn = false;
    /** Part of this line is in the log already. */
    let flushed = false;
    /** The cut part of this line is in the log already; the rest is only counted. */
    let overflowing = false;
    function hold(text) {
        if (text === '')
            return;
        const bytes = Buffer.byteLength(text);
        const room = overflowing ? 0 : keptBytes - partialBytes;
        // At least `room` bytes. Half a surrogate pair at its end takes three, so it is beyond the cut and never shown.
        const kept = bytes <= room ? text : text.slice(0, Math.max(0, room));
        const size = kept.length === text.length ? bytes : Buffer.byteLength(kept);
        partial += kept;
        partialBytes += size;
        droppedBytes += bytes - size;
    }
    /** Ends the unfinished line: its text with a line end, or nothing when a flush has shown it whole. */
    function finishLine() {
        const nothingNew = partialBytes + droppedBytes === 0;
        const line = flushed && nothingNew ? '' : `${shown()}\n`;
        partial = '';
        partialBytes = droppedBytes = 0;
        flushed = overflowing = false;
        return line;
    }
    function shown() {
        const bytes = partialBytes + droppedBytes;
        if (overflowing)
            return cutNote(bytes);
        return bytes > maxLineBytes ? cutLine(partial, bytes) : mask.apply(partial);
    }
    /** @param line at least its first `keptBytes` bytes, @param bytes the size of all of it */
    function cutLine(line, bytes) {
        const start = indexOfByte(line, maxLineBytes);
        let end = start;
        for (const span of mask.find(line))
            if (span[0] < start)
                end = Math.max(end, span[1]);
        const head = line.slice(0, end);
        const dropped = bytes - Buffer.byteLength(head);
        return mask.apply(head) + (dropped > 0 ? ` ${cutNote(dropped)}` : '');
    }
    /** Whole lines, most of them short. */
    function maskLines(block) {
        if (!mayHoldLongLine(block, maxLineBytes))
            return mask.apply(block);
        let masked = '';
        let from = 0;
        for (let at = 0, end; at < block.length; at = end + 1) {
            end = block.indexOf('\n', at);
            const line = block.slice(at, end);
            const bytes = Buffer.byteLength(line);
            if (bytes <= maxLineBytes)
                continue;
            masked += `${mask.apply(block.slice(from, at))}${cutLine(line, bytes)}\n`;
            from = end + 1;
        }
        return masked + mask.apply(block.slice(from));
    }
    function take(decoded) {
        const text = normalise(decoded);
        const last = text.lastIndexOf('\n');
        if (last === -1) {
            hold(text);
            return '';
        }
        let lines = '';
        let from = 0;
        if (partialBytes > 0 || flushed) {
            from = text.indexOf('\n') + 1;
            hold(text.slice(0, from - 1));
            lines = finishLine();
        }
        lines += maskLines(text.slice(from, last + 1));
        hold(text.slice(last + 1));
        return (0,command_break/* breakCommands */.i)(lines);
    }
    function normalise(text) {
        if (text === '')
            return text;
        const rest = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
        afterReturn = text.endsWith('\r');
        return rest.includes('\r') ? rest.replaceAll(/\r\n?/g, '\n') : rest;
    }
    return {
        write: (chunk) => take(decoder.decode(chunk)),
        flushPartial() {
            const bytes = partialBytes + droppedBytes;
            if (overflowing || bytes === 0)
                return '';
            // Between the two sizes the text at the cut may be the beginning of a secret.
            if (bytes > maxLineBytes && bytes < keptBytes)
                return '';
            const long = bytes > maxLineBytes;
            const length = long ? partial.length : mask.settled(partial);
            if (length === 0)
                return '';
            const text = long ? shown() : mask.apply(partial.slice(0, length));
            partial = partial.slice(length);
            partialBytes = Buffer.byteLength(partial);
            droppedBytes = 0;
            flushed = true;
            overflowing = long;
            return `${(0,command_break/* breakCommands */.i)(text)}\n`;
        },
        end() {
            const lines = take(decoder.end());
            return partialBytes + droppedBytes > 0 ? lines + (0,command_break/* breakCommands */.i)(finishLine()) : lines;
        },
    };
}
function cutNote(bytes) {
    return `… [${bytes} bytes of this line dropped]`;
}
/** Whether a line of `block` may be longer than `bytes`. May err towards yes; never reads most of the block. */
function mayHoldLongLine(block, bytes) {
    // No UTF-16 unit takes more than three bytes.
    const step = Math.floor(bytes / 3);
    for (let at = 0; block.length - at > step;) {
        const end = block.lastIndexOf('\n', at + step);
        if (end < at)
            return true;
        at = end + 1;
    }
    return false;
}
/** The index in `text` up to which it takes at most `bytes` bytes, between two characters. */
function indexOfByte(text, bytes) {
    return new TextEncoder().encodeInto(text, new Uint8Array(bytes)).read;
}

;// CONCATENATED MODULE: ./.cache/build/lib/log/drained.js
/** Resolves when `stream` wants more. @throws its error, or that it was closed before it had taken everything */
function drained(stream) {
    return new Promise((resolve, reject) => {
        const settle = (error) => {
            stream.off('drain', onDrain).off('error', settle).off('close', onClose);
            if (error === undefined)
                resolve();
            else
                reject(error);
        };
        const onDrain = () => settle();
        const onClose = () => settle(new Error('the log was closed before everything was written'));
        stream.on('drain', onDrain).on('error', settle).on('close', onClose);
        if (stream.destroyed)
            onClose();
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/log/log-writer.js

/**
 * Collects text and writes it in batches of up to `batchBytes`, at the latest when the event loop comes round: a system
 * call for each line would dominate a step that prints a million of them.
 */
function createLogWriter(stream, batchBytes = 64 * 1024) {
    let queue = '';
    let encoded = Buffer.alloc(0);
    let scheduled;
    let draining;
    let failure;
    const onError = (error) => {
        failure = error;
    };
    stream.on('error', onError);
    /** Writes until nothing is left (true) or the stream asks for a pause (false). */
    function writeWhileReady() {
        while (encoded.length > 0 || queue !== '') {
            if (encoded.length === 0) {
                encoded = Buffer.from(queue);
                queue = '';
            }
            const batch = encoded.subarray(0, batchBytes);
            encoded = encoded.subarray(batchBytes);
            if (!stream.write(batch))
                return false;
        }
        return true;
    }
    async function drainAndWrite() {
        try {
            do
                await drained(stream);
            while (!writeWhileReady());
        }
        finally {
            draining = undefined;
        }
    }
    function flush() {
        if (scheduled !== undefined)
            clearImmediate(scheduled);
        scheduled = undefined;
        if (draining === undefined && !writeWhileReady()) {
            draining = drainAndWrite();
            // A flush by the event loop has no caller to tell; `failure` tells the next write and close().
            draining.catch(onError);
        }
        return draining;
    }
    return {
        write(text) {
            if (failure !== undefined)
                return Promise.reject(failure);
            queue += text;
            if (draining !== undefined)
                return draining;
            if (queue.length >= batchBytes)
                return flush();
            if (queue !== '')
                scheduled ??= setImmediate(() => void flush());
            return undefined;
        },
        async close() {
            try {
                if (failure !== undefined)
                    throw failure;
                await flush();
                await taken(stream);
            }
            finally {
                stream.off('error', onError);
            }
        },
    };
}
/** Resolves when every earlier write has been carried out. */
function taken(stream) {
    return new Promise((resolve, reject) => {
        stream.write('', (error) => {
            if (error)
                reject(error);
            else
                resolve();
        });
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/log/step-log.js



/** An unfinished line is shown after so long without more of it, in ms. */
const IDLE = 1000;
/**
 * A log for `target`, which a workflow runner reads as commands. Both of the step's streams go to the one target, each
 * through its own sanitiser; their lines never mix within a line.
 */
function createStepLog(target, secrets) {
    const writer = createLogWriter(target);
    const sanitizers = { stdout: createSanitizer({ secrets }), stderr: createSanitizer({ secrets }) };
    let quietSince;
    const timer = setInterval(() => {
        if (quietSince === undefined || performance.now() - quietSince < IDLE)
            return;
        quietSince = undefined;
        for (const sanitizer of Object.values(sanitizers))
            void put(sanitizer.flushPartial());
    }, IDLE / 4);
    const put = (text) => {
        if (text === '')
            return undefined;
        const written = writer.write(text);
        // Who waits sees the failure; a line that nobody waits for fails again at close().
        written?.catch(() => undefined);
        return written;
    };
    return {
        output(stream, chunk) {
            quietSince = performance.now();
            return put(sanitizers[stream].write(chunk));
        },
        line: (text) => put(`${oneSafeLine(text, secrets)}\n`),
        async close() {
            clearInterval(timer);
            for (const sanitizer of Object.values(sanitizers))
                void put(sanitizer.end());
            await writer.close();
        },
    };
}
/** Text of ours that may quote the sandbox, as one line that holds no command and no secret. */
function oneSafeLine(text, secrets) {
    const line = text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
    const sanitizer = createSanitizer({ secrets });
    const safe = sanitizer.write(Buffer.from(line, 'utf8')) + sanitizer.end();
    return (0,command_break/* breakCommands */.i)(safe.replace(/\n$/, ''));
}

;// CONCATENATED MODULE: ./.cache/build/lib/spec/problems.js
/** More lines than this help nobody; the rest is counted. */
const PRINTED = 100;
/**
 * Problems as text, one per line: `sandbox.yml:12:5 steps[1].timeout: expected …; found "soon"`. The first
 * 100 are printed, then how many more there are.
 */
function formatProblems(problems) {
    const lines = problems.slice(0, PRINTED).map(formatProblem);
    if (problems.length > PRINTED)
        lines.push(`… and ${problems.length - PRINTED} more problems`);
    return lines.join('\n');
}
function formatProblem({ source, line, column, path, message }) {
    const place = [source, line, column].filter((part) => part !== undefined).join(':');
    return `${place}${path === undefined ? '' : ` ${path}`}: ${message}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/text/cut.js
const ELLIPSIS = '…';
/** Counts bytes of UTF-8. */
const BYTES = { size: (text) => Buffer.byteLength(text), head: headBytes };
/** Counts UTF-16 units. No fewer than there are characters, however somebody counts those. */
const UNITS = { size: (text) => text.length, head: headUnits };
/** The longest beginning of `text` that takes at most `bytes` bytes of UTF-8 and ends between two characters. */
function headBytes(text, bytes) {
    // No UTF-16 unit takes less than one byte.
    const candidate = text.slice(0, Math.max(0, bytes));
    if (candidate.length === text.length && text.length * 3 <= bytes)
        return text;
    return text.slice(0, new TextEncoder().encodeInto(candidate, new Uint8Array(Math.max(0, bytes))).read);
}
/** The longest beginning of `text` of at most `units` UTF-16 units that ends between two characters. */
function headUnits(text, units) {
    if (text.length <= units)
        return text;
    const end = Math.max(0, units);
    const last = text.charCodeAt(end - 1);
    return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
}
/** `text` in at most `units` UTF-16 units, with `…` in place of what was cut. */
function cut_shorten(text, units) {
    return text.length <= units ? text : `${headUnits(text, units - 1)}${ELLIPSIS}`;
}
/** The beginning and the end of a longer text, cut between lines where that loses little. */
function middleCut(text, units) {
    if (text.length <= units)
        return text;
    const half = Math.floor((units - 40) / 2);
    const head = headUnits(text, half);
    const tail = text.slice(text.length - half).replace(/^[\udc00-\udfff]/, '');
    const headEnd = head.lastIndexOf('\n');
    const tailStart = tail.indexOf('\n') + 1;
    const kept = {
        head: headEnd > half / 2 ? head.slice(0, headEnd) : head,
        tail: tailStart > 0 && tailStart < half / 2 ? tail.slice(tailStart) : tail,
    };
    const dropped = text.length - kept.head.length - kept.tail.length;
    return `${kept.head}\n… [${dropped} characters left out]\n${kept.tail}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/annotate.js


/** The runner shows at most so many annotations of a type for a step. */
const ANNOTATIONS = 9;
/** The error of a step in one line, in characters. */
const MAX_ERROR = 500;
/** Problems of the description, each at its place in its file. */
function annotateProblems(sink, problems) {
    for (const { source, line, column, path: field, message } of problems.slice(0, ANNOTATIONS)) {
        if (line === undefined)
            continue;
        sink.error(field === undefined ? message : `${field}: ${message}`, {
            file: source,
            startLine: line,
            ...(column === undefined ? {} : { startColumn: column }),
        });
    }
}
/** A failure that has a place in the repository, there, with the last lines of its log. */
function annotateFailure(sink, { message, place, lines = [] }) {
    if (!place)
        return;
    sink.error([message, ...lines].join('\n'), { file: place.file, startLine: place.line });
}
/** The error that a step's code ended with, where the code stands. */
function annotateStepError(sink, { name: step, error, forgiven }) {
    if (!error?.place || forgiven)
        return;
    const { name, value, place, cell } = error;
    const where = cell === undefined ? step : `${step}, cell ${cell}`;
    sink.error(`${where}: ${annotate_describeStepError({ name, value })}`, { file: place.file, startLine: place.line });
}
/** An error of code in one line. */
function annotate_describeStepError({ name, value }) {
    const text = value === '' ? name : `${name}: ${value}`;
    return shorten(cleanLine(text), MAX_ERROR);
}

// EXTERNAL MODULE: ./.cache/build/lib/github/core.js
var github_core = __nccwpck_require__(71728);
;// CONCATENATED MODULE: ./.cache/build/lib/github/failure.js

/** Why the step of the workflow failed, in one line with the way out; undefined when it did not. */
function failureOf(result) {
    const { outcome, error, problems, failedStep } = result;
    const failed = result.steps.find(({ name }) => name === failedStep);
    switch (outcome) {
        case 'passed': {
            const [first] = problems;
            if (!first)
                return undefined;
            const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
            return `the steps passed, but ${withHint(first)}${more}`;
        }
        case 'failed':
            if (error)
                return withHint(error);
            if (failed?.error)
                return `step ${failedStep} failed: ${describeStepError(failed.error)}${placeOf(failed.error)}`;
            return `step ${failedStep} failed with exit code ${failed?.exitCode}: see its group in the log above`;
        case 'timed-out':
            return `step ${failedStep} timed out: raise its timeout, or step-timeout, or look for what it waits for`;
        case 'cancelled':
            return 'the run was cancelled';
        case 'lost':
        case 'service':
            break;
    }
    return error ? withHint(error) : 'the sandbox was lost';
}
function placeOf({ place, cell }) {
    if (!place)
        return '';
    return ` (${place.file}:${place.line}${cell === undefined ? '' : `, cell ${cell}`})`;
}
/** A problem in one line with its way out. */
function withHint({ message, hint }) {
    return hint === '' ? message : `${message}; ${hint}`;
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/fields.js + 8 modules
var spec_fields = __nccwpck_require__(66569);
;// CONCATENATED MODULE: ./.cache/build/lib/github/inputs.js

/** Inputs whose value must never be printed. */
const SECRET_INPUTS = (0,spec_fields/* fieldsOf */.Pf)('action').filter(({ secret }) => secret === true);
function readInputs(source, environment, fields = (0,spec_fields/* fieldsOf */.Pf)('action')) {
    for (const secret of secretsOf(source, environment))
        source.setSecret(secret);
    const given = {};
    for (const { name } of fields) {
        const value = source.getInput(name);
        if (value !== '')
            given[name] = { value, source: `input ${name}` };
    }
    return given;
}
/** Values that our own masking must hide too: the runner masks only what passes through it. */
function secretsOf(source, environment) {
    return [...SECRET_INPUTS.map(({ name }) => source.getInput(name)), environment.E2B_API_KEY ?? ''].filter((value) => value !== '');
}

// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __nccwpck_require__(65233);
;// CONCATENATED MODULE: ./.cache/build/lib/report/escape-path.js
/** Controls, format characters (they can turn text around or hide it) and separators of lines, and what escapes them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\\]/gu;
const NAMED = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };
/** A path of a sandbox as it can be shown on one line: what could not be seen, or be more than text, is written out. */
function escapePath(path) {
    return path.replace(HIDDEN, (hidden) => NAMED[hidden] ?? `\\u{${hidden.codePointAt(0)?.toString(16)}}`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/reporter.js



const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
/**
 * A run in a workflow log: one group a step, its output sanitised and live. While a step's log is open nothing else
 * is written to stdout: a command in the middle of its batches would fall inside a line, and tear a line in two.
 */
function createActionReporter(stdout, sink, secrets) {
    let log;
    let waiting = [];
    const between = (write) => {
        if (log)
            waiting.push(write);
        else
            write();
    };
    let building = false;
    const endBuildGroup = () => {
        if (building)
            sink.endGroup();
        building = false;
    };
    const closeStep = async () => {
        const open = log;
        if (!open)
            return;
        await open.close();
        log = undefined;
        sink.endGroup();
        for (const write of waiting.splice(0))
            write();
    };
    const safe = (text) => oneSafeLine(text, secrets);
    return {
        phaseStart: () => undefined,
        phaseEnd(phase, durationMs, detail) {
            if (phase === 'steps')
                return;
            const name = phase.charAt(0).toUpperCase() + phase.slice(1);
            const text = `${name}${detail === undefined ? '' : `: ${detail}`} (${seconds(durationMs)})`;
            between(() => sink.info(safe(text)));
        },
        progress: progressLines((text) => between(() => sink.info(safe(text)))),
        stepStart(_index, name) {
            sink.startGroup(safe(name));
            log = createStepLog(stdout, secrets);
        },
        stepOutput: (_index, stream, chunk) => log?.output(stream, chunk),
        stepSilent: (_index, silentMs) => void log?.line(`… still running, nothing printed for ${seconds(silentMs)}`),
        async stepEnd(_index, result) {
            await closeStep();
            const code = result.outcome === 'failed' ? ` with exit code ${result.exitCode}` : '';
            sink.info(safe(`${result.name}: ${result.outcome}${code} (${seconds(result.durationMs)})`));
        },
        watchEvent({ type, path }) {
            const text = `watch: ${type} ${escapePath(path)}`;
            const shown = log?.line(text);
            if (!log)
                sink.info(safe(text));
            return shown;
        },
        buildStep(title) {
            endBuildGroup();
            sink.startGroup(safe(title));
            building = true;
        },
        buildLine: (text, elapsedMs) => sink.info(safe(`${seconds(elapsedMs).padStart(8)}  ${text}`)),
        buildEnd: () => endBuildGroup(),
        notice(text) {
            if (log)
                void log.line(text);
            else
                sink.info(safe(text));
        },
        warning: (text) => between(() => sink.warning(safe(text))),
        async close() {
            endBuildGroup();
            await closeStep();
        },
    };
}
/** A large transfer as at most four lines. */
function progressLines(line) {
    const told = new Map();
    return (phase, { bytes, totalBytes }) => {
        if (totalBytes === undefined || totalBytes < 10_000_000)
            return;
        const quarter = Math.floor((bytes / totalBytes) * 4);
        if (quarter <= (told.get(phase) ?? 0) || quarter === 4)
            return;
        told.set(phase, quarter);
        line(`  ${phase}: ${(0,report_bytes/* formatBytes */.z)(bytes)} of ${(0,report_bytes/* formatBytes */.z)(totalBytes)}`);
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(58500);
;// CONCATENATED MODULE: ./.cache/build/lib/github/api/failure.js


/** A request to GitHub that failed. The message is one clean sentence: what failed, why, and the way out. */
class failure_ApiError extends Error {
    kind;
    /** When it may work again, as GitHub says. */
    retryAfterMs;
    constructor(kind, message, options = {}) {
        super(message, { cause: options.cause });
        this.name = 'ApiError';
        this.kind = kind;
        this.retryAfterMs = options.retryAfterMs;
    }
    /** True when the request may have been carried out all the same. */
    get ambiguous() {
        return this.kind === 'timeout' || this.kind === 'unavailable' || this.kind === 'unexpected';
    }
}
/**
 * Puts what octokit threw into a class, once. By shape, not `instanceof`: the client is loaded on its own.
 *
 * @param doing completes "… failed", as in `writing the comment`
 * @param permission what the token needs for it, as a workflow spells it: `pull-requests: write`
 */
function failure_apiErrorOf(error, doing, permission, now = Date.now()) {
    if (error instanceof failure_ApiError)
        return error;
    const { status, response, message } = shapeOf(error);
    const say = (why, wayOut) => `${doing} failed: ${why}${wayOut === '' ? '' : `; ${wayOut}`}`;
    // Without a response nobody answered: octokit calls that a 500.
    if (status === undefined || !response) {
        return new failure_ApiError('unavailable', say(`GitHub cannot be reached (${networkReason(error)})`, ''), {
            cause: error,
        });
    }
    const headers = response.headers ?? {};
    const said = saidBy(response.data) ?? (message === '' ? `status ${status}` : message);
    const retryAfterMs = retryAfter(headers, now);
    const limited = status === 429 || (status === 403 && (retryAfterMs !== undefined || /rate limit|abuse/i.test(said)));
    if (limited) {
        const wait = retryAfterMs === undefined ? '' : ` for ${Math.ceil(retryAfterMs / 1000)} s`;
        return new failure_ApiError('rate-limit', say(`GitHub takes no more requests of this token${wait} (${said})`, ''), {
            ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
            cause: error,
        });
    }
    const made = (kind, why, wayOut = '') => new failure_ApiError(kind, say(why, wayOut), { cause: error });
    if (status === 401)
        return made('unauthorized', `GitHub does not accept the token (${said})`, 'check `github-token`');
    if (status === 403) {
        return made('not-permitted', `the token may not do that (${said})`, `give the job \`permissions: ${permission}\`; a pull request from a fork never gets it`);
    }
    if (status === 404 || status === 410) {
        return made('not-found', `it is not there, or the token may not see it (${said})`, `give the job \`permissions: ${permission}\``);
    }
    if (status === 422 || status === 400 || status === 413)
        return made('invalid', `GitHub refuses it (${said})`);
    if (status >= 500)
        return made('unavailable', `GitHub failed (${status}: ${said})`);
    return made('unexpected', `GitHub answered with status ${status} (${said})`);
}
/** Milliseconds until the limit ends, by either of GitHub's headers. Undefined when no limit is meant. */
function retryAfter(headers, now) {
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    if (Number.isFinite(seconds) && seconds >= 0)
        return seconds * 1000;
    if (String(headers['x-ratelimit-remaining'] ?? '') !== '0')
        return undefined;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    return Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : undefined;
}
function shapeOf(error) {
    if (typeof error !== 'object' || error === null)
        return { message: plain(String(error)) };
    const { status, response, message } = error;
    return {
        ...(typeof status === 'number' ? { status } : {}),
        ...(typeof response === 'object' && response !== null ? { response } : {}),
        message: typeof message === 'string' ? plain(message) : '',
    };
}
/** GitHub's own words: its message and what it lists beside it. */
function saidBy(data) {
    if (typeof data !== 'object' || data === null)
        return undefined;
    const { message, errors } = data;
    if (typeof message !== 'string')
        return undefined;
    const more = (Array.isArray(errors) ? errors : [])
        .slice(0, 3)
        .map((one) => (typeof one === 'string' ? one : one?.message))
        .filter((text) => typeof text === 'string');
    return plain([message, ...more].join(': '));
}
/** The innermost cause that has a code, else the outermost message. */
function networkReason(error) {
    let reason = error?.message ?? error;
    for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
        const { code, cause } = at;
        if (typeof code === 'string')
            reason = code;
        at = cause;
    }
    return plain(String(reason));
}
function plain(text) {
    return shorten(cleanLine(text), 200);
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/api/client.js






const API_LIMITS = { requestMs: 10_000, totalMs: 40_000, backoffMs: [500, 2000] };
function client_createGitHubApi({ token, apiUrl, signal, limits = {} }) {
    const { requestMs, totalMs, backoffMs } = { ...API_LIMITS, ...limits };
    const ends = performance.now() + totalMs;
    let octokit;
    async function once(call, send) {
        // Loading it is our time, not GitHub's.
        octokit ??= loadOctokit(token, apiUrl);
        const client = await octokit.catch((error) => {
            // It reads the environment while it is loaded: an address or an event that is none breaks it.
            const why = shorten(cleanLine(error.message), 200);
            throw new ApiError('unexpected', `${call.doing} failed: the client cannot be set up (${why})`, {
                cause: error,
            });
        });
        const room = Math.ceil(Math.min(requestMs, ends - performance.now()));
        const late = (cause) => new ApiError('timeout', `${call.doing} failed: GitHub did not answer within ${Math.ceil(requestMs / 1000)} s`, { cause });
        if (room <= 0)
            throw late();
        signal?.throwIfAborted();
        const limit = new AbortController();
        const timer = setTimeout(() => limit.abort(new Error('no answer in time')), room);
        const deadline = limit.signal;
        try {
            const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
            const answer = (await orAborted(send(client, { signal: either }), signal, deadline));
            // Octokit takes a body that broke off for a short one.
            if (deadline.aborted)
                throw late();
            return { data: answer.data, headers: answer.headers ?? {} };
        }
        catch (error) {
            if (deadline.aborted)
                throw late(error);
            throw apiErrorOf(error, call.doing, call.permission);
        }
        finally {
            clearTimeout(timer);
        }
    }
    return {
        async request(call, send) {
            for (let tries = 0;; tries++) {
                try {
                    return await once(call, send);
                }
                catch (error) {
                    const wait = error instanceof ApiError ? waitBefore(error, call, backoffMs[tries]) : undefined;
                    if (wait === undefined || signal?.aborted === true || performance.now() + wait >= ends)
                        throw error;
                    await sleep(wait, undefined, signal ? { signal } : {});
                }
            }
        },
    };
}
/** How long to wait before the next try; undefined when there is none. */
function waitBefore(error, { repeatable }, backoff) {
    if (backoff === undefined)
        return undefined;
    if (error.kind === 'rate-limit')
        return Math.max(backoff, error.retryAfterMs ?? 0);
    return error.ambiguous && repeatable ? backoff : undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/api/content.js

/**
 * A file of a commit, as text; undefined when the commit has no such file.
 *
 * @throws ApiError
 */
async function content_readContent(api, repository, path, ref) {
    const call = {
        doing: `reading ${path} of ${ref.slice(0, 12)}`,
        permission: 'contents: read',
        repeatable: true,
    };
    try {
        const { data } = await api.request(call, (octokit, request) => octokit.rest.repos.getContent({ ...repository, path, ref, mediaType: { format: 'raw' }, request }));
        // By the type that GitHub gives it.
        if (data instanceof ArrayBuffer)
            return Buffer.from(data).toString('utf8');
        if (typeof data === 'string')
            return data;
        throw new ApiError('unexpected', `${call.doing} failed: it is no file`);
    }
    catch (error) {
        if (error instanceof ApiError && error.kind === 'not-found')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/find-git.js


/**
 * The absolute path of the git program on a search path, or undefined. Relative folders on it are passed over, and
 * the program is never looked up by the system: on Windows that would prefer a `git.exe` inside the repository.
 */
function find_git_findGit(searchPath = process.env.PATH ?? process.env.Path ?? '') {
    const name = process.platform === 'win32' ? 'git.exe' : 'git';
    for (const folder of searchPath.split(delimiter)) {
        if (!isAbsolute(folder))
            continue;
        const candidate = join(folder, name);
        try {
            accessSync(candidate, constants.X_OK);
            return candidate;
        }
        catch {
            // Not in this folder, or not to be run: the next one may have it.
        }
    }
    return undefined;
}
/** The folder that holds the `.git` of a folder's work tree, searched upward; undefined outside of any. */
function find_git_findWorkTree(folder) {
    for (let at = folder;; at = dirname(at)) {
        if (existsSync(join(at, '.git')))
            return at;
        if (dirname(at) === at)
            return undefined;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(31421);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/run-git.js


/** Git found no usable repository in that folder. */
class run_git_NotAWorkTreeError extends (/* unused pure expression or super */ null && (Error)) {
}
// `git rev-parse --local-env-vars`: set while a hook runs us, they would point git at another repository.
const REPOSITORY_VARIABLES = (/* unused pure expression or super */ null && ([
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_COMMON_DIR',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_PREFIX',
    'GIT_NAMESPACE',
    'GIT_IMPLICIT_WORK_TREE',
]));
// A repository's own configuration can name programs to run; reading must start none and write nothing.
const HARMLESS = (/* unused pure expression or super */ null && (['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null']));
/**
 * Runs a reading git command and returns its output, or undefined for exit code 1 (git's plain "no").
 * Throws NotAWorkTreeError where there is no repository, TransferError `git` for any other refusal.
 */
async function run_git_runGit(place, args, input) {
    const env = {
        ...process.env,
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        LC_ALL: 'C',
    };
    for (const name of REPOSITORY_VARIABLES)
        delete env[name];
    const child = spawn(place.git, [...HARMLESS, ...args], {
        cwd: place.folder,
        env,
        stdio: 'pipe',
        windowsHide: true,
        ...(place.signal === undefined ? {} : { signal: place.signal }),
    });
    const output = [];
    const complaints = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => complaints.push(chunk));
    // Git may end without reading all of it (EPIPE); its exit code says what that meant.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
    const code = await new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', resolve);
    });
    if (code === 0)
        return Buffer.concat(output);
    const complaint = Buffer.concat(complaints).toString('utf8').trim();
    if (code === 1 && complaint === '')
        return undefined;
    throw refusal(place.folder, complaint, code);
}
function refusal(folder, complaint, code) {
    const unsafe = /safe\.directory ('.+'|\S+)\s*$/.exec(complaint);
    if (complaint.includes('dubious ownership') || unsafe !== null) {
        return new TransferError('git', `git does not read ${folder}: it belongs to another user. ` +
            `If you trust it, run: git config --global --add safe.directory ${unsafe?.[1] ?? folder}`);
    }
    if (/not a git repository|must be run in a work tree/.test(complaint))
        return new run_git_NotAWorkTreeError(complaint);
    const said = complaint.split('\n').at(-1) ?? '';
    return new TransferError('git', `git could not list the files of ${folder} (exit ${code ?? 'by signal'}): ${said}`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/base-code.js




/**
 * Whether what lies in a folder is exactly the commit, without a change and with no file beside it that git does not
 * ignore. False where nobody can tell: an archive that was unpacked there may be anybody's.
 */
async function isCommit(folder, sha) {
    const git = findGit();
    if (git === undefined || !/^[0-9a-f]{40,64}$/.test(sha))
        return false;
    try {
        const place = { git, folder: realpathSync(folder) };
        const head = await runGit(place, ['rev-parse', 'HEAD']);
        if (head?.toString('utf8').trim() !== sha)
            return false;
        return (await runGit(place, ['status', '--porcelain', '-z']))?.length === 0;
    }
    catch (error) {
        if (error instanceof NotAWorkTreeError || error instanceof TransferError)
            return false;
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}
/** A file of a commit; undefined where the commit is not on this machine, or has no such file. */
async function base_code_fileOfCommit(folder, sha, name) {
    const git = findGit();
    if (git === undefined || !/^[0-9a-f]{40,64}$/.test(sha))
        return undefined;
    try {
        return (await runGit({ git, folder }, ['show', `${sha}:${name}`]))?.toString('utf8');
    }
    catch (error) {
        if (error instanceof NotAWorkTreeError || error instanceof TransferError)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/sandbox-file.js






const DEFAULT_NAME = 'sandbox.yml';
const MAX_BYTES = 1024 * 1024;
/**
 * The sandbox file of the workspace: the one the input names, else `sandbox.yml` if there is one.
 *
 * @throws Error that names the file when it is not there, not a file, too large or outside the workspace.
 */
function readWorkspaceFile(workspace, input) {
    const name = input ?? DEFAULT_NAME;
    const place = external_node_path_.resolve(workspace, name);
    const stat = (0,external_node_fs_.statSync)(place, { throwIfNoEntry: false });
    if (!stat) {
        if (input === undefined)
            return undefined;
        throw new Error(`input file: there is no ${name} in the workspace; check out the repository before this step`);
    }
    if (!stat.isFile())
        throw new Error(`input file: ${name} is not a file`);
    const inside = external_node_path_.relative((0,external_node_fs_.realpathSync)(workspace), (0,external_node_fs_.realpathSync)(place));
    if (inside.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(inside)) {
        throw new Error(`input file: ${name} lies outside the workspace; move it into the repository`);
    }
    if (stat.size > MAX_BYTES)
        throw new Error(`input file: ${name} is larger than 1 MiB`);
    return { name, text: (0,external_node_fs_.readFileSync)(place, 'utf8') };
}
/**
 * The sandbox file as a commit of the repository has it, from the checkout or from GitHub; undefined if it has none and
 * none was named.
 *
 * @throws Error that names the file, when it cannot be read or is not there.
 */
async function readCommitFile(input, { workspace, commit, environment, token, signal }) {
    const name = path.posix.normalize((input ?? DEFAULT_NAME).replaceAll('\\', '/'));
    if (name.startsWith('../') || path.posix.isAbsolute(name)) {
        throw new Error(`input file: ${name} lies outside the repository`);
    }
    const short = commit.slice(0, 12);
    let text = await fileOfCommit(workspace, commit, name);
    if (text === undefined) {
        const target = targetOf(environment, undefined);
        if (!target || token === undefined) {
            throw new Error(`the sandbox file ${name} of commit ${short} cannot be read: the commit is not in the checkout, and there is no ` +
                '`github-token` to ask GitHub with');
        }
        const api = createGitHubApi({ token, apiUrl: target.apiUrl, signal });
        text = await readContent(api, target.repository, name, commit);
    }
    if (text === undefined) {
        if (input === undefined)
            return undefined;
        throw new Error(`input file: commit ${short} has no ${name}`);
    }
    if (Buffer.byteLength(text) > MAX_BYTES)
        throw new Error(`input file: ${name} is larger than 1 MiB`);
    return { name, text };
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/fork-faults.js



/** What the run of a fork's code may not have: nothing to steal goes in, nothing comes out that later steps obey. */
function forkFaults(spec, fields) {
    const problems = [];
    const refuse = (name, why) => {
        problems.push({ source: fields[name]?.source ?? 'sandbox file', message: `${why} (allow-fork-code)` });
    };
    if (fields.env) {
        refuse('env', "variables of the workflow do not go to a fork's code: they may be secrets; those that are none can stand in the sandbox file of the base branch");
    }
    if (spec.sandbox.id !== undefined) {
        refuse('sandbox-id', "a fork's code gets a sandbox of its own: what runs of the repository left may hold secrets");
    }
    if (spec.handover.env.length > 0) {
        refuse('export', "a fork's code sets no variables of later steps: they would obey it");
    }
    problems.push(...registryFaults(spec.template, fields));
    return problems;
}
/** A definition that a fork wrote chooses the registry that is logged in to. */
function registryFaults(template, fields) {
    if (!('build' in template) || template.build.registry === undefined)
        return [];
    const source = (fields['registry-password'] ?? fields['registry-username'])?.source ?? 'registry-password';
    return [
        {
            source,
            message: "credentials of a registry are not used for a fork's template: it could send them anywhere",
        },
    ];
}
/** Uploads from other checkouts than that of the repository itself, which was looked at. */
function foreignUploads({ upload = [], root }) {
    const own = findWorkTree(realpathSync(root));
    return upload
        .filter(({ from }) => treeOf(path.resolve(root, from)) !== own)
        .map(({ from }) => ({
        source: 'upload',
        message: `${from} is a checkout of its own, and may be a fork's code beside the repository's secrets; ` +
            'run it under `pull_request`, or set `allow-fork-code: true`',
    }));
}
function treeOf(place) {
    try {
        return findWorkTree(realpathSync(place));
    }
    catch {
        // Not there: the upload says so.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/event.js

/** The event that started the workflow, parsed; undefined where there is none that can be read. Nothing of it is checked. */
function readEvent(environment) {
    const file = environment.GITHUB_EVENT_PATH;
    if (!file)
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        // Not a runner's file; without it nothing is known of pull requests and forks.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/trust.js

/**
 * Reads it from the event of the workflow. `pull_request` of a fork runs without secrets and may do what its own
 * workflow may; `pull_request_target` and `workflow_run` bring a fork's work to the repository's secrets.
 */
function trustOf(environment) {
    const event = environment.GITHUB_EVENT_NAME;
    const payload = readEvent(environment);
    const own = environment.GITHUB_REPOSITORY ?? payload?.repository?.full_name;
    // A deleted fork has no repository any more: not ours either.
    const head = event === 'workflow_run'
        ? payload?.workflow_run?.head_repository?.full_name
        : payload?.pull_request?.head?.repo?.full_name;
    const fromPull = payload?.pull_request !== undefined ||
        (event === 'workflow_run' ? payload?.workflow_run?.event : event)?.startsWith('pull_request') === true;
    if (!fromPull || (head !== undefined && head === own))
        return { trusted: true };
    const bringsSecrets = event === 'pull_request_target' || event === 'workflow_run';
    return { trusted: !bringsSecrets, label: labelOf(payload) };
}
/** Why there may be no secrets, in words that go after "no API key"; undefined where GitHub withholds none. */
function noSecretsBecause(environment, trust) {
    if (environment.GITHUB_ACTOR === 'dependabot[bot]')
        return 'GitHub gives the runs of Dependabot no secrets but its own';
    return trust.label === undefined ? undefined : 'GitHub gives the pull requests of forks no secrets';
}
function labelOf(payload) {
    const number = (payload?.pull_request ?? payload?.workflow_run?.pull_requests?.[0])?.number;
    if (number !== undefined)
        return `pr-${number}`;
    const fork = payload?.workflow_run?.head_repository?.id;
    return fork === undefined ? 'pr-unknown' : `fork-${fork}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/run-template.js















/** The sub-action `template/`: builds or reuses a template. Returns the exit code. */
async function runTemplate(environment) {
    const core = await (0,github_core/* loadCore */.C)();
    const fields = readInputs(core, environment);
    const secrets = secretsOf(core, environment);
    const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();
    const trust = trustOf(environment);
    const { resolveTemplateToBuild } = await Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(36), __nccwpck_require__.e(815), __nccwpck_require__.e(840), __nccwpck_require__.e(67)]).then(__nccwpck_require__.bind(__nccwpck_require__, 81067));
    const given = fields.file?.value;
    const file = readWorkspaceFile(workspace, typeof given === 'string' ? given : undefined);
    const resolved = resolveTemplateToBuild({ root: workspace, fields, ...(file ? { file } : {}) });
    if ('problems' in resolved) {
        annotateProblems(core, resolved.problems);
        core.setFailed(`the description of the template is wrong:\n${formatProblems(resolved.problems)}`);
        return 1;
    }
    const { template, backend } = resolved;
    const faults = trust.trusted ? [] : registryFaults({ build: template }, fields);
    if (faults.length > 0) {
        core.setFailed(`the description of the template is wrong:\n${formatProblems(faults)}`);
        return 1;
    }
    core.setOutput('template-name', template.name);
    const cancel = new AbortController();
    const onSignal = () => cancel.abort();
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    const reporter = createActionReporter(process.stdout, core, secrets);
    const [{ createSandboxService, preload }, { defineTemplate }, { manifestFolder, manifestStore }, { ensureSpecified },] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 376).then(__nccwpck_require__.bind(__nccwpck_require__, 38376)),
        Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(36), __nccwpck_require__.e(6), __nccwpck_require__.e(840), __nccwpck_require__.e(315)]).then(__nccwpck_require__.bind(__nccwpck_require__, 35315)),
        Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(12)]).then(__nccwpck_require__.bind(__nccwpck_require__, 98012)),
        Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(7)]).then(__nccwpck_require__.bind(__nccwpck_require__, 80007)),
    ]);
    preload();
    try {
        const defined = await defineTemplate(template, {
            root: workspace,
            mayRunModules: trust.trusted,
            signal: cancel.signal,
        });
        if ('problems' in defined) {
            annotateProblems(core, defined.problems);
            core.setFailed(`the description of the template is wrong:\n${formatProblems(defined.problems)}`);
            return 1;
        }
        const connection = await resolveEndpoint(backend, {
            environment,
            onNotice: (text) => reporter.notice(text),
            signal: cancel.signal,
        });
        const service = createSandboxService(connection);
        const plan = {
            definition: defined.definition,
            manifests: manifestStore(manifestFolder(environment, (0,external_node_os_.homedir)())),
            ...(trust.label === undefined ? {} : { label: trust.label }),
        };
        const ensured = await ensureSpecified(template, plan, service, {
            reporter,
            signal: cancel.signal,
            runId: (0,external_node_crypto_.randomUUID)(),
            warn: (text) => reporter.warning(text),
        });
        const templateId = ensured.templateId ?? (await service.templates.idOf(template.name));
        core.setOutput('template-id', templateId ?? '');
        core.setOutput('template-reused', String(ensured.reused));
        core.setOutput('template', ensured.reference);
        core.setOutput('build-id', ensured.buildId);
        core.setOutput('hash', ensured.hash);
        const what = ensured.reused ? 'reused' : 'built';
        reporter.notice(`template ${ensured.reference} ${what}: ${ensured.reason}`);
        return 0;
    }
    catch (error) {
        if (cancel.signal.aborted) {
            core.setFailed('the build of the template was cancelled');
            return 1;
        }
        const problem = problemOf(error);
        annotateFailure(core, problem);
        if (problem.cause === 'internal' && !(error instanceof errors/* BackendError */.Jh))
            throw error;
        core.setFailed(oneSafeLine(withHint(problem), secrets));
        return 1;
    }
    finally {
        await reporter.close();
    }
}


/***/ }),

/***/ 72940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ TemplateFailure)
/* harmony export */ });
/** The definition could be built by nobody: an instruction failed, or no sandbox starts from what came out. */
class TemplateFailure extends Error {
    hint;
    place;
    /** The last lines of the build's log. */
    lines;
    constructor(message, { hint = '', place, lines = [] } = {}) {
        super(message);
        this.name = 'TemplateFailure';
        this.hint = hint;
        if (place)
            this.place = place;
        this.lines = lines;
    }
}


/***/ }),

/***/ 65233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Bytes for people: `999 B`, `1.5 MB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}


/***/ }),

/***/ 50869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ breakCommands)
/* harmony export */ });
/**
 * Makes text harmless to the Actions runner, which reads commands from whatever an action prints. Two forms are
 * live: `::name props::data` where only white space stands before it on the line, and the older `##[name props]data`
 * anywhere in a line (actions/runner, ActionCommand.cs). A space is put into the marker, `: :` and `## [`: a reader
 * sees that something was there and what it said, the runner sees text, and so does the log viewer, which draws
 * `##[…]` by itself. Lines without a marker come out as they went in.
 *
 * @param text any number of lines, ended by `\n` alone; its first character begins a line
 */
function breakCommands(text) {
    return breakLeadingColons(text.includes('##[') ? text.replaceAll('##[', '## [') : text);
}
function breakLeadingColons(text) {
    let broken = '';
    let from = 0;
    for (let at = text.indexOf('::'); at !== -1; at = text.indexOf('::', at + 1)) {
        if (!beginsLine(text, at))
            continue;
        broken += `${text.slice(from, at)}: `;
        from = at + 1;
    }
    return from === 0 ? text : broken + text.slice(from);
}
function beginsLine(text, at) {
    let before = at - 1;
    while (before >= 0 && text[before] !== '\n' && isInvisible(text.charCodeAt(before)))
        before--;
    return before < 0 || text[before] === '\n';
}
/**
 * .NET's white space (TrimStart: U+0009-000D, U+0085 and the Unicode separators) and, to be safe, what its
 * culture-aware comparison passes over or its reader strips: controls, format characters, the BOM.
 */
const INVISIBLE = /[\s\u0085\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
function isInvisible(code) {
    if (code > 0x20 && code < 0x7f)
        return false;
    return code <= 0x20 || INVISIBLE.test(String.fromCharCode(code));
}


/***/ }),

/***/ 44019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ isNotebook),
/* harmony export */   K2: () => (/* binding */ languageOfFile),
/* harmony export */   Qx: () => (/* binding */ CODE_LANGUAGES)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);

/** The languages that code can be in. */
const CODE_LANGUAGES = ['python', 'javascript', 'typescript', 'bash'];
const BY_ENDING = {
    '.py': 'python',
    '.js': 'javascript',
    '.mjs': 'javascript',
    '.cjs': 'javascript',
    '.ts': 'typescript',
    '.mts': 'typescript',
    '.sh': 'bash',
    '.bash': 'bash',
};
/** The language of a file by its ending. */
function languageOfFile(file) {
    return BY_ENDING[node_path__WEBPACK_IMPORTED_MODULE_0__.posix.extname(file).toLowerCase()] ?? 'python';
}
/** Whether a file is a notebook, by its ending. */
function isNotebook(file) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.extname(file).toLowerCase() === '.ipynb';
}


/***/ }),

/***/ 66569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  jN: () => (/* binding */ BUILD_FIELDS),
  cJ: () => (/* binding */ FIELDS),
  qE: () => (/* binding */ SOURCE_FIELDS),
  Pf: () => (/* binding */ fieldsOf)
});

// UNUSED EXPORTS: SERVICE_FIELDS, describeField, templateFields

// EXTERNAL MODULE: ./.cache/build/lib/spec/model.js
var model = __nccwpck_require__(61062);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/fields/files.js

/** What goes into the sandbox, what comes back, and what is watched there. */
const FILE_FIELDS = [
    {
        name: 'upload',
        kind: 'lines',
        placeholder: 'FROM[:TO]',
        repeatable: true,
        default: 'what git does not ignore',
        description: 'Files and folders that go into the sandbox, one `from[:to]` a line (`to` is `/home/user/work` if not given); `none` uploads nothing.',
    },
    {
        name: 'upload-mode',
        kind: 'choice',
        choices: model/* UPLOAD_WORDS */.Qi,
        placeholder: model/* UPLOAD_WORDS */.Qi.join('|'),
        default: '`auto`',
        description: '`auto` sends only what differs from an earlier upload that is still in the sandbox, `full` sends everything, `none` nothing.',
    },
    {
        name: 'upload-limit',
        kind: 'size',
        placeholder: 'SIZE',
        default: '`5GiB`',
        description: 'Most bytes that an upload may hold, in bytes or as `500MB`, `5GB`, `1GiB`; a larger one is refused before anything is created.',
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
        choices: model/* IF_NONE */.V8,
        placeholder: model/* IF_NONE */.V8.join('|'),
        default: '`warn`',
        description: 'What happens if a download matches nothing: `warn`, `error` or `ignore`.',
    },
    {
        name: 'results',
        kind: 'string',
        placeholder: 'FOLDER',
        default: '`results`',
        description: 'Local folder that what code shows (values, plots, tables) is written to, with a `manifest.json`; what an earlier run wrote there is removed first.',
    },
    {
        name: 'watch',
        kind: 'lines',
        placeholder: 'FOLDER',
        repeatable: true,
        description: 'Folders of the sandbox whose changes are reported while the steps run, one a line.',
    },
];

;// CONCATENATED MODULE: ./.cache/build/lib/spec/fields/limits.js
/** How long the parts of a run may take. */
const LIMIT_FIELDS = [
    {
        name: 'step-timeout',
        kind: 'duration',
        placeholder: 'DURATION',
        default: '`1h`',
        description: 'Time limit of every step that sets none itself, in seconds or as `90s`, `15m`, `1h30m`.',
    },
    {
        name: 'queue-timeout',
        kind: 'duration',
        placeholder: 'DURATION',
        default: '`5m`',
        description: 'How long a run waits for room when the service has none, in seconds or as `90s`, `15m`, `1h30m`.',
    },
    {
        name: 'create-timeout',
        kind: 'duration',
        placeholder: 'DURATION',
        default: '`3m`',
        description: 'Time limit of creating, connecting to or resuming the sandbox, in seconds or as `90s`, `15m`, `1h30m`.',
    },
    {
        name: 'upload-timeout',
        kind: 'duration',
        placeholder: 'DURATION',
        default: '`30m`',
        description: 'Time limit of the upload, in seconds or as `90s`, `15m`, `1h30m`.',
    },
    {
        name: 'download-timeout',
        kind: 'duration',
        placeholder: 'DURATION',
        default: '`30m`',
        description: 'Time limit of the download, in seconds or as `90s`, `15m`, `1h30m`.',
    },
    {
        name: 'pause-timeout',
        kind: 'duration',
        placeholder: 'DURATION',
        default: '`10m`',
        description: 'Time limit of pausing the sandbox, in seconds or as `90s`, `15m`, `1h30m`.',
    },
];

;// CONCATENATED MODULE: ./.cache/build/lib/spec/fields/report.js
/** What is made of the result besides the outputs. */
const REPORT_FIELDS = [
    {
        name: 'junit',
        kind: 'lines',
        placeholder: 'GLOB',
        repeatable: true,
        description: 'JUnit files among the downloaded ones, as local paths or globs, one a line: their tests are counted, and failed ones shown.',
    },
    {
        name: 'report',
        kind: 'string',
        placeholder: 'FILE',
        bare: 'report.html',
        description: 'Local file for a report of the run, ending in `.html`: one page that needs no network, with steps, logs, tests, results and resource use. Written also when the run fails or is cancelled.',
    },
    {
        name: 'summary',
        kind: 'boolean',
        doors: ['action'],
        default: '`true`',
        description: 'Whether the run is shown in the summary of the job: `true` or `false`.',
    },
    {
        name: 'comment',
        kind: 'string',
        doors: ['action'],
        default: '`false`',
        description: 'Whether the run is shown in a comment on its pull request, one that is kept up to date: `true`, `false`, or a name that tells it from other comments of the action. Needs `pull-requests: write`.',
    },
    {
        name: 'check',
        kind: 'string',
        doors: ['action'],
        default: '`false`',
        description: 'Whether the run is shown as a check on its commit: `true`, `false`, or the name of the check. Needs `checks: write`.',
    },
    {
        name: 'github-token',
        kind: 'string',
        secret: true,
        doors: ['action'],
        default: '`${{ github.token }}`',
        actionDefault: '${{ github.token }}',
        description: 'Token for `comment` and `check`.',
    },
];

// EXTERNAL MODULE: ./.cache/build/lib/spec/code/language.js
var language = __nccwpck_require__(44019);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/fields/run.js

/** What runs, and what it hands over. */
const RUN_FIELDS = [
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
        name: 'env',
        kind: 'lines',
        placeholder: 'K=V',
        repeatable: true,
        description: 'Environment variables of the steps, one `NAME=VALUE` a line, over those of the file; nothing else goes in.',
    },
    {
        name: 'outputs',
        kind: 'lines',
        placeholder: 'NAME',
        repeatable: true,
        description: 'Names of the values that steps hand over, one a line; a step writes `NAME=VALUE` to the file that `$E2B_ACTION_OUTPUT` names.',
    },
    {
        name: 'export',
        kind: 'lines',
        placeholder: 'NAME',
        repeatable: true,
        doors: ['action'],
        description: 'Names of the environment variables that steps may set for the later steps of the job, one a line; a step writes `NAME=VALUE` to the file that `$E2B_ACTION_ENV` names.',
    },
    {
        name: 'code',
        kind: 'string',
        placeholder: 'CODE',
        description: 'Code for the code interpreter of the sandbox, as the only step: it replaces the steps of the file. Variables stay for later runs in the same sandbox.',
    },
    {
        name: 'code-file',
        kind: 'string',
        placeholder: 'FILE',
        description: 'File of the repository with code, as the only step: a source file, or a notebook (`.ipynb`), which runs cell by cell.',
    },
    {
        name: 'language',
        kind: 'choice',
        choices: language/* CODE_LANGUAGES */.Qx,
        placeholder: language/* CODE_LANGUAGES */.Qx.join('|'),
        default: 'what the ending of `code-file` or its notebook says, else `python`',
        description: 'Language of `code` or `code-file`: `python`, `javascript`, `typescript` or `bash`.',
    },
];

;// CONCATENATED MODULE: ./.cache/build/lib/spec/fields/sandbox.js

/** The machine, and what becomes of it. */
const SANDBOX_FIELDS = [
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
        name: 'key',
        kind: 'string',
        placeholder: 'NAME',
        description: 'Name under which this repository keeps one sandbox: it is resumed, what changed is uploaded, and it is paused again at the end.',
    },
    {
        name: 'on-resume-failure',
        kind: 'choice',
        choices: model/* RESUME_FAILURES */.Mv,
        placeholder: model/* RESUME_FAILURES */.Mv.join('|'),
        default: '`recreate` if a template or a `key` is given, else `fail`',
        description: 'What happens when that sandbox is gone or is not what was paused: `recreate` starts anew from the template, `fail` ends the run.',
    },
    {
        name: 'timeout',
        kind: 'duration',
        placeholder: 'DURATION',
        default: '`15m`',
        description: 'Lifetime of the sandbox, in seconds or as `90s`, `15m`, `1h30m`; it is extended while the run goes on.',
    },
    {
        name: 'metadata',
        kind: 'lines',
        placeholder: 'K=V',
        repeatable: true,
        description: 'Labels of the sandbox, one `KEY=VALUE` a line, over those of the file.',
    },
    {
        name: 'internet',
        kind: 'boolean',
        default: '`true`',
        description: 'Whether the sandbox reaches the internet: `true` or `false`. With `false`, `allow` of the file does not count; give it here, too.',
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
        name: 'ports',
        kind: 'lines',
        placeholder: 'PORT',
        repeatable: true,
        description: 'Ports of services in the sandbox, one a line; their URLs become outputs.',
    },
    {
        name: 'public-traffic',
        kind: 'boolean',
        default: '`true`',
        description: 'Whether anybody may reach the ports: `true` or `false`; with `false`, a request needs the header `e2b-traffic-access-token` with the output `traffic-token`.',
    },
    {
        name: 'on-timeout',
        kind: 'choice',
        choices: model/* TIMEOUT_ACTIONS */.mG,
        placeholder: model/* TIMEOUT_ACTIONS */.mG.join('|'),
        default: '`pause` with a `key`, else `kill`',
        description: 'What becomes of a new sandbox when its `timeout` is over: `kill` or `pause`.',
    },
    {
        name: 'auto-resume',
        kind: 'boolean',
        default: '`true` with `ports` if `on-timeout` is `pause`, else `false`',
        description: 'Whether a request to a port of a paused sandbox resumes it: `true` or `false`.',
    },
    {
        name: 'after',
        kind: 'choice',
        choices: model/* AFTER_ACTIONS */.RW,
        placeholder: model/* AFTER_ACTIONS */.RW.join('|'),
        default: '`pause` with a `key`, else `kill`',
        description: 'What becomes of the sandbox after the run, passed or failed: `kill`, `pause` or `keep`.',
    },
    {
        name: 'after-failure',
        kind: 'choice',
        choices: model/* AFTER_ACTIONS */.RW,
        placeholder: model/* AFTER_ACTIONS */.RW.join('|'),
        default: 'as `after`',
        description: 'What becomes of the sandbox after a run that did not pass: `kill`, `pause` or `keep`.',
    },
    {
        name: 'pause',
        kind: 'boolean',
        default: '`false`',
        description: '`true` is short for `after: pause`.',
        flagDescription: 'Short for --after pause.',
    },
];

;// CONCATENATED MODULE: ./.cache/build/lib/spec/fields/service.js

/** Where the sandbox runs. */
const CONNECTION_FIELDS = [
    {
        name: 'engine',
        kind: 'choice',
        choices: model/* ENGINE_CHOICES */.uO,
        placeholder: model/* ENGINE_CHOICES */.uO.join('|'),
        default: '`auto`',
        actionDefault: 'auto',
        description: 'Where the sandbox runs: `cloud` (E2B, or `domain` and `api-url`), `local` (the embedded engine on this Linux machine), or `auto`: the cloud with an API key, else local.',
    },
    {
        name: 'api-key',
        kind: 'string',
        placeholder: 'KEY',
        secret: true,
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
];

;// CONCATENATED MODULE: ./.cache/build/lib/spec/fields/template.js
/** A template that is built unless it is there already. */
const TEMPLATE_FIELDS = [
    {
        name: 'template-name',
        kind: 'string',
        placeholder: 'NAME',
        description: 'Name under which a template that is built here is kept. Alone, it builds from the `e2b.Dockerfile` or `Dockerfile` of the `context`.',
    },
    {
        name: 'dockerfile',
        kind: 'string',
        placeholder: 'FILE',
        description: 'Dockerfile that defines the template, or a folder with an `e2b.Dockerfile` or `Dockerfile`; it is built unless it is there already.',
    },
    {
        name: 'devcontainer',
        kind: 'string',
        placeholder: 'FILE',
        description: 'devcontainer.json that defines the template, or a folder that has one.',
    },
    {
        name: 'template-file',
        kind: 'string',
        placeholder: 'FILE',
        description: 'Module (`template.ts`, `.js` or `.mjs`) that exports an E2B `Template`; it runs on this machine.',
    },
    {
        name: 'context',
        kind: 'string',
        placeholder: 'FOLDER',
        description: 'Folder that the definition of the template copies files from.',
    },
    {
        name: 'cpu',
        kind: 'integer',
        placeholder: 'N',
        description: 'CPUs of a template that is built here.',
    },
    {
        name: 'memory',
        kind: 'integer',
        placeholder: 'MIB',
        description: 'Memory of a template that is built here, in MiB.',
    },
    {
        name: 'template-force',
        kind: 'boolean',
        default: '`false`',
        description: 'Whether the template is built also if the same one is there: `true` or `false`.',
        flagDescription: 'Build the template also if the same one is there.',
    },
    {
        name: 'template-max-age',
        kind: 'duration',
        placeholder: 'DURATION',
        description: 'Age from which a template is built anew though nothing changed, as `24h`; by default it never is.',
    },
    {
        name: 'template-timeout',
        kind: 'duration',
        placeholder: 'DURATION',
        default: '`30m`',
        description: 'Time limit of one build of the template, in seconds or as `90s`, `15m`, `1h30m`.',
    },
    {
        name: 'registry-username',
        kind: 'string',
        placeholder: 'NAME',
        description: 'User of the private registry that the image of the template comes from.',
    },
    {
        name: 'registry-password',
        kind: 'string',
        placeholder: 'PASSWORD',
        secret: true,
        description: 'Password or token of that user, best given as a secret.',
    },
];

;// CONCATENATED MODULE: ./.cache/build/lib/spec/fields/trust.js

/** Work that comes from elsewhere. */
const TRUST_FIELDS = [
    {
        name: 'file-from',
        kind: 'choice',
        choices: model/* FILE_SOURCES */.IW,
        doors: ['action'],
        default: '`workspace`',
        description: 'Where the sandbox file of a pull request is read: `workspace`, as the pull request has it, or `base`, as the branch has it that it goes to.',
    },
    {
        name: 'allow-fork-code',
        kind: 'boolean',
        doors: ['action'],
        default: '`false`',
        description: "Whether a fork's code may run where the workflow has the repository's secrets (`pull_request_target`, `workflow_run`): `true` or `false`. If it may, it gets none of them, and the sandbox file is that of the base branch.",
    },
];

;// CONCATENATED MODULE: ./.cache/build/lib/spec/fields.js








const GROUPS = [
    { group: 'What runs', fields: RUN_FIELDS },
    { group: 'Files', fields: FILE_FIELDS },
    { group: 'Reports', fields: REPORT_FIELDS },
    { group: 'Sandbox', fields: SANDBOX_FIELDS },
    { group: 'Template to build', fields: TEMPLATE_FIELDS },
    { group: 'Pull requests', fields: TRUST_FIELDS },
    { group: 'Time limits', fields: LIMIT_FIELDS },
    { group: 'Service', fields: CONNECTION_FIELDS },
];
/**
 * The flat fields of a run: inputs of the action and flags of the CLI alike. `action.yml`, the tables of the
 * README and the CLI's options are made from it.
 */
const FIELDS = GROUPS.flatMap(({ group, fields }) => fields.map((field) => ({ ...field, group })));
/** The fields that a door has. */
function fieldsOf(door) {
    return FIELDS.filter(({ doors }) => doors === undefined || doors.includes(door));
}
/** Fields that every command about a service takes. */
const SERVICE_FIELDS = ['engine', 'api-key', 'domain', 'api-url'];
/** The fields of which one says what defines a template. */
const SOURCE_FIELDS = [
    'dockerfile',
    'devcontainer',
    'template-file',
];
/** The fields that say something about a template to build. */
const BUILD_FIELDS = [
    'template-name',
    ...SOURCE_FIELDS,
    'context',
    'cpu',
    'memory',
    'template-force',
    'template-max-age',
    'template-timeout',
    'registry-username',
    'registry-password',
];
const OF_TEMPLATE = ['file', ...BUILD_FIELDS, ...SERVICE_FIELDS];
/** The fields that describe a template and where it is built: all that its own command and sub-action have. */
function templateFields(door) {
    return fieldsOf(door).filter(({ name }) => OF_TEMPLATE.includes(name));
}
/** What a field does in one sentence, with its default. */
function describeField(field) {
    if (field.default === undefined)
        return field.description;
    return `${field.description} Default: ${field.default}.`;
}


/***/ }),

/***/ 61062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ FILE_SOURCES),
/* harmony export */   Mv: () => (/* binding */ RESUME_FAILURES),
/* harmony export */   Qi: () => (/* binding */ UPLOAD_WORDS),
/* harmony export */   RW: () => (/* binding */ AFTER_ACTIONS),
/* harmony export */   V8: () => (/* binding */ IF_NONE),
/* harmony export */   bC: () => (/* binding */ STEP_SHELLS),
/* harmony export */   m$: () => (/* binding */ STEP_CONDITIONS),
/* harmony export */   mG: () => (/* binding */ TIMEOUT_ACTIONS),
/* harmony export */   uO: () => (/* binding */ ENGINE_CHOICES)
/* harmony export */ });
/* unused harmony export UPLOAD_MODES */
const ENGINE_CHOICES = ['auto', 'cloud', 'local'];
/** Where the sandbox file of a pull request is read. */
const FILE_SOURCES = ['workspace', 'base'];
const TIMEOUT_ACTIONS = ['kill', 'pause'];
const RESUME_FAILURES = ['recreate', 'fail'];
const STEP_CONDITIONS = ['success', 'always', 'failure'];
const STEP_SHELLS = ['bash', 'sh'];
const UPLOAD_MODES = ['auto', 'full'];
/** What a description may say: `none` is an empty list of uploads. */
const UPLOAD_WORDS = [...UPLOAD_MODES, 'none'];
const IF_NONE = ['warn', 'error', 'ignore'];
const AFTER_ACTIONS = ['kill', 'pause', 'keep'];


/***/ }),

/***/ 33451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ showKey),
/* harmony export */   P8: () => (/* binding */ showPath),
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   vp: () => (/* binding */ showValue)
/* harmony export */ });
const SHOWN = 60;
/**
 * Characters that a terminal or a log viewer acts on or hides: controls, line separators, bidirectional
 * overrides and zero-width ones. A description is untrusted text, and messages quote it.
 */
// oxlint-disable-next-line no-control-regex -- these are the characters to find
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
/** One line of printable text: what would steer a terminal is written as `\u001b`. */
function printable(text) {
    return text.replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** The first `limit` characters of a text, never half of a surrogate pair, with an ellipsis if it was longer. */
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** A value as messages show it: text in quotes and shortened, a list or a mapping by its kind only. */
function showValue(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (typeof value === 'string')
        return printable(JSON.stringify(shorten(value, SHOWN)));
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    return 'a mapping';
}
/** A key as messages show it: `steps`, or in quotes if it is not a plain word. */
function showKey(key) {
    return `'${printable(shorten(key, SHOWN))}'`;
}
/** The path of a field as messages show it: `steps[1].timeout`. */
function showPath(path) {
    let shown = '';
    for (const part of path) {
        if (typeof part === 'number')
            shown += `[${part}]`;
        else if (/^[\w-]+$/.test(String(part)))
            shown += `${shown === '' ? '' : '.'}${shorten(String(part), SHOWN)}`;
        else
            shown += `[${showValue(String(part))}]`;
    }
    return shown;
}
/** `a, b or c`. */
function alternatives(words) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}


/***/ }),

/***/ 58256:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_core_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(71728);
/* harmony import */ var _github_end_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24634);
/* harmony import */ var _github_run_template_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(32843);



try {
    (0,_github_end_js__WEBPACK_IMPORTED_MODULE_1__/* .endProcess */ .J)(await (0,_github_run_template_js__WEBPACK_IMPORTED_MODULE_0__/* .runTemplate */ .C)(process.env));
}
catch (error) {
    const { setFailed } = await (0,_github_core_js__WEBPACK_IMPORTED_MODULE_2__/* .loadCore */ .C)();
    setFailed(error instanceof Error ? error.message : String(error));
    (0,_github_end_js__WEBPACK_IMPORTED_MODULE_1__/* .endProcess */ .J)(1);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 15442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ showCopy),
/* harmony export */   af: () => (/* binding */ ContextError),
/* harmony export */   h$: () => (/* binding */ showText)
/* harmony export */ });
/* harmony import */ var _spec_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(33451);

/** Files of a template that cannot be taken, for a reason the user can act on. One printable line. */
class ContextError extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = 'ContextError';
        this.code = code;
    }
}
/** `COPY src /app (Dockerfile:4)`: how messages name the step. */
function showCopy(definition, step) {
    const { path } = definition.source;
    const line = step.place?.line;
    const at = path === undefined ? (line === undefined ? undefined : `line ${line}`) : [path, line].join(':');
    const place = at === undefined ? '' : ` (${at.replace(/:$/, '')})`;
    return showText(`COPY ${step.from} ${step.to}${place}`, 200);
}
/** Text of a repository in one printable line of a log. */
function showText(text, limit) {
    return (0,_spec_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_spec_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text), limit);
}


/***/ }),

/***/ 82636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ errnoOf),
/* harmony export */   a: () => (/* binding */ TransferError)
/* harmony export */ });
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73429);

/** A transfer that failed for a reason the user can act on. The message names the file and the way out. */
class TransferError extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = 'TransferError';
        this.code = code;
    }
}
/** The errno name (`ENOENT`) of a failed system call, or undefined for any other error. */
function errnoOf(error) {
    return (0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error) ? error.code : undefined;
}


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
/******/ var __webpack_exports__ = __nccwpck_require__(58256);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
