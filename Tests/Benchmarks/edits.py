"""What editors do to a portal, each as a value: the file, its new text, and the page that will show `mark`.

A mark is a word that no page has had before.
"""
import os
import pathlib
from typing import NamedTuple


class Edit(NamedTuple):
    path: pathlib.Path
    text: str
    address: str

    def save(self):
        """As editors save: a new file, renamed over the old one."""
        beside = self.path.with_name(self.path.name + "~")
        beside.write_text(self.text, "utf-8")
        os.replace(beside, self.path)


class Newsroom:
    """A portal's items, taken one after another from all over the archive."""

    def __init__(self, root):
        self.items = sorted(pathlib.Path(root, "Content/items").rglob("*.md"))
        self.template = pathlib.Path(root, "Templates/article.html")
        self.article = self.template.read_text("utf-8")
        newest = [path.read_text("utf-8") for path in self.items[:-200:-1]]
        self.plain = next(text for text in newest if "\nfigures:" not in text)
        self.counting = next(text for text in newest if "\nfigures:" in text)
        self.turn = 0

    def next(self):
        # A large prime, so that neighbours in turn are far apart in time.
        self.turn += 1
        path = self.items[self.turn * 7919 % len(self.items)]
        return path, path.read_text("utf-8")

    def body(self, mark):
        path, text = self.next()
        return Edit(path, f"{text}\nĐoạn thêm {mark}.\n", address(path, text))

    def title(self, mark):
        path, text = self.next()
        return Edit(path, text.replace('title: "', f'title: "{mark} ', 1), address(path, text))

    def item(self, mark):
        """A new item of the newest day, without figures."""
        return self.new(mark, self.plain)

    def item_with_figures(self, mark):
        return self.new(mark, self.counting)

    def new(self, mark, text):
        day = self.items[-1].name[:10]
        for name, value in {"slug": mark, "date": f"{day}T21:00", "title": f'"{mark} một tin mới"'}.items():
            text = text.replace(f"\n{name}: {field(text, name)}\n", f"\n{name}: {value}\n", 1)
        path = self.items[-1].with_name(f"{day}-{mark}.md")
        return Edit(path, text, address(path, text))

    def article_template(self, mark):
        path, text = self.next()
        changed = self.article.replace("</article>", f"<p>{mark}</p>\n</article>")
        return Edit(self.template, changed, address(path, text))


def field(text, name):
    return text.split(f"\n{name}: ", 1)[1].split("\n", 1)[0]


def address(path, text):
    return f"/tin/{path.name[:10].replace('-', '/')}/{field(text, 'slug')}/"
