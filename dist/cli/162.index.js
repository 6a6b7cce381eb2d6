export const id = 162;
export const ids = [162];
export const modules = {

/***/ 72653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ drained)
/* harmony export */ });
/** Resolves when `stream` wants more. @throws its error, or that it was closed before it had taken everything */
function drained(stream) {
    return new Promise((resolve, reject) => {
        const settle = (error) => {
            stream.off('drain', onDrain).off('error', settle).off('close', onClose);
            if (error === undefined)
                resolve();
            else
                reject(error);
        };
        const onDrain = () => settle();
        const onClose = () => settle(new Error('the log was closed before everything was written'));
        stream.on('drain', onDrain).on('error', settle).on('close', onClose);
        if (stream.destroyed)
            onClose();
    });
}


/***/ }),

/***/ 47246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ createLogWriter)
/* harmony export */ });
/* harmony import */ var _drained_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72653);

/**
 * Collects text and writes it in batches of up to `batchBytes`, at the latest when the event loop comes round: a system
 * call for each line would dominate a step that prints a million of them.
 */
function createLogWriter(stream, batchBytes = 64 * 1024) {
    let queue = '';
    let encoded = Buffer.alloc(0);
    let scheduled;
    let draining;
    let failure;
    const onError = (error) => {
        failure = error;
    };
    stream.on('error', onError);
    /** Writes until nothing is left (true) or the stream asks for a pause (false). */
    function writeWhileReady() {
        while (encoded.length > 0 || queue !== '') {
            if (encoded.length === 0) {
                encoded = Buffer.from(queue);
                queue = '';
            }
            const batch = encoded.subarray(0, batchBytes);
            encoded = encoded.subarray(batchBytes);
            if (!stream.write(batch))
                return false;
        }
        return true;
    }
    async function drainAndWrite() {
        try {
            do
                await (0,_drained_js__WEBPACK_IMPORTED_MODULE_0__/* .drained */ .o)(stream);
            while (!writeWhileReady());
        }
        finally {
            draining = undefined;
        }
    }
    function flush() {
        if (scheduled !== undefined)
            clearImmediate(scheduled);
        scheduled = undefined;
        if (draining === undefined && !writeWhileReady()) {
            draining = drainAndWrite();
            // A flush by the event loop has no caller to tell; `failure` tells the next write and close().
            draining.catch(onError);
        }
        return draining;
    }
    return {
        write(text) {
            if (failure !== undefined)
                return Promise.reject(failure);
            queue += text;
            if (draining !== undefined)
                return draining;
            if (queue.length >= batchBytes)
                return flush();
            if (queue !== '')
                scheduled ??= setImmediate(() => void flush());
            return undefined;
        },
        async close() {
            try {
                if (failure !== undefined)
                    throw failure;
                await flush();
                await taken(stream);
            }
            finally {
                stream.off('error', onError);
            }
        },
    };
}
/** Resolves when every earlier write has been carried out. */
function taken(stream) {
    return new Promise((resolve, reject) => {
        stream.write('', (error) => {
            if (error)
                reject(error);
            else
                resolve();
        });
    });
}


/***/ }),

/***/ 97446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ createStepLog),
  m: () => (/* binding */ oneSafeLine)
});

// EXTERNAL MODULE: ./.cache/build/lib/report/command-break.js
var command_break = __webpack_require__(50869);
// EXTERNAL MODULE: ./.cache/build/lib/report/secret-mask.js
var secret_mask = __webpack_require__(9613);
;// CONCATENATED MODULE: ./.cache/build/lib/report/utf8-chunks.js
/**
 * A UTF-8 decoder that gives the same text however the bytes are cut into chunks: invalid bytes become U+FFFD
 * as the WHATWG Encoding standard says, a sequence split between two chunks is carried over. Keeps a BOM.
 */
