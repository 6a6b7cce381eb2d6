import { statfs } from 'node:fs/promises';

/** `f_type` of statfs(2), from <linux/magic.h>: file systems that others change without this kernel knowing. */
const NETWORK = new Set([
  0x6969, // NFS
  0xff53_4d42, // CIFS
  0x517b, // SMB
  0xfe53_4d42, // SMB 2
  0x6573_5546, // FUSE
]);
/** Views of the kernel: endless, and never reported as changed. */
const KERNEL = new Set([
  0x9fa0, // proc
  0x6265_6572, // sysfs
  0x27_e0eb, // cgroup
  0x6367_7270, // cgroup 2
]);

export type MountKind = 'local' | 'network' | 'kernel';

/** What kind of file system a directory is on. Throws the system's error. */
export async function mountKind(path: string | Buffer): Promise<MountKind> {
  return kindOf((await statfs(path)).type);
}

/** The kind by the number that the kernel gives, of which some C libraries make a negative one. */
export function kindOf(type: number): MountKind {
  const magic = type >>> 0;
  if (NETWORK.has(magic)) return 'network';
  return KERNEL.has(magic) ? 'kernel' : 'local';
}
