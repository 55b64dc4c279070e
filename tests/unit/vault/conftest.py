"""A kiosk's vault with real files, and the keys of a clinic to open what it sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.vault.files import make_private_folder
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.queue import Queue, initialise
from kiosk.vault.setup import VaultSetup, load_sealer
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from kiosk.vault.writer import Writer
from tests.unit.vault.clinic import A_LOT_OF_SPACE, NOON, Clinic
from tests.unit.vault.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.vault.sealing import Sealer


@pytest.fixture(scope="session")
def clinic() -> Clinic:
    """Make the clinic's keys."""
    return Clinic()


@pytest.fixture
def setup(tmp_path: Path, clinic: Clinic) -> VaultSetup:
    """Set a kiosk up: folder, empty queue, signing key, public keys."""
    folder = tmp_path / "data"
    make_private_folder(folder)
    recipients = tmp_path / "recipients.txt"
    recipients.write_text(clinic.recipients(), "utf-8")
    queue_id = initialise(folder)
    Signer.create(folder / SIGNING_KEY_FILE)
    return VaultSetup(
        folder=folder,
        kiosk_id="kiosk-1",
        recipients=recipients,
        queue_id=queue_id,
        needs_canary=False,
    )


@pytest.fixture
def sealer(setup: VaultSetup) -> Sealer:
    """Load the kiosk's sealer."""
    return load_sealer(setup)


@pytest.fixture
def queue(setup: VaultSetup) -> Iterator[Queue]:
    """Open the queue, as the staff's commands do."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        yield queue


@pytest.fixture
def writers(setup: VaultSetup) -> Iterator[Callable[..., Writer]]:
    """Start writers that are closed at the end of the test."""
    started: list[Writer] = []

    def start(**changed: object) -> Writer:
        options: dict[str, object] = {
            "free_space": lambda _: A_LOT_OF_SPACE,
            "now": lambda: NOON,
            "pause": lambda: None,
        }
        chosen = changed.pop("setup", setup)
        writer = Writer(chosen, **(options | changed))  # type: ignore[arg-type]
        started.append(writer)
        return writer

    yield start
    for writer in started:
        writer.close()


@pytest.fixture
def writer(writers: Callable[..., Writer]) -> Writer:
    """Start the kiosk's writer."""
    return writers()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Start the desk's memory, empty."""
    with Ledger(tmp_path / "desk" / "opened-forms.db") as ledger:
        yield ledger


@pytest.fixture
def desk(clinic: Clinic, ledger: Ledger) -> Desk:
    """Sit down at the desk's PC."""
    return Desk(clinic.own, ledger)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Plug a stick in."""
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick
