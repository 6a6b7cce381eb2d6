"""The code interpreter's service: E2B's protocol on port 49999, in front of Jupyter kernels. Runs inside the sandbox."""

import asyncio

from contexts import Contexts
from server import listen

PORT = 49999


async def main():
    contexts = Contexts()
    listen(contexts, PORT)
    contexts.warm()
    await asyncio.Event().wait()


asyncio.run(main())
