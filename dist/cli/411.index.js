export const id = 411;
export const ids = [411];
export const modules = {

/***/ 34553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf)
/* harmony export */ });
/** The service or the sandbox failed. */
const SERVICE_FAILED = 125;
/**
 * A run as an exit code: that of the failed step; 2 when the request itself was wrong and nothing was started; 124
 * timed out; 125 the sandbox or the service failed; 130 cancelled. A run whose steps passed but whose artifacts could
 * not be fetched, or whose sandbox could not be paused as asked, is not a success: 125.
 */
function exitCodeOf(result) {
    switch (result.outcome) {
        case 'passed':
            return result.problems.length > 0 ? SERVICE_FAILED : 0;
        case 'failed': {
            const failed = result.steps.find((step) => step.outcome === 'failed' && !step.forgiven);
            return failed?.exitCode || 1;
        }
        case 'timed-out':
            return 124;
        case 'cancelled':
            return 130;
        case 'service':
            return result.error?.cause === 'usage' && result.sandbox.id === null ? 2 : SERVICE_FAILED;
        case 'lost':
            break;
    }
    return SERVICE_FAILED;
}


/***/ }),

/***/ 70792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepReport: () => (/* binding */ keepReport)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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

;// CONCATENATED MODULE: ./.cache/build/lib/report/verdict.js

