"""Somebody who listens to the kiosk: with a voice, a jack and a clock."""

from __future__ import annotations

import os
import struct
from dataclasses import replace
from typing import TYPE_CHECKING

import psutil
from PySide6.QtTest import QTest

from kiosk.speech.jack import Jack
from kiosk.visitor.bar.voice import VoiceLimits
from tests.support.drive import wait_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import Qt

    from kiosk.visitor.bar.speech import SpeechViewModel
    from kiosk.visitor.composition import Kiosk
    from tests.support.speech_server import SpeechServer

EVENT = struct.Struct("@llHHi")
SECTION, SCREEN = "the-shot", "dry-needling"
PATIENT = VoiceLimits(start=300, answer=300, sentence=300, first_wait=0.2)
"""No slow machine loses a voice."""
IMPATIENT = replace(PATIENT, sentence=0.5, word=0)
"""A sentence that does not end loses it soon, and nothing else does."""
WORDS = ["One. Two."]


class Plug:
    """Headphones and a jack: a pipe that says what an input device would."""

    def __init__(self) -> None:
        self.outlet, self.inlet = os.pipe()
        os.set_blocking(self.outlet, False)
        self._is_watched = False

    def __call__(self, kiosk: Kiosk, *, is_in: bool) -> None:
        """Put headphones in or pull them out, and wait until the kiosk knows."""
        if not self._is_watched:
            self._is_watched = True
            kiosk.bar.headphones.watch([Jack(os.dup(self.outlet), is_in=False)])
        event = EVENT.pack(0, 0, 5, 2, int(is_in))
        wait_for(kiosk.bar.headphones.changed, lambda: os.write(self.inlet, event))

    def pull_device(self) -> None:
        """Take the whole device away."""
        if self.inlet >= 0:
            os.close(self.inlet)
            self.inlet = -1


def with_voice(kiosk: Kiosk) -> None:
    """Wait until the kiosk has found its voice."""
    wait_until_available(kiosk.speech, kiosk.speech.start)


def wait_until_available(
    speech: SpeechViewModel, start: Callable[[], None] | None = None
) -> None:
    """Call `start` and wait until something can be read aloud."""
    if start is not None:
        start()
    while not speech.isAvailable:
        wait_for(speech.availableChanged)


def marked_words(kiosk: Kiosk) -> str:
    """Return the words that are marked as being read."""
    found = kiosk.shell.listening_now.place.found
    return found.words if found else ""


def voice_of(speech: SpeechViewModel) -> psutil.Process:
    """Return the process that speaks."""
    return psutil.Process(speech._voice._process.processId())


def hear(kiosk: Kiosk, server: SpeechServer, act: Callable[[], None]) -> str:
    """Do something, and return what the server is given to say because of it."""
    wait_for(kiosk.speech._voice.began, act)
    server.wait_for("SAYS ")
    return server.sent[-1].removeprefix("SAYS ")


def press_key(kiosk: Kiosk, key: Qt.Key) -> None:
    """Press a key and let it go."""
    QTest.keyClick(kiosk.window.window, key)
