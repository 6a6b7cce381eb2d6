/** Ends the process once stdout has taken everything: Node would else stay alive on sockets kept for a next request. */
export function endProcess(exitCode: number): void {
  process.stdout.write('', () => process.exit(exitCode));
}
