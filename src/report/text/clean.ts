/** Colours and other terminal sequences: CSI, OSC (ended by BEL or ST) and the two-character ones. */
// oxlint-disable-next-line no-control-regex -- removing them is the point
const TERMINAL = /\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\u0007\u001b]{0,1024}(?:\u0007|\u001b\\)|[@-_])/g;

/** Controls except tab and line feed. */
// oxlint-disable-next-line no-control-regex -- removing them is the point
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Characters that reorder, hide or join what stands around them: bidi controls, the BOM, tags, interlinear marks. */
const DECEIVING = /[\u061c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * Text that nobody vouches for, as text that shows what it says: without terminal sequences, controls and characters
 * that change how others are drawn; line ends are `\n`; halves of surrogate pairs become U+FFFD.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(TERMINAL, '')
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .replace(DECEIVING, '');
}

/** The same in one line, its white space single spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ').trim();
}
