import { parseEvents } from '../../../../../src/engine/agent/filesystem/watch/inotify.js';

function record(watch: number, mask: number, cookie: number, name: Buffer): Buffer {
  const head = Buffer.alloc(16);
  head.writeInt32LE(watch, 0);
  head.writeUInt32LE(mask, 4);
  head.writeUInt32LE(cookie, 8);
  head.writeUInt32LE(name.length, 12);
  return Buffer.concat([head, name]);
}

test('records follow each other, names end at the first NUL', () => {
  const bytes = Buffer.concat([
    record(1, 0x100, 0, Buffer.from('file\0\0\0\0')),
    record(-1, 0x4000, 0, Buffer.alloc(0)),
    record(2, 0x4000_0040, 0xffff_ffff, Buffer.from([0x61, 0xff, 0, 0x62])),
  ]);
  expect(parseEvents(bytes)).toEqual([
    { watch: 1, mask: 0x100, cookie: 0, name: 'file' },
    { watch: -1, mask: 0x4000, cookie: 0, name: '' },
    { watch: 2, mask: 0x4000_0040, cookie: 0xffff_ffff, name: 'a\u00ff' },
  ]);
  expect(parseEvents(Buffer.alloc(0))).toEqual([]);
});
