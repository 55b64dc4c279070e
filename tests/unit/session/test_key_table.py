"""What a key does, and whether the clinic's keys can make a voice quieter again."""

from __future__ import annotations

import pytest

from kiosk.session.keys import USUAL, Deed, KeyTable


@pytest.mark.parametrize(
    ("learned", "has_one"),
    [
        ({}, False),
        ({"F9": Deed.LISTEN}, False),
        ({"F9": Deed.LOUDER}, True),
        ({"F9": Deed.QUIETER}, False),
        ({"F9": Deed.LOUDER, "F8": Deed.QUIETER}, False),
    ],
)
def test_one_key_of_volume_is_a_louder_one_without_a_quieter(
    learned: dict[str, Deed], has_one: bool
) -> None:
    """Then it goes round; a pad without any such key has none."""
    assert KeyTable(learned).has_one_key_of_volume is has_one


def test_the_clinics_own_keys_come_first() -> None:
    """What they say of a key counts, and a key of theirs is known as one."""
    table = KeyTable({"Space": Deed.LISTEN, "F9": Deed.BACK})

    assert (table.deed("Space"), table.deed("F9")) == (Deed.LISTEN, Deed.BACK)
    assert (table.deed("Return"), table.deed("a")) == (USUAL["Return"], None)
    assert [table.is_learned(key) for key in ("F9", "Return")] == [True, False]
