"""Asking a thread beside the screens, whose answers come as signals in theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.visitor.staff.failure import code_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from PySide6.QtCore import SignalInstance

    from kiosk.visitor.worker import Worker


class Asking(QObject):
    """Has `worker` do one thing after another, and hands the answers on.

    `turn` goes up when somebody leaves: what was asked by `ask` before is done, and its
    answer reaches nobody who comes later.
    """

    _answered = Signal(object, object, object)

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self.worker = worker
        self.turn = 0
        self._looks: dict[str, Future[object]] = {}
        self._answered.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def look_once(
        self,
        name: str,
        work: Callable[[], object],
        done: SignalInstance,
        failed: SignalInstance,
    ) -> None:
        """Look, unless the last look of this name is still to be answered.

        Looks are asked for every few seconds: behind a slow service they would pile up,
        and with them everything else that staff ask.
        """
        last = self._looks.get(name)
        if last is None or last.done():
            self._looks[name] = self.do(work, done, failed)

    def close(self) -> None:
        """Finish what was asked, but for a look that did not begin."""
        for look in self._looks.values():
            look.cancel()
        self.worker.shutdown()

    def do(
        self, work: Callable[[], object], done: SignalInstance, failed: SignalInstance
    ) -> Future[object]:
        """Do the work; `done` or `failed` has the answer, whoever hears it."""
        return self.worker.submit(self._run, work, done, failed, None)

    def ask(
        self, work: Callable[[], object], done: SignalInstance, failed: SignalInstance
    ) -> Future[object]:
        """Do the work, and hand the answer on to nobody who comes later."""
        return self.worker.submit(self._run, work, done, failed, self.turn)

    def _run(
        self,
        work: Callable[[], object],
        done: SignalInstance,
        failed: SignalInstance,
        turn: int | None,
    ) -> object:
        try:
            outcome = work()
        except Exception as error:  # noqa: BLE001 - staff must get an answer, whatever happened
            self._answered.emit(failed, code_of(error), turn)
            return None
        self._answered.emit(done, outcome, turn)
        return outcome

    def _pass_on(
        self, signal: SignalInstance, outcome: object, turn: int | None
    ) -> None:
        if turn in {None, self.turn}:
            signal.emit(outcome)
