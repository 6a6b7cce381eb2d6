import type { Template, TemplateBuilder } from 'e2b';
import type { TemplateDefinition, TemplateStep } from '../template/model.js';
import { loadSdk } from './sdk.js';

/**
 * A definition as the SDK's template, one instruction for each step: the number that the service names in an error is
 * the number of the step. Throws the SDK's errors, as for a path that leaves the context.
 */
export async function sdkTemplate(
  definition: TemplateDefinition,
  ignore: string[],
): Promise<TemplateBuilder> {
  const sdk = await loadSdk();
  const empty = sdk.Template({
    fileContextPath: definition.context,
    fileIgnorePatterns: ignore,
  });
  let template = fromBase(empty, definition);
  for (const step of definition.steps) {
    if (step.skipCache) template = template.skipCache();
    template = addStep(template, step);
  }
  if (definition.start !== undefined) {
    // Without a check of its own the service waits 20 s after the start command.
    return template.setStartCmd(definition.start, definition.ready ?? 'sleep 20') as TemplateBuilder;
  }
  if (definition.ready !== undefined) return template.setReadyCmd(definition.ready) as TemplateBuilder;
  return template;
}

function fromBase(
  empty: ReturnType<typeof Template>,
  { from, registry }: Pick<TemplateDefinition, 'from' | 'registry'>,
): TemplateBuilder {
  if ('template' in from) return empty.fromTemplate(from.template);
  switch (registry?.type) {
    case undefined:
      return empty.fromImage(from.image);
    case 'registry':
      return empty.fromImage(from.image, registry);
    case 'aws':
      return empty.fromAWSRegistry(from.image, {
        accessKeyId: registry.awsAccessKeyId,
        secretAccessKey: registry.awsSecretAccessKey,
        region: registry.awsRegion,
      });
    case 'gcp':
      break;
  }
  const serviceAccountJSON = JSON.parse(registry.serviceAccountJson) as object;
  return empty.fromGCPRegistry(from.image, { serviceAccountJSON });
}

function addStep(template: TemplateBuilder, step: TemplateStep): TemplateBuilder {
  switch (step.type) {
    case 'RUN':
      return template.runCmd(step.command, step.user === undefined ? {} : { user: step.user });
    case 'COPY':
      return template.copy(step.from, step.to, {
        ...(step.user === undefined ? {} : { user: step.user }),
        ...(step.mode === undefined ? {} : { mode: Number.parseInt(step.mode, 8) }),
        ...(step.resolveSymlinks === undefined ? {} : { resolveSymlinks: step.resolveSymlinks }),
      });
    case 'ENV':
      return template.setEnvs(step.variables);
    case 'WORKDIR':
      return template.setWorkdir(step.path);
    case 'USER':
      break;
  }
  return template.setUser(step.user);
}
