"""Carrying forms away: each in one batch, the same bytes again, gone on proof only."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.vault import files
from kiosk.vault.batch import contents, receipts
from kiosk.vault.batch.batches import export, has_canary, make_canary
from kiosk.vault.batch.receipts import UnknownReceiptError, confirm
from kiosk.vault.codes import ALPHABET, encode, read
from kiosk.vault.files import UnsafeFolderError, hash_file
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.setup import load_sealer
from kiosk.vault.status import read_status
from tests.unit.vault.clinic import NOON, Clinic, Form
from tests.unit.vault.keeping import NOW, carry_away, keep, members_of, open_batch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer
    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.writer import Writer


def test_the_same_batch_is_the_same_bytes(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """Written again, to another stick and days later, nothing in the file differs."""
    keep(queue, sealer, 30)
    first = carry_away(queue, sealer, tmp_path)
    other = tmp_path / "other"
    other.mkdir()

    [again] = export(queue, sealer, NOW + 1e6, other, again=True)

    assert again.number == first.number
    assert again.file.read_bytes() == first.file.read_bytes()


def test_public_programs_open_a_batch_without_us(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """`tar` and `sha256sum` take it apart, `age` opens each form (P3)."""
    for program in ("tar", "sha256sum", "age"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    keep(queue, sealer, [Form({"name": "王小明"})])
    batch = carry_away(queue, sealer, tmp_path)
    (tmp_path / "key").write_text(f"{clinic.recovery}\n")

    subprocess.run(["tar", "xf", batch.file.name], cwd=tmp_path, check=True)
    subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=tmp_path, check=True)
    [name] = [each.name for each in tmp_path.glob("0*.age")]
    opened = subprocess.run(
        ["age", "-d", "-i", "key", name], cwd=tmp_path, check=True, capture_output=True
    )

    assert '"record":{"name":"王小明"}'.encode() in opened.stdout


def test_nothing_waiting_makes_no_batch(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """An export of nothing leaves no file and no number."""
    assert export(queue, sealer, NOW, tmp_path) == []
    assert list(tmp_path.glob("*.agebatch*")) == []


def test_a_stick_that_cannot_be_written_costs_nothing(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """The batch stays open and the next stick gets it, under its old number."""
    keep(queue, sealer, 3)
    with pytest.raises(OSError, match="pulled"):
        export(queue, sealer, NOW, tmp_path / "pulled-out")
    keep(queue, sealer, 1)

    made = export(queue, sealer, NOW, tmp_path)

    assert [(batch.number, batch.count) for batch in made] == [(1, 3), (2, 1)]


def test_a_full_stick_is_left_as_it_was(
    queue: Queue, sealer: Sealer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No half batch stays behind to fill it further."""
    keep(queue, sealer, 1)

    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="full"):
        export(queue, sealer, NOW, tmp_path)
    monkeypatch.undo()

    assert [file.name for file in tmp_path.glob("*.agebatch*")] == []
    assert len(export(queue, sealer, NOW, tmp_path)) == 1


