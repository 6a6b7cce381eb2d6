export const id = 587;
export const ids = [587];
export const modules = {

/***/ 25022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ amiss),
/* harmony export */   ZT: () => (/* binding */ countLevels),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
/* unused harmony export FINDING_IDS */
/** What each finding is about; scripts may rely on these names. `docs/doctor.md` describes every one. */
const FINDING_IDS = (/* unused pure expression or super */ null && ([
    'tool.version',
    'tool.node',
    'tool.git',
    'service.engine',
    'service.key',
    'service.key-on-command-line',
    'service.address',
    'service.cleartext',
    'service.proxy',
    'service.unused',
    'service.answers',
    'service.sandboxes',
    'service.clock',
    'engine.runs',
    'engine.platform',
    'engine.programs',
    'engine.root',
    'engine.cgroups',
    'engine.overlay',
    'engine.disk',
    'engine.memory',
    'engine.images',
    'engine.memory-on-disk',
    'engine.base',
    'file.found',
    'file.valid',
    'github.run',
    'github.repository',
    'github.token',
    'github.comment',
    'github.check',
    'github.prune',
    'github.branch',
    'workflow.found',
    'workflow.readable',
    'workflow.untrusted-code',
    'workflow.secret-in-sandbox',
    'workflow.permissions',
    'workflow.concurrency',
    'workflow.pinned',
    'workflow.timeout',
]));
function ok(id, what, more = {}) {
    return { id, level: 'ok', what, ...more };
}
function amiss(level, id, what, wayOut, more = {}) {
    return { id, level, what, wayOut, ...more };
}
/** How many there are of each level. */
function countLevels(findings) {
    const counts = { ok: 0, note: 0, warning: 0, problem: 0 };
    for (const { level } of findings)
        counts[level] += 1;
    return counts;
}


/***/ }),

/***/ 78269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ repositoryOfUrl),
/* harmony export */   MG: () => (/* binding */ originMetadata),
/* harmony export */   S0: () => (/* binding */ keptMetadata),
/* harmony export */   ZF: () => (/* binding */ OWN),
/* harmony export */   _E: () => (/* binding */ INFRA_KIND),
/* harmony export */   jb: () => (/* binding */ ORIGIN_METADATA)
/* harmony export */ });
/* harmony import */ var _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78319);

/** The trust of the repository's own work. */
const OWN = 'own';
/** Names of the metadata of sandboxes that are ours; users cannot set any of them. */
const ORIGIN_METADATA = {
    repository: 'e2b-action.repository',
    key: 'e2b-action.key',
    template: 'e2b-action.template',
    trust: 'e2b-action.trust',
    workflowRun: 'e2b-action.workflow-run',
    pull: 'e2b-action.pull-request',
};
/** Says of a sandbox that it is infrastructure, and of which kind; see `src/infra/metadata.ts`. */
const INFRA_KIND = 'e2b-action.kind';
/** What a new sandbox of this run carries besides the user's metadata: with the name under which it is kept, if it is. */
function originMetadata(origin, template, key) {
    const { repository, trust, workflowRun, pull } = origin;
    return {
        [ORIGIN_METADATA.trust]: trust,
        [ORIGIN_METADATA.template]: template,
        ...(repository === undefined ? {} : { [ORIGIN_METADATA.repository]: repository }),
        ...(workflowRun === undefined ? {} : { [ORIGIN_METADATA.workflowRun]: workflowRun }),
        ...(pull === undefined ? {} : { [ORIGIN_METADATA.pull]: String(pull) }),
        ...(key === undefined ? {} : { [ORIGIN_METADATA.key]: key }),
    };
}
/**
 * The repository that a remote's URL names, as {@link RunOrigin} has it; undefined for a path of this machine. The same
 * for `https://github.com/owner/name.git`, `git@github.com:owner/name` and `ssh://git@github.com:22/owner/name/`.
 */
