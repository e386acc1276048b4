"""Portals in which every field that people write carries a payload, and their harmless twins."""
import json
import os
import random
import re
import shutil
import struct
import subprocess
import unicodedata
import zlib
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parents[3]
PORTAL = os.environ.get("PORTAL", str(ROOT / ".build/release/portal"))
CLOCK = "2026-11-20T12:00+07:00"
# In portal.yaml of the portals that this writes.
BASE = "https://thu.example.vn"


def corpus():
    """Payloads by class."""
    return json.loads((Path(__file__).parent / "payloads.json").read_text())


def mutated(seed, count):
    """Payloads made of pieces of others, in other case, with characters between that are easily passed over."""
    chance = random.Random(seed)
    known = [it for texts in corpus().values() for it in texts]
    between = ["", "", " ", "\u0301", "\u200d", "\u2028", "\\", "\"", "'", "<", ">", "&", "&quot;", "\n", "x", "]]>"]
    found = {}
    while len(found) < count:
        one, other = chance.choice(known), chance.choice(known)
        text = one[:chance.randint(1, len(one))] + chance.choice(between) + other[chance.randrange(len(other)):]
        if chance.random() < 0.2:
            text = "".join(chance.choice([it.lower(), it.upper()]) for it in text)
        if chance.random() < 0.2:
            place = chance.randrange(len(text) + 1)
            text = text[:place] + chance.choice(between) + text[place:]
        if text.strip():
            found[text] = True
    return list(found)


def harmless(payload, number):
    """As long, of letters, digits and spaces alone, and like no other."""
    return f"t{number:03}" + re.sub(r"[^A-Za-z0-9 ]", "x", payload)[4:]


def said(text):
    """As the portal shows a text: in NFC, and one space for all white space."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def quoted(text):
    """For YAML, in double quotes."""
    def escape(it):
        if it in "\"\\":
            return "\\" + it
        if unicodedata.category(it) in ("Cc", "Cn", "Zl", "Zp", "Cf"):
            return f"\\U{ord(it):08x}"
        return it
    return '"' + "".join(escape(it) for it in text) + '"'


def escaped(text):
    """For Markdown, in one line: nothing in it means anything, nor does what it is in NFC."""
    text = re.sub(r"[\t\r\n\u2028\u2029 ]+", " ", unicodedata.normalize("NFC", text))
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def png(width, height=4):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", rows) + chunk(b"IEND", b""))


# Where a payload may stand in a text that is Markdown; each in a quotation of its own, so that what it opens
# ends there.
PLACES = {
    "paragraph": "{0}", "line": "a {0} b", "link text": "[{0}](https://a.example/)", "address": "[a]({0})",
    "address in brackets": "[a](<{0}>)", "title": '[a](https://a.example/ "{0}")',
    "title in apostrophes": "[a](https://a.example/ '{0}')", "description": "![{0}](https://a.example/a.png)",
    "image": "![a]({0})", "caption": '![a](https://a.example/a.png "{0} | {0}")', "heading": "## {0}",
    "info string": "```{0}\nx\n```", "info string behind tildes": "~~~ {0}\n{0}\n~~~", "code": "`` {0} ``",
    "indented code": "    {0}", "table": "| {0} | b |\n|---|---|\n| c | {0} |", "autolink": "<{0}>",
    "bare address": "https://a.example/{0}", "list": "- {0}\n- b", "strikethrough": "~~{0}~~",
    "emphasis": "**{0}**", "directive": "::: {0}\n{0}\n:::", "comment": "<!-- {0} -->", "twice": "{0}{0}",
    "raw": "<p title=\"{0}\">{0}</p>",
}
ADDRESSES = ("address", "address in brackets", "image")
# Those that a standing page has too.
SHORT = ["paragraph", "link text", "address", "image", "heading", "raw"]


class Text:
    """A file as it is written, line by line, with the field that each line carries."""

    def __init__(self):
        self.lines, self.keys = [], {}

    def add(self, text, key=None):
        for line in text.split("\n"):
            self.lines.append(line)
            if key:
                self.keys[len(self.lines)] = key


class Portal:
    """One portal. `refused`: the fields, each with its payload's number, that cannot carry it."""

    def __init__(self, root, payloads, refused, is_hostile=True):
        self.root, self.payloads, self.refused, self.is_hostile = Path(root), payloads, refused, is_hostile
        self.places, self.kept = {}, {}

    def text(self, field, number, mark=""):
        """What a field says that takes any text."""
        payload = self.payloads[number]
        if not self.is_hostile or (field, number) in self.refused:
            payload = harmless(payload, number)
        self.kept[field, number] = payload + mark
        return payload + mark

    def strict(self, field, number, instead):
        """What a field says that has a form: the payload if that has it."""
        return instead if (field, number) in self.refused else self.payloads[number]

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            file.write_bytes(text)
            return
        # Line ends as they are.
        file.write_bytes("\n".join(text.lines + [""]).encode())
        self.places[path] = text.keys

    def put(self, folder, field, number, ending, bytes):
        """A file with a payload for a name; its name."""
        name = self.text(field, number, f" {number:03}{ending}").replace("/", "\u2215")
        name = unicodedata.normalize("NFC", name).strip()
        try:
            self.write(f"{folder}/{name}", bytes)
        except (OSError, ValueError):
            # The system itself refuses it.
            self.refused[field, number] = "file system"
            return self.put(folder, field, number, ending, bytes)
        self.places[f"{folder}/{name}"] = {1: (field, number)}
        return name

    # MARK: Building

    def build(self, *arguments):
        """Runs the command; the errors it has to say."""
        run = subprocess.run(
            [PORTAL, "build", "-C", self.root, "--json", "--clock", CLOCK, "--language", "en", *arguments],
            capture_output=True)
        records = [json.loads(it) for it in run.stderr.splitlines() if it.startswith(b"{")]
        errors = [it for it in records if it.get("severity") == "error"]
        if run.returncode and not errors:
            raise SystemExit(f"{self.root}: {run.returncode}: {run.stderr.decode()[:2000]}")
        return errors

    def field(self, error):
        """The field and the number that an error is about."""
        keys = self.places.get(error["file"], {})
        return keys.get(error.get("line") or 1)


