"""The rules of the MDN HTTP Observatory, as far as headers of a page without cookies decide.

https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
"""
import re

BROAD = {"*", "http:", "https:", "ftp:", "http://*", "https://*", "http://*.*", "https://*.*"}


def directives(policy):
    parts = [part.split() for part in policy.split(";") if part.strip()]
    return {part[0].lower(): set(part[1:]) for part in parts}


def score(headers):
    """The points for `headers`, by name in lower case, and what gave or took them.

    Over https, without cookies or cross-origin sharing, with http leading to https and all scripts from
    the same origin: these are worth nothing either way.
    """
    found = [
        csp(headers.get("content-security-policy")),
        transport(headers.get("strict-transport-security", "")),
        referrer(headers.get("referrer-policy", "")),
        framing(headers),
        sharing(headers.get("cross-origin-resource-policy")),
        (0, "") if headers.get("x-content-type-options", "").lower() == "nosniff"
        else (-5, "no X-Content-Type-Options"),
    ]
    points = 100 + sum(it for it, _ in found if it < 0)
    # Only what is good already gets more.
    if points >= 90:
        points += sum(it for it, _ in found if it > 0)
    return max(0, points), [f"{it:+} {why}" for it, why in found if it]


def csp(policy):
    if not policy:
        return -25, "no Content-Security-Policy"
    it = directives(policy)
    default = it.get("default-src", {"*"})
    script, style, objects = (it.get(f"{kind}-src", default) for kind in ["script", "style", "object"])
    if script & (BROAD | {"'unsafe-inline'", "data:"}) or objects & BROAD:
        return -20, "unsafe scripts"
    if any(source.startswith(("http:", "ftp:")) for name, sources in it.items()
           if name not in ("img-src", "media-src") for source in sources):
        return -20, "files over http"
    if "'unsafe-eval'" in script | style:
        return -10, "unsafe eval"
    passive = it.get("img-src", default) | it.get("media-src", default)
    if any(source.startswith(("http:", "ftp:")) for source in passive):
        return -10, "pictures over http"
    if style & (BROAD | {"'unsafe-inline'", "data:"}):
        return 0, "unsafe styles"
    if default == {"'none'"}:
        return 10, "default-src 'none'"
    return 5, "a policy without unsafe"


def transport(field):
    age = re.search(r"max-age=(\d+)", field)
    if not age:
        return -20, "no Strict-Transport-Security"
    return (0, "") if int(age[1]) >= 15_768_000 else (-10, "less than six months")


def referrer(field):
    if field in ("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"):
        return 5, "Referrer-Policy"
    return (-5, "unsafe Referrer-Policy") if field else (0, "")


def framing(headers):
    ancestors = directives(headers.get("content-security-policy", "")).get("frame-ancestors", {"*"})
    if not ancestors & BROAD:
        return 5, "frame-ancestors"
    is_said = headers.get("x-frame-options", "").upper() in ("DENY", "SAMEORIGIN")
    return (0, "") if is_said else (-20, "may be framed")


def sharing(field):
    if field is None or field == "cross-origin":
        return 0, ""
    return (10, "Cross-Origin-Resource-Policy") if field in ("same-origin", "same-site") else (-5, "CORP")


def grade(points):
    steps = [(100, "A+"), (90, "A"), (85, "A-"), (80, "B+"), (70, "B"), (65, "B-"), (60, "C+"),
             (50, "C"), (45, "C-"), (40, "D+"), (30, "D"), (25, "D-"), (0, "F")]
    return next(name for least, name in steps if points >= least)
