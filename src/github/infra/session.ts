import { homedir } from 'node:os';
import type { Connection } from '../../e2b/connection.js';
import { resolveEndpoint } from '../../e2b/endpoint.js';
import { documentOf, type PlanDocument } from '../../infra/document.js';
import type { InfraReader } from '../../infra/ports.js';
import { makePlan, type PlanSession } from '../../infra/session.js';
import type { InfraSpec } from '../../spec/infra/model.js';
import { resolveInfra } from '../../spec/infra/resolve.js';
import type { Problem } from '../../spec/model.js';
import type { FileText } from '../../spec/read-file.js';
import { type ManifestStore, manifestFolder, manifestStore } from '../../template/identity/manifest-store.js';
import { noSecretsBecause } from '../trust.js';
import type { InfraInputs } from './inputs.js';

export interface OpenedPlan {
  spec: InfraSpec;
  session: PlanSession;
  document: PlanDocument;
  connection: Connection;
  reader: InfraReader;
  manifests: ManifestStore;
  repository: string;
}

export interface Surroundings {
  environment: NodeJS.ProcessEnv;
  signal: AbortSignal;
  info: (text: string) => void;
}

/** Plans a stage as a workflow does: the problems of the file, or all that is known. Writes nothing. */
export async function openPlan(
  inputs: InfraInputs,
  file: FileText,
  stage: string,
  { environment, signal, info }: Surroundings,
): Promise<OpenedPlan | { problems: Problem[] }> {
  const resolved = resolveInfra(inputs.request(file, stage));
  if ('problems' in resolved) return resolved;
  const { spec, variables } = resolved;
  const { repository } = inputs.origin;
  if (repository === undefined)
    throw new Error('GITHUB_REPOSITORY is not set, so nothing can be told to be of this repository');
  const whyNoKey = noSecretsBecause(environment, inputs.trust);
  const connection = await resolveEndpoint(spec.backend, {
    environment,
    onNotice: info,
    signal,
    ...(whyNoKey === undefined ? {} : { whyNoKey }),
  });
  const { createInfraReader } = await import('../../e2b/infra.js');
  const reader = createInfraReader(connection);
  const manifests = manifestStore(manifestFolder(environment, homedir()));
  const session = await makePlan(spec, {
    reader,
    origin: { ...inputs.origin, repository },
    manifests,
    mayRunModules: inputs.trust.trusted,
    signal,
  });
  if ('problems' in session) return session;
  const document = documentOf(
    {
      stage,
      repository,
      place: reader.place,
      file,
      commit: inputs.target?.sha || null,
      variables,
      observedAt: session.observed.now,
    },
    session.actions,
    session.conflicts,
  );
  return { spec, session, document, connection, reader, manifests, repository };
}