# What is wrong with a text itself, and not with how it goes with others.
PLAIN = (
    "control.char", "control.nonchar", "fs.name", "path.unsafe", "meta.value", "settings.baseurl", "settings.timezone",
    "settings.security")


def accepted(make, limit=12):
    """A portal that builds: `make(refused)` writes one; what is refused is noted with its code and left out."""
    refused = {}
    portal = None
    for _ in range(limit):
        portal = make(refused)
        errors = portal.build()
        if not errors:
            return portal
        # Others may follow from what is plain, and go with it.
        plain = [it for it in errors if it["code"] in PLAIN and portal.field(it)]
        found = {portal.field(it): it["code"] for it in reversed(plain or errors)}
        found = {key: code for key, code in found.items() if key and key not in refused}
        if not found or "yaml.syntax" in found.values():
            raise SystemExit(f"{portal.root}: cannot be attributed: {errors[:3]}")
        refused |= found
    raise SystemExit(f"{portal.root}: still refused after {limit} builds: {errors[:3]}")


def themed(root):
    """Our own templates; an item's page shows a free field too, which none of ours does."""
    shutil.copytree(ROOT / "Templates", root / "Templates", dirs_exist_ok=True)
    article = root / "Templates/article.html"
    place = "{{>parts/topics}}\n"
    text = article.read_text()
    assert place in text
    article.write_text(text.replace(place, '<p title="{{extra.loai}}">{{extra.loai}}</p>\n' + place))


# MARK: The content

