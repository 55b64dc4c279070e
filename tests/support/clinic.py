"""A clinic set up as IT does it, with the real command line and real keys."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from kiosk.vault.opening.keyfiles import CLINIC_KEY_FILE, RECIPIENTS_FILE
from tests.support.batch import make_open_keys

ROOT = Path(__file__).parents[2]
PASSPHRASE = "correct horse battery"  # noqa: S105 - of keys made for this test
PIN = "48159263"


class Clinic:
    """A clinic's folders and its command line; `more` are lines of its settings."""

    def __init__(self, folder: Path, *more: str) -> None:
        self._more = more
        self.keys = folder / "desk-pc" / "keys"
        self.data = folder / "kiosk" / "data"
        self.stick = folder / "stick"
        self.settings = folder / "kiosk" / "kiosk.toml"
        self.secrets = folder / "secrets"
        for each in (self.keys.parent, self.settings.parent, self.stick, self.secrets):
            each.mkdir(parents=True)

    def kioskctl(self, *words: str | Path) -> str:
        """Run `kioskctl` as a program of its own; give what it printed."""
        done = subprocess.run(
            [
                *(sys.executable, "-m", "kiosk.ctl.main"),
                *("--config", self.settings, "--data", self.data),
                *map(str, words),
            ],
            cwd=ROOT,
            env={**os.environ, "HOME": str(self.keys.parent)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def secret(self, name: str, *lines: str) -> Path:
        """Write a file that a script would take a secret from."""
        file = self.secrets / name
        file.write_text("".join(f"{line}\n" for line in lines))
        return file

    def set_up(self, *, has_open_keys: bool = False) -> None:
        """Make keys, settings, queue and a staff number; prove the keys.

        Open keys have no passphrase, and save the seconds that each use of one takes.
        """
        both = self.secret("passphrases", PASSPHRASE, PASSPHRASE + " too")
        self.settings.write_text("version = 1\n")
        if has_open_keys:
            make_open_keys(self.keys)
        else:
            self.kioskctl("keys", "new", "--out", self.keys, "--passphrase-file", both)
        recipients = self.settings.with_name(RECIPIENTS_FILE)
        recipients.write_bytes((self.keys / RECIPIENTS_FILE).read_bytes())
        self.write_settings()
        self.write_settings(self.kioskctl("forms", "init"))
        self.kioskctl("keys", "canary", "--to", self.stick)
        [canary] = self.stick.glob("*.agebatch")
        self.kioskctl("forms", "confirm", self.receipt_of(canary))
        pin = self.secret("pin", PIN)
        self.kioskctl("staff", "add", "Ana", "--role", "it", "--pin-file", pin)

    def write_settings(self, queue: str = "") -> None:
        """Write the settings as IT would."""
        lines = (
            "version = 1",
            "[form]",
            "enabled = true",
            "[vault]",
            f'recipients = "{RECIPIENTS_FILE}"',
            'kiosk_id = "lobby"',
            queue,
            "[staff]",
            f'export_folder = "{self.stick}"',
            *self._more,
        )
        self.settings.write_text("\n".join(lines) + "\n")

    def receipt_of(self, batch: Path) -> str:
        """Open a batch at the desk by `kioskctl`; give the code it prints."""
        secret = self.secret("passphrase", PASSPHRASE)
        key = self.keys / CLINIC_KEY_FILE
        printed = self.kioskctl(
            *("forms", "open", batch, "--key", key),
            *("--passphrase-file", secret, "--out", self.keys.parent / "unused.csv"),
        )
        return printed.rpartition(": ")[2]

    def answers_of(self, batch: Path) -> list[dict[str, Any]]:
        """Open a batch at the desk by `kioskctl`; give what each form in it says."""
        file = self.keys.parent / f"{batch.stem}.jsonl"
        secret = self.secret("passphrase", PASSPHRASE)
        key = self.keys / CLINIC_KEY_FILE
        self.kioskctl(
            *("forms", "open", batch, "--key", key, "--passphrase-file", secret),
            *("--format", "jsonl", "--out", file),
        )
        lines = file.read_text().splitlines()
        return [json.loads(line)["record"]["answers"] for line in lines]
