"""The window of the kiosk, with the pictures only it shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from kiosk.touchkit.icons import IconProvider, LateImages
from kiosk.touchkit.window import ScreenWindow
from kiosk.visitor.glass import Glass
from kiosk.visitor.reading.figures import LogoProvider

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QSize

    from kiosk.config.model import Settings
    from kiosk.touchkit.icons import DrawnImages
    from kiosk.visitor.shell import ShellViewModel

_STAYS_OPEN = "staysOpen"
"""The window's property that has it refuse close requests."""

SLIDE_MM = 9.0
"""So far a finger may slide as it presses; Qt's own ten pixels are 2.5 mm here."""

KEYBOARD_STYLE = Path(__file__).parent / "form" / "keyboard_style"


class KioskWindow(ScreenWindow):
    """The one window of a visit.

    `pictures` says how what draws pictures is made, by host; of the settings it takes
    the clinic's logo and how large a millimetre is.
    """

    def __init__(
        self,
        shell: ShellViewModel,
        assets: Path,
        pictures: Mapping[str, Callable[[], DrawnImages]],
        settings: Settings,
    ) -> None:
        super().__init__(
            "visitor",
            {"shell": shell},
            {
                "icon": IconProvider(assets / "icons"),
                "logo": LogoProvider(settings.clinic.logo),
                **{host: LateImages(make) for host, make in pictures.items()},
            },
            (KEYBOARD_STYLE,),
        )
        self._slide = round(SLIDE_MM * settings.screen.pixels_per_mm)
        self.glass = Glass(self.window)
        self.window.frameSwapped.connect(self.glass.note_frame)

    def show(self, size: QSize | None) -> None:
        """Show in a window of `size` pixels, or over the whole screen."""
        # Below that, no page that scrolls takes a press from what the finger lies on.
        QGuiApplication.styleHints().setStartDragDistance(self._slide)
        if size is None:
            self.window.setProperty(_STAYS_OPEN, True)  # noqa: FBT003 - a property's value
            self.glass.cover()
        else:
            super().show(size)

    def close(self) -> None:
        """Take the screens down; over the whole screen nobody else can."""
        self.glass.rest()
        self.window.setProperty(_STAYS_OPEN, False)  # noqa: FBT003
        super().close()
