import { AFTER_ACTIONS, RESUME_FAILURES, TIMEOUT_ACTIONS } from '../model.js';
import type { FieldShape } from './shape.js';

/** The machine, and what becomes of it. */
export const SANDBOX_FIELDS = [
  {
    name: 'template',
    kind: 'string',
    placeholder: 'NAME[:TAG]|ID',
    default: '`base`',
    description: 'Template of the sandbox: the name, `name:tag` or ID of an existing one.',
  },
  {
    name: 'sandbox-id',
    kind: 'string',
    placeholder: 'ID',
    description: 'Sandbox to connect to, or to resume if it is paused, instead of creating one.',
  },
  {
    name: 'key',
    kind: 'string',
    placeholder: 'NAME',
    description:
      'Name under which this repository keeps one sandbox: it is resumed, what changed is uploaded, and it is paused again at the end.',
  },
  {
    name: 'on-resume-failure',
    kind: 'choice',
    choices: RESUME_FAILURES,
    placeholder: RESUME_FAILURES.join('|'),
    default: '`recreate` if a template or a `key` is given, else `fail`',
    description:
      'What happens when that sandbox is gone or is not what was paused: `recreate` starts anew from the template, `fail` ends the run.',
  },
  {
    name: 'timeout',
    kind: 'duration',
    placeholder: 'DURATION',
    default: '`15m`',
    description:
      'Lifetime of the sandbox, in seconds or as `90s`, `15m`, `1h30m`; it is extended while the run goes on.',
  },
  {
    name: 'metadata',
    kind: 'lines',
    placeholder: 'K=V',
    repeatable: true,
    description: 'Labels of the sandbox, one `KEY=VALUE` a line, over those of the file.',
  },
  {
    name: 'internet',
    kind: 'boolean',
    default: '`true`',
    description:
      'Whether the sandbox reaches the internet: `true` or `false`. With `false`, `allow` of the file does not count; give it here, too.',
  },
  {
    name: 'allow',
    kind: 'lines',
    placeholder: 'TARGET',
    repeatable: true,
    description:
      'IPv4 addresses, CIDR blocks and domains that stay reachable whatever is denied, one a line; a domain needs `internet: false`.',
  },
  {
    name: 'deny',
    kind: 'lines',
    placeholder: 'TARGET',
    repeatable: true,
    description: 'IPv4 addresses and CIDR blocks that are not reachable, one a line.',
  },
  {
    name: 'ports',
    kind: 'lines',
    placeholder: 'PORT',
    repeatable: true,
    description: 'Ports of services in the sandbox, one a line; their URLs become outputs.',
  },
  {
    name: 'public-traffic',
    kind: 'boolean',
    default: '`true`',
    description:
      'Whether anybody may reach the ports: `true` or `false`; with `false`, a request needs the header `e2b-traffic-access-token` with the output `traffic-token`.',
  },
  {
    name: 'on-timeout',
    kind: 'choice',
    choices: TIMEOUT_ACTIONS,
    placeholder: TIMEOUT_ACTIONS.join('|'),
    default: '`pause` with a `key`, else `kill`',
    description: 'What becomes of a new sandbox when its `timeout` is over: `kill` or `pause`.',
  },
  {
    name: 'auto-resume',
    kind: 'boolean',
    default: '`true` with `ports` if `on-timeout` is `pause`, else `false`',
    description: 'Whether a request to a port of a paused sandbox resumes it: `true` or `false`.',
  },
  {
    name: 'after',
    kind: 'choice',
    choices: AFTER_ACTIONS,
    placeholder: AFTER_ACTIONS.join('|'),
    default: '`pause` with a `key`, else `kill`',
    description: 'What becomes of the sandbox after the run, passed or failed: `kill`, `pause` or `keep`.',
  },
  {
    name: 'after-failure',
    kind: 'choice',
    choices: AFTER_ACTIONS,
    placeholder: AFTER_ACTIONS.join('|'),
    default: 'as `after`',
    description: 'What becomes of the sandbox after a run that did not pass: `kill`, `pause` or `keep`.',
  },
  {
    name: 'pause',
    kind: 'boolean',
    default: '`false`',
    description: '`true` is short for `after: pause`.',
    flagDescription: 'Short for --after pause.',
  },
] as const satisfies readonly FieldShape[];
