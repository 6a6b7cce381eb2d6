export const id = 368;
export const ids = [368,846];
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

/***/ 78269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ repositoryOfUrl),
/* harmony export */   MG: () => (/* binding */ originMetadata),
/* harmony export */   S0: () => (/* binding */ keptMetadata),
/* harmony export */   ZF: () => (/* binding */ OWN),
/* harmony export */   _E: () => (/* binding */ INFRA_KIND),
/* harmony export */   jb: () => (/* binding */ ORIGIN_METADATA)
/* harmony export */ });
/* harmony import */ var _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78319);

/** The trust of the repository's own work. */
const OWN = 'own';
/** Names of the metadata of sandboxes that are ours; users cannot set any of them. */
const ORIGIN_METADATA = {
    repository: 'e2b-action.repository',
    key: 'e2b-action.key',
    template: 'e2b-action.template',
    trust: 'e2b-action.trust',
    workflowRun: 'e2b-action.workflow-run',
    pull: 'e2b-action.pull-request',
};
/** Says of a sandbox that it is infrastructure, and of which kind; see `src/infra/metadata.ts`. */
const INFRA_KIND = 'e2b-action.kind';
/** What a new sandbox of this run carries besides the user's metadata: with the name under which it is kept, if it is. */
function originMetadata(origin, template, key) {
    const { repository, trust, workflowRun, pull } = origin;
    return {
        [ORIGIN_METADATA.trust]: trust,
        [ORIGIN_METADATA.template]: template,
        ...(repository === undefined ? {} : { [ORIGIN_METADATA.repository]: repository }),
        ...(workflowRun === undefined ? {} : { [ORIGIN_METADATA.workflowRun]: workflowRun }),
        ...(pull === undefined ? {} : { [ORIGIN_METADATA.pull]: String(pull) }),
        ...(key === undefined ? {} : { [ORIGIN_METADATA.key]: key }),
    };
}
/**
 * The repository that a remote's URL names, as {@link RunOrigin} has it; undefined for a path of this machine. The same
 * for `https://github.com/owner/name.git`, `git@github.com:owner/name` and `ssh://git@github.com:22/owner/name/`.
 */
function repositoryOfUrl(url) {
    const scp = /^(?:[^@/]+@)?(?<host>[^/:]+):(?!\/\/)(?<path>.+)$/.exec(url.trim())?.groups;
    let host = scp?.host;
    let where = scp?.path;
    if (host === undefined) {
        try {
            const parsed = new URL(url.trim());
            if (parsed.protocol === 'file:')
                return undefined;
            host = parsed.hostname;
            where = parsed.pathname;
        }
        catch {
            return undefined;
        }
    }
    const path = where?.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
    // A single letter before the colon is a drive of Windows.
    return host === undefined || host.length < 2 || !path ? undefined : `${host}/${path}`.toLowerCase();
}
/**
 * By what the sandbox of a key is found. Never that of another repository, nor, for a fork's work, that of somebody else's.
 *
 * @throws BackendError `usage` when nobody knows the repository.
 */
