export const id = 382;
export const ids = [382];
export const modules = {

/***/ 24127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ ensureTemplate)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js + 2 modules
var errors = __webpack_require__(78319);
// EXTERNAL MODULE: ./.cache/build/lib/template/identity/ignore-patterns.js
var ignore_patterns = __webpack_require__(70395);
;// CONCATENATED MODULE: ./.cache/build/lib/job/template/build-log.js
/** So many lines are kept for an error, so many characters of each. */
const KEPT_LINES = 20;
const KEPT_CHARACTERS = 500;
/** What a log line of the build service belongs to: `[builder 2/5] RUN npm ci`, perhaps with `CACHED ` before. */
const PREFIX = /^(CACHED )?\[(base|finalize|optimize|builder (\d+)\/(\d+))\]:? ?/;
/** The line that begins an instruction repeats it with the key of its layer: the group's title says it already. */
const HEADER = /^(?:FROM|RUN|COPY|ENV|WORKDIR|USER) [^]* \[[0-9a-f]{6,64}\]$/;
/** What an instruction printed says where. */
const STREAM = /^\[(?:stdout|stderr)\]: ?/;
function createBuildLog(definition, reporter) {
    const cached = new Set();
    const lines = [];
    let open;
    let began;
    return {
        cached,
        lines,
        add({ time, level, text, step }) {
            const prefix = PREFIX.exec(text);
            const named = prefix?.[2] ?? step;
            // The prefix says `builder 4/6`, the entry `4`.
            const part = numberOf(named)?.toString() ?? named;
            const rest = prefix ? text.slice(prefix[0].length) : text;
            began ??= time.getTime();
            if (part !== undefined && part !== open) {
                open = part;
                reporter.buildStep(titleOf(part, definition, prefix?.[1] !== undefined));
            }
            const number = numberOf(part);
            if (prefix?.[1] !== undefined && number !== undefined)
                cached.add(number);
            // What is ours records what the template was made of, in a line as long as a page.
            const ours = number !== undefined && number > definition.steps.length;
            if (level === 'debug' || ours || HEADER.test(rest))
                return;
            for (const raw of rest.split('\n')) {
                const line = raw.replace(STREAM, '');
                if (line.trim() === '')
                    continue;
                const shown = line.length > KEPT_CHARACTERS ? `${line.slice(0, KEPT_CHARACTERS)}…` : line;
                reporter.buildLine(shown, Math.max(0, time.getTime() - began));
                lines.push(shown);
                if (lines.length > KEPT_LINES)
                    lines.shift();
            }
        },
        async close() {
            open = undefined;
            await reporter.buildEnd();
        },
    };
}
/** The number of the instruction, from 1, that a part of the log or an error names. */
function numberOf(part) {
    const digits = /^(?:builder )?(\d+)(?:\/\d+)?$/.exec(part ?? '')?.[1];
    return digits === undefined ? undefined : Number(digits);
}
function titleOf(part, definition, fromCache) {
    const cached = fromCache ? ', cached' : '';
    if (part === 'base')
        return `Template ${definition.name}: from ${baseOf(definition)}${cached}`;
    if (part === 'finalize') {
        return `Template ${definition.name}: ${definition.start === undefined ? 'finalize' : 'start command and ready check'}`;
    }
    const number = numberOf(part);
    const step = number === undefined ? undefined : definition.steps[number - 1];
    // The last one is ours: it records what the template was made of.
    if (!step)
        return `Template ${definition.name}: ${number === undefined ? part : 'record of its making'}${cached}`;
    return `Template ${definition.name}: ${number}/${definition.steps.length} ${textOf(step)}${cached}`;
}
function baseOf({ from }) {
    return 'template' in from ? from.template : from.image;
}
/** An instruction in one line, as it was written where that is known. */
function textOf(step) {
    if (step.place)
        return step.place.text;
    switch (step.type) {
        case 'RUN':
            return `RUN ${step.command.split('\n')[0] ?? ''}`;
        case 'COPY':
            return `COPY ${step.from} ${step.to}`;
        case 'ENV':
            return `ENV ${Object.keys(step.variables).join(' ')}`;
        case 'WORKDIR':
            return `WORKDIR ${step.path}`;
        case 'USER':
            break;
    }
    return `USER ${step.user}`;
}

// EXTERNAL MODULE: ./.cache/build/lib/job/template/failure.js
var failure = __webpack_require__(72940);
;// CONCATENATED MODULE: ./.cache/build/lib/job/template/failure-of.js



/** What the service says of a failed build, with the instruction's place in the repository. */
function failureOf(definition, reason, lines, before = '') {
    const { name, source, steps } = definition;
    if (isServiceFault(reason)) {
        return new errors/* BackendError */.Jh('service', `${before}template ${name}: the service failed: ${reason.message}`, 'try again; if it lasts, look at the status page of the service, or at the log of the local engine');
    }
    const number = numberOf(reason.step);
    const step = number === undefined ? undefined : steps[number - 1];
    const where = reason.step === 'base'
        ? `its image ${baseOf(definition)}`
        : reason.step === 'finalize'
            ? 'its start command or ready check'
            : step
                ? `instruction ${number} (${step.place && source.path ? `${source.path}:${step.place.line} ` : ''}${textOf(step)})`
                : number === steps.length + 1
                    ? 'the last step, which writes down what it was made of (with mkdir, printf and base64 as root),'
                    : 'a build step';
    const said = reason.lines.length > 0 ? reason.lines.slice(-20) : lines;
    // The log's last line may be the message once more.
    const kept = said.at(-1) === reason.message ? said.slice(0, -1) : said;
    return new failure/* TemplateFailure */.R(`${before}template ${name}: ${where} failed: ${reason.message}`, {
        hint: 'the last lines of the build stand above',
        lines: kept,
        ...(step?.place && source.path ? { place: { file: source.path, line: step.place.line } } : {}),
    });
}
/** Whether it was not what was built that failed, but what builds it, at whatever instruction. */
function isServiceFault({ message }) {
    return /^the engine failed: |^(?:an )?internal (?:server )?error\b/i.test(message);
}

// EXTERNAL MODULE: ./.cache/build/lib/job/template/tags.js
var template_tags = __webpack_require__(40341);
;// CONCATENATED MODULE: ./.cache/build/lib/job/template/claim.js



/** Between two looks at what another job does, in ms. */
const POLL = 2000;
/** A claim without a build after so long belongs to a job that died, in ms: a build is registered right after it. */
const CLAIM_ONLY = 120_000;
/** A build that is ready is tried and promoted within so long, in ms. To do it as well does no harm. */
const NOT_PROMOTED = 5_000;
/**
 * Agrees with every other job that wants the same identity now on the one that builds it. The others wait for what
 * comes of it. E2B has no lock: see docs/decisions/0010-one-build-of-many.md.
 */
async function claimBuild(service, name, tags, context) {
    const { signal } = context;
    for (;;) {
        signal.throwIfAborted();
        const own = (0,template_tags/* newClaim */.dz)(tags);
        const { templateId } = await service.register(name, own);
        const release = () => service.removeTags(name, [own]).catch(() => undefined);
        const seen = (await service.tags(name).catch(() => undefined)) ?? [];
        // Another job may have built and promoted it between our first look and our claim, and be gone.
        const promoted = promotedSince(seen, tags, context.notBefore);
        if (promoted) {
            await release();
            return { kind: 'promoted', tag: promoted };
        }
        const winner = (0,template_tags/* winningClaim */.N8)(seen, tags);
        if (winner === undefined || winner.tag === own)
            return { kind: 'ours', templateId, release };
        const other = isDead(winner, (0,template_tags/* findTag */.IU)(seen, own), seen, tags)
            ? 'gone'
            : await release().then(() => {
                context.onNotice(`another run builds the same template now: waiting for it`);
                return awaitOther(service, name, templateId, tags, winner, context);
            });
        // Its job died or gave up: the claim must not stop the next one.
        if (other === 'gone' || other.kind === 'left-ready')
            await service.removeTags(name, [winner.tag]);
        if (other !== 'gone')
            return other;
        await release();
    }
}
function promotedSince(seen, { promoted }, notBefore) {
    const tag = (0,template_tags/* findTag */.IU)(seen, promoted);
    return tag && (notBefore === undefined || tag.createdAt > notBefore) ? tag : undefined;
}
/** Whether a claim is older by the service's clock than a claim without a build can be. */
function isDead(claim, own, seen, tags) {
    const building = (0,template_tags/* findTag */.IU)(seen, tags.building);
    if (!own || (building && building.createdAt >= claim.createdAt))
        return false;
    return own.createdAt.getTime() - claim.createdAt.getTime() > CLAIM_ONLY;
}
/**
 * Waits for the build of the job whose claim this is, or, without one, for the newest build of the identity. `gone`:
 * there is nothing to wait for any more.
 */
