"""A review counts for the very words that were signed, and for nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk import envelopes
from kiosk.envelopes import NotAnEnvelopeError, open_envelope, public_text, seal
from kiosk.reviews.marks import Mark, ReviewState
from kiosk.reviews.record import PAYLOAD_TYPE, ReviewRecord
from kiosk.reviews.reviewed import items_of
from kiosk.reviews.signing import Signatory, file_name, records_of

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Clinic

SIGNED = Mark(ReviewState.REVIEWED, "Ana Example", "MD", date(2026, 12, 1))
CHANGED = replace(SIGNED, standing=ReviewState.CHANGED)


def record_in(file: Path) -> ReviewRecord:
    """Return what a signed file says, believed or not."""
    payload = json.loads(file.read_text("utf-8"))["payload"]
    return ReviewRecord.from_bytes(envelopes._bytes(payload))


def test_what_was_signed_is_reviewed_by_whom_and_when(clinic: Clinic) -> None:
    """Every screen bears the reviewer's name and the day."""
    clinic.sign()

    found = clinic.reviewed()

    assert set(found.marks.by_id) == {"start", "screen/first", "screen/second"}
    assert set(found.marks.by_id.values()) == {SIGNED}
    assert found.marks.is_read_once
    assert found.problems == ()


def test_a_changed_comma_costs_one_screen_its_mark_and_not_the_topic(
    clinic: Clinic,
) -> None:
    """The other screens stay reviewed, and home does not call the topic unread."""
    clinic.sign()
    clinic.edit("en.md", "as some say, hurts", "as some say hurts")

    marks = clinic.reviewed().marks

    assert marks.of("screen/first") == CHANGED
    assert marks.of("screen/second") == marks.of("start") == SIGNED
    assert marks.is_read_once


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("topic.toml", "A tight spot in", "A loose spot in"),
        ("en.md", "### First", "### Foremost"),
        ("en.md", " [[G2]]", ""),
    ],
)
def test_title_meanings_and_sources_are_signed_with_the_screen(
    clinic: Clinic, file: str, old: str, new: str
) -> None:
    """What a touch explains, and what a statement rests on, cannot change unseen."""
    clinic.sign()
    clinic.edit(file, old, new)

    assert clinic.reviewed().marks.of("screen/first") == CHANGED


def test_a_source_looked_at_again_costs_no_mark(clinic: Clinic) -> None:
    """A new day of checking is no new statement."""
    clinic.sign()
    clinic.edit("topic.toml", "2026-11-24", "2027-01-01")

    assert set(clinic.reviewed().marks.by_id.values()) == {SIGNED}


def test_translations_are_signed_apart(clinic: Clinic) -> None:
    """A signed English page says nothing of the Spanish one, nor the other way."""
    clinic.sign("en")
    assert clinic.reviewed("es").marks.count(ReviewState.REVIEWED) == 0

    clinic.sign("es")
    clinic.edit("es.md", "Puede aliviarse.", "Se alivia.")

    assert clinic.reviewed("es").marks.of("screen/second") == CHANGED
    assert set(clinic.reviewed("en").marks.by_id.values()) == {SIGNED}


def test_words_put_back_are_reviewed_again(clinic: Clinic) -> None:
    """The mark belongs to the words, not to the file's history."""
    clinic.sign()
    clinic.edit("en.md", "It may ease.", "It will ease.")
    clinic.edit("en.md", "It will ease.", "It may ease.")

    assert set(clinic.reviewed().marks.by_id.values()) == {SIGNED}


def test_the_newest_review_of_the_same_words_is_named(clinic: Clinic) -> None:
    """Signed twice, a screen bears the later day."""
    clinic.sign(day=date(2026, 12, 1))
    clinic.sign(day=date(2027, 12, 1))

    assert clinic.reviewed().marks.of("start").day == date(2027, 12, 1)


def test_two_packets_of_one_day_are_both_kept(clinic: Clinic) -> None:
    """What came back in the morning is not lost to what comes back in the evening."""
    items = items_of(clinic.topic(), None)
    who = Signatory(SIGNED.reviewer, "MD", date(2026, 12, 1))
    for part in (items[:1], items[1:]):
        [record] = records_of("muscle-knots", part, who)
        clinic.put(record)

    assert set(clinic.reviewed().marks.by_id.values()) == {SIGNED}


def test_reviewers_whose_names_have_other_letters_have_files_of_their_own(
    clinic: Clinic,
) -> None:
    """Neither of two names in Chinese takes the other's place."""
    items = items_of(clinic.topic(), None)
    names = set()
    for reviewer in ("\u738b\u82b3", "\u674e\u5a1c"):
        who = Signatory(reviewer, "MD", date(2026, 12, 1))
        names |= {file_name(each) for each in records_of("muscle-knots", items, who)}

    assert len(names) == 2


