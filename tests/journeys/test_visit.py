"""Whole visits with the real kiosk, the real article and a clock of our own."""

from __future__ import annotations

import gc
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtTest import QTest

from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.events import EventLog
from kiosk.freed_memory import give_back_what_is_free
from kiosk.resources import shipped
from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import Scheme, TextStep
from kiosk.visitor.composition import Kiosk
from kiosk.visitor.home.home import AT_ONCE
from tests.support.clock import Clock
from tests.support.touch import press_and_let_go, touch_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def clock() -> Clock:
    """Return a clock at rest."""
    return Clock(1000)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Copy the shipped content, so that a test may change it."""
    return shutil.copytree(shipped("content"), tmp_path / "content")


@pytest.fixture
def make_kiosk(
    qtbot: QtBot, tmp_path: Path, content: Path, clock: Clock
) -> Iterator[Callable[[], Kiosk]]:
    """Start kiosks on the same content and data folder, one after the other."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    made: list[Kiosk] = []

    def make() -> Kiosk:
        data = tmp_path / "data"
        loaded = load_settings(None, {}, CommandLine(content, data))
        kiosk = Kiosk(app, loaded, EventLog(), restart=lambda: None, now=clock)
        made.append(kiosk)
        kiosk.window.show(QSize(1080, 1920))
        with qtbot.waitSignal(kiosk.catalogue.refreshed, timeout=300_000):
            kiosk.catalogue.refresh()
        with qtbot.waitSignal(kiosk.store.changed, timeout=300_000):
            kiosk.store.start()
        return kiosk

    yield make
    for kiosk in made:
        kiosk.close()
    made.clear()
    gc.collect()


@pytest.fixture
def kiosk(make_kiosk: Callable[[], Kiosk]) -> Kiosk:
    """Start one kiosk."""
    return make_kiosk()


def begin(kiosk: Kiosk, qtbot: QtBot) -> None:
    """Touch the attract screen."""
    with qtbot.waitSignal(kiosk.shell.placeChanged, timeout=300_000):
        kiosk.shell.begin("")


def read_something(kiosk: Kiosk) -> None:
    """Leave traces everywhere."""
    topic = kiosk.catalogue.topics[0].id
    kiosk.shell.go(Place(PlaceKind.SECTION, topic, "the-shot", "in-the-syringe"))
    kiosk.pages.reading.explain("saline")
    kiosk.shell.showBodyMap()
    kiosk.pages.body_map.toggle("low_back.left")
    kiosk.shell.go(Place(PlaceKind.MUSCLE, topic, "left", "ql"))
    kiosk.shell.looks.nextTextSize()
    kiosk.shell.looks.nextScheme()
    kiosk.shell.looks.nextLanguage()


def look_through_topics(kiosk: Kiosk) -> None:
    """Go further down than the topics that show at first."""
    (topic,) = kiosk.catalogue.topics
    many = [replace(topic, id=f"topic-{number}") for number in range(AT_ONCE + 1)]
    kiosk.pages.home.show_topics(many, "en")
    kiosk.pages.home.offerMore()


def ask_for_a_call(kiosk: Kiosk, qtbot: QtBot) -> None:
    """Type half a name, turn the keyboard to signs, and have a code from before."""
    kiosk.pages.thank_you.take("K7-4QD", "today")
    kiosk.shell.showForm()
    kiosk.pages.form.goNext()
    qtbot.waitUntil(lambda: kiosk.keyboard.isShown, timeout=300_000)
    kiosk.pages.form.view_now.answer.type("Mar", True)
    panel = kiosk.window.window.findChild(QObject, "keyboard")
    panel.setProperty("symbolMode", True)


def test_the_wipe_leaves_nothing_of_a_visit(kiosk: Kiosk, qtbot: QtBot) -> None:
    """After Finish every item of the wipe reads back as empty, and was not before."""
    from PySide6.QtGui import QGuiApplication

    begin(kiosk, qtbot)
    look_through_topics(kiosk)
    read_something(kiosk)
    ask_for_a_call(kiosk, qtbot)
    QGuiApplication.clipboard().setText("Maria")
    kiosk.speech._queue.append("words")
    kiosk.carried_along.toggle_question("how-long", "How long does it last?")
    kiosk.idle.hold(words=10)
    kiosk.staff.session.begin()
    kiosk.pages.staff.door.press("4")
    kiosk.bar.sheet.toggle()
    kiosk.bar.keys._set_by_keys(is_by_keys=True)
    kiosk.bar.scanner.press()
    kiosk.shell.listening_now.readAnyway()
    before = [trace.name for trace in kiosk.wipe.traces if trace.is_clear()]
    kiosk.shell.finish()
    after = [trace.name for trace in kiosk.wipe.traces if not trace.is_clear()]
    assert before == []
    assert after == []
    assert kiosk.shell.place == "attract"
    assert kiosk.preferences.text_step is TextStep.NORMAL
    assert kiosk.preferences.scheme is Scheme.LIGHT
    assert kiosk.shell.looks.language == "en"
    assert not kiosk.shell.canGoBack


