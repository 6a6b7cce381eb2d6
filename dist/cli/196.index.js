export const id = 196;
export const ids = [196];
export const modules = {

/***/ 78319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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

/***/ 38809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NG: () => (/* binding */ DOMAIN_WITHOUT_DENY),
/* harmony export */   RJ: () => (/* binding */ UPLOAD_OF_NONE),
/* harmony export */   ZZ: () => (/* binding */ REPEATED_NAME),
/* harmony export */   rr: () => (/* binding */ domainWithoutDeny),
/* harmony export */   vM: () => (/* binding */ contradictions)
/* harmony export */ });
/* harmony import */ var _infra_contradictions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18650);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78849);
/* harmony import */ var _handover_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31655);
/* harmony import */ var _net_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62992);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33451);





const DEFINITIONS = ['dockerfile', 'devcontainer', 'file', 'from'];
const BUILD_ACTIONS = ['run', 'copy', 'env', 'workdir', 'apt', 'pip', 'npm'];
const READY = ['port', 'url', 'process', 'file', 'seconds', 'command'];
const ACTIONS = ['run', 'code', 'code-file'];
/**
 * What no single key gets wrong, but several together do. It looks at the parsed value before validation,
 * so that these faults are reported together with all others.
 */
function contradictions(file) {
    return [
        ...ofSandbox((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, 'sandbox')),
        ...ofTemplate((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, 'template'), ['template']),
        ...(0,_infra_contradictions_js__WEBPACK_IMPORTED_MODULE_0__/* .infraContradictions */ .x)(file, ofTemplate),
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, 'steps')).flatMap((step, index) => ofStep(step, ['steps', index])),
        ...ofNetwork((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, 'sandbox'), 'network'), ['sandbox', 'network']),
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, 'previews')).flatMap(([name, preview]) => ofNetwork((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(preview, 'network'), ['previews', name, 'network'])),
        ...ofUpload(file),
        ...ofHandover(file),
    ];
}
function ofSandbox(sandbox) {
    if ((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(sandbox, 'id') === undefined)
        return [];
    if ((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(sandbox, 'key') === undefined)
        return [];
    return [fault(['sandbox', 'key'], 'id and key both choose the sandbox; give one of them')];
}
function ofUpload(file) {
    if ((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, 'upload-mode') !== 'none' || (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, 'upload')).length === 0)
        return [];
    return [{ path: ['upload-mode'], at: 'value', message: UPLOAD_OF_NONE }];
}
const UPLOAD_OF_NONE = 'none uploads nothing, but upload lists what to upload; give one of them';
function ofHandover(file) {
    return ['outputs', 'export'].flatMap((key) => {
        const names = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, key)).map((name) => (typeof name === 'string' ? name : ''));
        return (0,_handover_names_js__WEBPACK_IMPORTED_MODULE_1__/* .repeatedNames */ .H3)(names, key).map((index) => ({
            path: [key, index],
            at: 'value',
            message: REPEATED_NAME,
        }));
    });
}
const REPEATED_NAME = 'this name is in the list already';
function ofTemplate(template, path) {
    if (!(0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(template))
        return [];
    // With none of them, E2B's conventions find a Dockerfile in the context.
    const faults = atMostOne(template, DEFINITIONS, path);
    const steps = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(template, 'steps');
    if (steps !== undefined && (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(template, 'from') === undefined) {
        faults.push(fault([...path, 'steps'], 'steps add layers to from, which is missing'));
    }
    const ready = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(template, 'ready');
    if ((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(ready))
        faults.push(...exactlyOne(ready, READY, [...path, 'ready']));
    return [
        ...faults,
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)(steps).flatMap((step, index) => ofTemplateStep(step, [...path, 'steps', index])),
    ];
}
function ofTemplateStep(step, path) {
    if (!(0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(step))
        return [];
    const actions = BUILD_ACTIONS.filter((key) => (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(step, key) !== undefined);
    // A user alone is an action; beside run and copy it says who.
    const alone = actions.length === 0 && (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(step, 'user') !== undefined;
    const faults = alone ? [] : exactlyOne(step, BUILD_ACTIONS, path, [...BUILD_ACTIONS, 'user']);
    const belongs = (key, owners, message) => {
        const foreign = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(step, key) !== undefined && !actions.some((action) => owners.includes(action));
        if (foreign && actions.length < 2)
            faults.push(fault([...path, key], message));
    };
    for (const key of ['to', 'mode'])
        belongs(key, ['copy'], `${key} belongs to copy`);
    if (!alone)
        belongs('user', ['run', 'copy'], 'user belongs to run and copy, or stands alone');
    if ((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(step, 'copy') !== undefined && (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(step, 'to') === undefined) {
        faults.push(fault([...path, 'copy'], 'copy needs to: where it goes'));
    }
    const user = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(step, 'user');
    if (typeof user === 'string' && user.includes(':') && (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(step, 'copy') === undefined) {
        faults.push({
            path: [...path, 'user'],
            at: 'value',
            message: 'a group belongs to the owner of copy only',
        });
    }
    return faults;
}
function ofStep(step, path) {
    if (!(0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(step))
        return [];
    const faults = exactlyOne(step, ACTIONS, path);
    const isCode = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(step, 'code') !== undefined || (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(step, 'code-file') !== undefined;
    const isScript = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(step, 'run') !== undefined;
    const misplaced = (key, message) => {
        if ((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(step, key) !== undefined)
            faults.push(fault([...path, key], message));
    };
    if (!isCode) {
        misplaced('language', 'language belongs to code or code-file; a script of run has a shell');
        misplaced('context', 'context belongs to code or code-file; scripts share no variables');
    }
    if (isCode && !isScript) {
        misplaced('shell', 'shell belongs to run; code has a language');
        misplaced('user', 'user belongs to run; code runs as the user of the code interpreter');
    }
    return faults;
}
function ofNetwork(network, path) {
    const index = domainWithoutDeny((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(network, 'internet') !== false, (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(network, 'allow')), (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(network, 'deny')));
    return index === undefined
        ? []
        : [{ path: [...path, 'allow', index], at: 'value', message: DOMAIN_WITHOUT_DENY }];
}
const DOMAIN_WITHOUT_DENY = `a domain is allowed by name only where all else is denied: set internet to false, or deny ${_net_target_js__WEBPACK_IMPORTED_MODULE_3__/* .ALL_TRAFFIC */ .E8}`;
/** The first allowed domain that E2B refuses because the rest of the internet is open (create answers 400). */
function domainWithoutDeny(internet, allow, deny) {
    if (!internet || deny.includes(_net_target_js__WEBPACK_IMPORTED_MODULE_3__/* .ALL_TRAFFIC */ .E8))
        return undefined;
    const index = allow.findIndex((target) => typeof target === 'string' && !(0,_net_target_js__WEBPACK_IMPORTED_MODULE_3__/* .isAddress */ .PW)(target) && (0,_net_target_js__WEBPACK_IMPORTED_MODULE_3__/* .isDomain */ .l0)(target));
    return index < 0 ? undefined : index;
}
function exactlyOne(mapping, keys, path, named = keys) {
    if (keys.some((key) => (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(mapping, key) !== undefined))
        return atMostOne(mapping, keys, path, named);
    const empty = keys.some((key) => (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(mapping) && Object.hasOwn(mapping, key));
    return empty ? [] : [{ path, at: 'value', message: `expected one of ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .alternatives */ .Vo)(named)}; found none` }];
}
function atMostOne(mapping, keys, path, named = keys) {
    const [first, ...more] = keys.filter((key) => (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(mapping, key) !== undefined);
    return more.map((key) => fault([...path, key], `${first} and ${key} exclude each other; give one of ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .alternatives */ .Vo)(named)}`));
}
function fault(path, message) {
    return { path, at: 'key', message };
}


/***/ }),

/***/ 23183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   Cq: () => (/* binding */ DURATION_PATTERN),
/* harmony export */   gE: () => (/* binding */ EXPECTED_DURATION)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65135);

/** How durations are named in messages. */
const EXPECTED_DURATION = 'expected a duration such as 90s, 15m or 1h30m';
const AMOUNT = String.raw `(\d{1,12}(?:\.\d{1,6})?)`;
/** A plain number of seconds, or hours, minutes, seconds and milliseconds in this order. */
const DURATION_PATTERN = new RegExp(String.raw `^(?=\d)(?:${AMOUNT}|(?:${AMOUNT}h)?(?:${AMOUNT}m)?(?:${AMOUNT}s)?(?:${AMOUNT}ms)?)$`);
const MS_PER_GROUP = [1000, 3_600_000, 60_000, 1000, 1];
/** Reads a duration in whole ms. A plain number, also one written as text, counts seconds. */
function readDuration(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? bounded(value * 1000) : { expected: EXPECTED_DURATION };
    const match = DURATION_PATTERN.exec(value.trim());
    if (!match)
        return { expected: /^-\d/.test(value.trim()) ? 'expected a duration above 0' : EXPECTED_DURATION };
    return bounded(MS_PER_GROUP.reduce((sum, ms, index) => sum + Number(match[index + 1] ?? 0) * ms, 0));
}
function bounded(ms) {
    const whole = Math.round(ms);
    if (whole < 1)
        return { expected: 'expected a duration above 0' };
    if (whole > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DURATION_MS */ .rG)
        return { expected: `expected a duration of at most ${_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DURATION_MS */ .rG / 3_600_000}h` };
    return { ms: whole };
}


/***/ }),

/***/ 90444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81141);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33451);



/** Checks a value and says in our words what is wrong with it, one fault a place. */
function check(schema, value) {
    const result = schema.safeParse(value, { error: expectation });
    if (result.success)
        return { data: result.data, faults: [] };
    const seen = new Set();
    const faults = result.error.issues
        .flatMap((issue) => explain(issue, schema, value))
        .filter(({ path, at }) => {
        const place = JSON.stringify([at, path]);
        if (seen.has(place))
            return false;
        seen.add(place);
        return true;
    });
    return { faults };
}
/** What was expected, for rules that have no words of their own. */
function expectation(issue) {
    if (issue.code === 'invalid_type')
        return `expected ${KINDS[issue.expected] ?? issue.expected}`;
    if (issue.code === 'invalid_value')
        return `expected ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(issue.values.map(String))}`;
    if (issue.code === 'too_small')
        return `expected a number of at least ${issue.minimum}`;
    if (issue.code === 'too_big')
        return `expected a number of at most ${issue.maximum}`;
    return undefined;
}
const KINDS = {
    array: 'a list',
    boolean: 'true or false',
    int: 'a whole number',
    number: 'a number',
    object: 'a mapping',
    record: 'a mapping',
    string: 'text',
};
function explain(issue, schema, value) {
    const path = issue.path;
    const found = valueAt(value, path);
    if (issue.code === 'unrecognized_keys') {
        const known = shapeAt(schema, path);
        return issue.keys.map((key) => ({ path: [...path, key], at: 'key', message: unknownKey(key, known) }));
    }
    if (issue.code === 'invalid_key') {
        const expected = issue.issues[0]?.message ?? 'expected another key';
        return [{ path, at: 'key', message: `${expected}; found ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(path.at(-1))}` }];
    }
    if (issue.code === 'invalid_union') {
        const branches = issue.errors;
        const meant = branches.filter((errors) => !errors.some((error) => refusesKind(error, found)));
        const [errors] = meant;
        const option = errors && unionAt(schema, path)?.options[branches.indexOf(errors)];
        if (errors && option && meant.length === 1) {
            const [only, ...others] = errors;
            if (only?.code === 'invalid_value' && only.path.length === 0 && others.length === 0) {
                return [{ path, at: 'value', message: complete({ ...only, message: issue.message }, found) }];
            }
            return errors
                .flatMap((inner) => explain(inner, option, found))
                .map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
        }
    }
    return [{ path, at: 'value', message: complete(issue, found) }];
}
/** Whether this says that a branch of a union takes no value of this kind at all; the other was meant then. */
function refusesKind(error, found) {
    if (error.path.length > 0)
        return false;
    if (error.code === 'invalid_value')
        return !error.values.some((value) => typeof value === typeof found);
    return error.code === 'invalid_type';
}
function complete(issue, found) {
    if (!issue.message.startsWith('expected '))
        return (0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(issue.message);
    const meant = issue.code === 'invalid_value' && typeof found === 'string'
        ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(found, issue.values.map(String))
        : undefined;
    return `${issue.message}; found ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(found)}${meant === undefined ? '' : `; did you mean ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showKey */ .Nh)(meant)}?`}`;
}
/** What belongs to a door, and so is told by an input or a flag instead of the file. */
const OF_THE_DOOR = ['engine', 'domain', 'api-url', 'api-key'];
const OF_THE_ACTION = ['summary', 'comment', 'check', 'github-token'];
function unknownKey(key, known) {
    const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(key, known);
    if (meant !== undefined)
        return `unknown key ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showKey */ .Nh)(key)}; did you mean ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showKey */ .Nh)(meant)}?`;
    if (OF_THE_DOOR.includes(key)) {
        return `unknown key ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showKey */ .Nh)(key)}; it is not part of the file: give it as the action's input '${key}' or the flag '--${key}'`;
    }
    if (OF_THE_ACTION.includes(key)) {
        return `unknown key ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showKey */ .Nh)(key)}; it is not part of the file: give it as the action's input '${key}'`;
    }
    return `unknown key ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showKey */ .Nh)(key)}; expected ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(known)}`;
}
function valueAt(value, path) {
    let found = value;
    for (const part of path) {
        if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part))
            return undefined;
        found = found[part];
    }
    return found;
}
/** The keys that a mapping at this path may have. */
function shapeAt(schema, path) {
    for (const candidate of schemasAt(schema, path)) {
        if (candidate instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodObject */ .bvH)
            return Object.keys(candidate.shape);
    }
    return [];
}
function unionAt(schema, path) {
    return schemasAt(schema, path).find((candidate) => candidate instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodUnion */ .fZ7);
}
/** Every schema that a value at this path may meet, wrappers and unions included. */
function schemasAt(schema, path) {
    const [part, ...rest] = path;
    return unwrap(schema).flatMap((inner) => {
        if (part === undefined)
            return [inner];
        if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodObject */ .bvH) {
            const child = inner.shape[part];
            return child === undefined ? [] : schemasAt(child, rest);
        }
        if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodArray */ .naA)
            return schemasAt(inner.element, rest);
        if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodRecord */ .b8S)
            return schemasAt(inner.valueType, rest);
        return [];
    });
}
function unwrap(schema) {
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodOptional */ .IiU)
        return unwrap(schema.unwrap());
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodPipe */ .utH)
        return unwrap(schema.in);
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodUnion */ .fZ7)
        return [schema, ...schema.options.flatMap((option) => unwrap(option))];
    return [schema];
}


