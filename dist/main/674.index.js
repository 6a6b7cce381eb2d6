export const id = 674;
export const ids = [674];
export const modules = {

/***/ 78281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createMarkerScanner),
/* harmony export */   u: () => (/* binding */ printMarker)
/* harmony export */ });
/**
 * The line our wrapper prints on stdout and stderr when a step's script has ended: `RS id code RS LF`.
 *
 * envd ends a command's stream only when nobody holds its pipes any more, so a step that leaves a server running
 * would never end. What the script wrote before it exited is in the pipe before the marker, so nothing is lost by
 * stopping there. A script that forges it ends its own step, which it may do anyway.
 */
const RS = '\u001e';
/** A scanner for the marker of the step `id`. */
function createMarkerScanner(id) {
    const opening = `${RS}${id} `;
    let held = '';
    let done = false;
    return {
        write(text) {
            if (done)
                return { text: '' };
            if (held === '' && !text.includes(RS))
                return { text };
            const all = held + text;
            held = '';
            let from = 0;
            for (;;) {
                const at = all.indexOf(RS, from);
                if (at < 0)
                    return { text: all };
                const rest = all.slice(at);
                // oxlint-disable-next-line no-control-regex -- the marker is made of them
                const whole = rest.startsWith(opening) ? /^(\d{1,3})\u001e/.exec(rest.slice(opening.length)) : null;
                if (whole) {
                    done = true;
                    return { text: all.slice(0, at), exitCode: Number(whole[1]) };
                }
                const partial = opening.startsWith(rest) ||
                    (rest.startsWith(opening) && /^\d{0,3}$/.test(rest.slice(opening.length)));
                if (partial) {
                    held = rest;
                    return { text: all.slice(0, at) };
                }
                from = at + 1;
            }
        },
        end() {
            const rest = held;
            held = '';
            return rest;
        },
    };
}
/** Shell text that prints the marker for the code in `$c` on stdout and on descriptor 3. */
function printMarker(id) {
    return `printf '\\036%s %d\\036\\n' ${id} "$c"; printf '\\036%s %d\\036\\n' ${id} "$c" >&3`;
}


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

/***/ 12057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ buildStepScript),
/* harmony export */   hJ: () => (/* binding */ exitFile),
/* harmony export */   hY: () => (/* binding */ STEP_MARK),
/* harmony export */   ul: () => (/* binding */ SCRATCH_PREFIX)
/* harmony export */ });
/* harmony import */ var _end_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78281);
/* harmony import */ var _shell_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29264);


/** Environment variable that marks every process of a step, so that all of them can be found and ended. */
const STEP_MARK = 'E2B_ACTION_STEP';
/** Our files in the sandbox start so; removed before a sandbox is paused or kept. */
const SCRATCH_PREFIX = '/tmp/.e2b-action-';
/** Where the wrapper leaves a step's exit code for a client whose stream was cut. */
function exitFile(id) {
    return `${SCRATCH_PREFIX}${id}.exit`;
}
/** Above this the script goes into a file: one argument of a Linux process holds 128 KiB, quoting included. */
const MAX_INLINE = 100 * 1024;
/**
 * The command line of a step: its script under `bash --noprofile --norc -eo pipefail` (or `sh -e`), in its folder,
 * followed by the end marker. The outer shell's own stderr is closed: it would else print "Killed" and the whole
 * script when a signal ends the step.
 */
function buildStepScript(step) {
    const inline = (0,_shell_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .shellQuote */ .Z)(step.script);
    const big = Buffer.byteLength(inline) > MAX_INLINE;
    const file = `${SCRATCH_PREFIX}${step.id}.sh`;
    const shell = step.shell === 'sh' ? '/bin/sh -e' : '/bin/bash --noprofile --norc -eo pipefail';
    // A login shell's profile sets PATH anew; what the user asked for is put back.
    const path = step.path === undefined ? '' : `export PATH=${(0,_shell_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .shellQuote */ .Z)(step.path)} && `;
    const run = `${path}cd -- ${(0,_shell_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .shellQuote */ .Z)(step.cwd)} 2>&3 && exec 2>&3 3>&- && exec ${shell} ${big ? file : `-c ${inline}`}`;
    const command = `exec 3>&2 2>/dev/null; ( ${run} ); c=$?; ` +
        `printf %s "$c" >${exitFile(step.id)}; ${(0,_end_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .printMarker */ .u)(step.id)}; exit "$c"`;
    return { command, ...(big ? { file: { path: file, content: step.script } } : {}) };
}


/***/ }),

/***/ 83674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runJob: () => (/* binding */ runJob)
});

// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js
var errors = __webpack_require__(49744);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./.cache/build/lib/job/cancelled.js
/** The run was cancelled while it waited. */
class CancelledError extends Error {
    constructor() {
        super('the run was cancelled');
        this.name = 'CancelledError';
    }
}
/**
 * Waits for `work`, but no longer than until `signal` aborts: then it throws CancelledError, and `work` goes on
 * unwatched (its failure is of no more interest).
 */
