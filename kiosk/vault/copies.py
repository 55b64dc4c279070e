"""Copies of the queue file made for safety, which may outlive what they are copies of.

Before a migration the whole file is copied. Once a form is deleted for good, such a
copy is no safety any more but a form that was not deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.vault.files import sync_folder

if TYPE_CHECKING:
    from pathlib import Path


def copy_before(file: Path, version: int) -> Path:
    """Name the copy of `file` made before it is led to `version`."""
    return file.with_name(f"{file.stem}.before-version-{version}.db")


def remove_copies(file: Path) -> None:
    """Remove every copy of `file`; called before forms are deleted.

    Done in this order no cut can leave a copy of what is gone.
    """
    copies = sorted(file.parent.glob(f"{file.stem}.before-version-*.db*"))
    for copy in copies:
        copy.unlink(missing_ok=True)
    if copies:
        sync_folder(file.parent)
