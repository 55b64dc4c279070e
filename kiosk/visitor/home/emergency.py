"""The signs that need help at once, one touch away from every screen."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.articles.topic import EmergencySigns
from kiosk.touchkit.rows import RowListModel
from kiosk.touchkit.wording import translate
from kiosk.visitor.page.page import Page

if TYPE_CHECKING:
    from kiosk.visitor.page.page import Shown

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_SIGNS = 7
"""In one group: nobody in a fright reads a longer list to its end."""


@dataclass(frozen=True, slots=True)
class SignGroup:
    """Signs that need help equally soon, under their heading."""

    title: str
    signs: list[str]


@QmlElement
@QmlUncreatable("made by the composition root")
class EmergencyViewModel(Page):
    """Emergency signs in the topic's words, or in our own when content is broken.

    Signals: `changed` when language or topic changed.
    """

    qml_file = "home/EmergencyScreen.qml"
    changed = Signal()

    def __init__(self, number: str) -> None:
        super().__init__()
        self._number = number
        self._signs = _own_signs()
        self._groups = RowListModel(SignGroup, self)
        self._show_groups()

    def show(self, shown: Shown) -> None:
        """Take the words of the topic; without them, our own."""
        signs = shown.topic.emergency if shown.topic else None
        self._signs = signs or _own_signs()
        self._show_groups()
        self.changed.emit()

    def _show_groups(self) -> None:
        signs = self._signs
        groups = (
            *self._groups_of(signs.now_title, signs.now),
            *self._groups_of(signs.after_title, signs.after),
            *self._groups_of(signs.today_title, signs.today),
        )
        self._groups.show(groups)

    @Property(str, notify=changed)
    def title(self) -> str:
        """The heading."""
        return self._signs.title

    @Property(str, notify=changed)
    def call(self) -> str:
        """Whom to call, with the number."""
        return self._with_number(self._signs.call)

    @Property(str, notify=changed)
    def desk(self) -> str:
        """What to do here in the clinic."""
        return self._with_number(self._signs.desk)

    @Property(RowListModel, constant=True)
    def groups(self) -> RowListModel[SignGroup]:
        """The signs by how soon they need help, the most urgent first."""
        return self._groups

    def _groups_of(self, title: str, signs: tuple[str, ...]) -> list[SignGroup]:
        said = [self._with_number(sign) for sign in signs]
        heading = self._with_number(title)
        more = translate("Emergency", "{title}: more signs")
        parts = ceil(len(said) / MOST_SIGNS)
        each = ceil(len(said) / parts) if parts else 0
        return [
            SignGroup(
                more.replace("{title}", heading) if part else heading,
                said[part * each : (part + 1) * each],
            )
            for part in range(parts)
        ]

    def _with_number(self, words: str) -> str:
        return words.replace("{number}", self._number)


def _own_signs() -> EmergencySigns:
    """Return the shortest honest list, for a kiosk whose content cannot be read.

    The signs are those of the clinical notes' rows G15 to G18.
    """
    return EmergencySigns(
        title=translate("Emergency", "Emergency signs"),
        call=translate("Emergency", "Call {number} now"),
        now_title=translate("Emergency", "Call {number} now for any of these"),
        now=(
            translate("Emergency", "Chest pain or trouble breathing"),
            translate(
                "Emergency", "A weak or numb arm, hand or leg, or a drooping face"
            ),
            translate("Emergency", "You cannot control your bladder or bowels"),
            translate(
                "Emergency", "A stiff neck with fever, or the worst headache ever"
            ),
        ),
        after_title="",
        after=(),
        today_title="",
        today=(),
        desk=translate("Emergency", "Tell the front desk now"),
    )
