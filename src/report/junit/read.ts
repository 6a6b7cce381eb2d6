import { formatBytes } from '../bytes.js';
import { cleanLine } from '../text/clean.js';
import { counted } from '../text/count.js';
import { shorten } from '../text/cut.js';
import { createXmlDecoder } from './decode.js';
import { JUNIT_LIMITS, type JunitLimits } from './limits.js';
import type { TestReport } from './model.js';
import { createJunitParser, JunitStop, type Sax } from './parse.js';
import { createRepositoryPaths, type RepositoryOptions } from './repository-path.js';
import { createTally } from './tally.js';

/** A JUnit file. Nothing is believed of its content. */
export interface JunitFile {
  /** How it is called in messages. */
  name: string;
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export interface JunitOptions extends Partial<RepositoryOptions> {
  /** Values that must not appear. */
  secrets?: readonly string[];
  limits?: Partial<JunitLimits>;
}

/**
 * Reads JUnit files of any dialect. Never rejects: what cannot be read is a sentence in `problems`, and what stood
 * before it counts. Time and memory are bounded by `limits`, whatever the files hold; document types and entities of
 * their own are not read.
 */
export async function readJunit(
  files: Iterable<JunitFile> | AsyncIterable<JunitFile>,
  options: JunitOptions = {},
): Promise<TestReport> {
  const limits = { ...JUNIT_LIMITS, ...options.limits };
  const { roots = [], files: known } = options;
  const tally = createTally(
    createRepositoryPaths({ roots, ...(known ? { files: known } : {}) }),
    options.secrets ?? [],
    limits,
  );
  const problems: string[] = [];
  let unsaid = 0;
  const problem = (text: string): void => {
    if (problems.length < limits.problems) problems.push(text);
    else unsaid += 1;
  };
  const { default: sax } = (await import('sax')) as unknown as { default: Sax };

  let seen = 0;
  let read = 0;
  let totalBytes = 0;

  async function readOne(content: JunitFile['content'], say: (what: string) => void): Promise<void> {
    const decoder = createXmlDecoder();
    const parser = createJunitParser(sax, limits, (found) => {
      if (tally.cases >= limits.cases) throw new JunitStop(`goes beyond ${counted(limits.cases, 'test')}`);
      tally.add(seen, found);
    });
    let bytes = 0;
    const before = tally.cases;
    try {
      for await (const chunk of content) {
        bytes += chunk.byteLength;
        totalBytes += chunk.byteLength;
        if (bytes > limits.fileBytes) throw new JunitStop(`is larger than ${formatBytes(limits.fileBytes)}`);
        if (totalBytes > limits.totalBytes)
          throw new JunitStop(`goes beyond ${formatBytes(limits.totalBytes)} of reports`);
        parser.write(decoder.decode(chunk));
      }
      parser.write(decoder.end());
      parser.end();
      read += 1;
    } catch (error) {
      const reason =
        error instanceof JunitStop
          ? error.message
          : `cannot be read: ${shorten(cleanLine(error instanceof Error ? error.message : String(error)), 200)}`;
      const counts = tally.cases - before;
      if (counts > 0) read += 1;
      say(counts > 0 ? `${reason}; ${counted(counts, 'test')} before that count` : reason);
      if (counts === 0) return;
    }
    const trouble = decoder.trouble();
    for (const note of trouble === undefined ? parser.notes() : [trouble, ...parser.notes()]) say(note);
  }

  try {
    for await (const { name, content } of files) {
      seen += 1;
      if (seen > limits.files || totalBytes > limits.totalBytes || tally.cases >= limits.cases) {
        problem('there are more reports than are read; the rest is not counted');
        break;
      }
      const label = shorten(cleanLine(name), 200);
      await readOne(content, (what) => problem(`${label} ${what}`));
    }
  } catch (error) {
    problem(`the reports cannot be listed: ${shorten(cleanLine(String(error)), 200)}`);
  }
  if (unsaid > 0) problems.push(`… and ${counted(unsaid, 'more problem')} of this kind`);
  return { files: read, ...tally.report(), problems };
}
