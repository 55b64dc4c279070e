"""What people type is kept, what nobody sees is dropped, however much there is."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.interest import cleaning
from kiosk.interest.cleaning import MOST_MARKS, clean, length
from tests.unit.naughty.corpus import HOSTILE, NAMES, NAUGHTY, PICTURES

UNSEEN = ("Cc", "Cs", "Zl", "Zp")
DIRECTIONS = set(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=80)
TROUBLE = st.text(
    st.sampled_from(
        "a\u1100\uac00\u0301\u0338=\u200c\u200d \t\u094d\u0915\U0001f468\U0001f3fd"
        "\U0001f1fa\ufe0f\u202e\u034f\u0bc6\u0bbe\ud800\u2764"
    ),
    max_size=40,
)


def _is_clean(text: str) -> bool:
    return (
        not any(unicodedata.category(char) in UNSEEN for char in text)
        and not DIRECTIONS & set(text)
        and text == " ".join(text.split())
        and unicodedata.is_normalized("NFC", text)
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_any_script_comes_through_unchanged(name: str) -> None:
    """Cleaning never touches a letter of somebody's name."""
    assert clean(name, 100) == unicodedata.normalize("NFC", name)


KISS = "\U0001f469\U0001f3fd\u200d\u2764\ufe0f\u200d\U0001f48b\u200d\U0001f468"
"""Two people and a kiss, one with a skin tone: as long as a letter can be."""


@pytest.mark.parametrize("picture", [*PICTURES, KISS])
def test_a_joined_picture_is_one_letter(picture: str) -> None:
    """Families, flags and skin tones stay whole and count once."""
    assert (clean(picture, 1), length(picture)) == (picture, 1)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ana\t\r\n  Ruiz ", "Ana Ruiz"),
        ("one\u2028two\u2029three\x0bfour\x85five", "one two three four five"),
        ("e\u0301", "é"),
        ("e\u200b\u0301", "é"),
        ("a\x00\x1b\x9bb", "ab"),
        ("\u202eevil\u202c \u2066x\u2069", "evil x"),
        ("\ufeffna\u00adme\u200f", "name"),
        ("山田\u3000太郎", "山田 太郎"),
        ("x\ud800y", "xy"),
        ("\u200dx\u200d \u200cy\u200c", "x y"),
        ("x \u200c \ufe0f y", "x y"),
        ("x\u200d\u200c\u200dy", "x\u200dy"),
        ("x\u0301\u200d \u0915\u093c\u200d", "x\u0301 \u0915\u093c"),
        ("\u3164\u115f\uffa0\u2800", ""),
        ("\ufe0f\U000e0100", ""),
        ("\U000e0041", ""),
        ("\ufdd0\uffff\U0001ffff", ""),
    ],
)
def test_what_nobody_sees_is_dropped(typed: str, kept: str) -> None:
    """Controls, direction marks, fillers and stray joiners go; the words stay."""
    assert clean(typed, 100) == kept


BLOCKS_NOBODY_SEES = [
    *("\u00ad", "\u034f", "\u061c", "\u115f\u1160", "\u17b4\u17b5", "\u180e", "\u200b"),
    *(
        "\u200e\u200f",
        "\u202a\u202e",
        "\u2060\u206f",
        "\u3164",
        "\ufdd0\ufdef",
        "\ufeff",
    ),
    *("\uffa0", "\ufff0\ufffb", "\U0001bca0\U0001bca3", "\U0001d173\U0001d17a"),
    *("\U000e0000\U000e00ff", "\U000e01f0\U000e0fff"),
]
"""The first and the last of each block, as the Unicode Standard lists them."""


@pytest.mark.parametrize("block", BLOCKS_NOBODY_SEES, ids=ascii)
def test_a_block_that_nobody_sees_is_dropped_from_end_to_end(block: str) -> None:
    """The first and the last of its characters leave nothing between two letters."""
    assert [clean(f"a{sign}b", 30) for sign in block] == ["ab"] * len(block)


@pytest.mark.parametrize(
    "sign",
    "\u00ac\u00ae\u034e\u0350\u061b\u061d\u115e\u1161\u17b3\u17b6\u2010\u2070"
    "\u3163\u3165\ufdf0\uff9f\uffa1\ufffc\U0001bc9f\U0001d172\U0001d17b",
    ids=ascii,
)
def test_what_stands_beside_such_a_block_is_kept(sign: str) -> None:
    """A sign that can be seen is somebody's, however near it stands."""
    assert clean(f"a{sign}b", 30) == f"a{sign}b"


