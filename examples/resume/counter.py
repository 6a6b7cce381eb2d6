"""Counts in memory: GET / tells, POST / adds one and tells. Nothing is ever written to disk, so a new process says so by
its count (0) and by its birth certificate, a random number drawn at its start."""

import json
import secrets
from http.server import BaseHTTPRequestHandler, HTTPServer

BORN = secrets.token_hex(8)
count = 0


class Counter(BaseHTTPRequestHandler):
    def do_GET(self):
        body = json.dumps({"count": count, "born": BORN}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        global count
        count += 1
        self.do_GET()


if __name__ == "__main__":
    HTTPServer(("127.0.0.1", 4747), Counter).serve_forever()
