export const id = 970;
export const ids = [970];
export const modules = {

/***/ 43970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportRun: () => (/* binding */ reportRun)
});

// EXTERNAL MODULE: ./.cache/build/lib/log/step-log.js + 3 modules
var step_log = __webpack_require__(20849);
;// CONCATENATED MODULE: ./.cache/build/lib/report/markdown/fit.js
/**
 * Joins sections to a document that is at most `limit` long. What is too much is left out item by item, from the end
 * of the least important section on, and said in its place. No item is ever cut, so no table row, fence or character
 * is either.
 *
 * @param head stands first, whatever happens; cut only if it alone is too long
 * @param allLeft is put in place of sections that had to go whole: one line that names none of them
 */
function fitSections(head, sections, allLeft, limit, measure) {
    const { size } = measure;
    const kept = sections.map(({ items }) => items.length);
    const itemSizes = sections.map(({ items }) => items.map(size));
    const sums = itemSizes.map((all) => all.reduce((sum, one) => sum + one, 0));
    const frames = sections.map(({ open, close }) => size(open) + size(close));
    const sizeOf = (index) => {
        const section = sections[index];
        const count = kept[index] ?? 0;
        if (!section || count === 0)
            return 0;
        const left = section.items.length - count;
        return (frames[index] ?? 0) + (sums[index] ?? 0) + (left > 0 ? size(section.left(left)) : 0);
    };
    const goneSize = size(allLeft);
    let total = size(head) + goneSize + sections.reduce((sum, _, index) => sum + sizeOf(index), 0);
    const order = sections
        .map((_, index) => index)
        .sort((a, b) => (sections[a]?.importance ?? 0) - (sections[b]?.importance ?? 0));
    for (const index of order) {
        const sizes = itemSizes[index] ?? [];
        while (total > limit && (kept[index] ?? 0) > 0) {
            const before = sizeOf(index);
            const count = (kept[index] ?? 0) - 1;
            kept[index] = count;
            sums[index] = (sums[index] ?? 0) - (sizes[count] ?? 0);
            total += sizeOf(index) - before;
        }
        if (total <= limit)
            break;
    }
    const gone = sections.some(({ items }, index) => items.length > 0 && kept[index] === 0);
    const body = sections.map((section, index) => {
        const count = kept[index] ?? 0;
        if (count === 0)
            return '';
        const left = section.items.length - count;
        const items = section.items.slice(0, count).join('');
        return section.open + items + (left > 0 ? section.left(left) : '') + section.close;
    });
    const document = head + body.join('') + (gone ? allLeft : '');
    return size(document) <= limit ? document : measure.head(head, limit);
}

// EXTERNAL MODULE: ./.cache/build/lib/report/secret-mask.js
var secret_mask = __webpack_require__(9613);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/clean.js
var clean = __webpack_require__(22157);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/cut.js
var cut = __webpack_require__(61468);
;// CONCATENATED MODULE: ./.cache/build/lib/report/markdown/escape.js
/**
 * Put where GitHub would read a reference: it finds mentions, issues and addresses in the finished text, so no escape
 * of Markdown keeps it from that. Invisible, and no part of a word.
 */
const BREAK = '\u2060';
/** What begins or ends something in the middle of a line. */
const ACTIVE = /[\\`*_{}[\]<>&~|$]/g;
/** What makes a line a heading, an item, a rule or a table. */
const LEADING = /^[#+\-=:]/;
const LEADING_NUMBER = /^(\d{1,9})([.)])/;
const entity = (character) => `&#${character.codePointAt(0)};`;
/**
 * One line of text as Markdown that renders as that text: no element, no mention, no reference, no emoji, no link.
 * What stands between two backticks is shown as code. Entities rather than backslashes: they mean the same in a table
 * cell and in HTML.
 *
 * @param line clean and without line ends
 */
function prose(line) {
    const parts = line.split(/`([^`]+)`/);
    return parts
        .map((part, index) => {
        if (index % 2 === 0)
            return plain(part, index === 0);
        // Two spans of backticks side by side would be one.
        return index > 1 && parts[index - 1] === '' ? htmlCode(part) : code(part);
    })
        .join('');
}
function plain(text, first) {
    const escaped = breakReferences(text).replace(ACTIVE, entity);
    if (!first)
        return escaped;
    return escaped
        .replace(LEADING, entity)
        .replace(LEADING_NUMBER, (_, digits, mark) => `${digits}${entity(mark)}`);
}
/** Mentions, issues, commits of other repositories, addresses, emoji and formulas, each parted where it would be recognised. */
function breakReferences(text) {
    return text
        .replaceAll('@', `@${BREAK}`)
        .replaceAll(/#(?=\d)/g, `#${BREAK}`)
        .replaceAll(/\b(gh)-(?=\d)/gi, `$1${BREAK}-`)
        .replaceAll('://', `:${BREAK}//`)
        .replaceAll(/\b(www)\./gi, `$1${BREAK}.`)
        .replaceAll(/\b(mailto|xmpp):/gi, `$1${BREAK}:`)
        .replaceAll(/:(?=[\w+-]+:)/g, `:${BREAK}`)
        .replaceAll('$', `$${BREAK}`);
}
/**
 * One line of text as inline code, also in a table cell and in HTML. Never as a span of backticks where renderers
 * disagree: about a pipe in a cell, about backslashes before it, about backticks.
 */
function code(line) {
    if (line !== '' && !/[`|\\]|^\s|\s$/.test(line))
        return `\`${line}\``;
    return htmlCode(line);
}
/** The same as HTML, for places in which Markdown is not read, like a `<summary>`. */
function htmlCode(line) {
    // A span without text would vanish, and leave a sentence with a hole.
    const text = line === '' ? ' ' : line;
    return `<code>${text.replaceAll('@', `@${BREAK}`).replaceAll(/[!-/:-@[-`{-~]/g, entity)}</code>`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/markdown/fence.js
/**
 * Text as a block of code that only its own last line closes: the fence is longer than any run of backticks in it.
 *
 * @param text clean; its line ends are `\n`
 */
function fence(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
    const ticks = '`'.repeat(longest + 1);
    return `${ticks}text\n${text.replace(/\n+$/, '')}\n${ticks}\n`;
}

// EXTERNAL MODULE: ./.cache/build/lib/report/text/count.js
var text_count = __webpack_require__(23199);
;// CONCATENATED MODULE: ./.cache/build/lib/report/markdown/quote.js



