"""A way to an S3 server on which something goes wrong: faulty.py PORT FAULT…

  slow N      the first N requests are told to come later
  deny CODE   all requests are refused, with this code
  cut N       of objects in buckets named site-…, all after N are cut off half-way

It says on which port it listens, and ends when its input does.
"""

import http.client
import itertools
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

server, fault, value = int(sys.argv[1]), sys.argv[2], sys.argv[3]
count = itertools.count(1)


class Way(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def refuse(self, status, code):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = f"<Error><Code>{code}</Code><Message>{code}</Message></Error>".encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def answer(self):
        if fault == "deny":
            return self.refuse(403, value)
        if fault == "slow" and next(count) <= int(value):
            return self.refuse(503, "SlowDown")
        length = int(self.headers.get("Content-Length") or 0)
        if fault == "cut" and self.command == "PUT" and self.path.startswith("/site-"):
            if next(count) > int(value):
                self.rfile.read(length // 2)
                self.close_connection = True
                return self.connection.close()
        body = self.rfile.read(length)
        ahead = http.client.HTTPConnection("127.0.0.1", server)
        ahead.request(self.command, self.path, body or None, dict(self.headers))
        response = ahead.getresponse()
        content = response.read()
        self.send_response(response.status)
        for name, text in response.getheaders():
            if name.lower() not in ("transfer-encoding", "connection", "content-length", "date", "server"):
                self.send_header(name, text)
        length = response.getheader("Content-Length") if self.command == "HEAD" else len(content)
        self.send_header("Content-Length", str(length or 0))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = answer

    def log_message(self, *_):
        pass


way = ThreadingHTTPServer(("127.0.0.1", 0), Way)
print(way.server_address[1], flush=True)
threading.Thread(target=way.serve_forever, daemon=True).start()
sys.stdin.read()
