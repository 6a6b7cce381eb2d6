export const id = 91;
export const ids = [91];
export const modules = {

/***/ 64741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ readSource)
});

// EXTERNAL MODULE: ./.cache/build/lib/spec/limits.js
var limits = __webpack_require__(65135);
// EXTERNAL MODULE: ./.cache/build/lib/spec/code/language.js
var code_language = __webpack_require__(44019);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
// EXTERNAL MODULE: ./.cache/build/lib/spec/json-places.js
var json_places = __webpack_require__(56078);
// EXTERNAL MODULE: ./.cache/build/lib/spec/quote.js
var quote = __webpack_require__(33451);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/code/notebook.js





/** Reads a Jupyter notebook of format 4. The text is untrusted: never throws, whatever it is. */
function readNotebook(text) {
    const at = (0,json_places/* placesOf */.ek)(text);
    const fail = (offset, message) => ({
        faults: [{ ...at(offset), message }],
    });
    const tooDeep = (0,json_places/* firstTooDeep */.Zt)(text, limits/* MAX_NOTEBOOK_NESTING */.qD);
    if (tooDeep !== undefined)
        return fail(tooDeep, `lists and objects nest more than ${limits/* MAX_NOTEBOOK_NESTING */.qD} deep`);
    const errors = [];
    const root = (0,main.parseTree)(text, errors, { disallowComments: true });
    const [first] = errors;
    if (first)
        return fail(first.offset, `not a notebook, for it is not valid JSON: ${(0,json_places/* jsonErrorWords */.iI)(first.error)}`);
    if (root?.type !== 'object')
        return fail(0, 'expected a notebook: a JSON object with cells');
    const format = valueAt(root, ['nbformat']);
    if (format !== 4) {
        const message = `expected a notebook of format 4 (nbformat: 4); found ${(0,quote/* showValue */.vp)(format)}`;
        return fail((0,main.findNodeAtLocation)(root, ['nbformat'])?.offset ?? 0, message);
    }
    const list = (0,main.findNodeAtLocation)(root, ['cells']);
    if (list?.type !== 'array')
        return fail(list?.offset ?? 0, 'expected a list of cells in the notebook');
    const read = readCells(list.children ?? [], at);
    if ('faults' in read)
        return read;
    if (read.cells.length === 0)
        return fail(list.offset, 'the notebook has no cell with code');
    return { ...languageOf(root), cells: read.cells };
}
function readCells(nodes, at) {
    const faults = [];
    const cells = [];
    let bytes = 0;
    for (const node of nodes) {
        const kind = node.type === 'object' ? valueAt(node, ['cell_type']) : undefined;
        if (typeof kind !== 'string') {
            faults.push({ ...at(node.offset), message: 'expected a cell: an object with a cell_type' });
            continue;
        }
        if (kind !== 'code')
            continue;
        const source = (0,main.findNodeAtLocation)(node, ['source']);
        const parts = source?.type === 'array' ? (source.children ?? []) : source ? [source] : [];
        const wrong = parts.find(({ type }) => type !== 'string');
        if (!source || wrong) {
            const message = 'expected the source of a cell as text or a list of texts';
            faults.push({ ...at((wrong ?? node).offset), message });
            continue;
        }
        const cell = joined(parts, at);
        if (cell.code.includes('\0')) {
            faults.push({ ...at(source.offset), message: 'expected code without NUL characters' });
        }
        bytes += Buffer.byteLength(cell.code);
        if (cell.code.trim() !== '')
            cells.push(cell);
        if (cells.length > limits/* MAX_CELLS */.Lg) {
            faults.push({ ...at(node.offset), message: `at most ${limits/* MAX_CELLS */.Lg} cells with code are run` });
            break;
        }
        if (bytes > limits/* MAX_CODE_BYTES */.h3) {
            const message = `the code of the notebook is longer than ${limits/* MAX_CODE_BYTES */.h3} bytes (1 MiB)`;
            faults.push({ ...at(node.offset), message });
            break;
        }
    }
    return faults.length > 0 ? { faults } : { cells };
}
/** The parts of a source as one text. Most editors write a part for each line, and each part on a line. */
function joined(parts, at) {
    const lines = [];
    let begun = false;
    for (const part of parts) {
        const { line } = at(part.offset);
        const pieces = String(part.value).split('\n');
        for (const [index, piece] of pieces.entries()) {
            if (index > 0)
                begun = false;
            // What follows the last line break may be nothing, and the next part begins the line.
            if (begun || (piece === '' && index === pieces.length - 1))
                continue;
            lines.push(line);
            begun = true;
        }
    }
    const code = parts.map(({ value }) => String(value)).join('');
    return { code, lines };
}
function languageOf(root) {
    const said = [
        valueAt(root, ['metadata', 'kernelspec', 'language']),
        valueAt(root, ['metadata', 'language_info', 'name']),
    ].find((name) => typeof name === 'string' && name.trim() !== '');
    if (typeof said !== 'string')
        return {};
    const name = said.trim().toLowerCase();
    const language = code_language/* CODE_LANGUAGES */.Qx.find((each) => each === name);
    return language === undefined ? { foreign: said } : { language };
}
/** The sentence for a notebook of a language that nobody can run here. */
function foreignKernel(name) {
    return `expected a notebook in ${(0,quote/* alternatives */.Vo)(code_language/* CODE_LANGUAGES */.Qx)}; found ${(0,quote/* showValue */.vp)(name)}; give its language if that is one of them`;
}
function valueAt(node, path) {
    const found = (0,main.findNodeAtLocation)(node, path);
    return found === undefined ? undefined : (0,main.getNodeValue)(found);
}

