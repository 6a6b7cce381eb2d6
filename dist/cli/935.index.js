export const id = 935;
export const ids = [935,846];
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

/***/ 38469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ageText)
/* harmony export */ });
/** An age in words: `5 min`, `3 h`, `9 d`. */
function ageText(ms) {
    if (ms >= 48 * 3_600_000)
        return `${Math.floor(ms / 86_400_000)} d`;
    return ms >= 2 * 3_600_000
        ? `${Math.floor(ms / 3_600_000)} h`
        : `${Math.max(0, Math.floor(ms / 60_000))} min`;
}


/***/ }),

/***/ 7336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ declare)
/* harmony export */ });
/* harmony import */ var _transfer_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82636);
/* harmony import */ var _transfer_digest_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58656);
/* harmony import */ var _transfer_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7301);
/* harmony import */ var _transfer_select_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18818);
/* harmony import */ var _spec_defaults_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15237);
/* harmony import */ var _template_define_define_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35315);
/* harmony import */ var _template_identity_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24686);
/* harmony import */ var _template_identity_identify_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33992);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76760);
/* harmony import */ var _plan_snapshots_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6397);










/** Raised when the same description is to give another snapshot or preview. */
const ALGORITHM = 'e2b-action infrastructure 1';
/**
 * Reads what the resources of a file are made of, and gives each its identity. Asks nobody. All problems at once.
 *
 * @throws ContextError, TransferError when a file of the project cannot be read
 */
async function declare(spec, { mayRunModules, signal }) {
    const problems = [];
    const materials = { templates: new Map(), snapshots: new Map(), previews: new Map() };
    const templates = [];
    for (const resource of spec.templates) {
        const { key, build, channels, adopt, protect } = resource;
        const defined = await (0,_template_define_define_js__WEBPACK_IMPORTED_MODULE_5__.defineTemplate)(build, { root: spec.root, mayRunModules, signal });
        if ('problems' in defined) {
            problems.push(...defined.problems);
            continue;
        }
        const { definition } = defined;
        const identity = await (0,_template_identity_identify_js__WEBPACK_IMPORTED_MODULE_7__/* .identify */ .l)(definition, { signal });
        materials.templates.set(key, { resource, definition, identity });
        templates.push({ key, name: definition.name, hash: identity.hash, channels, adopt, protect });
    }
    if (problems.length > 0)
        return { problems };
    const keys = new Map();
    const idOf = (from) => {
        if (from.kind === 'external')
            return from.reference;
        if (from.kind === 'template')
            return materials.templates.get(from.key)?.identity.hash ?? '';
        return keys.get(from.key) ?? '';
    };
    const snapshots = [];
    for (const resource of inOrder(spec.snapshots)) {
        const { key, name, from, inputs, run, env, maxAgeMs, protect } = resource;
        const { uploads, digest } = await readInputs(spec.root, inputs, signal);
        const parts = {
            from: (0,_template_identity_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .o)([ALGORITHM, from.kind === 'external' ? 'external' : 'own', idOf(from)]).slice(0, 12),
            inputs: digest.slice(0, 12),
            run: (0,_template_identity_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .o)([run ?? '', env]).slice(0, 12),
        };
        keys.set(key, (0,_plan_snapshots_js__WEBPACK_IMPORTED_MODULE_9__/* .snapshotKey */ .o1)(parts));
        materials.snapshots.set(key, { resource, uploads });
        snapshots.push({ key, name, from, parts, protect, ...(maxAgeMs === undefined ? {} : { maxAgeMs }) });
    }
    const previews = spec.previews.map((resource) => {
        const { key, instance, from, start, ready, ports, env, network, sleepAfterMs, ttlMs, protect } = resource;
        materials.previews.set(key, resource);
        const shape = Object.fromEntries(Object.entries({
            from: [from.kind, idOf(from)],
            start: [start ?? ''],
            env: [env],
            ports: [[...ports].sort((a, b) => a - b)],
            access: [String(network.publicTraffic)],
            sleep: [sleepAfterMs],
            ready: [ready.port ?? 0, ready.path ?? ''],
        }).map(([part, value]) => [
            part,
            (0,_template_identity_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .o)(value).slice(0, 8),
        ]));
        const hash = (0,_template_identity_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .o)([ALGORITHM, shape]).slice(0, 16);
        return { key, instance, from, hash, shape, network, protect, ...(ttlMs === undefined ? {} : { ttlMs }) };
    });
    return { wanted: { templates, snapshots, previews }, materials };
}
/** Sources before what is made from them; there is no circle. */
function inOrder(snapshots) {
    const left = [...snapshots];
    const ordered = [];
    while (left.length > 0) {
        const at = left.findIndex(({ from }) => from.kind !== 'snapshot' || !left.some(({ key }) => key === from.key));
        ordered.push(...left.splice(Math.max(at, 0), 1));
    }
    return ordered;
}
/** Chooses the files that the inputs mean, as an upload does, and digests them. */
async function readInputs(root, inputs, signal) {
    const uploads = [];
    const found = new Map();
    for (const input of inputs) {
        const from = (0,_transfer_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(input) ? (0,_transfer_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .globBase */ .EI)(input) || '.' : input;
        const whole = await (0,_transfer_select_js__WEBPACK_IMPORTED_MODULE_3__/* .selectFiles */ .A)({ root, from, signal });
        const isFile = whole.source === 'file';
        const folder = node_path__WEBPACK_IMPORTED_MODULE_8__.posix.normalize(isFile ? node_path__WEBPACK_IMPORTED_MODULE_8__.posix.dirname(from) : from);
        const inProject = (name) => node_path__WEBPACK_IMPORTED_MODULE_8__.posix.join(folder, name);
        const names = whole.entries.map((entry) => inProject(entry.path));
        const meant = new Set((0,_transfer_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(input) ? (0,_transfer_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchPaths */ .oq)(names, input) : names);
        if (meant.size === 0 && (0,_transfer_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(input)) {
            throw new _transfer_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TransferError */ .a('usage', `no file of the project matches ${input}, an input of a snapshot; correct it, or leave it out`);
        }
        const selection = {
            ...whole,
            entries: whole.entries.filter((entry) => meant.has(inProject(entry.path))),
        };
        for (const [name, { type, executable, digest, target }] of await (0,_transfer_digest_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .digestTree */ .h)(selection, signal)) {
            found.set(inProject(name), [type, executable, digest, target]);
        }
        const ignore = whole.entries
            .filter((entry) => !meant.has(inProject(entry.path)))
            .map((entry) => `/${escapeIgnore(entry.path)}`);
        uploads.push({ from, to: node_path__WEBPACK_IMPORTED_MODULE_8__.posix.resolve(_spec_defaults_js__WEBPACK_IMPORTED_MODULE_4__/* .WORK_FOLDER */ .B, folder), ignore });
    }
    const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
    return { uploads, digest: (0,_template_identity_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .o)(sorted) };
}
/** A path as a gitignore pattern that means this path alone. */
function escapeIgnore(name) {
    return name.replaceAll(/[\\*?[\]!# ]/g, (character) => `\\${character}`);
}


/***/ }),

/***/ 6397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ planSnapshots),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   UK: () => (/* binding */ planGoneSnapshots),
/* harmony export */   o1: () => (/* binding */ snapshotKey)
/* harmony export */ });
/* harmony import */ var _age_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38469);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18517);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17279);



/** In s. */
const SECONDS = { make: 30, drop: 1 };
const MINUTE = 60_000;
/** What a snapshot goes by in its tag. */
function snapshotKey({ from, inputs, run }) {
    return from + inputs + run;
}
function planSnapshots({ owner, wanted, observed }, needed) {
    const actions = [];
    const conflicts = [];
    const mine = rowsOf(observed.snapshots, owner);
    const now = observed.now.getTime();
    for (const snapshot of wanted.snapshots) {
        const { key, name, protect } = snapshot;
        const conflict = foreign(snapshot, observed.snapshots, observed.templates.map((template) => template.name), owner);
        if (conflict !== undefined) {
            conflicts.push({ kind: 'snapshot', name: key, message: conflict });
            continue;
        }
        const rows = mine.filter((row) => row.name === name);
        const same = rows.filter(({ of }) => of.key === snapshotKey(snapshot.parts));
        const [newest] = same;
        const ageMs = newest ? now - newest.of.minute * MINUTE : 0;
        const old = snapshot.maxAgeMs !== undefined && ageMs > snapshot.maxAgeMs;
        const base = { kind: 'snapshot', name: key, id: `snapshot.${key}` };
        if (newest && !old) {
            actions.push({
                ...base,
                needs: [],
                action: 'reuse',
                reason: `nothing that shapes it changed; ${oldText(ageMs, snapshot.maxAgeMs)}`,
                seconds: 0,
            });
            const rest = rows.filter((row) => row !== newest);
            if (rest.length > 0) {
                actions.push(gone(rest, key, 'superseded: an apply before did not come to its end'));
            }
            continue;
        }
        const reason = old
            ? `older than its max-age: ${oldText(ageMs, snapshot.maxAgeMs)}`
            : rows[0]
                ? `${changedParts(rows[0].of.key, snapshot)} changed`
                : `there is no snapshot ${name} of this stage yet`;
        actions.push({
            ...base,
            needs: needed(snapshot.from),
            action: rows.length > 0 ? 'replace' : 'create',
            reason,
            seconds: SECONDS.make,
            operation: {
                do: 'make-snapshot',
                key,
                name,
                snapshotKey: snapshotKey(snapshot.parts),
                replaces: rows.map(({ id }) => id),
            },
            ...(rows.length > 0 ? (0,_templates_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)(protect) : {}),
        });
    }
    const names = new Set(wanted.snapshots.map(({ name }) => name));
    actions.push(...planGoneSnapshots(mine.filter(({ name }) => !names.has(name)), 'the file does not describe it any more'));
    return { actions, conflicts };
}
/** The owner's snapshots, newest first. */
function rowsOf(snapshots, owner) {
    return snapshots
        .flatMap((snapshot) => {
        const of = (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInfraTag */ .Ag)(snapshot.tag);
        return of?.kind === 'snapshot' && (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .isOf */ .yW)(of, owner) ? [{ ...snapshot, of }] : [];
    })
        .sort((a, b) => b.of.minute - a.of.minute || (a.id < b.id ? -1 : 1));
}
/** One action for each name. */
function planGoneSnapshots(rows, reason) {
    return [...new Set(rows.map(({ name }) => name))].map((name) => gone(rows.filter((row) => row.name === name), name, reason));
}
function gone(rows, shown, reason) {
    const [first] = rows;
    return {
        kind: 'snapshot',
        name: shown,
        id: `snapshot.${shown} destroy`,
        needs: [],
        action: 'destroy',
        reason,
        seconds: SECONDS.drop,
        operation: { do: 'delete-snapshot', name: first?.name ?? shown, ids: rows.map(({ id }) => id).sort() },
    };
}
function foreign({ key, name }, snapshots, templates, owner) {
    if (templates.includes(name))
        return `a template has the name ${name}; give snapshot ${key} another one with \`name\``;
    const others = snapshots.filter((snapshot) => snapshot.name === name).map(({ tag }) => (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInfraTag */ .Ag)(tag));
    if (others.some((tag) => tag?.owner !== (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerId */ .fj)(owner.repository)))
        return `snapshot ${name} is not this repository's; give snapshot ${key} another name with \`name\``;
    return undefined;
}
function changedParts(before, { parts }) {
    const was = { from: before.slice(0, 12), inputs: before.slice(12, 24), run: before.slice(24) };
    const changed = [
        ...(was.from === parts.from ? [] : ['what it is made from']),
        ...(was.inputs === parts.inputs ? [] : ['its inputs']),
        ...(was.run === parts.run ? [] : ['its script']),
    ];
    return changed.join(' and ');
}
function oldText(ageMs, maxAgeMs) {
    return `it is ${(0,_age_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ageText */ .X)(ageMs)} old${maxAgeMs === undefined ? '' : ` (max-age ${(0,_age_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ageText */ .X)(maxAgeMs)})`}`;
}


/***/ }),

/***/ 17279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UL: () => (/* binding */ drift),
/* harmony export */   vJ: () => (/* binding */ planGone),
/* harmony export */   vx: () => (/* binding */ planTemplates),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _job_template_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40341);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18517);


