/**
 * Keeps what a sandbox prints from commanding the user's terminal (its title, clipboard, answers typed into the
 * shell): of all escape sequences only colours and styles pass (`ESC [ … m`), of the other control characters tab,
 * line feed, carriage return and backspace. What is dropped leaves no trace.
 */
export function createEscapeFilter(): (text: string) => string {
  let held = '';
  return (text) => {
    const all = held + text;
    held = '';
    let out = '';
    let from = 0;
    while (from < all.length) {
      const at = nextControl(all, from);
      out += all.slice(from, at);
      if (at === all.length) break;
      const sequence = sequenceAt(all, at);
      if (sequence === undefined) {
        // Unfinished: waits for the rest, but not for ever.
        if (all.length - at > MAX_HELD) {
          from = at + 1;
          continue;
        }
        held = all.slice(at);
        break;
      }
      if (COLOUR.test(sequence)) out += sequence;
      from = at + sequence.length;
    }
    return out;
  };
}

const MAX_HELD = 4096;
// oxlint-disable-next-line no-control-regex -- control characters are what this file is about
const COLOUR = /^\u001b\[[\d;:]*m$/;
// oxlint-disable-next-line no-control-regex -- as above
const CONTROL = /[\u0000-\u0007\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

function nextControl(text: string, from: number): number {
  CONTROL.lastIndex = from;
  return CONTROL.exec(text)?.index ?? text.length;
}

/** The control sequence at `at`, or undefined when it is not all there (ECMA-48: CSI, and strings ended by ST or BEL). */
function sequenceAt(text: string, at: number): string | undefined {
  const code = text.charCodeAt(at);
  if (code !== 0x1b && code !== 0x9b && code !== 0x9d && code !== 0x90) return text.charAt(at);
  const isEscape = code === 0x1b;
  if (isEscape && at + 1 >= text.length) return undefined;
  const kind = isEscape ? text.charAt(at + 1) : String.fromCharCode(code - 0x40);
  const body = at + (isEscape ? 2 : 1);
  if (kind === '[') {
    for (let end = body; end < text.length; end++) {
      const char = text.charCodeAt(end);
      if (char >= 0x40 && char <= 0x7e) return text.slice(at, end + 1);
      // Not part of a sequence: what began here was none.
      if (char < 0x20 || char > 0x7e) return text.slice(at, end);
    }
    return undefined;
  }
  if (kind === ']' || kind === 'P' || kind === 'X' || kind === '^' || kind === '_') {
    // oxlint-disable-next-line no-control-regex -- as above
    const end = /\u0007|\u001b\\|\u009c/.exec(text.slice(body));
    return end ? text.slice(at, body + end.index + end[0].length) : undefined;
  }
  return text.slice(at, Math.min(body, text.length));
}
