"""Footnotes of a web page or Word file, as the footnotes of Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag


def take_footnotes(page: BeautifulSoup) -> str:
    """Take the notes out of `page`, write their marks, and return them as Markdown.

    A note is an item of a list that a mark in the text leads to, and that leads back
    to its mark: so Word's own come, and those of most programs that write pages.
    """
    notes: list[str] = []
    for item in page.find_all("li", id=True):
        marks = page.find_all("a", href=f"#{item['id']}")
        back = [link for mark in marks for link in _links_to(mark, item)]
        if not back:
            continue
        for link in back:
            link.decompose()
        name = f"note-{len(notes) + 1}"
        for mark in marks:
            raised = mark.find_parent("sup")
            (mark if raised is None else raised).replace_with(f"[^{name}]")
        notes.append(f"[^{name}]: {' '.join(item.get_text(' ').split())}")
        _take_out(item)
    return "".join(f"\n\n{note}" for note in notes)


def _links_to(mark: Tag, item: Tag) -> list[Tag]:
    """Return the links inside a note that lead back to its mark."""
    places = {f"#{tag['id']}" for tag in (mark, mark.parent) if tag and tag.get("id")}
    return [link for link in item.find_all("a") if link.get("href") in places]


def _take_out(item: Tag) -> None:
    holder = item.parent
    item.decompose()
    if holder is not None and holder.find("li") is None:
        holder.decompose()
