"""What becomes of a form that was sent, left or refused."""

from __future__ import annotations

import re
import sqlite3
import threading
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.interest.fields import ContactWay, FieldId
from kiosk.session.navigation import Place, PlaceKind
from kiosk.vault.queue import QUEUE_FILE
from tests.support.drive import Drive, wait_for
from tests.support.form_visit import (
    Visitor,
    begin_form,
    fill_in,
    opened_forms,
    said,
    send,
)
from tests.support.items import visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication


@pytest.mark.parametrize("way", ContactWay)
def test_thanks_say_what_happens_next(drive: Drive, way: ContactWay) -> None:
    """Who is called today takes a seat; nobody is promised what they did not choose."""
    words = []
    for taken in (way, ""):
        drive.kiosk.pages.thank_you.take("K7-4QD", taken)
        words.append(str(drive.kiosk.pages.thank_you.words))
    assert words[0] != words[1]
    assert ("Take a seat" in words[0]) == (way is ContactWay.TODAY)


def test_a_double_tap_keeps_one_form(
    drive: Drive, visitor: Visitor, data: Path, tmp_path: Path
) -> None:
    """Two touches on Send, and a form sent again after a false alarm, are one form."""
    begin_form(drive)
    fill_in(drive, "Ana")
    form = drive.kiosk.pages.form
    button = visitor.find("Send")
    form.send()
    visitor.touch_item(button)
    form.send()
    drive.wait_for_place("thank-you")
    assert len(opened_forms(data, tmp_path / "stick")) == 1


def test_a_store_that_fails_is_told_kindly_and_recovers(
    drive: Drive, data: Path, tmp_path: Path
) -> None:
    """The visitor is sent to the desk, keeps what was typed, and may try again."""
    begin_form(drive)
    fill_in(drive, "Ana")
    form, store = drive.kiosk.pages.form, drive.kiosk.store
    file = data / QUEUE_FILE
    away = file.rename(data / "away")
    wait_for(store.failed, form.send)
    drive.settle()
    words = said(drive)
    assert "speak to the front desk" in words
    assert "Ana" not in words
    assert not form.isOffered
    assert not form.view_now.canTryAgain
    assert form.draft is not None
    assert form.draft.answer(FieldId.NAME) == "Ana"
    drive.shell.goHome()
    drive.settle()
    assert "I am interested" not in names(drive)
    assert "Emergency signs" in names(drive)
    away.rename(file)
    while not store.state.is_open:
        wait_for(store.changed, store.refresh)
    drive.settle()
    assert "I am interested" in names(drive)
    drive.shell.showForm()
    drive.settle()
    assert "Try again" in names(drive)
    code = send(drive)
    [opened] = opened_forms(data, tmp_path / "stick")
    assert (opened["reference"], opened["answers"]["name"]) == (code, "Ana")


def test_a_form_sent_into_silence_is_not_called_kept(drive: Drive) -> None:
    """A store that does not answer has failed as far as the visitor goes."""
    begin_form(drive)
    fill_in(drive, "Ana")
    form = drive.kiosk.pages.form
    drive.kiosk.store.save = lambda _: None  # type: ignore[method-assign]
    form._impatience.setInterval(0)
    wait_for(form.view_now.pageChanged, form.send)
    assert form.view_now.is_failed
    assert not form.isSending


def test_a_correction_after_a_slow_save_is_what_staff_read(
    drive: Drive, data: Path, tmp_path: Path
) -> None:
    """Kept after all, the first version goes: one form, the new code, the new name."""
    begin_form(drive)
    fill_in(drive, "Ana")
    form = drive.kiosk.pages.form
    with busy_disk(data):
        send_in_vain(drive)
        form.go_back()
        form.change(FieldId.NAME)
        form.view_now.answer.type("Anabel", True)
        form.goNext()
    code = send(drive)
    [opened] = opened_forms(data, tmp_path / "stick")
    assert (opened["reference"], opened["answers"]["name"]) == (code, "Anabel")


def test_a_restart_lets_a_form_on_its_way_arrive(drive: Drive, data: Path) -> None:
    """A wipe that left something behind takes no form with it."""
    begin_form(drive)
    fill_in(drive, "Ana")
    is_quick = threading.Event()
    vault = drive.kiosk.store._vault
    assert vault is not None
    vault[1]._thread.submit(is_quick.wait)
    kept: list[int] = []

    def restart() -> None:
        with closing(sqlite3.connect(data / QUEUE_FILE)) as connection:
            kept.extend(connection.execute("SELECT count(*) FROM record").fetchone())
        is_quick.set()

    drive.kiosk._restart = restart
    drive.kiosk.pages.form.send()
    drive.kiosk.preferences.clear = lambda: None  # type: ignore[method-assign]
    drive.shell.looks.nextTextSize()
    slow = threading.Timer(0.3, is_quick.set)
    slow.start()
    drive.shell.finish()
    slow.join()
    assert kept == [1]


def test_late_thanks_do_not_end_a_correction(
    drive: Drive, data: Path, tmp_path: Path
) -> None:
    """Who was told to try again and looks at the answers is thanked when they send."""
    begin_form(drive)
    fill_in(drive, "Ana")
    form, store = drive.kiosk.pages.form, drive.kiosk.store
    with busy_disk(data):
        send_in_vain(drive)
        form.go_back()
    wait_for(store.saved, lambda: None)
    drive.settle()
    assert drive.shell.place == "form"
    assert form.view_now.isReview
    code = send(drive)
    [opened] = opened_forms(data, tmp_path / "stick")
    assert opened["reference"] == code


