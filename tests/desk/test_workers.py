"""A large batch opens with workers that end with the opening, whatever happens."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.desk import unsealing
from kiosk.desk.unsealing import Failure, Opened, Order, Result, Unsealing
from kiosk.desk.viewmodels.desk import Step
from kiosk.vault.opening.ledger import LEDGER_FILE
from tests.support.batch import PASSPHRASE, SealingKiosk, make_record
from tests.support.standstill import stand_still

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.desk_drive import DeskDrive

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="it stops processes and says on which core they run"
)

ROOT = Path(__file__).parents[2]
FORMS = 300
PATIENCE_SECONDS = 60
DESK = """
import os, signal, sys
from pathlib import Path
from kiosk.desk import unsealing

if __name__ == "__main__":
    unsealing.LARGE = 0
    batch, key, ledger = map(Path, sys.argv[1:])
    opening = unsealing.Unsealing(unsealing.Order(batch, key, ledger, ""))
    coming = opening.messages()
    next(each for each in coming if isinstance(each, unsealing.Opened))  # both work
    for worker in opening._workers:
        os.kill(worker.pid, signal.SIGSTOP)
    started = (opening._opener, *opening._workers)
    print(*(process.pid for process in started), flush=True)
    signal.pause()
"""


@pytest.fixture
def many(kiosk: SealingKiosk, stick: Path) -> Path:
    """Carry some hundred forms to the stick."""
    return kiosk.hand_over([make_record(number) for number in range(FORMS)], stick)


@pytest.fixture(autouse=True)
def _large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let some hundred forms count as many."""
    monkeypatch.setattr(unsealing, "LARGE", 0)


@pytest.fixture
def order(kiosk: SealingKiosk, many: Path, key: Path, tmp_path: Path) -> Order:
    """Say what to open, at a desk that knows the kiosk."""
    ledger = tmp_path / "desk" / LEDGER_FILE
    kiosk.introduce(ledger)
    return Order(many, key, ledger, "")


@pytest.fixture
def one_core() -> Iterator[None]:
    """Leave this process a single core."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    yield
    os.sched_setaffinity(0, before)


def _processes(opening: Unsealing) -> list[psutil.Process]:
    started = (opening._opener, *opening._workers)
    return [psutil.Process(process.pid) for process in started]


def _stuck(drive: DeskDrive, many: Path, key: Path) -> Unsealing:
    """Open a batch whose workers stop, until the person is told."""
    drive.choose(many)
    drive.hold_out(key)
    # No frame in between: until a busy machine has drawn one, all may be open.
    QTest.keyClick(drive.window, Qt.Key.Key_Return)
    opening = drive.shell._unsealing
    assert opening is not None
    _hold(opening)
    drive.until(lambda: drive.shell.opening._is_begun)
    drive.shell.opening._patience.start(1)
    drive.until(lambda: "Nothing has moved for a while." in drive.words())
    return opening


def _hold(opening: Unsealing) -> None:
    """Let the workers get stuck before they have opened anything."""
    for worker in opening._workers:
        assert worker.pid is not None
        stand_still(worker.pid)


needs_two_cores = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2,
    reason="one core opens a batch in one process",
)


@needs_two_cores
def test_all_forms_arrive_in_order(order: Order) -> None:
    """Workers help to open them, and the batch has its receipt."""
    opening = Unsealing(order)
    assert opening._workers
    *coming, result = opening.messages()

    rows = [row for each in coming if isinstance(each, Opened) for row in each.rows]
    assert [row.seq for row in rows] == [*range(1, FORMS + 1)]
    assert isinstance(result, Result)
    assert result.receipt is not None


@pytest.mark.usefixtures("one_core")
def test_one_core_opens_alone(order: Order) -> None:
    """Where nothing runs side by side, no worker is started, and all opens."""
    opening = Unsealing(order)
    *_, result = opening.messages()

    assert not opening._workers
    assert isinstance(result, Result)


def test_few_forms_open_alone(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    """A batch that is open sooner than a worker starts needs none."""
    monkeypatch.undo()

    assert unsealing.workers_for(order.batch) == 0
    assert unsealing.workers_for(order.batch.with_name("not there")) == 0


@needs_two_cores
def test_a_computer_without_room_for_workers_keeps_no_key(
    drive: DeskDrive, order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was started already, and has the key, ends; the person is told."""
    begun: list[BaseProcess] = []
    start = BaseProcess.start

    def start_one(process: BaseProcess) -> None:
        if begun:
            raise BlockingIOError
        begun.append(process)
        start(process)

    monkeypatch.setattr(BaseProcess, "start", start_one)
    drive.choose(order.batch)
    drive.unseal(order.key)

    assert drive.shell.property("step") == Step.KEY.value
    assert not begun[0].is_alive()
    assert "broke off" in drive.words()