function createUtf8Chunks() {
    let carried = Buffer.alloc(0);
    return {
        decode(chunk) {
            let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            if (carried.length > 0)
                bytes = Buffer.concat([carried, bytes]);
            const whole = bytes.length - unfinishedTail(bytes);
            // A copy: the caller may reuse its chunk.
            carried = Buffer.from(bytes.subarray(whole));
            return bytes.toString('utf8', 0, whole);
        },
        end() {
            const rest = carried.toString('utf8');
            carried = Buffer.alloc(0);
            return rest;
        },
    };
}
/** How many of the last bytes (0 to 3) may begin a sequence that is still to be completed. Holding too many only delays. */
function unfinishedTail(bytes) {
    for (let back = 1; back <= Math.min(3, bytes.length); back++) {
        const byte = bytes[bytes.length - back] ?? 0;
        const continues = (byte & 0xc0) === 0x80;
        if (!continues)
            return sequenceLength(byte) > back ? back : 0;
    }
    return 0;
}
function sequenceLength(lead) {
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    if (lead >= 0xf0 && lead <= 0xf4)
        return 4;
    return 1;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/sanitize.js



/**
 * Makes the bytes that a sandbox prints safe in a workflow log: decoded (invalid bytes become U+FFFD), split where the
 * runner splits (`\r\n`, `\n` and a lone `\r`), secrets masked, long lines cut with a note of what was dropped, and
 * last of all, so that nothing can put them together again, runner commands broken ({@link breakCommands}).
 *
 * The result does not depend on how the stream is cut into chunks. Memory: one chunk plus a few times `maxLineBytes`,
 * also for a line that never ends.
 *
 * @throws RangeError when `maxLineBytes` is not a positive integer
 */
function createSanitizer({ secrets, maxLineBytes = 64 * 1024 }) {
    if (!Number.isSafeInteger(maxLineBytes) || maxLineBytes < 1) {
        throw new RangeError(`maxLineBytes must be a positive integer, not ${maxLineBytes}`);
    }
    const decoder = createUtf8Chunks();
    const mask = (0,secret_mask/* createSecretMask */.b1)(secrets);
    // A secret that begins before the cut must be seen whole to be masked.
    const keptBytes = maxLineBytes + mask.longestBytes;
    let partial = '';
    let partialBytes = 0;
    let droppedBytes = 0;
    /** The last character was a `\r`: a `\n` after it ends no further line. */
    let afterReturn = false;
    /** Part of this line is in the log already. */
    let flushed = false;
    /** The cut part of this line is in the log already; the rest is only counted. */
    let overflowing = false;
    function hold(text) {
        if (text === '')
            return;
        const bytes = Buffer.byteLength(text);
        const room = overflowing ? 0 : keptBytes - partialBytes;
        // At least `room` bytes. Half a surrogate pair at its end takes three, so it is beyond the cut and never shown.
        const kept = bytes <= room ? text : text.slice(0, Math.max(0, room));
        const size = kept.length === text.length ? bytes : Buffer.byteLength(kept);
        partial += kept;
        partialBytes += size;
        droppedBytes += bytes - size;
    }
    /** Ends the unfinished line: its text with a line end, or nothing when a flush has shown it whole. */
    function finishLine() {
        const nothingNew = partialBytes + droppedBytes === 0;
        const line = flushed && nothingNew ? '' : `${shown()}\n`;
        partial = '';
        partialBytes = droppedBytes = 0;
        flushed = overflowing = false;
        return line;
    }
    function shown() {
        const bytes = partialBytes + droppedBytes;
        if (overflowing)
            return cutNote(bytes);
        return bytes > maxLineBytes ? cutLine(partial, bytes) : mask.apply(partial);
    }
    /** @param line at least its first `keptBytes` bytes, @param bytes the size of all of it */
    function cutLine(line, bytes) {
        const start = indexOfByte(line, maxLineBytes);
        let end = start;
        for (const span of mask.find(line))
            if (span[0] < start)
                end = Math.max(end, span[1]);
        const head = line.slice(0, end);
        const dropped = bytes - Buffer.byteLength(head);
        return mask.apply(head) + (dropped > 0 ? ` ${cutNote(dropped)}` : '');
    }
    /** Whole lines, most of them short. */
    function maskLines(block) {
        if (!mayHoldLongLine(block, maxLineBytes))
            return mask.apply(block);
        let masked = '';
        let from = 0;
        for (let at = 0, end; at < block.length; at = end + 1) {
            end = block.indexOf('\n', at);
            const line = block.slice(at, end);
            const bytes = Buffer.byteLength(line);
            if (bytes <= maxLineBytes)
                continue;
            masked += `${mask.apply(block.slice(from, at))}${cutLine(line, bytes)}\n`;
            from = end + 1;
        }
        return masked + mask.apply(block.slice(from));
    }
    function take(decoded) {
        const text = normalise(decoded);
        const last = text.lastIndexOf('\n');
        if (last === -1) {
            hold(text);
            return '';
        }
        let lines = '';
        let from = 0;
        if (partialBytes > 0 || flushed) {
            from = text.indexOf('\n') + 1;
            hold(text.slice(0, from - 1));
            lines = finishLine();
        }
        lines += maskLines(text.slice(from, last + 1));
        hold(text.slice(last + 1));
        return (0,command_break/* breakCommands */.i)(lines);
    }
    function normalise(text) {
        if (text === '')
            return text;
        const rest = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
        afterReturn = text.endsWith('\r');
        return rest.includes('\r') ? rest.replaceAll(/\r\n?/g, '\n') : rest;
    }
    return {
        write: (chunk) => take(decoder.decode(chunk)),
        flushPartial() {
            const bytes = partialBytes + droppedBytes;
            if (overflowing || bytes === 0)
                return '';
            // Between the two sizes the text at the cut may be the beginning of a secret.
            if (bytes > maxLineBytes && bytes < keptBytes)
                return '';
            const long = bytes > maxLineBytes;
            const length = long ? partial.length : mask.settled(partial);
            if (length === 0)
                return '';
            const text = long ? shown() : mask.apply(partial.slice(0, length));
            partial = partial.slice(length);
            partialBytes = Buffer.byteLength(partial);
            droppedBytes = 0;
            flushed = true;
            overflowing = long;
            return `${(0,command_break/* breakCommands */.i)(text)}\n`;
        },
        end() {
            const lines = take(decoder.end());
            return partialBytes + droppedBytes > 0 ? lines + (0,command_break/* breakCommands */.i)(finishLine()) : lines;
        },
    };
}
function cutNote(bytes) {
    return `… [${bytes} bytes of this line dropped]`;
}
/** Whether a line of `block` may be longer than `bytes`. May err towards yes; never reads most of the block. */
function mayHoldLongLine(block, bytes) {
    // No UTF-16 unit takes more than three bytes.
    const step = Math.floor(bytes / 3);
    for (let at = 0; block.length - at > step;) {
        const end = block.lastIndexOf('\n', at + step);
        if (end < at)
            return true;
        at = end + 1;
    }
    return false;
}
/** The index in `text` up to which it takes at most `bytes` bytes, between two characters. */
function indexOfByte(text, bytes) {
    return new TextEncoder().encodeInto(text, new Uint8Array(bytes)).read;
}

// EXTERNAL MODULE: ./.cache/build/lib/log/log-writer.js
var log_writer = __webpack_require__(47246);
;// CONCATENATED MODULE: ./.cache/build/lib/log/step-log.js



/** An unfinished line is shown after so long without more of it, in ms. */
const IDLE = 1000;
/**
 * A log for `target`, which a workflow runner reads as commands. Both of the step's streams go to the one target, each
 * through its own sanitiser; their lines never mix within a line.
 */
function createStepLog(target, secrets) {
    const writer = (0,log_writer/* createLogWriter */.G)(target);
    const sanitizers = { stdout: createSanitizer({ secrets }), stderr: createSanitizer({ secrets }) };
    let quietSince;
    const timer = setInterval(() => {
        if (quietSince === undefined || performance.now() - quietSince < IDLE)
            return;
        quietSince = undefined;
        for (const sanitizer of Object.values(sanitizers))
            void put(sanitizer.flushPartial());
    }, IDLE / 4);
    const put = (text) => {
        if (text === '')
            return undefined;
        const written = writer.write(text);
        // Who waits sees the failure; a line that nobody waits for fails again at close().
        written?.catch(() => undefined);
        return written;
    };
    return {
        output(stream, chunk) {
            quietSince = performance.now();
            return put(sanitizers[stream].write(chunk));
        },
        line: (text) => put(`${oneSafeLine(text, secrets)}\n`),
        async close() {
            clearInterval(timer);
            for (const sanitizer of Object.values(sanitizers))
                void put(sanitizer.end());
            await writer.close();
        },
    };
}
/** Text of ours that may quote the sandbox, as one line that holds no command and no secret. */
function oneSafeLine(text, secrets) {
    const line = text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
    const sanitizer = createSanitizer({ secrets });
    const safe = sanitizer.write(Buffer.from(line, 'utf8')) + sanitizer.end();
    return (0,command_break/* breakCommands */.i)(safe.replace(/\n$/, ''));
}


/***/ }),

