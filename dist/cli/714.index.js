export const id = 714;
export const ids = [714,846];
export const modules = {

/***/ 26714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectFacts: () => (/* binding */ collectFacts)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./.cache/build/lib/spec/resolve.js + 1 modules
var resolve = __webpack_require__(26778);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/find-git.js
var find_git = __webpack_require__(37653);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/engine-needs.js
var engine_needs = __webpack_require__(92905);
;// CONCATENATED MODULE: ./.cache/build/lib/doctor/probes/engine.js




const CGROUPS = '/sys/fs/cgroup';
/** `f_type` of an overlay (statfs(2)). */
const OVERLAY = 0x794c7630;
/** Looks at the local engine without starting it, and at what this machine has for it. */
async function lookAtEngine() {
    const { platform } = process;
    if (platform !== 'linux')
        return { platform };
    const { localEngineStatus, stateFolderOf } = await __webpack_require__.e(/* import() */ 883).then(__webpack_require__.bind(__webpack_require__, 19883));
    const [status, host] = await Promise.all([
        localEngineStatus().catch((error) => {
            if (error.name !== 'EngineUnavailableError')
                throw error;
            return { belongsTo: error.message };
        }),
        lookAtHost(stateFolderOf()),
    ]);
    return { platform, status, host };
}
async function lookAtHost(stateFolder) {
    const [needs, extras, cgroups, overlay, loopDevices, disk] = await Promise.all([
        (0,engine_needs/* engineNeeds */.Q)(),
        (0,engine_needs/* missingExtras */.A)(),
        cgroupsOf(),
        hasOverlay(),
        exists('/dev/loop-control'),
        diskOf(stateFolder),
    ]);
    return { ...needs, extras, cgroups, overlay, loopDevices, stateFolder, ...disk, freeMemory: (0,external_node_os_.freemem)() };
}
async function cgroupsOf() {
    if (await exists((0,external_node_path_.join)(CGROUPS, 'cgroup.controllers')))
        return 'v2';
    return (await exists((0,external_node_path_.join)(CGROUPS, 'memory'))) ? 'v1' : 'none';
}
async function hasOverlay() {
    const known = await (0,promises_.readFile)('/proc/filesystems', 'utf8').catch(() => ''); // No /proc: nothing is known.
    return /\boverlay$/m.test(known);
}
/** Of the nearest folder that is there: the state folder is made by the first start. */
async function diskOf(folder) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        try {
            const { type, bavail, bsize } = await (0,promises_.statfs)(at);
            return { stateOnOverlay: type === OVERLAY, freeDisk: bavail * bsize };
        }
        catch (error) {
            if ((0,external_node_path_.dirname)(at) === at)
                throw error;
        }
    }
}
function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/client.js + 1 modules
var client = __webpack_require__(78836);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/failure.js
var failure = __webpack_require__(2534);
;// CONCATENATED MODULE: ./.cache/build/lib/github/api/look-at-repository.js

/**
 * Looks at a repository with a token: what it is, who may change its default branch, what the token may read. Sends GET
 * requests alone, so nothing is changed. Never rejects.
 */
