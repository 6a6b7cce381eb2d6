export const id = 175;
export const ids = [175,502];
export const modules = {

/***/ 88540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 40403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ KEPT_FOLDER),
/* harmony export */   u: () => (/* binding */ SCRATCH_PREFIX)
/* harmony export */ });
/** Our files in the sandbox start so while a run goes on; removed before a sandbox is paused or kept. */
const SCRATCH_PREFIX = '/tmp/.e2b-action-';
/** What later runs need to know of a sandbox that is paused or kept: what was uploaded, the mark of a pause. Root's. */
const KEPT_FOLDER = '/var/lib/e2b-action';


/***/ }),

/***/ 29264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/** Quotes one word for a POSIX shell. Throws on NUL, which no argument can hold. */
function shellQuote(word) {
    if (word.includes('\0'))
        throw new TypeError('a shell word cannot hold a NUL byte');
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    return `'${word.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 56409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ STARTED_FOLDER),
/* harmony export */   gb: () => (/* binding */ sweepScript),
/* harmony export */   tX: () => (/* binding */ leaveScript)
/* harmony export */ });
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40403);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4490);


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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ TEXTS),
/* harmony export */   Hl: () => (/* binding */ OUR_PATH),
/* harmony export */   QL: () => (/* binding */ stepFolders),
/* harmony export */   bJ: () => (/* binding */ KEEPER_MARK),
/* harmony export */   hY: () => (/* binding */ STEP_MARK),
/* harmony export */   wk: () => (/* binding */ HANDOVER_FILES)
/* harmony export */ });
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40403);

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

/***/ 19173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ vanished),
/* harmony export */   h: () => (/* binding */ goneSandbox)
/* harmony export */ });
/* harmony import */ var _report_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12452);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78319);


/** An end within this of the expected one is taken for it, in ms. */
const NEAR = 2000;
/** How far the service's clock may be from ours, in ms. */
const SKEW = 30_000;
/**
 * A sandbox that is no longer there for the run, in one sentence with what is known of why. `look`: what the service
 * says of it now; undefined: that there is none.
 */
function vanished(id, look, { endsAt, longest } = {}, cause) {
    if (look?.state === 'paused') {
        const why = look.pausesAtEnd ? 'by its own timeout, or by somebody else' : 'by somebody else';
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('lost', `sandbox ${id} was paused while the run used it, ${why}`, `resume it with --sandbox-id ${id} (input \`sandbox-id\`); a longer \`timeout\` keeps it from its own end`, cause);
    }
    if (longest && longest.endsAt <= Date.now() + SKEW) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('lost', `sandbox ${id} reached the longest life that the service gives it, ${(0,_report_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .writeDuration */ .M)(longest.ms)}`, 'split the run, or raise the limit of your plan (E2B: 1 hour on the Hobby plan, 24 hours on Pro)', cause);
    }
    if (endsAt !== undefined && endsAt <= Date.now() + NEAR) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('lost', `sandbox ${id} reached the end of its life: no request to extend it got through in time`, 'raise `timeout`, which is also how long the service may be out of reach', cause);
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('lost', `sandbox ${id} is gone before its time: it was killed from elsewhere, or it broke down`, 'look who else uses it; raise the memory of its template if it ran out', cause);
}
/** A sandbox that was to be connected to or resumed and is not there. */
function goneSandbox(id, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('not-found', `sandbox ${id} is gone: it was killed, or its lifetime ended, or it belongs to another account or machine`, 'pause a sandbox to keep it beyond its lifetime; start without it, or with `on-resume-failure: recreate`', cause);
}


/***/ }),

/***/ 72940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 12452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ writeDuration)
/* harmony export */ });
const UNITS = [
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1000],
];
/** A duration as descriptions write it: `90s` is `1m30s`. Whole seconds from one second on, at most two units. */
function writeDuration(ms) {
    if (ms < 1000)
        return `${Math.max(0, Math.round(ms))}ms`;
    let rest = ms >= 3_600_000 ? Math.round(ms / 60_000) * 60_000 : Math.round(ms / 1000) * 1000;
    let text = '';
    for (const [unit, size] of UNITS) {
        const count = Math.floor(rest / size);
        rest -= count * size;
        if (count > 0)
            text += `${count}${unit}`;
    }
    return text;
}


/***/ }),

/***/ 65520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ RESULT_TYPES)
/* harmony export */ });
/** What a value that a code step shows can be. A value often comes in several of them. */
const RESULT_TYPES = [
    'text',
    'html',
    'markdown',
    'svg',
    'png',
    'jpeg',
    'pdf',
    'latex',
    'json',
    'javascript',
    'data',
    'chart',
];


/***/ }),

/***/ 15442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ showCopy),
/* harmony export */   af: () => (/* binding */ ContextError),
/* harmony export */   h$: () => (/* binding */ showText)
/* harmony export */ });
/* harmony import */ var _spec_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33451);

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

/***/ 58656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ digestTree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82636);
/* harmony import */ var _local_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45325);
/* harmony import */ var _managed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98082);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59124);







/** Bytes that are held of a file. */
const BLOCK = 1024 * 1024;
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
/**
 * Hashes the files of a selection. One that vanished meanwhile is left out; what changes later is found when it is
 * packed. Throws TransferError `unreadable` and the signal's reason.
 */
