import { problemsOf, specOf } from './resolving.js';

test('a script alone takes the defaults', () => {
  expect(specOf({ fields: { run: '\n  npm test  \nnpm run lint' } })).toEqual({
    root: '/project',
    backend: { engine: 'auto' },
    template: { reference: 'base' },
    sandbox: {
      onResumeFailure: 'fail',
      timeoutMs: 15 * 60_000,
      env: {},
      metadata: {},
      network: { internet: true, allow: [], deny: [], publicTraffic: true },
      ports: [],
      lifecycle: { onTimeout: 'kill', autoResume: false },
    },
    steps: [
      {
        name: 'npm test',
        condition: 'success',
        run: '\n  npm test  \nnpm run lint',
        shell: 'bash',
        cwd: '.',
        env: {},
        timeoutMs: 3_600_000,
        continueOnError: false,
      },
    ],
    download: [],
    after: { success: 'kill', failure: 'kill' },
    results: 'results',
    uploadMode: 'auto',
    uploadLimitBytes: 5 * 1024 ** 3,
    watch: [],
    handover: { outputs: [], env: [] },
    junit: [],
    report: { summary: true },
    deadlines: {
      queueMs: 300_000,
      createMs: 180_000,
      uploadMs: 1_800_000,
      downloadMs: 1_800_000,
      pauseMs: 600_000,
      stallMs: 30_000,
    },
  });
});

const FILE = `
results: ./out/results/
template: acme/ci:v1
sandbox:
  on-resume-failure: fail
  timeout: 20m
  env: { A: "file", B: "file" }
  metadata: { team: web }
  network: { internet: false, allow: [example.com, 10.0.0.0/8], deny: [1.2.3.4], public-traffic: false }
  ports: [3000, 8080, 3000]
  on-timeout: pause
upload:
  - { from: ., to: sub, ignore: [docs/**] }
  - { from: /project/lib/../src, to: /opt/src/ }
upload-mode: full
upload-limit: 500MB
watch: [dist, /srv/data/, ./dist/]
outputs: [version, coverage-percent]
export: [RELEASE]
deadlines: { queue: 1m, create: 2m, upload: 3m, download: 4m, pause: 5m, stall: 6s }
steps:
  - echo plain
  - { name: Test, run: npm test, if: failure(), timeout: 10m, env: { C: "1" }, user: root, cwd: pkg//a, shell: sh, continue-on-error: true }
download:
  - { from: "coverage/**", to: out/, if-none: error }
  - { from: log }
junit: [out/**/*.xml, ./out/../log/, /project/log]
after: { success: keep }
`;

test('every key of the file arrives', () => {
  expect(specOf({ text: FILE })).toEqual({
    results: 'out/results',
    root: '/project',
    backend: { engine: 'auto' },
    template: { reference: 'acme/ci:v1' },
    sandbox: {
      onResumeFailure: 'fail',
      timeoutMs: 1_200_000,
      env: { A: 'file', B: 'file' },
      metadata: { team: 'web' },
      network: {
        internet: false,
        allow: ['example.com', '10.0.0.0/8'],
        deny: ['1.2.3.4'],
        publicTraffic: false,
      },
      ports: [3000, 8080],
      lifecycle: { onTimeout: 'pause', autoResume: true },
    },
    upload: [
      { from: '.', to: '/home/user/work/sub', ignore: ['docs/**'] },
      { from: 'src', to: '/opt/src', ignore: [] },
    ],
    uploadMode: 'full',
    uploadLimitBytes: 500_000_000,
    watch: ['dist', '/srv/data'],
    handover: { outputs: ['version', 'coverage-percent'], env: ['RELEASE'] },
    junit: ['out/**/*.xml', 'log'],
    report: { summary: true },
    deadlines: {
      queueMs: 60_000,
      createMs: 120_000,
      uploadMs: 180_000,
      downloadMs: 240_000,
      pauseMs: 300_000,
      stallMs: 6000,
    },
    steps: [
      {
        name: 'echo plain',
        condition: 'success',
        run: 'echo plain',
        shell: 'bash',
        cwd: '.',
        env: {},
        timeoutMs: 3_600_000,
        continueOnError: false,
      },
      {
        name: 'Test',
        condition: 'failure',
        run: 'npm test',
        shell: 'sh',
        cwd: 'pkg/a',
        env: { C: '1' },
        user: 'root',
        timeoutMs: 600_000,
        continueOnError: true,
      },
    ],
    download: [
      { from: 'coverage/**', to: 'out', ifNone: 'error' },
      { from: 'log', ifNone: 'warn' },
    ],
    after: { success: 'keep', failure: 'kill' },
  });
});