async function lookAtRepository(api, repository) {
    const get = async (doing, permission, path, more = {}) => await api.request({ doing, permission, repeatable: true }, async (octokit, request) => octokit.request(`GET /repos/{owner}/{repo}${path}`, { ...repository, ...more, request }));
    const seen = await asked(async () => await about(get));
    if ('failure' in seen)
        return { repository: seen };
    const { scopes, ...value } = seen.value;
    const { defaultBranch } = value;
    const read = (right, path, more = {}) => asked(async () => {
        await get(`reading ${right}`, `${right}: read`, path, { per_page: 1, ...more });
        return true;
    });
    const [branch, pulls, checks, actions] = await Promise.all([
        asked(async () => ({ isProtected: await isProtected(get, defaultBranch) })),
        read('pull-requests', '/pulls'),
        read('checks', '/commits/{ref}/check-runs', { ref: defaultBranch }),
        read('actions', '/actions/runs'),
    ]);
    return {
        repository: { value },
        ...(scopes === undefined ? {} : { scopes }),
        branch,
        reads: { 'pull-requests': pulls, checks, actions },
    };
}
async function about(get) {
    const doing = 'looking at the repository';
    const { data, headers } = await get(doing, 'contents: read', '');
    const { default_branch: defaultBranch, private: isPrivate } = fieldsOf(data);
    if (typeof defaultBranch !== 'string')
        throw senseless(doing);
    return { defaultBranch, isPrivate: isPrivate === true, scopes: scopesOf(headers['x-oauth-scopes']) };
}
/** By its own settings, or by rulesets, which are not always counted there. */
async function isProtected(get, branch) {
    const doing = 'looking at the default branch';
    const { data } = await get(doing, 'contents: read', '/branches/{branch}', { branch });
    const { protected: itIs } = fieldsOf(data);
    if (typeof itIs !== 'boolean')
        throw senseless(doing);
    if (itIs)
        return true;
    const { data: rules } = await get(doing, 'contents: read', '/rules/branches/{branch}', { branch });
    if (!Array.isArray(rules))
        throw senseless(doing);
    return rules.some((rule) => PROTECTING.has(String(fieldsOf(rule)['type'])));
}
/** Rules about who may change a branch. Others forbid names, or let merges be made in one way only. */
const PROTECTING = new Set(['pull_request', 'update', 'required_status_checks', 'merge_queue']);
async function asked(ask) {
    try {
        return { value: await ask() };
    }
    catch (error) {
        if (error instanceof failure/* ApiError */.h)
            return { failure: error };
        throw error;
    }
}
function fieldsOf(data) {
    return typeof data === 'object' && data !== null ? data : {};
}
function scopesOf(header) {
    if (header === undefined)
        return undefined;
    return String(header)
        .split(',')
        .map((scope) => scope.trim())
        .filter((scope) => scope !== '');
}
function senseless(doing) {
    return new failure/* ApiError */.h('unexpected', `${doing} failed: GitHub's answer has another form than it should`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/event.js

/** The event that started the workflow, parsed; undefined where there is none that can be read. Nothing of it is checked. */
function readEvent(environment) {
    const file = environment.GITHUB_EVENT_PATH;
    if (!file)
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        // Not a runner's file; without it nothing is known of pull requests and forks.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/trust.js

/**
 * Reads it from the event of the workflow. `pull_request` of a fork runs without secrets and may do what its own
 * workflow may; `pull_request_target` and `workflow_run` bring a fork's work to the repository's secrets.
 */
function trustOf(environment) {
    const event = environment.GITHUB_EVENT_NAME;
    const payload = readEvent(environment);
    const own = environment.GITHUB_REPOSITORY ?? payload?.repository?.full_name;
    // A deleted fork has no repository any more: not ours either.
    const head = event === 'workflow_run'
        ? payload?.workflow_run?.head_repository?.full_name
        : payload?.pull_request?.head?.repo?.full_name;
    const fromPull = payload?.pull_request !== undefined ||
        (event === 'workflow_run' ? payload?.workflow_run?.event : event)?.startsWith('pull_request') === true;
    if (!fromPull || (head !== undefined && head === own))
        return { trusted: true };
    const bringsSecrets = event === 'pull_request_target' || event === 'workflow_run';
    return { trusted: !bringsSecrets, label: labelOf(payload) };
}
/** Why there may be no secrets, in words that go after "no API key"; undefined where GitHub withholds none. */
function noSecretsBecause(environment, trust) {
    if (environment.GITHUB_ACTOR === 'dependabot[bot]')
        return 'GitHub gives the runs of Dependabot no secrets but its own';
    return trust.label === undefined ? undefined : 'GitHub gives the pull requests of forks no secrets';
}
function labelOf(payload) {
    const number = (payload?.pull_request ?? payload?.workflow_run?.pull_requests?.[0])?.number;
    if (number !== undefined)
        return `pr-${number}`;
    const fork = payload?.workflow_run?.head_repository?.id;
    return fork === undefined ? 'pr-unknown' : `fork-${fork}`;
}

// EXTERNAL MODULE: ./.cache/build/lib/doctor/examine/addresses.js
var addresses = __webpack_require__(89435);
;// CONCATENATED MODULE: ./.cache/build/lib/doctor/token-kind.js
const PREFIXES = [
    ['ghs_', 'workflow'],
    ['ghp_', 'classic'],
    ['gho_', 'classic'],
    ['github_pat_', 'fine-grained'],
];
/** What kind of token it is, by the beginning that GitHub gives each. */
function tokenKind(token) {
    return PREFIXES.find(([prefix]) => token.startsWith(prefix))?.[1] ?? 'unknown';
}

;// CONCATENATED MODULE: ./.cache/build/lib/doctor/probes/github.js






/** Somebody waits for the answer; in ms. */
const LIMITS = { requestMs: 5000, totalMs: 12_000, backoffMs: [500] };
/** Where the token may go when nothing else is said. */
const GITHUB = 'https://api.github.com';
/** What the environment says of a workflow, and what GitHub says to the token. Changes nothing there. */
async function lookAtGitHub(request) {
    const { environment, token, remote, limits = LIMITS } = request;
    const { repository, apiUrl } = whichRepository(environment, remote);
    const facts = {
        ...runOf(environment),
        ...(repository ? { repository } : {}),
        ...(token ? { token: { from: token.from, kind: tokenKind(token.value) } } : {}),
    };
    if (!token || !repository)
        return facts;
    const notAsked = whyNot(apiUrl, environment['GITHUB_EVENT_PATH']);
    if (apiUrl === undefined || notAsked)
        return { ...facts, ...(notAsked ? { notAsked } : {}) };
    const api = (0,client/* createGitHubApi */._)({ token: token.value, apiUrl, limits });
    const { owner, repo } = repository;
    return { ...facts, look: await lookAtRepository(api, { owner, repo }) };
}
function whyNot(apiUrl, event) {
    // A remote is a line of a file: it must not decide where a token is sent.
    if (apiUrl === undefined) {
        return {
            why: 'the remote origin is at a GitHub of its own, and GITHUB_API_URL is not set',
            wayOut: 'set GITHUB_API_URL to the address of its API, such as https://github.example.com/api/v3',
        };
    }
    if (!(0,addresses/* isAddress */.PW)(apiUrl)) {
        return {
            why: `GITHUB_API_URL is no address: ${apiUrl}`,
            wayOut: 'set it to a whole address, such as https://api.github.com, or not at all',
        };
    }
    // The toolkit would complain on stdout, which is ours.
    if (event && !(0,external_node_fs_.existsSync)(event)) {
        return {
            why: `GITHUB_EVENT_PATH names no file: ${event}`,
            wayOut: 'make the file readable here, as in a container, or leave the variable out',
        };
    }
    return undefined;
}
function runOf(environment) {
    const { GITHUB_ACTIONS, GITHUB_EVENT_NAME, GITHUB_ACTOR, GITHUB_JOB, GITHUB_WORKFLOW_REF } = environment;
    if (GITHUB_ACTIONS !== 'true')
        return {};
    // `owner/name/.github/workflows/ci.yml@refs/heads/main`
    const workflow = /^[^/]+\/[^/]+\/([^@]+)@/.exec(GITHUB_WORKFLOW_REF ?? '')?.[1];
    return {
        run: {
            event: GITHUB_EVENT_NAME ?? 'unknown',
            trust: trustOf(environment),
            dependabot: GITHUB_ACTOR === 'dependabot[bot]',
            ...(GITHUB_JOB ? { job: GITHUB_JOB } : {}),
            ...(workflow === undefined ? {} : { workflow }),
        },
    };
}
function whichRepository({ GITHUB_REPOSITORY, GITHUB_API_URL }, remote) {
    const [owner, repo, ...more] = (GITHUB_REPOSITORY ?? '').split('/');
    if (owner && repo && more.length === 0) {
        return { repository: { owner, repo, from: 'GITHUB_REPOSITORY' }, apiUrl: GITHUB_API_URL || GITHUB };
    }
    const [host, itsOwner, itsRepo, ...rest] = (remote ?? '').split('/');
    if (!host || !itsOwner || !itsRepo || rest.length > 0)
        return {};
    const apiUrl = GITHUB_API_URL || (host === 'github.com' ? GITHUB : undefined);
    return {
        repository: { owner: itsOwner, repo: itsRepo, from: 'the remote origin' },
        ...(apiUrl === undefined ? {} : { apiUrl }),
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/e2b/endpoint.js
var endpoint = __webpack_require__(38846);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js + 2 modules
var errors = __webpack_require__(78319);
// EXTERNAL MODULE: ./.cache/build/lib/doctor/examine/service.js
var service = __webpack_require__(14336);
;// CONCATENATED MODULE: ./.cache/build/lib/doctor/probes/service.js




/**
 * Asks the service that the settings mean, if they mean one that can be asked. The local engine is looked at elsewhere.
 *
 * @param environment holds what is no setting of ours but decides how a service is reached
 */
async function lookAtServiceOf(settings, environment) {
    const { local, key, domain, apiUrl, sandboxUrl } = settings;
    // The findings say what is wrong with them; asking would only add noise.
    const wrongAddress = [apiUrl, sandboxUrl].some((one) => one && !(0,addresses/* isAddress */.PW)(one.value)) || (domain && !(0,addresses/* isDomain */.l0)(domain.value));
    if (local || !key || wrongAddress || !(0,service/* isKey */.m)(key.value))
        return settings;
    const connection = await (0,endpoint.resolveEndpoint)({
        engine: 'cloud',
        apiKey: key.value,
        ...(domain ? { domain: domain.value } : {}),
        ...(apiUrl ? { apiUrl: apiUrl.value } : {}),
    }, { environment, onNotice: () => undefined, startEngine: false });
    const { lookAtService } = await __webpack_require__.e(/* import() */ 370).then(__webpack_require__.bind(__webpack_require__, 86370));
    try {
        return { ...settings, answer: await lookAtService(connection) };
    }
    catch (error) {
        if (!(error instanceof errors/* BackendError */.Jh))
            throw error;
        const { kind, message, hint } = error;
        return { ...settings, answer: { refusesKey: kind === 'auth', message, hint } };
    }
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/mapping.js
var mapping = __webpack_require__(78849);
// EXTERNAL MODULE: ./.cache/build/lib/spec/yaml-source.js
var yaml_source = __webpack_require__(19776);
;// CONCATENATED MODULE: ./.cache/build/lib/doctor/probes/workflow-files.js




const FOLDER = '.github/workflows';
/** A repository with more workflows, or longer ones, is looked at in part. */
const MOST_FILES = 200;
const MOST_BYTES = 1024 * 1024;
/** What the action's own `action.yml` is called in it. */
const OWN_NAME = 'E2B Sandbox Action';
/** Reads the workflows of a repository: plain files alone, since whoever writes there may have put anything. */
function readWorkflowFiles(root) {
    const facts = { files: [], leftOut: [], ownAction: isOwnAction(root) };
    const names = namesIn(external_node_path_.join(root, FOLDER)).filter((name) => /\.ya?ml$/i.test(name));
    for (const [index, name] of names.entries()) {
        const shown = `${FOLDER}/${name}`;
        const text = index < MOST_FILES ? readText(external_node_path_.join(root, FOLDER, name)) : TOO_MANY;
        if ('why' in text)
            facts.leftOut.push({ name: shown, why: text.why });
        else
            facts.files.push({ name: shown, text: text.text });
        if (index === MOST_FILES)
            break;
    }
    return facts;
}
const TOO_MANY = { why: `only ${MOST_FILES} workflows are looked at; this one and those after it are not` };
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).sort();
    }
    catch {
        return []; // There is no such folder, or it cannot be read: no workflows either way.
    }
}
function readText(place) {
    try {
        const stat = (0,external_node_fs_.lstatSync)(place);
        if (!stat.isFile())
            return { why: 'it is no plain file' };
        if (stat.size > MOST_BYTES)
            return { why: 'it is larger than 1 MiB' };
        return { text: (0,external_node_fs_.readFileSync)(place, 'utf8') };
    }
    catch (error) {
        return { why: `it cannot be read: ${error.message}` };
    }
}
function isOwnAction(root) {
    const text = readText(external_node_path_.join(root, 'action.yml'));
    if ('why' in text)
        return false;
    return (0,mapping/* given */.gI)((0,yaml_source/* readYaml */.g)('action.yml', text.text).source?.value, 'name') === OWN_NAME;
}

;// CONCATENATED MODULE: ./.cache/build/lib/doctor/settings.js

/** Which settings of the service hold, and what each was given by: a flag wins over the environment. */
function serviceSettings(given, values, environment) {
    const setting = (field, variable) => {
        const value = values[field];
        if (value !== undefined)
            return { value, from: given[field]?.source ?? `--${field}` };
        return ofEnvironment(environment, variable);
    };
    const choice = values.engine ?? 'auto';
    const key = setting('api-key', 'E2B_API_KEY');
    const domain = setting('domain', 'E2B_DOMAIN');
    const apiUrl = setting('api-url', 'E2B_API_URL');
    const sandboxUrl = ofEnvironment(environment, 'E2B_SANDBOX_URL');
    const proxy = ofEnvironment(environment, 'HTTPS_PROXY', 'https_proxy');
    return {
        choice,
        ...(values.engine === undefined ? {} : { choiceFrom: given.engine?.source ?? '--engine' }),
        local: (0,endpoint.isLocal)({ engine: choice, ...(key ? { apiKey: key.value } : {}) }, environment),
        ...(key ? { key } : {}),
        ...(domain ? { domain } : {}),
        ...(apiUrl ? { apiUrl } : {}),
        ...(sandboxUrl ? { sandboxUrl } : {}),
        ...(proxy ? { proxy } : {}),
    };
}
function ofEnvironment(environment, ...names) {
    for (const from of names) {
        const value = environment[from];
        if (value)
            return { value, from };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/doctor/collect.js








/** Looks at everything, at the same time where that is slow. Starts and changes nothing, here or elsewhere. */
async function collectFacts(request) {
    const { version, environment, given, values, token, root, file, remote } = request;
    const [service, engine, github] = await Promise.all([
        lookAtServiceOf(serviceSettings(given, values, environment), environment),
        lookAtEngine(),
        lookAtGitHub({
            environment,
            ...(token ? { token } : {}),
            ...(remote === undefined ? {} : { remote }),
        }),
    ]);
    const git = (0,find_git/* findGit */.C)(environment['PATH'] ?? environment['Path']);
    return {
        tool: {
            version,
            node: process.versions.node,
            system: `${(0,external_node_os_.platform)()} ${(0,external_node_os_.arch)()}, ${(0,external_node_os_.release)()}`,
            ...(git === undefined ? {} : { git }),
        },
        service,
        engine,
        file: readFile(root, file),
        github,
        workflows: readWorkflowFiles((0,find_git/* findWorkTree */.v)(root) ?? root),
    };
}
function readFile(root, file) {
    if (!file)
        return { problems: [] };
    const resolved = (0,resolve/* resolveRun */.U)({ root, file, fields: {} });
    if ('problems' in resolved)
        return { name: file.name, problems: resolved.problems };
    const { template, steps, sandbox } = resolved.spec;
    return {
        name: file.name,
        problems: [],
        meaning: {
            template,
            steps: steps.length,
            ...(sandbox.id === undefined ? {} : { sandboxId: sandbox.id }),
        },
    };
}


/***/ }),

/***/ 89435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ isAddress),
/* harmony export */   ik: () => (/* binding */ examineAddresses),
/* harmony export */   l0: () => (/* binding */ isDomain)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25022);

/** The addresses by which the service is reached, and who set each. */
function examineAddresses(settings) {
    const { local, domain, apiUrl, sandboxUrl, proxy } = settings;
    const set = [domain, apiUrl, sandboxUrl].filter((one) => one !== undefined);
    if (local)
        return set.map(unused);
    return [
        apiUrl ? addressFinding('the API is', apiUrl) : ofDomain(domain),
        ...(sandboxUrl ? [addressFinding('sandboxes are reached through', sandboxUrl)] : []),
        ...[apiUrl, sandboxUrl].flatMap((one) => (one && isCleartext(one.value) ? [cleartext(one)] : [])),
        ...(proxy ? [proxyFinding(proxy, apiUrl)] : []),
    ];
}
/** Whether an address can be asked at all. */
function isAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.protocol === 'https:' || url?.protocol === 'http:';
}
/** Whether a text is a host name, with or without a port. */
function isDomain(text) {
    return /^[\w.-]+(?::\d+)?$/.test(text);
}
function unused({ from }) {
    const what = `${from} is set and not used: runs take the local engine`;
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .amiss */ .Id)('note', 'service.unused', what, 'use --engine cloud with an API key to use it', { from });
}
function ofDomain(domain) {
    if (domain === undefined)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__.ok)('service.address', 'the API is https://api.e2b.app', { from: 'the default' });
    if (isDomain(domain.value))
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__.ok)('service.address', `the API is https://api.${domain.value}`, { from: domain.from });
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .amiss */ .Id)('problem', 'service.address', `the domain is none: ${domain.value}`, 'give a host name alone, such as e2b.app; an address with https:// is an --api-url', { from: domain.from });
}
function addressFinding(what, { value, from }) {
    if (isAddress(value))
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__.ok)('service.address', `${what} ${withoutUser(value)}`, { from });
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .amiss */ .Id)('problem', 'service.address', `${what} at no address that can be asked: ${withoutUser(value)}`, 'give a whole address, such as https://api.example.com', { from });
}
function isCleartext(address) {
    if (!isAddress(address))
        return false;
    const { protocol, hostname } = new URL(address);
    const here = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
    return protocol === 'http:' && !here;
}
function cleartext({ value, from }) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .amiss */ .Id)('warning', 'service.cleartext', `${withoutUser(value)} is no https: the API key and all files pass the network readable`, 'use an https address', { from });
}
function proxyFinding({ value, from }, apiUrl) {
    const direct = apiUrl?.value.startsWith('https:') === false;
    const what = direct
        ? 'a proxy is set and not used: plain http goes direct'
        : `requests go through the proxy ${withoutUser(value)}`;
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__.ok)('service.proxy', what, { from });
}
/** An address without the name and password that may stand in it. */
function withoutUser(address) {
    return address.replace(/^([a-z][a-z\d+.-]*:\/\/)?.*@/is, '$1');
}


