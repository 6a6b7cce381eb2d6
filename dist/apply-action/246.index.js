export const id = 246;
export const ids = [246];
export const modules = {

/***/ 48246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apply: () => (/* binding */ apply)
});

// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js + 2 modules
var errors = __webpack_require__(78319);
// EXTERNAL MODULE: ./.cache/build/lib/job/template/failure.js
var failure = __webpack_require__(72940);
;// CONCATENATED MODULE: ./.cache/build/lib/infra/apply/context.js
/** What was seen when the plan was made is not so any more: somebody else was faster. */
class StaleError extends Error {
    hint = 'plan again; nothing of this was changed';
    constructor(message) {
        super(message);
        this.name = 'StaleError';
    }
}
/** What a resource describes does not work: its script fails, or it does not become ready. */
class ResourceError extends Error {
    hint;
    lines;
    constructor(message, { hint, lines = [] }) {
        super(message);
        this.name = 'ResourceError';
        this.hint = hint;
        this.lines = lines;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/shell-quote.js
var shell_quote = __webpack_require__(29264);
// EXTERNAL MODULE: ./.cache/build/lib/job/origin.js
var job_origin = __webpack_require__(78269);
// EXTERNAL MODULE: ./.cache/build/lib/infra/metadata.js
var metadata = __webpack_require__(74509);
// EXTERNAL MODULE: ./.cache/build/lib/infra/network.js
var infra_network = __webpack_require__(10100);
// EXTERNAL MODULE: ./.cache/build/lib/infra/tags.js
var infra_tags = __webpack_require__(18517);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.cache/build/lib/infra/apply/claim.js



/** Who makes something says so often that it is alive, in ms; who was silent for so long is dead. */
const BEAT = 4000;
const DEAD_AFTER = 15_000;
const POLL = 1000;
/**
 * Makes something unless somebody else does: of several who want to, the one whose claim is the oldest by the service's
 * clock, which is a tag on what it is made from. The others wait for what comes of it. One that died says nothing any
 * more, and the next goes on. Undefined when another one made it.
 */
async function makeOnce(source, { identity, isThere }, context, make) {
    const { owner, reader, writer, reporter, signal } = context;
    const { claim, beat } = (0,infra_tags/* claimTags */.kY)(owner, identity, (0,external_node_crypto_.randomBytes)(6).toString('hex'));
    const { name, tag } = source;
    let waits = false;
    await writer.assignTags(name, tag, [claim, beat]);
    let beating = Promise.resolve();
    const timer = setInterval(() => {
        beating = beating.then(() => writer.assignTags(name, tag, [beat])).catch(() => undefined);
    }, BEAT);
    try {
        for (;;) {
            signal.throwIfAborted();
            const tags = (await reader.tags(name, signal)) ?? [];
            const mine = tags.find((each) => each.tag === claim);
            if (!mine)
                await writer.assignTags(name, tag, [claim, beat]);
            const now = Math.max(...tags.map(({ createdAt }) => createdAt.getTime()), 0);
            const others = tags.filter((each) => each.tag !== claim && isClaimOf(each.tag, identity, context));
            const dead = others.filter((each) => now - lastSign(each, tags) > DEAD_AFTER);
            if (dead.length > 0) {
                await writer.removeTags(name, dead.flatMap((each) => [each.tag, beatOf(each.tag)]));
            }
            const before = others.filter((each) => !dead.includes(each) && mine && isBefore(each, mine));
            if (mine && before.length === 0)
                break;
            if (!waits)
                reporter.notice(`another apply makes it now: waiting for that`);
            waits = true;
            await (0,promises_.setTimeout)(POLL, undefined, { signal });
        }
        if (await isThere())
            return undefined;
        return await make();
    }
    finally {
        clearInterval(timer);
        await beating;
        await writer.removeTags(name, [claim, beat]).catch(() => undefined);
    }
    function isClaimOf(text, id, { owner: own }) {
        const of = (0,infra_tags/* parseInfraTag */.Ag)(text);
        return of?.kind === 'claim' && of.identity === id && (0,infra_tags/* isOf */.yW)(of, own);
    }
}
function beatOf(claim) {
    return claim.replace(/^x-/, 'y-');
}
function lastSign(claim, tags) {
    const beat = tags.find(({ tag }) => tag === beatOf(claim.tag));
    return Math.max(claim.createdAt.getTime(), beat?.createdAt.getTime() ?? 0);
}
function isBefore(a, b) {
    const apart = a.createdAt.getTime() - b.createdAt.getTime();
    return apart < 0 || (apart === 0 && a.tag < b.tag);
}

// EXTERNAL MODULE: ./.cache/build/lib/infra/observe.js
var observe = __webpack_require__(43850);
// EXTERNAL MODULE: ./.cache/build/lib/infra/plan/snapshots.js
var snapshots = __webpack_require__(6397);
;// CONCATENATED MODULE: ./.cache/build/lib/infra/apply/sources.js




/** Where a source is now, after all that comes before was applied. */
async function locate(from, context) {
    const { materials, reader, owner, signal } = context;
    if (from.kind === 'external') {
        const [name = '', tag = 'default'] = from.reference.split(':', 2);
        return { name, tag, reference: from.reference };
    }
    if (from.kind === 'template') {
        const material = materials?.templates.get(from.key);
        if (!material)
            throw new StaleError(`the file does not describe template ${from.key} any more`);
        const { name } = material.definition;
        const tag = (0,infra_tags/* builtTag */.vT)(material.identity.hash);
        return { name, tag, reference: `${name}:${tag}` };
    }
    const material = materials?.snapshots.get(from.key);
    const rows = await reader.snapshots(signal);
    const name = material?.resource.name;
    const [newest] = (0,snapshots/* rowsOf */.RO)(rows.flatMap(({ id, names }) => (0,observe/* namesOf */.e)(id, names)).filter((row) => row.name === name), owner);
    if (!newest)
        throw new StaleError(`snapshot ${from.key} is not there any more`);
    return { name: newest.name, tag: newest.tag, reference: `${newest.name}:${newest.tag}` };
}

;// CONCATENATED MODULE: ./.cache/build/lib/infra/apply/previews.js









/** In ms. */
const TOOL = 30_000;
const previews_POLL = 500;
/** Where what `start` prints goes, in the sandbox. */
const LOG = '/tmp/e2b-action-preview.log';
/**
 * Makes a preview; when it is ready, it is recorded as whole on what it started from, and only then what it replaces goes.
 */
async function makePreview({ key, identity, hash, replaces, records }, wanted, context) {
    const { materials, writer } = context;
    const resource = materials?.previews.get(key);
    if (!resource)
        throw new StaleError(`the file does not describe preview ${key} any more`);
    for (const old of replaces)
        await asSeen(old, context);
    const source = await locate(resource.from, context);
    const whole = () => wholeOne(source, identity, hash, context);
    const made = await makeOnce(source, { identity, isThere: async () => (await whole()) !== undefined }, context, () => start(resource, wanted, identity, source, context));
    const other = made ? undefined : await whole();
    for (const old of replaces)
        if (old.id !== other?.id)
            await killAsSeen(old, context);
    await removeRecords(records.filter(({ tag }) => tag !== made?.record.tag), context);
    if (made)
        return { text: `sandbox ${made.sandbox.id}`, urls: made.urls };
    const opened = other && resource.ports.length > 0
        ? await writer.backend.open(other.id, resource.sleepAfterMs)
        : undefined;
    return {
        text: `sandbox ${other?.id ?? '?'}, which another apply made meanwhile`,
        urls: opened ? urlsOf(opened, resource.ports) : {},
    };
}
/** The preview that is recorded as whole, if there is one. */
async function wholeOne(source, identity, hash, { reader, owner, signal }) {
    const [tags = [], rows] = await Promise.all([
        reader.tags(source.name, signal),
        reader.sandboxes((0,metadata/* ownerMetadata */.Zy)(owner), signal),
    ]);
    const recorded = new Set(tags.flatMap(({ tag }) => {
        const of = (0,infra_tags/* parseInfraTag */.Ag)(tag);
        return of?.kind === 'record' && (0,infra_tags/* isOf */.yW)(of, owner) && of.identity === identity && of.hash === hash
            ? [of.sandbox]
            : [];
    }));
    return rows.find((row) => {
        const claims = (0,metadata/* previewClaims */.yZ)(row, owner);
        return (claims !== undefined && (0,metadata/* identityOf */.cu)(claims.name, claims.instance) === identity && recorded.has(row.id));
    });
}
async function start(resource, wanted, identity, source, context) {
    const { owner, origin, writer, reporter, runId, signal, now } = context;
    const { backend } = writer;
    const { env, network, sleepAfterMs, ports } = resource;
    const sandbox = await backend.create({
        template: source.reference,
        // What its life is extended by when traffic wakes it up; until it is recorded, it is asleep for good after that.
        timeoutMs: sleepAfterMs,
        env,
        metadata: { ...(0,job_origin/* originMetadata */.MG)(origin, source.reference), ...(0,metadata/* previewMetadata */.CB)(owner, wanted) },
        network,
        lifecycle: { onTimeout: 'pause', autoResume: true },
        runId,
        signal,
        onNotice: (text) => reporter.notice(text),
    });
    try {
        await launch(sandbox, resource, signal);
        await untilReady(sandbox, resource, context);
        await backend.setTimeout(sandbox.id, sleepAfterMs, signal);
        // The last thing, which no cancel comes after: what is recorded is whole.
        const tag = (0,infra_tags/* recordTag */.yg)(owner, { identity, hash: wanted.hash, network: (0,infra_network/* networkDigest */.f)(network), sandbox: sandbox.id }, now());
        await writer.assignTags(source.name, source.tag, [tag]);
        return { sandbox, urls: urlsOf(sandbox, ports), record: { name: source.name, tag } };
    }
    catch (error) {
        // What it was to replace goes on.
        await backend.kill(sandbox.id).catch((failed) => {
            reporter.warning(`sandbox ${sandbox.id} of preview ${resource.key} could not be killed: ${failed.message}`);
        });
        throw error;
    }
}
/** Starts the command so that it outlives the connection, and the one before if there was any. */
async function launch(sandbox, { start: command }, signal) {
    if (command === undefined)
        return;
    const inner = `exec bash -l -c ${(0,shell_quote/* shellQuote */.Z)(command)}`;
    const script = `[ -e ${LOG} ] && exit 0; cd ~/work 2>/dev/null || cd ~; setsid nohup bash -c ${(0,shell_quote/* shellQuote */.Z)(inner)} >${LOG} 2>&1 </dev/null &`;
    await sandbox.runTool({ script, timeoutMs: TOOL, repeatable: true, signal });
}
async function untilReady(sandbox, resource, { signal, reporter }) {
    const { key, ready, ports } = resource;
    const wanted = ready.port === undefined ? ports : [ready.port];
    if (wanted.length === 0)
        return;
    const listens = wanted
        .map((port) => `(exec 3<>/dev/tcp/127.0.0.1/${port}) 2>/dev/null || exit 1`)
        .join('\n');
    const answers = ready.path === undefined
        ? ''
        : `exec 3<>/dev/tcp/127.0.0.1/${wanted[0]} && printf 'GET %s HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' ${(0,shell_quote/* shellQuote */.Z)(ready.path)} >&3 && ` +
            `read -r -t 10 _ status _ <&3 && [ "$status" -lt 400 ] || exit 1`;
    const script = `bash -c ${(0,shell_quote/* shellQuote */.Z)(`${listens}\n${answers}`)}`;
    const until = performance.now() + ready.timeoutMs;
    for (let said = false;; said = true) {
        const { exitCode } = await sandbox.runTool({ script, timeoutMs: TOOL, repeatable: true, signal });
        if (exitCode === 0)
            return;
        if (performance.now() > until) {
            const log = await sandbox.runTool({
                script: `tail -c 8000 ${LOG} 2>/dev/null | tail -n 20`,
                timeoutMs: TOOL,
                repeatable: true,
                signal,
            });
            throw new ResourceError(`preview ${key} did not become ready within ${Math.round(ready.timeoutMs / 1000)} s: ${ready.path === undefined ? `nothing listens on port ${wanted.join(', ')}` : `${ready.path} is not answered on port ${wanted[0]}`}`, {
                hint: 'look at `start` and `ready`; what was there before goes on',
                lines: log.stdout.trimEnd().split('\n'),
            });
        }
        if (!said)
            reporter.notice(`preview ${key}: waiting until it is ready`);
        await (0,promises_.setTimeout)(previews_POLL, undefined, { signal });
    }
}
function urlsOf(sandbox, ports) {
    return Object.fromEntries(ports.map((port) => [String(port), sandbox.urlOf(port)]));
}
/** Changes what can be changed while it lives; a preview that sleeps is woken up for it. */
async function setNetwork({ identity, sandbox, seen, records }, wanted, context) {
    const { materials, owner, writer, now } = context;
    const resource = materials?.previews.get(wanted.key);
    if (!resource)
        throw new StaleError(`the file does not describe preview ${wanted.key} any more`);
    const live = await asSeen(sandbox, context);
    if (!live || (0,infra_network/* networkDigest */.f)(live.network) !== (0,infra_network/* networkDigest */.f)(seen))
        throw new StaleError(`the network of sandbox ${sandbox.id} is not what it was`);
    if (live.state === 'paused')
        await writer.backend.open(sandbox.id, resource.sleepAfterMs);
    if ((0,infra_network/* networkDigest */.f)(live.network) !== (0,infra_network/* networkDigest */.f)(wanted.network))
        await writer.setNetwork(sandbox.id, wanted.network);
    const [first] = records;
    const source = first ? await placeOf(first, context) : undefined;
    if (first && source) {
        const old = (0,infra_tags/* parseInfraTag */.Ag)(first.tag);
        // Its age goes on.
        const since = old?.kind === 'record' ? new Date(old.minute * 60_000) : now();
        const tag = (0,infra_tags/* recordTag */.yg)(owner, { identity, hash: wanted.hash, network: (0,infra_network/* networkDigest */.f)(wanted.network), sandbox: sandbox.id }, since);
        await writer.assignTags(source.name, source.tag, [tag]);
        await removeRecords(records.filter((record) => record.tag !== tag), context);
    }
    return `sandbox ${sandbox.id}`;
}
async function placeOf({ name, tag }, { reader }) {
    const tags = await reader.tags(name);
    return tags?.some((each) => each.tag === tag) ? { name, tag } : undefined;
}
/** Kills exactly these sandboxes, and takes their records away. */
async function kill({ sandboxes, records }, context) {
    for (const each of sandboxes)
        await killAsSeen(each, context);
    await removeRecords(records, context);
    return sandboxes.map(({ id }) => `sandbox ${id}`).join(', ') || 'its record';
}
async function killAsSeen(seen, context) {
    if (await asSeen(seen, context))
        await context.writer.backend.kill(seen.id);
}
/** Undefined when it is gone. Metadata is a claim: it has to be the very sandbox, in full. */
async function asSeen(seen, { reader }) {
    const row = await reader.sandbox(seen.id);
    if (!row)
        return undefined;
    const same = JSON.stringify(sorted(row.metadata)) === JSON.stringify(sorted(seen.metadata));
    if (!same)
        throw new StaleError(`sandbox ${seen.id} is not the one that was seen: its metadata differs`);
    return row;
}
function sorted(metadata) {
    return Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1));
}
async function removeRecords(records, { writer }) {
    for (const name of new Set(records.map((record) => record.name)))
        await writer.removeTags(name, records.filter((record) => record.name === name).map(({ tag }) => tag));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/build/lib/spec/defaults.js
var defaults = __webpack_require__(15237);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./.cache/build/lib/infra/apply/last-lines.js

const MOST_LINES = 20;
/** Of a line, its end. */
const MOST_CHARACTERS = 4000;
/** Keeps the end of an output that nobody vouches for, however long it or a line of it is. */
function createLastLines() {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let lines = [];
    let rest = '';
    const take = (text) => {
        const parts = (rest + text).split('\n').map((part) => part.slice(-MOST_CHARACTERS));
        rest = parts.pop() ?? '';
        lines = [...lines, ...parts.slice(-MOST_LINES)].slice(-MOST_LINES);
    };
    return {
        add: (chunk) => take(decoder.write(Buffer.from(chunk))),
        end() {
            take(decoder.end());
            return [...lines, ...(rest === '' ? [] : [rest])].slice(-MOST_LINES);
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/infra/apply/snapshots.js











/** Half-made: what is left of a crash ends by itself after so long, in ms. */
const LIFETIME = 300_000;
/** Prepares a sandbox and keeps it as a snapshot; what it replaces goes afterwards. */
async function makeSnapshot(operation, context) {
    const { key, name, snapshotKey: wanted, replaces } = operation;
    const { owner, materials } = context;
    const material = materials?.snapshots.get(key);
    if (!material)
        throw new StaleError(`the file does not describe snapshot ${key} any more`);
    const source = await locate(material.resource.from, context);
    const stillThere = async () => (await mine(name, context)).map(({ id }) => id);
    const isThere = async () => (await mine(name, context)).some(({ of, id }) => of.key === wanted && !replaces.includes(id));
    const tag = (0,infra_tags/* snapshotTag */.zm)(owner, wanted, context.now());
    const make = () => prepare(`${name}:${tag}`, source.reference, material, context);
    // Nobody can say anything on a template of others: there the name and the tag make it one.
    const made = material.resource.from.kind === 'external'
        ? (await isThere())
            ? undefined
            : await make()
        : await makeOnce(source, { identity: (0,metadata/* identityOf */.cu)('snapshot', name), isThere }, context, async () => {
            // Whoever made one of these is dead: its claim is gone.
            for (const { id } of await context.reader.sandboxes((0,metadata/* builderMetadata */.hC)(owner, key)))
                await context.writer.backend.kill(id);
            return await make();
        });
    const left = (await stillThere()).filter((id) => replaces.includes(id) && id !== made);
    for (const id of left)
        await context.writer.deleteSnapshot(id);
    return made ?? `${name}, which another apply made meanwhile`;
}
/** Deletes snapshots that are still there under exactly these names. */
async function deleteSnapshot({ name, ids }, context) {
    const there = await mine(name, context);
    for (const { id } of there.filter((row) => ids.includes(row.id)))
        await context.writer.deleteSnapshot(id);
    return name;
}
async function mine(name, { reader, owner, signal }) {
    const rows = await reader.snapshots(signal);
    return (0,snapshots/* rowsOf */.RO)(rows.flatMap(({ id, names }) => (0,observe/* namesOf */.e)(id, names)).filter((row) => row.name === name), owner);
}
async function prepare(reference, template, { resource, uploads }, context) {
    const { owner, writer, reporter, root, origin, runId, signal } = context;
    const { key, run, env, timeoutMs } = resource;
    const { runJob } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(707)]).then(__webpack_require__.bind(__webpack_require__, 66707));
    const printed = createLastLines();
    let id;
    const result = await runJob(specOf(root, template, uploads, { run, env, timeoutMs }, (0,metadata/* builderMetadata */.hC)(owner, key)), {
        connect: async () => writer.backend,
        reporter: {
            ...reporter,
            stepOutput(index, stream, chunk) {
                printed.add(chunk);
                return reporter.stepOutput(index, stream, chunk);
            },
        },
        streams: 'merged',
        signal,
        onSandbox: (sandbox) => {
            id = sandbox.id;
        },
        onCancel: 'clean-up',
        wholeFolder: true,
        origin,
        runId,
    });
    try {
        if (result.outcome === 'failed' || result.outcome === 'timed-out') {
            const how = result.outcome === 'failed' ? `ended with exit code ${result.exitCode}` : 'took too long';
            throw new ResourceError(`the script of snapshot ${key} ${how}`, {
                hint: 'correct `run`; what is there stays as it is',
                lines: printed.end(),
            });
        }
        signal.throwIfAborted();
        if (result.outcome !== 'passed' || id === undefined) {
            const { cause = 'service', message = 'the sandbox could not be prepared', hint = '', } = result.error ?? {};
            throw new errors/* BackendError */.Jh(cause === 'usage' ? 'usage' : 'service', `snapshot ${key}: ${message}`, hint);
        }
        return await writer.createSnapshot(id, reference);
    }
    finally {
        // Its own timeout ends it where this does not get through.
        if (id !== undefined)
            await writer.backend.kill(id).catch(() => undefined);
    }
}
function specOf(root, reference, upload, { run, env, timeoutMs }, metadata) {
    const step = (text) => ({
        name: 'Prepare',
        condition: defaults/* DEFAULTS */.z.condition,
        run: text,
        shell: 'bash',
        // Not where the first input goes: that may be a folder in it.
        cwd: defaults/* WORK_FOLDER */.B,
        env: {},
        timeoutMs,
        continueOnError: false,
    });
    return {
        root,
        backend: { engine: 'auto' },
        template: { reference },
        sandbox: {
            onResumeFailure: 'fail',
            timeoutMs: LIFETIME,
            env,
            metadata,
            network: { internet: true, allow: [], deny: [], publicTraffic: true },
            ports: [],
            lifecycle: { onTimeout: 'kill', autoResume: false },
        },
        upload,
        uploadMode: 'full',
        uploadLimitBytes: defaults/* DEFAULTS */.z.uploadLimitBytes,
        results: external_node_path_.join(root, defaults/* DEFAULTS */.z.results),
        steps: run === undefined ? [] : [step(run)],
        watch: [],
        download: [],
        handover: { outputs: [], env: [] },
        junit: [],
        report: { summary: false },
        deadlines: defaults/* DEFAULTS */.z.deadlines,
        after: { success: 'keep', failure: 'kill' },
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/job/template/ensure.js + 8 modules
var ensure = __webpack_require__(22062);
;// CONCATENATED MODULE: ./.cache/build/lib/infra/apply/templates.js



/** Builds a template, or takes a build of its identity, tries it, and says that this stage wants it. */
async function build({ key, name, hash, seen }, context) {
    const { owner, writer, reporter, manifests, signal, runId } = context;
    const material = context.materials?.templates.get(key);
    if (!material)
        throw new StaleError(`the file does not describe template ${key} any more`);
    const tags = await templates_asSeen(name, seen, context, (now) => {
        const built = buildOf(now, (0,infra_tags/* builtTag */.vT)(hash));
        return built !== undefined && buildOf(now, (0,infra_tags/* markTag */.kj)(owner)) === built;
    });
    if (tags === 'done')
        return `${name}:${(0,infra_tags/* builtTag */.vT)(hash)}, which another apply built meanwhile`;
    const foreign = tags.find(({ tag }) => {
        const of = (0,infra_tags/* parseInfraTag */.Ag)(tag);
        return of?.kind === 'mark' && of.owner !== (0,infra_tags/* ownerId */.fj)(owner.repository);
    });
    if (foreign)
        throw new StaleError(`template ${name} became another repository's`);
    const { build: described } = material.resource;
    const ensured = await (0,ensure/* ensureTemplate */.N)(material.definition, material.identity, {
        backend: writer.backend,
        reporter,
        signal,
        runId,
        manifests,
        force: false,
        deadlineMs: described.deadlineMs,
        warn: (text) => reporter.warning(text),
        ...(described.smoke === undefined ? {} : { smoke: described.smoke }),
    });
    await writer.assignTags(name, (0,infra_tags/* builtTag */.vT)(hash), [(0,infra_tags/* markTag */.kj)(owner)]);
    return ensured.reused ? `${ensured.reference}, which another apply built meanwhile` : ensured.reference;
}
/** Says that this stage wants a build that is there. */
async function mark({ name, hash, seen }, context) {
    const mine = (0,infra_tags/* markTag */.kj)(context.owner);
    const tags = await templates_asSeen(name, seen, context, (now) => buildOf(now, mine) === buildOf(now, (0,infra_tags/* builtTag */.vT)(hash)));
    if (tags !== 'done')
        await context.writer.assignTags(name, (0,infra_tags/* builtTag */.vT)(hash), [mine]);
    return `${name}:${(0,infra_tags/* builtTag */.vT)(hash)}`;
}
/** Moves a channel to the wanted build. Both tags in one request, so that no crash comes between. */
async function promote({ name, hash, channel, seen }, context) {
    const both = [channel, (0,infra_tags/* channelTag */.ML)(context.owner, channel)];
    const tags = await templates_asSeen(name, seen, context, (now) => {
        const built = buildOf(now, (0,infra_tags/* builtTag */.vT)(hash));
        return built !== undefined && both.every((tag) => buildOf(now, tag) === built);
    });
    if (tags !== 'done')
        await context.writer.assignTags(name, (0,infra_tags/* builtTag */.vT)(hash), both);
    return `${name}:${channel} → ${(0,infra_tags/* builtTag */.vT)(hash).slice(0, 10)}`;
}
async function untag({ name, tags, seen }, context) {
    const there = await templates_asSeen(name, seen, context, (now) => tags.every((tag) => buildOf(now, tag) === undefined));
    if (there !== 'done')
        await context.writer.removeTags(name, tags);
    return `${tags.length} ${tags.length === 1 ? 'tag' : 'tags'} of ${name}`;
}
/** Deletes a template if it is still exactly what it was. */
async function deleteTemplate({ name, templateId, seen }, { reader, writer }) {
    const tags = await reader.tags(templateId);
    if (!tags)
        return `${name}, which was gone already`;
    const now = new Map(tags.map(({ tag, buildId }) => [tag, buildId]));
    // Records of previews that went just before may be gone.
    const known = new Map(seen.map(({ tag, buildId }) => [tag, buildId]));
    for (const [tag, buildId] of now) {
        if (known.get(tag) !== buildId)
            throw new StaleError(`template ${name} changed meanwhile: its tag ${tag} is not what it was`);
    }
    await writer.deleteTemplate(templateId);
    return name;
}
/** The tags of a template, if those that count are as they were; `done` if another apply did meanwhile what was to be done. */
async function templates_asSeen(name, seen, { reader }, isDone) {
    const tags = (await reader.tags(name)) ?? [];
    const other = seen.find(({ tag, buildId }) => (buildOf(tags, tag) ?? null) !== buildId);
    if (!other)
        return tags;
    if (isDone(tags))
        return 'done';
    throw new StaleError(`template ${name} changed meanwhile: its tag ${other.tag} is not what it was`);
}
function buildOf(tags, tag) {
    return tags.find((each) => each.tag === tag)?.buildId;
}

;// CONCATENATED MODULE: ./.cache/build/lib/infra/apply/apply.js






/**
 * Carries actions out, in their order. What hangs on one that failed is skipped, the rest goes on. Each looks again
 * whether things are as they were seen. Never rejects.
 */
async function apply(actions, wanted, context, hooks = {}) {
    const results = [];
    const failed = new Set();
    for (const action of actions) {
        const began = performance.now();
        const end = async (result) => {
            const whole = { action, durationMs: Math.round(performance.now() - began), ...result };
            if (whole.outcome === 'failed' || whole.outcome === 'skipped')
                failed.add(action.id);
            results.push(whole);
            await hooks.onEnd?.(whole);
        };
        const { operation } = action;
        if (!operation) {
            await end({ outcome: 'unchanged', text: action.reason });
            continue;
        }
        const missing = action.needs.find((need) => failed.has(need));
        if (missing !== undefined || context.signal.aborted) {
            const text = missing === undefined ? 'cancelled' : `${missing} did not work`;
            await end({
                outcome: 'skipped',
                text,
                ...(missing === undefined ? { cause: 'cancelled' } : {}),
            });
            continue;
        }
        hooks.onStart?.(action);
        try {
            const done = await carryOut(operation, wanted, context);
            await end({ outcome: 'done', ...(typeof done === 'string' ? { text: done } : done) });
        }
        catch (error) {
            await end(failureOf(error, context.signal));
        }
    }
    return results;
}
async function carryOut(operation, wanted, context) {
    switch (operation.do) {
        case 'build':
            return await build(operation, context);
        case 'mark':
            return await mark(operation, context);
        case 'promote':
            return await promote(operation, context);
        case 'untag':
            return await untag(operation, context);
        case 'delete-template':
            return await deleteTemplate(operation, context);
        case 'make-snapshot':
            return await makeSnapshot(operation, context);
        case 'delete-snapshot':
            return await deleteSnapshot(operation, context);
        case 'make-preview':
            return await makePreview(operation, previewOf(operation.key, wanted), context);
        case 'set-network':
            return await setNetwork(operation, previewOf(operation.key, wanted), context);
        case 'kill':
            break;
    }
    return await kill(operation, context);
}
function previewOf(key, { previews }) {
    const preview = previews.find((each) => each.key === key);
    if (!preview)
        throw new StaleError(`the file does not describe preview ${key} any more`);
    return preview;
}
function failureOf(error, signal) {
    if (signal.aborted)
        return { outcome: 'failed', text: 'cancelled', cause: 'cancelled' };
    const { message } = error;
    const hint = error.hint ?? '';
    const text = hint === '' ? message : `${message}; ${hint}`;
    if (error instanceof StaleError)
        return { outcome: 'failed', text, cause: 'stale' };
    if (error instanceof ResourceError || error instanceof failure/* TemplateFailure */.R)
        return { outcome: 'failed', text, cause: 'resource', lines: error.lines };
    if (error instanceof errors/* BackendError */.Jh && error.kind === 'usage')
        return { outcome: 'failed', text, cause: 'resource' };
    return { outcome: 'failed', text, cause: 'service' };
}


/***/ }),

/***/ 22062:
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

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./.cache/build/lib/template/identity/manifest.js
var manifest = __webpack_require__(16532);
// EXTERNAL MODULE: ./.cache/build/lib/template/identity/roll-up.js
var roll_up = __webpack_require__(99978);
;// CONCATENATED MODULE: ./.cache/build/lib/job/template/record.js



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
        const steps = manifest.steps.map((step) => step.files ? { ...step, files: (0,roll_up/* rollUp */.F)(step.files, limit) } : step);
        const packed = (0,external_node_zlib_.gzipSync)(JSON.stringify({ ...manifest, steps })).toString('base64');
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
    const text = (0,external_node_zlib_.gunzipSync)(Buffer.concat(chunks), { maxOutputLength: JSON_BYTES }).toString('utf8');
    return (0,manifest/* parseManifest */.Ng)(JSON.parse(text));
}

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
            definition: withRecord(definition, identity.manifest),
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

// EXTERNAL MODULE: ./.cache/build/lib/template/identity/explain.js + 2 modules
var explain = __webpack_require__(14784);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/shell-quote.js
var shell_quote = __webpack_require__(29264);
;// CONCATENATED MODULE: ./.cache/build/lib/job/template/smoke.js



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
            throw new failure/* TemplateFailure */.R(`the template was built, but a sandbox made from it cannot run a command: \`true\` ended with exit code ${exitCode}`, { hint: 'its user or its shell may be broken', lines: stderr.split('\n').slice(-10) });
        }
        if (smoke === undefined)
            return;
        const tried = await sandbox.runTool({
            script: `exec bash -eo pipefail -c ${(0,shell_quote/* shellQuote */.Z)(smoke)}`,
            timeoutMs: LIFETIME / 2,
            repeatable: true,
            signal,
        });
        if (tried.exitCode !== 0) {
            throw new failure/* TemplateFailure */.R(`the template was built, but a sandbox made from it does not pass \`smoke\`: exit code ${tried.exitCode}`, {
                hint: 'correct the template or `smoke`; what starts from the template goes on with the build before',
                lines: `${tried.stdout}\n${tried.stderr}`.trim().split('\n').slice(-10),
            });
        }
    }).catch((error) => {
        signal.throwIfAborted();
        if (!(error instanceof errors/* BackendError */.Jh) || !['timeout', 'lost', 'usage'].includes(error.kind))
            throw error;
        throw new failure/* TemplateFailure */.R(`the template was built, but a sandbox made from it does not start: ${error.message}`, {
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

;// CONCATENATED MODULE: ./.cache/build/lib/job/template/reason.js




/**
 * Holds a definition against the newest build of its name: by what this machine remembers of it, else by what the
 * build itself says, for which a sandbox of it is started for a moment. Never fails for want of an answer.
 */
async function compareWithNewest(name, identity, known, context) {
    const newest = known?.find(({ tag }) => (0,template_tags/* promotedHash */.Rq)(tag) !== undefined);
    if (!newest)
        return { kind: 'first', named: known !== undefined };
    const before = await manifestOf(name, newest, context);
    if (!before)
        return { kind: 'unknown', since: newest };
    return { kind: 'changed', since: newest, explanation: (0,explain/* explainChange */.U)(before, identity.manifest) };
}
async function manifestOf(name, { tag }, { backend, manifests, runId, signal }) {
    const hash = (0,template_tags/* promotedHash */.Rq)(tag);
    const place = { backend: backend.templates.place, name };
    const remembered = await manifests.newest(place);
    if (remembered?.hash === hash)
        return remembered;
    try {
        // A reason is not worth waiting for room.
        const record = await withSandbox(backend, `${name}:${tag}`, { runId, signal, queueMs: 0 }, (sandbox) => readRecord(sandbox, signal));
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
            : comparisonText(name, await compareWithNewest(name, identity, known, options));
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
        await smokeStart(backend, `${name}:${tags.building}`, options.runId, options.signal, options.smoke);
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


/***/ })

};