function repositoryOfUrl(url) {
    const scp = /^(?:[^@/]+@)?(?<host>[^/:]+):(?!\/\/)(?<path>.+)$/.exec(url.trim())?.groups;
    let host = scp?.host;
    let where = scp?.path;
    if (host === undefined) {
        try {
            const parsed = new URL(url.trim());
            if (parsed.protocol === 'file:')
                return undefined;
            host = parsed.hostname;
            where = parsed.pathname;
        }
        catch {
            return undefined;
        }
    }
    const path = where?.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
    // A single letter before the colon is a drive of Windows.
    return host === undefined || host.length < 2 || !path ? undefined : `${host}/${path}`.toLowerCase();
}
/**
 * By what the sandbox of a key is found. Never that of another repository, nor, for a fork's work, that of somebody else's.
 *
 * @throws BackendError `usage` when nobody knows the repository.
 */
function keptMetadata({ repository, trust }, key) {
    if (repository === undefined) {
        throw new _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('usage', `nobody knows which repository keeps the sandbox of key ${key}`, 'set GITHUB_REPOSITORY, as a workflow does');
    }
    return {
        [ORIGIN_METADATA.repository]: repository,
        [ORIGIN_METADATA.trust]: trust,
        [ORIGIN_METADATA.key]: key,
    };
}


/***/ }),

