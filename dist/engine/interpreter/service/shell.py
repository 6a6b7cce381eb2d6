"""Bash as a kernel: one interactive shell whose state lasts, spoken to through a terminal that nobody sees."""

import asyncio
import fcntl
import os
import pty
import shlex
import shutil
import signal
import tempfile
import termios
from contextlib import suppress
from functools import partial

from failures import KernelEnded
from printed import Printed
from results import error, execution_count, stream

# How long a command may take to heed an interrupt, s: then it is told again, and at last killed.
_HEED_S = 2
# Files of ours in the shell have numbers from here on: scripts do not take them for their own.
_OWN_FILES = 200

_PRELUDE = """set +m
unset HISTFILE PS2
declare -A __e2b_before=()
__e2b_keep() { if [ -v "$1" ]; then __e2b_before[$1]="=${!1}"; else __e2b_before[$1]=; fi; }
__e2b_restore() {
  local name
  for name in "${!__e2b_before[@]}"; do
    case ${__e2b_before[$name]} in
      =*) export "$name${__e2b_before[$name]}" ;;
      *) unset "$name" ;;
    esac
  done
  __e2b_before=()
}
"""


class Shell:
    """
    Code lies in a file that the shell reads, with a standard input of its own: what the code reads is not the next code. Interactive, so
    that an interrupt ends all of that code and not the shell.
    """

    def __init__(self, cwd):
        self._cwd = cwd
        self._folder = tempfile.mkdtemp(prefix=".kernel-")
        self._file = os.path.join(self._folder, "code")
        self._count = 0
        self._emit = None
        self._process = None
        self._printed = []
        self._status_pipe = None
        self._running = asyncio.Lock()

    async def start(self):
        self._terminal, terminal = pty.openpty()
        attributes = termios.tcgetattr(terminal)
        attributes[3] &= ~termios.ECHO
        termios.tcsetattr(terminal, termios.TCSANOW, attributes)
        (statuses, self._status), (output, stdout), (errors, stderr) = _pipe(), _pipe(), _pipe()
        try:
            self._process = await asyncio.create_subprocess_exec(
                *("/bin/bash", "--norc", "--noprofile", "--noediting", "-i"),
                stdin=terminal,
                stdout=stdout,
                # At first: without it the shell would open its terminal as /dev/tty, which no memory image can hold.
                stderr=terminal,
                pass_fds=[self._status, stderr],
                cwd=self._cwd,
                env={**os.environ, "PS1": "", "PS2": ""},
                preexec_fn=_own_terminal,
            )
        except OSError as failure:
            raise KernelEnded(f"the shell could not be started: {failure}") from failure
        finally:
            for each in (terminal, self._status, stdout, stderr):
                os.close(each)
            self._printed = [Printed(output, partial(self._print, "stdout")), Printed(errors, partial(self._print, "stderr"))]
            self._statuses = asyncio.StreamReader()
            self._status_pipe, _ = await asyncio.get_running_loop().connect_read_pipe(
                lambda: asyncio.StreamReaderProtocol(self._statuses), os.fdopen(statuses, "rb", buffering=0)
            )
        await self._source(f"exec 2>&{stderr} {stderr}>&-\n{_PRELUDE}")

    async def heard(self, _cancelled):
        """It is spoken to through pipes, which last as long as it does."""

    async def run(self, code, emit, cancelled):
        """Emits what is printed as lines, and an error when the last command's status is not 0. Raises KernelEnded."""
        self._count += 1
        emit(execution_count(self._count))
        self._emit = emit
        interrupting = asyncio.ensure_future(self._interrupt_when(cancelled))
        try:
            status = await self._source(code)
        finally:
            self._emit = None
            interrupting.cancel()
        if status != 0:
            emit(error("ExitStatus", str(status), f"the last command ended with exit status {status}"))

    async def set_env(self, env):
        await self._source("".join(f"export {name}={shlex.quote(value)}\n" for name, value in env.items()))

    async def set_env_for_now(self, env):
        await self._source("".join(f"__e2b_keep {name}\n" for name in env))
        await self.set_env(env)

    async def restore_env(self):
        await self._source("__e2b_restore")

    async def _source(self, code):
        """The status of the last command, once all that was printed until then is read."""
        async with self._running:
            with open(self._file, "w", encoding="utf-8", errors="surrogatepass") as file:
                file.write(code)
            # Of two lines the second is read also when an interrupt ends the first.
            self._type(f" source '{self._file}' < /dev/null")
            self._type(f" printf '%d\\n' \"$?\" >& {self._status}")
            text = await self._next_status()
            for each in self._printed:
                each.read_all()
            if not text:
                raise KernelEnded(f"the shell ended with exit status {await self._process.wait()}")
            return int(text)

    async def _next_status(self):
        """Empty when the shell has ended: what it left in the background may hold the pipe open."""
        line = asyncio.ensure_future(self._statuses.readline())
        ended = asyncio.ensure_future(self._process.wait())
        try:
            await asyncio.wait({line, ended}, return_when=asyncio.FIRST_COMPLETED)
            return line.result() if line.done() else b""
        finally:
            line.cancel()
            ended.cancel()

    def _type(self, line):
        os.write(self._terminal, f"{line}\n".encode())

    def _print(self, name, text):
        """What is left in the background may print when nothing runs: nobody is there to read that."""
        if self._emit:
            self._emit(stream(name, text))

    async def _interrupt_when(self, cancelled):
        await cancelled.wait()
        for each in (signal.SIGINT, signal.SIGINT, signal.SIGKILL):
            self._signal(each)
            await asyncio.sleep(_HEED_S)

    def _signal(self, number):
        """Tells the shell and what it left in the background, also when the shell itself is gone."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, number)

    async def stop(self):
        """Ends it, whatever it does: a run that is under way raises KernelEnded."""
        if self._process:
            self._signal(signal.SIGKILL)
            await self._process.wait()
        async with self._running:
            for each in self._printed:
                each.close()
            if self._status_pipe:
                self._status_pipe.close()
            if self._process:
                os.close(self._terminal)
        shutil.rmtree(self._folder, ignore_errors=True)


def _pipe():
    reading, writing = os.pipe()
    high = fcntl.fcntl(writing, fcntl.F_DUPFD_CLOEXEC, _OWN_FILES)
    os.close(writing)
    return reading, high


def _own_terminal():
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
