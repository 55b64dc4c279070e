"""The desk's own program, on a screen of its own: typed into, clicked and looked at.

The screen is Xvfb's, 1280 by 800, and has no window manager: the program fills it. Keys
and clicks are xdotool's. Whoever moves a button of the desk's moves its place here.
"""

from __future__ import annotations

import os
import struct
import subprocess
import time
from typing import TYPE_CHECKING

from PIL import Image

from kiosk.vault.batch.receipt_file import find_receipts
from tools.appliance.computer import colours_of, share_of_change
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_SIZE = (1280, 800)
_AT_THE_FOOT = (1147, 765)
"""Where "Save the forms" is, and "Receipt for the kiosk" once they are saved."""
_FAR = 10
"""Pixels around it: there are a button's words, where nothing stands one colour."""
_TO_JSON_LINES = ("Tab", "Tab", "Tab", "Return")
_HEAD = struct.Struct(">25I")
"""Of a picture as Xvfb keeps it (XWDFile.h): the numbers before its colours."""
_COLOUR = 12
_PATIENCE = 600.0
_ROUND = 0.5
_A_CARET = 0.0005
"""Of the picture: what blinks where something is typed is less."""
_STILL = 3.0
"""Seconds without a change after which a screen has come to rest."""


class DeskScreen:
    """One opening of one batch, as staff do it."""

    def __init__(self, folder: Path, program: Path, data: Path) -> None:
        self._folder = folder
        self._program = program
        self._data = data
        self._started: list[subprocess.Popen[bytes]] = []
        self._display = ""

    def open(self, batch: Path, key: Path, words: str, forms: Path) -> Path:
        """Open a batch, save its forms as JSON Lines; return the receipt's file."""
        self._data.mkdir(parents=True, exist_ok=True)
        (self._data / "key-place.txt").write_text(str(key.absolute()))
        try:
            self._show(batch)
            self._type(words)
            self._press("Return")
            self._wait_for("the forms", lambda: len(colours_of(self._foot())) > 1)
            self._rest()
            self._keep("desk-forms")
            before = self._foot()
            self._click_at_the_foot()
            self._press(*_TO_JSON_LINES)
            self._type(str(forms.absolute()))
            self._press("Return")
            self._wait_for(
                "the saved forms", lambda: forms.exists() and self._foot() != before
            )
            self._rest()
            self._keep("desk-saved")
            self._click_at_the_foot()
            self._press("Return")
            self._wait_for("the receipt", lambda: find_receipts(batch.parent))
            self._keep("desk-receipt")
        except NotReady:
            self._keep("desk-stuck")
            raise
        finally:
            for each in reversed(self._started):
                each.kill()
                each.wait()
        [receipt] = find_receipts(batch.parent)
        return receipt

    def _show(self, batch: Path) -> None:
        reading, writing = os.pipe()
        size = f"{_SIZE[0]}x{_SIZE[1]}x24"
        glass = ("-screen", "0", size, "-fbdir", str(self._folder))
        words = ("-nolisten", "tcp", "-displayfd", str(writing))
        self._start(["Xvfb", *glass, *words], (writing,))
        os.close(writing)
        with os.fdopen(reading) as told:
            self._display = f":{told.readline().strip()}"
        self._start([self._program, "--data", self._data, batch])
        self._wait_for("the desk's program", lambda: self._look().getbbox())
        self._rest()

    def _start(self, command: Sequence[str | Path], kept: Sequence[int] = ()) -> None:
        started = subprocess.Popen(
            command, env=self._environment, pass_fds=kept, stderr=subprocess.DEVNULL
        )
        self._started.append(started)

    @property
    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DISPLAY": self._display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "LC_ALL": "C.UTF-8",
        }

    def _type(self, words: str) -> None:
        self._do_and_see("type", "--delay", "100", words)

    def _press(self, *keys: str) -> None:
        for key in keys:
            self._do_and_see("key", key)

    def _click_at_the_foot(self) -> None:
        across, down = _AT_THE_FOOT
        self._do("mousemove", str(across), str(down))
        self._rest()
        self._do_and_see("click", "1")

    def _foot(self) -> Image.Image:
        across, down = _AT_THE_FOOT
        box = (across - _FAR, down - _FAR, across + _FAR, down + _FAR)
        return self._look().crop(box)

    def _do_and_see(self, *words: str) -> None:
        """Do something, and wait until the screen answered and is at rest again."""
        before = self._look()
        self._do(*words)
        self._wait_for(
            f"an answer to {words[0]} {words[-1]}",
            lambda: share_of_change(before, self._look()) > _A_CARET,
        )
        self._rest()

    def _do(self, *words: str) -> None:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, check=False
        )
        if done.returncode != 0:
            raise NotReady(f"xdotool {words[0]}: {done.stderr.decode()}")

    def _rest(self) -> None:
        """Wait until nothing has changed for a while."""
        before, since = self._look(), time.monotonic()

        def is_still() -> bool:
            nonlocal before, since
            now = self._look()
            if share_of_change(before, now) > _A_CARET:
                before, since = now, time.monotonic()
            return time.monotonic() - since > _STILL

        self._wait_for("the desk's screen at rest", is_still)

    def _look(self) -> Image.Image:
        data = (self._folder / "Xvfb_screen0").read_bytes()
        head = _HEAD.unpack_from(data)
        begin = head[0] + head[19] * _COLOUR
        width, height, line = head[4], head[5], head[12]
        pixels = data[begin : begin + line * height]
        return Image.frombytes("RGB", (width, height), pixels, "raw", "BGRX", line)

    def _keep(self, name: str) -> None:
        self._look().save(self._folder.parent / f"{name}.png")

    def _wait_for(self, what: str, is_so: Callable[[], object]) -> None:
        began = time.monotonic()
        while not is_so():
            ended = [each for each in self._started if each.poll() is not None]
            if ended or time.monotonic() - began > _PATIENCE:
                raise NotReady(f"The desk never showed {what}; ended: {ended}")
            time.sleep(_ROUND)
