"""The desk remembers which forms it opened, and nothing of what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.vault.opening.ledger import Ledger, LedgerError
from tests.unit.vault.keeping import (
    carry_away,
    keep,
)

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer
    from tests.unit.vault.desk import Desk


def test_forms_opened_before_are_marked(
    queue: Queue, sealer: Sealer, desk: Desk, stick: Path
) -> None:
    """The ledger knows ids, so a stick opened twice calls nobody twice."""
    forms = keep(queue, sealer, 2)
    batch = carry_away(queue, sealer, stick)
    desk.ledger.note_opened([str(forms[0].id)])

    records, outcome = desk.open(batch.file)

    assert [record.was_opened_before for record in records] == [True, False]
    assert outcome.opened_before == 1


def test_a_damaged_ledger_says_what_to_do(tmp_path: Path) -> None:
    """The desk's own file never stands between staff and the forms without a word."""
    file = tmp_path / "desk" / "opened-forms.db"
    file.parent.mkdir()
    file.write_bytes(b"no database" * 1000)

    with pytest.raises(LedgerError, match="Move it away"):
        Ledger(file)


def test_the_ledger_holds_ids_and_keys_only(ledger: Ledger, tmp_path: Path) -> None:
    """No name and no answer can get in: there is no column for one."""
    ledger.know("kiosk-1", "key")
    ledger.note_opened(["an-id"])

    content = (tmp_path / "desk" / "opened-forms.db").read_bytes()

    assert b"(id TEXT PRIMARY KEY)" in content
    assert ledger.opened_among(["an-id"]) == {"an-id"}
    assert ledger.key_of("kiosk-1") == "key"