/** Languages of code blocks that GitHub draws instead of showing them; drawings can load images. */
const DRAWN = /([`~]{3,}[^\S\n]*)(?=mermaid|geojson|topojson|stl|math)/gi;
/**
 * Markdown of somebody else, made harmless and put into a quotation. Tables, lists, emphasis and code stay what they
 * are; HTML, links, images, footnotes, alerts, drawings, mentions and references are shown as text.
 *
 * Every line carries the mark of the quotation, so whatever is left open inside ends with it. The breaks inside are
 * invisible characters, put in everywhere alike: what is code and what is not need not be known, and a reader who
 * disagrees with us about that opens nothing.
 *
 * @param markdown clean; its line ends are `\n`
 * @returns undefined when there is nothing in it
 */
function quoteForeign(markdown, maxBytes) {
    const text = markdown.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
    if (text === '')
        return undefined;
    const lines = text.split('\n').map((line) => (line === '' ? '>\n' : `> ${defused(line)}\n`));
    let bytes = 0;
    let kept = 0;
    for (const line of lines) {
        bytes += Buffer.byteLength(line);
        if (bytes > maxBytes)
            break;
        kept += 1;
    }
    if (kept === lines.length)
        return lines.join('');
    const rest = (0,text_count/* counted */.h)(lines.length - kept, 'more line');
    // One line that is too long by itself is shown in part; it is text then, whatever it was.
    const part = kept === 0 ? `> ${(0,cut/* headBytes */.c4)(lines[0]?.slice(2).trimEnd() ?? '', maxBytes)}…\n` : '';
    return `${lines.slice(0, kept).join('')}${part}\n*… ${part === '' ? rest : 'the rest'} left out*\n`;
}
function defused(line) {
    return breakReferences(line)
        .replaceAll(/<(?=[a-z/!?])/gi, `<${BREAK}`)
        .replaceAll(/&(?=[#a-z])/gi, `&${BREAK}`)
        .replaceAll(/\[(?=[!^])/g, `[${BREAK}`)
        .replaceAll(/\](?=[([:])/g, `]${BREAK}`)
        .replace(DRAWN, `$1${BREAK}`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/markdown/pen.js






/** @param secrets values that must not appear; see `createSecretMask` for what is left alone */
function createPen(secrets = []) {
    const mask = (0,secret_mask/* createSecretMask */.b1)(secrets);
    const line = (text, maxUnits) => (0,cut/* shorten */.ml)(mask.apply((0,clean/* cleanLine */.O)(text)), maxUnits);
    const block = (text) => mask.apply((0,clean/* cleanText */.X)(text));
    return {
        prose: (text, maxUnits = 1000) => prose(line(text, maxUnits)),
        code: (text, maxUnits = 200) => code(line(text, maxUnits)),
        html: (text, maxUnits = 200) => htmlCode(line(text, maxUnits)),
        fence: (text, maxUnits = 4000) => fence((0,cut/* middleCut */.kL)(block(text), maxUnits)),
        quote: (markdown, maxBytes) => quoteForeign(block(markdown), maxBytes),
        line: (text, maxUnits = 250) => line(text, maxUnits),
        text: (text, maxUnits = 4000) => (0,cut/* middleCut */.kL)(block(text), maxUnits),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/back.js

/** How to get back into a sandbox that was left. */
function backSection({ sandbox: { id, state } }, { shell, localOnly }, pen) {
    const left = id !== null && (state === 'paused' || state === 'running');
    const items = [];
    if (left) {
        const what = state === 'paused' ? 'is paused, with its files and its memory' : 'keeps running until its timeout';
        const reach = localOnly === true ? ' It is on the machine that ran it, and only there.' : '';
        items.push(`Sandbox ${pen.code(id)} ${what}.${reach} Give \`sandbox-id\` this ID to go on with it in another step, job or run.\n\n`);
        if (shell !== undefined)
            items.push(`A shell in it:\n\n${fence(pen.line(shell, 500)).replace('text', 'sh')}\n`);
    }
    return {
        importance: 75,
        open: state === 'paused' ? '#### Resume or debug\n\n' : '#### Connect or debug\n\n',
        close: '',
        items,
        left: () => '',
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __webpack_require__(65233);
;// CONCATENATED MODULE: ./.cache/build/lib/report/markdown/link.js
/** What ends a link's address or means something to Markdown or HTML. */
const UNSAFE = /[()<>[\]\\`*_"'{}|~\s]/g;
/**
 * A link to an address of the service or of GitHub. Undefined when it is none that may be linked: not http or https,
 * with a user name in it, or very long; show it as code then.
 *
 * @param label Markdown, escaped already
 */
function link_link(label, address) {
    if (address.length > 2000 || !URL.canParse(address))
        return undefined;
    const url = new URL(address);
    if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
        return undefined;
    const encoded = url.href.replace(UNSAFE, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
    return `[${label}](${encoded})`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/details.js



/** Template, sandbox, upload and addresses. */
function detailSection(run, links, pen) {
    const { template, sandbox, upload, artifacts, urls } = run;
    const rows = [
        [
            'Template',
            `${pen.code(template.name)} ${template.reused ? 'reused' : 'built'}: ${pen.prose(template.reason, 300)}`,
        ],
    ];
    if (sandbox.id !== null) {
        rows.push([
            'Sandbox',
            `${pen.code(sandbox.id)} ${sandbox.resumed ? 'resumed' : 'created'}, then ${STATES[sandbox.state]}`,
        ]);
    }
    if (upload && upload.mode !== 'none')
        rows.push(['Upload', uploadLine(upload)]);
    if (artifacts.length > 0) {
        const files = (0,text_count/* counted */.h)(artifacts.length, 'file');
        rows.push(['Artifacts', links.artifacts === undefined ? files : (link_link(files, links.artifacts) ?? files)]);
    }
    for (const [port, url] of Object.entries(urls)) {
        const address = pen.line(url, 4000);
        rows.push([`Port ${pen.code(port, 40)}`, link_link(pen.code(address), address) ?? pen.code(address)]);
    }
    return {
        importance: 30,
        open: '#### Sandbox\n\n',
        close: '\n',
        items: rows.map(([key, value]) => `- **${key}:** ${value}\n`),
        left: (count) => `- … and ${(0,text_count/* counted */.h)(count, 'more', 'more')}\n`,
    };
}
const STATES = {
    none: 'none',
    running: 'left running',
    paused: 'paused',
    killed: 'killed',
    lost: 'lost',
};
function uploadLine({ mode, files, bytes, sentBytes, changed, removed, }) {
    const all = `${(0,text_count/* counted */.h)(files, 'file')}, ${(0,report_bytes/* formatBytes */.z)(bytes)}`;
    if (mode === 'full')
        return `${all}; ${(0,report_bytes/* formatBytes */.z)(sentBytes)} sent`;
    const gone = removed !== undefined && removed > 0 ? `, ${removed.toLocaleString('en-US')} removed` : '';
    const saved = bytes > 0 ? `; the sync saved ${Math.floor((1 - Math.min(1, sentBytes / bytes)) * 100)} %` : '';
    return `${all}; ${(0,text_count/* counted */.h)(changed ?? 0, 'file')} changed${gone}, ${(0,report_bytes/* formatBytes */.z)(sentBytes)} sent${saved}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/text/duration.js
/** A duration for people: `840 ms`, `12.3 s`, `3 min 04 s`, `2 h 05 min`. */
function formatDuration(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${padded(seconds % 60)} s`;
    const minutes = Math.round(ms / 60_000);
    return `${Math.floor(minutes / 60)} h ${padded(minutes % 60)} min`;
}
function padded(value) {
    return String(value).padStart(2, '0');
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/files.js


/** What was downloaded. @param root absolute folder that paths are shown relative to */
function artifactSection({ artifacts }, root, pen) {
    const shown = (path) => root !== undefined && path.startsWith(root) && /^[\\/]./.test(path.slice(root.length))
        ? path.slice(root.length + 1)
        : path;
    return {
        importance: 15,
        open: `<details><summary>${(0,text_count/* counted */.h)(artifacts.length, 'downloaded file')}</summary>\n\n`,
        close: '\n</details>\n\n',
        items: artifacts.map((path) => `- ${pen.code(shown(path), 500)}\n`),
        left: (count) => `- … and ${(0,text_count/* counted */.h)(count, 'more', 'more')}\n`,
    };
}
/** What changed in the watched folders. */
function watchSection({ watch }, pen) {
    const { events = [], dropped = 0, gaps = [] } = watch ?? {};
    return {
        importance: 5,
        open: `<details><summary>${(0,text_count/* counted */.h)(events.length + dropped, 'change')} in watched folders</summary>\n\n`,
        close: `${dropped > 0 ? `- … and ${(0,text_count/* counted */.h)(dropped, 'change')} that were not kept\n` : ''}\n</details>\n\n`,
        items: [
            ...gaps.map((gap) => `- ⚠️ ${pen.prose(gap)}\n`),
            ...events.map(({ type, path, atMs }) => `- ${formatDuration(atMs)} ${type} ${pen.code(path, 500)}\n`),
        ],
        left: (count) => `- … and ${(0,text_count/* counted */.h)(count, 'more', 'more')}\n`,
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/foreign.js

/** Of one step, in bytes. */
const LIMIT_BYTES = 64 * 1024;
/** What the steps wrote for the summary, each under its step's name. */
function foreignSection({ steps }, pen) {
    return {
        importance: 20,
        open: '',
        close: '',
        items: steps.flatMap(({ name, summary }) => {
            const quoted = summary === undefined ? undefined : pen.quote(summary, LIMIT_BYTES);
            return quoted === undefined ? [] : [`#### From step ${pen.code(name)}\n\n${quoted}\n`];
        }),
        left: (count) => `*The summaries of ${(0,text_count/* counted */.h)(count, 'more step')} were left out.*\n\n`,
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/verdict.js

/** How a run ended, in a few words. A failure of the service reads differently from one of the tests. */
function verdictOf(run, tests) {
    return VERDICTS[run.outcome](run, tests);
}
const VERDICTS = {
    passed: ({ problems }) => problems.length > 0
        ? {
            icon: '⚠️',
            text: `The steps passed, but ${(0,text_count/* counted */.h)(problems.length, 'thing')} went wrong beside them`,
        }
        : { icon: '✅', text: 'Passed' },
    failed({ error }, tests) {
        if (error)
            return { icon: '❌', text: 'The template could not be built; no step ran' };
        const failed = tests ? failedTests(tests) : 0;
        return { icon: '❌', text: failed > 0 ? `Failed: ${(0,text_count/* counted */.h)(failed, 'test')}` : 'Failed' };
    },
    'timed-out': () => ({ icon: '⏱️', text: 'Timed out' }),
    lost: () => ({ icon: '💥', text: 'The sandbox was lost before the steps ended: no result' }),
    service: () => ({ icon: '🔌', text: 'The sandbox service failed, not the steps: no result' }),
    cancelled: () => ({ icon: '🚫', text: 'Cancelled' }),
};
/** Tests that count against a run. */
function failedTests({ counts }) {
    return counts.failed + counts.errors;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/test-line.js

/** `412 tests: 2 failed, 1 error, 4 skipped, 1 flaky`, or that all passed. */
function testLine({ counts, problems }) {
    const { tests, failed, errors, skipped, flaky } = counts;
    // Not one test, and no report that could not be read: there is nothing to say.
    if (tests === 0)
        return problems.length > 0 ? 'no test could be read' : 'no tests';
    const parts = [
        failed > 0 ? `${failed.toLocaleString('en-US')} failed` : '',
        errors > 0 ? (0,text_count/* counted */.h)(errors, 'error') : '',
        skipped > 0 ? `${skipped.toLocaleString('en-US')} skipped` : '',
        flaky > 0 ? `${flaky.toLocaleString('en-US')} flaky` : '',
    ].filter((part) => part !== '');
    return `${(0,text_count/* counted */.h)(tests, 'test')}${parts.length > 0 ? `: ${parts.join(', ')}` : ' passed'}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/head.js




/** The result, and in one line what it is about. */
function head(run, tests, pen) {
    const { icon, text } = verdictOf(run, tests);
    const { total } = run.timings;
    const facts = [
        cause(run, pen),
        stepLine(run),
        tests ? testLine(tests) : '',
        total === undefined ? '' : formatDuration(total),
    ].filter((fact) => fact !== '');
    const line = facts.join(' · ');
    return `### ${icon} ${text}\n\n${line.charAt(0).toUpperCase()}${line.slice(1)}\n\n`;
}
/** Which step it was. */
function cause(run, pen) {
    const failed = run.steps.find(({ name }) => name === run.failedStep);
    if (!failed)
        return '';
    const step = `step ${pen.code(failed.name, 100)}`;
    if (run.outcome === 'timed-out')
        return `${step} took longer than it may`;
    if (run.outcome !== 'failed')
        return '';
    return failed.exitCode === null ? `${step} failed` : `${step} failed with exit code ${failed.exitCode}`;
}
function stepLine({ steps }) {
    if (steps.length === 0)
        return '';
    if (steps.every(({ outcome }) => outcome === 'skipped'))
        return 'no step ran';
    const passed = steps.filter(({ outcome }) => outcome === 'passed').length;
    return passed === steps.length
        ? `${(0,text_count/* counted */.h)(passed, 'step')} passed`
        : `${passed} of ${(0,text_count/* counted */.h)(steps.length, 'step')} passed`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/steps.js


const STEP_ICONS = {
    passed: '✅',
    failed: '❌',
    'timed-out': '⏱️',
    lost: '💥',
    cancelled: '🚫',
    skipped: '⏭️',
};
/** The steps in their order, one a row. */
function stepSection({ steps }, pen) {
    return {
        importance: 90,
        open: '| | Step | Result | Time |\n|:-:|:--|:--|--:|\n',
        close: '\n',
        items: steps.map((step) => {
            const took = step.outcome === 'skipped' ? '' : formatDuration(step.durationMs);
            return `| ${STEP_ICONS[step.outcome]} | ${pen.code(step.name)} | ${resultOf(step)} | ${took} |\n`;
        }),
        left: (count) => `| … | *${(0,text_count/* counted */.h)(count, 'more step')}* | | |\n`,
    };
}
function resultOf({ outcome, exitCode }) {
    if (outcome === 'failed' && exitCode !== null)
        return `exit code ${exitCode}`;
    return outcome === 'timed-out' ? 'timed out' : outcome;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/tests.js




/** So many failures are shown with their traces. */
const DETAILED = 20;
/** Failures with what they said. */
function failureSection(tests, pen, links) {
    return {
        importance: 70,
        open: '#### Failed tests\n\n',
        close: '',
        items: tests.failures.slice(0, DETAILED).map((test) => failure(test, pen, links)),
        // The table that follows counts all that are not here.
        left: (count) => `*The details of ${(0,text_count/* counted */.h)(count, 'more failed test')} were left out.*\n\n`,
    };
}
function failure(test, pen, links) {
    const { place, kind, durationMs = 0, attempts, message, detail } = test;
    const took = durationMs < 1 ? '' : ` after ${formatDuration(durationMs)}`;
    const facts = [
        place ? placeLink(place, pen, links) : '',
        `${kind === 'error' ? 'error' : 'failed'}${took}`,
        attempts > 1 ? `tried ${attempts} times` : '',
    ].filter((fact) => fact !== '');
    const where = place ? ` at ${pen.html(placeText(place), 300)}` : '';
    const said = message === '' || detail.includes(message) ? '' : `${pen.prose(message)}\n\n`;
    const trace = detail === '' ? '' : `${pen.fence(detail)}\n`;
    return `<details><summary>❌ ${summaryName(test, pen)}${where}</summary>\n\n${facts.join(' · ')}\n\n${said}${trace}</details>\n\n`;
}
/** The rest, one a row. */
function moreFailuresSection(tests, pen, links) {
    const rest = tests.failures.slice(DETAILED);
    const all = failedTests(tests) - DETAILED;
    // Beyond what the report kept.
    const unkept = all - rest.length;
    const leftRow = (count) => `| *… and ${(0,text_count/* counted */.h)(count + unkept, 'more failed test')}* | | |\n`;
    return {
        importance: 50,
        open: `<details><summary>${(0,text_count/* counted */.h)(all, 'more failed test')}</summary>\n\n| Test | Where | What it said |\n|:--|:--|:--|\n`,
        close: `${unkept > 0 ? leftRow(0) : ''}\n</details>\n\n`,
        items: rest.map((test) => `| ${tests_name(test, pen)} | ${test.place ? placeLink(test.place, pen, links) : ''} | ${pen.prose(test.message, 160)} |\n`),
        left: (count) => (unkept > 0 ? '' : leftRow(count)),
    };
}
/** Tests that passed at last. */
function flakySection({ flaky, counts }, pen, links) {
    return {
        importance: 40,
        open: '#### Flaky tests\n\nThey failed, and then passed without a change.\n\n| Test | Failed | Where | What it said |\n|:--|--:|:--|:--|\n',
        close: '\n',
        items: flaky
            .slice(0, 200)
            .map((test) => `| ${tests_name(test, pen)} | ${(0,text_count/* counted */.h)(test.failures, 'time')} | ${test.place ? placeLink(test.place, pen, links) : ''} | ${pen.prose(test.message, 160)} |\n`),
        left: (count) => `| *… and ${(0,text_count/* counted */.h)(count + counts.flaky - Math.min(200, flaky.length), 'more', 'more')}* | | | |\n`,
    };
}
function slowestSection({ slowest }, pen) {
    return {
        importance: 12,
        open: '<details><summary>Slowest tests</summary>\n\n| Test | Time |\n|:--|--:|\n',
        close: '\n</details>\n\n',
        items: slowest.map((test) => `| ${tests_name(test, pen)} | ${formatDuration(test.durationMs)} |\n`),
        left: (count) => `| *… and ${(0,text_count/* counted */.h)(count, 'more', 'more')}* | |\n`,
    };
}
/** Reports that could not be read. */
function testTroubleSection({ problems }, pen) {
    return {
        importance: 65,
        open: '',
        close: '\n',
        items: problems.map((problem) => `- ⚠️ test report ${pen.prose(problem, 500)}\n`),
        left: (count) => `- … and ${(0,text_count/* counted */.h)(count, 'more', 'more')} that cannot be read\n`,
    };
}
function placeLink(place, pen, { blob }) {
    const label = pen.code(placeText(place), 300);
    if (blob === undefined)
        return label;
    const path = pen.line(place.file, 1000).split('/').map(encodeURIComponent).join('/');
    const line = place.line === undefined ? '' : `#L${place.line}`;
    return link_link(label, `${blob}${path}${line}`) ?? label;
}
function placeText({ file, line }) {
    return line === undefined ? file : `${file}:${line}`;
}
function tests_name({ suite, name: own }, pen) {
    return suite === '' || own.startsWith(suite)
        ? pen.code(own, 300)
        : `${pen.code(suite, 150)} › ${pen.code(own, 300)}`;
}
/** For a place in which Markdown is not read. */
function summaryName({ suite, name: own }, pen) {
    return suite === '' || own.startsWith(suite)
        ? pen.html(own, 300)
        : `${pen.html(suite, 150)} › ${pen.html(own, 300)}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/timeline.js


/** More bars make no picture. The longest steps are shown. */
const BARS = 25;
/** A picture of where the time went. Phases follow each other, and so do the steps in theirs. */
function timelineSection({ timings, steps }) {
    const phases = Object.entries(timings).filter(([name]) => name !== 'total');
    const total = timings.total ?? 0;
    const bars = [];
    let at = 0;
    let stepsAt = 0;
    for (const [name, ms] of phases) {
        if (name === 'steps')
            stepsAt = at;
        bars.push(bar(name.charAt(0).toUpperCase() + name.slice(1), at, ms, ''));
        at += ms;
    }
    const ran = steps
        .map((step, index) => ({ ...step, number: index + 1 }))
        .filter(({ outcome }) => outcome !== 'skipped');
    const shown = new Set(ran.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, BARS));
    if (ran.length > 0)
        bars.push('    section Steps');
    at = stepsAt;
    for (const step of ran) {
        const tag = step.outcome === 'passed' ? 'done, ' : 'crit, ';
        // The number keeps a name from being read as a word of the diagram.
        if (shown.has(step))
            bars.push(bar(`${step.number} ${step.name}`, at, step.durationMs, tag));
        at += step.durationMs;
    }
    const axis = total < 3_600_000 ? '%M:%S' : '%H:%M:%S';
    const picture = `\`\`\`mermaid\ngantt\n    dateFormat YYYY-MM-DD HH:mm:ss.SSS\n    axisFormat ${axis}\n    tickInterval ${tick(Math.max(total, at))}\n    section Run\n${bars.join('\n')}\n\`\`\`\n\n`;
    return {
        importance: 35,
        open: '#### Where the time went\n\n',
        close: '',
        items: phases.length > 0 ? [picture] : [],
        left: () => '',
    };
}
/** A line of the diagram. Its data is ours; the name keeps letters, digits and what means nothing there. */
function bar(name, fromMs, ms, tag) {
    const label = name
        .toWellFormed()
        .replaceAll(/[^\p{L}\p{N} ._()/+-]+/gu, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
    return `    ${(0,cut/* headUnits */.M2)(label, 40)} (${formatDuration(ms)}) :${tag}${timestamp(fromMs)}, ${Math.max(1, Math.round(ms))}ms`;
}
/** Without a zone, read and shown in the reader's own: the axis begins at zero everywhere. */
function timestamp(ms) {
    return new Date(Date.UTC(2000, 0, 1) + Math.round(ms)).toISOString().replace('T', ' ').replace('Z', '');
}
/** About eight marks on the axis. */
function tick(totalMs) {
    const wanted = totalMs / 8;
    const [seconds] = [1, 2, 5, 10, 15, 30].filter((one) => one * 1000 >= wanted);
    if (seconds !== undefined)
        return `${seconds}second`;
    const [minutes] = [1, 2, 5, 10, 15, 30].filter((one) => one * 60_000 >= wanted);
    return minutes === undefined ? `${Math.ceil(wanted / 3_600_000)}hour` : `${minutes}minute`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/trouble.js

/** Why there is no result of the steps. */
function errorSection({ error }, pen) {
    return {
        importance: 100,
        open: '',
        close: '',
        items: error ? [block(error, pen)] : [],
        left: () => '',
    };
}
/** What went wrong beside the steps; their result stands. */
function problemSection({ problems }, pen) {
    return {
        importance: 80,
        open: '#### Beside the steps\n\n',
        close: '',
        items: problems.map((problem) => block(problem, pen)),
        left: (count) => `*… and ${(0,text_count/* counted */.h)(count, 'more problem')}*\n\n`,
    };
}
function warningSection({ warnings }, pen) {
    return {
        importance: 60,
        open: '#### Warnings\n\n',
        close: '\n',
        items: warnings.map((warning) => `- ⚠️ ${pen.prose(warning)}\n`),
        left: (count) => `- … and ${(0,text_count/* counted */.h)(count, 'more warning')}\n`,
    };
}
function block({ message, hint, place, lines = [] }, pen) {
    const where = place ? ` (${pen.code(`${place.file}:${place.line}`)})` : '';
    const wayOut = hint === '' ? '' : `\n> \n> **Way out:** ${pen.prose(hint)}`;
    const log = lines.length === 0 ? '' : `\n${pen.fence(lines.join('\n'))}`;
    return `> ${pen.prose(message)}${where}${wayOut}\n${log}\n`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/render.js












/** GitHub drops a step's summary whole when it is longer, in bytes; the runner counts what the toolkit adds. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024 - 1024;
/**
 * A run as the Markdown of a step summary, never longer than `limitBytes`. Whatever users or the sandbox named is text
 * in it: no element, mention, reference, image or link comes of it. What does not fit is left out, the least important
 * first, and said.
 */
function renderSummary(run, options = {}) {
    const { tests, links = {}, back = {}, secrets = [], root, limitBytes = SUMMARY_LIMIT_BYTES } = options;
    const pen = createPen(secrets);
    const sections = [
        errorSection(run, pen),
        stepSection(run, pen),
        ...(tests
            ? [
                failureSection(tests, pen, links),
                moreFailuresSection(tests, pen, links),
                flakySection(tests, pen, links),
                testTroubleSection(tests, pen),
            ]
            : []),
        problemSection(run, pen),
        backSection(run, back, pen),
        warningSection(run, pen),
        timelineSection(run),
        detailSection(run, links, pen),
        ...(tests ? [slowestSection(tests, pen)] : []),
        artifactSection(run, root, pen),
        watchSection(run, pen),
        foreignSection(run, pen),
    ];
    return fitSections(head(run, tests, pen), sections, LEFT, limitBytes, cut/* BYTES */.E9);
}
const LEFT = '\n*Parts of this summary were left out: GitHub takes no longer one. The whole result is in the JSON file (output `result`).*\n';

;// CONCATENATED MODULE: ./.cache/build/lib/report/annotations/select.js


/** The runner takes ten of a type and step; one error is kept for why the step failed. */
const RUNNER_CAPS = { errors: 9, warnings: 9, messageUnits: 4096 };
const TITLE_UNITS = 250;
/**
 * Which failed and flaky tests are annotated: one a line of the repository, one a file first, so that a file in which
 * everything failed does not hide the others; those without a place last. The summary has all of them.
 */
function selectAnnotations(tests, caps) {
    const pen = createPen(caps.secrets);
    return [
        ...spread(tests.failures, caps.errors).map((test) => annotation('error', test, failureText(test), pen, caps)),
        ...spread(tests.flaky, caps.warnings).map((test) => annotation('warning', test, flakyText(test), pen, caps)),
    ];
}
function spread(tests, cap) {
    const first = [];
    const rest = [];
    const nowhere = [];
    const files = new Set();
    const lines = new Set();
    for (const test of tests) {
        const { place } = test;
        if (!place) {
            nowhere.push(test);
            continue;
        }
        const key = `${place.line ?? 0} ${place.file}`;
        if (lines.has(key))
            continue;
        lines.add(key);
        (files.has(place.file) ? rest : first).push(test);
        files.add(place.file);
    }
    return [...first, ...rest, ...nowhere].slice(0, cap);
}
function annotation(level, test, text, pen, { messageUnits }) {
    const { place, suite, name } = test;
    const title = suite === '' || name.startsWith(suite) ? name : `${suite} › ${name}`;
    return {
        level,
        title: pen.line(title, TITLE_UNITS),
        message: (0,cut/* headUnits */.M2)(pen.text(text, messageUnits), messageUnits) || pen.line(title, TITLE_UNITS),
        ...(place ? { file: place.file } : {}),
        ...(place?.line === undefined ? {} : { line: place.line }),
    };
}
function failureText({ message, detail }) {
    return detail.includes(message) ? detail : `${message}\n\n${detail}`.trim();
}
function flakyText({ message, failures }) {
    return `flaky: failed ${failures === 1 ? 'once' : `${failures} times`}, then passed\n\n${message}`.trim();
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/annotate-tests.js

/** Of the ten notices that the runner takes, some are kept for what could not be reported. */
const CAPS = { ...RUNNER_CAPS, warnings: 6 };
/**
 * Failed and flaky tests at their places, as many as the runner shows. Flaky ones as notices, so that they push no warning
 * of the run aside.
 */
function annotateTests(sink, tests, secrets) {
    for (const { level, title, message, file, line } of selectAnnotations(tests, { ...CAPS, secrets })) {
        const properties = {
            title,
            ...(file === undefined ? {} : { file }),
            ...(line === undefined ? {} : { startLine: line }),
        };
        if (level === 'error')
            sink.error(message, properties);
        else
            sink.notice(message, properties);
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/check/render.js







const CHECK_LIMITS = {
    /** Of the summary, in characters; counted in bytes, which are never fewer. */
    summaryBytes: 65_535,
    /** In UTF-16 units. */
    titleUnits: 200,
    /** GitHub takes 50 a request; more than these help nobody. */
    annotations: 200,
    perRequest: 50,
    messageUnits: 4096,
};
/** A run as a check run: title, summary and annotations within GitHub's limits. Problems beside the steps fail it, as they fail the action. */
function renderCheck(run, options = {}) {
    const { tests, secrets = [] } = options;
    const pen = createPen(secrets);
    const { text } = verdictOf(run, tests);
    // A title is plain text: no code spans.
    const why = cause(run, { ...pen, code: (name) => `“${pen.line(name, 80)}”` });
    const title = [text, why === '' ? stepLine(run) : why, tests ? testLine(tests) : '']
        .filter((part) => part !== '')
        .join(' · ');
    const chosen = tests
        ? selectAnnotations(tests, {
            errors: CHECK_LIMITS.annotations,
            warnings: CHECK_LIMITS.annotations,
            messageUnits: CHECK_LIMITS.messageUnits,
            secrets,
        })
        : [];
    return {
        conclusion: conclusionOf(run),
        title: (0,cut/* shorten */.ml)(title, CHECK_LIMITS.titleUnits),
        summary: renderSummary(run, { ...options, limitBytes: CHECK_LIMITS.summaryBytes }),
        annotations: chosen
            .flatMap(({ level, title: name, message, file, line = 1 }) => file === undefined
            ? []
            : [
                {
                    path: file,
                    start_line: line,
                    end_line: line,
                    annotation_level: level === 'error' ? 'failure' : 'warning',
                    title: name,
                    message,
                },
            ])
            .slice(0, CHECK_LIMITS.annotations),
    };
}
/**
 * A run without a result must not let a protected branch pass: it fails too, and its title says that it was the
 * service.
 */
function conclusionOf({ outcome, problems }) {
    if (outcome === 'passed')
        return problems.length === 0 ? 'success' : 'failure';
    if (outcome === 'timed-out')
        return 'timed_out';
    return outcome === 'cancelled' ? 'cancelled' : 'failure';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.cache/build/lib/report/comment/marker.js

/**
 * The first line of a comment of ours, by which it is found again. `key` tells the comments of several uses in one
 * pull request apart: workflow, job, step. It may hold anything; the marker cannot be ended by it.
 */
function markerOf(key) {
    const plain = encodeURIComponent(key.toWellFormed()).replaceAll(/[-!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 16);
    return `<!-- e2b-sandbox-action ${plain.length > 150 ? `${plain.slice(0, 100)}~${hash}` : plain} -->`;
}
/** Only where it begins a comment: a text that quotes a marker is nobody's. */
function bearsMarker(body, marker) {
    return body.startsWith(`${marker}\n`) || body.startsWith(`${marker}\r\n`) || body === marker;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/comment/render.js












/** GitHub refuses a longer comment, in characters. */
const COMMENT_LIMIT_UNITS = 65_535;
/** So many failed tests are named; the summary has all. */
const FAILURES = 10;
/** A run as the body of a comment on a pull request: short, and as safe as the summary. */
function renderComment(run, options) {
    const { key, title, commit, tests, links = {}, back = {}, secrets = [], limitUnits = COMMENT_LIMIT_UNITS, } = options;
    const pen = createPen(secrets);
    const about = [
        title === undefined ? '' : `**${pen.prose(title, 200)}**`,
        commit === undefined ? '' : `commit ${pen.code(commit.slice(0, 12))}`,
        links.run === undefined ? '' : (link_link('log and summary', links.run) ?? ''),
    ].filter((part) => part !== '');
    const sections = [
        line(about.length > 0 ? `${about.join(' · ')}\n\n` : '', 95),
        errorSection(run, pen),
        urlSection(run, pen),
        run.outcome === 'passed' && run.steps.length > 3 ? folded(stepSection(run, pen)) : stepSection(run, pen),
        ...(tests ? [failedTestSection(tests, pen, links)] : []),
        problemSection(run, pen),
        backSection(run, back, pen),
    ];
    return fitSections(`${markerOf(key)}\n${head(run, tests, pen)}`, sections, render_LEFT, limitUnits, cut/* UNITS */.QN).trimEnd();
}
const render_LEFT = '\n*Parts were left out; the summary of the run has them.*\n';
function line(text, importance) {
    return { importance, open: '', close: '', items: text === '' ? [] : [text], left: () => '' };
}
function folded(section) {
    const open = `<details><summary>${(0,text_count/* counted */.h)(section.items.length, 'step')}</summary>\n\n${section.open}`;
    return { ...section, open, close: `${section.close}</details>\n\n` };
}
function urlSection({ urls }, pen) {
    return {
        importance: 85,
        open: '',
        close: '\n',
        items: Object.entries(urls).map(([port, url]) => {
            const address = pen.line(url, 4000);
            return `- port ${pen.code(port, 40)}: ${link_link(pen.code(address), address) ?? pen.code(address)}\n`;
        }),
        left: (count) => `- … and ${(0,text_count/* counted */.h)(count, 'more', 'more')}\n`,
    };
}
function failedTestSection(tests, pen, links) {
    const unnamed = failedTests(tests) - Math.min(FAILURES, tests.failures.length);
    const more = (count) => count > 0 ? `- … and ${(0,text_count/* counted */.h)(count, 'more failed test')}, in the summary of the run\n` : '';
    return {
        importance: 50,
        open: '',
        close: `\n`,
        items: [
            ...tests.failures.slice(0, FAILURES).map((test) => {
                const where = test.place ? ` at ${placeLink(test.place, pen, links)}` : '';
                const said = test.message === '' ? '' : `: ${pen.prose(test.message, 200)}`;
                return `- ❌ ${pen.code(test.name)}${where}${said}\n`;
            }),
            ...(unnamed > 0 ? [more(unnamed)] : []),
        ],
        left: (count) => more(unnamed > 0 ? unnamed + count - 1 : count),
    };
}

// EXTERNAL MODULE: ./.cache/build/lib/github/api/failure.js
var api_failure = __webpack_require__(2534);
;// CONCATENATED MODULE: ./.cache/build/lib/github/api/create-once.js

/** A service that fails again and again is left alone. */
const TRIES = 3;
/**
 * Creates something that must not be there twice. After a failure that leaves open whether it was created, it is
 * looked for first.
 *
 * @throws ApiError
 */
async function createOnce(create, find) {
    for (let tries = 1;; tries++) {
        try {
            return await create();
        }
        catch (error) {
            if (!(error instanceof api_failure/* ApiError */.h && error.ambiguous))
                throw error;
            const late = await find();
            if (late !== undefined)
                return late;
            if (tries === TRIES)
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/api/outcome.js

/** Whatever goes wrong is an outcome: the run's result stands, and the summary has everything. */
async function published(publish) {
    try {
        return await publish();
    }
    catch (error) {
        return outcome_failureOf(error);
    }
}
function outcome_failureOf(error) {
    if (error instanceof api_failure/* ApiError */.h)
        return { state: 'failed', kind: error.kind, notice: error.message };
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'failed', kind: 'unexpected', notice: `telling GitHub failed: ${message}` };
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/api/check-run.js





/** Shows the check as running. Returns its ID, or why there is none. Never rejects. */
async function openCheck(api, check) {
    try {
        return { id: (await createCheck(api, check, { status: 'in_progress' })).id };
    }
    catch (error) {
        return { notice: failureOf(error).notice };
    }
}
/** Writes a check run with its annotations, in batches as GitHub takes them. Never rejects. */
function publishCheck(api, check, rendered) {
    return published(async () => {
        const { conclusion, title, summary, annotations } = rendered;
        const [first = [], ...rest] = batches(annotations);
        const output = (batch) => ({ title, summary, annotations: batch });
        const done = { status: 'completed', conclusion };
        const { id, url } = check.id === undefined
            ? await createCheck(api, check, { ...done, output: output(first) })
            : // Annotations that came twice are better than a check that never ends.
                await update(api, check, check.id, { ...done, output: output(first) }, true);
        const state = check.id === undefined ? 'created' : 'updated';
        let shown = first.length;
        try {
            for (const batch of rest) {
                // Annotations are added, not replaced: a batch that may have arrived is not sent again.
                await update(api, check, id, { output: output(batch) }, false);
                shown += batch.length;
            }
        }
        catch (error) {
            if (!(error instanceof api_failure/* ApiError */.h))
                throw error;
            const missing = (0,text_count/* counted */.h)(annotations.length - shown, 'annotation');
            return { state, url, notice: `${missing} of the check are missing: ${error.message}` };
        }
        return { state, url };
    });
}
function batches(annotations) {
    const all = [];
    for (let at = 0; at < annotations.length; at += CHECK_LIMITS.perRequest) {
        all.push(annotations.slice(at, at + CHECK_LIMITS.perRequest));
    }
    return all;
}
function call(doing, repeatable) {
    return { doing, permission: 'checks: write', repeatable };
}
async function createCheck(api, check, fields) {
    const create = async () => {
        const { repository, sha, name, externalId, detailsUrl } = check;
        const { data } = await api.request(call('creating the check', false), async (octokit, request) => octokit.request('POST /repos/{owner}/{repo}/check-runs', {
            ...repository,
            name,
            head_sha: sha,
            external_id: externalId,
            ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
            ...fields,
            request,
        }));
        return knownOf(data);
    };
    return createOnce(create, () => findOwn(api, check));
}
async function findOwn(api, { repository, sha, name, externalId }) {
    const { data } = await api.request(call('looking for the check', true), async (octokit, request) => octokit.rest.checks.listForRef({ ...repository, ref: sha, check_name: name, per_page: 100, request }));
    const runs = data?.check_runs;
    const own = (Array.isArray(runs) ? runs : []).find((one) => one?.external_id === externalId);
    return own === undefined ? undefined : knownOf(own);
}
async function update(api, { repository }, id, fields, repeatable) {
    const { data } = await api.request(call('writing the check', repeatable), async (octokit, request) => octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        ...repository,
        check_run_id: id,
        ...fields,
        request,
    }));
    return knownOf(data);
}
function knownOf(data) {
    const { id, html_url: url } = (data ?? {});
    if (typeof id !== 'number') {
        throw new api_failure/* ApiError */.h('unexpected', "reading the check failed: GitHub's answer has another form than it should");
    }
    return { id, url: typeof url === 'string' ? url : undefined };
}

// EXTERNAL MODULE: ./.cache/build/lib/github/api/client.js + 1 modules
var client = __webpack_require__(78836);
;// CONCATENATED MODULE: ./.cache/build/lib/github/api/identity.js

/** Who `GITHUB_TOKEN` writes as. */
const ACTIONS = 'github-actions[bot]';
/**
 * The login that comments of this token carry. REST does not tell an app who it is; GraphQL does, on every kind of
 * token. A token that may not ask is taken for the workflow's own.
 *
 * @throws ApiError when the token is not accepted, or GitHub does not answer
 */
async function loginOf(api) {
    try {
        const { data } = await api.request({ doing: 'asking GitHub whose token this is', permission: 'contents: read', repeatable: true }, async (octokit, request) => ({
            data: await octokit.graphql('query { viewer { login } }', { request }),
        }));
        const login = data?.viewer?.login;
        return typeof login === 'string' && login !== '' ? login : ACTIONS;
    }
    catch (error) {
        if (error instanceof api_failure/* ApiError */.h && (error.kind === 'not-permitted' || error.kind === 'not-found'))
            return ACTIONS;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/api/sticky-comment.js





/** Pages of a hundred; a pull request with more comments gets a second one of ours rather than a slow run. */
const PAGES = 50;
/**
 * Writes the one comment that this token keeps on the pull request under `marker`: the first that it finds is edited,
 * or left alone if it says the same already; without one it is created. Comments of others are never touched, whatever
 * they begin with. Never rejects.
 */
function publishComment(api, comment) {
    return published(async () => {
        const login = await loginOf(api);
        const found = await sticky_comment_findOwn(api, comment, login);
        if (found) {
            try {
                return await sticky_comment_update(api, comment, found);
            }
            catch (error) {
                // Somebody deleted it meanwhile.
                if (!(error instanceof api_failure/* ApiError */.h && error.kind === 'not-found'))
                    throw error;
            }
        }
        // One that was created though the answer was lost has our body, whole.
        const { url } = await createOnce(() => create(api, comment), () => sticky_comment_findOwn(api, comment, login));
        return { state: 'created', url };
    });
}
function sticky_comment_call(doing, repeatable) {
    return { doing, permission: 'pull-requests: write', repeatable };
}
async function sticky_comment_findOwn(api, { repository, pull, marker }, login) {
    for (let page = 1; page <= PAGES; page++) {
        const { data, headers } = await api.request(sticky_comment_call('looking for our comment on the pull request', true), async (octokit, request) => octokit.rest.issues.listComments({ ...repository, issue_number: pull, per_page: 100, page, request }));
        if (!Array.isArray(data))
            throw senseless('looking for our comment on the pull request');
        for (const one of data) {
            if (one?.user?.login === login && typeof one.body === 'string' && bearsMarker(one.body, marker))
                return commentOf(one);
        }
        if (!/\brel="next"/.test(String(headers.link ?? '')))
            return undefined;
    }
    return undefined;
}
async function sticky_comment_update(api, { repository, body }, found) {
    if (sameText(found.body, body))
        return { state: 'untouched', url: found.url };
    await api.request(sticky_comment_call('editing the comment', true), async (octokit, request) => octokit.rest.issues.updateComment({ ...repository, comment_id: found.id, body, request }));
    return { state: 'updated', url: found.url };
}
async function create(api, { repository, pull, body }) {
    const { data } = await api.request(sticky_comment_call('writing the comment', false), async (octokit, request) => octokit.rest.issues.createComment({ ...repository, issue_number: pull, body, request }));
    return commentOf(data);
}
function commentOf(data) {
    const { id, body, html_url: url } = (data ?? {});
    if (typeof id !== 'number')
        throw senseless('reading the comment');
    return { id, body: typeof body === 'string' ? body : '', url: typeof url === 'string' ? url : undefined };
}
/** GitHub keeps line ends as they came, and may trim the end. */
function sameText(a, b) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return plain(a) === plain(b);
}
function senseless(doing) {
    return new api_failure/* ApiError */.h('unexpected', `${doing} failed: GitHub's answer has another form than it should`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/api/publish.js






/** A run's end does not wait longer than this for GitHub; in ms, of all requests together. */
const LIMITS = { requestMs: 8000, totalMs: 20_000 };
/** Shows the run on GitHub, where that was asked for. Never rejects. */
async function publishOnGitHub(publication) {
    const { report, target, signal } = publication;
    let api;
    const show = async ({ what, permission, lacking, publish }) => {
        const not = (why) => ({ shown: [], notices: [`${what} was not written: ${why}`] });
        if (!target)
            return not('this is no workflow of GitHub');
        const missing = lacking(target, publication);
        if (missing !== undefined)
            return not(missing);
        if (report.token === undefined)
            return not(`there is no token; leave \`github-token\` out, or give it one with \`permissions: ${permission}\``);
        if (signal.aborted)
            return not('the run was cancelled');
        api ??= (0,client/* createGitHubApi */._)({ token: report.token, apiUrl: target.apiUrl, signal, limits: LIMITS });
        const outcome = await publish(api, target, publication);
        return {
            shown: outcome.state === 'failed' ? [] : [`${what} is ${outcome.state}: ${outcome.url ?? ''}`],
            notices: outcome.notice === undefined ? [] : [signal.aborted ? givenUp(what) : outcome.notice],
        };
    };
    const done = await Promise.all([
        ...(report.comment ? [show(COMMENT)] : []),
        ...(report.check ? [show(CHECK)] : []),
    ]);
    return {
        shown: done.flatMap(({ shown }) => shown),
        notices: done.flatMap(({ notices }) => notices),
    };
}
/** Why the last request failed says nothing then. */
function givenUp(what) {
    return `${what} may not be there, or not whole: the run was cancelled meanwhile`;
}
const COMMENT = {
    what: 'the comment',
    permission: 'pull-requests: write',
    lacking: ({ pull }, { event }) => pull === undefined
        ? `this run belongs to no pull request (its event is \`${event}\`); run the workflow \`on: pull_request\`, or leave \`comment\` out`
        : undefined,
    publish: publishAsComment,
};
const CHECK = {
    what: 'the check',
    permission: 'checks: write',
    lacking: ({ sha }) => (sha === '' ? 'this run belongs to no commit' : undefined),
    publish: publishAsCheck,
};
function publishAsComment(api, { repository, pull = 0, sha, key: ownKey }, { report, run, tests, links, back, secrets, title }) {
    const given = report.comment?.key;
    const key = given ?? ownKey;
    const body = renderComment(run, {
        key,
        title: given === undefined ? title : `${title}: ${given}`,
        commit: sha,
        ...(tests ? { tests } : {}),
        links,
        back,
        secrets,
    });
    return publishComment(api, { repository, pull, marker: markerOf(key), body });
}
function publishAsCheck(api, { repository, sha, runUrl }, { report, run, tests, links, back, secrets, checkName, externalId, root }) {
    const rendered = renderCheck(run, { ...(tests ? { tests } : {}), links, back, secrets, root });
    const name = report.check?.name ?? checkName;
    return publishCheck(api, { repository, sha, name, externalId, detailsUrl: runUrl }, rendered);
}

// EXTERNAL MODULE: ./.cache/build/lib/github/api/target.js
var api_target = __webpack_require__(50611);
;// CONCATENATED MODULE: ./.cache/build/lib/github/come-back.js
/**
 * How people get into a sandbox that was left: into one of E2B with E2B's own command, into others with ours, which knows
 * where they are. One of this machine is not reached from elsewhere.
 */
function comeBackTo(id, local, { domain, apiUrl }, environment) {
    // The service chose the ID, and the user the address; as words of a command they have to be nothing else.
    const plain = (text) => /^[\w.:/[\]-]+$/.test(text);
    if (id === null || !plain(id))
        return local ? { localOnly: true } : {};
    const own = `npx e2b-sandbox-action shell ${id}`;
    if (local)
        return { localOnly: true, shell: `${own} --engine local` };
    const [at, where] = [apiUrl ?? environment.E2B_API_URL, domain ?? environment.E2B_DOMAIN];
    if (!at && !where)
        return { shell: `npx @e2b/cli sandbox connect ${id}` };
    if (![at, where].every((address) => !address || plain(address)))
        return {};
    const flags = [...(where ? [`--domain ${where}`] : []), ...(at ? [`--api-url ${at}`] : [])];
    return { shell: [own, ...flags].join(' ') };
}

// EXTERNAL MODULE: ./.cache/build/lib/github/event.js
var github_event = __webpack_require__(67691);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./.cache/build/lib/report/summary/notices.js


/** What could not be shown elsewhere, for the end of a summary; at most `limitBytes` long. */
function renderNotices(notices, limitBytes, secrets = []) {
    if (notices.length === 0)
        return '';
    const pen = createPen(secrets);
    let text = '\n#### Not everything could be shown\n\n';
    for (const notice of notices) {
        const line = `- ℹ️ ${pen.prose(notice)}\n`;
        if (Buffer.byteLength(text + line) > limitBytes)
            return (0,cut/* headBytes */.c4)(text, limitBytes);
        text += line;
    }
    return text;
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/summary.js



/** Kept for what is known only after the summary was written, in bytes. */
const FOR_NOTICES = 8 * 1024;
/** Undefined where the runner takes none. */
function stepSummary(sink, environment) {
    const file = environment.GITHUB_STEP_SUMMARY;
    if (file === undefined || file === '')
        return undefined;
    const room = (kept) => Math.max(0, SUMMARY_LIMIT_BYTES - kept - ((0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0));
    const append = async (text) => {
        if (text !== '')
            await sink.summary.addRaw(text).write();
    };
    return {
        write: async (render) => append(render(room(FOR_NOTICES))),
        notices: async (texts, secrets) => append(renderNotices(texts, room(0), secrets)),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/github/report-run.js









/** So many troubles with reading reports are warnings; the summary has all. */
const WARNINGS = 3;
/**
 * Shows a run that is over: failed tests as annotations, the summary, a comment, a check. Never rejects, and changes
 * nothing of the run's outcome: what cannot be shown is a notice in the log and in the summary.
 */
async function reportRun(sink, report) {
    const { spec, result, tests, environment, secrets } = report;
    const safe = (text) => (0,step_log/* oneSafeLine */.m)(text, secrets);
    const notice = (text) => sink.notice(safe(text));
    const attempt = async (what, work) => {
        try {
            return await work();
        }
        catch (error) {
            notice(`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
            return undefined;
        }
    };
    if (tests) {
        sink.info(safe(`Tests: ${testLine(tests)}`));
        for (const problem of tests.problems.slice(0, WARNINGS))
            sink.warning(safe(`test report ${problem}`));
        await attempt('the annotations', () => annotateTests(sink, tests, secrets));
    }
    const target = (0,api_target/* targetOf */.$)(environment, (0,github_event/* readEvent */.j)(environment));
    const links = target ? { run: target.runUrl, blob: target.blobUrl } : {};
    const back = comeBackTo(result.sandbox.id, report.local, spec.backend, environment);
    const left = ['running', 'paused'].includes(result.sandbox.state);
    if (left && result.outcome !== 'passed' && back.shell !== undefined) {
        sink.info(safe(`To look into sandbox ${result.sandbox.id}: ${back.shell}`));
    }
    const shared = { ...(tests ? { tests } : {}), links, back, secrets, root: spec.root };
    const summary = spec.report.summary ? stepSummary(sink, environment) : undefined;
    // First: a comment may take its time, and a cancelled run still wants its summary.
    await attempt('the summary', () => summary?.write((limitBytes) => renderSummary(result, { ...shared, limitBytes })));
    const published = await attempt('the comment or the check', () => publishOnGitHub({
        ...shared,
        report: spec.report,
        target,
        run: result,
        event: environment.GITHUB_EVENT_NAME ?? 'unknown',
        title: [environment.GITHUB_WORKFLOW, environment.GITHUB_JOB].filter(Boolean).join(' / '),
        checkName: `E2B sandbox (${environment.GITHUB_JOB ?? 'run'})`,
        externalId: report.runId,
        signal: report.signal,
    }));
    const { shown, notices } = published ?? { shown: [], notices: [] };
    for (const text of shown)
        sink.info(safe(text));
    for (const text of notices)
        notice(text);
    await attempt('the summary', () => summary?.notices(notices, secrets));
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


/***/ })

};