/***/ }),

/***/ 41805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TC: () => (/* binding */ checkInside),
  MM: () => (/* binding */ readDownloads),
  F1: () => (/* binding */ readItems),
  r6: () => (/* binding */ readNames),
  SX: () => (/* binding */ readPairs),
  oh: () => (/* binding */ readReports),
  fl: () => (/* binding */ readUploads)
});

// EXTERNAL MODULE: ./.cache/build/lib/spec/contradictions.js
var contradictions = __webpack_require__(38809);
// EXTERNAL MODULE: ./.cache/build/lib/spec/explain.js
var explain = __webpack_require__(90444);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/from-to.js
/**
 * Splits `from[:to]` at the first colon that is not part of a Windows drive. `C:\x` is always a drive at the
 * start; `C:/x` only where `drives` says that `from` is a path of a Windows machine. A name that holds a
 * colon has to be given in the sandbox file.
 */
function splitFromTo(line, drives) {
    const drive = (drives ? /^[A-Za-z]:[\\/]/ : /^[A-Za-z]:\\/).test(line) ? 2 : 0;
    const colon = line.indexOf(':', drive);
    if (colon < 0)
        return { from: line };
    return { from: line.slice(0, colon), to: line.slice(colon + 1) };
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/handover-names.js + 1 modules
var handover_names = __webpack_require__(31655);
// EXTERNAL MODULE: ./.cache/build/lib/spec/local-path.js
var local_path = __webpack_require__(51530);
// EXTERNAL MODULE: ./.cache/build/lib/spec/outside-root.js
var outside_root = __webpack_require__(10117);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/handover.js
var handover = __webpack_require__(20564);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/junit.js
var junit = __webpack_require__(39651);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/text.js + 1 modules
var schema_text = __webpack_require__(11625);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/transfer.js
var transfer = __webpack_require__(6916);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/field-lines.js










/** The lines that hold something, with what a message calls them. A repeated flag may hold line breaks. */
function entries(raw) {
    const lines = typeof raw === 'string' ? raw.split(/\r\n|\n|\r/) : raw;
    return lines
        .map((line, index) => ({ line, where: lines.length > 1 ? `line ${index + 1}: ` : '' }))
        .filter(({ line }) => line.trim() !== '');
}
/** The lines that are valid, each as one value. */
function readItems(raw, schema, read) {
    return entries(raw)
        .map(({ line, where }) => read(schema, line.trim(), where))
        .filter((value) => value !== undefined);
}
/** Names that are handed over: valid ones, each once. */
function readNames(raw, kind, read, report) {
    const lines = entries(raw);
    const names = readItems(raw, kind === 'outputs' ? handover/* outputName */.Vf : handover/* exportName */.au, read);
    for (const index of (0,handover_names/* repeatedNames */.H3)(lines.map(({ line }) => line.trim()), kind)) {
        report(`${lines[index]?.where ?? ''}${contradictions/* REPEATED_NAME */.ZZ}`);
    }
    return read(kind === 'outputs' ? handover/* outputs */.V4 : handover/* exported */.ES, names);
}
/** `NAME=VALUE` lines. */
function readPairs(raw, name, form, report) {
    const pairs = new Map();
    for (const { line, where } of entries(raw)) {
        const sign = line.indexOf('=');
        const key = line.slice(0, Math.max(sign, 0)).trim();
        const value = line.slice(sign + 1);
        // What is wrong here may be a part of a secret, as a second line of one: it is not quoted.
        if (sign < 0)
            report(`${where}expected ${form}; found no =`);
        else if ((0,explain/* check */.z)(name, key).faults.length > 0 || key === '__proto__')
            report(`${where}expected ${form} with a valid name before the =`);
        else if ((0,explain/* check */.z)(schema_text/* plainText */.wh, value).faults.length > 0)
            report(`${where}the value of ${key} holds a NUL character`);
        else if (pairs.has(key))
            report(`${where}${key} is given twice`);
        else
            pairs.set(key, value);
    }
    return Object.fromEntries(pairs);
}
/** `from[:to]` lines; the word `none` alone is an empty list. */
function readUploads(raw, rules, read, report) {
    const lines = entries(raw);
    if (lines.length === 1 && lines[0]?.line.trim() === 'none')
        return [];
    return lines.flatMap(({ line, where }) => {
        if (line.trim() === 'none') {
            report(`${where}none stands alone; a folder of this name is ./none`);
            return [];
        }
        const { from, to } = splitFromTo(line.trim(), (0,local_path/* isWindowsRoot */.KH)(rules.root));
        const source = read(schema_text/* localPath */.$S, from, where);
        const target = to === undefined ? undefined : read(schema_text/* sandboxPath */.LE, to, where);
        if (source !== undefined)
            checkInside(source, rules, where, report);
        return source === undefined ? [] : [{ from: source, ...(target === undefined ? {} : { to: target }) }];
    });
}
/** `from[:to]` lines. */
function readDownloads(raw, rules, read, report) {
    return entries(raw).flatMap(({ line, where }) => {
        const { from, to } = splitFromTo(line.trim(), false);
        const source = read(transfer/* remotePattern */.pd, from, where);
        const target = to === undefined ? undefined : read(schema_text/* localPath */.$S, to, where);
        if (target !== undefined)
            checkInside(target, rules, where, report);
        return source === undefined ? [] : [{ from: source, ...(target === undefined ? {} : { to: target }) }];
    });
}
/** Local paths and globs. They may never leave the root: what is shown of their files goes to others. */
function readReports(raw, { root }, read, report) {
    const paths = entries(raw).flatMap(({ line, where }) => {
        const local = read(schema_text/* localPath */.$S, line.trim(), where);
        if (local !== undefined)
            checkInside(local, { root, mayLeaveRoot: false }, where, report);
        return local === undefined ? [] : [local];
    });
    return read(junit/* junit */.b, paths);
}
/** Reports a local path that leaves the root where it may not. */
function checkInside(local, rules, where, report) {
    if (!rules.mayLeaveRoot && !(0,local_path/* placeLocal */.H_)(rules.root, local).inside)
        report(where + (0,outside_root/* leavesRoot */.hs)(local));
}


/***/ }),

