import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';
import { ApiError } from '../sandboxes/api-error.js';
import type { Log } from '../log.js';

/**
 * Every error of the control plane has a JSON body with `code` equal to the status: clients look at the body.
 */
export function sendError(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).send({ code: status, message });
}

/** The one table of what a thrown value becomes for the client. */
export function errorHandler(log: Log) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    if (error instanceof ApiError) {
      void sendError(reply, error.status, error.message);
    } else if (error instanceof ZodError) {
      const [first] = error.issues;
      void sendError(
        reply,
        400,
        `${first?.path.join('.') || 'body'}: ${first?.message ?? 'not as expected'}`,
      );
    } else if (isClientError(error)) {
      void sendError(reply, error.statusCode, error.message);
    } else {
      const message = error instanceof Error ? error.message : String(error);
      log.warn(`${request.method} ${request.url.split('?')[0]} failed: ${message}`);
      void sendError(reply, 500, message);
    }
  };
}

/** The server framework's own refusals: malformed JSON, a body that is too large, an unknown content type. */
function isClientError(error: unknown): error is FastifyError & { statusCode: number } {
  const status = (error as FastifyError | undefined)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500;
}
