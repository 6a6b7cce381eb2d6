import { shellQuote } from '../../e2b/shell-quote.js';
import type { TemplateSourceSpec, TemplateStepSpec } from '../../spec/model.js';
import type { TemplateDefinition, TemplateStep, TemplateStepAction } from '../model.js';

type StepsSource = Extract<TemplateSourceSpec, { kind: 'steps' }>;

/** The sandbox file's own `from` and `steps`. Packages are installed as the SDK's helpers do it: as root. */
export function readSteps({ from, steps }: StepsSource): Pick<TemplateDefinition, 'from' | 'steps'> {
  return {
    from: { image: from },
    steps: steps.flatMap((step) =>
      actionsOf(step).map((action): TemplateStep => ({
        ...action,
        ...(step.line === undefined ? {} : { place: { line: step.line, text: textOf(step) } }),
      })),
    ),
  };
}

function actionsOf(step: TemplateStepSpec): TemplateStepAction[] {
  if ('run' in step) {
    return [{ type: 'RUN', command: step.run, ...(step.user === undefined ? {} : { user: step.user }) }];
  }
  if ('copy' in step) {
    return step.copy.map((from) => ({
      type: 'COPY',
      from,
      // Several sources share a folder.
      to: step.copy.length > 1 && !/(?:^|\/)\.{0,2}$/.test(step.to) ? `${step.to}/` : step.to,
      ...(step.user === undefined ? {} : { user: step.user }),
      ...(step.mode === undefined ? {} : { mode: step.mode.padStart(4, '0') }),
    }));
  }
  if ('env' in step) {
    return Object.keys(step.env).length === 0 ? [] : [{ type: 'ENV', variables: step.env }];
  }
  if ('workdir' in step) return [{ type: 'WORKDIR', path: step.workdir }];
  if ('apt' in step) {
    const install = `apt-get install -y --no-install-recommends ${step.apt.map(shellQuote).join(' ')}`;
    return [asRoot(`apt-get update && DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes ${install}`)];
  }
  if ('pip' in step) return [asRoot(`pip install ${step.pip.map(shellQuote).join(' ')}`)];
  if ('npm' in step) return [asRoot(`npm install -g ${step.npm.map(shellQuote).join(' ')}`)];
  return [{ type: 'USER', user: step.user }];
}

function asRoot(command: string): TemplateStepAction {
  return { type: 'RUN', command, user: 'root' };
}

/** The step in one line, for explanations. */
function textOf(step: TemplateStepSpec): string {
  return Object.entries(step)
    .filter(([key]) => key !== 'line')
    .map(([key, value]) => `${key}: ${shown(value).replace(/\s+/g, ' ').trim()}`)
    .join(', ');
}

function shown(value: string | number | string[] | Record<string, string>): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' ? Object.keys(value).join(', ') : String(value);
}
