"""The vault in the running kiosk: opened after the start, closed on a doubt."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.config.clinic_files import DEMONSTRATION_KEY_FILE
from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.vault.files import make_private_folder
from kiosk.vault.from_settings import vault_setup
from kiosk.vault.locks import KIOSK_LOCK, FolderLock
from kiosk.vault.queue import QUEUE_FILE, initialise
from kiosk.vault.setup import VaultSetup
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from kiosk.vault.state import ClosedReason
from kiosk.visitor.form.store import FormStore
from tests.support.drive import wait_for
from tests.unit.vault.clinic import Clinic, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def start(qapp: object) -> Iterator[Callable[[Callable[[], VaultSetup]], FormStore]]:
    """Start stores and wait for what they say first; close them at the end."""
    assert qapp is not None
    started: list[FormStore] = []

    def start(make_setup: Callable[[], VaultSetup]) -> FormStore:
        store = FormStore(make_setup)
        started.append(store)
        wait_for(store.changed, store.start)
        return store

    yield start
    for store in started:
        store.close()


@pytest.fixture
def setup(tmp_path: Path) -> VaultSetup:
    """Set a clinic's kiosk up whose keys nobody has proven yet."""
    folder = tmp_path / "data"
    make_private_folder(folder)
    recipients = tmp_path / "recipients.txt"
    recipients.write_text(Clinic().recipients(), "utf-8")
    Signer.create(folder / SIGNING_KEY_FILE)
    return VaultSetup(folder, "kiosk-1", recipients, queue_id=initialise(folder))


def test_a_demonstration_makes_its_keys_and_keeps_forms(
    start: Callable[..., FormStore], tmp_path: Path
) -> None:
    """Without any settings the store is open, and its key lies beside the queue."""
    loaded = load_settings(None, {}, CommandLine(data=tmp_path / "data"))
    store = start(lambda: vault_setup(loaded))
    assert store.state.is_open
    assert (tmp_path / "data" / DEMONSTRATION_KEY_FILE).exists()
    answers: list[object] = []
    store.saved.connect(lambda form_id, saved: answers.append((form_id, saved.seq)))
    form = Form()
    wait_for(store.saved, lambda: store.save(form))
    wait_for(store.saved, lambda: store.save(form))
    assert answers == [(form.id, 1), (form.id, 1)]


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        ("nothing", ClosedReason.CANARY_MISSING),
        ("no keys", ClosedReason.KEYS_UNUSABLE),
        ("no queue", ClosedReason.QUEUE_MISSING),
        ("another kiosk", ClosedReason.ALREADY_RUNNING),
    ],
)
def test_a_clinics_store_stays_closed_until_it_is_sound(
    start: Callable[..., FormStore], setup: VaultSetup, harm: str, reason: ClosedReason
) -> None:
    """Unproven or missing keys, a missing queue, a second kiosk: closed, with why."""
    lock = FolderLock(setup.folder, KIOSK_LOCK)
    if harm == "no keys":
        assert setup.recipients is not None
        setup.recipients.write_text("not a key", "utf-8")
    elif harm == "no queue":
        (setup.folder / QUEUE_FILE).unlink()
    elif harm == "another kiosk":
        lock.acquire()
    assert start(lambda: setup).state.reason is reason
    lock.release()


def test_a_store_put_right_opens_without_a_restart(
    start: Callable[..., FormStore], setup: VaultSetup
) -> None:
    """A queue that was away and is back is used again, and never replaced meanwhile."""
    setup = replace(setup, needs_canary=False)
    store = start(lambda: setup)
    assert store.state.is_open
    file = setup.folder / QUEUE_FILE
    away = file.rename(setup.folder / "away")
    wait_for(store.changed, store.refresh)
    assert store.state.reason is ClosedReason.QUEUE_MISSING
    assert not file.exists()
    failed: list[object] = []
    store.failed.connect(lambda _, reason: failed.append(reason))
    wait_for(store.failed, lambda: store.save(Form()))
    assert failed == [ClosedReason.QUEUE_MISSING]
    away.rename(file)
    wait_for(store.changed, store.refresh)
    assert store.state.is_open


def test_a_folder_that_cannot_be_set_up_is_tried_again(
    start: Callable[..., FormStore], setup: VaultSetup
) -> None:
    """A demonstration whose folder is unusable at first opens once it is usable."""
    errors: list[OSError] = [PermissionError(13, "no")]

    def make_setup() -> VaultSetup:
        if errors:
            raise errors.pop()
        return replace(setup, needs_canary=False)

    store = start(make_setup)
    assert store.state.reason is ClosedReason.READ_ONLY
    wait_for(store.changed, store.refresh)
    assert store.state.is_open


@pytest.mark.parametrize("window", [["--window", "640x480"], []])
def test_a_second_kiosk_with_the_same_data_folder_is_refused(
    setup: VaultSetup, window: list[str]
) -> None:
    """It ends with code 3 and says why, also under the supervisor, which lets it be."""
    command = [
        sys.executable,
        "-m",
        "kiosk.visitor.app",
        "--data",
        str(setup.folder),
        *window,
    ]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    with FolderLock(setup.folder, KIOSK_LOCK):
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, env=env, timeout=900
        )
    assert done.returncode == 3
    assert "Another kiosk is running" in done.stderr
    assert str(setup.folder) in done.stderr
    assert "restarted" not in done.stderr


def test_a_form_that_cannot_be_sealed_fails_alone(
    start: Callable[..., FormStore], setup: VaultSetup
) -> None:
    """The store stays open for the next form, and nothing of this one is told."""

    class Poison(Form):
        def payload(self) -> dict[str, object]:
            raise ValueError("Maria")

    store = start(lambda: replace(setup, needs_canary=False))
    failed: list[object] = []
    store.failed.connect(lambda form_id, reason: failed.append((form_id, reason)))
    poison = Poison()
    wait_for(store.failed, lambda: store.save(poison))
    assert failed == [(poison.id, None)]
    wait_for(store.saved, lambda: store.save(Form()))


def test_an_unopened_store_takes_nothing(tmp_path: Path, qapp: object) -> None:
    """A form sent before the vault was opened fails at once and can be sent again."""
    assert qapp is not None
    store = FormStore(lambda: VaultSetup(tmp_path, "kiosk-1", None))
    failed: list[object] = []
    store.failed.connect(lambda _, reason: failed.append(reason))
    store.save(Form())
    store.close()
    assert failed == [ClosedReason.NOT_OPENED]
