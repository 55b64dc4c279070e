"""What a topic is called and who stands behind it: the top of `topic.toml`.

The home screen needs no more, and a kiosk may hold a thousand topics, so only these
tables are parsed; the rest of the file is left for the topic's opening.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kiosk.articles.topic import Invitation, Review
from kiosk.articles.topicfile import LANGUAGE, TopicFile, shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.problems import Problem

TOPIC_FILE = "topic.toml"
DEFAULT_ORDER = 100

_TABLES = ("[title]", "[sentence]", "[review]", "[invitation]")
_PARTS = {"title", "words"}
_REVIEW_KEYS = {"written", "reviewer", "reviewed", "due", "draft"}


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic as home offers it; title and sentence by language."""

    title: Mapping[str, str]
    sentence: Mapping[str, str]
    review: Review
    order: int = DEFAULT_ORDER
    invitation: Mapping[str, Invitation] = field(default_factory=dict)


def read_card(folder: Path, root: Path) -> tuple[TopicCard | None, list[Problem]]:
    """Return what `topic.toml` says of the topic itself, None when it says nothing."""
    file = TopicFile(folder, TOPIC_FILE, root)
    table = file.table(_top_of(file.text))
    if table is None:
        return None, file.problems
    title = file.words(table, "title")
    if not title:
        file.report(
            "title",
            "no-title",
            "The topic has no title",
            'Write [title] and under it en = "..."',
        )
        return None, file.problems
    card = TopicCard(
        title,
        file.words(table, "sentence"),
        _review(file, table),
        _order(file, table),
        _invitation(file, table.get("invitation", {})),
    )
    return card, file.problems


def _top_of(text: str) -> str:
    """Return `text` with only the tables a card needs; lines keep their numbers."""
    kept, is_wanted = [], True
    for line in text.split("\n"):
        words = line.strip()
        if words.startswith("["):
            is_wanted = words.partition("#")[0].strip() in _TABLES
        kept.append(line if is_wanted else "")
    return "\n".join(kept)


def _invitation(file: TopicFile, table: object) -> dict[str, Invitation]:
    """Return what the resting screen says of the topic, by language."""
    found: dict[str, Invitation] = {}
    for language, words in table.items() if isinstance(table, dict) else [("", None)]:
        parts = words if isinstance(words, dict) else {}
        file.refuse_unknown(parts, _PARTS, f"invitation.{language}")
        invitation = Invitation(shown(parts.get("title")), shown(parts.get("words")))
        is_whole = invitation.title and invitation.words and set(parts) <= _PARTS
        if LANGUAGE.fullmatch(language) and is_whole:
            found[language] = invitation
            continue
        file.report(
            f"invitation.{language}" if language else "invitation",
            "bad-invitation",
            f"The invitation ({language[:20]}) is not complete",
            'Write [invitation] and under it en = { title = "...", words = "..." }',
        )
    return found


def _order(file: TopicFile, table: dict[str, Any]) -> int:
    order = table.get("order", DEFAULT_ORDER)
    if isinstance(order, int) and not isinstance(order, bool):
        return order
    file.report(
        "order",
        "bad-order",
        "order is not a whole number",
        "Write for example: order = 10",
    )
    return DEFAULT_ORDER


def _review(file: TopicFile, table: dict[str, Any]) -> Review:
    review = table.get("review", {})
    if not isinstance(review, dict):
        file.report(
            "review",
            "bad-review",
            "review is not a table",
            "Write [review] and under it written = 2026-01-31",
        )
        return Review()
    file.refuse_unknown(review, _REVIEW_KEYS, "review")
    if not isinstance(review.get("draft", False), bool):
        file.report(
            "review.draft",
            "bad-draft",
            "draft is neither true nor false",
            "Write draft = true, without quotation marks",
        )
    return Review(
        written=file.date(review, "review", "written"),
        reviewer=shown(review.get("reviewer", "")),
        reviewed=file.date(review, "review", "reviewed"),
        due=file.date(review, "review", "due"),
        is_draft=review.get("draft") is True,
    )