@contextmanager
def busy_disk(data: Path) -> Iterator[None]:
    """Keep the store from writing for a while."""
    connection = sqlite3.connect(data / QUEUE_FILE, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.execute("ROLLBACK")
    connection.close()


def send_in_vain(drive: Drive) -> None:
    """Send and lose patience at once."""
    form = drive.kiosk.pages.form
    patience = form._impatience.interval()
    form._impatience.setInterval(0)
    wait_for(form.view_now.pageChanged, form.send)
    form._impatience.setInterval(patience)
    assert form.view_now.is_failed


def test_an_ended_visit_is_not_thanked(drive: Drive) -> None:
    """A form kept after its visitor was cleared shows nothing to the next one."""
    begin_form(drive)
    fill_in(drive, "Ana")
    answers: list[object] = []
    drive.kiosk.store.saved.connect(lambda form_id, _: answers.append(form_id))
    drive.kiosk.pages.form.send()
    drive.shell.finish()
    while not answers:
        drive.settle()
    assert drive.shell.place == "attract"
    assert drive.kiosk.pages.thank_you.code == ""
    assert drive.restarts == 0


def test_the_thank_you_shows_a_code_and_nobody(drive: Drive) -> None:
    """Code, no name, no way back; it asks like every screen and is cleared."""
    begin_form(drive)
    fill_in(drive, "Ana Example", "ana@example.com")
    code = send(drive)
    words = said(drive)
    assert re.fullmatch(r"[A-Z0-9]{2}-[A-Z0-9]{3}", code)
    assert code in words
    assert "Ana" not in words
    assert "example" not in words
    assert not drive.shell.canGoBack
    drive.time += 59
    drive.shell.warning.watch()
    assert not drive.shell.warning.isShown
    drive.time += 2
    drive.shell.warning.watch()
    assert drive.shell.place == "thank-you"
    assert drive.shell.warning.isShown
    drive.time += 30
    drive.shell.warning.watch()
    assert drive.shell.place == "attract"


def test_the_form_is_closed_before_anybody_types(drive: Drive, data: Path) -> None:
    """Without a sound store there is no way in, and who comes anyway reads why."""
    (data / QUEUE_FILE).rename(data / "away")
    store = drive.kiosk.store
    wait_for(store.changed, store.refresh)
    drive.shell.begin("")
    drive.wait_for_place("home")
    assert "I am interested" not in names(drive)
    drive.shell.go(Place(PlaceKind.FORM, drive.topic.id))
    drive.settle()
    assert "The form is closed just now" in said(drive)
    assert visible(drive.page, "TextField") == []


LONGEST_LINE = (
    "(555) 010-0100, ask for the interest line, " + "Monday to Friday, " * 2 + "o"
)
"""As many signs as a line of the settings may have."""


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "You can also call us later: "),
        ("es", "También puede llamarnos más tarde: "),
    ],
)
@pytest.mark.parametrize("show", ["show_closed", "show_failed"])
def test_who_cannot_leave_a_form_reads_the_clinics_number(
    qapp: QGuiApplication, tmp_path: Path, show: str, language: str, words: str
) -> None:
    """It stands whole on the page in both languages, at the largest text too."""
    assert len(LONGEST_LINE) == 80
    settings = tmp_path / "kiosk.toml"
    settings.write_text(f'[clinic]\nphone = "{LONGEST_LINE}"\n')
    (tmp_path / "data").mkdir(mode=0o700)
    drive = Drive(qapp, "small", tmp_path / "data", settings_file=settings)
    try:
        drive.show()
        drive.shell.looks.chooseLanguage(language)
        for _ in range(2):
            drive.shell.looks.nextTextSize()
        drive.shell.go(Place(PlaceKind.FORM, drive.topic.id))
        getattr(drive.kiosk.pages.form.view, show)()
        drive.settle()

        assert words + LONGEST_LINE in said(drive)
    finally:
        drive.shell.looks.chooseLanguage("en")
        drive.close()


def test_the_next_visitor_finds_an_empty_form(drive: Drive) -> None:
    """After Finish in the middle of typing no item on the screen holds a letter."""
    begin_form(drive)
    form = drive.kiosk.pages.form
    form.goNext()
    drive.settle()
    QTest.keyClick(drive.window, "Q")
    first = form.draft
    assert first is not None
    drive.shell.finish()
    drive.settle()
    assert first.is_clear
    begin_form(drive)
    form.goNext()
    drive.settle()
    field = visible(drive.page, "TextField")[0]
    assert field.property("text") == ""
    QTest.keyClick(drive.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(drive.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.property("text") == ""
    assert form.draft is not first


def test_an_idle_form_warns_and_then_forgets(drive: Drive) -> None:
    """Ninety seconds, a warning of thirty in which any touch continues, the wipe."""
    begin_form(drive)
    form = drive.kiosk.pages.form
    form.goNext()
    form.view_now.answer.type("Ana", True)
    drive.shell.warning.touched()
    drive.time += 91
    drive.shell.warning.watch()
    assert drive.shell.warning.isShown
    QTest.mouseClick(drive.window, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    drive.shell.warning.stay()
    assert form.draft is not None
    assert form.draft.answer(FieldId.NAME) == "Ana"
    drive.time += 121
    drive.shell.warning.watch()
    assert drive.shell.place == "attract"
    assert form.is_clear()


def names(drive: Drive) -> list[str]:
    """Name every control on the screen."""
    return [str(item.property("name")) for item in visible(drive.page, "Pressable")]
