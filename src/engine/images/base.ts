import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  chmod,
  chown,
  copyFile,
  lstat,
  mkdir,
  readFile,
  readdir,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommand } from '../runtime/command.js';
import { nameServers } from '../runtime/network.js';
import {
  APT_ALLOWED,
  ETC_ALLOWED,
  ETC_ALLOWED_PATTERN,
  FILES,
  FOLDERS,
  group,
  gshadow,
  passwd,
  shadow,
  withoutCredentials,
} from './base-files.js';
import type { TemplateLayers } from './template-layers.js';

/** Raise when what the base holds changes: an older one on disk is then built anew. */
const BASE_REVISION = 1;

const USER_ID = 1000;

/** Of dpkg's folder what installing a package needs. */
const PACKAGE_DATABASE = ['alternatives', 'arch', 'diversions', 'info', 'status', 'statoverride', 'triggers'];

/** The dynamic loader, libraries and programs of the host: links into /usr on a merged system. */
const TOP_LEVEL_LINKS = ['bin', 'sbin', 'lib', 'lib32', 'lib64', 'libx32'];

/** What scripts expect of the base template, and the Debian package that has it. */
const EXPECTED: readonly (readonly [program: string, debianPackage: string])[] = [
  ['bash', 'bash'],
  ['curl', 'curl'],
  ['git', 'git'],
  ['python3', 'python3'],
  ['sudo', 'sudo'],
  ['tar', 'tar'],
  ['tput', 'ncurses-bin'],
];

export interface BaseImage {
  layers: TemplateLayers;
  /** Programs that the base template should hold and that this host does not have. */
  missing: { program: string; debianPackage: string }[];
}

/**
 * Builds the `base` template below `images`, or finds it there: a small root of our own, an overlay over the
 * host's /usr with what we add to it, and nothing else of the host. `node` is a Node.js binary to offer inside when
 * the host has none in /usr. Throws when the host's system folders are not merged below /usr.
 */
export async function prepareBase(images: string, node: string): Promise<BaseImage> {
  const name = await baseName();
  const target = join(images, name);
  if (!(await exists(target))) {
    const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
    try {
      await build(temporary, node);
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { recursive: true, force: true });
      if (!(await exists(target))) throw error; // Else another engine was first: its build is as good.
    }
  }
  const missing = [];
  for (const [program, debianPackage] of EXPECTED) {
    if (!(await inHostPath(program))) missing.push({ program, debianPackage });
  }
  return { layers: { root: [join(target, 'root')], usr: [join(target, 'usr'), '/usr'] }, missing };
}

/** What its folder is called: the base is built anew when the engine's idea of it or the host's packages change. */
export async function baseName(): Promise<string> {
  const hash = createHash('sha256').update(`revision ${BASE_REVISION}`);
  for (const path of [
    '/var/lib/dpkg/status',
    '/etc/os-release',
    '/etc/ld.so.cache',
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/resolv.conf',
    '/etc/apt/sources.list',
    '/etc/apt/sources.list.d',
  ]) {
    const found = await stat(path).catch(() => undefined);
    hash.update(`\n${path} ${found ? `${found.mtimeMs} ${found.size}` : 'absent'}`);
  }
  return `base-${hash.digest('hex').slice(0, 12)}`;
}

async function build(target: string, node: string): Promise<void> {
  const root = join(target, 'root');
  const usr = join(target, 'usr');
  await mkdir(root, { recursive: true, mode: 0o755 });
  await mkdir(join(usr, 'local/bin'), { recursive: true, mode: 0o755 });
  for (const [path, mode, ownedByUser] of FOLDERS) {
    const folder = join(root, path);
    await mkdir(folder, { recursive: true });
    await chmod(folder, mode); // mkdir's mode is subject to the umask.
    if (ownedByUser) await chown(folder, USER_ID, USER_ID);
  }
  for (const link of TOP_LEVEL_LINKS) await copyTopLevelLink(link, root);
  await symlink('/run', join(root, 'var/run'));
  await symlink('/run/lock', join(root, 'var/lock'));
  await copyEtc(root);
  await writeAccounts(root);
  for (const [path, content, mode] of FILES) {
    const file = path.startsWith('usr-layer/')
      ? join(usr, path.slice('usr-layer/'.length))
      : join(root, path);
    await writeFileWithFolders(file, content, mode);
  }
  const servers = await nameServers();
  await writeFileWithFolders(
    join(root, 'etc/resolv.conf'),
    servers.map((server) => `nameserver ${server}\n`).join(''),
    0o644,
  );
  await copyPackageDatabase(root);
  await addPrograms(usr, node);
}

