"""Headphones begin to read, make it private, and may hide the screen."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.speech.jack import Jack, open_jacks
from kiosk.visitor.bar.headphones import Headphones
from kiosk.visitor.bar.sentences import sentences
from tests.support.drive import wait_for
from tests.support.items import visible
from tests.support.listening import (
    EVENT,
    Plug,
    hear,
    press_key,
    with_voice,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem

    from kiosk.visitor.composition import Kiosk
    from tests.support.clock import Clock
    from tests.support.speech_server import SpeechServer


pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="speech-dispatcher is Linux's"
)
DARK = "#000000"
LISTEN = {"Listen", "Pause", "Go on"}


def test_headphones_begin_to_read_and_make_it_private(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug
) -> None:
    """Put in, the screen is read from its top, and nothing is asked before."""
    server = serve("--never-ends")
    with_voice(kiosk)
    kiosk.shell.showBodyMap()
    kiosk.shell.toggleReadAloud()
    assert kiosk.shell.listening.isAsking
    first = hear(kiosk, server, lambda: plug(kiosk, is_in=True))
    assert not kiosk.shell.listening.isAsking
    assert kiosk.shell.listening_now.words()[0].startswith(first.rstrip("."))


def test_pulled_out_it_is_silent_at_once(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug
) -> None:
    """The room hears no more of it, and is asked about again."""
    server = serve("--never-ends")
    with_voice(kiosk)
    kiosk.shell.showBodyMap()
    hear(kiosk, server, lambda: plug(kiosk, is_in=True))
    plug(kiosk, is_in=False)
    assert not kiosk.speech.isSpeaking
    assert not kiosk.speech.isPaused
    QCoreApplication.processEvents()
    server.wait_for("CANCEL")
    kiosk.shell.toggleReadAloud()
    assert kiosk.shell.listening.isAsking


def test_a_jack_that_goes_away_is_empty(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug
) -> None:
    """A device pulled out whole, headphones and all, is silence as well."""
    server = serve("--never-ends")
    with_voice(kiosk)
    hear(kiosk, server, lambda: plug(kiosk, is_in=True))
    wait_for(kiosk.bar.headphones.changed, plug.pull_device)
    assert not kiosk.speech.isSpeaking


def test_a_curtain_hides_the_screen_while_one_listens(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug, clock: Clock
) -> None:
    """Only with headphones; a touch anywhere shows it again and the voice goes on."""
    server = serve("--never-ends")
    with_voice(kiosk)
    listening = kiosk.shell.listening_now
    listening.hideScreen()
    assert not listening.isCurtained
    hear(kiosk, server, lambda: plug(kiosk, is_in=True))
    listening.hideScreen()
    window, middle = kiosk.window.window, QPoint(540, 900)
    assert window.grabWindow().pixelColor(20, 20).name() == DARK
    clock.seconds += 5
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=middle)
    assert not listening.isCurtained
    assert kiosk.speech.isSpeaking


@pytest.mark.parametrize("end", ["visit", "plug"])
def test_the_curtain_ends_with_visit_and_headphones(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug, end: str
) -> None:
    """Whoever comes next finds a screen that shows."""
    server = serve("--never-ends")
    with_voice(kiosk)
    hear(kiosk, server, lambda: plug(kiosk, is_in=True))
    kiosk.shell.listening_now.hideScreen()
    if end == "visit":
        kiosk.end_visit()
    else:
        plug(kiosk, is_in=False)
    assert not kiosk.shell.listening_now.isCurtained
    assert kiosk.window.window.grabWindow().pixelColor(20, 20).name() != DARK


def test_the_warning_is_shown_over_the_curtain(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug, clock: Clock
) -> None:
    """Who has hidden the screen sees that the visit is about to end."""
    server = serve("--never-ends")
    with_voice(kiosk)
    hear(kiosk, server, lambda: plug(kiosk, is_in=True))
    kiosk.shell.listening_now.hideScreen()
    kiosk.speech.stop()
    clock.seconds += 91
    kiosk.shell.warning.watch()
    assert kiosk.shell.warning.isShown
    middle = kiosk.window.window.grabWindow().pixelColor(540, 700)
    assert kiosk.shell.listening_now.isCurtained
    assert middle.name() != DARK


def test_at_rest_headphones_say_nothing(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug
) -> None:
    """Where nobody's visit is under way, headphones put in wait for one."""
    serve()
    with_voice(kiosk)
    kiosk.end_visit()
    plug(kiosk, is_in=True)
    assert not kiosk.speech.isSpeaking
    assert kiosk.speech.is_clear()


