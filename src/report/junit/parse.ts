import type * as SaxTypes from 'sax';
import type { JunitLimits } from './limits.js';
import { parseSeconds } from './seconds.js';

/** One `<testcase>`, or a failure that a suite has by itself. Strings are as long as the file makes them, within limits. */
export interface RawCase {
  name: string;
  classname: string;
  /** Names of the suites around it, outermost first. */
  suites: string[];
  file?: string;
  line?: number;
  durationMs?: number;
  outcome: 'passed' | 'failed' | 'error' | 'skipped';
  message: string;
  detail: string;
  /** Earlier or further tries that failed: surefire's and nextest's `flakyFailure`, `rerunFailure` and their errors. */
  retries: number;
}

/** The parser's package. It is CommonJS, and says less of itself than it has. */
export type Sax = Pick<typeof SaxTypes, 'parser'> & { MAX_BUFFER_LENGTH: number };

/** Why a file is not read further: completes "<file> …". */
export class JunitStop extends Error {}

/** Reads a JUnit report piece by piece and calls `onCase` for each test, also when it cannot be read to its end. */
export interface JunitParser {
  /** @throws JunitStop */
  write(text: string): void;
  /** @throws JunitStop */
  end(): void;
  /** What was wrong and could be passed over: each completes "<file> …". */
  notes(): string[];
}

/** What a child of `<testcase>` says of it. */
const VERDICTS: Record<string, { outcome?: RawCase['outcome']; retry?: true }> = {
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

interface Suite {
  name: string;
  file?: string;
  cases: number;
  /** What its attributes promise. */
  promised: number;
}

interface Verdict {
  outcome: RawCase['outcome'] | 'retry';
  message: string;
  type: string;
  text: TextKeeper;
}

export function createJunitParser(
  sax: Sax,
  limits: JunitLimits,
  onCase: (found: RawCase) => void,
): JunitParser {
  sax.MAX_BUFFER_LENGTH = limits.tokenUnits;
  const parser = sax.parser(true, { position: true, strictEntities: true } as SaxTypes.SAXOptions);
  const elements: string[] = [];
  const suites: Suite[] = [];
  const notes = new Set<string>();
  let begun = false;
  let badEntities = 0;
  let attributes = 0;
  let open: (RawCase & { flakyMessage?: string; flakyDetail?: string }) | undefined;
  let verdict: Verdict | undefined;
  let verdictDepth = 0;

  const stop = (reason: string): never => {
    throw new JunitStop(reason);
  };
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it is no event target
  parser.onerror = (error) => {
    const reason = error.message.split('\n')[0] ?? '';
    if (/^Invalid character (?:entity|in entity)/.test(reason)) {
      badEntities += 1;
      if (badEntities > limits.badEntities)
        stop('has too many references to characters that XML does not have');
      notes.add(
        'refers to entities or characters that XML does not have; they are shown as they are written',
      );
      (parser as { error: Error | null }).error = null;
      return;
    }
    stop(explain(reason, parser.line + 1, elements));
  };
  parser.ondoctype = () => notes.add('declares a document type, which is not read');
  parser.onattribute = () => {
    attributes += 1;
    if (attributes > limits.attributes) stop(`has an element with more than ${limits.attributes} attributes`);
  };
  parser.onopentag = (node) => {
    attributes = 0;
    const name = node.name;
    const attribute = (key: string): string | undefined => {
      const value = Object.hasOwn(node.attributes, key)
        ? (node.attributes as Record<string, unknown>)[key]
        : undefined;
      return typeof value === 'string' ? value : undefined;
    };
    if (elements.length === 0 && name !== 'testsuites' && name !== 'testsuite') {
      stop(`is XML, but no JUnit report: it begins with <${name.slice(0, 40)}>`);
    }
    begun = true;
    elements.push(name);
    if (elements.length > limits.depth) stop(`has elements more than ${limits.depth} deep`);
    if (verdict) return;
    const rule = Object.hasOwn(VERDICTS, name) ? VERDICTS[name] : undefined;
    if (name === 'testsuites' || name === 'testsuite') suites.push(suiteOf(attribute));
    else if (name === 'testcase') open = caseOf(attribute, suites);
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
  const onText = (text: string): void => {
    // Surefire puts the trace of a retry one deeper, and beside it what the test printed.
    if (elements.length === verdictDepth || elements.at(-1) === 'stackTrace') verdict?.text.add(text);
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
    } else if (name === 'testcase' && open && !verdict) {
      found(open);
      open = undefined;
    } else if ((name === 'testsuite' || name === 'testsuites') && !verdict) {
      const suite = suites.pop();
      if (suite && suite.promised > 0 && suite.cases === 0) {
        notes.add(`counts ${suite.promised} failed tests in a suite that lists none`);
      }
      const around = suites.at(-1);
      if (suite && around) around.cases += suite.cases;
    }
  };

  function settle({ outcome, message: given, type, text }: Verdict): void {
    const detail = text.text();
    const target = open ?? caseOf(() => undefined, suites);
    const message = given.trim() === '' && detail.trim() === '' ? type : given;
    if (outcome === 'retry') {
      target.retries += 1;
      target.flakyMessage ??= message;
      target.flakyDetail ??= detail;
    } else if (RANK[outcome] > RANK[target.outcome]) {
      target.outcome = outcome;
      target.message = message;
      target.detail = detail;
    }
    if (!open && outcome !== 'skipped') found(target);
  }

  function found(one: NonNullable<typeof open>): void {
    const { flakyMessage = '', flakyDetail = '', ...raw } = one;
    for (const suite of suites.slice(-1)) suite.cases += 1;
    const flaky = raw.outcome === 'passed' && raw.retries > 0;
    onCase(flaky ? { ...raw, message: flakyMessage, detail: flakyDetail } : raw);
  }

  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (error instanceof JunitStop) throw error;
      // The parser itself stumbled, over names that it cannot hold for instance.
      throw new JunitStop(`cannot be read as XML (line ${parser.line + 1})`);
    }
  };
  return {
    write: (text) =>
      guarded(() => {
        // Limits on tokens are looked at once a call.
        for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536));
      }),
    end: () =>
      guarded(() => {
        if (elements.length > 0) stop(`is cut short: <${elements.at(-1)?.slice(0, 40)}> is not closed`);
        parser.close();
        if (!begun) stop('is empty');
      }),
    notes: () => [...notes],
  };
}

