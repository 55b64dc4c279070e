"""Running text out of a node: plain, rich, and what it points at."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.articles.blocks import Inline, References, TopicLink
from kiosk.articles.refusals import NotAllowedError, refusal
from kiosk.articles.signs import find_leftover

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.tree import SyntaxTreeNode

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_TERM = re.compile(f"term:({_ID})")
_TOPIC = re.compile(f"topic:({_ID})(?:/({_ID}))?")
_RICH_TAG = {"strong": "b", "em": "i"}
_SPACES = re.compile(r"[ \t]+")


@dataclass(slots=True)
class _Passage:
    """What has been read so far, and the line it was read on."""

    line: int
    plain: list[str] = field(default_factory=list)
    rich: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    links: list[TopicLink] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)

    def say(self, words: str) -> None:
        self.plain.append(words)
        self.rich.append(html.escape(words, quote=False))


def read_inline(
    nodes: Sequence[SyntaxTreeNode], line: int
) -> tuple[Inline, References]:
    """Return the words of the inline `nodes`, which begin on `line`.

    Raises `NotAllowedError` for raw HTML, pictures inside text, code, links that leave
    the topic, and signs that would reach the reader as signs.
    """
    passage = _Passage(line)
    _read(nodes, passage)
    leftover = find_leftover("".join(passage.signs))
    if leftover is not None:
        raise leftover.at(line)
    inline = Inline(
        plain=_tidy("".join(passage.plain)), rich=_tidy_rich("".join(passage.rich))
    )
    return inline, References(
        tuple(dict.fromkeys(passage.terms)),
        tuple(dict.fromkeys(passage.links)),
        tuple(dict.fromkeys(passage.sources)),
    )


def join_lines(parts: Sequence[Inline]) -> Inline:
    """Return several paragraphs as one running text with breaks between them."""
    return Inline(
        plain="\n".join(part.plain for part in parts),
        rich="<br/>".join(part.rich for part in parts),
    )


def _read(nodes: Sequence[SyntaxTreeNode], passage: _Passage) -> None:
    for node in nodes:
        _read_node(node, passage)


def _read_node(node: SyntaxTreeNode, passage: _Passage) -> None:
    if tag := _RICH_TAG.get(node.type):
        passage.rich.append(f"<{tag}>")
        # A sign between two marked words is no leftover of either.
        passage.signs.append("\u2060")
        _read(node.children, passage)
        passage.signs.append("\u2060")
        passage.rich.append(f"</{tag}>")
    elif node.type == "text":
        passage.say(node.content)
        passage.signs.append(node.content)
    elif node.type == "text_special":
        passage.say(_letter(node))
        passage.signs.append("x" * len(node.content))
    elif node.type in {"softbreak", "hardbreak"}:
        _break(node.type, passage)
    elif node.type == "source":
        passage.sources += node.content.replace(",", " ").split()
        passage.line += node.content.count("\n")
        passage.signs.append("\n" * node.content.count("\n"))
    elif node.type == "link" and node.info != "auto":
        _read_link(node, passage)
    else:
        raise refusal(node, passage.line)


def _break(kind: str, passage: _Passage) -> None:
    passage.line += 1
    passage.signs.append("\n")
    is_meant = kind == "hardbreak"
    passage.plain.append("\n" if is_meant else " ")
    passage.rich.append("<br/>" if is_meant else " ")


def _read_link(link: SyntaxTreeNode, passage: _Passage) -> None:
    """Keep the words; the way itself becomes a chip or a button beside the text."""
    target = str(link.attrs.get("href", ""))
    label, _ = read_inline(link.children, passage.line)
    if found := _TERM.fullmatch(target):
        passage.terms.append(found[1])
    elif found := _TOPIC.fullmatch(target):
        passage.links.append(TopicLink(label.plain, found[1], found[2] or ""))
    else:
        raise NotAllowedError(
            "link-out",
            f'The link to "{target[:60]}" leaves the topic',
            "Links may only be term:word or topic:section/screen; "
            "web addresses belong in topic.toml, under [[source]]",
            passage.line,
        )
    if link.attrs.get("title"):
        raise NotAllowedError(
            "link-title",
            f'Behind the link "{label.plain[:40]}" stand words nobody sees',
            "Write them into the sentence, or remove what stands in quotation marks",
            passage.line,
        )
    _read(link.children, passage)


def _letter(node: SyntaxTreeNode) -> str:
    """Return the character an escape or ``&nbsp;`` names, if it can be shown."""
    letter = node.content
    is_shown = letter.isprintable() or letter == "\u00a0"
    return letter if is_shown else node.markup


def _tidy(text: str) -> str:
    """Return `text` with single spaces; the only line breaks left are meant."""
    lines = [_SPACES.sub(" ", line).strip() for line in text.split("\n")]
    return "\n".join(line for line in lines if line)


def _tidy_rich(text: str) -> str:
    lines = [_SPACES.sub(" ", line).strip() for line in text.split("<br/>")]
    return "<br/>".join(line for line in lines if line)
