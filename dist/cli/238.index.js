export const id = 238;
export const ids = [238];
export const modules = {

/***/ 6048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/** A result as one JSON document, indented, ended by a line feed. The order of its keys is that of the value. */
function renderJson(result) {
    return `${JSON.stringify(result, null, 2)}\n`;
}


/***/ }),

/***/ 5237:
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

/***/ 1882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/nearest.js

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
        const away = (0,mod/* distance */.Io)(plain, bare(candidate));
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

// EXTERNAL MODULE: ./.cache/build/lib/spec/quote.js
var quote = __webpack_require__(3451);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/explain.js



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
        return `expected ${(0,quote/* alternatives */.Vo)(issue.values.map(String))}`;
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
        return [{ path, at: 'key', message: `${expected}; found ${(0,quote/* showValue */.vp)(path.at(-1))}` }];
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
        return (0,quote/* printable */.g$)(issue.message);
    const meant = issue.code === 'invalid_value' && typeof found === 'string'
        ? nearest(found, issue.values.map(String))
        : undefined;
    return `${issue.message}; found ${(0,quote/* showValue */.vp)(found)}${meant === undefined ? '' : `; did you mean ${(0,quote/* showKey */.Nh)(meant)}?`}`;
}
/** What belongs to a door, and so is told by an input or a flag instead of the file. */
const OF_THE_DOOR = ['engine', 'domain', 'api-url', 'api-key', 'github-token'];
function unknownKey(key, known) {
    const meant = nearest(key, known);
    if (meant !== undefined)
        return `unknown key ${(0,quote/* showKey */.Nh)(key)}; did you mean ${(0,quote/* showKey */.Nh)(meant)}?`;
    if (OF_THE_DOOR.includes(key)) {
        return `unknown key ${(0,quote/* showKey */.Nh)(key)}; it is not part of the file: give it as the action's input '${key}' or the flag '--${key}'`;
    }
    return `unknown key ${(0,quote/* showKey */.Nh)(key)}; expected ${(0,quote/* alternatives */.Vo)(known)}`;
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
        if (candidate instanceof schemas/* ZodObject */.bvH)
            return Object.keys(candidate.shape);
    }
    return [];
}
function unionAt(schema, path) {
    return schemasAt(schema, path).find((candidate) => candidate instanceof schemas/* ZodUnion */.fZ7);
}
/** Every schema that a value at this path may meet, wrappers and unions included. */
function schemasAt(schema, path) {
    const [part, ...rest] = path;
    return unwrap(schema).flatMap((inner) => {
        if (part === undefined)
            return [inner];
        if (inner instanceof schemas/* ZodObject */.bvH) {
            const child = inner.shape[part];
            return child === undefined ? [] : schemasAt(child, rest);
        }
        if (inner instanceof schemas/* ZodArray */.naA)
            return schemasAt(inner.element, rest);
        if (inner instanceof schemas/* ZodRecord */.b8S)
            return schemasAt(inner.valueType, rest);
        return [];
    });
}
function unwrap(schema) {
    if (schema instanceof schemas/* ZodOptional */.IiU)
        return unwrap(schema.unwrap());
    if (schema instanceof schemas/* ZodPipe */.utH)
        return unwrap(schema.in);
    if (schema instanceof schemas/* ZodUnion */.fZ7)
        return [schema, ...schema.options.flatMap((option) => unwrap(option))];
    return [schema];
}


/***/ }),

/***/ 379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ isGiven),
  Z: () => (/* binding */ readFields)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./.cache/build/lib/spec/explain.js + 1 modules
var explain = __webpack_require__(1882);
// EXTERNAL MODULE: ./.cache/build/lib/spec/fields.js
var spec_fields = __webpack_require__(6118);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/from-to.js
/**
 * Splits `from[:to]` at the first colon that is not part of a Windows drive. `C:\x` is always a drive at the
 * start; `C:/x` only where `drives` says that `from` is a path of a Windows machine. A name that holds a
 * colon has to be given in the sandbox file.
 */