/** How a run ended, in a few words. A failure of the service reads differently from one of the tests. */
function verdict_verdictOf(run, tests) {
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

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/markup.js
/**
 * HTML that may stand in the page: made by {@link html}. A value of a private field tells it from anything that was read
 * from somewhere, whatever shape that has.
 */
class Markup {
    #text;
    constructor(text) {
        this.#text = text;
    }
    toString() {
        return this.#text;
    }
    /** Only for constants of ours and for what a renderer that escapes has made. */
    static trusted(text) {
        return new Markup(text);
    }
}
const NOTHING = Markup.trusted('');
/**
 * A template of HTML whose values are escaped, for text and for attributes in quotes alike.
 *
 * @throws Error when a value stands where escaping does not help: in an attribute without quotes, or in a tag's name.
 */
function html(literals, ...values) {
    let text = literals[0] ?? '';
    for (const [index, value] of values.entries()) {
        const before = literals[index] ?? '';
        if (/[=<]\s*$|<\/$/.test(before))
            throw new Error(`a value without quotes after ${before.slice(-40)}`);
        text += written(value) + (literals[index + 1] ?? '');
    }
    return Markup.trusted(text);
}
function written(value) {
    if (value instanceof Markup)
        return value.toString();
    if (value === undefined)
        return '';
    if (typeof value === 'object')
        return value.map(written).join('');
    return escapeHtml(String(value));
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '`': '&#96;',
};
function escapeHtml(text) {
    return text.replaceAll(/[&<>"'`]/g, (mark) => ENTITIES[mark] ?? mark);
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/section.js

function renderSection({ id, title, note, body }) {
    const beside = note === undefined ? NOTHING : html `<p class="note">${note}</p>`;
    return html `<section id="${id}" aria-labelledby="${id}-title">
    <div class="section-head">
      <h2 id="${id}-title">${title}</h2>
      ${beside}
    </div>
    ${body}
  </section> `;
}
/** Says what is not shown. */
function leftOut(text) {
    return html `<p class="left-out">${text}</p>`;
}
/** Text that keeps its lines and can be scrolled, with the keyboard too. */
function textBox(text, label) {
    return html `<div class="box" role="group" aria-label="${label}" tabindex="0"><pre>${text}</pre></div>`;
}
/** The same, showing its end first: in a log of something that failed, that says why. */
function textBoxFromEnd(text, label) {
    return html `<div class="box from-end" role="group" aria-label="${label}" tabindex="0">
    <pre>${text}</pre>
  </div>`;
}
/** Something wide that scrolls by itself, so that the page does not. */
function scrollBox(content, label) {
    return html `<div class="scroll" role="group" aria-label="${label}" tabindex="0">${content}</div>`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/text/duration.js
/** A duration for people: `840 ms`, `12.3 s`, `3 min 04 s`, `2 h 05 min`. */
function duration_formatDuration(ms) {
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

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/limits.js
const KB = 1000;
const MB = 1000 * KB;
/** Of a result file, in bytes: text is cut there, of anything else nothing is shown beyond. What is longer than 20 MB is not kept. */
const FILE_LIMITS = {
    text: 64 * KB,
    latex: 64 * KB,
    json: 64 * KB,
    javascript: 64 * KB,
    markdown: 128 * KB,
    html: 512 * KB,
    svg: 2 * MB,
    chart: 2 * MB,
    pdf: 5 * MB,
    png: 8 * MB,
    jpeg: 8 * MB,
    // Read whole to be shown in part: columns stand one after the other.
    data: 20 * MB,
};
/** Types of which the beginning says something. */
const CUT_TYPES = new Set([
    'text',
    'latex',
    'json',
    'javascript',
    'markdown',
]);
const LIMITS = {
    /** Values of code steps. */
    values: 200,
    /** Bytes of images, drawings and documents in one page, as they are in their files. */
    embedded: 24 * MB,
    /** More pixels take a browser's memory. */
    pixels: 50_000_000,
    rows: 100,
    columns: 24,
    cell: 200,
    /** Of a step's log, in bytes: its beginning and its end. */
    logHead: 48 * KB,
    logTail: 160 * KB,
    /** Of all logs. */
    logs: 4 * MB,
    /** Of what a step wrote for the summary, in UTF-16 units. */
    summary: 64_000,
    steps: 1000,
    failures: 200,
    traces: 50,
    flaky: 200,
    changes: 1000,
    files: 1000,
    messages: 200,
};

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/prose.js

/** A sentence. What it holds between backticks is shown as code. */
function prose_prose(text, pen, maxUnits = 1000) {
    const parts = pen.line(text, maxUnits).split('`');
    // An odd one is no code.
    if (parts.length % 2 === 0)
        return html `${parts.join('`')}`;
    return html `${parts.map((part, index) => (index % 2 === 1 ? html `<code>${part}</code>` : part))}`;
}
/** A name or a path. */
function prose_code(text, pen, maxUnits = 300) {
    return html `<code>${pen.line(text, maxUnits)}</code>`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/sections/changes.js






const TYPES = {
    create: 'created',
    write: 'written',
    remove: 'removed',
    rename: 'renamed',
    chmod: 'mode changed',
    found: 'found',
};
/** What changed in the watched folders while the steps ran. */
function changesSection({ run }, pen) {
    const { watch } = run;
    if (!watch)
        return undefined;
    const { events, dropped, gaps } = watch;
    const all = events.length + dropped;
    const counts = new Map();
    for (const { type } of events)
        counts.set(type, (counts.get(type) ?? 0) + 1);
    const note = [...counts]
        .map(([type, count]) => `${count.toLocaleString('en-US')} ${named(type)}`)
        .join(', ');
    const shown = events.slice(0, LIMITS.changes);
    const rows = shown.map(({ type, path, atMs }) => html `<tr>
        <td class="number">${duration_formatDuration(atMs)}</td>
        <td>${named(type)}</td>
        <td>${prose_code(path, pen, 500)}</td>
      </tr>`);
    const table = shown.length === 0
        ? html `<p>Nothing changed.</p>`
        : html `<details class="more">
          <summary>${(0,text_count/* counted */.h)(all, 'change')}</summary>
          ${scrollBox(html `<table>
              <thead>
                <tr>
                  <th scope="col" class="number">After</th>
                  <th scope="col">What</th>
                  <th scope="col">Path</th>
                </tr>
              </thead>
              <tbody>
                ${rows}
              </tbody>
            </table>`, 'Changes in watched folders')}${all > shown.length ? leftOut(`${(0,text_count/* counted */.h)(all - shown.length, 'more change')} not shown here.`) : NOTHING}
        </details>`;
    return {
        id: 'changes',
        title: 'Watched folders',
        ...(note === '' ? {} : { note }),
        body: html `${gaps.slice(0, 50).map((gap) => html `<div class="callout warn"><p>${prose_prose(gap, pen)}</p></div>`)}${table}`,
    };
}
function named(type) {
    return TYPES[type] ?? 'changed';
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

// EXTERNAL MODULE: ./.cache/build/lib/report/summary/test-line.js
var test_line = __webpack_require__(51136);
;// CONCATENATED MODULE: ./.cache/build/lib/report/text/place.js
/** `src/cart.ts:7`. */
function placeText({ file, line }) {
    return line === undefined ? file : `${file}:${line}`;
}
/** Where a place of the repository is shown. Undefined when that is not known, or its path climbs out of the repository. */
function placeAddress({ file, line }, pen, { blob }) {
    if (blob === undefined)
        return undefined;
    const path = pen.line(file, 1000).split('/').map(encodeURIComponent).join('/');
    const address = `${blob}${path}${line === undefined ? '' : `#L${line}`}`;
    return URL.canParse(address) && new URL(address).href.startsWith(blob) ? address : undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/markdown/link.js
/** What ends a link's address or means something to Markdown or HTML. */
const UNSAFE = /[()<>[\]\\`*_"'{}|~\s]/g;
/**
 * An address of the service or of GitHub as it is linked. Undefined when it may not be: not http or https, with a user
 * name in it, or very long.
 */
function linkable(address) {
    if (address.length > 2000 || !URL.canParse(address))
        return undefined;
    const { protocol, username, password, href } = new URL(address);
    return ['http:', 'https:'].includes(protocol) && username === '' && password === '' ? href : undefined;
}
/**
 * A link to an address that is {@link linkable}. Undefined when it is not; show it as code then.
 *
 * @param label Markdown, escaped already
 */
function link_link(label, address) {
    const href = linkable(address);
    const encoded = href?.replace(UNSAFE, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
    return encoded === undefined ? undefined : `[${label}](${encoded})`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/page-link.js


/** A link to an address that is {@link linkable}, which is only asked when somebody follows it. Undefined when it is not. */
function pageLink(label, address) {
    const href = linkable(address);
    return href === undefined ? undefined : html `<a href="${href}" rel="noreferrer noopener">${label}</a>`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/sections/head.js








/** The result, large, and in a line of facts what it is about. */
function headMarkup(report, pen) {
    const { run, tests, title, endedAt, links = {} } = report;
    const { text } = verdict_verdictOf(run, tests);
    const { total } = run.timings;
    const cause = causeMarkup(report, pen);
    const facts = [];
    if (total !== undefined)
        facts.push(fact('Took', html `${duration_formatDuration(total)}`));
    const steps = stepLine(run);
    if (steps !== '')
        facts.push(fact('Steps', html `${upper(steps)}`));
    if (tests)
        facts.push(fact('Tests', html `${upper((0,test_line/* testLine */.n)(tests))}`));
    if (endedAt) {
        const iso = endedAt.toISOString();
        facts.push(fact('Ended', html `<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`));
    }
    const log = links.run === undefined ? undefined : pageLink('Log of the workflow', links.run);
    if (log)
        facts.push(fact('Workflow', log));
    const about = title === undefined ? '' : pen.line(title, 200);
    return html `<header class="head ${run.outcome}">
    <p class="about">E2B sandbox run${about === '' ? NOTHING : html ` <span>${about}</span>`}</p>
    <h1>${text}</h1>
    ${cause}
    <dl class="facts">${facts}</dl>
  </header> `;
}
function fact(name, value) {
    return html `<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
function upper(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** Which step it was. */
function causeMarkup({ run }, pen) {
    const failed = run.steps.find(({ name }) => name === run.failedStep);
    if (!failed)
        return NOTHING;
    const name = prose_code(failed.name, pen, 200);
    if (run.outcome === 'timed-out')
        return html `<p class="cause">Step ${name} took longer than it may.</p>`;
    if (run.outcome !== 'failed')
        return NOTHING;
    if (failed.error)
        return html `<p class="cause">Step ${name} failed${errorMarkup(failed.error, pen)}.</p>`;
    const how = failed.exitCode === null ? '' : ` with exit code ${failed.exitCode}`;
    return html `<p class="cause">Step ${name} failed${how}.</p>`;
}
/** The error that a step's code ended with: what it says is the sandbox's. */
function errorMarkup({ name, value, cell, place }, pen) {
    const said = value.trim() === '' ? name : `${name}: ${value}`;
    const inCell = cell === undefined ? '' : ` in cell ${cell}`;
    const at = place ? html ` at ${prose_code(placeText(place), pen)}` : NOTHING;
    return html ` with ${prose_code(said, pen, 500)}${inCell}${at}`;
}

// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var report_bytes = __webpack_require__(65233);
;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/json-value.js
/** A value of foreign JSON as a number, where it is one or the text of one; else NaN. Asks nothing of objects. */
function numberOf(value) {
    return typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
}
/** A value of foreign JSON as text. One that nests too deep to be written is a sign of something left out. */
function jsonText(value) {
    if (typeof value === 'string')
        return value;
    try {
        return JSON.stringify(value);
    }
    catch {
        return '…';
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/number-text.js
/** A number with as many digits as people read. */
function numberText(value) {
    if (Number.isSafeInteger(value))
        return value.toLocaleString('en-US', { useGrouping: Math.abs(value) >= 10_000 });
    if (!Number.isFinite(value))
        return String(value);
    const size = Math.abs(value);
    return size !== 0 && (size < 0.001 || size >= 1e9)
        ? value.toExponential(3)
        : String(Number(value.toPrecision(6)));
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/charts/data.js


/** More points, bars or rows of a chart are not drawn or listed. */
const MOST = 500;
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The parts of a chart, where it has any that are what they should be. */
function elementsOf(chart) {
    return Array.isArray(chart['elements']) ? chart['elements'].filter(isFields) : [];
}
/** Any value of a chart as a few words. */
function word(value, pen) {
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'number')
        return numberText(value);
    return pen.line(jsonText(value), 120);
}
/** What a chart is called, where it says so. */
function chartTitle(chart, pen) {
    const title = isFields(chart) && typeof chart['title'] === 'string' ? pen.line(chart['title'], 200) : '';
    return title === '' ? undefined : title;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/charts/listed.js




const COLUMNS = 12;
/** The data of a chart as a table: it says also what a picture does not, and to everybody. */
function chartTable(chart, pen) {
    if (!isFields(chart))
        return undefined;
    const elements = elementsOf(chart);
    const label = chartTitle(chart, pen) ?? 'Data of the chart';
    if (chart['type'] === 'line' || chart['type'] === 'scatter') {
        const x = word(chart['x_label'], pen) || 'x';
        const y = word(chart['y_label'], pen) || 'y';
        return table(['Series', x, y], elements.flatMap((element) => pointRows(element, pen)), label);
    }
    const keys = [...new Set(elements.flatMap((element) => Object.keys(element)))].slice(0, COLUMNS);
    return table(keys.map((key) => word(key, pen).replaceAll('_', ' ')), elements.map((element) => keys.map((key) => word(element[key], pen))), label);
}
function pointRows(element, pen) {
    const { points } = element;
    if (!Array.isArray(points))
        return [];
    const name = word(element['label'], pen);
    return points.map((point) => [
        name,
        ...(Array.isArray(point) ? point.slice(0, 2).map((value) => word(value, pen)) : []),
    ]);
}
function table(heads, rows, label) {
    if (rows.length === 0 || heads.length === 0)
        return undefined;
    const body = rows.slice(0, MOST).map((row) => html `<tr>
        ${heads.map((_, index) => html `<td>${row[index] ?? ''}</td>`)}
      </tr>`);
    const left = rows.length - MOST;
    return html `${scrollBox(html `<table class="data">
      <thead>
        <tr>
          ${heads.map((head) => html `<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>`, label)}${left > 0 ? leftOut(`Shown are the first ${MOST} of ${(0,text_count/* counted */.h)(rows.length, 'row')}; the file has all.`) : NOTHING}`;
}

// EXTERNAL MODULE: ./node_modules/micromark/index.js + 48 modules
var micromark = __webpack_require__(66639);
// EXTERNAL MODULE: ./node_modules/micromark-extension-gfm-strikethrough/lib/syntax.js
var syntax = __webpack_require__(1680);
// EXTERNAL MODULE: ./node_modules/micromark-extension-gfm-strikethrough/lib/html.js
var lib_html = __webpack_require__(78030);
// EXTERNAL MODULE: ./node_modules/micromark-extension-gfm-table/lib/syntax.js + 2 modules
var lib_syntax = __webpack_require__(57749);
// EXTERNAL MODULE: ./node_modules/micromark-extension-gfm-table/lib/html.js
var micromark_extension_gfm_table_lib_html = __webpack_require__(18835);
;// CONCATENATED MODULE: ./.cache/build/lib/report/html/markdown-cost.js
/**
 * What is quick to render, by measurements: at any of the bounds it takes less than 200 ms. The renderer's time grows
 * with the square of most of them.
 */
const markdown_cost_MOST = {
    units: 32_000,
    lines: 600,
    /** Quotations and lists in each other, on one line. */
    nested: 5,
    /** The space before an item of a list: so deep may lists be in each other by indentation. */
    indent: 12,
    /** Items of lists. */
    items: 400,
    /** Marks of quotations. */
    quotes: 1600,
    /** Characters that can begin or end something; the squares of each block's. */
    marks: 4000,
    marksSquared: 1_000_000,
    /** Of a table: every row is made as wide as the widest. */
    cells: 2000,
};
/** What a line begins with: quotations, items of lists and the space before them. */
const CONTAINERS = /^(?:[ \t]|>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/;
/**
 * Whether Markdown of somebody else is cheap enough to be rendered. What people write is; what pairs thousands of stars,
 * pads a table to millions of cells or nests without end is not. Takes linear time itself.
 */
function isCheapMarkdown(markdown) {
    if (markdown.length > markdown_cost_MOST.units)
        return false;
    const lines = markdown.split(/\r\n?|\n/);
    if (lines.length > markdown_cost_MOST.lines)
        return false;
    const all = { items: 0, quotes: 0, marks: 0, squares: 0, cells: 0 };
    let block = { marks: 0, lines: 0, pipes: 0 };
    for (const line of [...lines, '']) {
        const prefix = CONTAINERS.exec(line)?.[0] ?? '';
        const [items, quotes] = [count(prefix, /[+*-]|\d+/g), count(prefix, />/g)];
        if (items + quotes > markdown_cost_MOST.nested)
            return false;
        if (items > 0 && prefix.length > markdown_cost_MOST.indent + 3 * (items + quotes))
            return false;
        all.items += items;
        all.quotes += quotes;
        if (line.trim() === '') {
            all.marks += block.marks;
            all.squares += block.marks ** 2;
            all.cells += block.pipes * block.lines;
            block = { marks: 0, lines: 0, pipes: 0 };
        }
        else {
            block.marks += count(line, /[*_~`[\]!\\&<]/g);
            block.lines += 1;
            block.pipes = Math.max(block.pipes, count(line, /\|/g));
        }
    }
    return (all.items <= markdown_cost_MOST.items &&
        all.quotes <= markdown_cost_MOST.quotes &&
        all.marks <= markdown_cost_MOST.marks &&
        all.squares <= markdown_cost_MOST.marksSquared &&
        all.cells <= markdown_cost_MOST.cells);
}
function count(text, pattern) {
    return text.match(pattern)?.length ?? 0;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/foreign-markdown.js






/**
 * What Markdown can do that text of somebody else may not: HTML, links, images and whatever those refer to. It stays text,
 * so nothing is fetched, and nobody is led anywhere.
 */
const REFUSED = {
    disable: {
        null: ['htmlFlow', 'htmlText', 'autolink', 'labelStartImage', 'labelStartLink', 'labelEnd', 'definition'],
    },
};
/**
 * Markdown of somebody else as HTML. Its headings are no part of the page's outline. One that would take long is shown as
 * the text that it is. Undefined when it is empty.
 */
function foreignMarkdown(markdown) {
    if (markdown.trim() === '')
        return undefined;
    if (!isCheapMarkdown(markdown))
        return textBox(markdown, 'Markdown');
    const written = (0,micromark/* micromark */.yt)(markdown, {
        extensions: [(0,lib_syntax/* gfmTable */.x)(), (0,syntax/* gfmStrikethrough */.K)(), REFUSED],
        htmlExtensions: [(0,micromark_extension_gfm_table_lib_html/* gfmTableHtml */.k)(), (0,lib_html/* gfmStrikethroughHtml */.t)()],
    });
    // Every `<` of the text is an entity by now: these are the renderer's own.
    const plain = written
        .replaceAll(/<h[1-6]>/g, '<p class="heading">')
        .replaceAll(/<\/h[1-6]>/g, '</p>')
        .replaceAll(/<code class="[^"]*">/g, '<code>')
        .replaceAll('<table>', '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>')
        .replaceAll('</table>', '</table></div>')
        .replaceAll('<pre>', '<div class="box" role="group" aria-label="Code" tabindex="0"><pre>')
        .replaceAll('</pre>', '</pre></div>');
    return Markup.trusted(plain);
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/charts/scale.js


/** Where a chart is drawn, in the units of its picture. */
const BOX = { width: 640, height: 320, left: 56, right: 16, top: 16, bottom: 40 };
const ACROSS = [BOX.left, BOX.width - BOX.right];
const UPWARD = [BOX.height - BOX.bottom, BOX.top];
/** A linear scale over values, with ticks at round numbers. */
function scaleOf(values, [from, to]) {
    const least = values.reduce((a, b) => Math.min(a, b), Infinity);
    const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
    const span = most - least || Math.abs(most) || 1;
    const rough = span / 5;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? rough;
    const low = Math.floor(least / step) * step;
    const high = Math.max(Math.ceil(most / step) * step, low + step);
    const count = Math.min(12, Math.round((high - low) / step));
    return {
        place: (value) => from + ((value - low) / (high - low)) * (to - from),
        ticks: Array.from({ length: count + 1 }, (_, index) => Number((low + index * step).toPrecision(12))),
    };
}
/** Lines across at the ticks of `y`, and numbers at those of both. */
function axes(x, y) {
    const [, right] = ACROSS;
    const [bottom] = UPWARD;
    const across = y.ticks.map((tick) => {
        const at = y.place(tick);
        return html `<line
        class="grid"
        x1="${BOX.left}"
        x2="${right}"
        y1="${at.toFixed(1)}"
        y2="${at.toFixed(1)}"
      />
      <text class="tick" x="${BOX.left - 8}" y="${(at + 4).toFixed(1)}" text-anchor="end">
        ${numberText(tick)}
      </text>`;
    });
    const along = x === undefined ? NOTHING : x.ticks.map((tick) => label(x.place(tick), numberText(tick)));
    return html `${across}${along}<line
      class="axis"
      x1="${BOX.left}"
      x2="${right}"
      y1="${bottom}"
      y2="${bottom}"
    />`;
}
/** A name below the axis. */
function label(x, text) {
    const shown = text.length > 12 ? `${text.slice(0, 11).toWellFormed()}…` : text;
    return html `<text class="tick" x="${x.toFixed(1)}" y="${UPWARD[0] + 16}" text-anchor="middle"
    >${shown}</text
  >`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/charts/bars.js




const BARS = 60;
/** So many names find room below them. */
const NAMES = 12;
/** Bars from zero, side by side; those of one group have one colour. */
function drawBars(chart, pen) {
    const bars = elementsOf(chart)
        .map((element) => ({
        name: word(element['label'], pen),
        group: word(element['group'], pen),
        value: numberOf(element['value']),
    }))
        .filter(({ value }) => Number.isFinite(value))
        .slice(0, BARS);
    if (bars.length === 0)
        return undefined;
    const groups = [...new Set(bars.map(({ group }) => group))];
    const y = scaleOf([0, ...bars.map(({ value }) => value)], UPWARD);
    const [left, right] = ACROSS;
    const step = (right - left) / bars.length;
    const every = Math.ceil(bars.length / NAMES);
    const zero = y.place(0);
    const marks = bars.map(({ value, name, group }, index) => {
        const from = left + step * index;
        const top = y.place(value);
        return html `<rect
        class="bar s-${groups.indexOf(group) % 6}"
        x="${(from + step * 0.15).toFixed(1)}"
        width="${(step * 0.7).toFixed(1)}"
        y="${Math.min(top, zero).toFixed(1)}"
        height="${Math.max(1, Math.abs(zero - top)).toFixed(1)}"
      />${index % every === 0 ? label(from + step / 2, name) : NOTHING}`;
    });
    return { marks: html `${axes(undefined, y)}${marks}`, names: groups.length > 1 ? groups : [] };
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/charts/boxes.js




const BOXES = 24;
const OUTLIERS = 100;
/** Boxes from the first to the third quartile, with the median, whiskers and outliers. */
function drawBoxes(chart, pen) {
    const boxes = elementsOf(chart)
        .map((element) => ({
        name: word(element['label'], pen),
        five: [
            element['min'],
            element['first_quartile'],
            element['median'],
            element['third_quartile'],
            element['max'],
        ].map(numberOf),
        outliers: (Array.isArray(element['outliers']) ? element['outliers'] : [])
            .slice(0, OUTLIERS)
            .map(numberOf)
            .filter(Number.isFinite),
    }))
        .filter(({ five }) => five.every(Number.isFinite))
        .slice(0, BOXES);
    if (boxes.length === 0)
        return undefined;
    const y = scaleOf(boxes.flatMap(({ five, outliers }) => [...five, ...outliers]), UPWARD);
    const [left, right] = ACROSS;
    const step = (right - left) / boxes.length;
    const width = Math.min(64, step * 0.5);
    const marks = boxes.map(({ name, five, outliers }, index) => {
        const middle = left + step * (index + 0.5);
        const [x1, x, x2] = [middle - width / 2, middle, middle + width / 2].map((each) => each.toFixed(1));
        const [min, , median, third, max] = five.map((value) => y.place(value).toFixed(1));
        const height = Math.max(1, y.place(five[1]) - y.place(five[3])).toFixed(1);
        return html `<line class="whisker" x1="${x}" x2="${x}" y1="${min}" y2="${max}" />
      <rect class="quartiles" x="${x1}" y="${third}" width="${width.toFixed(1)}" height="${height}" />
      <line class="whisker" x1="${x1}" x2="${x2}" y1="${median}" y2="${median}" />
      <line class="whisker" x1="${x1}" x2="${x2}" y1="${min}" y2="${min}" />
      <line class="whisker" x1="${x1}" x2="${x2}" y1="${max}" y2="${max}" />
      <g class="points s-0">
        ${outliers.map((value) => html `<circle cx="${x}" cy="${y.place(value).toFixed(1)}" r="3" />`)}
      </g>
      ${label(middle, name)}`;
    });
    return { marks: html `${axes(undefined, y)}${marks}`, names: [] };
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/charts/points.js




const SERIES = 12;
/** Lines or points over two linear axes; dates are placed by their time. */
function drawPoints(chart, pen) {
    const all = elementsOf(chart).map((element) => ({
        name: word(element['label'], pen),
        points: pairs(element['points']),
    }));
    const series = all.filter(({ points }) => points.length > 0).slice(0, SERIES);
    const drawn = series.flatMap(({ points }) => points);
    if (drawn.length === 0)
        return undefined;
    const x = scaleOf(drawn.map(([value]) => value), ACROSS);
    const y = scaleOf(drawn.map(([, value]) => value), UPWARD);
    const marks = series.map(({ points }, index) => {
        const at = points.map(([px, py]) => [x.place(px).toFixed(1), y.place(py).toFixed(1)]);
        if (chart['type'] === 'line') {
            const line = at.map((point) => point.join(',')).join(' ');
            return html `<polyline class="series s-${index % 6}" points="${line}" />`;
        }
        return html `<g class="points s-${index % 6}">
      ${at.map(([px, py]) => html `<circle cx="${px}" cy="${py}" r="3" />`)}
    </g>`;
    });
    return {
        marks: html `${axes(x, y)}${marks}`,
        names: series.length > 1 ? series.map(({ name }) => name) : [],
    };
}
function pairs(points) {
    if (!Array.isArray(points))
        return [];
    const number = (value) => typeof value === 'string' && Number.isNaN(Number(value)) ? Date.parse(value) : numberOf(value);
    return points
        .slice(0, MOST)
        .flatMap((point) => Array.isArray(point) ? [[number(point[0]), number(point[1])]] : [])
        .filter((point) => point.every(Number.isFinite));
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/bars.js

/** A bar from `from` to `to`, as shares of 1, in a track of full width. Says nothing that does not stand beside it. */
function bar(from, to, kind) {
    const start = Math.round(Math.min(1, Math.max(0, from)) * 1000);
    const width = Math.max(4, Math.round(Math.min(1, Math.max(0, to)) * 1000) - start);
    const left = Math.min(start, 1000 - width);
    return html `<svg class="track" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
    <rect class="rail" width="1000" height="8" />
    <rect class="fill ${kind}" x="${left}" width="${width}" height="8" />
  </svg>`;
}
/** A name for a class: only letters and dashes. */
function kindOf(word) {
    return `k-${word.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/charts/shares.js




const SHARES = 24;
/** A pie as a list of bars: lengths are compared more easily than angles, and each has its name beside it. */
function drawShares(chart, pen) {
    const parts = elementsOf(chart)
        .map((element) => ({ name: word(element['label'], pen), angle: numberOf(element['angle']) }))
        .filter(({ angle }) => Number.isFinite(angle) && angle >= 0)
        .slice(0, SHARES);
    const whole = parts.reduce((sum, { angle }) => sum + angle, 0);
    if (whole <= 0)
        return undefined;
    const rows = parts.map(({ name, angle }) => {
        const share = angle / whole;
        return html `<li>
      <span class="name">${name}</span><span class="share">${(share * 100).toFixed(1)} %</span>${bar(0, share, 'k-share')}
    </li>`;
    });
    return html `<ul class="shares">
    ${rows}
  </ul>`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/charts/draw.js







const CHARTS = 12;
/** The data of a chart, as E2B's interpreter writes them, drawn by us. Undefined when there is nothing in it to draw. */
function chartMarkup(chart, pen) {
    if (!isFields(chart))
        return undefined;
    switch (chart['type']) {
        case 'line':
        case 'scatter':
            return figure(chart, drawPoints(chart, pen), pen);
        case 'bar':
            return figure(chart, drawBars(chart, pen), pen);
        case 'box_and_whisker':
            return figure(chart, drawBoxes(chart, pen), pen);
        case 'pie': {
            const shares = drawShares(chart, pen);
            return shares && html `<div class="drawing">${titleMarkup(chart, pen)}${shares}</div>`;
        }
        case 'superchart': {
            // Several in one picture; none of them holds others.
            const parts = elementsOf(chart)
                .slice(0, CHARTS)
                .flatMap((part) => (part['type'] === 'superchart' ? [] : (chartMarkup(part, pen) ?? [])));
            return parts.length === 0 ? undefined : html `${titleMarkup(chart, pen)}${parts}`;
        }
        default:
            return undefined;
    }
}
function titleMarkup(chart, pen) {
    const title = chartTitle(chart, pen);
    return title === undefined ? NOTHING : html `<p class="chart-title">${title}</p>`;
}
function figure(chart, drawing, pen) {
    if (!drawing)
        return undefined;
    const { marks, names } = drawing;
    const xLabel = word(chart['x_label'], pen);
    const yLabel = word(chart['y_label'], pen);
    const of = [yLabel, xLabel].filter((each) => each !== '').join(' by ');
    const says = [chartTitle(chart, pen) ?? '', of].filter((each) => each !== '').join(': ') || 'Chart';
    const named = (label, place) => label === '' ? NOTHING : html `<p class="axis-name ${place}">${label}</p>`;
    const legend = names.map((name, index) => html `<li><span class="swatch s-${index % 6}" aria-hidden="true"></span>${name}</li>`);
    return html `<div class="drawing">
    ${titleMarkup(chart, pen)}${named(yLabel, 'above')}
    <svg viewBox="0 0 ${BOX.width} ${BOX.height}" role="img" aria-label="${says}">${marks}</svg>
    ${named(xLabel, 'below')}${names.length === 0
        ? NOTHING
        : html `<ul class="legend">
            ${legend}
          </ul>`}
  </div>`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/style.js
/** Both styles are constants: the page's policy names their hashes, and takes no others. */
const LIGHT = `--bg:#fbfbf9;--surface:#fff;--text:#1d1f22;--muted:#5b6067;--line:#e4e4df;--rail:#ebebe7;--accent:#2c5aa8;--soft:#eef2f9;--good:#17754a;--bad:#b8322a;--bad-soft:#fbf0ee;--warn:#835500;--warn-soft:#fbf5e8;--idle:#6a6f76;--code:#f3f3f0;--t-red:#b3261e;--t-green:#146c43;--t-yellow:#7a5000;--t-blue:#2456a8;--t-magenta:#8a2f8f;--t-cyan:#0b6a78;--t-grey:#646970;--p1:#9fb6dd;--p2:#7f9dd0;--p3:#6486c1;--p4:#2c5aa8;--p5:#8fa0b8;--p6:#b3bcc9;--s0:#2c5aa8;--s1:#c26a2b;--s2:#2f855a;--s3:#8a4fa3;--s4:#a8862a;--s5:#5f6b7a`;
const DARK = `--bg:#141517;--surface:#1b1d20;--text:#e9e9e6;--muted:#a5aab1;--line:#2e3135;--rail:#2a2d31;--accent:#8fb4f2;--soft:#1d2634;--good:#5fc492;--bad:#f28b82;--bad-soft:#2b1c1b;--warn:#e2b45f;--warn-soft:#2a2317;--idle:#9aa0a7;--code:#222529;--t-red:#f28b82;--t-green:#6fcf9c;--t-yellow:#e2b45f;--t-blue:#8fb4f2;--t-magenta:#d69be0;--t-cyan:#6cc7d4;--t-grey:#9aa0a7;--p1:#3b4f72;--p2:#4b6592;--p3:#5c7ab0;--p4:#8fb4f2;--p5:#56637a;--p6:#434b57;--s0:#8fb4f2;--s1:#e39a63;--s2:#6fcf9c;--s3:#c79adb;--s4:#d9bd6a;--s5:#a5aeba`;
const BASE = `
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.8125rem}
code{background:var(--code);border-radius:4px;padding:.1em .35em}
pre{margin:0;white-space:pre-wrap;line-height:1.5;tab-size:4}
pre code{background:none;padding:0}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure{margin:0;padding:0}
ul,ol{list-style:none}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999rem;top:0;background:var(--surface);padding:.5rem 1rem;z-index:2}
.skip:focus{left:.5rem;top:.5rem}
.page{max-width:76rem;margin:0 auto;padding:2.5rem 2rem 4rem;display:grid;grid-template-columns:minmax(0,1fr);gap:0 3.5rem}
nav{font-size:.875rem;margin:0 0 2.5rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
nav a{color:var(--muted);text-decoration:none;display:inline-block;padding:.2rem 0}
nav a:hover{color:var(--text);text-decoration:underline}
.head{border-left:4px solid var(--idle);padding:.1rem 0 .1rem 1.25rem;margin-bottom:2rem}
.head.passed{border-color:var(--good)}
.head.failed,.head.lost,.head.service{border-color:var(--bad)}
.head.timed-out{border-color:var(--warn)}
.about{color:var(--muted);font-size:.875rem}
.about span{color:var(--text)}
.about span::before{content:"· ";color:var(--muted)}
h1{font-size:clamp(1.6rem,4vw,2.15rem);line-height:1.2;font-weight:650;letter-spacing:-.015em;margin:.25rem 0 .35rem;text-wrap:balance}
.cause{font-size:1.05rem}
.facts{display:flex;flex-wrap:wrap;gap:.75rem 2.25rem;margin-top:1.1rem}
.facts dt,.rows dt{color:var(--muted);font-size:.8125rem}
.facts dd{font-variant-numeric:tabular-nums}
section{margin-bottom:3rem;scroll-margin-top:1rem}
.section-head{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem .9rem;margin-bottom:.9rem}
h2{font-size:1.2rem;font-weight:650;letter-spacing:-.005em}
h3{font-size:.9375rem;font-weight:650;margin:1.5rem 0 .5rem}
h4{font-size:.8125rem;font-weight:600;color:var(--muted);margin:0 0 .35rem}
.note,.left-out{color:var(--muted);font-size:.875rem;font-variant-numeric:tabular-nums}
.left-out{margin-top:.5rem}
.callout{border:1px solid var(--line);border-left:3px solid var(--idle);background:var(--surface);border-radius:6px;padding:.75rem 1rem;margin-bottom:.6rem}
.callout.bad{border-left-color:var(--bad);background:var(--bad-soft)}
.callout.warn{border-left-color:var(--warn);background:var(--warn-soft);padding:.5rem 1rem}
.callout h3{margin-top:0}
.callout p+p,.callout .box{margin-top:.4rem}
.way-out{font-size:.9375rem}
.steps,.failures{border:1px solid var(--line);border-radius:8px;background:var(--surface);overflow:hidden}
.steps>li+li,.failures>li+li{border-top:1px solid var(--line)}
.line{display:grid;grid-template-columns:1rem .75rem minmax(0,1fr) 8rem 11rem 5.5rem;align-items:center;gap:0 .75rem;padding:.65rem 1rem}
.line::before{content:"";width:.4rem;height:.4rem;margin-left:.15rem}
summary{cursor:pointer}
summary.line{list-style:none}
summary.line::-webkit-details-marker{display:none}
summary.line::before,.more>summary::before{content:"";width:.4rem;height:.4rem;border:solid var(--muted);border-width:0 1.5px 1.5px 0;transform:rotate(-45deg);transition:transform .12s}
details[open]>summary.line::before,.more[open]>summary::before{transform:rotate(45deg)}
summary.line:hover,.more>summary:hover{background:var(--soft)}
summary:focus-visible{outline-offset:-2px}
.failures .line{grid-template-columns:1rem .75rem minmax(0,1fr)}
.name{font-weight:550;min-width:0}
.suite{color:var(--muted);font-weight:400}
.result{font-size:.875rem}
.result.k-failed,.result.k-lost{color:var(--bad)}
.result.k-timed-out{color:var(--warn)}
.result.k-passed,.result.k-skipped,.result.k-cancelled{color:var(--muted)}
.took,.share,.number{font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}
.line .took{font-size:.875rem}
.dot{display:inline-block;width:.6rem;height:.6rem;border-radius:50%;background:var(--idle)}
.dot.k-passed{background:var(--good)}
.dot.k-failed,.dot.k-lost{background:var(--bad);border-radius:2px}
.dot.k-timed-out{background:var(--warn);border-radius:2px}
.dot.k-skipped,.dot.k-cancelled{background:none;border:1.5px solid var(--idle)}
.track{display:block;width:100%;height:.4rem;border-radius:3px}
.rail{fill:var(--rail)}
.fill{fill:var(--idle)}
.fill.k-passed{fill:var(--good)}
.fill.k-failed,.fill.k-lost{fill:var(--bad)}
.fill.k-timed-out{fill:var(--warn)}
.step details>.box,.step details>.told,.failures details>:not(summary){margin:0 1rem .9rem}
.box{background:var(--code);border-radius:6px;padding:.75rem .9rem;max-height:30rem;overflow:auto}
.box.from-end{display:flex;flex-direction:column-reverse}
.gap{display:block;color:var(--muted);padding:.5rem 0}
.t-red{color:var(--t-red)}.t-green{color:var(--t-green)}.t-yellow{color:var(--t-yellow)}.t-blue{color:var(--t-blue)}.t-magenta{color:var(--t-magenta)}.t-cyan{color:var(--t-cyan)}.t-grey{color:var(--t-grey)}
.t-bold{font-weight:700}.t-italic{font-style:italic}.t-underline{text-decoration:underline}
.told h3{margin:.25rem 0 .35rem}
.foreign{border-left:2px solid var(--line);padding-left:1rem}
.foreign>*+*{margin-top:.6rem}
.foreign .heading{font-weight:650}
.foreign ul,.foreign ol{list-style:disc;padding-left:1.4rem}
.foreign ol{list-style:decimal}
.foreign blockquote{margin:0;padding-left:.9rem;border-left:2px solid var(--line);color:var(--muted)}
.foreign hr{border:0;border-top:1px solid var(--line)}
.facts-line{color:var(--muted);font-size:.875rem}
.facts-line .place{margin-left:.75rem}
.said{white-space:pre-wrap}
.failures details>.said,.failures details>.facts-line{margin-bottom:.5rem}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;font-size:.875rem;margin-top:.6rem}
.legend .dot,.legend .swatch{margin-right:.45rem}
.legend .number{color:var(--muted);margin-left:.2rem}
.stacked,.phases{height:.75rem}
.phases{border-radius:4px}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px;background:var(--surface)}
table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{padding:.45rem .8rem;text-align:left;vertical-align:top;border-top:1px solid var(--line);overflow-wrap:normal;word-break:normal}
td code{overflow-wrap:anywhere}
td:has(code){min-width:13rem}
.note+.scroll{margin-top:.6rem}
thead th,thead td{border-top:0;color:var(--muted);font-weight:550;white-space:nowrap}
th.number,td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
th.index{color:var(--muted);font-weight:400}
table.data td{max-width:22rem}
.none{color:var(--muted)}
.more{margin-top:.75rem;font-size:.9375rem}
.more>summary{list-style:none;display:flex;align-items:center;gap:.7rem;padding:.35rem .5rem;border-radius:6px;color:var(--muted);width:fit-content}
.more>summary::-webkit-details-marker{display:none}
.more>.scroll,.more>.files{margin-top:.5rem}
.files li{padding:.15rem 0}
.phase-list{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:.3rem 2.5rem;margin-top:.9rem;font-size:.875rem}
.phase-list li{display:grid;grid-template-columns:.75rem minmax(0,1fr) auto 3.2rem;gap:.6rem;align-items:center}
.phase-list .name{font-weight:400}
.share{color:var(--muted)}
.swatch{display:inline-block;width:.7rem;height:.7rem;border-radius:2px;background:var(--idle)}
.p-template{background:var(--p1);fill:var(--p1)}.p-sandbox{background:var(--p2);fill:var(--p2)}.p-upload{background:var(--p3);fill:var(--p3)}.p-steps{background:var(--p4);fill:var(--p4)}.p-download{background:var(--p5);fill:var(--p5)}.p-after{background:var(--p6);fill:var(--p6)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1.25rem 2rem}
.chart figcaption{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;font-size:.875rem;margin-bottom:.4rem;font-variant-numeric:tabular-nums}
.chart-title{font-weight:600}
.peak{color:var(--muted)}
.peak strong{color:var(--text);font-weight:600}
.plot{position:relative}
.plot svg{display:block;width:100%;height:6.5rem}
.y-top{position:absolute;right:0;top:.15rem;font-size:.75rem;color:var(--muted);background:var(--bg);padding:0 0 0 .35rem;font-variant-numeric:tabular-nums}
.x{display:flex;justify-content:space-between;font-size:.75rem;color:var(--muted);margin-top:.25rem;font-variant-numeric:tabular-nums}
.grid{stroke:var(--line);stroke-width:1;vector-effect:non-scaling-stroke}
.axis{stroke:var(--idle);stroke-width:1;vector-effect:non-scaling-stroke}
.area{fill:var(--accent);opacity:.14}
.curve{fill:none;stroke:var(--accent);stroke-width:1.75;stroke-linejoin:round;vector-effect:non-scaling-stroke}
.result-group h3{margin-top:1.25rem}
.value{border:1px solid var(--line);border-radius:8px;background:var(--surface);padding:.8rem 1rem 1rem;margin-bottom:1rem}
.value figcaption{font-size:.8125rem;margin-bottom:.6rem}
.value-name{font-weight:600;margin-right:.5rem}
.value-files{color:var(--muted)}
.picture{display:block;max-width:100%;height:auto;background:#fff;border-radius:4px}
.drawn{max-height:32rem}
.form{margin-top:.9rem}
.foreign-frame{display:block;width:100%;height:18rem;border:1px solid var(--line);border-radius:6px;background:var(--surface)}
.drawing svg{display:block;width:100%;max-width:46rem;height:auto;margin-top:.35rem}
.tick{font-size:12px;fill:var(--muted);font-family:system-ui,sans-serif}
.axis-name{font-size:.8125rem;color:var(--muted);max-width:46rem}
.axis-name.below{text-align:right}
.series{fill:none;stroke:var(--idle);stroke-width:2;stroke-linejoin:round}
.points{fill-opacity:.75}
.series.s-0{stroke:var(--s0)}.series.s-1{stroke:var(--s1)}.series.s-2{stroke:var(--s2)}.series.s-3{stroke:var(--s3)}.series.s-4{stroke:var(--s4)}.series.s-5{stroke:var(--s5)}
.points.s-0,.bar.s-0{fill:var(--s0)}.points.s-1,.bar.s-1{fill:var(--s1)}.points.s-2,.bar.s-2{fill:var(--s2)}.points.s-3,.bar.s-3{fill:var(--s3)}.points.s-4,.bar.s-4{fill:var(--s4)}.points.s-5,.bar.s-5{fill:var(--s5)}
.whisker{stroke:var(--s0);stroke-width:1.5}
.quartiles{fill:var(--soft);stroke:var(--s0);stroke-width:1.5}
.drawing+.drawing{margin-top:1.25rem}
.shares{display:grid;gap:.55rem;max-width:34rem;font-size:.875rem;margin-top:.5rem}
.shares li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.15rem 1rem}
.shares .track{grid-column:1/-1}
.shares .name{font-weight:400}
.fill.k-share{fill:var(--s0)}
.swatch.s-0{background:var(--s0)}.swatch.s-1{background:var(--s1)}.swatch.s-2{background:var(--s2)}.swatch.s-3{background:var(--s3)}.swatch.s-4{background:var(--s4)}.swatch.s-5{background:var(--s5)}
.rows{display:grid;gap:.55rem;margin-top:.25rem}
.rows>div{display:grid;grid-template-columns:8rem minmax(0,1fr);gap:1rem;align-items:baseline}
footer{color:var(--muted);font-size:.8125rem;border-top:1px solid var(--line);padding-top:1rem}
@media (min-width:68rem){
.page{grid-template-columns:minmax(0,1fr) 10rem}
.head,footer{grid-column:1/-1}
nav{grid-column:2;grid-row:2;position:sticky;top:1.5rem;align-self:start;margin:0}
nav ul{display:block;border-left:1px solid var(--line);padding-left:1rem}
main{grid-column:1;grid-row:2}
}
@media (max-width:44rem){
.page{padding:1.5rem 1rem 3rem}
.line{grid-template-columns:.75rem .75rem minmax(0,1fr) auto;gap:.2rem .6rem;padding:.65rem .75rem}
.line .took{grid-column:4;grid-row:1}
.line .result{grid-column:3;grid-row:2}
.line .when{grid-column:3/-1;grid-row:3}
.failures .line{grid-template-columns:.75rem .75rem minmax(0,1fr)}
.step details>.box,.step details>.told,.failures details>:not(summary){margin-left:.75rem;margin-right:.75rem}
.rows>div{grid-template-columns:minmax(0,1fr);gap:0}
section{margin-bottom:2.25rem}
.value{padding:.75rem}
}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
@media print{.page{padding:0;display:block}nav,.skip{display:none}.box{max-height:none}}
`;
/** Of the page. */
const PAGE_STYLE = `:root{${LIGHT}}@media (prefers-color-scheme:dark){:root{${DARK}}}${BASE}`.replaceAll('\n', '');
/** Of a frame with HTML of somebody else: the same quiet tables and texts. */
const FRAME_STYLE = `:root{${LIGHT};color-scheme:light dark}@media (prefers-color-scheme:dark){:root{${DARK}}}body{margin:.75rem;background:var(--surface);color:var(--text);font:.875rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}table{border-collapse:collapse}th,td{padding:.35rem .7rem;text-align:left;border:0;border-top:1px solid var(--line)}td{font-variant-numeric:tabular-nums}img,svg{max-width:100%;height:auto}a{color:var(--accent)}pre,code{font-family:ui-monospace,Menlo,Consolas,monospace}`;

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/frame.js


/**
 * HTML of somebody else in a frame that may do nothing: no scripts, no forms, no ways out of it. It inherits the page's
 * policy besides, so it loads nothing from anywhere, and takes no styles but these of ours.
 *
 * @param page text that was decoded, with the secrets masked
 */
function foreignFrame(page, label, pen) {
    const document = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(pen.line(label, 200))}</title><style>${FRAME_STYLE}</style></head><body>${page}</body></html>`;
    return html `<iframe
    class="foreign-frame"
    sandbox=""
    referrerpolicy="no-referrer"
    title="${pen.line(label, 200)}"
    srcdoc="${document}"
  ></iframe>`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/image-size.js
/** The size of a picture by its header. Undefined when the bytes are not such a picture. */
function imageSize(type, bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
        return type === 'png' ? pngSize(view) : jpegSize(view);
    }
    catch {
        // It ends before its header does.
        return undefined;
    }
}
/** PNG, 5.2 and 11.2.2: the signature, then IHDR. */
function pngSize(view) {
    if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a)
        return undefined;
    if (view.getUint32(12) !== 0x49484452)
        return undefined;
    return positive(view.getUint32(16), view.getUint32(20));
}
/** JPEG, B.1.1.3: segments until the one that begins a frame. */
function jpegSize(view) {
    if (view.getUint16(0) !== 0xffd8)
        return undefined;
    for (let at = 2;; at += 2 + view.getUint16(at + 2)) {
        while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff)
            at += 1;
        if (view.getUint8(at) !== 0xff)
            return undefined;
        const marker = view.getUint8(at + 1);
        const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
        if (frame)
            return positive(view.getUint16(at + 7), view.getUint16(at + 5));
    }
}
function positive(width, height) {
    return width > 0 && height > 0 ? { width, height } : undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/table.js






/**
 * A data frame as a table: its columns, as E2B's interpreter writes them, `{ name: [values] }`. Undefined when the JSON is
 * something else.
 */
function dataTable(json, label, pen) {
    if (typeof json !== 'object' || json === null || Array.isArray(json))
        return undefined;
    const columns = Object.entries(json);
    if (columns.length === 0 || !columns.every(([, values]) => Array.isArray(values)))
        return undefined;
    const all = columns;
    const rowCount = all.reduce((most, [, values]) => Math.max(most, values.length), 0);
    const shown = all
        .slice(0, LIMITS.columns)
        .map(([name, values]) => column(name, values.slice(0, LIMITS.rows), pen));
    const rows = Array.from({ length: Math.min(rowCount, LIMITS.rows) }, (_, index) => {
        const cells = shown.map(({ numeric, values }) => cell(values[index], numeric, pen));
        return html `<tr>
      <th scope="row" class="number index">${index.toLocaleString('en-US')}</th>
      ${cells}
    </tr>`;
    });
    const heads = shown.map(({ name, numeric }) => numeric ? html `<th scope="col" class="number">${name}</th>` : html `<th scope="col">${name}</th>`);
    return html `${scrollBox(html `<table class="data">
      <thead>
        <tr>
          <td></td>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`, label)}${boundary(rowCount, all.length)}`;
}
function boundary(rows, columns) {
    const parts = [];
    if (rows > LIMITS.rows)
        parts.push(`the first ${LIMITS.rows} of ${(0,text_count/* counted */.h)(rows, 'row')}`);
    if (columns > LIMITS.columns)
        parts.push(`the first ${LIMITS.columns} of ${(0,text_count/* counted */.h)(columns, 'column')}`);
    return parts.length === 0 ? NOTHING : leftOut(`Shown are ${parts.join(' and ')}; the file has all.`);
}
function column(name, values, pen) {
    const there = values.filter((value) => value !== null && value !== undefined);
    return {
        name: pen.line(name, LIMITS.cell),
        numeric: there.length > 0 && there.every((value) => typeof value === 'number'),
        values,
    };
}
function cell(value, numeric, pen) {
    if (value === null || value === undefined)
        return html `<td class="none${numeric ? ' number' : ''}">–</td>`;
    if (numeric)
        return html `<td class="number">${numberText(value)}</td>`;
    return html `<td>${pen.line(jsonText(value), LIMITS.cell)}</td>`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/form.js











const TYPE_NAMES = {
    text: 'Text',
    html: 'HTML',
    markdown: 'Markdown',
    svg: 'SVG',
    png: 'PNG',
    jpeg: 'JPEG',
    pdf: 'PDF',
    latex: 'LaTeX',
    json: 'JSON',
    javascript: 'JavaScript',
    data: 'Data',
    chart: 'Chart',
};
/** Shows what a file holds, by the type that it claims to be. */
function formMarkup(file, content, context) {
    const { pen, room } = context;
    if (!content)
        return { why: 'it could not be read' };
    if ('problem' in content)
        return { why: pen.line(content.problem, 300) };
    const { bytes, size } = content;
    const limit = FILE_LIMITS[file.type];
    if (size > bytes.byteLength && !CUT_TYPES.has(file.type)) {
        return {
            why: `at ${(0,report_bytes/* formatBytes */.z)(size)} it is too large for this page, which takes ${(0,report_bytes/* formatBytes */.z)(limit)} of it`,
        };
    }
    const inPage = ['png', 'jpeg', 'svg', 'pdf', 'html'].includes(file.type);
    if (inPage && bytes.byteLength > room.left)
        return { why: 'the page holds as much as it may already' };
    const form = BY_TYPE[file.type](bytes, size, context);
    if (inPage && 'shown' in form)
        room.left -= bytes.byteLength;
    return form;
}
const picture = (type) => (bytes, _size, { pen, label, chart }) => {
    const at = imageSize(type, bytes);
    if (!at)
        return { why: `it is no ${TYPE_NAMES[type]} picture` };
    if (at.width * at.height > LIMITS.pixels)
        return { why: `its ${at.width} × ${at.height} pixels are too many for this page` };
    const alt = chartTitle(chart, pen) ?? label;
    return {
        shown: html `<img
        class="picture"
        alt="${alt}"
        width="${at.width}"
        height="${at.height}"
        decoding="async"
        src="${dataUri(`image/${type}`, bytes)}"
      />`,
    };
};
const form_text = (bytes, size, { pen, label }) => {
    const decoded = decode(bytes);
    return {
        shown: html `${textBox(pen.text(decoded, Infinity), label)}${cutNote(bytes, size)}`,
    };
};
const BY_TYPE = {
    png: picture('png'),
    jpeg: picture('jpeg'),
    // As a picture it runs no script and loads nothing.
    svg: (bytes, _size, { label }) => ({
        shown: html `<img
      class="picture drawn"
      alt="${label}"
      decoding="async"
      src="${dataUri('image/svg+xml', bytes)}"
    />`,
    }),
    html: (bytes, _size, { pen, label }) => ({
        shown: foreignFrame(masked(decode(bytes), pen), `${label}: HTML`, pen),
    }),
    markdown(bytes, size, context) {
        const shown = foreignMarkdown(context.pen.text(decode(bytes), Infinity));
        if (!shown)
            return { why: 'there is nothing in it' };
        return {
            shown: html `<div class="foreign">${shown}</div>
        ${cutNote(bytes, size)}`,
        };
    },
    data(bytes, size, context) {
        const table = dataTable(parsed(bytes), context.label, context.pen);
        return table ? { shown: table } : form_text(bytes.subarray(0, FILE_LIMITS.text), size, context);
    },
    chart(bytes, size, context) {
        const { chart } = context;
        const shown = chartMarkup(chart, context.pen) ?? chartTable(chart, context.pen);
        return shown ? { shown } : form_text(bytes.subarray(0, FILE_LIMITS.text), size, context);
    },
    pdf(bytes, _size, { label }) {
        if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-')
            return { why: 'it is no PDF' };
        return {
            shown: html `<p>
        <a class="download" download="result.pdf" href="${dataUri('application/pdf', bytes)}"
          >Save ${label} as PDF (${(0,report_bytes/* formatBytes */.z)(bytes.byteLength)})</a
        >
      </p>`,
        };
    },
    text: form_text,
    latex: form_text,
    json: form_text,
    javascript: form_text,
};
/** Says that the beginning is shown, where there is more. */
function cutNote(bytes, size) {
    if (size <= bytes.byteLength)
        return NOTHING;
    return leftOut(`The first ${(0,report_bytes/* formatBytes */.z)(bytes.byteLength)} of ${(0,report_bytes/* formatBytes */.z)(size)}; the file has all.`);
}
function decode(bytes) {
    return new TextDecoder().decode(bytes);
}
/** HTML of somebody else: only the secrets are taken out; what it is otherwise is the frame's matter. */
function masked(page, pen) {
    return pen.text(page, Infinity);
}
function dataUri(type, bytes) {
    return `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}
function parsed(bytes) {
    try {
        return JSON.parse(decode(bytes));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/results/value.js
/** The forms that say most come first. */
const PREFERRED = [
    'png',
    'jpeg',
    'svg',
    'chart',
    'data',
    'markdown',
    'html',
    'json',
    'pdf',
    'latex',
    'text',
    'javascript',
];
/** The values of files, in their order; the forms of each, the best one first. */
function valuesOf(files) {
    const values = new Map();
    for (const file of files) {
        const key = `${file.order} ${file.step}`;
        const value = values.get(key) ?? { step: file.step, order: file.order, main: false, forms: [] };
        value.main ||= file.main;
        value.forms.push(file);
        values.set(key, value);
    }
    for (const { forms } of values.values())
        forms.sort((a, b) => PREFERRED.indexOf(a.type) - PREFERRED.indexOf(b.type));
    return [...values.values()];
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/sections/results.js








/** What code steps showed: plots, tables and texts, under their steps. */
function resultsSection(report, pen) {
    const { results } = report.run;
    if (!results || (results.files.length === 0 && results.refused.length === 0))
        return undefined;
    const values = valuesOf(results.files);
    const shown = values.slice(0, LIMITS.values);
    const left = values.length - shown.length;
    const room = { left: LIMITS.embedded };
    const steps = new Map();
    for (const value of shown) {
        const own = steps.get(value.step) ?? [];
        own.push(valueMarkup(value, report, room, pen));
        steps.set(value.step, own);
    }
    const groups = [...steps].map(([step, own]) => html `<div class="result-group">
        <h3>${pen.line(step, 200)}</h3>
        ${own}
      </div>`);
    const refused = results.refused
        .slice(0, LIMITS.messages)
        .map((sentence) => leftOut(pen.line(sentence, 500)));
    return {
        id: 'results',
        title: 'Results',
        note: (0,text_count/* counted */.h)(values.length, 'value'),
        body: html `${groups}${refused}${left > 0 ? leftOut(`${(0,text_count/* counted */.h)(left, 'more value')} not shown here; the results folder has all.`) : NOTHING}`,
    };
}
function valueMarkup({ step, order, forms }, { contents }, room, pen) {
    const name = `Result ${order}`;
    const label = `${name} of ${pen.line(step, 100)}`;
    const drawn = forms.find(({ type }) => type === 'chart');
    const ofChart = drawn === undefined ? undefined : contents?.get(drawn.file);
    const chart = ofChart && 'bytes' in ofChart ? parsed(ofChart.bytes) : undefined;
    const context = { pen, room, label, chart };
    const rest = [...forms];
    const reasons = [];
    let best;
    while (best === undefined && rest.length > 0) {
        const form = rest.shift();
        if (!form)
            break;
        const made = formMarkup(form, contents?.get(form.file), context);
        if ('shown' in made)
            best = made.shown;
        else
            reasons.push(leftOut(`${TYPE_NAMES[form.type]} is not shown: ${made.why}.`));
    }
    const others = rest.map((form) => {
        const made = form.type === 'chart'
            ? { shown: chartTable(chart, pen) ?? NOTHING }
            : formMarkup(form, contents?.get(form.file), {
                ...context,
                label: `${label} as ${TYPE_NAMES[form.type]}`,
            });
        const body = 'shown' in made ? made.shown : leftOut(`It is not shown: ${made.why}.`);
        return html `<div class="form">
      <h4>${TYPE_NAMES[form.type]}</h4>
      ${body}
    </div>`;
    });
    const files = forms.map(({ file, bytes }) => `${pen.line(file, 120)} (${(0,report_bytes/* formatBytes */.z)(bytes)})`).join(', ');
    const more = others.length === 0
        ? NOTHING
        : html `<details class="more">
          <summary>${(0,text_count/* counted */.h)(others.length, 'other form')}</summary>
          ${others}
        </details>`;
    return html `<figure class="value">
    <figcaption><span class="value-name">${name}</span> <span class="value-files">${files}</span></figcaption>
    ${best ?? NOTHING}${reasons}${more}
  </figure>`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/text/relative.js
/** A local path as it is below `root`, where it is; else as it stands. */
function relativeTo(root, path) {
    return root !== undefined && path.startsWith(root) && /^[\\/]./.test(path.slice(root.length))
        ? path.slice(root.length + 1)
        : path;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/text/sandbox-state.js
/** What became of a sandbox, as what follows "created, then". */
const STATES = {
    none: 'none',
    running: 'left running',
    paused: 'paused',
    killed: 'killed',
    lost: 'lost',
};
/** Whether one was left that can be come back to. */
function wasLeft({ id, state }) {
    return id !== null && (state === 'paused' || state === 'running');
}
/** What follows the name of a sandbox that was left: how it is, and where. Between backticks stands code. */
function backText({ state, sleeps }, { localOnly }) {
    const then = sleeps === true ? ', and sleeps then' : '';
    const what = state === 'paused' ? 'is paused, with its files and its memory' : `runs until its timeout${then}`;
    const reach = localOnly === true ? ' It is on the machine that ran it, and only there.' : '';
    return `${what}.${reach} Give \`sandbox-id\` this ID to go on with it in another step, job or run.`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/text/upload-line.js


/** What an upload came to: `412 files, 9.6 MB; 7 files changed, 1 removed, 120 kB sent`. */
function uploadLine({ mode, files, bytes, sentBytes, changed, removed, }) {
    const all = `${(0,text_count/* counted */.h)(files, 'file')}, ${(0,report_bytes/* formatBytes */.z)(bytes)}`;
    if (mode === 'full')
        return `${all}; ${(0,report_bytes/* formatBytes */.z)(sentBytes)} sent`;
    const gone = removed !== undefined && removed > 0 ? `, ${removed.toLocaleString('en-US')} removed` : '';
    const saved = bytes > 0 ? `; the sync saved ${Math.floor((1 - Math.min(1, sentBytes / bytes)) * 100)} %` : '';
    return `${all}; ${(0,text_count/* counted */.h)(changed ?? 0, 'file')} changed${gone}, ${(0,report_bytes/* formatBytes */.z)(sentBytes)} sent${saved}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/sections/sandbox.js









/** The sandbox, what it was made of and what went in and out; and how to come back to it, where it was left. */
function sandboxSection(report, pen) {
    const { run } = report;
    const { template, sandbox, upload, artifacts, urls } = run;
    const rows = [
        [
            'Template',
            html `${prose_code(template.name, pen)} ${template.reused ? 'reused' : 'built'}:
      ${prose_prose(template.reason, pen, 400)}`,
        ],
    ];
    if (sandbox.id !== null) {
        const how = sandbox.resumed ? 'resumed' : 'created';
        rows.push(['Sandbox', html `${prose_code(sandbox.id, pen)} ${how}, then ${STATES[sandbox.state]}`]);
    }
    if (upload && upload.mode !== 'none')
        rows.push(['Upload', html `${uploadLine(upload)}`]);
    for (const [port, url] of Object.entries(urls)) {
        const address = pen.line(url, 4000);
        rows.push([`Port ${pen.line(port, 20)}`, pageLink(address, address) ?? prose_code(address, pen, 4000)]);
    }
    if (artifacts.length > 0)
        rows.push(['Downloaded', html `${(0,text_count/* counted */.h)(artifacts.length, 'file')}`]);
    return {
        id: 'sandbox',
        title: 'Sandbox',
        body: html `${comeBack(report, pen)}
      <dl class="rows">
        ${rows.map(([name, value]) => html `<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`)}
      </dl>
      ${fileList(report, pen)}`,
    };
}
function comeBack({ run, back = {} }, pen) {
    const { sandbox } = run;
    if (sandbox.id === null || !wasLeft(sandbox))
        return NOTHING;
    const shell = back.shell === undefined
        ? NOTHING
        : html `<p>A shell in it:</p>
          ${textBox(pen.line(back.shell, 500), 'The command that opens a shell')}`;
    return html `<div class="callout plain">
    <h3>Come back</h3>
    <p>Sandbox ${prose_code(sandbox.id, pen)} ${prose_prose(backText(sandbox, back), pen)}</p>
    ${shell}
  </div>`;
}
function fileList({ run, root }, pen) {
    const { artifacts } = run;
    if (artifacts.length === 0)
        return NOTHING;
    const shown = artifacts.slice(0, LIMITS.files);
    const left = artifacts.length - shown.length;
    return html `<details class="more">
    <summary>${(0,text_count/* counted */.h)(artifacts.length, 'downloaded file')}</summary>
    <ul class="files">
      ${shown.map((path) => html `<li>${prose_code(relativeTo(root, path), pen, 500)}</li>`)}
    </ul>
    ${left > 0 ? leftOut(`${(0,text_count/* counted */.h)(left, 'more file')} not shown here.`) : NOTHING}
  </details>`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/terminal.js


/** Colour and weight: what a log says with them is worth showing. Everything else of terminals is left out. */
// oxlint-disable-next-line no-control-regex -- reading them is the point
const STYLE = /\u001b\[([\d;:]{0,64})m/g;
/** Black and white are the reader's own. */
const COLOURS = [undefined, 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', undefined];
/**
 * What a step printed, as a terminal would have left it: what a lone `\r` let write over is gone, colours are classes.
 * Backgrounds are not shown: on one of the sandbox's choice nobody could promise that text can be read.
 */
function terminalMarkup(text, mask) {
    const pieces = terminal_masked(parse(text.split('\n').map(lastWritten).join('\n')), mask);
    return html `${pieces.map(({ text: own, style }) => {
        const classes = classesOf(style);
        return classes === '' ? own : html `<span class="${classes}">${own}</span>`;
    })}`;
}
/** Of a line that was written over, what stood there in the end. */
function lastWritten(line) {
    const whole = line.replace(/\r+$/, '');
    const at = whole.lastIndexOf('\r');
    return at === -1 ? whole : (whole.slice(0, at).match(STYLE) ?? []).join('') + whole.slice(at + 1);
}
function parse(text) {
    const pieces = [];
    let style = {};
    let from = 0;
    const take = (to) => {
        const own = (0,clean/* cleanText */.X)(text.slice(from, to));
        if (own === '')
            return;
        const last = pieces.at(-1);
        if (last && classesOf(last.style) === classesOf(style))
            last.text += own;
        else
            pieces.push({ text: own, style });
    };
    for (const found of text.matchAll(STYLE)) {
        take(found.index);
        from = found.index + found[0].length;
        style = changed(style, found[1] ?? '');
    }
    take(text.length);
    return pieces;
}
function changed(style, parameters) {
    let next = { ...style };
    const codes = parameters.split(/[;:]/).map((each) => (each === '' ? 0 : Number(each)));
    for (let at = 0; at < codes.length; at += 1) {
        const one = codes[at] ?? 0;
        if (one === 0)
            next = {};
        else if (one === 1)
            next.bold = true;
        else if (one === 2)
            next.dim = true;
        else if (one === 3)
            next.italic = true;
        else if (one === 4)
            next.underline = true;
        else if (one === 22)
            next = without(without(next, 'bold'), 'dim');
        else if (one === 23)
            next = without(next, 'italic');
        else if (one === 24)
            next = without(next, 'underline');
        else if (one === 38 || one === 48) {
            const { colour, length } = extended(codes.slice(at + 1));
            if (one === 38)
                next = coloured(next, colour);
            at += length;
        }
        else if (one >= 30 && one <= 37)
            next = coloured(next, COLOURS[one - 30]);
        else if (one === 39)
            next = without(next, 'colour');
        else if (one === 90)
            next = coloured(next, 'grey');
        else if (one > 90 && one <= 97)
            next = coloured(next, COLOURS[one - 90]);
    }
    return next;
}
/** A colour of 256 or of 16 million, as the nearest one that we have. */
function extended([kind, ...values]) {
    const [first = 0, second = 0, third = 0] = values;
    if (kind === 2)
        return { colour: nearest(first, second, third), length: 4 };
    if (kind !== 5)
        return { colour: undefined, length: 0 };
    if (first < 16)
        return { colour: first === 8 ? 'grey' : COLOURS[first % 8], length: 2 };
    if (first >= 232)
        return { colour: first < 250 ? 'grey' : undefined, length: 2 };
    const cube = first - 16;
    const level = (step) => (step % 6) * 51;
    return {
        colour: nearest(level(Math.floor(cube / 36)), level(Math.floor(cube / 6)), level(cube)),
        length: 2,
    };
}
function nearest(red, green, blue) {
    const most = Math.max(red, green, blue);
    const least = Math.min(red, green, blue);
    if (most - least < 40)
        return most > 90 && most < 200 ? 'grey' : undefined;
    const middle = (most + least) / 2;
    return COLOURS[(red > middle ? 1 : 0) + (green > middle ? 2 : 0) + (blue > middle ? 4 : 0)];
}
function coloured(style, colour) {
    return colour === undefined ? without(style, 'colour') : { ...style, colour };
}
function without(style, key) {
    const { [key]: _gone, ...rest } = style;
    return rest;
}
function classesOf({ colour, bold, dim, italic, underline }) {
    return [
        colour === undefined ? '' : `t-${colour}`,
        bold === true ? 't-bold' : '',
        dim === true && colour === undefined ? 't-grey' : '',
        italic === true ? 't-italic' : '',
        underline === true ? 't-underline' : '',
    ]
        .filter((name) => name !== '')
        .join(' ');
}
/** Masks what is read as one text, however it was coloured in between. */
function terminal_masked(pieces, mask) {
    const spans = mask.find(pieces.map(({ text }) => text).join(''));
    if (spans.length === 0)
        return [...pieces];
    const result = [];
    let at = 0;
    let hiddenTo = 0;
    let next = 0;
    for (const { text, style } of pieces) {
        let own = '';
        let from = at;
        const end = at + text.length;
        while (from < end) {
            if (from < hiddenTo) {
                from = Math.min(end, hiddenTo);
                continue;
            }
            const span = spans[next];
            if (span && span[0] <= from) {
                next += 1;
                if (span[1] <= from)
                    continue;
                own += '***';
                hiddenTo = span[1];
                // What begins before it ends is hidden with it.
                for (let more = spans[next]; more && more[0] <= hiddenTo; more = spans[next]) {
                    hiddenTo = Math.max(hiddenTo, more[1]);
                    next += 1;
                }
                continue;
            }
            const to = Math.min(end, span?.[0] ?? end);
            own += text.slice(from - at, to - at);
            from = to;
        }
        if (own !== '')
            result.push({ text: own, style });
        at = end;
    }
    return result;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/sections/steps.js










const OUTCOMES = {
    passed: 'Passed',
    failed: 'Failed',
    'timed-out': 'Timed out',
    lost: 'Lost',
    cancelled: 'Cancelled',
    skipped: 'Skipped',
};
/** The steps in their order: how they ended, when they ran, what they printed. */
function stepsSection({ run, logs, secrets = [] }, pen) {
    const { steps } = run;
    if (steps.length === 0)
        return undefined;
    const mask = (0,secret_mask/* createSecretMask */.b1)(secrets);
    const total = Math.max(1, steps.reduce((sum, { durationMs }) => sum + durationMs, 0));
    const shown = steps.slice(0, LIMITS.steps);
    let at = 0;
    const items = shown.map((step, index) => {
        const from = at;
        at += step.durationMs;
        return stepItem(step, index, { from: from / total, to: at / total }, logs?.get(index), mask, pen);
    });
    const left = steps.length - shown.length;
    return {
        id: 'steps',
        title: 'Steps',
        body: html `<ol class="steps">
        ${items}
      </ol>
      ${left > 0 ? leftOut(`${(0,text_count/* counted */.h)(left, 'more step')} not shown here.`) : NOTHING}`,
    };
}
function stepItem(step, index, span, log, mask, pen) {
    const { name, outcome, exitCode, durationMs, summary } = step;
    const ran = outcome !== 'skipped';
    const result = outcome === 'failed' && exitCode !== null ? `Exit code ${exitCode}` : OUTCOMES[outcome];
    const label = pen.line(name, 200);
    const bars = bar(span.from, span.to, kindOf(outcome));
    const line = [
        html `<span class="dot ${kindOf(outcome)}" aria-hidden="true"></span>`,
        html `<span class="name">${label}</span>`,
        html `<span class="result ${kindOf(outcome)}">${result}</span>`,
        ran ? html `<span class="when">${bars}</span>` : NOTHING,
        ran ? html `<span class="took">${duration_formatDuration(durationMs)}</span>` : NOTHING,
    ];
    const told = summary === undefined ? undefined : foreignMarkdown(pen.text(summary, LIMITS.summary));
    const wrong = ['failed', 'timed-out', 'lost'].includes(outcome);
    const box = wrong ? textBoxFromEnd : textBox;
    const printed = log && log.bytes > 0 ? box(logMarkup(log, mask), `What step ${label} printed`) : undefined;
    if (!told && !printed)
        return html `<li class="step"><div class="line">${line}</div></li>`;
    const open = wrong && index < 50;
    const body = html `${told
        ? html `<div class="told">
          <h3>What it reported</h3>
          <div class="foreign">${told}</div>
        </div>`
        : NOTHING}${printed}`;
    return open
        ? html `<li class="step">
        <details open>
          <summary class="line">${line}</summary>
          ${body}
        </details>
      </li>`
        : html `<li class="step">
        <details>
          <summary class="line">${line}</summary>
          ${body}
        </details>
      </li>`;
}
function logMarkup({ head, tail, bytes }, mask) {
    if (bytes <= head.byteLength + tail.byteLength) {
        return terminalMarkup(decoded(Buffer.concat([head, tail])).replace(/\n$/, ''), mask);
    }
    const [beginning, end] = [uptoLine(head), fromLine(tail)];
    const between = bytes - beginning.byteLength - end.byteLength;
    const gap = html `<span class="gap">… ${(0,report_bytes/* formatBytes */.z)(between)} left out here; the log file has all …</span>`;
    return html `${terminalMarkup(decoded(beginning), mask)}${gap}${terminalMarkup(decoded(end).replace(/\n$/, ''), mask)}`;
}
function decoded(bytes) {
    return new TextDecoder().decode(bytes);
}
/**
 * Cut at the end of a line, where that loses less than half. What is read was masked when it was printed: a cut elsewhere
 * parts no secret.
 */
function uptoLine(bytes) {
    const at = bytes.lastIndexOf(10) + 1;
    return at > bytes.byteLength / 2 ? bytes.subarray(0, at) : bytes;
}
function fromLine(bytes) {
    const at = bytes.indexOf(10) + 1;
    return at < bytes.byteLength / 2 ? bytes.subarray(at) : bytes;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/sections/tests.js










/** What JUnit files say: the failed tests first, then the flaky ones, then the slowest. */
function testsSection({ tests, links = {} }, pen) {
    if (!tests)
        return undefined;
    const { failures, flaky, slowest } = tests;
    const shown = failures.slice(0, LIMITS.failures);
    const left = failedTests(tests) - shown.length;
    return {
        id: 'tests',
        title: 'Tests',
        note: (0,test_line/* testLine */.n)(tests),
        body: html `${proportions(tests)}${shown.length > 0
            ? html `<h3>Failed</h3>
            <ul class="failures">
              ${shown.map((test, index) => failure(test, index, pen, links))}
            </ul>`
            : NOTHING}${left > 0 ? leftOut(`${(0,text_count/* counted */.h)(left, 'more failed test')} not shown here; the JUnit files have all.`) : NOTHING}${flakyTable(tests, flaky, pen, links)}${slowest.length > 0 ? slowestTable(tests, pen) : NOTHING}`,
    };
}
/** How many of each, as one bar. */
function proportions({ counts }) {
    const { tests, passed, failed, errors, skipped } = counts;
    if (tests === 0)
        return NOTHING;
    const parts = [
        ['passed', passed, 'Passed'],
        ['failed', failed + errors, 'Failed'],
        ['skipped', skipped, 'Skipped'],
    ];
    let at = 0;
    const rects = parts.map(([kind, count]) => {
        const width = (count / tests) * 1000;
        const rect = html `<rect
      class="fill k-${kind}"
      x="${at.toFixed(2)}"
      width="${width.toFixed(2)}"
      height="8"
    />`;
        at += width;
        return count === 0 ? NOTHING : rect;
    });
    const legend = parts
        .filter(([, count]) => count > 0)
        .map(([kind, count, label]) => html `<li>
          <span class="dot k-${kind}" aria-hidden="true"></span>${label}
          <span class="number">${count.toLocaleString('en-US')}</span>
        </li>`);
    return html `<svg class="track stacked" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
      ${rects}
    </svg>
    <ul class="legend">
      ${legend}
    </ul>`;
}
function failure(test, index, pen, links) {
    const { kind, durationMs = 0, attempts, message, detail, place } = test;
    const facts = [
        `${kind === 'error' ? 'Error' : 'Failed'}${durationMs < 1 ? '' : ` after ${duration_formatDuration(durationMs)}`}`,
        attempts > 1 ? `tried ${attempts} times` : '',
    ].filter((fact) => fact !== '');
    const where = place ? html `<span class="place">${placeMarkup(place, pen, links)}</span>` : NOTHING;
    const said = message === '' || detail.includes(message)
        ? NOTHING
        : html `<p class="said">${pen.line(message, 2000)}</p>`;
    const trace = detail === '' || index >= LIMITS.traces
        ? NOTHING
        : textBox(pen.text(detail, 8000), `Trace of ${pen.line(test.name, 100)}`);
    const body = html `<p class="facts-line">${facts.join(', ')}${where}</p>
    ${said}${trace}`;
    const line = html `<span class="dot k-failed" aria-hidden="true"></span
    ><span class="name">${nameMarkup(test, pen)}</span>`;
    return index < 3
        ? html `<li>
        <details open>
          <summary class="line">${line}</summary>
          ${body}
        </details>
      </li>`
        : html `<li>
        <details>
          <summary class="line">${line}</summary>
          ${body}
        </details>
      </li>`;
}
function flakyTable({ counts }, flaky, pen, links) {
    if (flaky.length === 0)
        return NOTHING;
    const shown = flaky.slice(0, LIMITS.flaky);
    const rows = shown.map((test) => html `<tr>
        <td>${nameMarkup(test, pen)}</td>
        <td class="number">${test.failures}</td>
        <td>${test.place ? placeMarkup(test.place, pen, links) : NOTHING}</td>
        <td>${pen.line(test.message, 200)}</td>
      </tr>`);
    const left = Math.max(counts.flaky, flaky.length) - shown.length;
    return html `<h3>Flaky</h3>
    <p class="note">They failed, and then passed without a change.</p>
    ${scrollBox(html `<table>
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col" class="number">Failed</th>
            <th scope="col">Where</th>
            <th scope="col">What it said</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`, 'Flaky tests')}${left > 0 ? leftOut(`${(0,text_count/* counted */.h)(left, 'more flaky test')} not shown here.`) : NOTHING}`;
}
function slowestTable({ slowest }, pen) {
    const rows = slowest.map((test) => html `<tr>
        <td>${nameMarkup(test, pen)}</td>
        <td class="number">${duration_formatDuration(test.durationMs)}</td>
      </tr>`);
    return html `<details class="more">
    <summary>Slowest tests</summary>
    ${scrollBox(html `<table>
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col" class="number">Time</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`, 'Slowest tests')}
  </details>`;
}
function nameMarkup({ suite, name }, pen) {
    if (suite === '' || name.startsWith(suite))
        return html `${pen.line(name, 300)}`;
    return html `<span class="suite">${pen.line(suite, 150)} › </span>${pen.line(name, 300)}`;
}
function placeMarkup(place, pen, links) {
    const label = prose_code(placeText(place), pen);
    const address = placeAddress(place, pen, links);
    return address === undefined ? label : (pageLink(label, address) ?? label);
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/sections/time.js


const time_NAMES = {
    template: 'Template',
    sandbox: 'Sandbox',
    upload: 'Upload',
    steps: 'Steps',
    download: 'Download',
    after: 'Afterwards',
};
/** Where the time went: the phases, which follow each other, as one bar. */
function timeSection({ run }) {
    const phases = Object.entries(run.timings).filter(([name]) => Object.hasOwn(time_NAMES, name));
    if (phases.length === 0)
        return undefined;
    const sum = phases.reduce((all, [, ms]) => all + ms, 0);
    const total = Math.max(1, run.timings.total ?? 0, sum);
    let at = 0;
    const rects = phases.map(([name, ms]) => {
        // A gap between two keeps them apart also where colours do not.
        const width = (ms / total) * 1000;
        const rect = html `<rect
      class="fill p-${name}"
      x="${at.toFixed(2)}"
      width="${Math.max(0.5, width - 2).toFixed(2)}"
      height="12"
    />`;
        at += width;
        return rect;
    });
    const rows = phases.map(([name, ms]) => row(name, ms, total));
    return {
        id: 'time',
        title: 'Time',
        note: `${duration_formatDuration(total)} in all`,
        body: html `<svg class="track phases" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
        ${rects}
      </svg>
      <ul class="phase-list">
        ${rows}
      </ul>`,
    };
}
function row(name, ms, total) {
    const share = Math.round((ms / total) * 100);
    return html `<li>
    <span class="swatch p-${name}" aria-hidden="true"></span><span class="name">${time_NAMES[name] ?? name}</span
    ><span class="took">${duration_formatDuration(ms)}</span><span class="share">${share} %</span>
  </li>`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/sections/trouble.js





/** Why there is no result, what went wrong beside the steps, and warnings; each with its way out. */
function troubleSection({ run, tests }, pen) {
    const { error, problems, warnings } = run;
    const unread = (tests?.problems ?? []).map((problem) => `test report ${problem}`);
    const said = [...warnings, ...unread];
    const count = (error ? 1 : 0) + problems.length + said.length;
    if (count === 0)
        return undefined;
    const shown = problems.slice(0, LIMITS.messages);
    const lines = said.slice(0, LIMITS.messages);
    const left = problems.length - shown.length + said.length - lines.length;
    return {
        id: 'trouble',
        title: error || problems.length > 0 ? 'What went wrong' : 'Warnings',
        ...(problems.length > 0 && !error ? { note: 'Beside the steps: what these said stands.' } : {}),
        body: html `${error ? callout(error, pen, 'bad') : NOTHING}${shown.map((one) => callout(one, pen, 'bad'))}${lines.map((text) => html `<div class="callout warn"><p>${prose_prose(text, pen)}</p></div>`)}${left > 0 ? leftOut(`${(0,text_count/* counted */.h)(left, 'more', 'more')} not shown here; the JSON result has all.`) : NOTHING}`,
    };
}
function callout({ message, hint, place, lines = [] }, pen, kind) {
    const where = place
        ? html ` <span class="place">${prose_code(`${place.file}:${place.line}`, pen)}</span>`
        : NOTHING;
    const wayOut = hint === '' ? NOTHING : html `<p class="way-out"><strong>Way out:</strong> ${prose_prose(hint, pen)}</p>`;
    const log = lines.length === 0 ? NOTHING : textBox(pen.text(lines.join('\n'), 8000), 'The last lines of its log');
    return html `<div class="callout ${kind}">
    <p>${prose_prose(message, pen)}${where}</p>
    ${wayOut}${log}
  </div>`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/sections/usage.js



/** More points are not seen on a screen. */
const POINTS = 400;
/** Processors, memory and disk over the time of the run. */
function usageSection({ run }) {
    const samples = (run.usage ?? []).filter((sample) => Object.values(sample).every(Number.isFinite));
    if (samples.length === 0)
        return undefined;
    const cores = samples.map(({ cpuPercent }) => cpuPercent / 100);
    const all = [
        { title: 'Processors', values: cores, top: Math.max(1, Math.ceil(Math.max(...cores))), write: coresOf },
        bytesSeries('Memory', samples, ({ memoryBytes }) => memoryBytes, ({ memoryTotalBytes }) => memoryTotalBytes),
        bytesSeries('Disk', samples, ({ diskBytes }) => diskBytes, ({ diskTotalBytes }) => diskTotalBytes),
    ];
    const from = samples[0]?.atMs ?? 0;
    const to = Math.max(samples.at(-1)?.atMs ?? 0, from + 1);
    return {
        id: 'usage',
        title: 'Resource use',
        note: 'By the metrics of the sandbox',
        body: html `<div class="charts">
      ${all.filter(({ top }) => top > 0).map((series) => chart(series, samples, from, to))}
    </div>`,
    };
}
function bytesSeries(title, samples, value, total) {
    const values = samples.map(value);
    const limit = Math.max(...samples.map(total));
    const most = Math.max(...values);
    // A small use of a large machine would be a line at the bottom: the axis ends a little above it then.
    const top = limit > 0 && most > limit / 3 ? Math.max(limit, most) : most * 1.25;
    return { title, values, top, write: report_bytes/* formatBytes */.z, ...(limit > 0 ? { limit } : {}) };
}
function coresOf(value) {
    const text = value < 9.95 ? value.toFixed(1) : String(Math.round(value));
    return `${text} ${text === '1.0' ? 'core' : 'cores'}`;
}
function chart({ title, values, top, limit, write }, samples, from, to) {
    const most = Math.max(...values);
    const x = (atMs) => ((atMs - from) / (to - from)) * 1000;
    const y = (value) => 100 - (Math.max(0, value) / top) * 100;
    const points = thinned(samples.map(({ atMs }, index) => [x(atMs), y(values[index] ?? 0)]));
    // One sample is a level, not a moment.
    const drawn = points.length === 1
        ? [[0, points[0]?.[1] ?? 100], [1000, points[0]?.[1] ?? 100]]
        : points;
    const line = drawn.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
    const of = limit === undefined ? '' : ` of ${write(limit)}`;
    const peak = `${write(most)}${of}`;
    const span = samples.length === 1
        ? `after ${duration_formatDuration(from)}`
        : `from ${duration_formatDuration(from)} to ${duration_formatDuration(to)}`;
    return html `<figure class="chart">
    <figcaption>
      <span class="chart-title">${title}</span
      ><span class="peak">peak <strong>${write(most)}</strong>${of}</span>
    </figcaption>
    <div class="plot">
      <svg
        viewBox="0 0 1000 100"
        preserveAspectRatio="none"
        role="img"
        aria-label="${`${title} ${span} of the run: peak ${peak}, at the end ${write(values.at(-1) ?? 0)}`}"
      >
        <line class="grid" x1="0" x2="1000" y1="0.5" y2="0.5" />
        <line class="grid" x1="0" x2="1000" y1="50" y2="50" />
        <polygon class="area" points="0,100 ${line} 1000,100" />
        <polyline class="curve" points="${line}" />
        <line class="axis" x1="0" x2="1000" y1="99.5" y2="99.5" /></svg
      ><span class="y-top" aria-hidden="true">${write(top)}</span>
    </div>
    <div class="x" aria-hidden="true">
      <span>${duration_formatDuration(from)}</span
      >${samples.length > 1 ? html `<span>${duration_formatDuration(to)}</span>` : NOTHING}
    </div>
  </figure>`;
}
/** Of each stretch its highest point: a peak must not be lost. */
function thinned(points) {
    if (points.length <= POINTS)
        return [...points];
    const size = points.length / POINTS;
    return Array.from({ length: POINTS }, (_, index) => {
        const stretch = points.slice(Math.floor(index * size), Math.max(Math.floor(index * size) + 1, Math.floor((index + 1) * size)));
        return stretch.reduce((best, point) => (point[1] < best[1] ? point : best));
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/report/html/page.js















/**
 * What the page may do: show our two styles and pictures that are in it. It has no scripts; should something of the
 * sandbox's ever come to stand in it as more than text, it could run, load and send nothing.
 */
const POLICY = [
    "default-src 'none'",
    `style-src ${[PAGE_STYLE, FRAME_STYLE].map((style) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(style).digest('base64')}'`).join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/**
 * A run as one HTML page that needs nothing else: no network, no scripts. Whatever users or the sandbox named or wrote is
 * text in it; pictures are shown as pictures, HTML of results in a frame that may do nothing.
 */
function renderHtml(report) {
    const pen = createPen(report.secrets ?? []);
    const { text } = verdict_verdictOf(report.run, report.tests);
    const about = report.title === undefined ? '' : ` · ${pen.line(report.title, 120)}`;
    const sections = [
        troubleSection(report, pen),
        stepsSection(report, pen),
        testsSection(report, pen),
        resultsSection(report, pen),
        usageSection(report),
        timeSection(report),
        changesSection(report, pen),
        sandboxSection(report, pen),
    ].filter((section) => section !== undefined);
    const page = html `${DOCTYPE}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${text}${about} · E2B sandbox run</title>
        ${page_STYLE}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the report</a>
        <div class="page">
          ${headMarkup(report, pen)}
          <nav aria-label="On this page">
            <ul>
              ${sections.map(({ id, title }) => html `<li><a href="#${id}">${title}</a></li>`)}
            </ul>
          </nav>
          <main id="main" tabindex="-1">${sections.map(renderSection)}</main>
          <footer>
            <p>
              One file, without scripts, that loads nothing: what the sandbox printed and showed is text and
              pictures in it.
            </p>
          </footer>
        </div>
      </body>
    </html> `;
    return page.toString();
}
const DOCTYPE = Markup.trusted('<!doctype html>');
/** Letter for letter what the policy names. */
const page_STYLE = Markup.trusted(`<style>${PAGE_STYLE}</style>`);

// EXTERNAL MODULE: ./.cache/build/lib/job/exit-code.js
var exit_code = __webpack_require__(34553);
// EXTERNAL MODULE: ./.cache/build/lib/job/report/place.js
var place = __webpack_require__(43897);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./.cache/build/lib/job/report/read-files.js




/** Of all result files together, in bytes: more would only fill memory. */
const READ = 96_000_000;
/** Neither a link nor a pipe is what it should be. */
const OPEN = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** The beginning and the end of what each step printed, by its index. A log that cannot be read is not there. */
async function readLogs({ steps }) {
    const logs = new Map();
    const kept = steps.filter(({ log }) => log !== undefined).length;
    const whole = LIMITS.logHead + LIMITS.logTail;
    const share = Math.min(1, LIMITS.logs / (whole * Math.max(1, kept)));
    const [head, tail] = [Math.floor(LIMITS.logHead * share), Math.floor(LIMITS.logTail * share)];
    for (const [index, { log }] of steps.entries()) {
        if (log === undefined)
            continue;
        const read = await withFile(log, async (file, bytes) => ({
            bytes,
            head: await part(file, 0, Math.min(bytes, bytes <= head + tail ? bytes : head)),
            tail: bytes <= head + tail ? new Uint8Array() : await part(file, bytes - tail, tail),
        })).catch(() => undefined);
        if (read)
            logs.set(index, read);
    }
    return logs;
}
/** What the result files hold, as far as a page shows it; what cannot be read says why. Never rejects. */
async function readContents({ results, }) {
    const contents = new Map();
    let room = READ;
    for (const file of results?.files ?? []) {
        const content = await readContent(results?.folder ?? '', file, room);
        if ('bytes' in content)
            room -= content.bytes.byteLength;
        contents.set(file.file, content);
    }
    return contents;
}
async function readContent(folder, { file: name, type }, room) {
    if (!/^[\w.-]+$/.test(name) || /^\.+$/.test(name))
        return { problem: 'its name is not one of a result file' };
    const limit = FILE_LIMITS[type];
    try {
        return await withFile(external_node_path_.join(folder, name), async (file, size) => {
            // Of what is shown whole or not at all, nothing is read then.
            const wanted = size <= limit || CUT_TYPES.has(type) ? Math.min(size, limit) : 0;
            if (wanted > room)
                return { problem: 'the page holds as much as it may already' };
            return { size, bytes: await part(file, 0, wanted) };
        });
    }
    catch (error) {
        return { problem: `it cannot be read (${error.message})` };
    }
}
async function withFile(name, read) {
    const file = await (0,promises_.open)(name, OPEN);
    try {
        const stat = await file.stat();
        if (!stat.isFile())
            throw new Error('it is not a plain file');
        return await read(file, stat.size);
    }
    finally {
        await file.close();
    }
}
async function part(file, from, length) {
    const buffer = Buffer.alloc(length);
    let done = 0;
    while (done < length) {
        const { bytesRead } = await file.read(buffer, done, length - done, from + done);
        if (bytesRead === 0)
            break;
        done += bytesRead;
    }
    return buffer.subarray(0, done);
}

;// CONCATENATED MODULE: ./.cache/build/lib/job/report/keep.js







/**
 * Writes the report that the description asks for, and names it in the result. When that fails, it is a problem beside the
 * result, which is returned. Never rejects.
 */
async function keepReport(spec, result, context) {
    const file = (0,place/* reportFile */.rn)(spec);
    if (file === undefined)
        return undefined;
    try {
        const logs = await readLogs(result);
        const contents = await readContents(result);
        const page = renderHtml({
            ...context,
            run: result,
            logs,
            contents,
            root: spec.root,
            endedAt: new Date(),
        });
        await replaceFile(file, page, spec);
        result.report = file;
        return undefined;
    }
    catch (error) {
        const problem = {
            cause: 'unreadable',
            message: `the report cannot be written: ${error.message}`,
            hint: 'choose another place for it, or look whether the disk is full',
        };
        result.problems.push(problem);
        result.exitCode = (0,exit_code/* exitCodeOf */.F)(result);
        return problem;
    }
}
/** Puts a whole file in the place of what is there, or nothing. */
async function replaceFile(file, text, spec) {
    // What the run downloaded may have put a link or a folder there since it was looked at.
    const fault = (0,place/* reportFault */.NO)(spec);
    if (fault)
        throw new Error(fault.message);
    const folder = external_node_path_.dirname(file);
    await (0,promises_.mkdir)(folder, { recursive: true });
    if ((0,place/* leadsOut */.qm)(folder, file, spec.root))
        throw new Error(`${file} leads outside ${spec.root} by a link`);
    const temporary = `${file}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`;
    try {
        const handle = await (0,promises_.open)(temporary, 'wx', 0o644);
        try {
            await handle.writeFile(text);
        }
        finally {
            await handle.close();
        }
        await (0,promises_.rename)(temporary, file);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
}


/***/ })

};