/***/ 76414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ readFields)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./.cache/build/lib/spec/explain.js
var explain = __webpack_require__(90444);
// EXTERNAL MODULE: ./.cache/build/lib/spec/contradictions.js
var contradictions = __webpack_require__(38809);
// EXTERNAL MODULE: ./.cache/build/lib/spec/fields.js + 7 modules
var spec_fields = __webpack_require__(91611);
// EXTERNAL MODULE: ./.cache/build/lib/spec/given-fields.js
var given_fields = __webpack_require__(9766);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/field-contradictions.js



/** What no single field gets wrong, but several together do. */
function fieldContradictions(fields, values) {
    const problems = [];
    const clash = (name, other, message) => {
        const one = fields[name];
        const two = fields[other];
        if (one && two)
            problems.push({ source: one.source, message: `${message} (${two.source})` });
    };
    if ((0,given_fields/* isGiven */.q)(fields, 'sandbox-id') && (0,given_fields/* isGiven */.q)(fields, 'key')) {
        clash('key', 'sandbox-id', 'an ID was given too, and both choose the sandbox');
    }
    if (values['upload-mode'] === 'none' && (values.upload ?? []).length > 0) {
        clash('upload-mode', 'upload', contradictions/* UPLOAD_OF_NONE */.RJ);
    }
    if ((0,given_fields/* isGiven */.q)(fields, 'template')) {
        for (const name of spec_fields/* BUILD_FIELDS */.jN) {
            if ((0,given_fields/* isGiven */.q)(fields, name))
                clash(name, 'template', 'a template that exists is taken as it is');
        }
    }
    const [source, ...others] = spec_fields/* SOURCE_FIELDS */.qE.filter((name) => (0,given_fields/* isGiven */.q)(fields, name));
    for (const other of source === undefined ? [] : others) {
        clash(other, source ?? other, 'the template is defined by something else already');
    }
    for (const [name, other, what] of [
        ['code', 'run', 'a script'],
        ['code-file', 'run', 'a script'],
        ['code-file', 'code', 'code'],
    ]) {
        if ((0,given_fields/* isGiven */.q)(fields, name) && (0,given_fields/* isGiven */.q)(fields, other))
            clash(name, other, `${what} was given too, and there is one step`);
    }
    const { language } = fields;
    if (language && (0,given_fields/* isGiven */.q)(fields, 'language') && !(0,given_fields/* isGiven */.q)(fields, 'code') && !(0,given_fields/* isGiven */.q)(fields, 'code-file')) {
        problems.push({ source: language.source, message: 'there is no code or code-file that it could be of' });
    }
    if (values.pause === true && values.after !== undefined && values.after !== 'pause') {
        clash('pause', 'after', `pause means after: pause, but after says ${values.after}`);
    }
    if (values.engine === 'local') {
        for (const name of ['domain', 'api-url']) {
            if (values[name] !== undefined)
                clash(name, 'engine', 'the local engine has an address of its own');
        }
    }
    return problems;
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/field-lines.js + 1 modules
var field_lines = __webpack_require__(41805);
// EXTERNAL MODULE: ./.cache/build/lib/spec/limits.js
var limits = __webpack_require__(65135);
// EXTERNAL MODULE: ./.cache/build/lib/spec/local-path.js
var local_path = __webpack_require__(51530);
// EXTERNAL MODULE: ./.cache/build/lib/spec/model.js
var model = __webpack_require__(61062);
// EXTERNAL MODULE: ./.cache/build/lib/spec/outside-root.js
var outside_root = __webpack_require__(10117);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/report.js
var schema_report = __webpack_require__(56489);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/steps.js + 1 modules
var steps = __webpack_require__(38972);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/sandbox.js
var sandbox = __webpack_require__(72824);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/template.js
var template = __webpack_require__(55193);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/text.js + 1 modules
var schema_text = __webpack_require__(11625);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/watch.js
var watch = __webpack_require__(36044);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/field-values.js
















const token = (0,schema_text/* text */.Qq)('a token without spaces', /^[\x21-\x7e]+$/);
const reportName = (0,schema_text/* text */.Qq)(`true, false or a name: one line of at most ${limits/* MAX_REPORT_NAME */.qZ} characters`, 
// Who writes `yes` means no name.
(value) => value.length <= limits/* MAX_REPORT_NAME */.qZ && /^(?!(?:yes|no|on|off)$)\P{Cc}+$/iu.test(value));
const apiKey = (0,schema_text/* text */.Qq)('an API key without spaces', /^[\x21-\x7e]+$/);
const domain = (0,schema_text/* text */.Qq)('a domain, with a port if need be', /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?$/);
const apiUrl = (0,schema_text/* text */.Qq)('an http or https URL without a user, a query or a fragment', isPlainUrl);
const credential = (0,schema_text/* text */.Qq)('one line of printable text', /^\P{Cc}+$/u);
const portText = (0,schema_text/* text */.Qq)('a port from 1 to 65535', /^\d{1,5}$/);
const booleanText = schemas/* enum */.k5n(['true', 'false']);
function isPlainUrl(value) {
    if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
        return false;
    const { username, password, search, hash } = new URL(value);
    return username === '' && password === '' && search === '' && hash === '';
}
/** Validates every field that was given. Values of `env` and the API key never appear in a problem. */
function readFields(fields, rules) {
    const values = {};
    const problems = [];
    for (const field of spec_fields/* FIELDS */.cJ) {
        const given = fields[field.name];
        if (given === undefined || (0,given_fields/* isBlank */.z)(given.value))
            continue;
        const report = (message) => void problems.push({ source: given.source, message });
        readField(field, given.value, values, rules, report);
    }
    problems.push(...fieldContradictions(fields, values));
    return { values, problems };
}
function readField(field, raw, values, rules, report) {
    const one = () => (typeof raw === 'string' ? raw : (raw.at(-1) ?? '')).trim();
    const read = (schema, value, where = '') => {
        const result = (0,explain/* check */.z)(schema, value);
        for (const { message } of result.faults)
            report(where + message);
        return result.data;
    };
    const set = (name, value) => {
        if (value !== undefined)
            values[name] = value;
    };
    switch (field.name) {
        case 'run':
        case 'code': {
            const whole = typeof raw === 'string' ? raw : (raw.at(-1) ?? '');
            return set(field.name, read(field.name === 'run' ? schema_text/* script */.K$ : schema_text/* code */.aY, whole));
        }
        case 'language':
            return set('language', read(steps/* codeLanguage */.UA, one()));
        case 'results': {
            const local = read(schema_text/* localPath */.$S, one());
            if (local === undefined)
                return;
            // Old ones are removed there: not even a person who types it means another folder than one of the project.
            (0,field_lines/* checkInside */.TC)(local, { ...rules, mayLeaveRoot: false }, '', report);
            if ((0,local_path/* placeLocal */.H_)(rules.root, local).path === '.')
                report(outside_root/* RESULTS_IN_ROOT */.k4);
            return set('results', local);
        }
        case 'template':
            return set('template', read(template/* templateReference */.cD, one()));
        case 'template-name':
            return set('template-name', read(template/* templateName */.G, one()));
        case 'report': {
            const local = read(schema_report/* report */.z, one());
            if (local !== undefined)
                (0,field_lines/* checkInside */.TC)(local, rules, '', report);
            return set('report', local);
        }
        case 'dockerfile':
        case 'devcontainer':
        case 'template-file':
        case 'code-file':
        case 'context': {
            const local = read(schema_text/* localPath */.$S, one());
            if (local !== undefined)
                (0,field_lines/* checkInside */.TC)(local, rules, '', report);
            return set(field.name, local);
        }
        case 'cpu':
        case 'memory': {
            const word = one();
            const number = /^\d{1,9}$/.test(word) ? Number(word) : word;
            return set(field.name, read(field.name === 'cpu' ? template/* cpu */.BW : template/* memory */.m1, number));
        }
        case 'registry-username':
        case 'registry-password':
            // It may hold spaces and is never quoted: a user name given as the password, say.
            if (!(0,explain/* check */.z)(credential, one()).data)
                report('expected one line of printable text');
            return set(field.name, one());
        case 'sandbox-id':
            return set('sandbox-id', read(sandbox/* sandboxId */.n1, one()));
        case 'key':
            return set('key', read(sandbox/* sandboxKey */.b8, one()));
        case 'ports':
            return set('ports', read(sandbox/* ports */.X6, (0,field_lines/* readItems */.F1)(raw, portText, read).map(Number)));
        case 'file-from':
            return set('file-from', read(schemas/* enum */.k5n(model/* FILE_SOURCES */.IW), one()));
        case 'on-timeout':
            return set('on-timeout', read(schemas/* enum */.k5n(model/* TIMEOUT_ACTIONS */.mG), one()));
        case 'timeout':
        case 'step-timeout':
        case 'template-max-age':
        case 'template-timeout':
        case 'upload-timeout':
        case 'download-timeout':
        case 'pause-timeout':
        case 'queue-timeout':
        case 'create-timeout':
            return set(field.name, read(schema_text/* duration */.p0, one()));
        case 'upload-limit':
            return set('upload-limit', read(schema_text/* size */.Ej, one()));
        case 'upload-mode':
            return set('upload-mode', read(schemas/* enum */.k5n(model/* UPLOAD_WORDS */.Qi), one()));
        case 'on-resume-failure':
            return set('on-resume-failure', read(schemas/* enum */.k5n(model/* RESUME_FAILURES */.Mv), one()));
        case 'if-none':
            return set('if-none', read(schemas/* enum */.k5n(model/* IF_NONE */.V8), one()));
        case 'after':
        case 'after-failure':
            return set(field.name, read(schemas/* enum */.k5n(model/* AFTER_ACTIONS */.RW), one()));
        case 'engine':
            return set('engine', read(schemas/* enum */.k5n(model/* ENGINE_CHOICES */.uO), one()));
        case 'internet':
        case 'allow-fork-code':
        case 'public-traffic':
        case 'auto-resume':
        case 'template-force':
        case 'summary':
        case 'pause': {
            const word = read(booleanText, one().toLowerCase());
            return set(field.name, word === undefined ? undefined : word === 'true');
        }
        case 'api-key':
            if (!(0,explain/* check */.z)(apiKey, one()).data)
                report('expected an API key: printable characters without spaces');
            return set('api-key', one());
        case 'github-token':
            if (!(0,explain/* check */.z)(token, one()).data)
                report('expected a token: printable characters without spaces');
            return set('github-token', one());
        case 'comment':
        case 'check': {
            const word = one();
            const truth = /^(?:true|false)$/i.test(word) ? word.toLowerCase() === 'true' : undefined;
            return set(field.name, truth ?? read(reportName, word));
        }
        case 'junit':
            return set('junit', (0,field_lines/* readReports */.oh)(raw, rules, read, report));
        case 'domain':
            return set('domain', read(domain, one()));
        case 'api-url':
            return set('api-url', read(apiUrl, one()));
        case 'env':
            return set('env', (0,field_lines/* readPairs */.SX)(raw, schema_text/* envName */.pD, 'NAME=VALUE', report));
        case 'metadata':
            return set('metadata', (0,field_lines/* readPairs */.SX)(raw, sandbox/* metadataKey */.rY, 'KEY=VALUE', report));
        case 'allow':
            return set('allow', (0,field_lines/* readItems */.F1)(raw, sandbox/* allowTarget */.BT, read));
        case 'deny':
            return set('deny', (0,field_lines/* readItems */.F1)(raw, sandbox/* denyTarget */.QM, read));
        case 'watch':
            return set('watch', read(watch/* watch */.w, (0,field_lines/* readItems */.F1)(raw, schema_text/* sandboxPath */.LE, read)));
        case 'outputs':
            return set('outputs', (0,field_lines/* readNames */.r6)(raw, 'outputs', read, report));
        case 'export':
            return set('export', (0,field_lines/* readNames */.r6)(raw, 'export', read, report));
        case 'upload':
            return set('upload', (0,field_lines/* readUploads */.fl)(raw, rules, read, report));
        case 'download':
            return set('download', (0,field_lines/* readDownloads */.MM)(raw, rules, read, report));
        case 'file':
            return undefined; // The door reads it.
    }
}


/***/ }),

