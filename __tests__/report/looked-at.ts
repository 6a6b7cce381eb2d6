import { elements, renderHtml, shownText } from './rendered.js';

/** A summary or a comment as a person sees it. */
export interface Seen {
  text: string;
  headings: string[];
  /** Where its links go, by what they say. */
  links: Record<string, string>;
  /** Elements that GitHub's Markdown has no use for, and that no text of ours makes. */
  foreign: string[];
}

/** What our own Markdown becomes. */
const OURS =
  /^(?:a|blockquote|br|code|del|details|em|h[1-6]|hr|kbd|li|ol|p|pre|strong|sub|summary|table|tbody|td|th|thead|tr|ul)$/;

/** Renders Markdown as GitHub does, and looks at it. */
export function lookAt(markdown: string): Seen {
  const html = renderHtml(markdown);
  const all = elements(html);
  const textOf = (element: (typeof all)[number]): string =>
    element.childNodes
      .map((node) => ('value' in node ? node.value : 'tagName' in node ? textOf(node) : ''))
      .join('');
  const attribute = (element: (typeof all)[number], wanted: string): string | undefined =>
    element.attrs.find(({ name }) => name === wanted)?.value;
  return {
    text: shownText(html),
    headings: all.filter(({ tagName }) => /^h\d$/.test(tagName)).map(textOf),
    links: Object.fromEntries(
      all.flatMap((each) => {
        const target = attribute(each, 'href');
        return target === undefined ? [] : [[textOf(each), target]];
      }),
    ),
    foreign: all
      .filter(
        ({ tagName, attrs }) =>
          !OURS.test(tagName) || attrs.some(({ name }) => /^on|^style$|^src$/.test(name)),
      )
      .map(({ tagName }) => tagName),
  };
}
