import type { Fault, FaultRule } from '../support/fault-rules.js';
import type { FaultRunOptions } from './fault-run.js';

/** One cell of the table: what is broken where, and what has to come of it. */
export interface Cell {
  phase: Phase;
  fault: string;
  rules: FaultRule[];
  options: FaultRunOptions;
  expected: Expected;
  /** Also where there is little time. */
  always: boolean;
}

/**
 * `recovers`: as if nothing had been. `ends`: the run has no result of its steps, and says which part of it failed.
 * `beside`: the steps' result stands, and what failed is said beside it.
 */
export type Expected = { kind: 'recovers' } | { kind: 'ends' | 'beside'; says: RegExp };

const PHASES = {
  create: { on: { kind: 'create' }, failing: { kind: 'ends', says: /creating a sandbox/ } },
  resume: { on: { kind: 'connect' }, failing: { kind: 'ends', says: /connecting to sandbox/ } },
  upload: { on: { kind: 'write' }, failing: { kind: 'ends', says: /upload/ } },
  step: { on: { kind: 'start', holds: './tool first' }, failing: { kind: 'ends', says: /step/ } },
  download: { on: { kind: 'read' }, failing: { kind: 'beside', says: /download/ } },
  pause: { on: { kind: 'pause' }, failing: { kind: 'beside', says: /paus/ } },
  kill: { on: { kind: 'kill' }, failing: { kind: 'beside', says: /by itself (?:within|at)/ } },
} as const satisfies Record<string, { on: FaultRule['on']; failing: Expected }>;
export type Phase = keyof typeof PHASES;

const body = (code: number): { body: string; headers: Record<string, string> } => ({
  body: JSON.stringify({ code, message: 'injected' }),
  headers: { 'content-type': 'application/json' },
});

/** What a run has to get over. */
const PASSING: Record<string, { fault: Fault; times?: number }> = {
  'reset before it arrives': { fault: { do: 'reset', at: 'request' } },
  'reset three times before it arrives': { fault: { do: 'reset', at: 'request' }, times: 3 },
  'reset in the request': { fault: { do: 'reset', at: 'sent', bytes: 60 } },
  'reset once it is carried out': { fault: { do: 'reset', at: 'done' } },
  'reset in the answer': { fault: { do: 'reset', at: 'answer', bytes: 40 } },
  'reset late in the answer': { fault: { do: 'reset', at: 'answer', bytes: 5000 } },
  'half-closed before it arrives': { fault: { do: 'half-close', at: 'request' } },
  'half-closed in the request': { fault: { do: 'half-close', at: 'sent', bytes: 60 } },
  'half-closed once it is carried out': { fault: { do: 'half-close', at: 'done' } },
  'half-closed in the answer': { fault: { do: 'half-close', at: 'answer', bytes: 40 } },
  'stalled before it arrives': { fault: { do: 'stall', at: 'request' } },
  'stalled in the request': { fault: { do: 'stall', at: 'sent', bytes: 60 } },
  'stalled once it is carried out': { fault: { do: 'stall', at: 'done' } },
  'stalled in the answer': { fault: { do: 'stall', at: 'answer', bytes: 40 } },
  'late by a second': { fault: { do: 'delay', ms: 1000, at: 'request' } },
  'its answer late by a second': { fault: { do: 'delay', ms: 1000, at: 'done' } },
  'sent twice': { fault: { do: 'duplicate' } },
  '429 once': { fault: { do: 'answer', at: 'request', status: 429, ...body(429) } },
  '429 with a time to wait': {
    fault: { do: 'answer', at: 'request', status: 429, body: '', headers: { 'retry-after': '1' } },
  },
  '502 without a body': { fault: { do: 'answer', at: 'request', status: 502 } },
  '502 once it is carried out': { fault: { do: 'answer', at: 'done', status: 502, ...body(502) } },
  '503 once': { fault: { do: 'answer', at: 'request', status: 503, ...body(503) } },
  '503 twice': { fault: { do: 'answer', at: 'request', status: 503, ...body(503) }, times: 2 },
  'an answer cut short': { fault: { do: 'truncate', bytes: 20 } },
  'an answer longer than it says': { fault: { do: 'length', by: -9 } },
  'an answer shorter than it says': { fault: { do: 'length', by: 900 } },
  'no HTTP for an answer': { fault: { do: 'garbage' } },
};

