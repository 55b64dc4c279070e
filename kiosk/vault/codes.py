"""Short codes that people read aloud and type.

Crockford's base 32 leaves out I, L, O and U. The last character checks the others: one
wrong character, or two neighbours swapped, is always noticed, because the check is a
polynomial over the 32-element field and not a plain sum.
"""

from __future__ import annotations

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RECEIPT_CHARACTERS = 8
_GROUP = 3
_LOOKALIKES = str.maketrans("OIL", "011", " -\u2010\u2011\u2013\t")
_FIELD_POLYNOMIAL = 0b100101  # x^5 + x^2 + 1


def encode(secret: bytes, characters: int) -> str:
    """Turn the first bits of `secret` into a grouped code with its check character."""
    number = int.from_bytes(secret, "big") >> (len(secret) * 8 - characters * 5)
    values = [number >> 5 * place & 31 for place in reversed(range(characters))]
    values.append(_double(_fold(values)))
    code = "".join(ALPHABET[value] for value in values)
    return "-".join(code[i : i + _GROUP] for i in range(0, len(code), _GROUP))


def read(typed: str, characters: int) -> str | None:
    """Bring what somebody typed into the form `encode` gives, or none if it is wrong.

    Small letters, spaces, and O for 0 or I and L for 1 are forgiven.
    """
    code = typed.upper().translate(_LOOKALIKES)
    if len(code) != characters + 1 or not set(code) <= set(ALPHABET):
        return None
    if _fold([ALPHABET.index(letter) for letter in code]) != 0:
        return None
    return "-".join(code[i : i + _GROUP] for i in range(0, len(code), _GROUP))


def _fold(values: list[int]) -> int:
    check = 0
    for value in values:
        check = _double(check) ^ value
    return check


def _double(value: int) -> int:
    value <<= 1
    return value ^ _FIELD_POLYNOMIAL if value > 31 else value  # noqa: PLR2004 - 5 bits