def test_with_headphones_keys_are_led_by_ear(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug
) -> None:
    """Each control that keys reach says name and role; silence again at unplug."""
    server = serve("--never-ends")
    with_voice(kiosk)
    hear(kiosk, server, lambda: plug(kiosk, is_in=True))
    reached: list[QQuickItem] = []
    while len(reached) < 2 or reached[-1] != reached[0]:
        told = hear(kiosk, server, lambda: press_key(kiosk, Qt.Key.Key_Down))
        focus = kiosk.window.window.activeFocusItem()
        assert focus is not None
        name = str(focus.property("name"))
        # The voice itself makes one of Listen's names another.
        names = LISTEN if name in LISTEN else {name}
        assert told in {next(sentences(f"{each}, button")) for each in names}
        reached.append(focus)
    page = kiosk.window.window.contentItem()
    enabled = [i for i in visible(page, "Pressable") if i.isEnabled()]
    assert {*reached} >= {*enabled}
    plug(kiosk, is_in=False)
    press_key(kiosk, Qt.Key.Key_Down)
    assert not kiosk.speech.isSpeaking


def test_with_headphones_keys_begin_a_visit_by_ear(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug, clock: Clock
) -> None:
    """At rest the first key says how to begin, and home is read as it comes."""
    server = serve("--never-ends")
    with_voice(kiosk)
    kiosk.end_visit()
    plug(kiosk, is_in=True)
    clock.seconds += 5
    down = partial(press_key, kiosk, Qt.Key.Key_Down)
    while not hear(kiosk, server, down).startswith("Touch to begin"):
        pass
    words = hear(kiosk, server, lambda: press_key(kiosk, Qt.Key.Key_Return))
    assert kiosk.shell.place == "home"
    assert kiosk.shell.listening_now.words()[0].startswith(words.rstrip("."))


def test_with_headphones_states_are_told(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug
) -> None:
    """What comes over a screen says where keys are on it, and what is chosen there."""
    server = serve("--never-ends")
    with_voice(kiosk)
    hear(kiosk, server, lambda: plug(kiosk, is_in=True))
    hear(kiosk, server, lambda: press_key(kiosk, Qt.Key.Key_Down))
    told = hear(kiosk, server, kiosk.shell.sheet.toggle)
    assert told == "Usual text, choice, chosen"
    told = hear(kiosk, server, lambda: press_key(kiosk, Qt.Key.Key_Down))
    assert told == "Large text, choice, not chosen"


def test_behind_the_door_headphones_say_no_name_of_a_key(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug
) -> None:
    """Digits of a PIN are for nobody's ear."""
    serve("--never-ends")
    with_voice(kiosk)
    plug(kiosk, is_in=True)
    kiosk.open_door()
    for _ in range(3):
        press_key(kiosk, Qt.Key.Key_Down)
    assert not kiosk.speech.isSpeaking


def test_a_clinic_may_leave_headphones_unnoticed(plug: Plug) -> None:
    """With the setting off no jack is read, and nothing becomes private."""
    headphones = Headphones(is_wanted=False)
    headphones.watch([Jack(os.dup(plug.outlet), is_in=True)])
    assert not headphones.is_in


@pytest.mark.usefixtures("qapp")
def test_a_jack_that_comes_later_is_found_and_read_once(tmp_path: Path) -> None:
    """A device plugged in while the kiosk runs is followed, however often it is met."""
    ends: list[int] = []

    def find(folder: Path) -> list[Jack]:
        ends[:] = [os.open(f, os.O_RDWR | os.O_NONBLOCK) for f in folder.iterdir()]
        return [Jack(os.dup(end), is_in=True) for end in ends]

    headphones = Headphones(folder=tmp_path, find=find)
    wait_for(headphones._found, headphones.look_for_jacks)
    assert not headphones.is_in
    wait_for(headphones.changed, lambda: os.mkfifo(tmp_path / "event7"))
    assert headphones.is_in
    wait_for(headphones._found, (tmp_path / "event7").touch)
    pulled = EVENT.pack(0, 0, 5, 2, 0)
    wait_for(headphones.changed, lambda: os.write(ends[0], pulled))
    assert not headphones.is_in
    headphones.close()


@pytest.mark.usefixtures("qapp")
def test_what_is_found_after_the_end_is_closed(plug: Plug, tmp_path: Path) -> None:
    """A search that is still under way as the kiosk ends leaves no device open."""
    headphones = Headphones(folder=tmp_path)
    headphones.close()
    late = Jack(os.dup(plug.outlet), is_in=True)
    headphones.watch([late])

    assert not headphones.is_in
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(late.fileno())


def test_only_the_headphones_switch_counts(plug: Plug, tmp_path: Path) -> None:
    """Other switches and halves of events change nothing; what is no jack is none."""
    jack = Jack(os.dup(plug.outlet), is_in=False)
    lid, headphones = EVENT.pack(0, 0, 5, 0, 1), EVENT.pack(0, 0, 5, 2, 1)
    seen = []
    for part in (lid, headphones[:7], headphones[7:]):
        os.write(plug.inlet, part)
        jack.read()
        seen.append(jack.is_in)
    jack.read()
    jack.close()
    assert seen == [False, False, True]
    os.mkfifo(tmp_path / "event0")
    assert open_jacks(tmp_path) == []
    assert open_jacks(tmp_path / "nowhere") == []
