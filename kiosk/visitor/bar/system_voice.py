"""The voice where there is no speech-dispatcher: Qt's, in a process of its own.

For Windows, where it has not been tried yet; with Qt's trial engine it is tested on
Linux. It keeps to the same messages as `kiosk.speech.program`.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal
from PySide6.QtTextToSpeech import QTextToSpeech

from kiosk.orphans import end_with_parent
from kiosk.speech.messages import (
    FASTEST_RATE,
    Report,
    ReportKind,
    Request,
    RequestKind,
    to_line,
    to_request,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_TRIAL = "mock"


class SystemVoice(QObject):
    """Answers requests with what Qt's engine does. `came` carries a line."""

    came = Signal(bytes)

    def __init__(self, engine: QTextToSpeech) -> None:
        super().__init__()
        self._engine = engine
        self._said = 0
        self._asks_for_voices: list[int] = []
        engine.stateChanged.connect(self._state_changed)
        self.came.connect(self._take)

    def _take(self, line: bytes) -> None:
        request = to_request(line)
        match request.kind:
            case RequestKind.VOICES:
                self._asks_for_voices.append(request.number)
                self._state_changed(self._engine.state())
                return
            case RequestKind.LANGUAGE:
                self._engine.setLocale(QLocale(request.text))
            case RequestKind.RATE:
                self._engine.setRate(request.rate / FASTEST_RATE)
            case RequestKind.VOLUME:
                self._engine.setVolume((1 + request.rate / FASTEST_RATE) / 2)
            case RequestKind.SAY:
                self._say(request)
                return
            case RequestKind.STOP:
                self._said = 0
                self._engine.stop()
        _tell(Report(ReportKind.DONE, request.number))

    def _say(self, request: Request) -> None:
        _tell(Report(ReportKind.DONE, request.number))
        self._said = request.number
        self._engine.say(request.text)

    def _state_changed(self, state: QTextToSpeech.State) -> None:
        if state is QTextToSpeech.State.Error:
            QCoreApplication.exit(1)
        elif state is QTextToSpeech.State.Speaking and self._said:
            _tell(Report(ReportKind.BEGAN, self._said))
        elif state is QTextToSpeech.State.Ready:
            if self._said:
                said, self._said = self._said, 0
                _tell(Report(ReportKind.ENDED, said))
            self._tell_languages()

    def _tell_languages(self) -> None:
        if not self._asks_for_voices:
            return
        codes = {
            QLocale.languageToCode(locale.language())
            for locale in self._engine.availableLocales()
        }
        for number in self._asks_for_voices:
            _tell(Report(ReportKind.DONE, number, tuple(sorted(codes))))
        self._asks_for_voices.clear()


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve the kiosk, whose process number is the first argument, until it hangs up.

    A second argument names the engine.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    end_with_parent(int(arguments[0]))
    app = QCoreApplication([])
    engines = [e for e in QTextToSpeech.availableEngines() if e != _TRIAL]
    engine = QTextToSpeech(arguments[1] if len(arguments) > 1 else engines[0])
    voice = SystemVoice(engine)

    def read() -> None:
        for line in sys.stdin.buffer:
            voice.came.emit(line)
        app.quit()

    threading.Thread(target=read, daemon=True).start()
    return app.exec()


def _tell(report: Report) -> None:
    sys.stdout.buffer.write(to_line(report))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
