export const id = 770;
export const ids = [770];
export const modules = {

/***/ 60770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prune: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./.cache/build/lib/job/prune/facts.js
var facts = __webpack_require__(59243);
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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var node_modules_picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/glob.js


// Sandbox paths have forward slashes whatever this machine is; a leading `!` is a name, not "everything else".
const OPTIONS = { dot: true, windows: false, nonegate: true, flags: 's' };
/** Whether a pattern holds more than a literal path. */
function isGlob(pattern) {
    return node_modules_picomatch.scan(pattern, OPTIONS).isGlob;
}
/**
 * The names a pattern means, in their order: for a glob those it matches (`*` stays within one folder, `**` does not,
 * names with a leading dot count like any other), for a literal path that path and everything below it. A name that
 * is the pattern letter for letter is always meant (picomatch's rule), so that `pages/[id].js` finds the file of that name.
 */
function matchPaths(names, pattern) {
    const wanted = tidy(pattern);
    if (isGlob(wanted)) {
        const matches = node_modules_picomatch(wanted, OPTIONS);
        return [...names].filter((name) => matches(name));
    }
    const path = glob_unescape(wanted);
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
    const scanned = picomatch.scan(wanted, OPTIONS);
    if (scanned.isGlob)
        return glob_unescape(scanned.base);
    const parent = posix.dirname(glob_unescape(wanted));
    return parent === '.' ? '' : parent;
}
/** Where to look for what a pattern means: a literal path itself, for a glob its longest leading folder without one. */
function globRoot(pattern) {
    return isGlob(tidy(pattern)) ? globBase(pattern) : glob_unescape(tidy(pattern));
}
/** The literal folder of a pattern that means everything in one, as `out/**`; undefined for any other. */
function folderOfAll(pattern) {
    const folder = /^(.+)\/\*\*$/s.exec(tidy(pattern))?.[1];
    return folder === undefined || isGlob(folder) ? undefined : glob_unescape(folder);
}
/** Without a leading `./`, doubled or trailing slashes. */
function tidy(pattern) {
    const path = pattern
        .replace(/\/{2,}/g, '/')
        .replace(/^(\.\/)+/, '')
        .replace(/(?<=.)\/$/, '');
    return path === '.' ? '' : path;
}
function glob_unescape(literal) {
    return literal.replace(/\\(.)/g, '$1');
}

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
    return keys.length === 0 || (key !== undefined && keys.some((one) => matchPaths([key], one).length > 0));
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.cache/build/lib/job/template/tags.js

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
    return `${claims}${randomBytes(6).toString('hex')}`;
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
    const newest = tags.find(({ tag }) => promotedHash(tag) !== undefined);
    const held = new Set(tags.filter(({ tag }) => HELD_BY_INFRA.test(tag)).map(({ buildId }) => buildId));
    const results = new Map();
    for (const tag of tags) {
        const own = parseTag(tag.tag);
        if (own?.kind !== 'promoted')
            continue;
        const verdict = held.has(tag.buildId)
            ? judge_tags_stays('infrastructure wants this build: `apply` and `destroy` let it go')
            : judgePromoted(tag, own, tag === newest, grounds);
        results.set(identityOf(own), { buildId: tag.buildId, verdict });
    }
    const judged = tags.map((tag) => {
        const own = parseTag(tag.tag);
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

// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js + 2 modules
var errors = __webpack_require__(78319);
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
            const pull = pullOfLabel(parseTag(tag)?.label);
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
        await carryOut(seen, { ...options, note, warn, fresh: (0,facts/* askedOnce */.mb)(options.facts) }, put);
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


/***/ })

};