/** In s. A build's time hangs on what it does: this is what the shortest take. */
const SECONDS = { build: 60, mark: 1, tags: 1 };
/** The tag that a bare name means; the service does not let it go. */
const DEFAULT = 'default';
function planTemplates(request) {
    const { owner, wanted, observed } = request;
    const byName = new Map(observed.templates.map((template) => [template.name, template]));
    const actions = [];
    const conflicts = [];
    for (const template of wanted.templates) {
        const seen = byName.get(template.name);
        const conflict = foreign(template, seen, observed, owner);
        if (conflict !== undefined)
            conflicts.push({ kind: 'template', name: template.key, message: conflict });
        else
            actions.push(...planOne(template, seen, request));
    }
    const names = new Set(wanted.templates.map(({ name }) => name));
    for (const template of observed.templates) {
        if (!names.has(template.name))
            actions.push(...planGone(template, owner, 'the file does not describe it any more'));
    }
    return { actions, conflicts };
}
/** Why a name may not be built under: what is there is somebody else's. */
function foreign({ name, key, adopt, channels }, seen, { snapshots }, owner) {
    if (snapshots.some((snapshot) => snapshot.name === name))
        return `a snapshot has the name ${name}; give template ${key} another one with \`name\``;
    if (!seen)
        return undefined;
    const marks = seen.tags
        .map(({ tag }) => (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInfraTag */ .Ag)(tag))
        .filter((tag) => tag?.kind === 'mark' || tag?.kind === 'channel');
    const own = (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerId */ .fj)(owner.repository);
    if (marks.some((mark) => mark?.owner !== own))
        return `template ${name} is another repository's; give template ${key} another name with \`name\``;
    for (const channel of channels) {
        const other = marks.find((mark) => mark?.kind === 'channel' && mark.channel === channel && mark.stage !== owner.stage);
        if (other)
            return `channel ${channel} of template ${name} is moved by stage ${other.stage}; write \`\${stage}\` into the name of the channel, or leave it to that stage`;
    }
    if (!adopt && marks.length === 0 && seen.tags.length > 0 && !seen.tags.some(({ tag }) => (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnKind */ .xK)(tag)))
        return `there is a template ${name} that this tool did not build; \`adopt: true\` takes it over`;
    return undefined;
}
function planOne(template, seen, { owner, reasons = {} }) {
    const { key, name, hash, protect } = template;
    const tags = new Map((seen?.tags ?? []).toSorted((a, b) => (a.tag < b.tag ? -1 : 1)).map((tag) => [tag.tag, tag]));
    const mine = tags.get((0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .markTag */ .kj)(owner));
    const built = tags.get((0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .builtTag */ .vT)(hash));
    const look = (...names) => names.map((tag) => ({ tag, buildId: tags.get(tag)?.buildId ?? null }));
    const base = { kind: 'template', name: key, id: `template.${key}`, needs: [] };
    const applied = [...tags.values()].find(({ tag, buildId }) => buildId === mine?.buildId && (0,_job_template_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTag */ .ED)(tag)?.kind === 'promoted');
    const actions = [];
    if (mine && !applied) {
        const reason = built === undefined
            ? 'the tag of the build that was applied is gone'
            : `the tag ${shortTag(hash)} points to build ${short(built.buildId)}; applied was ${short(mine.buildId)}`;
        actions.push(drift(base, reason));
    }
    let pending;
    if (built && built.buildId === mine?.buildId) {
        actions.push({
            ...base,
            action: 'reuse',
            reason: `build ${shortTag(hash)}: nothing that shapes it changed`,
            seconds: 0,
        });
    }
    else if (built) {
        pending = base.id;
        const reason = mine
            ? `back to the build ${shortTag(hash)}, which is there`
            : `the build ${shortTag(hash)} is there already: it is taken over`;
        const operation = { do: 'mark', key, name, hash, seen: look((0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .markTag */ .kj)(owner), (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .builtTag */ .vT)(hash)) };
        actions.push({ ...base, action: 'change', reason, seconds: SECONDS.mark, operation });
    }
    else {
        pending = base.id;
        const reason = reasons[key] ??
            (applied
                ? `what shapes it changed (${shortTag((0,_job_template_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTag */ .ED)(applied.tag)?.hash ?? '')} → ${shortTag(hash)})`
                : seen
                    ? `no build of ${name} has this identity (${shortTag(hash)})`
                    : `there is no template ${name} yet`);
        const operation = { do: 'build', key, name, hash, seen: look((0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .markTag */ .kj)(owner)) };
        actions.push({ ...base, action: 'create', reason, seconds: SECONDS.build, operation });
    }
    for (const channel of template.channels) {
        actions.push(...planChannel(channel, template, { tags, owner, target: built, pending }));
    }
    for (const { tag, buildId } of tags.values()) {
        const own = (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInfraTag */ .Ag)(tag);
        if (own?.kind !== 'channel' || !(0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .isOf */ .yW)(own, owner) || template.channels.includes(own.channel))
            continue;
        const { channel } = own;
        const current = tags.get(channel);
        const ours = current?.buildId === buildId && channel !== DEFAULT;
        actions.push({
            ...base,
            name: `${key}:${channel}`,
            id: `template.${key}:${channel}`,
            action: 'destroy',
            reason: ours || !current
                ? 'the file does not name this channel any more'
                : 'the file does not name this channel any more; it points to what was not applied, and stays',
            seconds: SECONDS.tags,
            operation: { do: 'untag', name, tags: ours ? [channel, tag] : [tag], seen: look(channel, tag) },
            ...refusal(protect),
        });
    }
    return actions;
}
function planChannel(channel, { key, name, hash }, { tags, owner, target, pending }) {
    const current = tags.get(channel);
    const record = tags.get((0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .channelTag */ .ML)(owner, channel));
    const base = {
        kind: 'template',
        name: `${key}:${channel}`,
        id: `template.${key}:${channel}`,
        needs: pending === undefined ? [] : [pending],
    };
    const actions = [];
    if (record && record.buildId !== current?.buildId) {
        const reason = current
            ? `it points to build ${short(current.buildId)}; applied was ${short(record.buildId)}: somebody else moved it`
            : 'somebody else removed it';
        actions.push(drift(base, reason));
    }
    if (target && current?.buildId === target.buildId && record?.buildId === target.buildId)
        return actions;
    const from = current ? `from build ${short(current.buildId)}` : 'it is not there yet';
    const unknown = current && !record && current.buildId !== target?.buildId ? ', which was not applied from here' : '';
    actions.push({
        ...base,
        needs: [...base.needs],
        action: 'promote',
        reason: current && current.buildId === target?.buildId
            ? `it means ${shortTag(hash)} already: that is recorded`
            : `to ${shortTag(hash)}, ${from}${unknown}`,
        seconds: SECONDS.tags,
        operation: {
            do: 'promote',
            key,
            name,
            hash,
            channel,
            seen: [channel, (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .channelTag */ .ML)(owner, channel)].map((tag) => ({
                tag,
                buildId: tags.get(tag)?.buildId ?? null,
            })),
        },
    });
    return actions;
}
function isRecordOf(tag, owner) {
    const of = (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInfraTag */ .Ag)(tag);
    return of?.kind === 'record' && (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .isOf */ .yW)(of, owner);
}
/** What goes of a template that nobody wants in this stage any more. */
function planGone(template, owner, reason) {
    const tags = new Map(template.tags.map((tag) => [tag.tag, tag]));
    const mine = [];
    let others = false;
    for (const { tag, buildId } of template.tags) {
        const own = (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInfraTag */ .Ag)(tag);
        if (!own)
            continue;
        // What is recorded of a preview goes with that.
        if (own.kind === 'record')
            continue;
        if (!(0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .isOf */ .yW)(own, owner)) {
            if (own.kind === 'mark' || own.kind === 'channel')
                others = true;
            continue;
        }
        mine.push(tag);
        if (own.kind === 'channel' && tags.get(own.channel)?.buildId === buildId && own.channel !== DEFAULT)
            mine.push(own.channel);
    }
    const marked = mine.some((tag) => ['mark', 'channel'].includes((0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInfraTag */ .Ag)(tag)?.kind ?? ''));
    if (!marked)
        return [];
    // Its builds are everybody's who marked it: the last one takes them along.
    const builds = others
        ? []
        : template.tags
            .filter(({ tag }) => (0,_job_template_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTag */ .ED)(tag) && (0,_job_template_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTag */ .ED)(tag)?.label === undefined)
            .map(({ tag }) => tag);
    const goes = new Set([...mine, ...builds]);
    const ids = new Set([...goes].map((tag) => tags.get(tag)?.buildId));
    const left = template.tags.filter(({ tag, buildId }) => !goes.has(tag) && !(tag === DEFAULT && ids.has(buildId) && !others) && !isRecordOf(tag, owner));
    const whole = !others && left.length === 0;
    const seen = template.tags
        .map(({ tag, buildId }) => ({ tag, buildId }))
        .sort((a, b) => (a.tag < b.tag ? -1 : 1));
    const { name, templateId } = template;
    return [
        {
            kind: 'template',
            name,
            id: `template.${name} destroy`,
            needs: [],
            action: 'destroy',
            reason: whole
                ? reason
                : `${reason}; tags of others stay (${left
                    .map(({ tag }) => tag)
                    .sort()
                    .slice(0, 5)
                    .join(', ')})`,
            seconds: SECONDS.tags,
            operation: whole
                ? { do: 'delete-template', name, templateId, seen }
                : { do: 'untag', name, tags: [...goes].sort(), seen: seen.filter(({ tag }) => goes.has(tag)) },
        },
    ];
}
function drift(base, reason) {
    const { kind, name, id } = base;
    return { kind, name, id: `${id} drift`, needs: [], action: 'drift', reason, seconds: 0 };
}
function refusal(protect) {
    return protect ? { refused: 'it is protected (`protect: true`)' } : {};
}
function short(id) {
    return id.slice(0, 8);
}
function shortTag(hash) {
    return (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .builtTag */ .vT)(hash.slice(0, 8));
}


/***/ }),

/***/ 18517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ parseInfraTag),
/* harmony export */   ML: () => (/* binding */ channelTag),
/* harmony export */   fj: () => (/* binding */ ownerId),
/* harmony export */   kY: () => (/* binding */ claimTags),
/* harmony export */   kj: () => (/* binding */ markTag),
/* harmony export */   vT: () => (/* binding */ builtTag),
/* harmony export */   xK: () => (/* binding */ isOwnKind),
/* harmony export */   yW: () => (/* binding */ isOf),
/* harmony export */   yg: () => (/* binding */ recordTag),
/* harmony export */   zm: () => (/* binding */ snapshotTag)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _job_template_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40341);


const PATTERNS = [
    { kind: 'mark', pattern: /^i-(?<owner>[0-9a-f]{12})\.(?<stage>[a-z0-9-]+)$/ },
    { kind: 'channel', pattern: /^i-(?<owner>[0-9a-f]{12})\.(?<stage>[a-z0-9-]+)\.(?<channel>[a-z0-9_-]+)$/ },
    {
        kind: 'snapshot',
        pattern: /^k-(?<key>[0-9a-f]{36})\.(?<owner>[0-9a-f]{12})\.(?<stage>[a-z0-9-]+)\.(?<minute>[0-9a-z]{1,7})$/,
    },
    {
        kind: 'record',
        pattern: /^v-(?<owner>[0-9a-f]{12})\.(?<stage>[a-z0-9-]+)\.(?<identity>[0-9a-f]{12})\.(?<hash>[0-9a-f]{16})\.(?<network>[0-9a-f]{8})\.(?<sandbox>[a-z0-9]+)\.(?<minute>[0-9a-z]{1,7})$/,
    },
    {
        kind: 'claim',
        pattern: /^x-(?<owner>[0-9a-f]{12})\.(?<stage>[a-z0-9-]+)\.(?<identity>[0-9a-f]{12})\.(?<nonce>[0-9a-f]{12})$/,
    },
    {
        kind: 'beat',
        pattern: /^y-(?<owner>[0-9a-f]{12})\.(?<stage>[a-z0-9-]+)\.(?<identity>[0-9a-f]{12})\.(?<nonce>[0-9a-f]{12})$/,
    },
];
/** Reads one of these tags back; undefined for any other. */
function parseInfraTag(tag) {
    for (const { kind, pattern } of PATTERNS) {
        const groups = pattern.exec(tag)?.groups;
        if (!groups)
            continue;
        const { minute, ...rest } = groups;
        return {
            kind,
            ...rest,
            ...(minute === undefined ? {} : { minute: Number.parseInt(minute, 36) }),
        };
    }
    return undefined;
}
/** Whether a tag is written by this tool, whichever part of it. */
function isOwnKind(tag) {
    return parseInfraTag(tag) !== undefined || (0,_job_template_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTag */ .ED)(tag) !== undefined;
}
/** What stands for a repository in a tag. */
function ownerId(repository) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', repository, 'hex').slice(0, 12);
}
/** Whether a tag is of this repository and stage. */
function isOf(tag, { repository, stage }) {
    return tag.owner === ownerId(repository) && tag.stage === stage;
}
const prefix = ({ repository, stage }) => `${ownerId(repository)}.${stage}`;
const inMinutes = (time) => Math.floor(time.getTime() / 60_000).toString(36);
function markTag(owner) {
    return `i-${prefix(owner)}`;
}
function channelTag(owner, channel) {
    return `i-${prefix(owner)}.${channel}`;
}
function snapshotTag(owner, key, now) {
    return `k-${key}.${prefix(owner)}.${inMinutes(now)}`;
}
function recordTag(owner, of, now) {
    return `v-${prefix(owner)}.${of.identity}.${of.hash}.${of.network}.${of.sandbox}.${inMinutes(now)}`;
}
function claimTags(owner, identity, nonce) {
    const rest = `${prefix(owner)}.${identity}.${nonce}`;
    return { claim: `x-${rest}`, beat: `y-${rest}` };
}
/** The build that `h-…` names is what an identity of a template came to. */
function builtTag(hash) {
    return `h-${hash}`;
}


/***/ }),

