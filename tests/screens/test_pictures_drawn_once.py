"""A picture costs one drawing, whatever its screen goes through to be laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.session.preferences import TextStep
from tests.support.items import visible

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive


class Drawings:
    """Counts how often a picture is drawn: for each address, and for each size."""

    def __init__(self, picture: QQuickItem) -> None:
        self._picture = picture
        self._drawn = set[tuple[str, int, int]]()
        for signal in (picture.sourceChanged, picture.sourceSizeChanged):
            signal.connect(self._note)

    def _note(self) -> None:
        address = self._picture.property("source").toString()
        size = self._picture.property("sourceSize")
        if address:
            self._drawn.add((address, size.width(), size.height()))

    def since_last(self) -> int:
        """Return how many there were since this was asked before."""
        number = len(self._drawn)
        self._drawn.clear()
        return number


def test_a_screen_draws_its_picture_once(drive: Drive) -> None:
    """From screen to screen and back no picture is drawn at a size nobody sees."""
    drive.open("figure")
    (picture,) = visible(drive.page, "Picture")
    drawings, found = Drawings(picture), {}
    screens = drive.reading_screens()
    for screen in [*screens, *reversed(screens)]:
        drive.read(*screen)
        has_picture = picture.isVisible()
        found[screen] = drawings.since_last(), int(has_picture)
    assert {screen: n for screen, n in found.items() if n[0] > n[1]} == {}
    assert any(n for n, _ in found.values())


def test_larger_words_draw_it_once_a_frame(drive: Drive) -> None:
    """Where all is laid out anew the picture is drawn for frames, not for each step."""
    drive.open("figure")
    (picture,) = visible(drive.page, "Picture")
    drawings, frames = Drawings(picture), list[int]()

    def note() -> None:
        frames.append(drawings.since_last())

    drive.window.frameSwapped.connect(note)
    drive.look(text_step=TextStep.LARGEST)
    drive.window.frameSwapped.disconnect(note)
    assert max(frames) == 1
    assert drawings.since_last() == 0
    assert picture.property("sourceSize").height() == round(picture.height())
