import { StringDecoder } from 'node:string_decoder';

/** Longer lines are cut: a log is read by people. */
const MAX_LINE = 4_096;

/** Cuts what a command prints into lines, however it is split; blank lines are left out. */
export interface OutputLines {
  add(bytes: Uint8Array): void;
  /** What is left without a line's end. */
  end(): void;
}

export function outputLines(onLine: (line: string) => void): OutputLines {
  const decoder = new StringDecoder('utf8');
  let rest = '';

  function take(text: string): void {
    // A carriage return begins a line anew, as progress bars do: each state is a line.
    const lines = (rest + text).split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    for (const line of lines) say(line);
    // What a line has beyond its limit is not kept; one character of it says that there was more.
    rest = rest.slice(0, MAX_LINE + 1);
  }

  function say(line: string): void {
    const shown = line.trimEnd();
    if (shown !== '') onLine(shown.length > MAX_LINE ? `${shown.slice(0, MAX_LINE)}…` : shown);
  }

  return {
    add: (bytes) => take(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))),
    end() {
      take(decoder.end());
      say(rest);
      rest = '';
    },
  };
}
