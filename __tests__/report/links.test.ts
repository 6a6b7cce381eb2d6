import { renderComment } from '../../src/report/comment/render.js';
import { renderSummary } from '../../src/report/summary/render.js';
import { plainRun } from './hostile-run.js';
import { elements, renderHtml, shownText } from './rendered.js';

const hrefs = (markdown: string): (string | undefined)[] =>
  elements(renderHtml(markdown))
    .filter(({ tagName }) => tagName === 'a')
    .map(({ attrs }) => attrs.find(({ name }) => name === 'href')?.value);

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://x.e2b.app',
  'https://user:password@x.e2b.app',
  '//x.e2b.app',
  'x.e2b.app',
  `https://x.e2b.app/${'x'.repeat(3000)}`,
  '',
])('%s is shown, not linked', (url) => {
  const run = plainRun({ urls: { '3000': url } });
  for (const markdown of [renderSummary(run), renderComment(run, { key: 'k' })]) {
    expect(hrefs(markdown)).toEqual([]);
    expect(shownText(renderHtml(markdown))).toContain(url.slice(0, 100));
  }
});

test.each([
  ['https://3000-x.e2b.app', 'https://3000-x.e2b.app/'],
  ['http://127.0.0.1:3000/a b', 'http://127.0.0.1:3000/a%20b'],
  ['https://x.e2b.app/a)b](c|d`e*f_g', 'https://x.e2b.app/a%29b%5D%28c%7Cd%60e%2Af%5Fg'],
])('%s is a link to itself, whatever is in it', (url, href) => {
  const run = plainRun({ urls: { '3000': url } });
  for (const markdown of [renderSummary(run), renderComment(run, { key: 'k' })])
    expect(hrefs(markdown)).toEqual([href]);
});
