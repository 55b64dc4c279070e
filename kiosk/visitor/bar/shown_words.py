"""The words a screen shows, in reading order, as they are to be heard.

A thing with a `spoken` of its own is heard by that and not by what stands in it:
a picture by what it shows, a table's row with its columns' names, a code sign by
sign, an answer not at all. A thing with a `choice` is something one may do, and is
heard by that after all words, so that nobody has to wait for them to know them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickItem

from kiosk.touchkit.wording import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickWindow

SCREEN = "screen"
"""Name of the item that shows the visitor's screens, without bar, sheet and warning."""
BAR = "bar"
"""Name of the item that has the same controls below every screen."""


def shown_words(window: QQuickWindow) -> Iterator[tuple[QQuickItem, str]]:
    """Yield everything that is to be heard of the screen but choices, and its words."""
    for item in _things_in(window, SCREEN):
        if item.property("choice") is None:
            yield item, _words_of(item)


def shown_choices(window: QQuickWindow) -> Iterator[tuple[QQuickItem, str]]:
    """Yield what one may do on the screen now, and how it is called."""
    for item in _things_in(window, SCREEN):
        if item.property("choice") and item.isEnabled():
            yield item, _choice_of(item)


def controls_of_bar(window: QQuickWindow) -> Iterator[str]:
    """Yield how the controls below every screen are called, also those at rest now."""
    for item in _things_in(window, BAR):
        if item.property("choice"):
            yield _choice_of(item)


def is_text(item: QQuickItem) -> bool:
    """Tell whether this is letters and nothing else."""
    return item.inherits("QQuickText") and item.property("spoken") is None


def label_of(choice: QQuickItem) -> QQuickItem:
    """Return the letters that stand on a choice; where none do, all of it."""
    return next(filter(is_text, _visible_below(choice)), choice)


def _visible_below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from _visible_below(child)


def _things_in(window: QQuickWindow, part: str) -> Iterator[QQuickItem]:
    root = window.findChild(QQuickItem, part)
    if root is not None:
        yield from _things_below(root)


def _things_below(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield what is heard, each as a whole."""
    if not item.isVisible() or item.opacity() == 0:
        return
    if item.property("spoken") is not None or item.property("choice") is not None:
        yield item
        return
    if is_text(item):
        yield item
    for child in item.childItems():
        yield from _things_below(child)


def _words_of(item: QQuickItem) -> str:
    # Not before something is read aloud: it reads HTML.
    from kiosk.touchkit.text_lines import letters_of

    return letters_of(item) if is_text(item) else str(item.property("spoken"))


def _choice_of(item: QQuickItem) -> str:
    choice = str(item.property("choice"))
    if item.property("isChosen") and not item.property("isExpander"):
        return translate("Listening", "{choice}, chosen").format(choice=choice)
    return choice
