import { seccompProfile } from './seccomp-profile.js';

/** One overlay of a sandbox: read-only layers below (topmost first), its own writable layer on top. */
export interface OverlayMount {
  destination: string;
  lowers: string[];
  upper: string;
  work: string;
  /**
   * Gives files handles, by which a watch (inotify) can be written to disk and found again. The writable layer is then bound
   * to the layers below it: it cannot be a copy of another, nor stand on others later.
   */
  handles: boolean;
}

export interface ContainerLimits {
  memoryBytes: number;
  cpus: number;
  pids: number;
}

export interface ContainerSpec {
  hostname: string;
  /** Path below the cgroup file systems' roots. */
  cgroupsPath: string;
  args: string[];
  env: string[];
  /** The overlay of `/` first. */
  overlays: OverlayMount[];
  /** Host folders or files that are shown read-only. */
  readonlyBinds: { source: string; destination: string }[];
  limits: ContainerLimits;
  hooks: ContainerHooks;
  annotations: Record<string, string>;
  arch: string;
}

/** What the runtime runs on the host while it makes a container. */
export interface ContainerHooks {
  /** When the container has its namespaces, before it gets its mounts. */
  createRuntime?: Hook[];
  /** In the container's mounts, before its root becomes the root. */
  createContainer?: Hook[];
}

export interface Hook {
  path: string;
  args: string[];
  env?: string[];
}

/** What root inside a sandbox may do: enough for package managers and sudo, nothing about mounts or networks. */
const CAPABILITIES = [
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'SETGID',
  'SETUID',
  'SETPCAP',
  'SETFCAP',
  'NET_BIND_SERVICE',
  'NET_RAW',
  'SYS_CHROOT',
  'AUDIT_WRITE',
].map((name) => `CAP_${name}`);

/** Kernel interfaces that tell of, or reach into, the host. */
const MASKED_PATHS = [
  '/proc/acpi',
  '/proc/asound',
  '/proc/interrupts',
  '/proc/kcore',
  '/proc/keys',
  '/proc/latency_stats',
  '/proc/sched_debug',
  '/proc/scsi',
  '/proc/timer_list',
  '/proc/timer_stats',
  '/sys/devices/virtual/powercap',
  '/sys/firmware',
];

const READONLY_PATHS = ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'];

const CPU_PERIOD_US = 100_000;

/** The runtime configuration (OCI runtime-spec 1.0) of one sandbox, as runc reads it. Pure. */
export function ociSpec(spec: ContainerSpec): object {
  return {
    ociVersion: '1.0.2',
    hostname: spec.hostname,
    annotations: spec.annotations,
    root: { path: 'root', readonly: false },
    process: {
      terminal: false,
      user: { uid: 0, gid: 0, umask: 0o022 },
      cwd: '/',
      args: spec.args,
      env: spec.env,
      // sudo has to work inside; what it can reach is bounded by the capabilities.
      noNewPrivileges: false,
      capabilities: { bounding: CAPABILITIES, effective: CAPABILITIES, permitted: CAPABILITIES },
    },
    mounts: [...spec.overlays.map(overlay), ...KERNEL_MOUNTS, ...spec.readonlyBinds.map(readonlyBind)],
    hooks: spec.hooks,
    linux: {
      cgroupsPath: spec.cgroupsPath,
      namespaces: ['pid', 'ipc', 'uts', 'mount', 'cgroup', 'network'].map((type) => ({ type })),
      seccomp: seccompProfile(spec.arch),
      resources: {
        devices: [{ allow: false, access: 'rwm' }],
        memory: { limit: spec.limits.memoryBytes, swap: spec.limits.memoryBytes },
        pids: { limit: spec.limits.pids },
        cpu: { quota: Math.round(spec.limits.cpus * CPU_PERIOD_US), period: CPU_PERIOD_US },
      },
      maskedPaths: MASKED_PATHS,
      readonlyPaths: READONLY_PATHS,
    },
  };
}

function overlay(mount: OverlayMount): object {
  return {
    destination: mount.destination,
    type: 'overlay',
    source: 'overlay',
    options: overlayOptions(mount),
  };
}

/** As mount(8) and the runtime take them. */
export function overlayOptions({ lowers, upper, work, handles }: OverlayMount): string[] {
  return [
    `lowerdir=${lowers.join(':')}`,
    `upperdir=${upper}`,
    `workdir=${work}`,
    ...(handles ? ['index=on', 'nfs_export=on'] : []),
  ];
}

function readonlyBind(bind: { source: string; destination: string }): object {
  return {
    destination: bind.destination,
    type: 'bind',
    source: bind.source,
    options: ['rbind', 'ro', 'nosuid', 'nodev'],
  };
}

const KERNEL_MOUNTS = [
  { destination: '/proc', type: 'proc', source: 'proc', options: ['nosuid', 'noexec', 'nodev'] },
  {
    destination: '/dev',
    type: 'tmpfs',
    source: 'tmpfs',
    options: ['nosuid', 'strictatime', 'mode=755', 'size=65536k'],
  },
  {
    destination: '/dev/pts',
    type: 'devpts',
    source: 'devpts',
    options: ['nosuid', 'noexec', 'newinstance', 'ptmxmode=0666', 'mode=0620', 'gid=5'],
  },
  {
    destination: '/dev/shm',
    type: 'tmpfs',
    source: 'shm',
    options: ['nosuid', 'noexec', 'nodev', 'mode=1777', 'size=65536k'],
  },
  { destination: '/dev/mqueue', type: 'mqueue', source: 'mqueue', options: ['nosuid', 'noexec', 'nodev'] },
  { destination: '/sys', type: 'sysfs', source: 'sysfs', options: ['nosuid', 'noexec', 'nodev', 'ro'] },
  {
    destination: '/sys/fs/cgroup',
    type: 'cgroup',
    source: 'cgroup',
    options: ['nosuid', 'noexec', 'nodev', 'relatime', 'ro'],
  },
];
