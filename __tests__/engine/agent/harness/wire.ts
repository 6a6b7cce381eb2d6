import { TOKEN, type Agent } from './agent.js';

/** Answers are looked into, not typed: a shape that is wrong fails the assertion that reads it. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Message = Record<string, any>;

export interface Envelope {
  flags: number;
  message: Message;
}

/** Sends one message to a streaming call, as the SDK would. */
export async function openStream(
  agent: Agent,
  method: string,
  message: object,
  { headers = {}, signal }: { headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Response> {
  return fetch(`${agent.url}/process.Process/${method}`, {
    method: 'POST',
    headers: {
      'x-access-token': TOKEN,
      'content-type': 'application/connect+json',
      'connect-protocol-version': '1',
      ...headers,
    },
    body: envelope(message),
    ...(signal && { signal }),
  });
}

/** The envelopes of an answer as they arrive. */
export async function* envelopes(response: Response): AsyncGenerator<Envelope> {
  let buffer = Buffer.alloc(0);
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    buffer = Buffer.concat([buffer, chunk]);
    while (buffer.length >= 5 && buffer.length >= 5 + buffer.readUInt32BE(1)) {
      const end = 5 + buffer.readUInt32BE(1);
      yield { flags: buffer[0]!, message: JSON.parse(buffer.subarray(5, end).toString()) };
      buffer = buffer.subarray(end);
    }
  }
}

/** Calls a streaming method and collects all of its envelopes. */
export async function stream(
  agent: Agent,
  method: string,
  message: object,
  headers: Record<string, string> = {},
): Promise<Envelope[]> {
  const all: Envelope[] = [];
  for await (const item of envelopes(await openStream(agent, method, message, { headers }))) all.push(item);
  return all;
}

/** A unary call; the body of the answer is JSON in both outcomes. */
export async function unary(
  agent: Agent,
  method: string,
  message: object,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Message }> {
  const service = method.includes('/') ? method : `process.Process/${method}`;
  const response = await fetch(`${agent.url}/${service}`, {
    method: 'POST',
    headers: {
      'x-access-token': TOKEN,
      'content-type': 'application/json',
      'connect-protocol-version': '1',
      ...headers,
    },
    body: JSON.stringify(message),
  });
  return { status: response.status, body: (await response.json()) as Message };
}

/** A `Start` message for a bash script. */
export function bash(script: string, more: object = {}): object {
  return { process: { cmd: '/bin/bash', args: ['-c', script] }, stdin: false, ...more };
}

export function basic(user: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${user}:`).toString('base64')}` };
}

/** All that a command printed on one stream. */
export function printed(all: Envelope[], name: 'stdout' | 'stderr'): Buffer {
  return Buffer.concat(
    all
      .flatMap(({ message }) => message['event']?.data?.[name] ?? [])
      .map((text: string) => Buffer.from(text, 'base64')),
  );
}

export function envelope(message: object): Uint8Array<ArrayBuffer> {
  const body = Buffer.from(JSON.stringify(message));
  const head = Buffer.alloc(5);
  head.writeUInt32BE(body.length, 1);
  return new Uint8Array(Buffer.concat([head, body]));
}
