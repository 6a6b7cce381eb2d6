export const id = 85;
export const ids = [85,264,883];
export const modules = {

/***/ 92905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ missingExtras),
/* harmony export */   Q: () => (/* binding */ engineNeeds)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Programs that the engine calls for every sandbox. */
const NEEDED = [
    ['runc', 'runc'],
    ['ip', 'iproute2'],
    ['iptables', 'iptables'],
    ['nsenter', 'util-linux'],
    ['mount', 'mount'],
    ['mkfs.ext4', 'e2fsprogs'],
    ['ldd', 'libc-bin'],
];
/** Those that only a part of what it offers needs: templates from images, and memory on disk. */
const OPTIONAL = {
    images: [
        ['skopeo', 'skopeo'],
        ['umoci', 'umoci'],
    ],
    memory: [['criu', 'criu']],
};
const FOLDERS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
/** Looks for what every sandbox needs. Starts nothing but `sudo -n true`. */
async function engineNeeds() {
    const missing = await missingOf(NEEDED);
    if (process.getuid?.() === 0)
        return { missing, root: 'root' };
    return { missing, root: (await succeeds('sudo', ['-n', 'true'])) ? 'sudo' : 'none' };
}
/** Programs that are missing for templates from images, and for memory that is carried to disk. */
async function missingExtras() {
    return { images: await missingOf(OPTIONAL.images), memory: await missingOf(OPTIONAL.memory) };
}
async function missingOf(programs) {
    const missing = [];
    for (const [program, debianPackage] of programs) {
        if (!(await inPath(program)))
            missing.push({ program, debianPackage });
    }
    return missing;
}
async function inPath(program) {
    for (const folder of FOLDERS)
        if (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, program)))
            return true;
    return false;
}
function succeeds(file, args) {
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { stdio: 'ignore' });
        child.on('error', () => resolve(false)); // No such program.
        child.on('close', (code) => resolve(code === 0));
    });
}
function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false);
}


/***/ }),

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

/***/ 11516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ installCommand),
/* harmony export */   m: () => (/* binding */ notFound)
/* harmony export */ });
/** The command that brings programs here, for `root` or for somebody who is not. */
function installCommand(missing, root) {
    const packages = [...new Set(missing.map(({ debianPackage }) => debianPackage))];
    return `${root ? '' : 'sudo '}apt-get install ${packages.join(' ')}`;
}
/** `runc, iptables not found` */
function notFound(programs) {
    return `${programs.map(({ program }) => program).join(', ')} not found`;
}


/***/ }),

/***/ 19883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EngineUnavailableError: () => (/* binding */ EngineUnavailableError),
/* harmony export */   ensureLocalEngine: () => (/* binding */ ensureLocalEngine),
/* harmony export */   findLocalEngine: () => (/* binding */ findLocalEngine),
/* harmony export */   localEngineStatus: () => (/* binding */ localEngineStatus),
/* harmony export */   memoryLost: () => (/* binding */ memoryLost),
/* harmony export */   memoryStaysHere: () => (/* binding */ memoryStaysHere),
/* harmony export */   startLocalEngine: () => (/* binding */ startLocalEngine),
/* harmony export */   stateFolderOf: () => (/* binding */ stateFolderOf),
/* harmony export */   stopLocalEngine: () => (/* binding */ stopLocalEngine)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58500);
/* harmony import */ var _engine_needs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92905);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78319);
/* harmony import */ var _host_program_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(11516);









/** Where the engine keeps its state; `E2B_ACTION_STATE` names another folder, and with it another engine. */
const DEFAULT_STATE = '/var/lib/e2b-action';
/** An engine that a run started by itself ends this long after its last sandbox, ms. */
const IDLE_EXIT_MS = 5_000;
/** A first start copies Node.js and builds the base template: seconds on a slow disk. */
const START_MS = 60_000;
const REQUEST_MS = 10_000;
/** Status of an engine that found its state folder taken (`src/engine/options.ts`), and when to try again, ms. */
const EXIT_LOCKED = 3;
const LOCKED_RETRY_MS = 250;
/** The engine cannot run here, or did not start. The message says what is missing and how to get it. */
class EngineUnavailableError extends _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .BackendError */ .Jh {
    constructor(message) {
        super('service', message, '');
        this.name = 'EngineUnavailableError';
    }
}
/**
 * The running engine of this machine, started when there is none: then it ends by itself soon after its last
 * sandbox. Throws {@link EngineUnavailableError}.
 */
