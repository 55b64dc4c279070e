"""A kiosk and a desk's PC for the command line, and forms to carry between them."""

from __future__ import annotations

import os
import re
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from typer.testing import CliRunner

from kiosk.config.loader import load_settings
from kiosk.ctl.main import app
from kiosk.interest.agreed import Agreed
from kiosk.interest.fields import FieldId
from kiosk.interest.record import Record
from kiosk.vault.from_settings import vault_setup
from kiosk.vault.intake import Intake
from kiosk.vault.queue import Queue
from kiosk.vault.setup import load_sealer

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result
    from pyrage.x25519 import Identity

TODAY = datetime.now(UTC).astimezone()


@dataclass
class ClinicDay:
    """Runs `kioskctl` for one kiosk; `folder` holds everything."""

    folder: Path

    @property
    def config(self) -> Path:
        """Name the kiosk's settings file."""
        return self.folder / "kiosk.toml"

    @property
    def data(self) -> Path:
        """Name the kiosk's data folder."""
        return self.folder / "data"

    @property
    def stick(self) -> Path:
        """Name the stick."""
        return self.folder / "stick"

    @property
    def key(self) -> Path:
        """Name the clinic's private key, without a passphrase to be quick."""
        return self.folder / "clinic.key"

    def set_up(self, clinic: Identity, recovery: Identity) -> None:
        """Write keys and settings, then make the queue as IT does."""
        self.stick.mkdir()
        self.key.write_text(f"{clinic}\n")
        public = f"{clinic.to_public()}\n{recovery.to_public()}\n"
        (self.folder / "recipients.txt").write_text(public)
        self.write_settings("")
        made = self.run("forms", "init")
        assert made.exit_code == 0, made.output
        self.write_settings(made.stdout)

    def write_settings(self, more: str) -> None:
        """Write the settings file, with `more` under [vault]."""
        self.config.write_text(
            f'version = 1\n[folders]\ndata = "{self.data}"\n'
            f'[vault]\nrecipients = "recipients.txt"\n{more}'
        )

    def run(self, *arguments: str | Path, typed: str = "") -> Result:
        """Run one command as a person would."""
        env = {
            "KIOSK_CONFIG": str(self.config),
            "XDG_DATA_HOME": str(self.folder / "home"),
            "XDG_CONFIG_HOME": str(self.folder / "home"),
            "KIOSK_DATA": None,
        }
        words = [str(each) for each in arguments]
        return CliRunner().invoke(app, words, input=typed, env=env)

    def save(self, *names: str) -> list[Record]:
        """Let visitors leave forms."""
        records = [_record(name) for name in names]
        setup = vault_setup(load_settings(self.config, os.environ))
        with (
            Queue.open(setup.folder, setup.queue_id) as queue,
            closing(Intake(queue, load_sealer(setup))) as intake,
        ):
            for record in records:
                intake.save(record, TODAY)
        return records

    def export(self) -> Path:
        """Carry the waiting forms away; give the newest batch."""
        done = self.run("forms", "export", "--to", self.stick)
        assert done.exit_code == 0, done.output
        files = self.stick.glob("*.agebatch")
        return max(files, key=lambda file: int(re.findall(r"\d+", file.name)[-1]))

    def open(self, batch: Path, *options: str | Path) -> Result:
        """Open a batch at the desk as CSV; a kiosk met there is believed by words."""
        out = self.folder / "forms.csv"
        words = ("forms", "open", batch, "--key", self.key, "--out", out)
        done = self.run(*words, "--overwrite", *options)
        if "never met" in done.output:
            return self.run(*words, "--overwrite", "--trust-new-key", *options)
        return done


def receipt_in(output: str) -> str:
    """Find the receipt code in what `open` printed."""
    match = re.search(r"[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}", output)
    assert match, output
    return match[0]


def _record(name: str) -> Record:
    return Record(
        id=uuid4(),
        day=date(2026, 11, 25),
        language_shown="en",
        agreed=Agreed("shipped-1", "en", "The clinic may contact me."),
        answers={FieldId.NAME: name},
    )
