"""Screens too long, too short, or without what leads a reader through them."""

from __future__ import annotations

from kiosk.problems import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING
MIDDLE = (
    "People feel it as a sore band. It can come from too much work.\n"
    "It can come from how you sit."
)
BIG = "Words go on and on and on and on here. " * 10

GUIDANCE = [
    # file, what stood there, what stands there now, code, severity, line
    ("en.md", "Take these with you.", BIG, "long-screen", ERROR, 31),
    ("en.md", "What a knot is.", "A knot is tight. " * 6, "long-summary", WARNING, 1),
    (
        "en.md",
        MIDDLE,
        "",
        "short-screen",
        WARNING,
        5,
    ),
    ("en.md", "check it. [[G2]]", "call {number}. [[G2]]", "number-on-page", ERROR, 7),
    (
        "en.md",
        "    - It does not help everyone.\n",
        "    - It may not help.\n" * 7,
        "long-list",
        ERROR,
        33,
    ),
    ("en.md", "!!! key-points", "!!! note", "no-main-point", WARNING, 5),
    (
        "en.md",
        '!!! key-points "Key points"',
        '!!! note "Key points"',
        "no-key-points",
        WARNING,
        27,
    ),
    ("en.md", "    - What if I wait?\n", "", "no-questions", WARNING, 0),
    ("en.md", "!!! questions", "!!! note", "no-questions", WARNING, 0),
    (
        "en.md",
        "![A tight band",
        "#### More\n\n![A tight band",
        "second-heading",
        WARNING,
        11,
    ),
]
