"""The thread that reads topics beside the screens.

Not a `Worker`: that loads `concurrent.futures`, and `logging` with it, and a visitor's
first touch would wait for both.
"""

from __future__ import annotations

import sys
import threading
from functools import partial
from queue import SimpleQueue
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVarTuple, Unpack

    _Told = TypeVarTuple("_Told")


class ReadingThread:
    """Does one thing after another, and outlives whatever one of them raises.

    An error reaches `threading.excepthook`, as it does from a thread that died of it.
    """

    def __init__(self, name: str) -> None:
        self._tasks: SimpleQueue[Callable[[], object]] = SimpleQueue()
        self._is_closed = False
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def submit(self, do: Callable[[Unpack[_Told]], object], /, *told: *_Told) -> None:
        """Do `do` after what was asked for before."""
        self._tasks.put(partial(do, *told))

    def close(self) -> None:
        """Let what is under way come to its end, and do nothing of what waits."""
        self._is_closed = True
        self._tasks.put(lambda: None)
        self._thread.join()

    def _work(self) -> None:
        while not self._is_closed:
            task = self._tasks.get()
            if self._is_closed:
                return
            try:
                task()
            except BaseException:  # noqa: BLE001 - it is told, and the next one is done
                facts = (*sys.exc_info(), self._thread)
                threading.excepthook(threading.ExceptHookArgs(facts))
