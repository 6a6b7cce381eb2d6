import type { TemplateDefinition, TemplateStep } from '../model.js';
import type { Canonical } from './canonical-json.js';

type Sorted = 'shapes' | 'leaves';
type StepOf<T extends TemplateStep['type']> = Extract<TemplateStep, { type: T }>;

/**
 * Which fields shape the template. Those that leave it as it is: where it was found and what was said about it, its
 * name, what is only of use while it is built or after. The context and what is ignored count by the files they lead
 * to. A field that is added to the model does not compile until it is sorted in here.
 */
const TEMPLATE_FIELDS: Record<keyof TemplateDefinition, Sorted> = {
  name: 'leaves',
  source: 'leaves',
  context: 'leaves',
  ignore: 'leaves',
  from: 'shapes',
  registry: 'leaves',
  // Step by step, with the files that they copy.
  steps: 'leaves',
  start: 'shapes',
  ready: 'shapes',
  cpu: 'shapes',
  memory: 'shapes',
  skipCache: 'leaves',
  hooks: 'leaves',
  notes: 'leaves',
};

const OF_EVERY_STEP = { type: 'shapes', place: 'leaves', skipCache: 'leaves' } as const;

const STEP_FIELDS: { [T in TemplateStep['type']]: Record<keyof StepOf<T>, Sorted> } = {
  RUN: { ...OF_EVERY_STEP, command: 'shapes', user: 'shapes' },
  COPY: {
    ...OF_EVERY_STEP,
    from: 'shapes',
    to: 'shapes',
    user: 'shapes',
    mode: 'shapes',
    resolveSymlinks: 'shapes',
  },
  ENV: { ...OF_EVERY_STEP, variables: 'shapes' },
  WORKDIR: { ...OF_EVERY_STEP, path: 'shapes' },
  USER: { ...OF_EVERY_STEP, user: 'shapes' },
};

/** What shapes the template beside its steps. */
export function shapeOfTemplate(definition: TemplateDefinition): Canonical {
  return pick(definition, TEMPLATE_FIELDS);
}

/** What shapes the template in a step, without the files that it copies. */
export function shapeOfStep(step: TemplateStep): Canonical {
  return pick(step, STEP_FIELDS[step.type]);
}

function pick(from: object, fields: Record<string, Sorted>): Canonical {
  return Object.fromEntries(
    Object.entries(from).filter((field): field is [string, Canonical] => fields[field[0]] === 'shapes'),
  );
}