function splitFromTo(line, drives) {
    const drive = (drives ? /^[A-Za-z]:[\\/]/ : /^[A-Za-z]:\\/).test(line) ? 2 : 0;
    const colon = line.indexOf(':', drive);
    if (colon < 0)
        return { from: line };
    return { from: line.slice(0, colon), to: line.slice(colon + 1) };
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/local-path.js
var local_path = __webpack_require__(1530);
// EXTERNAL MODULE: ./.cache/build/lib/spec/model.js
var model = __webpack_require__(1062);
// EXTERNAL MODULE: ./.cache/build/lib/spec/not-yet.js
var not_yet = __webpack_require__(3313);
// EXTERNAL MODULE: ./.cache/build/lib/spec/outside-root.js
var outside_root = __webpack_require__(117);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/sandbox.js
var sandbox = __webpack_require__(2824);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/template.js + 1 modules
var template = __webpack_require__(6875);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/text.js + 1 modules
var schema_text = __webpack_require__(2443);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/transfer.js
var transfer = __webpack_require__(6916);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/field-values.js












const apiKey = (0,schema_text/* text */.Qq)('an API key without spaces', /^[\x21-\x7e]+$/);
const domain = (0,schema_text/* text */.Qq)('a domain, with a port if need be', /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?$/);
const apiUrl = (0,schema_text/* text */.Qq)('an http or https URL without a user, a query or a fragment', isPlainUrl);
const metadataKey = (0,schema_text/* text */.Qq)('a metadata key');
const booleanText = schemas/* enum */.k5n(['true', 'false']);
function isPlainUrl(value) {
    if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
        return false;
    const { username, password, search, hash } = new URL(value);
    return username === '' && password === '' && search === '' && hash === '';
}
/** Validates every field that was given. Values of `env` and the API key never appear in a problem. */
function readFields(fields, rules) {
    const values = {};
    const problems = [];
    for (const field of spec_fields/* FIELDS */.cJ) {
        const given = fields[field.name];
        if (given === undefined || isBlank(given.value))
            continue;
        const report = (message) => void problems.push({ source: given.source, message });
        if (field.notYet !== undefined)
            report((0,not_yet/* notAvailable */.F)(field.notYet));
        else
            readField(field, given.value, values, rules, report);
    }
    problems.push(...contradictions(fields, values));
    return { values, problems };
}
/** Whether a field was given at all. */
function isGiven(fields, name) {
    const given = fields[name];
    return given !== undefined && !isBlank(given.value);
}
function isBlank(value) {
    return typeof value === 'string' ? value.trim() === '' : value.every((line) => line.trim() === '');
}
function readField(field, raw, values, rules, report) {
    const one = () => (typeof raw === 'string' ? raw : (raw.at(-1) ?? '')).trim();
    const read = (schema, value, where = '') => {
        const result = (0,explain/* check */.z)(schema, value);
        for (const { message } of result.faults)
            report(where + message);
        return result.data;
    };
    const set = (name, value) => {
        if (value !== undefined)
            values[name] = value;
    };
    switch (field.name) {
        case 'run':
            return set('run', read(schema_text/* script */.K$, typeof raw === 'string' ? raw : (raw.at(-1) ?? '')));
        case 'template':
            return set('template', read(template/* templateReference */.c, one()));
        case 'sandbox-id':
            return set('sandbox-id', read(sandbox/* sandboxId */.n1, one()));
        case 'timeout':
        case 'step-timeout':
            return set(field.name, read(schema_text/* duration */.p0, one()));
        case 'if-none':
            return set('if-none', read(schemas/* enum */.k5n(model/* IF_NONE */.V8), one()));
        case 'after':
        case 'after-failure':
            return set(field.name, read(schemas/* enum */.k5n(model/* AFTER_ACTIONS */.RW), one()));
        case 'engine':
            return set('engine', read(schemas/* enum */.k5n(model/* ENGINE_CHOICES */.uO), one()));
        case 'internet':
        case 'pause': {
            const word = read(booleanText, one().toLowerCase());
            return set(field.name, word === undefined ? undefined : word === 'true');
        }
        case 'api-key':
            if (!(0,explain/* check */.z)(apiKey, one()).data)
                report('expected an API key: printable characters without spaces');
            return set('api-key', one());
        case 'domain':
            return set('domain', read(domain, one()));
        case 'api-url':
            return set('api-url', read(apiUrl, one()));
        case 'env':
            return set('env', readPairs(raw, schema_text/* envName */.pD, 'NAME=VALUE', report));
        case 'metadata':
            return set('metadata', readPairs(raw, metadataKey, 'KEY=VALUE', report));
        case 'allow':
        case 'deny': {
            const target = field.name === 'allow' ? sandbox/* allowTarget */.BT : sandbox/* denyTarget */.QM;
            const targets = entries(raw).map(({ line, where }) => read(target, line.trim(), where));
            return set(field.name, targets.filter((value) => value !== undefined));
        }
        case 'upload':
            return set('upload', readUploads(raw, rules, read, report));
        case 'download':
            return set('download', readDownloads(raw, rules, read, report));
        case 'file':
        case 'template-name':
        case 'dockerfile':
        case 'context':
        case 'cpu':
        case 'memory':
        case 'key':
        case 'code':
        case 'language':
        case 'ports':
        case 'github-token':
            return undefined; // The door reads `file`; the others were refused above.
    }
}
/** The lines that hold something, with what a message calls them. A repeated flag may hold line breaks. */
function entries(raw) {
    const lines = typeof raw === 'string' ? raw.split(/\r\n|\n|\r/) : raw;
    return lines
        .map((line, index) => ({ line, where: lines.length > 1 ? `line ${index + 1}: ` : '' }))
        .filter(({ line }) => line.trim() !== '');
}
function readPairs(raw, name, form, report) {
    const pairs = new Map();
    for (const { line, where } of entries(raw)) {
        const sign = line.indexOf('=');
        const key = line.slice(0, Math.max(sign, 0)).trim();
        const value = line.slice(sign + 1);
        // What is wrong here may be a part of a secret, as a second line of one: it is not quoted.
        if (sign < 0)
            report(`${where}expected ${form}; found no =`);
        else if ((0,explain/* check */.z)(name, key).faults.length > 0 || key === '__proto__')
            report(`${where}expected ${form} with a valid name before the =`);
        else if ((0,explain/* check */.z)(schema_text/* plainText */.wh, value).faults.length > 0)
            report(`${where}the value of ${key} holds a NUL character`);
        else if (pairs.has(key))
            report(`${where}${key} is given twice`);
        else
            pairs.set(key, value);
    }
    return Object.fromEntries(pairs);
}
function readUploads(raw, rules, read, report) {
    const lines = entries(raw);
    if (lines.length === 1 && lines[0]?.line.trim() === 'none')
        return [];
    return lines.flatMap(({ line, where }) => {
        if (line.trim() === 'none') {
            report(`${where}none stands alone; a folder of this name is ./none`);
            return [];
        }
        const { from, to } = splitFromTo(line.trim(), (0,local_path/* isWindowsRoot */.K)(rules.root));
        const source = read(schema_text/* localPath */.$S, from, where);
        const target = to === undefined ? undefined : read(schema_text/* sandboxPath */.LE, to, where);
        if (source !== undefined)
            checkInside(source, rules, where, report);
        return source === undefined ? [] : [{ from: source, ...(target === undefined ? {} : { to: target }) }];
    });
}
function readDownloads(raw, rules, read, report) {
    return entries(raw).flatMap(({ line, where }) => {
        const { from, to } = splitFromTo(line.trim(), false);
        const source = read(transfer/* remotePattern */.pd, from, where);
        const target = to === undefined ? undefined : read(schema_text/* localPath */.$S, to, where);
        if (target !== undefined)
            checkInside(target, rules, where, report);
        return source === undefined ? [] : [{ from: source, ...(target === undefined ? {} : { to: target }) }];
    });
}
function checkInside(local, rules, where, report) {
    if (!rules.mayLeaveRoot && !(0,local_path/* placeLocal */.H)(rules.root, local).inside)
        report(where + (0,outside_root/* leavesRoot */.h)(local));
}
function contradictions(fields, values) {
    const problems = [];
    const clash = (name, other, message) => {
        const one = fields[name];
        const two = fields[other];
        if (one && two)
            problems.push({ source: one.source, message: `${message} (${two.source})` });
    };
    if (isGiven(fields, 'sandbox-id')) {
        if (isGiven(fields, 'template'))
            clash('template', 'sandbox-id', 'a sandbox that exists has its template already');
        if (isGiven(fields, 'key'))
            clash('key', 'sandbox-id', 'an ID was given too, and both choose the sandbox');
    }
    if (isGiven(fields, 'run') && isGiven(fields, 'code'))
        clash('code', 'run', 'a script was given too, and there is one step');
    if (values.pause === true && values.after !== undefined && values.after !== 'pause') {
        clash('pause', 'after', `pause means after: pause, but after says ${values.after}`);
    }
    if (values.engine === 'local') {
        for (const name of ['domain', 'api-url']) {
            if (values[name] !== undefined)
                clash(name, 'engine', 'the local engine has an address of its own');
        }
    }
    return problems;
}


/***/ }),

