"""A whole article as passages of Markdown that a page may hold.

Every construct that a screen does not show is written as one that it does, so that its
words stay: quotations and code as paragraphs, boxes to tick as plain items, footnotes
and web links as sources. What a person must look at is noted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from kiosk.articles.adopt.lists import write_list
from kiosk.articles.adopt.rewriting import box_words
from kiosk.articles.adopt.rows import write_table
from kiosk.articles.callout_rule import callout_rule
from kiosk.articles.meaning_rule import use_meanings
from kiosk.articles.pagetext import as_meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.articles.adopt.rewriting import Rewriter


_NOTE_SIGNS = (
    "\\*",
    *"\u2020\u2021\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079",
)
"""What the words below a table begin with that one of its cells points at."""
_HOLDERS = {"callout", "blockquote"}
"""What is written as the blocks inside it."""


class PassageKind(StrEnum):
    """What matters for cutting: headings open, words and lists fill, figures stay."""

    HEADING = "heading"
    WORDS = "words"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of a page in Markdown; for a heading its plain words and its level.

    `is_note` is what may explain a sign in a table above, such as "* with a meal".
    """

    kind: PassageKind
    markdown: str
    words: int = 0
    level: int = 0
    is_lead_in: bool = field(default=False)
    is_note: bool = field(default=False)

    @property
    def is_table(self) -> bool:
        """Tell whether this is a table that stayed one."""
        return self.markdown.startswith("|")


def read_passages(markdown: str, rewriter: Rewriter) -> list[Passage]:
    """Return the passages of an article, in order."""
    lines = [as_meant(line.expandtabs(4)) for line in markdown.split("\n")]
    text = rewriter.take_footnotes("\n".join(lines))
    parser = MarkdownIt("commonmark", {"maxNesting": 100})
    parser.enable(["table", "strikethrough"])
    parser.block.ruler.before(
        "table", "callout", callout_rule, {"alt": ["paragraph", "blockquote", "list"]}
    )
    use_meanings(parser)
    tree = SyntaxTreeNode(parser.parse(text))
    return list(_Passages(rewriter, text.split("\n")).of(tree.children))


class _Passages:
    def __init__(self, rewriter: Rewriter, lines: Sequence[str]) -> None:
        self._rewriter = rewriter
        self._lines = lines
        self._before = ""
        self._is_other = False

    def of(self, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Passage]:
        for node in nodes:
            for passage in self._of(node):
                yield passage
                if node.type not in _HOLDERS:
                    self._before = node.type
            # Pictures among words, in lists and in tables follow what they stood in.
            yield from (Passage(PassageKind.FIGURE, f) for f in self._rewriter.figures)
            self._rewriter.figures.clear()

    def _of(self, node: SyntaxTreeNode) -> Iterator[Passage]:  # noqa: C901 - one case a kind
        match node.type:
            case "heading":
                words = self._rewriter.plain(node)
                level = int(node.tag[1])
                yield Passage(PassageKind.HEADING, words, len(words.split()), level)
            case "paragraph":
                yield from self._paragraph(node)
            case "bullet_list" | "ordered_list":
                is_other = node.type == self._before and not self._is_other
                text, self._is_other = write_list(
                    node, self._rewriter, is_other=is_other
                )
                yield _words(text)
            case "table":
                yield _words(write_table(node, self._rewriter, self._lines))
            case "dl":
                for part in self._meanings(node):
                    yield _words(part)
            case "callout":
                yield from self._callout(node)
            case "fence" | "code_block":
                for part in node.content.split("\n\n"):
                    yield from self._text(part)
            case "html_block":
                yield from self._text(self._rewriter.html_words(node.content))
            case "hr":
                return
            case _:
                yield from self.of(node.children)

    def _paragraph(self, node: SyntaxTreeNode) -> Iterator[Passage]:
        for part in self._rewriter.in_parts(self._rewriter.paragraph(node)):
            yield _words(part)

    def _text(self, text: str) -> Iterator[Passage]:
        words = " ".join(text.split())
        if words:
            yield _words(self._rewriter.escaped(words))

    def _meanings(self, node: SyntaxTreeNode) -> Iterator[str]:
        """Yield each word with its meanings; where one side is empty, the other."""
        word, meanings = "", list[str]()
        for child in [*node.children, None]:
            if child is not None and child.type == "dd":
                found = self._rewriter.flat(child)
                meanings += [found] if found else []
                continue
            if word and meanings:
                yield "\n".join([word, *(f":   {meaning}" for meaning in meanings)])
            else:
                yield from (part for part in [word, *meanings] if part)
            word = self._rewriter.paragraph(child).replace("  \n", " ") if child else ""
            meanings = []

    def _callout(self, node: SyntaxTreeNode) -> Iterator[Passage]:
        """Write a box as bold words and what belongs to it: its kind is a decision."""
        title = box_words(node)
        if title:
            yield _words(f"**{self._rewriter.escaped(title)}**:", is_lead_in=True)
        self._rewriter.note(
            f'A box said "{title or node.meta["kind"]}". If it warns or sums up, write '
            f'!!! warning "..." or !!! key-points "..." above its words'
        )
        yield from self.of(node.children)


def _words(markdown: str, *, is_lead_in: bool = False) -> Passage:
    count = len(markdown.split())
    ends_open = markdown.rstrip("*_ ").endswith(":")
    return Passage(
        PassageKind.WORDS,
        markdown,
        count,
        is_lead_in=is_lead_in or ends_open,
        is_note=markdown.startswith(_NOTE_SIGNS),
    )
