import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const cache = join(root, '.cache', 'agent-test');

/**
 * Compiles the agent as it is now and returns its entry. The result is kept under a hash of the sources, so that test
 * files (which run in several processes) share one build; it appears by a rename, whole or not at all.
 */
export async function buildAgent(): Promise<string> {
  const out = join(cache, hashSources());
  if (!existsSync(out)) {
    const fresh = `${out}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    const config = join(fresh, 'tsconfig.json');
    const compilerOptions = {
      rootDir: join(root, 'src'),
      outDir: fresh,
      types: ['node'],
      typeRoots: [join(root, 'node_modules', '@types')],
    };
    const files = [join(root, 'src', 'agent.ts')];
    writeFileSync(
      config,
      JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, files, include: [] }),
    );
    await promisify(execFile)(join(root, 'node_modules', '.bin', 'tsc'), ['-p', config]);
    try {
      renameSync(fresh, out);
    } catch {
      // Another test process was faster; its build is the same.
      rmSync(fresh, { recursive: true });
    }
  }
  return join(out, 'agent.js');
}

function hashSources(): string {
  const hash = createHash('sha256');
  const agent = join(root, 'src', 'engine', 'agent');
  const files = readdirSync(agent, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  for (const file of files.sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(agent, file)));
  hash.update(readFileSync(join(root, 'src', 'agent.ts')));
  return hash.digest('hex').slice(0, 16);
}
