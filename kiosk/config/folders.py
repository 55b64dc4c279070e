"""What a look at files and folders tells the settings; it needs no settings file."""

from __future__ import annotations

import errno
import os
import re
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")


def is_folder(path: Path) -> bool:
    """Tell whether `path` is a folder; one that may not be looked at is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_file(path: Path) -> bool:
    """Tell whether `path` is a file; one that may not be looked at is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def page_languages(content: Path) -> tuple[str, ...]:
    """Name the languages in which any topic of a content folder has a page.

    Names alone are looked at: whether a page is good is for the articles to say. A
    folder that cannot be read has none.
    """
    try:
        pages = {page.stem for page in content.glob("*/*.md")}
    except OSError:
        return ()
    return tuple(sorted(name for name in pages if LANGUAGE_TAG.fullmatch(name)))


def read_bounded(file: Path, most: int) -> tuple[bytes, int]:
    """Return at most `most` bytes of a plain file, and its mode.

    Raises OSError, also for what is no file; never waits for it.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(file, flags)
    try:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            words = os.strerror(errno.EISDIR) if stat.S_ISDIR(mode) else "not a file"
            raise IsADirectoryError(errno.EISDIR, words, str(file))
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            return stream.read(most), mode
    finally:
        os.close(descriptor)
