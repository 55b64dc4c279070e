"""What a visitor takes along into the form, said in the language they now read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.bodymap.model import BodyMap
    from kiosk.visitor.form.carried_along import CarriedAlong
    from kiosk.visitor.topic_catalogue import TopicCatalogue


def reword(
    carried: CarriedAlong,
    catalogue: TopicCatalogue,
    map_of_topic: Callable[[], BodyMap | None],
    language: str,
) -> None:
    """Say questions as their topics do, and places as the map does, if one is there."""
    carried.reword_questions(partial(catalogue.topic, language=language))
    carried.reword_places(partial(_place_name, map_of_topic, language))


def _place_name(
    map_of_topic: Callable[[], BodyMap | None], language: str, code: str
) -> str:
    # Loaded with the map, which nobody needs who takes no place along.
    from kiosk.visitor.body.words import place_name

    return place_name(map_of_topic(), language, code)
