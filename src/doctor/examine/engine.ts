import { installCommand, notFound } from '../../e2b/host-program.js';
import type { EngineStatus } from '../../e2b/local-engine.js';
import { formatBytes } from '../../report/bytes.js';
import { counted } from '../../report/text/count.js';
import type { EngineFacts, EngineHost } from '../facts.js';
import { amiss, type Finding, type FindingId, ok } from '../finding.js';

/** Less free than this is little, in bytes: the base template and a few sandboxes' files; one sandbox's memory. */
const LITTLE_DISK = 2 * 1024 ** 3;
const LITTLE_MEMORY = 1024 ** 3;

interface Asked {
  /** Runs take the local engine. */
  chosen: boolean;
  /** Of this tool. */
  version: string;
}

/** Whether the local engine runs, and what this machine has and lacks for it. */
export function examineEngine({ platform, status, host }: EngineFacts, asked: Asked): Finding[] {
  if (platform !== 'linux') {
    return [
      lack(
        asked,
        'engine.platform',
        `the local engine needs Linux; this is ${platform}`,
        'set E2B_API_KEY to use E2B Cloud, or run on Linux (in workflows: ubuntu-latest)',
      ),
    ];
  }
  return [
    ...(status ? runsFindings(status, asked) : []),
    ...(host ? hostFindings(host, asked) : []),
    ...(status && 'running' in status && status.running
      ? statusFindings(status)
      : host
        ? [criuFinding(host)]
        : []),
  ];
}

/** What keeps the engine from running matters only where runs take it. */
function lack({ chosen }: Asked, id: FindingId, what: string, wayOut: string): Finding {
  return amiss(chosen ? 'problem' : 'note', id, what, wayOut);
}

function runsFindings(status: NonNullable<EngineFacts['status']>, asked: Asked): Finding[] {
  if ('belongsTo' in status) {
    return [
      lack(asked, 'engine.runs', status.belongsTo, 'or use E2B Cloud: set E2B_API_KEY, or --engine cloud'),
    ];
  }
  if (!status.running) {
    return [
      amiss(
        'note',
        'engine.runs',
        'no local engine runs now',
        'a run that takes it starts one; e2b-action engine start starts one that stays',
        { from: status.stateFolder },
      ),
    ];
  }
  const { running = 0, paused = 0 } = status.sandboxes ?? {};
  const { inUse = running, max = 0 } = status.capacity ?? {};
  const from = status.stateFolder;
  if (status.version !== asked.version) {
    return [
      amiss(
        'warning',
        'engine.runs',
        `the local engine that runs is version ${status.version ?? 'unknown'}, this tool ${asked.version}`,
        'e2b-action engine stop (which ends its sandboxes), then start it again',
        { from },
      ),
    ];
  }
  if (max > 0 && inUse >= max) {
    return [
      amiss(
        'warning',
        'engine.runs',
        `the local engine is full: ${inUse} of ${max} sandboxes run`,
        'e2b-action kill what nobody needs, or start it with a larger --max-sandboxes',
        { from },
      ),
    ];
  }
  return [
    ok(
      'engine.runs',
      `the local engine runs: ${counted(running, 'sandbox', 'sandboxes')} of at most ${max}, and ${paused} paused`,
      { from },
    ),
  ];
}

function hostFindings(host: EngineHost, asked: Asked): Finding[] {
  const { missing, root, extras } = host;
  return [
    missing.length === 0
      ? ok('engine.programs', 'runc, iptables and the other programs that the engine needs are there')
      : lack(asked, 'engine.programs', notFound(missing), installCommand(missing, root === 'root')),
    root === 'none'
      ? lack(
          asked,
          'engine.root',
          'the engine needs root',
          'run as root, or allow sudo without a password (sudo -n true must succeed)',
        )
      : ok('engine.root', root === 'root' ? 'this is root' : 'sudo asks for no password'),
    host.cgroups === 'none'
      ? lack(
          asked,
          'engine.cgroups',
          'no cgroups are mounted at /sys/fs/cgroup: sandboxes cannot be limited or paused',
          'run outside of the container, or give it the host’s cgroups',
        )
      : ok('engine.cgroups', `cgroup ${host.cgroups} is there`),
    overlayFinding(host, asked),
    ...roomFindings(host, asked),
    extras.images.length === 0
      ? ok('engine.images', 'templates can be made from images of registries')
      : amiss(
          'note',
          'engine.images',
          `templates from images of registries cannot be built here: ${notFound(extras.images)}`,
          installCommand(extras.images, root === 'root'),
        ),
  ];
}

