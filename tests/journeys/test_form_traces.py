"""Nothing typed is found anywhere afterwards, and no hand reaches the hidden field."""

from __future__ import annotations

import base64
import os
import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.events import EventCode
from kiosk.interest.draft import LEFT_UNCHANGED, Draft
from kiosk.interest.fields import FieldId
from kiosk.tour.form import FormTour
from kiosk.vault.queue import Queue
from tests.support.form_visit import begin_form, fill_in
from tests.support.items import visible
from tests.support.reader import name_of, nodes
from tests.support.touch import press_and_let_go, touch_screen
from tests.support.typed_words import found_in
from tests.unit.naughty.corpus import HOSTILE, NAMES, PICTURES

if TYPE_CHECKING:
    from tests.support.drive import Drive

ROOT = Path(__file__).parents[2]
NAME, ADDRESS = "Zyxomma Quillfeather", "quillfeather@zyxomma.example"
KEYS = [
    *map(Qt.Key, range(Qt.Key.Key_Space, Qt.Key.Key_Underscore)),
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Delete,
    Qt.Key.Key_F5,
    Qt.Key.Key_Menu,
]
CRASH = f"""
import os, signal, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
from pathlib import Path
from kiosk.touchkit.constants import keep_constants_alive
from kiosk.visitor.form.keyboard import choose_keyboard
keep_constants_alive()
choose_keyboard(os.environ)
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from tests.support.drive import Drive
from tests.support.form_visit import begin_form, fill_in, send
app = QGuiApplication(["kiosk"])
drive = Drive(app, "portrait", Path(sys.argv[1]))
drive.show()
begin_form(drive)
fill_in(drive, {NAME!r}, {ADDRESS!r})
send(drive)
drive.shell.finish()
begin_form(drive)
fill_in(drive, {NAME!r}, {ADDRESS!r})
drive.shell.finish()
begin_form(drive)
drive.kiosk.pages.form.goNext()
drive.settle()
for letter in {NAME!r}:
    QTest.keyClick(drive.window, letter)
drive.settle()
assert drive.kiosk.pages.form.draft.answer("name") == {NAME!r}
print("typed", flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_no_file_of_the_account_holds_what_was_typed(tmp_path: Path) -> None:
    """A form sent, one given up, a kill while typing: no word of them in any file."""
    folders = {
        name: str(tmp_path / name)
        for name in (
            "HOME",
            "TMPDIR",
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_CACHE_HOME",
            "XDG_RUNTIME_DIR",
            "XDG_STATE_HOME",
        )
    }
    for folder in folders.values():
        Path(folder).mkdir(mode=0o700)
    command = [sys.executable, "-c", CRASH, str(tmp_path / "data")]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **folders},
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert done.stdout == "typed\n", done.stderr
    (tmp_path / "stderr").write_text(done.stderr)
    assert found_in(tmp_path, (NAME, ADDRESS, "Quillfeather")) == []
    assert "form-saved" in done.stderr


@pytest.mark.parametrize("disguise", ["plain", "utf-16-le", "base64", "hex"])
def test_a_word_left_behind_is_noticed(tmp_path: Path, disguise: str) -> None:
    """Mutation check: the search above finds the name in each of its guises."""
    raw = f"x {NAME}".encode(disguise if disguise == "utf-16-le" else "utf-8")
    coded = {"base64": base64.b64encode(raw), "hex": raw.hex().encode()}
    (tmp_path / "left").write_bytes(coded.get(disguise, raw))
    hits = found_in(tmp_path, [NAME])

    assert {hit.rpartition(": ")[0] for hit in hits} == {str(tmp_path / "left")}


def test_no_hand_reaches_the_hidden_field(
    drive: Drive, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys, touches and presses by a screen reader on every page change nothing in it.

    It has no label either: nothing on any page says its name.
    """
    found: set[object] = set()

    def watch(draft: Draft, name: str, value: object) -> None:
        if name == "honeypot":
            found.add(value)
        object.__setattr__(draft, name, value)

    monkeypatch.setattr(Draft, "__setattr__", watch)
    finger = touch_screen(request)
    chance = random.Random(3)
    tour = FormTour(drive.kiosk)
    for name, arrive in tour.pages().items():
        arrive()
        drive.settle()
        for node in nodes(drive.window):
            assert "unchanged" not in name_of(node).lower(), name
        for code in chance.choices(KEYS, k=40):
            QTest.keyClick(drive.window, code)
        for _ in range(15):
            spot = QPoint(chance.randrange(1080), chance.randrange(1920))
            press_and_let_go(drive.window, finger, spot)
        for node in nodes(drive.window):
            actions = node.actionInterface()
            is_there = node.isValid() and not node.state().invisible
            if is_there and actions is not None and drive.kiosk.keyboard.isShown:
                for action in actions.actionNames():
                    actions.doAction(action)
        drive.settle()
    assert found == {LEFT_UNCHANGED}


def test_a_changed_hidden_field_discards_the_form_and_counts(
    drive: Drive, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What no hand can change was changed: nothing is stored, one event says so."""
    begin_form(drive)
    fill_in(drive, NAME)
    form = drive.kiosk.pages.form
    assert form.draft is not None
    form.draft.honeypot = "I am no person"
    noted: list[EventCode] = []
    monkeypatch.setattr(form._events, "note", noted.append)
    form.send()
    drive.settle()
    assert noted == [EventCode.FORM_DISCARDED]
    with closing(Queue.open(data)) as queue:
        assert queue.waiting() == 0
    assert form.view_now.is_failed


def test_a_paste_of_ten_megabytes_is_cut(drive: Drive) -> None:
    """A paste of 10 MB is cut to the field's size before anything looks at it."""
    FormTour(drive.kiosk).go(FieldId.NAME)
    drive.settle()
    QGuiApplication.clipboard().setText("ñ" * 5_000_000)
    field = visible(drive.page, "TextField")[0]
    QTest.keyClick(drive.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(drive.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    drive.settle()
    assert len(field.property("text")) == 800
    drive.kiosk.pages.form.goNext()
    assert "longer than fits" in drive.kiosk.pages.form.view_now.answer.problem


def test_what_is_shown_is_what_is_kept(drive: Drive) -> None:
    """Names of every script and texts that mean harm: the field ends as the draft."""
    FormTour(drive.kiosk).go(FieldId.NAME)
    drive.settle()
    form = drive.kiosk.pages.form
    answer, field = form.view_now.answer, visible(drive.page, "TextField")[0]
    assert form.draft is not None
    for text in (*NAMES, *PICTURES, *HOSTILE):
        QGuiApplication.clipboard().setText(text.encode("utf-8", "replace").decode())
        QTest.keyClick(drive.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(drive.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        answer.leave()
        assert field.property("text") == form.draft.answer(FieldId.NAME)
        if text in NAMES:
            assert field.property("text") == text