/***/ 9766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ isGiven),
/* harmony export */   z: () => (/* binding */ isBlank)
/* harmony export */ });
/** Whether a field was given at all. */
function isGiven(fields, name) {
    const given = fields[name];
    return given !== undefined && !isBlank(given.value);
}
/** Whether a value holds nothing but blanks. */
function isBlank(value) {
    return typeof value === 'string' ? value.trim() === '' : value.every((line) => line.trim() === '');
}


/***/ }),

/***/ 31655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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

/***/ 18650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ resourceOf),
/* harmony export */   x: () => (/* binding */ infraContradictions)
/* harmony export */ });
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78849);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81141);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33451);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71562);




/** What is wrong with the resources of a file together: names that lead nowhere, in a circle, or twice to one place. */
function infraContradictions(file, ofTemplate) {
    return [
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, 'templates')).flatMap(([name, template]) => ofTemplate(template, ['templates', name])),
        ...sameNames(file),
        ...wrongSources(file),
        ...snapshotsOfNothing(file),
        ...(0,_references_js__WEBPACK_IMPORTED_MODULE_1__/* .undeclared */ .cr)(file),
    ];
}
/** The name under which the service keeps a template or snapshot. */
function serviceName(key, resource) {
    const own = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(resource, 'name');
    return (typeof own === 'string' ? own : key).toLowerCase();
}
/** The service has one space of names for templates and snapshots, and `from` one for those of the file. */
function sameNames(file) {
    const faults = [];
    const own = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, 'template');
    const taken = new Map();
    const keys = new Map();
    for (const kind of ['templates', 'snapshots']) {
        for (const [key, resource] of (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, kind))) {
            const name = serviceName(key, resource);
            const path = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(resource, 'name') === undefined ? [kind, key] : [kind, key, 'name'];
            const other = taken.get(name) ?? keys.get(key);
            if (other !== undefined)
                faults.push({
                    path,
                    at: 'key',
                    message: `${other} has this name already; give one of them another name`,
                });
            taken.set(name, `${kind}.${key}`);
            keys.set(key, `${kind}.${key}`);
        }
    }
    if ((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(own) && typeof own['name'] === 'string') {
        const other = taken.get(own['name'].toLowerCase());
        if (other !== undefined) {
            faults.push({
                path: ['template', 'name'],
                at: 'value',
                message: `${other} has this name already; write \`template: ${other.split('.')[1] ?? ''}\` to use it`,
            });
        }
    }
    return faults;
}
/** `from` names a resource of the file without and with its kind before it. */
function resourceOf(from, names) {
    const [, kind, name = ''] = /^(?:(templates?|snapshots?)\.)?(.+)$/.exec(from) ?? [];
    if ((kind === undefined || kind.startsWith('template')) && names.templates.includes(name))
        return { kind: 'template', name };
    if ((kind === undefined || kind.startsWith('snapshot')) && names.snapshots.includes(name))
        return { kind: 'snapshot', name };
    return undefined;
}
function wrongSources(file) {
    const names = {
        templates: (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, 'templates')).map(([name]) => name),
        snapshots: (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, 'snapshots')).map(([name]) => name),
    };
    const known = [...names.templates, ...names.snapshots];
    const faults = [];
    for (const kind of ['snapshots', 'previews']) {
        for (const [key, resource] of (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, kind))) {
            const from = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(resource, 'from');
            if (typeof from !== 'string' || resourceOf(from, names))
                continue;
            const path = [kind, key, 'from'];
            // What has a dot before it, or nearly the name of a resource, was meant to be one.
            const [, bare = ''] = /^(?:templates?|snapshots?)\.(.+)$/.exec(from) ?? [];
            const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(bare === '' ? from : bare, known.filter((name) => name !== key));
            if (bare === '' && (meant === undefined || from === 'base'))
                continue;
            const hint = meant === undefined ? '' : `; did you mean ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .showKey */ .Nh)(meant)}?`;
            faults.push({
                path,
                at: 'value',
                message: `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .showKey */ .Nh)(from)} is no template or snapshot of this file${hint}`,
            });
        }
    }
    const circle = firstCircle(file, names);
    if (circle !== undefined)
        faults.push({
            path: ['snapshots', circle, 'from'],
            at: 'value',
            message: 'this snapshot is made from itself',
        });
    return faults;
}
function firstCircle(file, names) {
    const sources = new Map((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, 'snapshots')).map(([key, resource]) => {
        const from = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(resource, 'from');
        const source = typeof from === 'string' ? resourceOf(from, names) : undefined;
        return [key, source?.kind === 'snapshot' ? source.name : undefined];
    }));
    for (const start of sources.keys()) {
        let at = start;
        for (let steps = 0; at !== undefined; steps++) {
            at = sources.get(at);
            if (at === start || steps > sources.size)
                return start;
        }
    }
    return undefined;
}
function snapshotsOfNothing(file) {
    return (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(file, 'snapshots')).flatMap(([name, snapshot]) => {
        const path = ['snapshots', name];
        if (!(0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(snapshot))
            return [];
        if ((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(snapshot, 'from') !== undefined &&
            (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(snapshot, 'inputs') === undefined &&
            (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)(snapshot, 'run') === undefined)
            return [{ path, at: 'key', message: 'a snapshot needs inputs or run: without, it is its `from`' }];
        return [];
    });
}


/***/ }),

/***/ 71562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ BUILT_IN),
/* harmony export */   RQ: () => (/* binding */ referringTexts),
/* harmony export */   V2: () => (/* binding */ substitute),
/* harmony export */   cr: () => (/* binding */ undeclared),
/* harmony export */   ii: () => (/* binding */ referencesIn)
/* harmony export */ });
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78849);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81141);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33451);



/** What every file may refer to. */
const BUILT_IN = ['stage', 'pr', 'branch', 'sha', 'repository'];
const REFERENCE = /\$\{([^}]*)\}/g;
/** The names that `${…}` in a text stand for. */
function referencesIn(text) {
    return [...text.matchAll(REFERENCE)].map(([, name = '']) => name);
}
/** The text with what its references stand for. Only declared names get here. */
function substitute(text, values) {
    return text.replace(REFERENCE, (whole, name) => Object.hasOwn(values, name) ? (values[name] ?? whole) : whole);
}
/** Every text of the file in which references count: never a script, where `${…}` is the shell's. */
function referringTexts(file) {
    const found = [];
    const add = (value, path) => {
        if (typeof value === 'string')
            found.push({ path, text: value });
    };
    for (const [name, template] of (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'templates'))) {
        for (const [index, channel] of (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(template, 'channels')).entries())
            add(channel, ['templates', name, 'channels', index]);
    }
    for (const [name, preview] of (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'previews'))) {
        add((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(preview, 'key'), ['previews', name, 'key']);
        for (const [variable, value] of (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(preview, 'env')))
            add(value, ['previews', name, 'env', variable]);
    }
    return found;
}
/** References to what is not declared. */
function undeclared(file) {
    const declared = [
        ...BUILT_IN,
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'variables')).filter((each) => typeof each === 'string'),
    ];
    return referringTexts(file).flatMap(({ path, text }) => referencesIn(text)
        .filter((name) => !declared.includes(name))
        .map((name) => {
        const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, declared);
        const hint = meant === undefined
            ? `expected ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .alternatives */ .Vo)(declared)}, or a name that \`variables\` lists`
            : `did you mean ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showKey */ .Nh)(meant)}?`;
        return {
            path,
            at: 'value',
            message: `\${…} refers to ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showKey */ .Nh)(name)}, which is not declared; ${hint}`,
        };
    }));
}


