import { isLocal } from '../e2b/endpoint.js';
import type { FieldValues } from '../spec/field-values.js';
import type { GivenFields } from '../spec/given-fields.js';
import type { ServiceSettings, Setting } from './facts.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Which settings of the service hold, and what each was given by: a flag wins over the environment. */
export function serviceSettings(
  given: GivenFields,
  values: FieldValues,
  environment: Environment,
): ServiceSettings {
  const setting = (field: 'api-key' | 'domain' | 'api-url', variable: string): Setting | undefined => {
    const value = values[field];
    if (value !== undefined) return { value, from: given[field]?.source ?? `--${field}` };
    return ofEnvironment(environment, variable);
  };
  const choice = values.engine ?? 'auto';
  const key = setting('api-key', 'E2B_API_KEY');
  const domain = setting('domain', 'E2B_DOMAIN');
  const apiUrl = setting('api-url', 'E2B_API_URL');
  const sandboxUrl = ofEnvironment(environment, 'E2B_SANDBOX_URL');
  const proxy = ofEnvironment(environment, 'HTTPS_PROXY', 'https_proxy');
  return {
    choice,
    ...(values.engine === undefined ? {} : { choiceFrom: given.engine?.source ?? '--engine' }),
    local: isLocal({ engine: choice, ...(key ? { apiKey: key.value } : {}) }, environment),
    ...(key ? { key } : {}),
    ...(domain ? { domain } : {}),
    ...(apiUrl ? { apiUrl } : {}),
    ...(sandboxUrl ? { sandboxUrl } : {}),
    ...(proxy ? { proxy } : {}),
  };
}

function ofEnvironment(environment: Environment, ...names: string[]): Setting | undefined {
  for (const from of names) {
    const value = environment[from];
    if (value) return { value, from };
  }
  return undefined;
}
