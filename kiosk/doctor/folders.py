"""Whether each folder and file belongs to who it should, and nobody else gets in."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kiosk.doctor.answers import fail
from kiosk.vault.files import is_open_to_others
from kiosk.vault.opening.keyfiles import CLINIC_KEY_FILE, RECOVERY_KEY_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.doctor.answers import Complaint
    from kiosk.doctor.installation import Installation

_WRITABLE_BY_OTHERS = 0o022
_PRIVATE_KEYS = (CLINIC_KEY_FILE, RECOVERY_KEY_FILE)


def folders(kiosk: Installation) -> Iterator[Complaint]:
    """Look at owner and mode of the data folder, and of what only IT may change.

    A demonstration's folder belongs to whoever tries it, the doctor's own account now.
    """
    if not kiosk.loaded.is_demonstration:
        yield from _data(kiosk)
    yield from _kept_by_it(kiosk)
    yield from _private_keys(kiosk)


def _data(kiosk: Installation) -> Iterator[Complaint]:
    data, who = kiosk.loaded.data_folder, kiosk.account
    if not data.is_dir():
        yield fail(
            f"There is no data folder {data}: no form can be kept",
            "Put its disk back, or on a new kiosk make it (as root).",
            ("mkdir", "--parents", str(data)),
            ("chmod", "700", str(data)),
            *([("chown", who.name, str(data))] if who else []),
            code="no-data-folder",
        )
        return
    if is_open_to_others(data):
        yield fail(
            f"Other accounts can look into {data}",
            "Shut it.",
            ("chmod", "700", str(data)),
            code="data-folder-open",
        )
    if who is not None and any(_is_anothers(each, who.uid) for each in _inside(data)):
        yield fail(
            f"Something in {data} does not belong to the account {who.name}",
            "Give it all to that account (as root).",
            ("chown", "--recursive", who.name, str(data)),
            code="data-of-another-account",
        )


def _is_anothers(path: Path, uid: int) -> bool:
    try:
        return path.lstat().st_uid != uid
    except FileNotFoundError:
        return False  # The running kiosk took it away meanwhile.


def _inside(folder: Path) -> Iterator[Path]:
    yield folder
    for parent, names, files in os.walk(folder):
        yield from (folder.joinpath(parent, name) for name in (*names, *files))


def _kept_by_it(kiosk: Installation) -> Iterator[Complaint]:
    file, keys = kiosk.loaded.file, kiosk.loaded.settings.vault.recipients
    owner = kiosk.system.administrator
    for path in (file, keys):
        if path is None or not path.exists():
            continue
        if path.is_relative_to(kiosk.loaded.data_folder):
            yield fail(
                f"{path} lies in the kiosk's own folder: what runs there can change it",
                "Move it out of there (as root), beside the settings, say, and write "
                "its new place into them.",
                code="settings-in-data-folder",
            )
            continue
        if path.stat().st_uid != owner:
            yield fail(
                f"{path} does not belong to root: what runs as its owner can change it",
                "Give it to root (as root).",
                ("chown", str(owner), str(path)),
                code="settings-not-roots",
            )
        if path.stat().st_mode & _WRITABLE_BY_OTHERS:
            yield fail(
                f"Others than its owner can change {path}",
                "Take that right away (as root).",
                ("chmod", "go-w", str(path)),
                code="settings-open",
            )


def _private_keys(kiosk: Installation) -> Iterator[Complaint]:
    file = kiosk.loaded.file
    places = [kiosk.loaded.data_folder, *([file.parent] if file else [])]
    for path in (place / name for place in places for name in _PRIVATE_KEYS):
        if path.exists():
            yield fail(
                f"{path} is a private key: who steals this computer can open the forms",
                "Make sure that the desk has it, then delete it here.",
                ("shred", "--remove", str(path)),
                code="private-key-here",
            )
