"""The kiosk as a program: started, looked at and touched from outside only."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tests.proof.program import A_LOOK, LOOK, OutsideProgram
from tests.proof.reader import GoneError

if TYPE_CHECKING:
    from typing import Self

    from PIL import Image

    from tests.proof.glass import Area
    from tests.proof.reader import Node
    from tests.proof.stage import Stage
    from tests.support.clinic import Clinic

IDLE, READING, WARNING = 15, 15, 30
"""The shortest limits that settings take, in seconds."""
SETTINGS = (
    "[idle]",
    f"seconds = {IDLE}",
    f"reading_seconds = {READING}",
    f"warning_seconds = {WARNING}",
    "[screen]",
    "reduced_motion = true",
)


class OutsideKiosk(OutsideProgram):
    """One supervised kiosk over the whole display; a context manager.

    `more` is what its environment holds beside what the stage needs.
    """

    def __init__(self, stage: Stage, clinic: Clinic, **more: str) -> None:
        super().__init__(stage, **more)
        self._clinic = clinic

    def __enter__(self) -> Self:
        """Start it and wait until a visitor could come."""
        clinic = self._clinic
        options = ["--config", str(clinic.settings), "--data", str(clinic.data)]
        command = [sys.executable, "-m", "kiosk.visitor.app", *options]
        self.start(command, clinic.data.parent)
        self.wait_until(lambda: self.has_said("store-opened"), "the store opens")
        self.wait_for("Touch to begin")
        return self

    def processes(self) -> list[int]:
        """Return the supervisor and everything it started, by number."""
        found = [self.process.pid]
        for number in found:
            # A thread, or a voice, may end while it is asked.
            with suppress(FileNotFoundError, ProcessLookupError):
                for task in Path(f"/proc/{number}/task").iterdir():
                    with suppress(FileNotFoundError, ProcessLookupError):
                        found += map(int, (task / "children").read_text().split())
        return found

    def has_said(self, event: str) -> bool:
        """Tell whether the kiosk has logged this event."""
        return any(line.startswith(event) for line in self.said)

    def count(self, event: str) -> int:
        """Tell how often."""
        return sum(line.startswith(event) for line in self.said)

    @property
    def folder(self) -> Path:
        """Everything the kiosk may write to."""
        return self._clinic.data.parent

    @property
    def size(self) -> tuple[int, int]:
        """The display's pixels."""
        return self._stage.size.width, self._stage.size.height

    @property
    def window(self) -> Area:
        """Where the one window is that the kiosk shows."""
        windows = self.glass.windows_of(self.processes())
        return max(map(self.glass.place_of, windows), key=lambda place: place[2:])

    # What a visitor does

    def touch(self, name: str, *, after: float = A_LOOK) -> None:
        """Look at a new screen so long, and touch what has this name."""
        self.wait_until(lambda: self._named(name) is not None, f"{name!r} shows")
        time.sleep(after)
        node = self._named(name)
        assert node is not None, name
        self.glass.press(*self.reader.middle(node))

    def begin_anew(self) -> None:
        """Be at the attract screen, however the one before left the kiosk."""
        self.wait_until(self._is_at_rest, "the visit before is over")

    def finish(self) -> None:
        """End the visit, and with it a form that was not sent."""
        self.touch("Finish")
        asked = "Delete and finish"
        self.wait_until(
            lambda: self.shows("Touch to begin") or self.shows(asked), "an end"
        )
        if self.shows(asked):
            self.touch(asked)
        self.wait_for("Touch to begin")

    def picture_at_rest(self) -> Image.Image:
        """Return the attract screen as it looks once nothing moves on it."""
        before, now = None, self.glass.picture()
        while now != before:
            time.sleep(0.5)
            before, now = now, self.glass.picture()
        return now

    def answers(self) -> None:
        """Prove that Emergency signs and Finish do what they are there for."""
        self.begin_anew()
        self.touch("Touch to begin")
        self.touch("Emergency signs")
        self.wait_until(lambda: not self.shown()["Emergency signs"].enabled, "signs")
        self.finish()

    def send_form(self) -> None:
        """Answer what is asked after the name, and send."""
        self.touch("Next")
        self.touch("Talk with me here today")
        self.touch("Next")
        self.touch("English")
        self.touch("Next")
        self.touch("No, thank you")
        self.touch("Next")
        self.touch("I agree")
        self.touch("Next")
        self.touch("Send")
        self.wait_for("I am finished")

    def open_form(self) -> None:
        """Come from attract to the form's question for a name."""
        self.touch("Touch to begin")
        self.touch("I am interested")
        self.touch("Start")
        self.wait_for("Your name")

    def type_by_touch(self, word: str) -> None:
        """Type on the keyboard on the screen."""
        keys = self._keys()
        for sign in word:
            self.glass.press(*keys[sign])
            time.sleep(LOOK)

    def _is_at_rest(self) -> bool:
        # It may end by itself while this looks for the way to end it.
        if self.shows("Touch to begin"):
            return True
        finish = self._named("Finish") or self._named("Lock")
        if finish is not None:
            self.glass.press(*self.reader.middle(finish))
            time.sleep(A_LOOK)
        return False

    def _named(self, name: str) -> Node | None:
        """Find what begins with `name` and can be pressed; a choice counts itself."""
        shown = self.shown()
        exact = shown.get(name)
        others = (n for found, n in shown.items() if found.startswith(f"{name},"))
        node = exact or next(others, None)
        return node if node is not None and node.enabled else None

    def _keys(self) -> dict[str, tuple[int, int]]:
        self.wait_until(
            lambda: "q" in map(str.lower, self.shown()), "the keyboard shows"
        )
        return {
            name.lower(): self.reader.middle(node)
            for name, node in self.shown().items()
            if len(name) == 1
        }


__all__ = ["IDLE", "READING", "WARNING", "GoneError", "OutsideKiosk"]
