"""A kiosk whose disk fills up, becomes read-only or goes away, and comes back.

    unshare -m python -m tests.durability.disk_process FOLDER COMMAND

Runs as root in a mount namespace of its own, so nothing outside notices. Prints one
JSON object of what a visitor was told and what was found.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.vault.queue import Queue
from kiosk.vault.state import StoreError
from tests.durability.clinic_folder import kept, make_clinic_folder, queue_file
from tests.durability.vault_process import DATA, Form, start

if TYPE_CHECKING:
    from kiosk.vault.writer import Writer


def mount(*arguments: str | Path) -> None:
    """Mount something, for this process alone."""
    subprocess.run(["mount", *map(str, arguments)], check=True)


def tell(writer: Writer, form: Form | None = None) -> str:
    """Hand a form in and give the visitor's answer: `saved` or the staff's reason."""
    try:
        writer.submit(form or Form()).result(300)
    except StoreError as error:
        return error.reason.value
    return "saved"


def full(folder: Path) -> dict[str, object]:
    """Fill the disk to the last byte, look, then make room."""
    (folder / DATA).mkdir(mode=0o700)
    mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", folder / DATA)
    make_clinic_folder(folder)
    writer = start(folder)
    before = [tell(writer) for _ in range(3)]
    ballast = folder / DATA / "ballast"
    _fill(ballast)
    poor = Form()
    at_full = tell(writer, poor)
    while at_full == "saved":  # The last page had room.
        before.append(at_full)
        poor = Form()
        at_full = tell(writer, poor)
    is_open = writer.refresh().result(300).is_open
    again = tell(writer, poor)
    ballast.unlink()
    after = [tell(writer, poor), tell(writer)]
    writer.close()
    return {
        "before": before,
        "at_full": at_full,
        "open_while_full": is_open,
        "again": again,
        "after": after,
        "kept": len(kept(folder)),
    }


def _fill(file: Path) -> None:
    with file.open("wb", buffering=0) as stream:
        for size in (65_536, 4_096, 512):
            try:
                while stream.write(bytes(size)) == size:
                    pass
            except OSError:
                continue


def read_only(folder: Path) -> dict[str, object]:
    """Start on a disk that turned read-only, as after an error, then cure it.

    A file open for writing keeps the system from turning a disk read-only by hand, so
    the running kiosk's case is among the faults that strace injects (EROFS).
    """
    (folder / DATA).mkdir(mode=0o700)
    mount("-t", "tmpfs", "-o", "size=8m", "tmpfs", folder / DATA)
    make_clinic_folder(folder)
    writer = start(folder)
    before = tell(writer)
    writer.close()
    mount("-o", "remount,ro", folder / DATA)
    content = queue_file(folder).read_bytes()
    second = start(folder)
    at_start = second.refresh().result(300).reason
    during = tell(second)
    is_untouched = queue_file(folder).read_bytes() == content
    mount("-o", "remount,rw", folder / DATA)
    after = tell(second)
    second.close()
    return {
        "before": before,
        "during": during,
        "at_start": at_start,
        "is_untouched": is_untouched,
        "after": after,
        "kept": len(kept(folder)),
    }


def away(folder: Path) -> dict[str, object]:
    """Take the disk away under a running kiosk, start one without it, bring it back."""
    make_clinic_folder(folder)
    (folder / DATA).rename(folder / "disk")
    (folder / DATA).mkdir(mode=0o700)
    mount("--bind", folder / "disk", folder / DATA)
    writer = start(folder)
    before = tell(writer)
    subprocess.run(["umount", "-l", str(folder / DATA)], check=True)
    during = tell(writer)
    writer.close()
    late = start(folder)
    at_start = late.refresh().result(300).reason
    made = sorted(file.name for file in (folder / DATA).glob("*.db*"))
    mount("--bind", folder / "disk", folder / DATA)
    after = tell(late)
    late.close()
    return {
        "before": before,
        "during": during,
        "at_start": at_start,
        "made": made,
        "after": after,
        "kept": len(kept(folder)),
    }


def main(folder: Path, command: str) -> None:
    """Carry out one command and report."""
    report = {"full": full, "read-only": read_only, "away": away}[command](folder)
    # Whatever happened, the file is one that opens.
    Queue.open(folder / DATA).close()
    print(json.dumps(report))  # noqa: T201 - the answer


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
