#!/usr/bin/env python3
"""Searches a built portal in a browser, as its readers do.

usage: search.py PUBLIC_DIR

PUBLIC_DIR is what `portal build` makes of this project's Content/. Needs Chromium and Selenium. Prints
what it has tried; ends with 1 when something is not found, not marked or not counted.
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
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

public = pathlib.Path(sys.argv[1]).resolve()
folder = next(public.rglob("choices.json")).parent
page = "/" + folder.relative_to(public).as_posix() + "/"
hostile = '</script><img src=x onerror="window.hacked=1"><b>&amp;'
# Set while an item's file is to say something hostile.
poisoned = threading.Event()


class Files(http.server.SimpleHTTPRequestHandler):
    """A server that knows nothing but files."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        path = urllib.parse.urlsplit(self.path).path
        file = public / path.lstrip("/")
        if not (poisoned.is_set() and path.endswith("-1.json") and file.exists()):
            return super().do_GET()
        item = json.loads(file.read_text())
        item["title"] = hostile + item["title"]
        item["text"] = hostile + item["text"]
        body = json.dumps(item).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


server = http.server.ThreadingHTTPServer(
    ("127.0.0.1", 0), functools.partial(Files, directory=str(public)))
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}{page}"

options = webdriver.ChromeOptions()
for flag in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,1400"):
    options.add_argument(flag)
options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
# Named, so that Selenium does not look for one on the network.
options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
browser = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))
failures = []


def check(name, holds, detail=""):
    print(("ok      " if holds else "FAILED  ") + name + (f": {detail}" if not holds else ""))
    if not holds:
        failures.append(name)


def until(holds, seconds=10):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.02)
    return False


def field():
    return browser.find_element(By.CSS_SELECTOR, ".search [name=q]")


def said():
    return browser.find_element(By.CSS_SELECTOR, ".search output").text


def results():
    """The rows as (title, snippet, marked texts)."""
    return browser.execute_script("""
      return [...document.querySelectorAll('.results:not([hidden]) .row')].map(row => [
        row.querySelector('h3').textContent, row.querySelector('p').textContent,
        [...row.querySelectorAll('mark')].map(mark => mark.textContent), row.querySelector('a').href])""")


def ask(query="", **narrow):
    """Opens the page with a search in its address, and waits for what it says."""
    browser.get("about:blank")
    browser.get(base + "?" + urllib.parse.urlencode({"q": query, **narrow}))
    until(lambda: said() and "…" not in said())
    return results()


def count():
    number = said().split(" ")[0].replace(".", "").replace(",", "")
    return int(number) if number.isdigit() else 0


def titles(rows):
    return [row[0] for row in rows]