test('fields override the file, and env and metadata are merged', () => {
  const spec = specOf({
    text: FILE,
    fields: {
      template: 'other',
      timeout: '90',
      env: 'B=field\nX=a=b',
      metadata: 'run=1',
      upload: 'dist:/srv',
      download: ['a', 'b:c'],
      'if-none': 'ignore',
      internet: 'true',
      allow: '10.0.0.1',
      deny: ['8.8.8.8', '9.9.9.9/32'],
      'step-timeout': '5m',
      'upload-mode': 'auto',
      'upload-limit': '1GiB',
      'on-resume-failure': 'recreate',
      'queue-timeout': '7m',
      'create-timeout': '8m',
      'upload-timeout': '9m',
      'download-timeout': '10m',
      'pause-timeout': '11m',
      watch: ['out', '/x'],
      outputs: 'a\nb',
      export: 'C',
      ports: '443\n443',
      'public-traffic': 'true',
      'auto-resume': 'false',
      after: 'pause',
      'after-failure': 'keep',
      engine: 'cloud',
      'api-key': ' e2b_key ',
      domain: 'e2b.example:8443',
      'api-url': 'https://api.example/e2b',
    },
  });
  expect(spec).toMatchObject({
    template: { reference: 'other' },
    backend: {
      engine: 'cloud',
      apiKey: 'e2b_key',
      domain: 'e2b.example:8443',
      apiUrl: 'https://api.example/e2b',
    },
    after: { success: 'pause', failure: 'keep' },
    uploadMode: 'auto',
    uploadLimitBytes: 1024 ** 3,
    watch: ['out', '/x'],
    handover: { outputs: ['a', 'b'], env: ['C'] },
    deadlines: {
      queueMs: 420_000,
      createMs: 480_000,
      uploadMs: 540_000,
      downloadMs: 600_000,
      pauseMs: 660_000,
      stallMs: 6000,
    },
  });
  expect(spec.sandbox).toEqual({
    onResumeFailure: 'recreate',
    timeoutMs: 90_000,
    env: { A: 'file', B: 'field', X: 'a=b' },
    metadata: { team: 'web', run: '1' },
    network: {
      internet: true,
      allow: ['10.0.0.1'],
      deny: ['8.8.8.8', '9.9.9.9/32'],
      publicTraffic: true,
    },
    ports: [443],
    lifecycle: { onTimeout: 'pause', autoResume: false },
  });
  expect(spec.upload).toEqual([{ from: 'dist', to: '/srv', ignore: [] }]);
  expect(spec.download).toEqual([
    { from: 'a', ifNone: 'ignore' },
    { from: 'b', to: 'c', ifNone: 'ignore' },
  ]);
  expect(spec.steps.map((step) => step.timeoutMs)).toEqual([300_000, 600_000]);
});

test('run replaces the steps of the file, and a template for code with them', () => {
  const text = 'steps:\n  - { code: print(1), language: python }\n  - { run: a }\n';
  const spec = specOf({ text, fields: { run: 'exit 7' } });
  expect(spec.steps).toMatchObject([{ run: 'exit 7' }]);
  expect(spec.template).toEqual({ reference: 'base' });
});

