"""The bench keeps the table of a whole run, and fails where it ought to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks import __main__ as bench
from benchmarks.record import HEADING, Run, record, table
from benchmarks.row import Row

if TYPE_CHECKING:
    from pathlib import Path

HELD = Row("first frame", 1.5, 1.7, (1.4, 1.6))
MISSED = Row("memory", 0.5, 0.4)
REPORTED = Row("by the clock", 9.0)


def test_a_missed_bar_or_a_crash_fails_the_run() -> None:
    """What has no bar fails nothing; a part that crashed is no success."""
    assert Run([HELD, REPORTED]).holds
    assert not Run([HELD, MISSED]).holds
    assert not Run([HELD], crashed=["desk"]).holds


def test_the_table_has_every_row_with_its_misses() -> None:
    """Where and when, how many bars are missed, and which."""
    said = table(Run([HELD, MISSED, REPORTED], crashed=["desk"]), "Here, today.")
    assert said.startswith("Here, today.\nOf 2 bars 1 is missed.\n")
    assert "The part `desk` crashed." in said
    assert "| first frame | 1.50 | 1.40-1.60 | 1.7 | held |" in said
    assert "| memory | 0.50 |  | 0.4 | missed |" in said
    assert "| by the clock | 9.00 |  |  |  |" in said


def test_a_run_replaces_the_one_before_and_nothing_else(tmp_path: Path) -> None:
    """What people wrote around the table stays as it was."""
    page = tmp_path / "speed.md"
    page.write_text(f"# Speed\n\n{HEADING}\n\nold\n\n## Why\n\nwords\n")
    record(Run([HELD]), page)
    written = page.read_text()
    assert written.startswith(f"# Speed\n\n{HEADING}\n\n2")
    assert "old" not in written
    assert "| held |\n\n## Why\n\nwords\n" in written
    record(Run([MISSED]), page)
    assert page.read_text().count(HEADING) == 1


def test_one_part_that_crashes_costs_no_other(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The other parts are measured, and the run fails."""

    def crash() -> list[Row]:
        raise RuntimeError

    parts = {"start": crash, "rest": lambda: [HELD]}
    assert bench.main([], parts) == 1
    assert "first frame" in capsys.readouterr().out
    assert bench.main(["rest"], parts) == 0


def test_part_of_a_run_is_not_recorded() -> None:
    """A table in the documentation is always of one whole run."""
    with pytest.raises(SystemExit):
        bench.main(["rest", "--record"])
