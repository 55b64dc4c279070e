"""The view-models of all screens, each by the kind of place it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.navigation import PlaceKind
from kiosk.ui.viewmodels.body_map import BodyMapViewModel
from kiosk.ui.viewmodels.emergency import EmergencyViewModel
from kiosk.ui.viewmodels.form import FormViewModel
from kiosk.ui.viewmodels.home import HomeViewModel
from kiosk.ui.viewmodels.muscle import MuscleViewModel
from kiosk.ui.viewmodels.reading import ReadingViewModel
from kiosk.ui.viewmodels.sources import SourcesViewModel
from kiosk.ui.viewmodels.staff_screens import StaffPages, StaffScreens
from kiosk.ui.viewmodels.thank_you import ThankYouViewModel

if TYPE_CHECKING:
    from kiosk.ui.viewmodels.page import Page

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Pages:
    """One view-model a screen. A new screen is one more in here."""

    home: HomeViewModel
    reading: ReadingViewModel
    emergency: EmergencyViewModel
    sources: SourcesViewModel
    body_map: BodyMapViewModel
    muscle: MuscleViewModel
    form: FormViewModel
    staff: StaffPages
    thank_you: ThankYouViewModel

    def by_kind(self) -> dict[PlaceKind, Page]:
        """Return which page shows which kind of place; attract has none."""
        return {
            PlaceKind.HOME: self.home,
            PlaceKind.TOPICS: self.home,
            PlaceKind.SECTION: self.reading,
            PlaceKind.EMERGENCY: self.emergency,
            PlaceKind.SOURCES: self.sources,
            PlaceKind.BODY_MAP: self.body_map,
            PlaceKind.MUSCLE: self.muscle,
            PlaceKind.FORM: self.form,
            **self.staff.by_kind(),
            PlaceKind.THANK_YOU: self.thank_you,
        }


@QmlElement
@QmlUncreatable("made by the shell")
class PagesViewModel(QObject):
    """The pages as the screens bind to them."""

    def __init__(self, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        for page in pages.by_kind().values():
            page.setParent(self)
        self._staff = StaffScreens(pages.staff, self)

    @Property(HomeViewModel, constant=True)
    def home(self) -> HomeViewModel:
        """The home screen, and the choice of topics."""
        return self._pages.home

    @Property(ReadingViewModel, constant=True)
    def reading(self) -> ReadingViewModel:
        """The reading screen."""
        return self._pages.reading

    @Property(EmergencyViewModel, constant=True)
    def emergency(self) -> EmergencyViewModel:
        """The emergency signs."""
        return self._pages.emergency

    @Property(SourcesViewModel, constant=True)
    def sources(self) -> SourcesViewModel:
        """Where the statements come from."""
        return self._pages.sources

    @Property(BodyMapViewModel, constant=True)
    def bodyMap(self) -> BodyMapViewModel:
        """Where it hurts, and which muscles may send pain there."""
        return self._pages.body_map

    @Property(MuscleViewModel, constant=True)
    def muscle(self) -> MuscleViewModel:
        """One muscle: where its pain is felt, why, and what may help."""
        return self._pages.muscle

    @Property(FormViewModel, constant=True)
    def form(self) -> FormViewModel:
        """The form of a visitor who is interested."""
        return self._pages.form

    @Property(StaffScreens, constant=True)
    def staff(self) -> StaffScreens:
        """The screens behind the staff door."""
        return self._staff

    @Property(ThankYouViewModel, constant=True)
    def thankYou(self) -> ThankYouViewModel:
        """Thanks after a form was kept."""
        return self._pages.thank_you
