"""A queue far longer than any clinic lets grow: no form is lost, doubled or left."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from kiosk.vault.batch.receipts import confirm
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.opening.opened import Verdict
from kiosk.vault.purge import purge
from kiosk.vault.queue import Queue, initialise
from kiosk.vault.setup import VaultSetup, load_sealer
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from tests.unit.vault.clinic import Clinic
from tests.unit.vault.keeping import NOW, carry_away, ids_in, keep, open_batch

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kiosk(memory: Path) -> tuple[VaultSetup, Clinic]:
    """Set a kiosk up in memory, and its clinic."""
    clinic, folder = Clinic(), memory / "data"
    folder.mkdir(mode=0o700)
    recipients = memory / "recipients.txt"
    recipients.write_text(clinic.recipients(), "utf-8")
    Signer.create(folder / SIGNING_KEY_FILE)
    queue_id = initialise(folder)
    return VaultSetup(folder, "kiosk-1", recipients, queue_id=queue_id), clinic


@pytest.mark.parametrize(
    "count", [500, pytest.param(20_000, marks=pytest.mark.torture)]
)
def test_many_forms_go_the_whole_way_each_once(
    kiosk: tuple[VaultSetup, Clinic], memory: Path, count: int
) -> None:
    """Saved, carried away in one batch, opened, confirmed, deleted; none remains."""
    setup, clinic = kiosk
    sealer = load_sealer(setup)
    with Queue.open(setup.folder, setup.queue_id) as queue:
        saved = {str(form.id) for form in keep(queue, sealer, count)}
        assert len(ids_in(queue)) == len(saved) == count

        batch = carry_away(queue, sealer, memory)
        with Ledger(memory / "desk" / "ledger.db") as ledger:
            records, outcome = open_batch(batch.file, [clinic.own], ledger)

        arrived = Counter(each.outside.id for each in records if each.outside)
        assert set(arrived) == saved
        assert set(arrived.values()) == {1}
        assert {each.verdict for each in records} == {Verdict.SOUND}
        assert outcome.receipt is not None
        confirm(queue, outcome.receipt, NOW)
        assert purge(queue, NOW + 60, 0) == count
        assert ids_in(queue) == []
