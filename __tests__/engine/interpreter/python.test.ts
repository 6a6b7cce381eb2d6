import { type Execution, Sandbox } from '@e2b/code-interpreter';
import { BUILD_MS } from '../../support/prepared-interpreter.js';
import { startTestEngine, type TestEngine } from '../../support/test-engine.js';

let engine: TestEngine;
let sandbox: Sandbox;
beforeAll(async () => {
  engine = await startTestEngine({ interpreter: true });
  sandbox = await Sandbox.create({ ...engine.options, envs: { GLOBAL: 'everywhere', OURS: 'global' } });
}, BUILD_MS);
afterAll(() => engine?.stop());

const run = (code: string): Promise<Execution> => sandbox.runCode(code);

test('variables live on; the last value is the main result; runs are counted', async () => {
  const first = await run('x = 20');
  expect(first.results).toEqual([]);
  const second = await run('print("out"); x + 1');
  expect(second.text).toBe('21');
  expect(second.results.map(({ isMainResult }) => isMainResult)).toEqual([true]);
  expect(second.executionCount).toBe((first.executionCount ?? 0) + 1);
  expect(second.logs).toEqual({ stdout: ['out\n'], stderr: [] });
  // A string is its text, less one pair of quotes.
  expect((await run('"it\'s"')).text).toBe("it's");
  expect((await run('"a" * 3')).text).toBe('aaa');
});

