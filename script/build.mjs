#!/usr/bin/env node
// Builds dist/: patch the SDK and the toolkit, compile src/ with tsc into a scratch folder, bundle each entry with ncc.
// The output depends on the sources and the lock file only: the same bytes in any folder, on any Node.
//
//   node script/build.mjs [entry…]     default: every entry that exists
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { patchSdk } from './patch-sdk.mjs';
import { patchToolkit } from './patch-toolkit.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const ENTRIES = [
  'main',
  'post',
  'template-action',
  'prune-action',
  'plan-action',
  'apply-action',
  'template-module',
  'cli',
  'engine',
  'agent',
];
/** Platforms the agent's native calls are shipped for. */
const AGENT_PLATFORMS = ['linux-x64', 'linux-arm64'];

class BuildError extends Error {}

/** Runs a package's program under this Node. Throws BuildError with what it printed when it fails. */
function run(what, script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
    child.on('error', (error) => reject(new BuildError(`${what}: ${error.message} (run npm ci first)`)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new BuildError(`${what} failed (${signal ?? `exit ${code}`})\n${printed}`));
    });
  });
}

/** What of koffi runs: its sources are for building it. */
const KOFFI_FILES = [
  'package.json',
  'index.js',
  'LICENSE.txt',
  'src/koffi/index.js',
  'src/koffi/src/static.js',
];

/**
 * Puts koffi beside the agent: its native part cannot be bundled, and the agent imports it by name when it needs it.
 * npm installs the native part of its own platform only; `script/bootstrap` fetches those that are shipped.
 */
function shipKoffi(target) {
  const copy = (from, to) => {
    if (!fs.existsSync(from))
      throw new BuildError(`${path.relative(root, from)} is missing (run script/bootstrap first)`);
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.copyFileSync(from, to);
  };
  for (const file of KOFFI_FILES)
    copy(path.join(root, 'node_modules/koffi', file), path.join(target, 'koffi', file));
  for (const platform of AGENT_PLATFORMS) {
    const name = `@koromix/koffi-${platform}`;
    for (const file of ['package.json', 'index.js', path.join(platform.replace('-', '_'), 'koffi.node')]) {
      copy(path.join(root, '.cache/koffi/node_modules', name, file), path.join(target, name, file));
    }
  }
}

/** What of jiti runs; it loads the module that it is asked for, so its own imports must stay as they are. */
const JITI_FILES = ['package.json', 'lib/jiti.mjs', 'dist/jiti.cjs', 'dist/babel.cjs', 'LICENSE'];

/** Puts jiti beside the bundle that evaluates templates of repositories. */
function shipJiti(target) {
  for (const file of JITI_FILES) {
    const to = path.join(target, 'jiti', file);
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.copyFileSync(path.join(root, 'node_modules/jiti', file), to);
  }
}

/** Puts what goes into the code interpreter's template beside the engine that builds it. */
function shipInterpreter(target) {
  fs.cpSync(path.join(root, 'src/engine/interpreter/files'), target, {
    recursive: true,
    filter: (from) => path.basename(from) !== '__pycache__',
  });
}

/** Moves what ncc wrote into place, so that a failed build leaves the last good one standing. */
function replaceFolder(fresh, target) {
  fs.rmSync(target, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.renameSync(fresh, target);
}

async function bundle(entry, lib, bundles) {
  const scratch = path.join(bundles, entry);
  const target = path.join(root, 'dist', entry);
  await run(`bundling ${entry}`, '@vercel/ncc/dist/ncc/cli.js', [
    'build',
    path.join(lib, `${entry}.js`),
    '-o',
    scratch,
    '--no-cache',
    '--target',
    'es2022',
    '--license',
    'LICENSES.txt',
    '-q',
  ]);
  // pino's worker files, emitted for a transport that is never used.
  for (const name of fs.readdirSync(scratch)) {
    if (/^(file|worker\d*|thread-stream.*)\.js$/.test(name)) fs.rmSync(path.join(scratch, name));
  }
  const index = path.join(scratch, 'index.js');
  if (!fs.existsSync(index)) throw new BuildError(`bundling ${entry}: ncc wrote no index.js`);
  if (entry === 'cli') {
    const text = fs.readFileSync(index, 'utf8');
    if (!text.startsWith('#!')) fs.writeFileSync(index, `#!/usr/bin/env node\n${text}`);
    fs.chmodSync(index, 0o755);
  }
  if (entry === 'agent') shipKoffi(path.join(scratch, 'node_modules'));
  if (entry === 'engine') shipInterpreter(path.join(scratch, 'interpreter'));
  if (entry === 'template-module') shipJiti(path.join(scratch, 'node_modules'));
  replaceFolder(scratch, target);
}

/**
 * The scratch folder, for one build at a time. Inside the repository, so that ncc finds node_modules above; always the
 * same, because ncc's module numbers and comments depend on the paths of what it bundles.
 */
function claimScratch() {
  const scratch = path.join(root, '.cache/build');
  const claim = path.join(scratch, 'pid');
  fs.mkdirSync(path.dirname(scratch), { recursive: true });
  try {
    fs.mkdirSync(scratch);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const pid = fs.existsSync(claim) ? Number(fs.readFileSync(claim, 'utf8')) : 0;
    if (isAlive(pid)) throw new BuildError(`another build is running (process ${pid}): wait for it`);
    // What a build that was killed left.
    fs.rmSync(scratch, { recursive: true, force: true });
    fs.mkdirSync(scratch);
  }
  fs.writeFileSync(claim, String(process.pid));
  return scratch;
}

function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function build(only) {
  const unknown = only.filter((entry) => !ENTRIES.includes(entry));
  if (unknown.length > 0)
    throw new BuildError(`no such entry: ${unknown.join(', ')}; entries: ${ENTRIES.join(', ')}`);
  const entries = (only.length > 0 ? only : ENTRIES).filter((entry) => {
    const exists = fs.existsSync(path.join(root, `src/${entry}.ts`));
    if (!exists && only.length > 0) throw new BuildError(`src/${entry}.ts does not exist`);
    return exists;
  });
  patchSdk(root);
  patchToolkit(root);
  const scratch = claimScratch();
  try {
    const lib = path.join(scratch, 'lib');
    await run('compiling', 'typescript/bin/tsc', ['-p', '.', '--outDir', lib]);
    const queue = [...entries];
    const worker = async () => {
      for (let entry = queue.shift(); entry; entry = queue.shift())
        await bundle(entry, lib, path.join(scratch, 'dist'));
    };
    // All are waited for, also after a failure: they write into the folder that is removed below.
    const workers = Array.from({ length: Math.min(os.availableParallelism(), 4) }, worker);
    for (const { reason } of await Promise.allSettled(workers)) if (reason) throw reason;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
  if (only.length === 0) {
    // What an entry that no longer exists left behind.
    for (const name of fs.readdirSync(path.join(root, 'dist'))) {
      if (!entries.includes(name)) fs.rmSync(path.join(root, 'dist', name), { recursive: true, force: true });
    }
  }
}

try {
  await build(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`build: ${error instanceof BuildError ? error.message : error.stack}\n`);
  process.exit(1);
}
