"""A doubt about the form, its keys or its folder closes the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.config import loader, safeguards

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.config.conftest import Bad, Load, Reported

SEALED = '[vault]\nrecipients = "recipients.txt"\n'
"""With these two lines a clinic's form may open."""

CLOSING = {
    "an unknown section": (
        SEALED + "[vualt]\nhold_days = 3\n",
        3,
        "unknown-setting",
        "mean vault?",
    ),
    "a section like no other": (
        SEALED + "[zzzz]\nhold_days = 3\n",
        3,
        "unknown-setting",
        "sections are",
    ),
    "a setting of the vault elsewhere": (
        SEALED + "[idle]\nhold_days = 3\n",
        4,
        "unknown-setting",
        "vault.hold_days",
    ),
    "an unknown setting of the form": (
        SEALED + "[form]\nenabeld = false\n",
        4,
        "unknown-setting",
        "form.enabled?",
    ),
    "an unknown question": (
        SEALED + "[form]\nfields = [\n'name',\n'mesage',\n'agreement']\n",
        6,
        "not-a-choice",
        "mean message?",
    ),
    "a form that does not ask the name": (
        SEALED + "[form]\nfields = ['agreement']\n",
        4,
        "field-missing",
        'add "name"',
    ),
    "a form without agreement": (
        SEALED + "[form]\nrequired = ['name']\n",
        4,
        "field-missing",
        "agreement",
    ),
    "a question twice": (
        SEALED + "[form]\nfields = ['name', 'name', 'agreement']\n",
        4,
        "repeated",
        "",
    ),
    "a required question that is not asked": (
        SEALED + "[form]\nfields = ['name', 'agreement']\n"
        "required = ['name', 'areas', 'agreement']\n",
        5,
        "required-not-asked",
        "areas",
    ),
    "no way to be reached": (
        SEALED + "[form]\ncontact_ways = []\n",
        4,
        "wrong-length",
        "at least",
    ),
    "words of agreement without a version": (
        SEALED + "[form]\nagreement = { en = 'Yes' }\n",
        4,
        "agreement-without-version",
        "agreement_version",
    ),
    "words of agreement in a language that is none": (
        SEALED + "[form]\nagreement_version = '2'\n[form.agreement]\nEnglish = 'x'\n",
        6,
        "bad-language",
        "en",
    ),
    "words of agreement missing in a language": (
        SEALED + "[languages]\noffered = ['en', 'es']\n"
        "[form]\nagreement_version = '2'\nagreement = { en = 'Yes' }\n",
        7,
        "text-missing",
        "every language",
    ),
    "words of agreement missing in a language of the content": (
        SEALED + "[form]\nagreement_version = 'bay-2026-05'\n"
        "agreement = { en = 'Yes' }\n",
        5,
        "text-missing",
        "every language",
    ),
    "who sees it missing in a language of the content": (
        SEALED + "[form]\nwho_sees = { en = 'The staff' }\n",
        4,
        "text-missing",
        "every language",
    ),
    "a language for which no words of agreement came along": (
        SEALED + "[languages]\noffered = ['en', 'pl']\n",
        0,
        "text-missing",
        "form.agreement",
    ),
    "nothing but a comment": ("# later\n", 0, "no-recipients", "keys new"),
    "no keys": ("[vault]\nhold_days = 7\n", 1, "no-recipients", "keys new"),
    "keys that are not there": (
        "[vault]\nrecipients = 'none.txt'\n",
        2,
        "no-such-file",
        "back at",
    ),
    "keys above the folder": (
        "[vault]\nrecipients = '../recipients.txt'\n",
        2,
        "path-steps-up",
        "whole",
    ),
    "keys as a number": ("[vault]\nrecipients = 7\n", 2, "", "path"),
    "too long a hold": (SEALED + "hold_days = 31\n", 3, "out-of-range", "0 to 30"),
    "a negative hold": (SEALED + "hold_days = -1\n", 3, "out-of-range", "0 to 30"),
    "too long a queue": (
        SEALED + "maximum_waiting = 20001\n",
        3,
        "out-of-range",
        "20000",
    ),
    "an id with a path in it": (
        SEALED + "kiosk_id = '../x'\n",
        3,
        "bad-value",
        "letters",
    ),
    "a vault that is a value": ("vault = 'x'\n", 1, "wrong-type", "[vault]"),
    "folders that are a value": (
        "folders = 'x'\n" + SEALED,
        1,
        "wrong-type",
        "[folders]",
    ),
    "a data folder that is a file": (
        SEALED + "[folders]\ndata = 'logo.svg'\n",
        4,
        "no-such-folder",
        "back at",
    ),
    "a data folder above the folder": (
        SEALED + "[folders]\ndata = 'x/../../y'\n",
        4,
        "path-steps-up",
        "whole",
    ),
    "a file of the future": ("version = 2\n" + SEALED, 1, "unknown-version", "1"),
    "a version in words": ("version = 'x'\n" + SEALED, 1, "unknown-version", "1"),
}