function keptMetadata({ repository, trust }, key) {
    if (repository === undefined) {
        throw new _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('usage', `nobody knows which repository keeps the sandbox of key ${key}`, 'set GITHUB_REPOSITORY, as a workflow does');
    }
    return {
        [ORIGIN_METADATA.repository]: repository,
        [ORIGIN_METADATA.trust]: trust,
        [ORIGIN_METADATA.key]: key,
    };
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

/***/ 40341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   IU: () => (/* binding */ findTag),
/* harmony export */   N8: () => (/* binding */ winningClaim),
/* harmony export */   Nd: () => (/* binding */ HELD_BY_INFRA),
/* harmony export */   Rq: () => (/* binding */ promotedHash),
/* harmony export */   _z: () => (/* binding */ identityTags),
/* harmony export */   bu: () => (/* binding */ isBuildingTag),
/* harmony export */   dz: () => (/* binding */ newClaim)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * Tags of an identity. A label (`pr-42`) keeps what an untrusted pull request builds apart: its tags are its own, and
 * nothing else starts from them.
 */
function identityTags(hash, label) {
    const own = label === undefined ? '' : `${label}-`;
    return {
        promoted: `${own}h-${hash}`,
        building: `${own}b-${hash}`,
        claims: `${own}c-${hash.slice(0, 16)}-`,
    };
}
/** A claim of this job alone. */
function newClaim({ claims }) {
    return `${claims}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
}
/** The hash of the identity that a promoted tag of a trusted build names. */
function promotedHash(tag) {
    return /^h-([0-9a-f]{40})$/.exec(tag)?.[1];
}
/** Whether the tag names a build in the works, of whatever identity or label. */
function isBuildingTag(tag) {
    return /(?:^|-)b-[0-9a-f]{40}$/.test(tag);
}
const OWN_TAG = /^(?:(?<label>[a-z0-9][a-z0-9._-]{0,39})-)?(?:(?<kind>[hb])-(?<hash>[0-9a-f]{40})|c-(?<claimed>[0-9a-f]{16})-[0-9a-f]{12})$/;
/** A stage wants the build, or a preview started from it: `mark`, `channel` and `record` of `src/infra/tags.ts`. */
const HELD_BY_INFRA = /^[iv]-[0-9a-f]{12}\./;
/** Reads a tag of {@link identityTags} or {@link newClaim} back; undefined for one that is not ours. */
function parseTag(tag) {
    const groups = OWN_TAG.exec(tag)?.groups;
    if (!groups)
        return undefined;
    const { label, kind, hash, claimed } = groups;
    return {
        kind: kind === undefined ? 'claim' : kind === 'h' ? 'promoted' : 'building',
        hash: hash ?? claimed ?? '',
        ...(label === undefined ? {} : { label }),
    };
}
function findTag(tags, tag) {
    return tags.find((candidate) => candidate.tag === tag);
}
/**
 * The claim that builds: the earliest by the service's clock. Every job sees its own claim once it has made it, so two
 * at once agree on the same one. Undefined when the service shows none: then every job takes itself for it.
 */
function winningClaim(tags, { claims }) {
    const [first] = tags
        .filter(({ tag }) => tag.startsWith(claims))
        .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.tag < b.tag ? -1 : 1));
    return first;
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

/***/ 76048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/** A result as one JSON document, indented, ended by a line feed. The order of its keys is that of the value. */
function renderJson(result) {
    return `${JSON.stringify(result, null, 2)}\n`;
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

/***/ 3668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ CANCELLED),
/* harmony export */   x: () => (/* binding */ cancelOnInterrupt)
/* harmony export */ });
/** The exit code of what the user cancelled. */
const CANCELLED = 130;
/**
 * Aborts on the first Ctrl-C, which `say` answers, and leaves at once on the second.
 */
function cancelOnInterrupt(context, say) {
    const cancel = new AbortController();
    let interrupts = 0;
    const unsubscribe = context.onInterrupt(() => {
        interrupts += 1;
        if (interrupts > 1)
            return context.exitNow(CANCELLED);
        say();
        cancel.abort();
    });
    return { cancel, unsubscribe };
}


/***/ }),

/***/ 82680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prune: () => (/* binding */ prune_prune)
});

// EXTERNAL MODULE: ./.cache/build/lib/e2b/endpoint.js
var endpoint = __webpack_require__(38846);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js + 2 modules
var errors = __webpack_require__(78319);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/sandboxes.js + 39 modules
var sandboxes = __webpack_require__(70163);
// EXTERNAL MODULE: ./.cache/build/lib/job/prune/facts.js
var prune_facts = __webpack_require__(59243);
;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/nothing.js
/** The result of a sweep where there is no service that could hold anything. */
function nothingThere(repository, dryRun) {
    const none = { cancelled: false, pruned: 0, kept: 0, failed: 0, items: [], notes: [], warnings: [] };
    return { repository, dryRun, ...none };
}

// EXTERNAL MODULE: ./.cache/build/lib/job/origin.js
var origin = __webpack_require__(78269);
;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/items.js

/** What is left when the user gives up. */
const CANCELLED = { what: 'kept', reason: 'the sweep was cancelled before its turn' };
function sandboxItem({ sandbox }, { what, reason }) {
    const key = sandbox.metadata[origin/* ORIGIN_METADATA */.jb.key];
    return {
        kind: 'sandbox',
        id: sandbox.id,
        what,
        reason,
        state: sandbox.state,
        template: sandbox.template,
        ...(key === undefined ? {} : { key }),
    };
}
function snapshotItem(id, { what, reason }) {
    return { kind: 'snapshot', id, what, reason };
}
function tagItem(name, tag, { what, reason }) {
    return { kind: 'tag', id: `${name}:${tag}`, what, reason };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/text/count.js
var count = __webpack_require__(23199);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/glob.js
var glob = __webpack_require__(7301);
;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/ages.js
const UNITS = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1000],
];
/** An age for people, in its two largest units: `3d 2h`, `5m 10s`, `0s`. */
function formatAge(ms) {
    const first = UNITS.findIndex(([, size]) => ms >= size);
    if (first < 0)
        return '0s';
    let rest = ms;
    const parts = [];
    for (const [unit, size] of UNITS.slice(first, first + 2)) {
        const count = Math.floor(rest / size);
        rest -= count * size;
        if (count > 0)
            parts.push(`${count}${unit}`);
    }
    return parts.join(' ');
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/sandbox.js
var sandbox = __webpack_require__(72824);
;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/claims.js


const SHAPES = {
    repository: (text) => /^[^\s\p{C}]{1,300}$/u.test(text),
    trust: (text) => /^[a-z0-9][a-z0-9._-]{0,39}$/.test(text),
    key: (text) => sandbox/* sandbox */._S.shape.key.safeParse(text).success,
    workflowRun: (text) => /^[1-9]\d{0,18}$/.test(text),
    pull: (text) => /^[1-9]\d{0,9}$/.test(text),
};
/** Reads what `originMetadata` writes. Undefined when some of it is missing, or not as this tool writes it. */
function claimsOf(metadata) {
    const found = {};
    for (const [name, isShaped] of Object.entries(SHAPES)) {
        const text = metadata[origin/* ORIGIN_METADATA */.jb[name]];
        if (text === undefined)
            continue;
        if (!isShaped(text))
            return undefined;
        found[name] = text;
    }
    const { repository, trust, key, workflowRun, pull } = found;
    if (repository === undefined || trust === undefined)
        return undefined;
    return {
        repository,
        trust,
        ...(key === undefined ? {} : { key }),
        ...(workflowRun === undefined ? {} : { workflowRun }),
        ...(pull === undefined ? {} : { pull: Number(pull) }),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/use.js

/**
 * The longest that a workflow run can go on, in ms: GitHub ends one after 35 days, and starts one again up to 30 days
 * after it began.
 */
const LONGEST_RUN = 65 * 86_400_000;
/** How far the clocks of GitHub and of the service may be apart, in ms. */
const CLOCKS = 60_000;
/** Since when a sandbox is what it is: of a paused one, since its pause. */
function sinceOf({ state, startedAt, endAt }) {
    return state === 'paused' ? endAt : startedAt;
}
/**
 * Why a job may be using the sandbox, or may come back to it; undefined when none can. What is not known counts as use.
 * A sandbox names only the run that created it: whether a later one took it over is concluded from the rest.
 */
function useOf(sandbox, claims, facts) {
    const { workflowRun } = claims;
    const run = workflowRun === undefined ? undefined : facts.runs.get(workflowRun);
    if (workflowRun !== undefined) {
        if (!run || 'unknown' in run) {
            const age = facts.now.getTime() - sinceOf(sandbox).getTime();
            if (!(age > LONGEST_RUN)) {
                const why = run?.unknown ?? 'nobody was asked';
                return `whether workflow run ${workflowRun} is over is not known: ${why}`;
            }
        }
        else if (!run.value.over)
            return `workflow run ${workflowRun}, which created it, is in progress`;
    }
    if (sandbox.state !== 'running')
        return undefined;
    const endedAt = run && 'value' in run ? run.value.endedAt : undefined;
    const resumed = endedAt !== undefined && sandbox.startedAt.getTime() > endedAt.getTime() + CLOCKS;
    if (claims.key === undefined && !resumed)
        return undefined;
    const taken = resumed
        ? `it was resumed ${formatAge(facts.now.getTime() - sandbox.startedAt.getTime())} ago, after its workflow run`
        : 'it runs and has a key, by which any run may use it';
    const { activeRuns } = facts;
    if ('unknown' in activeRuns)
        return `${taken}; which runs are in progress is not known: ${activeRuns.unknown}`;
    const [first, ...more] = activeRuns.value;
    if (first === undefined)
        return undefined;
    return `${taken}; workflow run ${first}${more.length > 0 ? ` and ${more.length} more are` : ' is'} in progress`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/judge-sandbox.js





/** Whether a sandbox of the list goes, by what it says of itself, what the rules say, and what is known. */
function judgeSandbox(sandbox, grounds) {
    const claims = claimsOf(sandbox.metadata);
    const barred = barrier(claims, grounds.sweeper);
    if (barred !== undefined)
        return stays(barred);
    if (sandbox.metadata[origin/* INFRA_KIND */._E] !== undefined)
        return stays('it is infrastructure: `apply` and `destroy` take it away');
    const meant = byRules(sandbox, claims, grounds);
    if (!meant.goes)
        return meant;
    const use = useOf(sandbox, claims, grounds.facts);
    return use === undefined ? meant : stays(use);
}
/** Why this sweep may not touch it, whatever the rules say. */
function barrier(claims, { repository, trust }) {
    if (!claims)
        return 'its metadata is not as this tool writes it';
    if (claims.repository !== repository)
        return 'it is not of this repository';
    if (trust !== origin/* OWN */.ZF && claims.trust !== trust)
        return `a run of ${trust} may prune only what is its own`;
    return undefined;
}
/** Whether the keys that were given, if any, mean it. */
function keyIsMeant({ key }, keys) {
    return keys.length === 0 || (key !== undefined && keys.some((one) => (0,glob/* matchPaths */.oq)([key], one).length > 0));
}
function byRules(sandbox, claims, { rules, facts }) {
    const { key, pull, workflowRun } = claims;
    if (!keyIsMeant(claims, rules.keys))
        return stays(key === undefined ? 'it has no key' : 'its key is not meant');
    const not = [];
    if (rules.closed && pull !== undefined) {
        const state = facts.pulls.get(pull);
        if (state && 'value' in state) {
            if (state.value === 'closed')
                return goes('closed', `pull request ${pull} is closed`);
            not.push(`pull request ${pull} is open`);
        }
        else
            not.push(`whether pull request ${pull} is closed is not known: ${state?.unknown ?? 'nobody was asked'}`);
    }
    if (rules.ended && key === undefined && workflowRun !== undefined) {
        const run = facts.runs.get(workflowRun);
        if (run && 'value' in run) {
            if (run.value.over)
                return goes('ended', `workflow run ${workflowRun} is over and left it behind`);
            not.push(`workflow run ${workflowRun}, which created it, is in progress`);
        }
        else
            not.push(`whether workflow run ${workflowRun} is over is not known: ${run?.unknown ?? 'nobody was asked'}`);
    }
    const age = facts.now.getTime() - sinceOf(sandbox).getTime();
    const told = `${sandbox.state === 'paused' ? 'paused' : 'started'} ${formatAge(age)} ago`;
    if (rules.olderThanMs !== undefined) {
        // A date that cannot be read makes no age, and no age is above another.
        if (age > rules.olderThanMs)
            return goes('older-than', told);
        not.push(Number.isNaN(age) ? 'its age is not known' : told);
    }
    const onlyKeys = rules.olderThanMs === undefined && !rules.closed;
    if (rules.keys.length > 0 && onlyKeys)
        return goes('key', `its key is ${key}`);
    return stays(not.length > 0 ? not.join('; ') : 'no rule means it');
}
function goes(rule, reason) {
    return { goes: true, rule, reason };
}
function stays(reason) {
    return { goes: false, reason };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/judge-snapshots.js
/**
 * Whether the snapshots of sandboxes that go, go with them. The service says of a snapshot only which sandbox it was made
 * from: neither its age nor who else needs it. One stays where that leaves a doubt.
 *
 * @param all IDs of all snapshots that there are
 */
function judgeSnapshots(found, all) {
    const candidates = new Set(found.filter(({ source }) => doubtOf(source) === undefined).flatMap(({ ids }) => ids));
    const shared = new Set(all.filter((id) => !candidates.has(id)).map(templateOf));
    return new Map(found.map(({ source, ids }) => [
        source,
        ids.map((id) => ({ id, verdict: verdictOf(id, source, shared) })),
    ]));
}
function verdictOf(id, source, shared) {
    const { verdict } = source;
    const doubt = doubtOf(source);
    if (!verdict.goes || doubt !== undefined)
        return { goes: false, reason: doubt ?? 'its sandbox stays' };
    if (shared.has(templateOf(id)))
        return { goes: false, reason: 'others are kept under the same name' };
    return {
        goes: true,
        rule: verdict.rule,
        reason: `its sandbox ${source.sandbox.id} goes: ${verdict.reason}`,
    };
}
function doubtOf({ sandbox, verdict }) {
    if (!verdict.goes)
        return 'its sandbox stays';
    if (verdict.rule === 'ended')
        return '`ended` takes sandboxes only: a snapshot was made to be kept';
    // Only running sandboxes are snapshotted: that of a paused one is older than its pause.
    if (verdict.rule === 'older-than' && sandbox.state !== 'paused')
        return 'the service does not say how old it is';
    return undefined;
}
/** The template that a snapshot is a build of: several may share one. */
function templateOf(id) {
    return id.replace(/:[^:/]*$/, '');
}

// EXTERNAL MODULE: ./.cache/build/lib/job/template/tags.js
var template_tags = __webpack_require__(40341);
;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/judge-tags.js



/** A build takes minutes, its wait for another job's included: what is older than this, in ms, was left by one that died. */
const DEAD_AFTER = 24 * 3_600_000;
/**
 * Whether the tags of one template go. Only such as this tool writes are ours; of the others, and of the template itself,
 * nothing is taken. A tag does not say which repository it is of: who names the template says that it is this one's.
 *
 * @param tags newest first
 */
function judgeTags(tags, grounds) {
    const newest = tags.find(({ tag }) => (0,template_tags/* promotedHash */.Rq)(tag) !== undefined);
    const held = new Set(tags.filter(({ tag }) => template_tags/* HELD_BY_INFRA */.Nd.test(tag)).map(({ buildId }) => buildId));
    const results = new Map();
    for (const tag of tags) {
        const own = (0,template_tags/* parseTag */.ED)(tag.tag);
        if (own?.kind !== 'promoted')
            continue;
        const verdict = held.has(tag.buildId)
            ? judge_tags_stays('infrastructure wants this build: `apply` and `destroy` let it go')
            : judgePromoted(tag, own, tag === newest, grounds);
        results.set(identityOf(own), { buildId: tag.buildId, verdict });
    }
    const judged = tags.map((tag) => {
        const own = (0,template_tags/* parseTag */.ED)(tag.tag);
        if (!own)
            return { tag, verdict: judge_tags_stays('it is not a tag of this tool') };
        const result = own.kind === 'promoted' ? results.get(identityOf(own)) : undefined;
        return { tag, verdict: result?.verdict ?? judgeUnfinished(tag, own, results, grounds) };
    });
    return judged.every(({ verdict }) => verdict.goes) ? withoutNewest(judged) : judged;
}
/** A service may take a template that has no tag left for one that nobody wants. */
function withoutNewest(judged) {
    return judged.map((one, index) => index === 0 ? { ...one, verdict: judge_tags_stays('it is the last one, and the template itself stays') } : one);
}
/** The number of the pull request that a label is of. */
function pullOfLabel(label) {
    const number = /^pr-([1-9]\d{0,9})$/.exec(label ?? '')?.[1];
    return number === undefined ? undefined : Number(number);
}
function identityOf({ label, hash }) {
    return `${label ?? ''} ${hash}`;
}
function judgePromoted({ createdAt }, own, isNewest, { sweeper, rules, facts }) {
    if (mayNotTouch(own, sweeper.trust))
        return judge_tags_stays(notOwn(sweeper.trust));
    const not = [];
    const ofPull = byPull(own, { sweeper, rules, facts });
    if (ofPull?.goes)
        return ofPull;
    if (ofPull)
        not.push(ofPull.reason);
    if (isNewest)
        return judge_tags_stays('it is the newest build');
    if (rules.olderThanMs !== undefined) {
        const age = facts.now.getTime() - createdAt.getTime();
        const told = `built ${formatAge(age)} ago`;
        if (age > rules.olderThanMs)
            return { goes: true, rule: 'older-than', reason: told };
        not.push(told);
    }
    return judge_tags_stays(not.length > 0 ? not.join('; ') : 'no rule means it');
}
/** Tags of builds in the works, and claims. A build that went well keeps its tag beside that of its result. */
function judgeUnfinished({ buildId, createdAt }, own, results, grounds) {
    const { sweeper, rules, facts } = grounds;
    if (mayNotTouch(own, sweeper.trust))
        return judge_tags_stays(notOwn(sweeper.trust));
    const result = own.kind === 'building' ? results.get(identityOf(own)) : undefined;
    if (result?.buildId === buildId)
        return result.verdict.goes ? result.verdict : judge_tags_stays('the build that came of it stays');
    const age = facts.now.getTime() - createdAt.getTime();
    const begun = `begun ${formatAge(age)} ago`;
    if (!(age > DEAD_AFTER))
        return judge_tags_stays(`its build may be under way: ${begun}`);
    const ofPull = byPull(own, grounds);
    if (ofPull?.goes)
        return ofPull;
    const told = `left by a build that was ${begun}`;
    if (rules.olderThanMs !== undefined && age > rules.olderThanMs)
        return { goes: true, rule: 'older-than', reason: told };
    if (rules.ended)
        return { goes: true, rule: 'ended', reason: told };
    return judge_tags_stays(ofPull?.reason ?? 'no rule means it');
}
/** What `closed` says of a labelled tag; undefined where it says nothing. */
function byPull({ label }, { rules, facts }) {
    const pull = pullOfLabel(label);
    if (!rules.closed || pull === undefined)
        return undefined;
    const state = facts.pulls.get(pull);
    if (!state || 'unknown' in state)
        return judge_tags_stays(`whether pull request ${pull} is closed is not known: ${state?.unknown ?? 'nobody was asked'}`);
    if (state.value === 'open')
        return judge_tags_stays(`pull request ${pull} is open`);
    return { goes: true, rule: 'closed', reason: `pull request ${pull} is closed` };
}
function mayNotTouch({ label }, trust) {
    return trust !== origin/* OWN */.ZF && label !== trust;
}
function notOwn(trust) {
    return `a run of ${trust} may prune only what is its own`;
}
function judge_tags_stays(reason) {
    return { goes: false, reason };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/message-of.js

/** A failure of the service as one clause with its way out. Throws what is none: a defect of ours. */
function messageOf(error) {
    if (!(error instanceof errors/* BackendError */.Jh))
        throw error;
    const { message, hint } = error;
    return hint === '' ? message : `${message}; ${hint}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/questions.js




/** The questions that a list of sandboxes and tags raises. */
function questionsOf(sandboxes, tags, { sweeper, rules, now }) {
    const runs = new Set();
    const pulls = new Set();
    let activeRuns = false;
    for (const sandbox of sandboxes) {
        const claims = claimsOf(sandbox.metadata);
        const facts = bestCase(claims, now);
        if (!claims || !judgeSandbox(sandbox, { sweeper, rules, facts }).goes)
            continue;
        if (rules.closed && claims.pull !== undefined)
            pulls.add(claims.pull);
        if (claims.workflowRun !== undefined)
            runs.add(claims.workflowRun);
        if (sandbox.state === 'running')
            activeRuns = true;
    }
    if (rules.closed) {
        for (const { tag } of tags) {
            const pull = pullOfLabel((0,template_tags/* parseTag */.ED)(tag)?.label);
            if (pull !== undefined)
                pulls.add(pull);
        }
    }
    return { runs: [...runs], pulls: [...pulls], activeRuns };
}
/** The answers by which the most goes. */
function bestCase({ workflowRun, pull } = {}, now) {
    return {
        now,
        runs: new Map(workflowRun === undefined ? [] : [[workflowRun, { value: { over: true } }]]),
        pulls: new Map(pull === undefined ? [] : [[pull, { value: 'closed' }]]),
        activeRuns: { value: [] },
    };
}
/** Asks, one after the other: GitHub wants no more of one token at once. */
async function ask({ runs, pulls, activeRuns }, source, now, signal) {
    const gaveUp = { unknown: 'the sweep was cancelled' };
    const put = async (question) => signal.aborted ? gaveUp : await question();
    const facts = {
        runs: new Map(),
        pulls: new Map(),
    };
    for (const id of runs)
        facts.runs.set(id, await put(() => source.workflowRun(id)));
    for (const number of pulls)
        facts.pulls.set(number, await put(() => source.pull(number)));
    return {
        now,
        ...facts,
        activeRuns: activeRuns ? await put(() => source.activeRuns()) : { unknown: 'nobody was asked' },
    };
}
/** What could not be found out, each reason once. */
function unknownsOf({ runs, pulls, activeRuns }, { activeRuns: asked }) {
    const answers = [...runs.values(), ...pulls.values(), ...(asked ? [activeRuns] : [])];
    return [...new Set(answers.flatMap((answer) => ('unknown' in answer ? [answer.unknown] : [])))];
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/look.js







/** So many reasons why something is not known are warnings; each thing has its own in any case. */
const SAID = 5;
/**
 * Lists what is this repository's, asks what has to be known of it, and judges. Changes nothing.
 *
 * @throws BackendError when the sandboxes cannot be listed
 */
async function look(context) {
    const { sweeper, spec, service, facts, now, signal, warn } = context;
    // The service narrows the list, so that nothing of others is even seen; it is held against the claims once more.
    const listed = (await service.list({ [origin/* ORIGIN_METADATA */.jb.repository]: sweeper.repository })).filter(({ metadata }) => metadata[origin/* ORIGIN_METADATA */.jb.repository] === sweeper.repository);
    // One that is created or killed meanwhile may move another to a second page.
    const sandboxes = [...new Map(listed.map((sandbox) => [sandbox.id, sandbox])).values()];
    const { templates, failed } = await listTags(context);
    const tags = templates.flatMap((template) => template.tags);
    const { rules } = spec;
    const questions = questionsOf(sandboxes, tags, { sweeper, rules, now: now() });
    const known = await ask(questions, facts, now(), signal);
    const unknowns = unknownsOf(known, questions);
    for (const why of unknowns.slice(0, SAID))
        warn(`left alone is what hangs on this: ${why}`);
    if (unknowns.length > SAID)
        warn(`left alone is what hangs on ${unknowns.length - SAID} more such answers`);
    const grounds = { sweeper, rules, facts: known };
    const judged = sandboxes.map((sandbox) => ({
        sandbox,
        verdict: judgeSandbox(sandbox, grounds),
    }));
    await addSnapshots(judged, context);
    return {
        plan: {
            sandboxes: judged,
            templates: templates.map(({ name, tags: all }) => ({ name, tags: judgeTags(all, grounds) })),
        },
        failed,
    };
}
async function listTags({ spec, service, warn }) {
    const templates = [];
    const failed = [];
    for (const name of spec.templates) {
        try {
            const tags = await service.templates.tags(name);
            if (tags)
                templates.push({ name, tags });
            else
                warn(`there is no template ${name}`);
        }
        catch (error) {
            failed.push({ name, reason: messageOf(error) });
        }
    }
    return { templates, failed };
}
/** Finds the snapshots of sandboxes that go; the service tells by its own records from which one each was made. */
async function addSnapshots(judged, { service, note, warn }) {
    const going = judged.filter(({ verdict }) => verdict.goes);
    if (going.length === 0)
        return;
    try {
        const all = await service.snapshots();
        if (all.length === 0)
            return;
        const found = [];
        for (const source of going)
            found.push({ source, ids: await service.snapshots(source.sandbox.id) });
        for (const [source, snapshots] of judgeSnapshots(found, all)) {
            if (snapshots.length > 0)
                source.snapshots = snapshots;
        }
        const others = all.length - new Set(found.flatMap(({ ids }) => ids)).size;
        if (others > 0)
            note(`${(0,count/* counted */.h)(others, 'snapshot is', 'snapshots are')} left alone: no sandbox that goes is known to be the source`);
    }
    catch (error) {
        warn(`snapshots are left alone: ${messageOf(error)}`);
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/same.js
/** A date may be told with more or less precision from answer to answer, in ms. */
const PRECISION = 1000;
/** Whether two looks at a sandbox saw the same, so that what was judged of the one holds of the other. */
function isSame(before, after) {
    return (before.id === after.id &&
        before.state === after.state &&
        isSameTime(before.startedAt, after.startedAt) &&
        // That of a running one moves when somebody who uses it asks for more time.
        isSameTime(before.endAt, after.endAt) &&
        pairsOf(before) === pairsOf(after));
}
function isSameTime(a, b) {
    return Math.abs(a.getTime() - b.getTime()) < PRECISION;
}
function pairsOf({ metadata }) {
    return JSON.stringify(Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1)));
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/take-sandbox.js






/**
 * Kills a sandbox that goes by the plan, with its snapshots. It is read again right before, and judged again by what is
 * known now: a job may have come back to it since it was listed. Never rejects.
 */
async function takeSandbox(judged, context) {
    const { sandbox, verdict, snapshots = [] } = judged;
    const { service } = context;
    const { reason } = verdict;
    const ownItem = (what, why) => sandboxItem(judged, { what, reason: why });
    const untouched = (why) => [
        ...snapshots.map(({ id }) => snapshotItem(id, { what: 'kept', reason: 'its sandbox stays' })),
        ownItem('kept', why),
    ];
    try {
        const objection = await objectionTo(judged, context);
        if (objection === 'gone')
            return [ownItem('gone', reason)];
        if (objection !== undefined)
            return untouched(objection);
    }
    catch (error) {
        return [ownItem('failed', messageOf(error))];
    }
    const items = [];
    for (const { id, verdict: own } of snapshots) {
        if (!own.goes)
            items.push(snapshotItem(id, { what: 'kept', reason: own.reason }));
        else
            items.push(await takeSnapshot(id, own.reason, context));
    }
    if (items.some(({ what }) => what === 'failed')) {
        // Once it is gone nothing tells whose its snapshots are.
        return [...items, ownItem('kept', 'a snapshot of it could not be deleted, and it says whose that is')];
    }
    try {
        return [...items, ownItem((await service.kill(sandbox.id)) ? 'pruned' : 'gone', reason)];
    }
    catch (error) {
        return [...items, ownItem('failed', messageOf(error))];
    }
}
/** Why it stays after all; `gone`: there is nothing left to take. Throws BackendError. */
async function objectionTo({ sandbox }, { service, sweeper, spec: { rules }, fresh, now, signal }) {
    const after = await service.info(sandbox.id).catch((error) => {
        if (error instanceof errors/* BackendError */.Jh && error.kind === 'not-found')
            return undefined;
        throw error;
    });
    if (!after)
        return 'gone';
    if (!isSame(sandbox, after))
        return 'it changed since it was listed: something uses it';
    const facts = await ask(questionsOf([after], [], { sweeper, rules, now: now() }), fresh, now(), signal);
    const again = judgeSandbox(after, { sweeper, rules, facts });
    return again.goes ? undefined : again.reason;
}
async function takeSnapshot(id, reason, { service }) {
    try {
        return snapshotItem(id, { what: (await service.deleteSnapshot(id)) ? 'pruned' : 'gone', reason });
    }
    catch (error) {
        return snapshotItem(id, { what: 'failed', reason: messageOf(error) });
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/take-tags.js


/** So many tags are removed with one request. */
const AT_ONCE = 50;
/**
 * Removes the tags of one template that go by the plan, as far as they still name the same build: a job may have built
 * and tagged again meanwhile. Never rejects.
 */
async function takeTags({ name, tags }, { service, signal }) {
    const items = tags
        .filter(({ verdict }) => !verdict.goes)
        .map(({ tag, verdict }) => tagItem(name, tag.tag, { what: 'kept', reason: verdict.reason }));
    const going = tags.filter(({ verdict }) => verdict.goes);
    for (let at = 0; at < going.length; at += AT_ONCE) {
        const batch = going.slice(at, at + AT_ONCE);
        if (signal.aborted) {
            items.push(...batch.map(({ tag }) => tagItem(name, tag.tag, CANCELLED)));
            continue;
        }
        try {
            const seen = new Map(((await service.templates.tags(name)) ?? []).map(({ tag, buildId }) => [tag, buildId]));
            const same = batch.filter(({ tag }) => seen.get(tag.tag) === tag.buildId);
            if (same.length > 0)
                await service.templates.removeTags(name, same.map(({ tag }) => tag.tag));
            for (const one of batch) {
                const { tag, verdict } = one;
                if (same.includes(one))
                    items.push(tagItem(name, tag.tag, { what: 'pruned', reason: verdict.reason }));
                else if (seen.has(tag.tag))
                    items.push(tagItem(name, tag.tag, { what: 'kept', reason: 'it names another build by now' }));
                else
                    items.push(tagItem(name, tag.tag, { what: 'gone', reason: verdict.reason }));
            }
        }
        catch (error) {
            const reason = messageOf(error);
            items.push(...batch.map(({ tag }) => tagItem(name, tag.tag, { what: 'failed', reason })));
        }
    }
    return items;
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/prune/prune.js





/** A service that fails so often in a row is not asked for more. */
const FAILURES = 3;
/**
 * Sweeps up what a repository left at the service: looks, judges, and, unless it is a dry run, takes what goes.
 *
 * @throws BackendError when the sandboxes cannot be listed; whatever fails after that is part of the result
 */
async function prune(options) {
    const { sweeper, dryRun, signal } = options;
    const notes = [];
    const warnings = [];
    const note = (text) => {
        notes.push(text);
        options.onText?.('notice', text);
    };
    const warn = (text) => {
        warnings.push(text);
        options.onText?.('warning', text);
    };
    const seen = await look({ ...options, note, warn });
    const items = [];
    const put = (some) => {
        items.push(...some);
        for (const one of some)
            options.onItem?.(one);
    };
    if (dryRun)
        put(foreseen(seen));
    else
        await carryOut(seen, { ...options, note, warn, fresh: (0,prune_facts/* askedOnce */.mb)(options.facts) }, put);
    put(seen.failed.map(({ name, reason }) => ({ kind: 'template', id: name, what: 'failed', reason })));
    const count = (what) => items.filter((one) => one.what === what).length;
    return {
        repository: sweeper.repository,
        dryRun,
        cancelled: signal.aborted,
        pruned: count('pruned'),
        kept: count('kept'),
        failed: count('failed'),
        items,
        notes,
        warnings,
    };
}
async function carryOut({ plan }, context, put) {
    let failures = 0;
    for (const judged of plan.sandboxes) {
        if (!judged.verdict.goes)
            put(asJudged(judged));
        else if (context.signal.aborted)
            put([sandboxItem(judged, CANCELLED)]);
        else if (failures >= FAILURES)
            put([sandboxItem(judged, NOT_TRIED)]);
        else {
            const items = await takeSandbox(judged, context);
            failures = items.some(({ what }) => what === 'failed') ? failures + 1 : 0;
            put(items);
        }
    }
    for (const template of plan.templates)
        put(await takeTags(template, context));
}
const NOT_TRIED = {
    what: 'failed',
    reason: `it was not tried: the service failed ${FAILURES} times in a row`,
};
/** What a sweep would come to, if nothing changed until then. */
function foreseen({ plan }) {
    return [
        ...plan.sandboxes.flatMap(asJudged),
        ...plan.templates.flatMap(({ name, tags }) => tags.map(({ tag, verdict }) => tagItem(name, tag.tag, outcomeOf(verdict)))),
    ];
}
function asJudged(judged) {
    return [
        ...(judged.snapshots ?? []).map(({ id, verdict }) => snapshotItem(id, outcomeOf(verdict))),
        sandboxItem(judged, outcomeOf(judged.verdict)),
    ];
}
function outcomeOf({ goes, reason }) {
    return { what: goes ? 'pruned' : 'kept', reason };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/text/clean.js
var clean = __webpack_require__(22157);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __webpack_require__(61468);
;// CONCATENATED MODULE: ./.cache/build/lib/report/prune/lines.js


/** One thing and its fate in one clean line: `would go: sandbox i1 (paused, key pr-42): pull request 42 is closed`. */
function itemLine(item, dryRun) {
    return `${fateOf(item, dryRun)}: ${nameOf(item)}: ${(0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(item.reason), 600)}`;
}
/** `sandbox i1 (paused, from base, key pr-42)` */
function nameOf({ kind, id, state, template, key }) {
    const more = [
        state,
        template === undefined ? undefined : `from ${template}`,
        key === undefined ? undefined : `key ${key}`,
    ]
        .filter((part) => part !== undefined)
        .map((part) => (0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(part), 140));
    return `${kind} ${(0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(id), 200)}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
}
/** The whole in one line: `3 would go, 2 stay`. */
function sweepLine({ dryRun, cancelled, pruned, kept, failed }) {
    const parts = [
        dryRun ? `${pruned} would go` : `${pruned} went`,
        `${kept} ${kept === 1 ? 'stays' : 'stay'}`,
        ...(failed > 0 ? [`${failed} could not be taken`] : []),
    ];
    return `${cancelled ? 'cancelled: ' : ''}${parts.join(', ')}`;
}
function fateOf({ what }, dryRun) {
    switch (what) {
        case 'pruned':
            return dryRun ? 'would go' : 'went';
        case 'gone':
            return 'gone already';
        case 'kept':
            return 'stays';
        case 'failed':
            break;
    }
    return 'failed';
}

// EXTERNAL MODULE: ./.cache/build/lib/report/result-json.js
var result_json = __webpack_require__(76048);
// EXTERNAL MODULE: ./.cache/build/lib/spec/problems.js
var spec_problems = __webpack_require__(49339);
// EXTERNAL MODULE: ./.cache/build/lib/spec/prune/fields.js
var prune_fields = __webpack_require__(55379);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./.cache/build/lib/spec/defaults.js
var defaults = __webpack_require__(15237);
// EXTERNAL MODULE: ./.cache/build/lib/spec/explain.js
var explain = __webpack_require__(90444);
// EXTERNAL MODULE: ./.cache/build/lib/spec/field-lines.js + 1 modules
var field_lines = __webpack_require__(41805);
// EXTERNAL MODULE: ./.cache/build/lib/spec/field-values.js + 1 modules
var field_values = __webpack_require__(76414);
// EXTERNAL MODULE: ./.cache/build/lib/spec/given-fields.js
var given_fields = __webpack_require__(9766);
// EXTERNAL MODULE: ./.cache/build/lib/spec/read-file.js + 3 modules
var read_file = __webpack_require__(18919);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/template.js
var template = __webpack_require__(55193);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/text.js + 1 modules
var schema_text = __webpack_require__(11625);
// EXTERNAL MODULE: ./.cache/build/lib/spec/prune/age.js
var age = __webpack_require__(78187);
;// CONCATENATED MODULE: ./.cache/build/lib/spec/prune/resolve.js










const keyPattern = (0,schema_text/* text */.Qq)('a key, or a glob of keys as pr-*', /^[A-Za-z0-9._*?[\]{},!-]{1,200}$/);
const truth = schemas/* enum */.k5n(['true', 'false']);
const NO_RULE = 'nothing says what is to go: give older-than, key, closed or ended';
const KEY_AND_ENDED = 'ended takes sandboxes without a key, and key those with one; give one of them';
/** What a sweep was asked for, or every problem of it. Never throws on what users wrote. */
function resolvePrune(request) {
    const { fields, root } = request;
    const problems = [];
    const given = (name) => {
        const field = fields[name];
        return field === undefined || (0,given_fields/* isBlank */.z)(field.value) ? undefined : field;
    };
    const read = (source, schema, value, where = '') => {
        const { data, faults } = (0,explain/* check */.z)(schema, value);
        for (const { message } of faults)
            problems.push({ source, message: where + message });
        return data;
    };
    const one = (name, schema) => {
        const field = given(name);
        if (!field)
            return undefined;
        const word = typeof field.value === 'string' ? field.value : (field.value.at(-1) ?? '');
        return read(field.source, schema, word.trim());
    };
    const lines = (name, schema) => {
        const field = given(name);
        return (field && (0,field_lines/* readItems */.F1)(field.value, schema, (kind, value, where) => read(field.source, kind, value, where)));
    };
    const olderThanMs = one('older-than', age/* age */.K);
    const rules = {
        ...(olderThanMs === undefined ? {} : { olderThanMs }),
        keys: lines('key', keyPattern) ?? [],
        closed: one('closed', truth) === 'true',
        ended: one('ended', truth) === 'true',
    };
    const dryRun = one('dry-run', truth) === 'true';
    const named = lines('template', template/* templateName */.G);
    if (given('key') && rules.ended)
        problems.push({ source: given('ended')?.source ?? 'ended', message: KEY_AND_ENDED });
    const asksForNothing = olderThanMs === undefined && rules.keys.length === 0 && !rules.closed && !rules.ended;
    if (problems.length === 0 && asksForNothing)
        problems.push({ source: 'prune', message: NO_RULE });
    const { values, problems: ofService } = (0,field_values/* readFields */.q)(serviceFields(fields), { root, mayLeaveRoot: false });
    problems.push(...ofService);
    const ofFile = named || rules.keys.length > 0 ? undefined : resolve_templateOf(request, problems);
    if (problems.length > 0)
        return { problems };
    const token = values['github-token'];
    return {
        spec: {
            rules,
            templates: named ? namesOf(named) : ofFile === undefined ? [] : [ofFile],
            backend: {
                engine: values.engine ?? defaults/* DEFAULTS */.z.engine,
                ...(values['api-key'] === undefined ? {} : { apiKey: values['api-key'] }),
                ...(values.domain === undefined ? {} : { domain: values.domain }),
                ...(values['api-url'] === undefined ? {} : { apiUrl: values['api-url'] }),
            },
            dryRun,
            ...(token === undefined ? {} : { token }),
        },
    };
}
/** Fields that runs have as well, and that mean the same here. */
function serviceFields(fields) {
    const { engine, domain } = fields;
    const kept = {
        engine,
        domain,
        'api-key': fields['api-key'],
        'api-url': fields['api-url'],
        'github-token': fields['github-token'],
    };
    return Object.fromEntries(Object.entries(kept).filter(([, field]) => field !== undefined));
}
/** Each once; the word `none` alone is none. */
function namesOf(named) {
    if (named.length === 1 && named[0] === 'none')
        return [];
    return [...new Set(named.map((name) => name.toLowerCase()))];
}
/** The name of the template that the sandbox file describes, if it describes one. */
function resolve_templateOf({ file, root }, problems) {
    if (!file)
        return undefined;
    const { file: value, problems: ofFile } = (0,read_file/* readSandboxFile */.wy)(file, { root, replaced: { steps: true } });
    problems.push(...ofFile);
    const own = value?.template;
    return typeof own === 'object' ? own.name.toLowerCase() : undefined;
}

// EXTERNAL MODULE: ./.cache/build/lib/terminal/cancel.js
var terminal_cancel = __webpack_require__(3668);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/field-options.js
var field_options = __webpack_require__(99875);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/origin.js
var terminal_origin = __webpack_require__(16528);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/usage-error.js
var usage_error = __webpack_require__(90752);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/words.js
var words = __webpack_require__(31537);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/commands/target.js
var commands_target = __webpack_require__(34146);
;// CONCATENATED MODULE: ./.cache/build/lib/terminal/commands/prune.js

















const SERVICE_FAILED = 125;
/** `prune [FILE|FOLDER]`: says what would go, and with `--yes` takes it. 125 when some of it could not be taken. */
async function prune_prune(context, command, given) {
    const { json = false, yes = false } = command.opts();
    const target = (0,commands_target/* findTarget */.F)(context.cwd, given, true);
    const fields = (0,field_options/* givenFields */.Fh)(command, (0,prune_fields/* pruneFields */.o)('cli'));
    const resolved = resolvePrune({ ...target, fields });
    if ('problems' in resolved) {
        const { problems } = resolved;
        if (json)
            context.stdout.write((0,result_json/* renderJson */.h)({ outcome: 'invalid', exitCode: usage_error/* USAGE */.u, problems }));
        context.stderr.write(`${(0,spec_problems/* formatProblems */.C)(problems)}\n`);
        return usage_error/* USAGE */.u;
    }
    const say = (text) => void context.stderr.write(`${(0,words/* printable */.g$)(text)}\n`);
    const { cancel, unsubscribe } = (0,terminal_cancel/* cancelOnInterrupt */.x)(context, () => say('cancelling; once more to leave at once'));
    try {
        const result = await carry(context, { ...resolved.spec, dryRun: !yes }, target.root, {
            signal: cancel.signal,
            say,
            show: (item) => void (json || context.stdout.write(`${(0,words/* printable */.g$)(itemLine(item, !yes))}\n`)),
        });
        if (json)
            context.stdout.write((0,result_json/* renderJson */.h)(result));
        say(sweepLine(result));
        if (!yes && result.pruned > 0)
            say('nothing was changed: with --yes it is done');
        return result.cancelled ? terminal_cancel/* CANCELLED */.g : result.failed > 0 ? SERVICE_FAILED : 0;
    }
    finally {
        unsubscribe();
    }
}
async function carry(context, spec, root, { signal, say, show }) {
    const { environment } = context;
    const { repository = '', ...origin } = await (0,terminal_origin/* originOf */.y)(root);
    let connection;
    try {
        const onNotice = (text) => say(`  ${text}`);
        connection = await (0,endpoint.resolveEndpoint)(spec.backend, { environment, onNotice, signal, startEngine: false });
    }
    catch (error) {
        // A local engine that does not run has nothing to sweep up.
        if (!(error instanceof errors/* BackendError */.Jh && error.kind === 'not-found'))
            throw error;
        say(error.message);
        return nothingThere(repository, spec.dryRun);
    }
    const token = spec.token ?? (environment.GITHUB_TOKEN || environment.GH_TOKEN || undefined);
    const facts = await context.repositoryFacts?.({
        repository,
        environment,
        signal,
        ...(token === undefined ? {} : { token }),
    });
    return await prune({
        sweeper: { ...origin, repository },
        spec,
        service: (0,sandboxes.createSandboxService)(connection),
        facts: facts ?? (0,prune_facts/* unknownFacts */.C2)('nobody can be asked here'),
        now: () => new Date(),
        signal,
        dryRun: spec.dryRun,
        onItem: show,
        onText: (kind, text) => say(kind === 'warning' ? `warning: ${text}` : `  ${text}`),
    });
}


/***/ }),

/***/ 34146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findTarget)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90752);



/** Names a sandbox file has in a folder, in the order they are looked for. */
const FILE_NAMES = ['sandbox.yml', 'sandbox.yaml'];
/** No description is longer; a device or a huge file is refused before it is read. */
const MAX_BYTES = 1024 * 1024;
/**
 * Finds what `run [FILE|FOLDER]` means: a file, the sandbox file of a folder, or, without an argument, that of the
 * current folder if it has one.
 *
 * @throws UsageError when it is not there or cannot be read; a named folder without a file is fine when
 *   `withoutFile` says that the fields describe the run.
 */
function findTarget(cwd, given, withoutFile) {
    const place = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, given ?? '.');
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(place, { throwIfNoEntry: false });
    if (!stat)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`there is no ${given}: name a sandbox file or a folder that holds a sandbox.yml`);
    if (!stat.isDirectory())
        return { root: node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(place), file: read(place, given ?? place) };
    for (const name of FILE_NAMES) {
        const candidate = node_path__WEBPACK_IMPORTED_MODULE_1__.join(place, name);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(candidate, { throwIfNoEntry: false })?.isFile()) {
            return { root: place, file: read(candidate, given === undefined ? name : node_path__WEBPACK_IMPORTED_MODULE_1__.join(given, name)) };
        }
    }
    if (given !== undefined && !withoutFile) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`there is no sandbox.yml in ${given}: write one, or say what to run with --run`);
    }
    return { root: place };
}
function read(place, name) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(place);
    if (!stat.isFile())
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${name} is not a file`);
    if (stat.size > MAX_BYTES)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${name} is larger than 1 MiB: a sandbox file is a page or two`);
    try {
        return { name, text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(place, 'utf8') };
    }
    catch (error) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${name} cannot be read: ${error.message}`);
    }
}


/***/ }),

/***/ 16528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ repositoryOf),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var _job_origin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78269);
/* harmony import */ var _transfer_find_git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37653);
/* harmony import */ var _transfer_run_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40423);






