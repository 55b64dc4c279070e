"""The staff screen: one glance, and what staff may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    Property,
    QDateTime,
    QLocale,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.reviews.marks import ReviewMarks
from kiosk.session.navigation import Place, PlaceKind
from kiosk.staff.register import Role
from kiosk.touchkit.rows import RowListModel
from kiosk.touchkit.wording import translate
from kiosk.visitor.page.cards import Card
from kiosk.visitor.page.page import Page
from kiosk.visitor.staff.pack_words import pack_facts, pack_notices
from kiosk.visitor.staff.words import (
    content_notice,
    notices,
    review_words,
    settings_notice,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.articles.topic import Review
    from kiosk.packs.record import ContentNews
    from kiosk.staff.work import Overview
    from kiosk.visitor.page.page import Shown
    from kiosk.visitor.staff.tasks import StaffTasks

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_AGAIN_MS = 5000


@QmlElement
@QmlUncreatable("made by the composition root")
class StaffViewModel(Page):
    """How the kiosk stands, in numbers and days and never about a person.

    `problems` gives how many mistakes the settings and the articles have. Signals:
    `changed` when a look found something else, or staff switched something.
    """

    qml_file = "staff/StaffScreen.qml"
    changed = Signal()

    def __init__(
        self,
        desk: StaffTasks,
        problems: Callable[[], tuple[int, int]],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._problems = problems
        self._glance: Overview | None = None
        self._review: Review | None = None
        self._marks = ReviewMarks()
        self._language = "en"
        self._facts = RowListModel(Card, self)
        self._notices = RowListModel(Card, self)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(desk.look)
        desk.glanced.connect(self._glanced)
        desk.switched.connect(self.changed)

    def show(self, shown: Shown) -> None:
        """Look anew, and now and then while the screen shows."""
        self._review = shown.topic.review if shown.topic else None
        self._marks = shown.marks
        self._language = shown.language
        self._tell()
        self._desk.look()
        self._timer.start()

    def forget(self) -> None:
        """Look no more."""
        self.stand_still()

    def stand_still(self) -> None:
        """Keep to what the last look found."""
        self._timer.stop()

    # What the screen shows

    @Property(str, notify=changed)
    def headline(self) -> str:
        """How many forms there are to carry away."""
        queue = self._glance.queue if self._glance else None
        if queue is None:
            return translate("Staff", "The front desk")
        count = queue.waiting + queue.exported
        if count == 0:
            return translate("Staff", "No forms to carry away")
        return translate("Staff", "Forms to carry away: %1").replace("%1", str(count))

    @Property(RowListModel, constant=True)
    def facts(self) -> RowListModel[Card]:
        """What one look tells, as pairs of name and value."""
        return self._facts

    @Property(RowListModel, constant=True)
    def notices(self) -> RowListModel[Card]:
        """What is wrong, and what to do."""
        return self._notices

    @Property(bool, notify=changed)
    def isIt(self) -> bool:
        """Whether whoever is inside may do everything."""
        member = self._desk.session.member
        return member is not None and member.role is Role.IT

    @Property(bool, notify=changed)
    def isPaused(self) -> bool:
        """Whether visitors are sent to the desk."""
        return self._desk.switches.is_paused

    @Property(bool, notify=changed)
    def isMuted(self) -> bool:
        """Whether reading aloud is off."""
        return self._desk.switches.is_muted

    # What staff may do

    @Slot()
    def copy(self) -> None:
        """Go to the screen that copies to a stick."""
        self.went.emit(Place(PlaceKind.STAFF_COPY))

    @Slot()
    def typeReceipt(self) -> None:
        """Go to the screen that takes a receipt."""
        self.went.emit(Place(PlaceKind.STAFF_RECEIPT))

    @Slot()
    def withdraw(self) -> None:
        """Go to the screen that deletes a visitor's form by its code."""
        self.went.emit(Place(PlaceKind.STAFF_WITHDRAW))

    @Slot()
    def showSettings(self) -> None:
        """Go to what only IT may do."""
        if self.isIt:
            self.went.emit(Place(PlaceKind.STAFF_SETTINGS))

    @Slot()
    def togglePause(self) -> None:
        """Send visitors to the desk, or let them in again."""
        self._desk.pause(is_paused=not self.isPaused)

    @Slot()
    def toggleMute(self) -> None:
        """Take the voice away, or give it back."""
        self._desk.mute(is_muted=not self.isMuted)

    # Inside

    def _glanced(self, glance: Overview) -> None:
        self._glance = glance
        self._tell()

    def _tell(self) -> None:
        glance = self._glance
        if glance is not None:
            self._facts.show(self._list_facts(glance))
            self._notices.show(self._list_notices(glance))
        self.changed.emit()

    def _list_notices(self, glance: Overview) -> Sequence[Card]:
        settings, content = self._problems()
        found = list(notices(glance))
        found += pack_notices(*self._news(glance))
        if settings:
            found.append(settings_notice(settings))
        if content:
            found.append(content_notice(content))
        return found

    def _list_facts(self, glance: Overview) -> Sequence[Card]:
        queue = glance.queue
        facts = []
        if queue is not None:
            facts = [
                Card(
                    "waiting", str(queue.waiting), translate("Staff", "Not copied yet")
                ),
                Card(
                    "exported",
                    str(queue.exported),
                    translate("Staff", "Copied, receipt missing"),
                ),
                Card(
                    "oldest",
                    self._age(queue.oldest_age_days),
                    translate("Staff", "Oldest form"),
                ),
                Card(
                    "last-export",
                    self._day(queue.last_export),
                    translate("Staff", "Last copy"),
                ),
            ]
        return [
            *facts,
            Card(
                "disk", self._size(glance.free_bytes), translate("Staff", "Disk free")
            ),
            Card(
                "clock", self._time(glance.now.timestamp()), translate("Staff", "Clock")
            ),
            Card(
                "review",
                review_words(self._review, glance.now.date(), self._marks),
                translate("Staff", "Article"),
            ),
            *pack_facts(*self._news(glance)),
        ]

    def _news(self, glance: Overview) -> tuple[ContentNews | None, float, str]:
        """Return what happened to the topics, now, and when that was in words."""
        news = glance.content
        day = self._time(news.when) if news else ""
        return news, glance.now.timestamp(), day

    def _age(self, days: int | None) -> str:
        if days is None:
            return translate("Staff", "None")
        if days == 0:
            return translate("Staff", "Today")
        return translate("Staff", "%n days", "", days)

    def _day(self, seconds: int | None) -> str:
        if seconds is None:
            return translate("Staff", "Never")
        return self._time(float(seconds))

    def _time(self, seconds: float) -> str:
        when = QDateTime.fromSecsSinceEpoch(int(seconds))
        shape = QLocale.FormatType.ShortFormat
        return QLocale(self._language).toString(when, shape)

    def _size(self, free: int | None) -> str:
        if free is None:
            return translate("Staff", "Unknown")
        return QLocale(self._language).formattedDataSize(
            free, 0, QLocale.DataSizeFormat.DataSizeSIFormat
        )
