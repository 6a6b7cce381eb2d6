import { gunzipSync, gzipSync } from 'node:zlib';
import { parseManifest, type TemplateManifest } from '../../template/identity/manifest.js';
import { rollUp } from '../../template/identity/roll-up.js';
import type { TemplateDefinition } from '../../template/model.js';
import type { OpenSandbox } from '../ports.js';

/** Where a template keeps what it was made of. */
const PLACE = '/etc/e2b-action/template.json.gz';
/** Characters of base64: it goes in by a command, and Linux takes at most 128 KiB as one argument. */
const LONGEST = 24_000;
/** Entries for the files of one COPY, from all of them to few folders. */
const DETAILS = [4000, 1000, 250, 60, 15, 1];
const READ_BYTES = 256 * 1024;
const JSON_BYTES = 8 * 1024 * 1024;
const STALL = 15_000;

/**
 * The definition with a last step that writes down what it was made of, so that another machine can say what changed
 * since. The step is the same function of the same definition: it is no part of the identity.
 */
export function withRecord(definition: TemplateDefinition, manifest: TemplateManifest): TemplateDefinition {
  const packed = pack(manifest);
  if (packed === undefined) return definition;
  const folder = PLACE.slice(0, PLACE.lastIndexOf('/'));
  // Without it only the reason of a later build is lost.
  const command = `mkdir -p ${folder} && printf %s ${packed} | base64 -d > ${PLACE} || true`;
  return { ...definition, steps: [...definition.steps, { type: 'RUN', command, user: 'root' }] };
}

/** As much of the manifest as fits. Undefined when not even its instructions do. */
function pack(manifest: TemplateManifest): string | undefined {
  for (const limit of DETAILS) {
    const steps = manifest.steps.map((step) =>
      step.files ? { ...step, files: rollUp(step.files, limit) } : step,
    );
    const packed = gzipSync(JSON.stringify({ ...manifest, steps })).toString('base64');
    if (packed.length <= LONGEST) return packed;
  }
  return undefined;
}

/** What a sandbox's template was made of, if it says so. What it says is hostile: only its form is trusted. */
export async function readRecord(
  sandbox: Pick<OpenSandbox, 'readFile'>,
  signal: AbortSignal,
): Promise<TemplateManifest | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of await sandbox.readFile(PLACE, { stallMs: STALL, signal })) {
    bytes += chunk.byteLength;
    if (bytes > READ_BYTES) return undefined;
    chunks.push(chunk);
  }
  const text = gunzipSync(Buffer.concat(chunks), { maxOutputLength: JSON_BYTES }).toString('utf8');
  return parseManifest(JSON.parse(text));
}
