/** A name as part of a file's name: letters, digits and dashes only, nothing that any file system minds; `otherwise` if none are left. */
export function slugOf(name: string, otherwise: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return slug === '' ? otherwise : slug;
}
