// Writes what is made from src/spec: schema/sandbox.schema.json, action.yml of the action and of its sub-actions, the
// tables of README.md, docs/sandbox-file.md and docs/prune.md. It reads the compiled lib/ (npx tsc -p .).
//   node script/generate.mjs           writes them
//   node script/generate.mjs --check   writes nothing; exit 1 names the files that are out of date
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { z } from 'zod';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const checkOnly = process.argv.includes('--check');

if (!existsSync(path.join(root, 'lib/spec/fields.js'))) {
  say('script/generate.mjs: lib/ is missing; compile first: npx tsc -p .');
  process.exit(1);
}
const { fieldsOf, describeField, templateFields } = await import('../lib/spec/fields.js');
const { pruneFields } = await import('../lib/spec/prune/fields.js');
const { applyFields, planFields } = await import('../lib/spec/infra/fields.js');
const { APPLY_OUTPUTS, OUTPUTS, PLAN_OUTPUTS, PRUNE_OUTPUTS, TEMPLATE_OUTPUTS } =
  await import('../lib/spec/outputs.js');
const { sandboxFile } = await import('../lib/spec/schema/file.js');
const { DURATION_JSON_SCHEMA, SIZE_JSON_SCHEMA } = await import('../lib/spec/schema/text.js');
const { AGE_JSON_SCHEMA } = await import('../lib/spec/schema/infra.js');

const prettierOptions = await resolveConfig(path.join(root, 'package.json'));
const pretty = (text, parser) => format(text, { ...prettierOptions, parser });

const outdated = [];
const schema = jsonSchema();
await put('schema/sandbox.schema.json', await pretty(JSON.stringify(schema), 'json'));
await put('action.yml', await pretty(actionYaml(), 'yaml'));
await put('template/action.yml', await pretty(templateActionYaml(), 'yaml'));
await put('prune/action.yml', await pretty(pruneActionYaml(), 'yaml'));
await put('plan/action.yml', await pretty(planActionYaml(), 'yaml'));
await put('apply/action.yml', await pretty(applyActionYaml(), 'yaml'));
await putTables('docs/sandbox-file.md', { keys: keysTable(schema) });
await putTables('README.md', { inputs: inputsTable(fieldsOf('action')), outputs: outputsTable(OUTPUTS) });
await putTables('docs/prune.md', {
  inputs: inputsTable(pruneFields('action')),
  outputs: outputsTable(PRUNE_OUTPUTS),
});

await putTables('docs/iac.md', {
  'plan-inputs': inputsTable(planFields()),
  'plan-outputs': outputsTable(PLAN_OUTPUTS),
  'apply-inputs': inputsTable(applyFields()),
  'apply-outputs': outputsTable(APPLY_OUTPUTS),
});

if (outdated.length > 0) {
  say(`Out of date: ${outdated.join(', ')}. Run: npx tsc -p . && node script/generate.mjs`);
  process.exitCode = 1;
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function jsonSchema() {
  return {
    title: 'Sandbox file',
    ...z.toJSONSchema(sandboxFile, {
      target: 'draft-7', // what editors' YAML language servers know best
      io: 'input',
      override: ({ zodSchema, jsonSchema: json }) => {
        const meta = zodSchema.meta?.();
        const ours = { duration: DURATION_JSON_SCHEMA, size: SIZE_JSON_SCHEMA, age: AGE_JSON_SCHEMA }[
          meta?.id
        ];
        if (ours) {
          delete json.type;
          Object.assign(json, ours);
        }
        // zod drops the default of what is transformed on reading.
        if (meta?.default !== undefined) json.default = meta.default;
        // Every integer of zod carries the bounds of JavaScript's numbers, which say nothing here.
        if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
        if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
      },
    }),
  };
}

function actionYaml() {
  return asAction({
    name: 'E2B Sandbox Action',
    description:
      "Run a repository's own scripts in an E2B sandbox, in the cloud or in the embedded local engine",
    fields: fieldsOf('action'),
    outputs: OUTPUTS,
    runs: { using: 'node24', main: 'dist/main/index.js', post: 'dist/post/index.js' },
  });
}

function templateActionYaml() {
  return asAction({
    name: 'E2B Sandbox Action: template',
    description: 'Build an E2B template from the repository, or reuse the build of the same identity',
    fields: templateFields('action'),
    outputs: TEMPLATE_OUTPUTS,
    runs: { using: 'node24', main: '../dist/template-action/index.js' },
  });
}

function pruneActionYaml() {
  return asAction({
    name: 'E2B Sandbox Action: prune',
    description: 'Sweep up sandboxes, snapshots and builds of templates that this repository left at E2B',
    fields: pruneFields('action'),
    outputs: PRUNE_OUTPUTS,
    runs: { using: 'node24', main: '../dist/prune-action/index.js' },
  });
}

function planActionYaml() {
  return asAction({
    name: 'E2B Sandbox Action: plan',
    description:
      'Say what would be done to the templates, snapshots and previews of a sandbox file, or what drifted',
    fields: planFields(),
    outputs: PLAN_OUTPUTS,
    runs: { using: 'node24', main: '../dist/plan-action/index.js' },
  });
}

function applyActionYaml() {
  return asAction({
    name: 'E2B Sandbox Action: apply',
    description:
      'Make the templates, snapshots and previews of a sandbox file what it says, or take a stage away',
    fields: applyFields(),
    outputs: APPLY_OUTPUTS,
    runs: { using: 'node24', main: '../dist/apply-action/index.js' },
  });
}

function asAction({ name, description, fields, outputs, runs }) {
  const inputs = fields.map((field) => [
    field.name,
    {
      description: field.actionDefault === undefined ? describeField(field) : field.description,
      required: false,
      ...(field.actionDefault === undefined ? {} : { default: field.actionDefault }),
    },
  ]);
  const action = {
    name,
    description,
    author: 'The E2B Sandbox Action authors',
    branding: { icon: 'box', color: 'orange' },
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs.map((output) => [output.name, { description: output.description }])),
    runs,
  };
  return `# Generated from src/spec by script/generate.mjs\n${stringify(action, { lineWidth: 0 })}`;
}

