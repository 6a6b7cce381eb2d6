"""A service that speaks the code interpreter's protocol and misbehaves as the code says. For faults of the wire only.

What it was asked is written to /tmp/asked, one line each; that a client hung up, too.
"""
import base64
import json
import socket
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CONTEXTS = [
    {'id': 'p-1', 'language': 'python', 'cwd': '/home/user/work'},
    {'id': '../../etc', 'language': 'bash', 'cwd': '/'},
    'nonsense',
]
PNG = base64.b64encode(b'\x89PNG\r\n\x1a\n' + bytes(100)).decode()


def note(text):
    with open('/tmp/asked', 'a') as log:
        log.write(text + '\n')


class Service(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def log_message(self, *_):
        pass

    def answer(self, status, text):
        body = text.encode()
        self.send_response(status)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == '/contexts':
            self.answer(200, json.dumps(CONTEXTS))
        else:
            self.answer(200, '"OK"')

    def do_POST(self):
        length = self.headers.get('Content-Length')
        body = json.loads(self.rfile.read(int(length)) if length else self.chunked())
        if self.path == '/contexts':
            made = {'id': f"made-{len(CONTEXTS)}", 'language': body['language'], 'cwd': body['cwd']}
            CONTEXTS.append(made)
            note(f"made {made['id']} {made['language']} {made['cwd']}")
            return self.answer(200, json.dumps(made))
        code = body['code'].strip()
        note(f"{body.get('context_id')} {code[:60].strip()}")
        if code == 'gone':
            CONTEXTS[:] = [each for each in CONTEXTS if each == 'nonsense' or each['id'] != body['context_id']]
            if body['context_id'] == 'p-1':
                return self.answer(404, 'Context p-1 not found')
        self.send_response(200)
        self.send_header('Transfer-Encoding', 'chunked')
        self.end_headers()
        try:
            getattr(self, 'on_' + code.split('\n')[0], self.on_nothing)(body)
        except (BrokenPipeError, ConnectionResetError):
            note('hung up ' + code)
            self.close_connection = True

    def chunked(self):
        body = b''
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def raw(self, data):
        self.wfile.write(b'%x\r\n%s\r\n' % (len(data), data))
        self.wfile.flush()

    def line(self, kind, **fields):
        self.raw(json.dumps({'type': kind, **fields}).encode() + b'\n')

    def end(self):
        self.line('end_of_execution')
        self.raw(b'')

    def on_nothing(self, _):
        self.end()

    def on_talk(self, body):
        text = json.dumps({'type': 'stdout', 'text': 'käse ☕\n'}, ensure_ascii=False).encode() + b'\n'
        for at in range(len(text)):
            self.raw(text[at : at + 1])
            time.sleep(0.002)
        self.line('stderr', text='::error::forged\n')
        self.line('stdout', text=f"env {body['env_vars'].get('SAID')}\n")
        self.line('keepalive')
        self.line('of a later version', text='x')
        self.line('number_of_executions', execution_count=7)
        self.line('result', is_main_result=True, text='42', html='<script>alert(1)</script>')
        self.end()

    def on_show(self, _):
        self.line('result', is_main_result=False, png=PNG, **{'../../../etc/passwd': 'x', 'text': '<Figure>'})
        self.line('result', is_main_result=False, text='half \ud800 of one', png='!!!!', jpeg=PNG, svg=7)
        self.line('result', is_main_result=False, png=base64.b64encode(bytes(50_000_000)).decode(), text='huge')
        # A line that is too long to hold: the ones around it arrive.
        self.raw(b'{"type":"result","is_main_result":false,"text":"')
        for _ in range(140):
            self.raw(b'a' * (1 << 20))
        self.raw(b'"}\n')
        table = {'a': list(range(1_000_000)), 'b': ['some more text'] * 1_000_000}
        self.line('result', is_main_result=True, text='1000000 rows', data=table, latex='$x$', markdown='# x')
        self.end()

    def on_fail(self, _):
        traceback = '\x1b[31mCell In[3], line 9\x1b[0m\n\nCell \x1b[32mIn[7], line 2\x1b[0m\n----> 2 boom'
        self.line('number_of_executions', execution_count=7)
        self.line('error', name='Boom', value='of the\nsandbox', traceback=traceback)
        self.end()

    def on_wait(self, _):
        self.line('stdout', text='waiting\n')
        while True:
            self.line('keepalive')
            time.sleep(0.05)

    def on_cut(self, _):
        self.line('stdout', text='begun\n')
        self.connection.shutdown(socket.SHUT_RDWR)
        self.close_connection = True

    def on_stop(self, _):
        self.line('stdout', text='begun\n')
        self.raw(b'')

    def on_malformed(self, _):
        self.raw(b'{"type":"stdout","text":\n')
        self.end()


server = ThreadingHTTPServer(('0.0.0.0', 49999), Service)
print('listening', flush=True)
server.serve_forever()
