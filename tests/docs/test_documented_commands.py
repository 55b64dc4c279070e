"""Every command that the pages for IT, desk and authors name does what they say."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.ctl.invocation import Exit

from .conftest import PASSPHRASES, PIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from .conftest import Clinic

ROOT = Path(__file__).parents[2]
FOLDERS = ("it", "staff", "authors")
PAGES = [page for name in FOLDERS for page in ROOT.glob(f"docs/{name}/*.md")]
PAGES += [ROOT / "README.md"]
_TYPED = {"staff add": PIN * 2, "staff unlock": PIN * 2, "keys new": PASSPHRASES}
_TYPED |= {
    "content new-key": "four words for tests\n" * 2,
    "content pack": "four words for tests\n",
    "content sign": "four words for tests\n",
}
_PACKS = ("content pack", "content install", "content list", "content rollback")
_REVIEW = ("content packet", "content comments", "content sign")
_SHELLS = ("--install-completion", "--show-completion")
"""These look at the shell they are started from, and a test has none."""

_ADDED = {
    "content check": "--no-screens",  # Drawing them is tried elsewhere.
    "content install": "--no-screens",
    "content pack": "--no-screens",
    "content sign": "--ticked 1",  # Nobody has ticked a box in a PDF program.
    "lockdown apply": "--help",  # It would lock this computer down.
    "lockdown undo": "--help",
    "lockdown status": "--help",  # It would tell of this computer.
}
_OF_THE_MACHINE = ("doctor", "support-bundle")
"""These look at a whole machine, and are tried on one where all is well."""


def _commands() -> dict[str, bool]:
    """Find every `kioskctl` line; true where it stands in a block, ready to type."""
    found: dict[str, bool] = {}
    for page in PAGES:
        text = page.read_text("utf-8")
        blocks = re.findall(r"^ *```\w*\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
        lines = [line for block in blocks for line in block.splitlines()]
        lines = [line.strip() for line in lines]
        whole = [re.split(r"\s{2,}| > ", line)[0] for line in lines]
        found |= {line: True for line in whole if line.startswith("kioskctl ")}
        for named in re.findall(r"`(kioskctl [^`>]+)", text):
            found.setdefault(named.strip(), False)
    return found


def test_the_pages_name_commands() -> None:
    """The test below has something to run: blocks and words in the text."""
    commands = _commands()

    assert sum(commands.values()) > 15
    assert sum(not each for each in commands.values()) > 10


@pytest.mark.parametrize("command", sorted(_commands()))
def test_a_documented_command_works(
    clinic: Clinic, on_machine: Callable[..., Result], command: str
) -> None:
    """Typed as it stands, with this clinic's own names in it, it ends with 0.

    In running text a command may be named without what it needs; then its options
    count, and its help has to be there.
    """
    words = shlex.split(clinic.put_in(command))[1:]
    name = " ".join(words[:2])
    if words[0] in _SHELLS:
        assert words[0] in clinic.day.run("--help").stdout
        return
    words += shlex.split(_ADDED.get(name, ""))
    if words[0] in _OF_THE_MACHINE:
        done = on_machine(*words)
        assert done.exit_code == Exit.DONE, done.output
        return
    if name == "forms init":
        clinic.begin_anew()
    elif words[0] == "staff" and name != "staff add":
        clinic.hire()
    if name in _PACKS:
        clinic.pack_topics()
    if name in _REVIEW:
        clinic.write_a_topic()
    if name in _REVIEW[1:]:
        clinic.print_packet()

    done = clinic.day.run(*words, typed=_TYPED.get(name, ""))
    if done.exit_code == Exit.WRONG_USE and not _commands()[command]:
        assert "Missing" in done.stderr
        done = clinic.day.run(*words, "--help")

    assert done.exit_code == Exit.DONE, done.output


def test_a_command_that_is_not_there_is_noticed(clinic: Clinic) -> None:
    """Mutation check: a misspelt command or option does not end with 0."""
    for wrong in ("forms stats", "forms status --monitr", "staff unlock Ana"):
        assert clinic.day.run(*wrong.split()).exit_code != Exit.DONE
