"""The list in the picture's place: all places and muscles, by parts of the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bodymap.model import Area, Side
from kiosk.touchkit.rows import RowListModel
from kiosk.visitor.body.rows import MuscleCard, PlaceRow
from kiosk.visitor.body.words import (
    area_words,
    code_of,
    group_name,
    like_the_heart,
)
from kiosk.visitor.page.cards import Card

if TYPE_CHECKING:
    from kiosk.bodymap.model import BodyMap
    from kiosk.bodymap.selection import Selection

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

PLACES, MUSCLES = "list", "muscles"
"""What a map's place says in `section`: which list stands in the picture's place."""


@QmlElement
@QmlUncreatable("made by its screen's view-model")
class BodyListViewModel(QObject):
    """Parts of the body, and the places or muscles of the part opened.

    Signals: `changed` when another list or part is shown, `groupChosen` when the
    visitor opened another part.
    """

    changed = Signal()
    groupChosen = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._mode = ""
        self._group = ""
        self._is_choosing = False
        self._groups = RowListModel(Card, self)
        self._places = RowListModel(PlaceRow, self)
        self._muscles = RowListModel(MuscleCard, self)

    def show(
        self, body: BodyMap, selection: Selection, language: str, mode: str
    ) -> None:
        """Show the list of a mode; none where the picture is shown."""
        self._mode = mode
        self._groups.show(self._group_cards(body))
        places: list[PlaceRow] = []
        muscles: list[MuscleCard] = []
        if mode == PLACES:
            places = self._place_rows(body, selection, language)
        if mode == MUSCLES:
            muscles = self._muscle_cards(body, language)
        self._places.show(places)
        self._muscles.show(muscles)
        self.changed.emit()

    def clear(self) -> None:
        """Show no list and no part."""
        self._mode = self._group = ""
        self._is_choosing = False
        self._places.show(())
        self._muscles.show(())
        self.changed.emit()

    def is_clear(self) -> bool:
        """Tell whether no list and no part is left open."""
        return not (self._mode or self._group or self._is_choosing)

    @property
    def muscle_ids(self) -> list[str]:
        """The muscles listed."""
        return [card.card_id.partition("/")[0] for card in self._muscles.rows]

    @Property(bool, notify=changed)
    def isShown(self) -> bool:
        """Whether a list stands in the picture's place."""
        return bool(self._mode)

    @Property(bool, notify=changed)
    def isOfMuscles(self) -> bool:
        """Whether it is the list of muscles."""
        return self._mode == MUSCLES

    @Property(str, notify=changed)
    def group(self) -> str:
        """The part of the body that is open."""
        return self._group

    @Property(bool, notify=changed)
    def isChoosing(self) -> bool:
        """Whether another part of the body is being chosen, where few fit at once."""
        return self._is_choosing

    @Property(RowListModel, constant=True)
    def groups(self) -> RowListModel[Card]:
        """The parts of the body."""
        return self._groups

    @Property(RowListModel, constant=True)
    def places(self) -> RowListModel[PlaceRow]:
        """The places of the open part, each side by itself."""
        return self._places

    @Property(RowListModel, constant=True)
    def muscles(self) -> RowListModel[MuscleCard]:
        """The muscles of the open part."""
        return self._muscles

    @Slot(str)
    def openGroup(self, group: str) -> None:
        """Open a part of the body."""
        self._group = group
        self._is_choosing = False
        self.groupChosen.emit()

    @Slot()
    def chooseGroup(self) -> None:
        """Show all parts of the body in place of what is in one, and back again."""
        self._is_choosing = not self._is_choosing
        self.changed.emit()

    def _group_cards(self, body: BodyMap) -> list[Card]:
        if not self._mode:
            return []
        listed = body.muscles if self._mode == MUSCLES else body.regions
        names = list(dict.fromkeys(item.group for item in listed.values()))
        if self._group not in names:
            first = body.first_group
            self._group = first if first in names else next(iter(names), "")
        return [Card(name, group_name(name)) for name in names]

    def _place_rows(
        self, body: BodyMap, selection: Selection, language: str
    ) -> list[PlaceRow]:
        areas = [
            Area(region.id, side)
            for region in body.regions.values()
            if region.group == self._group
            for side in region.sides
        ]
        return [
            PlaceRow(code_of(a), area_words(body, a, language), selection.has(a))
            for a in areas
        ]

    def _muscle_cards(self, body: BodyMap, language: str) -> list[MuscleCard]:
        return [
            MuscleCard(
                f"{muscle.id}/{Side.MIDDLE}",
                muscle.words[language].name,
                muscle.words[language].medical,
                like_the_heart() if muscle.mimics_heart else "",
            )
            for muscle in body.muscles.values()
            if muscle.group == self._group
        ]
