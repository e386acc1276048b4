"""Builds: clean ones beside `cp -r` and Hugo, and those after an edit."""
import json
import shutil
import time
from typing import NamedTuple

from measure import Run, Several, changed, run, size

# A stamp younger than this when it was taken proves nothing to the next build.
SETTLED = 2.1


class Built(NamedTuple):
    run: Run
    summary: dict

    @property
    def written(self):
        return self.summary["written"]


def build(portal, root):
    it = run(portal, "build", "--json", "--language", "en", "-C", root)
    return Built(it, json.loads(it.printed.splitlines()[-1]))


def forget(*folders):
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def clean(portal, hugo, place, rounds, hugo_rounds):
    """Clean builds and second ones, `cp -r` of their output and Hugo's builds, in turn; the last copy stays."""
    root, twin = place / "portal", place / "hugo-out"
    builds, seconds, copies, others = [], [], [], []
    for turn in range(rounds):
        forget(root / "Public", root / ".portal", place / "copy")
        builds.append(build(portal, root))
        seconds.append(build(portal, root))
        copies.append(run("cp", "-r", root / "Public", place / "copy"))
        if hugo and turn < hugo_rounds:
            forget(twin)
            others.append(run(hugo, "--quiet", "-s", place / "hugo", "-d", twin))
    found = {
        "build": runs([it.run for it in builds]), "cp": runs(copies), "output": size(root / "Public"),
        "index": Several([it.summary["milliseconds"]["search"] / 1000 for it in builds]),
        "again": rebuilt(seconds), "paint": paint(root / "Public"),
    }
    if others:
        found |= {"hugo": runs(others), "hugo output": size(twin)}
    forget(twin)
    return found


def paint(public):
    """Bytes of an item's page, half of them being smaller, and of the style sheet."""
    pages = Several([path.stat().st_size for path in public.glob("tin/????/??/??/*/index.html")])
    return pages.median, sum(path.stat().st_size for path in public.glob("assets/*.css"))


def runs(several):
    return {name: Several([getattr(it, name) for it in several]) for name in ("wall", "cpu", "peak")}


def rebuilt(builds):
    return {"wall": Several([it.run.wall for it in builds]), "written": Several([it.written for it in builds])}


def later(portal, root, newsroom, rounds):
    """Builds some time after the one before: with nothing new, and with one edit each."""
    edits = {"nothing": None, "body": newsroom.body, "title": newsroom.title, "item": newsroom.item,
             "template": newsroom.article_template}
    found = {}
    for kind, edit in edits.items():
        builds = []
        for turn in range(rounds):
            time.sleep(SETTLED)
            if edit:
                edit(f"{kind}-{turn}-built").save()
            builds.append(build(portal, root))
        found[kind] = rebuilt(builds)
    return found


def changed_by(portal, root, copy, edit):
    """How many files of the output one edit changes, the copy being made what the output was before."""
    forget(copy)
    shutil.copytree(root / "Public", copy)
    edit.save()
    build(portal, root)
    return changed(copy, root / "Public")
