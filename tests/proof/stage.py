"""A display and two buses of their own, between which a kiosk is proven."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from typing import Self

LAUNCHERS = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
)
_A11Y = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")


def missing(*, has_window_manager: bool) -> list[str]:
    """Name the system's programs that a stage needs and this machine lacks."""
    wanted = ["Xvfb", "dbus-daemon", *(["openbox"] if has_window_manager else [])]
    lacking = [name for name in wanted if not shutil.which(name)]
    return lacking if _launcher() else [*lacking, "at-spi2-core"]


def _launcher() -> str:
    return next((path for path in LAUNCHERS if Path(path).exists()), "")


@dataclass(frozen=True)
class Size:
    """The display's pixels."""

    width: int
    height: int


class Stage:
    """Everything around the kiosk, as a process of its own each; a context manager."""

    def __init__(self, size: Size, *, has_window_manager: bool = False) -> None:
        self.size = size
        self._has_window_manager = has_window_manager
        self._stack = ExitStack()
        self.display = ""
        self.session_bus = ""
        self.reader_bus = ""
        self._monitors: dict[str, tuple[str, str]] = {}

    def __enter__(self) -> Self:
        """Start them."""
        self.display = self._start_display()
        self.session_bus = self._start_bus()
        self._start([_launcher(), "--launch-immediately"])
        self.reader_bus = self._ask_reader_bus()
        if self._has_window_manager:
            self._start(["openbox", "--sm-disable"])
        return self

    def __exit__(self, *_: object) -> None:
        """End them, the last first."""
        self._stack.close()

    def show_monitors(self, **areas: Size) -> None:
        """Have these monitors and no others, side by side from the left."""
        wanted: dict[str, tuple[str, str]] = {}
        left = 0
        for name, area in areas.items():
            # The first takes the place of the display's own.
            output = "none" if wanted else "screen"
            place = f"{area.width}/300x{area.height}/300+{left}+0"
            wanted[name] = (place, output)
            left += area.width
        for name, facts in self._monitors.items():
            if wanted.get(name) != facts:
                self._xrandr("--delmonitor", name)
        for name, facts in wanted.items():
            if self._monitors.get(name) != facts:
                self._xrandr("--setmonitor", name, *facts)
        self._monitors = wanted

    def _xrandr(self, *words: str) -> str:
        environment = {**os.environ, "DISPLAY": self.display}
        done = subprocess.run(
            ["xrandr", *words],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to know to be on this stage."""
        return {
            **{k: v for k, v in os.environ.items() if not k.startswith("QT_")},
            "DISPLAY": self.display,
            "DBUS_SESSION_BUS_ADDRESS": self.session_bus,
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LC_ALL": "C.UTF-8",
        }

    def _start_display(self) -> str:
        size = f"{self.size.width}x{self.size.height}x24"
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp"]
        return ":" + self._first_line([*command, "-noreset"])

    def _start_bus(self) -> str:
        command = ["dbus-daemon", "--session", "--nofork", "--nopidfile"]
        return self._first_line([*command, "--print-address=1"])

    def _ask_reader_bus(self) -> str:
        with open_dbus_connection(self.session_bus) as bus:
            on = Properties(_A11Y.with_interface("org.a11y.Status"))
            while True:
                answer = bus.send_and_get_reply(new_method_call(_A11Y, "GetAddress"))
                if answer.header.message_type.name == "method_return":
                    break
            bus.send_and_get_reply(on.set("IsEnabled", "b", True))
            return str(answer.body[0])

    def _start(
        self, command: list[str], *, out: int = subprocess.DEVNULL
    ) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command,
            env={
                **os.environ,
                "DISPLAY": self.display,
                "DBUS_SESSION_BUS_ADDRESS": self.session_bus,
            },
            stdout=out,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._stack.callback(_end, process)
        return process

    def _first_line(self, command: list[str]) -> str:
        process = self._start(command, out=subprocess.PIPE)
        assert process.stdout is not None
        return process.stdout.readline().strip()


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    process.wait(10)
    if process.stdout is not None:
        process.stdout.close()