def content(root, payloads, refused, is_hostile=True):
    """A portal with an item, a text, a page, an agency, a document, a measure and a topic for every payload."""
    portal = Portal(root, payloads, refused, is_hostile)
    shutil.rmtree(portal.root / "Content", ignore_errors=True)
    themed(portal.root)
    settings = Text()
    settings.add(
        f"title: Cổng thử\noffice: Ban Thử\nbase-url: {BASE}\npage-length: 20\n"
        "sections:\n  - {id: muc, name: Mục}\nshare: [mail, facebook, zalo, x]\ncontact: {email: a@thu.example.vn}")
    portal.write("Content/portal.yaml", settings)
    registers = {name: Text() for name in ("agencies", "documents", "measures", "topics")}
    for number in range(len(payloads)):
        register(portal, registers, number)
        item(portal, number)
        body(portal, number)
        page(portal, number)
    for name, text in registers.items():
        portal.write(f"Content/{name}.yaml", text)
    return portal


def field(portal, text, prefix, name, number, mark="", indent=2):
    """`name: payload`, on a line of its own."""
    text.add(
        f"{' ' * indent}{name}: {quoted(portal.text(f'{prefix}.{name}', number, mark))}", (f"{prefix}.{name}", number))


def strict(portal, text, prefix, name, number, instead, indent=2):
    """The same of a field with a form; left out where it has no other value."""
    value = portal.strict(f"{prefix}.{name}", number, instead)
    if value is not None:
        text.add(f"{' ' * indent}{name}: {quoted(value)}", (f"{prefix}.{name}", number))


def listed(portal, text, key, number, mark="", indent=2):
    text.add(f"{' ' * indent}- {quoted(portal.text(key, number, mark))}", (key, number))


def register(portal, registers, number):
    text = registers["agencies"]
    text.add(f"- id: cq-{number:03}")
    field(portal, text, "agency", "name", number)
    field(portal, text, "agency", "short", number, f" ngan{number:03}")
    text.add("  names:")
    text.add(f"    - name: {quoted(portal.text('agency.names', number, f' moi{number:03}'))}\n      from: 2030-01-01",
             ("agency.names", number))
    text.add("  also-called:")
    listed(portal, text, "agency.also-called", number, f" goi{number:03}", 4)
    text.add("  contact:")
    for name in ("address", "phone", "email"):
        field(portal, text, "agency.contact", name, number, indent=4)
    strict(portal, text, "agency.contact", "url", number, "https://a.example/", 4)

    text = registers["documents"]
    text.add(f"- id: vb-{number:03}\n  symbol: {number + 1}-NQ/TW\n  date: 2020-01-01")
    # Types and issuers have pages of their own, so each has an address that no other has.
    for name, mark in (("type", f" loai{number:03}"), ("issuer", f" noi{number:03}"), ("title", "")):
        field(portal, text, "document", name, number, mark)
    text.add("  also-called:")
    listed(portal, text, "document.also-called", number, f" van{number:03}", 4)
    strict(portal, text, "document", "url", number, "https://a.example/")
    name = portal.put("Content/static/tep", "document.file", number, ".pdf", b"%PDF-1.4\n")
    text.add(f"  file: {quoted('/tep/' + name)}", ("document.file", number))

    text = registers["measures"]
    text.add(f"- id: ct-{number:03}\n  kind: flow")
    for name in ("name", "unit"):
        field(portal, text, "measure", name, number)

    text = registers["topics"]
    text.add(f"- id: dong-{number:03}\n  items: [items/h{number:03}]")
    for name in ("title", "summary"):
        field(portal, text, "topic", name, number)


def picture(portal, text, prefix, number, file, indent):
    text.add(f"{' ' * indent}file: {quoted(file)}", (f"{prefix}.file", number))
    for name in ("alt", "caption", "credit"):
        field(portal, text, prefix, name, number, indent=indent)


