"""Who wrote and reviewed the topic, when, and when it is due again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.card import TOPIC_FILE
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.articles.topic import Topic


def review_state(topic: Topic, today: date) -> str:
    """Return in a few words how well the topic is reviewed."""
    review = topic.review
    if review.is_draft:
        return "a draft"
    if review.is_overdue(today):
        return f"overdue since {review.due}"
    return f"{review.reviewed}" if review.is_reviewed else "not yet"


def check_review(topic: Topic, today: date) -> Iterator[Problem]:
    """Yield a problem for missing dates, a warning while nobody has reviewed it."""
    file, review = f"{topic.folder.name}/{TOPIC_FILE}", topic.review
    for name, day in (("written", review.written), ("due", review.due)):
        if day is None:
            yield Problem(
                file,
                0,
                f"no-{name}-date",
                f"[review] has no date for {name}",
                f"Write {name} = 2026-01-31 under [review]",
            )
    if review.is_draft:
        yield Problem(
            file,
            0,
            "draft",
            "This topic is a draft: nothing its words need is refused yet, but marked",
            "Take draft = true out of [review] when the words are finished",
            Severity.WARNING,
        )
    if not review.is_reviewed:
        yield Problem(
            file,
            0,
            "not-reviewed",
            "No clinician has reviewed this topic; its screens say so",
            "Write reviewer and reviewed under [review] once one has",
            Severity.WARNING,
        )
    if review.is_overdue(today):
        yield Problem(
            file,
            0,
            "review-overdue",
            f"The review was due on {review.due}; its screens say so",
            "Have it reviewed and set the next date",
            Severity.WARNING,
        )
    if review.reviewed and review.written and review.reviewed < review.written:
        yield Problem(
            file,
            0,
            "reviewed-too-early",
            "The review is older than the text",
            "Have it reviewed again",
        )
