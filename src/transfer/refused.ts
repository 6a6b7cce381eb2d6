/** One entry that is not taken; the others go on. The message is a reason that completes "not written: …". */
export class RefusedError extends Error {}
