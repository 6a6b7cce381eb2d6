import { createHash, randomBytes } from 'node:crypto';
import {
  access,
  chmod,
  copyFile,
  cp,
  mkdir,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runCommand } from './command.js';

/** Where a sandbox sees the agent. Read-only; holds all that Node.js needs, whatever the template's own libraries are. */
export const INSIDE = '/.agent';

/** Libraries that are loaded by name at run time, so that no list of dependencies shows them. */
const LOADED_LATER = ['libnss_files.so.2', 'libnss_dns.so.2', 'libresolv.so.2', 'libutil.so.1'];

/** Garbage is collected early: a large upload leaves tens of MB less behind, in every sandbox, for a few percent of its time. */
const NODE_OPTIONS = ['--max-semi-space-size=1'];

export interface AgentFolder {
  /** Host folder, to be bound at `destination`. */
  source: string;
  destination: string;
  /** Command that starts the agent inside. */
  args: string[];
}

/**
 * Gathers Node.js, its loader and libraries and the agent's bundle into one folder below `agents`, named after their
 * content, or finds it there. Sandboxes of an earlier version keep theirs.
 */
export async function prepareAgent(agents: string, bundle: string, node: string): Promise<AgentFolder> {
  const binary = await realpath(node);
  const target = join(agents, await fingerprint(bundle, binary));
  if (!(await readable(target))) {
    const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
    try {
      await gather(temporary, bundle, binary);
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { recursive: true, force: true });
      if (!(await readable(target))) throw error; // Else another engine was first: its copy is as good.
    }
  }
  const args = [
    `${INSIDE}/ld.so`,
    '--library-path',
    `${INSIDE}/lib`,
    `${INSIDE}/node`,
    ...NODE_OPTIONS,
    `${INSIDE}/app/index.js`,
  ];
  return { source: target, destination: INSIDE, args };
}

async function gather(target: string, bundle: string, node: string): Promise<void> {
  await mkdir(join(target, 'lib'), { recursive: true, mode: 0o755 });
  await copyFile(node, join(target, 'node'));
  await chmod(join(target, 'node'), 0o755);
  const { loader, libraries } = await sharedLibraries(node);
  await copyFile(loader, join(target, 'ld.so'));
  await chmod(join(target, 'ld.so'), 0o755);
  for (const library of libraries) await copyFile(library, join(target, 'lib', basename(library)));
  const folder = libraries[0]?.slice(0, -basename(libraries[0]).length);
  for (const name of LOADED_LATER) {
    if (folder && (await readable(join(folder, name))))
      await copyFile(join(folder, name), join(target, 'lib', name));
  }
  await cp(bundle, join(target, 'app'), { recursive: true });
}

/** What the host's own loader would load for a binary, as `ldd` prints it: `name => /path (address)`. */
async function sharedLibraries(binary: string): Promise<{ loader: string; libraries: string[] }> {
  const printed = await runCommand(['ldd', binary]);
  const libraries = [...printed.matchAll(/=> (\/\S+) \(/g)].flatMap((match) => match[1] ?? []);
  const loader = /^\s*(\/\S*ld-\S+) \(/m.exec(printed)?.[1];
  if (!loader || libraries.length === 0) {
    throw new Error(
      `${binary} is not a dynamically linked glibc program: the engine cannot take it into sandboxes`,
    );
  }
  return { loader, libraries };
}

async function fingerprint(bundle: string, node: string): Promise<string> {
  const hash = createHash('sha256');
  const { size, mtimeMs } = await stat(node);
  hash.update(`${node} ${size} ${mtimeMs}\n`);
  const entries = await readdir(bundle, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(`${file.slice(bundle.length)}\n`).update(await readFile(file));
  return hash.digest('hex').slice(0, 12);
}

async function readable(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false, // Not there yet.
  );
}