async function awaitOther(service, name, templateId, tags, claim, { signal, notBefore, deadlineMs }) {
    const since = performance.now();
    let readySince;
    for (;;) {
        await (0,promises_.setTimeout)(POLL, undefined, { signal });
        const seen = (await service.tags(name)) ?? [];
        const claimed = claim !== undefined && (0,template_tags/* findTag */.IU)(seen, claim.tag) !== undefined;
        const promoted = promotedSince(seen, tags, notBefore);
        if (promoted)
            return { kind: 'promoted', tag: promoted };
        const building = (0,template_tags/* findTag */.IU)(seen, tags.building);
        const waited = performance.now() - since;
        if (!building || (claim && building.createdAt < claim.createdAt)) {
            if (!claimed || waited > CLAIM_ONLY)
                return 'gone';
            continue;
        }
        const build = { templateId, buildId: building.buildId };
        const { state, reason } = await service.status(build, 0, signal);
        if (state === 'error') {
            // What names no instruction is the service's own trouble, or the build was cancelled: not the same for all.
            if (reason?.step === undefined || isServiceFault(reason) || isSuperseded(reason))
                return 'gone';
            return { kind: 'failed', reason };
        }
        if (state === 'ready') {
            readySince ??= performance.now();
            if ((claim && !claimed) || performance.now() - readySince > NOT_PROMOTED) {
                return { kind: 'left-ready', build };
            }
        }
        else if (waited > deadlineMs * 2)
            return 'gone';
    }
}
/**
 * Whether a build failed only because a newer one of the same template was started. An instruction may have the word
 * in itself, quoted, and one that ended by itself was not cancelled.
 */
function isSuperseded({ message }) {
    const said = message.replaceAll(/'[^']*'/g, '');
    return /cancel/i.test(said) && !/exit (?:status|code)/i.test(said);
}

// EXTERNAL MODULE: ./.cache/build/lib/job/template/record.js
var record = __webpack_require__(85433);
;// CONCATENATED MODULE: ./.cache/build/lib/job/template/watch-build.js


/** Between two looks at a build, in ms: soon at first, for what is cached is done in a moment. */
const POLL_FIRST = 200;
const watch_build_POLL = 1000;
/** A service that does not answer is asked again for so long, in ms. A build goes on without us. */
const UNREACHABLE = 120_000;
/** So long when nobody listens at its address any more. */
const REFUSED = 5_000;
/** The log of a build that ended is read on for so long, in ms. */
const REST_OF_LOG = 60_000;
/** Follows a build to its end, its log included. Throws BackendError when the service cannot be asked any more. */
async function watchBuild(service, build, log, limits, signal) {
    const began = performance.now();
    let heard = began;
    let reached = began;
    let ended;
    let offset = 0;
    let state;
    for (let round = 0;; round++) {
        signal.throwIfAborted();
        let seen;
        try {
            seen = await service.status(build, offset, signal);
            reached = performance.now();
        }
        catch (error) {
            signal.throwIfAborted();
            const passing = error instanceof errors/* BackendError */.Jh && ['service', 'timeout', 'busy', 'rate-limit'].includes(error.kind);
            const patience = (0,errors/* isRefused */.H0)(error) ? REFUSED : UNREACHABLE;
            if (!passing || performance.now() - reached > patience)
                throw error;
        }
        if (seen) {
            for (const entry of seen.log)
                log.add(entry);
            offset += seen.log.length;
            if (seen.log.length > 0 || seen.state !== state)
                heard = performance.now();
            state = seen.state;
            if (state === 'ready' || state === 'error')
                ended ??= performance.now();
            // The log comes in pages: it is whole when one is empty.
            if (ended !== undefined && seen.log.length > 0 && performance.now() - ended < REST_OF_LOG)
                continue;
            if (state === 'ready')
                return { kind: 'ready' };
            if (state === 'error') {
                return { kind: 'error', reason: seen.reason ?? { message: 'the service gave no reason', lines: [] } };
            }
        }
        const now = performance.now();
        // A service that cannot be asked says nothing about the build.
        if (seen && now - heard > limits.silentMs) {
            return { kind: 'silent', silentMs: now - heard, begun: state !== 'waiting' };
        }
        if (now - began > limits.totalMs)
            return { kind: 'overdue' };
        await (0,promises_.setTimeout)(round < 25 ? POLL_FIRST : watch_build_POLL, undefined, { signal });
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/template/build.js










/** A build without a word for so long hangs, in ms; with a shorter deadline half of that. */
const SILENT = 10 * 60_000;
/** Builds of other definitions under the same name that are waited for before giving up. */
const ROUNDS = 5;
/** Between two looks at them, in ms. */
const OTHERS_POLL = 2000;
/**
 * One build that ends well, in as many attempts as that may take; or what came of a newer one of the same identity
 * that cancelled it. What is given up on is not left at work.
 */
async function buildTemplate(definition, identity, tags, options) {
    const { name } = definition;
    const { reporter, signal, deadlineMs, warn, templateId } = options;
    const service = options.backend.templates;
    const limits = { totalMs: deadlineMs, silentMs: Math.min(SILENT, deadlineMs / 2) };
    let fresh = options.skipCache;
    let hung = false;
    for (let round = 1;; round++) {
        const log = createBuildLog(definition, reporter);
        let ref;
        try {
            ref = await startBuild(definition, identity, tags, { ...options, skipCache: fresh });
            const end = ref ? await watchBuild(service, ref, log, limits, signal) : SUPERSEDED;
            await log.close();
            if (end.kind === 'ready' && ref)
                return { kind: 'left-ready', build: ref };
            if (end.kind === 'silent') {
                if (!end.begun)
                    throw notStarted(name, end.silentMs);
                if (hung)
                    throw hangs(definition, end.silentMs, log.lines);
                hung = true;
                fresh = true;
                const silence = duration(end.silentMs);
                warn(`the build of template ${name} printed nothing for ${silence}: once more, without the cache`);
            }
            else if (end.kind === 'overdue') {
                throw new failure/* TemplateFailure */.R(`the build of template ${name} took longer than ${duration(deadlineMs)}`, {
                    hint: 'raise template-timeout, or look for the instruction that waits',
                    lines: log.lines,
                });
            }
            else if (end.kind === 'error') {
                if (!isSuperseded(end.reason))
                    throw failureOf(definition, end.reason, log.lines);
                if (round >= ROUNDS)
                    throw crowded(name);
                reporter.notice(`a newer build of template ${name} cancelled this one: waiting for it to end`);
                const other = await newerBuild(service, { name, templateId, tags }, ref, options.wait);
                if (other !== 'gone')
                    return other;
            }
        }
        catch (error) {
            if (ref)
                await giveUp(service, name, tags, ref);
            throw error;
        }
        finally {
            await log.close();
        }
    }
}
const SUPERSEDED = {
    kind: 'error',
    reason: { message: 'cancelled before it was started', lines: [] },
};
/** Starts a build. Undefined when a newer one of the template was started while this one was being sent. */
async function startBuild(definition, identity, tags, { backend, reporter, signal, skipCache }) {
    try {
        return await backend.templates.start({
            definition: (0,record/* withRecord */.q)(definition, identity.manifest),
            ignore: (0,ignore_patterns/* fileIgnorePatterns */.az)(definition),
            tag: tags.building,
            skipCache,
            signal,
            onLine: (text) => reporter.notice(text),
        });
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof errors/* BackendError */.Jh && /\bnot (?:in )?(?:the )?waiting\b/.test(error.message))
            return undefined;
        throw error;
    }
}
/**
 * Takes the tag away from a build that nobody waits for any more. The local engine ends it then; E2B has no way to, and
 * ends it with the next one of its template.
 */
async function giveUp(service, name, { building }, { templateId, buildId }) {
    try {
        const { state } = await service.status({ templateId, buildId }, 0);
        if (state === 'ready' || state === 'error')
            return;
        if ((0,template_tags/* findTag */.IU)((await service.tags(name)) ?? [], building)?.buildId !== buildId)
            return;
        await service.removeTags(name, [building]);
    }
    catch {
        // What went wrong before counts.
    }
}
/** Waits for the build that cancelled ours: of the same identity, then what came of it; or of another one, then `gone`. */
async function newerBuild(service, { name, templateId, tags }, ours, wait) {
    const own = (0,template_tags/* findTag */.IU)((await service.tags(name)) ?? [], tags.building);
    if (own && ours && own.buildId !== ours.buildId) {
        return awaitOther(service, name, templateId, tags, undefined, wait);
    }
    await othersEnd(service, name, templateId, tags.building, wait);
    return 'gone';
}
/** Waits until no build of another definition under the same name is at work. */
async function othersEnd(service, name, templateId, own, { signal, deadlineMs }) {
    const deadline = performance.now() + deadlineMs;
    while (performance.now() < deadline) {
        await (0,promises_.setTimeout)(OTHERS_POLL, undefined, { signal });
        const newest = (await service.tags(name))?.find(({ tag }) => (0,template_tags/* isBuildingTag */.bu)(tag) && tag !== own);
        if (!newest)
            return;
        const { state } = await service.status({ templateId, buildId: newest.buildId }, 0, signal);
        if (state === 'ready' || state === 'error')
            return;
    }
}
function crowded(name) {
    return new errors/* BackendError */.Jh('busy', `template ${name} is built again and again by others, each build cancels the one before`, 'build different definitions under different names, or one after the other (`concurrency` in the workflow)');
}
function notStarted(name, waitedMs) {
    return new errors/* BackendError */.Jh('busy', `the service did not start the build of template ${name} within ${duration(waitedMs)}`, 'try again later; if it lasts, look at the status page of the service');
}
function hangs({ name }, silentMs, lines) {
    return new failure/* TemplateFailure */.R(`the build of template ${name} hangs: nothing was printed for ${duration(silentMs)}, with and without the cache`, { hint: 'look for an instruction that waits for input or for the network', lines });
}
function duration(ms) {
    return ms < 120_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;
}

// EXTERNAL MODULE: ./.cache/build/lib/job/template/reason.js
var template_reason = __webpack_require__(62488);
// EXTERNAL MODULE: ./.cache/build/lib/job/template/smoke.js
var smoke = __webpack_require__(84191);
;// CONCATENATED MODULE: ./.cache/build/lib/job/template/ensure.js






const DEFAULT_TAG = 'default';
/**
 * Sees to it that there is a build of exactly this definition: the one that is there, or a new one, tried before it is
 * tagged. Throws TemplateFailure when the definition cannot be built, BackendError when the service failed.
 */
async function ensureTemplate(definition, identity, options) {
    const { backend, label } = options;
    const service = backend.templates;
    const { name } = definition;
    const tags = (0,template_tags/* identityTags */._z)(identity.hash, label);
    const known = await service.tags(name);
    const reusable = findReusable(known ?? [], identity.hash, label);
    const expired = reusable !== undefined && isOld(reusable, options.maxAgeMs);
    if (reusable && !options.force && !expired) {
        return reuse(reusable, 'nothing that shapes it changed');
    }
    const reason = options.force
        ? 'a new build was asked for'
        : expired
            ? `the last build is older than allowed (${reusable?.createdAt.toISOString()})`
            : (0,template_reason/* comparisonText */.V)(name, await (0,template_reason/* compareWithNewest */.w)(name, identity, known, options));
    options.reporter.notice(`template ${name} is built: ${reason}`);
    const wait = {
        signal: options.signal,
        notBefore: reusable?.createdAt,
        deadlineMs: options.deadlineMs,
        onNotice: (text) => options.reporter.notice(text),
    };
    const claim = await claimBuild(service, name, tags, wait);
    if (claim.kind !== 'ours')
        return settle(claim);
    try {
        // Fresh layers where that is the point: with the cache, a build of the same identity would change nothing.
        const skipCache = definition.skipCache === true || options.force || expired;
        return await settle(await buildTemplate(definition, identity, tags, {
            ...options,
            templateId: claim.templateId,
            skipCache,
            wait,
        }));
    }
    finally {
        await claim.release();
    }
    function settle(built) {
        switch (built.kind) {
            case 'promoted':
                return reuse(built.tag, 'another run built it at the same time');
            case 'failed':
                throw failureOf(definition, built.reason, [], 'the build of another run failed: ');
            case 'left-ready':
                break;
        }
        return promote(built.build);
    }
    function reuse({ tag, buildId }, why) {
        const reference = `${name}:${tag}`;
        return { reference, buildId, templateId: null, hash: identity.hash, reused: true, reason: why };
    }
    async function promote(built) {
        options.reporter.notice(`template ${name}: trying a sandbox of the new build`);
        await (0,smoke/* smokeStart */.C)(backend, `${name}:${tags.building}`, options.runId, options.signal, options.smoke);
        const first = label === undefined && !(0,template_tags/* findTag */.IU)(known ?? [], DEFAULT_TAG);
        // A bare name means `default`; the first trusted build gets it, later ones are a matter of promotion.
        await service.assignTags(name, tags.building, first ? [tags.promoted, DEFAULT_TAG] : [tags.promoted]);
        await options.manifests.keep({ backend: service.place, name }, identity.manifest);
        const reference = `${name}:${tags.promoted}`;
        return {
            reference,
            buildId: built.buildId,
            templateId: built.templateId,
            hash: identity.hash,
            reused: false,
            reason,
        };
    }
}
/** The build of this identity that runs may start from: a trusted one first. */
function findReusable(known, hash, label) {
    const trusted = (0,template_tags/* findTag */.IU)(known, (0,template_tags/* identityTags */._z)(hash).promoted);
    if (trusted || label === undefined)
        return trusted;
    return (0,template_tags/* findTag */.IU)(known, (0,template_tags/* identityTags */._z)(hash, label).promoted);
}
function isOld({ createdAt }, maxAgeMs) {
    return maxAgeMs !== undefined && Date.now() - createdAt.getTime() > maxAgeMs;
}


/***/ }),

