"""One way in: which program is meant, and what it says when it cannot be."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.extras import EXTRAS, ExtraMissingError, require
from kiosk.programs import (
    CHOSEN_ENDS,
    PROGRAMS,
    WRONG_USE,
    own_command,
    program_meant,
    run,
)

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["/usr/bin/kiosk", "--window", "1x1"], ("kiosk", ["--window", "1x1"])),
        (["/usr/bin/kiosk-desk", "a.batch"], ("kiosk-desk", ["a.batch"])),
        (["C:/kiosk/kioskctl.exe", "forms"], ("kioskctl", ["forms"])),
        (["/checkout/kiosk/__main__.py"], ("kiosk", [])),
        (["/bundle/kiosk", "--as", "fitting", "D"], ("fitting", ["D"])),
        (["/bundle/kiosk-desk", "--as", "kiosk"], ("kiosk", [])),
        (["/bundle/kiosk", "--as", "sh", "-c"], ("kiosk", ["--as", "sh", "-c"])),
    ],
)
def test_the_name_or_the_word_behind_it_says_which_program(
    words: list[str], meant: tuple[str, list[str]]
) -> None:
    """One executable under three names is three programs, and can be told another."""
    assert program_meant(words) == meant


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_program_begins_in_a_main_of_its_own(program: str) -> None:
    """A name in the table that leads nowhere would be found on a clinic's wall."""
    assert callable(import_module(PROGRAMS[program].module).main)


def test_a_checkout_starts_a_program_through_the_one_way_in() -> None:
    """What a program starts itself with is what a bundle understands too."""
    done = subprocess.run(
        own_command("kiosk-desk", "--version"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == f"kiosk-desk {__version__}\n"


def test_a_bundle_is_started_without_words_for_python(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A bundle's executable answers `-m` with wrong use, and the screen stays dark."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    command = own_command("kiosk", "--data", "D")

    assert command == [sys.executable, "--as", "kiosk", "--data", "D"]
    assert program_meant(command) == ("kiosk", ["--data", "D"])


def test_a_child_that_was_started_wrongly_has_not_chosen_to_end() -> None:
    """The parent understood these words: a child that does not is started again."""
    assert WRONG_USE not in CHOSEN_ENDS


def test_a_program_whose_extra_is_missing_names_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bare installation of the kiosk answers `kioskctl` with a cure, no traceback."""
    monkeypatch.setitem(EXTRAS, "ctl", ("rich", "a_library_nobody_has"))

    assert run("kioskctl") == 2
    said = capsys.readouterr()
    assert "patient-education-kiosk[ctl]" in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("extra", EXTRAS)
def test_an_extra_is_whole_only_with_all_its_libraries(
    monkeypatch: pytest.MonkeyPatch, extra: str
) -> None:
    """Half an extra fails in the middle of the work it is for."""
    require(extra, "a program")
    first, *rest = EXTRAS[extra]
    monkeypatch.setitem(EXTRAS, extra, (f"{first}.no_such_part", *rest))

    with pytest.raises(ExtraMissingError, match=extra):
        require(extra, "a program")
