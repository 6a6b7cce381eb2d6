import { SCRATCH_PREFIX } from '../places.js';
import { stepFolders } from './names.js';

/**
 * That steps were started, for copies of a request to start one that come when everything else of it is gone: an empty
 * file named by the step's ID, for an hour. Root's, and gone with the sandbox's memory, as its processes are.
 */
export const STARTED_FOLDER = '/run/e2b-action-started';

/**
 * Shell text, for the user of an ended step, that removes what it left, but not that it was started: a copy of the
 * request, held up on its way, would start it anew.
 */
export function sweepScript(id: string): string {
  const folders = stepFolders(id)
    .map(
      (folder) =>
        `[ -L ${folder} ] || { : >${folder}/swept && GLOBIGNORE=${folder}/started:${folder}/swept && rm -rf ${folder}/*; }`,
    )
    .join('; ');
  return `(${folders}; rm -f ${SCRATCH_PREFIX}${id}.sh) </dev/null >/dev/null 2>&1 &`;
}

/** Bash text, as root, that removes all that is ours but what later runs need, when a run leaves a sandbox. */
export function leaveScript(): string {
  const [everywhere, inMemory] = stepFolders('x').map((folder) => folder.slice(0, -1));
  return `
mkdir -p -m 755 ${STARTED_FOLDER} && find ${STARTED_FOLDER} -type f -mmin +60 -delete
for f in ${everywhere}*/started ${inMemory}*/started; do
  id=\${f%/started}; id=\${id##*/.e2b-action-}
  [[ -e $f && $id =~ ^[0-9a-f-]{36}$ ]] && : >"${STARTED_FOLDER}/$id"
done
rm -rf ${everywhere}* ${inMemory}*-*-*`;
}
