"""A settings file that cannot be read means safe defaults and a closed form."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kiosk.config import loader
from kiosk.config.loader import load_settings
from kiosk.config.model import Settings
from kiosk.problems import Severity

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.config.places import Places
    from tests.unit.config.conftest import Bad, Load, Reported

SEALED = '[vault]\nrecipients = "recipients.txt"\n'
"""With these two lines a clinic's form may open."""

BROKEN = {
    "an empty file": (b"", 0, "file-empty", "saved copy"),
    "a file of blanks": (b" \r\n\t\n", 0, "file-empty", "saved copy"),
    "a binary file": (b"\x7fELF\0\0\x01\xff\xfe", 0, "file-binary", "sample"),
    "text with a NUL": (b"[clinic]\nname = 'a\0b'\n", 0, "file-binary", "sample"),
    "a file of zeros": (bytes(4096), 0, "file-binary", "saved copy"),
    "a huge file": (b"#" * 1_000_001, 0, "file-too-large", "right file"),
    "a byte that is not UTF-8": (
        b"[clinic]\nname = 'Caf\xe9'\n",
        2,
        "not-utf8",
        "UTF-8",
    ),
    "a file in UTF-16": (
        SEALED.encode("utf-16"),
        0,
        "not-utf8",
        "save it again as UTF-8",
    ),
    "an unclosed quote": ("[clinic]\nname = 'x\n", 2, "toml-syntax", "quotes"),
    "an unclosed list": ("[form]\nfields = ['name',\n", 2, "toml-syntax", ""),
    "words without quotes": ("[clinic]\nname = Our\n", 2, "toml-syntax", "quotes"),
    "True with a capital": ("[form]\nenabled = True\n", 2, "toml-syntax", "small"),
    "settings in YAML": ("clinic:\n  name: x\n", 1, "toml-syntax", ""),
    "settings in JSON": ('{"clinic": {"name": "x"}}\n', 1, "toml-syntax", ""),
    "a key twice": ("[idle]\nseconds = 60\nseconds = 70\n", 3, "duplicate-key", "keep"),
    "a section twice": (SEALED + "[vault]\nhold_days = 3\n", 3, "duplicate-key", ""),
    "a number of 5,000 digits": (
        f"[idle]\nseconds = {'9' * 5000}\n",
        0,
        "toml-syntax",
        "",
    ),
    "a list 20,000 deep": ("x = " + "[" * 20_000, 0, "toml-syntax", "sample"),
    "a key 400,000 deep": ("a." * 400_000 + "a = 1\n", 0, "toml-syntax", "sample file"),
    "a day that does not exist": ("x = 2026-02-30\n", 1, "toml-syntax", ""),
}


@pytest.mark.parametrize("bad", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_means_safe_defaults(
    load: Load, assert_reported: Reported, bad: Bad
) -> None:
    """A file that cannot be read leaves defaults, one problem and a closed form."""
    loaded = load(bad[0])

    assert loaded.settings == Settings()
    assert not loaded.is_demonstration
    assert_reported(loaded, bad)


@pytest.mark.parametrize("bad", BROKEN.values(), ids=BROKEN)
def test_the_check_of_the_file_is_what_closes_the_form(
    load: Load, bad: Bad, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With that check and the search for keys off, the form would open."""
    monkeypatch.setattr(loader, "has_errors", lambda _: False)
    monkeypatch.setattr(loader, "missing_for_form", lambda *_: [])

    assert load(bad[0]).form_allowed


@pytest.mark.parametrize(
    ("name", "code"), [("none.toml", "file-missing"), (".", "not-a-file")]
)
def test_a_file_that_is_none_is_no_demonstration(
    clinic: Path, places: Places, name: str, code: str
) -> None:
    """A named file that is missing or a folder closes the form; it does not pretend."""
    loaded = load_settings(clinic / name, {}, places=places)

    assert [problem.code for problem in loaded.problems] == [code]
    assert not loaded.is_demonstration
    assert not loaded.form_allowed


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes")
def test_a_pipe_in_the_files_place_does_not_stop_the_start(
    clinic: Path, places: Places
) -> None:
    """Reading never waits for somebody to write."""
    os.mkfifo(clinic / "pipe.toml")

    loaded = load_settings(clinic / "pipe.toml", {}, places=places)

    assert [problem.code for problem in loaded.problems] == ["not-a-file"]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights elsewhere")
def test_a_file_everybody_may_change_is_a_warning(load: Load, clinic: Path) -> None:
    """Rights that let anybody swap the keys are pointed out, with the command."""
    load(SEALED)
    (clinic / "kiosk.toml").chmod(0o666)

    loaded = load(SEALED)

    (problem,) = loaded.problems
    assert (problem.code, problem.severity) == ("world-writable", Severity.WARNING)
    assert "chmod o-w" in problem.hint
    assert loaded.form_allowed