/***/ 62488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ comparisonText),
/* harmony export */   w: () => (/* binding */ compareWithNewest)
/* harmony export */ });
/* harmony import */ var _template_identity_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14784);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85433);
/* harmony import */ var _smoke_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84191);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40341);




/**
 * Holds a definition against the newest build of its name: by what this machine remembers of it, else by what the
 * build itself says, for which a sandbox of it is started for a moment. Never fails for want of an answer.
 */
async function compareWithNewest(name, identity, known, context) {
    const newest = known?.find(({ tag }) => (0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .promotedHash */ .Rq)(tag) !== undefined);
    if (!newest)
        return { kind: 'first', named: known !== undefined };
    const before = await manifestOf(name, newest, context);
    if (!before)
        return { kind: 'unknown', since: newest };
    return { kind: 'changed', since: newest, explanation: (0,_template_identity_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .explainChange */ .U)(before, identity.manifest) };
}
async function manifestOf(name, { tag }, { backend, manifests, runId, signal }) {
    const hash = (0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .promotedHash */ .Rq)(tag);
    const place = { backend: backend.templates.place, name };
    const remembered = await manifests.newest(place);
    if (remembered?.hash === hash)
        return remembered;
    try {
        // A reason is not worth waiting for room.
        const record = await (0,_smoke_js__WEBPACK_IMPORTED_MODULE_2__/* .withSandbox */ .i)(backend, `${name}:${tag}`, { runId, signal, queueMs: 0 }, (sandbox) => (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .a)(sandbox, signal));
        return record?.hash === hash ? record : undefined;
    }
    catch {
        signal.throwIfAborted();
        // Only the reason is lost by it.
        return undefined;
    }
}
/** A comparison as one sentence without a full stop. */
function comparisonText(name, comparison) {
    switch (comparison.kind) {
        case 'first':
            return comparison.named
                ? `no build of ${name} was made from a description yet`
                : `there is no template ${name} yet`;
        case 'changed':
            return `${comparison.explanation.reasons.join('; ')} (${comparison.explanation.summary})`;
        case 'unknown':
            break;
    }
    return `it differs from the newest build (${comparison.since.tag}, ${comparison.since.createdAt.toISOString()}), which does not say what it was made of`;
}


/***/ }),

/***/ 85433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord),
/* harmony export */   q: () => (/* binding */ withRecord)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _template_identity_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16532);
/* harmony import */ var _template_identity_roll_up_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99978);



/** Where a template keeps what it was made of. */
const PLACE = '/etc/e2b-action/template.json.gz';
/** Characters of base64: it goes in by a command, and Linux takes at most 128 KiB as one argument. */
const LONGEST = 24_000;
/** Entries for the files of one COPY, from all of them to few folders. */
const DETAILS = [4000, 1000, 250, 60, 15, 1];
const READ_BYTES = 256 * 1024;
const JSON_BYTES = 8 * 1024 * 1024;
const STALL = 15_000;
/**
 * The definition with a last step that writes down what it was made of, so that another machine can say what changed
 * since. The step is the same function of the same definition: it is no part of the identity.
 */
