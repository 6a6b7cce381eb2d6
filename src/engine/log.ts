/** The engine's own log: one line an event, to standard error, which `engine start` sends to a file. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

export function logTo(stream: NodeJS.WritableStream): Log {
  const line = (level: string, message: string): void => {
    // A message may quote what a sandbox said: it stays one line.
    stream.write(`${new Date().toISOString()} ${level} ${message.replaceAll(/[\r\n]+/g, ' | ')}\n`);
  };
  return { info: (message) => line('info', message), warn: (message) => line('warn', message) };
}
