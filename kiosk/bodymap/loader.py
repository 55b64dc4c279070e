"""Loads the body map: drawings, body-map.toml, signs.toml, and what ties them.

A mistake costs the region, muscle or language it stands in and is reported; the rest of
the map works. One thing is refused altogether: a map whose emergency words are missing
in a language it would be shown in, because muscles must never come without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.bodymap import beginning, safety, sourcing, words
from kiosk.bodymap.assets import Drawings, read_drawings
from kiosk.bodymap.model import (
    BodyMap,
    Confidence,
    Kind,
    Muscle,
    Region,
    Relation,
    Side,
    Zone,
)
from kiosk.bodymap.reader import Reader, UnreadableMapError, read_document
from kiosk.bodymap.signreader import SIGNS_FILE, AlarmTexts, SignReader
from kiosk.bodymap.signs import Alarm, SignTable
from kiosk.bodymap.surplus import MAP_FORM, note_surplus
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.bodymap.evidence import MapSource

_BOTH = (Side.LEFT, Side.RIGHT)


def load(map_file: Path, drawings_folder: Path) -> tuple[BodyMap | None, list[Problem]]:
    """Return the map, or None when nothing of it can be shown, and every problem."""
    drawings, problems = read_drawings(drawings_folder)
    signs = SignReader(map_file.parent / SIGNS_FILE)
    try:
        document = read_document(map_file)
    except UnreadableMapError as error:
        told = Problem(str(map_file), error.line, "map-file", str(error), error.hint)
        return None, [*problems, told]
    if drawings is None or signs.table is None:
        return None, [*problems, *signs.problems]
    signs.note_undrawn(drawings)
    problems += signs.problems
    assembly = _Assembly(
        Reader(str(map_file), document),
        document.tables,
        drawings,
        signs.table,
        signs.texts,
    )
    made, found = assembly.run()
    return made, [*problems, *found]


class _Assembly:
    """Puts one map together from its file and its drawings."""

    def __init__(
        self,
        reader: Reader,
        data: dict[str, Any],
        drawings: Drawings,
        table: SignTable,
        alarms: AlarmTexts,
    ) -> None:
        self._reader = reader
        self._data = data
        self._drawings = drawings
        self._table = table
        self._alarms = alarms
        self._languages = reader.texts(data, "languages", "") or ("en",)
        self._described = reader.table(data, "muscles", "muscles")
        self._section = reader.optional_text(data, "section", "") or ""

    def run(self) -> tuple[BodyMap | None, list[Problem]]:
        """Return the map and its problems."""
        note_surplus(self._reader, self._data, MAP_FORM, self._languages)
        notes = words.notes(self._reader, self._data, self._languages)
        speaking = tuple(
            language
            for language in self._languages
            if language in notes
            and all(language in self._alarms.get(a, {}) for a in Alarm)
        )
        sources = sourcing.read_sources(self._reader, self._data, self._languages)
        muscles = self._muscles(speaking, sources)
        regions = self._regions(muscles, speaking)
        self._check_both_ways(regions, muscles)
        problems = self._reader.problems
        if not speaking or not regions:
            return None, problems
        drawn = self._drawings
        return (
            BodyMap(
                languages=speaking,
                figures=drawn.figures,
                insets=drawn.insets,
                regions=regions,
                muscles=self._reachable(muscles, regions),
                table=self._table,
                alarms=self._alarms,
                sources=sources,
                notes=notes,
                hits=drawn.hits,
                region_paths=drawn.region_paths,
                first_view=beginning.first_view(self._reader, self._data),
                first_group=beginning.first_group(self._reader, self._data, regions),
                first_places=beginning.first_places(self._reader, self._data, regions),
            ),
            problems,
        )

    def _muscles(
        self, languages: tuple[str, ...], sources: Mapping[str, MapSource]
    ) -> dict[str, Muscle]:
        """Return every muscle that is drawn and described."""
        tables = self._described
        names = self._reader.known(tables, self._drawings.shapes, "muscles", "muscle")
        made = (
            self._muscle(
                name,
                self._reader.table(tables, name, f"muscles.{name}"),
                languages,
                sources,
            )
            for name in names
        )
        return {muscle.id: muscle for muscle in made if muscle}

    def _muscle(
        self,
        name: str,
        table: dict[str, Any],
        languages: tuple[str, ...],
        sources: Mapping[str, MapSource],
    ) -> Muscle | None:
        """Return one muscle, or None when something it needs is missing."""
        path = f"muscles.{name}"
        zones: tuple[Zone, ...] = self._drawings.zones.get(name, ())
        if not zones:
            self._reader.note(path, "empty-zone", "this muscle has no zone")
        sure = self._reader.choice(table, "confidence", path, Confidence)
        said = {
            language: words.muscle_words(
                self._reader,
                self._reader.table(table, language, f"{path}.{language}"),
                f"{path}.{language}",
            )
            for language in languages
        }
        if sure is None or not zones or None in said.values():
            return None
        told = {language: text for language, text in said.items() if text}
        named = sourcing.statement_sources(self._reader, table, path, sources)
        sourcing.note_unsourced(self._reader, path, named, told.values())
        main = [
            region
            for zone in zones
            if zone.kind is Kind.MAIN
            for region in zone.regions
        ]
        return Muscle(
            id=name,
            group=self._reader.optional_text(table, "group", path) or "",
            confidence=sure,
            mimics_heart=safety.can_mimic_heart(
                main, declared=name in self._table.placings[Alarm.HEART].muscles
            ),
            section=self._reader.optional_text(table, "section", path) or self._section,
            sources=named,
            shapes=self._drawings.shapes[name],
            zones=zones,
            words=told,
        )

    def _regions(
        self, muscles: dict[str, Muscle], languages: tuple[str, ...]
    ) -> dict[str, Region]:
        """Return every region that is drawn and named, in the file's order."""
        tables = self._reader.table(self._data, "regions", "regions")
        drawn = self._drawings.regions
        names = self._reader.known(tables, drawn, "regions", "region")
        for missing in sorted(drawn - set(names)):
            self._reader.note(
                f"regions.{missing}", "missing", "a drawn region needs its words"
            )
        made = {}
        for name in names:
            table = self._reader.table(tables, name, f"regions.{name}")
            region = self._region(name, table, muscles, languages)
            if region:
                made[name] = region
        return made

    def _region(
        self,
        name: str,
        table: dict[str, Any],
        muscles: dict[str, Muscle],
        languages: tuple[str, ...],
    ) -> Region | None:
        """Return one region, or None when it cannot be named."""
        path = f"regions.{name}"
        sides = (Side.MIDDLE,) if name in self._drawings.middle else _BOTH
        said = {
            language: words.region_words(
                self._reader,
                self._reader.table(table, language, f"{path}.{language}"),
                f"{path}.{language}",
                sides,
            )
            for language in languages
        }
        if None in said.values():
            return None
        listed = {
            key: tuple(
                muscle
                for muscle in self._reader.known(
                    self._reader.texts(table, key, path),
                    self._described,
                    f"{path}.{key}",
                    "muscle",
                )
                if muscle in muscles
            )
            for key in (*Relation, "first")
        }
        self._check_first(path, listed)
        return Region(
            id=name,
            group=self._reader.optional_text(table, "group", path) or "",
            sides=sides,
            views=self._drawings.views_of(name),
            main=listed[Relation.MAIN],
            here=listed[Relation.HERE],
            spill=listed[Relation.SPILL],
            first=listed["first"],
            has_closer=self._reader.flag(table, "closer", path),
            alarms=self._table.alarms_for([name]),
            words={language: text for language, text in said.items() if text},
        )

    def _check_first(self, path: str, listed: dict[str, tuple[str, ...]]) -> None:
        """Note a muscle that is to come first and stands in no list of its place."""
        anywhere = {m for relation in Relation for m in listed[relation]}
        for muscle in listed["first"]:
            if muscle not in anywhere:
                message = f"{muscle} stands in none of this place's lists"
                self._reader.note(f"{path}.first", "first-unlisted", message)

    def _check_both_ways(
        self, regions: dict[str, Region], muscles: dict[str, Muscle]
    ) -> None:
        """Note where the lists of regions and the drawn zones say different things."""
        drawn = {
            (region, zone.kind, muscle.id)
            for muscle in muscles.values()
            for zone in muscle.zones
            for region in zone.regions
        }
        listed = {
            (region.id, kind, muscle)
            for region in regions.values()
            for kind, names in ((Kind.MAIN, region.main), (Kind.SPILL, region.spill))
            for muscle in names
        }
        for region, kind, muscle in sorted(listed - drawn):
            message = f"{muscle} has no {kind} zone here"
            self._reader.note(f"regions.{region}.{kind}", "no-zone", message)
        for region, kind, muscle in sorted(drawn - listed):
            if region in regions and muscle not in regions[region].main:
                message = f"{muscle} has a {kind} zone here and is not in the list"
                self._reader.note(
                    f"regions.{region}.{kind}",
                    "not-listed",
                    message,
                    severity=Severity.WARNING,
                )

    def _reachable(
        self, muscles: dict[str, Muscle], regions: dict[str, Region]
    ) -> dict[str, Muscle]:
        """Return the muscles that some region leads to; note the others."""
        led = {muscle for region in regions.values() for muscle, _ in region.ranked}
        for name in sorted(muscles.keys() - led):
            self._reader.note(
                f"muscles.{name}", "unreachable", "no region leads to this muscle"
            )
        return {name: muscle for name, muscle in muscles.items() if name in led}
