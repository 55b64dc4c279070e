"""Reads `signs.toml`, the table of warning signs, with every mistake's place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.bodymap import safety
from kiosk.bodymap.reader import Reader, UnreadableMapError, read_document
from kiosk.bodymap.signs import (
    Alarm,
    AlarmWords,
    Placing,
    Sign,
    SignList,
    SignTable,
    Urgency,
)
from kiosk.bodymap.surplus import SIGNS_FORM, note_surplus
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.bodymap.assets import Drawings

SIGNS_FILE = "signs.toml"

AlarmTexts = dict[Alarm, dict[str, AlarmWords]]

_DRAWN = {
    "regions": "region",
    "also": "region",
    "muscles": "muscle",
    "new_in": "region",
}
"""The keys that say where an alarm stands, and what each names of the drawings."""


class SignReader:
    """Reads one table; `table` is None when an alarm or its signs are not whole.

    `texts` holds the alarms' words by language; a language that lacks one word of any
    alarm has none at all, so that no alarm is ever half said.
    """

    def __init__(self, file: Path) -> None:
        self.table: SignTable | None = None
        self.texts: AlarmTexts = {}
        self._named: dict[str, tuple[str, ...]] = {}
        try:
            document = read_document(file)
        except UnreadableMapError as error:
            self.problems = [_unreadable(file, error)]
            return
        self._data = document.tables
        self._reader = Reader(str(file), document)
        self.problems = self._reader.problems
        self._languages = self._reader.texts(self._data, "languages", "")
        note_surplus(self._reader, self._data, SIGNS_FORM, self._languages)
        signs = self._signs() | self._lines()
        placings = self._placings(signs)
        if len(placings) == len(Alarm):
            self.table = SignTable(signs, self._lists(signs), placings)
            self.texts = self._alarm_texts(placings, signs)

    def note_undrawn(self, drawings: Drawings) -> None:
        """Tell each place and muscle of an alarm that nobody drew.

        A misspelt one would take the alarm from that place without a word.
        """
        known = {"region": drawings.regions, "muscle": frozenset(drawings.shapes)}
        for place, ids in self._named.items():
            what = _DRAWN[place.rpartition(".")[2]]
            self._reader.known(ids, known[what], place, what)

    def _signs(self) -> dict[str, Sign]:
        tables = self._reader.table(self._data, "signs", "signs")
        made = {}
        for name in tables:
            path = f"signs.{name}"
            table = self._reader.table(tables, name, path)
            urgency = self._reader.choice(table, "urgent", path, Urgency)
            sources = self._reader.texts(table, "source", path)
            if not sources:
                self._reader.note(path, "no-source", "a sign needs its source")
            if urgency is not None:
                made[name] = Sign(
                    name, urgency, sources, (name,), self._words(table, path)
                )
        self._signs_alone = made
        return made

    def _lines(self) -> dict[str, Sign]:
        """Return the lines that say several signs; all of them are as urgent."""
        tables = self._reader.optional_table(self._data, "lines", "lines")
        made = {}
        for name in tables:
            path = f"lines.{name}"
            table = self._reader.table(tables, name, path)
            if name in self._signs_alone:
                self._reader.note(
                    path, "two-names", f"{name} is a sign; a line needs another name"
                )
                continue
            said = self._reader.known(
                self._reader.texts(table, "signs", path),
                self._signs_alone,
                path,
                "sign",
            )
            of = [self._signs_alone[one] for one in said]
            if len({sign.urgency for sign in of}) != 1:
                self._reader.note(
                    path, "two-urgencies", "a line says signs of one urgency"
                )
                continue
            sources = tuple(dict.fromkeys(s for sign in of for s in sign.sources))
            made[name] = Sign(
                name, of[0].urgency, sources, said, self._words(table, path)
            )
        return made

    def _words(self, table: dict[str, Any], path: str) -> dict[str, str]:
        said = {one: self._reader.text(table, one, path) for one in self._languages}
        return {language: text for language, text in said.items() if text}

    def _lists(self, signs: Mapping[str, Sign]) -> tuple[SignList, ...]:
        """Return the lists of the article; a sign of another urgency is told."""
        made = []
        for path, entry in self._reader.tables(self._data, "list").items():
            place = self._reader.text(entry, "place", path)
            urgency = self._reader.choice(entry, "urgent", path, Urgency)
            items = self._reader.known(
                self._reader.texts(entry, "items", path), signs, path, "sign"
            )
            if place is None or urgency is None:
                continue
            for item in items:
                if signs[item].urgency is not urgency:
                    self._reader.note(
                        path,
                        "two-urgencies",
                        f"{place} says {item}, which is {signs[item].urgency}",
                    )
            made.append(SignList(place, urgency, items))
        return tuple(made)

    def _placings(self, signs: Mapping[str, Sign]) -> dict[Alarm, Placing]:
        tables = self._reader.table(self._data, "alarms", "alarms")
        self._reader.known(tables, Alarm, "alarms", "alarm")
        made = {}
        for alarm in Alarm:
            path = f"alarms.{alarm}"
            table = self._reader.table(tables, alarm.value, path)
            urgency = self._reader.choice(table, "urgent", path, Urgency)
            said = self._reader.known(
                self._reader.texts(table, "signs", path), signs, path, "sign"
            )
            if urgency is None or not said:
                continue
            for one in said:
                if signs[one].urgency is not urgency:
                    self._reader.note(
                        path, "two-urgencies", f"{one} is {signs[one].urgency}"
                    )
            made[alarm] = self._placing(alarm, urgency, table, said)
        return made

    def _placing(
        self,
        alarm: Alarm,
        urgency: Urgency,
        table: dict[str, Any],
        said: tuple[str, ...],
    ) -> Placing:
        path = f"alarms.{alarm}"
        named = {key: self._reader.texts(table, key, path) for key in _DRAWN}
        self._named |= {f"{path}.{key}": ids for key, ids in named.items()}
        regions, also, muscles, new_in = map(frozenset, named.values())
        made = Placing(alarm, urgency, regions, also, muscles, new_in, said)
        for place in sorted(safety.forgotten(made)):
            self._reader.note(
                f"{path}.regions",
                "forgotten-place",
                f"{place} is led by this alarm whatever a file says",
                severity=Severity.WARNING,
            )
        return safety.on_the_floor(made)

    def _calls(self) -> dict[Urgency, dict[str, str]]:
        """Return how each urgency's short sentence begins."""
        tables = self._reader.table(self._data, "calls", "calls")
        return {
            urgency: self._words(
                self._reader.table(tables, urgency.value, f"calls.{urgency}"),
                f"calls.{urgency}",
            )
            for urgency in Urgency
        }

    def _alarm_texts(
        self, placings: Mapping[Alarm, Placing], signs: Mapping[str, Sign]
    ) -> AlarmTexts:
        tables = self._data["alarms"]
        calls = self._calls()
        found: AlarmTexts = {}
        for alarm, placing in placings.items():
            for language in self._languages:
                path = f"alarms.{alarm}.{language}"
                table = self._reader.table(tables[alarm.value], language, path)
                lead = self._reader.text(table, "lead", path) if table else None
                call = self._reader.text(table, "call", path) if table else None
                new = self._reader.optional_text(table, "call_new", path) or ""
                if placing.new_in and not new:
                    self._reader.note(f"{path}.call_new", "missing", "needed here")
                said = tuple(signs[s].words.get(language, "") for s in placing.signs)
                brief = calls[placing.urgency].get(language, "")
                is_whole = all((lead, call, brief, *said))
                if lead and call and is_whole and (new or not placing.new_in):
                    words = AlarmWords(lead, call, new, brief, said)
                    found.setdefault(alarm, {})[language] = words
        return found


def _unreadable(file: Path, error: UnreadableMapError) -> Problem:
    hint = error.hint or "Every map needs its signs beside it"
    return Problem(str(file), error.line, "signs-file", str(error), hint)