;// CONCATENATED MODULE: ./.cache/build/lib/spec/code/source.js



/** Reads a file with code, or a notebook. `given`: the language that the description says. */
function readSource(file, given, reader) {
    const notebook = (0,code_language/* isNotebook */.Aj)(file);
    const found = reader(file, notebook ? limits/* MAX_NOTEBOOK_BYTES */.V5 : limits/* MAX_CODE_BYTES */.h3);
    if ('problem' in found)
        return found;
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(found.bytes);
    }
    catch {
        return { problem: 'the file is not text in UTF-8' };
    }
    if (notebook)
        return ofNotebook(found.shown, text, given);
    if (text.includes('\0'))
        return { problem: 'the file holds a NUL character' };
    if (text.trim() === '')
        return { problem: 'the file holds no code' };
    const cells = [{ code: text, place: { file: found.shown, lines: 1 } }];
    return { language: given ?? (0,code_language/* languageOfFile */.K2)(file), cells };
}
function ofNotebook(shown, text, given) {
    const read = readNotebook(text);
    if ('faults' in read)
        return { problems: read.faults.map((fault) => ({ source: shown, ...fault })) };
    if (read.foreign !== undefined && given === undefined)
        return { problem: foreignKernel(read.foreign) };
    const cells = read.cells.map(({ code, lines }, index) => ({
        code,
        cell: index + 1,
        place: { file: shown, lines },
    }));
    return { language: given ?? read.language ?? 'python', cells };
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

/***/ 56078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zt: () => (/* binding */ firstTooDeep),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   iI: () => (/* binding */ jsonErrorWords)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99547);

/** Says where an offset of a text is. */
function placesOf(text) {
    const starts = [0];
    for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
        starts.push(index + 1);
    return (offset) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    };
}
/** Tokens of jsonc-parser's scanner: its enum is a const one, without values at run time. */
const OPENING = [1, 3];
const CLOSING = [2, 4];
const END = 17;
/** The offset of the first bracket that is nested deeper than allowed: the parser recurses. */
function firstTooDeep(text, most) {
    const scanner = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.createScanner)(text, true);
    let depth = 0;
    for (let token = scanner.scan(); token !== END; token = scanner.scan()) {
        if (OPENING.includes(token))
            depth += 1;
        if (CLOSING.includes(token))
            depth -= 1;
        if (depth > most)
            return scanner.getTokenOffset();
    }
    return undefined;
}
/** A parser's error in words: `value expected`. */
function jsonErrorWords(error) {
    return (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.printParseErrorCode)(error)
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toLowerCase();
}


