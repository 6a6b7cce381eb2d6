export const id = 230;
export const ids = [230];
export const modules = {

/***/ 5233:
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

/***/ 4230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/build/lib/report/result-json.js
var result_json = __webpack_require__(6048);
// EXTERNAL MODULE: ./.cache/build/lib/spec/problems.js
var spec_problems = __webpack_require__(9339);
// EXTERNAL MODULE: ./.cache/build/lib/spec/mapping.js
var spec_mapping = __webpack_require__(8849);
// EXTERNAL MODULE: ./.cache/build/lib/spec/net-target.js
var net_target = __webpack_require__(2992);
// EXTERNAL MODULE: ./.cache/build/lib/spec/quote.js
var quote = __webpack_require__(3451);
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
        ...ofTemplate((0,spec_mapping/* given */.gI)(file, 'template')),
        ...(0,spec_mapping/* items */.ld)((0,spec_mapping/* given */.gI)(file, 'steps')).flatMap((step, index) => ofStep(step, ['steps', index])),
        ...ofNetwork((0,spec_mapping/* given */.gI)((0,spec_mapping/* given */.gI)(file, 'sandbox'), 'network')),
    ];
}
function ofSandbox(file) {
    const sandbox = (0,spec_mapping/* given */.gI)(file, 'sandbox');
    if ((0,spec_mapping/* given */.gI)(sandbox, 'id') === undefined)
        return [];
    const faults = [];
    if ((0,spec_mapping/* given */.gI)(sandbox, 'key') !== undefined) {
        faults.push(fault(['sandbox', 'key'], 'id and key both choose the sandbox; give one of them'));
    }
    if ((0,spec_mapping/* given */.gI)(file, 'template') !== undefined) {
        faults.push(fault(['template'], 'sandbox.id names a sandbox that exists, so template has no effect; give one of them'));
    }
    return faults;
}
function ofTemplate(template) {
    if (!(0,spec_mapping/* isMapping */.pi)(template))
        return [];
    const faults = exactlyOne(template, DEFINITIONS, ['template']);
    if ((0,spec_mapping/* given */.gI)(template, 'steps') !== undefined && (0,spec_mapping/* given */.gI)(template, 'from') === undefined) {
        faults.push(fault(['template', 'steps'], 'steps add layers to from, which is missing'));
    }
    const ready = (0,spec_mapping/* given */.gI)(template, 'ready');
    if ((0,spec_mapping/* isMapping */.pi)(ready))
        faults.push(...exactlyOne(ready, READY, ['template', 'ready']));
    return faults;
}
function ofStep(step, path) {
    if (!(0,spec_mapping/* isMapping */.pi)(step))
        return [];
    const faults = exactlyOne(step, ACTIONS, path);
    const isCode = (0,spec_mapping/* given */.gI)(step, 'code') !== undefined || (0,spec_mapping/* given */.gI)(step, 'code-file') !== undefined;
    if (!isCode && (0,spec_mapping/* given */.gI)(step, 'language') !== undefined) {
        faults.push(fault([...path, 'language'], 'language belongs to code or code-file; a script of run has a shell'));
    }
    if (isCode && (0,spec_mapping/* given */.gI)(step, 'run') === undefined && (0,spec_mapping/* given */.gI)(step, 'shell') !== undefined) {
        faults.push(fault([...path, 'shell'], 'shell belongs to run; code has a language'));
    }
    return faults;
}
function ofNetwork(network) {
    const index = domainWithoutDeny((0,spec_mapping/* given */.gI)(network, 'internet') !== false, (0,spec_mapping/* items */.ld)((0,spec_mapping/* given */.gI)(network, 'allow')), (0,spec_mapping/* items */.ld)((0,spec_mapping/* given */.gI)(network, 'deny')));
    return index === undefined
        ? []
        : [{ path: ['sandbox', 'network', 'allow', index], at: 'value', message: DOMAIN_WITHOUT_DENY }];
}
const DOMAIN_WITHOUT_DENY = `a domain is allowed by name only where all else is denied: set internet to false, or deny ${net_target/* ALL_TRAFFIC */.E8}`;
/** The first allowed domain that E2B refuses because the rest of the internet is open (create answers 400). */
function domainWithoutDeny(internet, allow, deny) {
    if (!internet || deny.includes(net_target/* ALL_TRAFFIC */.E8))
        return undefined;
    const index = allow.findIndex((target) => typeof target === 'string' && !(0,net_target/* isAddress */.PW)(target) && (0,net_target/* isDomain */.l0)(target));
    return index < 0 ? undefined : index;
}
function exactlyOne(mapping, keys, path) {
    const [first, ...more] = keys.filter((key) => (0,spec_mapping/* given */.gI)(mapping, key) !== undefined);
    if (first === undefined) {
        const empty = keys.some((key) => (0,spec_mapping/* isMapping */.pi)(mapping) && Object.hasOwn(mapping, key));
        return empty ? [] : [{ path, at: 'value', message: `expected one of ${(0,quote/* alternatives */.Vo)(keys)}; found none` }];
    }
    return more.map((key) => fault([...path, key], `${first} and ${key} exclude each other; give one of ${(0,quote/* alternatives */.Vo)(keys)}`));
}
function fault(path, message) {
    return { path, at: 'key', message };
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/defaults.js
var defaults = __webpack_require__(5237);
// EXTERNAL MODULE: ./.cache/build/lib/spec/field-values.js + 1 modules
var field_values = __webpack_require__(379);
// EXTERNAL MODULE: ./.cache/build/lib/spec/local-path.js
var local_path = __webpack_require__(1530);
// EXTERNAL MODULE: ./.cache/build/lib/spec/explain.js + 1 modules
var explain = __webpack_require__(1882);
// EXTERNAL MODULE: ./.cache/build/lib/spec/not-yet.js
var not_yet = __webpack_require__(3313);
// EXTERNAL MODULE: ./.cache/build/lib/spec/outside-root.js
var outside_root = __webpack_require__(117);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./.cache/build/lib/spec/model.js
var model = __webpack_require__(1062);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/sandbox.js
var sandbox = __webpack_require__(2824);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/text.js + 1 modules
var schema_text = __webpack_require__(2443);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/steps.js



/** The languages of the code interpreter's kernels. */
const LANGUAGES = ['python', 'javascript', 'typescript', 'r', 'java', 'bash'];
const user = (0,schema_text/* text */.Qq)('the name of a user inside the sandbox', /^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/);
/** A name is one line: it becomes the title of a log group. */
// oxlint-disable-next-line no-control-regex -- control characters are what it must not hold
const stepName = (0,schema_text/* text */.Qq)('a name in one line', (value) => value.trim() !== '' && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value));
const stepMapping = schemas/* strictObject */.rej({
    name: stepName.optional().describe('Name in logs and reports. Default: the first line of the script, at most 60 characters of it.'),
    run: schema_text/* script */.K$.optional().describe('Script, at most 96 KiB. A step has either this or code.'),
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
    .describe('What runs, in this order, until one fails. A plain text is short for `run`.');

// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/template.js + 1 modules
var template = __webpack_require__(6875);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/transfer.js
var transfer = __webpack_require__(6916);
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
    template: template/* template */.v.optional(),
    sandbox: sandbox/* sandbox */._S.optional(),
    upload: transfer/* upload */.Se.optional(),
    steps: steps.optional(),
    watch: schemas/* array */.YOg((0,schema_text/* text */.Qq)('a folder inside the sandbox')).optional().describe('Folders whose changes are reported while the steps run. Not available yet.'),
    download: transfer/* download */.RG.optional(),
    after: after.optional(),
})
    .describe('A run in an E2B sandbox: https://e2b.dev');

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./.cache/build/lib/spec/limits.js
var limits = __webpack_require__(5135);
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
    const { data, faults } = (0,explain/* check */.z)(sandboxFile, source.value);
    const all = [
        ...faults,
        ...contradictions(source.value),
        ...(0,outside_root/* outsideRoot */.K)(source.value, root),
        ...(0,not_yet/* notYet */.y)(source.value, replaced),
        ...(replaced.steps ? [] : withoutSteps(source.value)),
    ];
    const found = [...problems, ...all.map((fault) => source.problemAt(fault))].sort(byPlace);
    return found.length === 0 && data !== undefined ? { file: data, problems: [] } : { problems: found };
}
/** The sentence for a description without anything to do. */
const NOTHING_TO_RUN = 'nothing to run: give steps in a sandbox file, or a script in the field run';
function withoutSteps(file) {
    if (!(0,spec_mapping/* isMapping */.pi)(file))
        return [];
    const steps = (0,spec_mapping/* given */.gI)(file, 'steps');
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
    const replaced = {
        template: (0,field_values/* isGiven */.q)(fields, 'template') || (0,field_values/* isGiven */.q)(fields, 'sandbox-id'),
        steps: (0,field_values/* isGiven */.q)(fields, 'run') || (0,field_values/* isGiven */.q)(fields, 'code'),
    };
    const { values, problems: ofFields } = (0,field_values/* readFields */.Z)(fields, {
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

// EXTERNAL MODULE: ./.cache/build/lib/terminal/field-options.js
var field_options = __webpack_require__(9875);
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
                await drained(stream);
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

;// CONCATENATED MODULE: ./.cache/build/lib/report/command-break.js
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

;// CONCATENATED MODULE: ./.cache/build/lib/report/secret-mask.js
/** Shorter secrets are left alone: masking `1` or `yes` would make a log unreadable and hide nothing. */
const SHORTEST_MASKED_SECRET = 4;
const MASK = '***';
/**
 * A multi-line secret counts as each of its lines, trimmed, because that is how it is printed. Lines and secrets
 * shorter than {@link SHORTEST_MASKED_SECRET} characters are not masked.
 */
function createSecretMask(secrets) {
    const values = [
        ...new Set(secrets.flatMap((secret) => secret.split(/[\r\n]+/)).map((line) => line.trim())),
    ].filter((line) => line.length >= SHORTEST_MASKED_SECRET);
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
            const whole = bytes.length - utf8_chunks_unfinishedTail(bytes);
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
function utf8_chunks_unfinishedTail(bytes) {
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
    const mask = createSecretMask(secrets);
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
        return breakCommands(lines);
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
            return `${breakCommands(text)}\n`;
        },
        end() {
            const lines = take(decoder.end());
            return partialBytes + droppedBytes > 0 ? lines + breakCommands(finishLine()) : lines;
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
        line(text) {
            void put(`${oneSafeLine(text, secrets)}\n`);
        },
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
    return breakCommands(safe.replace(/\n$/, ''));
}

// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __webpack_require__(5233);
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
var words = __webpack_require__(1537);
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
    const line = (text) => {
        const clean = (0,words/* printable */.g$)(text);
        if (inWorkflow) {
            const safe = oneSafeLine(clean, options.secrets);
            // While a step's log is open it alone writes; a stream of a second writer could break into its lines.
            if (log)
                log.line(safe);
            else
                void write(stderr, `${safe}\n`);
            return;
        }
        clearProgress();
        const shared = stdout === stderr || (stdout.isTTY === true && stderr.isTTY === true);
        if (openLine.get(stderr) || (shared && openLine.get(stdout)))
            void write(stderr, '\n');
        if (shared)
            openLine.set(stdout, false);
        void write(stderr, `${clean}\n`);
    };
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

// EXTERNAL MODULE: ./.cache/build/lib/terminal/usage-error.js
var usage_error = __webpack_require__(752);
;// CONCATENATED MODULE: ./.cache/build/lib/terminal/commands/target.js



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
    const place = external_node_path_.resolve(cwd, given ?? '.');
    const stat = (0,external_node_fs_.statSync)(place, { throwIfNoEntry: false });
    if (!stat)
        throw new usage_error/* UsageError */.e(`there is no ${given}: name a sandbox file or a folder that holds a sandbox.yml`);
    if (!stat.isDirectory())
        return { root: external_node_path_.dirname(place), file: read(place, given ?? place) };
    for (const name of FILE_NAMES) {
        const candidate = external_node_path_.join(place, name);
        if ((0,external_node_fs_.statSync)(candidate, { throwIfNoEntry: false })?.isFile()) {
            return { root: place, file: read(candidate, given === undefined ? name : external_node_path_.join(given, name)) };
        }
    }
    if (given !== undefined && !withoutFile) {
        throw new usage_error/* UsageError */.e(`there is no sandbox.yml in ${given}: write one, or say what to run with --run`);
    }
    return { root: place };
}
function read(place, name) {
    const stat = (0,external_node_fs_.statSync)(place);
    if (!stat.isFile())
        throw new usage_error/* UsageError */.e(`${name} is not a file`);
    if (stat.size > MAX_BYTES)
        throw new usage_error/* UsageError */.e(`${name} is larger than 1 MiB: a sandbox file is a page or two`);
    try {
        return { name, text: (0,external_node_fs_.readFileSync)(place, 'utf8') };
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`${name} cannot be read: ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/terminal/commands/run.js











/** `run [FILE|FOLDER]`. Returns the exit code of the run, 2 when its description is wrong. */
async function run(context, command, given) {
    const { json = false, result: resultFile } = command.opts();
    const fields = (0,field_options/* givenFields */.Fh)(command, (0,field_options/* runFields */.Fz)());
    const target = findTarget(context.cwd, given, fields.run !== undefined);
    const resolved = resolveRun({ ...target, fields, fieldsMayLeaveRoot: true });
    if ('problems' in resolved)
        return invalid(context, json, resolved.problems);
    const { spec } = resolved;
    const cancel = new AbortController();
    let interrupts = 0;
    const unsubscribe = context.onInterrupt(() => {
        interrupts += 1;
        if (interrupts > 1)
            return context.exitNow(130);
        reporter.notice('cancelling: ending the run and its sandbox; once more to leave at once');
        cancel.abort();
    });
    const apiKey = spec.backend.apiKey ?? context.environment.E2B_API_KEY;
    const reporter = createTerminalReporter(context, {
        json,
        secrets: apiKey ? [apiKey] : [],
        onBroken: () => cancel.abort(),
    });
    let result;
    try {
        const [{ runJob }, { resolveEndpoint }, { createSandboxService, preload }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(388), __webpack_require__.e(674)]).then(__webpack_require__.bind(__webpack_require__, 3674)),
            __webpack_require__.e(/* import() */ 846).then(__webpack_require__.bind(__webpack_require__, 8846)),
            __webpack_require__.e(/* import() */ 430).then(__webpack_require__.bind(__webpack_require__, 6430)),
        ]);
        preload();
        result = await runJob(spec, {
            connect: async (signal) => createSandboxService(await resolveEndpoint(spec.backend, {
                environment: context.environment,
                onNotice: (text) => reporter.notice(text),
                signal,
            })),
            reporter,
            signal: cancel.signal,
            onCancel: 'clean-up',
            wholeFolder: target.file !== undefined,
            runId: (0,external_node_crypto_.randomUUID)(),
        });
    }
    finally {
        await reporter.close();
        unsubscribe();
    }
    if (resultFile !== undefined)
        writeResult(external_node_path_.resolve(context.cwd, resultFile), result);
    if (json)
        context.stdout.write((0,result_json/* renderJson */.h)(result));
    context.stderr.write(summarize(result));
    return result.exitCode;
}
function invalid(context, json, problems) {
    if (json)
        context.stdout.write((0,result_json/* renderJson */.h)({ outcome: 'invalid', exitCode: usage_error/* USAGE */.u, problems }));
    context.stderr.write(`${(0,spec_problems/* formatProblems */.C)(problems)}\n`);
    return usage_error/* USAGE */.u;
}
function writeResult(file, result) {
    try {
        (0,external_node_fs_.writeFileSync)(file, (0,result_json/* renderJson */.h)(result));
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`the result cannot be written: ${error.message}`);
    }
}
/** The run in a few lines: what it came to, why, and what is left. */
function summarize(result) {
    const lines = [];
    const took = (0,words/* formatDuration */.a3)(result.timings.total ?? 0);
    const failed = result.steps.find(({ name }) => name === result.failedStep);
    const what = {
        passed: 'Passed',
        failed: `Failed: ${failed ? describeStep(failed) : ''}`,
        'timed-out': `Timed out: step ${result.failedStep ?? ''}`,
        lost: 'Lost: the sandbox died',
        service: 'The run could not be carried out',
        cancelled: 'Cancelled',
    };
    lines.push(`${what[result.outcome]} (${took} in all)`);
    if (result.error)
        lines.push(`  ${result.error.message}${result.error.hint === '' ? '' : `; ${result.error.hint}`}`);
    if (result.artifacts.length > 0)
        lines.push(`  ${result.artifacts.length} files downloaded`);
    const { id, state } = result.sandbox;
    if (id !== null && (state === 'paused' || state === 'running')) {
        lines.push(`  sandbox ${id} is ${state}: use it again with --sandbox-id ${id}, or e2b-action kill ${id}`);
    }
    return `${lines.map(words/* printable */.g$).join('\n')}\n`;
}


/***/ })

};
