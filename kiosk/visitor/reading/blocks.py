"""The blocks of one screen, as rows QML can draw with one delegate a kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.articles import blocks as article
from kiosk.touchkit.stringlist import QStringList
from kiosk.touchkit.wording import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.articles.blocks import Block, Inline

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_KINDS: dict[type[Block], str] = {
    article.Paragraph: "paragraph",
    article.Subheading: "subheading",
    article.BulletList: "list",
    article.Steps: "steps",
    article.Callout: "callout",
    article.Questions: "questions",
    article.Definitions: "definitions",
    article.Table: "table",
    article.Proportion: "proportion",
}


@QmlElement
@QmlUncreatable("made by the reading screen")
class BlockItem(QObject):
    """One block in the plain and rich words QML shows."""

    def __init__(self, block: Block, parent: QObject) -> None:
        super().__init__(parent)
        self._block = block

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

    @Property(QStringList, constant=True)
    def plainItems(self) -> list[str]:
        """A list's, callout's or table's items, or what a picture tells as it moves."""
        return [inline.plain for inline in self._items()]

    @Property(QStringList, constant=True)
    def richItems(self) -> list[str]:
        """The same items with bold and italics."""
        return [inline.rich for inline in self._items()]

    @Property(str, constant=True)
    def picture(self) -> str:
        """The picture's file."""
        return str(getattr(self._block, "file", ""))

    @Property(str, constant=True)
    def alt(self) -> str:
        """The picture in words, and what its motion tells."""
        if not isinstance(self._block, article.Figure):
            return ""
        steps = (f"{n}. {words}." for n, words in enumerate(self._block.told, 1))
        told = " ".join(steps)
        if not told:
            return self._block.alt
        moving = translate("ReadingPage", "It can move, and then shows: {steps}")
        return f"{self._block.alt} {moving.format(steps=told)}"

    @Property(int, constant=True)
    def count(self) -> int:
        """How many out of `total`."""
        return int(getattr(self._block, "count", 0))

    @Property(int, constant=True)
    def total(self) -> int:
        """The whole of a proportion."""
        return int(getattr(self._block, "of", 0))

    @Property(int, constant=True)
    def start(self) -> int:
        """The number of the first step."""
        return int(getattr(self._block, "start", 1))

    @Property(QStringList, constant=True)
    def cells(self) -> list[str]:
        """The cells of a table row by row, its header first, with bold and italics."""
        block = self._block
        if not isinstance(block, article.Table):
            return []
        rows = (block.header, *block.rows)
        return [cell.rich for row in rows for cell in row]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type] # the stub knows classes only
    def columnLengths(self) -> list[int]:
        """How many letters the longest cell of each column has."""
        return [max(len(cell.plain) for cell in column) for column in self._columns()]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type] # the stub knows classes only
    def columnWords(self) -> list[int]:
        """How many letters the longest word of each column has."""
        return [
            max(
                (len(word) for cell in column for word in cell.plain.split()), default=1
            )
            for column in self._columns()
        ]

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
            case article.Figure() if block.loop is not None:
                return list(block.loop.captions)
            case article.Steps():
                return [_paired(step.title, step.text) for step in block.items]
            case article.Definitions():
                return [_paired(entry.term, entry.meaning) for entry in block.items]
            case article.Table():
                return [
                    article.Inline(phrase, _stacked(block.header, row))
                    for phrase, row in zip(block.phrases, block.rows, strict=True)
                ]
        return []

    def _columns(self) -> tuple[tuple[Inline, ...], ...]:
        block = self._block
        return block.columns if isinstance(block, article.Table) else ()


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A block of the screen being read, and which delegate draws it."""

    block: BlockItem
    kind: str


def block_rows(blocks: Iterable[Block], parent: QObject) -> list[BlockRow]:
    """Return a row for each block; pictures are left to the screen itself."""
    return [
        BlockRow(BlockItem(block, parent), _KINDS[type(block)])
        for block in blocks
        if not isinstance(block, article.Figure)
    ]


def _joined(parts: Sequence[Inline], plain: str, rich: str) -> Inline:
    return article.Inline(
        plain.join(part.plain for part in parts), rich.join(part.rich for part in parts)
    )


def _stacked(header: Sequence[Inline], row: Sequence[Inline]) -> str:
    """Return a row as lines, for where its columns would be too narrow."""
    named = (
        f"{name.rich}: {cell.rich}" if name.plain else cell.rich
        for name, cell in zip(header[1:], row[1:], strict=True)
        if cell.plain
    )
    first = f"<b>{row[0].rich}</b>" if row[0].plain else ""
    if first and header[0].plain:
        first = f"{header[0].rich}: {first}"
    return "<br/>".join(line for line in (first, *named) if line)


def _paired(first: Inline, second: Inline | None) -> Inline:
    if second is None:
        return first
    end = "" if first.plain.endswith((".", ":", "?", "!")) else ":"
    return article.Inline(
        f"{first.plain}{end} {second.plain}",
        f"<b>{first.rich}{end}</b> {second.rich}",
    )