function withRecord(definition, manifest) {
    const packed = pack(manifest);
    if (packed === undefined)
        return definition;
    const folder = PLACE.slice(0, PLACE.lastIndexOf('/'));
    // Without it only the reason of a later build is lost.
    const command = `mkdir -p ${folder} && printf %s ${packed} | base64 -d > ${PLACE} || true`;
    return { ...definition, steps: [...definition.steps, { type: 'RUN', command, user: 'root' }] };
}
/** As much of the manifest as fits. Undefined when not even its instructions do. */
function pack(manifest) {
    for (const limit of DETAILS) {
        const steps = manifest.steps.map((step) => step.files ? { ...step, files: (0,_template_identity_roll_up_js__WEBPACK_IMPORTED_MODULE_2__/* .rollUp */ .F)(step.files, limit) } : step);
        const packed = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)(JSON.stringify({ ...manifest, steps })).toString('base64');
        if (packed.length <= LONGEST)
            return packed;
    }
    return undefined;
}
/** What a sandbox's template was made of, if it says so. What it says is hostile: only its form is trusted. */
async function readRecord(sandbox, signal) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of await sandbox.readFile(PLACE, { stallMs: STALL, signal })) {
        bytes += chunk.byteLength;
        if (bytes > READ_BYTES)
            return undefined;
        chunks.push(chunk);
    }
    const text = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(Buffer.concat(chunks), { maxOutputLength: JSON_BYTES }).toString('utf8');
    return (0,_template_identity_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(JSON.parse(text));
}


/***/ }),

/***/ 84191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ smokeStart),
/* harmony export */   i: () => (/* binding */ withSandbox)
/* harmony export */ });
/* harmony import */ var _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78319);
/* harmony import */ var _e2b_shell_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29264);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72940);



/** The sandbox of a trial ends by itself after so long, in ms. */
const LIFETIME = 120_000;
const COMMAND = 30_000;
/**
 * Starts a sandbox from a build and runs a command in it, before anybody else starts from it. Throws TemplateFailure
 * when that does not work because of what was built, BackendError when the service failed.
 */
async function smokeStart(backend, reference, runId, signal, smoke) {
    await withSandbox(backend, reference, { runId, signal }, async (sandbox) => {
        const { exitCode, stderr } = await sandbox.runTool({
            script: 'true',
            timeoutMs: COMMAND,
            repeatable: true,
            signal,
        });
        if (exitCode !== 0) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFailure */ .R(`the template was built, but a sandbox made from it cannot run a command: \`true\` ended with exit code ${exitCode}`, { hint: 'its user or its shell may be broken', lines: stderr.split('\n').slice(-10) });
        }
        if (smoke === undefined)
            return;
        const tried = await sandbox.runTool({
            script: `exec bash -eo pipefail -c ${(0,_e2b_shell_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .shellQuote */ .Z)(smoke)}`,
            timeoutMs: LIFETIME / 2,
            repeatable: true,
            signal,
        });
        if (tried.exitCode !== 0) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFailure */ .R(`the template was built, but a sandbox made from it does not pass \`smoke\`: exit code ${tried.exitCode}`, {
                hint: 'correct the template or `smoke`; what starts from the template goes on with the build before',
                lines: `${tried.stdout}\n${tried.stderr}`.trim().split('\n').slice(-10),
            });
        }
    }).catch((error) => {
        signal.throwIfAborted();
        if (!(error instanceof _e2b_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh) || !['timeout', 'lost', 'usage'].includes(error.kind))
            throw error;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFailure */ .R(`the template was built, but a sandbox made from it does not start: ${error.message}`, {
            hint: 'look at what its start command and its ready check do',
        });
    });
}
/** Lends a sandbox made from `reference` and kills it, whatever happens. */
async function withSandbox(backend, reference, { runId, signal, queueMs }, use) {
    const sandbox = await backend.create({
        template: reference,
        timeoutMs: LIFETIME,
        env: {},
        metadata: { 'e2b-action.purpose': 'template' },
        network: { internet: true, allow: [], deny: [], publicTraffic: true },
        lifecycle: { onTimeout: 'kill', autoResume: false },
        runId,
        signal,
        ...(queueMs === undefined ? {} : { queueMs }),
    });
    try {
        return await use(sandbox);
    }
    finally {
        // Its own timeout ends it where this does not get through.
        await backend.kill(sandbox.id).catch(() => undefined);
    }
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

/***/ 24686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * JSON that is the same for the same data: keys in the order of their code units, no white space; what is undefined
 * or false is as if it were not there.
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((each) => canonicalJson(each)).join(',')}]`;
    if (typeof value !== 'object')
        return JSON.stringify(value ?? null);
    const fields = Object.entries(value)
        .filter(([, each]) => each !== undefined && each !== false)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`);
    return `{${fields.join(',')}}`;
}
/** SHA-256, in hex, of the data's canonical JSON. */
function digestOf(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', canonicalJson(value), 'hex');
}


/***/ }),

/***/ 14784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ explainChange)
});

// EXTERNAL MODULE: ./.cache/build/lib/report/command-break.js
var command_break = __webpack_require__(50869);
;// CONCATENATED MODULE: ./.cache/build/lib/template/identity/align-steps.js
/** Beyond this many comparisons, steps in the middle are paired by their order alone. */
const COMPARISONS = 1_000_000;
/**
 * Pairs the steps of two manifests, in their order: equal instructions along a longest common subsequence; in the
 * gaps, a step that went with the next of its type that came.
 */
function alignSteps(before, after) {
    let head = 0;
    while (isSame(before[head], after[head]))
        head += 1;
    let tail = 0;
    while (tail < Math.min(before.length, after.length) - head &&
        isSame(before[before.length - 1 - tail], after[after.length - 1 - tail])) {
        tail += 1;
    }
    const pairs = [];
    const pair = (from, to) => pairs.push({ before: before[from], after: after[to] });
    for (let at = 0; at < head; at += 1)
        pair(at, at);
    const left = before.slice(head, before.length - tail);
    const right = after.slice(head, after.length - tail);
    pairs.push(...alignMiddle(left, right));
    for (let at = tail; at > 0; at -= 1)
        pair(before.length - at, after.length - at);
    return pairs;
}
function isSame(a, b) {
    return a !== undefined && b !== undefined && a.digest === b.digest;
}
function alignMiddle(left, right) {
    if (left.length * right.length > COMPARISONS)
        return pairGap(left, right);
    const common = commonLengths(left, right);
    const pairs = [];
    let gapLeft = [];
    let gapRight = [];
    let i = 0;
    let j = 0;
    while (i < left.length || j < right.length) {
        const before = left[i];
        const after = right[j];
        if (before && after && isSame(before, after)) {
            pairs.push(...pairGap(gapLeft, gapRight), { before, after });
            gapLeft = [];
            gapRight = [];
            i += 1;
            j += 1;
        }
        else if (before && (!after || common[i + 1][j] >= common[i][j + 1])) {
            gapLeft.push(before);
            i += 1;
        }
        else if (after) {
            gapRight.push(after);
            j += 1;
        }
    }
    return [...pairs, ...pairGap(gapLeft, gapRight)];
}
/** `[i][j]`: how many steps a longest common subsequence of `left` from i and `right` from j has. */
function commonLengths(left, right) {
    const lengths = Array.from({ length: left.length + 1 }, () => Array(right.length + 1).fill(0));
    for (let i = left.length - 1; i >= 0; i -= 1) {
        const row = lengths[i];
        const next = lengths[i + 1];
        for (let j = right.length - 1; j >= 0; j -= 1) {
            row[j] = isSame(left[i], right[j]) ? next[j + 1] + 1 : Math.max(next[j], row[j + 1]);
        }
    }
    return lengths;
}
function pairGap(left, right) {
    const pairs = [];
    let next = 0;
    for (const before of left) {
        const at = right.findIndex((after, index) => index >= next && after.type === before.type);
        if (at === -1) {
            pairs.push({ before });
            continue;
        }
        for (const after of right.slice(next, at))
            pairs.push({ after });
        pairs.push({ before, after: right[at] });
        next = at + 1;
    }
    for (const after of right.slice(next))
        pairs.push({ after });
    return pairs;
}

// EXTERNAL MODULE: ./.cache/build/lib/template/identity/file-tree.js
var file_tree = __webpack_require__(48096);
;// CONCATENATED MODULE: ./.cache/build/lib/template/identity/compare-files.js

