import { kindOf, mountKind } from '../../../../../src/engine/agent/filesystem/watch/mount-kind.js';

test.each([
  [0x6969, 'network'],
  [0xff53_4d42, 'network'],
  [0xff53_4d42 | 0, 'network'],
  [0x517b, 'network'],
  [0xfe53_4d42 | 0, 'network'],
  [0x6573_5546, 'network'],
  [0x9fa0, 'kernel'],
  [0x6265_6572, 'kernel'],
  [0xef53, 'local'],
  [0x794c_7630, 'local'],
])('type %i is %s', (type, kind) => {
  expect(kindOf(type)).toBe(kind);
});

test('the kernel is asked about a path', async () => {
  expect([await mountKind('/proc'), await mountKind('/tmp')]).toEqual(['kernel', 'local']);
});
