"""A thread beside the screens', whose errors nobody has to ask for."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")


class Worker(ThreadPoolExecutor):
    """Does one thing after another, and outlives whatever one of them raises.

    An error reaches `threading.excepthook`, as it does from a thread that died of it;
    an executor alone would keep it until somebody asks, and here nobody does.
    """

    def __init__(self, name: str) -> None:
        super().__init__(1, thread_name_prefix=name)

    def submit(
        self,
        fn: Callable[_Arguments, _Result],
        /,
        *args: _Arguments.args,
        **kwargs: _Arguments.kwargs,
    ) -> Future[_Result]:
        """Do `fn` after what was asked for before."""
        future = super().submit(fn, *args, **kwargs)
        future.add_done_callback(_tell)
        return future


def _tell(future: Future[_Result]) -> None:
    if future.cancelled():
        return
    error = future.exception()
    if error is not None:
        thread = threading.current_thread()
        facts = (type(error), error, error.__traceback__, thread)
        threading.excepthook(threading.ExceptHookArgs(facts))
