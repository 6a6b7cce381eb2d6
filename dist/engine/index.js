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

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 1314:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dgram");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

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

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

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

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8167:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("worker_threads");

/***/ }),

/***/ 2921:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _engine_options_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1788);
/* harmony import */ var _engine_store_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(945);




// The bundles lie side by side: dist/engine/index.js, dist/agent/index.js.
const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? ''));
const files = { agentBundle: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, '..', 'agent'), interpreterFiles: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'interpreter') };
try {
    // After the options: a wrong one is said at once.
    const { serve } = await Promise.all(/* import() */[__nccwpck_require__.e(437), __nccwpck_require__.e(47)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7047));
    process.exitCode = await serve((0,_engine_options_js__WEBPACK_IMPORTED_MODULE_2__/* .parseServeOptions */ .N)(process.argv.slice(2), files));
}
catch (error) {
    process.stderr.write(`engine: ${error.message}\n`);
    process.exitCode = error instanceof _engine_store_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .StateLockedError */ .o ? _engine_options_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_LOCKED */ .U : 1;
}
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseServeOptions),
/* harmony export */   U: () => (/* binding */ EXIT_LOCKED)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _runtime_disk_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2824);
/* harmony import */ var _runtime_egress_target_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9460);




/** Status with which the process ends when another engine has the state folder. */
const EXIT_LOCKED = 3;
/** 10 GiB, what the service's smallest plan gives. */
const DEFAULT_DISK_MB = 10_240;
/** Each takes about as much memory as an idle sandbox. */
const MOST_SPARES = 99;
/** Reads the command line that `engine start` gives the engine. Throws for one that it does not give. */
function parseServeOptions(argv, files) {
    const { values } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: argv,
        options: {
            state: { type: 'string' },
            port: { type: 'string', default: '0' },
            owner: { type: 'string' },
            'idle-exit-ms': { type: 'string' },
            'max-sandboxes': { type: 'string', default: '100' },
            spares: { type: 'string', default: '1' },
            'disk-mb': { type: 'string', default: String(DEFAULT_DISK_MB) },
            criu: { type: 'string' },
            'allow-private': { type: 'string', multiple: true, default: [] },
        },
    });
    const state = values.state ?? '';
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(state))
        throw new Error('--state must be an absolute folder');
    const [uid, gid] = (values.owner ?? '0:0').split(':').map(Number);
    if (!Number.isInteger(uid) || !Number.isInteger(gid))
        throw new Error('--owner must be uid:gid');
    const maxSandboxes = Number(values['max-sandboxes']);
    if (!Number.isInteger(maxSandboxes) || maxSandboxes < 1) {
        throw new Error('--max-sandboxes must be a number from 1');
    }
    const spares = Number(values.spares || 'none');
    if (!Number.isInteger(spares) || spares < 0 || spares > MOST_SPARES) {
        throw new Error(`--spares must be a number from 0 to ${MOST_SPARES}`);
    }
    const diskMB = Number(values['disk-mb']);
    if (!Number.isInteger(diskMB) || (diskMB !== 0 && diskMB < _runtime_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .SMALLEST_DISK_MB */ .Ye)) {
        throw new Error(`--disk-mb must be 0 (no limit) or at least ${_runtime_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .SMALLEST_DISK_MB */ .Ye}`);
    }
    const allowPrivate = values['allow-private'].map((text) => {
        const target = (0,_runtime_egress_target_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTarget */ .hu)(text);
        if (target?.kind !== 'addresses')
            throw new Error(`--allow-private: '${text}' is not an IPv4 CIDR block`);
        return target.cidr;
    });
    const idle = values['idle-exit-ms'];
    return {
        stateFolder: state,
        port: Number(values.port),
        owner: { uid: uid, gid: gid },
        ...files,
        maxSandboxes,
        spares,
        diskMB,
        allowPrivate,
        ...(values.criu === undefined ? {} : { criu: values.criu }),
        ...(idle === undefined ? {} : { idleExitMs: Number(idle) }),
    };
}


/***/ }),

/***/ 3116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ tryCommand),
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   d1: () => (/* binding */ runCommand),
/* harmony export */   sg: () => (/* binding */ SYSTEM_PATH)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);

