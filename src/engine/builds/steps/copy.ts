import { BuildError } from '../build-error.js';
import { expand } from './expand.js';
import { MAKE_FOLDER } from './make-folder.js';
import { runScript, type Step } from './step.js';

/**
 * Unpacks an archive and moves one part of it to its place, in the container: whatever the archive holds stays in there. A directory is
 * merged into one that exists. Works with GNU's tools and BusyBox's.
 */
const SCRIPT = `
set -e
${MAKE_FOLDER}
archive=$1 source=$2 target=$3 owner=$4 mode=$5 workdir=$6 user=$7
if ! command -v tar > /dev/null; then
  echo "the image has no tar: install it in a RUN step before the first COPY" >&2
  exit 1
fi
if [ -z "$workdir" ]; then
  while IFS=: read -r name _ _ _ _ home _; do
    if [ "$name" = "$user" ]; then workdir=$home; break; fi
  done < /etc/passwd
fi
case $target in
  /*) ;;
  *) target=\${workdir%/}/$target ;;
esac
scratch=$(mktemp -d /.build.XXXXXX)
trap 'rm -rf "$scratch"' EXIT
tar -xf "$archive" -C "$scratch"
from=$scratch/$source
if [ ! -e "$from" ] && [ ! -L "$from" ]; then
  echo "what was uploaded has no '$source'" >&2
  exit 1
fi
# A link on the way would lead out of the archive.
folder=$from
if [ -L "$from" ] || [ ! -d "$from" ]; then folder=$(dirname -- "$from"); fi
case $(cd -- "$folder" && pwd -P)/ in
  "$scratch"/*) ;;
  *) echo "'$source' is behind a link" >&2; exit 1 ;;
esac

merge() {
  local into=$2 child batch=()
  for child in "$1"/*; do
    local there=$into/\${child##*/}
    if [ -d "$child" ] && [ ! -L "$child" ] && [ -d "$there" ]; then
      merge "$child" "$there"
      continue
    fi
    [ ! -e "$there" ] && [ ! -L "$there" ] || rm -f -- "$there"
    batch+=("$child")
    if [ \${#batch[@]} -ge 200 ]; then mv -f -- "\${batch[@]}" "$into/"; batch=(); fi
  done
  [ \${#batch[@]} -eq 0 ] || mv -f -- "\${batch[@]}" "$into/"
}

if [ -d "$from" ] && [ ! -L "$from" ]; then
  chown -R -h -- "$owner" "$from"
  [ -z "$mode" ] || chmod -R -- "$mode" "$from"
  make_folder "$target" "$owner"
  shopt -s dotglob nullglob
  merge "$from" "$target"
else
  chown -h -- "$owner" "$from"
  [ -z "$mode" ] || [ -L "$from" ] || chmod -- "$mode" "$from"
  case $target in
    */) make_folder "$target" "$owner" ;;
  esac
  if [ -d "$target" ]; then target=\${target%/}/\${from##*/}; fi
  make_folder "$(dirname -- "$target")" "$owner"
  [ ! -L "$target" ] || rm -f -- "$target"
  mv -f -- "$from" "$target"
fi
`;

/** `COPY [source, target, owner?, mode?]`: the source is a path or a pattern in what was uploaded. */
export function copyStep(filesHash: string | undefined): Step {
  return async ([source = '', given = '', owner = '', mode = ''], work) => {
    const failed = `failed to copy '${source}' to '${given}'`;
    if (!given) throw new BuildError('COPY needs a source and a target');
    if (!filesHash) throw new BuildError(`${failed}: the step has no filesHash`);
    const archive = work.upload(filesHash);
    if (archive === undefined) {
      throw new BuildError(`${failed}: its files were not uploaded, or are gone since: build again`);
    }
    const { context } = work;
    const [target = ''] = await expand(work, [given]);
    await runScript(work, failed, SCRIPT, [
      archive,
      beforePattern(source, failed),
      target,
      ownerOf(owner, context.user),
      mode,
      context.workdir ?? '',
      context.user,
    ]);
    return context;
  };
}

/** The folders of a source up to its first pattern: the client has chosen the files, their common folder is what is copied. */
function beforePattern(source: string, failed: string): string {
  const parts = source.split('/').filter((part) => part !== '' && part !== '.');
  if (source.startsWith('/') || parts.includes('..')) {
    throw new BuildError(`${failed}: the source must be a path within the context`);
  }
  const pattern = parts.findIndex((part) => /[*?[\]{}]/.test(part));
  return (pattern < 0 ? parts : parts.slice(0, pattern)).join('/');
}

/** chown's `name:` means the name's own group; a bare number may have none, and is taken for both. */
function ownerOf(given: string, user: string): string {
  const owner = given === '' ? user : given;
  if (owner.includes(':')) return owner;
  return /^\d+$/.test(owner) ? `${owner}:${owner}` : `${owner}:`;
}