/***/ }),

/***/ 78187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ age)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88532);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23183);


const EXPECTED = 'expected an age above 0, such as 12h, 7d or 1d12h';
const DAY = 86_400_000;
/** An age in ms: days, and behind them what a duration is. */
const age = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP({ error: EXPECTED }).transform((value, context) => {
    const [, days = '0', rest = ''] = /^(?:(\d{1,4})d)?(.*)$/s.exec(value.trim()) ?? [];
    const ofDays = Number(days) * DAY;
    if (rest === '' && ofDays > 0)
        return ofDays;
    const reading = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .readDuration */ .$7)(rest);
    if ('ms' in reading)
        return ofDays + reading.ms;
    context.addIssue({ code: 'custom', message: EXPECTED });
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .NEVER */ .tm;
});


/***/ }),

/***/ 18919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OG: () => (/* binding */ NOTHING_TO_RUN),
  xN: () => (/* binding */ readInfraFile),
  wy: () => (/* binding */ readSandboxFile)
});

// EXTERNAL MODULE: ./.cache/build/lib/spec/contradictions.js
var contradictions = __webpack_require__(38809);
// EXTERNAL MODULE: ./.cache/build/lib/spec/mapping.js
var mapping = __webpack_require__(78849);
// EXTERNAL MODULE: ./.cache/build/lib/spec/explain.js
var explain = __webpack_require__(90444);
// EXTERNAL MODULE: ./.cache/build/lib/spec/local-path.js
var local_path = __webpack_require__(51530);
// EXTERNAL MODULE: ./.cache/build/lib/spec/code/language.js
var code_language = __webpack_require__(44019);
// EXTERNAL MODULE: ./.cache/build/lib/spec/code/source.js + 1 modules
var code_source = __webpack_require__(64741);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/code/read-steps.js




/**
 * The code of each step that has any, from the parsed value before validation, so that what is wrong with files is told
 * together with all else. `problems` are of places in those files.
 */
