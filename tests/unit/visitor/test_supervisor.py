"""The supervisor replaces what crashed or fell silent, and leaves nothing behind."""

from __future__ import annotations

import compileall
import contextlib
import os
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import psutil
import pytest

from kiosk import tunables
from kiosk.resources import PACKAGE
from tests.support.supervised import FIRST_SILENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="processes are forked on Linux only"
)

MODULES = {"_signal", "__future__", "select", "time", "importlib", "warnings"}
"""All that the supervisor may import."""

END = "give(signs.CHOSEN); raise SystemExit({code})"
AFTER_THREE_RUNS = f"number == 3 and exec('{END.format(code=0)}')"
BEAT = "give(signs.READY + signs.BEAT)"
TELL = "print('up', flush=True)"
IMPATIENT = {FIRST_SILENCE: "1"}
FOR_EVER = "[(give(signs.BEAT), time.sleep(0.05)) for _ in iter(int, 1)]"


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Give what starts a supervisor whose child does these things in turn."""
    started: list[subprocess.Popen[str]] = []

    def start(*deeds: str, **environment: str) -> subprocess.Popen[str]:
        code = "\n".join(deeds)
        command = [sys.executable, "-m", "tests.support.supervised"]
        process = subprocess.Popen(
            [*command, str(tmp_path), code],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, **environment},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def runs(folder: Path) -> list[int]:
    """List the numbers of the processes that ran so far."""
    return [int(line) for line in (folder / "runs").read_text().splitlines()]


def wait_until_gone(number: int) -> None:
    """Wait for the end of a process that may be gone already."""
    with contextlib.suppress(psutil.NoSuchProcess):
        psutil.Process(number).wait()


@pytest.mark.parametrize(
    "crash",
    [
        "os.kill(os.getpid(), signal.SIGKILL)",
        "raise OSError",
        "raise SystemExit(0)",
        "raise SystemExit(2)",
        "os._exit(3)",
    ],
)
def test_whatever_ends_unasked_is_started_again(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path, crash: str
) -> None:
    """No exit code counts as chosen unless the process said that it ends by choice."""
    supervisor = start(AFTER_THREE_RUNS, BEAT, crash)
    _, told = supervisor.communicate()
    assert supervisor.returncode == 0
    assert len(runs(tmp_path)) == 3
    assert told.count("crashed code=") == 2


@pytest.mark.parametrize("code", [0, 2, 3])
def test_who_ends_by_choice_stays_ended(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path, code: int
) -> None:
    """A child that said so ends the supervisor with the same code."""
    assert start(END.format(code=code)).wait() == code
    assert len(runs(tmp_path)) == 1


@pytest.mark.parametrize("beat", ["", BEAT])
@pytest.mark.parametrize(
    "hang", ["time.sleep(3600)", "os.kill(os.getpid(), signal.SIGSTOP)"]
)
def test_who_falls_silent_is_killed_and_started_anew(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path, beat: str, hang: str
) -> None:
    """A child that hangs or is stopped, before or after its first beat, is replaced."""
    hung_once = f"number == 1 and {hang}"
    supervisor = start(beat, hung_once, END.format(code=0), **IMPATIENT)
    _, told = supervisor.communicate()
    assert supervisor.returncode == 0
    assert len(runs(tmp_path)) == 2
    assert told.splitlines() == ["silent seconds=1", "crashed code=-9"]


@pytest.mark.parametrize("request_to_end", ["SIGTERM", "SIGINT", "SIGHUP"])
@pytest.mark.parametrize(
    "deed", [FOR_EVER, "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + FOR_EVER]
)
def test_a_request_to_end_ends_both(
    start: Callable[..., subprocess.Popen[str]],
    tmp_path: Path,
    request_to_end: str,
    deed: str,
) -> None:
    """Nothing is left of the child, also of one that does not listen."""
    supervisor = start(TELL, deed)
    supervisor.stdout.readline()
    (child,) = runs(tmp_path)
    supervisor.send_signal(signal.Signals[request_to_end])
    assert supervisor.wait() == 0
    assert not psutil.pid_exists(child)


def test_a_killed_supervisor_leaves_no_child(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    """Also a child that hangs goes with its parent, so that no second kiosk can be."""
    supervisor = start(TELL, "os.kill(os.getpid(), signal.SIGSTOP)")
    supervisor.stdout.readline()
    supervisor.kill()
    wait_until_gone(runs(tmp_path)[0])


def test_a_supervisor_that_was_stopped_does_not_blame_the_child(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    """What beat while nobody listened has beaten."""
    long = "[(give(signs.BEAT), time.sleep(0.05)) for _ in range(40)]"
    supervisor = start(TELL, long, TELL, long, END.format(code=0), **IMPATIENT)
    supervisor.stdout.readline()
    supervisor.send_signal(signal.SIGSTOP)
    supervisor.stdout.readline()
    supervisor.send_signal(signal.SIGCONT)
    assert supervisor.wait() == 0
    assert len(runs(tmp_path)) == 1


def test_many_crashes_put_the_notice_up_until_a_kiosk_is_ready(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    """After ten crashes visitors are sent to the desk, and the kiosk is tried on."""
    crash = "number <= 12 and (give(signs.READY), os._exit(1))"
    ready = (
        "await_notice(); (folder / 'shown').write_text((folder / 'notice').read_text())"
    )
    supervisor = start(crash, ready, BEAT, TELL, FOR_EVER)
    supervisor.stdout.readline()
    assert len(runs(tmp_path)) >= 13
    wait_until_gone(int((tmp_path / "shown").read_text()))
    supervisor.terminate()
    _, told = supervisor.communicate()
    assert "out-of-order crashes=10" in told.splitlines()


def test_the_notice_goes_with_the_supervisor(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    """However the supervisor is killed, no notice is left on the glass."""
    up = "number > 3 and (await_notice(), print('up', flush=True))"
    supervisor = start(up, "os._exit(1)")
    supervisor.stdout.readline()
    supervisor.kill()
    wait_until_gone(int((tmp_path / "notice").read_text()))


def test_the_service_manager_hears_of_the_first_frame_and_each_beat(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    """READY comes with the first frame and WATCHDOG with beats, from the supervisor."""
    path = tmp_path / "notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(path))
        no_heir = "assert 'NOTIFY_SOCKET' not in os.environ"
        supervisor = start(no_heir, BEAT, FOR_EVER, NOTIFY_SOCKET=str(path))
        heard = []
        while heard.count(b"WATCHDOG=1") < 3:
            heard.append(manager.recv(64))
        assert heard[0] == b"READY=1"
        supervisor.terminate()
        while heard[-1] != b"STOPPING=1":
            heard.append(manager.recv(64))


@pytest.mark.parametrize(
    "way_in",
    [
        "from kiosk.launch import kiosk as go",
        "from kiosk.__main__ import main as go; sys.argv = ['kiosk']",
        "from kiosk.__main__ import main as go; sys.argv = ['k', '--as', 'kiosk']",
    ],
)
def test_the_supervisor_stays_small(way_in: str) -> None:
    """Nothing that a supervisor can do without is imported before the child is there.

    Its memory that no other process shares is at most 4 MB, by each way in, with the
    byte-code that is made at an installation: what compiles keeps what it needed.
    """
    compileall.compile_dir(PACKAGE, quiet=1)
    measure = (
        f"import sys; before = set(sys.modules); {way_in};"
        "import kiosk.visitor.supervisor as s; s.os.fork = sys.exit\n"
        "try: go()\n"
        "except SystemExit: pass\n"
        "print(*sorted(m for m in set(sys.modules) - before if 'kiosk' not in m));"
        "print(open('/proc/self/smaps_rollup').read())"
    )
    environment = dict(os.environ)
    # Or the kiosk would start itself once more, to have them.
    tunables.prepare(environment)
    done = subprocess.run(
        [sys.executable, "-c", measure],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    imported, *memory = done.stdout.splitlines()
    assert {module.split(".")[0] for module in imported.split()} <= MODULES
    dirty = next(line for line in memory if line.startswith("Private_Dirty"))
    assert int(dirty.split()[1]) <= 4096