/***/ 72940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ TemplateFailure)
/* harmony export */ });
/** The definition could be built by nobody: an instruction failed, or no sandbox starts from what came out. */
class TemplateFailure extends Error {
    hint;
    place;
    /** The last lines of the build's log. */
    lines;
    constructor(message, { hint = '', place, lines = [] } = {}) {
        super(message);
        this.name = 'TemplateFailure';
        this.hint = hint;
        if (place)
            this.place = place;
        this.lines = lines;
    }
}


/***/ }),

/***/ 4846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ resolveInfra)
/* harmony export */ });
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15237);
/* harmony import */ var _field_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76414);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81141);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33451);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18919);
/* harmony import */ var _resolve_template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53762);
/* harmony import */ var _schema_infra_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82453);
/* harmony import */ var _contradictions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18650);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95167);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71562);










/** A key of a preview, and so part of its metadata. */
const INSTANCE = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/;
/** What a file wants in a stage, and the variables that were given for it; or every problem of it. Never throws on what users wrote. */
function resolveInfra(request) {
    const { root, file: text, fields } = request;
    const { values, problems: ofFields } = (0,_field_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .q)(fields, { root, mayLeaveRoot: false });
    const { file, lineOf, problemAt, problems: ofFile } = (0,_read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readInfraFile */ .xN)(text, root);
    const problems = [...ofFile, ...ofFields];
    const stage = request.stage?.value ?? _model_js__WEBPACK_IMPORTED_MODULE_8__/* .DEFAULT_STAGE */ .l;
    if (request.stage && !_schema_infra_js__WEBPACK_IMPORTED_MODULE_5__/* .STAGE_NAME */ .rf.test(stage)) {
        const message = `expected the name of a stage: small letters, digits and - inside, at most 20; found ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .showValue */ .vp)(stage)}`;
        problems.push({ source: request.stage.source, message });
    }
    const variables = readVariables(request, file?.variables ?? [], problems);
    if (!file || !lineOf || !problemAt)
        return { problems };
    const known = { ...request.known, ...variables, stage };
    const inStage = (all) => Object.entries(all ?? {}).filter(([, { stages }]) => !stages || stages.some((each) => matches(each, stage)));
    const templates = inStage(file.templates);
    const snapshots = inStage(file.snapshots);
    const previews = inStage(file.previews);
    const there = {
        templates: templates.map(([key]) => key),
        snapshots: snapshots.map(([key]) => key),
    };
    const faults = [
        ...withoutValue(file, known, { ...there, previews: previews.map(([key]) => key) }, stage),
        ...[
            ...snapshots.map(([key, { from }]) => ({ path: ['snapshots', key, 'from'], from })),
            ...previews.map(([key, { from }]) => ({ path: ['previews', key, 'from'], from })),
        ].flatMap(({ path, from }) => notInStage(file, there, from, path, stage)),
    ];
    const context = { root, name: text.name, file, lineOf, known, stage, faults, there };
    const spec = {
        root,
        backend: {
            engine: values.engine ?? _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z.engine,
            ...(values['api-key'] === undefined ? {} : { apiKey: values['api-key'] }),
            ...(values.domain === undefined ? {} : { domain: values.domain }),
            ...(values['api-url'] === undefined ? {} : { apiUrl: values['api-url'] }),
        },
        stage,
        templates: templates.map(([key]) => templateOf(key, context)),
        snapshots: snapshots.map(([key, entry]) => snapshotOf(key, entry, context)),
        previews: previews.map(([key, entry]) => previewOf(key, entry, context)),
    };
    problems.push(...faults.map(problemAt));
    return problems.length > 0 ? { problems } : { spec, variables };
}
function matches(pattern, stage) {
    return new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(stage);
}
function readVariables({ variables }, declared, problems) {
    const settable = [...declared, ..._references_js__WEBPACK_IMPORTED_MODULE_7__/* .BUILT_IN */ .$A.filter((name) => name !== 'stage')];
    const found = {};
    for (const { text, source } of variables) {
        const at = text.indexOf('=');
        const name = text.slice(0, Math.max(at, 0));
        if (at < 1)
            problems.push({ source, message: `expected NAME=VALUE; found ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .showValue */ .vp)(text)}` });
        else if (!settable.includes(name)) {
            const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, settable);
            const hint = meant === undefined ? `expected ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .alternatives */ .Vo)(settable)}` : `did you mean ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .showKey */ .Nh)(meant)}?`;
            problems.push({ source, message: `the file declares no variable ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .showKey */ .Nh)(name)}; ${hint}` });
        }
        else
            found[name] = text.slice(at + 1);
    }
    return found;
}
/** References to declared names that have no value here, in what exists in this stage. */
function withoutValue(file, known, there, stage) {
    return (0,_references_js__WEBPACK_IMPORTED_MODULE_7__/* .referringTexts */ .RQ)(file).flatMap(({ path, text }) => {
        if (there[String(path[0])]?.includes(String(path[1])) !== true)
            return [];
        return (0,_references_js__WEBPACK_IMPORTED_MODULE_7__/* .referencesIn */ .ii)(text)
            .filter((name) => known[name] === undefined)
            .map((name) => ({
            path,
            at: 'value',
            message: `\${${name}} has no value here: give \`--var ${name}=…\` (in a workflow the input \`variables\`), or say with ` +
                `\`stages\` that this does not exist in stage ${stage}`,
        }));
    });
}
function notInStage(file, there, from, path, stage) {
    const all = { templates: Object.keys(file.templates ?? {}), snapshots: Object.keys(file.snapshots ?? {}) };
    const source = (0,_contradictions_js__WEBPACK_IMPORTED_MODULE_6__/* .resourceOf */ .K)(from, all);
    if (!source || (0,_contradictions_js__WEBPACK_IMPORTED_MODULE_6__/* .resourceOf */ .K)(from, there))
        return [];
    return [
        {
            path,
            at: 'value',
            message: `${source.kind} ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .showKey */ .Nh)(source.name)} does not exist in stage ${stage}; its \`stages\` leave that out`,
        },
    ];
}
function templateOf(key, { root, name, file, lineOf, known, stage, faults }) {
    const mapping = file.templates?.[key] ?? {};
    // What is not written for each stage is not moved by all of them.
    const channels = (mapping.channels ?? [])
        .map((text, index) => ({ text, index }))
        .filter(({ text }) => stage === _model_js__WEBPACK_IMPORTED_MODULE_8__/* .DEFAULT_STAGE */ .l || (0,_references_js__WEBPACK_IMPORTED_MODULE_7__/* .referencesIn */ .ii)(text).includes('stage'))
        .map(({ text, index }) => {
        const channel = (0,_references_js__WEBPACK_IMPORTED_MODULE_7__/* .substitute */ .V2)(text, known);
        if (!_schema_infra_js__WEBPACK_IMPORTED_MODULE_5__/* .CHANNEL_NAME */ .c6.test(channel) && !channel.includes('${')) {
            faults.push({
                path: ['templates', key, 'channels', index],
                at: 'value',
                message: `expected the name of a channel once its references are put in; found ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .showValue */ .vp)(channel)}`,
            });
        }
        return channel;
    });
    return {
        key,
        protect: mapping.protect ?? false,
        build: (0,_resolve_template_js__WEBPACK_IMPORTED_MODULE_4__/* .templateBuild */ .v1)(root, { name, lineOf }, { ...mapping, name: mapping.name ?? key }, [
            'templates',
            key,
        ]),
        channels: [...new Set(channels)],
        adopt: mapping.adopt ?? false,
    };
}
function sourceOf(from, { there }) {
    const source = (0,_contradictions_js__WEBPACK_IMPORTED_MODULE_6__/* .resourceOf */ .K)(from, there);
    return source ? { kind: source.kind, key: source.name } : { kind: 'external', reference: from };
}
function snapshotOf(key, entry, context) {
    const { name = key, from, inputs = [], run, env = {}, timeout, protect = false } = entry;
    const maxAge = entry['max-age'];
    return {
        key,
        protect,
        name: name.toLowerCase(),
        from: sourceOf(from, context),
        inputs,
        ...(run === undefined ? {} : { run }),
        env,
        timeoutMs: timeout ?? _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z.stepTimeoutMs,
        ...(maxAge === undefined ? {} : { maxAgeMs: maxAge }),
    };
}
function previewOf(key, entry, context) {
    const { known, faults } = context;
    const { from, start, ready, ports = [], env = {}, network, ttl, protect = false } = entry;
    const instance = (0,_references_js__WEBPACK_IMPORTED_MODULE_7__/* .substitute */ .V2)(entry.key ?? 'default', known);
    if (!INSTANCE.test(instance) && !instance.includes('${')) {
        const message = `expected a key once its references are put in: letters, digits, and . _ - inside; found ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .showValue */ .vp)(instance)}`;
        faults.push({ path: ['previews', key, 'key'], at: 'value', message });
    }
    return {
        key,
        protect,
        from: sourceOf(from, context),
        instance,
        ...(start === undefined ? {} : { start }),
        ready: {
            ...(ready?.port === undefined ? {} : { port: ready.port }),
            ...(ready?.path === undefined ? {} : { path: ready.path }),
            timeoutMs: ready?.timeout ?? 120_000,
        },
        ports: [...new Set(ports)],
        env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, (0,_references_js__WEBPACK_IMPORTED_MODULE_7__/* .substitute */ .V2)(value, known)])),
        network: {
            internet: network?.internet ?? true,
            allow: network?.allow ?? [],
            deny: network?.deny ?? [],
            publicTraffic: network?.['public-traffic'] ?? true,
        },
        sleepAfterMs: entry['sleep-after'] ?? _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z.sandboxTimeoutMs,
        ...(ttl === undefined ? {} : { ttlMs: ttl }),
    };
}


/***/ }),

/***/ 15442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ showCopy),
/* harmony export */   af: () => (/* binding */ ContextError),
/* harmony export */   h$: () => (/* binding */ showText)
/* harmony export */ });
/* harmony import */ var _spec_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33451);

/** Files of a template that cannot be taken, for a reason the user can act on. One printable line. */
class ContextError extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = 'ContextError';
        this.code = code;
    }
}
/** `COPY src /app (Dockerfile:4)`: how messages name the step. */
function showCopy(definition, step) {
    const { path } = definition.source;
    const line = step.place?.line;
    const at = path === undefined ? (line === undefined ? undefined : `line ${line}`) : [path, line].join(':');
    const place = at === undefined ? '' : ` (${at.replace(/:$/, '')})`;
    return showText(`COPY ${step.from} ${step.to}${place}`, 200);
}
/** Text of a repository in one printable line of a log. */
function showText(text, limit) {
    return (0,_spec_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_spec_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text), limit);
}


/***/ }),

/***/ 98012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   manifestFolder: () => (/* binding */ manifestFolder),
/* harmony export */   manifestStore: () => (/* binding */ manifestStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24686);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16532);






/** Manifests that are kept, of all templates together. */
const KEPT = 20;
/** Bytes; a longer file is none of ours. */
const LONGEST = 8 * 1024 * 1024;
/** ms after which a file that is still being written is taken for left behind. */
const ABANDONED = 60 * 60 * 1000;
const NAME = /^[0-9a-f]{16}-[0-9a-f]{40}\.json$/;
const TEMPORARY = /^[0-9a-f]{16}-[0-9a-f]{40}\.json\.[0-9a-f]{12}\.tmp$/;
/** The folder for manifests: `e2b-action/templates` in the user's cache (XDG Base Directory Specification). */
function manifestFolder(env, home) {
    const cache = env.XDG_CACHE_HOME;
    // By the specification a path that is not absolute is to be ignored.
    const base = cache !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(cache) ? cache : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, '.cache');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, 'e2b-action', 'templates');
}
function manifestStore(folder) {
    return {
        async newest(template) {
            const prefix = `${keyOf(template)}-`;
            const files = (await list(folder)).filter(({ name }) => name.startsWith(prefix));
            for (const { name } of files) {
                const manifest = await read((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name));
                if (manifest && name === fileName(template, manifest))
                    return manifest;
            }
            return undefined;
        },
        async keep(template, manifest) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, fileName(template, manifest));
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { recursive: true, mode: 0o700 });
                const others = await list(folder);
                // Clocks tick slowly and go back: the newest is made so.
                const time = Math.max(Date.now(), (others[0]?.time ?? 0) + 1);
                await write(path, JSON.stringify(manifest), time);
                await prune(folder);
                return true;
            }
            catch {
                // What is kept serves an explanation only.
                return false;
            }
        },
    };
}
function keyOf({ backend, name }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)([backend, name]), 'hex').slice(0, 16);
}
function fileName(template, manifest) {
    return `${keyOf(template)}-${manifest.hash}.json`;
}
/** Newest first; `time` in whole ms. Empty when the folder cannot be read. */
async function list(folder) {
    const found = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => [])) {
        if (!NAME.test(name))
            continue;
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name)).catch(() => undefined);
        if (stat?.isFile() === true)
            found.push({ name, time: Math.ceil(stat.mtimeMs) });
    }
    return found.sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1));
}
async function read(path) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0));
        try {
            const { size } = await file.stat();
            return size > LONGEST ? undefined : (0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .parseManifest */ .Ng)(JSON.parse(await file.readFile('utf8')));
        }
        finally {
            await file.close();
        }
    }
    catch {
        // Broken or gone: as if it were not there.
        return undefined;
    }
}
/** Replaces the file as a whole, readable by its owner alone. */
async function write(path, content, time) {
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, 'wx', 0o600);
        try {
            await file.writeFile(content);
            await file.utimes(time / 1000, time / 1000);
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        throw error;
    }
}
/** Removes what is too old, and what a process that ended while it wrote has left. */
async function prune(folder) {
    for (const { name } of (await list(folder)).slice(KEPT))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), { force: true });
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder)) {
        if (!TEMPORARY.test(name))
            continue;
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name)).catch(() => undefined);
        if (stat && stat.mtimeMs < Date.now() - ABANDONED)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), { force: true });
    }
}


