import { lookAt } from './looked-at.js';

// The eyes of other tests: what they do not see, those cannot find.
test('sees headings, links and text as they are rendered', () => {
  expect(
    lookAt(
      '### ❌ Failed: 1 test\n\n[`a.py:3`](https://github.com/x) &#60;script&#62;\n\n| a |\n|--:|\n| b |',
    ),
  ).toEqual({
    text: expect.stringMatching(/Failed: 1 test\s+a\.py:3 <script>/) as string,
    headings: ['❌ Failed: 1 test'],
    links: { 'a.py:3': 'https://github.com/x' },
    foreign: [],
  });
});

test.each([
  ['<script>alert(1)</script>', 'script'],
  ['![x](https://example.com/x.png)', 'img'],
  ['<a onclick="x()">b</a>', 'a'],
  ['<p style="color: red">b</p>', 'p'],
  ['<iframe></iframe>', 'iframe'],
])('finds what is not ours: %s', (markdown, element) => {
  expect(lookAt(`text\n\n${markdown}\n`).foreign).toEqual([element]);
});
