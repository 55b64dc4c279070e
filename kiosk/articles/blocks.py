"""The kinds of block a screen may hold: the article's whole vocabulary.

A page is never one lump of HTML. The parser's tree is turned into these typed values,
and the screen draws one delegate for each kind; what has no kind here cannot be shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from pathlib import Path

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class TopicLink:
    """A way from one screen to another of the same topic.

    `screen` is empty when the link leads to a section as a whole.
    """

    label: str
    section: str
    screen: str = ""


@dataclass(frozen=True, slots=True)
class References:
    """What a passage points at: glossary terms, other screens, and its sources.

    None of it is drawn inside the text, because a link in running text is too small a
    target: terms become chips, links become buttons, sources stand on their own screen.
    """

    terms: tuple[str, ...] = ()
    links: tuple[TopicLink, ...] = ()
    sources: tuple[str, ...] = ()

    def __add__(self, other: References) -> References:
        return References(
            _merged(self.terms, other.terms),
            _merged(self.links, other.links),
            _merged(self.sources, other.sources),
        )


@dataclass(frozen=True, slots=True)
class Inline:
    """Running text, twice.

    `plain` has no markup at all (narration, accessible names, word counts). `rich` is
    the subset of Qt StyledText made of ``<b>``, ``<i>`` and ``<br/>``; everything else
    in it is escaped.
    """

    plain: str
    rich: str


class CalloutKind(StrEnum):
    """Why a passage stands apart; the words are what authors write after ``!!!``."""

    NOTE = "note"
    BALANCE = "balance"
    WARNING = "warning"
    EMERGENCY = "emergency"
    KEY_POINTS = "key-points"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What every block knows: the line it starts on and what it points at."""

    line: int
    refs: References = field(default_factory=References)

    @property
    def terms(self) -> tuple[str, ...]:
        """Glossary ids of the words this block explains on request."""
        return self.refs.terms

    @property
    def links(self) -> tuple[TopicLink, ...]:
        """Screens of the topic this block leads to."""
        return self.refs.links

    @property
    def sources(self) -> tuple[str, ...]:
        """Source ids the author put on this block itself."""
        return self.refs.sources

    @property
    def passages(self) -> tuple[str, ...]:
        """Every passage of running text this block shows, without markup."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Block):
    """Running text; the first paragraph of a screen is its lead."""

    text: Inline
    is_lead: bool = False

    @property
    def passages(self) -> tuple[str, ...]:
        """See `Block`."""
        return (self.text.plain,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subheading(Block):
    """A heading inside a screen (``####``)."""

    text: Inline

    @property
    def passages(self) -> tuple[str, ...]:
        """See `Block`."""
        return (self.text.plain,)


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletList(Block):
    """Items in no order, drawn as cards."""

    items: tuple[Inline, ...]

    @property
    def passages(self) -> tuple[str, ...]:
        """See `Block`."""
        return tuple(item.plain for item in self.items)


@dataclass(frozen=True, slots=True)
class ProcedureStep:
    """One step of several: its name, and what happens in it."""

    title: Inline
    text: Inline | None = None

    @property
    def passages(self) -> tuple[str, ...]:
        """Its name, and its text where it has one."""
        return (self.title.plain, self.text.plain) if self.text else (self.title.plain,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps(Block):
    """Items in order (an ordered list), counted from `start`.

    It is above 1 where the steps go on after words or a picture between them.
    """

    items: tuple[ProcedureStep, ...]
    start: int = 1

    @property
    def passages(self) -> tuple[str, ...]:
        """See `Block`."""
        return tuple(words for step in self.items for words in step.passages)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetApart(Block):
    """A passage that stands apart: paragraphs, then a list, either may be empty."""

    title: str
    paragraphs: tuple[Inline, ...] = ()
    items: tuple[Inline, ...] = ()

    @property
    def passages(self) -> tuple[str, ...]:
        """See `Block`."""
        words = (*self.paragraphs, *self.items)
        return (self.title, *(each.plain for each in words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout(SetApart):
    """What an author sets apart, and why."""

    kind: CalloutKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions(SetApart):
    """Questions a reader may tick and take along; a screen has one such list at most.

    The place of a question in the list tells it from the others, in every language.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop(Block):
    """How a picture moves when a visitor asks for it.

    `name` is one of `loops.LOOPS`; a caption tells each of its steps.
    """

    name: str
    captions: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Block):
    """A picture with its words; `file` is absolute and lies in the topic's folder."""

    file: Path
    alt: str
    caption: Inline | None = None
    loop: Loop | None = None

    @property
    def told(self) -> tuple[str, ...]:
        """What its motion tells, step by step; nothing where it stands still."""
        return tuple(c.plain for c in self.loop.captions) if self.loop else ()

    @property
    def passages(self) -> tuple[str, ...]:
        """See `Block`; what is only told of a picture is not shown as text."""
        return (self.caption.plain,) if self.caption else ()


@dataclass(frozen=True, slots=True)
class Definition:
    """A word and what it means."""

    term: Inline
    meaning: Inline


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitions(Block):
    """Words and their meanings, one below the other."""

    items: tuple[Definition, ...]

    @property
    def passages(self) -> tuple[str, ...]:
        """See `Block`."""
        pairs = ((item.term, item.meaning) for item in self.items)
        return tuple(words.plain for pair in pairs for words in pair)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Block):
    """A small table: the words above its columns, and its rows of as many cells.

    The first cell of a row says what the row is about.
    """

    header: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]

    @property
    def passages(self) -> tuple[str, ...]:
        """See `Block`."""
        words = (cell.plain for row in (self.header, *self.rows) for cell in row)
        return tuple(filter(None, words))

    @property
    def phrases(self) -> tuple[str, ...]:
        """Each row in words for those who cannot see it, each cell with its column."""
        return tuple(_row_phrase(self.header, row) for row in self.rows)

    @property
    def columns(self) -> tuple[tuple[Inline, ...], ...]:
        """The cells of each column, from its header down."""
        return tuple(zip(self.header, *self.rows, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Proportion(Block):
    """A number out of a whole ("about 37 in 100"), drawn as rows of small figures."""

    count: int
    of: int
    label: str

    @property
    def passages(self) -> tuple[str, ...]:
        """See `Block`."""
        return (self.label,)


def _row_phrase(header: tuple[Inline, ...], row: tuple[Inline, ...]) -> str:
    cells = ((name.plain, cell.plain) for name, cell in zip(header, row, strict=True))
    return "; ".join(
        f"{name}: {words}" if name else words for name, words in cells if words
    )


def _merged(first: tuple[_T, ...], second: tuple[_T, ...]) -> tuple[_T, ...]:
    """Return both in order, each value once."""
    return tuple(dict.fromkeys(first + second))
