"""Every key of a settings file is found on its line, however the file is written."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.toml.lines import KeyPath, key_lines, line_of

EVERYTHING = '''\
# a comment with [brackets] and key = 1
version = 1 # [not] a header
"quoted key" = 'x # no comment'

[a.'b c'] # header
one.two = [ # a list over
  "x, ]", # several
  { y = [1, 2], "z z".q = "}" },

  1979-05-27 07:32:00, 1979-05-27T07:32:00Z,
]
text = """
[not.a.header]
key = "no key" \\"""
"""""
raw = \'\'\'
it''s = raw\'\'\'
empty = []
nothing = {}
last = -1_000.5e3
[[tables]]
first = true
[[tables]]
second = inf
["\\u0061".d]
e = 1'''

SCALARS = st.sampled_from(
    ["1", "-0.5", "true", "nan", "''", '"# [x] = \\" y"', "2026-01-01 10:00:00", "[]"]
)
SPREAD = st.sampled_from(
    ['"""\n[x]\ny = 1\n"""', "'''a\n''b'''", "[\n1, # ]\n2,\n]", "[\n{ q = ']' },\n]"]
)
BETWEEN = st.sampled_from(["", "\n", "# [x] = 1\n", " \t\n\n"])


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_every_way_to_write_a_key(ending: str) -> None:
    """Quotes, dots, lists, inline tables and long strings do not shift a line."""
    lines = key_lines(EVERYTHING.replace("\n", ending))

    assert lines == {
        ("version",): 2,
        ("quoted key",): 3,
        ("a",): 5,
        ("a", "b c"): 5,
        ("a", "b c", "one"): 6,
        ("a", "b c", "one", "two"): 6,
        ("a", "b c", "one", "two", 0): 7,
        ("a", "b c", "one", "two", 1): 8,
        ("a", "b c", "one", "two", 1, "y"): 8,
        ("a", "b c", "one", "two", 1, "y", 0): 8,
        ("a", "b c", "one", "two", 1, "y", 1): 8,
        ("a", "b c", "one", "two", 1, "z z"): 8,
        ("a", "b c", "one", "two", 1, "z z", "q"): 8,
        ("a", "b c", "one", "two", 2): 10,
        ("a", "b c", "one", "two", 3): 10,
        ("a", "b c", "text"): 12,
        ("a", "b c", "raw"): 16,
        ("a", "b c", "empty"): 18,
        ("a", "b c", "nothing"): 19,
        ("a", "b c", "last"): 20,
        ("tables",): 21,
        ("tables", 0): 21,
        ("tables", 0, "first"): 22,
        ("tables", 1): 23,
        ("tables", 1, "second"): 24,
        ("a", "d"): 25,
        ("a", "d", "e"): 26,
    }


@given(st.lists(st.tuples(BETWEEN, st.integers(0, 3), SCALARS | SPREAD), max_size=30))
def test_lines_stay_right_through_a_whole_file(
    parts: list[tuple[str, int, str]],
) -> None:
    """However values spread over lines, each key is where it was written."""
    text, header = "", "top"
    expected: dict[KeyPath, int] = {}
    for number, (between, kind, value) in enumerate(parts):
        text += between
        line = text.count("\n") + 1
        if kind == 0:
            header = f"h{number}"
            text += f"[{header}]\n"
            expected[header,] = line
        else:
            key = f"k{number}"
            text += f"{'  ' * kind}{key} = {value}\n"
            expected[(key,) if header == "top" else (header, key)] = line

    lines = key_lines(text)

    assert {path: lines[path] for path in expected} == expected
    assert paths_of(tomllib.loads(text)) == set(lines)


def test_a_key_that_is_not_written_has_the_line_of_what_is_around_it() -> None:
    """A missing key is shown at its section, and one of no section at no line."""
    lines = key_lines("\n[vault]\nhold_days = 7\n")

    assert line_of(lines, ("vault", "recipients")) == 2
    assert line_of(lines, ("vault", "hold_days", 0, "x")) == 3
    assert line_of(lines, ("form", "fields")) == 0


def paths_of(value: Any, inside: KeyPath = ()) -> set[KeyPath]:
    """List every path that Python's own reader finds."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    found: set[KeyPath] = set()
    for key, inner in pairs:
        found.add((*inside, key))
        if isinstance(inner, dict | list):
            found |= paths_of(inner, (*inside, key))
    return found
