export const id = 244;
export const ids = [244];
export const modules = {

/***/ 23183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   Cq: () => (/* binding */ DURATION_PATTERN),
/* harmony export */   gE: () => (/* binding */ EXPECTED_DURATION)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65135);

/** How durations are named in messages. */
const EXPECTED_DURATION = 'expected a duration such as 90s, 15m or 1h30m';
const AMOUNT = String.raw `(\d{1,12}(?:\.\d{1,6})?)`;
/** A plain number of seconds, or hours, minutes, seconds and milliseconds in this order. */
const DURATION_PATTERN = new RegExp(String.raw `^(?=\d)(?:${AMOUNT}|(?:${AMOUNT}h)?(?:${AMOUNT}m)?(?:${AMOUNT}s)?(?:${AMOUNT}ms)?)$`);
const MS_PER_GROUP = [1000, 3_600_000, 60_000, 1000, 1];
/** Reads a duration in whole ms. A plain number, also one written as text, counts seconds. */
function readDuration(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? bounded(value * 1000) : { expected: EXPECTED_DURATION };
    const match = DURATION_PATTERN.exec(value.trim());
    if (!match)
        return { expected: /^-\d/.test(value.trim()) ? 'expected a duration above 0' : EXPECTED_DURATION };
    return bounded(MS_PER_GROUP.reduce((sum, ms, index) => sum + Number(match[index + 1] ?? 0) * ms, 0));
}
function bounded(ms) {
    const whole = Math.round(ms);
    if (whole < 1)
        return { expected: 'expected a duration above 0' };
    if (whole > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DURATION_MS */ .rG)
        return { expected: `expected a duration of at most ${_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DURATION_MS */ .rG / 3_600_000}h` };
    return { ms: whole };
}


/***/ }),

/***/ 90444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81141);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33451);



