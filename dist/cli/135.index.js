export const id = 135;
export const ids = [135];
export const modules = {

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

/***/ 3139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ escapePath)
/* harmony export */ });
/** Controls, format characters (they can turn text around or hide it) and separators of lines, and what escapes them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\\]/gu;
const NAMED = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };
/** A path of a sandbox as it can be shown on one line: what could not be seen, or be more than text, is written out. */
function escapePath(path) {
    return path.replace(HIDDEN, (hidden) => NAMED[hidden] ?? `\\u{${hidden.codePointAt(0)?.toString(16)}}`);
}


/***/ }),

/***/ 53762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NA: () => (/* binding */ definesTemplate),
/* harmony export */   XZ: () => (/* binding */ resolveTemplate),
/* harmony export */   v1: () => (/* binding */ templateBuild)
/* harmony export */ });
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15237);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91611);
/* harmony import */ var _given_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9766);
/* harmony import */ var _local_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51530);




/**
 * The template of a run: that of the fields, else of the file, else `unsaid`. Fields about a template to build override
 * the file's one by one; a source of theirs replaces the file's source with its start command.
 */
function resolveTemplate(request) {
    const { fields, values } = request;
    const own = request.file?.value.template;
    const reference = values.template ?? (typeof own === 'string' ? own : request.unsaid);
    const existing = { reference };
    const resource = resourceNamed(reference, request);
    if (resource && 'problem' in resource)
        return { template: existing, problems: [resource.problem] };
    if ((0,_given_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isGiven */ .q)(fields, 'template') && !resource)
        return { template: existing, problems: [] };
    const mapping = resource?.mapping ?? (typeof own === 'object' ? own : undefined);
    const given = _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILD_FIELDS */ .jN.filter((name) => (0,_given_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isGiven */ .q)(fields, name));
    const builds = mapping !== undefined || given.some((name) => DEFINING.includes(name));
    if (!builds) {
        return {
            template: existing,
            problems: given.map((name) => problem(fields, name, NOTHING_TO_BUILD)),
        };
    }
    const problems = [];
    const name = values['template-name'] ?? mapping?.name;
    if (name === undefined && !(0,_given_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isGiven */ .q)(fields, 'template-name')) {
        const source = given.find((field) => DEFINING.includes(field)) ?? 'template-name';
        problems.push(problem(fields, source, NO_NAME));
    }
    const username = values['registry-username'];
    const password = values['registry-password'];
    if ((username === undefined) !== (password === undefined)) {
        const lone = username === undefined ? 'registry-password' : 'registry-username';
        problems.push(problem(fields, lone, 'registry-username and registry-password belong together; give both'));
    }
    return {
        template: { build: buildOf(request, mapping, name ?? '', resource?.path ?? ['template']) },
        problems,
    };
}
/** The template among the resources of the file that a reference names, if it names one. */
function resourceNamed(reference, { file, fields }) {
    const { templates = {}, snapshots = {} } = file?.value ?? {};
    const entry = Object.hasOwn(templates, reference) ? templates[reference] : undefined;
    if (entry)
        return { mapping: { ...entry, name: entry.name ?? reference }, path: ['templates', reference] };
    if (!file || !Object.hasOwn(snapshots, reference))
        return undefined;
    const message = `${reference} is a snapshot of this file, and a run starts from a template; previews start from snapshots`;
    const line = file.lineOf(['template']);
    const source = fields.template?.source;
    return {
        problem: source === undefined
            ? { source: file.name, ...(line === undefined ? {} : { line }), path: 'template', message }
            : { source, message },
    };
}
/** A template among the resources of a file, as it is built; `at` is where it stands. */
function templateBuild(root, file, mapping, at) {
    return buildOf({ root, values: {}, file }, mapping, mapping.name, at);
}
/** The fields that ask for a template to be built, without a mapping in the file. */
const DEFINING = ['template-name', ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .SOURCE_FIELDS */ .qE];
/** Whether the fields name a template, existing or to build. */
function definesTemplate(values) {
    return values.template !== undefined || DEFINING.some((name) => values[name] !== undefined);
}
const NOTHING_TO_BUILD = 'no template is built, so this has no effect: give template-name, or a mapping as template in the sandbox file';
const NO_NAME = 'a template that is built needs a name under which it is kept: give template-name';
function problem(fields, name, message) {
    return { source: fields[name]?.source ?? name, message };
}
function buildOf(request, mapping, name, at) {
    const { root, values } = request;
    const place = (local) => (0,_local_path_js__WEBPACK_IMPORTED_MODULE_2__/* .placeLocal */ .H_)(root, local).path;
    const context = values.context ?? mapping?.context;
    const cpu = values.cpu ?? mapping?.cpu;
    const memory = values.memory ?? mapping?.memory;
    const replaced = _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .SOURCE_FIELDS */ .qE.some((field) => values[field] !== undefined);
    const start = replaced ? undefined : mapping?.start;
    const ready = replaced ? undefined : mapping?.ready;
    const { 'registry-username': username, 'registry-password': password } = values;
    return {
        name: name.toLowerCase(),
        source: sourceOf(request, mapping, place, at),
        ...(context === undefined ? {} : { context: place(context) }),
        ...(cpu === undefined ? {} : { cpu }),
        ...(memory === undefined ? {} : { memory }),
        ...(start === undefined ? {} : { start }),
        ...(ready === undefined ? {} : { ready: readyOf(ready) }),
        ...(mapping?.smoke === undefined ? {} : { smoke: mapping.smoke }),
        force: values['template-force'] ?? false,
        deadlineMs: values['template-timeout'] ?? _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z.templateTimeoutMs,
        ...(values['template-max-age'] === undefined ? {} : { maxAgeMs: values['template-max-age'] }),
        ...(username === undefined || password === undefined ? {} : { registry: { username, password } }),
    };
}
function sourceOf({ values, file }, mapping, place, at) {
    for (const field of _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .SOURCE_FIELDS */ .qE) {
        const given = values[field];
        if (given !== undefined)
            return { kind: KINDS[field], path: place(given) };
    }
    if (mapping?.from !== undefined) {
        return {
            kind: 'steps',
            from: mapping.from,
            steps: (mapping.steps ?? []).map((step, index) => stepOf(step, file?.lineOf([...at, 'steps', index]))),
            ...(file === undefined ? {} : { file: file.name }),
        };
    }
    if (mapping?.devcontainer !== undefined)
        return { kind: 'devcontainer', path: place(mapping.devcontainer) };
    if (mapping?.file !== undefined)
        return { kind: 'file', path: place(mapping.file) };
    // E2B's convention: the Dockerfile of the context.
    const dockerfile = mapping?.dockerfile ?? values.context ?? mapping?.context ?? '.';
    return { kind: 'dockerfile', path: place(dockerfile) };
}
const KINDS = { dockerfile: 'dockerfile', devcontainer: 'devcontainer', 'template-file': 'file' };
function list(value) {
    return typeof value === 'string' ? [value] : value;
}
function stepOf(step, line) {
    const at = line === undefined ? {} : { line };
    const user = step.user === undefined ? {} : { user: step.user };
    if (step.run !== undefined)
        return { ...at, run: step.run, ...user };
    if (step.copy !== undefined) {
        const mode = step.mode === undefined ? {} : { mode: step.mode };
        return { ...at, copy: list(step.copy), to: step.to ?? '.', ...user, ...mode };
    }
    if (step.env !== undefined)
        return { ...at, env: step.env };
    if (step.workdir !== undefined)
        return { ...at, workdir: step.workdir };
    if (step.apt !== undefined)
        return { ...at, apt: list(step.apt) };
    if (step.pip !== undefined)
        return { ...at, pip: list(step.pip) };
    if (step.npm !== undefined)
        return { ...at, npm: list(step.npm) };
    return { ...at, user: step.user ?? '' };
}
/** Without the keys that are not given: zod leaves them as undefined only where they were null. */
function readyOf(ready) {
    const { port, url, process, file, seconds, command } = ready;
    return {
        ...(port === undefined ? {} : { port }),
        ...(url === undefined ? {} : { url }),
        ...(process === undefined ? {} : { process }),
        ...(file === undefined ? {} : { file }),
        ...(seconds === undefined ? {} : { seconds }),
        ...(command === undefined ? {} : { command }),
    };
}


