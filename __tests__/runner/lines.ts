import { TextDecoder } from 'node:util';

/** Lines of one output stream, as .NET's StreamReader reads them for the runner (ProcessInvoker.cs). */
export interface LineReader {
  push(chunk: Uint8Array): string[];
  end(): string[];
}

/**
 * `\n`, `\r` and `\r\n` end a line, nothing else does. A byte order mark at the very start is taken away and chooses the
 * encoding (UTF-8 without one).
 */
export function createLineReader(): LineReader {
  let decoder: TextDecoder | undefined;
  let head = Buffer.alloc(0);
  let rest = '';

  function decode(chunk: Uint8Array | undefined): string {
    if (decoder === undefined) {
      head = Buffer.concat([head, chunk ?? Buffer.alloc(0)]);
      if (head.length < 3 && chunk !== undefined) return '';
      decoder = new TextDecoder(encodingOf(head));
      return decoder.decode(head, { stream: chunk !== undefined });
    }
    return decoder.decode(chunk, { stream: chunk !== undefined });
  }

  return {
    push(chunk) {
      rest += decode(chunk);
      // A final \r may be half of \r\n.
      const lines = rest.replace(/\r$/, '').split(/\r\n|\r|\n/);
      const last = lines.pop() ?? '';
      rest = rest.endsWith('\r') ? `${last}\r` : last;
      return lines;
    },
    end() {
      const lines = (rest + decode(undefined)).split(/\r\n|\r|\n/);
      if (lines.at(-1) === '') lines.pop();
      return lines;
    },
  };
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
