export const id = 47;
export const ids = [47];
export const modules = {

/***/ 7047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/reference.js
/** The namespace of this engine's templates, as a team's is on the service: `local/name:tag`. */
const NAMESPACE = 'local';
const DEFAULT_TAG = 'default';
const NAME = /^[a-z0-9_-]+$/;
const TAG = /^[a-z0-9_.-]+$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Reads `[namespace/]name[:tag]`, in any case; undefined for what is none, or is of another namespace. */
function parseReference(text) {
    const lower = text.toLowerCase();
    const own = lower.startsWith(`${NAMESPACE}/`) ? lower.slice(NAMESPACE.length + 1) : lower;
    const [name = '', tag, ...rest] = own.split(':');
    if (rest.length > 0 || !NAME.test(name))
        return undefined;
    if (tag === undefined)
        return { name };
    return TAG.test(tag) ? { name, tag } : undefined;
}
/** A tag as it is kept, lower-case; undefined when it may not be one: not a build's ID either. */
function parseTag(text) {
    const tag = text.toLowerCase();
    return TAG.test(tag) && tag.length <= 128 && !UUID.test(tag) ? tag : undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 13 modules
var schemas = __webpack_require__(5491);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/store/atomic-file.js



/**
 * Replaces a file as a whole: readers see the old or the new content, never a part, also after a crash.
 * The content is on disk before the name changes; the folder is synced after.
 */
async function writeFileAtomic(path, content, options) {
    const temporary = `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`;
    const file = await (0,promises_.open)(temporary, 'wx', options.mode);
    try {
        await file.writeFile(content);
        if (options.owner)
            await file.chown(options.owner.uid, options.owner.gid);
        await file.sync();
        await file.close();
        await (0,promises_.rename)(temporary, path);
    }
    catch (error) {
        await file.close().catch(() => undefined); // Already closed: the rename failed.
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
    const folder = await (0,promises_.open)((0,external_node_path_.dirname)(path), 'r');
    try {
        await folder.sync();
    }
    finally {
        await folder.close();
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/template-context.js

/** What a template says of the commands that run in it: they inherit it where they say nothing themselves. */
const templateContext = schemas/* object */.Ikc({
    user: schemas/* string */.YjP(),
    /** Absolute; absent: the user's home. */
    workdir: schemas/* string */.YjP().optional(),
    env: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
});
/** What runs in every sandbox of a template from its start on, as the template's user. */
const templateStart = schemas/* object */.Ikc({
    command: schemas/* string */.YjP(),
    /** Ends with 0 once the command is ready; absent: it is ready at once. */
    ready: schemas/* string */.YjP().optional(),
});

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/template-layers.js

const templateLayers = schemas/* object */.Ikc({
    /** Layers of `/`. */
    root: schemas/* array */.YOg(schemas/* string */.YjP()).min(1),
    /** Layers of `/usr` when it has layers of its own (the host's), else absent: it is part of `/`. */
    usr: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
});

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/template-record.js






const build = schemas/* object */.Ikc({
    buildId: schemas/* string */.YjP(),
    /** ms since 1970, like all times here. */
    createdAt: schemas/* number */.aig(),
    layers: templateLayers,
    cpuCount: schemas/* number */.aig(),
    memoryMB: schemas/* number */.aig(),
    diskSizeMB: schemas/* number */.aig(),
    /** The sandbox that it is a snapshot of. */
    sandboxId: schemas/* string */.YjP().optional(),
    context: templateContext.optional(),
    start: templateStart.optional(),
});
const tag = schemas/* object */.Ikc({ tag: schemas/* string */.YjP(), buildId: schemas/* string */.YjP(), createdAt: schemas/* number */.aig() });
const template = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    templateId: schemas/* string */.YjP().regex(/^[a-z0-9]+$/),
    /** Its name, besides the ID. */
    alias: schemas/* string */.YjP().optional(),
    kind: schemas/* enum */.k5n(['template', 'snapshot']),
    public: schemas/* boolean */.zMY(),
    createdAt: schemas/* number */.aig(),
    updatedAt: schemas/* number */.aig(),
    /** Those that are finished and can be started from. */
    builds: schemas/* array */.YOg(build),
    /** The newest build that was given each tag. */
    tags: schemas/* array */.YOg(tag),
});
const fileOf = (folder, id) => (0,external_node_path_.join)(folder, `${id}.json`);
async function saveTemplate(folder, value) {
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    await writeFileAtomic(fileOf(folder, value.templateId), JSON.stringify(value), { mode: 0o600 });
}
async function deleteTemplateFile(folder, id) {
    await (0,promises_.rm)(fileOf(folder, id), { force: true });
}
/** Every template on disk; for a file that cannot be read, its name and the reason. */
async function loadTemplates(folder) {
    const templates = [];
    const broken = [];
    for (const file of await (0,promises_.readdir)(folder)) {
        try {
            if (!file.endsWith('.json')) {
                // What a crash left of a write that was not finished.
                await (0,promises_.rm)((0,external_node_path_.join)(folder, file), { recursive: true, force: true });
                continue;
            }
            const value = template.parse(JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, file), 'utf8')));
            if (file !== `${value.templateId}.json`)
                throw new Error(`it names another template, ${value.templateId}`);
            templates.push(value);
        }
        catch (error) {
            broken.push({ file, reason: error.message });
        }
    }
    return { templates, broken };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/templates.js



/** Templates of E2B's that clients ask for by name and that this engine does not build yet. */
const KNOWN_ELSEWHERE = new Set(['code-interpreter', 'desktop', 'mcp-gateway']);
/** The template that is always there. */
const BASE = 'base';
/** The engine's templates: `base` and those that were stored in `folder`. */
function templatesOf(folder, base, stored) {
    const templates = new Map();
    for (const record of [...stored, withStored(base, stored)]) {
        templates.set(record.templateId, { ...record, spawnCount: 0 });
    }
    // Writes follow one another: the disk never goes back to an older state.
    let saved = Promise.resolve();
    async function save(template) {
        const write = saved.then(async () => {
            if (templates.get(template.templateId) !== template)
                return deleteTemplateFile(folder, template.templateId);
            const { spawnCount: _count, lastSpawnedAt: _last, ...record } = template;
            return saveTemplate(folder, record);
        });
        saved = write.catch(() => undefined); // Told to whoever asked for this write.
        await write;
    }
    function get(reference) {
        const name = parseReference(reference)?.name;
        if (name === undefined)
            return undefined;
        return templates.get(name) ?? [...templates.values()].find((template) => template.alias === name);
    }
    function find(reference) {
        const template = get(reference);
        const tag = parseReference(reference)?.tag ?? DEFAULT_TAG;
        return template && buildOf(template, tag);
    }
    function touched(template) {
        template.updatedAt = Date.now();
        return save(template);
    }
    function empty(templateId, alias, kind) {
        const now = Date.now();
        const template = {
            version: 1,
            templateId,
            ...(alias === undefined ? {} : { alias }),
            kind,
            public: false,
            createdAt: now,
            updatedAt: now,
            builds: [],
            tags: [],
            spawnCount: 0,
        };
        templates.set(templateId, template);
        return template;
    }
    function tagBuild(template, buildId, tags) {
        const now = Date.now();
        template.tags = [
            ...template.tags.filter(({ tag }) => !tags.includes(tag)),
            ...tags.map((tag) => ({ tag, buildId, createdAt: now })),
        ];
        dropUnnamed(template);
    }
    return {
        find,
        get,
        whyNot(reference) {
            const name = parseReference(reference)?.name;
            if (name !== undefined && KNOWN_ELSEWHERE.has(name)) {
                return `template '${reference}' is not there: the local engine does not offer it yet`;
            }
            const template = get(reference);
            if (template && template.builds.length === 0) {
                return `template '${reference}' has no finished build: build it, or wait until its build is ready`;
            }
            return template
                ? `template '${reference}' not found: it has the tags ${template.tags.map(({ tag }) => tag).join(', ')}`
                : `template '${reference}' not found`;
        },
        all: () => [...templates.values()],
        async reserve(alias, templateId) {
            const known = get(alias);
            if (known)
                return known;
            const template = empty(templateId, alias, 'template');
            await touched(template);
            return template;
        },
        async add({ buildId = (0,external_node_crypto_.randomUUID)(), templateId, alias, tags, kind, ...fields }) {
            const build = { ...fields, buildId, createdAt: Date.now() };
            const known = templates.get(templateId) ?? (alias === undefined ? undefined : get(alias));
            const template = known ?? empty(templateId, alias, kind);
            template.builds.push(build);
            tagBuild(template, build.buildId, tags);
            await touched(template);
            return { ...build, templateId: template.templateId, aliases: aliasesOf(template), tag: tags[0] };
        },
        async setPublic(template, value) {
            template.public = value;
            await touched(template);
        },
        async setTags(template, buildId, tags) {
            tagBuild(template, buildId, tags);
            await touched(template);
        },
        async removeTags(template, tags) {
            const had = template.tags.length > 0;
            template.tags = template.tags.filter(({ tag }) => !tags.includes(tag));
            dropUnnamed(template);
            // One whose first build is not finished never had a tag.
            if (had && template.tags.length === 0)
                templates.delete(template.templateId);
            await touched(template);
        },
        async remove(template) {
            templates.delete(template.templateId);
            await save(template);
        },
        spawned(templateId) {
            const template = templates.get(templateId);
            if (!template)
                return;
            template.spawnCount++;
            template.lastSpawnedAt = Date.now();
        },
    };
}
function aliasesOf(template) {
    return template.alias === undefined ? [] : [template.alias];
}
/** Names as clients see them, with the namespace. */
function namesOf(template) {
    return aliasesOf(template).map((alias) => `${NAMESPACE}/${alias}`);
}
function buildOf(template, tag) {
    const buildId = template.tags.find((each) => each.tag === tag)?.buildId;
    const build = template.builds.find((each) => each.buildId === buildId);
    return build && { ...build, templateId: template.templateId, aliases: aliasesOf(template), tag };
}
function dropUnnamed(template) {
    template.builds = template.builds.filter(({ buildId }) => template.tags.some((each) => each.buildId === buildId));
}
/** Base's layers come from this host at every start; its tags and whether it is public were set by clients. */
function withStored(base, stored) {
    const earlier = stored.find(({ templateId }) => templateId === base.templateId);
    if (!earlier)
        return base;
    const known = new Set(base.builds.map(({ buildId }) => buildId));
    const kept = earlier.tags.filter(({ tag, buildId }) => tag !== DEFAULT_TAG && known.has(buildId));
    return { ...base, public: earlier.public, updatedAt: earlier.updatedAt, tags: [...base.tags, ...kept] };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/api-error.js
/** A refusal that the client is told of: the status of the answer and, in its body, `code` and `message`. */
class ApiError extends Error {
    name = 'ApiError';
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
function sandboxNotFound(id) {
    return new ApiError(404, `Sandbox "${id}" doesn't exist or you don't have access to it`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/capacity.js

/** How many count against the cap: sandboxes that run or are about to, and builds. Paused ones do not. */
function inUse(world) {
    let count = world.claimed.size + world.builders.size;
    for (const sandbox of world.sandboxes.values()) {
        if (sandbox.record.state !== 'paused' && !world.claimed.has(sandbox))
            count++;
    }
    return count;
}
/**
 * Takes the place of one more running sandbox for a paused one; returns the release, to be called once it runs or
 * could not. Throws ApiError as {@link checkSlot}.
 */
function claimSlot(world, sandbox) {
    checkSlot(world);
    world.claimed.add(sandbox);
    return () => world.claimed.delete(sandbox);
}
/** Throws ApiError 503 when the engine is stopping, 429 when as many sandboxes run as may. */
function checkSlot(world) {
    if (world.stopping)
        throw new ApiError(503, 'the local engine is stopping');
    if (inUse(world) >= world.maxSandboxes) {
        throw new ApiError(429, `the local engine runs at most ${world.maxSandboxes} sandboxes at a time: kill or pause one, or start it with a larger --max-sandboxes`);
    }
}

// EXTERNAL MODULE: ./.cache/build/lib/engine/runtime/command.js
var runtime_command = __webpack_require__(3116);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/store/layout.js


/** The layout of a state folder. Pure. */
function layoutOf(root) {
    const engineId = (0,external_node_crypto_.createHash)('sha256').update(root).digest('hex').slice(0, 6);
    return {
        root,
        engineId,
        connectionFile: (0,external_node_path_.join)(root, 'connection.json'),
        logFile: (0,external_node_path_.join)(root, 'engine.log'),
        agents: (0,external_node_path_.join)(root, 'agents'),
        images: (0,external_node_path_.join)(root, 'images'),
        templates: (0,external_node_path_.join)(root, 'templates'),
        savedLayers: (0,external_node_path_.join)(root, 'layers'),
        builtLayers: (0,external_node_path_.join)(root, 'l'),
        builds: (0,external_node_path_.join)(root, 'builds'),
        stepCache: (0,external_node_path_.join)(root, 'step-cache'),
        uploads: (0,external_node_path_.join)(root, 'uploads'),
        sandboxes: (0,external_node_path_.join)(root, 'sandboxes'),
        criu: (0,external_node_path_.join)(root, 'criu'),
        runcRoot: `/run/e2b-action-${engineId}`,
    };
}
function sandboxFolder(layout, id) {
    const root = (0,external_node_path_.join)(layout.sandboxes, id);
    return {
        root,
        record: (0,external_node_path_.join)(root, 'sandbox.json'),
        bundle: (0,external_node_path_.join)(root, 'bundle'),
        layers: (0,external_node_path_.join)(root, 'layers'),
        memory: (0,external_node_path_.join)(root, 'memory'),
        events: (0,external_node_path_.join)(root, 'events.jsonl'),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/events.js



const events_event = schemas/* object */.Ikc({ at: schemas/* number */.aig(), level: schemas/* enum */.k5n(['info', 'warn']), message: schemas/* string */.YjP() });
/** Notes an event in the sandbox's folder. Never throws: a sandbox does not fail for its log. */
async function logEvent(world, id, message, level = 'info') {
    const sandbox = world.sandboxes.get(id);
    if (!sandbox || sandbox.transition?.kind === 'killing')
        return;
    const line = { at: Date.now(), level, message };
    // In the queue of the record's writes, which a kill waits for before it removes the folder.
    sandbox.saved = sandbox.saved
        .then(() => (0,promises_.appendFile)(sandboxFolder(world.layout, id).events, `${JSON.stringify(line)}\n`, { mode: 0o600 }))
        .catch((error) => world.log.warn(`${id}: its log could not be written: ${error.message}`));
    await sandbox.saved;
}
/** The events of a sandbox, oldest first. A line that a crash tore is left out. */
async function readEvents(world, id) {
    const text = await (0,promises_.readFile)(sandboxFolder(world.layout, id).events, 'utf8').catch(() => '');
    return text.split('\n').flatMap((line) => {
        try {
            return [events_event.parse(JSON.parse(line))];
        }
        catch {
            return []; // The end of the file, or a torn line.
        }
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/limited.js
/** Runs at most `limit` pieces of work at a time. */
function limited(limit) {
    const waiting = [];
    const pending = new Set();
    let free = limit;
    async function take(work) {
        if (free > 0)
            free--;
        else
            await new Promise((resolve) => waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next)
                next();
            else
                free++;
        }
    }
    return {
        run(work) {
            const result = take(work);
            const quiet = result.then(() => pending.delete(quiet), () => pending.delete(quiet));
            pending.add(quiet);
            return result;
        },
        async idle() {
            while (pending.size > 0)
                await Promise.all(pending);
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/record.js






const record = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    id: schemas/* string */.YjP().regex(/^[a-z0-9]+$/),
    templateId: schemas/* string */.YjP(),
    alias: schemas/* string */.YjP().optional(),
    state: schemas/* enum */.k5n(['creating', 'running', 'paused']),
    /** What a paused sandbox kept: its processes, frozen, or only what it wrote. */
    kept: schemas/* enum */.k5n(['memory', 'filesystem']).default('memory'),
    /** Paused, its processes are on disk and nowhere else. */
    memoryOnDisk: schemas/* boolean */.zMY().optional(),
    /** ms since 1970. `startedAt` is this run's start; `endAt` of a paused sandbox is when it was paused. */
    startedAt: schemas/* number */.aig(),
    endAt: schemas/* number */.aig(),
    metadata: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    envVars: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    accessToken: schemas/* string */.YjP(),
    /** Only when traffic to its ports is private. */
    trafficAccessToken: schemas/* string */.YjP().optional(),
    autoPause: schemas/* boolean */.zMY(),
    autoPauseMemory: schemas/* boolean */.zMY().default(true),
    autoResume: schemas/* boolean */.zMY().default(false),
    /** Lifetime that it was created with, s: what traffic that resumes it gives it, at least. */
    creationTimeout: schemas/* number */.aig().default(300),
    internet: schemas/* boolean */.zMY(),
    /** Echoed by getInfo as it came. */
    network: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    cpuCount: schemas/* number */.aig(),
    memoryMB: schemas/* number */.aig(),
    diskSizeMB: schemas/* number */.aig().default(10_240),
    /** The template's layers when it was created: the template may be deleted since. */
    layers: templateLayers,
    /** What its template says of commands; absent: the engine's defaults. */
    context: templateContext.optional(),
    /** What runs in it from its first start. */
    start: templateStart.optional(),
    block: schemas/* number */.aig().int(),
    /** Its first process; none when it is paused without its memory, or with it on disk. */
    init: schemas/* object */.Ikc({ pid: schemas/* number */.aig().int(), startTime: schemas/* string */.YjP() }).optional(),
});
async function saveRecord(layout, value) {
    const folder = sandboxFolder(layout, value.id);
    await (0,promises_.mkdir)(folder.root, { recursive: true, mode: 0o700 });
    await writeFileAtomic(folder.record, JSON.stringify(value), { mode: 0o600 });
}
/**
 * Every record on disk; for a folder whose record is broken, its id and the reason. A folder without one was no sandbox
 * yet, or no more.
 */
async function loadRecords(layout) {
    const records = [];
    const broken = [];
    for (const id of await (0,promises_.readdir)(layout.sandboxes)) {
        try {
            const value = record.parse(JSON.parse(await (0,promises_.readFile)(sandboxFolder(layout, id).record, 'utf8')));
            if (value.id !== id)
                throw new Error(`it names another sandbox, ${value.id}`);
            records.push(value);
        }
        catch (error) {
            if (error.code === 'ENOENT')
                continue;
            broken.push({ id, reason: error.message });
        }
    }
    return { records, broken };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/sandbox.js


function sandboxOf(record, address) {
    return {
        record,
        address,
        connections: newConnections(),
        streams: new Set(),
        transition: undefined,
        saved: Promise.resolve(),
    };
}
function newConnections() {
    return new external_node_http_.Agent({ keepAlive: true, keepAliveMsecs: 5_000, scheduling: 'lifo' });
}
/** Whether traffic reaches it: while it is being copied it answers a moment later. */
function serves({ record, transition: under }) {
    return record.state === 'running' && (under === undefined || under.kind === 'snapshotting');
}
/**
 * Runs one change of state, alone: later callers wait for it in {@link whenSettled}. The caller has made sure, in the
 * same tick, that none is under way.
 */
async function transition(world, sandbox, kind, work) {
    const done = work();
    const quiet = done.catch(() => undefined); // Whoever only waits is not told; the caller below is.
    sandbox.transition = { kind, done: quiet };
    try {
        await done;
    }
    finally {
        sandbox.transition = undefined;
        world.onChange();
    }
}
/**
 * Calls `next` once no change of state is under way, in the same tick: of several that wait, one begins the next
 * change and the others see it.
 */
async function whenSettled(sandbox, next) {
    while (sandbox.transition)
        await sandbox.transition.done;
    return next();
}
/**
 * Changes the record, in memory at once and on disk when this resolves. Writes follow one another: the disk never
 * goes back to an older state.
 */
async function update(world, sandbox, changes) {
    sandbox.record = { ...sandbox.record, ...changes };
    const saved = sandbox.saved.then(() => saveRecord(world.layout, sandbox.record));
    sandbox.saved = saved.catch(() => undefined); // Told to whoever asked for this write.
    await saved;
}
/** Cuts every client's connection, without a clean end: that is how clients learn that the sandbox is gone. */
function dropStreams(sandbox) {
    for (const stream of sandbox.streams)
        stream.destroy();
    sandbox.streams.clear();
    sandbox.connections.destroy();
    sandbox.connections = newConnections();
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/memory.js








/** The memory of a saved copy lies beside its layers, and goes with them. */
const MEMORY = 'memory';
function memoryOf(probe, boot) {
    let known = { works: false, reason: 'it is being tried' };
    let trying;
    return {
        known: () => known,
        async ready() {
            trying ??= probe().catch((error) => ({ works: false, reason: error.message }));
            return (known = await trying);
        },
        async stop() {
            known = { works: false, reason: 'the engine is stopping' };
            await trying;
            trying = Promise.resolve(known);
        },
        boot,
        stores: limited(1),
    };
}
/** Forgets what is on disk of a sandbox's memory: newer than that are its processes, or they are gone for good. */
async function dropMemory(world, sandbox) {
    const { memory } = sandboxFolder(world.layout, sandbox.record.id);
    if (sandbox.record.memoryOnDisk)
        await update(world, sandbox, { memoryOnDisk: false });
    for (const folder of [memory, `${memory}.tmp`])
        await (0,promises_.rm)(folder, { recursive: true, force: true });
}
/**
 * Lets the processes of a paused sandbox go on from disk. Undefined when they cannot be brought back: the log says why.
 * Throws ApiError 503 when this engine has no CRIU that works; what is on disk stays then.
 */
async function restoreMemory(world, sandbox) {
    const { record } = sandbox;
    const { works, reason } = await world.memory.ready();
    if (!works) {
        throw new ApiError(503, `the memory of "${record.id}" is on disk, and this engine cannot restore it: ${reason}. ` +
            'Start the engine with a CRIU that works (--criu), or start the sandbox anew from its files (memory: false)');
    }
    return fromImage(world, sandbox, sandboxFolder(world.layout, record.id).memory);
}
/**
 * Starts a new sandbox from the memory that was saved with the files it stands on. Undefined when there is none, or none
 * that can be restored: the log says so.
 */
async function startFromMemory(world, sandbox) {
    const folder = savedMemory(world, sandbox.record.layers);
    if (folder === undefined || !(await exists(folder)))
        return undefined;
    const { works, reason } = await world.memory.ready();
    if (works)
        return fromImage(world, sandbox, folder);
    await withoutMemory(world, sandbox, reason);
    return undefined;
}
/** Where the memory of a saved copy is or would be; undefined for layers that are no copy of a sandbox. */
function savedMemory(world, { root: [top = ''] }) {
    const copy = (0,external_node_path_.dirname)(top);
    return (0,external_node_path_.relative)(world.layout.savedLayers, copy).startsWith('..') ? undefined : (0,external_node_path_.join)(copy, MEMORY);
}
/** Whether there is one. At once: a create takes its place before anything else happens. */
function hasSavedMemory(world, layers) {
    const folder = savedMemory(world, layers);
    return folder !== undefined && (0,external_node_fs_.existsSync)(folder);
}
/**
 * Saves the memory of a frozen sandbox beside the layers that its files were or will be copied to. Says whether that
 * could be done, and if not, logs why.
 */
async function saveMemory(world, sandbox, folder) {
    const { id, block, accessToken } = sandbox.record;
    if (!(await world.memory.ready()).works)
        return false;
    try {
        await world.containers.saveMemory({ id, block, token: accessToken }, (0,external_node_path_.join)(folder, MEMORY));
        return true;
    }
    catch (error) {
        const message = `its memory could not be copied: ${error.message}`;
        world.log.warn(`${id}: ${message}`);
        await logEvent(world, id, message, 'warn');
        return false;
    }
}
async function fromImage(world, sandbox, folder) {
    try {
        return await world.memory.boot(sandbox, folder);
    }
    catch (error) {
        if (error instanceof ApiError)
            throw error;
        await withoutMemory(world, sandbox, error.message);
        return undefined;
    }
}
async function withoutMemory(world, sandbox, reason) {
    const { id } = sandbox.record;
    const message = `its memory could not be restored, it starts from its files only: ${reason}`;
    world.log.warn(`${id}: ${message}`);
    await logEvent(world, id, message, 'warn');
}
async function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/saved-layers.js







/** mount(2) takes one page of options: the list of layers must fit into it, beside the writable layer's paths. */
const MAX_LAYERS_TEXT = 3_500;
/**
 * Copies what a sandbox wrote into layers of their own, on top of those it started from, and its memory to beside them
 * where that can be done. The caller sees to it that all its processes are frozen. Throws ApiError 400 when the layers
 * would be too many for one mount.
 */
async function saveLayers(world, sandbox) {
    const { id, layers: below } = sandbox.record;
    const name = (0,external_node_crypto_.randomBytes)(6).toString('hex');
    const folder = (0,external_node_path_.join)(world.layout.savedLayers, name);
    const layers = {
        root: [(0,external_node_path_.join)(folder, 'root'), ...below.root],
        ...(below.usr ? { usr: [(0,external_node_path_.join)(folder, 'usr'), ...below.usr] } : {}),
    };
    if (layers.root.join(':').length > MAX_LAYERS_TEXT ||
        (layers.usr?.join(':').length ?? 0) > MAX_LAYERS_TEXT) {
        throw new ApiError(400, 'the sandbox stands on too many snapshots of snapshots to make one more');
    }
    const source = sandboxFolder(world.layout, id).layers;
    world.savingLayers.add(name);
    try {
        await (0,promises_.mkdir)(folder, { mode: 0o700 });
        const memory = await saveMemory(world, sandbox, folder);
        for (const part of below.usr ? ['root', 'usr'] : ['root']) {
            // Deleted files are device nodes, hidden folders have extended attributes: both are copied as they are.
            await (0,runtime_command/* runCommand */.d1)([
                'cp',
                '--archive',
                '--reflink=auto',
                '--no-target-directory',
                (0,external_node_path_.join)(source, `${part}.upper`),
                (0,external_node_path_.join)(folder, part),
            ]);
        }
        return { layers, memory, release: () => world.savingLayers.delete(name) };
    }
    catch (error) {
        world.savingLayers.delete(name);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        throw error;
    }
}
/** The stacks of layers that templates, sandboxes and builds stand on. */
function layersInUse(world) {
    const builds = world.templates.all().flatMap((template) => template.builds);
    const sandboxes = [...world.sandboxes.values()].map(({ record }) => record);
    return [...[...builds, ...sandboxes].map(({ layers }) => layers), ...world.buildingOn];
}
/** Removes saved layers that no template and no sandbox stands on, and the spares of templates that are gone. */
async function collectLayers(world) {
    await world.spares.dropUseless();
    const { savedLayers } = world.layout;
    const found = await (0,promises_.readdir)(savedLayers);
    if (found.length === 0)
        return;
    const used = new Set(world.savingLayers);
    for (const layers of layersInUse(world)) {
        for (const path of [...layers.root, ...(layers.usr ?? [])]) {
            const [name] = (0,external_node_path_.relative)(savedLayers, path).split('/');
            if (name && name !== '..')
                used.add(name);
        }
    }
    for (const name of found) {
        if (!used.has(name))
            await (0,promises_.rm)((0,external_node_path_.join)(savedLayers, name), { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./.cache/build/lib/engine/runtime/egress/target.js
var egress_target = __webpack_require__(9460);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/egress/firewall.js


/**
 * The rules of the chain that refuses: it tells the client, which would wait for an answer that never comes. TCP by a
 * reset: the kernel sends ICMP errors at a low rate only.
 */
const REFUSALS = [
    '-p tcp -j REJECT --reject-with tcp-reset',
    '-j REJECT --reject-with icmp-admin-prohibited',
];
/** Names of an engine's chains. At most 28 characters. */
function chainNames(engineId) {
    return {
        input: `E2B-IN-${engineId}`,
        forward: `E2B-FW-${engineId}`,
        private: `E2B-PR-${engineId}`,
        refuse: `E2B-NO-${engineId}`,
        masquerade: `E2B-NAT-${engineId}`,
        redirect: `E2B-PRE-${engineId}`,
    };
}
const SANDBOX_CHAINS = ['redirect', 'input', 'forward'];
/** Where a sandbox's chain is called from, and before which rule there: after those for all, before the closing DROP. */
const PLACES = {
    forward: { table: 'filter', parent: 'forward', at: 3 },
    input: { table: 'filter', parent: 'input', at: 2 },
    redirect: { table: 'nat', parent: 'redirect', at: 1 },
};
function sandboxChain(engineId, chain, block) {
    return `E2B-${{ forward: 'F', input: 'I', redirect: 'P' }[chain]}${block}-${engineId}`;
}
/** The patterns of host names that a policy allows; empty when it lets nothing out. */
function allowedNames(policy) {
    if (!policy.internet)
        return [];
    return targets(policy.allow).flatMap((target) => (target.kind === 'name' ? [target.pattern] : []));
}
/**
 * The rules of one sandbox's chains, without the chains' names. Pure but for `ownAddresses`, which are this host's.
 * Order: what is private is refused to all, save port 53 of the name servers; allowed wins over denied; the rest is open.
 */
function egressRules(options) {
    const { policy, network, nameServers, gate, chains } = options;
    if (!policy.internet)
        return { forward: [`-j ${chains.refuse}`], input: [], redirect: [] };
    const own = options.ownAddresses ?? hostAddresses();
    const allowed = addressesOf(policy.allow);
    const denied = addressesOf(policy.deny);
    const asked = gate ? [] : nameServers.filter((server) => mayAsk(server, allowed, denied));
    const dns = asked.flatMap((server) => ['udp', 'tcp'].map((protocol) => `-d ${server} -p ${protocol} --dport 53 -j ACCEPT`));
    return {
        forward: [
            ...dns,
            `-j ${chains.private}`,
            ...allowed.map(({ cidr }) => `-d ${cidr} -j ACCEPT`),
            ...denied.map(({ cidr }) => `-d ${cidr} -j ${chains.refuse}`),
            '-j ACCEPT',
        ],
        input: [
            // A name server on this host itself is reached through INPUT.
            ...dns.filter((rule) => own.some((address) => rule.startsWith(`-d ${address} `))),
            ...(gate
                ? [
                    `-d ${network.hostAddress} -p tcp -m multiport --dports ${gate.httpPort},${gate.tlsPort} -j ACCEPT`,
                    `-d ${network.hostAddress} -p udp --dport ${gate.dnsPort} -j ACCEPT`,
                ]
                : []),
        ],
        redirect: gate
            ? [
                ...allowed.map(({ cidr }) => `-d ${cidr} -j RETURN`),
                `-p udp --dport 53 -j DNAT --to-destination ${network.hostAddress}:${gate.dnsPort}`,
                `-p tcp --dport 80 -j DNAT --to-destination ${network.hostAddress}:${gate.httpPort}`,
                `-p tcp --dport 443 -j DNAT --to-destination ${network.hostAddress}:${gate.tlsPort}`,
            ]
            : [],
    };
}
function targets(list) {
    return list.flatMap((text) => (0,egress_target/* parseTarget */.hu)(text) ?? []);
}
function addressesOf(list) {
    return targets(list).filter((target) => target.kind === 'addresses');
}
/** A denied range does not take a sandbox's name servers away; denying everything, or that very address, does. */
function mayAsk(server, allowed, denied) {
    const same = ({ cidr }) => cidr === `${server}/32`;
    const all = ({ prefix }) => prefix === 0;
    return allowed.some((each) => same(each) || all(each)) || !denied.some((each) => same(each) || all(each));
}
function hostAddresses() {
    return Object.values((0,external_node_os_.networkInterfaces)()).flatMap((each) => (each ?? []).map(({ address }) => address));
}

// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(1314);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/egress/client-hello.js

const HANDSHAKE = 22;
const CLIENT_HELLO = 1;
const SERVER_NAME = 0;
const HOST_NAME = 0;
/** A ClientHello with post-quantum keys and tickets has 2 to 4 kB; a longer one than this is not read to its end. */
const LONGEST_HELLO = 16 * 1024;
/** Clients cut it into one or two; more would only make reading it costly. */
const MOST_RECORDS = 16;
/**
 * The server name in a TLS ClientHello (RFC 8446 section 4.1.2, RFC 6066 section 3). `bytes` are all that came so far. A hello
 * that names no host, or more than one, is bad: another reader could take another. Pure, throws nothing.
 */
function serverNameOf(bytes) {
    const hello = handshakeIn(bytes);
    if ('state' in hello)
        return hello;
    const read = new Reader(hello.body);
    read.skip(2 + 32); // Version and random.
    read.skip(read.number(1)); // Session.
    read.skip(read.number(2)); // Cipher suites.
    read.skip(read.number(1)); // Compression methods.
    const extensions = read.part(read.number(2));
    if (!read.whole || read.left > 0)
        return bad('not a ClientHello');
    const names = [];
    while (extensions.whole && extensions.left > 0) {
        const type = extensions.number(2);
        const extension = extensions.part(extensions.number(2));
        if (type !== SERVER_NAME)
            continue;
        const list = extension.part(extension.number(2));
        if (!extension.whole || extension.left > 0)
            return bad('a malformed server name');
        while (list.whole && list.left > 0) {
            const kind = list.number(1);
            const name = list.part(list.number(2)).text();
            if (!list.whole || kind !== HOST_NAME)
                return bad('a malformed server name');
            names.push(name);
        }
    }
    if (!extensions.whole)
        return bad('malformed extensions');
    const [name, ...more] = names;
    if (name === undefined)
        return bad('no server name');
    if (more.length > 0)
        return bad('several server names');
    const lower = name.toLowerCase();
    return (0,egress_target/* isHostName */.uy)(lower) ? { state: 'name', name: lower } : bad('a server name that is not one');
}
/** Joins the handshake message from the records that it is cut into. */
function handshakeIn(bytes) {
    const fragments = [];
    let joined = 0;
    for (let at = 0;;) {
        if (fragments.length > MOST_RECORDS)
            return bad('a ClientHello in too many records');
        const available = bytes.length - at;
        if (available > 0 && bytes[at] !== HANDSHAKE)
            return bad('not TLS');
        if (available > 1 && bytes[at + 1] !== 3)
            return bad('not TLS');
        if (available < 5)
            return { state: 'more' };
        const length = bytes.readUInt16BE(at + 3);
        if (length === 0 || length > 16_384)
            return bad('not TLS');
        fragments.push(bytes.subarray(at + 5, at + 5 + length));
        joined += Math.min(length, available - 5);
        at += 5 + length;
        const message = joined >= 4 ? Buffer.concat(fragments) : undefined;
        if (message) {
            if (message[0] !== CLIENT_HELLO)
                return bad('not a ClientHello');
            const wanted = message.readUIntBE(1, 3);
            if (wanted > LONGEST_HELLO)
                return bad('too long a ClientHello');
            if (message.length >= 4 + wanted)
                return { body: message.subarray(4, 4 + wanted) };
        }
        if (at > bytes.length)
            return { state: 'more' };
    }
}
function bad(reason) {
    return { state: 'bad', reason };
}
/** Reads numbers and parts off a buffer; past its end it yields nothing and is no longer whole. */
class Reader {
    whole = true;
    #at = 0;
    #bytes;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get left() {
        return this.#bytes.length - this.#at;
    }
    skip(count) {
        this.#take(count);
    }
    /** A big-endian number of `size` bytes. */
    number(size) {
        const taken = this.#take(size);
        return taken.length === size ? taken.readUIntBE(0, size) : 0;
    }
    part(count) {
        const part = new Reader(this.#take(count));
        part.whole = this.whole;
        return part;
    }
    text() {
        return this.#bytes.toString('latin1');
    }
    #take(count) {
        if (count > this.left) {
            this.whole = false;
            this.#at = this.#bytes.length;
            return Buffer.alloc(0);
        }
        this.#at += count;
        return this.#bytes.subarray(this.#at - count, this.#at);
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/egress/dns-message.js
const TYPE_A = 1;
const RCODES = { ok: 0, 'server-failure': 2, 'no-such-name': 3 };
const HEADER_BYTES = 12;
const CLASS_IN = 1;
/** Answers stay below 512 bytes, which every resolver takes over UDP: 16 bytes an address. */
const MOST_ADDRESSES = 8;
/** Reads a query; undefined for what is not one: an answer, several questions, compressed or overlong names. Pure. */
function questionIn(message) {
    if (message.length < HEADER_BYTES || message.length > 512)
        return undefined;
    const isQuery = (message.readUInt8(2) & 0xf8) === 0; // Neither an answer nor another operation.
    if (!isQuery || message.readUInt16BE(4) !== 1)
        return undefined;
    const labels = [];
    let at = HEADER_BYTES;
    for (;;) {
        const length = message[at];
        if (length === undefined || length > 63)
            return undefined;
        at += 1;
        if (length === 0)
            break;
        labels.push(message.toString('latin1', at, at + length));
        at += length;
    }
    if (at + 4 > message.length || at - HEADER_BYTES > 255)
        return undefined;
    if (message.readUInt16BE(at + 2) !== CLASS_IN)
        return undefined;
    return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at), end: at + 4 };
}
/** The answer to a query: its question as it came, and IPv4 addresses. Pure. */
function answerTo(message, question, outcome, addresses = [], ttlSeconds = 30) {
    const given = addresses.slice(0, MOST_ADDRESSES);
    const header = Buffer.alloc(HEADER_BYTES);
    message.copy(header, 0, 0, 2);
    const recursionDesired = message.readUInt8(2) & 1;
    header.writeUInt8(0x80 | recursionDesired, 2);
    header.writeUInt8(0x80 | RCODES[outcome], 3);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(given.length, 6);
    const records = given.map((address) => {
        const record = Buffer.alloc(16);
        record.writeUInt16BE(0xc000 | HEADER_BYTES, 0); // The name of the question.
        record.writeUInt16BE(TYPE_A, 2);
        record.writeUInt16BE(CLASS_IN, 4);
        record.writeUInt32BE(ttlSeconds, 6);
        record.writeUInt16BE(4, 10);
        Buffer.from(address.split('.').map(Number)).copy(record, 12);
        return record;
    });
    return Buffer.concat([header, message.subarray(HEADER_BYTES, question.end), ...records]);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/egress/http-host.js

const LONGEST_HEAD = 16 * 1024;
/**
 * The host that an HTTP/1 request is for, by its one Host header. `bytes` are all that came so far. Requests that two
 * readers could understand differently (two hosts, an absolute target, folded or bare lines) are bad. Pure, throws nothing.
 */
function httpHostOf(bytes) {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) {
        if (bytes.length > 0 && !/^[A-Z]/.test(bytes.toString('latin1', 0, 1)))
            return http_host_bad('not HTTP');
        return bytes.length >= LONGEST_HEAD ? http_host_bad('too long a request head') : { state: 'more' };
    }
    if (end > LONGEST_HEAD)
        return http_host_bad('too long a request head');
    const head = bytes.toString('latin1', 0, end);
    const [first = '', ...lines] = head.split('\r\n');
    if (/[\r\n\0]/.test(head.replaceAll('\r\n', '')))
        return http_host_bad('bare line ends');
    if (!/^[A-Z]+ (\/\S*|\*) HTTP\/1\.[01]$/.test(first))
        return http_host_bad('not an HTTP/1 request to a path');
    const hosts = [];
    for (const line of lines) {
        const header = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/.exec(line);
        if (!header)
            return http_host_bad('a malformed header');
        if (header[1]?.toLowerCase() === 'host')
            hosts.push(header[2] ?? '');
    }
    const [host, ...more] = hosts;
    if (host === undefined || more.length > 0)
        return http_host_bad('not one Host header');
    const name = host.replace(/:\d{1,5}$/, '').toLowerCase();
    return (0,egress_target/* isHostName */.uy)(name) ? { state: 'name', name } : http_host_bad('a Host that is not a name');
}
function http_host_bad(reason) {
    return { state: 'bad', reason };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/egress/gate.js







const NAME_MS = 10_000;
const CONNECT_MS = 10_000;
/** Bounds on what one sandbox can make the engine hold. */
const MOST_CONNECTIONS = 512;
const MOST_QUERIES = 64;
/** A fatal alert: unrecognized_name (RFC 6066 section 3). */
const TLS_REFUSAL = Buffer.from([21, 3, 3, 0, 2, 2, 112]);
const FORBIDDEN = 'this sandbox may not reach this host\n';
const HTTP_REFUSAL = Buffer.from(`HTTP/1.1 403 Forbidden\r\ncontent-type: text/plain\r\ncontent-length: ${FORBIDDEN.length}\r\nconnection: close\r\n\r\n${FORBIDDEN}`);
/** Opens a sandbox's gate, on ports that the system chooses. */
async function openGate(options) {
    const open = new Set();
    const [http, tls, dns] = await Promise.all([
        listen(options, open, { port: 80, nameOf: httpHostOf, refusal: HTTP_REFUSAL }),
        listen(options, open, { port: 443, nameOf: serverNameOf, refusal: TLS_REFUSAL }),
        answerNames(options),
    ]);
    return {
        httpPort: portOf(http),
        tlsPort: portOf(tls),
        dnsPort: dns.port,
        close() {
            http.close();
            tls.close();
            dns.close();
            for (const socket of open)
                socket.destroy();
        },
    };
}
async function listen(options, open, protocol) {
    const server = (0,external_node_net_.createServer)({ allowHalfOpen: true }, (client) => {
        if (client.remoteAddress !== options.address) {
            client.destroy();
            return;
        }
        track(open, client);
        firstName(client, protocol, (name, bytes) => {
            void passOn(client, name, bytes, protocol, options, open);
        });
    });
    server.maxConnections = MOST_CONNECTIONS;
    server.listen(0, options.hostAddress);
    await (0,external_node_events_.once)(server, 'listening');
    server.on('error', () => undefined); // A connection that could not be accepted: its client sees it closed.
    return server;
}
function track(open, socket) {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
}
/** Reads until the connection has named its host, then hands over what was read. Refuses what never will. */
function firstName(client, protocol, found) {
    let bytes = Buffer.alloc(0);
    const timer = setTimeout(() => client.destroy(), NAME_MS);
    client.on('close', () => clearTimeout(timer));
    client.on('end', refuse);
    client.on('data', read);
    function read(chunk) {
        bytes = Buffer.concat([bytes, chunk]);
        const result = protocol.nameOf(bytes);
        if (result.state === 'more' && bytes.length < LONGEST_HELLO)
            return;
        done();
        if (result.state === 'name')
            found(result.name, bytes);
        else
            refuse();
    }
    function refuse() {
        done();
        client.end(protocol.refusal);
        client.resume();
    }
    function done() {
        clearTimeout(timer);
        client.pause();
        client.off('data', read);
        client.off('end', refuse);
    }
}
async function passOn(client, name, bytes, protocol, { names, resolve }, open) {
    const refuse = () => {
        client.end(protocol.refusal);
        client.resume();
    };
    if (!(0,egress_target/* nameMatches */.F5)(names, name))
        return refuse();
    const addresses = await resolve(name).catch(() => []);
    if (addresses.length === 0)
        return refuse();
    const peer = await firstThatAnswers(addresses, protocol.port, client);
    if (!peer)
        return void client.destroy();
    track(open, peer);
    if (client.destroyed)
        return void peer.destroy();
    peer.write(bytes);
    client.pipe(peer).pipe(client);
    client.on('close', () => peer.destroy());
    peer.on('close', () => client.destroy());
}
async function firstThatAnswers(addresses, port, client) {
    for (const host of addresses) {
        if (client.destroyed)
            return undefined;
        const socket = await connected(host, port);
        if (socket)
            return socket;
    }
    return undefined;
}
function connected(host, port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port, allowHalfOpen: true, noDelay: true });
        const timer = setTimeout(() => socket.destroy(), CONNECT_MS);
        const fail = () => {
            clearTimeout(timer);
            resolve(undefined);
        };
        socket.once('error', fail);
        socket.once('close', fail);
        socket.once('connect', () => {
            clearTimeout(timer);
            socket.off('close', fail);
            resolve(socket);
        });
    });
}
/** Answers the sandbox's DNS queries: allowed names by their addresses, all others as not existing. */
async function answerNames(options) {
    const socket = (0,external_node_dgram_.createSocket)('udp4');
    let closed = false;
    let asked = 0;
    socket.on('error', () => undefined); // A datagram that could not be sent: the sandbox asks again.
    socket.on('message', (message, from) => {
        if (from.address !== options.address || asked >= MOST_QUERIES)
            return;
        const question = questionIn(message);
        if (!question)
            return;
        asked++;
        const send = (reply) => {
            asked--;
            if (!closed)
                socket.send(reply, from.port, from.address, () => undefined);
        };
        void answer(options, message, question).then(send);
    });
    socket.bind(0, options.hostAddress);
    await (0,external_node_events_.once)(socket, 'listening');
    return {
        port: socket.address().port,
        close() {
            closed = true;
            socket.close();
        },
    };
}
async function answer({ names, resolve }, message, question) {
    if (!(0,egress_target/* nameMatches */.F5)(names, question.name))
        return answerTo(message, question, 'no-such-name');
    if (question.type !== TYPE_A)
        return answerTo(message, question, 'ok');
    try {
        return answerTo(message, question, 'ok', await resolve(question.name));
    }
    catch {
        return answerTo(message, question, 'server-failure'); // The sandbox is told; nothing else depends on it.
    }
}
function portOf(server) {
    return server.address().port;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/egress/refused-ranges.js

/**
 * Addresses that no sandbox reaches, whatever its lists say: private and shared ranges, loopback, link-local with the
 * clouds' metadata services, multicast and reserved ones, and two metadata services outside those: Azure's
 * (168.63.129.16) and Oracle's (192.0.0.192, in a range reserved for protocols).
 */
const REFUSED_RANGES = [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '168.63.129.16/32',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.168.0.0/16',
    '224.0.0.0/3',
];
/** The addresses in `cidrs`, to be asked with `.check(address)`. */
function blockListOf(cidrs) {
    const list = new external_node_net_.BlockList();
    for (const cidr of cidrs) {
        const [address = '', bits = '32'] = cidr.split('/');
        list.addSubnet(address, Number(bits), 'ipv4');
    }
    return list;
}

// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(1553);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/egress/resolve.js



/**
 * Resolves names for sandboxes: by the name servers, not by the host's own list of names, and never to an address in a
 * refused range or of this host. `allowPrivate` are CIDR blocks that the operator opened.
 */
function resolverWith(servers, allowPrivate) {
    const resolver = new external_node_dns_promises_.Resolver({ timeout: 2_000, tries: 2 });
    if (servers.length > 0)
        resolver.setServers([...servers]);
    const refused = blockListOf(REFUSED_RANGES);
    const opened = blockListOf(allowPrivate);
    return async (name) => {
        let addresses;
        try {
            addresses = await resolver.resolve4(name);
        }
        catch (error) {
            const { code } = error;
            if (code === 'ENOTFOUND' || code === 'ENODATA')
                return [];
            throw error;
        }
        const own = new Set(Object.values((0,external_node_os_.networkInterfaces)()).flatMap((each) => (each ?? []).map((one) => one.address)));
        return addresses.filter((address) => !own.has(address) && (!refused.check(address) || opened.check(address)));
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/network.js









/**
 * The network of sandboxes: each has a namespace of its own (made by runc, gone with its last process), joined
 * to the host by a pair of interfaces with a /30 of its own. The host routes and masquerades; what a sandbox may
 * reach is decided in chains of this engine, outside the sandbox.
 */
const FORWARDING = '/proc/sys/net/ipv4/ip_forward';
/** Says that an engine of this machine turned forwarding on. Below /run: a reboot resets both. */
const FORWARDING_MARK = '/run/e2b-action-forwarding';
/** 10.231.0.0/16 in /30 blocks. */
const BLOCKS = 16_384;
/** Names and addresses of a block. Pure. */
function networkOf(engineId, block) {
    const base = block * 4;
    const at = (offset) => `10.231.${(base + offset) >> 8}.${(base + offset) & 255}`;
    return { block, hostInterface: `${interfacePrefix(engineId)}${block}`, hostAddress: at(1), address: at(2) };
}
/** Interface names are at most 15 characters long: e, 6 of the engine, up to 5 digits. */
function interfacePrefix(engineId) {
    return `e${engineId}`;
}
/** A block that no interface of this host uses and that is not in `taken`. Throws when there is none. */
function freeBlock(taken, random = Math.random) {
    const used = new Set(taken);
    for (const addresses of Object.values((0,external_node_os_.networkInterfaces)())) {
        for (const { address } of addresses ?? []) {
            const parts = address.split('.').map(Number);
            if (parts[0] === 10 && parts[1] === 231)
                used.add(((parts[2] ?? 0) * 256 + (parts[3] ?? 0)) >> 2);
        }
    }
    if (used.size >= BLOCKS)
        throw new Error('no address block is free in 10.231.0.0/16');
    // Any engine on this machine draws from the same range: a random start keeps two of them apart.
    for (let block = Math.floor(random() * BLOCKS);; block = (block + 1) % BLOCKS) {
        if (!used.has(block))
            return block;
    }
}
/**
 * Joins the network namespace of the process `pid` to the host and gives it its address and route. Of a restored one,
 * `formerly` are addresses it had: sockets that are bound to them stay valid, though nothing is reached from there.
 */
async function attachNetwork(network, pid, formerly = []) {
    const { hostInterface, hostAddress, address } = network;
    await (0,runtime_command/* runCommand */.d1)([
        'ip',
        'link',
        'add',
        hostInterface,
        'type',
        'veth',
        'peer',
        'name',
        'eth0',
        'netns',
        String(pid),
    ]);
    await refuseIpv6(hostInterface);
    // A sandbox sends under its own address only: whatever else comes from its side is dropped on arrival.
    await (0,promises_.writeFile)(`/proc/sys/net/ipv4/conf/${hostInterface}/rp_filter`, '1');
    await (0,runtime_command/* runCommand */.d1)(['ip', '-batch', '-'], {
        input: `addr add ${hostAddress}/30 dev ${hostInterface}\nlink set ${hostInterface} up\n`,
    });
    await (0,runtime_command/* runCommand */.d1)(['nsenter', '--target', String(pid), '--net', 'ip', '-batch', '-'], {
        input: [
            'link set lo up',
            `addr add ${address}/30 dev eth0`,
            ...formerly.filter((one) => one !== address).map((one) => `addr add ${one}/32 dev lo`),
            'link set eth0 up',
            `route add default via ${hostAddress}`,
            '',
        ].join('\n'),
    });
}
/** The chains below see IPv4 only: over IPv6 (its link-local addresses come by themselves) the host is not there. */
async function refuseIpv6(hostInterface) {
    try {
        await (0,promises_.writeFile)(`/proc/sys/net/ipv6/conf/${hostInterface}/disable_ipv6`, '1');
    }
    catch (error) {
        // A kernel without IPv6 has no such file, and nothing to refuse.
        if (error.code !== 'ENOENT')
            throw error;
    }
}
/** Removes the host's end, which takes the other end with it. Succeeds when it is already gone. */
async function detachNetwork(network) {
    await (0,runtime_command/* tryCommand */.HQ)(['ip', 'link', 'delete', network.hostInterface]);
}
/** Interfaces on this host that belong to this engine. */
async function engineInterfaces(engineId) {
    const outcome = await (0,runtime_command/* tryCommand */.HQ)(['ip', '-json', 'link', 'show', 'type', 'veth']);
    if (outcome.code !== 0 || outcome.stdout.trim() === '')
        return [];
    const links = JSON.parse(outcome.stdout);
    return links.flatMap(({ ifname }) => (ifname?.startsWith(interfacePrefix(engineId)) ? [ifname] : []));
}
/**
 * Installs this engine's firewall chains: sandboxes may answer the host but not call it, may not call each other,
 * and reach of the rest what their policy allows. Until a sandbox has one it reaches nothing; that holds without an
 * engine, too: the chains stay when it is killed, and the next one replaces them in one step. Turns forwarding on, and off
 * again in `remove` if this engine turned it on.
 */
async function installHostRules(engineId, { allowPrivate = [] } = {}) {
    const any = `${interfacePrefix(engineId)}+`;
    const names = chainNames(engineId);
    const servers = (await nameServers()).filter(external_node_net_.isIPv4);
    const resolve = resolverWith(servers, allowPrivate);
    await turnForwardingOn();
    await restoreChains({
        filter: [
            ...(await removalLines('filter', engineId)),
            `:${names.input} - [0:0]`,
            `:${names.forward} - [0:0]`,
            `:${names.private} - [0:0]`,
            `:${names.refuse} - [0:0]`,
            `-A ${names.input} -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT`,
            `-A ${names.input} -j DROP`,
            `-I INPUT 1 -i ${any} -j ${names.input}`,
            `-A ${names.forward} -o ${any} -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT`,
            `-A ${names.forward} -i ${any} -d 10.231.0.0/16 -j DROP`,
            `-A ${names.forward} -o ${any} -j DROP`,
            `-A ${names.forward} -j DROP`,
            `-I FORWARD 1 -i ${any} -j ${names.forward}`,
            `-I FORWARD 1 -o ${any} -j ${names.forward}`,
            ...REFUSALS.map((rule) => `-A ${names.refuse} ${rule}`),
            ...allowPrivate.map((range) => `-A ${names.private} -d ${range} -j RETURN`),
            ...REFUSED_RANGES.map((range) => `-A ${names.private} -d ${range} -j ${names.refuse}`),
        ],
        nat: [
            ...(await removalLines('nat', engineId)),
            `:${names.masquerade} - [0:0]`,
            `:${names.redirect} - [0:0]`,
            `-A ${names.masquerade} -s 10.231.0.0/16 ! -d 10.231.0.0/16 -j MASQUERADE`,
            `-I POSTROUTING 1 -j ${names.masquerade}`,
            `-I PREROUTING 1 -i ${any} -j ${names.redirect}`,
        ],
    });
    const installed = new Map();
    const alone = oneAtATime();
    async function setEgress(network, policy) {
        const { hostInterface, hostAddress, address, block } = network;
        const before = installed.get(block);
        const patterns = allowedNames(policy);
        const gate = patterns.length > 0 ? await openGate({ hostAddress, address, names: patterns, resolve }) : undefined;
        const rules = egressRules({ policy, network, nameServers: servers, gate, chains: names });
        const chains = new Set(before?.chains);
        const lines = { filter: [], nat: [] };
        for (const chain of SANDBOX_CHAINS) {
            const { table, parent } = PLACES[chain];
            if (rules[chain].length === 0 && !chains.has(chain))
                continue;
            const name = sandboxChain(engineId, chain, block);
            lines[table].push(`:${name} - [0:0]`, ...rules[chain].map((rule) => `-A ${name} ${rule}`));
            if (!chains.has(chain))
                lines[table].push(`-I ${names[parent]} ${PLACES[chain].at} -i ${hostInterface} -s ${address} -j ${name}`);
            chains.add(chain);
        }
        try {
            await restoreChains(lines);
        }
        catch (error) {
            gate?.close();
            throw error;
        }
        installed.set(block, { gate, chains });
        before?.gate?.close();
    }
    async function forget({ block, hostInterface, address }) {
        const had = installed.get(block);
        if (!had)
            return;
        installed.delete(block);
        had.gate?.close();
        const lines = { filter: [], nat: [] };
        for (const chain of had.chains) {
            const { table, parent } = PLACES[chain];
            const name = sandboxChain(engineId, chain, block);
            lines[table].push(`-D ${names[parent]} -i ${hostInterface} -s ${address} -j ${name}`, `-F ${name}`, `-X ${name}`);
        }
        await restoreChains(lines);
    }
    return {
        setEgress: (network, policy) => alone(network.block, () => setEgress(network, policy)),
        forget: (network) => alone(network.block, () => forget(network)),
        async remove() {
            for (const { gate } of installed.values())
                gate?.close();
            installed.clear();
            await restoreChains({
                filter: await removalLines('filter', engineId),
                nat: await removalLines('nat', engineId),
            });
            await restoreForwarding();
        },
    };
}
/** Runs work on the same block one after the other, on different ones side by side. */
function oneAtATime() {
    const last = new Map();
    return async (block, work) => {
        const mine = (last.get(block) ?? Promise.resolve()).then(work, work);
        last.set(block, mine);
        try {
            return await mine;
        }
        finally {
            if (last.get(block) === mine)
                last.delete(block);
        }
    };
}
async function turnForwardingOn() {
    if ((await (0,promises_.readFile)(FORWARDING, 'utf8')).trim() === '1')
        return;
    await (0,promises_.writeFile)(FORWARDING_MARK, '');
    await (0,promises_.writeFile)(FORWARDING, '1');
}
/** The last engine to go puts forwarding back as the first one found it. */
async function restoreForwarding() {
    const filter = await (0,runtime_command/* runCommand */.d1)(['iptables-save', '-t', 'filter']);
    if (filter.includes(':E2B-FW-'))
        return;
    const marked = await (0,promises_.rm)(FORWARDING_MARK).then(() => true, () => false);
    if (marked)
        await (0,promises_.writeFile)(FORWARDING, '0');
}
/** What takes this engine's chains, and the jumps to them, out of a table: lines for iptables-restore. */
async function removalLines(table, engineId) {
    const listed = await (0,runtime_command/* tryCommand */.HQ)(['iptables-save', '-t', table]);
    const lines = listed.stdout.split('\n').filter((line) => line.includes(`-${engineId}`));
    const jumps = lines
        .filter((line) => /^-A (INPUT|FORWARD|POSTROUTING|PREROUTING) /.test(line))
        .map((line) => line.replace('-A', '-D'));
    const chains = lines.filter((line) => line.startsWith(':')).map((line) => line.slice(1).split(' ')[0]);
    return [...jumps, ...chains.map((chain) => `-F ${chain}`), ...chains.map((chain) => `-X ${chain}`)];
}
/** What iptables-restore ends with when the kernel's tables changed under it, as by another engine. */
const TABLES_CHANGED = 4;
const RESTORES = 5;
/** Applies lines to each table, a table's all at once or not at all. */
async function restoreChains(lines) {
    const tables = ['filter', 'nat'].filter((table) => lines[table].length > 0);
    let blocks = tables.map((table) => [`*${table}`, ...lines[table], 'COMMIT', '']);
    const argv = ['iptables-restore', '--noflush', '--wait'];
    for (let left = RESTORES; blocks.length > 0; left -= 1) {
        const done = await (0,runtime_command/* tryCommand */.HQ)(argv, { input: blocks.flat().join('\n') });
        if (done.code === 0)
            return;
        if (done.code !== TABLES_CHANGED || left === 1)
            throw new runtime_command/* CommandError */.Qd(argv, done);
        blocks = blocks.slice(firstUndone(blocks, done.stderr));
        await (0,external_node_timers_promises_.setTimeout)(50 + Math.random() * 100);
    }
}
/** Which table the first line that failed belongs to: those before it stand. */
function firstUndone(blocks, stderr) {
    let line = Number(/line (\d+)/.exec(stderr)?.[1] ?? 1);
    for (const [index, { length }] of blocks.entries()) {
        if (line <= length)
            return index;
        line -= length;
    }
    return 0;
}
/**
 * The name servers that a sandbox is given: the host's, except those on the host's own loopback, which a sandbox
 * cannot reach (systemd-resolved listens there; its upstream servers are in a file of its own).
 */
async function nameServers() {
    const servers = (text) => [...text.matchAll(/^\s*nameserver\s+(\S+)/gm)].flatMap((match) => (match[1] ? [match[1]] : []));
    const own = servers(await (0,promises_.readFile)('/etc/resolv.conf', 'utf8').catch(() => ''));
    const reachable = own.filter((server) => !server.startsWith('127.') && server !== '::1');
    if (reachable.length > 0)
        return reachable;
    return servers(await (0,promises_.readFile)('/run/systemd/resolve/resolv.conf', 'utf8').catch(() => ''));
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/egress.js


/** E2B's `allTraffic`. */
const ALL_TRAFFIC = '0.0.0.0/0';
/** Every packet of a sandbox is held against its lists. */
const MOST_TARGETS = 1_000;
/**
 * What a request's network fields mean: `internet` is `allow_internet_access`, which E2B defines as denying everything,
 * so that an allow list opens what it names. Throws ApiError 400 for lists that cannot be enforced as written.
 */
function egressPolicyOf(internet, network) {
    const allow = listIn(network, 'allowOut');
    const deny = listIn(network, 'denyOut');
    for (const text of deny) {
        const target = (0,egress_target/* parseTarget */.hu)(text);
        if (!target)
            throw invalid('denyOut', text);
        if (target.kind === 'name') {
            throw new ApiError(400, `network.denyOut: ${quoted(text)} is a name; only addresses can be denied`);
        }
    }
    const deniesAll = !internet || deny.some((text) => /\/0+$/.test(text));
    for (const text of allow) {
        const target = (0,egress_target/* parseTarget */.hu)(text);
        if (!target)
            throw invalid('allowOut', text);
        if (target.kind === 'name' && !deniesAll) {
            throw new ApiError(400, `network.allowOut: ${quoted(text)} is a name, which needs '${ALL_TRAFFIC}' (all traffic) in denyOut`);
        }
    }
    if (allow.length === 0)
        return { internet: internet && !deniesAll, allow, deny };
    return { internet: true, allow, deny: internet ? deny : [...deny, ALL_TRAFFIC] };
}
function listIn(network, key) {
    const value = network?.[key];
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) {
        throw new ApiError(400, `network.${key}: a list of texts`);
    }
    if (value.length > MOST_TARGETS)
        throw new ApiError(400, `network.${key}: at most ${MOST_TARGETS} entries`);
    return value;
}
function invalid(key, text) {
    return new ApiError(400, `network.${key}: ${quoted(text)} is not an IPv4 address, a CIDR block or a host name`);
}
function quoted(text) {
    return JSON.stringify(text.slice(0, 100));
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/agent-folder.js




/** Where a sandbox sees the agent. Read-only; holds all that Node.js needs, whatever the template's own libraries are. */
const INSIDE = '/.agent';
/** Libraries that are loaded by name at run time, so that no list of dependencies shows them. */
const LOADED_LATER = ['libnss_files.so.2', 'libnss_dns.so.2', 'libresolv.so.2', 'libutil.so.1'];
/** Garbage is collected early: a large upload leaves tens of MB less behind, in every sandbox, for a few percent of its time. */
const NODE_OPTIONS = ['--max-semi-space-size=1'];
/**
 * Gathers Node.js, its loader and libraries and the agent's bundle into one folder below `agents`, named after their
 * content, or finds it there. Sandboxes of an earlier version keep theirs.
 */
async function prepareAgent(agents, bundle, node) {
    const binary = await (0,promises_.realpath)(node);
    const target = (0,external_node_path_.join)(agents, await fingerprint(bundle, binary));
    if (!(await readable(target))) {
        const temporary = `${target}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.tmp`;
        try {
            await gather(temporary, bundle, binary);
            await (0,promises_.rename)(temporary, target);
        }
        catch (error) {
            await (0,promises_.rm)(temporary, { recursive: true, force: true });
            if (!(await readable(target)))
                throw error; // Else another engine was first: its copy is as good.
        }
    }
    const args = [
        `${INSIDE}/ld.so`,
        '--library-path',
        `${INSIDE}/lib`,
        `${INSIDE}/node`,
        ...NODE_OPTIONS,
        `${INSIDE}/app/index.js`,
    ];
    return { source: target, destination: INSIDE, args };
}
async function gather(target, bundle, node) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(target, 'lib'), { recursive: true, mode: 0o755 });
    await (0,promises_.copyFile)(node, (0,external_node_path_.join)(target, 'node'));
    await (0,promises_.chmod)((0,external_node_path_.join)(target, 'node'), 0o755);
    const { loader, libraries } = await sharedLibraries(node);
    await (0,promises_.copyFile)(loader, (0,external_node_path_.join)(target, 'ld.so'));
    await (0,promises_.chmod)((0,external_node_path_.join)(target, 'ld.so'), 0o755);
    for (const library of libraries)
        await (0,promises_.copyFile)(library, (0,external_node_path_.join)(target, 'lib', (0,external_node_path_.basename)(library)));
    const folder = libraries[0]?.slice(0, -(0,external_node_path_.basename)(libraries[0]).length);
    for (const name of LOADED_LATER) {
        if (folder && (await readable((0,external_node_path_.join)(folder, name))))
            await (0,promises_.copyFile)((0,external_node_path_.join)(folder, name), (0,external_node_path_.join)(target, 'lib', name));
    }
    await (0,promises_.cp)(bundle, (0,external_node_path_.join)(target, 'app'), { recursive: true });
}
/** What the host's own loader would load for a binary, as `ldd` prints it: `name => /path (address)`. */
async function sharedLibraries(binary) {
    const printed = await (0,runtime_command/* runCommand */.d1)(['ldd', binary]);
    const libraries = [...printed.matchAll(/=> (\/\S+) \(/g)].flatMap((match) => match[1] ?? []);
    const loader = /^\s*(\/\S*ld-\S+) \(/m.exec(printed)?.[1];
    if (!loader || libraries.length === 0) {
        throw new Error(`${binary} is not a dynamically linked glibc program: the engine cannot take it into sandboxes`);
    }
    return { loader, libraries };
}
async function fingerprint(bundle, node) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const { size, mtimeMs } = await (0,promises_.stat)(node);
    hash.update(`${node} ${size} ${mtimeMs}\n`);
    const entries = await (0,promises_.readdir)(bundle, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    for (const file of files.sort())
        hash.update(`${file.slice(bundle.length)}\n`).update(await (0,promises_.readFile)(file));
    return hash.digest('hex').slice(0, 12);
}
async function readable(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/boot-id.js



/** Where a system tells of its boot: programs compare it to learn whether it was started anew. */
const BOOT_ID_INSIDE = '/proc/sys/kernel/random/boot_id';
/** What the container in `bundle` sees. */
function bootIdFile(bundle) {
    return (0,external_node_path_.join)(bundle, 'boot_id');
}
async function readBootId(bundle) {
    return (await (0,promises_.readFile)(bootIdFile(bundle), 'utf8')).trim();
}
async function writeBootId(bundle, id) {
    // Anew, not over the old one: a sandbox that still runs keeps what it sees.
    await (0,promises_.rm)(bootIdFile(bundle), { force: true });
    await (0,promises_.writeFile)(bootIdFile(bundle), `${id}\n`, { mode: 0o444 });
}
/**
 * Gives the container in `bundle` a boot ID of its own, new at every call: without it a sandbox would see the host's,
 * which stays the same when the sandbox is started anew. Returns the hook that shows it inside, an OCI
 * `createContainer` hook: runc itself mounts nothing below /proc.
 */
async function newBootId(bundle) {
    const file = bootIdFile(bundle);
    await writeBootId(bundle, (0,external_node_crypto_.randomUUID)());
    // Read-only: the file is the host's, and the sandbox's root may write whatever is writable below /proc.
    return {
        path: '/bin/mount',
        args: ['mount', '-o', 'bind,ro,nosuid,nodev,noexec', file, (0,external_node_path_.join)(bundle, 'root', BOOT_ID_INSIDE)],
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/cgroup.js


const MOUNT = '/sys/fs/cgroup';
/** The cgroup, below every hierarchy's root, that holds one engine's sandboxes. */
function engineCgroup(engineId) {
    return `/e2b-action-${engineId}`;
}
/**
 * Removes the engine's own (empty) cgroups in every hierarchy: one on cgroup v2, one a controller on v1.
 * A cgroup that still holds something stays.
 */
async function removeEngineCgroups(engineId) {
    for (const root of await hierarchies())
        await removeEmpty((0,external_node_path_.join)(root, engineCgroup(engineId)));
}
async function hierarchies() {
    const entries = await (0,promises_.readdir)(MOUNT, { withFileTypes: true });
    // Under v2 the children are cgroups, not hierarchies; looking for our name below them finds nothing.
    return [MOUNT, ...entries.filter((entry) => entry.isDirectory()).map((entry) => (0,external_node_path_.join)(MOUNT, entry.name))];
}
async function removeEmpty(path) {
    let children;
    try {
        children = (await (0,promises_.readdir)(path, { withFileTypes: true }))
            .filter((e) => e.isDirectory())
            .map((e) => e.name);
    }
    catch {
        return; // Not in this hierarchy.
    }
    for (const child of children)
        await removeEmpty((0,external_node_path_.join)(path, child));
    await (0,promises_.rmdir)(path).catch(() => undefined); // Still in use: whoever uses it removes it.
}

// EXTERNAL MODULE: ./.cache/build/lib/engine/runtime/disk.js
var disk = __webpack_require__(2824);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/seccomp-profile.js
/**
 * The system calls of a sandbox, as data. Ours: an allow-list; what is known to be dangerous answers EPERM,
 * what is unknown answers ENOSYS, so that the C library falls back. See `SECURITY.md` for the reasons.
 */
const EPERM = 1;
const ENOSYS = 38;
const EAFNOSUPPORT = 97;
/** Namespace flags of clone(2): NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET. */
const NAMESPACE_FLAGS = 0x7e020000;
/** Address families from here on (AF_ALG 38, AF_VSOCK 40, …) reach kernel code or a hypervisor no script needs. */
const FIRST_REFUSED_FAMILY = 38;
const ALLOWED = `
  accept accept4 access alarm arch_prctl bind brk cachestat capget capset chdir chmod chown chown32 chroot
  clock_getres clock_getres_time64 clock_gettime clock_gettime64 clock_nanosleep clock_nanosleep_time64
  close close_range connect copy_file_range creat dup dup2 dup3 epoll_create epoll_create1 epoll_ctl
  epoll_ctl_old epoll_pwait epoll_pwait2 epoll_wait epoll_wait_old eventfd eventfd2 execve execveat exit
  exit_group faccessat faccessat2 fadvise64 fadvise64_64 fallocate fchdir fchmod fchmodat fchmodat2 fchown
  fchown32 fchownat fcntl fcntl64 fdatasync fgetxattr flistxattr flock fork fremovexattr fsetxattr fstat
  fstat64 fstatat64 fstatfs fstatfs64 fsync ftruncate ftruncate64 futex futex_requeue futex_time64
  futex_wait futex_waitv futex_wake futimesat getcpu getcwd getdents getdents64 getegid getegid32 geteuid
  geteuid32 getgid getgid32 getgroups getgroups32 getitimer get_mempolicy getpeername getpgid getpgrp getpid
  getppid getpriority getrandom getresgid getresgid32 getresuid getresuid32 getrlimit get_robust_list
  getrusage getsid getsockname getsockopt get_thread_area gettid gettimeofday getuid getuid32 getxattr
  getxattrat inotify_add_watch inotify_init inotify_init1 inotify_rm_watch io_cancel ioctl io_destroy
  io_getevents io_pgetevents io_pgetevents_time64 ioprio_get ioprio_set io_setup io_submit ipc kcmp kill
  landlock_add_rule landlock_create_ruleset landlock_restrict_self lchown lchown32 lgetxattr link linkat
  listen listmount listxattr listxattrat llistxattr _llseek lremovexattr lseek lsetxattr lstat lstat64
  madvise map_shadow_stack membarrier memfd_create memfd_secret mincore mkdir mkdirat mknod mknodat mlock
  mlock2 mlockall mmap mmap2 modify_ldt mprotect mq_getsetattr mq_notify mq_open mq_timedreceive
  mq_timedreceive_time64 mq_timedsend mq_timedsend_time64 mq_unlink mremap mseal msgctl msgget msgrcv msgsnd
  msync munlock munlockall munmap name_to_handle_at nanosleep newfstatat _newselect open openat openat2
  pause personality pidfd_getfd pidfd_open pidfd_send_signal pipe pipe2 pkey_alloc pkey_free pkey_mprotect
  poll ppoll ppoll_time64 prctl pread64 preadv preadv2 prlimit64 process_madvise process_mrelease
  process_vm_readv process_vm_writev pselect6 pselect6_time64 ptrace pwrite64 pwritev pwritev2 read readahead
  readlink readlinkat readv recv recvfrom recvmmsg recvmmsg_time64 recvmsg remap_file_pages removexattr
  removexattrat rename renameat renameat2 restart_syscall rmdir rseq rt_sigaction
  rt_sigpending rt_sigprocmask rt_sigqueueinfo rt_sigreturn rt_sigsuspend rt_sigtimedwait
  rt_sigtimedwait_time64 rt_tgsigqueueinfo sched_getaffinity sched_getattr sched_getparam
  sched_get_priority_max sched_get_priority_min sched_getscheduler sched_rr_get_interval
  sched_rr_get_interval_time64 sched_setaffinity sched_setattr sched_setparam sched_setscheduler sched_yield
  seccomp select semctl semget semop semtimedop semtimedop_time64 send sendfile sendfile64 sendmmsg sendmsg
  sendto setfsgid setfsgid32 setfsuid setfsuid32 setgid setgid32 setgroups setgroups32 sethostname setitimer
  setpgid setpriority setregid setregid32 setresgid setresgid32 setresuid setresuid32 setreuid setreuid32
  setrlimit set_robust_list setsid setsockopt set_thread_area set_tid_address setuid setuid32 setxattr
  setxattrat shmat shmctl shmdt shmget shutdown sigaltstack signalfd signalfd4 sigprocmask sigreturn
  socketpair splice stat stat64 statfs statfs64 statmount statx symlink symlinkat sync sync_file_range
  syncfs sysinfo tee tgkill time timer_create timer_delete timer_getoverrun timer_gettime timer_gettime64
  timer_settime timer_settime64 timerfd_create timerfd_gettime timerfd_gettime64 timerfd_settime
  timerfd_settime64 times tkill truncate truncate64 ugetrlimit umask uname unlink unlinkat uretprobe utime
  utimensat utimensat_time64 utimes vfork vmsplice wait4 waitid waitpid write writev
`;
/** New mounts, namespaces, kernel modules, clocks, tracing of the kernel, keyrings, io_uring, raw I/O. */
const REFUSED = `
  acct add_key adjtimex bpf clock_adjtime clock_adjtime64 clock_settime clock_settime64 create_module
  delete_module fanotify_init fanotify_mark finit_module fsconfig fsmount fsopen fspick get_kernel_syms
  init_module ioperm iopl io_uring_enter io_uring_register io_uring_setup kexec_file_load kexec_load keyctl
  lookup_dcookie lsm_get_self_attr lsm_list_modules lsm_set_self_attr mbind migrate_pages mount mount_setattr
  move_mount move_pages nfsservctl open_by_handle_at open_tree open_tree_attr perf_event_open pivot_root
  query_module quotactl quotactl_fd reboot request_key set_mempolicy set_mempolicy_home_node setdomainname
  setns settimeofday stime swapoff swapon _sysctl sysfs syslog umount umount2 unshare uselib userfaultfd ustat
  vhangup vm86 vm86old
`;
const names = (text) => text.trim().split(/\s+/);
/** The profile for a processor, in OCI's form. Throws for a processor that the engine does not know. */
function seccompProfile(arch) {
    const architecture = { x64: 'SCMP_ARCH_X86_64', arm64: 'SCMP_ARCH_AARCH64' }[arch];
    if (!architecture)
        throw new Error(`the engine has no seccomp profile for ${arch}: x64 and arm64 are known`);
    return {
        defaultAction: 'SCMP_ACT_ERRNO',
        defaultErrnoRet: ENOSYS,
        architectures: [architecture],
        syscalls: [
            { names: names(ALLOWED), action: 'SCMP_ACT_ALLOW' },
            { names: names(REFUSED), action: 'SCMP_ACT_ERRNO', errnoRet: EPERM },
            {
                names: ['clone'],
                action: 'SCMP_ACT_ALLOW',
                args: [{ index: 0, value: NAMESPACE_FLAGS, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' }],
            },
            // Its flags are behind a pointer, out of seccomp's sight: without it the C library uses clone.
            { names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: ENOSYS },
            {
                names: ['socket'],
                action: 'SCMP_ACT_ALLOW',
                args: [{ index: 0, value: FIRST_REFUSED_FAMILY, op: 'SCMP_CMP_LT' }],
            },
            {
                names: ['socket'],
                action: 'SCMP_ACT_ERRNO',
                errnoRet: EAFNOSUPPORT,
                args: [{ index: 0, value: FIRST_REFUSED_FAMILY, op: 'SCMP_CMP_GE' }],
            },
        ],
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/oci-spec.js

/** What root inside a sandbox may do: enough for package managers and sudo, nothing about mounts or networks. */
const CAPABILITIES = [
    'CHOWN',
    'DAC_OVERRIDE',
    'FOWNER',
    'FSETID',
    'KILL',
    'MKNOD',
    'SETGID',
    'SETUID',
    'SETPCAP',
    'SETFCAP',
    'NET_BIND_SERVICE',
    'NET_RAW',
    'SYS_CHROOT',
    'AUDIT_WRITE',
].map((name) => `CAP_${name}`);
/** Kernel interfaces that tell of, or reach into, the host. */
const MASKED_PATHS = [
    '/proc/acpi',
    '/proc/asound',
    '/proc/interrupts',
    '/proc/kcore',
    '/proc/keys',
    '/proc/latency_stats',
    '/proc/sched_debug',
    '/proc/scsi',
    '/proc/timer_list',
    '/proc/timer_stats',
    '/sys/devices/virtual/powercap',
    '/sys/firmware',
];
const READONLY_PATHS = ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'];
const CPU_PERIOD_US = 100_000;
/** The runtime configuration (OCI runtime-spec 1.0) of one sandbox, as runc reads it. Pure. */
function ociSpec(spec) {
    return {
        ociVersion: '1.0.2',
        hostname: spec.hostname,
        annotations: spec.annotations,
        root: { path: 'root', readonly: false },
        process: {
            terminal: false,
            user: { uid: 0, gid: 0, umask: 0o022 },
            cwd: '/',
            args: spec.args,
            env: spec.env,
            // sudo has to work inside; what it can reach is bounded by the capabilities.
            noNewPrivileges: false,
            capabilities: { bounding: CAPABILITIES, effective: CAPABILITIES, permitted: CAPABILITIES },
        },
        mounts: [...spec.overlays.map(overlay), ...KERNEL_MOUNTS, ...spec.readonlyBinds.map(readonlyBind)],
        hooks: spec.hooks,
        linux: {
            cgroupsPath: spec.cgroupsPath,
            namespaces: ['pid', 'ipc', 'uts', 'mount', 'cgroup', 'network'].map((type) => ({ type })),
            seccomp: seccompProfile(spec.arch),
            resources: {
                devices: [{ allow: false, access: 'rwm' }],
                memory: { limit: spec.limits.memoryBytes, swap: spec.limits.memoryBytes },
                pids: { limit: spec.limits.pids },
                cpu: { quota: Math.round(spec.limits.cpus * CPU_PERIOD_US), period: CPU_PERIOD_US },
            },
            maskedPaths: MASKED_PATHS,
            readonlyPaths: READONLY_PATHS,
        },
    };
}
function overlay(mount) {
    return {
        destination: mount.destination,
        type: 'overlay',
        source: 'overlay',
        options: overlayOptions(mount),
    };
}
/** As mount(8) and the runtime take them. */
function overlayOptions({ lowers, upper, work, handles }) {
    return [
        `lowerdir=${lowers.join(':')}`,
        `upperdir=${upper}`,
        `workdir=${work}`,
        ...(handles ? ['index=on', 'nfs_export=on'] : []),
    ];
}
function readonlyBind(bind) {
    return {
        destination: bind.destination,
        type: 'bind',
        source: bind.source,
        options: ['rbind', 'ro', 'nosuid', 'nodev'],
    };
}
const KERNEL_MOUNTS = [
    { destination: '/proc', type: 'proc', source: 'proc', options: ['nosuid', 'noexec', 'nodev'] },
    {
        destination: '/dev',
        type: 'tmpfs',
        source: 'tmpfs',
        options: ['nosuid', 'strictatime', 'mode=755', 'size=65536k'],
    },
    {
        destination: '/dev/pts',
        type: 'devpts',
        source: 'devpts',
        options: ['nosuid', 'noexec', 'newinstance', 'ptmxmode=0666', 'mode=0620', 'gid=5'],
    },
    {
        destination: '/dev/shm',
        type: 'tmpfs',
        source: 'shm',
        options: ['nosuid', 'noexec', 'nodev', 'mode=1777', 'size=65536k'],
    },
    { destination: '/dev/mqueue', type: 'mqueue', source: 'mqueue', options: ['nosuid', 'noexec', 'nodev'] },
    { destination: '/sys', type: 'sysfs', source: 'sysfs', options: ['nosuid', 'noexec', 'nodev', 'ro'] },
    {
        destination: '/sys/fs/cgroup',
        type: 'cgroup',
        source: 'cgroup',
        options: ['nosuid', 'noexec', 'nodev', 'relatime', 'ro'],
    },
];

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/memory-image.js







/**
 * The memory of a container on disk: a folder of CRIU's images, and what a container must have so that they can be
 * restored into it. runc drives CRIU; what runc does not know of our containers it is told here. See
 * `docs/decisions/0014-memory-images.md`.
 */
const about = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    /** Host folder of the agent that is in the memory: its code is mapped from there. */
    agent: schemas/* string */.YjP(),
    bootId: schemas/* string */.YjP(),
    /** Address of the sandbox that it was, and of those that this one was a copy of. */
    addresses: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** What its agent takes for the engine's word. */
    token: schemas/* string */.YjP(),
});
/** How long a restore waits for its network, in rounds of 10 ms. An engine that was killed gives none. */
const NETWORK_ROUNDS = 1_000;
const POLL_MS = 2;
/** Open files that are deleted are kept in the image, up to this size each; larger ones refuse the dump. */
const DELETED_FILE_BYTES = 64 * 1024 * 1024;
const USR = 'e2b-usr';
const BOOT_ID = 'e2b-boot-id';
/** Where CRIU's settings for the container in `bundle` are, for runc's annotation `org.criu.config`. */
function criuConfig(bundle) {
    return (0,external_node_path_.join)(bundle, 'criu.conf');
}
/** Writes CRIU's settings for dumps of the container in `bundle` and restores into it. */
async function writeCriuConfig(bundle, overlays) {
    const external = [
        // Mounted by a hook of ours, so runc does not know of it.
        [BOOT_ID_INSIDE, BOOT_ID, bootIdFile(bundle)],
        // CRIU would mount it with the layers of the sandbox that was dumped.
        ...overlays
            .filter(({ destination }) => destination !== '/')
            .map(({ destination }) => [destination, USR, (0,external_node_path_.join)(bundle, 'root', destination)]),
    ];
    const lines = [
        // Connections are not carried: both ends of one could go on with it. Nothing has to be kept from them meanwhile.
        'tcp-close',
        'skip-in-flight',
        'network-lock skip',
        `ghost-limit ${DELETED_FILE_BYTES}`,
        ...external.flatMap(([inside, name, host]) => [
            `external mnt[${inside}]:${name}`,
            `external mnt[${name}]:${host}`,
        ]),
    ];
    await (0,promises_.writeFile)(criuConfig(bundle), lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
}
/**
 * Writes the memory of the frozen container in `bundle` to `folder`, which comes to be as a whole or not at all. Throws
 * CRIU's reason.
 */
async function dumpMemory(parts, container, folder, known) {
    const temporary = `${folder}.tmp`;
    const work = await workFolder(container.bundle);
    await (0,promises_.rm)(temporary, { recursive: true, force: true });
    try {
        await (0,promises_.mkdir)(temporary, { recursive: true, mode: 0o700 });
        await parts.runc.checkpoint(container.id, { criu: parts.criu.folder, images: temporary, work });
        await (0,promises_.writeFile)((0,external_node_path_.join)(temporary, ABOUT), JSON.stringify({ version: 1, ...known }), { mode: 0o600 });
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        await (0,promises_.rename)(temporary, folder);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
        throw error;
    }
    await (0,promises_.rm)(work, { recursive: true, force: true });
}
/** Throws when there is no whole image in `folder`. */
async function aboutMemory(folder) {
    return about.parse(JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, ABOUT), 'utf8')));
}
/** What it takes on disk, bytes. */
async function memorySize(folder) {
    const sizes = (await (0,promises_.readdir)(folder)).map(async (name) => (await (0,promises_.stat)((0,external_node_path_.join)(folder, name))).blocks * 512);
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
/** Makes the runtime wait, before the processes go on, until they have a network; for the configuration in `bundle`. */
function networkHook(bundle) {
    const script = 'cat >"$1/made.tmp" && mv "$1/made.tmp" "$1/made" && rounds=0 && ' +
        `until [ -e "$1/attached" ]; do rounds=$((rounds + 1)); [ "$rounds" -lt ${NETWORK_ROUNDS} ] || exit 1; sleep 0.01; done`;
    return {
        path: '/bin/sh',
        args: ['sh', '-c', script, 'network', (0,external_node_path_.join)(bundle, WORK)],
        env: ['PATH=/usr/sbin:/usr/bin:/sbin:/bin'],
    };
}
/**
 * Starts the container in `bundle`, whose configuration has the {@link networkHook}, from an image, and returns the
 * host pid of its first process. `attach` gives the process it is told a network, before anything runs. Throws CRIU's
 * reason; nothing runs then.
 */
async function memory_image_restoreMemory(parts, container, folder, attach) {
    const { id, bundle, overlays, cgroup } = container;
    const work = await workFolder(bundle);
    const files = { criu: parts.criu.folder, images: folder, work };
    // Without it the copy of a sandbox would be in the cgroup of its source: runc says where to for v1 only, this is for v2,
    // whose hierarchy has no name.
    await (0,promises_.appendFile)(criuConfig(bundle), `cgroup-root :${cgroup}\n`);
    let over = false;
    const restored = parts.runc.restore(id, bundle, files, ownMounts(bundle, overlays)).finally(() => {
        over = true;
    });
    const attached = (async () => {
        const pid = await madeNamespaces(work, () => over);
        if (pid === undefined)
            return; // It failed before.
        await attach(pid);
        await (0,promises_.writeFile)((0,external_node_path_.join)(work, 'attached'), '');
    })();
    const [outcome, network] = await Promise.allSettled([restored, attached]);
    await writeCriuConfig(bundle, overlays); // For the next dump.
    if (network.status === 'rejected')
        throw network.reason;
    if (outcome.status === 'rejected')
        throw outcome.reason;
    await (0,promises_.rm)(work, { recursive: true, force: true });
    return outcome.value;
}
const ABOUT = 'about.json';
const WORK = 'criu';
async function workFolder(bundle) {
    const work = (0,external_node_path_.join)(bundle, WORK);
    await (0,promises_.rm)(work, { recursive: true, force: true });
    await (0,promises_.mkdir)(work, { mode: 0o700 });
    return work;
}
/** The pid that the {@link networkHook} was told. Throws when it is not in a network of its own. */
async function madeNamespaces(work, over) {
    while (!over()) {
        const told = await (0,promises_.readFile)((0,external_node_path_.join)(work, 'made'), 'utf8').catch(() => undefined); // Not yet.
        if (told !== undefined) {
            const { pid } = schemas/* object */.Ikc({ pid: schemas/* number */.aig().int().positive() }).parse(JSON.parse(told));
            const [ours, its] = await Promise.all(['self', pid].map((of) => (0,promises_.readlink)(`/proc/${of}/ns/net`)));
            if (ours === its)
                throw new Error('CRIU gave the sandbox no network namespace of its own');
            return pid;
        }
        await (0,external_node_timers_promises_.setTimeout)(POLL_MS);
    }
    return undefined;
}
/**
 * The start of a command line that runs the rest where the container's root is mounted at `root` in `bundle`, in a mount
 * namespace that ends with it: CRIU takes what it needs from there.
 */
function ownMounts(bundle, overlays) {
    const root = (0,external_node_path_.join)(bundle, 'root');
    const boot = bootIdFile(bundle);
    const commands = [
        ...overlays.map((mount) => {
            const target = mount.destination === '/' ? root : (0,external_node_path_.join)(root, mount.destination);
            return ['mount', '-t', 'overlay', 'overlay', '-o', overlayOptions(mount).join(','), target];
        }),
        // Read-only as it is: CRIU does not make every mount of it so.
        ['mount', '-o', 'bind,ro,nosuid,nodev,noexec', boot, boot],
    ];
    // Arguments, not text: no path is code.
    let count = 0;
    const lines = commands.map((command) => command.map(() => `"\${${++count}}"`).join(' '));
    const script = [...lines, `shift ${count}`, 'exec "$@"'].join('\n');
    return [
        'unshare',
        '--mount',
        '--propagation',
        'private',
        'sh',
        '-ec',
        script,
        'mounts',
        ...commands.flat(),
    ];
}
/** Everything that is in the file system of `folder` and in `folder` itself outlives the machine's power from now on. */
async function flushMemory(folder) {
    await (0,runtime_command/* runCommand */.d1)(['sync', '--file-system', folder]);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/containers.js













/** Port of the agent inside a sandbox: envd's, as clients send it in `E2b-Sandbox-Port`. */
const AGENT_PORT = 49983;
/** A cold host under load starts Node.js in a second or two; past this something is broken. */
const AGENT_START_MS = 30_000;
/**
 * The first process of a sandbox: starts the agent and reaps every orphan. Node.js as the first process would leave
 * them as zombies; a shell does not. It ends with the agent, and the sandbox with it.
 */
const INIT = `"$@" & agent=$!
trap 'kill -TERM "$agent"' TERM
while kill -0 "$agent" 2>/dev/null; do wait; done`;
function containersWith(parts) {
    const { layout, runc, rules, agent, disks } = parts;
    const criu = () => {
        if (typeof parts.criu === 'string')
            throw new Error(parts.criu);
        return parts.criu;
    };
    async function start(options) {
        const { id, block } = options;
        const network = networkOf(layout.engineId, block);
        const connect = async (pid, formerly) => {
            await attachNetwork(network, pid, formerly);
            if (options.egress)
                await rules.setEgress(network, options.egress);
        };
        try {
            if (!options.onHostDisk)
                await disks.attach(sandboxFolder(layout, id));
            const { memory } = options;
            const was = memory === undefined ? undefined : await aboutMemory(memory);
            const { bundle, overlays } = await writeBundle(layout, agent, options, was);
            let pid;
            if (memory === undefined) {
                pid = await runc.run(id, bundle);
                // The agent boots while its network comes up.
                await connect(pid);
            }
            else {
                const container = { id, bundle, overlays, cgroup: cgroupOf(layout, id) };
                pid = await memory_image_restoreMemory({ runc, criu: criu() }, container, memory, (made) => connect(made, was?.addresses));
            }
            const init = { pid, startTime: await startTimeOf(pid) };
            await agentAnswers(network.address, init);
            return init;
        }
        catch (error) {
            await stop(id, block);
            throw error;
        }
    }
    async function stop(id, block) {
        const network = networkOf(layout.engineId, block);
        await runc.remove(id);
        await Promise.all([rules.forget(network), detachNetwork(network)]);
    }
    async function remove(id, block) {
        const folder = sandboxFolder(layout, id);
        // First: an engine that starts after a crash in here must not take half a sandbox for a paused one.
        await (0,promises_.rm)(folder.record, { force: true });
        await stop(id, block);
        await (0,disk/* removeSandboxFolder */.sH)(folder);
    }
    return {
        start,
        stop,
        remove,
        async saveMemory({ id, block, token }, folder) {
            const { bundle } = sandboxFolder(layout, id);
            const address = networkOf(layout.engineId, block).address;
            const [bootId, started] = await Promise.all([readBootId(bundle), startedWith(bundle)]);
            const addresses = [...new Set([address, ...started.formerly])];
            const about = { agent: started.agent, bootId, addresses, token };
            await dumpMemory({ runc, criu: criu() }, { id, bundle }, folder, about);
        },
        async init(id) {
            const pid = (await runc.state(id))?.pid;
            if (!pid)
                return undefined;
            return startTimeOf(pid).then((startTime) => ({ pid, startTime }), () => undefined);
        },
        pause: (id) => runc.pause(id),
        resume: (id) => runc.resume(id),
        alive,
        frozen: async (id) => (await runc.state(id))?.status === 'paused',
        setEgress: (block, policy) => rules.setEgress(networkOf(layout.engineId, block), policy),
        address: (block) => networkOf(layout.engineId, block).address,
        list: () => runc.list(),
    };
}
function cgroupOf(layout, id) {
    return `${engineCgroup(layout.engineId)}/${id}`;
}
/** Writes runc's configuration of a container: a new one or, with `was`, one that takes over a memory. */
async function writeBundle(layout, agent, options, was) {
    const { bundle, layers } = sandboxFolder(layout, options.id);
    await (0,promises_.mkdir)((0,external_node_path_.join)(bundle, 'root'), { recursive: true, mode: 0o700 });
    const overlays = [];
    for (const [destination, name, lowers] of [
        ['/', 'root', options.layers.root],
        ['/usr', 'usr', options.layers.usr],
    ]) {
        if (!lowers)
            continue;
        const upper = (0,external_node_path_.join)(layers, `${name}.upper`);
        const work = (0,external_node_path_.join)(layers, `${name}.work`);
        // There already when it is started anew on what it wrote before.
        await (0,promises_.mkdir)(upper, { recursive: true, mode: 0o755 });
        await (0,promises_.mkdir)(work, { recursive: true, mode: 0o755 });
        // What is built on the host's disk becomes a layer, or starts as a copy of one; it is never dumped.
        overlays.push({ destination, lowers, upper, work, handles: !options.onHostDisk });
    }
    await writeCriuConfig(bundle, overlays);
    let hooks;
    if (was) {
        await writeBootId(bundle, was.bootId);
        hooks = { createRuntime: [networkHook(bundle)] };
    }
    else {
        hooks = { createContainer: [await newBootId(bundle)] };
    }
    const spec = ociSpec({
        hostname: 'e2b-sandbox',
        cgroupsPath: cgroupOf(layout, options.id),
        args: ['/bin/sh', '-c', INIT, 'init', ...agent.args],
        env: [
            'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
            'HOME=/root',
            'LANG=C.UTF-8',
            `E2B_AGENT_LISTEN=0.0.0.0:${AGENT_PORT}`,
            ...Object.entries(options.agentEnv).map(([name, value]) => `${name}=${value}`),
        ],
        overlays,
        readonlyBinds: [
            { source: was?.agent ?? agent.source, destination: agent.destination },
            ...(options.readonlyBinds ?? []),
        ],
        limits: options.limits,
        hooks,
        annotations: {
            'org.criu.config': criuConfig(bundle),
            ...(was ? { [FORMERLY]: was.addresses.join(' ') } : {}),
        },
        arch: process.arch,
    });
    await (0,promises_.writeFile)((0,external_node_path_.join)(bundle, 'config.json'), JSON.stringify(spec), { mode: 0o600 });
    return { bundle, overlays };
}
/** Annotation with the addresses that a restored container had before. */
const FORMERLY = 'local.e2b-action.formerly';
/**
 * What the container in `bundle` was started with: the host folder of its agent (a later engine may have another), and
 * the addresses that it had before.
 */
async function startedWith(bundle) {
    const spec = schemas/* object */.Ikc({
        mounts: schemas/* array */.YOg(schemas/* object */.Ikc({ destination: schemas/* string */.YjP(), source: schemas/* string */.YjP() })),
        annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
    })
        .parse(JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(bundle, 'config.json'), 'utf8')));
    const bound = spec.mounts.find(({ destination }) => destination === INSIDE);
    if (!bound)
        throw new Error(`${bundle}/config.json names no agent`);
    return { agent: bound.source, formerly: spec.annotations[FORMERLY]?.split(' ') ?? [] };
}
/** Waits for the agent's first answer. Throws when the container ends before, or when it takes too long. */
async function agentAnswers(address, init) {
    const deadline = Date.now() + AGENT_START_MS;
    for (let round = 0;; round++) {
        if (await healthy(address))
            return;
        if (round % 20 === 19 && !(await alive(init)))
            throw new Error('the agent ended while the sandbox was starting');
        if (Date.now() > deadline)
            throw new Error(`the agent did not answer within ${AGENT_START_MS} ms`);
        await (0,external_node_timers_promises_.setTimeout)(5);
    }
}
function healthy(host) {
    return new Promise((resolve) => {
        const probe = (0,external_node_http_.request)({ host, port: AGENT_PORT, path: '/health', agent: false, timeout: 1_000 }, (response) => {
            response.resume();
            resolve((response.statusCode ?? 500) < 300);
        });
        probe.on('timeout', () => probe.destroy());
        probe.on('error', () => resolve(false)); // Not listening yet.
        probe.end();
    });
}
async function alive(init) {
    return (await startTimeOf(init.pid).catch(() => undefined)) === init.startTime;
}
/** Throws when the process is not there. A zombie counts as ended. */
async function startTimeOf(pid) {
    const line = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8');
    // The name (field 2) may hold spaces and brackets: fields are counted from its last bracket.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X')
        throw new Error(`process ${pid} has ended`);
    return fields[19] ?? '';
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/init-agent.js


const INIT_MS = 10_000;
/**
/**
 * Tells the agent whose sandbox it is in (`POST /init`): once after its start, and anew after a resume; its token too
 * when it has come out of the memory of another sandbox: `token` is what that one had. Throws when it does not take it.
 */
function initAgent({ record, address }, token = record.accessToken) {
    const body = JSON.stringify({
        accessToken: record.accessToken,
        ...agentDefaults(record),
        timestamp: new Date().toISOString(),
    });
    return new Promise((resolve, reject) => {
        const call = (0,external_node_http_.request)({
            host: address,
            port: AGENT_PORT,
            path: '/init',
            method: 'POST',
            agent: false,
            timeout: INIT_MS,
            headers: { 'content-type': 'application/json', 'x-access-token': token },
        }, (response) => {
            response.resume();
            if (response.statusCode === 204)
                resolve();
            else
                reject(new Error(`the agent of ${record.id} answered ${response.statusCode} to /init`));
        });
        call.on('timeout', () => call.destroy(new Error(`the agent of ${record.id} did not answer within ${INIT_MS} ms`)));
        call.on('error', reject);
        call.end(body);
    });
}
/** What the agent is told at boot and after every resume: what a command has that names nothing itself. */
function agentDefaults(record) {
    const { user, workdir } = record.context ?? {};
    return {
        envVars: globalEnv(record),
        ...(user === undefined ? {} : { defaultUser: user }),
        ...(workdir === undefined ? {} : { defaultWorkdir: workdir }),
    };
}
/** The environment that every process of a sandbox sees, beneath what a command brings along. */
function globalEnv(record) {
    return {
        E2B_SANDBOX: 'true',
        E2B_SANDBOX_ID: record.id,
        E2B_TEMPLATE_ID: record.templateId,
        ...record.context?.env,
        ...record.envVars,
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/run-inside.js

/** The agent refused to start a command, or went away while it ran. */
class InsideError extends Error {
    name = 'InsideError';
    /** The Connect protocol's name of the error: `unauthenticated`, `invalid_argument`, `unavailable` … */
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
/**
 * Runs a command in a container, through its agent, to its end. Never rejects for its status. Throws {@link InsideError}
 * when it cannot be started, and the signal's reason when that ends the wait.
 */
async function runInside(agent, command) {
    // The protocol's client is loaded with the first command: most engines never run one of their own.
    const [{ createClient, Code, ConnectError }, { createConnectTransport }, { Process }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(285), __webpack_require__.e(920), __webpack_require__.e(444)]).then(__webpack_require__.bind(__webpack_require__, 4444)),
        Promise.all(/* import() */[__webpack_require__.e(285), __webpack_require__.e(920), __webpack_require__.e(611)]).then(__webpack_require__.bind(__webpack_require__, 8611)),
        Promise.all(/* import() */[__webpack_require__.e(285), __webpack_require__.e(341)]).then(__webpack_require__.bind(__webpack_require__, 5341)),
    ]);
    const client = createClient(Process, createConnectTransport({ httpVersion: '1.1', baseUrl: `http://${agent.host}:${AGENT_PORT}` }));
    const { file, args, user, cwd, env, tag, signal } = command;
    try {
        const events = client.start({
            process: { cmd: file, args, envs: env ?? {}, ...(cwd === undefined ? {} : { cwd }) },
            stdin: false,
            ...(tag === undefined ? {} : { tag }),
        }, {
            signal,
            headers: {
                'X-Access-Token': agent.token,
                Authorization: `Basic ${Buffer.from(`${user}:`).toString('base64')}`,
            },
        });
        for await (const { event } of events) {
            const kind = event?.event;
            if (kind?.case === 'start')
                command.onStart?.();
            if (kind?.case === 'data') {
                const { output } = kind.value;
                if (output.case === 'stdout' || output.case === 'stderr')
                    command.onOutput?.(output.case, output.value);
            }
            if (kind?.case === 'end') {
                // The rest of the stream is its end mark: it is read, so that the connection is closed in order.
                return { code: kind.value.exitCode, status: kind.value.status };
            }
        }
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof ConnectError))
            throw error;
        const name = Code[error.code].replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
        throw new InsideError(name, error.rawMessage);
    }
    throw new InsideError('unavailable', 'its container ended while it ran');
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/output-lines.js

/** Longer lines are cut: a log is read by people. */
const MAX_LINE = 4_096;
function outputLines(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    function take(text) {
        // A carriage return begins a line anew, as progress bars do: each state is a line.
        const lines = (rest + text).split(/\r\n|\n|\r/);
        rest = lines.pop() ?? '';
        for (const line of lines)
            say(line);
        // What a line has beyond its limit is not kept; one character of it says that there was more.
        rest = rest.slice(0, MAX_LINE + 1);
    }
    function say(line) {
        const shown = line.trimEnd();
        if (shown !== '')
            onLine(shown.length > MAX_LINE ? `${shown.slice(0, MAX_LINE)}…` : shown);
    }
    return {
        add: (bytes) => take(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))),
        end() {
            take(decoder.end());
            say(rest);
            rest = '';
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/start-command.js



/** What the start command is called in a sandbox's list of processes. */
const START_TAG = 'start';
/** Most commands are ready within moments. */
const FIRST_RETRY_MS = 50;
/** The start command failed, or was not ready in time. The message is a sentence for the client. */
class StartError extends Error {
    name = 'StartError';
}
/**
 * Starts a template's command and waits until its ready command ends with 0. A start command that ends by itself with 0 is fine: it
 * may have been there to prepare something. Throws {@link StartError}, or the signal's reason.
 */
async function startUntilReady(options) {
    const { command, ready, limitMs, signal } = options;
    const ended = new AbortController();
    let started = Promise.resolve();
    if (command !== undefined) {
        started = new Promise((resolve, reject) => {
            const failed = (error) => {
                reject(error); // Of no effect once it was started: then the wait below ends.
                ended.abort(error);
            };
            void run(options, 'start', command, signal, resolve)
                .then(({ code, status }) => code === 0 || failed(new StartError(`the start command ended: ${status}`)))
                .catch(failed);
        });
    }
    await started;
    if (ready === undefined)
        return;
    const deadline = AbortSignal.timeout(limitMs);
    const stop = AbortSignal.any([signal, ended.signal, deadline]);
    let status = 'it did not end';
    for (let pause = FIRST_RETRY_MS; !stop.aborted; pause *= 2) {
        try {
            const exit = await run(options, 'ready', ready, stop);
            if (exit.code === 0) {
                ended.signal.throwIfAborted();
                return;
            }
            ({ status } = exit);
            options.onNotReady?.(status);
            await (0,external_node_timers_promises_.setTimeout)(Math.min(pause, options.retryMs), undefined, { signal: stop });
        }
        catch (error) {
            if (!stop.aborted)
                throw error;
        }
    }
    signal.throwIfAborted();
    ended.signal.throwIfAborted();
    throw new StartError(`the ready command did not succeed within ${limitMs / 1000} s (last: ${status}): ${ready}`);
}
async function run(options, source, command, signal, onStart) {
    const { agent, context } = options;
    const lines = {
        stdout: outputLines((line) => options.onLine(source, 'stdout', line)),
        stderr: outputLines((line) => options.onLine(source, 'stderr', line)),
    };
    try {
        return await runInside(agent, {
            file: '/bin/bash',
            args: ['-l', '-c', command],
            user: context.user,
            ...(context.workdir === undefined ? {} : { cwd: context.workdir }),
            env: context.env,
            ...(source === 'start' ? { tag: START_TAG } : {}),
            signal,
            ...(onStart ? { onStart } : {}),
            onOutput: (stream, bytes) => lines[stream].add(bytes),
        });
    }
    catch (error) {
        if (!(error instanceof InsideError))
            throw error;
        throw new StartError(`the ${source} command could not run: ${error.code}: ${error.message}`);
    }
    finally {
        lines.stdout.end();
        lines.stderr.end();
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/start-of-template.js



/** Below the 60 s that clients wait for the answer to create. */
const READY_MS = 50_000;
const RETRY_MS = 200;
/** The rest of what a start command prints is dropped: a sandbox's log is for its life, not for a server's requests. */
const MOST_LINES = 1_000;
/**
 * Runs the start command of a sandbox's template in it, once it is booted, and returns when it is ready. E2B's sandboxes come with the
 * command's memory; without memory images it has to be started in each. Throws ApiError 500 when it fails, or is not ready in time.
 */
async function startTemplateCommand(world, sandbox) {
    const { id, accessToken, context, start } = sandbox.record;
    if (!start)
        return;
    const abort = new AbortController();
    const stream = { destroy: () => abort.abort(new Error('the sandbox is paused or ending')) };
    sandbox.streams.add(stream);
    let lines = 0;
    try {
        await startUntilReady({
            agent: { host: sandbox.address, token: accessToken },
            context: context ?? { user: 'user', env: {} },
            command: start.command,
            ...(start.ready === undefined ? {} : { ready: start.ready }),
            retryMs: RETRY_MS,
            limitMs: READY_MS,
            signal: abort.signal,
            onLine(source, from, line) {
                if (source !== 'start' || ++lines > MOST_LINES)
                    return;
                void logEvent(world, id, `[start] [${from}]: ${line}`);
                if (lines === MOST_LINES)
                    void logEvent(world, id, '[start] further output is left out', 'warn');
            },
        });
    }
    catch (error) {
        sandbox.streams.delete(stream);
        if (!(error instanceof StartError))
            throw error;
        throw new ApiError(500, `the sandbox could not be started: ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/create.js











/** Processes and threads of one sandbox: far above what builds use, far below what troubles the host. */
const MAX_PIDS = 4_096;
/** Starts a sandbox of a template. Throws ApiError for a request that cannot be met. */
async function createSandbox(world, request) {
    const template = world.templates.find(request.templateID);
    if (!template)
        throw new ApiError(404, world.templates.whyNot(request.templateID));
    checkTimeout(world, request.timeout);
    // Its lists are checked before anything is made.
    egressPolicyOf(request.internet, request.network);
    const sandbox = await startSandbox(world, request, sourceOf(template), { fromSpare: true });
    world.templates.spawned(template.templateId);
    return sandbox;
}
function sourceOf(build) {
    const [alias] = build.aliases;
    const { templateId, layers, context, start, cpuCount, memoryMB, diskSizeMB } = build;
    return {
        templateId,
        ...(alias === undefined ? {} : { alias }),
        layers,
        ...(context ? { context } : {}),
        ...(start ? { start } : {}),
        cpuCount,
        memoryMB,
        diskSizeMB,
    };
}
/**
 * Starts a new sandbox and returns once its agent answers. Leaves nothing when it throws. `fromSpare`: out of a spare,
 * where there is one; for a source that is asked for again and again.
 */
async function startSandbox(world, settings, source, { fromSpare = false } = {}) {
    checkSlot(world);
    // A copy with memory is started from that.
    const spare = fromSpare && !hasSavedMemory(world, source.layers) ? world.spares.claim(source) : undefined;
    const record = newRecord(world, settings, source, spare);
    const { id, block } = record;
    const sandbox = sandboxOf(record, world.containers.address(block));
    world.sandboxes.set(id, sandbox);
    try {
        const init = (spare && (await takeSpare(world, spare, record))) ?? (await startCold(world, sandbox));
        // Out of a memory it runs already.
        if (!sandbox.fromMemory)
            await startTemplateCommand(world, sandbox);
        const now = Date.now();
        await update(world, sandbox, {
            init,
            state: 'running',
            startedAt: now,
            endAt: now + settings.timeout * 1000,
        });
    }
    catch (error) {
        dropStreams(sandbox);
        await sandbox.saved;
        await world.containers.remove(id, block).finally(() => world.sandboxes.delete(id));
        await collectLayers(world);
        throw error;
    }
    world.onChange();
    world.log.info(`${id} created from ${source.templateId}, ends in ${settings.timeout} s`);
    await logEvent(world, id, `created from ${source.templateId}`);
    return sandbox;
}
async function startCold(world, sandbox) {
    await update(world, sandbox, {});
    const restored = await startFromMemory(world, sandbox);
    sandbox.fromMemory = restored !== undefined;
    return restored ?? world.starts.run(() => bootSandbox(world, sandbox.record));
}
/**
 * Starts the container of a sandbox, the first time or anew, and tells its agent whose it is; or with the processes that
 * are in the folder `memory`: then the caller tells it. When it throws, nothing runs. Throws ApiError 503 when the
 * engine is stopping.
 */
async function bootSandbox(world, record, memory) {
    if (world.stopping)
        throw new ApiError(503, 'the local engine is stopping');
    const init = await world.containers.start({
        ...containerOf(record),
        egress: egressPolicyOf(record.internet, record.network),
        ...(memory === undefined ? {} : { memory }),
    });
    if (memory !== undefined)
        return init;
    try {
        await introduce(world, record);
    }
    catch (error) {
        await world.containers.stop(record.id, record.block);
        throw error;
    }
    return init;
}
/**
 * Makes a spare the sandbox of `record`, which has its id, block and token. Undefined when it turns out not to be of
 * use: nothing is left of it then. Throws ApiError 503 when the engine is stopping.
 */
async function takeSpare(world, spare, record) {
    const { id, block } = record;
    try {
        const init = await spare.ready;
        if (world.stopping)
            throw new ApiError(503, 'the local engine is stopping');
        if (!(await world.containers.alive(init)))
            throw new Error('its first process had ended');
        await Promise.all([
            world.containers.setEgress(block, egressPolicyOf(record.internet, record.network)),
            introduce(world, record),
        ]);
        return init;
    }
    catch (error) {
        if (error instanceof ApiError)
            throw error;
        world.log.warn(`the spare ${id} could not be used: ${error.message}`);
        await world.containers.remove(id, block);
        return undefined;
    }
}
/** What a container is told once its agent answers, and before its client is: all that makes it this sandbox. */
async function introduce(world, record) {
    await initAgent({ record, address: world.containers.address(record.block) });
}
/** What of a container is the same for every sandbox of a template. */
function containerOf(of) {
    return {
        id: of.id,
        block: of.block,
        layers: of.layers,
        limits: { memoryBytes: of.memoryMB * 1024 * 1024, cpus: of.cpuCount, pids: MAX_PIDS },
        agentEnv: { E2B_AGENT_TOKEN: of.accessToken },
    };
}
/** Throws ApiError 400 when a lifetime (s) is not one that this engine gives. */
function checkTimeout(world, timeout) {
    if (timeout <= 0)
        throw new ApiError(400, `timeout must be greater than 0; got ${timeout}`);
    if (timeout > world.maxTimeoutS) {
        throw new ApiError(400, `Timeout cannot be greater than ${world.maxTimeoutS / 3600} hours`);
    }
}
function newRecord(world, settings, source, spare) {
    const now = Date.now();
    const { id, block, accessToken } = spare ?? newIdentity(world);
    return {
        version: 1,
        id,
        ...source,
        state: 'creating',
        kept: 'memory',
        startedAt: now,
        endAt: now + settings.timeout * 1000,
        metadata: settings.metadata,
        envVars: settings.envVars,
        accessToken,
        ...(settings.privateTraffic ? { trafficAccessToken: (0,external_node_crypto_.randomBytes)(24).toString('hex') } : {}),
        autoPause: settings.autoPause,
        autoPauseMemory: settings.autoPauseMemory,
        autoResume: settings.autoResume,
        creationTimeout: settings.timeout,
        internet: settings.internet,
        ...(settings.network ? { network: settings.network } : {}),
        block,
    };
}
/** What tells a container from all others. */
function newIdentity(world) {
    return {
        id: newId(),
        block: freeBlock(takenBlocks(world)),
        accessToken: (0,external_node_crypto_.randomBytes)(24).toString('hex'),
    };
}
/** Networks of sandboxes, of spares and of containers that templates are built in: they draw from the same range. */
function takenBlocks(world) {
    const sandboxes = [...world.sandboxes.values()].map((sandbox) => sandbox.record.block);
    return new Set([...sandboxes, ...world.spares.blocks(), ...world.builders.values()]);
}
/** `i` and 20 lower-case letters and digits, as E2B's are: an id is part of host names. */
function newId() {
    return `i${randomName(20)}`;
}
/** Lower-case letters and digits, each equally likely. */
function randomName(length) {
    const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
    let name = '';
    while (name.length < length) {
        for (const byte of (0,external_node_crypto_.randomBytes)(32)) {
            // 252 is the largest multiple of 36 in a byte: above it digits would not be equally likely.
            if (byte < 252 && name.length < length)
                name += digits[byte % 36];
        }
    }
    return name;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/build-error.js
/** Why a build failed: the message is a sentence for the client, who is told the step, too. */
class BuildError extends Error {
    name = 'BuildError';
}
/** The build was ended from outside: by a newer one, a client, its deadline, the engine's end. */
class BuildEnded extends Error {
    name = 'BuildEnded';
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/build-log.js


const LOG_LEVELS = ['debug', 'info', 'warn', 'error'];
const entry = schemas/* object */.Ikc({
    /** ms since 1970. */
    at: schemas/* number */.aig(),
    level: schemas/* enum */.k5n(LOG_LEVELS),
    message: schemas/* string */.YjP(),
    /** `base`, the number of a step from 1, or `finalize`. */
    step: schemas/* string */.YjP().optional(),
});
/** A build may print without end: what is beyond this is dropped, and the log says so. Characters. */
const MOST_TEXT = 4 * 1024 * 1024;
/** A log that is kept in `file` and in memory. `entries`: those that are there already. */
function buildLogIn(file, entries, onError) {
    let size = entries.reduce((sum, { message }) => sum + message.length, 0);
    let waiting = '';
    let writing = Promise.resolve();
    function append(added) {
        entries.push(added);
        const idle = waiting === '';
        waiting += `${JSON.stringify(added)}\n`;
        if (!idle)
            return; // Goes with what waits already.
        writing = writing.then(write).catch(onError);
    }
    async function write() {
        const text = waiting;
        waiting = '';
        await (0,promises_.appendFile)(file, text, { mode: 0o600 });
    }
    return {
        entries,
        add(level, message, step) {
            if (size > MOST_TEXT)
                return;
            size += message.length;
            const at = Math.max(Date.now(), entries.at(-1)?.at ?? 0);
            append({ at, level, message, ...(step === undefined ? {} : { step }) });
            if (size > MOST_TEXT)
                append({ at, level: 'warn', message: 'the log is full: further output is left out' });
        },
        written: () => writing,
    };
}
/** The entries in a file, oldest first. A line that a crash tore is left out. */
async function readBuildLog(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '');
    return text.split('\n').flatMap((line) => {
        try {
            return [entry.parse(JSON.parse(line))];
        }
        catch {
            return []; // The end of the file, or a torn line.
        }
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/build-request.js



/** E2B's machine for a template that names none. */
const DEFAULT_CPUS = 2;
const DEFAULT_MEMORY_MB = 1_024;
/** The largest that may be asked for on any machine; a larger machine allows all that it has. */
const MOST_CPUS = 8;
const MOST_MEMORY_MB = 8_192;
const LEAST_MEMORY_MB = 128;
/** The name and all tags of a request. Throws ApiError 400. */
function namesIn({ name, tags }) {
    const reference = parseReference(name);
    if (!reference) {
        throw new ApiError(400, `'${name}' cannot be a template's name: letters, digits, - and _, then perhaps a :tag`);
    }
    const all = [...(reference.tag === undefined ? [] : [reference.tag]), ...tags].map((text) => {
        const tag = parseTag(text);
        if (tag === undefined)
            throw new ApiError(400, `'${text}' cannot be a tag: letters, digits, -, _ and . only`);
        return tag;
    });
    return { name: reference.name, tags: all.length > 0 ? [...new Set(all)] : [DEFAULT_TAG] };
}
/** Throws ApiError 400 for a machine that this one cannot be. */
function machineOf({ cpuCount = DEFAULT_CPUS, memoryMB = DEFAULT_MEMORY_MB, minFreeDiskMB = 0 }, diskSizeMB) {
    const cpus = Math.max(MOST_CPUS, (0,external_node_os_.availableParallelism)());
    const memory = Math.max(MOST_MEMORY_MB, Math.floor((0,external_node_os_.totalmem)() / 1024 / 1024));
    if (cpuCount < 1 || cpuCount > cpus) {
        throw new ApiError(400, `cpuCount: a number from 1 to ${cpus}; got ${cpuCount}`);
    }
    if (memoryMB < LEAST_MEMORY_MB || memoryMB > memory || memoryMB % 2 !== 0) {
        throw new ApiError(400, `memoryMB: an even number from ${LEAST_MEMORY_MB} to ${memory}; got ${memoryMB}`);
    }
    if (minFreeDiskMB > diskSizeMB) {
        throw new ApiError(400, `minFreeDiskMb: disks have ${diskSizeMB} MiB; start the engine with a larger --disk-mb`);
    }
    return { cpuCount, memoryMB, diskSizeMB };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/image-pull-error.js
/**
 * An image that could not be had. The message names the image, the cause and the way out, in one sentence or two;
 * it holds no secret and no control character, and may be shown to whoever asked for the image.
 */
class ImagePullError extends Error {
    name = 'ImagePullError';
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/disk-room.js




/** What pulling must leave free for everything else on the disk, in bytes; less on small disks, see SHARE. */
const RESERVE = 1024 ** 3;
/** Of a disk, or of its i-nodes, one part in so many stays free. */
const SHARE = 20;
const LOOK_MS = 200;
/** Bytes that may still be written to the disk of `folder`; 0 when it has no i-nodes to spare. */
async function roomOn(folder) {
    const disk = await (0,promises_.statfs)(folder);
    // Some file systems do not count i-nodes: 0 in all.
    if (disk.files > 0 && disk.ffree < disk.files / SHARE)
        return 0;
    const reserve = Math.min(RESERVE, (disk.blocks * disk.bsize) / SHARE);
    return Math.max(0, disk.bavail * disk.bsize - reserve);
}
function noRoom(shownName, needed) {
    const what = needed === undefined ? 'unpacking it' : `its ${mebibytes(needed)} of layers`;
    return new ImagePullError(`image ${shownName} does not fit: ${what} would leave too little free on the disk of the state folder. Free some space there`);
}
/**
 * Runs `work` for as long as the disk of `folder` has room: then `work`'s signal is aborted and the error is
 * thrown. A layer tells nothing true about what it unpacks to. `onLook` is called a few times a second.
 */
async function whileRoom(options, work) {
    const { folder, shownName, signal, onLook } = options;
    const ended = new AbortController();
    const full = new AbortController();
    const watch = async () => {
        while (!ended.signal.aborted) {
            if ((await roomOn(folder)) === 0)
                full.abort(noRoom(shownName));
            await onLook?.();
            await (0,external_node_timers_promises_.setTimeout)(LOOK_MS, undefined, { signal: ended.signal }).catch(() => undefined); // The work ended.
        }
    };
    const watched = watch().catch((error) => full.abort(error));
    try {
        return await work(AbortSignal.any([signal, full.signal]));
    }
    finally {
        ended.abort();
        await watched;
    }
}
/** Sum of the files in a folder and those below it, bytes. What vanishes meanwhile does not count. */
async function sizeOf(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true, recursive: true }).catch(() => []); // Not made yet.
    let sum = 0;
    for (const entry of entries) {
        if (!entry.isFile())
            continue;
        sum += (await (0,promises_.stat)((0,external_node_path_.join)(entry.parentPath, entry.name)).catch(() => undefined))?.size ?? 0;
    }
    return sum;
}
function mebibytes(bytes) {
    return `${(bytes / 1024 ** 2).toFixed(bytes < 10 * 1024 ** 2 ? 1 : 0)} MiB`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/download-progress.js

/** A line of progress at most this often. */
const PROGRESS_MS = 5_000;
/** Returns how to look: prints how far a download is, and answers for how long nothing has come, ms. */
function downloadProgress(folder, total, onLog) {
    let size = 0;
    let changedAt = Date.now();
    let printedAt = Date.now();
    return async () => {
        const now = Date.now();
        const found = await sizeOf(folder);
        if (found !== size) {
            size = found;
            changedAt = now;
            if (now - printedAt >= PROGRESS_MS) {
                printedAt = now;
                onLog(`downloaded ${mebibytes(Math.min(size, total))} of ${mebibytes(total)}`);
            }
        }
        return now - changedAt;
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/host-tool.js




/** Where the host's programs are looked for. */
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Of what a tool prints the last so much is kept: a hostile answer must not fill the memory. */
const LONGEST_OUTPUT = 8 * 1024 * 1024;
/**
 * Runs a host program that may take minutes. It ends with this process, however that ends, and when the signal says so:
 * then the signal's reason is thrown. Its status is returned, not thrown.
 */
function runTool(argv, { env, cwd, signal }) {
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        // An engine that is killed must not leave a download behind it.
        const child = (0,external_node_child_process_.spawn)('setpriv', ['--pdeathsig', 'KILL', '--', ...argv], {
            cwd,
            env: { LC_ALL: 'C.UTF-8', PATH: SYSTEM_PATH, ...env },
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        const kill = () => void child.kill('SIGKILL');
        signal.addEventListener('abort', kill, { once: true });
        const stdout = collected(child.stdout);
        const stderr = collected(child.stderr);
        child.on('error', reject);
        child.on('close', (code) => {
            signal.removeEventListener('abort', kill);
            if (signal.aborted)
                reject(signal.reason);
            else
                resolve({ code: code ?? -1, stdout: stdout(), stderr: stderr() });
        });
    });
}
/** The path of a program of this host, or undefined when it is not there. */
async function findTool(name, path) {
    for (const folder of path.split(':')) {
        const file = (0,external_node_path_.join)(folder, name);
        const there = await (0,promises_.access)(file, external_node_fs_.constants.X_OK).then(() => true, () => false);
        if (there)
            return file;
    }
    return undefined;
}
function collected(stream) {
    const chunks = [];
    let size = 0;
    stream.on('data', (chunk) => {
        chunks.push(chunk);
        size += chunk.length;
        while (size > LONGEST_OUTPUT && chunks.length > 1)
            size -= chunks.shift()?.length ?? 0;
    });
    return () => Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/image-name.js

const DEFAULT_REGISTRY = 'docker.io';
/** The grammar of docker's `distribution/reference`, in parts. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d{1,5})?$/i;
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const image_name_TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const LONGEST = 255;
/** Reads the name of an image; short ones are Docker Hub's. Throws {@link ImagePullError} for what is none. */
function parseImageName(text) {
    const [beforeDigest = '', digest, ...more] = text.split('@');
    const slash = beforeDigest.indexOf('/');
    const first = slash < 0 ? '' : beforeDigest.slice(0, slash);
    // As docker decides: a first part that could not be a user's name on its hub is a host.
    const hasHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
    const rest = hasHost ? beforeDigest.slice(slash + 1) : beforeDigest;
    const [path = '', tag, ...evenMore] = rest.split(':');
    const registry = canonicalHost(hasHost ? first : DEFAULT_REGISTRY);
    const repository = registry === DEFAULT_REGISTRY && !path.includes('/') ? `library/${path}` : path;
    if (more.length > 0 || evenMore.length > 0)
        throw notAName(text);
    if (!HOST.test(registry) || !repository.split('/').every((part) => COMPONENT.test(part))) {
        throw notAName(text);
    }
    if (registry.length + 1 + repository.length > LONGEST)
        throw notAName(text);
    if (tag !== undefined && !image_name_TAG.test(tag))
        throw notAName(text);
    if (digest !== undefined && !DIGEST.test(digest))
        throw notAName(text);
    if (digest !== undefined)
        return { registry, repository, digest };
    return { registry, repository, tag: tag ?? 'latest' };
}
/** The name in full, as it is shown and handed to tools. */
function fullName({ registry, repository, tag, digest }) {
    return `${registry}/${repository}${digest === undefined ? `:${tag}` : `@${digest}`}`;
}
/** Whether a registry is on this machine's own loopback: plain HTTP is allowed there, as by docker, and nowhere else. */
function isLoopback({ registry }) {
    const host = registry.replace(/:\d+$/, '');
    return host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
function canonicalHost(host) {
    return host === 'index.docker.io' || host === 'registry-1.docker.io' ? DEFAULT_REGISTRY : host;
}
function notAName(text) {
    // JSON: quotes it, and shows control characters without sending them to a terminal.
    return new ImagePullError(`${JSON.stringify(text.slice(0, LONGEST))} is not the name of an image: write [registry/]name[:tag] or [registry/]name@sha256:digest, in small letters`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/manifest.js


/** A digest as registries write it; other algorithms are not in use. */
const digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const descriptor = schemas/* object */.Ikc({
    mediaType: schemas/* string */.YjP().optional(),
    digest,
    size: schemas/* number */.aig().int().nonnegative(),
});
/** OCI image index 1.x, and docker's manifest list, which has the same fields. */
const index = schemas/* object */.Ikc({
    manifests: schemas/* array */.YOg(schemas/* object */.Ikc({
        digest,
        platform: schemas/* object */.Ikc({ os: schemas/* string */.YjP(), architecture: schemas/* string */.YjP(), variant: schemas/* string */.YjP().optional() })
            .optional(),
    })),
});
/** OCI image manifest 1.x, and docker's schema 2, which has the same fields. */
const imageManifest = schemas/* object */.Ikc({ config: descriptor, layers: schemas/* array */.YOg(descriptor) });
const IMAGE_CONFIG = /^application\/vnd\.(?:oci\.image\.config\.v1|docker\.container\.image\.v1)\+json$/;
/** Reads what a registry answered for a name. */
function readManifest(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { kind: 'other', what: 'an answer that is not JSON' };
    }
    const asIndex = index.safeParse(value);
    if (asIndex.success) {
        return {
            kind: 'index',
            platforms: asIndex.data.manifests.flatMap(({ digest: each, platform }) => platform ? [{ ...platform, digest: each }] : []),
        };
    }
    const asImage = imageManifest.safeParse(value);
    if (!asImage.success)
        return { kind: 'other', what: 'a manifest of an old or unknown form' };
    const { config, layers } = asImage.data;
    if (config.mediaType !== undefined && !IMAGE_CONFIG.test(config.mediaType)) {
        return { kind: 'other', what: 'not an image of a root file system' };
    }
    return {
        kind: 'image',
        digest: digestOf(text),
        layers: layers.length,
        bytes: layers.reduce((sum, layer) => sum + layer.size, 0),
    };
}
function digestOf(content) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(content).digest('hex')}`;
}
/** Variants that this engine's processors run, best first; '' is none. */
const VARIANTS = { amd64: ['', 'v1'], arm64: ['v8', ''] };
/** Of an index the digest for `wanted`; undefined when it has none. */
function choosePlatform(platforms, wanted) {
    for (const variant of VARIANTS[wanted.architecture] ?? ['']) {
        const found = platforms.find((each) => each.os === wanted.os &&
            each.architecture === wanted.architecture &&
            (each.variant ?? '') === variant);
        if (found)
            return found.digest;
    }
    return undefined;
}
/** This machine's platform, in the words of registries (Go's). */
function ownPlatform() {
    return { os: 'linux', architecture: { x64: 'amd64' }[process.arch] ?? process.arch };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/wrong-platform.js


/** The error for an image that is there for other machines only. */
function wrongPlatform(name, { os, architecture }, offered) {
    const words = offered
        .filter((each) => each.os !== 'unknown')
        .map((each) => JSON.stringify(`${each.os}/${each.architecture}`).slice(1, -1));
    return new ImagePullError(`image ${fullName(name)} is not for this machine (${os}/${architecture}): it is there for ` +
        `${[...new Set(words)].slice(0, 8).join(', ') || 'none'}. Take another tag, or push it for ${os}/${architecture}, too`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/image-config.js







const strings = schemas/* array */.YOg(schemas/* string */.YjP()).nullish();
/** OCI image configuration 1.x: what of it matters to a sandbox. */
const imageConfig = schemas/* object */.Ikc({
    os: schemas/* string */.YjP(),
    architecture: schemas/* string */.YjP(),
    config: schemas/* object */.Ikc({
        Env: strings,
        User: schemas/* string */.YjP().nullish(),
        WorkingDir: schemas/* string */.YjP().nullish(),
        Cmd: strings,
        Entrypoint: strings,
    })
        .nullish(),
});
const named = schemas/* object */.Ikc({ digest: schemas/* string */.YjP() });
/** The configuration in an OCI layout of one image: skopeo writes another one when it converts docker's form. */
async function configOf(image) {
    const blob = (digest) => (0,promises_.readFile)((0,external_node_path_.join)(image, 'blobs', digest.replace(':', '/')), 'utf8');
    const index = schemas/* object */.Ikc({ manifests: schemas/* tuple */.PVZ([named]) });
    const [{ digest }] = index.parse(JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(image, 'index.json'), 'utf8'))).manifests;
    return blob(schemas/* object */.Ikc({ config: named }).parse(JSON.parse(await blob(digest))).config.digest);
}
/** How the image in an OCI layout is to be run. Throws {@link ImagePullError} when it is for other machines. */
async function readConfig(image, name) {
    const read = imageConfig.safeParse(JSON.parse(await configOf(image)));
    if (!read.success) {
        throw new ImagePullError(`image ${fullName(name)} has a configuration that is none (${read.error.issues[0]?.path.join('.')}): build and push it again`);
    }
    const { os, architecture, config } = read.data;
    const own = ownPlatform();
    if (os !== own.os || architecture !== own.architecture) {
        throw wrongPlatform(name, own, [{ os, architecture }]);
    }
    return {
        env: Object.fromEntries((config?.Env ?? []).flatMap((line) => {
            const at = line.indexOf('=');
            return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
        })),
        ...(config?.User ? { user: config.User } : {}),
        ...(config?.WorkingDir ? { workdir: config.WorkingDir } : {}),
        ...(config?.Cmd?.length ? { cmd: config.Cmd } : {}),
        ...(config?.Entrypoint?.length ? { entrypoint: config.Entrypoint } : {}),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/inside-root.js


/** As many as the kernel follows. */
const MOST_LINKS = 40;
/**
 * Whether a regular file is at `path` for somebody to whom `root` is `/`. Links are followed as they would be
 * inside, never out of the root.
 */
async function hasFileInside(root, path) {
    const todo = path.split('/');
    const at = [];
    let links = 0;
    for (;;) {
        const part = todo.shift();
        if (part === undefined)
            break;
        if (part === '' || part === '.')
            continue;
        if (part === '..') {
            at.pop();
            continue;
        }
        const found = await (0,promises_.lstat)((0,external_node_path_.join)(root, ...at, part)).catch(() => undefined); // Not there.
        if (!found)
            return false;
        if (!found.isSymbolicLink()) {
            at.push(part);
            continue;
        }
        if (++links > MOST_LINKS)
            return false;
        const target = await (0,promises_.readlink)((0,external_node_path_.join)(root, ...at, part));
        if (target.startsWith('/'))
            at.length = 0;
        todo.unshift(...target.split('/'));
    }
    return (await (0,promises_.lstat)((0,external_node_path_.join)(root, ...at))).isFile();
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/base-files.js
/** What the base template takes from the host, and what it says itself. Data and pure functions only. */
/**
 * The host's configuration that programs need and that holds no secret: an allow-list, because /etc is where
 * tokens, keys and proxies with passwords are kept. `environment`, `profile`, `profile.d`, `bash.bashrc`, `skel`, `wgetrc`, `apt/auth.conf*`, `apt/apt.conf.d`,
 * `npmrc`, `gitconfig`, `pip.conf` and `ssh` are left out on purpose.
 */
const ETC_ALLOWED = [
    'adduser.conf',
    'alternatives',
    'ca-certificates',
    'ca-certificates.conf',
    'debconf.conf',
    'debian_version',
    'deluser.conf',
    'default/locale',
    'default/useradd',
    'dpkg',
    'gai.conf',
    'host.conf',
    'inputrc',
    'issue',
    'ld.so.cache',
    'ld.so.conf',
    'ld.so.conf.d',
    'localtime',
    'login.defs',
    'lsb-release',
    'magic',
    'magic.mime',
    'mime.types',
    'nsswitch.conf',
    'os-release',
    'pam.conf',
    'pam.d',
    'perl',
    'protocols',
    'python3',
    'rpc',
    'security/access.conf',
    'security/limits.conf',
    'security/namespace.conf',
    'security/pam_env.conf',
    'selinux',
    'services',
    'shells',
    'ssl/certs',
    'ssl/openssl.cnf',
    'terminfo',
    'timezone',
    'ucf.conf',
    'xattr.conf',
];
/** As above, by pattern of the first name below /etc: versioned configuration of Java and Python. */
const ETC_ALLOWED_PATTERN = /^(java-\d+-openjdk|python3\.\d+)$/;
/** Where Debian's package manager finds its sources and keys; never `auth.conf`, which holds passwords. */
const APT_ALLOWED = [
    'sources.list',
    'sources.list.d',
    'trusted.gpg.d',
    'keyrings',
    'preferences.d',
];
/** A package source with a password in its address is not handed to sandboxes. */
function withoutCredentials(sources) {
    return sources
        .split('\n')
        .filter((line) => !/\/\/[^/\s]*@/.test(line))
        .join('\n');
}
/** System accounts of the host (their uids own files below /usr), without its people, plus root's and ours. */
function passwd(host) {
    return `${systemLines(host, 2).join('\n')}\nuser:x:1000:1000::/home/user:/bin/bash\n`;
}
function group(host) {
    const lines = systemLines(host, 2).map((line) => line.split(':').slice(0, 3).join(':') + ':');
    return `${lines.join('\n')}\nuser:x:1000:\n`;
}
/** No account has a password, and none can be logged into with one. */
function shadow(passwdText) {
    return passwdText
        .split('\n')
        .filter(Boolean)
        .map((line) => `${line.split(':')[0]}:*:19000:0:99999:7:::\n`)
        .join('');
}
function gshadow(groupText) {
    return groupText
        .split('\n')
        .filter(Boolean)
        .map((line) => `${line.split(':')[0]}:*::\n`)
        .join('');
}
function systemLines(text, idField) {
    return text.split('\n').filter((line) => {
        const fields = line.split(':');
        const id = Number(fields[idField]);
        const isSystem = id < 1000 || id === 65534;
        return fields.length > 2 && isSystem && fields[0] !== 'user';
    });
}
/** Empty folders of the base: path, mode, and whether `user` (uid 1000) owns it. */
const FOLDERS = [
    ['proc', 0o555],
    ['sys', 0o555],
    ['dev', 0o755],
    ['usr', 0o755],
    ['etc', 0o755],
    ['etc/profile.d', 0o755],
    ['etc/skel', 0o755],
    ['etc/sudoers.d', 0o750],
    ['home', 0o755],
    ['home/user', 0o755, true],
    ['root', 0o700],
    ['run', 0o755],
    ['run/lock', 0o1777],
    ['tmp', 0o1777],
    ['mnt', 0o755],
    ['media', 0o755],
    ['opt', 0o755],
    ['srv', 0o755],
    ['var', 0o755],
    ['var/backups', 0o755],
    ['var/cache', 0o755],
    ['var/cache/apt', 0o755],
    ['var/cache/apt/archives', 0o755],
    ['var/cache/apt/archives/partial', 0o700],
    ['var/cache/debconf', 0o755],
    ['var/lib', 0o755],
    ['var/lib/apt', 0o755],
    ['var/lib/apt/lists', 0o755],
    ['var/lib/apt/lists/partial', 0o700],
    ['var/lib/misc', 0o755],
    ['var/lib/pam', 0o755],
    ['var/lib/python', 0o755],
    ['var/lib/systemd', 0o755],
    ['var/local', 0o755],
    ['var/log', 0o755],
    ['var/log/apt', 0o755],
    ['var/mail', 0o755],
    ['var/opt', 0o755],
    ['var/spool', 0o755],
    ['var/tmp', 0o1777],
    ['.agent', 0o755],
];
/** A login shell keeps a PATH that the sandbox was given; without one it gets Debian's. */
const PROFILE = `: "\${PATH:=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin}"
export PATH
umask 022
[ -z "$PS1" ] || [ -z "$BASH" ] || [ ! -r /etc/bash.bashrc ] || . /etc/bash.bashrc
for script in /etc/profile.d/*.sh; do
  [ ! -r "$script" ] || . "$script"
done
unset script
`;
/** Small files of our own: path, content, mode. */
const FILES = [
    ['etc/hostname', 'e2b-sandbox\n', 0o644],
    ['etc/hosts', '127.0.0.1 localhost\n::1 localhost ip6-localhost\n127.0.1.1 e2b-sandbox\n', 0o644],
    [
        'etc/sudoers',
        'Defaults env_reset\nDefaults secure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"\nroot ALL=(ALL:ALL) ALL\n@includedir /etc/sudoers.d\n',
        0o440,
    ],
    ['etc/sudoers.d/user', 'user ALL=(ALL) NOPASSWD:ALL\n', 0o440],
    ['etc/environment', '', 0o644],
    ['etc/profile', PROFILE, 0o644],
    ['etc/bash.bashrc', '[ -z "$PS1" ] || PS1=\'\\u@\\h:\\w\\$ \'\n', 0o644],
    ['etc/machine-id', '', 0o644],
    ['etc/mtab', '', 0o644],
    // Services that a package's installation would start have nothing to run them.
    ['usr-layer/sbin/policy-rc.d', '#!/bin/sh\nexit 101\n', 0o755],
];

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/top-layer.js





/** Files of the base template that a sandbox on an image has, too: whatever the image has there, a link of systemd's say. */
const OF_BASE = ['etc/hostname', 'etc/hosts'];
/**
 * Folders that the engine mounts over, or writes to. They hide what an image has there that is none: a link, which runc
 * follows out of the root when it makes the links in /dev (1.1, `setupDevSymlinks`).
 */
const top_layer_FOLDERS = ['.agent', 'dev', 'etc', 'proc', 'sys'];
/**
 * The engine's layer on top of an image's: folders for its mounts, names of hosts, and the name servers that sandboxes can
 * reach. One for each content, in `folder`; found there or made. The host never writes into what an image brought.
 */
async function topLayer(folder) {
    const servers = await nameServers();
    const files = [
        ['etc/resolv.conf', servers.map((server) => `nameserver ${server}\n`).join('')],
        ...FILES.flatMap(([path, content]) => (OF_BASE.includes(path) ? [[path, content]] : [])),
    ];
    const hash = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([top_layer_FOLDERS, files]))
        .digest('hex')
        .slice(0, 12);
    const target = (0,external_node_path_.join)(folder, `top-${hash}`);
    if (await isThere(target))
        return target;
    const temporary = `${target}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.tmp`;
    try {
        for (const path of ['', ...top_layer_FOLDERS]) {
            await (0,promises_.mkdir)((0,external_node_path_.join)(temporary, path));
            // The topmost layer says how a folder looks inside; mkdir's mode is subject to the umask.
            await (0,promises_.chmod)((0,external_node_path_.join)(temporary, path), 0o755);
        }
        for (const [path, content] of files) {
            await (0,promises_.writeFile)((0,external_node_path_.join)(temporary, path), content);
            await (0,promises_.chmod)((0,external_node_path_.join)(temporary, path), 0o644);
        }
        await (0,promises_.rename)(temporary, target);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
        if (!(await isThere(target)))
            throw error; // Else another pull was first: its layer is as good.
    }
    return target;
}
async function isThere(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined)) !== undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/pulled-images.js




/**
 * Images that were pulled, unpacked: `images/sha256-<digest of the manifest>/`, with the root file system in `root` and what
 * the image says about itself in `image.json`. A folder is made elsewhere and renamed: it is there whole or not at all.
 */
const config = schemas/* object */.Ikc({
    env: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    user: schemas/* string */.YjP().optional(),
    workdir: schemas/* string */.YjP().optional(),
    cmd: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    entrypoint: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
});
const pulled_images_record = schemas/* object */.Ikc({ version: schemas/* literal */.euz(1), digest: schemas/* string */.YjP(), config });
const FOLDER = /^sha256-([0-9a-f]{64})$/;
/** Where the image with this manifest is, or will be. */
function imageFolder(layout, digest) {
    return (0,external_node_path_.join)(layout.images, digest.replace(':', '-'));
}
/** The image's own configuration, or undefined when it is not there. */
async function findImage(layout, digest) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(imageFolder(layout, digest), 'image.json'), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : pulled_images_record.parse(JSON.parse(text)).config;
}
/** Takes `folder`, which has the unpacked image in `root`, for the image with this manifest. */
async function keepImage(layout, digest, folder, value) {
    const text = JSON.stringify({ version: 1, digest, config: value });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'image.json'), text, { mode: 0o600, flag: 'wx' });
    await (0,promises_.rename)(folder, imageFolder(layout, digest));
}
/** The layers of an image below `top`, a layer of the engine's own. */
function imageLayers(layout, digest, top) {
    return { root: [top, (0,external_node_path_.join)(imageFolder(layout, digest), 'root')] };
}
/** Digests of the images that layers stand on. Pure. */
function imagesBelow(layout, layers) {
    return layers.root.flatMap((path) => {
        const hex = FOLDER.exec((0,external_node_path_.relative)(layout.images, path).split('/')[0] ?? '')?.[1];
        return hex === undefined ? [] : [`sha256:${hex}`];
    });
}
/**
 * Removes pulled images whose digests are not in `keep`. The caller sees to it that `keep` holds every image that a
 * template, a sandbox or a build stands on ({@link imagesBelow}). Returns the digests that were removed.
 */
async function removeImages(layout, keep) {
    const removed = [];
    for (const name of await (0,promises_.readdir)(layout.images)) {
        const hex = FOLDER.exec(name)?.[1];
        if (hex === undefined || keep.has(`sha256:${hex}`))
            continue;
        // Renamed first: an engine that is killed in here must not find half an image.
        const doomed = (0,external_node_path_.join)(layout.images, `${name}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.tmp`);
        await (0,promises_.rename)((0,external_node_path_.join)(layout.images, name), doomed);
        await (0,promises_.rm)(doomed, { recursive: true, force: true });
        removed.push(`sha256:${hex}`);
    }
    return removed;
}
/**
 * A new folder below `images` for the time of `work`. Its name ends in `.tmp`: what a killed engine leaves of it is
 * removed by the next one.
 */
async function withWorkFolder(layout, work) {
    const folder = (0,external_node_path_.join)(layout.images, `pull-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`);
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    await (0,promises_.chmod)(folder, 0o700); // mkdir's mode is subject to the umask.
    try {
        return await work(folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/registry-credentials.js



/** `fromImageRegistry` of a template build, as E2B's SDK sends it. */
const registryCredentials = schemas/* discriminatedUnion */.gMt('type', [
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('registry'), username: schemas/* string */.YjP(), password: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({
        type: schemas/* literal */.euz('aws'),
        awsAccessKeyId: schemas/* string */.YjP(),
        awsSecretAccessKey: schemas/* string */.YjP(),
        awsRegion: schemas/* string */.YjP(),
    }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('gcp'), serviceAccountJson: schemas/* string */.YjP() }),
]);
/** What to log in with. Throws {@link ImagePullError} for what cannot be a login, or needs a cloud's own API first. */
function loginOf(name, credentials) {
    const refused = (why) => new ImagePullError(`image ${fullName(name)} could not be pulled: ${why}`);
    if (credentials.type === 'aws') {
        throw refused("the local engine does not trade AWS keys for a registry's password. Run `aws ecr get-login-password` before, " +
            'and give what it prints as the password of the user AWS (registry credentials)');
    }
    if (credentials.type === 'gcp') {
        if (!isJsonObject(credentials.serviceAccountJson)) {
            throw refused('the service account for the Google registry is not JSON. Give the content of its key file, as a whole');
        }
        // Google's registries take a key file as the password of this user.
        return { username: '_json_key', password: credentials.serviceAccountJson };
    }
    if (credentials.username === '' || credentials.username.includes(':')) {
        throw refused('the user name for the registry is empty or has a colon in it. Give the name alone, and the password as the password');
    }
    return { username: credentials.username, password: credentials.password };
}
/** The content of an authentication file (containers-auth.json(5)) that knows one registry. */
function authFileContent(name, login) {
    const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    return JSON.stringify({ auths: { [name.registry]: { auth } } });
}
/** What must not be printed: the password, also as it may come back in an answer. */
function secretsOf({ username, password }) {
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    return [password, basic, encodeURIComponent(password), JSON.stringify(password).slice(1, -1)];
}
function isJsonObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/shared-work.js
/** Work of which one at a time runs under a key, for all who want its result. */
function sharedWork() {
    const running = new Map();
    function start(key, work) {
        const abort = new AbortController();
        const waiters = new Set();
        const own = {
            signal: abort.signal,
            onLog: (line) => {
                for (const waiter of waiters)
                    waiter.onLog(line);
            },
        };
        // Started a moment later: the first one must be there to hear its first line.
        const result = Promise.resolve()
            .then(() => work(own))
            .finally(() => {
            if (running.get(key) === each)
                running.delete(key);
        });
        const each = { result, waiters, abort };
        running.set(key, each);
        return each;
    }
    return {
        async join(key, waiter, work) {
            waiter.signal.throwIfAborted();
            let each = running.get(key);
            // One that was given up is still clearing away.
            while (each?.abort.signal.aborted) {
                await each.result.catch(() => undefined); // Its failure is that it was given up.
                each = running.get(key);
            }
            waiter.signal.throwIfAborted();
            each ??= start(key, work);
            const { result, waiters, abort } = each;
            waiters.add(waiter);
            let leave;
            const left = new Promise((_resolve, reject) => (leave = reject));
            const onAbort = () => leave(waiter.signal.reason);
            waiter.signal.addEventListener('abort', onAbort, { once: true });
            try {
                return await Promise.race([result, left]);
            }
            finally {
                waiter.signal.removeEventListener('abort', onAbort);
                waiters.delete(waiter);
                const ended = result.catch(() => undefined); // Told to those who still wait.
                if (waiters.size === 0) {
                    abort.abort(new Error('nobody waits for it any more'));
                    await ended; // What it had begun is cleared away.
                }
            }
        },
        keys: () => [...running.keys()],
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/registry-answer.js


/** From the most telling to the least: the first that fits is taken. */
const CAUSES = [
    {
        pattern: /no space left on device|disk quota exceeded/i,
        explain: () => 'the disk of this machine is full: free some space on the disk of the state folder',
    },
    {
        pattern: /too ?many ?requests|status:? (?:code )?429|rate limit/i,
        explain: ({ name, loggedIn }) => `${name.registry} refuses more requests for now (rate limit): try again later` +
            (loggedIn ? '' : ', or give the registry a user and password, for which limits are higher'),
    },
    {
        pattern: /x509|certificate|tls: |server gave HTTP response to HTTPS client/i,
        explain: ({ name }) => `the connection to ${name.registry} is not secure. Give it a certificate that this machine trusts (a private ` +
            `authority's belongs into /etc/containers/certs.d/${name.registry}/ca.crt); plain HTTP is for registries on localhost only`,
    },
    {
        pattern: /connection refused|no such host|no route to host|network is unreachable|i\/o timeout|connection reset|server misbehaving|Temporary failure in name resolution|command timed out|context deadline exceeded|(?:unexpected )?EOF/i,
        explain: ({ name }) => `${name.registry} cannot be reached from this machine, or broke off: check its name, that it runs, and this machine's network`,
    },
    {
        pattern: /unauthorized|authentication required|access to the resource is denied|\bdenied\b|invalid username\/password|status:? (?:code )?40[13]|forbidden/i,
        explain: ({ name, loggedIn }) => loggedIn
            ? `${name.registry} does not take the user and password it was given for ${name.repository}: check both, and that this user may pull it`
            : `${name.registry} wants a user and password for it, or does not have it: check the name, or give the registry's credentials`,
    },
    {
        pattern: /manifest unknown|name unknown|status:? (?:code )?404|not found/i,
        explain: ({ name }) => `${name.registry} has no ${name.digest === undefined ? `tag ${name.tag}` : 'such digest'} of ${name.repository}: check the name and the tag`,
    },
    {
        pattern: /digest (?:did not match|invalid)|does not match|checksum|corrupt|invalid (?:gzip|header)|magic number mismatch/i,
        explain: ({ name }) => `what ${name.registry} sent is damaged: push the image again, or take it from another registry`,
    },
    {
        pattern: /rejected by policy|signature/i,
        explain: () => "this machine's /etc/containers/policy.json does not allow it: sign the image, or allow it there",
    },
    {
        pattern: /unsupported|unrecognized|unknown (?:media|manifest|compression)|encrypted/i,
        explain: () => 'it is in a form that skopeo of this machine cannot read: push it again with the default settings of a current docker',
    },
];
/** The error for a request to a registry that failed. */
function refusedBy(request) {
    const said = clean(lastMessage(request.stderr), request.secrets);
    const words = withoutNames(said);
    const cause = CAUSES.find(({ pattern }) => pattern.test(words));
    const start = `image ${fullName(request.name)} could not be pulled`;
    const detail = said === '' ? 'skopeo ended without a word' : said;
    return new ImagePullError(cause ? `${start}: ${cause.explain(request)} (${detail})` : `${start}: ${detail}`);
}
/** skopeo's lines are `time="…" level=fatal msg="…"`; the last one is the cause. Its own repetition of the name is cut off. */
function lastMessage(stderr) {
    const fatal = [...stderr.matchAll(/level=(?:fatal|error) msg=(?:"((?:[^"\\]|\\.)*)"|(\S+))/g)].at(-1);
    const text = fatal
        ? (fatal[1] ?? fatal[2] ?? '').replaceAll(/\\(["\\])/g, '$1')
        : (stderr.trim().split('\n').at(-1) ?? '');
    return text
        .replace(/^Error parsing image name "[^"]*": /, '')
        .replace(/^(?:initializing source|copying system image from manifest list: |Source image) docker:\/\/\S+: /, '');
}
/** Names are chosen by people: an image may be called `denied`. */
function withoutNames(said) {
    return said
        .replaceAll(/"https?:[^"]*"|docker:\/\/\S+/g, '')
        .replaceAll(/reading manifest \S+ in \S+:(?= )/g, '')
        .replaceAll(/registry \S+:(?= )/g, '');
}
const registry_answer_LONGEST = 300;
/** What a registry says is its own: shortened, without secrets and without control characters. */
function clean(text, secrets) {
    let shown = text;
    for (const secret of secrets)
        if (secret !== '')
            shown = shown.replaceAll(secret, '***');
    shown = shown
        .replaceAll(/\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\[abfnrtv]/gi, ' ')
        .replaceAll(/\p{C}+/gu, ' ')
        .trim();
    return shown.length > registry_answer_LONGEST ? `${shown.slice(0, registry_answer_LONGEST)} …` : shown;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/skopeo.js








/** A registry that takes a request and never answers it. */
const ANSWER_TIME = '60s';
/** Attempts after the first one, for connections that break. skopeo waits 1 s and 2 s before them. */
const RETRIES = '2';
/** Settings of the engine's own environment that reaching a registry may need. */
const NETWORK_SETTINGS = [
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
];
/**
 * `folder` is for what skopeo writes; the credentials are in a file there, never in an argument. Only they are used:
 * a login of this machine's own (`docker login`) is not a template's to use.
 */
async function registryOf(skopeo, folder, login) {
    const own = (0,external_node_path_.join)(folder, 'registry');
    await (0,promises_.mkdir)(own, { mode: 0o700 });
    const authFile = (0,external_node_path_.join)(own, 'auth.json');
    const env = {
        // Where skopeo looks for a person's logins, also when it is given an authentication file.
        HOME: own,
        XDG_RUNTIME_DIR: own,
        TMPDIR: own,
    };
    for (const name of NETWORK_SETTINGS) {
        const value = process.env[name];
        if (value !== undefined)
            env[name] = value;
    }
    async function run(name, args, signal) {
        if (login)
            await (0,promises_.writeFile)(authFile, authFileContent(name, login), { mode: 0o600 });
        const outcome = await runTool([skopeo, '--tmpdir', own, ...args], { cwd: folder, env, signal });
        if (outcome.code === 0)
            return outcome.stdout;
        throw refusedBy({
            name,
            stderr: outcome.stderr,
            loggedIn: login !== undefined,
            secrets: login ? secretsOf(login) : [],
        });
    }
    const source = ({ tag: _tag, ...name }, digest) => `docker://${fullName({ ...name, digest })}`;
    return {
        async manifest(name, signal, digest = name.digest) {
            const text = await run(name, [
                '--command-timeout',
                ANSWER_TIME,
                'inspect',
                '--raw',
                '--retry-times',
                RETRIES,
                ...(login ? ['--authfile', authFile] : ['--no-creds']),
                ...(isLoopback(name) ? ['--tls-verify=false'] : []),
                digest === undefined ? `docker://${fullName(name)}` : source(name, digest),
            ], signal);
            if (digest !== undefined && digestOf(text) !== digest) {
                throw new ImagePullError(`image ${fullName(name)} could not be pulled: what ${name.registry} sent is not what the digest says, so it is not used`);
            }
            return text;
        },
        async copy(name, digest, platform, signal) {
            await run(name, [
                '--override-os',
                platform.os,
                '--override-arch',
                platform.architecture,
                'copy',
                '--quiet',
                '--retry-times',
                RETRIES,
                ...(login ? ['--src-authfile', authFile] : ['--src-no-creds']),
                // umoci 0.4 knows no other compression that is in use (zstd).
                '--dest-compress-format',
                'gzip',
                ...(isLoopback(name) ? ['--src-tls-verify=false'] : []),
                source(name, digest),
                'oci:image:image',
            ], signal);
        },
        forget: () => (0,promises_.rm)(own, { recursive: true, force: true }),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/unpack.js





/**
 * umoci runs in mounts of its own, where it sees its own program, the image (read-only) and the folder it unpacks to, and
 * it has no network. Layers are hostile: umoci 0.4 resolves their names below the root, but a whiteout of `..`
 * takes the root's parent with it. `unshare`, `sh` and `chroot` become one another: one process, killed as one.
 * $1: umoci's path.
 */
const JAIL = `set -e
mount -t tmpfs -o mode=755,size=64k,nr_inodes=64 jail jail
mkdir jail/usr jail/image jail/out
for name in bin sbin lib lib32 lib64 libx32; do
  if [ -L "/$name" ]; then cp -P "/$name" "jail/$name"; fi
done
mount --bind /usr jail/usr
mount -o remount,bind,ro,nosuid,nodev jail/usr
mount --bind image jail/image
mount -o remount,bind,ro,nosuid,nodev,noexec jail/image
mount --bind out jail/out
echo ready
exec chroot jail "$1" raw unpack --image /image:image /out/root`;
/**
 * Unpacks the OCI layout `image` of the folder to `out/root` there, with owners and modes. Device nodes are left out:
 * a sandbox gets its devices from the engine. Throws {@link ImagePullError} when a layer is no layer.
 */
async function unpackImage(umoci, folder, shownName, signal) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'jail'), { mode: 0o700 });
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'out'), { mode: 0o700 });
    const run = { cwd: folder, env: {}, signal };
    const unpacked = await runTool(['unshare', '--mount', '--net', '--ipc', '--uts', 'sh', '-c', JAIL, 'jail', umoci], run);
    // Before umoci runs, and when it does not: chroot's statuses for that.
    if (!unpacked.stdout.startsWith('ready\n') || [125, 126, 127].includes(unpacked.code)) {
        throw new ImagePullError(`image ${shownName} could not be unpacked: the engine cannot run umoci apart from this machine's files (${clean(unpacked.stderr, [])}). It must be root, and allowed to mount`);
    }
    if (unpacked.code !== 0)
        throw cannotUnpack(shownName, unpacked.stderr + unpacked.stdout);
    const cleared = await runTool(['find', 'out/root', '-xdev', '(', '-type', 'b', '-o', '-type', 'c', ')', '-delete'], run);
    if (cleared.code !== 0)
        throw cannotUnpack(shownName, cleared.stderr);
}
function cannotUnpack(shownName, said) {
    const last = said.trim().split('\n').at(-1) ?? '';
    const detail = clean(last.replace(/^\W+/, ''), []);
    if (/no space left|quota/i.test(said)) {
        return new ImagePullError(`image ${shownName} could not be unpacked: the disk of this machine is full. Free some space on the disk of the state folder`);
    }
    return new ImagePullError(`image ${shownName} could not be unpacked, one of its layers is damaged or forged: build and push it again (${detail})`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/pull.js

















const STANDSTILL_MS = 120_000;
const downloads = sharedWork();
/** What is being removed is gone, or stays, before anybody looks for it. */
let pull_collected = Promise.resolve();
/**
 * Pulls an image for this machine's processor and unpacks it, or finds it unpacked: then one request tells that the
 * name still means it. Two pulls of one image share the download. Throws {@link ImagePullError}, or the signal's reason.
 */
async function pullImage(deps, request) {
    const { layout } = deps;
    const { signal, onLog } = request;
    const name = parseImageName(request.image);
    const login = request.registry && loginOf(name, request.registry);
    const tools = await findTools(deps.toolPath ?? SYSTEM_PATH);
    const { digest, manifest } = await resolveName(tools.skopeo, layout, name, login, signal);
    const standstillMs = deps.standstillMs ?? STANDSTILL_MS;
    const { config, top } = await downloads.join(imageKey(layout, digest), { signal, onLog }, async (work) => {
        await pull_collected;
        const found = await findImage(layout, digest);
        if (found)
            work.onLog(`${fullName(name)} is here already (${digest})`);
        const here = found ?? (await download({ layout, standstillMs, tools, name, login, digest, manifest, ...work }));
        return { config: here, top: await topLayer(layout.images) };
    });
    return { layers: imageLayers(layout, digest, top), config, digest };
}
/**
 * Removes unpacked images whose digests are not in `keep`, and that no pull is busy with. `keep` holds, at the moment of the
 * call, what templates, sandboxes and builds stand on (`imagesBelow`). Returns the digests that were removed.
 */
function collectImages(layout, keep) {
    const prefix = imageKey(layout, '');
    const busy = downloads.keys().filter((key) => key.startsWith(prefix));
    const kept = new Set([...keep, ...busy.map((key) => key.slice(prefix.length))]);
    const removed = pull_collected.then(() => removeImages(layout, kept));
    pull_collected = removed.catch(() => undefined); // Told to whoever asked for it.
    return removed;
}
function imageKey(layout, digest) {
    return `${layout.images}\0${digest}`;
}
async function findTools(path) {
    const [skopeo, umoci] = await Promise.all([findTool('skopeo', path), findTool('umoci', path)]);
    if (skopeo !== undefined && umoci !== undefined)
        return { skopeo, umoci };
    const missing = [skopeo === undefined ? 'skopeo' : '', umoci === undefined ? 'umoci' : ''].filter(Boolean);
    throw new ImagePullError(`images cannot be pulled, this machine has no ${missing.join(' and no ')}: install the Debian packages skopeo and umoci`);
}
/** What the name means now, for this machine's processor: one request. An index does not tell the image's own manifest. */
async function resolveName(skopeo, layout, name, login, signal) {
    return withWorkFolder(layout, async (folder) => {
        const registry = await registryOf(skopeo, folder, login);
        const manifest = readManifest(await registry.manifest(name, signal));
        if (manifest.kind !== 'index') {
            const image = asImage(name, manifest);
            return { digest: image.digest, manifest: image };
        }
        const platform = ownPlatform();
        const digest = choosePlatform(manifest.platforms, platform);
        if (digest === undefined)
            throw wrongPlatform(name, platform, manifest.platforms);
        return { digest, manifest: undefined };
    });
}
function asImage(name, manifest) {
    if (manifest.kind === 'image')
        return manifest;
    const what = manifest.kind === 'index' ? 'an index of indexes' : manifest.what;
    throw new ImagePullError(`${fullName(name)} is no image that can be pulled: it is ${what}. Push it again with the default settings of a current docker`);
}
async function download(job) {
    const { layout, standstillMs, tools, name, login, digest, signal, onLog } = job;
    const shownName = fullName(name);
    return withWorkFolder(layout, async (folder) => {
        const registry = await registryOf(tools.skopeo, folder, login);
        const manifest = job.manifest ?? asImage(name, readManifest(await registry.manifest(name, signal, digest)));
        const layers = `${manifest.layers} ${manifest.layers === 1 ? 'layer' : 'layers'}`;
        if ((await roomOn(folder)) < manifest.bytes)
            throw noRoom(shownName, manifest.bytes);
        onLog(`pulling ${shownName} (${digest}, ${layers}, ${mebibytes(manifest.bytes)})`);
        const progress = downloadProgress(folder, manifest.bytes, onLog);
        const standstill = new AbortController();
        await whileRoom({
            folder,
            shownName,
            signal: AbortSignal.any([signal, standstill.signal]),
            onLook: async () => {
                if ((await progress()) > standstillMs)
                    standstill.abort(stoodStill(name, standstillMs));
            },
        }, (aborted) => registry.copy(name, digest, ownPlatform(), aborted));
        await registry.forget();
        const config = await readConfig((0,external_node_path_.join)(folder, 'image'), name);
        onLog(`unpacking ${layers}`);
        await whileRoom({ folder, shownName, signal }, (aborted) => unpackImage(tools.umoci, folder, shownName, aborted));
        if (!(await hasFileInside((0,external_node_path_.join)(folder, 'out/root'), '/bin/sh'))) {
            throw new ImagePullError(`image ${shownName} has no /bin/sh, and sandboxes need a shell: take a variant of it that has one (not "distroless", not "scratch")`);
        }
        // What is kept under a digest is never looked at again: it must not lose files with the host's power.
        await runTool(['sync', '--file-system', 'out'], { cwd: folder, env: {}, signal });
        await keepImage(layout, digest, (0,external_node_path_.join)(folder, 'out'), config);
        return config;
    });
}
function stoodStill(name, ms) {
    return new ImagePullError(`image ${fullName(name)} could not be pulled: ${name.registry} has sent nothing for ${ms / 1000} s. Try again later, or take it from another registry`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/usage.js



const usage_MOUNT = '/sys/fs/cgroup';
/** Reads a cgroup (`path` below the hierarchies' roots), version 2 or 1. Undefined when it is not there. */
async function readUsage(path) {
    return (await readV2(path)) ?? (await readV1(path));
}
async function readV2(path) {
    const [cpu, current, stat] = await texts(path, ['cpu.stat'], ['memory.current'], ['memory.stat']);
    if (cpu === undefined || current === undefined)
        return undefined;
    const cache = field(stat ?? '', 'file');
    return { cpuUs: field(cpu, 'usage_usec'), memory: Math.max(0, Number(current) - cache), cache };
}
async function readV1(path) {
    // Distributions mount cpuacct alone or together with cpu.
    const [alone, joined, used, stat] = await texts(path, ['cpuacct.usage', 'cpuacct'], ['cpuacct.usage', 'cpu,cpuacct'], ['memory.usage_in_bytes', 'memory'], ['memory.stat', 'memory']);
    const cpuNs = alone ?? joined;
    if (cpuNs === undefined || used === undefined)
        return undefined;
    const cache = field(stat ?? '', 'total_cache');
    return { cpuUs: Number(cpuNs) / 1000, memory: Math.max(0, Number(used) - cache), cache };
}
function texts(path, ...files) {
    return Promise.all(files.map(([name, controller = '']) => (0,promises_.readFile)((0,external_node_path_.join)(usage_MOUNT, controller, path, name), 'utf8').catch(() => undefined)));
}
function field(text, name) {
    return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
}
/** Bytes that a folder takes on disk, its own file system only. 0 when it is not there. */
async function diskUsage(folder) {
    const outcome = await (0,runtime_command/* tryCommand */.HQ)([
        'du',
        '--summarize',
        '--one-file-system',
        '--block-size=1',
        '--',
        folder,
    ]);
    return Number(/^\d+/.exec(outcome.stdout)?.[0] ?? 0);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/step-cache.js







const stepState = schemas/* object */.Ikc({ layers: templateLayers, context: templateContext });
const step_cache_entry = stepState.extend({ version: schemas/* literal */.euz(1) });
/** Depends on the state before, and on everything that the step says. */
function stepKey(before, ...says) {
    const { user, workdir, env } = before.context;
    const parts = [
        before.layers,
        user,
        workdir ?? null,
        Object.keys(env)
            .sort()
            .map((name) => [name, env[name]]),
        says.map((each) => each ?? null),
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
function stepCacheIn(folder) {
    const fileOf = (key) => (0,external_node_path_.join)(folder, `${key}.json`);
    async function read(key) {
        const text = await (0,promises_.readFile)(fileOf(key), 'utf8').catch(() => undefined); // Not cached.
        if (text === undefined)
            return undefined;
        const parsed = step_cache_entry.safeParse(jsonOf(text));
        if (!parsed.success)
            return undefined; // Of another version, or damaged: the step runs again.
        const { layers, context } = parsed.data;
        for (const path of [...layers.root, ...(layers.usr ?? [])]) {
            if (!(await (0,promises_.stat)(path).catch(() => undefined)))
                return undefined;
        }
        return { layers, context };
    }
    return {
        async get(key) {
            const state = await read(key);
            const now = new Date();
            if (state)
                await (0,promises_.utimes)(fileOf(key), now, now);
            return state;
        },
        async put(key, state) {
            await writeFileAtomic(fileOf(key), JSON.stringify({ version: 1, ...state }), { mode: 0o600 });
        },
        async all() {
            const found = [];
            for (const name of await (0,promises_.readdir)(folder)) {
                const key = name.replace(/\.json$/, '');
                const state = key === name ? undefined : await read(key);
                if (state)
                    found.push({ key, usedAt: (await (0,promises_.stat)(fileOf(key))).mtimeMs, layers: state.layers });
                else
                    await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true }); // Of no use to anybody.
            }
            return found.sort((a, b) => b.usedAt - a.usedAt);
        },
        remove: (key) => (0,promises_.rm)(fileOf(key), { force: true }),
    };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/layer-store.js








/** Results of steps that no template needs go after this long without use … */
const KEPT_MS = 14 * 24 * 3600 * 1000;
/** … and the longest unused ones before, when all layers of builds and images together take more than this. Bytes. */
const KEPT_BYTES = 20 * 1024 ** 3;
/** Names of the parts within a layer's folder: short, as all of a stack have to fit into one page of mount options. */
const PART = { root: 'r', usr: 'u' };
function layerStoreOf(world) {
    const { layout } = world;
    const { builtLayers, stepCache } = layout;
    const cache = stepCacheIn(stepCache);
    const holds = new Set();
    const sizes = new Map();
    // Taking a layer into use and collecting take turns: nothing is removed between the look and the hold.
    let turn = Promise.resolve();
    function alone(work) {
        const mine = turn.then(work, work);
        turn = mine.catch(() => undefined); // Told to whoever asked for it.
        return mine;
    }
    /** Folders that a stack stands on: layers of builds, and pulled images. */
    function foldersOf(layers) {
        const built = [...layers.root, ...(layers.usr ?? [])].flatMap((path) => {
            const [name] = (0,external_node_path_.relative)(builtLayers, path).split('/');
            return name && name !== '..' ? [(0,external_node_path_.join)(builtLayers, name)] : [];
        });
        return [...built, ...imagesBelow(layout, layers).map((digest) => imageFolder(layout, digest))];
    }
    /** The folders that are needed, and the images among them. Forgets cached steps beyond the bounds. */
    async function needed() {
        const folders = new Set();
        const images = new Set();
        const keep = (layers) => {
            for (const folder of foldersOf(layers))
                folders.add(folder);
            for (const digest of imagesBelow(layout, layers))
                images.add(digest);
        };
        for (const layers of layersInUse(world))
            keep(layers);
        for (const hold of holds)
            for (const folder of hold.folders)
                folders.add(folder);
        let bytes = 0;
        for (const folder of folders)
            bytes += await sizeOf(folder);
        const now = Date.now();
        for (const { key, usedAt, layers } of await cache.all()) {
            const more = foldersOf(layers).filter((folder) => !folders.has(folder));
            for (const folder of more)
                bytes += await sizeOf(folder);
            if (more.length === 0 || (bytes <= KEPT_BYTES && now - usedAt <= KEPT_MS))
                keep(layers);
            else
                await cache.remove(key);
        }
        return { folders, images };
    }
    /** A layer does not change once it is made: it is measured once. */
    async function sizeOf(folder) {
        const size = sizes.get(folder) ?? (await diskUsage(folder));
        sizes.set(folder, size);
        return size;
    }
    async function collect() {
        const gone = [];
        await alone(async () => {
            // Before the look at what is needed: a layer that a build makes meanwhile is not on the list.
            const names = await (0,promises_.readdir)(builtLayers);
            const { folders, images } = await needed();
            for (const name of names) {
                const folder = (0,external_node_path_.join)(builtLayers, name);
                if (folders.has(folder) || name.endsWith(UNFINISHED))
                    continue;
                // Out of the way at once; removing a large tree takes its time.
                await (0,promises_.rename)(folder, `${folder}${UNFINISHED}`);
                sizes.delete(folder);
                gone.push(`${folder}${UNFINISHED}`);
            }
            // A build that is pulling does not hold its image yet.
            if (holds.size === 0)
                await collectImages(layout, images);
        });
        for (const folder of gone)
            await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    return {
        hold: async () => {
            const stacks = [];
            const hold = {
                folders: new Set(),
                take(layers) {
                    stacks.push(layers);
                    world.buildingOn.add(layers);
                },
                release() {
                    holds.delete(hold);
                    for (const layers of stacks)
                        world.buildingOn.delete(layers);
                },
            };
            await alone(async () => holds.add(hold));
            return hold;
        },
        find: (hold, key) => alone(async () => {
            const state = await cache.get(key);
            if (state)
                hold.take(state.layers);
            return state;
        }),
        remember: (key, state) => cache.put(key, state),
        async seal(hold, parts, below, copied) {
            const full = [];
            for (const part of ['root', 'usr']) {
                const path = parts[part];
                if (path !== undefined && (await (0,promises_.readdir)(path)).length > 0)
                    full.push(part);
            }
            if (full.length === 0)
                return below;
            const name = randomName(8);
            const folder = (0,external_node_path_.join)(builtLayers, name);
            const unfinished = `${folder}${UNFINISHED}`;
            hold.folders.add(folder);
            await (0,promises_.mkdir)(unfinished, { mode: 0o700 });
            for (const part of full)
                await (0,promises_.rename)(parts[part] ?? '', (0,external_node_path_.join)(unfinished, PART[part]));
            // A layer is there as a whole or not at all: what has the other name is removed at the next start.
            await (0,promises_.rename)(unfinished, folder);
            const stack = (part) => {
                const lower = below[part] ?? [];
                if (!full.includes(part))
                    return lower;
                return [(0,external_node_path_.join)(folder, PART[part]), ...(copied.has(part) ? lower.slice(1) : lower)];
            };
            return { root: stack('root'), ...(below.usr ? { usr: stack('usr') } : {}) };
        },
        collect: () => collect().catch((error) => world.log.warn(`layers of builds could not be cleared away: ${error.message}`)),
    };
}
/** What is being made, or removed; `serve.ts` clears such folders away at its start. */
const UNFINISHED = '.tmp';

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/record.js




const record_record = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    buildId: schemas/* uuid */.uRe(),
    templateId: schemas/* string */.YjP(),
    /** Tags that the build gets when it is ready; fewer than were asked for when clients took some away. */
    tags: schemas/* array */.YOg(schemas/* string */.YjP()),
    status: schemas/* enum */.k5n(['waiting', 'building', 'ready', 'error']),
    /** ms since 1970, like all times here. */
    createdAt: schemas/* number */.aig(),
    updatedAt: schemas/* number */.aig(),
    finishedAt: schemas/* number */.aig().optional(),
    cpuCount: schemas/* number */.aig(),
    memoryMB: schemas/* number */.aig(),
    diskSizeMB: schemas/* number */.aig(),
    /** Why it failed, and at which step: `base`, a step's number from 1, or `finalize`. */
    reason: schemas/* object */.Ikc({ message: schemas/* string */.YjP(), step: schemas/* string */.YjP().optional() }).optional(),
});
function buildFiles(folder, buildId) {
    return { record: (0,external_node_path_.join)(folder, `${buildId}.json`), log: (0,external_node_path_.join)(folder, `${buildId}.log`) };
}
async function saveBuild(folder, value) {
    await writeFileAtomic(buildFiles(folder, value.buildId).record, JSON.stringify(value), { mode: 0o600 });
}
async function removeBuildFiles(folder, buildId) {
    const { record: recordFile, log } = buildFiles(folder, buildId);
    await (0,promises_.rm)(recordFile, { force: true });
    await (0,promises_.rm)(log, { force: true });
}
/** All builds on disk; for a file that cannot be read, its name and the reason. What belongs to none is removed. */
async function loadBuilds(folder) {
    const builds = [];
    const broken = [];
    const names = await (0,promises_.readdir)(folder);
    for (const file of names) {
        const path = (0,external_node_path_.join)(folder, file);
        if (file.endsWith('.log') && names.includes(file.replace(/log$/, 'json')))
            continue;
        if (!file.endsWith('.json')) {
            await (0,promises_.rm)(path, { recursive: true, force: true });
            continue;
        }
        try {
            const value = record_record.parse(JSON.parse(await (0,promises_.readFile)(path, 'utf8')));
            if (file !== `${value.buildId}.json`)
                throw new Error(`it names another build, ${value.buildId}`);
            builds.push(value);
        }
        catch (error) {
            broken.push({ file, reason: error.message });
        }
    }
    return { builds, broken };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/provision.js
/**
 * What a sandbox needs to find in an image, and each distribution's package for it. E2B's provisioning installs, among what a
 * virtual machine needs, the same: `ss` and `pgrep` are what its SDK waits for ports and processes with, `useradd` is what
 * USER makes people with.
 */
const PROGRAMS = ['bash', 'sudo', 'curl', 'git', 'ss', 'pgrep', 'useradd', 'tar', 'certificates'];
const COMMON = { bash: 'bash', sudo: 'sudo', curl: 'curl', tar: 'tar', certificates: 'ca-certificates' };
const RED_HAT = {
    ...COMMON,
    git: 'git-core',
    ss: 'iproute',
    pgrep: 'procps-ng',
    useradd: 'shadow-utils',
};
/** In this order: some distributions have an older one of theirs as well. */
const MANAGERS = [
    {
        program: 'apt-get',
        install: 'apt-get -q -o Acquire::Retries=3 update && DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 install --no-install-recommends',
        packages: { ...COMMON, git: 'git', ss: 'iproute2', pgrep: 'procps', useradd: 'passwd' },
    },
    {
        program: 'apk',
        install: 'apk add --no-cache',
        packages: { ...COMMON, git: 'git', ss: 'iproute2-ss', pgrep: 'procps', useradd: 'shadow' },
    },
    {
        program: 'dnf',
        install: 'dnf -y --setopt=install_weak_deps=False install',
        packages: RED_HAT,
    },
    {
        program: 'microdnf',
        install: 'microdnf -y --setopt=install_weak_deps=0 install',
        packages: RED_HAT,
    },
    { program: 'yum', install: 'yum -y install', packages: RED_HAT },
    {
        program: 'zypper',
        install: 'zypper --non-interactive install --no-recommends',
        packages: {
            ...COMMON,
            git: 'git-core',
            ss: 'iproute2',
            pgrep: 'procps',
            useradd: 'shadow',
            certificates: 'ca-certificates-mozilla',
        },
    },
    {
        program: 'pacman',
        // Arch knows no upgrade of some packages only.
        install: 'pacman -Syu --noconfirm --needed',
        packages: { ...COMMON, git: 'git', ss: 'iproute2', pgrep: 'procps-ng', useradd: 'shadow' },
    },
];
/**
 * The script that makes an image a template's base: run as root by /bin/sh inside, as the first layer, in a sandbox with
 * internet. It adds what is missing and changes nothing else; a second run finds all there and writes nothing. Ends
 * with status 1 and one sentence, the last line on stderr, when the image cannot be a base.
 */
function provisionScript() {
    return [START, ...MANAGERS.map(managerBranch), PROVISION].join('\n');
}
const START = String.raw `set -eu
umask 022
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export PATH

has() { command -v "$1" >/dev/null 2>&1; }
fail() { echo "$*" >&2; exit 1; }

has_certificates() {
  for bundle in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/ca-bundle.pem; do
    [ ! -s "$bundle" ] || return 0
  done
  return 1
}

missing=
look() {
  missing=
  for program in ${PROGRAMS.filter((name) => name !== 'certificates').join(' ')}; do
    has "$program" || missing="$missing $program"
  done
  has_certificates || missing="$missing certificates"
}

manager=
packages_of() { :; }
install_packages() { :; }
`;
/** Defines `packages_of` and `install_packages` where this one is the first that is there. */
function managerBranch({ program, install, packages }) {
    const cases = PROGRAMS.map((name) => `      ${name}) echo ${packages[name]} ;;`);
    return `if [ -z "$manager" ] && has ${program}; then
  manager=${program}
  packages_of() {
    case "$1" in
${cases.join('\n')}
    esac
  }
  install_packages() { ${install} "$@"; }
fi`;
}
const PROVISION = String.raw `
# Services that a package's installation would start have nothing to run them. As in Docker's images of Debian.
if [ "$manager" = apt-get ] && [ ! -e /usr/sbin/policy-rc.d ]; then
  mkdir -p /usr/sbin
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
fi

# Before anything that writes there. A link (to another folder) stays one.
for folder in /tmp /var/tmp; do
  [ -d "$folder" ] || mkdir -p "$folder"
  case "$(ls -ldL "$folder")" in drwxrwxrwt*) ;; *) chmod 1777 "$folder" ;; esac
done

look
if [ -n "$missing" ] && [ -n "$manager" ]; then
  set --
  for program in $missing; do set -- "$@" "$(packages_of "$program")"; done
  echo "installing $* with $manager"
  install_packages "$@" </dev/null || echo "$manager did not install all of: $*" >&2
  # Its lists stay: on E2B, too, packages can be installed without fetching them first.
  [ "$manager" != apt-get ] || apt-get clean || :
  look
fi
if ! has bash; then
  [ -n "$manager" ] ||
    fail 'the image has no bash and no package manager to install it with (apt-get, apk, dnf, microdnf, yum, zypper and pacman are known): start from an image with bash'
  fail "the image has no bash, and $manager could not install it (its output says why; sandboxes reach the internet only): start from an image with bash"
fi
[ -z "$missing" ] || echo "the image goes without:$missing"
# Where clients look for it.
[ -x /bin/bash ] || ln -s "$(command -v bash)" /bin/bash

# Whether the third field of a line of $1 is $2.
id_taken() {
  while IFS=: read -r _ _ id _ || [ -n "$id" ]; do
    [ "$id" != "$2" ] || return 0
  done <"$1"
  return 1
}
# The third field of the line of $1 that begins with $2.
id_of() {
  while IFS=: read -r name _ id _ || [ -n "$name" ]; do
    [ "$name" != "$2" ] || { echo "$id"; return 0; }
  done <"$1"
  return 1
}
# Adds the line $2 to the file $1, whose last line may lack its end.
add_line() {
  [ ! -s "$1" ] || [ -z "$(tail -c 1 "$1")" ] || echo >>"$1"
  printf '%s\n' "$2" >>"$1"
}

[ -s /etc/passwd ] || echo 'root:x:0:0:root:/root:/bin/bash' >/etc/passwd
[ -s /etc/group ] || echo 'root:x:0:' >/etc/group
uid=1000
id=
while id_taken /etc/passwd "$uid"; do uid=$((uid + 1)); done
if ! id_of /etc/group user >/dev/null; then
  gid=$uid
  while id_taken /etc/group "$gid"; do gid=$((gid + 1)); done
  add_line /etc/group "user:x:$gid:"
  [ ! -e /etc/gshadow ] || add_line /etc/gshadow 'user:!::'
fi
gid=$(id_of /etc/group user)
if ! id_of /etc/passwd user >/dev/null; then
  add_line /etc/passwd "user:x:$uid:$gid::/home/user:/bin/bash"
  [ ! -e /etc/shadow ] || add_line /etc/shadow 'user:*:19000:0:99999:7:::'
fi
uid=$(id_of /etc/passwd user)
if [ ! -d /home/user ]; then
  mkdir -p /home/user
  chmod 755 /home/user
  [ ! -d /etc/skel ] || cp -R /etc/skel/. /home/user/
  chown -R "$uid:$gid" /home/user
fi
case "$(ls -ldn /home/user)" in
  drwxr-xr-x*" $uid $gid "*) ;;
  *) chown "$uid:$gid" /home/user; chmod 755 /home/user ;;
esac

if has sudo; then
  rule='user ALL=(ALL:ALL) NOPASSWD: ALL'
  rules=/etc/sudoers.d/user
  [ -d /etc/sudoers.d ] || { mkdir -p /etc/sudoers.d; chmod 750 /etc/sudoers.d; }
  if [ ! -f "$rules" ] || [ "$(cat "$rules")" != "$rule" ]; then
    rm -f "$rules"
    echo "$rule" >"$rules"
    chmod 440 "$rules"
  fi
  sudoers=/etc/sudoers
  [ -e "$sudoers" ] || sudoers=/usr/etc/sudoers
  if [ -e "$sudoers" ] && ! grep -Eq '^[@#]includedir[[:space:]]+/etc/sudoers\.d' "$sudoers"; then
    # In the form that sudo before 1.9.1 knows, too.
    add_line "$sudoers" '#includedir /etc/sudoers.d'
  fi
fi

# A login shell, which runs every command, keeps the PATH of the image: most profiles put their own in its place.
if [ -f /etc/profile ] && ! grep -q E2B_GIVEN_PATH /etc/profile; then
  {
    echo 'E2B_GIVEN_PATH=$PATH'
    cat /etc/profile
    cat <<'END'

if [ -n "$E2B_GIVEN_PATH" ]; then
  e2b_rest=$PATH:
  PATH=$E2B_GIVEN_PATH
  while [ -n "$e2b_rest" ]; do
    e2b_part=` +
    '${e2b_rest%%:*}' +
    String.raw `
    e2b_rest=` +
    '${e2b_rest#*:}' +
    String.raw `
    case ":$PATH:" in
      *":$e2b_part:"*) ;;
      *) PATH=$PATH:$e2b_part ;;
    esac
  done
  export PATH
  unset e2b_rest e2b_part
fi
unset E2B_GIVEN_PATH
END
  } >/etc/profile.e2b
  # Not renamed: the file keeps its owner and mode.
  cat /etc/profile.e2b >/etc/profile
  rm /etc/profile.e2b
fi
`;

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/steps/step.js



/** The PATH of commands that are given none. */
const STANDARD_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** A template's PATH never hides the standard directories: they are searched after its own. */
function withStandardPath(env) {
    const { PATH: path } = env;
    if (path === undefined)
        return env;
    const own = path.split(':').filter((each) => each !== '');
    const missing = STANDARD_PATH.split(':').filter((each) => !own.includes(each));
    return { ...env, PATH: [...own, ...missing].join(':') };
}
/**
 * Runs a command in the build's container, its lines to the log. Throws {@link BuildError} beginning with `failed` when it cannot run or
 * does not end with 0. The words after that are what E2B's clients look for.
 */
async function runLogged(work, failed, command) {
    const lines = {
        stdout: outputLines((line) => work.onLine('stdout', line)),
        stderr: outputLines((line) => work.onLine('stderr', line)),
    };
    const exit = await running(work, failed, {
        ...command,
        onOutput: (stream, bytes) => lines[stream].add(bytes),
    }).finally(() => {
        lines.stdout.end();
        lines.stderr.end();
    });
    if (exit.code !== 0)
        throw new BuildError(`${failed}: ${exit.status}`);
}
/** A script of ours may print so much. */
const MOST_OUTPUT = 1024 * 1024;
/** … and so much of its complaints is passed on. Characters. */
const MOST_SAID = 500;
/** Runs a script of ours as root and gives what it prints. Throws {@link BuildError} with what it complained of. */
async function runScript(work, failed, script, args, env = {}) {
    const printed = { stdout: '', stderr: '' };
    const exit = await running(work, failed, {
        file: '/bin/bash',
        args: ['-c', script, 'build', ...args],
        user: 'root',
        cwd: '/',
        env,
        onOutput(stream, bytes) {
            if (printed[stream].length < MOST_OUTPUT)
                printed[stream] += Buffer.from(bytes).toString('latin1');
        },
    });
    const text = (stream) => Buffer.from(printed[stream], 'latin1').toString();
    if (exit.code === 0)
        return text('stdout');
    const said = text('stderr')
        .trim()
        .replaceAll(/\s*\n\s*/g, '; ')
        .slice(0, MOST_SAID);
    throw new BuildError(`${failed}: ${said || exit.status}`);
}
async function running(work, failed, command) {
    const bench = await work.bench();
    try {
        return await bench.run(command);
    }
    catch (error) {
        if (!(error instanceof InsideError))
            throw error;
        // The container is gone with its agent.
        if (error.code === 'unavailable')
            throw new BuildError(`${failed}: ${error.message}; did it run out of memory?`);
        throw new BuildError(`${failed}: command failed: ${error.code}: ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/base.js






/** E2B's own base image is this engine's `base`. */
const BASE_IMAGE = /^(docker\.io\/)?e2bdev\/base(:latest)?$/;
/** Finds or fetches what a build is based on. Throws {@link BuildError}. */
async function baseOf(world, { from, defaultUser }, signal, onLine) {
    if ('template' in from)
        return templateBase(world, from.template, defaultUser);
    if (BASE_IMAGE.test(from.image))
        return templateBase(world, BASE, defaultUser);
    const { image, registry } = from;
    const request = { image, ...(registry ? { registry } : {}), signal, onLog: onLine };
    const pulled = await pullImage({ layout: world.layout }, request).catch((error) => {
        throw error instanceof ImagePullError ? new BuildError(error.message) : error;
    });
    return {
        layers: pulled.layers,
        context: { user: defaultUser, env: withStandardPath(pulled.config.env) },
        provision: provisionScript(),
    };
}
function templateBase(world, reference, defaultUser) {
    const build = world.templates.find(reference);
    if (!build)
        throw new BuildError(world.templates.whyNot(reference));
    return {
        layers: build.layers,
        context: build.context ?? { user: defaultUser, env: {} },
        ...(build.start ? { start: build.start } : {}),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/disk-watch.js




const disk_watch_LOOK_MS = 250;
/** The host keeps at least so much for itself: all else on this disk fails when it is full. Bytes. */
const LEFT_FREE = 512 * 1024 * 1024;
/** One file for each so many bytes of the limit, as on a sandbox's disk. */
const BYTES_PER_FILE = 8_192;
/**
 * Watches what a build's container writes to `folder`, on the host's own disk, and calls `onFull` once when it is more than
 * `limitBytes` (undefined: as long as the host has room). Looks at the whole disk, which costs nothing, and counts the folder only when so much
 * is gone from it that the folder could be at fault. Returns the end of the watch.
 */
function watchDisk(folder, limitBytes, onFull) {
    const over = new AbortController();
    async function watch() {
        const limit = limitBytes ?? Infinity;
        const before = await spaceOf(folder);
        for (;;) {
            await (0,external_node_timers_promises_.setTimeout)(disk_watch_LOOK_MS, undefined, { signal: over.signal, ref: false });
            const now = await spaceOf(folder);
            const short = now.free < LEFT_FREE;
            const mayBeOver = before.free - now.free > limit || before.files - now.files > limit / BYTES_PER_FILE;
            if (!short && !mayBeOver)
                continue;
            const written = await diskUsage(folder);
            if (over.signal.aborted)
                return;
            if (short && written > 0)
                return onFull(new BuildError('the disk of this machine is full: free some space and build again'));
            if (written > limit || before.files - now.files > limit / BYTES_PER_FILE) {
                return onFull(new BuildError(`the step wrote more than ${Math.round(limit / 1024 / 1024)} MiB, the size of a sandbox's disk: start the engine with a larger --disk-mb`));
            }
        }
    }
    watch().catch(() => undefined); // Ended, or the folder is gone with its container.
    return () => over.abort();
}
async function spaceOf(folder) {
    const { bavail, bsize, ffree } = await (0,promises_.statfs)(folder);
    return { free: bavail * bsize, files: ffree };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/workbench.js












/** A stack of builds leaves some of a mount's options to snapshots of its sandboxes. */
const MAX_STACK_TEXT = MAX_LAYERS_TEXT - 1_200;
const SLOT_MS = 100;
/**
 * Starts one. It counts as a running sandbox and waits for a place when there is none. Its disk is the host's own, so that what a
 * step wrote becomes a layer by a rename. Throws the signal's reason.
 */
async function openWorkbench(world, options) {
    const id = newId();
    const token = (0,external_node_crypto_.randomBytes)(24).toString('hex');
    const block = await takeSlot(world, id, options);
    const folder = sandboxFolder(world.layout, id).layers;
    const full = new AbortController();
    const ends = AbortSignal.any([options.signal, full.signal]);
    let unwatch;
    let stopped = false;
    async function stop() {
        unwatch?.();
        if (!stopped)
            await world.containers.stop(id, block);
        stopped = true;
    }
    async function remove() {
        unwatch?.();
        try {
            await world.containers.remove(id, block);
        }
        finally {
            world.builders.delete(id);
            world.onChange();
        }
    }
    try {
        const copied = await copyTooDeep(options.layers, folder);
        await world.starts.run(() => {
            ends.throwIfAborted();
            return world.containers.start({
                id,
                block,
                layers: withoutCopied(options.layers, copied),
                limits: {
                    memoryBytes: options.memoryMB * 1024 * 1024,
                    cpus: options.cpuCount,
                    pids: MAX_PIDS,
                },
                egress: { internet: true, allow: [], deny: [] },
                agentEnv: { E2B_AGENT_TOKEN: token },
                onHostDisk: true,
                readonlyBinds: options.files,
            });
        });
        ends.throwIfAborted();
        const limit = options.diskMB === undefined ? undefined : options.diskMB * 1024 * 1024;
        unwatch = watchDisk(folder, limit, (error) => full.abort(error));
        const agent = { host: world.containers.address(block), token };
        const parts = {
            root: (0,external_node_path_.join)(folder, 'root.upper'),
            ...(options.layers.usr ? { usr: (0,external_node_path_.join)(folder, 'usr.upper') } : {}),
        };
        return {
            agent,
            ends,
            parts,
            copied,
            stop,
            remove,
            async run(command) {
                try {
                    return await runInside(agent, { ...command, signal: ends });
                }
                catch (error) {
                    ends.throwIfAborted();
                    throw error;
                }
            },
            async untouched() {
                const written = await Promise.all(Object.values(parts).map((part) => (0,promises_.readdir)(part)));
                return copied.size === 0 && written.every((names) => names.length === 0);
            },
        };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
/** Waits for its turn among running sandboxes. */
async function takeSlot(world, id, options) {
    for (let round = 0; inUse(world) >= world.maxSandboxes; round++) {
        if (round === 0)
            options.onWaiting();
        await (0,external_node_timers_promises_.setTimeout)(SLOT_MS, undefined, { signal: options.signal }).catch(() => options.signal.throwIfAborted());
    }
    options.signal.throwIfAborted();
    const block = freeBlock(takenBlocks(world));
    world.builders.set(id, block);
    world.onChange();
    return block;
}
/**
 * mount(2) takes one page of options. Where a stack gets too deep for it, the container starts on a copy of its topmost layer as its
 * writable one, and what it then is replaces that layer: the kernel keeps deletions and all else right.
 */
async function copyTooDeep(layers, folder) {
    const copied = new Set();
    for (const part of ['root', 'usr']) {
        const stack = layers[part] ?? [];
        const [top] = stack;
        if (top === undefined || stack.join(':').length <= MAX_STACK_TEXT)
            continue;
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
        await (0,runtime_command/* runCommand */.d1)([
            'cp',
            '--archive',
            '--reflink=auto',
            '--no-target-directory',
            top,
            (0,external_node_path_.join)(folder, `${part}.upper`),
        ]);
        copied.add(part);
    }
    return copied;
}
function withoutCopied(layers, copied) {
    const stack = (part) => {
        const all = layers[part] ?? [];
        return copied.has(part) ? all.slice(1) : all;
    };
    return { root: stack('root'), ...(layers.usr ? { usr: stack('usr') } : {}) };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/course.js


/** Where a build stands: what it is made of so far, and the container that it goes on in. */
class Course {
    /** Nothing is taken from the cache from here on. */
    fresh;
    state;
    run;
    #parts;
    #bench;
    constructor(parts, run, state) {
        this.#parts = parts;
        this.run = run;
        this.state = state;
        this.fresh = run.order.force;
    }
    /** Does a step, or takes its result from the cache. */
    async step(prefix, { type, args, filesHash, run }) {
        const { log, signal } = this.run;
        signal.throwIfAborted();
        const key = stepKey(this.state, type, ...args, filesHash);
        const title = [type, ...args].join(' ').trim();
        const shown = `[${prefix}] ${title.replaceAll(/\s*\n\s*/g, ' ')} [${key.slice(0, 12)}]`;
        const known = this.fresh ? undefined : await this.#parts.layers.find(this.run.hold, key);
        if (known) {
            log('info', `CACHED ${shown}`);
            await this.end();
            this.state = known;
            return;
        }
        log('info', shown);
        const files = await this.#files();
        const context = await run(args, {
            context: this.state.context,
            bench: () => this.bench(),
            upload: (hash) => files.find((file) => file.hash === hash)?.destination,
            onLine: (stream, line) => log(stream === 'stderr' ? 'error' : 'info', `[${prefix}] [${stream}]: ${line}`),
        });
        await this.seal(context);
        await this.#parts.layers.remember(key, this.state);
    }
    /** The container on what is there so far: the one of the step before, as long as nothing was written in it. */
    async bench() {
        const { machine, signal, log, diskMB } = this.run;
        this.#bench ??= await openWorkbench(this.#parts.world, {
            layers: this.state.layers,
            cpuCount: machine.cpuCount,
            memoryMB: machine.memoryMB,
            diskMB,
            files: await this.#files(),
            signal,
            onWaiting: () => log('info', 'waiting for a place: as many sandboxes run as may'),
        });
        return this.#bench;
    }
    /** Makes what the container wrote, if anything, a layer of the state. */
    async seal(context) {
        const bench = this.#bench;
        if (bench && !(await bench.untouched())) {
            await bench.stop();
            const { layers } = this.state;
            this.state = {
                layers: await this.#parts.layers.seal(this.run.hold, bench.parts, layers, bench.copied),
                context,
            };
            await this.end();
        }
        this.state = { ...this.state, context };
    }
    find(key) {
        return this.fresh ? Promise.resolve(undefined) : this.#parts.layers.find(this.run.hold, key);
    }
    remember(key) {
        return this.#parts.layers.remember(key, this.state);
    }
    /** Ends the container, if one is there, whatever it wrote. */
    async end() {
        const bench = this.#bench;
        this.#bench = undefined;
        await bench?.remove();
    }
    /** What was uploaded for the build's COPY steps, and where its containers see it: in memory, so that no trace stays in a layer. */
    async #files() {
        const found = new Map();
        for (const { filesHash } of this.run.order.steps) {
            if (filesHash === undefined || found.has(filesHash))
                continue;
            const source = await this.#parts.uploads.find(filesHash);
            if (source !== undefined)
                found.set(filesHash, source);
        }
        return [...found].map(([hash, source]) => ({ hash, source, destination: `/dev/.build/${hash}.tar` }));
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/finalize.js



/** E2B's: how often the ready command is tried, how long, and what it is when only a start command is given. */
const finalize_RETRY_MS = 2_000;
const LIMIT_MS = 600_000;
const DEFAULT_READY = 'sleep 20';
/** Asks every process but the container's first, the agent and itself to end, and waits for it, at most ten seconds. */
const END_ALL = `
others() {
  left=
  for each in /proc/[0-9]*; do
    each=\${each#/proc/}
    case $each in
      1 | $$ | $PPID) ;;
      *) kill "-$1" "$each" 2> /dev/null && left=1 ;;
    esac
  done
}
others TERM
for ((round = 0; round < 100; round++)); do
  others 0
  [ -n "$left" ] || break
  sleep 0.1
done
sync
`;
/**
 * Starts a template's command on the finished layers, waits until it is ready and lets it end in order: what it wrote is part of the
 * template. Throws {@link BuildError}.
 */
async function finalize(course, command, ready) {
    const { log, signal } = course.run;
    const { context } = course.state;
    const key = stepKey(course.state, 'FINALIZE', command, ready);
    const known = await course.find(key);
    if (known) {
        log('info', 'CACHED [finalize] the start command was ready in an earlier build');
        course.state = known;
        return;
    }
    const check = ready ?? DEFAULT_READY;
    // A container of its own: no process of a step is there any more.
    await course.end();
    const bench = await course.bench();
    if (command !== undefined)
        log('info', `Running start command: ${command}`);
    log('info', `Waiting for template to be ready: ${check}`);
    try {
        await startUntilReady({
            agent: bench.agent,
            context,
            ...(command === undefined ? {} : { command }),
            ready: check,
            retryMs: finalize_RETRY_MS,
            limitMs: LIMIT_MS,
            signal: bench.ends,
            onLine: (source, stream, line) => log(stream === 'stderr' ? 'error' : 'info', `[${source}] [${stream}]: ${line}`),
            onNotReady: (status) => log('info', `Template is not ready: ${status}`),
        });
    }
    catch (error) {
        signal.throwIfAborted();
        throw error instanceof StartError ? new BuildError(error.message) : error;
    }
    log('info', 'Template is ready');
    await bench.run({ file: '/bin/bash', args: ['-c', END_ALL], user: 'root', cwd: '/' });
    await course.seal(context);
    await course.remember(key);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/steps/expand.js

/**
 * Replaces `$NAME`, `${NAME:-…}` and `$(…)` in values, as a shell does between double quotes: E2B lets a shell of root's do it. Values
 * without any stay as they are, and cost nothing. Throws BuildError.
 */
async function expand(work, values) {
    const indexes = [...values.keys()].filter((index) => /[$`]/.test(values[index] ?? ''));
    if (indexes.length === 0)
        return [...values];
    const quoted = indexes.map((index) => `"${withinQuotes(values[index] ?? '')}"`);
    const shown = indexes.map((index) => values[index]).join(' ');
    const printed = await runScript(work, `failed to evaluate '${shown}'`, `printf '%s\\0' ${quoted.join(' ')}`, [], {
        PATH: STANDARD_PATH,
        ...work.context.env,
    });
    const results = printed.split('\0');
    const expanded = [...values];
    for (const [at, index] of indexes.entries())
        expanded[index] = results[at] ?? '';
    return expanded;
}
/** A quote would end the text; one that is escaped already is not escaped twice. */
function withinQuotes(text) {
    return text.replaceAll(/\\[\s\S]|"|\\$/g, (found) => found === '"' ? '\\"' : found === '\\' ? '\\\\' : found);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/steps/make-folder.js
/** For bash: `make_folder <path> <owner>` makes a directory with its parents; only those that are new get the owner. */
const MAKE_FOLDER = `
make_folder() {
  local each=$1 first=
  while [ ! -d "$each" ]; do
    first=$each
    each=$(dirname -- "$each")
  done
  [ -n "$first" ] || return 0
  mkdir -p -- "$1" && chown -R -h -- "$2" "$first"
}`;

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/steps/copy.js




/**
 * Unpacks an archive and moves one part of it to its place, in the container: whatever the archive holds stays in there. A directory is
 * merged into one that exists. Works with GNU's tools and BusyBox's.
 */
const SCRIPT = `
set -e
${MAKE_FOLDER}
archive=$1 source=$2 target=$3 owner=$4 mode=$5 workdir=$6 user=$7
if ! command -v tar > /dev/null; then
  echo "the image has no tar: install it in a RUN step before the first COPY" >&2
  exit 1
fi
if [ -z "$workdir" ]; then
  while IFS=: read -r name _ _ _ _ home _; do
    if [ "$name" = "$user" ]; then workdir=$home; break; fi
  done < /etc/passwd
fi
case $target in
  /*) ;;
  *) target=\${workdir%/}/$target ;;
esac
scratch=$(mktemp -d /.build.XXXXXX)
trap 'rm -rf "$scratch"' EXIT
tar -xf "$archive" -C "$scratch"
from=$scratch/$source
if [ ! -e "$from" ] && [ ! -L "$from" ]; then
  echo "what was uploaded has no '$source'" >&2
  exit 1
fi
# A link on the way would lead out of the archive.
folder=$from
if [ -L "$from" ] || [ ! -d "$from" ]; then folder=$(dirname -- "$from"); fi
case $(cd -- "$folder" && pwd -P)/ in
  "$scratch"/*) ;;
  *) echo "'$source' is behind a link" >&2; exit 1 ;;
esac

merge() {
  local into=$2 child batch=()
  for child in "$1"/*; do
    local there=$into/\${child##*/}
    if [ -d "$child" ] && [ ! -L "$child" ] && [ -d "$there" ]; then
      merge "$child" "$there"
      continue
    fi
    [ ! -e "$there" ] && [ ! -L "$there" ] || rm -f -- "$there"
    batch+=("$child")
    if [ \${#batch[@]} -ge 200 ]; then mv -f -- "\${batch[@]}" "$into/"; batch=(); fi
  done
  [ \${#batch[@]} -eq 0 ] || mv -f -- "\${batch[@]}" "$into/"
}

if [ -d "$from" ] && [ ! -L "$from" ]; then
  chown -R -h -- "$owner" "$from"
  [ -z "$mode" ] || chmod -R -- "$mode" "$from"
  make_folder "$target" "$owner"
  shopt -s dotglob nullglob
  merge "$from" "$target"
else
  chown -h -- "$owner" "$from"
  [ -z "$mode" ] || [ -L "$from" ] || chmod -- "$mode" "$from"
  case $target in
    */) make_folder "$target" "$owner" ;;
  esac
  if [ -d "$target" ]; then target=\${target%/}/\${from##*/}; fi
  make_folder "$(dirname -- "$target")" "$owner"
  [ ! -L "$target" ] || rm -f -- "$target"
  mv -f -- "$from" "$target"
fi
`;
/** `COPY [source, target, owner?, mode?]`: the source is a path or a pattern in what was uploaded. */
function copyStep(filesHash) {
    return async ([source = '', given = '', owner = '', mode = ''], work) => {
        const failed = `failed to copy '${source}' to '${given}'`;
        if (!given)
            throw new BuildError('COPY needs a source and a target');
        if (!filesHash)
            throw new BuildError(`${failed}: the step has no filesHash`);
        const archive = work.upload(filesHash);
        if (archive === undefined) {
            throw new BuildError(`${failed}: its files were not uploaded, or are gone since: build again`);
        }
        const { context } = work;
        const [target = ''] = await expand(work, [given]);
        await runScript(work, failed, SCRIPT, [
            archive,
            beforePattern(source, failed),
            target,
            ownerOf(owner, context.user),
            mode,
            context.workdir ?? '',
            context.user,
        ]);
        return context;
    };
}
/** The folders of a source up to its first pattern: the client has chosen the files, their common folder is what is copied. */
function beforePattern(source, failed) {
    const parts = source.split('/').filter((part) => part !== '' && part !== '.');
    if (source.startsWith('/') || parts.includes('..')) {
        throw new BuildError(`${failed}: the source must be a path within the context`);
    }
    const pattern = parts.findIndex((part) => /[*?[\]{}]/.test(part));
    return (pattern < 0 ? parts : parts.slice(0, pattern)).join('/');
}
/** chown's `name:` means the name's own group; a bare number may have none, and is taken for both. */
function ownerOf(given, user) {
    const owner = given === '' ? user : given;
    if (owner.includes(':'))
        return owner;
    return /^\d+$/.test(owner) ? `${owner}:${owner}` : `${owner}:`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/steps/env.js



/** `ENV [name, value, …]`: for the steps after it, and for all commands of the template's sandboxes. */
const envStep = async (args, work) => {
    if (args.length === 0 || args.length % 2 !== 0)
        throw new BuildError('ENV needs pairs of a name and a value');
    const names = args.filter((_, index) => index % 2 === 0);
    for (const name of names) {
        if (name === '' || /[=\0]/.test(name))
            throw new BuildError(`ENV: '${name}' cannot be a variable's name`);
    }
    const values = await expand(work, args.filter((_, index) => index % 2 === 1));
    const added = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
    return { ...work.context, env: withStandardPath({ ...work.context.env, ...added }) };
};

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/steps/run.js


/** `RUN [command, user?]`: the user counts for this step only. */
const runStep = async ([command, user], work) => {
    if (!command)
        throw new BuildError('RUN needs a command');
    const { context } = work;
    await runLogged(work, `failed to run command '${command}'`, {
        file: '/bin/bash',
        args: ['-l', '-c', command],
        user: user || context.user,
        ...(context.workdir === undefined ? {} : { cwd: context.workdir }),
        env: context.env,
    });
    return context;
};

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/steps/user.js


/** What useradd takes. */
const user_NAME = /^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,31}\$?$/;
/** Prints the user's name; makes one that is not there. BusyBox has an adduser of its own. */
const user_SCRIPT = `
set -e
case $1 in
  *[!0-9]*) ;;
  *)
    while IFS=: read -r name _ id _; do
      if [ "$id" = "$1" ]; then printf %s "$name"; exit; fi
    done < /etc/passwd
    echo "no user has the ID $1" >&2
    exit 1 ;;
esac
if ! id -u "$1" > /dev/null 2>&1; then
  if command -v useradd > /dev/null; then useradd --create-home --shell /bin/bash "$1" >&2
  else adduser -D -s /bin/bash "$1" >&2
  fi
fi
printf %s "$1"
`;
/** `USER [name or ID]`: who runs what comes after. A missing user is made, with a home. */
const userStep = async ([given = ''], work) => {
    const [user = '', group] = given.split(':');
    if (!user_NAME.test(user))
        throw new BuildError(`USER: '${given}' is not a user's name`);
    if (group !== undefined) {
        work.onLine('stderr', `the group of USER ${given} is left aside: commands run with the user's own groups`);
    }
    const name = await runScript(work, `failed to set the user '${user}'`, user_SCRIPT, [user]);
    return { ...work.context, user: name };
};

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/steps/workdir.js





/** `WORKDIR [path]`: relative to the one before, or to `/`. What has to be made of it belongs to the current user. */
const workdirStep = async ([given], work) => {
    if (!given)
        throw new BuildError('WORKDIR needs a path');
    const [path = ''] = await expand(work, [given]);
    const { context } = work;
    const workdir = external_node_path_.posix.resolve(context.workdir ?? '/', path);
    await runScript(work, `failed to create the work directory '${workdir}'`, `${MAKE_FOLDER}\nmake_folder "$1" "$2"`, [workdir, `${context.user}:`]);
    return { ...context, workdir };
};

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/run-build.js










/**
 * Does a build: the base, each step on a container of what is there so far, the start command. A step whose result is in the cache is
 * not done again; one that was done anew makes all after it be done anew. Throws {@link BuildError}, or the signal's reason.
 */
async function runBuild(parts, run) {
    const { order, log } = run;
    run.onStep('base');
    log('info', `[base] FROM ${'image' in order.from ? order.from.image : `TEMPLATE ${order.from.template}`}`);
    const base = await baseOf(parts.world, order, run.signal, (line) => log('info', `[base] ${line}`));
    run.hold.take(base.layers);
    const course = new Course(parts, run, { layers: base.layers, context: base.context });
    try {
        if (base.provision !== undefined)
            await provision(course, base.provision, base.context);
        for (const [index, step] of order.steps.entries()) {
            run.onStep(String(index + 1));
            if (step.force)
                course.fresh = true;
            const prefix = `builder ${index + 1}/${order.steps.length}`;
            const { type, args, filesHash } = step;
            await course.step(prefix, { type, args, filesHash, run: STEPS[type](step) });
        }
        run.onStep('finalize');
        const start = startOf(order) ?? base.start;
        const ready = order.readyCommand;
        if (start || ready !== undefined)
            await finalize(course, start?.command, start ? start.ready : ready);
        return { ...course.state, ...(start ? { start } : {}) };
    }
    finally {
        await course.end();
    }
}
function startOf({ startCommand, readyCommand }) {
    if (startCommand === undefined)
        return undefined;
    return { command: startCommand, ...(readyCommand === undefined ? {} : { ready: readyCommand }) };
}
const STEPS = {
    RUN: () => runStep,
    COPY: ({ filesHash }) => copyStep(filesHash),
    ENV: () => envStep,
    WORKDIR: () => workdirStep,
    USER: () => userStep,
};
/** An image becomes fit for sandboxes: the first layer on it, cached like a step of its own. */
async function provision(course, script, context) {
    await course.step('base', {
        type: 'PROVISION',
        args: [],
        filesHash: (0,external_node_crypto_.createHash)('sha256').update(script).digest('hex'),
        async run(_args, work) {
            await runLogged(work, 'failed to prepare the image for sandboxes', {
                file: '/bin/sh',
                args: ['-c', script],
                user: 'root',
                cwd: '/',
            });
            return context;
        },
    });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/uploads.js








/** A link can be used for so long: clients upload right after they asked for it. */
const LINK_MS = 3_600_000;
/** Uploads go after this long without use: what was made of them is in the cache of steps. */
const uploads_KEPT_MS = 24 * 3600 * 1000;
/** The largest archive, unpacked, when disks have no limit. Bytes. */
const MOST_BYTES = 10 * 1024 ** 3;
const HASH = /^[0-9a-f]{64}$/;
function uploadsIn(folder, limitMB) {
    const links = new Map();
    const limit = limitMB === undefined ? MOST_BYTES : limitMB * 1024 * 1024;
    const receiving = new Set();
    const fileOf = (hash) => (0,external_node_path_.join)(folder, `${hash}.tar`);
    async function find(hash) {
        if (!HASH.test(hash))
            return undefined;
        const file = fileOf(hash);
        const now = new Date();
        const there = await (0,promises_.utimes)(file, now, now).then(() => true, () => false);
        return there ? file : undefined;
    }
    return {
        find,
        async link(hash) {
            if (!HASH.test(hash))
                throw new ApiError(400, 'the hash must be 64 lower-case hexadecimal digits');
            const now = Date.now();
            for (const [token, { until }] of links)
                if (until < now)
                    links.delete(token);
            const token = (0,external_node_crypto_.randomBytes)(32).toString('hex');
            links.set(token, { hash, until: now + LINK_MS });
            return { present: (await find(hash)) !== undefined, path: `/uploads/${token}` };
        },
        async receive(token, body) {
            const link = links.get(token);
            if (!link || link.until < Date.now()) {
                throw new ApiError(404, 'this upload link is unknown or has run out: ask for a new one');
            }
            const name = `${link.hash}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}${uploads_UNFINISHED}`;
            const temporary = (0,external_node_path_.join)(folder, name);
            receiving.add(name);
            // Between the two: what is refused must not take the connection, and with it the answer, along.
            const taken = new external_node_stream_.PassThrough();
            body.once('error', (error) => taken.destroy(error));
            body.pipe(taken);
            try {
                const { first, rest } = await uploads_startOf(taken);
                const zipped = first[0] === 0x1f && first[1] === 0x8b;
                const source = external_node_stream_.Readable.from(rest, { objectMode: false });
                const sink = (0,external_node_fs_.createWriteStream)(temporary, { mode: 0o600, flags: 'wx' });
                await (zipped
                    ? (0,external_node_stream_promises_.pipeline)(source, (0,external_node_zlib_.createGunzip)(), atMost(limit), sink)
                    : (0,external_node_stream_promises_.pipeline)(source, atMost(limit), sink));
                await (0,promises_.rename)(temporary, fileOf(link.hash));
            }
            catch (error) {
                body.unpipe(taken);
                // The client reads the answer once it has sent all.
                body.resume();
                await (0,promises_.rm)(temporary, { force: true });
                if (error instanceof ApiError)
                    throw error;
                throw new ApiError(400, `the upload is broken: ${error.message}`);
            }
            finally {
                receiving.delete(name);
            }
        },
        async collect() {
            const before = Date.now() - uploads_KEPT_MS;
            for (const name of await (0,promises_.readdir)(folder)) {
                if (receiving.has(name))
                    continue;
                const path = (0,external_node_path_.join)(folder, name);
                const found = await (0,promises_.stat)(path).catch(() => undefined); // Just renamed.
                if (found && (found.mtimeMs < before || name.endsWith(uploads_UNFINISHED)))
                    await (0,promises_.rm)(path, { force: true });
            }
        },
    };
}
const uploads_UNFINISHED = '.tmp';
/** The first bytes of a stream, and a stream of all of them. */
async function uploads_startOf(body) {
    const chunks = body[Symbol.asyncIterator]();
    let first = Buffer.alloc(0);
    while (first.length < 2) {
        const next = await chunks.next();
        if (next.done)
            break;
        first = Buffer.concat([first, next.value]);
    }
    async function* rest() {
        yield first;
        for (let next = await chunks.next(); !next.done; next = await chunks.next())
            yield next.value;
    }
    return { first, rest: rest() };
}
function atMost(limit) {
    let seen = 0;
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            seen += chunk.length;
            if (seen <= limit)
                return done(null, chunk);
            done(new ApiError(413, `the files of one COPY may have ${Math.round(limit / 1024 / 1024)} MiB at most`));
        },
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/builds.js
















/** Builds at a time: each of them can use whole processors. The others wait. */
const PARALLEL_BUILDS = Math.max(2, (0,external_node_os_.availableParallelism)());
/** A build, from its start to its end. */
const DEADLINE_MS = 3_600_000;
/** How many finished builds of a template are remembered, besides those that it still has. */
const KEPT_BUILDS = 20;
/** A build that is not started after this long never will be. */
const WAITING_MS = 24 * 3600 * 1000;
/** How long nothing was built before layers are cleared away. */
const QUIET_MS = 3_000;
/** A client that asked for a build is preparing it for so long: the engine does not take itself for idle. */
const PREPARING_MS = 600_000;
/** Takes up what an earlier engine left: builds that it was in the middle of have failed. */
async function openBuilds(world, options) {
    const folder = world.layout.builds;
    const layers = layerStoreOf(world);
    const uploads = uploadsIn(world.layout.uploads, options.diskMB);
    const parts = { world, layers, uploads };
    const builds = new Map();
    const places = limited(PARALLEL_BUILDS);
    let collecting;
    const stored = await loadBuilds(folder);
    for (const { file, reason } of stored.broken) {
        world.log.warn(`the build in ${file} is given up, it cannot be read: ${reason}`);
    }
    for (const record of stored.builds.sort((a, b) => a.createdAt - b.createdAt)) {
        const build = live(record, await readBuildLog(buildFiles(folder, record.buildId).log));
        if (record.status !== 'ready' && record.status !== 'error') {
            await finish(build, 'error', {
                message: 'the engine was ended before the build was finished: build again',
            });
        }
    }
    await prune();
    void uploads
        .collect()
        .catch((error) => world.log.warn(`old uploads could not be removed: ${error.message}`));
    void layers.collect();
    function live(record, entries) {
        const { log } = buildFiles(folder, record.buildId);
        const build = {
            record,
            log: buildLogIn(log, entries, (error) => world.log.warn(`the log of the build ${record.buildId} could not be written: ${error.message}`)),
            abort: new AbortController(),
            saved: Promise.resolve(),
            done: Promise.resolve(),
            step: 'base',
        };
        builds.set(record.buildId, build);
        return build;
    }
    /** Changes the record, in memory at once and on disk when this resolves. */
    async function update(build, changes) {
        build.record = { ...build.record, ...changes, updatedAt: Date.now() };
        const saved = build.saved.then(() => saveBuild(folder, build.record));
        build.saved = saved.catch(() => undefined); // Told to whoever asked for this write.
        await saved;
    }
    async function finish(build, status, reason) {
        if (reason)
            build.log.add('error', reason.message, reason.step);
        else
            build.log.add('info', 'Build finished', 'finalize');
        await build.log.written();
        await update(build, { status, finishedAt: Date.now(), ...(reason ? { reason } : {}) });
    }
    /** Ends a build from outside, wherever it is. */
    async function end(build, why) {
        if (build.record.status === 'ready' || build.record.status === 'error')
            return build.done;
        build.abort.abort(new BuildEnded(why));
        // One that waits has nobody to notice.
        if (build.record.status === 'waiting')
            await finish(build, 'error', { message: why });
        await build.done;
    }
    async function carryOut(one, order) {
        const { templateId, buildId, cpuCount, memoryMB, diskSizeMB } = one.record;
        const hold = await layers.hold();
        const deadline = setTimeout(() => one.abort.abort(new BuildEnded(`the build took longer than ${DEADLINE_MS / 60_000} minutes`)), DEADLINE_MS);
        const { signal } = one.abort;
        try {
            if ('template' in order.from)
                await ensureBase(one, order.from.template);
            let begun = false;
            const work = places.run(() => {
                signal.throwIfAborted();
                begun = true;
                return runBuild(parts, {
                    order,
                    machine: { cpuCount, memoryMB, diskSizeMB },
                    diskMB: options.diskMB,
                    hold,
                    signal,
                    onStep: (step) => (one.step = step),
                    log: (level, message) => one.log.add(level, message, one.step),
                });
            });
            // One that still waits for its place is ended at once; one that runs clears away first.
            const result = await Promise.race([
                work,
                aborted(signal).then(() => (begun ? work : Promise.reject(signal.reason))),
            ]);
            signal.throwIfAborted();
            if (!world.templates.get(templateId))
                throw new BuildEnded('the template was deleted');
            const [first = DEFAULT_TAG, ...more] = one.record.tags;
            await world.templates.add({
                buildId,
                templateId,
                tags: [first, ...more],
                kind: 'template',
                layers: result.layers,
                context: result.context,
                ...(result.start ? { start: result.start } : {}),
                cpuCount,
                memoryMB,
                diskSizeMB,
            });
            await finish(one, 'ready');
            world.log.info(`the template ${templateId} was built: ${buildId}`);
        }
        catch (error) {
            const { message } = error;
            const own = error instanceof BuildError || error instanceof BuildEnded;
            if (!own)
                world.log.warn(`the build ${buildId} failed: ${error.stack ?? message}`);
            await finish(one, 'error', {
                message: own ? message : `the engine failed: ${message}`,
                ...(error instanceof BuildEnded ? {} : { step: one.step }),
            }).catch((failed) => world.log.warn(`the build ${buildId} could not be saved: ${failed.message}`));
        }
        finally {
            clearTimeout(deadline);
            hold.release();
            world.onChange();
        }
        await prune();
        await collectLayers(world);
        collectSoon();
    }
    /** Before its place is taken: what is waited for needs one, too. */
    async function ensureBase(one, reference) {
        try {
            await options.ensure(reference, one.abort.signal);
        }
        catch (error) {
            throw error instanceof ApiError ? new BuildError(error.message) : error;
        }
    }
    /** Clearing away competes with the next build: it waits for a quiet moment. */
    function collectSoon() {
        clearTimeout(collecting);
        collecting = setTimeout(() => void layers.collect(), QUIET_MS);
        collecting.unref();
    }
    /** Forgets builds that nobody asks for any more. */
    async function prune() {
        const seen = new Map();
        for (const one of [...builds.values()].reverse()) {
            const { buildId, templateId, status, createdAt } = one.record;
            if (status === 'building')
                continue;
            if (status === 'waiting') {
                if (Date.now() - createdAt > WAITING_MS)
                    await end(one, 'the build was never started');
                continue;
            }
            const template = world.templates.get(templateId);
            if (template?.builds.some((each) => each.buildId === buildId))
                continue;
            const count = (seen.get(templateId) ?? 0) + 1;
            seen.set(templateId, count);
            if (template && count <= KEPT_BUILDS)
                continue;
            builds.delete(buildId);
            await one.saved;
            await removeBuildFiles(folder, buildId);
        }
    }
    function find(templateId, buildId) {
        const found = builds.get(buildId);
        const template = world.templates.get(templateId);
        if (!found || !template || found.record.templateId !== template.templateId) {
            throw new ApiError(404, `build '${buildId}' of the template '${templateId}' not found`);
        }
        return found;
    }
    function of(reference) {
        const templateId = world.templates.get(reference)?.templateId ?? reference;
        return [...builds.values()].filter(({ record }) => record.templateId === templateId);
    }
    return {
        uploads,
        find,
        async ended(templateId, buildId) {
            const one = find(templateId, buildId);
            await one.done;
            return one.record;
        },
        of,
        tagsOf(templateId) {
            const newest = new Map();
            for (const { record } of of(templateId)) {
                if (record.status === 'ready')
                    continue;
                const { buildId, createdAt } = record;
                for (const tag of record.tags)
                    newest.set(tag, { tag, buildId, createdAt });
            }
            return [...newest.values()];
        },
        async untag(templateId, tags) {
            for (const one of of(templateId)) {
                const { status, tags: had } = one.record;
                const left = had.filter((tag) => !tags.includes(tag));
                if (status === 'ready' || left.length === had.length)
                    continue;
                if (left.length === 0 && status !== 'error')
                    await end(one, 'cancelled: its last tag was removed');
                await update(one, { tags: left });
            }
        },
        async request(request) {
            if (world.stopping)
                checkSlot(world);
            const { name, tags } = namesIn(request);
            const machine = machineOf(request, options.diskSizeMB);
            const known = world.templates.get(name);
            if (known?.templateId === BASE)
                throw new ApiError(400, `the template '${BASE}' cannot be built anew`);
            if (known && known.kind !== 'template') {
                throw new ApiError(400, `the name '${name}' belongs to a snapshot of a sandbox`);
            }
            const template = await world.templates.reserve(name, randomName(20));
            const now = Date.now();
            const one = live({
                version: 1,
                buildId: (0,external_node_crypto_.randomUUID)(),
                templateId: template.templateId,
                tags,
                status: 'waiting',
                createdAt: now,
                updatedAt: now,
                ...machine,
            }, []);
            await update(one, {});
            return { build: one, template };
        },
        async start(templateId, buildId, order) {
            if (world.stopping)
                checkSlot(world);
            const one = find(templateId, buildId);
            if (one.record.status !== 'waiting') {
                throw new ApiError(400, `build '${buildId}' is not waiting to be started: it is ${one.record.status}`);
            }
            // In memory at once: it is not started twice. What cannot be noted down is not begun.
            const started = update(one, { status: 'building' }).catch((error) => {
                one.record = { ...one.record, status: 'waiting' };
                throw error;
            });
            const older = of(one.record.templateId).filter((each) => each !== one && each.record.createdAt <= one.record.createdAt);
            for (const each of older) {
                void end(each, `cancelled by a newer build of the template: ${buildId}`).catch((error) => world.log.warn(`the build ${each.record.buildId} could not be ended: ${error.message}`));
            }
            await started;
            one.done = carryOut(one, order).catch((error) => world.log.warn(`after the build ${buildId}: ${error.message}`));
        },
        async forget(templateId) {
            await Promise.all(of(templateId).map((each) => end(each, 'the template was deleted')));
            for (const { record, saved } of of(templateId)) {
                builds.delete(record.buildId);
                await saved;
                await removeBuildFiles(folder, record.buildId);
            }
        },
        collect: collectSoon,
        busy: () => [...builds.values()].some(({ record }) => record.status === 'building' ||
            (record.status === 'waiting' && Date.now() - record.createdAt < PREPARING_MS)),
        async stop() {
            await Promise.all([...builds.values()].map((each) => end(each, 'the engine was stopped before the build was finished')));
            clearTimeout(collecting);
        },
    };
}
function aborted(signal) {
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

// EXTERNAL MODULE: ./node_modules/fastify/fastify.js
var fastify = __webpack_require__(6703);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/api-key.js

/** Compares a secret with what a client sent, in a time that tells nothing of either. */
function sameSecret(expected, given) {
    if (typeof given !== 'string')
        return false;
    const digest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest();
    return (0,external_node_crypto_.timingSafeEqual)(digest(expected), digest(given));
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/builds/order.js
const STEP_TYPES = ['RUN', 'COPY', 'ENV', 'WORKDIR', 'USER'];

;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/bodies.js



/**
 * Bodies of requests, as clients of both generations send them (`e2b` 2.51 and what the CLI bundles, 2.49).
 * Unknown keys are ignored, absent ones get the service's defaults.
 */
/** s; the largest value that a signed 32-bit field of the service holds. */
const seconds = schemas/* number */.aig().int().max(2_147_483_647);
const bodies_texts = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
/** Rewriting requests on their way out and sending them through a proxy: refused unless empty. */
const egress = {
    allowOut: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    denyOut: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    rules: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
    egressProxy: schemas/* unknown */.L5J().optional(),
};
const network = schemas/* object */.Ikc({
    ...egress,
    allowPublicTraffic: schemas/* boolean */.zMY().optional(),
    // Becomes a header: a host, with `${PORT}` in the place of the port's number.
    maskRequestHost: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9._:[\]${}-]{1,255}$/, 'not a host')
        .optional(),
})
    .loose();
const createBody = schemas/* object */.Ikc({
    templateID: schemas/* string */.YjP().min(1),
    timeout: seconds.optional(),
    metadata: bodies_texts.nullish(),
    envVars: bodies_texts.nullish(),
    allow_internet_access: schemas/* boolean */.zMY().nullish(),
    network: network.nullish(),
    autoPause: schemas/* boolean */.zMY().nullish(),
    autoPauseMemory: schemas/* boolean */.zMY().nullish(),
    autoResume: schemas/* object */.Ikc({ enabled: schemas/* boolean */.zMY().optional() }).loose().nullish(),
    secure: schemas/* boolean */.zMY().nullish(),
    volumeMounts: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish(),
});
const connectBody = schemas/* object */.Ikc({ timeout: seconds.optional(), memory: schemas/* boolean */.zMY().optional() });
const pauseBody = schemas/* object */.Ikc({ memory: schemas/* boolean */.zMY().optional() });
const timeoutBody = schemas/* object */.Ikc({ timeout: seconds });
const networkBody = schemas/* object */.Ikc({ ...egress, allow_internet_access: schemas/* boolean */.zMY().nullish() });
const snapshotBody = schemas/* object */.Ikc({ name: schemas/* string */.YjP().min(1).max(200).nullish() });
const forkBody = schemas/* object */.Ikc({ timeout: seconds.nullish(), count: schemas/* number */.aig().int().nullish() });
const requestBuildBody = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().min(1).max(300).nullish(),
    /** What older clients call the name. */
    alias: schemas/* string */.YjP().min(1).max(300).nullish(),
    tags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    cpuCount: schemas/* number */.aig().int().nullish(),
    memoryMB: schemas/* number */.aig().int().nullish(),
    minFreeDiskMb: schemas/* number */.aig().int().min(0).nullish(),
});
const startBuildBody = schemas/* object */.Ikc({
    fromImage: schemas/* string */.YjP().max(1_000).nullish(),
    fromTemplate: schemas/* string */.YjP().max(300).nullish(),
    fromImageRegistry: registryCredentials.nullish(),
    startCmd: schemas/* string */.YjP().nullish(),
    readyCmd: schemas/* string */.YjP().nullish(),
    force: schemas/* boolean */.zMY().nullish(),
    steps: schemas/* array */.YOg(schemas/* object */.Ikc({
        type: schemas/* string */.YjP()
            .transform((type) => type.toUpperCase())
            .pipe(schemas/* enum */.k5n([...STEP_TYPES, 'ADD', 'ARG'])),
        args: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
        force: schemas/* boolean */.zMY().nullish(),
        filesHash: schemas/* string */.YjP()
            .regex(/^([0-9a-f]{64})?$/, '64 lower-case hexadecimal digits')
            .nullish(),
    }))
        .max(1_000)
        .nullish(),
});
const assignTagsBody = schemas/* object */.Ikc({ target: schemas/* string */.YjP(), tags: schemas/* array */.YOg(schemas/* string */.YjP()).min(1) });
const removeTagsBody = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), tags: schemas/* array */.YOg(schemas/* string */.YjP()).min(1) });
const templateUpdateBody = schemas/* object */.Ikc({ public: schemas/* boolean */.zMY().nullish() });
const refreshBody = schemas/* object */.Ikc({ duration: seconds.optional() });

;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/builds.js




/** The most entries of a log that one answer holds, as on the service. */
const PAGE = 100;
/** Builds of templates over REST (build system 2.0): request, upload, start, watch. */
function buildRoutes(app, builds) {
    for (const path of ['/v3/templates', '/v2/templates']) {
        app.post(path, async (request, reply) => {
            const body = requestBuildBody.parse(request.body ?? {});
            const name = body.name ?? body.alias ?? undefined;
            if (name === undefined)
                throw new ApiError(400, 'name: what the template is to be called');
            const { build, template } = await builds.request({
                name,
                tags: body.tags ?? [],
                cpuCount: body.cpuCount ?? undefined,
                memoryMB: body.memoryMB ?? undefined,
                minFreeDiskMB: body.minFreeDiskMb ?? undefined,
            });
            return reply.code(202).send({
                templateID: template.templateId,
                buildID: build.record.buildId,
                aliases: aliasesOf(template),
                names: namesOf(template),
                tags: build.record.tags,
                public: template.public,
            });
        });
    }
    app.get('/templates/:id/files/:hash', async (request, reply) => {
        if (builds.of(request.params.id).length === 0) {
            throw new ApiError(404, `the template '${request.params.id}' has no build that files could be for`);
        }
        const { present, path } = await builds.uploads.link(request.params.hash);
        // A URL always: clients upload again when they are told to.
        return reply.code(201).send({ present, url: `http://${request.host}${path}` });
    });
    app.post('/v2/templates/:id/builds/:build', async (request, reply) => {
        const order = orderOf(request);
        await builds.start(request.params.id, request.params.build, order);
        // An empty body without its length reads as broken JSON to clients.
        return reply.code(202).header('content-length', '0').send();
    });
    app.get('/templates/:id/builds/:build/status', async (request) => {
        const { record, log } = builds.find(request.params.id, request.params.build);
        const query = request.query;
        const entries = log.entries.filter(atLeast(query['level']));
        const from = wholeNumber(query, 'logsOffset', 0);
        const limit = Math.min(wholeNumber(query, 'limit', PAGE), PAGE);
        return {
            templateID: record.templateId,
            buildID: record.buildId,
            status: record.status,
            logEntries: entries.slice(from, from + limit).map(renderEntry),
            logs: [],
            ...(record.reason ? { reason: record.reason } : {}),
        };
    });
    app.get('/templates/:id/builds/:build/logs', async (request) => {
        const { log } = builds.find(request.params.id, request.params.build);
        const query = request.query;
        const backward = query['direction'] === 'backward';
        const cursor = wholeNumber(query, 'cursor', backward ? Infinity : 0);
        const entries = log.entries
            .filter(atLeast(query['level']))
            .filter(({ at }) => (backward ? at <= cursor : at >= cursor));
        if (backward)
            entries.reverse();
        const limit = Math.min(wholeNumber(query, 'limit', PAGE), PAGE);
        return { logs: entries.slice(0, limit).map(renderEntry) };
    });
}
/** Where archives are taken: without a key, as the link itself cannot be guessed. */
function uploadRoute(app, builds) {
    void app.register(async (scope) => {
        // Whatever it is said to be, it is not read before the route takes it as a stream.
        scope.removeAllContentTypeParsers();
        scope.addContentTypeParser('*', (_request, _body, done) => done(null));
        scope.put('/uploads/:token', { config: { withoutKey: true } }, async (request, reply) => {
            await builds.uploads.receive(request.params.token, request.raw);
            return reply.code(200).header('content-length', '0').send();
        });
    });
}
/** What a build record looks like in a template's list of builds. */
function renderBuild({ record }) {
    const time = (at) => new Date(at).toISOString();
    return {
        buildID: record.buildId,
        status: record.status,
        createdAt: time(record.createdAt),
        updatedAt: time(record.updatedAt),
        ...(record.finishedAt === undefined ? {} : { finishedAt: time(record.finishedAt) }),
        cpuCount: record.cpuCount,
        memoryMB: record.memoryMB,
        diskSizeMB: record.diskSizeMB,
    };
}
/** Throws ApiError 400, and ZodError, for what is no build. */
function orderOf(request) {
    const body = startBuildBody.parse(request.body ?? {});
    const { fromImage, fromTemplate, fromImageRegistry: registry } = body;
    if (fromImage && fromTemplate)
        throw new ApiError(400, 'fromImage and fromTemplate: one of the two');
    const from = fromTemplate
        ? { template: fromTemplate }
        : fromImage
            ? { image: fromImage, ...(registry ? { registry } : {}) }
            : undefined;
    if (!from)
        throw new ApiError(400, 'fromImage or fromTemplate: what the template is based on');
    return {
        from,
        force: body.force ?? false,
        steps: (body.steps ?? []).map(({ type, args, force, filesHash }) => ({
            // ADD is sent for COPY, ARG for ENV, by clients that take a Dockerfile's words.
            type: type === 'ADD' ? 'COPY' : type === 'ARG' ? 'ENV' : type,
            args: args ?? [],
            force: force ?? false,
            ...(filesHash ? { filesHash } : {}),
        })),
        ...(body.startCmd ? { startCommand: body.startCmd } : {}),
        ...(body.readyCmd ? { readyCommand: body.readyCmd } : {}),
        defaultUser: defaultUserOf(request.headers['user-agent']),
    };
}
/** Older SDKs (before 2.3.0) build as root, and set the user themselves. */
function defaultUserOf(userAgent) {
    const version = /^e2b-(?:js|python)-sdk\/(\d+)\.(\d+)\./.exec(userAgent ?? '');
    if (!version)
        return 'user';
    const [major = 0, minor = 0] = version.slice(1).map(Number);
    return major > 2 || (major === 2 && minor >= 3) ? 'user' : 'root';
}
function atLeast(level) {
    const least = LOG_LEVELS.indexOf(level || 'debug');
    if (least < 0)
        throw new ApiError(400, `level: one of ${LOG_LEVELS.join(', ')}`);
    return (entry) => LOG_LEVELS.indexOf(entry.level) >= least;
}
function wholeNumber(query, name, absent) {
    const text = query[name];
    if (text === undefined || text === '')
        return absent;
    const value = Number(text);
    if (!Number.isInteger(value) || value < 0)
        throw new ApiError(400, `${name}: a whole number from 0`);
    return value;
}
function renderEntry({ at, level, message, step }) {
    return {
        timestamp: new Date(at).toISOString(),
        level,
        message,
        ...(step === undefined ? {} : { step }),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/find.js

/** A sandbox that clients may see: not one that is still starting or already being killed. Throws ApiError 404. */
function findSandbox(world, id) {
    const sandbox = world.sandboxes.get(id);
    if (!sandbox || sandbox.record.state === 'creating' || sandbox.transition?.kind === 'killing') {
        throw sandboxNotFound(id);
    }
    return sandbox;
}
/** What clients are shown: a sandbox that is being paused already counts as paused, one being resumed as running. */
function shownState(sandbox) {
    if (sandbox.transition?.kind === 'pausing')
        return 'paused';
    if (sandbox.transition?.kind === 'resuming')
        return 'running';
    return sandbox.record.state === 'paused' ? 'paused' : 'running';
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/engine.js


/** The engine itself: not part of E2B's API, used by `engine status` and `engine stop`. */
function engineRoutes(app, world, facts) {
    const count = (state) => [...world.sandboxes.values()].filter((sandbox) => shownState(sandbox) === state).length;
    app.get('/engine/status', async () => ({
        version: facts.version,
        pid: process.pid,
        startedAt: new Date(facts.startedAt).toISOString(),
        stateFolder: facts.stateFolder,
        sandboxes: { running: count('running'), paused: count('paused') },
        missing: facts.missing,
        capacity: { inUse: inUse(world), max: world.maxSandboxes },
        spares: { ready: world.spares.ready(), max: world.spares.limit },
        disk: facts.disk,
        ...memory(facts.memorySnapshots()),
    }));
    app.post('/engine/stop', async (_request, reply) => {
        reply.raw.once('close', () => facts.stop());
        return reply.send({ sandboxes: world.sandboxes.size });
    });
}
/** Where memory is: on disk too, or in this machine's memory only. */
function memory({ works, reason }) {
    return works
        ? {
            memorySnapshots: true,
            memorySnapshotsReason: `snapshots and forks carry memory and processes: ${reason}`,
            memory: 'paused sandboxes keep their memory on disk, a little after they were paused; those paused without it keep their files only',
        }
        : {
            memorySnapshots: false,
            memorySnapshotsReason: `snapshots and forks carry the file system only: ${reason}`,
            memory: 'paused sandboxes keep their memory as frozen processes, in this machine’s memory; those paused without it keep their files only',
        };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/errors.js


/**
 * Every error of the control plane has a JSON body with `code` equal to the status: clients look at the body.
 */
function sendError(reply, status, message) {
    return reply.code(status).send({ code: status, message });
}
/** The one table of what a thrown value becomes for the client. */
function errorHandler(log) {
    return (error, request, reply) => {
        if (error instanceof ApiError) {
            void sendError(reply, error.status, error.message);
        }
        else if (error instanceof errors/* ZodError */.G) {
            const [first] = error.issues;
            void sendError(reply, 400, `${first?.path.join('.') || 'body'}: ${first?.message ?? 'not as expected'}`);
        }
        else if (isClientError(error)) {
            void sendError(reply, error.statusCode, error.message);
        }
        else {
            const message = error instanceof Error ? error.message : String(error);
            log.warn(`${request.method} ${request.url.split('?')[0]} failed: ${message}`);
            void sendError(reply, 500, message);
        }
    };
}
/** The server framework's own refusals: malformed JSON, a body that is too large, an unknown content type. */
function isClientError(error) {
    const status = error?.statusCode;
    return typeof status === 'number' && status >= 400 && status < 500;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/history.js



/** What the service returns at most. */
const MAX_LOGS = 1_000;
const LEVELS = ['debug', 'info', 'warn', 'error'];
/** What was: metrics of the last hour, and logs, which tell of a sandbox's life and not of its commands. */
function historyRoutes(app, world) {
    app.get('/sandboxes/:id/metrics', async (request) => {
        const { id } = findSandbox(world, request.params.id).record;
        const query = request.query;
        const from = numberOf(query, 'start', 0);
        const to = numberOf(query, 'end', Infinity);
        return world.usage
            .of(id)
            .filter((sample) => unix(sample) >= from && unix(sample) <= to)
            .map(renderMetric);
    });
    app.get('/sandboxes/metrics', async (request) => {
        const ids = (request.query['sandbox_ids'] ?? '').split(',').filter(Boolean);
        if (ids.length === 0 || ids.length > 100)
            throw new ApiError(400, 'sandbox_ids: from 1 to 100 IDs');
        const found = ids.flatMap((id) => {
            const last = world.usage.of(id).at(-1);
            return last ? [[id, renderMetric(last)]] : [];
        });
        return { sandboxes: Object.fromEntries(found) };
    });
    app.get('/sandboxes/:id/logs', async (request) => {
        const { id } = findSandbox(world, request.params.id).record;
        const query = request.query;
        const from = numberOf(query, 'start', 0);
        const events = (await readEvents(world, id)).filter(({ at }) => at >= from).slice(0, logLimit(query));
        return {
            logs: events.map((event) => ({ timestamp: new Date(event.at).toISOString(), line: lineOf(event, id) })),
            logEntries: events.map((event) => history_renderEntry(event, id)),
        };
    });
    app.get('/v2/sandboxes/:id/logs', async (request) => {
        const { id } = findSandbox(world, request.params.id).record;
        const query = request.query;
        const backward = query['direction'] === 'backward';
        const least = LEVELS.indexOf(query['level'] ?? 'debug');
        if (least < 0)
            throw new ApiError(400, `level: one of ${LEVELS.join(', ')}`);
        const cursor = numberOf(query, 'cursor', backward ? Infinity : 0);
        const events = (await readEvents(world, id)).filter(({ at, level, message }) => (backward ? at <= cursor : at >= cursor) &&
            LEVELS.indexOf(level) >= least &&
            message.includes(query['search'] ?? ''));
        if (backward)
            events.reverse();
        return { logs: events.slice(0, logLimit(query)).map((event) => history_renderEntry(event, id)) };
    });
}
function numberOf(query, name, absent) {
    const text = query[name];
    if (text === undefined || text === '')
        return absent;
    const value = Number(text);
    if (!Number.isFinite(value) || value < 0)
        throw new ApiError(400, `${name}: a time, as a number`);
    return value;
}
function logLimit(query) {
    const limit = numberOf(query, 'limit', MAX_LOGS);
    return Math.min(Math.max(0, Math.floor(limit)), MAX_LOGS);
}
const unix = ({ at }) => Math.floor(at / 1000);
function renderMetric(sample) {
    const { at, ...values } = sample;
    return { timestamp: new Date(at).toISOString(), timestampUnix: Math.floor(at / 1000), ...values };
}
function history_renderEntry({ at, level, message }, sandboxID) {
    return { timestamp: new Date(at).toISOString(), level, message, fields: { logger: 'engine', sandboxID } };
}
/** One line of JSON, as the service's log lines are: the CLI reads them so. */
function lineOf({ at, level, message }, sandboxID) {
    return JSON.stringify({
        timestamp: new Date(at).toISOString(),
        level,
        message,
        logger: 'engine',
        sandboxID,
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/not-offered.js


/** A request asks for something, among other things, that this engine does not do. */
function notOffered(what) {
    return new ApiError(400, `the local engine does not offer ${what}`);
}
/** Images that a client pushes: replaced by builds that are described step by step. */
const BUILDING = 'builds of the first generation; a newer SDK or CLI builds';
/** Parts of E2B's API that this engine does not have. */
const ROUTES = [
    ['POST', '/templates', BUILDING],
    ['POST', '/templates/:id', BUILDING],
    ['POST', '/templates/:id/builds/:build', BUILDING],
    ['ALL', '/volumes', 'volumes'],
    ['ALL', '/volumes/*', 'volumes'],
    ['ALL', '/volumecontent/*', 'volumes'],
    ['ALL', '/secrets', 'secrets'],
    ['ALL', '/secrets/*', 'secrets'],
];
/** Says of the service's other routes that they are known and not there: 501, not a 404 that reads as “none found”. */
function notOfferedRoutes(app) {
    for (const [method, url, what] of ROUTES) {
        app.route({
            method: method === 'ALL' ? ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] : [method],
            url,
            handler: async (_request, reply) => sendError(reply, 501, `the local engine does not offer ${what} yet`),
        });
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/snapshot.js








/**
 * Makes a snapshot of a running sandbox: a template of its own, or a build of the named one. The sandbox stands still
 * while its files are copied and goes on. Throws ApiError 404 when there is none that runs, 409 while it is being
 * paused, 400 for a name that may not be one.
 */
async function snapshotSandbox(world, id, name) {
    const reference = name === undefined ? undefined : parseReference(name);
    if (name !== undefined && !reference) {
        throw new ApiError(400, `'${name}' cannot be a snapshot's name: letters, digits, - and _, then perhaps a :tag`);
    }
    const named = reference && world.templates.get(reference.name);
    if (named && named.kind !== 'snapshot') {
        throw new ApiError(400, `the name '${reference.name}' belongs to a template that is not a snapshot`);
    }
    if (world.stopping)
        checkSlot(world);
    const saved = await copyRunning(world, findSandbox(world, id), sandboxNotFound(id));
    try {
        const { record } = findSandbox(world, id);
        const build = await world.templates.add({
            templateId: randomName(20),
            ...(reference ? { alias: reference.name } : {}),
            tags: [reference?.tag ?? DEFAULT_TAG],
            kind: 'snapshot',
            layers: saved.layers,
            cpuCount: record.cpuCount,
            memoryMB: record.memoryMB,
            diskSizeMB: record.diskSizeMB,
            sandboxId: id,
            ...(record.context ? { context: record.context } : {}),
            ...(record.start ? { start: record.start } : {}),
        });
        world.log.info(`${id}: its files were copied to the snapshot ${build.templateId}:${build.tag}; ${memoryToo(saved)}`);
        await logEvent(world, id, `snapshot ${build.templateId}:${build.tag} was made of its files; ${memoryToo(saved)}`);
        return build;
    }
    finally {
        saved.release();
        // The build that had the tag before may be named by nothing now.
        await collectLayers(world);
    }
}
/** Said wherever a copy of a sandbox's files is made. */
function memoryToo({ memory }) {
    return memory ? 'its memory and processes too' : 'its memory and processes were not';
}
/**
 * Copies the files of a running sandbox and, where that works, its memory at one moment, all its processes frozen. Throws ApiError 409 while it is being
 * paused, and `whenPaused` when it is paused.
 */
async function copyRunning(world, sandbox, whenPaused) {
    const { id } = sandbox.record;
    if (sandbox.transition?.kind === 'pausing')
        throw new ApiError(409, `Sandbox "${id}" is being paused`);
    let saved;
    await whenSettled(sandbox, async () => {
        if (findSandbox(world, id).record.state === 'paused')
            throw whenPaused;
        await transition(world, sandbox, 'snapshotting', async () => {
            await world.memory.ready(); // The first time it takes a moment: not while everything stands still.
            await world.containers.pause(id);
            try {
                saved = await saveLayers(world, sandbox);
            }
            finally {
                await world.containers.resume(id);
            }
        });
    });
    if (!saved)
        throw new Error(`${id}: nothing was copied`);
    return saved;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/fork.js







/** The most that one call makes, as on the service. */
const MAX_FORKS = 100;
/**
 * Makes `count` sandboxes from one copy of a running sandbox's files, at the same time; each starts or fails on its
 * own. Throws ApiError, before any is made: 404 when there is none, 409 when it is paused or being paused, 400 for a
 * count that this engine does not run.
 */
async function forkSandbox(world, id, request) {
    const { count, timeout } = request;
    if (count < 1 || count > MAX_FORKS)
        throw new ApiError(400, `count: a number from 1 to ${MAX_FORKS}`);
    const source = findSandbox(world, id);
    if (count >= world.maxSandboxes) {
        // The source has a place of its own.
        throw new ApiError(400, `count: must be below the ${world.maxSandboxes} sandboxes that may run at a time`);
    }
    checkTimeout(world, timeout);
    if (world.stopping)
        checkSlot(world);
    const saved = await copyRunning(world, source, new ApiError(409, `Sandbox "${id}" is paused`));
    try {
        const settings = settingsOf(source.record, timeout);
        const { templateId, alias, cpuCount, memoryMB, diskSizeMB, context, start } = source.record;
        const from = {
            templateId,
            ...(alias === undefined ? {} : { alias }),
            layers: saved.layers,
            cpuCount,
            memoryMB,
            diskSizeMB,
            ...(context ? { context } : {}),
            ...(start ? { start } : {}),
        };
        const results = await Promise.allSettled(Array.from({ length: count }, () => startSandbox(world, settings, from)));
        const started = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
        const failed = count - started.length;
        const cold = saved.memory ? started.filter(({ fromMemory }) => !fromMemory).length : 0;
        const carried = cold === 0 ? memoryToo(saved) : `the memory of ${cold} could not be restored`;
        const outcome = `${started.length} of ${count} forks started from a copy of its files; ${carried}`;
        world.log.info(`${id}: ${outcome}`);
        await logEvent(world, id, outcome, failed > 0 || cold > 0 ? 'warn' : 'info');
        return results;
    }
    finally {
        saved.release();
        await collectLayers(world);
    }
}
/** A fork has all that its source has, but for the lifetime. */
function settingsOf(record, timeout) {
    return {
        timeout,
        metadata: record.metadata,
        envVars: record.envVars,
        internet: record.internet,
        ...(record.network ? { network: record.network } : {}),
        privateTraffic: record.trafficAccessToken !== undefined,
        autoPause: record.autoPause,
        autoPauseMemory: record.autoPauseMemory,
        autoResume: record.autoResume,
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/kill.js



/** Ends a sandbox, running or paused, and removes all that it was. Throws ApiError 404 when there is none. */
async function killSandbox(world, id, reason) {
    const sandbox = findSandbox(world, id);
    await whenSettled(sandbox, async () => {
        const { block } = findSandbox(world, id).record;
        await transition(world, sandbox, 'killing', async () => {
            dropStreams(sandbox);
            // A write of the record that is under way would bring its folder back.
            await sandbox.saved;
            await world.containers.remove(id, block);
            world.sandboxes.delete(id);
            world.usage.forget(id);
        });
        world.log.info(`${id} ended: ${reason}`);
        await collectLayers(world);
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/store-memory.js





/** A sandbox that goes on at once is left where it is: its processes are there faster than from disk. */
const STORE_AFTER_MS = 2_000;
/**
 * Writes the memory of a sandbox that was just paused to disk, a little later and in the background, and ends its
 * processes then: it takes no memory of this machine any more, and outlives it. Where that cannot be done they stay, frozen.
 */
function storeLater(world, sandbox) {
    const { id, endAt } = sandbox.record;
    const due = () => {
        const { state, kept, memoryOnDisk } = sandbox.record;
        if (world.stopping || world.sandboxes.get(id) !== sandbox || memoryOnDisk)
            return false;
        // Not a later pause: that one has its own turn.
        return state === 'paused' && kept === 'memory' && sandbox.record.endAt === endAt;
    };
    void (async () => {
        await (0,external_node_timers_promises_.setTimeout)(STORE_AFTER_MS, undefined, { ref: false });
        if (!due() || !(await world.memory.ready()).works)
            return;
        await world.memory.stores.run(() => whenSettled(sandbox, async () => {
            if (due())
                await transition(world, sandbox, 'storing', () => store(world, sandbox));
        }));
    })().catch(async (error) => {
        const message = `its memory could not be written to disk, its processes stay frozen: ${error.message}`;
        world.log.warn(`${id}: ${message}`);
        await logEvent(world, id, message, 'warn');
    });
}
async function store(world, sandbox) {
    const { id, block, accessToken } = sandbox.record;
    const { memory, layers } = sandboxFolder(world.layout, id);
    await world.containers.saveMemory({ id, block, token: accessToken }, memory);
    // Memory and files are of one moment, and must be on disk before the processes go.
    for (const folder of [layers, memory])
        await flushMemory(folder);
    await update(world, sandbox, { memoryOnDisk: true });
    await world.containers.stop(id, block);
    await update(world, sandbox, { init: undefined });
    const message = `its memory is on disk (${megabytes(await memorySize(memory))} MB), its processes ended`;
    world.log.info(`${id}: ${message}`);
    await logEvent(world, id, message);
}
function megabytes(bytes) {
    return Math.ceil(bytes / 1_000_000);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/pause.js







/**
 * Pauses a sandbox: freezes its processes or, without `memory`, ends them and keeps what it wrote. One that is being
 * paused is waited for; throws ApiError 409 when it is paused already, 404 when there is none, 503 when it could not be
 * paused: it then runs on, as before.
 */
async function pauseSandbox(world, id, options = { memory: true }) {
    const sandbox = findSandbox(world, id);
    const joined = sandbox.transition?.kind === 'pausing';
    await whenSettled(sandbox, async () => {
        if (findSandbox(world, id).record.state === 'paused') {
            if (joined)
                return;
            throw new ApiError(409, `Sandbox "${id}" is already paused`);
        }
        await transition(world, sandbox, 'pausing', async () => {
            const { endAt } = sandbox.record;
            try {
                await world.containers.pause(id);
                if (!options.memory)
                    await flush(world, id);
                const kept = options.memory ? 'memory' : 'filesystem';
                await update(world, sandbox, { state: 'paused', kept, endAt: Date.now() });
            }
            catch (error) {
                await update(world, sandbox, { state: 'running', kept: 'memory', endAt }).catch(() => undefined);
                if (await world.containers.frozen(id))
                    await world.containers.resume(id);
                const { message } = error;
                world.log.warn(`${id} could not be paused and runs on: ${message}`);
                throw new ApiError(503, `Sandbox "${id}" could not be paused and runs on: ${message}`);
            }
            dropStreams(sandbox);
            if (!options.memory)
                await endProcesses(world, sandbox);
        });
        if (options.memory)
            storeLater(world, sandbox);
        world.log.info(`${id} paused${options.memory ? '' : ', without its memory'}`);
        await logEvent(world, id, options.memory ? 'paused' : 'paused without its memory');
    });
}
/** What the sandbox wrote is then on disk: it must outlive the machine's power too. */
async function flush(world, id) {
    await (0,runtime_command/* runCommand */.d1)(['sync', '--file-system', sandboxFolder(world.layout, id).layers]);
}
/** Ends the processes of a sandbox whose record says that it keeps its files only. Repeated after a crash. */
async function endProcesses(world, sandbox) {
    await world.containers.stop(sandbox.record.id, sandbox.record.block);
    await update(world, sandbox, { init: undefined });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/set-timeout.js



/**
 * Lets a running sandbox end `timeout` s from now; may shorten its life (unless `onlyExtend`). Throws ApiError 404
 * when there is none that runs, 409 while it is being paused, 400 above the longest lifetime.
 */
async function setSandboxTimeout(world, id, timeout, options = {}) {
    const sandbox = findSandbox(world, id);
    if (sandbox.transition?.kind === 'pausing')
        throw new ApiError(409, `Sandbox "${id}" is being paused`);
    if (sandbox.record.state === 'paused')
        throw sandboxNotFound(id);
    const seconds = Math.max(0, timeout);
    if (seconds > world.maxTimeoutS) {
        throw new ApiError(400, `Timeout cannot be greater than ${world.maxTimeoutS / 3600} hours`);
    }
    const asked = Math.min(Date.now() + seconds * 1000, longestEnd(world, sandbox.record));
    const endAt = options.onlyExtend ? Math.max(asked, sandbox.record.endAt) : asked;
    await update(world, sandbox, { endAt });
    world.onChange();
}
/** When this run of a sandbox must end at the latest, ms since 1970: the longest lifetime counts from its start. */
function longestEnd(world, { startedAt }) {
    return startedAt + world.maxTimeoutS * 1000;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/resume.js










/**
 * Makes a sandbox ready for use for at least `timeout` s more: a running one is never shortened, a paused one goes on
 * where it was or, without memory, is started anew. Says whether it was resumed. Throws ApiError 404 when there is
 * none, 409 while it is being killed, 429 when no more may run.
 */
async function connectSandbox(world, id, options) {
    checkTimeout(world, options.timeout);
    if (world.sandboxes.get(id)?.transition?.kind === 'killing')
        throw new ApiError(409, `Sandbox "${id}" is being killed`);
    const sandbox = findSandbox(world, id);
    return whenSettled(sandbox, async () => {
        if (findSandbox(world, id).record.state === 'paused') {
            await resume(world, sandbox, options);
            return { sandbox, resumed: true };
        }
        const asked = Math.min(Date.now() + options.timeout * 1000, longestEnd(world, sandbox.record));
        if (asked > sandbox.record.endAt) {
            await update(world, sandbox, { endAt: asked });
            world.onChange();
        }
        return { sandbox, resumed: false };
    });
}
/** The older call: resumes a paused sandbox only. Throws ApiError 409 when it is running, 404 when there is none. */
async function resumeSandbox(world, id, options) {
    checkTimeout(world, options.timeout);
    const sandbox = findSandbox(world, id);
    return whenSettled(sandbox, async () => {
        if (findSandbox(world, id).record.state !== 'paused')
            throw new ApiError(409, `Sandbox "${id}" is already running`);
        await resume(world, sandbox, options);
        return sandbox;
    });
}
/** Resumes a paused sandbox that is settled. Begins in the tick of the call. */
async function resume(world, sandbox, options) {
    const { id } = sandbox.record;
    const release = claimSlot(world, sandbox);
    let how = 'resumed';
    try {
        await transition(world, sandbox, 'resuming', async () => {
            const { kept, memoryOnDisk } = sandbox.record;
            if (kept === 'memory' && options.memory) {
                if (!memoryOnDisk)
                    return thaw(world, sandbox, options.timeout);
                if (await goOnFromDisk(world, sandbox, options.timeout)) {
                    how = 'resumed from disk';
                    return;
                }
            }
            how = 'started anew from its files';
            await boot(world, sandbox, options.timeout);
        });
    }
    finally {
        release();
    }
    world.log.info(`${id} ${how}, ends in ${options.timeout} s`);
    await logEvent(world, id, how);
}
async function thaw(world, sandbox, timeout) {
    const { id, init } = sandbox.record;
    if (!init || !(await world.containers.alive(init)))
        throw sandboxNotFound(id);
    await world.containers.resume(id);
    const now = Date.now();
    await update(world, sandbox, { state: 'running', startedAt: now, endAt: now + timeout * 1000 });
    await initAgent(sandbox);
}
/** Says whether its processes could be brought back. */
async function goOnFromDisk(world, sandbox, timeout) {
    const init = await restoreMemory(world, sandbox);
    if (!init)
        return false;
    const now = Date.now();
    await update(world, sandbox, {
        init,
        state: 'running',
        memoryOnDisk: false,
        startedAt: now,
        endAt: now + timeout * 1000,
    });
    await dropMemory(world, sandbox);
    return true;
}
/** A new boot: no process is left of the old one. When it fails the sandbox stays paused, with its files. */
async function boot(world, sandbox, timeout) {
    if (sandbox.record.kept === 'memory') {
        await update(world, sandbox, { kept: 'filesystem' });
        await endProcesses(world, sandbox);
        await dropMemory(world, sandbox);
    }
    const init = await world.starts.run(() => bootSandbox(world, sandbox.record));
    const now = Date.now();
    await update(world, sandbox, {
        init,
        state: 'running',
        kept: 'memory',
        startedAt: now,
        endAt: now + timeout * 1000,
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/set-network.js




/**
 * Replaces all rules of a running sandbox's outgoing traffic; what is not named is cleared. Who may reach the sandbox
 * stays as it was. Throws ApiError 404 when there is none that runs, 409 while it is being paused.
 */
async function setSandboxNetwork(world, id, change) {
    const sandbox = findSandbox(world, id);
    if (sandbox.transition?.kind === 'pausing')
        throw new ApiError(409, `Sandbox "${id}" is being paused`);
    await whenSettled(sandbox, async () => {
        const { record } = findSandbox(world, id);
        if (record.state === 'paused')
            throw sandboxNotFound(id);
        const { allowOut: _allow, denyOut: _deny, ...kept } = record.network ?? {};
        const { allowOut, denyOut } = change;
        const network = { ...kept, ...(allowOut ? { allowOut } : {}), ...(denyOut ? { denyOut } : {}) };
        const changed = { ...record, internet: change.internet, network };
        // Enforced first: the record never says that something is refused which is not.
        await world.containers.setEgress(record.block, egressPolicyOf(changed.internet, changed.network));
        await update(world, sandbox, { internet: change.internet, network });
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/egress.js

/** Throws ApiError 400 for what of a network's settings this engine does not offer. Its lists: `sandboxes/egress.ts`. */
function checkEgress({ rules, egressProxy }) {
    if (rules && Object.keys(rules).length > 0)
        throw notOffered('rules that rewrite outgoing requests');
    if (egressProxy !== undefined && egressProxy !== null)
        throw notOffered('an egress proxy');
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/list.js


const MAX_LIMIT = 100;
/**
 * A page of the list of sandboxes: newest run first unless `order=asc`, ties by id. The older route shows running
 * ones only and does not page. Throws ApiError 400 for a query that means nothing.
 */
function listSandboxes(world, query, older) {
    const states = (query['state'] ?? (older ? 'running' : 'running,paused')).split(',');
    const wanted = [...world.sandboxes.values()]
        .filter((sandbox) => sandbox.record.state !== 'creating')
        .filter(every([
        (sandbox) => sandbox.transition?.kind !== 'killing',
        (sandbox) => states.includes(shownState(sandbox)),
        byMetadata(query['metadata']),
        byStart(query['startedAfter']),
        byTemplate(world, query['template']),
    ]));
    const ascending = query['order'] === 'asc';
    const sorted = wanted.sort((a, b) => (ascending ? compare(a, b) : compare(b, a)));
    const headers = {};
    if (states.includes('running')) {
        headers['x-total-running'] = String(wanted.filter((sandbox) => shownState(sandbox) === 'running').length);
    }
    if (older)
        return { rows: sorted, headers };
    const after = afterToken(query['nextToken'], ascending);
    const rest = sorted.filter(after);
    const rows = rest.slice(0, limitOf(query['limit']));
    const last = rows.at(-1);
    if (last && rest.length > rows.length)
        headers['x-next-token'] = tokenOf(last, ascending);
    return { rows, headers };
}
function every(tests) {
    return (sandbox) => tests.every((test) => test(sandbox));
}
function compare(a, b) {
    return a.record.startedAt - b.record.startedAt || (a.record.id < b.record.id ? -1 : 1);
}
/** Keys and values are URL-encoded one by one within a value that is URL-encoded as a whole. */
function byMetadata(text) {
    if (!text)
        return () => true;
    const pairs = decode(text)
        .split('&')
        .map((pair) => {
        const at = pair.indexOf('=');
        if (at < 0)
            throw new ApiError(400, `metadata: '${pair}' is not key=value`);
        return [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
    });
    return ({ record }) => pairs.every(([key, value]) => record.metadata[key] === value);
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new ApiError(400, `metadata: '${text.slice(0, 100)}' is not URL-encoded`);
    }
}
function byStart(text) {
    if (!text)
        return () => true;
    const from = Date.parse(text);
    if (Number.isNaN(from))
        throw new ApiError(400, `startedAfter: '${text.slice(0, 100)}' is not a date`);
    return ({ record }) => record.startedAt >= from;
}
function byTemplate(world, text) {
    if (!text)
        return () => true;
    if (text.includes(':'))
        throw new ApiError(400, 'template: an ID or a name, without a tag');
    const template = world.templates.get(text);
    return ({ record }) => record.templateId === template?.templateId;
}
function limitOf(text) {
    if (text === undefined)
        return MAX_LIMIT;
    const limit = Number(text);
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
        throw new ApiError(400, `limit: a number from 1 to ${MAX_LIMIT}`);
    }
    return limit;
}
/** A token says where the last page ended and in which order it was asked for: it fits no other order. */
function tokenOf({ record }, ascending) {
    return Buffer.from(`${ascending ? 'asc' : 'desc'} ${record.startedAt} ${record.id}`).toString('base64url');
}
function afterToken(token, ascending) {
    if (!token)
        return () => true;
    const match = /^(asc|desc) (\d+) ([a-z0-9]+)$/.exec(Buffer.from(token, 'base64url').toString());
    if (!match || (match[1] === 'asc') !== ascending)
        throw new ApiError(400, 'nextToken: not a token of this list');
    const startedAt = Number(match[2]);
    const id = match[3] ?? '';
    return ({ record }) => {
        const later = record.startedAt - startedAt || (record.id === id ? 0 : record.id < id ? -1 : 1);
        return ascending ? later > 0 : later < 0;
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/render.js


/** The envd version that clients are told: it switches on what our agent can do (`e2b-protocol`, section c). */
const ENVD_VERSION = '0.6.13';
/** E2B names a node of its fleet here; clients only require that it is there. */
const CLIENT_ID = 'local';
/** `Sandbox`: the answer to create, connect and resume. */
function renderSandbox(record) {
    return {
        sandboxID: record.id,
        templateID: record.templateId,
        ...(record.alias === undefined ? {} : { alias: record.alias }),
        clientID: CLIENT_ID,
        envdVersion: ENVD_VERSION,
        envdAccessToken: record.accessToken,
        ...(record.trafficAccessToken === undefined ? {} : { trafficAccessToken: record.trafficAccessToken }),
        domain: null,
    };
}
/** `ListedSandbox`: a row of the list. */
function renderListed(sandbox) {
    const { record } = sandbox;
    return {
        sandboxID: record.id,
        templateID: record.templateId,
        ...(record.alias === undefined ? {} : { alias: record.alias }),
        clientID: CLIENT_ID,
        startedAt: new Date(record.startedAt).toISOString(),
        endAt: new Date(record.endAt).toISOString(),
        state: shownState(sandbox),
        cpuCount: record.cpuCount,
        memoryMB: record.memoryMB,
        diskSizeMB: record.diskSizeMB,
        envdVersion: ENVD_VERSION,
        metadata: record.metadata,
    };
}
/** `SandboxDetail`: the answer to getInfo. */
function renderDetail(sandbox) {
    const { record } = sandbox;
    return {
        ...renderListed(sandbox),
        envdAccessToken: record.accessToken,
        allowInternetAccess: record.internet,
        domain: null,
        ...(record.network ? { network: record.network } : {}),
        lifecycle: { onTimeout: record.autoPause ? 'pause' : 'kill', autoResume: record.autoResume },
    };
}
/** `SandboxForkResult`: one of the forks that were asked for. */
function renderFork(result) {
    if (result.status === 'fulfilled')
        return { sandbox: renderSandbox(result.value.record) };
    const error = result.reason;
    return { error: { code: error instanceof ApiError ? error.status : 500, message: error.message } };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/sandboxes.js














/** Lifetimes when a request names none, s: the newer routes' and the older create's. */
const DEFAULT_TIMEOUT_S = 300;
const V1_TIMEOUT_S = 15;
/** Sandboxes over REST, both generations of routes. Each handler parses, calls one verb, renders. */
function sandboxRoutes(app, world, builtIns) {
    for (const [path, defaultTimeout] of [
        ['/sandboxes', V1_TIMEOUT_S],
        ['/v2/sandboxes', DEFAULT_TIMEOUT_S],
    ]) {
        app.post(path, async (request, reply) => {
            const asked = createRequest(createBody.parse(request.body), defaultTimeout);
            await builtIns.ensure(asked.templateID, untilClosed(reply));
            const sandbox = await createSandbox(world, asked);
            return reply.code(201).send(renderSandbox(sandbox.record));
        });
        app.post(`${path}/:id/connect`, async (request, reply) => {
            const body = connectBody.parse(request.body ?? {});
            const { sandbox, resumed } = await connectSandbox(world, request.params.id, {
                timeout: body.timeout ?? DEFAULT_TIMEOUT_S,
                memory: body.memory ?? true,
            });
            return reply.code(resumed ? 201 : 200).send(renderSandbox(sandbox.record));
        });
        app.get(path, async (request, reply) => {
            const page = listSandboxes(world, request.query, path === '/sandboxes');
            for (const [name, value] of Object.entries(page.headers))
                reply.header(name, value);
            return reply.send(page.rows.map(renderListed));
        });
    }
    app.get('/sandboxes/:id', async (request) => renderDetail(findSandbox(world, request.params.id)));
    app.delete('/sandboxes/:id', async (request, reply) => {
        await killSandbox(world, request.params.id, 'killed by a client');
        return reply.code(204).send();
    });
    app.post('/sandboxes/:id/pause', async (request, reply) => {
        const { memory } = pauseBody.parse(request.body ?? {});
        await pauseSandbox(world, request.params.id, { memory: memory ?? true });
        return reply.code(204).send();
    });
    app.post('/sandboxes/:id/resume', async (request, reply) => {
        const body = connectBody.parse(request.body ?? {});
        const sandbox = await resumeSandbox(world, request.params.id, {
            timeout: body.timeout ?? V1_TIMEOUT_S,
            memory: body.memory ?? true,
        });
        return reply.code(201).send(renderSandbox(sandbox.record));
    });
    app.post('/sandboxes/:id/timeout', async (request, reply) => {
        await setSandboxTimeout(world, request.params.id, timeoutBody.parse(request.body).timeout);
        return reply.code(204).send();
    });
    app.put('/sandboxes/:id/network', async (request, reply) => {
        const { allow_internet_access: internet, ...egress } = networkBody.parse(request.body ?? {});
        checkEgress(egress);
        await setSandboxNetwork(world, request.params.id, {
            internet: internet ?? true,
            allowOut: egress.allowOut ?? undefined,
            denyOut: egress.denyOut ?? undefined,
        });
        return reply.code(204).send();
    });
    app.post('/sandboxes/:id/fork', async (request, reply) => {
        const { timeout, count } = forkBody.parse(request.body ?? {});
        const forks = await forkSandbox(world, request.params.id, {
            timeout: timeout ?? V1_TIMEOUT_S,
            count: count ?? 1,
        });
        return reply.code(201).send(forks.map(renderFork));
    });
    app.post('/sandboxes/:id/refreshes', async (request, reply) => {
        const { duration } = refreshBody.parse(request.body ?? {});
        await setSandboxTimeout(world, request.params.id, duration ?? V1_TIMEOUT_S, { onlyExtend: true });
        return reply.code(204).send();
    });
}
/** Aborted when the client is gone before it is answered: nobody would know of the sandbox. */
function untilClosed(reply) {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort(new ApiError(499, 'the client is gone')));
    return gone.signal;
}
/** What the engine cannot do is refused before anything is made, never silently left out. */
function createRequest(body, defaultTimeout) {
    const autoPause = body.autoPause ?? false;
    const autoPauseMemory = body.autoPauseMemory ?? true;
    const autoResume = body.autoResume?.enabled ?? false;
    if (!autoPauseMemory && !autoPause)
        throw new ApiError(400, 'autoPauseMemory: false needs autoPause: true');
    if (!autoPauseMemory && autoResume)
        throw new ApiError(400, 'autoPauseMemory: false cannot be combined with autoResume');
    if (body.volumeMounts?.length)
        throw notOffered('mounting volumes');
    const network = body.network ?? undefined;
    if (network)
        checkEgress(network);
    if (body.secure === false && network?.allowPublicTraffic === false) {
        throw new ApiError(400, 'allowPublicTraffic: false needs a secured sandbox');
    }
    return {
        templateID: body.templateID,
        timeout: body.timeout ?? defaultTimeout,
        metadata: body.metadata ?? {},
        envVars: body.envVars ?? {},
        internet: body.allow_internet_access ?? true,
        ...(network ? { network } : {}),
        privateTraffic: network?.allowPublicTraffic === false,
        autoPause,
        autoPauseMemory,
        autoResume,
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/snapshots.js





/** Snapshots over REST. They are deleted, and sandboxes made from them, as templates are. */
function snapshotRoutes(app, world) {
    app.post('/sandboxes/:id/snapshots', async (request, reply) => {
        const { name } = snapshotBody.parse(request.body ?? {});
        const build = await snapshotSandbox(world, request.params.id, name ?? undefined);
        return reply.code(201).send(render({ ...build, alias: build.aliases[0] }, build.tag));
    });
    app.get('/snapshots', async (request, reply) => {
        const query = request.query;
        const rows = world.templates
            .all()
            .filter(({ kind }) => kind === 'snapshot')
            .flatMap((template) => rowsOf(template))
            .filter(bySandbox(query['sandboxID']))
            .filter(byName(query['name']))
            .sort((a, b) => b.createdAt - a.createdAt || (a.key < b.key ? -1 : 1));
        const from = startAfter(rows, query['nextToken']);
        const page = rows.slice(from, from + limitOf(query['limit']));
        const last = page.at(-1);
        if (last && from + page.length < rows.length)
            reply.header('x-next-token', snapshots_tokenOf(last));
        return reply.send(page.map(({ template, tag }) => render(template, tag)));
    });
}
/** One a tag: each can be started from and deleted alone. */
function rowsOf(template) {
    return template.tags.map(({ tag, buildId, createdAt }) => ({
        template,
        tag,
        createdAt,
        sandboxId: template.builds.find((build) => build.buildId === buildId)?.sandboxId,
        key: `${template.templateId}:${tag}`,
    }));
}
/** `SnapshotInfo`: its ID is the name where it has one, with the tag. */
function render(template, tag) {
    const { templateId, alias } = template;
    const name = alias === undefined ? undefined : `${NAMESPACE}/${alias}:${tag}`;
    return { snapshotID: name ?? `${templateId}:${tag}`, names: name === undefined ? [] : [name] };
}
function bySandbox(id) {
    return (row) => !id || row.sandboxId === id;
}
function byName(text) {
    if (!text)
        return () => true;
    const wanted = parseReference(text);
    return ({ template, tag }) => wanted !== undefined &&
        (template.alias === wanted.name || template.templateId === wanted.name) &&
        (wanted.tag === undefined || wanted.tag === tag);
}
/** Where a page ended: newer snapshots and deleted ones in between do not shift the next page. */
function snapshots_tokenOf({ createdAt, key }) {
    return Buffer.from(`${createdAt} ${key}`).toString('base64url');
}
function startAfter(rows, token) {
    if (!token)
        return 0;
    const match = /^(\d+) (\S+)$/.exec(Buffer.from(token, 'base64url').toString());
    if (!match)
        throw new ApiError(400, 'nextToken: not a token of this list');
    const createdAt = Number(match[1]);
    const key = match[2] ?? '';
    const at = rows.findIndex((row) => row.createdAt < createdAt || (row.createdAt === createdAt && row.key > key));
    return at < 0 ? rows.length : at;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/teams.js

/** The one team there is: the CLI asks whose key it has. */
function teamRoutes(app, apiKey) {
    app.get('/teams', async () => [{ teamID: NAMESPACE, name: NAMESPACE, apiKey, isDefault: true }]);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/templates.js







/** Templates over REST: what there is, and what each of their builds is called. */
function templateRoutes(app, world, builds) {
    const buildsOf = ({ templateId }) => builds.of(templateId);
    /** A template goes with its last tag, and its builds with it. */
    const forgetIfGone = async ({ templateId }) => {
        if (!world.templates.get(templateId))
            await builds.forget(templateId);
    };
    for (const path of ['/templates', '/v2/templates']) {
        app.get(path, async () => world.templates
            .all()
            .filter(({ kind }) => kind === 'template')
            .map((template) => templates_render(template, buildsOf(template))));
    }
    app.get('/templates/aliases/:alias', async (request) => {
        const { alias } = request.params;
        const template = world.templates.get(alias);
        // A name is taken from the first request for a build on; a tag is there when its build is.
        const found = parseReference(alias)?.tag === undefined ? template : world.templates.find(alias);
        if (!template || !found)
            throw new ApiError(404, `template alias '${alias}' not found`);
        return { templateID: template.templateId, public: template.public };
    });
    app.get('/templates/:id', async (request) => {
        const template = get(world, request.params.id);
        return renderWithBuilds(template, buildsOf(template));
    });
    for (const path of ['/templates/:id', '/v2/templates/:id']) {
        app.patch(path, async (request) => {
            const template = get(world, request.params.id);
            const { public: value } = templateUpdateBody.parse(request.body ?? {});
            if (typeof value === 'boolean')
                await world.templates.setPublic(template, value);
            return { names: namesOf(template) };
        });
    }
    app.delete('/templates/:id', async (request, reply) => {
        const template = get(world, request.params.id);
        if (template.templateId === BASE)
            throw new ApiError(400, `the template '${BASE}' cannot be deleted`);
        const tag = parseReference(request.params.id)?.tag;
        if (tag === undefined) {
            await builds.forget(template.templateId);
            await world.templates.remove(template);
        }
        else if (template.tags.some((each) => each.tag === tag))
            await world.templates.removeTags(template, [tag]);
        else
            throw new ApiError(404, world.templates.whyNot(request.params.id));
        await forgetIfGone(template);
        await collectLayers(world);
        builds.collect();
        return reply.code(204).send();
    });
    // Also of builds that are not ready, as on the service; sandboxes start from the newest ready build of a tag.
    app.get('/templates/:id/tags', async (request) => {
        const template = get(world, request.params.id);
        const newest = new Map();
        for (const each of [...template.tags, ...builds.tagsOf(template.templateId)]) {
            if (each.createdAt >= (newest.get(each.tag)?.createdAt ?? 0))
                newest.set(each.tag, each);
        }
        return [...newest.values()].map(({ tag, buildId, createdAt }) => ({
            tag,
            buildID: buildId,
            createdAt: new Date(createdAt).toISOString(),
        }));
    });
    app.post('/templates/tags', async (request, reply) => {
        const { target, tags: given } = assignTagsBody.parse(request.body);
        const tags = given.map(tagOf);
        if (!parseReference(target))
            throw new ApiError(400, `target: '${target}' is not name:tag`);
        const build = world.templates.find(target);
        if (!build)
            throw new ApiError(404, world.templates.whyNot(target));
        await world.templates.setTags(get(world, target), build.buildId, tags);
        await collectLayers(world);
        builds.collect();
        return reply.code(201).send({ buildID: build.buildId, tags });
    });
    app.delete('/templates/tags', async (request, reply) => {
        const { name, tags: given } = removeTagsBody.parse(request.body);
        const tags = given.map(tagOf);
        if (!parseReference(name))
            throw new ApiError(400, `name: '${name}' is not a template's`);
        const template = get(world, name);
        if (tags.includes(DEFAULT_TAG))
            throw new ApiError(400, `the tag '${DEFAULT_TAG}' cannot be removed`);
        await builds.untag(template.templateId, tags);
        await world.templates.removeTags(template, tags);
        await forgetIfGone(template);
        await collectLayers(world);
        builds.collect();
        return reply.code(204).send();
    });
}
function get(world, reference) {
    const template = world.templates.get(reference);
    if (!template)
        throw new ApiError(404, world.templates.whyNot(reference));
    return template;
}
function tagOf(text) {
    const tag = parseTag(text);
    if (tag === undefined)
        throw new ApiError(400, `'${text}' cannot be a tag: letters, digits, -, _ and . only`);
    return tag;
}
function common(template) {
    return {
        templateID: template.templateId,
        public: template.public,
        aliases: aliasesOf(template),
        names: namesOf(template),
        createdAt: new Date(template.createdAt).toISOString(),
        updatedAt: new Date(template.updatedAt).toISOString(),
        lastSpawnedAt: template.lastSpawnedAt ? new Date(template.lastSpawnedAt).toISOString() : null,
        spawnCount: template.spawnCount,
    };
}
/** Shows the newest build, whatever became of it; the machine is the one that sandboxes get when no tag is named. */
function templates_render(template, builds) {
    const newest = builds.at(-1)?.record;
    const tagged = template.tags.find(({ tag }) => tag === DEFAULT_TAG)?.buildId;
    const current = template.builds.find(({ buildId }) => buildId === tagged) ?? template.builds.at(-1);
    const { cpuCount, memoryMB, diskSizeMB } = current ?? newest ?? NO_MACHINE;
    return {
        ...common(template),
        buildID: newest?.buildId ?? current?.buildId ?? '',
        buildStatus: newest?.status ?? (current ? 'ready' : 'error'),
        cpuCount,
        memoryMB,
        diskSizeMB,
        createdBy: null,
        buildCount: allOf(template, builds).length,
        envdVersion: ENVD_VERSION,
    };
}
/** Of a template whose only builds failed, so long ago that they are forgotten. */
const NO_MACHINE = { cpuCount: 0, memoryMB: 0, diskSizeMB: 0 };
function renderWithBuilds(template, builds) {
    return { ...common(template), builds: allOf(template, builds) };
}
/** Builds that are remembered, and those that were not built here (snapshots, `base`): they have no record of their own. */
function allOf(template, builds) {
    const known = new Set(builds.map(({ record }) => record.buildId));
    const others = template.builds.filter(({ buildId }) => !known.has(buildId));
    return [
        ...others.map(({ buildId, createdAt: at, cpuCount, memoryMB, diskSizeMB }) => {
            const createdAt = new Date(at).toISOString();
            return {
                buildID: buildId,
                status: 'ready',
                createdAt,
                updatedAt: createdAt,
                finishedAt: createdAt,
                cpuCount,
                memoryMB,
                diskSizeMB,
            };
        }),
        ...builds.map(renderBuild),
    ].map((each) => ({ ...each, envdVersion: ENVD_VERSION }));
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/control/server.js











const MAX_BODY_BYTES = 8 * 1024 * 1024;
/**
 * The control plane (REST) as a request listener for `server`, which the data plane shares. Every route but
 * /health and uploads' links wants the API key.
 */
async function controlPlane(server, world, builds, builtIns, apiKey, facts) {
    let listener;
    const app = fastify({
        logger: false,
        bodyLimit: MAX_BODY_BYTES,
        // Long names and ids are answered 404 by the routes, not by the router.
        routerOptions: { maxParamLength: 1_000 },
        serverFactory: (handler) => {
            listener = handler;
            return server;
        },
    });
    app.setErrorHandler(errorHandler(world.log));
    app.setNotFoundHandler((request, reply) => {
        void sendError(reply, 404, `the local engine has no ${request.method} ${request.url.split('?')[0]}`);
    });
    app.addHook('onRequest', async (request, reply) => {
        if (request.url === '/health' || request.routeOptions.config.withoutKey)
            return;
        // The CLI sends what it was logged in with as a bearer's token: the key, where there is no login.
        const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
        if (sameSecret(apiKey, request.headers['x-api-key']) || sameSecret(apiKey, bearer)) {
            if (world.stopping && request.method !== 'GET')
                await sendError(reply, 503, 'the local engine is stopping');
            return;
        }
        await sendError(reply, 401, 'Invalid API key: X-API-KEY is missing or is not this engine’s key');
    });
    // Clients send an empty body with the JSON content type.
    app.removeContentTypeParser('application/json');
    app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
        if (body === '')
            return done(null, undefined);
        try {
            done(null, JSON.parse(body));
        }
        catch (error) {
            done(Object.assign(error, { statusCode: 400 }));
        }
    });
    app.get('/health', async (_request, reply) => reply.code(204).send());
    sandboxRoutes(app, world, builtIns);
    historyRoutes(app, world);
    snapshotRoutes(app, world);
    templateRoutes(app, world, builds);
    buildRoutes(app, builds);
    uploadRoute(app, builds);
    teamRoutes(app, apiKey);
    notOfferedRoutes(app);
    engineRoutes(app, world, facts);
    await app.ready();
    if (!listener)
        throw new Error('the server framework made no request handler');
    return listener;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/interpreter/template.js




/** E2B's name: what its clients for code ask for when they name no template. */
const INTERPRETER = 'code-interpreter-v1';
/** Where the service lies in the sandbox. */
const template_FOLDER = '/usr/local/lib/e2b-interpreter';
const PORT = 49_999;
/** The machine that its sandboxes get. */
const INTERPRETER_MACHINE = { cpuCount: 2, memoryMB: 2_048 };
const DEBIAN_PACKAGES = ['python3-ipykernel', 'python3-matplotlib', 'python3-pandas'];
/** How the template is built. What takes longest comes first: the cache of steps has it when the service changes. */
function interpreterOrder(files) {
    const run = (command, user) => ({
        type: 'RUN',
        args: [command, user],
        force: false,
    });
    const copy = (name) => ({
        type: 'COPY',
        args: [name, `${template_FOLDER}/${name}`, 'root'],
        force: false,
        filesHash: files[name],
    });
    return {
        from: { template: BASE },
        steps: [
            copy('image'),
            run(`bash ${template_FOLDER}/image/python.sh ${DEBIAN_PACKAGES.join(' ')}`, 'root'),
            run(`bash ${template_FOLDER}/image/deno.sh`, 'root'),
            run(`bash ${template_FOLDER}/image/warm.sh`, 'user'),
            copy('service'),
            run(`/usr/bin/python3 -m compileall -q ${template_FOLDER}/service`, 'root'),
        ],
        startCommand: `exec /usr/bin/python3 -I ${template_FOLDER}/service`,
        readyCommand: `: < /dev/tcp/127.0.0.1/${PORT}`,
        force: false,
        defaultUser: 'user',
    };
}
const TAG_PREFIX = 'engine-';
const HASH_LENGTH = 16;
const template_TAG = new RegExp(`^${TAG_PREFIX}[0-9a-f]{${HASH_LENGTH}}$`);
/** Builds of ours carry such a tag; a build of a client's does not. */
const isInterpreterTag = (tag) => template_TAG.test(tag);
/**
 * The tag of a build of ours: it says all that the build is made of. The same on every machine with the same `base`, the name of the base
 * template's folder, which changes with the machine's packages.
 */
function interpreterTag(order, base) {
    const text = JSON.stringify([order, INTERPRETER_MACHINE, base]);
    return TAG_PREFIX + (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
/** Of the folders below `files`. */
async function hashesIn(files) {
    const [image, service] = await Promise.all([
        hashOfFolder((0,external_node_path_.join)(files, 'image')),
        hashOfFolder((0,external_node_path_.join)(files, 'service')),
    ]);
    return { image, service };
}
async function hashOfFolder(folder) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    for (const file of files.sort()) {
        const content = await (0,promises_.readFile)(file);
        hash.update(`${file.slice(folder.length)} ${content.length}\n`).update(content);
    }
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/interpreter/built-in.js










/** Of the line that says why a build failed so much is passed on. Characters. */
const built_in_MOST_SAID = 300;
/** `files`: the folder with what goes into the code interpreter. */
function builtInsOf(world, builds, files) {
    let building;
    // They are part of this engine, as its code is: read once.
    let hashes;
    async function ensureInterpreter() {
        hashes ??= await hashesIn(files);
        const order = interpreterOrder(hashes);
        const tag = interpreterTag(order, built_in_baseOf(world));
        if (!isWanted(world, builds, tag))
            return;
        for (const name of ['image', 'service'])
            await upload(builds, files, name, hashes[name]);
        const { build, template } = await builds.request({
            name: INTERPRETER,
            tags: [DEFAULT_TAG, tag],
            ...INTERPRETER_MACHINE,
            minFreeDiskMB: undefined,
        });
        const { templateId } = template;
        const { buildId } = build.record;
        world.log.info(`the template ${INTERPRETER} is being built: ${buildId}`);
        await builds.start(templateId, buildId, order);
        const { status, reason } = await builds.ended(templateId, buildId);
        if (status === 'ready') {
            await removeFormer(world, builds, tag).catch((error) => world.log.warn(`former builds of the template ${INTERPRETER} could not be removed: ${error.message}`));
            return;
        }
        const why = [reason?.message ?? 'the build ended', lastSaid(build.log)].filter(Boolean).join('; ');
        throw new ApiError(400, `the template '${INTERPRETER}' could not be built: ${why} (it is made of Debian's and npm's packages: sandboxes of this machine must reach them; ask again to try again)`);
    }
    return {
        async ensure(reference, signal) {
            const parsed = parseReference(reference);
            if (parsed?.name !== INTERPRETER || (parsed.tag ?? DEFAULT_TAG) !== DEFAULT_TAG)
                return;
            building ??= ensureInterpreter().finally(() => (building = undefined));
            await Promise.race([building, built_in_aborted(signal)]);
        },
    };
}
/** Whether a build of this tag has to be made. */
function isWanted(world, builds, tag) {
    const template = world.templates.get(INTERPRETER);
    if (!template)
        return true;
    const current = template.tags.find((each) => each.tag === DEFAULT_TAG)?.buildId;
    const ours = template.tags.filter((each) => isInterpreterTag(each.tag));
    if (ours.some((each) => each.tag === tag && each.buildId === current))
        return false;
    // One of an earlier engine, or of this machine before its packages changed.
    if (ours.some((each) => each.buildId === current))
        return true;
    // A client's own, or one that is on its way.
    const asked = builds
        .of(template.templateId)
        .filter(({ record }) => record.status === 'waiting' || record.status === 'building');
    return current === undefined && asked.length === 0;
}
/** Takes our tags from builds before the one with this tag: what no sandbox and no other tag needs of them goes. */
async function removeFormer(world, builds, tag) {
    const template = world.templates.get(INTERPRETER);
    if (!template)
        return;
    const { templateId, tags } = template;
    // Also of builds that failed.
    const former = [...tags, ...builds.tagsOf(templateId)]
        .map((each) => each.tag)
        .filter((each) => isInterpreterTag(each) && each !== tag);
    if (former.length === 0)
        return;
    await builds.untag(templateId, former);
    await world.templates.removeTags(template, former);
    await collectLayers(world);
    builds.collect();
}
/** The last line that a step of the build complained of: it says more than the step's exit status. */
function lastSaid({ entries }) {
    const mark = '[stderr]: ';
    const message = entries.findLast(({ message: text }) => text.includes(mark))?.message;
    return message?.slice(message.indexOf(mark) + mark.length).slice(0, built_in_MOST_SAID);
}
/** The name of the base template's folder. */
function built_in_baseOf(world) {
    const [root = ''] = world.templates.find(BASE)?.layers.root ?? [];
    return (0,external_node_path_.basename)((0,external_node_path_.dirname)(root));
}
/** Puts a folder of ours where COPY finds what clients upload, unless it is there. */
async function upload(builds, files, name, hash) {
    if (await builds.uploads.find(hash))
        return;
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'e2b-action-interpreter.'));
    try {
        const archive = (0,external_node_path_.join)(scratch, `${name}.tar`);
        await (0,runtime_command/* runCommand */.d1)([
            'tar',
            '--create',
            `--file=${archive}`,
            '--owner=0',
            '--group=0',
            '--numeric-owner',
            '--mode=u=rwX,go=rX',
            `--directory=${files}`,
            name,
        ]);
        const { path } = await builds.uploads.link(hash);
        await builds.uploads.receive((0,external_node_path_.basename)(path), (0,external_node_fs_.createReadStream)(archive));
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
function built_in_aborted(signal) {
    return new Promise((_resolve, reject) => {
        const leave = () => reject(signal.reason);
        if (signal.aborted)
            leave();
        signal.addEventListener('abort', leave, { once: true });
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/images/base.js







/** Raise when what the base holds changes: an older one on disk is then built anew. */
const BASE_REVISION = 1;
const USER_ID = 1000;
/** Of dpkg's folder what installing a package needs. */
const PACKAGE_DATABASE = ['alternatives', 'arch', 'diversions', 'info', 'status', 'statoverride', 'triggers'];
/** The dynamic loader, libraries and programs of the host: links into /usr on a merged system. */
const TOP_LEVEL_LINKS = ['bin', 'sbin', 'lib', 'lib32', 'lib64', 'libx32'];
/** What scripts expect of the base template, and the Debian package that has it. */
const EXPECTED = [
    ['bash', 'bash'],
    ['curl', 'curl'],
    ['git', 'git'],
    ['python3', 'python3'],
    ['sudo', 'sudo'],
    ['tar', 'tar'],
    ['tput', 'ncurses-bin'],
];
/**
 * Builds the `base` template below `images`, or finds it there: a small root of our own, an overlay over the
 * host's /usr with what we add to it, and nothing else of the host. `node` is a Node.js binary to offer inside when
 * the host has none in /usr. Throws when the host's system folders are not merged below /usr.
 */
async function prepareBase(images, node) {
    const name = await baseName();
    const target = (0,external_node_path_.join)(images, name);
    if (!(await base_exists(target))) {
        const temporary = `${target}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.tmp`;
        try {
            await base_build(temporary, node);
            await (0,promises_.rename)(temporary, target);
        }
        catch (error) {
            await (0,promises_.rm)(temporary, { recursive: true, force: true });
            if (!(await base_exists(target)))
                throw error; // Else another engine was first: its build is as good.
        }
    }
    const missing = [];
    for (const [program, debianPackage] of EXPECTED) {
        if (!(await inHostPath(program)))
            missing.push({ program, debianPackage });
    }
    return { layers: { root: [(0,external_node_path_.join)(target, 'root')], usr: [(0,external_node_path_.join)(target, 'usr'), '/usr'] }, missing };
}
/** What its folder is called: the base is built anew when the engine's idea of it or the host's packages change. */
async function baseName() {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(`revision ${BASE_REVISION}`);
    for (const path of [
        '/var/lib/dpkg/status',
        '/etc/os-release',
        '/etc/ld.so.cache',
        '/etc/ssl/certs/ca-certificates.crt',
        '/etc/resolv.conf',
        '/etc/apt/sources.list',
        '/etc/apt/sources.list.d',
    ]) {
        const found = await (0,promises_.stat)(path).catch(() => undefined);
        hash.update(`\n${path} ${found ? `${found.mtimeMs} ${found.size}` : 'absent'}`);
    }
    return `base-${hash.digest('hex').slice(0, 12)}`;
}
async function base_build(target, node) {
    const root = (0,external_node_path_.join)(target, 'root');
    const usr = (0,external_node_path_.join)(target, 'usr');
    await (0,promises_.mkdir)(root, { recursive: true, mode: 0o755 });
    await (0,promises_.mkdir)((0,external_node_path_.join)(usr, 'local/bin'), { recursive: true, mode: 0o755 });
    for (const [path, mode, ownedByUser] of FOLDERS) {
        const folder = (0,external_node_path_.join)(root, path);
        await (0,promises_.mkdir)(folder, { recursive: true });
        await (0,promises_.chmod)(folder, mode); // mkdir's mode is subject to the umask.
        if (ownedByUser)
            await (0,promises_.chown)(folder, USER_ID, USER_ID);
    }
    for (const link of TOP_LEVEL_LINKS)
        await copyTopLevelLink(link, root);
    await (0,promises_.symlink)('/run', (0,external_node_path_.join)(root, 'var/run'));
    await (0,promises_.symlink)('/run/lock', (0,external_node_path_.join)(root, 'var/lock'));
    await copyEtc(root);
    await writeAccounts(root);
    for (const [path, content, mode] of FILES) {
        const file = path.startsWith('usr-layer/')
            ? (0,external_node_path_.join)(usr, path.slice('usr-layer/'.length))
            : (0,external_node_path_.join)(root, path);
        await writeFileWithFolders(file, content, mode);
    }
    const servers = await nameServers();
    await writeFileWithFolders((0,external_node_path_.join)(root, 'etc/resolv.conf'), servers.map((server) => `nameserver ${server}\n`).join(''), 0o644);
    await copyPackageDatabase(root);
    await addPrograms(usr, node);
}
async function copyTopLevelLink(name, root) {
    const found = await (0,promises_.lstat)((0,external_node_path_.join)('/', name)).catch(() => undefined);
    if (!found)
        return;
    if (!found.isSymbolicLink()) {
        throw new Error(`/${name} of this host is a folder of its own; the engine needs a system whose /bin, /sbin and /lib are links into /usr (Debian 12, Ubuntu 20.04 and later are)`);
    }
    await (0,promises_.symlink)(await (0,promises_.readlink)((0,external_node_path_.join)('/', name)), (0,external_node_path_.join)(root, name));
}
async function copyEtc(root) {
    const matching = (await (0,promises_.readdir)('/etc')).filter((name) => ETC_ALLOWED_PATTERN.test(name));
    await copyTrees('/etc', [...ETC_ALLOWED, ...matching], (0,external_node_path_.join)(root, 'etc'));
    await (0,promises_.rm)((0,external_node_path_.join)(root, 'etc/ssl/private'), { recursive: true, force: true });
    await copyTrees('/etc/apt', APT_ALLOWED, (0,external_node_path_.join)(root, 'etc/apt'));
    const lists = await (0,promises_.readdir)((0,external_node_path_.join)(root, 'etc/apt/sources.list.d')).catch(() => []); // Not Debian's way here.
    for (const name of ['sources.list', ...lists.map((list) => `sources.list.d/${list}`)]) {
        const file = (0,external_node_path_.join)(root, 'etc/apt', name);
        const text = await (0,promises_.readFile)(file, 'utf8').catch(() => undefined); // Only one of the two forms is there.
        if (text !== undefined)
            await (0,promises_.writeFile)(file, withoutCredentials(text));
    }
}
async function writeAccounts(root) {
    const passwdText = passwd(await (0,promises_.readFile)('/etc/passwd', 'utf8'));
    const groupText = group(await (0,promises_.readFile)('/etc/group', 'utf8'));
    const shadowGroup = Number(/^shadow:[^:]*:(\d+):/m.exec(groupText)?.[1] ?? 0);
    const write = (name, text, mode) => writeFileWithFolders((0,external_node_path_.join)(root, 'etc', name), text, mode);
    await write('passwd', passwdText, 0o644);
    await write('group', groupText, 0o644);
    await write('shadow', shadow(passwdText), 0o640);
    await write('gshadow', gshadow(groupText), 0o640);
    for (const name of ['shadow', 'gshadow'])
        await (0,promises_.chown)((0,external_node_path_.join)(root, 'etc', name), 0, shadowGroup);
}
/** dpkg's database, so that packages can be installed inside; a copy, for the host's changes under a running one. */
async function copyPackageDatabase(root) {
    const target = (0,external_node_path_.join)(root, 'var/lib/dpkg');
    await copyTrees('/var/lib/dpkg', PACKAGE_DATABASE, target);
    if (await base_exists(target))
        await (0,promises_.mkdir)((0,external_node_path_.join)(target, 'updates'), { recursive: true });
}
/** `python`, which Debian does not name, and `node` when the host's is not in /usr (a version manager's, say). */
async function addPrograms(usr, node) {
    if (!(await inHostPath('python')) && (await inHostPath('python3'))) {
        await (0,promises_.symlink)('/usr/bin/python3', (0,external_node_path_.join)(usr, 'local/bin/python'));
    }
    if (!(await inHostPath('node'))) {
        const target = (0,external_node_path_.join)(usr, 'local/bin/node');
        await (0,promises_.copyFile)(node, target);
        await (0,promises_.chmod)(target, 0o755);
    }
}
async function inHostPath(program) {
    for (const folder of ['/usr/local/bin', '/usr/bin', '/usr/sbin']) {
        if (await base_exists((0,external_node_path_.join)(folder, program), external_node_fs_.constants.X_OK))
            return true;
    }
    return false;
}
/** Copies what is there of `names` below `from`, with owners, modes and links. By `cp`: thousands of small files. */
async function copyTrees(from, names, to) {
    const found = [];
    for (const name of names)
        if (await (0,promises_.lstat)((0,external_node_path_.join)(from, name)).catch(() => undefined))
            found.push(name);
    if (found.length === 0)
        return;
    await (0,promises_.mkdir)(to, { recursive: true });
    await (0,runtime_command/* runCommand */.d1)(['cp', '--archive', '--reflink=auto', '--parents', '--', ...found, to], { cwd: from });
}
async function writeFileWithFolders(path, content, mode) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.rm)(path, { force: true });
    await (0,promises_.writeFile)(path, content);
    await (0,promises_.chmod)(path, mode);
}
async function base_exists(path, mode = external_node_fs_.constants.F_OK) {
    return (0,promises_.access)(path, mode).then(() => true, () => false);
}

// EXTERNAL MODULE: ./.cache/build/lib/engine/store/lock.js
var lock = __webpack_require__(945);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/log.js
function logTo(stream) {
    const line = (level, message) => {
        // A message may quote what a sandbox said: it stays one line.
        stream.write(`${new Date().toISOString()} ${level} ${message.replaceAll(/[\r\n]+/g, ' | ')}\n`);
    };
    return { info: (message) => line('info', message), warn: (message) => line('warn', message) };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/wake.js




/** How long traffic waits for a change of state that is under way. */
const WAIT_MS = 60_000;
/** The shortest run that traffic gives a sandbox it resumes, s. */
const SHORTEST_RUN_S = 300;
/** Whether traffic may make a sandbox serve that does not now: by waiting for it, or by resuming it. */
function canWake({ record, transition }) {
    if (transition?.kind === 'killing' || record.state === 'creating')
        return false;
    return transition?.kind === 'resuming' || resumable({ record });
}
/** What it kept of its memory is what traffic may bring back; without it only an explicit call starts it anew. */
function resumable({ record }) {
    return record.autoResume && record.kept === 'memory';
}
/**
 * Lets traffic through to a sandbox that {@link canWake}: waits for the change of state that is under way and resumes
 * it when it is paused. Says whether it serves now. Throws ApiError 409 when the change takes longer than a minute,
 * 429 when no more sandboxes may run.
 */
async function wakeForTraffic(world, sandbox, waitMs = WAIT_MS) {
    const { id } = sandbox.record;
    const abort = new AbortController();
    const tooLong = (0,external_node_timers_promises_.setTimeout)(waitMs, undefined, { signal: abort.signal, ref: false }).then(() => {
        throw new ApiError(409, `The sandbox is still transitioning: ${sandbox.transition?.kind ?? 'resuming'}`);
    });
    tooLong.catch(() => undefined); // It lost the race, and was aborted.
    try {
        await Promise.race([tooLong, whenServing(world, sandbox)]);
    }
    finally {
        abort.abort();
    }
    return world.sandboxes.get(id) === sandbox && serves(sandbox);
}
async function whenServing(world, sandbox) {
    await whenSettled(sandbox, async () => {
        if (world.sandboxes.get(sandbox.record.id) !== sandbox)
            return; // Killed meanwhile.
        if (sandbox.record.state !== 'paused' || !resumable(sandbox))
            return;
        const timeout = Math.min(Math.max(SHORTEST_RUN_S, sandbox.record.creationTimeout), world.maxTimeoutS);
        world.log.info(`${sandbox.record.id} is resumed by traffic`);
        await resume(world, sandbox, { timeout, memory: true });
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/proxy/connect-port.js



/** Longest wait for a connection: a sandbox's full accept queue lets it hang otherwise. */
const connect_port_CONNECT_MS = 10_000;
/**
 * Connects to a port of a sandbox: at its address or, where only its own loopback listens, through its agent. Rejects with
 * ECONNREFUSED when nothing listens at either.
 */
async function connectPort(sandbox, port) {
    try {
        return await direct(sandbox.address, port);
    }
    catch (error) {
        if (port === AGENT_PORT || error.code !== 'ECONNREFUSED')
            throw error;
        return relayed(sandbox, port, error);
    }
}
function direct(host, port) {
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_net_.connect)({ host, port, noDelay: true });
        const timer = setTimeout(() => socket.destroy(timedOut()), connect_port_CONNECT_MS);
        const failed = (error) => {
            clearTimeout(timer);
            reject(error);
        };
        socket.once('error', failed);
        socket.once('connect', () => {
            clearTimeout(timer);
            socket.off('error', failed);
            resolve(socket);
        });
    });
}
/**
 * `CONNECT 127.0.0.1:<port>` on the agent's own port: it answers 200 and pipes, or 502. Rejects with `refused` unless it
 * answers 200.
 */
function relayed(sandbox, port, refused) {
    return new Promise((resolve, reject) => {
        const call = (0,external_node_http_.request)({
            host: sandbox.address,
            port: AGENT_PORT,
            method: 'CONNECT',
            path: `127.0.0.1:${port}`,
            headers: { host: `127.0.0.1:${port}`, 'x-access-token': sandbox.record.accessToken },
            agent: false,
        });
        const timer = setTimeout(() => call.destroy(timedOut()), connect_port_CONNECT_MS);
        call.on('connect', (answer, socket, head) => {
            clearTimeout(timer);
            if (answer.statusCode !== 200) {
                socket.destroy();
                reject(refused);
                return;
            }
            socket.setNoDelay(true);
            if (head.length > 0)
                socket.unshift(head);
            resolve(socket);
        });
        call.on('response', (answer) => answer.destroy());
        // An agent that does not relay closes the connection: then nothing listens, as far as anybody can tell.
        call.on('error', (error) => {
            clearTimeout(timer);
            reject(error.code === 'ETIMEDOUT' ? error : refused);
        });
        call.on('close', () => {
            clearTimeout(timer);
            reject(refused);
        });
        call.end();
    });
}
function timedOut() {
    return Object.assign(new Error('the connection was not accepted in time'), { code: 'ETIMEDOUT' });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/proxy/headers.js
/** Headers of one connection, not of the message (RFC 9110 section 7.6.1), beside those that Connection names. */
const HOP_BY_HOP = new Set([
    'connection',
    'keep-alive',
    'proxy-connection',
    'proxy-authenticate',
    'proxy-authorization',
    'te',
    // Trailers are not passed on, so they are not announced either.
    'trailer',
    'transfer-encoding',
    'upgrade',
]);
/** The headers that go on beyond this hop. Pure. */
function endToEnd(message) {
    const named = (message.headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
    // What frames the message cannot be declared away by a Connection header.
    const dropped = new Set(named.filter((name) => name !== 'content-length' && name !== 'host'));
    return pairs(message.rawHeaders)
        .filter(([name]) => !HOP_BY_HOP.has(name.toLowerCase()) && !dropped.has(name.toLowerCase()))
        .flat();
}
/** The headers of a request as its sandbox gets them; `host` replaces the one that the client sent. Pure. */
function requestHeaders(request, host) {
    const headers = pairs(endToEnd(request))
        .map(([name, value]) => host !== undefined && name.toLowerCase() === 'host' ? [name, host] : [name, value])
        .flat();
    const { headers: given, method } = request;
    // A body of unknown length travels in chunks on the other side, too; none at all is said where one could be.
    if (given['transfer-encoding'] !== undefined)
        headers.push('Transfer-Encoding', 'chunked');
    else if (given['content-length'] === undefined && /^(POST|PUT|PATCH)$/.test(method ?? '')) {
        headers.push('Content-Length', '0');
    }
    return headers;
}
function pairs(raw) {
    const found = [];
    for (let at = 0; at + 1 < raw.length; at += 2)
        found.push([raw[at] ?? '', raw[at + 1] ?? '']);
    return found;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/proxy/mask-host.js

/** The Host that the sandbox's servers see instead of the client's (`maskRequestHost`), if it has one. */
function maskedHost(sandbox, port) {
    const mask = sandbox.record.network?.['maskRequestHost'];
    if (typeof mask !== 'string' || mask === '' || port === AGENT_PORT)
        return undefined;
    return mask.replaceAll('${PORT}', String(port));
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/proxy/refusal.js


/** Bodies of E2B's client proxy (`e2b-protocol` section b). */
function notFound(sandboxId) {
    return { refused: 502, body: { sandboxId, message: 'The sandbox was not found', code: 502 } };
}
function portClosed(sandboxId, port) {
    return {
        refused: 502,
        body: { sandboxId, message: 'The sandbox is running but port is not open', port, code: 502 },
    };
}
/** What a connection that failed means for the client: nothing listens there, or the sandbox went away meanwhile. */
function unreachable(sandbox, port, agentPort, error) {
    const { id } = sandbox.record;
    if (!serves(sandbox) || port === agentPort)
        return notFound(id);
    const { code } = error;
    if (code === 'ECONNREFUSED')
        return portClosed(id, port);
    const message = `The port did not answer as it should: ${code ?? error.message}`;
    return { refused: 502, body: { sandboxId: id, message, port, code: 502 } };
}
/** Sends a refusal: to a person's browser as a page, to everything else as JSON. */
function refuse(response, headers, refusal) {
    const { type, text } = bodyOf(headers, refusal);
    // Said explicitly: an answer of a sandbox that failed half-way may have left its own words behind.
    response.writeHead(refusal.refused, external_node_http_.STATUS_CODES[refusal.refused] ?? 'Refused', {
        'content-type': type,
        'content-length': Buffer.byteLength(text),
    });
    response.end(text);
}
/** The same on a connection that was to be upgraded; ends it. */
function refuseUpgrade(socket, headers, refusal) {
    const { type, text } = bodyOf(headers, refusal);
    socket.end(`HTTP/1.1 ${refusal.refused} Refused\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`);
}
function bodyOf(headers, { refused, body }) {
    if (!wantsPage(headers))
        return { type: 'application/json', text: JSON.stringify(body) };
    const where = [body.sandboxId, body.port === undefined ? undefined : `port ${body.port}`].filter(Boolean);
    const text = `<!doctype html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${refused}</title>
<h1>${refusal_escape(body.message)}</h1>
<p>${refusal_escape(where.join(', '))}</p>
`;
    return { type: 'text/html; charset=utf-8', text };
}
const BROWSER = /mozilla|chrome|safari|firefox|edge|opera|msie/i;
/** A page that a person navigates to, as opposed to what a script in one fetches. */
function wantsPage(headers) {
    if (!BROWSER.test(headers['user-agent'] ?? ''))
        return false;
    if (/application\/json/i.test(headers.accept ?? ''))
        return false;
    if (headers['x-requested-with'] !== undefined)
        return false;
    const mode = headers['sec-fetch-mode'];
    return mode === undefined || mode === 'navigate';
}
function refusal_escape(text) {
    return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/proxy/forward.js






/** Hands one request through to a port of a sandbox, both directions streaming. */
function forward(sandbox, port, request, response) {
    const client = request.socket;
    const upstream = startRequest(sandbox, port, request, requestHeaders(request, maskedHost(sandbox, port)));
    if (!('write' in upstream))
        return refuse(response, request.headers, upstream);
    // Streams of small messages: waiting to fill a packet would show as latency.
    upstream.setNoDelay(true);
    client.setNoDelay(true);
    const stream = {
        destroy() {
            if (response.headersSent)
                client.destroy();
            else
                refuse(response, request.headers, notFound(sandbox.record.id));
            upstream.destroy();
        },
    };
    sandbox.streams.add(stream);
    response.once('close', () => sandbox.streams.delete(stream));
    // A sandbox's answer is whatever it likes: one that cannot be passed on costs this request only.
    const fail = (error) => {
        if (response.writableEnded)
            return; // The answer is whole: the rest of the request is not wanted.
        if (response.headersSent || client.destroyed)
            client.destroy();
        else
            refuse(response, request.headers, unreachable(sandbox, port, AGENT_PORT, error));
    };
    upstream.on('continue', () => response.writeContinue());
    upstream.on('information', (information) => passInformation(response, information));
    upstream.on('upgrade', (_answer, socket) => {
        socket.destroy();
        fail(new Error('an upgrade that nobody asked for'));
    });
    upstream.on('response', (answer) => {
        // Cut short upstream: the client must see a broken stream, not a short one that looks whole.
        answer.on('error', () => client.destroy());
        answer.on('aborted', () => client.destroy());
        const status = answer.statusCode ?? 0;
        try {
            if (status < 200)
                throw new Error(`an answer with status ${status}`);
            // The date is the sandbox's to tell, or to leave out.
            response.sendDate = false;
            response.writeHead(status, answer.statusMessage, endToEnd(answer));
        }
        catch (error) {
            upstream.destroy();
            fail(error);
            return;
        }
        response.flushHeaders();
        answer.pipe(response);
    });
    upstream.on('error', fail);
    response.on('close', () => {
        if (!response.writableFinished)
            upstream.destroy();
    });
    request.on('error', () => upstream.destroy());
    request.pipe(upstream);
}
/** Starts a request to a port of a sandbox; a refusal when what the client sent cannot be one. */
function startRequest(sandbox, port, request, headers) {
    const common = {
        method: request.method,
        path: request.url,
        // Node.js takes the flat list that rawHeaders is; its types know objects only.
        headers: headers,
        setHost: false,
    };
    try {
        if (port === AGENT_PORT) {
            return (0,external_node_http_.request)({ ...common, host: sandbox.address, port, agent: sandbox.connections });
        }
        return (0,external_node_http_.request)({
            ...common,
            createConnection: (_options, connected) => {
                connectPort(sandbox, port).then((socket) => connected(null, socket), (error) => connected(error, undefined));
                return undefined;
            },
        });
    }
    catch (error) {
        return { refused: 400, body: { code: 400, message: error.message } };
    }
}
/** Early answers are passed on as far as Node.js can send them; they are hints, and nobody waits for one. */
function passInformation(response, information) {
    if (response.headersSent)
        return;
    try {
        if (information.statusCode === 102)
            response.writeProcessing();
        const { link, ...others } = information.headers;
        if (information.statusCode === 103 && link !== undefined) {
            response.writeEarlyHints({ ...others, link });
        }
    }
    catch {
        // A hint that is malformed is left out; the answer itself follows.
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/proxy/route.js
const route_HOST = /^(\d{1,5})-([a-z0-9]+)\./;
/**
 * Decides by the host name `<port>-<id>.…`, then by the routing headers, which count on other hosts only, then by a signed
 * path (E2B's client proxy, `e2b-protocol` section b). Pure.
 */
function routeOf(url, headers) {
    const host = route_HOST.exec(headers.host ?? '');
    if (host)
        return target(host[2] ?? '', host[1] ?? '');
    const id = headers['e2b-sandbox-id'];
    const port = headers['e2b-sandbox-port'];
    if (id !== undefined || port !== undefined) {
        if (typeof id !== 'string' || typeof port !== 'string') {
            return { to: 'nowhere', message: 'E2b-Sandbox-Id and E2b-Sandbox-Port must both be given, once' };
        }
        return target(id, port);
    }
    if (/^\/files\?(.*&)?signature=v1_/.test(url))
        return { to: 'signed' };
    return { to: 'control' };
}
function target(id, portText) {
    const port = Number(portText);
    if (!/^[a-z0-9]+$/.test(id))
        return { to: 'nowhere', message: 'the sandbox id is not one' };
    if (!/^\d+$/.test(portText) || port < 1 || port > 65_535) {
        return {
            to: 'nowhere',
            message: `the port ${JSON.stringify(portText.slice(0, 20))} is not a number from 1 to 65535`,
        };
    }
    return { to: 'sandbox', id, port };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/proxy/signed.js


/**
 * The sandbox whose token made the signature of a `/files` URL: such a URL names no sandbox when clients use one
 * origin for all. The agent checks signature and expiry again.
 */
function signedFor(sandboxes, method, url) {
    const query = new URL(url, 'http://engine').searchParams;
    const signature = query.get('signature') ?? '';
    const path = query.get('path') ?? '';
    const user = query.get('username') ?? '';
    const expiry = query.get('signature_expiration');
    const operation = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
    for (const sandbox of sandboxes) {
        const parts = [path, operation, user, sandbox.record.accessToken, ...(expiry === null ? [] : [expiry])];
        const digest = (0,external_node_crypto_.createHash)('sha256').update(parts.join(':')).digest('base64').replace(/=+$/, '');
        if (sameSecret(`v1_${digest}`, signature))
            return sandbox;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/proxy/upgrade.js





/** Hands a protocol upgrade (WebSocket) through to a port of a sandbox; then bytes, both ways, until either side ends. */
function forwardUpgrade(sandbox, port, request, socket, head) {
    sandbox.streams.add(socket);
    socket.on('close', () => sandbox.streams.delete(socket));
    socket.on('error', () => socket.destroy());
    const asked = request.headers.upgrade ?? '';
    const headers = [
        ...requestHeaders(request, maskedHost(sandbox, port)),
        'Connection',
        'Upgrade',
        'Upgrade',
        asked,
    ];
    let answered = false;
    const upstream = startRequest(sandbox, port, request, headers);
    if (!('write' in upstream))
        return refuseUpgrade(socket, request.headers, upstream);
    socket.on('close', () => upstream.destroy());
    upstream.on('upgrade', (answer, peer, first) => {
        answered = true;
        socket.write(statusLine(101, answer.statusMessage) + lines([...endToEnd(answer), ...upgradeOf(answer)]));
        if (first.length > 0)
            socket.write(first);
        if (head.length > 0)
            peer.write(head);
        socket.pipe(peer).pipe(socket);
        peer.on('error', () => socket.destroy());
        peer.on('close', () => socket.destroy());
        socket.on('close', () => peer.destroy());
    });
    // It does not upgrade: its own answer says why. The connection ends with it.
    upstream.on('response', (answer) => {
        answered = true;
        if (answer.statusCode === undefined || answer.statusCode < 200) {
            upstream.destroy();
            socket.destroy();
            return;
        }
        const framed = endToEnd(answer).concat('Connection', 'close');
        socket.write(statusLine(answer.statusCode, answer.statusMessage) + lines(framed));
        answer.pipe(socket);
        answer.on('error', () => socket.destroy());
        answer.on('aborted', () => socket.destroy());
    });
    upstream.on('error', (error) => {
        if (socket.writable && !answered) {
            refuseUpgrade(socket, request.headers, unreachable(sandbox, port, AGENT_PORT, error));
        }
        else
            socket.destroy();
    });
    upstream.end();
}
function upgradeOf(answer) {
    return ['Connection', 'Upgrade', 'Upgrade', answer.headers.upgrade ?? ''];
}
function statusLine(status, message) {
    return `HTTP/1.1 ${status} ${message ?? ''}\r\n`;
}
/** Header lines and the empty one. What Node.js parsed holds no line ends. */
function lines(headers) {
    let text = '';
    for (let at = 0; at + 1 < headers.length; at += 2)
        text += `${headers[at]}: ${headers[at + 1]}\r\n`;
    return `${text}\r\n`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/proxy/proxy.js










/** Calls that only the engine makes to the agent. */
const HOST_ONLY = /^\/(init|freeze)(\/|$)/;
/** The data plane: hands requests through to a port of a sandbox, both directions streaming. */
function dataPlane(world) {
    function find(request, route) {
        if (route.to === 'nowhere')
            return { refused: 400, body: { code: 400, message: route.message } };
        const sandbox = route.to === 'signed'
            ? signedFor(reachableOnes(world), request.method ?? 'GET', request.url ?? '')
            : world.sandboxes.get(route.id);
        const port = route.to === 'sandbox' ? route.port : AGENT_PORT;
        if (!sandbox && route.to === 'signed')
            return { refused: 401, body: { code: 401, message: 'invalid signature' } };
        if (!sandbox || !(serves(sandbox) || canWake(sandbox))) {
            return notFound(route.to === 'sandbox' ? route.id : '');
        }
        const { id, trafficAccessToken } = sandbox.record;
        if (port === AGENT_PORT && HOST_ONLY.test(pathOf(request.url ?? ''))) {
            return { refused: 404, body: { code: 404, message: 'not found' } };
        }
        if (port !== AGENT_PORT &&
            trafficAccessToken !== undefined &&
            !sameSecret(trafficAccessToken, request.headers['e2b-traffic-access-token'])) {
            const message = 'the traffic access token is missing or wrong';
            return { refused: 403, body: { sandboxId: id, message, code: 403 } };
        }
        // Whoever may not use the agent may not wake the sandbox either.
        if (!serves(sandbox) && port === AGENT_PORT && route.to !== 'signed' && !mayUseAgent(sandbox, request)) {
            const message = 'the access token is missing or wrong';
            return { refused: 403, body: { sandboxId: id, message, code: 403 } };
        }
        return { sandbox, port };
    }
    /** Makes a sandbox serve; undefined once it does, else what to answer. */
    async function wake(sandbox) {
        const sandboxId = sandbox.record.id;
        try {
            return (await wakeForTraffic(world, sandbox)) ? undefined : notFound(sandboxId);
        }
        catch (error) {
            const { message } = error;
            if (!(error instanceof ApiError))
                world.log.warn(`${sandboxId} could not be woken: ${message}`);
            const status = error instanceof ApiError && error.status !== 404 ? error.status : 502;
            return { refused: status, body: { sandboxId, message, code: status } };
        }
    }
    async function serveWoken(target, request, response) {
        const refusal = await wake(target.sandbox);
        if (response.destroyed)
            return; // The client did not wait.
        if (refusal)
            refuse(response, request.headers, refusal);
        else
            forward(target.sandbox, target.port, request, response);
    }
    async function upgradeWoken(target, request, socket, head) {
        const refusal = await wake(target.sandbox);
        if (socket.destroyed)
            return; // The client did not wait.
        if (refusal)
            refuseUpgrade(socket, request.headers, refusal);
        else
            forwardUpgrade(target.sandbox, target.port, request, socket, head);
    }
    return {
        serve(request, response) {
            const route = routeOf(request.url ?? '/', request.headers);
            if (route.to === 'control')
                return false;
            const found = find(request, route);
            if ('refused' in found)
                refuse(response, request.headers, found);
            else if (serves(found.sandbox))
                forward(found.sandbox, found.port, request, response);
            else
                void serveWoken(found, request, response);
            return true;
        },
        upgrade(request, socket, head) {
            const route = routeOf(request.url ?? '/', request.headers);
            const found = route.to === 'control'
                ? { refused: 400, body: { code: 400, message: 'nothing to upgrade here' } }
                : find(request, route);
            socket.on('error', () => socket.destroy());
            if ('refused' in found)
                refuseUpgrade(socket, request.headers, found);
            else if (serves(found.sandbox))
                forwardUpgrade(found.sandbox, found.port, request, socket, head);
            else
                void upgradeWoken(found, request, socket, head);
        },
    };
}
/** The path as the agent's router reads it: `/./init` is `/init`, too. */
function pathOf(url) {
    return URL.canParse(url, 'http://agent') ? new URL(url, 'http://agent').pathname : url;
}
function* reachableOnes(world) {
    for (const sandbox of world.sandboxes.values())
        if (serves(sandbox) || canWake(sandbox))
            yield sandbox;
}
/** By the sandbox's token or, for files, by a signature made with it. The agent checks both again. */
function mayUseAgent(sandbox, request) {
    if (sameSecret(sandbox.record.accessToken, request.headers['x-access-token']))
        return true;
    const url = request.url ?? '';
    return url.startsWith('/files?') && signedFor([sandbox], request.method ?? 'GET', url) === sandbox;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/criu.js



/** Turns the whole matter off. */
const NO_CRIU = 'none';
/**
 * Finds CRIU at `path`, or along the system's path without one, and makes it known in `folder`. Returns why not, where
 * there is none. Whether it works is another question: `criu check` is not to be relied on.
 */
async function findCriu(folder, path) {
    if (path === NO_CRIU)
        return `it is turned off (--criu ${NO_CRIU})`;
    const program = path ?? (await installed());
    if (program === undefined)
        return 'criu is not installed';
    if (!(0,external_node_path_.isAbsolute)(program))
        return `--criu must be the absolute path of a program: ${program}`;
    let outcome;
    try {
        outcome = await (0,runtime_command/* tryCommand */.HQ)([program, '--version']);
    }
    catch (error) {
        return `${program} cannot be run: ${error.message}`;
    }
    const version = /Version: (\S+)/.exec(outcome.stdout)?.[1];
    if (outcome.code !== 0 || version === undefined)
        return `${program} cannot be run: ${outcome.stderr.trim() || `status ${outcome.code}`}`;
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    await (0,promises_.symlink)(program, (0,external_node_path_.join)(folder, 'criu'));
    return { folder, version };
}
async function installed() {
    for (const folder of runtime_command/* SYSTEM_PATH */.sg.split(':')) {
        const program = (0,external_node_path_.join)(folder, 'criu');
        const usable = await (0,promises_.access)(program, promises_.constants.X_OK).then(async () => (await (0,promises_.stat)(program)).isFile(), () => false);
        if (usable)
            return program;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/memory-snapshots.js





const LIMITS = { memoryBytes: 512 * 1024 * 1024, cpus: 1, pids: 256 };
/** Far longer than a command takes to start. */
const ANSWER_MS = 20_000;
/**
 * Dumps a sandbox of the template's `layers` with a command of an ordinary user in it, ends it and restores it as another
 * one: what `criu check` says is not to be relied on. It works when the restored agent knows the command, which runs, and
 * the restored sandbox is shut in as the first one was. Leaves nothing behind.
 */
async function probeMemorySnapshots(parts) {
    const { criu, containers } = parts;
    if (typeof criu === 'string')
        return { works: false, reason: criu };
    const name = `CRIU ${criu.version}`;
    const folder = (0,external_node_path_.join)(criu.folder, 'tried');
    const first = subject(parts.layers);
    const second = { ...subject(parts.layers), agentEnv: first.agentEnv };
    const token = first.agentEnv['E2B_AGENT_TOKEN'] ?? '';
    try {
        const init = await containers.start(first);
        const pid = await startCommand(containers.address(first.block), token);
        const shut = await walls(init, first.id);
        await containers.pause(first.id);
        try {
            await containers.saveMemory({ id: first.id, block: first.block, token }, folder);
        }
        catch (error) {
            return { works: false, reason: `${name} cannot dump a sandbox: ${error.message}` };
        }
        await containers.stop(first.id, first.block);
        let restored;
        try {
            restored = await containers.start({ ...second, memory: folder });
        }
        catch (error) {
            return { works: false, reason: `${name} cannot restore a sandbox: ${error.message}` };
        }
        const commands = await commandsOf(containers.address(second.block), token);
        if (!commands.includes(pid))
            return { works: false, reason: `${name} restored a sandbox without its commands` };
        const missing = await missingWalls(shut, await walls(restored, second.id));
        if (missing !== undefined)
            return { works: false, reason: `${name} restored a sandbox with weaker walls: ${missing}` };
        return { works: true, reason: `${name} dumped a sandbox and restored it` };
    }
    finally {
        for (const { id, block } of [first, second])
            await containers.remove(id, block);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
function subject(layers) {
    return {
        id: `probe${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`,
        block: freeBlock(new Set()),
        layers,
        limits: LIMITS,
        egress: { internet: false, allow: [], deny: [] },
        agentEnv: { E2B_AGENT_TOKEN: (0,external_node_crypto_.randomBytes)(16).toString('hex') },
    };
}
/** Starts a command that does not end, over envd's protocol: one message, an envelope of flags and length before it. */
async function startCommand(address, token) {
    const message = Buffer.from(JSON.stringify({ process: { cmd: '/bin/sh', args: ['-c', 'while :; do sleep 1; done'] } }));
    const envelope = Buffer.alloc(5);
    envelope.writeUInt32BE(message.length, 1);
    const response = await callAgent(address, token, 'Start', 'application/connect+json', {
        body: Buffer.concat([envelope, message]),
        signal: AbortSignal.timeout(ANSWER_MS),
    });
    let text = '';
    for await (const chunk of response.body ?? []) {
        text += Buffer.from(chunk).toString('latin1');
        const pid = /"pid":(\d+)/.exec(text)?.[1];
        // Leaving the loop ends the connection; the command goes on without a listener.
        if (pid !== undefined)
            return Number(pid);
    }
    throw new Error(`no command could be started in a sandbox: ${text.slice(5)}`);
}
async function commandsOf(address, token) {
    const response = await callAgent(address, token, 'List', 'application/json', {
        body: '{}',
        signal: AbortSignal.timeout(ANSWER_MS),
    });
    const { processes = [] } = (await response.json());
    return processes.map(({ pid }) => pid);
}
function callAgent(address, token, method, type, rest) {
    return fetch(`http://${address}:${AGENT_PORT}/process.Process/${method}`, {
        method: 'POST',
        headers: { 'content-type': type, 'x-access-token': token, 'connect-protocol-version': '1' },
        ...rest,
    });
}
const NAMESPACES = ['cgroup', 'ipc', 'mnt', 'net', 'pid', 'uts'];
async function walls({ pid }, id) {
    const read = (name) => (0,promises_.readFile)(`/proc/${pid}/${name}`, 'utf8');
    const [status, mountinfo, cgroup] = await Promise.all([read('status'), read('mountinfo'), read('cgroup')]);
    const mounts = mountinfo
        .trim()
        .split('\n')
        .map((line) => line.split(' '))
        .map(([, , , , point = '', options = '']) => ({ point, options: options.split(',') }));
    const links = NAMESPACES.map(async (name) => [name, await (0,promises_.readlink)(`/proc/${pid}/ns/${name}`)]);
    return {
        status: status.split('\n').filter((line) => /^(Seccomp|NoNewPrivs|Cap\w+|[UG]id):/.test(line)),
        mounts: new Set(mounts.map(({ point }) => point)),
        // Of several at one place each has to be.
        readonly: new Set(mounts
            .filter(({ point }) => mounts.filter((other) => other.point === point).every(({ options }) => options.includes('ro')))
            .map(({ point }) => point)),
        namespaces: new Map(await Promise.all(links)),
        cgroups: new Set(cgroup
            .split('\n')
            .filter((line) => line.endsWith(`/${id}`))
            .map((line) => line.slice(0, line.lastIndexOf(':')))),
    };
}
/** What the second container lacks of the first one's walls. */
async function missingWalls(before, after) {
    const differing = before.status.find((line) => !after.status.includes(line));
    if (differing !== undefined)
        return `it had ${differing.replace(/\s+/g, ' ')}`;
    const gone = (of) => [...before[of]].find((name) => !after[of].has(name));
    const mount = gone('mounts');
    if (mount !== undefined)
        return `${mount} is not mounted`;
    const writable = gone('readonly');
    if (writable !== undefined)
        return `${writable} is writable`;
    const cgroup = gone('cgroups');
    if (cgroup !== undefined)
        return `it is not in its cgroup (${cgroup})`;
    for (const name of NAMESPACES) {
        if (after.namespaces.get(name) === (await (0,promises_.readlink)(`/proc/self/ns/${name}`)))
            return `it has no ${name} namespace of its own`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/orphans.js


/** Far longer than any of them takes; copying a large sandbox is the slowest. */
const PATIENCE_MS = 120_000;
const ROUND_MS = 20;
/**
 * Waits for host commands that an engine which was killed had begun (runc, cp): what they are about to make could not
 * be cleared away before they end. Those that do not end are killed.
 */
async function waitForOrphans(layout) {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
        const pids = await orphans_commandsOf(layout);
        if (pids.length === 0)
            return;
        if (Date.now() > deadline)
            for (const pid of pids)
                killIfThere(pid);
        await (0,external_node_timers_promises_.setTimeout)(ROUND_MS);
    }
}
/** `sh` makes the mounts of a container that is restored, then becomes runc. */
const orphans_PROGRAMS = ['runc', 'cp', 'sh', 'sync'];
/** Pids of those programs with this engine's folders among their arguments. */
async function orphans_commandsOf(layout) {
    const found = [];
    for (const entry of await (0,promises_.readdir)('/proc')) {
        if (!/^\d+$/.test(entry))
            continue;
        const line = await (0,promises_.readFile)(`/proc/${entry}/cmdline`, 'utf8').catch(() => ''); // It ended while we looked.
        const [program = '', ...args] = line.split('\0');
        if (!orphans_PROGRAMS.includes(program))
            continue;
        if (args.some((arg) => arg === layout.runcRoot || arg.startsWith(`${layout.root}/`)))
            found.push(Number(entry));
    }
    return found;
}
function killIfThere(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It ended by itself.
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/runtime/runc.js




/**
 * runc gives up after a fifth of a second. On cgroup v1 a process has to run to be frozen, and those of a busy sandbox,
 * held back by their share of the processors, may not do so in that time.
 */
const FREEZE_TRIES = 20;
function runcAt(root) {
    const runc = (...args) => ['runc', '--root', root, ...args];
    async function state(id) {
        const outcome = await (0,runtime_command/* tryCommand */.HQ)(runc('state', id));
        if (outcome.code !== 0)
            return undefined;
        return JSON.parse(outcome.stdout);
    }
    /** Host pids of all processes of a container. */
    async function pidsOf(id) {
        const outcome = await (0,runtime_command/* tryCommand */.HQ)(runc('ps', '--format', 'json', id));
        return outcome.code === 0 ? (JSON.parse(outcome.stdout) ?? []) : [];
    }
    return {
        async run(id, bundle) {
            const pidFile = (0,external_node_path_.join)(bundle, 'init.pid');
            const logFile = (0,external_node_path_.join)(bundle, 'runc.log');
            // A detached container inherits these streams for its whole life: /dev/null, never a pipe or file of ours.
            const outcome = await (0,runtime_command/* tryCommand */.HQ)([
                'runc',
                '--root',
                root,
                '--log',
                logFile,
                'run',
                '--detach',
                '--bundle',
                bundle,
                '--pid-file',
                pidFile,
                id,
            ], { quiet: true });
            if (outcome.code !== 0) {
                const log = await (0,promises_.readFile)(logFile, 'utf8').catch(() => '');
                throw new Error(`runc could not start the sandbox: ${lastLogMessage(log) ?? `status ${outcome.code}`}`);
            }
            return Number(await (0,promises_.readFile)(pidFile, 'utf8'));
        },
        async checkpoint(id, files) {
            const outcome = await (0,runtime_command/* tryCommand */.HQ)([
                'env',
                `PATH=${files.criu}:${runtime_command/* SYSTEM_PATH */.sg}`,
                ...runc('checkpoint', '--leave-running', ...checkpointOptions(files), id),
            ]);
            if (outcome.code !== 0)
                throw await checkpointError(outcome, (0,external_node_path_.join)(files.work, 'dump.log'));
        },
        async restore(id, bundle, files, inside) {
            const pidFile = (0,external_node_path_.join)(bundle, 'init.pid');
            await (0,promises_.rm)(pidFile, { force: true });
            const logFile = (0,external_node_path_.join)(files.work, 'runc.log');
            const command = ['runc', '--root', root, '--log', logFile, 'restore', '--detach', '--bundle', bundle];
            const outcome = await (0,runtime_command/* tryCommand */.HQ)([
                'env',
                `PATH=${files.criu}:${runtime_command/* SYSTEM_PATH */.sg}`,
                ...inside,
                ...command,
                '--pid-file',
                pidFile,
                ...checkpointOptions(files),
                id,
            ], { quiet: true });
            if (outcome.code !== 0) {
                const stderr = lastLogMessage(await (0,promises_.readFile)(logFile, 'utf8').catch(() => '')) ?? '';
                throw await checkpointError({ ...outcome, stderr }, (0,external_node_path_.join)(files.work, 'restore.log'));
            }
            return Number(await (0,promises_.readFile)(pidFile, 'utf8'));
        },
        async pause(id) {
            for (let tries = FREEZE_TRIES;; tries--) {
                const outcome = await (0,runtime_command/* tryCommand */.HQ)(runc('pause', id));
                if (outcome.code === 0)
                    return;
                if (tries === 1 || !outcome.stderr.includes('unable to freeze'))
                    throw new runtime_command/* CommandError */.Qd(runc('pause', id), outcome);
            }
        },
        async resume(id) {
            await (0,runtime_command/* runCommand */.d1)(runc('resume', id));
        },
        state,
        async remove(id) {
            const found = await state(id);
            if (!found)
                return;
            // Each of them, not the first one alone: else the others run a moment more once they are thawed, and write.
            if (found.status === 'paused')
                killAll(await pidsOf(id));
            await (0,runtime_command/* tryCommand */.HQ)(runc('kill', id, 'KILL'));
            // A frozen process dies only when thawed (cgroup v1): the signal waits for it.
            if (found.status === 'paused')
                await (0,runtime_command/* tryCommand */.HQ)(runc('resume', id));
            // With the first process the kernel ends all others of its namespace. `delete --force` would look every 100 ms.
            await ended(found.pid);
            const removed = await (0,runtime_command/* tryCommand */.HQ)(runc('delete', '--force', id));
            if (removed.code !== 0 && (await state(id))) {
                throw new Error(`runc could not remove ${id}: ${removed.stderr.trim()}`);
            }
        },
        async list() {
            const outcome = await (0,runtime_command/* tryCommand */.HQ)(runc('list', '--quiet'));
            return outcome.code === 0 ? outcome.stdout.split('\n').filter(Boolean) : [];
        },
    };
}
function killAll(pids) {
    for (const pid of pids) {
        try {
            process.kill(pid, 'SIGKILL');
        }
        catch {
            // The end of the first process has ended it (cgroup v2).
        }
    }
}
/** Waits until a process is gone or only waits to be reaped, 5 s at most: runc itself insists after that. */
async function ended(pid) {
    for (let round = 0; round < 1_000; round++) {
        const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => undefined); // Gone.
        if (stat === undefined || /\) [ZX] /.test(stat))
            return;
        await (0,external_node_timers_promises_.setTimeout)(5);
    }
}
/**
 * The same for both ways. The network namespace is written down as an empty one: the engine gives each container a
 * network anew.
 */
function checkpointOptions({ images, work }) {
    return ['--image-path', images, '--work-path', work, '--file-locks', '--empty-ns', 'network'];
}
/** What CRIU's log says of the failure, or else what runc says. */
async function checkpointError(outcome, log) {
    const lines = (await (0,promises_.readFile)(log, 'utf8').catch(() => '')).split('\n');
    // The first complaint is the cause of the others; that it may not raise its own limit of open files is none.
    const first = lines.find((line) => line.includes('Error (') && !line.includes('RLIMIT_NOFILE for self'));
    const cause = first?.replace(/^.*?Error \([^)]*\): /, '');
    return new Error(cause ?? (outcome.stderr.trim() || `runc ended with status ${outcome.code}`));
}
/** runc logs lines such as `time="…" level=error msg="…"`: the last message is the cause. */
function lastLogMessage(log) {
    const messages = [...log.matchAll(/msg="((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]);
    return messages.at(-1)?.replaceAll('\\"', '"');
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/adopt.js













/**
 * Takes over what an earlier engine left in the same state folder. The records are the truth: a sandbox is put back
 * into the state that its record names, whatever the earlier engine was about to do; one that cannot be is gone, and
 * the log says so. A broken record costs its own sandbox only.
 */
async function adoptSandboxes(world) {
    const { records, broken } = await loadRecords(world.layout);
    for (const record of records) {
        try {
            await adoptOne(world, record);
        }
        catch (error) {
            await giveUp(world, record, error.message);
        }
    }
    for (const { id, reason } of broken) {
        world.log.warn(`${id} is given up, its record cannot be read: ${reason}`);
    }
    await removeStrangers(world);
    await collectLayers(world);
}
async function adoptOne(world, record) {
    const { id, block, state } = record;
    if (state === 'creating')
        return giveUp(world, record, 'its start was interrupted');
    const missing = await firstMissing([...record.layers.root, ...(record.layers.usr ?? [])]);
    if (missing !== undefined)
        return giveUp(world, record, `the layer ${missing} is not there any more`);
    const sandbox = sandboxOf(record, world.containers.address(block));
    world.sandboxes.set(id, sandbox);
    if (state === 'paused' && record.kept === 'filesystem') {
        // Its processes may still be there, or a new start of them was under way.
        await endProcesses(world, sandbox);
        await dropMemory(world, sandbox);
    }
    else if (await adoptProcesses(world, sandbox)) {
        // Newer than what is on disk: the engine ended while it wrote it, or just after it had restored it.
        await dropMemory(world, sandbox);
        if (state === 'paused')
            storeLater(world, sandbox);
    }
    else if (state === 'paused' && record.memoryOnDisk) {
        await endProcesses(world, sandbox);
    }
    else {
        return giveUp(world, record, 'its processes ended');
    }
    world.log.info(`${id} adopted, ${state}`);
    await logEvent(world, id, 'the engine was started anew and took it over');
}
/** Thaws or freezes the processes as the record says. Says whether they are there. */
async function adoptProcesses(world, sandbox) {
    const { id, block, state } = sandbox.record;
    const init = sandbox.record.init ?? (await world.containers.init(id));
    if (!init || !(await world.containers.alive(init)))
        return false;
    const frozen = await world.containers.frozen(id);
    if (state === 'paused' && !frozen)
        await world.containers.pause(id);
    if (state === 'running' && frozen)
        await world.containers.resume(id);
    await world.containers.setEgress(block, egressPolicyOf(sandbox.record.internet, sandbox.record.network));
    await update(world, sandbox, { init });
    return true;
}
async function giveUp(world, record, reason) {
    world.log.warn(`${record.id} is gone: ${reason}`);
    world.sandboxes.delete(record.id);
    await world.containers
        .remove(record.id, record.block)
        .catch((error) => world.log.warn(`${record.id} could not be cleared away: ${error.message}`));
}
async function firstMissing(paths) {
    for (const path of paths) {
        const there = await (0,promises_.access)(path).then(() => true, () => false);
        if (!there)
            return path;
    }
    return undefined;
}
/** Containers, interfaces and folders that no sandbox of ours accounts for. */
async function removeStrangers(world) {
    const { layout, containers, sandboxes } = world;
    for (const id of await containers.list()) {
        if (sandboxes.has(id))
            continue;
        await containers
            .remove(id, NO_BLOCK)
            .catch((error) => world.log.warn(`${id} could not be cleared away: ${error.message}`));
    }
    const ours = new Set([...sandboxes.values()].map(({ record }) => networkOf(layout.engineId, record.block).hostInterface));
    for (const name of await engineInterfaces(layout.engineId)) {
        if (!ours.has(name))
            await (0,runtime_command/* runCommand */.d1)(['ip', 'link', 'delete', name]).catch(() => undefined); // Gone by itself.
    }
    for (const id of await (0,promises_.readdir)(layout.sandboxes)) {
        if (!sandboxes.has(id))
            await (0,disk/* removeSandboxFolder */.sH)(sandboxFolder(layout, id));
    }
}
/** Outside the range of blocks: no interface is named after it. */
const NO_BLOCK = 99_999;

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/boot-from-memory.js



/** {@link Memory.boot}: the agent is told whose it is now before anyone else reaches it. */
async function bootFromMemory(world, sandbox, folder) {
    const { record } = sandbox;
    const { token } = await aboutMemory(folder);
    const init = await world.starts.run(() => bootSandbox(world, record, folder));
    try {
        await initAgent(sandbox, token);
    }
    catch (error) {
        await world.containers.stop(record.id, record.block);
        throw error;
    }
    return init;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/lifetimes.js




/** How often it is looked whether a sandbox ended by itself (its agent killed, out of memory, a host's doing). */
const WATCH_MS = 1_000;
/** setTimeout's own limit; a later end is looked at again then. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Ends each sandbox at its `endAt`, by pausing it or killing it, and clears away those that died. */
function watchLifetimes(world) {
    let timer;
    const watch = setInterval(() => void clearDead(world), WATCH_MS);
    watch.unref();
    const running = () => [...world.sandboxes.values()].filter((sandbox) => sandbox.record.state === 'running' && !sandbox.transition);
    function rearm() {
        clearTimeout(timer);
        const next = Math.min(...running().map((sandbox) => sandbox.record.endAt));
        if (next === Infinity)
            return;
        timer = setTimeout(() => void endDue().finally(rearm), Math.min(Math.max(next - Date.now(), 0), LONGEST_TIMER_MS));
    }
    async function endDue() {
        const due = running().filter((sandbox) => sandbox.record.endAt <= Date.now());
        await Promise.all(due.map((sandbox) => endOne(world, sandbox)));
    }
    return {
        rearm,
        stop() {
            clearTimeout(timer);
            clearInterval(watch);
        },
    };
}
async function endOne(world, sandbox) {
    const { id, autoPause, autoPauseMemory } = sandbox.record;
    try {
        if (autoPause)
            await pauseSandbox(world, id, { memory: autoPauseMemory });
        else
            await killSandbox(world, id, 'its timeout was reached');
    }
    catch (error) {
        // Somebody else ended or paused it in the same moment; 503: it could not be paused.
        if (error instanceof ApiError && error.status !== 503)
            return;
        world.log.warn(`${id} could not be ended: ${error.message}`);
        // Tried again after a while, not in a tight loop.
        await (0,external_node_timers_promises_.setTimeout)(WATCH_MS, undefined, { ref: false });
    }
}
async function clearDead(world) {
    for (const { record, transition } of world.sandboxes.values()) {
        if (transition || record.state === 'creating' || !record.init)
            continue;
        if (await world.containers.alive(record.init))
            continue;
        await killSandbox(world, record.id, 'its first process had ended').catch((error) => {
            if (!(error instanceof ApiError))
                world.log.warn(`${record.id} could not be cleared away: ${error.message}`);
        });
    }
    await world.spares.dropDead();
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/spares.js


/** How long no create must have come before a spare is made, ms: what was just created has the machine to itself. */
const spares_QUIET_MS = 400;
/**
 * Keeps up to `limit` spares. They are replaced while nothing is created; `afterCreates` says from which create on: an
 * engine that one run starts for itself is, as a rule, asked for one sandbox, and a second spare would be for nobody.
 */
function spareKeeper(limit, afterCreates) {
    const held = new Set();
    const leaving = new Map();
    /** What the latest creates asked for, newest first. */
    let recent = [];
    let creates = 0;
    let world;
    let timer;
    let filling;
    function rearm() {
        clearTimeout(timer);
        timer = setTimeout(() => void fill(), spares_QUIET_MS);
        timer.unref();
    }
    /** Makes what is missing, one after the other, until a create comes. Never rejects. */
    function fill() {
        if (filling || !world)
            return filling ?? Promise.resolve();
        const { log } = world;
        const seen = creates;
        const mayGoOn = () => creates === seen;
        filling = fillUp(world, mayGoOn)
            .catch((error) => log.warn(`no spare sandbox: ${error.message}`))
            .finally(() => {
            filling = undefined;
            // The quiet after that create may be over already.
            if (!mayGoOn() && creates >= afterCreates)
                rearm();
        });
        return filling;
    }
    async function fillUp(within, mayGoOn) {
        while (!within.stopping && mayGoOn()) {
            if ([...within.sandboxes.values()].some(({ record }) => record.state === 'creating'))
                return rearm();
            // One of a shape that was asked for a while ago only makes room; not at the first create of another shape, or
            // two shapes by turns would both find the other's.
            const outdated = [...held].filter(({ source }) => !recent.some((each) => sameShape(each, source)));
            await Promise.all(outdated.map(drop));
            const next = missing();
            if (!next)
                return;
            await begin(within, next);
        }
    }
    /** Of the latest `limit` shapes one that has no spare; undefined when there are as many as may be. */
    function missing() {
        if (held.size >= limit)
            return undefined;
        const left = [...held];
        return recent.slice(0, limit).find((source) => {
            const match = left.findIndex((spare) => sameShape(spare.source, source));
            if (match >= 0)
                left.splice(match, 1);
            return match < 0;
        });
    }
    async function begin(within, source) {
        const identity = newIdentity(within);
        const ready = within.starts.run(() => within.containers.start({ ...containerOf({ ...source, ...identity }), egress: undefined }));
        const spare = { ...identity, source, ready, init: undefined };
        held.add(spare);
        try {
            spare.init = await ready;
        }
        catch (error) {
            // Whoever claimed it meanwhile sees to it.
            if (!held.has(spare))
                return;
            await drop(spare);
            throw error;
        }
    }
    /** Never rejects. */
    function drop(spare) {
        if (!world || !held.delete(spare))
            return Promise.resolve();
        const { log, containers } = world;
        const gone = spare.ready
            .catch(() => undefined) // It never was.
            .then(() => containers.remove(spare.id, spare.block))
            .catch((error) => log.warn(`the spare ${spare.id} could not be removed: ${error.message}`))
            .finally(() => leaving.delete(spare));
        leaving.set(spare, gone);
        return gone;
    }
    return {
        limit,
        ready: () => [...held].filter(({ init }) => init !== undefined).length,
        claim(source) {
            if (limit === 0)
                return undefined;
            recent = [source, ...recent].slice(0, 2 * limit);
            if (++creates >= afterCreates)
                rearm();
            const fitting = [...held].filter((spare) => sameShape(spare.source, source));
            const spare = fitting.find(({ init }) => init !== undefined) ?? fitting[0];
            if (spare)
                held.delete(spare);
            return spare;
        },
        blocks: () => [...held, ...leaving.keys()].map(({ block }) => block),
        async dropUseless() {
            const builds = world?.templates.all().flatMap((template) => template.builds) ?? [];
            const usable = (source) => builds.some((build) => sameShape(build, source));
            recent = recent.filter(usable);
            await Promise.all([...held].filter(({ source }) => !usable(source)).map(drop));
        },
        async dropDead() {
            for (const spare of held) {
                if (!world || !spare.init || (await world.containers.alive(spare.init)) || !held.has(spare))
                    continue;
                world.log.warn(`the spare ${spare.id} is gone: its first process had ended`);
                await drop(spare);
            }
        },
        start(within) {
            world = within;
            const base = within.templates.find(BASE);
            if (base)
                recent = Array.from({ length: limit }, () => sourceOf(base));
            return fill();
        },
        async stop() {
            clearTimeout(timer);
            await filling;
            await Promise.all([...held].map(drop));
            await Promise.all(leaving.values());
        },
    };
}
function sameShape(a, b) {
    return textOf(a) === textOf(b);
}
function textOf({ layers, cpuCount, memoryMB, diskSizeMB }) {
    return JSON.stringify([layers.root, layers.usr, cpuCount, memoryMB, diskSizeMB]);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/sandboxes/usage-history.js




const SAMPLE_MS = 5_000;
const usage_history_KEPT_MS = 3_600_000;
/** Counting a sandbox's files costs more than reading a number: not at every sample. */
const DISK_MS = 30_000;
const MIB = 1024 * 1024;
function usageWatch() {
    const series = new Map();
    let timer;
    let busy = false;
    async function sampleAll(world) {
        if (busy)
            return; // The machine is slower than the clock: the next one comes.
        busy = true;
        try {
            for (const sandbox of world.sandboxes.values()) {
                if (sandbox.record.state === 'running' && !sandbox.transition)
                    await sampleOne(world, sandbox);
            }
        }
        finally {
            busy = false;
        }
    }
    async function sampleOne(world, sandbox) {
        const { id, cpuCount, memoryMB, diskSizeMB, startedAt } = sandbox.record;
        const usage = await readUsage(`${engineCgroup(world.layout.engineId)}/${id}`);
        if (!usage)
            return; // It is just ending.
        const own = series.get(id) ?? { samples: [], disk: { bytes: 0, at: 0 } };
        const at = Date.now();
        if (at - own.disk.at >= DISK_MS) {
            own.disk = { bytes: await diskUsage(sandboxFolder(world.layout, id).layers), at };
        }
        // A sandbox that was started anew counts from 0 again.
        const before = own.last && own.last.cpuUs <= usage.cpuUs ? own.last : { at: startedAt, cpuUs: 0 };
        const spentMs = (usage.cpuUs - before.cpuUs) / 1000;
        own.samples.push({
            at,
            cpuUsedPct: round((spentMs / Math.max(1, at - before.at) / Math.max(1, cpuCount)) * 100),
            cpuCount,
            memUsed: usage.memory,
            memTotal: Math.min(memoryMB * MIB, (0,external_node_os_.totalmem)()),
            memCache: usage.cache,
            diskUsed: own.disk.bytes,
            diskTotal: diskSizeMB * MIB,
        });
        own.last = { at, cpuUs: usage.cpuUs };
        while (own.samples[0] && own.samples[0].at < at - usage_history_KEPT_MS)
            own.samples.shift();
        if (world.sandboxes.has(id))
            series.set(id, own);
    }
    return {
        of: (id) => series.get(id)?.samples ?? [],
        forget: (id) => series.delete(id),
        start(world) {
            timer = setInterval(() => void sampleAll(world).catch((error) => world.log.warn(`usage could not be read: ${error.message}`)), SAMPLE_MS);
            timer.unref();
        },
        stop: () => clearInterval(timer),
    };
}
const round = (value) => Math.round(value * 100) / 100;

;// CONCATENATED MODULE: ./.cache/build/lib/engine/store/connection-file.js



const connection = schemas/* object */.Ikc({
    apiUrl: schemas/* string */.YjP(),
    sandboxUrl: schemas/* string */.YjP(),
    apiKey: schemas/* string */.YjP().min(16),
    pid: schemas/* number */.aig().int().positive(),
    version: schemas/* string */.YjP(),
});
async function writeConnection(path, value, owner) {
    await writeFileAtomic(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, owner });
}
/** The connection of the engine that wrote the file last, or undefined when there is no readable one. */
async function readConnection(path) {
    try {
        return connection.parse(JSON.parse(await (0,promises_.readFile)(path, 'utf8')));
    }
    catch {
        return undefined; // No file, or a torn one: either way no engine can be reached through it.
    }
}
async function removeConnection(path) {
    await (0,promises_.rm)(path, { force: true });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/idle.js
/** Calls `onIdle` once `idleMs` have passed with nothing happening and nothing held. Absent: never. */
function idleWatch(idleMs, busy, onIdle) {
    if (idleMs === undefined)
        return { touch: () => undefined, stop: () => undefined };
    let last = Date.now();
    const timer = setInterval(() => {
        if (busy())
            last = Date.now();
        else if (Date.now() - last >= idleMs)
            onIdle();
    }, Math.min(idleMs, 500));
    return {
        touch: () => {
            last = Date.now();
        },
        stop: () => clearInterval(timer),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/malformed.js
const STATUS = {
    HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
    ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};
/** Answers bytes that are no HTTP request, as far as the client can still be answered, and ends the connection. */
function answerMalformed(error, socket) {
    if (!socket.writable || error.code === 'ECONNRESET') {
        socket.destroy();
        return;
    }
    const [code, reason] = STATUS[error.code ?? ''] ?? [400, 'Bad Request'];
    const body = JSON.stringify({ code, message: `malformed request: ${error.code ?? error.message}` });
    socket.end(`HTTP/1.1 ${code} ${reason}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/version.js
/** Version of this package. `package.json` says the same; a test of the bundles holds the two together. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./.cache/build/lib/engine/serve.js








































/** What clients are shown of a disk that is the host's. */
const UNLIMITED_DISK_MB = 10_240;
/** Longest lifetime that may be asked for: a day, as on E2B's larger plan. */
const MAX_TIMEOUT_S = 24 * 3600;
/** How long stopping tries to end sandboxes that do not want to end. */
const STOP_MS = 60_000;
/** When it is tried whether memory can be carried to disk, after the start. */
const PROBE_AFTER_MS = 3_000;
/** Starts of containers at a time: beyond the processors' number they only slow each other down. */
const PARALLEL_STARTS = Math.max(4, 2 * (0,external_node_os_.availableParallelism)());
/**
 * Runs the engine until it is stopped; resolves with the process's exit status. Throws when another engine has
 * the state folder, or when this machine lacks what sandboxes need.
 */
async function serve(options) {
    const log = logTo(process.stderr);
    const layout = layoutOf(options.stateFolder);
    const unlock = await (0,lock/* lockState */.H)(layout);
    let stop;
    const stopped = new Promise((resolve) => (stop = resolve));
    // From the start: a start that is broken off would leave its firewall chains.
    for (const signal of ['SIGTERM', 'SIGINT'])
        process.once(signal, () => stop(signal));
    for (const folder of [
        layout.root,
        layout.agents,
        layout.images,
        layout.templates,
        layout.savedLayers,
        layout.builtLayers,
        layout.stepCache,
        layout.builds,
        layout.uploads,
        layout.sandboxes,
        layout.runcRoot,
    ]) {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await (0,promises_.chmod)(folder, folder === layout.root ? 0o711 : 0o700);
    }
    for (const folder of [layout.agents, layout.images, layout.builtLayers, layout.stepCache])
        await removeUnfinished(folder);
    const [agent, base, rules, disks, criu] = await Promise.all([
        prepareAgent(layout.agents, options.agentBundle, process.execPath),
        prepareBase(layout.images, process.execPath),
        installHostRules(layout.engineId, { allowPrivate: options.allowPrivate }),
        (0,disk/* disksOf */.Gu)(layout.images, options.diskMB),
        findCriu(layout.criu, options.criu),
        waitForOrphans(layout),
    ]);
    for (const { program, debianPackage } of base.missing) {
        log.warn(`the base template has no ${program}: this host lacks it (Debian package ${debianPackage})`);
    }
    if (disks.unlimitedBecause !== undefined) {
        log.warn(`what sandboxes write is not limited: ${disks.unlimitedBecause}`);
    }
    const startedAt = Date.now();
    const stored = await loadTemplates(layout.templates);
    for (const { file, reason } of stored.broken) {
        log.warn(`the template in ${file} is given up, it cannot be read: ${reason}`);
    }
    const diskSizeMB = disks.limitMB ?? UNLIMITED_DISK_MB;
    const templates = templatesOf(layout.templates, baseTemplate(base.layers, await stableBuildId(), startedAt, diskSizeMB), stored.templates);
    const usage = usageWatch();
    // A run that starts an engine for itself asks, as a rule, for one sandbox.
    const spares = spareKeeper(options.spares, options.idleExitMs === undefined ? 1 : 2);
    const containers = containersWith({ layout, runc: runcAt(layout.runcRoot), rules, agent, disks, criu });
    const memory = memoryOf(() => probeMemorySnapshots({ criu, containers, layers: base.layers }), (sandbox, folder) => bootFromMemory(world, sandbox, folder));
    const world = {
        layout,
        containers,
        templates,
        sandboxes: new Map(),
        usage,
        spares,
        memory,
        log,
        maxTimeoutS: MAX_TIMEOUT_S,
        maxSandboxes: options.maxSandboxes,
        starts: limited(PARALLEL_STARTS),
        claimed: new Set(),
        builders: new Map(),
        buildingOn: new Set(),
        savingLayers: new Set(),
        stopping: false,
        onChange: () => {
            lifetimes.rearm();
            idle.touch();
        },
    };
    let builds;
    let listening = false;
    const lifetimes = watchLifetimes(world);
    const idle = idleWatch(options.idleExitMs, 
    // A start that takes long is no idleness: nobody can have come yet.
    () => !listening || world.sandboxes.size > 0 || builds?.busy() === true, () => stop('nothing to do'));
    await adoptSandboxes(world);
    // Before all that the first create does not need.
    void spares.start(world);
    builds = await openBuilds(world, {
        diskMB: disks.limitMB,
        diskSizeMB,
        ensure: (reference, signal) => builtIns.ensure(reference, signal),
    });
    const builtIns = builtInsOf(world, builds, options.interpreterFiles);
    const previous = await readConnection(layout.connectionFile);
    const apiKey = previous?.apiKey ?? `e2b_${(0,external_node_crypto_.randomBytes)(20).toString('hex')}`;
    const server = (0,external_node_http_.createServer)({ requestTimeout: 0, keepAliveTimeout: 60_000 });
    const control = await controlPlane(server, world, builds, builtIns, apiKey, {
        version: VERSION,
        startedAt,
        stateFolder: layout.root,
        missing: base.missing,
        memorySnapshots: () => memory.known(),
        disk: { limitMB: disks.limitMB, unlimitedBecause: disks.unlimitedBecause },
        stop: () => stop('asked to'),
    });
    const data = dataPlane(world);
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
        idle.touch();
        if (!data.serve(request, response))
            control(request, response);
    });
    // A sandbox's server answers `Expect: 100-continue` itself.
    server.on('checkContinue', (request, response) => {
        idle.touch();
        if (data.serve(request, response))
            return;
        response.writeContinue();
        control(request, response);
    });
    server.removeAllListeners('clientError');
    server.on('clientError', answerMalformed);
    server.on('upgrade', (request, socket, head) => data.upgrade(request, socket, head));
    await serve_listen(server, options.port, previous?.apiUrl).catch(async (error) => {
        world.stopping = true;
        await spares.stop();
        throw error;
    });
    const apiUrl = `http://127.0.0.1:${server.address().port}`;
    await writeConnection(layout.connectionFile, { apiUrl, sandboxUrl: apiUrl, apiKey, pid: process.pid, version: VERSION }, options.owner);
    lifetimes.rearm();
    usage.start(world);
    listening = true;
    idle.touch();
    // Not in the way of the sandbox that the engine was started for; whoever needs to know does not wait for this.
    const probe = setTimeout(() => void memory.ready(), PROBE_AFTER_MS);
    log.info(`listening on ${apiUrl}, state in ${layout.root}`);
    const reason = await stopped;
    world.stopping = true;
    log.info(`stopping: ${reason}`);
    // The connection goes first: whoever comes now starts an engine of their own, again and again until the lock is free.
    await removeConnection(layout.connectionFile);
    lifetimes.stop();
    clearTimeout(probe);
    usage.stop();
    idle.stop();
    server.close();
    await builds.stop();
    // What was begun ends first, or its sandbox would be left behind.
    await world.starts.idle();
    await Promise.all([serve_killAll(world), spares.stop()]);
    await memory.stop();
    await rules.remove();
    await removeEngineCgroups(layout.engineId);
    await (0,promises_.rm)(layout.runcRoot, { recursive: true, force: true });
    server.closeAllConnections();
    unlock();
    log.info('stopped');
    return 0;
}
/** What an engine that was killed had begun to gather; its name says that it is not whole. */
async function removeUnfinished(folder) {
    for (const name of await (0,promises_.readdir)(folder)) {
        if (name.endsWith('.tmp'))
            await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
    }
}
/** One that is just being made can be killed a moment later only: then again. */
async function serve_killAll(world) {
    const deadline = Date.now() + STOP_MS;
    while (world.sandboxes.size > 0 && Date.now() < deadline) {
        // One whose start command is being waited for is given up.
        for (const sandbox of world.sandboxes.values())
            if (sandbox.record.state === 'creating')
                dropStreams(sandbox);
        const kills = [...world.sandboxes.keys()].map((id) => world.starts
            .run(() => killSandbox(world, id, 'the engine stops'))
            .catch((error) => {
            if (!(error instanceof ApiError))
                world.log.warn(`${id}: ${error.message}`);
        }));
        await Promise.all(kills);
        await (0,external_node_timers_promises_.setTimeout)(10);
    }
}
function baseTemplate(layers, buildId, createdAt, diskSizeMB) {
    return {
        version: 1,
        templateId: BASE,
        alias: BASE,
        kind: 'template',
        public: false,
        createdAt,
        updatedAt: createdAt,
        builds: [{ buildId, createdAt, layers, cpuCount: 2, memoryMB: 2048, diskSizeMB }],
        tags: [{ tag: DEFAULT_TAG, buildId, createdAt }],
    };
}
/** The same on every start on this machine: a build that did not change keeps its ID. */
async function stableBuildId() {
    const machine = (await (0,promises_.readFile)('/etc/machine-id', 'utf8').catch(() => '')).trim().padEnd(32, '0');
    return [
        machine.slice(0, 8),
        machine.slice(8, 12),
        machine.slice(12, 16),
        machine.slice(16, 20),
        machine.slice(20, 32),
    ].join('-');
}
function serve_listen(server, port, previousUrl) {
    const attempt = (candidate) => new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, '127.0.0.1', () => {
            server.off('error', reject);
            resolve();
        });
    });
    // After a crash, clients that still hold the address find the engine there again, if it is free.
    const previous = previousUrl === undefined ? 0 : Number(new URL(previousUrl).port);
    if (port !== 0 || previous === 0)
        return attempt(port);
    return attempt(previous).catch(() => attempt(0));
}


/***/ })

};
