"""Footnotes of a web page or Word file, as the footnotes of Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bs4 import BeautifulSoup, Tag

_SIGN = re.compile(r"\W*\w{0,3}\W*")
"""What a mark shows: a number, a letter or a star, and no words."""
_WEB = ("http://", "https://")


def take_footnotes(page: BeautifulSoup) -> str:
    """Take the notes out of `page`, write their marks, and return them as Markdown.

    A note is an item of a list that a mark in the text leads to, and that leads back
    to its mark: so Word's own come, and those of most programs that write pages. Links
    to and fro whose words say something, as in a list of contents, are no marks.
    """
    notes: list[str] = []
    leading = _leading(page)
    for item in page.find_all("li", id=True):
        marks = [] if item.decomposed else _marks_of(item, leading, page)
        back = [link for mark in marks for link in _links_to(mark, item)]
        for link in back:
            link.extract()
        words = _words_of(item) if back else ""
        if not words:
            continue
        name = f"note-{len(notes) + 1}"
        for mark in marks:
            raised = mark.find_parent("sup")
            is_alone = raised is not None and raised.get_text() == mark.get_text()
            (raised if raised is not None and is_alone else mark).replace_with(
                f"[^{name}]"
            )
        notes.append(f"[^{name}]: {words}")
        _take_out(item)
    return "".join(f"\n\n{note}" for note in notes)


def _leading(page: BeautifulSoup) -> dict[str, list[Tag]]:
    """Return the links by where they lead, so that no note searches the page anew."""
    found: dict[str, list[Tag]] = {}
    for link in page.find_all("a", href=True):
        found.setdefault(str(link["href"]), []).append(link)
    return found


def _marks_of(
    item: Tag, leading: Mapping[str, Sequence[Tag]], page: BeautifulSoup
) -> list[Tag]:
    """Return the links to a note that still stand on the page and outside of it."""
    marks = []
    for link in leading.get(f"#{item['id']}", ()):
        parents = list(link.parents)
        is_there = any(each is page for each in parents)
        if is_there and item not in parents and _SIGN.fullmatch(link.get_text()):
            marks.append(link)
    return marks


def _links_to(mark: Tag, item: Tag) -> list[Tag]:
    """Return the links inside a note that lead back to its mark."""
    places = {f"#{tag['id']}" for tag in (mark, mark.parent) if tag and tag.get("id")}
    return [link for link in item.find_all("a") if link.get("href") in places]


def _words_of(item: Tag) -> str:
    """Return what a note says, with the addresses that its links lead to."""
    for link in item.find_all("a", href=True):
        address = str(link["href"])
        if address.startswith(_WEB) and address not in link.get_text():
            link.append(f" ({address})")
    for block in item.find_all(["p", "br"]):
        block.append(" ")
    return " ".join(item.get_text().split())


def _take_out(item: Tag) -> None:
    holder = item.parent
    item.decompose()
    if holder is not None and holder.find("li") is None:
        holder.decompose()
