import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createUsers } from '../../../src/engine/agent/users.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'users-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function users(passwd: string, group: string): ReturnType<typeof createUsers> {
  writeFileSync(join(dir, 'passwd'), passwd);
  writeFileSync(join(dir, 'group'), group);
  return createUsers(join(dir, 'passwd'), join(dir, 'group'));
}

test('a user has its ids, its home, and the other groups that name it', () => {
  const found = users('a:x:5:6:A:/home/a:/bin/sh\n', 'a:x:6:a\nx:x:7:b,a\ny:x:8:ab\nz:x:7:a\n').find('a');
  expect(found).toEqual({ name: 'a', uid: 5, gid: 6, home: '/home/a', groups: [7] });
});

test('a user that is added later is found, and one that is removed is not', () => {
  const all = users('a:x:5:6::/a:\n', '');
  expect(all.find('b')).toBeUndefined();
  writeFileSync(join(dir, 'passwd'), 'b:x:7:8::/b:\n');
  expect(all.find('b')?.uid).toBe(7);
  expect(all.find('a')).toBeUndefined();
  rmSync(join(dir, 'passwd'));
  expect(all.find('b')).toBeUndefined();
});

test('ids are named by the first line that has them, else by their number', () => {
  const all = users('a:x:5:6::/a:\nalias:x:5:6::/b:\n', 'g:x:6:\n');
  expect([all.userName(5), all.userName(99), all.groupName(6), all.groupName(99)]).toEqual([
    'a',
    '99',
    'g',
    '99',
  ]);
});

test('lines that are no entries are skipped', () => {
  const all = users(
    '\n#x\nno:x\nneg:x:-1:0::/:\nbig:x:4294967295:0::/:\nword:x:a:b::/:\nok:x:1:2::\n',
    'x\n:::\n',
  );
  expect(['no', 'neg', 'big', 'word', ''].map((name) => all.find(name))).toEqual(Array(5).fill(undefined));
  expect(all.find('ok')).toMatchObject({ uid: 1, home: '/' });
});
