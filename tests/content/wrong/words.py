"""Words too hard, too long, forbidden or unexplained, and numbers that mislead."""

from __future__ import annotations

from kiosk.problems import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING
LONG = "It may be so that " + "a knot can be felt by hand " * 4 + "there. "
HARD = "Practitioners occasionally experience intramuscular complications. "

WORDS = [
    # file, what stood there, what stands there now, code, severity, line
    ("en.md", "It can come from how you sit.", LONG, "long-sentence", ERROR, 7),
    ("en.md", "It can come from how you sit.", HARD * 3, "screen-grade", ERROR, 5),
    (
        "en.md",
        "It can come from how you sit.",
        "It cures pain.",
        "forbidden-phrase",
        ERROR,
        7,
    ),
    (
        "en.md",
        "It can come from how you sit.",
        "You have a knot.",
        "forbidden-phrase",
        ERROR,
        7,
    ),
    (
        "en.md",
        "It can come from how you sit.",
        "It is risk-free.",
        "forbidden-phrase",
        ERROR,
        7,
    ),
    ("en.md", "What may help {", "A guaranteed cure {", "forbidden-phrase", ERROR, 16),
    ("en.md", "with a knot in a muscle]", "cures]", "forbidden-phrase", ERROR, 11),
    ("topic.toml", "What a knot is.", "A painless way.", "forbidden-phrase", ERROR, 0),
    ("en.md", "About 37 in 100 had", "About 37% had", "percent", ERROR, 24),
    ("en.md", "About 37 in 100 had", "1 in 8 had", "denominator", WARNING, 24),
    (
        "en.md",
        "([trigger point](term:knot))",
        "(trigger point)",
        "term-unexplained",
        ERROR,
        5,
    ),
    ("en.md", "([trigger point](term:knot))", "", "term-unused", WARNING, 0),
    (
        "en.md",
        "right into the knot",
        "in the lumbar knot",
        "term-unexplained",
        ERROR,
        16,
    ),
    (
        "es.md",
        "Pone medicina justo en el nudo.",
        "Esto cura el dolor.",
        "forbidden-phrase",
        ERROR,
        18,
    ),
    (
        "es.md",
        "Pone medicina justo en el nudo.",
        "Consideraciones farmacológicas contraindicarían administraciones. " * 3,
        "screen-szigriszt",
        ERROR,
        16,
    ),
    (
        "en.md",
        "It can come from how you sit.",
        "Ask prior to the visit.",
        "plainer-word",
        WARNING,
        7,
    ),
    (
        "es.md",
        "Pone medicina justo en el nudo.",
        "Pregunte por la eficacia.",
        "plainer-word",
        WARNING,
        18,
    ),
    ("en.md", '"37 of 100"', '"3 of 10"', "denominator", WARNING, 24),
    (
        "en.md",
        '!!! proportion "37 of 100"\n    About',
        "About",
        "number-without-picture",
        WARNING,
        16,
    ),
]
