"""browser.py PUBLIC_DIR: the pages in Chromium, as nginx serves them with the README's snippet.

All pages: no violation of the policy, no script error, no missing file, nothing wider than a screen of 320 px.
One of every kind: axe in both widths and colour schemes, the keyboard's way in, forced colours, less motion, paper.
"""
import base64
import importlib.util
import io
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import pypdf
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.keys import Keys

from snippets import NAME, serving

# Of that package only the script is wanted; Playwright itself is not installed.
PACKAGE = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
AXE = (Path(PACKAGE) / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Width, and what the reader's system asks for.
VIEWS = [
    (360, {"prefers-color-scheme": "light"}), (360, {"prefers-color-scheme": "dark"}),
    (1280, {"prefers-color-scheme": "light"}), (1280, {"prefers-color-scheme": "dark"}),
]
LAST = (360, {"forced-colors": "active", "prefers-reduced-motion": "reduce"})


class Features(HTMLParser):
    """What a page is made of, to tell kinds apart: elements with their classes, and the form of its address."""

    def __init__(self, address, text):
        super().__init__()
        parts = [part for part in address.split("/") if part]
        self.found = {("address", parts[0] if parts else "", min(len(parts), 3))}
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        fields = dict(attributes)
        self.found |= {(tag, it) for it in (fields.get("class") or "").split() or [""]}
        self.found |= {(tag, name) for name in fields if name in ("role", "hidden", "lang", "open")}


def addresses(public):
    """Every page and what it is made of; those that only lead elsewhere apart."""
    pages = {}
    for file in sorted(public.rglob("*.html")):
        text = file.read_text()
        if "http-equiv=\"refresh\"" not in text:
            address = "/" + str(file.relative_to(public)).removesuffix("index.html")
            pages[address] = Features(address, text).found
    return pages


def of_every_kind(pages):
    """Few pages that together have all that any page has; short ones first, as far as they do."""
    left, chosen = set().union(*pages.values()), []
    while left:
        best = max(pages, key=lambda it: (len(pages[it] & left), -len(it), it))
        chosen.append(best)
        left -= pages[best]
    return sorted(chosen)


class Browser:
    def __init__(self, server):
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium")
        for it in ["headless=new", "no-sandbox", "disable-gpu", "ignore-certificate-errors",
                   "hide-scrollbars", "disable-dev-shm-usage", "no-first-run",
                   f"host-resolver-rules=MAP {NAME} 127.0.0.1:{server.https}"]:
            options.add_argument(f"--{it}")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options, Service(shutil.which("chromedriver")))
        self.driver.set_script_timeout(60)
        self.faults = []

    def fault(self, text):
        self.faults.append(text)
        print(text, flush=True)

    def view(self, width, media):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [{"name": name, "value": value} for name, value in media.items()]})

    def go(self, address):
        self.driver.get(f"https://{NAME}{address}")
        for entry in self.driver.get_log("browser"):
            self.fault(f"{address}: {entry['level']}: {entry['message']}")

    def run(self, script, *values):
        return self.driver.execute_script(script, *values)

    # MARK: All pages

    def check_narrow(self, address):
        wide = self.run("""
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) return null;
          const wide = [...document.body.querySelectorAll('*')]
            .filter(it => it.getBoundingClientRect().right > room + 0.5);
          return wide.slice(-1).map(it => it.outerHTML.slice(0, 120)).join('') || 'all of it';
        """)
        if wide:
            self.fault(f"{address}: wider than 320 px: {wide}")

    # MARK: One of every kind

    def check_axe(self, address, width, media):
        self.run(AXE)
        found = self.driver.execute_async_script("""
          const done = arguments[arguments.length - 1];
          axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']})
            .then(it => done(it.violations.map(it => [it.id, it.help, it.nodes.map(it => it.html)])))
            .catch(error => done([['axe', String(error), []]]));
        """, TAGS)
        for rule, text, nodes in found:
            self.fault(f"{address} at {width} px, {media}: {rule}: {text}: {len(nodes)}, {nodes[:2]}")

    def check_structure(self, address):
        for it in self.run("""
          const faults = [];
          const one = (selector, what) => {
            const count = document.querySelectorAll(selector).length;
            if (count !== 1) faults.push(`${count} ${what}`);
          };
          one('main', 'main'), one('body > header', 'header'), one('body > footer', 'footer');
          one('h1', 'h1'), one('head > title', 'title');
          for (const it of document.querySelectorAll('nav'))
            if (!it.ariaLabel && !it.getAttribute('aria-labelledby')) faults.push('a nav without a name');
          for (const it of document.querySelectorAll('th'))
            if (!it.scope) faults.push('a th without scope: ' + it.textContent);
          for (const it of document.querySelectorAll('table'))
            if (!it.querySelector('th')) faults.push('a table without heads');
          for (const it of document.querySelectorAll('svg.chart')) {
            if (it.getAttribute('role') !== 'img') faults.push('a chart that is no picture');
            if (!it.parentElement.querySelector('table') && !it.closest('section, .strip')?.querySelector('table'))
              faults.push('a chart without its table: ' + it.textContent.slice(0, 60));
          }
          return faults;
        """):
            self.fault(f"{address}: {it}")

    def check_keyboard(self, address):
        """The first step of the keyboard shows the way to the text; every step is seen."""
        tab = "document.activeElement"
        body = self.driver.switch_to.active_element
        body.send_keys(Keys.TAB)
        first = self.run(f"""
          const it = {tab}, box = it.getBoundingClientRect();
          return [it.className, it.getAttribute('href'), box.top >= 0 && box.bottom <= innerHeight];
        """)
        if first[0] != "skip" or not first[2]:
            self.fault(f"{address}: the first stop is {first}")
        elif not self.run("return !!document.getElementById(arguments[0])", first[1][1:]):
            self.fault(f"{address}: {first[1]} is not there")
        for _ in range(25):
            self.driver.switch_to.active_element.send_keys(Keys.TAB)
            unseen = self.run(f"""
              const it = {tab}, style = getComputedStyle(it), box = it.getBoundingClientRect();
              if (it === document.body) return null;
              const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const isThere = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight;
              return isSeen && isThere ? null : it.outerHTML.slice(0, 120);
            """)
            if unseen:
                self.fault(f"{address}: not seen when it is focused: {unseen}")

    def check_stillness(self, address):
        for it in self.run("""
          const faults = document.getAnimations().map(it => 'moves: ' + it.effect?.target?.outerHTML.slice(0, 80));
          if (getComputedStyle(document.documentElement).scrollBehavior !== 'auto') faults.push('scrolls smoothly');
          for (const it of document.querySelectorAll('*'))
            if (parseFloat(getComputedStyle(it).transitionDuration) > 0) faults.push('changes slowly: ' + it.tagName);
          return faults;
        """):
            self.fault(f"{address}: with less motion asked for: {it}")

    def check_paper(self, address):
        """Printed, a page has its heading; an item also date, section and source."""
        wanted = self.run("""
          const text = it => it?.textContent ?? '';
          const wanted = [text(document.querySelector('h1'))];
          const opening = document.querySelector('article .opening');
          if (opening) wanted.push(
            text(opening.querySelector('time')), text(opening.querySelector('.margin a')),
            text(document.querySelector('.source')));
          return wanted.filter(it => it.trim());
        """)
        printed = self.driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})
        reader = pypdf.PdfReader(io.BytesIO(base64.b64decode(printed["data"])))
        paper = squeezed("".join(page.extract_text() for page in reader.pages))
        for text in wanted:
            if squeezed(text) not in paper:
                self.fault(f"{address}: not on paper: {' '.join(text.split())}")