/***/ 5135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jz: () => (/* binding */ MAX_DEFAULT_NAME),
/* harmony export */   K1: () => (/* binding */ MAX_ALIASES),
/* harmony export */   M1: () => (/* binding */ MAX_NESTING),
/* harmony export */   bR: () => (/* binding */ MAX_SCRIPT_BYTES),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   kz: () => (/* binding */ MAX_PARTS),
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


/***/ }),

/***/ 1530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ placeLocal),
/* harmony export */   K: () => (/* binding */ isWindowsRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

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


/***/ }),

/***/ 8849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   ld: () => (/* binding */ items),
/* harmony export */   pi: () => (/* binding */ isMapping)
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


/***/ }),

/***/ 2992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E8: () => (/* binding */ ALL_TRAFFIC),
/* harmony export */   PW: () => (/* binding */ isAddress),
/* harmony export */   l0: () => (/* binding */ isDomain)
/* harmony export */ });
const DOMAIN = /^(?:\*|(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$/i;
/** The CIDR block that stands for every address (the SDK's `ALL_TRAFFIC`). */
const ALL_TRAFFIC = '0.0.0.0/0';
/** Whether a text is an IPv4 address or a CIDR block of them. */
function isAddress(text) {
    const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text);
    if (!match)
        return false;
    return match.slice(1, 5).every((part) => Number(part) <= 255) && Number(match[5] ?? 0) <= 32;
}
/** Whether a text is a domain name, `*` or `*.` before a domain. All-digit names are mistyped addresses. */
function isDomain(text) {
    return text.length <= 253 && DOMAIN.test(text) && !/^[\d.]+$/.test(text);
}


/***/ }),

