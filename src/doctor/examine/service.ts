import { counted } from '../../report/text/count.js';
import type { ServiceFacts, Setting } from '../facts.js';
import { amiss, type Finding, ok } from '../finding.js';
import { examineAddresses } from './addresses.js';

/** A clock that is this far off makes lifetimes wrong that are counted here, in ms. */
const CLOCK = 60_000;

/** So many sandboxes run at once on E2B's smaller plan. */
const HOBBY = 20;

const GET_A_KEY = 'set E2B_API_KEY, or give --api-key; E2B shows keys at https://e2b.dev/dashboard?tab=keys';

/** Which service runs take, by what it is reached, and what it said. */
export function examineService(facts: ServiceFacts): Finding[] {
  return [engineFinding(facts), ...keyFindings(facts), ...examineAddresses(facts), ...answerFindings(facts)];
}

function engineFinding({ choice, choiceFrom, local, key }: ServiceFacts): Finding {
  const more = choiceFrom === undefined ? {} : { from: choiceFrom };
  if (choice !== 'auto') {
    const what = choice === 'local' ? 'runs take the local engine' : 'runs take the cloud';
    return ok('service.engine', `${what}: engine is ${choice}`, more);
  }
  const auto = choiceFrom === undefined ? 'engine is auto by default' : 'engine is auto';
  if (!local && key)
    return ok('service.engine', `runs take the cloud: ${auto}, and there is an API key`, more);
  return amiss(
    'note',
    'service.engine',
    `runs take the local engine: ${auto}, and there is no API key`,
    `for E2B Cloud, ${GET_A_KEY}. In workflows, secrets are not given to runs of forks and of Dependabot`,
    more,
  );
}

function keyFindings({ local, key }: ServiceFacts): Finding[] {
  if (!key) {
    return local
      ? []
      : [
          amiss(
            'problem',
            'service.key',
            'there is no API key, and the cloud wants one',
            `${GET_A_KEY}; or use --engine local, which needs no account`,
          ),
        ];
  }
  if (local)
    return [
      amiss('note', 'service.unused', 'an API key is set and not used', 'use --engine cloud to use it', {
        from: key.from,
      }),
    ];
  return [keyFinding(key), ...(key.from.startsWith('--') ? [onCommandLine(key)] : [])];
}

function keyFinding({ value, from }: Setting): Finding {
  if (!isKey(value)) {
    return amiss(
      'problem',
      'service.key',
      'the API key holds white space or other characters that no key has',
      'set it anew, without line ends or quotes around it',
      { from },
    );
  }
  return ok('service.key', `the API key ${shapeOf(value)}`, { from });
}

/** Whether a text can be a key at all. */
export function isKey(text: string): boolean {
  return /^[!-~]+$/.test(text);
}

/** What can be said of a key without helping anybody to guess it. */
function shapeOf(key: string): string {
  const begins = key.startsWith('e2b_')
    ? 'begins with e2b_'
    : 'does not begin with e2b_, as those of E2B do,';
  return `${begins} and is ${counted(key.length, 'character')} long`;
}

function onCommandLine({ from }: Setting): Finding {
  return amiss(
    'note',
    'service.key-on-command-line',
    'the API key is on the command line, where other users of this machine and the shell’s history see it',
    'set E2B_API_KEY instead',
    { from },
  );
}

function answerFindings({ answer, key }: ServiceFacts): Finding[] {
  if (!answer) return [];
  if ('message' in answer) {
    const { refusesKey, message, hint } = answer;
    const wayOut = refusesKey
      ? `check the API key and what it may do: ${GET_A_KEY}`
      : hint || 'check the network, --domain and --api-url';
    return [
      refusesKey
        ? amiss('problem', 'service.key', message, wayOut, key ? { from: key.from } : {})
        : amiss('problem', 'service.answers', message, wayOut),
    ];
  }
  const { running, more, aheadMs } = answer;
  const many = `${more ? 'more than ' : ''}${counted(running, 'sandbox', 'sandboxes')} ${running === 1 ? 'runs' : 'run'} now`;
  return [
    ok('service.answers', 'the service answers and accepts the key'),
    running >= HOBBY || more
      ? amiss(
          'note',
          'service.sandboxes',
          `${many}: E2B runs ${HOBBY} at once on the Hobby plan and 100 on Pro`,
          'see e2b-action list, and e2b-action kill what nobody needs',
        )
      : ok('service.sandboxes', many),
    ...clockFindings(aheadMs),
  ];
}

function clockFindings(aheadMs: number | undefined): Finding[] {
  if (aheadMs === undefined) return [];
  if (Math.abs(aheadMs) < CLOCK)
    return [ok('service.clock', 'the clocks of the service and of this machine agree')];
  const off = `${counted(Math.round(Math.abs(aheadMs) / 1000), 'second')} ${aheadMs > 0 ? 'behind' : 'ahead of'}`;
  return [
    amiss(
      'warning',
      'service.clock',
      `this machine’s clock is ${off} the service’s: what is left of a sandbox’s lifetime is counted wrong`,
      'set the clock, best by NTP',
    ),
  ];
}
