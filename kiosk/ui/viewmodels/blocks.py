"""The blocks of one screen, as rows QML can draw with one delegate a kind."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.articles import blocks as article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.articles.blocks import Block, Inline

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_KINDS: dict[type[Block], str] = {
    article.Paragraph: "paragraph",
    article.Subheading: "subheading",
    article.BulletList: "list",
    article.Steps: "steps",
    article.Callout: "callout",
    article.Questions: "questions",
    article.Figure: "figure",
    article.Definitions: "definitions",
    article.Proportion: "proportion",
}


@QmlElement
@QmlUncreatable("made by BlockListModel")
class BlockItem(QObject):
    """One block in the plain and rich words QML shows.

    Signals: `isSpokenChanged` when reading aloud reaches or leaves this block.
    """

    isSpokenChanged = Signal()

    def __init__(self, block: Block, parent: QObject) -> None:
        super().__init__(parent)
        self._block = block
        self._is_spoken = False

    @Property(str, constant=True)
    def plain(self) -> str:
        """The block's own words without markup."""
        return self._text().plain

    @Property(str, constant=True)
    def rich(self) -> str:
        """The same words with bold and italics."""
        return self._text().rich

    @Property(str, constant=True)
    def title(self) -> str:
        """The title of a callout or a list of questions."""
        return getattr(self._block, "title", "")

    @Property(str, constant=True)
    def tone(self) -> str:
        """The kind of a callout: note, balance, warning, emergency and so on."""
        return str(getattr(self._block, "kind", ""))

    @Property(bool, constant=True)
    def isLead(self) -> bool:
        """Whether this is the first paragraph of its screen."""
        return bool(getattr(self._block, "is_lead", False))

    @Property("QStringList", constant=True)  # type: ignore[arg-type] # the stub knows classes only
    def plainItems(self) -> list[str]:
        """The items of a list, steps, callout or definitions, plain."""
        return [inline.plain for inline in self._items()]

    @Property("QStringList", constant=True)  # type: ignore[arg-type] # the stub knows classes only
    def richItems(self) -> list[str]:
        """The same items with bold and italics."""
        return [inline.rich for inline in self._items()]

    @Property(str, constant=True)
    def picture(self) -> str:
        """The picture's file."""
        return str(getattr(self._block, "file", ""))

    @Property(str, constant=True)
    def alt(self) -> str:
        """The picture in words."""
        return str(getattr(self._block, "alt", ""))

    @Property(int, constant=True)
    def count(self) -> int:
        """How many out of `total`."""
        return int(getattr(self._block, "count", 0))

    @Property(int, constant=True)
    def total(self) -> int:
        """The whole of a proportion."""
        return int(getattr(self._block, "of", 0))

    def _get_is_spoken(self) -> bool:
        return self._is_spoken

    def set_spoken(self, is_spoken: bool) -> None:  # noqa: FBT001 - a setter
        """Mark or unmark this block as the one being read aloud."""
        if is_spoken != self._is_spoken:
            self._is_spoken = is_spoken
            self.isSpokenChanged.emit()

    isSpoken = Property(bool, _get_is_spoken, notify=isSpokenChanged)

    def _text(self) -> Inline:
        block = self._block
        match block:
            case article.Paragraph() | article.Subheading():
                return block.text
            case article.Callout() | article.Questions() if block.paragraphs:
                return _joined(block.paragraphs, " ", "<br/>")
            case article.Figure() if block.caption is not None:
                return block.caption
            case article.Proportion():
                return article.Inline(block.label, "")
        return article.Inline("", "")

    def _items(self) -> list[Inline]:
        block = self._block
        match block:
            case article.BulletList() | article.Callout():
                return list(block.items)
            case article.Steps():
                return [_paired(step.title, step.text) for step in block.items]
            case article.Definitions():
                return [_paired(entry.term, entry.meaning) for entry in block.items]
        return []


class BlockRole(IntEnum):
    """What QML may ask of a row."""

    KIND = Qt.ItemDataRole.UserRole + 1
    BLOCK = Qt.ItemDataRole.UserRole + 2


_ROLES = {
    int(BlockRole.KIND): QByteArray(b"kind"),
    int(BlockRole.BLOCK): QByteArray(b"block"),
}


@QmlElement
@QmlUncreatable("made by its screen")
class BlockListModel(QAbstractListModel):
    """The blocks of the screen being read; pictures are left to the screen itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, BlockItem]] = []

    def show(self, blocks: Sequence[Block]) -> None:
        """Replace the rows by `blocks`."""
        self.beginResetModel()
        earlier = self._rows
        self._rows = [(_KINDS[type(block)], BlockItem(block, self)) for block in blocks]
        self.endResetModel()
        for _, item in earlier:
            item.deleteLater()

    def mark_spoken(self, index: int | None) -> None:
        """Mark the block being read aloud; None marks nothing."""
        for number, (_, item) in enumerate(self._rows):
            item.set_spoken(number == index)

    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's own signature
    ) -> int:
        """Return the number of blocks."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return a block's kind or the block itself."""
        if not index.isValid():
            return None
        kind, item = self._rows[index.row()]
        return {int(BlockRole.KIND): kind, int(BlockRole.BLOCK): item}.get(role)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the names QML uses."""
        return _ROLES


def _joined(parts: Sequence[Inline], plain: str, rich: str) -> Inline:
    return article.Inline(
        plain.join(part.plain for part in parts), rich.join(part.rich for part in parts)
    )


def _paired(first: Inline, second: Inline | None) -> Inline:
    if second is None:
        return first
    end = "" if first.plain.endswith((".", ":", "?", "!")) else ":"
    return article.Inline(
        f"{first.plain}{end} {second.plain}",
        f"<b>{first.rich}{end}</b> {second.rich}",
    )
