export const id = 279;
export const ids = [279];
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
    templateTimeoutMs: 30 * 60_000,
    sandboxTimeoutMs: 15 * 60_000,
    stepTimeoutMs: 60 * 60_000,
    shell: 'bash',
    cwd: '.',
    ifNone: 'warn',
    after: 'kill',
    onTimeout: 'kill',
    summary: true,
    engine: 'auto',
    condition: 'success',
    uploadMode: 'auto',
    uploadLimitBytes: 5 * 1024 ** 3,
    deadlines: {
        queueMs: 5 * 60_000,
        createMs: 3 * 60_000,
        uploadMs: 30 * 60_000,
        downloadMs: 30 * 60_000,
        pauseMs: 10 * 60_000,
        stallMs: 30_000,
    },
};


/***/ }),

/***/ 14232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ NOTHING_TO_RUN),
  w: () => (/* binding */ readSandboxFile)
});

// EXTERNAL MODULE: ./.cache/build/lib/spec/contradictions.js
var contradictions = __webpack_require__(38809);
// EXTERNAL MODULE: ./.cache/build/lib/spec/mapping.js
var mapping = __webpack_require__(78849);
// EXTERNAL MODULE: ./.cache/build/lib/spec/explain.js
var explain = __webpack_require__(90444);
// EXTERNAL MODULE: ./.cache/build/lib/spec/not-yet.js
var not_yet = __webpack_require__(43313);
// EXTERNAL MODULE: ./.cache/build/lib/spec/outside-root.js
var outside_root = __webpack_require__(10117);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./.cache/build/lib/spec/model.js
var model = __webpack_require__(61062);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/text.js + 1 modules
var schema_text = __webpack_require__(11625);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/schema/deadlines.js


/** How long each part of a run may take. */
const deadlines = schemas/* strictObject */.rej({
    queue: schema_text/* duration */.p0.optional().meta({ default: '5m' }).describe('Waiting for room when the service has none.'),
    create: schema_text/* duration */.p0.optional().meta({ default: '3m' }).describe('Creating, connecting to or resuming the sandbox, without the queue.'),
    upload: schema_text/* duration */.p0.optional().meta({ default: '30m' }).describe('The upload.'),
    download: schema_text/* duration */.p0.optional().meta({ default: '30m' }).describe('The download.'),
    pause: schema_text/* duration */.p0.optional().meta({ default: '10m' }).describe('Pausing the sandbox.'),
    stall: schema_text/* duration */.p0
        .optional()
        .meta({ default: '30s' })
        .describe('A transfer that moves no byte for so long goes on over another connection.'),
})
    .describe('How long the parts of a run may take. Steps have `timeout`; the build of a template has the field `template-timeout`.');

// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/handover.js
var handover = __webpack_require__(20564);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/junit.js
var junit = __webpack_require__(39651);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/sandbox.js
var sandbox = __webpack_require__(72824);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/steps.js + 1 modules
var steps = __webpack_require__(38972);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/template.js
var template = __webpack_require__(55193);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/transfer.js
var transfer = __webpack_require__(6916);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/watch.js
var watch = __webpack_require__(36044);
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
    template: template/* template */.vs.optional(),
    sandbox: sandbox/* sandbox */._S.optional(),
    upload: transfer/* upload */.Se.optional(),
    'upload-mode': transfer/* uploadMode */.jU.optional(),
    'upload-limit': transfer/* uploadLimit */.tV.optional(),
    steps: steps/* steps */.Ci.optional(),
    watch: watch/* watch */.w.optional(),
    outputs: handover/* outputs */.V4.optional(),
    export: handover/* exported */.ES.optional(),
    download: transfer/* download */.RG.optional(),
    junit: junit/* junit */.b.optional(),
    after: after.optional(),
    deadlines: deadlines.optional(),
})
    .describe('A run in an E2B sandbox: https://e2b.dev');

// EXTERNAL MODULE: ./.cache/build/lib/spec/yaml-source.js
var yaml_source = __webpack_require__(19776);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/read-file.js







