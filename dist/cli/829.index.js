export const id = 829;
export const ids = [829,846];
export const modules = {

/***/ 38846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isLocal: () => (/* binding */ isLocal),
/* harmony export */   resolveEndpoint: () => (/* binding */ resolveEndpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78319);

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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('auth', noKey(context), NO_KEY_HINT);
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
    const { ensureLocalEngine, findLocalEngine } = await __webpack_require__.e(/* import() */ 264).then(__webpack_require__.bind(__webpack_require__, 19883));
    const engine = context.startEngine === false
        ? await findLocalEngine()
        : await ensureLocalEngine({
            onNotice: (text) => context.onNotice(text),
            ...(context.signal ? { signal: context.signal } : {}),
        });
    if (!engine) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('not-found', 'the local engine is not running, so it has no sandboxes', ENGINE_HINT);
    }
    return { kind: 'local', apiKey: engine.apiKey, apiUrl: engine.apiUrl, sandboxUrl: engine.sandboxUrl };
}


/***/ }),

/***/ 73703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ startHeartbeat)
/* harmony export */ });
/* unused harmony export watchCap */
/* harmony import */ var _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78319);
/* harmony import */ var _e2b_vanished_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19173);
/* harmony import */ var _report_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12452);



/** Looked at so often, in ms: that it is gone is noticed within this. */
const LOOK_EVERY = 10_000;
/** Its end is moved at least so often, in ms. */
const EXTEND_EVERY = 60_000;
const SHORTEST = 1000;
/** A beat on its way when the heart is stopped is waited for so long, in ms; then it is cut. */
const LAST_BEAT = 2000;
/**
 * Keeps a sandbox alive while its run lasts, with a lifetime that is short when the runner dies; and notices when it
 * is gone although its streams hang. Returns what stops it; that waits for a beat on its way, so that none overtakes
 * a pause.
 */
function startHeartbeat(options) {
    const { id, timeoutMs, life, onLost, onTrouble } = options;
    const interval = options.intervalMs ?? Math.max(SHORTEST, Math.min(LOOK_EVERY, timeoutMs / 3));
    const extendEvery = Math.max(SHORTEST, Math.min(EXTEND_EVERY, timeoutMs / 3));
    const cut = new AbortController();
    const cap = watchCap(options);
    let stopped = false;
    let troubled = false;
    let beat;
    let extended = Date.now();
    let looked = extended;
    life.endsAt = extended + timeoutMs;
    const lose = (error) => {
        if (stopped)
            return;
        stopped = true;
        clearInterval(timer);
        onLost(error);
    };
    const once = async () => {
        // A beat may come a little early or late.
        const due = Date.now() - extended >= extendEvery - interval / 2;
        try {
            if (due) {
                const sent = Date.now();
                await options.extend(cut.signal);
                extended = sent;
                life.endsAt = sent + timeoutMs;
            }
            if (!due || Date.now() - looked >= LOOK_EVERY) {
                const seen = await options.look(cut.signal);
                looked = Date.now();
                if (seen?.state !== 'running')
                    return lose((0,_e2b_vanished_js__WEBPACK_IMPORTED_MODULE_1__/* .vanished */ .J)(id, seen, life));
                cap.seen(seen, extended);
            }
            troubled = false;
        }
        catch (error) {
            if (stopped)
                return;
            const why = await whyFailed(error);
            if (why)
                return lose(why);
            if (!troubled)
                onTrouble(error);
            troubled = true;
        }
    };
    /** Whether a beat failed because the sandbox is gone or out of reach for good. */
    const whyFailed = async (failure) => {
        if (!(failure instanceof _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh))
            return undefined;
        if ((0,_e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .retryClass */ .JP)(failure) === 'unreachable') {
            life.outOfReach = true;
            return new _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('lost', `nobody answers for sandbox ${id} any more: the service or the local engine stopped, or the network is down`, 'look whether the service runs, and run it again', failure);
        }
        const over = life.endsAt !== undefined && Date.now() > life.endsAt;
        if (failure.kind !== 'not-found' && !over)
            return undefined;
        try {
            const seen = await options.look(cut.signal);
            return seen?.state === 'running' ? undefined : (0,_e2b_vanished_js__WEBPACK_IMPORTED_MODULE_1__/* .vanished */ .J)(id, seen, life, failure);
        }
        catch {
            return over ? (0,_e2b_vanished_js__WEBPACK_IMPORTED_MODULE_1__/* .vanished */ .J)(id, undefined, life, failure) : undefined;
        }
    };
    const timer = setInterval(() => {
        beat ??= once().finally(() => {
            beat = undefined;
        });
    }, interval);
    return async () => {
        stopped = true;
        clearInterval(timer);
        if (!beat)
            return;
        const limit = setTimeout(() => cut.abort(), LAST_BEAT);
        await beat;
        clearTimeout(limit);
    };
}
/**
 * Notices when the service moves a sandbox's end no further, whatever it is asked: the plan's longest life. Says so once,
 * before it bites. Only the service's own times are compared with each other: its clock may differ from ours.
 */
