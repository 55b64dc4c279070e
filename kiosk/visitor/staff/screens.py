"""All screens behind the staff door, and what they leave behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.navigation import PlaceKind
from kiosk.visitor.staff.code_entry import CodeViewModel
from kiosk.visitor.staff.copying import CopyViewModel
from kiosk.visitor.staff.door import DoorViewModel
from kiosk.visitor.staff.keys import TryKeysViewModel
from kiosk.visitor.staff.overview import StaffViewModel
from kiosk.visitor.staff.settings import StaffSettingsViewModel

if TYPE_CHECKING:
    from kiosk.visitor.page.page import Page
    from kiosk.visitor.staff.tasks import StaffTasks

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class StaffPages:
    """One view-model a screen of the staff's part."""

    door: DoorViewModel
    desk: StaffViewModel
    copying: CopyViewModel
    code: CodeViewModel
    settings: StaffSettingsViewModel
    keys: TryKeysViewModel

    def by_kind(self) -> dict[PlaceKind, Page]:
        """Return which page shows which kind of place."""
        return {
            PlaceKind.DOOR: self.door,
            PlaceKind.STAFF: self.desk,
            PlaceKind.STAFF_COPY: self.copying,
            PlaceKind.STAFF_RECEIPT: self.code,
            PlaceKind.STAFF_WITHDRAW: self.code,
            PlaceKind.STAFF_SETTINGS: self.settings,
            PlaceKind.STAFF_KEYS: self.keys,
        }


@QmlElement
@QmlUncreatable("made by the shell")
class StaffScreens(QObject):
    """The staff's pages as the screens bind to them."""

    def __init__(self, pages: StaffPages, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages

    @Property(DoorViewModel, constant=True)
    def door(self) -> DoorViewModel:
        """The pad."""
        return self._pages.door

    @Property(StaffViewModel, constant=True)
    def desk(self) -> StaffViewModel:
        """The staff screen."""
        return self._pages.desk

    @Property(CopyViewModel, constant=True)
    def copying(self) -> CopyViewModel:
        """Copying to a stick."""
        return self._pages.copying

    @Property(CodeViewModel, constant=True)
    def code(self) -> CodeViewModel:
        """Typing a code."""
        return self._pages.code

    @Property(StaffSettingsViewModel, constant=True)
    def settings(self) -> StaffSettingsViewModel:
        """What only IT may do."""
        return self._pages.settings

    @Property(TryKeysViewModel, constant=True)
    def keys(self) -> TryKeysViewModel:
        """Trying the keys of a pad."""
        return self._pages.keys


class StaffTrace:
    """Who is inside, and what they typed."""

    name = "staff door"

    def __init__(self, desk: StaffTasks, pages: StaffPages) -> None:
        self._desk = desk
        self._pages = pages

    def clear(self) -> None:
        """Close the door."""
        self._desk.note_closed()
        self._desk.session.clear()
        self._pages.door.forget()
        self._pages.code.forget()
        self._pages.copying.forget()
        self._pages.desk.forget()
        self._pages.keys.forget()

    def is_clear(self) -> bool:
        """Tell whether nobody is inside and nothing typed is left."""
        is_forgotten = self._pages.door.is_forgotten()
        return (
            self._desk.session.is_clear()
            and is_forgotten
            and self._pages.code.is_forgotten()
        )
