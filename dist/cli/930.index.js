export const id = 930;
export const ids = [930];
export const modules = {

/***/ 78269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ repositoryOfUrl),
/* harmony export */   MG: () => (/* binding */ originMetadata),
/* harmony export */   S0: () => (/* binding */ keptMetadata),
/* harmony export */   ZF: () => (/* binding */ OWN),
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

/***/ 3139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ escapePath)
/* harmony export */ });
/** Controls, format characters (they can turn text around or hide it) and separators of lines, and what escapes them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\\]/gu;
const NAMED = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };
/** A path of a sandbox as it can be shown on one line: what could not be seen, or be more than text, is written out. */
function escapePath(path) {
    return path.replace(HIDDEN, (hidden) => NAMED[hidden] ?? `\\u{${hidden.codePointAt(0)?.toString(16)}}`);
}


/***/ }),

/***/ 70355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ slugOf)
/* harmony export */ });
/** A name as part of a file's name: letters, digits and dashes only, nothing that any file system minds; `otherwise` if none are left. */
function slugOf(name, otherwise) {
    const slug = name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 60)
        .replace(/^-|-$/g, '');
    return slug === '' ? otherwise : slug;
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
/* harmony export */   kL: () => (/* binding */ middleCut),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* unused harmony exports BYTES, UNITS, headBytes */
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

