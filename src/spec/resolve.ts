import path from 'node:path';
import { DOMAIN_WITHOUT_DENY, domainWithoutDeny } from './contradictions.js';
import { DEFAULTS, WORK_FOLDER } from './defaults.js';
import { isGiven, readFields } from './field-values.js';
import type { FieldValues, GivenFields } from './field-values.js';
import { placeLocal } from './local-path.js';
import type {
  BackendSpec,
  DownloadSpec,
  Problem,
  RunSpec,
  SandboxSpec,
  StepSpec,
  UploadSpec,
} from './model.js';
import { NOTHING_TO_RUN, readSandboxFile } from './read-file.js';
import type { FileText } from './read-file.js';
import type { SandboxFile } from './schema/file.js';
import { defaultStepName } from './step-name.js';

export interface RunRequest {
  /** Absolute folder that local paths resolve against. */
  root: string;
  file?: FileText;
  fields: GivenFields;
  /**
   * Whether local paths in fields may leave the root: for a terminal, where whoever typed them has the rights
   * already. Those of a file never may: a pull request can change it.
   */
  fieldsMayLeaveRoot?: boolean;
}

/**
 * What a run was asked to do: the sandbox file, overridden by the fields, completed by the defaults. Either
 * the whole run or every problem of file and fields. Never throws on what users wrote.
 */
export function resolveRun(request: RunRequest): { spec: RunSpec } | { problems: Problem[] } {
  const { root, fields } = request;
  const replaced = {
    template: isGiven(fields, 'template') || isGiven(fields, 'sandbox-id'),
    steps: isGiven(fields, 'run') || isGiven(fields, 'code'),
  };
  const { values, problems: ofFields } = readFields(fields, {
    root,
    mayLeaveRoot: request.fieldsMayLeaveRoot ?? false,
  });
  const { file, problems: ofFile } = request.file
    ? readSandboxFile(request.file, root, replaced)
    : { file: undefined, problems: [] };
  const problems = [...ofFile, ...ofFields];
  if (!request.file && !replaced.steps) problems.push({ source: 'run', message: NOTHING_TO_RUN });
  const sandbox = resolveSandbox(file, values);
  if (problems.length === 0) problems.push(...mixedNetwork(sandbox, request));
  if (problems.length > 0) return { problems };

  const upload = resolveUpload(root, file, values);
  return {
    spec: {
      root,
      backend: resolveBackend(values),
      template: { reference: values.template ?? templateOf(file) ?? DEFAULTS.template },
      sandbox,
      ...(upload === undefined ? {} : { upload }),
      steps: resolveSteps(file, values),
      download: resolveDownload(root, file, values),
      after: resolveAfter(file, values),
    },
  };
}

/** A network that is valid in the file and in the fields, but not together. */
function mixedNetwork({ network }: SandboxSpec, { fields, file }: RunRequest): Problem[] {
  if (domainWithoutDeny(network.internet, network.allow, network.deny) === undefined) return [];
  const source = (fields.allow ?? fields.internet ?? fields.deny)?.source ?? file?.name ?? 'allow';
  return [{ source, message: DOMAIN_WITHOUT_DENY }];
}

function templateOf(file: SandboxFile | undefined): string | undefined {
  return typeof file?.template === 'string' ? file.template : undefined;
}

function resolveBackend(values: FieldValues): BackendSpec {
  return {
    engine: values.engine ?? DEFAULTS.engine,
    ...(values['api-key'] === undefined ? {} : { apiKey: values['api-key'] }),
    ...(values.domain === undefined ? {} : { domain: values.domain }),
    ...(values['api-url'] === undefined ? {} : { apiUrl: values['api-url'] }),
  };
}

function resolveSandbox(file: SandboxFile | undefined, values: FieldValues): SandboxSpec {
  const own = file?.sandbox;
  // A field that names a template asks for a new sandbox, whatever the file connects to.
  const id = values['sandbox-id'] ?? (values.template === undefined ? own?.id : undefined);
  return {
    ...(id === undefined ? {} : { id }),
    timeoutMs: values.timeout ?? own?.timeout ?? DEFAULTS.sandboxTimeoutMs,
    env: { ...own?.env, ...values.env },
    metadata: { ...own?.metadata, ...values.metadata },
    network: {
      internet: values.internet ?? own?.network?.internet ?? true,
      allow: values.allow ?? own?.network?.allow ?? [],
      deny: values.deny ?? own?.network?.deny ?? [],
    },
  };
}

function resolveUpload(
  root: string,
  file: SandboxFile | undefined,
  values: FieldValues,
): UploadSpec[] | undefined {
  const list = values.upload ?? (file?.upload === 'none' ? [] : file?.upload);
  return list?.map((item) => ({
    from: placeLocal(root, item.from).path,
    to: path.posix.resolve(WORK_FOLDER, item.to ?? '.'),
    ignore: 'ignore' in item ? (item.ignore ?? []) : [],
  }));
}

function resolveSteps(file: SandboxFile | undefined, values: FieldValues): StepSpec[] {
  const steps: NonNullable<SandboxFile['steps']> =
    values.run === undefined ? (file?.steps ?? []) : [{ run: values.run }];
  return steps.map((step) => {
    const run = step.run ?? '';
    return {
      name: step.name?.trim() ?? defaultStepName(run),
      run,
      shell: step.shell ?? DEFAULTS.shell,
      cwd: path.posix.normalize(step.cwd ?? DEFAULTS.cwd),
      env: step.env ?? {},
      ...(step.user === undefined ? {} : { user: step.user }),
      timeoutMs: step.timeout ?? values['step-timeout'] ?? DEFAULTS.stepTimeoutMs,
      continueOnError: step['continue-on-error'] ?? false,
    };
  });
}

function resolveDownload(root: string, file: SandboxFile | undefined, values: FieldValues): DownloadSpec[] {
  const list: NonNullable<SandboxFile['download']> = values.download ?? file?.download ?? [];
  return list.map(({ from, to, 'if-none': ifNone }) => ({
    from,
    ...(to === undefined ? {} : { to: placeLocal(root, to).path }),
    ifNone: values['if-none'] ?? ifNone ?? DEFAULTS.ifNone,
  }));
}

function resolveAfter(file: SandboxFile | undefined, values: FieldValues): RunSpec['after'] {
  const own = typeof file?.after === 'string' ? { success: file.after, failure: file.after } : file?.after;
  const both = values.after ?? (values.pause === true ? 'pause' : undefined);
  return {
    success: both ?? own?.success ?? DEFAULTS.after,
    failure: values['after-failure'] ?? both ?? own?.failure ?? DEFAULTS.after,
  };
}