/***/ }),

/***/ 14336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ examineService),
/* harmony export */   m: () => (/* binding */ isKey)
/* harmony export */ });
/* harmony import */ var _report_text_count_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23199);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25022);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89435);



/** A clock that is this far off makes lifetimes wrong that are counted here, in ms. */
const CLOCK = 60_000;
/** So many sandboxes run at once on E2B's smaller plan. */
const HOBBY = 20;
const GET_A_KEY = 'set E2B_API_KEY, or give --api-key; E2B shows keys at https://e2b.dev/dashboard?tab=keys';
/** Which service runs take, by what it is reached, and what it said. */
function examineService(facts) {
    return [engineFinding(facts), ...keyFindings(facts), ...(0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .examineAddresses */ .ik)(facts), ...answerFindings(facts)];
}
function engineFinding({ choice, choiceFrom, local, key }) {
    const more = choiceFrom === undefined ? {} : { from: choiceFrom };
    if (choice !== 'auto') {
        const what = choice === 'local' ? 'runs take the local engine' : 'runs take the cloud';
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.ok)('service.engine', `${what}: engine is ${choice}`, more);
    }
    const auto = choiceFrom === undefined ? 'engine is auto by default' : 'engine is auto';
    if (!local && key)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.ok)('service.engine', `runs take the cloud: ${auto}, and there is an API key`, more);
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('note', 'service.engine', `runs take the local engine: ${auto}, and there is no API key`, `for E2B Cloud, ${GET_A_KEY}. In workflows, secrets are not given to runs of forks and of Dependabot`, more);
}
function keyFindings({ local, key }) {
    if (!key) {
        return local
            ? []
            : [
                (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('problem', 'service.key', 'there is no API key, and the cloud wants one', `${GET_A_KEY}; or use --engine local, which needs no account`),
            ];
    }
    if (local)
        return [
            (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('note', 'service.unused', 'an API key is set and not used', 'use --engine cloud to use it', {
                from: key.from,
            }),
        ];
    return [keyFinding(key), ...(key.from.startsWith('--') ? [onCommandLine(key)] : [])];
}
function keyFinding({ value, from }) {
    if (!isKey(value)) {
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('problem', 'service.key', 'the API key holds white space or other characters that no key has', 'set it anew, without line ends or quotes around it', { from });
    }
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.ok)('service.key', `the API key ${shapeOf(value)}`, { from });
}
/** Whether a text can be a key at all. */
function isKey(text) {
    return /^[!-~]+$/.test(text);
}
/** What can be said of a key without helping anybody to guess it. */
function shapeOf(key) {
    const begins = key.startsWith('e2b_')
        ? 'begins with e2b_'
        : 'does not begin with e2b_, as those of E2B do,';
    return `${begins} and is ${(0,_report_text_count_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(key.length, 'character')} long`;
}
function onCommandLine({ from }) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('note', 'service.key-on-command-line', 'the API key is on the command line, where other users of this machine and the shell’s history see it', 'set E2B_API_KEY instead', { from });
}
function answerFindings({ answer, key }) {
    if (!answer)
        return [];
    if ('message' in answer) {
        const { refusesKey, message, hint } = answer;
        const wayOut = refusesKey
            ? `check the API key and what it may do: ${GET_A_KEY}`
            : hint || 'check the network, --domain and --api-url';
        return [
            refusesKey
                ? (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('problem', 'service.key', message, wayOut, key ? { from: key.from } : {})
                : (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('problem', 'service.answers', message, wayOut),
        ];
    }
    const { running, more, aheadMs } = answer;
    const many = `${more ? 'more than ' : ''}${(0,_report_text_count_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(running, 'sandbox', 'sandboxes')} ${running === 1 ? 'runs' : 'run'} now`;
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.ok)('service.answers', 'the service answers and accepts the key'),
        running >= HOBBY || more
            ? (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('note', 'service.sandboxes', `${many}: E2B runs ${HOBBY} at once on the Hobby plan and 100 on Pro`, 'see e2b-action list, and e2b-action kill what nobody needs')
            : (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.ok)('service.sandboxes', many),
        ...clockFindings(aheadMs),
    ];
}
function clockFindings(aheadMs) {
    if (aheadMs === undefined)
        return [];
    if (Math.abs(aheadMs) < CLOCK)
        return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.ok)('service.clock', 'the clocks of the service and of this machine agree')];
    const off = `${(0,_report_text_count_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(Math.round(Math.abs(aheadMs) / 1000), 'second')} ${aheadMs > 0 ? 'behind' : 'ahead of'}`;
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('warning', 'service.clock', `this machine’s clock is ${off} the service’s: what is left of a sandbox’s lifetime is counted wrong`, 'set the clock, best by NTP'),
    ];
}