/** Checks a value and says in our words what is wrong with it, one fault a place. */
function check(schema, value) {
    const result = schema.safeParse(value, { error: expectation });
    if (result.success)
        return { data: result.data, faults: [] };
    const seen = new Set();
    const faults = result.error.issues
        .flatMap((issue) => explain(issue, schema, value))
        .filter(({ path, at }) => {
        const place = JSON.stringify([at, path]);
        if (seen.has(place))
            return false;
        seen.add(place);
        return true;
    });
    return { faults };
}
/** What was expected, for rules that have no words of their own. */
function expectation(issue) {
    if (issue.code === 'invalid_type')
        return `expected ${KINDS[issue.expected] ?? issue.expected}`;
    if (issue.code === 'invalid_value')
        return `expected ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(issue.values.map(String))}`;
    if (issue.code === 'too_small')
        return `expected a number of at least ${issue.minimum}`;
    if (issue.code === 'too_big')
        return `expected a number of at most ${issue.maximum}`;
    return undefined;
}
const KINDS = {
    array: 'a list',
    boolean: 'true or false',
    int: 'a whole number',
    number: 'a number',
    object: 'a mapping',
    record: 'a mapping',
    string: 'text',
};
function explain(issue, schema, value) {
    const path = issue.path;
    const found = valueAt(value, path);
    if (issue.code === 'unrecognized_keys') {
        const known = shapeAt(schema, path);
        return issue.keys.map((key) => ({ path: [...path, key], at: 'key', message: unknownKey(key, known) }));
    }
    if (issue.code === 'invalid_key') {
        const expected = issue.issues[0]?.message ?? 'expected another key';
        return [{ path, at: 'key', message: `${expected}; found ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(path.at(-1))}` }];
    }
    if (issue.code === 'invalid_union') {
        const branches = issue.errors;
        const meant = branches.filter((errors) => !errors.some((error) => refusesKind(error, found)));
        const [errors] = meant;
        const option = errors && unionAt(schema, path)?.options[branches.indexOf(errors)];
        if (errors && option && meant.length === 1) {
            const [only, ...others] = errors;
            if (only?.code === 'invalid_value' && only.path.length === 0 && others.length === 0) {
                return [{ path, at: 'value', message: complete({ ...only, message: issue.message }, found) }];
            }
            return errors
                .flatMap((inner) => explain(inner, option, found))
                .map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
        }
    }
    return [{ path, at: 'value', message: complete(issue, found) }];
}
/** Whether this says that a branch of a union takes no value of this kind at all; the other was meant then. */
function refusesKind(error, found) {
    if (error.path.length > 0)
        return false;
    if (error.code === 'invalid_value')
        return !error.values.some((value) => typeof value === typeof found);
    return error.code === 'invalid_type';
}
function complete(issue, found) {
    if (!issue.message.startsWith('expected '))
        return (0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(issue.message);
    const meant = issue.code === 'invalid_value' && typeof found === 'string'
        ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(found, issue.values.map(String))
        : undefined;
    return `${issue.message}; found ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(found)}${meant === undefined ? '' : `; did you mean ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showKey */ .Nh)(meant)}?`}`;
}
/** What belongs to a door, and so is told by an input or a flag instead of the file. */
const OF_THE_DOOR = ['engine', 'domain', 'api-url', 'api-key'];
const OF_THE_ACTION = ['summary', 'comment', 'check', 'github-token'];
function unknownKey(key, known) {
    const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(key, known);
    if (meant !== undefined)
        return `unknown key ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showKey */ .Nh)(key)}; did you mean ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showKey */ .Nh)(meant)}?`;
    if (OF_THE_DOOR.includes(key)) {
        return `unknown key ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showKey */ .Nh)(key)}; it is not part of the file: give it as the action's input '${key}' or the flag '--${key}'`;
    }
    if (OF_THE_ACTION.includes(key)) {
        return `unknown key ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showKey */ .Nh)(key)}; it is not part of the file: give it as the action's input '${key}'`;
    }
    return `unknown key ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .showKey */ .Nh)(key)}; expected ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(known)}`;
}
function valueAt(value, path) {
    let found = value;
    for (const part of path) {
        if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part))
            return undefined;
        found = found[part];
    }
    return found;
}
/** The keys that a mapping at this path may have. */
function shapeAt(schema, path) {
    for (const candidate of schemasAt(schema, path)) {
        if (candidate instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodObject */ .bvH)
            return Object.keys(candidate.shape);
    }
    return [];
}
function unionAt(schema, path) {
    return schemasAt(schema, path).find((candidate) => candidate instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodUnion */ .fZ7);
}
/** Every schema that a value at this path may meet, wrappers and unions included. */
function schemasAt(schema, path) {
    const [part, ...rest] = path;
    return unwrap(schema).flatMap((inner) => {
        if (part === undefined)
            return [inner];
        if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodObject */ .bvH) {
            const child = inner.shape[part];
            return child === undefined ? [] : schemasAt(child, rest);
        }
        if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodArray */ .naA)
            return schemasAt(inner.element, rest);
        if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodRecord */ .b8S)
            return schemasAt(inner.valueType, rest);
        return [];
    });
}
function unwrap(schema) {
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodOptional */ .IiU)
        return unwrap(schema.unwrap());
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodPipe */ .utH)
        return unwrap(schema.in);
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodUnion */ .fZ7)
        return [schema, ...schema.options.flatMap((option) => unwrap(option))];
    return [schema];
}


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