/***/ 3313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ notAvailable),
/* harmony export */   y: () => (/* binding */ notYet)
/* harmony export */ });
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8849);

/**
 * What the schema describes but no run can do yet. It is refused, never ignored; a line leaves this list
 * when its part arrives.
 */
function notYet(file, replaced) {
    const faults = [];
    const refuse = (owner, path, what) => {
        if ((0,_mapping_js__WEBPACK_IMPORTED_MODULE_0__/* .given */ .gI)(owner, String(path.at(-1))) !== undefined)
            faults.push({ path, at: 'key', message: notAvailable(what) });
    };
    if (!replaced.template && (0,_mapping_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_0__/* .given */ .gI)(file, 'template'))) {
        refuse(file, ['template'], 'building a template');
    }
    const sandbox = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_0__/* .given */ .gI)(file, 'sandbox');
    refuse(sandbox, ['sandbox', 'key'], 'a sandbox kept under a key');
    refuse(sandbox, ['sandbox', 'ports'], 'publishing ports');
    if (!replaced.steps) {
        for (const [index, step] of (0,_mapping_js__WEBPACK_IMPORTED_MODULE_0__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_0__/* .given */ .gI)(file, 'steps')).entries()) {
            for (const key of ['code', 'code-file'])
                refuse(step, ['steps', index, key], 'a step with code');
        }
    }
    refuse(file, ['watch'], 'watching folders');
    return faults;
}
/** The sentence for a part that is not there. */
function notAvailable(what) {
    return `${what} is not available yet`;
}


/***/ }),

/***/ 117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ outsideRoot),
/* harmony export */   h: () => (/* binding */ leavesRoot)
/* harmony export */ });
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8849);
/* harmony import */ var _local_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1530);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3451);



const LOCAL_KEYS = { upload: 'from', download: 'to' };
/** Local paths of a file that leave its root: an upload must not read there, nor a download write there. */
function outsideRoot(file, root) {
    return Object.entries(LOCAL_KEYS).flatMap(([list, key]) => (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(file, list)).flatMap((item, index) => {
        const local = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)(item, key);
        if (typeof local !== 'string' || local.includes('\0') || (0,_local_path_js__WEBPACK_IMPORTED_MODULE_0__/* .placeLocal */ .H)(root, local).inside)
            return [];
        return [{ path: [list, index, key], at: 'value', message: leavesRoot(local) }];
    }));
}
/** The sentence for a path that leaves the root. */
function leavesRoot(local) {
    return `expected a path inside the project folder; found ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showValue */ .vp)(local)}`;
}


