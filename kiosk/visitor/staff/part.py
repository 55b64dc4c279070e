"""The staff's part of the running kiosk, put together: door, desk, pages, retention."""

from __future__ import annotations

import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.config.places import staff_folder
from kiosk.session.navigation import STAFF_PLACES, PlaceKind
from kiosk.staff.session import StaffSession
from kiosk.visitor.staff.code_entry import CodeViewModel
from kiosk.visitor.staff.copying import CopyViewModel
from kiosk.visitor.staff.door import DoorViewModel
from kiosk.visitor.staff.keys import TryKeysViewModel
from kiosk.visitor.staff.overview import StaffViewModel
from kiosk.visitor.staff.screens import StaffPages, StaffTrace
from kiosk.visitor.staff.settings import StaffSettingsViewModel
from kiosk.visitor.staff.tasks import StaffTasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.config.loaded import LoadedSettings
    from kiosk.config.model import Staff
    from kiosk.session.navigation import Place
    from kiosk.sticks.stick import Sticks
    from kiosk.vault.setup import VaultSetup

PURGE_EVERY_MS = 3_600_000
FIRST_PURGE_MS = 60_000
NOTE_WAITS_MS = 5_000


class StaffPart(QObject):
    """Everything behind the five touches.

    `setup` gives the vault's setup once it was opened, `problems` the number of
    mistakes in settings and content, `now` a monotonic clock. Signals: `purged` with
    the number of forms that retention deleted.
    """

    purged = Signal(int)

    def __init__(
        self,
        loaded: LoadedSettings,
        setup: Callable[[], VaultSetup | None],
        problems: Callable[[], tuple[int, int]],
        now: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._loaded = loaded
        settings = loaded.settings
        folder = staff_folder(loaded.data_folder)
        self.session = StaffSession(settings.staff.lock_seconds, now)
        self.desk = StaffTasks(
            folder, self.session, setup, partial(_kinds, settings.staff), self
        )
        self.pages = StaffPages(
            door=DoorViewModel(self.desk, first_pin=loaded.is_demonstration),
            desk=StaffViewModel(self.desk, problems),
            copying=CopyViewModel(self.desk),
            code=CodeViewModel(self.desk),
            settings=StaffSettingsViewModel(self.desk, _facts(loaded), settings.screen),
            keys=TryKeysViewModel(),
        )
        self.trace = StaffTrace(self.desk, self.pages)
        for purged in (self.desk.purged, self.desk.due_purged):
            purged.connect(self._purged)
        self._timers = [
            self._timer(NOTE_WAITS_MS, self.desk.keep_time),
            self._timer(PURGE_EVERY_MS, self._purge_unless_inside),
            self._timer(PURGE_EVERY_MS, self.start),
            self._timer(FIRST_PURGE_MS, self._purge_unless_inside, is_once=True),
        ]

    def start(self) -> None:
        """Note which files changed since the last look; after the first frame.

        Looked at each hour as well: new keys count without a restart.
        """
        keys = self._loaded.settings.vault.recipients
        self.desk.note_changes(self._loaded.file, keys)

    def clear(self) -> None:
        """Close the door, and forget what was typed behind it."""
        self.trace.clear()

    def is_clear(self) -> bool:
        """Tell whether nobody is inside and nothing typed is left."""
        return self.trace.is_clear()

    def is_over(self, place: Place) -> bool:
        """Tell whether a staff screen that shows has to close now."""
        return place.kind in STAFF_PLACES and self.session.is_over

    def let_in_from(self, place: Place) -> bool:
        """Let somebody inside who is at the pad; tell whether they are.

        Whoever was admitted anywhere else is outside again.
        """
        if place.kind is not PlaceKind.DOOR:
            self.clear()
        return place.kind is PlaceKind.DOOR

    def close(self) -> None:
        """Finish what was begun, and begin nothing more."""
        for timer in self._timers:
            timer.stop()
        self.pages.desk.forget()
        self.pages.copying.forget()
        self.desk.close()

    def _timer(
        self, milliseconds: int, work: Callable[[], None], *, is_once: bool = False
    ) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(is_once)
        timer.timeout.connect(work)
        timer.start(milliseconds)
        return timer

    def _purge_unless_inside(self) -> None:
        if self.session.is_clear():
            self.desk.purge_due()

    def _purged(self, count: int) -> None:
        if count:
            self.purged.emit(count)


def _kinds(staff: Staff) -> list[Sticks]:
    """Make what finds sticks on this computer (staff's thread)."""
    found: list[Sticks] = []
    if sys.platform == "linux":
        from kiosk.sticks.udisks import UdisksSticks

        found.append(UdisksSticks())
    elif sys.platform == "win32":
        from kiosk.sticks.letters import LetterSticks

        found.append(LetterSticks())
    if staff.export_folder is not None:
        from kiosk.sticks.folder import FolderSticks

        must = staff.export_folder_is_mounted
        found.append(FolderSticks(staff.export_folder, must_be_mounted=must))
    return found


def _facts(loaded: LoadedSettings) -> list[tuple[str, str]]:
    """List what somebody on the phone asks for, by the names the settings use."""
    vault = loaded.settings.vault
    return [
        ("vault.kiosk_id", vault.kiosk_id),
        ("vault.hold_days", str(vault.hold_days)),
        ("vault.maximum_waiting", str(vault.maximum_waiting)),
        ("staff.lock_seconds", str(loaded.settings.staff.lock_seconds)),
    ]
