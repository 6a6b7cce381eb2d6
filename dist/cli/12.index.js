export const id = 12;
export const ids = [12];
export const modules = {

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


/***/ })

};
