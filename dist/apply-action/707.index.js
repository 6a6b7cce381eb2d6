export const id = 707;
export const ids = [707];
export const modules = {

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

/***/ 66707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runJob: () => (/* binding */ runJob)
});

// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js + 2 modules
var errors = __webpack_require__(78319);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/or-aborted.js
var or_aborted = __webpack_require__(88540);
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
    try {
        return await (0,or_aborted/* orAborted */.H)(work, signal);
    }
    catch (error) {
        throw signal.aborted && error === signal.reason ? new CancelledError() : error;
    }
}

// EXTERNAL MODULE: ./.cache/build/lib/job/origin.js
var job_origin = __webpack_require__(78269);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/places.js
var places = __webpack_require__(40403);
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

// EXTERNAL MODULE: ./.cache/build/lib/job/problem.js
var job_problem = __webpack_require__(59132);
;// CONCATENATED MODULE: ./.cache/build/lib/job/acquire/claim.js

const STATE = /^(?:(?<word>mine|unmarked)|(?<aged>free|taken) (?<age>-?\d{1,12})(?<kept> kept)?)$/;
/** Shell text that claims the sandbox for a run (`take`), or looks only. It can be run again. As root. */
function claimScript(runId, take) {
    if (!/^[0-9a-f-]{36}$/.test(runId))
        throw new TypeError('the ID of a run is a UUID');
    const mine = `${CLAIM}.${runId}`;
    return `
age() { s=$(stat -c %Z "$1" 2>/dev/null) || return; echo "$(( $(date +%s) - s ))"; }
${take ? `[ -e ${mine} ] || mv ${ON_DISK} ${mine} 2>/dev/null` : ''}
if [ -e ${mine} ]; then
  for other in ${CLAIM}.*; do [ "$other" = ${mine} ] || rm -f "$other"; done
  echo mine
elif a=$(age ${ON_DISK}); then
  grep -q ' kept$' ${ON_DISK} && k=' kept'
  echo "free $a$k"
else
  state=unmarked
  for other in ${CLAIM}.*; do a=$(age "$other") && state="taken $a"; done
  echo "$state"
fi
echo ---
${readMarksScript(mine)}`;
}
/** Takes apart what {@link claimScript} printed. It comes from the sandbox: undefined when it makes no sense. */
function readClaim(printed) {
    const end = printed.indexOf('\n');
    const { word, aged, age, kept } = STATE.exec(printed.slice(0, end))?.groups ?? {};
    if (word === 'mine') {
        return { state: 'mine', marks: readMarks(printed.slice(printed.indexOf('---') + 3)) };
    }
    if (word === 'unmarked')
        return { state: 'unmarked' };
    const ageMs = Number(age) * 1000;
    if (aged === 'free')
        return { state: 'free', ageMs, kept: kept !== undefined };
    return aged === 'taken' ? { state: 'taken', ageMs } : undefined;
}
/** Shell text for after a claim whose marks were right: the sandbox goes on from here. As root. */
function afterClaimScript() {
    return `rm -f ${IN_MEMORY}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/sweep.js


/** Before each look, in ms: what was asked for and not answered may still be on its way up. */
const LOOKS = [0, 1000, 3000];
/** A service that does not answer is not waited for any longer than so, in ms. */
const PATIENCE = 15_000;
/**
 * Kills what carries the run's mark and is not `keep`: doubles of a create whose answer was lost, trials of a template
 * that could not be killed. `looks`: how often it is looked. Never rejects: what could not be killed is told to `warn`.
 */
async function sweepRun(backend, runId, { keep, looks, warn }) {
    const over = (0,promises_.setTimeout)(PATIENCE, 'over', { ref: false });
    for (const wait of LOOKS.slice(0, looks)) {
        await (0,promises_.setTimeout)(wait);
        const found = await Promise.race([backend.findByRun(runId).catch(() => 'unknown'), over]);
        // Without an answer nothing is known to be there; if there is something, its own timeout ends it.
        if (found === 'unknown' || found === 'over')
            return;
        await Promise.all(found
            .filter((id) => id !== keep)
            .map(async (id) => {
            try {
                await backend.kill(id);
            }
            catch (error) {
                warn(`${(0,job_problem/* problemOf */.Z)(error).message}; sandbox ${id} ends by itself at the end of its timeout`);
            }
        }));
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/acquire/create-new.js





/**
 * How long a cancelled run waits for the answer to a request that may already have made a sandbox, in ms: long where it
 * cleans up itself, short where a later process does.
 */
const LATE_ANSWER = { 'clean-up': 8000, leave: 4000 };
/**
 * Creates the run's sandbox. However this ends, none that it made stays unknown: a request cut by cancellation is waited
 * for, and one whose answer was lost is looked up by the run's mark. `key`: the name under which it will be kept.
 */
async function createNew(spec, deps, options, more = {}) {
    const { backend, warn } = deps;
    const { timeoutMs, env, metadata, network, lifecycle } = spec.sandbox;
    const { key, ...how } = more;
    const template = await deps.template();
    const announced = backend
        .create({
        template,
        timeoutMs,
        env,
        metadata: { ...metadata, ...(0,job_origin/* originMetadata */.MG)(options.origin, template, key) },
        network,
        lifecycle,
        runId: options.runId,
        ...limitsOf(spec, options),
    })
        .then((sandbox) => announce({ sandbox, acquired: { id: sandbox.id, created: true, resumed: false, ...how } }, options));
    try {
        return await orLate(announced, options);
    }
    catch (error) {
        if (mayHaveCreated(error) && !(options.signal.aborted && options.onCancel === 'leave')) {
            await sweepRun(backend, options.runId, { looks: options.signal.aborted ? 2 : 3, warn });
        }
        throw error;
    }
}
function limitsOf(spec, { signal, reporter }) {
    const { createMs, queueMs } = spec.deadlines;
    return { createMs, queueMs, signal, onNotice: (text) => reporter.notice(text) };
}
/** Tells the door of a sandbox the instant that it is the run's. */
async function announce(got, options) {
    await options.onSandbox?.(got.acquired);
    return got;
}
/** Waits for a sandbox; of a cancelled run a little longer, for the caller releases only what it is told of. */
async function orLate(coming, options) {
    try {
        return await orCancelled(coming, options.signal);
    }
    catch (error) {
        if (!(error instanceof CancelledError))
            throw error;
        const late = await Promise.race([
            coming.catch(() => undefined),
            (0,promises_.setTimeout)(LATE_ANSWER[options.onCancel], undefined, { ref: false }),
        ]);
        if (late !== undefined)
            return late;
        throw error;
    }
}
function mayHaveCreated(error) {
    if (error instanceof CancelledError)
        return true;
    return error instanceof errors/* BackendError */.Jh && ['service', 'busy', 'timeout', 'lost'].includes(error.kind);
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/verify-resume.js

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
    const { stdout } = await tool(readMarksScript());
    const verdict = judgeMarks(readMarks(stdout));
    // Left there, they would speak of this pause at the next resume.
    if (verdict.kind === 'as-paused' || (verdict.kind === 'differs' && forget))
        await tool(removeMarksScript());
    return verdict.kind === 'differs' ? verdict.reason : undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/acquire/open-named.js





/** Connects to or resumes the sandbox with this ID, and verifies that a resumed one is what was paused. */
async function openNamed(id, spec, { backend, warn }, options) {
    const nothing = async () => undefined;
    let got;
    try {
        got = await orLate(backend
            .open(id, spec.sandbox.timeoutMs, limitsOf(spec, options))
            .then((sandbox) => announce({ sandbox, acquired: { id: sandbox.id, created: false, resumed: sandbox.resumed } }, options)), options);
    }
    catch (error) {
        if (!(error instanceof errors/* BackendError */.Jh) || !isRefusal(error))
            throw error;
        // Whatever is left of it stays as it is.
        return { failure: error, putBack: nothing, replace: nothing };
    }
    // Cancelled meanwhile: it is handed over to be released.
    if (options.signal.aborted)
        return got;
    const putBack = async () => {
        // A later process knows of it, and has more time.
        if (options.signal.aborted && options.onCancel === 'leave')
            return;
        if (!got.acquired.resumed)
            return;
        await backend.pause(id).catch((error) => {
            warn(`${(0,job_problem/* problemOf */.Z)(error).message}; sandbox ${id} runs on until the end of its timeout`);
        });
    };
    try {
        const differs = await orCancelled(verifyResume(got.sandbox, options), options.signal);
        if (differs === undefined)
            return got;
        return {
            failure: notAsPaused(id, differs),
            putBack,
            replace: async () => {
                await backend.kill(id).catch((error) => {
                    warn(`${(0,job_problem/* problemOf */.Z)(error).message}; sandbox ${id} runs on until the end of its timeout`);
                });
            },
        };
    }
    catch (error) {
        if (options.signal.aborted)
            return got;
        await putBack();
        throw error;
    }
}
/** `differs` completes "it is not what was paused:". */
function notAsPaused(id, differs) {
    return new errors/* BackendError */.Jh('service', `sandbox ${id} is not what was paused: ${differs}`, 'start anew: without it, or with `on-resume-failure: recreate`; what is left of it can be looked at with any E2B client');
}
/** It is gone, or the service itself says that it cannot resume it. */
function isRefusal(error) {
    return error.kind === 'not-found' || (error.kind === 'service' && (0,errors/* statusOf */.c2)(error) === 500);
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/acquire/acquire-kept.js









/** A look at two small files, in ms. */
const acquire_kept_LOOK = 30_000;
/**
 * A pause that follows a mark of this age has arrived, or its sender looks whether it is still wanted before it asks again
 * (`release.ts`). In ms, by the sandbox's clock, or by ours for as long as we watch.
 */
const PAUSE_ARRIVES = 10_000;
/** Who claimed a sandbox so long ago, in ms, and let it be paused without a mark, is dead. */
const CLAIM_LIVES = 60_000;
/** How often a sandbox that is being paused is looked at, in ms. */
const LOOK_EVERY = 1000;
/**
 * The sandbox that this repository keeps under the key: resumed when it is free, created when there is none. While
 * another run has it, this one gets a sandbox beside it, which is not kept. A broken one is replaced, or fails the run.
 */
async function acquireKept(key, spec, deps, options) {
    const { backend, warn } = deps;
    const { signal, reporter } = options;
    const found = await orCancelled(backend.findByMetadata((0,job_origin/* keptMetadata */.S0)(options.origin, key), signal), signal);
    const template = await deps.template();
    let inUse;
    let broken;
    for (const each of found.sort(freeFirst)) {
        const { id } = each;
        const tried = await tryOne(each, template, spec, deps, options);
        if (tried === 'gone')
            continue;
        if (tried === 'in-use')
            inUse ??= id;
        else if ('sandbox' in tried)
            return tried;
        else
            broken ??= { id, failure: tried.broken };
    }
    if (broken && spec.sandbox.onResumeFailure === 'fail') {
        // For whoever looks into it; nobody takes it for a good one, as it has no mark any more.
        await backend.pause(broken.id).catch(() => undefined);
        throw broken.failure;
    }
    if (inUse !== undefined) {
        reporter.notice(`another run uses sandbox ${inUse} of key ${key}: this one gets a sandbox of its own, which ends with it; ` +
            'to let runs wait for each other, set `concurrency` in the workflow');
        return await createNew(spec, deps, options, { beside: true });
    }
    if (!broken)
        return await createNew(spec, deps, options, { key });
    const { id, failure } = broken;
    warn(`${failure.message}; a new sandbox is started in its place`);
    const made = await createNew(spec, deps, options, { key });
    await backend.kill(id).catch((error) => {
        warn(`${(0,job_problem/* problemOf */.Z)(error).message}; sandbox ${id} is still there under key ${key}`);
    });
    return { ...made, acquired: { ...made.acquired, replaces: { id, reason: failure.message } } };
}
/** Those that are paused before those that run; the one that was used last first. */
function freeFirst(a, b) {
    return Number(a.state !== 'paused') - Number(b.state !== 'paused') || b.endAt.getTime() - a.endAt.getTime();
}
async function tryOne({ id, state, metadata }, template, spec, deps, options) {
    const { signal } = options;
    try {
        const open = () => orLate(deps.backend.open(id, spec.sandbox.timeoutMs, limitsOf(spec, options)), options);
        let sandbox = await open();
        if (!sandbox.resumed) {
            // Somebody has it, or left it running, or traffic woke it up, or it is on its way into a pause.
            const look = await untilSettled(sandbox, deps, options);
            if (look === 'in-use')
                return look;
            if (look === 'paused')
                sandbox = await open();
        }
        // From here on it may be ours: whatever is cancelled, it is brought to its end, so that somebody can release it.
        const claim = await claimIt(sandbox, options, true);
        switch (claim.state) {
            case 'mine':
                break;
            case 'taken':
                if (claim.ageMs < CLAIM_LIVES)
                    return 'in-use';
                return { broken: notAsPaused(id, 'the run that used it last did not come to its end') };
            case 'unmarked':
                return { broken: notAsPaused(id, 'no run paused it') };
            case 'free':
                throw new Error('a claim that was asked for is made or refused');
        }
        const made = metadata[job_origin/* ORIGIN_METADATA */.jb.template];
        if (made !== template)
            return { broken: madeFromOther(id, made, template) };
        const verdict = judgeMarks(claim.marks);
        if (verdict.kind === 'differs')
            return { broken: notAsPaused(id, verdict.reason) };
        await tool(sandbox, afterClaimScript());
        const { resumed } = sandbox;
        return await announce({ sandbox, acquired: { id, created: false, resumed } }, options);
    }
    catch (error) {
        if (!(error instanceof errors/* BackendError */.Jh) || signal.aborted)
            throw error;
        if (error.kind === 'not-found')
            return 'gone';
        // It was listed as paused, and the service cannot bring it back.
        if (state === 'paused' && isRefusal(error))
            return { broken: error };
        throw error;
    }
}
function madeFromOther(id, made, template) {
    return new errors/* BackendError */.Jh('usage', `sandbox ${id} was made from template ${made ?? 'of which nothing is known'}, and this run is of ${template}`, 'choose another key, or let it be replaced: `on-resume-failure: recreate`');
}
/** Waits until a running sandbox is free to be claimed, is paused, or is seen to be another run's. */
async function untilSettled(sandbox, { backend }, options) {
    const { signal, reporter } = options;
    const claim = await orCancelled(claimIt(sandbox, options, false), signal);
    if (claim.state === 'mine')
        return 'free';
    if (claim.state !== 'free')
        return 'in-use';
    const waits = PAUSE_ARRIVES - claim.ageMs;
    if (claim.kept || waits <= 0)
        return 'free';
    reporter.notice(`sandbox ${sandbox.id} is just being paused by another run: waiting for that`);
    const until = performance.now() + Math.min(waits, PAUSE_ARRIVES);
    while (performance.now() < until) {
        await (0,promises_.setTimeout)(LOOK_EVERY, undefined, { signal }).catch(() => {
            throw new CancelledError();
        });
        const seen = await orCancelled(backend.look(sandbox.id, signal), signal);
        if (seen?.state === 'paused')
            return 'paused';
    }
    return 'free';
}
async function claimIt(sandbox, { runId }, take) {
    const claim = readClaim(await tool(sandbox, claimScript(runId, take)));
    if (claim)
        return claim;
    throw new errors/* BackendError */.Jh('service', `sandbox ${sandbox.id} does not say whether another run uses it`, 'kill it, and the next run makes a new one');
}
async function tool(sandbox, script) {
    const { stdout } = await sandbox.runTool({ script, user: 'root', timeoutMs: acquire_kept_LOOK, repeatable: true });
    return stdout;
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/acquire/acquire.js



/**
 * Creates the run's sandbox, or connects to or resumes the one that it names, by ID or by key. One that is gone or is not
 * what was paused is replaced where the description says so.
 */
async function acquireSandbox(spec, deps, options) {
    options.signal.throwIfAborted();
    const { id, key, onResumeFailure } = spec.sandbox;
    if (key !== undefined)
        return await acquireKept(key, spec, deps, options);
    if (id === undefined)
        return await createNew(spec, deps, options);
    const opened = await openNamed(id, spec, deps, options);
    if ('sandbox' in opened)
        return opened;
    const { failure } = opened;
    if (onResumeFailure === 'fail') {
        await opened.putBack();
        throw failure;
    }
    deps.warn(`${failure.message}; a new sandbox is started in its place`);
    let made;
    try {
        made = await createNew(spec, deps, options);
    }
    catch (error) {
        await opened.putBack();
        throw error;
    }
    await opened.replace();
    return { ...made, acquired: { ...made.acquired, replaces: { id, reason: failure.message } } };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/duration.js
var duration = __webpack_require__(12452);
;// CONCATENATED MODULE: ./.cache/build/lib/job/deadline.js



/** A Node timer holds 31 bits of ms; a longer limit is as good as none. */
const LONGEST = 2 ** 31 - 1;
/** So long a phase that is over time may take to put away what it has half done, in ms. */
const TIDY = 3000;
/** The time limit of a phase as a description says it. `what`: in words, instead of the phase's name. */
function deadlineOf(phase, limits, what = `the ${phase}`) {
    return { what, ms: limits[`${phase}Ms`], field: `${phase}-timeout`, key: `deadlines.${phase}` };
}
/**
 * Runs a phase within its time limit: at its end `run`'s signal aborts, and this throws, at the latest a few seconds later,
 * whether `run` heeds it or not. The signal aborts with `signal` too.
 *
 * @throws BackendError `timeout` that names the phase, the limit and the field that raises it.
 */
async function withDeadline({ what, ms, field, key }, signal, run) {
    const limit = new AbortController();
    let timer;
    const over = new Promise((_, reject) => {
        timer = setTimeout(() => {
            const error = new errors/* BackendError */.Jh('timeout', `${what} took longer than ${(0,duration/* writeDuration */.M)(ms)}`, `raise \`${field}\` (\`${key}\` in the sandbox file) if it needs longer`);
            reject(error);
            limit.abort(error);
        }, Math.min(ms, LONGEST));
    });
    over.catch(() => undefined);
    const work = run(AbortSignal.any([signal, limit.signal]));
    try {
        return await Promise.race([work, over]);
    }
    catch (error) {
        // What follows from the abort is of no interest.
        const ended = work.then(() => undefined, () => undefined);
        if (!limit.signal.aborted)
            throw error;
        await Promise.race([ended, (0,promises_.setTimeout)(TIDY, undefined, { ref: false })]);
        throw limit.signal.reason;
    }
    finally {
        clearTimeout(timer);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __webpack_require__(65233);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: external "node:util/types"
var types_ = __webpack_require__(73429);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/errors.js
var transfer_errors = __webpack_require__(82636);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/decompress.js




const CODECS = ['zstd', 'gzip', 'none'];
const EXPANSION_LIMITS = { free: 4 * 1024 ** 3, ratio: 200 };
const PIECE = 256 * 1024;
/** The memory that a zstd stream may ask for is 2 to this power: what `zstd` makes at its usual levels needs 2 to 8 MiB. */
const WINDOW_LOG = 23;
/** The codecs that this Node can undo, best first: zstd is there from 22.15 and 23.8. */
function codecsHere() {
    return CODECS.filter((codec) => codec !== 'zstd' || typeof external_node_zlib_.createZstdDecompress === 'function');
}
/**
 * Undoes a codec, at the reader's pace. Fails with TransferError `archive` for a stream that is damaged or ends too soon,
 * `limit` for one that expands beyond measure, and with what the source fails with. Destroying it lets go of the source.
 */
function decompress(source, codec, limits = {}) {
    if (codec === 'none')
        return external_node_stream_.Readable.from(source, { objectMode: false });
    return external_node_stream_.Readable.from(expanded(source, codec, { ...EXPANSION_LIMITS, ...limits }), { objectMode: false });
}
async function* expanded(source, codec, limits) {
    const received = { bytes: 0, failure: undefined };
    async function* counted() {
        try {
            for await (const chunk of source) {
                received.bytes += chunk.byteLength;
                yield chunk;
            }
        }
        catch (error) {
            received.failure = error;
            throw error;
        }
    }
    const undo = codec === 'zstd' ? zstd() : external_node_zlib_.createGunzip({ chunkSize: PIECE });
    (0,external_node_stream_.pipeline)(counted(), undo, () => undefined);
    let bytes = 0;
    try {
        for await (const piece of undo) {
            bytes += piece.length;
            if (bytes > limits.free && bytes > received.bytes * limits.ratio)
                throw bomb(limits.ratio);
            yield piece;
        }
    }
    catch (error) {
        if (error instanceof transfer_errors/* TransferError */.a)
            throw error;
        if (received.failure !== undefined)
            throw received.failure;
        const said = (0,types_.isNativeError)(error) ? ((0,transfer_errors/* errnoOf */.U)(error) ?? error.message) : String(error);
        throw new transfer_errors/* TransferError */.a('archive', `the archive is damaged: it cannot be decompressed (${said})`, {
            cause: error,
        });
    }
}
function zstd() {
    return external_node_zlib_.createZstdDecompress({
        chunkSize: PIECE,
        params: { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: WINDOW_LOG },
    });
}
function bomb(ratio) {
    return new transfer_errors/* TransferError */.a('limit', `the archive expands to more than ${ratio} times its size; pack such files in a step and download what that makes`);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/refused.js
/** One entry that is not taken; the others go on. The message is a reason that completes "not written: …". */
class RefusedError extends Error {
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/disk.js



/** Errors that mean this name or link, not this disk; EPERM is what Windows says to links without the privilege. */
const ONE_ENTRY = new Set(['ENAMETOOLONG', 'EINVAL', 'EILSEQ', 'ENOTSUP', 'EOPNOTSUPP', 'UNKNOWN']);
/** What is at a place, links not followed; undefined when nothing is. */
function look(local) {
    return onDisk(local, () => (0,external_node_fs_.lstatSync)(local, { throwIfNoEntry: false }));
}
/**
 * Runs one file system call and says in our words what it failed with: RefusedError for what is this entry's fault,
 * TransferError `unreadable` for the disk's.
 */
function onDisk(local, call, alsoOneEntry) {
    try {
        return call();
    }
    catch (error) {
        const code = (0,transfer_errors/* errnoOf */.U)(error) ?? 'unknown';
        if (ONE_ENTRY.has(code) || code === alsoOneEntry) {
            throw new RefusedError(`the file system does not take it (${code})`);
        }
        throw diskError(local, error);
    }
}
function diskError(local, error) {
    const code = (0,transfer_errors/* errnoOf */.U)(error) ?? 'unknown';
    const hint = code === 'ENOSPC' ? 'the disk is full' : 'check that the folder can be written';
    return new transfer_errors/* TransferError */.a('unreadable', `cannot write ${local} (${code}); ${hint}`, { cause: error });
}

// EXTERNAL MODULE: ./.cache/build/lib/transfer/tree.js
var tree = __webpack_require__(78767);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/destination.js









/** Contents up to this size are written by one call. */
const SMALL_BYTES = 1024 * 1024;
const CREATE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
const writeAsync = (0,external_node_util_.promisify)(external_node_fs_.write);
/** `dest`: an absolute empty folder that nobody else writes into. */
function openDestination(dest) {
    const folders = new Set(['']);
    const leaves = new Set();
    /** The first path of each spelling that some file system takes for the same; only to name it. */
    const spellings = new Map();
    const folderTimes = [];
    const remember = (into, path) => {
        into.add(path);
        const spelling = fold(path);
        if (!spellings.has(spelling))
            spellings.set(spelling, path);
    };
    const refuseTwin = (path) => {
        const twin = spellings.get(fold(path)) ?? 'another name';
        throw new RefusedError(`on this file system it is the same as ${twin}`);
    };
    /** Makes the folders that lead to an entry. */
    const makeFolders = (parts) => {
        if (folders.has(parts.join('/')))
            return;
        for (let depth = 1; depth <= parts.length; depth += 1) {
            const path = parts.slice(0, depth).join('/');
            if (folders.has(path))
                continue;
            const local = (0,external_node_path_.join)(dest, path);
            if (onDisk(local, () => unlessThere(() => (0,external_node_fs_.mkdirSync)(local, { mode: tree/* DIRECTORY_MODE */.sg })))) {
                remember(folders, path);
                continue;
            }
            if (!leaves.has(path))
                refuseTwin(path);
            const what = look(local)?.isSymbolicLink() === true ? 'link' : 'file';
            throw new RefusedError(`a ${what} is in its way: ${path}`);
        }
    };
    /** Makes a file or link by `create`, which fails with EEXIST when something is at its place. */
    const place = (parts, create, alsoOneEntry) => {
        makeFolders(parts.slice(0, -1));
        const path = parts.join('/');
        if (folders.has(path))
            throw new RefusedError('a folder is in its way');
        const local = (0,external_node_path_.join)(dest, ...parts);
        if (leaves.has(path))
            onDisk(local, () => (0,external_node_fs_.unlinkSync)(local));
        const made = onDisk(local, () => unlessThere(() => create(local)), alsoOneEntry);
        if (made === undefined)
            return refuseTwin(path);
        remember(leaves, path);
        return made.value;
    };
    return {
        folder(parts, time) {
            makeFolders(parts);
            if (time !== undefined && parts.length > 0)
                folderTimes.push([(0,external_node_path_.join)(dest, ...parts), time]);
        },
        async file(parts, contents, size, kept, onBytes) {
            const mode = kept.executable ? tree/* EXEC_MODE */.Eo : tree/* FILE_MODE */.rE;
            const { local, fd } = place(parts, (path) => ({ local: path, fd: (0,external_node_fs_.openSync)(path, CREATE, mode) }));
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
                // By its descriptor: a path would have to be walked again.
                const { time } = kept;
                if (time !== undefined)
                    onDisk(local, () => (0,external_node_fs_.futimesSync)(fd, ...dates(time)));
            }
            finally {
                (0,external_node_fs_.closeSync)(fd);
            }
            return local;
        },
        link(parts, target, time) {
            const local = place(parts, (path) => {
                (0,external_node_fs_.symlinkSync)(target, path);
                return path;
            }, 'EPERM');
            setTime(local, time);
            return local;
        },
        async copy(from, parts, kept, allow) {
            if (from === (0,external_node_path_.join)(dest, ...parts))
                throw new RefusedError('it is a hard link to itself');
            const original = look(from);
            if (original?.isFile() !== true)
                throw new RefusedError('it is a hard link to a file that is gone');
            allow(original.size);
            const local = place(parts, (path) => {
                (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(path, CREATE, kept.executable ? tree/* EXEC_MODE */.Eo : tree/* FILE_MODE */.rE));
                return path;
            });
            await (0,external_node_fs_promises_.copyFile)(from, local, external_node_fs_.constants.COPYFILE_FICLONE).catch((error) => {
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
/** How a path looks to a file system that ignores case and Unicode forms, near enough to find its twin. */
function fold(path) {
    return path.normalize('NFC').toLowerCase();
}
/** What `create` made, or undefined when something is at its place. */
function unlessThere(create) {
    try {
        return { value: create() };
    }
    catch (error) {
        if ((0,transfer_errors/* errnoOf */.U)(error) === 'EEXIST')
            return undefined;
        throw error;
    }
}
function setTime(local, time) {
    if (time === undefined)
        return;
    try {
        (0,external_node_fs_.lutimesSync)(local, ...dates(time));
    }
    catch (error) {
        throw diskError(local, error);
    }
}
/** Times of access and change, as Dates, because Node takes a negative number of seconds for "now". */
function dates(time) {
    const date = new Date(time * 1000);
    return [date, date];
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

// EXTERNAL MODULE: ./.cache/build/lib/transfer/pace.js
var transfer_pace = __webpack_require__(59124);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
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
                    throw new transfer_errors/* TransferError */.a('limit', `the archive is larger than ${maxBytes} bytes`);
                tail = buffer.length >= END_BYTES ? buffer : Buffer.concat([tail, buffer]);
                tail = tail.subarray(-END_BYTES);
                yield buffer;
            }
        },
        endedWell: (used) => total - used >= END_BYTES && tail.every((byte) => byte === 0),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/read-tar.js




/** tar-stream reads header names in this, one character a byte, so that no byte is lost. */
const NAME_ENCODING = 'latin1';
/** The last second of the year 9999; later times are nonsense that some file systems choke on. */
const LAST_SECOND = 253_402_300_799;
const BLOCK = 512;
/** tar-stream's types; null stands for one that it does not know. */
const KINDS = {
    file: 'file',
    'contiguous-file': 'file',
    link: 'hard link',
    symlink: 'symlink',
    directory: 'folder',
    'character-device': 'device',
    'block-device': 'device',
    fifo: 'fifo',
};
/**
 * The entries of a tar archive that nobody vouches for, in their order: ustar, pax and GNU's long names. Reads to the end
 * of the stream.
 *
 * Throws TransferError `archive` (cut or damaged), `limit`, or what the stream fails with.
 */
async function* readTar(source, limits) {
    const input = meterInput(source, limits.bytes);
    const parser = (0,tar_stream.extract)({ filenameEncoding: NAME_ENCODING });
    const fed = feed(input, parser);
    /** The parser fails with what the source failed with, or in words of its own. */
    const explain = (error) => {
        if (error instanceof transfer_errors/* TransferError */.a)
            return error;
        return fed.failure ?? damaged(error instanceof Error ? error.message : String(error), error);
    };
    let entries = 0;
    let end = 0;
    try {
        for await (const entry of parser) {
            entries += 1;
            if (entries > limits.entries) {
                throw new transfer_errors/* TransferError */.a('limit', `the archive holds more than ${limits.entries} entries`);
            }
            const described = describe(entry.header);
            end = endOf(entry.header);
            const contents = contentsOf(entry, explain);
            yield { ...described, body: () => contents.body() };
            await contents.passOver();
        }
    }
    catch (error) {
        throw explain(error);
    }
    await fed.done;
    if (fed.failure !== undefined)
        throw fed.failure;
    if (!input.endedWell(end))
        throw cutShort();
}
/** Pours the input into the parser; a failing source ends the parser too, and is the `failure`. */
function feed(input, parser) {
    const pour = async () => {
        try {
            for await (const chunk of input.chunks()) {
                if (parser.destroyed)
                    return;
                if (!parser.write(chunk))
                    await drained(parser);
            }
            // Null, because it would take `undefined` for one more chunk.
            parser.end(null);
        }
        catch (error) {
            // The parser failed first, and the source was let go of because of it.
            if (parser.destroyed)
                return;
            state.failure = (0,types_.isNativeError)(error) ? error : new Error(String(error));
            parser.destroy(state.failure);
        }
    };
    const state = { done: pour() };
    return state;
}
function drained(parser) {
    return new Promise((resolve) => {
        const done = () => {
            parser.off('drain', done);
            parser.off('close', done);
            resolve();
        };
        parser.on('drain', done);
        parser.on('close', done);
    });
}
/** An entry's contents. Leaving a loop over its stream would end the whole archive. */
function contentsOf(entry, explain) {
    const chunks = entry[Symbol.asyncIterator]();
    const next = async () => {
        try {
            const { done, value } = await chunks.next();
            return done === true ? undefined : value;
        }
        catch (error) {
            throw explain(error);
        }
    };
    return {
        async *body() {
            for (let chunk = await next(); chunk !== undefined; chunk = await next())
                yield chunk;
        },
        async passOver() {
            while ((await next()) !== undefined)
                ;
        },
    };
}
function describe(header) {
    // Values of pax records are UTF-8 already.
    const pax = (header.pax ?? {});
    if (!Number.isSafeInteger(header.size) || header.size < 0 || !/^\d*$/.test(pax['size'] ?? '')) {
        throw damaged('an entry has no valid size');
    }
    const seconds = pax['mtime'] === undefined ? (header.mtime?.getTime() ?? NaN) / 1000 : Number(pax['mtime']);
    const sparse = Object.keys(pax).some((key) => key.startsWith('GNU.sparse.'));
    return {
        path: pax['path'] ? header.name : decode(header.name),
        target: pax['linkpath'] ? (header.linkname ?? '') : decode(header.linkname ?? ''),
        kind: sparse ? 'sparse file' : (KINDS[header.type ?? ''] ?? 'unknown'),
        size: header.size,
        executable: ((header.mode ?? 0) & 0o100) !== 0,
        time: Math.abs(seconds) <= LAST_SECOND ? seconds : undefined,
    };
}
/** Where in the stream an entry's contents and their padding end. */
function endOf(header) {
    const { byteOffset } = header;
    return byteOffset + (header.type === 'directory' ? 0 : Math.ceil(header.size / BLOCK) * BLOCK);
}
function decode(name) {
    return Buffer.from(name, NAME_ENCODING).toString('utf8');
}
function damaged(how, cause) {
    return new transfer_errors/* TransferError */.a('archive', `the archive is damaged: ${how}`, cause === undefined ? {} : { cause });
}
function cutShort() {
    return new transfer_errors/* TransferError */.a('archive', 'the archive is cut short: its end mark is missing');
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/staging.js







/** Names of the folders start so. One that is left over was left by a run that was killed. */
const STAGING_PREFIX = '.e2b-action-download-';
/** Throws TransferError `unreadable` when there can be no folder `dest` or nothing can be written there. */
function openStaging(dest) {
    const { existing, place } = findFolder(dest);
    const around = failing(existing, () => (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(existing, STAGING_PREFIX)));
    // A folder in it, because the outer one is closed to others, which would stay so where it is moved to.
    const folder = (0,external_node_path_.join)(around, 'files');
    (0,external_node_fs_.mkdirSync)(folder, { mode: tree/* DIRECTORY_MODE */.sg });
    return {
        folder,
        dest: place,
        async publish() {
            const unplaced = [];
            if ((0,external_node_fs_.existsSync)(place))
                await merge(folder, place, unplaced);
            else {
                failing(place, () => (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(place), { recursive: true }));
                failing(place, () => move(folder, place));
            }
            return unplaced;
        },
        discard() {
            (0,external_node_fs_.rmSync)(around, { recursive: true, force: true });
        },
    };
}
/** The innermost folder on the way to `dest`, itself included, that is there; and `dest` by way of it. No links in either. */
function findFolder(dest) {
    for (let path = dest;; path = (0,external_node_path_.dirname)(path)) {
        const there = failing(path, () => (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }));
        if (there === undefined && (0,external_node_path_.dirname)(path) !== path)
            continue;
        if (there?.isDirectory() !== true) {
            throw new transfer_errors/* TransferError */.a('unreadable', `cannot write into ${dest}: ${path} is not a folder`);
        }
        const existing = (0,external_node_fs_.realpathSync)(path);
        return { existing, place: (0,external_node_path_.join)(existing, (0,external_node_path_.relative)(path, dest)) };
    }
}
/** Moves the contents of one folder into another that is there. */
async function merge(from, to, unplaced) {
    const pace = (0,transfer_pace/* createPace */.q)(64);
    const pending = [''];
    const merged = [];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
        for (const entry of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(from, folder), { withFileTypes: true })) {
            await pace();
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            const [source, target] = [(0,external_node_path_.join)(from, path), (0,external_node_path_.join)(to, path)];
            const there = look(target);
            if (there?.isDirectory() === true) {
                if (entry.isDirectory()) {
                    pending.push(path);
                    merged.push([source, target]);
                }
                else
                    unplaced.push({ path, reason: 'a folder is in its way' });
            }
            else if (there !== undefined && entry.isDirectory()) {
                const what = there.isSymbolicLink() ? 'link' : 'file';
                for (const each of leavesOf(from, path)) {
                    unplaced.push({ path: each, reason: `a ${what} is in its way: ${path}` });
                }
            }
            else
                failing(target, () => move(source, target, entry));
        }
    }
    for (const [source, target] of merged) {
        const { atime, mtime } = (0,external_node_fs_.statSync)(source);
        failing(target, () => (0,external_node_fs_.utimesSync)(target, atime, mtime));
    }
}
/** The files, links and empty folders below a folder; itself, if it is empty. */
function leavesOf(root, folder) {
    const leaves = [];
    const pending = [folder];
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
        const found = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, path), { withFileTypes: true });
        if (found.length === 0)
            leaves.push(path);
        for (const entry of found)
            (entry.isDirectory() ? pending : leaves).push(`${path}/${entry.name}`);
    }
    return leaves.sort();
}
/** Renames, or copies where the place belongs to another file system, as a mounted folder does. */
function move(source, target, entry) {
    try {
        (0,external_node_fs_.renameSync)(source, target);
    }
    catch (error) {
        if ((0,transfer_errors/* errnoOf */.U)(error) !== 'EXDEV')
            throw error;
        copy(source, target, entry);
    }
}
function copy(source, target, entry) {
    if (entry === undefined || entry.isDirectory()) {
        (0,external_node_fs_.mkdirSync)(target, { mode: tree/* DIRECTORY_MODE */.sg });
        for (const each of (0,external_node_fs_.readdirSync)(source, { withFileTypes: true })) {
            copy((0,external_node_path_.join)(source, each.name), (0,external_node_path_.join)(target, each.name), each);
        }
    }
    else {
        (0,external_node_fs_.rmSync)(target, { force: true });
        if (entry.isSymbolicLink())
            return (0,external_node_fs_.symlinkSync)((0,external_node_fs_.readlinkSync)(source), target);
        (0,external_node_fs_.copyFileSync)(source, target);
    }
    const { atime, mtime } = (0,external_node_fs_.statSync)(source);
    (0,external_node_fs_.utimesSync)(target, atime, mtime);
}
function failing(local, call) {
    try {
        return onDisk(local, call);
    }
    catch (error) {
        throw error instanceof transfer_errors/* TransferError */.a ? error : diskError(local, error);
    }
}

// EXTERNAL MODULE: ./.cache/build/lib/transfer/file-names.js
var file_names = __webpack_require__(72136);
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
    if ((0,file_names/* isDotGit */.G4)(name))
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
    if (parts.slice(ups).some(file_names/* isDotGit */.G4))
        return 'its target is in .git';
    return undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/unpack.js








const UNPACK_LIMITS = { entries: 1_000_000, bytes: 32 * 1024 ** 3, pathDepth: 128 };
/**
 * Unpacks a tar archive that nobody vouches for. Nothing is written outside `dest`, through a link or into `.git`;
 * an entry that would is refused by name and the rest goes on. Kept: contents, the exec bit, links that stay inside,
 * empty files and folders, times. Hard links become copies. What is there is overwritten, except folders.
 *
 * All or nothing: files appear at their places once the archive was read to its end and confirmed.
 *
 * Throws TransferError `archive` (cut or damaged), `limit` or `unreadable` (the disk refused), the source's own
 * error, or the signal's reason. The source is destroyed in every case but success.
 */
async function unpackTree(source, options) {
    options.signal?.throwIfAborted();
    const limits = { ...UNPACK_LIMITS, ...options.limits };
    const stop = () => source.destroy(new Error('cancelled'));
    options.signal?.addEventListener('abort', stop, { once: true });
    let trees;
    try {
        trees = openTrees(options.dest);
        const taker = startTaking(trees, limits, options);
        const pace = (0,transfer_pace/* createPace */.q)(64);
        for await (const entry of readTar(source, limits)) {
            await pace();
            try {
                await taker.take(entry);
            }
            catch (error) {
                if (!(error instanceof RefusedError))
                    throw error;
                taker.refuse(entry.path, error.message);
            }
        }
        trees.finish();
        options.confirm?.();
        options.signal?.throwIfAborted();
        for (const { key, staging } of trees.staged) {
            for (const { path, reason } of await staging.publish())
                taker.unplaced(key, path, reason);
        }
        return taker.unpacked();
    }
    catch (error) {
        source.destroy();
        options.signal?.throwIfAborted();
        throw error;
    }
    finally {
        options.signal?.removeEventListener('abort', stop);
        for (const { staging } of trees?.staged ?? [])
            staging.discard();
    }
}
function openTrees(dest) {
    const staged = [];
    const open = (key, folder) => {
        const staging = openStaging(folder);
        const tree = { key, staging, destination: openDestination(staging.folder) };
        staged.push(tree);
        return tree;
    };
    const finish = () => {
        for (const { destination } of staged)
            destination.finish();
    };
    if (typeof dest === 'string') {
        const tree = open(undefined, dest);
        return { staged, of: (parts) => ({ tree, parts }), finish };
    }
    const byKey = new Map();
    try {
        for (const [key, folder] of dest)
            byKey.set(key, open(key, folder));
    }
    catch (error) {
        for (const { staging } of staged)
            staging.discard();
        throw error;
    }
    return {
        staged,
        of: ([key, ...parts]) => {
            const tree = byKey.get(key);
            if (tree === undefined)
                throw new RefusedError('it was not asked for');
            return { tree, parts };
        },
        finish,
    };
}
/** Decides entry by entry where it goes, and remembers what hard links may refer to. */
function startTaking(trees, limits, options) {
    const rules = { maxDepth: limits.pathDepth, platform: process.platform };
    /** Where files lie now, by their path in the archive. */
    const written = new Map();
    /** Where files and links will lie, by the tree and the path that they have there. */
    const places = new Map();
    const refused = [];
    let bytes = 0;
    const progress = (more) => {
        bytes += more;
        options.onProgress?.(bytes, places.size);
    };
    const reserve = (size) => {
        if (bytes + size > limits.bytes) {
            throw new transfer_errors/* TransferError */.a('limit', `the archive's files are larger than ${limits.bytes} bytes`);
        }
    };
    const partsOf = (path) => {
        const verdict = checkEntryPath(path, rules);
        if ('reason' in verdict)
            throw new RefusedError(verdict.reason);
        return verdict.parts;
    };
    const archivePath = (key, path) => key === undefined ? path : `${key}/${path}`;
    const take = async (entry) => {
        const all = partsOf(entry.path);
        const { tree, parts } = trees.of(all);
        const { destination } = tree;
        if (entry.kind === 'folder')
            return destination.folder(parts, entry.time);
        if (parts.length === 0)
            throw new RefusedError('its path is empty');
        const place = () => {
            places.set(archivePath(tree.key, parts.join('/')), (0,external_node_path_.join)(tree.staging.dest, ...parts));
        };
        switch (entry.kind) {
            case 'file': {
                reserve(entry.size);
                const local = await destination.file(parts, entry.body(), entry.size, entry, progress);
                place();
                written.set(all.join('/'), local);
                progress(0);
                return;
            }
            case 'symlink': {
                const reason = checkLinkTarget(entry.target, parts.length - 1, rules);
                if (reason !== undefined)
                    throw new RefusedError(reason);
                destination.link(parts, entry.target, entry.time);
                place();
                return;
            }
            case 'hard link': {
                const original = written.get(partsOf(entry.target).join('/'));
                if (original === undefined) {
                    throw new RefusedError('it is a hard link to a file that this archive did not bring');
                }
                const local = await destination.copy(original, parts, entry, (size) => {
                    reserve(size);
                    progress(size);
                });
                place();
                written.set(all.join('/'), local);
                progress(0);
                return;
            }
            case 'fifo':
                throw new RefusedError('it is a fifo');
            case 'device':
                throw new RefusedError('it is a device');
            case 'sparse file':
                throw new RefusedError('it is packed as a sparse file');
            case 'unknown':
            default:
                throw new RefusedError('it is of a kind that is not known');
        }
    };
    return {
        take,
        refuse: (path, reason) => {
            refused.push({ path, reason });
        },
        unplaced: (key, path, reason) => {
            places.delete(archivePath(key, path));
            refused.push({ path: archivePath(key, path), reason });
        },
        unpacked: () => ({ files: [...places.values()], bytes, refused }),
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/e2b/shell-quote.js
var shell_quote = __webpack_require__(29264);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/glob.js
var glob = __webpack_require__(7301);
// EXTERNAL MODULE: ./.cache/build/lib/spec/local-path.js
var local_path = __webpack_require__(51530);
;// CONCATENATED MODULE: ./.cache/build/lib/job/download-place.js





/**
 * Works out where downloads come from and go to, from their patterns alone, never from what these match. Downloads to one
 * `to` keep their places below the innermost folder that holds all of them: a pattern is held by its literal beginning, a
 * literal path by its parent, so that it keeps its name. Without `to`, what is below the work folder keeps its place below
 * `root`; what is outside goes to `root` as if that were its `to`.
 */
function planDownloads(specs, root, workFolder) {
    const trees = new Map();
    for (const spec of specs) {
        const planned = planPattern(spec, workFolder);
        const samePlace = spec.to === undefined && isWithin(planned.base, workFolder);
        const below = samePlace ? external_node_path_.posix.relative(workFolder, planned.base) : (spec.to ?? '.');
        const dest = (0,external_node_path_.resolve)(root, below);
        // What keeps its place has one, whatever else is downloaded there.
        const key = `${samePlace ? 'same' : 'to'} ${dest}`;
        const tree = trees.get(key);
        if (tree === undefined) {
            trees.set(key, { base: planned.base, dest, patterns: [planned] });
        }
        else {
            tree.base = commonFolder(tree.base, planned.base);
            tree.patterns.push(planned);
        }
    }
    return [...trees.values()];
}
function planPattern(spec, workFolder) {
    const from = spec.from === '.' || spec.from === './' ? '**' : spec.from;
    const pattern = external_node_path_.posix.isAbsolute(from) ? from : external_node_path_.posix.join(globSafe(workFolder), from);
    return { spec, pattern, base: external_node_path_.posix.resolve('/', (0,glob/* globBase */.EI)(pattern)) };
}
/** The work folder is a path, not a pattern: what is special in a glob is taken literally. */
function globSafe(path) {
    return path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}
/** True for the folder itself, too. Both absolute, in the sandbox. */
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}
/** The innermost folder that holds both. */
function commonFolder(one, other) {
    let folder = one;
    while (!isWithin(other, folder))
        folder = external_node_path_.posix.dirname(folder);
    return folder;
}
/**
 * Checks that `dest`, if its letters say that it is inside `root`, is so with links resolved: a repository that is
 * checked out from a pull request may hold a link that leads out. A place that is outside by its letters was typed
 * by the person who runs this; a description that says so is refused before.
 *
 * @throws BackendError `usage` when a link leads out.
 */
function checkDestination(dest, root) {
    if (!(0,local_path/* placeLocal */.H_)(root, dest).inside)
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

;// CONCATENATED MODULE: ./.cache/build/lib/job/download-names.js






/** Listing all names in the sandbox, in ms. */
const LIST = 10 * 60_000;
/** Our own files and the kernel's are nobody's artifacts. */
const NOBODYS = [places/* SCRATCH_PREFIX */.u, '/proc', '/sys', '/dev'];
/**
 * What the patterns of a tree mean, one by one, if none of them has to be held against names: most downloads name files
 * and folders, and save a question and its answer. Pure.
 */
function plainWants(tree) {
    const wants = tree.patterns.flatMap((planned) => plainWant(planned) ?? []);
    if (wants.length < tree.patterns.length)
        return undefined;
    // One that is in another would come twice.
    const apart = wants.every((one) => wants.every((other) => one === other || !isWithin(one.path, other.path)));
    return apart ? wants : undefined;
}
function plainWant(planned) {
    const folder = (0,glob/* folderOfAll */.$_)(planned.pattern);
    if (folder === undefined && (0,glob/* isGlob */.fg)(planned.pattern))
        return undefined;
    const path = external_node_path_.posix.resolve('/', folder ?? (0,glob/* globRoot */.Hc)(planned.pattern));
    if (NOBODYS.some((each) => isWithin(each, path) || path.startsWith(each)))
        return undefined;
    return { what: folder === undefined ? 'path' : 'inside', path, planned };
}
/** Lists once every name that any of the downloads could mean, absolute. A folder that does not exist has none. */
async function listNames(context, trees) {
    // A literal path is looked at alone: what else is in its folder, which may be the root, is of no interest.
    const roots = [
        ...new Set(trees.flatMap(({ patterns }) => patterns.map(({ pattern }) => external_node_path_.posix.resolve('/', (0,glob/* globRoot */.Hc)(pattern))))),
    ];
    const outermost = roots.filter((root) => !roots.some((other) => other !== root && isWithin(root, other)));
    const { stdout } = await context.sandbox.runTool({
        // `find` ends with 1 for a folder that is not there.
        script: `find ${outermost.map(shell_quote/* shellQuote */.Z).join(' ')} ` +
            `\\( -path /proc -o -path /sys -o -path /dev \\) -prune -o -path '${places/* SCRATCH_PREFIX */.u}*' -prune -o -print0 2>/dev/null`,
        user: 'root',
        timeoutMs: LIST,
        stallMs: context.spec.deadlines.stallMs,
        repeatable: true,
        signal: context.signal,
    });
    const names = stdout.split('\0').filter((name) => name !== '');
    const broken = names.filter((name) => name.includes('\u{fffd}'));
    if (broken.length > 0) {
        context.warn(`${broken.length} names in the sandbox are not UTF-8 and cannot be matched, as ${broken[0]}`);
    }
    return names;
}
/**
 * Which of the names a tree's patterns mean, each once, relative to its base. A pattern that means none is reported as
 * its description says: `onFailure` is told when that is an error.
 */
function matchTree(context, tree, names, onFailure) {
    const matched = new Set();
    for (const planned of tree.patterns) {
        const found = (0,glob/* matchPaths */.oq)(names, planned.pattern).filter((name) => name !== planned.base);
        for (const name of found)
            matched.add(name);
        if (found.length === 0)
            reportNone(context, planned, onFailure);
    }
    return withoutNested(matched).map((name) => external_node_path_.posix.relative(tree.base, name));
}
/** Nothing is there that a pattern means: as its description says, that is ignored, warned of, or `onFailure` is told. */
function reportNone(context, { spec }, onFailure) {
    if (spec.ifNone === 'ignore')
        return;
    const text = `nothing in the sandbox matches download ${spec.from}`;
    if (spec.ifNone === 'warn')
        return context.warn(text);
    onFailure(new errors/* BackendError */.Jh('not-found', text, 'correct the path, or set `if-none: warn`'));
}
/** A folder brings everything below it, so what is below a matched name is not named again. */
function withoutNested(names) {
    return [...names].filter((name) => {
        for (let parent = external_node_path_.posix.dirname(name); parent !== '/'; parent = external_node_path_.posix.dirname(parent)) {
            if (names.has(parent))
                return false;
        }
        return true;
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/last-line.js
/** The last line of what a tool said: tar names the cause last but one and the consequence last; the first is best. */
function lastLine(text) {
    const lines = text
        .split('\n')
        .filter((line) => line.trim() !== '' && !/exiting now|Exiting with failure/i.test(line));
    return lines.at(-1)?.slice(0, 300) ?? 'no message';
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/known-packing.js

/** What is known of a packing; it only grows, however often its answers begin anew. */
function createKnownPacking() {
    const state = { missing: [], parts: [], carried: new Map(), bytes: 0 };
    const waiting = [];
    const changed = () => {
        for (const each of waiting.splice(0))
            each();
    };
    const throwIfFailed = () => {
        if (state.failure)
            throw state.failure.error;
    };
    return {
        state,
        learn({ missing, codec, parts, carried }) {
            if (codec !== undefined && state.codec === undefined) {
                state.codec = codec;
                state.missing = missing;
            }
            for (const size of parts.slice(state.parts.length)) {
                const bytes = carried.get(state.parts.length);
                if (bytes)
                    state.carried.set(state.parts.length, bytes);
                state.parts.push(size);
                state.bytes += size;
            }
            changed();
        },
        packed(archive) {
            state.packed = archive;
            changed();
        },
        fail(error) {
            state.failure = { error };
            changed();
        },
        throwIfFailed,
        /** Resolves when more is known. Throws what the packing failed with, or the signal's reason. */
        async change(signal) {
            throwIfFailed();
            await (0,or_aborted/* orAborted */.H)(new Promise((resolve) => waiting.push(resolve)), signal);
            throwIfFailed();
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/pack-script.js



/** gzip is slow with what does not shrink, so it is tried on so many bytes first; zstd sees that by itself, at full speed. */
const SAMPLE = 4 << 20;
/**
 * The first parts have few blocks, so that they are soon there, later ones a fourth of the blocks before them, up to so many: no part keeps
 * the wire waiting for long, and none is more than a client likes to hold.
 */
const pack_script_BLOCK = 64 << 10;
const MAX_BLOCKS = 32;
const MAX_PART = pack_script_BLOCK * MAX_BLOCKS;
/**
 * So many parts (256 KiB) may come with what the script prints: small downloads are complete with it, and of large ones there is something to
 * unpack before a second question could be answered. Base64 in JSON takes 1.8 times as many bytes, so that is all.
 */
const CARRIED = 3;
/** What flock exits with when another holds the lock. */
const TAKEN = 75;
/** How much of what tar complains about is brought here. */
const COMPLAINTS = 4000;
/** The file of a part, from 0, absolute in the sandbox. It is complete once it is told. */
const partPath = (folder, number) => `${folder}/part.${number}`;
/**
 * A script that sees to it that something is packed, prints each part of the archive once it is complete, and then how it
 * ended. It may run any number of times, also at once: the first starts the packing, detached, so that no connection has to
 * last, and each prints everything from the beginning. Who packs holds a lock; a lock that is free without an end means
 * that the packing was killed.
 *
 * Needs bash, GNU tar and coreutils, `flock` and `setsid`.
 */
function packScript({ folder, bases, wanted, codecs, waitSeconds, carry }) {
    // Links to the bases put each tree below a name of its own; tar passes through them, and archives no such link.
    const links = bases.map((base, index) => `ln -s ${(0,shell_quote/* shellQuote */.Z)(base)} ${index}`);
    const body = `
exec > problem 2>&1
more=
trap ': > ended' EXIT
${[...links, makeNames(folder, wanted)].join(' && ')} && mkfifo sum.in || exit
pack() { tar --format=gnu --hard-dereference ${leaveOut(bases)}--null --verbatim-files-from -T names$more -cf - 2> complaints; }
squeeze() { cat; }
codec=none
${codecs.map(chooseCodec).join('\n')}
cut() {
  local number=0 blocks=1 all=0 bytes said
  while said=$(dd bs=${pack_script_BLOCK} count=$blocks iflag=fullblock of=part.$number 2>&1); do
    case $said in
      "$blocks+0 "*) bytes=$((blocks * ${pack_script_BLOCK})) ;;
      *) bytes=$(stat -c %s part.$number) || return ;;
    esac
    [ $bytes = 0 ] && return
    printf 'part %s\\n' $bytes >> log || return
    [ $bytes -lt $((blocks * ${pack_script_BLOCK})) ] && return
    number=$((number + 1)) all=$((all + blocks))
    blocks=$((all < 2 ? 1 : all < 4 ? 2 : all < 16 ? 4 : all < ${4 * MAX_BLOCKS} ? all / 4 : ${MAX_BLOCKS}))
  done
  echo "$said"
  return 1
}
printf 'codec %s\\n' $codec >> log
if command -v openssl > /dev/null; then sum='openssl dgst -sha256 -r'; else sum=sha256sum; fi
$sum < sum.in > sum & summing=$!
pack | squeeze | tee sum.in | cut
codes=("\${PIPESTATUS[@]}")
if [ "\${codes[0]}" -gt 2 ] || grep -q 'not recoverable' complaints; then cat complaints; fail=1; fi
[ "\${fail-0}\${codes[1]}\${codes[2]}\${codes[3]}" = 0000 ] || { kill $summing 2> /dev/null; exit; }
wait $summing || exit
read -r sum rest < sum
printf 'packed %s %s\\n' "$sum" "\${codes[0]}" > result.new
head -c ${COMPLAINTS} complaints >> result.new
mv result.new result`;
    return `
export LC_ALL=C
umask 077
exec 9>> ${folder}.lock || exit
flock -n -E ${TAKEN} 9
code=$?
if [ $code = 0 ] && mkdir ${folder} 2> /dev/null; then
  { cd ${folder} && exec setsid bash -c ${(0,shell_quote/* shellQuote */.Z)(body)}; } < /dev/null > /dev/null 2>&1 &
fi
exec 9>&-
if [ $code = 0 ] || [ $code = ${TAKEN} ]; then
  until=$((SECONDS + ${waitSeconds})) asked=-1 open= over= line= told=0
  # Nobody writes to it: reading from it waits, without a process for each wait.
  exec 8<> <(:)
  while :; do
    if [ -e ${folder}/ended ]; then over=1
    elif [ $SECONDS != $asked ]; then
      asked=$SECONDS
      flock -n -s -E ${TAKEN} ${folder}.lock true
      [ $? = ${TAKEN} ] || over=1
    fi
    if [ -z $open ] && [ -e ${folder}/log ]; then exec 7< ${folder}/log; open=1; fi
    [ -z $open ] || while read -r line <&7; do
      case $line in part*)
        [ $told -ge ${carry ? CARRIED : 0} ] || { printf 'data '; base64 -w 0 ${folder}/part.$told; echo; } 2> /dev/null
        told=$((told + 1)) ;;
      esac
      printf '%s\\n' "$line"
    done
    [ -z $over ] || break
    if [ $SECONDS -ge $until ]; then echo packing; exit; fi
    read -rt 0.01 -u 8
  done
fi
cat ${folder}/result 2> /dev/null || { echo failed; cat ${folder}/problem 2> /dev/null | head -c 1000; }`;
}
/** Shell that makes the file `names`. */
function makeNames(folder, wanted) {
    if (wanted === 'file')
        return `mv ${folder}.names names`;
    if ('names' in wanted)
        return `printf '%s\\0' ${wanted.names.map(shell_quote/* shellQuote */.Z).join(' ')} > names`;
    const looks = wanted.plain.map(({ what, name, path }, index) => {
        const [entry, place] = [(0,shell_quote/* shellQuote */.Z)(name), (0,shell_quote/* shellQuote */.Z)(path)];
        const found = what === 'path'
            ? `{ [ -e ${place} ] || [ -L ${place} ]; } && printf '%s\\0' ${entry} >> names`
            : // By a link one could be led anywhere; a list of names does not follow it either.
                `[ ! -L ${place} ] && find ${entry}/ -mindepth 1 -maxdepth 1 -print0 2> /dev/null > names.${index}; [ -s names.${index} ] && more="$more -T names.${index}"`;
        return `{ ${found}; } || echo missing ${index} >> log`;
    });
    return `{ : > names; ${looks.join('; ')}; }`;
}
/** A folder that is packed whole may hold our own files; the archive would hold itself. */
function leaveOut(bases) {
    const patterns = bases.flatMap((base, index) => {
        const below = external_node_path_.posix.relative(base, places/* SCRATCH_PREFIX */.u);
        return below.startsWith('..') ? [] : [`--exclude=${index}/${below}\\*`];
    });
    return patterns.length === 0 ? '' : `--anchored --wildcards ${patterns.join(' ')} `;
}
function chooseCodec(codec) {
    switch (codec) {
        case 'zstd':
            return `if [ $codec = none ] && command -v zstd > /dev/null; then codec=zstd; squeeze() { zstd -q -c -2; }; fi`;
        case 'gzip':
            return `if [ $codec = none ]; then
  pack | head -c ${SAMPLE} > sample
  if [ "$(gzip -c -1 < sample | wc -c)" -lt $(($(stat -c %s sample) * 9 / 10)) ]; then codec=gzip; squeeze() { gzip -c -1; }; fi
  rm sample
fi`;
        case 'none':
        default:
            return '';
    }
}
/**
 * Reads what the script prints, as it comes: each call takes all of it so far, looks at the lines that are new, and leaves one
 * that is not whole for later. Text that got shorter is of a script that runs again. The sandbox may print anything; undefined,
 * also from then on, for what makes no sense.
 */
function createPackReader() {
    let answer = { missing: [], parts: [], carried: new Map() };
    let at = 0;
    return (printed) => {
        if (printed.length < at) {
            at = 0;
            answer = { missing: [], parts: [], carried: new Map() };
        }
        while (answer && answer.state === undefined) {
            const end = printed.indexOf('\n', at);
            if (end === -1)
                break;
            answer = withLine(answer, printed.slice(at, end), () => printed.slice(end + 1));
            at = end + 1;
        }
        return answer;
    };
}
const DATA = 'data ';
const pack_script_LINE = /^(?:missing (\d{1,5})|codec (none|gzip|zstd)|part (\d{1,7})|packed ([0-9a-f]{64}) \d{1,3})$/;
/** What is known with one more line, `rest` being what follows it; undefined when it makes no sense there. */
function withLine(answer, line, rest) {
    if (line === 'packing')
        return { ...answer, state: { kind: 'packing' } };
    if (line === 'failed')
        return { ...answer, state: { kind: 'failed', why: rest() } };
    if (line.startsWith(DATA))
        return withData(answer, line.slice(DATA.length));
    const [, missing, codec, part, sha256] = pack_script_LINE.exec(line) ?? [];
    if (answer.codec === undefined) {
        if (missing !== undefined)
            answer.missing.push(Number(missing));
        else if (codec !== undefined)
            answer.codec = codec;
        else
            return undefined;
        return answer;
    }
    if (sha256 !== undefined)
        return { ...answer, state: { kind: 'packed', sha256, complaints: rest() } };
    if (part === undefined || !mayFollow(answer.parts, Number(part)))
        return undefined;
    const carried = answer.carried.get(answer.parts.length);
    if (carried && carried.length !== Number(part))
        return undefined;
    answer.parts.push(Number(part));
    return answer;
}
/** Of the part that is told next: once that is known, so is what it holds. Where there is no `base64`, it is fetched like the others. */
function withData(answer, base64) {
    const number = answer.parts.length;
    if (answer.codec === undefined || number >= CARRIED || answer.carried.has(number))
        return undefined;
    if (base64 !== '')
        answer.carried.set(number, Buffer.from(base64, 'base64'));
    return answer;
}
/** Only the last part is no whole number of blocks. */
function mayFollow(parts, size) {
    return size > 0 && size <= MAX_PART && (parts.at(-1) ?? 0) % pack_script_BLOCK === 0;
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/download-pack.js










/** One look at a packing lasts at most so long, in seconds; it ends with the packing. */
const LOOK_SECONDS = 20;
/** Names go into the script when they are so short together, else into a file. */
const INLINE_NAMES = 48 * 1024;
/** How often the file of names is sent when connections break. */
const NAME_TRIES = 4;
/** Packs what is wanted below each base into one archive in the sandbox, as root, who may read everything. */
function startPacking(context, bases, wanted) {
    const folder = `${places/* SCRATCH_PREFIX */.u}${(0,external_node_crypto_.randomUUID)()}.pack`;
    const stop = new AbortController();
    const known = createKnownPacking();
    void follow({ ...context, signal: AbortSignal.any([context.signal, stop.signal]) }, folder, bases, wanted, known).then((archive) => known.packed(archive), (error) => known.fail(error));
    return {
        begun: async () => {
            while (known.state.codec === undefined)
                await known.change();
            return { codec: known.state.codec, missing: new Set(known.state.missing) };
        },
        async *parts(signal) {
            for (let number = 0;; number += 1) {
                known.throwIfFailed();
                while (known.state.parts[number] === undefined && known.state.packed === undefined)
                    await known.change(signal);
                const size = known.state.parts[number];
                if (size === undefined)
                    return;
                const bytes = known.state.carried.get(number);
                // Only once: who asks again found it damaged, and reads the file.
                known.state.carried.delete(number);
                yield { path: partPath(folder, number), size, ...(bytes ? { bytes } : {}) };
            }
        },
        packed: () => known.state.packed,
        async abandon() {
            stop.abort();
            await removePacking(context, folder);
        },
    };
}
async function follow(context, folder, bases, wanted, known) {
    const { sandbox, backend, spec } = context;
    const { stallMs } = spec.deadlines;
    const over = new AbortController();
    const signal = AbortSignal.any([context.signal, over.signal]);
    const names = 'names' in wanted ? wanted.names : [];
    const inline = names.reduce((bytes, name) => bytes + Buffer.byteLength(name) + 4, 0) <= INLINE_NAMES;
    const script = (carry) => packScript({
        folder,
        bases,
        wanted: inline ? wanted : 'file',
        codecs: backend.remote ? codecsHere() : [],
        waitSeconds: LOOK_SECONDS,
        carry,
    });
    if (!inline)
        await sendNames(context, `${folder}.names`, names);
    for (let first = true;; first = false) {
        const from = performance.now();
        const read = createPackReader();
        const { stdout, stderr } = await sandbox.runTool({
            script: script(first),
            user: 'root',
            timeoutMs: LOOK_SECONDS * 1000 + stallMs,
            stallMs,
            repeatable: true,
            signal,
            onStdout: (text) => {
                const answer = read(text);
                if (answer)
                    known.learn(answer);
                if (known.state.bytes > UNPACK_LIMITS.bytes)
                    over.abort(tooLarge());
            },
        });
        // Anew: what tar complains of follows the line that told the end.
        const answer = createPackReader()(stdout);
        if (answer?.state === undefined)
            throw packingFailed(stderr);
        if (answer.state.kind === 'failed')
            throw packingFailed(answer.state.why);
        known.learn(answer);
        if (answer.state.kind === 'packed') {
            const { sha256, complaints } = answer.state;
            return { size: known.state.bytes, sha256, complaints };
        }
        // It should have waited for longer; what does not is asked less often.
        if (performance.now() - from < 1000)
            await (0,promises_.setTimeout)(1000, undefined, { signal });
    }
}
async function removePacking({ sandbox, spec }, folder) {
    await sandbox
        .runTool({
        // Every process of it holds the lock open.
        script: `for p in /proc/[0-9]*; do readlink $p/fd/9 2>/dev/null | grep -qxF ${folder}.lock && kill -KILL \${p#/proc/}; done; ` +
            `rm -rf ${folder}*`,
        user: 'root',
        timeoutMs: 15_000,
        stallMs: Math.min(spec.deadlines.stallMs, 15_000),
    })
        .catch(() => undefined);
}
async function sendNames(context, path, names) {
    const { sandbox, signal, spec } = context;
    const text = names.map((name) => `${name}\0`).join('');
    for (let left = NAME_TRIES;; left -= 1) {
        try {
            await sandbox.writeFile(path, bytesOf(text), {
                user: 'root',
                stallMs: spec.deadlines.stallMs,
                signal,
            });
            return;
        }
        catch (error) {
            const passes = error instanceof errors/* BackendError */.Jh && (error.kind === 'service' || error.kind === 'timeout');
            if (signal.aborted || left === 1 || !passes)
                throw error;
        }
    }
}
async function* bytesOf(text) {
    yield Buffer.from(text, 'utf8');
}
function packingFailed(why) {
    return new errors/* BackendError */.Jh('service', `packing the download in the sandbox failed: ${lastLine(why)}`, 'check that the sandbox has GNU tar, flock and free disk space');
}
function tooLarge() {
    return new errors/* BackendError */.Jh('usage', `the download is an archive of more than ${(0,report_bytes/* formatBytes */.z)(UNPACK_LIMITS.bytes)}`, 'name fewer files');
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/run-ahead.js
/** Reads `source` at once, and up to `limit` items further than they are taken. */
function runAhead(source, limit) {
    const ready = [];
    let failure;
    const state = { ended: false };
    const wake = [];
    const changed = () => {
        for (const each of wake.splice(0))
            each();
    };
    const change = () => new Promise((resolve) => void wake.push(resolve));
    const read = async () => {
        try {
            for (;;) {
                while (ready.length >= limit && !state.ended)
                    await change();
                if (state.ended)
                    throw new Error('stopped');
                const { done, value } = await source.next();
                if (done === true)
                    break;
                ready.push(value);
                changed();
            }
        }
        catch (error) {
            failure = { error };
            throw error;
        }
        finally {
            state.ended = true;
            changed();
            await source.return(undefined).catch(() => undefined);
        }
    };
    const done = read();
    done.catch(() => undefined);
    return {
        done,
        async next() {
            while (ready.length === 0 && !state.ended)
                await change();
            const item = ready.shift();
            changed();
            if (item === undefined && failure)
                throw failure.error;
            return item;
        },
        async stop() {
            state.ended = true;
            ready.length = 0;
            changed();
            await done.catch(() => undefined);
        },
    };
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/spare-memory.js


/** What is transferred until memory matters, in bytes: less than that fits into what a run takes anyway. */
const LARGE = 16 << 20;
/** The newest Node in whose V8 both flags were seen: one that does not know a flag complains about it. */
const KNOWN = 24;
let transferred = 0;
/**
 * To be told of what is transferred, in bytes. Once that is much, V8 is asked to collect more often: left to itself it lets what it holds grow
 * fourfold, its space for young objects to 32 MiB and more, and buffers of up to 64 MB that nobody reads any more hang on them as
 * long. Not from the start, where everything grows: it costs a short run a tenth of its time.
 */
function spareMemory(bytes) {
    const before = transferred;
    transferred += bytes;
    if (before >= LARGE || transferred < LARGE || Number.parseInt(process.versions.node, 10) > KNOWN)
        return;
    // Both are read whenever something is about to grow: by a third after a collection, and the young space not at all.
    (0,external_node_v8_.setFlagsFromString)('--heap-growing-percent=30');
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    (0,external_node_v8_.setFlagsFromString)('--expose-gc');
    const gc = (0,external_node_vm_.runInNewContext)('globalThis.gc');
    // So that what has grown already shrinks.
    if (typeof gc === 'function')
        gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/download-parts.js


/** Parts on their way at once, each held in memory: while one is asked for, the others keep the wire busy. */
const AT_ONCE = 8;
/**
 * So many connections are opened while the packing begins. One that is opened for a part has it wait for a round trip more,
 * and what comes after the first parts has time for that.
 */
const OPEN_AHEAD = 4;
/** Opens connections for `readParts`, which waits for them. */
function openAhead({ sandbox, signal }) {
    return sandbox.openConnections(OPEN_AHEAD, signal);
}
/**
 * The bytes of an archive that is being packed, in order, each part from the moment on at which it is complete. Ends once
 * all of it is packed and read; fails with what the packing or a part failed with.
 */
async function* readParts(context, packing, opened) {
    const { sandbox, spec } = context;
    const stop = new AbortController();
    const signal = AbortSignal.any([context.signal, stop.signal]);
    const { stallMs } = spec.deadlines;
    const read = async ({ path, size, bytes }) => {
        spareMemory(size);
        if (bytes)
            return [bytes];
        await opened;
        const chunks = [];
        for await (const chunk of await sandbox.readFile(path, { user: 'root', stallMs, signal, size }))
            chunks.push(chunk);
        return chunks;
    };
    async function* begun() {
        for await (const part of packing.parts(signal)) {
            const chunks = read(part);
            // Whoever takes it is told; it may fail before its turn.
            chunks.catch(() => undefined);
            // In an object: a generator would wait for a bare promise.
            yield { chunks };
        }
    }
    const parts = runAhead(begun(), AT_ONCE - 1);
    try {
        for (let part = await parts.next(); part; part = await parts.next())
            yield* await part.chunks;
    }
    finally {
        stop.abort();
        await parts.stop();
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/download.js










const NOTHING = { artifacts: [], detail: 'nothing to download' };
/** So many entries that are refused, or files that changed, are named one by one. */
const NAMED = 10;
/** An archive that comes damaged is read so often. */
const READS = 3;
/**
 * Fetches what the description names: names are listed in the sandbox, matched here, packed there into one archive, and
 * unpacked here, where nothing that the sandbox sends is trusted. Files are put in their places once the whole archive
 * came as it was packed. A download that finds nothing or has no place does not stop the others: `onFailure` is told.
 *
 * @throws BackendError or TransferError when nothing could be fetched; the signal's reason when that aborts.
 */
async function download(context, onFailure) {
    const { spec, workFolder } = context;
    const planned = planDownloads(spec.download, spec.root, workFolder);
    if (planned.length === 0)
        return { artifacts: [] };
    const plain = planned.map(plainWants);
    if (plain.every((wants) => wants !== undefined)) {
        const trees = planned.map((tree, index) => ({ tree, wants: plain[index] ?? [] }));
        return await downloadPlain(context, trees, onFailure);
    }
    const names = await listNames(context, planned);
    const trees = [];
    const wanted = [];
    for (const tree of planned) {
        const matched = matchTree(context, tree, names, onFailure);
        if (matched.length === 0 || !placeIsFine(tree, spec.root, onFailure))
            continue;
        for (const name of matched)
            wanted.push(`${trees.length}/${name}`);
        trees.push(tree);
    }
    return await fetchTrees(context, trees, { names: wanted });
}
/** Without a list of names: whether there is anything is told while it is packed. */
async function downloadPlain(context, planned, onFailure) {
    const placed = planned.filter(({ tree }) => placeIsFine(tree, context.spec.root, onFailure));
    const plain = placed.flatMap(({ tree: { base }, wants }, index) => wants.map(({ what, path, planned: { spec } }) => {
        const below = external_node_path_.posix.relative(base, path);
        return { what, path, name: below === '' ? String(index) : `${index}/${below}`, spec, tree: index };
    }));
    const trees = placed.map(({ tree }) => tree);
    return await fetchTrees(context, trees, { plain }, (missing) => {
        for (const index of missing)
            if (plain[index])
                reportNone(context, plain[index], onFailure);
        const found = new Set(plain.flatMap(({ tree }, index) => (missing.has(index) ? [] : [tree])));
        return trees.map((tree, index) => (found.has(index) ? tree : undefined));
    });
}
function placeIsFine({ dest }, root, onFailure) {
    try {
        checkDestination(dest, root);
        return true;
    }
    catch (error) {
        onFailure(error);
        return false;
    }
}
/** @param present told what is missing once that is known, it says which of the trees there are */
async function fetchTrees(context, trees, wanted, present = () => trees) {
    if (trees.length === 0)
        return NOTHING;
    const bases = trees.map(({ base }) => base);
    const packing = startPacking(context, bases, wanted);
    const opened = openAhead(context);
    try {
        const { codec, missing } = await packing.begun();
        const there = present(missing);
        if (there.every((tree) => tree === undefined)) {
            await packing.abandon();
            return NOTHING;
        }
        for (let left = READS;; left -= 1) {
            try {
                const { files, bytes, refused } = await fetchOnce(context, there, { packing, opened, codec });
                warnOfComplaints(context, bases, packing.packed()?.complaints ?? '');
                warnOfRefused(context, bases, refused);
                return { artifacts: files, detail: `${files.length} files, ${(0,report_bytes/* formatBytes */.z)(bytes)}` };
            }
            catch (error) {
                const damaged = error instanceof transfer_errors/* TransferError */.a && error.code === 'archive';
                if (context.signal.aborted || !damaged || left === 1)
                    throw error;
            }
        }
    }
    catch (error) {
        await packing.abandon();
        throw error;
    }
}
/** Reads the archive once, while it is packed, and unpacks it meanwhile. */
async function fetchOnce(context, trees, { packing, opened, codec }) {
    const { signal, reporter } = context;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let received = 0;
    let files = 0;
    async function* counted() {
        for await (const chunk of readParts(context, packing, opened)) {
            received += chunk.byteLength;
            hash.update(chunk);
            const totalBytes = packing.packed()?.size;
            reporter.progress('download', {
                bytes: received,
                files,
                ...(totalBytes === undefined ? {} : { totalBytes }),
            });
            yield chunk;
        }
    }
    return await unpackTree(decompress(counted(), codec), {
        dest: new Map(trees.flatMap((tree, index) => (tree ? [[String(index), tree.dest]] : []))),
        signal,
        onProgress: (_bytes, done) => {
            files = done;
        },
        confirm: () => {
            const archive = packing.packed();
            if (archive && received === archive.size && hash.digest('hex') === archive.sha256)
                return;
            throw new transfer_errors/* TransferError */.a('archive', 'the download did not come as it was packed: its SHA-256 is not that of the archive in the sandbox');
        },
    });
}
function warnOfRefused(context, bases, refused) {
    for (const { path, reason } of refused.slice(0, NAMED)) {
        context.warn(`not downloaded: ${placeInSandbox(bases, path)}: ${reason}`);
    }
    if (refused.length > NAMED)
        context.warn(`not downloaded: ${refused.length - NAMED} more`);
}
/** Files that vanish or change while they are packed are the steps' doing, not a failure. */
function warnOfComplaints(context, bases, complaints) {
    const lines = complaints
        .split('\n')
        .filter((line) => line.includes('tar: ') && !line.includes('Exiting with failure'))
        .map((line) => line.slice(line.indexOf('tar: ') + 'tar: '.length));
    if (lines.length === 0)
        return;
    const named = lines.slice(0, NAMED).map((line) => placeInSandbox(bases, line).slice(0, 300));
    const more = lines.length > NAMED ? ` … and ${lines.length - NAMED} more` : '';
    context.warn(`files changed while they were downloaded: ${named.join('; ')}${more}`);
}
/** What is called `NUMBER/NAME` in the archive, as it is called in the sandbox. */
function placeInSandbox(bases, text) {
    const [, number, rest] = /^(\d+)\/(.*)$/s.exec(text) ?? [];
    const base = number === undefined ? undefined : bases[Number(number)];
    return base === undefined ? text : `${base === '/' ? '' : base}/${rest}`;
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
            const failed = result.steps.find((step) => step.outcome === 'failed' && !step.forgiven);
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

// EXTERNAL MODULE: ./.cache/build/lib/e2b/vanished.js
var vanished = __webpack_require__(19173);
;// CONCATENATED MODULE: ./.cache/build/lib/job/heartbeat.js



/** Looked at so often, in ms: that it is gone is noticed within this. */
const heartbeat_LOOK_EVERY = 10_000;
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
    const interval = options.intervalMs ?? Math.max(SHORTEST, Math.min(heartbeat_LOOK_EVERY, timeoutMs / 3));
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
            if (!due || Date.now() - looked >= heartbeat_LOOK_EVERY) {
                const seen = await options.look(cut.signal);
                looked = Date.now();
                if (seen?.state !== 'running')
                    return lose((0,vanished/* vanished */.J)(id, seen, life));
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
        if (!(failure instanceof errors/* BackendError */.Jh))
            return undefined;
        if ((0,errors/* retryClass */.JP)(failure) === 'unreachable') {
            life.outOfReach = true;
            return new errors/* BackendError */.Jh('lost', `nobody answers for sandbox ${id} any more: the service or the local engine stopped, or the network is down`, 'look whether the service runs, and run it again', failure);
        }
        const over = life.endsAt !== undefined && Date.now() > life.endsAt;
        if (failure.kind !== 'not-found' && !over)
            return undefined;
        try {
            const seen = await options.look(cut.signal);
            return seen?.state === 'running' ? undefined : (0,vanished/* vanished */.J)(id, seen, life, failure);
        }
        catch {
            return over ? (0,vanished/* vanished */.J)(id, undefined, life, failure) : undefined;
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
            onNotice(`the service lets this sandbox live for ${(0,duration/* writeDuration */.M)(life.longest.ms)} in all, until ` +
                `${endAt.toISOString()}: what is not done then is lost (E2B: 1 hour on the Hobby plan, 24 hours on Pro)`);
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/lost.js


/** How long the service is asked what became of a sandbox, in ms. */
const ASK = 10_000;
/** Failures that a sandbox which is gone may look like. */
const SUSPECT = ['lost', 'service', 'timeout', 'not-found'];
/**
 * Why the run's sandbox is not there for it any more: what the heartbeat found, else what the service says of it now.
 * Undefined when it runs, or when nobody can be asked.
 */
async function whyLost(cause, { acquired: { id }, backend, life, signal }) {
    if (signal.reason instanceof errors/* BackendError */.Jh)
        return signal.reason;
    if (!SUSPECT.includes(cause) || life.outOfReach)
        return undefined;
    try {
        const seen = await backend.look(id, AbortSignal.timeout(ASK));
        return seen?.state === 'running' ? undefined : (0,vanished/* vanished */.J)(id, seen, life);
    }
    catch (failed) {
        if (failed instanceof errors/* BackendError */.Jh && (0,errors/* retryClass */.JP)(failed) === 'unreachable')
            life.outOfReach = true;
        return undefined;
    }
}
/** A failure of a phase, or the loss of the sandbox that is behind it. */
async function explainLoss(error, context) {
    if (!(error instanceof errors/* BackendError */.Jh))
        return error;
    return (await whyLost(error.kind, context)) ?? error;
}

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

// EXTERNAL MODULE: ./.cache/build/lib/e2b/step/leave-script.js
var leave_script = __webpack_require__(56409);
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
        unmarked((0,job_problem/* problemOf */.Z)(error).message);
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

;// CONCATENATED MODULE: ./.cache/build/lib/job/release-run.js








/** Nothing interrupts what a run does at its end but its own limits. */
const NEVER = new AbortController().signal;
/**
 * What becomes of the run's sandbox at its end, and of anything else that carries the run's mark. Throws when a pause
 * that was asked for failed; what else fails is said in warnings, with how long the sandbox still lives.
 */
async function releaseRun(held, options, result) {
    const { backend, acquired, warn, stopHeartbeat } = held;
    if (result.outcome === 'cancelled' && options.onCancel === 'leave')
        return await stopHeartbeat();
    const sweeping = held.life.outOfReach
        ? undefined
        : sweepRun(backend, options.runId, { keep: acquired.id, looks: 1, warn });
    try {
        if (result.outcome === 'lost')
            await releaseLost(held, result);
        else
            await releaseKnown(held, options, result);
    }
    finally {
        await sweeping;
    }
}
async function releaseKnown(held, options, result) {
    const { spec, backend, sandbox, acquired, warn, stopHeartbeat } = held;
    const { timeoutMs } = spec.sandbox;
    const { id } = acquired;
    const { key } = spec.sandbox;
    const double = key !== undefined && (await isDouble(key, held, options));
    if (double)
        options.reporter.notice(`key ${key} has another sandbox by now: this one is not kept`);
    const beside = acquired.beside ?? double;
    const action = afterAction({ outcome: result.outcome, after: spec.after, ...acquired, beside });
    const { pauseMs } = spec.deadlines;
    const of = {
        id,
        backend,
        timeoutMs,
        pauseMs,
        sandbox,
        warn,
        stopHeartbeat,
        ...(key === undefined || beside ? {} : { keptBy: options.runId }),
    };
    try {
        result.sandbox.state =
            action === 'kill'
                ? await release(action, of)
                : await withDeadline(deadlineOf('pause', spec.deadlines, `${action === 'pause' ? 'pausing' : 'leaving'} sandbox ${id}`), NEVER, (signal) => release(action, { ...of, signal }));
    }
    catch (error) {
        await stopHeartbeat();
        const { kind, message, hint } = error instanceof errors/* BackendError */.Jh ? error : new errors/* BackendError */.Jh('service', (0,job_problem/* problemOf */.Z)(error).message, '');
        const seen = await backend.look(id, AbortSignal.timeout(release_run_ASK)).catch(() => 'unknown');
        if (action === 'pause' && seen !== 'unknown' && seen?.state === 'paused') {
            // Only the answers were lost, or late.
            result.sandbox.state = 'paused';
            return;
        }
        const left = lifeLeft(seen, held);
        if (action === 'kill' && left === undefined) {
            // It is gone, as it was to be.
            result.sandbox.state = 'killed';
            return;
        }
        result.sandbox.state = left === undefined ? 'lost' : 'running';
        const text = left === undefined ? message : `${message}; sandbox ${id} runs on, and ends by itself ${left}`;
        if (action === 'pause')
            throw new errors/* BackendError */.Jh(kind, text, hint, error);
        warn(text);
    }
}
/**
 * Two runs that found no sandbox under a key both made one: the older is kept. When nobody can say, this one is; the next
 * run uses one of them.
 */
async function isDouble(key, { backend, acquired }, { origin }) {
    if (!acquired.created || acquired.beside)
        return false;
    const signal = AbortSignal.timeout(release_run_ASK);
    const found = await backend.findByMetadata((0,job_origin/* keptMetadata */.S0)(origin, key), signal).catch(() => []);
    const own = found.find(({ id }) => id === acquired.id);
    if (!own)
        return false;
    return found.some(({ id, startedAt }) => startedAt < own.startedAt || (startedAt.getTime() === own.startedAt.getTime() && id < own.id));
}
/** How long the service is asked what became of a sandbox that could not be released, in ms. */
const release_run_ASK = 10_000;
/** When the sandbox ends by itself, in words; undefined when it is gone already, or its life is over by all we know. */
function lifeLeft(seen, { spec, life }) {
    if (seen === undefined)
        return undefined;
    if (seen !== 'unknown' && seen.state === 'running')
        return `at ${seen.endAt.toISOString()}`;
    const left = (life.endsAt ?? Date.now() + spec.sandbox.timeoutMs) - Date.now();
    return left > 0 ? `within ${(0,duration/* writeDuration */.M)(Math.max(1000, left))}` : undefined;
}
/**
 * A lost sandbox may be half alive, behind a network that is down: killed if it can be, else its own timeout ends it. One
 * that somebody paused under the run keeps what it had, unless the run made it and was to kill it.
 */
async function releaseLost(held, result) {
    const { spec, backend, acquired, life, warn, stopHeartbeat } = held;
    await stopHeartbeat();
    result.sandbox.state = 'lost';
    const mayLive = () => {
        const left = lifeLeft('unknown', held);
        if (left !== undefined)
            warn(`sandbox ${acquired.id} could not be killed; if it is still there, it ends by itself ${left}`);
    };
    if (life.outOfReach)
        return mayLive();
    const seen = await backend.look(acquired.id).catch(() => undefined);
    if (seen?.state === 'paused' && (!acquired.created || spec.after.failure !== 'kill')) {
        result.sandbox.state = 'paused';
        return;
    }
    await backend.kill(acquired.id).catch(mayLive);
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/slug.js
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

;// CONCATENATED MODULE: ./.cache/build/lib/job/results/name.js

const ENDINGS = {
    text: 'txt',
    html: 'html',
    markdown: 'md',
    svg: 'svg',
    png: 'png',
    jpeg: 'jpg',
    pdf: 'pdf',
    latex: 'tex',
    json: 'json',
    javascript: 'js',
    data: 'data.json',
    chart: 'chart.json',
};
/** `02-plot-1.png`: the second step, the first value that it showed. Nothing in it comes from the sandbox. */
function resultFileName(step, name, order, type) {
    return `${String(step + 1).padStart(2, '0')}-${slugOf(name, 'step')}-${order}.${ENDINGS[type]}`;
}
/** Whether a file is one that a run may have written. */
function isResultFileName(file) {
    return OURS.test(file);
}
const OURS = new RegExp(`^\\d{2,6}-[a-z0-9-]{1,60}-\\d{1,6}\\.(?:${Object.values(ENDINGS).join('|').replaceAll('.', '\\.')})$`);
const MANIFEST = 'manifest.json';

;// CONCATENATED MODULE: ./.cache/build/lib/job/results/folder.js





/** Made by this run only: a link or a file that is there already is never written through. */
const folder_CREATE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
/** No manifest of ours is longer, in bytes. */
const MAX_MANIFEST = 16 << 20;
/**
 * Looks whether results can go where the description says, before anything is created.
 *
 * @throws BackendError `usage` when a link leads outside, or something else is in the way.
 */
function checkResultFolder({ root, results, steps }) {
    if (!steps.some((step) => 'cells' in step))
        return;
    const folder = external_node_path_.resolve(root, results);
    const blocked = blocker(root, folder);
    if (blocked !== undefined) {
        throw new errors/* BackendError */.Jh('usage', `results cannot be written to ${folder}: ${blocked} is not a folder`, 'choose another folder with `results`');
    }
    checkDestination(folder, root);
}
/** What is in the way of a folder. */
function blocker(root, folder) {
    let at = root;
    for (const part of external_node_path_.relative(root, folder).split(external_node_path_.sep)) {
        at = external_node_path_.join(at, part);
        // Where a link leads is looked at by its real path.
        const there = (0,external_node_fs_.statSync)(at, { throwIfNoEntry: false });
        if (!there)
            return undefined;
        if (!there.isDirectory())
            return at;
    }
    return undefined;
}
/**
 * Removes what an earlier run wrote: the files that its manifest names, under names that only a run gives, and the
 * manifest. Anything else in the folder is somebody's own.
 */
function clearResults(folder) {
    for (const file of [...filesOfManifest(external_node_path_.join(folder, MANIFEST)), MANIFEST, `${MANIFEST}.new`]) {
        const at = external_node_path_.join(folder, file);
        const there = (0,external_node_fs_.lstatSync)(at, { throwIfNoEntry: false });
        if (there && !there.isDirectory())
            (0,external_node_fs_.unlinkSync)(at);
    }
}
function filesOfManifest(file) {
    try {
        const stat = (0,external_node_fs_.lstatSync)(file);
        if (!stat.isFile() || stat.size > MAX_MANIFEST)
            return [];
        const read = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        const { files } = read;
        if (!Array.isArray(files))
            return [];
        return files
            .map((entry) => entry?.file)
            .filter((name) => typeof name === 'string' && isResultFileName(name));
    }
    catch {
        return [];
    }
}
/** Writes a file anew, in place of whatever has its name. */
function writeResult(folder, file, bytes) {
    const at = external_node_path_.join(folder, file);
    const there = (0,external_node_fs_.lstatSync)(at, { throwIfNoEntry: false });
    if (there && !there.isDirectory())
        (0,external_node_fs_.unlinkSync)(at);
    const fd = (0,external_node_fs_.openSync)(at, folder_CREATE, 0o644);
    try {
        (0,external_node_fs_.writeFileSync)(fd, bytes);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** Makes the folder. Links on the way may have been changed since the run began. */
function makeResultFolder(folder, root) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    checkDestination(folder, root);
}
/** Writes the manifest, whole or not at all. */
function writeManifest(folder, text) {
    writeResult(folder, `${MANIFEST}.new`, text);
    (0,external_node_fs_.renameSync)(external_node_path_.join(folder, `${MANIFEST}.new`), external_node_path_.join(folder, MANIFEST));
}

// EXTERNAL MODULE: ./.cache/build/lib/report/text/clean.js
var clean = __webpack_require__(22157);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __webpack_require__(61468);
;// CONCATENATED MODULE: ./.cache/build/lib/job/silence.js
/** A step that printed nothing for so long is said to be still running, in ms; again after as long. */
const SILENT = 60_000;
/** Calls `tell` with how long nothing was heard, in ms, each time that it is {@link SILENT} more. */
function watchSilence(tell) {
    let last = performance.now();
    let told = last;
    const timer = setInterval(() => {
        const now = performance.now();
        if (now - Math.max(last, told) < SILENT)
            return;
        told = now;
        tell(now - last);
    }, SILENT / 12);
    return {
        heard: () => {
            last = performance.now();
        },
        stop: () => clearInterval(timer),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/code/error-place.js


/**
 * Where in the repository the code stands that raised an error: the innermost line of the code that ran, by its traceback;
 * else a file of the work folder that the traceback names; else the beginning of the code. A traceback comes from the
 * sandbox: it can name another line, but no other file than the step's own or one below the work folder.
 */
function placeOfError(failure, site) {
    const place = failure.cell === undefined ? undefined : site.cells[failure.cell]?.place;
    const traceback = (0,clean/* cleanText */.X)(failure.traceback);
    const line = site.language === 'python' ? pythonLine(traceback, failure.execution) : otherLine(traceback, site);
    const inCode = line !== undefined && place ? lineOf(place, line) : undefined;
    if (inCode)
        return inCode;
    const inFile = site.language === 'python' ? pythonFile(traceback, site.workFolder) : undefined;
    return inFile ?? (place ? lineOf(place, 1) : undefined);
}
function lineOf({ file, lines }, line) {
    const at = typeof lines === 'number' ? lines + line - 1 : lines[line - 1];
    return at === undefined || line < 1 || !Number.isSafeInteger(at) ? undefined : { file, line: at };
}
/** As IPython says: `Cell In[3], line 2`, or, in older ones, `Input In [3], in <cell line: 2>()` with an arrow at the line. */
const CELL = /^[^\S\n]*(?:File[^\S\n]+)?(?:Cell|Input) In ?\[(?<count>\d{1,9})\](?:, line (?<line>\d{1,9}))?/gm;
/** So far below its head the arrow of a frame stands, in characters. */
const FRAME = 5000;
const ARROW = /^-{2,}> ?(?<line>\d{1,9}) /m;
function pythonLine(traceback, execution) {
    const frames = [...traceback.matchAll(CELL)].map((match) => ({
        count: Number(match.groups?.count),
        line: Number(match.groups?.line ?? ARROW.exec(traceback.slice(match.index, match.index + FRAME))?.groups?.line),
    }));
    // Functions of earlier cells stand in it too: the last one that ran has the highest count.
    const current = execution ?? Math.max(...frames.map(({ count }) => count));
    const line = frames.findLast(({ count, line: at }) => count === current && at > 0)?.line;
    return line;
}
const FILE = /^[^\S\n]*File (?<file>[^\n:]{1,500}?)(?::|, line )(?<line>\d{1,9})\b/gm;
function pythonFile(traceback, workFolder) {
    const home = external_node_path_.posix.dirname(workFolder);
    for (const { groups } of [...traceback.matchAll(FILE)].toReversed()) {
        const named = (groups?.file ?? '').replaceAll('"', '').replace(/^~(?=\/)/, home);
        const inside = external_node_path_.posix.relative(workFolder, external_node_path_.posix.resolve(workFolder, named));
        if (inside === '' || inside.startsWith('..') || external_node_path_.posix.isAbsolute(inside))
            continue;
        if (/(?:^|\/)(?:\.|site-packages|node_modules)/.test(inside))
            continue;
        return { file: inside, line: Number(groups?.line) };
    }
    return undefined;
}
/** Frames of code without a file, as JavaScript engines name it; and lines as bash says them. */
const SCRIPT = /(?:evalmachine\.)?<anonymous>:(?<line>\d{1,9})(?::\d+)?|\bcell(?:-\d+)?(?:\.[jt]s)?:(?<cell>\d{1,9}):\d+/g;
const SHELL = /\bbash: line (?<line>\d{1,9}):/g;
function otherLine(traceback, { language, cells }) {
    const longest = Math.max(...cells.map(({ code }) => code.split('\n').length));
    for (const { groups } of traceback.matchAll(language === 'bash' ? SHELL : SCRIPT)) {
        const line = Number(groups?.line ?? groups?.cell);
        if (line >= 1 && line <= longest)
            return line;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/code/run-code-step.js






/** The text of a value in the log, in characters; its file has all of it. */
const MAX_SHOWN = 100_000;
/** An error in the result, in characters; the log has more of it. */
const MAX_VALUE = 2000;
const MAX_TRACEBACK = 16_000;
/** Runs one step's code, live. What it shows is kept, and the texts of it stand in the log. */
async function runCodeStep(context, index, step, { handed, results }) {
    const { sandbox, reporter, signal, spec, workFolder } = context;
    const silence = watchSilence((silentMs) => reporter.stepSilent(index, silentMs));
    const output = (stream, chunk) => {
        silence.heard();
        return reporter.stepOutput(index, stream, chunk);
    };
    try {
        return await sandbox.runCode({
            cells: step.cells.map(({ code }) => code),
            language: step.language,
            context: step.context,
            startIn: workFolder,
            ...(step.cwd === undefined ? {} : { cwd: external_node_path_.posix.resolve(workFolder, step.cwd) }),
            env: { ...spec.sandbox.env, ...handed, ...step.env },
            timeoutMs: step.timeoutMs,
            signal,
            onCell: (cell) => {
                if (step.cells.length > 1)
                    reporter.notice(`cell ${cell + 1} of ${step.cells.length}`);
            },
            onOutput: output,
            onValue: async (value) => {
                silence.heard();
                const text = textOf(value);
                if (text !== undefined)
                    await output('stdout', Buffer.from(text));
                const { files, refused } = results.keep({ index, name: step.name }, value);
                const [first] = files;
                if (first) {
                    const names = files.map(({ file, bytes }) => `${file} (${(0,report_bytes/* formatBytes */.z)(bytes)})`);
                    reporter.notice(`value ${first.order}: ${names.join(', ')}`);
                }
                for (const sentence of refused)
                    context.warn(sentence);
            },
            onNotice: (text) => reporter.notice(text),
        });
    }
    finally {
        silence.stop();
        results.save();
    }
}
/** The form of a value that people can read in a log, as whole lines. */
function textOf({ forms }) {
    const text = [forms.text, forms.markdown, forms.latex].find((form) => typeof form === 'string');
    if (typeof text !== 'string' || text === '')
        return undefined;
    const shown = text.length > MAX_SHOWN ? `${(0,cut/* headUnits */.M2)(text, MAX_SHOWN)}\n… the rest is in its file` : text;
    return shown.endsWith('\n') ? shown : `${shown}\n`;
}
/** An error for the result: clean, bounded, with its place. */
function stepErrorOf(failure, step, workFolder) {
    const { language, cells } = step;
    const cell = failure.cell === undefined ? undefined : cells[failure.cell]?.cell;
    const place = placeOfError(failure, { language, cells, workFolder });
    return {
        name: (0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(failure.name), 200) || 'Error',
        value: (0,cut/* shorten */.ml)((0,clean/* cleanText */.X)(failure.value), MAX_VALUE),
        traceback: (0,cut/* middleCut */.kL)((0,clean/* cleanText */.X)(failure.traceback), MAX_TRACEBACK),
        ...(cell === undefined ? {} : { cell }),
        ...(place ? { place } : {}),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/handover/parse-file.js
/**
 * Reads a handover file in the format of GitHub's: `NAME=VALUE`, or `NAME<<DELIMITER`, lines, `DELIMITER`. Lines may end
 * with CR LF. A line that is neither is a fault and is passed over; nothing that stands in the file makes this throw.
 *
 * @param cut the file was longer than its limit: its last entry may be half of one, and is left out
 */
function parseHandoverFile(text, cut = false) {
    const lines = text.replace(/^\ufeff/, '').split('\n');
    if (cut || lines.at(-1) === '')
        lines.pop();
    const pairs = [];
    const faults = [];
    for (let at = 0; at < lines.length; at++) {
        const begun = at + 1;
        const whole = lines[at] ?? '';
        const windows = whole.endsWith('\r');
        const line = windows ? whole.slice(0, -1) : whole;
        if (line === '')
            continue;
        const equals = line.indexOf('=');
        const heredoc = line.indexOf('<<');
        if (equals !== -1 && (heredoc === -1 || equals < heredoc)) {
            if (equals === 0)
                faults.push({ line: begun, message: 'there is no name before =' });
            else
                pairs.push({ name: line.slice(0, equals), value: line.slice(equals + 1), line: begun });
            continue;
        }
        if (heredoc === -1) {
            faults.push({ line: begun, message: 'expected NAME=VALUE or NAME<<DELIMITER' });
            continue;
        }
        const name = line.slice(0, heredoc);
        const delimiter = line.slice(heredoc + 2);
        if (name === '' || delimiter === '') {
            faults.push({ line: begun, message: 'expected a name before << and a delimiter behind it' });
            continue;
        }
        const value = [];
        let closed = false;
        for (at += 1; at < lines.length; at++) {
            const each = lines[at] ?? '';
            const plain = windows && each.endsWith('\r') ? each.slice(0, -1) : each;
            closed = plain === delimiter || (each.endsWith('\r') && each.slice(0, -1) === delimiter);
            if (closed)
                break;
            value.push(plain);
        }
        if (closed)
            pairs.push({ name, value: value.join('\n'), line: begun });
        else
            faults.push({ line: begun, message: 'the delimiter after << does not come again' });
    }
    return { pairs, faults };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/handover/collect.js


/** One variable, in bytes. Linux takes 128 KiB for one, and all of them are part of every process that starts. */
const LONGEST_VARIABLE = 64 << 10;
/** What all steps together may hand over, in UTF-16 units: GitHub takes 1 MiB of a job's outputs, two bytes for each. */
const MOST_OUTPUT = 512 << 10;
const MOST_ENVIRONMENT = 128 << 10;
/** So many warnings of one step; the rest is counted. */
const WARNINGS = 10;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const collect_OURS = /^E2B_ACTION_/i;
/**
 * Collects by the lists of the description: outputs and variables for the workflow that it does not name stay here and
 * are told once. Variables reach the later steps of the run in any case; they run in the same sandbox, where nothing has
 * to be kept from them.
 */
function collectHandover(allowed, warn) {
    const outputs = new Map();
    const variables = new Map();
    const told = new Set();
    return {
        take(step, { output, env, summary, cut }) {
            const warnings = [];
            const say = (text) => void warnings.push(`step ${step}: ${text}`);
            const once = (key, text) => {
                if (told.has(key))
                    return;
                told.add(key);
                say(text);
            };
            for (const { file, limit } of cut) {
                const what = { output: 'E2B_ACTION_OUTPUT', env: 'E2B_ACTION_ENV', summary: 'E2B_ACTION_SUMMARY' }[file];
                say(`the file of ${what} is longer than ${(0,report_bytes/* formatBytes */.z)(limit)}; what is beyond was left out`);
            }
            const isCut = (file) => cut.some((each) => each.file === file);
            const read = (file, text) => {
                const { pairs, faults } = parseHandoverFile(text, isCut(file));
                for (const { line, message } of faults)
                    say(`line ${line} of its file of E2B_ACTION_${file.toUpperCase()}: ${message}`);
                return pairs;
            };
            const own = [];
            for (const { name, value } of read('output', output)) {
                if (!allowed.outputs.includes(name))
                    once(`output ${name}`, `the output ${collect_short(name)} is not named under \`outputs\`, so it stays here`);
                else if (value.includes('\0'))
                    say(`the output ${name} holds a NUL byte, so it was left out`);
                else if (size(outputs, name) + value.length > MOST_OUTPUT)
                    say(`with the output ${name} there would be more than a job can hand over, so it was left out`);
                else {
                    outputs.set(name, value);
                    own.push([name, value]);
                }
            }
            for (const { name, value } of read('env', env)) {
                if (!VARIABLE.test(name))
                    say(`${collect_short(name)} is no name of a variable, so it was left out`);
                else if (collect_OURS.test(name))
                    say(`${collect_short(name)} belongs to this action, so it was left out`);
                else if (value.includes('\0') || Buffer.byteLength(value) > LONGEST_VARIABLE)
                    say(`the variable ${collect_short(name)} is longer than ${(0,report_bytes/* formatBytes */.z)(LONGEST_VARIABLE)} or holds a NUL byte, so it was left out`);
                else if (size(variables, name) + name.length + value.length > MOST_ENVIRONMENT)
                    say(`with the variable ${collect_short(name)} there would be too many of them, so it was left out`);
                else {
                    variables.set(name, value);
                    if (allowed.env.length > 0 && !allowed.env.includes(name))
                        once(`env ${name}`, `the variable ${collect_short(name)} is not named under \`export\`: steps get it, the workflow does not`);
                }
            }
            for (const text of warnings.slice(0, WARNINGS))
                warn(text);
            if (warnings.length > WARNINGS)
                warn(`step ${step}: ${warnings.length - WARNINGS} more such warnings`);
            return {
                ...(own.length === 0 ? {} : { outputs: Object.fromEntries(own) }),
                ...(summary === '' ? {} : { summary: isCut('summary') ? atLine(summary) : summary }),
            };
        },
        stepEnv: () => Object.fromEntries(variables),
        outputs: () => Object.fromEntries(outputs),
        env: () => Object.fromEntries([...variables].filter(([name]) => allowed.env.includes(name))),
    };
}
/** What is there besides `name`, in UTF-16 units. */
function size(values, name) {
    let sum = 0;
    for (const [other, value] of values)
        if (other !== name)
            sum += other.length + value.length;
    return sum;
}
function atLine(text) {
    const last = text.lastIndexOf('\n');
    return `${last < 0 ? text : text.slice(0, last)}\n\n… the rest is left out\n`;
}
/** A name that the sandbox made up. */
function collect_short(name) {
    return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

// EXTERNAL MODULE: ./.cache/build/lib/report/results.js
var results = __webpack_require__(65520);
;// CONCATENATED MODULE: ./.cache/build/lib/job/results/form.js

/** The longest form of a value that is kept, in bytes. */
const MAX_FORM = 20_000_000;
/** How files of a type begin. */
const SIGNATURES = {
    png: [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    jpeg: [Buffer.from([0xff, 0xd8, 0xff])],
    pdf: [Buffer.from('%PDF-')],
};
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
/** Turns one form of a value into bytes. It comes from the sandbox, and may be anything. `mask` hides secrets in texts. */
function readForm(type, form, mask) {
    const signatures = SIGNATURES[type];
    if (signatures)
        return readBinary(form, signatures);
    if (type === 'json' || type === 'data' || type === 'chart')
        return readJson(form, mask);
    if (typeof form !== 'string')
        return { refused: 'is not text' };
    return bounded(form, mask);
}
function readBinary(form, signatures) {
    if (typeof form !== 'string')
        return { refused: 'is not base64' };
    // A quarter of base64 is not data: judged by its length before it is decoded.
    const size = Math.floor((form.length * 3) / 4);
    if (size > MAX_FORM + MAX_FORM / 8)
        return tooLong(size);
    const text = form.replace(/\s+/g, '');
    if (text === '' || text.length % 4 !== 0 || !BASE64.test(text))
        return { refused: 'is broken: it is not base64' };
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length > MAX_FORM)
        return tooLong(bytes.length);
    const right = signatures.some((signature) => bytes.subarray(0, signature.length).equals(signature));
    return right ? { bytes } : { refused: 'is broken: it does not begin as such a file does' };
}
function readJson(form, mask) {
    // Some kernels send JSON as text.
    if (typeof form === 'string')
        return bounded(form, mask);
    try {
        const text = JSON.stringify(form);
        return text === undefined ? { refused: 'is not JSON' } : bounded(`${text}\n`, mask);
    }
    catch {
        return { refused: 'nests too deep, or is too long' };
    }
}
function bounded(text, mask) {
    if (text.length > MAX_FORM)
        return tooLong(text.length);
    // Halves of characters cannot be written as UTF-8.
    const bytes = Buffer.from(mask(text.toWellFormed()), 'utf8');
    return bytes.length > MAX_FORM ? tooLong(bytes.length) : { bytes };
}
function tooLong(bytes) {
    return { refused: `is ${(0,report_bytes/* formatBytes */.z)(bytes)} long, and at most ${(0,report_bytes/* formatBytes */.z)(MAX_FORM)} are kept` };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/results/keep.js







/** What one run keeps: bytes, files, and sentences for what it does not. */
const MAX_BYTES = 200_000_000;
const MAX_FILES = 1000;
const MAX_REFUSED = 100;
/** What the result says of a text, in characters; its file has all of it. */
const MAX_TEXT = 2000;
/** A keeper for one run. What an earlier one left in the folder is removed. */
function createResultKeeper({ root, folder: relative, mask, warn }) {
    const folder = external_node_path_.resolve(root, relative);
    const files = [];
    const refused = [];
    const orders = new Map();
    let bytes = 0;
    let left = 0;
    let troubled = false;
    const trouble = (error) => {
        if (!troubled)
            warn(`results could not be written to ${folder}: ${wordsOf(error)}`);
        troubled = true;
    };
    /** Says so once it is noted, unless too much was said already. */
    const refuse = (sentence) => {
        if (refused.length >= MAX_REFUSED) {
            left += 1;
            return [];
        }
        refused.push(sentence);
        return [sentence];
    };
    try {
        clearResults(folder);
    }
    catch (error) {
        trouble(error);
    }
    const write = (file, content) => {
        if (files.length >= MAX_FILES)
            return `is left out: a run keeps at most ${MAX_FILES} files`;
        if (bytes + content.length > MAX_BYTES)
            return `is left out: a run keeps at most ${(0,report_bytes/* formatBytes */.z)(MAX_BYTES)}`;
        try {
            if (files.length === 0)
                makeResultFolder(folder, root);
            writeResult(folder, file, content);
            return undefined;
        }
        catch (error) {
            trouble(error);
            return `could not be written: ${wordsOf(error)}`;
        }
    };
    return {
        keep({ index, name }, { main, forms }) {
            const order = (orders.get(index) ?? 0) + 1;
            orders.set(index, order);
            const kept = [];
            const said = [];
            for (const type of results/* RESULT_TYPES */.u) {
                if (forms[type] === undefined)
                    continue;
                const of = `step ${name}: the ${type} of value ${order}`;
                const form = readForm(type, forms[type], mask);
                if ('refused' in form) {
                    said.push(...refuse(`${of} ${form.refused}`));
                    continue;
                }
                const file = resultFileName(index, name, order, type);
                const why = write(file, form.bytes);
                if (why !== undefined) {
                    said.push(...refuse(`${of} ${why}`));
                    continue;
                }
                bytes += form.bytes.length;
                const text = type === 'text' ? { text: (0,cut/* shorten */.ml)(form.bytes.toString('utf8'), MAX_TEXT) } : {};
                const entry = { step: name, order, type, file, bytes: form.bytes.length, main, ...text };
                kept.push(entry);
                files.push(entry);
            }
            return { files: kept, refused: said };
        },
        save() {
            if (files.length === 0 && refused.length === 0)
                return;
            try {
                makeResultFolder(folder, root);
                const { folder: _, ...manifest } = this.results();
                writeManifest(folder, `${JSON.stringify(manifest, undefined, 2)}\n`);
            }
            catch (error) {
                trouble(error);
            }
        },
        results: () => ({
            folder,
            files: [...files],
            refused: left > 0 ? [...refused, `… and ${left} more were left out`] : [...refused],
        }),
    };
}
function wordsOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/step-condition.js
/**
 * Whether a step runs after what came before it: `passed`, or how the first step that counts failed. When the
 * sandbox is gone or the run was cancelled nothing does.
 */
function meetsCondition(condition, before) {
    if (before === 'passed')
        return condition !== 'failure';
    if (before === 'failed' || before === 'timed-out')
        return condition !== 'success';
    return false;
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/steps.js








/** Between TERM and KILL, in ms. A cancelled run has little time. */
const GRACE = 5000;
const GRACE_CANCELLED = 2000;
/**
 * Runs the steps in order, each if its condition holds: by default until one does not pass (and may not fail). The
 * first failure is the run's outcome, whatever steps do that run after it. What a step says is its result; an error of
 * the service is the run's error and marks the step as lost.
 */
async function runSteps(context) {
    const result = { outcome: 'passed', failedStep: null, steps: [], outputs: {}, env: {} };
    const handover = collectHandover(context.spec.handover, context.warn);
    const results = lazyKeeper(context);
    for (const [index, step] of context.spec.steps.entries()) {
        if (!meetsCondition(step.condition, result.outcome) || !applies(step, context)) {
            result.steps.push(skipped(step.name));
            continue;
        }
        const started = performance.now();
        context.reporter.stepStart(index, step.name);
        let done;
        try {
            const handed = handover.stepEnv();
            if (isCode(step)) {
                const end = await runCodeStep(context, index, step, { handed, results: results() });
                const error = end.kind === 'exited' && end.error ? stepErrorOf(end.error, step, context.workFolder) : undefined;
                done = {
                    ...handedOver(end, context, step, handover),
                    ...(error ? { error } : {}),
                    ...stepOutcome(end, context, step),
                };
            }
            else {
                const end = await runScript(context, index, step, handed);
                done = { ...handedOver(end, context, step, handover), ...stepOutcome(end, context, step) };
            }
        }
        catch (error) {
            result.error = (0,job_problem/* problemOf */.Z)(error);
            done = { outcome: 'lost', exitCode: null };
        }
        const forgiven = step.continueOnError && (done.outcome === 'failed' || done.outcome === 'timed-out');
        const outcome = {
            name: step.name,
            ...done,
            durationMs: Math.round(performance.now() - started),
            ...(forgiven ? { forgiven } : {}),
        };
        result.steps.push(outcome);
        await context.reporter.stepEnd(index, outcome);
        if (outcome.outcome === 'passed' || forgiven)
            continue;
        // The sandbox's end stops everything, but what the steps said before it stands.
        const over = outcome.outcome === 'lost' || outcome.outcome === 'cancelled';
        if (result.outcome === 'passed') {
            result.failedStep = step.name;
            result.outcome = runOutcome(outcome, result.error);
        }
        if (over) {
            for (const { name } of context.spec.steps.slice(index + 1))
                result.steps.push(skipped(name));
            break;
        }
    }
    result.outputs = handover.outputs();
    result.env = handover.env();
    if (context.spec.steps.some(isCode))
        result.results = results().results();
    return result;
}
function isCode(step) {
    return 'cells' in step;
}
/** Made when it is first needed: it clears what an earlier run left. */
function lazyKeeper({ spec, options, warn }) {
    let keeper;
    return () => {
        const mask = options.mask ?? ((text) => text);
        keeper ??= createResultKeeper({ root: spec.root, folder: spec.results, mask, warn });
        return keeper;
    };
}
function skipped(name) {
    return { name, outcome: 'skipped', exitCode: null, durationMs: 0 };
}
function handedOver(end, { warn }, { name }, collection) {
    if (end.kind === 'aborted')
        return {};
    if (end.handoverProblem !== undefined)
        warn(`step ${name}: what it handed over could not be fetched: ${end.handoverProblem}`);
    return end.handover ? collection.take(name, end.handover) : {};
}
/** Whether a step is meant for a sandbox that came to be as this one did. */
function applies({ only }, { acquired }) {
    if (only === 'created')
        return acquired.created;
    if (only === 'started')
        return acquired.created || acquired.resumed;
    return true;
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
            if ('unended' in end && end.unended !== undefined)
                context.warn(`step ${step.name}: its processes could not be ended: ${end.unended}`);
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
async function runScript(context, index, step, handed) {
    const { sandbox, reporter, signal, acquired, spec, options } = context;
    const silence = watchSilence((silentMs) => reporter.stepSilent(index, silentMs));
    try {
        return await sandbox.runStep({
            script: step.run,
            shell: step.shell,
            cwd: external_node_path_.posix.resolve(context.workFolder, step.cwd),
            env: { ...spec.sandbox.env, ...handed, ...step.env },
            ...(step.user === undefined ? {} : { user: step.user }),
            merge: options.streams === 'merged',
            timeoutMs: step.timeoutMs,
            graceMs: signal.aborted ? GRACE_CANCELLED : GRACE,
            signal,
            // A sandbox of our own is killed as a whole; one that was there before must not keep our processes.
            onAbort: acquired.created ? 'leave' : 'kill',
            onOutput: (stream, chunk) => {
                silence.heard();
                return reporter.stepOutput(index, stream, chunk);
            },
            onNotice: (text) => reporter.notice(text),
        });
    }
    finally {
        silence.stop();
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/template-of.js
/** What the result says of the template before anything is known of it. */
function templateBefore({ template, sandbox }) {
    if ('reference' in template) {
        return { id: null, name: template.reference, reused: true, reason: 'named in the description' };
    }
    const resumes = sandbox.id !== undefined;
    const reason = resumes ? 'the sandbox is there already' : 'described here';
    return { id: null, name: template.build.name, reused: resumes, reason };
}
/**
 * What a new sandbox is made from: a named template as it is, a described one built unless it is there. `anew`: the build
 * that was there is not any more.
 */
async function templateOf(spec, options, { backend, result, warn }, anew = false) {
    const { template } = spec;
    if ('reference' in template)
        return template.reference;
    const plan = options.template ?? (await options.templateLater?.());
    if (!plan)
        throw new Error('the template was not read before the run');
    const { ensureSpecified } = await __webpack_require__.e(/* import() */ 613).then(__webpack_require__.bind(__webpack_require__, 49613));
    const build = anew ? { ...template.build, force: true } : template.build;
    const ensured = await ensureSpecified(build, plan, backend, { ...options, warn });
    const { templateId, buildId, hash, reused, reason, reference } = ensured;
    const why = anew ? 'the build that was there is gone' : reason;
    result.template = { id: templateId, name: template.build.name, reused, reason: why, buildId, hash };
    return reference;
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

// EXTERNAL MODULE: ./.cache/build/lib/transfer/managed.js
var managed = __webpack_require__(98082);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/local-entry.js
var local_entry = __webpack_require__(45325);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/tar-writing.js
/** Headers and contents come in blocks of so many bytes. */
const TAR_BLOCK = 512;
/** The end of an archive: two blocks of zeros. */
const TAR_END = Buffer.alloc(2 * TAR_BLOCK);
/** Widths of a ustar header's text fields (POSIX pax, "ustar Interchange Format"). */
const NAME = 100;
const PREFIX = 155;
/** Eleven octal digits. */
const LARGEST = 0o77777777777;
const TYPE_FLAGS = { file: '0', symlink: '2', directory: '5', pax: 'x' };
const encoder = new TextEncoder();
/** How many bytes of padding follow contents of `size` bytes. */
function tarPadding(size) {
    return (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;
}
/**
 * The header of one entry, owner 0: ustar, with a pax record in front of it for what that cannot hold (long names and
 * targets, times before 1970, sizes of 8 GiB and more). The same head gives the same bytes.
 */
function tarHeader(head) {
    const path = encoder.encode(head.type === 'directory' ? `${head.name}/` : head.name);
    const target = encoder.encode(head.target ?? '');
    const split = splitName(path);
    const records = [];
    if (split === undefined)
        records.push(['path', path]);
    if (target.length > NAME)
        records.push(['linkpath', target]);
    if (head.size > LARGEST)
        records.push(['size', String(head.size)]);
    if (head.mtime < 0 || head.mtime > LARGEST)
        records.push(['mtime', String(head.mtime)]);
    const fits = (value) => (value >= 0 && value <= LARGEST ? value : 0);
    const own = ustar({
        name: split?.name ?? path.subarray(0, NAME),
        prefix: split?.prefix ?? tar_writing_NOTHING,
        target: target.subarray(0, NAME),
        flag: TYPE_FLAGS[head.type],
        mode: head.mode,
        size: fits(head.size),
        mtime: fits(head.mtime),
    });
    return records.length === 0 ? own : Buffer.concat([paxHeader(records), own]);
}
const tar_writing_NOTHING = new Uint8Array(0);
const SLASH = 0x2f;
/** A path as a header's two fields, or undefined where it does not fit. */
function splitName(path) {
    if (path.length <= NAME)
        return { prefix: tar_writing_NOTHING, name: path };
    // The last slash that leaves a prefix short enough; what follows it must fit, too.
    const at = path.subarray(0, PREFIX + 1).lastIndexOf(SLASH);
    if (at <= 0 || path.length - at - 1 > NAME || at === path.length - 1)
        return undefined;
    return { prefix: path.subarray(0, at), name: path.subarray(at + 1) };
}
function ustar(fields) {
    const block = Buffer.alloc(TAR_BLOCK);
    block.set(fields.name, 0);
    octal(block, fields.mode, 100, 7);
    octal(block, 0, 108, 7);
    octal(block, 0, 116, 7);
    octal(block, fields.size, 124, 11);
    octal(block, fields.mtime, 136, 11);
    block.fill(' ', 148, 156);
    block.write(fields.flag, 156, 'latin1');
    block.set(fields.target, 157);
    block.write('ustar\u000000', 257, 'latin1');
    octal(block, 0, 329, 7);
    octal(block, 0, 337, 7);
    block.set(fields.prefix, 345);
    let sum = 0;
    for (const byte of block)
        sum += byte;
    octal(block, sum, 148, 6);
    block[154] = 0;
    return block;
}
function octal(block, value, at, digits) {
    block.write(value.toString(8).padStart(digits, '0'), at, 'latin1');
}
function paxHeader(records) {
    const body = Buffer.concat(records.map(([key, value]) => paxRecord(key, value)));
    const head = ustar({
        name: encoder.encode('PaxHeader'),
        prefix: tar_writing_NOTHING,
        target: tar_writing_NOTHING,
        flag: TYPE_FLAGS.pax,
        mode: 0o644,
        size: body.length,
        mtime: 0,
    });
    return Buffer.concat([head, body, Buffer.alloc(tarPadding(body.length))]);
}
/** `LENGTH KEY=VALUE\n`, where the length counts its own digits. */
function paxRecord(key, value) {
    const rest = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value), Buffer.from('\n')]);
    let length = rest.length + 1;
    while (String(length).length + rest.length !== length)
        length = String(length).length + rest.length;
    return Buffer.concat([Buffer.from(String(length)), rest]);
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/pack.js








/** The archive comes in blocks of up to this size; files that fit in one are read by one call. */
const PACK_BLOCK = 1024 * 1024;
/** The file selected must not have turned into a link or a fifo that would block; absent on Windows. */
const OPEN_FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const readAsync = (0,external_node_util_.promisify)(external_node_fs_.read);
/** How many files a selection has, and how many bytes of contents. */
function totalsOf({ entries }) {
    const files = entries.filter((entry) => entry.type === 'file');
    return { files: files.length, bytes: files.reduce((sum, entry) => sum + entry.size, 0) };
}
/**
 * Packs a selection into one tar archive (ustar, pax headers where names need them), in its order, owner 0, times to
 * the second, in blocks of up to PACK_BLOCK bytes, each the consumer's own. Contents are what the file held when it was
 * opened: what is appended meanwhile is left out, a file that got shorter under the reading is an error, one that vanished is
 * left out with a notice. Small files are read right into their place: on a tree of thousands that takes a fraction of what a
 * general archiver does.
 *
 * @throws TransferError `unreadable` or `changed`.
 */
async function* packBlocks(selection, options, notices) {
    const prefix = (options.prefix ?? '').split('/').filter(Boolean).join('/');
    const pace = (0,transfer_pace/* createPace */.q)(64);
    const newBlock = options.block ?? (() => Buffer.allocUnsafeSlow(PACK_BLOCK));
    let block = newBlock();
    let used = 0;
    let bytes = 0;
    let files = 0;
    for (const entry of selection.entries) {
        options.signal?.throwIfAborted();
        await pace();
        const local = entry.local ?? (0,external_node_path_.join)(selection.base, entry.path);
        const name = prefix === '' ? entry.path : `${prefix}/${entry.path}`;
        const head = { name, type: entry.type, mode: entry.mode, size: 0, mtime: 0 };
        if (entry.type !== 'file') {
            head.mtime = secondsOf((0,external_node_fs_.lstatSync)(local, { throwIfNoEntry: false }));
            if (entry.target !== undefined)
                head.target = entry.target;
            const header = tarHeader(head);
            if (used + header.length > PACK_BLOCK) {
                yield block.subarray(0, used);
                [block, used] = [newBlock(), 0];
            }
            used += header.copy(block, used);
            options.onEntry?.({ entry, size: 0, mtime: head.mtime });
            continue;
        }
        const opened = openFile(local, entry);
        if (typeof opened === 'string') {
            notices.push(opened);
            continue;
        }
        const packed = { entry, size: opened.stat.size, mtime: secondsOf(opened.stat) };
        head.mtime = packed.mtime;
        head.size = opened.stat.size;
        try {
            let header = tarHeader(head);
            const whole = header.length + head.size + tarPadding(head.size);
            if (used + Math.min(whole, PACK_BLOCK) > PACK_BLOCK) {
                yield block.subarray(0, used);
                [block, used] = [newBlock(), 0];
            }
            if (whole <= PACK_BLOCK) {
                const at = used + header.length;
                const filled = readWhole(opened, local, block.subarray(at, at + head.size));
                // Shorter than its size said: what was read is what it held.
                if (filled < head.size)
                    header = tarHeader({ ...head, size: filled });
                header.copy(block, used);
                packed.size = filled;
                if (options.digest === true)
                    packed.digest = (0,external_node_crypto_.hash)('sha256', block.subarray(at, at + filled), 'hex');
                used = at + filled;
                block.fill(0, used, used + tarPadding(filled));
                used += tarPadding(filled);
                bytes += filled;
            }
            else {
                used += header.copy(block, used);
                const sum = options.digest === true ? (0,external_node_crypto_.createHash)('sha256') : undefined;
                for (let done = 0; done < head.size;) {
                    if (used === PACK_BLOCK) {
                        yield block;
                        [block, used] = [newBlock(), 0];
                        options.signal?.throwIfAborted();
                    }
                    const room = Math.min(PACK_BLOCK - used, head.size - done);
                    const got = await readPiece(opened, local, block, used, room);
                    if (got === 0)
                        throw gotShorter(local, done, head.size);
                    sum?.update(block.subarray(used, used + got));
                    used += got;
                    done += got;
                    bytes += got;
                    if (done < head.size)
                        options.onProgress?.(bytes, files);
                }
                if (used + tarPadding(head.size) > PACK_BLOCK) {
                    yield block.subarray(0, used);
                    [block, used] = [newBlock(), 0];
                }
                block.fill(0, used, used + tarPadding(head.size));
                used += tarPadding(head.size);
                if (sum)
                    packed.digest = sum.digest('hex');
            }
        }
        finally {
            (0,external_node_fs_.closeSync)(opened.fd);
        }
        files += 1;
        options.onProgress?.(bytes, files);
        options.onEntry?.(packed);
    }
    if (used + TAR_END.length > PACK_BLOCK) {
        yield block.subarray(0, used);
        [block, used] = [newBlock(), 0];
    }
    used += TAR_END.copy(block, used);
    yield block.subarray(0, used);
}
/** The opened file, or the notice that tells why it is left out. */
function openFile(local, entry) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(local, OPEN_FLAGS);
    }
    catch (error) {
        if ((0,transfer_errors/* errnoOf */.U)(error) === 'ENOENT')
            return `left out, it vanished while it was being uploaded: ${entry.path}`;
        if ((0,transfer_errors/* errnoOf */.U)(error) === 'ELOOP')
            return notAFile(entry);
        throw (0,local_entry/* unreadable */.O)(local, error);
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
/** Fills `into` as far as the file goes; returns how far that was. */
function readWhole({ fd }, local, into) {
    let filled = 0;
    while (filled < into.length) {
        let got;
        try {
            got = (0,external_node_fs_.readSync)(fd, into, filled, into.length - filled, null);
        }
        catch (error) {
            throw (0,local_entry/* unreadable */.O)(local, error);
        }
        if (got === 0)
            break;
        filled += got;
    }
    return filled;
}
async function readPiece({ fd }, local, into, at, length) {
    try {
        return (await readAsync(fd, into, at, length, null)).bytesRead;
    }
    catch (error) {
        throw (0,local_entry/* unreadable */.O)(local, error);
    }
}
function gotShorter(local, done, size) {
    return new transfer_errors/* TransferError */.a('changed', `${local} got shorter while it was being uploaded (${done} of ${size} bytes); ` +
        'stop what writes to it or add it to ignore');
}
function secondsOf(stat) {
    return Math.floor((stat?.mtimeMs ?? 0) / 1000);
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/upload/unpack-script.js


/** One call waits so long for the end of the unpacking before it asks to be called again, in seconds. */
const WAIT = 15;
/** So long without another part, in seconds, the unpacking gives up: nobody sends any more. */
const IDLE = 600;
/** One of our own commands that waits, in ms: more than WAIT. */
const WAIT_TIMEOUT = 2 * WAIT * 1000;
/** The folder in the sandbox where one upload's parts arrive. */
function partsFolder(id) {
    return `${places/* SCRATCH_PREFIX */.u}up-${id}`;
}
/**
 * The name of a part: complete once the file is as large as it says. Every attempt has a name of its own, so that
 * what a broken connection still brings cannot mix with what is sent anew.
 */
function partName(part) {
    return `p${part.number}.${part.size}.${part.encoding}.${part.attempt}${part.last ? '.end' : ''}`;
}
/** The name of the list of what has to make way first. */
function clearName(size, attempt) {
    return `c.${size}.gzip.${attempt}`;
}
/**
 * Runs detached in the sandbox: takes the parts as they are complete, in order, and unpacks them while the next ones
 * arrive. Its arguments: the folder of the parts, the target, and whether a list of what has to make way comes first.
 *
 * Polling, because nothing that waits for a file is everywhere; naps are reads of a pipe that never come to anything,
 * which take no process. All that it holds is in its folder, so it ends when that is removed.
 */
const UNPACKER = `
D=$1 T=$2
cd -- "$D" && mkfifo nap && exec 9<>nap || exit
export LC_ALL=C.UTF-8
arrived() {
  SECONDS=0
  while [ -d on ]; do
    for p in "$1".*; do
      size=\${p#*.}
      [ -e "$p" ] && [ "$(stat -c %s -- "$p" 2>&1)" = "\${size%%.*}" ] && return
    done
    ((SECONDS < ${IDLE})) || return 1
    if ((SECONDS < 5)); then read -rt 0.02 -u 9; else read -rt 0.2 -u 9; fi
  done
  return 1
}
feed() {
  for ((n = 1; ; n++)); do
    arrived "p$n" || return 9
    case $p in
      *.gzip.*) gzip -dc <"$p" ;;
      *.zstd.*) zstd -dcq <"$p" ;;
      *) cat <"$p" ;;
    esac || return 8
    rm -f -- "p$n".*
    case $p in *.end) return 0 ;; esac
  done
}
kinds() { xargs -0r stat --printf '%f %n\\0' -- 2>/dev/null; }
clear() {
  gzip -dc <"$p" >todo || return 8
  (
    LC_ALL=C
    todo=$D/todo
    chosen() { grep -za "^$1" "$todo" | cut -z -b2-; }
    cd -- "$T" || exit
    while :; do
      chosen A | kinds | grep -zav '^4' | cut -z -b6- | xargs -0r rm -f -- || exit
      chosen A | kinds | grep -za '^4' | grep -zav '^4[13579bdf][cdef]' | cut -z -b6- >"$todo.list"
      [ -s "$todo.list" ] || break
      xargs -0r -a "$todo.list" chmod u+rwx -- || exit
    done
    chosen R | xargs -0r rm -f -- || exit
    chosen D | xargs -0r rmdir --ignore-fail-on-non-empty -- 2>/dev/null
    chosen F | kinds | grep -za '^4' | cut -z -b6- >"$todo.list"
    xargs -0r -a "$todo.list" chmod -R u+rwX -- 2>/dev/null
    xargs -0r -a "$todo.list" rm -rf --
  ) 2>err
}
until [ -d "$T" ]; do
  ((SECONDS < ${IDLE})) && [ -d on ] || exit
  read -rt 0.02 -u 9
done
codes=(0 0)
if [ "$3" = clear ] && arrived c; then
  clear || codes=($? 0)
elif [ "$3" = clear ]; then
  codes=(9 0)
fi
if [ "\${codes[0]}" = 0 ]; then
  feed | tar -x --no-same-owner -C "$T" -f - 2>>err
  codes=("\${PIPESTATUS[@]}")
fi
[ "\${codes[0]}" != 9 ] || { rm -rf -- "$D"; exit; }
rm -f -- p[0-9]*.* c.* todo todo.list
{ printf '%s %s\\n' "\${codes[@]}"; tail -n 5 err; } >done.new
mv done.new done
rm -f -- p[0-9]*.* err nap
`;
/** The shell text that waits in `$D` for what the unpacker leaves, at most WAIT seconds. */
function waitForEnd(id) {
    return (`D=${partsFolder(id)}; exec 9<> <(:); SECONDS=0; i=0; until [ -e "$D/done" ]; do ` +
        `((SECONDS < ${WAIT})) || { echo more; exit; }; ` +
        // Nobody is there any more: killed for want of memory, or with its folder.
        `if ((++i % 50 == 0)) && ! kill -0 "$(cat "$D/pid")" 2>/dev/null && [ ! -e "$D/done" ]; then echo gone; exit; fi; ` +
        `read -rt 0.02 -u 9; done; `);
}
/**
 * Starts the unpacker unless it was started before, says at once what the sandbox can decode, and waits for the end.
 * May be called again and again with the same id. Prints `tools NAME…`, then `more` (call again), `gone`, or `end`
 * and what the unpacker left.
 */
function unpackScript(request) {
    const folder = partsFolder(request.id);
    const words = [folder, request.to, request.clear ? 'clear' : 'none'].map(shell_quote/* shellQuote */.Z).join(' ');
    return (`D=${folder}; f=; mkdir -p "$D" || exit; for t in tar gzip zstd; do command -v $t >/dev/null && f="$f $t"; done; ` +
        `if mkdir "$D/on" 2>/dev/null; then setsid bash -c ${(0,shell_quote/* shellQuote */.Z)(UNPACKER)} unpack ${words} ` +
        `</dev/null >/dev/null 2>&1 & echo $! >"$D/pid"; fi; echo "tools$f"; ` +
        `${waitForEnd(request.id)}echo end; cat "$D/done"`);
}
/** Reads what the sandbox printed, in part or whole. Pure. */
function readUnpackAnswer(text) {
    const lines = text.split('\n');
    const first = lines[0] ?? '';
    const answer = { state: 'cut' };
    if (lines.length > 1 && first.startsWith('tools'))
        answer.tools = new Set(first.split(' ').slice(1));
    const state = lines[1];
    if (state === 'more' || state === 'gone')
        return { ...answer, state };
    const codes = /^(\d{1,3}) (\d{1,3})$/.exec(lines[2] ?? '');
    if (state !== 'end' || !codes)
        return answer;
    const said = lines.slice(3).join('\n');
    return { ...answer, state, end: { feed: Number(codes[1]), tar: Number(codes[2]), said } };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/upload/kept-scripts.js




/**
 * What is left in a sandbox so that a later run can tell what differs, in a folder of root's for each upload:
 * `manifest.gz` (what was uploaded), `stats` (how each file and link looked right after: records of fixed columns and
 * the path), `folders` (every folder that the upload needs), `digest` (names the manifest) and `sums` (of all of these,
 * so that a torn one is seen). Records end with NUL and are sorted by their bytes.
 *
 * A file's change time is the kernel's: scripts can set every other time, but not this one.
 */
const STAT = '%f %16s %21.9Y %21.9Z %20i ';
/** Columns of a record of `stats` before its path: mode, size, times of content and of change, inode. */
const STAT_WIDTH = 4 + 1 + 16 + 1 + 21 + 1 + 21 + 1 + 20 + 1;
/** What is known of an entry before it is sent: kind, size, time. As `stat` prints it, less the permissions. */
const SENT_STAT = '%f %16s %12Y ';
const SENT_WIDTH = 1 + 1 + 16 + 1 + 12 + 1;
/** The folder for the upload of `from` to `to`; `nth` of the same in one run. Other sources of one folder are others'. */
function keptFolder(upload) {
    const name = (0,external_node_crypto_.hash)('sha256', JSON.stringify([upload.to, upload.from, upload.nth]), 'hex').slice(0, 32);
    return `${places/* KEPT_FOLDER */.U}/uploads/${name}`;
}
/** Where the files of a new state are written before it takes the old one's place. */
function newStateFolder(kept, id) {
    return `${kept}.${id}`;
}
/**
 * Prints what a later upload has to know, as NUL-terminated texts: first `none`, `torn`, `away` (the target is no folder any
 * more) or `kept`; then, each with its letter: `D` the manifest's digest, `U` the owner of the target, `C` a path that
 * no longer looks as it was left, `S` how it looks now, `H` its hash, `B` a folder that is none any more, `M` the
 * manifest unless its digest is `digest`; `E` at the end. Run by root: what scripts closed to others is looked at, too.
 */
function checkScript(request) {
    return `
export LC_ALL=C
K=${request.kept} T=${(0,shell_quote/* shellQuote */.Z)(request.to)}
say() { printf '%s\\0' "$1"; }
[ -e "$K" ] || { say none; exit; }
cd -- "$K" && sha256sum --status -c sums 2>/dev/null || { say torn; exit; }
[ -d "$T" ] && cd -- "$T" || { say away; exit; }
X=$(mktemp -d ${places/* SCRATCH_PREFIX */.u}XXXXXXXX) && trap 'rm -rf "$X"' EXIT || exit
say kept
say "D$(cat "$K/digest")"
say "U$(stat -c %u .)"
cut -z -b${STAT_WIDTH + 1}- "$K/stats" | xargs -0r stat --printf ${(0,shell_quote/* shellQuote */.Z)(`${STAT}%n\\0`)} -- 2>/dev/null |
  sort -z | comm -z -23 "$K/stats" - | cut -z -b${STAT_WIDTH + 1}- >"$X/changed"
sed -z 's/^/C/' "$X/changed"
xargs -0r -a "$X/changed" stat --printf ${(0,shell_quote/* shellQuote */.Z)(`S%10u ${STAT}%n\\0`)} -- 2>/dev/null | tee "$X/now"
grep -zaE '^S.{11}8' "$X/now" | cut -z -b${1 + 10 + 1 + STAT_WIDTH + 1}- | xargs -0r sha256sum -z -- 2>/dev/null | sed -z 's/^/H/'
xargs -0r -a "$K/folders" stat --printf '%f %n\\0' -- 2>/dev/null | grep -za '^4' | cut -z -b6- | sort -z |
  comm -z -23 "$K/folders" - | sed -z 's/^/B/'
[ "$(cat "$K/digest")" = ${(0,shell_quote/* shellQuote */.Z)(request.digest)} ] || say "M$(base64 -w0 "$K/manifest.gz")"
say E
`;
}
const kept_scripts_KINDS = { 8: 'file', a: 'symlink', 4: 'directory' };
/** Reads what `checkScript` printed: its findings, or why there are none. Pure. */
function readCheckAnswer(text) {
    const texts = text.split('\0');
    const first = texts.shift();
    if (first === 'none' || first === 'away')
        return first;
    if (first !== 'kept' || texts.at(-1) !== '' || texts.at(-2) !== 'E')
        return 'torn';
    const answer = {
        digest: '',
        changed: new Map(),
        brokenFolders: new Set(),
        records: new Map(),
    };
    let owner = '';
    for (const each of texts.slice(0, -2)) {
        const rest = each.slice(1);
        switch (each.charAt(0)) {
            case 'D':
                answer.digest = rest;
                break;
            case 'U':
                owner = rest;
                break;
            case 'C':
                answer.changed.set(rest, undefined);
                break;
            case 'S': {
                const record = rest.slice(11);
                const path = record.slice(STAT_WIDTH);
                if (!answer.changed.has(path))
                    return 'torn';
                answer.records.set(path, record);
                answer.changed.set(path, {
                    kind: kept_scripts_KINDS[record[0] ?? ''] ?? 'other',
                    mode: Number.parseInt(record.slice(1, 4), 16) & 0o7777,
                    owned: rest.slice(0, 10).trim() === owner,
                });
                break;
            }
            case 'H': {
                const now = answer.changed.get(rest.slice(66));
                if (!now || !/^[0-9a-f]{64} [ *]$/.test(rest.slice(0, 66)))
                    return 'torn';
                now.digest = rest.slice(0, 64);
                break;
            }
            case 'B':
                answer.brokenFolders.add(rest);
                break;
            case 'M':
                answer.manifest = Buffer.from(rest, 'base64');
                break;
            default:
                return 'torn';
        }
    }
    return answer;
}
/** The change as NUL-terminated records, each with its letter. Pure. */
function changeRecords(change) {
    const records = [];
    for (const { path, kind, size, mtime } of change.sent) {
        const column = kind === 'file' ? '8' : 'a';
        records.push(`s${column} ${String(size).padStart(16)} ${String(mtime).padStart(12)} ${path}`);
    }
    for (const record of change.verified)
        records.push(`r${record}`);
    for (const path of change.gone)
        records.push(`r${'-'.repeat(STAT_WIDTH)}${path}`);
    for (const folder of change.folders)
        records.push(`d${folder}`);
    return records.map((record) => `${record}\0`).join('');
}
/** The two files of a new state; they are written into its folder under these names and a dot and the attempt. */
const MANIFEST_FILE = 'manifest.gz';
const CHANGE_FILE = 'change.gz';
/**
 * Waits for the end of the unpacking, and leaves the new state in the place of the old one. What was sent is looked at
 * only now; if it is not what was sent, somebody touched it meanwhile, and the next run compares its contents. Records of
 * what was not sent are taken over from the old state (`merge`), never made anew: they tell what was checked, not
 * what is. Run by root; may be called again. Prints `more` (call again), `gone`, `failed` (the unpacking did) or `kept`.
 */
function keepScript(request) {
    const at = STAT_WIDTH + 1;
    const old = request.merge ? '[ ! -e "$K/stats" ] || cat "$K/stats"' : ':';
    return `
${waitForEnd(request.id)}
case $(head -n 1 "$D/done") in '0 0') ;; *) echo failed; exit ;; esac
export LC_ALL=C
K=${request.kept} N=${newStateFolder(request.kept, request.id)} T=${(0,shell_quote/* shellQuote */.Z)(request.to)}
exec 8>>${places/* KEPT_FOLDER */.U}/uploads/lock && flock 8 || exit
[ "$(cat "$K/id" 2>/dev/null)" != ${request.id} ] || { echo kept; exit; }
cd -- "$N" && cp ${request.manifest} ${MANIFEST_FILE} && gzip -dc ${request.change} >change || exit
chosen() { grep -za "^$1" "$N/change" | cut -z -b2-; }
cd -- "$T" || exit
chosen s | sort -z >"$N/want"
cut -z -b${SENT_WIDTH + 1}- "$N/want" | xargs -0r stat --printf ${(0,shell_quote/* shellQuote */.Z)(`${STAT}%n\\0`)} -- >"$N/fresh" 2>/dev/null
cut -z -b${SENT_WIDTH + 1}- "$N/want" | xargs -0r stat --printf ${(0,shell_quote/* shellQuote */.Z)(`${SENT_STAT}%n\\0`)} -- 2>/dev/null |
  cut -z -b1,5- | sort -z | comm -z -23 "$N/want" - | cut -z -b${SENT_WIDTH + 1}- | sed -z ${(0,shell_quote/* shellQuote */.Z)(`s/^/${'?'.repeat(STAT_WIDTH)}/`)} >"$N/doubtful"
{ chosen r; cat "$N/doubtful" "$N/fresh"; ${old}; } | sort -z -s -u -k1.${at} | grep -zav '^-' | sort -z >"$N/stats"
chosen d | sort -z >"$N/folders"
cd -- "$N" && rm -f change ${CHANGE_FILE}* ${MANIFEST_FILE}.* want fresh doubtful &&
printf %s ${request.digest} >digest && printf %s ${request.id} >id &&
sha256sum ${MANIFEST_FILE} stats folders digest id >sums && rm -rf -- "$K" && mv -T -- "$N" "$K" && rm -rf -- "$K".* && echo kept
`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/upload/keep.js








const zip = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
/** A packed entry, as a later upload compares it. */
function managedOf({ entry, size, digest }) {
    return (0,managed/* managedEntry */.Kb)(entry, size, digest ?? '');
}
/**
 * Leaves in the sandbox what was uploaded, once it is unpacked. Without it the next run sends everything, so a failure
 * is said and not more.
 */
async function keepState(context, state, upload) {
    try {
        await writeState(context, state, upload);
    }
    catch (error) {
        context.signal.throwIfAborted();
        const why = error instanceof Error ? error.message : String(error);
        context.warn(`what was uploaded to ${state.to} could not be remembered, so the next run sends all of it: ${why}`);
    }
}
async function writeState(context, state, { id, onBytes }) {
    const { sandbox, signal, spec } = context;
    const text = (0,managed/* manifestText */.$2)(state.entries);
    const change = changeRecords({
        sent: state.packed
            .filter(({ entry }) => entry.type !== 'directory')
            .map(({ entry, size, mtime }) => ({
            path: entry.path,
            kind: entry.type === 'symlink' ? 'symlink' : 'file',
            size: entry.type === 'symlink' ? Buffer.byteLength(entry.target ?? '') : size,
            mtime,
        })),
        verified: [...state.verified],
        gone: [...state.gone],
        folders: (0,managed/* foldersOf */.pd)(state.entries),
    });
    const folder = newStateFolder(state.kept, id);
    const write = async (name, content) => {
        const path = await sandbox.writePart((attempt) => `${folder}/${name}.${attempt}`, [content], {
            user: 'root',
            stallMs: spec.deadlines.stallMs,
            signal,
            onBytes,
        });
        return external_node_path_.posix.basename(path);
    };
    const [manifestFile, changeFile] = await Promise.all([
        zip(text, { level: 1 }).then((content) => write(MANIFEST_FILE, content)),
        zip(change, { level: 1 }).then((content) => write(CHANGE_FILE, content)),
    ]);
    const script = keepScript({
        id,
        kept: state.kept,
        to: state.to,
        digest: (0,managed/* manifestDigest */.It)(text),
        manifest: manifestFile,
        change: changeFile,
        merge: state.merge,
    });
    for (;;) {
        const { stdout, stderr } = await sandbox.runTool({
            script,
            user: 'root',
            timeoutMs: WAIT_TIMEOUT,
            repeatable: true,
            signal,
        });
        const said = stdout.trim();
        // `failed` and `gone` are the unpacking's failure, which is told by who waits for it.
        if (said === 'kept' || said === 'failed' || said === 'gone')
            return;
        if (said !== 'more')
            throw new errors/* BackendError */.Jh('service', lastLine(stderr === '' ? stdout : stderr), '');
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/block-pool.js
function createBlockPool(size) {
    const free = [];
    return {
        take() {
            const memory = free.pop();
            return memory === undefined ? Buffer.allocUnsafeSlow(size) : Buffer.from(memory);
        },
        give({ buffer }) {
            if (buffer.byteLength === size)
                free.push(buffer);
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/cut-parts.js
/** The first part is so large, each following one twice as much, in bytes … */
const FIRST = 256 * 1024;
/** … up to this: several are in memory at once. */
const cut_parts_LARGEST = 4 * 1024 * 1024;
/**
 * Cuts a stream into parts that grow: the first leaves early, the later ones are worth their round trip. A part ends
 * with a block, and where the encoding changes.
 */
async function* cutParts(blocks) {
    const empty = (number, encoding) => {
        return { number, encoding, chunks: [], size: 0, raw: 0, last: false };
    };
    let part;
    let target = FIRST;
    for await (const { encoding, data, raw } of blocks) {
        if (part && (part.size >= target || part.encoding !== encoding)) {
            yield part;
            target = Math.min(target * 2, cut_parts_LARGEST);
            part = empty(part.number + 1, encoding);
        }
        part ??= empty(1, encoding);
        part.chunks.push(data);
        part.size += data.length;
        part.raw += raw;
    }
    if (part)
        yield { ...part, last: true };
}

// EXTERNAL MODULE: ./.cache/build/lib/transfer/digest-tree.js
var digest_tree = __webpack_require__(58656);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/encode-blocks.js


/** Blocks that are being compressed at once: as many as there are threads for it by default. */
const encode_blocks_AT_ONCE = 4;
/** A block that stays larger than so much of itself is not worth compressing. */
const WORTH = 0.95;
/** So much of a block is tried first where the one before it was not worth it. */
const encode_blocks_SAMPLE = 32 * 1024;
/** gzip at its fastest: over a network most trees shrink to a fourth for little time. */
const GZIP_LEVEL = 1;
/** Source code gets 5 % smaller at level 3 and repetitive text larger, for more of the processor than the wire saves. */
const ZSTD_LEVEL = 2;
/** Node has zstd from 22.15. */
const HAS_ZSTD = typeof external_node_zlib_.zstdCompress === 'function';
const gzip = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
const deflate = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
/**
 * Compresses blocks, several at once and in order, each by itself: on the threads that Node has for it, so that the
 * reading of files goes on meanwhile. `encoding` is asked for every block as it comes. What does not shrink is stored
 * inside of its encoding, for next to nothing: zstd sees by itself, for gzip a sample tells. Blocks that were compressed
 * are handed to `spent`.
 */
async function* encodeBlocks(blocks, encoding, spent = () => undefined) {
    const worth = { last: true };
    const line = [];
    try {
        for await (const block of blocks) {
            const how = encoding();
            if (how === 'raw') {
                while (line.length > 0)
                    yield await line.shift();
                yield { encoding: how, data: block, raw: block.length };
                continue;
            }
            const made = encode(block, how, worth).finally(() => spent(block));
            // Whoever waits for it sees its failure; until then it is nobody's.
            made.catch(() => undefined);
            line.push(made);
            if (line.length >= encode_blocks_AT_ONCE)
                yield await line.shift();
        }
        while (line.length > 0)
            yield await line.shift();
    }
    finally {
        await Promise.allSettled(line);
    }
}
async function encode(block, encoding, worth) {
    // The whole result in one chunk: each costs a turn of a thread.
    const chunkSize = block.length + 1024;
    if (encoding === 'zstd')
        return { encoding, data: trim(await encode_blocks_zstd(block, chunkSize)), raw: block.length };
    const compress = worth.last || (await sampleShrinks(block));
    const data = await gzip(block, { level: compress ? GZIP_LEVEL : 0, chunkSize });
    worth.last = data.length < block.length * WORTH;
    return { encoding, data: trim(data), raw: block.length };
}
/** What is small does not keep the whole chunk in memory that it was made in. */
function trim(data) {
    return data.length < data.buffer.byteLength / 2 ? Buffer.from(data) : data;
}
/** From the middle: an archive's block begins with a header, which always shrinks. */
async function sampleShrinks(block) {
    const from = Math.max(0, Math.floor((block.length - encode_blocks_SAMPLE) / 2));
    const sample = block.subarray(from, from + encode_blocks_SAMPLE);
    const { length } = await deflate(sample, { level: GZIP_LEVEL, chunkSize: encode_blocks_SAMPLE + 1024 });
    return length < sample.length * WORTH;
}
async function encode_blocks_zstd(block, chunkSize) {
    return await (0,external_node_util_.promisify)(external_node_zlib_.zstdCompress)(block, {
        chunkSize,
        params: {
            [external_node_zlib_.constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL,
            // The far side checks what it decodes, as gzip does by itself.
            [external_node_zlib_.constants.ZSTD_c_checksumFlag]: 1,
        },
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/upload/prepare.js






/** So many parts are made before they are asked for. */
const PARTS_AHEAD = 3;
/** True when a later run may find the sandbox, so that it is worth knowing what was uploaded. */
function mayStay({ sandbox, after }) {
    return isKept(sandbox) || after.success !== 'kill' || after.failure !== 'kill';
}
function isKept({ id, key }) {
    return id !== undefined || key !== undefined;
}
/** True when the sandbox may hold what an earlier run uploaded. */
function maySync({ sandbox, uploadMode }) {
    return isKept(sandbox) && uploadMode === 'auto';
}
/**
 * Gets uploads ready for a sandbox that is being created or resumed: the first is packed as far as memory is given to
 * it; for a sync all files are hashed.
 */
function prepareUploads(spec, planned, settings) {
    const prepared = planned.map((plan) => prepareUpload(plan, settings));
    const some = prepared.filter(({ selection }) => selection.entries.length > 0);
    if (maySync(spec))
        for (const each of some)
            each.local().catch(() => undefined);
    else
        some[0]?.pack();
    return prepared;
}
function prepareUpload(plan, settings) {
    let packed;
    let local;
    return {
        ...plan,
        pack(anew = false) {
            if (anew)
                packed = undefined;
            return (packed ??= packUpload(plan.selection, settings));
        },
        local: () => (local ??= (0,digest_tree/* digestTree */.h)(plan.selection, settings.signal)),
        stop: async () => await packed?.parts.stop(),
    };
}
/** Packs, compresses and cuts a selection, a few parts ahead of who takes them. */
function packUpload(selection, { remote, digest, signal }) {
    const notices = [];
    const packed = [];
    // gzip is everywhere; zstd is taken from the moment on at which the sandbox is known to have it.
    let encoding = remote ? 'gzip' : 'raw';
    const pool = createBlockPool(PACK_BLOCK);
    const blocks = packBlocks(selection, { digest, signal, block: () => pool.take(), onEntry: (entry) => void packed.push(entry) }, notices);
    return {
        parts: runAhead(cutParts(encodeBlocks(blocks, () => encoding, (block) => pool.give(block))), PARTS_AHEAD),
        arrived: (part) => {
            if (part.encoding === 'raw')
                for (const chunk of part.chunks)
                    pool.give(chunk);
        },
        farTools: (tools) => {
            if (remote && HAS_ZSTD && tools.has('zstd'))
                encoding = 'zstd';
        },
        packed,
        notices,
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/upload/send.js








/** Parts on their way at once: while the answer for one is awaited, the others keep the wire busy. */
const send_AT_ONCE = 3;
/** So many more at the beginning, where parts are small, each until it has sent a large one. */
const MORE_AT_FIRST = 3;
const LARGE_PART = 1024 * 1024;
/**
 * Sends the parts and has them unpacked in the sandbox while they arrive. Resolves once everything is in its place.
 *
 * @throws BackendError when the service fails or the sandbox cannot take it; TransferError of packing.
 */
async function sendTree(context, request) {
    try {
        return await sendOnce(context, request, request.pack(0));
    }
    catch (error) {
        if (!(error instanceof DamagedError))
            throw error;
        context.reporter.notice(`${error.message}: it is sent again`);
        return await sendOnce(context, request, request.pack(1));
    }
}
async function sendOnce(context, request, packed) {
    const { sandbox } = context;
    const { to, keep } = request;
    const id = (0,external_node_crypto_.randomUUID)();
    const stop = new AbortController();
    const signal = AbortSignal.any([context.signal, stop.signal]);
    const stallMs = context.spec.deadlines.stallMs;
    const progress = createProgress(context, request.selection);
    let sentBytes = 0;
    const count = (bytes) => void (sentBytes += bytes);
    const transfer = { stallMs, signal };
    const sendPart = async (part) => {
        spareMemory(part.size);
        let sent = 0;
        const path = (attempt) => {
            sent = 0;
            return `${partsFolder(id)}/${partName({ ...part, attempt })}`;
        };
        const onBytes = (bytes) => {
            count(bytes);
            sent += bytes;
            progress.part(part, sent);
        };
        await sandbox.writePart(path, part.chunks, { ...transfer, onBytes });
        packed.arrived(part);
    };
    const sendParts = async (largest) => {
        for (let part = await packed.parts.next(); part; part = await packed.parts.next()) {
            await sendPart(part);
            if (part.size >= largest)
                return;
        }
    };
    const sendClear = async (list) => {
        const path = (attempt) => `${partsFolder(id)}/${clearName(list.length, attempt)}`;
        await sandbox.writePart(path, [list], { ...transfer, onBytes: count });
    };
    const sending = async () => {
        const senders = Array.from({ length: send_AT_ONCE }, () => sendParts(Infinity));
        const more = Array.from({ length: MORE_AT_FIRST }, () => sendParts(LARGE_PART));
        await Promise.all([...senders, ...more]);
    };
    const script = unpackScript({ id, to, clear: request.clear !== undefined });
    const unpacking = async () => {
        for (;;) {
            const { stdout, stderr } = await sandbox.runTool({
                script,
                timeoutMs: WAIT_TIMEOUT,
                repeatable: true,
                signal,
                onStdout: (text) => {
                    const { tools } = readUnpackAnswer(text);
                    if (!tools)
                        return;
                    if (!tools.has('tar') || !tools.has('gzip'))
                        stop.abort(missingTools(tools));
                    packed.farTools(tools);
                },
            });
            const answer = readUnpackAnswer(stdout);
            if (answer.state === 'more')
                continue;
            if (answer.end)
                return checkEnd(to, answer.end);
            if (answer.state === 'gone')
                throw new DamagedError(to, 'the process that did it was ended');
            const why = lastLine(stderr === '' ? stdout : stderr);
            throw new errors/* BackendError */.Jh('service', `unpacking the upload in ${to} failed: ${why}`, UNPACK_HINT);
        }
    };
    const work = [sandbox.makeFolder(to, signal), unpacking(), sending()];
    if (request.clear)
        work.push(sendClear(request.clear));
    if (keep) {
        const keepAll = () => keepState({ ...context, signal }, keep(packed.packed), { id, onBytes: count });
        work.push(packed.parts.done.then(keepAll));
    }
    try {
        await Promise.all(work);
    }
    catch (error) {
        if (!stop.signal.aborted)
            stop.abort(error);
        await packed.parts.stop();
        await Promise.allSettled(work);
        context.signal.throwIfAborted();
        throw explain(stop.signal.reason);
    }
    progress.end();
    return { packed, sentBytes };
}
/** What feeds tar says so when a part, or the list of what has to make way, cannot be decoded. */
const DAMAGED = 8;
/**
 * What arrived is not what was sent (a proxy on the way, two writers of one part), or who unpacked it was killed. Sending it
 * all again may help.
 */
class DamagedError extends errors/* BackendError */.Jh {
    constructor(to, why = 'what arrived was damaged') {
        super('service', `unpacking the upload in ${to} failed: ${why}`, UNPACK_HINT);
    }
}
const UNPACK_HINT = 'check that the sandbox has enough memory and free disk space, and that its user may write there';
const DISK_FULL_HINT = 'upload less (`ignore`), or use a template with a larger disk';
function missingTools(tools) {
    const missing = ['tar', 'gzip'].filter((tool) => !tools.has(tool)).join(' and ');
    return new errors/* BackendError */.Jh('service', `the sandbox has no ${missing}, which uploads need`, 'add it to the template (Debian: `apt-get install tar gzip`)');
}
function diskFull(to) {
    return new errors/* BackendError */.Jh('service', `the sandbox's disk is full: the upload to ${to} does not fit`, DISK_FULL_HINT);
}
function explain(error) {
    const full = error instanceof errors/* BackendError */.Jh &&
        error.cause instanceof Error &&
        error.cause.name === 'NotEnoughSpaceError';
    if (!full)
        return error;
    return new errors/* BackendError */.Jh('service', "the sandbox's disk is full: the upload does not fit", DISK_FULL_HINT, error);
}
function checkEnd(to, end) {
    if (end.feed === 0 && end.tar === 0)
        return;
    if (/No space left on device|Disk quota exceeded/.test(end.said))
        throw diskFull(to);
    if (end.feed === DAMAGED)
        throw new DamagedError(to);
    const why = lastLine(end.said);
    throw new errors/* BackendError */.Jh('service', `unpacking the upload in ${to} failed: ${why}`, UNPACK_HINT);
}
/** Progress in bytes of contents, by how much of the archive has left. */
function createProgress({ reporter }, selection) {
    const { files: totalFiles, bytes: totalBytes } = totalsOf(selection);
    const archive = selection.entries.reduce((sum, { size }) => sum + TAR_BLOCK + size + tarPadding(size), 0);
    const arrived = new Map();
    let raw = 0;
    const show = (share) => {
        const [bytes, files] = [Math.floor(totalBytes * share), Math.floor(totalFiles * share)];
        reporter.progress('upload', { bytes, files, totalBytes, totalFiles });
    };
    return {
        part(part, bytes) {
            const now = (bytes / part.size) * part.raw;
            const before = arrived.get(part.number) ?? 0;
            // A part that is sent again does not take the bar back.
            if (now <= before)
                return;
            arrived.set(part.number, now);
            raw += now - before;
            show(Math.min(1, raw / archive));
        },
        end: () => show(1),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/upload/full.js








const full_zip = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
/** Sends everything. What is in the sandbox besides stays. */
async function uploadInFull(context, upload) {
    const { selection, to } = upload;
    // In a new sandbox there is nothing that scripts could have put in the way.
    const clear = context.acquired.created ? undefined : await clearList({ send: selection.entries });
    const { packed, sentBytes } = await sendTree(context, {
        to,
        selection,
        pack: (attempt) => upload.pack(attempt > 0),
        ...(clear ? { clear } : {}),
        ...(mayStay(context.spec) ? { keep: (sent) => stateOf(upload, sent) } : {}),
    });
    for (const notice of packed.notices)
        context.warn(notice);
    const { files, bytes } = totalsOf(selection);
    return { mode: 'full', files, bytes, sentBytes, changed: files, changedBytes: bytes, removed: 0 };
}
function stateOf(upload, packed) {
    const entries = packed.map(managedOf);
    const kept = keptFolder(upload);
    return { to: upload.to, kept, entries, packed, verified: [], gone: [], merge: false };
}
/**
 * What has to make way for `send`, and what has to go, for the unpacker: `A` folders that are needed (what is none is
 * removed), `R` files and `D` folders to remove, `F` files and links to come (folders in their place are removed).
 */
async function clearList(list) {
    const { send, remove = [], removeFolders = [] } = list;
    const going = [...remove, ...removeFolders].map((path) => ({ path, type: 'file' }));
    const needed = (0,managed/* foldersOf */.pd)([...send, ...going]);
    const records = [
        ...[...needed].sort().map((path) => `A${path}`),
        ...remove.map((path) => `R${path}`),
        ...removeFolders.map((path) => `D${path}`),
        ...send.filter(({ type }) => type !== 'directory').map(({ path }) => `F${path}`),
    ];
    return await full_zip(records.map((record) => `${record}\0`).join(''), { level: 1 });
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/plan-sync.js

/**
 * Compares the local entries with what an earlier upload left, and with what scripts made of that since. Only paths of
 * the manifest are removed, and none below a folder that scripts replaced: a link there may lead elsewhere. Pure.
 *
 * @param isTaken whether another upload put something there.
 */
function planSync(local, far, isTaken = () => false) {
    const plan = { send: new Set(), remove: [], removeFolders: [], verified: [] };
    const farFolders = (0,managed/* foldersOf */.pd)(far.manifest.values());
    const localFolders = (0,managed/* foldersOf */.pd)(local.values());
    const isBroken = belowOneOf(far.brokenFolders);
    for (const [path, entry] of local) {
        if (isBroken(path))
            plan.send.add(path);
        else if (entry.type === 'directory') {
            if (!farFolders.has(path))
                plan.send.add(path);
        }
        else if (far.changed.has(path)) {
            if (isAsWanted(entry, far.changed.get(path)))
                plan.verified.push(path);
            else
                plan.send.add(path);
        }
        else if (!isSame(entry, far.manifest.get(path)))
            plan.send.add(path);
    }
    for (const [path, entry] of far.manifest) {
        if (entry.type === 'directory' || local.has(path) || localFolders.has(path) || isBroken(path))
            continue;
        if (far.changed.has(path)) {
            const now = far.changed.get(path);
            // Gone already, or a folder that scripts made in its place: theirs.
            if (now === undefined || now.kind === 'directory')
                continue;
        }
        if (!isTaken(path))
            plan.remove.push(path);
    }
    for (const folder of farFolders) {
        if (!localFolders.has(folder) && !local.has(folder) && !isBroken(folder))
            plan.removeFolders.push(folder);
    }
    plan.removeFolders.sort((a, b) => (a < b ? 1 : -1));
    return plan;
}
function isSame(a, b) {
    if (b === undefined || a.type !== b.type)
        return false;
    return a.executable === b.executable && a.digest === b.digest && a.target === b.target;
}
/** A link that changed is sent again, which takes no longer than to look at it. */
function isAsWanted(entry, now) {
    if (entry.type !== 'file' || now?.kind !== 'file' || !now.owned || now.digest !== entry.digest)
        return false;
    const owner = now.mode & 0o700;
    return owner === (entry.executable ? 0o700 : 0o600);
}
/** Whether a path is one of the folders or below one. */
function belowOneOf(folders) {
    if (folders.size === 0)
        return () => false;
    return (path) => {
        if (folders.has(path))
            return true;
        for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
            if (folders.has(path.slice(0, at)))
                return true;
        }
        return false;
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/upload/sync.js









const unzip = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);
/** Hashing what changed over there may take a while, in ms. */
const CHECK = 10 * 60_000;
/** More than the manifest of a million files. */
const LARGEST_MANIFEST = 256 << 20;
/**
 * Sends what differs from what an earlier run uploaded to the same place, and removes what is gone, after a look at
 * what scripts made of it since; or everything, where there is nothing to compare with.
 *
 * @param isTaken whether an earlier upload of this run put something at a path, below the same folder.
 */
async function syncUpload(context, upload, isTaken) {
    const local = await upload.local();
    const digest = (0,managed/* manifestDigest */.It)((0,managed/* manifestText */.$2)(local.values()));
    const kept = keptFolder(upload);
    const found = await check(context, { kept, to: upload.to, digest });
    if (typeof found === 'string') {
        if (found === 'torn') {
            context.reporter.notice(`what an earlier run uploaded to ${upload.to} cannot be told: all of it is sent`);
        }
        return await uploadInFull(context, upload);
    }
    const manifest = found.digest === digest ? local : await readManifest(found);
    if (!manifest) {
        context.reporter.notice(`what an earlier run uploaded to ${upload.to} cannot be told: all of it is sent`);
        return await uploadInFull(context, upload);
    }
    const plan = planSync(local, { ...found, manifest }, isTaken);
    return await carryOut(context, upload, { local, found, plan, kept });
}
async function check(context, request) {
    const { stdout } = await context.sandbox.runTool({
        script: checkScript(request),
        user: 'root',
        timeoutMs: CHECK,
        repeatable: true,
        signal: context.signal,
    });
    return readCheckAnswer(stdout);
}
async function readManifest(found) {
    if (!found.manifest)
        return undefined;
    try {
        const text = (await unzip(found.manifest, { maxOutputLength: LARGEST_MANIFEST })).toString('utf8');
        return (0,managed/* manifestDigest */.It)(text) === found.digest ? (0,managed/* parseManifest */.Ng)(text) : undefined;
    }
    catch {
        return undefined;
    }
}
async function carryOut(context, upload, sync) {
    const { local, found, plan, kept } = sync;
    const { selection, to } = upload;
    const files = [...local.values()].filter(({ type }) => type === 'file');
    const result = {
        mode: 'sync',
        files: files.length,
        bytes: files.reduce((sum, { size }) => sum + size, 0),
        sentBytes: 0,
        changed: 0,
        changedBytes: 0,
        removed: plan.remove.length,
    };
    const nothing = plan.send.size === 0 &&
        plan.remove.length === 0 &&
        plan.removeFolders.length === 0 &&
        plan.verified.length === 0;
    if (nothing)
        return result;
    const part = { ...selection, entries: selection.entries.filter(({ path }) => plan.send.has(path)) };
    const { remote } = context.backend;
    const { packed, sentBytes } = await sendTree(context, {
        to,
        selection: part,
        pack: () => packUpload(part, { remote, digest: true, signal: context.signal }),
        clear: await clearList({ ...plan, send: part.entries }),
        keep: (packedNow) => ({
            to,
            kept,
            entries: present(local, plan, packedNow),
            packed: packedNow,
            verified: plan.verified.flatMap((path) => found.records.get(path) ?? []),
            gone: plan.remove,
            merge: true,
        }),
    });
    result.sentBytes = sentBytes;
    for (const notice of packed.notices)
        context.warn(notice);
    result.changed = packed.packed.filter(({ entry }) => entry.type !== 'directory').length;
    result.changedBytes = packed.packed.reduce((sum, { size }) => sum + size, 0);
    return result;
}
/** What is there afterwards. What vanished here meanwhile was not sent: it is not there. */
function present(local, plan, packed) {
    const sent = new Map(packed.map((each) => [each.entry.path, managedOf(each)]));
    return [...local.values()].flatMap((entry) => {
        if (!plan.send.has(entry.path))
            return [entry];
        const now = sent.get(entry.path);
        return now ? [now] : [];
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/upload.js




/**
 * Brings the chosen files into the sandbox: packed, over a network compressed, and cut into parts that are unpacked there
 * while the next ones arrive; or, where an earlier upload is still there, only what differs from it. The work folder
 * exists afterwards in any case.
 *
 * @throws BackendError, TransferError.
 */
async function upload(context, prepared) {
    try {
        return await uploadAll(context, prepared);
    }
    finally {
        await Promise.all(prepared.map((each) => each.stop()));
    }
}
async function uploadAll(context, prepared) {
    const { sandbox, workFolder, signal, acquired, spec } = context;
    if (!prepared.some(({ to, selection }) => to === workFolder && selection.entries.length > 0)) {
        await sandbox.makeFolder(workFolder, signal);
    }
    const done = [];
    for (const each of prepared) {
        for (const notice of each.selection.notices)
            context.reporter.notice(notice);
        if (each.selection.entries.length === 0)
            continue;
        const sync = !acquired.created && spec.uploadMode === 'auto';
        done.push(await (sync ? syncUpload(context, each, takenBy(prepared, each)) : uploadInFull(context, each)));
    }
    return { result: summary(done), detail: describeUpload(done) };
}
/** Whether an upload before this one puts something at a path of it: where two overlap, none removes the other's. */
function takenBy(all, one) {
    const taken = new Set();
    for (const { to, selection } of all.slice(0, all.indexOf(one))) {
        for (const { path } of selection.entries)
            taken.add(external_node_path_.posix.join(to, path));
    }
    return (path) => taken.has(external_node_path_.posix.join(one.to, path));
}
function summary(done) {
    const sum = (of) => done.reduce((total, each) => total + of(each), 0);
    if (done.length === 0)
        return { mode: 'none', files: 0, bytes: 0, sentBytes: 0 };
    const whole = {
        files: sum(({ files }) => files),
        bytes: sum(({ bytes }) => bytes),
        sentBytes: sum(({ sentBytes }) => sentBytes),
    };
    if (done.some(({ mode }) => mode === 'full'))
        return { mode: 'full', ...whole };
    return {
        mode: 'sync',
        ...whole,
        changed: sum(({ changed }) => changed),
        removed: sum(({ removed }) => removed),
    };
}
/** What the uploads came to, in a few words. Pure. */
function describeUpload(done) {
    const result = summary(done);
    if (result.mode === 'none')
        return 'nothing to upload';
    const files = count(result.files);
    if (result.mode === 'full') {
        return `${files} ${result.files === 1 ? 'file' : 'files'}, ${(0,report_bytes/* formatBytes */.z)(result.bytes)}`;
    }
    const { changed = 0, removed = 0 } = result;
    if (changed === 0 && removed === 0)
        return `synced: nothing changed in ${files} files`;
    const changedBytes = done.reduce((total, each) => total + each.changedBytes, 0);
    const gone = removed === 0 ? '' : `, ${count(removed)} removed`;
    return `synced: ${count(changed)} of ${files} files sent${gone}, ${(0,report_bytes/* formatBytes */.z)(changedBytes)} instead of ${(0,report_bytes/* formatBytes */.z)(result.bytes)}`;
}
function count(value) {
    return value.toLocaleString('en-US');
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/check-limit.js


/** So many of the largest files are named. */
const check_limit_NAMED = 10;
/**
 * Refuses a selection of more than `limit` bytes, naming its largest files. `format` writes bytes for people.
 * Throws TransferError `usage`.
 */
function checkLimit(from, selection, limit, format) {
    const { files, bytes } = totalsOf(selection);
    if (bytes <= limit)
        return;
    const largest = selection.entries
        .filter((entry) => entry.type === 'file')
        .sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
        .slice(0, check_limit_NAMED)
        .map((entry) => `${JSON.stringify(entry.path)} ${format(entry.size)}`);
    throw new transfer_errors/* TransferError */.a('usage', `the upload of ${from} is ${format(bytes)} in ${files} files, more than the limit of ${format(limit)}; ` +
        `add what the sandbox does not need to \`ignore\` or raise \`upload-limit\`. The largest: ${largest.join(', ')}`);
}

// EXTERNAL MODULE: ./.cache/build/lib/transfer/select.js + 4 modules
var transfer_select = __webpack_require__(18818);
// EXTERNAL MODULE: ./.cache/build/lib/spec/defaults.js
var defaults = __webpack_require__(15237);
;// CONCATENATED MODULE: ./.cache/build/lib/job/work-folder.js


/** The folder that steps start in: where the first upload goes. */
function workFolderOf(spec) {
    const first = spec.upload?.[0]?.to;
    return first === undefined ? defaults/* WORK_FOLDER */.B : external_node_path_.posix.resolve('/', first);
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/upload/plan.js








/**
 * Looks whether what is to be uploaded is there, before anything is created.
 *
 * @throws TransferError `usage` when it is not.
 */
function checkUploads(spec) {
    for (const { from } of spec.upload ?? [{ from: '.' }]) {
        const path = (0,external_node_path_.resolve)(spec.root, from);
        if (!(0,external_node_fs_.existsSync)(path))
            throw new transfer_errors/* TransferError */.a('usage', `cannot upload ${from}: there is no ${path}`);
    }
}
/**
 * Chooses what to upload. Needs no sandbox: it is done before one is created.
 *
 * @throws TransferError of `selectFiles`; `usage` when a selection is larger than the limit.
 */
async function planUploads(spec, options, signal) {
    const fallback = [{ from: '.', to: workFolderOf(spec), ignore: [] }];
    const planned = [];
    for (const { from, to, ignore } of spec.upload ?? fallback) {
        const selection = await (0,transfer_select/* selectFiles */.A)({
            root: spec.root,
            from,
            ignore,
            gitOnly: spec.upload === undefined && !options.wholeFolder,
            // Only someone who typed it here may name a place outside; the description's own paths were refused before.
            allowOutside: !(0,local_path/* placeLocal */.H_)(spec.root, from).inside,
            signal,
        });
        checkLimit(from, selection, spec.uploadLimitBytes, report_bytes/* formatBytes */.z);
        const place = { from: external_node_path_.posix.normalize(from), to: external_node_path_.posix.resolve('/', to) };
        const nth = planned.filter((other) => other.from === place.from && other.to === place.to).length;
        planned.push({ ...place, nth, selection });
    }
    return planned;
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/usage.js
/** How often the service is asked while the run goes on, in ms: what a sandbox that is lost later used is known then. */
const EVERY = 30_000;
/** One question may take so long, in ms. */
const LIMIT = 2000;
/** More samples show nothing more; every other one is dropped then. */
const KEPT = 720;
/** The service's clock may be behind ours, in ms. */
const CLOCKS = 60_000;
/** @param began when the run began, in ms since 1970 */
function recordUsage(began, everyMs = EVERY, limitMs = LIMIT) {
    const readings = new Map();
    let timer;
    let ask;
    let asking;
    let lastOne;
    return {
        follow(sandbox, created) {
            const first = created ? began - CLOCKS : began;
            ask = async () => {
                const newest = [...readings.keys()].at(-1);
                try {
                    const found = await sandbox.usage(new Date(Math.max(first, newest ?? 0)), limitMs);
                    for (const reading of found) {
                        const at = reading.at.getTime();
                        // The service counts in whole seconds: it may tell of one again, and of some from before.
                        if (at >= first && Number.isFinite(at))
                            readings.set(at, reading);
                    }
                }
                catch {
                    // There are services without metrics; nothing depends on them.
                }
            };
            timer = setInterval(() => {
                asking ??= ask?.().finally(() => {
                    asking = undefined;
                });
            }, everyMs);
            timer.unref();
        },
        last() {
            clearInterval(timer);
            lastOne ??= (async () => {
                await asking;
                await ask?.();
            })();
            return lastOne;
        },
        end() {
            clearInterval(timer);
            return thinned(samplesOf([...readings.values()], began));
        },
    };
}
function samplesOf(readings, began) {
    const sorted = readings.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    const [first] = sorted;
    // What seems to be from before the run is of it all the same: then the clocks differ.
    const shift = first ? Math.max(0, began - first.at.getTime()) : 0;
    return sorted.map(({ at, ...values }) => ({ atMs: at.getTime() - began + shift, ...values }));
}
function thinned(samples) {
    return samples.length <= KEPT ? samples : thinned(samples.filter((_, index) => index % 2 === 0));
}

// EXTERNAL MODULE: ./.cache/build/lib/report/escape-path.js
var escape_path = __webpack_require__(3139);
;// CONCATENATED MODULE: ./.cache/build/lib/job/watch.js



/** Events that a result keeps. */
const watch_KEPT = 20_000;
/** Events that the log shows as fast as they come, and how many a second beyond that. */
const SHOWN = 20_000;
const SHOWN_PER_SECOND = 20;
/** How often it says how many were not shown, in ms. */
const SAY_EVERY = 10_000;
const MAX_GAPS = 50;
/** Watching may take so long to begin, in ms; then the steps begin without it. */
const BEGIN = 30_000;
/** Watches the folders of the description. Resolves when the steps may begin. */
async function watchFolders(context) {
    const { sandbox, spec, workFolder, reporter, signal } = context;
    const result = { events: [], dropped: 0, gaps: [] };
    let began = performance.now();
    let moreGaps = 0;
    const atMs = () => Math.max(0, Math.round(performance.now() - began));
    const log = createEventLog(context);
    const watches = outermost(spec.watch.map((folder) => external_node_path_.posix.resolve(workFolder, folder))).map((folder) => sandbox.watchFolder({
        folder,
        onEvent(type, path) {
            const event = { type, path, atMs: atMs() };
            if (result.events.length < watch_KEPT)
                result.events.push(event);
            else
                result.dropped += 1;
            log.show(event);
        },
        onGap(reason) {
            const seconds = (atMs() / 1000).toFixed(1);
            const text = `${(0,escape_path/* escapePath */.f)(folder)}: ${reason} (${seconds} s after the steps began)`;
            if (result.gaps.length >= MAX_GAPS) {
                moreGaps += 1;
                return;
            }
            result.gaps.push(text);
            reporter.notice(`watch: changes may be missing in ${text}`);
        },
    }));
    const stop = new AbortController();
    const late = (0,promises_.setTimeout)(BEGIN, undefined, { signal: AbortSignal.any([signal, stop.signal]) }).catch(() => undefined);
    await Promise.race([Promise.all(watches.map(({ ready }) => ready)), late]);
    stop.abort();
    began = performance.now();
    let ended;
    const endAll = async (account) => {
        await Promise.all(watches.map((watch) => watch.end({ account })));
        await log.close();
        if (moreGaps > 0)
            result.gaps.push(`and ${moreGaps} times more`);
        if (result.gaps.length > 0) {
            context.warn('watch: some changes in the watched folders may not be reported one by one; `watch.gaps` of the result says why');
        }
        return result;
    };
    return {
        end({ account }) {
            ended ??= endAll(account && !signal.aborted);
            return ended;
        },
    };
}
/** Without the folders that lie in another one, which is watched with all that is below it. */
function outermost(folders) {
    return [...new Set(folders)].filter((folder) => !folders.some((other) => other !== folder && folder.startsWith(other.endsWith('/') ? other : `${other}/`)));
}
/** Shows events in the log: a burst in full, a flood in part, with the number of those that were left out. */
function createEventLog({ reporter }) {
    let waiting = [];
    let room = SHOWN;
    let counted = performance.now();
    let leftOut = 0;
    let showing;
    const sayLeftOut = () => {
        if (leftOut > 0)
            reporter.notice(`watch: ${leftOut} more changes, not shown here`);
        leftOut = 0;
    };
    const timer = setInterval(sayLeftOut, SAY_EVERY);
    const showAll = async () => {
        while (waiting.length > 0) {
            const batch = waiting;
            waiting = [];
            for (const event of batch)
                await reporter.watchEvent(event);
        }
        showing = undefined;
    };
    return {
        show(event) {
            const now = performance.now();
            room = Math.min(SHOWN, room + ((now - counted) / 1000) * SHOWN_PER_SECOND);
            counted = now;
            if (room < 1 || waiting.length >= SHOWN) {
                leftOut += 1;
                return;
            }
            room -= 1;
            waiting.push(event);
            // A log that cannot be written ends the run elsewhere.
            showing ??= showAll().catch(() => undefined);
        },
        async close() {
            clearInterval(timer);
            await showing;
            sayLeftOut();
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/run.js






















/** What `failed-step` says when the template could not be built. */
const TEMPLATE_STEP = 'template';
/**
 * One run, its phases in order: template → sandbox → upload → steps → download → after. Never rejects: whatever
 * happens is in the result. What was acquired is released in the end, cancelled or not.
 */
async function runJob(spec, options) {
    const { reporter } = options;
    const timeline = createTimeline(reporter);
    const undo = createUndo();
    const usage = recordUsage(Date.now());
    const result = {
        outcome: 'service',
        exitCode: 0,
        failedStep: null,
        sandbox: { id: null, state: 'none', resumed: false },
        template: templateBefore(spec),
        steps: [],
        outputs: {},
        env: {},
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
        const seen = (0,job_problem/* problemOf */.Z)(error);
        result.problems.push(seen);
        reporter.warning(`${seen.message}${seen.hint === '' ? '' : `; ${seen.hint}`}`);
    };
    try {
        const context = await prepare(spec, options, result, { timeline, undo, usage, warn });
        const { signal } = context;
        const steps = await timeline.phase('steps', async () => {
            const watching = spec.watch.length > 0 ? await watchFolders(context) : undefined;
            if (watching)
                undo.add(async () => void (await watching.end({ account: false })));
            const done = await runSteps(context);
            if (watching) {
                result.watch = await watching.end({
                    account: done.outcome !== 'lost' && done.outcome !== 'cancelled',
                });
            }
            return done;
        });
        Object.assign(result, steps);
        // Beside the download: it is awaited before the sandbox goes.
        if (result.outcome !== 'cancelled')
            void usage.last();
        if (steps.outcome === 'lost' || steps.outcome === 'service')
            await explainSteps(result, context);
        if (!['lost', 'cancelled'].includes(result.outcome) && spec.download.length > 0) {
            // Steps that could not be run to their end left less than was meant: that is no trouble of its own.
            const missing = result.outcome === 'service' ? () => undefined : problem;
            try {
                const got = await timeline.phase('download', () => withDeadline(deadlineOf('download', spec.deadlines), signal, (limited) => download({ ...context, signal: limited }, missing)), ({ detail }) => detail);
                result.artifacts = got.artifacts;
            }
            catch (error) {
                // Cancelled by the user: the steps' result stands all the same, the missing artifacts are a problem beside it.
                problem(options.signal.aborted ? downloadCancelled() : await explainLoss(error, context));
            }
        }
    }
    catch (error) {
        if (error instanceof CancelledError || options.signal.aborted)
            result.outcome = 'cancelled';
        else {
            result.error = (0,job_problem/* problemOf */.Z)(error);
            if (result.error.cause === 'template') {
                // What the repository describes is at fault, not the service.
                result.outcome = 'failed';
                result.failedStep = TEMPLATE_STEP;
            }
            else
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
    const used = usage.end();
    if (used.length > 0)
        result.usage = used;
    closePorts(result);
    result.timings = timeline.timings();
    result.exitCode = exitCodeOf(result);
    return result;
}
/** Nothing answers any more where a killed sandbox did. */
function closePorts(result) {
    if (['running', 'paused'].includes(result.sandbox.state))
        return;
    result.urls = {};
    delete result.sandbox.trafficToken;
}
/** A run that ends without a sandbox may still have left one in which it tried its template. */
async function sweepTrials(spec, options, result, backend, warn) {
    if (result.sandbox.id !== null || 'reference' in spec.template)
        return;
    if (options.signal.aborted && options.onCancel === 'leave')
        return;
    await sweepRun(backend, options.runId, { looks: 1, warn });
}
/** A step that could not be followed to its end: what is known of why, and whether the sandbox is gone. */
async function explainSteps(result, context) {
    const why = await whyLost(result.error?.cause ?? 'lost', context);
    if (!why)
        return;
    result.error = (0,job_problem/* problemOf */.Z)(why);
    result.outcome = 'lost';
}
function downloadCancelled() {
    return new errors/* BackendError */.Jh('usage', 'the download was cancelled', 'run it again to fetch the artifacts');
}
/** Everything up to the point where steps can run. Registers what has to be undone as it is acquired. */
async function prepare(spec, options, result, { timeline, undo, usage, warn }) {
    const { reporter } = options;
    const lost = new AbortController();
    const signal = AbortSignal.any([options.signal, lost.signal]);
    checkUploads(spec);
    checkResultFolder(spec);
    // Choosing files needs no service: it goes on while that is looked for. Nothing is made before it is known to do.
    const planning = planUploads(spec, options, options.signal);
    planning.catch(() => undefined);
    const { backend, reference } = await timeline.phase('template', async () => {
        const connected = await orCancelled(options.connect(options.signal), options.signal);
        undo.add(() => sweepTrials(spec, options, result, connected, warn));
        await planning;
        // A sandbox that is there already needs none.
        if (spec.sandbox.id !== undefined)
            return { backend: connected, reference: undefined };
        const deps = { backend: connected, result, warn };
        return { backend: connected, reference: await templateOf(spec, options, deps) };
    }, () => ('build' in spec.template ? result.template.reason : undefined));
    const uploads = prepareUploads(spec, await planning, {
        remote: backend.remote,
        digest: mayStay(spec),
        signal: options.signal,
    });
    undo.add(async () => void (await Promise.all(uploads.map((each) => each.stop()))));
    const template = { backend, result, warn };
    const { sandbox, acquired } = await timeline.phase('sandbox', () => {
        const deps = {
            backend,
            template: async () => reference ?? (await templateOf(spec, options, template)),
            warn,
        };
        return acquireSandbox(spec, deps, options).catch(async (error) => {
            const vanished = reference !== undefined &&
                'build' in spec.template &&
                result.template.reused &&
                error instanceof errors/* BackendError */.Jh &&
                error.kind === 'not-found';
            if (!vanished)
                throw error;
            warn(`template ${reference} was there a moment ago and is gone: it is built anew`);
            const anew = await templateOf(spec, options, template, true);
            return acquireSandbox(spec, { ...deps, template: async () => anew }, options);
        });
    }, (got) => got.acquired.id);
    const { id, resumed, replaces, beside } = acquired;
    const { key, ports } = spec.sandbox;
    const { trafficToken } = sandbox;
    result.sandbox = {
        id,
        state: 'running',
        resumed,
        ...(replaces ? { replaces } : {}),
        ...(key === undefined || beside ? {} : { key }),
        ...(acquired.created && spec.sandbox.lifecycle.onTimeout === 'pause' ? { sleeps: true } : {}),
        ...(ports.length > 0 && trafficToken !== undefined ? { trafficToken } : {}),
    };
    for (const port of ports)
        result.urls[port] = sandbox.urlOf(port);
    const life = {};
    const { timeoutMs } = spec.sandbox;
    const stopHeartbeat = startHeartbeat({
        id,
        timeoutMs,
        life,
        extend: (beat) => backend.setTimeout(id, timeoutMs, beat),
        look: (beat) => backend.look(id, beat),
        onLost: (error) => lost.abort(error),
        onTrouble: (error) => warn(`the life of sandbox ${id} could not be extended: ${(0,job_problem/* problemOf */.Z)(error).message}`),
        onNotice: (text) => reporter.notice(text),
    });
    undo.add(() => releaseRun({ spec, backend, sandbox, acquired, life, warn, stopHeartbeat }, options, result));
    usage.follow(sandbox, acquired.created);
    undo.add(async () => void (options.signal.aborted || (await usage.last())));
    if (options.signal.aborted)
        throw new CancelledError();
    const workFolder = workFolderOf(spec);
    const context = {
        spec,
        backend,
        sandbox,
        acquired,
        life,
        reporter,
        signal,
        options,
        workFolder,
        warn,
    };
    // Without an answer only the report misses the template's ID.
    const made = sandbox.template().catch(() => undefined);
    const uploaded = await timeline.phase('upload', () => withDeadline(deadlineOf('upload', spec.deadlines), signal, (limited) => upload({ ...context, signal: limited }, uploads)).catch(async (error) => {
        throw options.signal.aborted ? error : await explainLoss(error, context);
    }), ({ detail }) => detail);
    result.upload = uploaded.result;
    const seen = await made;
    if (seen) {
        result.template.id = seen.id;
        if (!acquired.created)
            result.template.name = seen.name ?? seen.id;
    }
    return context;
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


/***/ })

};
