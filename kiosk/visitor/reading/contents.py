"""What stands on a screen beside running words: picture, items of lists, chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles import blocks as article
from kiosk.touchkit.wording import translate

if TYPE_CHECKING:
    from kiosk.articles.topic import Screen, Topic


def figure_of(screen: Screen) -> article.Figure | None:
    """Return the screen's picture, if it has one."""
    return next((b for b in screen.blocks if isinstance(b, article.Figure)), None)


def items_of(
    block: article.BulletList | article.Steps | article.Definitions,
) -> list[str]:
    """Return the words of a list, item by item."""
    match block:
        case article.BulletList():
            return [item.plain for item in block.items]
        case article.Steps():
            return [
                f"{step.title.plain}: {step.text.plain}"
                if step.text
                else step.title.plain
                for step in block.items
            ]
        case article.Definitions():
            return [f"{d.term.plain}: {d.meaning.plain}" for d in block.items]


def chips_of(screen: Screen, topic: Topic) -> list[str]:
    """Return what stands on the chips below the words."""
    terms = (topic.glossary.get(term) for term in screen.terms)
    links = dict.fromkeys(link.label for b in screen.blocks for link in b.links)
    question = translate("ReadingPage", "What is: %1?")
    return [*(question.replace("%1", term.word) for term in terms if term), *links]
