"""Files in which a start keeps for the next one what it worked out.

Each may be deleted at any time: what is kept holds while the files it followed from
are as they were, and is worked out anew otherwise.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def keep_file(file: Path, content: bytes) -> None:
    """Put `content` in the place of `file`: all of it, or what was there stays.

    Nothing waits for the disk: after a power cut what is kept may be damaged, which
    its reader finds. Raises OSError.
    """
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(beside, _FLAGS, 0o600), "wb") as stream:
            stream.write(content)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def file_facts(files: Iterable[os.DirEntry[str] | Path]) -> list[str]:
    """Tell what files are by path, size and time, in order. Raises OSError."""
    facts = [(os.fspath(file), file.stat()) for file in files]
    return sorted(f"{path} {fact.st_size} {fact.st_mtime_ns}" for path, fact in facts)
