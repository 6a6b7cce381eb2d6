import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { globSync } from 'glob';
import { parse } from 'yaml';
import type { GivenFields } from '../../src/spec/given-fields.js';
import { fieldsOf } from '../../src/spec/fields.js';
import { formatProblems } from '../../src/spec/problems.js';
import { pruneFields } from '../../src/spec/prune/fields.js';
import { type PruneFields, resolvePrune } from '../../src/spec/prune/resolve.js';
import { resolveRun } from '../../src/spec/resolve.js';
import { addFieldOptions, givenFields, runFields } from '../../src/terminal/field-options.js';

// No document and no example shows a sandbox file, a workflow step or a command that a run would refuse.
interface Block {
  /** `docs/recipes.md:12` */
  place: string;
  text: string;
}

const documents = globSync([
  'README.md',
  'docs/**/*.md',
  'examples/*/README.md',
  'CHANGELOG.md',
  'SECURITY.md',
]);
const blocks = (language: string): Block[] =>
  documents.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map((match) => ({
      place: `${file}:${text.slice(0, match.index).split('\n').length}`,
      text: match[1] ?? '',
    }));
  });

interface WorkflowStep {
  uses?: string;
  with?: Record<string, unknown>;
}

const exampleWorkflows = globSync('examples/workflows/*.yml').map((place) => ({
  place,
  text: readFileSync(place, 'utf8'),
}));
const yamlBlocks = [...blocks('yaml'), ...exampleWorkflows].map((block) => ({
  ...block,
  value: parse(block.text) as unknown,
}));

/** The steps of a workflow, of a part of one, or none. */
function stepsOf(value: unknown): WorkflowStep[] {
  if (Array.isArray(value)) return value as WorkflowStep[];
  const { jobs } = value as { jobs?: Record<string, { steps?: WorkflowStep[] }> };
  return Object.values(jobs ?? {}).flatMap((job) => job.steps ?? []);
}

const isOfWorkflow = (value: unknown): boolean =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && ('jobs' in value || 'on' in value));

/** What is wrong with it, one line a problem. A part of a sandbox file has no steps. */
function problemsOf(text: string | undefined, fields: GivenFields): string[] {
  const whole = text === undefined || /^steps:/m.test(text) ? text : `${text}\nsteps: [a]\n`;
  const result = resolveRun({
    root: '/project',
    fields,
    fieldsMayLeaveRoot: true,
    ...(whole === undefined ? {} : { file: { name: 'sandbox.yml', text: whole } }),
  });
  return 'problems' in result ? formatProblems(result.problems).split('\n') : [];
}

const sandboxFiles = yamlBlocks.filter(({ value }) => value !== null && !isOfWorkflow(value));

test.each(sandboxFiles)('the sandbox file at $place is valid', ({ text }) => {
  expect(problemsOf(text, {})).toEqual([]);
});

test.each(globSync('examples/*/*.yml', { ignore: 'examples/workflows/*' }))('%s is valid', (file) => {
  expect(problemsOf(readFileSync(file, 'utf8'), {})).toEqual([]);
});

/** The steps that use the action, or a sub-action: `/prune`. */
const stepsUsing = (folder: string): { place: string; inputs: Record<string, unknown> }[] =>
  yamlBlocks
    .filter(({ value }) => isOfWorkflow(value))
    .flatMap(({ place, value }) =>
      stepsOf(value)
        .filter(({ uses }) => uses?.startsWith(`e2b-sandbox-action/e2b-sandbox-action${folder}@`) === true)
        .map((step) => ({ place, inputs: step.with ?? {} })),
    );
const workflowSteps = stepsUsing('');
const pruneSteps = stepsUsing('/prune');

test.each(pruneSteps)('the inputs at $place are ones that a sweep takes', ({ inputs }) => {
  const names = pruneFields('action').map(({ name }) => name as string);
  expect(Object.keys(inputs).filter((name) => !names.includes(name))).toEqual([]);
  const given = Object.entries(inputs).map(([name, value]) => [
    name,
    { value: evaluated(String(value)), source: `input ${name}` },
  ]);
  expect(resolvePrune({ root: '/project', fields: Object.fromEntries(given) as PruneFields })).toHaveProperty(
    'spec',
  );
});