def test_a_trace_that_cannot_be_cleared_restarts_the_kiosk(
    kiosk: Kiosk, qtbot: QtBot
) -> None:
    """A wipe that leaves something behind ends in a fresh process."""
    restarts: list[bool] = []
    kiosk._restart = lambda: restarts.append(True)
    begin(kiosk, qtbot)
    read_something(kiosk)
    kiosk.preferences.clear = lambda: None  # the safeguard, switched off
    kiosk.shell.finish()
    assert restarts == [True]


def test_the_visit_ends_after_wait_and_warning(
    kiosk: Kiosk, qtbot: QtBot, clock: Clock
) -> None:
    """Sixty seconds without a touch warn, thirty more clear the visit."""
    begin(kiosk, qtbot)
    clock.seconds += 59
    kiosk.shell.warning.watch()
    assert not kiosk.shell.warning.isShown
    clock.seconds += 2
    kiosk.shell.warning.watch()
    assert kiosk.shell.warning.isShown
    assert kiosk.shell.warning.secondsLeft == 29
    clock.seconds += 30
    kiosk.shell.warning.watch()
    assert kiosk.shell.place == "attract"
    assert not kiosk.shell.warning.isShown


def test_reading_screens_are_more_patient(
    kiosk: Kiosk, qtbot: QtBot, clock: Clock
) -> None:
    """On a reading screen the warning comes after ninety seconds."""
    begin(kiosk, qtbot)
    read_something(kiosk)
    kiosk.shell.warning.touched()
    clock.seconds += 89
    kiosk.shell.warning.watch()
    assert not kiosk.shell.warning.isShown
    clock.seconds += 2
    kiosk.shell.warning.watch()
    assert kiosk.shell.warning.isShown


def test_a_finger_that_rests_on_the_warning_keeps_the_visit(
    kiosk: Kiosk, qtbot: QtBot, clock: Clock
) -> None:
    """From the first moment of a touch the countdown no longer ends the visit."""
    begin(kiosk, qtbot)
    clock.seconds += 61
    kiosk.shell.warning.watch()
    window, spot = kiosk.window.window, QPoint(20, 20)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=spot)
    clock.seconds += 31
    kiosk.shell.warning.watch()
    assert kiosk.shell.place == "home"
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=spot)


@pytest.mark.parametrize("act", ["tap", "click", "key", "wheel", "drag"])
def test_whatever_a_visitor_does_keeps_the_visit_alive(
    kiosk: Kiosk,
    qtbot: QtBot,
    clock: Clock,
    request: pytest.FixtureRequest,
    act: str,
) -> None:
    """A single tap, click, key, turn of a wheel or drag takes the warning away."""
    begin(kiosk, qtbot)
    window = kiosk.window.window
    clock.seconds += 61
    kiosk.shell.warning.watch()
    assert kiosk.shell.warning.isShown
    empty = QPoint(20, 20)
    if act == "tap":
        press_and_let_go(window, touch_screen(request), empty)
    elif act == "click":
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=empty)
    elif act == "key":
        QTest.keyClick(window, Qt.Key.Key_F5)
    elif act == "wheel":
        QTest.wheelEvent(window, empty, QPoint(0, -120))
    else:
        QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=empty)
        clock.seconds += 61
        QTest.mouseMove(window, QPoint(40, 40))
        kiosk.shell.warning.watch()
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=empty)
    qtbot.waitUntil(lambda: not kiosk.shell.warning.isShown, timeout=300_000)
    assert kiosk.shell.place == "home"


def test_there_is_no_limit_on_staying(kiosk: Kiosk, qtbot: QtBot, clock: Clock) -> None:
    """A visitor may answer the warning as often as they like."""
    begin(kiosk, qtbot)
    for _ in range(30):
        clock.seconds += 75
        kiosk.shell.warning.watch()
        assert kiosk.shell.warning.isShown
        kiosk.shell.warning.stay()
        kiosk.shell.warning.watch()
        assert not kiosk.shell.warning.isShown
    assert kiosk.shell.place == "home"


def test_the_clock_stops_while_speech_plays(
    kiosk: Kiosk, qtbot: QtBot, clock: Clock
) -> None:
    """Nobody is warned while a screen is read aloud."""
    begin(kiosk, qtbot)
    kiosk.speech._set_speaking(is_speaking=True)
    for _ in range(10):
        kiosk.speech.progressed.emit(30)
        clock.seconds += 39
        kiosk.shell.warning.watch()
        assert not kiosk.shell.warning.isShown
    kiosk.speech.stop()
    clock.seconds += 59
    kiosk.shell.warning.watch()
    assert not kiosk.shell.warning.isShown


