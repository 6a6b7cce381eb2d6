export const id = 280;
export const ids = [280,846,613];
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

/***/ 49613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ensureSpecified: () => (/* binding */ ensureSpecified)
/* harmony export */ });
/* harmony import */ var _template_identity_identify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33992);
/* harmony import */ var _ensure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24127);


/** {@link ensureTemplate} for a template as a description asks for it. */
async function ensureSpecified(build, { definition, label, manifests }, backend, options) {
    const { reporter, signal, runId, warn } = options;
    for (const note of definition.notes)
        reporter.notice(`template ${definition.name}: ${note}`);
    const identity = await (0,_template_identity_identify_js__WEBPACK_IMPORTED_MODULE_0__/* .identify */ .l)(definition, { signal });
    return (0,_ensure_js__WEBPACK_IMPORTED_MODULE_1__/* .ensureTemplate */ .N)(definition, identity, {
        backend,
        reporter,
        signal,
        runId,
        manifests,
        warn,
        force: build.force,
        deadlineMs: build.deadlineMs,
        ...(build.maxAgeMs === undefined ? {} : { maxAgeMs: build.maxAgeMs }),
        ...(label === undefined ? {} : { label }),
        ...(build.smoke === undefined ? {} : { smoke: build.smoke }),
    });
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
// EXTERNAL MODULE: ./.cache/build/lib/e2b/sandboxes.js + 39 modules
var sandboxes = __webpack_require__(70163);
// EXTERNAL MODULE: ./.cache/build/lib/job/problem.js
var problem = __webpack_require__(59132);
// EXTERNAL MODULE: ./.cache/build/lib/job/template/ensure-specified.js
var ensure_specified = __webpack_require__(49613);
// EXTERNAL MODULE: ./.cache/build/lib/job/template/failure.js
var failure = __webpack_require__(72940);
// EXTERNAL MODULE: ./.cache/build/lib/job/template/reason.js
var reason = __webpack_require__(62488);
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
// EXTERNAL MODULE: ./.cache/build/lib/spec/resolve.js + 1 modules
var resolve = __webpack_require__(26778);
// EXTERNAL MODULE: ./.cache/build/lib/template/define/define.js + 25 modules
var define_define = __webpack_require__(35315);
// EXTERNAL MODULE: ./.cache/build/lib/template/identity/identify.js + 5 modules
var identify = __webpack_require__(33992);
// EXTERNAL MODULE: ./.cache/build/lib/template/identity/manifest-store.js
var manifest_store = __webpack_require__(98012);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/cancel.js
var terminal_cancel = __webpack_require__(3668);
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
    const { cancel, unsubscribe } = (0,terminal_cancel/* cancelOnInterrupt */.x)(context, () => reporter.notice('cancelling; once more to leave at once'));
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
                context.stdout.write((0,result_json/* renderJson */.h)({ outcome: 'cancelled', exitCode: terminal_cancel/* CANCELLED */.g }));
            context.stderr.write('Cancelled\n');
            return terminal_cancel/* CANCELLED */.g;
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


/***/ })

};
