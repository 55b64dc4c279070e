"""Settings that cannot be read lead no command to another data folder."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from kiosk.ctl.invocation import Exit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.ctl.clinic_day import ClinicDay

PIN = "48159263"
IN_DATA = (
    "staff list",
    "staff add Ana",
    "staff remove Ana",
    "staff unlock Ana",
    "audit show",
    "audit verify",
    "forms init",
    "forms status",
    "forms status --monitor --json",
    "forms export --to STICK",
    "forms confirm 000-000-000",
    "forms purge",
    "forms salvage",
    "forms withdraw K7-4QD",
    "keys canary --to STICK",
    "keys sign-anew",
    "content list",
    "content rollback --reason Why",
)
"""Commands that read or write the data folder; `content install` needs a pack."""


def spoil(day: ClinicDay, was: str, now: str) -> str:
    """Change the settings file; return where the changed line is, as it is told."""
    text = day.config.read_text()
    line = text[: text.index(was)].count("\n") + 1
    day.config.write_text(text.replace(was, now, 1))
    return f"{day.config}:{line}: "


def files_in(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with all it holds."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.mark.parametrize("command", IN_DATA)
def test_one_bad_line_stops_whatever_works_in_the_data_folder(
    day: ClinicDay, command: str
) -> None:
    """It says file, line and cure as `config check` does, ends with 3, does nothing."""
    day.run("staff", "add", "Bo", typed=f"{PIN}\n{PIN}\n")
    day.save("Ada")
    place = spoil(day, 'recipients = "recipients.txt"', "recipients = recipients.txt")
    [told] = [
        line
        for line in day.run("config", "check").stdout.splitlines()
        if line.startswith(place)
    ]
    before = files_in(day.folder)

    words = command.replace("STICK", str(day.stick)).split()
    done = day.run(*words, typed=f"{PIN}\n{PIN}\n")

    assert done.exit_code == Exit.NOT_USABLE, done.output
    assert told in done.stderr
    assert not done.stdout
    assert files_in(day.folder) == before


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("data = ", "dta = "),
        ("data = ", "data = 5 # "),
        ("[folders]", "[folder]"),
        ("[folders]\ndata", "folders"),
        ("[folders]\n", ""),
        ("version = 1", "version = 1\nversion = 1"),
    ],
)
def test_no_slip_of_the_hand_moves_the_data_folder(
    day: ClinicDay, was: str, now: str
) -> None:
    """However the folder's line is spoilt, nobody is told that it is empty."""
    spoil(day, was, now)

    done = day.run("staff", "list")

    assert done.exit_code == Exit.NOT_USABLE
    assert str(day.config) in done.stderr
    assert not (day.folder / "home").exists()


def test_a_file_in_the_data_folders_place_is_refused(day: ClinicDay) -> None:
    """The folder that was named is told, and no other one is taken."""
    spoil(day, str(day.data), str(day.key))

    done = day.run("forms", "init")

    assert done.exit_code == Exit.NOT_USABLE
    assert str(day.key) in done.stderr
    assert not (day.folder / "home").exists()


def test_settings_that_are_not_there_are_refused(day: ClinicDay) -> None:
    """Nor does a settings file that is gone lead to the usual folder."""
    day.config.unlink()

    done = day.run("staff", "list")

    assert done.exit_code == Exit.NOT_USABLE
    assert f"{day.config}: file-missing is not there" in done.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_settings_that_cannot_be_read_are_refused(day: ClinicDay) -> None:
    """A file that opens and gives nothing is one that cannot be read."""
    day.config.unlink()
    os.mkfifo(day.config)

    assert day.run("forms", "status").exit_code == Exit.NOT_USABLE


def test_a_wrong_colour_stops_nothing(day: ClinicDay) -> None:
    """Mistakes that cannot move the folder leave forms and staff within reach."""
    with day.config.open("a") as settings:
        settings.write('\n[idle]\nsecnds = 45\n[clinic]\ncolour = "no"\n')

    assert day.run("staff", "list").exit_code == Exit.DONE
    assert day.run("forms", "status").exit_code == Exit.DONE


def test_a_folder_named_elsewhere_is_in_no_doubt(day: ClinicDay) -> None:
    """Where `--data` names the folder, a slip in its line hides nothing."""
    spoil(day, "data = ", "dta = ")

    assert day.run("--data", day.data, "staff", "list").exit_code == Exit.DONE


def test_what_looks_at_the_settings_or_at_nothing_still_works(day: ClinicDay) -> None:
    """Checks, help and the bundle for a helper are what one needs now."""
    spoil(day, "version = 1", "version = = 1")

    assert day.run("config", "check").exit_code == Exit.PROBLEMS
    for words in (("config", "show"), ("--version",), ("forms", "--help")):
        assert day.run(*words).exit_code == Exit.DONE
    bundle = day.run("support-bundle", "--to", day.stick, "--json")
    assert bundle.exit_code == Exit.DONE, bundle.output
    assert json.loads(bundle.stdout)["bytes"]
