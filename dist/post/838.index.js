export const id = 838;
export const ids = [838];
export const modules = {

/***/ 4838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSandboxService: () => (/* binding */ createSandboxService)
});

// UNUSED EXPORTS: preload

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js + 2 modules
var errors = __webpack_require__(8319);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/or-aborted.js
var or_aborted = __webpack_require__(8540);
// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __webpack_require__(5233);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step/lost.js


const LOST_HINT = 'run it again; raise `timeout` if it reached its end of life, or its memory if it ran out';
const HEALTH_TIMEOUT = 5000;
const ASK_TIMEOUT = 3000;
/** A sandbox that used so much of its memory at last probably died of it. */
const NEARLY_FULL = 0.9;
/** What its health check says of a sandbox. The streams' errors do not carry the reason. */
async function healthOf(sandbox) {
    try {
        return (await sandbox.isRunning({ requestTimeoutMs: HEALTH_TIMEOUT })) ? 'alive' : 'gone';
    }
    catch (error) {
        if ((0,errors/* isRefused */.H0)(error))
            return 'refused';
        return (0,errors/* toBackendError */.yr)(error, 'looking at the sandbox').kind === 'not-found' ? 'gone' : 'unknown';
    }
}
/** The sandbox as lost, with what the service still knows of why. Takes a few seconds at most. */
async function lostSandbox(sandbox, how, cause) {
    const why = how === 'refused'
        ? 'nobody answers at the address of the service any more'
        : how === 'silent'
            ? 'it or the service no longer answers'
            : await whyGone(sandbox);
    return new errors/* BackendError */.Jh('lost', `the sandbox was lost while the step ran: ${why}`, LOST_HINT, cause);
}
async function whyGone(sandbox) {
    const [state, memory] = await Promise.all([stateOf(sandbox), memoryOf(sandbox)]);
    return `${state}${memory}`;
}
async function stateOf(sandbox) {
    try {
        const { state } = await sandbox.getInfo({ requestTimeoutMs: ASK_TIMEOUT });
        return state === 'paused' ? 'it was paused' : 'the service says that it runs, but nothing in it answers';
    }
    catch (error) {
        const { kind } = (0,errors/* toBackendError */.yr)(error, 'looking at the sandbox');
        return kind === 'not-found'
            ? 'it was killed, ran out of memory or reached its end of life'
            : 'the service cannot say what became of it';
    }
}
async function memoryOf(sandbox) {
    try {
        const last = (await sandbox.getMetrics({ requestTimeoutMs: ASK_TIMEOUT })).at(-1);
        if (!last || last.memUsed < last.memTotal * NEARLY_FULL)
            return '';
        return `; at last it used ${(0,report_bytes/* formatBytes */.z)(last.memUsed)} of its ${(0,report_bytes/* formatBytes */.z)(last.memTotal)} of memory`;
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/again.js


/** Waits between attempts that bring nothing, in ms; each is stretched by up to half its length. About 20 s in all. */
const WAITS = [100, 300, 1000, 2000, 4000, 8000];
/** When nobody listens at the address, so many of them are enough. */
const WAITS_WHEN_REFUSED = 3;
/**
 * Decides whether a request that changes nothing when it is repeated is sent again. A sandbox that is gone ends it at
 * once: a gateway that stumbles says the same, so the sandbox is asked.
 */
function createAttempts(sandbox, signal) {
    let failed = 0;
    let refused = 0;
    return {
        gotOn() {
            failed = 0;
            refused = 0;
        },
        async next(error) {
            signal?.throwIfAborted();
            const wait = WAITS[failed];
            if (wait === undefined || !mayPass(error))
                throw error;
            if ((0,errors/* isRefused */.H0)(error) && ++refused > WAITS_WHEN_REFUSED)
                throw error;
            if (error.kind === 'lost' && !(await answers(sandbox)))
                throw error;
            failed += 1;
            try {
                await (0,promises_.setTimeout)(wait * (1 + Math.random() / 2), undefined, signal ? { signal } : {});
            }
            catch {
                signal?.throwIfAborted();
            }
        },
    };
}
/** Whether trying again can help. What the request itself is wrong about stays wrong. */
function mayPass({ kind }) {
    return kind !== 'usage' && kind !== 'auth' && kind !== 'not-found';
}
/** Whether the sandbox is there, as far as can be told. */
async function answers(sandbox) {
    return await sandbox.isRunning({ requestTimeoutMs: 5000 }).catch(() => true);
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/forget-output.js
/**
 * The SDK's command handle appends everything a command prints to two strings for as long as it runs. A build that
 * prints a gigabyte would end in "Invalid string length". We pass the output on as it comes, so both are emptied;
 * if a later SDK names them otherwise, this does nothing and only the memory is lost.
 */
function forgetOutput(handle) {
    if (!handle)
        return;
    // oxlint-disable no-underscore-dangle -- the SDK's names
    const held = handle;
    if (typeof held._stdout === 'string')
        held._stdout = '';
    if (typeof held._stderr === 'string')
        held._stderr = '';
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/tool.js





/** More than this from one of our own commands is an attack or a mistake. */
const MAX_OUTPUT = 64 << 20;
const DOING = 'running a command in the sandbox';
/** A sign of life on stderr, and how many of them a silent tool shows in the time after which it is given up. */
const BEAT = '\u0016';
const BEATS = 4;
/** Runs one of our own short commands to its end; one that may be repeated, over as many connections as it takes. */
async function runTool(sandbox, request) {
    if (request.repeatable !== true)
        return await runOnce(sandbox, request);
    const attempts = createAttempts(sandbox, request.signal);
    for (;;) {
        try {
            return await runOnce(sandbox, request);
        }
        catch (error) {
            await attempts.next((0,errors/* toBackendError */.yr)(error, DOING));
        }
    }
}
/** Its output starts after a mark of ours, because a login shell's profile may print first. */
async function runOnce(sandbox, request) {
    const mark = `\u001e${(0,external_node_crypto_.randomUUID)()}\u001e`;
    const stop = new AbortController();
    const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal;
    const watch = watchSigns(request.stallMs, stop);
    const output = { stdout: '', stderr: '' };
    /** Where its own output begins. Looked for once: in a text that grows, looking copies all of it. */
    let begun = -1;
    const collect = (stream) => (text) => {
        forgetOutput(handle);
        watch.sign();
        output[stream] += stream === 'stderr' && request.stallMs !== undefined ? text.replaceAll(BEAT, '') : text;
        if (output.stdout.length + output.stderr.length > MAX_OUTPUT) {
            stop.abort(new errors/* BackendError */.Jh('usage', 'the sandbox listed too much', 'name fewer files'));
        }
        if (stream === 'stdout' && request.onStdout) {
            if (begun < 0)
                begun = output.stdout.indexOf(mark);
            if (begun >= 0)
                request.onStdout(output.stdout.slice(begun + mark.length));
        }
    };
    let handle;
    const start = () => sandbox.commands.run(`printf %s '${mark}'; printf %s '${mark}' >&2; ${beating(request)}`, {
        background: true,
        timeoutMs: request.timeoutMs,
        requestTimeoutMs: 60_000,
        signal,
        onStdout: collect('stdout'),
        onStderr: collect('stderr'),
        ...(request.user === undefined ? {} : { user: request.user }),
    });
    let exitCode = 0;
    try {
        handle = await (0,or_aborted/* orAborted */.H)(start(), request.signal, stop.signal);
        await (0,or_aborted/* orAborted */.H)(handle.wait(), request.signal, stop.signal);
    }
    catch (error) {
        if (stop.signal.aborted)
            throw stop.signal.reason;
        const code = exitCodeOf(error);
        if (code === undefined)
            throw (0,errors/* toBackendError */.yr)(error, DOING);
        exitCode = code;
    }
    finally {
        watch.end();
        await handle?.disconnect();
    }
    return { exitCode, stdout: after(output.stdout, mark), stderr: after(output.stderr, mark) };
}
/**
 * The script, with a sign of life from time to time while it works. The beat has no process of its own that could hold
 * the output open after the script's end: bash waits by reading from a pipe to which nobody writes.
 */
function beating({ script, stallMs }) {
    if (stallMs === undefined)
        return script;
    const every = Math.max(1, Math.floor(stallMs / BEATS / 1000));
    const beat = `exec 9<> <(:); while read -rt ${every} -u 9 || [ $? -gt 128 ] || sleep 1; do printf '\\026' >&2 || exit; done`;
    return `( ${beat} ) </dev/null & (\n${script}\n); code=$?; kill $!; exit $code`;
}
/** Ends the waiting when no sign of life came for `stallMs`. */
function watchSigns(stallMs, stop) {
    if (stallMs === undefined)
        return { sign: () => undefined, end: () => undefined };
    const seconds = Math.round(stallMs / 1000);
    const timer = setTimeout(() => stop.abort(new errors/* BackendError */.Jh('timeout', `${DOING} stalled: no sign of it for ${seconds} s`, 'try again')), stallMs);
    return { sign: () => timer.refresh(), end: () => clearTimeout(timer) };
}
function after(text, mark) {
    const at = text.indexOf(mark);
    return at < 0 ? text : text.slice(at + mark.length);
}
/**
 * The exit code in the SDK's CommandExitError; undefined for any other error. envd reports −1 for a signal and
 * names it in the message; shells say 128 + its number.
 */
function exitCodeOf(error) {
    if (!(error instanceof Error) || error.name !== 'CommandExitError')
        return undefined;
    const { exitCode } = error;
    if (typeof exitCode !== 'number')
        return undefined;
    if (exitCode >= 0)
        return exitCode;
    if (/killed/.test(error.message))
        return 137;
    if (/terminated/.test(error.message))
        return 143;
    if (/interrupt/.test(error.message))
        return 130;
    return 1;
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/code/language.js
var code_language = __webpack_require__(4019);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/places.js
var places = __webpack_require__(403);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/code/kept-contexts.js


const FILE = `${places/* KEPT_FOLDER */.U}/contexts`;
/** More than any description needs. */
const MAX_CONTEXTS = 200;
const MAX_BYTES = 64 << 10;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/;
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/** Whether it is what a service may call a context. It comes from the sandbox, and goes into files and requests. */
function isContextId(id) {
    return typeof id === 'string' && ID.test(id);
}
/** Shell text that prints what {@link readContexts} reads. As root. */
function readContextsScript() {
    return `head -c ${MAX_BYTES} ${FILE} 2>/dev/null; true`;
}
/** Takes apart what was kept. It comes from the sandbox: what is malformed, or there twice, is not there. */
function readContexts(printed) {
    const found = new Map();
    const ids = new Set();
    for (const line of printed.split('\n').slice(0, MAX_CONTEXTS)) {
        const [language = '', name = '', id = '', ...more] = line.split(' ');
        if (more.length > 0 || !NAME.test(name) || !ID.test(id))
            continue;
        if (!code_language/* CODE_LANGUAGES */.Qx.some((each) => each === language))
            continue;
        const key = `${language} ${name}`;
        if (found.has(key) || ids.has(id))
            continue;
        ids.add(id);
        found.set(key, { name, language, id });
    }
    return [...found.values()];
}
/** Shell text that keeps contexts for later steps and runs, whole or not at all. As root. */
function keepContextsScript(contexts) {
    const lines = contexts.slice(-MAX_CONTEXTS).map(({ language, name, id }) => `${language} ${name} ${id}`);
    const text = `${lines.join('\n')}\n`;
    // Nothing in it can be more than a word, so that it may stand in quotes.
    if (readContexts(text).length !== lines.length)
        throw new TypeError('expected contexts with plain names');
    return `mkdir -p -m 700 ${places/* KEPT_FOLDER */.U} && printf %s '${text}' > ${FILE}.new && mv ${FILE}.new ${FILE}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/code/contexts.js






/** The port of E2B's code interpreter. */
const INTERPRETER_PORT = 49999;
/** The service may be starting still. Waits between looks, in ms. */
const STARTING = [200, 500, 1000, 2000, 3000];
/** Reading or keeping a small file, in ms. */
const TOOL = 30_000;
/** Listing contexts, in ms; a new one starts a kernel. */
const LIST = 20_000;
const CREATE = 120_000;
/** The context that the service has of itself. */
const DEFAULT = 'default';
/**
 * Names are ours: the service knows contexts by its own IDs. Which is which is kept in the sandbox, so that a later step or
 * run, after a pause too, finds its variables again.
 */
function createContexts(sandbox) {
    let kept;
    const lost = new Set();
    const makeFolder = async (folder, signal) => {
        try {
            await sandbox.files.makeDir(folder, { requestTimeoutMs: LIST, signal });
        }
        catch (error) {
            signal.throwIfAborted();
            throw (0,errors/* toBackendError */.yr)(error, `making the folder ${folder}`);
        }
    };
    const make = async ({ language, startIn }, signal) => {
        await makeFolder(startIn, signal);
        const options = { language, cwd: startIn, requestTimeoutMs: CREATE };
        try {
            return await (0,or_aborted/* orAborted */.H)(sandbox.createCodeContext(options), signal);
        }
        catch (error) {
            signal.throwIfAborted();
            if (isUnknownLanguage(error)) {
                throw new errors/* BackendError */.Jh('usage', `the code interpreter of the sandbox cannot start a kernel for ${language}`, 'use a template whose code interpreter has one', error);
            }
            throw (0,errors/* toBackendError */.yr)(error, `starting a kernel for ${language}`);
        }
    };
    const keep = async (signal, notice) => {
        try {
            const script = keepContextsScript(kept ?? []);
            const { exitCode } = await runTool(sandbox, {
                script,
                user: 'root',
                timeoutMs: TOOL,
                repeatable: true,
                signal,
            });
            if (exitCode !== 0)
                throw new Error(`exit code ${exitCode}`);
        }
        catch (error) {
            signal.throwIfAborted();
            const why = error instanceof Error ? error.message : String(error);
            notice(`which context is which could not be kept in the sandbox, so a later run makes new ones: ${why}`);
        }
    };
    return {
        gone: ({ language, context }) => void lost.add(`${language} ${context}`),
        async find(request, signal) {
            const { language, context: name, startIn, cwd } = request;
            kept ??= await readKept(sandbox, signal);
            const listed = (await listContexts(sandbox, signal)).filter(({ id }) => isContextId(id));
            const mine = kept.find((each) => each.language === language && each.name === name);
            const folder = cwd === undefined ? {} : { folder: cwd };
            const there = mine && listed.find(({ id }) => id === mine.id);
            const forgotten = lost.delete(`${language} ${name}`);
            if (mine && there && !forgotten)
                return { context: there, ...folder };
            if (mine) {
                request.onNotice(`the context ${name} (${language}) is gone, and its variables with it: it is made anew`);
            }
            const taken = new Set(kept.map(({ id }) => id));
            // The first of a language is the service's own, which is warm.
            const own = name === DEFAULT && !mine
                ? listed.find((each) => each.language === language && !taken.has(each.id))
                : undefined;
            const context = own ?? (await make(request, signal));
            if (!isContextId(context.id)) {
                throw new errors/* BackendError */.Jh('service', 'the code interpreter answered with a malformed context', 'try again');
            }
            const done = async () => {
                kept = [...(kept ?? []).filter((each) => each !== mine), { name, language, id: context.id }];
                await keep(signal, (text) => request.onNotice(text));
            };
            if (own && own.cwd !== startIn) {
                await makeFolder(startIn, signal);
                return { context, first: { folder: startIn, done }, ...folder };
            }
            await done();
            return { context, ...folder };
        },
    };
}
async function readKept(sandbox, signal) {
    const { stdout } = await runTool(sandbox, {
        script: readContextsScript(),
        user: 'root',
        timeoutMs: TOOL,
        repeatable: true,
        signal,
    });
    return readContexts(stdout);
}
/** Also finds out whether there is a code interpreter at all. */
async function listContexts(sandbox, signal) {
    for (let attempt = 0;; attempt++) {
        try {
            const listed = await (0,or_aborted/* orAborted */.H)(sandbox.listCodeContexts(), signal, AbortSignal.timeout(LIST));
            return Array.isArray(listed) ? listed.filter(isContext) : [];
        }
        catch (error) {
            signal.throwIfAborted();
            const wait = STARTING[attempt];
            if (wait === undefined)
                throw await whyUnanswered(sandbox, error);
            await (0,promises_.setTimeout)(wait, undefined, { signal }).catch(() => undefined);
            signal.throwIfAborted();
        }
    }
}
function isContext(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { id, language, cwd } = value;
    return typeof id === 'string' && typeof language === 'string' && typeof cwd === 'string';
}
/** The service's answer when there is nothing at its port is the one that it has for a sandbox that is gone. */
async function whyUnanswered(sandbox, error) {
    const name = error instanceof Error ? error.name : undefined;
    if (name === 'TimeoutError' && (await healthOf(sandbox)) === 'alive') {
        return new errors/* BackendError */.Jh('usage', `the sandbox has no code interpreter: nothing answers at its port ${INTERPRETER_PORT}`, 'steps with code need the template `code-interpreter-v1`, or one that is built from it', error);
    }
    return (0,errors/* toBackendError */.yr)(error, 'asking the code interpreter for its contexts');
}
/** A 500 may also be a kernel that died, or a service that has no room: those may be asked again. */
function isUnknownLanguage(error) {
    return error instanceof Error && /^(?:400\b|500\b.*kernel for the language)/is.test(error.message);
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/results.js
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

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step/end-marker.js
/**
 * What ends a step's stream: `RS id code flags RS LF` on stdout and stderr.
 *
 * envd ends a command's stream only when nobody holds its pipes any more, so a step that leaves a server running
 * would never end. What the script wrote before it exited comes out before the marker, so nothing is lost by
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
                const rest = all.slice(at, at + opening.length + MAX_BODY);
                const body = rest.startsWith(opening) ? rest.slice(opening.length) : undefined;
                const whole = body === undefined ? null : BODY.exec(body);
                if (whole) {
                    done = true;
                    const [, code = '', flags = ''] = whole;
                    return {
                        text: all.slice(0, at),
                        marker: { code: code === 'gone' ? code : Number(code), flags: flags.replace('-', '') },
                    };
                }
                if (opening.startsWith(rest) || (body !== undefined && BEGUN.test(body))) {
                    held = all.slice(at);
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
const MAX_BODY = 16;
// oxlint-disable-next-line no-control-regex -- the marker is made of them
const BODY = /^(\d{1,3}|gone) ([a-z-]{1,4})\u001e/;
const BEGUN = /^(?:\d{0,3}|g|go|gon|(?:\d{1,3}|gone) [a-z-]{0,4}|gone)$/;
/** Shell text that prints the marker on stdout; the arguments are shell words. `-` for no flags. */
function printMarker(id, code, flags) {
    return `printf '\\036%s %s %s\\036\\n' ${id} ${code} ${flags}`;
}

// EXTERNAL MODULE: ./.cache/build/lib/e2b/step/names.js
var step_names = __webpack_require__(4490);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step/follow-script.js


/** How often a follower looks for more, in seconds, where the file system tells it of nothing. */
const LOOK = 0.03;
/** How often a follower looks whether the keeper of its step has begun, 5 ms apart. */
const KEEPER_LOOKS = 3000;
/** Shell text that finds the folder of a step: `$_e2b_dir` is where it is, or where it is not. */
function findFolder(id) {
    const [first, second] = (0,step_names/* stepFolders */.QL)(id);
    return `_e2b_dir=${first}; [ -d "$_e2b_dir" ] || _e2b_dir=${second}`;
}
/** Descriptors of the shell that follows, on which it has the streams open. */
const HELD = { out: 8, err: 7 };
/** Shell text that opens the streams of a step, also before anything was written to them; then `$_e2b_held` is set. */
function holdStreams(streams) {
    const hold = (name) => `: >>"$_e2b_dir/${name}" && exec ${HELD[name]}<"$_e2b_dir/${name}"`;
    const all = streams === 'merged' ? hold('out') : `${hold('out')} && ${hold('err')}`;
    return `{ ${all} && _e2b_held=1; } 2>/dev/null`;
}
/** Shell text: the function that says how many bytes the next lines of a stream take: name, bytes before, lines. */
const LINE_BYTES = `_e2b_lines() {
  if [ "$3" = 0 ]; then echo 0; else tail -c +$(($2 + 1)) "$_e2b_dir/$1" | head -n "$3" | wc -c; fi
}`;
/**
 * Shell text that prints what a step's keeper keeps, from a place on, and the end marker when there is no more to
 * come. Ends the follower before it: its client has gone, and it would read for nobody.
 *
 * Each stream begins with `RS nonce N RS`, N the bytes of the lines that were passed over.
 */
function followScript({ id, streams, nonce, out, err }) {
    const both = (text) => (streams === 'merged' ? text : `${text}; ${text} >&2`);
    const end = (code, flags) => both(printMarker(id, code, flags));
    const begin = (skipped) => `printf '\\036%s %d\\036' ${nonce} ${skipped}`;
    const follow = (name, bytes) => `tail -c +$((_e2b_${name} + ${bytes} + 1)) -f -s ${LOOK} --pid="$_e2b_k" /proc/$$/fd/${HELD[name]}`;
    const lines = (name, seen) => `_e2b_${name}=${seen.lines === 0 ? 0 : `$(_e2b_lines ${name} ${seen.bytes} ${seen.lines})`}`;
    return `PATH=${step_names/* OUR_PATH */.Hl}:$PATH
${LINE_BYTES}
if [ ! -d "$_e2b_dir" ] && [ -z "$_e2b_own" ]; then ${both(begin('0'))}; ${end('gone', 'x')}; exit; fi
for _e2b_f in "$_e2b_dir"/follower-*; do
  _e2b_p=\${_e2b_f##*-}
  [ "$_e2b_p" = '*' ] || [ "$_e2b_p" = $$ ] && continue
  if grep -qzxF ${step_names/* KEEPER_MARK */.bJ}=${id} "/proc/$_e2b_p/environ"; then kill -KILL -- "-$_e2b_p" || kill -KILL "$_e2b_p"; fi
  rm -f "$_e2b_f"
done 2>/dev/null
{ : >"$_e2b_dir/follower-$$"; } 2>/dev/null
exec 9<> <(:)
_e2b_n=0
until set -- "$_e2b_dir"/keeper-*; [ -e "$1" ] || [ $_e2b_n -ge ${KEEPER_LOOKS} ] || [ ! -d "$_e2b_dir" ] || [ -e "$_e2b_dir/swept" ]; do read -t 0.005 -u 9; _e2b_n=$((_e2b_n + 1)); done
if [ -e "$1" ]; then _e2b_k=\${1##*-}
elif [ -n "$_e2b_own" ] && [ ! -d "$_e2b_dir" ]; then _e2b_k=$_e2b_own
else ${both(begin('0'))}; ${end('gone', 'n')}; exit; fi
exec 9>&-
[ -n "$_e2b_held" ] || ${holdStreams(streams)}
${lines('out', out)}
${begin('"$_e2b_out"')}
${follow('out', out.bytes)} 2>/dev/null &
_e2b_w=$!
${streams === 'merged'
        ? ''
        : `${lines('err', err)}
${begin('"$_e2b_err"')} >&2
${follow('err', err.bytes)} >&2 2>/dev/null &
_e2b_w="$_e2b_w $!"`}
wait $_e2b_w
_e2b_c=gone; _e2b_h=
set -- "$_e2b_dir"/exit-*; if [ -e "$1" ]; then _e2b_c=\${1##*-}
elif kill -0 "$_e2b_k"; then tail -n 0 --pid=$$ /dev/null && exit; _e2b_h=n; fi 2>/dev/null
set -- "$_e2b_dir"/*.gap; [ -e "$1" ] && _e2b_h=g$_e2b_h
for _e2b_f in output env summary; do [ -s "$_e2b_dir/$_e2b_f" ] && { _e2b_h=h$_e2b_h; break; }; done
${end('"$_e2b_c"', '"${_e2b_h:--}"')}
`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step/insist.js




const insist_WAITS = [200, 500, 1000, 2000, 4000];
/**
 * Runs a tool that may be run again, over as many connections as it takes within `patienceMs`.
 *
 * @throws BackendError `lost` when the sandbox is gone, else the last failure
 */
async function insist(sandbox, request, patienceMs) {
    const until = performance.now() + patienceMs;
    let gone = 0;
    for (let attempt = 0;; attempt++) {
        try {
            return await runTool(sandbox, request);
        }
        catch (error) {
            const seen = (0,errors/* toBackendError */.yr)(error, 'running a command in the sandbox');
            if (seen.kind === 'auth' || seen.kind === 'usage' || request.signal?.aborted)
                throw seen;
            const health = await healthOf(sandbox);
            gone = health === 'gone' ? gone + 1 : 0;
            if (gone > 1)
                throw await lostSandbox(sandbox, 'gone', error);
            const wait = insist_WAITS[Math.min(attempt, insist_WAITS.length - 1)] ?? 0;
            if (performance.now() + wait > until)
                throw seen;
            await (0,promises_.setTimeout)(wait);
        }
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step/handover-files.js





/** What is fetched of each file, in bytes. GitHub's own limits are 1 MiB for a step's outputs, and for its summary. */
const LIMITS = { output: 1 << 20, env: 256 << 10, summary: 1 << 20 };
const FETCH_TIMEOUT = 15_000;
const PATIENCE = 30_000;
/** What a step left in its handover files, as text. A file over its limit comes cut and is named. */
async function fetchHandover(sandbox, id, user) {
    const mark = (0,external_node_crypto_.randomUUID)();
    const files = Object.keys(step_names/* HANDOVER_FILES */.wk);
    const each = files.map((file) => `_e2b_f="$_e2b_dir/${file}"; [ -f "$_e2b_f" ] && { stat -L -c %s "$_e2b_f"; head -c ${LIMITS[file]} "$_e2b_f"; }; printf %s ${mark}`);
    const { stdout } = await insist(sandbox, {
        script: `${findFolder(id)}; ${each.join('; ')}`,
        timeoutMs: FETCH_TIMEOUT,
        ...(user === undefined ? {} : { user }),
    }, PATIENCE);
    const parts = stdout.split(mark);
    if (parts.length !== files.length + 1)
        throw new errors/* BackendError */.Jh('service', 'what the step handed over came back incomplete', 'run it again');
    const handover = { output: '', env: '', summary: '', cut: [] };
    for (const [index, file] of files.entries()) {
        const [, size = '0', text = ''] = /^(\d+)\n([^]*)$/.exec(parts[index] ?? '') ?? [];
        handover[file] = text;
        if (Number(size) > LIMITS[file])
            handover.cut.push({ file, limit: LIMITS[file] });
    }
    return handover;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/code/code-handover.js




/** Making a few files, in ms. */
const code_handover_TOOL = 30_000;
/**
 * Makes the files for the code of one step. The user of the code interpreter is not known, so anybody in the sandbox may write
 * to them; they are read as the sandbox's own user. Without room for them, code has no such files.
 */
async function openHandover(sandbox, signal) {
    const id = (0,external_node_crypto_.randomUUID)();
    const [folder] = (0,step_names/* stepFolders */.QL)(id);
    const files = Object.entries(step_names/* HANDOVER_FILES */.wk).map(([file, name]) => ({ file: `${folder}/${file}`, name }));
    const paths = files.map(({ file }) => file).join(' ');
    const { exitCode } = await runTool(sandbox, {
        script: `mkdir -p -m 755 ${folder} && : | tee ${paths} >/dev/null && chmod 666 ${paths}`,
        user: 'root',
        timeoutMs: code_handover_TOOL,
        repeatable: true,
        signal,
    });
    if (exitCode !== 0)
        return { env: {}, take: () => Promise.resolve({}) };
    return {
        env: Object.fromEntries(files.map(({ file, name }) => [name, file])),
        async take() {
            try {
                const handover = await fetchHandover(sandbox, id, undefined);
                const written = [handover.output, handover.env, handover.summary].some((text) => text !== '');
                return written ? { handover } : {};
            }
            catch (error) {
                return { handoverProblem: error instanceof Error ? error.message : String(error) };
            }
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/shell-quote.js
/** Quotes one word for a POSIX shell. Throws on NUL, which no argument can hold. */
function shellQuote(word) {
    if (word.includes('\0'))
        throw new TypeError('a shell word cannot hold a NUL byte');
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    return `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/code/change-folder.js

/** Code that makes a folder the current one of its context. */
function changeFolder(language, folder) {
    if (language === 'bash')
        return `cd -- ${shellQuote(folder)}`;
    const text = JSON.stringify(folder);
    if (language === 'python')
        return `__import__('os').chdir(${text})`;
    return `(globalThis.Deno ?? globalThis.process).chdir(${text})`;
}

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(6698);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/code/whole-lines.js
/** The longest line that is passed on, in bytes: an image of some tens of MB as base64 fits. */
const MAX_LINE = 128 << 20;
const NEWLINE = 10;
/** `onLong`: a line was left out, because it is too long to hold; told once, when its end has come. */
function createWholeLines({ onLine, onLong }, maxLine = MAX_LINE) {
    let held = [];
    let heldBytes = 0;
    const hold = (part) => {
        heldBytes += part.length;
        if (heldBytes > maxLine)
            held = [];
        else
            held.push(part);
    };
    const take = () => {
        const bytes = heldBytes;
        const parts = held;
        held = [];
        heldBytes = 0;
        if (bytes > maxLine) {
            onLong(bytes);
            return new Uint8Array();
        }
        const line = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
        onLine(line);
        return line;
    };
    return {
        write(chunk) {
            const whole = [];
            let from = 0;
            for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
                hold(chunk.subarray(from, at + 1));
                from = at + 1;
                whole.push(take());
            }
            // A copy: whoever made the chunk may use its memory again.
            if (from < chunk.length)
                hold(chunk.slice(from));
            return whole.length === 1 && whole[0] ? whole[0] : Buffer.concat(whole);
        },
        end: () => (heldBytes === 0 ? new Uint8Array() : take()),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/code/watch-execution.js




/** The service shows a sign of life every 5 s. Without one for so long, in ms, the connection is dead. */
const SILENT = 60_000;
const watching = new external_node_async_hooks_.AsyncLocalStorage();
let watched = false;
/**
 * Runs a call of the SDK that executes code. The SDK takes no signal, takes an answer that is cut off for one that ended,
 * and decodes its pieces one by one; so what it gets of the answer, through the global `fetch`, is looked at here: it gets
 * whole lines, none too long to hold, until `signal` aborts or the connection is silent for too long.
 */
async function watchingExecution(watch, call) {
    watchFetch();
    return await watching.run(watch, call);
}
function watchFetch() {
    if (watched)
        return;
    watched = true;
    const { fetch } = globalThis;
    globalThis.fetch = async (input, init) => {
        const watch = watching.getStore();
        if (!watch || typeof input !== 'string' || !new URL(input).pathname.endsWith('/execute'))
            return await fetch(input, init);
        const { keepalive: _, signal, ...rest } = init ?? {};
        const signals = [watch.signal, ...(signal ? [signal] : [])];
        const response = await (0,or_aborted/* orAborted */.H)(fetch(input, { ...rest, signal: AbortSignal.any(signals) }), ...signals);
        if (!response.ok || !response.body)
            return response;
        watch.began = true;
        return new Response(watchBody(response.body, watch), { status: response.status });
    };
}
function watchBody(body, watch) {
    const reader = body.getReader();
    const lines = createWholeLines({
        onLine: (line) => {
            if (isEnd(line))
                watch.ended = true;
        },
        onLong: (bytes) => watch.onLong(bytes),
    });
    const close = (reason) => void reader.cancel(reason).catch(() => undefined);
    return new ReadableStream({
        async pull(controller) {
            try {
                for (;;) {
                    const { done, value } = await withinSilence(reader.read(), watch.signal);
                    const whole = done ? lines.end() : lines.write(value);
                    if (whole.length > 0)
                        controller.enqueue(whole);
                    if (done)
                        return controller.close();
                    if (whole.length > 0)
                        return;
                }
            }
            catch (error) {
                close(error);
                throw error;
            }
        },
        cancel: close,
    }, { highWaterMark: 0 });
}
async function withinSilence(read, signal) {
    const silent = new AbortController();
    const timer = setTimeout(() => silent.abort(new errors/* BackendError */.Jh('timeout', `no sign of the code interpreter for ${SILENT / 1000} s`, 'try again')), SILENT);
    try {
        return await (0,or_aborted/* orAborted */.H)(read, signal, silent.signal);
    }
    finally {
        clearTimeout(timer);
    }
}
/** The longest line that may say so, in bytes. */
const END_BYTES = 200;
function isEnd(line) {
    if (line.length > END_BYTES)
        return false;
    const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8');
    if (!text.includes('end_of_execution'))
        return false;
    try {
        return JSON.parse(text)?.type === 'end_of_execution';
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/code/run-code.js







/** The exit code of code that failed. */
const FAILED = 1;
/** A Node timer holds 31 bits of ms; a longer deadline is as good as none. */
const LONGEST = 2 ** 31 - 1;
/** What a failure says of itself, in characters; the log has as much of its traceback. */
const MAX_WORDS = 4000;
const MAX_TRACEBACK = 256 << 10;
/**
 * Runs the code of a step in its context, with its own deadline. On timeout and abort the connection is closed, at which
 * the service interrupts the kernel; variables stay. An execution cannot be followed again over another connection, and
 * code is never run twice: when its connection is cut, nobody knows how it ended, and that is what is said.
 *
 * @throws BackendError `lost` when the sandbox died under it, `usage` when it has no code interpreter.
 */
async function runCode(sandbox, contexts, request) {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(new errors/* BackendError */.Jh('timeout', 'the code took too long', '')), Math.min(request.timeoutMs, LONGEST));
    const signal = AbortSignal.any([request.signal, limit.signal]);
    let handover;
    try {
        signal.throwIfAborted();
        const found = await contexts.find(request, signal);
        handover = await openHandover(sandbox, signal);
        const env = { ...request.env, ...handover.env };
        const failure = await runCells(sandbox, contexts, { ...request, env, signal }, found);
        const handed = await handover.take();
        if (failure)
            return { kind: 'exited', exitCode: FAILED, error: failure, ...handed };
        return { kind: 'exited', exitCode: 0, ...handed };
    }
    catch (error) {
        if (limit.signal.aborted && signal.reason === limit.signal.reason)
            return { kind: 'timed-out', survivors: [], ...(await handover?.take()) };
        if (request.signal.aborted)
            return { kind: 'aborted' };
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
}
async function runCells(sandbox, contexts, request, begun) {
    let found = begun;
    for (const [cell, code] of request.cells.entries()) {
        request.onCell(cell);
        let execution;
        for (let attempt = 0; execution === undefined; attempt++) {
            try {
                const failed = cell === 0 ? await enterFolder(sandbox, found, request) : undefined;
                if (failed)
                    return failed;
                execution = await execute(sandbox, code, found.context, request);
            }
            catch (error) {
                if (!isUnknownContext(error))
                    throw error;
                // The first cell was not begun, so it may be asked for again, elsewhere; the others need what those before have set.
                if (attempt > 0 || cell > 0)
                    throw contextGone(cell, error);
                contexts.gone(request);
                found = await contexts.find(request, request.signal);
            }
        }
        const { error, executionCount } = execution;
        if (!error)
            continue;
        const failure = failureOf(error);
        if (failure.traceback !== '')
            await request.onOutput('stderr', Buffer.from(`${failure.traceback}\n`));
        return {
            cell,
            ...failure,
            ...(Number.isSafeInteger(executionCount) ? { execution: Number(executionCount) } : {}),
        };
    }
    return undefined;
}
/** Into the folder that the step starts in. What is wrong with it is a failure of the step. */
async function enterFolder(sandbox, { context, first, folder }, request) {
    if (first) {
        const failed = await changeInto(sandbox, first.folder, context, request);
        if (failed)
            return failed;
        await first.done();
    }
    return folder === undefined ? undefined : await changeInto(sandbox, folder, context, request);
}
async function changeInto(sandbox, folder, context, request) {
    const code = changeFolder(request.language, folder);
    const silent = { onOutput: () => undefined, onValue: () => undefined };
    const { error } = await execute(sandbox, code, context, { ...request, ...silent, env: {} });
    if (!error)
        return undefined;
    const { name, value } = failureOf(error);
    const text = `the folder ${folder} cannot be changed into: ${name}: ${value}`;
    await request.onOutput('stderr', Buffer.from(`${text}\n`));
    return { name: 'cwd', value: text, traceback: '' };
}
async function execute(sandbox, code, context, request) {
    const { env, signal } = request;
    const watch = {
        signal,
        began: false,
        ended: false,
        onLong: (bytes) => request.onNotice(`a value or a line of output was left out: it is ${(0,report_bytes/* formatBytes */.z)(bytes)} long in one piece`),
    };
    // What the log or the disk refuses is no failure of the code.
    let own;
    const pass = async (work) => {
        try {
            await work();
        }
        catch (error) {
            own ??= { error };
            throw error;
        }
    };
    try {
        const execution = await watchingExecution(watch, () => sandbox.runCode(code, {
            context,
            envs: env,
            // The deadline is ours, and covers the whole step.
            timeoutMs: 0,
            requestTimeoutMs: 0,
            onStdout: ({ line }) => pass(() => request.onOutput('stdout', bytesOf(line))),
            onStderr: ({ line }) => pass(() => request.onOutput('stderr', bytesOf(line))),
            onResult: (result) => pass(() => request.onValue(run_code_valueOf(result))),
        }));
        signal.throwIfAborted();
        if (!watch.ended && !execution.error)
            throw new Error('the answer ended before the code did');
        return execution;
    }
    catch (error) {
        signal.throwIfAborted();
        if (own)
            throw own.error;
        if (isUnknownContext(error))
            throw error;
        throw await explain(sandbox, error, watch);
    }
}
/** Why nobody knows how an execution ended, or why it did not begin. */
async function explain(sandbox, error, { began }) {
    const health = await healthOf(sandbox);
    if (health === 'gone' || health === 'refused')
        return await lostSandbox(sandbox, health, error);
    const seen = (0,errors/* toBackendError */.yr)(error, 'running the code');
    const answered = error instanceof Error && /^\d{3} /.test(error.message);
    if (!began && answered)
        return seen;
    return new errors/* BackendError */.Jh('service', `the connection to the code interpreter was cut while the code ran (${seen.message.replace(/^running the code failed: /, '')}): ` +
        'it is unknown how it ended, and it is not run again by itself', 'run it again if it may run twice; work that must survive a cut connection belongs into a step with `run`', error);
}
function contextGone(cell, error) {
    const where = cell === 0 ? 'before the code began' : `before cell ${cell + 1}, with all that was set before`;
    return new errors/* BackendError */.Jh('service', `the context of the code is gone from the code interpreter, ${where}`, 'its kernel ended, perhaps for lack of memory; run the step again', error);
}
function isUnknownContext(error) {
    return error instanceof Error && error.name === 'NotFoundError';
}
/** Comes from the sandbox: what should be text may be anything. */
function bytesOf(text) {
    return Buffer.from(typeof text === 'string' ? text : '');
}
function failureOf(error) {
    const text = (value, most) => {
        const words = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
        return words.length > most ? `${words.slice(0, most)}…` : words;
    };
    const traceback = Array.isArray(error.traceback) ? error.traceback.join('\n') : error.traceback;
    return {
        name: text(error.name, 200) || 'Error',
        value: text(error.value, MAX_WORDS),
        traceback: text(traceback, MAX_TRACEBACK),
    };
}
/** Moves a value out of the SDK's object, which holds on to it until the execution is over. */
function run_code_valueOf(result) {
    const forms = {};
    for (const type of RESULT_TYPES) {
        const form = result[type];
        if (form !== undefined && form !== null)
            forms[type] = form;
    }
    const value = { main: result.isMainResult === true, forms };
    for (const key of Object.keys(result))
        Reflect.deleteProperty(result, key);
    return value;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/connection.js
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

;// CONCATENATED MODULE: ./.cache/build/lib/report/duration.js
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

;// CONCATENATED MODULE: ./.cache/build/lib/spec/defaults.js
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

// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(3053);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/hear-headers.js


const listening = new external_node_async_hooks_.AsyncLocalStorage();
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
    (0,external_node_diagnostics_channel_.subscribe)('undici:request:create', (message) => {
        const listeners = listening.getStore();
        if (listeners)
            byRequest.set(message.request, listeners);
    });
    (0,external_node_diagnostics_channel_.subscribe)('undici:request:headers', (message) => {
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

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/retry-after.js

/**
 * Makes a call of the SDK and hands over the `Retry-After` of its last answer, in ms. The SDK's errors do not carry it;
 * where it cannot be heard ({@link hearingHeaders}), nothing is known.
 */
async function hearingRetryAfter(call) {
    let afterMs;
    try {
        const value = await hearingHeaders((header) => {
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

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/within-time.js
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

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/retry.js




/** How long a small call is tried again, in ms: where there is no room, and after failures that pass. */
const ROOM = 60_000;
const PASSING = 45_000;
/** So long where nobody is at the address, in ms: a restart takes a few seconds, a mistake does not go away. */
const UNREACHABLE = 6_000;
/** Waits in ms: the first, and the longest. Each is stretched by up to its own length, so that jobs do not move in step. */
const retry_WAITS = { room: [1000, 15_000], passing: [250, 8000], unreachable: [500, 2000] };
/** A service that says to come back later than so is asked before, in ms: what it said may be out of date. */
const LONGEST_RETRY_AFTER = 120_000;
/**
 * Calls the service; tries again what {@link retryClass} says, for a while: a refusal for want of room in any case, what
 * may have worked only if the call is `repeatable`. What is final is thrown at once, translated.
 */
async function withRetry(doing, call, { signal, hints, repeatable, attemptMs, passingMs = PASSING, onRetry, examine }) {
    const began = performance.now();
    for (let attempt = 0;; attempt++) {
        const answer = await hearingRetryAfter(() => attemptMs === undefined ? call() : withinTime(call(), attemptMs));
        if (answer.ok)
            return answer.value;
        const translated = (0,errors/* toBackendError */.yr)(answer.error, doing, hints);
        const error = examine ? await examine(translated) : translated;
        if (signal?.aborted)
            throw abortReason(signal, error);
        const kind = (0,errors/* retryClass */.JP)(error);
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
    const [first, longest] = retry_WAITS[kind];
    const own = Math.min(first * 2 ** attempt, longest);
    const asked = Math.min(afterMs ?? 0, LONGEST_RETRY_AFTER);
    return Math.max(own, asked) + Math.random() * own;
}
/** Waits, but throws at once when `signal` aborts: its reason if that is an error of ours, else `error`. */
async function waitOr(ms, signal, error) {
    try {
        await (0,promises_.setTimeout)(ms, undefined, signal ? { signal } : {});
    }
    catch {
        throw abortReason(signal, error);
    }
}
function abortReason(signal, otherwise) {
    const reason = signal?.reason;
    return reason instanceof Error && reason.name === 'BackendError' ? reason : otherwise;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/patience.js




/** Creating and resuming wait for a machine: one request takes up to so long, in ms. */
const LONG_REQUEST = 120_000;
const SHORTEST_REQUEST = 500;
/** Between two notices that a run still waits for room, in ms. */
const TELL_EVERY = 30_000;
/** The clocks start now. `doing` names the undertaking; `countRunning` says how many sandboxes run. */
function createPatience(doing, limits, countRunning) {
    const { createMs = DEFAULTS.deadlines.createMs, queueMs = DEFAULTS.deadlines.queueMs, signal, onNotice, } = limits;
    const began = performance.now();
    let queued = 0;
    let told;
    let rooms = 0;
    let unreachableSince;
    const left = () => createMs - (performance.now() - began - queued);
    const tell = async ({ kind }) => {
        const now = performance.now();
        if (!onNotice || (told !== undefined && now - told < TELL_EVERY))
            return;
        const first = told === undefined;
        told = now;
        const running = kind === 'rate-limit' ? await countRunning().catch(() => undefined) : undefined;
        const what = kind === 'rate-limit' ? 'waiting for room' : 'waiting for the service, which is busy';
        const how = first
            ? `for up to ${writeDuration(queueMs)}`
            : `since ${writeDuration(queued)}, for up to ${writeDuration(queueMs)}`;
        const who = running === undefined ? '' : `: ${running === 1 ? '1 sandbox runs' : `${running} sandboxes run`}`;
        onNotice(`${what}, ${how}${who}`);
    };
    return {
        requestMs: () => Math.round(Math.max(SHORTEST_REQUEST, Math.min(LONG_REQUEST, left() / 2))),
        async room(error, afterMs) {
            const rest = queueMs - queued;
            if (queueMs === 0)
                throw error;
            if (rest <= 0) {
                const { message, hint } = error;
                throw new errors/* BackendError */.Jh(error.kind, `${message} (it stayed so for ${writeDuration(queueMs)})`, hint, error);
            }
            const from = performance.now();
            try {
                await tell(error);
                await waitOr(Math.min(retryWait('room', rooms++, afterMs), rest), signal, error);
            }
            finally {
                queued += performance.now() - from;
            }
        },
        async passing(error, attempt) {
            // What was lost on the way needs a moment to show: the first wait is not the shortest.
            const wait = retryWait('passing', attempt + 1);
            if (left() <= wait) {
                throw new errors/* BackendError */.Jh(error.kind, `${doing} took longer than ${writeDuration(createMs)}: ${error.message}`, 'raise `create-timeout` (`deadlines.create`) if the service needs longer; else try again later', error);
            }
            await waitOr(wait, signal, error);
        },
        async unreachable(error) {
            unreachableSince ??= performance.now();
            if (performance.now() - unreachableSince > UNREACHABLE)
                throw error;
            await waitOr(retryWait('unreachable', 0), signal, error);
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/create.js




/** Metadata keys under which a sandbox names the run that created it, and the one request that did. */
const RUN_KEY = 'e2b-action.run';
const REQUEST_KEY = 'e2b-action.request';
/** A service that worked for so long at a request before it failed, in ms, will fail again. */
const HAD_ITS_CHANCE = 10_000;
/**
 * Creates one sandbox, however often it takes. A request whose answer was lost may have worked: the sandbox is then
 * looked up by the request's own mark, and used; only when it does not show is another one asked for. Doubles are killed.
 */
async function createSandbox(request, calls) {
    const doing = `creating a sandbox from template ${request.template}`;
    const hints = {
        'not-found': `there is no template ${request.template} for this key: build it, or use \`base\``,
    };
    const mark = { [RUN_KEY]: request.runId, [REQUEST_KEY]: (0,external_node_crypto_.randomUUID)() };
    const patience = createPatience(doing, request, () => calls.countRunning());
    let failures = 0;
    let unsure = false;
    for (;;) {
        const began = performance.now();
        const answer = await hearingRetryAfter(() => calls.create(request.template, createOptions(request, mark), patience.requestMs()));
        if (answer.ok) {
            if (unsure)
                await killOthers(answer.value.sandboxId, mark, calls);
            return answer.value;
        }
        const error = (0,errors/* toBackendError */.yr)(answer.error, doing, hints);
        const kind = (0,errors/* retryClass */.JP)(error);
        if (request.signal?.aborted || kind === 'final')
            throw error;
        // The service changes nothing when it is busy; something in between may say so as well, later.
        if (error.kind === 'busy')
            unsure = true;
        if (kind === 'room')
            await patience.room(error, answer.afterMs);
        else if (kind === 'unreachable')
            await patience.unreachable(error);
        else {
            unsure = true;
            const found = await lookUp(error, failures, mark, patience, request, calls);
            if (found)
                return found;
            failures += 1;
            // Its own answer, not that of something in between: it knows that it failed.
            if ((0,errors/* statusOf */.c2)(error) === 500 && (failures > 1 || performance.now() - began > HAD_ITS_CHANCE))
                throw error;
        }
    }
}
/** Looks twice for what request number `attempt` made, whose answer was lost; undefined when nothing shows. */
async function lookUp(lost, attempt, mark, patience, { timeoutMs }, calls) {
    let error = lost;
    let failures = attempt;
    for (let looks = 0; looks < 2;) {
        if ((0,errors/* retryClass */.JP)(error) === 'unreachable')
            await patience.unreachable(error);
        else
            await patience.passing(error, failures);
        try {
            const [id] = await calls.find(mark);
            looks += 1;
            if (id === undefined)
                continue;
            const sandbox = await calls.connect(id, timeoutMs, patience.requestMs());
            await killOthers(id, mark, calls);
            return sandbox;
        }
        catch (failed) {
            // It may have ended meanwhile; or looking is as hard as asking was.
            error = (0,errors/* toBackendError */.yr)(failed, 'looking for the sandbox that was asked for');
            failures += 1;
            if (error.kind !== 'not-found' && (0,errors/* retryClass */.JP)(error) === 'final')
                throw error;
        }
    }
    return undefined;
}
/** Those that are missed here are found once more when the run ends. */
async function killOthers(kept, mark, calls) {
    const found = await calls.find(mark).catch(() => []);
    await Promise.all(found.filter((id) => id !== kept).map((id) => calls.kill(id).catch(() => false)));
}
function createOptions(request, mark) {
    const { internet, allow, deny, publicTraffic } = request.network;
    const { onTimeout, autoResume } = request.lifecycle;
    // The service takes an allowed domain only where everything else is denied in so many words.
    const denyOut = !internet && allow.length > 0 ? [...deny, '0.0.0.0/0'] : deny;
    const network = {
        ...(allow.length > 0 || denyOut.length > 0 ? { allowOut: allow, denyOut } : {}),
        ...(publicTraffic ? {} : { allowPublicTraffic: false }),
    };
    return {
        timeoutMs: request.timeoutMs,
        envs: request.env,
        metadata: { ...request.metadata, ...mark },
        allowInternetAccess: internet,
        ...(Object.keys(network).length > 0 ? { network } : {}),
        ...(onTimeout === 'pause' ? { lifecycle: { onTimeout, autoResume } } : {}),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/vanished.js


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
        return new errors/* BackendError */.Jh('lost', `sandbox ${id} was paused while the run used it, ${why}`, `resume it with --sandbox-id ${id} (input \`sandbox-id\`); a longer \`timeout\` keeps it from its own end`, cause);
    }
    if (longest && longest.endsAt <= Date.now() + SKEW) {
        return new errors/* BackendError */.Jh('lost', `sandbox ${id} reached the longest life that the service gives it, ${writeDuration(longest.ms)}`, 'split the run, or raise the limit of your plan (E2B: 1 hour on the Hobby plan, 24 hours on Pro)', cause);
    }
    if (endsAt !== undefined && endsAt <= Date.now() + NEAR) {
        return new errors/* BackendError */.Jh('lost', `sandbox ${id} reached the end of its life: no request to extend it got through in time`, 'raise `timeout`, which is also how long the service may be out of reach', cause);
    }
    return new errors/* BackendError */.Jh('lost', `sandbox ${id} is gone before its time: it was killed from elsewhere, or it broke down`, 'look who else uses it; raise the memory of its template if it ran out', cause);
}
/** A sandbox that was to be connected to or resumed and is not there. */
function goneSandbox(id, cause) {
    return new errors/* BackendError */.Jh('not-found', `sandbox ${id} is gone: it was killed, or its lifetime ended, or it belongs to another account or machine`, 'pause a sandbox to keep it beyond its lifetime; start without it, or with `on-resume-failure: recreate`', cause);
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/examine-loss.js


/**
 * The SDK takes every 502 and 503 on the way to a sandbox for its end. Asks the service itself: a sandbox that runs was
 * out of reach for a moment, which passes; one that does not is lost, and why is said.
 */
async function examineLoss(id, error, service) {
    const name = error.cause instanceof Error ? error.cause.name : undefined;
    if (error.kind !== 'lost' && name !== 'SandboxNotFoundError')
        return error;
    let look;
    try {
        look = await service.look(id);
    }
    catch {
        // Neither of them answers: not known to be lost.
        return outOfReach(error);
    }
    return look?.state === 'running' ? outOfReach(error) : vanished(id, look, {}, error);
}
function outOfReach(error) {
    return new errors/* BackendError */.Jh('service', `${error.message.replace(/ failed: .*/s, ' failed')}: the sandbox could not be reached`, 'try again; if it lasts, look at the status page of the service', 
    // What the SDK makes a sandbox's end of.
    Object.assign(new Error('502: no answer of the sandbox'), { statusCode: 502 }));
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/files.js


/** How often a transfer is looked at to see whether it still moves, in ms. */
const LOOK_EVERY = 1000;
/** Bytes in memory leave in slices of this size, so that a slow connection can be told from a dead one. */
const SLICE = 256 * 1024;
/**
 * Writes bytes into a file of the sandbox, constant in memory.
 *
 * They go as a stream, also those that are in memory: the SDK sends a Blob late, and has no deadline for either, so
 * the bytes that the connection takes are watched: nothing taken (and no answer) for `stallMs` aborts the request.
 */
async function writeFile(sandbox, path, content, options) {
    const watch = watchProgress(options, `uploading ${path}`);
    const moved = (bytes) => {
        watch.moved();
        options.onBytes?.(bytes);
    };
    try {
        // `signal` is not in the type of the streamed form's options but in its base; both see it.
        const written = sandbox.files.write(path, streamOf(content, moved), {
            useOctetStream: true,
            requestTimeoutMs: 0,
            signal: watch.signal,
            ...(options.user === undefined ? {} : { user: options.user }),
        });
        await (0,or_aborted/* orAborted */.H)(written, watch.signal);
    }
    catch (error) {
        throw watch.explain(error);
    }
    finally {
        watch.stop();
    }
}
function streamOf(content, moved) {
    const chunks = Symbol.asyncIterator in content ? content[Symbol.asyncIterator]() : slicesOf(content);
    let before = 0;
    return new ReadableStream({
        async pull(controller) {
            const item = await chunks.next();
            // Whoever asks for more has passed on what it got before.
            moved(before);
            before = item.done === true ? 0 : item.value.length;
            if (item.done === true)
                controller.close();
            else
                controller.enqueue(item.value);
        },
        async cancel() {
            await chunks.return?.();
        },
    }, { highWaterMark: 0 });
}
function* slicesOf(chunks) {
    for (const chunk of chunks) {
        for (let at = 0; at < chunk.length; at += SLICE)
            yield chunk.subarray(at, at + SLICE);
    }
}
function watchProgress(options, doing) {
    const stop = new AbortController();
    const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
    let last = Date.now();
    const timer = setInterval(() => {
        if (Date.now() - last < options.stallMs)
            return;
        const seconds = Math.round(options.stallMs / 1000);
        stop.abort(new errors/* BackendError */.Jh('timeout', `${doing} stalled: nothing moved for ${seconds} s`, 'try again'));
    }, Math.min(LOOK_EVERY, options.stallMs));
    return {
        signal,
        moved: () => {
            last = Date.now();
        },
        explain: (error) => (stop.signal.aborted ? stop.signal.reason : (0,errors/* toBackendError */.yr)(error, doing)),
        stop: () => clearInterval(timer),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/open.js




/** So many times a service may say that it failed to resume a sandbox before that is believed. */
const RESUME_FAILURES = 3;
/**
 * Connects to a running sandbox or resumes a paused one, however often it takes: to do it twice changes nothing. Throws
 * BackendError, `not-found` when it is gone.
 */
async function openExisting(id, limits, calls) {
    const doing = `connecting to sandbox ${id}`;
    const patience = createPatience(doing, limits, () => calls.countRunning());
    const before = await calls.look();
    if (!before)
        throw goneSandbox(id);
    let refusals = 0;
    let failures = 0;
    for (;;) {
        const answer = await hearingRetryAfter(() => calls.connect(patience.requestMs()));
        if (answer.ok)
            return { sandbox: answer.value, resumed: before.state === 'paused' };
        const error = (0,errors/* toBackendError */.yr)(answer.error, doing);
        if (error.kind === 'not-found')
            throw goneSandbox(id, error);
        const kind = (0,errors/* retryClass */.JP)(error);
        // 409: it is just being paused, resumed or killed.
        const passing = kind === 'passing' || (0,errors/* statusOf */.c2)(error) === 409;
        if (limits.signal?.aborted || (kind === 'final' && !passing))
            throw error;
        // Its own answer, not that of something in between: it cannot resume it.
        if ((0,errors/* statusOf */.c2)(error) === 500 && ++refusals > RESUME_FAILURES)
            throw error;
        if (kind === 'room')
            await patience.room(error, answer.afterMs);
        else if (kind === 'unreachable')
            await patience.unreachable(error);
        else
            await patience.passing(error, failures++);
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/open-connections.js

/** A connection that takes longer than this is no help any more, in ms. */
const LIMIT = 1000;
/**
 * Opens connections ahead of requests that are to leave together: each of them would wait for one of its own, for a round trip, or
 * for three with TLS. The SDK opens those for `/files` by its cheapest request. Resolves once they
 * are open, or cannot be; never fails.
 */
async function openConnections(sandbox, count, signal) {
    const opening = Array.from({ length: count }, () => sandbox.isRunning({ requestTimeoutMs: LIMIT, signal }));
    await Promise.allSettled(opening);
    // A connection whose answer has just ended is looked at once more before it is used again.
    await (0,promises_.setImmediate)();
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/port-url.js

/**
 * The URL of a sandbox's port. `host` is E2B's `<port>-<id>.<domain>`, served over https; a service on this machine answers
 * that name below `localhost`, which browsers and curl take for this machine, on the port of its sandbox URL.
 */
function portUrl(host, { sandboxUrl }) {
    if (sandboxUrl === undefined || !isLoopback(sandboxUrl))
        return `https://${host}`;
    const { protocol, port } = new URL(sandboxUrl);
    const [name = ''] = host.split('.');
    return `${protocol}//${name}.localhost${port === '' ? '' : `:${port}`}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/read-file.js







/**
 * Streams a file of the sandbox, over as many connections as it takes: one that is cut, that stalls or that ends too
 * soon is followed by another that goes on at the byte where it stopped (`Range`). The first request asks by range, too:
 * the answer to one is never compressed (envd's gzip can be cut short under a 200), and says how long the file is.
 *
 * Resolves once the first bytes are on their way. What is returned must be read to its end or abandoned with `return()`;
 * it ends with the file's last byte or fails with a BackendError.
 */
async function readFile(sandbox, path, options) {
    const chunks = resumed(sandbox, path, options);
    const first = await chunks.next();
    return (async function* () {
        try {
            if (first.done === true)
                return;
            yield first.value;
            yield* chunks;
        }
        finally {
            await chunks.return(undefined);
        }
    })();
}
async function* resumed(sandbox, path, options) {
    const doing = `downloading ${path}`;
    const attempts = createAttempts(sandbox, options.signal);
    let done = 0;
    let total = options.size;
    let modified;
    /** Where the rest is read from: the file itself, or a copy of what is behind `from`. */
    let source = { path, from: 0 };
    while (total === undefined || done < total) {
        const connection = openConnection(options);
        try {
            const answer = await ask(sandbox, source.path, done - source.from, connection, options);
            const length = answer.total === undefined ? undefined : answer.total + source.from;
            const other = source.path === path && modified !== undefined && answer.modified !== modified;
            if (answer.kind === 'past' ||
                other ||
                (total !== undefined && length !== undefined && length !== total)) {
                if (answer.kind === 'past' && length === done && total === undefined)
                    return;
                throw new ChangedError(path);
            }
            total = length ?? total;
            if (source.path === path)
                modified = answer.modified;
            if (answer.kind === 'whole' && done > source.from) {
                // No range is given here, as behind a proxy that drops the header: what is left becomes a file of its own.
                const copy = `${places/* SCRATCH_PREFIX */.u}${(0,external_node_crypto_.randomUUID)()}.rest`;
                const before = source.path === path ? undefined : source.path;
                await copyRest(sandbox, path, done, copy, options, before);
                source = { path: copy, from: done };
                continue;
            }
            for await (const chunk of answer.body) {
                done += chunk.byteLength;
                if (total !== undefined && done > total)
                    throw new ChangedError(path);
                if (chunk.byteLength > 0)
                    attempts.gotOn();
                yield chunk;
            }
            if (total === undefined)
                return;
            if (done < total)
                throw new errors/* BackendError */.Jh('service', `${doing} ended after ${done} of ${total} bytes`, AGAIN);
        }
        catch (error) {
            if (error instanceof ChangedError)
                throw error;
            await attempts.next((0,errors/* toBackendError */.yr)(error, doing));
        }
        finally {
            connection.abort();
        }
    }
}
const AGAIN = 'try again; if it lasts, look at the status page of the service';
const CONTENT_RANGE = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/;
async function ask(sandbox, path, from, connection, options) {
    const { data, error, response } = await connection.within(filesClientOf(sandbox).GET('/files', {
        params: { query: { path, ...(options.user === undefined ? {} : { username: options.user }) } },
        parseAs: 'stream',
        headers: { Range: `bytes=${from}-`, 'Accept-Encoding': 'identity' },
        signal: connection.signal,
    }));
    const { status, headers } = response;
    const modified = headers.get('last-modified');
    const body = connection.watched(data ?? undefined);
    if (status === 416) {
        const total = /^bytes \*\/(\d{1,15})$/.exec(headers.get('content-range') ?? '')?.[1];
        return { kind: 'past', modified, body, ...(total === undefined ? {} : { total: Number(total) }) };
    }
    if (!response.ok)
        throw statusError(status, error, path);
    if (status !== 206) {
        // The length of what is compressed on the way says nothing of the file's.
        const length = headers.has('content-encoding') ? null : headers.get('content-length');
        return { kind: 'whole', modified, body, ...(length === null ? {} : { total: Number(length) }) };
    }
    const [, start, , total] = CONTENT_RANGE.exec(headers.get('content-range') ?? '') ?? [];
    if (Number(start) !== from) {
        throw new errors/* BackendError */.Jh('service', `downloading ${path} failed: another part of it came than was asked for`, AGAIN);
    }
    return { kind: 'ranged', modified, body, ...(total === '*' ? {} : { total: Number(total) }) };
}
/**
 * The SDK's public `files.read` takes no `Range`. Its own client of the sandbox does, and brings the warm connection, the
 * proxy and the access token. SDK versions are exact; a version without it is found by every test that downloads.
 */
function filesClientOf(sandbox) {
    const { envdApi } = sandbox;
    if (typeof envdApi?.api?.GET !== 'function')
        throw new Error('the E2B SDK no longer has the client of /files');
    return envdApi.api;
}
const CAUSES = {
    400: 'usage',
    401: 'auth',
    403: 'auth',
    404: 'not-found',
    409: 'busy',
    429: 'rate-limit',
    502: 'lost',
    503: 'busy',
};
/** An answer that brings no bytes, translated by way of the SDK's form of an error, which bounds its words. */
function statusError(status, body, path) {
    const said = typeof body === 'object' && body !== null && 'message' in body ? body.message : body;
    const text = typeof said === 'string' && said !== '' ? said : 'no message';
    const { message, hint } = (0,errors/* toBackendError */.yr)(new Error(`${status}: ${text}`), `downloading ${path}`);
    const kind = CAUSES[status] ?? 'service';
    return new errors/* BackendError */.Jh(kind, message, kind === 'lost' ? read_file_LOST_HINT : hint);
}
const read_file_LOST_HINT = 'raise `timeout` if the sandbox reached its end of life, or its memory if it ran out';
/** Everything behind the first `from` bytes of a file, as a file of its own, instead of the one that was made `before`. */
async function copyRest(sandbox, path, from, copy, options, before) {
    const { exitCode, stderr } = await runTool(sandbox, {
        script: `umask 077; ${before === undefined ? '' : `rm -f ${before}; `}tail -c +${from + 1} ${shellQuote(path)} > ${copy}`,
        timeoutMs: COPY,
        stallMs: options.stallMs,
        repeatable: true,
        ...(options.user === undefined ? {} : { user: options.user }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    if (exitCode === 0)
        return;
    throw new errors/* BackendError */.Jh('service', `the rest of ${path} could not be copied: ${stderr.slice(0, 300).trim()}`, AGAIN);
}
/** Copying the rest of a large file on a slow disk, in ms. */
const COPY = 10 * 60_000;
/** One request and its body, given up when nothing comes for `stallMs` while something is waited for. */
function openConnection({ stallMs, signal }) {
    const stop = new AbortController();
    let reader;
    const within = async (work) => {
        const timer = setTimeout(() => stop.abort(new StalledError(stallMs)), stallMs);
        try {
            return await (0,or_aborted/* orAborted */.H)(work, signal, stop.signal);
        }
        finally {
            clearTimeout(timer);
        }
    };
    return {
        signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
        within,
        async *watched(body) {
            reader = body?.getReader();
            if (reader === undefined)
                return;
            for (;;) {
                const { done, value } = await within(reader.read());
                if (done)
                    return;
                yield value;
            }
        },
        /** Lets go of it; nothing more comes. */
        abort() {
            stop.abort();
            reader?.cancel().catch(() => undefined);
        },
    };
}
class StalledError extends errors/* BackendError */.Jh {
    constructor(stallMs) {
        super('timeout', `a download stalled: nothing moved for ${Math.round(stallMs / 1000)} s`, AGAIN);
    }
}
/** The file is not the one that the first bytes came from. Reading on would mix two files. */
class ChangedError extends errors/* BackendError */.Jh {
    constructor(path) {
        super('service', `${path} was changed in the sandbox while it was downloaded`, 'see to it that no process in the sandbox writes there');
    }
}

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
async function sdk_loadSdk() {
    useBase64();
    return await __webpack_require__.e(/* import() */ 627).then(__webpack_require__.t.bind(__webpack_require__, 1627, 19));
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/shell.js


/** Opens an interactive shell, with no time limit of its own. Throws BackendError, as `examine` makes it. */
async function openShell(sandbox, request, examine) {
    const { cols, rows, user, cwd, term, onData } = request;
    try {
        const handle = await sandbox.pty.create({
            cols,
            rows,
            onData,
            timeoutMs: 0,
            envs: { TERM: term },
            ...(user === undefined ? {} : { user }),
            ...(cwd === undefined ? {} : { cwd }),
        });
        const { pid } = handle;
        return {
            send: (data) => sandbox.pty.sendInput(pid, data),
            resize: (width, height) => sandbox.pty.resize(pid, { cols: width, rows: height }),
            ended: handle.wait().then(({ exitCode }) => exitCode, async (error) => {
                const exitCode = exitCodeOf(error);
                if (exitCode !== undefined)
                    return exitCode;
                throw await examine((0,errors/* toBackendError */.yr)(error, `the shell in sandbox ${sandbox.sandboxId}`));
            }),
            // One that cannot be reached has ended, or ends with its sandbox.
            hangUp: () => void sandbox.pty.kill(pid).catch(() => undefined),
        };
    }
    catch (error) {
        throw await examine((0,errors/* toBackendError */.yr)(error, `opening a shell in sandbox ${sandbox.sandboxId}`));
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step/deferred.js
/** `Promise.withResolvers`, which Node.js 20 does not have. */
function deferred() {
    let resolve;
    let reject;
    const promise = new Promise((onValue, onError) => {
        resolve = onValue;
        reject = onError;
    });
    return { promise, resolve, reject };
}

// EXTERNAL MODULE: ./.cache/build/lib/e2b/step/leave-script.js
var leave_script = __webpack_require__(6409);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step/keeper-script.js



/** So much output may be kept that nobody has acknowledged yet, in bytes; then the step waits, as it would for a pipe. */
const UNACKNOWLEDGED = 128 << 20;
/** Pieces of at most 64 KiB that are kept until that is looked at. */
const PIECES = 4096;
const GAP = '[e2b-action: output is missing here, the sandbox had no room to keep it]';
const handover = Object.entries(step_names/* HANDOVER_FILES */.wk);
const files = Object.keys(step_names/* HANDOVER_FILES */.wk).join(' ');
/**
 * Bash text that runs a step's script and keeps what it prints and how it ended in the step's folder, whoever listens.
 * Arguments: id, folder, folder to run in, `merged` or `separate`, PATH of the script, then the command line; to one that ends
 * with `-c` the script is added from the environment.
 * Only the first keeper of a folder runs anything: starting one twice starts the script once, also when the second start
 * comes after the run has left the sandbox.
 *
 * In the folder: `out` and `err`, `NAME.acked` (bytes that the client has, which are freed), `NAME.gap`, `keeper-PID`,
 * `exit-CODE`, and the handover files. What must not fail on a full disk is in a file's name, not in a file.
 *
 * The script writes into pipes: into a file, `echo > /dev/stderr` would cut off what is there. Each is drained by a `dd`
 * (what it reads it writes at once). When the script has ended and nobody else holds the pipe, the recorder ends, too, and
 * the end marker goes behind what it wrote. A process that was left behind may hold the pipe for ever: then the marker
 * is sent through it, and when it has come out all that the script wrote has. What is printed later goes nowhere.
 *
 * Descriptors: 3 and 4 the ends of the pipe for stdout, 5 its file; 6, 7 and 8 the same for stderr; 9 never has
 * anything to read, for waiting without a process. Names begin with `_e2b_`, because any other might be a variable of
 * the step's environment.
 */
const KEEPER_SCRIPT = `
_e2b_id=$1 _e2b_dir=$2 _e2b_cwd=$3 _e2b_streams=$4 _e2b_path=$5; shift 5
[ "\${!#}" = -c ] && set -- "$@" "$${step_names/* TEXTS */.Dm.run}"
unset ${step_names/* TEXTS */.Dm.keep} ${step_names/* TEXTS */.Dm.run}
PATH=${step_names/* OUR_PATH */.Hl}:$PATH
set -C; { : >"$_e2b_dir/started"; } 2>/dev/null || exit 0; set +C
if [ -e "${leave_script/* STARTED_FOLDER */.N9}/$_e2b_id" ]; then rm -rf "$_e2b_dir"; exit 0; fi
for _e2b_f in out err state ${files}; do : >"$_e2b_dir/$_e2b_f"; done
for _e2b_f in out err; do printf '%020d\\n' 0 >"$_e2b_dir/$_e2b_f.acked"; done

_e2b_record() {
  local pieces size acked torn=
  while :; do
    if [ -n "$torn" ] && printf '\\n%s\\n' '${GAP}' >&5; then torn=; fi
    if pieces=$(LC_ALL=C exec dd bs=64K count=${PIECES} status=noxfer 2>&1 >&5); then
      # "4000+96 records in", after a warning or two.
      pieces=\${pieces%% records in*}; pieces=\${pieces##*[!0-9+]}
      [ $((\${pieces%+*} + \${pieces#*+})) -lt ${PIECES} ] && return
    else
      # Killed, or kept from reading: what it had read is written, so nothing is missing.
      case $pieces in
        '' | *'error reading'*) sleep 0.1 ;;
        *) torn=1; : >"$_e2b_dir/$1.gap" ;;
      esac
    fi
    size=$(stat -L -c %s /proc/self/fd/5)
    while read -r acked <"$_e2b_dir/$1.acked" && [ $((size - 10#$acked)) -gt ${UNACKNOWLEDGED} ]; do sleep 0.1; done
  done
}
_e2b_tell() { printf '%s\\n' "$_e2b_marker" >&"$1"; }
_e2b_settle() {
  local tries=0
  until tail -c +$(($2 + 1)) "/proc/$$/fd/$1" | LC_ALL=C grep -qaF "$_e2b_marker"; do
    kill -0 "$3" || { _e2b_tell "$1"; return; }
    if [ -e "$_e2b_dir/$4.gap" ] && [ $tries -ge 100 ]; then return; fi
    tries=$((tries + 1)); read -t 0.02 -u 9
  done
}

exec 9<> <(:) 3</proc/self/fd/9 4>/proc/self/fd/9 5>>"$_e2b_dir/out" 9>&-
if [ "$_e2b_streams" = merged ]; then exec 7>&4
else exec 9<> <(:) 6</proc/self/fd/9 7>/proc/self/fd/9 8>>"$_e2b_dir/err" 9>&-; fi
set -m
_e2b_record out <&3 3<&- 4>&- 6<&- 7>&- 8>&- & _e2b_out=$!
_e2b_err=$_e2b_out
if [ "$_e2b_streams" != merged ]; then _e2b_record err <&6 5>&8 3<&- 4>&- 6<&- 7>&- 8>&- & _e2b_err=$!; fi
set +m
exec 3<&- 6<&-
for _e2b_setsid in /usr/bin/setsid /bin/setsid setsid; do [ -x "$_e2b_setsid" ] && break; done
: >"$_e2b_dir/keeper-$$"

(
  exec >&4 2>&7 4>&- 5>&- 7>&- 8>&-
  unset ${step_names/* KEEPER_MARK */.bJ}
  export ${step_names/* STEP_MARK */.hY}="$_e2b_id" ${handover.map(([file, name]) => `${name}="$_e2b_dir/${file}"`).join(' ')} PATH="$_e2b_path"
  cd -- "$_e2b_cwd" || exit 1
  exec "$_e2b_setsid" "$@"
)
_e2b_c=$?

trap '' PIPE
exec 3</proc/self/fd/4 6</proc/self/fd/7 4>&- 7>&-
_e2b_h=-
for _e2b_f in ${files}; do [ -s "$_e2b_dir/$_e2b_f" ] && _e2b_h=h; done
: >"$_e2b_dir/exit-$_e2b_c" || mv "$_e2b_dir/state" "$_e2b_dir/exit-$_e2b_c"
printf -v _e2b_marker ${printMarker('"$_e2b_id"', '"$_e2b_c"', '"$_e2b_h"')
    .replace(/^printf /, '')
    .replace('\\n', '')}
exec 9<> <(:)
_e2b_n=0
while kill -0 $_e2b_out || kill -0 $_e2b_err; do
  [ $_e2b_n -ge 20 ] && break
  _e2b_n=$((_e2b_n + 1)); read -t 0.002 -u 9
done
if kill -0 $_e2b_out || kill -0 $_e2b_err; then
  exec 4>/proc/self/fd/3 7>/proc/self/fd/6
  _e2b_size=$(stat -L -c %s /proc/$$/fd/5)
  _e2b_tell 4 &
  if [ "$_e2b_streams" != merged ]; then
    _e2b_size2=$(stat -L -c %s /proc/$$/fd/8)
    _e2b_tell 7 &
    _e2b_settle 8 $_e2b_size2 $_e2b_err err
  fi
  _e2b_settle 5 $_e2b_size $_e2b_out out
  kill -KILL -- -$_e2b_out -$_e2b_err
  cat <&3 >/dev/null 3<&- 4>&- 5>&- 6<&- 7>&- 8>&- 9>&- &
  cat <&6 >/dev/null 3<&- 4>&- 5>&- 6<&- 7>&- 8>&- 9>&- &
else
  _e2b_tell 5
  [ "$_e2b_streams" != merged ] && _e2b_tell 8
fi
exit 0
`;

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step/launch-script.js






/** Above this the script goes into a file: one argument, or variable, of a Linux process holds 128 KiB. */
const MAX_INLINE = 120 * 1024;
/**
 * Starts a step's script under `bash --noprofile --norc -eo pipefail` (or `sh -e`) in its folder, kept by a keeper that
 * nothing of ours holds on to, and follows it in the same command, with what it prints open before it prints: a script may remove
 * the folder first of all. Job control is on for the start only, because a
 * shell without it lets its background processes ignore SIGINT, for ever. Of two that start the same step at once, who comes
 * second takes the folder of the first: the second place is only for a first one where nothing can be made.
 */
function launchScript(request) {
    const { id, script, shell, cwd, path, streams, finished } = request;
    if (script.includes('\0'))
        throw new TypeError('a script cannot hold a NUL byte');
    const big = Buffer.byteLength(script) > MAX_INLINE;
    const file = `${places/* SCRATCH_PREFIX */.u}${id}.sh`;
    const run = shell === 'sh' ? '/bin/sh -e' : '/bin/bash --noprofile --norc -eo pipefail';
    const [first, second] = (0,step_names/* stepFolders */.QL)(id);
    const start = `_e2b_path=${path === undefined ? '$PATH' : shellQuote(path)}; PATH=${step_names/* OUR_PATH */.Hl}:$PATH
${findFolder(id)}
[ -d "$_e2b_dir" ] || for _e2b_dir in ${first} ${second}; do mkdir -m 700 "$_e2b_dir" 2>/dev/null || [ -d "$_e2b_dir" ] && break; done
[ -e "$_e2b_dir/started" ] || ${holdStreams(streams)}
set -m
/bin/bash --noprofile --norc -p -c 'eval "$${step_names/* TEXTS */.Dm.keep}"' bash ${id} "$_e2b_dir" ${shellQuote(cwd)} ${streams} "$_e2b_path" \
${run} ${big ? file : '-c'} </dev/null >/dev/null 2>&1 7<&- 8<&- &
_e2b_own=\${_e2b_held:+$!}
set +m
unset ${step_names/* TEXTS */.Dm.keep} ${step_names/* TEXTS */.Dm.run}
${finished.map(leave_script/* sweepScript */.gb).join('\n')}
`;
    return {
        command: (follow) => {
            const { command, env } = shellCommand(start + followScript({ id, streams, ...follow }));
            return {
                command,
                env: { ...env, [step_names/* TEXTS */.Dm.keep]: KEEPER_SCRIPT, ...(big ? {} : { [step_names/* TEXTS */.Dm.run]: script }) },
            };
        },
        ...(big ? { file: { path: file, content: script } } : {}),
    };
}
/**
 * A command that runs `text`. On a command line it would be found by every `pgrep -f` and `pkill -f` of a step for
 * a word that stands in it, and the step's own script with it.
 */
function shellCommand(text) {
    return {
        command: `export -n ${step_names/* TEXTS */.Dm.follow}; eval "$${step_names/* TEXTS */.Dm.follow}"`,
        env: { [step_names/* TEXTS */.Dm.follow]: text },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step/look-script.js

/**
 * Shell text that looks at a step: whether it goes on and how much it has printed, for comparison with what came
 * through. It also acknowledges what did, and gives its disk back. May be run again.
 */
function lookScript(id, seen) {
    const each = seen.map(({ name, place: { bytes, lines } }) => `_e2b_look ${name} ${bytes} ${lines}`);
    return `${findFolder(id)}
${LINE_BYTES}
_e2b_look() {
  local lines seen
  lines=$(_e2b_lines "$1" "$2" "$3"); seen=$(($2 + lines))
  echo "$(stat -c %s "$_e2b_dir/$1") $lines"
  fallocate -p -o 0 -l $((seen / 4096 * 4096)) "$_e2b_dir/$1" 2>/dev/null
  printf '%020d\\n' "$seen" 1<>"$_e2b_dir/$1.acked"
}
[ -d "$_e2b_dir" ] || { echo none; exit; }
set -- "$_e2b_dir"/keeper-*; kill -0 "\${1##*-}" 2>/dev/null && echo alive || echo dead
set -- "$_e2b_dir"/exit-*; [ -e "$1" ] && echo ended || echo runs
${each.join('\n')}`;
}
/** Reads what {@link lookScript} printed; undefined when it is something else. */
function parseLook(printed, streams) {
    const [keeper, end, ...rest] = printed.trimEnd().split('\n');
    if (keeper === 'none')
        return { folder: false, keeperAlive: false, ended: false, streams: [] };
    const read = rest.map((line) => /^(\d{1,15}) (\d{1,15})$/.exec(line));
    if (!/^(?:alive|dead)$/.test(keeper ?? '') || !/^(?:ended|runs)$/.test(end ?? ''))
        return undefined;
    if (read.length !== streams || read.includes(null))
        return undefined;
    return {
        folder: true,
        keeperAlive: keeper === 'alive',
        ended: end === 'ended',
        streams: read.map((match) => ({ size: Number(match?.[1]), lineBytes: Number(match?.[2]) })),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step/position.js
const REPLACEMENT = '\uFFFD';
function createStreamPosition() {
    let base = 0;
    let lines = 0;
    /** Characters since the last line feed behind `base`, or since `base`. */
    let characters = 0;
    /** Bytes since `base`. */
    let least = 0;
    let most = 0;
    let held = '';
    let repeated = 0;
    const advance = (text) => {
        let rest = text;
        if (lines === 0 && characters === 0) {
            const doubtful = text.indexOf(REPLACEMENT);
            base += Buffer.byteLength(doubtful < 0 ? text : text.slice(0, doubtful));
            if (doubtful < 0)
                return;
            rest = text.slice(doubtful);
        }
        const size = Buffer.byteLength(rest);
        most += size;
        least += size - 2 * count(rest, REPLACEMENT);
        const last = rest.lastIndexOf('\n');
        if (last < 0)
            characters += rest.length;
        else {
            lines += count(rest, '\n');
            characters = rest.length - last - 1;
        }
    };
    return {
        take(decoded) {
            const known = Math.min(repeated, decoded.length);
            repeated -= known;
            let text = held + decoded.slice(known);
            held = '';
            // It may stand for a character that was cut in two: the SDK flushes its decoder when a connection breaks.
            if (text.endsWith(REPLACEMENT)) {
                held = REPLACEMENT;
                text = text.slice(0, -1);
            }
            if (text !== '')
                advance(text);
            return text;
        },
        cut() {
            held = '';
            repeated = characters;
        },
        place: () => ({ bytes: base, lines }),
        located(place, lineBytes) {
            if (place.bytes !== base || place.lines === 0 || place.lines > lines)
                return;
            base += lineBytes;
            lines -= place.lines;
            const exact = lines === 0 && characters === 0;
            least = exact ? 0 : Math.max(0, least - lineBytes);
            most = exact ? 0 : Math.max(0, most - lineBytes);
        },
        end() {
            const rest = held;
            held = '';
            return rest;
        },
        bytes: () => ({ least: base + least, most: base + most + 3 * held.length }),
    };
}
function count(text, character) {
    let found = 0;
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
        found += 1;
    return found;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step/stream.js


const stream_RS = '\u001e';
/** The opening of a connection is not longer. What a login profile prints before it is dropped. */
const OPENING = 80;
/** The stream of the step `id`. */
function createStepStream(id) {
    const position = createStreamPosition();
    const scanner = createMarkerScanner(id);
    let marker;
    let begun = false;
    const pass = (decoded) => {
        const seen = scanner.write(position.take(decoded));
        marker ??= seen.marker;
        return seen.text;
    };
    return {
        connection(nonce) {
            position.cut();
            const from = position.place();
            const opening = new RegExp(`${stream_RS}${nonce} (\\d+)${stream_RS}`);
            let before = '';
            return {
                write(text) {
                    if (before === undefined)
                        return pass(text);
                    before += text;
                    const opened = opening.exec(before);
                    if (!opened) {
                        before = before.slice(-OPENING);
                        return '';
                    }
                    begun = true;
                    position.located(from, Number(opened[1]));
                    const rest = before.slice(opened.index + opened[0].length);
                    before = undefined;
                    return pass(rest);
                },
            };
        },
        place: () => position.place(),
        located: (place, lineBytes) => position.located(place, lineBytes),
        bytes: () => position.bytes(),
        get marker() {
            return marker;
        },
        get begun() {
            return begun;
        },
        end: () => (marker === undefined ? scanner.write(position.end()).text + scanner.end() : ''),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step/follow.js












/** Waits between attempts to reach a step (again), in ms; about 30 s in all. */
const AGAIN_AFTER = [200, 500, 1000, 2000, 4000, 8000, 15_000];
/** When nobody listens at the address, so many attempts are enough. */
const REFUSALS = 3;
/** A request that starts or follows a step is answered in this time, in ms, or made anew. */
const HANDSHAKE = 20_000;
/** Received in one piece, in bytes, until the sandbox is told, which then frees its disk. */
const ACKNOWLEDGE = 32 << 20;
/** Without output for so long, in ms, the sandbox is asked whether there is any; then less and less often. */
const follow_SILENT = 10_000;
const SILENT_LONGEST = 60_000;
/** What the sandbox has and does not come for so long, in ms, is held up by a connection that is dead. */
const HELD_UP = 2000;
/** A look takes so long, in ms, or was asked over a connection that is dead as well. */
const LOOK_TIMEOUT = 10_000;
const TICK = 500;
const TARGETS = { out: 'stdout', err: 'stderr' };
/**
 * Starts a step and follows it to its end over as many connections as it takes: each goes on at the byte where the one
 * before stopped. The first request may be repeated as well, because a step is started once however often it is asked for.
 * Silence is looked into: a step that has nothing to say is left alone, a connection that is dead is given up.
 */
function followStep(sandbox, id, launch, request) {
    const kind = request.merge ? 'merged' : 'separate';
    const names = request.merge ? ['out'] : ['out', 'err'];
    const streams = { out: createStepStream(id), err: createStepStream(id) };
    const user = request.user === undefined ? {} : { user: request.user };
    const stop = new AbortController();
    const marked = deferred();
    const failed = deferred();
    // Who races them sees it.
    failed.promise.catch(() => undefined);
    let generation = 0;
    let handle;
    let drop;
    let received = performance.now();
    let passing = 0;
    let looking = false;
    let acknowledged = { out: 0, err: 0 };
    const take = (name, nonce, mine) => {
        const connection = streams[name].connection(nonce);
        return async (chunk) => {
            if (mine !== generation)
                return;
            forgetOutput(handle);
            received = performance.now();
            const text = connection.write(chunk);
            if (text !== '') {
                passing += 1;
                try {
                    await request.onOutput(TARGETS[name], Buffer.from(text, 'utf8'));
                }
                catch (error) {
                    failed.reject(error);
                }
                passing -= 1;
                received = performance.now();
            }
            const markers = names.map((each) => streams[each].marker).filter((marker) => marker !== undefined);
            const told = markers.find(({ code }) => code !== 'gone') ?? markers[0];
            if (told && markers.length === names.length)
                marked.resolve(told);
            else if (streams[name].bytes().least - acknowledged[name] > ACKNOWLEDGE)
                look().catch(() => undefined);
        };
    };
    const progress = () => names.reduce((sum, name) => sum + streams[name].bytes().most, 0);
    const open = async () => {
        const mine = ++generation;
        const nonce = (0,external_node_crypto_.randomUUID)();
        const begun = names.some((name) => streams[name].begun);
        if (!begun && launch.file) {
            await sandbox.files.write(launch.file.path, launch.file.content, {
                requestTimeoutMs: HANDSHAKE,
                signal: stop.signal,
                ...user,
            });
        }
        const follow = { nonce, out: streams.out.place(), err: streams.err.place() };
        const { command, env } = begun
            ? shellCommand(`${findFolder(id)}\n${followScript({ id, streams: kind, ...follow })}`)
            : launch.command(follow);
        const opened = await sandbox.commands.run(command, {
            background: true,
            // The SDK would end the command after 60 s; deadlines here are ours. 0 = none.
            timeoutMs: 0,
            requestTimeoutMs: HANDSHAKE,
            signal: stop.signal,
            envs: { ...(begun ? {} : request.env), ...env, [step_names/* KEEPER_MARK */.bJ]: id },
            onStdout: take('out', nonce, mine),
            ...(request.merge ? {} : { onStderr: take('err', nonce, mine) }),
            ...user,
        });
        handle = opened;
        return opened;
    };
    /** Waits for a connection's end: the error, undefined when the follower ended by itself, or why it was dropped. */
    const ended = async (opened) => {
        const dropped = new Promise((resolve) => {
            drop = resolve;
        });
        const end = await Promise.race([
            opened.wait().then(() => undefined, (error) => error),
            dropped,
            marked.promise.then(() => undefined),
        ]);
        drop = undefined;
        if (typeof end === 'string') {
            generation += 1;
            void opened.disconnect();
        }
        return end;
    };
    const run = async () => {
        const trouble = createTrouble(sandbox, stop.signal);
        let cut;
        for (;;) {
            let error;
            try {
                const opened = await open();
                if (cut !== undefined)
                    request.onNotice(`${cut}; no output is missing`);
                cut = undefined;
                const before = progress();
                error = await ended(opened);
                if (progress() > before)
                    trouble.over();
            }
            catch (thrown) {
                error = thrown;
            }
            handle = undefined;
            if (stop.signal.aborted || names.every((name) => streams[name].marker))
                return;
            const begun = names.some((name) => streams[name].begun);
            if (begun && error === 'held up')
                cut ??= 'the connection to the sandbox stood still and was made anew';
            else if (begun && exitCodeOf(error) === undefined && error !== undefined)
                cut ??= 'the connection to the sandbox was cut and is back';
            await trouble.wait(error, begun);
        }
    };
    /** Compares what the sandbox has with what came through, and acknowledges that. True: more should have come. */
    const look = async () => {
        if (looking)
            return false;
        looking = true;
        const late = new AbortController();
        const timer = setTimeout(() => late.abort(), LOOK_TIMEOUT);
        try {
            const seen = names.map((name) => ({ name, place: streams[name].place() }));
            const { stdout } = await runTool(sandbox, {
                script: lookScript(id, seen),
                timeoutMs: LOOK_TIMEOUT,
                signal: AbortSignal.any([stop.signal, late.signal]),
                ...user,
            });
            const found = parseLook(stdout, names.length);
            if (!found)
                return false;
            if (!found.folder || !found.keeperAlive || found.ended)
                return true;
            return seen
                .map(({ name, place }, index) => {
                const { size = 0, lineBytes = 0 } = found.streams[index] ?? {};
                streams[name].located(place, lineBytes);
                acknowledged[name] = place.bytes + lineBytes;
                return size > streams[name].bytes().most;
            })
                .includes(true);
        }
        finally {
            clearTimeout(timer);
            looking = false;
        }
    };
    const watch = async () => {
        let interval = follow_SILENT;
        let looked = 0;
        let checked = 0;
        let unanswered = 0;
        for (;;) {
            await (0,promises_.setTimeout)(TICK, undefined, { signal: stop.signal });
            const now = performance.now();
            if (drop === undefined || passing > 0 || now - Math.max(received, checked) < follow_SILENT)
                continue;
            if (received > looked)
                interval = follow_SILENT;
            checked = now;
            const mine = generation;
            const before = received;
            try {
                if (now - Math.max(received, looked) < interval) {
                    if ((await healthOf(sandbox)) !== 'alive')
                        throw new Error('no answer');
                }
                else {
                    looked = now;
                    interval = Math.min(interval * 2, SILENT_LONGEST);
                    if (await look()) {
                        await (0,promises_.setTimeout)(HELD_UP, undefined, { signal: stop.signal });
                        if (mine === generation && before === received && passing === 0)
                            drop?.('held up');
                    }
                }
                unanswered = 0;
            }
            catch {
                if (stop.signal.aborted)
                    return;
                // Asked anew at once, and in full: a connection of the pool may be as dead as the stream.
                checked = looked = 0;
                interval = follow_SILENT;
                if (++unanswered > 1 && mine === generation && before === received)
                    drop?.('no answer');
            }
        }
    };
    run().catch((error) => failed.reject(error));
    watch().catch(() => undefined);
    return {
        marked: marked.promise,
        failed: failed.promise,
        lastReceived: () => received,
        async finish() {
            for (const name of names) {
                const rest = streams[name].end();
                if (rest !== '')
                    await request.onOutput(TARGETS[name], Buffer.from(rest, 'utf8'));
            }
        },
        async stop() {
            stop.abort();
            generation += 1;
            await handle?.disconnect();
        },
    };
}
/** Decides after a failure whether to try again, and waits. */
function createTrouble(sandbox, signal) {
    let attempt = 0;
    let refused = 0;
    let gone = 0;
    return {
        over() {
            attempt = refused = gone = 0;
        },
        /** @throws BackendError when there is no use in trying again */
        async wait(error, begun) {
            if (error instanceof Error && exitCodeOf(error) === undefined) {
                const seen = (0,errors/* toBackendError */.yr)(error, begun ? 'following the step' : 'starting the step');
                if (seen.kind === 'auth' || seen.kind === 'usage')
                    throw seen;
                const health = await healthOf(sandbox);
                gone = health === 'gone' ? gone + 1 : 0;
                refused = health === 'refused' ? refused + 1 : 0;
                if (gone > 1)
                    throw await lostSandbox(sandbox, 'gone', error);
                if (refused >= REFUSALS)
                    throw await lostSandbox(sandbox, 'refused', error);
                if (attempt >= AGAIN_AFTER.length) {
                    if (!begun && !(0,errors/* isDropped */.h0)(error))
                        throw seen;
                    throw await lostSandbox(sandbox, 'silent', error);
                }
            }
            else if (attempt >= AGAIN_AFTER.length)
                throw await lostSandbox(sandbox, 'silent', error);
            await (0,promises_.setTimeout)(AGAIN_AFTER[attempt++], undefined, { signal });
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step/kill-script.js

// oxlint-disable-next-line no-template-curly-in-string -- it is bash's
const KEPT_TOO = 'for p in "${!kept[@]}"; do [ -n "${parent[$p]}" ] && hit[$p]=1; done';
/**
 * Bash text, run as root in the sandbox, that ends every process of a step and prints the pids that survived. May be
 * run again. A step that was asked for and has not started yet never will.
 *
 * Found are: what the step's keeper started, and all below it, its process group and its session, and whoever carries
 * the step's mark in its environment (a daemon that left all three). The keeper itself is left: it reports the end.
 * With `everything` it goes too, and what keeps and follows the output. Root in a sandbox may lack CAP_SYS_PTRACE and
 * is then refused other users' environments, so those are read as the process's own user.
 */
function killStepScript(id, graceMs, what = 'step') {
    const rounds = Math.ceil(graceMs / 100);
    return `
step='${step_names/* STEP_MARK */.hY}=${id}'; keeper='${step_names/* KEEPER_MARK */.bJ}=${id}'; me=$$
marked() {
  { grep -lszxF -e "$1" /proc/[0-9]*/environ
    for owner in $owners; do
      setpriv --reuid "\${owner%:*}" --regid "\${owner#*:}" --clear-groups grep -lszxF -e "$1" /proc/[0-9]*/environ
    done
  } 2>/dev/null
}
scan() {
  local d p line more owners owner
  declare -A parent=() group=() session=() kept=() hit=() first=()
  for d in /proc/[0-9]*; do
    p=\${d#/proc/}; line=
    { IFS= read -r -d '' line < "$d/stat"; } 2>/dev/null
    [ -n "$line" ] || continue
    set -- \${line##*) }
    [ "$1" = Z ] || [ "$1" = X ] && continue
    [ "$p" = "$me" ] && continue
    parent[$p]=$2; group[$p]=$3; session[$p]=$4
  done
  owners=$(stat -c %u:%g /proc/[0-9]* 2>/dev/null | sort -u | grep -vxF 0:0)
  for d in $(marked "$keeper"); do p=\${d//[!0-9]/}; kept[$p]=1; done
  for d in $(marked "$step"); do p=\${d//[!0-9]/}; unset "kept[$p]"; hit[$p]=1; done
  unset "hit[$me]"
  for p in "\${!hit[@]}"; do [ -n "\${parent[$p]}" ] || unset "hit[$p]"; done
  ${what === 'everything' ? KEPT_TOO : ''}
  for p in "\${!parent[@]}"; do
    if [ -z "\${kept[$p]}" ] && [ -n "\${kept[\${parent[$p]:-0}]}" ]; then first[$p]=1; hit[$p]=1; fi
  done
  more=1
  while [ -n "$more" ]; do
    more=
    for p in "\${!parent[@]}"; do
      [ -z "\${hit[$p]}" ] && [ -z "\${kept[$p]}" ] || continue
      if [ -n "\${first[\${group[$p]:-0}]}" ] || [ -n "\${first[\${session[$p]:-0}]}" ] || [ -n "\${hit[\${parent[$p]:-0}]}" ]; then
        hit[$p]=1; more=1
      fi
    done
  done
  found="\${!hit[*]}"
}
for d in ${(0,step_names/* stepFolders */.QL)(id).join(' ')}; do [ -d "$d" ] && break; done
[ -d "$d" ] || mkdir -m 755 "$d"
set -C; { : >"$d/started"; } 2>/dev/null; set +C
scan
[ -n "$found" ] && kill -TERM $found 2>/dev/null
n=0
while [ -n "$found" ] && [ $n -lt ${rounds} ]; do sleep 0.1; n=$((n+1)); scan; done
n=0
while [ -n "$found" ] && [ $n -lt 30 ]; do kill -KILL $found 2>/dev/null; sleep 0.1; n=$((n+1)); scan; done
printf '%s\\n' $found
`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step/run-step.js








/** After its processes are gone, a step's last output may come for so long, in ms; and so long after a piece of it. */
const DRAIN = 15_000;
const DRAIN_QUIET = 3000;
/** How long the ending of a step's processes is tried over cut connections, in ms. */
const KILL_PATIENCE = 30_000;
const KILL_PATIENCE_ABORTED = 5000;
/** What a shell says of a process that was killed. */
const KILLED = 137;
/** Ended steps of a sandbox, by user: the next step of the same user removes what is left of them. */
const finished = new WeakMap();
/**
 * Runs one step: live output, its own deadline, every process of it ended on timeout or abort. It runs detached in the
 * sandbox, so a cut connection neither disturbs it nor loses any of its output.
 *
 * @throws BackendError `lost` when the sandbox died under it, other causes when it could not be started.
 */
async function runStep(sandbox, request) {
    const id = (0,external_node_crypto_.randomUUID)();
    const earlier = finished.get(sandbox) ?? new Map();
    finished.set(sandbox, earlier);
    const launch = launchScript({
        id,
        script: request.script,
        shell: request.shell,
        cwd: request.cwd,
        streams: request.merge ? 'merged' : 'separate',
        finished: earlier.get(request.user) ?? [],
        ...(request.env.PATH === undefined ? {} : { path: request.env.PATH }),
    });
    const following = followStep(sandbox, id, launch, request);
    const deadline = createDeadline(request.timeoutMs, request.signal);
    try {
        const first = await Promise.race([
            following.marked.then((marker) => ({ kind: 'marked', marker })),
            following.failed,
            deadline.reached,
        ]);
        earlier.set(request.user, [id]);
        if (first.kind === 'marked')
            return await endOf(sandbox, id, first.marker, request);
        if (first.kind === 'aborted') {
            // A sandbox that is about to go, or gone, takes its processes along.
            if (request.onAbort === 'leave' || request.signal.reason instanceof errors/* BackendError */.Jh)
                return first;
            await endProcesses(sandbox, id, request, KILL_PATIENCE_ABORTED);
            if (!(await drain(following)))
                await endKeeper(sandbox, id);
            await following.finish();
            return first;
        }
        return await timedOut(sandbox, id, following, request);
    }
    finally {
        deadline.clear();
        await following.stop();
    }
}
async function endOf(sandbox, id, { code, flags }, request) {
    if (flags.includes('g'))
        request.onNotice('some of the output is missing: the sandbox had no room to keep it');
    if (code === 'gone') {
        await endProcesses(sandbox, id, request, KILL_PATIENCE).catch(() => []);
        if (flags.includes('n')) {
            throw new errors/* BackendError */.Jh('service', 'starting the step failed: the sandbox lacks a program for it, or nothing can be written to its /tmp', 'the template needs bash, coreutils (GNU) and util-linux, a /tmp that the user of the step may write to, and room there');
        }
        if (flags.includes('x')) {
            throw new errors/* BackendError */.Jh('lost', 'the step was lost: its files in /tmp were removed while the connection was cut, so nobody knows how it ended', 'do not remove files in /tmp that begin with .e2b-action');
        }
        request.onNotice('the process that kept the step was killed, so the step was ended');
        return { kind: 'exited', exitCode: KILLED };
    }
    return { kind: 'exited', exitCode: code, ...(await handed(sandbox, id, flags, request)) };
}
async function timedOut(sandbox, id, following, request) {
    let survivors = [];
    let unended;
    try {
        survivors = await endProcesses(sandbox, id, request, KILL_PATIENCE);
    }
    catch (error) {
        // The sandbox went before the deadline did: that is what happened, not a step that was slow.
        if (error instanceof errors/* BackendError */.Jh && error.kind === 'lost')
            throw error;
        unended = error instanceof Error ? error.message : String(error);
    }
    const marker = unended === undefined ? await drain(following) : undefined;
    if (!marker && unended === undefined)
        await endKeeper(sandbox, id);
    await following.finish();
    return {
        kind: 'timed-out',
        survivors,
        ...(unended === undefined ? {} : { unended }),
        ...(await handed(sandbox, id, marker?.flags ?? '', request)),
    };
}
/** Waits for what is still on its way after a step's processes are gone. */
async function drain(following) {
    const began = performance.now();
    const look = async () => {
        for (;;) {
            await (0,promises_.setTimeout)(100, undefined, { ref: false });
            const now = performance.now();
            if (now - began > DRAIN || now - Math.max(began, following.lastReceived()) > DRAIN_QUIET)
                return undefined;
        }
    };
    return await Promise.race([following.marked, following.failed.catch(() => undefined), look()]);
}
/** What the step handed over, if it did. That it cannot be fetched is no reason to doubt how it ended. */
async function handed(sandbox, id, flags, request) {
    if (!flags.includes('h'))
        return {};
    try {
        return { handover: await fetchHandover(sandbox, id, request.user) };
    }
    catch (error) {
        return { handoverProblem: error instanceof Error ? error.message : String(error) };
    }
}
async function endProcesses(sandbox, id, request, patienceMs) {
    const { stdout } = await insist(sandbox, {
        script: killStepScript(id, request.graceMs),
        user: 'root',
        timeoutMs: request.graceMs + 30_000,
    }, request.graceMs + patienceMs);
    return stdout
        .split('\n')
        .map(Number)
        .filter((survivor) => Number.isInteger(survivor) && survivor > 0);
}
/** Ends what keeps a step that did not report its end. */
async function endKeeper(sandbox, id) {
    const script = killStepScript(id, 0, 'everything');
    // It holds nothing but its own memory and disk, and those of a sandbox that is killed are gone anyway.
    await insist(sandbox, { script, user: 'root', timeoutMs: 15_000 }, 0).catch(() => undefined);
}
function createDeadline(timeoutMs, signal) {
    let timer;
    let onAbort;
    const reached = new Promise((resolve) => {
        onAbort = () => resolve({ kind: 'aborted' });
        if (signal.aborted)
            onAbort();
        signal.addEventListener('abort', onAbort, { once: true });
        // A Node timer holds 31 bits of ms; a longer deadline is as good as none.
        timer = setTimeout(() => resolve({ kind: 'timed-out' }), Math.min(timeoutMs, 2 ** 31 - 1));
    });
    return {
        reached,
        clear() {
            clearTimeout(timer);
            if (onAbort)
                signal.removeEventListener('abort', onAbort);
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/template-api.js




/** In ms. Files of a context have time of their own: the SDK gives an upload an hour. */
const REQUEST = 60_000;
function createTemplateApi(connection) {
    const options = { ...sdkOptions(connection), requestTimeoutMs: REQUEST };
    let opened;
    const api = () => (opened ??= sdk_loadSdk().then(({ ApiClient, ConnectionConfig }) => new ApiClient(new ConnectionConfig(options)).api));
    return async (doing, name, request, { none = [], signal, repeatable = true } = {}) => await withRetry(doing, async () => {
        const limit = AbortSignal.timeout(REQUEST);
        const answer = await request(await api(), signal ? AbortSignal.any([signal, limit]) : limit);
        if (answer.response.ok)
            return answer.data;
        if (none.includes(answer.response.status))
            return undefined;
        throw refusal(answer, doing, name);
    }, { repeatable, attemptMs: REQUEST, ...(signal ? { signal } : {}) });
}
/** An answer that says no, as one of our errors. */
function refusal(answer, doing, name) {
    const { status } = answer.response;
    const said = answer.error;
    const message = typeof said === 'string' ? said : typeof said?.message === 'string' ? said.message : '';
    const error = {
        name: status === 401 ? 'AuthenticationError' : 'SandboxError',
        statusCode: status,
        message,
    };
    if (status === 429)
        error.name = 'RateLimitError';
    if (status === 503)
        error.name = 'ServiceBusyError';
    if (message === '')
        error.message = `the service answered ${status}`;
    return (0,errors/* toBackendError */.yr)(error, doing, buildHints(name));
}
/** What to do about a refusal that is about a template of this name. */
function buildHints(name) {
    return {
        auth: `check the API key; if it is right, the name ${name} belongs to another team: choose another template name`,
        usage: 'correct the description of the template',
    };
}
function emptyAnswer(doing) {
    return new errors/* BackendError */.Jh('service', `${doing} failed: the answer of the service is empty`, 'check `domain` and `api-url`: something else than E2B may answer there');
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/template-builder.js

/**
 * A definition as the SDK's template, one instruction for each step: the number that the service names in an error is
 * the number of the step. Throws the SDK's errors, as for a path that leaves the context.
 */
async function sdkTemplate(definition, ignore) {
    const sdk = await sdk_loadSdk();
    const empty = sdk.Template({
        fileContextPath: definition.context,
        fileIgnorePatterns: ignore,
    });
    let template = fromBase(empty, definition);
    for (const step of definition.steps) {
        if (step.skipCache)
            template = template.skipCache();
        template = addStep(template, step);
    }
    if (definition.start !== undefined) {
        // Without a check of its own the service waits 20 s after the start command.
        return template.setStartCmd(definition.start, definition.ready ?? 'sleep 20');
    }
    if (definition.ready !== undefined)
        return template.setReadyCmd(definition.ready);
    return template;
}
function fromBase(empty, { from, registry }) {
    if ('template' in from)
        return empty.fromTemplate(from.template);
    switch (registry?.type) {
        case undefined:
            return empty.fromImage(from.image);
        case 'registry':
            return empty.fromImage(from.image, registry);
        case 'aws':
            return empty.fromAWSRegistry(from.image, {
                accessKeyId: registry.awsAccessKeyId,
                secretAccessKey: registry.awsSecretAccessKey,
                region: registry.awsRegion,
            });
        case 'gcp':
            break;
    }
    const serviceAccountJSON = JSON.parse(registry.serviceAccountJson);
    return empty.fromGCPRegistry(from.image, { serviceAccountJSON });
}
function addStep(template, step) {
    switch (step.type) {
        case 'RUN':
            return template.runCmd(step.command, step.user === undefined ? {} : { user: step.user });
        case 'COPY':
            return template.copy(step.from, step.to, {
                ...(step.user === undefined ? {} : { user: step.user }),
                ...(step.mode === undefined ? {} : { mode: Number.parseInt(step.mode, 8) }),
                ...(step.resolveSymlinks === undefined ? {} : { resolveSymlinks: step.resolveSymlinks }),
            });
        case 'ENV':
            return template.setEnvs(step.variables);
        case 'WORKDIR':
            return template.setWorkdir(step.path);
        case 'USER':
            break;
    }
    return template.setUser(step.user);
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/templates.js





/** The tag of E2B's that a bare name means. */
const DEFAULT_TAG = 'default';
/**
 * Templates behind `connection`. Building goes through the SDK's `Template`; tags, aliases and build states through its
 * API client, because the statuses of the answers tell cases apart that `Template`'s errors do not.
 */
function createTemplateService(connection) {
    const options = { ...sdkOptions(connection), requestTimeoutMs: REQUEST };
    const ask = createTemplateApi(connection);
    return {
        // A local engine's port changes from start to start.
        place: connection.kind === 'local' ? 'local' : (connection.apiUrl ?? connection.domain ?? 'e2b.app'),
        async tags(name, signal) {
            const found = await ask(`looking for template ${name}`, name, (client, limit) => client.GET('/templates/{templateID}/tags', {
                params: { path: { templateID: name } },
                signal: limit,
            }), { none: [404], signal });
            return found
                ?.map(({ tag, buildID, createdAt }) => ({
                tag,
                buildId: buildID,
                createdAt: new Date(createdAt),
            }))
                .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
        },
        async idOf(name) {
            const found = await ask(`looking for template ${name}`, name, (client, signal) => client.GET('/templates/aliases/{alias}', { params: { path: { alias: name } }, signal }), { none: [404] });
            return found?.templateID;
        },
        async register(name, tag) {
            const doing = `registering a build of template ${name}`;
            const built = await ask(doing, name, (client, signal) => client.POST('/v3/templates', { body: { name, tags: [tag] }, signal }), 
            // Each time it is another build.
            { repeatable: false });
            if (!built)
                throw emptyAnswer(doing);
            return { templateId: built.templateID, buildId: built.buildID };
        },
        async start(request) {
            const { definition, tag, skipCache, signal } = request;
            const { name, cpu, memory } = definition;
            const { Template } = await sdk_loadSdk();
            const template = await sdkTemplate(definition, request.ignore);
            const { templateId, buildId } = await withRetry(`sending the build of template ${name}`, () => Template.buildInBackground(template, name, {
                ...options,
                // It makes many requests: one that is refused is better asked again than all of them.
                retries: 3,
                signal,
                tags: [tag],
                skipCache,
                ...(cpu === undefined ? {} : { cpuCount: cpu }),
                ...(memory === undefined ? {} : { memoryMB: memory }),
                // Of what the SDK says of itself only the uploads are news.
                onBuildLogs: ({ message }) => {
                    if (/^(?:Uploaded|Skipping upload)/.test(message))
                        request.onLine(message);
                },
            }), { repeatable: false, signal, hints: buildHints(name) });
            return { templateId, buildId };
        },
        async status({ templateId, buildId }, logsOffset, signal) {
            const doing = `asking for build ${buildId}`;
            const found = await ask(doing, templateId, (client, limit) => client.GET('/templates/{templateID}/builds/{buildID}/status', {
                params: { path: { templateID: templateId, buildID: buildId }, query: { logsOffset } },
                signal: limit,
            }), { signal });
            if (!found)
                throw emptyAnswer(doing);
            return {
                // `uploaded` and other states of the service's own count as under way.
                state: isState(found.status) ? found.status : 'building',
                log: found.logEntries.map(logEntry),
                ...(found.reason
                    ? {
                        reason: {
                            message: found.reason.message,
                            ...(found.reason.step === undefined ? {} : { step: found.reason.step }),
                            lines: (found.reason.logEntries ?? []).map(({ message }) => message),
                        },
                    }
                    : {}),
            };
        },
        async assignTags(name, tag, tags) {
            await ask(`tagging template ${name}`, name, (client, signal) => client.POST('/templates/tags', { body: { target: `${name}:${tag}`, tags }, signal }));
        },
        async removeTags(name, tags) {
            await ask(`removing tags of template ${name}`, name, (client, signal) => client.DELETE('/templates/tags', { body: { name, tags }, signal }), { none: [404] });
        },
    };
}
function logEntry({ timestamp, level, message, step }) {
    return { time: new Date(timestamp), level, text: message, ...(step === undefined ? {} : { step }) };
}
function isState(text) {
    return ['waiting', 'building', 'ready', 'error'].includes(text);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/folder-account.js
/** An account of at most `limit` entries. */
function createFolderAccount(limit) {
    let root = {};
    let size = 0;
    let overfull = false;
    /** The folder that the last event moved away: if the next one creates a folder, it is that one under a new name. */
    let moved;
    const find = (name) => {
        let node = root;
        for (const part of name.split('/'))
            node = node?.below?.get(part);
        return node;
    };
    const put = (name, seen) => {
        let node = root;
        for (const part of name.split('/')) {
            node.below ??= new Map();
            let next = node.below.get(part);
            if (next === undefined) {
                next = {};
                node.below.set(part, next);
                size += 1;
            }
            node = next;
        }
        node.seen = seen;
        if (size > limit) {
            overfull = true;
            root = {};
            size = 0;
        }
        return node;
    };
    const take = (name) => {
        const at = name.lastIndexOf('/');
        const last = name.slice(at + 1);
        const parent = at < 0 ? root : find(name.slice(0, at));
        const node = parent?.below?.get(last);
        if (node === undefined)
            return undefined;
        parent?.below?.delete(last);
        size -= folder_account_count(node);
        return node;
    };
    return {
        get overfull() {
            return overfull;
        },
        begin(listing) {
            root = {};
            size = 0;
            for (const [name, seen] of listing) {
                if (overfull)
                    return;
                put(name, seen);
            }
        },
        apply({ type, name }, seen) {
            const left = moved;
            moved = undefined;
            if (overfull || name === '')
                return;
            if (type === 'remove')
                take(name);
            else if (type === 'rename') {
                const node = take(name);
                if (node?.below)
                    moved = node;
            }
            else {
                const node = put(name, seen ?? { kind: 'unknown' });
                if (type === 'create' && left?.below && seen?.kind === 'folder' && !node.below && !overfull) {
                    node.below = left.below;
                    size += folder_account_count(left) - 1;
                }
            }
        },
        knows({ type, name }, seen) {
            if (overfull || name === '')
                return false;
            const known = find(name)?.seen;
            if (type === 'remove' || type === 'rename')
                return known === undefined;
            return known !== undefined && seen !== undefined && difference(known, seen) === undefined;
        },
        compare(listing, fresh, except = new Set()) {
            if (overfull)
                return [];
            const changes = [];
            for (const [name, seen] of [...listing].sort(([a], [b]) => (a < b ? -1 : 1))) {
                if (except.has(name))
                    continue;
                const known = find(name)?.seen;
                const type = known === undefined ? fresh : difference(known, seen);
                if (type !== undefined)
                    changes.push({ type, name });
                put(name, seen);
                if (overfull)
                    return changes;
            }
            for (const name of [...names(root)].sort()) {
                if (listing.has(name) || except.has(name))
                    continue;
                changes.push({ type: 'remove', name });
            }
            for (const { type, name } of changes)
                if (type === 'remove')
                    take(name);
            return changes;
        },
        clear() {
            root = {};
            size = 0;
            moved = undefined;
        },
    };
}
function folder_account_count(node) {
    let total = 0;
    const todo = [node];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
        total += 1;
        if (next.below)
            todo.push(...next.below.values());
    }
    return total;
}
/** The paths of everything that was told of. */
function* names(root) {
    const todo = [['', root]];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
        const [prefix, { below }] = next;
        for (const [part, node] of below ?? []) {
            if (node.seen !== undefined)
                yield prefix + part;
            if (node.below)
                todo.push([`${prefix}${part}/`, node]);
        }
    }
}
/** How `now` differs from what was known; undefined when it does not, as far as anybody can tell. */
function difference(known, now) {
    if (known.kind === 'unknown' || now.kind === 'unknown')
        return undefined;
    if (known.kind !== now.kind)
        return 'found';
    if (known.kind !== 'file' || now.kind !== 'file')
        return undefined;
    // One side may have rounded where the other cut off.
    if (known.size !== now.size || Math.abs(known.mtimeMs - now.mtimeMs) > 1)
        return 'write';
    return known.mode === now.mode ? undefined : 'chmod';
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/list-folder.js



/** Views of the kernel: endless, and nothing that a run makes. */
const KERNEL = ['proc', 'sysfs', 'cgroup', 'cgroup2', 'devtmpfs', 'devpts'];
const NO_FOLDER = 44;
const TIMEOUT = 60_000;
/**
 * Everything below a folder of the sandbox, at most `limit` + 1 entries; undefined when there is no such folder.
 *
 * @throws BackendError
 */
async function listFolder(sandbox, folder, limit, signal) {
    const at = shellQuote(folder);
    const skipped = KERNEL.map((type) => `-fstype ${type}`).join(' -o ');
    // What goes while it is listed makes find fail, and is no failure.
    const find = `find -H ${at} -mindepth 1 \\( ${skipped} \\) -prune -o -printf '%y %m %s %T@ %P\\0' 2>/dev/null`;
    const { exitCode, stdout } = await runTool(sandbox, {
        script: `[ -d ${at} ] || exit ${NO_FOLDER}; ${find} | head -z -n ${limit + 1}`,
        user: 'root',
        timeoutMs: TIMEOUT,
        ...(signal ? { signal } : {}),
    });
    if (exitCode === NO_FOLDER)
        return undefined;
    if (exitCode !== 0) {
        throw new errors/* BackendError */.Jh('service', `listing ${folder} ended with ${exitCode}`, 'the sandbox needs find and head');
    }
    return parseListing(stdout);
}
/** Records of `kind mode size seconds.fraction path`, each ended by a NUL. */
function parseListing(text) {
    const listing = new Map();
    for (const record of text.split('\0')) {
        const [, kind, mode, size, seconds, fraction, name] = /^(\S) (\d+) (\d+) (-?\d+)\.(\d+) ([^]+)$/.exec(record) ?? [];
        if (name === undefined)
            continue;
        if (kind === 'd')
            listing.set(name, { kind: 'folder' });
        else if (kind !== 'f')
            listing.set(name, { kind: 'other' });
        else {
            const mtimeMs = Number(seconds) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
            listing.set(name, {
                kind: 'file',
                size: Number(size),
                mtimeMs,
                mode: Number.parseInt(mode ?? '', 8) & 0o777,
            });
        }
    }
    return listing;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/watch-fence.js


/** How long after the last event a fence may take before the stream counts as stalled, in ms. */
const SILENCE = 10_000;
/** However many events come. */
const DEADLINE = 60_000;
/** Fences of one folder. Nothing waits once `signal` aborts. */
function createWatchFence(sandbox, folder, silenceMs, signal) {
    const waiting = [];
    /** Fences whose event has not come. Those being set right now may be met in whatever stream there is then. */
    let owed = 0;
    let beingSet = 0;
    let last = 0;
    const at = shellQuote(folder);
    return {
        async pass() {
            let settle = () => undefined;
            const ended = new Promise((resolve) => {
                settle = resolve;
            });
            waiting.push(settle);
            owed += 1;
            beingSet += 1;
            const onAbort = () => settle('failed');
            signal.addEventListener('abort', onAbort, { once: true });
            const began = performance.now();
            last = began;
            let timer;
            try {
                const tool = runTool(sandbox, {
                    script: `chmod --reference=${at} -- ${at} 2>/dev/null`,
                    user: 'root',
                    timeoutMs: silenceMs,
                    signal,
                }).finally(() => {
                    beingSet -= 1;
                });
                tool.catch(() => undefined);
                // A tool's own end may be stuck where its effect was seen.
                const done = await Promise.race([tool, ended]);
                if (typeof done === 'object' && done.exitCode !== 0) {
                    owed = Math.max(0, owed - 1);
                    return 'failed';
                }
                last = Math.max(last, performance.now());
                timer = setInterval(() => {
                    const now = performance.now();
                    if (now - last > silenceMs || now - began > DEADLINE)
                        settle('silent');
                }, silenceMs / 20);
                return await ended;
            }
            catch {
                owed = Math.max(0, owed - 1);
                return 'failed';
            }
            finally {
                clearInterval(timer);
                signal.removeEventListener('abort', onAbort);
                const index = waiting.indexOf(settle);
                if (index >= 0)
                    waiting.splice(index, 1);
            }
        },
        met() {
            if (owed === 0)
                return false;
            owed -= 1;
            waiting.shift()?.('passed');
            return true;
        },
        heard() {
            last = performance.now();
        },
        reset() {
            owed = Math.min(owed, beingSet);
            for (const settle of waiting.splice(0))
                settle('failed');
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/watch-pace.js

/** So many events are taken as fast as they come. */
const BURST = 50_000;
/** Then so many a second: a script that changes a file in a loop must not keep the run from its own work. */
const PER_SECOND = 2000;
const PAUSE = 100;
/** `burst`: so many events are taken as fast as they come. */
function createWatchPace(signal, burst = BURST) {
    let room = burst;
    let counted = performance.now();
    let hurried = false;
    const hasRoom = () => {
        if (hurried || signal.aborted)
            return true;
        const now = performance.now();
        room = Math.min(burst, room + ((now - counted) / 1000) * PER_SECOND);
        counted = now;
        if (room < 1)
            return false;
        room -= 1;
        return true;
    };
    return {
        async next() {
            while (!hasRoom())
                await (0,promises_.setTimeout)(PAUSE, undefined, { signal }).catch(() => undefined);
        },
        hurry() {
            hurried = true;
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/watch-stream.js
const START_TIMEOUT = 15_000;
/** Longer than any path that a kernel takes. */
const MAX_NAME = 16_384;
/**
 * Watches a folder of the sandbox; resolves once nothing that happens in it can be missed.
 *
 * @throws the SDK's error
 */
async function openWatchStream(sandbox, folder, options) {
    const { recursive, signal } = options;
    let end;
    const ended = new Promise((resolve) => {
        end = resolve;
    });
    const open = (modern) => sandbox.files.watchDir(folder, async (event) => {
        await options.onEvent(changeOf(event), event.entry && seenOf(event.entry));
    }, {
        recursive,
        includeEntry: modern && recursive,
        // What the watched folder is mounted from is the user's affair.
        allowNetworkMounts: modern,
        signal,
        user: 'root',
        timeoutMs: 0,
        requestTimeoutMs: START_TIMEOUT,
        onExit: (error) => end(error),
    });
    const handle = await open(true).catch((error) => {
        // An agent from before these options. It watches all the same.
        if (error instanceof Error && error.name === 'TemplateError')
            return open(false);
        throw error;
    });
    return {
        ended,
        stop() {
            end(undefined);
            void handle.stop();
        },
    };
}
function changeOf({ type, name }) {
    const relative = name === '.' ? '' : name.replace(/^\/+/, '');
    return { type, name: relative.length > MAX_NAME ? `${relative.slice(0, MAX_NAME)}…` : relative };
}
function seenOf({ type: fileType, size, mode, modifiedTime, symlinkTarget }) {
    // The SDK's enum is of the SDK, which is not loaded for a name.
    const type = fileType;
    if (symlinkTarget !== undefined)
        return { kind: 'other' };
    if (type === 'dir')
        return { kind: 'folder' };
    if (type !== 'file')
        return { kind: 'other' };
    if (modifiedTime === undefined)
        return { kind: 'unknown' };
    return { kind: 'file', size, mtimeMs: modifiedTime.getTime(), mode: mode & 0o777 };
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/watch.js











/** Entries of a folder that are kept in mind. */
const MAX_KNOWN = 200_000;
/** Waits before a stream that ended is taken up again, in ms; the last one is repeated. */
const watch_AGAIN_AFTER = [0, 200, 500, 1000, 2000, 4000, 8000, 15_000];
/** A stream that lived so long starts the waits anew, in ms. */
const LIVED = 30_000;
/** A folder that is not there is looked for so often although nothing was heard of it, in ms. */
const watch_LOOK_EVERY = 60_000;
/** … and no more often than so, in ms. */
const LOOK_AGAIN = 100;
/** A stream that was silent for so long is tried, in ms. */
const TRY_AFTER = 60_000;
/** The end of a watch takes no longer, in ms. */
const END = 60_000;
/** What is under way when a watch is closed is aborted, and waited for no longer, in ms. */
const ABORTED = 2000;
/**
 * Watches one folder of the sandbox for as long as it takes: until it is there, over cut and stalled streams, and when
 * it is removed and made again. Every gap between two streams is closed by a listing.
 */
function watchFolder(sandbox, request, { tryAfterMs = TRY_AFTER, silenceMs = SILENCE, burst } = {}) {
    const { folder } = request;
    const closing = new AbortController();
    const { signal } = closing;
    const account = createFolderAccount(MAX_KNOWN);
    const fence = createWatchFence(sandbox, folder, silenceMs, signal);
    const pace = createWatchPace(signal, burst);
    const inTurn = createTurns();
    let attached;
    /** The folder is there, as far as is known. */
    let present = false;
    /** What the next stream finds there: known before, made since the folder was not there, or made while nobody saw it. */
    let nextFinds = 'known';
    /** Events may repeat what a listing has told. */
    let catchingUp = false;
    /** What events told of since the last listing began. */
    let touched = new Set();
    let lastEvent = performance.now();
    let toldOverfull = false;
    const tell = ({ type, name }) => {
        const path = name === '' ? folder : external_node_path_.posix.join(folder, name);
        // Our own files are no news of the steps.
        if (!path.startsWith(places/* SCRATCH_PREFIX */.u) && path !== places/* KEPT_FOLDER */.U && !path.startsWith(`${places/* KEPT_FOLDER */.U}/`))
            request.onEvent(type, path);
    };
    function take(mine, change, seen) {
        lastEvent = performance.now();
        fence.heard();
        if (change.name === '' && change.type === 'chmod' && fence.met())
            return;
        if (change.name === '' && (change.type === 'remove' || change.type === 'rename')) {
            tell(change);
            account.clear();
            present = false;
            mine.end({ gone: true });
            return;
        }
        touched.add(change.name);
        if (catchingUp && account.knows(change, seen))
            return;
        account.apply(change, seen);
        tell(change);
    }
    /** Tells how the folder differs from what is known. */
    function settle(listing, fresh, except) {
        if (listing === undefined && !present)
            return;
        if (listing !== undefined && !present)
            tell({ type: fresh, name: '' });
        for (const change of account.compare(listing ?? new Map(), fresh, except))
            tell(change);
        if (listing === undefined)
            tell({ type: 'remove', name: '' });
        present = listing !== undefined;
        sayOverfull();
    }
    function sayOverfull() {
        if (!account.overfull || toldOverfull)
            return;
        toldOverfull = true;
        request.onGap(`it holds more than ${MAX_KNOWN} entries, so what events do not tell of is not found`);
    }
    /** Opens a stream and closes the gap before it. False when there is no such folder. */
    async function attach(fresh) {
        let open = () => undefined;
        const gate = new Promise((resolve) => {
            open = resolve;
        });
        let end = () => undefined;
        const ended = new Promise((resolve) => {
            end = resolve;
        });
        const mine = { end, ended };
        fence.reset();
        try {
            const stream = await openWatchStream(sandbox, folder, {
                recursive: true,
                signal,
                async onEvent(change, seen) {
                    await gate;
                    await pace.next();
                    if (attached === mine)
                        take(attached, change, seen);
                },
            });
            mine.stream = stream;
            void stream.ended.then((error) => end({ gone: false, reason: reasonOf(error) }));
            touched = new Set();
            const listing = await listFolder(sandbox, folder, MAX_KNOWN, signal);
            if (listing !== undefined && fresh === 'known') {
                account.begin(listing);
                present = true;
                sayOverfull();
            }
            else
                settle(listing, fresh === 'found' ? 'found' : 'create');
            if (listing === undefined) {
                stream.stop();
                return false;
            }
            attached = mine;
            catchingUp = fresh !== 'known';
            // Everything that came before the fence is known from the listing.
            if (catchingUp) {
                const upTo = attached;
                void (async () => {
                    await fence.pass();
                    if (attached === upTo)
                        catchingUp = false;
                })();
            }
            return true;
        }
        catch (error) {
            mine.stream?.stop();
            if (!isAbsent(error))
                throw error;
            settle(undefined, 'found');
            return false;
        }
        finally {
            open();
        }
    }
    /** Resolves when the folder may have appeared: watches the nearest folder above it that is there. */
    async function untilThere(onWatching) {
        for (let above = external_node_path_.posix.dirname(folder), next = external_node_path_.posix.basename(folder);;) {
            let wake = () => undefined;
            const woken = new Promise((resolve) => {
                wake = resolve;
            });
            let stream;
            try {
                stream = await openWatchStream(sandbox, above, {
                    recursive: false,
                    signal,
                    onEvent({ type, name }) {
                        const left = name === '' && (type === 'remove' || type === 'rename');
                        if (left || (name === next && type === 'create'))
                            wake();
                    },
                });
            }
            catch (error) {
                if (!isAbsent(error) || above === '/')
                    throw error;
                next = external_node_path_.posix.basename(above);
                above = external_node_path_.posix.dirname(above);
                continue;
            }
            const waited = new AbortController();
            try {
                const { exitCode } = await runTool(sandbox, {
                    script: `[ -d ${shellQuote(external_node_path_.posix.join(above, next))} ]`,
                    user: 'root',
                    timeoutMs: 30_000,
                    signal,
                });
                if (exitCode === 0)
                    return;
                onWatching();
                const either = AbortSignal.any([signal, waited.signal]);
                await Promise.race([
                    woken,
                    stream.ended,
                    (0,promises_.setTimeout)(watch_LOOK_EVERY, undefined, { signal: either, ref: false }),
                ]);
            }
            finally {
                waited.abort();
                stream.stop();
            }
            return;
        }
    }
    let ready = () => undefined;
    const armed = new Promise((resolve) => {
        ready = resolve;
    });
    async function follow() {
        let failures = 0;
        let inGap = false;
        const gap = (reason) => {
            if (!inGap && !signal.aborted)
                request.onGap(reason);
            inGap = true;
        };
        while (!signal.aborted) {
            try {
                const how = nextFinds;
                const there = await inTurn(() => attach(how));
                inGap = false;
                if (there && attached) {
                    ready();
                    const since = performance.now();
                    const ended = await attached.ended;
                    attached.stream.stop();
                    attached = undefined;
                    if (performance.now() - since > LIVED)
                        failures = 0;
                    nextFinds = ended.gone ? 'create' : 'found';
                    if (ended.gone)
                        continue;
                    gap(ended.reason);
                }
                else {
                    nextFinds = 'create';
                    const from = performance.now();
                    await untilThere(ready);
                    // What is there for the shell and not for a watch must not keep us running in circles.
                    if (performance.now() - from < LOOK_AGAIN)
                        await (0,promises_.setTimeout)(LOOK_AGAIN, undefined, { signal });
                    continue;
                }
            }
            catch (error) {
                if (signal.aborted)
                    return;
                const { kind, message } = (0,errors/* toBackendError */.yr)(error, 'watching it');
                gap(message);
                ready();
                // Trying again changes nothing: the sandbox is gone, or cannot watch this folder.
                if (kind === 'not-found' || kind === 'usage')
                    return;
            }
            const wait = watch_AGAIN_AFTER[Math.min(failures, watch_AGAIN_AFTER.length - 1)] ?? 0;
            failures += 1;
            await (0,promises_.setTimeout)(wait, undefined, { signal }).catch(() => undefined);
        }
    }
    /** Ends a stream that says nothing although something happened. */
    async function tryStream() {
        const mine = attached;
        if (mine === undefined || performance.now() - lastEvent < tryAfterMs)
            return;
        if ((await fence.pass()) === 'silent')
            mine.end({ gone: false, reason: 'its stream stalled' });
    }
    let trying = false;
    const timer = setInterval(() => {
        if (trying)
            return;
        trying = true;
        void tryStream().finally(() => {
            trying = false;
        });
    }, tryAfterMs);
    async function closeAccount() {
        pace.hurry();
        // Twice: what comes first may be that the folder went away and came again.
        if (attached)
            await fence.pass();
        await (0,promises_.setTimeout)(0);
        await inTurn(async () => {
            touched = new Set();
            const listing = await listFolder(sandbox, folder, MAX_KNOWN, signal);
            const mine = attached;
            if (mine) {
                const end = await fence.pass();
                if (attached !== mine)
                    return;
                if (end === 'silent')
                    request.onGap('the events of its last changes did not come in time');
            }
            // It may have been made so late that no stream of it was opened.
            settle(listing, attached === undefined && nextFinds === 'create' ? 'create' : 'found', touched);
        });
    }
    const following = follow()
        .catch(() => undefined)
        .finally(ready);
    let ending;
    async function endNow(wanted) {
        clearInterval(timer);
        if (wanted) {
            const closed = closeAccount().catch((error) => {
                if (!signal.aborted) {
                    request.onGap(`it could not be looked at in the end: ${(0,errors/* toBackendError */.yr)(error, 'listing it').message}`);
                }
            });
            if (!(await within(END, closed)))
                request.onGap('it could not be looked at in the end in time');
        }
        closing.abort();
        attached?.end({ gone: true });
        attached?.stream.stop();
        await within(ABORTED, following);
    }
    return {
        ready: armed,
        end({ account: wanted }) {
            if (!wanted)
                closing.abort();
            ending ??= endNow(wanted);
            return ending;
        },
    };
}
/** Waits for `work`, at most so long. False when it took longer. */
async function within(ms, work) {
    const stop = new AbortController();
    const late = (0,promises_.setTimeout)(ms, false, { signal: stop.signal }).catch(() => false);
    const done = await Promise.race([work.then(() => true), late]);
    stop.abort();
    return done;
}
/** One at a time, in the order of the calls. */
function createTurns() {
    let last = Promise.resolve();
    return (work) => {
        const mine = last.then(work, work);
        last = mine.catch(() => undefined);
        return mine;
    };
}
/** Nothing that could be watched is at that path. */
function isAbsent(error) {
    if (!(error instanceof Error))
        return false;
    if (error.name === 'FileNotFoundError' || error.name === 'NotFoundError')
        return true;
    return error.name === 'InvalidArgumentError' && error.message.includes('not a directory');
}
function reasonOf(error) {
    if (error === undefined)
        return 'its stream ended';
    if ((0,errors/* isDropped */.h0)(error))
        return 'the connection to the sandbox was cut';
    if (error instanceof Error && /some were lost|overflow/i.test(error.message))
        return 'more changed at once than the sandbox can tell of';
    return (0,errors/* toBackendError */.yr)(error, 'watching it').message;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/sandboxes.js



















/** Creating and resuming wait for a machine. In ms. */
const sandboxes_LONG_REQUEST = 120_000;
/** Most calls are short. In ms. */
const SHORT_REQUEST = 20_000;
/** So long a call that a person waits for is tried again, in ms. */
const SOMEBODY_WAITS = 8000;
/** Pausing writes the sandbox's memory out: about 4 s for each GiB on E2B. In ms. */
const PAUSE_REQUEST = 180_000;
/** How long a part of an upload is tried again, in ms. */
const PART = 60_000;
/** Begins to load the SDK, so that it is there when the endpoint is known. A failure is seen by who uses it. */
function preload() {
    loadSdk().catch(() => undefined);
}
/** The service behind `connection`, reached through the official SDK. */
function createSandboxService(connection) {
    const options = sdkOptions(connection);
    const short = { ...options, requestTimeoutMs: SHORT_REQUEST };
    const sdk = async () => (await sdk_loadSdk()).Sandbox;
    const pages = async (query) => {
        const paginator = (await sdk()).list({ ...short, ...(query ? { query } : {}) });
        const found = [];
        while (paginator.hasNext)
            found.push(...(await withinTime(paginator.nextItems(), SHORT_REQUEST)));
        return found;
    };
    const find = async (metadata) => (await pages({ metadata })).map((info) => info.sandboxId);
    const again = { repeatable: true, attemptMs: SHORT_REQUEST };
    /** Each page has its own limit. */
    const listing = { repeatable: true };
    // The SDK's own limit stays with the sandbox for all later requests, so this one's is a signal.
    const within = (ms) => ({
        ...options,
        requestTimeoutMs: sandboxes_LONG_REQUEST,
        signal: AbortSignal.timeout(ms),
    });
    const service = {
        remote: crossesNetwork(connection),
        templates: createTemplateService(connection),
        async create(request) {
            const Sandbox = await sdk();
            const calls = {
                create: (template, more, limitMs) => withinTime(Sandbox.create(template, { ...within(limitMs), ...more }), limitMs),
                connect: (id, timeoutMs, limitMs) => withinTime(Sandbox.connect(id, { ...within(limitMs), timeoutMs }), limitMs),
                find,
                kill: (id) => service.kill(id),
                countRunning: async () => (await pages({ state: ['running'] })).length,
            };
            return openSandbox(await createSandbox(request, calls), service, options);
        },
        async open(id, timeoutMs, limits = {}) {
            const Sandbox = await sdk();
            const calls = {
                look: () => service.look(id, limits.signal),
                connect: (limitMs) => withinTime(Sandbox.connect(id, { ...within(limitMs), timeoutMs }), limitMs),
                countRunning: async () => (await pages({ state: ['running'] })).length,
            };
            const { sandbox, resumed } = await openExisting(id, limits, calls);
            return { ...openSandbox(sandbox, service, options), resumed };
        },
        async look(id, signal) {
            const doing = `looking at sandbox ${id}`;
            try {
                return await withRetry(doing, async () => lookOf(await (await sdk()).getInfo(id, { ...short, ...(signal ? { signal } : {}) })), { ...again, ...(signal ? { signal } : {}) });
            }
            catch (error) {
                if (error instanceof errors/* BackendError */.Jh && error.kind === 'not-found')
                    return undefined;
                throw error;
            }
        },
        kill: async (id) => await withRetry(`killing sandbox ${id}`, async () => (await sdk()).kill(id, short), again),
        pause: async (id, { requestMs = PAUSE_REQUEST, signal, onRetry, beforeAgain } = {}) => {
            let attempts = 0;
            return await withRetry(`pausing sandbox ${id}`, async () => {
                if (attempts++ > 0)
                    await beforeAgain?.();
                return (await sdk()).pause(id, {
                    ...options,
                    requestTimeoutMs: requestMs,
                    ...(signal ? { signal } : {}),
                });
            }, {
                repeatable: true,
                attemptMs: requestMs,
                ...(signal ? { signal } : {}),
                ...(onRetry ? { onRetry } : {}),
            });
        },
        setTimeout: async (id, timeoutMs, signal) => await withRetry(`setting the timeout of sandbox ${id}`, async () => (await sdk()).setTimeout(id, timeoutMs, { ...short, ...(signal ? { signal } : {}) }), { ...again, ...(signal ? { signal } : {}) }),
        findByRun: async (runId) => await withRetry('listing sandboxes', () => find({ [RUN_KEY]: runId }), listing),
        findByMetadata: async (metadata, signal) => await withRetry('listing sandboxes', async () => (await pages({ metadata })).map(foundOf), {
            ...listing,
            ...(signal ? { signal } : {}),
        }),
        list: async (metadata) => await withRetry('listing sandboxes', async () => (await pages(metadata ? { metadata } : undefined)).map(summary), { ...listing, passingMs: SOMEBODY_WAITS }),
        info: async (id) => await withRetry(`looking at sandbox ${id}`, async () => summary(await (await sdk()).getInfo(id, short)), { ...again, passingMs: SOMEBODY_WAITS }),
        snapshots: async (sandboxId) => await withRetry(sandboxId === undefined ? 'listing snapshots' : `listing the snapshots of sandbox ${sandboxId}`, async () => {
            const paginator = (await sdk()).listSnapshots({
                ...short,
                ...(sandboxId === undefined ? {} : { sandboxId }),
            });
            const found = [];
            while (paginator.hasNext) {
                const page = await withinTime(paginator.nextItems(), SHORT_REQUEST);
                found.push(...page.map(({ snapshotId }) => snapshotId));
            }
            return found;
        }, { ...listing, passingMs: SOMEBODY_WAITS }),
        deleteSnapshot: async (id) => await withRetry(`deleting snapshot ${id}`, async () => (await sdk()).deleteSnapshot(id, short), again),
    };
    return service;
}
function lookOf({ state, startedAt, endAt, lifecycle }) {
    return { state, startedAt, endAt, pausesAtEnd: lifecycle?.onTimeout === 'pause' };
}
function foundOf({ sandboxId: id, state, startedAt, endAt, metadata }) {
    return { id, state, startedAt, endAt, metadata };
}
function openSandbox(sandbox, service, options) {
    const short = { ...options, requestTimeoutMs: SHORT_REQUEST };
    const id = sandbox.sandboxId;
    const examine = (error) => examineLoss(id, error, service);
    let known;
    const contexts = createContexts(sandbox);
    const { trafficAccessToken } = sandbox;
    return {
        id,
        urlOf: (port) => portUrl(sandbox.getHost(port), options),
        ...(trafficAccessToken ? { trafficToken: trafficAccessToken } : {}),
        template() {
            known ??= withRetry(`looking at sandbox ${id}`, async () => {
                const info = await (await sdk_loadSdk()).Sandbox.getInfo(id, short);
                return { id: info.templateId, ...(info.name === undefined ? {} : { name: info.name }) };
            }, { repeatable: true, attemptMs: SHORT_REQUEST });
            return known;
        },
        makeFolder: async (path, signal) => {
            await withRetry(`making the folder ${path}`, () => sandbox.files.makeDir(path, { requestTimeoutMs: SHORT_REQUEST, ...(signal ? { signal } : {}) }), { repeatable: true, attemptMs: SHORT_REQUEST, examine, ...(signal ? { signal } : {}) });
        },
        writeFile: (path, content, transfer) => writeFile(sandbox, path, content, transfer),
        writePart: async (path, chunks, transfer) => {
            let attempt = 0;
            const write = async () => {
                const place = path(attempt++);
                await writeFile(sandbox, place, chunks, transfer);
                return place;
            };
            return await withRetry('uploading', write, {
                repeatable: true,
                examine,
                // More than one attempt may stall.
                passingMs: Math.max(PART, 3 * transfer.stallMs),
                ...(transfer.signal ? { signal: transfer.signal } : {}),
            });
        },
        readFile: (path, transfer) => readFile(sandbox, path, transfer),
        openConnections: (count, signal) => openConnections(sandbox, count, signal),
        runStep: (request) => runStep(sandbox, request),
        runCode: (request) => runCode(sandbox, contexts, request),
        runTool: (request) => withRetry('running a command in the sandbox', () => runTool(sandbox, request), {
            repeatable: request.repeatable ?? false,
            examine,
            ...(request.signal ? { signal: request.signal } : {}),
        }),
        openShell: (request) => openShell(sandbox, request, examine),
        watchFolder: (request) => watchFolder(sandbox, request),
        usage: async (start, limitMs) => {
            const found = await withinTime(sandbox.getMetrics({ start, requestTimeoutMs: limitMs }), limitMs);
            return found.map(readingOf);
        },
    };
}
/** The service counts the use of processors in percent of all that the sandbox has. */
function readingOf(metrics) {
    return {
        at: metrics.timestamp,
        cpuPercent: Math.round(metrics.cpuUsedPct * metrics.cpuCount * 100) / 100,
        memoryBytes: metrics.memUsed,
        memoryTotalBytes: metrics.memTotal,
        diskBytes: metrics.diskUsed,
        diskTotalBytes: metrics.diskTotal,
    };
}
function summary(info) {
    return {
        id: info.sandboxId,
        state: info.state,
        template: info.name ?? info.templateId,
        startedAt: info.startedAt,
        endAt: info.endAt,
        metadata: info.metadata ?? {},
    };
}


/***/ })

};
