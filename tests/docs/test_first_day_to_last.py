"""What the pages on replacing and retiring a kiosk tell IT to type keeps its word."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.config.places import NAME

if TYPE_CHECKING:
    from .conftest import Clinic

IT = Path(__file__).parents[2] / "docs/it"
pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("tar", "find"))), reason="tools of every Debian"
)


def _command(page: str, beginning: str) -> str:
    """Return the one line of a page that begins so."""
    text = (IT / page).read_text("utf-8")
    [found] = re.findall(rf"^ *({re.escape(beginning)}.*)$", text, re.MULTILINE)
    return str(found)


def _run(command: str, *options: str) -> str:
    words = [*shlex.split(command), *options]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return done.stdout


def test_a_machine_made_of_the_copy_is_the_old_kiosk(
    clinic: Clinic, tmp_path: Path
) -> None:
    """By the page's own lines: the same forms, signature, people and audit log."""
    clinic.hire()
    old, new = tmp_path / "old", tmp_path / "new"
    copy = str(tmp_path / "kiosk-backup.tar")
    data = old / "var/lib" / NAME
    shutil.copytree(clinic.day.data, data)
    (old / "etc" / NAME).mkdir(parents=True)
    shutil.copy(clinic.day.config, old / "etc" / NAME)
    new.mkdir()

    def here(command: str, root: Path) -> str:
        command = command.replace("/media/stick/kiosk-backup.tar", copy)
        return command.replace("--directory /", f"--directory {root}")

    said = [
        clinic.day.run(*words.split()).stdout
        for words in ("forms status --json", "keys fingerprints", "staff list")
    ]
    _run(here(_command("replace.md", "tar --create"), old))
    shutil.rmtree(clinic.day.data)
    _run(here(_command("replace.md", "tar --extract"), new))
    shutil.move(new / "var/lib" / NAME, clinic.day.data)

    assert (new / "etc" / NAME / "kiosk.toml").is_file()
    assert said == [
        clinic.day.run(*words.split()).stdout
        for words in ("forms status --json", "keys fingerprints", "staff list")
    ]
    newest = next(clinic.day.stick.glob("*-trail.log"))
    assert clinic.day.run("audit", "verify", newest).exit_code == 0


@pytest.fixture
def retired(tmp_path: Path) -> Path:
    """Lay out a system with nothing of a kiosk on it."""
    root = tmp_path / "system"
    for name in ("etc/apt/sources.list", "home/ana/letter.txt", "usr/bin/find"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()
    return root


def _left_behind(root: Path, account: int) -> list[str]:
    command = _command("retire.md", "find /").replace("find /", f"find {root}")
    printed = _run(command.replace("-user kiosk", f"-uid {account}"))
    return [str(Path(line).relative_to(root)) for line in printed.splitlines()]


def test_a_retired_machine_has_nothing_to_show(retired: Path) -> None:
    """The proof prints nothing, so that nobody has to judge a list."""
    assert _left_behind(retired, 64_999) == []


@pytest.mark.parametrize(
    "name",
    [
        f"var/lib/{NAME}/anything",
        f"etc/{NAME}/kiosk.toml",
        f"var/lib/{NAME}-lockdown/update/previous/x.deb",
        f"var/cache/apt/archives/{NAME}_0.1.0_amd64.deb",
        "srv/data/queue.db",
        "srv/data/queue.db-journal",
        "srv/data/queue.damaged-1.db",
        "srv/data/queue.before-version-2.db",
        "root/Kkiosk-1-B12.agebatch",
        "root/Kkiosk-1-B12.agebatch.tmp",
        "root/recipients.txt",
        "home/ana/Kkiosk-1-trail.log",
        "root/kiosk-backup.tar",
    ],
)
def test_what_was_left_behind_is_found(retired: Path, name: str) -> None:
    """A queue, a batch, a copy, an old deb: wherever somebody put it."""
    (retired / name).parent.mkdir(parents=True, exist_ok=True)
    (retired / name).touch()

    assert name in _left_behind(retired, 64_999)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives away")
def test_what_belongs_to_the_kiosks_account_is_found(retired: Path) -> None:
    """Whatever it is called and wherever it lies."""
    file = retired / "home/ana/letter.txt"
    os.chown(file, 64_998, 64_998)

    assert _left_behind(retired, 64_998) == ["home/ana/letter.txt"]


def test_the_path_leads_past_every_page() -> None:
    """Whoever follows it meets each page that is there for IT."""
    path = (IT / "path.md").read_text("utf-8")
    pages = {page.name for page in IT.glob("*.md")} - {"path.md"}

    named = set(re.findall(r"\(([a-z-]+\.md)", path))

    assert pages - named == {"desk-program.md", "dependencies.md"}
