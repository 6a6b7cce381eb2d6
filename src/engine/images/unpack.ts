import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from './host-tool.js';
import { ImagePullError } from './image-pull-error.js';
import { clean } from './registry-answer.js';

/**
 * umoci runs in mounts of its own, where it sees its own program, the image (read-only) and the folder it unpacks to, and
 * it has no network. Layers are hostile: umoci 0.4 resolves their names below the root, but a whiteout of `..`
 * takes the root's parent with it. `unshare`, `sh` and `chroot` become one another: one process, killed as one.
 * $1: umoci's path.
 */
const JAIL = `set -e
mount -t tmpfs -o mode=755,size=64k,nr_inodes=64 jail jail
mkdir jail/usr jail/image jail/out
for name in bin sbin lib lib32 lib64 libx32; do
  if [ -L "/$name" ]; then cp -P "/$name" "jail/$name"; fi
done
mount --bind /usr jail/usr
mount -o remount,bind,ro,nosuid,nodev jail/usr
mount --bind image jail/image
mount -o remount,bind,ro,nosuid,nodev,noexec jail/image
mount --bind out jail/out
echo ready
exec chroot jail "$1" raw unpack --image /image:image /out/root`;

/**
 * Unpacks the OCI layout `image` of the folder to `out/root` there, with owners and modes. Device nodes are left out:
 * a sandbox gets its devices from the engine. Throws {@link ImagePullError} when a layer is no layer.
 */
export async function unpackImage(
  umoci: string,
  folder: string,
  shownName: string,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(join(folder, 'jail'), { mode: 0o700 });
  await mkdir(join(folder, 'out'), { mode: 0o700 });
  const run = { cwd: folder, env: {}, signal };
  const unpacked = await runTool(
    ['unshare', '--mount', '--net', '--ipc', '--uts', 'sh', '-c', JAIL, 'jail', umoci],
    run,
  );
  // Before umoci runs, and when it does not: chroot's statuses for that.
  if (!unpacked.stdout.startsWith('ready\n') || [125, 126, 127].includes(unpacked.code)) {
    throw new ImagePullError(
      `image ${shownName} could not be unpacked: the engine cannot run umoci apart from this machine's files (${clean(unpacked.stderr, [])}). It must be root, and allowed to mount`,
    );
  }
  if (unpacked.code !== 0) throw cannotUnpack(shownName, unpacked.stderr + unpacked.stdout);
  const cleared = await runTool(
    ['find', 'out/root', '-xdev', '(', '-type', 'b', '-o', '-type', 'c', ')', '-delete'],
    run,
  );
  if (cleared.code !== 0) throw cannotUnpack(shownName, cleared.stderr);
}

function cannotUnpack(shownName: string, said: string): ImagePullError {
  const last = said.trim().split('\n').at(-1) ?? '';
  const detail = clean(last.replace(/^\W+/, ''), []);
  if (/no space left|quota/i.test(said)) {
    return new ImagePullError(
      `image ${shownName} could not be unpacked: the disk of this machine is full. Free some space on the disk of the state folder`,
    );
  }
  return new ImagePullError(
    `image ${shownName} could not be unpacked, one of its layers is damaged or forged: build and push it again (${detail})`,
  );
}
