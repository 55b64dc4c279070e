"""A bad setting of the display costs only itself, and says what and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.config.model import Settings

if TYPE_CHECKING:
    from tests.unit.config.conftest import Bad, Load, Reported

SEALED = '[vault]\nrecipients = "recipients.txt"\n'
"""With these two lines a clinic's form may open."""

DISPLAY = {
    "an unknown setting": (
        SEALED + "[clinic]\nnmae = 'x'\n",
        4,
        "unknown-setting",
        "clinic.name?",
    ),
    "a setting of another section": (
        SEALED + "[idle]\ndefault = 'en'\n",
        4,
        "unknown-setting",
        "languages",
    ),
    "an unknown setting like no other": (
        SEALED + "[idle]\nzzzz = 1\n",
        4,
        "unknown-setting",
        "takes seconds",
    ),
    "too low a number": (
        SEALED + "[idle]\nseconds = 5\n",
        4,
        "out-of-range",
        "15 to 600",
    ),
    "a warning under the floor of WCAG": (
        SEALED + "[idle]\nwarning_seconds = 29\n",
        4,
        "out-of-range",
        "30 to",
    ),
    "a negative number": (
        SEALED + "[idle]\nseconds = -60\n",
        4,
        "out-of-range",
        "15 to 600",
    ),
    "a huge whole number": (
        SEALED + f"[idle]\nseconds = 0x{'f' * 5000}\n",
        4,
        "",
        "15 to 600",
    ),
    "a fraction for a whole number": (
        SEALED + "[idle]\nseconds = 60.5\n",
        4,
        "wrong-type",
        "whole number",
    ),
    "a number in quotes": (
        SEALED + "[idle]\nseconds = '60'\n",
        4,
        "wrong-type",
        "whole number",
    ),
    "true for a number": (
        SEALED + "[idle]\nseconds = true\n",
        4,
        "wrong-type",
        "whole number",
    ),
    "not a number": (
        SEALED + "[screen]\npixels_per_mm = nan\n",
        4,
        "out-of-range",
        "1.5 to",
    ),
    "an endless number": (
        SEALED + "[screen]\npixels_per_mm = inf\n",
        4,
        "out-of-range",
        "1.5 to",
    ),
    "a number beyond all floats": (
        SEALED + "[screen]\npixels_per_mm = 1e999\n",
        4,
        "out-of-range",
        "1.5",
    ),
    "a word for a switch": (
        SEALED + "[speech]\nenabled = 'yes'\n",
        4,
        "wrong-type",
        "true or false",
    ),
    "a list for a word": (
        SEALED + "[clinic]\nname = ['x']\n",
        4,
        "wrong-type",
        "80 characters",
    ),
    "a date for a word": (
        SEALED + "[clinic]\nname = 2026-01-01\n",
        4,
        "wrong-type",
        "text",
    ),
    "a table for a word": (
        SEALED + "[clinic.name]\nen = 'x'\n",
        3,
        "wrong-type",
        "text",
    ),
    "an empty name": (SEALED + "[clinic]\nname = '  '\n", 4, "wrong-length", "1 to 80"),
    "a name without end": (
        SEALED + f"[clinic]\nname = '{'x' * 9999}'\n",
        4,
        "wrong-length",
        "80",
    ),
    "a name of two lines": (
        SEALED + '[clinic]\nname = "a\\nb"\n',
        4,
        "line-break",
        "line break",
    ),
    "a hidden control character": (
        SEALED + '[clinic]\nname = "a\\u0007"\n',
        4,
        "hidden-character",
        "type",
    ),
    "a name that turns the text round": (
        SEALED + '[clinic]\nname = "a\\u202eb"\n',
        4,
        "hidden-character",
        "type",
    ),
    "a colour by name": (
        SEALED + "[clinic]\naccent = 'teal'\n",
        4,
        "bad-colour",
        "#0b5a60",
    ),
    "a colour too pale for words": (
        SEALED + "[clinic]\naccent = '#33aabb'\n",
        4,
        "low-contrast",
        "#1d616b",
    ),
    "a country by habit": (
        SEALED + "[clinic]\ncountry = 'UK'\n",
        4,
        "unknown-country",
        "mean GB?",
    ),
    "a country that is none": (
        SEALED + "[clinic]\ncountry = 'Texas'\n",
        4,
        "unknown-country",
        "ISO",
    ),
    "an emergency number in words": (
        SEALED + "[clinic]\nemergency_number = 'help'\n",
        4,
        "bad-value",
        "911",
    ),
    "a logo that is not there": (
        SEALED + "[clinic]\nlogo = 'none.svg'\n",
        4,
        "no-such-file",
        "put the file back",
    ),
    "a logo above the folder": (
        SEALED + "[clinic]\nlogo = '../../etc/passwd'\n",
        4,
        "path-steps-up",
        "",
    ),
    "a logo above the folder, as Windows writes it": (
        SEALED + "[clinic]\nlogo = '..\\..\\x.svg'\n",
        4,
        "path-steps-up",
        "",
    ),
    "a logo on the network": (
        SEALED + "[clinic]\nlogo = 'https://x/y.svg'\n",
        4,
        "network-path",
        "",
    ),
    "a logo on a share": (
        SEALED + "[clinic]\nlogo = '\\\\server\\x.svg'\n",
        4,
        "network-path",
        "",
    ),
    "content in somebody's home": (
        SEALED + "[folders]\ncontent = '~/x'\n",
        4,
        "bad-path",
        "whole path",
    ),
    "content that is a file": (
        SEALED + "[folders]\ncontent = 'logo.svg'\n",
        4,
        "no-such-folder",
        "",
    ),
    "content without a name": (
        SEALED + "[folders]\ncontent = ''\n",
        4,
        "bad-path",
        "whole path",
    ),
    "a path with a NUL": (
        SEALED + '[folders]\ncontent = "a\\u0000b"\n',
        4,
        "bad-path",
        "path",
    ),
    "a language by name": (
        SEALED + "[languages]\noffered = ['English']\n",
        4,
        "bad-language",
        "en",
    ),
    "no language at all": (
        SEALED + "[languages]\noffered = []\n",
        4,
        "wrong-length",
        "at least",
    ),
    "a language twice": (
        SEALED + "[languages]\noffered = ['en', 'en']\n",
        4,
        "repeated",
        "take",
    ),
    "a first language that is not offered": (
        SEALED + "[languages]\noffered = ['es']\ndefault = 'en'\n",
        5,
        "not-offered",
        "choose one of es",
    ),
    "a display section that is a value": (
        "clinic = 'x'\n" + SEALED,
        1,
        "wrong-type",
        "[clinic]",
    ),
    "a display section twice over": (
        SEALED + "[[idle]]\nseconds = 60\n",
        3,
        "wrong-type",
        "[idle]",
    ),
}


@pytest.mark.parametrize("bad", DISPLAY.values(), ids=DISPLAY)
def test_a_bad_setting_is_named_with_line_and_cure(
    load: Load, assert_reported: Reported, bad: Bad
) -> None:
    """One mistake gives one problem: its line, its code and what to do."""
    loaded = load(bad[0])

    assert_reported(loaded, bad)


@pytest.mark.parametrize("bad", DISPLAY.values(), ids=DISPLAY)
def test_a_bad_display_setting_costs_only_itself(load: Load, bad: Bad) -> None:
    """The setting gives way to its default; the form and all others stay."""
    loaded = load(bad[0] + "\n[staff]\nlock_seconds = 77\n")

    assert loaded.form_allowed
    assert loaded.settings.staff.lock_seconds == 77
    assert loaded.settings.idle == Settings().idle
    assert loaded.settings.screen == Settings().screen
    assert loaded.settings.clinic == Settings().clinic
