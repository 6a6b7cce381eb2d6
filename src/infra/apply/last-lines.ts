import { StringDecoder } from 'node:string_decoder';

const MOST_LINES = 20;
/** Of a line, its end. */
const MOST_CHARACTERS = 4000;

/** Keeps the end of an output that nobody vouches for, however long it or a line of it is. */
export function createLastLines(): { add(chunk: Uint8Array): void; end(): string[] } {
  const decoder = new StringDecoder('utf8');
  let lines: string[] = [];
  let rest = '';
  const take = (text: string): void => {
    const parts = (rest + text).split('\n').map((part) => part.slice(-MOST_CHARACTERS));
    rest = parts.pop() ?? '';
    lines = [...lines, ...parts.slice(-MOST_LINES)].slice(-MOST_LINES);
  };
  return {
    add: (chunk) => take(decoder.write(Buffer.from(chunk))),
    end() {
      take(decoder.end());
      return [...lines, ...(rest === '' ? [] : [rest])].slice(-MOST_LINES);
    },
  };
}
