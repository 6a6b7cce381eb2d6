import type { ToolFacts } from '../facts.js';
import { amiss, type Finding, ok } from '../finding.js';

/** The oldest Node.js that the tool runs on. */
const OLDEST = [20, 18] as const;

export function examineTool({ version, node, system, git }: ToolFacts): Finding[] {
  return [
    ok('tool.version', `e2b-action ${version} on ${system}`),
    isOldEnough(node)
      ? ok('tool.node', `Node.js ${node}`)
      : amiss(
          'problem',
          'tool.node',
          `Node.js ${node} is too old`,
          `install Node.js ${OLDEST.join('.')} or later`,
        ),
    git === undefined
      ? amiss(
          'warning',
          'tool.git',
          'git is not found: the .gitignore files alone decide what is uploaded, and the repository of a run is not known',
          'install git and have it in PATH',
        )
      : ok('tool.git', 'git is found', { from: git }),
  ];
}

function isOldEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
