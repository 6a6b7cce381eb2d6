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

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 30714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

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

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

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

/***/ 88540:
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

/***/ 37392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Xq: () => (/* binding */ openCheck),
/* harmony export */   kr: () => (/* binding */ publishCheck)
/* harmony export */ });
/* unused harmony export endCheck */
/* harmony import */ var _report_check_render_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(14109);
/* harmony import */ var _report_text_count_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(23199);
/* harmony import */ var _create_once_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3654);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2534);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(86308);





/** Shows the check as running. Returns its ID, or why there is none. Never rejects. */
async function openCheck(api, check) {
    try {
        return { id: (await createCheck(api, check, { status: 'in_progress' })).id };
    }
    catch (error) {
        return { notice: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g)(error).notice };
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
        return failureOf(error).notice;
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

/***/ 78836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ createGitHubApi)
});

// UNUSED EXPORTS: API_LIMITS

// EXTERNAL MODULE: ./.cache/build/lib/e2b/or-aborted.js
var or_aborted = __nccwpck_require__(88540);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(58500);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/clean.js
var clean = __nccwpck_require__(22157);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __nccwpck_require__(61468);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/failure.js
var failure = __nccwpck_require__(2534);
;// CONCATENATED MODULE: ./.cache/build/lib/github/api/octokit.js
/**
 * The toolkit's client for one token, loaded at first use: it is heavier than the rest of the action.
 *
 * @param apiUrl `GITHUB_API_URL`; that of a GitHub Enterprise Server ends with `/api/v3`
 */
async function loadOctokit(token, apiUrl) {
    const { getOctokit: create } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(413)]).then(__nccwpck_require__.bind(__nccwpck_require__, 92413));
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

/***/ 3654:
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
/* harmony import */ var _report_text_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(22157);
/* harmony import */ var _report_text_cut_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(61468);


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

/***/ 86308:
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

/***/ 46083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ publishClosed),
  A: () => (/* binding */ publishOnGitHub)
});

// EXTERNAL MODULE: ./.cache/build/lib/report/check/render.js
var render = __nccwpck_require__(14109);
// EXTERNAL MODULE: ./.cache/build/lib/report/markdown/link.js
var markdown_link = __nccwpck_require__(54788);
// EXTERNAL MODULE: ./.cache/build/lib/report/markdown/pen.js + 2 modules
var markdown_pen = __nccwpck_require__(10176);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./.cache/build/lib/report/comment/marker.js

/**
 * The first line of a comment of ours, by which it is found again. `key` tells the comments of several uses in one
 * pull request apart: workflow, job, step. It may hold anything; the marker cannot be ended by it.
 */
function markerOf(key) {
    const plain = encodeURIComponent(key.toWellFormed()).replaceAll(/[-!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 16);
    return `<!-- e2b-sandbox-action ${plain.length > 150 ? `${plain.slice(0, 100)}~${hash}` : plain} -->`;
}
/** Only where it begins a comment: a text that quotes a marker is nobody's. */
function bearsMarker(body, marker) {
    return body.startsWith(`${marker}\n`) || body.startsWith(`${marker}\r\n`) || body === marker;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/comment/closed.js



/** The body of a comment on a closed pull request: what the last one led to is not there any more. */
function renderClosed({ pull, killed }, options) {
    const { key, title, run, secrets } = options;
    const pen = (0,markdown_pen/* createPen */.M)(secrets);
    const ids = killed.map((id) => pen.code(id)).join(', ');
    const what = killed.length === 0 ? 'no sandbox is left' : `sandbox ${ids} is killed`;
    const about = [`**${pen.prose(title, 200)}**`, (0,markdown_link/* link */.n)('log', run)].filter((part) => part !== undefined);
    return `${markerOf(key)}\n### 🧹 Closed\n\nPull request ${pull} is closed: ${what}.\n\n${about.join(' · ')}`;
}

// EXTERNAL MODULE: ./.cache/build/lib/report/markdown/fit.js
var fit = __nccwpck_require__(60877);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/back.js
var summary_back = __nccwpck_require__(8942);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/head.js
var head = __nccwpck_require__(86279);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/details.js
var details = __nccwpck_require__(20163);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/steps.js
var steps = __nccwpck_require__(13654);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/tests.js
var summary_tests = __nccwpck_require__(92684);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/trouble.js
var trouble = __nccwpck_require__(97654);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/count.js
var text_count = __nccwpck_require__(23199);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __nccwpck_require__(61468);
// EXTERNAL MODULE: ./.cache/build/lib/report/verdict.js
var verdict = __nccwpck_require__(10859);
;// CONCATENATED MODULE: ./.cache/build/lib/report/comment/render.js













/** GitHub refuses a longer comment, in characters. */
const COMMENT_LIMIT_UNITS = 65_535;
/** So many failed tests are named; the summary has all. */
const FAILURES = 10;
/** A run as the body of a comment on a pull request: short, and as safe as the summary. */
function renderComment(run, options) {
    const { key, title, commit, tests, links = {}, back = {}, secrets = [], root, limitUnits = COMMENT_LIMIT_UNITS, } = options;
    const pen = (0,markdown_pen/* createPen */.M)(secrets);
    const about = [
        title === undefined ? '' : `**${pen.prose(title, 200)}**`,
        commit === undefined ? '' : `commit ${pen.code(commit.slice(0, 12))}`,
        links.run === undefined ? '' : ((0,markdown_link/* link */.n)('log and summary', links.run) ?? ''),
    ].filter((part) => part !== '');
    const sections = [
        line(about.length > 0 ? `${about.join(' · ')}\n\n` : '', 95),
        (0,trouble/* errorSection */.K6)(run, pen),
        urlSection(run, pen),
        run.outcome === 'passed' && run.steps.length > 3 ? folded((0,steps/* stepSection */.e)(run, pen)) : (0,steps/* stepSection */.e)(run, pen),
        ...(tests ? [failedTestSection(tests, pen, links)] : []),
        (0,trouble/* problemSection */.BX)(run, pen),
        line(run.report === undefined ? '' : `Report: ${(0,details/* reportLine */.B)(run.report, links, root, pen)}\n\n`, 25),
        (0,summary_back/* backSection */.p)(run, back, pen),
    ];
    return (0,fit/* fitSections */.W)(`${markerOf(key)}\n${(0,head/* head */.d5)(run, tests, pen)}`, sections, LEFT, limitUnits, cut/* UNITS */.QN).trimEnd();
}
const LEFT = '\n*Parts were left out; the summary of the run has them.*\n';
function line(text, importance) {
    return { importance, open: '', close: '', items: text === '' ? [] : [text], left: () => '' };
}
function folded(section) {
    const open = `<details><summary>${(0,text_count/* counted */.h)(section.items.length, 'step')}</summary>\n\n${section.open}`;
    return { ...section, open, close: `${section.close}</details>\n\n` };
}
function urlSection({ urls }, pen) {
    return {
        importance: 85,
        open: '',
        close: '\n',
        items: Object.entries(urls).map(([port, url]) => {
            const address = pen.line(url, 4000);
            return `- port ${pen.code(port, 40)}: ${(0,markdown_link/* link */.n)(pen.code(address), address) ?? pen.code(address)}\n`;
        }),
        left: (count) => `- … and ${(0,text_count/* counted */.h)(count, 'more', 'more')}\n`,
    };
}
function failedTestSection(tests, pen, links) {
    const unnamed = (0,verdict/* failedTests */.T)(tests) - Math.min(FAILURES, tests.failures.length);
    const more = (count) => count > 0 ? `- … and ${(0,text_count/* counted */.h)(count, 'more failed test')}, in the summary of the run\n` : '';
    return {
        importance: 50,
        open: '',
        close: `\n`,
        items: [
            ...tests.failures.slice(0, FAILURES).map((test) => {
                const where = test.place ? ` at ${(0,summary_tests/* placeLink */.aE)(test.place, pen, links)}` : '';
                const said = test.message === '' ? '' : `: ${pen.prose(test.message, 200)}`;
                return `- ❌ ${pen.code(test.name)}${where}${said}\n`;
            }),
            ...(unnamed > 0 ? [more(unnamed)] : []),
        ],
        left: (count) => more(unnamed > 0 ? unnamed + count - 1 : count),
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/github/api/check-run.js
var check_run = __nccwpck_require__(37392);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/client.js + 1 modules
var client = __nccwpck_require__(78836);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/create-once.js
var create_once = __nccwpck_require__(3654);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/failure.js
var failure = __nccwpck_require__(2534);
;// CONCATENATED MODULE: ./.cache/build/lib/github/api/identity.js

/** Who `GITHUB_TOKEN` writes as. */
const ACTIONS = 'github-actions[bot]';
/**
 * The login that comments of this token carry. REST does not tell an app who it is; GraphQL does, on every kind of
 * token. A token that may not ask is taken for the workflow's own.
 *
 * @throws ApiError when the token is not accepted, or GitHub does not answer
 */
async function identity_loginOf(api) {
    try {
        const { data } = await api.request({ doing: 'asking GitHub whose token this is', permission: 'contents: read', repeatable: true }, async (octokit, request) => ({
            data: await octokit.graphql('query { viewer { login } }', { request }),
        }));
        const login = data?.viewer?.login;
        return typeof login === 'string' && login !== '' ? login : ACTIONS;
    }
    catch (error) {
        if (error instanceof failure/* ApiError */.h && (error.kind === 'not-permitted' || error.kind === 'not-found'))
            return ACTIONS;
        throw error;
    }
}

// EXTERNAL MODULE: ./.cache/build/lib/github/api/outcome.js
var outcome = __nccwpck_require__(86308);
;// CONCATENATED MODULE: ./.cache/build/lib/github/api/sticky-comment.js





/** Pages of a hundred; a pull request with more comments gets a second one of ours rather than a slow run. */
const PAGES = 50;
/**
 * Writes the one comment that this token keeps on the pull request under `marker`: the first that it finds is edited,
 * or left alone if it says the same already; without one it is created, unless that is not wanted. Comments of others are never touched, whatever
 * they begin with. Never rejects.
 */
function publishComment(api, comment) {
    return (0,outcome/* published */.H)(async () => {
        const login = await identity_loginOf(api);
        const found = await findOwn(api, comment, login);
        if (found) {
            try {
                return await update(api, comment, found);
            }
            catch (error) {
                // Somebody deleted it meanwhile.
                if (!(error instanceof failure/* ApiError */.h && error.kind === 'not-found'))
                    throw error;
            }
        }
        if (comment.onlyIfThere === true)
            return { state: 'untouched', url: undefined };
        // One that was created though the answer was lost has our body, whole.
        const { url } = await (0,create_once/* createOnce */.U)(() => create(api, comment), () => findOwn(api, comment, login));
        return { state: 'created', url };
    });
}
/** Edits the comment that this token keeps under `marker`, if there is one. Never rejects. */
function editComment(api, place, edit) {
    return published(async () => {
        const found = await findOwn(api, { ...place, body: '' }, await loginOf(api));
        if (!found)
            return { state: 'untouched', url: undefined };
        return await update(api, { ...place, body: edit(found.body) }, found);
    });
}
function call(doing, repeatable) {
    return { doing, permission: 'pull-requests: write', repeatable };
}
async function findOwn(api, { repository, pull, marker }, login) {
    for (let page = 1; page <= PAGES; page++) {
        const { data, headers } = await api.request(call('looking for our comment on the pull request', true), async (octokit, request) => octokit.rest.issues.listComments({ ...repository, issue_number: pull, per_page: 100, page, request }));
        if (!Array.isArray(data))
            throw senseless('looking for our comment on the pull request');
        for (const one of data) {
            if (one?.user?.login === login && typeof one.body === 'string' && bearsMarker(one.body, marker))
                return commentOf(one);
        }
        if (!/\brel="next"/.test(String(headers.link ?? '')))
            return undefined;
    }
    return undefined;
}
async function update(api, { repository, body }, found) {
    if (sameText(found.body, body))
        return { state: 'untouched', url: found.url };
    await api.request(call('editing the comment', true), async (octokit, request) => octokit.rest.issues.updateComment({ ...repository, comment_id: found.id, body, request }));
    return { state: 'updated', url: found.url };
}
async function create(api, { repository, pull, body }) {
    const { data } = await api.request(call('writing the comment', false), async (octokit, request) => octokit.rest.issues.createComment({ ...repository, issue_number: pull, body, request }));
    return commentOf(data);
}
function commentOf(data) {
    const { id, body, html_url: url } = (data ?? {});
    if (typeof id !== 'number')
        throw senseless('reading the comment');
    return { id, body: typeof body === 'string' ? body : '', url: typeof url === 'string' ? url : undefined };
}
/** GitHub keeps line ends as they came, and may trim the end. */
function sameText(a, b) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return plain(a) === plain(b);
}
function senseless(doing) {
    return new failure/* ApiError */.h('unexpected', `${doing} failed: GitHub's answer has another form than it should`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/api/publish.js







/** A run's end does not wait longer than this for GitHub; in ms, of all requests together. */
const LIMITS = { requestMs: 8000, totalMs: 20_000 };
const NOTHING = { shown: [], notices: [] };
/** Shows the run on GitHub, where that was asked for. Never rejects. */
async function publishOnGitHub(publication) {
    const { report, target, signal } = publication;
    let api;
    const show = async ({ what, permission, lacking, publish }) => {
        const not = (why) => ({ shown: [], notices: [`${what} was not written: ${why}`] });
        if (!target)
            return not('this is no workflow of GitHub');
        const missing = lacking(target, publication);
        if (missing !== undefined)
            return not(missing);
        if (report.token === undefined)
            return not(`there is no token; leave \`github-token\` out, or give it one with \`permissions: ${permission}\``);
        if (signal.aborted)
            return not('the run was cancelled');
        api ??= (0,client/* createGitHubApi */._)({ token: report.token, apiUrl: target.apiUrl, signal, limits: LIMITS });
        const outcome = await publish(api, target, publication);
        return {
            shown: outcome.state === 'failed' ? [] : [`${what} is ${outcome.state}: ${outcome.url ?? ''}`],
            notices: outcome.notice === undefined ? [] : [signal.aborted ? givenUp(what) : outcome.notice],
        };
    };
    const [comment = NOTHING, check = NOTHING] = await Promise.all([
        report.comment ? show(COMMENT) : undefined,
        report.check ? show(CHECK) : undefined,
    ]);
    return {
        shown: [...comment.shown, ...check.shown],
        notices: [...comment.notices, ...check.notices],
        checkEnded: check.shown.length > 0,
        commentWritten: comment.shown.length > 0,
    };
}
/** Why the last request failed says nothing then. */
function givenUp(what) {
    return `${what} may not be there, or not whole: the run was cancelled meanwhile`;
}
const COMMENT = {
    what: 'the comment',
    permission: 'pull-requests: write',
    lacking: ({ pull }, { event }) => pull === undefined
        ? `this run belongs to no pull request (its event is \`${event}\`); run the workflow \`on: pull_request\`, or leave \`comment\` out`
        : undefined,
    publish: publishAsComment,
};
const CHECK = {
    what: 'the check',
    permission: 'checks: write',
    lacking: ({ sha }) => (sha === '' ? 'this run belongs to no commit' : undefined),
    publish: publishAsCheck,
};
function publishAsComment(api, { repository, pull = 0, sha, key: ownKey }, { report, run, tests, links, back, secrets, root, title }) {
    const name = commentName(report, ownKey, title);
    const body = renderComment(run, {
        ...name,
        commit: sha,
        ...(tests ? { tests } : {}),
        links,
        back,
        secrets,
        root,
    });
    return publishComment(api, { repository, pull, marker: markerOf(name.key), body });
}
/** By what the comment is found again, and what it is called. */
function commentName({ comment }, ownKey, title) {
    const given = comment?.key;
    return { key: given ?? ownKey, title: given === undefined ? title : `${title}: ${given}` };
}
/**
 * Says in the comment of a pull request that it is closed, if there is one: an address in it leads nowhere now. Never
 * rejects; returns what went wrong, in a sentence.
 */
async function publishClosed(closed, { report, target, title, secrets, signal, }) {
    if (!report.comment || target?.pull === undefined || report.token === undefined)
        return undefined;
    const { repository, pull, key: ownKey, runUrl, apiUrl } = target;
    const name = commentName(report, ownKey, title);
    const body = renderClosed(closed, { ...name, run: runUrl, secrets });
    const api = (0,client/* createGitHubApi */._)({ token: report.token, apiUrl, signal, limits: LIMITS });
    const marker = markerOf(name.key);
    return (await publishComment(api, { repository, pull, marker, body, onlyIfThere: true })).notice;
}
function publishAsCheck(api, { repository, sha, runUrl }, { run, tests, links, back, secrets, checkName, checkId, externalId, root }) {
    const rendered = (0,render/* renderCheck */.d)(run, { ...(tests ? { tests } : {}), links, back, secrets, root });
    const id = checkId === undefined ? {} : { id: checkId };
    const check = { repository, sha, name: checkName, externalId, detailsUrl: runUrl, ...id };
    return (0,check_run/* publishCheck */.kr)(api, check, rendered);
}


/***/ }),

/***/ 50611:
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

/***/ 71728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loadCore)
/* harmony export */ });
/** The toolkit, loaded at first use: it costs more start-up time than the rest of main together. */
async function loadCore() {
    return await __nccwpck_require__.e(/* import() */ 40).then(__nccwpck_require__.bind(__nccwpck_require__, 91659));
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

/***/ 67691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);

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

