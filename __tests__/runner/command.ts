/** A command as the runner understands it. */
export interface Command {
  /** In lower case: the runner compares names without regard to case. */
  name: string;
  /** Keys in lower case, for the same reason. */
  properties: Record<string, string>;
  data: string;
  form: '::' | '##[';
}

/** What runner 2.336 has handlers for, in a step that is not a runner plug-in. */
export const COMMANDS: readonly string[] = [
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'debug',
  'warning',
  'error',
  'notice',
  'group',
  'endgroup',
  'echo',
  'stop-commands',
];

/** The command in `line`, which holds no line end, if there is one (ActionCommand.cs: the new form is tried first). */
export function parseCommand(
  line: string,
  known: ReadonlySet<string> = new Set(COMMANDS),
): Command | undefined {
  return parseColons(line, known) ?? parseBrackets(line, known);
}

/** `::name key=value,key=value::data`, after any leading white space. */
function parseColons(line: string, known: ReadonlySet<string>): Command | undefined {
  const text = line.replace(LEADING_WHITE_SPACE, '');
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end === -1) return undefined;
  const info = text.slice(2, end);
  const name = commandName(info);
  if (!known.has(name)) return undefined;
  const properties = parseProperties(
    afterName(info).replace(SURROUNDING_WHITE_SPACE, ''),
    ',',
    PROPERTY_ESCAPES,
  );
  return { name, properties, data: unescape(text.slice(end + 2), DATA_ESCAPES), form: '::' };
}

/** `##[name key=value;key=value]data`, anywhere in the line; only the first `##[` is looked at. */
function parseBrackets(line: string, known: ReadonlySet<string>): Command | undefined {
  const start = line.indexOf('##[');
  const end = start === -1 ? -1 : line.indexOf(']', start);
  if (end === -1) return undefined;
  const info = line.slice(start + 3, end);
  const name = commandName(info);
  if (!known.has(name)) return undefined;
  const properties = parseProperties(afterName(info), ';', LEGACY_ESCAPES);
  return { name, properties, data: unescape(line.slice(end + 1), LEGACY_ESCAPES), form: '##[' };
}

/** What .NET's char.IsWhiteSpace holds for white space: the Unicode separators, U+0009-000D, U+0085. Not U+FEFF. */
const WHITE = '[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const LEADING_WHITE_SPACE = new RegExp(`^${WHITE}`);
const SURROUNDING_WHITE_SPACE = new RegExp(`^${WHITE}|${WHITE}$`, 'g');

function commandName(info: string): string {
  const space = info.indexOf(' ');
  return (space === -1 ? info : info.slice(0, space)).toLowerCase();
}

function afterName(info: string): string {
  const space = info.indexOf(' ');
  return space === -1 ? '' : info.slice(space + 1);
}

function parseProperties(
  text: string,
  separator: string,
  escapes: readonly Escape[],
): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const pair of text.split(separator)) {
    // .NET's Split(…, 2, RemoveEmptyEntries): equals signs before the key and between key and value fall away.
    const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(pair) ?? [];
    if (key !== undefined && value !== undefined) properties[key.toLowerCase()] = unescape(value, escapes);
  }
  return properties;
}

type Escape = readonly [escaped: string, plain: string];

// In the order in which the runner undoes them; %25 comes last.
const DATA_ESCAPES: readonly Escape[] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY_ESCAPES: readonly Escape[] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const LEGACY_ESCAPES: readonly Escape[] = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

function unescape(text: string, escapes: readonly Escape[]): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}
