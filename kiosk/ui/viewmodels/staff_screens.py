"""All screens behind the staff door, and what they leave behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.navigation import PlaceKind
from kiosk.ui.viewmodels.copying import CopyViewModel
from kiosk.ui.viewmodels.door import DoorViewModel
from kiosk.ui.viewmodels.staff import StaffViewModel
from kiosk.ui.viewmodels.staff_code import CodeViewModel
from kiosk.ui.viewmodels.staff_settings import StaffSettingsViewModel

if TYPE_CHECKING:
    from kiosk.ui.staff_desk import StaffDesk
    from kiosk.ui.viewmodels.page import Page

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class StaffPages:
    """One view-model a screen of the staff's part."""

    door: DoorViewModel
    desk: StaffViewModel
    copying: CopyViewModel
    code: CodeViewModel
    settings: StaffSettingsViewModel

    def by_kind(self) -> dict[PlaceKind, Page]:
        """Return which page shows which kind of place."""
        return {
            PlaceKind.DOOR: self.door,
            PlaceKind.STAFF: self.desk,
            PlaceKind.STAFF_COPY: self.copying,
            PlaceKind.STAFF_RECEIPT: self.code,
            PlaceKind.STAFF_WITHDRAW: self.code,
            PlaceKind.STAFF_SETTINGS: self.settings,
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


class StaffTrace:
    """Who is inside, and what they typed."""

    name = "staff door"

    def __init__(self, desk: StaffDesk, pages: StaffPages) -> None:
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

    def is_clear(self) -> bool:
        """Tell whether nobody is inside and nothing typed is left."""
        is_forgotten = self._pages.door.is_forgotten()
        return (
            self._desk.session.is_clear()
            and is_forgotten
            and self._pages.code.is_forgotten()
        )
