"""Names that are somebody's, and texts that are meant to break something."""

from __future__ import annotations

import json
from pathlib import Path

NAMES = (
    "O'Brien",
    "María-José",
    "Nguyễn",
    "王小明",
    "Владимир",
    "محمد",
    "ד״ר לוי",
    "Æ",
    "X",
    "Null",
    "-",
    "김철수",
    "สมชาย",
    "Ọlátúnjí",
    "\u0645\u06cc\u200c\u0646\u0627",  # a joiner inside a Persian word
    "ශ්\u200dරී",  # a joiner inside a Sinhala word
    "രാജന്\u200d",  # a joiner that ends an older Malayalam word
    "葛\U000e0100城",  # the shape a family writes its name in
    "Jean-Luc d'Été",
    "Martin Luther King, Jr.",
    "3rd",
)
"""Names that come through unchanged."""

PICTURES = (
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",  # one family
    "\U0001f1fa\U0001f1f8",  # a flag
    "\U0001f44b\U0001f3fd",  # a hand with its skin tone
    "\u2764\ufe0f",  # a red heart
)
"""Each is one letter to its reader."""

HOSTILE = (
    "a" * 120,
    "\ud800",
    "\udfff\ud800x",
    "\u202eevil\u202c",
    "\u2066x\u2069",
    "\u200b\u200e\u200f",
    "\ufeffname",
    "Z" + "\u0301" * 500,
    "a\x00b",
    "\x1b[31m\x07",
    "\x85\x9b",
    "one\u2028two\u2029three",
    "e\u0301",
    "\uff11\uff12\uff13",
    "\u0661\u0662\u0663",
    "שלום 123 abc",
    "a\tb\r\nc",
    "{{7*7}}",
    "%s%n%x",
    "../../etc/passwd",
    "'; DROP TABLE forms; --",
    "</script><script>alert(1)</script>",
    "+44 (0)20 7946 0018",
    "jörg+kiosk@exämple.org",
    "=1+1",
    " =1+1",
    "\t=1+1",
    "\r=1+1",
    "\x00=1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\uff1d1+1",
    "\uff0bx",
    "\uff0dx",
    "\uff20SUM(1)",
    "@SUM(1)",
    "|calc",
    "%x",
    "-2+3",
    "'=1+1",
    '"=1+1',
    "x;=1+1",
    'x"; "=1+1',
    "x;'@SUM(1)",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org","x")',
    "\u3164\u115f\uffa0",
    "\U000e0041\U000e0042",
    "\ufdd0\uffff\U0001ffff",
)
"""Texts no screen, store or spreadsheet should stumble over."""

BLNS: tuple[str, ...] = tuple(
    json.loads(Path(__file__).with_name("blns.json").read_text("utf-8"))
)

NAUGHTY = (*NAMES, *PICTURES, *HOSTILE, *BLNS)
