"""The words of a screen as they stand on this glass: how large, in which columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.touchkit.rows import RowListModel
from kiosk.visitor.page.page import Page
from kiosk.visitor.reading.blocks import BlockRow, block_rows
from kiosk.visitor.reading.text_room import TextRoom
from kiosk.visitor.reading.type_choice import Layout, TypeChoice

if TYPE_CHECKING:
    from kiosk.articles.topic import Screen, Topic

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class LaidOutPage(Page):
    """The blocks of one screen of a topic, laid out anew for each room they are given.

    Signals: `capitalsChanged` when the size of type is another one; `laidOut` when the
    words were parted anew for the glass.
    """

    capitalsChanged = Signal()
    laidOut = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._topic: Topic | None = None
        self._screen: Screen | None = None
        self._type = TypeChoice()
        self._layout = Layout()
        self._across = RowListModel(BlockRow, self)
        self._blocks = RowListModel(BlockRow, self)
        self._further = RowListModel(BlockRow, self)

    @property
    def room(self) -> TextRoom | None:
        """What words have here, once the screen has said it."""
        return self._type.room

    @Property(RowListModel, constant=True)
    def across(self) -> RowListModel[BlockRow]:
        """The blocks that stand above both columns, where there are two."""
        return self._across

    @Property(RowListModel, constant=True)
    def blocks(self) -> RowListModel[BlockRow]:
        """The screen's blocks without its picture: all, or the first column's."""
        return self._blocks

    @Property(RowListModel, constant=True)
    def further(self) -> RowListModel[BlockRow]:
        """The blocks of the second column, where the glass is wide enough for two."""
        return self._further

    @Property(bool, notify=laidOut)
    def isPaged(self) -> bool:
        """Whether the screen's words are more than the glass has room for."""
        return self._layout.is_paged

    @Property(float, notify=laidOut)
    def leading(self) -> float:
        """By how much its lines stand further apart than they must."""
        return self._layout.leading

    @Property(float, notify=laidOut)
    def share(self) -> float:
        """Of the width: the first of two columns."""
        return self._layout.share

    @Property(float, notify=laidOut)
    def facts(self) -> float:
        """The height of capitals, in millimetres, of what it sets apart."""
        return self._layout.facts

    @Property(float, notify=capitalsChanged)
    def capitals(self) -> float:
        """The height of capitals, in millimetres, for the whole topic on this glass."""
        return self._type.capitals

    @Slot("QVariantMap", "QVariantMap", float)
    def fit(self, room: dict[str, Any], usual: dict[str, Any], factor: float) -> None:
        """Choose the type for a room, now and at the usual text: `TextRoom` by name."""
        # QML tells of an equal room as well.
        if self._type.fit(TextRoom(**room), TextRoom(**usual), factor):
            self._choose_capitals()
            self._show_blocks()

    def _choose_capitals(self) -> None:
        if self._type.choose(self._topic):
            self.capitalsChanged.emit()

    def _show_blocks(self) -> None:
        models = (self._across, self._blocks, self._further)
        earlier = [row for model in models for row in model.rows]
        self._layout = self._type.lay_out(self._screen, self._topic)
        for model, some in zip(models, self._layout.parts, strict=True):
            model.show(block_rows(some, model))
        self.laidOut.emit()
        for row in earlier:
            row.block.deleteLater()
