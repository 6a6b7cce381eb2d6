"""Variables of the environment, for good or for a while."""

import os

_before = {}


def put(values):
    os.environ.update(values)


def put_for_now(values):
    _before.update({name: os.environ.get(name) for name in values})
    put(values)


def restore():
    for name, value in _before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    _before.clear()
