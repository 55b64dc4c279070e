"""A clinic in the middle of its day, for commands that the docs name."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyrage.x25519 import Identity

from kiosk.resources import shipped
from tests.unit.ctl.clinic_day import ClinicDay, receipt_in
from tests.unit.doctor.machine import Machine, own_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

PIN = "826153\n"
PASSPHRASES = "correct horse battery\n" * 2 + "seven green bottles fall\n" * 2


@dataclass
class Clinic:
    """`stand_ins` put the clinic's own things where the docs have an example.

    `kept` holds copies of the whole clinic as it was at one time or another.
    """

    day: ClinicDay
    stand_ins: dict[str, str]
    kept: Path

    def keep(self, time: str) -> None:
        """Keep everything as it is now."""
        shutil.copytree(self.day.folder, self.kept / time)

    def return_to(self, time: str) -> bool:
        """Put everything back as it was then; false where that was not kept."""
        if not (self.kept / time).exists():
            return False
        shutil.rmtree(self.day.folder)
        shutil.copytree(self.kept / time, self.day.folder)
        return True

    def hire(self) -> None:
        """Take on the two people whom the docs name."""
        for name in ("Ana Ruiz", "Bo Lee"):
            assert self.day.run("staff", "add", name, typed=PIN * 2).exit_code == 0

    def begin_anew(self) -> None:
        """Stand where IT stands before the queue is made."""
        self.day.write_settings("")
        shutil.rmtree(self.day.data)

    def pack_topics(self) -> None:
        """Sign the topics that came along and install them, as the clinic did once."""
        if self.return_to("packed"):
            return
        (self.day.folder / "secret").write_text("four words for tests")
        secret = ("--passphrase-file", self.day.folder / "secret")
        key, pack = self.day.folder / "packs.pem", self.day.folder / "topics.pack"
        made = self.day.run(
            *("content", "new-key", "--packs", "--reviewer", "Ana Example"),
            *("--out", key, *secret),
        )
        with self.day.config.open("a") as settings:
            settings.write(made.stdout.partition("\n\n")[2])
        options = ("--key", key, "--reason", "The first", "-o", pack, "--no-screens")
        for words in (
            ("pack", shipped("content"), *options, *secret),
            ("install", pack),
        ):
            more = ("--no-screens",) if words[0] == "install" else ()
            assert self.day.run("content", *words, *more).exit_code == 0
        self.keep("packed")

    def write_a_topic(self) -> None:
        """Lay out a topic of the clinic's own, which is one that came along."""
        came_along = shipped("content") / "trigger-point-injections"
        shutil.copytree(came_along, self.day.folder / "mycontent" / "neck-pain")

    def print_packet(self) -> None:
        """Print the packet of that topic, and make the key that signs it."""
        if self.return_to("printed"):
            return
        folder = self.day.folder
        (folder / "secret").write_text("four words for tests")
        packet = ("--topic", folder / "mycontent/neck-pain", "--language", "en")
        key = ("--reviewer", "Ana Example", "--passphrase-file", folder / "secret")
        for words in (
            ("packet", *packet, "--out", folder / "packet.pdf"),
            ("new-key", *key, "--out", folder / "reviewer.pem"),
        ):
            made = self.day.run("content", *words)
            assert made.exit_code == 0, made.output
        self.keep("printed")

    def put_in(self, command: str) -> str:
        """Write a command of the docs as this clinic would type it."""
        for example, own in self.stand_ins.items():
            command = re.sub(rf"(?<![\w/.-]){example}(?![\w/.-])", own, command)
        return command


@pytest.fixture(scope="session")
def _begun(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    """Set up proven keys, a form that waits and one that was carried away, once."""
    place = tmp_path_factory.mktemp("clinic")
    (place / "clinic").mkdir()
    clinic = _begin(place / "clinic", place / "kept")
    clinic.keep("begun")
    return clinic


@pytest.fixture
def clinic(_begun: Clinic) -> Clinic:
    """Give the clinic as it stood that day; what the test before did is gone."""
    _begun.return_to("begun")
    return _begun


def _begin(folder: Path, kept: Path) -> Clinic:
    day = ClinicDay(folder)
    recovery = Identity.generate()
    day.set_up(Identity.generate(), recovery)
    (folder / "recovery.key").write_text(f"{recovery}\n")
    canary = Path(day.run("keys", "canary", "--to", day.stick).stdout.strip())
    day.run("forms", "confirm", receipt_in(day.open(canary).stdout))
    day.save("Ada")
    batch = day.export()
    receipt = receipt_in(day.open(batch).stdout)
    [waiting] = day.save("Ben")
    trail = next(day.stick.glob("*-trail.log"))
    older = shutil.copy(trail, folder / "older-trail.log")
    entry = {
        "id": "OURS-2026-1",
        "modified": "2026-11-20T00:00:00Z",
        "affected": [{"package": {"ecosystem": "none", "name": "none"}}],
    }
    (folder / "all.json").write_text(json.dumps(entry))
    stand_ins = {
        r"E:\\kiosk-keys": str(folder / "new-keys"),
        "/media/stick/topics.pack": str(folder / "topics.pack"),
        r"topics\.pack": str(folder / "topics.pack"),
        r"packs\.pem": str(folder / "packs.pem"),
        r"reviewer\.pem": str(folder / "reviewer.pem"),
        r"packet\.pdf": str(folder / "packet.pdf"),
        "mycontent/neck-pain": str(folder / "mycontent" / "neck-pain"),
        "content pack content": f"content pack {shlex.quote(str(shipped('content')))}",
        "/media/stick/all.zip": str(folder / "all.json"),
        "/media/stick": str(day.stick),
        "DIR": str(day.stick),
        r"Kkiosk-1-B1\.agebatch": str(canary),
        r"(?:BATCH|Kkiosk-1-B12\.agebatch)": str(batch),
        r"clinic\.key": str(day.key),
        r"recovery\.key": str(folder / "recovery.key"),
        r"(?:CODE|7H2-K9M-4QX)": receipt,
        "K7-4QD": waiting.reference,
        r"forms\.csv": str(folder / "opened.csv"),
        r"old/Kkiosk-1-trail\.log": str(older),
        r"Kkiosk-1-trail\.log": str(trail),
        "COMMAND": "forms",
    }
    return Clinic(day, stand_ins, kept)


@pytest.fixture
def on_machine(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Result]:
    """Give what runs a command on a machine set up by the book, made when asked."""

    def run(*words: str) -> Result:
        machine = Machine(tmp_path_factory.mktemp("machine"))
        machine.install()
        monkeypatch.setenv("PATH", machine.path)
        options = ("--root", machine.folder, "--account", own_name())
        return machine.run(*words, *options)

    return run