function readSteps(steps, { file, textLines, root, readSource: reader }) {
    const faults = [];
    const problems = [];
    const read = (step, index) => {
        const language = code_language/* CODE_LANGUAGES */.Qx.find((each) => each === (0,mapping/* given */.gI)(step, 'language'));
        const code = (0,mapping/* given */.gI)(step, 'code');
        const path = ['steps', index, 'code'];
        if (typeof code === 'string') {
            const lines = textLines(path);
            // A text in quotes has its line breaks as \n.
            const at = lines && ('from' in lines ? lines.from : code.split('\n').map(() => lines.all));
            const place = at === undefined ? {} : { place: { file, lines: at } };
            return { language: language ?? 'python', cells: [{ code, ...place }] };
        }
        const source = (0,mapping/* given */.gI)(step, 'code-file');
        // Another fault is told of those that are no path, or lead out.
        if (typeof source !== 'string' || source.trim() === '' || source.includes('\0'))
            return undefined;
        const placed = (0,local_path/* placeLocal */.H_)(root, source);
        if (!placed.inside)
            return undefined;
        if (!reader)
            return { language: language ?? 'python', cells: [] };
        const reading = (0,code_source/* readSource */.o)(placed.path, language, reader);
        if ('cells' in reading)
            return reading;
        if ('problems' in reading)
            problems.push(...reading.problems);
        else
            faults.push({ path: ['steps', index, 'code-file'], at: 'value', message: reading.problem });
        return undefined;
    };
    return { steps: (0,mapping/* items */.ld)(steps).map(read), faults, problems };
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/outside-root.js
var outside_root = __webpack_require__(10117);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./.cache/build/lib/spec/model.js
var model = __webpack_require__(61062);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/text.js + 1 modules
var schema_text = __webpack_require__(11625);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/deadlines.js


/** How long each part of a run may take. */
const deadlines = schemas/* strictObject */.rej({
    queue: schema_text/* duration */.p0.optional().meta({ default: '5m' }).describe('Waiting for room when the service has none.'),
    create: schema_text/* duration */.p0.optional().meta({ default: '3m' }).describe('Creating, connecting to or resuming the sandbox, without the queue. With the template `code-interpreter-v1`: 15m.'),
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
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/infra.js
var infra = __webpack_require__(82453);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/junit.js
var junit = __webpack_require__(39651);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/report.js
var report = __webpack_require__(56489);
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
    results: transfer/* results */.Xv.optional(),
    junit: junit/* junit */.b.optional(),
    report: report/* report */.z.optional(),
    after: after.optional(),
    deadlines: deadlines.optional(),
    variables: infra/* variables */.Ee.optional(),
    templates: infra/* templates */.kT.optional(),
    snapshots: infra/* snapshots */.ml.optional(),
    previews: infra/* previews */.ey.optional(),
})
    .describe('A run in an E2B sandbox: https://e2b.dev');

// EXTERNAL MODULE: ./.cache/build/lib/spec/yaml-source.js
var yaml_source = __webpack_require__(19776);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/read-file.js







/** Reads and validates a sandbox file. All problems are found at once, in the order of the file. */
function readSandboxFile({ name, text }, { root, replaced, readSource }) {
    const { problems, source } = (0,yaml_source/* readYaml */.g)(name, text);
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
    const code = readSteps(replaced.steps ? [] : (0,mapping/* given */.gI)(source.value, 'steps'), {
        file: name,
        textLines: (path) => source.textLines(path),
        root,
        ...(readSource ? { readSource } : {}),
    });
    const all = [
        ...faults,
        ...(0,contradictions/* contradictions */.vM)(source.value),
        ...(0,outside_root/* outsideRoot */.K8)(source.value, root),
        ...code.faults,
        ...(replaced.steps ? [] : withoutSteps(source.value)),
    ];
    const ofFile = [...problems, ...all.map((fault) => source.problemAt(fault))].sort(byPlace);
    const found = [...ofFile, ...code.problems];
    if (found.length > 0 || data === undefined)
        return { problems: found };
    const lineOf = (path) => source.problemAt({ path, at: 'value', message: '' }).line;
    return { file: data, lineOf, code: code.steps, problems: [] };
}
/** As {@link readSandboxFile}, for the resources of a file: it need not describe a run, but what it says of one must be right. */
function readInfraFile(text, root) {
    const { file, lineOf, problems } = readSandboxFile(text, { root, replaced: { steps: true } });
    if (!file || !lineOf)
        return { problems };
    const { source } = (0,yaml_source/* readYaml */.g)(text.name, text.text);
    return source ? { file, lineOf, problemAt: (fault) => source.problemAt(fault), problems } : { problems };
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


/***/ }),

/***/ 82453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ variables),
/* harmony export */   c6: () => (/* binding */ CHANNEL_NAME),
/* harmony export */   ey: () => (/* binding */ previews),
/* harmony export */   kT: () => (/* binding */ templates),
/* harmony export */   ml: () => (/* binding */ snapshots),
/* harmony export */   rf: () => (/* binding */ STAGE_NAME)
/* harmony export */ });
/* unused harmony export AGE_JSON_SCHEMA */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9691);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23183);
/* harmony import */ var _prune_age_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78187);
/* harmony import */ var _sandbox_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72824);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55193);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11625);






