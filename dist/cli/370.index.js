export const id = 370;
export const ids = [370];
export const modules = {

/***/ 45499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   rY: () => (/* binding */ sdkOptions),
/* harmony export */   zW: () => (/* binding */ crossesNetwork)
/* harmony export */ });
/**
 * The connection as the SDK's options. `debug: false`: E2B_DEBUG in the environment must not redirect a run. `retries: 0`:
 * the SDK would wait out a 429 by itself, in silence and for as long as the service says; that is done in `retry.ts`.
 */
function sdkOptions(connection) {
    const { kind: _, ...options } = connection;
    return { ...options, debug: false, retries: 0 };
}
/** Whether bytes to the sandbox leave this machine: then compressing them pays, over loopback it only costs. */
function crossesNetwork({ sandboxUrl, apiUrl }) {
    const address = sandboxUrl ?? apiUrl;
    return address === undefined || !isLoopback(address);
}
/** Whether a URL is of this machine. */
function isLoopback(url) {
    const { hostname } = new URL(url);
    return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}


/***/ }),

/***/ 83832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ hearingHeaders)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53053);


const listening = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
const byRequest = new WeakMap();
let subscribed = false;
/**
 * Makes a call of the SDK and lets `listener` hear the headers of each of its answers, at the moment they come. The SDK
 * hands none of them over, so they are read where undici publishes those of every answer; where nothing is published,
 * nothing is heard.
 */
async function hearingHeaders(listener, call) {
    subscribeOnce();
    return await listening.run([...(listening.getStore() ?? []), listener], call);
}
function subscribeOnce() {
    if (subscribed)
        return;
    subscribed = true;
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__.subscribe)('undici:request:create', (message) => {
        const listeners = listening.getStore();
        if (listeners)
            byRequest.set(message.request, listeners);
    });
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__.subscribe)('undici:request:headers', (message) => {
        const { request, response } = message;
        for (const listener of byRequest.get(request) ?? [])
            listener((name) => headerOf(response.headers, name));
    });
}
/** Names and values take turns, as bytes. */
function headerOf(headers, name) {
    if (!Array.isArray(headers))
        return undefined;
    for (let index = 0; index + 1 < headers.length; index += 2) {
        if (String(headers[index]).toLowerCase() === name)
            return String(headers[index + 1]);
    }
    return undefined;
}


/***/ }),

/***/ 86370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookAtService: () => (/* binding */ lookAtService)
/* harmony export */ });
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45499);
/* harmony import */ var _hear_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83832);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53113);
/* harmony import */ var _sdk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50590);




/** Somebody waits for the answer: how long one attempt may take, and how long a failure is tried again, in ms. */
const ATTEMPT = 8000;
const PASSING = 2000;
/**
 * Asks the service for the running sandboxes: whether it is there, takes the key and how much of the plan is in use, in
 * one request that changes nothing. Throws BackendError.
 */
async function lookAtService(connection) {
    let aheadMs;
    const options = { ...(0,_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .sdkOptions */ .rY)(connection), requestTimeoutMs: ATTEMPT };
    return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .withRetry */ .bD)('asking the service for the running sandboxes', async () => {
        const { Sandbox } = await (0,_sdk_js__WEBPACK_IMPORTED_MODULE_3__/* .loadSdk */ .N)();
        const pages = Sandbox.list({ ...options, query: { state: ['running'] } });
        const items = await (0,_hear_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .hearingHeaders */ .x)((header) => {
            const said = Date.parse(header('date') ?? '');
            aheadMs = Number.isNaN(said) ? undefined : said - Date.now();
        }, () => pages.nextItems());
        return {
            running: items.length,
            more: pages.hasNext,
            ...(aheadMs === undefined ? {} : { aheadMs }),
        };
    }, { repeatable: true, attemptMs: ATTEMPT, passingMs: PASSING });
}


/***/ }),

/***/ 8910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ hearingRetryAfter)
/* harmony export */ });
/* unused harmony export readRetryAfter */
/* harmony import */ var _hear_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83832);

/**
 * Makes a call of the SDK and hands over the `Retry-After` of its last answer, in ms. The SDK's errors do not carry it;
 * where it cannot be heard ({@link hearingHeaders}), nothing is known.
 */
async function hearingRetryAfter(call) {
    let afterMs;
    try {
        const value = await (0,_hear_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .hearingHeaders */ .x)((header) => {
            const said = header('retry-after');
            afterMs = said === undefined ? undefined : readRetryAfter(said, Date.now());
        }, call);
        return { ok: true, value };
    }
    catch (error) {
        return { ok: false, error, afterMs };
    }
}
/** Seconds or a date, in ms from `now`; undefined for anything else. */
function readRetryAfter(value, now) {
    const text = value.trim();
    if (/^\d+(?:\.\d+)?$/.test(text))
        return Number(text) * 1000;
    const date = Date.parse(text);
    return Number.isNaN(date) || !/[a-z]/i.test(text) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 53113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ UNREACHABLE),
/* harmony export */   bD: () => (/* binding */ withRetry),
/* harmony export */   br: () => (/* binding */ waitOr),
/* harmony export */   y_: () => (/* binding */ retryWait)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78319);
/* harmony import */ var _retry_after_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8910);
/* harmony import */ var _within_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75384);