function suiteOf(attribute: (key: string) => string | undefined): Suite {
  const file = attribute('file') ?? attribute('filepath');
  const promised = Number(attribute('failures') ?? 0) + Number(attribute('errors') ?? 0);
  return {
    name: attribute('name') ?? '',
    ...(file === undefined ? {} : { file }),
    cases: 0,
    promised: Number.isSafeInteger(promised) ? promised : 0,
  };
}

function caseOf(
  attribute: (key: string) => string | undefined,
  suites: readonly Suite[],
): RawCase & { flakyMessage?: string; flakyDetail?: string } {
  const file =
    attribute('file') ?? attribute('filepath') ?? suites.findLast((suite) => suite.file !== undefined)?.file;
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
function explain(reason: string, line: number, elements: readonly string[]): string {
  if (/before first tag/.test(reason)) return 'is not XML';
  if (reason.startsWith('Max buffer length'))
    return `has a tag, attribute or comment that is too long (line ${line})`;
  if (/^Unexpected end|^Unclosed root/.test(reason)) {
    return elements.length === 0
      ? 'is cut short'
      : `is cut short: <${elements.at(-1)?.slice(0, 40)}> is not closed`;
  }
  if (/outside of root/.test(reason)) return `has something after its end (line ${line})`;
  return `is not well-formed XML: ${reason.slice(0, 100).toLowerCase()} (line ${line})`;
}

/** Collects text and keeps its beginning and its end. */
interface TextKeeper {
  add(text: string): void;
  text(): string;
}

function createTextKeeper(units: number): TextKeeper {
  let head = '';
  let tail = '';
  let dropped = 0;
  return {
    add(text) {
      const room = units - head.length;
      head += text.slice(0, Math.max(0, room));
      if (text.length <= room) return;
      tail += text.slice(Math.max(0, room));
      if (tail.length <= units) return;
      dropped += tail.length - units;
      tail = tail.slice(-units);
    },
    text: () => (dropped === 0 ? head + tail : `${head}\n… [${dropped} characters left out]\n${tail}`),
  };
}