/** Part of tags and of metadata, so short, small and without dots. */
const RESOURCE_NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
const STAGE_NAME = /^[a-z0-9](?:[a-z0-9-]{0,18}[a-z0-9])?$/;
const CHANNEL_NAME = /^[a-z0-9](?:[a-z0-9_-]{0,28}[a-z0-9])?$/;
/** Tags of this tool begin so; a channel of such a name would be taken for one. */
const OWN_TAGS = /^(?:[a-z0-9._-]+-)?[hbcikvx]-/;
const name = (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('the name of a resource: small letters, digits and - inside, at most 40', RESOURCE_NAME);
/** What `${…}` may stand in; what comes of it is checked again once it is put in. */
const withReferences = (expected, shape) => (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(expected, (value) => shape.test(value.replace(/\$\{[^}]*\}/g, 'x')));
const channel = withReferences('the name of a channel: small letters, digits, - and _ inside, at most 30', CHANNEL_NAME).refine((value) => !OWN_TAGS.test(value), { error: 'a channel cannot begin as the tags of this tool do: h-, b-, c-, i-, k-, v- or x-' });
const stages = zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('the name of a stage, * for any letters', /^[a-z0-9*](?:[a-z0-9*-]{0,19})$/))
    .min(1, { error: 'expected at least one stage' })
    .describe('Stages in which it exists, as names or globs such as `pr-*`. Default: all.');
const protect = zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY()
    .meta({ default: false })
    .describe('Whether a plan that would destroy or replace it is refused.');
const serviceName = _template_js__WEBPACK_IMPORTED_MODULE_3__/* .templateName */ .G.describe('Name under which the service keeps it. Default: its key here.');
/** An age: a duration, or days before it, as `7d`. */
const ageOrSeconds = zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([_text_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0, _prune_age_js__WEBPACK_IMPORTED_MODULE_1__/* .age */ .K], { error: 'expected an age above 0, such as 12h, 7d or 1d12h' }).meta({ id: 'age' });
/** The JSON Schema of an age. */
const AGE_JSON_SCHEMA = {
    anyOf: [
        { type: 'number', exclusiveMinimum: 0 },
        { type: 'string', pattern: `^(?:\\d{1,4}d)$|^(?:\\d{1,4}d)?(?:${_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_PATTERN */ .Cq.source.replace(/^\^|\$$/g, '')})$` },
    ],
    description: `An age: ${_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .EXPECTED_DURATION */ .gE.replace(/^expected /, '')}, perhaps with days before it, such as \`7d\` or \`1d12h\`.`,
};
const { name: _name, ...definition } = _template_js__WEBPACK_IMPORTED_MODULE_3__/* .templateToBuild */ .ST.shape;
const templateResource = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    name: serviceName.optional(),
    ...definition,
    channels: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(channel)
        .meta({ uniqueItems: true })
        .optional()
        .describe('Tags such as `prod` that are moved to the newest build once it was tried. One without `${stage}` belongs to the stage `default` alone.'),
    smoke: _text_js__WEBPACK_IMPORTED_MODULE_4__/* .script */ .K$
        .optional()
        .describe('Script that a sandbox of a new build has to pass before anything starts from the build.'),
    adopt: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY()
        .optional()
        .meta({ default: false })
        .describe('Whether a template of this name that this tool did not build is taken over.'),
    stages: stages.optional(),
    protect: protect.optional(),
});
const from = (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('the name of a template or snapshot of this file, or the name of a template of the service', /^[A-Za-z0-9_.:/-]+$/);
const snapshotResource = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    name: serviceName.optional(),
    from: from.describe('What it is made from: a template or another snapshot of this file, or the name of a template of the service.'),
    inputs: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_text_js__WEBPACK_IMPORTED_MODULE_4__/* .localPath */ .$S)
        .optional()
        .describe('Files, folders and globs of the project that are uploaded before `run`. When their content changes, the snapshot is made anew.'),
    run: _text_js__WEBPACK_IMPORTED_MODULE_4__/* .script */ .K$.optional().describe('Script that prepares it, run by `bash` in the work folder.'),
    env: _text_js__WEBPACK_IMPORTED_MODULE_4__/* .env */ ._K.optional().describe('Environment variables of `run`.'),
    timeout: _text_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0.optional().meta({ default: '1h' }).describe('How long `run` may take.'),
    'max-age': ageOrSeconds.optional().describe('When it is older, as `12h` or `7d`, it is made anew.'),
    stages: stages.optional(),
    protect: protect.optional(),
});
const previewKey = withReferences('a key: letters, digits, and . _ - inside', /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/);
const previewResource = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    from: from.describe('What it starts from: a template or snapshot of this file, or the name of a template of the service.'),
    key: previewKey
        .optional()
        .meta({ default: 'default' })
        .describe('Tells previews of one description apart, as `pr-${pr}`.'),
    start: _text_js__WEBPACK_IMPORTED_MODULE_4__/* .script */ .K$.optional().describe('Command that runs in it from its start on, beside that of the template.'),
    ready: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
        port: _sandbox_js__WEBPACK_IMPORTED_MODULE_2__/* .port */ .Oh.optional().describe('Port that has to be listened on. Default: each of `ports`.'),
        path: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('a path that begins with /', /^\/[^\s]*$/).optional().describe('Path that has to be answered there with a status below 400.'),
        timeout: _text_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0.optional().meta({ default: '2m' }).describe('How long it may take.'),
    })
        .optional()
        .describe('When it counts as healthy. Before, nothing that it replaces goes.'),
    ports: _sandbox_js__WEBPACK_IMPORTED_MODULE_2__/* .ports */ .X6.optional().describe('Ports whose URLs are reported.'),
    env: _text_js__WEBPACK_IMPORTED_MODULE_4__/* .env */ ._K.optional().describe('Environment variables of the sandbox; `${…}` may stand in the values.'),
    network: _sandbox_js__WEBPACK_IMPORTED_MODULE_2__/* .network */ .Nm.optional(),
    'sleep-after': _text_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0.optional().meta({ default: '15m' }).describe('It is paused when nothing kept it awake for so long; a request to a port wakes it up.'),
    ttl: ageOrSeconds.optional().describe('When it is older, as `72h` or `3d`, it goes, and comes back when something changes.'),
    stages: stages.optional(),
    protect: protect.optional(),
});
const variables = zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('the name of a variable: small letters, digits, - and _', /^[a-z][a-z0-9_-]{0,39}$/))
    .meta({ uniqueItems: true })
    .describe('Names that `${…}` may stand for beside `stage`, `pr`, `branch`, `sha` and `repository`; `--var NAME=VALUE` gives them values. No secrets: values stand in names and labels.');
