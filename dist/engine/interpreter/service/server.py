"""The HTTP side: parses, calls one verb of contexts, renders."""

import asyncio
import json

from tornado.iostream import StreamClosedError
from tornado.web import Application, RequestHandler

from failures import KernelEnded, Refused
from lines import Lines
from results import KEEPALIVE, encoded

_MOST_BYTES = 1024 * 1024 * 1024
_KEEPALIVE_S = 5


class Handler(RequestHandler):
    """Every refusal is its text alone."""

    def initialize(self, contexts):
        self.contexts = contexts

    def write_error(self, status_code, **kwargs):
        failure = kwargs.get("exc_info", (None, None, None))[1]
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        if isinstance(failure, Refused):
            self.set_status(failure.status)
            self.finish(failure.text)
        else:
            self.finish(str(failure) if isinstance(failure, KernelEnded) else self._reason)

    def log_exception(self, kind, failure, trace):
        if not isinstance(failure, Refused):
            super().log_exception(kind, failure, trace)

    def body(self):
        """Raises Refused for what is no JSON object."""
        try:
            value = json.loads(self.request.body or b"{}")
        except ValueError as error:
            raise Refused(400, f"the body is not JSON: {error}") from None
        if not isinstance(value, dict):
            raise Refused(400, "the body is not a JSON object")
        return value

    def answer(self, value):
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(value))


class Health(Handler):
    def get(self):
        self.answer("OK")


class AllContexts(Handler):
    def get(self):
        self.answer(self.contexts.shown())

    async def post(self):
        body = self.body()
        context = await self.contexts.create(text_in(body, "language"), text_in(body, "cwd"))
        self.answer(context.shown())


class OneContext(Handler):
    async def delete(self, context_id):
        await self.contexts.remove(context_id)
        self.answer(None)


class Restart(Handler):
    async def post(self, context_id):
        await self.contexts.get(context_id).restart()
        self.answer(None)


class Execute(Handler):
    """The answer begins at once; every line is sent as it comes."""

    def initialize(self, contexts):
        super().initialize(contexts)
        self.gone = asyncio.Event()

    def on_connection_close(self):
        self.gone.set()

    async def post(self):
        body = self.body()
        context = self.contexts.for_code(text_in(body, "context_id"), text_in(body, "language"))
        env = env_in(body)
        code = text_in(body, "code") or ""
        token = self.request.headers.get("X-Access-Token")
        lines = Lines()
        run = asyncio.ensure_future(context.execute(code, env, token, lines.put, self.gone))
        self.set_header("Content-Type", "application/x-ndjson")
        await self.send()
        # Whatever fails in it ends the answer, too.
        run.add_done_callback(lambda _run: lines.close())
        while not self.gone.is_set():
            line = await self.next_line(lines)
            if line is None:
                break
            self.write(encoded(line))
            await self.send()
        await run

    async def next_line(self, lines):
        """None when there will be no more, or nobody to read it."""
        get = asyncio.ensure_future(lines.get())
        gone = asyncio.ensure_future(self.gone.wait())
        done, waiting = await asyncio.wait({get, gone}, timeout=_KEEPALIVE_S, return_when=asyncio.FIRST_COMPLETED)
        for each in waiting:
            each.cancel()
        if get in done:
            return get.result()
        return None if gone in done else KEEPALIVE

    async def send(self):
        try:
            await self.flush()
        except StreamClosedError:
            self.gone.set()


def text_in(body, name):
    """Raises Refused when it is there and no text."""
    value = body.get(name)
    if value is not None and not isinstance(value, str):
        raise Refused(422, f"{name}: text")
    return value


def env_in(body):
    env = body.get("env_vars") or {}
    if not isinstance(env, dict) or not all(isinstance(value, str) for value in env.values()):
        raise Refused(422, "env_vars: an object of texts")
    return env


def listen(contexts, port):
    own = {"contexts": contexts}
    Application(
        [
            (r"/health", Health, own),
            (r"/execute", Execute, own),
            (r"/contexts", AllContexts, own),
            (r"/contexts/([^/]+)", OneContext, own),
            (r"/contexts/([^/]+)/restart", Restart, own),
        ],
        log_function=lambda handler: None,
    ).listen(port, max_buffer_size=_MOST_BYTES, max_body_size=_MOST_BYTES)