try:
    # The page by itself
    browser.get(base)
    check("the form is there with script", until(lambda: field().is_displayed()))
    check("ways by document and date stand below", browser.find_element(By.CSS_SELECTOR, ".ways").is_displayed())

    # Marks
    with_marks, without = ask("nghị quyết"), ask("nghi quyet")
    check("with marks something is found", len(with_marks) > 0)
    check("without marks the same is found", set(titles(with_marks)) == set(titles(without)))
    check("how many is said", count() >= len(without) > 0, said())
    check("the words are marked in every snippet", all(
        any("nghị quyết" in text.lower() for text in row[2]) for row in without[:3]), without[:3])
    check("capitals do not matter", titles(ask("NGHỊ QUYẾT")) == titles(with_marks))
    check("decomposed text does not matter", titles(ask("nghi\u0323 quye\u0302\u0301t")) == titles(with_marks))
    for one, other in (("hòa", "hoà"), ("ủy", "uỷ"), ("khóa", "khoá")):
        check(f"both places of the tone: {one}", titles(ask(one)) == titles(ask(other)) != [])
    exact = ask("quý")
    check("exact marks come first", "quý" in " ".join(exact[0][2]).lower(), exact[0] if exact else "")

    # Symbols
    for query, wanted in (("28-NQ/TW", "28"), ("28-nq/tw", "28"), ("238", "238"), ("238-QĐ/TW", "238-QĐ/TW"),
                          ("238-qd/tw", "238-QĐ/TW")):
        rows = ask(query)
        check(f"symbol {query}", rows != [] and any(wanted in " ".join(row[2]) for row in rows), rows[:1])
    check("what is named first is about it", "238" in ask("238-QĐ/TW")[0][0])

    # Beginnings, phrases, nothing
    check("the last word may be a beginning", set(titles(ask("nghị quy"))) >= set(titles(with_marks)[:3]))
    check("a word that is nowhere is named", ask("xylophon") == [] and "xylophon" in said(), said())
    check("no words, no results", ask("") == [] and said() == "")

    # All items, by what narrows
    total = json.loads((folder / "index.json").read_text())["count"]
    ask("", **{"from": "1900-01-01"})
    check("all items are found", count() == total, f"{said()} of {total}")
    choices = json.loads((folder / "choices.json").read_text())
    for name in ("document", "agency", "section"):
        found = 0
        for value, _ in choices[name][:3]:
            ask("", **{name: value})
            found += count()
            check(f"{name} {value} has items", 0 < count() <= total, said())
    ask("", **{"from": "2024-01-01", "to": "2024-12-31"})
    within = count()
    dates = browser.execute_script("return [...document.querySelectorAll('.results time')].map(time => time.dateTime)")
    check("a period has its items alone", 0 < within < total and all(date[:4] == "2024" for date in dates), dates)
    check("the newest come first among equals", dates == sorted(dates, reverse=True), dates)
    check("what narrows is shown as chosen", bool(ask("", section=choices["section"][0][0])) and
          browser.find_element(By.NAME, "section").get_attribute("value") == choices["section"][0][0])

    # Typing, the address, the way back
    browser.get(base)
    field().send_keys("nghi quyet")
    check("results come as one types", until(lambda: results() != []))
    check("the address follows", until(lambda: "q=nghi" in browser.current_url), browser.current_url)
    field().clear()
    field().send_keys("hoi nghi", Keys.ENTER)
    until(lambda: "q=hoi" in browser.current_url)
    browser.back()
    check("the way back leads to the search before", until(
        lambda: field().get_attribute("value") == "nghi quyet" and results() != []))
    field().send_keys(Keys.ARROW_DOWN)
    first = browser.switch_to.active_element.get_attribute("href")
    check("arrow down leads to the first result", first == results()[0][3], first)
    browser.switch_to.active_element.send_keys(Keys.ARROW_UP)
    check("arrow up leads back", browser.switch_to.active_element.get_attribute("name") == "q")
    live = browser.find_element(By.CSS_SELECTOR, ".search output").get_attribute("aria-live")
    check("how many is read out", live == "polite")
    field().send_keys(Keys.ARROW_DOWN)
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    check("a result opens", until(lambda: page not in browser.current_url), browser.current_url)

    # Text stays text
    poisoned.set()
    browser.execute_cdp_cmd("Network.clearBrowserCache", {})
    rows = ask("nghị quyết")
    check("markup in a title is text", any(row[0].startswith(hostile) for row in rows), rows[:1])
    check("markup makes no element", browser.execute_script(
        "return document.querySelectorAll('.results img, .results b, .results script').length") == 0)
    ask('<img src=x onerror="window.hacked=1">')
    check("markup in the query is text", browser.execute_script("return window.hacked ?? 0") == 0)
    poisoned.clear()

    # Without script
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    browser.get(base)
    check("without script the form is away", not browser.find_element(By.CSS_SELECTOR, ".search").is_displayed())
    ways = browser.find_elements(By.CSS_SELECTOR, ".ways a")
    check("without script ways lead on", len(ways) > 5 and all(way.is_displayed() for way in ways))
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})

    errors = [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    check("the script makes no errors", not [error for error in errors if "favicon" not in error], errors)
finally:
    browser.quit()
    server.shutdown()

print(f"{len(failures)} failed" if failures else "all found")
sys.exit(1 if failures else 0)