def test_a_demonstration_never_counts(clinic: Clinic) -> None:
    """Not even with a trusted key."""
    clinic.sign(is_demonstration=True)

    assert clinic.reviewed().marks.count(ReviewState.NOT_YET) == 3


def forge_hash(clinic: Clinic, file: Path) -> None:
    """Let a signed file name the hash of words that were changed afterwards."""
    clinic.edit("en.md", "It may ease.", "It always cures.")
    record = record_in(file)
    now = {item.id: item.hash for item in items_of(clinic.topic(), None)}
    envelope = json.loads(file.read_text("utf-8"))
    envelope["payload"] = envelopes._text(replace(record, items=now).to_bytes())
    file.write_text(json.dumps(envelope), "utf-8")


def forge_signature(_: Clinic, file: Path) -> None:
    """Flip one bit of the signature."""
    envelope = json.loads(file.read_text("utf-8"))
    signature = bytearray(envelopes._bytes(envelope["signatures"][0]["sig"]))
    signature[0] ^= 1
    envelope["signatures"][0]["sig"] = envelopes._text(bytes(signature))
    file.write_text(json.dumps(envelope), "utf-8")


def forge_signer(clinic: Clinic, file: Path) -> None:
    """Sign with another key under the trusted key's id."""
    envelope = json.loads(file.read_text("utf-8"))
    clinic.put(record_in(file), Ed25519PrivateKey.generate())
    foreign = json.loads(file.read_text("utf-8"))
    foreign["signatures"][0]["keyid"] = envelope["signatures"][0]["keyid"]
    file.write_text(json.dumps(foreign), "utf-8")


FORGERIES = [forge_hash, forge_signature, forge_signer]


@pytest.mark.parametrize("forge", FORGERIES)
def test_a_forged_review_is_refused(clinic: Clinic, forge: object) -> None:
    """Nothing of it is shown, and staff learn which file it is."""
    file = clinic.sign()
    forge(clinic, file)  # type: ignore[operator]  # one of FORGERIES

    found = clinic.reviewed()

    assert found.marks.count(ReviewState.REVIEWED) == 0
    assert [p.code for p in found.problems] == ["review-refused"]
    assert found.problems[0].file.endswith(file.name)


@pytest.mark.parametrize("forge", FORGERIES)
def test_only_the_signature_keeps_forgeries_out(
    clinic: Clinic, forge: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mutation check: with the check of signatures switched off, they count."""
    forge(clinic, clinic.sign())  # type: ignore[operator]  # one of FORGERIES
    monkeypatch.setattr(envelopes, "_is_signed", lambda *_: True)

    assert clinic.reviewed().marks.count(ReviewState.REVIEWED) == 3


def test_a_foreign_key_counts_for_nothing(clinic: Clinic) -> None:
    """Whoever the settings do not name may sign, and it is told, not shown."""
    file = clinic.sign()
    clinic.put(record_in(file), Ed25519PrivateKey.generate())

    found = clinic.reviewed()

    assert found.marks.by_id == {}
    assert [p.code for p in found.problems] == ["review-unknown-key"]


def test_a_key_signs_under_its_own_name_alone(clinic: Clinic) -> None:
    """A trusted reviewer cannot lend another's name."""
    own = clinic.sign()
    clinic.put(replace(record_in(own), reviewer="Somebody Famous"))
    own.unlink()

    found = clinic.reviewed()

    assert found.marks.by_id == {}
    assert [p.code for p in found.problems] == ["review-refused"]


def test_a_review_of_another_topic_is_refused(clinic: Clinic) -> None:
    """A file copied beside another topic says nothing of it."""
    own = clinic.sign()
    clinic.put(replace(record_in(own), topic="neck-pain"))
    own.unlink()

    assert clinic.reviewed().marks.by_id == {}


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[" * 100_000, b'{"payloadType": 1}', b"\xff\x00", b"null"],
)
def test_a_file_that_is_none_costs_nothing_but_itself(
    clinic: Clinic, data: bytes
) -> None:
    """Rubbish beside a good review is told, and the review still counts."""
    clinic.sign()
    (clinic.folder / "reviews" / "a.review").write_bytes(data)

    found = clinic.reviewed()

    assert found.marks.count(ReviewState.REVIEWED) == 3
    assert [p.code for p in found.problems] == ["review-refused"]


def test_a_signature_belongs_to_its_kind_of_statement() -> None:
    """What was signed as one thing cannot be passed off as another."""
    pen = Ed25519PrivateKey.generate()
    data = seal(b"{}", "application/vnd.example.pack+json", pen)

    with pytest.raises(NotAnEnvelopeError):
        open_envelope(data, PAYLOAD_TYPE, {"A": public_text(pen.public_key())})


def test_the_signed_bytes_are_those_of_the_standard() -> None:
    """DSSE's own example, so that other programs can check our signatures."""
    signed = envelopes._signed_bytes(b"hello world", "http://example.com/HelloWorld")

    assert signed == b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
