"""The view-models of all screens, each by the kind of place it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.navigation import STAFF_PLACES, PlaceKind

if TYPE_CHECKING:
    from kiosk.visitor.body.map import BodyMapViewModel
    from kiosk.visitor.body.muscle import MuscleViewModel
    from kiosk.visitor.form.form import FormViewModel
    from kiosk.visitor.form.thank_you import ThankYouViewModel
    from kiosk.visitor.home.emergency import EmergencyViewModel
    from kiosk.visitor.home.home import HomeViewModel
    from kiosk.visitor.late import Late
    from kiosk.visitor.page.page import Page
    from kiosk.visitor.reading.reading import ReadingViewModel
    from kiosk.visitor.reading.section_end import SectionEndViewModel
    from kiosk.visitor.reading.sources import SourcesViewModel
    from kiosk.visitor.staff.screens import StaffPages, StaffScreens
else:
    # None is loaded before it is made, and Qt need know no more of them than this.
    BodyMapViewModel = MuscleViewModel = FormViewModel = ThankYouViewModel = QObject
    EmergencyViewModel = HomeViewModel = ReadingViewModel = SourcesViewModel = QObject
    SectionEndViewModel = StaffScreens = QObject

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_SHOWS = {
    PlaceKind.HOME: "home",
    PlaceKind.TOPICS: "home",
    PlaceKind.SECTION: "reading",
    PlaceKind.SECTION_END: "section_end",
    PlaceKind.EMERGENCY: "emergency",
    PlaceKind.SOURCES: "sources",
    PlaceKind.BODY_MAP: "body_map",
    PlaceKind.MUSCLE: "muscle",
    PlaceKind.FORM: "form",
    PlaceKind.THANK_YOU: "thank_you",
}
"""The page that shows each kind of place; the staff's have their own; attract none."""

PAGES = tuple(dict.fromkeys(_SHOWS.values()))
"""The pages of a visit by name."""


class Pages:
    """One view-model a screen, made when it is first asked for.

    A new screen is one more in here.
    """

    def __init__(self, parts: Late) -> None:
        self._parts = parts

    @property
    def home(self) -> HomeViewModel:
        """The first screen of a visit."""
        return cast("HomeViewModel", self._parts.get("home"))

    @property
    def reading(self) -> ReadingViewModel:
        """The reading screen."""
        return cast("ReadingViewModel", self._parts.get("reading"))

    @property
    def section_end(self) -> SectionEndViewModel:
        """The end of a section."""
        return cast("SectionEndViewModel", self._parts.get("section_end"))

    @property
    def emergency(self) -> EmergencyViewModel:
        """The emergency signs."""
        return cast("EmergencyViewModel", self._parts.get("emergency"))

    @property
    def sources(self) -> SourcesViewModel:
        """Where the statements come from."""
        return cast("SourcesViewModel", self._parts.get("sources"))

    @property
    def body_map(self) -> BodyMapViewModel:
        """Where it hurts."""
        return cast("BodyMapViewModel", self._parts.get("body_map"))

    @property
    def muscle(self) -> MuscleViewModel:
        """One muscle."""
        return cast("MuscleViewModel", self._parts.get("muscle"))

    @property
    def form(self) -> FormViewModel:
        """The form."""
        return cast("FormViewModel", self._parts.get("form"))

    @property
    def thank_you(self) -> ThankYouViewModel:
        """Thanks for a form."""
        return cast("ThankYouViewModel", self._parts.get("thank_you"))

    @property
    def staff(self) -> StaffPages:
        """The screens behind the staff door."""
        return cast("StaffPages", self._parts.get("staff").pages)

    def made(self, *names: str) -> list[Any]:
        """Return those of the pages that were made."""
        found = map(self._parts.made, names)
        return [page for page in found if page is not None]

    def of(self, kind: PlaceKind) -> Page | None:
        """Return the page that shows a kind of place; none for attract and pause."""
        if kind in STAFF_PLACES:
            return self.staff.by_kind()[kind]
        name = _SHOWS.get(kind)
        return cast("Page", self._parts.get(name)) if name else None


@QmlElement
@QmlUncreatable("made by the shell")
class PagesViewModel(QObject):
    """The pages as the screens bind to them."""

    def __init__(self, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._staff: StaffScreens | None = None

    @Property(HomeViewModel, constant=True)
    def home(self) -> HomeViewModel:
        """The home screen, and the choice of topics."""
        return self._pages.home

    @Property(ReadingViewModel, constant=True)
    def reading(self) -> ReadingViewModel:
        """The reading screen."""
        return self._pages.reading

    @Property(SectionEndViewModel, constant=True)
    def sectionEnd(self) -> SectionEndViewModel:
        """The end of a section."""
        return self._pages.section_end

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
        if self._staff is None:
            from kiosk.visitor.staff.screens import StaffScreens

            self._staff = StaffScreens(self._pages.staff, self)
        return self._staff

    @Property(ThankYouViewModel, constant=True)
    def thankYou(self) -> ThankYouViewModel:
        """Thanks after a form was kept."""
        return self._pages.thank_you
