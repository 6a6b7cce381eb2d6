import type { Fault } from '../fault.js';
import { placeLocal } from '../local-path.js';
import { given, items } from '../mapping.js';
import type { Problem } from '../model.js';
import { CODE_LANGUAGES } from './language.js';
import type { YamlSource } from '../yaml-source.js';
import { readSource } from './source.js';
import type { SourceReader, StepCode } from './source.js';

interface Reading {
  /** What the description is called. */
  file: string;
  textLines: YamlSource['textLines'];
  root: string;
  readSource?: SourceReader;
}

/**
 * The code of each step that has any, from the parsed value before validation, so that what is wrong with files is told
 * together with all else. `problems` are of places in those files.
 */
export function readSteps(
  steps: unknown,
  { file, textLines, root, readSource: reader }: Reading,
): { steps: (StepCode | undefined)[]; faults: Fault[]; problems: Problem[] } {
  const faults: Fault[] = [];
  const problems: Problem[] = [];
  const read = (step: unknown, index: number): StepCode | undefined => {
    const language = CODE_LANGUAGES.find((each) => each === given(step, 'language'));
    const code = given(step, 'code');
    const path = ['steps', index, 'code'];
    if (typeof code === 'string') {
      const lines = textLines(path);
      // A text in quotes has its line breaks as \n.
      const at = lines && ('from' in lines ? lines.from : code.split('\n').map(() => lines.all));
      const place = at === undefined ? {} : { place: { file, lines: at } };
      return { language: language ?? 'python', cells: [{ code, ...place }] };
    }
    const source = given(step, 'code-file');
    // Another fault is told of those that are no path, or lead out.
    if (typeof source !== 'string' || source.trim() === '' || source.includes('\0')) return undefined;
    const placed = placeLocal(root, source);
    if (!placed.inside) return undefined;
    if (!reader) return { language: language ?? 'python', cells: [] };
    const reading = readSource(placed.path, language, reader);
    if ('cells' in reading) return reading;
    if ('problems' in reading) problems.push(...reading.problems);
    else faults.push({ path: ['steps', index, 'code-file'], at: 'value', message: reading.problem });
    return undefined;
  };
  return { steps: items(steps).map(read), faults, problems };
}
