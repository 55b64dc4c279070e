"""The window of the desk's program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.touchkit.icons import IconProvider
from kiosk.touchkit.window import ScreenWindow

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.desk.viewmodels.desk import DeskViewModel


class DeskWindow(ScreenWindow):
    """Shows the desk's own screens on the controls both programs share."""

    def __init__(self, desk: DeskViewModel, icons: Path) -> None:
        super().__init__("desk", {"desk": desk}, {"icon": IconProvider(icons)})
