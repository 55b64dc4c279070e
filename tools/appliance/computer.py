"""A computer in QEMU: switched on, touched, looked at, and asked through its agent."""

from __future__ import annotations

import base64
import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageChops

from tools.appliance.line import SILENCE, Line
from tools.appliance.plug import plug_screen_in
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_TABLET = 32767
"""The largest coordinate of QEMU's tablet, across and down."""
_PRESS = 0.15
"""Seconds a finger rests on the glass."""
_PATIENCE = 600.0
"""Seconds by the clock inside until something hangs: that clock is slow with its host.
"""
_ROUND, _SHORT_ROUND = 1.0, 0.2
"""Seconds between two looks at something that is waited for."""
ANOTHER_SCREEN = 0.07
"""Of the picture: more than the largest button."""
_STILL, _STILL_WITH_A_BUTTON = 2.0, 5.0
"""Seconds by the clock inside."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command inside said, and its exit code."""

    code: int
    text: str


class Computer:
    """One computer; without hardware help (TCG), so that it runs everywhere."""

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        self._folder = folder
        self.size = size
        # A socket's name may not be longer than 107 characters, wherever this lies.
        self._sockets = Path(os.path.relpath(folder))
        self._plug = self._sockets / "plug"
        self._process: subprocess.Popen[bytes] | None = None
        self._monitor: Line | None = None
        self._agent: Line | None = None

    def switch_on(self, disk: Path, kernel: Path, initrd: Path) -> None:
        """Start it from a disk."""
        monitor, agent = self._sockets / "monitor", self._sockets / "agent"
        for file in (monitor, agent, self._plug):
            file.unlink(missing_ok=True)
        width, height = self.size
        log = self._folder / "serial.log"
        # It goes with us, however we end.
        command: list[str | Path] = ["setpriv", "--pdeathsig", "KILL", "--"]
        command += ["qemu-system-x86_64", "-accel", "tcg"]
        # A host's own processor aborts here, and the newest one prints nothing.
        command += ["-cpu", "Nehalem", "-smp", "1", "-m", "2048", "-nodefaults"]
        # Its clock goes by what it has done, four nanoseconds an instruction: on a busy
        # host it is slow and does not know, and no watchdog in it bites for that.
        command += ["-icount", "shift=2"]
        command += ["-vnc", f"unix:{self._plug}"]
        command += ["-nic", "none", "-no-reboot", "-name", "kiosk"]
        command += ["-device", f"virtio-vga,xres={width},yres={height}"]
        command += ["-device", "virtio-tablet-pci", "-device", "virtio-keyboard-pci"]
        command += ["-device", "qemu-xhci", "-device", "virtio-serial"]
        command += ["-chardev", f"socket,path={agent},server=on,wait=off,id=agent"]
        port = "virtserialport,chardev=agent,name=org.qemu.guest_agent.0"
        command += ["-device", port]
        command += ["-drive", f"file={disk},if=virtio,format=raw,cache=unsafe"]
        command += ["-kernel", kernel, "-initrd", initrd]
        command += ["-append", "root=/dev/vda rw console=ttyS0 loglevel=4"]
        command += ["-serial", f"file:{log}", "-qmp", f"unix:{monitor},server,nowait"]
        self._process = process = subprocess.Popen(command)
        self._monitor = Line(monitor, process)
        self._monitor.read()  # its greeting
        self.order("qmp_capabilities")
        self._agent = Line(agent, process)

    def switch_off(self) -> None:
        """Pull the plug."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        for line in (self._monitor, self._agent):
            if line is not None:
                line.close()
        self._process = self._monitor = self._agent = None

    def wait_until_off(self) -> None:
        """Wait until it has gone down by itself (a reboot ends it here too)."""
        assert self._process is not None  # noqa: S101 - it is on
        try:
            self._process.wait(SILENCE)
        except subprocess.TimeoutExpired as error:
            raise NotReady("The computer never went down.") from error
        self.switch_off()

    def order(self, name: str, **arguments: Any) -> Any:
        """Give an order to QEMU (QMP); return its answer."""
        assert self._monitor is not None  # noqa: S101 - it is on
        self._monitor.write({"execute": name, "arguments": arguments})
        while True:
            told = self._monitor.read()
            if "return" in told:
                return told["return"]
            if "error" in told:
                raise NotReady(f"{name}: {told['error']}")

    def wait_for_agent(self) -> None:
        """Wait until somebody inside answers."""
        agent, number = self._agent, int(time.time())
        assert agent is not None  # noqa: S101 - it is on
        agent.write({"execute": "guest-sync", "arguments": {"id": number}})
        while agent.read().get("return") != number:
            pass

    def run(self, script: str, words: bytes = b"") -> Answer:
        """Run a shell script as root inside; `words` are its input."""
        asked = {
            "path": "/bin/sh",
            "arg": ["-c", f"exec 2>&1; {script}"],
            "capture-output": True,
            "input-data": base64.b64encode(words).decode(),
        }
        number = self._ask("guest-exec", asked)["pid"]
        began = self.time()
        while self.time() - began < _PATIENCE:
            told = self._ask("guest-exec-status", {"pid": number})
            if told["exited"]:
                said = base64.b64decode(told.get("out-data", ""))
                return Answer(told.get("exitcode", -1), said.decode("utf-8", "replace"))
            time.sleep(_SHORT_ROUND)
        raise NotReady(f"It did not end within {_PATIENCE:.0f} s: {script}")

    def put(self, path: str, data: bytes) -> None:
        """Lay a file down inside."""
        new = f"'{path}.new'"
        self.run(f"cat > {new} && chmod 0644 {new} && mv {new} '{path}'", data)

    def get(self, path: str) -> bytes:
        """Fetch a file from inside."""
        return base64.b64decode(self.run(f"base64 '{path}'").text)

    def wait_for(
        self, what: str, is_so: Callable[[], object], patience: float = _PATIENCE
    ) -> float:
        """Look until it is so; return how many seconds that took.

        Raises `NotReady` once the clock inside has gone on for longer than `patience`.
        """
        began, inside = time.monotonic(), self.time()
        while not is_so():
            if self.time() - inside > patience:
                raise NotReady(f"Waited {patience:.0f} s in vain for {what}.")
            time.sleep(_ROUND)
        return time.monotonic() - began

    def touch(self, across: float, down: float) -> None:
        """Put a finger on the glass: shares of its width and height."""
        place = (("x", across), ("y", down))
        moved = [
            {"type": "abs", "data": {"axis": axis, "value": int(share * _TABLET)}}
            for axis, share in place
        ]
        self.order("input-send-event", events=moved)
        for is_down in (True, False):
            time.sleep(_PRESS)
            button = {"type": "btn", "data": {"down": is_down, "button": "left"}}
            self.order("input-send-event", events=[button])

    def touch_and_see(self, across: float, down: float) -> None:
        """Touch, and wait until the screen answered and came to rest again."""
        what = f"an answer at {across:.2f}, {down:.2f}"
        self.see(what, lambda: self.touch(across, down))

    def see(self, what: str, begin: Callable[[], None]) -> None:
        """Begin something, and wait until the screen changed and is at rest again.

        A pressed button rests for a moment too, before its screen comes: where little
        has changed it must have been at rest for longer.
        """
        before = self.look()
        began = Stillness(before, self.time())
        begin()

        def has_answered() -> bool:
            picture = self.look()
            still = began.seconds(picture, self.time())
            changed = share_of_change(before, picture)
            return changed > 0 and still >= (
                _STILL if changed > ANOTHER_SCREEN else _STILL_WITH_A_BUTTON
            )

        self.wait_for(what, has_answered)

    def rest(self) -> None:
        """Wait until nothing has changed for a while, by the clock inside."""
        began = Stillness(self.look(), self.time())
        self.wait_for(
            "a screen at rest",
            lambda: began.seconds(self.look(), self.time()) >= _STILL,
        )

    def time(self) -> float:
        """Read the clock inside, in seconds: what a busy host does slowly is short."""
        nanoseconds: int = self._ask("guest-get-time", {})
        return nanoseconds / 1e9

    def pause(self, seconds: float) -> None:
        """Let so much time go by inside."""
        began = self.time()
        while self.time() - began < seconds:
            time.sleep(_SHORT_ROUND)

    def press(self, chord: str) -> None:
        """Press keys together, by QEMU's names: ``ctrl-alt-f2``."""
        keys = [{"type": "qcode", "data": key} for key in chord.split("-")]
        self.order("send-key", keys=keys)

    def plug_screen_in(self, size: tuple[int, int]) -> None:
        """Plug another screen in; 0 by 0 pixels pulls the plug out."""
        plug_screen_in(self._plug, size)

    def look(self) -> Image.Image:
        """Take a picture of the screen."""
        file = self._folder / "screen.ppm"
        self.order("screendump", filename=str(file))
        with Image.open(file) as picture:
            return picture.convert("RGB")

    def _ask(self, name: str, arguments: dict[str, Any]) -> Any:
        assert self._agent is not None  # noqa: S101 - it is on
        self._agent.write({"execute": name, "arguments": arguments})
        told = self._agent.read()
        if "error" in told:
            raise NotReady(f"{name}: {told['error']}")
        return told["return"]


class Stillness:
    """For how long a picture has been the same."""

    def __init__(self, picture: Image.Image, now: float) -> None:
        self._picture, self._since = picture.tobytes(), now

    def seconds(self, picture: Image.Image, now: float) -> float:
        """Look at another one; return for how long it has been this one."""
        seen = picture.tobytes()
        if seen != self._picture:
            self._picture, self._since = seen, now
        return now - self._since


def share_of_change(one: Image.Image, other: Image.Image) -> float:
    """Tell which share of two pictures' pixels differ."""
    difference = ImageChops.difference(one, other).convert("L")
    same = difference.histogram()[0]
    return 1 - same / (one.width * one.height)


def colours_of(picture: Image.Image) -> Sequence[tuple[int, tuple[int, int, int]]]:
    """Count the colours of a picture, the commonest first."""
    found = picture.getcolors(picture.width * picture.height) or []
    return sorted(found, reverse=True)  # type: ignore[arg-type]  # RGB
