"""Opening a batch with a private key, on the clinic's own PC and never on the kiosk.

Records are read one by one, so memory does not grow with their number, and each gets a
verdict of its own: whatever is wrong with one, the next ones open.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pyrage

from kiosk.vault.batch.archive import (
    LISTING,
    MANIFEST,
    DamagedArchiveError,
    RecordName,
    find,
    unpack,
)
from kiosk.vault.batch.kinds import CANARY
from kiosk.vault.opening.body import id_of, read_body
from kiosk.vault.opening.crew import Crew
from kiosk.vault.opening.opened import (
    Acquaintance,
    Manifest,
    OpenedRecord,
    Outcome,
    Verdict,
)
from kiosk.vault.opening.rollcall import RollCall
from kiosk.vault.opening.unsealer import Unsealer, decrypt
from kiosk.vault.opening.verifier import Verifier

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.connection import Connection
    from typing import BinaryIO

    from pyrage.x25519 import Identity

    from kiosk.vault.opening.body import Parts
    from kiosk.vault.opening.ledger import Ledger
    from kiosk.vault.opening.unsealer import Unsealed

_AT_ONCE = 64
_NO_KEY_FITS = "No matching keys found"


class WrongKeyError(Exception):
    """The batch was sealed to other keys."""


class NotABatchError(Exception):
    """The file is something else."""


def is_opened_by(stream: BinaryIO, identities: Sequence[Identity]) -> bool:
    """Tell whether a key opens this batch, without looking at any form.

    Raises `NotABatchError` or OSError.
    """
    try:
        name, content = next(unpack(stream), ("", b""))
    except DamagedArchiveError:
        name, content = "", b""
    if name != MANIFEST:
        raise NotABatchError("this is not a batch of forms")
    try:
        pyrage.decrypt(content, list(identities))
    except pyrage.DecryptError:
        return False
    return True


class BatchOpener:
    """Opens one batch file.

    A kiosk is known by the ledger, or met by its canary. `trust_new_key` says that a
    person compared the words of its signature (`Manifest.words`) with those it says of
    itself: then a kiosk is met by any batch, or met anew. Until then the forms of a
    stranger are all `UNSIGNED`, and there is no receipt. `workers` are pipes to
    processes that run `crew.work`; without any, all is done here. Raises
    `WrongKeyError`, `NotABatchError`, `CrewError` or OSError.
    """

    def __init__(
        self,
        stream: BinaryIO,
        identities: Sequence[Identity],
        ledger: Ledger,
        *,
        trust_new_key: bool = False,
        workers: Sequence[Connection] = (),
    ) -> None:
        self._identities = list(identities)
        self._ledger = ledger
        listing = find(stream, LISTING)
        self._members = unpack(stream)
        self._listing: bytes | None = None
        self.outcome = Outcome(self._open_manifest())
        self._roll = RollCall(listing if self._is_sealed(listing) else None)
        self._signed_by = self._known_kiosk(trust_new_key=trust_new_key)
        self._unsealer = (
            Crew(workers, self._identities, self._signed_by)
            if workers
            else Unsealer(self._identities, self._signed_by)
        )

    def _open_manifest(self) -> Manifest | None:
        try:
            name, content = next(self._members, ("", b""))
        except DamagedArchiveError as error:
            raise NotABatchError("this is not a batch of forms") from error
        if name != MANIFEST:
            raise NotABatchError("this is not a batch of forms")
        try:
            plain = decrypt(content, self._identities)
            manifest = Manifest.read(json.loads(plain.line))
            verifier = Verifier(manifest.signed_by)
        except pyrage.DecryptError as error:
            if _NO_KEY_FITS in str(error):
                raise WrongKeyError("no key in this file opens the batch") from error
            return None
        except (ValueError, KeyError, TypeError, RecursionError):
            return None
        is_signed = verifier.accepts(plain.line, plain.signature)
        return manifest if is_signed else None

    def _is_sealed(self, listing: bytes | None) -> bool:
        """Tell whether this is the kiosk's list of what it put in, as it sealed it."""
        manifest = self.outcome.manifest
        if listing is None or manifest is None:
            return False
        return hashlib.sha256(listing).hexdigest() == manifest.listing

    def _known_kiosk(self, *, trust_new_key: bool) -> str | None:
        """Find the key to check against: known before, or met for the first time."""
        manifest = self.outcome.manifest
        if manifest is None:
            return None
        known = self._ledger.key_of(manifest.kiosk)
        how = _acquaintance(manifest, known, trust_new_key=trust_new_key)
        self.outcome.acquaintance = how
        if how is Acquaintance.STRANGER:
            return None
        if known is None or how is Acquaintance.BY_WORDS:
            self._ledger.know(manifest.kiosk, manifest.signed_by)
            known = manifest.signed_by
        return known

    def records(self) -> Iterator[OpenedRecord]:
        """Give every record in order; afterwards `outcome` is complete."""
        for chunk in self._unsealer.unseal_all(self._chunks()):
            yield from self._judge_all(chunk)
        self._compare_with_listing()

    def _chunks(self) -> Iterator[list[tuple[str, bytes]]]:
        chunk: list[tuple[str, bytes]] = []
        try:
            for name, content in self._members:
                if name == LISTING:
                    self._listing = content
                    continue
                chunk.append((name, content))
                if len(chunk) == _AT_ONCE:
                    yield chunk
                    chunk = []
        except DamagedArchiveError:
            pass  # What is missing at the end shows in the listing's absence.
        if chunk:
            yield chunk

    def _judge_all(self, chunk: list[Unsealed]) -> Iterator[OpenedRecord]:
        read = [read_body(each.line) for each in chunk]
        ids = [id_of(body) for body, _ in read]
        known = self._ledger.opened_among(ids)
        for each, parts, form in zip(chunk, read, ids, strict=True):
            record = self._judge(each, parts, was_opened_before=form in known)
            self.outcome.counts[record.verdict] += 1
            self.outcome.opened_before += record.was_opened_before
            yield record

    def _judge(
        self, unsealed: Unsealed, parts: Parts, *, was_opened_before: bool
    ) -> OpenedRecord:
        """Judge a record by itself and, where that finds nothing, in its batch."""
        outside = RecordName.read(unsealed.name)
        in_batch = self._roll.note(unsealed.digest, unsealed.name)
        body, answers = parts
        if answers is None:
            return OpenedRecord(Verdict.DAMAGED, outside)
        verdict = self._verdict(body, outside, unsealed)
        if verdict is Verdict.SOUND:
            verdict = in_batch
        return OpenedRecord(verdict, outside, answers, was_opened_before)

    def _verdict(
        self, body: dict[str, object], outside: RecordName | None, unsealed: Unsealed
    ) -> Verdict:
        if not unsealed.has_signature or self._signed_by is None:
            return Verdict.UNSIGNED
        if not unsealed.is_signed:
            return Verdict.WRONG_SIGNATURE
        manifest = self.outcome.manifest
        inside = (body.get("seq"), body.get("day"), body.get("id"))
        if outside is None or inside != (outside.seq, outside.day, outside.id):
            return Verdict.SWAPPED
        if manifest and body.get("kiosk") != manifest.kiosk:
            return Verdict.SWAPPED
        return Verdict.SOUND

    def _compare_with_listing(self) -> None:
        manifest, listing = self.outcome.manifest, self._listing
        if manifest is None or listing is None:
            return
        is_right = self._is_sealed(listing)
        absence = self._roll.compare(listing, is_trusted=is_right)
        self.outcome.missing = absence.missing
        self.outcome.changed = absence.changed
        self.outcome.is_whole = (
            is_right and not absence.missing and absence.listed == manifest.count
        )


def _acquaintance(
    manifest: Manifest, known: str | None, *, trust_new_key: bool
) -> Acquaintance:
    if known == manifest.signed_by:
        return Acquaintance.KNOWN
    if trust_new_key:
        return Acquaintance.BY_WORDS
    if known is not None:
        # Signed with another key: each form is told so by its own verdict.
        return Acquaintance.KNOWN
    is_canary = manifest.kind == CANARY
    return Acquaintance.BY_CANARY if is_canary else Acquaintance.STRANGER
