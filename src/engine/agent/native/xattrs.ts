import { once } from '../once.js';
import { cString, libc } from './libc.js';

/** Extended attributes of files; names are bytes. */
export interface Xattrs {
  /** Names of an entry's attributes (a link's own, not its target's). */
  list(path: Uint8Array): Buffer[];
  /** An attribute's value; undefined when it is not there (any more) or longer than 64 KiB. */
  get(path: Uint8Array, name: Uint8Array): Buffer | undefined;
  /** The same by open file. */
  listOpen(fd: number): Buffer[];
  setOpen(fd: number, name: Uint8Array, value: Uint8Array): void;
  removeOpen(fd: number, name: Uint8Array): void;
}

/** The kernel's limit of an attribute's value and of an entry's list of names. */
const MAX_BYTES = 64 * 1024;

/**
 * Extended attributes by the C library; undefined where the native module cannot be loaded. `list` and `get` find
 * nothing where they fail; the others throw the system's error.
 */
export const xattrs: () => Promise<Xattrs | undefined> = once(async (): Promise<Xattrs | undefined> => {
  const library = await libc();
  if (library === undefined) return undefined;
  const llist = library.bind('int64_t llistxattr(const void *path, void *names, uint64_t size)');
  const lget = library.bind(
    'int64_t lgetxattr(const void *path, const void *name, void *value, uint64_t size)',
  );
  const flist = library.bind('int64_t flistxattr(int fd, void *names, uint64_t size)');
  const fset = library.bind(
    'int fsetxattr(int fd, const void *name, const void *value, uint64_t size, int flags)',
  );
  const fremove = library.bind('int fremovexattr(int fd, const void *name)');
  const buffer = Buffer.alloc(MAX_BYTES);

  return {
    list: (path) => splitNames(buffer.subarray(0, Math.max(0, llist(cString(path), buffer, MAX_BYTES)))),
    get(path, name) {
      const length = lget(cString(path), cString(name), buffer, MAX_BYTES);
      return length < 0 ? undefined : Buffer.from(buffer.subarray(0, length));
    },
    listOpen(fd) {
      const length = flist(fd, buffer, MAX_BYTES);
      if (length < 0) throw library.lastError('flistxattr');
      return splitNames(buffer.subarray(0, length));
    },
    setOpen(fd, name, value) {
      if (fset(fd, cString(name), value.length === 0 ? null : value, value.length, 0) !== 0) {
        throw library.lastError('fsetxattr');
      }
    },
    removeOpen(fd, name) {
      if (fremove(fd, cString(name)) !== 0) throw library.lastError('fremovexattr');
    },
  };
});

/** The kernel's list: each name with a NUL after it. */
function splitNames(list: Buffer): Buffer[] {
  const names: Buffer[] = [];
  for (let from = 0; from < list.length;) {
    const end = list.indexOf(0, from);
    const stop = end < 0 ? list.length : end;
    names.push(Buffer.from(list.subarray(from, stop)));
    from = stop + 1;
  }
  return names;
}
