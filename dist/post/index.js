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

/***/ 8319:
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

/***/ 8540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ orAborted)
/* harmony export */ });
/**
 * Waits for `work`, but no longer than until one of the signals aborts: then it throws that one's reason, and the failure
 * of `work` is of no more interest. Passing a signal to the SDK is not enough: undici holds the `Request` that listens to
 * it weakly, so an abort does not reach one that was collected meanwhile.
 */
async function orAborted(work, ...signals) {
    // Not by an AbortController of its own: for each chunk of a stream, its DOMException would be most of the work.
    const listening = [];
    const aborted = new Promise((_resolve, reject) => {
        for (const signal of signals) {
            if (signal === undefined)
                continue;
            const onAbort = () => reject(signal.reason);
            if (signal.aborted)
                onAbort();
            signal.addEventListener('abort', onAbort);
            listening.push(() => signal.removeEventListener('abort', onAbort));
        }
    });
    try {
        return await Promise.race([work, aborted]);
    }
    catch (error) {
        work.catch(() => undefined);
        throw error;
    }
    finally {
        for (const stop of listening)
            stop();
    }
}


/***/ }),

/***/ 403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ KEPT_FOLDER),
/* harmony export */   u: () => (/* binding */ SCRATCH_PREFIX)
/* harmony export */ });
/** Our files in the sandbox start so while a run goes on; removed before a sandbox is paused or kept. */
const SCRATCH_PREFIX = '/tmp/.e2b-action-';
/** What later runs need to know of a sandbox that is paused or kept: what was uploaded, the mark of a pause. Root's. */
const KEPT_FOLDER = '/var/lib/e2b-action';


/***/ }),

/***/ 6409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ STARTED_FOLDER),
/* harmony export */   gb: () => (/* binding */ sweepScript),
/* harmony export */   tX: () => (/* binding */ leaveScript)
/* harmony export */ });
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(403);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4490);


/**
 * That steps were started, for copies of a request to start one that come when everything else of it is gone: an empty
 * file named by the step's ID, for an hour. Root's, and gone with the sandbox's memory, as its processes are.
 */
const STARTED_FOLDER = '/run/e2b-action-started';
/**
 * Shell text, for the user of an ended step, that removes what it left, but not that it was started: a copy of the
 * request, held up on its way, would start it anew.
 */
function sweepScript(id) {
    const folders = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stepFolders */ .QL)(id)
        .map((folder) => `[ -L ${folder} ] || { : >${folder}/swept && GLOBIGNORE=${folder}/started:${folder}/swept && rm -rf ${folder}/*; }`)
        .join('; ');
    return `(${folders}; rm -f ${_places_js__WEBPACK_IMPORTED_MODULE_1__/* .SCRATCH_PREFIX */ .u}${id}.sh) </dev/null >/dev/null 2>&1 &`;
}
/** Bash text, as root, that removes all that is ours but what later runs need, when a run leaves a sandbox. */
function leaveScript() {
    const [everywhere, inMemory] = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stepFolders */ .QL)('x').map((folder) => folder.slice(0, -1));
    return `
mkdir -p -m 755 ${STARTED_FOLDER} && find ${STARTED_FOLDER} -type f -mmin +60 -delete
for f in ${everywhere}*/started ${inMemory}*/started; do
  id=\${f%/started}; id=\${id##*/.e2b-action-}
  [[ -e $f && $id =~ ^[0-9a-f-]{36}$ ]] && : >"${STARTED_FOLDER}/$id"
done
rm -rf ${everywhere}* ${inMemory}*-*-*`;
}


/***/ }),

/***/ 4490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ TEXTS),
/* harmony export */   Hl: () => (/* binding */ OUR_PATH),
/* harmony export */   QL: () => (/* binding */ stepFolders),
/* harmony export */   bJ: () => (/* binding */ KEEPER_MARK),
/* harmony export */   hY: () => (/* binding */ STEP_MARK),
/* harmony export */   wk: () => (/* binding */ HANDOVER_FILES)
/* harmony export */ });
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(403);

/** Environment variable that marks every process of a step, so that all of them can be found and ended. */
const STEP_MARK = 'E2B_ACTION_STEP';
/** The same for our own processes beside the step: what keeps its output and what follows it. Never in the step's own. */
const KEEPER_MARK = 'E2B_ACTION_KEEPER';
/** Where the folder of a step may be: the second where the first has no room. */
function stepFolders(id) {
    if (!/^[a-z0-9-]+$/.test(id))
        throw new TypeError('a step id holds letters, digits and dashes');
    const folder = `${_places_js__WEBPACK_IMPORTED_MODULE_0__/* .SCRATCH_PREFIX */ .u}${id}`;
    return [folder, `/dev/shm/${folder.slice(folder.lastIndexOf('/') + 1)}`];
}
/** Our programs are found whatever PATH a step is given. */
const OUR_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** The files that a step hands over by, and the variables that name them. */
const HANDOVER_FILES = {
    output: 'E2B_ACTION_OUTPUT',
    env: 'E2B_ACTION_ENV',
    summary: 'E2B_ACTION_SUMMARY',
};
/** Variables that bring texts to our own shells. */
const TEXTS = {
    follow: 'E2B_ACTION_FOLLOW',
    keep: 'E2B_ACTION_KEEP',
    run: 'E2B_ACTION_RUN',
};


/***/ }),

/***/ 7392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   gu: () => (/* binding */ endCheck),
/* harmony export */   kr: () => (/* binding */ publishCheck)
/* harmony export */ });
/* unused harmony export openCheck */
/* harmony import */ var _report_check_render_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9416);
/* harmony import */ var _report_text_count_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3199);
/* harmony import */ var _create_once_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1273);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2534);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6308);





/** Shows the check as running. Returns its ID, or why there is none. Never rejects. */
async function openCheck(api, check) {
    try {
        return { id: (await createCheck(api, check, { status: 'in_progress' })).id };
    }
    catch (error) {
        return { notice: failureOf(error).notice };
    }
}
/** Writes a check run with its annotations, in batches as GitHub takes them. Never rejects. */
function publishCheck(api, check, rendered) {
    return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .published */ .H)(async () => {
        const { conclusion, title, summary, annotations } = rendered;
        const [first = [], ...rest] = batches(annotations);
        const output = (batch) => ({ title, summary, annotations: batch });
        const done = { status: 'completed', conclusion };
        const { id, url } = check.id === undefined
            ? await createCheck(api, check, { ...done, output: output(first) })
            : // Annotations that came twice are better than a check that never ends.
                await update(api, check, check.id, { ...done, output: output(first) }, true);
        const state = check.id === undefined ? 'created' : 'updated';
        let shown = first.length;
        try {
            for (const batch of rest) {
                // Annotations are added, not replaced: a batch that may have arrived is not sent again.
                await update(api, check, id, { output: output(batch) }, false);
                shown += batch.length;
            }
        }
        catch (error) {
            if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .h))
                throw error;
            const missing = (0,_report_text_count_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .h)(annotations.length - shown, 'annotation');
            return { state, url, notice: `${missing} of the check are missing: ${error.message}` };
        }
        return { state, url };
    });
}
/** Ends a check whose run cannot do that any more. Never rejects; returns what went wrong, in a sentence. */
async function endCheck(api, repository, id, { conclusion, title, summary }) {
    const done = { status: 'completed', conclusion, output: { title, summary } };
    try {
        await update(api, { repository }, id, done, true);
        return undefined;
    }
    catch (error) {
        return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g)(error).notice;
    }
}
function batches(annotations) {
    const all = [];
    for (let at = 0; at < annotations.length; at += _report_check_render_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_LIMITS */ .O.perRequest) {
        all.push(annotations.slice(at, at + _report_check_render_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_LIMITS */ .O.perRequest));
    }
    return all;
}
function call(doing, repeatable) {
    return { doing, permission: 'checks: write', repeatable };
}
async function createCheck(api, check, fields) {
    const create = async () => {
        const { repository, sha, name, externalId, detailsUrl } = check;
        const { data } = await api.request(call('creating the check', false), async (octokit, request) => octokit.request('POST /repos/{owner}/{repo}/check-runs', {
            ...repository,
            name,
            head_sha: sha,
            external_id: externalId,
            ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
            ...fields,
            request,
        }));
        return knownOf(data);
    };
    return (0,_create_once_js__WEBPACK_IMPORTED_MODULE_1__/* .createOnce */ .U)(create, () => findOwn(api, check));
}
async function findOwn(api, { repository, sha, name, externalId }) {
    const { data } = await api.request(call('looking for the check', true), async (octokit, request) => octokit.rest.checks.listForRef({ ...repository, ref: sha, check_name: name, per_page: 100, request }));
    const runs = data?.check_runs;
    const own = (Array.isArray(runs) ? runs : []).find((one) => one?.external_id === externalId);
    return own === undefined ? undefined : knownOf(own);
}
async function update(api, { repository }, id, fields, repeatable) {
    const { data } = await api.request(call('writing the check', repeatable), async (octokit, request) => octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        ...repository,
        check_run_id: id,
        ...fields,
        request,
    }));
    return knownOf(data);
}
function knownOf(data) {
    const { id, html_url: url } = (data ?? {});
    if (typeof id !== 'number') {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .h('unexpected', "reading the check failed: GitHub's answer has another form than it should");
    }
    return { id, url: typeof url === 'string' ? url : undefined };
}


/***/ }),

/***/ 8836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ createGitHubApi)
});

// UNUSED EXPORTS: API_LIMITS

// EXTERNAL MODULE: ./.cache/build/lib/e2b/or-aborted.js
var or_aborted = __nccwpck_require__(8540);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/clean.js
var clean = __nccwpck_require__(2157);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __nccwpck_require__(1468);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/failure.js
var failure = __nccwpck_require__(2534);
;// CONCATENATED MODULE: ./.cache/build/lib/github/api/octokit.js
/**
 * The toolkit's client for one token, loaded at first use: it is heavier than the rest of the action.
 *
 * @param apiUrl `GITHUB_API_URL`; that of a GitHub Enterprise Server ends with `/api/v3`
 */