/***/ 95406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ beginCheck),
/* harmony export */   z5: () => (/* binding */ checkNameOf)
/* harmony export */ });
/* unused harmony export abandonCheck */
/* harmony import */ var _api_check_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(37392);
/* harmony import */ var _api_client_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(78836);
/* harmony import */ var _api_target_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(50611);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(67691);




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
    const target = (0,_api_target_js__WEBPACK_IMPORTED_MODULE_3__/* .targetOf */ .$)(environment, (0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .readEvent */ .j)(environment));
    if (!report.check || report.token === undefined || !target || target.sha === '')
        return undefined;
    const { repository, sha, runUrl, apiUrl } = target;
    const api = (0,_api_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createGitHubApi */ ._)({ token: report.token, apiUrl, signal, limits: LIMITS });
    const name = checkNameOf(report, environment);
    const opened = await (0,_api_check_run_js__WEBPACK_IMPORTED_MODULE_0__/* .openCheck */ .Xq)(api, { repository, sha, name, externalId, detailsUrl: runUrl });
    return 'id' in opened ? opened.id : undefined;
}
/** Ends the check of a run that was cancelled or killed: it would else be in progress for ever. Returns what went wrong. */
async function abandonCheck(id, { cancelled, token }, environment) {
    const target = targetOf(environment, readEvent(environment));
    if (!target || token === undefined)
        return undefined;
    const api = createGitHubApi({ token, apiUrl: target.apiUrl, limits: LIMITS });
    const title = cancelled ? 'Cancelled' : 'The run did not come to its end';
    const conclusion = cancelled ? 'cancelled' : 'failure';
    const summary = `${title}: see [its log](${target.runUrl}).`;
    return await endCheck(api, target.repository, id, { conclusion, title, summary });
}


/***/ }),

/***/ 8234:
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