/***/ }),

/***/ 38846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isLocal: () => (/* binding */ isLocal),
/* harmony export */   resolveEndpoint: () => (/* binding */ resolveEndpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78319);

const NO_KEY = 'no API key';
const NO_KEY_HINT = 'set E2B_API_KEY or the api-key input (in workflows: secrets are not given to runs of forks or of Dependabot), ' +
    'or use `engine: local`, which needs no account';
const ENGINE_HINT = 'start one with a run or with `e2b-action engine start`, or use `--engine cloud` with an API key';
/** True when `backend` means the local engine, given this environment. */
function isLocal(backend, environment) {
    if (backend.engine !== 'auto')
        return backend.engine === 'local';
    return (backend.apiKey ?? environment.E2B_API_KEY ?? '') === '';
}
/**
 * Decides which service runs the sandbox and how to reach it; starts the local engine when it is the one.
 *
 * @throws BackendError when the cloud is asked for without a key; EngineUnavailableError (local-engine) when the
 *   engine cannot run here.
 */
async function resolveEndpoint(backend, context) {
    if (isLocal(backend, context.environment))
        return await localConnection(backend, context);
    return cloudConnection(backend, context);
}
function cloudConnection(backend, context) {
    const { environment } = context;
    const apiKey = backend.apiKey ?? environment.E2B_API_KEY;
    if (!apiKey)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('auth', noKey(context), NO_KEY_HINT);
    const apiUrl = backend.apiUrl ?? environment.E2B_API_URL;
    const domain = backend.domain ?? environment.E2B_DOMAIN;
    const proxy = proxyFor(apiUrl ?? 'https://api.e2b.app', environment);
    return {
        kind: 'cloud',
        apiKey,
        ...(domain ? { domain } : {}),
        ...(apiUrl ? { apiUrl } : {}),
        ...(environment.E2B_SANDBOX_URL ? { sandboxUrl: environment.E2B_SANDBOX_URL } : {}),
        ...(proxy ? { proxy } : {}),
    };
}
function noKey({ whyNoKey }) {
    return whyNoKey === undefined ? NO_KEY : `${NO_KEY} (${whyNoKey})`;
}
/** A runner behind a proxy says so in HTTPS_PROXY; the SDK takes it only as an option. Plain http goes direct. */
function proxyFor(apiUrl, environment) {
    if (!apiUrl.startsWith('https:'))
        return undefined;
    return environment.HTTPS_PROXY || environment.https_proxy || undefined;
}
async function localConnection(backend, context) {
    if (backend.engine === 'auto') {
        context.onNotice(`${noKey(context)}: using the local engine; set E2B_API_KEY or the api-key input to use E2B Cloud`);
    }
    const { ensureLocalEngine, findLocalEngine } = await __webpack_require__.e(/* import() */ 264).then(__webpack_require__.bind(__webpack_require__, 19883));
    const engine = context.startEngine === false
        ? await findLocalEngine()
        : await ensureLocalEngine({
            onNotice: (text) => context.onNotice(text),
            ...(context.signal ? { signal: context.signal } : {}),
        });
    if (!engine) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('not-found', 'the local engine is not running, so it has no sandboxes', ENGINE_HINT);
    }
    return { kind: 'local', apiKey: engine.apiKey, apiUrl: engine.apiUrl, sandboxUrl: engine.sandboxUrl };
}


