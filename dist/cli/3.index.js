export const id = 3;
export const ids = [3,355];
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

/***/ 43897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO: () => (/* binding */ reportFault),
/* harmony export */   qm: () => (/* binding */ leadsOut),
/* harmony export */   rn: () => (/* binding */ reportFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _spec_local_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51530);
/* harmony import */ var _transfer_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82636);




/** Where the report goes: absolute. Undefined when none is wanted. */
function reportFile({ root, report }) {
    return report.page === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(root, report.page);
}
/**
 * Why no report can be written, before anything is created: a folder stands there, or a link on the way leads out of the
 * root, as one of a repository from a pull request may. What leaves the root by its letters was typed by the person who
 * runs this; a description that says so is refused before.
 */
function reportFault(spec) {
    const file = reportFile(spec);
    if (file === undefined)
        return undefined;
    try {
        const why = whyNot(file, spec.root);
        return why === undefined ? undefined : { source: 'report', message: why };
    }
    catch (error) {
        return { source: 'report', message: `${file} cannot be written: ${error.message}` };
    }
}
/** What stands at the place itself is replaced, and a link there is not followed. */
function whyNot(file, root) {
    if (look(file)?.isDirectory() === true)
        return `${file} is a folder: name a file`;
    const around = innermost(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file));
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(around).isDirectory())
        return `${file} cannot be written: ${around} is not a folder`;
    return leadsOut(around, file, root)
        ? `${file} leads outside ${root} by a link: name a place inside it`
        : undefined;
}
/** Whether a folder on the way to `file`, which its letters place inside the root, is outside of it. */
function leadsOut(folder, file, root) {
    if (!(0,_spec_local_path_js__WEBPACK_IMPORTED_MODULE_2__/* .placeLocal */ .H_)(root, file).inside)
        return false;
    return !(0,_spec_local_path_js__WEBPACK_IMPORTED_MODULE_2__/* .placeLocal */ .H_)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder)).inside;
}
/** What stands there; undefined when nothing does, or what is on the way is no folder. */
function look(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,_transfer_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .U)(error) ?? ''))
            return undefined;
        throw error;
    }
}
/** The innermost that is there of a folder and those around it. */
function innermost(folder) {
    let there = folder;
    while (look(there) === undefined && node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(there) !== there)
        there = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(there);
    return there;
}


/***/ }),

/***/ 70355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ slugOf)
/* harmony export */ });
/** A name as part of a file's name: letters, digits and dashes only, nothing that any file system minds; `otherwise` if none are left. */
function slugOf(name, otherwise) {
    const slug = name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 60)
        .replace(/^-|-$/g, '');
    return slug === '' ? otherwise : slug;
}


/***/ }),

/***/ 51136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ testLine)
/* harmony export */ });
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23199);

