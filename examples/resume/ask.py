"""Asks the counter, prints its answer, and fails when that is not what was expected."""

import argparse
import json
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

URL = "http://127.0.0.1:4747/"
# A proxy in the environment must not answer for the counter.
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def ask(method):
    request = urllib.request.Request(URL, method=method)
    with OPENER.open(request, timeout=10) as response:
        return json.load(response)


def ask_when_up(seconds):
    deadline = time.monotonic() + seconds
    while True:
        try:
            return ask("GET")
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wait", action="store_true", help="until the counter is up, at most 30 s")
    parser.add_argument("--count", action="store_true", help="add one first")
    parser.add_argument("--expect", type=int, metavar="N", help="fail unless the count is N")
    parser.add_argument("--remember", type=Path, metavar="FILE", help="write the answer to a file")
    parser.add_argument("--same-as", type=Path, metavar="FILE", help="fail unless the answer is the remembered one")
    args = parser.parse_args()

    answer = ask_when_up(30) if args.wait else ask("POST" if args.count else "GET")
    print(f"count {answer['count']}, process born as {answer['born']}")
    if args.expect is not None and answer["count"] != args.expect:
        sys.exit(f"the count should be {args.expect}")
    if args.remember is not None:
        args.remember.write_text(json.dumps(answer), "utf-8")
    if args.same_as is not None and answer != json.loads(args.same_as.read_text("utf-8")):
        sys.exit(f"not the counter that was paused: {args.same_as.read_text('utf-8')}")


if __name__ == "__main__":
    main()
