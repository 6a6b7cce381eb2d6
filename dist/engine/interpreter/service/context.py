"""A context: a kernel with its state, started when it is first needed, one execution at a time."""

import asyncio

import envd
from failures import KernelEnded
from kernel import Kernel
from results import END, error, line_of


class Context:
    def __init__(self, context_id, language, cwd):
        self.id = context_id
        self.language = language
        self.cwd = cwd
        self._turn = asyncio.Lock()
        self._kernel = None
        self._has_global_env = False

    def shown(self):
        return {"id": self.id, "language": self.language.name, "cwd": self.cwd}

    async def warm(self):
        """Starts the kernel before it is asked for."""
        async with self._turn:
            await self._started()

    async def execute(self, code, env, token, emit, cancelled):
        """Runs code when it is its turn, and emits lines, the last one says that it is over."""
        async with self._turn:
            # The client is gone: nothing was begun.
            if cancelled.is_set():
                return
            try:
                kernel = await self._started()
                await self._set_global_env(kernel, token)
                await self._run(kernel, code, env, emit, cancelled)
            except KernelEnded as ended:
                await self._end()
                emit(error("KernelEnded", str(ended), f"KernelEnded: {ended}. Its variables are lost; the next run starts anew."))
            emit(END)

    async def _run(self, kernel, code, env, emit, cancelled):
        def publish(message):
            line = line_of(message)
            if line is not None:
                emit(line)

        if env:
            await kernel.run(self.language.set_env(env, True), _nothing, silent=True)
        await kernel.run(code, publish, cancelled=cancelled)
        if env:
            await kernel.run(self.language.restore_env, _nothing, silent=True)

    async def _started(self):
        if self._kernel is None:
            kernel = Kernel(self.language.kernel, self.cwd)
            try:
                await kernel.start()
            except BaseException:
                await kernel.stop()
                raise
            self._kernel = kernel
            self._has_global_env = False
        return self._kernel

    async def _set_global_env(self, kernel, token):
        """The sandbox's own variables, at the first execution: the agent knows them once the sandbox is somebody's."""
        if self._has_global_env:
            return
        env = await envd.variables(token)
        if env:
            await kernel.run(self.language.set_env(env, False), _nothing, silent=True)
        self._has_global_env = True

    async def restart(self):
        """Ends the kernel, whatever it does, and starts another."""
        await self._end()
        await self.warm()

    async def close(self):
        await self._end()

    async def _end(self):
        kernel, self._kernel = self._kernel, None
        if kernel:
            await kernel.stop()


def _nothing(_message):
    pass
