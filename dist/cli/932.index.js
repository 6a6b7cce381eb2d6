export const id = 932;
export const ids = [932,846];
export const modules = {

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

/***/ 59132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ problemOf)
/* harmony export */ });
/* harmony import */ var _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78319);
/* harmony import */ var _template_identity_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15442);
/* harmony import */ var _transfer_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82636);
/* harmony import */ var _template_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72940);




/** Any failure as a problem to report. A defect of ours keeps its message and says where to report it. */
function problemOf(error) {
    if (error instanceof _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh)
        return { cause: error.kind, message: error.message, hint: error.hint };
    if (error instanceof _transfer_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TransferError */ .a)
        return { cause: error.code, message: error.message, hint: '' };
    if (error instanceof _template_identity_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ContextError */ .af)
        return { cause: 'usage', message: error.message, hint: '' };
    if (error instanceof _template_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateFailure */ .R) {
        const { message, hint, place, lines } = error;
        return { cause: 'template', message, hint, ...(place ? { place } : {}), lines };
    }
    const message = error instanceof Error ? error.message : String(error);
    return {
        cause: 'internal',
        message,
        hint: 'this is a defect of e2b-action; please report it with the log',
    };
}


/***/ }),

/***/ 72940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ TemplateFailure)
/* harmony export */ });
/** The definition could be built by nobody: an instruction failed, or no sandbox starts from what came out. */
class TemplateFailure extends Error {
    hint;
    place;
    /** The last lines of the build's log. */
    lines;
    constructor(message, { hint = '', place, lines = [] } = {}) {
        super(message);
        this.name = 'TemplateFailure';
        this.hint = hint;
        if (place)
            this.place = place;
        this.lines = lines;
    }
}


/***/ }),

/***/ 65233:
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

/***/ 15442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ showCopy),
/* harmony export */   af: () => (/* binding */ ContextError),
/* harmony export */   h$: () => (/* binding */ showText)
/* harmony export */ });
/* harmony import */ var _spec_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33451);

/** Files of a template that cannot be taken, for a reason the user can act on. One printable line. */
class ContextError extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = 'ContextError';
        this.code = code;
    }
}
/** `COPY src /app (Dockerfile:4)`: how messages name the step. */
function showCopy(definition, step) {
    const { path } = definition.source;
    const line = step.place?.line;
    const at = path === undefined ? (line === undefined ? undefined : `line ${line}`) : [path, line].join(':');
    const place = at === undefined ? '' : ` (${at.replace(/:$/, '')})`;
    return showText(`COPY ${step.from} ${step.to}${place}`, 200);
}
/** Text of a repository in one printable line of a log. */
function showText(text, limit) {
    return (0,_spec_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_spec_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text), limit);
}


/***/ }),

/***/ 98012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   manifestFolder: () => (/* binding */ manifestFolder),
/* harmony export */   manifestStore: () => (/* binding */ manifestStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24686);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16532);






/** Manifests that are kept, of all templates together. */
const KEPT = 20;
/** Bytes; a longer file is none of ours. */
const LONGEST = 8 * 1024 * 1024;
/** ms after which a file that is still being written is taken for left behind. */
const ABANDONED = 60 * 60 * 1000;
const NAME = /^[0-9a-f]{16}-[0-9a-f]{40}\.json$/;
const TEMPORARY = /^[0-9a-f]{16}-[0-9a-f]{40}\.json\.[0-9a-f]{12}\.tmp$/;
/** The folder for manifests: `e2b-action/templates` in the user's cache (XDG Base Directory Specification). */
function manifestFolder(env, home) {
    const cache = env.XDG_CACHE_HOME;
    // By the specification a path that is not absolute is to be ignored.
    const base = cache !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(cache) ? cache : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, '.cache');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, 'e2b-action', 'templates');
}
function manifestStore(folder) {
    return {
        async newest(template) {
            const prefix = `${keyOf(template)}-`;
            const files = (await list(folder)).filter(({ name }) => name.startsWith(prefix));
            for (const { name } of files) {
                const manifest = await read((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name));
                if (manifest && name === fileName(template, manifest))
                    return manifest;
            }
            return undefined;
        },
        async keep(template, manifest) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, fileName(template, manifest));
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { recursive: true, mode: 0o700 });
                const others = await list(folder);
                // Clocks tick slowly and go back: the newest is made so.
                const time = Math.max(Date.now(), (others[0]?.time ?? 0) + 1);
                await write(path, JSON.stringify(manifest), time);
                await prune(folder);
                return true;
            }
            catch {
                // What is kept serves an explanation only.
                return false;
            }
        },
    };
}
function keyOf({ backend, name }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)([backend, name]), 'hex').slice(0, 16);
}
function fileName(template, manifest) {
    return `${keyOf(template)}-${manifest.hash}.json`;
}
/** Newest first; `time` in whole ms. Empty when the folder cannot be read. */
async function list(folder) {
    const found = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => [])) {
        if (!NAME.test(name))
            continue;
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name)).catch(() => undefined);
        if (stat?.isFile() === true)
            found.push({ name, time: Math.ceil(stat.mtimeMs) });
    }
    return found.sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1));
}
async function read(path) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0));
        try {
            const { size } = await file.stat();
            return size > LONGEST ? undefined : (0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .parseManifest */ .Ng)(JSON.parse(await file.readFile('utf8')));
        }
        finally {
            await file.close();
        }
    }
    catch {
        // Broken or gone: as if it were not there.
        return undefined;
    }
}
/** Replaces the file as a whole, readable by its owner alone. */
async function write(path, content, time) {
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, 'wx', 0o600);
        try {
            await file.writeFile(content);
            await file.utimes(time / 1000, time / 1000);
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        throw error;
    }
}
/** Removes what is too old, and what a process that ended while it wrote has left. */
async function prune(folder) {
    for (const { name } of (await list(folder)).slice(KEPT))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), { force: true });
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder)) {
        if (!TEMPORARY.test(name))
            continue;
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name)).catch(() => undefined);
        if (stat && stat.mtimeMs < Date.now() - ABANDONED)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), { force: true });
    }
}


