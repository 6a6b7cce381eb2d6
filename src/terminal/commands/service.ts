import type { Command } from 'commander';
import { resolveEndpoint } from '../../e2b/endpoint.js';
import { createSandboxService, type SandboxService } from '../../e2b/sandboxes.js';
import { readFields } from '../../spec/field-values.js';
import { FIELDS } from '../../spec/fields.js';
import type { BackendSpec } from '../../spec/model.js';
import { formatProblems } from '../../spec/problems.js';
import type { CliContext } from '../context.js';
import { givenFields } from '../field-options.js';
import { UsageError } from '../usage-error.js';

/** The service a command's flags mean, and its other fields' values. A local engine that is down is not started. */
export async function openService(
  context: CliContext,
  command: Command,
): Promise<{ service: SandboxService; timeoutMs: number | undefined; local: boolean }> {
  const { values, problems } = readFields(givenFields(command, FIELDS), {
    root: context.cwd,
    mayLeaveRoot: true,
  });
  if (problems.length > 0) throw new UsageError(formatProblems(problems));
  const backend: BackendSpec = {
    engine: values.engine ?? 'auto',
    ...(values['api-key'] === undefined ? {} : { apiKey: values['api-key'] }),
    ...(values.domain === undefined ? {} : { domain: values.domain }),
    ...(values['api-url'] === undefined ? {} : { apiUrl: values['api-url'] }),
  };
  const connection = await resolveEndpoint(backend, {
    environment: context.environment,
    onNotice: () => undefined,
    startEngine: false,
  });
  return {
    service: createSandboxService(connection),
    timeoutMs: values.timeout,
    local: connection.kind === 'local',
  };
}
