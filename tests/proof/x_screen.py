"""An X server of the tests, and the kiosk on it, seen from outside."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PATIENCE_SECONDS = 90
_LOOK_SECONDS = 0.2


def wait_until(holds: Callable[[], object], what: str) -> None:
    """Look at a program from outside until something holds; it tells nobody of it."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < until, f"never came: {what}"
        time.sleep(_LOOK_SECONDS)


class XScreen:
    """A screen whose size can change, with or without a window manager."""

    def __init__(self, *, window_manager: bool) -> None:
        self._programs: list[subprocess.Popen[bytes]] = []
        outer = self._serve("Xvfb", "-screen", "0", "1700x1300x24")
        self.display = self._serve(
            "Xephyr", "-screen", "1280x1024", "-resizeable", display=outer
        )
        if window_manager:
            self.start("openbox")

    def environment(self, display: str = "") -> dict[str, str]:
        """Return what a program on this screen is started with."""
        return {
            **{k: v for k, v in os.environ.items() if not k.startswith("QT_")},
            "DISPLAY": display or self.display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
        }

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Start a program on this screen; it ends with it."""
        program = subprocess.Popen(
            command, env=self.environment(), stderr=subprocess.DEVNULL
        )
        self._programs.append(program)
        return program

    def run(self, *command: str) -> str:
        """Run a program on this screen and return what it says."""
        done = subprocess.run(
            command,
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout

    def resize(self, size: str) -> None:
        """Give the screen another resolution."""
        self.run("xrandr", "-s", size)
        wait_until(
            lambda: f"current {size.replace('x', ' x ')}" in self.run("xrandr"), size
        )

    def close(self) -> None:
        """End the screen and all that was started on it."""
        for program in reversed(self._programs):
            program.kill()
            program.wait()

    def _serve(self, *command: str, display: str = "") -> str:
        reading, writing = os.pipe()
        server = subprocess.Popen(
            [*command, "-displayfd", str(writing), "-nolisten", "tcp"],
            pass_fds=[writing],
            env=self.environment(display or ":0"),
            stderr=subprocess.DEVNULL,
        )
        self._programs.append(server)
        os.close(writing)
        with os.fdopen(reading) as told:
            return f":{told.readline().strip()}"


class KioskOutside:
    """The kiosk, supervised, full screen."""

    def __init__(self, glass: XScreen, data: Path) -> None:
        self._glass = glass
        self.supervisor = glass.start(
            sys.executable, "-m", "kiosk.visitor.app", "--data", str(data)
        )
        self._log = data / "logs" / "kiosk.log"
        self.wait_for_start(1)

    def wait_for_start(self, number: int) -> None:
        """Wait for so many starts since the first, and for the window of the last."""
        wait_until(lambda: self.starts >= number, f"start {number}")
        wait_until(lambda: self.window, "a window")

    @property
    def starts(self) -> int:
        """How often a first frame was shown."""
        if not self._log.exists():
            return 0
        return self._log.read_text("ascii").count(" ready ")

    @property
    def window(self) -> str:
        """The number of the window, empty where none can be seen."""
        for line in self._glass.run("xwininfo", "-root", "-tree").splitlines():
            words = line.split()
            if '("kiosk" ' in line and "+0+0" in line:
                shown = self._glass.run("xwininfo", "-id", words[0], "-stats")
                if "IsViewable" in shown and " 1x1" not in line:
                    return words[0]
        return ""

    @property
    def size(self) -> str:
        """The size of the window, such as 800x600."""
        told = self._glass.run("xwininfo", "-id", self.window, "-stats").splitlines()
        facts = dict(line.strip().split(": ", 1) for line in told if ": " in line)
        return f"{facts.get('Width', '').strip()}x{facts.get('Height', '').strip()}"

    def lies_above(self, title: str) -> bool:
        """Tell whether the kiosk's window lies above the one with this title."""
        # Listed from the top down, also inside the frames of a window manager.
        listed = self._glass.run("xwininfo", "-root", "-tree").splitlines()
        own = [i for i, line in enumerate(listed) if self.window in line.split()]
        others = [i for i, line in enumerate(listed) if f'"{title}":' in line]
        return bool(own and others) and own[0] < others[0]


def ask_to_close(display: str, window: str) -> None:
    """Send what Alt+F4 and a task list's cross send: WM_DELETE_WINDOW."""
    xlib = ctypes.CDLL("libX11.so.6")
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XInternAtom.restype = ctypes.c_ulong
    opened = ctypes.c_void_p(xlib.XOpenDisplay(display.encode()))
    protocols = xlib.XInternAtom(opened, b"WM_PROTOCOLS", 0)
    delete = xlib.XInternAtom(opened, b"WM_DELETE_WINDOW", 0)
    number = ctypes.c_ulong(int(window, 16))
    message = _ClientMessage(33, 0, 1, opened.value, number.value, protocols, 32)
    message.data[0] = delete
    xlib.XSendEvent(opened, number, 0, ctypes.c_long(0), ctypes.byref(message))
    xlib.XCloseDisplay(opened)


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib.h, as long as XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 20),
    )
