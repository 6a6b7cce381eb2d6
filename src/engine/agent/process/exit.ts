/** How a command ended, in the words of envd's `end` event (those of Go's os.ProcessState). */
export interface Exit {
  exitCode: number;
  exited: boolean;
  status: string;
  error?: string;
}

/** Go's names of the signals that end processes. */
const SIGNAL_WORDS: Partial<Record<NodeJS.Signals, string>> = {
  SIGHUP: 'hangup',
  SIGINT: 'interrupt',
  SIGQUIT: 'quit',
  SIGILL: 'illegal instruction',
  SIGTRAP: 'trace/breakpoint trap',
  SIGABRT: 'aborted',
  SIGBUS: 'bus error',
  SIGFPE: 'floating point exception',
  SIGKILL: 'killed',
  SIGUSR1: 'user defined signal 1',
  SIGSEGV: 'segmentation fault',
  SIGUSR2: 'user defined signal 2',
  SIGPIPE: 'broken pipe',
  SIGALRM: 'alarm clock',
  SIGTERM: 'terminated',
  SIGXCPU: 'CPU time limit exceeded',
  SIGXFSZ: 'file size limit exceeded',
  SIGSYS: 'bad system call',
};

/** `exit status N`, with `error` only when N is not 0; a signal gives −1 and `signal: killed`. */
export function describeExit(code: number | null, signal: NodeJS.Signals | null): Exit {
  if (code === null) {
    const status = signal === null ? 'exit status unknown' : `signal: ${SIGNAL_WORDS[signal] ?? signal}`;
    return { exitCode: -1, exited: false, status, error: status };
  }
  const status = `exit status ${code}`;
  return { exitCode: code, exited: true, status, ...(code !== 0 && { error: status }) };
}
