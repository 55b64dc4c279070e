"""Running text out of an element: plain, rich, and what it points at."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.articles.blocks import Inline, References, TopicLink
from kiosk.articles.marks import last_line, unmarked

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_TERM = re.compile(f"term:({_ID})")
_TOPIC = re.compile(f"topic:({_ID})(?:/({_ID}))?")
_RICH_TAG = {"strong": "b", "em": "i"}
_SPACES = re.compile(r"[ \t]+")


class NotAllowedError(Exception):
    """Something an article may not hold; the block around it is dropped."""

    def __init__(self, code: str, message: str, hint: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line
        self.code = code
        self.message = message
        self.hint = hint


@dataclass(slots=True)
class _Passage:
    """What has been read so far, and the line it was read on."""

    line: int = 0
    plain: list[str] = field(default_factory=list)
    rich: list[str] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    links: list[TopicLink] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)

    def say(self, text: str | None) -> None:
        self.line = last_line(text or "") or self.line
        words = unmarked(text or "").replace("\n", " ")
        self.plain.append(words)
        self.rich.append(html.escape(words, quote=False))


def read_inline(element: Element) -> tuple[Inline, References]:
    """Return the words of `element`, without those of blocks inside it.

    Raises `NotAllowedError` for raw HTML, pictures inside text, code and links that
    leave the topic.
    """
    passage = _Passage()
    _read(element, passage)
    inline = Inline(
        plain=_tidy("".join(passage.plain)), rich=_tidy_rich("".join(passage.rich))
    )
    return inline, References(
        tuple(dict.fromkeys(passage.terms)),
        tuple(dict.fromkeys(passage.links)),
        tuple(dict.fromkeys(passage.sources)),
    )


def join_lines(parts: list[Inline]) -> Inline:
    """Return several paragraphs as one running text with breaks between them."""
    return Inline(
        plain="\n".join(part.plain for part in parts),
        rich="<br/>".join(part.rich for part in parts),
    )


def _read(element: Element, passage: _Passage) -> None:
    passage.say(element.text)
    for child in element:
        _read_child(child, passage)
        passage.say(child.tail)


def _read_child(child: Element, passage: _Passage) -> None:
    if tag := _RICH_TAG.get(child.tag):
        passage.rich.append(f"<{tag}>")
        _read(child, passage)
        passage.rich.append(f"</{tag}>")
    elif child.tag == "br":
        passage.plain.append("\n")
        passage.rich.append("<br/>")
    elif child.tag == "source":
        names = unmarked(child.get("ids", "")).replace(",", " ")
        passage.sources += names.split()
    elif child.tag == "a":
        _read_link(child, passage)
    else:
        raise refusal(child, passage.line)


def _read_link(link: Element, passage: _Passage) -> None:
    """Keep the words; the way itself becomes a chip or a button beside the text."""
    target = unmarked(link.get("href", ""))
    label, _ = read_inline(link)
    if found := _TERM.fullmatch(target):
        passage.terms.append(found[1])
    elif found := _TOPIC.fullmatch(target):
        passage.links.append(TopicLink(label.plain, found[1], found[2] or ""))
    else:
        raise NotAllowedError(
            "link-out",
            f'The link to "{target[:60]}" leaves the topic',
            "Links may only be term:word or topic:section/screen; "
            "web addresses belong in sources.toml",
            last_line(link.get("href", "")) or passage.line,
        )
    _read(link, passage)


def refusal(child: Element, line: int = 0) -> NotAllowedError:
    """Return why an article may not hold `child`, in its author's words."""
    if child.tag == "rejected":
        tag = unmarked(child.get("tag", ""))[:40]
        return NotAllowedError(
            "raw-html",
            f"<{tag}> is HTML, which the kiosk does not show",
            "Write it in Markdown, or put a backslash before the <",
            line,
        )
    if child.tag == "img":
        return NotAllowedError(
            "picture-in-text",
            "A picture stands among words",
            "Put it in a paragraph of its own",
            line,
        )
    if child.tag == "code":
        return NotAllowedError(
            "code",
            "Back-quoted or indented text is code, which the kiosk does not show",
            "Remove the back quotes, or the spaces at the start of the line",
            line,
        )
    return NotAllowedError(
        "unknown-markup",
        f"The kiosk cannot show this kind of passage ({child.tag}) here",
        "See docs/authors for what an article may hold",
        line,
    )


def _tidy(text: str) -> str:
    """Return `text` with single spaces; the only line breaks left are meant."""
    lines = [_SPACES.sub(" ", line).strip() for line in text.split("\n")]
    return "\n".join(line for line in lines if line)


def _tidy_rich(text: str) -> str:
    lines = [_SPACES.sub(" ", line).strip() for line in text.split("<br/>")]
    return "<br/>".join(line for line in lines if line)
