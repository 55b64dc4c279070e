"""The body map's muscles, warning signs and places as a reviewer signs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bodymap.model import Kind, Relation
from kiosk.bodymap.signs import Alarm
from kiosk.reviews.items import PassageRole, ReviewItem, ShownPassage, hash_of, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.bodymap.model import BodyMap, Muscle, Region
    from kiosk.reviews.places import KeyPlaces

_RELATIONS = {Relation.MAIN: "often", Relation.HERE: "lies here", Relation.SPILL: "may"}
"""Why a muscle is an answer for a place, for the reviewer's eyes alone."""


def map_items(body: BodyMap, language: str, lines: KeyPlaces) -> Iterator[ReviewItem]:
    """Yield the sentences of every answer, the alarms, the places, and each muscle."""
    if language not in body.languages:
        return
    notes = body.notes[language]
    words = said(PassageRole.TEXT, notes.pattern, notes.closer, notes.no_muscles)
    at = f"notes.{language}"
    yield _item("map/notes", language, "Map", words, lines.map_place(at))
    for alarm in Alarm:
        yield _alarm(body, alarm, language, lines)
    for group in dict.fromkeys(region.group for region in body.regions.values()):
        yield _places(body, group, language, lines)
    for muscle in body.muscles.values():
        if language in muscle.words:
            yield muscle_item(body, muscle, language, lines)


def muscle_id(muscle: str) -> str:
    """Return the id under which a muscle is signed."""
    return f"muscle/{muscle}"


def muscle_item(
    body: BodyMap, muscle: Muscle, language: str, lines: KeyPlaces
) -> ReviewItem:
    """Return one muscle: its page's words, its drawing, and its alarms."""
    words = muscle.words[language]
    main = [r for z in muscle.zones if z.kind is Kind.MAIN for r in z.regions]
    alarms = body.table.alarms_for_muscle(muscle.id, main)
    zones = (f"{zone.view} {zone.kind} {zone.path}" for zone in muscle.zones)
    shapes = (
        f"{view} {shape.path} {shape.points}" for view, shape in muscle.shapes.items()
    )
    passages = (
        *said(PassageRole.MEDICAL, words.medical),
        *said(PassageRole.TEXT, words.where, words.main, words.spill),
        *said(PassageRole.ALARMS, ", ".join(alarm.value for alarm in alarms)),
        *said(PassageRole.CAUSE, *words.causes),
        *said(PassageRole.MISTAKEN, *words.mistaken_for),
        *said(PassageRole.TEXT, words.safety, words.helps),
        *said(PassageRole.SURE, body.notes[language].confidence[muscle.confidence]),
    )
    named = (each for ids in muscle.sources.values() for each in ids)
    file, line = lines.map_place(f"muscles.{muscle.id}.{language}")
    return ReviewItem(
        muscle_id(muscle.id),
        language,
        words.name,
        passages,
        (hash_of("\n".join((*shapes, *zones))),),
        tuple(dict.fromkeys(named)),
        file,
        line,
    )


def _alarm(body: BodyMap, alarm: Alarm, language: str, lines: KeyPlaces) -> ReviewItem:
    words, placing = body.alarms[alarm][language], body.table.placings[alarm]
    signs = (body.table.signs[sign] for sign in placing.signs)
    passages = (
        *said(PassageRole.TEXT, words.lead),
        *said(PassageRole.CALL, words.call, words.call_new),
        *said(PassageRole.EMERGENCY, *words.signs),
        *said(PassageRole.LEADS_AT, _names(body, placing.regions, language)),
        *said(PassageRole.FOLLOWS_AT, _names(body, placing.also, language)),
        *said(PassageRole.NEW_AT, _names(body, placing.new_in, language)),
    )
    sources = dict.fromkeys(each for sign in signs for each in sign.sources)
    title = f"{alarm.value.replace('_', ' ')} ({placing.urgency})"
    file, line = lines.signs_place(f"alarms.{alarm}.{language}")
    return ReviewItem(
        f"alarm/{alarm}", language, title, passages, (), tuple(sources), file, line
    )


def _places(body: BodyMap, group: str, language: str, lines: KeyPlaces) -> ReviewItem:
    regions = [each for each in body.regions.values() if each.group == group]
    words = tuple(
        ShownPassage(PassageRole.ITEM, _place(body, r, language)) for r in regions
    )
    at = lines.map_place(f"regions.{regions[0].id}")
    return _item(f"places/{group}", language, f"Map: {group}", words, at)


def _place(body: BodyMap, region: Region, language: str) -> str:
    """Return a place with its muscles in the order shown, and the alarms there."""
    ranked = (
        f"{body.muscles[name].words[language].name} ({_RELATIONS[relation]})"
        for name, relation in region.ranked
        if name in body.muscles
    )
    listed = ", ".join(ranked) or "-"
    alarms = ", ".join(alarm.value for alarm in region.alarms) or "-"
    return f"{region.words[language].name}: {listed}. [{alarms}]"


def _names(body: BodyMap, regions: frozenset[str], language: str) -> str:
    found = (body.regions[each] for each in sorted(regions) if each in body.regions)
    return ", ".join(each.words[language].name for each in found)


def _item(
    name: str,
    language: str,
    title: str,
    words: tuple[ShownPassage, ...],
    place: tuple[str, int],
) -> ReviewItem:
    return ReviewItem(name, language, title, words, file=place[0], line=place[1])
