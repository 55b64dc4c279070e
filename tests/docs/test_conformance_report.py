"""The conformance report claims nothing that no test shows."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "docs" / "accessibility.md"
TERMS = {"Supports", "Partially supports", "Does not support", "Not applicable"}
_TEST = re.compile(r"`(test_[a-z0-9_]+)`")
_DEFINED = re.compile(r"^def (test_[a-z0-9_]+)\(", re.MULTILINE)


def rows(text: str) -> list[list[str]]:
    """Return the cells of each row of the report's tables, without their heads."""
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[0] not in {"Criterion", "Clause"}]


def unknown_tests(text: str) -> set[str]:
    """Return the tests that a page names and nobody wrote."""
    files = (ROOT / "tests").rglob("test_*.py")
    known = {
        name for file in files for name in _DEFINED.findall(file.read_text("utf-8"))
    }
    return set(_TEST.findall(text)) - known


def test_each_row_is_judged_in_the_terms_of_the_form() -> None:
    """Every row has one of the four verdicts, and a partial one says what lacks."""
    found = rows(REPORT.read_text("utf-8"))
    assert len(found) > 80
    for row in found:
        [verdict] = [cell for cell in row if cell in TERMS]
        assert verdict != "Partially supports" or row[-1], row


def test_each_test_it_names_is_there() -> None:
    """A test that was renamed or taken out is no proof any more."""
    assert unknown_tests(REPORT.read_text("utf-8")) == set()


def test_an_invented_test_is_noticed() -> None:
    """Mutation check: a claim without its test is reported."""
    assert unknown_tests("as `test_of_nothing_at_all` shows") == {
        "test_of_nothing_at_all"
    }
