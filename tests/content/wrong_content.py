"""Mistakes in a topic, each with the problem that it gives."""

from __future__ import annotations

from kiosk.problems import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING
MIDDLE = (
    "People feel it as a sore band. It can come from too much work.\n"
    "It can come from how you sit."
)
LONG = "It may be so that " + "a knot can be felt by hand " * 4 + "there. "
HARD = "Practitioners occasionally experience intramuscular complications. "
BIG = "Words go on and on and on and on here. " * 10
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

WRONG = [
    # file, what stood there, what stands there now, code, severity, line
    ("en.md", "It can come from how you sit.", LONG, "long-sentence", ERROR, 7),
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
        "check it. [[G2]]",
        "check it. [[G2]]\n\n<!-- ![](images/ice.png) -->",
        "picture-waiting",
        ERROR,
        11,
    ),
    ("en.md", "check it. [[G2]]", "call {number}. [[G2]]", "number-on-page", ERROR, 7),
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
    ("es.md", "    - ¿Y si espero?\n", "", "questions-mismatch", ERROR, 31),
    ("en.md", "!!! questions", "!!! note", "no-questions", WARNING, 0),
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
    ("en.md", "[[G2]]", "[[G9]]", "unknown-source", ERROR, 7),
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
        "topic.toml",
        'es = { word = "punto gatillo", meaning = "Un punto duro en un músculo." }\n',
        "",
        "term-not-translated",
        ERROR,
        0,
    ),
    ("topic.toml", 'es = "Qué es un nudo."\n', "", "sentence-not-translated", ERROR, 0),
    ("topic.toml", 'es = "Nudos musculares"\n', "", "no-title-in-language", ERROR, 0),
    ("topic.toml", "due = 2027-02-01\n", "", "no-due-date", ERROR, 0),
    ("topic.toml", "written = 2026-01-22\n", "", "no-written-date", ERROR, 0),
    ("topic.toml", 'reviewer = "Dr. Example"\n', "", "not-reviewed", WARNING, 0),
    (
        "topic.toml",
        "reviewed = 2026-02-01",
        "reviewed = 2025-02-01",
        "reviewed-too-early",
        ERROR,
        0,
    ),
    ("topic.toml", "checked = 2026-11-24\n", "", "source-unchecked", ERROR, 47),
    (
        "topic.toml",
        'parts.not-known = "knots/help"\n',
        "",
        "part-missing",
        WARNING,
        0,
    ),
    (
        "topic.toml",
        'not-known = "knots/help"',
        'not-known = "knots/gone"',
        "part-nowhere",
        ERROR,
        0,
    ),
    ("topic.toml", "parts.risks", "parts.surprises", "bad-part", ERROR, 1),
    ("topic.toml", "[emergency.es]", "[emergency.fr]", "no-emergency", WARNING, 0),
    (
        "topic.toml",
        'title.es = "Un estudio de 20,464 tratamientos"\n',
        "",
        "source-not-translated",
        WARNING,
        47,
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
    (
        "en.md",
        "![A tight band",
        "#### More\n\n![A tight band",
        "second-heading",
        WARNING,
        11,
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
    (
        "en.md",
        "images/knot.svg)",
        'images/knot.svg "A tight band with a knot in a muscle")',
        "alt-is-caption",
        WARNING,
        11,
    ),
    ("facts.toml", "[[fact]]", CLAIM, "claim-without-limits", ERROR, 5),
    ("facts.toml", "es = [[", "fr = [[", "fact-not-checked", ERROR, 0),
    ("facts.toml", 'id = "F1"', "id = 1", "bad-fact", ERROR, 1),
    ("images/knot.svg", "<path", "<script/><path", "svg-element", ERROR, 1),
    ("images/knot.svg", "--ink", "--blood", "svg-colour", ERROR, 1),
]
