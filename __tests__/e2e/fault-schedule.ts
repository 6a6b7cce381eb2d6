import type { ExchangeKind } from '../support/exchange-kind.js';
import type { Fault, FaultPoint, FaultRule } from '../support/fault-rules.js';
import type { FaultRunOptions } from './fault-run.js';

/** Faults at random points of a whole run. The same seed makes the same ones. */
export interface Schedule {
  seed: number;
  rules: FaultRule[];
  options: FaultRunOptions;
}

/** Which exchanges a run has, and how many of each a fault may wait for. */
const KINDS: [ExchangeKind, number][] = [
  ['create', 1],
  ['info', 1],
  ['folder', 1],
  ['write', 2],
  ['start', 8],
  ['reconnect', 2],
  ['process', 2],
  ['read', 2],
  ['lifetime', 1],
  ['pause', 1],
  ['kill', 1],
];
/** About so many exchanges has a run in all. */
const EXCHANGES = 14;

export function scheduleOf(seed: number): Schedule {
  const random = generator(seed);
  const rules = Array.from({ length: 1 + random.below(4) }, () => ruleOf(random));
  return {
    seed,
    rules,
    options: { after: random.of(['kill', 'kill', 'keep', 'pause']), exitCode: random.of([0, 0, 7]) },
  };
}

function ruleOf(random: Random): FaultRule {
  const [kind, most] = random.of(KINDS);
  const on = random.chance(0.4)
    ? { nth: 1 + random.below(EXCHANGES) }
    : { kind, nth: 1 + random.below(most) };
  const times = random.of([1, 1, 1, 2, 3]);
  const fault = faultOf(random, 'kind' in on ? on.kind : undefined);
  return { on, times, fault };
}

function faultOf(random: Random, kind: ExchangeKind | undefined): Fault {
  switch (random.below(10)) {
    case 0:
    case 1:
      return { do: 'reset', ...pointOf(random) };
    case 2:
      return { do: 'half-close', ...pointOf(random) };
    case 3:
      return { do: 'stall', ...pointOf(random) };
    case 4:
      return { do: 'delay', ms: 50 + random.below(1500), ...pointOf(random) };
    case 5:
    case 6: {
      const status = random.of([429, 429, 500, 502, 503, 503]);
      const body = random.chance(0.5) ? {} : { body: JSON.stringify({ code: status, message: 'injected' }) };
      const headers = status === 429 && random.chance(0.5) ? { headers: { 'retry-after': '1' } } : {};
      return { do: 'answer', at: random.of(['request', 'request', 'done']), status, ...headers, ...body };
    }
    case 7:
      return { do: 'duplicate' };
    case 8:
      // What no hash covers is covered by TCP's own sums: only files are tampered with.
      if (kind === 'read') return { do: 'corrupt', bytes: bytesOf(random) };
      return { do: 'truncate', bytes: bytesOf(random) };
    default:
      return random.chance(0.3)
        ? { do: 'garbage' }
        : { do: 'length', by: random.of([-200, -7, -1, 1, 9, 5000]) };
  }
}

function pointOf(random: Random): FaultPoint {
  const at = random.of(['request', 'sent', 'done', 'answer'] as const);
  return at === 'sent' || at === 'answer' ? { at, bytes: bytesOf(random) } : { at };
}

/** Early in most cases, now and then in the midst of a file. */
function bytesOf(random: Random): number {
  return Math.floor(10 ** (random.next() * 5.2)) - 1;
}

type Random = ReturnType<typeof generator>;

/** Mulberry32: small, and good enough to choose by. */
function generator(seed: number) {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share: number): boolean => next() < share,
    of: <T>(choices: readonly T[]): T => choices[below(choices.length)] as T,
  };
}
