export const id = 67;
export const ids = [67];
export const modules = {

/***/ 81067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resolveTemplateToBuild: () => (/* binding */ resolveTemplateToBuild)
});

// UNUSED EXPORTS: resolveRun

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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

// EXTERNAL MODULE: ./.cache/build/lib/spec/mapping.js
var spec_mapping = __webpack_require__(78849);
// EXTERNAL MODULE: ./.cache/build/lib/spec/nearest.js
var nearest = __webpack_require__(81141);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/infra/references.js



/** What every file may refer to. */
const BUILT_IN = ['stage', 'pr', 'branch', 'sha', 'repository'];
const REFERENCE = /\$\{([^}]*)\}/g;
/** The names that `${…}` in a text stand for. */
function referencesIn(text) {
    return [...text.matchAll(REFERENCE)].map(([, name = '']) => name);
}
/** The text with what its references stand for. Only declared names get here. */
function substitute(text, values) {
    return text.replace(REFERENCE, (whole, name) => Object.hasOwn(values, name) ? (values[name] ?? whole) : whole);
}
/** Every text of the file in which references count: never a script, where `${…}` is the shell's. */
function referringTexts(file) {
    const found = [];
    const add = (value, path) => {
        if (typeof value === 'string')
            found.push({ path, text: value });
    };
    for (const [name, template] of (0,spec_mapping/* mappings */.qj)((0,spec_mapping/* given */.gI)(file, 'templates'))) {
        for (const [index, channel] of (0,spec_mapping/* items */.ld)((0,spec_mapping/* given */.gI)(template, 'channels')).entries())
            add(channel, ['templates', name, 'channels', index]);
    }
    for (const [name, preview] of (0,spec_mapping/* mappings */.qj)((0,spec_mapping/* given */.gI)(file, 'previews'))) {
        add((0,spec_mapping/* given */.gI)(preview, 'key'), ['previews', name, 'key']);
        for (const [variable, value] of (0,spec_mapping/* mappings */.qj)((0,spec_mapping/* given */.gI)(preview, 'env')))
            add(value, ['previews', name, 'env', variable]);
    }
    return found;
}
/** References to what is not declared. */
function undeclared(file) {
    const declared = [
        ...BUILT_IN,
        ...(0,spec_mapping/* items */.ld)((0,spec_mapping/* given */.gI)(file, 'variables')).filter((each) => typeof each === 'string'),
    ];
    return referringTexts(file).flatMap(({ path, text }) => referencesIn(text)
        .filter((name) => !declared.includes(name))
        .map((name) => {
        const meant = (0,nearest/* nearest */.p)(name, declared);
        const hint = meant === undefined
            ? `expected ${(0,quote/* alternatives */.Vo)(declared)}, or a name that \`variables\` lists`
            : `did you mean ${(0,quote/* showKey */.Nh)(meant)}?`;
        return {
            path,
            at: 'value',
            message: `\${…} refers to ${(0,quote/* showKey */.Nh)(name)}, which is not declared; ${hint}`,
        };
    }));
}

;// CONCATENATED MODULE: ./.cache/build/lib/spec/infra/contradictions.js