/***/ }),

/***/ 65135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ MAX_SIZE_BYTES),
/* harmony export */   Jz: () => (/* binding */ MAX_DEFAULT_NAME),
/* harmony export */   K1: () => (/* binding */ MAX_ALIASES),
/* harmony export */   KV: () => (/* binding */ MAX_PORTS),
/* harmony export */   Lg: () => (/* binding */ MAX_CELLS),
/* harmony export */   M1: () => (/* binding */ MAX_NESTING),
/* harmony export */   V5: () => (/* binding */ MAX_NOTEBOOK_BYTES),
/* harmony export */   az: () => (/* binding */ MAX_HANDOVER_NAMES),
/* harmony export */   bR: () => (/* binding */ MAX_SCRIPT_BYTES),
/* harmony export */   gI: () => (/* binding */ MAX_JUNIT),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   h3: () => (/* binding */ MAX_CODE_BYTES),
/* harmony export */   iK: () => (/* binding */ MAX_WATCHED),
/* harmony export */   kz: () => (/* binding */ MAX_PARTS),
/* harmony export */   qD: () => (/* binding */ MAX_NOTEBOOK_NESTING),
/* harmony export */   qZ: () => (/* binding */ MAX_REPORT_NAME),
/* harmony export */   rG: () => (/* binding */ MAX_DURATION_MS)
/* harmony export */ });
/** The longest sandbox file, in bytes: far more than a description needs, little enough to parse at once. */
const MAX_FILE_BYTES = 1024 * 1024;
/** How deep lists and mappings may nest. The schema needs 5; the YAML composer dies on very deep input. */
const MAX_NESTING = 32;
/** How many aliases (`*name`) a sandbox file may use: enough to share a block, too few for an alias bomb. */
const MAX_ALIASES = 100;
/**
 * The longest script of a step, in bytes. Linux takes at most 128 KiB in one argument (MAX_ARG_STRLEN), and
 * the script travels as one argument together with what sets it up.
 */
const MAX_SCRIPT_BYTES = 96 * 1024;
/** The longest duration, in ms: what a Node timer can wait (2^31 - 1 ms), rounded down to whole hours. */
const MAX_DURATION_MS = 596 * 3_600_000;
/** The longest default name of a step, in characters. */
const MAX_DEFAULT_NAME = 60;
/** How many keys and values a sandbox file may hold once its aliases are expanded: bounds every later pass. */
const MAX_PARTS = 10_000;
/** The largest size, in bytes: 1024 TiB, more than any machine holds and still an exact number. */
const MAX_SIZE_BYTES = 1024 ** 5;
/** How many names `outputs` and `export` may list each. */
const MAX_HANDOVER_NAMES = 100;
/** How many paths and globs `junit` may list. */
const MAX_JUNIT = 50;
/** The longest key of a comment and name of a check, in characters. */
const MAX_REPORT_NAME = 100;
/** How many folders `watch` may list: each is a stream of its own. */
const MAX_WATCHED = 20;
/** Ports that a run publishes: each is an output and a line of its reports. */
const MAX_PORTS = 50;
/** The longest code of a step that comes from a file, in bytes, all cells of a notebook together. */
const MAX_CODE_BYTES = 1024 * 1024;
/** The longest notebook, in bytes: it may hold the plots of its last run. */
const MAX_NOTEBOOK_BYTES = 16 * 1024 * 1024;
/** How many cells with code of a notebook are run. */
const MAX_CELLS = 1000;
/** How deep a notebook may nest: its outputs may hold JSON of their own, and the parser recurses. */
const MAX_NOTEBOOK_NESTING = 200;


/***/ }),

/***/ 51530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ placeLocal),
/* harmony export */   KH: () => (/* binding */ isWindowsRoot),
/* harmony export */   Tl: () => (/* binding */ staysInContext)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

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

/***/ 78849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   ld: () => (/* binding */ items),
/* harmony export */   pi: () => (/* binding */ isMapping),
/* harmony export */   qj: () => (/* binding */ mappings)
/* harmony export */ });
/** Whether a parsed value is a mapping. */
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value of a key that is there and not null. */
function given(value, key) {
    if (!isMapping(value) || !Object.hasOwn(value, key))
        return undefined;
    return value[key] ?? undefined;
}
/** The items of a list, none if it is not one. */
function items(value) {
    return Array.isArray(value) ? value : [];
}
/** The keys and values of a mapping, none if it is not one. */
function mappings(value) {
    return isMapping(value) ? Object.entries(value) : [];
}


/***/ }),

/***/ 81141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** Longer words than any key are no misspelling of one; comparing them would only cost time. */
const LONGEST = 40;
/**
 * The candidate that a misspelt word most likely meant, if one is near enough: two edits, one for words of
 * up to three letters. Case, `_` and `-` count as nothing (`continueOnError` means `continue-on-error`).
 */
function nearest(word, candidates) {
    if (word.length > LONGEST)
        return undefined;
    const plain = bare(word);
    let best;
    let bestDistance = Math.min(plain.length <= 3 ? 1 : 2, plain.length - 1) + 1;
    for (const candidate of candidates) {
        const away = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(plain, bare(candidate));
        if (away < bestDistance) {
            best = candidate;
            bestDistance = away;
        }
    }
    return best;
}
function bare(word) {
    return word.toLowerCase().replace(/[-_\s]/g, '');
}


/***/ }),

/***/ 62992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E8: () => (/* binding */ ALL_TRAFFIC),
/* harmony export */   PW: () => (/* binding */ isAddress),
/* harmony export */   l0: () => (/* binding */ isDomain)
/* harmony export */ });
const DOMAIN = /^(?:\*|(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$/i;
/** The CIDR block that stands for every address (the SDK's `ALL_TRAFFIC`). */
const ALL_TRAFFIC = '0.0.0.0/0';
/** Whether a text is an IPv4 address or a CIDR block of them. */
function isAddress(text) {
    const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text);
    if (!match)
        return false;
    return match.slice(1, 5).every((part) => Number(part) <= 255) && Number(match[5] ?? 0) <= 32;
}
/** Whether a text is a domain name, `*` or `*.` before a domain. All-digit names are mistyped addresses. */
function isDomain(text) {
    return text.length <= 253 && DOMAIN.test(text) && !/^[\d.]+$/.test(text);
}


/***/ }),

/***/ 10117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ outsideRoot),
/* harmony export */   hs: () => (/* binding */ leavesRoot),
/* harmony export */   k4: () => (/* binding */ RESULTS_IN_ROOT)
/* harmony export */ });
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78849);
/* harmony import */ var _local_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51530);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33451);



const LOCAL_KEYS = { upload: 'from', download: 'to' };
const TEMPLATE_KEYS = ['dockerfile', 'devcontainer', 'file', 'context'];
/** Local paths of a file that leave its root: an upload or a report must not read there, nor a download write there. */
function outsideRoot(file, root) {
    return [
        ...ofPath((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'report'), ['report'], root),
        ...ofTemplate((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'template'), ['template'], root),
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'templates')).flatMap(([name, template]) => ofTemplate(template, ['templates', name], root)),
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'snapshots')).flatMap(([name, snapshot]) => (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(snapshot, 'inputs')).flatMap((local, index) => ofPath(local, ['snapshots', name, 'inputs', index], root))),
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'junit')).flatMap((local, index) => ofPath(local, ['junit', index], root)),
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'steps')).flatMap((step, index) => ofPath((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(step, 'code-file'), ['steps', index, 'code-file'], root)),
        ...ofResults((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'results'), root),
        ...Object.entries(LOCAL_KEYS).flatMap(([list, key]) => (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, list)).flatMap((item, index) => ofPath((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(item, key), [list, index, key], root))),
    ];
}
function ofTemplate(template, path, root) {
    return [
        ...TEMPLATE_KEYS.flatMap((key) => ofPath((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(template, key), [...path, key], root)),
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(template, 'steps')).flatMap((step, index) => ofCopy(step, [...path, 'steps', index])),
    ];
}
function ofPath(local, path, root) {
    if (typeof local !== 'string' || local.includes('\0') || (0,_local_path_js__WEBPACK_IMPORTED_MODULE_0__/* .placeLocal */ .H_)(root, local).inside)
        return [];
    return [{ path, at: 'value', message: leavesRoot(local) }];
}
/** Old results are removed before new ones are written, so the project folder itself is no place for them. */
function ofResults(local, root) {
    const outside = ofPath(local, ['results'], root);
    if (outside.length > 0 || typeof local !== 'string' || local.includes('\0'))
        return outside;
    if ((0,_local_path_js__WEBPACK_IMPORTED_MODULE_0__/* .placeLocal */ .H_)(root, local).path !== '.')
        return [];
    return [{ path: ['results'], at: 'value', message: RESULTS_IN_ROOT }];
}
const RESULTS_IN_ROOT = 'expected a folder of their own for the results; found the project folder itself';
/** What a step of a template copies: E2B takes paths inside the context only. */
function ofCopy(step, path) {
    const copy = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(step, 'copy');
    const sources = Array.isArray(copy)
        ? copy.map((source, index) => ({ source, at: [...path, 'copy', index] }))
        : [{ source: copy, at: [...path, 'copy'] }];
    return sources.flatMap(({ source, at }) => {
        if (typeof source !== 'string' || source.includes('\0') || (0,_local_path_js__WEBPACK_IMPORTED_MODULE_0__/* .staysInContext */ .Tl)(source))
            return [];
        const message = `expected a path inside the context; found ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showValue */ .vp)(source)}`;
        return [{ path: at, at: 'value', message }];
    });
}
/** The sentence for a path that leaves the root. */
function leavesRoot(local) {
    return `expected a path inside the project folder; found ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showValue */ .vp)(local)}`;
}


