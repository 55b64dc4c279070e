"""Whole visits with the real kiosk, the real article and a clock of our own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from kiosk.freed_memory import give_back_what_is_free
from kiosk.session.preferences import Scheme, TextStep
from kiosk.visitor.home.home import AT_ONCE
from tests.support.visit import begin, read_something

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kiosk.visitor.composition import Kiosk


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


@pytest.mark.parametrize("visits", [20, pytest.param(1000, marks=pytest.mark.torture)])
def test_visits_do_not_grow_the_kiosk(kiosk: Kiosk, qtbot: QtBot, visits: int) -> None:
    """Memory after many visits is that after the first, within 5 MB."""
    import psutil

    process = psutil.Process()
    settled = 10 if visits == 20 else 50
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