test('sandbox-id replaces the template of the file, and template the sandbox of the file', () => {
  expect(specOf({ text: 'template: acme\nsteps: [a]', fields: { 'sandbox-id': 'i1' } }).sandbox.id).toBe(
    'i1',
  );
  const spec = specOf({ text: 'sandbox: { id: i1 }\nsteps: [a]', fields: { template: 'acme' } });
  expect(spec.sandbox.id).toBeUndefined();
  expect(spec.template).toEqual({ reference: 'acme' });
  expect(specOf({ text: 'sandbox: { id: i1 }\nsteps: [a]' }).sandbox.id).toBe('i1');
  const built = 'template: { name: acme, dockerfile: Dockerfile }\nsteps: [a]';
  expect(specOf({ text: built, fields: { 'sandbox-id': 'i1' } }).sandbox.id).toBe('i1');
});

test('a sandbox that is gone is made anew from a template that is given, wherever, else the run fails', () => {
  const failure = (text: string, fields: Record<string, string> = {}): string =>
    specOf({ text: `steps: [a]\n${text}`, fields }).sandbox.onResumeFailure;
  const id = { 'sandbox-id': 'i1' };
  expect(failure('sandbox: { id: i1 }')).toBe('fail');
  expect(failure('', id)).toBe('fail');
  expect(failure('template: base\nsandbox: { id: i1 }')).toBe('recreate');
  expect(failure('template: { name: a, from: b }', id)).toBe('recreate');
  expect(failure('', { ...id, 'template-name': 'a' })).toBe('recreate');
  expect(failure('template: base\nsandbox: { id: i1, on-resume-failure: fail }')).toBe('fail');
  expect(failure('sandbox: { on-resume-failure: fail }', { ...id, 'on-resume-failure': 'recreate' })).toBe(
    'recreate',
  );
});

test('an ID and a template go together: what is given as a field, or what stands in the file', () => {
  const asked = { text: 'template: acme\nsandbox: { id: i1 }\nsteps: [a]' };
  expect(specOf(asked)).toMatchObject({ template: { reference: 'acme' }, sandbox: { id: 'i1' } });
  const fields = { template: 'other', 'sandbox-id': 'i2' };
  expect(specOf({ ...asked, fields })).toMatchObject({
    template: { reference: 'other' },
    sandbox: { id: 'i2' },
  });
});

test('steps run on success unless they say otherwise, in words or as functions', () => {
  const conditions = ['success', 'always', 'failure', 'success()', 'always()', 'failure()'];
  const text = `steps: [a, ${conditions.map((word) => `{ run: a, if: ${word} }`).join(', ')}]`;
  expect(specOf({ text }).steps.map((step) => step.condition)).toEqual([
    'success',
    'success',
    'always',
    'failure',
    'success',
    'always',
    'failure',
  ]);
});

test('upload-mode none uploads nothing, until a field says what or how to upload', () => {
  const none = 'upload-mode: none\nsteps: [a]';
  expect(specOf({ text: none })).toMatchObject({ upload: [], uploadMode: 'auto' });
  expect(specOf({ text: `${none}\nupload: none` }).upload).toEqual([]);
  expect(specOf({ text: none, fields: { upload: 'src' } })).toMatchObject({
    upload: [{ from: 'src' }],
    uploadMode: 'auto',
  });
  expect(specOf({ text: none, fields: { 'upload-mode': 'full' } })).not.toHaveProperty('upload');
  const list = 'upload: [{ from: src }]\nsteps: [a]';
  expect(specOf({ text: list, fields: { 'upload-mode': 'none' } }).upload).toEqual([]);
  expect(specOf({ text: list, fields: { 'upload-mode': 'full' } })).toMatchObject({
    upload: [{ from: 'src' }],
    uploadMode: 'full',
  });
});

test('nothing is uploaded on none or an empty list, and the default rule is left to the job', () => {
  expect(specOf({ text: 'steps: [a]', fields: { upload: ' none ' } }).upload).toEqual([]);
  expect(specOf({ text: 'upload: none\nsteps: [a]' }).upload).toEqual([]);
  expect(specOf({ text: 'upload: []\nsteps: [a]' }).upload).toEqual([]);
  expect(specOf({ text: 'steps: [a]' })).not.toHaveProperty('upload');
});