/** Whose run this is: of the repository that the remote `origin` names, else of this folder on this machine. */
async function originOf(folder) {
    return { trust: _job_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .OWN */ .ZF, repository: (await repositoryOf(folder)) ?? placeOf(folder) };
}
/** The repository that the remote `origin` names, as `github.com/owner/name`. */
async function repositoryOf(folder) {
    const git = (0,_transfer_find_git_js__WEBPACK_IMPORTED_MODULE_4__/* .findGit */ .C)();
    if (git === undefined)
        return undefined;
    try {
        const url = await (0,_transfer_run_git_js__WEBPACK_IMPORTED_MODULE_5__/* .runGit */ .E)({ git, folder }, ['config', '--get', 'remote.origin.url']);
        return url && (0,_job_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryOfUrl */ .Je)(url.toString('utf8'));
    }
    catch (error) {
        // Not a work tree, or one that git does not read: uploads say so where it matters.
        if (error instanceof _transfer_run_git_js__WEBPACK_IMPORTED_MODULE_5__/* .NotAWorkTreeError */ .o || error.name === 'TransferError')
            return undefined;
        throw error;
    }
}
function placeOf(folder) {
    const place = `${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()}\0${(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(folder)}`;
    return `folder/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(place).digest('hex').slice(0, 16)}`;
}


