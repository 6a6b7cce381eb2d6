/** A program and the Debian and Ubuntu package that it comes in. */
export interface HostProgram {
  program: string;
  debianPackage: string;
}

/** The command that brings programs here, for `root` or for somebody who is not. */
export function installCommand(missing: readonly HostProgram[], root: boolean): string {
  const packages = [...new Set(missing.map(({ debianPackage }) => debianPackage))];
  return `${root ? '' : 'sudo '}apt-get install ${packages.join(' ')}`;
}

/** `runc, iptables not found` */
export function notFound(programs: readonly HostProgram[]): string {
  return `${programs.map(({ program }) => program).join(', ')} not found`;
}