/***/ 65135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ MAX_SIZE_BYTES),
/* harmony export */   Jz: () => (/* binding */ MAX_DEFAULT_NAME),
/* harmony export */   K1: () => (/* binding */ MAX_ALIASES),
/* harmony export */   KV: () => (/* binding */ MAX_PORTS),
/* harmony export */   Lg: () => (/* binding */ MAX_CELLS),
/* harmony export */   M1: () => (/* binding */ MAX_NESTING),
/* harmony export */   V5: () => (/* binding */ MAX_NOTEBOOK_BYTES),
/* harmony export */   az: () => (/* binding */ MAX_HANDOVER_NAMES),
/* harmony export */   bR: () => (/* binding */ MAX_SCRIPT_BYTES),
/* harmony export */   gI: () => (/* binding */ MAX_JUNIT),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   h3: () => (/* binding */ MAX_CODE_BYTES),
/* harmony export */   iK: () => (/* binding */ MAX_WATCHED),
/* harmony export */   kz: () => (/* binding */ MAX_PARTS),
/* harmony export */   qD: () => (/* binding */ MAX_NOTEBOOK_NESTING),
/* harmony export */   qZ: () => (/* binding */ MAX_REPORT_NAME),
/* harmony export */   rG: () => (/* binding */ MAX_DURATION_MS)
/* harmony export */ });
/** The longest sandbox file, in bytes: far more than a description needs, little enough to parse at once. */
const MAX_FILE_BYTES = 1024 * 1024;
/** How deep lists and mappings may nest. The schema needs 5; the YAML composer dies on very deep input. */
const MAX_NESTING = 32;
/** How many aliases (`*name`) a sandbox file may use: enough to share a block, too few for an alias bomb. */
const MAX_ALIASES = 100;
/**
 * The longest script of a step, in bytes. Linux takes at most 128 KiB in one argument (MAX_ARG_STRLEN), and
 * the script travels as one argument together with what sets it up.
 */
const MAX_SCRIPT_BYTES = 96 * 1024;
/** The longest duration, in ms: what a Node timer can wait (2^31 - 1 ms), rounded down to whole hours. */
const MAX_DURATION_MS = 596 * 3_600_000;
/** The longest default name of a step, in characters. */
const MAX_DEFAULT_NAME = 60;
/** How many keys and values a sandbox file may hold once its aliases are expanded: bounds every later pass. */
const MAX_PARTS = 10_000;
/** The largest size, in bytes: 1024 TiB, more than any machine holds and still an exact number. */
const MAX_SIZE_BYTES = 1024 ** 5;
/** How many names `outputs` and `export` may list each. */
const MAX_HANDOVER_NAMES = 100;
/** How many paths and globs `junit` may list. */
const MAX_JUNIT = 50;
/** The longest key of a comment and name of a check, in characters. */
const MAX_REPORT_NAME = 100;
/** How many folders `watch` may list: each is a stream of its own. */
const MAX_WATCHED = 20;
/** Ports that a run publishes: each is an output and a line of its reports. */
const MAX_PORTS = 50;
/** The longest code of a step that comes from a file, in bytes, all cells of a notebook together. */
const MAX_CODE_BYTES = 1024 * 1024;
/** The longest notebook, in bytes: it may hold the plots of its last run. */
const MAX_NOTEBOOK_BYTES = 16 * 1024 * 1024;
/** How many cells with code of a notebook are run. */
const MAX_CELLS = 1000;
/** How deep a notebook may nest: its outputs may hold JSON of their own, and the parser recurses. */
const MAX_NOTEBOOK_NESTING = 200;


/***/ }),

/***/ 78849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   ld: () => (/* binding */ items),
/* harmony export */   pi: () => (/* binding */ isMapping),
/* harmony export */   qj: () => (/* binding */ mappings)
/* harmony export */ });
/** Whether a parsed value is a mapping. */
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value of a key that is there and not null. */
function given(value, key) {
    if (!isMapping(value) || !Object.hasOwn(value, key))
        return undefined;
    return value[key] ?? undefined;
}
/** The items of a list, none if it is not one. */
function items(value) {
    return Array.isArray(value) ? value : [];
}
/** The keys and values of a mapping, none if it is not one. */
function mappings(value) {
    return isMapping(value) ? Object.entries(value) : [];
}


/***/ }),