/***/ }),

/***/ 89918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apply: () => (/* binding */ infra_apply),
  destroy: () => (/* binding */ destroy),
  drift: () => (/* binding */ drift),
  plan: () => (/* binding */ infra_plan),
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:readline/promises"
var promises_ = __webpack_require__(26848);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/endpoint.js
var endpoint = __webpack_require__(38846);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js + 2 modules
var errors = __webpack_require__(78319);
// EXTERNAL MODULE: ./.cache/build/lib/spec/net-target.js
var net_target = __webpack_require__(62992);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/connection.js
var e2b_connection = __webpack_require__(45499);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/retry.js
var retry = __webpack_require__(53113);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/sandboxes.js + 39 modules
var sandboxes = __webpack_require__(70163);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/sdk.js + 1 modules
var e2b_sdk = __webpack_require__(50590);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/template-api.js
var template_api = __webpack_require__(3864);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/templates.js + 1 modules
var e2b_templates = __webpack_require__(57032);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/within-time.js
var within_time = __webpack_require__(75384);
;// CONCATENATED MODULE: ./.cache/build/lib/e2b/infra.js









/** In ms. A snapshot copies a sandbox's files and memory. */
const REQUEST = 30_000;
const SNAPSHOT_REQUEST = 180_000;
/** The service as a plan sees it: no method of it writes. */
function createInfraReader(connection) {
    const options = { ...(0,e2b_connection/* sdkOptions */.rY)(connection), requestTimeoutMs: REQUEST };
    const templates = (0,e2b_templates/* createTemplateService */.G)(connection);
    const again = { repeatable: true };
    const sdk = async () => (await (0,e2b_sdk/* loadSdk */.N)()).Sandbox;
    const ask = (0,template_api/* createTemplateApi */.L1)(connection);
    return {
        place: templates.place,
        async templates(signal) {
            const found = [];
            for (let next = ''; next !== undefined;) {
                const query = next === '' ? {} : { nextToken: next };
                const answered = { next: '' };
                const page = await ask('listing templates', 'all', async (client, limit) => {
                    const answer = await client.GET('/v2/templates', { params: { query }, signal: limit });
                    answered.next = answer.response.headers.get('x-next-token') ?? '';
                    return answer;
                }, { signal });
                if (!Array.isArray(page))
                    throw (0,template_api/* emptyAnswer */.WC)('listing templates');
                found.push(...page.map(({ templateID, names }) => ({ templateId: templateID, names: names ?? [] })));
                next = answered.next || undefined;
            }
            return found;
        },
        tags: (name, signal) => templates.tags(name, signal),
        snapshots: async (signal) => await (0,retry/* withRetry */.bD)('listing snapshots', async () => {
            const paginator = (await sdk()).listSnapshots(options);
            const found = [];
            while (paginator.hasNext) {
                const page = await (0,within_time/* withinTime */.d)(paginator.nextItems(), REQUEST);
                found.push(...page.map(({ snapshotId, names }) => ({ id: snapshotId, names })));
            }
            return found;
        }, { ...again, ...(signal ? { signal } : {}) }),
        sandboxes: async (metadata, signal) => await (0,retry/* withRetry */.bD)('listing sandboxes', async () => {
            const paginator = (await sdk()).list({ ...options, query: { metadata } });
            const found = new Map();
            while (paginator.hasNext) {
                // One that is created or killed meanwhile may move another to a second page.
                for (const info of await (0,within_time/* withinTime */.d)(paginator.nextItems(), REQUEST))
                    found.set(info.sandboxId, rowOf(info));
            }
            return [...found.values()];
        }, { ...again, ...(signal ? { signal } : {}) }),
        async sandbox(id, signal) {
            try {
                return await (0,retry/* withRetry */.bD)(`looking at sandbox ${id}`, async () => {
                    const info = await (await sdk()).getInfo(id, options);
                    return { ...rowOf(info), network: networkOf(info) };
                }, { ...again, attemptMs: REQUEST, ...(signal ? { signal } : {}) });
            }
            catch (error) {
                if (error instanceof errors/* BackendError */.Jh && error.kind === 'not-found')
                    return undefined;
                throw error;
            }
        },
    };
}
/** What `apply` writes with. */
function createInfraWriter(connection) {
    const options = { ...(0,e2b_connection/* sdkOptions */.rY)(connection), requestTimeoutMs: REQUEST };
    const templates = (0,e2b_templates/* createTemplateService */.G)(connection);
    const ask = (0,template_api/* createTemplateApi */.L1)(connection);
    const backend = (0,sandboxes.createSandboxService)(connection);
    const sdk = async () => (await (0,e2b_sdk/* loadSdk */.N)()).Sandbox;
    return {
        backend,
        assignTags: (name, tag, tags) => templates.assignTags(name, tag, tags),
        removeTags: (name, tags) => templates.removeTags(name, tags),
        async deleteTemplate(templateId) {
            await ask(`deleting template ${templateId}`, templateId, (client, signal) => client.DELETE('/templates/{templateID}', {
                params: { path: { templateID: templateId } },
                signal,
            }), { none: [404] });
        },
        createSnapshot: async (sandboxId, reference) => await (0,retry/* withRetry */.bD)(`making snapshot ${reference}`, async () => (await (await sdk()).createSnapshot(sandboxId, { ...options, requestTimeoutMs: SNAPSHOT_REQUEST, name: reference })).snapshotId, 
        // The same name and tag again leaves one.
        { repeatable: true, attemptMs: SNAPSHOT_REQUEST }),
        deleteSnapshot: async (id) => void (await backend.deleteSnapshot(id)),
        setNetwork: async (id, { internet, allow, deny }) => await (0,retry/* withRetry */.bD)(`changing the network of sandbox ${id}`, async () => {
            const denyOut = !internet && allow.length > 0 ? [...deny, net_target/* ALL_TRAFFIC */.E8] : [...deny];
            await (await sdk()).updateNetwork(id, {
                allowInternetAccess: internet,
                ...(allow.length > 0 || denyOut.length > 0 ? { allowOut: [...allow], denyOut } : {}),
            }, options);
        }, { repeatable: true, attemptMs: REQUEST }),
    };
}
function rowOf({ sandboxId: id, state, startedAt, metadata }) {
    return { id, state, startedAt, metadata: metadata ?? {} };
}
/** What is denied besides because all is. */
function networkOf({ allowInternetAccess = true, network }) {
    const { allowOut = [], denyOut = [] } = network ?? {};
    const implied = !allowInternetAccess && allowOut.length > 0;
    return {
        internet: allowInternetAccess,
        allow: allowOut,
        deny: implied ? denyOut.filter((each) => each !== net_target/* ALL_TRAFFIC */.E8) : denyOut,
    };
}

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
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./.cache/build/lib/e2b/shell-quote.js
var shell_quote = __webpack_require__(29264);
// EXTERNAL MODULE: ./.cache/build/lib/job/origin.js
var job_origin = __webpack_require__(78269);
;// CONCATENATED MODULE: ./.cache/build/lib/infra/metadata.js


/** Names of the metadata of sandboxes that are infrastructure, beside those of every run. */
const INFRA_METADATA = {
    stage: 'e2b-action.stage',
    kind: job_origin/* INFRA_KIND */._E,
    name: 'e2b-action.name',
    instance: 'e2b-action.instance',
    hash: 'e2b-action.hash',
    shape: 'e2b-action.shape',
};
/** By what the sandboxes of an owner are listed. */
function ownerMetadata({ repository, stage }) {
    return { [job_origin/* ORIGIN_METADATA */.jb.repository]: repository, [INFRA_METADATA.stage]: stage };
}
/** What a new preview carries. */
function previewMetadata(owner, { key, instance, hash: shapeHash, shape, }) {
    return {
        ...ownerMetadata(owner),
        [job_origin/* ORIGIN_METADATA */.jb.trust]: job_origin/* OWN */.ZF,
        [INFRA_METADATA.kind]: 'preview',
        [INFRA_METADATA.name]: key,
        [INFRA_METADATA.instance]: instance,
        [INFRA_METADATA.hash]: shapeHash,
        [INFRA_METADATA.shape]: Object.entries(shape)
            .map(([part, digest]) => `${part}=${digest}`)
            .join(' '),
    };
}
/** What a sandbox that a snapshot is made of carries; it ends by itself soon. */
function builderMetadata(owner, key) {
    return { ...ownerMetadata(owner), [INFRA_METADATA.kind]: 'builder', [INFRA_METADATA.name]: key };
}
/** Reads a preview's metadata; undefined for a sandbox that is none of this owner. */
function previewClaims({ metadata }, owner) {
    if (metadata[job_origin/* ORIGIN_METADATA */.jb.repository] !== owner.repository)
        return undefined;
    if (metadata[INFRA_METADATA.stage] !== owner.stage)
        return undefined;
    if (metadata[INFRA_METADATA.kind] !== 'preview')
        return undefined;
    const { [INFRA_METADATA.name]: name, [INFRA_METADATA.instance]: instance, [INFRA_METADATA.hash]: of, } = metadata;
    if (name === undefined || instance === undefined || of === undefined)
        return undefined;
    const shape = Object.fromEntries((metadata[INFRA_METADATA.shape] ?? '')
        .split(' ')
        .map((part) => part.split('=', 2))
        .filter((pair) => pair.length === 2));
    return { name, instance, hash: of, shape };
}
/** What tells one preview of an owner from the others. */
function identityOf(name, instance) {
    return (0,external_node_crypto_.hash)('sha256', `${name}\0${instance}`, 'hex').slice(0, 12);
}

// EXTERNAL MODULE: ./.cache/build/lib/template/identity/canonical-json.js
var canonical_json = __webpack_require__(24686);
;// CONCATENATED MODULE: ./.cache/build/lib/infra/network.js


/** What of a network can be changed while a sandbox lives, as 8 hex digits. Order says nothing. */
function networkDigest({ internet, allow, deny }) {
    // Without internet all is denied, said or not.
    const denied = internet ? deny : deny.filter((each) => each !== net_target/* ALL_TRAFFIC */.E8);
    return (0,canonical_json/* digestOf */.o)([String(internet), [...allow].sort(), [...denied].sort()]).slice(0, 8);
}
function networkText({ internet, allow, deny }) {
    return [
        internet ? 'internet' : 'no internet',
        ...(allow.length > 0 ? [`allow ${[...allow].sort().join(' ')}`] : []),
        ...(deny.length > 0 ? [`deny ${[...deny].sort().join(' ')}`] : []),
    ].join(', ');
}

// EXTERNAL MODULE: ./.cache/build/lib/infra/tags.js
var infra_tags = __webpack_require__(18517);
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
            await (0,external_node_timers_promises_.setTimeout)(POLL, undefined, { signal });
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

;// CONCATENATED MODULE: ./.cache/build/lib/infra/observe.js

/** So many listings and looks are under way at once. */
const AT_ONCE = 16;
/**
 * Looks at all that may be the owner's. One request a page of each list, one for the tags of each template, and one a
 * preview, of which no list shows the network.
 *
 * @throws BackendError when anything could not be listed: it is never taken for absent
 */
async function observe(reader, owner, { signal, now = () => new Date() }) {
    const [listed, rows, found] = await Promise.all([
        reader.templates(signal),
        reader.snapshots(signal),
        reader.sandboxes(ownerMetadata(owner), signal),
    ]);
    const named = listed.flatMap(({ templateId, names }) => names.map((name) => ({ templateId, name: bareName(name) })));
    const templates = await each(named, async ({ templateId, name }) => {
        signal.throwIfAborted();
        return { templateId, name, tags: (await reader.tags(templateId, signal)) ?? [] };
    });
    const sandboxes = await each(found, async (row) => {
        if (!previewClaims(row, owner))
            return row;
        return await reader.sandbox(row.id, signal);
    });
    return {
        templates,
        snapshots: rows.flatMap(({ id, names }) => namesOf(id, names)),
        sandboxes: sandboxes.filter((sandbox) => sandbox !== undefined),
        now: now(),
    };
}
/** A name without the team's namespace. */
function bareName(name) {
    return name.slice(name.lastIndexOf('/') + 1);
}
/** A snapshot by its name, as far as it is known by one. */
function namesOf(id, names) {
    const [full = id] = names;
    const [name = '', tag = ''] = bareName(full).split(':', 2);
    return [{ id, name, tag }];
}
async function each(all, work) {
    const results = [];
    const queue = [...all.entries()];
    const worker = async () => {
        try {
            for (let next = queue.shift(); next; next = queue.shift())
                results[next[0]] = await work(next[1]);
        }
        catch (error) {
            // Nobody asks on for what nobody waits for.
            queue.splice(0);
            throw error;
        }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, queue.length) }, worker));
    return results;
}

