/** A refusal that the client is told of: the status of the answer and, in its body, `code` and `message`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function sandboxNotFound(id: string): ApiError {
  return new ApiError(404, `Sandbox "${id}" doesn't exist or you don't have access to it`);
}
