export const id = 430;
export const ids = [430];
export const modules = {

/***/ 8281:
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

/***/ 9744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   Jh: () => (/* binding */ BackendError),
/* harmony export */   h0: () => (/* binding */ isDropped),
/* harmony export */   yr: () => (/* binding */ toBackendError)
/* harmony export */ });
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
    'rate-limit': 'wait a moment, run fewer jobs at once, or raise the limit of your E2B plan',
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
    TemplateError: () => 'usage',
    NotEnoughSpaceError: () => 'service',
    // One class for three things. Its text says which: a 502 of the proxy and a probe that found the sandbox gone
    // both speak of the sandbox, the rest of a request that took too long.
    TimeoutError: (error) => (/sandbox timeout|end of life/i.test(error.message) ? 'lost' : 'timeout'),
    SandboxError: (error) => byStatus(error.statusCode),
};
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
    return (error.cause?.code ??
        error.cause?.errors?.[0]?.code ??
        (typeof error.code === 'string' ? error.code : undefined));
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
    let kind = BY_NAME[seen.name]?.(seen) ?? 'service';
    let text = plain(seen.message);
    let hint = hints[kind] ?? HINTS[kind];
    if (code !== undefined || (seen.name === 'TypeError' && text === 'fetch failed')) {
        kind = 'service';
        text = `the service cannot be reached (${code ?? plain(seen.cause?.message ?? text)})`;
        hint = hints.service ?? 'check the network, `domain` and `api-url`, and that the engine still runs';
    }
    return new BackendError(kind, `${doing} failed: ${text}`, hint, error);
}


/***/ }),

/***/ 6430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RUN_KEY: () => (/* binding */ RUN_KEY),
  createSandboxService: () => (/* binding */ createSandboxService),
  preload: () => (/* binding */ preload)
});

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/connection.js
/** The connection as the SDK's options. `debug: false`: E2B_DEBUG in the environment must not redirect a run. */
function sdkOptions(connection) {
    const { kind: _, ...options } = connection;
    return { ...options, debug: false };
}
/** Whether bytes to the sandbox leave this machine: then compressing them pays, over loopback it only costs. */
function crossesNetwork({ sandboxUrl, apiUrl }) {
    const address = sandboxUrl ?? apiUrl;
    if (address === undefined)
        return true;
    const { hostname } = new URL(address);
    return hostname !== 'localhost' && hostname !== '[::1]' && !hostname.startsWith('127.');
}

// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js
var errors = __webpack_require__(9744);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/files.js

/** How often a transfer is looked at to see whether it still moves, in ms. */
const LOOK_EVERY = 1000;
/**
 * Streams bytes into a file of the sandbox, constant in memory.
 *
 * The SDK has no deadline for a streamed body, so the bytes it takes are watched: nothing taken (and no answer)
 * for `stallMs` aborts the request.
 */
