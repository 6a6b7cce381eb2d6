import { constants } from 'node:fs';

/** Type and special bits in the order in which Go's os.FileMode prints them. */
const TYPE_LETTERS: Record<number, string> = {
  [constants.S_IFDIR]: 'd',
  [constants.S_IFLNK]: 'L',
  [constants.S_IFBLK]: 'D',
  [constants.S_IFCHR]: 'Dc',
  [constants.S_IFIFO]: 'p',
  [constants.S_IFSOCK]: 'S',
};
const SETUID = 0o4000;
const SETGID = 0o2000;
const STICKY = 0o1000;

/**
 * A mode as Go prints it, which is how envd reports permissions: `-rw-r--r--`, `drwxr-xr-x`, `Lrwxrwxrwx`; special bits
 * are letters in front and leave the nine alone: `dtrwxrwxrwx`, `urwxr-xr-x`.
 */
export function goMode(mode: number): string {
  const type = TYPE_LETTERS[mode & constants.S_IFMT] ?? '';
  const setid = (mode & SETUID ? 'u' : '') + (mode & SETGID ? 'g' : '');
  // Go's bit order is … D p S u g c t: the `c` of a character device comes after u and g.
  const front = (type === 'Dc' ? `D${setid}c` : type + setid) + (mode & STICKY ? 't' : '');
  const bits = 'rwxrwxrwx'
    .split('')
    .map((letter, index) => (mode & (0o400 >> index) ? letter : '-'))
    .join('');
  return (front === '' ? '-' : front) + bits;
}