@pytest.mark.parametrize("bad", CLOSING.values(), ids=CLOSING)
def test_a_bad_form_setting_is_named_with_line_and_cure(
    load: Load, assert_reported: Reported, bad: Bad
) -> None:
    """One mistake gives one problem: its line, its code and what to do."""
    loaded = load(bad[0])

    assert_reported(loaded, bad)


@pytest.mark.parametrize("bad", CLOSING.values(), ids=CLOSING)
def test_a_mistake_that_may_touch_the_form_closes_it(load: Load, bad: Bad) -> None:
    """With a doubt about form, keys or folder no form is taken; the rest goes on."""
    loaded = load(bad[0] + "\n[staff]\nlock_seconds = 77\n")

    assert not loaded.form_allowed
    assert not loaded.is_demonstration
    assert loaded.settings.staff.lock_seconds == 77


@pytest.mark.parametrize("bad", CLOSING.values(), ids=CLOSING)
def test_the_safeguard_is_what_closes_the_form(
    load: Load, bad: Bad, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the safeguard switched off the form would open, so the tests above bite."""
    monkeypatch.setattr(safeguards, "_is_guarded", lambda _: False)

    assert load(bad[0]).form_allowed


def test_no_keys_close_the_form_by_their_own_check(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the search for missing keys switched off a form without keys would open."""
    monkeypatch.setattr(loader, "missing_for_form", lambda *_: [])

    assert load("[vault]\nhold_days = 7\n").form_allowed


def test_a_sound_clinic_has_its_form(load: Load, clinic: Path) -> None:
    """Keys that are there and no mistake open the form, sealed to those keys."""
    loaded = load(SEALED)

    assert loaded.problems == ()
    assert loaded.form_allowed
    assert loaded.settings.vault.recipients == clinic / "recipients.txt"


def test_the_languages_of_the_clinics_own_content_count(
    load: Load, clinic: Path
) -> None:
    """One page in a language without words of agreement closes the form."""
    text = (
        SEALED + "[folders]\ncontent = 'content'\n"
        "[form]\nagreement_version = '2'\nagreement = { en = 'Yes', pl = 'Tak' }\n"
    )
    topic = clinic / "content" / "sleep"
    topic.mkdir()
    for name in ("en.md", "pl.md", "README.md"):
        (topic / name).touch()

    opened = load(text).form_allowed
    (topic / "es.md").touch()
    (problem,) = load(text).problems

    assert opened
    assert (problem.code, "for es" in problem.message) == ("text-missing", True)


def test_a_form_that_is_switched_off_needs_no_keys(load: Load) -> None:
    """A clinic without the form is not asked for keys, and gets no form."""
    loaded = load("[form]\nenabled = false\n")

    assert loaded.problems == ()
    assert not loaded.form_allowed
