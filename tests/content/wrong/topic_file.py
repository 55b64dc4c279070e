"""Dates, parts and emergency words that a topic's file lacks or gets wrong."""

from __future__ import annotations

from kiosk.problems import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

TOPIC_FILE = [
    # file, what stood there, what stands there now, code, severity, line
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
]
