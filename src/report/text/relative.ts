/** A local path as it is below `root`, where it is; else as it stands. */
export function relativeTo(root: string | undefined, path: string): string {
  return root !== undefined && path.startsWith(root) && /^[\\/]./.test(path.slice(root.length))
    ? path.slice(root.length + 1)
    : path;
}