/***/ }),

/***/ 3668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ CANCELLED),
/* harmony export */   x: () => (/* binding */ cancelOnInterrupt)
/* harmony export */ });
/** The exit code of what the user cancelled. */
const CANCELLED = 130;
/**
 * Aborts on the first Ctrl-C, which `say` answers, and leaves at once on the second.
 */
function cancelOnInterrupt(context, say) {
    const cancel = new AbortController();
    let interrupts = 0;
    const unsubscribe = context.onInterrupt(() => {
        interrupts += 1;
        if (interrupts > 1)
            return context.exitNow(CANCELLED);
        say();
        cancel.abort();
    });
    return { cancel, unsubscribe };
}


/***/ }),

/***/ 85245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ createTerminalReporter),
  l: () => (/* binding */ describeStep)
});

// EXTERNAL MODULE: ./.cache/build/lib/log/log-writer.js
var log_writer = __webpack_require__(47246);
// EXTERNAL MODULE: ./.cache/build/lib/log/step-log.js + 2 modules
var step_log = __webpack_require__(97446);
// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __webpack_require__(65233);
// EXTERNAL MODULE: ./.cache/build/lib/report/escape-path.js
var escape_path = __webpack_require__(3139);
;// CONCATENATED MODULE: ./.cache/build/lib/terminal/escape-filter.js
/**
 * Keeps what a sandbox prints from commanding the user's terminal (its title, clipboard, answers typed into the
 * shell): of all escape sequences only colours and styles pass (`ESC [ … m`), of the other control characters tab,
 * line feed, carriage return and backspace. What is dropped leaves no trace.
 */
