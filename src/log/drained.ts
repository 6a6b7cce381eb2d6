import type { Writable } from 'node:stream';

/** Resolves when `stream` wants more. @throws its error, or that it was closed before it had taken everything */
export function drained(stream: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error): void => {
      stream.off('drain', onDrain).off('error', settle).off('close', onClose);
      if (error === undefined) resolve();
      else reject(error);
    };
    const onDrain = (): void => settle();
    const onClose = (): void => settle(new Error('the log was closed before everything was written'));
    stream.on('drain', onDrain).on('error', settle).on('close', onClose);
    if (stream.destroyed) onClose();
  });
}
