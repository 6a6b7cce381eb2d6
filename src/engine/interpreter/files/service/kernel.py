"""One kernel: a process that is spoken to by Jupyter's messages."""

import asyncio
import os
import time
import uuid
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager

from failures import KernelEnded

_SPECS = KernelSpecManager(kernel_dirs=[str(Path(__file__).parent / "kernels")])

# How long a kernel may take until it answers, s.
_START_S = 60
# How often it is looked whether a kernel that says nothing is still there, s.
_LOOK_S = 1
# A kernel that does not heed interrupts: how often it is told, how long it has each time, s.
_INTERRUPTS = 3
_HEED_S = 2


class Kernel:
    """Sockets are of the kind that lives on when the sandbox's memory goes to disk and back: files, not TCP."""

    def __init__(self, name, cwd):
        folder = Path(os.environ.get("XDG_RUNTIME_DIR") or "/tmp") / f".kernel-{uuid.uuid4().hex[:12]}"
        folder.mkdir(mode=0o700)
        self._folder = folder
        self._cwd = cwd
        self._manager = AsyncKernelManager(
            kernel_name=name,
            kernel_spec_manager=_SPECS,
            transport="ipc",
            ip=str(folder / "socket"),
            connection_file=str(folder / "connection.json"),
        )
        self._client = None

    async def start(self):
        await self._manager.start_kernel(cwd=self._cwd)
        self._client = self._manager.client()
        self._client.start_channels(hb=False, stdin=False, control=True)
        await self._until_ready()

    async def _until_ready(self):
        """Ready when it answers, and what it publishes arrives: its first messages go nowhere before that."""
        deadline = time.monotonic() + _START_S
        answered = published = False
        while not (answered and published):
            if time.monotonic() > deadline or not await self._manager.is_alive():
                raise KernelEnded("the kernel did not start")
            self._client.kernel_info()
            answered = answered or await _message(self._client.get_shell_msg, 0.2) is not None
            published = published or await _message(self._client.get_iopub_msg, 0.1) is not None

    async def run(self, code, on_message, silent=False, cancelled=None):
        """
        Runs code to its end and hands on what it publishes. When `cancelled` is set meanwhile, it is interrupted. Raises
        KernelEnded when the process ends, or does not heed that.
        """
        message_id = self._client.execute(
            code, silent=silent, store_history=not silent, allow_stdin=False, stop_on_error=True
        )
        interrupting = asyncio.ensure_future(self._interrupt_when(cancelled)) if cancelled else None
        try:
            while True:
                message = await _message(self._client.get_iopub_msg, _LOOK_S)
                if message is None:
                    if interrupting and interrupting.done():
                        raise KernelEnded("the kernel did not heed an interrupt, and was ended")
                    if not await self._manager.is_alive():
                        raise KernelEnded("the kernel's process has ended")
                    continue
                if message["parent_header"].get("msg_id") != message_id:
                    continue
                if message["header"]["msg_type"] == "status":
                    if message["content"]["execution_state"] == "idle":
                        break
                else:
                    on_message(message)
        finally:
            if interrupting:
                interrupting.cancel()
        # Its answer says nothing that was not published; it must not be taken for the next one's.
        while True:
            reply = await _message(self._client.get_shell_msg, _LOOK_S)
            if reply is None or reply["parent_header"].get("msg_id") == message_id:
                return

    async def _interrupt_when(self, cancelled):
        await cancelled.wait()
        for _ in range(_INTERRUPTS):
            await self._manager.interrupt_kernel()
            await asyncio.sleep(_HEED_S)

    async def stop(self):
        if self._client:
            self._client.stop_channels()
        await self._manager.shutdown_kernel(now=True)
        for path in self._folder.glob("*"):
            path.unlink(missing_ok=True)
        self._folder.rmdir()


async def _message(get, timeout):
    """The next message; None when there is none for so long, s."""
    from queue import Empty

    try:
        return await get(timeout=timeout)
    except Empty:
        return None