/** Where host commands are looked for. */
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** A host command that ended with a status other than 0. The message carries what it printed. */
class CommandError extends Error {
    name = 'CommandError';
    outcome;
    constructor(argv, outcome) {
        const said = (outcome.stderr || outcome.stdout).trim().slice(-2000);
        super(`${argv.join(' ')} ended with status ${outcome.code}${said ? `: ${said}` : ''}`);
        this.outcome = outcome;
    }
}
/**
 * Runs a host command to its end and returns what it printed. Never rejects for its status, only when it
 * cannot be started. `quiet` gives it /dev/null for all three streams: a detached container must not hold ours.
 */
function tryCommand(argv, options = {}) {
    return new Promise((resolve, reject) => {
        const [file, ...args] = argv;
        const stdio = options.quiet
            ? 'ignore'
            : [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'];
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, {
            stdio: stdio,
            env: { PATH: SYSTEM_PATH, LC_ALL: 'C.UTF-8' },
            ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        });
        let stdout = '';
        let stderr = '';
        child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
        child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
        child.on('error', reject);
        child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
        if (options.input !== undefined)
            child.stdin?.end(options.input);
    });
}
/** Runs a host command and returns its stdout. Throws {@link CommandError} when its status is not 0. */
async function runCommand(argv, options = {}) {
    const outcome = await tryCommand(argv, options);
    if (outcome.code !== 0)
        throw new CommandError(argv, outcome);
    return outcome.stdout;
}


/***/ }),

/***/ 2824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ disksOf),
/* harmony export */   Ye: () => (/* binding */ SMALLEST_DISK_MB),
/* harmony export */   sH: () => (/* binding */ removeSandboxFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3116);




/** mkfs.ext4 needs some room for itself; below this nothing sensible fits. */
const SMALLEST_DISK_MB = 64;
/** One i-node for each so many bytes: what folders of many small files (node_modules) need, for 3 % of the space. */
const BYTES_PER_INODE = 8_192;
const MOUNT_OPTIONS = [
    'loop',
    'nodev',
    'noatime',
    // What is deleted inside is given back to the host.
    'discard',
    // Else the kernel writes out all i-node tables.
    'noinit_itable',
    // Else closing a file that replaces an older one waits until it is on its way to the disk: 30 ms for 100 MB.
    'noauto_da_alloc',
];
/**
 * Prepares disks of `limitMB` each (0: none): formats one, of which sandboxes get copies, and tries it. Where this machine cannot
 * mount image files, sandboxes have no limit, and the answer says why.
 */
