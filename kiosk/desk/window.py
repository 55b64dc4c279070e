"""The window of the desk's program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.touchkit.icons import IconProvider
from kiosk.touchkit.window import ScreenWindow

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject

    from kiosk.desk.viewmodels.arrow_keys import ArrowKeys
    from kiosk.desk.viewmodels.desk import DeskViewModel


class DeskWindow(ScreenWindow):
    """Shows the desk's own screens on the controls both programs share."""

    def __init__(self, desk: DeskViewModel, keys: ArrowKeys, icons: Path) -> None:
        shown: dict[str, QObject] = {"desk": desk, "keys": keys}
        super().__init__("desk", shown, {"icon": IconProvider(icons)})
