"""Names what stands in body-map.toml or signs.toml and is read by nobody.

A misspelt key would lose what it says without a word: a sign, a spill-over, a source.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeAlias

from kiosk.bodymap.evidence import STATEMENTS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from kiosk.bodymap.reader import Reader

Form: TypeAlias = "Mapping[str, Form | None]"
"""The keys of a table; what stands inside one, or None for a value."""

ANY = "any name"
"""In a form: every key that the form does not name."""
SPOKEN = "each language"
"""In a form: every language the file says it speaks."""

_MUSCLE_WORDS = ("name", "medical", "where", "main", "helps", "causes", "spill")
_LISTS = ("main", "here", "spill", "first")
_SURE = ("sure_high", "sure_fair", "sure_some")


def _values(*keys: str) -> dict[str, Form | None]:
    return dict.fromkeys(keys)


MAP_FORM: Form = {
    **_values("languages", "section", "first_view", "first_group", "first_places"),
    "notes": {SPOKEN: _values("pattern", "no_muscles", "closer", *_SURE)},
    "sources": {ANY: {"title": _values(SPOKEN), **_values("read", "checked")}},
    "muscles": {
        ANY: {
            **_values("group", "confidence", "section"),
            "sources": _values(*STATEMENTS),
            SPOKEN: _values(*_MUSCLE_WORDS, "mistaken_for", "safety"),
        }
    },
    "regions": {
        ANY: {
            **_values("group", "closer", *_LISTS),
            SPOKEN: _values("name", "left", "right", "middle"),
        }
    },
}
SIGNS_FORM: Form = {
    "languages": None,
    "signs": {ANY: _values("urgent", "source", SPOKEN)},
    "lines": {ANY: _values("signs", SPOKEN)},
    "list": _values("place", "urgent", "items"),
    "calls": {ANY: _values(SPOKEN)},
    "alarms": {
        ANY: {
            **_values("urgent", "signs", "regions", "also", "muscles", "new_in"),
            SPOKEN: _values("lead", "call", "call_new"),
        }
    },
}


def note_surplus(
    reader: Reader,
    table: Mapping[str, object],
    form: Form,
    languages: Collection[str],
    path: str = "",
) -> None:
    """Note each key of `table` that `form` does not know, with the nearest it does."""
    known = [key for key in form if key not in {ANY, SPOKEN}]
    known += languages if SPOKEN in form else ()
    for key, value in table.items():
        place = f"{path}.{key}" if path else key
        if key not in known and ANY not in form:
            near = get_close_matches(key, known, n=1)
            meant = f"Did you mean {near[0]}? " if near else ""
            hint = f"{meant}Known: {', '.join(sorted(known))}"
            reader.note(place, "unknown-key", "this means nothing here", hint)
            continue
        usual = SPOKEN if key in languages else ANY
        inner = form[key] if key in form else form.get(usual)
        if inner is None:
            continue
        for number, each in _tables(value):
            inside = place if number is None else f"{place}.{number}"
            note_surplus(reader, each, inner, languages, inside)


def _tables(value: object) -> list[tuple[int | None, Mapping[str, object]]]:
    """Return a table, or each table of a list with its number; nothing for others."""
    if isinstance(value, dict):
        return [(None, value)]
    items = enumerate(value) if isinstance(value, list) else ()
    return [(number, item) for number, item in items if isinstance(item, dict)]