def squeezed(text):
    """Without the spaces, as on paper a line may end anywhere, and without ligatures."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def check_sheet(browser, public):
    """The style sheet as it is squeezed says to a browser what its source says."""
    root = Path(__file__).resolve().parents[2]
    source = (root / "Templates/assets/site.css").read_text()
    squeezed_sheet = next((public / "assets").glob("site.*.css")).read_text()
    read = """
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(arguments[0]);
      // What stands in values of variables is kept as it was written, spaces after commas too.
      return [...sheet.cssRules].map(it => it.cssText).join('\\n').replace(/, +/g, ',');
    """
    if browser.run(read, source) != browser.run(read, squeezed_sheet):
        browser.fault("the style sheet does not say what its source says")


def main():
    given = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        # Where the server may read it.
        Path(folder).chmod(0o755)
        public = Path(folder) / "public"
        shutil.copytree(given, public)
        subprocess.run(["chmod", "-R", "a+rX", public], check=True)
        with serving("nginx", public) as server:
            browser = Browser(server)
            try:
                check(browser, public)
            finally:
                browser.driver.quit()
    print(f"{len(browser.faults)} faults")
    sys.exit(1 if browser.faults else 0)


def check(browser, public):
    pages = addresses(public)
    kinds = of_every_kind(pages)
    print(f"{len(pages)} pages, of {len(kinds)} kinds: {' '.join(kinds)}", flush=True)
    browser.view(320, {})
    for address in pages:
        browser.go(address)
        browser.check_narrow(address)
    check_sheet(browser, public)
    for address in kinds:
        for width, media in VIEWS:
            browser.view(width, media)
            browser.go(address)
            if (width, media) == VIEWS[0]:
                browser.check_structure(address)
                browser.check_paper(address)
            browser.check_axe(address, width, media)
        browser.view(*LAST)
        browser.go(address)
        browser.check_stillness(address)
        browser.check_keyboard(address)
        browser.check_axe(address, *LAST)


if __name__ == "__main__":
    main()
