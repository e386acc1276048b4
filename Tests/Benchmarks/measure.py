"""One child process timed, and folders of output counted and compared."""
import filecmp
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple


class Run(NamedTuple):
    """Seconds on the clock, seconds of processor time, bytes of memory at its highest, and what was printed.

    The processor's time and the memory are what the system says of the child when it has ended. As a child
    begins as a copy of its parent, the memory is never less than this program's own, some 30 MB.
    """
    wall: float
    cpu: float
    peak: int
    printed: str


def run(*command):
    command = [str(it) for it in command]
    with tempfile.TemporaryFile("w+") as said:
        began = time.monotonic()
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said, text=True) as child:
            printed = child.stdout.read()
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - began
        if child.returncode:
            said.seek(0)
            sys.exit(f"{' '.join(command)} ended with {child.returncode}\n{printed}{said.read()}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, printed)


class Several(NamedTuple):
    """The same thing measured again and again."""
    values: list

    @property
    def median(self):
        return statistics.median(self.values)

    def text(self, unit):
        """The median, and the least and the most where they differ."""
        least, most = unit(min(self.values)), unit(max(self.values))
        if least == most:
            return most
        # The unit once is enough, where it is one.
        number, _, name = least.partition(" ")
        return f"{unit(self.median)} ({number if most.endswith(name) else least}–{most})"


def files(folder):
    """The paths of all files, as relative texts."""
    return {os.path.relpath(os.path.join(at, name), folder) for at, _, names in os.walk(folder) for name in names}


def size(folder):
    """How many files a folder has, and how many bytes are in them."""
    sizes = [os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(folder) for name in names]
    return len(sizes), sum(sizes)


def changed(before, after):
    """How many files are in one folder alone, or differ in their bytes."""
    old, new = files(before), files(after)
    return len(old ^ new) + sum(
        not filecmp.cmp(pathlib.Path(before, path), pathlib.Path(after, path), shallow=False) for path in old & new)
