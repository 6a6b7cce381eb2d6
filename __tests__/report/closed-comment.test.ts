import { bearsMarker, markerOf } from '../../src/report/comment/marker.js';
import { renderClosed } from '../../src/report/comment/closed.js';
import { lookAt } from './looked-at.js';

const run = 'https://github.com/acme/shop/actions/runs/1/attempts/1';
const options = { key: 'preview', title: 'Preview / web', run, secrets: ['hunter22-hunter22'] };

test('says what became of the sandbox', () => {
  const body = renderClosed({ pull: 7, killed: ['ia', 'ib'] }, options);
  expect(bearsMarker(body, markerOf('preview'))).toBe(true);
  expect(lookAt(body)).toEqual({
    text: expect.stringMatching(
      /Pull request 7 is closed: sandbox ia, ib is killed\.\s+Preview \/ web · log/,
    ) as string,
    headings: ['🧹 Closed'],
    links: { log: run },
    foreign: [],
  });
  expect(renderClosed({ pull: 7, killed: [] }, options)).toContain('no sandbox is left');
});

test('whatever it is called, it is text', () => {
  const title = '</b><script>x</script> [a](https://evil.test) @octocat hunter22-hunter22';
  const body = renderClosed(
    { pull: 7, killed: ['`<img src=x>'] },
    { ...options, title, key: `--> ${title}` },
  );
  const { foreign, links, text } = lookAt(body);
  expect(foreign).toEqual([]);
  expect(links).toEqual({ log: run });
  expect(text).toContain('<script>x</script>');
  expect(text).not.toContain('hunter22');
  expect(text).not.toContain('@octocat');
});