/***/ }),

/***/ 9339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ formatProblems)
/* harmony export */ });
/** More lines than this help nobody; the rest is counted. */
const PRINTED = 100;
/**
 * Problems as text, one per line: `sandbox.yml:12:5 steps[1].timeout: expected …; found "soon"`. The first
 * 100 are printed, then how many more there are.
 */
function formatProblems(problems) {
    const lines = problems.slice(0, PRINTED).map(formatProblem);
    if (problems.length > PRINTED)
        lines.push(`… and ${problems.length - PRINTED} more problems`);
    return lines.join('\n');
}
function formatProblem({ source, line, column, path, message }) {
    const place = [source, line, column].filter((part) => part !== undefined).join(':');
    return `${place}${path === undefined ? '' : ` ${path}`}: ${message}`;
}


/***/ }),

/***/ 3451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ showKey),
/* harmony export */   P8: () => (/* binding */ showPath),
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   vp: () => (/* binding */ showValue)
/* harmony export */ });
const SHOWN = 60;
/**
 * Characters that a terminal or a log viewer acts on or hides: controls, line separators, bidirectional
 * overrides and zero-width ones. A description is untrusted text, and messages quote it.
 */
// oxlint-disable-next-line no-control-regex -- these are the characters to find
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
/** One line of printable text: what would steer a terminal is written as `\u001b`. */
function printable(text) {
    return text.replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** The first `limit` characters of a text, never half of a surrogate pair, with an ellipsis if it was longer. */
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** A value as messages show it: text in quotes and shortened, a list or a mapping by its kind only. */
function showValue(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (typeof value === 'string')
        return printable(JSON.stringify(shorten(value, SHOWN)));
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    return 'a mapping';
}
/** A key as messages show it: `steps`, or in quotes if it is not a plain word. */
function showKey(key) {
    return `'${printable(shorten(key, SHOWN))}'`;
}
/** The path of a field as messages show it: `steps[1].timeout`. */
function showPath(path) {
    let shown = '';
    for (const part of path) {
        if (typeof part === 'number')
            shown += `[${part}]`;
        else if (/^[\w-]+$/.test(String(part)))
            shown += `${shown === '' ? '' : '.'}${shorten(String(part), SHOWN)}`;
        else
            shown += `[${showValue(String(part))}]`;
    }
    return shown;
}
/** `a, b or c`. */
function alternatives(words) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}


/***/ }),

/***/ 2824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ allowTarget),
/* harmony export */   QM: () => (/* binding */ denyTarget),
/* harmony export */   _S: () => (/* binding */ sandbox),
/* harmony export */   n1: () => (/* binding */ sandboxId)
/* harmony export */ });
/* unused harmony export metadata */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _net_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2992);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2443);



/** E2B's sandbox IDs hold no dashes: they stand in host names (`<port>-<id>.<domain>`). */
const sandboxId = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('a sandbox ID: small letters and digits', /^[a-z0-9]+$/);
/** Where traffic may go. */
const allowTarget = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('an IPv4 address, a CIDR block or a domain', (value) => (0,_net_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isAddress */ .PW)(value) || (0,_net_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isDomain */ .l0)(value));
/** Where traffic may not go: E2B takes no domains here. */
const denyTarget = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('an IPv4 address or a CIDR block (domains cannot be denied)', _net_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isAddress */ .PW);
const metadata = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('a metadata key'), _text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh);
const network = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    internet: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional().meta({ default: true }).describe('Whether the sandbox reaches the internet.'),
    allow: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(allowTarget)
        .optional()
        .describe('IPv4 addresses, CIDR blocks and domains that stay reachable whatever is denied. A domain needs `internet: false` or `deny: [0.0.0.0/0]`.'),
    deny: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(denyTarget).optional().describe('IPv4 addresses and CIDR blocks that are not reachable.'),
})
    .describe('What the sandbox may reach.');
