"""Starts the kiosk again when it crashes or falls silent: no screen stays dead.

The kiosk runs as a child, forked before anything of it is imported; this parent holds
nothing of a visit. The child's screens' thread beats once a second through a pipe, and
says so when it ends by its own choice, which ends the parent too. Decision record 0161.
"""

from __future__ import annotations

# `signal` costs a third of what this process may cost, for the sake of its enums.
import _signal as signal  # type: ignore[import-not-found]
import os
import select
import sys
import time

from kiosk.visitor.crashes import Crashes
from kiosk.visitor.servicemanager import ALIVE, READY, STOPPING, ServiceManager
from kiosk.visitor.signs import ANEW, BEAT, CHOSEN, LAST_CODE, use_pipe
from kiosk.visitor.signs import READY as FIRST_FRAME

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

SILENCE = 15.0
"""Seconds without a beat after which the kiosk counts as hung."""
START = 60.0
"""The same before the first beat."""
FAREWELL = 5.0
"""What a child may take to end when asked, in seconds."""
_NAP = 5.0
"""The longest this process sleeps at a stretch, in seconds."""
_OVERSLEPT = 2.0
"""Later than this the whole computer stood still, and silence proves nothing."""


def can_supervise() -> bool:
    """Tell whether this system can start processes as the supervisor does."""
    return hasattr(os, "fork")


def supervise(run: Callable[[], int], show_notice: Callable[[], int]) -> int:
    """Run `run` in a child until it ends by its own choice; return its exit code.

    `show_notice` sends visitors to the desk, in a child of its own, while the kiosk
    crashes again and again.
    """
    return Supervisor(run, show_notice).supervise()


class Child:
    """A process forked from this one, and what it told through its pipe."""

    def __init__(self, run: Callable[[], int]) -> None:
        self.pipe, signs = os.pipe()
        parent = os.getpid()
        self.number = os.fork()
        if self.number == 0:
            os.close(self.pipe)
            use_pipe(signs)
            _begin_as_child(parent)
            raise SystemExit(run())
        os.close(signs)
        self.began = time.monotonic()
        self.was_ready = self.has_chosen = self.has_beaten = False
        self._code: int | None = None

    def take_signs(self) -> bytes:
        """Read what it told meanwhile; nothing once the pipe is closed."""
        signs = os.read(self.pipe, 4096)
        for sign in (signs[i : i + 1] for i in range(len(signs))):
            self.has_chosen = self.has_chosen or sign == CHOSEN
            self.was_ready = self.was_ready or sign == FIRST_FRAME
            self.has_beaten = (self.has_beaten or sign == BEAT) and sign != ANEW
        return signs

    def has_told(self) -> bool:
        """Tell whether there is something to read of it, or its end."""
        return bool(select.select([self.pipe], [], [], 0)[0])

    def end_code(self) -> int | None:
        """Return the exit code, as negative signal where one killed it; none so far."""
        if self._code is not None:
            return self._code
        number, status = os.waitpid(self.number, os.WNOHANG)
        if number == 0:
            return None
        while self.has_told() and self.take_signs():
            pass
        self._code = os.waitstatus_to_exitcode(status)
        return self._code

    def send(self, number: int) -> None:
        """Send a signal to it and to all in its process group."""
        if self._code is not None:
            return
        for kill in (os.killpg, os.kill):
            try:
                kill(self.number, number)
            except ProcessLookupError:
                continue

    def close(self) -> None:
        """Forget it."""
        os.close(self.pipe)


