#!/usr/bin/env python3
"""Checks the feeds, the sitemap and robots.txt of a built portal: feeds.py PUBLIC_DIR

Every feed is read by feedparser and held to what its form requires; the sitemap to the protocol of
sitemaps.org and to Google's for news; every address in them to be full, of one host and path, and to lead
to a file that is there. Says what is wrong, a line each, and ends with 1 if anything is.
"""
import datetime
import email.utils
import json
import pathlib
import re
import sys
import urllib.parse
import xml.etree.ElementTree as etree

import feedparser

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"
W3C_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
NOINDEX = re.compile(rb'<meta name="robots" content="[^"]*noindex')


class Check:
    def __init__(self, public):
        self.public = pathlib.Path(public)
        self.faults = []
        self.base = self.base_url()

    def base_url(self):
        """What all addresses begin with: that of the home page, as its own feed says it."""
        channel = etree.parse(self.public / "feed.xml").getroot().find("channel")
        return channel.findtext("link")

    def fault(self, file, text):
        self.faults.append(f"{file.relative_to(self.public)}: {text}")

    def wants(self, holds, file, text):
        if not holds:
            self.fault(file, text)

    def address(self, file, url):
        """An address of the portal leads to a file of it."""
        if not (url or "").startswith(self.base):
            return self.fault(file, f"{url!r} does not begin with {self.base}")
        path = urllib.parse.unquote(url[len(self.base):])
        if path == "" or path.endswith("/"):
            path += "index.html"
        self.wants((self.public / path).is_file(), file, f"{url} leads to no file")

    def date(self, file, text, read):
        try:
            moment = read(text)
        except (TypeError, ValueError):
            return self.fault(file, f"{text!r} is no date")
        self.wants(moment.tzinfo is not None, file, f"{text!r} has no offset")

    # Feeds

    def feeds(self):
        files = sorted(self.public.rglob("feed.xml"))
        for file in files:
            self.rss(file)
        self.atom(self.public / "atom.xml")
        self.json(self.public / "feed.json")
        return len(files) + 2

    def parsed(self, file, version):
        feed = feedparser.parse(file.read_bytes())
        self.wants(not feed.bozo, file, f"feedparser: {feed.get('bozo_exception')}")
        self.wants(feed.version == version, file, f"feedparser takes it for {feed.version!r}")
        identities = [entry.get("id") for entry in feed.entries]
        self.wants(all(identities), file, "an item without an identity")
        self.wants(len(set(identities)) == len(identities), file, "two items of one identity")
        self.wants(len(identities) <= 20, file, f"{len(identities)} items")
        times = [entry.get("published_parsed") for entry in feed.entries]
        self.wants(times == sorted(times, reverse=True), file, "items are not in the order of time")
        return feed

    def rss(self, file):
        self.parsed(file, "rss20")
        root = etree.parse(file).getroot()
        channels = root.findall("channel")
        if root.tag != "rss" or root.get("version") != "2.0" or len(channels) != 1:
            return self.fault(file, "is not RSS 2.0")
        channel = channels[0]
        for name in ["title", "link", "description"]:
            found = channel.findall(name)
            self.wants(len(found) == 1 and found[0].text, file, f"the channel wants one {name}")
        self.wants(LANGUAGE.fullmatch(channel.findtext("language") or ""), file, "no language")
        own = [link.get("href") for link in channel.findall(ATOM + "link")
               if link.get("rel") == "self"]
        address = self.base + urllib.parse.quote(str(file.relative_to(self.public)))
        self.wants(own == [address], file, f"names itself {own}, not {address}")
        self.address(file, channel.findtext("link"))
        if channel.find("lastBuildDate") is not None:
            self.date(file, channel.findtext("lastBuildDate"), email.utils.parsedate_to_datetime)
        for item in channel.findall("item"):
            guid = item.find("guid")
            self.wants(item.findtext("title"), file, "an item without a title")
            self.address(file, item.findtext("link"))
            self.wants(
                guid is not None and guid.get("isPermaLink") == "true"
                and guid.text == item.findtext("link"), file, "guid and link differ")
            self.date(file, item.findtext("pubDate"), email.utils.parsedate_to_datetime)
            self.wants(item.find("author") is None, file, "author must be a mail address")
            self.wants(
                all(creator.text for creator in item.findall(DC + "creator")), file,
                "an author without a name")
            enclosures = item.findall("enclosure")
            self.wants(len(enclosures) <= 1, file, "several enclosures")
            for enclosure in enclosures:
                self.enclosure(
                    file, enclosure.get("url"), enclosure.get("length"), enclosure.get("type"))

    def enclosure(self, file, url, length, kind):
        self.address(file, url)
        path = self.public / urllib.parse.unquote((url or "")[len(self.base):])
        if path.is_file():
            size = str(path.stat().st_size)
            # What private data are taken out of has no length in Atom, and 0 in RSS.
            self.wants(length in (size, "0", None), file, f"{url} has {size} bytes, not {length}")
        self.wants((kind or "").startswith("image/"), file, f"{url} is of type {kind!r}")

    def atom(self, file):
        self.parsed(file, "atom10")
        root = etree.parse(file).getroot()
        entries = root.findall(ATOM + "entry")
        for element in [root] + entries:
            for name in ["id", "title", "updated"]:
                found = element.findall(ATOM + name)
                self.wants(
                    len(found) == 1 and found[0].text, file, f"{element.tag} wants one {name}")
            self.date(file, element.findtext(ATOM + "updated"), datetime.datetime.fromisoformat)
            for link in element.findall(ATOM + "link"):
                self.address(file, link.get("href"))
                if link.get("rel") == "enclosure":
                    self.enclosure(file, link.get("href"), link.get("length"), link.get("type"))
        self.wants(root.find(f"{ATOM}author/{ATOM}name") is not None, file, "no author")
        own = [link.get("href") for link in root.findall(ATOM + "link")
               if link.get("rel") == "self"]
        self.wants(own == [self.base + "atom.xml"], file, f"names itself {own}")

    def json(self, file):
        feed = json.loads(file.read_text("utf-8"))
        self.wants(feed.get("version") == "https://jsonfeed.org/version/1.1", file, "no version")
        self.wants(feed.get("title"), file, "no title")
        self.wants(feed.get("feed_url") == self.base + "feed.json", file, "names itself otherwise")
        self.address(file, feed.get("home_page_url"))
        self.wants(isinstance(feed.get("items"), list), file, "no items")
        for item in feed.get("items") or []:
            self.wants(isinstance(item.get("id"), str) and item["id"], file, "an item without id")
            self.wants(
                isinstance(item.get("content_text"), str) or isinstance(item.get("content_html"), str),
                file, "an item without content")
            self.address(file, item.get("url"))
            for key in ["date_published", "date_modified"]:
                if key in item:
                    self.date(file, item[key], datetime.datetime.fromisoformat)
            for key, kind in [("tags", str), ("authors", dict)]:
                values = item.get(key, [])
                self.wants(
                    isinstance(values, list) and all(isinstance(value, kind) for value in values),
                    file, f"{key} of the wrong type")

    # The sitemap

    def sitemap(self):
        index = self.public / "sitemap.xml"
        root = etree.parse(index).getroot()
        self.wants(root.tag == MAP + "sitemapindex", index, f"begins with {root.tag}")
        parts = []
        for entry in root:
            self.wants(entry.tag == MAP + "sitemap", index, f"holds {entry.tag}")
            parts.append(self.location(index, entry, []))
        self.wants(len(set(parts)) == len(parts), index, "names a part twice")
        there = {self.base + file.name for file in self.public.glob("sitemap-*.xml")}
        self.wants(set(parts) == there, index, f"differs from the parts there are: {there}")
        found = []
        for url in sorted(set(parts)):
            file = self.public / url[len(self.base):]
            if file.is_file():
                found += self.part(file)
        self.wants(len(set(found)) == len(found), index, "a page stands in two parts")
        self.completeness(index, set(found))
        return len(found)

    def part(self, file):
        root = etree.parse(file).getroot()
        is_news = file.name.startswith("sitemap-news")
        self.wants(root.tag == MAP + "urlset", file, f"begins with {root.tag}")
        limit = 1_000 if is_news else 50_000
        self.wants(1 <= len(root) <= limit, file, f"has {len(root)} addresses")
        self.wants(file.stat().st_size <= 50_000_000, file, f"has {file.stat().st_size} bytes")
        found = []
        for entry in root:
            self.wants(entry.tag == MAP + "url", file, f"holds {entry.tag}")
            found.append(self.location(file, entry, [NEWS + "news"] if is_news else []))
            if is_news:
                self.news(file, entry.find(NEWS + "news"))
        # The news stands with the other items too.
        return [] if is_news else found

    def location(self, file, entry, more):
        names = [child.tag for child in entry]
        allowed = [MAP + "loc", MAP + "lastmod"] + more
        self.wants(
            names == [name for name in allowed if name in names] and names[:1] == allowed[:1]
            and all(name in names for name in more), file, f"an entry has {names}")
        changed = entry.findtext(MAP + "lastmod")
        if changed is not None:
            self.wants(W3C_DATE.fullmatch(changed), file, f"{changed!r} is no date")
        url = entry.findtext(MAP + "loc")
        self.wants(url and len(url) < 2_048, file, "an address is too long")
        self.address(file, url)
        return url

    def news(self, file, news):
        for path in ["publication/name", "publication/language", "publication_date", "title"]:
            path = "/".join(NEWS + name for name in path.split("/"))
            self.wants(news is not None and news.findtext(path), file, f"news without {path}")
        if news is not None:
            date = news.findtext(NEWS + "publication_date") or ""
            self.wants(W3C_DATE.fullmatch(date), file, f"{date!r} is no date")

    def completeness(self, index, found):
        """Every page is in the sitemap, unless it asks search engines to leave it out."""
        for file in self.public.rglob("*.html"):
            path = str(file.relative_to(self.public))
            url = self.base + urllib.parse.quote(re.sub(r"(^|/)index\.html$", r"\1", path))
            is_hidden = NOINDEX.search(file.read_bytes()) is not None
            if is_hidden and url in found:
                self.fault(index, f"has {url}, which asks to be left out")
            elif not is_hidden and url not in found and (self.is_ours(file)):
                self.fault(index, f"lacks {url}")

    def is_ours(self, file):
        """Whether it is a page of the portal, and no file that was copied."""
        return b'<link rel="canonical"' in file.read_bytes()

    def robots(self):
        file = self.public / "robots.txt"
        lines = file.read_text("utf-8").splitlines()
        self.wants(f"Sitemap: {self.base}sitemap.xml" in lines, file, "does not name the sitemap")


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: feeds.py PUBLIC_DIR")
    check = Check(sys.argv[1])
    feeds = check.feeds()
    pages = check.sitemap()
    check.robots()
    for fault in check.faults:
        print(fault)
    print(f"{feeds} feeds, {pages} addresses in the sitemap: {len(check.faults)} faults")
    sys.exit(1 if check.faults else 0)


if __name__ == "__main__":
    main()