async function ensureLocalEngine(options) {
    return (await reachRunning()) ?? (await start({ ...options, idleExitMs: IDLE_EXIT_MS }));
}
/** Starts an engine that stays until it is stopped, or finds the running one. Throws {@link EngineUnavailableError}. */
async function startLocalEngine(options) {
    return (await reachRunning()) ?? (await start(options));
}
/** The engine that runs now, without starting one; undefined when there is none. */
async function findLocalEngine() {
    return reachRunning();
}
async function localEngineStatus() {
    const stateFolder = stateFolderOf();
    const engine = await reachRunning();
    if (!engine)
        return { running: false, stateFolder };
    const status = (await call(engine, 'GET', '/engine/status'));
    return { ...status, running: true, apiUrl: engine.apiUrl };
}
/**
 * Why a sandbox that is paused now would not outlive this machine's next start; undefined when it would. Only for the
 * local engine.
 */
async function memoryStaysHere() {
    const { memorySnapshots, memorySnapshotsReason } = await localEngineStatus();
    if (memorySnapshots)
        return undefined;
    const reason = memorySnapshotsReason?.replace(/^[^:]*: /, '') ?? 'the engine does not say why';
    return `its memory stays in this machine's memory and is lost when that is restarted: it cannot be written to disk here (${reason})`;
}
/** What the engine's log of a sandbox says of memory that was lost at a resume since `since` (ms); undefined: nothing. */
async function memoryLost(id, since) {
    const engine = await reachRunning();
    if (!engine)
        return undefined;
    const answer = await call(engine, 'GET', `/v2/sandboxes/${encodeURIComponent(id)}/logs?cursor=${since}`);
    const { logs } = answer;
    return logs.find(({ message, level }) => level === 'warn' && /memory could not be restored/.test(message))
        ?.message;
}
/** Stops the engine with all its sandboxes and waits until it is gone. */
async function stopLocalEngine() {
    const engine = await reachRunning();
    if (!engine)
        return { stopped: false, sandboxes: 0 };
    const { pid } = (await call(engine, 'GET', '/engine/status'));
    const { sandboxes } = (await call(engine, 'POST', '/engine/stop'));
    const deadline = Date.now() + START_MS;
    while (await exists(`/proc/${pid}`)) {
        if (Date.now() > deadline)
            throw new EngineUnavailableError(`the engine (process ${pid}) does not end`);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_5__.setTimeout)(20);
    }
    return { stopped: true, sandboxes };
}
/** The folder that the engine of this user and environment keeps its state in. */
function stateFolderOf() {
    return process.env['E2B_ACTION_STATE'] || DEFAULT_STATE;
}
/** `E2B_ACTION_SPARES`, for engines that a run starts. Throws {@link EngineUnavailableError} for what is no number. */
function sparesOfEnvironment() {
    const text = process.env['E2B_ACTION_SPARES'];
    if (!text)
        return undefined;
    if (/^\d{1,2}$/.test(text))
        return Number(text);
    throw new EngineUnavailableError(`E2B_ACTION_SPARES: expected a number from 0 to 99; found "${text.slice(0, 20)}"`);
}
const connectionFile = () => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(stateFolderOf(), 'connection.json');
async function reachRunning() {
    let connection;
    try {
        connection = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(connectionFile(), 'utf8'));
    }
    catch (error) {
        if (error.code === 'EACCES') {
            throw new EngineUnavailableError(`the local engine of this machine belongs to another user: ${connectionFile()} is not readable. Set E2B_ACTION_STATE to a folder of your own to run one beside it`);
        }
        return undefined; // None was started, or one is just writing the file: the health check below decides.
    }
    const { apiUrl, sandboxUrl, apiKey } = connection;
    if (!apiUrl || !sandboxUrl || !apiKey)
        return undefined;
    const engine = { apiUrl, sandboxUrl, apiKey, started: false };
    // The port may be somebody else's by now: only our engine takes our key.
    const answers = await call(engine, 'GET', '/engine/status').then(() => true, () => false);
    return answers ? engine : undefined;
}
async function call(engine, method, path) {
    const response = await fetch(engine.apiUrl + path, {
        method,
        headers: { 'X-API-KEY': engine.apiKey },
        signal: AbortSignal.timeout(REQUEST_MS),
    });
    if (!response.ok)
        throw new Error(`the engine answered ${response.status} to ${path}`);
    return response.json();
}
async function start(options) {
    const spares = options.spares ?? sparesOfEnvironment();
    const prefix = await privilege();
    const state = stateFolderOf();
    const owner = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    const criu = options.criu ?? process.env['E2B_ACTION_CRIU'];
    options.onNotice('starting the local engine');
    const argv = [
        ...prefix,
        process.execPath,
        engineBundle(),
        '--state',
        state,
        '--owner',
        `${owner.uid}:${owner.gid}`,
        '--port',
        String(options.port ?? 0),
        ...(options.maxSandboxes === undefined ? [] : ['--max-sandboxes', String(options.maxSandboxes)]),
        ...(spares === undefined ? [] : ['--spares', String(spares)]),
        ...(criu ? ['--criu', criu] : []),
        ...(options.idleExitMs === undefined ? [] : ['--idle-exit-ms', String(options.idleExitMs)]),
    ];
    let launched = await launch(argv, state);
    const deadline = Date.now() + START_MS;
    for (;;) {
        options.signal?.throwIfAborted();
        const engine = await reachRunning();
        if (engine)
            return { ...engine, started: true };
        const ended = launched.ended();
        // One that found nothing to do ended before anybody came, on a machine under load: then again.
        if (ended === `status ${EXIT_LOCKED}` || ended === 'status 0') {
            // Another engine has the folder: one that is on its way up, or one that is about to be gone.
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_5__.setTimeout)(LOCKED_RETRY_MS);
            if (!(await reachRunning()))
                launched = await launch(argv, state);
        }
        else if (ended !== undefined) {
            const { path, from } = launched.log;
            throw new EngineUnavailableError(`the local engine did not start: ${await lastLines(path, from, `it ended with ${ended}`)}`);
        }
        if (Date.now() > deadline) {
            throw new EngineUnavailableError(`the local engine did not answer within ${START_MS / 1000} s; its log is ${launched.log.path}`);
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_5__.setTimeout)(15);
    }
}
async function launch(argv, state) {
    const log = await openLog(state);
    const [file, ...args] = argv;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, {
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
        // Nothing of a workflow's environment: no secret, and not the mark by which a runner ends what a job leaves
        // behind. A sandbox that a job paused or kept is for later jobs; without one the engine ends by itself.
        env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
        cwd: '/',
    });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(log.fd);
    let exit;
    child.on('error', (error) => (exit = error.message));
    child.on('exit', (code, signal) => (exit = signal ?? `status ${code}`));
    child.unref();
    return { log: { path: log.path, from: log.from }, ended: () => exit };
}
/** What to put before the engine's command to be root. Throws {@link EngineUnavailableError} with all that is missing. */
async function privilege() {
    if (process.platform !== 'linux') {
        throw new EngineUnavailableError(`the local engine needs Linux; this is ${process.platform}. Set E2B_API_KEY to use E2B Cloud, or run on ubuntu-latest`);
    }
    const { missing, root } = await (0,_engine_needs_js__WEBPACK_IMPORTED_MODULE_6__/* .engineNeeds */ .Q)();
    const ways = [];
    if (missing.length > 0)
        ways.push(`${(0,_host_program_js__WEBPACK_IMPORTED_MODULE_8__/* .notFound */ .m)(missing)}: ${(0,_host_program_js__WEBPACK_IMPORTED_MODULE_8__/* .installCommand */ .J)(missing, root === 'root')}`);
    if (root === 'none')
        ways.push('it needs root: run as root, or allow sudo without a password (sudo -n true must succeed)');
    if (ways.length > 0) {
        throw new EngineUnavailableError(`the local engine cannot run here: ${ways.join('; ')}. Or set E2B_API_KEY to use E2B Cloud`);
    }
    return root === 'root' ? [] : ['sudo', '-n'];
}
/** The engine's log: in its state folder where we may write, else in the temporary folder of the user. */
async function openLog(state) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(state, { recursive: true }).catch(() => undefined); // Not root: the engine makes it.
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(state, 'engine.log');
    const candidates = [own, (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), `e2b-action-engine-${process.getuid?.() ?? 0}.log`)];
    for (const path of candidates) {
        try {
            const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
            const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600);
            return { fd, path, from: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).size };
        }
        catch {
            continue; // Not ours to write: the next candidate.
        }
    }
    throw new EngineUnavailableError(`the local engine has nowhere to write its log: ${candidates.join(', ')}`);
}
async function lastLines(path, from, fallback) {
    const text = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, 'utf8').catch(() => '')).slice(from).trim();
    return text ? (text.split('\n').at(-1) ?? fallback).replace(/^engine: /, '') : fallback;
}
/** The bundles lie side by side: dist/cli/index.js or dist/main/index.js, and dist/engine/index.js. */
function engineBundle() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(process.argv[1] ?? '')), '..', 'engine', 'index.js');
}
function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(path).then(() => true, () => false);
}


