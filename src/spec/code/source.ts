import { MAX_CODE_BYTES, MAX_NOTEBOOK_BYTES } from '../limits.js';
import type { CodeCell, Problem } from '../model.js';
import { isNotebook, languageOfFile } from './language.js';
import type { CodeLanguage } from './language.js';
import { foreignKernel, readNotebook } from './notebook.js';

/**
 * Reads a file of the repository, of at most `maxBytes`. The path is as the description has it. A sentence says why it
 * cannot be read: that it is not there, too long, or leads out of where it may be.
 */
export type SourceReader = (
  path: string,
  maxBytes: number,
) => { bytes: Uint8Array; shown: string } | { problem: string };

/** The code of a step. */
export interface StepCode {
  language: CodeLanguage;
  cells: CodeCell[];
}

/** `problem`: of the file as a whole; `problems`: at places in it. */
export type SourceReading = StepCode | { problem: string } | { problems: Problem[] };

/** Reads a file with code, or a notebook. `given`: the language that the description says. */
export function readSource(
  file: string,
  given: CodeLanguage | undefined,
  reader: SourceReader,
): SourceReading {
  const notebook = isNotebook(file);
  const found = reader(file, notebook ? MAX_NOTEBOOK_BYTES : MAX_CODE_BYTES);
  if ('problem' in found) return found;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(found.bytes);
  } catch {
    return { problem: 'the file is not text in UTF-8' };
  }
  if (notebook) return ofNotebook(found.shown, text, given);
  if (text.includes('\0')) return { problem: 'the file holds a NUL character' };
  if (text.trim() === '') return { problem: 'the file holds no code' };
  const cells = [{ code: text, place: { file: found.shown, lines: 1 } }];
  return { language: given ?? languageOfFile(file), cells };
}

function ofNotebook(shown: string, text: string, given: CodeLanguage | undefined): SourceReading {
  const read = readNotebook(text);
  if ('faults' in read) return { problems: read.faults.map((fault) => ({ source: shown, ...fault })) };
  if (read.foreign !== undefined && given === undefined) return { problem: foreignKernel(read.foreign) };
  const cells = read.cells.map(({ code, lines }, index) => ({
    code,
    cell: index + 1,
    place: { file: shown, lines },
  }));
  return { language: given ?? read.language ?? 'python', cells };
}
