"""The tables, in Markdown, and what they were measured with."""
import datetime
import os
import pathlib
import platform
import subprocess

from measure import Several

MISSING = "–"
# Where a program is not installed, or would take too long or too much memory.
LEFT_OUT = {
    "hugo": "Hugo left out", "hugo output": "Hugo left out", "pagefind": "Pagefind left out",
    "fetched": "browser left out"}


def seconds(value):
    return f"{value:.1f} s" if value >= 10 else f"{value:.2f} s" if value >= 1 else f"{value * 1000:.0f} ms"


def data(value):
    if value < 1e6:
        return f"{value / 1e3:.1f} KB"
    return f"{value / 1e6:.1f} MB" if value < 1e7 else f"{value / 1e6:,.0f} MB"


def times(value):
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"


def count(value):
    return f"{value:,.0f}"


def ratio(one, other):
    """Of what was measured in the same round, so that a slow minute of the machine slows both."""
    return Several([a / b for a, b in zip(one.values, other.values)]).text(times)


def output(it):
    return f"{it[0]:,} files, {data(it[1])}"


def rebuilt(it):
    return f"{it['wall'].text(seconds)}, {it['written'].text(count)} written"


# What stands in a row, the bar it is held to, and its text for what was found at one size.
ROWS = [
    ("clean build", "", lambda it: it["build"]["wall"].text(seconds)),
    ("its processor time", "", lambda it: it["build"]["cpu"].text(seconds)),
    ("its peak memory", "≤ 150 MB at 10,000, ≤ 1 GB at 100,000", lambda it: it["build"]["peak"].text(data)),
    ("its output", "", lambda it: output(it["output"])),
    ("`cp -r` of the output", "", lambda it: it["cp"]["wall"].text(seconds)),
    ("clean build ÷ `cp -r`", "≤ 1.0 at 10,000", lambda it: ratio(it["build"]["wall"], it["cp"]["wall"])),
    ("Hugo", "", lambda it: it["hugo"]["wall"].text(seconds)),
    ("its processor time", "", lambda it: it["hugo"]["cpu"].text(seconds)),
    ("its peak memory", "", lambda it: it["hugo"]["peak"].text(data)),
    ("its output", "", lambda it: output(it["hugo output"])),
    ("Hugo ÷ clean build", "≥ 10 at 10,000, ≥ 15 at 100,000",
     lambda it: ratio(it["hugo"]["wall"], it["build"]["wall"])),
    ("second build, right after", "", lambda it: rebuilt(it["again"])),
    ("second build, later", "≤ 0.3 s and 0 files at 10,000", lambda it: rebuilt(it["later"]["nothing"])),
    ("build after an edit of a text", "", lambda it: rebuilt(it["later"]["body"])),
    ("… of a title", "", lambda it: rebuilt(it["later"]["title"])),
    ("… a new item", "", lambda it: rebuilt(it["later"]["item"])),
    ("… of article.html", "", lambda it: rebuilt(it["later"]["template"])),
    ("files changed by a new item without figures", "≤ 100 at 10,000", lambda it: count(it["changed"])),
    ("… by one with figures", "≤ 100 at 10,000", lambda it: count(it["changed, figures"])),
    ("`serve` until the home page comes", "", lambda it: seconds(it["served"]["ready"])),
    ("save to served: a text", "≤ 50 ms at 10,000", lambda it: it["served"]["body"].text(seconds)),
    ("… a title", "≤ 100 ms at 10,000", lambda it: it["served"]["title"].text(seconds)),
    ("… a new item", "≤ 100 ms at 10,000", lambda it: it["served"]["item"].text(seconds)),
    ("… article.html", "", lambda it: it["served"]["template"].text(seconds)),
    ("search index, of the clean build", "", lambda it: it["index"].text(seconds)),
    ("Pagefind, of the same items", "", lambda it: it["pagefind"]["wall"].text(seconds)),
    ("its peak memory", "", lambda it: it["pagefind"]["peak"].text(data)),
    ("search index ÷ Pagefind", "≤ 0.1 at 10,000",
     lambda it: f"{it['index'].median / it['pagefind']['wall'].median:.3f}"),
    ("fetched for three words, at most", "≤ 150 KB at 10,000", lambda it: data(it["fetched"]["portal"])),
    ("… with Pagefind", "", lambda it: data(it["fetched"]["pagefind"])),
    ("an item's page, median; style sheet", "≤ 20 KB; ≤ 20 KB", lambda it: "; ".join(map(data, it["paint"]))),
]
# Those that compare a size with the one before it.
GROWTH = [
    ("growth: items", lambda it: it["items"]),
    ("… files", lambda it: it["output"][0]),
    ("… processor time", lambda it: it["build"]["cpu"].median),
    ("… peak memory", lambda it: it["build"]["peak"].median),
]


def cell(text, *found):
    try:
        return text(*found)
    except KeyError as missing:
        return LEFT_OUT.get(missing.args[0], MISSING)


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def sizes_table(found):
    """Everything that was measured, a column a size."""
    rows = [[name, bar, *(cell(text, it) for it in found)] for name, bar, text in ROWS]
    for name, value in GROWTH if len(found) > 1 else []:
        steps = (f"× {times(value(after) / value(before))}" for before, after in zip(found, found[1:]))
        rows.append([name, "", "", *steps])
    return table(["", "bar", *(f"{it['items']:,} items" for it in found)], rows)


def shapes_table(found):
    """Two sizes of each shape.

    The last column is how much faster time grows than items and files do. It is not 1, as an item takes longer
    than a file and some files are there without items, but about that of the plain shape; what is quadratic
    brings it towards the growth itself.
    """
    rows = []
    for shape, pair in found.items():
        parts = [it["items"] + it["files"] for it in pair]
        cpu = [it["cpu"].median for it in pair]
        more, longer = parts[1] / parts[0], cpu[1] / cpu[0]
        rows.append([
            shape, both(count, [it["items"] for it in pair]), both(count, [it["files"] for it in pair]),
            both(seconds, cpu), both(data, [it["peak"].median for it in pair]),
            both(lambda it: f"{it * 1e6:.0f} µs", [a / b for a, b in zip(cpu, parts)]),
            f"× {times(more)}", f"× {times(longer)}", times(longer / more)])
    head = ["shape", "items", "files", "processor time", "peak memory", "time an item and file",
            "growth of items and files", "of time", "time ÷ items and files"]
    return table(head, rows)


def both(unit, pair):
    return " → ".join(map(unit, pair))


def first_line(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]
    except (OSError, subprocess.CalledProcessError, IndexError):
        return MISSING


def proc(name, key):
    lines = pathlib.Path("/proc", name).read_text().splitlines()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(key)), MISSING)


def conditions(portal, hugo, pagefind, root, folder):
    """Date, machine and versions."""
    memory = int(proc("meminfo", "MemTotal").split()[0]) * 1024
    commit = first_line("git", "-C", str(root), "describe", "--always", "--dirty", "--abbrev=10")
    return "\n".join([
        f"- {datetime.date.today()}; {proc('cpuinfo', 'model name')}, {len(os.sched_getaffinity(0))} cores, "
        f"{memory / 1e9:.0f} GB of memory, Linux {platform.release()}, files in {folder}",
        f"- portal {first_line(str(portal), '--version')} at {commit}, {first_line('swift', '--version')}",
        f"- {first_line(str(hugo), 'version') if hugo else 'no Hugo'}",
        f"- {first_line(str(pagefind), '--version') if pagefind else 'no Pagefind'}",
    ])
