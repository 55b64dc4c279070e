"""Python's own import again, once PySide has been loaded, and less loaded with it.

PySide puts a hook in its place that reads the source of every module which imports
anything, to look for `from __feature__ import`. Nothing here uses that, and it costs a
tenth of the start and holds all those sources in memory.

It also compiles anew, at each start, what words its complaints about wrong arguments
and what writes its type stubs: a quarter of a bare window. That is loaded when it is
called for. Both were measured on 6.12.0; a version of PySide that has no such hook and
no such modules is loaded as it loads itself.
"""

from __future__ import annotations

import builtins
import gc
import sys
from importlib.machinery import ModuleSpec
from threading import RLock
from types import ModuleType
from typing import Any

_OWN = builtins.__import__
_SIGNATURES = "shibokensupport.signature"
_LATER = (
    "errorhandler",
    "layout",
    "lib.enum_sig",
    "lib.pyi_generator",
    "parser",
)
"""What PySide's loader loads, and calls only in functions of its own."""


def take_import_back() -> None:
    """Import PySide, if need be, and take its hook out.

    Python's collector rests from here on, until `ScreenThreadCollector` has it: it
    would look again and again at modules that all stay.
    """
    gc.disable()
    builtins.__import__ = _import_with_less
    try:
        import PySide6.QtCore  # noqa: F401 - this is what sets the hook
    finally:
        builtins.__import__ = _OWN


def _import_with_less(name: str, *told: Any, **named: Any) -> ModuleType:
    """Import as ever; what PySide's loader asks for here comes later."""
    if name == _SIGNATURES:
        for late in (f"{_SIGNATURES}.{part}" for part in _LATER):
            sys.modules.setdefault(late, _LateModule(late))
    return _OWN(name, *told, **named)


class _LateModule(ModuleType):
    """A module of PySide's that is loaded when something of it is asked for."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__spec__ = ModuleSpec(name, None)
        self._name = name
        self._is_loading = RLock()

    def __getattr__(self, name: str) -> Any:
        with self._is_loading:
            own_name = self.__dict__.pop("_name", None)
            if own_name is not None:
                loader: Any = sys.modules[_SIGNATURES].__loader__
                # Its loader has given it another name, by which it cannot be found.
                self.__spec__ = ModuleSpec(own_name, loader)
                loader.exec_module(self)
        try:
            return self.__dict__[name]
        except KeyError:
            raise AttributeError(name) from None