/** What differs between the files of two manifests, sorted by path. */
function compareFiles(before, after) {
    const rolled = new Set([...before, ...after].filter(isRolled).map(([path]) => path));
    const old = new Map(cutAt(rolled, before).map((file) => [file[0], file]));
    const changes = [];
    for (const file of cutAt(rolled, after)) {
        const was = old.get(file[0]);
        old.delete(file[0]);
        const what = was === undefined ? 'was added' : howChanged(was, file);
        if (what !== undefined)
            changes.push({ path: file[0], what });
    }
    for (const path of old.keys())
        changes.push({ path, what: 'was removed' });
    return changes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
const KINDS = { f: 'a file', x: 'a file', l: 'a link', d: 'an empty folder', '*': 'a folder' };
function howChanged(before, after) {
    const [, kindBefore, sizeBefore, digestBefore] = before;
    const [, kind, size, digest] = after;
    const other = digest !== digestBefore || size !== sizeBefore;
    if (KINDS[kindBefore] !== KINDS[kind])
        return `was ${KINDS[kindBefore]} and is ${KINDS[kind]}`;
    if (kind !== kindBefore) {
        const exec = kind === 'x' ? 'became executable' : 'is no longer executable';
        return other ? `changed and ${exec}` : exec;
    }
    if (!other)
        return undefined;
    if (kind === 'l')
        return 'points elsewhere';
    return 'changed';
}
function isRolled([, kind]) {
    return kind === '*';
}
/** The files, those below any of `folders` as one entry for the topmost of them. */
function cutAt(folders, files) {
    if (folders.size === 0)
        return [...files];
    const cut = new Set([...folders].map((folder) => (0,file_tree/* namesOf */.eZ)(folder).join('/')));
    const shown = [];
    const visit = (node) => {
        if (node.below.size === 0 || cut.has(node.path)) {
            if (node.count > 0)
                shown.push((0,file_tree/* rolledUp */.uN)(node));
            return;
        }
        if (node.own)
            shown.push(node.own);
        for (const child of node.below.values())
            visit(child);
    };
    visit((0,file_tree/* fileTree */.DW)(files));
    return shown;
}

// EXTERNAL MODULE: ./.cache/build/lib/template/identity/errors.js
var errors = __webpack_require__(15442);
;// CONCATENATED MODULE: ./.cache/build/lib/template/identity/explain.js




/** How many reasons are given, and of these how many files' places are kept when instructions alone would fill them. */
const REASONS = 10;
const FOR_FILES = 4;
/** What changed from one manifest to another. Both may be hostile: only their form is trusted. */
function explainChange(before, after) {
    const base = explainBase(before, after);
    const pairs = alignSteps(before.steps, after.steps);
    const steps = explainSteps(pairs, before, after);
    const files = explainFiles(pairs, after);
    const cachedSteps = base.length > 0 ? 0 : countCached(before.steps, after.steps);
    const described = [...base, ...steps, ...explainSettings(before, after)];
    const room = REASONS - Math.min(FOR_FILES, files.length);
    const reasons = described.slice(0, room);
    const shownFiles = files.slice(0, REASONS - reasons.length);
    reasons.push(...shownFiles, ...rest(described.length - Math.min(room, described.length), files.length - shownFiles.length));
    if (reasons.length === 0)
        reasons.push(nothingFound(before, after));
    return { reasons, cachedSteps, summary: summarize(cachedSteps, after.steps.length) };
}
function rest(instructions, files) {
    const left = [];
    if (instructions > 0)
        left.push(`${instructions} more ${instructions === 1 ? 'change' : 'changes'} of the description`);
    if (files > 0)
        left.push(`${files} more ${files === 1 ? 'file' : 'files'}`);
    return left.length > 0 ? [`and ${left.join(' and ')}`] : [];
}
function nothingFound(before, after) {
    if (before.hash === after.hash)
        return 'nothing changed';
    return 'the description or its files changed in a way that the record of the last build does not show';
}
function explainBase(before, after) {
    if (before.fromDigest === after.fromDigest)
        return [];
    return [`the base changed from ${explain_text(before.from)} to ${explain_text(after.from)}`];
}
function explainSettings(before, after) {
    const said = [];
    const number = (name, was, is, unit) => {
        if (was !== is)
            said.push(`${name} changed from ${was ?? 'the default'} to ${is ?? 'the default'}${unit}`);
    };
    number('cpu', before.cpu, after.cpu, '');
    number('memory', before.memory, after.memory, after.memory === undefined ? '' : ' MiB');
    const command = (name, was, is) => {
        if (was?.digest === is?.digest)
            return;
        if (is === undefined)
            said.push(`the ${name} command was removed`);
        else
            said.push(`the ${name} command ${was === undefined ? 'was added' : 'changed'}: ${code(is.text)}`);
    };
    command('start', before.start, after.start);
    command('ready', before.ready, after.ready);
    return said;
}
function explainSteps(pairs, before, after) {
    const came = new Set(pairs.filter((pair) => !pair.before).map((pair) => pair.after?.digest));
    const went = new Set(pairs.filter((pair) => !pair.after).map((pair) => pair.before?.digest));
    return pairs.flatMap((pair) => {
        if (!pair.after) {
            if (!pair.before || came.has(pair.before.digest))
                return [];
            return [`${place(pair.before, before)} was removed`];
        }
        const at = place(pair.after, after);
        if (!pair.before)
            return [`${at} was ${went.has(pair.after.digest) ? 'moved' : 'added'}`];
        return pair.before.digest === pair.after.digest ? [] : [`${at} ${explain_howChanged(pair.before, pair.after)}`];
    });
}
function explain_howChanged(before, after) {
    if (before.variables && after.variables) {
        const changed = compareVariables(before.variables, after.variables);
        if (changed !== '')
            return `changed: ${changed}`;
    }
    return before.text === after.text ? 'changed' : `changed (it was ${code(before.text)})`;
}
function compareVariables(before, after) {
    const old = new Map(before);
    const said = after.flatMap(([name, digest]) => {
        const was = old.get(name);
        old.delete(name);
        if (was === undefined)
            return [`${explain_text(name)} was added`];
        return was === digest ? [] : [`${explain_text(name)} has another value`];
    });
    for (const name of old.keys())
        said.push(`${explain_text(name)} was removed`);
    return said.length > 5 ? `${said.slice(0, 5).join(', ')} and ${said.length - 5} more` : said.join(', ');
}
function explainFiles(pairs, after) {
    const said = new Map();
    for (const pair of pairs) {
        if (!pair.before?.files || !pair.after?.files || pair.before.whole === pair.after.whole)
            continue;
        const copied = `copied by ${explain_text(pair.after.text)}, ${where(pair.after, after)}`;
        const changes = compareFiles(pair.before.files, pair.after.files);
        // Another source: that says it all.
        if (pair.before.digest !== pair.after.digest && !sharesMost(pair.before.files.length, changes))
            continue;
        for (const { path, what } of changes) {
            const key = `${path}\0${what}`;
            if (!said.has(key))
                said.set(key, `${explain_text(path)} (${copied}) ${what}`);
        }
    }
    return [...said.values()];
}
function sharesMost(files, changes) {
    return changes.filter(({ what }) => what === 'was removed').length * 2 < files;
}
function countCached(before, after) {
    const anew = after.findIndex((step, index) => step.uncached === true || step.whole !== before[index]?.whole);
    return anew === -1 ? after.length : anew;
}
function summarize(cached, steps) {
    if (steps === 0)
        return 'there are no steps';
    if (cached === 0)
        return steps === 1 ? 'its one step is built anew' : `all ${steps} steps are built anew`;
    if (cached === steps)
        return steps === 1 ? 'its one step stays cached' : `all ${steps} steps stay cached`;
    const first = cached === 1 ? 'step 1 stays cached' : `steps 1–${cached} stay cached`;
    const anew = cached + 1;
    return `${first}, ${anew === steps ? `${anew} is built anew` : `${anew}–${steps} are built anew`}`;
}
/** ``Dockerfile:7 `RUN npm ci` ``. */
function place(step, manifest) {
    return `${where(step, manifest)} ${code(step.text)}`;
}
function where(step, manifest) {
    if (step.line === undefined)
        return `step ${manifest.steps.indexOf(step) + 1}`;
    return manifest.source === undefined ? `line ${step.line}` : `${explain_text(manifest.source)}:${step.line}`;
}
function code(given) {
    return `\`${explain_text(given)}\``;
}
/** A manifest is read from a file, so what it holds is made printable again. */
function explain_text(given) {
    return (0,command_break/* breakCommands */.i)((0,errors/* showText */.h$)(given, 200));
}


/***/ }),

/***/ 48096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ fileTree),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   uN: () => (/* binding */ rolledUp)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24686);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16532);


/** A manifest's files as a tree. Folders that are rolled up stand in it as what they are. */
function fileTree(files) {
    const root = { path: '', below: new Map(), count: 0 };
    for (const file of files) {
        const count = file[1] === '*' ? file[2] : 1;
        let node = root;
        for (const name of namesOf(file[0])) {
            node.count += count;
            let next = node.below.get(name);
            if (next === undefined) {
                next = { path: node.path === '' ? name : `${node.path}/${name}`, below: new Map(), count: 0 };
                node.below.set(name, next);
            }
            node = next;
        }
        node.count += count;
        node.own = file;
    }
    return root;
}
/** The names on the way to a path, its root (`.`) and a folder's last slash aside. */
function namesOf(path) {
    return path.split('/').filter((name) => name !== '' && name !== '.');
}
/**
 * One entry for a node and all below it. The same whether the folders below are rolled up or not, so that a manifest
 * that lists a folder's files can be compared with one that does not.
 */