// EXTERNAL MODULE: ./.cache/build/lib/infra/plan/snapshots.js
var plan_snapshots = __webpack_require__(6397);
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
    const [newest] = (0,plan_snapshots/* rowsOf */.RO)(rows.flatMap(({ id, names }) => namesOf(id, names)).filter((row) => row.name === name), owner);
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
        reader.sandboxes(ownerMetadata(owner), signal),
    ]);
    const recorded = new Set(tags.flatMap(({ tag }) => {
        const of = (0,infra_tags/* parseInfraTag */.Ag)(tag);
        return of?.kind === 'record' && (0,infra_tags/* isOf */.yW)(of, owner) && of.identity === identity && of.hash === hash
            ? [of.sandbox]
            : [];
    }));
    return rows.find((row) => {
        const claims = previewClaims(row, owner);
        return (claims !== undefined && identityOf(claims.name, claims.instance) === identity && recorded.has(row.id));
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
        metadata: { ...(0,job_origin/* originMetadata */.MG)(origin, source.reference), ...previewMetadata(owner, wanted) },
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
        const tag = (0,infra_tags/* recordTag */.yg)(owner, { identity, hash: wanted.hash, network: networkDigest(network), sandbox: sandbox.id }, now());
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
        await (0,external_node_timers_promises_.setTimeout)(previews_POLL, undefined, { signal });
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
    if (!live || networkDigest(live.network) !== networkDigest(seen))
        throw new StaleError(`the network of sandbox ${sandbox.id} is not what it was`);
    if (live.state === 'paused')
        await writer.backend.open(sandbox.id, resource.sleepAfterMs);
    if (networkDigest(live.network) !== networkDigest(wanted.network))
        await writer.setNetwork(sandbox.id, wanted.network);
    const [first] = records;
    const source = first ? await placeOf(first, context) : undefined;
    if (first && source) {
        const old = (0,infra_tags/* parseInfraTag */.Ag)(first.tag);
        // Its age goes on.
        const since = old?.kind === 'record' ? new Date(old.minute * 60_000) : now();
        const tag = (0,infra_tags/* recordTag */.yg)(owner, { identity, hash: wanted.hash, network: networkDigest(wanted.network), sandbox: sandbox.id }, since);
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
        : await makeOnce(source, { identity: identityOf('snapshot', name), isThere }, context, async () => {
            // Whoever made one of these is dead: its claim is gone.
            for (const { id } of await context.reader.sandboxes(builderMetadata(owner, key)))
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
    return (0,plan_snapshots/* rowsOf */.RO)(rows.flatMap(({ id, names }) => namesOf(id, names)).filter((row) => row.name === name), owner);
}
async function prepare(reference, template, { resource, uploads }, context) {
    const { owner, writer, reporter, root, origin, runId, signal } = context;
    const { key, run, env, timeoutMs } = resource;
    const { runJob } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(386), __webpack_require__.e(355)]).then(__webpack_require__.bind(__webpack_require__, 65386));
    const printed = createLastLines();
    let id;
    const result = await runJob(specOf(root, template, uploads, { run, env, timeoutMs }, builderMetadata(owner, key)), {
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

// EXTERNAL MODULE: ./.cache/build/lib/job/template/ensure.js + 5 modules
var ensure = __webpack_require__(24127);
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

;// CONCATENATED MODULE: ./.cache/build/lib/infra/model.js
const KINDS = ['template', 'snapshot', 'preview'];

;// CONCATENATED MODULE: ./.cache/build/lib/infra/plan/order.js

/** What is made comes in the order of its kinds; what only goes, last and the other way round. */
function rank({ kind, action, operation }) {
    const at = KINDS.indexOf(kind);
    if (operation === undefined)
        return -1;
    return action === 'destroy' ? 2 * KINDS.length - at : at;
}
/** The actions in an order that respects what they need. The same whatever order they come in. */
function orderActions(actions) {
    const left = [...actions].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    const done = new Set();
    const ordered = [];
    while (left.length > 0) {
        const open = new Set(left.map(({ id }) => id));
        const at = left.findIndex(({ needs }) => needs.every((need) => done.has(need) || !open.has(need)));
        const [next] = left.splice(Math.max(at, 0), 1);
        if (!next)
            break;
        done.add(next.id);
        ordered.push(next);
    }
    return ordered;
}

// EXTERNAL MODULE: ./.cache/build/lib/infra/age-text.js
var age_text = __webpack_require__(38469);
// EXTERNAL MODULE: ./.cache/build/lib/infra/plan/templates.js
var plan_templates = __webpack_require__(17279);
;// CONCATENATED MODULE: ./.cache/build/lib/infra/plan/previews.js





/** In s. */
const SECONDS = { make: 15, change: 2, kill: 1 };
const MINUTE = 60_000;
function planPreviews({ owner, wanted, observed }, needed, deleted) {
    const { previews, records } = ownPreviews(observed, owner);
    const actions = [];
    const identities = new Set();
    for (const preview of wanted.previews) {
        const identity = identityOf(preview.key, preview.instance);
        identities.add(identity);
        actions.push(...planOne(preview, {
            identity,
            all: previews.filter(({ claims }) => identityOf(claims.name, claims.instance) === identity),
            records: records.filter((record) => record.identity === identity),
            needs: needed(preview.from),
            now: observed.now,
            deleted,
        }));
    }
    actions.push(...planGonePreviews(observed, owner, 'the file does not describe it any more', deleted, identities));
    return { actions, conflicts: [] };
}
/** The owner's previews, the oldest first, and what says of them that they are whole. */
function ownPreviews(observed, owner) {
    const previews = observed.sandboxes
        .flatMap((sandbox) => {
        const claims = previewClaims(sandbox, owner);
        return claims ? [{ ...sandbox, claims }] : [];
    })
        .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || (a.id < b.id ? -1 : 1));
    const places = [
        ...observed.templates.flatMap(({ name, tags }) => tags.map(({ tag }) => ({ name, tag }))),
        ...observed.snapshots.map(({ name, tag }) => ({ name, tag })),
    ];
    const records = places
        .flatMap((place) => {
        const of = (0,infra_tags/* parseInfraTag */.Ag)(place.tag);
        return of?.kind === 'record' && (0,infra_tags/* isOf */.yW)(of, owner) ? [{ ...of, place }] : [];
    })
        .sort((a, b) => b.minute - a.minute || (a.place.tag < b.place.tag ? -1 : 1));
    return { previews, records };
}
/** What goes of the owner's previews that are not among those that are kept. */
function planGonePreviews(observed, owner, reason, deleted, kept = new Set()) {
    const { previews, records } = ownPreviews(observed, owner);
    const going = new Map();
    for (const preview of previews) {
        const identity = identityOf(preview.claims.name, preview.claims.instance);
        const of = going.get(identity) ?? { name: shownName(preview.claims), sandboxes: [], records: [] };
        of.sandboxes.push(preview);
        going.set(identity, of);
    }
    for (const record of records) {
        const of = going.get(record.identity) ?? { name: record.sandbox, sandboxes: [], records: [] };
        of.records.push(record);
        going.set(record.identity, of);
    }
    return [...going]
        .filter(([identity, { sandboxes, records: places }]) => {
        // A record goes with what it stands on.
        const left = places.some(({ place }) => !deleted.has(place.name));
        return !kept.has(identity) && (sandboxes.length > 0 || left);
    })
        .map(([identity, { name, sandboxes, records: places }]) => ({
        kind: 'preview',
        name,
        id: `preview.${identity} destroy`,
        needs: [],
        action: 'destroy',
        reason: sandboxes.length > 0 ? reason : `${reason}; its sandbox is gone already`,
        seconds: SECONDS.kill,
        operation: { do: 'kill', sandboxes: seenOf(sandboxes), records: places.map(({ place }) => place) },
    }));
}
function planOne(preview, { identity, all, records, needs, now, deleted }) {
    const { key, hash, protect, ttlMs } = preview;
    const name = shownName({ name: key, instance: preview.instance });
    const base = { kind: 'preview', name, id: `preview.${name}` };
    const recordOf = (sandbox) => records.find((record) => record.sandbox === sandbox.id);
    const current = all.find((sandbox) => sandbox.claims.hash === hash && recordOf(sandbox)?.hash === hash);
    const record = (current && recordOf(current)) ?? records.find((each) => each.hash === hash);
    const ageMs = record ? now.getTime() - record.minute * MINUTE : 0;
    const expired = record !== undefined && ttlMs !== undefined && ageMs > ttlMs;
    const actions = [];
    const cleanUp = (sandboxes, places, reason, refused = {}) => {
        if (sandboxes.length === 0 && places.every(({ place }) => deleted.has(place.name)))
            return;
        actions.push({
            ...base,
            id: `${base.id} destroy`,
            needs: [],
            action: 'destroy',
            reason,
            seconds: SECONDS.kill,
            operation: { do: 'kill', sandboxes: seenOf(sandboxes), records: places.map(({ place }) => place) },
            ...refused,
        });
    };
    if (expired) {
        // What is left of it says that it was there, so that its absence is nothing new.
        const over = `its ttl is over (${(0,age_text/* ageText */.X)(ageMs)} of ${(0,age_text/* ageText */.X)(ttlMs)})`;
        const rest = records.filter((each) => each !== record);
        if (all.length === 0 && rest.every(({ place }) => deleted.has(place.name)))
            return [
                {
                    ...base,
                    needs: [],
                    action: 'reuse',
                    reason: `${over}: it comes back when something changes`,
                    seconds: 0,
                },
            ];
        cleanUp(all, rest, over, (0,plan_templates/* refusal */.x5)(protect));
        return actions;
    }
    if (!current) {
        const lost = record && !all.some(({ id }) => id === record.sandbox) ? record : undefined;
        if (lost)
            actions.push((0,plan_templates/* drift */.UL)(base, `sandbox ${lost.sandbox} is gone, before its time: somebody killed it, or it died`));
        const [before] = all;
        actions.push({
            ...base,
            needs,
            action: all.length > 0 ? 'replace' : 'create',
            reason: before ? whyReplaced(preview, before) : lost ? 'it is gone' : 'there is none yet',
            seconds: SECONDS.make,
            operation: {
                do: 'make-preview',
                key,
                identity,
                hash,
                replaces: seenOf(all),
                records: records.map(({ place }) => place),
            },
            // What an apply that was killed left was never whole: to make it is a repair.
            ...(0,plan_templates/* refusal */.x5)(protect && all.some((sandbox) => recordOf(sandbox) !== undefined)),
        });
        return actions;
    }
    const others = all.filter((sandbox) => sandbox !== current);
    const live = current.network;
    const applied = records.find((each) => each.sandbox === current.id);
    if (live && applied && networkDigest(live) !== applied.network)
        actions.push((0,plan_templates/* drift */.UL)(base, 'somebody else changed its network'));
    const differs = live && networkDigest(live) !== networkDigest(preview.network);
    if (live && (differs || (applied && networkDigest(live) !== applied.network))) {
        actions.push({
            ...base,
            needs: [],
            action: 'change',
            // As the file says already, only the record is not right.
            reason: differs
                ? `network: ${networkText(live)} → ${networkText(preview.network)}`
                : 'its network is as described already: that is recorded',
            seconds: SECONDS.change,
            operation: {
                do: 'set-network',
                key,
                identity,
                sandbox: { id: current.id, metadata: current.metadata },
                seen: live,
                records: records.filter((each) => each.sandbox === current.id).map(({ place }) => place),
            },
        });
    }
    else {
        actions.push({
            ...base,
            needs: [],
            action: 'reuse',
            reason: `sandbox ${current.id}, ${current.state}${ttlMs === undefined ? '' : `, ${(0,age_text/* ageText */.X)(ageMs)} of ${(0,age_text/* ageText */.X)(ttlMs)}`}`,
            seconds: 0,
        });
    }
    const stale = records.filter(({ sandbox }) => sandbox !== current.id);
    cleanUp(others, stale, 'superseded: an apply before did not come to its end');
    return actions;
}
function whyReplaced({ hash, shape }, { claims, id }) {
    if (claims.hash === hash)
        return `sandbox ${id} was never finished`;
    const names = {
        from: 'what it starts from',
        start: 'its start command',
        env: 'its environment',
        ports: 'its ports',
        access: 'who may reach it',
        sleep: 'its sleep-after',
        ready: 'when it is ready',
    };
    const changed = Object.keys(shape).filter((part) => claims.shape[part] !== shape[part]);
    const words = changed.map((part) => names[part] ?? part).join(' and ');
    return `${words === '' ? 'what shapes it' : words} changed, which cannot be done in place`;
}
function shownName({ name, instance }) {
    return instance === 'default' ? name : `${name}/${instance}`;
}
/** In an order that says nothing of when they started: one that wakes up starts anew. */
function seenOf(sandboxes) {
    return sandboxes.map(({ id, metadata }) => ({ id, metadata })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

;// CONCATENATED MODULE: ./.cache/build/lib/infra/plan/plan.js




/**
 * What has to be done so that what is there becomes what is wanted, in an order in which it can be done. A function of
 * its arguments alone: the same in any order of these. It names nothing that is not the owner's.
 */
function plan(request) {
    const templates = (0,plan_templates/* planTemplates */.vx)(request);
    const snapshots = (0,plan_snapshots/* planSnapshots */.Nn)(request, (from) => needed(from, templates.actions));
    const made = [...templates.actions, ...snapshots.actions];
    const previews = planPreviews(request, (from) => needed(from, made), deletedNames(templates.actions));
    const all = [templates, snapshots, previews];
    return {
        actions: orderActions(all.flatMap(({ actions }) => actions)),
        conflicts: all.flatMap(({ conflicts }) => conflicts),
    };
}
/** Templates that go as a whole, with all that is recorded on them. */
function deletedNames(actions) {
    return new Set(actions.flatMap(({ operation }) => (operation?.do === 'delete-template' ? [operation.name] : [])));
}
/** The actions that have to have worked before something can start from a source. */
function needed(from, actions) {
    if (from.kind === 'external')
        return [];
    return actions
        .filter(({ kind, operation }) => kind === from.kind &&
        operation !== undefined &&
        'key' in operation &&
        operation.key === from.key &&
        ['build', 'mark', 'make-snapshot'].includes(operation.do))
        .map(({ id }) => id);
}
/** Whether there is nothing to do. */
function isNothing(actions) {
    return actions.every(({ operation }) => operation === undefined);
}

;// CONCATENATED MODULE: ./.cache/build/lib/infra/destroy.js







const REASON = 'all of the stage goes';
/** What has to be done so that nothing of a stage is left. It needs no file: the service says what there is. */
function planDestroy(observed, owner) {
    const builders = observed.sandboxes
        .filter(({ metadata }) => metadata[INFRA_METADATA.kind] === 'builder')
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    const gone = observed.templates.flatMap((template) => (0,plan_templates/* planGone */.vJ)(template, owner, REASON));
    const claims = leftClaims(observed, owner, new Set(gone.map(({ name }) => name)));
    return orderActions([
        ...planGonePreviews(observed, owner, REASON, deletedNames(gone)),
        ...builders.map(({ id, metadata }) => ({
            kind: 'snapshot',
            name: metadata[INFRA_METADATA.name] ?? id,
            id: `snapshot ${id} destroy`,
            needs: [],
            action: 'destroy',
            reason: 'a sandbox that a snapshot was to be made of was left',
            seconds: 1,
            operation: {
                do: 'kill',
                sandboxes: [{ id, metadata }],
                records: [],
            },
        })),
        ...(claims.length === 0
            ? []
            : [
                {
                    kind: 'preview',
                    name: 'claims',
                    id: 'preview claims destroy',
                    needs: [],
                    action: 'destroy',
                    reason: 'an apply that did not come to its end left them',
                    seconds: 1,
                    operation: { do: 'kill', sandboxes: [], records: claims },
                },
            ]),
        ...(0,plan_snapshots/* planGoneSnapshots */.UK)((0,plan_snapshots/* rowsOf */.RO)(observed.snapshots, owner), REASON),
        ...gone,
    ]);
}
/** Claims of an apply that was killed, on what does not go itself. */
function leftClaims(observed, owner, going) {
    const places = [
        ...observed.templates.flatMap(({ name, tags }) => tags.map(({ tag }) => ({ name, tag }))),
        ...observed.snapshots.map(({ name, tag }) => ({ name, tag })),
    ];
    return places.filter(({ name, tag }) => {
        const of = (0,infra_tags/* parseInfraTag */.Ag)(tag);
        return (of?.kind === 'claim' || of?.kind === 'beat') && (0,infra_tags/* isOf */.yW)(of, owner) && !going.has(name);
    });
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/read-file.js + 3 modules
var read_file = __webpack_require__(18919);
;// CONCATENATED MODULE: ./.cache/build/lib/infra/protected.js

/**
 * The actions, those refused that would destroy what the file protects, in whatever stage: that hangs on no reference, so
 * none needs a value. The problems of a file that is wrong: it may protect anything.
 */
function withProtected(actions, { root, file: text }) {
    const { file, problems } = (0,read_file/* readInfraFile */.xN)(text, root);
    if (!file)
        return { problems };
    const atService = (kind, all = {}) => Object.entries(all).map(([key, each]) => ({
        ...each,
        id: `${kind} ${(each.name ?? key).toLowerCase()}`,
    }));
    const resources = [
        ...atService('template', file.templates),
        ...atService('snapshot', file.snapshots),
        ...Object.entries(file.previews ?? {}).map(([key, each]) => ({ ...each, id: `preview ${key}` })),
    ];
    const kept = new Set(resources.filter(({ protect }) => protect === true).map(({ id }) => id));
    return {
        actions: actions.map((action) => takesWhole(action) && kept.has(idOf(action))
            ? { ...action, refused: 'it is protected (`protect: true`)' }
            : action),
    };
}
/** All instances of a preview are one resource of the file. */
function idOf({ kind, name }) {
    return `${kind} ${kind === 'preview' ? name.split('/', 1).join('') : name.toLowerCase()}`;
}
/** What an apply left that was killed is no resource yet: builders of snapshots, claims, and records of what is gone. */
function takesWhole({ kind, operation }) {
    return operation?.do !== 'kill' || (kind === 'preview' && operation.sandboxes.length > 0);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/clean.js
var clean = __webpack_require__(22157);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __webpack_require__(61468);
;// CONCATENATED MODULE: ./.cache/build/lib/report/plan/lines.js


/** What an action is shown as. */
const SYMBOLS = {
    create: '+',
    change: '~',
    replace: '-/+',
    destroy: '-',
    promote: '→',
    drift: '!',
    reuse: '≡',
};
const COLOURS = {
    create: 32,
    change: 33,
    replace: 35,
    destroy: 31,
    promote: 36,
    drift: 31,
    reuse: 2,
};
const WORDS = {
    create: 'to create',
    change: 'to change',
    replace: 'to replace',
    destroy: 'to destroy',
    promote: 'to promote',
};
/** Counts the actions of a plan. */
function summarize(actions) {
    const counts = { create: 0, change: 0, replace: 0, destroy: 0, promote: 0, drift: 0, reuse: 0 };
    for (const { action } of actions)
        counts[action] += 1;
    const { create, change, replace, destroy, promote } = counts;
    const changes = create + change + replace + destroy + promote;
    const seconds = actions.reduce((sum, each) => sum + each.seconds, 0);
    const parts = Object.entries(WORDS).flatMap(([action, word]) => {
        const count = counts[action];
        return count > 0 ? [`${count} ${word}`] : [];
    });
    const drifted = counts.drift > 0 ? `, ${counts.drift} drifted` : '';
    const text = changes === 0 ? `nothing to do${drifted}` : `${parts.join(', ')}${drifted} · ${costText(seconds)}`;
    return { ...counts, changes, seconds, text };
}
/** `about 2 min` */
function costText(seconds) {
    if (seconds === 0)
        return '';
    return seconds < 90 ? `about ${seconds} s` : `about ${Math.round(seconds / 60)} min`;
}
/** One action in one clean line: `+   template app  there is no template app yet (about 60 s)`. */
function actionLine(action, { colour = false } = {}) {
    const { kind, name, reason, seconds, refused } = action;
    const symbol = SYMBOLS[action.action].padEnd(3);
    const shown = colour ? `\u001b[${COLOURS[action.action]}m${symbol}\u001b[0m` : symbol;
    const cost = seconds === 0 ? '' : ` (${costText(seconds)})`;
    const not = refused === undefined ? '' : ` — refused: ${refused}`;
    const text = `${kind} ${(0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(name), 120)}: ${(0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(reason), 600)}${cost}${not}`;
    return `${shown} ${text}`;
}
/** What became of an action, in one clean line. */
function outcomeLine({ action, outcome, text, durationMs }) {
    const what = `${SYMBOLS[action.action].padEnd(3)} ${action.kind} ${(0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(action.name), 120)}`;
    return `${what}: ${outcome}${text === '' ? '' : `: ${(0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(text), 600)}`} (${(durationMs / 1000).toFixed(1)} s)`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/infra/document.js



/** Raised when plans are written differently. */
const FORMAT = 1;
function documentOf({ file, observedAt, ...facts }, actions, conflicts) {
    return {
        plan: FORMAT,
        ...facts,
        file: { name: file.name, sha256: (0,external_node_crypto_.hash)('sha256', file.text, 'hex') },
        observedAt: observedAt.toISOString(),
        actions: actions.map(({ operation, ...action }) => ({
            ...action,
            precondition: preconditionOf(operation),
        })),
        conflicts: [...conflicts],
        summary: summarize(actions),
        digest: (0,external_node_crypto_.hash)('sha256', stableJson(actions
            .filter(({ operation }) => operation)
            .map(({ id, action, operation }) => [id, action, operation])), 'hex'),
    };
}
/** JSON that is the same for the same data, whatever order its keys came in. */
function stableJson(value) {
    return JSON.stringify(value, (_, part) => typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part);
}
/** What has to be as it was seen; null where nothing is done. */
function preconditionOf(operation) {
    if (!operation)
        return null;
    const { do: _do, ...rest } = operation;
    return rest;
}
const saved = schemas/* object */.Ikc({
    plan: schemas/* literal */.euz(FORMAT),
    stage: schemas/* string */.YjP(),
    repository: schemas/* string */.YjP(),
    place: schemas/* string */.YjP(),
    file: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), sha256: schemas/* string */.YjP() }),
    commit: schemas/* string */.YjP().nullable(),
    variables: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    digest: schemas/* string */.YjP(),
    actions: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP(), action: schemas/* string */.YjP() })),
});
/** Reads a saved plan; undefined for a text that is none. */
function readSavedPlan(text) {
    if (!text.trimStart().startsWith('{'))
        return undefined;
    try {
        const { data } = saved.safeParse(JSON.parse(text));
        return data;
    }
    catch {
        return undefined;
    }
}
/** Why a saved plan may not be applied any more; undefined when it may. */
function whyStale(plan, now) {
    if (plan.file.sha256 !== now.file.sha256)
        return `${plan.file.name} changed since the plan was made`;
    if (plan.commit !== now.commit)
        return `the plan is of commit ${plan.commit?.slice(0, 12) ?? 'none'}, and the checkout of ${now.commit?.slice(0, 12) ?? 'none'}`;
    if (plan.repository !== now.repository)
        return `the plan is of ${plan.repository}, and this is ${now.repository}`;
    if (plan.place !== now.place)
        return `the plan is of the service ${plan.place}, and this is ${now.place}`;
    if (plan.digest === now.digest)
        return undefined;
    const before = new Set(plan.actions.map(({ id, action }) => `${action} ${id}`));
    const after = now.actions.map(({ id, action }) => `${action} ${id}`);
    const fresh = after.filter((each) => !before.has(each));
    const told = fresh.slice(0, 3).join(', ');
    return `what is there changed since the plan was made${told === '' ? '' : ` (${told})`}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/infra/drift.js
/**
 * What of a plan is drift: what somebody else did to what was applied, and what is not there at all. A change of the file
 * is none, and neither is what went at the end of its ttl.
 */
function driftOf(actions) {
    const drifted = new Set(actions.filter(({ action }) => action === 'drift').map(({ kind, name }) => `${kind} ${name}`));
    return actions.flatMap((each) => {
        if (each.action === 'drift')
            return [each];
        const { kind, name, id, action, operation, reason } = each;
        if (drifted.has(`${kind} ${name}`))
            return [];
        const nothing = { kind, name, id: `${id} drift`, needs: [], action: 'drift', seconds: 0 };
        // A build of another identity is there: the file changed.
        const changed = operation?.do === 'build' && operation.seen.some(({ buildId }) => buildId !== null);
        if (action !== 'create' || changed)
            return [];
        return [
            {
                ...nothing,
                reason: `it is not there: it was never applied, or somebody else removed it (${reason})`,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/infra/guard.js
/** Why a plan is not applied at all; undefined when it may be. */
function refusedBy({ actions, conflicts }, maxDestroy) {
    const [conflict] = conflicts;
    if (conflict)
        return `${conflict.kind} ${conflict.name}: ${conflict.message}`;
    const refused = actions.find((action) => action.refused !== undefined);
    if (refused)
        return `${refused.kind} ${refused.name} would be ${refused.action === 'replace' ? 'replaced' : 'destroyed'} (${refused.reason}), and ${refused.refused}`;
    const going = actions.filter(({ action, operation }) => operation && (action === 'destroy' || action === 'replace')).length;
    if (going > maxDestroy)
        return `${going} resources would be destroyed or replaced, and at most ${maxDestroy} may be; raise \`max-destroy\` if that is meant`;
    return undefined;
}

// EXTERNAL MODULE: ./.cache/build/lib/template/identity/explain.js + 2 modules
var explain = __webpack_require__(14784);
// EXTERNAL MODULE: ./.cache/build/lib/infra/declare.js
var declare = __webpack_require__(7336);
;// CONCATENATED MODULE: ./.cache/build/lib/infra/session.js





/** Reads what is wanted, looks at what is there, and says what has to be done. Writes nothing. */
async function makePlan(spec, { reader, origin, manifests, mayRunModules, signal }) {
    const owner = { repository: origin.repository, stage: spec.stage };
    const declared = await (0,declare/* declare */.x)(spec, { mayRunModules, signal });
    if ('problems' in declared)
        return declared;
    const observed = await observe(reader, owner, { signal });
    const reasons = await reasonsOf(declared, observed, reader.place, manifests);
    return { ...declared, owner, observed, ...plan({ owner, wanted: declared.wanted, observed, reasons }) };
}
/** What changed, in words, where this machine remembers what the build before was made of. */
async function reasonsOf({ materials }, { templates }, place, manifests) {
    const reasons = {};
    for (const [key, { definition, identity }] of materials.templates) {
        const tags = templates.find(({ name }) => name === definition.name)?.tags;
        if (!tags || tags.some(({ tag }) => tag === (0,infra_tags/* builtTag */.vT)(identity.hash)))
            continue;
        const before = await manifests.newest({ backend: place, name: definition.name });
        if (!before || !tags.some(({ tag }) => tag === (0,infra_tags/* builtTag */.vT)(before.hash)))
            continue;
        const { reasons: changes, summary } = (0,explain/* explainChange */.U)(before, identity.manifest);
        reasons[key] =
            `${changes.slice(0, 3).join('; ')}${changes.length > 3 ? `; and ${changes.length - 3} more` : ''} (${summary})`;
    }
    return reasons;
}

// EXTERNAL MODULE: ./.cache/build/lib/transfer/find-git.js
var find_git = __webpack_require__(37653);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/run-git.js
var run_git = __webpack_require__(40423);
;// CONCATENATED MODULE: ./.cache/build/lib/infra/commit.js



/** The commit and the branch of a checkout, where there is one. */
async function commitOf(folder) {
    const git = (0,find_git/* findGit */.C)();
    if (git === undefined)
        return {};
    const place = { git, folder: (0,external_node_fs_.realpathSync)(folder) };
    const ask = async (args) => (await (0,run_git/* runGit */.E)(place, args).catch(() => undefined))?.toString('utf8').trim() || undefined;
    const commit = await ask(['rev-parse', '--verify', '-q', 'HEAD']);
    const branch = commit === undefined ? undefined : await ask(['symbolic-ref', '--short', '-q', 'HEAD']);
    return { ...(commit === undefined ? {} : { commit }), ...(branch === undefined ? {} : { branch }) };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/result-json.js
var result_json = __webpack_require__(76048);
// EXTERNAL MODULE: ./.cache/build/lib/spec/fields.js + 7 modules
var fields = __webpack_require__(91611);
// EXTERNAL MODULE: ./.cache/build/lib/spec/field-values.js + 1 modules
var field_values = __webpack_require__(76414);
// EXTERNAL MODULE: ./.cache/build/lib/spec/infra/model.js
var model = __webpack_require__(95167);
// EXTERNAL MODULE: ./.cache/build/lib/spec/infra/resolve.js
var resolve = __webpack_require__(4846);
// EXTERNAL MODULE: ./.cache/build/lib/spec/problems.js
var spec_problems = __webpack_require__(49339);
// EXTERNAL MODULE: ./.cache/build/lib/spec/schema/infra.js
var infra = __webpack_require__(82453);
// EXTERNAL MODULE: ./.cache/build/lib/template/identity/manifest-store.js
var manifest_store = __webpack_require__(98012);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/cancel.js
var terminal_cancel = __webpack_require__(3668);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/field-options.js
var field_options = __webpack_require__(99875);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/origin.js
var terminal_origin = __webpack_require__(16528);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/reporter.js + 1 modules
var terminal_reporter = __webpack_require__(85245);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/usage-error.js
var usage_error = __webpack_require__(90752);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/words.js
var words = __webpack_require__(31537);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/commands/target.js
var target = __webpack_require__(34146);
;// CONCATENATED MODULE: ./.cache/build/lib/terminal/commands/infra.js


































/** Exit codes: something is wrong with the description or with what it describes; there are changes; the service failed. */
const FAILED = 1;
const CHANGES = 2;
const SERVICE_FAILED = 125;
/** `plan [FILE|FOLDER]`: says what `apply` would do. Writes nothing. */
function infra_plan(context, command, given) {
    return guarded(context, command, async (options) => withPlan(context, command, given, options, async ({ document, session }) => {
        const { json = false, out, exitCode = false } = options;
        if (out !== undefined)
            (0,external_node_fs_.writeFileSync)(external_node_path_.resolve(context.cwd, out), (0,result_json/* renderJson */.h)(document));
        if (json)
            context.stdout.write((0,result_json/* renderJson */.h)(document));
        else
            show(context, session.actions, document);
        if (document.conflicts.length > 0)
            return FAILED;
        return exitCode && document.summary.changes + document.summary.drift > 0 ? CHANGES : 0;
    }));
}
/** `drift [FILE|FOLDER]`: says what somebody else did to what was applied. */
function drift(context, command, given) {
    return guarded(context, command, async (options) => withPlan(context, command, given, options, async ({ document, session, file, variables, spec, reader }) => {
        const { json = false, exitCode = false } = options;
        const actions = driftOf(session.actions);
        const { observedAt, commit, repository } = document;
        const facts = {
            stage: spec.stage,
            repository,
            place: reader.place,
            file,
            commit,
            variables,
            observedAt: new Date(observedAt),
        };
        const report = documentOf(facts, actions, document.conflicts);
        if (json)
            context.stdout.write((0,result_json/* renderJson */.h)(report));
        else {
            for (const action of actions)
                context.stdout.write(`${actionLine(action, { colour: coloured(context) })}\n`);
            context.stderr.write(actions.length === 0 ? 'no drift\n' : `${actions.length} drifted\n`);
        }
        if (document.conflicts.length > 0)
            return FAILED;
        return exitCode && actions.length > 0 ? CHANGES : 0;
    }));
}
/** `apply [FILE|FOLDER|PLAN]`: does what a plan says, exactly that of a saved one. */
function infra_apply(context, command, given) {
    return guarded(context, command, async (options) => {
        const saved = given === undefined ? undefined : savedPlanAt(external_node_path_.resolve(context.cwd, given));
        const target = saved ? saved.file.name : given;
        const more = saved
            ? {
                ...options,
                stage: saved.stage,
                var: Object.entries(saved.variables).map(([name, value]) => `${name}=${value}`),
            }
            : options;
        return withPlan(context, command, target, more, async (opened) => {
            const { document, session, json } = opened;
            const stale = saved && whyStale(saved, document);
            if (stale !== undefined)
                return refuse(opened, `${stale}: plan again`);
            const refused = refusedBy(session, maxDestroyOf(options));
            if (refused !== undefined)
                return refuse(opened, refused);
            if (!json)
                show(context, session.actions, document);
            if (document.summary.changes === 0)
                return finish(opened, []);
            if (!saved && options.yes !== true) {
                const answer = await agreed(opened);
                if (answer === 'cancelled')
                    return terminal_cancel/* CANCELLED */.g;
                if (!answer)
                    return refuse(opened, 'this destroys or replaces something: give --yes, or apply a saved plan');
            }
            return finish(opened, await carry(opened, session.actions, session.wanted));
        });
    });
}
/** `destroy [FILE|FOLDER]`: takes all of a stage away, by what the service says. The file says what is protected. */
function destroy(context, command, given) {
    return guarded(context, command, async (options) => {
        const { json = false, yes = false, stage = model/* DEFAULT_STAGE */.l } = options;
        if (!infra/* STAGE_NAME */.rf.test(stage))
            throw new usage_error/* UsageError */.e(`--stage: expected the name of a stage; found ${JSON.stringify(stage)}`);
        const target = targetOf(context, given);
        return withService(context, options, serviceOf(context, command), async ({ reader, writer, reporter, signal }) => {
            const { repository = '', ...origin } = await (0,terminal_origin/* originOf */.y)(target.root);
            const owner = { repository, stage };
            const observed = await observe(reader, owner, { signal });
            const judged = withProtected(planDestroy(observed, owner), target);
            if ('problems' in judged)
                return invalid(context, json, judged.problems);
            const { actions } = judged;
            const refused = actions.filter((action) => action.refused !== undefined);
            const going = actions.filter((action) => action.refused === undefined);
            const summary = summarize(actions);
            if (!json)
                for (const action of actions)
                    context.stdout.write(`${actionLine(action, { colour: coloured(context) })}\n`);
            if (!yes) {
                if (json)
                    context.stdout.write((0,result_json/* renderJson */.h)({ stage, repository, actions: actions.map(shownAction), summary }));
                context.stderr.write(`${summary.text}\n${summary.changes > 0 ? 'nothing was changed: with --yes it is done\n' : ''}`);
                return 0;
            }
            const results = await apply(going, { templates: [], snapshots: [], previews: [] }, {
                owner,
                origin: { ...origin, repository },
                reader,
                writer: writer(),
                root: target.root,
                manifests: (0,manifest_store.manifestStore)((0,manifest_store.manifestFolder)(context.environment, (0,external_node_os_.homedir)())),
                reporter,
                runId: (0,external_node_crypto_.randomUUID)(),
                signal,
                now: () => new Date(),
            }, { onEnd: (applied) => void (json || context.stdout.write(`${(0,words/* printable */.g$)(outcomeLine(applied))}\n`)) });
            if (json) {
                context.stdout.write((0,result_json/* renderJson */.h)({
                    stage,
                    repository,
                    actions: [...results.map(shownResult), ...refused.map(shownAction)],
                    summary,
                }));
            }
            for (const { name, kind } of refused)
                context.stderr.write(`${kind} ${name} stays: it is protected\n`);
            context.stderr.write(`${destroyedText(results, refused.length)}\n`);
            return Math.max(exitOf(results), refused.length > 0 ? FAILED : 0);
        });
    });
}
/** `validate [FILE|FOLDER]`: says everything that is wrong with a file, and asks no service. */
function validate(context, command, given) {
    return guarded(context, command, async (options) => {
        const { validateFile } = await __webpack_require__.e(/* import() */ 972).then(__webpack_require__.bind(__webpack_require__, 7972));
        const target = targetOf(context, given);
        const problems = await validateFile(target, options.stage);
        const { json = false } = options;
        if (json)
            context.stdout.write((0,result_json/* renderJson */.h)({ valid: problems.length === 0, problems }));
        context.stderr.write(problems.length === 0 ? `${target.file.name} is valid\n` : `${(0,spec_problems/* formatProblems */.C)(problems)}\n`);
        return problems.length === 0 ? 0 : FAILED;
    });
}
function targetOf(context, given) {
    const { root, file } = (0,target/* findTarget */.F)(context.cwd, given, false);
    if (!file)
        throw new usage_error/* UsageError */.e('there is no sandbox.yml here: name a sandbox file, or the folder of one');
    return { root, file };
}
function serviceOf(context, command) {
    const { values, problems } = (0,field_values/* readFields */.q)((0,field_options/* givenFields */.Fh)(command, SERVICE), {
        root: context.cwd,
        mayLeaveRoot: true,
    });
    if (problems.length > 0)
        throw new usage_error/* UsageError */.e((0,spec_problems/* formatProblems */.C)(problems));
    return {
        engine: values.engine ?? 'auto',
        ...(values['api-key'] === undefined ? {} : { apiKey: values['api-key'] }),
        ...(values.domain === undefined ? {} : { domain: values.domain }),
        ...(values['api-url'] === undefined ? {} : { apiUrl: values['api-url'] }),
    };
}
/** The fields of these commands that runs have, too. */
const SERVICE = fields/* FIELDS */.cJ.filter(({ name }) => fields/* SERVICE_FIELDS */.Kg.includes(name));
function savedPlanAt(place) {
    if (!(0,external_node_fs_.statSync)(place, { throwIfNoEntry: false })?.isFile())
        return undefined;
    return readSavedPlan((0,external_node_fs_.readFileSync)(place, 'utf8'));
}
function maxDestroyOf({ maxDestroy }) {
    if (maxDestroy === undefined)
        return model/* MAX_DESTROY */.w;
    if (!/^\d{1,6}$/.test(maxDestroy))
        throw new usage_error/* UsageError */.e(`--max-destroy: expected a number; found ${JSON.stringify(maxDestroy)}`);
    return Number(maxDestroy);
}
async function withPlan(context, command, given, options, use) {
    const { json = false, stage } = options;
    const { root, file } = targetOf(context, given);
    const { repository = '', ...origin } = await (0,terminal_origin/* originOf */.y)(root);
    const { commit, branch } = await commitOf(root);
    const request = {
        root,
        file,
        fields: (0,field_options/* givenFields */.Fh)(command, SERVICE),
        ...(stage === undefined ? {} : { stage: { value: stage, source: '--stage' } }),
        variables: (options.var ?? []).map((text) => ({ text, source: '--var' })),
        known: {
            repository: repository.split('/').at(-1) ?? '',
            ...(commit === undefined ? {} : { sha: commit }),
            ...(branch === undefined ? {} : { branch }),
        },
    };
    const resolved = (0,resolve/* resolveInfra */.D)(request);
    if ('problems' in resolved)
        return invalid(context, json, resolved.problems);
    const { spec, variables } = resolved;
    return withService(context, options, spec.backend, async ({ reader, writer, reporter, signal }) => {
        const session = await makePlan(spec, {
            reader,
            origin: { ...origin, repository },
            manifests: (0,manifest_store.manifestStore)((0,manifest_store.manifestFolder)(context.environment, (0,external_node_os_.homedir)())),
            mayRunModules: true,
            signal,
        });
        if ('problems' in session)
            return invalid(context, json, session.problems);
        const facts = {
            stage: spec.stage,
            repository,
            place: reader.place,
            file,
            commit: commit ?? null,
            variables,
            observedAt: session.observed.now,
        };
        const document = documentOf(facts, session.actions, session.conflicts);
        for (const { kind, name, message } of session.conflicts)
            context.stderr.write(`${kind} ${name}: ${(0,words/* printable */.g$)(message)}\n`);
        return await use({
            context,
            options,
            json,
            spec,
            file,
            variables,
            session,
            document,
            reporter,
            signal,
            writer,
            reader,
        });
    });
}
async function withService(context, { json = false }, backend, use) {
    const { cancel, unsubscribe } = (0,terminal_cancel/* cancelOnInterrupt */.x)(context, () => reporter.notice('cancelling; once more to leave at once'));
    const apiKey = backend.apiKey ?? context.environment.E2B_API_KEY;
    const reporter = (0,terminal_reporter/* createTerminalReporter */.E)(context, {
        json,
        secrets: apiKey ? [apiKey] : [],
        onBroken: () => cancel.abort(),
    });
    try {
        const connection = await (0,endpoint.resolveEndpoint)(backend, {
            environment: context.environment,
            onNotice: (text) => reporter.notice(text),
            signal: cancel.signal,
        });
        return await use({
            reader: createInfraReader(connection),
            writer: () => createInfraWriter(connection),
            reporter,
            signal: cancel.signal,
        });
    }
    catch (error) {
        if (!cancel.signal.aborted)
            throw error;
        if (json)
            context.stdout.write((0,result_json/* renderJson */.h)({ outcome: 'cancelled', exitCode: terminal_cancel/* CANCELLED */.g }));
        return terminal_cancel/* CANCELLED */.g;
    }
    finally {
        await reporter.close();
        unsubscribe();
    }
}
/** Mistakes of usage are errors like all others here: 2 means that there are changes. */
async function guarded(context, command, use) {
    try {
        return await use(command.opts());
    }
    catch (error) {
        if (!(error instanceof usage_error/* UsageError */.e) && error.name !== 'ContextError' && !isUsage(error))
            throw error;
        const { message, hint = '' } = error;
        context.stderr.write(`e2b-action: ${(0,words/* printable */.g$)(message)}${hint === '' ? '' : `; ${(0,words/* printable */.g$)(hint)}`}\n`);
        if (command.opts().json === true)
            context.stdout.write((0,result_json/* renderJson */.h)({ error: { cause: 'usage', message } }));
        return FAILED;
    }
}
function isUsage(error) {
    if (error.name === 'TransferError')
        return true;
    return error instanceof errors/* BackendError */.Jh && error.kind === 'usage';
}
async function carry(opened, actions, wanted) {
    const { context, session, spec, reader, writer, reporter, signal, json, document } = opened;
    return await apply(actions, wanted, {
        owner: session.owner,
        origin: { ...(await (0,terminal_origin/* originOf */.y)(spec.root)), repository: document.repository },
        reader,
        writer: writer(),
        materials: session.materials,
        root: spec.root,
        manifests: (0,manifest_store.manifestStore)((0,manifest_store.manifestFolder)(context.environment, (0,external_node_os_.homedir)())),
        reporter,
        runId: (0,external_node_crypto_.randomUUID)(),
        signal,
        now: () => new Date(),
    }, {
        onStart: ({ kind, name, action }) => reporter.notice(`${kind} ${name}: ${action}`),
        onEnd: (applied) => {
            if (applied.outcome === 'unchanged')
                return;
            (json ? context.stderr : context.stdout).write(`${(0,words/* printable */.g$)(outcomeLine(applied))}\n`);
            for (const line of applied.lines ?? [])
                context.stderr.write(`    ${(0,words/* printable */.g$)(line)}\n`);
        },
    });
}
function finish({ context, json, document }, results) {
    const applied = new Map(results.map((result) => [result.action.id, result]));
    const exitCode = exitOf(results);
    if (json) {
        const actions = document.actions.map((action) => {
            const result = applied.get(action.id);
            return result ? { ...action, ...outcomeOf(result) } : { ...action, outcome: 'unchanged' };
        });
        context.stdout.write((0,result_json/* renderJson */.h)({ ...document, actions, applied: exitCode === 0, exitCode }));
    }
    else {
        for (const { action, urls = {} } of results)
            for (const [port, url] of Object.entries(urls))
                context.stdout.write(`    ${action.name} port ${port}: ${url}\n`);
    }
    const failed = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped').length;
    const done = results.filter(({ outcome }) => outcome === 'done').length;
    context.stderr.write(results.length === 0 ? 'nothing to do\n' : `${done} done${failed > 0 ? `, ${failed} not` : ''}\n`);
    return exitCode;
}
function refuse({ context, json, document }, why) {
    if (json)
        context.stdout.write((0,result_json/* renderJson */.h)({ ...document, applied: false, refused: why, exitCode: FAILED }));
    context.stderr.write(`not applied: ${(0,words/* printable */.g$)(why)}\n`);
    return FAILED;
}
/** On a terminal a person is asked; elsewhere only what takes nothing away goes on by itself. */
async function agreed({ context, session, json, signal }) {
    const { stdin, stderr } = context;
    const takes = session.actions.some(({ action, operation }) => operation && (action === 'destroy' || action === 'replace'));
    if (stdin.isTTY !== true || stderr.isTTY !== true || json)
        return !takes;
    const lines = (0,promises_.createInterface)({ input: stdin, output: stderr });
    // Ctrl-C and Ctrl-D close it, and not every Node.js ends the question then.
    const closed = (0,external_node_events_.once)(lines, 'close').then(() => undefined);
    try {
        const answer = await Promise.race([lines.question('Apply this? Only `yes` does: ', { signal }), closed]);
        return answer === undefined ? 'cancelled' : answer.trim() === 'yes';
    }
    catch (error) {
        if (error.name === 'AbortError')
            return 'cancelled';
        throw error;
    }
    finally {
        lines.close();
    }
}
function exitOf(results) {
    if (results.some(({ cause }) => cause === 'cancelled'))
        return terminal_cancel/* CANCELLED */.g;
    if (results.some(({ cause }) => cause === 'service'))
        return SERVICE_FAILED;
    return results.some(({ outcome }) => outcome === 'failed' || outcome === 'skipped') ? FAILED : 0;
}
function outcomeOf({ outcome, text, cause, lines, durationMs, urls }) {
    return {
        outcome,
        text,
        durationMs,
        ...(cause === undefined ? {} : { cause }),
        ...(lines === undefined ? {} : { lines }),
        ...(urls === undefined ? {} : { urls }),
    };
}
function shownAction({ operation: _operation, ...action }) {
    return action;
}
function shownResult(result) {
    return { ...shownAction(result.action), ...outcomeOf(result) };
}
function destroyedText(results, refused) {
    const done = results.filter(({ outcome }) => outcome === 'done').length;
    if (results.length === 0)
        return refused > 0 ? 'nothing was changed' : 'nothing of this stage is there';
    return `${done} of ${results.length} done`;
}
function show(context, actions, { stage, file, commit, summary }) {
    const at = commit === null ? '' : ` · commit ${commit.slice(0, 12)}`;
    context.stdout.write(`stage ${stage} · ${(0,words/* printable */.g$)(file.name)} ${file.sha256.slice(0, 8)}${at}\n`);
    for (const action of actions)
        context.stdout.write(`${actionLine(action, { colour: coloured(context) })}\n`);
    context.stdout.write(`${summary.text}\n`);
}
function coloured({ stdout, environment }) {
    return stdout.isTTY === true && (environment.NO_COLOR ?? '') === '';
}
function invalid(context, json, problems) {
    if (json)
        context.stdout.write((0,result_json/* renderJson */.h)({ outcome: 'invalid', exitCode: FAILED, problems }));
    context.stderr.write(`${(0,spec_problems/* formatProblems */.C)(problems)}\n`);
    return FAILED;
}


/***/ }),

/***/ 58656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ digestTree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82636);
/* harmony import */ var _local_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45325);
/* harmony import */ var _managed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98082);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59124);







