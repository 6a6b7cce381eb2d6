import { resolveEndpoint } from '../../e2b/endpoint.js';
import { BackendError } from '../../e2b/errors.js';
import { isAddress, isDomain } from '../examine/addresses.js';
import { isKey } from '../examine/service.js';
import type { ServiceFacts, ServiceSettings } from '../facts.js';

/**
 * Asks the service that the settings mean, if they mean one that can be asked. The local engine is looked at elsewhere.
 *
 * @param environment holds what is no setting of ours but decides how a service is reached
 */
export async function lookAtServiceOf(
  settings: ServiceSettings,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ServiceFacts> {
  const { local, key, domain, apiUrl, sandboxUrl } = settings;
  // The findings say what is wrong with them; asking would only add noise.
  const wrongAddress =
    [apiUrl, sandboxUrl].some((one) => one && !isAddress(one.value)) || (domain && !isDomain(domain.value));
  if (local || !key || wrongAddress || !isKey(key.value)) return settings;
  const connection = await resolveEndpoint(
    {
      engine: 'cloud',
      apiKey: key.value,
      ...(domain ? { domain: domain.value } : {}),
      ...(apiUrl ? { apiUrl: apiUrl.value } : {}),
    },
    { environment, onNotice: () => undefined, startEngine: false },
  );
  const { lookAtService } = await import('../../e2b/look-at-service.js');
  try {
    return { ...settings, answer: await lookAtService(connection) };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    const { kind, message, hint } = error;
    return { ...settings, answer: { refusesKey: kind === 'auth', message, hint } };
  }
}
