"""The packs that are kept beside the forms, one of them shown.

A pack is written to a folder that nobody looks into, flushed to the disk and given its
name; only then one small file is replaced that says which folder is shown. A kill or
power cut at any point leaves the old topics or the new ones, whole.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk.config.installed import PACK_FOLDER, shelf_folder
from kiosk.packs.record import (
    ContentNews,
    KeptPack,
    ShelfRecord,
    read_record,
    write_record,
)
from kiosk.vault.files import (
    create_private,
    give_folder_to_owner,
    make_private_folder,
    sync_folder,
)
from kiosk.vault.locks import LOCK_WAIT, FolderLock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.packs.pack import Pack, Refusal

KEPT = 3
_STAGED = "new"
_LOCK = "packs.lock"


class NothingBeforeError(Exception):
    """There is no earlier content to go back to."""


class PackShelf:
    """The shelf in one data folder. `now` is the wall clock.

    Its acts raise OSError, and `LockHeldError` where another program is at it.
    """

    def __init__(self, data_folder: Path, now: Callable[[], float]) -> None:
        self._data = data_folder
        self._folder = shelf_folder(data_folder)
        self._now = now

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep everybody else from the shelf; whoever changes it holds this."""
        make_private_folder(self._folder)
        with FolderLock(self._folder, _LOCK, wait=LOCK_WAIT):
            yield

    @contextmanager
    def staged(self, pack: Pack) -> Iterator[Path]:
        """Write the topics of `pack` where nobody shows them; they go at the end."""
        staged = self._folder / _STAGED
        shutil.rmtree(staged, ignore_errors=True)
        try:
            self._write(pack, staged)
            yield staged
        finally:
            shutil.rmtree(staged, ignore_errors=True)

    def is_shown(self, pack: Pack) -> bool:
        """Tell whether these very topics are shown, to the last byte."""
        shown = read_record(self._data).shown
        if not shown.endswith(f"-{pack.mark}"):
            return False
        folder = self._folder / shown
        try:
            return all(
                (folder / name).read_bytes() == data
                for name, data in pack.files.items()
            )
        except OSError:
            return False

    def show(self, staged: Path, pack: Pack, signer: str) -> KeptPack:
        """Show what was staged from now on, and keep the two before it."""
        record = read_record(self._data)
        number = record.number + 1
        new = KeptPack(
            folder=f"{number:06d}-{pack.mark}",
            signer=signer,
            made=pack.made.isoformat(),
            reason=pack.reason,
            installed=int(self._now()),
            before=record.shown,
        )
        # Left there by a kill before it was remembered.
        shutil.rmtree(self._folder / new.folder, ignore_errors=True)
        staged.rename(self._folder / new.folder)
        sync_folder(self._folder)
        news = ContentNews(when=int(self._now()), what="installed", reason=pack.reason)
        kept = _newest(new, record)
        changed = ShelfRecord(number=number, shown=new.folder, kept=kept, news=news)
        write_record(self._data, changed)
        self._forget_strays(changed)
        return new

    def roll_back(self, reason: str) -> KeptPack | None:
        """Show what was shown before the pack on show; None is what came along.

        Raises `NothingBeforeError`.
        """
        record = read_record(self._data)
        shown = record.pack(record.shown)
        before = record.pack(shown.before) if shown else None
        if shown is None or (shown.before and before is None):
            raise NothingBeforeError
        news = ContentNews(when=int(self._now()), what="rolled-back", reason=reason)
        target = before.folder if before else ""
        changed = record.model_copy(update={"shown": target, "news": news})
        write_record(self._data, changed)
        return before

    def note_refused(self, refusal: Refusal) -> None:
        """Let staff hear that a pack was refused; the topics stay as they are."""
        news = ContentNews(when=int(self._now()), what="refused", refusal=refusal)
        record = read_record(self._data)
        write_record(self._data, record.model_copy(update={"news": news}))

    def _write(self, pack: Pack, folder: Path) -> None:
        folders = {folder}
        folder.mkdir(mode=0o700)
        give_folder_to_owner(folder)
        for name, data in pack.files.items():
            file = folder / name
            for parent in reversed(file.relative_to(folder).parents[:-1]):
                if folder / parent not in folders:
                    (folder / parent).mkdir(mode=0o700)
                    give_folder_to_owner(folder / parent)
                    folders.add(folder / parent)
            with os.fdopen(create_private(file), "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
        for each in folders:
            sync_folder(each)

    def _forget_strays(self, record: ShelfRecord) -> None:
        """Delete packs nobody remembers: too old, or left by a kill."""
        kept = {each.folder for each in record.kept}
        for path in self._folder.iterdir():
            if PACK_FOLDER.fullmatch(path.name) and path.name not in kept:
                shutil.rmtree(path, ignore_errors=True)


def _newest(new: KeptPack, record: ShelfRecord) -> tuple[KeptPack, ...]:
    """Keep the new pack, the one shown before it, then the newest of the others."""
    before = record.pack(record.shown)
    others = [each for each in record.kept if each != before]
    wanted = [new, *([before] if before else []), *others][:KEPT]
    return tuple(sorted(wanted, key=lambda each: each.folder, reverse=True))
