import { createMarkerScanner, type StepMarker } from './end-marker.js';
import type { SeenPlace } from './follow-script.js';
import { createStreamPosition } from './position.js';

/** One stream of a step, put together from what its connections bring. */
export interface StepStream {
  /** A connection that will begin with `nonce`; it goes on where the ones before stopped. */
  connection(nonce: string): { write(text: string): string };
  /** Where the next connection has to begin. */
  place(): SeenPlace;
  located(place: SeenPlace, lineBytes: number): void;
  bytes(): { least: number; most: number };
  readonly marker: StepMarker | undefined;
  /** A connection has reached the step. */
  readonly begun: boolean;
  /** What was held back, when nothing more will come. */
  end(): string;
}

const RS = '\u001e';
/** The opening of a connection is not longer. What a login profile prints before it is dropped. */
const OPENING = 80;

/** The stream of the step `id`. */
export function createStepStream(id: string): StepStream {
  const position = createStreamPosition();
  const scanner = createMarkerScanner(id);
  let marker: StepMarker | undefined;
  let begun = false;

  const pass = (decoded: string): string => {
    const seen = scanner.write(position.take(decoded));
    marker ??= seen.marker;
    return seen.text;
  };

  return {
    connection(nonce) {
      position.cut();
      const from = position.place();
      const opening = new RegExp(`${RS}${nonce} (\\d+)${RS}`);
      let before: string | undefined = '';
      return {
        write(text) {
          if (before === undefined) return pass(text);
          before += text;
          const opened = opening.exec(before);
          if (!opened) {
            before = before.slice(-OPENING);
            return '';
          }
          begun = true;
          position.located(from, Number(opened[1]));
          const rest = before.slice(opened.index + opened[0].length);
          before = undefined;
          return pass(rest);
        },
      };
    },
    place: () => position.place(),
    located: (place, lineBytes) => position.located(place, lineBytes),
    bytes: () => position.bytes(),
    get marker() {
      return marker;
    },
    get begun() {
      return begun;
    },
    end: () => (marker === undefined ? scanner.write(position.end()).text + scanner.end() : ''),
  };
}
