import { z } from 'zod';
import { RESUME_FAILURES, TIMEOUT_ACTIONS } from '../model.js';
import { isAddress, isDomain } from '../net-target.js';
import { MAX_PORTS } from '../limits.js';
import { duration, env, plainText, text, tooMany } from './text.js';

/** E2B's sandbox IDs hold no dashes: they stand in host names (`<port>-<id>.<domain>`). */
export const sandboxId = text('a sandbox ID: small letters and digits', /^[a-z0-9]+$/);

/** Where traffic may go. */
export const allowTarget = text('an IPv4 address, a CIDR block or a domain', (value) => isAddress(value) || isDomain(value));

/** Where traffic may not go: E2B takes no domains here. */
export const denyTarget = text('an IPv4 address or a CIDR block (domains cannot be denied)', isAddress);

/** The tool's own labels begin so: by them it finds what is its own. */
const RESERVED = 'e2b-action.';

/** It stands in metadata and in logs. */
export const sandboxKey = text('a key: letters, digits, and . _ - inside', /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9])?$/);

export const port = z.int({ error: 'expected a port from 1 to 65535' }).min(1).max(65_535);

/** Each of them is an output and a line of reports. */
export const ports = z.array(port).max(MAX_PORTS, { error: ({ input }) => tooMany(input, MAX_PORTS, 'ports') });

export const metadataKey = text('a metadata key').refine(
  (key) => !key.startsWith(RESERVED),
  `expected a metadata key that does not begin with ${RESERVED}, as the tool's own do`,
);

export const metadata = z.record(metadataKey, plainText);

export const network = z
  .strictObject({
    internet: z.boolean().optional().meta({ default: true }).describe('Whether the sandbox reaches the internet.'),
    allow: z
      .array(allowTarget)
      .optional()
      .describe('IPv4 addresses, CIDR blocks and domains that stay reachable whatever is denied. A domain needs `internet: false` or `deny: [0.0.0.0/0]`.'),
    deny: z.array(denyTarget).optional().describe('IPv4 addresses and CIDR blocks that are not reachable.'),
    'public-traffic': z
      .boolean()
      .optional()
      .meta({ default: true })
      .describe('Whether anybody may reach its ports. With `false`, a request needs the header `e2b-traffic-access-token`.'),
  })
  .describe('What the sandbox may reach, and who may reach it.');

export const sandbox = z
  .strictObject({
    id: sandboxId.optional().describe('Connect to this sandbox, or resume it if it is paused, instead of creating one. `template` beside it says what to start anew from. Excludes `key`.'),
    'on-resume-failure': z.enum(RESUME_FAILURES).optional().describe('What happens when that sandbox is gone or is not what was paused: `recreate` starts anew from `template`, `fail` ends the run. Default: `recreate` if a template or a `key` is given, else `fail`.'),
    key: sandboxKey
      .optional()
      .describe('Name under which this repository keeps one sandbox: it is resumed, what changed is uploaded, and it is paused again at the end.'),
    timeout: duration
      .optional()
      .meta({ default: '15m' })
      .describe('Lifetime of the sandbox. It is extended while a run goes on, and ends the sandbox when the machine that ran it dies.'),
    env: env.optional().describe('Environment variables of every step: the only ones that go in.'),
    metadata: metadata.optional().describe('Labels of the sandbox, visible to everyone who can list the sandboxes of the team.'),
    network: network.optional(),
    ports: ports.optional().describe('Ports of services in the sandbox, whose URLs become outputs.'),
    'on-timeout': z
      .enum(TIMEOUT_ACTIONS)
      .optional()
      .describe('What becomes of a new sandbox when its `timeout` is over: `kill` or `pause`. Default: `pause` with a `key`, else `kill`.'),
    'auto-resume': z
      .boolean()
      .optional()
      .describe('Whether a request to a port of a paused sandbox resumes it. Default: `true` with `ports` if `on-timeout` is `pause`, else `false`.'),
  })
  .describe('The machine.');