function createEscapeFilter() {
    let held = '';
    return (text) => {
        const all = held + text;
        held = '';
        let out = '';
        let from = 0;
        while (from < all.length) {
            const at = nextControl(all, from);
            out += all.slice(from, at);
            if (at === all.length)
                break;
            const sequence = sequenceAt(all, at);
            if (sequence === undefined) {
                // Unfinished: waits for the rest, but not for ever.
                if (all.length - at > MAX_HELD) {
                    from = at + 1;
                    continue;
                }
                held = all.slice(at);
                break;
            }
            if (COLOUR.test(sequence))
                out += sequence;
            from = at + sequence.length;
        }
        return out;
    };
}
const MAX_HELD = 4096;
// oxlint-disable-next-line no-control-regex -- control characters are what this file is about
const COLOUR = /^\u001b\[[\d;:]*m$/;
// oxlint-disable-next-line no-control-regex -- as above
const CONTROL = /[\u0000-\u0007\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
function nextControl(text, from) {
    CONTROL.lastIndex = from;
    return CONTROL.exec(text)?.index ?? text.length;
}
/** The control sequence at `at`, or undefined when it is not all there (ECMA-48: CSI, and strings ended by ST or BEL). */
function sequenceAt(text, at) {
    const code = text.charCodeAt(at);
    if (code !== 0x1b && code !== 0x9b && code !== 0x9d && code !== 0x90)
        return text.charAt(at);
    const isEscape = code === 0x1b;
    if (isEscape && at + 1 >= text.length)
        return undefined;
    const kind = isEscape ? text.charAt(at + 1) : String.fromCharCode(code - 0x40);
    const body = at + (isEscape ? 2 : 1);
    if (kind === '[') {
        for (let end = body; end < text.length; end++) {
            const char = text.charCodeAt(end);
            if (char >= 0x40 && char <= 0x7e)
                return text.slice(at, end + 1);
            // Not part of a sequence: what began here was none.
            if (char < 0x20 || char > 0x7e)
                return text.slice(at, end);
        }
        return undefined;
    }
    if (kind === ']' || kind === 'P' || kind === 'X' || kind === '^' || kind === '_') {
        // oxlint-disable-next-line no-control-regex -- as above
        const end = /\u0007|\u001b\\|\u009c/.exec(text.slice(body));
        return end ? text.slice(at, body + end.index + end[0].length) : undefined;
    }
    return text.slice(at, Math.min(body, text.length));
}

// EXTERNAL MODULE: ./.cache/build/lib/terminal/words.js
var words = __webpack_require__(31537);
;// CONCATENATED MODULE: ./.cache/build/lib/terminal/reporter.js






const PHASE_NAMES = {
    template: 'Template',
    sandbox: 'Sandbox',
    upload: 'Upload',
    steps: 'Steps',
    download: 'Download',
    after: 'After',
};
/** A progress line is rewritten at most so often, in ms. */
const REWRITE = 100;
/**
 * Prints a run on a terminal: our own lines on stderr, what the steps print on stdout and stderr (with `json` all of
 * it on stderr). In a workflow (`GITHUB_ACTIONS`), where both streams are read as commands, everything passes the
 * sanitiser; on a terminal, the filter of control sequences; elsewhere bytes go through as they are.
 */
function createTerminalReporter(context, options) {
    const { stderr } = context;
    const stdout = options.json ? stderr : context.stdout;
    const inWorkflow = context.environment.GITHUB_ACTIONS === 'true';
    const tty = stderr.isTTY === true && !inWorkflow;
    const writers = new Map([stdout, stderr].map((stream) => [stream, (0,log_writer/* createLogWriter */.G)(stream)]));
    const filters = { stdout: createEscapeFilter(), stderr: createEscapeFilter() };
    const openLine = new Map();
    let progressShown = false;
    let rewritten = 0;
    let lastPercent = -1;
    let log;
    let waiting = [];
    const write = (stream, text) => {
        if (text === '')
            return undefined;
        openLine.set(stream, !text.endsWith('\n'));
        const written = writers.get(stream)?.write(text);
        written?.catch(() => options.onBroken());
        return written;
    };
    const clearProgress = () => {
        if (!progressShown)
            return;
        progressShown = false;
        void write(stderr, '\r\u001b[2K');
        openLine.set(stderr, false);
    };
    const putLine = (text) => {
        const clean = (0,words/* printable */.g$)(text);
        if (inWorkflow) {
            const safe = (0,step_log/* oneSafeLine */.m)(clean, options.secrets);
            // While a step's log is open it alone writes; a stream of a second writer could break into its lines.
            return log ? log.line(safe) : write(stderr, `${safe}\n`);
        }
        clearProgress();
        const shared = stdout === stderr || (stdout.isTTY === true && stderr.isTTY === true);
        if (openLine.get(stderr) || (shared && openLine.get(stdout)))
            void write(stderr, '\n');
        if (shared)
            openLine.set(stdout, false);
        return write(stderr, `${clean}\n`);
    };
    const line = (text) => void putLine(text);
    return {
        phaseStart(phase) {
            lastPercent = -1;
            if (phase === 'steps')
                return;
            if (tty) {
                progressShown = true;
                void write(stderr, `\r\u001b[2K· ${PHASE_NAMES[phase]} …`);
                openLine.set(stderr, false);
            }
        },
        phaseEnd(phase, durationMs, detail) {
            if (phase === 'steps')
                return;
            line(`· ${PHASE_NAMES[phase]}${detail === undefined ? '' : `: ${detail}`} (${(0,words/* formatDuration */.a3)(durationMs)})`);
        },
        progress(phase, progress) {
            const now = performance.now();
            if (!tty) {
                const percent = quarterOf(progress);
                if (percent <= lastPercent || percent === 0 || percent === 100)
                    return;
                lastPercent = percent;
                return line(`  ${PHASE_NAMES[phase]}: ${describe(progress)}`);
            }
            if (now - rewritten < REWRITE)
                return;
            rewritten = now;
            progressShown = true;
            void write(stderr, `\r\u001b[2K· ${PHASE_NAMES[phase]} ${describe(progress)}`);
            openLine.set(stderr, false);
        },
        stepStart(_index, name) {
            line(`▸ ${name}`);
            if (inWorkflow)
                log = (0,step_log/* createStepLog */.d)(stdout, options.secrets);
        },
        stepOutput(_index, stream, chunk) {
            if (log)
                return log.output(stream, chunk)?.catch(() => options.onBroken());
            clearProgress();
            const target = stream === 'stdout' ? stdout : stderr;
            const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('utf8');
            // A stream that broke (`| head`) ends the run by onBroken; it is no failure of the step.
            return write(target, target.isTTY ? filters[stream](text) : text)?.catch(() => undefined);
        },
        stepSilent(_index, silentMs) {
            line(`  … still running, nothing printed for ${(0,words/* formatDuration */.a3)(silentMs)}`);
        },
        async stepEnd(_index, result) {
            await log?.close().catch(() => options.onBroken());
            log = undefined;
            line(`${result.outcome === 'passed' ? '✓' : '✗'} ${describeStep(result)}`);
            for (const text of waiting.splice(0))
                line(text);
        },
        watchEvent: ({ type, path }) => putLine(`  ± ${type} ${(0,escape_path/* escapePath */.f)(path)}`)?.catch(() => undefined),
        buildStep: (title) => line(`▸ ${title}`),
        buildLine: (text, elapsedMs) => line(`${(0,words/* formatDuration */.a3)(elapsedMs).padStart(10)}  ${text}`),
        buildEnd: () => undefined,
        notice: (text) => line(`  ${text}`),
        warning(text) {
            const warning = `! ${text}`;
            if (log)
                waiting = [...waiting, warning];
            else
                line(warning);
        },
        async close() {
            clearProgress();
            await log?.close().catch(() => undefined);
            for (const writer of writers.values())
                await writer.close().catch(() => undefined);
        },
    };
}
function describe({ bytes, files, totalBytes, totalFiles }) {
    const of = (total) => (total === undefined ? '' : ` of ${total}`);
    return (`${(0,report_bytes/* formatBytes */.z)(bytes)}${of(totalBytes === undefined ? undefined : (0,report_bytes/* formatBytes */.z)(totalBytes))}, ` +
        `${files}${of(totalFiles?.toString())} files`);
}
/** How far a transfer is, in whole quarters; where nobody rewrites a line four of them are enough. */
function quarterOf({ bytes, totalBytes }) {
    if (totalBytes === undefined || totalBytes < 10_000_000)
        return 0;
    return Math.floor((bytes / totalBytes) * 4) * 25;
}
/** A step's end in words. */
function describeStep(result) {
    const took = (0,words/* formatDuration */.a3)(result.durationMs);
    if (result.outcome === 'failed')
        return `${result.name}: failed with exit code ${result.exitCode} (${took})`;
    if (result.outcome === 'passed')
        return `${result.name} (${took})`;
    return `${result.name}: ${result.outcome === 'timed-out' ? 'timed out' : result.outcome} (${took})`;
}


/***/ }),

