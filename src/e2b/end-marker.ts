/**
 * The line our wrapper prints on stdout and stderr when a step's script has ended: `RS id code RS LF`.
 *
 * envd ends a command's stream only when nobody holds its pipes any more, so a step that leaves a server running
 * would never end. What the script wrote before it exited is in the pipe before the marker, so nothing is lost by
 * stopping there. A script that forges it ends its own step, which it may do anyway.
 */
const RS = '\u001e';

/** Takes the marker out of one stream. */
export interface MarkerScanner {
  /** The text that is safe to pass on; `exitCode` once the whole marker was seen (what follows is dropped). */
  write(text: string): { text: string; exitCode?: number };
  /** What was held back as a possible beginning of a marker. */
  end(): string;
}

/** A scanner for the marker of the step `id`. */
export function createMarkerScanner(id: string): MarkerScanner {
  const opening = `${RS}${id} `;
  let held = '';
  let done = false;
  return {
    write(text) {
      if (done) return { text: '' };
      if (held === '' && !text.includes(RS)) return { text };
      const all = held + text;
      held = '';
      let from = 0;
      for (;;) {
        const at = all.indexOf(RS, from);
        if (at < 0) return { text: all };
        const rest = all.slice(at);
        // oxlint-disable-next-line no-control-regex -- the marker is made of them
        const whole = rest.startsWith(opening) ? /^(\d{1,3})\u001e/.exec(rest.slice(opening.length)) : null;
        if (whole) {
          done = true;
          return { text: all.slice(0, at), exitCode: Number(whole[1]) };
        }
        const partial =
          opening.startsWith(rest) ||
          (rest.startsWith(opening) && /^\d{0,3}$/.test(rest.slice(opening.length)));
        if (partial) {
          held = rest;
          return { text: all.slice(0, at) };
        }
        from = at + 1;
      }
    },
    end() {
      const rest = held;
      held = '';
      return rest;
    },
  };
}

/** Shell text that prints the marker for the code in `$c` on stdout and on descriptor 3. */
export function printMarker(id: string): string {
  return `printf '\\036%s %d\\036\\n' ${id} "$c"; printf '\\036%s %d\\036\\n' ${id} "$c" >&3`;
}