const sandbox = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    id: sandboxId.optional().describe('Connect to this sandbox, or resume it if it is paused, instead of creating one. Excludes `template` and `key`.'),
    key: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('a key: letters, digits, and . _ - inside', /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9])?$/)
        .optional()
        .describe('Keep one sandbox under this name and resume it in later runs. Not available yet.'),
    timeout: _text_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0
        .optional()
        .meta({ default: '15m' })
        .describe('Lifetime of the sandbox. It is extended while a run goes on, and ends the sandbox when the machine that ran it dies.'),
    env: _text_js__WEBPACK_IMPORTED_MODULE_0__/* .env */ ._K.optional().describe('Environment variables of every step: the only ones that go in.'),
    metadata: metadata.optional().describe('Labels of the sandbox, visible to everyone who can list the sandboxes of the team.'),
    network: network.optional(),
    ports: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr({ error: 'expected a port from 1 to 65535' }).min(1).max(65_535))
        .optional()
        .describe('Ports whose URLs become outputs. Not available yet.'),
})
    .describe('The machine.');


/***/ }),

/***/ 6875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ template),
  c: () => (/* binding */ templateReference)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/template-reference.js
/**
 * How E2B names an existing template: `name`, `name:tag`, `namespace/name[:tag]`, a template ID, or a
 * snapshot ID (`<template>:<tag>`). Aliases are `[a-z0-9-_]+` and tags `[a-z0-9-_.]+`; the service lowers
 * their case, so capitals are taken as well (reference: E2B's template routes).
 */
const TEMPLATE_REFERENCE = /^(?:[A-Za-z0-9_-]+\/)?[A-Za-z0-9_-]+(?::[A-Za-z0-9_.-]+)?$/;
/** The name of a template to build: without a tag, because the tag is the hash of what shapes it. */
const TEMPLATE_NAME = /^[A-Za-z0-9_-]+$/;

// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/text.js + 1 modules
var schema_text = __webpack_require__(2443);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/template.js



const templateReference = (0,schema_text/* text */.Qq)('a template: a name, name:tag or ID', TEMPLATE_REFERENCE);
const ready = schemas/* strictObject */.rej({
    port: schemas/* int */.Whr({ error: 'expected a port from 1 to 65535' }).min(1).max(65_535).optional().describe('Ready when something listens on this port.'),
    url: (0,schema_text/* text */.Qq)('an http or https URL', /^https?:\/\/\S+$/).optional().describe('Ready when this URL answers 200.'),
    process: (0,schema_text/* text */.Qq)('the name of a process').optional().describe('Ready when a process of this name runs.'),
    file: (0,schema_text/* text */.Qq)('a path inside the sandbox').optional().describe('Ready when this file exists.'),
    seconds: schemas/* int */.Whr({ error: 'expected a whole number of seconds' }).min(0).max(3600).optional().describe('Ready after this many seconds.'),
    command: schema_text/* script */.K$.optional().describe('Ready when this command exits with 0.'),
})
    .describe('When the start command counts as ready: exactly one of these.');
const templateStep = schemas/* union */.KCZ([
    schema_text/* script */.K$,
    schemas/* strictObject */.rej({
        run: schema_text/* script */.K$.describe('Command that adds a layer.'),
        user: (0,schema_text/* text */.Qq)('a user name').optional().describe('User who runs it.'),
    }),
], { error: 'expected a command, or a mapping with run' });
const templateToBuild = schemas/* strictObject */.rej({
    name: (0,schema_text/* text */.Qq)('the name of the template: letters, digits, - and _', TEMPLATE_NAME).describe('Name under which the template is kept.'),
    dockerfile: schema_text/* localPath */.$S.optional().describe('Dockerfile that defines the template.'),
    devcontainer: schema_text/* localPath */.$S.optional().describe('devcontainer.json that defines the template.'),
    file: schema_text/* localPath */.$S.optional().describe('template.ts or template.js that exports an E2B Template.'),
    from: (0,schema_text/* text */.Qq)('the name of an image', /^\S+$/).optional().describe('Image to start from; the layers are `steps`.'),
    steps: schemas/* array */.YOg(templateStep).optional().describe('Commands that add layers to `from`.'),
    context: schema_text/* localPath */.$S.optional().describe('Folder that files are copied from.').meta({ default: '.' }),
    cpu: schemas/* int */.Whr({ error: 'expected a whole number of CPUs' }).min(1).max(128).optional().describe('CPUs of the sandbox.'),
    memory: schemas/* int */.Whr({ error: 'expected a whole number of MiB, at least 128' }).min(128).max(1_048_576).optional().describe('Memory of the sandbox in MiB.'),
    start: schema_text/* script */.K$.optional().describe('Command that runs in every sandbox of this template from its start.'),
    ready: ready.optional(),
});
const template = schemas/* union */.KCZ([templateReference, templateToBuild], { error: 'expected a template: a name, name:tag or ID, or a mapping' })
    .meta({ default: 'base' })
    .describe('Template of the sandbox: the name, `name:tag` or ID of an existing one. A mapping describes one to build; that is not available yet.');