async function loadOctokit(token, apiUrl) {
    const { getOctokit: create } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(413)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2413));
    const silent = () => undefined;
    return create(token, {
        baseUrl: apiUrl.replace(/\/+$/, ''),
        // What it has to say goes to the console, and that is read as commands here.
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/api/client.js






const API_LIMITS = { requestMs: 10_000, totalMs: 40_000, backoffMs: [500, 2000] };
function createGitHubApi({ token, apiUrl, signal, limits = {} }) {
    const { requestMs, totalMs, backoffMs } = { ...API_LIMITS, ...limits };
    const ends = performance.now() + totalMs;
    let octokit;
    async function once(call, send) {
        // Loading it is our time, not GitHub's.
        octokit ??= loadOctokit(token, apiUrl);
        const client = await octokit.catch((error) => {
            // It reads the environment while it is loaded: an address or an event that is none breaks it.
            const why = (0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(error.message), 200);
            throw new failure/* ApiError */.h('unexpected', `${call.doing} failed: the client cannot be set up (${why})`, {
                cause: error,
            });
        });
        const room = Math.ceil(Math.min(requestMs, ends - performance.now()));
        const late = (cause) => new failure/* ApiError */.h('timeout', `${call.doing} failed: GitHub did not answer within ${Math.ceil(requestMs / 1000)} s`, { cause });
        if (room <= 0)
            throw late();
        signal?.throwIfAborted();
        const limit = new AbortController();
        const timer = setTimeout(() => limit.abort(new Error('no answer in time')), room);
        const deadline = limit.signal;
        try {
            const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
            const answer = (await (0,or_aborted/* orAborted */.H)(send(client, { signal: either }), signal, deadline));
            // Octokit takes a body that broke off for a short one.
            if (deadline.aborted)
                throw late();
            return { data: answer.data, headers: answer.headers ?? {} };
        }
        catch (error) {
            if (deadline.aborted)
                throw late(error);
            throw (0,failure/* apiErrorOf */.q)(error, call.doing, call.permission);
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
                    const wait = error instanceof failure/* ApiError */.h ? waitBefore(error, call, backoffMs[tries]) : undefined;
                    if (wait === undefined || signal?.aborted === true || performance.now() + wait >= ends)
                        throw error;
                    await (0,promises_.setTimeout)(wait, undefined, signal ? { signal } : {});
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


/***/ }),

/***/ 1273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createOnce)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2534);

/** A service that fails again and again is left alone. */
const TRIES = 3;
/**
 * Creates something that must not be there twice. After a failure that leaves open whether it was created, it is
 * looked for first.
 *
 * @throws ApiError
 */
async function createOnce(create, find) {
    for (let tries = 1;; tries++) {
        try {
            return await create();
        }
        catch (error) {
            if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h && error.ambiguous))
                throw error;
            const late = await find();
            if (late !== undefined)
                return late;
            if (tries === TRIES)
                throw error;
        }
    }
}


/***/ }),

/***/ 2534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ ApiError),
/* harmony export */   q: () => (/* binding */ apiErrorOf)
/* harmony export */ });
/* harmony import */ var _report_text_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2157);
/* harmony import */ var _report_text_cut_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1468);


/** A request to GitHub that failed. The message is one clean sentence: what failed, why, and the way out. */
class ApiError extends Error {
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
function apiErrorOf(error, doing, permission, now = Date.now()) {
    if (error instanceof ApiError)
        return error;
    const { status, response, message } = shapeOf(error);
    const say = (why, wayOut) => `${doing} failed: ${why}${wayOut === '' ? '' : `; ${wayOut}`}`;
    // Without a response nobody answered: octokit calls that a 500.
    if (status === undefined || !response) {
        return new ApiError('unavailable', say(`GitHub cannot be reached (${networkReason(error)})`, ''), {
            cause: error,
        });
    }
    const headers = response.headers ?? {};
    const said = saidBy(response.data) ?? (message === '' ? `status ${status}` : message);
    const retryAfterMs = retryAfter(headers, now);
    const limited = status === 429 || (status === 403 && (retryAfterMs !== undefined || /rate limit|abuse/i.test(said)));
    if (limited) {
        const wait = retryAfterMs === undefined ? '' : ` for ${Math.ceil(retryAfterMs / 1000)} s`;
        return new ApiError('rate-limit', say(`GitHub takes no more requests of this token${wait} (${said})`, ''), {
            ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
            cause: error,
        });
    }
    const made = (kind, why, wayOut = '') => new ApiError(kind, say(why, wayOut), { cause: error });
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
    return (0,_report_text_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_report_text_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .O)(text), 200);
}


/***/ }),

/***/ 6308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ published),
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2534);

/** Whatever goes wrong is an outcome: the run's result stands, and the summary has everything. */
async function published(publish) {
    try {
        return await publish();
    }
    catch (error) {
        return failureOf(error);
    }
}
function failureOf(error) {
    if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h)
        return { state: 'failed', kind: error.kind, notice: error.message };
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'failed', kind: 'unexpected', notice: `telling GitHub failed: ${message}` };
}


/***/ }),

/***/ 611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOf),
/* harmony export */   k: () => (/* binding */ runTitle)
/* harmony export */ });
/**
 * Reads it from what the runner says. Undefined outside of a workflow.
 *
 * @param payload the event, parsed
 */
function targetOf(environment, payload) {
    const [owner, repo, ...more] = (environment.GITHUB_REPOSITORY ?? '').split('/');
    if (!owner || !repo || more.length > 0)
        return undefined;
    const event = (typeof payload === 'object' && payload !== null ? payload : {});
    const server = (environment.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, '');
    const sha = text(event.pull_request?.head?.sha) ?? text(event.workflow_run?.head_sha) ?? environment.GITHUB_SHA ?? '';
    const pull = number(event.pull_request?.number) ??
        // A comment on a pull request is one on an issue.
        (event.issue?.pull_request === undefined ? undefined : number(event.issue.number)) ??
        number(event.workflow_run?.pull_requests?.[0]?.number);
    const { GITHUB_RUN_ID: run = '', GITHUB_RUN_ATTEMPT: attempt = '1' } = environment;
    return {
        apiUrl: environment.GITHUB_API_URL ?? 'https://api.github.com',
        repository: { owner, repo },
        ...(pull === undefined ? {} : { pull }),
        sha,
        runUrl: `${server}/${owner}/${repo}/actions/runs/${run}/attempts/${attempt}`,
        artifactsUrl: `${server}/${owner}/${repo}/actions/runs/${run}#artifacts`,
        blobUrl: `${server}/${owner}/${repo}/blob/${sha}/`,
        key: [environment.GITHUB_WORKFLOW, environment.GITHUB_JOB, environment.GITHUB_ACTION]
            .filter((part) => part !== undefined && part !== '')
            .join(' / '),
    };
}
/** What a run is called: workflow and job. */
function runTitle({ GITHUB_WORKFLOW: workflow, GITHUB_JOB: job, }) {
    return [workflow, job].filter(Boolean).join(' / ');
}
function text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function number(value) {
    return Number.isSafeInteger(value) ? value : undefined;
}


/***/ }),

/***/ 1728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loadCore)
/* harmony export */ });
/** The toolkit, loaded at first use: it costs more start-up time than the rest of main together. */
async function loadCore() {
    return await __nccwpck_require__.e(/* import() */ 659).then(__nccwpck_require__.bind(__nccwpck_require__, 1659));
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

/***/ 7691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);

/** The event that started the workflow, parsed; undefined where there is none that can be read. Nothing of it is checked. */
function readEvent(environment) {
    const file = environment.GITHUB_EVENT_PATH;
    if (!file)
        return undefined;
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
    }
    catch {
        // Not a runner's file; without it nothing is known of pull requests and forks.
        return undefined;
    }
}


/***/ }),

/***/ 3622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runPost)
});

;// CONCATENATED MODULE: ./.cache/build/lib/job/after.js
/**
 * What to do with the sandbox. A cancelled run leaves nothing: its own sandbox is killed whatever `after` says, and
 * one that was there before goes back to what it was.
 */