test('one word after the run is for both cases, and pause is short for it', () => {
  expect(specOf({ text: 'after: keep\nsteps: [a]' }).after).toEqual({ success: 'keep', failure: 'keep' });
  expect(specOf({ fields: { run: 'a', pause: 'true' } }).after).toEqual({
    success: 'pause',
    failure: 'pause',
  });
  expect(specOf({ fields: { run: 'a', pause: 'true', after: 'pause' } }).after.success).toBe('pause');
  expect(specOf({ text: 'after: keep\nsteps: [a]', fields: { 'after-failure': 'kill' } }).after).toEqual({
    success: 'keep',
    failure: 'kill',
  });
});

test('a long first line is shortened to 60 characters, whole characters only', () => {
  const name = (run: string): string | undefined => specOf({ fields: { run } }).steps[0]?.name;
  expect(name('x'.repeat(60))).toBe('x'.repeat(60));
  expect(name('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
  expect(name(`${'x'.repeat(58)}😀yyy`)).toBe(`${'x'.repeat(58)}…`);
  expect(name('\r\n\n  \techo\ta\u001b[31m  \n')).toBe('echo a [31m');
});

test('empty inputs are not given', () => {
  expect(
    specOf({
      text: FILE,
      fields: { template: '', run: ' \n', timeout: '', env: [], upload: '', engine: '' },
    }),
  ).toEqual(specOf({ text: FILE }));
});

test('local paths stay inside a Windows root as well', () => {
  const root = 'C:\\work\\app';
  const from = (line: string): string | undefined =>
    specOf({ root, fields: { run: 'a', upload: line } }).upload?.[0]?.from;
  expect(from('C:\\work\\app\\src:/srv')).toBe('src');
  expect(from('c:/work/app/a/b:/srv')).toBe('a/b');
  expect(from('sub\\folder')).toBe('sub/folder');
  expect(problemsOf({ root, fields: { run: 'a', upload: 'C:\\work\\other:/srv' } })).toHaveLength(1);
  expect(problemsOf({ root, fields: { run: 'a', upload: 'D:\\work\\app:/srv' } })).toHaveLength(1);
  expect(problemsOf({ root, text: 'steps: [a]\nupload: [{ from: "..\\\\x" }]' })).toHaveLength(1);
});

test('only fields of a door that says so may leave the root, never the file', () => {
  const fields = { run: 'a', upload: '../x:/srv', download: 'y:/tmp/out' };
  expect(problemsOf({ fields })).toEqual([
    'input upload: expected a path inside the project folder; found "../x"',
    'input download: expected a path inside the project folder; found "/tmp/out"',
  ]);
  const spec = specOf({ fields, fieldsMayLeaveRoot: true });
  expect(spec.upload?.[0]?.from).toBe('/x');
  expect(spec.download[0]?.to).toBe('/tmp/out');
  expect(problemsOf({ text: 'steps: [a]\nupload: [{ from: ../x }]', fieldsMayLeaveRoot: true })).toHaveLength(
    1,
  );
});

test('a name that only begins with dots is inside', () => {
  expect(specOf({ text: 'steps: [a]\nupload: [{ from: ..x/y }]' }).upload?.[0]?.from).toBe('..x/y');
});

test('where the result is shown is said by fields alone, and junit of a field replaces that of the file', () => {
  const fields = {
    junit: 'a.xml',
    summary: 'False',
    comment: 'TRUE',
    check: ' unit tests ',
    'github-token': 't',
  };
  expect(specOf({ text: FILE, fields })).toMatchObject({
    junit: ['a.xml'],
    report: { summary: false, comment: {}, check: { name: 'unit tests' }, token: 't' },
  });
  expect(specOf({ text: FILE, fields: { comment: 'linux', check: 'false' } }).report).toEqual({
    summary: true,
    comment: { key: 'linux' },
  });
  // Also at a terminal, where other paths may leave the folder.
  expect(problemsOf({ text: FILE, fields: { junit: '/x.xml' }, fieldsMayLeaveRoot: true })).toEqual([
    'input junit: expected a path inside the project folder; found "/x.xml"',
  ]);
});

describe('a sandbox that is kept under a key', () => {
  const text = 'sandbox: { key: pr-42, ports: [80] }\nsteps: [a]';

  test('is paused: at the end, at its timeout, and traffic resumes it; a broken one is replaced', () => {
    const spec = specOf({ text });
    expect(spec.sandbox).toMatchObject({
      key: 'pr-42',
      onResumeFailure: 'recreate',
      ports: [80],
      lifecycle: { onTimeout: 'pause', autoResume: true },
    });
    expect(spec.after).toEqual({ success: 'pause', failure: 'pause' });
  });

  test('unless something else is said', () => {
    const fields = {
      'on-timeout': 'kill',
      after: 'keep',
      'after-failure': 'kill',
      'on-resume-failure': 'fail',
    };
    const spec = specOf({ text, fields });
    expect(spec.sandbox).toMatchObject({
      onResumeFailure: 'fail',
      lifecycle: { onTimeout: 'kill', autoResume: false },
    });
    expect(spec.after).toEqual({ success: 'keep', failure: 'kill' });
    expect(specOf({ text, fields: { 'auto-resume': 'false' } }).sandbox.lifecycle.autoResume).toBe(false);
  });

  test('a field that chooses the sandbox overrides what the file says', () => {
    expect(specOf({ text, fields: { 'sandbox-id': 'i1' } }).sandbox).toMatchObject({ id: 'i1' });
    expect(specOf({ text, fields: { 'sandbox-id': 'i1' } }).sandbox.key).toBeUndefined();
    const named = specOf({ text: 'sandbox: { id: i1 }\nsteps: [a]', fields: { key: 'k' } }).sandbox;
    expect(named.key).toBe('k');
    expect(named.id).toBeUndefined();
    // A template says what it is made from, not that there is another.
    expect(specOf({ text, fields: { template: 'other' } }).sandbox.key).toBe('pr-42');
  });
});

test('a run with code takes the template of the code interpreter, unless it names one', () => {
  expect(specOf({ text: 'steps: [{ code: print(1) }]' })).toMatchObject({
    template: { reference: 'code-interpreter-v1' },
    deadlines: { createMs: 900_000 },
    steps: [{ name: 'print(1)', language: 'python', context: 'default', cells: [{ code: 'print(1)' }] }],
  });
  expect(specOf({ text: 'template: acme\nsteps: [{ code: print(1) }]' }).template).toEqual({
    reference: 'acme',
  });
  const code = { code: 'console.log(1)', language: 'typescript', results: 'out' };
  expect(specOf({ text: 'steps: [a]', fields: code })).toMatchObject({
    template: { reference: 'code-interpreter-v1' },
    results: 'out',
    steps: [{ language: 'typescript', cells: [{ code: 'console.log(1)' }] }],
  });
});

test('code in the file knows on which lines it stands, where they are lines of it', () => {
  const text = [
    'steps:',
    '  - { code: "a = 1\\nb", cwd: sub, context: mine }',
    '  - code: |',
    '      b = 2',
    '      c = 3',
    '  - code: >',
    '      folded',
    '      text',
    '',
  ].join('\n');
  const { steps } = specOf({ text });
  expect(steps).toMatchObject([
    {
      cwd: 'sub',
      context: 'mine',
      cells: [{ code: 'a = 1\nb', place: { file: 'sandbox.yml', lines: [2, 2] } }],
    },
    { cells: [{ code: 'b = 2\nc = 3\n', place: { lines: 4 } }] },
    { cells: [{ code: 'folded text\n' }] },
  ]);
  expect(steps[2]).not.toHaveProperty('cells.0.place');
  expect(steps[1]).not.toHaveProperty('cwd');
});
