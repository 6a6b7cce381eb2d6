import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { readYaml } from '../../src/spec/yaml-source.js';
import { description } from './descriptions.js';
import { problemsOf } from './resolving.js';

// What editors say of a file, against what a run says of it.
const schema = JSON.parse(readFileSync('schema/sandbox.schema.json', 'utf8')) as object;
const accepts = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false }).compile(schema);

const folder = path.join(import.meta.dirname, 'golden');
const refused = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .flatMap((file) => {
    const { problems, source } = readYaml(file, readFileSync(path.join(folder, file), 'utf8'));
    const name = path.basename(file, '.yml');
    return source && problems.length === 0 ? [{ name, value: source.value }] : [];
  });

// What JSON Schema cannot say: what several keys must fulfil together, what lies outside the project, what is not
// available yet.
const BEYOND = [
  'auto-resume-of-killed',
  'network-domain',
  'report-outside',
  'sandbox-id-and-key',
  'steps-empty',
  'steps-missing',
  'template-outside',
  'results',
  'results-root',
  'template-without-definition',
  'upload-limit-too-large',
  'upload-mode-none',
];

test.each(refused.filter(({ name }) => !BEYOND.includes(name)))('editors refuse $name, too', ({ value }) => {
  expect(accepts(value)).toBe(false);
});

test.each(BEYOND)('%s is beyond what editors can tell', (name) => {
  expect(accepts(refused.find((file) => file.name === name)?.value)).toBe(true);
});

test('editors accept what a run accepts', () => {
  fc.assert(
    fc.property(description, (file) => {
      accepts(file);
      expect(accepts.errors).toBeNull();
    }),
    { numRuns: 300 },
  );
});

test('editors refuse nothing that a run accepts, whatever takes the place of a value', () => {
  const junk = fc.oneof(
    fc.constantFrom('', 'none', 'always()', '5GB', '1h', 'PATH', 'outcome', '~/x', '.', 0, 1, -1, 1.5, true),
    fc.constantFrom([], {}, ['a', 'a'], [1], { a: 'b' }, { run: 'a' }),
    fc.string({ maxLength: 8 }).filter((text) => text.isWellFormed()),
  );
  fc.assert(
    fc.property(description, fc.nat(), junk, (file, at, value) => {
      const changed = structuredClone(file);
      const places = placesOf(changed);
      const place = places[at % places.length];
      if (place) place.owner[place.key] = value;
      if (problemsOf({ text: stringify(changed) }).length > 0) return;
      accepts(changed);
      expect(accepts.errors).toBeNull();
    }),
    { numRuns: 400 },
  );
});

interface Place {
  owner: Record<string, unknown>;
  key: string;
}

/** Every key and item of a value, however deep. */
function placesOf(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const owner = value as Record<string, unknown>;
  return Object.keys(owner).flatMap((key) => [{ owner, key }, ...placesOf(owner[key])]);
}
