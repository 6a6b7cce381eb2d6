import { randomUUID } from 'node:crypto';
import type { Sandbox } from 'e2b';
import type { StepHandover } from '../../job/ports.js';
import { BackendError } from '../errors.js';
import { findFolder } from './follow-script.js';
import { insist } from './insist.js';
import { HANDOVER_FILES, type HandoverFile } from './names.js';

/** What is fetched of each file, in bytes. GitHub's own limits are 1 MiB for a step's outputs, and for its summary. */
const LIMITS: Record<HandoverFile, number> = { output: 1 << 20, env: 256 << 10, summary: 1 << 20 };
const FETCH_TIMEOUT = 15_000;
const PATIENCE = 30_000;

/** What a step left in its handover files, as text. A file over its limit comes cut and is named. */
export async function fetchHandover(
  sandbox: Sandbox,
  id: string,
  user: string | undefined,
): Promise<StepHandover> {
  const mark = randomUUID();
  const files = Object.keys(HANDOVER_FILES) as HandoverFile[];
  const each = files.map(
    (file) =>
      `_e2b_f="$_e2b_dir/${file}"; [ -f "$_e2b_f" ] && { stat -L -c %s "$_e2b_f"; head -c ${LIMITS[file]} "$_e2b_f"; }; printf %s ${mark}`,
  );
  const { stdout } = await insist(
    sandbox,
    {
      script: `${findFolder(id)}; ${each.join('; ')}`,
      timeoutMs: FETCH_TIMEOUT,
      ...(user === undefined ? {} : { user }),
    },
    PATIENCE,
  );
  const parts = stdout.split(mark);
  if (parts.length !== files.length + 1)
    throw new BackendError('service', 'what the step handed over came back incomplete', 'run it again');
  const handover: StepHandover = { output: '', env: '', summary: '', cut: [] };
  for (const [index, file] of files.entries()) {
    const [, size = '0', text = ''] = /^(\d+)\n([^]*)$/.exec(parts[index] ?? '') ?? [];
    handover[file] = text;
    if (Number(size) > LIMITS[file]) handover.cut.push({ file, limit: LIMITS[file] });
  }
  return handover;
}
