import { z } from 'zod';
import { STEP_TYPES } from '../builds/order.js';
import { registryCredentials } from '../images/registry-credentials.js';

/**
 * Bodies of requests, as clients of both generations send them (`e2b` 2.51 and what the CLI bundles, 2.49).
 * Unknown keys are ignored, absent ones get the service's defaults.
 */

/** s; the largest value that a signed 32-bit field of the service holds. */
const seconds = z.number().int().max(2_147_483_647);
const texts = z.record(z.string(), z.string());

/** Rewriting requests on their way out and sending them through a proxy: refused unless empty. */
const egress = {
  allowOut: z.array(z.string()).nullish(),
  denyOut: z.array(z.string()).nullish(),
  rules: z.record(z.string(), z.unknown()).nullish(),
  egressProxy: z.unknown().optional(),
};

const network = z
  .object({
    ...egress,
    allowPublicTraffic: z.boolean().optional(),
    // Becomes a header: a host, with `${PORT}` in the place of the port's number.
    maskRequestHost: z
      .string()
      .regex(/^[A-Za-z0-9._:[\]${}-]{1,255}$/, 'not a host')
      .optional(),
  })
  .loose();

export const createBody = z.object({
  templateID: z.string().min(1),
  timeout: seconds.optional(),
  metadata: texts.nullish(),
  envVars: texts.nullish(),
  allow_internet_access: z.boolean().nullish(),
  network: network.nullish(),
  autoPause: z.boolean().nullish(),
  autoPauseMemory: z.boolean().nullish(),
  autoResume: z.object({ enabled: z.boolean().optional() }).loose().nullish(),
  secure: z.boolean().nullish(),
  volumeMounts: z.array(z.unknown()).nullish(),
});

export type CreateBody = z.infer<typeof createBody>;

export const connectBody = z.object({ timeout: seconds.optional(), memory: z.boolean().optional() });

export const pauseBody = z.object({ memory: z.boolean().optional() });

export const timeoutBody = z.object({ timeout: seconds });

export const networkBody = z.object({ ...egress, allow_internet_access: z.boolean().nullish() });

export type EgressBody = Pick<z.infer<typeof networkBody>, 'allowOut' | 'denyOut' | 'rules' | 'egressProxy'>;

export const snapshotBody = z.object({ name: z.string().min(1).max(200).nullish() });

export const forkBody = z.object({ timeout: seconds.nullish(), count: z.number().int().nullish() });

export const requestBuildBody = z.object({
  name: z.string().min(1).max(300).nullish(),
  /** What older clients call the name. */
  alias: z.string().min(1).max(300).nullish(),
  tags: z.array(z.string()).nullish(),
  cpuCount: z.number().int().nullish(),
  memoryMB: z.number().int().nullish(),
  minFreeDiskMb: z.number().int().min(0).nullish(),
});

export const startBuildBody = z.object({
  fromImage: z.string().max(1_000).nullish(),
  fromTemplate: z.string().max(300).nullish(),
  fromImageRegistry: registryCredentials.nullish(),
  startCmd: z.string().nullish(),
  readyCmd: z.string().nullish(),
  force: z.boolean().nullish(),
  steps: z
    .array(
      z.object({
        type: z
          .string()
          .transform((type) => type.toUpperCase())
          .pipe(z.enum([...STEP_TYPES, 'ADD', 'ARG'])),
        args: z.array(z.string()).nullish(),
        force: z.boolean().nullish(),
        filesHash: z
          .string()
          .regex(/^([0-9a-f]{64})?$/, '64 lower-case hexadecimal digits')
          .nullish(),
      }),
    )
    .max(1_000)
    .nullish(),
});

export const assignTagsBody = z.object({ target: z.string(), tags: z.array(z.string()).min(1) });

export const removeTagsBody = z.object({ name: z.string(), tags: z.array(z.string()).min(1) });

export const templateUpdateBody = z.object({ public: z.boolean().nullish() });

export const refreshBody = z.object({ duration: seconds.optional() });