// EXTERNAL MODULE: ./.cache/build/lib/job/after.js
var after = __nccwpck_require__(80109);
;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/brief.js
/** So many failed and flaky tests are named, each. */
const BRIEF_LIMIT = 100;
/** The part of a report that is small enough for a JSON result. */
function briefOf({ files, counts, durationMs, failures, flaky, problems }) {
    return {
        files,
        counts,
        durationMs,
        failures: failures.slice(0, BRIEF_LIMIT).map(({ detail: _traces, ...rest }) => rest),
        flaky: flaky.slice(0, BRIEF_LIMIT),
        problems,
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/result-json.js
/** A result as one JSON document, indented, ended by a line feed. The order of its keys is that of the value. */
function renderJson(result) {
    return `${JSON.stringify(result, null, 2)}\n`;
}

// EXTERNAL MODULE: ./.cache/build/lib/report/text/clean.js
var clean = __nccwpck_require__(22157);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __nccwpck_require__(61468);
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
    sink.error(`${where}: ${describeStepError({ name, value })}`, { file: place.file, startLine: place.line });
}
/** An error of code in one line. */
function describeStepError({ name, value }) {
    const text = value === '' ? name : `${name}: ${value}`;
    return (0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(text), MAX_ERROR);
}

// EXTERNAL MODULE: ./.cache/build/lib/github/event.js
var github_event = __nccwpck_require__(67691);
;// CONCATENATED MODULE: ./.cache/build/lib/github/closed-pull.js

/** Number of the pull request that this workflow runs for because it was closed, merged or not; else undefined. */
function closedPull(environment) {
    if (!environment.GITHUB_EVENT_NAME?.startsWith('pull_request'))
        return undefined;
    const payload = (0,github_event/* readEvent */.j)(environment);
    return payload?.action === 'closed' && Number.isSafeInteger(payload.number)
        ? payload.number
        : undefined;
}

// EXTERNAL MODULE: ./.cache/build/lib/github/core.js
var github_core = __nccwpck_require__(71728);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: ./.cache/build/lib/spec/local-path.js
var local_path = __nccwpck_require__(51530);
;// CONCATENATED MODULE: ./.cache/build/lib/job/read-source.js



/**
 * Reads files of a repository for {@link SourceReader}. A relative path must stay inside the root when links are followed,
 * because a pull request can change what it leads to; an absolute one was typed by someone with the rights already.
 */
function sourceReader(root) {
    return (given, maxBytes) => {
        const at = external_node_path_.resolve(root, given);
        let fd;
        try {
            const real = (0,external_node_fs_.realpathSync)(at);
            if (!external_node_path_.isAbsolute(given) && !(0,local_path/* placeLocal */.H_)((0,external_node_fs_.realpathSync)(root), real).inside) {
                return { problem: 'the file leads out of the project folder' };
            }
            // A pipe would be waited for.
            fd = (0,external_node_fs_.openSync)(real, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
            const { size, isFile } = kindOf(fd);
            if (!isFile)
                return { problem: 'expected a file; this is something else' };
            if (size > maxBytes) {
                const limit = `at most ${maxBytes} (${maxBytes / 1024 ** 2} MiB) are read`;
                return { problem: `the file is ${size} bytes long; ${limit}` };
            }
            return { bytes: (0,external_node_fs_.readFileSync)(fd), shown: (0,local_path/* placeLocal */.H_)(root, at).path };
        }
        catch (error) {
            const { code } = error;
            if (code === 'ENOENT' || code === 'ENOTDIR')
                return { problem: 'there is no such file' };
            return { problem: `the file cannot be read (${code ?? String(error)})` };
        }
        finally {
            if (fd !== undefined)
                (0,external_node_fs_.closeSync)(fd);
        }
    };
}
function kindOf(fd) {
    const stat = (0,external_node_fs_.fstatSync)(fd);
    return { size: stat.size, isFile: stat.isFile() };
}

// EXTERNAL MODULE: ./.cache/build/lib/job/report/place.js
var place = __nccwpck_require__(43897);
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

// EXTERNAL MODULE: ./.cache/build/lib/spec/defaults.js
var defaults = __nccwpck_require__(15237);
;// CONCATENATED MODULE: ./.cache/build/lib/job/template/hooks.js

/**
 * The run with what a devcontainer does in its sandboxes: `postCreateCommand` once in a new one, `postStartCommand` at
 * every start and resume, both before the steps; its user and its environment for every step that says nothing else.
 */
function withHooks(spec, { hooks }) {
    if (!hooks)
        return spec;
    const step = ({ name, run }, only) => ({
        name,
        condition: defaults/* DEFAULTS */.z.condition,
        run,
        shell: 'bash',
        cwd: defaults/* DEFAULTS */.z.cwd,
        env: {},
        timeoutMs: defaults/* DEFAULTS */.z.stepTimeoutMs,
        continueOnError: false,
        only,
    });
    const steps = [
        ...hooks.postCreate.map((hook) => step(hook, 'created')),
        ...hooks.postStart.map((hook) => step(hook, 'started')),
        ...spec.steps,
    ];
    const { user } = hooks;
    return {
        ...spec,
        sandbox: { ...spec.sandbox, env: { ...hooks.env, ...spec.sandbox.env } },
        steps: user === undefined ? steps : steps.map((each) => ('run' in each ? { user, ...each } : each)),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/template/prepare.js



/**
 * Reads the definition of the template that a run is to build, before anything is started: either the run with what
 * the definition adds to it, or every problem of the definition.
 */
async function prepareTemplate(spec, { mayRunModules, label, environment, home }) {
    if ('reference' in spec.template)
        return { spec };
    const { build } = spec.template;
    const resumes = spec.sandbox.id !== undefined;
    const replaceable = spec.sandbox.onResumeFailure === 'recreate';
    const define = async () => {
        const [{ defineTemplate }, { manifestFolder, manifestStore }] = await Promise.all([
            Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(6), __nccwpck_require__.e(36), __nccwpck_require__.e(244), __nccwpck_require__.e(315)]).then(__nccwpck_require__.bind(__nccwpck_require__, 35315)),
            Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(12)]).then(__nccwpck_require__.bind(__nccwpck_require__, 98012)),
        ]);
        const defined = await defineTemplate(build, { root: spec.root, mayRunModules });
        if ('problems' in defined)
            return defined;
        const manifests = manifestStore(manifestFolder(environment, home));
        const { definition } = defined;
        return { template: { definition, manifests, ...(label === undefined ? {} : { label }) } };
    };
    // What a sandbox that is there was made of matters only for what a devcontainer does when it starts; or once the
    // sandbox has to be replaced.
    if (resumes && build.source.kind !== 'devcontainer') {
        if (!replaceable)
            return { spec };
        return {
            spec,
            templateLater: async () => {
                const defined = await define();
                if ('template' in defined)
                    return defined.template;
                throw new errors/* BackendError */.Jh('usage', `the description of the template is wrong: ${formatProblems(defined.problems)}`, 'correct it: the sandbox that was named cannot be used, and a new one needs the template');
            },
        };
    }
    const defined = await define();
    if ('problems' in defined)
        return defined;
    const { template } = defined;
    const run = withHooks(spec, template.definition);
    return resumes && !replaceable ? { spec: run } : { spec: run, template };
}

// EXTERNAL MODULE: ./.cache/build/lib/transfer/errors.js
var transfer_errors = __nccwpck_require__(82636);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/find-git.js
var find_git = __nccwpck_require__(37653);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/run-git.js
var run_git = __nccwpck_require__(40423);
;// CONCATENATED MODULE: ./.cache/build/lib/github/base-code.js




/**
 * Whether what lies in a folder is exactly the commit, without a change and with no file beside it that git does not
 * ignore. False where nobody can tell: an archive that was unpacked there may be anybody's.
 */
