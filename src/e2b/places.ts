/** Our files in the sandbox start so while a run goes on; removed before a sandbox is paused or kept. */
export const SCRATCH_PREFIX = '/tmp/.e2b-action-';

/** What later runs need to know of a sandbox that is paused or kept: what was uploaded, the mark of a pause. Root's. */
export const KEPT_FOLDER = '/var/lib/e2b-action';
