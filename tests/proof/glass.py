"""The glass from outside: presses, keys, the picture, the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image
from Xlib import XK, X, display, error, protocol
from Xlib.ext import randr, xtest

if TYPE_CHECKING:
    from typing import Any

BUTTON = 1

Area = tuple[int, int, int, int]
"""Left, top, width and height, in pixels."""


class Glass:
    """What a hand does to the display, and what an eye sees of it."""

    def __init__(self, name: str) -> None:
        self._display = display.Display(name)
        self._root = self._display.screen().root

    def close(self) -> None:
        """Let go of the display."""
        self._display.close()

    def press(self, x: int, y: int) -> None:
        """Put the finger there and lift it."""
        self.down(x, y)
        self.up()

    def down(self, x: int, y: int, button: int = BUTTON) -> None:
        """Put the finger, or another button of a mouse, there."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self._display, X.ButtonPress, button)
        self._display.sync()

    def move(self, x: int, y: int) -> None:
        """Slide."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()

    def up(self, button: int = BUTTON) -> None:
        """Lift it."""
        xtest.fake_input(self._display, X.ButtonRelease, button)
        self._display.sync()

    def keys(self, *names: str) -> None:
        """Press these keys of a keyboard together."""
        codes = [self._display.keysym_to_keycode(XK.string_to_keysym(n)) for n in names]
        known = [code for code in codes if code]
        for code in known:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(known):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()

    def picture(self) -> Image.Image:
        """Return what the display shows."""
        shown = self._root.get_geometry()
        size = shown.width, shown.height
        data = self._root.get_image(0, 0, *size, X.ZPixmap, 0xFFFFFF).data
        return Image.frombytes("RGB", size, bytes(data), "raw", "BGRX")

    def windows_of(self, processes: list[int]) -> list[Any]:
        """List the windows that these processes show; a window manager has others."""
        owner = self._display.intern_atom("_NET_WM_PID")
        try:
            return [
                window
                for window in self._all(self._root)
                if window.get_attributes().map_state == X.IsViewable
                and (pid := window.get_full_property(owner, X.AnyPropertyType))
                and pid.value[0] in processes
            ]
        except error.BadWindow:
            # One of them went away meanwhile: nothing can be said of this moment.
            return []

    def place_of(self, window: Any) -> Area:
        """Return where a window lies on the display."""
        facts = window.get_geometry()
        corner = window.translate_coords(self._root, 0, 0)
        return -corner.x, -corner.y, facts.width, facts.height

    def close_requests(self) -> int:
        """Ask every client's window to close, as Alt+F4 or a task list does."""
        asked = 0
        delete = self._display.intern_atom("WM_DELETE_WINDOW")
        protocols = self._display.intern_atom("WM_PROTOCOLS")
        for window in self._all(self._root):
            names = window.get_wm_protocols()
            if delete in names:
                event = protocol.event.ClientMessage(
                    window=window,
                    client_type=protocols,
                    data=(32, [delete, 0, 0, 0, 0]),
                )
                window.send_event(event)
                asked += 1
        self._display.sync()
        return asked

    def copied(self) -> bytes:
        """Return what can be pasted: the clipboard and the selection."""
        atoms = map(self._display.intern_atom, ("CLIPBOARD", "PRIMARY"))
        owned = (a for a in atoms if self._display.get_selection_owner(a) != X.NONE)
        return b"".join(map(self._pasted, owned))

    def resize(self, width: int, height: int) -> None:
        """Give the display another resolution."""
        config = self._root.xrandr_get_screen_info()
        sizes = [(s.width_in_pixels, s.height_in_pixels) for s in config.sizes]
        self._root.xrandr_set_screen_config(
            sizes.index((width, height)), randr.Rotate_0, config.config_timestamp
        )
        self._display.sync()

    def _pasted(self, selection: int) -> bytes:
        target = self._display.intern_atom("UTF8_STRING")
        place = self._display.intern_atom("PROOF")
        window = self._root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        window.convert_selection(selection, target, place, X.CurrentTime)
        while True:
            event = self._display.next_event()
            if event.type == X.SelectionNotify:
                break
        if event.property == X.NONE:
            return b""
        value = window.get_full_property(place, X.AnyPropertyType)
        return bytes(value.value) if value else b""

    def _all(self, window: Any) -> list[Any]:
        below = [w for child in window.query_tree().children for w in self._all(child)]
        return [window, *below]
