/** The size of a picture by its header. Undefined when the bytes are not such a picture. */
export function imageSize(
  type: 'png' | 'jpeg',
  bytes: Uint8Array,
): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return type === 'png' ? pngSize(view) : jpegSize(view);
  } catch {
    // It ends before its header does.
    return undefined;
  }
}

/** PNG, 5.2 and 11.2.2: the signature, then IHDR. */
function pngSize(view: DataView): { width: number; height: number } | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
  if (view.getUint32(12) !== 0x49484452) return undefined;
  return positive(view.getUint32(16), view.getUint32(20));
}

/** JPEG, B.1.1.3: segments until the one that begins a frame. */
function jpegSize(view: DataView): { width: number; height: number } | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at += 1;
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return positive(view.getUint16(at + 7), view.getUint16(at + 5));
  }
}

function positive(width: number, height: number): { width: number; height: number } | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}