/***/ }),

/***/ 92905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ missingExtras),
/* harmony export */   Q: () => (/* binding */ engineNeeds)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Programs that the engine calls for every sandbox. */
const NEEDED = [
    ['runc', 'runc'],
    ['ip', 'iproute2'],
    ['iptables', 'iptables'],
    ['nsenter', 'util-linux'],
    ['mount', 'mount'],
    ['mkfs.ext4', 'e2fsprogs'],
    ['ldd', 'libc-bin'],
];
/** Those that only a part of what it offers needs: templates from images, and memory on disk. */
const OPTIONAL = {
    images: [
        ['skopeo', 'skopeo'],
        ['umoci', 'umoci'],
    ],
    memory: [['criu', 'criu']],
};
const FOLDERS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
/** Looks for what every sandbox needs. Starts nothing but `sudo -n true`. */
async function engineNeeds() {
    const missing = await missingOf(NEEDED);
    if (process.getuid?.() === 0)
        return { missing, root: 'root' };
    return { missing, root: (await succeeds('sudo', ['-n', 'true'])) ? 'sudo' : 'none' };
}
/** Programs that are missing for templates from images, and for memory that is carried to disk. */
async function missingExtras() {
    return { images: await missingOf(OPTIONAL.images), memory: await missingOf(OPTIONAL.memory) };
}
async function missingOf(programs) {
    const missing = [];
    for (const [program, debianPackage] of programs) {
        if (!(await inPath(program)))
            missing.push({ program, debianPackage });
    }
    return missing;
}
async function inPath(program) {
    for (const folder of FOLDERS)
        if (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, program)))
            return true;
    return false;
}
function succeeds(file, args) {
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { stdio: 'ignore' });
        child.on('error', () => resolve(false)); // No such program.
        child.on('close', (code) => resolve(code === 0));
    });
}
function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false);
}


