"""A topic's items in one language with their marks, from topic and map as read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.reviews.article_items import article_items
from kiosk.reviews.map_items import map_items
from kiosk.reviews.marks import Reviewed, marks_of
from kiosk.reviews.places import KeyPlaces
from kiosk.reviews.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.articles.topic import Topic
    from kiosk.bodymap.model import BodyMap
    from kiosk.reviews.items import ReviewItem


def items_of(topic: Topic, body: BodyMap | None) -> tuple[ReviewItem, ...]:
    """Return everything of a topic that a reviewer signs, in reading order."""
    of_map = map_items(body, topic.language, KeyPlaces(topic.folder)) if body else ()
    return (*article_items(topic), *of_map)


def reviewed(topic: Topic, body: BodyMap | None, keys: Mapping[str, str]) -> Reviewed:
    """Hold a topic against the reviews that lie beside it."""
    shelf = Shelf(topic.folder, topic.id, keys)
    if not shelf.records:
        return Reviewed(problems=tuple(shelf.problems))
    marks = marks_of(items_of(topic, body), shelf.records)
    return Reviewed(marks, tuple(shelf.problems))
