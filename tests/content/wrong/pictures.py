"""Pictures and loops that are missing, unsafe, or said in no words."""

from __future__ import annotations

from kiosk.problems import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING
PICTURE = "![A tight band with a knot in a muscle](images/knot.svg)"
MOTION = '!!! loop "visit"\n    - Feel\n    - See\n    - Ask'

PICTURES = [
    # file, what stood there, what stands there now, code, severity, line
    (
        "en.md",
        "check it. [[G2]]",
        "check it. [[G2]]\n\n<!-- ![](images/ice.png) -->",
        "picture-waiting",
        ERROR,
        11,
    ),
    (
        "en.md",
        "A tight band with a knot in a muscle",
        "Knot",
        "alt-length",
        WARNING,
        11,
    ),
    ("en.md", "![A tight band with a knot in a muscle]", "![]", "no-alt", ERROR, 11),
    ("en.md", "images/knot.svg", "images/none.svg", "missing-picture", ERROR, 11),
    ("en.md", PICTURE, f"{PICTURE}\n\n{MOTION}", "loop-parts", ERROR, 13),
    (
        "en.md",
        PICTURE,
        f"{PICTURE}\n\n{MOTION.replace('See', 'so ' * 11)}",
        "loop-caption-long",
        WARNING,
        13,
    ),
    ("en.md", PICTURE, f"{PICTURE}\n\n{MOTION[:30]}", "loop-captions", ERROR, 13),
    (
        "en.md",
        PICTURE,
        f"{PICTURE}\n\n{MOTION.replace('visit', 'visits')}",
        "unknown-loop",
        ERROR,
        13,
    ),
    ("en.md", PICTURE, MOTION, "loop-without-picture", ERROR, 11),
    (
        "en.md",
        "images/knot.svg)",
        'images/knot.svg "A tight band with a knot in a muscle")',
        "alt-is-caption",
        WARNING,
        11,
    ),
    ("images/knot.svg", "<path", "<script/><path", "svg-element", ERROR, 1),
    ("images/knot.svg", "--ink", "--blood", "svg-colour", ERROR, 1),
]
