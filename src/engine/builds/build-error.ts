/** Why a build failed: the message is a sentence for the client, who is told the step, too. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
}

/** The build was ended from outside: by a newer one, a client, its deadline, the engine's end. */
export class BuildEnded extends Error {
  override readonly name = 'BuildEnded';
}