@needs_two_cores
def test_a_dead_worker_breaks_the_opening_off(order: Order) -> None:
    """Its forms did not open: the person is told, and no process is left."""
    opening = Unsealing(order)
    processes = _processes(opening)
    opening._workers[0].kill()

    *_, last = opening.messages()

    assert last is Failure.BROKE_OFF
    assert not any(process.is_running() for process in processes)


@needs_two_cores
def test_a_stuck_worker_is_told_and_cancel_ends_it(
    drive: DeskDrive, many: Path, key: Path
) -> None:
    """Nothing moves: the screen says what to do, and Cancel ends all of them."""
    opening = _stuck(drive, many, key)
    processes = _processes(opening)

    drive.press("Cancel")
    drive.until_step(Step.KEY)

    psutil.wait_procs(processes, PATIENCE_SECONDS)
    assert not any(process.is_running() for process in processes)


@needs_two_cores
def test_a_form_that_opens_takes_the_warning_away(
    drive: DeskDrive, many: Path, key: Path
) -> None:
    """A computer that was only busy gets on, and says so."""
    opening = _stuck(drive, many, key)

    for worker in opening._workers:
        assert worker.pid is not None
        os.kill(worker.pid, signal.SIGCONT)
    drive.until_step(Step.FORMS)

    assert not drive.shell.opening._patience.isActive()


@needs_two_cores
def test_nobody_outlives_a_desk_that_is_killed(order: Order) -> None:
    """Even workers that got stuck with the key end together with the program."""
    desk = subprocess.Popen(
        [sys.executable, "-c", DESK, order.batch, order.key, order.ledger],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert desk.stdout is not None
    with desk.stdout:
        started = [psutil.Process(int(pid)) for pid in desk.stdout.readline().split()]
    assert len(started) == 1 + unsealing.workers_for(order.batch)

    desk.kill()
    desk.wait()

    _, alive = psutil.wait_procs(started, PATIENCE_SECONDS)
    assert not alive


@needs_two_cores
def test_the_key_is_in_no_argument_and_no_file(
    order: Order, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes from process to process by a pipe, and nowhere else."""
    place = tmp_path / "for-a-moment"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    secret = order.key.read_text().strip()
    opening = Unsealing(order)
    seen = set()

    for message in opening.messages():
        for process in _processes(opening) if isinstance(message, Opened) else ():
            seen |= {*process.cmdline()}
            # Whoever is not root may not even look into it.
            with suppress(psutil.AccessDenied):
                seen |= {*process.environ().values()}

    assert seen
    assert not any(secret in text for text in seen)
    written = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert not any(secret.encode() in each.read_bytes() for each in written)
    assert not list(place.iterdir())


@needs_two_cores
def test_a_wrong_passphrase_leaves_no_worker(order: Order, sealed_key: Path) -> None:
    """Workers that never got a key end with the attempt."""
    wrong = Order(order.batch, sealed_key, order.ledger, PASSPHRASE + "?")
    opening = Unsealing(wrong)
    processes = _processes(opening)

    assert [*opening.messages()] == [Failure.PASSPHRASE]
    assert not any(process.is_running() for process in processes)
