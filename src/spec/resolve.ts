import path from 'node:path';
import { readSource } from './code/source.js';
import type { SourceReader } from './code/source.js';
import type { StepCode } from './code/source.js';
import { DOMAIN_WITHOUT_DENY, domainWithoutDeny } from './contradictions.js';
import { DEFAULTS, WORK_FOLDER } from './defaults.js';
import { readFields } from './field-values.js';
import type { FieldValues } from './field-values.js';
import { isGiven } from './given-fields.js';
import type { GivenFields } from './given-fields.js';
import { placeLocal } from './local-path.js';
import type {
  BackendSpec,
  DeadlineSpec,
  DownloadSpec,
  Problem,
  ReportSpec,
  RunSpec,
  SandboxSpec,
  StepSpec,
  TemplateBuildSpec,
  TemplateSpec,
  UploadMode,
  UploadSpec,
} from './model.js';
import { definesTemplate, resolveTemplate } from './resolve-template.js';
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
  /** Absent: the files that steps name for their code are not looked at. */
  readSource?: SourceReader;
}

/**
 * What a run was asked to do: the sandbox file, overridden by the fields, completed by the defaults. Either
 * the whole run or every problem of file and fields. Never throws on what users wrote.
 */
export function resolveRun(request: RunRequest): { spec: RunSpec } | { problems: Problem[] } {
  const { root, fields } = request;
  const { file, values, template, code, problems } = read(
    request,
    STEP_FIELDS.some((name) => isGiven(fields, name)),
  );
  const sandbox = resolveSandbox(file, values);
  if (problems.length === 0)
    problems.push(...mixedNetwork(sandbox, request), ...mixedLifecycle(sandbox, request));
  if (problems.length > 0) return { problems };

  const { upload, mode } = resolveUpload(root, file, values);
  return {
    spec: {
      root,
      backend: resolveBackend(values),
      template: template ?? { reference: DEFAULTS.template },
      sandbox,
      ...(upload === undefined ? {} : { upload }),
      uploadMode: mode,
      uploadLimitBytes: values['upload-limit'] ?? file?.['upload-limit'] ?? DEFAULTS.uploadLimitBytes,
      steps: resolveSteps(file, values, code),
      results: placeLocal(root, values.results ?? file?.results ?? DEFAULTS.results).path,
      watch: resolveWatch(file, values),
      handover: {
        outputs: values.outputs ?? file?.outputs ?? [],
        env: values.export ?? file?.export ?? [],
      },
      junit: resolveJunit(root, file, values),
      report: resolveReport(root, file, values),
      deadlines: resolveDeadlines(file, values, template),
      download: resolveDownload(root, file, values),
      after: resolveAfter(file, values, sandbox),
    },
  };
}

/** Fields that are the only step of a run. */
const STEP_FIELDS = ['run', 'code', 'code-file'] as const;

/** The template that a file or fields describe, without a run. Problems as for a run; one to build must be described. */
export function resolveTemplateToBuild(
  request: RunRequest,
): { backend: BackendSpec; template: TemplateBuildSpec } | { problems: Problem[] } {
  const { values, template, problems } = read(request, true);
  if (problems.length > 0) return { problems };
  if (!template || 'reference' in template) {
    return { problems: [{ source: request.file?.name ?? 'template-name', message: NO_TEMPLATE }] };
  }
  return { backend: resolveBackend(values), template: template.build };
}

const NO_TEMPLATE =
  'no template to build is described: give a mapping as template in the sandbox file, or template-name with dockerfile, devcontainer or template-file';

interface Reading {
  file: SandboxFile | undefined;
  values: FieldValues;
  /** Absent: it hangs on a file that is not valid. */
  template: TemplateSpec | undefined;
  /** Of the step that the fields say, or of each step of the file. */
  code: (StepCode | undefined)[];
  problems: Problem[];
}

function read(request: RunRequest, stepsAreReplaced: boolean): Reading {
  const { root, fields } = request;
  const { values, problems: ofFields } = readFields(fields, {
    root,
    mayLeaveRoot: request.fieldsMayLeaveRoot ?? false,
  });
  const {
    file,
    lineOf,
    code: ofSteps = [],
    problems: ofFile,
  } = request.file
    ? readSandboxFile(request.file, {
        root,
        replaced: { steps: stepsAreReplaced },
        ...(request.readSource ? { readSource: request.readSource } : {}),
      })
    : { file: undefined, lineOf: undefined, problems: [] };
  const ofField = readCodeField(request, values);
  const code = ofField.code ? [ofField.code] : ofSteps;
  const problems = [...ofFile, ...ofFields, ...ofField.problems];
  if (!request.file && !stepsAreReplaced) problems.push({ source: 'run', message: NOTHING_TO_RUN });
  // What a broken file says of its template is not known: then only the file's problems are told.
  if (request.file && !file) return { file, values, template: undefined, code, problems };
  const named = file && lineOf && request.file ? { name: request.file.name, value: file, lineOf } : undefined;
  const { template, problems: ofTemplate } = resolveTemplate({
    root,
    ...(named === undefined ? {} : { file: named }),
    fields,
    values,
    unsaid: code.some((step) => step !== undefined) ? DEFAULTS.codeTemplate : DEFAULTS.template,
  });
  return { file, values, template, code, problems: [...problems, ...ofTemplate] };
}

