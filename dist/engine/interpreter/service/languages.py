"""Names of languages, and what runs their code."""

from dataclasses import dataclass
from typing import Callable

import environments
import fences
from failures import Refused
from kernel import Kernel
from shell import Shell


@dataclass(frozen=True)
class Language:
    """`kernel` makes one that is not started yet, for a folder."""

    name: str
    kernel: Callable


def _python(cwd):
    # Sockets that are files live on when the sandbox's memory goes to disk and back; connections over TCP do not.
    return Kernel("ipython", cwd, "ipc", environments.PYTHON)


def _deno(cwd):
    # It knows no other transport. The sockets connect again.
    return Kernel("deno", cwd, "tcp", environments.DENO, fences.DENO)


PYTHON = Language("python", _python)
JAVASCRIPT = Language("javascript", _deno)
_TYPESCRIPT = Language("typescript", _deno)
_BASH = Language("bash", Shell)

_BY_NAME = {
    "python": PYTHON,
    "javascript": JAVASCRIPT,
    "js": JAVASCRIPT,
    "typescript": _TYPESCRIPT,
    "ts": _TYPESCRIPT,
    "bash": _BASH,
}


def language_of(name):
    """The language of that name, in any letter case. Raises Refused for one that nothing here runs."""
    found = _BY_NAME.get(name.strip().lower())
    if found is None:
        offered = ", ".join(sorted({language.name for language in _BY_NAME.values()}))
        raise Refused(500, f"No kernel for the language '{name[:100]}': there are {offered}")
    return found