/** How long a small call is tried again, in ms: where there is no room, and after failures that pass. */
const ROOM = 60_000;
const PASSING = 45_000;
/** So long where nobody is at the address, in ms: a restart takes a few seconds, a mistake does not go away. */
const UNREACHABLE = 6_000;
/** Waits in ms: the first, and the longest. Each is stretched by up to its own length, so that jobs do not move in step. */
const WAITS = { room: [1000, 15_000], passing: [250, 8000], unreachable: [500, 2000] };
/** A service that says to come back later than so is asked before, in ms: what it said may be out of date. */
const LONGEST_RETRY_AFTER = 120_000;
/**
 * Calls the service; tries again what {@link retryClass} says, for a while: a refusal for want of room in any case, what
 * may have worked only if the call is `repeatable`. What is final is thrown at once, translated.
 */
async function withRetry(doing, call, { signal, hints, repeatable, attemptMs, passingMs = PASSING, onRetry, examine }) {
    const began = performance.now();
    for (let attempt = 0;; attempt++) {
        const answer = await (0,_retry_after_js__WEBPACK_IMPORTED_MODULE_2__/* .hearingRetryAfter */ .V)(() => attemptMs === undefined ? call() : (0,_within_time_js__WEBPACK_IMPORTED_MODULE_3__/* .withinTime */ .d)(call(), attemptMs));
        if (answer.ok)
            return answer.value;
        const translated = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .toBackendError */ .yr)(answer.error, doing, hints);
        const error = examine ? await examine(translated) : translated;
        if (signal?.aborted)
            throw abortReason(signal, error);
        const kind = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .retryClass */ .JP)(error);
        if (kind === 'final' || (kind === 'passing' && !repeatable))
            throw error;
        const patience = { room: ROOM, passing: passingMs, unreachable: Math.min(UNREACHABLE, passingMs) }[kind];
        const wait = retryWait(kind, attempt, answer.afterMs);
        const elapsed = performance.now() - began;
        // A request that used up all the time itself is made once more.
        if (attempt > 0 ? elapsed + wait > patience : wait > patience)
            throw error;
        await onRetry?.(error);
        await waitOr(wait, signal, error);
    }
}
/** How long to wait before the next attempt, in ms; `afterMs` is what the service asked for. */
function retryWait(kind, attempt, afterMs) {
    const [first, longest] = WAITS[kind];
    const own = Math.min(first * 2 ** attempt, longest);
    const asked = Math.min(afterMs ?? 0, LONGEST_RETRY_AFTER);
    return Math.max(own, asked) + Math.random() * own;
}
/** Waits, but throws at once when `signal` aborts: its reason if that is an error of ours, else `error`. */
async function waitOr(ms, signal, error) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
    }
    catch {
        throw abortReason(signal, error);
    }
}
function abortReason(signal, otherwise) {
    const reason = signal?.reason;
    return reason instanceof Error && reason.name === 'BackendError' ? reason : otherwise;
}


/***/ }),

/***/ 50590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ loadSdk)
});

;// CONCATENATED MODULE: ./.cache/build/lib/base64.js
/**
 * Gives `Uint8Array` these methods where Node lacks them, made of Buffer's. The library that carries a sandbox's output
 * uses them if they are there when it is loaded, and is written in JavaScript otherwise: that was most of what a line of
 * output cost. Safe to repeat.
 */
function useBase64() {
    const methods = Uint8Array.prototype;
    if (methods.toBase64 === undefined)
        base64_define('toBase64', toBase64);
    if (methods.setFromBase64 === undefined)
        base64_define('setFromBase64', setFromBase64);
}
function base64_define(name, value) {
    // oxlint-disable-next-line no-extend-native -- what the language's standard puts there, where Node does not yet
    Object.defineProperty(Uint8Array.prototype, name, { value, configurable: true, writable: true });
}
function toBase64({ alphabet = 'base64', omitPadding = false } = {}) {
    const text = Buffer.from(this.buffer, this.byteOffset, this.byteLength).toString(alphabet);
    if (omitPadding)
        return text.replace(/=+$/, '');
    return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
/** Only what is well-formed and fits; callers have a slower way for the rest. */
function setFromBase64(text) {
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
    const size = (text.length / 4) * 3 - padding;
    const target = Buffer.from(this.buffer, this.byteOffset, this.byteLength);
    // Buffer leaves out what it does not know, so that fewer bytes come out.
    if (text.length % 4 !== 0 || size > this.length || target.write(text, 'base64') !== size) {
        throw new SyntaxError('malformed base64');
    }
    return { read: text.length, written: size };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/sdk.js

/**
 * The SDK, loaded at first use: it and its two HTTP clients are most of the bundle's weight, and `--help`, usage
 * errors and the first line of a run need none of it. The package of the code interpreter is all of `e2b`, with sandboxes
 * that can run code besides.
 */
async function loadSdk() {
    useBase64();
    return await __webpack_require__.e(/* import() */ 627).then(__webpack_require__.t.bind(__webpack_require__, 11627, 19));
}


/***/ }),

/***/ 75384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withinTime)
/* harmony export */ });
/**
 * Waits for `work` no longer than `ms`, by a timer of our own: then it throws a TimeoutError. A request's own limit is not
 * enough. Where it is joined to a signal of ours (`AbortSignal.any`), Node holds it weakly, and one that was collected never
 * comes.
 */
async function withinTime(work, ms) {
    let timer;
    const late = new Promise((_resolve, reject) => {
        timer = setTimeout(() => reject(new DOMException('The operation was aborted due to timeout', 'TimeoutError')), ms);
    });
    try {
        return await Promise.race([work, late]);
    }
    catch (error) {
        // It may still fail, later.
        work.catch(() => undefined);
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ })

};