async function digestTree(selection, signal) {
    const block = Buffer.allocUnsafeSlow(BLOCK);
    const found = new Map();
    const pace = (0,_pace_js__WEBPACK_IMPORTED_MODULE_6__/* .createPace */ .q)(64);
    for (const entry of selection.entries) {
        signal?.throwIfAborted();
        await pace();
        if (entry.type !== 'file') {
            found.set(entry.path, (0,_managed_js__WEBPACK_IMPORTED_MODULE_5__/* .managedEntry */ .Kb)(entry, 0, ''));
            continue;
        }
        const local = entry.local ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(selection.base, entry.path);
        let fd;
        try {
            fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(local, FLAGS);
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(fd).isFile())
                continue;
            const { size, digest } = await digestOpen(fd, block, signal);
            found.set(entry.path, (0,_managed_js__WEBPACK_IMPORTED_MODULE_5__/* .managedEntry */ .Kb)(entry, size, digest));
        }
        catch (error) {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .U)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .U)(error) === 'ELOOP')
                continue;
            if (signal?.aborted === true || (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .U)(error) === undefined)
                throw error;
            throw (0,_local_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .unreadable */ .O)(local, error);
        }
        finally {
            if (fd !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
        }
    }
    return found;
}
async function digestOpen(fd, block, signal) {
    let got = fill(fd, block);
    // A file that fills no block ends with it.
    if (got < BLOCK)
        return { size: got, digest: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', block.subarray(0, got), 'hex') };
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const pace = (0,_pace_js__WEBPACK_IMPORTED_MODULE_6__/* .createPace */ .q)(4);
    let size = 0;
    for (; got > 0; got = fill(fd, block)) {
        sum.update(block.subarray(0, got));
        size += got;
        await pace();
        signal?.throwIfAborted();
    }
    return { size, digest: sum.digest('hex') };
}
/** Reads on until the buffer is full or the file ends. */
function fill(fd, into) {
    let filled = 0;
    while (filled < into.length) {
        const got = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, into, filled, into.length - filled, null);
        if (got === 0)
            break;
        filled += got;
    }
    return filled;
}


/***/ }),

/***/ 98082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   It: () => (/* binding */ manifestDigest),
/* harmony export */   Kb: () => (/* binding */ managedEntry),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   pd: () => (/* binding */ foldersOf)
/* harmony export */ });
/* unused harmony export isDownward */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const FORMAT = 'e2b-action upload 1';
const LETTERS = { file: 'f', symlink: 'l', directory: 'd' };
/** How an entry that was selected is managed, once its contents are known. */
function managedEntry({ path, type, mode, target }, size, digest) {
    return {
        path,
        type,
        executable: type === 'file' && (mode & 0o100) !== 0,
        size,
        digest,
        target: target ?? '',
    };
}
/** What is left in the sandbox: the same entries, in whatever order, give the same text. Pure. */
function manifestText(entries) {
    const rows = [...entries]
        .sort((a, b) => (a.path < b.path ? -1 : 1))
        .map(({ path, type, executable, size, digest, target }) => {
        if (type === 'file')
            return [path, LETTERS.file, executable ? 1 : 0, size, digest];
        return type === 'symlink' ? [path, LETTERS.symlink, target] : [path, LETTERS.directory];
    });
    return JSON.stringify([FORMAT, rows]);
}
/** Names a manifest. */
function manifestDigest(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', text, 'hex');
}
/**
 * Reads a manifest that comes from a sandbox; undefined when it is none of ours. Paths in it are relative, downward
 * and named once.
 */
function parseManifest(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(value) || value[0] !== FORMAT || !Array.isArray(value[1]))
        return undefined;
    const entries = new Map();
    for (const row of value[1]) {
        const entry = parseRow(row);
        if (!entry || entries.has(entry.path))
            return undefined;
        entries.set(entry.path, entry);
    }
    return entries;
}
function parseRow(row) {
    if (!Array.isArray(row))
        return undefined;
    const [path, letter, ...rest] = row;
    if (typeof path !== 'string' || !isDownward(path))
        return undefined;
    const entry = { path, type: 'directory', executable: false, size: 0, digest: '', target: '' };
    if (letter === LETTERS.directory && rest.length === 0)
        return entry;
    if (letter === LETTERS.symlink && rest.length === 1 && typeof rest[0] === 'string') {
        return { ...entry, type: 'symlink', target: rest[0] };
    }
    const [executable, size, digest] = rest;
    if (letter !== LETTERS.file || rest.length !== 3 || (executable !== 0 && executable !== 1))
        return undefined;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    if (typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest))
        return undefined;
    return { ...entry, type: 'file', executable: executable === 1, size, digest };
}
/** Relative, without `.`, `..`, empty parts or NUL: what we write. */
function isDownward(path) {
    if (path.includes('\0'))
        return false;
    return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
/** Every folder on the way to the entries, and those that are entries themselves. */
function foldersOf(entries) {
    const folders = new Set();
    for (const { path, type } of entries) {
        if (type === 'directory')
            folders.add(path);
        for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
            const folder = path.slice(0, at);
            if (folders.has(folder))
                break;
            folders.add(folder);
        }
    }
    return folders;
}


/***/ })

};