async function isCommit(folder, sha) {
    const git = (0,find_git/* findGit */.C)();
    if (git === undefined || !/^[0-9a-f]{40,64}$/.test(sha))
        return false;
    try {
        const place = { git, folder: (0,external_node_fs_.realpathSync)(folder) };
        const head = await (0,run_git/* runGit */.E)(place, ['rev-parse', 'HEAD']);
        if (head?.toString('utf8').trim() !== sha)
            return false;
        return (await (0,run_git/* runGit */.E)(place, ['status', '--porcelain', '-z']))?.length === 0;
    }
    catch (error) {
        if (error instanceof run_git/* NotAWorkTreeError */.o || error instanceof transfer_errors/* TransferError */.a)
            return false;
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}
/** A file of a commit; undefined where the commit is not on this machine, or has no such file. */
async function fileOfCommit(folder, sha, name) {
    const git = (0,find_git/* findGit */.C)();
    if (git === undefined || !/^[0-9a-f]{40,64}$/.test(sha))
        return undefined;
    try {
        return (await (0,run_git/* runGit */.E)({ git, folder }, ['show', `${sha}:${name}`]))?.toString('utf8');
    }
    catch (error) {
        if (error instanceof run_git/* NotAWorkTreeError */.o || error instanceof transfer_errors/* TransferError */.a)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/trust.js

/**
 * Reads it from the event of the workflow. `pull_request` of a fork runs without secrets and may do what its own
 * workflow may; `pull_request_target` and `workflow_run` bring a fork's work to the repository's secrets.
 */
function trustOf(environment) {
    const event = environment.GITHUB_EVENT_NAME;
    const payload = (0,github_event/* readEvent */.j)(environment);
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

;// CONCATENATED MODULE: ./.cache/build/lib/github/admit.js



/**
 * Decides whether a run may go on, by where its code comes from. A workflow of `pull_request_target` or `workflow_run` has
 * the repository's secrets; it may run what the workspace holds if that is the repository's own commit, unchanged.
 *
 * @throws Error that names the way out, when a fork's code is not allowed here.
 */
async function admit({ environment, fields, workspace }) {
    const trust = trustOf(environment);
    const base = baseOf(environment);
    if (trust.trusted) {
        const fromBase = given(fields, 'file-from') === 'base' && base !== undefined;
        return { trust, forkCode: false, ...(fromBase ? { fileCommit: base } : {}) };
    }
    const own = environment.GITHUB_SHA ?? '';
    if (await isCommit(workspace, own))
        return { trust: { trusted: true }, forkCode: false };
    if (given(fields, 'allow-fork-code') !== 'true') {
        throw new Error(`a fork's code does not run here: ${environment.GITHUB_EVENT_NAME} gives this workflow the repository's secrets, and ` +
            `what is checked out is not the repository's own commit ${own.slice(0, 12)}, or has other files beside it; ` +
            'run it under `pull_request`, where there is nothing to steal, or set `allow-fork-code: true` to run it without ' +
            'any secret');
    }
    return { trust, forkCode: true, fileCommit: own };
}
function given(fields, name) {
    const value = fields[name]?.value;
    return typeof value === 'string' ? value.trim().toLowerCase() : undefined;
}
/** The commit of the branch that a pull request goes to. */
function baseOf(environment) {
    const payload = (0,github_event/* readEvent */.j)(environment);
    const sha = payload?.pull_request?.base?.sha;
    return typeof sha === 'string' ? sha : undefined;
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
    const own = (0,find_git/* findWorkTree */.v)((0,external_node_fs_.realpathSync)(root));
    return upload
        .filter(({ from }) => treeOf(external_node_path_.resolve(root, from)) !== own)
        .map(({ from }) => ({
        source: 'upload',
        message: `${from} is a checkout of its own, and may be a fork's code beside the repository's secrets; ` +
            'run it under `pull_request`, or set `allow-fork-code: true`',
    }));
}
function treeOf(place) {
    try {
        return (0,find_git/* findWorkTree */.v)((0,external_node_fs_.realpathSync)(place));
    }
    catch {
        // Not there: the upload says so.
        return undefined;
    }
}

// EXTERNAL MODULE: ./.cache/build/lib/github/api/client.js + 1 modules
var client = __nccwpck_require__(78836);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/failure.js
var failure = __nccwpck_require__(2534);
;// CONCATENATED MODULE: ./.cache/build/lib/github/api/content.js

/**
 * A file of a commit, as text; undefined when the commit has no such file.
 *
 * @throws ApiError
 */
async function readContent(api, repository, path, ref) {
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
        throw new failure/* ApiError */.h('unexpected', `${call.doing} failed: it is no file`);
    }
    catch (error) {
        if (error instanceof failure/* ApiError */.h && error.kind === 'not-found')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./.cache/build/lib/github/api/target.js
var api_target = __nccwpck_require__(50611);
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
    const name = external_node_path_.posix.normalize((input ?? DEFAULT_NAME).replaceAll('\\', '/'));
    if (name.startsWith('../') || external_node_path_.posix.isAbsolute(name)) {
        throw new Error(`input file: ${name} lies outside the repository`);
    }
    const short = commit.slice(0, 12);
    let text = await fileOfCommit(workspace, commit, name);
    if (text === undefined) {
        const target = (0,api_target/* targetOf */.$)(environment, undefined);
        if (!target || token === undefined) {
            throw new Error(`the sandbox file ${name} of commit ${short} cannot be read: the commit is not in the checkout, and there is no ` +
                '`github-token` to ask GitHub with');
        }
        const api = (0,client/* createGitHubApi */._)({ token, apiUrl: target.apiUrl, signal });
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

;// CONCATENATED MODULE: ./.cache/build/lib/github/describe-run.js









/**
 * Reads what the run is to do, and decides whether it may.
 *
 * @throws Error when the sandbox file cannot be read, or a fork's code is not allowed here.
 */
async function describeRun(fields, environment, workspace, signal) {
    const admission = await admit({ environment, fields, workspace });
    const { trust, forkCode, fileCommit } = admission;
    const text = (name) => {
        const value = fields[name]?.value;
        return typeof value === 'string' ? value : undefined;
    };
    const file = fileCommit === undefined
        ? readWorkspaceFile(workspace, text('file'))
        : await readCommitFile(text('file'), {
            workspace,
            commit: fileCommit,
            environment,
            token: text('github-token'),
            signal,
        });
    const { resolveRun } = await Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(36), __nccwpck_require__.e(815), __nccwpck_require__.e(244), __nccwpck_require__.e(850)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4850));
    const resolved = resolveRun({
        root: workspace,
        fields,
        ...(file ? { file } : {}),
        readSource: sourceReader(workspace),
    });
    if ('problems' in resolved)
        return refusal('the run', resolved.problems);
    // Beside the repository's own checkout, looked at above, there may be others.
    const mixed = trust.trusted && !trustOf(environment).trusted ? foreignUploads(resolved.spec) : [];
    const faults = [...(forkCode ? forkFaults(resolved.spec, fields) : mixed)];
    const fault = (0,place/* reportFault */.NO)(resolved.spec);
    if (fault)
        faults.push(fault);
    if (faults.length > 0)
        return refusal('the run', faults);
    const prepared = await prepareTemplate(resolved.spec, {
        mayRunModules: trust.trusted,
        ...(trust.label === undefined ? {} : { label: trust.label }),
        environment,
        home: (0,external_node_os_.homedir)(),
    });
    if ('problems' in prepared)
        return refusal('the template', prepared.problems);
    return { ...admission, ...prepared, hasFile: file !== undefined };
}
function refusal(of, problems) {
    return { problems, text: `the description of ${of} is wrong:\n${formatProblems(problems)}` };
}

// EXTERNAL MODULE: ./.cache/build/lib/job/origin.js
var job_origin = __nccwpck_require__(78269);
;// CONCATENATED MODULE: ./.cache/build/lib/job/kill-kept.js

/** Kills every sandbox that the repository keeps under a key, in use or not. Returns their IDs. Throws BackendError. */
async function killKept(key, backend, origin) {
    const found = await backend.findByMetadata((0,job_origin/* keptMetadata */.S0)(origin, key));
    await Promise.all(found.map(({ id }) => backend.kill(id)));
    return found.map(({ id }) => id);
}

// EXTERNAL MODULE: ./.cache/build/lib/job/problem.js
var problem = __nccwpck_require__(59132);
// EXTERNAL MODULE: ./.cache/build/lib/log/step-log.js + 3 modules
var step_log = __nccwpck_require__(20849);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/publish.js + 5 modules
var publish = __nccwpck_require__(46083);
;// CONCATENATED MODULE: ./.cache/build/lib/github/end-kept.js








/**
 * A closed pull request needs its sandbox no more: it is killed, nothing is run, and its comment says so. Returns the
 * exit code: what is not killed is paid for, so that fails the step.
 */
async function endKept(core, spec, ended) {
    const { key = '' } = spec.sandbox;
    const { environment } = ended.endpoint;
    let killed = [];
    try {
        const context = { ...ended.endpoint, onNotice: (text) => core.info(text), startEngine: false };
        const connection = await resolveEndpoint(spec.backend, context);
        const { createSandboxService } = await __nccwpck_require__.e(/* import() */ 260).then(__nccwpck_require__.bind(__nccwpck_require__, 31260));
        killed = await killKept(key, createSandboxService(connection), ended.origin);
    }
    catch (error) {
        // A local engine that does not run has no sandboxes.
        if (!(error instanceof errors/* BackendError */.Jh && error.kind === 'not-found')) {
            core.setFailed(`the sandbox of key ${key} could not be killed: ${(0,problem/* problemOf */.Z)(error).message}`);
            return 1;
        }
    }
    const what = killed.length === 0
        ? `there is no sandbox of key ${key}`
        : `sandbox ${killed.join(', ')} of key ${key} is killed`;
    core.notice(`pull request ${ended.closed} is closed: ${what}, and no step is run`);
    core.setOutput('sandbox-id', killed[0] ?? '');
    core.setOutput('sandbox-state', killed.length === 0 ? 'none' : 'killed');
    core.setOutput('outcome', 'passed');
    core.setOutput('exit-code', '0');
    core.setOutput('urls', '{}');
    const notice = await (0,publish/* publishClosed */.c)({ pull: ended.closed, killed }, {
        report: spec.report,
        target: (0,api_target/* targetOf */.$)(environment, (0,github_event/* readEvent */.j)(environment)),
        title: (0,api_target/* runTitle */.k)(environment),
        secrets: ended.secrets,
        signal: ended.signal,
    });
    if (notice !== undefined)
        core.notice((0,step_log/* oneSafeLine */.m)(notice, ended.secrets));
    return 0;
}

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

// EXTERNAL MODULE: ./.cache/build/lib/spec/handover-names.js + 1 modules
var handover_names = __nccwpck_require__(31655);
;// CONCATENATED MODULE: ./.cache/build/lib/github/handover.js

/**
 * Gives the workflow what the steps handed over. The names were checked with the description already; they are checked
 * again here, where they begin to matter.
 */
function publishHandover(sink, result) {
    for (const [name, value] of Object.entries(result.outputs)) {
        if (!(0,handover_names/* isOwnOutput */.Qs)(name))
            sink.setOutput(name, value);
    }
    for (const [name, value] of Object.entries(result.env)) {
        if ((0,handover_names/* whyNotExported */.lw)(name) === undefined)
            sink.exportVariable(name, value);
    }
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

// EXTERNAL MODULE: ./.cache/build/lib/github/open-check.js
var open_check = __nccwpck_require__(95406);
// EXTERNAL MODULE: ./.cache/build/lib/report/secret-mask.js
var secret_mask = __nccwpck_require__(9613);
;// CONCATENATED MODULE: ./.cache/build/lib/github/mask-result.js

/** The result with the secrets that we know masked in all that may come from the sandbox: what steps handed over, showed and broke. */
function maskResult(result, secrets) {
    const mask = (0,secret_mask/* createSecretMask */.b1)(secrets);
    const values = (map) => Object.fromEntries(Object.entries(map).map(([name, value]) => [name, mask.apply(value)]));
    return {
        ...result,
        outputs: values(result.outputs),
        env: values(result.env),
        steps: result.steps.map((step) => ({
            ...step,
            ...(step.outputs === undefined ? {} : { outputs: values(step.outputs) }),
            ...(step.summary === undefined ? {} : { summary: mask.apply(step.summary) }),
            ...(step.error === undefined ? {} : { error: maskError(step.error, mask) }),
        })),
        ...(result.results ? { results: maskResults(result.results, mask) } : {}),
        warnings: result.warnings.map((text) => mask.apply(text)),
        problems: result.problems.map((problem) => maskProblem(problem, mask)),
        ...(result.error ? { error: maskProblem(result.error, mask) } : {}),
    };
}
function maskError(error, mask) {
    const { name, value, traceback } = error;
    return { ...error, name: mask.apply(name), value: mask.apply(value), traceback: mask.apply(traceback) };
}
function maskProblem(problem, mask) {
    const { message, hint, lines } = problem;
    return {
        ...problem,
        message: mask.apply(message),
        hint: mask.apply(hint),
        ...(lines ? { lines: lines.map((line) => mask.apply(line)) } : {}),
    };
}
function maskResults(results, mask) {
    const files = results.files.map((file) => file.text === undefined ? file : { ...file, text: mask.apply(file.text) });
    return { ...results, files };
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/origin.js



/** Whose run this is, by what the runner says. */
function originOf(environment, trust) {
    const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: name } = environment;
    const repository = name ? (0,job_origin/* repositoryOfUrl */.Je)(`${server}/${name}`) : undefined;
    const pull = (0,api_target/* targetOf */.$)(environment, (0,github_event/* readEvent */.j)(environment))?.pull;
    const workflowRun = environment.GITHUB_RUN_ID || undefined;
    return {
        trust: trust.label ?? job_origin/* OWN */.ZF,
        ...(repository === undefined ? {} : { repository }),
        ...(workflowRun === undefined ? {} : { workflowRun }),
        ...(pull === undefined ? {} : { pull }),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/outputs.js

/**
 * A result as the action's outputs. `resultFile` is where the whole of it stands as JSON; `trafficToken` stands in no
 * result, as it is a secret.
 */
function outputsOf(result, resultFile, trafficToken = '') {
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
        results: result.results && result.results.files.length > 0 ? result.results.folder : '',
        'result-text': result.results?.files.findLast(({ main, text }) => main && text !== undefined)?.text ?? '',
        urls: JSON.stringify(result.urls),
        'traffic-token': trafficToken,
        outputs: JSON.stringify(result.outputs),
        logs: logFolder(result),
        report: result.report ?? '',
        result: resultFile,
    };
}
/** The folder that holds the logs of the steps; empty if none was kept. */
function logFolder({ steps }) {
    const log = steps.find((step) => step.log !== undefined)?.log;
    return log === undefined ? '' : external_node_path_.dirname(log);
}

// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __nccwpck_require__(65233);
// EXTERNAL MODULE: ./.cache/build/lib/report/escape-path.js
var escape_path = __nccwpck_require__(3139);
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
    const safe = (text) => (0,step_log/* oneSafeLine */.m)(text, secrets);
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
            log = (0,step_log/* createStepLog */.d)(stdout, secrets);
        },
        stepOutput: (_index, stream, chunk) => log?.output(stream, chunk),
        stepSilent: (_index, silentMs) => void log?.line(`… still running, nothing printed for ${seconds(silentMs)}`),
        async stepEnd(_index, result) {
            await closeStep();
            const code = result.outcome === 'failed' ? ` with exit code ${result.exitCode}` : '';
            sink.info(safe(`${result.name}: ${result.outcome}${code} (${seconds(result.durationMs)})`));
        },
        watchEvent({ type, path }) {
            const text = `watch: ${type} ${(0,escape_path/* escapePath */.f)(path)}`;
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

;// CONCATENATED MODULE: ./.cache/build/lib/job/keep-logs.js
/** A reporter that also keeps what each step prints, and names the file in the step's result. */
function keepLogs(reporter, keeper) {
    let open;
    return {
        ...reporter,
        stepStart(index, name) {
            open = keeper.open(index, name);
            reporter.stepStart(index, name);
        },
        stepOutput(index, stream, chunk) {
            const kept = open?.write(stream, chunk);
            const shown = reporter.stepOutput(index, stream, chunk);
            return kept && shown ? Promise.all([kept, shown]).then(() => undefined) : (kept ?? shown);
        },
        async stepEnd(index, result) {
            const file = await open?.close();
            open = undefined;
            if (file !== undefined)
                result.log = file;
            await reporter.stepEnd(index, result);
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/mask-stream.js

/**
 * A stream without the secrets, by the rules of {@link createSecretMask}. The result does not depend on how the bytes
 * are cut into chunks. Memory: one chunk and the longest secret.
 */
function createMaskStream(secrets) {
    const values = (0,secret_mask/* maskedValues */.ql)(secrets).map((value) => Buffer.from(value));
    // One character for each byte: so the text tools work on bytes.
    const mask = (0,secret_mask/* createSecretMask */.b1)(values.map((value) => value.toString('latin1')), { asTheyAre: true });
    /** The first bytes of the values: most chunks end in none of them. */
    const firsts = new Set(values.map((value) => value[0]));
    const longest = Math.max(0, ...values.map((value) => value.length));
    let held = Buffer.alloc(0);
    /** What was shown last ended in a masked secret: one that touches it is part of the same mask. */
    let masked = false;
    function show(text) {
        const shown = mask.apply(text);
        const spans = mask.find(text);
        const joins = masked && spans[0]?.[0] === 0;
        if (text !== '')
            masked = spans.some(([, end]) => end === text.length);
        return Buffer.from(joins ? shown.slice('***'.length) : shown, 'latin1');
    }
    function mayEndInSecret(bytes) {
        for (let at = Math.max(0, bytes.length - longest + 1); at < bytes.length; at++)
            if (firsts.has(bytes[at]))
                return true;
        return false;
    }
    return {
        write(chunk) {
            if (values.length === 0 || chunk.length === 0)
                return chunk;
            let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            if (held.length === 0 &&
                !masked &&
                !mayEndInSecret(bytes) &&
                values.every((value) => !bytes.includes(value)))
                return chunk;
            if (held.length > 0)
                bytes = Buffer.concat([held, bytes]);
            const text = bytes.toString('latin1');
            const settled = mask.settled(text);
            held = Buffer.from(bytes.subarray(settled));
            return show(text.slice(0, settled));
        },
        end() {
            const rest = show(held.toString('latin1'));
            held = Buffer.alloc(0);
            return rest;
        },
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/slug.js
var slug = __nccwpck_require__(70355);
// EXTERNAL MODULE: ./.cache/build/lib/log/drained.js
var drained = __nccwpck_require__(72653);
;// CONCATENATED MODULE: ./.cache/build/lib/log/log-files.js






/**
 * Logs as files in `folder`, complete and as they were printed but for the secrets. Where they cannot be written, what
 * is missing is said by one call of `onTrouble`, and nothing else fails.
 */
function createLogFiles(folder, secrets, onTrouble) {
    const mask = (0,secret_mask/* createSecretMask */.b1)(secrets);
    let troubled = false;
    const trouble = (error) => {
        if (troubled)
            return;
        troubled = true;
        const { message } = error;
        onTrouble(`the full logs are not all kept in ${folder}: ${message}; the run goes on without them`);
    };
    return {
        open(index, name) {
            const file = external_node_path_.join(folder, logFileName(index, mask.apply(name)));
            try {
                (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
            }
            catch (error) {
                trouble(error);
                return { write: () => undefined, close: () => Promise.resolve(undefined) };
            }
            return openLogFile(file, secrets, trouble);
        },
    };
}
function openLogFile(file, secrets, onTrouble) {
    const target = (0,external_node_fs_.createWriteStream)(file);
    const masks = { stdout: createMaskStream(secrets), stderr: createMaskStream(secrets) };
    let failed = false;
    target.on('error', (error) => {
        failed = true;
        onTrouble(error);
    });
    const put = (bytes) => {
        if (failed || bytes.length === 0 || target.write(bytes))
            return undefined;
        return (0,drained/* drained */.o)(target).catch(() => undefined);
    };
    return {
        write: (stream, chunk) => put(masks[stream].write(chunk)),
        async close() {
            for (const mask of Object.values(masks))
                void put(mask.end());
            if (!failed) {
                await new Promise((resolve) => {
                    target.once('close', resolve);
                    target.end();
                });
            }
            return failed ? undefined : file;
        },
    };
}
/** `02-unit-tests.log`: nothing in it that any file system minds. */
function logFileName(index, name) {
    return `${String(index + 1).padStart(2, '0')}-${(0,slug/* slugOf */.t)(name, 'step')}.log`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/spec/secret-variables.js
/** A word of a variable's name that says that its value is nobody's business. */
const SECRET_NAME = /(?:^|_)(?:token|secret|password|passwd|passphrase|pwd|pat|credentials?|auth|key|apikey|dsn)s?(?:$|_)/i;
/** Shorter values, `true` or `yes`, are not masked: that would make a log unreadable and hide nothing. */
const SHORTEST = 6;
/** The password in `postgres://user:password@host/db`. */
const PASSWORD_IN_URL = /\b[a-z][a-z\d+.-]*:\/\/[^\s/:@]*:(?<password>[^\s/@]+)@/gi;
/**
 * Values of the variables of a run that are taken for secrets: by the variable's name (`NPM_TOKEN`, `DB_PASSWORD`), and passwords
 * that stand in addresses. Variables are not declared as secrets anywhere, so this is the best that can be known.
 */
function secretVariables({ sandbox, steps }) {
    const found = new Set();
    for (const env of [sandbox.env, ...steps.map((step) => step.env)]) {
        for (const [name, value] of Object.entries(env)) {
            const secrets = SECRET_NAME.test(name) ? [value] : passwordsIn(value);
            for (const secret of secrets)
                if (secret.length >= SHORTEST)
                    found.add(secret);
        }
    }
    return [...found];
}
function passwordsIn(value) {
    return [...value.matchAll(PASSWORD_IN_URL)].map(({ groups }) => groups?.password ?? '');
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/run-main.js



























/** What a sandbox is after each of these. */
const LEFT_AS = { kill: 'killed', pause: 'paused', keep: 'running' };
/** The main step of the action. Returns the exit code: 0 only if the run passed. */
async function runMain(environment) {
    const core = await (0,github_core/* loadCore */.C)();
    const fields = readInputs(core, environment);
    const secrets = secretsOf(core, environment);
    const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();
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
    const described = await describeRun(fields, environment, workspace, cancel.signal);
    if ('problems' in described) {
        annotateProblems(core, described.problems);
        core.setOutput('exit-code', '2');
        core.setFailed(described.text);
        return 1;
    }
    const { spec, trust, hasFile, template, templateLater } = described;
    for (const value of secretVariables(spec)) {
        core.setSecret(value);
        secrets.push(value);
    }
    const origin = originOf(environment, trust);
    const whyNoKey = noSecretsBecause(environment, trust);
    const endpoint = { environment, ...(whyNoKey === undefined ? {} : { whyNoKey }) };
    const closed = closedPull(environment);
    if (spec.sandbox.key !== undefined && closed !== undefined) {
        return await endKept(core, spec, { origin, endpoint, closed, secrets, signal: cancel.signal });
    }
    const runId = (0,external_node_crypto_.randomUUID)();
    const temp = environment.RUNNER_TEMP ?? workspace;
    const log = createActionReporter(process.stdout, core, secrets);
    const logs = createLogFiles(external_node_path_.join(temp, `e2b-action-logs-${runId}`), secrets, (text) => log.warning(text));
    const reporter = keepLogs(log, logs);
    const [{ runJob }, { createSandboxService, preload }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(298), __nccwpck_require__.e(118), __nccwpck_require__.e(846), __nccwpck_require__.e(744)]).then(__nccwpck_require__.bind(__nccwpck_require__, 71744)),
        __nccwpck_require__.e(/* import() */ 260).then(__nccwpck_require__.bind(__nccwpck_require__, 31260)),
    ]);
    preload();
    // Beside the run: nobody waits for it.
    const check = (0,open_check/* beginCheck */.Aq)(spec, environment, runId, cancel.signal).then((id) => {
        if (id !== undefined)
            core.saveState(STATE.check, String(id));
        return id;
    });
    if (spec.report.comment) {
        const late = { ...spec.report.comment, root: spec.root };
        core.saveState(STATE.comment, JSON.stringify(late));
    }
    const held = {};
    const result = await runJob(spec, {
        connect: async (signal) => {
            const connection = await resolveEndpoint(spec.backend, {
                ...endpoint,
                onNotice: (text) => reporter.notice(text),
                signal,
            });
            const state = {
                runId,
                kind: connection.kind,
                after: spec.after,
                timeoutMs: spec.sandbox.timeoutMs,
                keyed: spec.sandbox.key !== undefined,
            };
            core.saveState(STATE.run, JSON.stringify(state));
            held.local = connection.kind === 'local';
            return createSandboxService(connection);
        },
        reporter,
        streams: 'merged',
        signal: cancel.signal,
        onSandbox: (acquired) => {
            held.sandbox = acquired;
            core.saveState(STATE.sandbox, JSON.stringify(acquired));
        },
        onCancel: 'leave',
        wholeFolder: hasFile,
        mask: (text) => (0,secret_mask/* createSecretMask */.b1)(secrets).apply(text),
        runId,
        origin,
        ...(template ? { template } : {}),
        ...(templateLater ? { templateLater } : {}),
    });
    await reporter.close();
    if (held.sandbox && result.outcome !== 'cancelled') {
        const { state } = result.sandbox;
        const wanted = LEFT_AS[(0,after/* afterAction */.P)({ outcome: result.outcome, after: spec.after, ...held.sandbox })];
        if (state === wanted || ['lost', 'paused', 'killed'].includes(state))
            core.saveState(STATE.released, state);
        else
            core.saveState(STATE.ended, result.outcome);
    }
    // What is needed from here on is loaded when nobody waits for a first line any more.
    const [{ readTests }, { reportRun }, { keepRunReport }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(298), __nccwpck_require__.e(846), __nccwpck_require__.e(969)]).then(__nccwpck_require__.bind(__nccwpck_require__, 84969)),
        __nccwpck_require__.e(/* import() */ 552).then(__nccwpck_require__.bind(__nccwpck_require__, 51552)),
        __nccwpck_require__.e(/* import() */ 861).then(__nccwpck_require__.bind(__nccwpck_require__, 67861)),
    ]);
    const { trafficToken } = result.sandbox;
    if (trafficToken !== undefined) {
        core.setSecret(trafficToken);
        secrets.push(trafficToken);
        delete result.sandbox.trafficToken;
    }
    const tests = await readTests(spec, result, { secrets, signal: cancel.signal });
    const safe = maskResult({ ...result, ...(tests ? { tests: briefOf(tests) } : {}) }, secrets);
    const local = held.local === true;
    const unkept = await keepRunReport(spec, safe, { tests, local, environment, secrets });
    if (unkept)
        core.warning((0,step_log/* oneSafeLine */.m)(withHint(unkept), secrets));
    run_main_publish(core, safe, temp, runId, trafficToken);
    try {
        publishHandover(core, safe);
    }
    catch (error) {
        core.warning((0,step_log/* oneSafeLine */.m)(`what the steps handed over could not be passed on: ${String(error)}`, secrets));
    }
    if (result.error)
        annotateFailure(core, result.error);
    for (const step of safe.steps)
        annotateStepError(core, step);
    const checkId = await check;
    const { checkEnded, commentWritten } = await reportRun(core, {
        ...(checkId === undefined ? {} : { checkId }),
        spec,
        result: safe,
        tests,
        local,
        runId,
        environment,
        secrets,
        signal: cancel.signal,
    });
    if (checkEnded)
        core.saveState(STATE.checkEnded, 'true');
    // What could not be written though nobody cancelled will not be written by post either.
    if (commentWritten || !cancel.signal.aborted)
        core.saveState(STATE.commentWritten, 'true');
    const failure = failureOf(safe);
    if (failure === undefined)
        return 0;
    core.setFailed((0,step_log/* oneSafeLine */.m)(failure, secrets));
    return 1;
}
/** Outputs first: they must be there also for a run that failed. */
function run_main_publish(core, result, folder, runId, trafficToken) {
    const resultFile = external_node_path_.join(folder, `e2b-action-result-${runId}.json`);
    (0,external_node_fs_.writeFileSync)(resultFile, renderJson(result));
    core.saveState(STATE.result, resultFile);
    for (const [name, value] of Object.entries(outputsOf(result, resultFile, trafficToken)))
        core.setOutput(name, value);
}


/***/ }),

/***/ 80109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ afterAction)
/* harmony export */ });
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


/***/ }),

/***/ 78269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ repositoryOfUrl),
/* harmony export */   MG: () => (/* binding */ originMetadata),
/* harmony export */   S0: () => (/* binding */ keptMetadata),
/* harmony export */   ZF: () => (/* binding */ OWN),
/* harmony export */   jb: () => (/* binding */ ORIGIN_METADATA)
/* harmony export */ });
/* unused harmony export INFRA_KIND */
/* harmony import */ var _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(78319);

