"""The short code a visitor takes away, by which the desk finds their form."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

ALPHABET = "234679CDFHJKMNPQRTWXY"
"""No sign is taken for another when read or said aloud; without vowels, no words."""

SIGNS = 5
"""About four million codes: two of a clinic's waiting forms hardly ever share one, and
where they do, the day and the name tell them apart."""

_CODES = len(ALPHABET) ** SIGNS
_LEFT_OUT = str.maketrans("", "", " -\u2010\u2011\u2013\t")


def reference_code(form_id: UUID) -> str:
    """Return the code of a form, such as ``K7-4QD``.

    It comes from the form's random id alone, never from anything a person typed, and
    does not give the id away.
    """
    number = int.from_bytes(hashlib.sha256(form_id.bytes).digest()) % _CODES
    signs = []
    for _ in range(SIGNS):
        number, place = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[place])
    return "".join(signs[:2]) + "-" + "".join(signs[2:])


def read_reference(typed: str) -> str | None:
    """Bring what somebody typed into the form `reference_code` gives, or none.

    Small letters, spaces and any dash are forgiven.
    """
    signs = typed.upper().translate(_LEFT_OUT)
    if len(signs) != SIGNS or not set(signs) <= set(ALPHABET):
        return None
    return f"{signs[:2]}-{signs[2:]}"
