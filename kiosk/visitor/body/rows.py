"""Rows of the body map: the areas chosen, and every region to choose from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.bodymap.model import Area, Side
from kiosk.touchkit.wording import translate
from kiosk.visitor.body import words as body_words

if TYPE_CHECKING:
    from kiosk.bodymap.model import BodyMap


@dataclass(frozen=True, slots=True)
class ChosenRow:
    """A chosen area: its code, its words, and how to say that it moves or goes."""

    code: str = field(repr=False)
    words: str = field(repr=False)
    other: str = field(repr=False)
    other_name: str = field(repr=False)
    removal_name: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place of a region to choose; `code` is region and side, with a dot between."""

    code: str = field(repr=False)
    words: str = field(repr=False)
    is_chosen: bool = field(repr=False)


@dataclass(frozen=True, slots=True)
class PlaceOffer:
    """A place offered in words: its title, and a button for each side it has.

    `name` says in full what `words` say in short; a place of the middle has no other.
    """

    code: str
    title: str
    words: str
    name: str
    other_code: str = ""
    other_words: str = ""
    other_name: str = ""


@dataclass(frozen=True, slots=True)
class MuscleCard:
    """A muscle: its id and side with a stroke between, its name, and a quiet line.

    `warning` stands on the card of a muscle that can be mistaken for the heart.
    """

    card_id: str = field(repr=False)
    title: str = field(repr=False)
    note: str = field(repr=False)
    warning: str = field(default="", repr=False)


def chosen_row(body: BodyMap, area: Area, language: str) -> ChosenRow:
    """Return what is said of a chosen area, and of moving it or letting it go."""
    words = body_words.area_words(body, area, language)
    other = other_name = ""
    if area.side is not Side.MIDDLE:
        there = Area(area.region, area.side.other)
        moved = body_words.area_words(body, there, language)
        other = body_words.switch_button()
        change = translate("BodyMap", "Switch side: %1")
        other_name = change.replace("%1", moved)
    remove = translate("BodyMap", "Remove: %1")
    removal = remove.replace("%1", words)
    return ChosenRow(body_words.code_of(area), words, other, other_name, removal)


def place_offers(body: BodyMap, language: str) -> list[PlaceOffer]:
    """Return the places that are asked about most, each side by itself."""
    return [_offer(body, region, language) for region in body.first_places]


def _offer(body: BodyMap, region: str, language: str) -> PlaceOffer:
    title = body.regions[region].words[language].name
    buttons = []
    for side in body.regions[region].sides:
        area = Area(region, side)
        name = body_words.area_words(body, area, language)
        words = name if side is Side.MIDDLE else body_words.side_word(side)
        buttons += [body_words.code_of(area), words, name]
    code, *said = buttons
    return PlaceOffer(code, title, *said)