/** The trust of the repository's own work. */
const OWN = 'own';
/** Names of the metadata of sandboxes that are ours; users cannot set any of them. */
const ORIGIN_METADATA = {
    repository: 'e2b-action.repository',
    key: 'e2b-action.key',
    template: 'e2b-action.template',
    trust: 'e2b-action.trust',
    workflowRun: 'e2b-action.workflow-run',
    pull: 'e2b-action.pull-request',
};
/** Says of a sandbox that it is infrastructure, and of which kind; see `src/infra/metadata.ts`. */
const INFRA_KIND = 'e2b-action.kind';
/** What a new sandbox of this run carries besides the user's metadata: with the name under which it is kept, if it is. */
function originMetadata(origin, template, key) {
    const { repository, trust, workflowRun, pull } = origin;
    return {
        [ORIGIN_METADATA.trust]: trust,
        [ORIGIN_METADATA.template]: template,
        ...(repository === undefined ? {} : { [ORIGIN_METADATA.repository]: repository }),
        ...(workflowRun === undefined ? {} : { [ORIGIN_METADATA.workflowRun]: workflowRun }),
        ...(pull === undefined ? {} : { [ORIGIN_METADATA.pull]: String(pull) }),
        ...(key === undefined ? {} : { [ORIGIN_METADATA.key]: key }),
    };
}
/**
 * The repository that a remote's URL names, as {@link RunOrigin} has it; undefined for a path of this machine. The same
 * for `https://github.com/owner/name.git`, `git@github.com:owner/name` and `ssh://git@github.com:22/owner/name/`.
 */
