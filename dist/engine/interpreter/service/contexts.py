"""The contexts that there are."""

import asyncio
import os
import uuid

from context import Context
from failures import Refused
from languages import JAVASCRIPT, PYTHON, language_of

_HOME = "/home/user"


class Contexts:
    """In the order of their creation; one of each language is the one for code that names no context."""

    def __init__(self):
        self._all = {}
        self._defaults = {}
        self._tasks = set()
        for language in (PYTHON, JAVASCRIPT):
            self._default(language)

    def warm(self):
        """Python is what is asked for as a rule."""
        task = asyncio.ensure_future(self._default(PYTHON).warm())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def shown(self):
        return [context.shown() for context in self._all.values()]

    async def create(self, language=None, cwd=None):
        """Raises Refused for a language without a kernel, and for a folder that is none; KernelEnded."""
        found = language_of(language) if language else PYTHON
        folder = cwd or _HOME
        if not os.path.isdir(folder):
            raise Refused(400, f"cwd: '{folder}' is not a folder of this sandbox")
        context = self._add(found, folder)
        try:
            await context.warm()
        except BaseException:
            self._all.pop(context.id, None)
            raise
        return context

    def get(self, context_id):
        context = self._all.get(context_id)
        if context is None:
            raise Refused(404, f"Context {context_id} not found")
        return context

    def for_code(self, context_id, language):
        """The context that code is to run in. Raises Refused."""
        if context_id and language:
            raise Refused(400, "Only one of context_id or language can be provided")
        if context_id:
            return self.get(context_id)
        return self._default(language_of(language) if language else PYTHON)

    async def remove(self, context_id):
        context = self.get(context_id)
        del self._all[context_id]
        for language, default in list(self._defaults.items()):
            if default is context:
                del self._defaults[language]
        await context.remove()

    def _default(self, language):
        if language.name not in self._defaults:
            self._defaults[language.name] = self._add(language, _HOME)
        return self._defaults[language.name]

    def _add(self, language, cwd):
        context = Context(str(uuid.uuid4()), language, cwd)
        self._all[context.id] = context
        return context