function afterAction({ outcome, after, created, resumed, beside = false }) {
    if (outcome === 'cancelled') {
        if (created)
            return 'kill';
        return resumed ? 'pause' : 'keep';
    }
    if (beside)
        return 'kill';
    return outcome === 'passed' ? after.success : after.failure;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js + 2 modules
var errors = __nccwpck_require__(8319);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/step/leave-script.js
var leave_script = __nccwpck_require__(6409);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/places.js
var places = __nccwpck_require__(403);
;// CONCATENATED MODULE: ./.cache/build/lib/job/pause-mark.js

const ON_DISK = `${places/* KEPT_FOLDER */.U}/mark`;
/** Before the ID of the run that made a kept sandbox its own: see `acquire/claim.ts`. */
const CLAIM = `${places/* KEPT_FOLDER */.U}/claim`;
const IN_MEMORY = '/dev/shm/.e2b-action-mark';
const BOOT_ID = '/proc/sys/kernel/random/boot_id';
const LINE = /^(?<nonce>[0-9a-f-]{36}) (?<time>\d{1,15}) (?<bootId>[0-9a-f-]{36})(?: kept)?$/;
/**
 * Shell text that writes both marks, whole or not at all, and flushes what the sandbox wrote to its disk. As root. Fails
 * when a mark could not be written; what was flushed is flushed. Prints `taken`, and does nothing, where another run has
 * claimed the sandbox since a first attempt.
 */
function writeMarkScript(nonce, time, { running = false, runId } = {}) {
    for (const id of [nonce, ...(runId === undefined ? [] : [runId])]) {
        if (!/^[0-9a-f-]{36}$/.test(id))
            throw new TypeError('expected a UUID');
    }
    const guard = runId === undefined
        ? ''
        : `for other in ${CLAIM}.*; do { [ -e "$other" ] && [ "$other" != ${CLAIM}.${runId} ]; } && { echo taken; exit 0; }; done`;
    return `
${guard}
c=0
rm -f ${ON_DISK} ${IN_MEMORY} ${CLAIM}.*
{ IFS= read -r boot < ${BOOT_ID} && mkdir -p -m 700 ${places/* KEPT_FOLDER */.U} &&
  printf '%s %s %s${running ? ' kept' : ''}\\n' ${nonce} ${Math.trunc(time)} "$boot" > ${ON_DISK}.new &&
  cp ${ON_DISK}.new ${IN_MEMORY} && mv ${ON_DISK}.new ${ON_DISK}; } || { c=$?; rm -f ${ON_DISK} ${ON_DISK}.new ${IN_MEMORY}; }
sync -f / 2>/dev/null || sync
exit "$c"`;
}
/** Shell text that makes the mark one of now, or prints `taken` when a run claimed the sandbox. As root. */
function renewMarkScript() {
    return `for c in ${CLAIM}.*; do [ -e "$c" ] && { echo taken; exit 0; }; done; touch ${ON_DISK}`;
}
/** Shell text that prints what {@link readMarks} reads. As root. `onDisk`: where the mark on disk is. */
function readMarksScript(onDisk = ON_DISK) {
    return [onDisk, IN_MEMORY, BOOT_ID]
        .map((file) => `head -c 200 ${file} 2>/dev/null; echo; `)
        .join('echo ---;');
}
/** Shell text that removes the marks: the sandbox goes on from here. As root. */
function removeMarksScript() {
    return `rm -f ${ON_DISK} ${IN_MEMORY}`;
}
/** Takes apart what {@link readMarksScript} printed. It comes from the sandbox: what is malformed is not there. */
function readMarks(printed) {
    const [disk = '', memory = '', boot = ''] = printed.split('---').map((part) => part.trim());
    return { disk: readMark(disk), memory: readMark(memory), bootId: boot === '' ? undefined : boot };
}
function readMark(line) {
    const { nonce, time, bootId } = LINE.exec(line)?.groups ?? {};
    return nonce === undefined || bootId === undefined ? undefined : { nonce, time: Number(time), bootId };
}
/** Holds the marks against each other. */
function judgeMarks({ disk, memory, bootId }) {
    if (!disk && !memory)
        return { kind: 'nothing' };
    const same = disk !== undefined && disk.nonce === memory?.nonce;
    const rebooted = disk !== undefined && bootId !== undefined && disk.bootId !== bootId;
    if (same && !rebooted)
        return { kind: 'as-paused' };
    if (memory && !same && (!disk || disk.time < memory.time)) {
        return {
            kind: 'differs',
            reason: 'its files went back to an earlier state than the one that was paused',
        };
    }
    if (memory && !same) {
        return {
            kind: 'differs',
            reason: 'its memory went back to an earlier state than the one that was paused',
        };
    }
    return {
        kind: 'differs',
        reason: rebooted
            ? 'its memory was lost: it was started anew from its files, and no process of before runs any more'
            : 'its memory is not the one that was paused',
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/identity/errors.js

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
    return shorten(printable(text), limit);
}

// EXTERNAL MODULE: external "node:util/types"
var types_ = __nccwpck_require__(3429);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/errors.js

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
    return isNativeError(error) ? error.code : undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/template/failure.js
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

;// CONCATENATED MODULE: ./.cache/build/lib/job/problem.js




/** Any failure as a problem to report. A defect of ours keeps its message and says where to report it. */
function problemOf(error) {
    if (error instanceof errors/* BackendError */.Jh)
        return { cause: error.kind, message: error.message, hint: error.hint };
    if (error instanceof TransferError)
        return { cause: error.code, message: error.message, hint: '' };
    if (error instanceof ContextError)
        return { cause: 'usage', message: error.message, hint: '' };
    if (error instanceof TemplateFailure) {
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

;// CONCATENATED MODULE: ./.cache/build/lib/job/release.js





/** Removing our own files, in ms. */
const CLEAN = 30_000;
/** Flushing what a sandbox wrote, gigabytes perhaps, in ms. */
const FLUSH = 5 * 60_000;
/** One request to pause may take up to so much of the time for it: its answer may be lost. */
const SHARE = 1 / 3;
/**
 * Kills, pauses or keeps the sandbox. Before it is kept or paused our own files in it are removed; nothing is attached
 * to it any more at that point (a stream still open at a pause would hang after the resume).
 */
async function release(action, of) {
    const { id, backend, timeoutMs, sandbox, signal, stopHeartbeat } = of;
    if (action === 'kill') {
        await stopHeartbeat?.();
        await backend.kill(id);
        return 'killed';
    }
    await sandbox
        ?.runTool({
        script: (0,leave_script/* leaveScript */.tX)(),
        user: 'root',
        timeoutMs: CLEAN,
        repeatable: true,
        ...(signal ? { signal } : {}),
    })
        // Left-over files of ours are harmless; the pause is what was asked for.
        .catch(() => undefined);
    if (action === 'pause') {
        const free = sandbox ? await mark(sandbox, of) : true;
        await stopHeartbeat?.();
        if (!free)
            return 'running';
        return (await pause(of)) ? 'paused' : 'running';
    }
    await stopHeartbeat?.();
    await backend.setTimeout(id, timeoutMs, signal);
    if (sandbox && of.keptBy !== undefined)
        await mark(sandbox, of, true);
    return 'running';
}
/**
 * Flushes and marks. A sandbox that cannot be marked is paused, or left, all the same: that is what was asked for. False
 * when another run has it by now.
 */
async function mark(sandbox, { id, signal, warn, keptBy }, running = false) {
    const unmarked = (why) => warn(running
        ? `sandbox ${id} could not be marked as free, so that the next run takes it for one in use: ${why}`
        : `the pause of sandbox ${id} could not be marked, so that a resume cannot verify it: ${why}`);
    try {
        const { exitCode, stdout, stderr } = await sandbox.runTool({
            script: writeMarkScript((0,external_node_crypto_.randomUUID)(), Date.now(), { running, runId: keptBy }),
            user: 'root',
            timeoutMs: FLUSH,
            repeatable: true,
            ...(signal ? { signal } : {}),
        });
        if (exitCode !== 0)
            unmarked(stderr.trim().split('\n').at(-1)?.slice(0, 200) || `exit code ${exitCode}`);
        return stdout.trim() !== 'taken';
    }
    catch (error) {
        signal?.throwIfAborted();
        unmarked(problemOf(error).message);
        return true;
    }
}
/**
 * Pauses it, however often that takes; between attempts its life is extended, so that it does not end meanwhile. False
 * when another run took it in between, which it may once the mark is there: then it is that run's.
 */
async function pause(of) {
    const { id, backend, timeoutMs, pauseMs, signal, sandbox, keptBy } = of;
    let taken = false;
    try {
        await backend.pause(id, {
            requestMs: Math.ceil(pauseMs * SHARE),
            ...(signal ? { signal } : {}),
            onRetry: () => backend.setTimeout(id, timeoutMs, signal).catch(() => undefined),
            beforeAgain: async () => {
                if (!sandbox || keptBy === undefined)
                    return;
                taken = await isTaken(sandbox, of);
                if (taken)
                    throw new errors/* BackendError */.Jh('usage', `another run has sandbox ${id} by now`, '');
            },
        });
        return true;
    }
    catch (error) {
        if (taken)
            return false;
        // The last answer may have been lost as well.
        const seen = await backend.look(id).catch(() => undefined);
        if (seen?.state !== 'paused')
            throw error;
        return true;
    }
}
/** Whether another run claimed it meanwhile; if not, the mark is of now again. One that does not answer is nobody's. */
async function isTaken(sandbox, { id, backend, signal }) {
    try {
        // A command would wake a sandbox that is paused by now.
        if ((await backend.look(id, signal))?.state !== 'running')
            return false;
        const { stdout } = await sandbox.runTool({
            script: renewMarkScript(),
            user: 'root',
            timeoutMs: CLEAN,
            repeatable: true,
            ...(signal ? { signal } : {}),
        });
        return stdout.trim() === 'taken';
    }
    catch {
        return false;
    }
}

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
    const { ensureLocalEngine, findLocalEngine } = await __nccwpck_require__.e(/* import() */ 741).then(__nccwpck_require__.bind(__nccwpck_require__, 9741));
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
/** Where the sandbox file of a pull request is read. */
const FILE_SOURCES = ['workspace', 'base'];
const TIMEOUT_ACTIONS = ['kill', 'pause'];
const RESUME_FAILURES = ['recreate', 'fail'];
const STEP_CONDITIONS = (/* unused pure expression or super */ null && (['success', 'always', 'failure']));
const STEP_SHELLS = (/* unused pure expression or super */ null && (['bash', 'sh']));
const UPLOAD_MODES = ['auto', 'full'];
/** What a description may say: `none` is an empty list of uploads. */
const UPLOAD_WORDS = [...UPLOAD_MODES, 'none'];
const IF_NONE = ['warn', 'error', 'ignore'];
const AFTER_ACTIONS = ['kill', 'pause', 'keep'];

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
        choices: UPLOAD_WORDS,
        placeholder: UPLOAD_WORDS.join('|'),
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
        choices: IF_NONE,
        placeholder: IF_NONE.join('|'),
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
var language = __nccwpck_require__(4019);
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
        choices: RESUME_FAILURES,
        placeholder: RESUME_FAILURES.join('|'),
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
        choices: TIMEOUT_ACTIONS,
        placeholder: TIMEOUT_ACTIONS.join('|'),
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
        choices: AFTER_ACTIONS,
        placeholder: AFTER_ACTIONS.join('|'),
        default: '`pause` with a `key`, else `kill`',
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
        choices: FILE_SOURCES,
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

;// CONCATENATED MODULE: ./.cache/build/lib/github/inputs.js

/** Inputs whose value must never be printed. */
const SECRET_INPUTS = fieldsOf('action').filter(({ secret }) => secret === true);
function readInputs(source, environment, fields = fieldsOf('action')) {
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

// EXTERNAL MODULE: ./.cache/build/lib/report/secret-mask.js
var secret_mask = __nccwpck_require__(9613);
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
            const whole = bytes.length - unfinishedTail(bytes);
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
function unfinishedTail(bytes) {
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
function sanitize_createSanitizer({ secrets, maxLineBytes = 64 * 1024 }) {
    if (!Number.isSafeInteger(maxLineBytes) || maxLineBytes < 1) {
        throw new RangeError(`maxLineBytes must be a positive integer, not ${maxLineBytes}`);
    }
    const decoder = createUtf8Chunks();
    const mask = (0,secret_mask/* createSecretMask */.b1)(secrets);
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
    const sanitizer = sanitize_createSanitizer({ secrets });
    const safe = sanitizer.write(Buffer.from(line, 'utf8')) + sanitizer.end();
    return breakCommands(safe.replace(/\n$/, ''));
}

// EXTERNAL MODULE: ./.cache/build/lib/github/api/check-run.js
var check_run = __nccwpck_require__(7392);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/client.js + 1 modules
var client = __nccwpck_require__(8836);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/target.js
var api_target = __nccwpck_require__(611);
// EXTERNAL MODULE: ./.cache/build/lib/github/event.js
var github_event = __nccwpck_require__(7691);
;// CONCATENATED MODULE: ./.cache/build/lib/github/open-check.js




/** Nobody waits for it longer than so, in ms. */
const LIMITS = { requestMs: 5000, totalMs: 8000 };
/** The name of the check of a run that gives it none. */
function checkNameOf({ check }, environment) {
    return check?.name ?? `E2B sandbox (${environment.GITHUB_JOB ?? 'run'})`;
}
/**
 * Shows the run's check as in progress, where the run has one. Resolves to its ID, or to undefined where it could not be
 * shown: the end of the run tries again, and says why if that fails, too. Never rejects.
 */
async function beginCheck({ report }, environment, externalId, signal) {
    const target = targetOf(environment, readEvent(environment));
    if (!report.check || report.token === undefined || !target || target.sha === '')
        return undefined;
    const { repository, sha, runUrl, apiUrl } = target;
    const api = createGitHubApi({ token: report.token, apiUrl, signal, limits: LIMITS });
    const name = checkNameOf(report, environment);
    const opened = await openCheck(api, { repository, sha, name, externalId, detailsUrl: runUrl });
    return 'id' in opened ? opened.id : undefined;
}
/** Ends the check of a run that was cancelled or killed: it would else be in progress for ever. Returns what went wrong. */
async function abandonCheck(id, { cancelled, token }, environment) {
    const target = (0,api_target/* targetOf */.$)(environment, (0,github_event/* readEvent */.j)(environment));
    if (!target || token === undefined)
        return undefined;
    const api = (0,client/* createGitHubApi */._)({ token, apiUrl: target.apiUrl, limits: LIMITS });
    const title = cancelled ? 'Cancelled' : 'The run did not come to its end';
    const conclusion = cancelled ? 'cancelled' : 'failure';
    const summary = `${title}: see [its log](${target.runUrl}).`;
    return await (0,check_run/* endCheck */.gu)(api, target.repository, id, { conclusion, title, summary });
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
    /** The ID of the check that is shown as in progress. */
    check: 'check',
    /** That check was ended: `true`. */
    checkEnded: 'check-ended',
    /** A comment is wanted: LateCommentState as JSON. */
    comment: 'comment',
    /** That comment was written: `true`. */
    commentWritten: 'comment-written',
    /** The path of the result. */
    result: 'result',
    /** Main came to an end, and could not release it as it should: the run's outcome. */
    ended: 'ended',
};
/** State as post gets it, or undefined where main wrote none. Only main writes it, so a malformed one is a defect. */
function readState(text) {
    return text === '' ? undefined : JSON.parse(text);
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/run-post.js









/** The server ends a cancelled job five minutes after its cancellation; this leaves some of it, in ms. */
const PAUSE_LIMIT = 3 * 60_000;
/**
 * The post step: releases the sandbox that main could not release because it was cancelled or killed, and ends its check.
 * Doing it twice does no harm. Says what it skips and why. Never fails the job: the sandbox ends by its own timeout in any
 * case.
 */
async function runPost(environment) {
    const core = await (0,github_core/* loadCore */.C)();
    const fields = readInputs(core, environment);
    const state = await releaseLeft(core, fields, environment);
    const cancelled = core.getState(STATE.cancelled) === 'true';
    const token = typeof fields['github-token']?.value === 'string' ? fields['github-token'].value : undefined;
    const wanted = readState(core.getState(STATE.comment));
    if (wanted && core.getState(STATE.commentWritten) === '') {
        const { commentLate } = await __nccwpck_require__.e(/* import() */ 157).then(__nccwpck_require__.bind(__nccwpck_require__, 5157));
        const resultFile = core.getState(STATE.result);
        const secrets = secretsOf(core, environment);
        const late = { ...wanted, token, cancelled, resultFile, secrets, state };
        const notice = await commentLate(late, environment);
        if (notice !== undefined)
            core.notice(oneSafeLine(notice, secrets));
    }
    const opened = core.getState(STATE.check);
    if (opened !== '' && core.getState(STATE.checkEnded) === '') {
        const notice = await abandonCheck(Number(opened), { cancelled, token }, environment);
        if (notice !== undefined)
            core.notice(`the check is still shown as in progress: ${notice}`);
    }
}
/** Returns what became of the run's own sandbox, where it is known. */
async function releaseLeft(core, fields, environment) {
    const nothing = (why) => {
        core.info(`nothing to clean up: ${why}`);
    };
    const run = readState(core.getState(STATE.run));
    if (!run)
        return nothing('the run did not get as far as a sandbox');
    const known = readState(core.getState(STATE.sandbox));
    const released = core.getState(STATE.released);
    if (released !== '')
        return nothing(`the run left sandbox ${known?.id} ${released} itself`);
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
    let left;
    const seconds = Math.ceil(run.timeoutMs / 1000);
    const leftOver = (what, error) => {
        const message = error instanceof Error ? error.message : String(error);
        core.warning(`${what} could not be cleaned up: ${message}; it ends by itself within ${seconds} s`);
    };
    try {
        const connection = await resolveEndpoint(backend, {
            environment,
            onNotice: (notice) => core.info(notice),
            startEngine: false,
        });
        const { createSandboxService } = await __nccwpck_require__.e(/* import() */ 838).then(__nccwpck_require__.bind(__nccwpck_require__, 4838));
        const service = createSandboxService(connection);
        // Main may have been killed between asking for a sandbox and hearing of it; what it asked for twice may be two.
        const ids = await service.findByRun(run.runId).catch((error) => {
            if (!known)
                throw error;
            return [];
        });
        const others = ids.filter((id) => id !== known?.id);
        const found = [
            ...(known ? [known] : []),
            ...others.map((id) => ({ id, created: true, resumed: false })),
        ];
        if (found.length === 0)
            return nothing('the run created no sandbox');
        const ended = core.getState(STATE.ended);
        const outcome = ended || (core.getState(STATE.cancelled) === 'true' ? 'cancelled' : 'lost');
        for (const each of found) {
            // Beside the sandbox that the run used there is none that anybody asked to keep.
            const double = known !== undefined && each.id !== known.id;
            const action = double ? 'kill' : afterAction({ outcome, after: run.after, ...each });
            try {
                const keptBy = run.keyed && !double && !each.beside ? { keptBy: run.runId } : {};
                const state = await releaseOne(action, {
                    id: each.id,
                    backend: service,
                    timeoutMs: run.timeoutMs,
                    warn: (warning) => core.warning(warning),
                    ...keptBy,
                });
                core.info(`sandbox ${each.id} is ${state}`);
                if (!double)
                    left = state;
            }
            catch (error) {
                leftOver(`sandbox ${each.id}`, error);
            }
        }
    }
    catch (error) {
        if (error instanceof errors/* BackendError */.Jh && error.kind === 'not-found') {
            return nothing(error.message);
        }
        leftOver('the sandbox', error);
    }
    return left;
}
/** Releases one sandbox. To pause or leave it as a run does, with its mark, it is connected to. */
async function releaseOne(action, one) {
    const { id, backend, timeoutMs, keptBy } = one;
    const of = { ...one, pauseMs: PAUSE_LIMIT, signal: AbortSignal.timeout(PAUSE_LIMIT) };
    if (action === 'kill' || (action === 'keep' && keptBy === undefined))
        return await release(action, of);
    const seen = await backend.look(id);
    if (seen?.state === 'paused')
        return 'paused';
    const sandbox = seen && (await backend.open(id, timeoutMs, { queueMs: 0, signal: of.signal }));
    return await release(action, { ...of, ...(sandbox ? { sandbox } : {}) });
}


/***/ }),

/***/ 3201:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_core_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1728);
/* harmony import */ var _github_end_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4634);
/* harmony import */ var _github_run_post_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3622);



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

/***/ }),

