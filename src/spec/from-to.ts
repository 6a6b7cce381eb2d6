/** The two halves of `from[:to]`. */
export interface FromTo {
  from: string;
  to?: string;
}

/**
 * Splits `from[:to]` at the first colon that is not part of a Windows drive. `C:\x` is always a drive at the
 * start; `C:/x` only where `drives` says that `from` is a path of a Windows machine. A name that holds a
 * colon has to be given in the sandbox file.
 */
export function splitFromTo(line: string, drives: boolean): FromTo {
  const drive = (drives ? /^[A-Za-z]:[\\/]/ : /^[A-Za-z]:\\/).test(line) ? 2 : 0;
  const colon = line.indexOf(':', drive);
  if (colon < 0) return { from: line };
  return { from: line.slice(0, colon), to: line.slice(colon + 1) };
}