/** The step that the fields `code` and `code-file` are. */
function readCodeField(
  { root, fields, readSource: reader }: RunRequest,
  { code, 'code-file': file, language }: FieldValues,
): { code?: StepCode; problems: Problem[] } {
  if (code !== undefined)
    return { code: { language: language ?? 'python', cells: [{ code }] }, problems: [] };
  if (file === undefined) return { problems: [] };
  if (!reader) return { code: { language: language ?? 'python', cells: [] }, problems: [] };
  const reading = readSource(placeLocal(root, file).path, language, reader);
  if ('cells' in reading) return { code: reading, problems: [] };
  if ('problems' in reading) return { problems: reading.problems };
  const source = fields['code-file']?.source ?? 'code-file';
  return { problems: [{ source, message: reading.problem }] };
}

/** A network that is valid in the file and in the fields, but not together. */
function mixedNetwork({ network }: SandboxSpec, { fields, file }: RunRequest): Problem[] {
  if (domainWithoutDeny(network.internet, network.allow, network.deny) === undefined) return [];
  const source = (fields.allow ?? fields.internet ?? fields.deny)?.source ?? file?.name ?? 'allow';
  return [{ source, message: DOMAIN_WITHOUT_DENY }];
}

/** Only what is paused can be resumed. The two may come from the file and from a field. */
function mixedLifecycle({ lifecycle }: SandboxSpec, { fields, file }: RunRequest): Problem[] {
  if (!lifecycle.autoResume || lifecycle.onTimeout === 'pause') return [];
  const source = (fields['auto-resume'] ?? fields['on-timeout'])?.source ?? file?.name ?? 'auto-resume';
  return [
    {
      source,
      message:
        'auto-resume resumes a paused sandbox, but this one is killed at its timeout; set on-timeout: pause',
    },
  ];
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
  const startsAnew = file?.template !== undefined || definesTemplate(values);
  // A field that names a template asks for a new sandbox, whatever the file connects to.
  const id =
    values['sandbox-id'] ?? (definesTemplate(values) || values.key !== undefined ? undefined : own?.id);
  const key = values.key ?? (id === undefined ? own?.key : undefined);
  const ports = [...new Set(values.ports ?? own?.ports ?? [])];
  const onTimeout =
    values['on-timeout'] ?? own?.['on-timeout'] ?? (key === undefined ? DEFAULTS.onTimeout : 'pause');
  return {
    ...(id === undefined ? {} : { id }),
    ...(key === undefined ? {} : { key }),
    onResumeFailure:
      values['on-resume-failure'] ??
      own?.['on-resume-failure'] ??
      (startsAnew || key !== undefined ? 'recreate' : 'fail'),
    timeoutMs: values.timeout ?? own?.timeout ?? DEFAULTS.sandboxTimeoutMs,
    env: { ...own?.env, ...values.env },
    metadata: { ...own?.metadata, ...values.metadata },
    network: {
      internet: values.internet ?? own?.network?.internet ?? true,
      // Who closes the internet from outside the file does not mean what the file opens.
      allow: values.allow ?? (values.internet === false ? [] : (own?.network?.allow ?? [])),
      deny: values.deny ?? own?.network?.deny ?? [],
      publicTraffic: values['public-traffic'] ?? own?.network?.['public-traffic'] ?? true,
    },
    ports,
    lifecycle: {
      onTimeout,
      autoResume:
        values['auto-resume'] ?? own?.['auto-resume'] ?? (onTimeout === 'pause' && ports.length > 0),
    },
  };
}

function resolveUpload(
  root: string,
  file: SandboxFile | undefined,
  values: FieldValues,
): { upload: UploadSpec[] | undefined; mode: UploadMode } {
  const ofFile = file?.['upload-mode'];
  // A field that says what to upload means it, whatever the file does.
  const word = values['upload-mode'] ?? (ofFile === 'none' && values.upload ? undefined : ofFile);
  if (word === 'none') return { upload: [], mode: DEFAULTS.uploadMode };
  const list = values.upload ?? (file?.upload === 'none' ? [] : file?.upload);
  const upload = list?.map((item) => ({
    from: placeLocal(root, item.from).path,
    to: path.posix.resolve(WORK_FOLDER, item.to ?? '.'),
    ignore: 'ignore' in item ? (item.ignore ?? []) : [],
  }));
  return { upload, mode: word ?? DEFAULTS.uploadMode };
}

