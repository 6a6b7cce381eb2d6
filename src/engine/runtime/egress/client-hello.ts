import { isHostName } from './target.js';

/** What the first bytes of a connection say about the host it is for. */
export type NameFound =
  { state: 'more' } | { state: 'name'; name: string } | { state: 'bad'; reason: string };

const HANDSHAKE = 22;
const CLIENT_HELLO = 1;
const SERVER_NAME = 0;
const HOST_NAME = 0;

/** A ClientHello with post-quantum keys and tickets has 2 to 4 kB; a longer one than this is not read to its end. */
export const LONGEST_HELLO = 16 * 1024;

/** Clients cut it into one or two; more would only make reading it costly. */
const MOST_RECORDS = 16;

/**
 * The server name in a TLS ClientHello (RFC 8446 section 4.1.2, RFC 6066 section 3). `bytes` are all that came so far. A hello
 * that names no host, or more than one, is bad: another reader could take another. Pure, throws nothing.
 */
export function serverNameOf(bytes: Buffer): NameFound {
  const hello = handshakeIn(bytes);
  if ('state' in hello) return hello;
  const read = new Reader(hello.body);
  read.skip(2 + 32); // Version and random.
  read.skip(read.number(1)); // Session.
  read.skip(read.number(2)); // Cipher suites.
  read.skip(read.number(1)); // Compression methods.
  const extensions = read.part(read.number(2));
  if (!read.whole || read.left > 0) return bad('not a ClientHello');
  const names: string[] = [];
  while (extensions.whole && extensions.left > 0) {
    const type = extensions.number(2);
    const extension = extensions.part(extensions.number(2));
    if (type !== SERVER_NAME) continue;
    const list = extension.part(extension.number(2));
    if (!extension.whole || extension.left > 0) return bad('a malformed server name');
    while (list.whole && list.left > 0) {
      const kind = list.number(1);
      const name = list.part(list.number(2)).text();
      if (!list.whole || kind !== HOST_NAME) return bad('a malformed server name');
      names.push(name);
    }
  }
  if (!extensions.whole) return bad('malformed extensions');
  const [name, ...more] = names;
  if (name === undefined) return bad('no server name');
  if (more.length > 0) return bad('several server names');
  const lower = name.toLowerCase();
  return isHostName(lower) ? { state: 'name', name: lower } : bad('a server name that is not one');
}

/** Joins the handshake message from the records that it is cut into. */
function handshakeIn(bytes: Buffer): { body: Buffer } | Exclude<NameFound, { state: 'name' }> {
  const fragments: Buffer[] = [];
  let joined = 0;
  for (let at = 0; ;) {
    if (fragments.length > MOST_RECORDS) return bad('a ClientHello in too many records');
    const available = bytes.length - at;
    if (available > 0 && bytes[at] !== HANDSHAKE) return bad('not TLS');
    if (available > 1 && bytes[at + 1] !== 3) return bad('not TLS');
    if (available < 5) return { state: 'more' };
    const length = bytes.readUInt16BE(at + 3);
    if (length === 0 || length > 16_384) return bad('not TLS');
    fragments.push(bytes.subarray(at + 5, at + 5 + length));
    joined += Math.min(length, available - 5);
    at += 5 + length;
    const message = joined >= 4 ? Buffer.concat(fragments) : undefined;
    if (message) {
      if (message[0] !== CLIENT_HELLO) return bad('not a ClientHello');
      const wanted = message.readUIntBE(1, 3);
      if (wanted > LONGEST_HELLO) return bad('too long a ClientHello');
      if (message.length >= 4 + wanted) return { body: message.subarray(4, 4 + wanted) };
    }
    if (at > bytes.length) return { state: 'more' };
  }
}

function bad(reason: string): { state: 'bad'; reason: string } {
  return { state: 'bad', reason };
}

/** Reads numbers and parts off a buffer; past its end it yields nothing and is no longer whole. */
class Reader {
  whole = true;
  #at = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  skip(count: number): void {
    this.#take(count);
  }

  /** A big-endian number of `size` bytes. */
  number(size: number): number {
    const taken = this.#take(size);
    return taken.length === size ? taken.readUIntBE(0, size) : 0;
  }

  part(count: number): Reader {
    const part = new Reader(this.#take(count));
    part.whole = this.whole;
    return part;
  }

  text(): string {
    return this.#bytes.toString('latin1');
  }

  #take(count: number): Buffer {
    if (count > this.left) {
      this.whole = false;
      this.#at = this.#bytes.length;
      return Buffer.alloc(0);
    }
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }
}
