"""A context: a kernel with its state, started when it is first needed, one execution at a time."""

import asyncio
import traceback

import envd
from failures import KernelEnded
from results import END, error, stream


class Context:
    def __init__(self, context_id, language, cwd):
        self.id = context_id
        self.language = language
        self.cwd = cwd
        self._turn = asyncio.Lock()
        self._kernel = None
        self._has_global_env = False
        self._removed = False
        # Why there is no kernel any more, until a client was told.
        self._loss = None

    def shown(self):
        return {"id": self.id, "language": self.language.name, "cwd": self.cwd}

    async def warm(self):
        """Starts the kernel before it is asked for."""
        async with self._turn:
            await self._started()

    async def execute(self, code, env, token, emit, cancelled):
        """Runs code when it is its turn, and emits lines; the last one says that it is over."""
        async with self._turn:
            # The client left while it waited: nothing was begun.
            if cancelled.is_set():
                return
            try:
                kernel = await self._started()
                await kernel.heard(cancelled)
                await self._set_global_env(kernel, token)
                self._tell_loss(emit)
                await self._run(kernel, code, env, emit, cancelled)
            except KernelEnded as ended:
                await self._end()
                if cancelled.is_set():
                    self._loss = str(ended)
                emit(error("KernelEnded", f"{ended}; its variables are lost", f"KernelEnded: {ended}; its variables are lost"))
            except Exception as failure:  # Of the service itself: its client must hear of it, and that the run is over.
                emit(error(type(failure).__name__, str(failure), traceback.format_exc()))
            emit(END)

    async def _run(self, kernel, code, env, emit, cancelled):
        if env:
            await kernel.set_env_for_now(env)
        await kernel.run(code, emit, cancelled)
        if env:
            await kernel.restore_env()

    async def _started(self):
        if self._removed:
            raise KernelEnded("the context was removed")
        if self._kernel is None:
            kernel = self.language.kernel(self.cwd)
            try:
                await kernel.start()
                # Whoever removed it meanwhile found no kernel to end.
                if self._removed:
                    raise KernelEnded("the context was removed")
            except BaseException:
                await kernel.stop()
                raise
            self._kernel = kernel
            self._has_global_env = False
        return self._kernel

    async def _set_global_env(self, kernel, token):
        """The sandbox's own variables, at the first execution: only then there is a token to ask for them with."""
        if self._has_global_env:
            return
        env = await envd.variables(token)
        if env:
            await kernel.set_env(env)
        self._has_global_env = env is not None

    def _tell_loss(self, emit):
        """Whoever had left did not hear that the kernel was lost: it is said in the next run."""
        if self._loss is not None:
            emit(stream("stderr", f"{self._loss}: this one is new, and has no variables\n"))
            self._loss = None

    async def restart(self):
        """Ends the kernel, whatever it does, and starts another."""
        await self._end()
        await self.warm()

    async def remove(self):
        self._removed = True
        await self._end()

    async def _end(self):
        kernel, self._kernel = self._kernel, None
        if kernel:
            await kernel.stop()