/***/ }),

/***/ 43280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ build),
  explain: () => (/* binding */ explain),
  status: () => (/* binding */ template_status)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/endpoint.js
var endpoint = __webpack_require__(38846);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/sandboxes.js + 40 modules
var sandboxes = __webpack_require__(45893);
// EXTERNAL MODULE: ./.cache/build/lib/job/problem.js
var problem = __webpack_require__(59132);
// EXTERNAL MODULE: ./.cache/build/lib/job/template/ensure-specified.js + 6 modules
var ensure_specified = __webpack_require__(83545);
// EXTERNAL MODULE: ./.cache/build/lib/job/template/failure.js
var failure = __webpack_require__(72940);
// EXTERNAL MODULE: ./.cache/build/lib/job/template/reason.js + 3 modules
var reason = __webpack_require__(87345);
// EXTERNAL MODULE: ./.cache/build/lib/job/template/tags.js
var template_tags = __webpack_require__(40341);
;// CONCATENATED MODULE: ./.cache/build/lib/job/template/look.js


/** Says whether a build of this identity is there, at work or failed. */
async function lookAtTemplate(name, identity, context) {
    const service = context.backend.templates;
    const known = await service.tags(name);
    if (!known)
        return missing(`there is no template ${name} yet`, null);
    const templateId = (await service.idOf(name)) ?? null;
    const tags = (0,template_tags/* identityTags */._z)(identity.hash, context.label);
    const ready = (0,template_tags/* findTag */.IU)(known, (0,template_tags/* identityTags */._z)(identity.hash).promoted) ?? (0,template_tags/* findTag */.IU)(known, tags.promoted);
    if (ready) {
        const { buildId, createdAt } = ready;
        return {
            state: 'ready',
            reason: 'nothing that shapes it changed',
            templateId,
            buildId,
            builtAt: createdAt,
        };
    }
    const building = (0,template_tags/* findTag */.IU)(known, tags.building);
    if (building && templateId !== null) {
        const { buildId, createdAt } = building;
        const { state, reason } = await service.status({ templateId, buildId }, 0, context.signal);
        return { ...describe(state, reason), templateId, buildId, builtAt: createdAt };
    }
    const comparison = await (0,reason/* compareWithNewest */.w)(name, identity, known, context);
    return missing((0,reason/* comparisonText */.V)(name, comparison), templateId);
}
function missing(reason, templateId) {
    return { state: 'missing', reason, templateId, buildId: null, builtAt: null };
}
function describe(state, reason) {
    if (state === 'error') {
        return {
            state: 'failed',
            reason: `its build failed: ${reason?.message ?? 'the service gave no reason'}`,
        };
    }
    if (state === 'ready')
        return { state: 'building', reason: 'it is built, and no sandbox was started from it yet' };
    return { state: 'building', reason: 'its build is at work' };
}
/** What a build of this definition would do, and why. Builds nothing. */
async function explainTemplate(name, identity, context) {
    const known = await context.backend.templates.tags(name);
    const promoted = [(0,template_tags/* identityTags */._z)(identity.hash), (0,template_tags/* identityTags */._z)(identity.hash, context.label)];
    if (promoted.some((tags) => (0,template_tags/* findTag */.IU)(known ?? [], tags.promoted))) {
        return { reused: true, reason: 'nothing that shapes it changed', comparison: null };
    }
    const comparison = await (0,reason/* compareWithNewest */.w)(name, identity, known, context);
    return { reused: false, reason: (0,reason/* comparisonText */.V)(name, comparison), comparison };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/result-json.js
var result_json = __webpack_require__(76048);
// EXTERNAL MODULE: ./.cache/build/lib/spec/problems.js
var spec_problems = __webpack_require__(49339);
// EXTERNAL MODULE: ./.cache/build/lib/spec/resolve.js + 2 modules
var resolve = __webpack_require__(61279);
// EXTERNAL MODULE: ./.cache/build/lib/template/define/define.js + 25 modules
var define_define = __webpack_require__(35315);
// EXTERNAL MODULE: ./.cache/build/lib/template/identity/identify.js + 5 modules
var identify = __webpack_require__(33992);
// EXTERNAL MODULE: ./.cache/build/lib/template/identity/manifest-store.js
var manifest_store = __webpack_require__(98012);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/field-options.js
var field_options = __webpack_require__(99875);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/reporter.js + 1 modules
var terminal_reporter = __webpack_require__(85245);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/usage-error.js
var usage_error = __webpack_require__(90752);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/words.js
var words = __webpack_require__(31537);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/commands/target.js
var commands_target = __webpack_require__(34146);
;// CONCATENATED MODULE: ./.cache/build/lib/terminal/commands/template.js



















/** The template cannot be built as described, or (status) is not there. */
const NOT_BUILT = 1;
const CANCELLED = 130;
/** Part of a tag: what E2B takes in one, and leaves as it is. */
const LABEL = /^[a-z0-9][a-z0-9._-]{0,39}$/;
/** `template build [FILE|FOLDER]`: builds the template unless a build of the same identity is there. */
function build(context, command, target) {
    return withTemplate(context, command, target, async (opened) => {
        const { json, plan, backend, reporter, signal, runId } = opened;
        const { name } = plan.definition;
        const ensured = await (0,ensure_specified.ensureSpecified)(opened.build, plan, backend, {
            reporter,
            signal,
            runId,
            warn: (text) => reporter.warning(text),
        });
        const { hash, buildId, reused, reason, reference } = ensured;
        if (json) {
            // The build's own answer names it; a build that is reused is known by its tag only.
            const templateId = ensured.templateId ?? (await backend.templates.idOf(name)) ?? null;
            context.stdout.write((0,result_json/* renderJson */.h)({ templateId, name, buildId, hash, reused, reason, reference }));
        }
        context.stderr.write(`${reference} ${reused ? 'is reused' : 'is built'}: ${(0,words/* printable */.g$)(reason)}\n`);
        return 0;
    });
}
/** `template status [FILE|FOLDER]`: whether a build of this identity is there. 1 when it is not. */
function template_status(context, command, target) {
    return withTemplate(context, command, target, async ({ json, plan, backend, signal, runId }) => {
        const { definition, manifests, label } = plan;
        const identity = await (0,identify/* identify */.l)(definition, { signal });
        const look = await lookAtTemplate(definition.name, identity, {
            backend,
            manifests,
            signal,
            runId,
            ...(label === undefined ? {} : { label }),
        });
        if (json)
            context.stdout.write((0,result_json/* renderJson */.h)({ name: definition.name, hash: identity.hash, ...look }));
        context.stderr.write(`${definition.name} is ${look.state}: ${(0,words/* printable */.g$)(look.reason)}\n`);
        return look.state === 'ready' ? 0 : NOT_BUILT;
    });
}
/** `template explain [FILE|FOLDER]`: what would be built and why. Builds nothing. */
function explain(context, command, target) {
    return withTemplate(context, command, target, async ({ json, plan, backend, signal, runId }) => {
        const { definition, manifests, label } = plan;
        const identity = await (0,identify/* identify */.l)(definition, { signal });
        const { reused, reason, comparison } = await explainTemplate(definition.name, identity, {
            backend,
            manifests,
            signal,
            runId,
            ...(label === undefined ? {} : { label }),
        });
        const changed = comparison?.kind === 'changed' ? comparison : undefined;
        if (json) {
            context.stdout.write((0,result_json/* renderJson */.h)({
                name: definition.name,
                hash: identity.hash,
                reused,
                reason,
                reasons: changed?.explanation.reasons ?? [],
                steps: definition.steps.length,
                cachedSteps: reused ? definition.steps.length : (changed?.explanation.cachedSteps ?? 0),
                since: changed?.since.tag ?? null,
            }));
            return 0;
        }
        if (reused) {
            context.stdout.write(`${definition.name} would be reused: ${reason}\n`);
            return 0;
        }
        const lines = changed
            ? [...changed.explanation.reasons.map((text) => `  ${text}`), `  → ${changed.explanation.summary}`]
            : [`  ${reason}`];
        context.stdout.write(`${definition.name} would be built:\n${lines.map((line) => (0,words/* printable */.g$)(line)).join('\n')}\n`);
        return 0;
    });
}
async function withTemplate(context, command, given, use) {
    const { json = false, label, name } = command.opts();
    const fields = (0,field_options/* givenFields */.Fh)(command, (0,field_options/* templateFlags */.Qs)());
    if (label !== undefined && !LABEL.test(label)) {
        const text = `expected at most 40 of a-z, 0-9, ., _ and -, as pr-42; found ${JSON.stringify(label)}`;
        return invalid(context, json, [{ source: '--label', message: text }]);
    }
    if (name !== undefined)
        fields['template-name'] = { value: name, source: '--name' };
    const described = fields.dockerfile ?? fields.devcontainer ?? fields['template-file'];
    const target = (0,commands_target/* findTarget */.F)(context.cwd, given, described !== undefined || fields['template-name'] !== undefined);
    const resolved = (0,resolve/* resolveTemplateToBuild */.u)({ ...target, fields, fieldsMayLeaveRoot: true });
    if ('problems' in resolved)
        return invalid(context, json, resolved.problems);
    const { template, backend } = resolved;
    const cancel = new AbortController();
    let interrupts = 0;
    const unsubscribe = context.onInterrupt(() => {
        interrupts += 1;
        if (interrupts > 1)
            return context.exitNow(CANCELLED);
        reporter.notice('cancelling; once more to leave at once');
        cancel.abort();
    });
    const apiKey = backend.apiKey ?? context.environment.E2B_API_KEY;
    const secrets = [apiKey, template.registry?.password].filter((secret) => secret !== undefined);
    const reporter = (0,terminal_reporter/* createTerminalReporter */.E)(context, { json, secrets, onBroken: () => cancel.abort() });
    try {
        const defined = await (0,define_define.defineTemplate)(template, {
            root: target.root,
            mayRunModules: true,
            signal: cancel.signal,
        });
        if ('problems' in defined)
            return invalid(context, json, defined.problems);
        const manifests = (0,manifest_store.manifestStore)((0,manifest_store.manifestFolder)(context.environment, (0,external_node_os_.homedir)()));
        const connection = await (0,endpoint.resolveEndpoint)(backend, {
            environment: context.environment,
            onNotice: (text) => reporter.notice(text),
            signal: cancel.signal,
        });
        return await use({
            json,
            build: template,
            plan: { definition: defined.definition, manifests, ...(label === undefined ? {} : { label }) },
            backend: (0,sandboxes.createSandboxService)(connection),
            reporter,
            signal: cancel.signal,
            runId: (0,external_node_crypto_.randomUUID)(),
        });
    }
    catch (error) {
        if (cancel.signal.aborted) {
            if (json)
                context.stdout.write((0,result_json/* renderJson */.h)({ outcome: 'cancelled', exitCode: CANCELLED }));
            context.stderr.write('Cancelled\n');
            return CANCELLED;
        }
        if (!(error instanceof failure/* TemplateFailure */.R))
            throw error;
        if (json)
            context.stdout.write((0,result_json/* renderJson */.h)({ error: (0,problem/* problemOf */.Z)(error) }));
        context.stderr.write(`${describeFailure(error)}\n`);
        return NOT_BUILT;
    }
    finally {
        await reporter.close();
        unsubscribe();
    }
}
function describeFailure({ message, hint }) {
    return (0,words/* printable */.g$)(`e2b-action: ${message}${hint === '' ? '' : `; ${hint}`}`);
}
function invalid(context, json, problems) {
    if (json)
        context.stdout.write((0,result_json/* renderJson */.h)({ outcome: 'invalid', exitCode: usage_error/* USAGE */.u, problems }));
    context.stderr.write(`${(0,spec_problems/* formatProblems */.C)(problems)}\n`);
    return usage_error/* USAGE */.u;
}


/***/ }),

/***/ 85245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ createTerminalReporter),
  l: () => (/* binding */ describeStep)
});

// EXTERNAL MODULE: ./.cache/build/lib/log/log-writer.js
var log_writer = __webpack_require__(47246);
// EXTERNAL MODULE: ./.cache/build/lib/log/step-log.js + 2 modules
var step_log = __webpack_require__(97446);
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
    const writers = new Map([stdout, stderr].map((stream) => [stream, (0,log_writer/* createLogWriter */.G)(stream)]));
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
            const safe = (0,step_log/* oneSafeLine */.m)(clean, options.secrets);
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
                log = (0,step_log/* createStepLog */.d)(stdout, options.secrets);
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