function rolledUp(node) {
    if (node.below.size === 0 && node.own)
        return node.own;
    const entries = [...node.below].map(([name, child]) => [name, ...rolledUp(child).slice(1)]);
    if (node.own)
        entries.push(['', ...node.own.slice(1)]);
    entries.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    return [
        `${node.path === '' ? '.' : node.path}/`,
        '*',
        node.count,
        (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(entries).slice(0, _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .DIGEST_DIGITS */ .Y1),
    ];
}


/***/ }),

/***/ 33992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ identify)
});

// EXTERNAL MODULE: ./.cache/build/lib/template/identity/canonical-json.js
var canonical_json = __webpack_require__(24686);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/errors.js
var errors = __webpack_require__(82636);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/pace.js
var transfer_pace = __webpack_require__(59124);
// EXTERNAL MODULE: ./.cache/build/lib/template/identity/errors.js
var identity_errors = __webpack_require__(15442);
;// CONCATENATED MODULE: ./.cache/build/lib/template/identity/digest-file.js





/** Bytes that are held of a file; files up to this size are hashed in one call. */
const BLOCK = 1024 * 1024;
// A pipe that took the file's place is opened without waiting for a writer. Neither flag is known to Windows.
const FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * Makes the function that hashes files: SHA-256 in hex. Calls must not overlap, they share a buffer. The calls of the
 * system are synchronous, which for small files costs a fourth of a pool of asynchronous ones; the loop runs on in
 * between. A file is read once, however often it is asked for.
 * The function throws ContextError `changed` and `unreadable`, and the signal's reason when it is aborted.
 */
function createFileDigester(signal) {
    const block = Buffer.allocUnsafeSlow(BLOCK);
    const known = new Map();
    const pace = (0,transfer_pace/* createPace */.q)(50);
    const blockPace = (0,transfer_pace/* createPace */.q)(4);
    async function digestOpen(file, size, changed) {
        const before = (0,external_node_fs_.fstatSync)(file);
        if (!before.isFile() || before.size !== size)
            throw changed();
        let digest;
        if (size <= BLOCK) {
            digest = (0,external_node_crypto_.hash)('sha256', block.subarray(0, fill(file, block)), 'hex');
        }
        else {
            const sum = (0,external_node_crypto_.createHash)('sha256');
            for (let read = fill(file, block); read > 0; read = fill(file, block)) {
                sum.update(block.subarray(0, read));
                await blockPace();
                signal?.throwIfAborted();
            }
            digest = sum.digest('hex');
        }
        if (!isSame(before, (0,external_node_fs_.fstatSync)(file)))
            throw changed();
        return digest;
    }
    return async ({ local, path, size }) => {
        await pace();
        signal?.throwIfAborted();
        const key = `${size}:${local}`;
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const shown = (0,identity_errors/* showText */.h$)(path, 200);
        const changed = () => new identity_errors/* ContextError */.af('changed', `${shown} changed while it was being read; run again once nothing writes to it`);
        let file;
        try {
            file = (0,external_node_fs_.openSync)(local, FLAGS);
            const digest = await digestOpen(file, size, changed);
            known.set(key, digest);
            return digest;
        }
        catch (error) {
            const errno = error instanceof identity_errors/* ContextError */.af ? undefined : (0,errors/* errnoOf */.U)(error);
            if (errno === undefined || signal?.aborted === true)
                throw error;
            if (errno === 'ENOENT')
                throw changed();
            const message = `cannot read ${shown} (${errno}); make it readable or add it to ignore`;
            throw new identity_errors/* ContextError */.af('unreadable', message, { cause: error });
        }
        finally {
            if (file !== undefined)
                (0,external_node_fs_.closeSync)(file);
        }
    };
}
/** Reads on until the buffer is full or the file ends. */
function fill(file, into) {
    let filled = 0;
    while (filled < into.length) {
        const read = (0,external_node_fs_.readSync)(file, into, filled, into.length - filled, null);
        if (read === 0)
            break;
        filled += read;
    }
    return filled;
}
function isSame(before, after) {
    return before.size === after.size && before.mtimeMs === after.mtimeMs;
}

// EXTERNAL MODULE: ./.cache/build/lib/template/identity/manifest.js
var manifest = __webpack_require__(16532);
// EXTERNAL MODULE: ./.cache/build/lib/template/identity/roll-up.js
var roll_up = __webpack_require__(99978);
;// CONCATENATED MODULE: ./.cache/build/lib/template/identity/describe.js




