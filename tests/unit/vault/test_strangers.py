"""A kiosk that the desk never met, or that signs with another key, is not believed."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING

import pyrage
import pytest

from kiosk.vault.batch.archive import MANIFEST
from kiosk.vault.batch.batches import make_canary
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.opening.opened import Acquaintance, Verdict
from kiosk.vault.opening.opener import BatchOpener
from kiosk.vault.sealing import Sealer, pad
from kiosk.vault.setup import load_sealer
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from kiosk.vault.words import fingerprint
from tests.unit.vault.desk import Desk
from tests.unit.vault.keeping import (
    NOW,
    carry_away,
    keep,
    members_of,
    put_together,
)

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.setup import VaultSetup


def test_a_kiosk_that_signs_with_a_new_key_is_noticed(
    setup: VaultSetup,
    queue: Queue,
    sealer: Sealer,
    desk: Desk,
    stick: Path,
) -> None:
    """Until a person says that the kiosk was set up anew."""
    keep(queue, sealer, 1)
    desk.open(carry_away(queue, sealer, stick).file)
    Signer.create(setup.folder / SIGNING_KEY_FILE)
    anew = load_sealer(setup)
    keep(queue, anew, 1)
    batch = carry_away(queue, anew, stick)

    [before], _ = desk.open(batch.file)
    [after], _ = desk.open(batch.file, trust_new_key=True)

    assert before.verdict is Verdict.WRONG_SIGNATURE
    assert after.verdict is Verdict.SOUND


def test_forms_of_a_kiosk_never_met_are_not_believed(
    desk: Desk, queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """Whoever has the public keys can seal forms: none counts, and no receipt comes."""
    keep(queue, sealer, 2)
    batch = carry_away(queue, sealer, tmp_path)

    opener = _opener(desk, batch.file)
    verdicts = {record.verdict for record in opener.records()}

    assert opener.outcome.acquaintance is Acquaintance.STRANGER
    assert verdicts == {Verdict.UNSIGNED}
    assert opener.outcome.receipt is opener.outcome.receipt_despite_damage is None
    assert desk.ledger.key_of("kiosk-1") is None
    assert opener.outcome.manifest is not None
    assert opener.outcome.manifest.words == fingerprint(sealer.signed_by)


@pytest.mark.parametrize(
    "name",
    [
        'lobby" is known to IT, and its words are acorn actor alarm. "',
        "lobby\nIts words are acorn actor alarm.",
        "\u202eybbol",
        "\ud800",
        "",
        "x" * 65,
    ],
)
def test_a_stranger_says_nothing_but_a_name_beside_the_words_to_compare(
    desk: Desk, queue: Queue, sealer: Sealer, tmp_path: Path, name: str
) -> None:
    """What settings cannot call a kiosk is no manifest, and nobody is met by it."""
    keep(queue, sealer, 2)
    batch = carry_away(queue, sealer, tmp_path)
    members = members_of(batch.file)
    stranger = Signer.create(tmp_path / "stranger.key")
    body = json.loads(pyrage.decrypt(members[MANIFEST], [desk.key]).split(b"\n")[0])
    line = json.dumps(body | {"kiosk": name, "signed_by": stranger.public}).encode()
    signed = line + b"\ned25519 " + stranger.sign(line).encode() + b"\n"
    members[MANIFEST] = pyrage.encrypt(pad(signed), [desk.key.to_public()])
    put_together(batch.file, members)

    opener = _opener(desk, batch.file, trust_new_key=True)
    verdicts = [record.verdict for record in opener.records()]

    assert opener.outcome.manifest is None
    assert opener.outcome.acquaintance is Acquaintance.NAMELESS
    assert verdicts == [Verdict.UNSIGNED] * 2


def test_a_kiosk_is_met_by_its_canary_or_by_its_words(
    desk: Desk, queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """After either its forms are believed, and another key is told from it."""
    keep(queue, sealer, 1)
    batch = carry_away(queue, sealer, tmp_path)
    canary = make_canary(queue, sealer, NOW, tmp_path)

    met = _opener(desk, canary.file)
    then = _opener(desk, batch.file)

    assert met.outcome.acquaintance is Acquaintance.BY_CANARY
    assert then.outcome.acquaintance is Acquaintance.KNOWN
    assert [record.verdict for record in then.records()] == [Verdict.SOUND]
    assert then.outcome.receipt is not None
    with Ledger(tmp_path / "other" / "ledger.db") as ledger:
        by_words = _opener(Desk(desk.key, ledger), batch.file, trust_new_key=True)
        assert by_words.outcome.acquaintance is Acquaintance.BY_WORDS
        assert ledger.key_of("kiosk-1") == sealer.signed_by


def _opener(desk: Desk, file: Path, *, trust_new_key: bool = False) -> BatchOpener:
    content = BytesIO(file.read_bytes())
    return BatchOpener(content, [desk.key], desk.ledger, trust_new_key=trust_new_key)