/***/ 81141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** Longer words than any key are no misspelling of one; comparing them would only cost time. */
const LONGEST = 40;
/**
 * The candidate that a misspelt word most likely meant, if one is near enough: two edits, one for words of
 * up to three letters. Case, `_` and `-` count as nothing (`continueOnError` means `continue-on-error`).
 */
function nearest(word, candidates) {
    if (word.length > LONGEST)
        return undefined;
    const plain = bare(word);
    let best;
    let bestDistance = Math.min(plain.length <= 3 ? 1 : 2, plain.length - 1) + 1;
    for (const candidate of candidates) {
        const away = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(plain, bare(candidate));
        if (away < bestDistance) {
            best = candidate;
            bestDistance = away;
        }
    }
    return best;
}
function bare(word) {
    return word.toLowerCase().replace(/[-_\s]/g, '');
}


/***/ }),

/***/ 10117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ outsideRoot),
/* harmony export */   hs: () => (/* binding */ leavesRoot),
/* harmony export */   k4: () => (/* binding */ RESULTS_IN_ROOT)
/* harmony export */ });
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78849);
/* harmony import */ var _local_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51530);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33451);



const LOCAL_KEYS = { upload: 'from', download: 'to' };
const TEMPLATE_KEYS = ['dockerfile', 'devcontainer', 'file', 'context'];
/** Local paths of a file that leave its root: an upload or a report must not read there, nor a download write there. */
function outsideRoot(file, root) {
    return [
        ...ofPath((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'report'), ['report'], root),
        ...ofTemplate((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'template'), ['template'], root),
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'templates')).flatMap(([name, template]) => ofTemplate(template, ['templates', name], root)),
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .mappings */ .qj)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'snapshots')).flatMap(([name, snapshot]) => (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(snapshot, 'inputs')).flatMap((local, index) => ofPath(local, ['snapshots', name, 'inputs', index], root))),
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'junit')).flatMap((local, index) => ofPath(local, ['junit', index], root)),
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'steps')).flatMap((step, index) => ofPath((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(step, 'code-file'), ['steps', index, 'code-file'], root)),
        ...ofResults((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, 'results'), root),
        ...Object.entries(LOCAL_KEYS).flatMap(([list, key]) => (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, list)).flatMap((item, index) => ofPath((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(item, key), [list, index, key], root))),
    ];
}
function ofTemplate(template, path, root) {
    return [
        ...TEMPLATE_KEYS.flatMap((key) => ofPath((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(template, key), [...path, key], root)),
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(template, 'steps')).flatMap((step, index) => ofCopy(step, [...path, 'steps', index])),
    ];
}
function ofPath(local, path, root) {
    if (typeof local !== 'string' || local.includes('\0') || (0,_local_path_js__WEBPACK_IMPORTED_MODULE_0__/* .placeLocal */ .H_)(root, local).inside)
        return [];
    return [{ path, at: 'value', message: leavesRoot(local) }];
}
/** Old results are removed before new ones are written, so the project folder itself is no place for them. */
function ofResults(local, root) {
    const outside = ofPath(local, ['results'], root);
    if (outside.length > 0 || typeof local !== 'string' || local.includes('\0'))
        return outside;
    if ((0,_local_path_js__WEBPACK_IMPORTED_MODULE_0__/* .placeLocal */ .H_)(root, local).path !== '.')
        return [];
    return [{ path: ['results'], at: 'value', message: RESULTS_IN_ROOT }];
}
const RESULTS_IN_ROOT = 'expected a folder of their own for the results; found the project folder itself';
/** What a step of a template copies: E2B takes paths inside the context only. */
function ofCopy(step, path) {
    const copy = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(step, 'copy');
    const sources = Array.isArray(copy)
        ? copy.map((source, index) => ({ source, at: [...path, 'copy', index] }))
        : [{ source: copy, at: [...path, 'copy'] }];
    return sources.flatMap(({ source, at }) => {
        if (typeof source !== 'string' || source.includes('\0') || (0,_local_path_js__WEBPACK_IMPORTED_MODULE_0__/* .staysInContext */ .Tl)(source))
            return [];
        const message = `expected a path inside the context; found ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showValue */ .vp)(source)}`;
        return [{ path: at, at: 'value', message }];
    });
}
/** The sentence for a path that leaves the root. */
function leavesRoot(local) {
    return `expected a path inside the project folder; found ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showValue */ .vp)(local)}`;
}


