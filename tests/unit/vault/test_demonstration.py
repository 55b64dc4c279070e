"""A demonstration works at once, and never with a clinic's forms."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from kiosk.config.clinic_files import DEMONSTRATION_KEY_FILE, holds_clinics_files
from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.config.places import Places
from kiosk.staff.register import REGISTER_FILE
from kiosk.vault.demonstration import prepare_demonstration
from kiosk.vault.from_settings import vault_setup
from kiosk.vault.opening.keyfiles import load_identities
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.proof import PROOF_FILE
from kiosk.vault.queue import QUEUE_FILE, Queue
from kiosk.vault.setup import load_sealer
from kiosk.vault.signing import SIGNING_KEY_FILE
from kiosk.vault.state import ClosedReason, StoreError
from tests.unit.vault.keeping import carry_away, keep, open_batch

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.setup import VaultSetup


def test_its_own_key_opens_what_it_saved(tmp_path: Path) -> None:
    """Made on the spot, beside the queue, for this account alone."""
    folder = tmp_path / "demonstration"
    setup = prepare_demonstration(folder)
    key = folder / DEMONSTRATION_KEY_FILE

    with Queue.open(folder) as queue:
        keep(queue, load_sealer(setup), 2)
        batch = carry_away(queue, load_sealer(setup), tmp_path)
    with Ledger(tmp_path / "desk" / "ledger.db") as ledger:
        identities = load_identities(key, lambda: pytest.fail("it has no passphrase"))
        records, outcome = open_batch(batch.file, identities, ledger)

    assert len(records) == 2
    assert outcome.receipt is not None
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_second_start_changes_nothing(tmp_path: Path) -> None:
    """Key, signature and queue stay, so older demonstration forms still open."""
    prepare_demonstration(tmp_path / "demonstration")
    folder = tmp_path / "demonstration"
    before = {file.name: file.read_bytes() for file in folder.iterdir()}

    prepare_demonstration(folder)

    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_it_keeps_away_from_a_clinics_queue(setup: VaultSetup) -> None:
    """Settings that were not found must not turn a clinic's kiosk into a toy."""
    before = {file.name: file.read_bytes() for file in setup.folder.iterdir()}

    with pytest.raises(StoreError) as failure:
        prepare_demonstration(setup.folder)

    assert failure.value.reason is ClosedReason.QUEUE_FOREIGN
    assert (setup.folder / QUEUE_FILE).exists()
    assert {file.name: file.read_bytes() for file in setup.folder.iterdir()} == before


@pytest.mark.parametrize(
    "name",
    [
        QUEUE_FILE,
        f"{QUEUE_FILE}-journal",
        "queue.damaged-1.db",
        "queue.salvaged-2.db",
        "queue.before-version-2.db",
        SIGNING_KEY_FILE,
        PROOF_FILE,
        "recipients.txt",
        f"staff/{REGISTER_FILE}",
    ],
)
def test_one_file_of_a_clinic_is_enough_to_keep_a_demonstration_out(
    tmp_path: Path, name: str
) -> None:
    """The queue may be what is missing: no private key is put beside the rest."""
    folder = tmp_path / "data"
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_bytes(b"a clinic's")

    with pytest.raises(StoreError):
        prepare_demonstration(folder)

    assert not (folder / DEMONSTRATION_KEY_FILE).exists()


def test_a_folder_it_did_not_make_keeps_its_rights(tmp_path: Path) -> None:
    """Somebody may name a folder that everybody works in."""
    folder = tmp_path / "everybodys"
    folder.mkdir()
    folder.chmod(0o1777)

    prepare_demonstration(folder)

    assert stat.S_IMODE(folder.stat().st_mode) == 0o1777
    assert stat.S_IMODE((folder / DEMONSTRATION_KEY_FILE).stat().st_mode) == 0o600


@pytest.mark.parametrize("place", ["system", "user", "named"])
def test_a_clinic_whose_settings_file_is_gone_is_no_demonstration(
    setup: VaultSetup, tmp_path: Path, place: str
) -> None:
    """The form is closed, the reason has a name, and no key is made anywhere."""
    nowhere = tmp_path / "nowhere"
    places = Places(
        system_config=nowhere,
        user_config=nowhere,
        system_data=setup.folder if place == "system" else nowhere,
        user_data=setup.folder if place == "user" else nowhere,
    )
    named = CommandLine(data=setup.folder if place == "named" else None)
    before = sorted(setup.folder.iterdir())
    loaded = load_settings(None, {}, named, places)

    with pytest.raises(StoreError) as failure:
        vault_setup(loaded)

    assert failure.value.reason is ClosedReason.SETTINGS_MISSING
    assert not loaded.is_demonstration
    assert not loaded.form_allowed
    assert [each.code for each in loaded.problems] == ["settings-missing"]
    assert sorted(setup.folder.iterdir()) == before


def test_a_demonstrations_own_folder_stays_one(tmp_path: Path) -> None:
    """Its key is the first file it makes, so a start that was cut off goes on."""
    prepare_demonstration(tmp_path / "demonstration")

    assert not holds_clinics_files(tmp_path / "demonstration")
    assert not holds_clinics_files(tmp_path / "not there")
