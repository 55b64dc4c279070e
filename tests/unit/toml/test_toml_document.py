"""Whatever a TOML text holds, it is tables with lines or one error with its place."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.toml.document import (
    TomlDepthError,
    TomlDocument,
    TomlError,
    TomlSyntaxError,
)

PIECES = st.sampled_from(
    [
        "[",
        "]",
        "{",
        "}",
        "=",
        ".",
        ",",
        "a",
        '"',
        "'",
        "\n",
        "#",
        "1",
        " ",
        "\\",
        "[[a]]",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=40))
@settings(deadline=None)
def test_any_text_is_tables_or_an_error_of_our_own(text: str) -> None:
    """No other exception leaves the reader, and every key found has a line."""
    with suppress(TomlError):
        document = TomlDocument.parse(text)

        assert all(document.line_of((key,)) >= 1 for key in document.tables)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("a = 1\nb = \n", 2, 5), ("a = [1,\n\n", 1, 0), (f"a = {'9' * 5000}", 0, 0)],
)
def test_a_mistake_has_its_place(text: str, line: int, column: int) -> None:
    """Line and column are given, the last written line where the end is the mistake."""
    with pytest.raises(TomlSyntaxError) as caught:
        TomlDocument.parse(text)

    assert (caught.value.line, caught.value.column) == (line, column)
    assert "(at" not in caught.value.reason


@pytest.mark.parametrize(
    "text",
    ["a = " + "[" * 3000 + "]" * 3000, "a" + ".a" * 1001 + " = 1"],
    ids=["brackets", "dots"],
)
def test_nesting_beyond_reason_is_an_error_of_its_own(text: str) -> None:
    """Deep brackets and long dotted keys are refused, whatever Python's limit is."""
    with pytest.raises(TomlDepthError):
        TomlDocument.parse(text)


def test_a_place_in_a_list_of_tables_is_found_by_its_dotted_name() -> None:
    """Each [[table]] and what belongs to it has its own line, or the nearest one."""
    text = "[[source]]\nid = 1\n[source.title]\nen = 2\n[[source]]\nid = 3\n"

    document = TomlDocument.parse(text)

    assert document.line_at("source.0.title.en") == 4
    assert document.line_at("source.1") == 5
    assert document.line_at("source.1.title") == 5
    assert document.line_at("other") == 0
