import { OWN, type RunOrigin, repositoryOfUrl } from '../job/origin.js';
import { readEvent } from './event.js';
import { targetOf } from './api/target.js';
import type { Trust } from './trust.js';

/** Whose run this is, by what the runner says. */
export function originOf(environment: Readonly<Record<string, string | undefined>>, trust: Trust): RunOrigin {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: name } = environment;
  const repository = name ? repositoryOfUrl(`${server}/${name}`) : undefined;
  const pull = targetOf(environment, readEvent(environment))?.pull;
  const workflowRun = environment.GITHUB_RUN_ID || undefined;
  return {
    trust: trust.label ?? OWN,
    ...(repository === undefined ? {} : { repository }),
    ...(workflowRun === undefined ? {} : { workflowRun }),
    ...(pull === undefined ? {} : { pull }),
  };
}
