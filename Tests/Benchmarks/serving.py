"""`portal serve`: from a save until the page that it changes is served."""
import http.client
import subprocess
import sys
import time
import urllib.parse

from measure import Several

# So long an answer may be waited for; one that does not come is a fault of the portal's.
PATIENCE = 120


class Preview:
    """A running server, asked over one connection that is kept."""

    def __init__(self, portal, root):
        began = time.monotonic()
        self.child = subprocess.Popen(
            [portal, "serve", "-C", root, "--port", "0", "--language", "en"], stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)
        line = next((line for line in self.child.stdout if "http://" in line), None)
        if line is None:
            sys.exit("portal serve did not begin")
        self.connection = http.client.HTTPConnection(urllib.parse.urlsplit(line.split()[2]).netloc)
        # Until it has read the portal it answers with a page that says so, as one that is not there.
        while self.get("/")[0] != 200:
            time.sleep(0.001)
        self.ready = time.monotonic() - began

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.terminate()
        self.child.communicate()

    def get(self, path):
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        return answer.status, answer.read()

    def until_served(self, edit, mark):
        """Seconds from a save until its page shows the mark."""
        began = time.monotonic()
        edit.save()
        while mark.encode() not in self.get(edit.address)[1]:
            if time.monotonic() - began > PATIENCE:
                sys.exit(f"{edit.address} does not show {mark}")
            # Asking without a pause would take the processor from the server.
            time.sleep(0.001)
        return time.monotonic() - began


def served(portal, root, newsroom, times):
    """Seconds until the server is ready, and from save to served for each kind of edit."""
    kinds = {"body": newsroom.body, "title": newsroom.title, "item": newsroom.item,
             "template": newsroom.article_template}
    found = {kind: [] for kind in kinds}
    with Preview(portal, root) as preview:
        for turn in range(times):
            for kind, edit in kinds.items():
                # Nobody saves twice in this time; what the server still does after an answer is over by then.
                time.sleep(0.5)
                mark = f"{kind}-{turn}-served"
                found[kind].append(preview.until_served(edit(mark), mark))
        return {"ready": preview.ready} | {kind: Several(values) for kind, values in found.items()}