/***/ }),

/***/ 37653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findGit),
/* harmony export */   v: () => (/* binding */ findWorkTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * The absolute path of the git program on a search path, or undefined. Relative folders on it are passed over, and
 * the program is never looked up by the system: on Windows that would prefer a `git.exe` inside the repository.
 */
function findGit(searchPath = process.env.PATH ?? process.env.Path ?? '') {
    const name = process.platform === 'win32' ? 'git.exe' : 'git';
    for (const folder of searchPath.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder))
            continue;
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(candidate, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            return candidate;
        }
        catch {
            // Not in this folder, or not to be run: the next one may have it.
        }
    }
    return undefined;
}
/** The folder that holds the `.git` of a folder's work tree, searched upward; undefined outside of any. */
function findWorkTree(folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')))
            return at;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return undefined;
    }
}


/***/ }),

/***/ 7301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ folderOfAll),
/* harmony export */   EI: () => (/* binding */ globBase),
/* harmony export */   Hc: () => (/* binding */ globRoot),
/* harmony export */   fg: () => (/* binding */ isGlob),
/* harmony export */   oq: () => (/* binding */ matchPaths)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14006);


// Sandbox paths have forward slashes whatever this machine is; a leading `!` is a name, not "everything else".
const OPTIONS = { dot: true, windows: false, nonegate: true, flags: 's' };
/** Whether a pattern holds more than a literal path. */
function isGlob(pattern) {
    return picomatch__WEBPACK_IMPORTED_MODULE_1__.scan(pattern, OPTIONS).isGlob;
}
/**
 * The names a pattern means, in their order: for a glob those it matches (`*` stays within one folder, `**` does not,
 * names with a leading dot count like any other), for a literal path that path and everything below it. A name that
 * is the pattern letter for letter is always meant (picomatch's rule), so that `pages/[id].js` finds the file of that name.
 */
