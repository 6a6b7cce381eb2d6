export const id = 846;
export const ids = [846];
export const modules = {

/***/ 72136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ isDotGit),
/* harmony export */   bZ: () => (/* binding */ splitNames),
/* harmony export */   eA: () => (/* binding */ nameError),
/* harmony export */   iN: () => (/* binding */ hasDotGit)
/* harmony export */ });
/* unused harmony export showBytes */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82636);


// Code points that HFS+ leaves out when it compares names, so `.g\u200cit` opens `.git` there.
const HFS_IGNORABLE = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
/**
 * Whether a name is `.git` for any file system we may meet: in any case, with HFS+'s ignorable characters, with
 * the trailing dots and spaces or the short name that Windows resolves to the same folder.
 */
function isDotGit(name) {
    const folded = name
        .replace(HFS_IGNORABLE, '')
        .replace(/[. ]+$/, '')
        .toLowerCase();
    return folded === '.git' || folded === 'git~1';
}
/** Whether any part of a relative path with forward slashes is `.git`. */
function hasDotGit(path) {
    // The test by substring spares nearly every path the split.
    return /git/i.test(path.replace(HFS_IGNORABLE, '')) && path.split('/').some(isDotGit);
}
/** A name of unknown encoding, printable: every byte outside ASCII's printable range as `\xHH`. */
function showBytes(raw) {
    return raw
        .toString('latin1')
        .replace(/[^\x20-\x7e]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
/** What to say about a name that a tar header's UTF-8 cannot carry. */
function nameError(raw) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TransferError */ .a('name', `the file name "${showBytes(raw)}" is not valid UTF-8 and cannot be uploaded; rename the file or add it to ignore`);
}
/**
 * Splits NUL-terminated names. `invalid` maps what a name that is not UTF-8 became in `names` to its bytes:
 * such a string names no file.
 */
function splitNames(raw) {
    const names = raw.toString('utf8').split('\0');
    names.pop();
    const invalid = new Map();
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(raw)) {
        let start = 0;
        for (let end = raw.indexOf(0); end !== -1; end = raw.indexOf(0, start)) {
            const name = raw.subarray(start, end);
            if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(name))
                invalid.set(name.toString('utf8'), name);
            start = end + 1;
        }
    }
    return { names, invalid };
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

/***/ 45325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ unreadable),
/* harmony export */   _: () => (/* binding */ localEntry)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82636);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78767);




const WINDOWS = process.platform === 'win32';
/**
 * Looks at one local file, folder or link, following nothing. `executable` stands in for the exec bit where the file
 * system has none. Throws TransferError `unreadable`.
 */
function localEntry(local, path, executable) {
    let stat;
    try {
        stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(local);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .U)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .U)(error) === 'ENOTDIR')
            return 'gone';
        throw unreadable(local, error);
    }
    if (stat.isSymbolicLink()) {
        return { path, type: 'symlink', mode: 0o777, size: 0, target: readTarget(local) };
    }
    if (stat.isDirectory())
        return { path, type: 'directory', mode: _tree_js__WEBPACK_IMPORTED_MODULE_3__/* .DIRECTORY_MODE */ .sg, size: 0 };
    if (!stat.isFile())
        return 'special';
    if (!WINDOWS) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(local, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK);
        }
        catch (error) {
            throw unreadable(local, error);
        }
    }
    const runs = WINDOWS ? executable === true : (stat.mode & 0o100) !== 0;
    return { path, type: 'file', mode: runs ? _tree_js__WEBPACK_IMPORTED_MODULE_3__/* .EXEC_MODE */ .Eo : _tree_js__WEBPACK_IMPORTED_MODULE_3__/* .FILE_MODE */ .rE, size: stat.size };
}
/** The one sentence for a local file or folder that cannot be read. */
function unreadable(local, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TransferError */ .a('unreadable', `cannot read ${local} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .U)(cause) ?? String(cause)}); make it readable or add it to ignore`, { cause });
}
function readTarget(local) {
    let raw;
    try {
        raw = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(local, { encoding: 'buffer' });
    }
    catch (error) {
        throw unreadable(local, error);
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(raw)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TransferError */ .a('name', `the target of the link ${local} is not valid UTF-8 and cannot be uploaded`);
    }
    const target = raw.toString('utf8');
    return WINDOWS ? target.replaceAll('\\', '/') : target;
}


