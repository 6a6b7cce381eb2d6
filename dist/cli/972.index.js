export const id = 972;
export const ids = [972];
export const modules = {

/***/ 19553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ sourceReader)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _spec_local_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51530);



/**
 * Reads files of a repository for {@link SourceReader}. A relative path must stay inside the root when links are followed,
 * because a pull request can change what it leads to; an absolute one was typed by someone with the rights already.
 */
function sourceReader(root) {
    return (given, maxBytes) => {
        const at = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(root, given);
        let fd;
        try {
            const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(at);
            if (!node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(given) && !(0,_spec_local_path_js__WEBPACK_IMPORTED_MODULE_2__/* .placeLocal */ .H_)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), real).inside) {
                return { problem: 'the file leads out of the project folder' };
            }
            // A pipe would be waited for.
            fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(real, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
            const { size, isFile } = kindOf(fd);
            if (!isFile)
                return { problem: 'expected a file; this is something else' };
            if (size > maxBytes) {
                const limit = `at most ${maxBytes} (${maxBytes / 1024 ** 2} MiB) are read`;
                return { problem: `the file is ${size} bytes long; ${limit}` };
            }
            return { bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(fd), shown: (0,_spec_local_path_js__WEBPACK_IMPORTED_MODULE_2__/* .placeLocal */ .H_)(root, at).path };
        }
        catch (error) {
            const { code } = error;
            if (code === 'ENOENT' || code === 'ENOTDIR')
                return { problem: 'there is no such file' };
            return { problem: `the file cannot be read (${code ?? String(error)})` };
        }
        finally {
            if (fd !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    };
}
function kindOf(fd) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
    return { size: stat.size, isFile: stat.isFile() };
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

/***/ 7972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validateFile: () => (/* binding */ validateFile)
/* harmony export */ });
/* harmony import */ var _infra_declare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7336);
/* harmony import */ var _spec_infra_model_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95167);
/* harmony import */ var _spec_infra_resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4846);
/* harmony import */ var _job_read_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19553);
/* harmony import */ var _spec_mapping_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78849);
/* harmony import */ var _spec_read_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18919);
/* harmony import */ var _spec_resolve_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26778);
/* harmony import */ var _spec_yaml_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19776);
/* harmony import */ var _template_define_define_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35315);









/** What stands for what only a run of a workflow knows. */
const STAND_INS = { pr: '1', branch: 'main', sha: '0'.repeat(40), repository: 'repository' };
const RESOURCES = ['templates', 'snapshots', 'previews'];
/**
 * Everything that is wrong with a sandbox file: its form first; when that is right, what it describes is read as well.
 * Nothing is asked for over the network.
 */
async function validateFile({ root, file }, stage = _spec_infra_model_js__WEBPACK_IMPORTED_MODULE_7__/* .DEFAULT_STAGE */ .l) {
    const value = (0,_spec_yaml_source_js__WEBPACK_IMPORTED_MODULE_5__/* .readYaml */ .g)(file.name, file.text).source?.value;
    const resources = (0,_spec_mapping_js__WEBPACK_IMPORTED_MODULE_8__/* .isMapping */ .pi)(value) && RESOURCES.some((key) => Object.hasOwn(value, key));
    const runs = (0,_spec_mapping_js__WEBPACK_IMPORTED_MODULE_8__/* .isMapping */ .pi)(value) && Object.hasOwn(value, 'steps');
    const form = (0,_spec_read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readSandboxFile */ .wy)(file, {
        root,
        replaced: { steps: resources && !runs },
        readSource: (0,_job_read_source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceReader */ .T)(root),
    }).problems;
    if (form.length > 0)
        return form;
    const problems = [];
    if (!resources || runs) {
        const run = (0,_spec_resolve_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveRun */ .U)({ root, file, fields: {}, readSource: (0,_job_read_source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceReader */ .T)(root) });
        if ('problems' in run)
            problems.push(...run.problems);
        else if ('build' in run.spec.template) {
            const defined = await (0,_template_define_define_js__WEBPACK_IMPORTED_MODULE_6__.defineTemplate)(run.spec.template.build, { root, mayRunModules: true });
            if ('problems' in defined)
                problems.push(...defined.problems);
        }
    }
    if (!resources)
        return problems;
    const declared = (0,_spec_mapping_js__WEBPACK_IMPORTED_MODULE_8__/* .isMapping */ .pi)(value) && Array.isArray(value['variables']) ? value['variables'] : [];
    const resolved = (0,_spec_infra_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveInfra */ .D)({
        root,
        file,
        fields: {},
        stage: { value: stage, source: '--stage' },
        variables: declared.map((name) => ({ text: `${name}=x`, source: '--var' })),
        known: STAND_INS,
    });
    if ('problems' in resolved)
        return [...problems, ...resolved.problems];
    const read = await (0,_infra_declare_js__WEBPACK_IMPORTED_MODULE_0__/* .declare */ .x)(resolved.spec, {
        mayRunModules: true,
        signal: new AbortController().signal,
    }).catch((error) => {
        const { name, message } = error;
        if (name !== 'ContextError' && name !== 'TransferError')
            throw error;
        return { problems: [{ source: file.name, message }] };
    });
    const known = new Set(problems.map((problem) => JSON.stringify(problem)));
    return [
        ...problems,
        ...('problems' in read ? read.problems : []).filter((problem) => !known.has(JSON.stringify(problem))),
    ];
}


/***/ })

};