/***/ 5233:
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

/***/ 9416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ CHECK_LIMITS),
  d: () => (/* binding */ renderCheck)
});

// EXTERNAL MODULE: ./.cache/build/lib/report/markdown/pen.js + 2 modules
var markdown_pen = __nccwpck_require__(176);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __nccwpck_require__(1468);
;// CONCATENATED MODULE: ./.cache/build/lib/report/annotations/select.js


/** The runner takes ten of a type and step; one error is kept for why the step failed. */
const RUNNER_CAPS = { errors: 9, warnings: 9, messageUnits: 4096 };
const TITLE_UNITS = 250;
/**
 * Which failed and flaky tests are annotated: one a line of the repository, one a file first, so that a file in which
 * everything failed does not hide the others; those without a place last. The summary has all of them.
 */
function selectAnnotations(tests, caps) {
    const pen = (0,markdown_pen/* createPen */.M)(caps.secrets);
    return [
        ...spread(tests.failures, caps.errors).map((test) => annotation('error', test, failureText(test), pen, caps)),
        ...spread(tests.flaky, caps.warnings).map((test) => annotation('warning', test, flakyText(test), pen, caps)),
    ];
}
function spread(tests, cap) {
    const first = [];
    const rest = [];
    const nowhere = [];
    const files = new Set();
    const lines = new Set();
    for (const test of tests) {
        const { place } = test;
        if (!place) {
            nowhere.push(test);
            continue;
        }
        const key = `${place.line ?? 0} ${place.file}`;
        if (lines.has(key))
            continue;
        lines.add(key);
        (files.has(place.file) ? rest : first).push(test);
        files.add(place.file);
    }
    return [...first, ...rest, ...nowhere].slice(0, cap);
}
function annotation(level, test, text, pen, { messageUnits }) {
    const { place, suite, name } = test;
    const title = suite === '' || name.startsWith(suite) ? name : `${suite} › ${name}`;
    return {
        level,
        title: pen.line(title, TITLE_UNITS),
        message: (0,cut/* headUnits */.M2)(pen.text(text, messageUnits), messageUnits) || pen.line(title, TITLE_UNITS),
        ...(place ? { file: place.file } : {}),
        ...(place?.line === undefined ? {} : { line: place.line }),
    };
}
function failureText({ message, detail }) {
    return detail.includes(message) ? detail : `${message}\n\n${detail}`.trim();
}
function flakyText({ message, failures }) {
    return `flaky: failed ${failures === 1 ? 'once' : `${failures} times`}, then passed\n\n${message}`.trim();
}

// EXTERNAL MODULE: ./.cache/build/lib/report/summary/head.js
var head = __nccwpck_require__(6279);
// EXTERNAL MODULE: ./.cache/build/lib/report/markdown/fit.js
var fit = __nccwpck_require__(877);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/back.js
var summary_back = __nccwpck_require__(8942);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/details.js + 1 modules
var details = __nccwpck_require__(8193);
// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __nccwpck_require__(5233);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/count.js
var text_count = __nccwpck_require__(3199);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/duration.js
var duration = __nccwpck_require__(418);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/relative.js
var relative = __nccwpck_require__(1474);
;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/files.js




