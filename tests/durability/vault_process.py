"""A process that keeps forms, to be killed, starved and lied to by the tests.

    python -m tests.durability.vault_process FOLDER COMMAND [arguments]

It goes through the kiosk's own writer. What it prints is what a visitor would see:
`ACK id` when the form is said to be saved, `NO id reason` when the desk is asked for.
"""

from __future__ import annotations

import hashlib
import os
import random
import resource
import signal
import sys
import time
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from kiosk.coredumps import forbid_core_dumps
from kiosk.vault.queue import Queue
from kiosk.vault.setup import VaultSetup
from kiosk.vault.state import StoreError
from kiosk.vault.writer import Writer

A_LOT = 10**12
KIOSK_ID = "kiosk-1"
RECIPIENTS = "recipients.txt"
DATA = "data"


@dataclass
class Form:
    """A finished form, as the vault sees one."""

    name: str = "Ada"
    id: uuid.UUID = field(default_factory=uuid.uuid4)
    reference: str = "K7-4QD"
    replaces: tuple[uuid.UUID, ...] = ()

    def payload(self) -> dict[str, object]:
        """Give the answers."""
        return {"name": self.name, "phone": "555 0100"}


def setup_in(folder: Path) -> VaultSetup:
    """Name the vault that the tests made in `folder`; its queue must be there."""
    return VaultSetup(
        folder=folder / DATA,
        kiosk_id=KIOSK_ID,
        recipients=folder / RECIPIENTS,
        queue_id=(folder / "queue-id").read_text("ascii"),
        needs_canary=False,
    )


def start(folder: Path) -> Writer:
    """Start the writer as the kiosk does, on a disk with room."""
    return Writer(setup_in(folder), free_space=lambda _: A_LOT)


def say(line: str) -> None:
    """Write a line past every buffer, so that a kill cannot take it back."""
    os.write(1, line.encode("ascii") + b"\n")


def save(writer: Writer, form: Form) -> bool:
    """Hand one form in and say what the visitor is told."""
    try:
        writer.submit(form).result(300)
    except StoreError as error:
        say(f"NO {form.id} {error.reason}")
        return False
    say(f"ACK {form.id}")
    return True


def save_many(folder: Path, count: int, tries: int = 1, name: str = "Ada") -> None:
    """Save `count` forms; one that failed is handed in again with the same id."""
    writer = start(folder)
    writer.refresh().result(300)
    say("READY")
    for _ in range(count):
        form = Form(name)
        for _ in range(tries):
            if save(writer, form):
                break
    writer.close()


def save_on(folder: Path, count: int) -> None:
    """Save `count` forms, and as many again once the input has ended."""
    writer = start(folder)
    writer.refresh().result(300)
    say("READY")
    for until_then in (sys.stdin.read, bool):
        for _ in range(count):
            save(writer, Form("Ada"))
        until_then()
    writer.close()


def promise_too_early(folder: Path, count: int) -> None:
    """Say "saved" before anything is: the mistake that the tests must notice."""
    writer = start(folder)
    for _ in range(count):
        form = Form()
        say(f"ACK {form.id}")
        writer.submit(form).exception(30)
    writer.close()


def killed(folder: Path, rounds: int, seed: int, *, too_early: bool = False) -> None:
    """Fork a kiosk again and again and kill each at a random moment."""
    chance = random.Random(seed)
    # Imported here once, so that the children spend their lives saving.
    import pyrage  # noqa: F401
    from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: F401

    for _ in range(rounds):
        child = os.fork()
        if child == 0:
            _save_for_ever(folder, too_early=too_early)
        time.sleep(chance.uniform(0.02, 0.4 if rounds > 100 else 0.15))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _save_for_ever(folder: Path, *, too_early: bool) -> None:
    writer = start(folder)
    while True:
        form = Form()
        if too_early:  # The mistake that the test must notice.
            say(f"ACK {form.id}")
            writer.submit(form).result(300)
        else:
            save(writer, form)


