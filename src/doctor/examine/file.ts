import type { Problem, TemplateSpec } from '../../spec/model.js';
import { counted } from '../../report/text/count.js';
import type { FileFacts } from '../facts.js';
import { amiss, type Finding, ok } from '../finding.js';

/** More problems of one file help nobody. */
const SHOWN = 50;

/** The sandbox file: whether there is one, what is wrong with it, what it means. */
export function examineFile({ name, problems, meaning }: FileFacts): Finding[] {
  if (name === undefined) {
    return [
      amiss(
        'note',
        'file.found',
        'there is no sandbox.yml here',
        'write one (docs/sandbox-file.md), name one, or say what to run with --run or the input run',
      ),
    ];
  }
  const more = problems.length - SHOWN;
  return [
    ok('file.found', 'there is a sandbox file', { from: name }),
    ...problems.slice(0, SHOWN).map(problemFinding),
    ...(more > 0
      ? [
          amiss(
            'problem',
            'file.valid',
            `${name} has ${counted(more, 'more problem')}`,
            'correct those above first',
          ),
        ]
      : []),
    ...(meaning
      ? [
          ok(
            'file.valid',
            `it is valid: ${counted(meaning.steps, 'step')}, in a sandbox of ${nameOf(meaning.template)}`,
            { from: name },
          ),
        ]
      : []),
  ];
}

function problemFinding({ source, line, column, path, message }: Problem): Finding {
  return amiss(
    'problem',
    'file.valid',
    `${path === undefined ? '' : `${path}: `}${message}`,
    'correct it; docs/sandbox-file.md has all keys',
    {
      place: {
        file: source,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
      },
    },
  );
}

function nameOf(template: TemplateSpec): string {
  if ('reference' in template) return `the template ${template.reference}, which must exist`;
  const { name, source } = template.build;
  const made = source.kind === 'steps' ? `from ${source.from} and its steps` : `from ${source.path}`;
  return `the template ${name}, which is built ${made} unless it is there`;
}
