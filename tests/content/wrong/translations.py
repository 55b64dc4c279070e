"""Languages that do not say the same."""

from __future__ import annotations

from kiosk.problems import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING
PICTURE = "![A tight band with a knot in a muscle](images/knot.svg)"
MOTION = '!!! loop "visit"\n    - Feel\n    - See\n    - Ask'

TRANSLATIONS = [
    # file, what stood there, what stands there now, code, severity, line
    ("es.md", "    - ¿Y si espero?\n", "", "questions-mismatch", ERROR, 31),
    ("en.md", PICTURE, f"{PICTURE}\n\n{MOTION}", "shape-mismatch", WARNING, 5),
    ("en.md", "{#what}", "{#else}", "not-translated", ERROR, 0),
    ("es.md", "{#what}", "{#else}", "id-mismatch", ERROR, 5),
    (
        "es.md",
        "Una banda dura con un nudo en el músculo",
        "A tight band with a knot in a muscle",
        "alt-not-translated",
        ERROR,
        11,
    ),
    ("es.md", "qué ve. [[G2]]", "qué ve.", "source-mismatch", ERROR, 5),
    (
        "es.md",
        '!!! balance "No es para todos"\n    No ayuda a todos',
        "No ayuda a todos",
        "shape-mismatch",
        WARNING,
        16,
    ),
    (
        "topic.toml",
        'es = { word = "punto gatillo", meaning = "Un punto duro en un músculo." }\n',
        "",
        "term-not-translated",
        ERROR,
        0,
    ),
    (
        "topic.toml",
        'today = ["Fever"]',
        'today = ["Fever", "A red streak"]',
        "emergency-mismatch",
        ERROR,
        0,
    ),
    ("topic.toml", 'es = "Qué es un nudo."\n', "", "sentence-not-translated", ERROR, 0),
    ("topic.toml", 'es = "Nudos musculares"\n', "", "no-title-in-language", ERROR, 0),
    (
        "topic.toml",
        'title.es = "Un estudio de 20,464 tratamientos"\n',
        "",
        "source-not-translated",
        WARNING,
        47,
    ),
]
