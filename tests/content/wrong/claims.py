"""Claims without a source or a balance, sources nobody checked, facts gone wrong."""

from __future__ import annotations

from kiosk.problems import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING
CLAIM = """[[fact]]
id = "F2"
says = "It comes from work."
kind = "claim"
en = [["too much work"]]
es = [["mucho trabajo"]]

[[fact]]"""
BALANCE = (
    '!!! balance "Not for everyone"\n'
    "    It does not help everyone. Studies do not agree. [[G2]]"
)

CLAIMS = [
    # file, what stood there, what stands there now, code, severity, line
    (
        "en.md",
        "A shot may ease the pain for a while",
        "A shot improves life",
        "bare-claim",
        WARNING,
        18,
    ),
    (
        "en.md",
        BALANCE,
        "Fine. [[G2]]",
        "no-balance",
        ERROR,
        18,
    ),
    (
        "en.md",
        "small problem. [[G2]]",
        "small problem.",
        "number-without-source",
        ERROR,
        24,
    ),
    ("en.md", "check it. [[G2]]", "check it.", "no-source", WARNING, 5),
    (
        "en.md",
        "It can come from how you sit.",
        "They tend to radiate widely across neighbouring parts.",
        "copied",
        ERROR,
        7,
    ),
    (
        "en.md",
        "A tight band with a knot in a muscle",
        "Knots tend to radiate widely across neighbouring tissue",
        "copied",
        ERROR,
        11,
    ),
    ("en.md", "[[G2]]", "[[G9]]", "unknown-source", ERROR, 7),
    ("topic.toml", "checked = 2026-11-24\n", "", "source-unchecked", ERROR, 47),
    ("facts.toml", "[[fact]]", CLAIM, "claim-without-limits", ERROR, 5),
    ("facts.toml", "es = [[", "fr = [[", "fact-not-checked", ERROR, 0),
    ("facts.toml", "[[fact]]", "[fact]", "bad-fact", ERROR, 1),
    ("facts.toml", 'id = "F1"', "id = 1", "bad-fact", ERROR, 1),
]