async function writeFile(sandbox, path, content, options) {
    const watch = watchProgress(options, `uploading ${path}`);
    async function* counted() {
        for await (const chunk of content) {
            watch.moved();
            yield chunk;
        }
        watch.moved();
    }
    try {
        // `signal` is not in the type of the streamed form's options but in its base; both see it.
        await sandbox.files.write(path, ReadableStream.from(counted()), {
            useOctetStream: true,
            requestTimeoutMs: 0,
            signal: watch.signal,
            ...(options.user === undefined ? {} : { user: options.user }),
        });
    }
    catch (error) {
        throw watch.explain(error);
    }
    finally {
        watch.stop();
    }
}
/** Streams a file of the sandbox. The returned bytes must be read to their end or abandoned with `return()`. */
async function readFile(sandbox, path, options) {
    const doing = `downloading ${path}`;
    let stream;
    try {
        stream = await sandbox.files.read(path, {
            format: 'stream',
            requestTimeoutMs: options.stallMs,
            streamIdleTimeoutMs: options.stallMs,
            ...(options.signal ? { signal: options.signal } : {}),
            ...(options.user === undefined ? {} : { user: options.user }),
        });
    }
    catch (error) {
        throw (0,errors/* toBackendError */.yr)(error, doing);
    }
    return translated(stream, doing);
}
async function* translated(stream, doing) {
    try {
        for await (const chunk of stream)
            yield chunk;
    }
    catch (error) {
        throw (0,errors/* toBackendError */.yr)(error, doing);
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/retry.js


/** Base waits in ms; each is stretched by up to its own length, so that the jobs of a matrix do not move in step. */
const WAITS = [1000, 2000, 4000, 8000, 16_000];
/**
 * Calls the service; tries again when it refused for want of room and changed nothing (`busy`, `rate-limit`).
 * Anything else is thrown at once, translated.
 */
async function withRetry(doing, call, { signal, hints } = {}) {
    for (let attempt = 0;; attempt++) {
        try {
            return await call();
        }
        catch (error) {
            const seen = (0,errors/* toBackendError */.yr)(error, doing, hints);
            const wait = WAITS[attempt];
            if (wait === undefined || signal?.aborted || (seen.kind !== 'busy' && seen.kind !== 'rate-limit'))
                throw seen;
            await (0,promises_.setTimeout)(wait * (1 + Math.random()), undefined, signal ? { signal } : {});
        }
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/sdk.js
/**
 * The SDK, loaded at first use: it and its two HTTP clients are most of the bundle's weight, and `--help`, usage
 * errors and the first line of a run need none of it.
 */
async function loadSdk() {
    return await __webpack_require__.e(/* import() */ 980).then(__webpack_require__.t.bind(__webpack_require__, 2980, 19));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/end-marker.js
var end_marker = __webpack_require__(8281);
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

// EXTERNAL MODULE: ./.cache/build/lib/e2b/step-script.js
var step_script = __webpack_require__(2057);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/kill-step.js

/**
 * Bash text, run as root in the sandbox, that ends every process of a step and prints the pids that survived.
 *
 * Found are: the step's first process and all below it, its process group and its session, and whoever carries the
 * step's mark in its environment (a daemon that left all three). Root in a sandbox may lack CAP_SYS_PTRACE and is
 * then refused other users' environments, so those are read as the process's own user.
 */
function killStepScript(id, pid, graceMs) {
    if (!/^[a-z0-9-]+$/.test(id))
        throw new TypeError('a step id holds letters, digits and dashes');
    const rounds = Math.ceil(graceMs / 100);
    return `
mark='${step_script/* STEP_MARK */.hY}=${id}'; first=${Math.trunc(pid)}; me=$$
marked() {
  local v owner
  if [ -r "/proc/$1/environ" ] && { : < "/proc/$1/environ"; } 2>/dev/null; then
    while IFS= read -r -d '' v; do [ "$v" = "$mark" ] && return 0; done < "/proc/$1/environ" 2>/dev/null
    return 1
  fi
  owner=$(stat -c '%u %g' "/proc/$1" 2>/dev/null) || return 1
  setpriv --reuid "\${owner% *}" --regid "\${owner#* }" --clear-groups cat "/proc/$1/environ" 2>/dev/null |
    tr '\\0' '\\n' | grep -qxF -- "$mark"
}
scan() {
  local d p line more
  declare -A parent=() hit=()
  for d in /proc/[0-9]*; do
    p=\${d#/proc/}; line=
    { IFS= read -r -d '' line < "$d/stat"; } 2>/dev/null
    [ -n "$line" ] || continue
    set -- \${line##*) }
    [ "$1" = Z ] || [ "$1" = X ] && continue
    [ "$p" = "$me" ] && continue
    parent[$p]=$2
    if [ "$p" = "$first" ] || [ "$3" = "$first" ] || [ "$4" = "$first" ] || marked "$p"; then hit[$p]=1; fi
  done
  more=1
  while [ -n "$more" ]; do
    more=
    for p in "\${!parent[@]}"; do
      if [ -z "\${hit[$p]}" ] && [ -n "\${hit[\${parent[$p]:-0}]}" ]; then hit[$p]=1; more=1; fi
    done
  done
  found="\${!hit[*]}"
}
scan
[ -n "$found" ] && kill -TERM $found 2>/dev/null
n=0
while [ -n "$found" ] && [ $n -lt ${rounds} ]; do sleep 0.1; n=$((n+1)); scan; done
n=0
while [ -n "$found" ] && [ $n -lt 30 ]; do kill -KILL $found 2>/dev/null; sleep 0.1; n=$((n+1)); scan; done
printf '%s\\n' $found
`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/tool.js



/** More than this from one of our own commands is an attack or a mistake. */
const MAX_OUTPUT = 64 << 20;
/**
 * Runs one of our own short commands to its end. Its output starts after a mark of ours, because a login shell's
 * profile may print first.
 */
async function runTool(sandbox, request) {
    const mark = `\u001e${(0,external_node_crypto_.randomUUID)()}\u001e`;
    const stop = new AbortController();
    const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal;
    const output = { stdout: '', stderr: '' };
    const collect = (stream) => (text) => {
        forgetOutput(handle);
        output[stream] += text;
        if (output.stdout.length + output.stderr.length > MAX_OUTPUT) {
            stop.abort(new errors/* BackendError */.Jh('usage', 'the sandbox listed too much', 'name fewer files'));
        }
    };
    let handle;
    const start = () => sandbox.commands.run(`printf %s '${mark}'; printf %s '${mark}' >&2; ${request.script}`, {
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
        handle = await start();
        await handle.wait();
    }
    catch (error) {
        if (stop.signal.aborted)
            throw stop.signal.reason;
        const code = exitCodeOf(error);
        if (code === undefined)
            throw (0,errors/* toBackendError */.yr)(error, 'running a command in the sandbox');
        exitCode = code;
    }
    return { exitCode, stdout: after(output.stdout, mark), stderr: after(output.stderr, mark) };
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

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/step.js








/** Waits between attempts to take a cut stream up again, in ms; about 30 s in all. */
const RECONNECT_AFTER = [200, 500, 1000, 2000, 4000, 8000, 15_000];
/** When nobody listens at the address, so many of them are enough. */
const RECONNECT_WHEN_REFUSED = 3;
const START_TIMEOUT = 60_000;
const LOST_HINT = 'run it again; raise `timeout` if it reached its end of life, or its memory if it ran out';
/** How long after its processes are gone a step's last output may still arrive. */
const DRAIN = 1000;
/**
 * Runs one step: live output, its own deadline, every process of it ended on timeout or abort. A cut stream is
 * taken up again; the step itself is not disturbed by that.
 *
 * @throws BackendError `lost` when the sandbox died under it, other causes when it could not be started.
 */
async function runStep(sandbox, request) {
    const id = (0,external_node_crypto_.randomUUID)();
    const prepared = (0,step_script/* buildStepScript */.CT)({
        id,
        script: request.script,
        shell: request.shell,
        cwd: request.cwd,
        ...(request.env.PATH === undefined ? {} : { path: request.env.PATH }),
    });
    const user = request.user === undefined ? {} : { user: request.user };
    const output = createOutput(id, request);
    let handle;
    try {
        if (prepared.file) {
            await sandbox.files.write(prepared.file.path, prepared.file.content, {
                requestTimeoutMs: START_TIMEOUT,
                ...user,
            });
        }
        handle = await sandbox.commands.run(prepared.command, {
            background: true,
            // The SDK would end the command after 60 s; the deadline here is ours. 0 = none.
            timeoutMs: 0,
            requestTimeoutMs: START_TIMEOUT,
            envs: { ...request.env, [step_script/* STEP_MARK */.hY]: id },
            ...output.callbacks,
            ...user,
        });
    }
    catch (error) {
        throw (0,errors/* toBackendError */.yr)(error, 'starting the step');
    }
    output.attach(handle);
    const { pid } = handle;
    const follower = follow(sandbox, handle, pid, id, output, request);
    const deadline = createDeadline(request.timeoutMs, request.signal);
    try {
        const first = await Promise.race([
            follower.ended.then((exitCode) => ({ kind: 'exited', exitCode })),
            output.marked.then((exitCode) => ({ kind: 'exited', exitCode })),
            deadline.reached,
        ]);
        if (first.kind === 'exited') {
            await output.finish();
            return first;
        }
        if (first.kind === 'aborted' && request.onAbort === 'leave')
            return first;
        const survivors = await endProcesses(sandbox, id, pid, request);
        await Promise.race([follower.settled, (0,promises_.setTimeout)(DRAIN, undefined, { ref: false })]);
        await output.finish();
        return first.kind === 'aborted' ? first : { kind: 'timed-out', survivors };
    }
    finally {
        deadline.clear();
        await follower.stop();
    }
}
/** Passes output on, without the end marker, and knows when the marker was seen on both streams. */
function createOutput(id, request) {
    const scanners = { stdout: (0,end_marker/* createMarkerScanner */.V)(id), stderr: (0,end_marker/* createMarkerScanner */.V)(id) };
    const ended = { stdout: false, stderr: false };
    let current;
    let resolveMarked;
    const marked = new Promise((resolve) => {
        resolveMarked = resolve;
    });
    const pass = async (stream, text) => {
        if (text !== '')
            await request.onOutput(stream, Buffer.from(text, 'utf8'));
    };
    const take = (stream) => async (chunk) => {
        forgetOutput(current);
        const { text, exitCode } = scanners[stream].write(chunk);
        await pass(stream, text);
        if (exitCode === undefined)
            return;
        ended[stream] = true;
        if (ended.stdout && ended.stderr)
            resolveMarked(exitCode);
    };
    return {
        marked,
        callbacks: { onStdout: take('stdout'), onStderr: take('stderr') },
        attach(handle) {
            current = handle;
        },
        async finish() {
            await pass('stdout', scanners.stdout.end());
            await pass('stderr', scanners.stderr.end());
        },
    };
}
/** Follows a command to its end over as many connections as it takes. */
function follow(sandbox, first, pid, id, output, request) {
    let handle = first;
    const stopped = new AbortController();
    const run = async () => {
        for (;;) {
            try {
                await handle.wait();
                return 0;
            }
            catch (error) {
                const exitCode = exitCodeOf(error);
                if (exitCode !== undefined)
                    return exitCode;
                if (stopped.signal.aborted)
                    throw error;
                if (!(0,errors/* isDropped */.h0)(error))
                    throw lost(error);
                const again = await reconnect(error);
                if (typeof again === 'number')
                    return again;
                handle = again;
                output.attach(again);
                request.onNotice('the connection to the sandbox was cut and is back; some output may be missing');
            }
        }
    };
    const reconnect = async (cut) => {
        let refused = 0;
        let last = cut;
        for (const wait of RECONNECT_AFTER) {
            await (0,promises_.setTimeout)(wait, undefined, { signal: stopped.signal });
            try {
                return await sandbox.commands.connect(pid, {
                    timeoutMs: 0,
                    requestTimeoutMs: 15_000,
                    signal: stopped.signal,
                    ...output.callbacks,
                });
            }
            catch (error) {
                last = error;
                if (error instanceof Error && error.name === 'NotFoundError')
                    return await exitCodeLeft(sandbox, id);
                const { kind } = (0,errors/* toBackendError */.yr)(error, 'connecting again');
                if (kind === 'lost' || kind === 'not-found')
                    break;
                const state = await probe(sandbox);
                if (state === 'gone' || (state === 'refused' && ++refused >= RECONNECT_WHEN_REFUSED))
                    break;
            }
        }
        throw lost(last);
    };
    const ended = run();
    // Whoever races `ended` sees its error; `settled` only says that nothing more will come.
    const settled = ended.then(() => undefined, () => undefined);
    return {
        ended,
        settled,
        async stop() {
            stopped.abort();
            await handle.disconnect();
        },
    };
}
function lost(error) {
    const seen = (0,errors/* toBackendError */.yr)(error, 'following the step');
    if (seen.kind === 'auth' || seen.kind === 'rate-limit')
        return seen;
    const why = (0,errors/* isDropped */.h0)(error)
        ? 'it or the service no longer answers'
        : 'it was killed, ran out of memory or reached its end of life';
    return new errors/* BackendError */.Jh('lost', `the sandbox was lost while the step ran: ${why}`, LOST_HINT, error);
}
/** What its health check says of a sandbox that cannot be connected to. The streams' errors do not carry the reason. */
async function probe(sandbox) {
    try {
        return (await sandbox.isRunning({ requestTimeoutMs: 5000 })) ? 'alive' : 'gone';
    }
    catch (error) {
        return (0,errors/* isRefused */.H0)(error) ? 'refused' : 'unknown';
    }
}
/** The exit code of a step that ended while nobody was connected. */
async function exitCodeLeft(sandbox, id) {
    const left = await runTool(sandbox, { script: `cat ${(0,step_script/* exitFile */.hJ)(id)}`, user: 'root', timeoutMs: 30_000 });
    if (left.exitCode === 0 && /^\d{1,3}$/.test(left.stdout))
        return Number(left.stdout);
    throw new errors/* BackendError */.Jh('lost', 'the step ended while the connection was cut and left no exit code', 'run it again');
}
async function endProcesses(sandbox, id, pid, request) {
    const { stdout } = await runTool(sandbox, {
        script: killStepScript(id, pid, request.graceMs),
        user: 'root',
        timeoutMs: request.graceMs + 30_000,
    });
    return stdout
        .split('\n')
        .map(Number)
        .filter((survivor) => Number.isInteger(survivor) && survivor > 0);
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

;// CONCATENATED MODULE: ./.cache/build/lib/e2b/sandboxes.js







/** Metadata key under which a sandbox names the run that created it. */
const RUN_KEY = 'e2b-action.run';
/** Creating and resuming wait for a machine; the rest are short calls. In ms. */
const LONG_REQUEST = 120_000;
const SHORT_REQUEST = 30_000;
/** Pausing writes the sandbox's memory out: about 4 s for each GiB on E2B. In ms. */
const PAUSE_REQUEST = 180_000;
/** Begins to load the SDK, so that it is there when the endpoint is known. A failure is seen by who uses it. */
function preload() {
    loadSdk().catch(() => undefined);
}
/** The service behind `connection`, reached through the official SDK. */
function createSandboxService(connection) {
    const options = sdkOptions(connection);
    const short = { ...options, requestTimeoutMs: SHORT_REQUEST };
    const sdk = async () => (await loadSdk()).Sandbox;
    const pages = async (query) => {
        const paginator = (await sdk()).list({ ...short, ...(query ? { query } : {}) });
        const found = [];
        while (paginator.hasNext)
            found.push(...(await paginator.nextItems()));
        return found;
    };
    return {
        remote: crossesNetwork(connection),
        async create(request) {
            const sandbox = await withRetry(`creating a sandbox from template ${request.template}`, async () => (await sdk()).create(request.template, { ...options, ...createOptions(request) }), {
                hints: {
                    'not-found': `there is no template ${request.template} for this key: build it, or use \`base\``,
                },
            });
            return openSandbox(sandbox, short);
        },
        async open(id, timeoutMs, signal) {
            const doing = `connecting to sandbox ${id}`;
            const Sandbox = await sdk();
            const before = await call(doing, () => Sandbox.getInfo(id, short));
            const sandbox = await withRetry(doing, () => Sandbox.connect(id, { ...options, timeoutMs, requestTimeoutMs: LONG_REQUEST }), signal ? { signal } : {});
            return { ...openSandbox(sandbox, short), resumed: before.state === 'paused' };
        },
        kill: async (id) => await call(`killing sandbox ${id}`, async () => (await sdk()).kill(id, short)),
        pause: async (id) => await withRetry(`pausing sandbox ${id}`, async () => (await sdk()).pause(id, { ...options, requestTimeoutMs: PAUSE_REQUEST })),
        setTimeout: async (id, timeoutMs) => await call(`setting the timeout of sandbox ${id}`, async () => (await sdk()).setTimeout(id, timeoutMs, short)),
        findByRun: async (runId) => await call('listing sandboxes', async () => (await pages({ metadata: { [RUN_KEY]: runId } })).map((info) => info.sandboxId)),
        list: async () => await call('listing sandboxes', async () => (await pages()).map(summary)),
        info: async (id) => await call(`looking at sandbox ${id}`, async () => summary(await (await sdk()).getInfo(id, short))),
    };
}
function createOptions(request) {
    const { internet, allow, deny } = request.network;
    // The service takes an allowed domain only where everything else is denied in so many words.
    const denyOut = !internet && allow.length > 0 ? [...deny, '0.0.0.0/0'] : deny;
    return {
        timeoutMs: request.timeoutMs,
        requestTimeoutMs: LONG_REQUEST,
        envs: request.env,
        metadata: { ...request.metadata, [RUN_KEY]: request.runId },
        allowInternetAccess: internet,
        ...(allow.length > 0 || denyOut.length > 0 ? { network: { allowOut: allow, denyOut } } : {}),
    };
}
function openSandbox(sandbox, short) {
    let known;
    return {
        id: sandbox.sandboxId,
        template() {
            known ??= call(`looking at sandbox ${sandbox.sandboxId}`, async () => {
                const info = await (await loadSdk()).Sandbox.getInfo(sandbox.sandboxId, short);
                return { id: info.templateId, ...(info.name === undefined ? {} : { name: info.name }) };
            });
            return known;
        },
        makeFolder: async (path, signal) => {
            await call(`making the folder ${path}`, () => sandbox.files.makeDir(path, { requestTimeoutMs: SHORT_REQUEST, ...(signal ? { signal } : {}) }));
        },
        writeFile: (path, content, transfer) => writeFile(sandbox, path, content, transfer),
        readFile: (path, transfer) => readFile(sandbox, path, transfer),
        runStep: (request) => runStep(sandbox, request),
        runTool: (request) => runTool(sandbox, request),
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
async function call(doing, request) {
    try {
        return await request();
    }
    catch (error) {
        throw (0,errors/* toBackendError */.yr)(error, doing);
    }
}


/***/ }),

/***/ 9264:
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

/***/ 2057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ buildStepScript),
/* harmony export */   hJ: () => (/* binding */ exitFile),
/* harmony export */   hY: () => (/* binding */ STEP_MARK),
/* harmony export */   ul: () => (/* binding */ SCRATCH_PREFIX)
/* harmony export */ });
/* harmony import */ var _end_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8281);
/* harmony import */ var _shell_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9264);


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


/***/ })

};
