/**
 * HTML that may stand in the page: made by {@link html}. A value of a private field tells it from anything that was read
 * from somewhere, whatever shape that has.
 */
export class Markup {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  /** Only for constants of ours and for what a renderer that escapes has made. */
  static trusted(text: string): Markup {
    return new Markup(text);
  }
}

/** What can stand in a template: text is escaped, nothing is left out. */
export type Content = Markup | string | number | undefined | readonly Content[];

export const NOTHING = Markup.trusted('');

/**
 * A template of HTML whose values are escaped, for text and for attributes in quotes alike.
 *
 * @throws Error when a value stands where escaping does not help: in an attribute without quotes, or in a tag's name.
 */
export function html(literals: TemplateStringsArray, ...values: Content[]): Markup {
  let text = literals[0] ?? '';
  for (const [index, value] of values.entries()) {
    const before = literals[index] ?? '';
    if (/[=<]\s*$|<\/$/.test(before)) throw new Error(`a value without quotes after ${before.slice(-40)}`);
    text += written(value) + (literals[index + 1] ?? '');
  }
  return Markup.trusted(text);
}

function written(value: Content): string {
  if (value instanceof Markup) return value.toString();
  if (value === undefined) return '';
  if (typeof value === 'object') return value.map(written).join('');
  return escapeHtml(String(value));
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"'`]/g, (mark) => ENTITIES[mark] ?? mark);
}