/***/ }),

/***/ 59124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createPace)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** Lets timers and sockets run once in `every` calls, so that a long loop of synchronous calls does not starve them. */
function createPace(every) {
    let calls = 0;
    return () => {
        calls += 1;
        return calls % every === 0 ? (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)() : undefined;
    };
}


/***/ }),

/***/ 18818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ selectFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/local-entry.js
var local_entry = __webpack_require__(45325);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/pace.js
var transfer_pace = __webpack_require__(59124);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/collect.js




/** How many skipped files of one kind a notice names before it only counts. */
const NAMED_IN_NOTICE = 5;
/** An empty collection below an absolute folder, with the user's gitignore-style patterns. */
function startCollection(base, patterns, signal) {
    const rules = patterns.length === 0 ? undefined : ignore({ ignorecase: false }).add(patterns);
    const entries = [];
    const special = [];
    const notices = [];
    const pace = (0,transfer_pace/* createPace */.q)(512);
    return {
        base,
        signal,
        ignores: (path) => rules?.ignores(path) ?? false,
        add(path, options) {
            const found = (0,local_entry/* localEntry */._)((0,external_node_path_.join)(base, path), path, options?.executable);
            if (found === 'gone')
                return false;
            if (found === 'special')
                special.push(path);
            else
                entries.push(found);
            return true;
        },
        skipSpecial: (path) => void special.push(path),
        notice: (text) => void notices.push(text),
        pace() {
            signal?.throwIfAborted();
            return pace();
        },
        finish() {
            entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
            if (special.length > 0)
                notices.push(specialNotice(special.sort()));
            return { entries, notices };
        },
    };
}
function specialNotice(paths) {
    const named = paths.slice(0, NAMED_IN_NOTICE).map((path) => JSON.stringify(path));
    const rest = paths.length - named.length;
    const list = named.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
    return `not uploaded, neither file, folder nor link: ${list}`;
}

// EXTERNAL MODULE: ./.cache/build/lib/transfer/errors.js
var errors = __webpack_require__(82636);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/file-names.js
var file_names = __webpack_require__(72136);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/find-git.js
var find_git = __webpack_require__(37653);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/gitignore-rules.js



/**
 * The rules of a work tree's `.gitignore` files and its `info/exclude`, for machines without git. Files that git
 * tracks in spite of a rule cannot be known this way.
 */
