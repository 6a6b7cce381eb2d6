import { closeSync } from 'node:fs';
import { libc } from '../native/libc.js';
import { once } from '../once.js';

/** A terminal's size in characters. */
export interface TerminalSize {
  cols: number;
  rows: number;
}

/** The master side of a pseudo-terminal: a descriptor, closed on exec, and what the other side is called. */
export interface PseudoTerminal {
  fd: number;
  slave: string;
}

export interface PseudoTerminals {
  /** Throws the system's error when there are no terminals or descriptors left. */
  open(size: TerminalSize): PseudoTerminal;
  /** Whoever runs in the terminal gets SIGWINCH. Throws when the descriptor is no terminal. */
  resize(fd: number, size: TerminalSize): void;
  /** A second descriptor of the same master side, closed on exec. */
  duplicate(fd: number): number;
}

const O_RDWR = 0o2;
const O_NOCTTY = 0o400;
const O_CLOEXEC = 0o2000000;
const F_DUPFD_CLOEXEC = 1030;
/** ioctl that sets the window size; the same on x64 and arm64. */
const TIOCSWINSZ = 0x5414;
/** The kernel keeps sizes in 16 bits. */
const MAX_CELLS = 0xffff;

/** Pseudo-terminals by the C library; undefined where the native module cannot be loaded. */
export const pseudoTerminals: () => Promise<PseudoTerminals | undefined> = once(
  async (): Promise<PseudoTerminals | undefined> => {
    const library = await libc();
    if (library === undefined) return undefined;
    const openpt = library.bind('int posix_openpt(int flags)');
    const grantpt = library.bind('int grantpt(int fd)');
    const unlockpt = library.bind('int unlockpt(int fd)');
    const ptsname = library.bind('int ptsname_r(int fd, void *name, uint64_t size)');
    const ioctl = library.bind('int ioctl(int fd, unsigned long request, const void *argument)');

    const fcntl = library.bind('int fcntl(int fd, int command, int argument)');

    const resize = (fd: number, size: TerminalSize): void => {
      if (ioctl(fd, TIOCSWINSZ, windowSize(size)) !== 0) throw library.lastError('ioctl TIOCSWINSZ');
    };
    return {
      resize,
      duplicate(fd) {
        const copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);
        if (copy < 0) throw library.lastError('fcntl F_DUPFD_CLOEXEC');
        return copy;
      },
      open(size) {
        const fd = openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        if (fd < 0) throw library.lastError('posix_openpt');
        try {
          const name = Buffer.alloc(128);
          if (grantpt(fd) !== 0) throw library.lastError('grantpt');
          if (unlockpt(fd) !== 0) throw library.lastError('unlockpt');
          if (ptsname(fd, name, name.length) !== 0) throw library.lastError('ptsname_r');
          resize(fd, size);
          return { fd, slave: name.toString('latin1', 0, name.indexOf(0)) };
        } catch (error) {
          closeSync(fd);
          throw error;
        }
      },
    };
  },
);

/** `struct winsize`: rows and columns, then pixels, which nobody sets. */
function windowSize({ cols, rows }: TerminalSize): Buffer {
  const bytes = Buffer.alloc(8);
  new Uint16Array(bytes.buffer, bytes.byteOffset, 2).set([
    Math.min(rows, MAX_CELLS),
    Math.min(cols, MAX_CELLS),
  ]);
  return bytes;
}
