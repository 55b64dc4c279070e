"""A fresh Debian becomes a kiosk without a question, and stays one when asked again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.config.places import NAME
from kiosk.machine.lockdown import Lockdown
from kiosk.machine.measures import State

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = 'version = 1\n\n[clinic]\nname = "Trial clinic"\n'
WITH_QUEUE = SETTINGS + '\n[vault]\nqueue_id = "{}"\n'

APT = """\
#!/bin/sh
echo "$@" >> "$FRESH/apt"
case "$*" in *install*) echo 2.0 > "$FRESH/version" ;; esac
"""
DPKG_QUERY = """\
#!/bin/sh
cat "$FRESH/version"
"""
KIOSKCTL = """\
#!/bin/sh
exec "$FRESH_PYTHON" -m kiosk --as kioskctl "$@"
"""

needs_dpkg = pytest.mark.skipif(
    shutil.which("dpkg-deb") is None, reason="Debian's packer reads debs"
)


class FreshComputer:
    """A system that is a folder, with an apt that notes what it is asked."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._source = root
        self._folder = folder
        self.system = folder / "system"
        self.system.mkdir()
        self.files = folder / "files"
        self.files.mkdir()
        unattended = root / "packaging/linux/unattended"
        shutil.copy(unattended / "set-up", self.files)
        self.programs = folder / "programs"
        self.programs.mkdir()
        self._bring("apt-get", APT)
        self._bring("dpkg-query", DPKG_QUERY)
        self._bring("kioskctl", KIOSKCTL)
        self._bring("id", "#!/bin/sh\necho 0\n")

    def _bring(self, name: str, script: str) -> None:
        program = self.programs / name
        program.write_text(script)
        program.chmod(0o755)

    @property
    def settings(self) -> Path:
        """Where the kiosk looks for its settings."""
        return self.system / f"etc/{NAME}/kiosk.toml"

    @property
    def asked_of_apt(self) -> list[str]:
        """What apt was asked, a line each."""
        asked = self._folder / "apt"
        return asked.read_text().splitlines() if asked.exists() else []

    def has_version(self, version: str) -> None:
        """Have both packages in this version."""
        (self._folder / "version").write_text(f"{version}\n")

    def set_up(self) -> subprocess.CompletedProcess[str]:
        """Run the program as IT does."""
        return self._run(self.files / "set-up")

    def make_image(self, image: Path) -> subprocess.CompletedProcess[str]:
        """Ask for an image of the same files."""
        recipe = self._source / "packaging/linux/unattended/image"
        return self._run(recipe, self.files, image)

    def _run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            env={
                **os.environ,
                "PATH": f"{self.programs}:{os.environ['PATH']}",
                "DPKG_ROOT": str(self.system),
                "FRESH": str(self._folder),
                "FRESH_PYTHON": sys.executable,
                "PYTHONPATH": str(self._source),
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def computer(root: Path, tmp_path: Path) -> FreshComputer:
    """Stand before a fresh computer with settings and a repository at hand."""
    computer = FreshComputer(root, tmp_path)
    (computer.files / "kiosk.toml").write_text(SETTINGS)
    (computer.files / "kiosk.list").write_text("deb file:/srv/kiosk ./\n")
    (computer.files / "kiosk-repository.gpg").write_bytes(b"public key")
    return computer


def test_a_fresh_computer_gets_programs_settings_and_lock(
    computer: FreshComputer,
) -> None:
    """One command installs, sets up and locks, and asks nothing."""
    done = computer.set_up()

    assert done.returncode == 0, done.stderr
    # A maker of images may have told apt otherwise; sticks need what is recommended.
    with_recommended = "--quiet --yes --install-recommends install"
    assert computer.asked_of_apt[-1] == f"{with_recommended} {NAME} {NAME}-lockdown"
    assert computer.settings.read_text() == SETTINGS
    standings = Lockdown(computer.system).status()
    assert {each.state for each in standings} == {State.LOCKED}


def test_a_second_run_changes_nothing(computer: FreshComputer) -> None:
    """What is right already is left alone, and said to be."""
    computer.set_up()
    before = {file: file.lstat().st_mtime_ns for file in computer.system.rglob("*")}

    again = computer.set_up()

    assert again.returncode == 0, again.stderr
    assert "set-up: nothing to change" in again.stdout
    after = {file: file.lstat().st_mtime_ns for file in computer.system.rglob("*")}
    assert after == before


def test_a_measure_taken_back_is_put_in_force_again(computer: FreshComputer) -> None:
    """Whoever runs it again has a locked computer again, and is told."""
    computer.set_up()
    Lockdown(computer.system).undo()

    assert "set-up: locked" in computer.set_up().stdout
    standings = Lockdown(computer.system).status()
    assert {each.state for each in standings} == {State.LOCKED}


@pytest.mark.parametrize(
    "here",
    [
        WITH_QUEUE.format("abc"),
        WITH_QUEUE.format("abc").replace('"abc"', "'abc'  # this kiosk's own"),
        f'vault.queue_id = "abc"\n{SETTINGS}',
    ],
)
def test_a_queue_with_forms_is_never_forgotten(
    computer: FreshComputer, here: str
) -> None:
    """Settings that do not name the kiosk's queue replace none that do."""
    computer.settings.parent.mkdir(parents=True)
    computer.settings.write_text(here)

    done = computer.set_up()

    assert done.returncode == 1
    assert '"abc"' in done.stderr
    assert computer.settings.read_text() == here


def test_settings_with_the_same_queue_are_brought(computer: FreshComputer) -> None:
    """The line once copied, settings are changed from afar as often as one likes."""
    computer.settings.parent.mkdir(parents=True)
    computer.settings.write_text(WITH_QUEUE.format("abc"))
    changed = WITH_QUEUE.format("abc").replace("Trial", "Other")
    (computer.files / "kiosk.toml").write_text(changed)

    assert computer.set_up().returncode == 0
    assert computer.settings.read_text() == changed


def test_a_repository_upgrades_nothing_by_day(computer: FreshComputer) -> None:
    """The night does, with a trial and a way back; a version that failed stays out."""
    computer.has_version("1.0")

    assert computer.set_up().returncode == 0
    assert not any("install" in line for line in computer.asked_of_apt)


@needs_dpkg
@pytest.mark.parametrize(("here", "installs"), [("1.0", True), ("3.0", False)])
def test_an_older_package_is_never_put_back(
    computer: FreshComputer, tmp_path: Path, here: str, *, installs: bool
) -> None:
    """A nightly update that was faster than IT's folder stays."""
    (computer.files / "kiosk.list").unlink()
    control = tmp_path / "tree/DEBIAN/control"
    control.parent.mkdir(parents=True)
    control.write_text(
        f"Package: {NAME}\nVersion: 2.0\nArchitecture: all\n"
        "Maintainer: Nobody <nobody@example.org>\nDescription: words\n"
    )
    deb = computer.files / "kiosk.deb"
    command = ["dpkg-deb", "--root-owner-group", "--build", tmp_path / "tree", deb]
    subprocess.run(command, check=True, capture_output=True)
    computer.has_version(here)

    assert computer.set_up().returncode == 0
    assert any("install" in line for line in computer.asked_of_apt) is installs


@pytest.mark.parametrize(
    "lacking", ["kiosk.toml", "kiosk.list", "kiosk-repository.gpg"]
)
def test_what_is_lacking_is_named_before_anything_is_done(
    computer: FreshComputer, lacking: str
) -> None:
    """A folder that is not complete changes nothing and says what belongs there."""
    (computer.files / lacking).unlink()

    done = computer.set_up()

    assert done.returncode == 2
    assert lacking in done.stderr
    assert list(computer.system.iterdir()) == []
    assert computer.asked_of_apt == []


@pytest.mark.parametrize("lacking", ["set-up", "kiosk.toml"])
def test_no_image_is_begun_of_a_folder_that_lacks_something(
    computer: FreshComputer, tmp_path: Path, lacking: str
) -> None:
    """It says what belongs there, and an image that was there before stays."""
    (computer.files / lacking).unlink()
    image = tmp_path / "kiosk.img"
    image.write_bytes(b"last month's")

    done = computer.make_image(image)

    assert done.returncode == 2
    assert lacking in done.stderr
    assert image.read_bytes() == b"last month's"


@pytest.mark.skipif(
    shutil.which("debconf-set-selections") is None, reason="debconf reads answers"
)
def test_the_installer_can_read_its_answers(root: Path) -> None:
    """Debian's own reader finds no line it does not understand."""
    answers = root / "packaging/linux/unattended/preseed.cfg"
    command = ["debconf-set-selections", "--checkonly", answers]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
