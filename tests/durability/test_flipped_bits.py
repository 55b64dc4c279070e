"""One bit of the queue file turns over: no form is lost unnamed or deleted early."""

from __future__ import annotations

import functools
import hashlib
import random
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from kiosk.vault import purge as purging
from kiosk.vault.schema import PAGE_SIZE
from tests.durability.flipped_bits import (
    BitError,
    Fate,
    Kiosk,
    fate_of,
    make_kiosk,
    pages_of,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SHARE = 120


@pytest.fixture
def kiosk(memory: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    """Set a kiosk up with one form confirmed, one carried away and one waiting.

    The slow hash of a receipt is worked out once, not anew for each bit.
    """
    monkeypatch.setattr(hashlib, "scrypt", functools.cache(hashlib.scrypt))
    return make_kiosk(memory / "kiosk")


def _some_bits(kiosk: Kiosk, count: int) -> list[tuple[int, int]]:
    """Choose bits among the bytes that are not zero."""
    chance = random.Random(20261128)
    used = [place for place, byte in enumerate(kiosk.content) if byte]
    return [(chance.choice(used), chance.randrange(8)) for _ in range(count)]


def _all_bits(kiosk: Kiosk) -> Iterable[tuple[int, int]]:
    """Name every bit of definitions and batches, and one of each other byte."""
    whole = {1} | pages_of(kiosk, "batch", "batched", "meta")
    for place in range(len(kiosk.content)):
        is_whole = place // PAGE_SIZE + 1 in whole
        yield from ((place, bit) for bit in (range(8) if is_whole else [place % 8]))


def _fates(kiosk: Kiosk, bits: Iterable[tuple[int, int]]) -> Counter[Fate]:
    """Flip each; say which bit it was where one did harm."""
    found: Counter[Fate] = Counter()
    for place, bit in bits:
        try:
            found[fate_of(kiosk, place, bit)] += 1
        except Exception as error:
            raise BitError(f"byte {place}, bit {bit}: {error!r}") from error
    return found


def test_a_share_of_flipped_bits_loses_no_form_without_a_word(kiosk: Kiosk) -> None:
    """Each form comes to the desk, is named, or comes back from the file set aside."""
    fates = _fates(kiosk, _some_bits(kiosk, SHARE))

    assert fates[Fate.CLOSED] == 0, "the kiosk took forms after each of them"
    assert fates[Fate.NAMED] > 0
    assert fates[Fate.SET_ASIDE] > 0


@pytest.mark.torture
def test_every_flipped_bit_loses_no_form_without_a_word(kiosk: Kiosk) -> None:
    """All bits of header, definitions and batches, and one of every other byte."""
    fates = _fates(kiosk, _all_bits(kiosk))

    assert sum(fates.values()) > 4 * PAGE_SIZE * 8


def test_no_bit_of_a_batchs_marks_deletes_a_form_without_a_receipt(
    kiosk: Kiosk,
) -> None:
    """One of them makes "confirmed" of what is not: the purge works it out anew."""
    assert _fates(kiosk, _bits_of_marks(kiosk))[Fate.CLOSED] == 0


def test_a_purge_that_believed_the_mark_would_delete_forms_nobody_has(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The flips can find it: 30 forms once went by a single bit."""
    monkeypatch.setattr(purging, "_due", _marked)

    with pytest.raises(BitError, match="deleted without a receipt"):
        _fates(kiosk, _bits_of_marks(kiosk))


def _bits_of_marks(kiosk: Kiosk) -> Iterable[tuple[int, int]]:
    """Name the bits before the kind of each batch of forms: how its columns are read.

    Among them are those that say whether a time of receipt is there.
    """
    [page] = pages_of(kiosk, "batch")
    end = page * PAGE_SIZE
    place = kiosk.content.index(b"forms", end - PAGE_SIZE, end)
    while place > 0:
        yield from ((byte, bit) for byte in range(place - 6, place) for bit in range(8))
        place = kiosk.content.find(b"forms", place + 1, end)


def _marked(connection: sqlite3.Connection, now: int, _hold: int) -> Iterator[int]:
    query = "SELECT number FROM batch WHERE purged IS NULL AND confirmed <= ?"
    yield from (number for (number,) in connection.execute(query, (now,)))