/***/ }),

/***/ 2443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p0: () => (/* binding */ duration),
  _K: () => (/* binding */ env),
  pD: () => (/* binding */ envName),
  $S: () => (/* binding */ localPath),
  wh: () => (/* binding */ plainText),
  LE: () => (/* binding */ sandboxPath),
  K$: () => (/* binding */ script),
  Qq: () => (/* binding */ text_text)
});

// UNUSED EXPORTS: DURATION_JSON_SCHEMA

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./.cache/build/lib/spec/limits.js
var limits = __webpack_require__(5135);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/duration.js

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
    if (whole > limits/* MAX_DURATION_MS */.rG)
        return { expected: `expected a duration of at most ${limits/* MAX_DURATION_MS */.rG / 3_600_000}h` };
    return { ms: whole };
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
const duration = schemas/* union */.KCZ([schemas/* number */.aig({ error: EXPECTED_DURATION }), schemas/* string */.YjP({ error: EXPECTED_DURATION })], { error: EXPECTED_DURATION })
    .transform((value, context) => {
    const reading = readDuration(value);
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
        { type: 'string', pattern: DURATION_PATTERN.source },
    ],
};
/** A script of a step: not blank, no NUL, short enough to travel as one argument of a command. */
const script = text_text('a script').refine((value) => Buffer.byteLength(value) <= limits/* MAX_SCRIPT_BYTES */.bR, {
    error: ({ input }) => `the script is ${Buffer.byteLength(String(input))} bytes long and at most ${limits/* MAX_SCRIPT_BYTES */.bR} (96 KiB) fit; ` +
        'put it in a file of the repository and run that file',
});
/** The name of an environment variable, by POSIX. */
const envName = text_text('the name of an environment variable (letters, digits and _, not a digit first)', /^[A-Za-z_][A-Za-z0-9_]*$/);
/** A value that may be empty but holds no NUL, which no process could receive. */
const plainText = text_text('text (in quotes if it looks like a number or true)', () => true);
/** Environment variables. */
const env = schemas/* record */.g1P(envName, plainText);
/** A path inside the sandbox, which is a Linux machine. */
const sandboxPath = text_text('a path inside the sandbox, absolute or relative to /home/user/work', (value) => isSomething(value) && !/^~(?:\/|$)/.test(value));
/** A path on the machine that runs this. That it stays inside the root is judged by `outside-root.ts`. */
const localPath = text_text('a path inside the project folder');


/***/ }),

/***/ 6916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   Se: () => (/* binding */ upload),
/* harmony export */   pd: () => (/* binding */ remotePattern)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1062);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2443);



/** A path or glob inside the sandbox. */
const remotePattern = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('a path or glob inside the sandbox');
const upload = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('none'),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        from: _text_js__WEBPACK_IMPORTED_MODULE_0__/* .localPath */ .$S.describe('File or folder, relative to the folder of the sandbox file. It may not lie outside.'),
        to: _text_js__WEBPACK_IMPORTED_MODULE_0__/* .sandboxPath */ .LE.optional().meta({ default: '/home/user/work' }).describe('Folder inside the sandbox, absolute or relative to `/home/user/work`. The content of a folder goes right into it.'),
        ignore: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('a gitignore pattern')).optional().describe('Patterns, as in a `.gitignore`, of what stays behind.'),
    })),
], { error: 'expected a list of uploads, or none' })
    .describe('What goes into the sandbox before the steps; `none` or an empty list uploads nothing. Default: see below.');
const download = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    from: remotePattern.describe('Path or glob inside the sandbox, absolute or relative to `/home/user/work`.'),
    to: _text_js__WEBPACK_IMPORTED_MODULE_0__/* .localPath */ .$S.optional().describe('Folder it goes to, relative to the folder of the sandbox file. It may not lie outside. Default: the same path as in the sandbox.'),
    'if-none': zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_model_js__WEBPACK_IMPORTED_MODULE_2__/* .IF_NONE */ .V8).optional().meta({ default: 'warn' }).describe('What happens if nothing matches.'),
}))
    .describe('What comes back after the steps, also after a failed one.');


/***/ })

};