/** Reads and validates a sandbox file. All problems are found at once, in the order of the file. */
function readSandboxFile({ name, text }, root, replaced) {
    const { problems, source } = (0,yaml_source/* readYaml */.g)(name, text);
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
        ...(0,contradictions/* contradictions */.vM)(source.value),
        ...(0,outside_root/* outsideRoot */.K)(source.value, root),
        ...(0,not_yet/* notYet */.y)(source.value, replaced),
        ...(replaced.steps ? [] : withoutSteps(source.value)),
    ];
    const found = [...problems, ...all.map((fault) => source.problemAt(fault))].sort(byPlace);
    if (found.length > 0 || data === undefined)
        return { problems: found };
    const lineOf = (path) => source.problemAt({ path, at: 'value', message: '' }).line;
    return { file: data, lineOf, problems: [] };
}
/** The sentence for a description without anything to do. */
const NOTHING_TO_RUN = 'nothing to run: give steps in a sandbox file, or a script in the field run';
function withoutSteps(file) {
    if (!(0,mapping/* isMapping */.pi)(file))
        return [];
    const steps = (0,mapping/* given */.gI)(file, 'steps');
    const none = Array.isArray(steps) ? steps.length === 0 : !Object.hasOwn(file, 'steps');
    return none ? [{ path: ['steps'], at: 'key', message: NOTHING_TO_RUN }] : [];
}
function byPlace(a, b) {
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}


/***/ }),

/***/ 61279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ resolveRun),
  u: () => (/* binding */ resolveTemplateToBuild)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
// EXTERNAL MODULE: ./.cache/build/lib/spec/fields.js + 7 modules
var spec_fields = __webpack_require__(91611);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/resolve-template.js




/**
 * The template of a run: that of the fields, else of the file, else `base`. Fields about a template to build override
 * the file's one by one; a source of theirs replaces the file's source with its start command.
 */
