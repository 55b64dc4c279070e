"""What does not answer holds up nothing on the glass."""

from __future__ import annotations

import errno
import os
import socket
import sys
import threading
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, QTimer

from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.events import EventCode, EventLog
from kiosk.vault.from_settings import vault_setup
from kiosk.visitor import afterwards
from kiosk.visitor.composition import Kiosk
from kiosk.visitor.queued_events import MOST_WAITING, QueuedEvents
from kiosk.visitor.reading_thread import ReadingThread
from kiosk.visitor.unexpected import tell_unexpected_errors
from kiosk.visitor.worker import Worker
from tests.support.drive import unhurried_clock, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.vault.setup import VaultSetup

ENOUGH_BEATS = 20
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>'


class Stall:
    """Something that does not answer until a test lets it."""

    def __init__(self) -> None:
        self.is_over = threading.Event()

    def __call__(self) -> None:
        """Wait as long as the test wants."""
        self.is_over.wait()


@pytest.fixture
def stall() -> Iterator[Stall]:
    """Give a stall that is over at the end."""
    stall = Stall()
    yield stall
    stall.is_over.set()


@pytest.fixture
def start(
    qapp: QGuiApplication, tmp_path: Path, stall: Stall
) -> Iterator[Callable[..., Kiosk]]:
    """Give what starts a kiosk, with a vault of the test where one is given."""
    started: list[Kiosk] = []
    loaded = load_settings(None, {}, CommandLine(data=tmp_path / "data"))

    def start(*, vault_stalls: bool = False) -> Kiosk:
        def vault() -> VaultSetup:
            stall()
            return vault_setup(loaded)

        kiosk = Kiosk(
            qapp,
            loaded,
            EventLog(),
            restart=lambda: None,
            now=unhurried_clock(),
            vault=vault if vault_stalls else None,
        )
        kiosk.window.show(QSize(1080, 1920))
        started.append(kiosk)
        return kiosk

    yield start
    stall.is_over.set()
    for kiosk in started:
        kiosk.close()


class Beats:
    """Counts how often the screens' thread gets round to things."""

    def __init__(self) -> None:
        self.number = 0
        self.timer = QTimer(interval=1)
        self.timer.timeout.connect(self._beat)
        self.timer.start()

    def _beat(self) -> None:
        self.number += 1

    def go_on(self) -> None:
        """Wait until there were many more."""
        enough = self.number + ENOUGH_BEATS
        while self.number < enough:
            wait_for(self.timer.timeout)