function repositoryOfUrl(url) {
    const scp = /^(?:[^@/]+@)?(?<host>[^/:]+):(?!\/\/)(?<path>.+)$/.exec(url.trim())?.groups;
    let host = scp?.host;
    let where = scp?.path;
    if (host === undefined) {
        try {
            const parsed = new URL(url.trim());
            if (parsed.protocol === 'file:')
                return undefined;
            host = parsed.hostname;
            where = parsed.pathname;
        }
        catch {
            return undefined;
        }
    }
    const path = where?.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
    // A single letter before the colon is a drive of Windows.
    return host === undefined || host.length < 2 || !path ? undefined : `${host}/${path}`.toLowerCase();
}
/**
 * By what the sandbox of a key is found. Never that of another repository, nor, for a fork's work, that of somebody else's.
 *
 * @throws BackendError `usage` when nobody knows the repository.
 */
function keptMetadata({ repository, trust }, key) {
    if (repository === undefined) {
        throw new _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('usage', `nobody knows which repository keeps the sandbox of key ${key}`, 'set GITHUB_REPOSITORY, as a workflow does');
    }
    return {
        [ORIGIN_METADATA.repository]: repository,
        [ORIGIN_METADATA.trust]: trust,
        [ORIGIN_METADATA.key]: key,
    };
}


/***/ }),

/***/ 59132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ problemOf)
/* harmony export */ });
/* harmony import */ var _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(78319);
/* harmony import */ var _template_identity_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(15442);
/* harmony import */ var _transfer_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(82636);
/* harmony import */ var _template_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(72940);




/** Any failure as a problem to report. A defect of ours keeps its message and says where to report it. */
function problemOf(error) {
    if (error instanceof _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh)
        return { cause: error.kind, message: error.message, hint: error.hint };
    if (error instanceof _transfer_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TransferError */ .a)
        return { cause: error.code, message: error.message, hint: '' };
    if (error instanceof _template_identity_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ContextError */ .af)
        return { cause: 'usage', message: error.message, hint: '' };
    if (error instanceof _template_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateFailure */ .R) {
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


/***/ }),

/***/ 43897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NO: () => (/* binding */ reportFault),
/* harmony export */   qm: () => (/* binding */ leadsOut),
/* harmony export */   rn: () => (/* binding */ reportFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _spec_local_path_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(51530);
/* harmony import */ var _transfer_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(82636);




/** Where the report goes: absolute. Undefined when none is wanted. */
function reportFile({ root, report }) {
    return report.page === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(root, report.page);
}
/**
 * Why no report can be written, before anything is created: a folder stands there, or a link on the way leads out of the
 * root, as one of a repository from a pull request may. What leaves the root by its letters was typed by the person who
 * runs this; a description that says so is refused before.
 */
function reportFault(spec) {
    const file = reportFile(spec);
    if (file === undefined)
        return undefined;
    try {
        const why = whyNot(file, spec.root);
        return why === undefined ? undefined : { source: 'report', message: why };
    }
    catch (error) {
        return { source: 'report', message: `${file} cannot be written: ${error.message}` };
    }
}
/** What stands at the place itself is replaced, and a link there is not followed. */
function whyNot(file, root) {
    if (look(file)?.isDirectory() === true)
        return `${file} is a folder: name a file`;
    const around = innermost(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file));
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(around).isDirectory())
        return `${file} cannot be written: ${around} is not a folder`;
    return leadsOut(around, file, root)
        ? `${file} leads outside ${root} by a link: name a place inside it`
        : undefined;
}
/** Whether a folder on the way to `file`, which its letters place inside the root, is outside of it. */
function leadsOut(folder, file, root) {
    if (!(0,_spec_local_path_js__WEBPACK_IMPORTED_MODULE_2__/* .placeLocal */ .H_)(root, file).inside)
        return false;
    return !(0,_spec_local_path_js__WEBPACK_IMPORTED_MODULE_2__/* .placeLocal */ .H_)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder)).inside;
}
/** What stands there; undefined when nothing does, or what is on the way is no folder. */
function look(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,_transfer_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .U)(error) ?? ''))
            return undefined;
        throw error;
    }
}
/** The innermost that is there of a folder and those around it. */
function innermost(folder) {
    let there = folder;
    while (look(there) === undefined && node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(there) !== there)
        there = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(there);
    return there;
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

/***/ 72653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ drained)
/* harmony export */ });
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


/***/ }),

/***/ 20849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ createStepLog),
  m: () => (/* binding */ oneSafeLine)
});

// EXTERNAL MODULE: ./.cache/build/lib/report/command-break.js
var command_break = __nccwpck_require__(50869);
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
function createSanitizer({ secrets, maxLineBytes = 64 * 1024 }) {
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

// EXTERNAL MODULE: ./.cache/build/lib/log/drained.js
var drained = __nccwpck_require__(72653);
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
                await (0,drained/* drained */.o)(stream);
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


/***/ }),

/***/ 32674:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_core_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(71728);
/* harmony import */ var _github_end_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24634);
/* harmony import */ var _github_run_main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8234);



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

/***/ 44603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ selectAnnotations),
/* harmony export */   b: () => (/* binding */ RUNNER_CAPS)
/* harmony export */ });
/* harmony import */ var _markdown_pen_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(10176);
/* harmony import */ var _text_cut_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(61468);


/** The runner takes ten of a type and step; one error is kept for why the step failed. */
const RUNNER_CAPS = { errors: 9, warnings: 9, messageUnits: 4096 };
const TITLE_UNITS = 250;
/**
 * Which failed and flaky tests are annotated: one a line of the repository, one a file first, so that a file in which
 * everything failed does not hide the others; those without a place last. The summary has all of them.
 */
function selectAnnotations(tests, caps) {
    const pen = (0,_markdown_pen_js__WEBPACK_IMPORTED_MODULE_0__/* .createPen */ .M)(caps.secrets);
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
        message: (0,_text_cut_js__WEBPACK_IMPORTED_MODULE_1__/* .headUnits */ .M2)(pen.text(text, messageUnits), messageUnits) || pen.line(title, TITLE_UNITS),
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

/***/ 14109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ CHECK_LIMITS),
/* harmony export */   d: () => (/* binding */ renderCheck)
/* harmony export */ });
/* harmony import */ var _annotations_select_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(44603);
/* harmony import */ var _markdown_pen_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(10176);
/* harmony import */ var _summary_head_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(86279);
/* harmony import */ var _summary_render_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(24082);
/* harmony import */ var _summary_test_line_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(51136);
/* harmony import */ var _text_cut_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(61468);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(10859);







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
    const pen = (0,_markdown_pen_js__WEBPACK_IMPORTED_MODULE_1__/* .createPen */ .M)(secrets);
    const { text } = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictOf */ .V)(run, tests);
    // A title is plain text: no code spans.
    const why = (0,_summary_head_js__WEBPACK_IMPORTED_MODULE_2__/* .cause */ .c1)(run, { ...pen, code: (name) => `“${pen.line(name, 80)}”` });
    const title = [text, why === '' ? (0,_summary_head_js__WEBPACK_IMPORTED_MODULE_2__/* .stepLine */ .l6)(run) : why, tests ? (0,_summary_test_line_js__WEBPACK_IMPORTED_MODULE_6__/* .testLine */ .n)(tests) : '']
        .filter((part) => part !== '')
        .join(' · ');
    const chosen = tests
        ? (0,_annotations_select_js__WEBPACK_IMPORTED_MODULE_0__/* .selectAnnotations */ .T)(tests, {
            errors: CHECK_LIMITS.annotations,
            warnings: CHECK_LIMITS.annotations,
            messageUnits: CHECK_LIMITS.messageUnits,
            secrets,
        })
        : [];
    return {
        conclusion: conclusionOf(run),
        title: (0,_text_cut_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(title, CHECK_LIMITS.titleUnits),
        summary: (0,_summary_render_js__WEBPACK_IMPORTED_MODULE_3__/* .renderSummary */ .B)(run, { ...options, limitBytes: CHECK_LIMITS.summaryBytes }),
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

/***/ 3139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ escapePath)
/* harmony export */ });
/** Controls, format characters (they can turn text around or hide it) and separators of lines, and what escapes them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\\]/gu;
const NAMED = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };
/** A path of a sandbox as it can be shown on one line: what could not be seen, or be more than text, is written out. */
function escapePath(path) {
    return path.replace(HIDDEN, (hidden) => NAMED[hidden] ?? `\\u{${hidden.codePointAt(0)?.toString(16)}}`);
}


/***/ }),

/***/ 67427:
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

/***/ 60877:
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

/***/ 54788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ linkable),
/* harmony export */   n: () => (/* binding */ link)
/* harmony export */ });
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

/***/ 10176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ createPen)
});

// EXTERNAL MODULE: ./.cache/build/lib/report/secret-mask.js
var secret_mask = __nccwpck_require__(9613);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/clean.js
var clean = __nccwpck_require__(22157);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __nccwpck_require__(61468);
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
var fence = __nccwpck_require__(67427);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/count.js
var count = __nccwpck_require__(23199);
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
/* harmony export */   b1: () => (/* binding */ createSecretMask),
/* harmony export */   ql: () => (/* binding */ maskedValues)
/* harmony export */ });
/* unused harmony export SHORTEST_MASKED_SECRET */
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

/***/ 70355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ slugOf)
/* harmony export */ });
/** A name as part of a file's name: letters, digits and dashes only, nothing that any file system minds; `otherwise` if none are left. */
function slugOf(name, otherwise) {
    const slug = name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 60)
        .replace(/^-|-$/g, '');
    return slug === '' ? otherwise : slug;
}


/***/ }),

/***/ 8942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ backSection)
/* harmony export */ });
/* harmony import */ var _markdown_fence_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(67427);
/* harmony import */ var _text_sandbox_state_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(31863);


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