/***/ 23199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 test`, `2 tests`, `12,345 tests`. */
function counted(count, one, many = `${one}s`) {
    return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}


/***/ }),

/***/ 45587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./.cache/build/lib/doctor/finding.js
var finding = __webpack_require__(25022);
// EXTERNAL MODULE: ./.cache/build/lib/spec/field-values.js + 1 modules
var field_values = __webpack_require__(76414);
// EXTERNAL MODULE: ./.cache/build/lib/spec/fields.js + 7 modules
var spec_fields = __webpack_require__(91611);
// EXTERNAL MODULE: ./.cache/build/lib/spec/problems.js
var spec_problems = __webpack_require__(49339);
// EXTERNAL MODULE: ./.cache/build/lib/log/step-log.js + 2 modules
var step_log = __webpack_require__(97446);
// EXTERNAL MODULE: ./.cache/build/lib/report/result-json.js
var result_json = __webpack_require__(76048);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/count.js
var count = __webpack_require__(23199);
;// CONCATENATED MODULE: ./.cache/build/lib/terminal/doctor-report.js




/** What each group of findings is called, by the first word of their ids. */
const GROUPS = {
    tool: 'This tool',
    service: 'Service',
    engine: 'Local engine',
    file: 'Sandbox file',
    github: 'GitHub',
    workflow: 'Workflows',
};
/** SGR parameters. */
const COLOURS = { ok: 32, note: 36, warning: 33, problem: 31 };
const WIDTH = 'problem'.length;
/** Findings for people, in groups, one after the other; the levels coloured on a terminal. They are clean already. */
function doctorText(findings, { colour }) {
    const lines = [];
    let group = '';
    for (const finding of findings) {
        const { id, level } = finding;
        const own = id.slice(0, id.indexOf('.'));
        if (own !== group) {
            if (group !== '')
                lines.push('');
            lines.push(GROUPS[own] ?? own);
            group = own;
        }
        const padded = level.padEnd(WIDTH);
        const word = colour ? `\u001b[${COLOURS[level]}m${padded}\u001b[0m` : padded;
        // A workflow's log reads commands from every line.
        lines.push(`  ${word}  ${(0,step_log/* oneSafeLine */.m)(sentence(finding), [])}`);
        if (finding.level !== 'ok')
            lines.push(`  ${' '.repeat(WIDTH)}  → ${(0,step_log/* oneSafeLine */.m)(finding.wayOut, [])}`);
    }
    return `${lines.join('\n')}\n\n${summary(findings)}\n`;
}
function sentence({ what, from, place }) {
    const where = place === undefined ? from : placeText(place);
    return where === undefined ? what : `${what} (${where})`;
}
function placeText({ file, line, column }) {
    return [file, line, column].filter((part) => part !== undefined).join(':');
}
function summary(findings) {
    const { problem, warning, note } = (0,finding/* countLevels */.ZT)(findings);
    if (problem + warning + note === 0)
        return 'All is well.';
    return [(0,count/* counted */.h)(problem, 'problem'), (0,count/* counted */.h)(warning, 'warning'), (0,count/* counted */.h)(note, 'note')].join(', ');
}
/** The same as one JSON object: `healthy`, how many of each level, and the findings by their ids. */
function doctorJson(findings) {
    const counts = (0,finding/* countLevels */.ZT)(findings);
    const text = (0,result_json/* renderJson */.h)({
        healthy: counts.problem === 0,
        counts,
        findings: findings.map(({ id, level, what, from, place, ...rest }) => ({
            id,
            level,
            what,
            ...(from === undefined ? {} : { from }),
            ...(place === undefined ? {} : { place }),
            ...('wayOut' in rest ? { wayOut: rest.wayOut } : {}),
        })),
    });
    // Old commands of runners begin so, anywhere in a line. To readers of JSON it is the same text.
    return text.replaceAll('##[', '#\\u0023[');
}

// EXTERNAL MODULE: ./.cache/build/lib/terminal/field-options.js
var field_options = __webpack_require__(99875);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/origin.js
var origin = __webpack_require__(16528);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/usage-error.js
var usage_error = __webpack_require__(90752);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/commands/target.js
var commands_target = __webpack_require__(34146);
;// CONCATENATED MODULE: ./.cache/build/lib/terminal/commands/doctor.js









/** `doctor [FILE|FOLDER]`: 0 when nothing is a problem, else 1. Changes nothing, and starts no engine. */
async function doctor(context, command, given) {
    const { json = false, githubToken } = command.opts();
    const fields = (0,field_options/* givenFields */.Fh)(command, spec_fields/* FIELDS */.cJ.filter(({ name }) => spec_fields/* SERVICE_FIELDS */.Kg.includes(name)));
    const { values, problems } = (0,field_values/* readFields */.q)(fields, { root: context.cwd, mayLeaveRoot: true });
    if (problems.length > 0)
        throw new usage_error/* UsageError */.e((0,spec_problems/* formatProblems */.C)(problems));
    const target = (0,commands_target/* findTarget */.F)(context.cwd, given, true);
    const token = tokenOf(githubToken, context.environment);
    const remote = await (0,origin/* repositoryOf */._)(target.root);
    const findings = await examined({ context, fields, values, target, token, remote });
    context.stdout.write(json
        ? doctorJson(findings)
        : doctorText(findings, {
            colour: context.stdout.isTTY === true && !context.environment.NO_COLOR && !inWorkflow(context),
        }));
    return (0,finding/* countLevels */.ZT)(findings).problem > 0 ? 1 : 0;
}
/** What was found, ready to be shown. */
async function examined({ context, fields, values, target, token, remote }) {
    const [{ collectFacts }, { examine }, { shownFindings }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(547), __webpack_require__.e(91), __webpack_require__.e(714)]).then(__webpack_require__.bind(__webpack_require__, 26714)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(460)]).then(__webpack_require__.bind(__webpack_require__, 93460)),
        __webpack_require__.e(/* import() */ 34).then(__webpack_require__.bind(__webpack_require__, 34034)),
    ]);
    const facts = await collectFacts({
        version: context.version,
        environment: context.environment,
        given: fields,
        values,
        ...target,
        ...(token ? { token } : {}),
        ...(remote === undefined ? {} : { remote }),
    });
    const secrets = [facts.service.key?.value ?? '', token?.value ?? ''];
    return shownFindings(examine(facts), secrets);
}
function tokenOf(flag, environment) {
    if (flag)
        return { value: flag, from: '--github-token' };
    const value = environment.GITHUB_TOKEN;
    return value ? { value, from: 'GITHUB_TOKEN' } : undefined;
}
const inWorkflow = ({ environment }) => environment.GITHUB_ACTIONS === 'true';


/***/ }),

/***/ 16528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ repositoryOf),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var _job_origin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78269);
/* harmony import */ var _transfer_find_git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37653);
/* harmony import */ var _transfer_run_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40423);






/** Whose run this is: of the repository that the remote `origin` names, else of this folder on this machine. */
async function originOf(folder) {
    return { trust: _job_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .OWN */ .ZF, repository: (await repositoryOf(folder)) ?? placeOf(folder) };
}
/** The repository that the remote `origin` names, as `github.com/owner/name`. */
async function repositoryOf(folder) {
    const git = (0,_transfer_find_git_js__WEBPACK_IMPORTED_MODULE_4__/* .findGit */ .C)();
    if (git === undefined)
        return undefined;
    try {
        const url = await (0,_transfer_run_git_js__WEBPACK_IMPORTED_MODULE_5__/* .runGit */ .E)({ git, folder }, ['config', '--get', 'remote.origin.url']);
        return url && (0,_job_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryOfUrl */ .Je)(url.toString('utf8'));
    }
    catch (error) {
        // Not a work tree, or one that git does not read: uploads say so where it matters.
        if (error instanceof _transfer_run_git_js__WEBPACK_IMPORTED_MODULE_5__/* .NotAWorkTreeError */ .o || error.name === 'TransferError')
            return undefined;
        throw error;
    }
}
function placeOf(folder) {
    const place = `${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()}\0${(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(folder)}`;
    return `folder/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(place).digest('hex').slice(0, 16)}`;
}


/***/ }),

/***/ 37653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findGit),
/* harmony export */   v: () => (/* binding */ findWorkTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * The absolute path of the git program on a search path, or undefined. Relative folders on it are passed over, and
 * the program is never looked up by the system: on Windows that would prefer a `git.exe` inside the repository.
 */
function findGit(searchPath = process.env.PATH ?? process.env.Path ?? '') {
    const name = process.platform === 'win32' ? 'git.exe' : 'git';
    for (const folder of searchPath.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder))
            continue;
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(candidate, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            return candidate;
        }
        catch {
            // Not in this folder, or not to be run: the next one may have it.
        }
    }
    return undefined;
}
/** The folder that holds the `.git` of a folder's work tree, searched upward; undefined outside of any. */
function findWorkTree(folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')))
            return at;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return undefined;
    }
}


/***/ }),

/***/ 40423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit),
/* harmony export */   o: () => (/* binding */ NotAWorkTreeError)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82636);


/** Git found no usable repository in that folder. */
class NotAWorkTreeError extends Error {
}
// `git rev-parse --local-env-vars`: set while a hook runs us, they would point git at another repository.
const REPOSITORY_VARIABLES = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_COMMON_DIR',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_PREFIX',
    'GIT_NAMESPACE',
    'GIT_IMPLICIT_WORK_TREE',
];
// A repository's own configuration can name programs to run; reading must start none and write nothing.
const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
/**
 * Runs a reading git command and returns its output, or undefined for exit code 1 (git's plain "no").
 * Throws NotAWorkTreeError where there is no repository, TransferError `git` for any other refusal.
 */
async function runGit(place, args, input) {
    const env = {
        ...process.env,
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        LC_ALL: 'C',
    };
    for (const name of REPOSITORY_VARIABLES)
        delete env[name];
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(place.git, [...HARMLESS, ...args], {
        cwd: place.folder,
        env,
        stdio: 'pipe',
        windowsHide: true,
        ...(place.signal === undefined ? {} : { signal: place.signal }),
    });
    const output = [];
    const complaints = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => complaints.push(chunk));
    // Git may end without reading all of it (EPIPE); its exit code says what that meant.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
    const code = await new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', resolve);
    });
    if (code === 0)
        return Buffer.concat(output);
    const complaint = Buffer.concat(complaints).toString('utf8').trim();
    if (code === 1 && complaint === '')
        return undefined;
    throw refusal(place.folder, complaint, code);
}
function refusal(folder, complaint, code) {
    const unsafe = /safe\.directory ('.+'|\S+)\s*$/.exec(complaint);
    if (complaint.includes('dubious ownership') || unsafe !== null) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TransferError */ .a('git', `git does not read ${folder}: it belongs to another user. ` +
            `If you trust it, run: git config --global --add safe.directory ${unsafe?.[1] ?? folder}`);
    }
    if (/not a git repository|must be run in a work tree/.test(complaint))
        return new NotAWorkTreeError(complaint);
    const said = complaint.split('\n').at(-1) ?? '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TransferError */ .a('git', `git could not list the files of ${folder} (exit ${code ?? 'by signal'}): ${said}`);
}


/***/ })

};
