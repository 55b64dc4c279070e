"""The end of a section: that it is done, what comes next, and the way home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.navigation import Place, PlaceKind
from kiosk.visitor.page.minutes import minutes_of
from kiosk.visitor.page.page import Page

if TYPE_CHECKING:
    from kiosk.articles.topic import Section, Topic
    from kiosk.visitor.page.page import Shown

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class SectionEndViewModel(Page):
    """What stands after the last screen of a section.

    Signals: `changed` when another section ends here.
    """

    qml_file = "reading/SectionEndScreen.qml"
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._topic: Topic | None = None
        self._section: Section | None = None
        self._language = ""

    def show(self, shown: Shown) -> None:
        """Show the end of the section at a place, or of the first if that is gone."""
        self._topic, self._language = shown.topic, shown.language
        sections = shown.topic.sections if shown.topic else ()
        named = (s for s in sections if s.id == shown.place.section)
        self._section = next(named, sections[0] if sections else None)
        self.changed.emit()

    def forget(self) -> None:
        """Show nothing, for the next visitor."""
        self._topic = self._section = None
        self.changed.emit()

    def is_clear(self) -> bool:
        """Tell whether no section is left."""
        return self._section is None

    @Property(str, notify=changed)
    def title(self) -> str:
        """That this part is done."""
        return self.tr("Done")

    @Property(str, notify=changed)
    def words(self) -> str:
        """Which part was read."""
        if self._section is None:
            return ""
        return self.tr("You have read: {section}").format(section=self._section.title)

    @Property(str, notify=changed)
    def nextName(self) -> str:
        """The section that comes next; empty after the last."""
        following = self._following()
        return following.title if following else ""

    @Property(str, notify=changed)
    def nextNote(self) -> str:
        """What it is about, and the minutes it takes."""
        following = self._following()
        if following is None:
            return ""
        minutes = minutes_of(following, self._language)
        return f"{following.summary.plain} \u00b7\u00a0{minutes}"

    @Property(str, notify=changed)
    def nextIcon(self) -> str:
        """The icon of the section that comes next."""
        following = self._following()
        return following.icon if following else "home"

    @Slot()
    def goNext(self) -> None:
        """Go on to the next section."""
        following = self._following()
        if following is not None and self._topic is not None:
            self.went.emit(Place(PlaceKind.SECTION, self._topic.id, following.id))

    @Slot()
    def goPrevious(self) -> None:
        """Go back to the last screen of the section."""
        if self._section is not None and self._topic is not None:
            last = self._section.screens[-1].id
            place = Place(PlaceKind.SECTION, self._topic.id, self._section.id, last)
            self.went.emit(place)

    def _following(self) -> Section | None:
        if self._topic is None or self._section is None:
            return None
        sections = self._topic.sections
        number = sections.index(self._section) + 1
        return sections[number] if number < len(sections) else None
