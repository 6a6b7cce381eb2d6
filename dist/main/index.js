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

/***/ 49744:
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

/***/ 71728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loadCore)
/* harmony export */ });
/** The toolkit, loaded at first use: it costs more start-up time than the rest of main together. */
async function loadCore() {
    return await __nccwpck_require__.e(/* import() */ 421).then(__nccwpck_require__.bind(__nccwpck_require__, 96421));
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

/***/ 64073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ runMain)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js
var errors = __nccwpck_require__(49744);
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
    const { ensureLocalEngine, findLocalEngine } = await __nccwpck_require__.e(/* import() */ 883).then(__nccwpck_require__.bind(__nccwpck_require__, 19883));
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

;// CONCATENATED MODULE: ./.cache/build/lib/report/result-json.js
/** A result as one JSON document, indented, ended by a line feed. The order of its keys is that of the value. */
function renderJson(result) {
    return `${JSON.stringify(result, null, 2)}\n`;
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
function withHint({ message, hint }) {
    return hint === '' ? message : `${message}; ${hint}`;
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/fields.js
var fields = __nccwpck_require__(6118);
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
    for (const { name } of (0,fields/* fieldsOf */.Pf)('action')) {
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

;// CONCATENATED MODULE: ./.cache/build/lib/github/outputs.js
/** A result as the action's outputs. `resultFile` is where the whole of it stands as JSON. */
function outputsOf(result, resultFile) {
    return {
        'sandbox-id': result.sandbox.id ?? '',
        'sandbox-state': result.sandbox.state,
        resumed: String(result.sandbox.resumed),
        'template-id': result.template.id ?? '',
        'template-name': result.template.name,
        'template-reused': String(result.template.reused),
        'exit-code': String(result.exitCode),
        'failed-step': result.failedStep ?? '',
        outcome: result.outcome,
        artifacts: result.artifacts.join('\n'),
        urls: JSON.stringify(result.urls),
        result: resultFile,
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __nccwpck_require__(65233);
;// CONCATENATED MODULE: ./.cache/build/lib/report/command-break.js
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

;// CONCATENATED MODULE: ./.cache/build/lib/report/secret-mask.js
/** Shorter secrets are left alone: masking `1` or `yes` would make a log unreadable and hide nothing. */
const SHORTEST_MASKED_SECRET = 4;
const MASK = '***';
/**
 * A multi-line secret counts as each of its lines, trimmed, because that is how it is printed. Lines and secrets
 * shorter than {@link SHORTEST_MASKED_SECRET} characters are not masked.
 */
function createSecretMask(secrets) {
    const values = [
        ...new Set(secrets.flatMap((secret) => secret.split(/[\r\n]+/)).map((line) => line.trim())),
    ].filter((line) => line.length >= SHORTEST_MASKED_SECRET);
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
        return breakCommands(lines);
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
            return `${breakCommands(text)}\n`;
        },
        end() {
            const lines = take(decoder.end());
            return partialBytes + droppedBytes > 0 ? lines + breakCommands(finishLine()) : lines;
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
        line(text) {
            void put(`${oneSafeLine(text, secrets)}\n`);
        },
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
    return breakCommands(safe.replace(/\n$/, ''));
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
        stepSilent: (_index, silentMs) => log?.line(`… still running, nothing printed for ${seconds(silentMs)}`),
        async stepEnd(_index, result) {
            await closeStep();
            const code = result.outcome === 'failed' ? ` with exit code ${result.exitCode}` : '';
            sink.info(safe(`${result.name}: ${result.outcome}${code} (${seconds(result.durationMs)})`));
        },
        notice(text) {
            if (log)
                log.line(text);
            else
                sink.info(safe(text));
        },
        warning: (text) => between(() => sink.warning(safe(text))),
        close: closeStep,
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

;// CONCATENATED MODULE: ./.cache/build/lib/github/run-main.js














/** The runner shows at most so many annotations of a type for a step. */
const ANNOTATIONS = 9;
/** The main step of the action. Returns the exit code: 0 only if the run passed. */
async function runMain(environment) {
    const core = await (0,github_core/* loadCore */.C)();
    const fields = readInputs(core, environment);
    const secrets = secretsOf(core, environment);
    const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();
    const { resolveRun } = await Promise.all(/* import() */[__nccwpck_require__.e(584), __nccwpck_require__.e(704)]).then(__nccwpck_require__.bind(__nccwpck_require__, 71704));
    const given = fields.file?.value;
    const file = readWorkspaceFile(workspace, typeof given === 'string' ? given : undefined);
    const resolved = resolveRun({ root: workspace, fields, ...(file ? { file } : {}) });
    if ('problems' in resolved) {
        annotate(core, resolved.problems);
        core.setOutput('exit-code', '2');
        core.setFailed(`the description of the run is wrong:\n${formatProblems(resolved.problems)}`);
        return 1;
    }
    const { spec } = resolved;
    const cancel = new AbortController();
    const onSignal = () => {
        if (cancel.signal.aborted)
            return;
        // Post decides by it what becomes of the sandbox; killing it takes longer than a cancelled step has.
        core.saveState(STATE.cancelled, 'true');
        cancel.abort();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    const reporter = createActionReporter(process.stdout, core, secrets);
    const runId = (0,external_node_crypto_.randomUUID)();
    const [{ runJob }, { createSandboxService, preload }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(388), __nccwpck_require__.e(674)]).then(__nccwpck_require__.bind(__nccwpck_require__, 83674)),
        __nccwpck_require__.e(/* import() */ 430).then(__nccwpck_require__.bind(__nccwpck_require__, 56430)),
    ]);
    preload();
    const result = await runJob(spec, {
        connect: async (signal) => {
            const connection = await resolveEndpoint(spec.backend, {
                environment,
                onNotice: (text) => reporter.notice(text),
                signal,
            });
            const state = {
                runId,
                kind: connection.kind,
                after: spec.after,
                timeoutMs: spec.sandbox.timeoutMs,
            };
            core.saveState(STATE.run, JSON.stringify(state));
            return createSandboxService(connection);
        },
        reporter,
        signal: cancel.signal,
        onSandbox: (sandbox) => {
            core.saveState(STATE.sandbox, JSON.stringify(sandbox));
        },
        onCancel: 'leave',
        wholeFolder: file !== undefined,
        runId,
    });
    await reporter.close();
    if (result.sandbox.id !== null && ['killed', 'paused', 'running'].includes(result.sandbox.state)) {
        if (result.outcome !== 'cancelled')
            core.saveState(STATE.released, result.sandbox.state);
    }
    publish(core, result, environment.RUNNER_TEMP ?? workspace, runId);
    const failure = failureOf(result);
    if (failure === undefined)
        return 0;
    core.setFailed(oneSafeLine(failure, secrets));
    return 1;
}
/** Outputs first: they must be there also for a run that failed. */
function publish(core, result, folder, runId) {
    const resultFile = external_node_path_.join(folder, `e2b-action-result-${runId}.json`);
    (0,external_node_fs_.writeFileSync)(resultFile, renderJson(result));
    for (const [name, value] of Object.entries(outputsOf(result, resultFile)))
        core.setOutput(name, value);
}
/** Problems of the file, at their place in it. */
function annotate(core, problems) {
    for (const { source, line, column, path: field, message } of problems.slice(0, ANNOTATIONS)) {
        if (line === undefined)
            continue;
        core.error(field === undefined ? message : `${field}: ${message}`, {
            file: source,
            startLine: line,
            ...(column === undefined ? {} : { startColumn: column }),
        });
    }
}


/***/ }),

/***/ 32674:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_core_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(71728);
/* harmony import */ var _github_end_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24634);
/* harmony import */ var _github_run_main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(64073);



try {
    (0,_github_end_js__WEBPACK_IMPORTED_MODULE_1__/* .endProcess */ .J)(await (0,_github_run_main_js__WEBPACK_IMPORTED_MODULE_0__/* .runMain */ .V)(process.env));
}
catch (error) {
    const { setFailed } = await (0,_github_core_js__WEBPACK_IMPORTED_MODULE_2__/* .loadCore */ .C)();
    setFailed(error instanceof Error ? error.message : String(error));
    (0,_github_end_js__WEBPACK_IMPORTED_MODULE_1__/* .endProcess */ .J)(1);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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

/***/ 6118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   cJ: () => (/* binding */ FIELDS)
/* harmony export */ });
/* unused harmony export describeField */
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(61062);

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
        choices: _model_js__WEBPACK_IMPORTED_MODULE_0__/* .IF_NONE */ .V8,
        placeholder: _model_js__WEBPACK_IMPORTED_MODULE_0__/* .IF_NONE */ .V8.join('|'),
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
        choices: _model_js__WEBPACK_IMPORTED_MODULE_0__/* .AFTER_ACTIONS */ .RW,
        placeholder: _model_js__WEBPACK_IMPORTED_MODULE_0__/* .AFTER_ACTIONS */ .RW.join('|'),
        default: '`kill`',
        description: 'What becomes of the sandbox after the run, passed or failed: `kill`, `pause` or `keep`.',
    },
    {
        name: 'after-failure',
        kind: 'choice',
        choices: _model_js__WEBPACK_IMPORTED_MODULE_0__/* .AFTER_ACTIONS */ .RW,
        placeholder: _model_js__WEBPACK_IMPORTED_MODULE_0__/* .AFTER_ACTIONS */ .RW.join('|'),
        default: 'as `after`',
        description: 'What becomes of the sandbox after a run that did not pass: `kill`, `pause` or `keep`.',
    },
    { name: 'pause', kind: 'boolean', default: '`false`', description: '`true` is short for `after: pause`.' },
    {
        name: 'engine',
        kind: 'choice',
        choices: _model_js__WEBPACK_IMPORTED_MODULE_0__/* .ENGINE_CHOICES */ .uO,
        placeholder: _model_js__WEBPACK_IMPORTED_MODULE_0__/* .ENGINE_CHOICES */ .uO.join('|'),
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


/***/ }),

/***/ 61062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ AFTER_ACTIONS),
/* harmony export */   V8: () => (/* binding */ IF_NONE),
/* harmony export */   bC: () => (/* binding */ STEP_SHELLS),
/* harmony export */   uO: () => (/* binding */ ENGINE_CHOICES)
/* harmony export */ });
const ENGINE_CHOICES = ['auto', 'cloud', 'local'];
const STEP_SHELLS = ['bash', 'sh'];
const IF_NONE = ['warn', 'error', 'ignore'];
const AFTER_ACTIONS = ['kill', 'pause', 'keep'];


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
/******/ var __webpack_exports__ = __nccwpck_require__(32674);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
