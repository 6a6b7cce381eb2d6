export const id = 741;
export const ids = [741];
export const modules = {

/***/ 59741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ensureLocalEngine: () => (/* binding */ ensureLocalEngine),
  findLocalEngine: () => (/* binding */ findLocalEngine)
});

// UNUSED EXPORTS: EngineUnavailableError, localEngineStatus, memoryLost, memoryStaysHere, startLocalEngine, stateFolderOf, stopLocalEngine

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/engine-needs.js



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
        if (await exists((0,external_node_path_.join)(folder, program)))
            return true;
    return false;
}
function succeeds(file, args) {
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(file, args, { stdio: 'ignore' });
        child.on('error', () => resolve(false)); // No such program.
        child.on('close', (code) => resolve(code === 0));
    });
}
function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js + 2 modules
var errors = __webpack_require__(78319);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/host-program.js
/** The command that brings programs here, for `root` or for somebody who is not. */
function installCommand(missing, root) {
    const packages = [...new Set(missing.map(({ debianPackage }) => debianPackage))];
    return `${root ? '' : 'sudo '}apt-get install ${packages.join(' ')}`;
}
/** `runc, iptables not found` */
function notFound(programs) {
    return `${programs.map(({ program }) => program).join(', ')} not found`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/local-engine.js









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
class EngineUnavailableError extends errors/* BackendError */.Jh {
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
    while (await local_engine_exists(`/proc/${pid}`)) {
        if (Date.now() > deadline)
            throw new EngineUnavailableError(`the engine (process ${pid}) does not end`);
        await delay(20);
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
const connectionFile = () => (0,external_node_path_.join)(stateFolderOf(), 'connection.json');
async function reachRunning() {
    let connection;
    try {
        connection = JSON.parse(await (0,promises_.readFile)(connectionFile(), 'utf8'));
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
            await (0,external_node_timers_promises_.setTimeout)(LOCKED_RETRY_MS);
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
        await (0,external_node_timers_promises_.setTimeout)(15);
    }
}
async function launch(argv, state) {
    const log = await openLog(state);
    const [file, ...args] = argv;
    const child = (0,external_node_child_process_.spawn)(file, args, {
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
        // Nothing of a workflow's environment: no secret, and not the mark by which a runner ends what a job leaves
        // behind. A sandbox that a job paused or kept is for later jobs; without one the engine ends by itself.
        env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
        cwd: '/',
    });
    (0,external_node_fs_.closeSync)(log.fd);
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
    const { missing, root } = await engineNeeds();
    const ways = [];
    if (missing.length > 0)
        ways.push(`${notFound(missing)}: ${installCommand(missing, root === 'root')}`);
    if (root === 'none')
        ways.push('it needs root: run as root, or allow sudo without a password (sudo -n true must succeed)');
    if (ways.length > 0) {
        throw new EngineUnavailableError(`the local engine cannot run here: ${ways.join('; ')}. Or set E2B_API_KEY to use E2B Cloud`);
    }
    return root === 'root' ? [] : ['sudo', '-n'];
}
/** The engine's log: in its state folder where we may write, else in the temporary folder of the user. */
async function openLog(state) {
    await (0,promises_.mkdir)(state, { recursive: true }).catch(() => undefined); // Not root: the engine makes it.
    const own = (0,external_node_path_.join)(state, 'engine.log');
    const candidates = [own, (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `e2b-action-engine-${process.getuid?.() ?? 0}.log`)];
    for (const path of candidates) {
        try {
            const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW } = external_node_fs_.constants;
            const fd = (0,external_node_fs_.openSync)(path, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600);
            return { fd, path, from: (await (0,promises_.stat)(path)).size };
        }
        catch {
            continue; // Not ours to write: the next candidate.
        }
    }
    throw new EngineUnavailableError(`the local engine has nowhere to write its log: ${candidates.join(', ')}`);
}
async function lastLines(path, from, fallback) {
    const text = (await (0,promises_.readFile)(path, 'utf8').catch(() => '')).slice(from).trim();
    return text ? (text.split('\n').at(-1) ?? fallback).replace(/^engine: /, '') : fallback;
}
/** The bundles lie side by side: dist/cli/index.js or dist/main/index.js, and dist/engine/index.js. */
function engineBundle() {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '')), '..', 'engine', 'index.js');
}
function local_engine_exists(path) {
    return access(path).then(() => true, () => false);
}


/***/ })

};
