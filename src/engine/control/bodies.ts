import { z } from 'zod';

/**
 * Bodies of requests, as clients of both generations send them (`e2b` 2.51 and what the CLI bundles, 2.49).
 * Unknown keys are ignored, absent ones get the service's defaults.
 */

/** s; the largest value that a signed 32-bit field of the service holds. */
const seconds = z.number().int().max(2_147_483_647);
const texts = z.record(z.string(), z.string());

const network = z
  .object({
    allowOut: z.array(z.string()).optional(),
    denyOut: z.array(z.string()).optional(),
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

export const refreshBody = z.object({ duration: seconds.optional() });