@pytest.mark.skipif(os.name != "posix", reason="needs a FIFO")
def test_a_logo_that_stalls_holds_up_no_frame(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    """A clinic's logo on a disk that does not answer comes when it comes."""
    logo = tmp_path / "logo.svg"
    os.mkfifo(logo)
    loaded = load_settings(None, {}, CommandLine(data=tmp_path / "data"))
    clinic = loaded.settings.clinic.model_copy(update={"logo": logo})
    settings = loaded.settings.model_copy(update={"clinic": clinic})
    is_shown, was_shown = threading.Event(), list[bool]()

    def answer_late() -> None:
        with logo.open("wb") as pipe:
            was_shown.append(is_shown.wait(300))
            pipe.write(LOGO)

    answering = threading.Thread(target=answer_late)
    answering.start()
    kiosk = Kiosk(
        qapp,
        replace(loaded, settings=settings),
        EventLog(),
        restart=lambda: None,
        now=unhurried_clock(),
    )
    wait_for(
        kiosk.window.window.frameSwapped, lambda: kiosk.window.show(QSize(1080, 1920))
    )
    is_shown.set()
    beats = Beats()
    while answering.is_alive():
        beats.go_on()
    kiosk.close()

    assert was_shown == [True]


def test_what_could_not_be_loaded_is_tried_again(
    start: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that stumbles after the first frame leaves no kiosk without its form."""
    stumbles = iter([OSError(errno.EIO, "no")])
    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    monkeypatch.setattr(afterwards, "LOAD_AFTER_MS", 0)
    monkeypatch.setattr(afterwards, "LOAD_AGAIN_MS", 0, raising=False)
    monkeypatch.setattr(afterwards, "KEYBOARD_AFTER_MS", 10**9)

    def stumble(name: str) -> object:
        for error in stumbles:
            raise error
        return import_module(name)

    monkeypatch.setattr(afterwards, "import_module", stumble)
    kiosk = start()
    late = afterwards.Afterwards(kiosk, lambda: None, lambda _: None, speaks=False)
    late._pieces = iter(())  # the kiosk is closed before they would be made
    wait_for(kiosk.store.changed, late.begin)
    assert kiosk.store.state.is_open
    assert next(stumbles, None) is None, "nothing stumbled"


def test_a_content_folder_that_stalls_holds_up_no_visit(
    start: Callable[..., Kiosk], stall: Stall
) -> None:
    """The visit begins with the topics that were read before."""
    kiosk = start()
    wait_for(kiosk.catalogue.refreshed, kiosk.catalogue.refresh)
    kiosk.catalogue._worker.submit(stall)
    wait_for(kiosk.shell.placeChanged, kiosk.shell.begin)
    assert kiosk.shell.place == "home"


def test_a_content_folder_that_never_answered_leaves_the_emergency_signs(
    start: Callable[..., Kiosk], stall: Stall
) -> None:
    """A touch leads on all the same, and the kiosk has words of its own."""
    kiosk = start()
    kiosk.catalogue._worker.submit(stall)
    wait_for(kiosk.shell.placeChanged, kiosk.shell.begin)
    kiosk.shell.showEmergency()
    assert kiosk.shell.place == "emergency"


def test_a_visit_without_topics_gets_them_when_they_come(
    start: Callable[..., Kiosk], stall: Stall
) -> None:
    """Who touched a slow kiosk too soon reads all the same, and Back finds no void."""
    kiosk = start()
    kiosk.catalogue._worker.submit(stall)
    wait_for(kiosk.shell.placeChanged, kiosk.shell.begin)
    assert kiosk.shell.place == "topics"

    wait_for(kiosk.shell.topicCame, stall.is_over.set)

    assert kiosk.shell.place == "home"
    assert not kiosk.navigation.can_go_back


def test_a_data_folder_that_stalls_holds_up_no_frame(
    start: Callable[..., Kiosk], stall: Stall
) -> None:
    """No form is offered meanwhile, and all is well again once it answers."""
    kiosk = start(vault_stalls=True)
    beats = Beats()
    kiosk.store.start()
    beats.go_on()
    assert not kiosk.store.state.is_open
    wait_for(kiosk.store.changed, stall.is_over.set)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="UDisks2 is Linux's")
def test_a_bus_that_accepts_and_is_silent_holds_up_no_frame(
    start: Callable[..., Kiosk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking for sticks ends by itself, with none found."""
    path = tmp_path / "bus"
    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind(str(path))
        bus.listen()
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={path}")
        kiosk = start()
        beats = Beats()
        wait_for(kiosk.staff.desk.sticks_seen, kiosk.staff.desk.look_for_sticks)
    assert beats.number > ENOUGH_BEATS


@pytest.mark.skipif(os.name != "posix", reason="needs a FIFO")
def test_a_log_that_cannot_be_written_takes_events_all_the_same(
    tmp_path: Path,
) -> None:
    """However many events there are, noting them never waits."""
    file = tmp_path / "kiosk.log"
    os.mkfifo(file)
    events = QueuedEvents(file)
    for _ in range(2 * MOST_WAITING):
        events.note(EventCode.VISIT_ENDED)
    assert not events.flush(0)
    assert b"visit-ended" in file.read_bytes()


def test_events_are_on_the_disk_once_flushed(tmp_path: Path) -> None:
    """Nothing of a normal end is lost to the queue, and the order stays."""
    file = tmp_path / "kiosk.log"
    events = QueuedEvents(file)
    for number in range(100):
        events.note(EventCode.READY, ms=number)
    assert events.flush(60)
    told = [line.split()[-1] for line in file.read_text().splitlines()]
    assert told == [f"ms={number}" for number in range(100)]


def test_an_error_beside_the_screens_is_told_without_its_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The thread goes on with its next task, and the log has place and line only."""
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    file = tmp_path / "kiosk.log"
    tell_unexpected_errors(EventLog(file))

    def fail() -> None:
        raise RecursionError("Maria")

    with Worker("test") as worker:
        worker.submit(fail)
        assert worker.submit(lambda: "went on").result() == "went on"
    reading = ReadingThread("test")
    went_on = threading.Event()
    reading.submit(fail)
    reading.submit(went_on.set)
    assert went_on.wait(300)
    reading.close()
    told = file.read_text()
    line = fail.__code__.co_firstlineno + 1
    assert told.count(f"unexpected-error where=1 line={line}") == 2
    assert "Maria" not in told
