"""A machine in a folder, set up as IT would, on which every promise is kept."""

from __future__ import annotations

import os
import pwd
import subprocess
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pyrage.x25519 import Identity

from kiosk.config.loader import load_settings
from kiosk.doctor.account import Account
from kiosk.doctor.answers import CheckAnswer, Command, Complaint, Grade
from kiosk.doctor.examination import examine
from kiosk.doctor.installation import Installation
from kiosk.doctor.system import ExaminedSystem, Programs
from kiosk.machine.lockdown import Lockdown
from kiosk.machine.table import kernel_values
from tests.unit.ctl.clinic_day import ClinicDay, receipt_in

from .stand_ins import put_stand_ins

if TYPE_CHECKING:
    from collections.abc import Mapping

PIN = "826153\n"
GIGABYTE = 10**9

_TOPIC = """
[title]
en = "A topic"
es = "Un tema"

[sentence]
en = "It is short."
es = "Es corto."

[review]
written = 2020-01-01
reviewer = "A clinician"
reviewed = 2020-01-02
due = 9999-12-31
"""
_PAGE = "## First {#first}\n\nShort words.\n\n### One {#one}\n\nMore words.\n"


def own_name() -> str:
    """Name the account of this test as chown takes it."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:  # A container may run under a number without a name.
        return str(os.getuid())


@dataclass
class Machine(ClinicDay):
    """A kiosk whose root is `folder`; what is asked of it is asked for real."""

    @property
    def content(self) -> Path:
        """Name the folder of topics."""
        return self.folder / "content"

    @property
    def state(self) -> Path:
        """Name what the stand-ins know."""
        return self.folder / "state"

    @property
    def key(self) -> Path:
        """Name the clinic's private key, which is at the desk and not here."""
        return self.folder / "desk/clinic.key"

    @property
    def recipients(self) -> Path:
        """Name the file of public keys."""
        return self.folder / "recipients.txt"

    @property
    def path(self) -> str:
        """Give the folders in which programs are looked for."""
        own = str(self.folder / "bin")
        return os.pathsep.join([own, os.environ.get("PATH", os.defpath)])

    def install(self) -> None:
        """Do everything that IT does, until every promise is kept."""
        put_stand_ins(self.folder)
        self.key.parent.mkdir()
        self._put_topic()
        self._put_system()
        self.set_up(Identity.generate(), Identity.generate())
        self.prove(Path(self.run("keys", "canary", "--to", self.stick).stdout.strip()))
        assert self.run("staff", "add", "Ana", typed=PIN * 2).exit_code == 0
        Lockdown(self.folder).apply()
        for name, value in kernel_values().items():
            file = Path(self.folder, "proc/sys", *name.split("."))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"{value}\n")
        self.config.chmod(0o644)
        self.recipients.chmod(0o644)

    def write_settings(self, more: str) -> None:
        """Write the settings of a measured screen and a folder of our own topics."""
        self.config.write_text(
            f'version = 1\n[folders]\ndata = "{self.data}"\ncontent = "{self.content}"'
            "\n[screen]\npixels_per_mm = 4.0\n"
            f'[vault]\nrecipients = "recipients.txt"\n{more}'
        )

    def prove(self, canary: Path) -> None:
        """Open a canary at the desk and type its receipt."""
        opened = self.open(canary, "--trust-new-key")
        done = self.run("forms", "confirm", receipt_in(opened.stdout))
        assert done.exit_code == 0, done.output

    def installation(self, env: Mapping[str, str] | None = None) -> Installation:
        """Give what the doctor examines."""
        loaded = load_settings(self.config, env or {})
        name = own_name()
        account = Account(name, os.getuid(), frozenset(os.getgroups()))
        has_account = (self.state / "account").exists()
        system = ExaminedSystem(
            root=self.folder,
            programs=Programs(self.path),
            voice=("kiosk-voice",),
            free_bytes=self._free_bytes,
            now=lambda: datetime.now().astimezone(),
        )
        return Installation(system, loaded, account if has_account else None)

    def examine(self) -> dict[str, CheckAnswer]:
        """Let the doctor make every check."""
        return {each.check: each for each in examine(self.installation())}

    def wrong(self) -> dict[str, tuple[Complaint, ...]]:
        """Give all that is wrong, by check."""
        answers = self.examine()
        return {
            name: each.complaints
            for name, each in answers.items()
            if each.grade is not Grade.PASS
        }

    def type(self, command: Command) -> str:
        """Type one command of a remedy as it stands; the stick is in our folder."""
        words = [word.replace("/media/stick", str(self.stick)) for word in command]
        if words[0] == "kioskctl":
            done = self.run(*words[1:], typed=PIN * 2)
            assert done.exit_code == 0, done.output
            return done.stdout
        ran = subprocess.run(
            words, env={"PATH": self.path}, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def _free_bytes(self, folder: Path) -> int:
        folder.stat()  # As the real one, it raises where there is no folder.
        big = (self.folder / "var").rglob("*")
        return 10 * GIGABYTE - sum(each.stat().st_size for each in big)

    def _put_topic(self) -> None:
        topic = self.content / "a-topic"
        topic.mkdir(parents=True)
        (topic / "topic.toml").write_text(_TOPIC)
        for language in ("en", "es"):
            (topic / f"{language}.md").write_text(_PAGE)

    def _put_system(self) -> None:
        output = self.folder / "sys/class/drm/card0-HDMI-A-1"
        for each in (output, self.folder / "etc", self.folder / "run"):
            each.mkdir(parents=True)
        (output / "status").write_text("connected\n")
        (output / "modes").write_text("1920x1080\n1280x720\n")
        system = 'ID=debian\nVERSION_ID="13"\n'
        (self.folder / "etc/os-release").write_text(system)
