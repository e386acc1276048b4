#!/usr/bin/env python3
"""Writes a portal of N made-up items, for measuring, and on request the same items as a Hugo site.

usage: corpus.py ROOT OUT N [SEED] [--hugo FOLDER] [--shape NAME]

ROOT is a checkout of this project: its items lend their words; its portal.yaml, standing pages, static files
and Templates/ are copied, and the topics that portal.yaml may lead to are made of the new items. Of one
checkout the same N, SEED and shape give the same bytes. The items are nonsense in the shape of news: 5 to 11
paragraphs, 1 to 4 documents of 300, one agency of 60, a section, up to 3 tags of 120, up to 3 figures with
quotes, in ten years. A shape is as much of one thing as there can be:

  one-document   every item is about one document and cites it
  one-agency     one agency has all items
  one-day        every second item is of one day: 5,000 of 10,000
  many-tags      every item has ten tags that no other has: 100,000 for 10,000 items
"""
import argparse
import datetime
import json
import pathlib
import random
import re
import shutil
import unicodedata
from typing import NamedTuple

SHAPES = ("plain", "one-document", "one-agency", "one-day", "many-tags")
HERE = pathlib.Path(__file__).resolve().parent
TYPES = {"NQ": "Nghị quyết", "CT": "Chỉ thị", "KL": "Kết luận", "QĐ": "Quyết định"}
MEASURES = {"hoi-nghi": "hội nghị", "tin-bai": "tin, bài", "nguoi-du": "người dự"}
AUTHORS = ("Tác giả mẫu A", "Tác giả mẫu B", "Tác giả mẫu C")
FIRST_DAY, DAYS = datetime.date(2015, 1, 1), 3650


class Document(NamedTuple):
    symbol: str
    type: str
    day: datetime.date
    title: str

    @property
    def cited(self):
        return f"{self.type} số {self.symbol} ngày {self.day.day}/{self.day.month}/{self.day.year}"


class Figure(NamedTuple):
    measure: str
    value: int
    quote: str


class Item(NamedTuple):
    name: str
    day: datetime.date
    time: str
    title: str
    slug: str
    summary: str
    section: tuple
    agency: int
    documents: list
    tags: list
    author: str
    figures: list
    body: str


class Speech:
    """Says nonsense: each word has followed the one before it somewhere in the items of the checkout."""

    def __init__(self, items, rng):
        text = ""
        for path in sorted(items.rglob("*.md")):
            fields, body = path.read_text("utf-8").split("\n---\n", 1)
            # Words of one language alone: those of another one would be strangers to search and folding.
            text += "" if "\nlanguage:" in fields else body
        words = [re.sub(r"[^\w.,;%]", "", word) for word in text.split()]
        self.words = [word for word in words if word and not word[0].isdigit()]
        self.following = {}
        for word, after in zip(self.words, self.words[1:]):
            self.following.setdefault(word, []).append(after)
        self.rng = rng

    def phrase(self, length):
        word = self.rng.choice(self.words)
        result = [word]
        while len(result) < length:
            word = self.rng.choice(self.following.get(word) or self.words)
            result.append(word)
        return " ".join(result)


def slug(text):
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", letters.encode("ascii", "ignore").decode()).strip("-")


def quoted(text):
    return '"' + text.replace('"', "") + '"'


def listed(texts):
    return "[" + ", ".join(quoted(text) for text in texts) + "]"


def agency_name(number):
    return f"Đơn vị mẫu {number}"


class Corpus:
    """What items are made of, and the items, each drawn in its turn."""

    def __init__(self, root, count, seed, shape):
        self.count, self.shape, self.rng = count, shape, random.Random(seed)
        self.speech = Speech(root / "Content/items", self.rng)
        self.documents = [
            Document(f"{number:02d}-{kind}/TW", name, self.day(datetime.date(2010, 1, 1), 1800), self.speech.phrase(12))
            for number in range(1, 76) for kind, name in TYPES.items()]
        self.tags = list({slug(tag): tag for tag in (
            re.sub(r"[.,;%]", "", self.speech.phrase(2)) for _ in range(240))}.values())[:120]
        settings = (root / "Content/portal.yaml").read_text("utf-8")
        self.sections = re.findall(r"^  - \{id: ([\w-]+), name: ([^,}]+)", settings, re.M)

    def day(self, first, days):
        return first + datetime.timedelta(days=self.rng.randrange(days))

    def about(self):
        if self.shape == "one-document":
            return self.documents[:1]
        # A few documents are what half of the news is about.
        return self.rng.sample(self.documents[:30] if self.rng.random() < 0.5 else self.documents, self.rng.randint(1, 4))

    def items(self):
        return (self.item(number) for number in range(self.count))

    def item(self, number):
        rng, phrase = self.rng, self.speech.phrase
        day, about, body, figures = self.day(FIRST_DAY, DAYS), self.about(), [], []
        if self.shape == "one-day" and number % 2:
            day = FIRST_DAY
        for _ in range(rng.randint(5, 11)):
            kind = rng.random()
            if kind < 0.15:
                body.append("## " + phrase(6))
            elif kind < 0.25:
                body.append("\n".join("- " + phrase(12) for _ in range(4)))
            else:
                body.append(f"{phrase(rng.randint(40, 110))} {rng.choice(about).cited}.")
        for measure in rng.sample(sorted(MEASURES), rng.randint(0, 3)):
            value = rng.randint(2, 90000)
            quote = f"{value:,}".replace(",", ".") + " " + MEASURES[measure]
            body.append(f"Trong kỳ có {quote} thực hiện {about[0].type} số {about[0].symbol}.")
            figures.append(Figure(measure, value, quote))
        title = f"{phrase(rng.randint(9, 16))} {number}"
        tags = rng.sample(self.tags, min(rng.randint(0, 3), len(self.tags)))
        if self.shape == "many-tags":
            tags = [f"thẻ mẫu {number * 10 + place}" for place in range(10)]
        return Item(
            name=f"{day}-{number:06d}.md", day=day, time=f"{rng.randint(6, 20):02d}:{rng.randint(0, 59):02d}",
            title=title, slug=slug(title), summary=phrase(35), section=rng.choice(self.sections),
            agency=0 if self.shape == "one-agency" else rng.randrange(60), documents=about, tags=tags,
            author=rng.choice(AUTHORS), figures=figures, body="\n\n".join(body) + "\n")


