"""The code interpreter's service: E2B's protocol on port 49999, in front of Jupyter kernels. Runs inside the sandbox."""

import asyncio
import signal

from contexts import Contexts
from server import listen

PORT = 49999


async def main():
    contexts = Contexts()
    listen(contexts, PORT)
    contexts.warm()
    await asyncio.Event().wait()


# Whoever started it may have ignored it, and so would every kernel.
signal.signal(signal.SIGINT, signal.default_int_handler)
asyncio.run(main())