/***/ }),

/***/ 49339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ formatProblems)
/* harmony export */ });
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


/***/ }),

/***/ 33451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 20564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ exported),
/* harmony export */   V4: () => (/* binding */ outputs),
/* harmony export */   Vf: () => (/* binding */ outputName),
/* harmony export */   au: () => (/* binding */ exportName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _handover_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31655);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65135);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11625);




/** The name of a value that steps hand to the workflow. */
const outputName = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('the name of an output: up to 100 letters, digits, _ and -, a letter or _ first', _handover_names_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTPUT_NAME */ .ib).refine((name) => !(0,_handover_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwnOutput */ .Qs)(name), { error: ({ input }) => `the action has an output ${String(input)} itself; choose another name` }).meta({ not: { pattern: _handover_names_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_OUTPUT_PATTERN */ .K0 } });
/** The name of a variable that steps set in the workflow. */
const exportName = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('the name of an environment variable: up to 100 letters, digits and _, not a digit first', _handover_names_js__WEBPACK_IMPORTED_MODULE_0__/* .EXPORT_NAME */ .rs).refine((name) => (0,_handover_names_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNotExported */ .lw)(name) === undefined, { error: ({ input }) => `${String(input)} cannot be set from a sandbox, because ${(0,_handover_names_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNotExported */ .lw)(String(input)) ?? ''}; hand the value over as an output` }).meta({ not: { pattern: _handover_names_js__WEBPACK_IMPORTED_MODULE_0__/* .DENIED_PATTERN */ .NB } });
const outputs = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(outputName)
    .max(_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_HANDOVER_NAMES */ .az, { error: ({ input }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tooMany */ .Ot)(input, _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_HANDOVER_NAMES */ .az, 'names are taken') })
    .meta({ uniqueItems: true })
    .describe('Names of the values that steps hand over as outputs, each written as `NAME=VALUE` to the file that `$E2B_ACTION_OUTPUT` names.');
const exported = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(exportName)
    .max(_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_HANDOVER_NAMES */ .az, { error: ({ input }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tooMany */ .Ot)(input, _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_HANDOVER_NAMES */ .az, 'names are taken') })
    .meta({ uniqueItems: true })
    .describe('Names of the environment variables that steps may set in the rest of the workflow job, written as `NAME=VALUE` to the file that `$E2B_ACTION_ENV` names.');


/***/ }),

/***/ 39651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ junit)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65135);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11625);



/** JUnit files on this machine. */
const junit = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_text_js__WEBPACK_IMPORTED_MODULE_0__/* .localPath */ .$S)
    .max(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_JUNIT */ .gI, { error: ({ input }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tooMany */ .Ot)(input, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_JUNIT */ .gI, 'paths are read') })
    .describe('JUnit files among the downloaded ones, as local paths or globs relative to the folder of the sandbox file; a folder means the `.xml` files in it. Their tests are counted, and failed ones shown.');


/***/ }),

/***/ 56489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11625);

/** A file on this machine. That it stays inside the root is judged by `outside-root.ts`. */
const report = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('a path inside the project folder that ends in .html', /^[^\0]*[^/\\\0]\.html$/).describe('Local file for a report of the run, relative to the folder of the sandbox file: one HTML page that needs no network, with steps, logs, tests, results and resource use. Written also when the run fails or is cancelled.');


/***/ }),

/***/ 72824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ allowTarget),
/* harmony export */   Nm: () => (/* binding */ network),
/* harmony export */   Oh: () => (/* binding */ port),
/* harmony export */   QM: () => (/* binding */ denyTarget),
/* harmony export */   X6: () => (/* binding */ ports),
/* harmony export */   _S: () => (/* binding */ sandbox),
/* harmony export */   b8: () => (/* binding */ sandboxKey),
/* harmony export */   n1: () => (/* binding */ sandboxId),
/* harmony export */   rY: () => (/* binding */ metadataKey)
/* harmony export */ });
/* unused harmony export metadata */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9691);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61062);
/* harmony import */ var _net_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62992);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65135);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11625);





/** E2B's sandbox IDs hold no dashes: they stand in host names (`<port>-<id>.<domain>`). */
const sandboxId = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('a sandbox ID: small letters and digits', /^[a-z0-9]+$/);
/** Where traffic may go. */
const allowTarget = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('an IPv4 address, a CIDR block or a domain', (value) => (0,_net_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isAddress */ .PW)(value) || (0,_net_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isDomain */ .l0)(value));
/** Where traffic may not go: E2B takes no domains here. */
const denyTarget = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('an IPv4 address or a CIDR block (domains cannot be denied)', _net_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isAddress */ .PW);
/** The tool's own labels begin so: by them it finds what is its own. */
const RESERVED = 'e2b-action.';
/** It stands in metadata and in logs. */
const sandboxKey = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('a key: letters, digits, and . _ - inside', /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9])?$/);
const port = zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr({ error: 'expected a port from 1 to 65535' }).min(1).max(65_535);
/** Each of them is an output and a line of reports. */
const ports = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(port).max(_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_PORTS */ .KV, { error: ({ input }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tooMany */ .Ot)(input, _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_PORTS */ .KV, 'ports') });
const metadataKey = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('a metadata key').refine((key) => !key.startsWith(RESERVED), `expected a metadata key that does not begin with ${RESERVED}, as the tool's own do`);
const metadata = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(metadataKey, _text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh);
const network = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    internet: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional().meta({ default: true }).describe('Whether the sandbox reaches the internet.'),
    allow: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(allowTarget)
        .optional()
        .describe('IPv4 addresses, CIDR blocks and domains that stay reachable whatever is denied. A domain needs `internet: false` or `deny: [0.0.0.0/0]`.'),
    deny: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(denyTarget).optional().describe('IPv4 addresses and CIDR blocks that are not reachable.'),
    'public-traffic': zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()
        .optional()
        .meta({ default: true })
        .describe('Whether anybody may reach its ports. With `false`, a request needs the header `e2b-traffic-access-token`.'),
})
    .describe('What the sandbox may reach, and who may reach it.');
const sandbox = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    id: sandboxId.optional().describe('Connect to this sandbox, or resume it if it is paused, instead of creating one. `template` beside it says what to start anew from. Excludes `key`.'),
    'on-resume-failure': zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_model_js__WEBPACK_IMPORTED_MODULE_0__/* .RESUME_FAILURES */ .Mv).optional().describe('What happens when that sandbox is gone or is not what was paused: `recreate` starts anew from `template`, `fail` ends the run. Default: `recreate` if a template or a `key` is given, else `fail`.'),
    key: sandboxKey
        .optional()
        .describe('Name under which this repository keeps one sandbox: it is resumed, what changed is uploaded, and it is paused again at the end.'),
    timeout: _text_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0
        .optional()
        .meta({ default: '15m' })
        .describe('Lifetime of the sandbox. It is extended while a run goes on, and ends the sandbox when the machine that ran it dies.'),
    env: _text_js__WEBPACK_IMPORTED_MODULE_1__/* .env */ ._K.optional().describe('Environment variables of every step: the only ones that go in.'),
    metadata: metadata.optional().describe('Labels of the sandbox, visible to everyone who can list the sandboxes of the team.'),
    network: network.optional(),
    ports: ports.optional().describe('Ports of services in the sandbox, whose URLs become outputs.'),
    'on-timeout': zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_model_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMEOUT_ACTIONS */ .mG)
        .optional()
        .describe('What becomes of a new sandbox when its `timeout` is over: `kill` or `pause`. Default: `pause` with a `key`, else `kill`.'),
    'auto-resume': zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()
        .optional()
        .describe('Whether a request to a port of a paused sandbox resumes it. Default: `true` with `ports` if `on-timeout` is `pause`, else `false`.'),
})
    .describe('The machine.');


/***/ }),

/***/ 38972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UA: () => (/* binding */ codeLanguage),
  Ci: () => (/* binding */ steps),
  kQ: () => (/* binding */ user)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./.cache/build/lib/spec/code/language.js
var language = __webpack_require__(44019);
// EXTERNAL MODULE: ./.cache/build/lib/spec/model.js
var model = __webpack_require__(61062);
// EXTERNAL MODULE: ./.cache/build/lib/spec/quote.js
var quote = __webpack_require__(33451);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/step-condition.js


