export const id = 533;
export const ids = [533];
export const modules = {

/***/ 72653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ drained)
/* harmony export */ });
/** Resolves when `stream` wants more. @throws its error, or that it was closed before it had taken everything */
function drained(stream) {
    return new Promise((resolve, reject) => {
        const settle = (error) => {
            stream.off('drain', onDrain).off('error', settle).off('close', onClose);
            if (error === undefined)
                resolve();
            else
                reject(error);
        };
        const onDrain = () => settle();
        const onClose = () => settle(new Error('the log was closed before everything was written'));
        stream.on('drain', onDrain).on('error', settle).on('close', onClose);
        if (stream.destroyed)
            onClose();
    });
}


/***/ }),

/***/ 50869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ breakCommands)
/* harmony export */ });
/**
 * Makes text harmless to the Actions runner, which reads commands from whatever an action prints. Two forms are
 * live: `::name props::data` where only white space stands before it on the line, and the older `##[name props]data`
 * anywhere in a line (actions/runner, ActionCommand.cs). A space is put into the marker, `: :` and `## [`: a reader
 * sees that something was there and what it said, the runner sees text, and so does the log viewer, which draws
 * `##[…]` by itself. Lines without a marker come out as they went in.
 *
 * @param text any number of lines, ended by `\n` alone; its first character begins a line
 */
function breakCommands(text) {
    return breakLeadingColons(text.includes('##[') ? text.replaceAll('##[', '## [') : text);
}
function breakLeadingColons(text) {
    let broken = '';
    let from = 0;
    for (let at = text.indexOf('::'); at !== -1; at = text.indexOf('::', at + 1)) {
        if (!beginsLine(text, at))
            continue;
        broken += `${text.slice(from, at)}: `;
        from = at + 1;
    }
    return from === 0 ? text : broken + text.slice(from);
}
function beginsLine(text, at) {
    let before = at - 1;
    while (before >= 0 && text[before] !== '\n' && isInvisible(text.charCodeAt(before)))
        before--;
    return before < 0 || text[before] === '\n';
}
/**
 * .NET's white space (TrimStart: U+0009-000D, U+0085 and the Unicode separators) and, to be safe, what its
 * culture-aware comparison passes over or its reader strips: controls, format characters, the BOM.
 */
const INVISIBLE = /[\s\u0085\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
function isInvisible(code) {
    if (code > 0x20 && code < 0x7f)
        return false;
    return code <= 0x20 || INVISIBLE.test(String.fromCharCode(code));
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

/***/ 9613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b1: () => (/* binding */ createSecretMask),
/* harmony export */   ql: () => (/* binding */ maskedValues)
/* harmony export */ });
/* unused harmony export SHORTEST_MASKED_SECRET */
/** Shorter secrets are left alone: masking `1` or `yes` would make a log unreadable and hide nothing. */
const SHORTEST_MASKED_SECRET = 4;
const MASK = '***';
/**
 * What is masked of secrets: a secret of several lines counts as each of them, trimmed, because that is how it is
 * printed. Lines and secrets shorter than {@link SHORTEST_MASKED_SECRET} characters are not masked.
 */
function maskedValues(secrets) {
    const lines = secrets.flatMap((secret) => secret.split(/[\r\n]+/)).map((line) => line.trim());
    return [...new Set(lines)].filter((line) => line.length >= SHORTEST_MASKED_SECRET);
}
/** A mask for the {@link maskedValues} of `secrets`; with `asTheyAre` for the secrets as they are. */
function createSecretMask(secrets, { asTheyAre = false } = {}) {
    const values = asTheyAre ? secrets : maskedValues(secrets);
    const find = (text) => {
        const spans = [];
        for (const value of values) {
            for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
                spans.push([at, at + value.length]);
            }
        }
        return spans.sort((a, b) => a[0] - b[0]);
    };
    return {
        longestBytes: Math.max(0, ...values.map((value) => Buffer.byteLength(value))),
        find,
        apply(text) {
            let masked = '';
            let from = 0;
            for (const [start, end] of joined(find(text))) {
                masked += text.slice(from, start) + MASK;
                from = end;
            }
            return from === 0 ? text : masked + text.slice(from);
        },
        settled(text) {
            const open = Math.max(0, ...values.map((value) => unfinishedTail(text, value)));
            if (open === 0)
                return text.length;
            const boundary = text.length - open;
            const across = joined(find(text)).find(([start, end]) => start < boundary && end > boundary);
            return across?.[0] ?? boundary;
        },
    };
}
/** Joins overlapping and touching spans, as the runner's own masking does. */
function joined(spans) {
    const result = [];
    for (const [start, end] of spans) {
        const last = result.at(-1);
        if (last !== undefined && start <= last[1])
            last[1] = Math.max(last[1], end);
        else
            result.push([start, end]);
    }
    return result;
}
/** The length of the longest end of `text` that is a beginning of `value`, but not all of it. */
function unfinishedTail(text, value) {
    for (let length = Math.min(value.length - 1, text.length); length > 0; length--) {
        if (text.endsWith(value.slice(0, length)))
            return length;
    }
    return 0;
}


/***/ }),

/***/ 96321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ resolveRun),
  u: () => (/* binding */ resolveTemplateToBuild)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/build/lib/spec/contradictions.js
var contradictions = __webpack_require__(38809);
// EXTERNAL MODULE: ./.cache/build/lib/spec/defaults.js
var spec_defaults = __webpack_require__(15237);
// EXTERNAL MODULE: ./.cache/build/lib/spec/field-values.js + 3 modules
var field_values = __webpack_require__(55700);
// EXTERNAL MODULE: ./.cache/build/lib/spec/given-fields.js
var given_fields = __webpack_require__(9766);
// EXTERNAL MODULE: ./.cache/build/lib/spec/local-path.js
var local_path = __webpack_require__(51530);
// EXTERNAL MODULE: ./.cache/build/lib/spec/fields.js + 8 modules
var spec_fields = __webpack_require__(66569);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/resolve-template.js




/**
 * The template of a run: that of the fields, else of the file, else `base`. Fields about a template to build override
 * the file's one by one; a source of theirs replaces the file's source with its start command.
 */
