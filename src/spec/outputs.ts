/** One output of the action. */
export interface Output {
  name: string;
  description: string;
}

/** The outputs of the action. They are set also when the run fails, as far as they are known. */
export const OUTPUTS = [
  { name: 'sandbox-id', description: 'ID of the sandbox; give it as the input `sandbox-id` to resume it.' },
  {
    name: 'sandbox-state',
    description: 'State the run left the sandbox in: `killed`, `paused` or `running`.',
  },
  {
    name: 'resumed',
    description: '`true` if the run connected to or resumed a sandbox that existed, else `false`.',
  },
  { name: 'template-id', description: 'ID of the template that the sandbox was made from.' },
  { name: 'template-name', description: 'Name of that template as it was asked for.' },
  { name: 'template-reused', description: '`true` if the template existed, `false` if this run built it.' },
  {
    name: 'exit-code',
    description:
      'Exit code of the run: that of the failed step, 0 if all passed, 124 after a timeout, 125 if the sandbox or the service failed, 130 if cancelled.',
  },
  { name: 'failed-step', description: 'Name of the first step that failed, else empty.' },
  {
    name: 'outcome',
    description: 'One of `passed`, `failed`, `timed-out`, `lost`, `service` and `cancelled`.',
  },
  { name: 'artifacts', description: 'Paths of the downloaded files, one per line.' },
  {
    name: 'results',
    description:
      'Path of the folder with what code showed, and its `manifest.json`; empty if there is nothing in it.',
  },
  {
    name: 'result-text',
    description:
      'Text of the value that the last code with a value ended with, at most 2000 characters of it.',
  },
  {
    name: 'urls',
    description:
      'JSON object from port to URL of the sandbox that the run left; `{}` without ports, or if it was killed.',
  },
  {
    name: 'traffic-token',
    description:
      'With `public-traffic: false`: value of the header `e2b-traffic-access-token` of requests to those URLs. Masked in logs.',
  },
  {
    name: 'outputs',
    description: 'JSON object with what the steps handed over, by name: see the input `outputs`.',
  },
  {
    name: 'logs',
    description: 'Path of the folder with the whole log of every step.',
  },
  { name: 'report', description: 'Path of the HTML report, where one was asked for and written.' },
  { name: 'result', description: 'Path of the JSON file with the whole result.' },
] as const satisfies readonly Output[];

/** The outputs of the sub-action `template/`. */
export const TEMPLATE_OUTPUTS = [
  { name: 'template', description: 'What sandboxes start from: give it to the input `template` of a run.' },
  { name: 'template-id', description: 'ID of the template.' },
  { name: 'template-name', description: 'Name of the template.' },
  {
    name: 'template-reused',
    description: '`true` if a build of the same identity was there, `false` if it was built.',
  },
  { name: 'build-id', description: 'ID of the build.' },
  { name: 'hash', description: 'Identity of the template: a hash of everything that shapes it.' },
] as const satisfies readonly Output[];

/** The outputs of the sub-action `prune/`. They are set also when some of it failed. */
export const PRUNE_OUTPUTS = [
  { name: 'pruned', description: 'How many sandboxes, snapshots and tags went; in a dry run, would go.' },
  { name: 'kept', description: 'How many stay of what was looked at.' },
  { name: 'failed', description: 'How many should have gone and could not be taken.' },
  {
    name: 'result',
    description: 'Path of the JSON file with the whole result: each thing, its fate and why.',
  },
] as const satisfies readonly Output[];

/** The outputs of the sub-action `plan/`. */
export const PLAN_OUTPUTS = [
  { name: 'changes', description: 'How many actions change something. Empty if nobody could look.' },
  { name: 'destroys', description: 'How many of them destroy or replace something.' },
  { name: 'drift', description: 'How many things somebody else changed.' },
  { name: 'plan', description: 'Path of the plan: a JSON file, which `apply/` takes.' },
  { name: 'digest', description: 'Digest of all that the plan does, and of what it does it to.' },
] as const satisfies readonly Output[];

/** The outputs of the sub-action `apply/`. They are set also when some of it failed. */
export const APPLY_OUTPUTS = [
  { name: 'applied', description: 'How many actions were carried out.' },
  { name: 'failed', description: 'How many failed or were skipped for it.' },
  {
    name: 'urls',
    description: 'JSON object from the name of each preview that was made to its URLs by port.',
  },
  { name: 'result', description: 'Path of the JSON file with what became of each action.' },
] as const satisfies readonly Output[];

export type PlanOutputName = (typeof PLAN_OUTPUTS)[number]['name'];
export type ApplyOutputName = (typeof APPLY_OUTPUTS)[number]['name'];
export type PruneOutputName = (typeof PRUNE_OUTPUTS)[number]['name'];
export type TemplateOutputName = (typeof TEMPLATE_OUTPUTS)[number]['name'];
export type OutputName = (typeof OUTPUTS)[number]['name'];
