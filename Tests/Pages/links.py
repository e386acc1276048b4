"""links.py PUBLIC_DIR: every link inside leads to a file and, with a fragment, to a place in it.

Independent of the portal's own checks: it knows only files. Feeds, sitemaps, canonical addresses and structured
data name full addresses; those of the portal itself must be there too.
"""
import collections
import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

LINKS = {"href", "src", "action", "cite", "poster", "data", "longdesc"}


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.links, self.ids, self.twice, self.canonical = [], set(), [], None
        self.is_data, self.data = False, []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        fields = dict(attributes)
        self.is_data = tag == "script" and fields.get("type") == "application/ld+json"
        for name, value in attributes:
            if name == "id" or (name == "name" and tag == "a"):
                if value in self.ids:
                    self.twice.append(value)
                self.ids.add(value)
            elif name in LINKS:
                self.links.append(value or "")
            elif name in ("srcset", "imagesrcset"):
                self.links += [it.split()[0] for it in value.split(",") if it.strip()]
            elif name in ("aria-labelledby", "aria-describedby", "aria-controls", "headers", "for", "list"):
                self.links += [f"#{it}" for it in (value or "").split()]
            elif name == "content" and fields.get("http-equiv", "").lower() == "refresh":
                self.links += re.findall(r"url=(.+)$", value, re.I)
            elif name == "content" and (value or "").startswith("http"):
                self.links.append(value)
        if tag == "link" and fields.get("rel") == "canonical":
            self.canonical = fields.get("href")

    def handle_endtag(self, tag):
        self.is_data = False

    def handle_data(self, text):
        if self.is_data:
            self.data.append(text)


def texts(value):
    """Every text in JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for it in value.values() if isinstance(value, dict) else value:
            yield from texts(it)


class Site:
    def __init__(self, public):
        self.public = public
        self.files = {"/" + str(it.relative_to(public)) for it in public.rglob("*") if it.is_file()}
        self.pages = {
            name: Page((public / name[1:]).read_text()) for name in self.files if name.endswith(".html")}
        bases = collections.Counter(
            "{0.scheme}://{0.netloc}".format(urlsplit(it.canonical))
            for it in self.pages.values() if it.canonical)
        self.base = bases.most_common(1)[0][0] if bases else None
        self.faults, self.count = [], 0

    def file(self, path):
        for name in [path, path + "index.html" if path.endswith("/") else None]:
            if name in self.files:
                return name
        return None

    def follow(self, place, link):
        """Notes what is wrong with `link`, which stands in the file `place`."""
        here = (self.base or "http://portal.invalid") + place.removesuffix("index.html")
        link = link.strip()
        if re.match(r"(?!https?:)[a-z][a-z0-9+.-]*:", link, re.I):
            return
        target = urlsplit(urljoin(here, link))
        if f"{target.scheme}://{target.netloc}" != f"{urlsplit(here).scheme}://{urlsplit(here).netloc}":
            return
        self.count += 1
        # A template of an address, as search actions have.
        if "{" in target.query:
            target = target._replace(query="")
        file = self.file(unquote(target.path or "/"))
        if file is None:
            self.faults.append(f"{place}: {link}: there is no such file")
        elif target.fragment and file in self.pages:
            fragment = unquote(target.fragment)
            # What points into running text, and the top, need no place of their own.
            if not fragment.startswith(":~:") and fragment != "top" and fragment not in self.pages[file].ids:
                self.faults.append(f"{place}: {link}: there is no such place")

    def check(self):
        for place, page in sorted(self.pages.items()):
            for link in page.links:
                self.follow(place, link)
            for value in texts([json.loads(it) for it in page.data]):
                if self.base and value.startswith(self.base):
                    self.follow(place, value)
            self.faults += [f"{place}: the id {it} is there twice" for it in page.twice]
        for name in sorted(self.files):
            suffix = name.rsplit(".", 1)[-1]
            if suffix not in ("xml", "css", "json", "txt"):
                continue
            text = (self.public / name[1:]).read_text()
            if suffix == "xml":
                links = re.findall(r"<(?:loc|link|guid|image:loc)>([^<]+)<|(?:href|url)=\"([^\"]+)\"", text)
                links = [(a or b).replace("&amp;", "&") for a, b in links]
            elif suffix == "css":
                links = re.findall(r"url\([\"']?([^\"')]+)", text)
            elif suffix == "json":
                links = [it for it in texts(json.loads(text)) if self.base and it.startswith(self.base)]
            else:
                links = re.findall(r"https?://\S+", text)
            for link in links:
                self.follow(name, link)


def main():
    site = Site(Path(sys.argv[1]))
    site.check()
    for fault in site.faults[:100]:
        print(fault)
    print(f"{len(site.pages)} pages, {site.count} links inside, {len(site.faults)} broken")
    sys.exit(1 if site.faults or not site.count else 0)


if __name__ == "__main__":
    main()