function overlayFinding(host: EngineHost, asked: Asked): Finding {
  const { overlay, stateOnOverlay, loopDevices, stateFolder } = host;
  if (stateOnOverlay && !loopDevices) {
    return lack(
      asked,
      'engine.overlay',
      `the state folder ${stateFolder} is on an overlay, as inside a container, and there are no loop devices: sandboxes cannot start`,
      'set E2B_ACTION_STATE to a folder on ext4 or xfs, or run outside of the container',
    );
  }
  if (!overlay) {
    return amiss(
      asked.chosen ? 'warning' : 'note',
      'engine.overlay',
      'the kernel does not list overlays; their module may not be loaded yet',
      'as root: modprobe overlay',
    );
  }
  return ok('engine.overlay', 'the kernel has overlays');
}

function roomFindings({ freeDisk, freeMemory, stateFolder }: EngineHost, { chosen }: Asked): Finding[] {
  const level = chosen ? 'warning' : 'note';
  const disk = `${formatBytes(freeDisk)} are free for the state folder`;
  const memory = `${formatBytes(freeMemory)} of memory are free`;
  return [
    freeDisk < LITTLE_DISK
      ? amiss(
          level,
          'engine.disk',
          `${disk}: little for sandboxes and templates`,
          'free some, or set E2B_ACTION_STATE to a folder on another disk',
          { from: stateFolder },
        )
      : ok('engine.disk', disk, { from: stateFolder }),
    freeMemory < LITTLE_MEMORY
      ? amiss(
          level,
          'engine.memory',
          `${memory}, and a sandbox of the template base may take 2 GiB`,
          'end what takes it; or use E2B Cloud',
        )
      : ok('engine.memory', memory),
  ];
}

/** Whether memory can go to disk an engine tries when it has started; until then only what that takes is known. */
function criuFinding({ extras: { memory }, root }: EngineHost): Finding {
  if (memory.length === 0)
    return ok(
      'engine.memory-on-disk',
      'CRIU is there; whether it works here, an engine tries when it starts',
    );
  return amiss(
    'note',
    'engine.memory-on-disk',
    `paused sandboxes are lost when this machine restarts: ${notFound(memory)}`,
    `${installCommand(memory, root === 'root')}; docs/engine.md says where it works`,
  );
}

/** What a running engine has tried out itself. */
function statusFindings(status: EngineStatus): Finding[] {
  const { memorySnapshots, memorySnapshotsReason = '', disk, missing = [] } = status;
  return [
    memorySnapshots
      ? ok('engine.memory-on-disk', memorySnapshotsReason)
      : amiss(
          'note',
          'engine.memory-on-disk',
          `paused sandboxes are lost when this machine restarts: ${memorySnapshotsReason}`,
          'install CRIU (Debian package criu) and start the engine anew; docs/engine.md says where it works',
        ),
    ...(disk?.unlimitedBecause === undefined
      ? []
      : [
          amiss(
            'note',
            'engine.disk',
            `what sandboxes write is not limited: ${disk.unlimitedBecause}`,
            'run where loop devices are, or keep an eye on the disk',
          ),
        ]),
    ...(missing.length === 0
      ? []
      : [
          amiss(
            'note',
            'engine.base',
            `the template base lacks what this machine lacks: ${notFound(missing)}`,
            installCommand(missing, false),
          ),
        ]),
  ];
}
