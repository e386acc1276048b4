"""The portal as the README's snippets serve it: each server started on free loopback ports."""
import contextlib
import os
import re
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
NAME = "tuyengiao.example.vn"
MODULES = "/usr/lib/apache2/modules"


def snippet(language):
    """What stands in the README between ```language and ```."""
    text = (ROOT / "README.md").read_text()
    found = re.findall(rf"^```{language}\n(.*?)^```$", text, re.S | re.M)
    if len(found) != 1:
        raise SystemExit(f"README.md has {len(found)} snippets for {language}, not one")
    return found[0]


def free_port():
    with socket.socket() as it:
        it.bind(("127.0.0.1", 0))
        return it.getsockname()[1]


def replaced(text, *pairs):
    """`text` with other names and ports; each must be there."""
    for old, new in pairs:
        if old not in text:
            raise SystemExit(f"the snippet has no {old!r}")
        text = text.replace(old, new)
    return text


class Server:
    def __init__(self, name, public, folder):
        self.name, self.public, self.folder = name, public, folder
        self.http, self.https = free_port(), free_port()

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path


def nginx(server):
    text = replaced(
        snippet("nginx"), ("listen [::]:80;", ""), ("listen [::]:443 ssl http2;", ""),
        ("listen 80;", f"listen 127.0.0.1:{server.http};"),
        ("listen 443 ssl http2;", f"listen 127.0.0.1:{server.https} ssl http2;"),
        ("/var/www/portal", str(server.public)),
        (f"/etc/letsencrypt/live/{NAME}", str(server.folder)))
    temporary = "".join(
        f"{kind}_temp_path {server.folder}/{kind};\n"
        for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    path = server.write("nginx.conf", f"""
include /etc/nginx/modules-enabled/*.conf;
daemon off;
pid {server.folder}/pid;
error_log stderr;
events {{}}
http {{
access_log off;
{temporary}{text}}}
""")
    return ["nginx", "-p", "/usr/share/nginx/", "-c", str(path), "-e", "stderr"]


def apache(server):
    text = replaced(
        snippet("apache"), ("*:80>", f"127.0.0.1:{server.http}>"),
        ("*:443>", f"127.0.0.1:{server.https}>"), ("/var/www/portal", str(server.public)),
        (f"/etc/letsencrypt/live/{NAME}", str(server.folder)))
    # What Debian loads by itself, and what the snippet says to load.
    modules = ["mpm_event", "authz_core", "dir", "mime", "negotiation", "alias", "setenvif"] + [
        "socache_shmcb", "ssl", "http2", "headers", "rewrite"]
    load = "".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so\n" for name in modules)
    path = server.write("apache.conf", f"""
ServerRoot {server.folder}
ServerName {NAME}
PidFile {server.folder}/pid
DefaultRuntimeDir {server.folder}
ErrorLog /dev/stderr
User www-data
Group www-data
{load}Include /etc/apache2/mods-available/mime.conf
Include /etc/apache2/mods-available/dir.conf
Listen 127.0.0.1:{server.http}
Listen 127.0.0.1:{server.https}
<Directory />
  Require all denied
</Directory>
{text}""")
    return ["apache2", "-f", str(path), "-DFOREGROUND"]


def caddy(server):
    text = replaced(
        snippet("caddy"), ("/var/www/portal", str(server.public)),
        (f"{NAME} {{", f"{NAME} {{\n\ttls {server.folder}/fullchain.pem {server.folder}/privkey.pem"))
    path = server.write(
        "Caddyfile",
        f"{{\n\tadmin off\n\thttp_port {server.http}\n\thttps_port {server.https}\n"
        f"\tdefault_bind 127.0.0.1\n\tskip_install_trust\n}}\n{text}")
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(path)]


SERVERS = {"nginx": nginx, "apache": apache, "caddy": caddy}


@contextlib.contextmanager
def serving(name, public):
    """A server that answers, until the block is left."""
    folder = Path(tempfile.mkdtemp(prefix="portal-pages-"))
    # Servers give up being root, and then are somebody else.
    folder.chmod(0o755)
    process = None
    try:
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
             "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}",
             "-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"],
            check=True, capture_output=True)
        server = Server(name, Path(public).resolve(), folder)
        log = open(folder / "log", "wb")
        process = subprocess.Popen(
            SERVERS[name](server), stdout=log, stderr=log,
            env=os.environ | {"XDG_DATA_HOME": str(folder), "HOME": str(folder)})
        deadline = time.monotonic() + 30
        while not answers(server.https):
            if process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(f"{name} did not start:\n{(folder / 'log').read_text()}")
            time.sleep(0.05)
        yield server
    finally:
        if process:
            process.terminate()
            process.wait()
        shutil.rmtree(folder)


def answers(port):
    with contextlib.suppress(OSError):
        socket.create_connection(("127.0.0.1", port), 1).close()
        return True
    return False


def trusting():
    """A client's settings that take the server's own certificate."""
    settings = ssl.create_default_context()
    settings.check_hostname = False
    settings.verify_mode = ssl.CERT_NONE
    return settings