def portal_text(item):
    lines = [
        "---",
        f"title: {quoted(item.title)}",
        f"date: {item.day}T{item.time}",
        f"slug: {item.slug}",
        f"section: {item.section[0]}",
        f"agencies: [don-vi-{item.agency}]",
        f"documents: {listed(document.symbol for document in item.documents)}",
        f"summary: {quoted(item.summary)}",
        f"authors: [{item.author}]",
    ]
    if item.tags:
        lines.append(f"tags: {listed(item.tags)}")
    if item.figures:
        lines.append("figures:")
    for it in item.figures:
        lines.append(
            f"  - {{measure: {it.measure}, value: {it.value}, period: {item.day.year}-{item.day.month:02d}, "
            f"document: {item.documents[0].symbol}, quote: {quoted(it.quote)}}}")
    return "\n".join(lines) + "\n---\n\n" + item.body


def term(symbol):
    """A symbol as a term of Hugo's, which takes a stroke for a folder."""
    return symbol.replace("/", "-")


def hugo_text(item):
    lines = [
        "---",
        f"title: {quoted(item.title)}",
        f"date: {item.day}T{item.time}:00+07:00",
        f"slug: {item.slug}",
        f"chuyen-muc: {listed([item.section[1]])}",
        f"co-quan: {listed([agency_name(item.agency)])}",
        f"van-ban: {listed(term(document.symbol) for document in item.documents)}",
        f"summary: {quoted(item.summary)}",
        f"tac-gia: {listed([item.author])}",
        f"the: {listed(item.tags)}",
        f'nam: ["{item.day.year}"]',
        f'thang: ["{item.day.year}-{item.day.month:02d}"]',
        f'ngay: ["{item.day}"]',
    ]
    if item.figures:
        lines.append("figures:")
    for it in item.figures:
        lines.append(
            f"  - {{measure: {quoted(MEASURES[it.measure])}, value: {it.value}, period: {item.day.year}-{item.day.month:02d}, "
            f"document: {term(item.documents[0].symbol)}, quote: {quoted(it.quote)}}}")
    return "\n".join(lines) + "\n---\n\n" + item.body


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def write_registers(root, content, corpus):
    agencies = ("- {id: don-vi-%d, name: %s%s}\n" % (
        number, agency_name(number), f", parent: don-vi-{(number - 1) // 4}" if number else "") for number in range(60))
    write(content / "agencies.yaml", "".join(agencies))
    write(content / "documents.yaml", "".join(
        f"- {{symbol: {it.symbol}, date: {it.day}, type: {it.type}, title: {quoted(it.title)}}}\n"
        for it in corpus.documents))
    write(content / "measures.yaml", "".join(
        f"- {{id: {measure}, name: {quoted(unit.capitalize())}, unit: {quoted(unit)}, kind: flow}}\n"
        for measure, unit in MEASURES.items()))
    for folder in ("Content/pages", "Content/static", "Templates"):
        shutil.copytree(root / folder, content.parent / folder, dirs_exist_ok=True)
    shutil.copy(root / "Content/portal.yaml", content)


def write_topics(root, content, names):
    """portal.yaml leads to topics by their ids, so there are topics of these ids, of the first items."""
    ids = re.findall(r"^- id: (\S+)", (root / "Content/topics.yaml").read_text("utf-8"), re.M)
    write(content / "topics.yaml", "".join(
        f"- id: {it}\n  title: Dòng sự kiện mẫu {number}\n  items: {listed('items/' + name for name in names)}\n"
        for number, it in enumerate(ids)))


def write_twin(root, folder, corpus):
    shutil.copytree(HERE / "hugo", folder, dirs_exist_ok=True)
    shutil.copytree(root / "Templates/assets", folder / "static/assets", dirs_exist_ok=True)
    write(folder / "data/documents.json", json.dumps({
        term(it.symbol).lower(): {"type": it.type, "symbol": it.symbol, "day": f"{it.day:%d/%m/%Y}", "title": it.title}
        for it in corpus.documents}, ensure_ascii=False))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("count", type=int)
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("--hugo", type=pathlib.Path)
    parser.add_argument("--shape", choices=SHAPES, default="plain")
    options = parser.parse_args()
    corpus, content = Corpus(options.root, options.count, options.seed, options.shape), options.out / "Content"
    write_registers(options.root, content, corpus)
    if options.hugo:
        write_twin(options.root, options.hugo, corpus)
    first = []
    for item in corpus.items():
        name = f"{item.day.year}/{item.name}"
        first += [name] * (len(first) < 5)
        write(content / "items" / name, portal_text(item))
        if options.hugo:
            write(options.hugo / "content/tin" / item.name, hugo_text(item))
    write_topics(options.root, content, first)


main()
