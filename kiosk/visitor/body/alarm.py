"""Emergency words that lead above any muscle: a strip, and the whole list behind it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bodymap.leading import Lead
from kiosk.bodymap.signs import Urgency
from kiosk.touchkit.rows import RowListModel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.bodymap.leading import AlarmNotice

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class AlarmLine:
    """One line: why ("lead"), whom to call ("call"), or what for ("sign").

    A "brief" is a call in bold, as `rich` has it, and its signs behind it.
    """

    words: str
    kind: str
    rich: str = ""


@dataclass(frozen=True, slots=True)
class AlarmGroup:
    """One reason in the whole list: its call, for now or later today, and its signs."""

    lead: str
    call: str
    signs: list[str]
    is_now: bool


@QmlElement
@QmlUncreatable("made by its screen's view-model")
class AlarmViewModel(QObject):
    """Why help may be needed first, whom to call, and the signs.

    The strip names the signs that matter most; it opens the whole list.

    Signals: `changed` when other words lead, or none; `opened` when the whole list is
    shown or put away.
    """

    changed = Signal()
    opened = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lead = Lead()
        self._is_open = False
        self._why = RowListModel(AlarmLine, self, key=("words", "kind"))
        self._strip = RowListModel(AlarmLine, self, key=("words", "kind"))
        self._brief = RowListModel(AlarmLine, self, key=("words", "kind"))
        self._groups = RowListModel(AlarmGroup, self, key=("lead", "call"))

    def show(self, lead: Lead, *, names_heart: bool = False) -> None:
        """Lead with these words; an empty lead is shown as nothing.

        `names_heart` has the strip say the heart's whole sentence wherever it stands
        in the list: the page of a muscle that can be mistaken for the heart.
        """
        heart = lead.heart if lead.is_grave or names_heart else ""
        self._why.show([AlarmLine(heart, "lead")] if heart else [])
        self._strip.show(_strip_lines(lead))
        self._brief.show(_brief_line(notice) for notice in lead.foremost)
        self._groups.show(_group(notice) for notice in lead.notices)
        if lead != self._lead:
            self._lead = lead
            self._turn(is_open=False)
            self.changed.emit()

    def is_clear(self) -> bool:
        """Tell whether no words are left that say where it hurts."""
        return not (self._lead.notices or self._is_open or self._strip.rowCount())

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything in reading order."""
        return self._lead.sentences

    @Property(bool, notify=changed)
    def isShown(self) -> bool:
        """Whether anything leads."""
        return bool(self._lead.notices)

    @Property(str, notify=changed)
    def stripWords(self) -> str:
        """The strip in one sentence after another, for a screen reader."""
        return _spoken(*self._why.rows, *self._strip.rows)

    @Property(str, notify=changed)
    def briefWords(self) -> str:
        """The same where `brief` is shown."""
        return _spoken(*self._why.rows, *self._brief.rows)

    @Property(bool, notify=changed)
    def isGrave(self) -> bool:
        """Whether pain in this place may be the heart's own."""
        return self._lead.is_grave

    @Property(RowListModel, constant=True)
    def why(self) -> RowListModel[AlarmLine]:
        """The heart's whole sentence, where the strip must say it."""
        return self._why

    @Property(RowListModel, constant=True)
    def strip(self) -> RowListModel[AlarmLine]:
        """The signs that matter most, below whom to call for them."""
        return self._strip

    @Property(RowListModel, constant=True)
    def brief(self) -> RowListModel[AlarmLine]:
        """What `strip` says, a sentence for each call, where there is little room."""
        return self._brief

    @Property(RowListModel, constant=True)
    def groups(self) -> RowListModel[AlarmGroup]:
        """Every reason, the most urgent first, each with its own call and signs."""
        return self._groups

    @Property(bool, notify=opened)
    def isOpen(self) -> bool:
        """Whether the whole list stands in the answer's place."""
        return self._is_open

    @Slot()
    def open(self) -> None:
        """Show the whole list."""
        self._turn(is_open=True)

    @Slot(result=bool)
    def close(self) -> bool:
        """Put the whole list away; tell whether it was open."""
        was_open = self._is_open
        self._turn(is_open=False)
        return was_open

    def _turn(self, *, is_open: bool) -> None:
        if is_open is not self._is_open:
            self._is_open = is_open
            self.opened.emit()


def _strip_lines(lead: Lead) -> Iterable[AlarmLine]:
    for notice in lead.foremost:
        yield AlarmLine(notice.shortest_call, "call")
        yield from (AlarmLine(sign, "sign") for sign in notice.signs)


def _brief_line(notice: AlarmNotice) -> AlarmLine:
    call, signs = notice.shortest_call, notice.signs_in_line
    return AlarmLine(
        f"{call} {signs}", "brief", f"<b>{escape(call)}</b> {escape(signs)}"
    )


def _group(notice: AlarmNotice) -> AlarmGroup:
    is_now = notice.urgency is Urgency.NOW
    return AlarmGroup(notice.lead, notice.call, list(notice.signs), is_now)


def _spoken(*lines: AlarmLine) -> str:
    ends = (".", ":")
    return " ".join(
        line.words if line.words.endswith(ends) else f"{line.words}." for line in lines
    )
