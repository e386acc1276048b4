"""servers.py PUBLIC_DIR: what nginx, Apache and Caddy answer with the snippets of the README."""
import gzip
import http.client
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from snippets import NAME, SERVERS, serving, trusting
from snippets.observatory import grade, score

HEADERS = {
    "strict-transport-security": r"max-age=\d{8,}",
    "x-content-type-options": r"nosniff",
    "x-frame-options": r"DENY",
    "referrer-policy": r"strict-origin-when-cross-origin",
    "permissions-policy": r".*camera=\(\).*",
    "cross-origin-opener-policy": r"same-origin",
    "content-security-policy": r"default-src 'none'; .*frame-ancestors 'none'",
}
KEPT = "max-age=31536000, immutable"
# Files that a sample may lack, so that every kind is asked for.
EXTRA = {
    ".well-known/security.txt": b"Contact: mailto:a@example.vn\n", ".an": b"x", "t/.an/a.txt": b"x",
    "t/feed.xml": b"<rss/>", "t/atom.xml": b"<feed/>", "t/feed.json": b"{}", "t/a.json": b"{}",
    "t/a.xml": b"<a/>", "t/a.csv": b"a", "t/a.txt": b"a", "t/a.webmanifest": b"{}",
    "t/a.jpg": b"\xff\xd8", "t/a.webp": b"RIFF", "t/a.pdf": b"%PDF", "t/a.svg": b"<svg/>",
    "assets/a.0.js": b"1",
}
# Address, type, and how long it is kept.
KINDS = [
    ("/", "text/html; charset=utf-8", "max-age=60"),
    ("/t/feed.xml", "application/rss+xml; charset=utf-8", "max-age=60"),
    ("/t/atom.xml", "application/atom+xml; charset=utf-8", "max-age=60"),
    ("/t/feed.json", "application/feed+json; charset=utf-8", "max-age=60"),
    ("/t/a.json", "application/json; charset=utf-8", "max-age=60"),
    ("/t/a.xml", "application/xml; charset=utf-8", "max-age=60"),
    ("/t/a.csv", "text/csv; charset=utf-8", "max-age=60"),
    ("/t/a.txt", "text/plain; charset=utf-8", "max-age=60"),
    ("/t/a.webmanifest", "application/manifest+json; charset=utf-8", "max-age=60"),
    ("/t/a.svg", "image/svg+xml; charset=utf-8", "max-age=60"),
    ("/t/a.jpg", "image/jpeg", "max-age=86400"),
    ("/t/a.webp", "image/webp", "max-age=86400"),
    ("/t/a.pdf", "application/pdf", "max-age=86400"),
    ("/assets/a.0.js", "text/javascript; charset=utf-8", KEPT),
    ("/.well-known/security.txt", "text/plain; charset=utf-8", "max-age=60"),
]


class Answers:
    """Asks a server, and counts what is not as it must be."""

    def __init__(self, server):
        self.server, self.faults = server, []

    def ask(self, path, method="GET", secure=True, **fields):
        if secure:
            link = http.client.HTTPSConnection("127.0.0.1", self.server.https, context=trusting())
            # The server picks the site by the name in the handshake.
            link._create_connection = _named(link)
        else:
            link = http.client.HTTPConnection("127.0.0.1", self.server.http)
        fields = {name.replace("_", "-"): value for name, value in fields.items()}
        link.request(method, path, headers={"Host": NAME} | fields)
        answer = link.getresponse()
        body = answer.read()
        headers = {name.lower(): value for name, value in answer.getheaders()}
        link.close()
        return answer.status, headers, body

    def expect(self, is_so, what):
        if not is_so:
            self.faults.append(f"{self.server.name}: {what}")


def _named(link):
    link.host = NAME
    return lambda address, *rest: http.client.socket.create_connection(
        ("127.0.0.1", address[1]), *rest)