def starved(folder: Path, steps: int) -> None:
    """Save with ever less memory to be had, each time in a process of its own.

    In turn the memory is short from the start, and only once the store is open.
    """
    import pyrage  # noqa: F401
    from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: F401

    for step in reversed(range(steps)):
        child = os.fork()
        if child == 0:
            try:
                _save_starved(folder, step // 2, is_open=bool(step % 2))
            finally:
                # Threads that could not start must not keep the process.
                os._exit(0)
        os.waitpid(child, 0)


def _save_starved(folder: Path, step: int, *, is_open: bool) -> None:
    writer = start(folder)
    if is_open:
        writer.refresh().result(300)
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    # A thread that starts reserves far more than it ever uses.
    room = step * (4 << 10 if is_open else 8 << 20)
    limit = pages * resource.getpagesize() + room
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    save(writer, Form())


def crash(folder: Path, name: str, mistake: str = "") -> None:
    """Save a form, then end as a fault in Qt would: by SIGABRT."""
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
    if not mistake:
        forbid_core_dumps()
    writer = start(folder)
    save(writer, Form(name))
    os.abort()


def known_code(_secret: bytes, listing: bytes) -> str:
    """Make a receipt that follows from the listing alone: no private key is here."""
    from kiosk.vault.batch.receipts import receipt_code

    return receipt_code(bytes(16), listing)


def hand_in_known(queue: Queue, number: int, now: float) -> None:
    """Type the receipt of a batch that was settled with `known_code`."""
    from kiosk.vault.batch.contents import contents_of
    from kiosk.vault.batch.receipts import confirm

    listing = contents_of(queue.connection, number).listing
    confirm(queue, known_code(b"", hashlib.sha256(listing).digest()), now)


def look_on(folder: Path, seconds: float) -> None:
    """Export, confirm nothing, and count, over and over, beside a running kiosk."""
    from kiosk.vault.batch import batches
    from kiosk.vault.batch.batches import export
    from kiosk.vault.setup import load_sealer

    batches.receipt_code = known_code
    setup = setup_in(folder)
    until, carried = time.monotonic() + seconds, 0
    while time.monotonic() < until or not carried:
        with Queue.open(setup.folder, setup.queue_id) as queue:
            now = datetime.now(UTC).timestamp()
            for batch in export(queue, load_sealer(setup), now, folder / "stick"):
                carried += batch.count
                say(f"BATCH {batch.number} {batch.count}")


def sweep(folder: Path, seconds: float) -> None:
    """Purge whatever is confirmed, over and over, beside a running kiosk."""
    from kiosk.vault.batch.receipts import open_batches
    from kiosk.vault.purge import purge

    setup = setup_in(folder)
    until, purged = time.monotonic() + seconds, 0
    while time.monotonic() < until or not purged:
        with Queue.open(setup.folder, setup.queue_id) as queue:
            now = datetime.now(UTC).timestamp()
            # Two batches of three arrive; their receipts are typed.
            for batch in open_batches(queue.connection):
                if batch.is_exported and batch.number % 3:
                    hand_in_known(queue, batch.number, now)
            deleted = purge(queue, now, 0, clock_ok=True)
        purged += deleted
        say(f"PURGED {deleted}")


def main(arguments: list[str]) -> None:
    """Carry out one command."""
    folder, command, rest = Path(arguments[0]), arguments[1], arguments[2:]
    if command == "save":
        save_many(folder, int(rest[0]), *(int(each) for each in rest[1:2]), *rest[2:])
    elif command == "save-on":
        save_on(folder, int(rest[0]))
    elif command == "promise":
        promise_too_early(folder, int(rest[0]))
    elif command == "killed":
        killed(folder, int(rest[0]), int(rest[1]), too_early="too-early" in rest)
    elif command == "starved":
        starved(folder, int(rest[0]))
    elif command == "crash":
        crash(folder, *rest)
    elif command == "look-on":
        look_on(folder, float(rest[0]))
    elif command == "sweep":
        sweep(folder, float(rest[0]))
    else:
        sys.exit(f"there is no {command}")


if __name__ == "__main__":
    main(sys.argv[1:])