function matchPaths(names, pattern) {
    const wanted = tidy(pattern);
    if (isGlob(wanted)) {
        const matches = picomatch__WEBPACK_IMPORTED_MODULE_1__(wanted, OPTIONS);
        return [...names].filter((name) => matches(name));
    }
    const path = unescape(wanted);
    if (path === '')
        return [...names];
    const below = path === '/' ? '/' : `${path}/`;
    return [...names].filter((name) => name === path || name.startsWith(below));
}
/**
 * The longest leading folder of a pattern that holds no glob: where to look, and what the kept part of a match is
 * relative to. For a literal path its parent, so that the path keeps its last name. Empty = the current folder.
 */
function globBase(pattern) {
    const wanted = tidy(pattern);
    const scanned = picomatch__WEBPACK_IMPORTED_MODULE_1__.scan(wanted, OPTIONS);
    if (scanned.isGlob)
        return unescape(scanned.base);
    const parent = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(unescape(wanted));
    return parent === '.' ? '' : parent;
}
/** Where to look for what a pattern means: a literal path itself, for a glob its longest leading folder without one. */
function globRoot(pattern) {
    return isGlob(tidy(pattern)) ? globBase(pattern) : unescape(tidy(pattern));
}
/** The literal folder of a pattern that means everything in one, as `out/**`; undefined for any other. */
function folderOfAll(pattern) {
    const folder = /^(.+)\/\*\*$/s.exec(tidy(pattern))?.[1];
    return folder === undefined || isGlob(folder) ? undefined : unescape(folder);
}
/** Without a leading `./`, doubled or trailing slashes. */
function tidy(pattern) {
    const path = pattern
        .replace(/\/{2,}/g, '/')
        .replace(/^(\.\/)+/, '')
        .replace(/(?<=.)\/$/, '');
    return path === '.' ? '' : path;
}
function unescape(literal) {
    return literal.replace(/\\(.)/g, '$1');
}


