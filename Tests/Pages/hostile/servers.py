"""What a browser is shown portals by: two servers of their files, and a proxy for all that is elsewhere."""
import collections
import contextlib
import http.server
import os
import re
import subprocess
import time
from urllib.parse import urlsplit

from snippets import answers, free_port, snippet

# As the README has it, but for frames: in these the pages are looked at.
POLICY = re.search(r'Content-Security-Policy "([^"]*)"', snippet("nginx"))[1].replace("; frame-ancestors 'none'", "")
# Two servers of the files of many portals, where a cookie says of which. The first sends no policy and has feeds be
# what runs all that it can; to the other's types Chromium shows feeds as text.
NGINX = """
daemon off; pid {folder}/pid; error_log stderr crit; worker_processes 1; {user}
events {{}}
http {{
access_log off; charset utf-8; etag off; keepalive_requests 100000;
client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
types {{ text/html html; text/css css; text/javascript js; application/json json; application/xml xml; text/csv csv; text/plain txt;
  image/svg+xml svg; image/png png; image/webp webp; }}
{servers}
}}
"""
SITES = """
server {{
listen 127.0.0.1:{port}; root {folder}/$cookie_site/Public; error_page 404 /404.html;
add_header X-Content-Type-Options nosniff always; {more}
add_header Cache-Control "max-age=600" always;
location = /.look {{ default_type text/html; add_header Cache-Control no-store always;
  return 200 "<!doctype html><title>x</title><body>"; }}
location / {{ add_header X-Content-Type-Options nosniff always; {more} add_header Cache-Control no-store always; }}
location /assets/ {{ }}
}}
"""


class Elsewhere(http.server.BaseHTTPRequestHandler):
    """The browser's proxy for all other addresses: nobody should ask it."""

    asked = collections.Counter()

    def log_message(self, *_):
        pass

    def refuse(self):
        self.asked[urlsplit(self.path).hostname or self.path.split(":")[0]] += 1
        self.send_error(502)

    do_GET = do_POST = do_HEAD = do_CONNECT = refuse


@contextlib.contextmanager
def serving(folder):
    """The two servers' ports, until the block is left."""
    folder.chmod(0o755)
    ports = [free_port(), free_port()]
    more = ["", f'add_header Content-Security-Policy "{POLICY}" always; types {{ text/html html; text/css css; '
            "text/javascript js; application/json json; application/rss+xml xml; image/svg+xml svg; image/png png; "
            "image/webp webp; }"]
    (folder / "nginx.conf").write_text(NGINX.format(
        folder=folder, user="user root;" if os.geteuid() == 0 else "",
        servers="".join(SITES.format(folder=folder, port=port, more=it) for port, it in zip(ports, more))))
    process = subprocess.Popen(["nginx", "-p", folder, "-c", folder / "nginx.conf", "-e", "stderr"])
    try:
        while not all(answers(port) for port in ports):
            if process.poll() is not None:
                raise SystemExit("nginx did not start")
            time.sleep(0.05)
        yield ports
    finally:
        process.terminate()
        process.wait()
