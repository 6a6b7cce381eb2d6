import type { TreeEntry } from './tree.js';

/** One entry's place in an archive: what a tar header says. `mtime` in whole seconds since 1970. */
export interface TarHead {
  name: string;
  type: TreeEntry['type'];
  mode: number;
  size: number;
  mtime: number;
  target?: string;
}

/** Headers and contents come in blocks of so many bytes. */
export const TAR_BLOCK = 512;
/** The end of an archive: two blocks of zeros. */
export const TAR_END: Buffer = Buffer.alloc(2 * TAR_BLOCK);

/** Widths of a ustar header's text fields (POSIX pax, "ustar Interchange Format"). */
const NAME = 100;
const PREFIX = 155;
/** Eleven octal digits. */
const LARGEST = 0o77777777777;

const TYPE_FLAGS = { file: '0', symlink: '2', directory: '5', pax: 'x' } as const;

const encoder = new TextEncoder();

/** How many bytes of padding follow contents of `size` bytes. */
export function tarPadding(size: number): number {
  return (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;
}

/**
 * The header of one entry, owner 0: ustar, with a pax record in front of it for what that cannot hold (long names and
 * targets, times before 1970, sizes of 8 GiB and more). The same head gives the same bytes.
 */
export function tarHeader(head: TarHead): Buffer {
  const path = encoder.encode(head.type === 'directory' ? `${head.name}/` : head.name);
  const target = encoder.encode(head.target ?? '');
  const split = splitName(path);
  const records: [string, Uint8Array | string][] = [];
  if (split === undefined) records.push(['path', path]);
  if (target.length > NAME) records.push(['linkpath', target]);
  if (head.size > LARGEST) records.push(['size', String(head.size)]);
  if (head.mtime < 0 || head.mtime > LARGEST) records.push(['mtime', String(head.mtime)]);
  const fits = (value: number) => (value >= 0 && value <= LARGEST ? value : 0);
  const own = ustar({
    name: split?.name ?? path.subarray(0, NAME),
    prefix: split?.prefix ?? NOTHING,
    target: target.subarray(0, NAME),
    flag: TYPE_FLAGS[head.type],
    mode: head.mode,
    size: fits(head.size),
    mtime: fits(head.mtime),
  });
  return records.length === 0 ? own : Buffer.concat([paxHeader(records), own]);
}

const NOTHING = new Uint8Array(0);
const SLASH = 0x2f;

/** A path as a header's two fields, or undefined where it does not fit. */
function splitName(path: Uint8Array): { prefix: Uint8Array; name: Uint8Array } | undefined {
  if (path.length <= NAME) return { prefix: NOTHING, name: path };
  // The last slash that leaves a prefix short enough; what follows it must fit, too.
  const at = path.subarray(0, PREFIX + 1).lastIndexOf(SLASH);
  if (at <= 0 || path.length - at - 1 > NAME || at === path.length - 1) return undefined;
  return { prefix: path.subarray(0, at), name: path.subarray(at + 1) };
}

interface UstarFields {
  name: Uint8Array;
  prefix: Uint8Array;
  target: Uint8Array;
  flag: string;
  mode: number;
  size: number;
  mtime: number;
}

function ustar(fields: UstarFields): Buffer {
  const block = Buffer.alloc(TAR_BLOCK);
  block.set(fields.name, 0);
  octal(block, fields.mode, 100, 7);
  octal(block, 0, 108, 7);
  octal(block, 0, 116, 7);
  octal(block, fields.size, 124, 11);
  octal(block, fields.mtime, 136, 11);
  block.fill(' ', 148, 156);
  block.write(fields.flag, 156, 'latin1');
  block.set(fields.target, 157);
  block.write('ustar\u000000', 257, 'latin1');
  octal(block, 0, 329, 7);
  octal(block, 0, 337, 7);
  block.set(fields.prefix, 345);
  let sum = 0;
  for (const byte of block) sum += byte;
  octal(block, sum, 148, 6);
  block[154] = 0;
  return block;
}

function octal(block: Buffer, value: number, at: number, digits: number): void {
  block.write(value.toString(8).padStart(digits, '0'), at, 'latin1');
}

function paxHeader(records: [string, Uint8Array | string][]): Buffer {
  const body = Buffer.concat(records.map(([key, value]) => paxRecord(key, value)));
  const head = ustar({
    name: encoder.encode('PaxHeader'),
    prefix: NOTHING,
    target: NOTHING,
    flag: TYPE_FLAGS.pax,
    mode: 0o644,
    size: body.length,
    mtime: 0,
  });
  return Buffer.concat([head, body, Buffer.alloc(tarPadding(body.length))]);
}

/** `LENGTH KEY=VALUE\n`, where the length counts its own digits. */
function paxRecord(key: string, value: Uint8Array | string): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value), Buffer.from('\n')]);
  let length = rest.length + 1;
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
  return Buffer.concat([Buffer.from(String(length)), rest]);
}
