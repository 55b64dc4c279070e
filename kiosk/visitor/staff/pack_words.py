"""The staff screen's words for content packs: what came, and what was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.packs.pack import Refusal
from kiosk.touchkit.wording import translate
from kiosk.visitor.page.cards import Card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.packs.record import ContentNews

_SHOWN_SECONDS = 7 * 86_400
"""News older than this is none: somebody has seen it, or nobody will."""


def pack_notices(news: ContentNews | None, now: float, day: str) -> Iterator[Card]:
    """Say that a pack was refused in the last week; `day` is when, in words."""
    if news is not None and news.refusal is not None and _is_news(news, now):
        title = translate("Staff", "New topics were refused on %1")
        cure = _refusal_words(news.refusal)
        yield Card("pack", title.replace("%1", day), cure, "warning")


def pack_facts(news: ContentNews | None, now: float, day: str) -> Iterator[Card]:
    """Say since when other topics are shown, and why; `day` is when, in words."""
    if news is None or news.refusal is not None or not _is_news(news, now):
        return
    if news.what == "rolled-back":
        words = translate("Staff", "Earlier topics shown again: %1")
    else:
        words = translate("Staff", "New topics shown: %1")
    yield Card("pack", day, words.replace("%1", news.reason))


def _is_news(news: ContentNews, now: float) -> bool:
    return now - news.when <= _SHOWN_SECONDS


def _refusal_words(refusal: Refusal) -> str:
    same = translate("Staff", "Nothing has changed for visitors.")
    why = {
        Refusal.UNKNOWN_KEY: translate(
            "Staff", "Somebody unknown to this kiosk signed them."
        ),
        Refusal.FORGED: translate("Staff", "They were changed after they were signed."),
        Refusal.OTHER_VERSION: translate(
            "Staff", "They were made for another version of this kiosk."
        ),
        Refusal.UNSAFE: translate(
            "Staff", "They hold files that no topic has, or too large ones."
        ),
        Refusal.FAILED_CHECK: translate("Staff", "They have mistakes."),
    }
    known = why.get(refusal) or translate("Staff", "The file is not whole.")
    return f"{known} {same}"