function resolveTemplate(request) {
    const { fields, values } = request;
    const own = request.file?.value.template;
    const existing = { reference: values.template ?? (typeof own === 'string' ? own : spec_defaults/* DEFAULTS */.z.template) };
    if ((0,given_fields/* isGiven */.q)(fields, 'template'))
        return { template: existing, problems: [] };
    const mapping = typeof own === 'object' ? own : undefined;
    const given = spec_fields/* BUILD_FIELDS */.jN.filter((name) => (0,given_fields/* isGiven */.q)(fields, name));
    const builds = mapping !== undefined || given.some((name) => DEFINING.includes(name));
    if (!builds) {
        return {
            template: existing,
            problems: given.map((name) => problem(fields, name, NOTHING_TO_BUILD)),
        };
    }
    const problems = [];
    const name = values['template-name'] ?? mapping?.name;
    if (name === undefined && !(0,given_fields/* isGiven */.q)(fields, 'template-name')) {
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
        template: { build: buildOf(request, mapping, name ?? '') },
        problems,
    };
}
/** The fields that ask for a template to be built, without a mapping in the file. */
const DEFINING = ['template-name', ...spec_fields/* SOURCE_FIELDS */.qE];
/** Whether the fields name a template, existing or to build. */
function definesTemplate(values) {
    return values.template !== undefined || DEFINING.some((name) => values[name] !== undefined);
}
const NOTHING_TO_BUILD = 'no template is built, so this has no effect: give template-name, or a mapping as template in the sandbox file';
const NO_NAME = 'a template that is built needs a name under which it is kept: give template-name';
function problem(fields, name, message) {
    return { source: fields[name]?.source ?? name, message };
}
function buildOf(request, mapping, name) {
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
        source: sourceOf(request, mapping, place),
        ...(context === undefined ? {} : { context: place(context) }),
        ...(cpu === undefined ? {} : { cpu }),
        ...(memory === undefined ? {} : { memory }),
        ...(start === undefined ? {} : { start }),
        ...(ready === undefined ? {} : { ready: readyOf(ready) }),
        force: values['template-force'] ?? false,
        deadlineMs: values['template-timeout'] ?? spec_defaults/* DEFAULTS */.z.templateTimeoutMs,
        ...(values['template-max-age'] === undefined ? {} : { maxAgeMs: values['template-max-age'] }),
        ...(username === undefined || password === undefined ? {} : { registry: { username, password } }),
    };
}
function sourceOf({ values, file }, mapping, place) {
    for (const field of spec_fields/* SOURCE_FIELDS */.qE) {
        const given = values[field];
        if (given !== undefined)
            return { kind: KINDS[field], path: place(given) };
    }
    if (mapping?.from !== undefined) {
        return {
            kind: 'steps',
            from: mapping.from,
            steps: (mapping.steps ?? []).map((step, index) => stepOf(step, file?.lineOf(['template', 'steps', index]))),
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

// EXTERNAL MODULE: ./.cache/build/lib/spec/read-file.js + 2 modules
var read_file = __webpack_require__(14232);
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
    const { file, values, template, problems } = read(request, (0,given_fields/* isGiven */.q)(fields, 'run') || (0,given_fields/* isGiven */.q)(fields, 'code'));
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
            steps: resolveSteps(file, values),
            watch: resolveWatch(file, values),
            handover: {
                outputs: values.outputs ?? file?.outputs ?? [],
                env: values.export ?? file?.export ?? [],
            },
            junit: resolveJunit(root, file, values),
            report: resolveReport(values),
            deadlines: resolveDeadlines(file, values),
            download: resolveDownload(root, file, values),
            after: resolveAfter(file, values, sandbox),
        },
    };
}
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
    const { file, lineOf, problems: ofFile, } = request.file
        ? (0,read_file/* readSandboxFile */.w)(request.file, root, { steps: stepsAreReplaced })
        : { file: undefined, lineOf: undefined, problems: [] };
    const problems = [...ofFile, ...ofFields];
    if (!request.file && !stepsAreReplaced)
        problems.push({ source: 'run', message: read_file/* NOTHING_TO_RUN */.O });
    // What a broken file says of its template is not known: then only the file's problems are told.
    if (request.file && !file)
        return { file, values, template: undefined, problems };
    const named = file && lineOf && request.file ? { name: request.file.name, value: file, lineOf } : undefined;
    const { template, problems: ofTemplate } = resolveTemplate({
        root,
        ...(named === undefined ? {} : { file: named }),
        fields,
        values,
    });
    return { file, values, template, problems: [...problems, ...ofTemplate] };
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
    const startsAnew = file?.template !== undefined || definesTemplate(values);
    // A field that names a template asks for a new sandbox, whatever the file connects to.
    const id = values['sandbox-id'] ?? (definesTemplate(values) || values.key !== undefined ? undefined : own?.id);
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
            allow: values.allow ?? own?.network?.allow ?? [],
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
function resolveDeadlines(file, values) {
    const { deadlines: defaults } = spec_defaults/* DEFAULTS */.z;
    const own = file?.deadlines;
    return {
        queueMs: values['queue-timeout'] ?? own?.queue ?? defaults.queueMs,
        createMs: values['create-timeout'] ?? own?.create ?? defaults.createMs,
        uploadMs: values['upload-timeout'] ?? own?.upload ?? defaults.uploadMs,
        downloadMs: values['download-timeout'] ?? own?.download ?? defaults.downloadMs,
        pauseMs: values['pause-timeout'] ?? own?.pause ?? defaults.pauseMs,
        stallMs: own?.stall ?? defaults.stallMs,
    };
}
function resolveSteps(file, values) {
    const steps = values.run === undefined ? (file?.steps ?? []) : [{ run: values.run }];
    return steps.map((step) => {
        const run = step.run ?? '';
        return {
            name: step.name?.trim() ?? defaultStepName(run),
            condition: step.if ?? spec_defaults/* DEFAULTS */.z.condition,
            run,
            shell: step.shell ?? spec_defaults/* DEFAULTS */.z.shell,
            cwd: external_node_path_.posix.normalize(step.cwd ?? spec_defaults/* DEFAULTS */.z.cwd),
            env: step.env ?? {},
            ...(step.user === undefined ? {} : { user: step.user }),
            timeoutMs: step.timeout ?? values['step-timeout'] ?? spec_defaults/* DEFAULTS */.z.stepTimeoutMs,
            continueOnError: step['continue-on-error'] ?? false,
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
function resolveReport(values) {
    const { comment = false, check = false } = values;
    return {
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

/***/ 38972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ci: () => (/* binding */ steps),
  kQ: () => (/* binding */ user)
});

// UNUSED EXPORTS: LANGUAGES

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
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




/** The languages of the code interpreter's kernels. */
const LANGUAGES = ['python', 'javascript', 'typescript', 'r', 'java', 'bash'];
const user = (0,schema_text/* text */.Qq)('the name of a user inside the sandbox', /^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/);
/** A name is one line: it becomes the title of a log group. */
// oxlint-disable-next-line no-control-regex -- control characters are what it must not hold
const stepName = (0,schema_text/* text */.Qq)('a name in one line', (value) => value.trim() !== '' && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value));
const condition = schemas/* enum */.k5n(CONDITION_WORDS, { error: ({ input }) => expectedCondition(input) }).transform(conditionOf);
const stepMapping = schemas/* strictObject */.rej({
    name: stepName.optional().describe('Name in logs and reports. Default: the first line of the script, at most 60 characters of it.'),
    run: schema_text/* script */.K$.optional().describe('Script, at most 96 KiB. A step has either this or code.'),
    if: condition.optional().meta({ default: 'success' }).describe('When it runs: `success`, while every step before it passed; `failure`, once one did not; `always`, in both cases. Nothing runs in a sandbox that is lost.'),
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
    .describe('What runs, in this order; after one failed, only those whose `if` says so. A plain text is short for `run`.');


/***/ }),

/***/ 19776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65135);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33451);



/**
 * Reads one YAML 1.2 document (core schema) from untrusted text. All syntax errors are reported at once;
 * duplicate keys, keys that are not text, unknown tags, too many aliases, too deep nesting and too long
 * files are errors. Never throws.
 */
function readYaml(name, text) {
    const bytes = Buffer.byteLength(text);
    if (bytes > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILE_BYTES */ .gZ) {
        return refused(name, `the file is ${bytes} bytes long; at most ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILE_BYTES */ .gZ} (1 MiB) are read`);
    }
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
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
        return refused(name, `lists and mappings nest more than ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NESTING */ .M1} deep`, at(tooDeep));
    }
    // Duplicate keys are found below: the library's own check compares every key with every other.
    const doc = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
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
        value = doc.toJS({ maxAliasCount: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ALIASES */ .K1 + 1 });
    }
    catch (error) {
        // The library counts what aliases of aliases expand to, and throws a ReferenceError over the limit.
        if (!(error instanceof ReferenceError))
            throw error;
        return refused(name, ALIASES);
    }
    if (hasTooManyParts(value)) {
        return refused(name, `the file holds more than ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PARTS */ .kz} values, its aliases expanded`);
    }
    return {
        problems: broken.problems,
        source: {
            value,
            problemAt: (fault) => ({
                source: name,
                ...at(locate(doc, fault)),
                ...(fault.path.length === 0 ? {} : { path: (0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showPath */ .P8)(fault.path) }),
                message: fault.message,
            }),
        },
    };
}
const ALIASES = `the aliases of this file expand to too much; at most ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ALIASES */ .K1} are read`;
function refused(source, message, place = { line: 1, column: 1 }) {
    return { problems: [{ source, ...place, message }] };
}
function syntaxMessage(code, message) {
    if (code === 'NON_STRING_KEY')
        return 'expected a plain text key';
    if (code === 'MULTIPLE_DOCS')
        return 'expected one YAML document; found a second one';
    return `not valid YAML: ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(message.replace(/\s+/g, ' '))}`;
}
function lineStarts(text) {
    const starts = [0];
    for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
        starts.push(index + 1);
    return starts;
}
/** The offset of the first token that is nested deeper than allowed. */
function firstTooDeep(text) {
    for (const top of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX().parse(text)) {
        const open = [{ token: top, depth: 0 }];
        for (let next = open.pop(); next; next = open.pop()) {
            const { token, depth } = next;
            if (token.type === 'document') {
                if (token.value)
                    open.push({ token: token.value, depth });
            }
            else if ('items' in token) {
                if (depth >= _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NESTING */ .M1)
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
        if (parts + open.length > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PARTS */ .kz)
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
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(doc, (key, node) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
            aliases += 1;
            if (!anchors.has(node.source)) {
                unusable = true;
                report(node, `the alias ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showKey */ .Nh)(`*${node.source}`)} has no anchor before it`);
            }
            return;
        }
        if (((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) && node.anchor !== undefined)
            anchors.add(node.anchor);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return;
        const seen = new Map();
        for (const pair of node.items) {
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key))
                continue;
            const word = String(pair.key.value);
            const { line } = at(pair.key.range?.[0] ?? 0);
            const first = seen.get(word);
            if (word === '__proto__')
                report(pair.key, `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showKey */ .Nh)(word)} cannot be a key`);
            else if (first !== undefined)
                report(pair.key, `duplicate key ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showKey */ .Nh)(word)}; it stands on line ${first} already`);
            else
                seen.set(word, line);
        }
    });
    if (aliases > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ALIASES */ .K1) {
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
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            node = node.resolve(doc);
        const last = index === path.length - 1;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
            const pair = node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === String(part));
            if (!pair)
                return offset;
            const key = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? pair.key.range?.[0] : undefined;
            node = pair.value;
            offset = (last && at === 'key' ? undefined : startOf(node)) ?? key ?? offset;
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
            node = node.items[Number(part)];
            // An empty item has no key to stand at, only its own place.
            offset = startOf(node) ?? ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.range?.[0] : undefined) ?? offset;
        }
        else {
            return offset;
        }
    }
    return offset;
}
/** Where a node starts; an empty value (`key:`) is said to stand at its key. */
function startOf(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.value === null && node.source === '')
        return undefined;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return node.range?.[0];
    return undefined;
}


/***/ })

};
