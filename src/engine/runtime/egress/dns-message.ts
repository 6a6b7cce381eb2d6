/** A DNS query with one question (RFC 1035 section 4): all that stub resolvers send. */
export interface Question {
  /** Lower case, without the last dot. */
  name: string;
  type: number;
  /** Where the question ends in the message. */
  end: number;
}

export const TYPE_A = 1;

export type Outcome = 'ok' | 'server-failure' | 'no-such-name';

const RCODES: Record<Outcome, number> = { ok: 0, 'server-failure': 2, 'no-such-name': 3 };

const HEADER_BYTES = 12;
const CLASS_IN = 1;

/** Answers stay below 512 bytes, which every resolver takes over UDP: 16 bytes an address. */
const MOST_ADDRESSES = 8;

/** Reads a query; undefined for what is not one: an answer, several questions, compressed or overlong names. Pure. */
export function questionIn(message: Buffer): Question | undefined {
  if (message.length < HEADER_BYTES || message.length > 512) return undefined;
  const isQuery = (message.readUInt8(2) & 0xf8) === 0; // Neither an answer nor another operation.
  if (!isQuery || message.readUInt16BE(4) !== 1) return undefined;
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (;;) {
    const length = message[at];
    if (length === undefined || length > 63) return undefined;
    at += 1;
    if (length === 0) break;
    labels.push(message.toString('latin1', at, at + length));
    at += length;
  }
  if (at + 4 > message.length || at - HEADER_BYTES > 255) return undefined;
  if (message.readUInt16BE(at + 2) !== CLASS_IN) return undefined;
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at), end: at + 4 };
}

/** The answer to a query: its question as it came, and IPv4 addresses. Pure. */
export function answerTo(
  message: Buffer,
  question: Question,
  outcome: Outcome,
  addresses: readonly string[] = [],
  ttlSeconds = 30,
): Buffer {
  const given = addresses.slice(0, MOST_ADDRESSES);
  const header = Buffer.alloc(HEADER_BYTES);
  message.copy(header, 0, 0, 2);
  const recursionDesired = message.readUInt8(2) & 1;
  header.writeUInt8(0x80 | recursionDesired, 2);
  header.writeUInt8(0x80 | RCODES[outcome], 3);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(given.length, 6);
  const records = given.map((address) => {
    const record = Buffer.alloc(16);
    record.writeUInt16BE(0xc000 | HEADER_BYTES, 0); // The name of the question.
    record.writeUInt16BE(TYPE_A, 2);
    record.writeUInt16BE(CLASS_IN, 4);
    record.writeUInt32BE(ttlSeconds, 6);
    record.writeUInt16BE(4, 10);
    Buffer.from(address.split('.').map(Number)).copy(record, 12);
    return record;
  });
  return Buffer.concat([header, message.subarray(HEADER_BYTES, question.end), ...records]);
}