def test_a_link_in_place_of_the_stick_is_refused(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """Forms are not led somewhere else (P12)."""
    keep(queue, sealer, 1)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "stick").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(UnsafeFolderError):
        export(queue, sealer, NOW, tmp_path / "stick")

    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_links_under_our_names_are_never_followed(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """A stick prepared with links gets files, and what they led to stays (P12)."""
    keep(queue, sealer, 1)
    precious = tmp_path / "precious"
    precious.write_text("keep me")
    name = f"K{sealer.kiosk_id}-B1.agebatch"
    for link in (name, name + ".tmp"):
        (tmp_path / link).symlink_to(precious)

    batch = carry_away(queue, sealer, tmp_path)

    assert precious.read_text() == "keep me"
    assert not batch.file.is_symlink()
    assert batch.file.stat().st_mode & 0o777 == 0o600


def test_what_a_stick_did_not_keep_is_noticed(
    queue: Queue, sealer: Sealer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A batch counts as written only after it was read again and compared."""
    keep(queue, sealer, 1)
    monkeypatch.setattr(files, "hash_file", lambda _: b"something else")

    with pytest.raises(OSError, match="did not keep"):
        export(queue, sealer, NOW, tmp_path)

    assert read_status(queue, NOON).last_export is None


def test_an_older_batch_of_the_same_name_is_kept(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """After a damaged queue was replaced batch 1 comes again and overwrites nothing."""
    keep(queue, sealer, 1)
    older = tmp_path / f"K{sealer.kiosk_id}-B1.agebatch"
    older.write_bytes(b"forms of the time before")

    batch = carry_away(queue, sealer, tmp_path)
    export(queue, sealer, NOW, tmp_path, again=True)

    names = sorted(file.name for file in tmp_path.glob("*.agebatch"))
    kept = batch.file.with_stem(f"{batch.file.stem}.older-1")
    assert names == sorted([batch.file.name, kept.name])
    assert kept.read_bytes() == b"forms of the time before"


def test_a_receipt_confirms_its_batch_alone(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """Typed in any spelling, twice if need be; the other batch waits for its own."""
    keep(queue, sealer, 1)
    first = carry_away(queue, sealer, tmp_path)
    keep(queue, sealer, 1)
    carry_away(queue, sealer, tmp_path)
    with Ledger(tmp_path / "desk" / "ledger.db") as ledger:
        _, outcome = open_batch(first.file, [clinic.own], ledger)
    assert outcome.receipt is not None
    typed = outcome.receipt.lower().replace("-", " ").replace("0", "o")

    assert confirm(queue, typed, NOW) == confirm(queue, outcome.receipt, NOW + 5) == 1
    assert [
        each.number for each in read_status(queue, NOON).batches if not each.confirmed
    ] == [2]
    assert list(tmp_path.glob("K*")) != []


@pytest.mark.parametrize("typed", ["", "123", "000-000-000", "AAA-AAA-AAA", "ÄÖÜ-1"])
def test_a_wrong_receipt_confirms_nothing(
    queue: Queue, sealer: Sealer, tmp_path: Path, typed: str
) -> None:
    """No code, no purge."""
    keep(queue, sealer, 1)
    carry_away(queue, sealer, tmp_path)

    with pytest.raises(UnknownReceiptError):
        confirm(queue, typed, NOW)

    assert read_status(queue, NOON).confirmed == 0


def test_a_mistyped_receipt_is_answered_after_one_slow_hash(
    queue: Queue, sealer: Sealer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kiosk of many years is as quick to say no as a new one."""
    for _ in range(5):
        keep(queue, sealer, 1)
        carry_away(queue, sealer, tmp_path)
    hashed = []
    monkeypatch.setattr(receipts, "hash_receipt", lambda *_: hashed.append(1) or b"")

    with pytest.raises(UnknownReceiptError):
        confirm(queue, encode(b"12345", 8), NOW)

    assert len(hashed) == 1


def test_the_kiosk_does_not_keep_the_receipt(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """It keeps a slow hash; the code can only come from a private key."""
    keep(queue, sealer, 1)
    batch = carry_away(queue, sealer, tmp_path)
    with Ledger(tmp_path / "desk" / "ledger.db") as ledger:
        _, outcome = open_batch(batch.file, [clinic.own], ledger)
    assert outcome.receipt
    assert outcome.manifest

    content = queue.file.read_bytes() + batch.file.read_bytes()

    for secret in (outcome.receipt.encode(), outcome.manifest.secret):
        assert secret not in content
        assert secret.hex().encode() not in content


def test_every_slip_in_a_receipt_is_noticed() -> None:
    """One wrong character, or two neighbours swapped, is never another code."""
    code = encode(hashlib.sha256(b"x").digest(), 8)
    plain = code.replace("-", "")
    slips = [plain[:i] + c + plain[i + 1 :] for i in range(9) for c in ALPHABET]
    slips += [
        plain[:i] + plain[i + 1] + plain[i] + plain[i + 2 :]
        for i in range(len(plain) - 1)
    ]

    assert read(code, 8) == code
    assert all(read(slip, 8) is None for slip in slips if slip != plain)


def test_the_form_opens_once_a_canary_was_opened(
    writers: Callable[..., Writer], setup: VaultSetup, clinic: Clinic, tmp_path: Path
) -> None:
    """The receipt of a batch without forms proves the keys, and only these keys."""
    writer = writers(setup=replace(setup, needs_canary=True))
    assert not writer.refresh().result(300).is_open
    from kiosk.vault.queue import Queue

    with Queue.open(setup.folder, setup.queue_id) as queue:
        sealer = load_sealer(setup)
        made = make_canary(queue, sealer, NOW, tmp_path)
        with Ledger(tmp_path / "desk" / "ledger.db") as ledger:
            records, outcome = open_batch(made.file, [clinic.recovery], ledger)
        assert outcome.receipt is not None
        assert not has_canary(queue, sealer)
        confirm(queue, outcome.receipt, NOW)
        assert has_canary(queue, sealer)

    assert (records, made.kind, made.count) == ([], "canary", 0)
    assert writer.refresh().result(300).is_open


def test_new_keys_are_used_at_once_and_need_a_canary_of_their_own(
    writers: Callable[..., Writer], setup: VaultSetup, queue: Queue
) -> None:
    """A rotation waits for no restart; forms under the old key are counted (2.2)."""
    writer = writers()
    writer.submit(Form()).result(300)
    assert setup.recipients is not None
    setup.recipients.write_text(Clinic().recipients(), "utf-8")

    writer.submit(Form()).result(300)

    assert sorted(read_status(queue, NOON).by_key.values()) == [1, 1, 1, 1]
    careful = writers(setup=replace(setup, needs_canary=True))
    writer.close()
    assert not careful.refresh().result(300).is_open


def test_keys_that_become_unusable_shut_the_form(
    writer: Writer, setup: VaultSetup
) -> None:
    """A recipients file that is damaged under way never leads to plain forms."""
    writer.submit(Form()).result(300)
    assert setup.recipients is not None
    setup.recipients.unlink()

    assert writer.submit(Form()).exception(10) is not None
    assert writer.state.reason == "keys-unusable"


def test_a_batch_is_read_a_few_forms_at_a_time(
    queue: Queue, sealer: Sealer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kiosk can save while a slow stick is written to, and order still holds."""
    monkeypatch.setattr(contents, "_ROWS_AT_ONCE", 4)
    forms = keep(queue, sealer, 11)

    batch = carry_away(queue, sealer, tmp_path)

    names = list(members_of(batch.file))[1:-1]
    assert [name.split("_")[2].removesuffix(".age") for name in names] == [
        str(form.id) for form in forms
    ]
    digest = queue.connection.execute("SELECT file_sha256 FROM batch").fetchone()[0]
    assert hash_file(batch.file) == digest