function resolveTemplate(request) {
    const { fields, values } = request;
    const own = request.file?.value.template;
    const existing = { reference: values.template ?? (typeof own === 'string' ? own : spec_defaults/* DEFAULTS */.z.template) };
    if ((0,given_fields/* isGiven */.q)(fields, 'template'))
        return { template: existing, problems: [] };
    const mapping = typeof own === 'object' ? own : undefined;
    const given = spec_fields/* BUILD_FIELDS */.jN.filter((name) => (0,given_fields/* isGiven */.q)(fields, name));
    const builds = mapping !== undefined || given.some((name) => DEFINING.includes(name));
    if (!builds) {
        return {
            template: existing,
            problems: given.map((name) => problem(fields, name, NOTHING_TO_BUILD)),
        };
    }
    const problems = [];
    const name = values['template-name'] ?? mapping?.name;
    if (name === undefined && !(0,given_fields/* isGiven */.q)(fields, 'template-name')) {
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
        template: { build: buildOf(request, mapping, name ?? '') },
        problems,
    };
}
/** The fields that ask for a template to be built, without a mapping in the file. */
const DEFINING = ['template-name', ...spec_fields/* SOURCE_FIELDS */.qE];
/** Whether the fields name a template, existing or to build. */
function definesTemplate(values) {
    return values.template !== undefined || DEFINING.some((name) => values[name] !== undefined);
}
const NOTHING_TO_BUILD = 'no template is built, so this has no effect: give template-name, or a mapping as template in the sandbox file';
const NO_NAME = 'a template that is built needs a name under which it is kept: give template-name';
function problem(fields, name, message) {
    return { source: fields[name]?.source ?? name, message };
}
function buildOf(request, mapping, name) {
    const { root, values } = request;
    const place = (local) => (0,local_path/* placeLocal */.H_)(root, local).path;
    const context = values.context ?? mapping?.context;
    const cpu = values.cpu ?? mapping?.cpu;
    const memory = values.memory ?? mapping?.memory;
    const replaced = spec_fields/* SOURCE_FIELDS */.qE.some((field) => values[field] !== undefined);
    const start = replaced ? undefined : mapping?.start;
    const ready = replaced ? undefined : mapping?.ready;
    const { 'registry-username': username, 'registry-password': password } = values;
    return {
        name: name.toLowerCase(),
        source: sourceOf(request, mapping, place),
        ...(context === undefined ? {} : { context: place(context) }),
        ...(cpu === undefined ? {} : { cpu }),
        ...(memory === undefined ? {} : { memory }),
        ...(start === undefined ? {} : { start }),
        ...(ready === undefined ? {} : { ready: readyOf(ready) }),
        force: values['template-force'] ?? false,
        deadlineMs: values['template-timeout'] ?? spec_defaults/* DEFAULTS */.z.templateTimeoutMs,
        ...(values['template-max-age'] === undefined ? {} : { maxAgeMs: values['template-max-age'] }),
        ...(username === undefined || password === undefined ? {} : { registry: { username, password } }),
    };
}
function sourceOf({ values, file }, mapping, place) {
    for (const field of spec_fields/* SOURCE_FIELDS */.qE) {
        const given = values[field];
        if (given !== undefined)
            return { kind: KINDS[field], path: place(given) };
    }
    if (mapping?.from !== undefined) {
        return {
            kind: 'steps',
            from: mapping.from,
            steps: (mapping.steps ?? []).map((step, index) => stepOf(step, file?.lineOf(['template', 'steps', index]))),
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

// EXTERNAL MODULE: ./.cache/build/lib/spec/mapping.js
var mapping = __webpack_require__(78849);
// EXTERNAL MODULE: ./.cache/build/lib/spec/explain.js
var explain = __webpack_require__(90444);
// EXTERNAL MODULE: ./.cache/build/lib/spec/not-yet.js
var not_yet = __webpack_require__(43313);
// EXTERNAL MODULE: ./.cache/build/lib/spec/outside-root.js
var outside_root = __webpack_require__(10117);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./.cache/build/lib/spec/model.js
var model = __webpack_require__(61062);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/text.js + 2 modules
var schema_text = __webpack_require__(57123);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/deadlines.js


/** How long each part of a run may take. */
const deadlines = schemas/* strictObject */.rej({
    queue: schema_text/* duration */.p0.optional().meta({ default: '5m' }).describe('Waiting for room when the service has none.'),
    create: schema_text/* duration */.p0.optional().meta({ default: '3m' }).describe('Creating, connecting to or resuming the sandbox, without the queue.'),
    upload: schema_text/* duration */.p0.optional().meta({ default: '30m' }).describe('The upload.'),
    download: schema_text/* duration */.p0.optional().meta({ default: '30m' }).describe('The download.'),
    pause: schema_text/* duration */.p0.optional().meta({ default: '10m' }).describe('Pausing the sandbox.'),
    stall: schema_text/* duration */.p0
        .optional()
        .meta({ default: '30s' })
        .describe('A transfer that moves no byte for so long goes on over another connection.'),
})
    .describe('How long the parts of a run may take. Steps have `timeout`; the build of a template has the field `template-timeout`.');

// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/handover.js
var handover = __webpack_require__(20564);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/junit.js
var junit = __webpack_require__(39651);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/sandbox.js
var sandbox = __webpack_require__(72824);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/steps.js + 1 modules
var steps = __webpack_require__(38972);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/template.js
var template = __webpack_require__(55193);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/transfer.js
var transfer = __webpack_require__(6916);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/watch.js
var watch = __webpack_require__(36044);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/file.js










const afterAction = schemas/* enum */.k5n(model/* AFTER_ACTIONS */.RW);
const after = schemas/* union */.KCZ([
    afterAction,
    schemas/* strictObject */.rej({
        success: afterAction.optional().describe('When every step passed. Default: `pause` with a `key`, else `kill`.'),
        failure: afterAction.optional().describe('Otherwise. Default: `pause` with a `key`, else `kill`.'),
    }),
], { error: 'expected kill, pause or keep, or a mapping with success and failure' })
    .meta({ default: 'kill' })
    .describe('What becomes of the sandbox: `kill` it, `pause` it with its files and memory, or `keep` it until its timeout. One word is for both cases.');
/** The whole sandbox file. What several keys together must fulfil is in `contradictions.ts`. */
const sandboxFile = schemas/* strictObject */.rej({
    template: template/* template */.vs.optional(),
    sandbox: sandbox/* sandbox */._S.optional(),
    upload: transfer/* upload */.Se.optional(),
    'upload-mode': transfer/* uploadMode */.jU.optional(),
    'upload-limit': transfer/* uploadLimit */.tV.optional(),
    steps: steps/* steps */.Ci.optional(),
    watch: watch/* watch */.w.optional(),
    outputs: handover/* outputs */.V4.optional(),
    export: handover/* exported */.ES.optional(),
    download: transfer/* download */.RG.optional(),
    junit: junit/* junit */.b.optional(),
    after: after.optional(),
    deadlines: deadlines.optional(),
})
    .describe('A run in an E2B sandbox: https://e2b.dev');

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.cache/build/lib/spec/limits.js
var limits = __webpack_require__(65135);
// EXTERNAL MODULE: ./.cache/build/lib/spec/quote.js
var quote = __webpack_require__(33451);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/yaml-source.js



/**
 * Reads one YAML 1.2 document (core schema) from untrusted text. All syntax errors are reported at once;
 * duplicate keys, keys that are not text, unknown tags, too many aliases, too deep nesting and too long
 * files are errors. Never throws.
 */
function readYaml(name, text) {
    const bytes = Buffer.byteLength(text);
    if (bytes > limits/* MAX_FILE_BYTES */.gZ) {
        return refused(name, `the file is ${bytes} bytes long; at most ${limits/* MAX_FILE_BYTES */.gZ} (1 MiB) are read`);
    }
    const lineCounter = new dist/* LineCounter */.HN();
    const at = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    // The composer recurses, and builds a regular expression as long as the nesting is deep: a text of only
    // "- - - -" ends the whole process. The token parser does neither, so it judges the depth first.
    const tooDeep = firstTooDeep(text);
    if (tooDeep !== undefined) {
        for (const start of lineStarts(text))
            lineCounter.addNewLine(start);
        return refused(name, `lists and mappings nest more than ${limits/* MAX_NESTING */.M1} deep`, at(tooDeep));
    }
    // Duplicate keys are found below: the library's own check compares every key with every other.
    const doc = (0,dist/* parseDocument */.Tp)(text, {
        version: '1.2',
        schema: 'core',
        lineCounter,
        prettyErrors: false,
        stringKeys: true,
        uniqueKeys: false,
        logLevel: 'error',
    });
    const problems = [...doc.errors, ...doc.warnings].map((error) => ({
        source: name,
        ...at(error.pos[0]),
        message: syntaxMessage(error.code, error.message),
    }));
    if (doc.directives.yaml.version !== '1.2') {
        problems.push({
            source: name,
            line: 1,
            column: 1,
            message: 'expected YAML 1.2; remove the %YAML directive',
        });
    }
    if (problems.length > 0)
        return { problems };
    const broken = brokenParts(doc, name, at);
    if (broken.unusable)
        return { problems: broken.problems };
    let value;
    try {
        value = doc.toJS({ maxAliasCount: limits/* MAX_ALIASES */.K1 + 1 });
    }
    catch (error) {
        // The library counts what aliases of aliases expand to, and throws a ReferenceError over the limit.
        if (!(error instanceof ReferenceError))
            throw error;
        return refused(name, ALIASES);
    }
    if (hasTooManyParts(value)) {
        return refused(name, `the file holds more than ${limits/* MAX_PARTS */.kz} values, its aliases expanded`);
    }
    return {
        problems: broken.problems,
        source: {
            value,
            problemAt: (fault) => ({
                source: name,
                ...at(locate(doc, fault)),
                ...(fault.path.length === 0 ? {} : { path: (0,quote/* showPath */.P8)(fault.path) }),
                message: fault.message,
            }),
        },
    };
}
const ALIASES = `the aliases of this file expand to too much; at most ${limits/* MAX_ALIASES */.K1} are read`;
function refused(source, message, place = { line: 1, column: 1 }) {
    return { problems: [{ source, ...place, message }] };
}
function syntaxMessage(code, message) {
    if (code === 'NON_STRING_KEY')
        return 'expected a plain text key';
    if (code === 'MULTIPLE_DOCS')
        return 'expected one YAML document; found a second one';
    return `not valid YAML: ${(0,quote/* printable */.g$)(message.replace(/\s+/g, ' '))}`;
}
function lineStarts(text) {
    const starts = [0];
    for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
        starts.push(index + 1);
    return starts;
}
/** The offset of the first token that is nested deeper than allowed. */
function firstTooDeep(text) {
    for (const top of new dist/* Parser */.iX().parse(text)) {
        const open = [{ token: top, depth: 0 }];
        for (let next = open.pop(); next; next = open.pop()) {
            const { token, depth } = next;
            if (token.type === 'document') {
                if (token.value)
                    open.push({ token: token.value, depth });
            }
            else if ('items' in token) {
                if (depth >= limits/* MAX_NESTING */.M1)
                    return token.offset;
                for (const item of token.items) {
                    if (item.value)
                        open.push({ token: item.value, depth: depth + 1 });
                    if (item.key)
                        open.push({ token: item.key, depth: depth + 1 });
                }
            }
        }
    }
    return undefined;
}
/** Counts what a value holds, every time it is met anew: an alias within itself has no end, so this stops. */
function hasTooManyParts(value) {
    const open = [value];
    let parts = 0;
    while (open.length > 0) {
        const next = open.pop();
        parts += 1;
        if (parts + open.length > limits/* MAX_PARTS */.kz)
            return true;
        if (typeof next === 'object' && next !== null)
            for (const child of Object.values(next))
                open.push(child);
    }
    return false;
}
/** Duplicate keys and aliases that lead nowhere. Unusable = the value cannot be built. */
function brokenParts(doc, name, at) {
    const problems = [];
    const anchors = new Set();
    let aliases = 0;
    let unusable = false;
    const report = (node, message) => {
        problems.push({ source: name, ...at(node.range?.[0] ?? 0), message });
    };
    (0,dist/* visit */.YR)(doc, (key, node) => {
        if ((0,dist/* isAlias */.Vj)(node)) {
            aliases += 1;
            if (!anchors.has(node.source)) {
                unusable = true;
                report(node, `the alias ${(0,quote/* showKey */.Nh)(`*${node.source}`)} has no anchor before it`);
            }
            return;
        }
        if (((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isScalar */.jn)(node)) && node.anchor !== undefined)
            anchors.add(node.anchor);
        if (!(0,dist/* isMap */.jh)(node))
            return;
        const seen = new Map();
        for (const pair of node.items) {
            if (!(0,dist/* isScalar */.jn)(pair.key))
                continue;
            const word = String(pair.key.value);
            const { line } = at(pair.key.range?.[0] ?? 0);
            const first = seen.get(word);
            if (word === '__proto__')
                report(pair.key, `${(0,quote/* showKey */.Nh)(word)} cannot be a key`);
            else if (first !== undefined)
                report(pair.key, `duplicate key ${(0,quote/* showKey */.Nh)(word)}; it stands on line ${first} already`);
            else
                seen.set(word, line);
        }
    });
    if (aliases > limits/* MAX_ALIASES */.K1) {
        unusable = true;
        problems.push({ source: name, line: 1, column: 1, message: ALIASES });
    }
    return { problems, unusable };
}
/** The offset of the key or value that a fault names, or of the nearest part around it that exists. */
function locate(doc, { path, at }) {
    let node = doc.contents;
    let offset = doc.contents?.range[0] ?? 0;
    for (const [index, part] of path.entries()) {
        if ((0,dist/* isAlias */.Vj)(node))
            node = node.resolve(doc);
        const last = index === path.length - 1;
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = node.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(part));
            if (!pair)
                return offset;
            const key = (0,dist/* isScalar */.jn)(pair.key) ? pair.key.range?.[0] : undefined;
            node = pair.value;
            offset = (last && at === 'key' ? undefined : startOf(node)) ?? key ?? offset;
        }
        else if ((0,dist/* isSeq */.oP)(node)) {
            node = node.items[Number(part)];
            // An empty item has no key to stand at, only its own place.
            offset = startOf(node) ?? ((0,dist/* isScalar */.jn)(node) ? node.range?.[0] : undefined) ?? offset;
        }
        else {
            return offset;
        }
    }
    return offset;
}
/** Where a node starts; an empty value (`key:`) is said to stand at its key. */
function startOf(node) {
    if ((0,dist/* isScalar */.jn)(node) && node.value === null && node.source === '')
        return undefined;
    if ((0,dist/* isAlias */.Vj)(node) || (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node))
        return node.range?.[0];
    return undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/spec/read-file.js







/** Reads and validates a sandbox file. All problems are found at once, in the order of the file. */
function readSandboxFile({ name, text }, root, replaced) {
    const { problems, source } = readYaml(name, text);
    if (!source)
        return { problems };
    if (source.value === null) {
        return {
            problems: [
                ...problems,
                { source: name, line: 1, column: 1, message: 'expected a mapping; the file is empty' },
            ],
        };
    }
    const { data, faults } = (0,explain/* check */.z)(sandboxFile, source.value);
    const all = [
        ...faults,
        ...(0,contradictions/* contradictions */.vM)(source.value),
        ...(0,outside_root/* outsideRoot */.K)(source.value, root),
        ...(0,not_yet/* notYet */.y)(source.value, replaced),
        ...(replaced.steps ? [] : withoutSteps(source.value)),
    ];
    const found = [...problems, ...all.map((fault) => source.problemAt(fault))].sort(byPlace);
    if (found.length > 0 || data === undefined)
        return { problems: found };
    const lineOf = (path) => source.problemAt({ path, at: 'value', message: '' }).line;
    return { file: data, lineOf, problems: [] };
}
/** The sentence for a description without anything to do. */
const NOTHING_TO_RUN = 'nothing to run: give steps in a sandbox file, or a script in the field run';
function withoutSteps(file) {
    if (!(0,mapping/* isMapping */.pi)(file))
        return [];
    const steps = (0,mapping/* given */.gI)(file, 'steps');
    const none = Array.isArray(steps) ? steps.length === 0 : !Object.hasOwn(file, 'steps');
    return none ? [{ path: ['steps'], at: 'key', message: NOTHING_TO_RUN }] : [];
}
function byPlace(a, b) {
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

;// CONCATENATED MODULE: ./.cache/build/lib/spec/step-name.js


/** The name of a step that has none: the first line of its script that is not blank, at most 60 characters. */
function defaultStepName(run) {
    const line = run.split(/[\n\r\u2028\u2029]/).find((text) => text.trim() !== '') ?? '';
    // oxlint-disable-next-line no-control-regex -- a name is printed, so controls become spaces
    return (0,quote/* shorten */.ml)(line.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim(), limits/* MAX_DEFAULT_NAME */.Jz);
}

;// CONCATENATED MODULE: ./.cache/build/lib/spec/resolve.js









/**
 * What a run was asked to do: the sandbox file, overridden by the fields, completed by the defaults. Either
 * the whole run or every problem of file and fields. Never throws on what users wrote.
 */
function resolveRun(request) {
    const { root, fields } = request;
    const { file, values, template, problems } = read(request, (0,given_fields/* isGiven */.q)(fields, 'run') || (0,given_fields/* isGiven */.q)(fields, 'code'));
    const sandbox = resolveSandbox(file, values);
    if (problems.length === 0)
        problems.push(...mixedNetwork(sandbox, request), ...mixedLifecycle(sandbox, request));
    if (problems.length > 0)
        return { problems };
    const { upload, mode } = resolveUpload(root, file, values);
    return {
        spec: {
            root,
            backend: resolveBackend(values),
            template: template ?? { reference: spec_defaults/* DEFAULTS */.z.template },
            sandbox,
            ...(upload === undefined ? {} : { upload }),
            uploadMode: mode,
            uploadLimitBytes: values['upload-limit'] ?? file?.['upload-limit'] ?? spec_defaults/* DEFAULTS */.z.uploadLimitBytes,
            steps: resolveSteps(file, values),
            watch: resolveWatch(file, values),
            handover: {
                outputs: values.outputs ?? file?.outputs ?? [],
                env: values.export ?? file?.export ?? [],
            },
            junit: resolveJunit(root, file, values),
            report: resolveReport(values),
            deadlines: resolveDeadlines(file, values),
            download: resolveDownload(root, file, values),
            after: resolveAfter(file, values, sandbox),
        },
    };
}
/** The template that a file or fields describe, without a run. Problems as for a run; one to build must be described. */
function resolveTemplateToBuild(request) {
    const { values, template, problems } = read(request, true);
    if (problems.length > 0)
        return { problems };
    if (!template || 'reference' in template) {
        return { problems: [{ source: request.file?.name ?? 'template-name', message: NO_TEMPLATE }] };
    }
    return { backend: resolveBackend(values), template: template.build };
}
const NO_TEMPLATE = 'no template to build is described: give a mapping as template in the sandbox file, or template-name with dockerfile, devcontainer or template-file';
function read(request, stepsAreReplaced) {
    const { root, fields } = request;
    const { values, problems: ofFields } = (0,field_values/* readFields */.q)(fields, {
        root,
        mayLeaveRoot: request.fieldsMayLeaveRoot ?? false,
    });
    const { file, lineOf, problems: ofFile, } = request.file
        ? readSandboxFile(request.file, root, { steps: stepsAreReplaced })
        : { file: undefined, lineOf: undefined, problems: [] };
    const problems = [...ofFile, ...ofFields];
    if (!request.file && !stepsAreReplaced)
        problems.push({ source: 'run', message: NOTHING_TO_RUN });
    // What a broken file says of its template is not known: then only the file's problems are told.
    if (request.file && !file)
        return { file, values, template: undefined, problems };
    const named = file && lineOf && request.file ? { name: request.file.name, value: file, lineOf } : undefined;
    const { template, problems: ofTemplate } = resolveTemplate({
        root,
        ...(named === undefined ? {} : { file: named }),
        fields,
        values,
    });
    return { file, values, template, problems: [...problems, ...ofTemplate] };
}
/** A network that is valid in the file and in the fields, but not together. */
function mixedNetwork({ network }, { fields, file }) {
    if ((0,contradictions/* domainWithoutDeny */.rr)(network.internet, network.allow, network.deny) === undefined)
        return [];
    const source = (fields.allow ?? fields.internet ?? fields.deny)?.source ?? file?.name ?? 'allow';
    return [{ source, message: contradictions/* DOMAIN_WITHOUT_DENY */.NG }];
}
/** Only what is paused can be resumed. The two may come from the file and from a field. */
function mixedLifecycle({ lifecycle }, { fields, file }) {
    if (!lifecycle.autoResume || lifecycle.onTimeout === 'pause')
        return [];
    const source = (fields['auto-resume'] ?? fields['on-timeout'])?.source ?? file?.name ?? 'auto-resume';
    return [
        {
            source,
            message: 'auto-resume resumes a paused sandbox, but this one is killed at its timeout; set on-timeout: pause',
        },
    ];
}
function resolveBackend(values) {
    return {
        engine: values.engine ?? spec_defaults/* DEFAULTS */.z.engine,
        ...(values['api-key'] === undefined ? {} : { apiKey: values['api-key'] }),
        ...(values.domain === undefined ? {} : { domain: values.domain }),
        ...(values['api-url'] === undefined ? {} : { apiUrl: values['api-url'] }),
    };
}
function resolveSandbox(file, values) {
    const own = file?.sandbox;
    const startsAnew = file?.template !== undefined || definesTemplate(values);
    // A field that names a template asks for a new sandbox, whatever the file connects to.
    const id = values['sandbox-id'] ?? (definesTemplate(values) || values.key !== undefined ? undefined : own?.id);
    const key = values.key ?? (id === undefined ? own?.key : undefined);
    const ports = [...new Set(values.ports ?? own?.ports ?? [])];
    const onTimeout = values['on-timeout'] ?? own?.['on-timeout'] ?? (key === undefined ? spec_defaults/* DEFAULTS */.z.onTimeout : 'pause');
    return {
        ...(id === undefined ? {} : { id }),
        ...(key === undefined ? {} : { key }),
        onResumeFailure: values['on-resume-failure'] ??
            own?.['on-resume-failure'] ??
            (startsAnew || key !== undefined ? 'recreate' : 'fail'),
        timeoutMs: values.timeout ?? own?.timeout ?? spec_defaults/* DEFAULTS */.z.sandboxTimeoutMs,
        env: { ...own?.env, ...values.env },
        metadata: { ...own?.metadata, ...values.metadata },
        network: {
            internet: values.internet ?? own?.network?.internet ?? true,
            allow: values.allow ?? own?.network?.allow ?? [],
            deny: values.deny ?? own?.network?.deny ?? [],
            publicTraffic: values['public-traffic'] ?? own?.network?.['public-traffic'] ?? true,
        },
        ports,
        lifecycle: {
            onTimeout,
            autoResume: values['auto-resume'] ?? own?.['auto-resume'] ?? (onTimeout === 'pause' && ports.length > 0),
        },
    };
}
function resolveUpload(root, file, values) {
    const ofFile = file?.['upload-mode'];
    // A field that says what to upload means it, whatever the file does.
    const word = values['upload-mode'] ?? (ofFile === 'none' && values.upload ? undefined : ofFile);
    if (word === 'none')
        return { upload: [], mode: spec_defaults/* DEFAULTS */.z.uploadMode };
    const list = values.upload ?? (file?.upload === 'none' ? [] : file?.upload);
    const upload = list?.map((item) => ({
        from: (0,local_path/* placeLocal */.H_)(root, item.from).path,
        to: external_node_path_.posix.resolve(spec_defaults/* WORK_FOLDER */.B, item.to ?? '.'),
        ignore: 'ignore' in item ? (item.ignore ?? []) : [],
    }));
    return { upload, mode: word ?? spec_defaults/* DEFAULTS */.z.uploadMode };
}
/** Each folder once: a second watch would report everything twice. */
function resolveWatch(file, values) {
    const folders = (values.watch ?? file?.watch ?? []).map((folder) => external_node_path_.posix.normalize(folder).replace(/(?<=.)\/$/, ''));
    return [...new Set(folders)];
}
function resolveDeadlines(file, values) {
    const { deadlines: defaults } = spec_defaults/* DEFAULTS */.z;
    const own = file?.deadlines;
    return {
        queueMs: values['queue-timeout'] ?? own?.queue ?? defaults.queueMs,
        createMs: values['create-timeout'] ?? own?.create ?? defaults.createMs,
        uploadMs: values['upload-timeout'] ?? own?.upload ?? defaults.uploadMs,
        downloadMs: values['download-timeout'] ?? own?.download ?? defaults.downloadMs,
        pauseMs: values['pause-timeout'] ?? own?.pause ?? defaults.pauseMs,
        stallMs: own?.stall ?? defaults.stallMs,
    };
}
function resolveSteps(file, values) {
    const steps = values.run === undefined ? (file?.steps ?? []) : [{ run: values.run }];
    return steps.map((step) => {
        const run = step.run ?? '';
        return {
            name: step.name?.trim() ?? defaultStepName(run),
            condition: step.if ?? spec_defaults/* DEFAULTS */.z.condition,
            run,
            shell: step.shell ?? spec_defaults/* DEFAULTS */.z.shell,
            cwd: external_node_path_.posix.normalize(step.cwd ?? spec_defaults/* DEFAULTS */.z.cwd),
            env: step.env ?? {},
            ...(step.user === undefined ? {} : { user: step.user }),
            timeoutMs: step.timeout ?? values['step-timeout'] ?? spec_defaults/* DEFAULTS */.z.stepTimeoutMs,
            continueOnError: step['continue-on-error'] ?? false,
        };
    });
}
function resolveDownload(root, file, values) {
    const list = values.download ?? file?.download ?? [];
    return list.map(({ from, to, 'if-none': ifNone }) => ({
        from,
        ...(to === undefined ? {} : { to: (0,local_path/* placeLocal */.H_)(root, to).path }),
        ifNone: values['if-none'] ?? ifNone ?? spec_defaults/* DEFAULTS */.z.ifNone,
    }));
}
function resolveJunit(root, file, values) {
    const paths = (values.junit ?? file?.junit ?? []).map((local) => (0,local_path/* placeLocal */.H_)(root, local).path);
    return [...new Set(paths)];
}
function resolveReport(values) {
    const { comment = false, check = false } = values;
    return {
        summary: values.summary ?? spec_defaults/* DEFAULTS */.z.summary,
        ...(comment === false ? {} : { comment: comment === true ? {} : { key: comment } }),
        ...(check === false ? {} : { check: check === true ? {} : { name: check } }),
        ...(values['github-token'] === undefined ? {} : { token: values['github-token'] }),
    };
}
function resolveAfter(file, values, { key }) {
    const own = typeof file?.after === 'string' ? { success: file.after, failure: file.after } : file?.after;
    const both = values.after ?? (values.pause === true ? 'pause' : undefined);
    // What is kept under a key is there to be resumed.
    const unsaid = key === undefined ? spec_defaults/* DEFAULTS */.z.after : 'pause';
    return {
        success: both ?? own?.success ?? unsaid,
        failure: values['after-failure'] ?? both ?? own?.failure ?? unsaid,
    };
}


/***/ }),

/***/ 38972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ci: () => (/* binding */ steps),
  kQ: () => (/* binding */ user)
});

