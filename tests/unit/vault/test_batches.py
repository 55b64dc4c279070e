"""Carrying forms away: each in one batch, and the same bytes again."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from kiosk.vault.batch import contents
from kiosk.vault.batch.batches import export
from kiosk.vault.files import hash_file
from tests.unit.vault.clinic import Clinic, Form
from tests.unit.vault.keeping import NOW, carry_away, keep, members_of

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer


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
