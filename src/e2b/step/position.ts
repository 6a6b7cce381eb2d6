import type { SeenPlace } from './follow-script.js';

const REPLACEMENT = '\uFFFD';

/**
 * How far one stream of a step was received, so that another connection can go on at that very byte.
 *
 * The SDK gives text, and an invalid byte comes as U+FFFD, of which nobody knows how many bytes it was. So the place is a
 * number of bytes up to the first U+FFFD; from there on, lines (a line feed resets every decoder), and characters
 * since the last of them. Whoever can read the bytes can turn it into bytes again: {@link StreamPosition.located}.
 */
export interface StreamPosition {
  /** Takes what a connection decoded; returns what of it is new and certain. */
  take(text: string): string;
  /** The connection is gone: another one will begin at {@link StreamPosition.place}. */
  cut(): void;
  place(): SeenPlace;
  /** The lines of `place` take so many bytes. Fine when more was received since the place was asked for. */
  located(place: SeenPlace, lineBytes: number): void;
  /** What is still uncertain and will stay so. */
  end(): string;
  /** At least and at most so many bytes were received. */
  bytes(): { least: number; most: number };
}

export function createStreamPosition(): StreamPosition {
  let base = 0;
  let lines = 0;
  /** Characters since the last line feed behind `base`, or since `base`. */
  let characters = 0;
  /** Bytes since `base`. */
  let least = 0;
  let most = 0;
  let held = '';
  let repeated = 0;

  const advance = (text: string): void => {
    let rest = text;
    if (lines === 0 && characters === 0) {
      const doubtful = text.indexOf(REPLACEMENT);
      base += Buffer.byteLength(doubtful < 0 ? text : text.slice(0, doubtful));
      if (doubtful < 0) return;
      rest = text.slice(doubtful);
    }
    const size = Buffer.byteLength(rest);
    most += size;
    least += size - 2 * count(rest, REPLACEMENT);
    const last = rest.lastIndexOf('\n');
    if (last < 0) characters += rest.length;
    else {
      lines += count(rest, '\n');
      characters = rest.length - last - 1;
    }
  };

  return {
    take(decoded) {
      const known = Math.min(repeated, decoded.length);
      repeated -= known;
      let text = held + decoded.slice(known);
      held = '';
      // It may stand for a character that was cut in two: the SDK flushes its decoder when a connection breaks.
      if (text.endsWith(REPLACEMENT)) {
        held = REPLACEMENT;
        text = text.slice(0, -1);
      }
      if (text !== '') advance(text);
      return text;
    },
    cut() {
      held = '';
      repeated = characters;
    },
    place: () => ({ bytes: base, lines }),
    located(place, lineBytes) {
      if (place.bytes !== base || place.lines === 0 || place.lines > lines) return;
      base += lineBytes;
      lines -= place.lines;
      const exact = lines === 0 && characters === 0;
      least = exact ? 0 : Math.max(0, least - lineBytes);
      most = exact ? 0 : Math.max(0, most - lineBytes);
    },
    end() {
      const rest = held;
      held = '';
      return rest;
    },
    bytes: () => ({ least: base + least, most: base + most + 3 * held.length }),
  };
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}
