/** The runner's secret masker: one for a whole job. */
export interface Masker {
  /** Masks `value`, each of its lines, and the encodings of each that the runner knows. */
  add(value: string): void;
  apply(text: string): string;
  /** The values given to `add`. */
  readonly values: readonly string[];
}

export function createMasker(secrets: readonly string[] = []): Masker {
  const values: string[] = [];
  const forms = new Set<string>();

  function add(value: string): void {
    if (value.trim() === '') return;
    values.push(value);
    for (const part of [value, ...value.split(/[\r\n]+/).filter((line) => line.trim() !== '')]) {
      for (const form of encodings(part)) if (form !== '') forms.add(form);
    }
  }

  secrets.forEach(add);
  return { add, apply: (text) => mask(text, forms), values };
}

/** Overlapping and touching values become one `***` (SecretMasker.cs). */
function mask(text: string, forms: ReadonlySet<string>): string {
  const covered: [number, number][] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1))
      covered.push([at, at + form.length]);
  }
  covered.sort((a, b) => a[0] - b[0]);
  let masked = '';
  let from = 0;
  let until = -1;
  for (const [start, end] of covered) {
    if (start > until) masked += `${text.slice(from, start)}***`;
    until = Math.max(until, end);
    from = until;
  }
  return masked + text.slice(from);
}

/** The encoders that HostContext.cs registers, except those for PowerShell. */
function encodings(value: string): string[] {
  const bytes = Buffer.from(value);
  const quoted = value.length > 8 && value.startsWith('"') && value.endsWith('"');
  return [
    value,
    ...[0, 1, 2].map((shift) => bytes.subarray(bytes.length > shift ? shift : 0).toString('base64')),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(bytes.toString()),
    value
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&apos;'),
    ...(quoted ? [value.slice(1, -1)] : []),
  ];
}
