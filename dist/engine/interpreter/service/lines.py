"""Lines that wait for a client to read them."""

import asyncio

from results import stream

# Of what is printed so many characters wait for a client that is slow; what is beyond that is left out.
_MOST_WAITING = 64 * 1024 * 1024
# Clients look for the end of a line from its start with every part that arrives: what is printed goes in short ones.
_LONGEST = 32_768


class Lines:
    def __init__(self):
        self._queue = asyncio.Queue()
        self._waiting = 0
        self._left_out = 0

    def put(self, line):
        if line["type"] in ("stdout", "stderr"):
            self._put_text(line["type"], line["text"])
            return
        if self._left_out:
            said = f"{self._left_out} characters were left out: they were printed faster than they were read\n"
            self._queue.put_nowait(stream("stderr", said))
            self._left_out = 0
        self._queue.put_nowait(line)

    def _put_text(self, name, text):
        if self._waiting + len(text) > _MOST_WAITING:
            self._left_out += len(text)
            return
        self._waiting += len(text)
        for start in range(0, len(text), _LONGEST):
            self._queue.put_nowait(stream(name, text[start : start + _LONGEST]))

    def close(self):
        self._queue.put_nowait(None)

    async def get(self):
        """None when there will be no more."""
        line = await self._queue.get()
        if line is not None and line["type"] in ("stdout", "stderr"):
            self._waiting = max(0, self._waiting - len(line["text"]))
        return line
