import { AGENT_PORT } from './containers.js';

/** A container's agent, as the engine reaches it. */
export interface AgentAddress {
  /** The container's address. */
  host: string;
  token: string;
}

export interface InsideCommand {
  file: string;
  args: string[];
  user: string;
  /** Absent: the container's default directory, else the user's home. */
  cwd?: string;
  /** Above what the container's commands have anyway. */
  env?: Record<string, string>;
  /** A name that clients see in the list of processes, and can join the command by. */
  tag?: string;
  /** Ends the wait, not the command. */
  signal: AbortSignal;
  onOutput?: (stream: 'stdout' | 'stderr', bytes: Uint8Array) => void;
  /** The command runs. */
  onStart?: () => void;
}

/** How a command ended. -1: by a signal, which `status` names. */
export interface InsideExit {
  code: number;
  /** `exit status 1`, `signal: killed`: envd's words. */
  status: string;
}

/** The agent refused to start a command, or went away while it ran. */
export class InsideError extends Error {
  override readonly name = 'InsideError';
  /** The Connect protocol's name of the error: `unauthenticated`, `invalid_argument`, `unavailable` … */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Runs a command in a container, through its agent, to its end. Never rejects for its status. Throws {@link InsideError}
 * when it cannot be started, and the signal's reason when that ends the wait.
 */
export async function runInside(agent: AgentAddress, command: InsideCommand): Promise<InsideExit> {
  // The protocol's client is loaded with the first command: most engines never run one of their own.
  const [{ createClient, Code, ConnectError }, { createConnectTransport }, { Process }] = await Promise.all([
    import('@connectrpc/connect'),
    import('@connectrpc/connect-node'),
    import('../agent/gen/process_pb.js'),
  ]);
  const client = createClient(
    Process,
    createConnectTransport({ httpVersion: '1.1', baseUrl: `http://${agent.host}:${AGENT_PORT}` }),
  );
  const { file, args, user, cwd, env, tag, signal } = command;
  try {
    const events = client.start(
      {
        process: { cmd: file, args, envs: env ?? {}, ...(cwd === undefined ? {} : { cwd }) },
        stdin: false,
        ...(tag === undefined ? {} : { tag }),
      },
      {
        signal,
        headers: {
          'X-Access-Token': agent.token,
          Authorization: `Basic ${Buffer.from(`${user}:`).toString('base64')}`,
        },
      },
    );
    for await (const { event } of events) {
      const kind = event?.event;
      if (kind?.case === 'start') command.onStart?.();
      if (kind?.case === 'data') {
        const { output } = kind.value;
        if (output.case === 'stdout' || output.case === 'stderr')
          command.onOutput?.(output.case, output.value);
      }
      if (kind?.case === 'end') {
        // The rest of the stream is its end mark: it is read, so that the connection is closed in order.
        return { code: kind.value.exitCode, status: kind.value.status };
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ConnectError)) throw error;
    const name = Code[error.code].replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
    throw new InsideError(name, error.rawMessage);
  }
  throw new InsideError('unavailable', 'its container ended while it ran');
}