/** What no run gets over. */
const LASTING: Record<string, Fault> = {
  'always reset': { do: 'reset', at: 'request' },
  'always reset once it is carried out': { do: 'reset', at: 'done' },
  'always stalled': { do: 'stall', at: 'request' },
  'always stalled once it is carried out': { do: 'stall', at: 'done' },
  'always 429': { do: 'answer', at: 'request', status: 429, ...body(429) },
  'always 500': { do: 'answer', at: 'request', status: 500, ...body(500) },
  'always 502': { do: 'answer', at: 'request', status: 502, ...body(502) },
  'always 503': { do: 'answer', at: 'request', status: 503 },
};

/** Cells that are run where there is little time: each phase, each kind of fault that does not wait for long, what was wrong once. */
const ALWAYS = new Set<string>([
  'create: reset three times before it arrives',
  'create: reset once it is carried out',
  'resume: half-closed once it is carried out',
  'upload: stalled once it is carried out',
  'upload: 502 once it is carried out',
  'step: reset once it is carried out',
  'step: an answer cut short',
  'download: half-closed in the answer',
  'download: an answer shorter than it says',
  'pause: stalled once it is carried out',
  'kill: 502 once it is carried out',
]);

/** Cells that come out another way than their row does, and why. */
const EXCEPTIONS: Record<string, Expected> = {
  // The sandbox is found by its mark.
  'create: always reset once it is carried out': { kind: 'recovers' },
  'create: always stalled once it is carried out': { kind: 'recovers' },
  // It is paused, or gone, as it was to be.
  'pause: always reset once it is carried out': { kind: 'recovers' },
  'pause: always stalled once it is carried out': { kind: 'recovers' },
  'kill: always reset once it is carried out': { kind: 'recovers' },
  'kill: always stalled once it is carried out': { kind: 'recovers' },
};

/** Requests so short, and answers so short or without a body, that nothing breaks within them. */
const SHORT: Record<'request' | 'answer' | 'long answer', Phase[]> = {
  request: ['resume', 'download', 'pause', 'kill'],
  answer: ['pause', 'kill'],
  'long answer': ['create', 'resume', 'upload', 'step', 'pause', 'kill'],
};

/** Cells that cannot be. */
const IMPOSSIBLE = new Set<string>([
  ...SHORT.request.flatMap((phase) =>
    ['reset', 'half-closed', 'stalled'].map((how) => `${phase}: ${how} in the request`),
  ),
  ...SHORT.answer.flatMap((phase) => [
    ...['reset', 'half-closed', 'stalled'].map((how) => `${phase}: ${how} in the answer`),
    `${phase}: an answer cut short`,
  ]),
  ...SHORT['long answer'].map((phase) => `${phase}: reset late in the answer`),
]);

export function cells(): Cell[] {
  const all: Cell[] = [];
  for (const phase of Object.keys(PHASES) as Phase[]) {
    const { on, failing } = PHASES[phase];
    const add = (name: string, fault: Fault, times: number, usual: Expected): void => {
      const cell = `${phase}: ${name}`;
      if (IMPOSSIBLE.has(cell)) return;
      const rules = [{ on, times, fault }];
      // What lasts is waited out: soon. Until then the sandbox lives.
      const lasting = { deadline: '8s', ...(phase === 'kill' ? { timeout: '100s' } : {}) };
      const options = { ...optionsOf(phase, all.length), ...(times === 0 ? lasting : {}) };
      all.push({
        phase,
        fault: name,
        rules,
        options,
        expected: EXCEPTIONS[cell] ?? usual,
        always: ALWAYS.has(cell),
      });
    };
    for (const [name, { fault, times = 1 }] of Object.entries(PASSING))
      add(name, fault, times, { kind: 'recovers' });
    for (const [name, fault] of Object.entries(LASTING)) add(name, fault, 0, failing);
  }
  return all;
}

/** Every other run's steps fail: that result has to stand, too. */
function optionsOf(phase: Phase, index: number): FaultRunOptions {
  const after = phase === 'pause' ? 'pause' : phase === 'download' && index % 3 === 0 ? 'keep' : 'kill';
  return { after, exitCode: index % 2 === 0 ? 0 : 7 };
}
