"""Lines that wait for a client to read them."""

import asyncio

from results import stream

# Of what is printed so many characters wait for a client that is slow; what is beyond that is left out.
_MOST_WAITING = 64 * 1024 * 1024


class Lines:
    def __init__(self):
        self._queue = asyncio.Queue()
        self._waiting = 0
        self._left_out = 0

    def put(self, line):
        if line["type"] in ("stdout", "stderr"):
            size = len(line["text"])
            if self._waiting + size > _MOST_WAITING:
                self._left_out += size
                return
            self._waiting += size
        elif self._left_out:
            self._queue.put_nowait(
                stream("stderr", f"{self._left_out} characters were left out: they were printed faster than they were read\n")
            )
            self._left_out = 0
        self._queue.put_nowait(line)

    def close(self):
        self._queue.put_nowait(None)

    async def get(self):
        """None when there will be no more."""
        line = await self._queue.get()
        if line is not None and line["type"] in ("stdout", "stderr"):
            self._waiting -= len(line["text"])
        return line
