/**
 * What is quick to render, by measurements: at any of the bounds it takes less than 200 ms. The renderer's time grows
 * with the square of most of them.
 */
const MOST = {
  units: 32_000,
  lines: 600,
  /** Quotations and lists in each other, on one line. */
  nested: 5,
  /** The space before an item of a list: so deep may lists be in each other by indentation. */
  indent: 12,
  /** Items of lists. */
  items: 400,
  /** Marks of quotations. */
  quotes: 1600,
  /** Characters that can begin or end something; the squares of each block's. */
  marks: 4000,
  marksSquared: 1_000_000,
  /** Of a table: every row is made as wide as the widest. */
  cells: 2000,
} as const;

/** What a line begins with: quotations, items of lists and the space before them. */
const CONTAINERS = /^(?:[ \t]|>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/;

/**
 * Whether Markdown of somebody else is cheap enough to be rendered. What people write is; what pairs thousands of stars,
 * pads a table to millions of cells or nests without end is not. Takes linear time itself.
 */
export function isCheapMarkdown(markdown: string): boolean {
  if (markdown.length > MOST.units) return false;
  const lines = markdown.split(/\r\n?|\n/);
  if (lines.length > MOST.lines) return false;
  const all = { items: 0, quotes: 0, marks: 0, squares: 0, cells: 0 };
  let block = { marks: 0, lines: 0, pipes: 0 };
  for (const line of [...lines, '']) {
    const prefix = CONTAINERS.exec(line)?.[0] ?? '';
    const [items, quotes] = [count(prefix, /[+*-]|\d+/g), count(prefix, />/g)];
    if (items + quotes > MOST.nested) return false;
    if (items > 0 && prefix.length > MOST.indent + 3 * (items + quotes)) return false;
    all.items += items;
    all.quotes += quotes;
    if (line.trim() === '') {
      all.marks += block.marks;
      all.squares += block.marks ** 2;
      all.cells += block.pipes * block.lines;
      block = { marks: 0, lines: 0, pipes: 0 };
    } else {
      block.marks += count(line, /[*_~`[\]!\\&<]/g);
      block.lines += 1;
      block.pipes = Math.max(block.pipes, count(line, /\|/g));
    }
  }
  return (
    all.items <= MOST.items &&
    all.quotes <= MOST.quotes &&
    all.marks <= MOST.marks &&
    all.squares <= MOST.marksSquared &&
    all.cells <= MOST.cells
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