/***/ 50869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ breakCommands)
/* harmony export */ });
/**
 * Makes text harmless to the Actions runner, which reads commands from whatever an action prints. Two forms are
 * live: `::name props::data` where only white space stands before it on the line, and the older `##[name props]data`
 * anywhere in a line (actions/runner, ActionCommand.cs). A space is put into the marker, `: :` and `## [`: a reader
 * sees that something was there and what it said, the runner sees text, and so does the log viewer, which draws
 * `##[…]` by itself. Lines without a marker come out as they went in.
 *
 * @param text any number of lines, ended by `\n` alone; its first character begins a line
 */
function breakCommands(text) {
    return breakLeadingColons(text.includes('##[') ? text.replaceAll('##[', '## [') : text);
}
function breakLeadingColons(text) {
    let broken = '';
    let from = 0;
    for (let at = text.indexOf('::'); at !== -1; at = text.indexOf('::', at + 1)) {
        if (!beginsLine(text, at))
            continue;
        broken += `${text.slice(from, at)}: `;
        from = at + 1;
    }
    return from === 0 ? text : broken + text.slice(from);
}
function beginsLine(text, at) {
    let before = at - 1;
    while (before >= 0 && text[before] !== '\n' && isInvisible(text.charCodeAt(before)))
        before--;
    return before < 0 || text[before] === '\n';
}
/**
 * .NET's white space (TrimStart: U+0009-000D, U+0085 and the Unicode separators) and, to be safe, what its
 * culture-aware comparison passes over or its reader strips: controls, format characters, the BOM.
 */
