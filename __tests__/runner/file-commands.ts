import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The files in which a step leaves what it has to say, by the name of their `GITHUB_*` variable. */
export const FILE_COMMANDS = ['PATH', 'ENV', 'STEP_SUMMARY', 'STATE', 'OUTPUT'] as const;
export type FileCommand = (typeof FILE_COMMANDS)[number];
export type FileCommands = Record<FileCommand, string>;

/** Creates the empty files of one phase. @param suffix unique in the job: every phase has files of its own */
export async function createFileCommands(temp: string, suffix: string): Promise<FileCommands> {
  const folder = path.join(temp, '_runner_file_commands');
  await mkdir(folder, { recursive: true });
  const entries = FILE_COMMANDS.map(
    (name) => [name, path.join(folder, `${name.toLowerCase()}_${suffix}`)] as const,
  );
  await Promise.all(entries.map(([, file]) => writeFile(file, '')));
  return Object.fromEntries(entries) as FileCommands;
}

/** The text of a command file; empty when the step has removed it. */
export async function readFileCommand(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/**
 * The pairs of a file command, one by one, because those before a mistake count (EnvFileKeyValuePairs in
 * FileCommandManager.cs): `name=value`, or `name<<delimiter`, lines, `delimiter`. On Linux only `\n` ends a line.
 *
 * @throws Error with the runner's reason when the file is malformed
 */
export function* parsePairs(text: string): Generator<[name: string, value: string]> {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  // Without a final line end the last line counts too; with one there is no line after it.
  const ended = lines.at(-1) === '';
  if (ended) lines.pop();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals !== -1 && (heredoc === -1 || equals < heredoc)) {
      yield [line.slice(0, equals), line.slice(equals + 1)];
      continue;
    }
    if (heredoc === -1) throw new Error(`Invalid format '${line}'`);
    const name = line.slice(0, heredoc);
    const delimiter = line.slice(heredoc + 2);
    if (name === '' || delimiter === '') {
      throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
    }
    const end = lines.indexOf(delimiter, at + 1);
    if (end === -1) {
      if (!ended && at + 1 < lines.length) throw new Error('Invalid value. EOF marker missing new line.');
      throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    }
    yield [name, lines.slice(at + 1, end).join('\n')];
    at = end;
  }
}