test('an error has name, value and a traceback with the line of the code', async () => {
  const { error, results } = await run('y = 1\n1 / 0\n');
  expect(error).toMatchObject({ name: 'ZeroDivisionError', value: 'division by zero' });
  // oxlint-disable-next-line no-control-regex
  expect(error?.traceback.replaceAll(/\u001B\[[\d;]*m/g, '')).toMatch(/----> 2 1 ?\/ ?0/);
  expect(results).toEqual([]);
  expect((await run('y =')).error?.name).toBe('SyntaxError');
});

test('output, results and errors come one by one while it runs', async () => {
  const seen: string[] = [];
  const code = `import sys
print('one', flush=True)
print('two', file=sys.stderr, flush=True)
display('shown')
raise KeyError('end')`;
  await sandbox.runCode(code, {
    onStdout: ({ line }) => void seen.push(`out ${line}`),
    onStderr: ({ line }) => void seen.push(`err ${line}`),
    onResult: ({ text }) => void seen.push(`result ${text}`),
    onError: ({ name }) => void seen.push(`error ${name}`),
  });
  expect(seen).toEqual(['out one\n', 'err two\n', 'result shown', 'error KeyError']);
  // Our copy of the package keeps none of what it handed over (`script/patch-sdk.mjs`).
  expect((await run(code)).logs).toEqual({ stdout: ['one\n'], stderr: ['two\n'] });
  // Also what is one line without an end.
  const long = await run('print("x" * 3_000_000, end="")');
  expect(long.logs.stdout.join('') === 'x'.repeat(3_000_000)).toBe(true);
});

test('variables of the sandbox are there; those of a run only during it', async () => {
  const look = 'import os\n[os.environ.get(name) for name in ("GLOBAL", "OURS", "NEW")]';
  expect((await run(look)).text).toBe("['everywhere', 'global', None]");
  const { text } = await sandbox.runCode(look, { envs: { OURS: 'run "\'\\\n', NEW: '' } });
  expect(text).toBe(`['everywhere', 'run "\\'\\\\\\n', '']`);
  expect((await run(look)).text).toBe("['everywhere', 'global', None]");
  // What the code itself set counts from then on, and is what is put back.
  await run('os.environ["OURS"] = "own"');
  await sandbox.runCode('1 / 0', { envs: { OURS: 'run' } });
  expect((await run('os.environ["OURS"]')).text).toBe('own');
});

test('what is displayed comes in every form that it has', async () => {
  const { results } = await run(`from IPython.display import *
display(HTML('<b>h</b>'), Markdown('*m*'), SVG('<svg xmlns="http://www.w3.org/2000/svg"/>'), Latex('$x$'), JSON({'a': [1]}), Javascript('1'))
display({'text/plain': 'p', 'application/pdf': 'JVBERi0=', 'image/jpeg': '/9j/', 'application/x-own': 'o'}, raw=True)`);
  expect(results.map((result) => result.formats())).toEqual([
    ['html'],
    ['markdown'],
    ['svg'],
    ['latex'],
    ['json'],
    ['javascript'],
    ['jpeg', 'pdf'],
  ]);
  expect(results.every(({ isMainResult }) => !isMainResult)).toBe(true);
  const [html, markdown, svg, latex, json] = results;
  expect(html?.html).toBe('<b>h</b>');
  expect(markdown?.markdown).toBe('*m*');
  expect(svg?.svg).toContain('<svg');
  expect(latex?.latex).toBe('$x$');
  expect(json?.json).toEqual({ a: [1] });
  expect(results.at(-1)).toMatchObject({ text: 'p', pdf: 'JVBERi0=', jpeg: '/9j/' });
  expect(results.at(-1)?.raw).toMatchObject({ extra: { 'application/x-own': 'o' } });
});

test('a data frame is its columns as well', async () => {
  const { results } = await run(`import pandas as pd
pd.DataFrame({'n': [1, None], 's': ['a', None], 't': pd.to_datetime(['2024-01-02', None]), 'b': [True, False], 'i': [2**40, float('inf')]})`);
  expect(results[0]?.data).toEqual({
    n: [1, null],
    s: ['a', null],
    t: ['2024-01-02T00:00:00', null],
    b: [true, false],
    i: [2 ** 40, null],
  });
  expect(results[0]?.html).toContain('<table');
  expect(results[0]?.text).toContain('2024-01-02');
});

describe('charts', () => {
  /** The one figure that the code shows: its picture, too. */
  async function chart(code: string): Promise<unknown> {
    const { results, error } = await run(`import matplotlib.pyplot as plt\n${code}\nplt.show()`);
    expect(error).toBeUndefined();
    expect(results).toHaveLength(1);
    expect(
      Buffer.from(results[0]?.png ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    return results[0]?.chart;
  }

  test('lines: labels, units, ticks, scales, points', async () => {
    const line = await chart(`plt.plot([1, 2, 3], [10, 100, 1000], label='a')
plt.plot([1, 2], [5, float('nan')])
plt.axhline(7)
plt.yscale('log')
plt.title('Growth'); plt.xlabel('Time (s)'); plt.ylabel('Size [MB]')
plt.xticks([1, 2, 3])`);
    expect(line).toMatchObject({
      type: 'line',
      title: 'Growth',
      x_label: 'Time (s)',
      x_unit: 's',
      y_label: 'Size [MB]',
      y_unit: 'MB',
      x_scale: 'linear',
      y_scale: 'log',
      x_ticks: [1, 2, 3],
      x_tick_labels: ['1', '2', '3'],
      elements: [
        {
          label: 'a',
          points: [
            [1, 10],
            [2, 100],
            [3, 1000],
          ],
        },
        {
          label: 'Line 1',
          points: [
            [1, 5],
            [2, null],
          ],
        },
      ],
    });
    const times = await chart(
      'import datetime as d; plt.plot([d.datetime(2024, 1, 1), d.datetime(2024, 1, 3)], [1, 2])',
    );
    expect(times).toMatchObject({
      x_scale: 'datetime',
      elements: [
        {
          points: [
            ['2024-01-01T00:00:00', 1],
            [expect.stringContaining('2024-01-03'), 2],
          ],
        },
      ],
    });
    // pandas counts months here.
    const months = await chart(
      "import pandas as pd; pd.Series([1, 2, 4], pd.date_range('2024-01-01', periods=3, freq='MS')).plot()",
    );
    expect(months).toMatchObject({
      x_scale: 'datetime',
      x_ticks: expect.arrayContaining(['2024-01-01T00:00:00']),
      elements: [
        {
          points: [
            ['2024-01-01T00:00:00', 1],
            ['2024-02-01T00:00:00', 2],
            ['2024-03-01T00:00:00', 4],
          ],
        },
      ],
    });
    expect(await chart('plt.plot(["u", "v"], [1, 2])')).toMatchObject({
      x_scale: 'categorical',
      elements: [
        {
          points: [
            ['u', 1],
            ['v', 2],
          ],
        },
      ],
    });
  });

  test('points', async () => {
    expect(await chart('plt.scatter([1, 2], [3, 4], label="g")')).toMatchObject({
      type: 'scatter',
      elements: [
        {
          label: 'g',
          points: [
            [1, 3],
            [2, 4],
          ],
        },
      ],
    });
  });

  test('bars, upright, side by side and lying', async () => {
    const bar = (label: string, group: string, value: number): object => ({ label, group, value });
    expect(await chart('plt.bar(["x", "y"], [1, 2.5], label="g")')).toMatchObject({
      type: 'bar',
      elements: [bar('x', 'g', 1), bar('y', 'g', 2.5)],
    });
    const grouped = `plt.bar([-.2, .8], [1, 2], .4, label='m'); plt.bar([.2, 1.2], [3, 4], .4, label='w')
plt.xticks([0, 1], ['a', 'b'])`;
    expect(await chart(grouped)).toMatchObject({
      elements: [bar('a', 'm', 1), bar('b', 'm', 2), bar('a', 'w', 3), bar('b', 'w', 4)],
    });
    expect(await chart('plt.barh(["x"], [7])')).toMatchObject({ elements: [bar('x', 'Group 0', 7)] });
  });

  test('slices', async () => {
    expect(
      await chart('plt.pie([1, 3], labels=["a", "b"], autopct="%d%%"); plt.title("Parts")'),
    ).toMatchObject({
      type: 'pie',
      title: 'Parts',
      elements: [
        { label: 'a', angle: 90, radius: 1, autopct: '25%' },
        { label: 'b', angle: 270, radius: 1, autopct: '75%' },
      ],
    });
  });

  test('boxes, standing and lying', async () => {
    const box = {
      min: 1,
      first_quartile: 2.25,
      median: 3.5,
      third_quartile: 4.75,
      max: 5,
      outliers: [20],
    };
    const data = '[[1, 2, 3, 4, 5, 20], [2, 3, 4]]';
    expect(await chart(`plt.boxplot(${data}, labels=['p', 'q'])`)).toMatchObject({
      type: 'box_and_whisker',
      elements: [
        { label: 'p', ...box },
        { label: 'q', median: 3, outliers: [] },
      ],
    });
    expect(await chart(`plt.boxplot(${data}, vert=False, patch_artist=True, showmeans=True)`)).toMatchObject({
      elements: [{ label: '1', ...box }, { label: '2' }],
    });
  });

  test('several in one figure; and what is none of these', async () => {
    const two = 'f, a = plt.subplots(1, 2); a[0].plot([1]); a[1].bar(["a"], [1]); f.suptitle("Both")';
    expect(await chart(two)).toMatchObject({
      type: 'superchart',
      title: 'Both',
      elements: [{ type: 'line' }, { type: 'bar' }],
    });
    expect(await chart('plt.imshow([[1, 2]]); plt.colorbar(); plt.title("Heat")')).toEqual({
      type: 'unknown',
      title: 'Heat',
      elements: [],
    });
  });
});