/** Bytes that are held of a file. */
const BLOCK = 1024 * 1024;
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
/**
 * Hashes the files of a selection. One that vanished meanwhile is left out; what changes later is found when it is
 * packed. Throws TransferError `unreadable` and the signal's reason.
 */
async function digestTree(selection, signal) {
    const block = Buffer.allocUnsafeSlow(BLOCK);
    const found = new Map();
    const pace = (0,_pace_js__WEBPACK_IMPORTED_MODULE_6__/* .createPace */ .q)(64);
    for (const entry of selection.entries) {
        signal?.throwIfAborted();
        await pace();
        if (entry.type !== 'file') {
            found.set(entry.path, (0,_managed_js__WEBPACK_IMPORTED_MODULE_5__/* .managedEntry */ .Kb)(entry, 0, ''));
            continue;
        }
        const local = entry.local ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(selection.base, entry.path);
        let fd;
        try {
            fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(local, FLAGS);
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(fd).isFile())
                continue;
            const { size, digest } = await digestOpen(fd, block, signal);
            found.set(entry.path, (0,_managed_js__WEBPACK_IMPORTED_MODULE_5__/* .managedEntry */ .Kb)(entry, size, digest));
        }
        catch (error) {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .U)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .U)(error) === 'ELOOP')
                continue;
            if (signal?.aborted === true || (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .U)(error) === undefined)
                throw error;
            throw (0,_local_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .unreadable */ .O)(local, error);
        }
        finally {
            if (fd !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
        }
    }
    return found;
}
async function digestOpen(fd, block, signal) {
    let got = fill(fd, block);
    // A file that fills no block ends with it.
    if (got < BLOCK)
        return { size: got, digest: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', block.subarray(0, got), 'hex') };
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const pace = (0,_pace_js__WEBPACK_IMPORTED_MODULE_6__/* .createPace */ .q)(4);
    let size = 0;
    for (; got > 0; got = fill(fd, block)) {
        sum.update(block.subarray(0, got));
        size += got;
        await pace();
        signal?.throwIfAborted();
    }
    return { size, digest: sum.digest('hex') };
}
/** Reads on until the buffer is full or the file ends. */
function fill(fd, into) {
    let filled = 0;
    while (filled < into.length) {
        const got = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, into, filled, into.length - filled, null);
        if (got === 0)
            break;
        filled += got;
    }
    return filled;
}