/** `412 tests: 2 failed, 1 error, 4 skipped, 1 flaky`, or that all passed. */
function testLine({ counts, problems }) {
    const { tests, failed, errors, skipped, flaky } = counts;
    // Not one test, and no report that could not be read: there is nothing to say.
    if (tests === 0)
        return problems.length > 0 ? 'no test could be read' : 'no tests';
    const parts = [
        failed > 0 ? `${failed.toLocaleString('en-US')} failed` : '',
        errors > 0 ? (0,_text_count_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(errors, 'error') : '',
        skipped > 0 ? `${skipped.toLocaleString('en-US')} skipped` : '',
        flaky > 0 ? `${flaky.toLocaleString('en-US')} flaky` : '',
    ].filter((part) => part !== '');
    return `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(tests, 'test')}${parts.length > 0 ? `: ${parts.join(', ')}` : ' passed'}`;
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

/***/ 93003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/build/lib/job/report/place.js
var place = __webpack_require__(43897);
// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __webpack_require__(65233);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/clean.js
var clean = __webpack_require__(22157);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/count.js
var count = __webpack_require__(23199);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __webpack_require__(61468);
;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/decode.js
function createXmlDecoder() {
    let decoder;
    let checker;
    let begun = Buffer.alloc(0);
    let trouble;
    const check = (chunk) => {
        if (!checker)
            return;
        try {
            checker.decode(chunk, { stream: chunk !== undefined });
        }
        catch {
            trouble ??= `has bytes that are not ${checker.encoding.toUpperCase()}; they are shown as �`;
            checker = undefined;
        }
    };
    const start = () => {
        const { encoding, unknown } = encodingOf(begun);
        if (unknown !== undefined)
            trouble = `says that it is in ${unknown}, which is unknown; it is read as UTF-8`;
        decoder = new TextDecoder(encoding);
        checker = new TextDecoder(encoding, { fatal: true });
    };
    const take = (chunk) => {
        check(chunk);
        return decoder?.decode(chunk, { stream: true }) ?? '';
    };
    return {
        decode(chunk) {
            if (decoder)
                return take(chunk);
            begun = Buffer.concat([begun, chunk]);
            // The declaration, if there is one, is in the first bytes.
            if (begun.length < DECLARATION)
                return '';
            start();
            return take(begun);
        },
        end() {
            let text = '';
            if (!decoder) {
                start();
                text = take(begun);
            }
            check(undefined);
            return text + (decoder?.decode() ?? '');
        },
        trouble: () => trouble,
    };
}
const DECLARATION = 200;
function encodingOf(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return { encoding: 'utf-16le' };
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return { encoding: 'utf-16be' };
    const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,150}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(bytes.toString('latin1', 0, DECLARATION))?.[1];
    // The declaration was read byte by byte: it cannot be in UTF-16.
    if (declared === undefined || /^utf-?16/i.test(declared))
        return { encoding: 'utf-8' };
    try {
        return { encoding: new TextDecoder(declared).encoding };
    }
    catch {
        return { encoding: 'utf-8', unknown: declared };
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/limits.js
/** How much of JUnit files is read. What goes beyond is said in `problems`. */
const JUNIT_LIMITS = {
    files: 2000,
    /** Of one file. */
    fileBytes: 64 * 1024 * 1024,
    /** Of all files together. */
    totalBytes: 256 * 1024 * 1024,
    /** Of all files together. */
    cases: 200_000,
    /** Elements within each other. */
    depth: 64,
    /** Of one element. */
    attributes: 200,
    /** Malformed references to characters and entities, of one file. */
    badEntities: 1000,
    /** One attribute, tag or comment, in UTF-16 units. */
    tokenUnits: 1024 * 1024,
    /** Failures and flaky tests that are kept, each. */
    failures: 10_000,
    /** Messages and details of them, in UTF-16 units. */
    keptUnits: 16 * 1024 * 1024,
    /** One name, in UTF-16 units. */
    nameUnits: 500,
    /** One message, in UTF-16 units. */
    messageUnits: 2000,
    /** One trace, in UTF-16 units. */
    detailUnits: 6000,
    slowest: 10,
    /** Sentences in `problems`. */
    problems: 50,
};

;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/seconds.js
/**
 * A `time` attribute in ms; undefined when there is none that can be understood. Writers put `1.5`, `1,234.56`
 * (surefire) or, where a locale slipped in, `0,123`.
 */
function parseSeconds(text) {
    const trimmed = text?.trim() ?? '';
    if (!/^[\d.,]{1,30}(?:[eE]-?\d{1,2})?$/.test(trimmed))
        return undefined;
    const commas = trimmed.split(',').length - 1;
    // One comma and no point is the decimal one: thousands of seconds without a fraction are the rarer case.
    const plain = commas === 1 && !trimmed.includes('.') ? trimmed.replace(',', '.') : trimmed.replaceAll(',', '');
    const seconds = Number(plain);
    return Number.isFinite(seconds) && seconds >= 0 && plain !== '' ? seconds * 1000 : undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/parse.js

/** Why a file is not read further: completes "<file> …". */
class JunitStop extends Error {
}
/** What a child of `<testcase>` says of it. */
const VERDICTS = {
    failure: { outcome: 'failed' },
    error: { outcome: 'error' },
    skipped: { outcome: 'skipped' },
    flakyFailure: { retry: true },
    flakyError: { retry: true },
    rerunFailure: { retry: true },
    rerunError: { retry: true },
};
/** Worse ones win: a test with an error and a failure has an error; one that is skipped and failed has failed. */
const RANK = { passed: 0, skipped: 1, failed: 2, error: 3 };
function createJunitParser(sax, limits, onCase) {
    sax.MAX_BUFFER_LENGTH = limits.tokenUnits;
    const parser = sax.parser(true, { position: true, strictEntities: true });
    const elements = [];
    const suites = [];
    const notes = new Set();
    let begun = false;
    let badEntities = 0;
    let attributes = 0;
    let open;
    let verdict;
    let verdictDepth = 0;
    const stop = (reason) => {
        throw new JunitStop(reason);
    };
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it is no event target
    parser.onerror = (error) => {
        const reason = error.message.split('\n')[0] ?? '';
        if (/^Invalid character (?:entity|in entity)/.test(reason)) {
            badEntities += 1;
            if (badEntities > limits.badEntities)
                stop('has too many references to characters that XML does not have');
            notes.add('refers to entities or characters that XML does not have; they are shown as they are written');
            parser.error = null;
            return;
        }
        stop(explain(reason, parser.line + 1, elements));
    };
    parser.ondoctype = () => notes.add('declares a document type, which is not read');
    parser.onattribute = () => {
        attributes += 1;
        if (attributes > limits.attributes)
            stop(`has an element with more than ${limits.attributes} attributes`);
    };
    parser.onopentag = (node) => {
        attributes = 0;
        const name = node.name;
        const attribute = (key) => {
            const value = Object.hasOwn(node.attributes, key)
                ? node.attributes[key]
                : undefined;
            return typeof value === 'string' ? value : undefined;
        };
        if (elements.length === 0 && name !== 'testsuites' && name !== 'testsuite') {
            stop(`is XML, but no JUnit report: it begins with <${name.slice(0, 40)}>`);
        }
        begun = true;
        elements.push(name);
        if (elements.length > limits.depth)
            stop(`has elements more than ${limits.depth} deep`);
        if (verdict)
            return;
        const rule = Object.hasOwn(VERDICTS, name) ? VERDICTS[name] : undefined;
        if (name === 'testsuites' || name === 'testsuite')
            suites.push(suiteOf(attribute));
        else if (name === 'testcase')
            open = caseOf(attribute, suites);
        else if (rule && (open ?? elements.at(-2) === 'testsuite')) {
            verdict = {
                outcome: rule.outcome ?? 'retry',
                message: attribute('message') ?? '',
                type: attribute('type') ?? '',
                text: createTextKeeper(limits.detailUnits * 4),
            };
            verdictDepth = elements.length;
        }
    };
    const onText = (text) => {
        // Surefire puts the trace of a retry one deeper, and beside it what the test printed.
        if (elements.length === verdictDepth || elements.at(-1) === 'stackTrace')
            verdict?.text.add(text);
    };
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it is no event target
    parser.ontext = onText;
    parser.oncdata = onText;
    parser.onclosetag = (name) => {
        const depth = elements.length;
        elements.pop();
        if (verdict && depth === verdictDepth) {
            settle(verdict);
            verdict = undefined;
        }
        else if (name === 'testcase' && open && !verdict) {
            found(open);
            open = undefined;
        }
        else if ((name === 'testsuite' || name === 'testsuites') && !verdict) {
            const suite = suites.pop();
            if (suite && suite.promised > 0 && suite.cases === 0) {
                notes.add(`counts ${suite.promised} failed tests in a suite that lists none`);
            }
            const around = suites.at(-1);
            if (suite && around)
                around.cases += suite.cases;
        }
    };
    function settle({ outcome, message: given, type, text }) {
        const detail = text.text();
        const target = open ?? caseOf(() => undefined, suites);
        const message = given.trim() === '' && detail.trim() === '' ? type : given;
        if (outcome === 'retry') {
            target.retries += 1;
            target.flakyMessage ??= message;
            target.flakyDetail ??= detail;
        }
        else if (RANK[outcome] > RANK[target.outcome]) {
            target.outcome = outcome;
            target.message = message;
            target.detail = detail;
        }
        if (!open && outcome !== 'skipped')
            found(target);
    }
    function found(one) {
        const { flakyMessage = '', flakyDetail = '', ...raw } = one;
        for (const suite of suites.slice(-1))
            suite.cases += 1;
        const flaky = raw.outcome === 'passed' && raw.retries > 0;
        onCase(flaky ? { ...raw, message: flakyMessage, detail: flakyDetail } : raw);
    }
    const guarded = (work) => {
        try {
            work();
        }
        catch (error) {
            if (error instanceof JunitStop)
                throw error;
            // The parser itself stumbled, over names that it cannot hold for instance.
            throw new JunitStop(`cannot be read as XML (line ${parser.line + 1})`);
        }
    };
    return {
        write: (text) => guarded(() => {
            // Limits on tokens are looked at once a call.
            for (let at = 0; at < text.length; at += 65_536)
                parser.write(text.slice(at, at + 65_536));
        }),
        end: () => guarded(() => {
            if (elements.length > 0)
                stop(`is cut short: <${elements.at(-1)?.slice(0, 40)}> is not closed`);
            parser.close();
            if (!begun)
                stop('is empty');
        }),
        notes: () => [...notes],
    };
}
function suiteOf(attribute) {
    const file = attribute('file') ?? attribute('filepath');
    const promised = Number(attribute('failures') ?? 0) + Number(attribute('errors') ?? 0);
    return {
        name: attribute('name') ?? '',
        ...(file === undefined ? {} : { file }),
        cases: 0,
        promised: Number.isSafeInteger(promised) ? promised : 0,
    };
}
function caseOf(attribute, suites) {
    const file = attribute('file') ?? attribute('filepath') ?? suites.findLast((suite) => suite.file !== undefined)?.file;
    const line = Number(attribute('line') ?? attribute('lineno') ?? Number.NaN);
    const durationMs = parseSeconds(attribute('time'));
    return {
        name: attribute('name') ?? '',
        classname: attribute('classname') ?? attribute('class') ?? '',
        suites: suites.map(({ name }) => name),
        ...(file === undefined ? {} : { file }),
        ...(Number.isSafeInteger(line) && line > 0 ? { line } : {}),
        ...(durationMs === undefined ? {} : { durationMs }),
        outcome: 'passed',
        message: '',
        detail: '',
        retries: 0,
    };
}
/** The parser's words, in ours. */
function explain(reason, line, elements) {
    if (/before first tag/.test(reason))
        return 'is not XML';
    if (reason.startsWith('Max buffer length'))
        return `has a tag, attribute or comment that is too long (line ${line})`;
    if (/^Unexpected end|^Unclosed root/.test(reason)) {
        return elements.length === 0
            ? 'is cut short'
            : `is cut short: <${elements.at(-1)?.slice(0, 40)}> is not closed`;
    }
    if (/outside of root/.test(reason))
        return `has something after its end (line ${line})`;
    return `is not well-formed XML: ${reason.slice(0, 100).toLowerCase()} (line ${line})`;
}
function createTextKeeper(units) {
    let head = '';
    let tail = '';
    let dropped = 0;
    return {
        add(text) {
            const room = units - head.length;
            head += text.slice(0, Math.max(0, room));
            if (text.length <= room)
                return;
            tail += text.slice(Math.max(0, room));
            if (tail.length <= units)
                return;
            dropped += tail.length - units;
            tail = tail.slice(-units);
        },
        text: () => (dropped === 0 ? head + tail : `${head}\n… [${dropped} characters left out]\n${tail}`),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/repository-path.js

/** Code of others, that is in the repository's folder all the same. */
const FOREIGN = /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.venv|venv|vendor|\.cargo|\.git)\//;
function createRepositoryPaths({ roots, files }) {
    const prefixes = roots.map((root) => `${root.replace(/\/+$/, '')}/`);
    const known = files === undefined ? undefined : indexOf(files);
    const byEnd = (end) => {
        if (end === '' || FOREIGN.test(`/${end}`))
            return undefined;
        const matches = (known?.byName.get(external_node_path_.posix.basename(end)) ?? []).filter((file) => file === end || file.endsWith(`/${end}`));
        // Two that fit are as good as none.
        return matches.length === 1 ? matches[0] : undefined;
    };
    return {
        find(reported) {
            const inside = insideOf(reported, prefixes);
            if (inside === undefined)
                return undefined;
            if (!known)
                return inside;
            return known.all.has(inside) ? inside : byEnd(inside);
        },
        findByEnd: (end) => (end.length > 500 || end.includes('..') ? undefined : byEnd(end)),
    };
}
function insideOf(reported, prefixes) {
    let name = reported.trim().replace(/^file:\/\/(?=\/)/, '');
    // oxlint-disable-next-line no-control-regex -- a path with controls is no path of ours
    if (name === '' || name.length > 500 || /[\u0000-\u001f\u007f]/.test(name))
        return undefined;
    if (name.startsWith('/')) {
        name = external_node_path_.posix.normalize(name);
        const prefix = prefixes.find((one) => name.startsWith(one));
        if (prefix === undefined)
            return undefined;
        name = name.slice(prefix.length);
    }
    name = external_node_path_.posix.normalize(name);
    if (name === '.' || name === '..' || name.startsWith('../') || name.startsWith('/') || name.endsWith('/'))
        return undefined;
    // `webpack:`, `node:internal`, `C:\…`
    if (/^[\w.+-]+:/.test(name) || FOREIGN.test(name))
        return undefined;
    return name;
}
function indexOf(files) {
    const all = new Set(files);
    const byName = new Map();
    for (const file of all) {
        const name = external_node_path_.posix.basename(file);
        const others = byName.get(name);
        if (others)
            others.push(file);
        else
            byName.set(name, [file]);
    }
    return { all, byName };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/secret-mask.js
var secret_mask = __webpack_require__(9613);
;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/place.js
/** So much of a trace is looked at, in UTF-16 units. */
const SEARCHED = 24_000;
const PYTHON = /^\s*File "([^"]{1,500})", line (\d{1,7})/;
const JAVA = /^\s*at (?:[\w.@$-]{1,200}\/)*([\w$.]{1,300})\.[\w$<>]{1,200}\(([\w$-]{1,200}\.(?:java|kt|scala|groovy)):(\d{1,7})\)/;
const DOTNET = / in (\S{1,500}):line (\d{1,7})$/;
/** `path.ext:12`, `path.ext:12:5`, `path.ext:12:` */
const TOKEN = /^((?:file:\/\/)?[^:]{1,500}\.\w{1,10}):(\d{1,7})(?::\d{1,7})?:?$/;
/**
 * Where a test failed, in a file of the repository: a line of its own file that the trace names, else the innermost
 * line of the repository in it, else what the attributes say.
 */
function placeOf({ file, line, classname, message, detail, }, paths) {
    const own = file === undefined ? undefined : paths.find(file);
    const frames = framesOf(`${message}\n${detail}`, classname, paths);
    const frame = frames.find((one) => one.file === own) ?? frames[0];
    if (frame)
        return frame;
    if (own === undefined)
        return undefined;
    return line === undefined ? { file: own } : { file: own, line };
}
/** The innermost first, as far as the language's traces can be told apart. */
function framesOf(text, classname, paths) {
    const frames = [];
    const python = [];
    const add = (to, file, line) => {
        if (file !== undefined && Number(line) > 0)
            to.push({ file, line: Number(line) });
    };
    for (const one of text.slice(0, SEARCHED).split('\n')) {
        if (one.length > 2000)
            continue;
        const [, pythonFile, pythonLine] = PYTHON.exec(one) ?? [];
        const [, javaClass, javaFile, javaLine] = JAVA.exec(one) ?? [];
        const [, dotnetFile, dotnetLine] = DOTNET.exec(one) ?? [];
        if (pythonFile !== undefined)
            add(python, paths.find(pythonFile), pythonLine);
        else if (javaClass !== undefined && javaFile !== undefined) {
            const folder = javaClass.split('.').slice(0, -1).join('/');
            add(frames, paths.findByEnd(folder === '' ? javaFile : `${folder}/${javaFile}`), javaLine);
        }
        else if (dotnetFile !== undefined)
            add(frames, paths.find(dotnetFile), dotnetLine);
        else {
            for (const token of one.split(/[\s()'"<>|,[\]]+/)) {
                const [, tokenFile, tokenLine] = TOKEN.exec(token) ?? [];
                if (tokenFile === undefined)
                    continue;
                const bareGo = tokenFile.endsWith('.go') && !tokenFile.includes('/');
                add(frames, bareGo ? inPackage(tokenFile, classname, paths) : paths.find(tokenFile), tokenLine);
            }
        }
    }
    // Python tells the outermost call first.
    return [...frames, ...python.toReversed()];
}
/** Go names a file without its folder; the package, which is the class, ends with that. */
function inPackage(file, classname, paths) {
    if (classname.length > 500)
        return undefined;
    const folders = classname.split('/');
    for (let from = 0; from < folders.length; from++) {
        const found = paths.findByEnd([...folders.slice(from), file].join('/'));
        if (found !== undefined)
            return found;
    }
    return paths.findByEnd(file);
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/tally.js




/**
 * Several tests of one name in one file are tries of the same test if one of them failed and the last of them passed:
 * that is how gotestsum writes a rerun. Then it is flaky, and counts once. In any other case each counts by itself: a
 * failure is never explained away by a test before it.
 */
function createTally(paths, secrets, limits) {
    const mask = (0,secret_mask/* createSecretMask */.b1)(secrets);
    const line = (text, units) => (0,cut/* shorten */.ml)(mask.apply((0,clean/* cleanLine */.O)(text)), units);
    const block = (text, units) => (0,cut/* middleCut */.kL)(mask.apply((0,clean/* cleanText */.X)(text)).trim(), units);
    const entries = new Map();
    let slowest = [];
    let durationMs = 0;
    let cases = 0;
    let keptUnits = 0;
    let keptFailures = 0;
    function nameOf({ name, classname, suites }) {
        // jest-junit repeats the name there, mocha its end.
        const ofClass = classname !== '' && !name.endsWith(classname);
        const suite = ofClass ? classname : (suites.findLast((one) => one !== '') ?? '');
        return {
            name: line(name === '' ? (suites.at(-1) ?? '') : name, limits.nameUnits) || '(without a name)',
            suite: line(suite, limits.nameUnits),
        };
    }
    /** Beyond the limits only that it failed. */
    function failureOf(found) {
        const kind = found.outcome === 'error' ? 'error' : 'failed';
        keptFailures += 1;
        if (keptFailures > limits.failures || keptUnits > limits.keptUnits)
            return { kind, message: '', detail: '' };
        const place = placeOf(found, paths);
        const detail = block(found.detail, limits.detailUnits);
        const message = line(messageOf(found, detail), limits.messageUnits);
        keptUnits += message.length + detail.length;
        const { durationMs: took } = found;
        return {
            kind,
            message,
            detail,
            ...(place ? { place } : {}),
            ...(took === undefined ? {} : { durationMs: took }),
        };
    }
    function noteSlow(name, took) {
        durationMs += took;
        if (took <= 0 || (slowest.length >= limits.slowest && took <= (slowest.at(-1)?.durationMs ?? 0)))
            return;
        slowest = [...slowest, { ...name, durationMs: took }]
            .sort((a, b) => b.durationMs - a.durationMs)
            .slice(0, limits.slowest);
    }
    return {
        add(file, found) {
            cases += 1;
            const name = nameOf(found);
            if (found.durationMs !== undefined)
                noteSlow(name, found.durationMs);
            const key = JSON.stringify([file, found.suites.at(-1) ?? '', name.suite, name.name]);
            let entry = entries.get(key);
            if (!entry) {
                entry = { name, passed: 0, lastPassed: false, skipped: 0, failures: [], retries: 0 };
                entries.set(key, entry);
            }
            entry.retries += found.retries;
            if (found.outcome === 'skipped')
                entry.skipped += 1;
            else if (found.outcome === 'passed') {
                entry.passed += 1;
                entry.lastPassed = true;
                if (found.retries > 0)
                    entry.failures.push(failureOf(found));
            }
            else {
                entry.lastPassed = false;
                entry.failures.push(failureOf(found));
            }
        },
        get cases() {
            return cases;
        },
        report() {
            const counts = { tests: 0, passed: 0, failed: 0, errors: 0, skipped: 0, flaky: 0 };
            const failures = [];
            const flaky = [];
            for (const entry of entries.values()) {
                const { name, passed, skipped, lastPassed, retries } = entry;
                counts.skipped += skipped;
                const first = entry.failures[0];
                if (first && lastPassed) {
                    counts.passed += 1;
                    counts.flaky += 1;
                    const { message, place } = first;
                    const failed = Math.max(retries, entry.failures.length);
                    if (flaky.length < limits.failures)
                        flaky.push({ ...name, message, ...(place ? { place } : {}), failures: failed });
                    continue;
                }
                counts.passed += passed;
                for (const failure of entry.failures) {
                    counts[failure.kind === 'error' ? 'errors' : 'failed'] += 1;
                    const attempts = entry.failures.length === 1 ? 1 + retries : 1;
                    if (failures.length < limits.failures)
                        failures.push({ ...name, ...failure, attempts });
                }
            }
            counts.tests = counts.passed + counts.failed + counts.errors + counts.skipped;
            return { counts, durationMs: Math.round(durationMs), failures, flaky, slowest };
        },
    };
}
/** The message, or where a runner gives none (gotestsum writes `Failed`), the line of the detail that says most. */
function messageOf({ message, name }, detail) {
    if (message.trim() !== '' && message.trim() !== 'Failed')
        return message;
    const said = detail
        .split('\n')
        .find((one) => one.trim() !== '' && !/^\s*(?:===|---) /.test(one) && !one.trim().endsWith(`::${name}`));
    return said ?? message;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/read.js









/**
 * Reads JUnit files of any dialect. Never rejects: what cannot be read is a sentence in `problems`, and what stood
 * before it counts. Time and memory are bounded by `limits`, whatever the files hold; document types and entities of
 * their own are not read.
 */
async function readJunit(files, options = {}) {
    const limits = { ...JUNIT_LIMITS, ...options.limits };
    const { roots = [], files: known } = options;
    const tally = createTally(createRepositoryPaths({ roots, ...(known ? { files: known } : {}) }), options.secrets ?? [], limits);
    const problems = [];
    let unsaid = 0;
    const problem = (text) => {
        if (problems.length < limits.problems)
            problems.push(text);
        else
            unsaid += 1;
    };
    const { default: sax } = (await __webpack_require__.e(/* import() */ 560).then(__webpack_require__.t.bind(__webpack_require__, 42560, 19)));
    let seen = 0;
    let read = 0;
    let totalBytes = 0;
    async function readOne(content, say) {
        const decoder = createXmlDecoder();
        const parser = createJunitParser(sax, limits, (found) => {
            if (tally.cases >= limits.cases)
                throw new JunitStop(`goes beyond ${(0,count/* counted */.h)(limits.cases, 'test')}`);
            tally.add(seen, found);
        });
        let bytes = 0;
        const before = tally.cases;
        try {
            for await (const chunk of content) {
                bytes += chunk.byteLength;
                totalBytes += chunk.byteLength;
                if (bytes > limits.fileBytes)
                    throw new JunitStop(`is larger than ${(0,report_bytes/* formatBytes */.z)(limits.fileBytes)}`);
                if (totalBytes > limits.totalBytes)
                    throw new JunitStop(`goes beyond ${(0,report_bytes/* formatBytes */.z)(limits.totalBytes)} of reports`);
                parser.write(decoder.decode(chunk));
            }
            parser.write(decoder.end());
            parser.end();
            read += 1;
        }
        catch (error) {
            const reason = error instanceof JunitStop
                ? error.message
                : `cannot be read: ${(0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(error instanceof Error ? error.message : String(error)), 200)}`;
            const counts = tally.cases - before;
            if (counts > 0)
                read += 1;
            say(counts > 0 ? `${reason}; ${(0,count/* counted */.h)(counts, 'test')} before that count` : reason);
            if (counts === 0)
                return;
        }
        const trouble = decoder.trouble();
        for (const note of trouble === undefined ? parser.notes() : [trouble, ...parser.notes()])
            say(note);
    }
    try {
        for await (const { name, content } of files) {
            seen += 1;
            if (seen > limits.files || totalBytes > limits.totalBytes || tally.cases >= limits.cases) {
                problem('there are more reports than are read; the rest is not counted');
                break;
            }
            const label = (0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(name), 200);
            await readOne(content, (what) => problem(`${label} ${what}`));
        }
    }
    catch (error) {
        problem(`the reports cannot be listed: ${(0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(String(error)), 200)}`);
    }
    if (unsaid > 0)
        problems.push(`… and ${(0,count/* counted */.h)(unsaid, 'more problem')} of this kind`);
    return { files: read, ...tally.report(), problems };
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/defaults.js
var defaults = __webpack_require__(15237);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/select.js + 4 modules
var transfer_select = __webpack_require__(18818);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/glob.js
var glob = __webpack_require__(7301);
;// CONCATENATED MODULE: ./.cache/build/lib/job/tests/choose.js


/**
 * The downloaded files that `patterns` mean. Only what this run downloaded counts: a report of an earlier run that still
 * lies there, or one that the repository itself brings, would say something about this run that nobody tested.
 *
 * @param files absolute paths, links resolved, as in `root`
 */
function chooseReports(files, root, patterns) {
    const inside = files
        .map((file) => external_node_path_.relative(root, file))
        .filter((name) => name !== '..' && !name.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(name))
        .map((name) => name.split(external_node_path_.sep).join('/'));
    const names = new Set();
    const unmatched = [];
    for (const pattern of patterns) {
        // A folder means the reports in it, not the pictures beside them.
        const found = (0,glob/* matchPaths */.oq)(inside, pattern).filter((name) => (0,glob/* isGlob */.fg)(pattern) || name === pattern || name.toLowerCase().endsWith('.xml'));
        for (const name of found)
            names.add(name);
        if (found.length === 0)
            unmatched.push(pattern);
    }
    return { names: inside.filter((name) => names.has(name)), unmatched };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/tests/read.js






/** Reading takes at most so long, in ms; what was read until then counts. */
const LIMIT = 10_000;
/**
 * Reads the JUnit files that the description names among what was downloaded. Undefined when it names none, or when the
 * run did not come far enough to have any. Never rejects; what cannot be read is in the report's `problems`.
 */
async function readTests(spec, { artifacts, outcome, error }, { secrets, signal }) {
    if (spec.junit.length === 0)
        return undefined;
    // Downloads are named without links on the way.
    const root = realFolder(spec.root);
    const { names, unmatched } = chooseReports(artifacts, root, spec.junit);
    // Where there is an error, no step had its say.
    const ran = error === undefined && ['passed', 'failed', 'timed-out'].includes(outcome);
    if (names.length === 0 && !ran)
        return undefined;
    // Not `AbortSignal.timeout`: joined to another signal it may be collected before its time.
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), LIMIT);
    const limited = AbortSignal.any([signal, late.signal]);
    const files = names.length === 0 ? [] : await repositoryFiles(root, limited);
    const report = await readJunit(names.map((name) => reportFile(root, name, limited)), { roots: placesOf(spec), ...(files ? { files } : {}), secrets });
    clearTimeout(timer);
    return {
        ...report,
        problems: [
            ...report.problems,
            ...(ran ? unmatched.map((pattern) => `${pattern} is not among the files that were downloaded`) : []),
        ],
    };
}
function realFolder(folder) {
    try {
        return (0,external_node_fs_.realpathSync)(folder);
    }
    catch {
        // Somebody took it away: then nothing is found in it.
        return folder;
    }
}
/** Where the repository stood when the tests ran, and where it stands here. */
function placesOf({ root, upload }) {
    return [...new Set([...(upload ? upload.map(({ to }) => to) : [defaults/* WORK_FOLDER */.B]), root])];
}
/** What tests can be about. Without it, what reports say of places is believed. */
async function repositoryFiles(root, signal) {
    try {
        const { entries } = await (0,transfer_select/* selectFiles */.A)({ root, from: '.', signal });
        return entries.filter(({ type }) => type === 'file').map((entry) => entry.path);
    }
    catch {
        // Only links to places are the poorer for it.
        return undefined;
    }
}
function reportFile(root, name, signal) {
    return { name, content: contentOf(root, name, signal) };
}
/** @throws Error when it is not a plain file without links on the way, or time is over */
async function* contentOf(root, name, signal) {
    signal.throwIfAborted();
    const local = external_node_path_.join(root, name);
    // A download may bring a link; where it leads, another file of the machine may stand.
    if (!(0,external_node_fs_.lstatSync)(local).isFile() || (0,external_node_fs_.realpathSync)(local) !== local)
        throw new Error('it is not a plain file of the project folder');
    yield* (0,external_node_fs_.createReadStream)(local, { signal });
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/keep-logs.js
/** A reporter that also keeps what each step prints, and names the file in the step's result. */
function keepLogs(reporter, keeper) {
    let open;
    return {
        ...reporter,
        stepStart(index, name) {
            open = keeper.open(index, name);
            reporter.stepStart(index, name);
        },
        stepOutput(index, stream, chunk) {
            const kept = open?.write(stream, chunk);
            const shown = reporter.stepOutput(index, stream, chunk);
            return kept && shown ? Promise.all([kept, shown]).then(() => undefined) : (kept ?? shown);
        },
        async stepEnd(index, result) {
            const file = await open?.close();
            open = undefined;
            if (file !== undefined)
                result.log = file;
            await reporter.stepEnd(index, result);
        },
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/job/read-source.js
var read_source = __webpack_require__(19553);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js + 2 modules
var errors = __webpack_require__(78319);
// EXTERNAL MODULE: ./.cache/build/lib/spec/problems.js
var spec_problems = __webpack_require__(49339);
;// CONCATENATED MODULE: ./.cache/build/lib/job/template/hooks.js

/**
 * The run with what a devcontainer does in its sandboxes: `postCreateCommand` once in a new one, `postStartCommand` at
 * every start and resume, both before the steps; its user and its environment for every step that says nothing else.
 */
function withHooks(spec, { hooks }) {
    if (!hooks)
        return spec;
    const step = ({ name, run }, only) => ({
        name,
        condition: defaults/* DEFAULTS */.z.condition,
        run,
        shell: 'bash',
        cwd: defaults/* DEFAULTS */.z.cwd,
        env: {},
        timeoutMs: defaults/* DEFAULTS */.z.stepTimeoutMs,
        continueOnError: false,
        only,
    });
    const steps = [
        ...hooks.postCreate.map((hook) => step(hook, 'created')),
        ...hooks.postStart.map((hook) => step(hook, 'started')),
        ...spec.steps,
    ];
    const { user } = hooks;
    return {
        ...spec,
        sandbox: { ...spec.sandbox, env: { ...hooks.env, ...spec.sandbox.env } },
        steps: user === undefined ? steps : steps.map((each) => ('run' in each ? { user, ...each } : each)),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/template/prepare.js



/**
 * Reads the definition of the template that a run is to build, before anything is started: either the run with what
 * the definition adds to it, or every problem of the definition.
 */
async function prepareTemplate(spec, { mayRunModules, label, environment, home }) {
    if ('reference' in spec.template)
        return { spec };
    const { build } = spec.template;
    const resumes = spec.sandbox.id !== undefined;
    const replaceable = spec.sandbox.onResumeFailure === 'recreate';
    const define = async () => {
        const [{ defineTemplate }, { manifestFolder, manifestStore }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(315), __webpack_require__.e(502)]).then(__webpack_require__.bind(__webpack_require__, 35315)),
            __webpack_require__.e(/* import() */ 12).then(__webpack_require__.bind(__webpack_require__, 98012)),
        ]);
        const defined = await defineTemplate(build, { root: spec.root, mayRunModules });
        if ('problems' in defined)
            return defined;
        const manifests = manifestStore(manifestFolder(environment, home));
        const { definition } = defined;
        return { template: { definition, manifests, ...(label === undefined ? {} : { label }) } };
    };
    // What a sandbox that is there was made of matters only for what a devcontainer does when it starts; or once the
    // sandbox has to be replaced.
    if (resumes && build.source.kind !== 'devcontainer') {
        if (!replaceable)
            return { spec };
        return {
            spec,
            templateLater: async () => {
                const defined = await define();
                if ('template' in defined)
                    return defined.template;
                throw new errors/* BackendError */.Jh('usage', `the description of the template is wrong: ${(0,spec_problems/* formatProblems */.C)(defined.problems)}`, 'correct it: the sandbox that was named cannot be used, and a new one needs the template');
            },
        };
    }
    const defined = await define();
    if ('problems' in defined)
        return defined;
    const { template } = defined;
    const run = withHooks(spec, template.definition);
    return resumes && !replaceable ? { spec: run } : { spec: run, template };
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/mask-stream.js

/**
 * A stream without the secrets, by the rules of {@link createSecretMask}. The result does not depend on how the bytes
 * are cut into chunks. Memory: one chunk and the longest secret.
 */
function createMaskStream(secrets) {
    const values = (0,secret_mask/* maskedValues */.ql)(secrets).map((value) => Buffer.from(value));
    // One character for each byte: so the text tools work on bytes.
    const mask = (0,secret_mask/* createSecretMask */.b1)(values.map((value) => value.toString('latin1')), { asTheyAre: true });
    /** The first bytes of the values: most chunks end in none of them. */
    const firsts = new Set(values.map((value) => value[0]));
    const longest = Math.max(0, ...values.map((value) => value.length));
    let held = Buffer.alloc(0);
    /** What was shown last ended in a masked secret: one that touches it is part of the same mask. */
    let masked = false;
    function show(text) {
        const shown = mask.apply(text);
        const spans = mask.find(text);
        const joins = masked && spans[0]?.[0] === 0;
        if (text !== '')
            masked = spans.some(([, end]) => end === text.length);
        return Buffer.from(joins ? shown.slice('***'.length) : shown, 'latin1');
    }
    function mayEndInSecret(bytes) {
        for (let at = Math.max(0, bytes.length - longest + 1); at < bytes.length; at++)
            if (firsts.has(bytes[at]))
                return true;
        return false;
    }
    return {
        write(chunk) {
            if (values.length === 0 || chunk.length === 0)
                return chunk;
            let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            if (held.length === 0 &&
                !masked &&
                !mayEndInSecret(bytes) &&
                values.every((value) => !bytes.includes(value)))
                return chunk;
            if (held.length > 0)
                bytes = Buffer.concat([held, bytes]);
            const text = bytes.toString('latin1');
            const settled = mask.settled(text);
            held = Buffer.from(bytes.subarray(settled));
            return show(text.slice(0, settled));
        },
        end() {
            const rest = show(held.toString('latin1'));
            held = Buffer.alloc(0);
            return rest;
        },
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/slug.js
var slug = __webpack_require__(70355);
// EXTERNAL MODULE: ./.cache/build/lib/log/drained.js
var drained = __webpack_require__(72653);
;// CONCATENATED MODULE: ./.cache/build/lib/log/log-files.js






/**
 * Logs as files in `folder`, complete and as they were printed but for the secrets. Where they cannot be written, what
 * is missing is said by one call of `onTrouble`, and nothing else fails.
 */
function createLogFiles(folder, secrets, onTrouble) {
    const mask = (0,secret_mask/* createSecretMask */.b1)(secrets);
    let troubled = false;
    const trouble = (error) => {
        if (troubled)
            return;
        troubled = true;
        const { message } = error;
        onTrouble(`the full logs are not all kept in ${folder}: ${message}; the run goes on without them`);
    };
    return {
        open(index, name) {
            const file = external_node_path_.join(folder, logFileName(index, mask.apply(name)));
            try {
                (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
            }
            catch (error) {
                trouble(error);
                return { write: () => undefined, close: () => Promise.resolve(undefined) };
            }
            return openLogFile(file, secrets, trouble);
        },
    };
}
function openLogFile(file, secrets, onTrouble) {
    const target = (0,external_node_fs_.createWriteStream)(file);
    const masks = { stdout: createMaskStream(secrets), stderr: createMaskStream(secrets) };
    let failed = false;
    target.on('error', (error) => {
        failed = true;
        onTrouble(error);
    });
    const put = (bytes) => {
        if (failed || bytes.length === 0 || target.write(bytes))
            return undefined;
        return (0,drained/* drained */.o)(target).catch(() => undefined);
    };
    return {
        write: (stream, chunk) => put(masks[stream].write(chunk)),
        async close() {
            for (const mask of Object.values(masks))
                void put(mask.end());
            if (!failed) {
                await new Promise((resolve) => {
                    target.once('close', resolve);
                    target.end();
                });
            }
            return failed ? undefined : file;
        },
    };
}
/** `02-unit-tests.log`: nothing in it that any file system minds. */
function logFileName(index, name) {
    return `${String(index + 1).padStart(2, '0')}-${(0,slug/* slugOf */.t)(name, 'step')}.log`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/brief.js
/** So many failed and flaky tests are named, each. */
const BRIEF_LIMIT = 100;
/** The part of a report that is small enough for a JSON result. */
function briefOf({ files, counts, durationMs, failures, flaky, problems }) {
    return {
        files,
        counts,
        durationMs,
        failures: failures.slice(0, BRIEF_LIMIT).map(({ detail: _traces, ...rest }) => rest),
        flaky: flaky.slice(0, BRIEF_LIMIT),
        problems,
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/result-json.js
var result_json = __webpack_require__(76048);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/test-line.js
var test_line = __webpack_require__(51136);
// EXTERNAL MODULE: ./.cache/build/lib/spec/resolve.js + 1 modules
var resolve = __webpack_require__(26778);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/secret-variables.js
/** A word of a variable's name that says that its value is nobody's business. */
const SECRET_NAME = /(?:^|_)(?:token|secret|password|passwd|passphrase|pwd|pat|credentials?|auth|key|apikey|dsn)s?(?:$|_)/i;
/** Shorter values, `true` or `yes`, are not masked: that would make a log unreadable and hide nothing. */
const SHORTEST = 6;
/** The password in `postgres://user:password@host/db`. */
const PASSWORD_IN_URL = /\b[a-z][a-z\d+.-]*:\/\/[^\s/:@]*:(?<password>[^\s/@]+)@/gi;
/**
 * Values of the variables of a run that are taken for secrets: by the variable's name (`NPM_TOKEN`, `DB_PASSWORD`), and passwords
 * that stand in addresses. Variables are not declared as secrets anywhere, so this is the best that can be known.
 */
function secretVariables({ sandbox, steps }) {
    const found = new Set();
    for (const env of [sandbox.env, ...steps.map((step) => step.env)]) {
        for (const [name, value] of Object.entries(env)) {
            const secrets = SECRET_NAME.test(name) ? [value] : passwordsIn(value);
            for (const secret of secrets)
                if (secret.length >= SHORTEST)
                    found.add(secret);
        }
    }
    return [...found];
}
function passwordsIn(value) {
    return [...value.matchAll(PASSWORD_IN_URL)].map(({ groups }) => groups?.password ?? '');
}

// EXTERNAL MODULE: ./.cache/build/lib/terminal/cancel.js
var terminal_cancel = __webpack_require__(3668);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/field-options.js
var field_options = __webpack_require__(99875);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/origin.js
var origin = __webpack_require__(16528);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/reporter.js + 1 modules
var terminal_reporter = __webpack_require__(85245);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/usage-error.js
var usage_error = __webpack_require__(90752);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/words.js
var words = __webpack_require__(31537);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/commands/target.js
var commands_target = __webpack_require__(34146);
;// CONCATENATED MODULE: ./.cache/build/lib/terminal/commands/run.js

























/** `run [FILE|FOLDER]`. Returns the exit code of the run, 2 when its description is wrong. */
async function run(context, command, given) {
    const { json = false, result: resultFile, logs: logFolder, } = command.opts();
    const fields = (0,field_options/* givenFields */.Fh)(command, (0,field_options/* runFields */.Fz)());
    const withoutFile = [fields.run, fields.code, fields['code-file']].some((field) => field !== undefined);
    const target = (0,commands_target/* findTarget */.F)(context.cwd, given, withoutFile);
    const resolved = (0,resolve/* resolveRun */.U)({
        ...target,
        fields,
        fieldsMayLeaveRoot: true,
        readSource: (0,read_source/* sourceReader */.T)(target.root),
    });
    if ('problems' in resolved)
        return invalid(context, json, resolved.problems);
    const prepared = await prepareTemplate(resolved.spec, {
        mayRunModules: true,
        environment: context.environment,
        home: (0,external_node_os_.homedir)(),
    });
    if ('problems' in prepared)
        return invalid(context, json, prepared.problems);
    const { spec, ...planned } = prepared;
    const fault = (0,place/* reportFault */.NO)(spec);
    if (fault)
        return invalid(context, json, [fault]);
    const { cancel, unsubscribe } = (0,terminal_cancel/* cancelOnInterrupt */.x)(context, () => reporter.notice('cancelling: ending the run and its sandbox; once more to leave at once'));
    const apiKey = spec.backend.apiKey ?? context.environment.E2B_API_KEY;
    const secrets = [...(apiKey ? [apiKey] : []), ...secretVariables(spec)];
    const log = (0,terminal_reporter/* createTerminalReporter */.E)(context, { json, secrets, onBroken: () => cancel.abort() });
    const logs = logPlace(context.cwd, logFolder, spec.report.page !== undefined);
    const reporter = logs === undefined
        ? log
        : keepLogs(log, createLogFiles(logs.folder, secrets, (text) => log.warning(text)));
    let result;
    let local = false;
    try {
        const [{ runJob }, { resolveEndpoint }, { createSandboxService, preload }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(386), __webpack_require__.e(175)]).then(__webpack_require__.bind(__webpack_require__, 65386)),
            __webpack_require__.e(/* import() */ 846).then(__webpack_require__.bind(__webpack_require__, 38846)),
            __webpack_require__.e(/* import() */ 163).then(__webpack_require__.bind(__webpack_require__, 70163)),
        ]);
        preload();
        result = await runJob(spec, {
            connect: async (signal) => {
                const connection = await resolveEndpoint(spec.backend, {
                    environment: context.environment,
                    onNotice: (text) => reporter.notice(text),
                    signal,
                });
                local = connection.kind === 'local';
                return createSandboxService(connection);
            },
            reporter,
            signal: cancel.signal,
            onCancel: 'clean-up',
            wholeFolder: target.file !== undefined,
            mask: (text) => (0,secret_mask/* createSecretMask */.b1)(secrets).apply(text),
            runId: (0,external_node_crypto_.randomUUID)(),
            origin: await (0,origin/* originOf */.y)(spec.root),
            ...planned,
        });
        const tests = await readTests(spec, result, { secrets, signal: cancel.signal });
        if (tests)
            result.tests = briefOf(tests);
        if (spec.report.page !== undefined) {
            const { keepReport } = await Promise.all(/* import() */[__webpack_require__.e(453), __webpack_require__.e(411)]).then(__webpack_require__.bind(__webpack_require__, 70792));
            const { id } = result.sandbox;
            const problem = await keepReport(spec, result, {
                ...(tests ? { tests } : {}),
                back: { localOnly: local, ...(id === null ? {} : { shell: `e2b-action shell ${id}` }) },
                secrets,
                title: external_node_path_.basename(spec.root),
            });
            if (problem)
                reporter.warning(`${problem.message}; ${problem.hint}`);
        }
        if (logs?.passing === true)
            for (const step of result.steps)
                delete step.log;
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
/** Where logs are kept. `passing`: for the report only. */
function logPlace(cwd, given, reported) {
    if (given !== undefined)
        return { folder: external_node_path_.resolve(cwd, given), passing: false };
    if (!reported)
        return undefined;
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'e2b-action-logs-'));
    // Also when the user leaves at once.
    process.once('exit', () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }));
    return { folder, passing: true };
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
        failed: failed ? `Failed: ${(0,terminal_reporter/* describeStep */.l)(failed)}` : 'Failed: the template could not be built',
        'timed-out': `Timed out: step ${result.failedStep ?? ''}`,
        lost: 'Lost: the sandbox died',
        service: 'The run could not be carried out',
        cancelled: 'Cancelled',
    };
    lines.push(`${what[result.outcome]} (${took} in all)`);
    if (result.error)
        lines.push(`  ${result.error.message}${result.error.hint === '' ? '' : `; ${result.error.hint}`}`);
    if (result.tests) {
        lines.push(`  ${(0,test_line/* testLine */.n)(result.tests)}`);
        for (const problem of result.tests.problems)
            lines.push(`  ! test report ${problem}`);
    }
    if (failed?.error)
        lines.push(...errorLines(failed.error));
    const { files = [], folder } = result.results ?? {};
    if (files.length > 0)
        lines.push(`  ${(0,count/* counted */.h)(files.length, 'file')} of results in ${folder}`);
    if (result.artifacts.length > 0)
        lines.push(`  ${(0,count/* counted */.h)(result.artifacts.length, 'file')} downloaded`);
    if (result.report !== undefined)
        lines.push(`  report: ${result.report}`);
    const { id, state, trafficToken } = result.sandbox;
    for (const [port, url] of Object.entries(result.urls))
        lines.push(`  port ${port}: ${url}`);
    if (trafficToken !== undefined)
        lines.push(`  requests to them need the header e2b-traffic-access-token: ${trafficToken}`);
    if (id !== null && (state === 'paused' || state === 'running')) {
        lines.push(`  sandbox ${id} is ${state}: use it again with --sandbox-id ${id}, look into it with e2b-action shell ${id}, or e2b-action kill ${id}`);
    }
    return `${lines.map(words/* printable */.g$).join('\n')}\n`;
}
/** The error that a step's code ended with, and where. */
function errorLines({ name, value, place, cell }) {
    const where = place ? `${place.file}:${place.line}: ` : '';
    const inCell = cell === undefined ? '' : ` (cell ${cell})`;
    const [first = ''] = value.split('\n');
    return [`  ${where}${name}${first === '' ? '' : `: ${first}`}${inCell}`];
}


/***/ })

};
