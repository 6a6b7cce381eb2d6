"""What the sandbox's agent is asked for."""

import json

from tornado.httpclient import AsyncHTTPClient, HTTPRequest

_URL = "http://127.0.0.1:49983/envs"
_ASK_S = 5


async def variables(token):
    """The sandbox's own environment; None when the agent does not tell it to the owner of this token."""
    headers = {"X-Access-Token": token} if token else {}
    request = HTTPRequest(_URL, headers=headers, request_timeout=_ASK_S)
    response = await AsyncHTTPClient().fetch(request, raise_error=False)
    return json.loads(response.body) if response.code == 200 else None
