"""No value of a wrong type in body-map.toml or signs.toml stops whoever reads them."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.bodymap.library import read_map

from .conftest import DRAWN, MAP_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.bodymap.library import LoadedMap

    KeyPath = tuple[str | int, ...]

FILES = ("body-map.toml", "signs.toml")
SHIPPED = {
    name: tomllib.loads((MAP_FILE.parent / name).read_text("utf-8")) for name in FILES
}
HUGE = float("inf")
"""Stands for a whole number with more digits than Python writes out."""
WRONG = (3, True, "", "one", [], [3], ["one"], {}, {"one": 3}, date(2026, 1, 31))
WRONG += ([[3]], [{}], 1.5, HUGE)


def _toml(value: object) -> str:
    """Write a value as TOML has it inside a line."""
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key)} = {_toml(each)}" for key, each in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, date):
        return value.isoformat()
    if value == HUGE:
        return f"0x{'F' * 5000}"
    return json.dumps(value, ensure_ascii=False)


def _paths(value: object, path: KeyPath = ()) -> Iterator[KeyPath]:
    """Give the place of every value there is, and not the document itself."""
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else ()
    items = enumerate(value) if isinstance(value, list) else items
    for key, each in items:
        yield from _paths(each, (*path, key))


def _with(value: Any, path: KeyPath, other: object) -> Any:
    """Return `value` with `other` at its place."""
    if not path:
        return other
    items = value.items() if isinstance(value, dict) else enumerate(value)
    changed = {k: _with(v, path[1:], other) if k == path[0] else v for k, v in items}
    return changed if isinstance(value, dict) else list(changed.values())


def _at(value: Any, path: KeyPath) -> object:
    for key in path:
        value = value[key]
    return value


def _read(folder: Path, name: str, path: KeyPath, other: object) -> LoadedMap:
    for each in FILES:
        tables = SHIPPED[each]
        tables = _with(tables, path, other) if each == name else tables
        lines = (f"{json.dumps(key)} = {_toml(it)}\n" for key, it in tables.items())
        (folder / each).write_text("".join(lines), "utf-8")
    return read_map(folder, DRAWN)


PLACES = [(name, path) for name in FILES for path in _paths(SHIPPED[name])]


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(PLACES), st.sampled_from(WRONG))
def test_a_value_of_any_type_anywhere_is_survived(
    tmp_path: Path, place: tuple[str, KeyPath], other: object
) -> None:
    """Where another type stood it is told, with its file, line and a cure."""
    name, path = place

    problems = _read(tmp_path, name, path, other).problems

    was = _at(SHIPPED[name], path)
    if type(was) is not type(other):
        told = [each for each in problems if Path(each.file).name == name]
        assert any(each.line > 0 and each.hint for each in told)


@pytest.mark.parametrize(
    ("name", "path", "other"),
    [
        ("signs.toml", ("list",), ["danger/now"]),
        ("signs.toml", ("list", 0), 3),
        ("signs.toml", ("lines",), [3]),
        ("body-map.toml", ("muscles",), 3),
        ("body-map.toml", ("first_view",), ["front"]),
        ("body-map.toml", ("sources",), "none"),
        ("body-map.toml", ("muscles", "scalenes", "group"), HUGE),
        ("body-map.toml", ("muscles", "scalenes", "confidence"), HUGE),
    ],
)
def test_what_stopped_the_doctor_once_is_told(
    tmp_path: Path, name: str, path: KeyPath, other: object
) -> None:
    """A plain list, a number or more digits than Python writes out: one Problem."""
    problems = _read(tmp_path, name, path, other).problems

    told = [each for each in problems if Path(each.file).name == name]
    assert any(each.line > 0 and path[0] in each.message for each in told)


def test_a_safety_note_that_is_no_text_costs_the_muscle(tmp_path: Path) -> None:
    """It is never shown without what it warns of."""
    path = ("muscles", "scalenes", "en", "safety")
    assert _at(SHIPPED["body-map.toml"], path)

    body = _read(tmp_path, "body-map.toml", path, ["Do not press"]).body

    assert body is not None
    assert "scalenes" not in body.muscles


def test_the_shipped_files_written_so_are_whole(tmp_path: Path) -> None:
    """What the tests above change is otherwise as good as what is shipped."""
    read = _read(tmp_path, "signs.toml", ("languages",), ["en", "es"])

    assert read.problems == ()
    assert read.body is not None


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_map_is_read_as_every_file_of_a_topic(
    tmp_path: Path, name: str
) -> None:
    """Neither out of the folder by a link, nor without a limit."""
    topic = tmp_path / "topic"
    topic.mkdir()
    for each in FILES:
        (topic / each).write_bytes((MAP_FILE.parent / each).read_bytes())
    outside = tmp_path / name
    (topic / name).rename(outside)

    (topic / name).symlink_to(outside)
    linked = read_map(topic, DRAWN)
    (topic / name).unlink()
    (topic / name).write_bytes(outside.read_bytes() + b"#" * 200 * 1024)
    large = read_map(topic, DRAWN)

    for read, words in ((linked, "leads out"), (large, "larger than 200 KB")):
        assert read.body is None
        [told] = [each for each in read.problems if words in each.message]
        assert told.hint