function watchCap({ life, onNotice }) {
    let before;
    return {
        /** `extended`: when its end was last moved, by our clock. */
        seen({ startedAt, endAt }, extended) {
            const now = { endAt: endAt.getTime(), extended };
            // To the millisecond the same after another extension: it does not count from that any more.
            const held = before !== undefined && now.extended > before.extended && now.endAt === before.endAt;
            before = now;
            if (!held || life.longest)
                return;
            life.longest = { ms: now.endAt - startedAt.getTime(), endsAt: now.endAt };
            onNotice(`the service lets this sandbox live for ${(0,_report_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .writeDuration */ .M)(life.longest.ms)} in all, until ` +
                `${endAt.toISOString()}: what is not done then is lost (E2B: 1 hour on the Hobby plan, 24 hours on Pro)`);
        },
    };
}


/***/ }),

/***/ 89831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ judgeMarks),
/* harmony export */   Ob: () => (/* binding */ writeMarkScript),
/* harmony export */   eD: () => (/* binding */ readMarksScript),
/* harmony export */   g9: () => (/* binding */ ON_DISK),
/* harmony export */   mD: () => (/* binding */ removeMarksScript),
/* harmony export */   pc: () => (/* binding */ readMarks),
/* harmony export */   tx: () => (/* binding */ CLAIM),
/* harmony export */   u: () => (/* binding */ IN_MEMORY),
/* harmony export */   uU: () => (/* binding */ renewMarkScript)
/* harmony export */ });
/* harmony import */ var _e2b_places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40403);

const ON_DISK = `${_e2b_places_js__WEBPACK_IMPORTED_MODULE_0__/* .KEPT_FOLDER */ .U}/mark`;
/** Before the ID of the run that made a kept sandbox its own: see `acquire/claim.ts`. */
const CLAIM = `${_e2b_places_js__WEBPACK_IMPORTED_MODULE_0__/* .KEPT_FOLDER */ .U}/claim`;
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
{ IFS= read -r boot < ${BOOT_ID} && mkdir -p -m 700 ${_e2b_places_js__WEBPACK_IMPORTED_MODULE_0__/* .KEPT_FOLDER */ .U} &&
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


/***/ }),

/***/ 59132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ problemOf)
/* harmony export */ });
/* harmony import */ var _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78319);
/* harmony import */ var _template_identity_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15442);
/* harmony import */ var _transfer_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82636);
/* harmony import */ var _template_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72940);




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

