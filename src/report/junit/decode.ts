/** Turns the bytes of an XML file into text, by its byte order mark or its declaration; UTF-8 without either. */
export interface XmlDecoder {
  decode(chunk: Uint8Array): string;
  end(): string;
  /** What was wrong so far: completes "<file> …". */
  trouble(): string | undefined;
}

/** Node has the class as a global; its types name only the value. */
type Decoder = InstanceType<typeof TextDecoder>;

export function createXmlDecoder(): XmlDecoder {
  let decoder: Decoder | undefined;
  let checker: Decoder | undefined;
  let begun: Buffer = Buffer.alloc(0);
  let trouble: string | undefined;

  const check = (chunk: Uint8Array | undefined): void => {
    if (!checker) return;
    try {
      checker.decode(chunk, { stream: chunk !== undefined });
    } catch {
      trouble ??= `has bytes that are not ${checker.encoding.toUpperCase()}; they are shown as �`;
      checker = undefined;
    }
  };
  const start = (): void => {
    const { encoding, unknown } = encodingOf(begun);
    if (unknown !== undefined)
      trouble = `says that it is in ${unknown}, which is unknown; it is read as UTF-8`;
    decoder = new TextDecoder(encoding);
    checker = new TextDecoder(encoding, { fatal: true });
  };
  const take = (chunk: Uint8Array): string => {
    check(chunk);
    return decoder?.decode(chunk, { stream: true }) ?? '';
  };
  return {
    decode(chunk) {
      if (decoder) return take(chunk);
      begun = Buffer.concat([begun, chunk]);
      // The declaration, if there is one, is in the first bytes.
      if (begun.length < DECLARATION) return '';
      start();
      return take(begun);
    },
    end() {
      let text = '';
      if (!decoder) {
        start();
        text = take(begun);
      }
      check(undefined);
      return text + (decoder?.decode() ?? '');
    },
    trouble: () => trouble,
  };
}

const DECLARATION = 200;

function encodingOf(bytes: Buffer): { encoding: string; unknown?: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be' };
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,150}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    bytes.toString('latin1', 0, DECLARATION),
  )?.[1];
  // The declaration was read byte by byte: it cannot be in UTF-16.
  if (declared === undefined || /^utf-?16/i.test(declared)) return { encoding: 'utf-8' };
  try {
    return { encoding: new TextDecoder(declared).encoding };
  } catch {
    return { encoding: 'utf-8', unknown: declared };
  }
}
