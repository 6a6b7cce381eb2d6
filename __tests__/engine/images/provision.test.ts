import { execFile, execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { provisionScript } from '../../../src/engine/images/provision.js';

/** Roots of busybox alone, as small as images come; real distributions are in provision-debian.test.ts. */

const APPLETS =
  'sh ls cat mkdir rm ln chmod chown cp grep tail printf stat id tar pgrep find touch sleep head cut'.split(
    ' ',
  );

/** Programs that only have to be there: nothing here runs them. */
const OTHERS = [
  'usr/bin/bash',
  'usr/bin/sudo',
  'usr/bin/curl',
  'usr/bin/git',
  'usr/sbin/ss',
  'usr/sbin/useradd',
];

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'e2b-test-root.'));
  for (const folder of ['bin', 'dev']) await mkdir(join(root, folder));
  execFileSync('mknod', [join(root, 'dev/null'), 'c', '1', '3']);
  await copyFile('/bin/busybox', join(root, 'bin/busybox'));
  for (const applet of APPLETS) await symlink('busybox', join(root, 'bin', applet));
  await put('etc/passwd', 'root:x:0:0:root:/root:/bin/sh\n');
  await put('etc/group', 'root:x:0:\n');
});
afterEach(() => rm(root, { recursive: true }));

async function put(path: string, content: string, mode = 0o644): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
  await chmod(join(root, path), mode);
}

const putPrograms = (...paths: string[]): Promise<void[]> =>
  Promise.all(paths.map((path) => put(path, '#!/bin/sh\n', 0o755)));

const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

/** Runs a script as root in the root. */
function inside(script: string): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile('/usr/sbin/chroot', [root, '/bin/sh', '-c', script], { env: {} }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
}

async function provision(): Promise<{ stdout: string; stderr: string }> {
  const { code, ...output } = await inside(provisionScript());
  expect({ code, stderr: output.stderr }).toMatchObject({ code: 0 });
  return output;
}

const CERTIFICATES = 'etc/ssl/certs/ca-certificates.crt';

describe('an image that has every program', () => {
  beforeEach(async () => {
    await putPrograms(...OTHERS);
    await put(CERTIFICATES, 'x');
  });

  test('gets a user, a place for temporary files, and the right to be root', async () => {
    await put('etc/shadow', 'root:*::0:::::\n', 0o640);
    await put('etc/gshadow', 'root:*::\n', 0o640);
    await put('etc/sudoers', 'root ALL=(ALL) ALL', 0o440);
    await put('etc/skel/.bashrc', '# skeleton\n');
    expect(await provision()).toEqual({ stdout: '', stderr: '' });
    expect(await read('etc/passwd')).toBe(
      'root:x:0:0:root:/root:/bin/sh\nuser:x:1000:1000::/home/user:/bin/bash\n',
    );
    expect(await read('etc/group')).toBe('root:x:0:\nuser:x:1000:\n');
    expect(await read('etc/shadow')).toBe('root:*::0:::::\nuser:*:19000:0:99999:7:::\n');
    expect(await read('etc/gshadow')).toBe('root:*::\nuser:!::\n');
    expect(await read('etc/sudoers')).toBe('root ALL=(ALL) ALL\n#includedir /etc/sudoers.d\n');
    expect((await stat(join(root, 'etc/sudoers'))).mode).toBe(0o100440);
    expect(await read('etc/sudoers.d/user')).toBe('user ALL=(ALL:ALL) NOPASSWD: ALL\n');
    expect((await stat(join(root, 'etc/sudoers.d/user'))).mode).toBe(0o100440);
    expect(await stat(join(root, 'home/user'))).toMatchObject({ uid: 1000, gid: 1000, mode: 0o40755 });
    expect(await stat(join(root, 'home/user/.bashrc'))).toMatchObject({ uid: 1000, gid: 1000 });
    for (const folder of ['tmp', 'var/tmp']) expect((await stat(join(root, folder))).mode).toBe(0o41777);
    expect((await inside('ls -l /bin/bash')).stdout).toContain('/bin/bash -> /usr/bin/bash');
  });

  test('is not changed by a second run', async () => {
    await put('etc/sudoers', '@includedir /etc/sudoers.d\n');
    await put('etc/profile', 'PATH=/bin\n');
    await provision();
    await inside('touch /mark; sleep 1');
    expect(await provision()).toEqual({ stdout: '', stderr: '' });
    expect((await inside('find / -xdev -newer /mark')).stdout).toBe('');
  });

  test('keeps its own people: the next free number, also without a last line end', async () => {
    await put(
      'etc/passwd',
      'root:x:0:0::/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/bash\nother:x:1001:5::/:/bin/sh',
    );
    await put('etc/group', 'root:x:0:\nnode:x:1000:\nsomething:x:1002:');
    await provision();
    expect(await read('etc/passwd')).toMatch(/\/:\/bin\/sh\nuser:x:1002:1003::\/home\/user:\/bin\/bash\n$/);
    expect(await read('etc/group')).toMatch(/1002:\nuser:x:1003:\n$/);
    expect(await stat(join(root, 'home/user'))).toMatchObject({ uid: 1002, gid: 1003 });
  });

  test('keeps its own user, and what is in its home', async () => {
    const passwd = 'root:x:0:0::/root:/bin/sh\nuser:x:500:600::/home/user:/bin/zsh\n';
    await put('etc/passwd', passwd);
    await put('etc/group', 'root:x:0:\nuser:x:600:\n');
    await put('home/user/file', 'kept', 0o600);
    await provision();
    expect(await read('etc/passwd')).toBe(passwd);
    expect(await stat(join(root, 'home/user'))).toMatchObject({ uid: 500, gid: 600, mode: 0o40755 });
    expect(await stat(join(root, 'home/user/file'))).toMatchObject({ uid: 0, mode: 0o100600 });
  });

  test('works without any account', async () => {
    for (const file of ['etc/passwd', 'etc/group']) await rm(join(root, file));
    await provision();
    expect(await read('etc/passwd')).toMatch(/^root:x:0:0:.*\nuser:x:1000:1000:/);
    expect(await read('etc/group')).toBe('root:x:0:\nuser:x:1000:\n');
  });

  test('has a profile that keeps the PATH it is given, before its own', async () => {
    await put('etc/profile', 'export PATH=/usr/bin:/bin:/own\nexport OTHER=kept\n', 0o600);
    await provision();
    const given = await inside('PATH=/given:/bin; . /etc/profile; echo $PATH $OTHER; set');
    expect(given.stdout.split('\n')[0]).toBe('/given:/bin:/usr/bin:/own kept');
    expect(given.stdout).not.toMatch(/^e2b_|^E2B_/m);
    expect((await inside('PATH=; . /etc/profile; echo $PATH')).stdout).toBe('/usr/bin:/bin:/own\n');
    expect((await stat(join(root, 'etc/profile'))).mode).toBe(0o100600);
  });

  test('a bash in another place is found where clients look', async () => {
    await rm(join(root, 'usr/bin/bash'));
    await putPrograms('usr/local/bin/bash');
    await provision();
    expect((await inside('ls -l /bin/bash')).stdout).toContain('-> /usr/local/bin/bash');
  });
});

