"""Two columns of words: where they part, and what stands above both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.session.preferences import TextStep
from tests.support.items import place_of, visible

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from tests.support.drive import Drive


def places_of_words(drive: Drive) -> list[QRectF]:
    """Return where words stand: above both columns, in the first, in the second."""
    return [place_of(view) for view in visible(drive.page, "BlockView")]


@pytest.mark.parametrize("step", TextStep)
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_column_ends_with_a_heading(
    drive: Drive, language: str, step: TextStep
) -> None:
    """What leads on to a list stands above it, and not at the foot of a column."""
    drive.look(language=language, text_step=step)
    reading = drive.shell.pages.reading
    for section, screen in drive.reading_screens():
        drive.read(section, screen)
        if not reading.further.rows:
            continue
        last = reading.blocks.rows[-1]
        assert last.kind != "subheading", screen
        words = last.block.property("plain")
        assert last.kind != "paragraph" or not words.endswith(":"), screen


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_stands_above_both_columns_heads_both(drive: Drive, language: str) -> None:
    """Both begin in one line below it, and on a panel that is wide some do."""
    drive.look(language=language)
    reading = drive.shell.pages.reading
    headed = 0
    for section, screen in drive.reading_screens():
        drive.read(section, screen)
        if not reading.across.rows:
            continue
        headed += 1
        across, first, second = places_of_words(drive)
        assert across.bottom() < first.top() == second.top(), screen
        assert across.right() >= second.right() - 1, screen
        assert not visible(drive.page, "MoreButton"), screen
    assert (headed > 0) is (drive.size != "portrait")


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_words_of_the_head_stand_on_one_line(drive: Drive, language: str) -> None:
    """At the usual text no second line of a button takes height from reading."""
    drive.look(language=language)
    drive.read(*drive.reading_screens()[0])
    if drive.size == "portrait":
        pytest.skip("its title needs the width, and it has the height")
    (area,) = visible(drive.page, "PagedArea")
    head = place_of(area).top()
    for kind in ("BarButton", "WhereAmI"):
        for item in visible(drive.page, kind):
            if place_of(item).bottom() > head:
                continue  # of the bar
            words = visible(item, "QQuickText")
            assert [each.property("lineCount") for each in words] == [1]
