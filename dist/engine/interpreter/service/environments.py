"""Code that sets variables of the environment in a kernel. Pure."""

import json
from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Environment:
    put: Callable[[dict], str]
    # As `put`, but what the variables were before is kept …
    put_for_now: Callable[[dict], str]
    # … and put back by this.
    restore: str


_MODULE = "__import__('sys').modules['e2b_kernel.environment']"

PYTHON = Environment(
    put=lambda env: f"{_MODULE}.put({env!r})",
    put_for_now=lambda env: f"{_MODULE}.put_for_now({env!r})",
    restore=f"{_MODULE}.restore()",
)

_BEFORE = "globalThis[Symbol.for('e2b.environment')]"


def _deno_put(env):
    return f"for (const [name, value] of Object.entries({json.dumps(env)})) Deno.env.set(name, value);"


DENO = Environment(
    put=_deno_put,
    put_for_now=lambda env: (
        f"{_BEFORE} = {json.dumps(list(env))}.map((name) => [name, Deno.env.get(name)]); {_deno_put(env)}"
    ),
    restore=(
        f"for (const [name, value] of {_BEFORE} ?? [])"
        " value === undefined ? Deno.env.delete(name) : Deno.env.set(name, value);"
    ),
)