const INVISIBLE = /[\s\u0085\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
function isInvisible(code) {
    if (code > 0x20 && code < 0x7f)
        return false;
    return code <= 0x20 || INVISIBLE.test(String.fromCharCode(code));
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

/***/ 9613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b1: () => (/* binding */ createSecretMask),
/* harmony export */   ql: () => (/* binding */ maskedValues)
/* harmony export */ });
/* unused harmony export SHORTEST_MASKED_SECRET */
/** Shorter secrets are left alone: masking `1` or `yes` would make a log unreadable and hide nothing. */
const SHORTEST_MASKED_SECRET = 4;
const MASK = '***';
/**
 * What is masked of secrets: a secret of several lines counts as each of them, trimmed, because that is how it is
 * printed. Lines and secrets shorter than {@link SHORTEST_MASKED_SECRET} characters are not masked.
 */
function maskedValues(secrets) {
    const lines = secrets.flatMap((secret) => secret.split(/[\r\n]+/)).map((line) => line.trim());
    return [...new Set(lines)].filter((line) => line.length >= SHORTEST_MASKED_SECRET);
}
/** A mask for the {@link maskedValues} of `secrets`; with `asTheyAre` for the secrets as they are. */
function createSecretMask(secrets, { asTheyAre = false } = {}) {
    const values = asTheyAre ? secrets : maskedValues(secrets);
    const find = (text) => {
        const spans = [];
        for (const value of values) {
            for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
                spans.push([at, at + value.length]);
            }
        }
        return spans.sort((a, b) => a[0] - b[0]);
    };
    return {
        longestBytes: Math.max(0, ...values.map((value) => Buffer.byteLength(value))),
        find,
        apply(text) {
            let masked = '';
            let from = 0;
            for (const [start, end] of joined(find(text))) {
                masked += text.slice(from, start) + MASK;
                from = end;
            }
            return from === 0 ? text : masked + text.slice(from);
        },
        settled(text) {
            const open = Math.max(0, ...values.map((value) => unfinishedTail(text, value)));
            if (open === 0)
                return text.length;
            const boundary = text.length - open;
            const across = joined(find(text)).find(([start, end]) => start < boundary && end > boundary);
            return across?.[0] ?? boundary;
        },
    };
}
/** Joins overlapping and touching spans, as the runner's own masking does. */
function joined(spans) {
    const result = [];
    for (const [start, end] of spans) {
        const last = result.at(-1);
        if (last !== undefined && start <= last[1])
            last[1] = Math.max(last[1], end);
        else
            result.push([start, end]);
    }
    return result;
}
/** The length of the longest end of `text` that is a beginning of `value`, but not all of it. */
function unfinishedTail(text, value) {
    for (let length = Math.min(value.length - 1, text.length); length > 0; length--) {
        if (text.endsWith(value.slice(0, length)))
            return length;
    }
    return 0;
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


/***/ })

};
