"""An export may be cut off at each of its steps, and is simply done again (D10)."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from kiosk.vault.batch import batches
from kiosk.vault.batch.batches import export
from kiosk.vault.files import hash_file
from kiosk.vault.queue import Queue
from kiosk.vault.setup import load_sealer
from tests.durability.clinic_folder import needs_strace
from tests.durability.lifetime import NOON
from tests.durability.power_cuts import Model, State, lay_out
from tests.durability.vault_process import DATA, RECIPIENTS, setup_in

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.durability.recording import Recording

pytestmark = needs_strace


def _export_states(life: Recording) -> list[State]:
    """Give the states from the first call of the export to the last."""
    return [
        state
        for state in life.states(Model.STRICT, more=1)
        if "exporting" in state.marks
        and not any(mark.startswith("exported") for mark in state.marks)
    ]


def _lay_out(life: Recording, state: State, folder: Path) -> None:
    (folder / DATA).mkdir(parents=True, mode=0o700)
    (folder / "stick").mkdir()
    lay_out(state, life.folder, folder)
    shutil.copy(life.folder / RECIPIENTS, folder)
    (folder / "queue-id").write_text(life.queue_id, "ascii")


def _export_again(folder: Path) -> list[tuple[str, int]]:
    """Do the export again, then once more; say which form is in which batch."""
    setup = setup_in(folder)
    with Queue.open(setup.folder, setup.queue_id) as queue:
        sealer, stick = load_sealer(setup), folder / "stick"
        export(queue, sealer, NOON.timestamp(), stick)
        names = {file.name: hash_file(file) for file in stick.iterdir()}
        assert export(queue, sealer, NOON.timestamp(), stick) == []
        assert {file.name: hash_file(file) for file in stick.iterdir()} == names
        query = "SELECT id, batch FROM record JOIN batched USING (row) ORDER BY id"
        return [
            (str(form), int(batch)) for form, batch in queue.connection.execute(query)
        ]


def test_each_form_is_in_one_batch_whichever_step_was_the_last(
    life: Recording, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Done again it gives the same bytes, one file, and every form exactly once."""
    # The slow hash of the receipt is not what is cut off here.
    monkeypatch.setattr(batches, "hash_receipt", lambda _code, _salt: b"")
    found = _export_states(life)
    finished = hash_file(life.folder / "stick" / "Kkiosk-1-B1.agebatch")
    same = 0
    for number, state in enumerate(found):
        folder = memory / str(number)
        _lay_out(life, state, folder)
        saved = sorted(
            mark.split()[1] for mark in state.marks if mark.startswith("saved ")
        )

        placed = _export_again(folder)

        assert placed == [(each, 1) for each in saved]
        [file] = (folder / "stick").iterdir()
        same += hash_file(file) == finished
    assert len(found) > 40
    # Once the transaction is on the disk, the file's bytes are settled.
    assert same > len(found) / 4