/** What was downloaded. @param root absolute folder that paths are shown relative to */
function artifactSection({ artifacts }, root, pen) {
    return {
        importance: 15,
        open: `<details><summary>${(0,text_count/* counted */.h)(artifacts.length, 'downloaded file')}</summary>\n\n`,
        close: '\n</details>\n\n',
        items: artifacts.map((path) => `- ${pen.code((0,relative/* relativeTo */.M)(root, path), 500)}\n`),
        left: (count) => `- … and ${(0,text_count/* counted */.h)(count, 'more', 'more')}\n`,
    };
}
/** What code showed, as files. */
function resultSection({ results }, pen) {
    const { files = [], refused = [] } = results ?? {};
    return {
        importance: 20,
        open: `<details><summary>${(0,text_count/* counted */.h)(files.length, 'file')} of results</summary>\n\n`,
        close: '\n</details>\n\n',
        items: [
            ...files.map(({ file, bytes, step }) => `- ${pen.code(file)} (${(0,report_bytes/* formatBytes */.z)(bytes)}, ${pen.code(step)})\n`),
            ...refused.map((sentence) => `- ⚠️ ${pen.prose(sentence)}\n`),
        ],
        left: (count) => `- … and ${(0,text_count/* counted */.h)(count, 'more', 'more')}\n`,
    };
}
/** What changed in the watched folders. */
function watchSection({ watch }, pen) {
    const { events = [], dropped = 0, gaps = [] } = watch ?? {};
    return {
        importance: 5,
        open: `<details><summary>${(0,text_count/* counted */.h)(events.length + dropped, 'change')} in watched folders</summary>\n\n`,
        close: `${dropped > 0 ? `- … and ${(0,text_count/* counted */.h)(dropped, 'change')} that were not kept\n` : ''}\n</details>\n\n`,
        items: [
            ...gaps.map((gap) => `- ⚠️ ${pen.prose(gap)}\n`),
            ...events.map(({ type, path, atMs }) => `- ${(0,duration/* formatDuration */.a)(atMs)} ${type} ${pen.code(path, 500)}\n`),
        ],
        left: (count) => `- … and ${(0,text_count/* counted */.h)(count, 'more', 'more')}\n`,
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/foreign.js

/** Of one step, in bytes. */
const LIMIT_BYTES = 64 * 1024;
/** What the steps wrote for the summary, each under its step's name. */
function foreignSection({ steps }, pen) {
    return {
        importance: 20,
        open: '',
        close: '',
        items: steps.flatMap(({ name, summary }) => {
            const quoted = summary === undefined ? undefined : pen.quote(summary, LIMIT_BYTES);
            return quoted === undefined ? [] : [`#### From step ${pen.code(name)}\n\n${quoted}\n`];
        }),
        left: (count) => `*The summaries of ${(0,text_count/* counted */.h)(count, 'more step')} were left out.*\n\n`,
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/summary/steps.js
var steps = __nccwpck_require__(3654);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/tests.js + 1 modules
var summary_tests = __nccwpck_require__(2257);
;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/timeline.js


/** More bars make no picture. The longest steps are shown. */
const BARS = 25;
/** A picture of where the time went. Phases follow each other, and so do the steps in theirs. */
function timelineSection({ timings, steps }) {
    const phases = Object.entries(timings).filter(([name]) => name !== 'total');
    const total = timings.total ?? 0;
    const bars = [];
    let at = 0;
    let stepsAt = 0;
    for (const [name, ms] of phases) {
        if (name === 'steps')
            stepsAt = at;
        bars.push(bar(name.charAt(0).toUpperCase() + name.slice(1), at, ms, ''));
        at += ms;
    }
    const ran = steps
        .map((step, index) => ({ ...step, number: index + 1 }))
        .filter(({ outcome }) => outcome !== 'skipped');
    const shown = new Set(ran.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, BARS));
    if (ran.length > 0)
        bars.push('    section Steps');
    at = stepsAt;
    for (const step of ran) {
        const tag = step.outcome === 'passed' ? 'done, ' : 'crit, ';
        // The number keeps a name from being read as a word of the diagram.
        if (shown.has(step))
            bars.push(bar(`${step.number} ${step.name}`, at, step.durationMs, tag));
        at += step.durationMs;
    }
    const axis = total < 3_600_000 ? '%M:%S' : '%H:%M:%S';
    const picture = `\`\`\`mermaid\ngantt\n    dateFormat YYYY-MM-DD HH:mm:ss.SSS\n    axisFormat ${axis}\n    tickInterval ${tick(Math.max(total, at))}\n    section Run\n${bars.join('\n')}\n\`\`\`\n\n`;
    return {
        importance: 35,
        open: '#### Where the time went\n\n',
        close: '',
        items: phases.length > 0 ? [picture] : [],
        left: () => '',
    };
}
/** A line of the diagram. Its data is ours; the name keeps letters, digits and what means nothing there. */
function bar(name, fromMs, ms, tag) {
    const label = name
        .toWellFormed()
        .replaceAll(/[^\p{L}\p{N} ._()/+-]+/gu, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
    return `    ${(0,cut/* headUnits */.M2)(label, 40)} (${(0,duration/* formatDuration */.a)(ms)}) :${tag}${timestamp(fromMs)}, ${Math.max(1, Math.round(ms))}ms`;
}
/** Without a zone, read and shown in the reader's own: the axis begins at zero everywhere. */
function timestamp(ms) {
    return new Date(Date.UTC(2000, 0, 1) + Math.round(ms)).toISOString().replace('T', ' ').replace('Z', '');
}
/** About eight marks on the axis. */
function tick(totalMs) {
    const wanted = totalMs / 8;
    const [seconds] = [1, 2, 5, 10, 15, 30].filter((one) => one * 1000 >= wanted);
    if (seconds !== undefined)
        return `${seconds}second`;
    const [minutes] = [1, 2, 5, 10, 15, 30].filter((one) => one * 60_000 >= wanted);
    return minutes === undefined ? `${Math.ceil(wanted / 3_600_000)}hour` : `${minutes}minute`;
}

// EXTERNAL MODULE: ./.cache/build/lib/report/summary/trouble.js
var trouble = __nccwpck_require__(7654);
;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/render.js












/** GitHub drops a step's summary whole when it is longer, in bytes; the runner counts what the toolkit adds. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024 - 1024;
/**
 * A run as the Markdown of a step summary, never longer than `limitBytes`. Whatever users or the sandbox named is text
 * in it: no element, mention, reference, image or link comes of it. What does not fit is left out, the least important
 * first, and said.
 */
function renderSummary(run, options = {}) {
    const { tests, links = {}, back = {}, secrets = [], root, limitBytes = SUMMARY_LIMIT_BYTES } = options;
    const pen = (0,markdown_pen/* createPen */.M)(secrets);
    const sections = [
        (0,trouble/* errorSection */.K6)(run, pen),
        (0,steps/* stepSection */.e)(run, pen),
        (0,trouble/* codeErrorSection */.X5)(run, pen),
        ...(tests
            ? [
                (0,summary_tests/* failureSection */.mo)(tests, pen, links),
                (0,summary_tests/* moreFailuresSection */.Y4)(tests, pen, links),
                (0,summary_tests/* flakySection */.Zy)(tests, pen, links),
                (0,summary_tests/* testTroubleSection */.HI)(tests, pen),
            ]
            : []),
        (0,trouble/* problemSection */.BX)(run, pen),
        (0,summary_back/* backSection */.p)(run, back, pen),
        (0,trouble/* warningSection */.i5)(run, pen),
        timelineSection(run),
        (0,details/* detailSection */.x)(run, links, root, pen),
        ...(tests ? [(0,summary_tests/* slowestSection */.zU)(tests, pen)] : []),
        resultSection(run, pen),
        artifactSection(run, root, pen),
        watchSection(run, pen),
        foreignSection(run, pen),
    ];
    return (0,fit/* fitSections */.W)((0,head/* head */.d5)(run, tests, pen), sections, LEFT, limitBytes, cut/* BYTES */.E9);
}
const LEFT = '\n*Parts of this summary were left out: GitHub takes no longer one. The whole result is in the JSON file (output `result`).*\n';

// EXTERNAL MODULE: ./.cache/build/lib/report/summary/test-line.js
var test_line = __nccwpck_require__(1136);
// EXTERNAL MODULE: ./.cache/build/lib/report/verdict.js
var verdict = __nccwpck_require__(859);
;// CONCATENATED MODULE: ./.cache/build/lib/report/check/render.js







const CHECK_LIMITS = {
    /** Of the summary, in characters; counted in bytes, which are never fewer. */
    summaryBytes: 65_535,
    /** In UTF-16 units. */
    titleUnits: 200,
    /** GitHub takes 50 a request; more than these help nobody. */
    annotations: 200,
    perRequest: 50,
    messageUnits: 4096,
};
/** A run as a check run: title, summary and annotations within GitHub's limits. Problems beside the steps fail it, as they fail the action. */
function renderCheck(run, options = {}) {
    const { tests, secrets = [] } = options;
    const pen = (0,markdown_pen/* createPen */.M)(secrets);
    const { text } = (0,verdict/* verdictOf */.V)(run, tests);
    // A title is plain text: no code spans.
    const why = (0,head/* cause */.c1)(run, { ...pen, code: (name) => `“${pen.line(name, 80)}”` });
    const title = [text, why === '' ? (0,head/* stepLine */.l6)(run) : why, tests ? (0,test_line/* testLine */.n)(tests) : '']
        .filter((part) => part !== '')
        .join(' · ');
    const chosen = tests
        ? selectAnnotations(tests, {
            errors: CHECK_LIMITS.annotations,
            warnings: CHECK_LIMITS.annotations,
            messageUnits: CHECK_LIMITS.messageUnits,
            secrets,
        })
        : [];
    return {
        conclusion: conclusionOf(run),
        title: (0,cut/* shorten */.ml)(title, CHECK_LIMITS.titleUnits),
        summary: renderSummary(run, { ...options, limitBytes: CHECK_LIMITS.summaryBytes }),
        annotations: chosen
            .flatMap(({ level, title: name, message, file, line = 1 }) => file === undefined
            ? []
            : [
                {
                    path: file,
                    start_line: line,
                    end_line: line,
                    annotation_level: level === 'error' ? 'failure' : 'warning',
                    title: name,
                    message,
                },
            ])
            .slice(0, CHECK_LIMITS.annotations),
    };
}
/**
 * A run without a result must not let a protected branch pass: it fails too, and its title says that it was the
 * service.
 */
function conclusionOf({ outcome, problems }) {
    if (outcome === 'passed')
        return problems.length === 0 ? 'success' : 'failure';
    if (outcome === 'timed-out')
        return 'timed_out';
    return outcome === 'cancelled' ? 'cancelled' : 'failure';
}


/***/ }),

/***/ 7427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ fence)
/* harmony export */ });
/**
 * Text as a block of code that only its own last line closes: the fence is longer than any run of backticks in it.
 *
 * @param text clean; its line ends are `\n`
 */
function fence(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
    const ticks = '`'.repeat(longest + 1);
    return `${ticks}text\n${text.replace(/\n+$/, '')}\n${ticks}\n`;
}


/***/ }),

/***/ 877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ fitSections)
/* harmony export */ });
/**
 * Joins sections to a document that is at most `limit` long. What is too much is left out item by item, from the end
 * of the least important section on, and said in its place. No item is ever cut, so no table row, fence or character
 * is either.
 *
 * @param head stands first, whatever happens; cut only if it alone is too long
 * @param allLeft is put in place of sections that had to go whole: one line that names none of them
 */