/***/ 72136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ isDotGit),
/* harmony export */   bZ: () => (/* binding */ splitNames),
/* harmony export */   eA: () => (/* binding */ nameError),
/* harmony export */   iN: () => (/* binding */ hasDotGit)
/* harmony export */ });
/* unused harmony export showBytes */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82636);


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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TransferError */ .a('name', `the file name "${showBytes(raw)}" is not valid UTF-8 and cannot be uploaded; rename the file or add it to ignore`);
}
/**
 * Splits NUL-terminated names. `invalid` maps what a name that is not UTF-8 became in `names` to its bytes:
 * such a string names no file.
 */
function splitNames(raw) {
    const names = raw.toString('utf8').split('\0');
    names.pop();
    const invalid = new Map();
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(raw)) {
        let start = 0;
        for (let end = raw.indexOf(0); end !== -1; end = raw.indexOf(0, start)) {
            const name = raw.subarray(start, end);
            if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(name))
                invalid.set(name.toString('utf8'), name);
            start = end + 1;
        }
    }
    return { names, invalid };
}


/***/ }),

/***/ 59124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createPace)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** Lets timers and sockets run once in `every` calls, so that a long loop of synchronous calls does not starve them. */
function createPace(every) {
    let calls = 0;
    return () => {
        calls += 1;
        return calls % every === 0 ? (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)() : undefined;
    };
}


/***/ })

};
