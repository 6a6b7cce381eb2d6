import { chooseReports } from '../../../src/job/tests/choose.js';

const files = [
  '/w/out/b.xml',
  '/w/out/a.xml',
  '/w/out/deep/c.XML',
  '/w/out/plot.png',
  '/w/[x].xml',
  '/v/d.xml',
];

test.each<[string[], string[]]>([
  [['out/*.xml'], ['out/b.xml', 'out/a.xml']],
  [['out/**/*.{xml,XML}'], ['out/b.xml', 'out/a.xml', 'out/deep/c.XML']],
  // A folder means its reports; a file, whatever it is called, means itself.
  [['out'], ['out/b.xml', 'out/a.xml', 'out/deep/c.XML']],
  [['.'], ['out/b.xml', 'out/a.xml', 'out/deep/c.XML', '[x].xml']],
  [['out/plot.png'], ['out/plot.png']],
  // A name letter by letter, though it could be a pattern.
  [['[x].xml'], ['[x].xml']],
  // Each once, in the order of the downloads.
  [
    ['out/a.xml', 'out/*.xml'],
    ['out/b.xml', 'out/a.xml'],
  ],
])('%j means %j', (patterns, names) => {
  expect(chooseReports(files, '/w', patterns)).toEqual({ names, unmatched: [] });
});

test('what lies elsewhere is never meant, and patterns without a file are told', () => {
  expect(chooseReports(files, '/w', ['**/d.xml', '../v/d.xml', 'out/a.xml', 'out/*.png.xml'])).toEqual({
    names: ['out/a.xml'],
    unmatched: ['**/d.xml', '../v/d.xml', 'out/*.png.xml'],
  });
  expect(chooseReports(['/www/a.xml', '/a.xml'], '/w', ['**']).names).toEqual([]);
});
