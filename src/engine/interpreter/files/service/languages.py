"""Names of languages, and what differs between them beside their kernels. Data and pure functions only."""

import json
import shlex
from dataclasses import dataclass
from typing import Callable

from failures import Refused


@dataclass(frozen=True)
class Language:
    """`kernel` names a folder below `kernels/`."""

    name: str
    kernel: str
    # Code that sets variables; what they were before is kept in the kernel when `restorable`.
    set_env: Callable[[dict, bool], str]
    # Code that puts back what the last restorable one changed.
    restore_env: str


_PYTHON_ENVIRONMENT = "__import__('sys').modules['e2b_kernel.environment']"


def _python_set_env(env, restorable):
    return f"{_PYTHON_ENVIRONMENT}.{'put_for_now' if restorable else 'put'}({env!r})"


_DENO_BEFORE = "globalThis[Symbol.for('e2b.environment')]"


def _deno_set_env(env, restorable):
    values = json.dumps(env)
    keep = f"{_DENO_BEFORE} = Object.keys({values}).map((name) => [name, Deno.env.get(name)]);"
    put = f"for (const [name, value] of Object.entries({values})) Deno.env.set(name, value);"
    return (keep if restorable else "") + put


_DENO_RESTORE_ENV = (
    f"for (const [name, value] of {_DENO_BEFORE} ?? [])"
    " value === undefined ? Deno.env.delete(name) : Deno.env.set(name, value);"
)


def _bash_set_env(env, restorable):
    return "".join(
        (f"__e2b_keep {name}; " if restorable else "") + f"export {name}={shlex.quote(value)}\n"
        for name, value in env.items()
    )


_PYTHON = Language("python", "python", _python_set_env, f"{_PYTHON_ENVIRONMENT}.restore()")
_JAVASCRIPT = Language("javascript", "deno", _deno_set_env, _DENO_RESTORE_ENV)
_TYPESCRIPT = Language("typescript", "deno", _deno_set_env, _DENO_RESTORE_ENV)
_BASH = Language("bash", "bash", _bash_set_env, "__e2b_restore")

_BY_NAME = {
    "python": _PYTHON,
    "javascript": _JAVASCRIPT,
    "js": _JAVASCRIPT,
    "typescript": _TYPESCRIPT,
    "ts": _TYPESCRIPT,
    "bash": _BASH,
}

PYTHON = _PYTHON.name
JAVASCRIPT = _JAVASCRIPT.name


def language_of(name):
    """The language of that name, in any letter case. Raises Refused for one that has no kernel here."""
    found = _BY_NAME.get(name.strip().lower())
    if found is None:
        offered = ", ".join(sorted({language.name for language in _BY_NAME.values()}))
        raise Refused(500, f"No kernel for the language '{name[:100]}': there are {offered}")
    return found
