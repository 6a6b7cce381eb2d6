/** A part of a document whose items can be left out, each whole. All text ends with a line end. */
export interface Section {
  /** The least important one is shortened first. */
  importance: number;
  /** What stands before and after the items; a section that is left without items is left out with them. */
  open: string;
  close: string;
  items: string[];
  /** Says that `count` items are missing; empty when another place says so. */
  left(count: number): string;
}

/** How long text is for whoever takes it, and the beginning of it that fits. */
export interface Measure {
  size: (text: string) => number;
  head: (text: string, limit: number) => string;
}

/**
 * Joins sections to a document that is at most `limit` long. What is too much is left out item by item, from the end
 * of the least important section on, and said in its place. No item is ever cut, so no table row, fence or character
 * is either.
 *
 * @param head stands first, whatever happens; cut only if it alone is too long
 * @param allLeft is put in place of sections that had to go whole: one line that names none of them
 */
export function fitSections(
  head: string,
  sections: readonly Section[],
  allLeft: string,
  limit: number,
  measure: Measure,
): string {
  const { size } = measure;
  const kept = sections.map(({ items }) => items.length);
  const itemSizes = sections.map(({ items }) => items.map(size));
  const sums = itemSizes.map((all) => all.reduce((sum, one) => sum + one, 0));
  const frames = sections.map(({ open, close }) => size(open) + size(close));
  const sizeOf = (index: number): number => {
    const section = sections[index];
    const count = kept[index] ?? 0;
    if (!section || count === 0) return 0;
    const left = section.items.length - count;
    return (frames[index] ?? 0) + (sums[index] ?? 0) + (left > 0 ? size(section.left(left)) : 0);
  };
  const goneSize = size(allLeft);
  let total = size(head) + goneSize + sections.reduce((sum, _, index) => sum + sizeOf(index), 0);

  const order = sections
    .map((_, index) => index)
    .sort((a, b) => (sections[a]?.importance ?? 0) - (sections[b]?.importance ?? 0));
  for (const index of order) {
    const sizes = itemSizes[index] ?? [];
    while (total > limit && (kept[index] ?? 0) > 0) {
      const before = sizeOf(index);
      const count = (kept[index] ?? 0) - 1;
      kept[index] = count;
      sums[index] = (sums[index] ?? 0) - (sizes[count] ?? 0);
      total += sizeOf(index) - before;
    }
    if (total <= limit) break;
  }

  const gone = sections.some(({ items }, index) => items.length > 0 && kept[index] === 0);
  const body = sections.map((section, index) => {
    const count = kept[index] ?? 0;
    if (count === 0) return '';
    const left = section.items.length - count;
    const items = section.items.slice(0, count).join('');
    return section.open + items + (left > 0 ? section.left(left) : '') + section.close;
  });
  const document = head + body.join('') + (gone ? allLeft : '');
  return size(document) <= limit ? document : measure.head(head, limit);
}
