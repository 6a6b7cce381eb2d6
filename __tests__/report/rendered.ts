import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

type HtmlExtension = ReturnType<typeof gfmHtml>;
type Handle = NonNullable<NonNullable<HtmlExtension['exit']>['htmlFlowData']>;

const asItStands: Handle = function (token) {
  this.raw(this.sliceSerialize(token));
};
/** Undoes GFM's own filter of `<script>` and the like: it must not be what keeps them out. */
const unfiltered: HtmlExtension = { exit: { htmlFlowData: asItStands, htmlTextData: asItStands } };

/** Markdown as GitHub renders it: GFM, with HTML let through. What its own filter would remove is still there. */
export function renderHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml(), unfiltered],
  });
}

/** How often each element is there, its classes with it: `{ table: 1, 'code.language-text': 2 }`. */
export function elementsOf(html: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { tagName, attrs } of elements(html)) {
    const kind = attrs.find(({ name }) => name === 'class')?.value;
    const key = kind === undefined ? tagName : `${tagName}.${kind}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

export function elements(html: string): Element[] {
  return all(parseFragment(html) as Node).filter((node): node is Element => 'tagName' in node);
}

export function comments(html: string): string[] {
  return all(parseFragment(html) as Node).flatMap((node) =>
    node.nodeName === '#comment' ? [(node as DefaultTreeAdapterTypes.CommentNode).data] : [],
  );
}

/** Text in which GitHub looks for mentions, references and emoji: all but code and links. Parted at elements, as there. */
export function referableText(html: string): string[] {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node && ['code', 'pre', 'a', 'script', 'style'].includes(node.tagName)) return;
    if (node.nodeName === '#text') texts.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parseFragment(html) as Node);
  return texts;
}

/** Everything that is shown, in order. */
export function shownText(html: string): string {
  return all(parseFragment(html) as Node)
    .flatMap((node) => (node.nodeName === '#text' ? [(node as DefaultTreeAdapterTypes.TextNode).value] : []))
    .join('');
}

function all(root: Node): Node[] {
  return [root, ...('childNodes' in root ? root.childNodes.flatMap(all) : [])];
}

/** What GitHub would turn into a link that notifies somebody, or a picture. */
export const REFERENCES = /@[a-z\d]|#\d|\bGH-\d|:\/\/|\bwww\.|:[a-z_]+:|\$(?!\u2060|$)/i;
