import { z } from 'zod';
import { RESUME_FAILURES } from '../model.js';
import { isAddress, isDomain } from '../net-target.js';
import { duration, env, plainText, text } from './text.js';

/** E2B's sandbox IDs hold no dashes: they stand in host names (`<port>-<id>.<domain>`). */
export const sandboxId = text('a sandbox ID: small letters and digits', /^[a-z0-9]+$/);

/** Where traffic may go. */
export const allowTarget = text('an IPv4 address, a CIDR block or a domain', (value) => isAddress(value) || isDomain(value));

/** Where traffic may not go: E2B takes no domains here. */
export const denyTarget = text('an IPv4 address or a CIDR block (domains cannot be denied)', isAddress);

/** The tool's own labels begin so: by them it finds what is its own. */
const RESERVED = 'e2b-action.';

export const metadataKey = text('a metadata key').refine(
  (key) => !key.startsWith(RESERVED),
  `expected a metadata key that does not begin with ${RESERVED}, as the tool's own do`,
);

export const metadata = z.record(metadataKey, plainText);

const network = z
  .strictObject({
    internet: z.boolean().optional().meta({ default: true }).describe('Whether the sandbox reaches the internet.'),
    allow: z
      .array(allowTarget)
      .optional()
      .describe('IPv4 addresses, CIDR blocks and domains that stay reachable whatever is denied. A domain needs `internet: false` or `deny: [0.0.0.0/0]`.'),
    deny: z.array(denyTarget).optional().describe('IPv4 addresses and CIDR blocks that are not reachable.'),
  })
  .describe('What the sandbox may reach.');

export const sandbox = z
  .strictObject({
    id: sandboxId.optional().describe('Connect to this sandbox, or resume it if it is paused, instead of creating one. `template` beside it says what to start anew from. Excludes `key`.'),
    'on-resume-failure': z.enum(RESUME_FAILURES).optional().describe('What happens when that sandbox is gone or is not what was paused: `recreate` starts anew from `template`, `fail` ends the run. Default: `recreate` if a template is given, else `fail`.'),
    key: text('a key: letters, digits, and . _ - inside', /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9])?$/)
      .optional()
      .describe('Keep one sandbox under this name and resume it in later runs. Not available yet.'),
    timeout: duration
      .optional()
      .meta({ default: '15m' })
      .describe('Lifetime of the sandbox. It is extended while a run goes on, and ends the sandbox when the machine that ran it dies.'),
    env: env.optional().describe('Environment variables of every step: the only ones that go in.'),
    metadata: metadata.optional().describe('Labels of the sandbox, visible to everyone who can list the sandboxes of the team.'),
    network: network.optional(),
    ports: z
      .array(z.int({ error: 'expected a port from 1 to 65535' }).min(1).max(65_535))
      .optional()
      .describe('Ports whose URLs become outputs. Not available yet.'),
  })
  .describe('The machine.');
