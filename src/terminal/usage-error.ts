/** Exit code: the command line or the description is wrong and nothing was started. */
export const USAGE = 2;

/** The command line is wrong. Printed without a stack; exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