// UNUSED EXPORTS: LANGUAGES

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./.cache/build/lib/spec/model.js
var model = __webpack_require__(61062);
// EXTERNAL MODULE: ./.cache/build/lib/spec/quote.js
var quote = __webpack_require__(33451);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/step-condition.js


/** The conditions, and the same spelt as GitHub's functions. */
const CONDITION_WORDS = [
    ...model/* STEP_CONDITIONS */.m$,
    ...model/* STEP_CONDITIONS */.m$.map((word) => `${word}()`),
];
/** The condition of a word: `always()` is `always`. */
function conditionOf(word) {
    return word.replace('()', '');
}
const EXPECTED = `expected ${(0,quote/* alternatives */.Vo)(model/* STEP_CONDITIONS */.m$)}`;
/** What to say of a value that is no condition, with what was meant by habits from workflows. */
function expectedCondition(given) {
    if (typeof given !== 'string')
        return EXPECTED;
    const expression = /^\s*\$\{\{\s*(.*?)\s*\}\}\s*$/.exec(given)?.[1];
    if (CONDITION_WORDS.some((word) => word === expression))
        return `${EXPECTED}, without \${{ }}`;
    if (/\$\{\{|[=!]=|&&|\|\||\b(?:github|env|steps|needs|matrix|inputs)\./.test(given)) {
        return `${EXPECTED}: expressions are for workflows and are not evaluated here; what hangs on the workflow belongs into the if of its own step`;
    }
    if (/\bcancelled\(\)/.test(given)) {
        return `${EXPECTED}: after a cancellation no step runs; always runs after failed steps as well as after passed ones`;
    }
    return EXPECTED;
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/text.js + 2 modules
var schema_text = __webpack_require__(57123);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/steps.js




/** The languages of the code interpreter's kernels. */
const LANGUAGES = ['python', 'javascript', 'typescript', 'r', 'java', 'bash'];
const user = (0,schema_text/* text */.Qq)('the name of a user inside the sandbox', /^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/);
/** A name is one line: it becomes the title of a log group. */
// oxlint-disable-next-line no-control-regex -- control characters are what it must not hold
const stepName = (0,schema_text/* text */.Qq)('a name in one line', (value) => value.trim() !== '' && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value));
const condition = schemas/* enum */.k5n(CONDITION_WORDS, { error: ({ input }) => expectedCondition(input) }).transform(conditionOf);
const stepMapping = schemas/* strictObject */.rej({
    name: stepName.optional().describe('Name in logs and reports. Default: the first line of the script, at most 60 characters of it.'),
    run: schema_text/* script */.K$.optional().describe('Script, at most 96 KiB. A step has either this or code.'),
    if: condition.optional().meta({ default: 'success' }).describe('When it runs: `success`, while every step before it passed; `failure`, once one did not; `always`, in both cases. Nothing runs in a sandbox that is lost.'),
    shell: schemas/* enum */.k5n(model/* STEP_SHELLS */.bC).optional().meta({ default: 'bash' }).describe('`bash` runs the script under `bash -eo pipefail`, `sh` under `sh -e`.'),
    cwd: schema_text/* sandboxPath */.LE.optional().meta({ default: '.' }).describe('Folder inside the sandbox, absolute or relative to the work folder.'),
    env: schema_text/* env */._K.optional().describe('Environment variables of this step, over those of the sandbox.'),
    user: user.optional().describe('User who runs it. Default: the user of the template.'),
    timeout: schema_text/* duration */.p0.optional().meta({ default: '1h' }).describe('Time limit. When it is over, every process of the step is killed and the run ends as timed out.'),
    'continue-on-error': schemas/* boolean */.zMY().optional().meta({ default: false }).describe('Whether the run goes on, and can still pass, after this step failed.'),
    language: schemas/* enum */.k5n(LANGUAGES).optional().describe('Language of the code. Not available yet.'),
    code: schema_text/* script */.K$.optional().describe('Code for the stateful code interpreter. Not available yet.'),
    'code-file': schema_text/* localPath */.$S.optional().describe('File with code for the code interpreter. Not available yet.'),
});
const steps = schemas/* array */.YOg(schemas/* union */.KCZ([schema_text/* script */.K$.transform((run) => ({ run })), stepMapping], {
    error: 'expected a script, or a mapping with run',
}))
    .describe('What runs, in this order; after one failed, only those whose `if` says so. A plain text is short for `run`.');


/***/ }),

