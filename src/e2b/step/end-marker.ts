/**
 * What ends a step's stream: `RS id code flags RS LF` on stdout and stderr.
 *
 * envd ends a command's stream only when nobody holds its pipes any more, so a step that leaves a server running
 * would never end. What the script wrote before it exited comes out before the marker, so nothing is lost by
 * stopping there. A script that forges it ends its own step, which it may do anyway.
 */
const RS = '\u001e';

/** How a step ended. */
export interface StepMarker {
  /** `gone`: there is no exit code, and nobody is left who could say one. */
  code: number | 'gone';
  /** Letters: `h` it handed something over, `g` some output could not be kept, `n` never started, `x` its folder is gone. */
  flags: string;
}

/** Takes the marker out of one stream. */
export interface MarkerScanner {
  /** The text that is safe to pass on; `marker` once the whole of it was seen (what follows is dropped). */
  write(text: string): { text: string; marker?: StepMarker };
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
        const rest = all.slice(at, at + opening.length + MAX_BODY);
        const body = rest.startsWith(opening) ? rest.slice(opening.length) : undefined;
        const whole = body === undefined ? null : BODY.exec(body);
        if (whole) {
          done = true;
          const [, code = '', flags = ''] = whole;
          return {
            text: all.slice(0, at),
            marker: { code: code === 'gone' ? code : Number(code), flags: flags.replace('-', '') },
          };
        }
        if (opening.startsWith(rest) || (body !== undefined && BEGUN.test(body))) {
          held = all.slice(at);
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

const MAX_BODY = 16;
// oxlint-disable-next-line no-control-regex -- the marker is made of them
const BODY = /^(\d{1,3}|gone) ([a-z-]{1,4})\u001e/;
const BEGUN = /^(?:\d{0,3}|g|go|gon|(?:\d{1,3}|gone) [a-z-]{0,4}|gone)$/;

/** Shell text that prints the marker on stdout; the arguments are shell words. `-` for no flags. */
export function printMarker(id: string, code: string, flags: string): string {
  return `printf '\\036%s %s %s\\036\\n' ${id} ${code} ${flags}`;
}
