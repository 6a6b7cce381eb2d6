import { readInputs } from '../../src/github/inputs.js';

function source(inputs: Record<string, string>) {
  const events: string[] = [];
  return {
    events,
    getInput: (name: string) => {
      events.push(`get ${name}`);
      return inputs[name] ?? '';
    },
    setSecret: (value: string) => void events.push(`mask ${value}`),
  };
}

test('inputs become fields under their own name; empty ones are not given', () => {
  const given = readInputs(source({ run: 'echo\nhi', timeout: '5m', upload: '' }), {});
  expect(given).toEqual({
    run: { value: 'echo\nhi', source: 'input run' },
    timeout: { value: '5m', source: 'input timeout' },
  });
});

test('keys are masked before any other input is looked at', () => {
  const from = source({ 'api-key': 'k1', 'github-token': 't1', 'registry-password': 'p1', run: 'x' });
  readInputs(from, { E2B_API_KEY: 'k2' });
  const masks = from.events.filter((event) => event.startsWith('mask'));
  expect(masks.toSorted()).toEqual(['mask k1', 'mask k2', 'mask p1', 'mask t1']);
  expect(from.events.indexOf('get run')).toBeGreaterThan(from.events.lastIndexOf('mask k2'));
});