/***/ }),

/***/ 76048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/** A result as one JSON document, indented, ended by a line feed. The order of its keys is that of the value. */
function renderJson(result) {
    return `${JSON.stringify(result, null, 2)}\n`;
}


/***/ }),

/***/ 21085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   start: () => (/* binding */ start),
/* harmony export */   status: () => (/* binding */ status),
/* harmony export */   stop: () => (/* binding */ stop)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _e2b_local_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19883);
/* harmony import */ var _report_result_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76048);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90752);




/** `engine start`: prints the variables that any E2B client takes; `eval "$(e2b-action engine start)"` sets them. */
async function start(context, command) {
    const options = command.opts();
    const port = numberIn(options.port, '--port', 0, 65_535);
    const maxSandboxes = numberIn(options.maxSandboxes, '--max-sandboxes', 1, 10_000);
    const spares = numberIn(options.spares, '--spares', 0, 99);
    const engine = await (0,_e2b_local_engine_js__WEBPACK_IMPORTED_MODULE_1__.startLocalEngine)({
        ...(port === undefined ? {} : { port }),
        ...(maxSandboxes === undefined ? {} : { maxSandboxes }),
        ...(spares === undefined ? {} : { spares }),
        ...(options.criu === undefined ? {} : { criu: criuPath(context.cwd, options.criu) }),
        onNotice: (text) => void context.stderr.write(`${text}\n`),
    });
    if (options.json) {
        context.stdout.write((0,_report_result_json_js__WEBPACK_IMPORTED_MODULE_3__/* .renderJson */ .h)(engine));
        return 0;
    }
    if (!engine.started)
        context.stderr.write('the local engine runs already\n');
    const variables = {
        E2B_API_URL: engine.apiUrl,
        E2B_SANDBOX_URL: engine.sandboxUrl,
        E2B_API_KEY: engine.apiKey,
    };
    for (const [name, value] of Object.entries(variables))
        context.stdout.write(`export ${name}=${value}\n`);
    return 0;
}
/** `engine status`: 0 when it runs, 1 when not. */
async function status(context, command) {
    const seen = await (0,_e2b_local_engine_js__WEBPACK_IMPORTED_MODULE_1__.localEngineStatus)();
    if (command.opts().json)
        context.stdout.write((0,_report_result_json_js__WEBPACK_IMPORTED_MODULE_3__/* .renderJson */ .h)(seen));
    else {
        for (const [name, value] of Object.entries(seen)) {
            context.stdout.write(`${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}\n`);
        }
    }
    return seen.running ? 0 : 1;
}
/** `engine stop`. 0 also when none was running: it is stopped either way. */
async function stop(context, command) {
    const done = await (0,_e2b_local_engine_js__WEBPACK_IMPORTED_MODULE_1__.stopLocalEngine)();
    if (command.opts().json)
        context.stdout.write((0,_report_result_json_js__WEBPACK_IMPORTED_MODULE_3__/* .renderJson */ .h)(done));
    else if (!done.stopped)
        context.stderr.write('the local engine was not running\n');
    else
        context.stderr.write(`the local engine is stopped, ${done.sandboxes} sandboxes with it\n`);
    return 0;
}
function criuPath(cwd, given) {
    return given === 'none' ? given : node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, given);
}
function numberIn(text, flag, least, most) {
    if (text === undefined)
        return undefined;
    const value = Number(text);
    if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most)
        return value;
    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${flag}: expected a number from ${least} to ${most}; found "${text}"`);
}


/***/ })

};
