/** For bash: `make_folder <path> <owner>` makes a directory with its parents; only those that are new get the owner. */
export const MAKE_FOLDER = `
make_folder() {
  local each=$1 first=
  while [ ! -d "$each" ]; do
    first=$each
    each=$(dirname -- "$each")
  done
  [ -n "$first" ] || return 0
  mkdir -p -- "$1" && chown -R -h -- "$2" "$first"
}`;