const templates = zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(name, templateResource).describe('Templates that `apply` builds and keeps. `template: NAME` in a run means one of them.');
const snapshots = zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(name, snapshotResource).describe('Prepared sandboxes that `apply` keeps, to start from.');
const previews = zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(name, previewResource).describe('Sandboxes that `apply` keeps alive: they sleep, and wake up on traffic.');


/***/ }),

/***/ 19776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65135);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33451);



/**
 * Reads one YAML 1.2 document (core schema) from untrusted text. All syntax errors are reported at once;
 * duplicate keys, keys that are not text, unknown tags, too many aliases, too deep nesting and too long
 * files are errors. Never throws.
 */
function readYaml(name, text) {
    const bytes = Buffer.byteLength(text);
    if (bytes > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILE_BYTES */ .gZ) {
        return refused(name, `the file is ${bytes} bytes long; at most ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILE_BYTES */ .gZ} (1 MiB) are read`);
    }
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
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
        return refused(name, `lists and mappings nest more than ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NESTING */ .M1} deep`, at(tooDeep));
    }
    // Duplicate keys are found below: the library's own check compares every key with every other.
    const doc = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
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
        value = doc.toJS({ maxAliasCount: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ALIASES */ .K1 + 1 });
    }
    catch (error) {
        // The library counts what aliases of aliases expand to, and throws a ReferenceError over the limit.
        if (!(error instanceof ReferenceError))
            throw error;
        return refused(name, ALIASES);
    }
    if (hasTooManyParts(value)) {
        return refused(name, `the file holds more than ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PARTS */ .kz} values, its aliases expanded`);
    }
    return {
        problems: broken.problems,
        source: {
            value,
            problemAt: (fault) => ({
                source: name,
                ...at(locate(doc, fault)),
                ...(fault.path.length === 0 ? {} : { path: (0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showPath */ .P8)(fault.path) }),
                message: fault.message,
            }),
            textLines: (path) => {
                const node = nodeAt(doc, path);
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || !node.range)
                    return undefined;
                const { line } = at(node.range[0]);
                if (node.type === 'BLOCK_LITERAL')
                    return { from: line + 1 };
                return at(node.range[1]).line === line ? { all: line } : undefined;
            },
        },
    };
}
const ALIASES = `the aliases of this file expand to too much; at most ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ALIASES */ .K1} are read`;
function refused(source, message, place = { line: 1, column: 1 }) {
    return { problems: [{ source, ...place, message }] };
}
function syntaxMessage(code, message) {
    if (code === 'NON_STRING_KEY')
        return 'expected a plain text key';
    if (code === 'MULTIPLE_DOCS')
        return 'expected one YAML document; found a second one';
    return `not valid YAML: ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(message.replace(/\s+/g, ' '))}`;
}
function lineStarts(text) {
    const starts = [0];
    for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
        starts.push(index + 1);
    return starts;
}
/** The offset of the first token that is nested deeper than allowed. */
function firstTooDeep(text) {
    for (const top of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX().parse(text)) {
        const open = [{ token: top, depth: 0 }];
        for (let next = open.pop(); next; next = open.pop()) {
            const { token, depth } = next;
            if (token.type === 'document') {
                if (token.value)
                    open.push({ token: token.value, depth });
            }
            else if ('items' in token) {
                if (depth >= _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NESTING */ .M1)
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
        if (parts + open.length > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PARTS */ .kz)
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
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(doc, (key, node) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
            aliases += 1;
            if (!anchors.has(node.source)) {
                unusable = true;
                report(node, `the alias ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showKey */ .Nh)(`*${node.source}`)} has no anchor before it`);
            }
            return;
        }
        if (((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) && node.anchor !== undefined)
            anchors.add(node.anchor);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return;
        const seen = new Map();
        for (const pair of node.items) {
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key))
                continue;
            const word = String(pair.key.value);
            const { line } = at(pair.key.range?.[0] ?? 0);
            const first = seen.get(word);
            if (word === '__proto__')
                report(pair.key, `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showKey */ .Nh)(word)} cannot be a key`);
            else if (first !== undefined)
                report(pair.key, `duplicate key ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showKey */ .Nh)(word)}; it stands on line ${first} already`);
            else
                seen.set(word, line);
        }
    });
    if (aliases > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ALIASES */ .K1) {
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
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            node = node.resolve(doc);
        const last = index === path.length - 1;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
            const pair = node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === String(part));
            if (!pair)
                return offset;
            const key = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? pair.key.range?.[0] : undefined;
            node = pair.value;
            offset = (last && at === 'key' ? undefined : startOf(node)) ?? key ?? offset;
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
            node = node.items[Number(part)];
            // An empty item has no key to stand at, only its own place.
            offset = startOf(node) ?? ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.range?.[0] : undefined) ?? offset;
        }
        else {
            return offset;
        }
    }
    return offset;
}
/** The node at a path, aliases followed. */
function nodeAt(doc, path) {
    let node = doc.contents;
    for (const part of path) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            node = node.resolve(doc);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
            node = node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === String(part))?.value;
        }
        else
            node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.items[Number(part)] : undefined;
    }
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(doc) : node;
}
/** Where a node starts; an empty value (`key:`) is said to stand at its key. */
function startOf(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.value === null && node.source === '')
        return undefined;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return node.range?.[0];
    return undefined;
}


/***/ })

};
