export const id = 704;
export const ids = [704];
export const modules = {

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


/***/ }),

/***/ 71704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resolveRun: () => (/* binding */ resolveRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/mapping.js
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

;// CONCATENATED MODULE: ./.cache/build/lib/spec/net-target.js
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

;// CONCATENATED MODULE: ./.cache/build/lib/spec/quote.js
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

;// CONCATENATED MODULE: ./.cache/build/lib/spec/contradictions.js



const DEFINITIONS = ['dockerfile', 'devcontainer', 'file', 'from'];
const READY = ['port', 'url', 'process', 'file', 'seconds', 'command'];
const ACTIONS = ['run', 'code', 'code-file'];
/**
 * What no single key gets wrong, but several together do. It looks at the parsed value before validation,
 * so that these faults are reported together with all others.
 */
function contradictions(file) {
    return [
        ...ofSandbox(file),
        ...ofTemplate(given(file, 'template')),
        ...items(given(file, 'steps')).flatMap((step, index) => ofStep(step, ['steps', index])),
        ...ofNetwork(given(given(file, 'sandbox'), 'network')),
    ];
}
function ofSandbox(file) {
    const sandbox = given(file, 'sandbox');
    if (given(sandbox, 'id') === undefined)
        return [];
    const faults = [];
    if (given(sandbox, 'key') !== undefined) {
        faults.push(fault(['sandbox', 'key'], 'id and key both choose the sandbox; give one of them'));
    }
    if (given(file, 'template') !== undefined) {
        faults.push(fault(['template'], 'sandbox.id names a sandbox that exists, so template has no effect; give one of them'));
    }
    return faults;
}
function ofTemplate(template) {
    if (!isMapping(template))
        return [];
    const faults = exactlyOne(template, DEFINITIONS, ['template']);
    if (given(template, 'steps') !== undefined && given(template, 'from') === undefined) {
        faults.push(fault(['template', 'steps'], 'steps add layers to from, which is missing'));
    }
    const ready = given(template, 'ready');
    if (isMapping(ready))
        faults.push(...exactlyOne(ready, READY, ['template', 'ready']));
    return faults;
}
function ofStep(step, path) {
    if (!isMapping(step))
        return [];
    const faults = exactlyOne(step, ACTIONS, path);
    const isCode = given(step, 'code') !== undefined || given(step, 'code-file') !== undefined;
    if (!isCode && given(step, 'language') !== undefined) {
        faults.push(fault([...path, 'language'], 'language belongs to code or code-file; a script of run has a shell'));
    }
    if (isCode && given(step, 'run') === undefined && given(step, 'shell') !== undefined) {
        faults.push(fault([...path, 'shell'], 'shell belongs to run; code has a language'));
    }
    return faults;
}
function ofNetwork(network) {
    const index = domainWithoutDeny(given(network, 'internet') !== false, items(given(network, 'allow')), items(given(network, 'deny')));
    return index === undefined
        ? []
        : [{ path: ['sandbox', 'network', 'allow', index], at: 'value', message: DOMAIN_WITHOUT_DENY }];
}
const DOMAIN_WITHOUT_DENY = `a domain is allowed by name only where all else is denied: set internet to false, or deny ${ALL_TRAFFIC}`;
/** The first allowed domain that E2B refuses because the rest of the internet is open (create answers 400). */
function domainWithoutDeny(internet, allow, deny) {
    if (!internet || deny.includes(ALL_TRAFFIC))
        return undefined;
    const index = allow.findIndex((target) => typeof target === 'string' && !isAddress(target) && isDomain(target));
    return index < 0 ? undefined : index;
}
function exactlyOne(mapping, keys, path) {
    const [first, ...more] = keys.filter((key) => given(mapping, key) !== undefined);
    if (first === undefined) {
        const empty = keys.some((key) => isMapping(mapping) && Object.hasOwn(mapping, key));
        return empty ? [] : [{ path, at: 'value', message: `expected one of ${alternatives(keys)}; found none` }];
    }
    return more.map((key) => fault([...path, key], `${first} and ${key} exclude each other; give one of ${alternatives(keys)}`));
}
function fault(path, message) {
    return { path, at: 'key', message };
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/defaults.js
var defaults = __webpack_require__(15237);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
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
        return `expected ${alternatives(issue.values.map(String))}`;
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
        return [{ path, at: 'key', message: `${expected}; found ${showValue(path.at(-1))}` }];
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
        return printable(issue.message);
    const meant = issue.code === 'invalid_value' && typeof found === 'string'
        ? nearest(found, issue.values.map(String))
        : undefined;
    return `${issue.message}; found ${showValue(found)}${meant === undefined ? '' : `; did you mean ${showKey(meant)}?`}`;
}
/** What belongs to a door, and so is told by an input or a flag instead of the file. */
const OF_THE_DOOR = ['engine', 'domain', 'api-url', 'api-key', 'github-token'];
function unknownKey(key, known) {
    const meant = nearest(key, known);
    if (meant !== undefined)
        return `unknown key ${showKey(key)}; did you mean ${showKey(meant)}?`;
    if (OF_THE_DOOR.includes(key)) {
        return `unknown key ${showKey(key)}; it is not part of the file: give it as the action's input '${key}' or the flag '--${key}'`;
    }
    return `unknown key ${showKey(key)}; expected ${alternatives(known)}`;
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
var local_path = __webpack_require__(51530);
// EXTERNAL MODULE: ./.cache/build/lib/spec/model.js
var model = __webpack_require__(61062);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/not-yet.js

/**
 * What the schema describes but no run can do yet. It is refused, never ignored; a line leaves this list
 * when its part arrives.
 */
function notYet(file, replaced) {
    const faults = [];
    const refuse = (owner, path, what) => {
        if (given(owner, String(path.at(-1))) !== undefined)
            faults.push({ path, at: 'key', message: notAvailable(what) });
    };
    if (!replaced.template && isMapping(given(file, 'template'))) {
        refuse(file, ['template'], 'building a template');
    }
    const sandbox = given(file, 'sandbox');
    refuse(sandbox, ['sandbox', 'key'], 'a sandbox kept under a key');
    refuse(sandbox, ['sandbox', 'ports'], 'publishing ports');
    if (!replaced.steps) {
        for (const [index, step] of items(given(file, 'steps')).entries()) {
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

;// CONCATENATED MODULE: ./.cache/build/lib/spec/outside-root.js



const LOCAL_KEYS = { upload: 'from', download: 'to' };
/** Local paths of a file that leave its root: an upload must not read there, nor a download write there. */
function outsideRoot(file, root) {
    return Object.entries(LOCAL_KEYS).flatMap(([list, key]) => items(given(file, list)).flatMap((item, index) => {
        const local = given(item, key);
        if (typeof local !== 'string' || local.includes('\0') || (0,local_path/* placeLocal */.H)(root, local).inside)
            return [];
        return [{ path: [list, index, key], at: 'value', message: leavesRoot(local) }];
    }));
}
/** The sentence for a path that leaves the root. */
function leavesRoot(local) {
    return `expected a path inside the project folder; found ${showValue(local)}`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/limits.js
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
    if (whole > MAX_DURATION_MS)
        return { expected: `expected a duration of at most ${MAX_DURATION_MS / 3_600_000}h` };
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
const script = text_text('a script').refine((value) => Buffer.byteLength(value) <= MAX_SCRIPT_BYTES, {
    error: ({ input }) => `the script is ${Buffer.byteLength(String(input))} bytes long and at most ${MAX_SCRIPT_BYTES} (96 KiB) fit; ` +
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

;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/sandbox.js



/** E2B's sandbox IDs hold no dashes: they stand in host names (`<port>-<id>.<domain>`). */
const sandboxId = text_text('a sandbox ID: small letters and digits', /^[a-z0-9]+$/);
/** Where traffic may go. */
const allowTarget = text_text('an IPv4 address, a CIDR block or a domain', (value) => isAddress(value) || isDomain(value));
/** Where traffic may not go: E2B takes no domains here. */
const denyTarget = text_text('an IPv4 address or a CIDR block (domains cannot be denied)', isAddress);
const metadata = schemas/* record */.g1P(text_text('a metadata key'), plainText);
const network = schemas/* strictObject */.rej({
    internet: schemas/* boolean */.zMY().optional().meta({ default: true }).describe('Whether the sandbox reaches the internet.'),
    allow: schemas/* array */.YOg(allowTarget)
        .optional()
        .describe('IPv4 addresses, CIDR blocks and domains that stay reachable whatever is denied. A domain needs `internet: false` or `deny: [0.0.0.0/0]`.'),
    deny: schemas/* array */.YOg(denyTarget).optional().describe('IPv4 addresses and CIDR blocks that are not reachable.'),
})
    .describe('What the sandbox may reach.');
const sandbox = schemas/* strictObject */.rej({
    id: sandboxId.optional().describe('Connect to this sandbox, or resume it if it is paused, instead of creating one. Excludes `template` and `key`.'),
    key: text_text('a key: letters, digits, and . _ - inside', /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9])?$/)
        .optional()
        .describe('Keep one sandbox under this name and resume it in later runs. Not available yet.'),
    timeout: duration
        .optional()
        .meta({ default: '15m' })
        .describe('Lifetime of the sandbox. It is extended while a run goes on, and ends the sandbox when the machine that ran it dies.'),
    env: env.optional().describe('Environment variables of every step: the only ones that go in.'),
    metadata: metadata.optional().describe('Labels of the sandbox, visible to everyone who can list the sandboxes of the team.'),
    network: network.optional(),
    ports: schemas/* array */.YOg(schemas/* int */.Whr({ error: 'expected a port from 1 to 65535' }).min(1).max(65_535))
        .optional()
        .describe('Ports whose URLs become outputs. Not available yet.'),
})
    .describe('The machine.');

;// CONCATENATED MODULE: ./.cache/build/lib/spec/template-reference.js
/**
 * How E2B names an existing template: `name`, `name:tag`, `namespace/name[:tag]`, a template ID, or a
 * snapshot ID (`<template>:<tag>`). Aliases are `[a-z0-9-_]+` and tags `[a-z0-9-_.]+`; the service lowers
 * their case, so capitals are taken as well (reference: E2B's template routes).
 */
const TEMPLATE_REFERENCE = /^(?:[A-Za-z0-9_-]+\/)?[A-Za-z0-9_-]+(?::[A-Za-z0-9_.-]+)?$/;
/** The name of a template to build: without a tag, because the tag is the hash of what shapes it. */
const TEMPLATE_NAME = /^[A-Za-z0-9_-]+$/;

;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/template.js



const templateReference = text_text('a template: a name, name:tag or ID', TEMPLATE_REFERENCE);
const ready = schemas/* strictObject */.rej({
    port: schemas/* int */.Whr({ error: 'expected a port from 1 to 65535' }).min(1).max(65_535).optional().describe('Ready when something listens on this port.'),
    url: text_text('an http or https URL', /^https?:\/\/\S+$/).optional().describe('Ready when this URL answers 200.'),
    process: text_text('the name of a process').optional().describe('Ready when a process of this name runs.'),
    file: text_text('a path inside the sandbox').optional().describe('Ready when this file exists.'),
    seconds: schemas/* int */.Whr({ error: 'expected a whole number of seconds' }).min(0).max(3600).optional().describe('Ready after this many seconds.'),
    command: script.optional().describe('Ready when this command exits with 0.'),
})
    .describe('When the start command counts as ready: exactly one of these.');
const templateStep = schemas/* union */.KCZ([
    script,
    schemas/* strictObject */.rej({
        run: script.describe('Command that adds a layer.'),
        user: text_text('a user name').optional().describe('User who runs it.'),
    }),
], { error: 'expected a command, or a mapping with run' });
const templateToBuild = schemas/* strictObject */.rej({
    name: text_text('the name of the template: letters, digits, - and _', TEMPLATE_NAME).describe('Name under which the template is kept.'),
    dockerfile: localPath.optional().describe('Dockerfile that defines the template.'),
    devcontainer: localPath.optional().describe('devcontainer.json that defines the template.'),
    file: localPath.optional().describe('template.ts or template.js that exports an E2B Template.'),
    from: text_text('the name of an image', /^\S+$/).optional().describe('Image to start from; the layers are `steps`.'),
    steps: schemas/* array */.YOg(templateStep).optional().describe('Commands that add layers to `from`.'),
    context: localPath.optional().describe('Folder that files are copied from.').meta({ default: '.' }),
    cpu: schemas/* int */.Whr({ error: 'expected a whole number of CPUs' }).min(1).max(128).optional().describe('CPUs of the sandbox.'),
    memory: schemas/* int */.Whr({ error: 'expected a whole number of MiB, at least 128' }).min(128).max(1_048_576).optional().describe('Memory of the sandbox in MiB.'),
    start: script.optional().describe('Command that runs in every sandbox of this template from its start.'),
    ready: ready.optional(),
});
const template = schemas/* union */.KCZ([templateReference, templateToBuild], { error: 'expected a template: a name, name:tag or ID, or a mapping' })
    .meta({ default: 'base' })
    .describe('Template of the sandbox: the name, `name:tag` or ID of an existing one. A mapping describes one to build; that is not available yet.');

;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/transfer.js



/** A path or glob inside the sandbox. */
const remotePattern = text_text('a path or glob inside the sandbox');
const upload = schemas/* union */.KCZ([
    schemas/* literal */.euz('none'),
    schemas/* array */.YOg(schemas/* strictObject */.rej({
        from: localPath.describe('File or folder, relative to the folder of the sandbox file. It may not lie outside.'),
        to: sandboxPath.optional().meta({ default: '/home/user/work' }).describe('Folder inside the sandbox, absolute or relative to `/home/user/work`. The content of a folder goes right into it.'),
        ignore: schemas/* array */.YOg(text_text('a gitignore pattern')).optional().describe('Patterns, as in a `.gitignore`, of what stays behind.'),
    })),
], { error: 'expected a list of uploads, or none' })
    .describe('What goes into the sandbox before the steps; `none` or an empty list uploads nothing. Default: see below.');
const download = schemas/* array */.YOg(schemas/* strictObject */.rej({
    from: remotePattern.describe('Path or glob inside the sandbox, absolute or relative to `/home/user/work`.'),
    to: localPath.optional().describe('Folder it goes to, relative to the folder of the sandbox file. It may not lie outside. Default: the same path as in the sandbox.'),
    'if-none': schemas/* enum */.k5n(model/* IF_NONE */.V8).optional().meta({ default: 'warn' }).describe('What happens if nothing matches.'),
}))
    .describe('What comes back after the steps, also after a failed one.');

;// CONCATENATED MODULE: ./.cache/build/lib/spec/field-values.js












const apiKey = text_text('an API key without spaces', /^[\x21-\x7e]+$/);
const domain = text_text('a domain, with a port if need be', /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?$/);
const apiUrl = text_text('an http or https URL without a user, a query or a fragment', isPlainUrl);
const metadataKey = text_text('a metadata key');
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
            report(notAvailable(field.notYet));
        else
            readField(field, given.value, values, rules, report);
    }
    problems.push(...field_values_contradictions(fields, values));
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
        const result = check(schema, value);
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
            return set('run', read(script, typeof raw === 'string' ? raw : (raw.at(-1) ?? '')));
        case 'template':
            return set('template', read(templateReference, one()));
        case 'sandbox-id':
            return set('sandbox-id', read(sandboxId, one()));
        case 'timeout':
        case 'step-timeout':
            return set(field.name, read(duration, one()));
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
            if (!check(apiKey, one()).data)
                report('expected an API key: printable characters without spaces');
            return set('api-key', one());
        case 'domain':
            return set('domain', read(domain, one()));
        case 'api-url':
            return set('api-url', read(apiUrl, one()));
        case 'env':
            return set('env', readPairs(raw, envName, 'NAME=VALUE', report));
        case 'metadata':
            return set('metadata', readPairs(raw, metadataKey, 'KEY=VALUE', report));
        case 'allow':
        case 'deny': {
            const target = field.name === 'allow' ? allowTarget : denyTarget;
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
        else if (check(name, key).faults.length > 0 || key === '__proto__')
            report(`${where}expected ${form} with a valid name before the =`);
        else if (check(plainText, value).faults.length > 0)
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
        const source = read(localPath, from, where);
        const target = to === undefined ? undefined : read(sandboxPath, to, where);
        if (source !== undefined)
            checkInside(source, rules, where, report);
        return source === undefined ? [] : [{ from: source, ...(target === undefined ? {} : { to: target }) }];
    });
}
function readDownloads(raw, rules, read, report) {
    return entries(raw).flatMap(({ line, where }) => {
        const { from, to } = splitFromTo(line.trim(), false);
        const source = read(remotePattern, from, where);
        const target = to === undefined ? undefined : read(localPath, to, where);
        if (target !== undefined)
            checkInside(target, rules, where, report);
        return source === undefined ? [] : [{ from: source, ...(target === undefined ? {} : { to: target }) }];
    });
}
function checkInside(local, rules, where, report) {
    if (!rules.mayLeaveRoot && !(0,local_path/* placeLocal */.H)(rules.root, local).inside)
        report(where + leavesRoot(local));
}
function field_values_contradictions(fields, values) {
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

;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/steps.js



/** The languages of the code interpreter's kernels. */
const LANGUAGES = ['python', 'javascript', 'typescript', 'r', 'java', 'bash'];
const user = text_text('the name of a user inside the sandbox', /^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/);
/** A name is one line: it becomes the title of a log group. */
// oxlint-disable-next-line no-control-regex -- control characters are what it must not hold
const stepName = text_text('a name in one line', (value) => value.trim() !== '' && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value));
const stepMapping = schemas/* strictObject */.rej({
    name: stepName.optional().describe('Name in logs and reports. Default: the first line of the script, at most 60 characters of it.'),
    run: script.optional().describe('Script, at most 96 KiB. A step has either this or code.'),
    shell: schemas/* enum */.k5n(model/* STEP_SHELLS */.bC).optional().meta({ default: 'bash' }).describe('`bash` runs the script under `bash -eo pipefail`, `sh` under `sh -e`.'),
    cwd: sandboxPath.optional().meta({ default: '.' }).describe('Folder inside the sandbox, absolute or relative to the work folder.'),
    env: env.optional().describe('Environment variables of this step, over those of the sandbox.'),
    user: user.optional().describe('User who runs it. Default: the user of the template.'),
    timeout: duration.optional().meta({ default: '1h' }).describe('Time limit. When it is over, every process of the step is killed and the run ends as timed out.'),
    'continue-on-error': schemas/* boolean */.zMY().optional().meta({ default: false }).describe('Whether the run goes on, and can still pass, after this step failed.'),
    language: schemas/* enum */.k5n(LANGUAGES).optional().describe('Language of the code. Not available yet.'),
    code: script.optional().describe('Code for the stateful code interpreter. Not available yet.'),
    'code-file': localPath.optional().describe('File with code for the code interpreter. Not available yet.'),
});
const steps = schemas/* array */.YOg(schemas/* union */.KCZ([script.transform((run) => ({ run })), stepMapping], {
    error: 'expected a script, or a mapping with run',
}))
    .describe('What runs, in this order, until one fails. A plain text is short for `run`.');

;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/file.js







const afterAction = schemas/* enum */.k5n(model/* AFTER_ACTIONS */.RW);
const after = schemas/* union */.KCZ([
    afterAction,
    schemas/* strictObject */.rej({
        success: afterAction.optional().meta({ default: 'kill' }).describe('When every step passed.'),
        failure: afterAction.optional().meta({ default: 'kill' }).describe('Otherwise.'),
    }),
], { error: 'expected kill, pause or keep, or a mapping with success and failure' })
    .meta({ default: 'kill' })
    .describe('What becomes of the sandbox: `kill` it, `pause` it with its files and memory, or `keep` it until its timeout. One word is for both cases.');
/** The whole sandbox file. What several keys together must fulfil is in `contradictions.ts`. */
const sandboxFile = schemas/* strictObject */.rej({
    template: template.optional(),
    sandbox: sandbox.optional(),
    upload: upload.optional(),
    steps: steps.optional(),
    watch: schemas/* array */.YOg(text_text('a folder inside the sandbox')).optional().describe('Folders whose changes are reported while the steps run. Not available yet.'),
    download: download.optional(),
    after: after.optional(),
})
    .describe('A run in an E2B sandbox: https://e2b.dev');

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/yaml-source.js



/**
 * Reads one YAML 1.2 document (core schema) from untrusted text. All syntax errors are reported at once;
 * duplicate keys, keys that are not text, unknown tags, too many aliases, too deep nesting and too long
 * files are errors. Never throws.
 */
function readYaml(name, text) {
    const bytes = Buffer.byteLength(text);
    if (bytes > MAX_FILE_BYTES) {
        return refused(name, `the file is ${bytes} bytes long; at most ${MAX_FILE_BYTES} (1 MiB) are read`);
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
        return refused(name, `lists and mappings nest more than ${MAX_NESTING} deep`, at(tooDeep));
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
        value = doc.toJS({ maxAliasCount: MAX_ALIASES + 1 });
    }
    catch (error) {
        // The library counts what aliases of aliases expand to, and throws a ReferenceError over the limit.
        if (!(error instanceof ReferenceError))
            throw error;
        return refused(name, ALIASES);
    }
    if (hasTooManyParts(value)) {
        return refused(name, `the file holds more than ${MAX_PARTS} values, its aliases expanded`);
    }
    return {
        problems: broken.problems,
        source: {
            value,
            problemAt: (fault) => ({
                source: name,
                ...at(locate(doc, fault)),
                ...(fault.path.length === 0 ? {} : { path: showPath(fault.path) }),
                message: fault.message,
            }),
        },
    };
}
const ALIASES = `the aliases of this file expand to too much; at most ${MAX_ALIASES} are read`;
function refused(source, message, place = { line: 1, column: 1 }) {
    return { problems: [{ source, ...place, message }] };
}
function syntaxMessage(code, message) {
    if (code === 'NON_STRING_KEY')
        return 'expected a plain text key';
    if (code === 'MULTIPLE_DOCS')
        return 'expected one YAML document; found a second one';
    return `not valid YAML: ${printable(message.replace(/\s+/g, ' '))}`;
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
                if (depth >= MAX_NESTING)
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
        if (parts + open.length > MAX_PARTS)
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
                report(node, `the alias ${showKey(`*${node.source}`)} has no anchor before it`);
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
                report(pair.key, `${showKey(word)} cannot be a key`);
            else if (first !== undefined)
                report(pair.key, `duplicate key ${showKey(word)}; it stands on line ${first} already`);
            else
                seen.set(word, line);
        }
    });
    if (aliases > MAX_ALIASES) {
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
            offset = startOf(node) ?? offset;
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
    const { data, faults } = check(sandboxFile, source.value);
    const all = [
        ...faults,
        ...contradictions(source.value),
        ...outsideRoot(source.value, root),
        ...notYet(source.value, replaced),
        ...(replaced.steps ? [] : withoutSteps(source.value)),
    ];
    const found = [...problems, ...all.map((fault) => source.problemAt(fault))].sort(byPlace);
    return found.length === 0 && data !== undefined ? { file: data, problems: [] } : { problems: found };
}
/** The sentence for a description without anything to do. */
const NOTHING_TO_RUN = 'nothing to run: give steps in a sandbox file, or a script in the field run';
function withoutSteps(file) {
    if (!isMapping(file))
        return [];
    const steps = given(file, 'steps');
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
    return shorten(line.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim(), MAX_DEFAULT_NAME);
}

;// CONCATENATED MODULE: ./.cache/build/lib/spec/resolve.js







/**
 * What a run was asked to do: the sandbox file, overridden by the fields, completed by the defaults. Either
 * the whole run or every problem of file and fields. Never throws on what users wrote.
 */
function resolveRun(request) {
    const { root, fields } = request;
    const replaced = {
        template: isGiven(fields, 'template') || isGiven(fields, 'sandbox-id'),
        steps: isGiven(fields, 'run') || isGiven(fields, 'code'),
    };
    const { values, problems: ofFields } = readFields(fields, {
        root,
        mayLeaveRoot: request.fieldsMayLeaveRoot ?? false,
    });
    const { file, problems: ofFile } = request.file
        ? readSandboxFile(request.file, root, replaced)
        : { file: undefined, problems: [] };
    const problems = [...ofFile, ...ofFields];
    if (!request.file && !replaced.steps)
        problems.push({ source: 'run', message: NOTHING_TO_RUN });
    const sandbox = resolveSandbox(file, values);
    if (problems.length === 0)
        problems.push(...mixedNetwork(sandbox, request));
    if (problems.length > 0)
        return { problems };
    const upload = resolveUpload(root, file, values);
    return {
        spec: {
            root,
            backend: resolveBackend(values),
            template: { reference: values.template ?? templateOf(file) ?? defaults/* DEFAULTS */.z.template },
            sandbox,
            ...(upload === undefined ? {} : { upload }),
            steps: resolveSteps(file, values),
            download: resolveDownload(root, file, values),
            after: resolveAfter(file, values),
        },
    };
}
/** A network that is valid in the file and in the fields, but not together. */
function mixedNetwork({ network }, { fields, file }) {
    if (domainWithoutDeny(network.internet, network.allow, network.deny) === undefined)
        return [];
    const source = (fields.allow ?? fields.internet ?? fields.deny)?.source ?? file?.name ?? 'allow';
    return [{ source, message: DOMAIN_WITHOUT_DENY }];
}
function templateOf(file) {
    return typeof file?.template === 'string' ? file.template : undefined;
}
function resolveBackend(values) {
    return {
        engine: values.engine ?? defaults/* DEFAULTS */.z.engine,
        ...(values['api-key'] === undefined ? {} : { apiKey: values['api-key'] }),
        ...(values.domain === undefined ? {} : { domain: values.domain }),
        ...(values['api-url'] === undefined ? {} : { apiUrl: values['api-url'] }),
    };
}
function resolveSandbox(file, values) {
    const own = file?.sandbox;
    // A field that names a template asks for a new sandbox, whatever the file connects to.
    const id = values['sandbox-id'] ?? (values.template === undefined ? own?.id : undefined);
    return {
        ...(id === undefined ? {} : { id }),
        timeoutMs: values.timeout ?? own?.timeout ?? defaults/* DEFAULTS */.z.sandboxTimeoutMs,
        env: { ...own?.env, ...values.env },
        metadata: { ...own?.metadata, ...values.metadata },
        network: {
            internet: values.internet ?? own?.network?.internet ?? true,
            allow: values.allow ?? own?.network?.allow ?? [],
            deny: values.deny ?? own?.network?.deny ?? [],
        },
    };
}
function resolveUpload(root, file, values) {
    const list = values.upload ?? (file?.upload === 'none' ? [] : file?.upload);
    return list?.map((item) => ({
        from: (0,local_path/* placeLocal */.H)(root, item.from).path,
        to: external_node_path_.posix.resolve(defaults/* WORK_FOLDER */.B, item.to ?? '.'),
        ignore: 'ignore' in item ? (item.ignore ?? []) : [],
    }));
}
function resolveSteps(file, values) {
    const steps = values.run === undefined ? (file?.steps ?? []) : [{ run: values.run }];
    return steps.map((step) => {
        const run = step.run ?? '';
        return {
            name: step.name?.trim() ?? defaultStepName(run),
            run,
            shell: step.shell ?? defaults/* DEFAULTS */.z.shell,
            cwd: external_node_path_.posix.normalize(step.cwd ?? defaults/* DEFAULTS */.z.cwd),
            env: step.env ?? {},
            ...(step.user === undefined ? {} : { user: step.user }),
            timeoutMs: step.timeout ?? values['step-timeout'] ?? defaults/* DEFAULTS */.z.stepTimeoutMs,
            continueOnError: step['continue-on-error'] ?? false,
        };
    });
}
function resolveDownload(root, file, values) {
    const list = values.download ?? file?.download ?? [];
    return list.map(({ from, to, 'if-none': ifNone }) => ({
        from,
        ...(to === undefined ? {} : { to: (0,local_path/* placeLocal */.H)(root, to).path }),
        ifNone: values['if-none'] ?? ifNone ?? defaults/* DEFAULTS */.z.ifNone,
    }));
}
function resolveAfter(file, values) {
    const own = typeof file?.after === 'string' ? { success: file.after, failure: file.after } : file?.after;
    const both = values.after ?? (values.pause === true ? 'pause' : undefined);
    return {
        success: both ?? own?.success ?? defaults/* DEFAULTS */.z.after,
        failure: values['after-failure'] ?? both ?? own?.failure ?? defaults/* DEFAULTS */.z.after,
    };
}


/***/ })

};
