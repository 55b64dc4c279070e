"""The form opens only under keys that somebody has proved to hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.vault.batch.batches import has_canary, make_canary
from kiosk.vault.batch.receipts import confirm
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.queue import Queue
from kiosk.vault.setup import load_sealer
from kiosk.vault.signing import SIGNING_KEY_FILE
from kiosk.vault.state import ClosedReason, StoreError
from kiosk.vault.status import read_status
from tests.unit.vault.clinic import NOON, Clinic, Form
from tests.unit.vault.keeping import NOW, open_batch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.writer import Writer


def test_the_form_opens_once_a_canary_was_opened(
    writers: Callable[..., Writer], setup: VaultSetup, clinic: Clinic, tmp_path: Path
) -> None:
    """The receipt of a batch without forms proves the keys, and only these keys."""
    writer = writers(setup=replace(setup, needs_canary=True))
    assert not writer.refresh().result(300).is_open
    with Queue.open(setup.folder, setup.queue_id) as queue:
        sealer = load_sealer(setup)
        made = make_canary(queue, sealer, NOW, tmp_path)
        with Ledger(tmp_path / "desk" / "ledger.db") as ledger:
            records, outcome = open_batch(made.file, [clinic.recovery], ledger)
        assert outcome.receipt is not None
        assert not has_canary(queue, sealer)
        confirm(queue, outcome.receipt, NOW)
        assert has_canary(queue, sealer)

    assert (records, made.kind, made.count) == ([], "canary", 0)
    assert writer.refresh().result(300).is_open


def test_new_keys_are_used_at_once_and_need_a_canary_of_their_own(
    writers: Callable[..., Writer], setup: VaultSetup, queue: Queue
) -> None:
    """A rotation waits for no restart; forms under the old key are counted (2.2)."""
    writer = writers()
    writer.submit(Form()).result(300)
    assert setup.recipients is not None
    setup.recipients.write_text(Clinic().recipients(), "utf-8")

    writer.submit(Form()).result(300)

    assert sorted(read_status(queue, NOON).by_key.values()) == [1, 1, 1, 1]
    careful = writers(setup=replace(setup, needs_canary=True))
    writer.close()
    assert not careful.refresh().result(300).is_open


@pytest.mark.parametrize("content", [None, b"", b"no key of ours"])
def test_a_signing_key_that_cannot_be_used_shuts_the_form(
    writer: Writer, setup: VaultSetup, content: bytes | None
) -> None:
    """Lost or spoilt: no form is kept unsigned, and staff hear which key it is."""
    file = setup.folder / SIGNING_KEY_FILE
    file.unlink()
    if content is not None:
        file.write_bytes(content)

    assert isinstance(writer.submit(Form()).exception(10), StoreError)
    assert writer.state.reason is ClosedReason.SIGNING_KEY_UNUSABLE


def test_keys_that_become_unusable_shut_the_form(
    writer: Writer, setup: VaultSetup
) -> None:
    """A recipients file that is damaged under way never leads to plain forms."""
    writer.submit(Form()).result(300)
    assert setup.recipients is not None
    setup.recipients.unlink()

    assert writer.submit(Form()).exception(10) is not None
    assert writer.state.reason == "keys-unusable"
