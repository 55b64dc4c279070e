"""Signed statements: one format for whatever somebody puts their name to.

It is DSSE, the Dead Simple Signing Envelope of in-toto (version 1.0.2), with Ed25519.
What is signed is the payload together with its type, so that a review can never be
passed off as anything else; decision 0360 says why.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


class EnvelopeError(Exception):
    """The envelope is not accepted. The text says why, for whoever wrote the file."""


class NotAnEnvelopeError(EnvelopeError):
    """The file is no envelope of the wanted kind."""


class UnknownKeyError(EnvelopeError):
    """None of the trusted keys has signed it."""


class ForgedError(EnvelopeError):
    """It names a trusted key, and that key did not sign what it holds."""


@dataclass(frozen=True, slots=True)
class OpenedEnvelope:
    """What an envelope holds, and the name of the trusted key that signed it."""

    payload: bytes
    signer: str


def seal(payload: bytes, payload_type: str, key: Ed25519PrivateKey) -> bytes:
    """Return the envelope of `payload`, signed with `key`."""
    signature = key.sign(_signed_bytes(payload, payload_type))
    envelope = {
        "payloadType": payload_type,
        "payload": _text(payload),
        "signatures": [
            {
                "keyid": public_text(key.public_key()),
                "sig": _text(signature),
            }
        ],
    }
    return json.dumps(envelope, indent=1).encode() + b"\n"


def open_envelope(
    data: bytes, payload_type: str, trusted: Mapping[str, str]
) -> OpenedEnvelope:
    """Return what `data` holds, if one of the `trusted` keys (name to key) signed it.

    Raises `NotAnEnvelopeError`, `UnknownKeyError` or `ForgedError`.
    """
    payload, signatures = _parse(data, payload_type)
    body = _signed_bytes(payload, payload_type)
    names = {key: name for name, key in trusted.items()}
    known = [(key, sig) for key, sig in signatures if key in names]
    for key, signature in known:
        if _is_signed(body, signature, key):
            return OpenedEnvelope(payload, names[key])
    if known:
        raise ForgedError("is not what was signed")
    raise UnknownKeyError("is signed with a key that is not trusted here")


def public_text(key: Ed25519PublicKey) -> str:
    """Return a public key as settings hold it."""
    return _text(key.public_bytes_raw())


def _signed_bytes(payload: bytes, payload_type: str) -> bytes:
    """Return what is signed: the pre-authentication encoding of DSSE version 1."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)


def _parse(data: bytes, payload_type: str) -> tuple[bytes, list[tuple[str, bytes]]]:
    try:
        envelope: Any = json.loads(data)
        if envelope["payloadType"] != payload_type:
            raise NotAnEnvelopeError("holds something else")
        signatures = [
            (str(each["keyid"]), _bytes(each["sig"])) for each in envelope["signatures"]
        ]
        return _bytes(envelope["payload"]), signatures
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NotAnEnvelopeError("is no signed statement") from None


def _is_signed(body: bytes, signature: bytes, key: str) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(_bytes(key)).verify(signature, body)
    except (InvalidSignature, ValueError):
        return False
    return True


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, TypeError) as error:
        raise ValueError(str(error)) from None
