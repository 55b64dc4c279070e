"""A clinic's keys, a kiosk that took forms down, and the sealed batch it hands over."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from pyrage.x25519 import Identity

from kiosk.interest.agreed import Agreed
from kiosk.interest.carried import Carried, CarriedPlace
from kiosk.interest.fields import BestTime, ContactWay, FieldId, YesNo
from kiosk.interest.record import Record
from kiosk.vault.batch.batches import export, make_canary
from kiosk.vault.files import make_private_folder
from kiosk.vault.intake import Intake
from kiosk.vault.opening.keyfiles import (
    CLINIC_KEY_FILE,
    RECIPIENTS_FILE,
    make_key,
    recipients_text,
    write_keys,
)
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.queue import Queue, initialise
from kiosk.vault.recipients import PublicKey
from kiosk.vault.setup import VaultSetup, load_sealer
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAY = date(2026, 11, 24)
PASSPHRASE = "correct horse battery"  # noqa: S105 - of keys made for a test


def make_clinic_keys(folder: Path) -> Path:
    """Make the clinic's keys as `kioskctl keys new` does; return the private one.

    Both take the same passphrase, and a second or two.
    """
    folder.mkdir(exist_ok=True)
    clinic, recovery = make_key("clinic", PASSPHRASE), make_key("recovery", PASSPHRASE)
    write_keys(folder, clinic, recovery)
    return folder / CLINIC_KEY_FILE


def make_open_keys(folder: Path) -> Path:
    """Make the clinic's keys without a passphrase: tests open them without waiting."""
    folder.mkdir(exist_ok=True)
    clinic, recovery = Identity.generate(), Identity.generate()
    publics = [PublicKey(str(each.to_public()), "test") for each in (clinic, recovery)]
    (folder / RECIPIENTS_FILE).write_text(recipients_text(*publics), "utf-8")
    (folder / CLINIC_KEY_FILE).write_text(f"{clinic}\n", "utf-8")
    return folder / CLINIC_KEY_FILE


def make_record(number: int, name: str = "", **answers: str) -> Record:
    """Make a form whose every answer follows from `number`; `answers` overrule some."""
    ways, times = list(ContactWay), list(BestTime)
    values = {
        FieldId.NAME: name or f"Visitor {number:05d}",
        FieldId.CONTACT_WAY: ways[number % len(ways)],
        FieldId.PHONE: f"(202) 555-{number % 10_000:04d}",
        FieldId.BEST_TIME: times[number % len(times)],
        FieldId.MESSAGE_OK: (YesNo.YES, YesNo.NO)[number % 2],
        FieldId.LANGUAGE: ("en", "es", "vi")[number % 3],
        FieldId.INTERPRETER: (YesNo.NO, YesNo.YES)[number % 2],
        FieldId.AGREEMENT: YesNo.YES,
    } | {FieldId(field): text for field, text in answers.items()}
    return Record(
        id=UUID(int=(number + 1) << 64),
        day=DAY,
        language_shown="en",
        agreed=Agreed("shipped-1", "en", "The clinic may contact me."),
        answers=values,
        phone_digits=f"+1202555{number % 10_000:04d}",
        carried=Carried(
            (
                CarriedPlace("neck.left", "Left side of the neck"),
                CarriedPlace("head", "Head"),
            ),
            (CarriedPlace("scm", "Strap muscle"),),
            ("Will it hurt?",),
        ),
    )


class SealingKiosk:
    """A kiosk's queue in a folder of its own, sealing to the keys of `keys`."""

    def __init__(self, folder: Path, keys: Path, kiosk_id: str = "lobby") -> None:
        make_private_folder(folder)
        self._setup = VaultSetup(
            folder=folder,
            kiosk_id=kiosk_id,
            recipients=keys.with_name(RECIPIENTS_FILE),
            queue_id=initialise(folder),
        )
        Signer.create(folder / SIGNING_KEY_FILE)

    @property
    def setup(self) -> VaultSetup:
        """The kiosk's vault, as its programs open it."""
        return self._setup

    def introduce(self, ledger: Path) -> None:
        """Let a desk know this kiosk, as its canary does."""
        public = Signer.load(self._setup.folder / SIGNING_KEY_FILE).public
        with Ledger(ledger) as known:
            known.know(self._setup.kiosk_id, public)

    def hand_over(self, records: Iterable[Record], to: Path) -> Path:
        """Keep `records`, and export them into the folder `to` as one batch."""
        sealer = load_sealer(self._setup)
        with Queue.open(self._setup.folder, self._setup.queue_id) as queue:
            intake = Intake(queue, sealer)
            with queue.transaction() as connection:
                # One commit for all: a test of the desk need not wait for each.
                for record in records:
                    intake._insert(connection, record, NOON)
            queue.recount()
            intake.close()
            (batch,) = export(queue, sealer, NOON.timestamp(), to)
        return batch.file

    def hand_over_canary(self, to: Path) -> Path:
        """Export the batch without forms that proves the keys."""
        with Queue.open(self._setup.folder, self._setup.queue_id) as queue:
            sealer = load_sealer(self._setup)
            return make_canary(queue, sealer, NOON.timestamp(), to).file


def damage(batch: Path, members: Sequence[int]) -> None:
    """Spoil the sealed content of these members of a batch; 1 is the first form."""
    data = bytearray(batch.read_bytes())
    begin, number = 0, 0
    while begin < len(data) and data[begin]:
        size = int(bytes(data[begin + 124 : begin + 135]), 8)
        if number in members:
            data[begin + 512 + size - 5] ^= 1
        begin += 512 + (size + 511) // 512 * 512
        number += 1
    batch.write_bytes(data)