/***/ 10930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __webpack_require__(65233);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/clean.js
var clean = __webpack_require__(22157);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/count.js
var count = __webpack_require__(23199);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __webpack_require__(61468);
;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/decode.js
function createXmlDecoder() {
    let decoder;
    let checker;
    let begun = Buffer.alloc(0);
    let trouble;
    const check = (chunk) => {
        if (!checker)
            return;
        try {
            checker.decode(chunk, { stream: chunk !== undefined });
        }
        catch {
            trouble ??= `has bytes that are not ${checker.encoding.toUpperCase()}; they are shown as �`;
            checker = undefined;
        }
    };
    const start = () => {
        const { encoding, unknown } = encodingOf(begun);
        if (unknown !== undefined)
            trouble = `says that it is in ${unknown}, which is unknown; it is read as UTF-8`;
        decoder = new TextDecoder(encoding);
        checker = new TextDecoder(encoding, { fatal: true });
    };
    const take = (chunk) => {
        check(chunk);
        return decoder?.decode(chunk, { stream: true }) ?? '';
    };
    return {
        decode(chunk) {
            if (decoder)
                return take(chunk);
            begun = Buffer.concat([begun, chunk]);
            // The declaration, if there is one, is in the first bytes.
            if (begun.length < DECLARATION)
                return '';
            start();
            return take(begun);
        },
        end() {
            let text = '';
            if (!decoder) {
                start();
                text = take(begun);
            }
            check(undefined);
            return text + (decoder?.decode() ?? '');
        },
        trouble: () => trouble,
    };
}
const DECLARATION = 200;
function encodingOf(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return { encoding: 'utf-16le' };
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return { encoding: 'utf-16be' };
    const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,150}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(bytes.toString('latin1', 0, DECLARATION))?.[1];
    // The declaration was read byte by byte: it cannot be in UTF-16.
    if (declared === undefined || /^utf-?16/i.test(declared))
        return { encoding: 'utf-8' };
    try {
        return { encoding: new TextDecoder(declared).encoding };
    }
    catch {
        return { encoding: 'utf-8', unknown: declared };
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/limits.js
/** How much of JUnit files is read. What goes beyond is said in `problems`. */
const JUNIT_LIMITS = {
    files: 2000,
    /** Of one file. */
    fileBytes: 64 * 1024 * 1024,
    /** Of all files together. */
    totalBytes: 256 * 1024 * 1024,
    /** Of all files together. */
    cases: 200_000,
    /** Elements within each other. */
    depth: 64,
    /** Of one element. */
    attributes: 200,
    /** Malformed references to characters and entities, of one file. */
    badEntities: 1000,
    /** One attribute, tag or comment, in UTF-16 units. */
    tokenUnits: 1024 * 1024,
    /** Failures and flaky tests that are kept, each. */
    failures: 10_000,
    /** Messages and details of them, in UTF-16 units. */
    keptUnits: 16 * 1024 * 1024,
    /** One name, in UTF-16 units. */
    nameUnits: 500,
    /** One message, in UTF-16 units. */
    messageUnits: 2000,
    /** One trace, in UTF-16 units. */
    detailUnits: 6000,
    slowest: 10,
    /** Sentences in `problems`. */
    problems: 50,
};

;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/seconds.js
/**
 * A `time` attribute in ms; undefined when there is none that can be understood. Writers put `1.5`, `1,234.56`
 * (surefire) or, where a locale slipped in, `0,123`.
 */
function parseSeconds(text) {
    const trimmed = text?.trim() ?? '';
    if (!/^[\d.,]{1,30}(?:[eE]-?\d{1,2})?$/.test(trimmed))
        return undefined;
    const commas = trimmed.split(',').length - 1;
    // One comma and no point is the decimal one: thousands of seconds without a fraction are the rarer case.
    const plain = commas === 1 && !trimmed.includes('.') ? trimmed.replace(',', '.') : trimmed.replaceAll(',', '');
    const seconds = Number(plain);
    return Number.isFinite(seconds) && seconds >= 0 && plain !== '' ? seconds * 1000 : undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/parse.js

/** Why a file is not read further: completes "<file> …". */
class JunitStop extends Error {
}
/** What a child of `<testcase>` says of it. */
const VERDICTS = {
    failure: { outcome: 'failed' },
    error: { outcome: 'error' },
    skipped: { outcome: 'skipped' },
    flakyFailure: { retry: true },
    flakyError: { retry: true },
    rerunFailure: { retry: true },
    rerunError: { retry: true },
};
/** Worse ones win: a test with an error and a failure has an error; one that is skipped and failed has failed. */
const RANK = { passed: 0, skipped: 1, failed: 2, error: 3 };
function createJunitParser(sax, limits, onCase) {
    sax.MAX_BUFFER_LENGTH = limits.tokenUnits;
    const parser = sax.parser(true, { position: true, strictEntities: true });
    const elements = [];
    const suites = [];
    const notes = new Set();
    let begun = false;
    let badEntities = 0;
    let attributes = 0;
    let open;
    let verdict;
    let verdictDepth = 0;
    const stop = (reason) => {
        throw new JunitStop(reason);
    };
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it is no event target
    parser.onerror = (error) => {
        const reason = error.message.split('\n')[0] ?? '';
        if (/^Invalid character (?:entity|in entity)/.test(reason)) {
            badEntities += 1;
            if (badEntities > limits.badEntities)
                stop('has too many references to characters that XML does not have');
            notes.add('refers to entities or characters that XML does not have; they are shown as they are written');
            parser.error = null;
            return;
        }
        stop(explain(reason, parser.line + 1, elements));
    };
    parser.ondoctype = () => notes.add('declares a document type, which is not read');
    parser.onattribute = () => {
        attributes += 1;
        if (attributes > limits.attributes)
            stop(`has an element with more than ${limits.attributes} attributes`);
    };
    parser.onopentag = (node) => {
        attributes = 0;
        const name = node.name;
        const attribute = (key) => {
            const value = Object.hasOwn(node.attributes, key)
                ? node.attributes[key]
                : undefined;
            return typeof value === 'string' ? value : undefined;
        };
        if (elements.length === 0 && name !== 'testsuites' && name !== 'testsuite') {
            stop(`is XML, but no JUnit report: it begins with <${name.slice(0, 40)}>`);
        }
        begun = true;
        elements.push(name);
        if (elements.length > limits.depth)
            stop(`has elements more than ${limits.depth} deep`);
        if (verdict)
            return;
        const rule = Object.hasOwn(VERDICTS, name) ? VERDICTS[name] : undefined;
        if (name === 'testsuites' || name === 'testsuite')
            suites.push(suiteOf(attribute));
        else if (name === 'testcase')
            open = caseOf(attribute, suites);
        else if (rule && (open ?? elements.at(-2) === 'testsuite')) {
            verdict = {
                outcome: rule.outcome ?? 'retry',
                message: attribute('message') ?? '',
                type: attribute('type') ?? '',
                text: createTextKeeper(limits.detailUnits * 4),
            };
            verdictDepth = elements.length;
        }
    };
    const onText = (text) => {
        // Surefire puts the trace of a retry one deeper, and beside it what the test printed.
        if (elements.length === verdictDepth || elements.at(-1) === 'stackTrace')
            verdict?.text.add(text);
    };
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it is no event target
    parser.ontext = onText;
    parser.oncdata = onText;
    parser.onclosetag = (name) => {
        const depth = elements.length;
        elements.pop();
        if (verdict && depth === verdictDepth) {
            settle(verdict);
            verdict = undefined;
        }
        else if (name === 'testcase' && open && !verdict) {
            found(open);
            open = undefined;
        }
        else if ((name === 'testsuite' || name === 'testsuites') && !verdict) {
            const suite = suites.pop();
            if (suite && suite.promised > 0 && suite.cases === 0) {
                notes.add(`counts ${suite.promised} failed tests in a suite that lists none`);
            }
            const around = suites.at(-1);
            if (suite && around)
                around.cases += suite.cases;
        }
    };
    function settle({ outcome, message: given, type, text }) {
        const detail = text.text();
        const target = open ?? caseOf(() => undefined, suites);
        const message = given.trim() === '' && detail.trim() === '' ? type : given;
        if (outcome === 'retry') {
            target.retries += 1;
            target.flakyMessage ??= message;
            target.flakyDetail ??= detail;
        }
        else if (RANK[outcome] > RANK[target.outcome]) {
            target.outcome = outcome;
            target.message = message;
            target.detail = detail;
        }
        if (!open && outcome !== 'skipped')
            found(target);
    }
    function found(one) {
        const { flakyMessage = '', flakyDetail = '', ...raw } = one;
        for (const suite of suites.slice(-1))
            suite.cases += 1;
        const flaky = raw.outcome === 'passed' && raw.retries > 0;
        onCase(flaky ? { ...raw, message: flakyMessage, detail: flakyDetail } : raw);
    }
    const guarded = (work) => {
        try {
            work();
        }
        catch (error) {
            if (error instanceof JunitStop)
                throw error;
            // The parser itself stumbled, over names that it cannot hold for instance.
            throw new JunitStop(`cannot be read as XML (line ${parser.line + 1})`);
        }
    };
    return {
        write: (text) => guarded(() => {
            // Limits on tokens are looked at once a call.
            for (let at = 0; at < text.length; at += 65_536)
                parser.write(text.slice(at, at + 65_536));
        }),
        end: () => guarded(() => {
            if (elements.length > 0)
                stop(`is cut short: <${elements.at(-1)?.slice(0, 40)}> is not closed`);
            parser.close();
            if (!begun)
                stop('is empty');
        }),
        notes: () => [...notes],
    };
}
function suiteOf(attribute) {
    const file = attribute('file') ?? attribute('filepath');
    const promised = Number(attribute('failures') ?? 0) + Number(attribute('errors') ?? 0);
    return {
        name: attribute('name') ?? '',
        ...(file === undefined ? {} : { file }),
        cases: 0,
        promised: Number.isSafeInteger(promised) ? promised : 0,
    };
}
function caseOf(attribute, suites) {
    const file = attribute('file') ?? attribute('filepath') ?? suites.findLast((suite) => suite.file !== undefined)?.file;
    const line = Number(attribute('line') ?? attribute('lineno') ?? Number.NaN);
    const durationMs = parseSeconds(attribute('time'));
    return {
        name: attribute('name') ?? '',
        classname: attribute('classname') ?? attribute('class') ?? '',
        suites: suites.map(({ name }) => name),
        ...(file === undefined ? {} : { file }),
        ...(Number.isSafeInteger(line) && line > 0 ? { line } : {}),
        ...(durationMs === undefined ? {} : { durationMs }),
        outcome: 'passed',
        message: '',
        detail: '',
        retries: 0,
    };
}
/** The parser's words, in ours. */
function explain(reason, line, elements) {
    if (/before first tag/.test(reason))
        return 'is not XML';
    if (reason.startsWith('Max buffer length'))
        return `has a tag, attribute or comment that is too long (line ${line})`;
    if (/^Unexpected end|^Unclosed root/.test(reason)) {
        return elements.length === 0
            ? 'is cut short'
            : `is cut short: <${elements.at(-1)?.slice(0, 40)}> is not closed`;
    }
    if (/outside of root/.test(reason))
        return `has something after its end (line ${line})`;
    return `is not well-formed XML: ${reason.slice(0, 100).toLowerCase()} (line ${line})`;
}
function createTextKeeper(units) {
    let head = '';
    let tail = '';
    let dropped = 0;
    return {
        add(text) {
            const room = units - head.length;
            head += text.slice(0, Math.max(0, room));
            if (text.length <= room)
                return;
            tail += text.slice(Math.max(0, room));
            if (tail.length <= units)
                return;
            dropped += tail.length - units;
            tail = tail.slice(-units);
        },
        text: () => (dropped === 0 ? head + tail : `${head}\n… [${dropped} characters left out]\n${tail}`),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/repository-path.js

/** Code of others, that is in the repository's folder all the same. */
const FOREIGN = /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.venv|venv|vendor|\.cargo|\.git)\//;
function createRepositoryPaths({ roots, files }) {
    const prefixes = roots.map((root) => `${root.replace(/\/+$/, '')}/`);
    const known = files === undefined ? undefined : indexOf(files);
    const byEnd = (end) => {
        if (end === '' || FOREIGN.test(`/${end}`))
            return undefined;
        const matches = (known?.byName.get(external_node_path_.posix.basename(end)) ?? []).filter((file) => file === end || file.endsWith(`/${end}`));
        // Two that fit are as good as none.
        return matches.length === 1 ? matches[0] : undefined;
    };
    return {
        find(reported) {
            const inside = insideOf(reported, prefixes);
            if (inside === undefined)
                return undefined;
            if (!known)
                return inside;
            return known.all.has(inside) ? inside : byEnd(inside);
        },
        findByEnd: (end) => (end.length > 500 || end.includes('..') ? undefined : byEnd(end)),
    };
}
function insideOf(reported, prefixes) {
    let name = reported.trim().replace(/^file:\/\/(?=\/)/, '');
    // oxlint-disable-next-line no-control-regex -- a path with controls is no path of ours
    if (name === '' || name.length > 500 || /[\u0000-\u001f\u007f]/.test(name))
        return undefined;
    if (name.startsWith('/')) {
        name = external_node_path_.posix.normalize(name);
        const prefix = prefixes.find((one) => name.startsWith(one));
        if (prefix === undefined)
            return undefined;
        name = name.slice(prefix.length);
    }
    name = external_node_path_.posix.normalize(name);
    if (name === '.' || name === '..' || name.startsWith('../') || name.startsWith('/') || name.endsWith('/'))
        return undefined;
    // `webpack:`, `node:internal`, `C:\…`
    if (/^[\w.+-]+:/.test(name) || FOREIGN.test(name))
        return undefined;
    return name;
}
function indexOf(files) {
    const all = new Set(files);
    const byName = new Map();
    for (const file of all) {
        const name = external_node_path_.posix.basename(file);
        const others = byName.get(name);
        if (others)
            others.push(file);
        else
            byName.set(name, [file]);
    }
    return { all, byName };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/secret-mask.js
var secret_mask = __webpack_require__(9613);
;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/place.js
/** So much of a trace is looked at, in UTF-16 units. */
const SEARCHED = 24_000;
const PYTHON = /^\s*File "([^"]{1,500})", line (\d{1,7})/;
const JAVA = /^\s*at (?:[\w.@$-]{1,200}\/)*([\w$.]{1,300})\.[\w$<>]{1,200}\(([\w$-]{1,200}\.(?:java|kt|scala|groovy)):(\d{1,7})\)/;
const DOTNET = / in (\S{1,500}):line (\d{1,7})$/;
/** `path.ext:12`, `path.ext:12:5`, `path.ext:12:` */
const TOKEN = /^((?:file:\/\/)?[^:]{1,500}\.\w{1,10}):(\d{1,7})(?::\d{1,7})?:?$/;
/**
 * Where a test failed, in a file of the repository: a line of its own file that the trace names, else the innermost
 * line of the repository in it, else what the attributes say.
 */
function placeOf({ file, line, classname, message, detail, }, paths) {
    const own = file === undefined ? undefined : paths.find(file);
    const frames = framesOf(`${message}\n${detail}`, classname, paths);
    const frame = frames.find((one) => one.file === own) ?? frames[0];
    if (frame)
        return frame;
    if (own === undefined)
        return undefined;
    return line === undefined ? { file: own } : { file: own, line };
}
/** The innermost first, as far as the language's traces can be told apart. */
function framesOf(text, classname, paths) {
    const frames = [];
    const python = [];
    const add = (to, file, line) => {
        if (file !== undefined && Number(line) > 0)
            to.push({ file, line: Number(line) });
    };
    for (const one of text.slice(0, SEARCHED).split('\n')) {
        if (one.length > 2000)
            continue;
        const [, pythonFile, pythonLine] = PYTHON.exec(one) ?? [];
        const [, javaClass, javaFile, javaLine] = JAVA.exec(one) ?? [];
        const [, dotnetFile, dotnetLine] = DOTNET.exec(one) ?? [];
        if (pythonFile !== undefined)
            add(python, paths.find(pythonFile), pythonLine);
        else if (javaClass !== undefined && javaFile !== undefined) {
            const folder = javaClass.split('.').slice(0, -1).join('/');
            add(frames, paths.findByEnd(folder === '' ? javaFile : `${folder}/${javaFile}`), javaLine);
        }
        else if (dotnetFile !== undefined)
            add(frames, paths.find(dotnetFile), dotnetLine);
        else {
            for (const token of one.split(/[\s()'"<>|,[\]]+/)) {
                const [, tokenFile, tokenLine] = TOKEN.exec(token) ?? [];
                if (tokenFile === undefined)
                    continue;
                const bareGo = tokenFile.endsWith('.go') && !tokenFile.includes('/');
                add(frames, bareGo ? inPackage(tokenFile, classname, paths) : paths.find(tokenFile), tokenLine);
            }
        }
    }
    // Python tells the outermost call first.
    return [...frames, ...python.toReversed()];
}
/** Go names a file without its folder; the package, which is the class, ends with that. */
function inPackage(file, classname, paths) {
    if (classname.length > 500)
        return undefined;
    const folders = classname.split('/');
    for (let from = 0; from < folders.length; from++) {
        const found = paths.findByEnd([...folders.slice(from), file].join('/'));
        if (found !== undefined)
            return found;
    }
    return paths.findByEnd(file);
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/tally.js




/**
 * Several tests of one name in one file are tries of the same test if one of them failed and the last of them passed:
 * that is how gotestsum writes a rerun. Then it is flaky, and counts once. In any other case each counts by itself: a
 * failure is never explained away by a test before it.
 */
function createTally(paths, secrets, limits) {
    const mask = (0,secret_mask/* createSecretMask */.b1)(secrets);
    const line = (text, units) => (0,cut/* shorten */.ml)(mask.apply((0,clean/* cleanLine */.O)(text)), units);
    const block = (text, units) => (0,cut/* middleCut */.kL)(mask.apply((0,clean/* cleanText */.X)(text)).trim(), units);
    const entries = new Map();
    let slowest = [];
    let durationMs = 0;
    let cases = 0;
    let keptUnits = 0;
    let keptFailures = 0;
    function nameOf({ name, classname, suites }) {
        // jest-junit repeats the name there, mocha its end.
        const ofClass = classname !== '' && !name.endsWith(classname);
        const suite = ofClass ? classname : (suites.findLast((one) => one !== '') ?? '');
        return {
            name: line(name === '' ? (suites.at(-1) ?? '') : name, limits.nameUnits) || '(without a name)',
            suite: line(suite, limits.nameUnits),
        };
    }
    /** Beyond the limits only that it failed. */
    function failureOf(found) {
        const kind = found.outcome === 'error' ? 'error' : 'failed';
        keptFailures += 1;
        if (keptFailures > limits.failures || keptUnits > limits.keptUnits)
            return { kind, message: '', detail: '' };
        const place = placeOf(found, paths);
        const detail = block(found.detail, limits.detailUnits);
        const message = line(messageOf(found, detail), limits.messageUnits);
        keptUnits += message.length + detail.length;
        const { durationMs: took } = found;
        return {
            kind,
            message,
            detail,
            ...(place ? { place } : {}),
            ...(took === undefined ? {} : { durationMs: took }),
        };
    }
    function noteSlow(name, took) {
        durationMs += took;
        if (took <= 0 || (slowest.length >= limits.slowest && took <= (slowest.at(-1)?.durationMs ?? 0)))
            return;
        slowest = [...slowest, { ...name, durationMs: took }]
            .sort((a, b) => b.durationMs - a.durationMs)
            .slice(0, limits.slowest);
    }
    return {
        add(file, found) {
            cases += 1;
            const name = nameOf(found);
            if (found.durationMs !== undefined)
                noteSlow(name, found.durationMs);
            const key = JSON.stringify([file, found.suites.at(-1) ?? '', name.suite, name.name]);
            let entry = entries.get(key);
            if (!entry) {
                entry = { name, passed: 0, lastPassed: false, skipped: 0, failures: [], retries: 0 };
                entries.set(key, entry);
            }
            entry.retries += found.retries;
            if (found.outcome === 'skipped')
                entry.skipped += 1;
            else if (found.outcome === 'passed') {
                entry.passed += 1;
                entry.lastPassed = true;
                if (found.retries > 0)
                    entry.failures.push(failureOf(found));
            }
            else {
                entry.lastPassed = false;
                entry.failures.push(failureOf(found));
            }
        },
        get cases() {
            return cases;
        },
        report() {
            const counts = { tests: 0, passed: 0, failed: 0, errors: 0, skipped: 0, flaky: 0 };
            const failures = [];
            const flaky = [];
            for (const entry of entries.values()) {
                const { name, passed, skipped, lastPassed, retries } = entry;
                counts.skipped += skipped;
                const first = entry.failures[0];
                if (first && lastPassed) {
                    counts.passed += 1;
                    counts.flaky += 1;
                    const { message, place } = first;
                    const failed = Math.max(retries, entry.failures.length);
                    if (flaky.length < limits.failures)
                        flaky.push({ ...name, message, ...(place ? { place } : {}), failures: failed });
                    continue;
                }
                counts.passed += passed;
                for (const failure of entry.failures) {
                    counts[failure.kind === 'error' ? 'errors' : 'failed'] += 1;
                    const attempts = entry.failures.length === 1 ? 1 + retries : 1;
                    if (failures.length < limits.failures)
                        failures.push({ ...name, ...failure, attempts });
                }
            }
            counts.tests = counts.passed + counts.failed + counts.errors + counts.skipped;
            return { counts, durationMs: Math.round(durationMs), failures, flaky, slowest };
        },
    };
}
/** The message, or where a runner gives none (gotestsum writes `Failed`), the line of the detail that says most. */
function messageOf({ message, name }, detail) {
    if (message.trim() !== '' && message.trim() !== 'Failed')
        return message;
    const said = detail
        .split('\n')
        .find((one) => one.trim() !== '' && !/^\s*(?:===|---) /.test(one) && !one.trim().endsWith(`::${name}`));
    return said ?? message;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/read.js









/**
 * Reads JUnit files of any dialect. Never rejects: what cannot be read is a sentence in `problems`, and what stood
 * before it counts. Time and memory are bounded by `limits`, whatever the files hold; document types and entities of
 * their own are not read.
 */
async function readJunit(files, options = {}) {
    const limits = { ...JUNIT_LIMITS, ...options.limits };
    const { roots = [], files: known } = options;
    const tally = createTally(createRepositoryPaths({ roots, ...(known ? { files: known } : {}) }), options.secrets ?? [], limits);
    const problems = [];
    let unsaid = 0;
    const problem = (text) => {
        if (problems.length < limits.problems)
            problems.push(text);
        else
            unsaid += 1;
    };
    const { default: sax } = (await __webpack_require__.e(/* import() */ 560).then(__webpack_require__.t.bind(__webpack_require__, 42560, 19)));
    let seen = 0;
    let read = 0;
    let totalBytes = 0;
    async function readOne(content, say) {
        const decoder = createXmlDecoder();
        const parser = createJunitParser(sax, limits, (found) => {
            if (tally.cases >= limits.cases)
                throw new JunitStop(`goes beyond ${(0,count/* counted */.h)(limits.cases, 'test')}`);
            tally.add(seen, found);
        });
        let bytes = 0;
        const before = tally.cases;
        try {
            for await (const chunk of content) {
                bytes += chunk.byteLength;
                totalBytes += chunk.byteLength;
                if (bytes > limits.fileBytes)
                    throw new JunitStop(`is larger than ${(0,report_bytes/* formatBytes */.z)(limits.fileBytes)}`);
                if (totalBytes > limits.totalBytes)
                    throw new JunitStop(`goes beyond ${(0,report_bytes/* formatBytes */.z)(limits.totalBytes)} of reports`);
                parser.write(decoder.decode(chunk));
            }
            parser.write(decoder.end());
            parser.end();
            read += 1;
        }
        catch (error) {
            const reason = error instanceof JunitStop
                ? error.message
                : `cannot be read: ${(0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(error instanceof Error ? error.message : String(error)), 200)}`;
            const counts = tally.cases - before;
            if (counts > 0)
                read += 1;
            say(counts > 0 ? `${reason}; ${(0,count/* counted */.h)(counts, 'test')} before that count` : reason);
            if (counts === 0)
                return;
        }
        const trouble = decoder.trouble();
        for (const note of trouble === undefined ? parser.notes() : [trouble, ...parser.notes()])
            say(note);
    }
    try {
        for await (const { name, content } of files) {
            seen += 1;
            if (seen > limits.files || totalBytes > limits.totalBytes || tally.cases >= limits.cases) {
                problem('there are more reports than are read; the rest is not counted');
                break;
            }
            const label = (0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(name), 200);
            await readOne(content, (what) => problem(`${label} ${what}`));
        }
    }
    catch (error) {
        problem(`the reports cannot be listed: ${(0,cut/* shorten */.ml)((0,clean/* cleanLine */.O)(String(error)), 200)}`);
    }
    if (unsaid > 0)
        problems.push(`… and ${(0,count/* counted */.h)(unsaid, 'more problem')} of this kind`);
    return { files: read, ...tally.report(), problems };
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/defaults.js
var defaults = __webpack_require__(15237);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/select.js + 4 modules
var transfer_select = __webpack_require__(18818);
// EXTERNAL MODULE: ./.cache/build/lib/transfer/glob.js
var glob = __webpack_require__(7301);
;// CONCATENATED MODULE: ./.cache/build/lib/job/tests/choose.js


/**
 * The downloaded files that `patterns` mean. Only what this run downloaded counts: a report of an earlier run that still
 * lies there, or one that the repository itself brings, would say something about this run that nobody tested.
 *
 * @param files absolute paths, links resolved, as in `root`
 */
function chooseReports(files, root, patterns) {
    const inside = files
        .map((file) => external_node_path_.relative(root, file))
        .filter((name) => name !== '..' && !name.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(name))
        .map((name) => name.split(external_node_path_.sep).join('/'));
    const names = new Set();
    const unmatched = [];
    for (const pattern of patterns) {
        // A folder means the reports in it, not the pictures beside them.
        const found = (0,glob/* matchPaths */.oq)(inside, pattern).filter((name) => (0,glob/* isGlob */.fg)(pattern) || name === pattern || name.toLowerCase().endsWith('.xml'));
        for (const name of found)
            names.add(name);
        if (found.length === 0)
            unmatched.push(pattern);
    }
    return { names: inside.filter((name) => names.has(name)), unmatched };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/tests/read.js






/** Reading takes at most so long, in ms; what was read until then counts. */
const LIMIT = 10_000;
/**
 * Reads the JUnit files that the description names among what was downloaded. Undefined when it names none, or when the
 * run did not come far enough to have any. Never rejects; what cannot be read is in the report's `problems`.
 */
async function readTests(spec, { artifacts, outcome, error }, { secrets, signal }) {
    if (spec.junit.length === 0)
        return undefined;
    // Downloads are named without links on the way.
    const root = realFolder(spec.root);
    const { names, unmatched } = chooseReports(artifacts, root, spec.junit);
    // Where there is an error, no step had its say.
    const ran = error === undefined && ['passed', 'failed', 'timed-out'].includes(outcome);
    if (names.length === 0 && !ran)
        return undefined;
    // Not `AbortSignal.timeout`: joined to another signal it may be collected before its time.
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), LIMIT);
    const limited = AbortSignal.any([signal, late.signal]);
    const files = names.length === 0 ? [] : await repositoryFiles(root, limited);
    const report = await readJunit(names.map((name) => reportFile(root, name, limited)), { roots: placesOf(spec), ...(files ? { files } : {}), secrets });
    clearTimeout(timer);
    return {
        ...report,
        problems: [
            ...report.problems,
            ...(ran ? unmatched.map((pattern) => `${pattern} is not among the files that were downloaded`) : []),
        ],
    };
}
function realFolder(folder) {
    try {
        return (0,external_node_fs_.realpathSync)(folder);
    }
    catch {
        // Somebody took it away: then nothing is found in it.
        return folder;
    }
}
/** Where the repository stood when the tests ran, and where it stands here. */
function placesOf({ root, upload }) {
    return [...new Set([...(upload ? upload.map(({ to }) => to) : [defaults/* WORK_FOLDER */.B]), root])];
}
/** What tests can be about. Without it, what reports say of places is believed. */
async function repositoryFiles(root, signal) {
    try {
        const { entries } = await (0,transfer_select/* selectFiles */.A)({ root, from: '.', signal });
        return entries.filter(({ type }) => type === 'file').map((entry) => entry.path);
    }
    catch {
        // Only links to places are the poorer for it.
        return undefined;
    }
}
function reportFile(root, name, signal) {
    return { name, content: contentOf(root, name, signal) };
}
/** @throws Error when it is not a plain file without links on the way, or time is over */
async function* contentOf(root, name, signal) {
    signal.throwIfAborted();
    const local = external_node_path_.join(root, name);
    // A download may bring a link; where it leads, another file of the machine may stand.
    if (!(0,external_node_fs_.lstatSync)(local).isFile() || (0,external_node_fs_.realpathSync)(local) !== local)
        throw new Error('it is not a plain file of the project folder');
    yield* (0,external_node_fs_.createReadStream)(local, { signal });
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/keep-logs.js
/** A reporter that also keeps what each step prints, and names the file in the step's result. */
function keepLogs(reporter, keeper) {
    let open;
    return {
        ...reporter,
        stepStart(index, name) {
            open = keeper.open(index, name);
            reporter.stepStart(index, name);
        },
        stepOutput(index, stream, chunk) {
            const kept = open?.write(stream, chunk);
            const shown = reporter.stepOutput(index, stream, chunk);
            return kept && shown ? Promise.all([kept, shown]).then(() => undefined) : (kept ?? shown);
        },
        async stepEnd(index, result) {
            const file = await open?.close();
            open = undefined;
            if (file !== undefined)
                result.log = file;
            await reporter.stepEnd(index, result);
        },
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/local-path.js
var local_path = __webpack_require__(51530);
;// CONCATENATED MODULE: ./.cache/build/lib/job/read-source.js



/**
 * Reads files of a repository for {@link SourceReader}. A relative path must stay inside the root when links are followed,
 * because a pull request can change what it leads to; an absolute one was typed by someone with the rights already.
 */
function sourceReader(root) {
    return (given, maxBytes) => {
        const at = external_node_path_.resolve(root, given);
        let fd;
        try {
            const real = (0,external_node_fs_.realpathSync)(at);
            if (!external_node_path_.isAbsolute(given) && !(0,local_path/* placeLocal */.H_)((0,external_node_fs_.realpathSync)(root), real).inside) {
                return { problem: 'the file leads out of the project folder' };
            }
            // A pipe would be waited for.
            fd = (0,external_node_fs_.openSync)(real, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
            const { size, isFile } = kindOf(fd);
            if (!isFile)
                return { problem: 'expected a file; this is something else' };
            if (size > maxBytes) {
                const limit = `at most ${maxBytes} (${maxBytes / 1024 ** 2} MiB) are read`;
                return { problem: `the file is ${size} bytes long; ${limit}` };
            }
            return { bytes: (0,external_node_fs_.readFileSync)(fd), shown: (0,local_path/* placeLocal */.H_)(root, at).path };
        }
        catch (error) {
            const { code } = error;
            if (code === 'ENOENT' || code === 'ENOTDIR')
                return { problem: 'there is no such file' };
            return { problem: `the file cannot be read (${code ?? String(error)})` };
        }
        finally {
            if (fd !== undefined)
                (0,external_node_fs_.closeSync)(fd);
        }
    };
}
function kindOf(fd) {
    const stat = (0,external_node_fs_.fstatSync)(fd);
    return { size: stat.size, isFile: stat.isFile() };
}

// EXTERNAL MODULE: ./.cache/build/lib/e2b/errors.js + 2 modules
var errors = __webpack_require__(78319);
// EXTERNAL MODULE: ./.cache/build/lib/spec/problems.js
var spec_problems = __webpack_require__(49339);
;// CONCATENATED MODULE: ./.cache/build/lib/job/template/hooks.js

/**
 * The run with what a devcontainer does in its sandboxes: `postCreateCommand` once in a new one, `postStartCommand` at
 * every start and resume, both before the steps; its user and its environment for every step that says nothing else.
 */
function withHooks(spec, { hooks }) {
    if (!hooks)
        return spec;
    const step = ({ name, run }, only) => ({
        name,
        condition: defaults/* DEFAULTS */.z.condition,
        run,
        shell: 'bash',
        cwd: defaults/* DEFAULTS */.z.cwd,
        env: {},
        timeoutMs: defaults/* DEFAULTS */.z.stepTimeoutMs,
        continueOnError: false,
        only,
    });
    const steps = [
        ...hooks.postCreate.map((hook) => step(hook, 'created')),
        ...hooks.postStart.map((hook) => step(hook, 'started')),
        ...spec.steps,
    ];
    const { user } = hooks;
    return {
        ...spec,
        sandbox: { ...spec.sandbox, env: { ...hooks.env, ...spec.sandbox.env } },
        steps: user === undefined ? steps : steps.map((each) => ('run' in each ? { user, ...each } : each)),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/template/prepare.js



/**
 * Reads the definition of the template that a run is to build, before anything is started: either the run with what
 * the definition adds to it, or every problem of the definition.
 */
async function prepareTemplate(spec, { mayRunModules, label, environment, home }) {
    if ('reference' in spec.template)
        return { spec };
    const { build } = spec.template;
    const resumes = spec.sandbox.id !== undefined;
    const replaceable = spec.sandbox.onResumeFailure === 'recreate';
    const define = async () => {
        const [{ defineTemplate }, { manifestFolder, manifestStore }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(315), __webpack_require__.e(502)]).then(__webpack_require__.bind(__webpack_require__, 35315)),
            __webpack_require__.e(/* import() */ 12).then(__webpack_require__.bind(__webpack_require__, 98012)),
        ]);
        const defined = await defineTemplate(build, { root: spec.root, mayRunModules });
        if ('problems' in defined)
            return defined;
        const manifests = manifestStore(manifestFolder(environment, home));
        const { definition } = defined;
        return { template: { definition, manifests, ...(label === undefined ? {} : { label }) } };
    };
    // What a sandbox that is there was made of matters only for what a devcontainer does when it starts; or once the
    // sandbox has to be replaced.
    if (resumes && build.source.kind !== 'devcontainer') {
        if (!replaceable)
            return { spec };
        return {
            spec,
            templateLater: async () => {
                const defined = await define();
                if ('template' in defined)
                    return defined.template;
                throw new errors/* BackendError */.Jh('usage', `the description of the template is wrong: ${(0,spec_problems/* formatProblems */.C)(defined.problems)}`, 'correct it: the sandbox that was named cannot be used, and a new one needs the template');
            },
        };
    }
    const defined = await define();
    if ('problems' in defined)
        return defined;
    const { template } = defined;
    const run = withHooks(spec, template.definition);
    return resumes && !replaceable ? { spec: run } : { spec: run, template };
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/mask-stream.js

/**
 * A stream without the secrets, by the rules of {@link createSecretMask}. The result does not depend on how the bytes
 * are cut into chunks. Memory: one chunk and the longest secret.
 */
function createMaskStream(secrets) {
    const values = (0,secret_mask/* maskedValues */.ql)(secrets).map((value) => Buffer.from(value));
    // One character for each byte: so the text tools work on bytes.
    const mask = (0,secret_mask/* createSecretMask */.b1)(values.map((value) => value.toString('latin1')), { asTheyAre: true });
    /** The first bytes of the values: most chunks end in none of them. */
    const firsts = new Set(values.map((value) => value[0]));
    const longest = Math.max(0, ...values.map((value) => value.length));
    let held = Buffer.alloc(0);
    /** What was shown last ended in a masked secret: one that touches it is part of the same mask. */
    let masked = false;
    function show(text) {
        const shown = mask.apply(text);
        const spans = mask.find(text);
        const joins = masked && spans[0]?.[0] === 0;
        if (text !== '')
            masked = spans.some(([, end]) => end === text.length);
        return Buffer.from(joins ? shown.slice('***'.length) : shown, 'latin1');
    }
    function mayEndInSecret(bytes) {
        for (let at = Math.max(0, bytes.length - longest + 1); at < bytes.length; at++)
            if (firsts.has(bytes[at]))
                return true;
        return false;
    }
    return {
        write(chunk) {
            if (values.length === 0 || chunk.length === 0)
                return chunk;
            let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            if (held.length === 0 &&
                !masked &&
                !mayEndInSecret(bytes) &&
                values.every((value) => !bytes.includes(value)))
                return chunk;
            if (held.length > 0)
                bytes = Buffer.concat([held, bytes]);
            const text = bytes.toString('latin1');
            const settled = mask.settled(text);
            held = Buffer.from(bytes.subarray(settled));
            return show(text.slice(0, settled));
        },
        end() {
            const rest = show(held.toString('latin1'));
            held = Buffer.alloc(0);
            return rest;
        },
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/slug.js
var slug = __webpack_require__(70355);
// EXTERNAL MODULE: ./.cache/build/lib/log/drained.js
var drained = __webpack_require__(72653);
;// CONCATENATED MODULE: ./.cache/build/lib/log/log-files.js






/**
 * Logs as files in `folder`, complete and as they were printed but for the secrets. Where they cannot be written, what
 * is missing is said by one call of `onTrouble`, and nothing else fails.
 */
function createLogFiles(folder, secrets, onTrouble) {
    const mask = (0,secret_mask/* createSecretMask */.b1)(secrets);
    let troubled = false;
    const trouble = (error) => {
        if (troubled)
            return;
        troubled = true;
        const { message } = error;
        onTrouble(`the full logs are not all kept in ${folder}: ${message}; the run goes on without them`);
    };
    return {
        open(index, name) {
            const file = external_node_path_.join(folder, logFileName(index, mask.apply(name)));
            try {
                (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
            }
            catch (error) {
                trouble(error);
                return { write: () => undefined, close: () => Promise.resolve(undefined) };
            }
            return openLogFile(file, secrets, trouble);
        },
    };
}
function openLogFile(file, secrets, onTrouble) {
    const target = (0,external_node_fs_.createWriteStream)(file);
    const masks = { stdout: createMaskStream(secrets), stderr: createMaskStream(secrets) };
    let failed = false;
    target.on('error', (error) => {
        failed = true;
        onTrouble(error);
    });
    const put = (bytes) => {
        if (failed || bytes.length === 0 || target.write(bytes))
            return undefined;
        return (0,drained/* drained */.o)(target).catch(() => undefined);
    };
    return {
        write: (stream, chunk) => put(masks[stream].write(chunk)),
        async close() {
            for (const mask of Object.values(masks))
                void put(mask.end());
            if (!failed) {
                await new Promise((resolve) => {
                    target.once('close', resolve);
                    target.end();
                });
            }
            return failed ? undefined : file;
        },
    };
}
/** `02-unit-tests.log`: nothing in it that any file system minds. */
function logFileName(index, name) {
    return `${String(index + 1).padStart(2, '0')}-${(0,slug/* slugOf */.t)(name, 'step')}.log`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/junit/brief.js
/** So many failed and flaky tests are named, each. */
const BRIEF_LIMIT = 100;
/** The part of a report that is small enough for a JSON result. */
function briefOf({ files, counts, durationMs, failures, flaky, problems }) {
    return {
        files,
        counts,
        durationMs,
        failures: failures.slice(0, BRIEF_LIMIT).map(({ detail: _traces, ...rest }) => rest),
        flaky: flaky.slice(0, BRIEF_LIMIT),
        problems,
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/result-json.js
var result_json = __webpack_require__(76048);
;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/test-line.js

/** `412 tests: 2 failed, 1 error, 4 skipped, 1 flaky`, or that all passed. */
function testLine({ counts, problems }) {
    const { tests, failed, errors, skipped, flaky } = counts;
    // Not one test, and no report that could not be read: there is nothing to say.
    if (tests === 0)
        return problems.length > 0 ? 'no test could be read' : 'no tests';
    const parts = [
        failed > 0 ? `${failed.toLocaleString('en-US')} failed` : '',
        errors > 0 ? (0,count/* counted */.h)(errors, 'error') : '',
        skipped > 0 ? `${skipped.toLocaleString('en-US')} skipped` : '',
        flaky > 0 ? `${flaky.toLocaleString('en-US')} flaky` : '',
    ].filter((part) => part !== '');
    return `${(0,count/* counted */.h)(tests, 'test')}${parts.length > 0 ? `: ${parts.join(', ')}` : ' passed'}`;
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/resolve.js + 2 modules
var resolve = __webpack_require__(61279);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/field-options.js
var field_options = __webpack_require__(99875);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/origin.js
var origin = __webpack_require__(16528);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/reporter.js + 1 modules
var terminal_reporter = __webpack_require__(85245);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/usage-error.js
var usage_error = __webpack_require__(90752);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/words.js
var words = __webpack_require__(31537);
// EXTERNAL MODULE: ./.cache/build/lib/terminal/commands/target.js
var commands_target = __webpack_require__(34146);
;// CONCATENATED MODULE: ./.cache/build/lib/terminal/commands/run.js





















/** `run [FILE|FOLDER]`. Returns the exit code of the run, 2 when its description is wrong. */
async function run(context, command, given) {
    const { json = false, result: resultFile, logs: logFolder, } = command.opts();
    const fields = (0,field_options/* givenFields */.Fh)(command, (0,field_options/* runFields */.Fz)());
    const withoutFile = [fields.run, fields.code, fields['code-file']].some((field) => field !== undefined);
    const target = (0,commands_target/* findTarget */.F)(context.cwd, given, withoutFile);
    const resolved = (0,resolve/* resolveRun */.U)({
        ...target,
        fields,
        fieldsMayLeaveRoot: true,
        readSource: sourceReader(target.root),
    });
    if ('problems' in resolved)
        return invalid(context, json, resolved.problems);
    const prepared = await prepareTemplate(resolved.spec, {
        mayRunModules: true,
        environment: context.environment,
        home: (0,external_node_os_.homedir)(),
    });
    if ('problems' in prepared)
        return invalid(context, json, prepared.problems);
    const { spec, ...planned } = prepared;
    const cancel = new AbortController();
    let interrupts = 0;
    const unsubscribe = context.onInterrupt(() => {
        interrupts += 1;
        if (interrupts > 1)
            return context.exitNow(130);
        reporter.notice('cancelling: ending the run and its sandbox; once more to leave at once');
        cancel.abort();
    });
    const apiKey = spec.backend.apiKey ?? context.environment.E2B_API_KEY;
    const secrets = apiKey ? [apiKey] : [];
    const log = (0,terminal_reporter/* createTerminalReporter */.E)(context, { json, secrets, onBroken: () => cancel.abort() });
    const reporter = logFolder === undefined
        ? log
        : keepLogs(log, createLogFiles(external_node_path_.resolve(context.cwd, logFolder), secrets, (text) => log.warning(text)));
    let result;
    try {
        const [{ runJob }, { resolveEndpoint }, { createSandboxService, preload }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(680)]).then(__webpack_require__.bind(__webpack_require__, 6680)),
            __webpack_require__.e(/* import() */ 846).then(__webpack_require__.bind(__webpack_require__, 38846)),
            __webpack_require__.e(/* import() */ 893).then(__webpack_require__.bind(__webpack_require__, 45893)),
        ]);
        preload();
        result = await runJob(spec, {
            connect: async (signal) => createSandboxService(await resolveEndpoint(spec.backend, {
                environment: context.environment,
                onNotice: (text) => reporter.notice(text),
                signal,
            })),
            reporter,
            signal: cancel.signal,
            onCancel: 'clean-up',
            wholeFolder: target.file !== undefined,
            mask: (text) => (0,secret_mask/* createSecretMask */.b1)(secrets).apply(text),
            runId: (0,external_node_crypto_.randomUUID)(),
            origin: await (0,origin/* originOf */.y)(spec.root),
            ...planned,
        });
        const tests = await readTests(spec, result, { secrets, signal: cancel.signal });
        if (tests)
            result.tests = briefOf(tests);
    }
    finally {
        await reporter.close();
        unsubscribe();
    }
    if (resultFile !== undefined)
        writeResult(external_node_path_.resolve(context.cwd, resultFile), result);
    if (json)
        context.stdout.write((0,result_json/* renderJson */.h)(result));
    context.stderr.write(summarize(result));
    return result.exitCode;
}
function invalid(context, json, problems) {
    if (json)
        context.stdout.write((0,result_json/* renderJson */.h)({ outcome: 'invalid', exitCode: usage_error/* USAGE */.u, problems }));
    context.stderr.write(`${(0,spec_problems/* formatProblems */.C)(problems)}\n`);
    return usage_error/* USAGE */.u;
}
function writeResult(file, result) {
    try {
        (0,external_node_fs_.writeFileSync)(file, (0,result_json/* renderJson */.h)(result));
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`the result cannot be written: ${error.message}`);
    }
}
/** The run in a few lines: what it came to, why, and what is left. */
function summarize(result) {
    const lines = [];
    const took = (0,words/* formatDuration */.a3)(result.timings.total ?? 0);
    const failed = result.steps.find(({ name }) => name === result.failedStep);
    const what = {
        passed: 'Passed',
        failed: failed ? `Failed: ${(0,terminal_reporter/* describeStep */.l)(failed)}` : 'Failed: the template could not be built',
        'timed-out': `Timed out: step ${result.failedStep ?? ''}`,
        lost: 'Lost: the sandbox died',
        service: 'The run could not be carried out',
        cancelled: 'Cancelled',
    };
    lines.push(`${what[result.outcome]} (${took} in all)`);
    if (result.error)
        lines.push(`  ${result.error.message}${result.error.hint === '' ? '' : `; ${result.error.hint}`}`);
    if (result.tests) {
        lines.push(`  ${testLine(result.tests)}`);
        for (const problem of result.tests.problems)
            lines.push(`  ! test report ${problem}`);
    }
    if (failed?.error)
        lines.push(...errorLines(failed.error));
    const { files = [], folder } = result.results ?? {};
    if (files.length > 0)
        lines.push(`  ${files.length} ${files.length === 1 ? 'file' : 'files'} of results in ${folder}`);
    if (result.artifacts.length > 0)
        lines.push(`  ${result.artifacts.length} files downloaded`);
    const { id, state, trafficToken } = result.sandbox;
    for (const [port, url] of Object.entries(result.urls))
        lines.push(`  port ${port}: ${url}`);
    if (trafficToken !== undefined)
        lines.push(`  requests to them need the header e2b-traffic-access-token: ${trafficToken}`);
    if (id !== null && (state === 'paused' || state === 'running')) {
        lines.push(`  sandbox ${id} is ${state}: use it again with --sandbox-id ${id}, look into it with e2b-action shell ${id}, or e2b-action kill ${id}`);
    }
    return `${lines.map(words/* printable */.g$).join('\n')}\n`;
}
/** The error that a step's code ended with, and where. */
function errorLines({ name, value, place, cell }) {
    const where = place ? `${place.file}:${place.line}: ` : '';
    const inCell = cell === undefined ? '' : ` (cell ${cell})`;
    const [first = ''] = value.split('\n');
    return [`  ${where}${name}${first === '' ? '' : `: ${first}`}${inCell}`];
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

/***/ 85245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ createTerminalReporter),
  l: () => (/* binding */ describeStep)
});

// EXTERNAL MODULE: ./.cache/build/lib/log/log-writer.js
var log_writer = __webpack_require__(47246);
// EXTERNAL MODULE: ./.cache/build/lib/log/step-log.js + 2 modules
var step_log = __webpack_require__(97446);
// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __webpack_require__(65233);
// EXTERNAL MODULE: ./.cache/build/lib/report/escape-path.js
var escape_path = __webpack_require__(3139);
;// CONCATENATED MODULE: ./.cache/build/lib/terminal/escape-filter.js
/**
 * Keeps what a sandbox prints from commanding the user's terminal (its title, clipboard, answers typed into the
 * shell): of all escape sequences only colours and styles pass (`ESC [ … m`), of the other control characters tab,
 * line feed, carriage return and backspace. What is dropped leaves no trace.
 */
function createEscapeFilter() {
    let held = '';
    return (text) => {
        const all = held + text;
        held = '';
        let out = '';
        let from = 0;
        while (from < all.length) {
            const at = nextControl(all, from);
            out += all.slice(from, at);
            if (at === all.length)
                break;
            const sequence = sequenceAt(all, at);
            if (sequence === undefined) {
                // Unfinished: waits for the rest, but not for ever.
                if (all.length - at > MAX_HELD) {
                    from = at + 1;
                    continue;
                }
                held = all.slice(at);
                break;
            }
            if (COLOUR.test(sequence))
                out += sequence;
            from = at + sequence.length;
        }
        return out;
    };
}
const MAX_HELD = 4096;
// oxlint-disable-next-line no-control-regex -- control characters are what this file is about
const COLOUR = /^\u001b\[[\d;:]*m$/;
// oxlint-disable-next-line no-control-regex -- as above
const CONTROL = /[\u0000-\u0007\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
function nextControl(text, from) {
    CONTROL.lastIndex = from;
    return CONTROL.exec(text)?.index ?? text.length;
}
/** The control sequence at `at`, or undefined when it is not all there (ECMA-48: CSI, and strings ended by ST or BEL). */
function sequenceAt(text, at) {
    const code = text.charCodeAt(at);
    if (code !== 0x1b && code !== 0x9b && code !== 0x9d && code !== 0x90)
        return text.charAt(at);
    const isEscape = code === 0x1b;
    if (isEscape && at + 1 >= text.length)
        return undefined;
    const kind = isEscape ? text.charAt(at + 1) : String.fromCharCode(code - 0x40);
    const body = at + (isEscape ? 2 : 1);
    if (kind === '[') {
        for (let end = body; end < text.length; end++) {
            const char = text.charCodeAt(end);
            if (char >= 0x40 && char <= 0x7e)
                return text.slice(at, end + 1);
            // Not part of a sequence: what began here was none.
            if (char < 0x20 || char > 0x7e)
                return text.slice(at, end);
        }
        return undefined;
    }
    if (kind === ']' || kind === 'P' || kind === 'X' || kind === '^' || kind === '_') {
        // oxlint-disable-next-line no-control-regex -- as above
        const end = /\u0007|\u001b\\|\u009c/.exec(text.slice(body));
        return end ? text.slice(at, body + end.index + end[0].length) : undefined;
    }
    return text.slice(at, Math.min(body, text.length));
}

// EXTERNAL MODULE: ./.cache/build/lib/terminal/words.js
var words = __webpack_require__(31537);
;// CONCATENATED MODULE: ./.cache/build/lib/terminal/reporter.js






const PHASE_NAMES = {
    template: 'Template',
    sandbox: 'Sandbox',
    upload: 'Upload',
    steps: 'Steps',
    download: 'Download',
    after: 'After',
};
/** A progress line is rewritten at most so often, in ms. */
const REWRITE = 100;
/**
 * Prints a run on a terminal: our own lines on stderr, what the steps print on stdout and stderr (with `json` all of
 * it on stderr). In a workflow (`GITHUB_ACTIONS`), where both streams are read as commands, everything passes the
 * sanitiser; on a terminal, the filter of control sequences; elsewhere bytes go through as they are.
 */
function createTerminalReporter(context, options) {
    const { stderr } = context;
    const stdout = options.json ? stderr : context.stdout;
    const inWorkflow = context.environment.GITHUB_ACTIONS === 'true';
    const tty = stderr.isTTY === true && !inWorkflow;
    const writers = new Map([stdout, stderr].map((stream) => [stream, (0,log_writer/* createLogWriter */.G)(stream)]));
    const filters = { stdout: createEscapeFilter(), stderr: createEscapeFilter() };
    const openLine = new Map();
    let progressShown = false;
    let rewritten = 0;
    let lastPercent = -1;
    let log;
    let waiting = [];
    const write = (stream, text) => {
        if (text === '')
            return undefined;
        openLine.set(stream, !text.endsWith('\n'));
        const written = writers.get(stream)?.write(text);
        written?.catch(() => options.onBroken());
        return written;
    };
    const clearProgress = () => {
        if (!progressShown)
            return;
        progressShown = false;
        void write(stderr, '\r\u001b[2K');
        openLine.set(stderr, false);
    };
    const putLine = (text) => {
        const clean = (0,words/* printable */.g$)(text);
        if (inWorkflow) {
            const safe = (0,step_log/* oneSafeLine */.m)(clean, options.secrets);
            // While a step's log is open it alone writes; a stream of a second writer could break into its lines.
            return log ? log.line(safe) : write(stderr, `${safe}\n`);
        }
        clearProgress();
        const shared = stdout === stderr || (stdout.isTTY === true && stderr.isTTY === true);
        if (openLine.get(stderr) || (shared && openLine.get(stdout)))
            void write(stderr, '\n');
        if (shared)
            openLine.set(stdout, false);
        return write(stderr, `${clean}\n`);
    };
    const line = (text) => void putLine(text);
    return {
        phaseStart(phase) {
            lastPercent = -1;
            if (phase === 'steps')
                return;
            if (tty) {
                progressShown = true;
                void write(stderr, `\r\u001b[2K· ${PHASE_NAMES[phase]} …`);
                openLine.set(stderr, false);
            }
        },
        phaseEnd(phase, durationMs, detail) {
            if (phase === 'steps')
                return;
            line(`· ${PHASE_NAMES[phase]}${detail === undefined ? '' : `: ${detail}`} (${(0,words/* formatDuration */.a3)(durationMs)})`);
        },
        progress(phase, progress) {
            const now = performance.now();
            if (!tty) {
                const percent = quarterOf(progress);
                if (percent <= lastPercent || percent === 0 || percent === 100)
                    return;
                lastPercent = percent;
                return line(`  ${PHASE_NAMES[phase]}: ${describe(progress)}`);
            }
            if (now - rewritten < REWRITE)
                return;
            rewritten = now;
            progressShown = true;
            void write(stderr, `\r\u001b[2K· ${PHASE_NAMES[phase]} ${describe(progress)}`);
            openLine.set(stderr, false);
        },
        stepStart(_index, name) {
            line(`▸ ${name}`);
            if (inWorkflow)
                log = (0,step_log/* createStepLog */.d)(stdout, options.secrets);
        },
        stepOutput(_index, stream, chunk) {
            if (log)
                return log.output(stream, chunk)?.catch(() => options.onBroken());
            clearProgress();
            const target = stream === 'stdout' ? stdout : stderr;
            const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('utf8');
            // A stream that broke (`| head`) ends the run by onBroken; it is no failure of the step.
            return write(target, target.isTTY ? filters[stream](text) : text)?.catch(() => undefined);
        },
        stepSilent(_index, silentMs) {
            line(`  … still running, nothing printed for ${(0,words/* formatDuration */.a3)(silentMs)}`);
        },
        async stepEnd(_index, result) {
            await log?.close().catch(() => options.onBroken());
            log = undefined;
            line(`${result.outcome === 'passed' ? '✓' : '✗'} ${describeStep(result)}`);
            for (const text of waiting.splice(0))
                line(text);
        },
        watchEvent: ({ type, path }) => putLine(`  ± ${type} ${(0,escape_path/* escapePath */.f)(path)}`)?.catch(() => undefined),
        buildStep: (title) => line(`▸ ${title}`),
        buildLine: (text, elapsedMs) => line(`${(0,words/* formatDuration */.a3)(elapsedMs).padStart(10)}  ${text}`),
        buildEnd: () => undefined,
        notice: (text) => line(`  ${text}`),
        warning(text) {
            const warning = `! ${text}`;
            if (log)
                waiting = [...waiting, warning];
            else
                line(warning);
        },
        async close() {
            clearProgress();
            await log?.close().catch(() => undefined);
            for (const writer of writers.values())
                await writer.close().catch(() => undefined);
        },
    };
}
function describe({ bytes, files, totalBytes, totalFiles }) {
    const of = (total) => (total === undefined ? '' : ` of ${total}`);
    return (`${(0,report_bytes/* formatBytes */.z)(bytes)}${of(totalBytes === undefined ? undefined : (0,report_bytes/* formatBytes */.z)(totalBytes))}, ` +
        `${files}${of(totalFiles?.toString())} files`);
}
/** How far a transfer is, in whole quarters; where nobody rewrites a line four of them are enough. */
function quarterOf({ bytes, totalBytes }) {
    if (totalBytes === undefined || totalBytes < 10_000_000)
        return 0;
    return Math.floor((bytes / totalBytes) * 4) * 25;
}
/** A step's end in words. */
function describeStep(result) {
    const took = (0,words/* formatDuration */.a3)(result.durationMs);
    if (result.outcome === 'failed')
        return `${result.name}: failed with exit code ${result.exitCode} (${took})`;
    if (result.outcome === 'passed')
        return `${result.name} (${took})`;
    return `${result.name}: ${result.outcome === 'timed-out' ? 'timed out' : result.outcome} (${took})`;
}


/***/ }),

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
