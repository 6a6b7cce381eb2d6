import { BackendError } from '../../e2b/errors.js';
import type { TemplateDefinition } from '../../template/model.js';
import { baseOf, numberOf, textOf } from './build-log.js';
import { TemplateFailure } from './failure.js';
import type { BuildStatus } from './ports.js';

/** What the service says of a failed build, with the instruction's place in the repository. */
export function failureOf(
  definition: TemplateDefinition,
  reason: NonNullable<BuildStatus['reason']>,
  lines: readonly string[],
  before = '',
): TemplateFailure | BackendError {
  const { name, source, steps } = definition;
  if (isServiceFault(reason)) {
    return new BackendError(
      'service',
      `${before}template ${name}: the service failed: ${reason.message}`,
      'try again; if it lasts, look at the status page of the service, or at the log of the local engine',
    );
  }
  const number = numberOf(reason.step);
  const step = number === undefined ? undefined : steps[number - 1];
  const where =
    reason.step === 'base'
      ? `its image ${baseOf(definition)}`
      : reason.step === 'finalize'
        ? 'its start command or ready check'
        : step
          ? `instruction ${number} (${step.place && source.path ? `${source.path}:${step.place.line} ` : ''}${textOf(step)})`
          : number === steps.length + 1
            ? 'the last step, which writes down what it was made of (with mkdir, printf and base64 as root),'
            : 'a build step';
  const said = reason.lines.length > 0 ? reason.lines.slice(-20) : lines;
  // The log's last line may be the message once more.
  const kept = said.at(-1) === reason.message ? said.slice(0, -1) : said;
  return new TemplateFailure(`${before}template ${name}: ${where} failed: ${reason.message}`, {
    hint: 'the last lines of the build stand above',
    lines: kept,
    ...(step?.place && source.path ? { place: { file: source.path, line: step.place.line } } : {}),
  });
}

/** Whether it was not what was built that failed, but what builds it, at whatever instruction. */
export function isServiceFault({ message }: Pick<NonNullable<BuildStatus['reason']>, 'message'>): boolean {
  return /^the engine failed: |^(?:an )?internal (?:server )?error\b/i.test(message);
}