@pytest.mark.parametrize("block", ["\ufe00\ufe0f", "\u180b\u180d", "\u180f"], ids=ascii)
def test_what_chooses_a_shape_stays_behind_a_letter_alone(block: str) -> None:
    """It is part of how somebody writes, and nothing where no letter is before it."""
    for sign in block:
        assert clean(f"\u1820{sign}\u1820", 30) == f"\u1820{sign}\u1820"
        assert clean(f"{sign}\u1820", 30) == "\u1820"


@pytest.mark.parametrize("sign", "\U0001f3fa\U0001f400\U0001f200", ids=ascii)
def test_a_picture_beside_tones_and_flags_is_a_letter_of_its_own(sign: str) -> None:
    """Amphora, rat and a Japanese sign hang on nothing, however often they stand."""
    assert length(clean(f"\U0001f44b{sign}{sign}", 30)) == 3


def test_the_first_and_the_last_letter_of_flags_make_flags() -> None:
    """From A to Z two of them are one picture."""
    assert length("\U0001f1e6\U0001f1ff\U0001f1ff\U0001f1e6") == 2


def test_accents_are_kept_up_to_a_heap() -> None:
    """Eight marks stay on a letter, however many were typed."""
    kept = clean("Z" + "\u0316" * 500 + "y", 100)

    assert kept == "Z" + "\u0316" * MOST_MARKS + "y"


def test_a_heap_ends_where_something_finds_no_room() -> None:
    """No later mark slips in past a longer one: the order of marks stays."""
    seven = "Z" + "\u0316" * (MOST_MARKS - 1)

    assert clean(f"{seven}\u200d\u0316\u0317y", 100) == f"{seven}y"


def test_a_crowd_of_joined_pictures_is_several_letters_and_loses_none() -> None:
    """What joins on without end counts anew, so that a limit still holds."""
    crowd = "\U0001f468" + "\u200d\U0001f468" * 6

    assert (clean(crowd, 100), length(crowd)) == (crowd, 2)


def test_letters_kept_apart_are_no_flag() -> None:
    """Somebody who puts a non-joiner between two letters means two."""
    assert length("\U0001f1fa\u200c\U0001f1f8") == 2


def test_length_counts_what_a_reader_counts() -> None:
    """Marks, joiners and skin tones are no letters of their own."""
    assert (
        length(clean("Ọ̀lá \u0645\u06cc\u200c\u0646\u0627 \U0001f44b\U0001f3fd", 100))
        == 10
    )


@pytest.mark.parametrize("most", [1, 5, 100])
def test_a_field_holds_no_more_letters_than_its_limit(most: int) -> None:
    """Whatever is typed, at most so many letters are kept, and none is torn."""
    for text in NAUGHTY:
        assert length(clean(text * 3, most)) <= most


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_out_clean(text: str) -> None:
    """No corpus text keeps a control, a direction mark or a second line."""
    assert _is_clean(clean(text, 200))


@settings(max_examples=1000, deadline=None)
@given(ANY_TEXT | TROUBLE)
def test_cleaning_a_clean_text_changes_nothing(text: str) -> None:
    """Stored equals shown, however often a field is left and entered again."""
    kept = clean(text, 30)

    assert _is_clean(kept)
    assert clean(kept, 30) == kept
    assert kept.encode().decode() == kept


PASTES = ("a", " ", "\u202e", "e\u0301", "\U0001f468\u200d", "\u0300", "ab \x00")


@pytest.mark.parametrize("unit", PASTES)
def test_a_paste_of_ten_million_costs_no_more_than_a_full_field(unit: str) -> None:
    """The work is bounded by the field, not by what was pasted into it."""
    paste = unit * (10_000_000 // len(unit))
    full = paste[: 254 * cleaning.RAW_PER_LETTER]

    def fastest(text: str) -> float:
        times = []
        for _ in range(5):
            began = time.thread_time()
            clean(text, 254)
            times.append(time.thread_time() - began)
        return min(times)

    assert clean(paste, 254) == clean(full, 254)
    assert fastest(paste) <= 5 * fastest(full) + 0.01