/***/ }),

/***/ 38972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UA: () => (/* binding */ codeLanguage),
  Ci: () => (/* binding */ steps),
  kQ: () => (/* binding */ user)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./.cache/build/lib/spec/code/language.js
var language = __webpack_require__(44019);
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

// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/text.js + 1 modules
var schema_text = __webpack_require__(11625);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/steps.js





const codeLanguage = schemas/* enum */.k5n(language/* CODE_LANGUAGES */.Qx);
const codeContext = (0,schema_text/* text */.Qq)('a name of letters, digits, dots, dashes and underscores, at most 50', /^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/);
const user = (0,schema_text/* text */.Qq)('the name of a user inside the sandbox', /^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/);
/** A name is one line: it becomes the title of a log group. */
// oxlint-disable-next-line no-control-regex -- control characters are what it must not hold
const stepName = (0,schema_text/* text */.Qq)('a name in one line', (value) => value.trim() !== '' && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value));
const condition = schemas/* enum */.k5n(CONDITION_WORDS, { error: ({ input }) => expectedCondition(input) }).transform(conditionOf);
const stepMapping = schemas/* strictObject */.rej({
    name: stepName.optional().describe('Name in logs and reports. Default: the first line of the script or code, at most 60 characters of it, or the name of `code-file`.'),
    run: schema_text/* script */.K$.optional().describe('Script, at most 96 KiB. A step has this, `code` or `code-file`.'),
    if: condition.optional().meta({ default: 'success' }).describe('When it runs: `success`, while every step before it passed; `failure`, once one did not; `always`, in both cases. Nothing runs in a sandbox that is lost.'),
    shell: schemas/* enum */.k5n(model/* STEP_SHELLS */.bC).optional().meta({ default: 'bash' }).describe('`bash` runs the script under `bash -eo pipefail`, `sh` under `sh -e`.'),
    cwd: schema_text/* sandboxPath */.LE.optional().meta({ default: '.' }).describe('Folder inside the sandbox, absolute or relative to the work folder. Code whose step has none stays in the folder where its context is: at first the work folder.'),
    env: schema_text/* env */._K.optional().describe('Environment variables of this step, over those of the sandbox.'),
    user: user.optional().describe('User who runs the script. Default: the user of the template.'),
    timeout: schema_text/* duration */.p0.optional().meta({ default: '1h' }).describe('Time limit. When it is over, every process of a script is killed, code is interrupted, and the run ends as timed out.'),
    'continue-on-error': schemas/* boolean */.zMY().optional().meta({ default: false }).describe('Whether the run goes on, and can still pass, after this step failed.'),
    code: schema_text/* code */.aY.optional().describe('Code for the code interpreter, at most 96 KiB. Variables stay for later steps, also when the sandbox is paused and resumed.'),
    'code-file': schema_text/* localPath */.$S.optional().describe('File of the repository with the code: a source file of at most 1 MiB, or a notebook (`.ipynb`), which runs cell by cell.'),
    language: codeLanguage.optional().describe('Language of the code. Default: by the ending of `code-file`, or as its notebook says; else `python`.'),
    context: codeContext.optional().meta({ default: 'default' }).describe('Steps of the same context and language share their variables.'),
});
const steps = schemas/* array */.YOg(schemas/* union */.KCZ([schema_text/* script */.K$.transform((run) => ({ run })), stepMapping], {
    error: 'expected a script, or a mapping with run, code or code-file',
}))
    .describe('What runs, in this order; after one failed, only those whose `if` says so. A plain text is short for `run`.');


/***/ }),

