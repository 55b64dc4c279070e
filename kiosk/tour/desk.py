"""Every screen of the desk's program as a picture, for reviewing and for the docs."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize

from kiosk.desk.app import application
from kiosk.desk.composition import IDLE, Desk
from kiosk.desk.dialogs import SystemDialogs
from kiosk.desk.unsealing import Failure
from kiosk.desk.viewmodels.desk import Step
from kiosk.session.preferences import Scheme, TextStep
from kiosk.tour.desk_sample import TITLE, sample_result, sample_rows
from kiosk.tour.look import Look, end_of_tour
from kiosk.tour.screenless import need_no_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QGuiApplication

    from kiosk.desk.unsealing import Result

SIZES = {"small": (1280, 800), "large": (1920, 1080)}


LOOKS = (
    Look("small"),
    Look("large"),
    Look("small", language="es"),
    Look("small", scheme=Scheme.DARK),
    Look("small", scheme=Scheme.HIGH_CONTRAST),
    Look("small", text_step=TextStep.LARGEST),
    Look("large", "es", Scheme.HIGH_CONTRAST, TextStep.LARGEST),
)


def render_tour(target: Path, only: str | None = None) -> int:
    """Render the screens into PNG files below `target`; return the exit code.

    `only` names the folder of one look, for whoever wants to see no other.
    """
    need_no_screen(os.environ)
    app = application()
    count = 0
    for look in (each for each in LOOKS if only in {None, each.folder}):
        with TemporaryDirectory() as data:
            tour = DeskTour(app, Path(data), look)
            count += tour.render(target / look.folder)
            tour.close()
            del tour
        gc.collect()
    return end_of_tour(count, target, only, LOOKS)


class DeskTour:
    """One desk program in one look, taken from screen to screen."""

    def __init__(self, app: QGuiApplication, data: Path, look: Look) -> None:
        self._app = app
        self._data = data
        self._time = 0.0
        # None of its dialogs opens: nobody presses what would ask.
        self.desk = Desk(
            app, data, SystemDialogs(), language=look.language, now=lambda: self._time
        )
        self.desk.preferences.scheme = look.scheme
        self.desk.preferences.text_step = look.text_step
        self.desk.shell.looks.changed.emit()
        self.desk.window.show(QSize(*SIZES[look.size]))

    def render(self, folder: Path) -> int:
        """Save a picture of each screen; return how many there were."""
        folder.mkdir(parents=True, exist_ok=True)
        shots = list(self.shots())
        for number, (name, arrive) in enumerate(shots, start=1):
            arrive()
            self.settle()
            picture = self.desk.window.window.grabWindow()
            picture.save(str(folder / f"{number:02d}-{name}.png"))
        return len(shots)

    def close(self) -> None:
        """Put the program away."""
        self.desk.close()

    def shots(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Give each screen's name and the way to it, from the one before."""
        shell = self.desk.shell
        yield "choose", lambda: None
        yield "several", self._show_several
        yield "no-batch", lambda: shell.choose.look(self._data / "nowhere")
        yield "key", self._ask_for_key
        yield "passphrase", lambda: shell.key.use_key(Path("/keys/clinic.key"))
        yield "wrong-passphrase", lambda: shell.key.tell(Failure.PASSPHRASE)
        yield "opening", self._show_opening
        yield "forms", lambda: self._show_forms(sample_result(is_fine=True))
        yield "one-form", lambda: shell.forms.choose(0)
        yield "damaged", lambda: self._show_forms(sample_result())
        yield "receipt", lambda: self._show_receipt(sample_result(is_fine=True))
        yield (
            "canary",
            lambda: self._show_receipt(sample_result(is_fine=True, is_canary=True)),
        )
        yield "no-receipt", lambda: self._show_receipt(sample_result())
        yield "still-here", self._wait_until_warned

    def _show_several(self) -> None:
        for number in (10, 11, 12):
            (self._data / f"Klobby-B{number}.agebatch").touch()
        self.desk.shell.choose.look(self._data)

    def _ask_for_key(self) -> None:
        self.desk.shell.key.ask(self._data / f"{TITLE}.agebatch", TITLE)
        self.desk.shell.go(Step.KEY)

    def _show_opening(self) -> None:
        opening = self.desk.shell.opening
        opening.expect(10_000)
        opening.count(3_214)
        self.desk.shell.go(Step.OPENING)

    def _show_forms(self, result: Result) -> None:
        self.desk.shell.forms.show(result, sample_rows())
        self.desk.shell.go(Step.FORMS)

    def _show_receipt(self, result: Result) -> None:
        self.desk.shell.receipt.show(result, self._data / f"{TITLE}.agebatch")
        self.desk.shell.go(Step.RECEIPT)

    def _wait_until_warned(self) -> None:
        self._time += IDLE.wait + 1
        self.desk.shell.presence.watch()

    def settle(self) -> None:
        """Let bindings, layouts and pictures come to rest."""
        deadline = QDeadlineTimer(60)
        while not deadline.hasExpired():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def main() -> int:
    """Render every screen into the folder named; return the exit code."""
    parser = argparse.ArgumentParser(prog="kiosk-desk --tour")
    parser.add_argument("target", type=Path)
    parser.add_argument("--look", help="one folder's look, such as small-en")
    options = parser.parse_args()
    return render_tour(options.target, options.look)


if __name__ == "__main__":
    sys.exit(main())