/** Each folder once: a second watch would report everything twice. */
function resolveWatch(file: SandboxFile | undefined, values: FieldValues): string[] {
  const folders = (values.watch ?? file?.watch ?? []).map((folder) =>
    path.posix.normalize(folder).replace(/(?<=.)\/$/, ''),
  );
  return [...new Set(folders)];
}

function resolveDeadlines(
  file: SandboxFile | undefined,
  values: FieldValues,
  template: TemplateSpec | undefined,
): DeadlineSpec {
  const { deadlines: defaults } = DEFAULTS;
  const ofCode =
    template !== undefined && 'reference' in template && template.reference === DEFAULTS.codeTemplate;
  const own = file?.deadlines;
  return {
    queueMs: values['queue-timeout'] ?? own?.queue ?? defaults.queueMs,
    createMs: values['create-timeout'] ?? own?.create ?? (ofCode ? DEFAULTS.createCodeMs : defaults.createMs),
    uploadMs: values['upload-timeout'] ?? own?.upload ?? defaults.uploadMs,
    downloadMs: values['download-timeout'] ?? own?.download ?? defaults.downloadMs,
    pauseMs: values['pause-timeout'] ?? own?.pause ?? defaults.pauseMs,
    stallMs: own?.stall ?? defaults.stallMs,
  };
}

function resolveSteps(
  file: SandboxFile | undefined,
  values: FieldValues,
  code: readonly (StepCode | undefined)[],
): StepSpec[] {
  const { run, code: text, 'code-file': source } = values;
  const field = {
    ...(run === undefined ? {} : { run }),
    ...(source === undefined ? {} : { 'code-file': source }),
  };
  const isField = run !== undefined || text !== undefined || source !== undefined;
  const steps: NonNullable<SandboxFile['steps']> = isField ? [field] : (file?.steps ?? []);
  return steps.map((step, index): StepSpec => {
    const ofCode = step.run === undefined ? code[index] : undefined;
    const named = step.name?.trim();
    const common = {
      condition: step.if ?? DEFAULTS.condition,
      env: step.env ?? {},
      timeoutMs: step.timeout ?? values['step-timeout'] ?? DEFAULTS.stepTimeoutMs,
      continueOnError: step['continue-on-error'] ?? false,
    };
    if (ofCode) {
      return {
        name: named ?? defaultStepName(step['code-file'] ?? ofCode.cells[0]?.code ?? ''),
        ...common,
        ...ofCode,
        context: step.context ?? DEFAULTS.context,
        ...(step.cwd === undefined ? {} : { cwd: path.posix.normalize(step.cwd) }),
      };
    }
    const script = step.run ?? '';
    return {
      name: named ?? defaultStepName(script),
      ...common,
      run: script,
      shell: step.shell ?? DEFAULTS.shell,
      cwd: path.posix.normalize(step.cwd ?? DEFAULTS.cwd),
      ...(step.user === undefined ? {} : { user: step.user }),
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

function resolveJunit(root: string, file: SandboxFile | undefined, values: FieldValues): string[] {
  const paths = (values.junit ?? file?.junit ?? []).map((local) => placeLocal(root, local).path);
  return [...new Set(paths)];
}

function resolveReport(root: string, file: SandboxFile | undefined, values: FieldValues): ReportSpec {
  const { comment = false, check = false } = values;
  const page = values.report ?? file?.report;
  return {
    ...(page === undefined ? {} : { page: placeLocal(root, page).path }),
    summary: values.summary ?? DEFAULTS.summary,
    ...(comment === false ? {} : { comment: comment === true ? {} : { key: comment } }),
    ...(check === false ? {} : { check: check === true ? {} : { name: check } }),
    ...(values['github-token'] === undefined ? {} : { token: values['github-token'] }),
  };
}

function resolveAfter(
  file: SandboxFile | undefined,
  values: FieldValues,
  { key }: SandboxSpec,
): RunSpec['after'] {
  const own = typeof file?.after === 'string' ? { success: file.after, failure: file.after } : file?.after;
  const both = values.after ?? (values.pause === true ? 'pause' : undefined);
  // What is kept under a key is there to be resumed.
  const unsaid = key === undefined ? DEFAULTS.after : 'pause';
  return {
    success: both ?? own?.success ?? unsaid,
    failure: values['after-failure'] ?? both ?? own?.failure ?? unsaid,
  };
}
