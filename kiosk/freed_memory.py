"""Has what Python frees overwritten at once, and given back to the system.

Python hands the memory of small objects out again without clearing it, so a name that
nobody holds any more stays readable, even beside a shorter text that took its place.
The C library's memory is cleared as it is freed, see `tunables.py`; from here on Python
asks the C library for new objects. A frozen program ignores PYTHONMALLOC, so the
environment cannot do it.

What is free and between two things that stay would be the process's for ever: large
pieces are kept apart, the others together, and the rest is given back between visits.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import ClassVar

_RAW, _OBJECTS = 0, (1, 2)
"""Python's domains: the C library's own memory, and the two that Python shares out."""
_CALLS = ("malloc", "calloc", "realloc", "free")
_MMAP_THRESHOLD, _ARENA_MAX = -3, -8  # of mallopt(3)
LARGE_PIECE = 4 << 20
"""Bytes: a picture of half a screen. With 1 MB the article's own pictures are mapped
anew as each is opened, and a screen change costs a twentieth more."""


class _Allocator(ctypes.Structure):
    """`PyMemAllocatorEx` of Python's C interface."""

    _fields_: ClassVar = [(name, ctypes.c_void_p) for name in ("context", *_CALLS)]


def take_memory_from_the_c_library() -> None:
    """Let what is made from now on be overwritten as it is freed.

    Older objects stay where they are: Python's own `free` and `realloc` tell by the
    address whose memory it is, and pass on what is not theirs. A block that `realloc`
    makes from nothing, as of a bytearray that grows, stays Python's: no typed text may
    be put there. Call it before anybody can type. Where somebody chose how Python's
    memory is kept, has it checked or traced, it is left as it is.
    """
    if sys.platform != "linux" or _is_chosen():
        return
    plain = _allocator(_RAW)
    for domain in _OBJECTS:
        allocator = _allocator(domain)
        if plain.context or allocator.context:
            return
        allocator.malloc, allocator.calloc = plain.malloc, plain.calloc
        ctypes.pythonapi.PyMem_SetAllocator(domain, ctypes.byref(allocator))


def keep_memory_together() -> None:
    """Have large pieces kept apart, and small ones in one place (Linux).

    Otherwise the C library takes large pieces from where the small ones are as soon as
    one was freed, and small things that come between keep the place of pictures. And
    each thread would have a heap of its own, whose holes no other thread fills. Call it
    before there is a second thread.
    """
    _tell_the_c_library("mallopt", _MMAP_THRESHOLD, LARGE_PIECE)
    _tell_the_c_library("mallopt", _ARENA_MAX, 1)


def give_back_what_is_free() -> None:
    """Hand pages that nothing is on to the system, between visits (Linux)."""
    _tell_the_c_library("malloc_trim", 0)


def _tell_the_c_library(name: str, *values: int) -> None:
    call = getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
    if call is not None:
        call(*values)


def _is_chosen() -> bool:
    """Tell whether Python shares its memory out by another allocator than its usual."""
    has_lock = getattr(sys, "_is_gil_enabled", lambda: True)()
    return not has_lock or bool(os.environ.get("PYTHONMALLOC"))


def _allocator(domain: int) -> _Allocator:
    found = _Allocator()
    ctypes.pythonapi.PyMem_GetAllocator(domain, ctypes.byref(found))
    return found