test.each(workflowSteps)('the inputs at $place are ones that a run takes', ({ inputs }) => {
  const names = fieldsOf('action').map(({ name }) => name as string);
  expect(Object.keys(inputs).filter((name) => !names.includes(name))).toEqual([]);
  const given = Object.entries(inputs)
    .filter(([name]) => name !== 'file')
    .map(([name, value]) => [name, { value: evaluated(String(value)), source: `input ${name}` }]);
  const text = inputs['run'] === undefined ? readExample(inputs['file']) : undefined;
  expect(problemsOf(text, Object.fromEntries(given) as GivenFields)).toEqual([]);
});

/** What stands for the value of an expression. */
function evaluated(value: string): string {
  return value.replaceAll(/\$\{\{.*?\}\}/g, 'i0');
}

/** A file that is named stands in this repository, where it is one of the examples. */
function readExample(file: unknown): string {
  if (typeof file === 'string' && file.startsWith('examples/')) return readFileSync(file, 'utf8');
  return 'steps: [a]';
}

const commandsOf = (verb: string): { place: string; line: string }[] =>
  ['console', 'sh']
    .flatMap((language) => blocks(language))
    .flatMap(({ place, text }) =>
      text
        .split('\n')
        .map((line) => line.replace(/^\$ /, '').replace(/\s+#.*$/, ''))
        .filter((line) => line.startsWith(`e2b-action ${verb}`))
        .map((line) => ({ place, line })),
    );
const commands = commandsOf('run');
const pruneCommands = commandsOf('prune');

test.each(pruneCommands)('the command at $place is one: $line', ({ line }) => {
  const command = new Command()
    .exitOverride()
    .argument('[file]')
    .option('--json')
    .option('--yes')
    .configureOutput({ writeErr: () => undefined });
  addFieldOptions(command, pruneFields('cli'));
  command.parse(wordsOf(line).slice(2), { from: 'user' });
  const fields = givenFields(command, pruneFields('cli'));
  expect(resolvePrune({ root: '/project', fields })).toHaveProperty('spec');
});

test.each(commands)('the command at $place is one: $line', ({ line }) => {
  const command = new Command()
    .exitOverride()
    .argument('[file]')
    .option('--json')
    .option('--result <FILE>')
    .option('--logs <FOLDER>')
    .configureOutput({ writeErr: () => undefined });
  addFieldOptions(command, runFields());
  command.parse(wordsOf(line).slice(2), { from: 'user' });
  const [file] = command.args;
  const fields = givenFields(command, runFields());
  const text = file?.startsWith('examples/') ? readTarget(file) : fields.run ? undefined : 'steps: [a]';
  expect(problemsOf(text, fields)).toEqual([]);
});

function readTarget(target: string): string {
  return readFileSync(target.endsWith('.yml') ? target : path.join(target, 'sandbox.yml'), 'utf8');
}

/** The words of a shell line up to a redirection. `ID` and what a command prints stand for an ID. */
function wordsOf(line: string): string[] {
  const words = [...line.matchAll(/'([^']*)'|"(\$\([^]*\))"|"([^"]*)"|([^\s'"]+)/g)].map(
    ([, single, printed, double, bare]) => single ?? (printed === undefined ? double : 'i0') ?? bare ?? '',
  );
  const end = words.findIndex((word) => word === '>');
  return (end < 0 ? words : words.slice(0, end)).map((word) => (word === 'ID' ? 'i0' : word));
}

test('there are sandbox files, workflows and commands to check', () => {
  expect(sandboxFiles.length).toBeGreaterThan(20);
  expect(workflowSteps.length).toBeGreaterThan(5);
  expect(commands.length).toBeGreaterThan(8);
  expect(pruneSteps.length).toBeGreaterThan(2);
  expect(pruneCommands.length).toBeGreaterThan(4);
});
