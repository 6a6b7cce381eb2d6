import { placeOfError } from '../../../src/job/code/error-place.js';

const cells = [
  { code: 'a\nb\nc', place: { file: 'analyse.py', lines: 1 } },
  { code: 'd\ne', place: { file: 'note.ipynb', lines: [40, 44] } },
  { code: 'nowhere' },
];
const place = (
  traceback: string,
  { cell = 0, execution, language = 'python' }: { cell?: number; execution?: number; language?: string } = {},
) =>
  placeOfError(
    { name: 'E', value: 'v', traceback, cell, ...(execution === undefined ? {} : { execution }) },
    { language: language as 'python', cells, workFolder: '/home/user/work' },
  );

test.each([
  ['as IPython 8 says', 'Cell \u001b[32mIn[3], line 2\u001b[0m\n----> 2 b', 2],
  ['the innermost one', 'Cell In[3], line 3\n\nCell In[3], line 1, in f()', 1],
  ['not of an earlier execution', 'Cell In[3], line 3\n\nCell In[2], line 1, in f()', 3],
  ['as IPython 7 says', 'Input In [3], in <cell line: 2>()\n      1 a\n----> 2 b\n', 2],
  ['of a syntax error', '  Cell In[3], line 2\n    print(\n         ^\nSyntaxError: x', 2],
])('a line of code, %s', (_, traceback, line) => {
  expect(place(traceback, { execution: 3 })).toEqual({ file: 'analyse.py', line });
  expect(place(traceback)).toEqual({ file: 'analyse.py', line });
});

test('a line of a notebook is where its JSON has it', () => {
  expect(place('Cell In[9], line 2', { cell: 1 })).toEqual({ file: 'note.ipynb', line: 44 });
  expect(place('Cell In[9], line 3', { cell: 1 })).toEqual({ file: 'note.ipynb', line: 40 });
});

test('a file of the repository, where no line of the code is named', () => {
  const traceback =
    'File /usr/lib/python3.11/json/decoder.py:3, in x\nFile ~/work/lib/helper.py:12, in g(x)\nFile ~/.local/lib/a.py:1';
  expect(place(traceback)).toEqual({ file: 'lib/helper.py', line: 12 });
  expect(place(traceback, { cell: 2 })).toEqual({ file: 'lib/helper.py', line: 12 });
  expect(place('File /home/user/work/../../../etc/passwd:1, in x', { cell: 2 })).toBeUndefined();
  expect(place('File "/home/user/work/a.py", line 4', { cell: 2 })).toEqual({ file: 'a.py', line: 4 });
});

test.each([
  ['javascript', 'Error: x\n    at <anonymous>:2:7\n    at Script.run', 2],
  ['typescript', 'evalmachine.<anonymous>:3\nthrow x', 3],
  ['javascript', 'Error: x\n    at f (cell-3.js:2:9)', 2],
  ['bash', 'bash: line 2: nothing: command not found', 2],
])('a line of %s', (language, traceback, line) => {
  expect(place(traceback, { language })).toEqual({ file: 'analyse.py', line });
});

test('else the beginning of the code; what is not in the repository has no place', () => {
  expect(place('who knows')).toEqual({ file: 'analyse.py', line: 1 });
  expect(place('Cell In[1], line 0')).toEqual({ file: 'analyse.py', line: 1 });
  expect(place('bash: line 999999999: x', { language: 'bash' })).toEqual({ file: 'analyse.py', line: 1 });
  expect(place('Cell In[1], line 1', { cell: 2 })).toBeUndefined();
  expect(
    placeOfError({ name: 'cwd', value: '', traceback: '' }, { language: 'bash', cells, workFolder: '/w' }),
  ).toBeUndefined();
});

// Each took most of a minute once, in which nothing else of the run went on.
test.each([
  ['empty lines', '\n'.repeat(1 << 18)],
  ['spaces', ' '.repeat(1 << 18)],
  ['heads of frames', 'Cell In[1]\n'.repeat(23_000)],
  ['files', 'File \n'.repeat(40_000)],
])('a traceback of nothing but %s names no line', (_, traceback) => {
  expect(place(traceback)).toEqual({ file: 'analyse.py', line: 1 });
});
