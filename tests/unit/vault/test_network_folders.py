"""A queue is not kept on a drive of the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.vault import drive
from kiosk.vault.drive import is_on_network, type_of_drive
from kiosk.vault.queue import initialise
from kiosk.vault.state import ClosedReason, StoreError
from tests.unit.vault.keeping import reason_to_refuse

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.setup import VaultSetup

MOUNTS = """
22 1 0:21 / / rw - ext4 /dev/sda1 rw
23 22 0:22 / /srv rw - nfs4 server:/srv rw
24 23 0:23 / /srv/local\\040disk rw - ext4 /dev/sdb1 rw
25 22 0:24 / /home rw shared:1 - fuse.sshfs host: rw
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib/kiosk", "ext4"),
        ("/srv/kiosk", "nfs4"),
        ("/srv", "nfs4"),
        ("/srv/local disk/kiosk", "ext4"),
        ("/srvx", "ext4"),
        ("/home/kiosk", "fuse.sshfs"),
    ],
)
def test_the_drive_of_a_folder_is_found(folder: str, kind: str) -> None:
    """The nearest mount above a folder counts, spaces in its name or not."""
    assert type_of_drive(folder, MOUNTS) == kind


def test_a_folder_on_the_network_is_refused(
    setup: VaultSetup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite's locks mean nothing there, so no queue is made or opened."""
    mounts = tmp_path / "mountinfo"
    mounts.write_text("22 1 0:21 / / rw - nfs4 server:/ rw\n")
    monkeypatch.setattr(drive, "_MOUNTS", mounts)
    assert is_on_network(setup.folder)

    assert reason_to_refuse(setup.folder) is ClosedReason.NETWORK_FOLDER
    with pytest.raises(StoreError):
        initialise(tmp_path)


def test_a_system_that_does_not_say_is_taken_as_local(
    setup: VaultSetup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No list of mounts is no reason to close the form."""
    monkeypatch.setattr(drive, "_MOUNTS", tmp_path / "nowhere")

    assert not is_on_network(setup.folder)