function fitSections(head, sections, allLeft, limit, measure) {
    const { size } = measure;
    const kept = sections.map(({ items }) => items.length);
    const itemSizes = sections.map(({ items }) => items.map(size));
    const sums = itemSizes.map((all) => all.reduce((sum, one) => sum + one, 0));
    const frames = sections.map(({ open, close }) => size(open) + size(close));
    const sizeOf = (index) => {
        const section = sections[index];
        const count = kept[index] ?? 0;
        if (!section || count === 0)
            return 0;
        const left = section.items.length - count;
        return (frames[index] ?? 0) + (sums[index] ?? 0) + (left > 0 ? size(section.left(left)) : 0);
    };
    const goneSize = size(allLeft);
    let total = size(head) + goneSize + sections.reduce((sum, _, index) => sum + sizeOf(index), 0);
    const order = sections
        .map((_, index) => index)
        .sort((a, b) => (sections[a]?.importance ?? 0) - (sections[b]?.importance ?? 0));
    for (const index of order) {
        const sizes = itemSizes[index] ?? [];
        while (total > limit && (kept[index] ?? 0) > 0) {
            const before = sizeOf(index);
            const count = (kept[index] ?? 0) - 1;
            kept[index] = count;
            sums[index] = (sums[index] ?? 0) - (sizes[count] ?? 0);
            total += sizeOf(index) - before;
        }
        if (total <= limit)
            break;
    }
    const gone = sections.some(({ items }, index) => items.length > 0 && kept[index] === 0);
    const body = sections.map((section, index) => {
        const count = kept[index] ?? 0;
        if (count === 0)
            return '';
        const left = section.items.length - count;
        const items = section.items.slice(0, count).join('');
        return section.open + items + (left > 0 ? section.left(left) : '') + section.close;
    });
    const document = head + body.join('') + (gone ? allLeft : '');
    return size(document) <= limit ? document : measure.head(head, limit);
}


/***/ }),

/***/ 4788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ link)
/* harmony export */ });
/* unused harmony export linkable */
/** What ends a link's address or means something to Markdown or HTML. */
const UNSAFE = /[()<>[\]\\`*_"'{}|~\s]/g;
/**
 * An address of the service or of GitHub as it is linked. Undefined when it may not be: not http or https, with a user
 * name in it, or very long.
 */
function linkable(address) {
    if (address.length > 2000 || !URL.canParse(address))
        return undefined;
    const { protocol, username, password, href } = new URL(address);
    return ['http:', 'https:'].includes(protocol) && username === '' && password === '' ? href : undefined;
}
/**
 * A link to an address that is {@link linkable}. Undefined when it is not; show it as code then.
 *
 * @param label Markdown, escaped already
 */
function link(label, address) {
    const href = linkable(address);
    const encoded = href?.replace(UNSAFE, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
    return encoded === undefined ? undefined : `[${label}](${encoded})`;
}


/***/ }),

/***/ 176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ createPen)
});

// EXTERNAL MODULE: ./.cache/build/lib/report/secret-mask.js
var secret_mask = __nccwpck_require__(9613);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/clean.js
var clean = __nccwpck_require__(2157);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __nccwpck_require__(1468);
;// CONCATENATED MODULE: ./.cache/build/lib/report/markdown/escape.js
/**
 * Put where GitHub would read a reference: it finds mentions, issues and addresses in the finished text, so no escape
 * of Markdown keeps it from that. Invisible, and no part of a word.
 */
const BREAK = '\u2060';
/** What begins or ends something in the middle of a line. */
const ACTIVE = /[\\`*_{}[\]<>&~|$]/g;
/** What makes a line a heading, an item, a rule or a table. */
const LEADING = /^[#+\-=:]/;
const LEADING_NUMBER = /^(\d{1,9})([.)])/;
const entity = (character) => `&#${character.codePointAt(0)};`;
/**
 * One line of text as Markdown that renders as that text: no element, no mention, no reference, no emoji, no link.
 * What stands between two backticks is shown as code. Entities rather than backslashes: they mean the same in a table
 * cell and in HTML.
 *
 * @param line clean and without line ends
 */
function prose(line) {
    const parts = line.split(/`([^`]+)`/);
    return parts
        .map((part, index) => {
        if (index % 2 === 0)
            return plain(part, index === 0);
        // Two spans of backticks side by side would be one.
        return index > 1 && parts[index - 1] === '' ? htmlCode(part) : code(part);
    })
        .join('');
}
function plain(text, first) {
    const escaped = breakReferences(text).replace(ACTIVE, entity);
    if (!first)
        return escaped;
    return escaped
        .replace(LEADING, entity)
        .replace(LEADING_NUMBER, (_, digits, mark) => `${digits}${entity(mark)}`);
}
/** Mentions, issues, commits of other repositories, addresses, emoji and formulas, each parted where it would be recognised. */
function breakReferences(text) {
    return text
        .replaceAll('@', `@${BREAK}`)
        .replaceAll(/#(?=\d)/g, `#${BREAK}`)
        .replaceAll(/\b(gh)-(?=\d)/gi, `$1${BREAK}-`)
        .replaceAll('://', `:${BREAK}//`)
        .replaceAll(/\b(www)\./gi, `$1${BREAK}.`)
        .replaceAll(/\b(mailto|xmpp):/gi, `$1${BREAK}:`)
        .replaceAll(/:(?=[\w+-]+:)/g, `:${BREAK}`)
        .replaceAll('$', `$${BREAK}`);
}
/**
 * One line of text as inline code, also in a table cell and in HTML. Never as a span of backticks where renderers
 * disagree: about a pipe in a cell, about backslashes before it, about backticks.
 */
function code(line) {
    if (line !== '' && !/[`|\\]|^\s|\s$/.test(line))
        return `\`${line}\``;
    return htmlCode(line);
}
/** The same as HTML, for places in which Markdown is not read, like a `<summary>`. */
function htmlCode(line) {
    // A span without text would vanish, and leave a sentence with a hole.
    const text = line === '' ? ' ' : line;
    return `<code>${text.replaceAll('@', `@${BREAK}`).replaceAll(/[!-/:-@[-`{-~]/g, entity)}</code>`;
}

// EXTERNAL MODULE: ./.cache/build/lib/report/markdown/fence.js
var fence = __nccwpck_require__(7427);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/count.js
var count = __nccwpck_require__(3199);
;// CONCATENATED MODULE: ./.cache/build/lib/report/markdown/quote.js



/** Languages of code blocks that GitHub draws instead of showing them; drawings can load images. */
const DRAWN = /([`~]{3,}[^\S\n]*)(?=mermaid|geojson|topojson|stl|math)/gi;
/**
 * Markdown of somebody else, made harmless and put into a quotation. Tables, lists, emphasis and code stay what they
 * are; HTML, links, images, footnotes, alerts, drawings, mentions and references are shown as text.
 *
 * Every line carries the mark of the quotation, so whatever is left open inside ends with it. The breaks inside are
 * invisible characters, put in everywhere alike: what is code and what is not need not be known, and a reader who
 * disagrees with us about that opens nothing.
 *
 * @param markdown clean; its line ends are `\n`
 * @returns undefined when there is nothing in it
 */
function quoteForeign(markdown, maxBytes) {
    const text = markdown.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
    if (text === '')
        return undefined;
    const lines = text.split('\n').map((line) => (line === '' ? '>\n' : `> ${defused(line)}\n`));
    let bytes = 0;
    let kept = 0;
    for (const line of lines) {
        bytes += Buffer.byteLength(line);
        if (bytes > maxBytes)
            break;
        kept += 1;
    }
    if (kept === lines.length)
        return lines.join('');
    const rest = (0,count/* counted */.h)(lines.length - kept, 'more line');
    // One line that is too long by itself is shown in part; it is text then, whatever it was.
    const part = kept === 0 ? `> ${(0,cut/* headBytes */.c4)(lines[0]?.slice(2).trimEnd() ?? '', maxBytes)}…\n` : '';
    return `${lines.slice(0, kept).join('')}${part}\n*… ${part === '' ? rest : 'the rest'} left out*\n`;
}
function defused(line) {
    return breakReferences(line)
        .replaceAll(/<(?=[a-z/!?])/gi, `<${BREAK}`)
        .replaceAll(/&(?=[#a-z])/gi, `&${BREAK}`)
        .replaceAll(/\[(?=[!^])/g, `[${BREAK}`)
        .replaceAll(/\](?=[([:])/g, `]${BREAK}`)
        .replace(DRAWN, `$1${BREAK}`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/markdown/pen.js






/** @param secrets values that must not appear; see `createSecretMask` for what is left alone */
function createPen(secrets = []) {
    const mask = (0,secret_mask/* createSecretMask */.b1)(secrets);
    const line = (text, maxUnits) => (0,cut/* shorten */.ml)(mask.apply((0,clean/* cleanLine */.O)(text)), maxUnits);
    const block = (text) => mask.apply((0,clean/* cleanText */.X)(text));
    return {
        prose: (text, maxUnits = 1000) => prose(line(text, maxUnits)),
        code: (text, maxUnits = 200) => code(line(text, maxUnits)),
        html: (text, maxUnits = 200) => htmlCode(line(text, maxUnits)),
        fence: (text, maxUnits = 4000) => (0,fence/* fence */.E)((0,cut/* middleCut */.kL)(block(text), maxUnits)),
        quote: (markdown, maxBytes) => quoteForeign(block(markdown), maxBytes),
        line: (text, maxUnits = 250) => line(text, maxUnits),
        text: (text, maxUnits = 4000) => (0,cut/* middleCut */.kL)(block(text), maxUnits),
    };
}


/***/ }),

/***/ 9613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b1: () => (/* binding */ createSecretMask)
/* harmony export */ });
/* unused harmony exports SHORTEST_MASKED_SECRET, maskedValues */
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


/***/ }),

/***/ 8942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ backSection)
/* harmony export */ });
/* harmony import */ var _markdown_fence_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7427);
/* harmony import */ var _text_sandbox_state_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1863);


/** How to get back into a sandbox that was left. */
function backSection({ sandbox }, back, pen) {
    const { id, state } = sandbox;
    const { shell } = back;
    const items = [];
    if (id !== null && (0,_text_sandbox_state_js__WEBPACK_IMPORTED_MODULE_0__/* .wasLeft */ .FT)(sandbox)) {
        items.push(`Sandbox ${pen.code(id)} ${(0,_text_sandbox_state_js__WEBPACK_IMPORTED_MODULE_0__/* .backText */ .$P)(sandbox, back)}\n\n`);
        if (shell !== undefined)
            items.push(`A shell in it:\n\n${(0,_markdown_fence_js__WEBPACK_IMPORTED_MODULE_1__/* .fence */ .E)(pen.line(shell, 500)).replace('text', 'sh')}\n`);
    }
    return {
        importance: 75,
        open: state === 'paused' ? '#### Resume or debug\n\n' : '#### Connect or debug\n\n',
        close: '',
        items,
        left: () => '',
    };
}


