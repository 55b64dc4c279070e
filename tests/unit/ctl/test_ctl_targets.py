"""Where a file cannot be written, the folder asked for is named, and a cure."""

from __future__ import annotations

import contextlib
import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from kiosk.ctl.invocation import Exit
from tests.support.small_disk import small_disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from click.testing import Result

    from tests.unit.ctl.clinic_day import ClinicDay


WRITING = (
    "forms open BATCH --key KEY --trust-new-key --out TARGET/forms.csv",
    "forms open BATCH --key KEY --trust-new-key --format jsonl --out TARGET/forms",
    "forms export --to TARGET",
    "keys canary --to TARGET",
    "support-bundle --to TARGET",
)
SECRETS = "four words that stay\nfour words in a safe\n"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Plug a real stick of 64 KB in: a file system of its own."""
    with small_disk(tmp_path / "disk") as folder:
        yield folder


def fill(disk: Path) -> Path:
    """Write until nothing more goes in; return the file."""
    file = disk / "holiday.jpg"
    with contextlib.suppress(OSError), file.open("wb", buffering=0) as stream:
        while stream.write(bytes(4096)):
            pass
    return file


def run(day: ClinicDay, command: str, target: Path) -> Result:
    """Run a command with a batch to open and forms to carry away."""
    day.save("Ada")
    batch = day.export()
    day.save("Ben")
    own = {"BATCH": str(batch), "KEY": str(day.key), "TARGET": str(target)}
    words = command.split()
    for example, name in own.items():
        words = [word.replace(example, name) for word in words]
    return day.run(*words)


def test_keys_that_found_no_room_leave_nothing_of_themselves(
    day: ClinicDay, disk: Path
) -> None:
    """The same command makes them once there is room."""
    file = fill(disk)
    os.truncate(file, file.stat().st_size - 8192)  # for the first two
    phrases = day.folder / "phrases"
    phrases.write_text(SECRETS)
    order = ("keys", "new", "--out", disk, "--passphrase-file", phrases)

    refused = day.run(*order)

    assert refused.exit_code == Exit.NOT_USABLE
    assert "Make room there" in refused.stderr
    assert list(disk.iterdir()) == [file]
    file.unlink()
    assert day.run(*order).exit_code == Exit.DONE


@pytest.mark.parametrize("command", WRITING)
def test_a_full_disk_is_named_with_its_cure(
    day: ClinicDay, disk: Path, command: str
) -> None:
    """The system says no more than that some disk is full."""
    file = fill(disk)

    done = run(day, command, disk)

    assert done.exit_code == Exit.NOT_USABLE, done.output
    assert f"{disk}: No space left on device. Make room there" in done.stderr
    assert list(disk.iterdir()) == [file]


@pytest.mark.parametrize("command", WRITING)
def test_a_disk_to_read_only_is_named_with_its_cure(
    day: ClinicDay, disk: Path, command: str
) -> None:
    """Nobody looks for a part of a file that the program named."""
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)

    done = run(day, command, disk)

    assert done.exit_code == Exit.NOT_USABLE, done.output
    assert f"{disk}: Read-only file system. Nothing can be written there" in done.stderr


@pytest.mark.parametrize("command", WRITING)
def test_a_folder_that_is_not_there_is_named_with_its_cure(
    day: ClinicDay, command: str
) -> None:
    """The folder that was typed, and not the name of a temporary file in it."""
    gone = day.folder / "gone"

    done = run(day, command, gone)

    assert done.exit_code == Exit.NOT_USABLE, done.output
    assert f"{gone}: No such file or directory. Make this folder" in done.stderr
    assert ".tmp" not in done.stderr
    assert ".part" not in done.stderr


@pytest.mark.parametrize("name", ["link", "file"])
def test_what_is_no_folder_of_its_own_is_named_with_its_cure(
    day: ClinicDay, name: str
) -> None:
    """A link may lead elsewhere tomorrow, and a file holds no batch."""
    (day.folder / "link").symlink_to(day.stick)
    (day.folder / "file").touch()
    place = day.folder / name
    day.save("Ada")

    done = day.run("forms", "export", "--to", place)

    assert done.exit_code == Exit.NOT_USABLE, done.output
    assert f"{place} is a link or no folder: name the folder itself" in done.stderr


def test_what_is_missing_elsewhere_is_not_blamed_on_the_folder(day: ClinicDay) -> None:
    """A batch that is not there is named itself."""
    out = day.folder / "forms.csv"

    done = day.run("forms", "open", "gone.agebatch", "--key", day.key, "--out", out)

    assert done.exit_code == Exit.NOT_USABLE
    assert "gone.agebatch: No such file" in done.stderr
    assert "Make this folder" not in done.stderr


def test_a_canary_that_could_not_be_written_takes_no_number(
    day: ClinicDay, disk: Path
) -> None:
    """After a missing and a full stick the first batch is still the first."""
    fill(disk)
    for stick in (day.folder / "gone", disk):
        assert day.run("keys", "canary", "--to", stick).exit_code == Exit.NOT_USABLE

    made = day.run("keys", "canary", "--to", day.stick)

    assert made.stdout.strip().endswith("-B1.agebatch")
    assert [file.suffix for file in day.stick.iterdir()] == [".agebatch"]


def test_keys_are_made_in_a_new_folder(day: ClinicDay, disk: Path) -> None:
    """A used folder and a full disk are refused, each with what to do."""
    (day.folder / "phrases").write_text(SECRETS)
    more = ("--passphrase-file", day.folder / "phrases")
    keys = day.folder / "keys"
    assert day.run("keys", "new", "--out", keys, *more).exit_code == Exit.DONE
    fill(disk)

    used = day.run("keys", "new", "--out", keys, *more)
    full = day.run("keys", "new", "--out", disk, *more)

    assert (used.exit_code, full.exit_code) == (Exit.NOT_USABLE, Exit.NOT_USABLE)
    assert "never overwritten. Name a new folder with --out." in used.stderr
    assert f"{disk}: No space left on device. Make room there" in full.stderr


def test_how_long_a_passphrase_has_to_be_is_said_when_it_is_asked_for(
    day: ClinicDay,
) -> None:
    """Nobody thinks of one, types it twice and hears of the rule then."""
    typed = "".join(f"{secret}\n" * 2 for secret in SECRETS.splitlines())

    done = day.run("keys", "new", "--out", day.folder / "keys", typed=typed)

    assert done.exit_code == Exit.DONE, done.output
    assert "Passphrase for the clinic's key (at least 15 characters):" in done.output
    assert "Passphrase for the recovery key (at least 15 characters):" in done.output