/***/ 20163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ reportLine),
/* harmony export */   x: () => (/* binding */ detailSection)
/* harmony export */ });
/* harmony import */ var _markdown_link_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(54788);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(23199);
/* harmony import */ var _text_relative_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(71474);
/* harmony import */ var _text_sandbox_state_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(31863);
/* harmony import */ var _text_upload_line_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(60358);





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
            `${pen.code(sandbox.id)} ${sandbox.resumed ? 'resumed' : 'created'}, then ${_text_sandbox_state_js__WEBPACK_IMPORTED_MODULE_0__/* .STATES */ .xj[sandbox.state]}`,
        ]);
    }
    if (upload && upload.mode !== 'none')
        rows.push(['Upload', (0,_text_upload_line_js__WEBPACK_IMPORTED_MODULE_1__/* .uploadLine */ .Q)(upload)]);
    if (artifacts.length > 0)
        rows.push(['Artifacts', (0,_text_count_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(artifacts.length, 'file')]);
    if (report !== undefined)
        rows.push(['Report', reportLine(report, links, root, pen)]);
    for (const [port, url] of Object.entries(urls)) {
        const address = pen.line(url, 4000);
        rows.push([`Port ${pen.code(port, 40)}`, (0,_markdown_link_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .n)(pen.code(address), address) ?? pen.code(address)]);
    }
    return {
        importance: 30,
        open: '#### Sandbox\n\n',
        close: '\n',
        items: rows.map(([key, value]) => `- **${key}:** ${value}\n`),
        left: (count) => `- … and ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(count, 'more', 'more')}\n`,
    };
}
/** It is a file of the runner's until a step of the workflow uploads it. */
function reportLine(report, { artifactList }, root, pen) {
    const name = pen.code((0,_text_relative_js__WEBPACK_IMPORTED_MODULE_4__/* .relativeTo */ .M)(root, report), 500);
    const list = artifactList === undefined ? undefined : (0,_markdown_link_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .n)('artifacts of the run', artifactList);
    return list === undefined ? name : `${name}, among the ${list} once a step uploads it`;
}


/***/ }),

/***/ 86279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c1: () => (/* binding */ cause),
/* harmony export */   d5: () => (/* binding */ head),
/* harmony export */   l6: () => (/* binding */ stepLine)
/* harmony export */ });
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(23199);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(30418);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(10859);
/* harmony import */ var _test_line_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51136);




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

/***/ 24082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  J: () => (/* binding */ SUMMARY_LIMIT_BYTES),
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./.cache/build/lib/report/markdown/fit.js
var fit = __nccwpck_require__(60877);
// EXTERNAL MODULE: ./.cache/build/lib/report/markdown/pen.js + 2 modules
var markdown_pen = __nccwpck_require__(10176);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __nccwpck_require__(61468);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/back.js
var summary_back = __nccwpck_require__(8942);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/details.js
var details = __nccwpck_require__(20163);
// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __nccwpck_require__(65233);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/count.js
var text_count = __nccwpck_require__(23199);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/duration.js
var duration = __nccwpck_require__(30418);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/relative.js
var relative = __nccwpck_require__(71474);
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

// EXTERNAL MODULE: ./.cache/build/lib/report/summary/head.js
var head = __nccwpck_require__(86279);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/steps.js
var steps = __nccwpck_require__(13654);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/tests.js
var summary_tests = __nccwpck_require__(92684);
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
var trouble = __nccwpck_require__(97654);
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


/***/ }),

/***/ 13654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ stepSection)
/* harmony export */ });
/* unused harmony export STEP_ICONS */
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(23199);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(30418);


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

/***/ 51136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ testLine)
/* harmony export */ });
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(23199);

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

/***/ 92684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ testTroubleSection),
/* harmony export */   Y4: () => (/* binding */ moreFailuresSection),
/* harmony export */   Zy: () => (/* binding */ flakySection),
/* harmony export */   aE: () => (/* binding */ placeLink),
/* harmony export */   mo: () => (/* binding */ failureSection),
/* harmony export */   zU: () => (/* binding */ slowestSection)
/* harmony export */ });
/* harmony import */ var _markdown_link_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(54788);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(23199);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(30418);
/* harmony import */ var _text_place_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(63415);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(10859);





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
        left: (count) => `*The details of ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(count, 'more failed test')} were left out.*\n\n`,
    };
}
function failure(test, pen, links) {
    const { place, kind, durationMs = 0, attempts, message, detail } = test;
    const took = durationMs < 1 ? '' : ` after ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(durationMs)}`;
    const facts = [
        place ? placeLink(place, pen, links) : '',
        `${kind === 'error' ? 'error' : 'failed'}${took}`,
        attempts > 1 ? `tried ${attempts} times` : '',
    ].filter((fact) => fact !== '');
    const where = place ? ` at ${pen.html((0,_text_place_js__WEBPACK_IMPORTED_MODULE_3__/* .placeText */ .Z)(place), 300)}` : '';
    const said = message === '' || detail.includes(message) ? '' : `${pen.prose(message)}\n\n`;
    const trace = detail === '' ? '' : `${pen.fence(detail)}\n`;
    return `<details><summary>❌ ${summaryName(test, pen)}${where}</summary>\n\n${facts.join(' · ')}\n\n${said}${trace}</details>\n\n`;
}
/** The rest, one a row. */
function moreFailuresSection(tests, pen, links) {
    const rest = tests.failures.slice(DETAILED);
    const all = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .failedTests */ .T)(tests) - DETAILED;
    // Beyond what the report kept.
    const unkept = all - rest.length;
    const leftRow = (count) => `| *… and ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(count + unkept, 'more failed test')}* | | |\n`;
    return {
        importance: 50,
        open: `<details><summary>${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(all, 'more failed test')}</summary>\n\n| Test | Where | What it said |\n|:--|:--|:--|\n`,
        close: `${unkept > 0 ? leftRow(0) : ''}\n</details>\n\n`,
        items: rest.map((test) => `| ${name(test, pen)} | ${test.place ? placeLink(test.place, pen, links) : ''} | ${pen.prose(test.message, 160)} |\n`),
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
            .map((test) => `| ${name(test, pen)} | ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(test.failures, 'time')} | ${test.place ? placeLink(test.place, pen, links) : ''} | ${pen.prose(test.message, 160)} |\n`),
        left: (count) => `| *… and ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(count + counts.flaky - Math.min(200, flaky.length), 'more', 'more')}* | | | |\n`,
    };
}
function slowestSection({ slowest }, pen) {
    return {
        importance: 12,
        open: '<details><summary>Slowest tests</summary>\n\n| Test | Time |\n|:--|--:|\n',
        close: '\n</details>\n\n',
        items: slowest.map((test) => `| ${name(test, pen)} | ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(test.durationMs)} |\n`),
        left: (count) => `| *… and ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(count, 'more', 'more')}* | |\n`,
    };
}
/** Reports that could not be read. */
function testTroubleSection({ problems }, pen) {
    return {
        importance: 65,
        open: '',
        close: '\n',
        items: problems.map((problem) => `- ⚠️ test report ${pen.prose(problem, 500)}\n`),
        left: (count) => `- … and ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(count, 'more', 'more')} that cannot be read\n`,
    };
}
function placeLink(place, pen, links) {
    const label = pen.code((0,_text_place_js__WEBPACK_IMPORTED_MODULE_3__/* .placeText */ .Z)(place), 300);
    const address = (0,_text_place_js__WEBPACK_IMPORTED_MODULE_3__/* .placeAddress */ .e)(place, pen, links);
    return address === undefined ? label : ((0,_markdown_link_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .n)(label, address) ?? label);
}
function name({ suite, name: own }, pen) {
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

/***/ 97654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ problemSection),
/* harmony export */   K6: () => (/* binding */ errorSection),
/* harmony export */   X5: () => (/* binding */ codeErrorSection),
/* harmony export */   i5: () => (/* binding */ warningSection)
/* harmony export */ });
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(23199);

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

/***/ 22157:
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

