import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildOrder } from '../builds/order.js';
import { BASE } from '../images/templates.js';

/** E2B's name: what its clients for code ask for when they name no template. */
export const INTERPRETER = 'code-interpreter-v1';

/** Where the service lies in the sandbox. */
const FOLDER = '/usr/local/lib/e2b-interpreter';

const PORT = 49_999;

/** The machine that its sandboxes get. */
export const INTERPRETER_MACHINE = { cpuCount: 2, memoryMB: 2_048 };

const DEBIAN_PACKAGES = ['python3-ipykernel', 'python3-matplotlib', 'python3-pandas'];

/** Hashes that name the two folders of `files/` among the uploads. */
export interface InterpreterFiles {
  /** Scripts that install what the service needs. */
  image: string;
  service: string;
}

/** How the template is built. What takes longest comes first: the cache of steps has it when the service changes. */
export function interpreterOrder(files: InterpreterFiles): BuildOrder {
  const run = (command: string, user: string): BuildOrder['steps'][number] => ({
    type: 'RUN',
    args: [command, user],
    force: false,
  });
  const copy = (name: keyof InterpreterFiles): BuildOrder['steps'][number] => ({
    type: 'COPY',
    args: [name, `${FOLDER}/${name}`, 'root'],
    force: false,
    filesHash: files[name],
  });
  return {
    from: { template: BASE },
    steps: [
      copy('image'),
      run(`bash ${FOLDER}/image/python.sh ${DEBIAN_PACKAGES.join(' ')}`, 'root'),
      run(`bash ${FOLDER}/image/deno.sh`, 'root'),
      run(`bash ${FOLDER}/image/warm.sh`, 'user'),
      copy('service'),
      run(`/usr/bin/python3 -m compileall -q ${FOLDER}/service`, 'root'),
    ],
    startCommand: `exec /usr/bin/python3 -I ${FOLDER}/service`,
    readyCommand: `: < /dev/tcp/127.0.0.1/${PORT}`,
    force: false,
    defaultUser: 'user',
  };
}

const TAG_PREFIX = 'engine-';
const HASH_LENGTH = 16;
const TAG = new RegExp(`^${TAG_PREFIX}[0-9a-f]{${HASH_LENGTH}}$`);

/** Builds of ours carry such a tag; a build of a client's does not. */
export const isInterpreterTag = (tag: string): boolean => TAG.test(tag);

/**
 * The tag of a build of ours: it says all that the build is made of. The same on every machine with the same `base`, the name of the base
 * template's folder, which changes with the machine's packages.
 */
export function interpreterTag(order: BuildOrder, base: string): string {
  const text = JSON.stringify([order, INTERPRETER_MACHINE, base]);
  return TAG_PREFIX + createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}

/** Of the folders below `files`. */
export async function hashesIn(files: string): Promise<InterpreterFiles> {
  const [image, service] = await Promise.all([
    hashOfFolder(join(files, 'image')),
    hashOfFolder(join(files, 'service')),
  ]);
  return { image, service };
}

async function hashOfFolder(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const content = await readFile(file);
    hash.update(`${file.slice(folder.length)} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
