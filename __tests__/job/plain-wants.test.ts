import { plainWants } from '../../src/job/download-names.js';
import { planDownloads } from '../../src/job/download-place.js';

const WORK = '/home/user/work';

/** What the patterns of one local folder mean, as `what path`. */
function wants(...from: string[]): string[] | undefined {
  const specs = from.map((each) => ({ from: each, to: 'out', ifNone: 'error' as const }));
  const trees = planDownloads(specs, '/repository', WORK);
  expect(trees.length).toBe(1);
  return plainWants(trees[0]!)?.map(({ what, path }) => `${what} ${path}`);
}

test.each<[string[], string[]]>([
  [['report.html'], [`path ${WORK}/report.html`]],
  [['coverage/'], [`path ${WORK}/coverage`]],
  [['coverage/**'], [`inside ${WORK}/coverage`]],
  [['.'], [`inside ${WORK}`]],
  [['**'], [`inside ${WORK}`]],
  [['/var/log/app/**'], ['inside /var/log/app']],
  [['pages/\\[id\\].js'], [`path ${WORK}/pages/[id].js`]],
  [
    ['a/**', 'b', 'ab/**'],
    [`inside ${WORK}/a`, `path ${WORK}/b`, `inside ${WORK}/ab`],
  ],
])('%j needs no list of names', (from, expected) => {
  expect(wants(...from)).toEqual(expected);
});

test.each([
  ['a glob', ['*.xml']],
  ['a glob before all', ['*/out/**']],
  ['one glob among others', ['report.html', 'junit/*.xml']],
  ['a part of all', ['out/**/*.xml']],
  ['one in another, which would come twice', ['out/**', 'out/report.html']],
  ['the same twice', ['out/**', 'out/**']],
  ['everything, with the kernel’s files in it', ['/**']],
  ['the kernel’s', ['/proc/self/**']],
  ['a folder with our own files in it', ['/tmp/**']],
])('%s needs one', (_what, from) => {
  expect(wants(...from)).toBeUndefined();
});