/** What is wrong with the resources of a file together: names that lead nowhere, in a circle, or twice to one place. */
function infraContradictions(file, ofTemplate) {
    return [
        ...(0,spec_mapping/* mappings */.qj)((0,spec_mapping/* given */.gI)(file, 'templates')).flatMap(([name, template]) => ofTemplate(template, ['templates', name])),
        ...sameNames(file),
        ...wrongSources(file),
        ...snapshotsOfNothing(file),
        ...undeclared(file),
    ];
}
/** The name under which the service keeps a template or snapshot. */
function serviceName(key, resource) {
    const own = (0,spec_mapping/* given */.gI)(resource, 'name');
    return (typeof own === 'string' ? own : key).toLowerCase();
}
/** The service has one space of names for templates and snapshots, and `from` one for those of the file. */
function sameNames(file) {
    const faults = [];
    const own = (0,spec_mapping/* given */.gI)(file, 'template');
    const taken = new Map();
    const keys = new Map();
    for (const kind of ['templates', 'snapshots']) {
        for (const [key, resource] of (0,spec_mapping/* mappings */.qj)((0,spec_mapping/* given */.gI)(file, kind))) {
            const name = serviceName(key, resource);
            const path = (0,spec_mapping/* given */.gI)(resource, 'name') === undefined ? [kind, key] : [kind, key, 'name'];
            const other = taken.get(name) ?? keys.get(key);
            if (other !== undefined)
                faults.push({
                    path,
                    at: 'key',
                    message: `${other} has this name already; give one of them another name`,
                });
            taken.set(name, `${kind}.${key}`);
            keys.set(key, `${kind}.${key}`);
        }
    }
    if ((0,spec_mapping/* isMapping */.pi)(own) && typeof own['name'] === 'string') {
        const other = taken.get(own['name'].toLowerCase());
        if (other !== undefined) {
            faults.push({
                path: ['template', 'name'],
                at: 'value',
                message: `${other} has this name already; write \`template: ${other.split('.')[1] ?? ''}\` to use it`,
            });
        }
    }
    return faults;
}
/** `from` names a resource of the file without and with its kind before it. */
function resourceOf(from, names) {
    const [, kind, name = ''] = /^(?:(templates?|snapshots?)\.)?(.+)$/.exec(from) ?? [];
    if ((kind === undefined || kind.startsWith('template')) && names.templates.includes(name))
        return { kind: 'template', name };
    if ((kind === undefined || kind.startsWith('snapshot')) && names.snapshots.includes(name))
        return { kind: 'snapshot', name };
    return undefined;
}
function wrongSources(file) {
    const names = {
        templates: (0,spec_mapping/* mappings */.qj)((0,spec_mapping/* given */.gI)(file, 'templates')).map(([name]) => name),
        snapshots: (0,spec_mapping/* mappings */.qj)((0,spec_mapping/* given */.gI)(file, 'snapshots')).map(([name]) => name),
    };
    const known = [...names.templates, ...names.snapshots];
    const faults = [];
    for (const kind of ['snapshots', 'previews']) {
        for (const [key, resource] of (0,spec_mapping/* mappings */.qj)((0,spec_mapping/* given */.gI)(file, kind))) {
            const from = (0,spec_mapping/* given */.gI)(resource, 'from');
            if (typeof from !== 'string' || resourceOf(from, names))
                continue;
            const path = [kind, key, 'from'];
            // What has a dot before it, or nearly the name of a resource, was meant to be one.
            const [, bare = ''] = /^(?:templates?|snapshots?)\.(.+)$/.exec(from) ?? [];
            const meant = (0,nearest/* nearest */.p)(bare === '' ? from : bare, known.filter((name) => name !== key));
            if (bare === '' && (meant === undefined || from === 'base'))
                continue;
            const hint = meant === undefined ? '' : `; did you mean ${(0,quote/* showKey */.Nh)(meant)}?`;
            faults.push({
                path,
                at: 'value',
                message: `${(0,quote/* showKey */.Nh)(from)} is no template or snapshot of this file${hint}`,
            });
        }
    }
    const circle = firstCircle(file, names);
    if (circle !== undefined)
        faults.push({
            path: ['snapshots', circle, 'from'],
            at: 'value',
            message: 'this snapshot is made from itself',
        });
    return faults;
}
function firstCircle(file, names) {
    const sources = new Map((0,spec_mapping/* mappings */.qj)((0,spec_mapping/* given */.gI)(file, 'snapshots')).map(([key, resource]) => {
        const from = (0,spec_mapping/* given */.gI)(resource, 'from');
        const source = typeof from === 'string' ? resourceOf(from, names) : undefined;
        return [key, source?.kind === 'snapshot' ? source.name : undefined];
    }));
    for (const start of sources.keys()) {
        let at = start;
        for (let steps = 0; at !== undefined; steps++) {
            at = sources.get(at);
            if (at === start || steps > sources.size)
                return start;
        }
    }
    return undefined;
}
function snapshotsOfNothing(file) {
    return (0,spec_mapping/* mappings */.qj)((0,spec_mapping/* given */.gI)(file, 'snapshots')).flatMap(([name, snapshot]) => {
        const path = ['snapshots', name];
        if (!(0,spec_mapping/* isMapping */.pi)(snapshot))
            return [];
        if ((0,spec_mapping/* given */.gI)(snapshot, 'from') !== undefined &&
            (0,spec_mapping/* given */.gI)(snapshot, 'inputs') === undefined &&
            (0,spec_mapping/* given */.gI)(snapshot, 'run') === undefined)
            return [{ path, at: 'key', message: 'a snapshot needs inputs or run: without, it is its `from`' }];
        return [];
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/spec/outputs.js
/** The outputs of the action. They are set also when the run fails, as far as they are known. */
const OUTPUTS = [
    { name: 'sandbox-id', description: 'ID of the sandbox; give it as the input `sandbox-id` to resume it.' },
    {
        name: 'sandbox-state',
        description: 'State the run left the sandbox in: `killed`, `paused` or `running`.',
    },
    {
        name: 'resumed',
        description: '`true` if the run connected to or resumed a sandbox that existed, else `false`.',
    },
    { name: 'template-id', description: 'ID of the template that the sandbox was made from.' },
    { name: 'template-name', description: 'Name of that template as it was asked for.' },
    { name: 'template-reused', description: '`true` if the template existed, `false` if this run built it.' },
    {
        name: 'exit-code',
        description: 'Exit code of the run: that of the failed step, 0 if all passed, 124 after a timeout, 125 if the sandbox or the service failed, 130 if cancelled.',
    },
    { name: 'failed-step', description: 'Name of the first step that failed, else empty.' },
    {
        name: 'outcome',
        description: 'One of `passed`, `failed`, `timed-out`, `lost`, `service` and `cancelled`.',
    },
    { name: 'artifacts', description: 'Paths of the downloaded files, one per line.' },
    {
        name: 'results',
        description: 'Path of the folder with what code showed, and its `manifest.json`; empty if there is nothing in it.',
    },
    {
        name: 'result-text',
        description: 'Text of the value that the last code with a value ended with, at most 2000 characters of it.',
    },
    {
        name: 'urls',
        description: 'JSON object from port to URL of the sandbox that the run left; `{}` without ports, or if it was killed.',
    },
    {
        name: 'traffic-token',
        description: 'With `public-traffic: false`: value of the header `e2b-traffic-access-token` of requests to those URLs. Masked in logs.',
    },
    {
        name: 'outputs',
        description: 'JSON object with what the steps handed over, by name: see the input `outputs`.',
    },
    {
        name: 'logs',
        description: 'Path of the folder with the whole log of every step.',
    },
    { name: 'report', description: 'Path of the HTML report, where one was asked for and written.' },
    { name: 'result', description: 'Path of the JSON file with the whole result.' },
];
/** The outputs of the sub-action `template/`. */
const TEMPLATE_OUTPUTS = [
    { name: 'template', description: 'What sandboxes start from: give it to the input `template` of a run.' },
    { name: 'template-id', description: 'ID of the template.' },
    { name: 'template-name', description: 'Name of the template.' },
    {
        name: 'template-reused',
        description: '`true` if a build of the same identity was there, `false` if it was built.',
    },
    { name: 'build-id', description: 'ID of the build.' },
    { name: 'hash', description: 'Identity of the template: a hash of everything that shapes it.' },
];
/** The outputs of the sub-action `prune/`. They are set also when some of it failed. */
const PRUNE_OUTPUTS = [
    { name: 'pruned', description: 'How many sandboxes, snapshots and tags went; in a dry run, would go.' },
    { name: 'kept', description: 'How many stay of what was looked at.' },
    { name: 'failed', description: 'How many should have gone and could not be taken.' },
    {
        name: 'result',
        description: 'Path of the JSON file with the whole result: each thing, its fate and why.',
    },
];
/** The outputs of the sub-action `plan/`. */
const PLAN_OUTPUTS = [
    { name: 'changes', description: 'How many actions change something. Empty if nobody could look.' },
    { name: 'destroys', description: 'How many of them destroy or replace something.' },
    { name: 'drift', description: 'How many things somebody else changed.' },
    { name: 'plan', description: 'Path of the plan: a JSON file, which `apply/` takes.' },
    { name: 'digest', description: 'Digest of all that the plan does, and of what it does it to.' },
];
/** The outputs of the sub-action `apply/`. They are set also when some of it failed. */
const APPLY_OUTPUTS = [
    { name: 'applied', description: 'How many actions were carried out.' },
    { name: 'failed', description: 'How many failed or were skipped for it.' },
    {
        name: 'urls',
        description: 'JSON object from the name of each preview that was made to its URLs by port.',
    },
    { name: 'result', description: 'Path of the JSON file with what became of each action.' },
];

;// CONCATENATED MODULE: ./.cache/build/lib/spec/handover-names.js

/** Names of outputs as GitHub's expressions read them: `steps.ID.outputs.NAME`. */
const OUTPUT_NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/;
/** Names of environment variables, by POSIX. */
const EXPORT_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;
/**
 * Variables that a sandbox may never set in the workflow, by what they decide. What the sandbox hands over is
 * untrusted, and each of these would let it run code on the runner, read its secrets or send them elsewhere. A `*` at
 * the end stands for any rest; case counts for nothing, because on Windows it does not.
 */
const DENIED = [
    {
        names: 'PATH PATHEXT CDPATH SHELL COMSPEC SYSTEMROOT WINDIR IFS PS4 PROMPT_COMMAND',
        because: 'it decides which programs the steps of the workflow run',
    },
    {
        names: 'LD_* DYLD_* GCONV_PATH GLIBC_TUNABLES',
        because: 'it loads code into every program of the workflow',
    },
    {
        names: 'BASH_ENV ENV SHELLOPTS BASHOPTS BASH_FUNC_* ZDOTDIR PSMODULEPATH ' +
            'NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_* ' +
            'PYTHON* RUBYOPT RUBYLIB PERL5* PERLLIB PHPRC PHP_INI_SCAN_DIR LUA_* ' +
            'JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CLASSPATH MAVEN_* GRADLE_* ' +
            'DOTNET_* CORECLR_* COR_* MAKEFLAGS GOFLAGS RUSTC* RUSTFLAGS CARGO_*',
        because: 'an interpreter or compiler of the workflow takes options or code from it',
    },
    {
        names: 'GIT_* SSH_* EDITOR VISUAL PAGER BROWSER LESSOPEN LESSCLOSE',
        because: 'git and other tools of the workflow run the commands it names',
    },
    {
        names: 'HOME USERPROFILE XDG_* APPDATA LOCALAPPDATA TMPDIR TEMP TMP',
        because: 'programs of the workflow find their configuration and files by it',
    },
    {
        names: 'HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_* CURL_* REQUESTS_CA_BUNDLE OPENSSL_* ' +
            'NPM_CONFIG_* YARN_* PIP_* UV_* DOCKER_* KUBECONFIG',
        because: 'it decides where tools of the workflow connect to and whom they trust',
    },
    { names: 'GITHUB_* RUNNER_* ACTIONS_* INPUT_* STATE_*', because: 'it belongs to the runner' },
    { names: 'E2B_*', because: 'this action and the clients of E2B read it' },
];
/** A pattern that finds these names in any case, the start of one where it ends with `*`. */
function patternOf(names) {
    const caseless = (letter) => /[a-z]/i.test(letter) ? `[${letter.toUpperCase()}${letter.toLowerCase()}]` : letter;
    const patterns = names.map((name) => name.replace(/[a-z]/gi, caseless).replace('*', '.*'));
    return `^(?:${patterns.join('|')})$`;
}
const GROUPS = DENIED.map(({ names, because }) => ({
    pattern: new RegExp(patternOf(names.split(' '))),
    because,
}));
/** What no name of `export` matches, for JSON Schema, which knows no flags of patterns. */
const DENIED_PATTERN = patternOf(DENIED.flatMap(({ names }) => names.split(' ')));
/** What no name of `outputs` matches: the action's own. GitHub finds outputs whatever their case. */
const OWN_OUTPUT_PATTERN = patternOf(OUTPUTS.map(({ name }) => name));
/** Why the sandbox may not set this variable in the workflow; undefined if it may. */
function whyNotExported(name) {
    return GROUPS.find(({ pattern }) => pattern.test(name))?.because;
}
const OWN_OUTPUT = new RegExp(OWN_OUTPUT_PATTERN);
/** Whether the action has an output of this name itself. */
function isOwnOutput(name) {
    return OWN_OUTPUT.test(name);
}
/** The indexes of names that stand for the same as an earlier one: outputs in any case, variables exactly. */
function repeatedNames(names, kind) {
    const plain = kind === 'outputs' ? names.map((name) => name.toLowerCase()) : names;
    return plain.flatMap((name, index) => (name !== '' && plain.indexOf(name) < index ? [index] : []));
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

;// CONCATENATED MODULE: ./.cache/build/lib/spec/contradictions.js





const DEFINITIONS = ['dockerfile', 'devcontainer', 'file', 'from'];
const BUILD_ACTIONS = ['run', 'copy', 'env', 'workdir', 'apt', 'pip', 'npm'];
const READY = ['port', 'url', 'process', 'file', 'seconds', 'command'];
const ACTIONS = ['run', 'code', 'code-file'];
/**
 * What no single key gets wrong, but several together do. It looks at the parsed value before validation,
 * so that these faults are reported together with all others.
 */
function contradictions(file) {
    return [
        ...ofSandbox((0,spec_mapping/* given */.gI)(file, 'sandbox')),
        ...ofTemplate((0,spec_mapping/* given */.gI)(file, 'template'), ['template']),
        ...infraContradictions(file, ofTemplate),
        ...(0,spec_mapping/* items */.ld)((0,spec_mapping/* given */.gI)(file, 'steps')).flatMap((step, index) => ofStep(step, ['steps', index])),
        ...ofNetwork((0,spec_mapping/* given */.gI)((0,spec_mapping/* given */.gI)(file, 'sandbox'), 'network'), ['sandbox', 'network']),
        ...(0,spec_mapping/* mappings */.qj)((0,spec_mapping/* given */.gI)(file, 'previews')).flatMap(([name, preview]) => ofNetwork((0,spec_mapping/* given */.gI)(preview, 'network'), ['previews', name, 'network'])),
        ...ofUpload(file),
        ...ofHandover(file),
    ];
}
function ofSandbox(sandbox) {
    if ((0,spec_mapping/* given */.gI)(sandbox, 'id') === undefined)
        return [];
    if ((0,spec_mapping/* given */.gI)(sandbox, 'key') === undefined)
        return [];
    return [fault(['sandbox', 'key'], 'id and key both choose the sandbox; give one of them')];
}
function ofUpload(file) {
    if ((0,spec_mapping/* given */.gI)(file, 'upload-mode') !== 'none' || (0,spec_mapping/* items */.ld)((0,spec_mapping/* given */.gI)(file, 'upload')).length === 0)
        return [];
    return [{ path: ['upload-mode'], at: 'value', message: UPLOAD_OF_NONE }];
}
const UPLOAD_OF_NONE = 'none uploads nothing, but upload lists what to upload; give one of them';
function ofHandover(file) {
    return ['outputs', 'export'].flatMap((key) => {
        const names = (0,spec_mapping/* items */.ld)((0,spec_mapping/* given */.gI)(file, key)).map((name) => (typeof name === 'string' ? name : ''));
        return repeatedNames(names, key).map((index) => ({
            path: [key, index],
            at: 'value',
            message: REPEATED_NAME,
        }));
    });
}
const REPEATED_NAME = 'this name is in the list already';
function ofTemplate(template, path) {
    if (!(0,spec_mapping/* isMapping */.pi)(template))
        return [];
    // With none of them, E2B's conventions find a Dockerfile in the context.
    const faults = atMostOne(template, DEFINITIONS, path);
    const steps = (0,spec_mapping/* given */.gI)(template, 'steps');
    if (steps !== undefined && (0,spec_mapping/* given */.gI)(template, 'from') === undefined) {
        faults.push(fault([...path, 'steps'], 'steps add layers to from, which is missing'));
    }
    const ready = (0,spec_mapping/* given */.gI)(template, 'ready');
    if ((0,spec_mapping/* isMapping */.pi)(ready))
        faults.push(...exactlyOne(ready, READY, [...path, 'ready']));
    return [
        ...faults,
        ...(0,spec_mapping/* items */.ld)(steps).flatMap((step, index) => ofTemplateStep(step, [...path, 'steps', index])),
    ];
}
function ofTemplateStep(step, path) {
    if (!(0,spec_mapping/* isMapping */.pi)(step))
        return [];
    const actions = BUILD_ACTIONS.filter((key) => (0,spec_mapping/* given */.gI)(step, key) !== undefined);
    // A user alone is an action; beside run and copy it says who.
    const alone = actions.length === 0 && (0,spec_mapping/* given */.gI)(step, 'user') !== undefined;
    const faults = alone ? [] : exactlyOne(step, BUILD_ACTIONS, path, [...BUILD_ACTIONS, 'user']);
    const belongs = (key, owners, message) => {
        const foreign = (0,spec_mapping/* given */.gI)(step, key) !== undefined && !actions.some((action) => owners.includes(action));
        if (foreign && actions.length < 2)
            faults.push(fault([...path, key], message));
    };
    for (const key of ['to', 'mode'])
        belongs(key, ['copy'], `${key} belongs to copy`);
    if (!alone)
        belongs('user', ['run', 'copy'], 'user belongs to run and copy, or stands alone');
    if ((0,spec_mapping/* given */.gI)(step, 'copy') !== undefined && (0,spec_mapping/* given */.gI)(step, 'to') === undefined) {
        faults.push(fault([...path, 'copy'], 'copy needs to: where it goes'));
    }
    const user = (0,spec_mapping/* given */.gI)(step, 'user');
    if (typeof user === 'string' && user.includes(':') && (0,spec_mapping/* given */.gI)(step, 'copy') === undefined) {
        faults.push({
            path: [...path, 'user'],
            at: 'value',
            message: 'a group belongs to the owner of copy only',
        });
    }
    return faults;
}
function ofStep(step, path) {
    if (!(0,spec_mapping/* isMapping */.pi)(step))
        return [];
    const faults = exactlyOne(step, ACTIONS, path);
    const isCode = (0,spec_mapping/* given */.gI)(step, 'code') !== undefined || (0,spec_mapping/* given */.gI)(step, 'code-file') !== undefined;
    const isScript = (0,spec_mapping/* given */.gI)(step, 'run') !== undefined;
    const misplaced = (key, message) => {
        if ((0,spec_mapping/* given */.gI)(step, key) !== undefined)
            faults.push(fault([...path, key], message));
    };
    if (!isCode) {
        misplaced('language', 'language belongs to code or code-file; a script of run has a shell');
        misplaced('context', 'context belongs to code or code-file; scripts share no variables');
    }
    if (isCode && !isScript) {
        misplaced('shell', 'shell belongs to run; code has a language');
        misplaced('user', 'user belongs to run; code runs as the user of the code interpreter');
    }
    return faults;
}
function ofNetwork(network, path) {
    const index = contradictions_domainWithoutDeny((0,spec_mapping/* given */.gI)(network, 'internet') !== false, (0,spec_mapping/* items */.ld)((0,spec_mapping/* given */.gI)(network, 'allow')), (0,spec_mapping/* items */.ld)((0,spec_mapping/* given */.gI)(network, 'deny')));
    return index === undefined
        ? []
        : [{ path: [...path, 'allow', index], at: 'value', message: contradictions_DOMAIN_WITHOUT_DENY }];
}
const contradictions_DOMAIN_WITHOUT_DENY = `a domain is allowed by name only where all else is denied: set internet to false, or deny ${ALL_TRAFFIC}`;
/** The first allowed domain that E2B refuses because the rest of the internet is open (create answers 400). */
function contradictions_domainWithoutDeny(internet, allow, deny) {
    if (!internet || deny.includes(ALL_TRAFFIC))
        return undefined;
    const index = allow.findIndex((target) => typeof target === 'string' && !isAddress(target) && isDomain(target));
    return index < 0 ? undefined : index;
}
function exactlyOne(mapping, keys, path, named = keys) {
    if (keys.some((key) => (0,spec_mapping/* given */.gI)(mapping, key) !== undefined))
        return atMostOne(mapping, keys, path, named);
    const empty = keys.some((key) => (0,spec_mapping/* isMapping */.pi)(mapping) && Object.hasOwn(mapping, key));
    return empty ? [] : [{ path, at: 'value', message: `expected one of ${(0,quote/* alternatives */.Vo)(named)}; found none` }];
}
function atMostOne(mapping, keys, path, named = keys) {
    const [first, ...more] = keys.filter((key) => (0,spec_mapping/* given */.gI)(mapping, key) !== undefined);
    return more.map((key) => fault([...path, key], `${first} and ${key} exclude each other; give one of ${(0,quote/* alternatives */.Vo)(named)}`));
}
function fault(path, message) {
    return { path, at: 'key', message };
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/defaults.js
var defaults = __webpack_require__(15237);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./.cache/build/lib/spec/explain.js
var explain = __webpack_require__(90444);
// EXTERNAL MODULE: ./.cache/build/lib/spec/fields.js + 8 modules
var spec_fields = __webpack_require__(66569);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/given-fields.js
/** Whether a field was given at all. */
function given_fields_isGiven(fields, name) {
    const given = fields[name];
    return given !== undefined && !isBlank(given.value);
}
/** Whether a value holds nothing but blanks. */
function isBlank(value) {
    return typeof value === 'string' ? value.trim() === '' : value.every((line) => line.trim() === '');
}

;// CONCATENATED MODULE: ./.cache/build/lib/spec/field-contradictions.js



/** What no single field gets wrong, but several together do. */
function fieldContradictions(fields, values) {
    const problems = [];
    const clash = (name, other, message) => {
        const one = fields[name];
        const two = fields[other];
        if (one && two)
            problems.push({ source: one.source, message: `${message} (${two.source})` });
    };
    if (given_fields_isGiven(fields, 'sandbox-id') && given_fields_isGiven(fields, 'key')) {
        clash('key', 'sandbox-id', 'an ID was given too, and both choose the sandbox');
    }
    if (values['upload-mode'] === 'none' && (values.upload ?? []).length > 0) {
        clash('upload-mode', 'upload', UPLOAD_OF_NONE);
    }
    if (given_fields_isGiven(fields, 'template')) {
        for (const name of spec_fields/* BUILD_FIELDS */.jN) {
            if (given_fields_isGiven(fields, name))
                clash(name, 'template', 'a template that exists is taken as it is');
        }
    }
    const [source, ...others] = spec_fields/* SOURCE_FIELDS */.qE.filter((name) => given_fields_isGiven(fields, name));
    for (const other of source === undefined ? [] : others) {
        clash(other, source ?? other, 'the template is defined by something else already');
    }
    for (const [name, other, what] of [
        ['code', 'run', 'a script'],
        ['code-file', 'run', 'a script'],
        ['code-file', 'code', 'code'],
    ]) {
        if (given_fields_isGiven(fields, name) && given_fields_isGiven(fields, other))
            clash(name, other, `${what} was given too, and there is one step`);
    }
    const { language } = fields;
    if (language && given_fields_isGiven(fields, 'language') && !given_fields_isGiven(fields, 'code') && !given_fields_isGiven(fields, 'code-file')) {
        problems.push({ source: language.source, message: 'there is no code or code-file that it could be of' });
    }
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
// EXTERNAL MODULE: ./.cache/build/lib/spec/outside-root.js
var outside_root = __webpack_require__(10117);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/text.js + 1 modules
var schema_text = __webpack_require__(11625);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/handover.js




/** The name of a value that steps hand to the workflow. */
const outputName = (0,schema_text/* text */.Qq)('the name of an output: up to 100 letters, digits, _ and -, a letter or _ first', OUTPUT_NAME).refine((name) => !isOwnOutput(name), { error: ({ input }) => `the action has an output ${String(input)} itself; choose another name` }).meta({ not: { pattern: OWN_OUTPUT_PATTERN } });
/** The name of a variable that steps set in the workflow. */
const exportName = (0,schema_text/* text */.Qq)('the name of an environment variable: up to 100 letters, digits and _, not a digit first', EXPORT_NAME).refine((name) => whyNotExported(name) === undefined, { error: ({ input }) => `${String(input)} cannot be set from a sandbox, because ${whyNotExported(String(input)) ?? ''}; hand the value over as an output` }).meta({ not: { pattern: DENIED_PATTERN } });
const outputs = schemas/* array */.YOg(outputName)
    .max(limits/* MAX_HANDOVER_NAMES */.az, { error: ({ input }) => (0,schema_text/* tooMany */.Ot)(input, limits/* MAX_HANDOVER_NAMES */.az, 'names are taken') })
    .meta({ uniqueItems: true })
    .describe('Names of the values that steps hand over as outputs, each written as `NAME=VALUE` to the file that `$E2B_ACTION_OUTPUT` names.');
const exported = schemas/* array */.YOg(exportName)
    .max(limits/* MAX_HANDOVER_NAMES */.az, { error: ({ input }) => (0,schema_text/* tooMany */.Ot)(input, limits/* MAX_HANDOVER_NAMES */.az, 'names are taken') })
    .meta({ uniqueItems: true })
    .describe('Names of the environment variables that steps may set in the rest of the workflow job, written as `NAME=VALUE` to the file that `$E2B_ACTION_ENV` names.');

;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/junit.js



/** JUnit files on this machine. */
const junit = schemas/* array */.YOg(schema_text/* localPath */.$S)
    .max(limits/* MAX_JUNIT */.gI, { error: ({ input }) => (0,schema_text/* tooMany */.Ot)(input, limits/* MAX_JUNIT */.gI, 'paths are read') })
    .describe('JUnit files among the downloaded ones, as local paths or globs relative to the folder of the sandbox file; a folder means the `.xml` files in it. Their tests are counted, and failed ones shown.');

// EXTERNAL MODULE: ./.cache/build/lib/spec/model.js
var model = __webpack_require__(61062);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/transfer.js



/** A path or glob inside the sandbox. */
const remotePattern = (0,schema_text/* text */.Qq)('a path or glob inside the sandbox');
const upload = schemas/* union */.KCZ([
    schemas/* literal */.euz('none'),
    schemas/* array */.YOg(schemas/* strictObject */.rej({
        from: schema_text/* localPath */.$S.describe('File or folder, relative to the folder of the sandbox file. It may not lie outside.'),
        to: schema_text/* sandboxPath */.LE.optional().meta({ default: '/home/user/work' }).describe('Folder inside the sandbox, absolute or relative to `/home/user/work`. The content of a folder goes right into it.'),
        ignore: schemas/* array */.YOg((0,schema_text/* text */.Qq)('a gitignore pattern')).optional().describe('Patterns, as in a `.gitignore`, of what stays behind.'),
    })),
], { error: 'expected a list of uploads, or none' })
    .describe('What goes into the sandbox before the steps; `none` or an empty list uploads nothing. Default: see below.');
const uploadMode = schemas/* enum */.k5n(model/* UPLOAD_WORDS */.Qi)
    .meta({ default: 'auto' })
    .describe('`auto` sends only what differs from an earlier upload that is still in the sandbox, and removes what went; `full` sends everything; `none` uploads nothing, as `upload: none`.');
const uploadLimit = schema_text/* size */.Ej
    .meta({ default: '5GiB' })
    .describe('Most bytes that an upload may hold; a larger one is refused before anything is created.');
const download = schemas/* array */.YOg(schemas/* strictObject */.rej({
    from: remotePattern.describe('Path or glob inside the sandbox, absolute or relative to the work folder.'),
    to: schema_text/* localPath */.$S.optional().describe('Folder it goes to, relative to the folder of the sandbox file. It may not lie outside. Default: the same path as in the sandbox.'),
    'if-none': schemas/* enum */.k5n(model/* IF_NONE */.V8).optional().meta({ default: 'warn' }).describe('What happens if nothing matches.'),
}))
    .describe('What comes back after the steps, also after a failed one.');
const results = schema_text/* localPath */.$S
    .meta({ default: 'results' })
    .describe('Folder that what code shows (values, plots, tables) is written to, relative to the folder of the sandbox file, with a `manifest.json`. It may not lie outside. What an earlier run wrote there is removed first.');

;// CONCATENATED MODULE: ./.cache/build/lib/spec/field-lines.js










/** The lines that hold something, with what a message calls them. A repeated flag may hold line breaks. */
function entries(raw) {
    const lines = typeof raw === 'string' ? raw.split(/\r\n|\n|\r/) : raw;
    return lines
        .map((line, index) => ({ line, where: lines.length > 1 ? `line ${index + 1}: ` : '' }))
        .filter(({ line }) => line.trim() !== '');
}
/** The lines that are valid, each as one value. */
function readItems(raw, schema, read) {
    return entries(raw)
        .map(({ line, where }) => read(schema, line.trim(), where))
        .filter((value) => value !== undefined);
}
/** Names that are handed over: valid ones, each once. */
function readNames(raw, kind, read, report) {
    const lines = entries(raw);
    const names = readItems(raw, kind === 'outputs' ? outputName : exportName, read);
    for (const index of repeatedNames(lines.map(({ line }) => line.trim()), kind)) {
        report(`${lines[index]?.where ?? ''}${REPEATED_NAME}`);
    }
    return read(kind === 'outputs' ? outputs : exported, names);
}
/** `NAME=VALUE` lines. */
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
/** `from[:to]` lines; the word `none` alone is an empty list. */
function readUploads(raw, rules, read, report) {
    const lines = entries(raw);
    if (lines.length === 1 && lines[0]?.line.trim() === 'none')
        return [];
    return lines.flatMap(({ line, where }) => {
        if (line.trim() === 'none') {
            report(`${where}none stands alone; a folder of this name is ./none`);
            return [];
        }
        const { from, to } = splitFromTo(line.trim(), (0,local_path/* isWindowsRoot */.KH)(rules.root));
        const source = read(schema_text/* localPath */.$S, from, where);
        const target = to === undefined ? undefined : read(schema_text/* sandboxPath */.LE, to, where);
        if (source !== undefined)
            checkInside(source, rules, where, report);
        return source === undefined ? [] : [{ from: source, ...(target === undefined ? {} : { to: target }) }];
    });
}
/** `from[:to]` lines. */
function readDownloads(raw, rules, read, report) {
    return entries(raw).flatMap(({ line, where }) => {
        const { from, to } = splitFromTo(line.trim(), false);
        const source = read(remotePattern, from, where);
        const target = to === undefined ? undefined : read(schema_text/* localPath */.$S, to, where);
        if (target !== undefined)
            checkInside(target, rules, where, report);
        return source === undefined ? [] : [{ from: source, ...(target === undefined ? {} : { to: target }) }];
    });
}
/** Local paths and globs. They may never leave the root: what is shown of their files goes to others. */
function readReports(raw, { root }, read, report) {
    const paths = entries(raw).flatMap(({ line, where }) => {
        const local = read(schema_text/* localPath */.$S, line.trim(), where);
        if (local !== undefined)
            checkInside(local, { root, mayLeaveRoot: false }, where, report);
        return local === undefined ? [] : [local];
    });
    return read(junit, paths);
}
/** Reports a local path that leaves the root where it may not. */
function checkInside(local, rules, where, report) {
    if (!rules.mayLeaveRoot && !(0,local_path/* placeLocal */.H_)(rules.root, local).inside)
        report(where + (0,outside_root/* leavesRoot */.hs)(local));
}

;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/report.js

/** A file on this machine. That it stays inside the root is judged by `outside-root.ts`. */
const report_report = (0,schema_text/* text */.Qq)('a path inside the project folder that ends in .html', /^[^\0]*[^/\\\0]\.html$/).describe('Local file for a report of the run, relative to the folder of the sandbox file: one HTML page that needs no network, with steps, logs, tests, results and resource use. Written also when the run fails or is cancelled.');

// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/steps.js + 1 modules
var steps = __webpack_require__(38972);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/sandbox.js





/** E2B's sandbox IDs hold no dashes: they stand in host names (`<port>-<id>.<domain>`). */
const sandboxId = (0,schema_text/* text */.Qq)('a sandbox ID: small letters and digits', /^[a-z0-9]+$/);
/** Where traffic may go. */
const allowTarget = (0,schema_text/* text */.Qq)('an IPv4 address, a CIDR block or a domain', (value) => isAddress(value) || isDomain(value));
/** Where traffic may not go: E2B takes no domains here. */
const denyTarget = (0,schema_text/* text */.Qq)('an IPv4 address or a CIDR block (domains cannot be denied)', isAddress);
/** The tool's own labels begin so: by them it finds what is its own. */
const RESERVED = 'e2b-action.';
/** It stands in metadata and in logs. */
const sandboxKey = (0,schema_text/* text */.Qq)('a key: letters, digits, and . _ - inside', /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9])?$/);
const port = schemas/* int */.Whr({ error: 'expected a port from 1 to 65535' }).min(1).max(65_535);
/** Each of them is an output and a line of reports. */
const ports = schemas/* array */.YOg(port).max(limits/* MAX_PORTS */.KV, { error: ({ input }) => (0,schema_text/* tooMany */.Ot)(input, limits/* MAX_PORTS */.KV, 'ports') });
const metadataKey = (0,schema_text/* text */.Qq)('a metadata key').refine((key) => !key.startsWith(RESERVED), `expected a metadata key that does not begin with ${RESERVED}, as the tool's own do`);
const metadata = schemas/* record */.g1P(metadataKey, schema_text/* plainText */.wh);
const network = schemas/* strictObject */.rej({
    internet: schemas/* boolean */.zMY().optional().meta({ default: true }).describe('Whether the sandbox reaches the internet.'),
    allow: schemas/* array */.YOg(allowTarget)
        .optional()
        .describe('IPv4 addresses, CIDR blocks and domains that stay reachable whatever is denied. A domain needs `internet: false` or `deny: [0.0.0.0/0]`.'),
    deny: schemas/* array */.YOg(denyTarget).optional().describe('IPv4 addresses and CIDR blocks that are not reachable.'),
    'public-traffic': schemas/* boolean */.zMY()
        .optional()
        .meta({ default: true })
        .describe('Whether anybody may reach its ports. With `false`, a request needs the header `e2b-traffic-access-token`.'),
})
    .describe('What the sandbox may reach, and who may reach it.');
const sandbox = schemas/* strictObject */.rej({
    id: sandboxId.optional().describe('Connect to this sandbox, or resume it if it is paused, instead of creating one. `template` beside it says what to start anew from. Excludes `key`.'),
    'on-resume-failure': schemas/* enum */.k5n(model/* RESUME_FAILURES */.Mv).optional().describe('What happens when that sandbox is gone or is not what was paused: `recreate` starts anew from `template`, `fail` ends the run. Default: `recreate` if a template or a `key` is given, else `fail`.'),
    key: sandboxKey
        .optional()
        .describe('Name under which this repository keeps one sandbox: it is resumed, what changed is uploaded, and it is paused again at the end.'),
    timeout: schema_text/* duration */.p0
        .optional()
        .meta({ default: '15m' })
        .describe('Lifetime of the sandbox. It is extended while a run goes on, and ends the sandbox when the machine that ran it dies.'),
    env: schema_text/* env */._K.optional().describe('Environment variables of every step: the only ones that go in.'),
    metadata: metadata.optional().describe('Labels of the sandbox, visible to everyone who can list the sandboxes of the team.'),
    network: network.optional(),
    ports: ports.optional().describe('Ports of services in the sandbox, whose URLs become outputs.'),
    'on-timeout': schemas/* enum */.k5n(model/* TIMEOUT_ACTIONS */.mG)
        .optional()
        .describe('What becomes of a new sandbox when its `timeout` is over: `kill` or `pause`. Default: `pause` with a `key`, else `kill`.'),
    'auto-resume': schemas/* boolean */.zMY()
        .optional()
        .describe('Whether a request to a port of a paused sandbox resumes it. Default: `true` with `ports` if `on-timeout` is `pause`, else `false`.'),
})
    .describe('The machine.');

// EXTERNAL MODULE: ./.cache/build/lib/spec/template-reference.js
var template_reference = __webpack_require__(15645);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/template.js



const templateReference = (0,schema_text/* text */.Qq)('a template: a name, name:tag or ID', template_reference/* TEMPLATE_REFERENCE */.z);
const templateName = (0,schema_text/* text */.Qq)('the name of the template: letters, digits, - and _', template_reference/* TEMPLATE_NAME */.n);
const cpu = schemas/* int */.Whr({ error: 'expected a whole number of CPUs' }).min(1).max(128);
const memory = schemas/* int */.Whr({ error: 'expected a whole number of MiB, at least 128' }).min(128).max(1_048_576);
const ready = schemas/* strictObject */.rej({
    port: schemas/* int */.Whr({ error: 'expected a port from 1 to 65535' }).min(1).max(65_535).optional().describe('Ready when something listens on this port.'),
    url: (0,schema_text/* text */.Qq)('an http or https URL', /^https?:\/\/\S+$/).optional().describe('Ready when this URL answers 200.'),
    process: (0,schema_text/* text */.Qq)('the name of a process').optional().describe('Ready when a process of this name runs.'),
    file: (0,schema_text/* text */.Qq)('a path inside the sandbox').optional().describe('Ready when this file exists.'),
    seconds: schemas/* int */.Whr({ error: 'expected a whole number of seconds' }).min(0).max(3600).optional().describe('Ready after this many seconds.'),
    command: schema_text/* script */.K$.optional().describe('Ready when this command exits with 0.'),
})
    .describe('When the start command counts as ready: exactly one of these.');
const owner = (0,schema_text/* text */.Qq)('a user, or user:group', /^[A-Za-z_][A-Za-z0-9_.-]{0,31}(?::[A-Za-z_][A-Za-z0-9_.-]{0,31})?$/);
const mode = (0,schema_text/* text */.Qq)('octal digits in quotes, as "0755"', /^[0-7]{3,4}$/);
const place = (0,schema_text/* text */.Qq)('a path inside the template, absolute or relative to the last workdir', (value) => value.trim() !== '' && !/^~(?:\/|$)/.test(value));
/** What a package manager is told to install: never one of its options. */
const packageName = (0,schema_text/* text */.Qq)('the name of a package, with a version if need be', /^[^-\s][^\s]*$/);
const template_packages = schemas/* union */.KCZ([packageName, schemas/* array */.YOg(packageName).min(1, { error: 'expected at least one package' })], {
    error: 'expected the name of a package, or a list of names',
});
const stepMapping = schemas/* strictObject */.rej({
    run: schema_text/* script */.K$.optional().describe('Command that adds a layer, run by `bash`.'),
    copy: schemas/* union */.KCZ([schema_text/* localPath */.$S, schemas/* array */.YOg(schema_text/* localPath */.$S).min(1, { error: 'expected at least one path' })], { error: 'expected a path of the context, or a list of paths' })
        .optional()
        .describe('File, folder or glob of the context that is copied to `to`; a list copies several. Needs `to`.'),
    to: place.optional().describe('Where `copy` puts it. A path with a `/` at its end is a folder.'),
    mode: mode.optional().describe('Mode of what `copy` puts there, as `"0755"`.'),
    env: schema_text/* env */._K.optional().describe('Environment variables of the steps after it and of the sandboxes.'),
    workdir: place.optional().describe('Folder of the steps after it, where the commands of a sandbox start, too.'),
    user: owner.optional().describe('With `run`, the user who runs it; with `copy`, the owner, as `user` or `user:group`; alone, the user of the steps after it and of the sandboxes.'),
    apt: template_packages.optional().describe('Debian packages to install, as root.'),
    pip: template_packages.optional().describe('Python packages to install, as root.'),
    npm: template_packages.optional().describe('npm packages to install globally, as root.'),
});
const templateStep = schemas/* union */.KCZ([schema_text/* script */.K$.transform((run) => ({ run })), stepMapping], {
    error: 'expected a command, or a mapping with run, copy, env, workdir, user, apt, pip or npm',
});
/** A template to build. */
const templateToBuild = schemas/* strictObject */.rej({
    name: templateName.describe('Name under which the template is kept.'),
    dockerfile: schema_text/* localPath */.$S
        .optional()
        .describe('Dockerfile that defines the template, or a folder with an `e2b.Dockerfile` or `Dockerfile`. Default, if nothing else defines it: the `context`.'),
    devcontainer: schema_text/* localPath */.$S.optional().describe('devcontainer.json that defines the template, or a folder that has one.'),
    file: schema_text/* localPath */.$S.optional().describe('Module (`template.ts`, `.js` or `.mjs`) that exports an E2B `Template`. It runs on this machine.'),
    from: (0,schema_text/* text */.Qq)('the name of an image', /^[^\s-]\S*$/).optional().describe('Image to start from; the layers are `steps`.'),
    steps: schemas/* array */.YOg(templateStep).optional().describe('What is added to `from`, in this order. A plain text is short for `run`.'),
    context: schema_text/* localPath */.$S.optional().describe('Folder that files are copied from, without what its `.dockerignore` names. Default: the folder of the sandbox file; with `devcontainer` and `file`, what they say.'),
    cpu: cpu.optional().describe('CPUs of the sandbox.'),
    memory: memory.optional().describe('Memory of the sandbox in MiB.'),
    start: schema_text/* script */.K$.optional().describe('Command that runs in every sandbox of this template from its start, over that of the definition.'),
    ready: ready.optional(),
});
const template = schemas/* union */.KCZ([templateReference, templateToBuild], { error: 'expected a template: a name, name:tag or ID, or a mapping' })
    .meta({ default: 'base' })
    .describe('Template of the sandbox: the name, `name:tag` or ID of an existing one, the key of one under `templates`, or a mapping that describes one to build. With code steps the default is `code-interpreter-v1`.');

;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/watch.js



/** Folders of the sandbox. */
const watch = schemas/* array */.YOg(schema_text/* sandboxPath */.LE)
    .max(limits/* MAX_WATCHED */.iK, { error: ({ input }) => (0,schema_text/* tooMany */.Ot)(input, limits/* MAX_WATCHED */.iK, 'folders are watched') })
    .describe('Folders inside the sandbox, absolute or relative to the work folder, whose changes are reported while the steps run.');

;// CONCATENATED MODULE: ./.cache/build/lib/spec/field-values.js
















const token = (0,schema_text/* text */.Qq)('a token without spaces', /^[\x21-\x7e]+$/);
const reportName = (0,schema_text/* text */.Qq)(`true, false or a name: one line of at most ${limits/* MAX_REPORT_NAME */.qZ} characters`, 
// Who writes `yes` means no name.
(value) => value.length <= limits/* MAX_REPORT_NAME */.qZ && /^(?!(?:yes|no|on|off)$)\P{Cc}+$/iu.test(value));
const apiKey = (0,schema_text/* text */.Qq)('an API key without spaces', /^[\x21-\x7e]+$/);
const domain = (0,schema_text/* text */.Qq)('a domain, with a port if need be', /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?$/);
const apiUrl = (0,schema_text/* text */.Qq)('an http or https URL without a user, a query or a fragment', isPlainUrl);
const credential = (0,schema_text/* text */.Qq)('one line of printable text', /^\P{Cc}+$/u);
const portText = (0,schema_text/* text */.Qq)('a port from 1 to 65535', /^\d{1,5}$/);
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
        readField(field, given.value, values, rules, report);
    }
    problems.push(...fieldContradictions(fields, values));
    return { values, problems };
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
        case 'code': {
            const whole = typeof raw === 'string' ? raw : (raw.at(-1) ?? '');
            return set(field.name, read(field.name === 'run' ? schema_text/* script */.K$ : schema_text/* code */.aY, whole));
        }
        case 'language':
            return set('language', read(steps/* codeLanguage */.UA, one()));
        case 'results': {
            const local = read(schema_text/* localPath */.$S, one());
            if (local === undefined)
                return;
            // Old ones are removed there: not even a person who types it means another folder than one of the project.
            checkInside(local, { ...rules, mayLeaveRoot: false }, '', report);
            if ((0,local_path/* placeLocal */.H_)(rules.root, local).path === '.')
                report(outside_root/* RESULTS_IN_ROOT */.k4);
            return set('results', local);
        }
        case 'template':
            return set('template', read(templateReference, one()));
        case 'template-name':
            return set('template-name', read(templateName, one()));
        case 'report': {
            const local = read(report_report, one());
            if (local !== undefined)
                checkInside(local, rules, '', report);
            return set('report', local);
        }
        case 'dockerfile':
        case 'devcontainer':
        case 'template-file':
        case 'code-file':
        case 'context': {
            const local = read(schema_text/* localPath */.$S, one());
            if (local !== undefined)
                checkInside(local, rules, '', report);
            return set(field.name, local);
        }
        case 'cpu':
        case 'memory': {
            const word = one();
            const number = /^\d{1,9}$/.test(word) ? Number(word) : word;
            return set(field.name, read(field.name === 'cpu' ? cpu : memory, number));
        }
        case 'registry-username':
        case 'registry-password':
            // It may hold spaces and is never quoted: a user name given as the password, say.
            if (!(0,explain/* check */.z)(credential, one()).data)
                report('expected one line of printable text');
            return set(field.name, one());
        case 'sandbox-id':
            return set('sandbox-id', read(sandboxId, one()));
        case 'key':
            return set('key', read(sandboxKey, one()));
        case 'ports':
            return set('ports', read(ports, readItems(raw, portText, read).map(Number)));
        case 'file-from':
            return set('file-from', read(schemas/* enum */.k5n(model/* FILE_SOURCES */.IW), one()));
        case 'on-timeout':
            return set('on-timeout', read(schemas/* enum */.k5n(model/* TIMEOUT_ACTIONS */.mG), one()));
        case 'timeout':
        case 'step-timeout':
        case 'template-max-age':
        case 'template-timeout':
        case 'upload-timeout':
        case 'download-timeout':
        case 'pause-timeout':
        case 'queue-timeout':
        case 'create-timeout':
            return set(field.name, read(schema_text/* duration */.p0, one()));
        case 'upload-limit':
            return set('upload-limit', read(schema_text/* size */.Ej, one()));
        case 'upload-mode':
            return set('upload-mode', read(schemas/* enum */.k5n(model/* UPLOAD_WORDS */.Qi), one()));
        case 'on-resume-failure':
            return set('on-resume-failure', read(schemas/* enum */.k5n(model/* RESUME_FAILURES */.Mv), one()));
        case 'if-none':
            return set('if-none', read(schemas/* enum */.k5n(model/* IF_NONE */.V8), one()));
        case 'after':
        case 'after-failure':
            return set(field.name, read(schemas/* enum */.k5n(model/* AFTER_ACTIONS */.RW), one()));
        case 'engine':
            return set('engine', read(schemas/* enum */.k5n(model/* ENGINE_CHOICES */.uO), one()));
        case 'internet':
        case 'allow-fork-code':
        case 'public-traffic':
        case 'auto-resume':
        case 'template-force':
        case 'summary':
        case 'pause': {
            const word = read(booleanText, one().toLowerCase());
            return set(field.name, word === undefined ? undefined : word === 'true');
        }
        case 'api-key':
            if (!(0,explain/* check */.z)(apiKey, one()).data)
                report('expected an API key: printable characters without spaces');
            return set('api-key', one());
        case 'github-token':
            if (!(0,explain/* check */.z)(token, one()).data)
                report('expected a token: printable characters without spaces');
            return set('github-token', one());
        case 'comment':
        case 'check': {
            const word = one();
            const truth = /^(?:true|false)$/i.test(word) ? word.toLowerCase() === 'true' : undefined;
            return set(field.name, truth ?? read(reportName, word));
        }
        case 'junit':
            return set('junit', readReports(raw, rules, read, report));
        case 'domain':
            return set('domain', read(domain, one()));
        case 'api-url':
            return set('api-url', read(apiUrl, one()));
        case 'env':
            return set('env', readPairs(raw, schema_text/* envName */.pD, 'NAME=VALUE', report));
        case 'metadata':
            return set('metadata', readPairs(raw, metadataKey, 'KEY=VALUE', report));
        case 'allow':
            return set('allow', readItems(raw, allowTarget, read));
        case 'deny':
            return set('deny', readItems(raw, denyTarget, read));
        case 'watch':
            return set('watch', read(watch, readItems(raw, schema_text/* sandboxPath */.LE, read)));
        case 'outputs':
            return set('outputs', readNames(raw, 'outputs', read, report));
        case 'export':
            return set('export', readNames(raw, 'export', read, report));
        case 'upload':
            return set('upload', readUploads(raw, rules, read, report));
        case 'download':
            return set('download', readDownloads(raw, rules, read, report));
        case 'file':
            return undefined; // The door reads it.
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/spec/resolve-template.js




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
    if (given_fields_isGiven(fields, 'template') && !resource)
        return { template: existing, problems: [] };
    const mapping = resource?.mapping ?? (typeof own === 'object' ? own : undefined);
    const given = spec_fields/* BUILD_FIELDS */.jN.filter((name) => given_fields_isGiven(fields, name));
    const builds = mapping !== undefined || given.some((name) => DEFINING.includes(name));
    if (!builds) {
        return {
            template: existing,
            problems: given.map((name) => problem(fields, name, NOTHING_TO_BUILD)),
        };
    }
    const problems = [];
    const name = values['template-name'] ?? mapping?.name;
    if (name === undefined && !given_fields_isGiven(fields, 'template-name')) {
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
const DEFINING = ['template-name', ...spec_fields/* SOURCE_FIELDS */.qE];
/** Whether the fields name a template, existing or to build. */
function resolve_template_definesTemplate(values) {
    return values.template !== undefined || DEFINING.some((name) => values[name] !== undefined);
}
const NOTHING_TO_BUILD = 'no template is built, so this has no effect: give template-name, or a mapping as template in the sandbox file';
const NO_NAME = 'a template that is built needs a name under which it is kept: give template-name';
function problem(fields, name, message) {
    return { source: fields[name]?.source ?? name, message };
}
function buildOf(request, mapping, name, at) {
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
        source: sourceOf(request, mapping, place, at),
        ...(context === undefined ? {} : { context: place(context) }),
        ...(cpu === undefined ? {} : { cpu }),
        ...(memory === undefined ? {} : { memory }),
        ...(start === undefined ? {} : { start }),
        ...(ready === undefined ? {} : { ready: readyOf(ready) }),
        ...(mapping?.smoke === undefined ? {} : { smoke: mapping.smoke }),
        force: values['template-force'] ?? false,
        deadlineMs: values['template-timeout'] ?? defaults/* DEFAULTS */.z.templateTimeoutMs,
        ...(values['template-max-age'] === undefined ? {} : { maxAgeMs: values['template-max-age'] }),
        ...(username === undefined || password === undefined ? {} : { registry: { username, password } }),
    };
}
function sourceOf({ values, file }, mapping, place, at) {
    for (const field of spec_fields/* SOURCE_FIELDS */.qE) {
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

;// CONCATENATED MODULE: ./.cache/build/lib/spec/code/read-steps.js




/**
 * The code of each step that has any, from the parsed value before validation, so that what is wrong with files is told
 * together with all else. `problems` are of places in those files.
 */
function readSteps(steps, { file, textLines, root, readSource: reader }) {
    const faults = [];
    const problems = [];
    const read = (step, index) => {
        const language = code_language/* CODE_LANGUAGES */.Qx.find((each) => each === (0,spec_mapping/* given */.gI)(step, 'language'));
        const code = (0,spec_mapping/* given */.gI)(step, 'code');
        const path = ['steps', index, 'code'];
        if (typeof code === 'string') {
            const lines = textLines(path);
            // A text in quotes has its line breaks as \n.
            const at = lines && ('from' in lines ? lines.from : code.split('\n').map(() => lines.all));
            const place = at === undefined ? {} : { place: { file, lines: at } };
            return { language: language ?? 'python', cells: [{ code, ...place }] };
        }
        const source = (0,spec_mapping/* given */.gI)(step, 'code-file');
        // Another fault is told of those that are no path, or lead out.
        if (typeof source !== 'string' || source.trim() === '' || source.includes('\0'))
            return undefined;
        const placed = (0,local_path/* placeLocal */.H_)(root, source);
        if (!placed.inside)
            return undefined;
        if (!reader)
            return { language: language ?? 'python', cells: [] };
        const reading = readSource(placed.path, language, reader);
        if ('cells' in reading)
            return reading;
        if ('problems' in reading)
            problems.push(...reading.problems);
        else
            faults.push({ path: ['steps', index, 'code-file'], at: 'value', message: reading.problem });
        return undefined;
    };
    return { steps: (0,spec_mapping/* items */.ld)(steps).map(read), faults, problems };
}

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

// EXTERNAL MODULE: ./.cache/build/lib/spec/duration.js
var duration = __webpack_require__(23183);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/prune/age.js


const EXPECTED = 'expected an age above 0, such as 12h, 7d or 1d12h';
const DAY = 86_400_000;
/** An age in ms: days, and behind them what a duration is. */
const age = schemas/* string */.YjP({ error: EXPECTED }).transform((value, context) => {
    const [, days = '0', rest = ''] = /^(?:(\d{1,4})d)?(.*)$/s.exec(value.trim()) ?? [];
    const ofDays = Number(days) * DAY;
    if (rest === '' && ofDays > 0)
        return ofDays;
    const reading = (0,duration/* readDuration */.$7)(rest);
    if ('ms' in reading)
        return ofDays + reading.ms;
    context.addIssue({ code: 'custom', message: EXPECTED });
    return core/* NEVER */.tm;
});

;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/infra.js






/** Part of tags and of metadata, so short, small and without dots. */
const RESOURCE_NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
const STAGE_NAME = /^[a-z0-9](?:[a-z0-9-]{0,18}[a-z0-9])?$/;
const CHANNEL_NAME = /^[a-z0-9](?:[a-z0-9_-]{0,28}[a-z0-9])?$/;
/** Tags of this tool begin so; a channel of such a name would be taken for one. */
const OWN_TAGS = /^(?:[a-z0-9._-]+-)?[hbcikvx]-/;
const infra_name = (0,schema_text/* text */.Qq)('the name of a resource: small letters, digits and - inside, at most 40', RESOURCE_NAME);
/** What `${…}` may stand in; what comes of it is checked again once it is put in. */
const withReferences = (expected, shape) => (0,schema_text/* text */.Qq)(expected, (value) => shape.test(value.replace(/\$\{[^}]*\}/g, 'x')));
const channel = withReferences('the name of a channel: small letters, digits, - and _ inside, at most 30', CHANNEL_NAME).refine((value) => !OWN_TAGS.test(value), { error: 'a channel cannot begin as the tags of this tool do: h-, b-, c-, i-, k-, v- or x-' });
const stages = schemas/* array */.YOg((0,schema_text/* text */.Qq)('the name of a stage, * for any letters', /^[a-z0-9*](?:[a-z0-9*-]{0,19})$/))
    .min(1, { error: 'expected at least one stage' })
    .describe('Stages in which it exists, as names or globs such as `pr-*`. Default: all.');
const protect = schemas/* boolean */.zMY()
    .meta({ default: false })
    .describe('Whether a plan that would destroy or replace it is refused.');
const infra_serviceName = templateName.describe('Name under which the service keeps it. Default: its key here.');
/** An age: a duration, or days before it, as `7d`. */
const ageOrSeconds = schemas/* union */.KCZ([schema_text/* duration */.p0, age], { error: 'expected an age above 0, such as 12h, 7d or 1d12h' }).meta({ id: 'age' });
/** The JSON Schema of an age. */
const AGE_JSON_SCHEMA = {
    anyOf: [
        { type: 'number', exclusiveMinimum: 0 },
        { type: 'string', pattern: `^(?:\\d{1,4}d)$|^(?:\\d{1,4}d)?(?:${duration/* DURATION_PATTERN */.Cq.source.replace(/^\^|\$$/g, '')})$` },
    ],
    description: `An age: ${duration/* EXPECTED_DURATION */.gE.replace(/^expected /, '')}, perhaps with days before it, such as \`7d\` or \`1d12h\`.`,
};
const { name: _name, ...definition } = templateToBuild.shape;
const templateResource = schemas/* strictObject */.rej({
    name: infra_serviceName.optional(),
    ...definition,
    channels: schemas/* array */.YOg(channel)
        .meta({ uniqueItems: true })
        .optional()
        .describe('Tags such as `prod` that are moved to the newest build once it was tried. One without `${stage}` belongs to the stage `default` alone.'),
    smoke: schema_text/* script */.K$
        .optional()
        .describe('Script that a sandbox of a new build has to pass before anything starts from the build.'),
    adopt: schemas/* boolean */.zMY()
        .optional()
        .meta({ default: false })
        .describe('Whether a template of this name that this tool did not build is taken over.'),
    stages: stages.optional(),
    protect: protect.optional(),
});
const from = (0,schema_text/* text */.Qq)('the name of a template or snapshot of this file, or the name of a template of the service', /^[A-Za-z0-9_.:/-]+$/);
const snapshotResource = schemas/* strictObject */.rej({
    name: infra_serviceName.optional(),
    from: from.describe('What it is made from: a template or another snapshot of this file, or the name of a template of the service.'),
    inputs: schemas/* array */.YOg(schema_text/* localPath */.$S)
        .optional()
        .describe('Files, folders and globs of the project that are uploaded before `run`. When their content changes, the snapshot is made anew.'),
    run: schema_text/* script */.K$.optional().describe('Script that prepares it, run by `bash` in the work folder.'),
    env: schema_text/* env */._K.optional().describe('Environment variables of `run`.'),
    timeout: schema_text/* duration */.p0.optional().meta({ default: '1h' }).describe('How long `run` may take.'),
    'max-age': ageOrSeconds.optional().describe('When it is older, as `12h` or `7d`, it is made anew.'),
    stages: stages.optional(),
    protect: protect.optional(),
});
const previewKey = withReferences('a key: letters, digits, and . _ - inside', /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/);
const previewResource = schemas/* strictObject */.rej({
    from: from.describe('What it starts from: a template or snapshot of this file, or the name of a template of the service.'),
    key: previewKey
        .optional()
        .meta({ default: 'default' })
        .describe('Tells previews of one description apart, as `pr-${pr}`.'),
    start: schema_text/* script */.K$.optional().describe('Command that runs in it from its start on, beside that of the template.'),
    ready: schemas/* strictObject */.rej({
        port: port.optional().describe('Port that has to be listened on. Default: each of `ports`.'),
        path: (0,schema_text/* text */.Qq)('a path that begins with /', /^\/[^\s]*$/).optional().describe('Path that has to be answered there with a status below 400.'),
        timeout: schema_text/* duration */.p0.optional().meta({ default: '2m' }).describe('How long it may take.'),
    })
        .optional()
        .describe('When it counts as healthy. Before, nothing that it replaces goes.'),
    ports: ports.optional().describe('Ports whose URLs are reported.'),
    env: schema_text/* env */._K.optional().describe('Environment variables of the sandbox; `${…}` may stand in the values.'),
    network: network.optional(),
    'sleep-after': schema_text/* duration */.p0.optional().meta({ default: '15m' }).describe('It is paused when nothing kept it awake for so long; a request to a port wakes it up.'),
    ttl: ageOrSeconds.optional().describe('When it is older, as `72h` or `3d`, it goes, and comes back when something changes.'),
    stages: stages.optional(),
    protect: protect.optional(),
});
const variables = schemas/* array */.YOg((0,schema_text/* text */.Qq)('the name of a variable: small letters, digits, - and _', /^[a-z][a-z0-9_-]{0,39}$/))
    .meta({ uniqueItems: true })
    .describe('Names that `${…}` may stand for beside `stage`, `pr`, `branch`, `sha` and `repository`; `--var NAME=VALUE` gives them values. No secrets: values stand in names and labels.');
const templates = schemas/* record */.g1P(infra_name, templateResource).describe('Templates that `apply` builds and keeps. `template: NAME` in a run means one of them.');
const snapshots = schemas/* record */.g1P(infra_name, snapshotResource).describe('Prepared sandboxes that `apply` keeps, to start from.');
const previews = schemas/* record */.g1P(infra_name, previewResource).describe('Sandboxes that `apply` keeps alive: they sleep, and wake up on traffic.');

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
    template: template.optional(),
    sandbox: sandbox.optional(),
    upload: upload.optional(),
    'upload-mode': uploadMode.optional(),
    'upload-limit': uploadLimit.optional(),
    steps: steps/* steps */.Ci.optional(),
    watch: watch.optional(),
    outputs: outputs.optional(),
    export: exported.optional(),
    download: download.optional(),
    results: results.optional(),
    junit: junit.optional(),
    report: report_report.optional(),
    after: after.optional(),
    deadlines: deadlines.optional(),
    variables: variables.optional(),
    templates: templates.optional(),
    snapshots: snapshots.optional(),
    previews: previews.optional(),
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
function yaml_source_readYaml(name, text) {
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
            textLines: (path) => {
                const node = nodeAt(doc, path);
                if (!(0,dist/* isScalar */.jn)(node) || !node.range)
                    return undefined;
                const { line } = at(node.range[0]);
                if (node.type === 'BLOCK_LITERAL')
                    return { from: line + 1 };
                return at(node.range[1]).line === line ? { all: line } : undefined;
            },
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
/** The node at a path, aliases followed. */
function nodeAt(doc, path) {
    let node = doc.contents;
    for (const part of path) {
        if ((0,dist/* isAlias */.Vj)(node))
            node = node.resolve(doc);
        if ((0,dist/* isMap */.jh)(node)) {
            node = node.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(part))?.value;
        }
        else
            node = (0,dist/* isSeq */.oP)(node) ? node.items[Number(part)] : undefined;
    }
    return (0,dist/* isAlias */.Vj)(node) ? node.resolve(doc) : node;
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
function readSandboxFile({ name, text }, { root, replaced, readSource }) {
    const { problems, source } = yaml_source_readYaml(name, text);
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
    const code = readSteps(replaced.steps ? [] : (0,spec_mapping/* given */.gI)(source.value, 'steps'), {
        file: name,
        textLines: (path) => source.textLines(path),
        root,
        ...(readSource ? { readSource } : {}),
    });
    const all = [
        ...faults,
        ...contradictions(source.value),
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
    const { source } = readYaml(text.name, text.text);
    return source ? { file, lineOf, problemAt: (fault) => source.problemAt(fault), problems } : { problems };
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

;// CONCATENATED MODULE: ./.cache/build/lib/spec/resolve.js










/**
 * What a run was asked to do: the sandbox file, overridden by the fields, completed by the defaults. Either
 * the whole run or every problem of file and fields. Never throws on what users wrote.
 */
function resolveRun(request) {
    const { root, fields } = request;
    const { file, values, template, code, problems } = read(request, STEP_FIELDS.some((name) => isGiven(fields, name)));
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
            template: template ?? { reference: DEFAULTS.template },
            sandbox,
            ...(upload === undefined ? {} : { upload }),
            uploadMode: mode,
            uploadLimitBytes: values['upload-limit'] ?? file?.['upload-limit'] ?? DEFAULTS.uploadLimitBytes,
            steps: resolveSteps(file, values, code),
            results: placeLocal(root, values.results ?? file?.results ?? DEFAULTS.results).path,
            watch: resolveWatch(file, values),
            handover: {
                outputs: values.outputs ?? file?.outputs ?? [],
                env: values.export ?? file?.export ?? [],
            },
            junit: resolveJunit(root, file, values),
            report: resolveReport(root, file, values),
            deadlines: resolveDeadlines(file, values, template),
            download: resolveDownload(root, file, values),
            after: resolveAfter(file, values, sandbox),
        },
    };
}
/** Fields that are the only step of a run. */
const STEP_FIELDS = (/* unused pure expression or super */ null && (['run', 'code', 'code-file']));
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
    const { values, problems: ofFields } = readFields(fields, {
        root,
        mayLeaveRoot: request.fieldsMayLeaveRoot ?? false,
    });
    const { file, lineOf, code: ofSteps = [], problems: ofFile, } = request.file
        ? readSandboxFile(request.file, {
            root,
            replaced: { steps: stepsAreReplaced },
            ...(request.readSource ? { readSource: request.readSource } : {}),
        })
        : { file: undefined, lineOf: undefined, problems: [] };
    const ofField = readCodeField(request, values);
    const code = ofField.code ? [ofField.code] : ofSteps;
    const problems = [...ofFile, ...ofFields, ...ofField.problems];
    if (!request.file && !stepsAreReplaced)
        problems.push({ source: 'run', message: NOTHING_TO_RUN });
    // What a broken file says of its template is not known: then only the file's problems are told.
    if (request.file && !file)
        return { file, values, template: undefined, code, problems };
    const named = file && lineOf && request.file ? { name: request.file.name, value: file, lineOf } : undefined;
    const { template, problems: ofTemplate } = resolveTemplate({
        root,
        ...(named === undefined ? {} : { file: named }),
        fields,
        values,
        unsaid: code.some((step) => step !== undefined) ? defaults/* DEFAULTS */.z.codeTemplate : defaults/* DEFAULTS */.z.template,
    });
    return { file, values, template, code, problems: [...problems, ...ofTemplate] };
}
/** The step that the fields `code` and `code-file` are. */
function readCodeField({ root, fields, readSource: reader }, { code, 'code-file': file, language }) {
    if (code !== undefined)
        return { code: { language: language ?? 'python', cells: [{ code }] }, problems: [] };
    if (file === undefined)
        return { problems: [] };
    if (!reader)
        return { code: { language: language ?? 'python', cells: [] }, problems: [] };
    const reading = readSource((0,local_path/* placeLocal */.H_)(root, file).path, language, reader);
    if ('cells' in reading)
        return { code: reading, problems: [] };
    if ('problems' in reading)
        return { problems: reading.problems };
    const source = fields['code-file']?.source ?? 'code-file';
    return { problems: [{ source, message: reading.problem }] };
}
/** A network that is valid in the file and in the fields, but not together. */
function mixedNetwork({ network }, { fields, file }) {
    if (domainWithoutDeny(network.internet, network.allow, network.deny) === undefined)
        return [];
    const source = (fields.allow ?? fields.internet ?? fields.deny)?.source ?? file?.name ?? 'allow';
    return [{ source, message: DOMAIN_WITHOUT_DENY }];
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
        engine: values.engine ?? defaults/* DEFAULTS */.z.engine,
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
    const onTimeout = values['on-timeout'] ?? own?.['on-timeout'] ?? (key === undefined ? DEFAULTS.onTimeout : 'pause');
    return {
        ...(id === undefined ? {} : { id }),
        ...(key === undefined ? {} : { key }),
        onResumeFailure: values['on-resume-failure'] ??
            own?.['on-resume-failure'] ??
            (startsAnew || key !== undefined ? 'recreate' : 'fail'),
        timeoutMs: values.timeout ?? own?.timeout ?? DEFAULTS.sandboxTimeoutMs,
        env: { ...own?.env, ...values.env },
        metadata: { ...own?.metadata, ...values.metadata },
        network: {
            internet: values.internet ?? own?.network?.internet ?? true,
            // Who closes the internet from outside the file does not mean what the file opens.
            allow: values.allow ?? (values.internet === false ? [] : (own?.network?.allow ?? [])),
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
        return { upload: [], mode: DEFAULTS.uploadMode };
    const list = values.upload ?? (file?.upload === 'none' ? [] : file?.upload);
    const upload = list?.map((item) => ({
        from: placeLocal(root, item.from).path,
        to: path.posix.resolve(WORK_FOLDER, item.to ?? '.'),
        ignore: 'ignore' in item ? (item.ignore ?? []) : [],
    }));
    return { upload, mode: word ?? DEFAULTS.uploadMode };
}
/** Each folder once: a second watch would report everything twice. */
function resolveWatch(file, values) {
    const folders = (values.watch ?? file?.watch ?? []).map((folder) => path.posix.normalize(folder).replace(/(?<=.)\/$/, ''));
    return [...new Set(folders)];
}
function resolveDeadlines(file, values, template) {
    const { deadlines: defaults } = DEFAULTS;
    const ofCode = template !== undefined && 'reference' in template && template.reference === DEFAULTS.codeTemplate;
    const own = file?.deadlines;
    return {
        queueMs: values['queue-timeout'] ?? own?.queue ?? defaults.queueMs,
        createMs: values['create-timeout'] ?? own?.create ?? (ofCode ? DEFAULTS.createCodeMs : defaults.createMs),
        uploadMs: values['upload-timeout'] ?? own?.upload ?? defaults.uploadMs,
        downloadMs: values['download-timeout'] ?? own?.download ?? defaults.downloadMs,
        pauseMs: values['pause-timeout'] ?? own?.pause ?? defaults.pauseMs,
        stallMs: own?.stall ?? defaults.stallMs,
    };
}
function resolveSteps(file, values, code) {
    const { run, code: text, 'code-file': source } = values;
    const field = {
        ...(run === undefined ? {} : { run }),
        ...(source === undefined ? {} : { 'code-file': source }),
    };
    const isField = run !== undefined || text !== undefined || source !== undefined;
    const steps = isField ? [field] : (file?.steps ?? []);
    return steps.map((step, index) => {
        const ofCode = step.run === undefined ? code[index] : undefined;
        const named = step.name?.trim();
        const common = {
            condition: step.if ?? DEFAULTS.condition,
            env: step.env ?? {},
            timeoutMs: step.timeout ?? values['step-timeout'] ?? DEFAULTS.stepTimeoutMs,
            continueOnError: step['continue-on-error'] ?? false,
        };
        if (ofCode) {
            return {
                name: named ?? defaultStepName(step['code-file'] ?? ofCode.cells[0]?.code ?? ''),
                ...common,
                ...ofCode,
                context: step.context ?? DEFAULTS.context,
                ...(step.cwd === undefined ? {} : { cwd: path.posix.normalize(step.cwd) }),
            };
        }
        const script = step.run ?? '';
        return {
            name: named ?? defaultStepName(script),
            ...common,
            run: script,
            shell: step.shell ?? DEFAULTS.shell,
            cwd: path.posix.normalize(step.cwd ?? DEFAULTS.cwd),
            ...(step.user === undefined ? {} : { user: step.user }),
        };
    });
}
function resolveDownload(root, file, values) {
    const list = values.download ?? file?.download ?? [];
    return list.map(({ from, to, 'if-none': ifNone }) => ({
        from,
        ...(to === undefined ? {} : { to: placeLocal(root, to).path }),
        ifNone: values['if-none'] ?? ifNone ?? DEFAULTS.ifNone,
    }));
}
function resolveJunit(root, file, values) {
    const paths = (values.junit ?? file?.junit ?? []).map((local) => placeLocal(root, local).path);
    return [...new Set(paths)];
}
function resolveReport(root, file, values) {
    const { comment = false, check = false } = values;
    const page = values.report ?? file?.report;
    return {
        ...(page === undefined ? {} : { page: placeLocal(root, page).path }),
        summary: values.summary ?? DEFAULTS.summary,
        ...(comment === false ? {} : { comment: comment === true ? {} : { key: comment } }),
        ...(check === false ? {} : { check: check === true ? {} : { name: check } }),
        ...(values['github-token'] === undefined ? {} : { token: values['github-token'] }),
    };
}
function resolveAfter(file, values, { key }) {
    const own = typeof file?.after === 'string' ? { success: file.after, failure: file.after } : file?.after;
    const both = values.after ?? (values.pause === true ? 'pause' : undefined);
    // What is kept under a key is there to be resumed.
    const unsaid = key === undefined ? DEFAULTS.after : 'pause';
    return {
        success: both ?? own?.success ?? unsaid,
        failure: values['after-failure'] ?? both ?? own?.failure ?? unsaid,
    };
}


/***/ })

};
