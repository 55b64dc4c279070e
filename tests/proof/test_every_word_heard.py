"""Every word on every screen reaches a real speech-dispatcher, once and in order.

Its output module is the tests' own: it writes down what it is given and has said it at
once. What stands on the screen is told here anew and not by what reads it aloud.
"""

from __future__ import annotations

import html
import re
import shlex
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.session.navigation import Place, PlaceKind
from kiosk.visitor.bar.voice import VoiceLimits
from tests.support import writing_module
from tests.support.drive import SCREENS, Drive, wait_for
from tests.support.items import enclosing, is_a, visible, visible_items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem

pytestmark = pytest.mark.skipif(
    shutil.which("speech-dispatcher") is None, reason="needs speech-dispatcher"
)

NAMED_BY_KEYS = ("TouchButton", "BarButton", "Chip", "PickChip")
"""Buttons are named when a key stops at one, and not with the screen's words."""
SILENT = ("attract", "idle-warning")
"""Nobody's visit is under way, or the warning is spoken by itself."""
CONFIGURATION = """\
LogLevel 0
LogDir "{folder}"
AddModule "writer" "{folder}/writer" "writer.conf"
DefaultModule writer
"""


class Dispatcher:
    """The program speech-dispatcher with one module; `heard` tells what came to it."""

    def __init__(self, folder: Path) -> None:
        (folder / "modules").mkdir(parents=True)
        (folder / "modules" / "writer.conf").touch()
        (folder / "speechd.conf").write_text(
            CONFIGURATION.format(folder=folder), "utf-8"
        )
        module = folder / "writer"
        program = Path(writing_module.__file__)
        command = shlex.join([sys.executable, str(program)])
        module.write_text(f'#!/bin/sh\nexec {command} "$@"\n', "utf-8")
        module.chmod(0o700)
        self.socket = folder / "socket"
        self._heard = folder / "modules" / "writer.heard"
        self._heard.touch()
        server = ["speech-dispatcher", "--run-single", "-C", str(folder)]
        server += ["--communication-method", "unix_socket"]
        server += ["--socket-path", str(self.socket), "--log-dir", str(folder)]
        server += ["--pid-file", str(folder / "pid"), "--timeout", "0"]
        self._process = subprocess.Popen(server, stderr=subprocess.DEVNULL)
        while not self._answers():
            assert self._process.poll() is None, "speech-dispatcher ended"

    def heard(self) -> list[str]:
        """Return what came to the module since the last call, a message a line."""
        lines = self._heard.read_text("utf-8").splitlines()
        self._heard.write_text("", "utf-8")
        return lines

    def close(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.wait()

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as connection:
            return connection.connect_ex(str(self.socket)) == 0


@pytest.fixture
def dispatcher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dispatcher]:
    """Start a server, and tell the voice where it is."""
    started = Dispatcher(tmp_path / "speech")
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{started.socket}")
    yield started
    started.close()


@pytest.fixture
def listener(
    qapp: QGuiApplication, tmp_path: Path, dispatcher: Dispatcher
) -> Iterator[Drive]:
    """Switch on a kiosk whose voice is that server."""
    drive = Drive(qapp, "portrait", tmp_path / "data")
    drive.show()
    speech = drive.kiosk.speech
    speech._voice._limits = VoiceLimits(sentence=120)
    speech.start()
    while not speech.isAvailable:
        wait_for(speech.availableChanged)
    dispatcher.heard()
    yield drive
    drive.close()


def screens(drive: Drive) -> Iterator[tuple[str, Callable[[], None]]]:
    """Give the name of each screen of article and tour, and what shows it."""
    for section, screen in drive.reading_screens():
        yield screen, lambda s=section, c=screen: drive.read(s, c)
    for name in SCREENS:
        if name not in SILENT:
            yield name, lambda name=name: drive.open(name)
    ended = Place(PlaceKind.SECTION_END, drive.topic.id, drive.topic.sections[0].id)
    yield "section-end", lambda: drive.shell.go(ended)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_word_is_heard_once_in_reading_order(
    listener: Drive, dispatcher: Dispatcher, language: str
) -> None:
    """On every screen, outside of what is personal; personal screens when asked."""
    wrong = []
    for name, show in screens(listener):
        listener.shell.begin()
        listener.look(language=language)
        show()
        listener.settle()
        read_aloud(listener)
        said, shown = words_of(dispatcher.heard()), words_of(shown_on(listener))
        assert len(shown) > 3, name
        if said != shown:
            wrong.append((name, said, shown))
        listener.shell.finish()
    assert wrong == []


def read_aloud(drive: Drive) -> None:
    """Press Listen, say yes where it asks, and hear the screen to its end."""
    drive.shell.toggleReadAloud()
    if drive.shell.listening.isAsking:
        drive.shell.listening.readAnyway()
    while drive.kiosk.speech.isSpeaking:
        wait_for(drive.kiosk.speech.speakingChanged)


def shown_on(drive: Drive) -> Iterator[str]:
    """Give the words that stand on the screen, from top to bottom."""
    for item in visible_items(visible(drive.page, "ScreenHost")[0]):
        if enclosing(item, *NAMED_BY_KEYS):
            continue
        if is_a(item, "Picture"):
            yield item.property("alt")
        elif is_a(item, "TableRow"):
            yield item.property("phrase") if not item.property("isHeader") else ""
        elif is_a(item, "QQuickText") and not enclosing(item, "TableRow"):
            yield words_in(item, drive)


def words_in(text: QQuickItem, drive: Drive) -> str:
    """Return a text without tags; a code by its signs; no answer of the review."""
    words = str(text.property("text"))
    if words == drive.shell.pages.thankYou.code:
        return " ".join(words)
    row = enclosing(text, "AnswerRow")
    if row is not None and words == row.property("answer"):
        return ""
    if text.property("rich"):
        words = html.unescape(re.sub(r"<[^>]+>", " ", words))
    return words


def words_of(lines: Iterator[str] | list[str]) -> list[str]:
    """Return all words, without what stands between them."""
    return [word for line in lines for word in re.findall(r"\w+", line)]
