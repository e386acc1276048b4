#!/usr/bin/env python3
"""Writes a portal of N made-up items, for measuring.

usage: corpus.py ROOT OUT N [SEED]

ROOT is a checkout of this project: its items lend their words, its portal.yaml and Templates/ are
copied. The same N and SEED give the same bytes. The items are nonsense in the shape of news: 5 to 11
paragraphs, 1 to 4 documents, an agency, up to 4 figures with quotes.
"""
import datetime
import pathlib
import random
import re
import shutil
import sys

root, out, count = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
rng = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)

text = ""
for path in sorted((root / "Content/items").rglob("*.md")):
    fields, body = path.read_text(encoding="utf-8").split("\n---\n", 1)
    # Words of one language alone: those of another one would be strangers to search and folding.
    text += "" if "\nlanguage:" in fields else body
words = [re.sub(r"[^\w.,;%]", "", word) for word in text.split()]
words = [word for word in words if word and not word[0].isdigit()]
following = {}
for word, after in zip(words, words[1:]):
    following.setdefault(word, []).append(after)


def phrase(length):
    word = rng.choice(words)
    result = [word]
    while len(result) < length:
        word = rng.choice(following.get(word) or words)
        result.append(word)
    return " ".join(result)


def quoted(text):
    return '"' + text.replace('"', "") + '"'


types = {"NQ": "Nghị quyết", "CT": "Chỉ thị", "KL": "Kết luận", "QĐ": "Quyết định"}
documents = []
for number in range(1, 76):
    for abbreviation, name in types.items():
        day = datetime.date(2010, 1, 1) + datetime.timedelta(days=rng.randrange(1800))
        documents.append((f"{number:02d}-{abbreviation}/TW", name, day))
agencies = [f"don-vi-{number}" for number in range(60)]
measures = {"hoi-nghi": "hội nghị", "tin-bai": "tin, bài", "nguoi-du": "người dự"}

content = out / "Content"
content.mkdir(parents=True, exist_ok=True)
# Its topics are of its own items.
settings = (root / "Content/portal.yaml").read_text("utf-8").splitlines(keepends=True)
(content / "portal.yaml").write_text(
    "".join(line for line in settings if "topic:" not in line and "/dong-su-kien/" not in line), "utf-8"
)
shutil.copytree(root / "Content/pages", content / "pages", dirs_exist_ok=True)
shutil.copytree(root / "Templates", out / "Templates", dirs_exist_ok=True)
with open(content / "agencies.yaml", "w", encoding="utf-8") as file:
    for number, agency in enumerate(agencies):
        parent = f", parent: {agencies[(number - 1) // 4]}" if number else ""
        file.write(f"- {{id: {agency}, name: Đơn vị mẫu {number}{parent}}}\n")
with open(content / "documents.yaml", "w", encoding="utf-8") as file:
    for symbol, name, day in documents:
        file.write(f"- {{symbol: {symbol}, date: {day}, type: {name}, title: {quoted(phrase(12))}}}\n")
with open(content / "measures.yaml", "w", encoding="utf-8") as file:
    for measure, unit in measures.items():
        file.write(f"- {{id: {measure}, name: {quoted(unit.capitalize())}, unit: {quoted(unit)}, kind: flow}}\n")

for number in range(count):
    day = datetime.date(2015, 1, 1) + datetime.timedelta(days=rng.randrange(3650))
    about = rng.sample(documents, rng.randint(1, 4))
    figures, body = [], []
    for _ in range(rng.randint(5, 11)):
        kind = rng.random()
        if kind < 0.15:
            body.append("## " + phrase(6))
        elif kind < 0.25:
            body.append("\n".join("- " + phrase(12) for _ in range(4)))
        else:
            symbol, name, issued = rng.choice(about)
            body.append(f"{phrase(rng.randint(40, 110))} {name} số {symbol} ngày {issued.day}/{issued.month}/{issued.year}.")
    for measure in rng.sample(sorted(measures), rng.randint(0, 3)):
        value = rng.randint(2, 90000)
        quote = f"{value:,}".replace(",", ".") + " " + measures[measure]
        body.append(f"Trong kỳ có {quote} thực hiện {about[0][1]} số {about[0][0]}.")
        figures.append(f'  - {{measure: {measure}, value: {value}, period: {day.year}-{day.month:02d}, document: {about[0][0]}, quote: "{quote}"}}')
    lines = [
        "---",
        f"title: {quoted(phrase(rng.randint(9, 16)) + f' {number}')}",
        f"date: {day}T{rng.randint(6, 20):02d}:{rng.randint(0, 59):02d}",
        f"documents: [{', '.join(quoted(symbol) for symbol, _, _ in about)}]",
        f"agencies: [{rng.choice(agencies)}]",
        f"summary: {quoted(phrase(35))}",
        f"authors: [{rng.choice(['Tác giả mẫu A', 'Tác giả mẫu B', 'Tác giả mẫu C'])}]",
    ]
    if figures:
        lines += ["figures:", *figures]
    folder = content / "items" / str(day.year)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{day}-{number:06d}.md").write_text(
        "\n".join(lines) + "\n---\n\n" + "\n\n".join(body) + "\n", encoding="utf-8")
