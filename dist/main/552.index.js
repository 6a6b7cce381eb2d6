export const id = 552;
export const ids = [552];
export const modules = {

/***/ 24523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ comeBackTo)
/* harmony export */ });
/**
 * How people get into a sandbox that was left: into one of E2B with E2B's own command, into others with ours, which knows
 * where they are. One of this machine is not reached from elsewhere.
 */
function comeBackTo(id, local, { domain, apiUrl }, environment) {
    // The service chose the ID, and the user the address; as words of a command they have to be nothing else.
    const plain = (text) => /^[\w.:/[\]-]+$/.test(text);
    if (id === null || !plain(id))
        return local ? { localOnly: true } : {};
    const own = `npx e2b-sandbox-action shell ${id}`;
    if (local)
        return { localOnly: true, shell: `${own} --engine local` };
    const [at, where] = [apiUrl ?? environment.E2B_API_URL, domain ?? environment.E2B_DOMAIN];
    if (!at && !where)
        return { shell: `npx @e2b/cli sandbox connect ${id}` };
    if (![at, where].every((address) => !address || plain(address)))
        return {};
    const flags = [...(where ? [`--domain ${where}`] : []), ...(at ? [`--api-url ${at}`] : [])];
    return { shell: [own, ...flags].join(' ') };
}


/***/ }),

/***/ 51552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportRun: () => (/* binding */ reportRun)
});

// EXTERNAL MODULE: ./.cache/build/lib/log/step-log.js + 3 modules
var step_log = __webpack_require__(20849);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/render.js + 3 modules
var render = __webpack_require__(24082);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/test-line.js
var test_line = __webpack_require__(51136);
// EXTERNAL MODULE: ./.cache/build/lib/report/annotations/select.js
var annotations_select = __webpack_require__(44603);
;// CONCATENATED MODULE: ./.cache/build/lib/github/annotate-tests.js

/** Of the ten notices that the runner takes, some are kept for what could not be reported. */
const CAPS = { ...annotations_select/* RUNNER_CAPS */.b, warnings: 6 };
/**
 * Failed and flaky tests at their places, as many as the runner shows. Flaky ones as notices, so that they push no warning
 * of the run aside.
 */
function annotateTests(sink, tests, secrets) {
    for (const { level, title, message, file, line } of (0,annotations_select/* selectAnnotations */.T)(tests, { ...CAPS, secrets })) {
        const properties = {
            title,
            ...(file === undefined ? {} : { file }),
            ...(line === undefined ? {} : { startLine: line }),
        };
        if (level === 'error')
            sink.error(message, properties);
        else
            sink.notice(message, properties);
    }
}

// EXTERNAL MODULE: ./.cache/build/lib/github/api/publish.js + 5 modules
var publish = __webpack_require__(46083);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/target.js
var api_target = __webpack_require__(50611);
// EXTERNAL MODULE: ./.cache/build/lib/github/come-back.js
var come_back = __webpack_require__(24523);
// EXTERNAL MODULE: ./.cache/build/lib/github/event.js
var github_event = __webpack_require__(67691);
// EXTERNAL MODULE: ./.cache/build/lib/github/open-check.js
var open_check = __webpack_require__(95406);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.cache/build/lib/report/markdown/pen.js + 2 modules
var markdown_pen = __webpack_require__(10176);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __webpack_require__(61468);
;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/notices.js


/** What could not be shown elsewhere, for the end of a summary; at most `limitBytes` long. */
function renderNotices(notices, limitBytes, secrets = []) {
    if (notices.length === 0)
        return '';
    const pen = (0,markdown_pen/* createPen */.M)(secrets);
    let text = '\n#### Not everything could be shown\n\n';
    for (const notice of notices) {
        const line = `- ℹ️ ${pen.prose(notice)}\n`;
        if (Buffer.byteLength(text + line) > limitBytes)
            return (0,cut/* headBytes */.c4)(text, limitBytes);
        text += line;
    }
    return text;
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/summary.js



/** Kept for what is known only after the summary was written, in bytes. */
const FOR_NOTICES = 8 * 1024;
/** Undefined where the runner takes none. */
function stepSummary(sink, environment) {
    const file = environment.GITHUB_STEP_SUMMARY;
    if (file === undefined || file === '')
        return undefined;
    const room = (kept) => Math.max(0, render/* SUMMARY_LIMIT_BYTES */.J - kept - ((0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0));
    const append = async (text) => {
        if (text !== '')
            await sink.summary.addRaw(text).write();
    };
    return {
        write: async (render) => append(render(room(FOR_NOTICES))),
        notices: async (texts, secrets) => append(renderNotices(texts, room(0), secrets)),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/report-run.js










/** So many troubles with reading reports are warnings; the summary has all. */
const WARNINGS = 3;
/**
 * Shows a run that is over: failed tests as annotations, the summary, a comment, a check. Never rejects, and changes
 * nothing of the run's outcome: what cannot be shown is a notice in the log and in the summary. Says what of the comment and the check was done.
 */
async function reportRun(sink, report) {
    const { spec, result, tests, environment, secrets } = report;
    const safe = (text) => (0,step_log/* oneSafeLine */.m)(text, secrets);
    const notice = (text) => sink.notice(safe(text));
    const attempt = async (what, work) => {
        try {
            return await work();
        }
        catch (error) {
            notice(`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
            return undefined;
        }
    };
    if (tests) {
        sink.info(safe(`Tests: ${(0,test_line/* testLine */.n)(tests)}`));
        for (const problem of tests.problems.slice(0, WARNINGS))
            sink.warning(safe(`test report ${problem}`));
        await attempt('the annotations', () => annotateTests(sink, tests, secrets));
    }
    const target = (0,api_target/* targetOf */.$)(environment, (0,github_event/* readEvent */.j)(environment));
    const links = target
        ? { run: target.runUrl, blob: target.blobUrl, artifactList: target.artifactsUrl }
        : {};
    const back = (0,come_back/* comeBackTo */.j)(result.sandbox.id, report.local, spec.backend, environment);
    const left = ['running', 'paused'].includes(result.sandbox.state);
    if (left && result.outcome !== 'passed' && back.shell !== undefined) {
        sink.info(safe(`To look into sandbox ${result.sandbox.id}: ${back.shell}`));
    }
    const shared = { ...(tests ? { tests } : {}), links, back, secrets, root: spec.root };
    const summary = spec.report.summary ? stepSummary(sink, environment) : undefined;
    // First: a comment may take its time, and a cancelled run still wants its summary.
    await attempt('the summary', () => summary?.write((limitBytes) => (0,render/* renderSummary */.B)(result, { ...shared, limitBytes })));
    const published = await attempt('the comment or the check', () => (0,publish/* publishOnGitHub */.A)({
        ...shared,
        report: spec.report,
        target,
        run: result,
        event: environment.GITHUB_EVENT_NAME ?? 'unknown',
        title: (0,api_target/* runTitle */.k)(environment),
        checkName: (0,open_check/* checkNameOf */.z5)(spec.report, environment),
        ...(report.checkId === undefined ? {} : { checkId: report.checkId }),
        externalId: report.runId,
        signal: report.signal,
    }));
    const { shown, notices, checkEnded, commentWritten } = published ?? {
        shown: [],
        notices: [],
        checkEnded: false,
        commentWritten: false,
    };
    for (const text of shown)
        sink.info(safe(text));
    for (const text of notices)
        notice(text);
    await attempt('the summary', () => summary?.notices(notices, secrets));
    return { checkEnded, commentWritten };
}


/***/ })

};
