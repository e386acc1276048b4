"""The search index beside Pagefind's, over the same pages of items."""
import json
import pathlib
import shutil

from building import forget, runs
from measure import run

# Of Pagefind only what it is asked for here: pages of items without what stands around them.
PAGES = ("--glob", "tin/????/??/??/*/index.html", "--root-selector", "main")
QUERIES = ("tuyên truyền miệng", "hội nghị giao", "an sinh xã", "báo cáo viên")


def pagefind(program, site, rounds):
    found = []
    for _ in range(rounds):
        forget(site / "pagefind")
        found.append(run(program, "--site", site, *PAGES))
    return runs(found)


def fetched(python, site):
    """The most bytes that a query of three words fetches, of each index that is there."""
    script = pathlib.Path(__file__).with_name("search.py")
    records = [json.loads(line) for line in run(python, script, "--json", site, *QUERIES).printed.splitlines()]
    return {program: max(it["bytes"] for it in records if it["program"] == program)
            for program in {it["program"] for it in records}}


def browser():
    """Whether there is Chromium and what drives it."""
    return (shutil.which("chromium") or shutil.which("google-chrome")) and shutil.which("chromedriver")
