"""Chromium, opening pages of portals in frames of one page, and what it finds there."""
import difflib
import http.server
import re
import shutil
import threading
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from hostile.servers import Elsewhere

LOOK = (Path(__file__).parent / "look.js").read_text().replace("'use strict';", "")
# What a document asks and does that a payload would.
WATCH = """
(() => {
  const top = window.top;
  if (window === top) { window.hits = []; window.violations = []; }
  const hit = what => { try { top.hits.push(`${location.href}: ${what}`); } catch {} };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'hit', 'open']) {
    Object.defineProperty(window, name, {value: () => hit(name), writable: false});
  }
  Object.defineProperty(window, '__hit', {set() { hit('__hit'); }, get: () => 0});
  addEventListener('securitypolicyviolation', it =>
    { try { top.violations.push([location.pathname, it.effectiveDirective, it.blockedURI]); } catch {} });
})();
"""


class Check:
    def __init__(self, folder, ports):
        self.folder, self.ports, self.faults = folder, ports, []
        self.proxy = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
        threading.Thread(target=self.proxy.serve_forever, daemon=True).start()
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium")
        for it in ["headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage", "no-first-run",
                   "disable-background-networking", "disable-component-update", "disable-sync", "disable-extensions",
                   "disable-features=OptimizationHints,Translate,MediaRouter,AutofillServerCommunication",
                   f"proxy-server=http://127.0.0.1:{self.proxy.server_port}", "window-size=1200,900"]:
            options.add_argument(f"--{it}")
        options.unhandled_prompt_behavior = "ignore"
        self.driver = webdriver.Chrome(options, Service(shutil.which("chromedriver")))
        self.driver.set_script_timeout(600)
        self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        self.driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "deny"})
        self.opened, self.has_policy, self.outside = 0, None, set()

    def start(self, has_policy):
        self.has_policy = has_policy
        self.driver.get(f"http://127.0.0.1:{self.ports[has_policy]}/.look")
        self.driver.execute_script(LOOK + """
          Object.assign(window, {visit, parsed, outlineOf, searched});""")

    def close(self):
        self.driver.quit()
        self.proxy.shutdown()

    def fault(self, text):
        self.faults.append(text)
        if len(self.faults) <= 100:
            print(text[:600], flush=True)

    # MARK: Looking

    def here(self, name):
        """The page that is open, as it is."""
        self.opened += 1
        found = self.driver.execute_script(LOOK + """
          const {faults} = document.contentType === 'text/html' ? faultsOf(document, location.pathname) : {faults: []};
          return {hits: window.hits, violations: window.violations, faults, title: document.title};
        """)
        for hit in found["hits"] or []:
            self.fault(f"{name}: RUN: {hit}")
        for fault in (found["faults"] or []) + (found["violations"] or []):
            # The preview's own script and style sheet, pictures that texts take from elsewhere, and how Chromium shows XML.
            is_known = any(it in str(fault) for it in ("/.portal/preview.", "a.example"))
            if not is_known and fault[-2:] != ["style-src-elem", "inline"]:
                self.fault(f"{name}: {fault}")

    def site(self, name, has_policy=False):
        if has_policy != self.has_policy:
            self.start(has_policy)
        self.driver.execute_script("document.cookie = `site=${arguments[0]}; path=/`", name)

    def visit(self, name, pages, after="null", way="visit"):
        """What is found, by address; `parsed` only has the outlines."""
        results = {}
        # In parts: what one answer brings is held in memory twice.
        for start in range(0, len(pages), 300):
            part = pages[start:start + 300]
            found = self.driver.execute_async_script(f"""
              const done = arguments[arguments.length - 1], pages = arguments[0];
              {way}(pages, {after}).then(it => done({{...it, rows: pages.map(it => it.rows)}}), it => done({{error: String(it)}}));
            """, part)
            if "error" in found:
                raise SystemExit(found["error"])
            for hit in found["hits"]:
                self.fault(f"{name}: RUN: {hit}")
            for it in found["results"]:
                results[it["address"]] = it
                self.outside |= {urlsplit(url).hostname for url in it.get("outside", [])}
                for fault in it["faults"]:
                    self.fault(f"{name}: {it['address']}: {fault}")
                for text in it.get("missing") or []:
                    self.fault(f"{name}: {it['address']}: does not say {text!r}")
            for address, directive, blocked in found["violations"]:
                page = results.get(unquote(address)) or results.get(address) or {}
                if directive != "img-src" or blocked not in page.get("outside", []):
                    self.fault(f"{name}: {address}: {directive} keeps {blocked} out")
            for page, rows in zip(part, found["rows"]):
                page["rows"] = rows
            self.opened += len(part)
        return results

    def compare(self, name, twin, hostile_results, twin_results, raw):
        """Both have the same elements and attributes, page for page."""
        shown = 0
        for address, it in hostile_results.items():
            other = twin_results.get(address)
            if other is None or it.get("outline") == other.get("outline"):
                continue
            shown += 1
            if shown > 20:
                self.fault(f"{name}: {address}: made otherwise than its twin")
                continue
            texts = []
            for site in (name, twin):
                self.site(site)
                text = self.driver.execute_async_script(
                    "outlineOf(arguments[0], arguments[1]).then(arguments[2])", address, address in raw)
                texts.append(re.sub(r"(<)", r"\n\1", text).split("\n"))
            lines = [it for it in difflib.unified_diff(texts[1], texts[0], lineterm="", n=1)][2:14]
            self.fault(f"{name}: {address}: made otherwise than its twin: {' '.join(lines)}")
