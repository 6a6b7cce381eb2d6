/** A result as one JSON document, indented, ended by a line feed. The order of its keys is that of the value. */
export function renderJson(result: object): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