function gitignoreRules(workTree, base) {
    const files = [];
    const below = (0,external_node_path_.relative)(workTree, base).split(external_node_path_.sep).filter(Boolean);
    const inTree = (path) => [...below, path].join('/');
    const load = (file, prefix) => {
        if (!(0,external_node_fs_.existsSync)(file))
            return;
        files.push({ prefix, rules: ignore({ ignorecase: false }).add((0,external_node_fs_.readFileSync)(file, 'utf8')) });
    };
    load((0,external_node_path_.join)(workTree, '.git', 'info', 'exclude'), '');
    // Those above the base; `enter` reads the others.
    for (let depth = 0; depth < below.length; depth += 1) {
        const folder = below.slice(0, depth);
        load((0,external_node_path_.join)(workTree, ...folder, '.gitignore'), folder.map((part) => `${part}/`).join(''));
    }
    return {
        enter(folder) {
            const prefix = inTree(folder === '' ? '' : `${folder}/`);
            load((0,external_node_path_.join)(base, folder, '.gitignore'), prefix);
        },
        ignores(path) {
            const full = inTree(path);
            if (full === '')
                return false;
            let ignored = false;
            for (const { prefix, rules } of files) {
                if (!full.startsWith(prefix))
                    continue;
                const verdict = rules.test(full.slice(prefix.length));
                // The deeper file decides, so the last verdict stands.
                if (verdict.ignored)
                    ignored = true;
                else if (verdict.unignored)
                    ignored = false;
            }
            return ignored;
        },
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/transfer/run-git.js
var run_git = __webpack_require__(40423);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./.cache/build/lib/transfer/walk-folder.js





/** A folder's contents except `.git`, by name. Throws TransferError `unreadable`. */
function readFolder(local) {
    let found;
    try {
        found = (0,external_node_fs_.readdirSync)(local, { withFileTypes: true });
    }
    catch (error) {
        throw (0,local_entry/* unreadable */.O)(local, error);
    }
    return found.filter((entry) => !(0,file_names/* isDotGit */.G4)(entry.name));
}
/** Throws when a name, as the system's decoding gave it, stands for bytes that are not UTF-8. */
function refuseBrokenName(local, name) {
    if (!name.includes('\ufffd'))
        return;
    const raw = (0,external_node_fs_.readdirSync)(local, { encoding: 'buffer' });
    const broken = raw.find((each) => !(0,external_node_buffer_.isUtf8)(each) && each.toString('utf8') === name);
    if (broken !== undefined)
        throw (0,file_names/* nameError */.eA)(broken);
}
/**
 * Takes in everything below `start` (relative to the base, empty for the base itself) that neither the user's
 * patterns nor `rules` ignore. A folder counts as empty when it holds nothing at all.
 */
async function walkFolder(into, start, rules) {
    const pending = [start];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
        const local = (0,external_node_path_.join)(into.base, folder);
        rules?.enter(folder);
        const found = readFolder(local);
        if (found.length === 0 && folder !== '')
            into.add(folder);
        for (const entry of found) {
            await into.pace();
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            const asked = entry.isDirectory() ? `${path}/` : path;
            if (into.ignores(asked) || rules?.ignores(asked) === true)
                continue;
            refuseBrokenName(local, entry.name);
            if (entry.isDirectory())
                pending.push(path);
            else
                into.add(path);
        }
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/list-git.js






const GITLINK = '160000';
const EXECUTABLE = '100755';
/**
 * Takes in what git tracks below `start` (relative to the base) plus the untracked files it does not ignore, plus
 * empty folders it does not ignore; the same in submodules and other repositories inside. Tracked files that were
 * deleted are left out. Returns how many files git named.
 * Throws NotAWorkTreeError when `start` belongs to no repository, TransferError when git refuses to read it.
 */
async function listGit(into, git, start) {
    const folder = (0,external_node_path_.join)(into.base, start);
    const place = { git, folder, signal: into.signal };
    const [staged, others] = await Promise.all([
        (0,run_git/* runGit */.E)(place, ['ls-files', '-z', '--cached', '--stage']),
        (0,run_git/* runGit */.E)(place, ['ls-files', '-z', '--others', '--exclude-standard']),
    ]);
    const listing = readListing(staged, others);
    const folders = new Set(['']);
    const isReal = realFolders(folder);
    for (const [path, mode] of listing.modes) {
        await into.pace();
        const parent = parentOf(path);
        // Behind a link that took a folder's place there is another tree; to git those files are deleted.
        if ((0,file_names/* hasDotGit */.iN)(path) || !isReal(parent))
            continue;
        if (path.endsWith('/') || mode === GITLINK) {
            listing.repositories.add(path.replace(/\/$/, ''));
            continue;
        }
        const full = external_node_path_.posix.join(start, path);
        addParents(folders, parent);
        if (into.ignores(full))
            continue;
        const invalid = listing.invalid.get(path);
        if (invalid !== undefined)
            throw (0,file_names/* nameError */.eA)(invalid);
        into.add(full, { executable: mode === EXECUTABLE });
    }
    for (const inner of listing.repositories)
        await listInner(into, git, start, inner);
    await addEmptyFolders(into, place, start, folders, listing.repositories);
    return listing.modes.size;
}
function readListing(staged, others) {
    const modes = new Map();
    const invalid = new Map();
    const tracked = (0,file_names/* splitNames */.bZ)(staged ?? Buffer.alloc(0));
    // `MODE OBJECT STAGE<TAB>PATH`: git-ls-files(1), --stage. An unmerged path comes once a stage.
    const pathOf = (record) => record.slice(record.indexOf('\t') + 1);
    for (const record of tracked.names)
        modes.set(pathOf(record), record.slice(0, 6));
    for (const [record, raw] of tracked.invalid)
        invalid.set(pathOf(record), raw.subarray(raw.indexOf(9) + 1));
    const untracked = (0,file_names/* splitNames */.bZ)(others ?? Buffer.alloc(0));
    for (const path of untracked.names)
        modes.set(path, undefined);
    for (const [path, raw] of untracked.invalid)
        invalid.set(path, raw);
    return { modes, invalid, repositories: new Set() };
}
/** A repository inside: listed by its own git, or walked where that one cannot be read. */
async function listInner(into, git, start, inner) {
    const path = external_node_path_.posix.join(start, inner);
    const local = (0,external_node_path_.join)(into.base, path);
    if (into.ignores(`${path}/`) || !isFolder(local))
        return;
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(local, '.git'))) {
        try {
            await listGit(into, git, path);
            return;
        }
        catch (error) {
            if (!(error instanceof run_git/* NotAWorkTreeError */.o))
                throw error;
            into.notice(`git cannot read the repository in ${path}: its .gitignore files alone decide what is uploaded`);
        }
    }
    await walkFolder(into, path, innerRules(into, path));
}
function innerRules(into, path) {
    const rules = gitignoreRules((0,external_node_path_.join)(into.base, path), (0,external_node_path_.join)(into.base, path));
    const below = (full) => full.slice(path.length + 1);
    return {
        enter: (full) => rules.enter(below(full)),
        ignores: (full) => rules.ignores(below(full)),
    };
}
/**
 * Git does not name empty folders, so those that lie beside the files it named are looked for: folders without any
 * named file, that git does not ignore and that hold nothing.
 */
async function addEmptyFolders(into, place, start, named, repositories) {
    let level = [...named];
    while (level.length > 0) {
        const candidates = [];
        for (const folder of level) {
            await into.pace();
            const local = (0,external_node_path_.join)(place.folder, folder);
            const found = readFolder(local);
            const full = external_node_path_.posix.join(start, folder);
            if (found.length === 0 && !named.has(folder))
                into.add(full);
            for (const entry of found) {
                if (entry.isFile() || entry.isSymbolicLink())
                    continue;
                const path = external_node_path_.posix.join(folder, entry.name);
                if (named.has(path) || repositories.has(path))
                    continue;
                const special = !entry.isDirectory();
                if (into.ignores(external_node_path_.posix.join(start, special ? path : `${path}/`)))
                    continue;
                refuseBrokenName(local, entry.name);
                candidates.push({ path, special });
            }
        }
        const ignored = await ignoredByGit(place, candidates);
        const kept = candidates.filter(({ path }) => !ignored.has(path));
        for (const { path } of kept.filter((each) => each.special))
            into.skipSpecial(external_node_path_.posix.join(start, path));
        level = kept.filter((each) => !each.special).map(({ path }) => path);
    }
}
async function ignoredByGit(place, candidates) {
    if (candidates.length === 0)
        return new Set();
    const input = candidates.map(({ path }) => `${path}\0`).join('');
    const answer = await (0,run_git/* runGit */.E)(place, ['check-ignore', '-z', '--stdin'], input);
    return new Set((0,file_names/* splitNames */.bZ)(answer ?? Buffer.alloc(0)).names);
}
function parentOf(path) {
    const parent = external_node_path_.posix.dirname(path);
    return parent === '.' ? '' : parent;
}
function addParents(folders, folder) {
    for (let at = folder; !folders.has(at); at = parentOf(at))
        folders.add(at);
}
/** Whether a relative folder exists with no link on the way to it; remembers what it looked at. */
function realFolders(base) {
    const known = new Map([['', true]]);
    const isReal = (folder) => {
        const before = known.get(folder);
        if (before !== undefined)
            return before;
        const real = isReal(parentOf(folder)) && isFolder((0,external_node_path_.join)(base, folder));
        known.set(folder, real);
        return real;
    };
    return isReal;
}
function isFolder(local) {
    return (0,external_node_fs_.lstatSync)(local, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

;// CONCATENATED MODULE: ./.cache/build/lib/transfer/select.js











/**
 * Chooses what to upload. In a git work tree: what git tracks plus untracked files it does not ignore (a folder that
 * git ignores as a whole, when it is named as `from`, is taken whole). Elsewhere: everything. Empty folders included,
 * `.git` never.
 * Throws TransferError `usage`, `unreadable`, `name` or `git`.
 */
async function selectFiles(options) {
    const asked = (0,external_node_path_.resolve)(options.root, options.from);
    const real = realPlace(asked, options);
    const stat = (0,external_node_fs_.statSync)(real);
    if (stat.isDirectory())
        return selectFolder(real, options);
    const name = (0,external_node_path_.basename)(asked);
    const found = (0,local_entry/* localEntry */._)(real, name);
    if (typeof found === 'string') {
        throw new errors/* TransferError */.a('usage', `cannot upload ${options.from}: it is neither a file nor a folder`);
    }
    return { base: (0,external_node_path_.dirname)(real), entries: [{ ...found, local: real }], source: 'file', notices: [] };
}
function realPlace(asked, options) {
    let real;
    let root;
    try {
        root = (0,external_node_fs_.realpathSync)(options.root);
        real = (0,external_node_fs_.realpathSync)(asked);
    }
    catch (error) {
        throw new errors/* TransferError */.a('usage', `cannot upload ${options.from}: there is no ${asked}`, { cause: error });
    }
    const inside = (0,external_node_path_.relative)(root, real);
    const outside = inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside);
    if (outside && options.allowOutside !== true) {
        throw new errors/* TransferError */.a('usage', `cannot upload ${options.from}: it is ${real}, outside ${root}; copy it into that folder first`);
    }
    if ((0,file_names/* hasDotGit */.iN)((outside ? real : inside).replaceAll(external_node_path_.sep, '/'))) {
        throw new errors/* TransferError */.a('usage', `cannot upload ${options.from}: what is in .git is never uploaded`);
    }
    return real;
}
async function selectFolder(base, options) {
    const into = startCollection(base, options.ignore ?? [], options.signal);
    const workTree = (0,find_git/* findWorkTree */.v)(base);
    const chosen = workTree === undefined ? 'outside' : await applyGitRule(into, workTree, options.searchPath);
    if (chosen === 'done')
        return { base, source: 'git', ...into.finish() };
    if (options.gitOnly === true) {
        const why = chosen === 'ignored' ? 'git ignores this folder' : 'this folder is in no git work tree';
        into.notice(`nothing is uploaded: ${why}; name what to upload (upload: .)`);
        return { base, source: 'folder', ...into.finish() };
    }
    if (chosen === 'ignored')
        into.notice(`git ignores ${options.from} as a whole: all of its files are uploaded`);
    await walkFolder(into, '');
    return { base, source: 'folder', ...into.finish() };
}
/** Fills the collection by git's rule; or says that git ignores the whole folder, and leaves it empty. */
async function applyGitRule(into, workTree, searchPath) {
    const git = (0,find_git/* findGit */.C)(searchPath);
    if (git !== undefined) {
        try {
            const named = await listGit(into, git, '');
            if (named > 0 || into.base === workTree)
                return 'done';
            const place = { git, folder: workTree, signal: into.signal };
            const answer = await (0,run_git/* runGit */.E)(place, ['check-ignore', '-z', '--stdin'], `${(0,external_node_path_.relative)(workTree, into.base)}\0`);
            return answer === undefined ? 'done' : 'ignored';
        }
        catch (error) {
            if (!(error instanceof run_git/* NotAWorkTreeError */.o))
                throw error;
        }
    }
    const rules = gitignoreRules(workTree, into.base);
    if (rules.ignores(''))
        return 'ignored';
    into.notice(`${git === undefined ? 'git was not found' : `git cannot read ${workTree}`}: the .gitignore files alone decide ` +
        'what is uploaded; tracked files that they name are left out');
    await walkFolder(into, '', rules);
    return 'done';
}


/***/ }),

/***/ 78767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ EXEC_MODE),
/* harmony export */   rE: () => (/* binding */ FILE_MODE),
/* harmony export */   sg: () => (/* binding */ DIRECTORY_MODE)
/* harmony export */ });
/** Modes that cross the wire: the exec bit is all of a file's mode that is kept, as in git. */
const FILE_MODE = 0o644;
const EXEC_MODE = 0o755;
const DIRECTORY_MODE = 0o755;


/***/ })

};
