"""Two columns of words, and where they part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.session.preferences import TextStep

if TYPE_CHECKING:
    from tests.support.drive import Drive


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
