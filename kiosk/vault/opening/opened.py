"""What opening shows: each record with its verdict, each batch with its receipt."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.config.identifiers import IDENTIFIER_PATTERN
from kiosk.vault.batch.naming import title_of
from kiosk.vault.batch.receipts import receipt_code
from kiosk.vault.words import fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.vault.batch.archive import RecordName

_KIOSK = re.compile(IDENTIFIER_PATTERN)


class Verdict(StrEnum):
    """Whether a record may be trusted. Only `SOUND` needs no second look."""

    SOUND = "sound"
    UNSIGNED = "unsigned"
    WRONG_SIGNATURE = "wrong-signature"
    SWAPPED = "swapped"
    """What stands outside is not what stands inside."""
    STRANGER = "stranger"
    """Sound, but not in the kiosk's list of this batch: somebody put it there."""
    DOUBLE = "double"
    """Sound, and in this batch for the second time."""
    DAMAGED = "damaged"


class Acquaintance(StrEnum):
    """How the desk knows the kiosk that a batch says it comes from.

    Whoever has the public keys can seal forms under any kiosk's name, so a first
    meeting needs more than a batch of forms.
    """

    KNOWN = "known"
    BY_CANARY = "by-canary"
    """Met now, by the batch without forms that IT carries over when setting up."""
    BY_WORDS = "by-words"
    """Met now, or met anew: a person compared the words of its signature."""
    STRANGER = "stranger"
    """Never met: nothing in the batch is believed, and there is no receipt."""
    NAMELESS = "nameless"
    """The batch does not say, or cannot be read."""


@dataclass(frozen=True, slots=True)
class OpenedRecord:
    """One record. `outside` is none where even its name could not be read."""

    verdict: Verdict
    outside: RecordName | None
    answers: Mapping[str, object] | None = field(default=None, repr=False)
    was_opened_before: bool = False


@dataclass(frozen=True, slots=True)
class Manifest:
    """The sealed first page of a batch."""

    kind: str
    kiosk: str
    batch: int
    count: int
    listing: str
    secret: bytes = field(repr=False)
    signed_by: str

    @classmethod
    def read(cls, body: Mapping[str, object]) -> Manifest:
        """Take a manifest from its JSON. Raises ValueError, KeyError or TypeError.

        A kiosk's name is one that settings can give it: of a stranger it is the only
        text that people read, beside the words they are to compare.
        """
        batch, count = body["batch"], body["count"]
        kiosk = str(body["kiosk"])
        if _KIOSK.fullmatch(kiosk) is None:
            raise ValueError("no settings give a kiosk this name")
        if not isinstance(batch, int) or not isinstance(count, int):
            raise TypeError("numbers are missing")
        listing = str(body["listing"])
        bytes.fromhex(listing)
        return cls(
            kind=str(body["kind"]),
            kiosk=kiosk,
            batch=batch,
            count=count,
            listing=listing,
            secret=bytes.fromhex(str(body["secret"])),
            signed_by=str(body["signed_by"]),
        )

    @property
    def title(self) -> str:
        """Name the batch as its file does."""
        return title_of(self.kiosk, self.batch)

    @property
    def words(self) -> str:
        """The kiosk's signature in eight words, which it says of itself as well."""
        return fingerprint(self.signed_by)


@dataclass(slots=True)
class Outcome:
    """How a batch fared as a whole; complete once every record was read."""

    manifest: Manifest | None
    acquaintance: Acquaintance = Acquaintance.NAMELESS
    counts: dict[Verdict, int] = field(
        default_factory=lambda: dict.fromkeys(Verdict, 0)
    )
    opened_before: int = 0
    missing: int = 0
    changed: int = 0
    is_whole: bool = False
    """The kiosk's list of hashes is there, is the right one, and lists what came."""

    def count_unreadable(self, verdict: Verdict) -> None:
        """Count a record of `verdict` as damaged: it is none that the desk can read."""
        self.counts[verdict] -= 1
        self.counts[Verdict.DAMAGED] += 1

    @property
    def receipt(self) -> str | None:
        """The code that lets the kiosk delete: only if every record was opened."""
        is_fine = (
            self.is_whole and not self.changed and not self.counts[Verdict.DAMAGED]
        )
        return self.receipt_despite_damage if is_fine else None

    @property
    def receipt_despite_damage(self) -> str | None:
        """The same, once a person decided to give up what is unreadable."""
        if self.manifest is None or not self.is_whole:
            return None
        if self.acquaintance is Acquaintance.STRANGER:
            return None
        listing = bytes.fromhex(self.manifest.listing)
        return receipt_code(self.manifest.secret, listing)
