"""Whoever takes the computer away finds no word that a visitor typed (P1, P6)."""

from __future__ import annotations

import base64
import os
import resource
import signal
import subprocess
import time
from pathlib import Path

import pytest

from kiosk.vault.batch import batches
from kiosk.vault.batch.batches import export
from kiosk.vault.purge import purge
from kiosk.vault.queue import Queue
from kiosk.vault.setup import load_sealer
from tests.durability.clinic_folder import (
    ROOT,
    acknowledged,
    command_for,
    kept,
    queue_file,
)
from tests.durability.lifetime import NOON
from tests.durability.vault_process import hand_in_known, known_code, setup_in
from tests.support.typed_words import found_in, spellings

NAME = "Zanzibarrow"


def _at_home(folder: Path) -> dict[str, str]:
    """Lead everything that a process may write besides into `folder`."""
    home = folder / "home"
    (home / "tmp").mkdir(parents=True, exist_ok=True)
    return {
        **os.environ,
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(home / "pycache"),
    }


def _start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command_for(folder, *arguments),
        cwd=folder / "home",
        env=_at_home(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_after_visits_kills_and_crashes_no_word_is_in_any_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fifty forms, a kill, a crash with its core dump, an export and a purge."""
    monkeypatch.setattr(batches, "receipt_code", known_code)
    _at_home(folder)
    visit = _start(folder, "save", "50", "1", NAME)
    output, errors = visit.communicate(timeout=900)
    killed = _start(folder, "save", "500", "1", NAME)
    assert killed.stdout is not None
    while not killed.stdout.readline().startswith("ACK"):
        pass
    killed.send_signal(signal.SIGKILL)
    rest, _ = killed.communicate(timeout=900)
    crashed = _start(folder, "crash", NAME)
    _, last_words = crashed.communicate(timeout=900)
    assert crashed.returncode == -signal.SIGABRT
    assert len(acknowledged(output)) == 50

    everything = output + errors + rest + last_words
    assert found_in(folder, [NAME]) == []
    assert NAME not in everything

    setup = setup_in(folder)
    with Queue.open(setup.folder, setup.queue_id) as queue:
        now = NOON.timestamp()
        for batch in export(queue, load_sealer(setup), now, folder / "stick"):
            hand_in_known(queue, batch.number, now)
        purge(queue, now, 0, clock_ok=True)
    assert kept(folder) == []
    assert found_in(folder, [NAME]) == []


def test_without_the_ban_a_core_dump_would_hold_what_was_typed(folder: Path) -> None:
    """The safeguard is needed: the same crash, allowed to leave its memory behind."""
    pattern = Path("/proc/sys/kernel/core_pattern")
    if not pattern.exists() or pattern.read_text("ascii").strip() != "core":
        pytest.skip("this system does not put core dumps beside the program")
    if resource.getrlimit(resource.RLIMIT_CORE)[1] == 0:
        pytest.skip("this system allows no core dumps")
    _at_home(folder)

    crashed = _start(folder, "crash", NAME, "with-core")
    crashed.communicate(timeout=900)

    assert any("core" in hit for hit in found_in(folder, [NAME]))


@pytest.mark.parametrize("name", spellings(NAME))
def test_the_search_finds_a_word_in_every_spelling(folder: Path, name: str) -> None:
    """The search can fail: each spelling is found when it is there."""
    text = b"\1" + spellings(NAME)[name] + b"\2"
    (queue_file(folder).parent / "leak").write_bytes(text)

    assert any(name in hit for hit in found_in(folder, [NAME]))


def test_the_search_finds_a_word_inside_a_longer_base64(folder: Path) -> None:
    """Wherever in the text the word begins."""
    for lead in range(3):
        sent = base64.b64encode(b"x" * lead + NAME.encode() + b" and more")
        (folder / f"mail-{lead}").write_bytes(sent)

    assert len({hit.split(":")[0] for hit in found_in(folder, [NAME])}) == 3


@pytest.mark.torture
def test_saving_stays_quick_beside_other_work(folder: Path) -> None:
    """200 forms beside a busy processor: 99 of 100 within half a second (D12)."""
    from tests.durability.vault_process import Form, start

    busy = [
        subprocess.Popen(["sh", "-c", "while :; do :; done"])
        for _ in range(os.cpu_count() or 1)
    ]
    try:
        writer = start(folder)
        writer.refresh().result(300)
        waits, blocks = [], []
        for _ in range(200):
            began = time.monotonic()
            future = writer.submit(Form())
            blocks.append(time.monotonic() - began)
            future.result(300)
            waits.append(time.monotonic() - began)
        writer.close()
    finally:
        for each in busy:
            each.kill()
            each.wait()

    assert sorted(waits)[197] < 0.5
    assert max(blocks) < 0.1
