"""What the clinic's settings say about keys, as the window needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.session.keys import Deed, KeyTable

if TYPE_CHECKING:
    from kiosk.config.keys import Keys


def key_table(settings: Keys) -> KeyTable:
    """Make a table of the keys that a clinic's pad or switch has."""
    named = {
        Deed.UP: settings.up,
        Deed.DOWN: settings.down,
        Deed.LEFT: settings.left,
        Deed.RIGHT: settings.right,
        Deed.SELECT: settings.select,
        Deed.BACK: settings.back,
        Deed.LISTEN: settings.listen,
        Deed.DISPLAY: settings.display,
        Deed.LOUDER: settings.louder,
        Deed.QUIETER: settings.quieter,
        Deed.SWITCH: settings.switch,
    }
    return KeyTable({name: deed for deed, names in named.items() for name in names})