/***/ 34146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findTarget)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90752);



/** Names a sandbox file has in a folder, in the order they are looked for. */
const FILE_NAMES = ['sandbox.yml', 'sandbox.yaml'];
/** No description is longer; a device or a huge file is refused before it is read. */
const MAX_BYTES = 1024 * 1024;
/**
 * Finds what `run [FILE|FOLDER]` means: a file, the sandbox file of a folder, or, without an argument, that of the
 * current folder if it has one.
 *
 * @throws UsageError when it is not there or cannot be read; a named folder without a file is fine when
 *   `withoutFile` says that the fields describe the run.
 */
function findTarget(cwd, given, withoutFile) {
    const place = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, given ?? '.');
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(place, { throwIfNoEntry: false });
    if (!stat)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`there is no ${given}: name a sandbox file or a folder that holds a sandbox.yml`);
    if (!stat.isDirectory())
        return { root: node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(place), file: read(place, given ?? place) };
    for (const name of FILE_NAMES) {
        const candidate = node_path__WEBPACK_IMPORTED_MODULE_1__.join(place, name);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(candidate, { throwIfNoEntry: false })?.isFile()) {
            return { root: place, file: read(candidate, given === undefined ? name : node_path__WEBPACK_IMPORTED_MODULE_1__.join(given, name)) };
        }
    }
    if (given !== undefined && !withoutFile) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`there is no sandbox.yml in ${given}: write one, or say what to run with --run`);
    }
    return { root: place };
}
function read(place, name) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(place);
    if (!stat.isFile())
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${name} is not a file`);
    if (stat.size > MAX_BYTES)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${name} is larger than 1 MiB: a sandbox file is a page or two`);
    try {
        return { name, text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(place, 'utf8') };
    }
    catch (error) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${name} cannot be read: ${error.message}`);
    }
}


/***/ }),

/***/ 65309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ createTerminalReporter),
  l: () => (/* binding */ describeStep)
});

// EXTERNAL MODULE: ./.cache/build/lib/log/drained.js
var drained = __webpack_require__(72653);
;// CONCATENATED MODULE: ./.cache/build/lib/log/log-writer.js

/**
 * Collects text and writes it in batches of up to `batchBytes`, at the latest when the event loop comes round: a system
 * call for each line would dominate a step that prints a million of them.
 */
function createLogWriter(stream, batchBytes = 64 * 1024) {
    let queue = '';
    let encoded = Buffer.alloc(0);
    let scheduled;
    let draining;
    let failure;
    const onError = (error) => {
        failure = error;
    };
    stream.on('error', onError);
    /** Writes until nothing is left (true) or the stream asks for a pause (false). */
    function writeWhileReady() {
        while (encoded.length > 0 || queue !== '') {
            if (encoded.length === 0) {
                encoded = Buffer.from(queue);
                queue = '';
            }
            const batch = encoded.subarray(0, batchBytes);
            encoded = encoded.subarray(batchBytes);
            if (!stream.write(batch))
                return false;
        }
        return true;
    }
    async function drainAndWrite() {
        try {
            do
                await (0,drained/* drained */.o)(stream);
            while (!writeWhileReady());
        }
        finally {
            draining = undefined;
        }
    }
    function flush() {
        if (scheduled !== undefined)
            clearImmediate(scheduled);
        scheduled = undefined;
        if (draining === undefined && !writeWhileReady()) {
            draining = drainAndWrite();
            // A flush by the event loop has no caller to tell; `failure` tells the next write and close().
            draining.catch(onError);
        }
        return draining;
    }
    return {
        write(text) {
            if (failure !== undefined)
                return Promise.reject(failure);
            queue += text;
            if (draining !== undefined)
                return draining;
            if (queue.length >= batchBytes)
                return flush();
            if (queue !== '')
                scheduled ??= setImmediate(() => void flush());
            return undefined;
        },
        async close() {
            try {
                if (failure !== undefined)
                    throw failure;
                await flush();
                await taken(stream);
            }
            finally {
                stream.off('error', onError);
            }
        },
    };
}
/** Resolves when every earlier write has been carried out. */
function taken(stream) {
    return new Promise((resolve, reject) => {
        stream.write('', (error) => {
            if (error)
                reject(error);
            else
                resolve();
        });
    });
}

// EXTERNAL MODULE: ./.cache/build/lib/report/command-break.js
var command_break = __webpack_require__(50869);
// EXTERNAL MODULE: ./.cache/build/lib/report/secret-mask.js
var secret_mask = __webpack_require__(9613);
;// CONCATENATED MODULE: ./.cache/build/lib/report/utf8-chunks.js
/**
 * A UTF-8 decoder that gives the same text however the bytes are cut into chunks: invalid bytes become U+FFFD
 * as the WHATWG Encoding standard says, a sequence split between two chunks is carried over. Keeps a BOM.
 */
function createUtf8Chunks() {
    let carried = Buffer.alloc(0);
    return {
        decode(chunk) {
            let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            if (carried.length > 0)
                bytes = Buffer.concat([carried, bytes]);
            const whole = bytes.length - unfinishedTail(bytes);
            // A copy: the caller may reuse its chunk.
            carried = Buffer.from(bytes.subarray(whole));
            return bytes.toString('utf8', 0, whole);
        },
        end() {
            const rest = carried.toString('utf8');
            carried = Buffer.alloc(0);
            return rest;
        },
    };
}
/** How many of the last bytes (0 to 3) may begin a sequence that is still to be completed. Holding too many only delays. */
function unfinishedTail(bytes) {
    for (let back = 1; back <= Math.min(3, bytes.length); back++) {
        const byte = bytes[bytes.length - back] ?? 0;
        const continues = (byte & 0xc0) === 0x80;
        if (!continues)
            return sequenceLength(byte) > back ? back : 0;
    }
    return 0;
}
function sequenceLength(lead) {
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    if (lead >= 0xf0 && lead <= 0xf4)
        return 4;
    return 1;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/sanitize.js



/**
 * Makes the bytes that a sandbox prints safe in a workflow log: decoded (invalid bytes become U+FFFD), split where the
 * runner splits (`\r\n`, `\n` and a lone `\r`), secrets masked, long lines cut with a note of what was dropped, and
 * last of all, so that nothing can put them together again, runner commands broken ({@link breakCommands}).
 *
 * The result does not depend on how the stream is cut into chunks. Memory: one chunk plus a few times `maxLineBytes`,
 * also for a line that never ends.
 *
 * @throws RangeError when `maxLineBytes` is not a positive integer
 */
function createSanitizer({ secrets, maxLineBytes = 64 * 1024 }) {
    if (!Number.isSafeInteger(maxLineBytes) || maxLineBytes < 1) {
        throw new RangeError(`maxLineBytes must be a positive integer, not ${maxLineBytes}`);
    }
    const decoder = createUtf8Chunks();
    const mask = (0,secret_mask/* createSecretMask */.b1)(secrets);
    // A secret that begins before the cut must be seen whole to be masked.
    const keptBytes = maxLineBytes + mask.longestBytes;
    let partial = '';
    let partialBytes = 0;
    let droppedBytes = 0;
    /** The last character was a `\r`: a `\n` after it ends no further line. */
    let afterReturn = false;
    /** Part of this line is in the log already. */
    let flushed = false;
    /** The cut part of this line is in the log already; the rest is only counted. */
    let overflowing = false;
    function hold(text) {
        if (text === '')
            return;
        const bytes = Buffer.byteLength(text);
        const room = overflowing ? 0 : keptBytes - partialBytes;
        // At least `room` bytes. Half a surrogate pair at its end takes three, so it is beyond the cut and never shown.
        const kept = bytes <= room ? text : text.slice(0, Math.max(0, room));
        const size = kept.length === text.length ? bytes : Buffer.byteLength(kept);
        partial += kept;
        partialBytes += size;
        droppedBytes += bytes - size;
    }
    /** Ends the unfinished line: its text with a line end, or nothing when a flush has shown it whole. */
    function finishLine() {
        const nothingNew = partialBytes + droppedBytes === 0;
        const line = flushed && nothingNew ? '' : `${shown()}\n`;
        partial = '';
        partialBytes = droppedBytes = 0;
        flushed = overflowing = false;
        return line;
    }
    function shown() {
        const bytes = partialBytes + droppedBytes;
        if (overflowing)
            return cutNote(bytes);
        return bytes > maxLineBytes ? cutLine(partial, bytes) : mask.apply(partial);
    }
    /** @param line at least its first `keptBytes` bytes, @param bytes the size of all of it */
    function cutLine(line, bytes) {
        const start = indexOfByte(line, maxLineBytes);
        let end = start;
        for (const span of mask.find(line))
            if (span[0] < start)
                end = Math.max(end, span[1]);
        const head = line.slice(0, end);
        const dropped = bytes - Buffer.byteLength(head);
        return mask.apply(head) + (dropped > 0 ? ` ${cutNote(dropped)}` : '');
    }
    /** Whole lines, most of them short. */
    function maskLines(block) {
        if (!mayHoldLongLine(block, maxLineBytes))
            return mask.apply(block);
        let masked = '';
        let from = 0;
        for (let at = 0, end; at < block.length; at = end + 1) {
            end = block.indexOf('\n', at);
            const line = block.slice(at, end);
            const bytes = Buffer.byteLength(line);
            if (bytes <= maxLineBytes)
                continue;
            masked += `${mask.apply(block.slice(from, at))}${cutLine(line, bytes)}\n`;
            from = end + 1;
        }
        return masked + mask.apply(block.slice(from));
    }
    function take(decoded) {
        const text = normalise(decoded);
        const last = text.lastIndexOf('\n');
        if (last === -1) {
            hold(text);
            return '';
        }
        let lines = '';
        let from = 0;
        if (partialBytes > 0 || flushed) {
            from = text.indexOf('\n') + 1;
            hold(text.slice(0, from - 1));
            lines = finishLine();
        }
        lines += maskLines(text.slice(from, last + 1));
        hold(text.slice(last + 1));
        return (0,command_break/* breakCommands */.i)(lines);
    }
    function normalise(text) {
        if (text === '')
            return text;
        const rest = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
        afterReturn = text.endsWith('\r');
        return rest.includes('\r') ? rest.replaceAll(/\r\n?/g, '\n') : rest;
    }
    return {
        write: (chunk) => take(decoder.decode(chunk)),
        flushPartial() {
            const bytes = partialBytes + droppedBytes;
            if (overflowing || bytes === 0)
                return '';
            // Between the two sizes the text at the cut may be the beginning of a secret.
            if (bytes > maxLineBytes && bytes < keptBytes)
                return '';
            const long = bytes > maxLineBytes;
            const length = long ? partial.length : mask.settled(partial);
            if (length === 0)
                return '';
            const text = long ? shown() : mask.apply(partial.slice(0, length));
            partial = partial.slice(length);
            partialBytes = Buffer.byteLength(partial);
            droppedBytes = 0;
            flushed = true;
            overflowing = long;
            return `${(0,command_break/* breakCommands */.i)(text)}\n`;
        },
        end() {
            const lines = take(decoder.end());
            return partialBytes + droppedBytes > 0 ? lines + (0,command_break/* breakCommands */.i)(finishLine()) : lines;
        },
    };
}
function cutNote(bytes) {
    return `… [${bytes} bytes of this line dropped]`;
}
/** Whether a line of `block` may be longer than `bytes`. May err towards yes; never reads most of the block. */
function mayHoldLongLine(block, bytes) {
    // No UTF-16 unit takes more than three bytes.
    const step = Math.floor(bytes / 3);
    for (let at = 0; block.length - at > step;) {
        const end = block.lastIndexOf('\n', at + step);
        if (end < at)
            return true;
        at = end + 1;
    }
    return false;
}
/** The index in `text` up to which it takes at most `bytes` bytes, between two characters. */
function indexOfByte(text, bytes) {
    return new TextEncoder().encodeInto(text, new Uint8Array(bytes)).read;
}

;// CONCATENATED MODULE: ./.cache/build/lib/log/step-log.js



/** An unfinished line is shown after so long without more of it, in ms. */
const IDLE = 1000;
/**
 * A log for `target`, which a workflow runner reads as commands. Both of the step's streams go to the one target, each
 * through its own sanitiser; their lines never mix within a line.
 */
function createStepLog(target, secrets) {
    const writer = createLogWriter(target);
    const sanitizers = { stdout: createSanitizer({ secrets }), stderr: createSanitizer({ secrets }) };
    let quietSince;
    const timer = setInterval(() => {
        if (quietSince === undefined || performance.now() - quietSince < IDLE)
            return;
        quietSince = undefined;
        for (const sanitizer of Object.values(sanitizers))
            void put(sanitizer.flushPartial());
    }, IDLE / 4);
    const put = (text) => {
        if (text === '')
            return undefined;
        const written = writer.write(text);
        // Who waits sees the failure; a line that nobody waits for fails again at close().
        written?.catch(() => undefined);
        return written;
    };
    return {
        output(stream, chunk) {
            quietSince = performance.now();
            return put(sanitizers[stream].write(chunk));
        },
        line: (text) => put(`${oneSafeLine(text, secrets)}\n`),
        async close() {
            clearInterval(timer);
            for (const sanitizer of Object.values(sanitizers))
                void put(sanitizer.end());
            await writer.close();
        },
    };
}
/** Text of ours that may quote the sandbox, as one line that holds no command and no secret. */
function oneSafeLine(text, secrets) {
    const line = text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
    const sanitizer = createSanitizer({ secrets });
    const safe = sanitizer.write(Buffer.from(line, 'utf8')) + sanitizer.end();
    return (0,command_break/* breakCommands */.i)(safe.replace(/\n$/, ''));
}

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
    const writers = new Map([stdout, stderr].map((stream) => [stream, createLogWriter(stream)]));
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
            const safe = oneSafeLine(clean, options.secrets);
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
                log = createStepLog(stdout, options.secrets);
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
