export const id = 630;
export const ids = [630];
export const modules = {

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

/***/ 3630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  factsOf: () => (/* binding */ factsOf)
});

// EXTERNAL MODULE: ./.cache/build/lib/job/prune/facts.js
var facts = __webpack_require__(59243);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/client.js + 1 modules
var client = __webpack_require__(78836);
// EXTERNAL MODULE: ./.cache/build/lib/github/api/failure.js
var failure = __webpack_require__(2534);
;// CONCATENATED MODULE: ./.cache/build/lib/github/api/repository-facts.js

/** Of one question, in ms: a sweep is in no hurry, but does not wait for a GitHub that is down. */
const FACT_LIMITS = { requestMs: 5000, totalMs: 60_000 };
/** After these there is no use in asking for anything else. */
const HOPELESS = ['unauthorized', 'rate-limit', 'timeout', 'unavailable'];
/** States of a run that has begun, or may have, and is not over. */
const ACTIVE = ['in_progress', 'queued', 'waiting', 'pending'];
/**
 * What GitHub says of a repository's runs and pull requests. A refusal is an answer too; what will not be answered is not
 * asked for again.
 */
function githubFacts({ open, repository, ownRun, signal }) {
    const closed = new Map();
    async function ask(doing, permission, send, read) {
        const refused = closed.get('') ?? closed.get(permission);
        if (refused !== undefined)
            return { unknown: refused };
        try {
            const { data } = await open().request({ doing, permission, repeatable: true }, send);
            const value = read(data);
            if (value === undefined)
                throw new failure/* ApiError */.h('unexpected', `${doing} failed: GitHub's answer has another form than it should`);
            return { value };
        }
        catch (error) {
            if (signal?.aborted === true)
                return { unknown: 'the sweep was cancelled' };
            if (!(error instanceof failure/* ApiError */.h))
                throw error;
            if (HOPELESS.includes(error.kind))
                closed.set('', error.message);
            if (error.kind === 'not-permitted')
                closed.set(permission, error.message);
            return { unknown: error.message };
        }
    }
    return {
        workflowRun: (id) => ask(`asking for workflow run ${id}`, 'actions: read', async (octokit, request) => 
        // As text: the number of a run may be larger than those of JavaScript are exact.
        octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
            ...repository,
            run_id: id,
            request,
        }), (data) => runOf(data, id)),
        pull: (number) => ask(`asking for pull request ${number}`, 'pull-requests: read', async (octokit, request) => octokit.rest.pulls.get({ ...repository, pull_number: number, request }), (data) => pullOf(data, number)),
        async activeRuns() {
            const others = [];
            for (const status of ACTIVE) {
                const found = await ask(`asking for the workflow runs that are ${status.replace('_', ' ')}`, 'actions: read', async (octokit, request) => octokit.rest.actions.listWorkflowRunsForRepo({ ...repository, status, per_page: 100, request }), idsOf);
                if ('unknown' in found)
                    return found;
                others.push(...found.value.filter((id) => id !== ownRun));
                // One is as good a reason as many.
                if (others.length > 0)
                    break;
            }
            return { value: others };
        },
    };
}
function runOf(data, id) {
    const run = (data ?? {});
    if (String(run.id) !== id || typeof run.status !== 'string')
        return undefined;
    if (run.status !== 'completed')
        return { over: false };
    const endedAt = typeof run.updated_at === 'string' ? new Date(run.updated_at) : undefined;
    return { over: true, ...(endedAt && !Number.isNaN(endedAt.getTime()) ? { endedAt } : {}) };
}
function pullOf(data, number) {
    const pull = (data ?? {});
    if (pull.number !== number)
        return undefined;
    return pull.state === 'open' || pull.state === 'closed' ? pull.state : undefined;
}
function idsOf(data) {
    const runs = data?.workflow_runs;
    if (!Array.isArray(runs))
        return undefined;
    const ids = runs.map((run) => run?.id);
    return ids.every((id) => typeof id === 'number') ? ids.map(String) : undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/facts-of.js



/** Who is asked about a repository: its GitHub, where it has one and there is a token for it. */
function factsOf({ repository, token, environment, ownRun, signal }) {
    if (repository.startsWith('folder/'))
        return (0,facts/* noWorkflows */.Yj)();
    const place = placeOf(repository, environment);
    if (!place) {
        const [host = ''] = repository.split('/');
        return (0,facts/* unknownFacts */.C2)(`${host} is not known to be GitHub; if it is a server of GitHub, set GITHUB_SERVER_URL to its address`);
    }
    if (token === undefined)
        return (0,facts/* unknownFacts */.C2)('there is no token for GitHub; give `github-token`, or set GITHUB_TOKEN');
    const { apiUrl, ...name } = place;
    return githubFacts({
        open: () => (0,client/* createGitHubApi */._)({ token, apiUrl, signal, limits: FACT_LIMITS }),
        repository: name,
        signal,
        ...(ownRun === undefined ? {} : { ownRun }),
    });
}
/**
 * The API of the GitHub that a repository is on. Only github.com, and the server that the environment names, get the
 * token: the remote of a clone may name any host.
 */
function placeOf(repository, { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_API_URL: api }) {
    const [host, owner, repo, ...more] = repository.split('/');
    if (!host || !owner || !repo || more.length > 0)
        return undefined;
    if (!URL.canParse(server) || new URL(server).hostname.toLowerCase() !== host)
        return undefined;
    const own = host === 'github.com' ? 'https://api.github.com' : `${server.replace(/\/+$/, '')}/api/v3`;
    return { owner, repo, apiUrl: api || own };
}


/***/ }),

/***/ 59243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ unknownFacts),
/* harmony export */   Yj: () => (/* binding */ noWorkflows),
/* harmony export */   mb: () => (/* binding */ askedOnce)
/* harmony export */ });
/** Where nobody can be asked. @param why one clause, with the way out */
function unknownFacts(why) {
    const unknown = async () => ({ unknown: why });
    return { workflowRun: unknown, pull: unknown, activeRuns: unknown };
}
/** Of a folder that is no repository of anybody: it has no workflows, so none of them runs. */
function noWorkflows() {
    return {
        ...unknownFacts('this folder belongs to no repository on GitHub'),
        activeRuns: async () => ({ value: [] }),
    };
}
/** The same, each question asked once. */
function askedOnce(source) {
    const runs = new Map();
    const pulls = new Map();
    let active;
    return {
        workflowRun: (id) => remembered(runs, id, () => source.workflowRun(id)),
        pull: (number) => remembered(pulls, number, () => source.pull(number)),
        activeRuns: () => (active ??= source.activeRuns()),
    };
}
function remembered(answers, key, askFor) {
    const known = answers.get(key) ?? askFor();
    answers.set(key, known);
    return known;
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


/***/ })

};
