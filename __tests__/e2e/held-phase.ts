import type { FaultRule } from '../support/fault-rules.js';
import type { FaultRunOptions } from './fault-run.js';

/** A moment of a run at which something dies. The proxy holds the request that stands for it: nothing is left to chance. */
export interface HeldPhase {
  rules: FaultRule[];
  options: FaultRunOptions;
  /** It is reached when the run has printed this, else when the proxy holds a request. */
  printed?: string;
}

const hold = (on: FaultRule['on'], at: FaultRule['fault'] & { do: 'hold' }): FaultRule[] => [
  { on, fault: at },
];

export const HELD = {
  template: {
    rules: hold({ kind: 'template' }, { do: 'hold', at: 'request' }),
    options: { more: 'template: { name: held, from: debian:12, steps: [{ run: "true" }] }' },
  },
  'asking for a sandbox': { rules: hold({ kind: 'create' }, { do: 'hold', at: 'request' }), options: {} },
  'a sandbox that nobody heard of': {
    rules: hold({ kind: 'create' }, { do: 'hold', at: 'done' }),
    options: {},
  },
  upload: { rules: hold({ kind: 'write' }, { do: 'hold', at: 'sent', bytes: 1000 }), options: {} },
  steps: {
    rules: [],
    options: { steps: '[{ name: first, run: "./tool first 1 200; echo waiting; sleep 1000" }]' },
    printed: 'waiting\n',
  },
  download: { rules: hold({ kind: 'read' }, { do: 'hold', at: 'request' }), options: {} },
  'the kill at its end': { rules: hold({ kind: 'kill' }, { do: 'hold', at: 'request' }), options: {} },
  'the pause at its end': {
    rules: hold({ kind: 'pause' }, { do: 'hold', at: 'request' }),
    options: { after: 'pause' },
  },
} as const satisfies Record<string, HeldPhase>;

export type HeldName = keyof typeof HELD;
