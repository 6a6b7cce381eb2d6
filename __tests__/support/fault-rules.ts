import type { ExchangeKind } from './exchange-kind.js';

/**
 * Where in an exchange something happens: `request`: before anything of it reaches the engine; `sent`: after so many
 * bytes of the request's body did; `done`: once the engine has carried it out and nobody has heard of it; `answer`:
 * after so many bytes of the answer's body.
 */
export type FaultPoint = { at: 'request' | 'done' } | { at: 'sent' | 'answer'; bytes: number };

/** What happens in one exchange. All of it is data, so that a schedule can be printed and played again. */
export type Fault = AtPoint | InAnswer | Duplicate;

/** The request reaches the engine twice: both at once, or the copy when it is released, whoever still waits for it. */
type Duplicate = { do: 'duplicate'; held?: true };

type AtPoint = FaultPoint &
  (
    | {
        /**
         * `reset`: the connection breaks, on both sides. `half-close`: the proxy ends its side of it in good order, in
         * the middle of whatever it was saying. `stall`: no byte moves any more, in either direction, and the
         * connection stays open. `hold`: the same, until it is released.
         */
        do: 'reset' | 'half-close' | 'stall' | 'hold';
      }
    | { do: 'delay'; ms: number }
    /** An answer of the proxy's instead of the engine's. Not in the middle of one. */
    | { do: 'answer'; status: number; headers?: Record<string, string>; body?: string }
  );

type InAnswer =
  /** It ends in good order after so many bytes, as when a compressor was killed. */
  | { do: 'truncate'; bytes: number }
  /** Its `Content-Length` is wrong by so much. */
  | { do: 'length'; by: number }
  /** The byte after so many others is another. */
  | { do: 'corrupt'; bytes: number }
  /** Bytes that are no HTTP in its place. */
  | { do: 'garbage' };

/** Which exchanges a fault is for. */
export interface FaultRule {
  /** All of what is said holds. `path`: a part of the URL, decoded; `holds`: a part of the request's JSON. */
  on: {
    kind?: ExchangeKind;
    path?: string;
    holds?: string;
    /** The first of them that it is for, from 1. */
    nth?: number;
  };
  /** For so many of them, else for one. 0: for all. */
  times?: number;
  fault: Fault;
}

/** Counts exchanges and tells which rule is for one, by its index; the first that fits wins. */
export function createChooser(rules: readonly FaultRule[]) {
  const seen = rules.map(() => 0);
  return (kind: ExchangeKind, path: string, body: Buffer | undefined): number | undefined => {
    let chosen: number | undefined;
    for (const [index, { on, times = 1 }] of rules.entries()) {
      if (on.kind !== undefined && on.kind !== kind) continue;
      if (on.path !== undefined && !path.includes(on.path)) continue;
      if (on.holds !== undefined && !body?.includes(on.holds)) continue;
      const nth = (seen[index] ?? 0) - ((on.nth ?? 1) - 1);
      seen[index] = (seen[index] ?? 0) + 1;
      if (nth >= 0 && (times === 0 || nth < times)) chosen ??= index;
    }
    return chosen;
  };
}