/***/ 23199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 test`, `2 tests`, `12,345 tests`. */
function counted(count, one, many = `${one}s`) {
    return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}


/***/ }),

/***/ 61468:
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

/***/ 30418:
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

/***/ 63415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ placeText),
/* harmony export */   e: () => (/* binding */ placeAddress)
/* harmony export */ });
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


/***/ }),

/***/ 71474:
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

/***/ 31863:
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

/***/ 60358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ uploadLine)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(65233);
/* harmony import */ var _count_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(23199);


/** What an upload came to: `412 files, 9.6 MB; 7 files changed, 1 removed, 120 kB sent`. */
function uploadLine({ mode, files, bytes, sentBytes, changed, removed, }) {
    const all = `${(0,_count_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(files, 'file')}, ${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(bytes)}`;
    if (mode === 'full')
        return `${all}; ${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(sentBytes)} sent`;
    const gone = removed !== undefined && removed > 0 ? `, ${removed.toLocaleString('en-US')} removed` : '';
    const saved = bytes > 0 ? `; the sync saved ${Math.floor((1 - Math.min(1, sentBytes / bytes)) * 100)} %` : '';
    return `${all}; ${(0,_count_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(changed ?? 0, 'file')} changed${gone}, ${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(sentBytes)} sent${saved}`;
}


/***/ }),

/***/ 10859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ failedTests),
/* harmony export */   V: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(23199);

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

/***/ 15237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ WORK_FOLDER),
/* harmony export */   z: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/** The folder of the sandbox that uploads go to and that steps start in. */
const WORK_FOLDER = '/home/user/work';
/** What a run takes where neither the sandbox file nor a field says otherwise. Times are in ms. */
const DEFAULTS = {
    template: 'base',
    codeTemplate: 'code-interpreter-v1',
    context: 'default',
    results: 'results',
    templateTimeoutMs: 30 * 60_000,
    sandboxTimeoutMs: 15 * 60_000,
    stepTimeoutMs: 60 * 60_000,
    shell: 'bash',
    cwd: '.',
    ifNone: 'warn',
    after: 'kill',
    onTimeout: 'kill',
    summary: true,
    engine: 'auto',
    condition: 'success',
    uploadMode: 'auto',
    uploadLimitBytes: 5 * 1024 ** 3,
    deadlines: {
        queueMs: 5 * 60_000,
        createMs: 3 * 60_000,
        uploadMs: 30 * 60_000,
        downloadMs: 30 * 60_000,
        pauseMs: 10 * 60_000,
        stallMs: 30_000,
    },
    createCodeMs: 15 * 60_000,
};


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

/***/ 31655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  NB: () => (/* binding */ DENIED_PATTERN),
  rs: () => (/* binding */ EXPORT_NAME),
  ib: () => (/* binding */ OUTPUT_NAME),
  K0: () => (/* binding */ OWN_OUTPUT_PATTERN),
  Qs: () => (/* binding */ isOwnOutput),
  H3: () => (/* binding */ repeatedNames),
  lw: () => (/* binding */ whyNotExported)
});

;// CONCATENATED MODULE: ./.cache/build/lib/spec/outputs.js
/** The outputs of the action. They are set also when the run fails, as far as they are known. */
const OUTPUTS = [
    { name: 'sandbox-id', description: 'ID of the sandbox; give it as the input `sandbox-id` to resume it.' },
    {
        name: 'sandbox-state',
        description: 'State the run left the sandbox in: `killed`, `paused` or `running`.',
    },
    {
        name: 'resumed',
        description: '`true` if the run connected to or resumed a sandbox that existed, else `false`.',
    },
    { name: 'template-id', description: 'ID of the template that the sandbox was made from.' },
    { name: 'template-name', description: 'Name of that template as it was asked for.' },
    { name: 'template-reused', description: '`true` if the template existed, `false` if this run built it.' },
    {
        name: 'exit-code',
        description: 'Exit code of the run: that of the failed step, 0 if all passed, 124 after a timeout, 125 if the sandbox or the service failed, 130 if cancelled.',
    },
    { name: 'failed-step', description: 'Name of the first step that failed, else empty.' },
    {
        name: 'outcome',
        description: 'One of `passed`, `failed`, `timed-out`, `lost`, `service` and `cancelled`.',
    },
    { name: 'artifacts', description: 'Paths of the downloaded files, one per line.' },
    {
        name: 'results',
        description: 'Path of the folder with what code showed, and its `manifest.json`; empty if there is nothing in it.',
    },
    {
        name: 'result-text',
        description: 'Text of the value that the last code with a value ended with, at most 2000 characters of it.',
    },
    {
        name: 'urls',
        description: 'JSON object from port to URL of the sandbox that the run left; `{}` without ports, or if it was killed.',
    },
    {
        name: 'traffic-token',
        description: 'With `public-traffic: false`: value of the header `e2b-traffic-access-token` of requests to those URLs. Masked in logs.',
    },
    {
        name: 'outputs',
        description: 'JSON object with what the steps handed over, by name: see the input `outputs`.',
    },
    {
        name: 'logs',
        description: 'Path of the folder with the whole log of every step.',
    },
    { name: 'report', description: 'Path of the HTML report, where one was asked for and written.' },
    { name: 'result', description: 'Path of the JSON file with the whole result.' },
];
/** The outputs of the sub-action `template/`. */
const TEMPLATE_OUTPUTS = [
    { name: 'template', description: 'What sandboxes start from: give it to the input `template` of a run.' },
    { name: 'template-id', description: 'ID of the template.' },
    { name: 'template-name', description: 'Name of the template.' },
    {
        name: 'template-reused',
        description: '`true` if a build of the same identity was there, `false` if it was built.',
    },
    { name: 'build-id', description: 'ID of the build.' },
    { name: 'hash', description: 'Identity of the template: a hash of everything that shapes it.' },
];
/** The outputs of the sub-action `prune/`. They are set also when some of it failed. */
const PRUNE_OUTPUTS = [
    { name: 'pruned', description: 'How many sandboxes, snapshots and tags went; in a dry run, would go.' },
    { name: 'kept', description: 'How many stay of what was looked at.' },
    { name: 'failed', description: 'How many should have gone and could not be taken.' },
    {
        name: 'result',
        description: 'Path of the JSON file with the whole result: each thing, its fate and why.',
    },
];
/** The outputs of the sub-action `plan/`. */
const PLAN_OUTPUTS = [
    { name: 'changes', description: 'How many actions change something. Empty if nobody could look.' },
    { name: 'destroys', description: 'How many of them destroy or replace something.' },
    { name: 'drift', description: 'How many things somebody else changed.' },
    { name: 'plan', description: 'Path of the plan: a JSON file, which `apply/` takes.' },
    { name: 'digest', description: 'Digest of all that the plan does, and of what it does it to.' },
];
/** The outputs of the sub-action `apply/`. They are set also when some of it failed. */
const APPLY_OUTPUTS = [
    { name: 'applied', description: 'How many actions were carried out.' },
    { name: 'failed', description: 'How many failed or were skipped for it.' },
    {
        name: 'urls',
        description: 'JSON object from the name of each preview that was made to its URLs by port.',
    },
    { name: 'result', description: 'Path of the JSON file with what became of each action.' },
];

;// CONCATENATED MODULE: ./.cache/build/lib/spec/handover-names.js

/** Names of outputs as GitHub's expressions read them: `steps.ID.outputs.NAME`. */
const OUTPUT_NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/;
/** Names of environment variables, by POSIX. */
const EXPORT_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;
/**
 * Variables that a sandbox may never set in the workflow, by what they decide. What the sandbox hands over is
 * untrusted, and each of these would let it run code on the runner, read its secrets or send them elsewhere. A `*` at
 * the end stands for any rest; case counts for nothing, because on Windows it does not.
 */
const DENIED = [
    {
        names: 'PATH PATHEXT CDPATH SHELL COMSPEC SYSTEMROOT WINDIR IFS PS4 PROMPT_COMMAND',
        because: 'it decides which programs the steps of the workflow run',
    },
    {
        names: 'LD_* DYLD_* GCONV_PATH GLIBC_TUNABLES',
        because: 'it loads code into every program of the workflow',
    },
    {
        names: 'BASH_ENV ENV SHELLOPTS BASHOPTS BASH_FUNC_* ZDOTDIR PSMODULEPATH ' +
            'NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_* ' +
            'PYTHON* RUBYOPT RUBYLIB PERL5* PERLLIB PHPRC PHP_INI_SCAN_DIR LUA_* ' +
            'JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CLASSPATH MAVEN_* GRADLE_* ' +
            'DOTNET_* CORECLR_* COR_* MAKEFLAGS GOFLAGS RUSTC* RUSTFLAGS CARGO_*',
        because: 'an interpreter or compiler of the workflow takes options or code from it',
    },
    {
        names: 'GIT_* SSH_* EDITOR VISUAL PAGER BROWSER LESSOPEN LESSCLOSE',
        because: 'git and other tools of the workflow run the commands it names',
    },
    {
        names: 'HOME USERPROFILE XDG_* APPDATA LOCALAPPDATA TMPDIR TEMP TMP',
        because: 'programs of the workflow find their configuration and files by it',
    },
    {
        names: 'HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_* CURL_* REQUESTS_CA_BUNDLE OPENSSL_* ' +
            'NPM_CONFIG_* YARN_* PIP_* UV_* DOCKER_* KUBECONFIG',
        because: 'it decides where tools of the workflow connect to and whom they trust',
    },
    { names: 'GITHUB_* RUNNER_* ACTIONS_* INPUT_* STATE_*', because: 'it belongs to the runner' },
    { names: 'E2B_*', because: 'this action and the clients of E2B read it' },
];
/** A pattern that finds these names in any case, the start of one where it ends with `*`. */
function patternOf(names) {
    const caseless = (letter) => /[a-z]/i.test(letter) ? `[${letter.toUpperCase()}${letter.toLowerCase()}]` : letter;
    const patterns = names.map((name) => name.replace(/[a-z]/gi, caseless).replace('*', '.*'));
    return `^(?:${patterns.join('|')})$`;
}
const GROUPS = DENIED.map(({ names, because }) => ({
    pattern: new RegExp(patternOf(names.split(' '))),
    because,
}));
/** What no name of `export` matches, for JSON Schema, which knows no flags of patterns. */
const DENIED_PATTERN = patternOf(DENIED.flatMap(({ names }) => names.split(' ')));
/** What no name of `outputs` matches: the action's own. GitHub finds outputs whatever their case. */
const OWN_OUTPUT_PATTERN = patternOf(OUTPUTS.map(({ name }) => name));
/** Why the sandbox may not set this variable in the workflow; undefined if it may. */
function whyNotExported(name) {
    return GROUPS.find(({ pattern }) => pattern.test(name))?.because;
}
const OWN_OUTPUT = new RegExp(OWN_OUTPUT_PATTERN);
/** Whether the action has an output of this name itself. */
function isOwnOutput(name) {
    return OWN_OUTPUT.test(name);
}
/** The indexes of names that stand for the same as an earlier one: outputs in any case, variables exactly. */
function repeatedNames(names, kind) {
    const plain = kind === 'outputs' ? names.map((name) => name.toLowerCase()) : names;
    return plain.flatMap((name, index) => (name !== '' && plain.indexOf(name) < index ? [index] : []));
}


/***/ }),

/***/ 51530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ placeLocal),
/* harmony export */   KH: () => (/* binding */ isWindowsRoot),
/* harmony export */   Tl: () => (/* binding */ staysInContext)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);

/** Whether paths of this root are Windows paths. */
function isWindowsRoot(root) {
    return /^(?:[A-Za-z]:[\\/]|\\\\)/.test(root);
}
/**
 * A local path by its letters alone: relative to `root` with forward slashes if it lies inside, else
 * absolute. Symlinks that lead out are not seen here; whoever opens the path resolves them.
 */
function placeLocal(root, given) {
    const rules = isWindowsRoot(root) ? node_path__WEBPACK_IMPORTED_MODULE_0__.win32 : node_path__WEBPACK_IMPORTED_MODULE_0__.posix;
    const absolute = rules.resolve(root, given);
    const relative = rules.relative(root, absolute);
    const outside = relative === '..' || relative.startsWith(`..${rules.sep}`) || rules.isAbsolute(relative);
    if (outside)
        return { path: absolute, inside: false };
    return { path: relative === '' ? '.' : relative.split(rules.sep).join('/'), inside: true };
}
/** Whether a source of COPY, a path with forward slashes, is relative and does not climb out, by its letters. */
function staysInContext(source) {
    const normal = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(source);
    return !node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(normal) && normal !== '..' && !normal.startsWith('../');
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


/***/ }),

/***/ 37653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findGit),
/* harmony export */   v: () => (/* binding */ findWorkTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);


/**
 * The absolute path of the git program on a search path, or undefined. Relative folders on it are passed over, and
 * the program is never looked up by the system: on Windows that would prefer a `git.exe` inside the repository.
 */
function findGit(searchPath = process.env.PATH ?? process.env.Path ?? '') {
    const name = process.platform === 'win32' ? 'git.exe' : 'git';
    for (const folder of searchPath.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder))
            continue;
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(candidate, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            return candidate;
        }
        catch {
            // Not in this folder, or not to be run: the next one may have it.
        }
    }
    return undefined;
}
/** The folder that holds the `.git` of a folder's work tree, searched upward; undefined outside of any. */
function findWorkTree(folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')))
            return at;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return undefined;
    }
}


/***/ }),

/***/ 40423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit),
/* harmony export */   o: () => (/* binding */ NotAWorkTreeError)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(31421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(82636);


/** Git found no usable repository in that folder. */
class NotAWorkTreeError extends Error {
}
// `git rev-parse --local-env-vars`: set while a hook runs us, they would point git at another repository.
const REPOSITORY_VARIABLES = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_COMMON_DIR',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_PREFIX',
    'GIT_NAMESPACE',
    'GIT_IMPLICIT_WORK_TREE',
];
// A repository's own configuration can name programs to run; reading must start none and write nothing.
const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
/**
 * Runs a reading git command and returns its output, or undefined for exit code 1 (git's plain "no").
 * Throws NotAWorkTreeError where there is no repository, TransferError `git` for any other refusal.
 */
async function runGit(place, args, input) {
    const env = {
        ...process.env,
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        LC_ALL: 'C',
    };
    for (const name of REPOSITORY_VARIABLES)
        delete env[name];
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(place.git, [...HARMLESS, ...args], {
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
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TransferError */ .a('git', `git does not read ${folder}: it belongs to another user. ` +
            `If you trust it, run: git config --global --add safe.directory ${unsafe?.[1] ?? folder}`);
    }
    if (/not a git repository|must be run in a work tree/.test(complaint))
        return new NotAWorkTreeError(complaint);
    const said = complaint.split('\n').at(-1) ?? '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TransferError */ .a('git', `git could not list the files of ${folder} (exit ${code ?? 'by signal'}): ${said}`);
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
/******/ var __webpack_exports__ = __nccwpck_require__(32674);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
