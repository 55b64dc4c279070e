"""Statements without a source are counted, on the pages and on the map."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.articles.checks.run import check_content

if TYPE_CHECKING:
    from .conftest import SampleTopic

SHIPPED = Path(__file__).parents[2] / "content" / "trigger-point-injections"
TODAY = date(2026, 11, 28)


def test_the_shipped_pages_have_none() -> None:
    """Every sentence stands on a screen that names a source, in both languages."""
    report = check_content(SHIPPED, TODAY)
    assert [row.unsourced for row in report.summaries] == [0, 0]


def test_a_screen_without_a_source_is_counted(sample: SampleTopic) -> None:
    """Each sentence of such a screen counts."""
    before = sample.check().summaries[0].unsourced
    sample.spoil("en.md", "check it. [[G2]]", "check it.")
    assert sample.check().summaries[0].unsourced >= before + 5