describe('an image that lacks programs', () => {
  test.each([
    ['apt-get', 'git iproute2 passwd ca-certificates'],
    ['apk', 'git iproute2-ss shadow ca-certificates'],
    ['dnf', 'git-core iproute shadow-utils ca-certificates'],
    ['microdnf', 'git-core iproute shadow-utils ca-certificates'],
    ['yum', 'git-core iproute shadow-utils ca-certificates'],
    ['zypper', 'git-core iproute2 shadow ca-certificates-mozilla'],
    ['pacman', 'git iproute2 shadow ca-certificates'],
  ])('gets those, and no others, from %s', async (manager, packages) => {
    await putPrograms('usr/bin/bash', 'usr/bin/sudo');
    // Stands in for a distribution's program: writes down what it is asked for, and does it.
    const stand = `#!/bin/sh
echo "$*" >>/asked
case "$*" in *ca-certificates*) ;; *) exit 0 ;; esac
mkdir -p /etc/ssl/certs /usr/sbin
echo x >/${CERTIFICATES}
for path in usr/bin/curl usr/bin/git usr/sbin/ss usr/sbin/useradd; do echo '#!/bin/sh' >/$path; chmod 755 /$path; done
`;
    await put(`usr/bin/${manager}`, stand, 0o755);
    const { stdout, stderr } = await provision();
    expect(await read('asked')).toMatch(new RegExp(` curl ${packages}$`, 'm'));
    expect(stdout).toBe(`installing curl ${packages} with ${manager}\n`);
    expect(stderr).toBe('');
    // A second time there is nothing to ask for.
    await rm(join(root, 'asked'));
    await provision();
    await expect(read('asked')).rejects.toThrow('ENOENT');
  });

  test('goes without them when they cannot be had, but not without bash', async () => {
    await put('usr/bin/apt-get', '#!/bin/sh\necho "E: no network" >&2\nexit 100\n', 0o755);
    const failed = await inside(provisionScript());
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('E: no network');
    expect(failed.stderr.trimEnd().split('\n').at(-1)).toBe(
      'the image has no bash, and apt-get could not install it (its output says why; sandboxes reach the internet only): start from an image with bash',
    );
    await putPrograms('usr/bin/bash');
    const { stdout } = await provision();
    expect(stdout).toContain('the image goes without: sudo curl git ss useradd certificates\n');
    expect(await read('etc/passwd')).toContain('user:x:1000:1000:');
  });

  test('without bash and without a package manager it is no base', async () => {
    const { code, stderr } = await inside(provisionScript());
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'the image has no bash and no package manager to install it with (apt-get, apk, dnf, microdnf, yum, zypper and pacman are known): start from an image with bash\n',
    });
  });
});