def item(portal, number):
    """Every field of front matter, and a text in which the payload is plain words."""
    folder = f"Content/items/h{number:03}"
    text = Text()
    text.add(f"---\ndate: 2026-11-{19 + number % 2}T08:00\nsection: muc\npinned: {str(number % 50 == 0).lower()}")
    text.add("agencies:")
    listed(portal, text, "agency.name", number)
    text.add(f"documents: [{number + 1}-NQ/TW]")
    for name in ("title", "summary"):
        field(portal, text, "item", name, number, indent=0)
    strict(portal, text, "item", "slug", number, f"tin-{number:03}", 0)
    strict(portal, text, "item", "language", number, None, 0)
    strict(portal, text, "item", "translation-of", number, None, 0)
    text.add("aliases:")
    text.add(f"  - {quoted(portal.strict('item.aliases', number, f'/cu/{number:03}/'))}", ("item.aliases", number))
    text.add("authors:")
    listed(portal, text, "item.author", number, f" tg{number:03}")
    text.add(f"  - name: {quoted(f'nv{number:03} ' + portal.text('item.author.name', number))}\n    role: [text, photo]",
             ("item.author.name", number))
    text.add("source:")
    field(portal, text, "item.source", "name", number)
    strict(portal, text, "item.source", "url", number, "https://a.example/")
    text.add("image:")
    name = portal.put(folder, "item.image.file", number, ".png", png(300))
    picture(portal, text, "item.image", number, name, 2)
    text.add("gallery:")
    shown = portal.put(folder, "item.gallery.file", number, ".gallery.png", png(500 if number % 8 == 0 else 300))
    text.add("  -")
    picture(portal, text, "item.gallery", number, shown, 4)
    text.add("attachments:\n  -")
    attached = portal.put(folder, "item.attachments.file", number, ".csv", b"a,b\r\n")
    text.add(f"    file: {quoted(attached)}", ("item.attachments.file", number))
    field(portal, text, "item.attachments", "title", number, indent=4)
    text.add("tags:")
    listed(portal, text, "item.tags", number, f" the{number:03}")
    text.add("extra:")
    field(portal, text, "item.extra", "loai", number)
    text.add(f"  {quoted(portal.text('item.extra.key', number))}: x", ("item.extra.key", number))
    text.add(f"figures:\n  - measure: ct-{number:03}\n    value: 7\n    period: 2026-11\n    document: {number + 1}-NQ/TW")
    for name in ("group", "id", "quote"):
        field(portal, text, "item.figures", name, number, indent=4)
    text.add(f"  - measure: ct-{number:03}\n    value: 5\n    period: 2026-11\n    document: {number + 1}-NQ/TW")
    text.add(f"    part-of: {quoted(portal.text('item.figures.id', number))}", ("item.figures.id", number))
    text.add(f"    group: {quoted(portal.text('item.figures.part', number, ' nhỏ'))}", ("item.figures.part", number))
    text.add(f"---\nMở đầu. a{number:03}z\n")
    plain(portal, text, "item.figures.quote", number)
    plain(portal, text, "item.body", number)
    words = escaped(portal.text("item.body.image", number))
    text.add(f'![{words}]({quote(shown)} "{words} | {words}")\n', ("item.body.image", number))
    text.add(f"[{words}]({quote(attached)})\n", ("item.body.image", number))
    text.add(f"## {escaped(portal.text('item.heading', number))}\n", ("item.heading", number))
    portal.write(f"{folder}/index.md", text)


def plain(portal, text, key, number):
    text.add(f"a {escaped(portal.text(key, number))} b\n", (key, number))


def placed(portal, text, prefix, number, places):
    """The payload as Markdown, at every place; after each a word that shows where it ends."""
    for index, place in enumerate(places):
        key = (f"{prefix}.{place}", number)
        value = portal.text(*key)
        if place in ADDRESSES and (key in portal.refused or not portal.is_hostile):
            value = "https://a.example/" + value.replace(" ", "")
        for line in PLACES[place].replace("{0}", value).replace("\r\n", "\n").split("\n"):
            text.add("> " + line, key)
        text.add(f"\nhet{index:02}\n")
    # Notes stand at the end, and in one line.
    key = (f"{prefix}.note", number)
    text.add("a[^1]\n\n[^1]: a " + " ".join(portal.text(*key).splitlines()) + " b", key)
    key = (f"{prefix}.note name", number)
    text.add("\na[^" + " ".join(portal.text(*key).splitlines()) + "]\n\nhet99", key)