/** The conditions, and the same spelt as GitHub's functions. */
const CONDITION_WORDS = [
    ...model/* STEP_CONDITIONS */.m$,
    ...model/* STEP_CONDITIONS */.m$.map((word) => `${word}()`),
];
/** The condition of a word: `always()` is `always`. */
function conditionOf(word) {
    return word.replace('()', '');
}
const EXPECTED = `expected ${(0,quote/* alternatives */.Vo)(model/* STEP_CONDITIONS */.m$)}`;
/** What to say of a value that is no condition, with what was meant by habits from workflows. */
function expectedCondition(given) {
    if (typeof given !== 'string')
        return EXPECTED;
    const expression = /^\s*\$\{\{\s*(.*?)\s*\}\}\s*$/.exec(given)?.[1];
    if (CONDITION_WORDS.some((word) => word === expression))
        return `${EXPECTED}, without \${{ }}`;
    if (/\$\{\{|[=!]=|&&|\|\||\b(?:github|env|steps|needs|matrix|inputs)\./.test(given)) {
        return `${EXPECTED}: expressions are for workflows and are not evaluated here; what hangs on the workflow belongs into the if of its own step`;
    }
    if (/\bcancelled\(\)/.test(given)) {
        return `${EXPECTED}: after a cancellation no step runs; always runs after failed steps as well as after passed ones`;
    }
    return EXPECTED;
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/text.js + 1 modules
var schema_text = __webpack_require__(11625);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/steps.js





const codeLanguage = schemas/* enum */.k5n(language/* CODE_LANGUAGES */.Qx);
const codeContext = (0,schema_text/* text */.Qq)('a name of letters, digits, dots, dashes and underscores, at most 50', /^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/);
const user = (0,schema_text/* text */.Qq)('the name of a user inside the sandbox', /^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/);
/** A name is one line: it becomes the title of a log group. */
// oxlint-disable-next-line no-control-regex -- control characters are what it must not hold
const stepName = (0,schema_text/* text */.Qq)('a name in one line', (value) => value.trim() !== '' && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value));
const condition = schemas/* enum */.k5n(CONDITION_WORDS, { error: ({ input }) => expectedCondition(input) }).transform(conditionOf);
const stepMapping = schemas/* strictObject */.rej({
    name: stepName.optional().describe('Name in logs and reports. Default: the first line of the script or code, at most 60 characters of it, or the name of `code-file`.'),
    run: schema_text/* script */.K$.optional().describe('Script, at most 96 KiB. A step has this, `code` or `code-file`.'),
    if: condition.optional().meta({ default: 'success' }).describe('When it runs: `success`, while every step before it passed; `failure`, once one did not; `always`, in both cases. Nothing runs in a sandbox that is lost.'),
    shell: schemas/* enum */.k5n(model/* STEP_SHELLS */.bC).optional().meta({ default: 'bash' }).describe('`bash` runs the script under `bash -eo pipefail`, `sh` under `sh -e`.'),
    cwd: schema_text/* sandboxPath */.LE.optional().meta({ default: '.' }).describe('Folder inside the sandbox, absolute or relative to the work folder. Code whose step has none stays in the folder where its context is: at first the work folder.'),
    env: schema_text/* env */._K.optional().describe('Environment variables of this step, over those of the sandbox.'),
    user: user.optional().describe('User who runs the script. Default: the user of the template.'),
    timeout: schema_text/* duration */.p0.optional().meta({ default: '1h' }).describe('Time limit. When it is over, every process of a script is killed, code is interrupted, and the run ends as timed out.'),
    'continue-on-error': schemas/* boolean */.zMY().optional().meta({ default: false }).describe('Whether the run goes on, and can still pass, after this step failed.'),
    code: schema_text/* code */.aY.optional().describe('Code for the code interpreter, at most 96 KiB. Variables stay for later steps, also when the sandbox is paused and resumed.'),
    'code-file': schema_text/* localPath */.$S.optional().describe('File of the repository with the code: a source file of at most 1 MiB, or a notebook (`.ipynb`), which runs cell by cell.'),
    language: codeLanguage.optional().describe('Language of the code. Default: by the ending of `code-file`, or as its notebook says; else `python`.'),
    context: codeContext.optional().meta({ default: 'default' }).describe('Steps of the same context and language share their variables.'),
});
const steps = schemas/* array */.YOg(schemas/* union */.KCZ([schema_text/* script */.K$.transform((run) => ({ run })), stepMapping], {
    error: 'expected a script, or a mapping with run, code or code-file',
}))
    .describe('What runs, in this order; after one failed, only those whose `if` says so. A plain text is short for `run`.');


/***/ }),

/***/ 55193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ cpu),
/* harmony export */   G: () => (/* binding */ templateName),
/* harmony export */   ST: () => (/* binding */ templateToBuild),
/* harmony export */   cD: () => (/* binding */ templateReference),
/* harmony export */   m1: () => (/* binding */ memory),
/* harmony export */   vs: () => (/* binding */ template)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _template_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15645);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11625);



const templateReference = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('a template: a name, name:tag or ID', _template_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .TEMPLATE_REFERENCE */ .z);
const templateName = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('the name of the template: letters, digits, - and _', _template_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .TEMPLATE_NAME */ .n);
const cpu = zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr({ error: 'expected a whole number of CPUs' }).min(1).max(128);
const memory = zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr({ error: 'expected a whole number of MiB, at least 128' }).min(128).max(1_048_576);
const ready = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    port: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr({ error: 'expected a port from 1 to 65535' }).min(1).max(65_535).optional().describe('Ready when something listens on this port.'),
    url: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('an http or https URL', /^https?:\/\/\S+$/).optional().describe('Ready when this URL answers 200.'),
    process: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('the name of a process').optional().describe('Ready when a process of this name runs.'),
    file: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('a path inside the sandbox').optional().describe('Ready when this file exists.'),
    seconds: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr({ error: 'expected a whole number of seconds' }).min(0).max(3600).optional().describe('Ready after this many seconds.'),
    command: _text_js__WEBPACK_IMPORTED_MODULE_0__/* .script */ .K$.optional().describe('Ready when this command exits with 0.'),
})
    .describe('When the start command counts as ready: exactly one of these.');
const owner = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('a user, or user:group', /^[A-Za-z_][A-Za-z0-9_.-]{0,31}(?::[A-Za-z_][A-Za-z0-9_.-]{0,31})?$/);
const mode = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('octal digits in quotes, as "0755"', /^[0-7]{3,4}$/);
const place = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('a path inside the template, absolute or relative to the last workdir', (value) => value.trim() !== '' && !/^~(?:\/|$)/.test(value));
/** What a package manager is told to install: never one of its options. */
const packageName = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('the name of a package, with a version if need be', /^[^-\s][^\s]*$/);
const packages = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([packageName, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(packageName).min(1, { error: 'expected at least one package' })], {
    error: 'expected the name of a package, or a list of names',
});
const stepMapping = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    run: _text_js__WEBPACK_IMPORTED_MODULE_0__/* .script */ .K$.optional().describe('Command that adds a layer, run by `bash`.'),
    copy: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([_text_js__WEBPACK_IMPORTED_MODULE_0__/* .localPath */ .$S, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_text_js__WEBPACK_IMPORTED_MODULE_0__/* .localPath */ .$S).min(1, { error: 'expected at least one path' })], { error: 'expected a path of the context, or a list of paths' })
        .optional()
        .describe('File, folder or glob of the context that is copied to `to`; a list copies several. Needs `to`.'),
    to: place.optional().describe('Where `copy` puts it. A path with a `/` at its end is a folder.'),
    mode: mode.optional().describe('Mode of what `copy` puts there, as `"0755"`.'),
    env: _text_js__WEBPACK_IMPORTED_MODULE_0__/* .env */ ._K.optional().describe('Environment variables of the steps after it and of the sandboxes.'),
    workdir: place.optional().describe('Folder of the steps after it, where the commands of a sandbox start, too.'),
    user: owner.optional().describe('With `run`, the user who runs it; with `copy`, the owner, as `user` or `user:group`; alone, the user of the steps after it and of the sandboxes.'),
    apt: packages.optional().describe('Debian packages to install, as root.'),
    pip: packages.optional().describe('Python packages to install, as root.'),
    npm: packages.optional().describe('npm packages to install globally, as root.'),
});
const templateStep = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([_text_js__WEBPACK_IMPORTED_MODULE_0__/* .script */ .K$.transform((run) => ({ run })), stepMapping], {
    error: 'expected a command, or a mapping with run, copy, env, workdir, user, apt, pip or npm',
});
/** A template to build. */
const templateToBuild = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: templateName.describe('Name under which the template is kept.'),
    dockerfile: _text_js__WEBPACK_IMPORTED_MODULE_0__/* .localPath */ .$S
        .optional()
        .describe('Dockerfile that defines the template, or a folder with an `e2b.Dockerfile` or `Dockerfile`. Default, if nothing else defines it: the `context`.'),
    devcontainer: _text_js__WEBPACK_IMPORTED_MODULE_0__/* .localPath */ .$S.optional().describe('devcontainer.json that defines the template, or a folder that has one.'),
    file: _text_js__WEBPACK_IMPORTED_MODULE_0__/* .localPath */ .$S.optional().describe('Module (`template.ts`, `.js` or `.mjs`) that exports an E2B `Template`. It runs on this machine.'),
    from: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('the name of an image', /^[^\s-]\S*$/).optional().describe('Image to start from; the layers are `steps`.'),
    steps: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(templateStep).optional().describe('What is added to `from`, in this order. A plain text is short for `run`.'),
    context: _text_js__WEBPACK_IMPORTED_MODULE_0__/* .localPath */ .$S.optional().describe('Folder that files are copied from, without what its `.dockerignore` names. Default: the folder of the sandbox file; with `devcontainer` and `file`, what they say.'),
    cpu: cpu.optional().describe('CPUs of the sandbox.'),
    memory: memory.optional().describe('Memory of the sandbox in MiB.'),
    start: _text_js__WEBPACK_IMPORTED_MODULE_0__/* .script */ .K$.optional().describe('Command that runs in every sandbox of this template from its start, over that of the definition.'),
    ready: ready.optional(),
});
const template = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([templateReference, templateToBuild], { error: 'expected a template: a name, name:tag or ID, or a mapping' })
    .meta({ default: 'base' })
    .describe('Template of the sandbox: the name, `name:tag` or ID of an existing one, the key of one under `templates`, or a mapping that describes one to build. With code steps the default is `code-interpreter-v1`.');


/***/ }),

/***/ 11625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aY: () => (/* binding */ code),
  p0: () => (/* binding */ text_duration),
  _K: () => (/* binding */ env),
  pD: () => (/* binding */ envName),
  $S: () => (/* binding */ localPath),
  wh: () => (/* binding */ plainText),
  LE: () => (/* binding */ sandboxPath),
  K$: () => (/* binding */ script),
  Ej: () => (/* binding */ size),
  Qq: () => (/* binding */ text_text),
  Ot: () => (/* binding */ tooMany)
});

// UNUSED EXPORTS: DURATION_JSON_SCHEMA, SIZE_JSON_SCHEMA

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./.cache/build/lib/spec/duration.js
var duration = __webpack_require__(23183);
// EXTERNAL MODULE: ./.cache/build/lib/spec/limits.js
var limits = __webpack_require__(65135);
// EXTERNAL MODULE: ./.cache/build/lib/spec/mapping.js
var mapping = __webpack_require__(78849);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/size.js