/***/ }),

/***/ 98082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   It: () => (/* binding */ manifestDigest),
/* harmony export */   Kb: () => (/* binding */ managedEntry),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   pd: () => (/* binding */ foldersOf)
/* harmony export */ });
/* unused harmony export isDownward */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const FORMAT = 'e2b-action upload 1';
const LETTERS = { file: 'f', symlink: 'l', directory: 'd' };
/** How an entry that was selected is managed, once its contents are known. */
function managedEntry({ path, type, mode, target }, size, digest) {
    return {
        path,
        type,
        executable: type === 'file' && (mode & 0o100) !== 0,
        size,
        digest,
        target: target ?? '',
    };
}
/** What is left in the sandbox: the same entries, in whatever order, give the same text. Pure. */
function manifestText(entries) {
    const rows = [...entries]
        .sort((a, b) => (a.path < b.path ? -1 : 1))
        .map(({ path, type, executable, size, digest, target }) => {
        if (type === 'file')
            return [path, LETTERS.file, executable ? 1 : 0, size, digest];
        return type === 'symlink' ? [path, LETTERS.symlink, target] : [path, LETTERS.directory];
    });
    return JSON.stringify([FORMAT, rows]);
}
/** Names a manifest. */
function manifestDigest(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', text, 'hex');
}
/**
 * Reads a manifest that comes from a sandbox; undefined when it is none of ours. Paths in it are relative, downward
 * and named once.
 */