def body(portal, number):
    text = Text()
    text.add(f"---\ntitle: Bài thô {number:03}\nslug: tho-{number:03}\ndate: 2026-11-18T08:00\n---")
    key = ("markdown.opening", number)
    text.add(f"a {portal.text(*key)} b".replace("\r\n", "\n"), key)
    text.add("")
    placed(portal, text, "markdown", number, PLACES)
    portal.write(f"Content/items/tho-{number:03}.md", text)


def page(portal, number):
    text = Text()
    text.add(f"---\nslug: trang-{number:03}")
    for name in ("title", "summary"):
        field(portal, text, "page", name, number, indent=0)
    strict(portal, text, "page", "language", number, None, 0)
    text.add("---\nMở đầu.\n")
    placed(portal, text, "page.markdown", number, SHORT)
    portal.write(f"Content/pages/trang-{number:03}.md", text)


# MARK: The settings

def settings(root, payloads, refused, is_hostile=True, number=0):
    """A small portal whose settings and words all carry one payload."""
    portal = Portal(root, payloads, refused, is_hostile)
    shutil.rmtree(portal.root / "Content", ignore_errors=True)
    themed(portal.root)
    text = Text()
    for name in ("title", "office", "slogan", "notice"):
        field(portal, text, "portal", name, number, indent=0)
    strict(portal, text, "portal", "base-url", number, BASE, 0)
    strict(portal, text, "portal", "time-zone", number, "+07:00", 0)
    text.add("page-length: 2\nsections:\n  - id: muc")
    for name in ("name", "description"):
        field(portal, text, "portal.sections", name, number, indent=4)
    for list in ("menu", "footer"):
        text.add(f"{list}:\n  -")
        field(portal, text, f"portal.{list}", "title", number, indent=4)
        strict(portal, text, f"portal.{list}", "url", number, "https://a.example/", 4)
    text.add("contact:")
    for name in ("address", "phone", "email"):
        field(portal, text, "portal.contact", name, number)
    text.add("share: [mail, facebook, zalo, x]\nsecurity:\n  expires: 2027-06-30")
    strict(portal, text, "portal.security", "contact", number, "mailto:a@thu.example.vn")
    strict(portal, text, "portal.security", "policy", number, "https://thu.example.vn/")
    text.add("home:\n  newest: 1\n  blocks:\n    - section: muc")
    field(portal, text, "portal.blocks", "title", number, indent=6)
    text.add("    -")
    text.add(f"      tag: {quoted(portal.text('portal.blocks.tag', number, ' the'))}", ("portal.blocks.tag", number))
    portal.write("Content/portal.yaml", text)
    registers = Text()
    registers.add("- {id: cq, name: Cơ quan}")
    portal.write("Content/agencies.yaml", registers)
    registers = Text()
    registers.add("- {id: ct, name: Chỉ tiêu, unit: việc, kind: flow}")
    portal.write("Content/measures.yaml", registers)
    for day in (17, 18, 19):
        text = Text()
        text.add(f"---\ntitle: Tin {day}\ndate: 2026-11-{day}\nsection: muc\nagencies: [cq]\nauthors: [Thử]\nsource: Nguồn")
        text.add("documents: [28-NQ/TW (2018)]\nfigures: [{measure: ct, value: 7, period: 2026-11}]\ntags:")
        listed(portal, text, "portal.blocks.tag", number, " the")
        text.add("---\nBài.")
        portal.write(f"Content/items/tin-{day}.md", text)
    words(portal, number)
    return portal


def words(portal, number):
    """The words of pages, which belong to the templates: each with the payload behind it."""
    path = "Templates/strings/vi.yaml"
    text = Text()
    for line in (ROOT / path).read_text().splitlines():
        found = re.match(r"([a-z0-9-]+): (\S.*)$", line)
        if not found or found[1].startswith(("path-", "number-", "date-")):
            text.add(line)
            continue
        value = found[2].strip()
        value = value[1:-1] if value[0] == value[-1] == '"' else value
        text.add(f"{found[1]}: {quoted(value + ' ' + portal.text(f'words.{found[1]}', number))}",
                 (f"words.{found[1]}", number))
    portal.write(path, text)
