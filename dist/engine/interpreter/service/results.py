"""Jupyter's messages as lines of E2B's stream. Pure."""

import json
import math
import time

_FIELDS = {
    "text/plain": "text",
    "text/html": "html",
    "text/markdown": "markdown",
    "image/svg+xml": "svg",
    "image/png": "png",
    "image/jpeg": "jpeg",
    "application/pdf": "pdf",
    "text/latex": "latex",
    "application/json": "json",
    "application/javascript": "javascript",
    "e2b/data": "data",
    "e2b/chart": "chart",
}


def line_of(message):
    """The line that a message of a kernel's iopub channel becomes; None when it says nothing to clients."""
    kind = message["header"]["msg_type"]
    content = message["content"]
    if kind == "stream":
        return stream(content["name"], content["text"])
    if kind in ("execute_result", "display_data"):
        return result_of(content["data"], kind == "execute_result")
    if kind == "error":
        return error(content["ename"], content["evalue"], "\n".join(content["traceback"]))
    if kind == "execute_input":
        return execution_count(content["execution_count"])
    return None


def result_of(data, is_main_result):
    line = {"type": "result", "is_main_result": is_main_result}
    extra = {}
    for mime, value in data.items():
        if value is None:
            continue
        field = _FIELDS.get(mime)
        if field is None:
            extra[mime] = value
        else:
            line[field] = _unquoted(value) if field == "text" else value
    if extra:
        line["extra"] = extra
    return line


def stream(name, text):
    return {"type": name, "text": text, "timestamp": now()}


def execution_count(count):
    return {"type": "number_of_executions", "execution_count": count}


def error(name, value, traceback):
    return {"type": "error", "name": name, "value": value, "traceback": traceback}


END = {"type": "end_of_execution"}
KEEPALIVE = {"type": "keepalive"}


def now():
    """ISO 8601, UTC."""
    seconds = time.time()
    return f"{time.strftime('%Y-%m-%dT%H:%M:%S', time.gmtime(seconds))}.{int(seconds % 1 * 1e6):06d}Z"


def encoded(line):
    """One line of JSON as JavaScript reads it: Python's own would write NaN as it is."""
    try:
        text = json.dumps(line, allow_nan=False, separators=(",", ":"))
    except ValueError:
        text = json.dumps(_finite(line), allow_nan=False, separators=(",", ":"))
    return text.encode() + b"\n"


def _unquoted(text):
    """A string is shown as its text: without the quotes of its representation."""
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "'\"":
        return text[1:-1]
    return text


def _finite(value):
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {key: _finite(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(each) for each in value]
    return value