function parseManifest(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(value) || value[0] !== FORMAT || !Array.isArray(value[1]))
        return undefined;
    const entries = new Map();
    for (const row of value[1]) {
        const entry = parseRow(row);
        if (!entry || entries.has(entry.path))
            return undefined;
        entries.set(entry.path, entry);
    }
    return entries;
}
function parseRow(row) {
    if (!Array.isArray(row))
        return undefined;
    const [path, letter, ...rest] = row;
    if (typeof path !== 'string' || !isDownward(path))
        return undefined;
    const entry = { path, type: 'directory', executable: false, size: 0, digest: '', target: '' };
    if (letter === LETTERS.directory && rest.length === 0)
        return entry;
    if (letter === LETTERS.symlink && rest.length === 1 && typeof rest[0] === 'string') {
        return { ...entry, type: 'symlink', target: rest[0] };
    }
    const [executable, size, digest] = rest;
    if (letter !== LETTERS.file || rest.length !== 3 || (executable !== 0 && executable !== 1))
        return undefined;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    if (typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest))
        return undefined;
    return { ...entry, type: 'file', executable: executable === 1, size, digest };
}
/** Relative, without `.`, `..`, empty parts or NUL: what we write. */
function isDownward(path) {
    if (path.includes('\0'))
        return false;
    return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
/** Every folder on the way to the entries, and those that are entries themselves. */
function foldersOf(entries) {
    const folders = new Set();
    for (const { path, type } of entries) {
        if (type === 'directory')
            folders.add(path);
        for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
            const folder = path.slice(0, at);
            if (folders.has(folder))
                break;
            folders.add(folder);
        }
    }
    return folders;
}


/***/ })

};
