import { html } from '../../../src/report/html/markup.js';

test('values are escaped, templates and lists of them are not escaped twice', () => {
  const hostile = `<b title="x" class='y'>&amp;\``;
  const inner = html`<i>${hostile}</i>`;
  expect(html`<p title="${hostile}">${[inner, hostile]}${undefined}${3}</p>`.toString()).toBe(
    '<p title="&lt;b title=&quot;x&quot; class=&#39;y&#39;&gt;&amp;amp;&#96;"><i>&lt;b title=&quot;x&quot; class=&#39;y&#39;&gt;&amp;amp;&#96;</i>&lt;b title=&quot;x&quot; class=&#39;y&#39;&gt;&amp;amp;&#96;3</p>',
  );
});

test('nothing that was read passes for markup', () => {
  for (const forged of [
    JSON.parse('{"text": "<b>", "toString": "<b>"}'),
    { toString: () => '<b>' },
  ] as never[])
    expect(() => html`<p>${forged}</p>`).toThrow('map');
});

test('a value where escaping would not help is a defect', () => {
  const name = 'x';
  expect(() => html`<p class=${name}></p>`).toThrow('without quotes');
  expect(() => html`<${name}></${name}>`).toThrow('without quotes');
  expect(() => html`</${name}>`).toThrow('without quotes');
});