def check(answers, public):
    ask, expect = answers.ask, answers.expect
    for path, kind, kept in KINDS:
        status, headers, body = ask(path)
        name = f"GET {path}"
        expect(status == 200, f"{name}: status {status}")
        expect(headers.get("content-type") == kind, f"{name}: type {headers.get('content-type')}")
        expect(headers.get("cache-control") == kept, f"{name}: {headers.get('cache-control')}")
        shared = "cross-origin" if kind.startswith("image/") and "svg" not in kind else "same-origin"
        found = headers.get("cross-origin-resource-policy")
        expect(found == shared, f"{name}: shared {found}")
        check_headers(name, headers, expect)
        file = public / (path[1:] + ("index.html" if path.endswith("/") else ""))
        expect(body == file.read_bytes(), f"{name}: not the bytes of {file}")
        tag = headers.get("etag")
        expect(tag and ask(path, If_None_Match=tag)[0] == 304, f"{name}: no 304 for its tag")
    check_compressed(answers, public)
    check_absent(answers, public)
    status, headers, _ = ask("/tin?trang=2")
    expect(status in (301, 308), f"/tin: status {status}")
    target = headers.get("location", "")
    # Caddy before 2.8 loses what follows the question mark.
    ends = ["/tin/?trang=2"] + (["/tin/"] if answers.server.name == "caddy" else [])
    expect(target.removeprefix(f"https://{NAME}") in ends, f"/tin leads to {target}")
    status, headers, _ = ask("/tin/?q=1", secure=False)
    target = re.sub(r":\d+", "", headers.get("location", ""))
    expect(status in (301, 308), f"http: status {status}")
    expect(target == f"https://{NAME}/tin/?q=1", f"http leads to {target}")
    status, headers, body = ask("/", "HEAD")
    expect(status == 200 and not body and "content-length" in headers, "HEAD /")
    points, reasons = score(ask("/")[1])
    print(f"{answers.server.name}: {points} points, {grade(points)} ({'; '.join(reasons)})")
    expect(grade(points) == "A+", f"{points} points by the Observatory's rules")


def check_headers(name, headers, expect):
    for header, pattern in HEADERS.items():
        found = headers.get(header, "")
        expect(re.fullmatch(pattern, found), f"{name}: {header}: {found}")
    expect(not re.search(r"\d", headers.get("server", "")), f"{name}: {headers.get('server')}")


def check_compressed(answers, public):
    style = next((public / "assets").glob("site.*.css")).relative_to(public)
    for path, file in [("/", "index.html"), ("/tin/", "tin/index.html"), (f"/{style}", str(style))]:
        for form, suffix in [("br", ".br"), ("gzip", ".gz"), ("gzip, deflate, br", ".br")]:
            status, headers, body = answers.ask(path, Accept_Encoding=form)
            name = f"GET {path} in {form}"
            coding = {".br": "br", ".gz": "gzip"}[suffix]
            answers.expect(status == 200, f"{name}: status {status}")
            answers.expect(headers.get("content-encoding") == coding, f"{name}: not compressed")
            answers.expect(body == (public / (file + suffix)).read_bytes(), f"{name}: other bytes")
            answers.expect("accept-encoding" in headers.get("vary", "").lower(), f"{name}: no Vary")
            kind = "text/css" if file.endswith("css") else "text/html"
            answers.expect(headers.get("content-type") == f"{kind}; charset=utf-8",
                           f"{name}: type {headers.get('content-type')}")
            answers.expect("content-language" not in headers, f"{name}: has a language")
            check_headers(name, headers, answers.expect)
            if suffix == ".gz":
                plain = (public / file).read_bytes()
                answers.expect(gzip.decompress(body) == plain, f"{name}: does not unpack")
        kept = answers.ask(path, Accept_Encoding="br")[1].get("cache-control")
        answers.expect(kept == (KEPT if "assets" in path else "max-age=60"), f"GET {path}: {kept}")


def check_absent(answers, public):
    for path in ["/khong-co/", "/khong-co.html", "/.portal-output", "/.an", "/t/.an/a.txt",
                 "/t/%2ean/a.txt"]:
        status, headers, body = answers.ask(path)
        answers.expect(status == 404, f"{path}: status {status}")
        answers.expect(body == (public / "404.html").read_bytes(), f"{path}: not the portal's page")
        answers.expect(headers.get("content-type") == "text/html; charset=utf-8",
                       f"{path}: type {headers.get('content-type')}")
        check_headers(path, headers, answers.expect)
    for path in ["/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd"]:
        status, _, body = answers.ask(path)
        answers.expect(status in (400, 404) and b"root:" not in body, f"{path}: status {status}")


def main():
    missing = [it for it in ["nginx", "apache2", "caddy", "openssl"] if not shutil.which(it)]
    if missing:
        raise SystemExit(f"not installed: {', '.join(missing)}; make pages installs them")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        public = Path(folder) / "public"
        shutil.copytree(sys.argv[1], public)
        for name, content in EXTRA.items():
            file = public / name
            if name == ".well-known/security.txt" and file.exists():
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        subprocess.run(["chmod", "-R", "a+rX", public], check=True)
        faults = []
        for name in SERVERS:
            with serving(name, public) as server:
                answers = Answers(server)
                check(answers, public)
                faults += answers.faults
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