async function disksOf(images, limitMB) {
    if (limitMB === 0)
        return { limitMB: undefined, unlimitedBecause: undefined, attach: makeFolder };
    const template = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(images, `disk-${limitMB}.ext4`);
    try {
        await format(template, limitMB);
        await tryOut(images, template);
    }
    catch (error) {
        return { limitMB: undefined, unlimitedBecause: error.message, attach: makeFolder };
    }
    return {
        limitMB,
        unlimitedBecause: undefined,
        async attach(folder) {
            await makeFolder(folder);
            if (await isMounted(folder))
                return;
            const image = imageOf(folder);
            if (await exists(image)) {
                // Left by a host that went down. Status 1: it was repaired.
                const checked = await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .tryCommand */ .HQ)(['e2fsck', '-p', image]);
                if (checked.code > 1)
                    throw new Error(`the sandbox's disk is damaged: ${checked.stdout.trim()}`);
            }
            else {
                await copySparse(template, image);
            }
            await mount(image, folder.layers);
        },
    };
}
/** Detaches a sandbox's disk, if it has one, and removes its folder with all that is in it. */
async function removeSandboxFolder(folder) {
    if (await isMounted(folder)) {
        const outcome = await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .tryCommand */ .HQ)(['umount', folder.layers]);
        // Somebody (a person looking around) is in there: it goes when they leave.
        if (outcome.code !== 0)
            await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .runCommand */ .d1)(['umount', '--lazy', folder.layers]);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder.root, { recursive: true, force: true });
}
async function format(template, limitMB) {
    if (await exists(template))
        return;
    const temporary = `${template}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, '', { mode: 0o600, flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.truncate)(temporary, limitMB * 1024 * 1024);
        // No journal: a sandbox's disk is not read again after the host went down with it, save by e2fsck.
        await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .runCommand */ .d1)([
            'mkfs.ext4',
            '-q',
            '-F',
            '-b',
            '4096',
            '-m',
            '0',
            '-i',
            String(BYTES_PER_INODE),
            '-O',
            '^has_journal',
            '-E',
            'lazy_itable_init=1,nodiscard',
            temporary,
        ]);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, template);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}
async function tryOut(images, template) {
    const place = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(images, 'disk-try-'));
    const image = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, 'disk');
    try {
        await copySparse(template, image);
        const mountPoint = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, 'on');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(mountPoint);
        await mount(image, mountPoint);
        await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .runCommand */ .d1)(['umount', mountPoint]);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(mountPoint);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(place, { recursive: true, force: true });
    }
}
async function copySparse(from, to) {
    await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .runCommand */ .d1)(['cp', '--sparse=always', '--reflink=auto', from, to]);
}
async function mount(image, folder) {
    await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .runCommand */ .d1)(['mount', '-t', 'ext4', '-o', MOUNT_OPTIONS.join(','), image, folder]);
}
async function makeFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder.layers, { recursive: true, mode: 0o700 });
}
async function isMounted({ root, layers }) {
    const [outer, inner] = await Promise.all([root, layers].map((path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined)));
    return outer !== undefined && inner !== undefined && outer.dev !== inner.dev;
}
async function exists(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined)) !== undefined;
}
function imageOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.root, 'disk.ext4');
}


/***/ }),

/***/ 9460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ nameMatches),
/* harmony export */   hu: () => (/* binding */ parseTarget),
/* harmony export */   uy: () => (/* binding */ isHostName)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const NAME = new RegExp(`^(?:${LABEL}\\.)*${LABEL}$`);
const LONGEST_NAME = 253;
/** Reads an entry; undefined when it is neither an IPv4 address, nor a CIDR block, nor a host name. Pure. */
function parseTarget(text) {
    const [address = '', bits, ...rest] = text.split('/');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address) && rest.length === 0) {
        if (bits === undefined)
            return { kind: 'addresses', cidr: `${address}/32`, prefix: 32 };
        if (!/^\d{1,2}$/.test(bits) || Number(bits) > 32)
            return undefined;
        return { kind: 'addresses', cidr: `${address}/${Number(bits)}`, prefix: Number(bits) };
    }
    const pattern = text.toLowerCase();
    if (pattern === '*')
        return { kind: 'name', pattern };
    const name = pattern.startsWith('*.') ? pattern.slice(2) : pattern;
    return isHostName(name) ? { kind: 'name', pattern } : undefined;
}
/** Whether `name` (lower case) can be the name of a host: an address written as numbers is not one. Pure. */
function isHostName(name) {
    return name.length <= LONGEST_NAME && NAME.test(name) && !/(^|\.)(\d+|0x[0-9a-f]*)$/.test(name);
}
/** Whether a name, as clients send it, is one that `patterns` allow; `*.a.b` stands for names below a.b only. Pure. */
function nameMatches(patterns, name) {
    const wanted = name.toLowerCase();
    if (!isHostName(wanted))
        return false;
    return patterns.some((pattern) => pattern === '*' || pattern === wanted
        ? true
        : pattern.startsWith('*.') && wanted.endsWith(pattern.slice(1)));
}


/***/ }),

/***/ 945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ lockState),
/* harmony export */   o: () => (/* binding */ StateLockedError)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);

/** Another engine has the state folder. */
class StateLockedError extends Error {
    name = 'StateLockedError';
}
/**
 * Takes the state folder for this process: one engine works in it at a time. An abstract socket, because the kernel
 * frees it with the process, however it ends. Throws {@link StateLockedError}. Returns the release.
 */
function lockState(layout) {
    const server = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)((socket) => socket.destroy());
    return new Promise((resolve, reject) => {
        server.once('error', (error) => {
            reject(error.code === 'EADDRINUSE'
                ? new StateLockedError(`an engine already runs with its state in ${layout.root}`)
                : error);
        });
        server.listen(`\0e2b-action-${layout.engineId}`, () => {
            server.unref();
            resolve(() => void server.close());
        });
    });
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
/******/ var __webpack_exports__ = __nccwpck_require__(2921);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