/***/ 11625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aY: () => (/* binding */ code),
  p0: () => (/* binding */ text_duration),
  _K: () => (/* binding */ env),
  pD: () => (/* binding */ envName),
  $S: () => (/* binding */ localPath),
  wh: () => (/* binding */ plainText),
  LE: () => (/* binding */ sandboxPath),
  K$: () => (/* binding */ script),
  Ej: () => (/* binding */ size),
  Qq: () => (/* binding */ text_text),
  Ot: () => (/* binding */ tooMany)
});

// UNUSED EXPORTS: DURATION_JSON_SCHEMA, SIZE_JSON_SCHEMA

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./.cache/build/lib/spec/duration.js
var duration = __webpack_require__(23183);
// EXTERNAL MODULE: ./.cache/build/lib/spec/limits.js
var limits = __webpack_require__(65135);
// EXTERNAL MODULE: ./.cache/build/lib/spec/mapping.js
var mapping = __webpack_require__(78849);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/size.js

/** How sizes are named in messages. */
const EXPECTED_SIZE = 'expected a size such as 500MB, 5GB or 1GiB';
/** A plain number of bytes, or one with a unit, in letters of any case. */
const SIZE_PATTERN = /^(\d{1,15}(?:\.\d{1,6})?) ?((?:[KkMmGgTt][Ii]?)?[Bb])$|^(\d{1,16})$/;
const PREFIXES = ['', 'k', 'm', 'g', 't'];
/** Reads a size in whole bytes. `KB`, `MB`, `GB`, `TB` count by 1000, `KiB`, `MiB`, `GiB`, `TiB` by 1024. */
function readSize(value) {
    if (typeof value === 'number') {
        return Number.isInteger(value) ? bounded(value) : { expected: EXPECTED_SIZE };
    }
    const text = value.trim();
    const match = SIZE_PATTERN.exec(text);
    if (!match)
        return { expected: /^-\d/.test(text) ? 'expected a size above 0' : EXPECTED_SIZE };
    const [, amount, unit = '', plain] = match;
    if (plain !== undefined)
        return bounded(Number(plain));
    const letters = unit.toLowerCase();
    const binary = letters.includes('i');
    const power = PREFIXES.indexOf(letters.replace(/i?b$/, ''));
    return bounded(Number(amount) * (binary ? 1024 : 1000) ** power);
}
function bounded(bytes) {
    const whole = Math.round(bytes);
    if (whole < 1)
        return { expected: 'expected a size above 0' };
    if (whole > limits/* MAX_SIZE_BYTES */.DO)
        return { expected: `expected a size of at most ${limits/* MAX_SIZE_BYTES */.DO / 1024 ** 4}TiB` };
    return { bytes: whole };
}

;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/text.js





/**
 * Messages that begin with `expected` are completed by what was found (`explain.ts`); others stand as they
 * are.
 */