async function copyTopLevelLink(name: string, root: string): Promise<void> {
  const found = await lstat(join('/', name)).catch(() => undefined);
  if (!found) return;
  if (!found.isSymbolicLink()) {
    throw new Error(
      `/${name} of this host is a folder of its own; the engine needs a system whose /bin, /sbin and /lib are links into /usr (Debian 12, Ubuntu 20.04 and later are)`,
    );
  }
  await symlink(await readlink(join('/', name)), join(root, name));
}

async function copyEtc(root: string): Promise<void> {
  const matching = (await readdir('/etc')).filter((name) => ETC_ALLOWED_PATTERN.test(name));
  await copyTrees('/etc', [...ETC_ALLOWED, ...matching], join(root, 'etc'));
  await rm(join(root, 'etc/ssl/private'), { recursive: true, force: true });
  await copyTrees('/etc/apt', APT_ALLOWED, join(root, 'etc/apt'));
  const lists = await readdir(join(root, 'etc/apt/sources.list.d')).catch(() => []); // Not Debian's way here.
  for (const name of ['sources.list', ...lists.map((list) => `sources.list.d/${list}`)]) {
    const file = join(root, 'etc/apt', name);
    const text = await readFile(file, 'utf8').catch(() => undefined); // Only one of the two forms is there.
    if (text !== undefined) await writeFile(file, withoutCredentials(text));
  }
}

async function writeAccounts(root: string): Promise<void> {
  const passwdText = passwd(await readFile('/etc/passwd', 'utf8'));
  const groupText = group(await readFile('/etc/group', 'utf8'));
  const shadowGroup = Number(/^shadow:[^:]*:(\d+):/m.exec(groupText)?.[1] ?? 0);
  const write = (name: string, text: string, mode: number): Promise<void> =>
    writeFileWithFolders(join(root, 'etc', name), text, mode);
  await write('passwd', passwdText, 0o644);
  await write('group', groupText, 0o644);
  await write('shadow', shadow(passwdText), 0o640);
  await write('gshadow', gshadow(groupText), 0o640);
  for (const name of ['shadow', 'gshadow']) await chown(join(root, 'etc', name), 0, shadowGroup);
}

/** dpkg's database, so that packages can be installed inside; a copy, for the host's changes under a running one. */
async function copyPackageDatabase(root: string): Promise<void> {
  const target = join(root, 'var/lib/dpkg');
  await copyTrees('/var/lib/dpkg', PACKAGE_DATABASE, target);
  if (await exists(target)) await mkdir(join(target, 'updates'), { recursive: true });
}

/** `python`, which Debian does not name, and `node` when the host's is not in /usr (a version manager's, say). */
async function addPrograms(usr: string, node: string): Promise<void> {
  if (!(await inHostPath('python')) && (await inHostPath('python3'))) {
    await symlink('/usr/bin/python3', join(usr, 'local/bin/python'));
  }
  if (!(await inHostPath('node'))) {
    const target = join(usr, 'local/bin/node');
    await copyFile(node, target);
    await chmod(target, 0o755);
  }
}

async function inHostPath(program: string): Promise<boolean> {
  for (const folder of ['/usr/local/bin', '/usr/bin', '/usr/sbin']) {
    if (await exists(join(folder, program), constants.X_OK)) return true;
  }
  return false;
}

/** Copies what is there of `names` below `from`, with owners, modes and links. By `cp`: thousands of small files. */
async function copyTrees(from: string, names: readonly string[], to: string): Promise<void> {
  const found: string[] = [];
  for (const name of names) if (await lstat(join(from, name)).catch(() => undefined)) found.push(name);
  if (found.length === 0) return;
  await mkdir(to, { recursive: true });
  await runCommand(['cp', '--archive', '--reflink=auto', '--parents', '--', ...found, to], { cwd: from });
}

async function writeFileWithFolders(path: string, content: string, mode: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  await writeFile(path, content);
  await chmod(path, mode);
}

async function exists(path: string, mode: number = constants.F_OK): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false, // Not there, or not accessible as asked: both are a no.
  );
}
