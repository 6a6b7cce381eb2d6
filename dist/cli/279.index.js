export const id = 279;
export const ids = [279];
export const modules = {

/***/ 61279:
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
// EXTERNAL MODULE: ./.cache/build/lib/spec/fields.js + 7 modules
var spec_fields = __webpack_require__(91611);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/resolve-template.js




/**
 * The template of a run: that of the fields, else of the file, else `unsaid`. Fields about a template to build override
 * the file's one by one; a source of theirs replaces the file's source with its start command.
 */
function resolveTemplate(request) {
    const { fields, values } = request;
    const own = request.file?.value.template;
    const existing = { reference: values.template ?? (typeof own === 'string' ? own : request.unsaid) };
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
            report: resolveReport(values),
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
        ? (0,read_file/* readSandboxFile */.w)(request.file, {
            root,
            replaced: { steps: stepsAreReplaced },
            ...(request.readSource ? { readSource: request.readSource } : {}),
        })
        : { file: undefined, lineOf: undefined, problems: [] };
    const ofField = readCodeField(request, values);
    const code = ofField.code ? [ofField.code] : ofSteps;
    const problems = [...ofFile, ...ofFields, ...ofField.problems];
    if (!request.file && !stepsAreReplaced)
        problems.push({ source: 'run', message: read_file/* NOTHING_TO_RUN */.O });
    // What a broken file says of its template is not known: then only the file's problems are told.
    if (request.file && !file)
        return { file, values, template: undefined, code, problems };
    const named = file && lineOf && request.file ? { name: request.file.name, value: file, lineOf } : undefined;
    const { template, problems: ofTemplate } = resolveTemplate({
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


/***/ })

};