/***/ }),

/***/ 88540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ orAborted)
/* harmony export */ });
/**
 * Waits for `work`, but no longer than until one of the signals aborts: then it throws that one's reason, and the failure
 * of `work` is of no more interest. Passing a signal to the SDK is not enough: undici holds the `Request` that listens to
 * it weakly, so an abort does not reach one that was collected meanwhile.
 */
async function orAborted(work, ...signals) {
    // Not by an AbortController of its own: for each chunk of a stream, its DOMException would be most of the work.
    const listening = [];
    const aborted = new Promise((_resolve, reject) => {
        for (const signal of signals) {
            if (signal === undefined)
                continue;
            const onAbort = () => reject(signal.reason);
            if (signal.aborted)
                onAbort();
            signal.addEventListener('abort', onAbort);
            listening.push(() => signal.removeEventListener('abort', onAbort));
        }
    });
    try {
        return await Promise.race([work, aborted]);
    }
    catch (error) {
        work.catch(() => undefined);
        throw error;
    }
    finally {
        for (const stop of listening)
            stop();
    }
}


/***/ }),

/***/ 78836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ createGitHubApi)
});

// UNUSED EXPORTS: API_LIMITS

// EXTERNAL MODULE: ./.cache/build/lib/e2b/or-aborted.js
var or_aborted = __webpack_require__(88540);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/clean.js
var clean = __webpack_require__(22157);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __webpack_require__(61468);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/failure.js
var failure = __webpack_require__(2534);
;// CONCATENATED MODULE: ./.cache/build/lib/github/api/octokit.js
/**
 * The toolkit's client for one token, loaded at first use: it is heavier than the rest of the action.
 *
 * @param apiUrl `GITHUB_API_URL`; that of a GitHub Enterprise Server ends with `/api/v3`
 */
async function loadOctokit(token, apiUrl) {
    const { getOctokit: create } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 92413));
    const silent = () => undefined;
    return create(token, {
        baseUrl: apiUrl.replace(/\/+$/, ''),
        // What it has to say goes to the console, and that is read as commands here.
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/api/client.js






const API_LIMITS = { requestMs: 10_000, totalMs: 40_000, backoffMs: [500, 2000] };
function createGitHubApi({ token, apiUrl, signal, limits = {} }) {
    const { requestMs, totalMs, backoffMs } = { ...API_LIMITS, ...limits };
    const ends = performance.now() + totalMs;
    let octokit;
    async function once(call, send) {
        // Loading it is our time, not GitHub's.
        octokit ??= loadOctokit(token, apiUrl);
        const client = await octokit.catch((error) => {
            // It reads the environment while it is loaded: an address or an event that is none breaks it.
            const why = (0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(error.message), 200);
            throw new failure/* ApiError */.h('unexpected', `${call.doing} failed: the client cannot be set up (${why})`, {
                cause: error,
            });
        });
        const room = Math.ceil(Math.min(requestMs, ends - performance.now()));
        const late = (cause) => new failure/* ApiError */.h('timeout', `${call.doing} failed: GitHub did not answer within ${Math.ceil(requestMs / 1000)} s`, { cause });
        if (room <= 0)
            throw late();
        signal?.throwIfAborted();
        const limit = new AbortController();
        const timer = setTimeout(() => limit.abort(new Error('no answer in time')), room);
        const deadline = limit.signal;
        try {
            const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
            const answer = (await (0,or_aborted/* orAborted */.H)(send(client, { signal: either }), signal, deadline));
            // Octokit takes a body that broke off for a short one.
            if (deadline.aborted)
                throw late();
            return { data: answer.data, headers: answer.headers ?? {} };
        }
        catch (error) {
            if (deadline.aborted)
                throw late(error);
            throw (0,failure/* apiErrorOf */.q)(error, call.doing, call.permission);
        }
        finally {
            clearTimeout(timer);
        }
    }
    return {
        async request(call, send) {
            for (let tries = 0;; tries++) {
                try {
                    return await once(call, send);
                }
                catch (error) {
                    const wait = error instanceof failure/* ApiError */.h ? waitBefore(error, call, backoffMs[tries]) : undefined;
                    if (wait === undefined || signal?.aborted === true || performance.now() + wait >= ends)
                        throw error;
                    await (0,promises_.setTimeout)(wait, undefined, signal ? { signal } : {});
                }
            }
        },
    };
}
/** How long to wait before the next try; undefined when there is none. */
function waitBefore(error, { repeatable }, backoff) {
    if (backoff === undefined)
        return undefined;
    if (error.kind === 'rate-limit')
        return Math.max(backoff, error.retryAfterMs ?? 0);
    return error.ambiguous && repeatable ? backoff : undefined;
}


/***/ }),

/***/ 2534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ ApiError),
/* harmony export */   q: () => (/* binding */ apiErrorOf)
/* harmony export */ });
/* harmony import */ var _report_text_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22157);
/* harmony import */ var _report_text_cut_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61468);


/** A request to GitHub that failed. The message is one clean sentence: what failed, why, and the way out. */
class ApiError extends Error {
    kind;
    /** When it may work again, as GitHub says. */
    retryAfterMs;
    constructor(kind, message, options = {}) {
        super(message, { cause: options.cause });
        this.name = 'ApiError';
        this.kind = kind;
        this.retryAfterMs = options.retryAfterMs;
    }
    /** True when the request may have been carried out all the same. */
    get ambiguous() {
        return this.kind === 'timeout' || this.kind === 'unavailable' || this.kind === 'unexpected';
    }
}
/**
 * Puts what octokit threw into a class, once. By shape, not `instanceof`: the client is loaded on its own.
 *
 * @param doing completes "… failed", as in `writing the comment`
 * @param permission what the token needs for it, as a workflow spells it: `pull-requests: write`
 */
