"""The type one reads in hangs on the glass and the wish, not on who came before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.session.preferences import TextStep
from tests.screens.conftest import switch_off
from tests.support.drive import Drive
from tests.support.items import visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

EACH = 5
"""Of the screens of the article one in so many is looked at."""


@pytest.fixture(params=["portrait", "landscape", "small"])
def fresh(
    qapp: QGuiApplication,
    tmp_path: Path,
    made: dict[str, Drive],
    request: pytest.FixtureRequest,
) -> Iterator[Drive]:
    """Switch a kiosk on that nobody has touched."""
    switch_off(made)
    drive = Drive(qapp, request.param, tmp_path)
    yield drive
    drive.close()


@pytest.mark.parametrize("step", [TextStep.LARGE, TextStep.LARGEST])
def test_the_first_visitor_reads_as_the_next_do(fresh: Drive, step: TextStep) -> None:
    """Larger words are the same for the first, after a visit, and after the usual."""
    first = visit(fresh, step)
    assert visit(fresh, step) == first
    visit(fresh, TextStep.NORMAL)
    assert visit(fresh, step) == first


def test_one_type_is_chosen_whatever_text_shows(fresh: Drive) -> None:
    """A topic's own type is that of the usual text, also for who never saw that."""
    chosen = [visit(fresh, step)[0] for step in reversed(TextStep)]
    assert len(set(chosen)) == 1


def test_a_screen_that_leaves_with_its_visit_tells_no_room(fresh: Drive) -> None:
    """The glass without a bar, as a visit ends, is nobody's to read on."""
    fresh.show()
    fresh.read(*fresh.reading_screens()[0])
    reading = fresh.shell.pages.reading
    before = reading.room
    assert before is not None
    fresh.hide()
    assert reading.room == before


def visit(drive: Drive, step: TextStep) -> tuple[float, list[tuple[float, float]]]:
    """Return the type chosen, and the size and height of screens, for one visitor."""
    drive.show()
    drive.look(text_step=step)
    screens = []
    for section, screen in drive.reading_screens()[::EACH]:
        drive.read(section, screen)
        (page,) = visible(drive.page, "ReadingPage")
        screens.append((page.property("typeSize"), page.property("needed")))
    chosen = drive.shell.pages.reading.capitals
    drive.hide()
    return chosen, screens