/***/ }),

/***/ 40423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit),
/* harmony export */   o: () => (/* binding */ NotAWorkTreeError)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82636);


/** Git found no usable repository in that folder. */
class NotAWorkTreeError extends Error {
}
// `git rev-parse --local-env-vars`: set while a hook runs us, they would point git at another repository.
const REPOSITORY_VARIABLES = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_COMMON_DIR',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_PREFIX',
    'GIT_NAMESPACE',
    'GIT_IMPLICIT_WORK_TREE',
];
// A repository's own configuration can name programs to run; reading must start none and write nothing.
const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
/**
 * Runs a reading git command and returns its output, or undefined for exit code 1 (git's plain "no").
 * Throws NotAWorkTreeError where there is no repository, TransferError `git` for any other refusal.
 */
async function runGit(place, args, input) {
    const env = {
        ...process.env,
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        LC_ALL: 'C',
    };
    for (const name of REPOSITORY_VARIABLES)
        delete env[name];
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(place.git, [...HARMLESS, ...args], {
        cwd: place.folder,
        env,
        stdio: 'pipe',
        windowsHide: true,
        ...(place.signal === undefined ? {} : { signal: place.signal }),
    });
    const output = [];
    const complaints = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => complaints.push(chunk));
    // Git may end without reading all of it (EPIPE); its exit code says what that meant.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
    const code = await new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', resolve);
    });
    if (code === 0)
        return Buffer.concat(output);
    const complaint = Buffer.concat(complaints).toString('utf8').trim();
    if (code === 1 && complaint === '')
        return undefined;
    throw refusal(place.folder, complaint, code);
}
function refusal(folder, complaint, code) {
    const unsafe = /safe\.directory ('.+'|\S+)\s*$/.exec(complaint);
    if (complaint.includes('dubious ownership') || unsafe !== null) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TransferError */ .a('git', `git does not read ${folder}: it belongs to another user. ` +
            `If you trust it, run: git config --global --add safe.directory ${unsafe?.[1] ?? folder}`);
    }
    if (/not a git repository|must be run in a work tree/.test(complaint))
        return new NotAWorkTreeError(complaint);
    const said = complaint.split('\n').at(-1) ?? '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TransferError */ .a('git', `git could not list the files of ${folder} (exit ${code ?? 'by signal'}): ${said}`);
}


/***/ })

};