async function orCancelled(work, signal) {
    let onAbort;
    const aborted = new Promise((_, reject) => {
        onAbort = () => reject(new CancelledError());
        if (signal.aborted)
            onAbort();
        else
            signal.addEventListener('abort', onAbort, { once: true });
    });
    try {
        return await Promise.race([work, aborted]);
    }
    catch (error) {
        work.catch(() => undefined);
        throw error;
    }
    finally {
        if (onAbort)
            signal.removeEventListener('abort', onAbort);
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/acquire.js



/** How long a cancelled run waits for the answer to a request that may already have made a sandbox, in ms. */
const LATE_ANSWER = 8000;
/**
 * Creates the run's sandbox, or connects to or resumes the one it names. However this ends, no sandbox that it made
 * stays unknown: a request cut by cancellation is waited for, and one whose answer was lost is looked up by the run's
 * mark.
 */
async function acquireSandbox(spec, backend, options) {
    options.signal.throwIfAborted();
    const { id, timeoutMs, env, metadata, network } = spec.sandbox;
    const made = id === undefined
        ? backend
            .create({
            template: spec.template.reference,
            timeoutMs,
            env,
            metadata,
            network,
            runId: options.runId,
        })
            .then((sandbox) => ({ sandbox, acquired: { id: sandbox.id, created: true, resumed: false } }))
        : backend.open(id, timeoutMs, options.signal).then((sandbox) => ({
            sandbox,
            acquired: { id: sandbox.id, created: false, resumed: sandbox.resumed },
        }));
    const announced = made.then(async (got) => {
        await options.onSandbox?.(got.acquired);
        return got;
    });
    try {
        return await orCancelled(announced, options.signal);
    }
    catch (error) {
        if (error instanceof CancelledError) {
            const late = await Promise.race([
                announced.catch(() => undefined),
                (0,promises_.setTimeout)(LATE_ANSWER, undefined, { ref: false }),
            ]);
            // The caller releases what it is told of, so the late sandbox is handed over, not killed here.
            if (late)
                return late;
        }
        if (id === undefined && mayHaveCreated(error))
            await killUnknown(backend, options);
        throw error;
    }
}
function mayHaveCreated(error) {
    if (error instanceof CancelledError)
        return true;
    return error instanceof errors/* BackendError */.Jh && ['service', 'timeout', 'lost'].includes(error.kind);
}
async function killUnknown(backend, options) {
    try {
        for (const id of await backend.findByRun(options.runId))
            await backend.kill(id);
    }
    catch {
        // The service does not answer: a sandbox, if there is one, ends by its own timeout.
    }
}

// EXTERNAL MODULE: ./.cache/build/lib/e2b/step-script.js
var step_script = __webpack_require__(12057);
;// CONCATENATED MODULE: ./.cache/build/lib/job/after.js

/**
 * What to do with the sandbox. A cancelled run leaves nothing: its own sandbox is killed whatever `after` says, and
 * one that was there before goes back to what it was.
 */
function afterAction({ outcome, after, created, resumed }) {
    if (outcome === 'cancelled') {
        if (created)
            return 'kill';
        return resumed ? 'pause' : 'keep';
    }
    return outcome === 'passed' ? after.success : after.failure;
}
/**
 * Kills, pauses or keeps the sandbox. Before it is kept or paused our own files in it are removed; nothing is attached
 * to it any more at that point (a stream still open at a pause would hang after the resume).
 */
async function release(action, id, backend, timeoutMs, sandbox) {
    if (action === 'kill') {
        await backend.kill(id);
        return 'killed';
    }
    await sandbox
        ?.runTool({ script: `rm -rf ${step_script/* SCRATCH_PREFIX */.ul}*`, user: 'root', timeoutMs: 30_000 })
        // Left-over files of ours are harmless; the pause is what was asked for.
        .catch(() => undefined);
    if (action === 'pause') {
        await backend.pause(id);
        return 'paused';
    }
    await backend.setTimeout(id, timeoutMs);
    return 'running';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/shell-quote.js
var shell_quote = __webpack_require__(29264);
// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __webpack_require__(65233);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/glob.js


// Sandbox paths have forward slashes whatever this machine is; a leading `!` is a name, not "everything else".
const OPTIONS = { dot: true, windows: false, nonegate: true };
/** Whether a pattern holds more than a literal path. */
function isGlob(pattern) {
    return picomatch.scan(pattern, OPTIONS).isGlob;
}
/**
 * The names a pattern means, in their order: for a glob those it matches (`*` stays within one folder, `**` does not,
 * names with a leading dot count like any other), for a literal path that path and everything below it. A name that
 * is the pattern letter for letter is always meant (picomatch's rule), so that `pages/[id].js` finds the file of that name.
 */
function matchPaths(names, pattern) {
    const wanted = tidy(pattern);
    if (isGlob(wanted)) {
        const matches = picomatch(wanted, OPTIONS);
        return [...names].filter((name) => matches(name));
    }
    const path = glob_unescape(wanted);
    if (path === '')
        return [...names];
    const below = path === '/' ? '/' : `${path}/`;
    return [...names].filter((name) => name === path || name.startsWith(below));
}
/**
 * The longest leading folder of a pattern that holds no glob: where to look, and what the kept part of a match is
 * relative to. For a literal path its parent, so that the path keeps its last name. Empty = the current folder.
 */
function globBase(pattern) {
    const wanted = tidy(pattern);
    const scanned = picomatch.scan(wanted, OPTIONS);
    if (scanned.isGlob)
        return glob_unescape(scanned.base);
    const parent = external_node_path_.posix.dirname(glob_unescape(wanted));
    return parent === '.' ? '' : parent;
}
/** Without a leading `./`, doubled or trailing slashes. */
function tidy(pattern) {
    const path = pattern
        .replace(/\/{2,}/g, '/')
        .replace(/^(\.\/)+/, '')
        .replace(/(?<=.)\/$/, '');
    return path === '.' ? '' : path;
}
function glob_unescape(literal) {
    return literal.replace(/\\(.)/g, '$1');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:util/types"
var types_ = __webpack_require__(73429);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
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
    return (0,types_.isNativeError)(error) ? error.code : undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/archive-entry.js

/** The encoding to have tar-stream read header names in: one character a byte, so that no byte is lost. */
const NAME_ENCODING = 'latin1';
/** The last second of the year 9999; later times are nonsense that some file systems choke on. */
const LAST_SECOND = 253_402_300_799;
/**
 * Reads a header that was parsed with NAME_ENCODING. Values from pax records are UTF-8 already. Throws TransferError
 * `archive` for a size that is no number of bytes: tar-stream would wait for such contents for ever.
 */
function readEntry(header) {
    if (!Number.isSafeInteger(header.size) || header.size < 0) {
        throw new TransferError('archive', 'the archive is damaged: an entry has no valid size');
    }
    const pax = (header.pax ?? {});
    const { byteOffset } = header;
    const bodyBlocks = header.type === 'directory' ? 0 : Math.ceil(header.size / 512);
    const seconds = pax.mtime === undefined ? header.mtime.getTime() / 1000 : Number(pax.mtime);
    return {
        path: pax.path ? header.name : decode(header.name),
        target: pax.linkpath ? header.linkname : decode(header.linkname ?? ''),
        type: header.type,
        size: header.size,
        executable: (header.mode & 0o100) !== 0,
        time: Math.abs(seconds) <= LAST_SECOND ? seconds : undefined,
        end: byteOffset + bodyBlocks * 512,
    };
}
function decode(name) {
    return Buffer.from(name, NAME_ENCODING).toString('utf8');
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/refused.js
/** One entry that is not taken; the others go on. The message is a reason that completes "not written: …". */
class RefusedError extends Error {
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/tree.js
/** Modes that cross the wire: the exec bit is all of a file's mode that is kept, as in git. */
const FILE_MODE = 0o644;
const EXEC_MODE = 0o755;
const DIRECTORY_MODE = 0o755;

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/destination.js








/** Contents up to this size are written by one call. */
const SMALL_BYTES = 1024 * 1024;
const CREATE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
/** Errors that mean this name or link, not this disk; EPERM is what Windows says to links without the privilege. */
const ONE_ENTRY = new Set(['ENAMETOOLONG', 'EINVAL', 'EILSEQ', 'ENOTSUP', 'EOPNOTSUPP', 'UNKNOWN']);
const writeAsync = (0,external_node_util_.promisify)(external_node_fs_.write);
/** `dest`: an absolute folder that exists, with no link in its path (as realpath gives it). */
function openDestination(dest) {
    const realFolders = new Set(['']);
    const claimed = new Map();
    const folderTimes = [];
    /** Makes the folders that lead to an entry, each looked at once: none is replaced afterwards. */
    const makeFolders = (parts) => {
        for (let depth = 1; depth <= parts.length; depth += 1) {
            const path = parts.slice(0, depth).join('/');
            if (realFolders.has(path))
                continue;
            const local = (0,external_node_path_.join)(dest, path);
            const there = look(local);
            if (there === undefined)
                onDisk(local, () => (0,external_node_fs_.mkdirSync)(local, { mode: DIRECTORY_MODE }));
            else if (there.isSymbolicLink())
                throw new RefusedError(`a link is in its way: ${path}`);
            else if (!there.isDirectory())
                throw new RefusedError(`a file is in its way: ${path}`);
            realFolders.add(path);
        }
    };
    /** Two names of one archive that this file system takes for one (`A` and `a`): the first stands. */
    const claim = (path) => {
        const folded = path.normalize('NFC').toLowerCase();
        const first = claimed.get(folded);
        if (first === undefined) {
            claimed.set(folded, path);
            return;
        }
        if (first === path)
            return;
        const [a, b] = [look((0,external_node_path_.join)(dest, first)), look((0,external_node_path_.join)(dest, path))];
        if (a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev) {
            throw new RefusedError(`on this file system it is the same as ${first}`);
        }
    };
    /** Leaves nothing at the place of a file or link to be made there, and returns its absolute path. */
    const clear = (parts) => {
        makeFolders(parts.slice(0, -1));
        const path = parts.join('/');
        claim(path);
        const local = (0,external_node_path_.join)(dest, ...parts);
        const there = look(local);
        if (there?.isDirectory() === true)
            throw new RefusedError('a folder is in its way');
        if (there !== undefined)
            onDisk(local, () => (0,external_node_fs_.unlinkSync)(local));
        return local;
    };
    return {
        folder(parts, time) {
            makeFolders(parts);
            if (time !== undefined && parts.length > 0)
                folderTimes.push([(0,external_node_path_.join)(dest, ...parts), time]);
        },
        async file(parts, contents, size, kept, onBytes) {
            const local = clear(parts);
            const fd = onDisk(local, () => (0,external_node_fs_.openSync)(local, CREATE, kept.executable ? EXEC_MODE : FILE_MODE));
            let whole = false;
            try {
                if (size <= SMALL_BYTES) {
                    const chunks = [];
                    for await (const chunk of contents)
                        chunks.push(chunk);
                    for (const chunk of chunks.length > 1 ? [Buffer.concat(chunks)] : chunks) {
                        writeFully(local, fd, chunk);
                    }
                    onBytes(size);
                }
                else {
                    for await (const chunk of contents) {
                        await writeFullyAsync(local, fd, chunk);
                        onBytes(chunk.byteLength);
                    }
                }
                whole = true;
            }
            finally {
                (0,external_node_fs_.closeSync)(fd);
                if (!whole)
                    (0,external_node_fs_.unlinkSync)(local);
            }
            setTime(local, kept.time);
            return local;
        },
        link(parts, target, time) {
            const local = clear(parts);
            onDisk(local, () => (0,external_node_fs_.symlinkSync)(target, local), 'EPERM');
            setTime(local, time);
            return local;
        },
        async copy(from, parts, kept, allow) {
            if (from === (0,external_node_path_.join)(dest, ...parts))
                throw new RefusedError('it is a hard link to itself');
            const local = clear(parts);
            const original = look(from);
            if (original?.isFile() !== true)
                throw new RefusedError('it is a hard link to a file that is gone');
            allow(original.size);
            await (0,external_node_fs_promises_.copyFile)(from, local, external_node_fs_.constants.COPYFILE_EXCL | external_node_fs_.constants.COPYFILE_FICLONE).catch((error) => {
                throw diskError(local, error);
            });
            setTime(local, kept.time);
            return local;
        },
        finish() {
            for (const [local, time] of folderTimes.reverse())
                setTime(local, time);
        },
    };
}
function look(local) {
    return onDisk(local, () => (0,external_node_fs_.lstatSync)(local, { throwIfNoEntry: false }));
}
/** Runs one file system call and says in our words what it failed with. */
function onDisk(local, call, alsoOneEntry) {
    try {
        return call();
    }
    catch (error) {
        throw refusal(local, error, alsoOneEntry);
    }
}
function refusal(local, error, alsoOneEntry) {
    const code = errnoOf(error) ?? 'unknown';
    if (ONE_ENTRY.has(code) || code === alsoOneEntry) {
        return new RefusedError(`the file system does not take it (${code})`);
    }
    return diskError(local, error);
}
function diskError(local, error) {
    const code = errnoOf(error) ?? 'unknown';
    const hint = code === 'ENOSPC' ? 'the disk is full' : 'check that the folder can be written';
    return new TransferError('unreadable', `cannot write ${local} (${code}); ${hint}`, { cause: error });
}
function setTime(local, time) {
    if (time === undefined)
        return;
    // A Date, because Node takes a negative number of seconds for "now".
    const date = new Date(time * 1000);
    try {
        (0,external_node_fs_.lutimesSync)(local, date, date);
    }
    catch (error) {
        throw diskError(local, error);
    }
}
function writeFully(local, fd, chunk) {
    try {
        for (let done = 0; done < chunk.byteLength;)
            done += (0,external_node_fs_.writeSync)(fd, chunk, done);
    }
    catch (error) {
        throw diskError(local, error);
    }
}
async function writeFullyAsync(local, fd, chunk) {
    for (let done = 0; done < chunk.byteLength;) {
        const { bytesWritten } = await writeAsync(fd, chunk, done).catch((error) => {
            throw diskError(local, error);
        });
        done += bytesWritten;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/metered-input.js

/** A tar archive ends with two blocks of zeros (POSIX pax, "ustar Interchange Format"); one without them was cut. */
const END_BYTES = 1024;
/** `chunks` throws TransferError `limit` once more than `maxBytes` came, and what the source fails with. */
function meterInput(source, maxBytes) {
    let total = 0;
    let tail = Buffer.alloc(0);
    return {
        async *chunks() {
            for await (const chunk of source) {
                const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
                total += buffer.length;
                if (total > maxBytes)
                    throw new TransferError('limit', `the archive is larger than ${maxBytes} bytes`);
                tail = buffer.length >= END_BYTES ? buffer : Buffer.concat([tail, buffer]);
                tail = tail.subarray(-END_BYTES);
                yield buffer;
            }
        },
        endedWell: (used) => total - used >= END_BYTES && tail.every((byte) => byte === 0),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/pace.js

/** Lets timers and sockets run once in `every` calls, so that a long loop of synchronous calls does not starve them. */
function createPace(every) {
    let calls = 0;
    return () => {
        calls += 1;
        return calls % every === 0 ? (0,promises_.setImmediate)() : undefined;
    };
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/file-names.js


// Code points that HFS+ leaves out when it compares names, so `.g\u200cit` opens `.git` there.
const HFS_IGNORABLE = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
/**
 * Whether a name is `.git` for any file system we may meet: in any case, with HFS+'s ignorable characters, with
 * the trailing dots and spaces or the short name that Windows resolves to the same folder.
 */
function isDotGit(name) {
    const folded = name
        .replace(HFS_IGNORABLE, '')
        .replace(/[. ]+$/, '')
        .toLowerCase();
    return folded === '.git' || folded === 'git~1';
}
/** Whether any part of a relative path with forward slashes is `.git`. */
function hasDotGit(path) {
    // The test by substring spares nearly every path the split.
    return /git/i.test(path.replace(HFS_IGNORABLE, '')) && path.split('/').some(isDotGit);
}
/** A name of unknown encoding, printable: every byte outside ASCII's printable range as `\xHH`. */
function showBytes(raw) {
    return raw
        .toString('latin1')
        .replace(/[^\x20-\x7e]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
/** What to say about a name that a tar header's UTF-8 cannot carry. */
function nameError(raw) {
    return new TransferError('name', `the file name "${showBytes(raw)}" is not valid UTF-8 and cannot be uploaded; rename the file or add it to ignore`);
}
/**
 * Splits NUL-terminated names. `invalid` maps what a name that is not UTF-8 became in `names` to its bytes:
 * such a string names no file.
 */
function splitNames(raw) {
    const names = raw.toString('utf8').split('\0');
    names.pop();
    const invalid = new Map();
    if (!(0,external_node_buffer_.isUtf8)(raw)) {
        let start = 0;
        for (let end = raw.indexOf(0); end !== -1; end = raw.indexOf(0, start)) {
            const name = raw.subarray(start, end);
            if (!(0,external_node_buffer_.isUtf8)(name))
                invalid.set(name.toString('utf8'), name);
            start = end + 1;
        }
    }
    return { names, invalid };
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/unpack-path.js

// Tab and newline occur in honest names; the others move a terminal's cursor or cannot be opened at all.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
// https://learn.microsoft.com/windows/win32/fileio/naming-a-file: reserved characters (the colon also names streams
// and drives), and device names that are reserved with any extension.
// eslint-disable-next-line no-control-regex
const WINDOWS_RESERVED = /[<>:"|?*\\\u0000-\u001f]/;
const WINDOWS_DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])[ ]*(\.|$)/i;
/**
 * Judges a path from an archive: relative, downward, not below `.git` (a `.git/config` would run programs on this
 * machine), with names that this system can hold. Pure.
 */
function checkEntryPath(path, rules) {
    if (path.startsWith('/'))
        return { reason: 'its path is absolute' };
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.length > rules.maxDepth)
        return { reason: `its path is more than ${rules.maxDepth} folders deep` };
    for (const part of parts) {
        const reason = refuseName(part, rules.platform);
        if (reason !== undefined)
            return { reason };
    }
    return { parts };
}
function refuseName(name, platform) {
    if (name === '..')
        return 'its path climbs with ".."';
    if (CONTROL.test(name))
        return 'its name holds control characters';
    if (name.includes('\ufffd'))
        return 'its name is not valid UTF-8';
    if (isDotGit(name))
        return 'it would write into .git';
    if (platform !== 'win32')
        return undefined;
    if (WINDOWS_RESERVED.test(name))
        return 'its name holds characters that Windows reserves';
    if (WINDOWS_DEVICE.test(name))
        return 'its name is a device on Windows';
    if (/[. ]$/.test(name))
        return 'its name ends with a dot or space, which Windows drops';
    return undefined;
}
/**
 * Judges a symlink's target for a link that lies `depth` real folders below the destination: relative, `..` only at
 * its start and at most `depth` of them. Then no chain of such links can lead out: `..` is applied to real folders
 * only, never to what another link points to. Returns the reason to refuse it, or undefined. Pure.
 */
function checkLinkTarget(target, depth, rules) {
    if (target === '')
        return 'its target is empty';
    if (CONTROL.test(target))
        return 'its target holds control characters';
    if (target.startsWith('/'))
        return 'its target is absolute';
    if (rules.platform === 'win32' && WINDOWS_RESERVED.test(target)) {
        return 'its target holds characters that Windows reserves';
    }
    const parts = target.split('/').filter((part) => part !== '' && part !== '.');
    const climbs = parts.findIndex((part) => part !== '..');
    const ups = climbs === -1 ? parts.length : climbs;
    if (ups > depth)
        return 'its target leaves the folder';
    if (parts.slice(ups).includes('..'))
        return 'its target climbs with ".." after a name';
    if (parts.slice(ups).some(isDotGit))
        return 'its target is in .git';
    return undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/unpack.js










const DEFAULT_LIMITS = { entries: 1_000_000, bytes: 32 * 1024 ** 3, pathDepth: 128 };
/**
 * Unpacks a tar archive that nobody vouches for. Nothing is written outside `dest`, through a link or into `.git`;
 * an entry that would is refused by name and the rest goes on. Kept: contents, the exec bit, links that stay inside,
 * empty files and folders, times. Hard links become copies. What is there is overwritten, except folders.
 * Throws TransferError `archive` (cut or damaged), `limit` or `unreadable` (the disk refused), the source's own
 * error, or the signal's reason. The source is destroyed in every case but success.
 */
async function unpackTree(source, options) {
    options.signal?.throwIfAborted();
    (0,external_node_fs_.mkdirSync)(options.dest, { recursive: true });
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const input = meterInput(source, limits.bytes);
    const archive = (0,tar_stream.extract)({ filenameEncoding: NAME_ENCODING });
    const stop = () => source.destroy(new Error('cancelled'));
    options.signal?.addEventListener('abort', stop, { once: true });
    const fed = feed(input, archive);
    try {
        const unpacked = await takeAll(archive, openDestination((0,external_node_fs_.realpathSync)(options.dest)), limits, options, input);
        await fed;
        return unpacked;
    }
    catch (error) {
        source.destroy();
        const sourceError = await fed;
        options.signal?.throwIfAborted();
        if (error instanceof TransferError || errnoOf(error) !== undefined)
            throw error;
        throw (sourceError ??
            new TransferError('archive', `the archive is damaged: ${String(error)}`, { cause: error }));
    }
    finally {
        options.signal?.removeEventListener('abort', stop);
    }
}
/** Pours the input into the parser; a failing source ends the parser too. Returns what the source failed with. */
async function feed(input, archive) {
    try {
        for await (const chunk of input.chunks()) {
            if (archive.destroyed)
                return undefined;
            if (!archive.write(chunk))
                await drained(archive);
        }
        archive.end(null);
        return undefined;
    }
    catch (error) {
        // The parser failed first, and the source was let go of because of it.
        if (archive.destroyed)
            return undefined;
        const cause = (0,types_.isNativeError)(error) ? error : new Error(String(error));
        archive.destroy(cause);
        return cause;
    }
}
function drained(archive) {
    return new Promise((resolve) => {
        const done = () => {
            archive.off('drain', done);
            archive.off('close', done);
            resolve();
        };
        archive.on('drain', done);
        archive.on('close', done);
    });
}
async function takeAll(archive, destination, limits, options, input) {
    const taker = startTaking(destination, limits, options);
    const pace = createPace(64);
    let entries = 0;
    let end = 0;
    for await (const body of archive) {
        await pace();
        entries += 1;
        if (entries > limits.entries) {
            throw new TransferError('limit', `the archive holds more than ${limits.entries} entries`);
        }
        const entry = readEntry(body.header);
        end = entry.end;
        try {
            await taker.take(entry, body);
        }
        catch (error) {
            if (!(error instanceof RefusedError))
                throw error;
            taker.unpacked.refused.push({ path: entry.path, reason: error.message });
        }
        // What was not read is passed over.
        body.resume();
    }
    if (!input.endedWell(end)) {
        throw new TransferError('archive', 'the archive is cut short: its end mark is missing');
    }
    destination.finish();
    return taker.finish();
}
/** Decides entry by entry where it goes, and remembers what hard links may refer to. */
function startTaking(destination, limits, options) {
    const rules = { maxDepth: limits.pathDepth, platform: process.platform };
    const written = new Map();
    const files = new Set();
    const unpacked = { files: [], bytes: 0, refused: [] };
    const progress = (bytes) => {
        unpacked.bytes += bytes;
        options.onProgress?.(unpacked.bytes, files.size);
    };
    const reserve = (size) => {
        if (unpacked.bytes + size > limits.bytes) {
            throw new TransferError('limit', `the archive's files are larger than ${limits.bytes} bytes`);
        }
    };
    const partsOf = (path) => {
        const verdict = checkEntryPath(path, rules);
        if ('reason' in verdict)
            throw new RefusedError(verdict.reason);
        return verdict.parts;
    };
    const take = async (entry, body) => {
        const path = partsOf(entry.path).join('/');
        const mapped = options.mapPath === undefined ? path : options.mapPath(path);
        if (mapped === undefined)
            return;
        const parts = partsOf(mapped);
        if (entry.type === 'directory')
            return destination.folder(parts, entry.time);
        if (parts.length === 0)
            throw new RefusedError('its path is empty');
        switch (entry.type) {
            case 'file':
            case 'contiguous-file': {
                reserve(entry.size);
                const local = await destination.file(parts, body, entry.size, entry, progress);
                files.add(local);
                written.set(path, local);
                progress(0);
                return;
            }
            case 'symlink': {
                const reason = checkLinkTarget(entry.target, parts.length - 1, rules);
                if (reason !== undefined)
                    throw new RefusedError(reason);
                files.add(destination.link(parts, entry.target, entry.time));
                return;
            }
            case 'link': {
                const original = written.get(partsOf(entry.target).join('/'));
                if (original === undefined) {
                    throw new RefusedError('it is a hard link to a file that this archive did not bring');
                }
                const local = await destination.copy(original, parts, entry, (size) => {
                    reserve(size);
                    progress(size);
                });
                files.add(local);
                written.set(path, local);
                progress(0);
                return;
            }
            case 'fifo':
                throw new RefusedError('it is a fifo');
            case 'block-device':
            case 'character-device':
                throw new RefusedError('it is a device');
            case null:
            default:
                throw new RefusedError('it is of a kind that is not known');
        }
    };
    return { take, unpacked, finish: () => ({ ...unpacked, files: [...files] }) };
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/local-path.js
var local_path = __webpack_require__(51530);
;// CONCATENATED MODULE: ./.cache/build/lib/job/download-place.js





/**
 * Works out where a download comes from and goes to. A literal path keeps its last name, as with `cp -r`; a glob keeps
 * the path below its literal beginning. Without `to`, what is below the work folder keeps its place below `root`, and
 * anything else lands in `root` itself.
 */
function planDownload(spec, root, workFolder) {
    const from = spec.from === '.' || spec.from === './' ? '**' : spec.from;
    const pattern = external_node_path_.posix.isAbsolute(from) ? from : external_node_path_.posix.join(globSafe(workFolder), from);
    const base = external_node_path_.posix.resolve('/', globBase(pattern));
    const dest = spec.to === undefined ? (0,external_node_path_.join)(root, samePlace(base, workFolder)) : (0,external_node_path_.resolve)(root, spec.to);
    return { spec, pattern, base, dest };
}
/** The work folder is a path, not a pattern: what is special in a glob is taken literally. */
function globSafe(path) {
    return path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}
function samePlace(base, workFolder) {
    const below = external_node_path_.posix.relative(workFolder, base);
    return below === '..' || below.startsWith('../') ? '' : below;
}
/**
 * Checks that `dest`, if its letters say that it is inside `root`, is so with links resolved: a repository that is
 * checked out from a pull request may hold a link that leads out. A place that is outside by its letters was typed
 * by the person who runs this; a description that says so is refused before.
 *
 * @throws BackendError `usage` when a link leads out.
 */
function checkDestination(dest, root) {
    if (!(0,local_path/* placeLocal */.H)(root, dest).inside)
        return;
    const real = (0,external_node_fs_.realpathSync)(root);
    const target = realpathOfExisting(dest);
    const inside = (0,external_node_path_.relative)(real, target);
    if (inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside)) {
        throw new errors/* BackendError */.Jh('usage', `cannot download to ${dest}: it leads outside ${root}`, 'choose a folder inside it');
    }
}
/** The real path of the longest part of `path` that exists, with the rest appended. */
function realpathOfExisting(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch (error) {
        const parent = (0,external_node_path_.dirname)(path);
        if (error.code !== 'ENOENT' || parent === path)
            throw error;
        return (0,external_node_path_.join)(realpathOfExisting(parent), path.slice(parent.length + (parent.endsWith(external_node_path_.sep) ? 0 : 1)));
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/gather-blocks.js
/** Small chunks are copied together up to this size; what is at least this large passes as it is. */
const BLOCK_BYTES = 256 * 1024;
/**
 * Joins a stream's small chunks to blocks of up to 256 KiB. An archive of small files comes as three chunks a file,
 * and each chunk of a request body costs a system call.
 */
async function* gatherBlocks(chunks) {
    let block = Buffer.allocUnsafe(BLOCK_BYTES);
    let filled = 0;
    for await (const chunk of chunks) {
        if (filled + chunk.length > BLOCK_BYTES) {
            if (filled > 0)
                yield block.subarray(0, filled);
            block = Buffer.allocUnsafe(BLOCK_BYTES);
            filled = 0;
            if (chunk.length >= BLOCK_BYTES) {
                yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
                continue;
            }
        }
        block.set(chunk, filled);
        filled += chunk.length;
    }
    if (filled > 0)
        yield block.subarray(0, filled);
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/local-entry.js




const WINDOWS = process.platform === 'win32';
/**
 * Looks at one local file, folder or link, following nothing. `executable` stands in for the exec bit where the file
 * system has none. Throws TransferError `unreadable`.
 */
function localEntry(local, path, executable) {
    let stat;
    try {
        stat = (0,external_node_fs_.lstatSync)(local);
    }
    catch (error) {
        if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR')
            return 'gone';
        throw unreadable(local, error);
    }
    if (stat.isSymbolicLink()) {
        return { path, type: 'symlink', mode: 0o777, size: 0, target: readTarget(local) };
    }
    if (stat.isDirectory())
        return { path, type: 'directory', mode: DIRECTORY_MODE, size: 0 };
    if (!stat.isFile())
        return 'special';
    if (!WINDOWS) {
        try {
            (0,external_node_fs_.accessSync)(local, external_node_fs_.constants.R_OK);
        }
        catch (error) {
            throw unreadable(local, error);
        }
    }
    const runs = WINDOWS ? executable === true : (stat.mode & 0o100) !== 0;
    return { path, type: 'file', mode: runs ? EXEC_MODE : FILE_MODE, size: stat.size };
}
/** The one sentence for a local file or folder that cannot be read. */
function unreadable(local, cause) {
    return new TransferError('unreadable', `cannot read ${local} (${errnoOf(cause) ?? String(cause)}); make it readable or add it to ignore`, { cause });
}
function readTarget(local) {
    let raw;
    try {
        raw = (0,external_node_fs_.readlinkSync)(local, { encoding: 'buffer' });
    }
    catch (error) {
        throw unreadable(local, error);
    }
    if (!(0,external_node_buffer_.isUtf8)(raw)) {
        throw new TransferError('name', `the target of the link ${local} is not valid UTF-8 and cannot be uploaded`);
    }
    const target = raw.toString('utf8');
    return WINDOWS ? target.replaceAll('\\', '/') : target;
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/pack.js










/** Files up to this size are read in one call; larger ones in pieces of it. */
const PIECE_BYTES = 1024 * 1024;
/** How far packing may run ahead of the reader. */
const AHEAD_BYTES = 2 * 1024 * 1024;
/** tar-stream's header holds times from 0 to this many seconds; others need a pax record. */
const pack_LAST_SECOND = 0x7fffffff;
/** The file selected must not have turned into a link or a fifo that would block; absent on Windows. */
const OPEN_FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const readAsync = (0,external_node_util_.promisify)(external_node_fs_.read);
/**
 * Packs a selection into one tar stream (ustar, pax headers where names need them), in its order, owner 0, times to
 * the second. Contents are what the file held when it was opened: what is appended meanwhile is left out, a file
 * that got shorter under the reading is an error, one that vanished is left out with a notice.
 */
function packTree(selection, options = {}) {
    const notices = [];
    const files = selection.entries.filter((entry) => entry.type === 'file');
    const totals = { files: files.length, bytes: files.reduce((sum, entry) => sum + entry.size, 0) };
    const stream = external_node_stream_.Readable.from(archiveOf(selection, options, notices), {
        objectMode: false,
        highWaterMark: AHEAD_BYTES,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    return { stream, totals, notices };
}
async function* archiveOf(selection, options, notices) {
    const archive = (0,tar_stream.pack)({ highWaterMark: AHEAD_BYTES });
    const filled = fill(archive, selection, options, notices).catch((error) => {
        // Reaches the reader through the loop below.
        archive.destroy((0,types_.isNativeError)(error) ? error : new Error(String(error)));
    });
    try {
        yield* gatherBlocks(archive);
    }
    finally {
        archive.destroy();
        await filled;
    }
}
async function fill(archive, selection, options, notices) {
    const prefix = (options.prefix ?? '').split('/').filter(Boolean).join('/');
    const pace = createPace(64);
    let bytes = 0;
    let files = 0;
    for (const entry of selection.entries) {
        options.signal?.throwIfAborted();
        await pace();
        const local = entry.local ?? (0,external_node_path_.join)(selection.base, entry.path);
        const name = prefix === '' ? entry.path : `${prefix}/${entry.path}`;
        const head = { name, mode: entry.mode, uid: 0, gid: 0, type: entry.type };
        if (entry.type !== 'file') {
            Object.assign(head, timeOf((0,external_node_fs_.lstatSync)(local, { throwIfNoEntry: false })));
            await put(archive, { ...head, ...(entry.target === undefined ? {} : { linkname: entry.target }) });
            continue;
        }
        const opened = openFile(local, entry);
        if (typeof opened === 'string') {
            notices.push(opened);
            continue;
        }
        try {
            Object.assign(head, timeOf(opened.stat));
            if (opened.stat.size <= PIECE_BYTES) {
                const contents = readWhole(opened, local);
                bytes += contents.length;
                await put(archive, { ...head, size: contents.length }, contents);
            }
            else {
                const before = bytes;
                await putLarge(archive, { ...head, size: opened.stat.size }, opened, local, (done) => {
                    bytes = before + done;
                    options.onProgress?.(bytes, files);
                });
            }
        }
        finally {
            (0,external_node_fs_.closeSync)(opened.fd);
        }
        files += 1;
        options.onProgress?.(bytes, files);
    }
    archive.finalize();
}
/** The opened file, or the notice that tells why it is left out. */
function openFile(local, entry) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(local, OPEN_FLAGS);
    }
    catch (error) {
        if (errnoOf(error) === 'ENOENT')
            return `left out, it vanished while it was being uploaded: ${entry.path}`;
        if (errnoOf(error) === 'ELOOP')
            return notAFile(entry);
        throw unreadable(local, error);
    }
    const stat = (0,external_node_fs_.fstatSync)(fd);
    if (stat.isFile())
        return { fd, stat };
    (0,external_node_fs_.closeSync)(fd);
    return notAFile(entry);
}
function notAFile(entry) {
    return `left out, it was replaced while it was being uploaded: ${entry.path}`;
}
function readWhole({ fd, stat }, local) {
    const contents = Buffer.allocUnsafe(stat.size);
    let filled = 0;
    while (filled < contents.length) {
        let got;
        try {
            got = (0,external_node_fs_.readSync)(fd, contents, filled, contents.length - filled, null);
        }
        catch (error) {
            throw unreadable(local, error);
        }
        if (got === 0)
            break;
        filled += got;
    }
    return contents.subarray(0, filled);
}
/** Writes one entry and waits until the archive took it: that is the backpressure. */
function put(archive, head, contents) {
    return new Promise((resolve, reject) => {
        const done = (error) => (error ? reject(error) : resolve());
        const empty = contents === undefined || contents.length === 0;
        const sink = empty ? archive.entry({ ...head, size: 0 }, done) : archive.entry(head, contents, done);
        ignoreErrors(sink);
        if (empty)
            sink.end(null);
    });
}
async function putLarge(archive, head, { fd }, local, onBytes) {
    await new Promise((resolve, reject) => {
        const sink = archive.entry(head, (error) => (error ? reject(error) : resolve()));
        ignoreErrors(sink);
        const copy = async () => {
            for (let done = 0; done < head.size;) {
                // A new buffer each time: the archive keeps the last ones until they are read.
                const piece = Buffer.allocUnsafeSlow(Math.min(PIECE_BYTES, head.size - done));
                const { bytesRead } = await readAsync(fd, piece, 0, piece.length, null).catch((error) => {
                    throw unreadable(local, error);
                });
                if (bytesRead === 0) {
                    throw new TransferError('changed', `${local} got shorter while it was being uploaded (${done} of ${head.size} bytes); ` +
                        'stop what writes to it or add it to ignore');
                }
                done += bytesRead;
                if (!sink.write(piece.subarray(0, bytesRead)))
                    await pack_drained(sink);
                onBytes(done);
            }
            sink.end(null);
        };
        copy().catch(reject);
    });
}
/** An entry's failure is its callback's; the event it also emits would end the process if nobody listened. */
function ignoreErrors(sink) {
    sink.on('error', () => undefined);
}
/** Until the entry takes more, or is closed with the archive. */
function pack_drained(sink) {
    return new Promise((resolve, reject) => {
        const settle = (end) => {
            sink.off('drain', onDrain);
            sink.off('close', onClose);
            end();
        };
        const onDrain = () => settle(resolve);
        const onClose = () => settle(() => reject(new Error('the archive was closed')));
        sink.on('drain', onDrain);
        sink.on('close', onClose);
    });
}
function timeOf(stat) {
    const seconds = Math.floor((stat?.mtimeMs ?? 0) / 1000);
    if (seconds >= 0 && seconds <= pack_LAST_SECOND)
        return { mtime: new Date(seconds * 1000), pax: null };
    return { mtime: new Date(0), pax: { mtime: String(seconds) } };
}

// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/collect.js




/** How many skipped files of one kind a notice names before it only counts. */
const NAMED_IN_NOTICE = 5;
/** An empty collection below an absolute folder, with the user's gitignore-style patterns. */
function startCollection(base, patterns, signal) {
    const rules = patterns.length === 0 ? undefined : ignore({ ignorecase: false }).add(patterns);
    const entries = [];
    const special = [];
    const notices = [];
    const pace = createPace(512);
    return {
        base,
        signal,
        ignores: (path) => rules?.ignores(path) ?? false,
        add(path, options) {
            const found = localEntry((0,external_node_path_.join)(base, path), path, options?.executable);
            if (found === 'gone')
                return false;
            if (found === 'special')
                special.push(path);
            else
                entries.push(found);
            return true;
        },
        skipSpecial: (path) => void special.push(path),
        notice: (text) => void notices.push(text),
        pace() {
            signal?.throwIfAborted();
            return pace();
        },
        finish() {
            entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
            if (special.length > 0)
                notices.push(specialNotice(special.sort()));
            return { entries, notices };
        },
    };
}
function specialNotice(paths) {
    const named = paths.slice(0, NAMED_IN_NOTICE).map((path) => JSON.stringify(path));
    const rest = paths.length - named.length;
    const list = named.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
    return `not uploaded, neither file, folder nor link: ${list}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/find-git.js


/**
 * The absolute path of the git program on a search path, or undefined. Relative folders on it are passed over, and
 * the program is never looked up by the system: on Windows that would prefer a `git.exe` inside the repository.
 */
function findGit(searchPath = process.env.PATH ?? process.env.Path ?? '') {
    const name = process.platform === 'win32' ? 'git.exe' : 'git';
    for (const folder of searchPath.split(external_node_path_.delimiter)) {
        if (!(0,external_node_path_.isAbsolute)(folder))
            continue;
        const candidate = (0,external_node_path_.join)(folder, name);
        try {
            (0,external_node_fs_.accessSync)(candidate, external_node_fs_.constants.X_OK);
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
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            return at;
        if ((0,external_node_path_.dirname)(at) === at)
            return undefined;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/gitignore-rules.js



/**
 * The rules of a work tree's `.gitignore` files and its `info/exclude`, for machines without git. Files that git
 * tracks in spite of a rule cannot be known this way.
 */
function gitignoreRules(workTree, base) {
    const files = [];
    const below = (0,external_node_path_.relative)(workTree, base).split(external_node_path_.sep).filter(Boolean);
    const inTree = (path) => [...below, path].join('/');
    const load = (file, prefix) => {
        if (!(0,external_node_fs_.existsSync)(file))
            return;
        files.push({ prefix, rules: ignore({ ignorecase: false }).add((0,external_node_fs_.readFileSync)(file, 'utf8')) });
    };
    load((0,external_node_path_.join)(workTree, '.git', 'info', 'exclude'), '');
    // Those above the base; `enter` reads the others.
    for (let depth = 0; depth < below.length; depth += 1) {
        const folder = below.slice(0, depth);
        load((0,external_node_path_.join)(workTree, ...folder, '.gitignore'), folder.map((part) => `${part}/`).join(''));
    }
    return {
        enter(folder) {
            const prefix = inTree(folder === '' ? '' : `${folder}/`);
            load((0,external_node_path_.join)(base, folder, '.gitignore'), prefix);
        },
        ignores(path) {
            const full = inTree(path);
            if (full === '')
                return false;
            let ignored = false;
            for (const { prefix, rules } of files) {
                if (!full.startsWith(prefix))
                    continue;
                const verdict = rules.test(full.slice(prefix.length));
                // The deeper file decides, so the last verdict stands.
                if (verdict.ignored)
                    ignored = true;
                else if (verdict.unignored)
                    ignored = false;
            }
            return ignored;
        },
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/run-git.js


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
    const child = (0,external_node_child_process_.spawn)(place.git, [...HARMLESS, ...args], {
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
    throw run_git_refusal(place.folder, complaint, code);
}
function run_git_refusal(folder, complaint, code) {
    const unsafe = /safe\.directory ('.+'|\S+)\s*$/.exec(complaint);
    if (complaint.includes('dubious ownership') || unsafe !== null) {
        return new TransferError('git', `git does not read ${folder}: it belongs to another user. ` +
            `If you trust it, run: git config --global --add safe.directory ${unsafe?.[1] ?? folder}`);
    }
    if (/not a git repository|must be run in a work tree/.test(complaint))
        return new NotAWorkTreeError(complaint);
    const said = complaint.split('\n').at(-1) ?? '';
    return new TransferError('git', `git could not list the files of ${folder} (exit ${code ?? 'by signal'}): ${said}`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/walk-folder.js





/** A folder's contents except `.git`, by name. Throws TransferError `unreadable`. */
function readFolder(local) {
    let found;
    try {
        found = (0,external_node_fs_.readdirSync)(local, { withFileTypes: true });
    }
    catch (error) {
        throw unreadable(local, error);
    }
    return found.filter((entry) => !isDotGit(entry.name));
}
/** Throws when a name, as the system's decoding gave it, stands for bytes that are not UTF-8. */
function refuseBrokenName(local, name) {
    if (!name.includes('\ufffd'))
        return;
    const raw = (0,external_node_fs_.readdirSync)(local, { encoding: 'buffer' });
    const broken = raw.find((each) => !(0,external_node_buffer_.isUtf8)(each) && each.toString('utf8') === name);
    if (broken !== undefined)
        throw nameError(broken);
}
/**
 * Takes in everything below `start` (relative to the base, empty for the base itself) that neither the user's
 * patterns nor `rules` ignore. A folder counts as empty when it holds nothing at all.
 */
async function walkFolder(into, start, rules) {
    const pending = [start];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
        const local = (0,external_node_path_.join)(into.base, folder);
        rules?.enter(folder);
        const found = readFolder(local);
        if (found.length === 0 && folder !== '')
            into.add(folder);
        for (const entry of found) {
            await into.pace();
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            const asked = entry.isDirectory() ? `${path}/` : path;
            if (into.ignores(asked) || rules?.ignores(asked) === true)
                continue;
            refuseBrokenName(local, entry.name);
            if (entry.isDirectory())
                pending.push(path);
            else
                into.add(path);
        }
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/list-git.js






const GITLINK = '160000';
const EXECUTABLE = '100755';
/**
 * Takes in what git tracks below `start` (relative to the base) plus the untracked files it does not ignore, plus
 * empty folders it does not ignore; the same in submodules and other repositories inside. Tracked files that were
 * deleted are left out. Returns how many files git named.
 * Throws NotAWorkTreeError when `start` belongs to no repository, TransferError when git refuses to read it.
 */
async function listGit(into, git, start) {
    const folder = (0,external_node_path_.join)(into.base, start);
    const place = { git, folder, signal: into.signal };
    const [staged, others] = await Promise.all([
        runGit(place, ['ls-files', '-z', '--cached', '--stage']),
        runGit(place, ['ls-files', '-z', '--others', '--exclude-standard']),
    ]);
    const listing = readListing(staged, others);
    const folders = new Set(['']);
    const isReal = realFolders(folder);
    for (const [path, mode] of listing.modes) {
        await into.pace();
        const parent = parentOf(path);
        // Behind a link that took a folder's place there is another tree; to git those files are deleted.
        if (hasDotGit(path) || !isReal(parent))
            continue;
        if (path.endsWith('/') || mode === GITLINK) {
            listing.repositories.add(path.replace(/\/$/, ''));
            continue;
        }
        const full = external_node_path_.posix.join(start, path);
        addParents(folders, parent);
        if (into.ignores(full))
            continue;
        const invalid = listing.invalid.get(path);
        if (invalid !== undefined)
            throw nameError(invalid);
        into.add(full, { executable: mode === EXECUTABLE });
    }
    for (const inner of listing.repositories)
        await listInner(into, git, start, inner);
    await addEmptyFolders(into, place, start, folders, listing.repositories);
    return listing.modes.size;
}
function readListing(staged, others) {
    const modes = new Map();
    const invalid = new Map();
    const tracked = splitNames(staged ?? Buffer.alloc(0));
    // `MODE OBJECT STAGE<TAB>PATH`: git-ls-files(1), --stage. An unmerged path comes once a stage.
    const pathOf = (record) => record.slice(record.indexOf('\t') + 1);
    for (const record of tracked.names)
        modes.set(pathOf(record), record.slice(0, 6));
    for (const [record, raw] of tracked.invalid)
        invalid.set(pathOf(record), raw.subarray(raw.indexOf(9) + 1));
    const untracked = splitNames(others ?? Buffer.alloc(0));
    for (const path of untracked.names)
        modes.set(path, undefined);
    for (const [path, raw] of untracked.invalid)
        invalid.set(path, raw);
    return { modes, invalid, repositories: new Set() };
}
/** A repository inside: listed by its own git, or walked where that one cannot be read. */
async function listInner(into, git, start, inner) {
    const path = external_node_path_.posix.join(start, inner);
    const local = (0,external_node_path_.join)(into.base, path);
    if (into.ignores(`${path}/`) || !isFolder(local))
        return;
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(local, '.git'))) {
        try {
            await listGit(into, git, path);
            return;
        }
        catch (error) {
            if (!(error instanceof NotAWorkTreeError))
                throw error;
            into.notice(`git cannot read the repository in ${path}: its .gitignore files alone decide what is uploaded`);
        }
    }
    await walkFolder(into, path, innerRules(into, path));
}
function innerRules(into, path) {
    const rules = gitignoreRules((0,external_node_path_.join)(into.base, path), (0,external_node_path_.join)(into.base, path));
    const below = (full) => full.slice(path.length + 1);
    return {
        enter: (full) => rules.enter(below(full)),
        ignores: (full) => rules.ignores(below(full)),
    };
}
/**
 * Git does not name empty folders, so those that lie beside the files it named are looked for: folders without any
 * named file, that git does not ignore and that hold nothing.
 */
async function addEmptyFolders(into, place, start, named, repositories) {
    let level = [...named];
    while (level.length > 0) {
        const candidates = [];
        for (const folder of level) {
            await into.pace();
            const local = (0,external_node_path_.join)(place.folder, folder);
            const found = readFolder(local);
            const full = external_node_path_.posix.join(start, folder);
            if (found.length === 0 && !named.has(folder))
                into.add(full);
            for (const entry of found) {
                if (entry.isFile() || entry.isSymbolicLink())
                    continue;
                const path = external_node_path_.posix.join(folder, entry.name);
                if (named.has(path) || repositories.has(path))
                    continue;
                const special = !entry.isDirectory();
                if (into.ignores(external_node_path_.posix.join(start, special ? path : `${path}/`)))
                    continue;
                refuseBrokenName(local, entry.name);
                candidates.push({ path, special });
            }
        }
        const ignored = await ignoredByGit(place, candidates);
        const kept = candidates.filter(({ path }) => !ignored.has(path));
        for (const { path } of kept.filter((each) => each.special))
            into.skipSpecial(external_node_path_.posix.join(start, path));
        level = kept.filter((each) => !each.special).map(({ path }) => path);
    }
}
async function ignoredByGit(place, candidates) {
    if (candidates.length === 0)
        return new Set();
    const input = candidates.map(({ path }) => `${path}\0`).join('');
    const answer = await runGit(place, ['check-ignore', '-z', '--stdin'], input);
    return new Set(splitNames(answer ?? Buffer.alloc(0)).names);
}
function parentOf(path) {
    const parent = external_node_path_.posix.dirname(path);
    return parent === '.' ? '' : parent;
}
function addParents(folders, folder) {
    for (let at = folder; !folders.has(at); at = parentOf(at))
        folders.add(at);
}
/** Whether a relative folder exists with no link on the way to it; remembers what it looked at. */
function realFolders(base) {
    const known = new Map([['', true]]);
    const isReal = (folder) => {
        const before = known.get(folder);
        if (before !== undefined)
            return before;
        const real = isReal(parentOf(folder)) && isFolder((0,external_node_path_.join)(base, folder));
        known.set(folder, real);
        return real;
    };
    return isReal;
}
function isFolder(local) {
    return (0,external_node_fs_.lstatSync)(local, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/select.js











/**
 * Chooses what to upload. In a git work tree: what git tracks plus untracked files it does not ignore (a folder that
 * git ignores as a whole, when it is named as `from`, is taken whole). Elsewhere: everything. Empty folders included,
 * `.git` never.
 * Throws TransferError `usage`, `unreadable`, `name` or `git`.
 */
async function selectFiles(options) {
    const asked = (0,external_node_path_.resolve)(options.root, options.from);
    const real = realPlace(asked, options);
    const stat = (0,external_node_fs_.statSync)(real);
    if (stat.isDirectory())
        return selectFolder(real, options);
    const name = (0,external_node_path_.basename)(asked);
    const found = localEntry(real, name);
    if (typeof found === 'string') {
        throw new TransferError('usage', `cannot upload ${options.from}: it is neither a file nor a folder`);
    }
    return { base: (0,external_node_path_.dirname)(real), entries: [{ ...found, local: real }], source: 'file', notices: [] };
}
function realPlace(asked, options) {
    let real;
    let root;
    try {
        root = (0,external_node_fs_.realpathSync)(options.root);
        real = (0,external_node_fs_.realpathSync)(asked);
    }
    catch (error) {
        throw new TransferError('usage', `cannot upload ${options.from}: there is no ${asked}`, { cause: error });
    }
    const inside = (0,external_node_path_.relative)(root, real);
    const outside = inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside);
    if (outside && options.allowOutside !== true) {
        throw new TransferError('usage', `cannot upload ${options.from}: it is ${real}, outside ${root}; copy it into that folder first`);
    }
    if (hasDotGit((outside ? real : inside).replaceAll(external_node_path_.sep, '/'))) {
        throw new TransferError('usage', `cannot upload ${options.from}: what is in .git is never uploaded`);
    }
    return real;
}
async function selectFolder(base, options) {
    const into = startCollection(base, options.ignore ?? [], options.signal);
    const workTree = findWorkTree(base);
    const chosen = workTree === undefined ? 'outside' : await applyGitRule(into, workTree, options.searchPath);
    if (chosen === 'done')
        return { base, source: 'git', ...into.finish() };
    if (options.gitOnly === true) {
        const why = chosen === 'ignored' ? 'git ignores this folder' : 'this folder is in no git work tree';
        into.notice(`nothing is uploaded: ${why}; name what to upload (upload: .)`);
        return { base, source: 'folder', ...into.finish() };
    }
    if (chosen === 'ignored')
        into.notice(`git ignores ${options.from} as a whole: all of its files are uploaded`);
    await walkFolder(into, '');
    return { base, source: 'folder', ...into.finish() };
}
/** Fills the collection by git's rule; or says that git ignores the whole folder, and leaves it empty. */
async function applyGitRule(into, workTree, searchPath) {
    const git = findGit(searchPath);
    if (git !== undefined) {
        try {
            const named = await listGit(into, git, '');
            if (named > 0 || into.base === workTree)
                return 'done';
            const place = { git, folder: workTree, signal: into.signal };
            const answer = await runGit(place, ['check-ignore', '-z', '--stdin'], `${(0,external_node_path_.relative)(workTree, into.base)}\0`);
            return answer === undefined ? 'done' : 'ignored';
        }
        catch (error) {
            if (!(error instanceof NotAWorkTreeError))
                throw error;
        }
    }
    const rules = gitignoreRules(workTree, into.base);
    if (rules.ignores(''))
        return 'ignored';
    into.notice(`${git === undefined ? 'git was not found' : `git cannot read ${workTree}`}: the .gitignore files alone decide ` +
        'what is uploaded; tracked files that they name are left out');
    await walkFolder(into, '', rules);
    return 'done';
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/defaults.js
var defaults = __webpack_require__(15237);
;// CONCATENATED MODULE: ./.cache/build/lib/job/work-folder.js


/** The folder that steps start in: where the first upload goes. */
function workFolderOf(spec) {
    const first = spec.upload?.[0]?.to;
    return first === undefined ? defaults/* WORK_FOLDER */.B : external_node_path_.posix.resolve('/', first);
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/upload.js














/** No byte moved for so long: the transfer is given up, in ms. */
const STALL = 60_000;
/** Unpacking a large tree on a slow disk, in ms. */
const UNPACK = 15 * 60_000;
/**
 * Looks whether what is to be uploaded is there, before anything is created.
 *
 * @throws TransferError `usage` when it is not.
 */
function checkUploads(spec) {
    for (const { from } of spec.upload ?? [{ from: '.' }]) {
        const path = (0,external_node_path_.resolve)(spec.root, from);
        if (!(0,external_node_fs_.existsSync)(path))
            throw new TransferError('usage', `cannot upload ${from}: there is no ${path}`);
    }
}
/** Chooses what to upload. Needs no sandbox, so it runs while one is being created. */
async function planUploads(spec, options, signal) {
    const fallback = [{ from: '.', to: workFolderOf(spec), ignore: [] }];
    const planned = [];
    for (const { from, to, ignore } of spec.upload ?? fallback) {
        const selection = await selectFiles({
            root: spec.root,
            from,
            ignore,
            gitOnly: spec.upload === undefined && !options.wholeFolder,
            // Only someone who typed it here may name a place outside; the description's own paths were refused before.
            allowOutside: !(0,local_path/* placeLocal */.H)(spec.root, from).inside,
            signal,
        });
        planned.push({ to: external_node_path_.posix.resolve('/', to), selection });
    }
    return planned;
}
/**
 * Brings the chosen files into the sandbox: one tar stream into a file there, unpacked by the sandbox's user, which
 * keeps exec bits, links, names and empty folders. The work folder exists afterwards in any case.
 */
async function upload(context, planned) {
    const { sandbox, workFolder, signal } = context;
    if (!planned.some(({ to, selection }) => to === workFolder && selection.entries.length > 0)) {
        await sandbox.makeFolder(workFolder, signal);
    }
    let files = 0;
    let bytes = 0;
    for (const { to, selection } of planned) {
        for (const notice of selection.notices)
            context.reporter.notice(notice);
        if (selection.entries.length === 0)
            continue;
        const totals = await uploadOne(context, to, selection);
        files += totals.files;
        bytes += totals.bytes;
    }
    return {
        detail: files === 0 && bytes === 0 ? 'nothing to upload' : `${files} files, ${(0,report_bytes/* formatBytes */.z)(bytes)}`,
    };
}
async function uploadOne(context, to, selection) {
    const { sandbox, backend, signal, reporter } = context;
    const archive = `${step_script/* SCRATCH_PREFIX */.ul}${(0,external_node_crypto_.randomUUID)()}.tar`;
    const packed = packTree(selection, {
        signal,
        onProgress: (bytes, files) => {
            const { bytes: totalBytes, files: totalFiles } = packed.totals;
            reporter.progress('upload', { bytes, files, totalBytes, totalFiles });
        },
    });
    await Promise.all([
        sandbox.makeFolder(to, signal),
        sandbox.writeFile(archive, backend.remote ? compressed(packed.stream) : packed.stream, {
            stallMs: STALL,
            signal,
        }),
    ]);
    const unpacked = await sandbox.runTool({
        script: `tar --no-same-owner -x${backend.remote ? 'z' : ''}f ${archive} -C ${(0,shell_quote/* shellQuote */.Z)(to)}; c=$?; rm -f ${archive}; exit $c`,
        timeoutMs: UNPACK,
        signal,
    });
    for (const notice of packed.notices)
        context.warn(notice);
    if (unpacked.exitCode !== 0) {
        throw new errors/* BackendError */.Jh('service', `unpacking the upload in ${to} failed: ${lastLine(unpacked.stderr)}`, 'check that the sandbox has GNU tar, free disk space, and that its user may write there');
    }
    return packed.totals;
}
/** gzip at its fastest: over a network most trees shrink to a third for little time. */
async function* compressed(stream) {
    const gzip = (0,external_node_zlib_.createGzip)({ level: 1 });
    const feed = async () => {
        for await (const chunk of stream)
            if (!gzip.write(chunk))
                await (0,external_node_events_.once)(gzip, 'drain');
        gzip.end();
    };
    feed().catch((error) => gzip.destroy(error instanceof Error ? error : new Error(String(error))));
    yield* gzip;
}
/** The last line of what a tool said: tar names the cause last but one and the consequence last; the first is best. */
function lastLine(text) {
    const lines = text
        .split('\n')
        .filter((line) => line.trim() !== '' && !/exiting now|Exiting with failure/i.test(line));
    return lines.at(-1)?.slice(0, 300) ?? 'no message';
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/download.js












/** Listing and packing in the sandbox, in ms. */
const LIST = 2 * 60_000;
const PACK = 15 * 60_000;
/** The names of one archive go into its command when they are so short together, else into a file. */
const INLINE_NAMES = 48 * 1024;
/** So many refused entries are named one by one. */
const NAMED = 10;
/**
 * Fetches what the description names: the names are listed in the sandbox, matched here, packed there into one tar
 * for each `from`, and unpacked here, where nothing that the sandbox sends is trusted. A failure of one download does
 * not stop the others: `onFailure` is told.
 */
async function download(context, onFailure) {
    const planned = context.spec.download.map((spec) => planDownload(spec, context.spec.root, context.workFolder));
    const artifacts = new Set();
    let bytes = 0;
    if (planned.length === 0)
        return { artifacts: [] };
    const names = await listNames(context, [...new Set(planned.map(({ base }) => base))]);
    for (const plan of planned) {
        try {
            const matched = withoutNested(matchPaths(names, plan.pattern).filter((name) => name !== plan.base));
            if (matched.length === 0) {
                reportNone(context, plan);
                continue;
            }
            checkDestination(plan.dest, context.spec.root);
            const got = await fetchOne(context, plan, matched, bytes);
            for (const file of got.files)
                artifacts.add(file);
            bytes += got.bytes;
        }
        catch (error) {
            if (context.signal.aborted)
                throw error;
            onFailure(error);
        }
    }
    return { artifacts: [...artifacts], detail: `${artifacts.size} files, ${(0,report_bytes/* formatBytes */.z)(bytes)}` };
}
function reportNone(context, { spec }) {
    if (spec.ifNone === 'ignore')
        return;
    const text = `nothing in the sandbox matches download ${spec.from}`;
    if (spec.ifNone === 'warn')
        return context.warn(text);
    throw new errors/* BackendError */.Jh('not-found', text, 'correct the path, or set `if-none: warn`');
}
/** Every name below the folders, absolute. A folder that does not exist has none. */
async function listNames(context, bases) {
    const outermost = bases.filter((base) => !bases.some((other) => other !== base && isBelow(base, other)));
    const { stdout } = await context.sandbox.runTool({
        // Our own files and the kernel's are nobody's artifacts. `find` ends with 1 for a folder that is not there.
        script: `find ${outermost.map(shell_quote/* shellQuote */.Z).join(' ')} -mindepth 1 ` +
            `\\( -path /proc -o -path /sys -o -path /dev \\) -prune -o -path '${step_script/* SCRATCH_PREFIX */.ul}*' -prune -o -print0 2>/dev/null`,
        user: 'root',
        timeoutMs: LIST,
        signal: context.signal,
    });
    const names = stdout.split('\0').filter((name) => name !== '');
    const broken = names.filter((name) => name.includes('\u{fffd}'));
    if (broken.length > 0) {
        context.warn(`${broken.length} names in the sandbox are not UTF-8 and cannot be matched, as ${broken[0]}`);
    }
    return names;
}
function isBelow(path, folder) {
    return path.startsWith(folder === '/' ? '/' : `${folder}/`);
}
/** A folder brings everything below it, so what is below a matched name is not named again. */
function withoutNested(names) {
    const all = new Set(names);
    return names.filter((name) => {
        for (let parent = external_node_path_.posix.dirname(name); parent !== '/'; parent = external_node_path_.posix.dirname(parent)) {
            if (all.has(parent))
                return false;
        }
        return true;
    });
}
async function fetchOne(context, { base, dest }, matched, before) {
    const { sandbox, backend, signal, reporter } = context;
    const archive = `${step_script/* SCRATCH_PREFIX */.ul}${(0,external_node_crypto_.randomUUID)()}.tar`;
    const relative = matched.map((name) => external_node_path_.posix.relative(base, name));
    const list = relative.map((name) => `${name}\0`).join('');
    let feed;
    if (Buffer.byteLength(list) <= INLINE_NAMES) {
        feed = `printf '%s\\0' ${relative.map(shell_quote/* shellQuote */.Z).join(' ')} |`;
    }
    else {
        await sandbox.writeFile(`${archive}.names`, bytesOf(list), { user: 'root', stallMs: STALL, signal });
        feed = `< ${archive}.names`;
    }
    const tar = `tar -C ${(0,shell_quote/* shellQuote */.Z)(base)} --hard-dereference -c${backend.remote ? 'z' : ''}f ${archive} ` +
        `--null --verbatim-files-from -T -`;
    const packed = await sandbox.runTool({
        script: feed.endsWith('|') ? `${feed} ${tar}` : `${tar} ${feed}`,
        user: 'root',
        timeoutMs: PACK,
        signal,
    });
    if (packed.exitCode > 1) {
        throw new errors/* BackendError */.Jh('service', `packing ${base} in the sandbox failed: ${lastLine(packed.stderr)}`, 'check that the sandbox has GNU tar and free disk space');
    }
    if (packed.exitCode === 1)
        context.warn(`files changed while they were downloaded: ${lastLine(packed.stderr)}`);
    const source = await sandbox.readFile(archive, { user: 'root', stallMs: STALL, signal });
    const unpacked = await unpackTree(backend.remote ? decompressed(source) : external_node_stream_.Readable.from(source), {
        dest,
        signal,
        onProgress: (bytes, files) => reporter.progress('download', { bytes: before + bytes, files }),
    });
    for (const { path, reason } of unpacked.refused.slice(0, NAMED)) {
        context.warn(`not downloaded: ${path}: ${reason}`);
    }
    if (unpacked.refused.length > NAMED)
        context.warn(`not downloaded: ${unpacked.refused.length - NAMED} more`);
    return unpacked;
}
async function* bytesOf(text) {
    yield Buffer.from(text, 'utf8');
}
function decompressed(source) {
    const gunzip = (0,external_node_zlib_.createGunzip)();
    const input = external_node_stream_.Readable.from(source);
    input.once('error', (error) => gunzip.destroy(error));
    return input.pipe(gunzip);
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/exit-code.js
/** The service or the sandbox failed. */
const SERVICE_FAILED = 125;
/**
 * A run as an exit code: that of the failed step; 2 when the request itself was wrong and nothing was started; 124
 * timed out; 125 the sandbox or the service failed; 130 cancelled. A run whose steps passed but whose artifacts could
 * not be fetched, or whose sandbox could not be paused as asked, is not a success: 125.
 */
function exitCodeOf(result) {
    switch (result.outcome) {
        case 'passed':
            return result.problems.length > 0 ? SERVICE_FAILED : 0;
        case 'failed': {
            const failed = result.steps.find((step) => step.outcome === 'failed' && step.name === result.failedStep);
            return failed?.exitCode || 1;
        }
        case 'timed-out':
            return 124;
        case 'cancelled':
            return 130;
        case 'service':
            return result.error?.cause === 'usage' && result.sandbox.id === null ? 2 : SERVICE_FAILED;
        case 'lost':
            break;
    }
    return SERVICE_FAILED;
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/heartbeat.js

/** At most so often, at least so often, in ms. */
const SHORTEST = 1000;
const LONGEST = 60_000;
/**
 * Keeps a sandbox alive while its run lasts, with a lifetime that is short when the runner dies; and notices when it
 * is gone although its streams hang. Returns what stops it; that waits for a beat on its way, so that none overtakes
 * a pause.
 */
function startHeartbeat(options) {
    const interval = options.intervalMs ?? Math.max(SHORTEST, Math.min(LONGEST, options.timeoutMs / 3));
    let stopped = false;
    let troubled = false;
    let beat = Promise.resolve();
    let beating = false;
    const once = async () => {
        try {
            await options.extend();
        }
        catch (error) {
            if (stopped)
                return;
            if (error instanceof errors/* BackendError */.Jh && (error.kind === 'not-found' || error.kind === 'lost')) {
                clearInterval(timer);
                stopped = true;
                options.onLost(error);
            }
            else if (!troubled) {
                troubled = true;
                options.onTrouble(error);
            }
        }
        finally {
            beating = false;
        }
    };
    const timer = setInterval(() => {
        if (beating)
            return;
        beating = true;
        beat = once();
    }, interval);
    return async () => {
        stopped = true;
        clearInterval(timer);
        await beat;
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/problem.js


/** Any failure as a problem to report. A defect of ours keeps its message and says where to report it. */
function problemOf(error) {
    if (error instanceof errors/* BackendError */.Jh)
        return { cause: error.kind, message: error.message, hint: error.hint };
    if (error instanceof TransferError)
        return { cause: error.code, message: error.message, hint: '' };
    const message = error instanceof Error ? error.message : String(error);
    return {
        cause: 'internal',
        message,
        hint: 'this is a defect of e2b-action; please report it with the log',
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/steps.js



/** Between TERM and KILL, in ms. A cancelled run has little time. */
const GRACE = 5000;
const GRACE_CANCELLED = 2000;
/** A step that printed nothing for so long is said to be still running, in ms. */
const SILENT = 60_000;
/**
 * Runs the steps in order. After one that did not pass (and may not fail) the rest are skipped. What a step says is
 * its result; an error of the service is the run's error and marks the step as lost.
 */
async function runSteps(context) {
    const result = { outcome: 'passed', failedStep: null, steps: [] };
    for (const [index, step] of context.spec.steps.entries()) {
        if (result.outcome !== 'passed') {
            result.steps.push({ name: step.name, outcome: 'skipped', exitCode: null, durationMs: 0 });
            continue;
        }
        const started = performance.now();
        context.reporter.stepStart(index, step.name);
        let done;
        try {
            done = stepOutcome(await runOne(context, index, step), context, step);
        }
        catch (error) {
            result.error = problemOf(error);
            done = { outcome: 'lost', exitCode: null };
        }
        const outcome = {
            name: step.name,
            ...done,
            durationMs: Math.round(performance.now() - started),
        };
        result.steps.push(outcome);
        await context.reporter.stepEnd(index, outcome);
        if (outcome.outcome === 'passed')
            continue;
        const forgiven = step.continueOnError && (outcome.outcome === 'failed' || outcome.outcome === 'timed-out');
        if (forgiven)
            continue;
        result.failedStep = step.name;
        result.outcome = runOutcome(outcome, result.error);
    }
    return result;
}
function runOutcome(step, error) {
    if (step.outcome === 'failed' || step.outcome === 'timed-out' || step.outcome === 'cancelled')
        return step.outcome;
    return error === undefined || error.cause === 'lost' ? 'lost' : 'service';
}
function stepOutcome(end, context, step) {
    switch (end.kind) {
        case 'exited':
            return { outcome: end.exitCode === 0 ? 'passed' : 'failed', exitCode: end.exitCode };
        case 'timed-out':
            if (end.survivors.length > 0) {
                context.warn(`step ${step.name}: processes ${end.survivors.join(', ')} in the sandbox could not be ended`);
            }
            return { outcome: 'timed-out', exitCode: null };
        case 'aborted':
            break;
    }
    const { reason } = context.signal;
    if (reason instanceof errors/* BackendError */.Jh)
        throw reason;
    return { outcome: 'cancelled', exitCode: null };
}
async function runOne(context, index, step) {
    const { sandbox, reporter, signal, acquired, spec } = context;
    let lastOutput = performance.now();
    let told = lastOutput;
    const watch = setInterval(() => {
        const now = performance.now();
        if (now - Math.max(lastOutput, told) < SILENT)
            return;
        told = now;
        reporter.stepSilent(index, now - lastOutput);
    }, SILENT / 12);
    try {
        return await sandbox.runStep({
            script: step.run,
            shell: step.shell,
            cwd: external_node_path_.posix.resolve(context.workFolder, step.cwd),
            env: { ...spec.sandbox.env, ...step.env },
            ...(step.user === undefined ? {} : { user: step.user }),
            timeoutMs: step.timeoutMs,
            graceMs: signal.aborted ? GRACE_CANCELLED : GRACE,
            signal,
            // A sandbox of our own is killed as a whole; one that was there before must not keep our processes.
            onAbort: acquired.created ? 'leave' : 'kill',
            onOutput: (stream, chunk) => {
                lastOutput = performance.now();
                return reporter.stepOutput(index, stream, chunk);
            },
            onNotice: (text) => reporter.notice(text),
        });
    }
    finally {
        clearInterval(watch);
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/timeline.js
/** A timeline that reports to `reporter`; `now` is in ms. */
function createTimeline(reporter, now = () => performance.now()) {
    const started = now();
    const durations = {};
    return {
        async phase(name, run, describe) {
            const from = now();
            reporter.phaseStart(name);
            let detail;
            try {
                const result = await run();
                detail = describe?.(result);
                return result;
            }
            finally {
                durations[name] = Math.round(now() - from);
                reporter.phaseEnd(name, durations[name], detail);
            }
        },
        timings: () => ({ ...durations, total: Math.round(now() - started) }),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/undo.js
/** An empty list of things to undo. One that is added after `run` is undone by nobody, so that throws. */
function createUndo() {
    const registered = [];
    let ran;
    const runAll = async () => {
        const errors = [];
        for (let undo = registered.pop(); undo; undo = registered.pop()) {
            try {
                await undo();
            }
            catch (error) {
                errors.push(error);
            }
        }
        return errors;
    };
    return {
        add(undo) {
            if (ran)
                throw new Error('too late to register: the run is being undone');
            registered.push(undo);
        },
        run() {
            ran ??= runAll();
            return ran;
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/run.js













/**
 * One run, its phases in order: template → sandbox → upload → steps → download → after. Never rejects: whatever
 * happens is in the result. What was acquired is released in the end, cancelled or not.
 */
async function runJob(spec, options) {
    const { reporter } = options;
    const timeline = createTimeline(reporter);
    const undo = createUndo();
    const result = {
        outcome: 'service',
        exitCode: 0,
        failedStep: null,
        sandbox: { id: null, state: 'none', resumed: false },
        template: { id: null, name: spec.template.reference, reused: true, reason: 'named in the description' },
        steps: [],
        artifacts: [],
        urls: {},
        timings: {},
        warnings: [],
        problems: [],
    };
    const warn = (text) => {
        result.warnings.push(text);
        reporter.warning(text);
    };
    const problem = (error) => {
        const seen = problemOf(error);
        result.problems.push(seen);
        reporter.warning(`${seen.message}${seen.hint === '' ? '' : `; ${seen.hint}`}`);
    };
    try {
        const context = await prepare(spec, options, result, timeline, undo, warn);
        const { signal } = context;
        const steps = await timeline.phase('steps', () => runSteps(context));
        Object.assign(result, steps);
        if (steps.outcome !== 'lost' && steps.outcome !== 'cancelled' && spec.download.length > 0) {
            try {
                const got = await timeline.phase('download', () => download(context, problem), ({ detail }) => detail);
                result.artifacts = got.artifacts;
            }
            catch (error) {
                // Cancelled by the user: the steps' result stands all the same, the missing artifacts are a problem beside it.
                problem(signal.aborted && !(signal.reason instanceof errors/* BackendError */.Jh) ? downloadCancelled() : error);
            }
        }
    }
    catch (error) {
        if (error instanceof CancelledError || options.signal.aborted)
            result.outcome = 'cancelled';
        else {
            result.error = problemOf(error);
            result.outcome = result.error.cause === 'lost' && result.sandbox.id !== null ? 'lost' : 'service';
        }
    }
    for (const step of spec.steps.slice(result.steps.length)) {
        result.steps.push({ name: step.name, outcome: 'skipped', exitCode: null, durationMs: 0 });
    }
    const failures = result.sandbox.id === null
        ? await undo.run()
        : await timeline.phase('after', () => undo.run(), () => result.sandbox.state);
    for (const error of failures)
        problem(error);
    result.timings = timeline.timings();
    result.exitCode = exitCodeOf(result);
    return result;
}
function downloadCancelled() {
    return new errors/* BackendError */.Jh('usage', 'the download was cancelled', 'run it again to fetch the artifacts');
}
/** Everything up to the point where steps can run. Registers what has to be undone as it is acquired. */
async function prepare(spec, options, result, timeline, undo, warn) {
    const { reporter } = options;
    const lost = new AbortController();
    const signal = AbortSignal.any([options.signal, lost.signal]);
    checkUploads(spec);
    // Choosing files needs no sandbox: it goes on while one is created. Its failure is seen in the upload phase.
    const planning = planUploads(spec, options, options.signal);
    planning.catch(() => undefined);
    const backend = await timeline.phase('template', () => orCancelled(options.connect(options.signal), options.signal));
    const { sandbox, acquired } = await timeline.phase('sandbox', () => acquireSandbox(spec, backend, options), (got) => got.acquired.id);
    result.sandbox = { id: acquired.id, state: 'running', resumed: acquired.resumed };
    undo.add(() => releaseSandbox(spec, options, result, backend, { sandbox, acquired }, warn));
    if (options.signal.aborted)
        throw new CancelledError();
    const stopHeartbeat = startHeartbeat({
        timeoutMs: spec.sandbox.timeoutMs,
        extend: () => backend.setTimeout(acquired.id, spec.sandbox.timeoutMs),
        onLost: (error) => lost.abort(new errors/* BackendError */.Jh('lost', 'the sandbox was lost while the run used it', error.hint, error)),
        onTrouble: (error) => warn(`the sandbox's lifetime could not be extended: ${problemOf(error).message}`),
    });
    undo.add(stopHeartbeat);
    const workFolder = workFolderOf(spec);
    const context = {
        spec,
        backend,
        sandbox,
        acquired,
        reporter,
        signal,
        options,
        workFolder,
        warn,
    };
    // Without an answer only the report misses the template's ID.
    const template = sandbox.template().catch(() => undefined);
    await timeline.phase('upload', () => orLost(planning.then((planned) => upload(context, planned)), signal), ({ detail }) => detail);
    const seen = await template;
    if (seen) {
        result.template.id = seen.id;
        if (!acquired.created)
            result.template.name = seen.name ?? seen.id;
    }
    return context;
}
/** Waits for `work`; when the signal aborted meanwhile, what it says counts, not the errors that follow from it. */
async function orLost(work, signal) {
    try {
        return await work;
    }
    catch (error) {
        if (signal.reason instanceof errors/* BackendError */.Jh)
            throw signal.reason;
        throw error;
    }
}
async function releaseSandbox(spec, options, result, backend, { sandbox, acquired }, warn) {
    if (result.outcome === 'cancelled' && options.onCancel === 'leave')
        return;
    const action = afterAction({ outcome: result.outcome, after: spec.after, ...acquired });
    if (result.outcome === 'lost') {
        // It may be half alive, behind a network that is down: killed if it can be, else its own timeout ends it.
        result.sandbox.state = 'lost';
        await backend.kill(acquired.id).catch(() => undefined);
        return;
    }
    try {
        result.sandbox.state = await release(action, acquired.id, backend, spec.sandbox.timeoutMs, sandbox);
    }
    catch (error) {
        if (action === 'pause')
            throw error;
        const { message } = problemOf(error);
        warn(`${message}; the sandbox ends by itself within ${Math.ceil(spec.sandbox.timeoutMs / 1000)} s`);
    }
}


/***/ }),

/***/ 15237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ WORK_FOLDER),
/* harmony export */   z: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/** The folder of the sandbox that uploads go to and that steps start in. */
const WORK_FOLDER = '/home/user/work';
/** What a run takes where neither the sandbox file nor a field says otherwise. Times are in ms. */
const DEFAULTS = {
    template: 'base',
    sandboxTimeoutMs: 15 * 60_000,
    stepTimeoutMs: 60 * 60_000,
    shell: 'bash',
    cwd: '.',
    ifNone: 'warn',
    after: 'kill',
    engine: 'auto',
};


/***/ }),

/***/ 51530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ placeLocal),
/* harmony export */   K: () => (/* binding */ isWindowsRoot)
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


/***/ })

};