def test_changed_pages_appear_at_the_next_visit(
    kiosk: Kiosk, qtbot: QtBot, content: Path
) -> None:
    """A visit keeps its words; the next one has the author's new ones."""
    page = content / "trigger-point-injections" / "en.md"
    begin(kiosk, qtbot)
    kiosk.pages.home.choose("muscle-knots")
    page.write_text(page.read_text("utf-8").replace("### Start here", "### Begin now"))
    kiosk.shell.goHome()
    kiosk.pages.home.choose("muscle-knots")
    assert kiosk.pages.reading.title == "Start here"
    with qtbot.waitSignal(kiosk.catalogue.refreshed, timeout=300_000):
        kiosk.shell.finish()
    begin(kiosk, qtbot)
    kiosk.pages.home.choose("muscle-knots")
    assert kiosk.pages.reading.title == "Begin now"


def test_an_unreadable_topic_keeps_its_last_good_version_across_a_restart(
    make_kiosk: Callable[[], Kiosk], qtbot: QtBot, content: Path
) -> None:
    """A page that broke after it was read once still shows, and staff see why."""
    make_kiosk()
    folder = content / "trigger-point-injections"
    (folder / "en.md").write_bytes(b"\xff\xfe broken")
    (folder / "topic.toml").write_text("not = = toml")
    kiosk = make_kiosk()
    begin(kiosk, qtbot)
    kiosk.pages.home.choose("muscle-knots")
    assert kiosk.pages.reading.title == "Start here"
    assert kiosk.catalogue.problems


def test_several_topics_are_offered_first(
    make_kiosk: Callable[[], Kiosk], qtbot: QtBot, content: Path
) -> None:
    """With two topics in the content folder a visit begins with a choice."""
    shutil.copytree(content / "trigger-point-injections", content / "another-topic")
    kiosk = make_kiosk()
    begin(kiosk, qtbot)
    assert kiosk.shell.place == "topics"
    assert kiosk.pages.home.cards.rowCount() == 2
    kiosk.pages.home.choose("another-topic")
    assert kiosk.shell.place == "home"
    home = kiosk.pages.home
    assert home.large.rowCount() + home.cards.rowCount() == 9


def test_without_content_the_kiosk_asks_people_to_the_desk(
    make_kiosk: Callable[[], Kiosk], qtbot: QtBot, content: Path
) -> None:
    """An empty content folder gives a screen with words, and emergency signs."""
    shutil.rmtree(content)
    content.mkdir()
    kiosk = make_kiosk()
    begin(kiosk, qtbot)
    assert kiosk.pages.home.isEmpty
    kiosk.shell.showEmergency()
    assert "911" in kiosk.pages.emergency.call
    assert kiosk.pages.emergency.groups.rows


def test_a_killed_kiosk_comes_back_to_attract_without_the_visit(
    tmp_path: Path,
) -> None:
    """After kill -9 a new kiosk is ready, and nothing of a visit stays."""
    data = tmp_path / "data"
    command = [sys.executable, "-m", "kiosk.visitor.app", "--data", str(data)]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=env)
    try:
        child = _ready_child(process)
        os.kill(child, signal.SIGKILL)
        again = _ready_child(process)
        assert again != child
    finally:
        process.terminate()
        process.wait(300)
        process.stderr.close()
    lines = (data / "logs" / "kiosk.log").read_text().splitlines()
    events = [line.split()[1] for line in lines]
    told = [event for event in events if event in {"ready", "restarted"}]
    assert told == ["ready", "restarted", "ready"]


def _ready_child(process: subprocess.Popen[str]) -> int:
    """Wait for the event "ready" and return the number of the child that said so."""
    for line in process.stderr:
        if line.startswith("ready"):
            file = f"/proc/{process.pid}/task/{process.pid}/children"
            with open(file, encoding="ascii") as children:  # noqa: PTH123 - a file of the kernel
                return int(children.read().split()[0])
    pytest.fail("the kiosk ended before it was ready")


@pytest.mark.parametrize("visits", [30, pytest.param(1000, marks=pytest.mark.torture)])
def test_visits_do_not_grow_the_kiosk(kiosk: Kiosk, qtbot: QtBot, visits: int) -> None:
    """Memory after many visits is that after the first, within 5 MB."""
    import psutil

    process = psutil.Process()
    settled = 15 if visits == 30 else 50
    before = 0
    for number in range(1, visits + 1):
        begin(kiosk, qtbot)
        read_something(kiosk)
        kiosk.shell.showEmergency()
        kiosk.window.window.grabWindow()
        kiosk.shell.finish()
        if number == settled:
            # A moment after each visit's end: on a slow machine not yet.
            give_back_what_is_free()
            before = process.memory_info().rss
    give_back_what_is_free()
    assert process.memory_info().rss - before < 5_000_000