/***/ 84246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ release)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _e2b_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78319);
/* harmony import */ var _e2b_step_leave_script_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56409);
/* harmony import */ var _pause_mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89831);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59132);





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
        script: (0,_e2b_step_leave_script_js__WEBPACK_IMPORTED_MODULE_2__/* .leaveScript */ .tX)(),
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
            script: (0,_pause_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .writeMarkScript */ .Ob)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(), Date.now(), { running, runId: keptBy }),
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
        unmarked((0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problemOf */ .Z)(error).message);
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
                    throw new _e2b_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BackendError */ .Jh('usage', `another run has sandbox ${id} by now`, '');
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
            script: (0,_pause_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .renewMarkScript */ .uU)(),
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

/***/ 76016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ verifyResume)
/* harmony export */ });
/* harmony import */ var _pause_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89831);

/** A look at two small files, in ms. */
const LOOK = 30_000;
/**
 * Looks whether a sandbox is what was paused, by the marks that the pause left; undefined when it is, or when nobody
 * marked it, else the reason in words that go after "sandbox … is not what was paused:". Takes verified marks away; with
 * `forget` the others too, for somebody who is told and goes on all the same.
 *
 * @throws BackendError when it cannot be asked.
 */
async function verifyResume(sandbox, { signal, forget = false }) {
    const tool = (script) => sandbox.runTool({
        script,
        user: 'root',
        timeoutMs: LOOK,
        repeatable: true,
        ...(signal ? { signal } : {}),
    });
    const { stdout } = await tool((0,_pause_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarksScript */ .eD)());
    const verdict = (0,_pause_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeMarks */ .C7)((0,_pause_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarks */ .pc)(stdout));
    // Left there, they would speak of this pause at the next resume.
    if (verdict.kind === 'as-paused' || (verdict.kind === 'differs' && forget))
        await tool((0,_pause_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .removeMarksScript */ .mD)());
    return verdict.kind === 'differs' ? verdict.reason : undefined;
}


/***/ }),

/***/ 65233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 11688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ openService)
/* harmony export */ });
/* harmony import */ var _e2b_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38846);
/* harmony import */ var _e2b_sandboxes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70163);
/* harmony import */ var _spec_field_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76414);
/* harmony import */ var _spec_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91611);
/* harmony import */ var _spec_problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49339);
/* harmony import */ var _field_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99875);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90752);







/** The service a command's flags mean, and its other fields' values. A local engine that is down is not started. */
async function openService(context, command) {
    const { values, problems } = (0,_spec_field_values_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .q)((0,_field_options_js__WEBPACK_IMPORTED_MODULE_4__/* .givenFields */ .Fh)(command, _spec_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .FIELDS */ .cJ), {
        root: context.cwd,
        mayLeaveRoot: true,
    });
    if (problems.length > 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e((0,_spec_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .formatProblems */ .C)(problems));
    const backend = {
        engine: values.engine ?? 'auto',
        ...(values['api-key'] === undefined ? {} : { apiKey: values['api-key'] }),
        ...(values.domain === undefined ? {} : { domain: values.domain }),
        ...(values['api-url'] === undefined ? {} : { apiUrl: values['api-url'] }),
    };
    const connection = await (0,_e2b_endpoint_js__WEBPACK_IMPORTED_MODULE_0__.resolveEndpoint)(backend, {
        environment: context.environment,
        onNotice: () => undefined,
        startEngine: false,
    });
    return {
        service: (0,_e2b_sandboxes_js__WEBPACK_IMPORTED_MODULE_1__.createSandboxService)(connection),
        timeoutMs: values.timeout,
        local: connection.kind === 'local',
    };
}


/***/ }),

/***/ 96693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shell: () => (/* binding */ shell)
/* harmony export */ });
/* harmony import */ var _job_heartbeat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73703);
/* harmony import */ var _job_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59132);
/* harmony import */ var _job_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84246);
/* harmony import */ var _job_verify_resume_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76016);
/* harmony import */ var _spec_defaults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15237);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90752);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31537);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11688);








