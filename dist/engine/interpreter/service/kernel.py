"""One kernel: a process that is spoken to by Jupyter's messages."""

import asyncio
import shutil
import signal
import tempfile
import time
import uuid
from pathlib import Path
from queue import Empty

import zmq.asyncio
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager

from failures import KernelEnded
from results import error, line_of

_SPECS = KernelSpecManager(kernel_dirs=[str(Path(__file__).parent / "kernels")])

# What is published faster than it is read waits here, and is not dropped.
_CONTEXT = zmq.asyncio.Context()
_CONTEXT.rcvhwm = 0

# How long a kernel may take until it answers, s.
_START_S = 60
# How often it is looked whether a kernel that says nothing is still there, s.
_LOOK_S = 1
# A kernel that publishes late: how long nothing may come until no more is waited for, s.
_LATE_S = 5
# A kernel that does not heed interrupts: how often it is told, how long it has each time, s.
_INTERRUPTS = 2
_HEED_S = 2
_UNHEEDED = "the kernel did not heed an interrupt, and was ended"


class Kernel:
    """
    `name`: a folder below `kernels/`. `environment`: the code that sets variables in it. `fence`: for a kernel that publishes after it
    said that it is idle.
    """

    def __init__(self, name, cwd, transport, environment, fence=None):
        self._environment = environment
        self._fence = fence
        self._cwd = cwd
        self._folder = tempfile.mkdtemp(prefix=".kernel-")
        self._manager = AsyncKernelManager(
            context=_CONTEXT,
            kernel_name=name,
            kernel_spec_manager=_SPECS,
            transport=transport,
            ip=f"{self._folder}/socket" if transport == "ipc" else "127.0.0.1",
            connection_file=f"{self._folder}/connection.json",
        )
        self._client = None
        # A pause that writes the memory to disk closes connections of TCP: the client's are made anew in their own time.
        self._may_be_cut = transport == "tcp"
        self._running = asyncio.Lock()

    async def start(self):
        try:
            await self._manager.start_kernel(cwd=self._cwd)
        except OSError as failure:
            raise KernelEnded(f"the kernel could not be started: {failure}") from failure
        self._client = self._manager.client()
        self._client.start_channels(hb=False, stdin=False, control=True)
        await self._until_ready()
        if self._fence:
            await self._run_silently(self._fence.prepare)

    async def heard(self, cancelled):
        """Before a run: what its connections are is known only when something came over them. Raises KernelEnded."""
        if self._may_be_cut:
            async with self._running:
                await self._until_ready(cancelled)

    async def _until_ready(self, cancelled=None):
        """Ready when it answers, and what it publishes arrives: what it publishes before that goes nowhere."""
        deadline = time.monotonic() + _START_S
        asked = set()
        answered = published = False
        while not (answered and published):
            if cancelled and cancelled.is_set():
                deadline = min(deadline, time.monotonic() + _HEED_S)
            if time.monotonic() > deadline or not await self._manager.is_alive():
                raise KernelEnded("the kernel does not answer")
            asked.add(self._client.kernel_info())
            answered = answered or await _answers(self._client.get_shell_msg, asked, 0.2)
            published = published or await _answers(self._client.get_iopub_msg, asked, 0.1)

    async def run(self, code, emit, cancelled):
        """
        Runs code to its end and emits what it publishes as lines. When `cancelled` is set meanwhile, it is interrupted. Raises
        KernelEnded when the process ends, or does not heed that.
        """
        await self._run(code, emit, cancelled, silent=False)

    async def set_env(self, env):
        await self._run_silently(self._environment.put(env))

    async def set_env_for_now(self, env):
        await self._run_silently(self._environment.put_for_now(env))

    async def restore_env(self):
        await self._run_silently(self._environment.restore)

    async def _run_silently(self, code):
        """Code of ours: it is not counted, and nothing is shown of it."""
        await self._run(code, _nothing, None, silent=True)

    async def _run(self, code, emit, cancelled, silent):
        async with self._running:
            message_id = self._client.execute(code, silent=silent, store_history=not silent, allow_stdin=False, stop_on_error=False)
            interrupting = asyncio.ensure_future(self._interrupt_when(cancelled)) if cancelled else None
            try:
                failed = await self._follow(message_id, emit, interrupting)
                if self._fence and not silent:
                    failed |= await self._follow_to_fence(emit, interrupting)
            finally:
                if interrupting:
                    interrupting.cancel()
            # Its answer must not be taken for the next one's. It says when code did not run at all: then nothing was published.
            reply = await self._reply(message_id, _LOOK_S)
            if reply and reply["status"] == "error" and not failed:
                emit(error(reply["ename"], reply["evalue"], "\n".join(reply["traceback"])))

    async def _follow(self, message_id, emit, interrupting):
        """Emits what a run publishes, until the kernel is idle again. Whether an error was among it."""
        failed = False
        while True:
            message = await _message(self._client.get_iopub_msg, _LOOK_S)
            if message is None:
                if interrupting and interrupting.done():
                    raise KernelEnded(_UNHEEDED)
                if not await self._manager.is_alive():
                    raise KernelEnded("the kernel's process has ended")
                continue
            parent = message["parent_header"].get("msg_id")
            if message["header"]["msg_type"] == "status":
                if parent == message_id and message["content"]["execution_state"] == "idle":
                    return failed
            elif parent == message_id and (line := line_of(message)) is not None:
                failed = failed or line["type"] == "error"
                emit(line)

    async def _follow_to_fence(self, emit, interrupting):
        """Emits what a run published late, whatever request it is said to belong to: until a mark that was printed after it arrives."""
        mark = f"{uuid.uuid4()}\n"
        self._client.execute(self._fence.mark(mark.strip()), silent=True, store_history=False, allow_stdin=False)
        expected = {"stdout", "stderr"}
        failed = False
        while expected:
            message = await _message(self._client.get_iopub_msg, _LATE_S)
            if message is None:
                if interrupting and interrupting.done():
                    raise KernelEnded(_UNHEEDED)
                break
            if message["header"]["msg_type"] in ("status", "execute_input"):
                continue
            line = line_of(message)
            if line is None:
                continue
            if line["type"] in expected and mark in line["text"]:
                expected.discard(line["type"])
                line["text"] = line["text"].replace(mark, "")
                if line["text"] == "":
                    continue
            failed = failed or line["type"] == "error"
            emit(line)
        return failed

    async def _reply(self, message_id, timeout):
        while (reply := await _message(self._client.get_shell_msg, timeout)) is not None:
            if reply["parent_header"].get("msg_id") == message_id:
                return reply["content"]
        return None

    async def _interrupt_when(self, cancelled):
        await cancelled.wait()
        for _ in range(_INTERRUPTS):
            await self._manager.interrupt_kernel()
            await asyncio.sleep(_HEED_S)
        # One that goes on printing would never be found silent.
        await self._manager.signal_kernel(signal.SIGKILL)

    async def stop(self):
        """Ends it, whatever it does: a run that is under way raises KernelEnded."""
        if self._manager.has_kernel and await self._manager.is_alive():
            await self._manager.signal_kernel(signal.SIGKILL)
        async with self._running:
            if self._client:
                self._client.stop_channels()
            if self._manager.has_kernel:
                await self._manager.shutdown_kernel(now=True)
        shutil.rmtree(self._folder, ignore_errors=True)


def _nothing(_line):
    pass


async def _answers(get, asked, timeout):
    """Whether a message comes within so long, s, that is about one of these requests."""
    deadline = time.monotonic() + timeout
    while (left := deadline - time.monotonic()) > 0:
        message = await _message(get, left)
        if message is not None and message["parent_header"].get("msg_id") in asked:
            return True
    return False


async def _message(get, timeout):
    """The next message; None when there is none for so long, s."""
    try:
        return await get(timeout=timeout)
    except Empty:
        return None
