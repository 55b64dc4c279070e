"""The window of the kiosk, with the pictures only it shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.touchkit.icons import IconProvider, LateImages
from kiosk.touchkit.window import ScreenWindow
from kiosk.visitor.glass import Glass
from kiosk.visitor.reading.figures import LogoProvider

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QSize

    from kiosk.touchkit.icons import DrawnImages
    from kiosk.visitor.shell import ShellViewModel

_STAYS_OPEN = "staysOpen"
"""The window's property that has it refuse close requests."""

KEYBOARD_STYLE = Path(__file__).parent / "form" / "keyboard_style"


class KioskWindow(ScreenWindow):
    """The one window of a visit.

    `pictures` says how what draws pictures is made, by host; `logo` is the clinic's.
    """

    def __init__(
        self,
        shell: ShellViewModel,
        assets: Path,
        pictures: Mapping[str, Callable[[], DrawnImages]],
        *,
        logo: Path | None,
    ) -> None:
        super().__init__(
            "visitor",
            {"shell": shell},
            {
                "icon": IconProvider(assets / "icons"),
                "logo": LogoProvider(logo),
                **{host: LateImages(make) for host, make in pictures.items()},
            },
            (KEYBOARD_STYLE,),
        )
        self.glass = Glass(self.window)
        self.window.frameSwapped.connect(self.glass.note_frame)

    def show(self, size: QSize | None) -> None:
        """Show in a window of `size` pixels, or over the whole screen."""
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
