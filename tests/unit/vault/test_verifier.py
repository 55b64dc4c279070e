"""The desk believes a signature only where there is one way to have made it."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.vault.opening.verifier import Verifier
from kiosk.vault.signing import CONTEXT, Signer

if TYPE_CHECKING:
    from collections.abc import Callable

BODY = b'{"id":"a form"}'
ORDER = 2**252 + 27742317777372353535851937790883648493
"""Of the group that signatures live in (RFC 8032, section 5.1)."""

FIELD = 2**255 - 19
NEUTRAL = (1).to_bytes(32, "little")
"""The point that leaves every other where it is: as a key, anybody can sign for it."""

TORSION = (
    NEUTRAL,
    (FIELD - 1).to_bytes(32, "little"),
    bytes(32),
    (1 << 255).to_bytes(32, "little"),
)
"""Points of order 1, 2 and, twice, 4, as RFC 8032 writes a point."""

TWICE_WRITTEN = (FIELD + 1).to_bytes(32, "little")
"""The neutral point in a second way, which the RFC says no decoder may take."""


@pytest.fixture(scope="module")
def key() -> Ed25519PrivateKey:
    """Give a kiosk's key."""
    return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"a kiosk").digest())


@pytest.fixture(scope="module")
def kiosk(key: Ed25519PrivateKey) -> Signer:
    """Give what signs in that kiosk."""
    return Signer(key)


@pytest.fixture(scope="module")
def desk(kiosk: Signer) -> Verifier:
    """Give a desk that knows the kiosk."""
    return Verifier(kiosk.public)


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _spoilt(raw: bytes, bit: int) -> bytes:
    changed = bytearray(raw)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def test_the_kiosks_own_signature_is_believed(kiosk: Signer, desk: Verifier) -> None:
    """What OpenSSL signs in the kiosk, libsodium finds signed at the desk."""
    for length in (0, 1, 700, 48 * 1024):
        body = bytes(length)
        assert desk.accepts(body, kiosk.sign(body))


def test_one_bit_of_a_signature_decides(kiosk: Signer, desk: Verifier) -> None:
    """A signature with any one bit changed is none."""
    raw = base64.b64decode(kiosk.sign(BODY))

    assert desk.accepts(BODY, _text(raw))
    for bit in range(len(raw) * 8):
        assert not desk.accepts(BODY, _text(_spoilt(raw, bit)))


def test_one_bit_of_the_text_decides(kiosk: Signer, desk: Verifier) -> None:
    """A signature does not hold for a text with any one bit changed."""
    signature = kiosk.sign(BODY)

    for bit in range(len(BODY) * 8):
        assert not desk.accepts(_spoilt(BODY, bit), signature)


def test_another_kiosk_is_not_believed(desk: Verifier) -> None:
    """A sound signature of another key does not count."""
    other = Signer(Ed25519PrivateKey.generate())

    assert not desk.accepts(BODY, other.sign(BODY))


@pytest.mark.parametrize(
    "change",
    [
        lambda _: b"",
        lambda raw: raw[:-1],
        lambda raw: raw + b"\0",
        lambda raw: raw + CONTEXT + BODY,
        lambda raw: raw[:32],
    ],
    ids=["none", "short", "long", "with-the-text", "half"],
)
def test_a_signature_has_one_length(
    kiosk: Signer, desk: Verifier, change: Callable[[bytes], bytes]
) -> None:
    """Bytes missing or left over make it no signature, whatever they are."""
    raw = base64.b64decode(kiosk.sign(BODY))

    assert not desk.accepts(BODY, _text(change(raw)))


def test_a_signature_does_not_borrow_from_the_text(
    kiosk: Signer, desk: Verifier
) -> None:
    """Part of a signature and the rest of it before the text do not make one."""
    raw = base64.b64decode(kiosk.sign(BODY))

    assert not desk.accepts(raw[32:] + CONTEXT + BODY, _text(raw[:32]))


@pytest.mark.parametrize("text", ["", "=", "a", "é" * 88, "�", "\x00" * 88])
def test_what_is_no_base64_is_no_signature(desk: Verifier, text: str) -> None:
    """A text that a stranger sealed in a signature's place is turned away."""
    assert not desk.accepts(BODY, text)


@pytest.mark.parametrize("times", range(1, 16))
def test_a_signature_has_no_second_form(
    kiosk: Signer, desk: Verifier, times: int
) -> None:
    """Its scalar, grown by the group's order, is not the same signature."""
    raw = base64.b64decode(kiosk.sign(BODY))
    grown = int.from_bytes(raw[32:], "little") + times * ORDER

    assert not desk.accepts(BODY, _text(raw[:32] + grown.to_bytes(32, "little")))


@pytest.mark.parametrize("public", [*TORSION, TWICE_WRITTEN], ids=bytes.hex)
@pytest.mark.parametrize("commitment", [*TORSION, TWICE_WRITTEN], ids=bytes.hex)
def test_a_key_that_anybody_can_sign_for_is_none(
    public: bytes, commitment: bytes
) -> None:
    """No text is signed by a key of small order, which OpenSSL would take."""
    desk = Verifier(_text(public))

    for number in range(32):
        assert not desk.accepts(b"%d" % number, _text(commitment + bytes(32)))


def test_a_signature_says_something_of_the_text(
    key: Ed25519PrivateKey, desk: Verifier
) -> None:
    """One that its own signer made without a secret number is not taken either."""
    seed, public = key.private_bytes_raw(), key.public_key().public_bytes_raw()
    clamped = bytearray(hashlib.sha512(seed).digest()[:32])
    clamped[0] &= 248
    clamped[31] = clamped[31] & 63 | 64
    secret = int.from_bytes(clamped, "little")
    hashed = hashlib.sha512(NEUTRAL + public + CONTEXT + BODY).digest()
    scalar = int.from_bytes(hashed, "little") * secret % ORDER

    assert not desk.accepts(BODY, _text(NEUTRAL + scalar.to_bytes(32, "little")))


@pytest.mark.parametrize("public", ["", "a", "AAAA", _text(bytes(31)), "é"])
def test_what_is_no_key_is_refused(public: str) -> None:
    """A text of another length than a key's raises, and is not padded or cut."""
    with pytest.raises(ValueError):  # noqa: PT011 - whatever the library says of it
        Verifier(public)


def test_a_key_on_no_curve_has_signed_nothing(kiosk: Signer) -> None:
    """Thirty-two bytes that are no point are a key nothing is signed with."""
    desk = Verifier(_text((2).to_bytes(32, "little")))

    assert not desk.accepts(BODY, kiosk.sign(BODY))