/** Terminals that do not say how large they are. */
const SIZE = { cols: 80, rows: 24 };
/** `shell ID`: returns the exit code of the shell. The sandbox lives as long as it is open, and goes back to what it was. */
async function shell(context, command, id) {
    const { stdin, stderr } = context;
    const { user, cwd } = command.opts();
    if (stdin.isTTY !== true || context.stdout.isTTY !== true || !stdin.setRawMode) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e('a shell needs a terminal; for one script use: e2b-action run --sandbox-id ID --upload none --after keep --run SCRIPT');
    }
    if (cwd !== undefined && !cwd.startsWith('/'))
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e('--cwd: expected an absolute folder');
    const { service, timeoutMs = _spec_defaults_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULTS */ .z.sandboxTimeoutMs } = await (0,_service_js__WEBPACK_IMPORTED_MODULE_5__/* .openService */ .I)(context, command);
    const say = (text) => void stderr.write(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(text)}\n`);
    const sandbox = await service.open(id, timeoutMs, { onNotice: say });
    const differs = await (0,_job_verify_resume_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyResume */ .v)(sandbox, { forget: true }).catch(() => undefined);
    if (differs !== undefined)
        say(`warning: sandbox ${id} is not what was paused: ${differs}`);
    say(`a shell in sandbox ${id}; exit ends it${sandbox.resumed ? ', and the sandbox is paused again' : ''}`);
    const life = {};
    let lost;
    let open;
    const stopHeartbeat = (0,_job_heartbeat_js__WEBPACK_IMPORTED_MODULE_0__/* .startHeartbeat */ .t)({
        id,
        timeoutMs,
        life,
        extend: (beat) => service.setTimeout(id, timeoutMs, beat),
        look: (beat) => service.look(id, beat),
        onLost: (error) => {
            lost = error;
            open?.hangUp();
        },
        onTrouble: (error) => say(`warning: its life could not be extended: ${(0,_job_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problemOf */ .Z)(error).message}`),
        onNotice: say,
    });
    try {
        return await interact(context, sandbox, { user, cwd }, (opened) => (open = opened));
    }
    catch (error) {
        throw lost ?? error;
    }
    finally {
        if (sandbox.resumed && lost === undefined) {
            const { pauseMs } = _spec_defaults_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULTS */ .z.deadlines;
            await (0,_job_release_js__WEBPACK_IMPORTED_MODULE_2__/* .release */ ._)('pause', { id, backend: service, timeoutMs, pauseMs, sandbox, warn: say, stopHeartbeat });
            say(`${id} is paused`);
        }
        else
            await stopHeartbeat();
    }
}
/** Connects the terminal to a shell until that ends. Whatever happens, the terminal is given back as it was. */
async function interact(context, sandbox, { user, cwd }, onOpen) {
    const { stdin, stdout, environment } = context;
    const size = () => ({ cols: stdout.columns ?? SIZE.cols, rows: stdout.rows ?? SIZE.rows });
    const opened = await sandbox.openShell({
        ...size(),
        term: environment.TERM ?? 'xterm-256color',
        onData: (data) => void stdout.write(data),
        ...(user === undefined ? {} : { user }),
        ...(cwd === undefined ? {} : { cwd }),
    });
    onOpen(opened);
    // In order, one after the other; what the shell does not take any more is lost with it.
    let sending = Promise.resolve();
    const onInput = (data) => {
        sending = sending.then(() => opened.send(data)).catch(() => undefined);
    };
    const onResize = () => {
        const { cols, rows } = size();
        opened.resize(cols, rows).catch(() => undefined);
    };
    const onHangUp = () => opened.hangUp();
    stdin.setRawMode?.(true);
    stdin.on('data', onInput);
    stdin.once('end', onHangUp);
    stdout.on('resize', onResize);
    const unsubscribe = context.onInterrupt(onHangUp);
    try {
        return await opened.ended;
    }
    finally {
        unsubscribe();
        stdout.off('resize', onResize);
        stdin.off('data', onInput);
        stdin.off('end', onHangUp);
        stdin.setRawMode?.(false);
        stdin.pause();
    }
}


/***/ })

};
