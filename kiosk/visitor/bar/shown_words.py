"""The words a screen shows, in reading order, as they are to be heard.

A thing with a `spoken` of its own is heard by that and not by what stands in it:
a picture by what it shows, a table's row with its columns' names, a code sign by
sign, an answer not at all. A button is named when a key stops at it, and not here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickItem

from kiosk.touchkit.text_lines import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickWindow

SCREEN = "screen"
"""Name of the item that shows the visitor's screens, without bar, sheet and warning."""


def shown_words(window: QQuickWindow) -> Iterator[tuple[QQuickItem, str]]:
    """Yield everything that is to be heard of the screen, and its words."""
    screen = window.findChild(QQuickItem, SCREEN)
    if screen is not None:
        yield from _words_in(screen)


def is_text(item: QQuickItem) -> bool:
    """Tell whether this is letters and nothing else."""
    return item.inherits("QQuickText") and item.property("spoken") is None


def _words_in(item: QQuickItem) -> Iterator[tuple[QQuickItem, str]]:
    if not item.isVisible() or item.opacity() == 0:
        return
    spoken = item.property("spoken")
    if spoken is not None:
        if spoken:
            yield item, str(spoken)
        return
    if is_text(item):
        yield item, letters_of(item)
    for child in item.childItems():
        yield from _words_in(child)
