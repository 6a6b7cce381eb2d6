export const id = 157;
export const ids = [157];
export const modules = {

/***/ 5157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentLate: () => (/* binding */ commentLate)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.cache/build/lib/report/check/render.js + 5 modules
var render = __webpack_require__(9416);
// EXTERNAL MODULE: ./.cache/build/lib/report/markdown/pen.js + 2 modules
var markdown_pen = __webpack_require__(176);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.cache/build/lib/report/comment/marker.js

/**
 * The first line of a comment of ours, by which it is found again. `key` tells the comments of several uses in one
 * pull request apart: workflow, job, step. It may hold anything; the marker cannot be ended by it.
 */
function marker_markerOf(key) {
    const plain = encodeURIComponent(key.toWellFormed()).replaceAll(/[-!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 16);
    return `<!-- e2b-sandbox-action ${plain.length > 150 ? `${plain.slice(0, 100)}~${hash}` : plain} -->`;
}
/** Only where it begins a comment: a text that quotes a marker is nobody's. */
function bearsMarker(body, marker) {
    return body.startsWith(`${marker}\n`) || body.startsWith(`${marker}\r\n`) || body === marker;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/comment/closed.js



/** The body of a comment on a closed pull request: what the last one led to is not there any more. */
function closed_renderClosed({ pull, killed }, options) {
    const { key, title, run, secrets } = options;
    const pen = createPen(secrets);
    const ids = killed.map((id) => pen.code(id)).join(', ');
    const what = killed.length === 0 ? 'no sandbox is left' : `sandbox ${ids} is killed`;
    const about = [`**${pen.prose(title, 200)}**`, link('log', run)].filter((part) => part !== undefined);
    return `${markerOf(key)}\n### 🧹 Closed\n\nPull request ${pull} is closed: ${what}.\n\n${about.join(' · ')}`;
}

// EXTERNAL MODULE: ./.cache/build/lib/report/markdown/fit.js
var fit = __webpack_require__(877);
// EXTERNAL MODULE: ./.cache/build/lib/report/markdown/link.js
var markdown_link = __webpack_require__(4788);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/back.js
var summary_back = __webpack_require__(8942);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/head.js
var head = __webpack_require__(6279);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/details.js + 1 modules
var details = __webpack_require__(8193);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/steps.js
var steps = __webpack_require__(3654);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/tests.js + 1 modules
var summary_tests = __webpack_require__(2257);
// EXTERNAL MODULE: ./.cache/build/lib/report/summary/trouble.js
var trouble = __webpack_require__(7654);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/count.js
var text_count = __webpack_require__(3199);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __webpack_require__(1468);
// EXTERNAL MODULE: ./.cache/build/lib/report/verdict.js
var verdict = __webpack_require__(859);
;// CONCATENATED MODULE: ./.cache/build/lib/report/comment/render.js













/** GitHub refuses a longer comment, in characters. */
const COMMENT_LIMIT_UNITS = 65_535;
/** So many failed tests are named; the summary has all. */
const FAILURES = 10;
/** A run as the body of a comment on a pull request: short, and as safe as the summary. */
function renderComment(run, options) {
    const { key, title, commit, tests, links = {}, back = {}, secrets = [], root, limitUnits = COMMENT_LIMIT_UNITS, } = options;
    const pen = (0,markdown_pen/* createPen */.M)(secrets);
    const about = [
        title === undefined ? '' : `**${pen.prose(title, 200)}**`,
        commit === undefined ? '' : `commit ${pen.code(commit.slice(0, 12))}`,
        links.run === undefined ? '' : ((0,markdown_link/* link */.n)('log and summary', links.run) ?? ''),
    ].filter((part) => part !== '');
    const sections = [
        line(about.length > 0 ? `${about.join(' · ')}\n\n` : '', 95),
        (0,trouble/* errorSection */.K6)(run, pen),
        urlSection(run, pen),
        run.outcome === 'passed' && run.steps.length > 3 ? folded((0,steps/* stepSection */.e)(run, pen)) : (0,steps/* stepSection */.e)(run, pen),
        ...(tests ? [failedTestSection(tests, pen, links)] : []),
        (0,trouble/* problemSection */.BX)(run, pen),
        line(run.report === undefined ? '' : `Report: ${(0,details/* reportLine */.B)(run.report, links, root, pen)}\n\n`, 25),
        (0,summary_back/* backSection */.p)(run, back, pen),
    ];
    return (0,fit/* fitSections */.W)(`${marker_markerOf(key)}\n${(0,head/* head */.d5)(run, tests, pen)}`, sections, LEFT, limitUnits, cut/* UNITS */.QN).trimEnd();
}
const LEFT = '\n*Parts were left out; the summary of the run has them.*\n';
function line(text, importance) {
    return { importance, open: '', close: '', items: text === '' ? [] : [text], left: () => '' };
}
function folded(section) {
    const open = `<details><summary>${(0,text_count/* counted */.h)(section.items.length, 'step')}</summary>\n\n${section.open}`;
    return { ...section, open, close: `${section.close}</details>\n\n` };
}
function urlSection({ urls }, pen) {
    return {
        importance: 85,
        open: '',
        close: '\n',
        items: Object.entries(urls).map(([port, url]) => {
            const address = pen.line(url, 4000);
            return `- port ${pen.code(port, 40)}: ${(0,markdown_link/* link */.n)(pen.code(address), address) ?? pen.code(address)}\n`;
        }),
        left: (count) => `- … and ${(0,text_count/* counted */.h)(count, 'more', 'more')}\n`,
    };
}
function failedTestSection(tests, pen, links) {
    const unnamed = (0,verdict/* failedTests */.T)(tests) - Math.min(FAILURES, tests.failures.length);
    const more = (count) => count > 0 ? `- … and ${(0,text_count/* counted */.h)(count, 'more failed test')}, in the summary of the run\n` : '';
    return {
        importance: 50,
        open: '',
        close: `\n`,
        items: [
            ...tests.failures.slice(0, FAILURES).map((test) => {
                const where = test.place ? ` at ${(0,summary_tests/* placeLink */.aE)(test.place, pen, links)}` : '';
                const said = test.message === '' ? '' : `: ${pen.prose(test.message, 200)}`;
                return `- ❌ ${pen.code(test.name)}${where}${said}\n`;
            }),
            ...(unnamed > 0 ? [more(unnamed)] : []),
        ],
        left: (count) => more(unnamed > 0 ? unnamed + count - 1 : count),
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/github/api/check-run.js
var check_run = __webpack_require__(7392);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/client.js + 1 modules
var client = __webpack_require__(8836);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/create-once.js
var create_once = __webpack_require__(1273);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/failure.js
var failure = __webpack_require__(2534);
;// CONCATENATED MODULE: ./.cache/build/lib/github/api/identity.js

/** Who `GITHUB_TOKEN` writes as. */
const ACTIONS = 'github-actions[bot]';
/**
 * The login that comments of this token carry. REST does not tell an app who it is; GraphQL does, on every kind of
 * token. A token that may not ask is taken for the workflow's own.
 *
 * @throws ApiError when the token is not accepted, or GitHub does not answer
 */
async function identity_loginOf(api) {
    try {
        const { data } = await api.request({ doing: 'asking GitHub whose token this is', permission: 'contents: read', repeatable: true }, async (octokit, request) => ({
            data: await octokit.graphql('query { viewer { login } }', { request }),
        }));
        const login = data?.viewer?.login;
        return typeof login === 'string' && login !== '' ? login : ACTIONS;
    }
    catch (error) {
        if (error instanceof failure/* ApiError */.h && (error.kind === 'not-permitted' || error.kind === 'not-found'))
            return ACTIONS;
        throw error;
    }
}

// EXTERNAL MODULE: ./.cache/build/lib/github/api/outcome.js
var outcome = __webpack_require__(6308);
;// CONCATENATED MODULE: ./.cache/build/lib/github/api/sticky-comment.js





/** Pages of a hundred; a pull request with more comments gets a second one of ours rather than a slow run. */
const PAGES = 50;
/**
 * Writes the one comment that this token keeps on the pull request under `marker`: the first that it finds is edited,
 * or left alone if it says the same already; without one it is created, unless that is not wanted. Comments of others are never touched, whatever
 * they begin with. Never rejects.
 */
function sticky_comment_publishComment(api, comment) {
    return (0,outcome/* published */.H)(async () => {
        const login = await identity_loginOf(api);
        const found = await findOwn(api, comment, login);
        if (found) {
            try {
                return await update(api, comment, found);
            }
            catch (error) {
                // Somebody deleted it meanwhile.
                if (!(error instanceof failure/* ApiError */.h && error.kind === 'not-found'))
                    throw error;
            }
        }
        if (comment.onlyIfThere === true)
            return { state: 'untouched', url: undefined };
        // One that was created though the answer was lost has our body, whole.
        const { url } = await (0,create_once/* createOnce */.U)(() => create(api, comment), () => findOwn(api, comment, login));
        return { state: 'created', url };
    });
}
/** Edits the comment that this token keeps under `marker`, if there is one. Never rejects. */
function editComment(api, place, edit) {
    return published(async () => {
        const found = await findOwn(api, { ...place, body: '' }, await loginOf(api));
        if (!found)
            return { state: 'untouched', url: undefined };
        return await update(api, { ...place, body: edit(found.body) }, found);
    });
}
function call(doing, repeatable) {
    return { doing, permission: 'pull-requests: write', repeatable };
}
async function findOwn(api, { repository, pull, marker }, login) {
    for (let page = 1; page <= PAGES; page++) {
        const { data, headers } = await api.request(call('looking for our comment on the pull request', true), async (octokit, request) => octokit.rest.issues.listComments({ ...repository, issue_number: pull, per_page: 100, page, request }));
        if (!Array.isArray(data))
            throw senseless('looking for our comment on the pull request');
        for (const one of data) {
            if (one?.user?.login === login && typeof one.body === 'string' && bearsMarker(one.body, marker))
                return commentOf(one);
        }
        if (!/\brel="next"/.test(String(headers.link ?? '')))
            return undefined;
    }
    return undefined;
}
async function update(api, { repository, body }, found) {
    if (sameText(found.body, body))
        return { state: 'untouched', url: found.url };
    await api.request(call('editing the comment', true), async (octokit, request) => octokit.rest.issues.updateComment({ ...repository, comment_id: found.id, body, request }));
    return { state: 'updated', url: found.url };
}
async function create(api, { repository, pull, body }) {
    const { data } = await api.request(call('writing the comment', false), async (octokit, request) => octokit.rest.issues.createComment({ ...repository, issue_number: pull, body, request }));
    return commentOf(data);
}
function commentOf(data) {
    const { id, body, html_url: url } = (data ?? {});
    if (typeof id !== 'number')
        throw senseless('reading the comment');
    return { id, body: typeof body === 'string' ? body : '', url: typeof url === 'string' ? url : undefined };
}
/** GitHub keeps line ends as they came, and may trim the end. */
function sameText(a, b) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return plain(a) === plain(b);
}
function senseless(doing) {
    return new failure/* ApiError */.h('unexpected', `${doing} failed: GitHub's answer has another form than it should`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/api/publish.js







/** A run's end does not wait longer than this for GitHub; in ms, of all requests together. */
const LIMITS = { requestMs: 8000, totalMs: 20_000 };
const NOTHING = { shown: [], notices: [] };
/** Shows the run on GitHub, where that was asked for. Never rejects. */
async function publishOnGitHub(publication) {
    const { report, target, signal } = publication;
    let api;
    const show = async ({ what, permission, lacking, publish }) => {
        const not = (why) => ({ shown: [], notices: [`${what} was not written: ${why}`] });
        if (!target)
            return not('this is no workflow of GitHub');
        const missing = lacking(target, publication);
        if (missing !== undefined)
            return not(missing);
        if (report.token === undefined)
            return not(`there is no token; leave \`github-token\` out, or give it one with \`permissions: ${permission}\``);
        if (signal.aborted)
            return not('the run was cancelled');
        api ??= (0,client/* createGitHubApi */._)({ token: report.token, apiUrl: target.apiUrl, signal, limits: LIMITS });
        const outcome = await publish(api, target, publication);
        return {
            shown: outcome.state === 'failed' ? [] : [`${what} is ${outcome.state}: ${outcome.url ?? ''}`],
            notices: outcome.notice === undefined ? [] : [signal.aborted ? givenUp(what) : outcome.notice],
        };
    };
    const [comment = NOTHING, check = NOTHING] = await Promise.all([
        report.comment ? show(COMMENT) : undefined,
        report.check ? show(CHECK) : undefined,
    ]);
    return {
        shown: [...comment.shown, ...check.shown],
        notices: [...comment.notices, ...check.notices],
        checkEnded: check.shown.length > 0,
        commentWritten: comment.shown.length > 0,
    };
}
/** Why the last request failed says nothing then. */
function givenUp(what) {
    return `${what} may not be there, or not whole: the run was cancelled meanwhile`;
}
const COMMENT = {
    what: 'the comment',
    permission: 'pull-requests: write',
    lacking: ({ pull }, { event }) => pull === undefined
        ? `this run belongs to no pull request (its event is \`${event}\`); run the workflow \`on: pull_request\`, or leave \`comment\` out`
        : undefined,
    publish: publishAsComment,
};
const CHECK = {
    what: 'the check',
    permission: 'checks: write',
    lacking: ({ sha }) => (sha === '' ? 'this run belongs to no commit' : undefined),
    publish: publishAsCheck,
};
function publishAsComment(api, { repository, pull = 0, sha, key: ownKey }, { report, run, tests, links, back, secrets, root, title }) {
    const name = commentName(report, ownKey, title);
    const body = renderComment(run, {
        ...name,
        commit: sha,
        ...(tests ? { tests } : {}),
        links,
        back,
        secrets,
        root,
    });
    return sticky_comment_publishComment(api, { repository, pull, marker: marker_markerOf(name.key), body });
}
/** By what the comment is found again, and what it is called. */
function commentName({ comment }, ownKey, title) {
    const given = comment?.key;
    return { key: given ?? ownKey, title: given === undefined ? title : `${title}: ${given}` };
}
/**
 * Says in the comment of a pull request that it is closed, if there is one: an address in it leads nowhere now. Never
 * rejects; returns what went wrong, in a sentence.
 */
async function publishClosed(closed, { report, target, title, secrets, signal, }) {
    if (!report.comment || target?.pull === undefined || report.token === undefined)
        return undefined;
    const { repository, pull, key: ownKey, runUrl, apiUrl } = target;
    const name = commentName(report, ownKey, title);
    const body = renderClosed(closed, { ...name, run: runUrl, secrets });
    const api = createGitHubApi({ token: report.token, apiUrl, signal, limits: LIMITS });
    const marker = markerOf(name.key);
    return (await publishComment(api, { repository, pull, marker, body, onlyIfThere: true })).notice;
}
function publishAsCheck(api, { repository, sha, runUrl }, { run, tests, links, back, secrets, checkName, checkId, externalId, root }) {
    const rendered = (0,render/* renderCheck */.d)(run, { ...(tests ? { tests } : {}), links, back, secrets, root });
    const id = checkId === undefined ? {} : { id: checkId };
    const check = { repository, sha, name: checkName, externalId, detailsUrl: runUrl, ...id };
    return (0,check_run/* publishCheck */.kr)(api, check, rendered);
}

// EXTERNAL MODULE: ./.cache/build/lib/github/api/target.js
var api_target = __webpack_require__(611);
// EXTERNAL MODULE: ./.cache/build/lib/github/event.js
var github_event = __webpack_require__(7691);
;// CONCATENATED MODULE: ./.cache/build/lib/github/late-comment.js




/**
 * Writes the comment of a run that was cancelled or killed before it could: an earlier push's result would else go on
 * standing there as this one's. Never rejects; returns what went wrong, in a sentence.
 */
async function commentLate(late, environment) {
    const { key, root, token, resultFile, cancelled, state, secrets } = late;
    const target = (0,api_target/* targetOf */.$)(environment, (0,github_event/* readEvent */.j)(environment));
    if (target?.pull === undefined || token === undefined)
        return undefined;
    const run = readResult(resultFile) ?? unknownRun(cancelled);
    const report = { summary: false, comment: key === undefined ? {} : { key }, token };
    const { notices } = await publishOnGitHub({
        report,
        target,
        event: environment.GITHUB_EVENT_NAME ?? 'unknown',
        title: (0,api_target/* runTitle */.k)(environment),
        checkName: '',
        run: { ...run, sandbox: { ...run.sandbox, ...(state ? { state } : {}) } },
        links: { run: target.runUrl, blob: target.blobUrl, artifactList: target.artifactsUrl },
        back: {},
        externalId: '',
        secrets,
        root,
        signal: new AbortController().signal,
    });
    return notices[0];
}
/** Main's own, so it is whole or not there. */
function readResult(file) {
    if (file === '')
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function unknownRun(cancelled) {
    return {
        outcome: cancelled ? 'cancelled' : 'lost',
        failedStep: null,
        sandbox: { id: null, state: 'none', resumed: false },
        template: { id: null, name: '', reused: false, reason: '' },
        steps: [],
        artifacts: [],
        urls: {},
        timings: {},
        warnings: [],
        problems: [],
        ...(cancelled
            ? {}
            : { error: { message: 'the run was killed before it came to its end', hint: 'see its log' } }),
    };
}


/***/ })

};
