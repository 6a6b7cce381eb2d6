"""What comes out of a pipe, as text."""

import array
import asyncio
import codecs
import fcntl
import os
import termios

_CHUNK = 65_536


class Printed:
    """Reads a pipe as long as it is open, and hands on what came. Owns `file`."""

    def __init__(self, file, on_text):
        self._file = file
        self._on_text = on_text
        # A character may come in two parts.
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        os.set_blocking(file, False)
        asyncio.get_running_loop().add_reader(file, self._read, _CHUNK)

    def read_all(self):
        """Reads what is in the pipe now."""
        size = array.array("i", [0])
        fcntl.ioctl(self._file, termios.FIONREAD, size)
        for start in range(0, size[0], _CHUNK):
            self._read(min(_CHUNK, size[0] - start))

    def close(self):
        if self._file is not None:
            asyncio.get_running_loop().remove_reader(self._file)
            os.close(self._file)
            self._file = None

    def _read(self, size):
        try:
            chunk = os.read(self._file, size)
        except BlockingIOError:
            return
        if not chunk:
            asyncio.get_running_loop().remove_reader(self._file)
        text = self._decoder.decode(chunk)
        if text:
            self._on_text(text)