/** The manifest of a template whose steps and files are digested. */
function describeTemplate(definition, hash, steps) {
    const { from, start, ready, cpu, memory, source, skipCache } = definition;
    const total = steps.reduce((sum, { files }) => sum + (files?.length ?? 0), 0);
    const share = (files) => total <= manifest/* MANIFEST_FILES */.Q3 ? files.length : Math.max(1, Math.floor((manifest/* MANIFEST_FILES */.Q3 * files.length) / total));
    return {
        version: 1,
        hash,
        ...(source.path !== undefined && { source: line(source.path) }),
        from: line('image' in from ? `image ${from.image}` : `template ${from.template}`),
        fromDigest: describe_short((0,canonical_json/* digestOf */.o)(from)),
        ...(cpu !== undefined && { cpu }),
        ...(memory !== undefined && { memory }),
        ...(start !== undefined && { start: commandOf(start) }),
        ...(ready !== undefined && { ready: commandOf(ready) }),
        steps: steps.map((step) => describeStep(step, skipCache === true, share)),
    };
}
function describeStep({ step, digest, whole, files }, allUncached, share) {
    return {
        type: step.type,
        text: line(textOf(step)),
        digest: describe_short(digest),
        whole: describe_short(whole),
        ...(step.place && { line: step.place.line }),
        ...((allUncached || step.skipCache === true) && { uncached: true }),
        ...(step.type === 'ENV' && { variables: variablesOf(step.variables) }),
        ...(files && { files: (0,roll_up/* rollUp */.F)(files.map(entryOf), share(files)) }),
    };
}
/** As it was written; a variable's value may be a secret, so of those the names alone. */
function textOf(step) {
    if (step.type === 'ENV')
        return `ENV ${Object.keys(step.variables).join(' ')}`;
    if (step.place)
        return step.place.text;
    if (step.type === 'RUN')
        return `RUN ${step.command}`;
    if (step.type === 'COPY')
        return `COPY ${step.from} ${step.to}`;
    if (step.type === 'WORKDIR')
        return `WORKDIR ${step.path}`;
    return `USER ${step.user}`;
}
function variablesOf(variables) {
    return Object.entries(variables)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, manifest/* MANIFEST_VARIABLES */.s8)
        .map(([name, value]) => [line(name), (0,canonical_json/* digestOf */.o)(value).slice(0, manifest/* VALUE_DIGITS */.jp)]);
}
function entryOf({ path, kind, exec, size, digest }) {
    const letter = kind === 'file' ? (exec ? 'x' : 'f') : kind === 'link' ? 'l' : 'd';
    return [path, letter, size, describe_short(digest)];
}
function commandOf(command) {
    return { text: line(command), digest: describe_short((0,canonical_json/* digestOf */.o)(command)) };
}
function line(text) {
    return (0,identity_errors/* showText */.h$)(text.replaceAll(/\s+/g, ' ').trim(), manifest/* TEXT_LENGTH */.vQ);
}
function describe_short(digest) {
    return digest.slice(0, manifest/* DIGEST_DIGITS */.Y1);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/file-names.js
var file_names = __webpack_require__(72136);
;// CONCATENATED MODULE: ./.cache/build/lib/template/identity/glob-copied.js

/**
 * What the SDK finds for the source of a COPY, in no order: the matches of the pattern, and everything below the
 * folders among them. Made of the same calls of the same library with the same options as `getAllFilesInPath` of
 * e2b 2.51, with its oddities: the name of a matched folder is a pattern itself, patterns of `.dockerignore` are
 * those of glob, and a link to a folder shows the names directly in it.
 */
async function globCopied(source, { cwd, ignore, signal }) {
    const { Glob } = await __webpack_require__.e(/* import() */ 668).then(__webpack_require__.bind(__webpack_require__, 31668));
    const options = { cwd, ignore, dot: true, withFileTypes: true, ...(signal && { signal }) };
    const first = new Glob(source, options);
    const found = new Map();
    for (const path of await first.walk()) {
        found.set(path.fullpath(), path);
        if (!path.isDirectory())
            continue;
        const below = (0,external_node_path_.join)(path.relative() || '.', '**/*').replaceAll('\\', '/');
        // One view of the folders for all walks, so that each is read once.
        const walk = new Glob(below, { ...options, scurry: first.scurry });
        for (const each of await walk.walk())
            found.set(each.fullpath(), each);
    }
    return [...found.values()];
}

// EXTERNAL MODULE: ./.cache/build/lib/template/identity/ignore-patterns.js
var ignore_patterns = __webpack_require__(70395);
;// CONCATENATED MODULE: ./.cache/build/lib/template/identity/list-copied.js









/**
 * What the SDK sends for a COPY of this definition, sorted by path: dotfiles and empty folders included, links as
 * links unless the step resolves them, `.git` never.
 * Throws ContextError, and the signal's reason when it is aborted.
 */
async function listCopied(definition, step, options = {}) {
    const copy = (0,identity_errors/* showCopy */.$v)(definition, step);
    const fail = (code, message, cause) => new identity_errors/* ContextError */.af(code, `${copy}: ${message}`, { cause });
    refuseEscape(step.from, fail);
    const root = realContext(definition.context);
    const place = { cwd: definition.context, signal: options.signal };
    const ignore = [...(0,ignore_patterns/* fileIgnorePatterns */.az)(definition), ...(await (0,ignore_patterns/* readDockerignore */.$k)(definition.context))];
    const found = await globCopied(step.from, { ...place, ignore });
    if (found.length === 0) {
        const left = await globCopied(step.from, { ...place, ignore: [] });
        throw fail('nothing', left.length > 0 ? ALL_IGNORED : `${NOTHING} ${(0,identity_errors/* showText */.h$)(definition.context, 300)}`);
    }
    const inspect = createInspector(root, step.resolveSymlinks === true, fail);
    const pace = (0,transfer_pace/* createPace */.q)(200);
    const files = [];
    for (const path of found) {
        await pace();
        options.signal?.throwIfAborted();
        files.push(inspect(path));
    }
    return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
const ALL_IGNORED = 'everything it matches is left out, by .dockerignore, by ignore or because it is in .git; change the pattern that leaves it out, or the source';
const NOTHING = 'it matches no file; write a path that exists, relative to the context, which is';
/** As the SDK's `validateRelativePath`, by the rules of every system, so that a description is refused on all of them. */
function refuseEscape(from, fail) {
    if (external_node_path_.posix.isAbsolute(from) || external_node_path_.win32.isAbsolute(from)) {
        throw fail('outside', 'its source is absolute; write it relative to the context');
    }
    for (const rules of [external_node_path_.posix, external_node_path_.win32]) {
        const normal = rules.normalize(from);
        if (normal === '..' || normal.startsWith(`..${rules.sep}`))
            throw leaves(fail);
    }
}
function leaves(fail, what = 'its source') {
    return fail('outside', `${what} lies outside the context; move it into the context, or choose a wider one`);
}
function realContext(context) {
    try {
        const real = (0,external_node_fs_.realpathSync)(context);
        if ((0,external_node_fs_.statSync)(real).isDirectory())
            return real;
    }
    catch (error) {
        const message = `there is no context folder ${(0,identity_errors/* showText */.h$)(context, 300)} (${(0,errors/* errnoOf */.U)(error) ?? String(error)})`;
        throw new identity_errors/* ContextError */.af('context', `${message}; name one that exists`, { cause: error });
    }
    throw new identity_errors/* ContextError */.af('context', `the context ${(0,identity_errors/* showText */.h$)(context, 300)} is not a folder; name a folder`);
}
/** Makes the function that looks at one path that the glob found. */
function createInspector(root, resolve, fail) {
    const inside = (real) => {
        const below = (0,external_node_path_.relative)(root, real);
        return below !== '..' && !below.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(below);
    };
    const folders = new Map();
    /** Whether a path is reached without leaving the context through a link on the way. */
    const reachedInside = (local) => {
        const folder = (0,external_node_path_.dirname)(local);
        let known = folders.get(folder);
        if (known === undefined)
            folders.set(folder, (known = inside((0,external_node_fs_.realpathSync)(folder))));
        return known;
    };
    function checkLink(local, shown, target) {
        // The SDK looks through every link, and fails on one that it cannot follow for another reason than its end missing.
        let end;
        try {
            end = (0,external_node_fs_.statSync)(local, { throwIfNoEntry: false });
        }
        catch (error) {
            if ((0,errors/* errnoOf */.U)(error) !== 'ELOOP')
                throw error;
            throw fail('link', `the link ${shown} leads back to itself; remove it or add it to ignore`, error);
        }
        if (!resolve)
            return undefined;
        if (end === undefined) {
            const to = (0,identity_errors/* showText */.h$)(target, 200);
            throw fail('link', `the link ${shown} leads nowhere (${to}), and links are resolved; repair or ignore it`);
        }
        if (!inside((0,external_node_fs_.realpathSync)(local)))
            throw leaves(fail, `what the link ${shown} leads to`);
        return end;
    }
    return (found) => {
        const local = found.fullpath();
        const path = found.relativePosix() || '.';
        const shown = (0,identity_errors/* showText */.h$)(path, 200);
        if (path === '..' || path.startsWith('../') || external_node_path_.posix.isAbsolute(path) || external_node_path_.win32.isAbsolute(path)) {
            throw leaves(fail, shown);
        }
        try {
            if (path !== '.' && !reachedInside(local))
                throw leaves(fail, shown);
            const own = (0,external_node_fs_.lstatSync)(local);
            let stats = own;
            if (own.isSymbolicLink()) {
                const target = readTarget(local, shown, fail);
                const end = checkLink(local, shown, target);
                if (end === undefined)
                    return { path, kind: 'link', exec: false, size: 0, target, local };
                stats = end;
            }
            if (stats.isDirectory())
                return { path, kind: 'folder', exec: false, size: 0, local };
            if (!stats.isFile()) {
                // The SDK's archive may never end over one (e2b 2.51 with tar 7).
                const kind = stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device';
                throw fail('special', `${shown} is ${kind}, which cannot be copied; remove it or add it to ignore`);
            }
            return { path, kind: 'file', exec: mayRun(stats), size: stats.size, local };
        }
        catch (error) {
            throw error instanceof identity_errors/* ContextError */.af ? error : explainFailure(error, local, shown, fail);
        }
    };
}
function mayRun(stats) {
    return process.platform !== 'win32' && (stats.mode & 0o100) !== 0;
}
function readTarget(local, shown, fail) {
    const raw = (0,external_node_fs_.readlinkSync)(local, { encoding: 'buffer' });
    if (!(0,external_node_buffer_.isUtf8)(raw)) {
        throw fail('name', `the target of the link ${shown} is not valid UTF-8; change it or add it to ignore`);
    }
    const target = raw.toString('utf8');
    return process.platform === 'win32' ? target.replaceAll('\\', '/') : target;
}
function explainFailure(error, local, shown, fail) {
    const errno = (0,errors/* errnoOf */.U)(error);
    if (errno !== 'ENOENT') {
        return fail('unreadable', `cannot read ${shown} (${errno ?? String(error)}); make it readable or add it to ignore`, error);
    }
    const broken = local.includes('\ufffd') ? brokenName(local) : undefined;
    if (broken)
        return fail('name', (0,file_names/* nameError */.eA)(broken).message, error);
    return fail('changed', `${shown} was removed while the files were being listed; run again`, error);
}
/** The bytes of the name that the system's decoding made into this one, if it is not UTF-8. */
function brokenName(local) {
    try {
        const raw = (0,external_node_fs_.readdirSync)((0,external_node_path_.dirname)(local), { encoding: 'buffer' });
        return raw.find((each) => !(0,external_node_buffer_.isUtf8)(each) && each.toString('utf8') === (0,external_node_path_.basename)(local));
    }
    catch {
        // The folder itself has a name that cannot be written.
        return Buffer.from((0,external_node_path_.basename)(local));
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/identity/shape.js
/**
 * Which fields shape the template. Those that leave it as it is: where it was found and what was said about it, its
 * name, what is only of use while it is built or after. The context and what is ignored count by the files they lead
 * to. A field that is added to the model does not compile until it is sorted in here.
 */
const TEMPLATE_FIELDS = {
    name: 'leaves',
    source: 'leaves',
    context: 'leaves',
    ignore: 'leaves',
    from: 'shapes',
    registry: 'leaves',
    // Step by step, with the files that they copy.
    steps: 'leaves',
    start: 'shapes',
    ready: 'shapes',
    cpu: 'shapes',
    memory: 'shapes',
    skipCache: 'leaves',
    hooks: 'leaves',
    notes: 'leaves',
};
const OF_EVERY_STEP = { type: 'shapes', place: 'leaves', skipCache: 'leaves' };
const STEP_FIELDS = {
    RUN: { ...OF_EVERY_STEP, command: 'shapes', user: 'shapes' },
    COPY: {
        ...OF_EVERY_STEP,
        from: 'shapes',
        to: 'shapes',
        user: 'shapes',
        mode: 'shapes',
        resolveSymlinks: 'shapes',
    },
    ENV: { ...OF_EVERY_STEP, variables: 'shapes' },
    WORKDIR: { ...OF_EVERY_STEP, path: 'shapes' },
    USER: { ...OF_EVERY_STEP, user: 'shapes' },
};
/** What shapes the template beside its steps. */
function shapeOfTemplate(definition) {
    return pick(definition, TEMPLATE_FIELDS);
}
/** What shapes the template in a step, without the files that it copies. */
function shapeOfStep(step) {
    return pick(step, STEP_FIELDS[step.type]);
}
function pick(from, fields) {
    return Object.fromEntries(Object.entries(from).filter((field) => fields[field[0]] === 'shapes'));
}

;// CONCATENATED MODULE: ./.cache/build/lib/template/identity/identify.js





/** Raised when the same description and files are to give another hash, so that no hash of before ever fits. */
const ALGORITHM = 'e2b-action template 1';
/**
 * What a template is: a hash of its base, steps, copied files (path, exec bit, content), resources, start and ready
 * commands. The same on every machine, in every checkout, whatever its path, owner, umask and times. A base counts by
 * its name as given, so that of a tag that moves nothing is seen.
 * Throws ContextError, and the signal's reason when it is aborted.
 */
async function identify(definition, options = {}) {
    options.signal?.throwIfAborted();
    const digest = createFileDigester(options.signal);
    const steps = [];
    for (const step of definition.steps) {
        const files = step.type === 'COPY' ? await digestFiles(definition, step, digest, options.signal) : undefined;
        const action = shapeOfStep(step);
        const whole = (0,canonical_json/* digestOf */.o)([action, (files ?? []).map(shapeOfFile)]);
        steps.push({ step, digest: (0,canonical_json/* digestOf */.o)(action), whole, ...(files && { files }) });
    }
    const template = shapeOfTemplate(definition);
    const hash = (0,canonical_json/* digestOf */.o)([ALGORITHM, template, steps.map(({ whole }) => whole)]).slice(0, 40);
    return { hash, tag: `h-${hash}`, manifest: describeTemplate(definition, hash, steps) };
}
async function digestFiles(definition, step, digest, signal) {
    const digested = [];
    for (const file of withoutParents(await listCopied(definition, step, { signal }))) {
        const content = file.kind === 'file' ? await digest(file) : (0,canonical_json/* digestOf */.o)(file.target ?? '');
        digested.push({ ...file, digest: content });
    }
    return digested;
}
/** A folder says nothing that the paths below it do not say; an empty one does. */
function withoutParents(files) {
    const parents = new Set();
    for (const { path } of files) {
        if (path !== '.')
            parents.add('.');
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            const parent = path.slice(0, end);
            if (parents.has(parent))
                break;
            parents.add(parent);
        }
    }
    return files.filter(({ kind, path }) => kind !== 'folder' || !parents.has(path));
}
function shapeOfFile({ path, kind, exec, digest }) {
    return [path, kind, exec, digest];
}


/***/ }),

/***/ 70395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ readDockerignore),
/* harmony export */   az: () => (/* binding */ fileIgnorePatterns)
/* harmony export */ });
/* unused harmony export NEVER_COPIED */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _transfer_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82636);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15442);




