#!/usr/bin/env python3
"""Measures what a search costs a reader: bytes fetched and time, in Chromium, each query with nothing cached.

usage: search.py [--json] PUBLIC_DIR [QUERY…]

Of Pagefind too, when `pagefind --site PUBLIC_DIR` has put its index there. Bytes are those of the index and
of the first ten results, as the server sends them, uncompressed; the page and the script come once and are
told apart. With --json there is one record a line for each query and program.
"""
import functools
import http.server
import json
import pathlib
import shutil
import sys
import threading
import time
import urllib.parse

from selenium import webdriver

as_records = "--json" in sys.argv[1:2]
arguments = sys.argv[2:] if as_records else sys.argv[1:]
public = pathlib.Path(arguments[0]).resolve()
queries = arguments[1:] or [
    "kiểm", "xylophon", "nghị quyết", "doi thoai", "28-NQ/TW", "tuyên truyền miệng",
    "hội nghị giao", "an sinh xã hội", "báo cáo viên cấp", "bao hiem xa hoi"]
page = "/" + next(public.rglob("choices.json")).parent.relative_to(public).as_posix() + "/"
sent = []


class Files(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def send_header(self, name, value):
        if name.lower() == "content-length":
            sent.append((urllib.parse.urlsplit(self.path).path, int(value)))
        super().send_header(name, value)


server = http.server.ThreadingHTTPServer(
    ("127.0.0.1", 0), functools.partial(Files, directory=str(public)))
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"

options = webdriver.ChromeOptions()
for flag in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage"):
    options.add_argument(flag)
options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
browser = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))
browser.set_script_timeout(120)


def fresh():
    browser.get("about:blank")
    browser.execute_cdp_cmd("Network.clearBrowserCache", {})
    sent.clear()


def found(query, program, prefix, but, began, told):
    parts = [size for path, size in sent if path.startswith(prefix) and path != but]
    return {"query": query, "program": program, "bytes": sum(parts), "files": len(parts),
            "milliseconds": round((time.monotonic() - began) * 1000), "told": told}


def ours(query):
    fresh()
    browser.get(base + page)
    began = time.monotonic()
    told = browser.execute_async_script("""
      const [query, done] = arguments;
      const output = document.querySelector('.search output');
      new MutationObserver(() => {
        if (output.textContent && output.textContent !== form.dataset.busy) done(output.textContent);
      }).observe(output, {childList: true});
      const form = document.querySelector('.search');
      form.q.value = query;
      form.requestSubmit();""", query)
    return found(query, "portal", page, page, began, told)


def pagefind(query):
    fresh()
    browser.get(base + "/404.html")
    began = time.monotonic()
    told = browser.execute_async_script("""
      const [query, done] = arguments;
      (async () => {
        const pagefind = await import('/pagefind/pagefind.js');
        const {results} = await pagefind.search(query);
        await Promise.all(results.slice(0, 10).map(result => result.data()));
        return `${results.length}`;
      })().then(done, error => done(String(error)));""", query)
    return found(query, "pagefind", "/pagefind/", None, began, told)


def text(it):
    return (f"  {it['program']:8} {it['bytes'] / 1000:7.1f} KB in {it['files']:3} files "
            f"{it['milliseconds']:6} ms  {it['told']}")


try:
    for query in queries:
        records = [ours(query)]
        if (public / "pagefind").exists():
            records.append(pagefind(query))
        if as_records:
            print(*map(json.dumps, records), sep="\n")
        else:
            print(query, *map(text, records), sep="\n")
finally:
    browser.quit()
    server.shutdown()
