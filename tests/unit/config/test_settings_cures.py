"""Whoever writes a setting as people do is told what they wrote and what to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.config.conftest import Load

SLIPS = {
    "curly quotes": (
        "[clinic]\nname = \u201cBay\u201d\n",
        2,
        "curly",
        'straight ones: "..."',
    ),
    "a curly apostrophe": (
        "[clinic]\nname = \u2018Bay\u2019\n",
        2,
        "curly",
        "straight",
    ),
    "seconds with a unit": ("[idle]\nseconds = 60s\n", 2, "unit", "seconds = 60"),
    "a unit behind a blank": (
        "[screen]\npixels_per_mm = 3.8 mm\n",
        2,
        "unit",
        "pixels_per_mm = 3.8",
    ),
    "a comma": ("[screen]\npixels_per_mm = 3,81\n", 2, "comma", "pixels_per_mm = 3.81"),
    "a comma behind a text": (
        '[clinic]\nname = "Bay",\n',
        2,
        'has ","',
        'end the line there: name = "Bay"',
    ),
    "a semicolon behind a number": (
        "[idle]\nseconds = 60;\n",
        2,
        'has ";"',
        "seconds = 60",
    ),
    "a comma behind a list": (
        '[languages]\noffered = ["en"],\n',
        2,
        'has ","',
        'offered = ["en"]',
    ),
    "a comment with slashes behind a number": (
        "[idle]\nseconds = 60 // a minute\n",
        2,
        '"//"',
        "#",
    ),
    "a Windows path": (
        '[folders]\ncontent = "C:\\Users\\kiosk"\n',
        2,
        "backslash",
        "single quotes",
    ),
    "a comment with two slashes": ("// ours\n", 1, "comment", "#"),
    "a comment with a semicolon": ("; ours\n", 1, "comment", "#"),
    "Yes": ("[form]\nenabled = Yes\n", 2, "true or false", "enabled = true"),
    "True": ("[form]\nenabled = True\n", 2, "true or false", "enabled = true"),
    "bare text": ("[clinic]\nname = Our clinic\n", 2, "without quotes", '"Our clinic"'),
    "YAML": ("clinic:\n  name: x\n", 1, "colon", "[clinic]"),
    "a colon": ("[clinic]\nname: Bay\n", 2, "colon", "name = Bay"),
    "an open section": ("[clinic\nname = 'x'\n", 1, "closed", "[clinic]"),
    "no value": ("[clinic]\nname =\n", 2, "no value", "take the line out"),
    "a section twice": (
        "[clinic]\n[idle]\n[clinic]\n",
        3,
        "[clinic] is written twice",
        "keep",
    ),
    "a setting twice": (
        "[idle]\nseconds = 60\nseconds = 60\n",
        3,
        "seconds is written twice",
        "keep",
    ),
    "digits without quotes": (
        "[clinic]\nemergency_number = 911\n",
        2,
        "emergency_number = 911",
        'emergency_number = "911"',
    ),
    "a number in quotes": (
        '[idle]\nseconds = "60"\n',
        2,
        'seconds = "60"',
        "quotation marks away: seconds = 60",
    ),
    "a number with a comma in quotes": (
        '[screen]\npixels_per_mm = "3,8"\n',
        2,
        '"3,8"',
        "pixels_per_mm = 3.8",
    ),
    "a claim in quotes": (
        '[form]\nenabled = "True"\n',
        2,
        'enabled = "True"',
        "enabled = true",
    ),
    "a claim for a number": ("[screen]\npixels_per_mm = true\n", 2, "= true", "number"),
    "a language's name": (
        '[languages]\noffered = ["en", "Spanish"]\n',
        2,
        '"Spanish"',
        "did you mean es?",
    ),
    "a language that is none": (
        '[languages]\ndefault = "klingonese"\n',
        2,
        "klingonese",
        "en",
    ),
    "a variable": ('[folders]\ndata = "${HOME}/data"\n', 2, "variable", "whole path"),
    "a variable of Windows": (
        "[folders]\ndata = '%APPDATA%/x'\n",
        2,
        "variable",
        "whole",
    ),
    "a form nobody set up": (
        "[clinic]\nname = 'x'\n",
        0,
        "recipients",
        "enabled = false",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_usual_slip_names_itself_and_its_cure(load: Load, slip: str) -> None:
    """The message says what stands there, the hint what to write, on the right line."""
    text, line, says, cure = SLIPS[slip]

    problems = [p for p in load(text).problems if p.line == line]

    assert any(says in p.message and cure in p.hint for p in problems), problems
