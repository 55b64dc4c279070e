"""A kiosk's queue is made with the key it signs by, and never with another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.staff.audit_log import AuditLog
from kiosk.staff.custody import make_queue
from kiosk.vault.queue import QUEUE_FILE
from kiosk.vault.signing import SIGNING_KEY_FILE

if TYPE_CHECKING:
    from pathlib import Path


def test_a_queue_made_anew_leaves_the_signing_key_as_it_is(tmp_path: Path) -> None:
    """The desk knows the kiosk by it, also after the disk lost the forms."""
    data, log = tmp_path / "data", AuditLog(tmp_path / "staff")
    first = make_queue(data, log)
    key = (data / SIGNING_KEY_FILE).read_bytes()
    (data / QUEUE_FILE).unlink()

    assert make_queue(data, log) != first
    assert (data / SIGNING_KEY_FILE).read_bytes() == key