/** How sizes are named in messages. */
const EXPECTED_SIZE = 'expected a size such as 500MB, 5GB or 1GiB';
/** A plain number of bytes, or one with a unit, in letters of any case. */
const SIZE_PATTERN = /^(\d{1,15}(?:\.\d{1,6})?) ?((?:[KkMmGgTt][Ii]?)?[Bb])$|^(\d{1,16})$/;
const PREFIXES = ['', 'k', 'm', 'g', 't'];
/** Reads a size in whole bytes. `KB`, `MB`, `GB`, `TB` count by 1000, `KiB`, `MiB`, `GiB`, `TiB` by 1024. */
function readSize(value) {
    if (typeof value === 'number') {
        return Number.isInteger(value) ? bounded(value) : { expected: EXPECTED_SIZE };
    }
    const text = value.trim();
    const match = SIZE_PATTERN.exec(text);
    if (!match)
        return { expected: /^-\d/.test(text) ? 'expected a size above 0' : EXPECTED_SIZE };
    const [, amount, unit = '', plain] = match;
    if (plain !== undefined)
        return bounded(Number(plain));
    const letters = unit.toLowerCase();
    const binary = letters.includes('i');
    const power = PREFIXES.indexOf(letters.replace(/i?b$/, ''));
    return bounded(Number(amount) * (binary ? 1024 : 1000) ** power);
}
function bounded(bytes) {
    const whole = Math.round(bytes);
    if (whole < 1)
        return { expected: 'expected a size above 0' };
    if (whole > limits/* MAX_SIZE_BYTES */.DO)
        return { expected: `expected a size of at most ${limits/* MAX_SIZE_BYTES */.DO / 1024 ** 4}TiB` };
    return { bytes: whole };
}

;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/text.js





/**
 * Messages that begin with `expected` are completed by what was found (`explain.ts`); others stand as they
 * are.
 */
function text_text(expected, shape = isSomething) {
    const error = `expected ${expected}`;
    const string = schemas/* string */.YjP({ error });
    if (shape instanceof RegExp)
        return string.regex(shape, error);
    return string.refine((value) => !value.includes('\0'), 'expected text without NUL characters').refine(shape, error);
}
function isSomething(value) {
    return value.trim() !== '';
}
/** A duration above 0, read as whole ms. */
const text_duration = schemas/* union */.KCZ([schemas/* number */.aig({ error: duration/* EXPECTED_DURATION */.gE }), schemas/* string */.YjP({ error: duration/* EXPECTED_DURATION */.gE })], { error: duration/* EXPECTED_DURATION */.gE })
    .transform((value, context) => {
    const reading = (0,duration/* readDuration */.$7)(value);
    if ('ms' in reading)
        return reading.ms;
    context.addIssue({ code: 'custom', message: reading.expected });
    return core/* NEVER */.tm;
})
    .meta({
    id: 'duration',
    description: 'A duration: a plain number of seconds, or a text such as `500ms`, `90s`, `15m` or `1h30m`.',
    examples: ['90s', '15m', '1h30m'],
});
/** The JSON Schema of `duration`: zod cannot derive the pattern from a transformation. */
const DURATION_JSON_SCHEMA = {
    anyOf: [
        { type: 'number', exclusiveMinimum: 0 },
        { type: 'string', pattern: duration/* DURATION_PATTERN */.Cq.source },
    ],
};
/** A size above 0, read as whole bytes. */
const size = schemas/* union */.KCZ([schemas/* number */.aig({ error: EXPECTED_SIZE }), schemas/* string */.YjP({ error: EXPECTED_SIZE })], { error: EXPECTED_SIZE })
    .transform((value, context) => {
    const reading = readSize(value);
    if ('bytes' in reading)
        return reading.bytes;
    context.addIssue({ code: 'custom', message: reading.expected });
    return core/* NEVER */.tm;
})
    .meta({
    id: 'size',
    description: 'A size: a plain number of bytes, or a text such as `500MB`, `5GB` or `1GiB`.',
    examples: ['500MB', '5GB', '1GiB'],
});
/** The JSON Schema of `size`. */
const SIZE_JSON_SCHEMA = {
    anyOf: [
        { type: 'integer', exclusiveMinimum: 0 },
        { type: 'string', pattern: SIZE_PATTERN.source },
    ],
};
/** What to say of a list that is too long. */
function tooMany(list, most, what) {
    return `at most ${most} ${what}; found ${(0,mapping/* items */.ld)(list).length}`;
}
function program(what, otherwise) {
    return text_text(what).refine((value) => Buffer.byteLength(value) <= limits/* MAX_SCRIPT_BYTES */.bR, {
        error: ({ input }) => `the ${what.replace(/^a /, '')} is ${Buffer.byteLength(String(input))} bytes long and at most ${limits/* MAX_SCRIPT_BYTES */.bR} (96 KiB) fit; ` +
            otherwise,
    });
}
/** A script of a step: not blank, no NUL, short enough to travel as one argument of a command. */
const script = program('a script', 'put it in a file of the repository and run that file');
/** Code in a description: no longer than a script. */
const code = program('code', 'put it in a file of the repository and name it as code-file');
/** The name of an environment variable, by POSIX. */
const envName = text_text('the name of an environment variable (letters, digits and _, not a digit first)', /^[A-Za-z_][A-Za-z0-9_]*$/);
/** A value that may be empty but holds no NUL, which no process could receive. */
const plainText = text_text('text (in quotes if it looks like a number or true)', () => true);
/** Environment variables. */
const env = schemas/* record */.g1P(envName, plainText);
/** A path inside the sandbox, which is a Linux machine. */
const sandboxPath = text_text('a path inside the sandbox, absolute or relative (~ is not expanded)', (value) => isSomething(value) && !/^~(?:\/|$)/.test(value));
/** A path on the machine that runs this. That it stays inside the root is judged by `outside-root.ts`. */
const localPath = text_text('a path inside the project folder');


/***/ }),

/***/ 6916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   Se: () => (/* binding */ upload),
/* harmony export */   Xv: () => (/* binding */ results),
/* harmony export */   jU: () => (/* binding */ uploadMode),
/* harmony export */   pd: () => (/* binding */ remotePattern),
/* harmony export */   tV: () => (/* binding */ uploadLimit)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61062);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11625);



/** A path or glob inside the sandbox. */
const remotePattern = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('a path or glob inside the sandbox');
const upload = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('none'),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        from: _text_js__WEBPACK_IMPORTED_MODULE_1__/* .localPath */ .$S.describe('File or folder, relative to the folder of the sandbox file. It may not lie outside.'),
        to: _text_js__WEBPACK_IMPORTED_MODULE_1__/* .sandboxPath */ .LE.optional().meta({ default: '/home/user/work' }).describe('Folder inside the sandbox, absolute or relative to `/home/user/work`. The content of a folder goes right into it.'),
        ignore: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('a gitignore pattern')).optional().describe('Patterns, as in a `.gitignore`, of what stays behind.'),
    })),
], { error: 'expected a list of uploads, or none' })
    .describe('What goes into the sandbox before the steps; `none` or an empty list uploads nothing. Default: see below.');
const uploadMode = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_model_js__WEBPACK_IMPORTED_MODULE_0__/* .UPLOAD_WORDS */ .Qi)
    .meta({ default: 'auto' })
    .describe('`auto` sends only what differs from an earlier upload that is still in the sandbox, and removes what went; `full` sends everything; `none` uploads nothing, as `upload: none`.');
const uploadLimit = _text_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej
    .meta({ default: '5GiB' })
    .describe('Most bytes that an upload may hold; a larger one is refused before anything is created.');
const download = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    from: remotePattern.describe('Path or glob inside the sandbox, absolute or relative to the work folder.'),
    to: _text_js__WEBPACK_IMPORTED_MODULE_1__/* .localPath */ .$S.optional().describe('Folder it goes to, relative to the folder of the sandbox file. It may not lie outside. Default: the same path as in the sandbox.'),
    'if-none': zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_model_js__WEBPACK_IMPORTED_MODULE_0__/* .IF_NONE */ .V8).optional().meta({ default: 'warn' }).describe('What happens if nothing matches.'),
}))
    .describe('What comes back after the steps, also after a failed one.');
const results = _text_js__WEBPACK_IMPORTED_MODULE_1__/* .localPath */ .$S
    .meta({ default: 'results' })
    .describe('Folder that what code shows (values, plots, tables) is written to, relative to the folder of the sandbox file, with a `manifest.json`. It may not lie outside. What an earlier run wrote there is removed first.');


/***/ }),

/***/ 36044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ watch)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65135);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11625);



/** Folders of the sandbox. */
const watch = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sandboxPath */ .LE)
    .max(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_WATCHED */ .iK, { error: ({ input }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tooMany */ .Ot)(input, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_WATCHED */ .iK, 'folders are watched') })
    .describe('Folders inside the sandbox, absolute or relative to the work folder, whose changes are reported while the steps run.');


/***/ }),

/***/ 15645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ TEMPLATE_NAME),
/* harmony export */   z: () => (/* binding */ TEMPLATE_REFERENCE)
/* harmony export */ });
/**
 * How E2B names an existing template: `name`, `name:tag`, `namespace/name[:tag]`, a template ID, or a
 * snapshot ID (`<template>:<tag>`). Aliases are `[a-z0-9-_]+` and tags `[a-z0-9-_.]+`; the service lowers
 * their case, so capitals are taken as well (reference: E2B's template routes).
 */
const TEMPLATE_REFERENCE = /^(?:[A-Za-z0-9_-]+\/)?[A-Za-z0-9_-]+(?::[A-Za-z0-9_.-]+)?$/;
/** The name of a template to build: without a tag, because the tag is the hash of what shapes it. */
const TEMPLATE_NAME = /^[A-Za-z0-9_-]+$/;


/***/ }),

/***/ 82636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ errnoOf),
/* harmony export */   a: () => (/* binding */ TransferError)
/* harmony export */ });
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73429);

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

};