function apiErrorOf(error, doing, permission, now = Date.now()) {
    if (error instanceof ApiError)
        return error;
    const { status, response, message } = shapeOf(error);
    const say = (why, wayOut) => `${doing} failed: ${why}${wayOut === '' ? '' : `; ${wayOut}`}`;
    // Without a response nobody answered: octokit calls that a 500.
    if (status === undefined || !response) {
        return new ApiError('unavailable', say(`GitHub cannot be reached (${networkReason(error)})`, ''), {
            cause: error,
        });
    }
    const headers = response.headers ?? {};
    const said = saidBy(response.data) ?? (message === '' ? `status ${status}` : message);
    const retryAfterMs = retryAfter(headers, now);
    const limited = status === 429 || (status === 403 && (retryAfterMs !== undefined || /rate limit|abuse/i.test(said)));
    if (limited) {
        const wait = retryAfterMs === undefined ? '' : ` for ${Math.ceil(retryAfterMs / 1000)} s`;
        return new ApiError('rate-limit', say(`GitHub takes no more requests of this token${wait} (${said})`, ''), {
            ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
            cause: error,
        });
    }
    const made = (kind, why, wayOut = '') => new ApiError(kind, say(why, wayOut), { cause: error });
    if (status === 401)
        return made('unauthorized', `GitHub does not accept the token (${said})`, 'check `github-token`');
    if (status === 403) {
        return made('not-permitted', `the token may not do that (${said})`, `give the job \`permissions: ${permission}\`; a pull request from a fork never gets it`);
    }
    if (status === 404 || status === 410) {
        return made('not-found', `it is not there, or the token may not see it (${said})`, `give the job \`permissions: ${permission}\``);
    }
    if (status === 422 || status === 400 || status === 413)
        return made('invalid', `GitHub refuses it (${said})`);
    if (status >= 500)
        return made('unavailable', `GitHub failed (${status}: ${said})`);
    return made('unexpected', `GitHub answered with status ${status} (${said})`);
}
/** Milliseconds until the limit ends, by either of GitHub's headers. Undefined when no limit is meant. */
function retryAfter(headers, now) {
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    if (Number.isFinite(seconds) && seconds >= 0)
        return seconds * 1000;
    if (String(headers['x-ratelimit-remaining'] ?? '') !== '0')
        return undefined;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    return Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : undefined;
}
function shapeOf(error) {
    if (typeof error !== 'object' || error === null)
        return { message: plain(String(error)) };
    const { status, response, message } = error;
    return {
        ...(typeof status === 'number' ? { status } : {}),
        ...(typeof response === 'object' && response !== null ? { response } : {}),
        message: typeof message === 'string' ? plain(message) : '',
    };
}
/** GitHub's own words: its message and what it lists beside it. */
function saidBy(data) {
    if (typeof data !== 'object' || data === null)
        return undefined;
    const { message, errors } = data;
    if (typeof message !== 'string')
        return undefined;
    const more = (Array.isArray(errors) ? errors : [])
        .slice(0, 3)
        .map((one) => (typeof one === 'string' ? one : one?.message))
        .filter((text) => typeof text === 'string');
    return plain([message, ...more].join(': '));
}
/** The innermost cause that has a code, else the outermost message. */
function networkReason(error) {
    let reason = error?.message ?? error;
    for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
        const { code, cause } = at;
        if (typeof code === 'string')
            reason = code;
        at = cause;
    }
    return plain(String(reason));
}
function plain(text) {
    return (0,_report_text_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_report_text_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .O)(text), 200);
}


/***/ }),

/***/ 22157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ cleanLine),
/* harmony export */   X: () => (/* binding */ cleanText)
/* harmony export */ });
/** Colours and other terminal sequences: CSI, OSC (ended by BEL or ST) and the two-character ones. */
// oxlint-disable-next-line no-control-regex -- removing them is the point
const TERMINAL = /\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\u0007\u001b]{0,1024}(?:\u0007|\u001b\\)|[@-_])/g;
/** Controls except tab and line feed. */
// oxlint-disable-next-line no-control-regex -- removing them is the point
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Characters that reorder, hide or join what stands around them: bidi controls, the BOM, tags, interlinear marks. */
const DECEIVING = /[\u061c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/**
 * Text that nobody vouches for, as text that shows what it says: without terminal sequences, controls and characters
 * that change how others are drawn; line ends are `\n`; halves of surrogate pairs become U+FFFD.
 */
function cleanText(text) {
    return text
        .toWellFormed()
        .replace(TERMINAL, '')
        .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replace(CONTROLS, '')
        .replace(DECEIVING, '');
}
/** The same in one line, its white space single spaces. */
function cleanLine(text) {
    return cleanText(text).replaceAll(/\s+/g, ' ').trim();
}


/***/ }),

/***/ 61468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M2: () => (/* binding */ headUnits),
/* harmony export */   c4: () => (/* binding */ headBytes),
/* harmony export */   kL: () => (/* binding */ middleCut),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* unused harmony exports BYTES, UNITS */
const ELLIPSIS = '…';
/** Counts bytes of UTF-8. */
const BYTES = { size: (text) => Buffer.byteLength(text), head: headBytes };
/** Counts UTF-16 units. No fewer than there are characters, however somebody counts those. */
const UNITS = { size: (text) => text.length, head: headUnits };
/** The longest beginning of `text` that takes at most `bytes` bytes of UTF-8 and ends between two characters. */
function headBytes(text, bytes) {
    // No UTF-16 unit takes less than one byte.
    const candidate = text.slice(0, Math.max(0, bytes));
    if (candidate.length === text.length && text.length * 3 <= bytes)
        return text;
    return text.slice(0, new TextEncoder().encodeInto(candidate, new Uint8Array(Math.max(0, bytes))).read);
}
/** The longest beginning of `text` of at most `units` UTF-16 units that ends between two characters. */
function headUnits(text, units) {
    if (text.length <= units)
        return text;
    const end = Math.max(0, units);
    const last = text.charCodeAt(end - 1);
    return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
}
/** `text` in at most `units` UTF-16 units, with `…` in place of what was cut. */
function shorten(text, units) {
    return text.length <= units ? text : `${headUnits(text, units - 1)}${ELLIPSIS}`;
}
/** The beginning and the end of a longer text, cut between lines where that loses little. */
function middleCut(text, units) {
    if (text.length <= units)
        return text;
    const half = Math.floor((units - 40) / 2);
    const head = headUnits(text, half);
    const tail = text.slice(text.length - half).replace(/^[\udc00-\udfff]/, '');
    const headEnd = head.lastIndexOf('\n');
    const tailStart = tail.indexOf('\n') + 1;
    const kept = {
        head: headEnd > half / 2 ? head.slice(0, headEnd) : head,
        tail: tailStart > 0 && tailStart < half / 2 ? tail.slice(tailStart) : tail,
    };
    const dropped = text.length - kept.head.length - kept.tail.length;
    return `${kept.head}\n… [${dropped} characters left out]\n${kept.tail}`;
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

/***/ 26778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ resolveRun),
  u: () => (/* binding */ resolveTemplateToBuild)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/build/lib/spec/code/source.js + 1 modules
