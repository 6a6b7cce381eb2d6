import { createSecretMask } from '../report/secret-mask.js';
import { printable, shorten } from '../spec/quote.js';
import type { Finding } from './finding.js';

/** The longest text of a finding, in characters. */
const LONGEST = 600;

/**
 * Findings as they may be shown. They quote files, answers and variables that nobody vouches for: secrets are masked,
 * whatever steers a terminal is written out, and each text is one line of bounded length.
 */
export function shownFindings(findings: readonly Finding[], secrets: readonly string[]): Finding[] {
  const mask = createSecretMask(secrets);
  const clean = (text: string): string => shorten(printable(mask.apply(text)), LONGEST);
  return findings.map((finding) => {
    const { what, from, place } = finding;
    const said = {
      what: clean(what),
      ...(from === undefined ? {} : { from: clean(from) }),
      ...(place === undefined ? {} : { place: { ...place, file: clean(place.file) } }),
    };
    if (finding.level === 'ok') return { ...finding, ...said };
    return { ...finding, ...said, wayOut: clean(finding.wayOut) };
  });
}
