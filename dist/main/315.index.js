export const id = 315;
export const ids = [315];
export const modules = {

/***/ 29264:
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

/***/ 35315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  defineTemplate: () => (/* binding */ defineTemplate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/shell-quote.js
var shell_quote = __webpack_require__(29264);
// EXTERNAL MODULE: ./.cache/build/lib/spec/local-path.js
var local_path = __webpack_require__(51530);
// EXTERNAL MODULE: ./.cache/build/lib/spec/defaults.js
var defaults = __webpack_require__(15237);
// EXTERNAL MODULE: ./.cache/build/lib/spec/explain.js
var explain = __webpack_require__(90444);
;// CONCATENATED MODULE: ./.cache/build/lib/template/define/image.js
const HOST = '[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\\d{1,5})?';
const PART = '[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*';
const TAG = ':\\w[\\w.-]{0,127}';
const DIGEST = '@[A-Za-z][A-Za-z0-9]*:[0-9a-f]{32,128}';
/** The grammar of image references (distribution/reference), with room for a registry's host first. */
const IMAGE = new RegExp(`^(?:${HOST}/)?${PART}(?:/${PART})*(?:${TAG})?(?:${DIGEST})?$`);
/** Whether a text can name an image. */
function isImage(text) {
    return text.length <= 512 && IMAGE.test(text);
}

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
// EXTERNAL MODULE: ./.cache/build/lib/spec/json-places.js
var json_places = __webpack_require__(56078);
// EXTERNAL MODULE: ./.cache/build/lib/spec/limits.js
var limits = __webpack_require__(65135);
// EXTERNAL MODULE: ./.cache/build/lib/spec/quote.js
var quote = __webpack_require__(33451);
;// CONCATENATED MODULE: ./.cache/build/lib/template/define/devcontainer/json.js




/** A devcontainer.json that was read: plain values, and where they stand. */
class JsonSource {
    root;
    findings;
    #placeAt;
    constructor(root, text, findings) {
        this.root = root;
        this.findings = findings;
        this.#placeAt = (0,json_places/* placesOf */.ek)(text);
    }
    keys() {
        return (this.root.children ?? []).map((property) => String(property.children?.[0]?.value));
    }
    value(path) {
        const node = (0,main.findNodeAtLocation)(this.root, path);
        return node === undefined ? undefined : (0,main.getNodeValue)(node);
    }
    /** A problem at a value, or at its nearest neighbour above that exists. */
    problem(path, message) {
        let node;
        for (let length = path.length; node === undefined && length > 0; length -= 1) {
            node = (0,main.findNodeAtLocation)(this.root, path.slice(0, length));
        }
        const at = path.length === 0 ? {} : { path: (0,quote/* showPath */.P8)(path) };
        this.findings.problem(message, { ...this.#placeAt(node?.offset ?? 0), ...at });
    }
    line(path) {
        return this.#placeAt((0,main.findNodeAtLocation)(this.root, path)?.offset ?? 0).line;
    }
}
/**
 * Reads JSON with comments and trailing commas. All syntax errors are problems, as are keys given twice and deep
 * nesting, which ends the parser's recursion. Undefined after problems; never throws.
 */
function readJson(text, findings) {
    const placeAt = (0,json_places/* placesOf */.ek)(text);
    const tooDeep = (0,json_places/* firstTooDeep */.Zt)(text, limits/* MAX_NESTING */.M1);
    if (tooDeep !== undefined) {
        findings.problem(`lists and objects nest more than ${limits/* MAX_NESTING */.M1} deep`, placeAt(tooDeep));
        return undefined;
    }
    const errors = [];
    const root = (0,main.parseTree)(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
    for (const { error, offset } of errors.slice(0, 20)) {
        findings.problem(`not valid JSON: ${(0,json_places/* jsonErrorWords */.iI)(error)}`, placeAt(offset));
    }
    if (errors.length > 0)
        return undefined;
    if (root === undefined || root.type !== 'object') {
        findings.problem('expected an object in braces', { line: 1, column: 1 });
        return undefined;
    }
    return repeatsKeys(root, placeAt, findings) ? undefined : new JsonSource(root, text, findings);
}
function repeatsKeys(root, placeAt, findings) {
    const open = [root];
    let found = false;
    for (let node = open.pop(); node; node = open.pop()) {
        const seen = new Set();
        for (const child of node.children ?? []) {
            open.push(child);
            if (node.type !== 'object')
                continue;
            const key = String(child.children?.[0]?.value);
            if (seen.has(key) || key === '__proto__') {
                const what = key === '__proto__' ? 'cannot be a key' : 'is given twice';
                findings.problem(`${JSON.stringify(key)} ${what}`, placeAt(child.offset));
                found = true;
            }
            seen.add(key);
        }
    }
    return found;
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/mapping.js
var mapping = __webpack_require__(78849);
// EXTERNAL MODULE: ./.cache/build/lib/spec/nearest.js
var nearest = __webpack_require__(81141);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/steps.js + 1 modules
var steps = __webpack_require__(38972);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/text.js + 1 modules
var schema_text = __webpack_require__(11625);
;// CONCATENATED MODULE: ./.cache/build/lib/template/define/devcontainer/schema.js



const program = schemas/* array */.YOg(schema_text/* plainText */.wh).min(1, { error: 'expected at least one word' });
/** A script, the words of a program, or several of both under names, which do not depend on each other. */
const command = schemas/* union */.KCZ([schema_text/* script */.K$, program, schemas/* record */.g1P((0,schema_text/* text */.Qq)('a name'), schemas/* union */.KCZ([schema_text/* script */.K$, program]))], {
    error: 'expected a command: text, a list of words, or an object of such',
});
const MEMORY = (0,schema_text/* text */.Qq)('a size such as "8gb"', /^\d{1,9}(?:tb|gb|mb|kb)?$/i);
/** The keys that have an effect here. Others are refused or left out by `keys.ts`. */
const devcontainer = schemas/* looseObject */._H3({
    image: (0,schema_text/* text */.Qq)('the name of an image').optional(),
    build: schemas/* looseObject */._H3({
        dockerfile: (0,schema_text/* text */.Qq)('the path of a Dockerfile').optional(),
        context: (0,schema_text/* text */.Qq)('the path of a folder').optional(),
        args: schemas/* record */.g1P(schema_text/* envName */.pD, schema_text/* plainText */.wh).optional(),
    })
        .optional(),
    dockerFile: (0,schema_text/* text */.Qq)('the path of a Dockerfile').optional(),
    context: (0,schema_text/* text */.Qq)('the path of a folder').optional(),
    containerEnv: schemas/* record */.g1P(schema_text/* envName */.pD, schema_text/* plainText */.wh).optional(),
    remoteEnv: schemas/* record */.g1P(schema_text/* envName */.pD, schema_text/* plainText */.wh.nullable()).optional(),
    containerUser: steps/* user */.kQ.optional(),
    remoteUser: steps/* user */.kQ.optional(),
    workspaceFolder: (0,schema_text/* text */.Qq)('an absolute path inside the sandbox', /^(?:\/|\$\{)/).optional(),
    hostRequirements: schemas/* looseObject */._H3({
        cpus: schemas/* int */.Whr({ error: 'expected a whole number of CPUs' }).min(1).max(128).optional(),
        memory: MEMORY.optional(),
    })
        .optional(),
    forwardPorts: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* int */.Whr({ error: 'expected a port' }).min(1).max(65_535), (0,schema_text/* text */.Qq)('a port, or host:port')], {
        error: 'expected a port from 1 to 65535',
    }))
        .optional(),
    overrideCommand: schemas/* boolean */.zMY().optional(),
    onCreateCommand: command.optional(),
    updateContentCommand: command.optional(),
    postCreateCommand: command.optional(),
    postStartCommand: command.optional(),
});

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/devcontainer/keys.js



const BASE = 'build it into an image, or into the Dockerfile';
/** What cannot be done here, and what to do instead. An empty value asks for nothing. */
const REFUSED = {
    dockerComposeFile: `several containers cannot run as one sandbox; give image or build, and start services in postStartCommand`,
    service: 'services of compose are not available; give image or build',
    runServices: 'services of compose are not available; give image or build',
    initializeCommand: 'it would run commands of the repository on this machine, outside the sandbox; use onCreateCommand',
    privileged: 'a sandbox is a machine of its own, but its commands cannot get the rights of a host',
    capAdd: 'capabilities of the host cannot be added',
    securityOpt: 'security options of the host cannot be changed',
    mounts: 'folders and volumes of the host are not there; upload files, or COPY them into the template',
    workspaceMount: 'the workspace is uploaded, not mounted; say where with workspaceFolder',
    runArgs: 'options of docker run have no meaning for a sandbox; use the keys of their own, such as containerEnv',
    features: `features are not available; ${BASE}, or install it in onCreateCommand`,
    'build.target': 'stages of a Dockerfile are not available; use a Dockerfile of one stage',
    'build.options': 'options of docker build are not available; write what they do into the Dockerfile',
};
/** What means nothing here and takes nothing away when it is left out. */
const IGNORED = [
    '$schema',
    'name',
    'customizations',
    'extensions',
    'settings',
    'devPort',
    'shutdownAction',
    'updateRemoteUserUID',
    'userEnvProbe',
    'waitFor',
    'init',
    'appPort',
    'portsAttributes',
    'otherPortsAttributes',
    'postAttachCommand',
    'overrideFeatureInstallOrder',
    'secrets',
    'build.cacheFrom',
    'hostRequirements.storage',
];
/** Judges every key that has no effect here: refused with its reason, left out with a note, or not known at all. */
function judgeKeys(json) {
    const left = [];
    const judge = (path, known) => {
        const name = path.join('.');
        const key = path.at(-1) ?? '';
        if (known.includes(key))
            return;
        const reason = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined;
        if (reason !== undefined) {
            if (asksForSomething(json.value(path)))
                json.problem(path, reason);
        }
        else if (name === 'hostRequirements.gpu') {
            judgeGpu(json, path);
        }
        else if (IGNORED.includes(name)) {
            left.push(name);
        }
        else {
            const meant = (0,nearest/* nearest */.p)(key, known);
            const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
            json.findings.note(`${name} is not a key that is known here, and has no effect${hint}`);
        }
    };
    const top = Object.keys(devcontainer.shape);
    for (const key of json.keys())
        judge([key], top);
    for (const [owner, known] of Object.entries(NESTED)) {
        const value = json.value([owner]);
        if ((0,mapping/* isMapping */.pi)(value))
            for (const key of Object.keys(value))
                judge([owner, key], known);
    }
    if (left.length > 0)
        json.findings.note(`left out, because it has no meaning here: ${left.join(', ')}`);
}
const NESTED = { build: ['dockerfile', 'context', 'args'], hostRequirements: ['cpus', 'memory'] };
function asksForSomething(value) {
    if (value === undefined || value === null || value === false || value === '')
        return false;
    return typeof value === 'object' ? Object.keys(value).length > 0 : true;
}
function judgeGpu(json, path) {
    const value = json.value(path);
    if (value === false)
        return;
    if (value === 'optional')
        json.findings.note('hostRequirements.gpu is optional, and sandboxes have none');
    else
        json.problem(path, 'sandboxes have no GPU; make it "optional" if the work can be done without');
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/devcontainer/variables.js

/** Replaces `${…}` of devcontainer.json; others, such as variables of a shell, stay as they are. */
function substitute(text, places) {
    const refused = [];
    const notes = [];
    const replaced = text.replace(/\$\{(localEnv|env|containerEnv|localWorkspaceFolder(?:Basename)?|containerWorkspaceFolder(?:Basename)?|devcontainerId)(?::([^}:]*)(?::([^}]*))?)?\}/g, (whole, kind, name, fallback) => {
        const refuse = (reason) => {
            refused.push({ name: whole, reason });
            return '';
        };
        switch (kind) {
            case 'localWorkspaceFolderBasename':
                return places.basename;
            case 'containerWorkspaceFolder':
                return places.workspaceFolder;
            case 'containerWorkspaceFolderBasename':
                return external_node_path_.posix.basename(places.workspaceFolder);
            case 'localWorkspaceFolder':
                return refuse('folders of this machine are not inside the sandbox; use ${containerWorkspaceFolder}');
            case 'devcontainerId':
                return refuse('a template has no ID of a container');
            case 'containerEnv': {
                const known = Object.hasOwn(places.containerEnv, name ?? '')
                    ? places.containerEnv[name ?? '']
                    : fallback;
                return known ?? refuse('only what containerEnv sets is known here; set it there');
            }
            default:
                if (fallback === undefined) {
                    return refuse('the environment of this machine does not go in; give the value as env of the sandbox, or a default as ${localEnv:NAME:default}');
                }
                notes.push(`${whole} takes its default: the environment of this machine does not go in`);
                return fallback;
        }
    });
    return { text: replaced, refused, notes };
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/devcontainer/read.js









/**
 * Reads devcontainer.json, the part of it that a sandbox can do. What cannot be done is a problem with its reason,
 * what has no meaning a note. Undefined after problems; never throws.
 */
function readDevcontainer(text, root, findings) {
    const json = readJson(text, findings);
    if (json === undefined)
        return undefined;
    judgeKeys(json);
    const written = Object.fromEntries(json.keys().map((key) => [key, json.value([key])]));
    const { data, faults } = (0,explain/* check */.z)(devcontainer, written);
    for (const fault of faults)
        json.problem(fault.path.map((part) => (typeof part === 'symbol' ? '' : part)), fault.message);
    if (data === undefined)
        return undefined;
    const reader = new Reader(json, data, root);
    const read = reader.read();
    return findings.problems.length > 0 ? undefined : read;
}
class Reader {
    json;
    data;
    #places;
    constructor(json, data, root) {
        this.json = json;
        this.data = data;
        const basename = external_node_path_.basename(root);
        this.#places = { basename, workspaceFolder: defaults/* WORK_FOLDER */.B, containerEnv: {} };
    }
    read() {
        const { data } = this;
        const folder = data.workspaceFolder;
        if (folder !== undefined) {
            const workspaceFolder = external_node_path_.posix.normalize(this.#text(['workspaceFolder'], folder));
            this.#places = { ...this.#places, workspaceFolder };
        }
        const containerEnv = this.#texts(['containerEnv'], data.containerEnv ?? {});
        this.#places = { ...this.#places, containerEnv };
        const source = this.#source();
        const memory = mebibytes(data.hostRequirements?.memory);
        const cpu = data.hostRequirements?.cpus;
        const { containerUser, remoteUser } = data;
        const read = {
            containerEnv,
            remoteEnv: this.#texts(['remoteEnv'], this.#remoteEnv()),
            ...(containerUser === undefined ? {} : { containerUser }),
            ...(remoteUser === undefined ? {} : { remoteUser }),
            workspaceFolder: this.#places.workspaceFolder,
            hasWorkspaceFolder: folder !== undefined,
            ...(cpu === undefined ? {} : { cpu }),
            ...(memory === undefined ? {} : { memory }),
            ports: this.#ports(),
            keepsCommand: data.overrideCommand === false,
            onCreate: this.#commands('onCreateCommand'),
            updateContent: this.#commands('updateContentCommand'),
            postCreate: this.#commands('postCreateCommand'),
            postStart: this.#commands('postStartCommand'),
        };
        return source === undefined ? undefined : { source, ...read };
    }
    #source() {
        const { image, build, dockerFile, context } = this.data;
        const dockerfile = build?.dockerfile ?? dockerFile;
        if (image !== undefined && dockerfile !== undefined) {
            this.json.problem(['image'], 'image and a Dockerfile exclude each other; give one of them');
            return undefined;
        }
        if (image !== undefined) {
            const name = this.#text(['image'], image);
            if (isImage(name))
                return { image: name };
            this.json.problem(['image'], `expected the name of an image; found ${JSON.stringify(name)}`);
            return undefined;
        }
        if (dockerfile === undefined) {
            // Refused for a reason of its own already.
            if (this.json.value(['dockerComposeFile']) === undefined)
                this.json.problem([], 'expected image, or build with a dockerfile; found neither');
            return undefined;
        }
        const at = build?.dockerfile === undefined ? ['dockerFile'] : ['build', 'dockerfile'];
        const folder = build?.context ?? context;
        const folderAt = build?.context === undefined ? ['context'] : ['build', 'context'];
        return {
            dockerfile: this.#text(at, dockerfile),
            ...(folder === undefined ? {} : { context: this.#text(folderAt, folder) }),
            args: this.#texts(['build', 'args'], build?.args ?? {}),
        };
    }
    /** Without the names that are unset with null: there is nothing to unset. */
    #remoteEnv() {
        const pairs = Object.entries(this.data.remoteEnv ?? {});
        return Object.fromEntries(pairs.filter((pair) => pair[1] !== null));
    }
    #ports() {
        return (this.data.forwardPorts ?? []).flatMap((port, index) => {
            if (typeof port === 'number')
                return [port];
            const number = Number(/^(?:localhost:|127\.0\.0\.1:)?(\d{1,5})$/.exec(port)?.[1]);
            if (number >= 1 && number <= 65_535)
                return [number];
            this.json.problem(['forwardPorts', index], 'expected a port of the sandbox, from 1 to 65535: there are no other hosts');
            return [];
        });
    }
    #commands(key) {
        const command = this.data[key];
        if (command === undefined)
            return [];
        const one = (value, at, name) => {
            const run = Array.isArray(value)
                ? value.map((word, index) => (0,shell_quote/* shellQuote */.Z)(this.#text([...at, index], word))).join(' ')
                : this.#text(at, value);
            return { name, run, line: this.json.line(at) };
        };
        if (isNamed(command)) {
            return Object.entries(command).map(([name, value]) => one(value, [key, name], `${key}: ${name}`));
        }
        return [one(command, [key], key)];
    }
    #texts(at, values) {
        return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, this.#text([...at, key], value)]));
    }
    #text(at, value) {
        const { text, refused, notes } = substitute(value, this.#places);
        for (const { name, reason } of refused)
            this.json.problem(at, `${name} cannot be used: ${reason}`);
        for (const note of notes)
            this.json.findings.note(note);
        return text;
    }
}
function isNamed(command) {
    return typeof command === 'object' && !Array.isArray(command);
}
/** Sizes count in powers of 1024, as the reference implementation's do; without a unit they are bytes. */
function mebibytes(size) {
    const [, digits, unit = ''] = /^(\d+)(tb|gb|mb|kb)?$/i.exec(size ?? '') ?? [];
    if (digits === undefined)
        return undefined;
    const bytes = Number(digits) * 1024 ** ['', 'kb', 'mb', 'gb', 'tb'].indexOf(unit.toLowerCase());
    return Math.max(1, Math.ceil(bytes / 1024 ** 2));
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/dockerfile/words.js
/** Splits at whitespace, whatever is quoted: how COPY, ADD and FROM are read. */
function splitSpace(rest) {
    return [...rest.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, index }));
}
/** Splits at whitespace that is neither quoted nor escaped: how ENV and ARG are read. Quotes stay. */
function splitQuoted(rest, escape) {
    const words = [];
    let start = -1;
    let quote = '';
    for (let index = 0; index < rest.length; index += 1) {
        const char = rest[index] ?? '';
        if (quote === '' && /\s/.test(char)) {
            if (start >= 0)
                words.push({ text: rest.slice(start, index), index: start });
            start = -1;
            continue;
        }
        if (start < 0)
            start = index;
        if (char === escape && quote !== "'")
            index += 1;
        else if (quote === '' && (char === '"' || char === "'"))
            quote = char;
        else if (char === quote)
            quote = '';
    }
    if (start >= 0)
        words.push({ text: rest.slice(start), index: start });
    return words;
}
/** The words of a shell command as they are written; none when a quote is left open. */
function splitRaw(rest) {
    const words = splitQuoted(rest, '\\').map(({ text }) => text);
    let quote = '';
    for (let index = 0; index < rest.length; index += 1) {
        const char = rest[index];
        if (char === '\\' && quote !== "'")
            index += 1;
        else if (quote === '' && (char === '"' || char === "'"))
            quote = char;
        else if (char === quote)
            quote = '';
    }
    return quote === '' ? words : [];
}
/** The words of `["a", "b"]`; undefined if it is anything else. */
function jsonForm(rest) {
    if (!rest.startsWith('['))
        return undefined;
    try {
        const value = JSON.parse(rest);
        return Array.isArray(value) && value.every(isWord) ? value : undefined;
    }
    catch {
        return undefined; // Docker takes it as a shell command then.
    }
}
/** No process can receive a NUL. */
function isWord(value) {
    return typeof value === 'string' && !value.includes('\0');
}
/** The flags (`--name` or `--name=value`) that stand first, and what follows them. */
function takeFlags(rest) {
    const flags = [];
    let offset = 0;
    for (const { text, index } of splitSpace(rest)) {
        offset = index;
        if (!text.startsWith('--') || text === '--')
            return { flags, rest: rest.slice(index), offset };
        const sign = text.indexOf('=');
        const name = sign < 0 ? text.slice(2) : text.slice(2, sign);
        flags.push({ name, ...(sign < 0 ? {} : { value: text.slice(sign + 1) }), index });
        offset = index + text.length;
    }
    return { flags, rest: rest.slice(offset), offset };
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/dockerfile/lines.js


/**
 * Splits a Dockerfile into instructions by the rules of BuildKit's parser: directives, comments also between
 * continued lines, heredocs. Linear in the length of the text; never throws.
 */
function readInstructions(source) {
    const lines = source
        .replace(/^\uFEFF/, '')
        .split('\n')
        .map((line, index) => ({ text: line.replace(/\r$/, ''), number: index + 1 }));
    const { escape, syntax, faults } = readDirectives(lines);
    const instructions = [];
    for (let index = 0; index < lines.length;) {
        const line = lines[index];
        if (line === undefined)
            break;
        index += 1;
        if (isComment(line.text) || line.text.trim() === '')
            continue;
        const parts = [];
        let { text, continued } = uncontinue(line.text, escape);
        parts.push({ line: line.number, text });
        while (continued && index < lines.length) {
            const next = lines[index];
            index += 1;
            // Comments and empty lines between continued lines do not end the instruction.
            if (next === undefined || isComment(next.text) || next.text.trim() === '')
                continue;
            ({ text, continued } = uncontinue(next.text, escape));
            parts.push({ line: next.number, text });
        }
        const instruction = join(parts);
        // A line that only continues into nothing.
        if (instruction.keyword === '')
            continue;
        instructions.push(instruction);
        for (const heredoc of heredocsOf(instruction)) {
            const end = findEnd(lines, index, heredoc);
            if (end === undefined) {
                const message = `the document <<${heredoc.name} has no end: a line that says ${heredoc.name} only`;
                faults.push({ ...instruction.placeAt(), message });
                return { instructions, escape, ...(syntax === undefined ? {} : { syntax }), faults };
            }
            const body = lines.slice(index, end).map((part) => `${part.text}\n`);
            instruction.heredocs.push({ ...heredoc, content: body.join('') });
            index = end + 1;
        }
    }
    return { instructions, escape, ...(syntax === undefined ? {} : { syntax }), faults };
}
/** Directives are comments `# name=value` before everything else. */
function readDirectives(lines) {
    let escape = '\\';
    let syntax;
    const faults = [];
    for (const { text, number } of lines) {
        const directive = /^#[ \t]*([A-Za-z][A-Za-z0-9]*)[ \t]*=(.*)$/.exec(text.trim());
        const name = directive?.[1]?.toLowerCase();
        const value = directive?.[2]?.trim() ?? '';
        if (name === 'escape') {
            if (value === '\\' || value === '`')
                escape = value;
            else
                faults.push({ line: number, column: 1, message: 'the directive escape takes \\ or `' });
        }
        else if (name === 'syntax') {
            syntax = value;
        }
        else if (name !== 'check') {
            break;
        }
    }
    return { escape, ...(syntax === undefined ? {} : { syntax }), faults };
}
function isComment(line) {
    return line.trimStart().startsWith('#');
}
/** A line without the escape at its end; two of them are one that was meant. */
function uncontinue(line, escape) {
    let end = line.length;
    while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t'))
        end -= 1;
    const continued = line[end - 1] === escape && line[end - 2] !== escape;
    return continued ? { text: line.slice(0, end - 1), continued } : { text: line, continued };
}
/** How much of an instruction is kept to be shown, in characters. */
const SHOWN = 200;
function join(parts) {
    const whole = parts.map(({ text }) => text).join('');
    const start = whole.length - whole.trimStart().length;
    const [keyword = ''] = /^\S+/.exec(whole.slice(start)) ?? [];
    const gap = whole.slice(start + keyword.length);
    const offset = start + keyword.length + gap.length - gap.trimStart().length;
    const placeAt = (index) => {
        let left = index === undefined ? start : Math.min(offset + index, whole.length);
        for (const part of parts) {
            if (left < part.text.length || part === parts.at(-1))
                return { line: part.line, column: left + 1 };
            left -= part.text.length;
        }
        return { line: 1, column: 1 };
    };
    return {
        keyword: keyword.toUpperCase(),
        rest: whole.slice(offset).trimEnd(),
        heredocs: [],
        text: (0,quote/* shorten */.ml)(whole
            .slice(0, 10 * SHOWN)
            .trim()
            .replace(/\s+/g, ' '), SHOWN),
        placeAt,
    };
}
/** Whether documents may follow: also in a trigger, whose documents are skipped with it. */
const WITH_HEREDOCS = /^(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i;
/** The documents that an instruction announces as `<<NAME`, `<<-NAME` or `<<"NAME"`. */
function heredocsOf({ keyword, rest }) {
    if (!rest.includes('<<') || !WITH_HEREDOCS.test(`${keyword} ${rest}`))
        return [];
    return splitRaw(rest).flatMap((word) => {
        const found = heredocOf(word);
        return found === undefined ? [] : [found];
    });
}
/** What a word announces, if it announces a document. */
function heredocOf(word) {
    const [, dash, written] = /^\d*<<(-?)([^<]+)$/.exec(word) ?? [];
    if (written === undefined)
        return undefined;
    const name = written.replace(/["'\\]/g, '');
    if (name === '' || /\s/.test(name))
        return undefined;
    return { name, expand: name === written, chomp: dash === '-' };
}
function findEnd(lines, from, { name, chomp }) {
    for (let index = from; index < lines.length; index += 1) {
        const text = lines[index]?.text ?? '';
        if ((chomp ? text.replace(/^\t+/, '') : text) === name)
            return index;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/dockerfile/copy.js





const OWNER = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,31}(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,31})?$/;
/** `COPY source… destination`, and ADD where it does the same. */
function readCopy(reading, instruction) {
    const { flags, rest, offset } = takeFlags(instruction.rest);
    const options = readFlags(reading, instruction, flags);
    const json = jsonForm(rest);
    const words = json
        ? json.map((text) => ({ text, index: offset }))
        : splitSpace(rest).map(({ text, index }) => ({ text, index: index + offset }));
    const destination = words.pop();
    if (destination === undefined || words.length === 0) {
        return reading.refuse(instruction, 'needs a source and a destination');
    }
    const to = reading.expand(instruction, destination);
    if (to === undefined)
        return;
    if (to === '')
        return reading.refuse(instruction, 'has an empty destination', destination.index);
    if (words.length > 1 && !isFolder(to)) {
        return reading.refuse(instruction, `copies several sources, so the destination is a folder: write ${to}/`, destination.index);
    }
    const documents = [...instruction.heredocs];
    for (const word of words) {
        const announced = json ? undefined : heredocOf(word.text);
        const document = announced && documents.shift();
        if (document)
            writeDocument(reading, instruction, document, to, options);
        else
            copyOne(reading, instruction, word, to, options);
    }
}
/** Whether a destination is a folder by its letters. */
function isFolder(to) {
    return /(?:^|\/)\.{0,2}$/.test(to);
}
function copyOne(reading, instruction, word, to, { user, mode }) {
    const written = reading.expand(instruction, word);
    if (written === undefined)
        return;
    const refuse = (message) => reading.refuse(instruction, message, word.index);
    if (instruction.keyword === 'ADD') {
        if (/^(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i.test(written)) {
            return refuse(`does not fetch ${written} here; use RUN curl -fsSL -o FILE URL, or RUN git clone`);
        }
        if (/\.(?:tar(?:\.\w+)?|tgz|tbz2?|txz|tzst)$/i.test(written)) {
            return refuse(`would unpack ${written}, which E2B does not do; COPY it and unpack it with RUN tar -xf, or COPY the files`);
        }
        reading.note('ADD copies as COPY does: nothing is fetched or unpacked');
    }
    // docker build takes / as the root of the context.
    const from = written.replace(/^\/+/, '') || '.';
    if (!(0,local_path/* staysInContext */.Tl)(from)) {
        return refuse(`cannot copy ${written}: it lies outside the context; choose a context that holds it`);
    }
    if (/[*?[]/.test(from)) {
        reading.note('a folder that a pattern of COPY matches keeps its name in E2B; docker build would copy its content');
    }
    if (user === undefined && reading.user !== 'root') {
        reading.note(`COPY after USER gives files to that user (${reading.user}), as E2B does; with docker build they belong to root: --chown says who`);
    }
    reading.add(instruction, {
        type: 'COPY',
        from,
        to,
        ...(user === undefined ? {} : { user }),
        ...(mode === undefined ? {} : { mode }),
    });
}
/** `COPY <<EOF /file`: no file of the context, so a command writes it. */
function writeDocument(reading, instruction, { name, content, expand, chomp }, to, { user, mode = '0644' }) {
    const text = chomp ? content.replace(/^\t+/gm, '') : content;
    const rules = { plainQuotes: true, escape: '\\' };
    const value = expand ? reading.expand(instruction, { text, index: 0 }, rules) : text;
    if (value === undefined)
        return;
    const target = isFolder(to) ? external_node_path_.posix.join(to, name) : to;
    // No option of the commands that get it.
    const file = target.startsWith('-') ? `./${target}` : target;
    const owner = user ?? reading.user;
    const commands = [
        `mkdir -p ${(0,shell_quote/* shellQuote */.Z)(external_node_path_.posix.dirname(file))}`,
        `printf %s ${(0,shell_quote/* shellQuote */.Z)(value)} > ${(0,shell_quote/* shellQuote */.Z)(file)}`,
        ...(owner === 'root' ? [] : [`chown ${owner.includes(':') ? owner : `${owner}:`} ${(0,shell_quote/* shellQuote */.Z)(file)}`]),
        `chmod ${mode} ${(0,shell_quote/* shellQuote */.Z)(file)}`,
    ];
    reading.add(instruction, { type: 'RUN', command: commands.join(' && '), user: 'root' });
}
function readFlags(reading, instruction, flags) {
    const options = {};
    for (const { name, value = '', index } of flags) {
        const refuse = (message) => reading.refuse(instruction, message, index);
        const known = name === 'chown' || name === 'chmod';
        const text = known ? reading.expand(instruction, { text: value, index }) : value;
        if (text === undefined)
            continue;
        if (name === 'chown') {
            if (OWNER.test(text))
                options.user = text;
            else
                refuse(`--chown expects a user, or user:group; found ${text}`);
        }
        else if (name === 'chmod') {
            if (/^[0-7]{3,4}$/.test(text))
                options.mode = text.padStart(4, '0');
            else
                refuse(`--chmod expects octal digits, as 755; found ${text}`);
        }
        else if (name === 'link') {
            reading.note('--link is left out: it only changes how docker build caches');
        }
        else if (name === 'from') {
            refuse(`--from=${value} copies from another stage or image, which E2B cannot do; build it into the image of FROM, or fetch it with RUN`);
        }
        else if (name === 'exclude') {
            refuse('--exclude is not available; leave files out with .dockerignore');
        }
        else if (name === 'parents') {
            refuse('--parents is not available; COPY each folder to its own destination');
        }
        else if (['checksum', 'keep-git-dir', 'unpack'].includes(name)) {
            refuse(`--${name} is not available: it is about what ADD fetches or unpacks`);
        }
        else {
            refuse(`has an unknown flag --${name}`);
        }
    }
    return options;
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/dockerfile/environment.js


const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Of every image; no note is needed when they are used. */
const EXPECTED = ['PATH', 'HOME'];
/** `ENV a=1 b=2`, or the old `ENV a the rest of the line`. */
function readEnv(reading, instruction) {
    const pairs = pairsOf(reading, instruction);
    if (pairs.length === 0)
        return reading.refuse(instruction, 'needs a name and a value, as ENV NAME=value');
    // All values of one instruction see what was set before it.
    const read = [];
    for (const { name, value, index } of pairs) {
        if (!isName(reading, instruction, name, index))
            continue;
        const found = reading.expandOpen(instruction, { text: value, index });
        if (found === undefined)
            continue;
        for (const unset of found.unset.filter((word) => !EXPECTED.includes(word))) {
            reading.note(`ENV ${name} uses $${unset}, which only the image can set; E2B replaces it when it builds`);
        }
        for (const literal of found.literal) {
            reading.note(`ENV ${name} means $${literal} as it stands, but E2B replaces variables in values; set it in a step or in sandbox.env`);
        }
        read.push([name, { text: found.text, open: found.open }]);
    }
    for (const [name, value] of read)
        reading.env.set(name, value);
    const variables = Object.fromEntries(read.map(([name, { text }]) => [name, text]));
    if (read.length > 0)
        reading.add(instruction, { type: 'ENV', variables });
}
function pairsOf(reading, instruction) {
    const { rest } = instruction;
    const words = splitQuoted(rest, reading.escape);
    const [first, second] = words;
    if (first === undefined)
        return [];
    if (!first.text.includes('=')) {
        if (second === undefined)
            return [];
        return [{ name: first.text, value: rest.slice(second.index), index: first.index }];
    }
    return words.flatMap(({ text, index }) => {
        const sign = text.indexOf('=');
        if (sign < 0) {
            reading.refuse(instruction, `expected NAME=value; found ${text}`, index);
            return [];
        }
        return [{ name: text.slice(0, sign), value: text.slice(sign + 1), index }];
    });
}
function isName(reading, instruction, name, index) {
    if (NAME.test(name) && name !== '__proto__')
        return true;
    const message = `${name === '' ? 'has no name before the =' : `cannot set ${name}`}: a name is letters, digits and _, not a digit first`;
    reading.refuse(instruction, message, index);
    return false;
}
/** What BuildKit sets by itself once an ARG asks for it; E2B's sandboxes are x86-64. */
const PLATFORM = {
    TARGETPLATFORM: 'linux/amd64',
    TARGETOS: 'linux',
    TARGETARCH: 'amd64',
    TARGETVARIANT: '',
    BUILDPLATFORM: 'linux/amd64',
    BUILDOS: 'linux',
    BUILDARCH: 'amd64',
    BUILDVARIANT: '',
};
/** The value of an ARG that BuildKit knows by itself. */
function platformValue(reading, name) {
    if (!Object.hasOwn(PLATFORM, name))
        return undefined;
    reading.note(`${name} is taken as ${PLATFORM[name] || 'empty'}: E2B's sandboxes are linux/amd64`);
    return { text: PLATFORM[name] ?? '', open: false };
}
/** `ARG a b=1`: a variable of the build; before FROM it is for FROM and for an ARG of the same name after it. */
function readArg(reading, instruction) {
    const words = splitQuoted(instruction.rest, reading.escape);
    if (words.length === 0)
        reading.refuse(instruction, 'needs a name');
    for (const word of words) {
        const sign = word.text.indexOf('=');
        const name = sign < 0 ? word.text : word.text.slice(0, sign);
        if (!isName(reading, instruction, name, word.index))
            continue;
        const value = argValue(reading, instruction, word, name, sign);
        const scope = reading.stages === 0 ? reading.globals : reading.args;
        if (value !== undefined)
            scope.set(name, value);
        if (scope === reading.args)
            noteArgs(reading, name, value);
    }
}
function argValue(reading, instruction, word, name, sign) {
    const { given, globals } = reading;
    if (Object.hasOwn(given, name))
        return { text: given[name] ?? '', open: false };
    if (sign < 0) {
        return globals.get(name) ?? platformValue(reading, name);
    }
    const variables = (other) => reading.stages === 0 ? globals.get(other) : reading.variable(other);
    const text = { text: word.text.slice(sign + 1), index: word.index };
    const value = reading.expand(instruction, text, { variables });
    return value === undefined ? undefined : { text: value, open: false };
}
function noteArgs(reading, name, value) {
    reading.note("ARGs reach the RUNs after them and do not stay in the template, as with docker build; E2B's own reader keeps them as environment");
    if (value === undefined)
        reading.note(`ARG ${name} has no default and no value: it is not set, as with docker build`);
}
/** The assignments that give a RUN its ARGs; empty without any. */
function exportArgs(reading) {
    const pairs = [...reading.args].filter(([name]) => !reading.env.has(name));
    if (pairs.length === 0)
        return '';
    return `export ${pairs.map(([name, { text }]) => `${name}=${(0,shell_quote/* shellQuote */.Z)(text)}`).join(' ')}; `;
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/dockerfile/variables.js
/** The longest value that variables may expand to: they can double at every line. */
const MAX_VALUE = 64 * 1024;
/** How deep `${a:-${b:-…}}` may nest. */
const MAX_DEPTH = 32;
/** What is wrong with a word, in words. */
class ExpansionError extends Error {
}
/**
 * Replaces variables and removes quotes and escapes, by the rules of BuildKit's shell lexer; a variable that is not set
 * stays as it is written. Throws ExpansionError on
 * what it does not know, and on values that grow without bounds.
 */
function expandWord(word, rules) {
    return new Expander(word, rules).all();
}
class Expander {
    word;
    rules;
    #at = 0;
    #depth = 0;
    #open = false;
    #unset = new Set();
    #assumed = new Set();
    #literal = new Set();
    constructor(word, rules) {
        this.word = word;
        this.rules = rules;
    }
    all() {
        const text = this.#until('');
        return {
            text,
            open: this.#open,
            unset: [...this.#unset],
            assumed: [...this.#assumed],
            literal: [...this.#literal],
        };
    }
    #until(stop) {
        const parts = new Pieces();
        while (this.#at < this.word.length) {
            const char = this.word[this.#at] ?? '';
            if (char === stop) {
                this.#at += 1;
                return parts.text();
            }
            const quotes = this.rules.plainQuotes !== true;
            if (char === "'" && quotes)
                parts.add(this.#single());
            else if (char === '"' && quotes)
                parts.add(this.#double());
            else if (char === '$')
                parts.add(this.#dollar());
            else if (char === this.rules.escape) {
                this.#at += 1;
                parts.add(this.#plain());
            }
            else
                parts.add(this.#plain());
        }
        if (stop !== '')
            throw new ExpansionError(`a ${stop} is missing`);
        return parts.text();
    }
    /** The next character as it stands. */
    #plain() {
        const char = this.word[this.#at] ?? '';
        if (char === '$')
            this.#noteLiteral(this.word.slice(this.#at + 1, this.#at + 100));
        this.#at += 1;
        return char;
    }
    #noteLiteral(after) {
        const name = /^\{?([A-Za-z_]\w*)/.exec(after)?.[1];
        if (name !== undefined)
            this.#literal.add(name);
    }
    #single() {
        const end = this.word.indexOf("'", this.#at + 1);
        if (end < 0)
            throw new ExpansionError("a ' is missing");
        const text = this.word.slice(this.#at + 1, end);
        for (const part of text.split('$').slice(1))
            this.#noteLiteral(part);
        this.#at = end + 1;
        return text;
    }
    #double() {
        const parts = new Pieces();
        this.#at += 1;
        while (this.#at < this.word.length) {
            const char = this.word[this.#at] ?? '';
            const next = this.word[this.#at + 1] ?? '';
            if (char === '"') {
                this.#at += 1;
                return parts.text();
            }
            if (char === '$')
                parts.add(this.#dollar());
            else if (char === this.rules.escape && ['"', '$', this.rules.escape].includes(next)) {
                this.#at += 1;
                parts.add(this.#plain());
            }
            else
                parts.add(this.#plain());
        }
        throw new ExpansionError('a " is missing');
    }
    #dollar() {
        const start = this.#at;
        const braced = this.word[start + 1] === '{';
        this.#at += braced ? 2 : 1;
        const name = /^(?:[A-Za-z_]\w*|\d+|[@*#?$!-])/.exec(this.word.slice(this.#at, this.#at + 256))?.[0] ?? '';
        this.#at += name.length;
        if (!braced)
            return name === '' ? '$' : this.#value(name, this.word.slice(start, this.#at));
        if (name === '')
            throw new ExpansionError(`${this.word.slice(start, start + 20)} names no variable`);
        if (this.word[this.#at] === '}') {
            this.#at += 1;
            return this.#value(name, this.word.slice(start, this.#at));
        }
        return this.#modified(name);
    }
    /** `${name:-word}`, `${name:+word}`, `${name:?word}`, and the same without the colon. */
    #modified(name) {
        const [whole, colon, sign] = /^(:?)([-+?])/.exec(this.word.slice(this.#at, this.#at + 2)) ?? [];
        if (whole === undefined || sign === undefined)
            throw new ExpansionError(`\${${name}…} has a form that is not understood; use \${${name}:-default}`);
        this.#at += whole.length;
        this.#depth += 1;
        if (this.#depth > MAX_DEPTH)
            throw new ExpansionError('variables are nested too deep');
        const value = this.rules.variables(name);
        const isSet = value !== undefined && !(colon === ':' && value.text === '');
        // The word is read either way, but counts only when it is taken.
        const before = { open: this.#open, unset: new Set(this.#unset) };
        const word = this.#until('}');
        this.#depth -= 1;
        const taken = sign === '+' ? isSet : !isSet;
        if (!taken) {
            this.#open = before.open;
            for (const added of this.#unset)
                if (!before.unset.has(added))
                    this.#unset.delete(added);
        }
        if (sign === '+')
            return isSet ? word : '';
        if (isSet) {
            this.#open ||= value.open;
            return value.text;
        }
        if (sign === '?')
            throw new ExpansionError(`${name} is not set${word === '' ? '' : `: ${word}`}`);
        if (value === undefined)
            this.#assumed.add(name);
        return word;
    }
    #value(name, written) {
        const value = this.rules.variables(name);
        if (value !== undefined) {
            this.#open ||= value.open;
            return value.text;
        }
        this.#unset.add(name);
        this.#open = true;
        return written;
    }
}
/** Parts of a value, with a limit on their length. */
class Pieces {
    #parts = [];
    #length = 0;
    add(part) {
        this.#length += part.length;
        if (this.#length > MAX_VALUE)
            throw new ExpansionError(`the value is longer than ${MAX_VALUE} characters`);
        this.#parts.push(part);
    }
    text() {
        return this.#parts.join('');
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/dockerfile/reading.js


/** Every source of a COPY is a step of its own. */
const MAX_STEPS = 1000;
/** Where reading a Dockerfile stands: what the instructions so far have set. */
class Reading {
    escape;
    given;
    findings;
    steps = [];
    #isFull = false;
    from;
    stages = 0;
    /** ARGs before FROM: for FROM, and for an ARG of the same name in the stage. */
    globals = new Map();
    args = new Map();
    env = new Map();
    /** Words of SHELL; absent: the shell of the build, bash. */
    shell;
    user = 'root';
    hasUser = false;
    hasWorkdir = false;
    cmd;
    entrypoint;
    constructor(escape, 
    /** Values given for ARGs, which win over their defaults. */
    given, findings) {
        this.escape = escape;
        this.given = given;
        this.findings = findings;
    }
    /** Adds a step that comes from an instruction. A command that is too long to be run is a problem. */
    add(instruction, step) {
        if (step.type === 'RUN' && Buffer.byteLength(step.command) > limits/* MAX_SCRIPT_BYTES */.bR) {
            this.refuse(instruction, `the command is longer than ${limits/* MAX_SCRIPT_BYTES */.bR} bytes (96 KiB), the most that can be run; COPY it as a file and run that file`);
            return;
        }
        if (this.steps.length >= MAX_STEPS) {
            if (!this.#isFull)
                this.refuse(instruction, `makes more than ${MAX_STEPS} steps; copy folders instead`);
            this.#isFull = true;
            return;
        }
        const { line } = instruction.placeAt();
        this.steps.push({ ...step, place: { line, text: instruction.text } });
    }
    refuse(instruction, message, index) {
        const { line, column } = instruction.placeAt(index);
        this.findings.problem(`${instruction.keyword} ${message}`, { line, column });
    }
    note(message) {
        this.findings.note(message);
    }
    /** What `$name` stands for; ENV wins over ARG. */
    variable(name) {
        return this.env.get(name) ?? this.args.get(name);
    }
    /**
     * A word with its variables replaced, all of which must be known: what reaches E2B is taken as it stands. Undefined
     * after a problem.
     */
    expand(instruction, word, rules = {}) {
        const found = this.expandOpen(instruction, word, rules);
        if (found === undefined)
            return undefined;
        const [unset] = found.unset;
        if (unset === undefined && !found.open)
            return found.text;
        const what = unset === undefined
            ? 'uses a variable that holds variables of the image'
            : `uses $${unset}, which this Dockerfile does not set before it`;
        const quote = rules.plainQuotes
            ? ', or quote the name of the document (<<"EOF") to keep it as it is'
            : '';
        this.refuse(instruction, `${what}, so its value is not known; set it with ARG or ENV${quote}`, word.index);
        return undefined;
    }
    /** The same where E2B replaces what is not known here: in the values of ENV. */
    expandOpen(instruction, word, rules = {}) {
        try {
            const variables = (name) => this.variable(name);
            const found = expandWord(word.text, { variables, escape: this.escape, ...rules });
            for (const name of found.assumed) {
                this.note(`${name} is not set in the Dockerfile: where it has a default (\${${name}:-…}), that is taken, whatever the image sets`);
            }
            return found;
        }
        catch (error) {
            if (!(error instanceof ExpansionError))
                throw error;
            this.refuse(instruction, `cannot be read: ${error.message}`, word.index);
            return undefined;
        }
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/dockerfile/run.js




/** `RUN command`, `RUN ["program", "argument"]`, and both forms with documents. */
function readRun(reading, instruction) {
    const { flags, rest, offset } = takeFlags(instruction.rest);
    for (const flag of flags)
        checkFlag(reading, instruction, flag);
    if (rest === '')
        return reading.refuse(instruction, 'needs a command');
    const words = jsonForm(rest);
    if (words !== undefined && words.length === 0) {
        return reading.refuse(instruction, 'needs a command', offset);
    }
    const [document] = instruction.heredocs;
    const isScript = document !== undefined && instruction.heredocs.length === 1 && heredocOf(rest) !== undefined;
    const command = words === undefined
        ? isScript
            ? script(reading, document)
            : inShell(reading, [rest, ...instruction.heredocs.map(written)].join('\n'))
        : words.map(shell_quote/* shellQuote */.Z).join(' ');
    reading.add(instruction, { type: 'RUN', command: `${exportArgs(reading)}${command}` });
}
/** A document with its end, for the shell that reads it. */
function written({ content, name }) {
    return `${content}${name}`;
}
/** `RUN <<EOF`: the document is a script of the shell, or of the program that its first line names. */
function script(reading, { content, chomp }) {
    const text = chomp ? content.replace(/^\t+/gm, '') : content;
    if (!text.startsWith('#!'))
        return inShell(reading, text.replace(/\n$/, ''));
    return (`script=$(mktemp) && printf %s ${(0,shell_quote/* shellQuote */.Z)(text)} > "$script" && chmod 700 "$script" && ` +
        `{ "$script"; code=$?; rm -f "$script"; exit $code; }`);
}
/** A command for the shell that SHELL set; E2B runs every command with bash already. */
function inShell({ shell }, command) {
    if (shell === undefined)
        return command;
    return [...shell, command].map(shell_quote/* shellQuote */.Z).join(' ');
}
function checkFlag(reading, instruction, { name, value = '', index }) {
    const refuse = (message) => reading.refuse(instruction, message, index);
    if (name === 'mount') {
        const type = /(?:^|,)type=([^,]*)/.exec(value)?.[1] ?? 'bind';
        if (type === 'cache' || type === 'tmpfs') {
            reading.note(`--mount=type=${type} is left out: what the command writes there stays in the layer`);
        }
        else if (type === 'secret' || type === 'ssh') {
            refuse(`--mount=type=${type} is not available: a build takes no secrets; fetch what needs one before the build, and COPY it`);
        }
        else {
            refuse(`--mount=type=${type} is not available; COPY what the command needs`);
        }
    }
    else if (name === 'network') {
        if (value === 'none')
            refuse('--network=none is not available: builds have a network');
    }
    else if (name === 'security') {
        if (value !== 'sandbox')
            refuse(`--security=${value} is not available`);
    }
    else {
        refuse(`has an unknown flag --${name}`);
    }
}
/** CMD and ENTRYPOINT as they were written; undefined if there is nothing to run. */
function readCommand(instruction) {
    const words = jsonForm(instruction.rest);
    if (words !== undefined)
        return words.length === 0 ? undefined : { words };
    return instruction.rest === '' ? undefined : { shell: instruction.rest };
}
/** What docker would run in a container: ENTRYPOINT with CMD as its arguments, or CMD alone. */
function startCommand(reading) {
    const { cmd, entrypoint } = reading;
    const { shell = ['/bin/sh', '-c'] } = reading;
    if (cmd && entrypoint) {
        if ('shell' in entrypoint) {
            reading.note('CMD is left out: the ENTRYPOINT is a shell command and takes no arguments');
        }
        else {
            const words = 'words' in cmd ? cmd.words : [...shell, cmd.shell];
            reading.note("the start command is ENTRYPOINT with CMD as its arguments, as in docker; E2B's own reader takes the last of the two");
            return [...entrypoint.words, ...words].map(shell_quote/* shellQuote */.Z).join(' ');
        }
    }
    const command = entrypoint ?? cmd;
    if (command === undefined)
        return undefined;
    return 'words' in command ? command.words.map(shell_quote/* shellQuote */.Z).join(' ') : inShell(reading, command.shell);
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/dockerfile/read.js








/** More instructions than any image has layers; it bounds what variables can multiply. */
const MAX_INSTRUCTIONS = 1000;
/** The wait of E2B's own reader after a start command that nothing else describes. */
const READY_AFTER_START = 'sleep 20';
/**
 * Reads a Dockerfile as E2B's `fromDockerfile` does where that does what docker build would: USER root and WORKDIR /
 * first, USER user and WORKDIR /home/user last unless it sets them, CMD and ENTRYPOINT as the start command. What
 * differs is a problem or a note in `findings`. Undefined after problems; never throws.
 */
function readDockerfile(source, given, findings) {
    const before = findings.problems.length;
    if (source.includes('\0')) {
        findings.problem('expected text; the file holds NUL characters', { line: 1, column: 1 });
        return undefined;
    }
    const { instructions, escape, syntax, faults } = readInstructions(source);
    for (const { message, ...place } of faults)
        findings.problem(message, place);
    if (syntax !== undefined && !/^(?:docker\.io\/)?docker\/dockerfile(?::[\w.-]+)?(?:@\S+)?$/.test(syntax)) {
        findings.note(`the directive syntax=${syntax} has no effect: the Dockerfile is read as docker/dockerfile:1`);
    }
    const reading = new Reading(escape, given, findings);
    for (const [index, instruction] of instructions.entries()) {
        if (index >= MAX_INSTRUCTIONS) {
            reading.refuse(instruction, `is instruction ${MAX_INSTRUCTIONS + 1}; at most ${MAX_INSTRUCTIONS} are read`);
            break;
        }
        read(reading, instruction);
    }
    if (reading.stages === 0) {
        findings.problem('a Dockerfile needs FROM, the image to start from', { line: 1, column: 1 });
    }
    for (const name of Object.keys(given)) {
        if (!reading.args.has(name) && !reading.globals.has(name))
            findings.note(`the argument ${name} has no effect: the Dockerfile has no ARG ${name}`);
    }
    if (findings.problems.length > before || reading.from === undefined)
        return undefined;
    const start = startCommand(reading);
    if (!reading.hasUser) {
        findings.note('sandboxes run as user in /home/user where the Dockerfile sets no USER or WORKDIR, as in E2B');
    }
    return {
        from: { image: reading.from },
        steps: [
            { type: 'USER', user: 'root' },
            { type: 'WORKDIR', path: '/' },
            ...reading.steps,
            ...(reading.hasUser ? [] : [{ type: 'USER', user: 'user' }]),
            ...(reading.hasWorkdir ? [] : [{ type: 'WORKDIR', path: '/home/user' }]),
        ],
        ...(start === undefined ? {} : { start, ready: READY_AFTER_START }),
    };
}
function read(reading, instruction) {
    const reader = READERS[instruction.keyword];
    if (reader === undefined || !Object.hasOwn(READERS, instruction.keyword)) {
        const meant = (0,nearest/* nearest */.p)(instruction.keyword, Object.keys(READERS));
        const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
        return reading.refuse(instruction, `is not an instruction of a Dockerfile${hint}`);
    }
    if (reading.stages === 0 && instruction.keyword !== 'FROM' && instruction.keyword !== 'ARG') {
        return reading.refuse(instruction, 'stands before FROM, where only ARG may stand');
    }
    // What belongs to a second stage is of no use: the stage itself is refused.
    if (reading.stages > 1 && instruction.keyword !== 'FROM')
        return undefined;
    return reader(reading, instruction);
}
const READERS = {
    FROM: readFrom,
    RUN: readRun,
    COPY: readCopy,
    ADD: readCopy,
    ENV: readEnv,
    ARG: readArg,
    WORKDIR: readWorkdir,
    USER: readUser,
    SHELL: readShell,
    CMD(reading, instruction) {
        if (reading.cmd)
            reading.note('only the last CMD counts');
        reading.cmd = readCommand(instruction);
    },
    ENTRYPOINT(reading, instruction) {
        if (reading.entrypoint)
            reading.note('only the last ENTRYPOINT counts');
        reading.entrypoint = readCommand(instruction);
    },
    EXPOSE: ignored('EXPOSE is left out: every port of a sandbox can be reached'),
    VOLUME: ignored('VOLUME is left out: the folder is part of the template'),
    LABEL: ignored('LABEL is left out: templates have no labels'),
    MAINTAINER: ignored('MAINTAINER is left out: templates have no labels'),
    STOPSIGNAL: ignored('STOPSIGNAL is left out: sandboxes are paused or killed as a whole'),
    HEALTHCHECK: ignored('HEALTHCHECK is left out; template.ready says when the start command is ready'),
    ONBUILD: ignored('ONBUILD is left out: it is for images built from this one'),
};
function ignored(note) {
    return (reading) => reading.note(note);
}
function readFrom(reading, instruction) {
    reading.stages += 1;
    if (reading.stages > 1) {
        if (reading.stages > 2)
            return;
        return reading.refuse(instruction, 'starts a second stage, which E2B cannot build: build the stages into an image of your own and start FROM it, or do all in one stage');
    }
    const { flags, rest, offset } = takeFlags(instruction.rest);
    const [image, as, name, ...more] = splitSpace(rest);
    if (image === undefined)
        return reading.refuse(instruction, 'needs an image');
    if (as !== undefined && (as.text.toUpperCase() !== 'AS' || name === undefined || more.length > 0)) {
        return reading.refuse(instruction, 'expects IMAGE or IMAGE AS NAME', as.index + offset);
    }
    const variables = (arg) => reading.globals.get(arg) ?? platformValue(reading, arg);
    for (const { name: flag, value = '', index } of flags) {
        if (flag !== 'platform') {
            reading.refuse(instruction, `has an unknown flag --${flag}`, index);
            continue;
        }
        const platform = reading.expand(instruction, { text: value, index }, { variables });
        if (platform !== undefined && !/^linux\/(?:amd64|x86_64)(?:\/\w+)?$/.test(platform)) {
            reading.refuse(instruction, `--platform=${platform} is not available: sandboxes are linux/amd64`, index);
        }
    }
    const text = reading.expand(instruction, { text: image.text, index: image.index + offset }, { variables });
    if (text === undefined)
        return;
    const refuse = (message) => reading.refuse(instruction, message, image.index + offset);
    if (text === 'scratch') {
        return refuse('scratch is empty: a template needs at least a shell; start from an image of a distribution');
    }
    if (!isImage(text))
        return refuse(`expects the name of an image; found ${text}`);
    reading.from = text;
}
function readWorkdir(reading, instruction) {
    const path = reading.expand(instruction, { text: instruction.rest, index: 0 });
    if (path === undefined)
        return;
    if (path === '')
        return reading.refuse(instruction, 'needs a folder');
    reading.hasWorkdir = true;
    reading.add(instruction, { type: 'WORKDIR', path });
}
function readUser(reading, instruction) {
    const text = reading.expand(instruction, { text: instruction.rest, index: 0 });
    if (text === undefined)
        return;
    const [name = '', group] = text.split(':');
    const user = name === '0' ? 'root' : name;
    if (/^\d+$/.test(user)) {
        return reading.refuse(instruction, `${user} is a number, but sandboxes know users by name; give the name that the image has for it`);
    }
    if (!/^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/.test(user)) {
        return reading.refuse(instruction, `expects the name of a user; found ${text}`);
    }
    if (group !== undefined && !(user === 'root' && (group === 'root' || group === '0'))) {
        reading.note(`the group of USER ${text} is left out: commands run with the groups of the user`);
    }
    reading.hasUser = true;
    reading.user = user;
    reading.add(instruction, { type: 'USER', user });
}
function readShell(reading, instruction) {
    const words = jsonForm(instruction.rest);
    if (words === undefined || words.length === 0) {
        return reading.refuse(instruction, 'expects a list, as ["/bin/bash", "-o", "pipefail", "-c"]');
    }
    reading.shell = words;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./.cache/build/lib/template/define/files.js





/**
 * Finds the file of a definition: the path itself, or the first of the usual names in it if it is a folder. A relative
 * path must stay inside the root when symlinks are followed, because a pull request can change what it leads to; an
 * absolute one was typed by someone with the rights already.
 */
async function findFile(root, given, usual) {
    const at = external_node_path_.resolve(root, given);
    const kind = await kindOf(at);
    if (kind === 'file')
        return inside(root, given, at);
    if (kind === 'folder') {
        for (const name of usual) {
            const candidate = external_node_path_.join(at, name);
            if ((await kindOf(candidate)) === 'file')
                return inside(root, given, candidate);
        }
        const expected = usual.length === 0 ? 'expected a file; this is a folder' : `the folder has no ${(0,quote/* alternatives */.Vo)(usual)}`;
        return fail(given, expected);
    }
    if (kind === 'other')
        return fail(given, 'expected a file');
    return fail(given, 'there is no such file');
}
/** The folder that files are copied from, absolute. */
async function findFolder(root, given) {
    const at = external_node_path_.resolve(root, given);
    const kind = await kindOf(at);
    if (kind === undefined)
        return fail(given, 'there is no such folder to copy files from');
    if (kind !== 'folder')
        return fail(given, 'expected a folder to copy files from');
    return inside(root, given, at);
}
/** Text of a file of at most 1 MiB. */
async function readText({ absolute, shown }) {
    let file;
    try {
        file = await (0,promises_.open)(absolute, 'r');
        const { size } = await file.stat();
        if (size > limits/* MAX_FILE_BYTES */.gZ) {
            return fail(shown, `the file is ${size} bytes long; at most ${limits/* MAX_FILE_BYTES */.gZ} (1 MiB) are read`);
        }
        return { text: await file.readFile('utf8') };
    }
    catch (error) {
        return fail(shown, `the file cannot be read (${error.code ?? String(error)})`);
    }
    finally {
        await file?.close();
    }
}
/** Whether a name is there, and is a file, read through symlinks. */
async function kindOf(at) {
    const found = await (0,promises_.stat)(at).catch(() => undefined);
    if (found)
        return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    // A symlink that leads nowhere is there, though nothing can be read.
    const link = await (0,promises_.lstat)(at).catch(() => undefined);
    return link && 'other';
}
async function inside(root, given, at) {
    const placed = (0,local_path/* placeLocal */.H_)(root, at);
    const found = { shown: placed.path, absolute: at };
    if (external_node_path_.isAbsolute(given))
        return found;
    const [realRoot, real] = await Promise.all([(0,promises_.realpath)(root), (0,promises_.realpath)(at)]);
    if (!placed.inside || !(0,local_path/* placeLocal */.H_)(realRoot, real).inside) {
        return fail(given, 'it leads out of the project folder');
    }
    return found;
}
function fail(given, message) {
    const shown = /[^\x20-\x7e]/.test(given) ? (0,quote/* showValue */.vp)(given) : given;
    return { problem: { source: shown, message } };
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/findings.js

/** More than this of either helps nobody. */
const MOST = 500;
/** What reading a definition found out, beside the definition: all problems at once, and what is worth a sentence. */
class Findings {
    source;
    problems = [];
    #notes = new Set();
    /** `source` is the file as the user named it. */
    constructor(source) {
        this.source = source;
    }
    problem(message, place = {}) {
        if (this.problems.length < MOST)
            this.problems.push({ source: this.source, ...place, message: line(message) });
    }
    /** Says something once, however often it is found. */
    note(message) {
        if (this.#notes.size < MOST)
            this.#notes.add(line(message));
    }
    get notes() {
        return [...this.#notes];
    }
}
/** The text of a definition is untrusted, and messages quote it. */
function line(message) {
    return (0,quote/* printable */.g$)((0,quote/* shorten */.ml)(message, 600));
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./.cache/build/lib/template/define/ignore-file.js



/** More lines than this are left to E2B's own reading. */
const MAX_PATTERNS = 2000;
/**
 * Patterns that make E2B read the `.dockerignore` of a context as docker build does. E2B gives its lines to a glob, for
 * which `node_modules` is the folder without what is in it, and `/x` and `x/` nothing (reference: the SDK's
 * `readDockerignore`; glob 11). Notes what cannot be made good: patterns that bring files back, and a file that belongs
 * to one Dockerfile alone. None if nothing is copied.
 */
async function ignoredBy(steps, context, dockerfile, findings) {
    if (!steps.some(({ type }) => type === 'COPY'))
        return [];
    const text = await (0,promises_.readFile)(external_node_path_.join(context, '.dockerignore'), 'utf8').catch(() => '');
    const lines = text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .slice(0, MAX_PATTERNS);
    const back = lines.find((line) => line.startsWith('!'));
    if (back !== undefined) {
        findings.note(`E2B cannot bring files back, so ${back} of .dockerignore has no effect: name there what is left out instead`);
    }
    if (dockerfile !== undefined)
        await noteOwnFile(`${dockerfile}.dockerignore`, findings);
    return lines.flatMap((line, index) => patternsOf(line, lines.slice(index + 1)));
}
/** A line as patterns for the thing itself and for what is in it, unless a later line wants some of it back. */
function patternsOf(line, later) {
    if (line.startsWith('!'))
        return [];
    const pattern = clean(line);
    if (pattern === '.' || pattern.startsWith('..'))
        return [];
    const matches = picomatch(pattern, { dot: true });
    const isWanted = later.some((other) => other.startsWith('!') && ancestors(clean(other.slice(1))).some((part) => matches(part)));
    return isWanted ? [] : [pattern, `${pattern}/**`];
}
/** Relative to the context, as docker takes it. */
function clean(line) {
    return external_node_path_.posix.normalize(line).replace(/^\/+|\/+$/g, '') || '.';
}
function ancestors(name) {
    const parts = name.split('/');
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
async function noteOwnFile(file, findings) {
    const isThere = await (0,promises_.access)(file).then(() => true, () => false);
    if (isThere)
        findings.note(`${external_node_path_.basename(file)} has no effect in E2B: only .dockerignore of the context counts`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/from-devcontainer.js








/** The places of the specification, for a folder that is given. */
const DEVCONTAINERS = ['.devcontainer/devcontainer.json', '.devcontainer.json', 'devcontainer.json'];
/** What copying the project leaves out, whatever `.dockerignore` says. */
const PROJECT_IGNORE = ['.git', '.git/**'];
/**
 * A template from devcontainer.json: its image or Dockerfile, its environment and users, and the commands that prepare
 * the project, in the build. What runs once a sandbox, and at every start, goes with the definition as hooks.
 */
async function fromDevcontainer(given, context, { root }) {
    const file = await findFile(root, given, DEVCONTAINERS);
    if ('problem' in file)
        return { problems: [file.problem] };
    const text = await readText(file);
    if ('problem' in text)
        return { problems: [text.problem] };
    const findings = new Findings(file.shown);
    const read = readDevcontainer(text.text, root, findings);
    if (read === undefined)
        return { problems: findings.problems };
    const project = await findFolder(root, context ?? '.');
    if ('problem' in project)
        return { problems: [project.problem] };
    const base = await readBase(read, external_node_path_.dirname(file.shown), context, root, findings);
    if ('problems' in base)
        return base;
    const commands = [...read.onCreate, ...read.updateContent];
    // The commands need the project, so the files of a Dockerfile are taken from there as well.
    const copied = commands.length === 0 ? base.context : project.absolute;
    const prefix = (0,local_path/* placeLocal */.H_)(copied, base.context);
    if (!prefix.inside) {
        findings.problem('the context of the Dockerfile lies outside the project, which is copied for the commands', {
            path: 'build.context',
        });
        return { problems: findings.problems };
    }
    const baseSteps = base.steps.map((step) => moveSource(step, prefix.path));
    const steps = [
        ...baseSteps,
        ...settings(read, baseSteps, commands),
        ...preparation(read, baseSteps, commands),
    ];
    if (commands.length > 0) {
        findings.note(`${commands[0]?.name} runs in the build, so the project is copied into the template: it is built anew when a file changes that .dockerignore does not name`);
    }
    const user = userOf(read);
    return {
        source: {
            source: { kind: 'devcontainer', path: file.shown },
            context: copied,
            ignore: [
                ...(commands.length === 0 ? [] : PROJECT_IGNORE),
                ...(await ignoredBy(steps, copied, base.dockerfile, findings)),
            ],
            from: base.from,
            steps,
            ...(base.start === undefined ? {} : { start: base.start }),
            ...(base.ready === undefined ? {} : { ready: base.ready }),
            ...(read.cpu === undefined ? {} : { cpu: read.cpu }),
            ...(read.memory === undefined ? {} : { memory: read.memory }),
            hooks: {
                postCreate: read.postCreate.map(withoutLine),
                postStart: read.postStart.map(withoutLine),
                env: read.remoteEnv,
                ...(user === undefined ? {} : { user }),
                ports: read.ports,
            },
            notes: findings.notes,
        },
    };
}
async function readBase(read, folder, context, root, findings) {
    const { source } = read;
    // Paths in the file are relative to its folder, and may not lead out of the project.
    const find = (name, finder) => finder(root, external_node_path_.join(folder, name));
    const place = context === undefined
        ? await find('image' in source ? '.' : (source.context ?? '.'), findFolder)
        : await findFolder(root, context);
    if ('problem' in place)
        return { problems: [place.problem] };
    if ('image' in source)
        return { from: { image: source.image }, steps: [], context: place.absolute };
    const file = await find(source.dockerfile, (base, name) => findFile(base, name, []));
    if ('problem' in file)
        return { problems: [file.problem] };
    const text = await readText(file);
    if ('problem' in text)
        return { problems: [text.problem] };
    const inner = new Findings(file.shown);
    const dockerfile = readDockerfile(text.text, source.args, inner);
    if (dockerfile === undefined)
        return { problems: inner.problems };
    for (const note of inner.notes)
        findings.note(note);
    const { start, ready, ...rest } = dockerfile;
    if (start !== undefined && !read.keepsCommand) {
        findings.note('CMD and ENTRYPOINT of the Dockerfile do not run, because overrideCommand is not false');
    }
    return {
        ...rest,
        ...(read.keepsCommand && start !== undefined ? { start } : {}),
        ...(read.keepsCommand && ready !== undefined ? { ready } : {}),
        context: place.absolute,
        dockerfile: file.absolute,
    };
}
function moveSource(step, folder) {
    return step.type === 'COPY' ? { ...step, from: external_node_path_.posix.join(folder, step.from) } : step;
}
function settings(read, before, commands) {
    const { containerEnv, containerUser, workspaceFolder } = read;
    const isNew = containerUser !== undefined && containerUser !== lastUser(before);
    return [
        ...(Object.keys(containerEnv).length === 0 ? [] : [{ type: 'ENV', variables: containerEnv }]),
        ...(isNew ? [{ type: 'USER', user: containerUser }] : []),
        // With commands it is made for the user who runs them.
        ...(read.hasWorkspaceFolder && commands.length === 0
            ? [{ type: 'WORKDIR', path: workspaceFolder }]
            : []),
    ];
}
/** onCreateCommand and updateContentCommand in the project's folder, as the user of the devcontainer. */
function preparation(read, before, commands) {
    if (commands.length === 0)
        return [];
    const owner = read.containerUser ?? lastUser(before);
    const user = userOf(read) ?? owner;
    const { workspaceFolder, remoteEnv } = read;
    const pairs = Object.entries(remoteEnv).map(([name, value]) => `${name}=${(0,shell_quote/* shellQuote */.Z)(value)}`);
    const exported = pairs.length === 0 ? '' : `export ${pairs.join(' ')}; `;
    return [
        ...(user === owner ? [] : [{ type: 'USER', user }]),
        { type: 'WORKDIR', path: workspaceFolder },
        { type: 'COPY', from: '.', to: workspaceFolder },
        ...commands.map(({ name, run, line }) => ({
            type: 'RUN',
            command: `${exported}${run}`,
            place: { line, text: `${name}: ${run.replace(/\s+/g, ' ').trim()}` },
        })),
        ...(user === owner ? [] : [{ type: 'USER', user: owner }]),
    ];
}
function userOf({ remoteUser, containerUser }) {
    return remoteUser ?? containerUser;
}
/** Who commands run as after these steps; E2B's templates begin with `user`. */
function lastUser(steps) {
    return steps.findLast((step) => step.type === 'USER')?.user ?? 'user';
}
function withoutLine({ name, run }) {
    return { name, run };
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/from-dockerfile.js




/** E2B's names of a Dockerfile, the first of which counts. */
const DOCKERFILES = ['e2b.Dockerfile', 'Dockerfile'];
/** A template from a Dockerfile; its context is the root unless the description says otherwise. */
async function fromDockerfile(given, context, { root }) {
    const file = await findFile(root, given, DOCKERFILES);
    const folder = await findFolder(root, context ?? '.');
    const missing = [file, folder].flatMap((found) => ('problem' in found ? [found.problem] : []));
    if ('problem' in file || 'problem' in folder)
        return { problems: missing };
    const source = await readText(file);
    if ('problem' in source)
        return { problems: [source.problem] };
    const findings = new Findings(file.shown);
    const read = readDockerfile(source.text, {}, findings);
    if (read === undefined)
        return { problems: findings.problems };
    const ignore = await ignoredBy(read.steps, folder.absolute, file.absolute, findings);
    return {
        source: {
            ...read,
            source: { kind: 'dockerfile', path: file.shown },
            context: folder.absolute,
            ignore,
            notes: findings.notes,
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.cache/build/lib/spec/outside-root.js
var outside_root = __webpack_require__(10117);
// EXTERNAL MODULE: ./.cache/build/lib/spec/template-reference.js
var template_reference = __webpack_require__(15645);
;// CONCATENATED MODULE: ./.cache/build/lib/template/module/answer.js



/** The file descriptor on which a module's process answers: its stdout belongs to the module. */
const ANSWER_FD = 3;
/** The longest answer that is read, in bytes. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
const answer_MAX_STEPS = 1000;
const answer_line = schemas/* int */.Whr().min(1).max(10_000_000);
/** A place in a file, absolute; without a column where only the line is known. */
const place = schemas/* object */.Ikc({ file: schemas/* string */.YjP().max(4096), line: answer_line, column: answer_line.optional() });
const plain = schemas/* string */.YjP().refine((text) => !text.includes('\0'), 'holds a NUL character');
const answer_short = plain.max(4096);
/**
 * What the process says: the template, or what is wrong. It runs code of the repository, so nothing of it is trusted.
 * `template` is what the SDK's `toJSON` writes; `places` says where each call of the builder stands, in order, the one
 * that chooses the base first.
 */
const moduleAnswer = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ error: schemas/* string */.YjP().max(100_000), place: place.optional() }),
    schemas/* object */.Ikc({
        template: schemas/* string */.YjP(),
        context: answer_short.min(1),
        ignore: schemas/* array */.YOg(answer_short).max(10_000),
        places: schemas/* array */.YOg(place.nullable()).max(2 * answer_MAX_STEPS),
    }),
]);
const answer_command = plain
    .min(1)
    .refine((text) => Buffer.byteLength(text) <= limits/* MAX_SCRIPT_BYTES */.bR, `is longer than ${limits/* MAX_SCRIPT_BYTES */.bR} bytes (96 KiB)`);
const flags = { force: schemas/* boolean */.zMY().optional() };
const step = schemas/* discriminatedUnion */.gMt('type', [
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('RUN'), args: schemas/* tuple */.PVZ([answer_command], answer_short), ...flags }),
    schemas/* object */.Ikc({
        type: schemas/* literal */.euz('COPY'),
        args: schemas/* tuple */.PVZ([answer_short.min(1), answer_short.min(1)], answer_short),
        resolveSymlinks: schemas/* boolean */.zMY().optional(),
        ...flags,
    }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('ENV'), args: schemas/* array */.YOg(plain.max(100_000)).max(20_000), ...flags }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('WORKDIR'), args: schemas/* tuple */.PVZ([answer_short.min(1)], answer_short), ...flags }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('USER'), args: schemas/* tuple */.PVZ([answer_short.min(1)], answer_short), ...flags }),
]);
const registry = schemas/* discriminatedUnion */.gMt('type', [
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('registry'), username: answer_short, password: plain.max(100_000) }),
    schemas/* object */.Ikc({
        type: schemas/* literal */.euz('aws'),
        awsAccessKeyId: answer_short,
        awsSecretAccessKey: answer_short,
        awsRegion: answer_short,
    }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('gcp'), serviceAccountJson: plain.max(100_000) }),
]);
/** The body of E2B's "start build", as `toJSON` writes it (reference: the SDK's `serialize`). */
const serializedTemplate = schemas/* object */.Ikc({
    fromImage: answer_short.optional(),
    fromTemplate: answer_short.regex(template_reference/* TEMPLATE_REFERENCE */.z).optional(),
    fromImageRegistry: registry.optional(),
    startCmd: answer_command.optional(),
    readyCmd: answer_command.optional(),
    force: schemas/* boolean */.zMY().optional(),
    steps: schemas/* array */.YOg(step).max(answer_MAX_STEPS),
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./.cache/build/lib/template/module/run.js





/** How much of what a module prints is kept for an error, in characters. */
const PRINTED = 4096;
/**
 * Runs a module of the repository in a process of its own: without this process's environment, in a home of its own,
 * for a limited time, and ended with all that it started. Rejects only when it was cancelled.
 */
async function runModule(run) {
    const home = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'e2b-action-template.'));
    try {
        run.signal?.throwIfAborted();
        return await evaluate(run, home);
    }
    finally {
        await (0,promises_.rm)(home, { recursive: true, force: true });
    }
}
async function evaluate({ bundle, file, cwd, timeoutMs, signal }, home) {
    const child = (0,external_node_child_process_.spawn)(process.execPath, [bundle, file], {
        cwd,
        env: environment(home),
        // A group of its own, so that what it starts can be ended with it.
        detached: process.platform !== 'win32',
        windowsHide: true,
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    let printed = '';
    const [, stdout, stderr, answers] = child.stdio;
    for (const stream of [stdout, stderr]) {
        stream?.setEncoding('utf8').on('data', (text) => (printed = (printed + text).slice(-PRINTED)));
    }
    let stopped;
    const stop = (why) => {
        stopped ??= why;
        endGroup(child);
    };
    const timer = setTimeout(() => stop(`it did not end within ${timeoutMs / 1000} s`), timeoutMs);
    const onAbort = () => stop('cancelled');
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
        const answer = readAnswer(answers, () => stop('its template is too large'));
        const ended = await end(child);
        // What it left behind would keep the pipe open; what left its group as well may do so for a moment.
        endGroup(child);
        const patience = setTimeout(() => answers?.destroy(), GRACE_MS);
        const text = await answer.finally(() => clearTimeout(patience));
        signal?.throwIfAborted();
        if (stopped !== undefined)
            return { error: stopped };
        return parse(text) ?? { error: `${ended} without a template${lastLine(printed)}` };
    }
    finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        for (const stream of [stdout, stderr, answers])
            stream?.destroy();
    }
}
/** What a program needs to run at all; nothing that could be a secret. */
function environment(home) {
    const passed = ['PATH', 'SystemRoot', 'SYSTEMROOT', 'windir', 'PATHEXT', 'COMSPEC'];
    const kept = passed.flatMap((name) => {
        const value = process.env[name];
        return value === undefined ? [] : [[name, value]];
    });
    return {
        ...Object.fromEntries(kept),
        HOME: home,
        USERPROFILE: home,
        TMPDIR: home,
        TEMP: home,
        TMP: home,
        LANG: 'C.UTF-8',
        TZ: 'UTC',
    };
}
function end(child) {
    return new Promise((resolve) => {
        child.once('error', (error) => resolve(`it cannot be started (${error.message}), so it ended`));
        child.once('exit', (code, signal) => resolve(signal === null ? `it ended with exit code ${code}` : `it was ended by ${signal}`));
    });
}
function endGroup(child) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === 'win32')
            child.kill('SIGKILL');
        else
            process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        // Nothing is left of it.
    }
}
/** How long an answer may take after the process has ended. */
const GRACE_MS = 5000;
async function readAnswer(stream, onTooLong) {
    const chunks = [];
    let length = 0;
    await new Promise((resolve) => {
        stream.on('data', (chunk) => {
            length += chunk.length;
            if (length <= MAX_ANSWER_BYTES)
                chunks.push(chunk);
            else
                onTooLong();
        });
        stream.once('close', resolve);
        stream.once('error', () => resolve());
    });
    return Buffer.concat(chunks).toString();
}
function parse(text) {
    try {
        return moduleAnswer.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined; // Nothing, or no JSON.
    }
}
function lastLine(printed) {
    const line = printed.trim().split('\n').at(-1)?.trim();
    return line === undefined || line === '' ? '' : `; it printed last: ${line}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/from-module.js










/** E2B's names of a module that defines a template. */
const MODULES = ['template.ts', 'template.mts', 'template.js', 'template.mjs'];
const TIMEOUT_MS = 60_000;
/** A template from a module that exports an E2B Template, evaluated in a process of its own. */
async function fromModule(given, context, options) {
    const { root } = options;
    const file = await findFile(root, given, MODULES);
    if ('problem' in file)
        return { problems: [file.problem] };
    const findings = new Findings(file.shown);
    if (!options.mayRunModules) {
        findings.problem('a module is a program that runs on this machine, and here others can change it: this is a pull request from outside; use a Dockerfile, or from and steps');
        return { problems: findings.problems };
    }
    // Stack traces, and so the module's own folder, come with symlinks resolved.
    const [real, realRoot] = await Promise.all([(0,promises_.realpath)(file.absolute), (0,promises_.realpath)(root)]);
    const answer = await runModule({
        bundle: options.moduleBundle ?? siblingBundle(),
        file: real,
        cwd: realRoot,
        timeoutMs: TIMEOUT_MS,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    if ('error' in answer) {
        const shown = answer.place && (0,local_path/* placeLocal */.H_)(realRoot, answer.place.file);
        if (answer.place === undefined || shown === undefined)
            findings.problem(answer.error);
        else if (answer.place.file === real) {
            const { line, column } = answer.place;
            findings.problem(answer.error, { line, ...(column === undefined ? {} : { column }) });
        }
        else
            findings.problem(`${answer.error} (${shown.path}:${answer.place.line})`);
        return { problems: findings.problems };
    }
    const template = from_module_parse(answer.template, findings);
    if (template === undefined)
        return { problems: findings.problems };
    const folder = await contextOf(answer.context, context, { root, realRoot }, external_node_path_.isAbsolute(given), findings);
    if (folder === undefined)
        return { problems: findings.problems };
    const from = baseOf(template, findings);
    const steps = await stepsOf(template, answer, real, findings);
    if (findings.problems.length > 0 || from === undefined)
        return { problems: findings.problems };
    return {
        source: {
            source: { kind: 'file', path: file.shown },
            context: folder,
            // Patterns of `.dockerignore` are those of E2B here: the module is written for its SDK.
            ignore: answer.ignore,
            from,
            ...(template.fromImageRegistry === undefined ? {} : { registry: template.fromImageRegistry }),
            steps,
            ...(template.startCmd === undefined ? {} : { start: template.startCmd }),
            ...(template.readyCmd === undefined ? {} : { ready: template.readyCmd }),
            ...(template.force === true ? { skipCache: true } : {}),
            notes: findings.notes,
        },
    };
}
/** The bundles lie side by side: dist/cli/index.js or dist/main/index.js, and dist/template-module/index.js. */
function siblingBundle() {
    return external_node_path_.join(external_node_path_.dirname((0,external_node_fs_.realpathSync)(process.argv[1] ?? '')), '..', 'template-module', 'index.js');
}
/** What the SDK wrote. The module could have answered with anything, so a fault is explained, not trusted. */
function from_module_parse(text, findings) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        findings.problem('its template is not written as the SDK writes it: not valid JSON');
        return undefined;
    }
    const read = serializedTemplate.safeParse(value);
    for (const { path: at, message } of read.error?.issues.slice(0, 10) ?? []) {
        findings.problem(`its template cannot be built: ${at.join('.')}: ${message}`);
    }
    return read.data;
}
async function contextOf(own, context, { root, realRoot }, mayLeaveRoot, findings) {
    const placed = (0,local_path/* placeLocal */.H_)(realRoot, own);
    if (context === undefined && !placed.inside && !mayLeaveRoot) {
        findings.problem(`fileContextPath: ${(0,outside_root/* leavesRoot */.hs)(own)}`);
        return undefined;
    }
    const folder = await findFolder(root, context ?? placed.path);
    if (!('problem' in folder))
        return folder.absolute;
    findings.problems.push(folder.problem);
    return undefined;
}
function baseOf(template, findings) {
    const { fromImage: image, fromTemplate } = template;
    if (fromTemplate !== undefined)
        return { template: fromTemplate };
    if (image !== undefined && isImage(image))
        return { image };
    findings.problem(image === undefined
        ? 'its template has no base: call fromImage or fromTemplate'
        : `fromImage expects the name of an image; found ${image}`);
    return undefined;
}
async function stepsOf(template, { places }, file, findings) {
    const lines = (await (0,promises_.readFile)(file, 'utf8').catch(() => '')).split('\n');
    // The first call chooses the base.
    return template.steps.map((step, index) => {
        const place = placeOf(places[index + 1], file, lines);
        const action = actionOf(step, place, findings);
        return {
            ...action,
            ...(place === undefined ? {} : { place }),
            ...(step.force === true ? { skipCache: true } : {}),
        };
    });
}
function placeOf(place, file, lines) {
    if (!place || place.file !== file)
        return undefined;
    const text = lines[place.line - 1]?.trim() ?? '';
    return { line: place.line, text: text.slice(0, 200) };
}
function actionOf(step, place, findings) {
    if (step.type === 'RUN') {
        const [command, user = ''] = step.args;
        return { type: 'RUN', command, ...(user === '' ? {} : { user }) };
    }
    if (step.type === 'ENV') {
        const pairs = [];
        for (let index = 0; index + 1 < step.args.length; index += 2)
            pairs.push([step.args[index] ?? '', step.args[index + 1] ?? '']);
        return { type: 'ENV', variables: Object.fromEntries(pairs) };
    }
    if (step.type === 'WORKDIR')
        return { type: 'WORKDIR', path: step.args[0] };
    if (step.type === 'USER')
        return { type: 'USER', user: step.args[0] };
    const [from, to, user = '', mode = ''] = step.args;
    if (!(0,local_path/* staysInContext */.Tl)(from)) {
        findings.problem(`copy expects a path inside the context; found ${from}`, place === undefined ? {} : { line: place.line });
    }
    return {
        type: 'COPY',
        from,
        to,
        ...(user === '' ? {} : { user }),
        ...(mode === '' ? {} : { mode }),
        ...(step.resolveSymlinks === true ? { resolveSymlinks: true } : {}),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/steps.js

/** The sandbox file's own `from` and `steps`. Packages are installed as the SDK's helpers do it: as root. */
function readSteps({ from, steps }) {
    return {
        from: { image: from },
        steps: steps.flatMap((step) => actionsOf(step).map((action) => ({
            ...action,
            ...(step.line === undefined ? {} : { place: { line: step.line, text: textOf(step) } }),
        }))),
    };
}
function actionsOf(step) {
    if ('run' in step) {
        return [{ type: 'RUN', command: step.run, ...(step.user === undefined ? {} : { user: step.user }) }];
    }
    if ('copy' in step) {
        return step.copy.map((from) => ({
            type: 'COPY',
            from,
            // Several sources share a folder.
            to: step.copy.length > 1 && !/(?:^|\/)\.{0,2}$/.test(step.to) ? `${step.to}/` : step.to,
            ...(step.user === undefined ? {} : { user: step.user }),
            ...(step.mode === undefined ? {} : { mode: step.mode.padStart(4, '0') }),
        }));
    }
    if ('env' in step) {
        return Object.keys(step.env).length === 0 ? [] : [{ type: 'ENV', variables: step.env }];
    }
    if ('workdir' in step)
        return [{ type: 'WORKDIR', path: step.workdir }];
    if ('apt' in step) {
        const install = `apt-get install -y --no-install-recommends ${step.apt.map(shell_quote/* shellQuote */.Z).join(' ')}`;
        return [asRoot(`apt-get update && DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes ${install}`)];
    }
    if ('pip' in step)
        return [asRoot(`pip install ${step.pip.map(shell_quote/* shellQuote */.Z).join(' ')}`)];
    if ('npm' in step)
        return [asRoot(`npm install -g ${step.npm.map(shell_quote/* shellQuote */.Z).join(' ')}`)];
    return [{ type: 'USER', user: step.user }];
}
function asRoot(command) {
    return { type: 'RUN', command, user: 'root' };
}
/** The step in one line, for explanations. */
function textOf(step) {
    return Object.entries(step)
        .filter(([key]) => key !== 'line')
        .map(([key, value]) => `${key}: ${shown(value).replace(/\s+/g, ' ').trim()}`)
        .join(', ');
}
function shown(value) {
    if (Array.isArray(value))
        return value.join(', ');
    return typeof value === 'object' ? Object.keys(value).join(', ') : String(value);
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/from-steps.js





/** A template from the sandbox file's own `from` and `steps`. */
async function fromSteps(source, context, { root }) {
    const findings = new Findings(source.file ?? 'template');
    if (!isImage(source.from)) {
        findings.problem(`expected the name of an image; found ${source.from}`, { path: 'template.from' });
    }
    const folder = await findFolder(root, context ?? '.');
    if ('problem' in folder)
        return { problems: [...findings.problems, folder.problem] };
    if (findings.problems.length > 0)
        return { problems: findings.problems };
    const read = readSteps(source);
    const ignore = await ignoredBy(read.steps, folder.absolute, undefined, findings);
    return {
        source: {
            ...read,
            source: { kind: 'steps', ...(source.file === undefined ? {} : { path: source.file }) },
            context: folder.absolute,
            ignore,
            notes: findings.notes,
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/ready.js

/** The command that exits with 0 once a template is ready: those of the SDK's `waitForPort` and so on. */
function readyCommand(ready) {
    const { port, url, process, file, seconds, command } = ready;
    if (port !== undefined)
        return `[ -n "$(ss -Htuln sport = :${port})" ]`;
    if (url !== undefined)
        return `curl -s -o /dev/null -w "%{http_code}" ${(0,shell_quote/* shellQuote */.Z)(url)} | grep -q "200"`;
    if (process !== undefined)
        return `pgrep ${(0,shell_quote/* shellQuote */.Z)(process)} > /dev/null`;
    if (file !== undefined)
        return `[ -f ${(0,shell_quote/* shellQuote */.Z)(file)} ]`;
    if (seconds !== undefined)
        return `sleep ${Math.max(1, seconds)}`;
    return command ?? 'true';
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/define/define.js





/**
 * Reads what a template is made of, whatever it is described in: nothing is sent, and everything that E2B would reject
 * or quietly change is said. All problems at once. What the description says itself wins over the source.
 */
async function defineTemplate(build, options) {
    const read = await readSource(build, options);
    if ('problems' in read)
        return read;
    const { start: sourceStart, ready: sourceReady, cpu: sourceCpu, memory: sourceMemory, ...source } = read.source;
    const start = build.start ?? sourceStart;
    // A start command of the description does not become ready as the one that it replaces.
    const ready = build.ready === undefined
        ? build.start === undefined
            ? sourceReady
            : undefined
        : readyCommand(build.ready);
    const cpu = build.cpu ?? sourceCpu;
    const memory = build.memory ?? sourceMemory;
    return {
        definition: {
            ...source,
            name: build.name.toLowerCase(),
            ...(build.registry === undefined ? {} : { registry: { type: 'registry', ...build.registry } }),
            ...(start === undefined ? {} : { start }),
            ...(ready === undefined ? {} : { ready }),
            ...(cpu === undefined ? {} : { cpu }),
            ...(memory === undefined ? {} : { memory }),
        },
    };
}
function readSource(build, options) {
    const { source, context } = build;
    if (source.kind === 'steps')
        return fromSteps(source, context, options);
    if (source.kind === 'devcontainer')
        return fromDevcontainer(source.path, context, options);
    if (source.kind === 'file')
        return fromModule(source.path, context, options);
    return fromDockerfile(source.path, context, options);
}


/***/ })

};