var code_source = __webpack_require__(64741);
// EXTERNAL MODULE: ./.cache/build/lib/spec/contradictions.js
var contradictions = __webpack_require__(38809);
// EXTERNAL MODULE: ./.cache/build/lib/spec/defaults.js
var spec_defaults = __webpack_require__(15237);
// EXTERNAL MODULE: ./.cache/build/lib/spec/field-values.js + 1 modules
var field_values = __webpack_require__(76414);
// EXTERNAL MODULE: ./.cache/build/lib/spec/given-fields.js
var given_fields = __webpack_require__(9766);
// EXTERNAL MODULE: ./.cache/build/lib/spec/local-path.js
var local_path = __webpack_require__(51530);
// EXTERNAL MODULE: ./.cache/build/lib/spec/resolve-template.js
var resolve_template = __webpack_require__(53762);
// EXTERNAL MODULE: ./.cache/build/lib/spec/read-file.js + 3 modules
var read_file = __webpack_require__(18919);
// EXTERNAL MODULE: ./.cache/build/lib/spec/limits.js
var limits = __webpack_require__(65135);
// EXTERNAL MODULE: ./.cache/build/lib/spec/quote.js
var quote = __webpack_require__(33451);
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
    const { file, values, template, code, problems } = read(request, STEP_FIELDS.some((name) => (0,given_fields/* isGiven */.q)(fields, name)));
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
            steps: resolveSteps(file, values, code),
            results: (0,local_path/* placeLocal */.H_)(root, values.results ?? file?.results ?? spec_defaults/* DEFAULTS */.z.results).path,
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
const STEP_FIELDS = ['run', 'code', 'code-file'];
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
    const { file, lineOf, code: ofSteps = [], problems: ofFile, } = request.file
        ? (0,read_file/* readSandboxFile */.wy)(request.file, {
            root,
            replaced: { steps: stepsAreReplaced },
            ...(request.readSource ? { readSource: request.readSource } : {}),
        })
        : { file: undefined, lineOf: undefined, problems: [] };
    const ofField = readCodeField(request, values);
    const code = ofField.code ? [ofField.code] : ofSteps;
    const problems = [...ofFile, ...ofFields, ...ofField.problems];
    if (!request.file && !stepsAreReplaced)
        problems.push({ source: 'run', message: read_file/* NOTHING_TO_RUN */.OG });
    // What a broken file says of its template is not known: then only the file's problems are told.
    if (request.file && !file)
        return { file, values, template: undefined, code, problems };
    const named = file && lineOf && request.file ? { name: request.file.name, value: file, lineOf } : undefined;
    const { template, problems: ofTemplate } = (0,resolve_template/* resolveTemplate */.XZ)({
        root,
        ...(named === undefined ? {} : { file: named }),
        fields,
        values,
        unsaid: code.some((step) => step !== undefined) ? spec_defaults/* DEFAULTS */.z.codeTemplate : spec_defaults/* DEFAULTS */.z.template,
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
    const reading = (0,code_source/* readSource */.o)((0,local_path/* placeLocal */.H_)(root, file).path, language, reader);
    if ('cells' in reading)
        return { code: reading, problems: [] };
    if ('problems' in reading)
        return { problems: reading.problems };
    const source = fields['code-file']?.source ?? 'code-file';
    return { problems: [{ source, message: reading.problem }] };
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
    const startsAnew = file?.template !== undefined || (0,resolve_template/* definesTemplate */.NA)(values);
    // A field that names a template asks for a new sandbox, whatever the file connects to.
    const id = values['sandbox-id'] ?? ((0,resolve_template/* definesTemplate */.NA)(values) || values.key !== undefined ? undefined : own?.id);
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
function resolveDeadlines(file, values, template) {
    const { deadlines: defaults } = spec_defaults/* DEFAULTS */.z;
    const ofCode = template !== undefined && 'reference' in template && template.reference === spec_defaults/* DEFAULTS */.z.codeTemplate;
    const own = file?.deadlines;
    return {
        queueMs: values['queue-timeout'] ?? own?.queue ?? defaults.queueMs,
        createMs: values['create-timeout'] ?? own?.create ?? (ofCode ? spec_defaults/* DEFAULTS */.z.createCodeMs : defaults.createMs),
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
            condition: step.if ?? spec_defaults/* DEFAULTS */.z.condition,
            env: step.env ?? {},
            timeoutMs: step.timeout ?? values['step-timeout'] ?? spec_defaults/* DEFAULTS */.z.stepTimeoutMs,
            continueOnError: step['continue-on-error'] ?? false,
        };
        if (ofCode) {
            return {
                name: named ?? defaultStepName(step['code-file'] ?? ofCode.cells[0]?.code ?? ''),
                ...common,
                ...ofCode,
                context: step.context ?? spec_defaults/* DEFAULTS */.z.context,
                ...(step.cwd === undefined ? {} : { cwd: external_node_path_.posix.normalize(step.cwd) }),
            };
        }
        const script = step.run ?? '';
        return {
            name: named ?? defaultStepName(script),
            ...common,
            run: script,
            shell: step.shell ?? spec_defaults/* DEFAULTS */.z.shell,
            cwd: external_node_path_.posix.normalize(step.cwd ?? spec_defaults/* DEFAULTS */.z.cwd),
            ...(step.user === undefined ? {} : { user: step.user }),
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
function resolveReport(root, file, values) {
    const { comment = false, check = false } = values;
    const page = values.report ?? file?.report;
    return {
        ...(page === undefined ? {} : { page: (0,local_path/* placeLocal */.H_)(root, page).path }),
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


/***/ })

};