/**
 * What is never copied, whatever the description says: `.git` holds the checkout's credentials, and differs between
 * two clones of the same commit. Patterns of glob's `ignore`: the second also keeps the walk out of the folder.
 */
const NEVER_COPIED = ['**/.git', '**/.git/**'];
/**
 * The patterns to give the SDK as `fileIgnorePatterns`. It adds those of the context's `.dockerignore` itself.
 */
function fileIgnorePatterns(definition) {
    return [...NEVER_COPIED, ...definition.ignore];
}
/**
 * The lines of a context's `.dockerignore`, as the SDK reads them (e2b 2.51, `readDockerignore`): trimmed, without
 * empty ones and comments; no rule of Docker's is applied to them.
 * Throws ContextError `context`.
 */
async function readDockerignore(context) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, '.dockerignore'), 'utf8');
    }
    catch (error) {
        const errno = (0,_transfer_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .U)(error);
        if (errno === 'ENOENT')
            return [];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ContextError */ .af('context', `cannot read ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .showText */ .h$)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, '.dockerignore'), 300)} (${errno ?? String(error)}); ` +
            'make it a readable file, or remove it', { cause: error });
    }
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}


/***/ }),

/***/ 16532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Q3: () => (/* binding */ MANIFEST_FILES),
/* harmony export */   Y1: () => (/* binding */ DIGEST_DIGITS),
/* harmony export */   jp: () => (/* binding */ VALUE_DIGITS),
/* harmony export */   s8: () => (/* binding */ MANIFEST_VARIABLES),
/* harmony export */   vQ: () => (/* binding */ TEXT_LENGTH)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** Files in all steps of one manifest; beyond that, whole folders stand for what is in them. */
const MANIFEST_FILES = 4_000;
/** Variables of one step. */
const MANIFEST_VARIABLES = 1_000;
/** Hex digits that are kept of a digest: enough to tell two contents apart, too few to stand for one. */
const DIGEST_DIGITS = 12;
/** Of a variable's value: few, because a secret may be short enough to be guessed by its digest. */
const VALUE_DIGITS = 6;
/** Longest texts that are kept, in characters. */
const TEXT_LENGTH = 160;
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{1,64}$/);
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(TEXT_LENGTH);
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
/**
 * Path, kind, bytes and digest. The kinds: `f` file, `x` file that may be run, `l` link (digest of its target),
 * `d` folder with nothing in it, `*` all of a folder: its path ends with `/`, instead of bytes stand how many entries.
 */
const file = zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(4_200), zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['f', 'x', 'l', 'd', '*']), count, digest]);
const step = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['RUN', 'COPY', 'ENV', 'WORKDIR', 'USER']),
    /** The instruction in one printable line, shortened; of variables only the names. */
    text,
    /** Of the instruction. */
    digest,
    /** Of the instruction and the files that it copies. */
    whole: digest,
    line: count.optional(),
    /** It is built anew every time. */
    uncached: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true).optional(),
    /** Names and digests of values. */
    variables: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(TEXT_LENGTH), digest]))
        .max(MANIFEST_VARIABLES)
        .optional(),
    /** Sorted by path. */
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(file)
        .max(2 * MANIFEST_FILES)
        .optional(),
});
const command = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ text, digest });
const manifest = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    /** The template's identity. */
    hash: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/),
    /** Path of the file that the template was described in. */
    source: text.optional(),
    /** `image python:3.13` or `template base`. */
    from: text,
    fromDigest: digest,
    cpu: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(),
    memory: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(),
    start: command.optional(),
    ready: command.optional(),
    steps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(step).max(2_000),
});
/** A manifest from where anybody may have written it, or nothing if it is none. */
function parseManifest(value) {
    return manifest.safeParse(value).data;
}


/***/ }),

/***/ 99978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rollUp)
/* harmony export */ });
/* harmony import */ var _file_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48096);

/**
 * At most `limit` entries for these files: small folders are listed, and the largest stand for what is in them.
 * Sorted by path, as what goes in.
 */
function rollUp(files, limit) {
    if (files.length <= limit)
        return [...files];
    const shown = [];
    /** Folders that are one entry each, for now. */
    let folders = [(0,_file_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .fileTree */ .DW)(files)];
    while (folders.length > 0) {
        const smallest = folders.reduce((a, b) => (b.count < a.count ? b : a));
        const others = folders.filter((each) => each !== smallest);
        const opened = smallest.below.size + (smallest.own ? 1 : 0);
        if (shown.length + others.length + opened > limit) {
            // The larger ones have their turn: they may hold few folders, each with much in it.
            shown.push((0,_file_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .rolledUp */ .uN)(smallest));
            folders = others;
            continue;
        }
        if (smallest.own)
            shown.push(smallest.own);
        folders = others;
        for (const child of smallest.below.values()) {
            if (child.below.size > 0)
                folders.push(child);
            else
                shown.push((0,_file_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .rolledUp */ .uN)(child));
        }
    }
    return shown.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}


/***/ })

};
