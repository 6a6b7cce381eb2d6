/** One value of a handover file. Lines count from 1. */
export interface HandedPair {
  name: string;
  value: string;
  line: number;
}

/** What is wrong with a line. */
export interface HandoverFault {
  line: number;
  message: string;
}

/**
 * Reads a handover file in the format of GitHub's: `NAME=VALUE`, or `NAME<<DELIMITER`, lines, `DELIMITER`. Lines may end
 * with CR LF. A line that is neither is a fault and is passed over; nothing that stands in the file makes this throw.
 *
 * @param cut the file was longer than its limit: its last entry may be half of one, and is left out
 */
export function parseHandoverFile(
  text: string,
  cut = false,
): { pairs: HandedPair[]; faults: HandoverFault[] } {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  if (cut || lines.at(-1) === '') lines.pop();
  const pairs: HandedPair[] = [];
  const faults: HandoverFault[] = [];
  for (let at = 0; at < lines.length; at++) {
    const begun = at + 1;
    const whole = lines[at] ?? '';
    const windows = whole.endsWith('\r');
    const line = windows ? whole.slice(0, -1) : whole;
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals !== -1 && (heredoc === -1 || equals < heredoc)) {
      if (equals === 0) faults.push({ line: begun, message: 'there is no name before =' });
      else pairs.push({ name: line.slice(0, equals), value: line.slice(equals + 1), line: begun });
      continue;
    }
    if (heredoc === -1) {
      faults.push({ line: begun, message: 'expected NAME=VALUE or NAME<<DELIMITER' });
      continue;
    }
    const name = line.slice(0, heredoc);
    const delimiter = line.slice(heredoc + 2);
    if (name === '' || delimiter === '') {
      faults.push({ line: begun, message: 'expected a name before << and a delimiter behind it' });
      continue;
    }
    const value: string[] = [];
    let closed = false;
    for (at += 1; at < lines.length; at++) {
      const each = lines[at] ?? '';
      const plain = windows && each.endsWith('\r') ? each.slice(0, -1) : each;
      closed = plain === delimiter || (each.endsWith('\r') && each.slice(0, -1) === delimiter);
      if (closed) break;
      value.push(plain);
    }
    if (closed) pairs.push({ name, value: value.join('\n'), line: begun });
    else faults.push({ line: begun, message: 'the delimiter after << does not come again' });
  }
  return { pairs, faults };
}