function text_text(expected, shape = isSomething) {
    const error = `expected ${expected}`;
    const string = schemas/* string */.YjP({ error });
    if (shape instanceof RegExp)
        return string.regex(shape, error);
    return string.refine((value) => !value.includes('\0'), 'expected text without NUL characters').refine(shape, error);
}
function isSomething(value) {
    return value.trim() !== '';
}
/** A duration above 0, read as whole ms. */
const text_duration = schemas/* union */.KCZ([schemas/* number */.aig({ error: duration/* EXPECTED_DURATION */.gE }), schemas/* string */.YjP({ error: duration/* EXPECTED_DURATION */.gE })], { error: duration/* EXPECTED_DURATION */.gE })
    .transform((value, context) => {
    const reading = (0,duration/* readDuration */.$7)(value);
    if ('ms' in reading)
        return reading.ms;
    context.addIssue({ code: 'custom', message: reading.expected });
    return core/* NEVER */.tm;
})
    .meta({
    id: 'duration',
    description: 'A duration: a plain number of seconds, or a text such as `500ms`, `90s`, `15m` or `1h30m`.',
    examples: ['90s', '15m', '1h30m'],
});
/** The JSON Schema of `duration`: zod cannot derive the pattern from a transformation. */
const DURATION_JSON_SCHEMA = {
    anyOf: [
        { type: 'number', exclusiveMinimum: 0 },
        { type: 'string', pattern: duration/* DURATION_PATTERN */.Cq.source },
    ],
};
/** A size above 0, read as whole bytes. */
const size = schemas/* union */.KCZ([schemas/* number */.aig({ error: EXPECTED_SIZE }), schemas/* string */.YjP({ error: EXPECTED_SIZE })], { error: EXPECTED_SIZE })
    .transform((value, context) => {
    const reading = readSize(value);
    if ('bytes' in reading)
        return reading.bytes;
    context.addIssue({ code: 'custom', message: reading.expected });
    return core/* NEVER */.tm;
})
    .meta({
    id: 'size',
    description: 'A size: a plain number of bytes, or a text such as `500MB`, `5GB` or `1GiB`.',
    examples: ['500MB', '5GB', '1GiB'],
});
/** The JSON Schema of `size`. */
const SIZE_JSON_SCHEMA = {
    anyOf: [
        { type: 'integer', exclusiveMinimum: 0 },
        { type: 'string', pattern: SIZE_PATTERN.source },
    ],
};
/** What to say of a list that is too long. */
function tooMany(list, most, what) {
    return `at most ${most} ${what}; found ${(0,mapping/* items */.ld)(list).length}`;
}
function program(what, otherwise) {
    return text_text(what).refine((value) => Buffer.byteLength(value) <= limits/* MAX_SCRIPT_BYTES */.bR, {
        error: ({ input }) => `the ${what.replace(/^a /, '')} is ${Buffer.byteLength(String(input))} bytes long and at most ${limits/* MAX_SCRIPT_BYTES */.bR} (96 KiB) fit; ` +
            otherwise,
    });
}
/** A script of a step: not blank, no NUL, short enough to travel as one argument of a command. */
const script = program('a script', 'put it in a file of the repository and run that file');
/** Code in a description: no longer than a script. */
const code = program('code', 'put it in a file of the repository and name it as code-file');
/** The name of an environment variable, by POSIX. */
const envName = text_text('the name of an environment variable (letters, digits and _, not a digit first)', /^[A-Za-z_][A-Za-z0-9_]*$/);
/** A value that may be empty but holds no NUL, which no process could receive. */
const plainText = text_text('text (in quotes if it looks like a number or true)', () => true);
/** Environment variables. */
const env = schemas/* record */.g1P(envName, plainText);
/** A path inside the sandbox, which is a Linux machine. */
const sandboxPath = text_text('a path inside the sandbox, absolute or relative (~ is not expanded)', (value) => isSomething(value) && !/^~(?:\/|$)/.test(value));
/** A path on the machine that runs this. That it stays inside the root is judged by `outside-root.ts`. */
const localPath = text_text('a path inside the project folder');


/***/ }),

/***/ 15645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ TEMPLATE_NAME),
/* harmony export */   z: () => (/* binding */ TEMPLATE_REFERENCE)
/* harmony export */ });
/**
 * How E2B names an existing template: `name`, `name:tag`, `namespace/name[:tag]`, a template ID, or a
 * snapshot ID (`<template>:<tag>`). Aliases are `[a-z0-9-_]+` and tags `[a-z0-9-_.]+`; the service lowers
 * their case, so capitals are taken as well (reference: E2B's template routes).
 */
const TEMPLATE_REFERENCE = /^(?:[A-Za-z0-9_-]+\/)?[A-Za-z0-9_-]+(?::[A-Za-z0-9_.-]+)?$/;
/** The name of a template to build: without a tag, because the tag is the hash of what shapes it. */
const TEMPLATE_NAME = /^[A-Za-z0-9_-]+$/;


/***/ })

};
