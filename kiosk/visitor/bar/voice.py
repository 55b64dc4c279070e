"""The voice as the screens know it: a process that may hang, die or be missing.

Nothing here ever waits for it. Whoever does not answer in time is killed, with all it
started, and tried again later, after waits that grow (decision record 0160).
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from kiosk.programs import own_command
from kiosk.speech.messages import (
    GarbledError,
    Lines,
    Report,
    ReportKind,
    Request,
    RequestKind,
    to_line,
    to_report,
)

_PROGRAM = "kiosk-voice" if sys.platform == "linux" else "kiosk-system-voice"

_FAREWELL_MS = 1000
"""How long the end of the kiosk waits for a killed voice to be gone."""


@dataclass(frozen=True, slots=True)
class VoiceLimits:
    """How long, in seconds, a voice may take before it counts as lost.

    `start` covers finding the server and its list of voices, while nobody waits for it.
    A sentence may take `sentence` and for each of its words `word` between two signs of
    progress.
    """

    start: float = 30.0
    answer: float = 2.0
    sentence: float = 10.0
    word: float = 1.0
    first_wait: float = 5.0
    longest_wait: float = 600.0


class VoiceProcess(QObject):
    """Starts, watches and ends the voice.

    Signals: `languagesChanged` when languages were found or lost; `began` and `ended`
    with the number of a sentence; `lost` when the voice is gone for the time being.
    """

    languagesChanged = Signal()
    began = Signal(int)
    ended = Signal(int)
    lost = Signal()

    def __init__(
        self,
        command: list[str] | None = None,
        limits: VoiceLimits | None = None,
    ) -> None:
        super().__init__()
        self._command = command or own_command(_PROGRAM, str(os.getpid()))
        self._limits = limits or VoiceLimits()
        self._numbers = count(1)
        self._process: QProcess | None = None
        self._lines = Lines()
        self._unanswered: set[int] = set()
        self._languages: frozenset[str] = frozenset()
        self._sentence = 0
        self._seconds_a_step = 0.0
        self._wait = self._limits.first_wait
        self._answer_limit = self._timer(self._lose)
        self._step_limit = self._timer(self._lose)
        self._next_try = self._timer(self.start)

    @property
    def languages(self) -> frozenset[str]:
        """Primary subtags of what can be spoken; none while there is no voice."""
        return self._languages

    def start(self) -> None:
        """Look for a voice; `languagesChanged` follows where there is one."""
        self._lines = Lines()
        process = QProcess(self)
        if os.name == "posix":
            parameters = QProcess.UnixProcessParameters()
            flags = QProcess.UnixProcessFlag
            # A session of its own: what it starts can be killed along with it.
            parameters.flags = (
                flags.CreateNewSession | flags.DisableCoreDumps | flags.UseVFork
            )
            process.setUnixProcessParameters(parameters)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._lose)
        process.errorOccurred.connect(self._lose)
        self._process = process
        process.start(self._command[0], self._command[1:])
        self._answer_limit.start(_milliseconds(self._limits.start))
        self._ask(RequestKind.VOICES)

    def speak_in(self, language: str) -> None:
        """Say what follows in `language`."""
        self._ask(RequestKind.LANGUAGE, language)

    def set_rate(self, rate: int) -> None:
        """Say what follows slower or faster, from -100 to 100."""
        self._ask(RequestKind.RATE, rate=rate)

    def set_volume(self, volume: int) -> None:
        """Say what follows quieter or louder, from -100 to 100."""
        self._ask(RequestKind.VOLUME, rate=volume)

    def say(self, sentence: str) -> int:
        """Say a sentence; `began` and `ended` follow with the number returned."""
        limits = self._limits
        self._seconds_a_step = limits.sentence + limits.word * len(sentence.split())
        self._step_limit.start(_milliseconds(self._seconds_a_step))
        self._sentence = self._ask(RequestKind.SAY, sentence)
        return self._sentence

    def stop(self) -> None:
        """Be silent; for the screens this is so at once, whatever the voice does."""
        self._sentence = 0
        self._step_limit.stop()
        self._ask(RequestKind.STOP)

    def close(self) -> None:
        """Kill the voice and look for none any more."""
        process = self._let_go()
        self._next_try.stop()
        if process is not None:
            process.waitForFinished(_FAREWELL_MS)

    def _timer(self, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        return timer

    def _ask(self, kind: RequestKind, text: str = "", rate: int = 0) -> int:
        number = next(self._numbers)
        if self._process is not None:
            self._process.write(to_line(Request(kind, number, text, rate)))
            self._unanswered.add(number)
            if not self._answer_limit.isActive():
                self._answer_limit.start(_milliseconds(self._limits.answer))
        return number

    def _read(self) -> None:
        process = self._process
        if process is None:
            return
        received = bytes(process.readAllStandardOutput().data())
        try:
            for line in self._lines.take(received):
                self._take(to_report(line))
        except GarbledError:
            self._lose()

    def _take(self, report: Report) -> None:
        match report.kind:
            case ReportKind.DONE:
                self._answered(report)
            case ReportKind.BEGAN if report.number == self._sentence:
                self._step_limit.start(_milliseconds(self._seconds_a_step))
                self.began.emit(report.number)
            case ReportKind.ENDED if report.number == self._sentence:
                self._step_limit.stop()
                self._wait = self._limits.first_wait
                self.ended.emit(report.number)

    def _answered(self, report: Report) -> None:
        if report.number not in self._unanswered:
            return
        self._unanswered.discard(report.number)
        self._answer_limit.stop()
        if self._unanswered:
            self._answer_limit.start(_milliseconds(self._limits.answer))
        if report.languages:
            self._languages = frozenset(report.languages)
            self.languagesChanged.emit()

    def _lose(self) -> None:
        """Give the voice up for now, and everything it started."""
        if self._let_go() is None:
            return
        self._next_try.start(_milliseconds(self._wait))
        self._wait = min(2 * self._wait, self._limits.longest_wait)
        self.lost.emit()
        self.languagesChanged.emit()

    def _let_go(self) -> QProcess | None:
        process, self._process = self._process, None
        self._languages = frozenset()
        self._unanswered.clear()
        self._sentence = 0
        self._answer_limit.stop()
        self._step_limit.stop()
        if process is None:
            return None
        process.finished.disconnect(self._lose)
        process.errorOccurred.disconnect(self._lose)
        if process.state() is QProcess.ProcessState.NotRunning:
            process.deleteLater()
        else:
            # Destroyed while its process lives, it would wait for it.
            process.finished.connect(process.deleteLater)
            _kill(process)
        return process


def _kill(process: QProcess) -> None:
    number = int(process.processId())
    if os.name == "posix" and number:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(number, signal.SIGKILL)
    process.kill()


def _milliseconds(seconds: float) -> int:
    return int(seconds * 1000)