/***/ }),

/***/ 8193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ detailSection),
  B: () => (/* binding */ reportLine)
});

// EXTERNAL MODULE: ./.cache/build/lib/report/markdown/link.js
var markdown_link = __nccwpck_require__(4788);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/count.js
var text_count = __nccwpck_require__(3199);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/relative.js
var relative = __nccwpck_require__(1474);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/sandbox-state.js
var sandbox_state = __nccwpck_require__(1863);
// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __nccwpck_require__(5233);
;// CONCATENATED MODULE: ./.cache/build/lib/report/text/upload-line.js


/** What an upload came to: `412 files, 9.6 MB; 7 files changed, 1 removed, 120 kB sent`. */
function uploadLine({ mode, files, bytes, sentBytes, changed, removed, }) {
    const all = `${(0,text_count/* counted */.h)(files, 'file')}, ${(0,report_bytes/* formatBytes */.z)(bytes)}`;
    if (mode === 'full')
        return `${all}; ${(0,report_bytes/* formatBytes */.z)(sentBytes)} sent`;
    const gone = removed !== undefined && removed > 0 ? `, ${removed.toLocaleString('en-US')} removed` : '';
    const saved = bytes > 0 ? `; the sync saved ${Math.floor((1 - Math.min(1, sentBytes / bytes)) * 100)} %` : '';
    return `${all}; ${(0,text_count/* counted */.h)(changed ?? 0, 'file')} changed${gone}, ${(0,report_bytes/* formatBytes */.z)(sentBytes)} sent${saved}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/details.js





/** Template, sandbox, upload and addresses. */
function detailSection(run, links, root, pen) {
    const { template, sandbox, upload, artifacts, urls, report } = run;
    const rows = [
        [
            'Template',
            `${pen.code(template.name)} ${template.reused ? 'reused' : 'built'}: ${pen.prose(template.reason, 300)}`,
        ],
    ];
    if (sandbox.id !== null) {
        rows.push([
            'Sandbox',
            `${pen.code(sandbox.id)} ${sandbox.resumed ? 'resumed' : 'created'}, then ${sandbox_state/* STATES */.xj[sandbox.state]}`,
        ]);
    }
    if (upload && upload.mode !== 'none')
        rows.push(['Upload', uploadLine(upload)]);
    if (artifacts.length > 0)
        rows.push(['Artifacts', (0,text_count/* counted */.h)(artifacts.length, 'file')]);
    if (report !== undefined)
        rows.push(['Report', reportLine(report, links, root, pen)]);
    for (const [port, url] of Object.entries(urls)) {
        const address = pen.line(url, 4000);
        rows.push([`Port ${pen.code(port, 40)}`, (0,markdown_link/* link */.n)(pen.code(address), address) ?? pen.code(address)]);
    }
    return {
        importance: 30,
        open: '#### Sandbox\n\n',
        close: '\n',
        items: rows.map(([key, value]) => `- **${key}:** ${value}\n`),
        left: (count) => `- … and ${(0,text_count/* counted */.h)(count, 'more', 'more')}\n`,
    };
}
/** It is a file of the runner's until a step of the workflow uploads it. */
function reportLine(report, { artifactList }, root, pen) {
    const name = pen.code((0,relative/* relativeTo */.M)(root, report), 500);
    const list = artifactList === undefined ? undefined : (0,markdown_link/* link */.n)('artifacts of the run', artifactList);
    return list === undefined ? name : `${name}, among the ${list} once a step uploads it`;
}


/***/ }),

/***/ 6279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c1: () => (/* binding */ cause),
/* harmony export */   d5: () => (/* binding */ head),
/* harmony export */   l6: () => (/* binding */ stepLine)
/* harmony export */ });
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3199);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(418);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(859);
/* harmony import */ var _test_line_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1136);




/** The result, and in one line what it is about. */
function head(run, tests, pen) {
    const { icon, text } = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .V)(run, tests);
    const { total } = run.timings;
    const facts = [
        cause(run, pen),
        stepLine(run),
        tests ? (0,_test_line_js__WEBPACK_IMPORTED_MODULE_1__/* .testLine */ .n)(tests) : '',
        total === undefined ? '' : (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(total),
    ].filter((fact) => fact !== '');
    const line = facts.join(' · ');
    return `### ${icon} ${text}\n\n${line.charAt(0).toUpperCase()}${line.slice(1)}\n\n`;
}
/** Which step it was. */
function cause(run, pen) {
    const failed = run.steps.find(({ name }) => name === run.failedStep);
    if (!failed)
        return '';
    const step = `step ${pen.code(failed.name, 100)}`;
    if (run.outcome === 'timed-out')
        return `${step} took longer than it may`;
    if (run.outcome !== 'failed')
        return '';
    return failed.exitCode === null ? `${step} failed` : `${step} failed with exit code ${failed.exitCode}`;
}
function stepLine({ steps }) {
    if (steps.length === 0)
        return '';
    if (steps.every(({ outcome }) => outcome === 'skipped'))
        return 'no step ran';
    const passed = steps.filter(({ outcome }) => outcome === 'passed').length;
    return passed === steps.length
        ? `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(passed, 'step')} passed`
        : `${passed} of ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(steps.length, 'step')} passed`;
}


/***/ }),

/***/ 3654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ stepSection)
/* harmony export */ });
/* unused harmony export STEP_ICONS */
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3199);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(418);


const STEP_ICONS = {
    passed: '✅',
    failed: '❌',
    'timed-out': '⏱️',
    lost: '💥',
    cancelled: '🚫',
    skipped: '⏭️',
};
/** The steps in their order, one a row. */
function stepSection({ steps }, pen) {
    return {
        importance: 90,
        open: '| | Step | Result | Time |\n|:-:|:--|:--|--:|\n',
        close: '\n',
        items: steps.map((step) => {
            const took = step.outcome === 'skipped' ? '' : (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(step.durationMs);
            return `| ${STEP_ICONS[step.outcome]} | ${pen.code(step.name)} | ${resultOf(step)} | ${took} |\n`;
        }),
        left: (count) => `| … | *${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(count, 'more step')}* | | |\n`,
    };
}
function resultOf({ outcome, exitCode }) {
    if (outcome === 'failed' && exitCode !== null)
        return `exit code ${exitCode}`;
    return outcome === 'timed-out' ? 'timed out' : outcome;
}


/***/ }),

/***/ 1136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ testLine)
/* harmony export */ });
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3199);

/** `412 tests: 2 failed, 1 error, 4 skipped, 1 flaky`, or that all passed. */
function testLine({ counts, problems }) {
    const { tests, failed, errors, skipped, flaky } = counts;
    // Not one test, and no report that could not be read: there is nothing to say.
    if (tests === 0)
        return problems.length > 0 ? 'no test could be read' : 'no tests';
    const parts = [
        failed > 0 ? `${failed.toLocaleString('en-US')} failed` : '',
        errors > 0 ? (0,_text_count_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(errors, 'error') : '',
        skipped > 0 ? `${skipped.toLocaleString('en-US')} skipped` : '',
        flaky > 0 ? `${flaky.toLocaleString('en-US')} flaky` : '',
    ].filter((part) => part !== '');
    return `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(tests, 'test')}${parts.length > 0 ? `: ${parts.join(', ')}` : ' passed'}`;
}


/***/ }),

/***/ 2257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  mo: () => (/* binding */ failureSection),
  Zy: () => (/* binding */ flakySection),
  Y4: () => (/* binding */ moreFailuresSection),
  aE: () => (/* binding */ placeLink),
  zU: () => (/* binding */ slowestSection),
  HI: () => (/* binding */ testTroubleSection)
});

// EXTERNAL MODULE: ./.cache/build/lib/report/markdown/link.js
var markdown_link = __nccwpck_require__(4788);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/count.js
var text_count = __nccwpck_require__(3199);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/duration.js
var duration = __nccwpck_require__(418);
;// CONCATENATED MODULE: ./.cache/build/lib/report/text/place.js
/** `src/cart.ts:7`. */
function placeText({ file, line }) {
    return line === undefined ? file : `${file}:${line}`;
}
/** Where a place of the repository is shown. Undefined when that is not known, or its path climbs out of the repository. */
function placeAddress({ file, line }, pen, { blob }) {
    if (blob === undefined)
        return undefined;
    const path = pen.line(file, 1000).split('/').map(encodeURIComponent).join('/');
    const address = `${blob}${path}${line === undefined ? '' : `#L${line}`}`;
    return URL.canParse(address) && new URL(address).href.startsWith(blob) ? address : undefined;
}

// EXTERNAL MODULE: ./.cache/build/lib/report/verdict.js
var verdict = __nccwpck_require__(859);
;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/tests.js





