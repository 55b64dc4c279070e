"""The vault as the screens know it: whether a form can be kept, and whether it was.

All disk work happens in the vault's own thread; what comes of it arrives as a signal in
the screens' thread. Nothing of the vault is loaded before `start`.
"""

from __future__ import annotations

from concurrent.futures import wait
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.vault.connection import reason_of
from kiosk.vault.state import ClosedReason, SealingError, StoreError, StoreState
from kiosk.visitor.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from uuid import UUID

    from kiosk.vault.intake import FinishedForm, Saved
    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.writer import Writer

LOOK_AGAIN_MS = 10_000
"""So often the store is looked at: what was put right shows without a restart."""


class FormStore(QObject):
    """Keeps finished forms. `make_setup` may touch the disk and raise OSError.

    Signals: `changed` when the state is another one; `saved` with the form's id and its
    `Saved`; `failed` with the id and the reason, which is none where the form itself
    could not be sealed.
    """

    changed = Signal()
    saved = Signal(object, object)
    failed = Signal(object, object)
    _state_came = Signal(object)

    def __init__(
        self, make_setup: Callable[[], VaultSetup], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._make_setup = make_setup
        self._opener = Worker("vault-setup")
        self._vault: tuple[VaultSetup, Writer] | None = None
        self._begun: set[Future[Saved]] = set()
        self._state = StoreState()
        self._state_came.connect(self._take_state, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.refresh)

    @property
    def state(self) -> StoreState:
        """Whether forms can be kept, as last seen."""
        return self._state

    @property
    def setup(self) -> VaultSetup | None:
        """Where forms go; none until the vault was opened for the first time."""
        return self._vault[0] if self._vault else None

    def start(self) -> None:
        """Open the vault, and look at it now and then from here on."""
        self._timer.start(LOOK_AGAIN_MS)
        self.refresh()

    def refresh(self) -> None:
        """Look whether a form could be kept now; `changed` follows if that is news."""
        if self._vault is None:
            self._opener.submit(self._open)
        else:
            self._vault[1].refresh()

    def save(self, form: FinishedForm) -> None:
        """Keep a form; `saved` or `failed` follows. The same id is kept once."""
        if self._vault is None:
            self.failed.emit(form.id, self._state.reason)
            return
        begun = self._vault[1].submit(form)
        self._begun.add(begun)
        begun.add_done_callback(self._begun.discard)
        begun.add_done_callback(partial(self._answer, form.id))

    def finish_saving(self, seconds: float) -> None:
        """Wait for what is being saved, but no longer than so many seconds."""
        wait(set(self._begun), seconds)

    def close(self) -> None:
        """Finish what was begun and let go of the vault."""
        self._timer.stop()
        self._state_came.disconnect(self._take_state)
        self._opener.shutdown()
        if self._vault is not None:
            self._vault[1].close()

    def _open(self) -> None:
        """Set the vault up (opener's thread); what fails is tried again later."""
        if self._vault is not None:
            return
        from kiosk.vault.writer import Writer

        try:
            setup = self._make_setup()
        except StoreError as error:
            self._state_came.emit(StoreState(error.reason))
        except OSError as error:
            self._state_came.emit(StoreState(reason_of(error)))
        except Exception:  # noqa: BLE001 - a vault that cannot be set up closes the form, whatever the cause
            self._state_came.emit(StoreState(ClosedReason.UNEXPECTED))
        else:
            self._vault = (setup, Writer(setup, self._state_came.emit))
            self._vault[1].refresh()

    def _answer(self, form_id: UUID, future: Future[Saved]) -> None:
        """Say what came of a form (vault's thread)."""
        try:
            self.saved.emit(form_id, future.result())
        except StoreError as error:
            self.failed.emit(form_id, error.reason)
        except SealingError:
            self.failed.emit(form_id, None)

    def _take_state(self, state: StoreState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()
