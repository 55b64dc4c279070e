"""Python-Markdown, cut down to what an article may say.

Importing this module costs what importing Python-Markdown costs, so only the code that
really loads a page does it.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from kiosk.articles.marks import PRIVATE, mark_lines

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

REJECTED = "rejected"
"""Tag of the element that stands for raw HTML; its text is what the author wrote."""
SOURCE = "source"
"""Tag of the element that stands for a source mark ``[[id]]``."""

_SOURCES = r"\[\[([A-Za-z0-9._,\- \ue000-\ue00b\n]{1,200})\]\]"

_UNUSED_INLINE = (
    "reference",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "html",
    "entity",
)
# What is said with these in Markdown is said otherwise in an article, or not at all.
_UNUSED_BLOCKS = ("reference", "hr", "setextheader")


class _RawHtml(InlineProcessor):
    """Turn anything that looks like a tag into an element nobody allows."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the base class's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        del data
        element = Element(REJECTED)
        element.set("tag", m[1])
        return element, m.start(0), m.end(0)


class _SourceMark(InlineProcessor):
    """Read ``[[G2]]`` or ``[[G2, G9]]``: where the statement before it comes from."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the base class's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        del data
        element = Element(SOURCE)
        element.set("ids", m[1])
        return element, m.start(0), m.end(0)


class _Entity(InlineProcessor):
    """Read ``&nbsp;`` and its kin as the character they name."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the base class's name
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        del data
        letter = html.unescape(m[0])
        is_shown = letter.isprintable() or letter == "\u00a0"
        if not is_shown or PRIVATE.search(letter):
            letter = m[0]
        return letter, m.start(0), m.end(0)


class PageParser:
    """One parser for a page; make a new one for each page."""

    def __init__(self) -> None:
        self._markdown = Markdown(
            extensions=["def_list", "admonition", "sane_lists"], tab_length=4
        )
        inline = self._markdown.inlinePatterns
        for name in _UNUSED_INLINE:
            inline.deregister(name)
        for name in _UNUSED_BLOCKS:
            self._markdown.parser.blockprocessors.deregister(name)
        inline.register(_SourceMark(_SOURCES), "source-mark", 175)
        inline.register(_RawHtml(r"<(/?[a-zA-Z!?][^<>]*)>"), "raw-html", 90)
        inline.register(_Entity(r"&(?:#?\w{1,32});"), "entity", 80)

    def parse(self, lines: Sequence[str], first_line: int) -> Element:
        """Return the element tree of `lines`, whose words carry marks of their lines.

        Raises whatever Python-Markdown does for text it did not foresee.
        """
        marked = [*mark_lines(lines, first_line), "", ""]
        root = self._markdown.parser.parseDocument(marked).getroot()
        if root is None:  # Python-Markdown always makes one
            return Element("div")
        for name in ("inline", "unescape"):
            changed = self._markdown.treeprocessors[name].run(root)
            root = root if changed is None else changed
        return root
