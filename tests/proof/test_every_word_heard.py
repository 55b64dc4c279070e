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
from kiosk.touchkit.text_lines import letters_of
from tests.support import writing_module
from tests.support.drive import Drive, wait_for
from tests.support.items import enclosing, is_a, visible, visible_items
from tests.support.listening import PATIENT
from tests.support.screens import SCREENS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem

pytestmark = pytest.mark.skipif(
    shutil.which("speech-dispatcher") is None, reason="needs speech-dispatcher"
)

CHOICES = ("TouchButton", "BarButton", "Chip", "PickChip")
"""Buttons are read after the words, each by its name."""
LEADS = {"en": "Choices:", "es": "Opciones:"}
CHOSEN = {"en": "chosen", "es": "opción elegida"}
OTHERWISE = {
    *("Left", "Right", "Switch side"),
    *("Izquierda", "Derecha", "Cambiar de lado"),
    "A",
}
"""Drawn shorter than the name, which says what they are of."""
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
    speech._voice._limits = PATIENT
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
    wrong, unnamed = [], []
    for name, show in screens(listener):
        listener.shell.begin(language)
        listener.wait_for_place("home")
        show()
        listener.settle()
        read_aloud(listener)
        shown = [*shown_on(listener), *choices_of(listener, language)]
        said, shown = words_of(dispatcher.heard()), words_of(shown)
        assert len(shown) > 3, name
        assert listener.shell.looks.language == language
        if said != shown:
            wrong.append((name, said, shown))
        unnamed += unnamed_in(listener)
        listener.shell.finish()
    assert wrong == []
    assert unnamed == []


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
        if enclosing(item, *CHOICES):
            continue
        if is_a(item, "Picture"):
            yield item.property("alt")
        elif is_a(item, "TableRow"):
            yield item.property("phrase") if not item.property("isHeader") else ""
        elif is_a(item, "QQuickText") and not enclosing(item, "TableRow"):
            yield words_in(item, drive)


def choices_of(drive: Drive, language: str) -> Iterator[str]:
    """Give what leads over to the buttons, and the name of each from top to bottom."""
    items = visible_items(visible(drive.page, "ScreenHost")[0])
    buttons = [b for b in items if b.isEnabled() and is_choice(b)]
    if buttons:
        yield LEADS[language]
    for button in buttons:
        yield button.property("name")
        if button.property("isChosen") and not button.property("isExpander"):
            yield CHOSEN[language]


def unnamed_in(drive: Drive) -> list[str]:
    """List what buttons show that is no part of their names."""
    items = visible_items(visible(drive.page, "ScreenHost")[0])
    return [
        f"{label} on {button.property('name')}"
        for button in filter(is_choice, items)
        for label in map(letters_of, visible(button, "QQuickText"))
        if label not in OTHERWISE and label not in button.property("name")
    ]


def is_choice(item: QQuickItem) -> bool:
    """Tell whether it is a button that is read; More shows what is read anyway."""
    return not is_a(item, "MoreButton") and any(is_a(item, kind) for kind in CHOICES)


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