/** So many failures are shown with their traces. */
const DETAILED = 20;
/** Failures with what they said. */
function failureSection(tests, pen, links) {
    return {
        importance: 70,
        open: '#### Failed tests\n\n',
        close: '',
        items: tests.failures.slice(0, DETAILED).map((test) => failure(test, pen, links)),
        // The table that follows counts all that are not here.
        left: (count) => `*The details of ${(0,text_count/* counted */.h)(count, 'more failed test')} were left out.*\n\n`,
    };
}
function failure(test, pen, links) {
    const { place, kind, durationMs = 0, attempts, message, detail } = test;
    const took = durationMs < 1 ? '' : ` after ${(0,duration/* formatDuration */.a)(durationMs)}`;
    const facts = [
        place ? placeLink(place, pen, links) : '',
        `${kind === 'error' ? 'error' : 'failed'}${took}`,
        attempts > 1 ? `tried ${attempts} times` : '',
    ].filter((fact) => fact !== '');
    const where = place ? ` at ${pen.html(placeText(place), 300)}` : '';
    const said = message === '' || detail.includes(message) ? '' : `${pen.prose(message)}\n\n`;
    const trace = detail === '' ? '' : `${pen.fence(detail)}\n`;
    return `<details><summary>❌ ${summaryName(test, pen)}${where}</summary>\n\n${facts.join(' · ')}\n\n${said}${trace}</details>\n\n`;
}
/** The rest, one a row. */
function moreFailuresSection(tests, pen, links) {
    const rest = tests.failures.slice(DETAILED);
    const all = (0,verdict/* failedTests */.T)(tests) - DETAILED;
    // Beyond what the report kept.
    const unkept = all - rest.length;
    const leftRow = (count) => `| *… and ${(0,text_count/* counted */.h)(count + unkept, 'more failed test')}* | | |\n`;
    return {
        importance: 50,
        open: `<details><summary>${(0,text_count/* counted */.h)(all, 'more failed test')}</summary>\n\n| Test | Where | What it said |\n|:--|:--|:--|\n`,
        close: `${unkept > 0 ? leftRow(0) : ''}\n</details>\n\n`,
        items: rest.map((test) => `| ${tests_name(test, pen)} | ${test.place ? placeLink(test.place, pen, links) : ''} | ${pen.prose(test.message, 160)} |\n`),
        left: (count) => (unkept > 0 ? '' : leftRow(count)),
    };
}
/** Tests that passed at last. */
function flakySection({ flaky, counts }, pen, links) {
    return {
        importance: 40,
        open: '#### Flaky tests\n\nThey failed, and then passed without a change.\n\n| Test | Failed | Where | What it said |\n|:--|--:|:--|:--|\n',
        close: '\n',
        items: flaky
            .slice(0, 200)
            .map((test) => `| ${tests_name(test, pen)} | ${(0,text_count/* counted */.h)(test.failures, 'time')} | ${test.place ? placeLink(test.place, pen, links) : ''} | ${pen.prose(test.message, 160)} |\n`),
        left: (count) => `| *… and ${(0,text_count/* counted */.h)(count + counts.flaky - Math.min(200, flaky.length), 'more', 'more')}* | | | |\n`,
    };
}
function slowestSection({ slowest }, pen) {
    return {
        importance: 12,
        open: '<details><summary>Slowest tests</summary>\n\n| Test | Time |\n|:--|--:|\n',
        close: '\n</details>\n\n',
        items: slowest.map((test) => `| ${tests_name(test, pen)} | ${(0,duration/* formatDuration */.a)(test.durationMs)} |\n`),
        left: (count) => `| *… and ${(0,text_count/* counted */.h)(count, 'more', 'more')}* | |\n`,
    };
}
/** Reports that could not be read. */
function testTroubleSection({ problems }, pen) {
    return {
        importance: 65,
        open: '',
        close: '\n',
        items: problems.map((problem) => `- ⚠️ test report ${pen.prose(problem, 500)}\n`),
        left: (count) => `- … and ${(0,text_count/* counted */.h)(count, 'more', 'more')} that cannot be read\n`,
    };
}
function placeLink(place, pen, links) {
    const label = pen.code(placeText(place), 300);
    const address = placeAddress(place, pen, links);
    return address === undefined ? label : ((0,markdown_link/* link */.n)(label, address) ?? label);
}
function tests_name({ suite, name: own }, pen) {
    return suite === '' || own.startsWith(suite)
        ? pen.code(own, 300)
        : `${pen.code(suite, 150)} › ${pen.code(own, 300)}`;
}
/** For a place in which Markdown is not read. */
function summaryName({ suite, name: own }, pen) {
    return suite === '' || own.startsWith(suite)
        ? pen.html(own, 300)
        : `${pen.html(suite, 150)} › ${pen.html(own, 300)}`;
}


/***/ }),

/***/ 7654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ problemSection),
/* harmony export */   K6: () => (/* binding */ errorSection),
/* harmony export */   X5: () => (/* binding */ codeErrorSection),
/* harmony export */   i5: () => (/* binding */ warningSection)
/* harmony export */ });
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3199);

/** Why there is no result of the steps. */
function errorSection({ error }, pen) {
    return {
        importance: 100,
        open: '',
        close: '',
        items: error ? [block(error, pen)] : [],
        left: () => '',
    };
}
/** So much of a traceback, in characters: its end says most. */
const MAX_TRACEBACK = 2000;
/** The errors that code ended with. */
function codeErrorSection({ steps }, pen) {
    return {
        importance: 88,
        open: '',
        close: '',
        items: steps.flatMap(({ name, error }) => {
            if (!error)
                return [];
            const { place, cell, traceback } = error;
            const where = place ? ` (${pen.code(`${place.file}:${place.line}`)})` : '';
            const inCell = cell === undefined ? '' : `, cell ${cell}`;
            const what = error.value === '' ? error.name : `${error.name}: ${error.value}`;
            const log = traceback === '' ? '' : `\n${pen.fence(traceback, MAX_TRACEBACK)}`;
            return [`> ${pen.code(name)}${inCell}: ${pen.prose(what)}${where}\n${log}\n`];
        }),
        left: (count) => `*… and ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(count, 'more error')} of code*\n\n`,
    };
}
/** What went wrong beside the steps; their result stands. */
function problemSection({ problems }, pen) {
    return {
        importance: 80,
        open: '#### Beside the steps\n\n',
        close: '',
        items: problems.map((problem) => block(problem, pen)),
        left: (count) => `*… and ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(count, 'more problem')}*\n\n`,
    };
}
function warningSection({ warnings }, pen) {
    return {
        importance: 60,
        open: '#### Warnings\n\n',
        close: '\n',
        items: warnings.map((warning) => `- ⚠️ ${pen.prose(warning)}\n`),
        left: (count) => `- … and ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(count, 'more warning')}\n`,
    };
}
function block({ message, hint, place, lines = [] }, pen) {
    const where = place ? ` (${pen.code(`${place.file}:${place.line}`)})` : '';
    const wayOut = hint === '' ? '' : `\n> \n> **Way out:** ${pen.prose(hint)}`;
    const log = lines.length === 0 ? '' : `\n${pen.fence(lines.join('\n'))}`;
    return `> ${pen.prose(message)}${where}${wayOut}\n${log}\n`;
}


/***/ }),

/***/ 2157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ cleanLine),
/* harmony export */   X: () => (/* binding */ cleanText)
/* harmony export */ });
/** Colours and other terminal sequences: CSI, OSC (ended by BEL or ST) and the two-character ones. */
// oxlint-disable-next-line no-control-regex -- removing them is the point
const TERMINAL = /\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\u0007\u001b]{0,1024}(?:\u0007|\u001b\\)|[@-_])/g;
/** Controls except tab and line feed. */
// oxlint-disable-next-line no-control-regex -- removing them is the point
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Characters that reorder, hide or join what stands around them: bidi controls, the BOM, tags, interlinear marks. */
const DECEIVING = /[\u061c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/**
 * Text that nobody vouches for, as text that shows what it says: without terminal sequences, controls and characters
 * that change how others are drawn; line ends are `\n`; halves of surrogate pairs become U+FFFD.
 */
function cleanText(text) {
    return text
        .toWellFormed()
        .replace(TERMINAL, '')
        .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replace(CONTROLS, '')
        .replace(DECEIVING, '');
}
/** The same in one line, its white space single spaces. */
function cleanLine(text) {
    return cleanText(text).replaceAll(/\s+/g, ' ').trim();
}


/***/ }),

/***/ 3199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 test`, `2 tests`, `12,345 tests`. */
function counted(count, one, many = `${one}s`) {
    return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}


/***/ }),

/***/ 1468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ BYTES),
/* harmony export */   M2: () => (/* binding */ headUnits),
/* harmony export */   QN: () => (/* binding */ UNITS),
/* harmony export */   c4: () => (/* binding */ headBytes),
/* harmony export */   kL: () => (/* binding */ middleCut),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
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
function shorten(text, units) {
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


/***/ }),

/***/ 418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
/** A duration for people: `840 ms`, `12.3 s`, `3 min 04 s`, `2 h 05 min`. */
function formatDuration(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${padded(seconds % 60)} s`;
    const minutes = Math.round(ms / 60_000);
    return `${Math.floor(minutes / 60)} h ${padded(minutes % 60)} min`;
}
function padded(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 1474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ relativeTo)
/* harmony export */ });
/** A local path as it is below `root`, where it is; else as it stands. */
function relativeTo(root, path) {
    return root !== undefined && path.startsWith(root) && /^[\\/]./.test(path.slice(root.length))
        ? path.slice(root.length + 1)
        : path;
}


/***/ }),

/***/ 1863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ backText),
/* harmony export */   FT: () => (/* binding */ wasLeft),
/* harmony export */   xj: () => (/* binding */ STATES)
/* harmony export */ });
/** What became of a sandbox, as what follows "created, then". */
const STATES = {
    none: 'none',
    running: 'left running',
    paused: 'paused',
    killed: 'killed',
    lost: 'lost',
};
/** Whether one was left that can be come back to. */
function wasLeft({ id, state }) {
    return id !== null && (state === 'paused' || state === 'running');
}
/** What follows the name of a sandbox that was left: how it is, and where. Between backticks stands code. */
function backText({ state, sleeps }, { localOnly }) {
    const then = sleeps === true ? ', and sleeps then' : '';
    const what = state === 'paused' ? 'is paused, with its files and its memory' : `runs until its timeout${then}`;
    const reach = localOnly === true ? ' It is on the machine that ran it, and only there.' : '';
    return `${what}.${reach} Give \`sandbox-id\` this ID to go on with it in another step, job or run.`;
}


/***/ }),

/***/ 859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ failedTests),
/* harmony export */   V: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3199);

/** How a run ended, in a few words. A failure of the service reads differently from one of the tests. */
function verdictOf(run, tests) {
    return VERDICTS[run.outcome](run, tests);
}
const VERDICTS = {
    passed: ({ problems }) => problems.length > 0
        ? {
            icon: '⚠️',
            text: `The steps passed, but ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(problems.length, 'thing')} went wrong beside them`,
        }
        : { icon: '✅', text: 'Passed' },
    failed({ error }, tests) {
        if (error)
            return { icon: '❌', text: 'The template could not be built; no step ran' };
        const failed = tests ? failedTests(tests) : 0;
        return { icon: '❌', text: failed > 0 ? `Failed: ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(failed, 'test')}` : 'Failed' };
    },
    'timed-out': () => ({ icon: '⏱️', text: 'Timed out' }),
    lost: () => ({ icon: '💥', text: 'The sandbox was lost before the steps ended: no result' }),
    service: () => ({ icon: '🔌', text: 'The sandbox service failed, not the steps: no result' }),
    cancelled: () => ({ icon: '🚫', text: 'Cancelled' }),
};
/** Tests that count against a run. */
function failedTests({ counts }) {
    return counts.failed + counts.errors;
}


/***/ }),

/***/ 4019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ CODE_LANGUAGES)
/* harmony export */ });
/* unused harmony exports languageOfFile, isNotebook */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

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
    return BY_ENDING[path.posix.extname(file).toLowerCase()] ?? 'python';
}
/** Whether a file is a notebook, by its ending. */
function isNotebook(file) {
    return path.posix.extname(file).toLowerCase() === '.ipynb';
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
/******/ var __webpack_exports__ = __nccwpck_require__(3201);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
