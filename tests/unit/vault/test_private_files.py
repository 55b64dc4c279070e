"""Files of the vault are for the kiosk's account alone, and no link leads elsewhere."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.vault.batch.batches import export
from kiosk.vault.files import make_private_folder
from kiosk.vault.queue import QUEUE_FILE, Queue, initialise
from kiosk.vault.state import ClosedReason
from tests.unit.vault.keeping import NOW, keep, reason_to_refuse

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.sealing import Sealer
    from kiosk.vault.setup import VaultSetup


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_files_and_folder_are_for_this_account_alone(
    setup: VaultSetup, queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """0600 and 0700, whatever the umask, on the stick too (P12)."""
    before = os.umask(0)
    try:
        make_private_folder(tmp_path / "other" / "data")
        initialise(tmp_path / "other" / "data")
        keep(queue, sealer, 1)
        [batch] = export(queue, sealer, NOW, tmp_path)
    finally:
        os.umask(before)

    modes = {
        str(path): stat.S_IMODE(path.stat().st_mode)
        for root in (setup.folder, tmp_path / "other" / "data")
        for path in (root, *root.rglob("*"))
    }
    wrong = {p: oct(m) for p, m in modes.items() if m not in {0o600, 0o700}}
    assert wrong == {}
    assert stat.S_IMODE(batch.file.stat().st_mode) == 0o600


def test_a_folder_that_others_may_read_loses_their_rights(tmp_path: Path) -> None:
    """An existing data folder is made private."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)

    make_private_folder(folder)

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_data_folder_that_is_a_link_is_refused(
    setup: VaultSetup, tmp_path: Path
) -> None:
    """A link may lead anywhere tomorrow (P12)."""
    link = tmp_path / "link"
    link.symlink_to(setup.folder)

    assert reason_to_refuse(link) is ClosedReason.FOLDER_UNUSABLE


def test_a_queue_that_is_a_link_is_refused(setup: VaultSetup, tmp_path: Path) -> None:
    """Nor may the file itself be one."""
    file = setup.folder / QUEUE_FILE
    file.rename(tmp_path / "real.db")
    file.symlink_to(tmp_path / "real.db")

    assert reason_to_refuse(setup.folder) is ClosedReason.FOLDER_UNUSABLE


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root gives files away"
)
def test_files_that_root_makes_belong_to_the_kiosk(
    setup: VaultSetup, sealer: Sealer
) -> None:
    """`sudo kioskctl` leaves nothing that the kiosk's account cannot open."""
    for path in (setup.folder, *setup.folder.iterdir()):
        os.chown(path, 4711, 4711)

    with Queue.open(setup.folder, setup.queue_id) as opened:
        keep(opened, sealer, 1)
        export(opened, sealer, NOW, setup.folder)

    assert {path.stat().st_uid for path in setup.folder.iterdir()} == {4711}
