/**
 * A template as it was described, whatever it was described in: the form that is hashed, built and explained. It
 * mirrors what E2B's build API takes (`reference`: the body of "start build"), with the place that each step came from.
 */
export interface TemplateDefinition {
  /** Name under which it is kept: lower-case `[a-z0-9-_]+`. */
  name: string;
  /** What it was read from; `path` is relative to the root, with forward slashes. */
  source: { kind: TemplateSourceKind; path?: string };
  /** Absolute local folder that COPY reads from. */
  context: string;
  /** Patterns that are left out of the context, beside its `.dockerignore`. */
  ignore: string[];
  from: { image: string } | { template: string };
  /** Credentials of the registry that the image comes from. Not part of the identity. */
  registry?: TemplateRegistry;
  steps: TemplateStep[];
  /** Command that runs in every sandbox from its start. */
  start?: string;
  /** Command that exits with 0 once the start command is ready. */
  ready?: string;
  /** CPUs; absent: the service's default. */
  cpu?: number;
  /** MiB; absent: the service's default. */
  memory?: number;
  /** Build every layer anew, whatever is cached (`Template.skipCache()` before any step). Not part of the identity. */
  skipCache?: boolean;
  /** What a devcontainer asks of the sandboxes made from it; no part of the template itself. */
  hooks?: TemplateHooks;
  /** Sentences about what was left aside or changed on the way, for the log. */
  notes: string[];
}

/** Credentials in the forms that E2B's build API takes (`fromImageRegistry`). */
export type TemplateRegistry =
  | { type: 'registry'; username: string; password: string }
  | { type: 'aws'; awsAccessKeyId: string; awsSecretAccessKey: string; awsRegion: string }
  | { type: 'gcp'; serviceAccountJson: string };

export const TEMPLATE_SOURCES = ['dockerfile', 'devcontainer', 'file', 'steps'] as const;
export type TemplateSourceKind = (typeof TEMPLATE_SOURCES)[number];

/** One instruction. COPY has one source; several become several steps, as the SDK sends them. */
export type TemplateStep = TemplateStepAction & {
  /** Where it stands, for errors and explanations; absent for what was added on the way. */
  place?: StepPlace;
  /** Do not take this step, and those after it, from the cache. Not part of the identity. */
  skipCache?: boolean;
};

export type TemplateStepAction =
  | { type: 'RUN'; command: string; user?: string }
  | {
      type: 'COPY';
      from: string;
      to: string;
      user?: string;
      /** Octal digits, as `0755`. */
      mode?: string;
      resolveSymlinks?: boolean;
    }
  | { type: 'ENV'; variables: Record<string, string> }
  | { type: 'WORKDIR'; path: string }
  | { type: 'USER'; user: string };

/** Lines count from 1. */
export interface StepPlace {
  line: number;
  /** The instruction as it was written, in one line. */
  text: string;
}

/** What runs in a sandbox, not in the build. Each command is a script for bash. */
export interface TemplateHooks {
  /** Once in every new sandbox, before its steps (`postCreateCommand`). */
  postCreate: HookCommand[];
  /** At every start and resume (`postStartCommand`). */
  postStart: HookCommand[];
  /** Environment of every command, beneath that of the description (`remoteEnv`). */
  env: Record<string, string>;
  /** User of hooks and steps that name none (`remoteUser`). */
  user?: string;
  /** Ports that are forwarded (`forwardPorts`). */
  ports: number[];
}

/** Commands of one hook with the same `group` may run side by side (the object form). */
export interface HookCommand {
  name: string;
  run: string;
}