class Supervisor:
    """One kiosk, and the notice in its place."""

    def __init__(self, run: Callable[[], int], show_notice: Callable[[], int]) -> None:
        self._run = run
        self._show_notice = show_notice
        self._service = ServiceManager()
        self._crashes = Crashes()
        self._notice: Child | None = None
        self._is_asked_to_stop = False
        self._wake, self._waker = os.pipe()
        for end in (self._wake, self._waker):
            os.set_blocking(end, False)

    def supervise(self) -> int:
        """Start the kiosk until it ends by its own choice, or somebody wants it to."""
        signal.set_wakeup_fd(self._waker, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self._stop)
        while True:
            child = Child(self._run)
            code = self._watch(child)
            child.close()
            if self._is_asked_to_stop or child.has_chosen:
                self._take_notice_down()
                return 0 if self._is_asked_to_stop else code
            now = time.monotonic()
            wait = self._crashes.note(child.began, now, was_ready=child.was_ready)
            os.environ[LAST_CODE] = str(code)
            _say(f"crashed code={code}")
            if self._crashes.are_too_many:
                self._put_notice_up()
            if not self._sleep(now + wait):
                self._take_notice_down()
                return 0

    def _watch(self, child: Child) -> int:
        """Wait for the child's end, and bring it about where it falls silent."""
        heard = time.monotonic()
        is_open = True
        while True:
            limit = SILENCE if child.has_beaten else START
            woken = self._wait(heard + limit, [child.pipe] if is_open else [])
            if woken is None:
                heard = time.monotonic()
                continue
            if self._is_asked_to_stop:
                return self._end(child)
            code = child.end_code()
            if code is not None:
                return code
            if child.pipe in woken:
                signs = child.take_signs()
                is_open = bool(signs)
                heard = time.monotonic()
                self._note(child, signs)
            elif not child.has_beaten:
                self._service.tell(ALIVE)
            # Where this process stood still, the kiosk may have beaten meanwhile.
            has_told = is_open and child.has_told()
            if time.monotonic() - heard >= limit and not has_told:
                _say(f"silent seconds={limit:.0f}")
                child.send(signal.SIGKILL)
                heard = time.monotonic()

    def _note(self, child: Child, signs: bytes) -> None:
        if FIRST_FRAME in signs:
            self._service.tell(READY)
            self._take_notice_down()
        if child.has_beaten or ANEW in signs:
            self._service.tell(ALIVE)

    def _end(self, child: Child) -> int:
        """Have the child end, gently first."""
        self._service.tell(STOPPING)
        child.send(signal.SIGTERM)
        until = time.monotonic() + FAREWELL
        while (code := child.end_code()) is None:
            if time.monotonic() >= until:
                child.send(signal.SIGKILL)
            self._wait(max(until, time.monotonic() + 1), [])
        return code

    def _sleep(self, until: float) -> bool:
        """Wait before the next start; tell whether there shall be one."""
        while time.monotonic() < until and not self._is_asked_to_stop:
            self._wait(until, [])
            self._service.tell(ALIVE)
        return not self._is_asked_to_stop

    def _wait(self, until: float, pipes: list[int]) -> list[int] | None:
        """Wait for a signal or a sign; none where the computer stood still."""
        before = time.monotonic()
        nap = max(0.0, min(_NAP, until - before))
        woken = select.select([self._wake, *pipes], [], [], nap)[0]
        if self._wake in woken:
            os.read(self._wake, 4096)
        if not woken and time.monotonic() - before > nap + _OVERSLEPT:
            return None
        return woken

    def _stop(self, *_: object) -> None:
        self._is_asked_to_stop = True

    def _put_notice_up(self) -> None:
        if self._notice is not None:
            if self._notice.end_code() is None:
                return
            self._notice.close()
        _say(f"out-of-order crashes={self._crashes.number}")
        self._notice = Child(self._show_notice)

    def _take_notice_down(self) -> None:
        notice, self._notice = self._notice, None
        if notice is None:
            return
        notice.send(signal.SIGKILL)
        while notice.end_code() is None:
            self._wait(time.monotonic() + 1, [])
        notice.close()


def _begin_as_child(parent: int) -> None:
    """Be an ordinary process that ends with its parent."""
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
    # The parent passes on what a terminal sends.
    os.setpgid(0, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from kiosk.orphans import end_with_parent

    end_with_parent(parent)


def _say(line: str) -> None:
    """Write an event line; nobody may be left to read it, or read it too slowly."""
    try:
        if select.select([], [sys.stderr], [], 0)[1]:
            os.write(sys.stderr.fileno(), f"{line}\n".encode())
    except (OSError, ValueError, AttributeError):
        return
