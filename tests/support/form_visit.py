"""What a visitor does in the form, by finger and by key, and what staff then open."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from typer.testing import CliRunner

from kiosk.config.clinic_files import DEMONSTRATION_KEY_FILE
from kiosk.ctl.main import app
from tests.support.drive import wait_for
from tests.support.items import place_of, visible, words_on
from tests.support.touch import press_and_let_go

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPointingDevice
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive

SOMEBODY_NEW = "I am new: start again\nSoy otra persona: empezar de nuevo"
"""The button of the warning for whoever came after, in each language on offer."""


class Visitor:
    """Somebody in front of the kiosk, with one finger."""

    def __init__(self, drive: Drive, finger: QPointingDevice) -> None:
        self.drive = drive
        self._finger = finger

    def touch(self, name: str) -> None:
        """Touch the control or the key of this name."""
        self.touch_item(self.find(name))

    def touch_item(self, item: QQuickItem) -> None:
        """Touch the middle of an item and let go."""
        spot = place_of(item).center().toPoint()
        outlast_tremor(self.drive, item)
        self.drive.see()
        press_and_let_go(self.drive.window, self._finger, spot)
        self.drive.settle()

    def touch_trembling(self, name: str) -> None:
        """Touch it as hands do: the finger stays, moves a little, and lifts."""
        window, item = self.drive.window, self.find(name)
        spot = place_of(item).center().toPoint()
        outlast_tremor(self.drive, item)
        self.drive.see()
        QTest.touchEvent(window, self._finger).press(1, spot).commit()
        self.drive.settle()
        QTest.touchEvent(window, self._finger).move(1, spot + QPoint(2, 3)).commit()
        self.drive.settle()
        QTest.touchEvent(window, self._finger).release(1, spot + QPoint(2, 3)).commit()
        self.drive.settle()

    def hold(self, name: str) -> None:
        """Touch a key and keep the finger there until more letters come."""
        self.drive.see()
        spot = place_of(self.find(name)).center().toPoint()
        QTest.touchEvent(self.drive.window, self._finger).press(1, spot).commit()
        while not any(True for _ in visible(self.drive.page, "AlternativeKeys")):
            self.drive.settle()

    def let_go(self, name: str) -> None:
        """Lift the finger where it was put."""
        spot = place_of(self.find(name)).center().toPoint()
        QTest.touchEvent(self.drive.window, self._finger).release(1, spot).commit()
        self.drive.settle()

    def type_by_touch(self, letters: str) -> None:
        """Type on the keyboard on the screen; a capital needs no shift at the start."""
        for letter in letters:
            self.touch("Space" if letter == " " else letter)

    def find(self, name: str) -> QQuickItem:
        """Find what is called so: a control, or a key in either case."""
        page = self.drive.page
        for kind in ("Pressable", "TypingWord", "TypingKey"):
            for item in visible(page, kind):
                named = item.property("name") or item.property("words") or ""
                spoken = item.property("spoken") or ""
                if name in (named, spoken) or (
                    kind == "TypingKey" and name.lower() == str(named).lower()
                ):
                    return item
        shown = [i.property("name") for i in visible(page, "Pressable")]
        raise LookupError(f"{name} is not among {shown}")

    def field(self) -> QQuickItem:
        """Return the field one types in."""
        return visible(self.drive.page, "TextField")[0]


def outlast_tremor(drive: Drive, control: QQuickItem | None) -> None:
    """Let so much time pass as a person needs to press the same again."""
    while control is not None and control.property("isTrembling"):
        drive.settle()


def begin_form(drive: Drive) -> None:
    """Come to the first page of the form from the attract screen."""
    drive.shell.begin("")
    drive.wait_for_place("home")
    drive.shell.showForm()
    drive.settle()


def fill_in(drive: Drive, name: str, email: str = "") -> None:
    """Answer everything up to the review."""
    form = drive.kiosk.pages.form
    view = form.view_now
    chosen = {
        "contact_way": "email" if email else "today",
        "best_time": "any",
        "interpreter": "no",
        "areas": "yes",
        "questions": "yes",
        "agreement": "yes",
    }
    while view.page != "review":
        if view.page in {"name", "email"}:
            view.answer.type(name if view.page == "name" else email, True)
        elif view.page in chosen:
            form.choose(view.page, chosen[view.page])
        form.goNext()
    drive.settle()


def send(drive: Drive) -> str:
    """Send the form and return the code the visitor is shown."""
    form = drive.kiosk.pages.form
    wait_for(form.kept, form.send)
    drive.settle()
    return str(drive.kiosk.pages.thank_you.code)


def opened_forms(data: Path, out: Path) -> list[dict[str, Any]]:
    """Carry the forms of a demonstration away and open them, as staff do."""
    runner = CliRunner()
    out.mkdir()
    told = ["--data", str(data), "forms"]
    exported = runner.invoke(app, [*told, "export", "--to", str(out)])
    assert exported.exit_code == 0, exported.output
    batch = next(out.glob("*.agebatch"))
    file = out / "forms.jsonl"
    key = str(data / DEMONSTRATION_KEY_FILE)
    options = ["--key", key, "--format", "jsonl", "--out", str(file)]
    # A demonstration has no canary: whoever opens it knows that it is their own.
    options += ["--trust-new-key"]
    opened = runner.invoke(app, [*told, "open", str(batch), *options])
    assert opened.exit_code == 0, opened.output
    lines = file.read_text("utf-8").splitlines()
    return [json.loads(line)["record"] for line in lines]


def key(drive: Drive, code: Qt.Key) -> None:
    """Look at the screen and press a key of a real keyboard."""
    drive.see()
    QTest.keyClick(drive.window, code)
    drive.settle()


def said(drive: Drive) -> str:
    """Return all words on the screen."""
    fields = visible(drive.page, "TextField")
    typed = [str(field.property("text")) for field in fields]
    return " ".join([*words_on(drive.page).split("\n"), *typed])
