import { formatProblems } from '../../../src/spec/problems.js';
import { readDockerfile } from '../../../src/template/define/dockerfile/read.js';
import type { DockerfileTemplate } from '../../../src/template/define/dockerfile/read.js';
import { Findings } from '../../../src/template/define/findings.js';
import type { TemplateStep } from '../../../src/template/model.js';

export interface DockerfileRead {
  template?: DockerfileTemplate;
  /** Steps between those that every Dockerfile begins and ends with, in one word each. */
  steps: string[];
  notes: string[];
  problems: string[];
}

/** Reads a Dockerfile that is given as text. */
export function dockerfile(text: string, args: Record<string, string> = {}): DockerfileRead {
  const findings = new Findings('Dockerfile');
  const template = readDockerfile(text, args, findings);
  return {
    ...(template === undefined ? {} : { template }),
    steps: (template?.steps ?? []).filter(({ place }) => place !== undefined).map(shown),
    notes: findings.notes,
    problems: findings.problems.length === 0 ? [] : formatProblems(findings.problems).split('\n'),
  };
}

/** A step as the SDK would send it. */
export function shown(step: TemplateStep): string {
  if (step.type === 'RUN') {
    return JSON.stringify(['RUN', step.command, ...(step.user === undefined ? [] : [step.user])]);
  }
  if (step.type === 'COPY') {
    return JSON.stringify(['COPY', step.from, step.to, step.user ?? '', step.mode ?? '']);
  }
  if (step.type === 'ENV') return JSON.stringify(['ENV', ...Object.entries(step.variables).flat()]);
  if (step.type === 'WORKDIR') return JSON.stringify(['WORKDIR', step.path]);
  return JSON.stringify(['USER', step.user]);
}