function inputsTable(fields) {
  const rows = fields.flatMap((field, index) => {
    const text = field.description;
    const row = [`\`${field.name}\``, text, field.default ?? ''];
    return field.group === fields[index - 1]?.group ? [row] : [[`**${field.group}**`, '', ''], row];
  });
  return table(['Input', 'What it says', 'Default'], rows);
}

function outputsTable(outputs) {
  return table(
    ['Output', 'What it holds'],
    outputs.map((output) => [`\`${output.name}\``, output.description]),
  );
}

/** One row for every key of the file, mappings before what is in them. */
function keysTable({ properties, definitions }) {
  const rows = [];
  // What a template among the resources says as every template does, stands there.
  const shared = new Set(
    (properties.template.anyOf ?? [])
      .flatMap((part) => Object.keys(part.properties ?? {}))
      .filter((key) => key !== 'name')
      .map((key) => `templates.*.${key}`),
  );
  const walk = (name, node) => {
    const shown = node.default === undefined ? '' : `\`${node.default}\``;
    rows.push([`\`${name}\``, kindOf(node), node.description ?? '', shown]);
    for (const part of [node, ...(node.anyOf ?? [])]) {
      if (part.properties)
        for (const [key, child] of Object.entries(part.properties)) walk(`${name}.${key}`, child);
      // A mapping of names that the user chooses.
      for (const [key, child] of Object.entries(part.additionalProperties?.properties ?? {}))
        if (!shared.has(`${name}.*.${key}`)) walk(`${name}.*.${key}`, child);
      for (const item of part.items ? [part.items, ...(part.items.anyOf ?? [])] : []) {
        for (const [key, child] of Object.entries(item.properties ?? {})) walk(`${name}[].${key}`, child);
      }
    }
  };
  for (const [name, node] of Object.entries(properties)) walk(name, node);
  for (const kind of ['duration', 'size'])
    if (!definitions?.[kind]) throw new Error(`the schema has no definition of a ${kind} any more`);
  return table(['Key', 'Kind', 'What it says', 'Default'], rows);
}

function kindOf(node) {
  if (node.allOf) return kindOf(node.allOf[0]);
  if (node.$ref) return path.posix.basename(node.$ref);
  if (node.const !== undefined) return `\`${node.const}\``;
  if (node.enum) return node.enum.map((word) => `\`${word}\``).join(', ');
  if (node.anyOf) return [...new Set(node.anyOf.map(kindOf))].join(' or ');
  if (node.type === 'array') return `list of ${kindOf(node.items)}`;
  const kinds = { string: 'text', object: 'mapping', boolean: '`true`, `false`', integer: 'whole number' };
  return kinds[node.type] ?? node.type;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Replaces what stands between `<!-- name:start -->` and `<!-- name:end -->`. */
async function putTables(name, tables) {
  const file = path.join(root, name);
  let text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const [marker, content] of Object.entries(tables)) {
    const start = `<!-- ${marker}:start -->`;
    const end = `<!-- ${marker}:end -->`;
    const from = text.indexOf(start);
    const to = text.indexOf(end);
    if (from < 0 || to < from) {
      if (checkOnly) outdated.push(`${name} (no markers ${start} and ${end})`);
      else say(`${name}: skipped the table ${marker}; there are no markers ${start} and ${end}`);
      continue;
    }
    const shown = (await pretty(content, 'markdown')).trim();
    text = `${text.slice(0, from + start.length)}\n\n${shown}\n\n${text.slice(to)}`;
  }
  if (text !== '') await put(name, text);
}

async function put(name, text) {
  const file = path.join(root, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (checkOnly) {
    if (!outdated.includes(name)) outdated.push(name);
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  say(`wrote ${name}`);
}
