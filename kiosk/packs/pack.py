"""A content pack: all topics of a kiosk in one file, signed by who answers for them.

It is an envelope (decision 0360) around JSON, with each file in base64. Nothing is
unpacked by a library: there is no link, mode or compression that could be abused.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

from kiosk.packs.names import require_safe

if TYPE_CHECKING:
    from collections.abc import Mapping

PAYLOAD_TYPE = "application/vnd.patient-education-kiosk.content-pack+json"
VERSION = 1
LARGEST_PACK = 64_000_000
"""Bytes of a pack's file; base64 twice makes 1.8 of each byte."""
LARGEST_CONTENT = 32_000_000
"""Bytes of all its files."""
LONGEST_REASON = 120

_MOST_BRACKETS = 100
"""An envelope has a handful. More would be memory spent before the signature counts."""


class Refusal(StrEnum):
    """Why a pack is not taken, for the staff screen and for scripts."""

    NOT_A_PACK = "not-a-pack"
    UNKNOWN_KEY = "unknown-key"
    FORGED = "forged"
    OTHER_VERSION = "other-version"
    UNSAFE = "unsafe"
    FAILED_CHECK = "failed-check"


class PackError(Exception):
    """A pack is not taken. `cure` says what to do."""

    def __init__(self, refusal: Refusal, message: str, cure: str) -> None:
        super().__init__(message)
        self.refusal = refusal
        self.cure = cure


@dataclass(frozen=True, slots=True)
class Pack:
    """Topics by the path of each file, the day they were packed, and why."""

    files: Mapping[str, bytes]
    made: date
    reason: str

    def to_bytes(self) -> bytes:
        """Return the payload that is signed; the same topics give the same bytes."""
        payload = {
            "version": VERSION,
            "made": self.made.isoformat(),
            "reason": self.reason,
            "files": {
                name: base64.b64encode(data).decode()
                for name, data in sorted(self.files.items())
            },
        }
        return json.dumps(payload, ensure_ascii=False, indent=1).encode()

    @classmethod
    def from_bytes(cls, payload: bytes) -> Self:
        """Read a payload whose signature was found good. Raises `PackError`."""
        try:
            table: Any = json.loads(payload)
            if table["version"] != VERSION:
                raise PackError(
                    Refusal.OTHER_VERSION,
                    "It is of another version than this program reads",
                    "Update the kiosk first, or pack it with the kiosk's own version",
                )
            files = {
                name: base64.b64decode(text, validate=True)
                for name, text in table["files"].items()
            }
            made, reason = date.fromisoformat(table["made"]), table["reason"]
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise not_a_pack() from None
        if not is_reason(reason):
            raise not_a_pack()
        require_allowed(files)
        return cls(files, made, reason)

    @property
    def mark(self) -> str:
        """Sixteen signs that tell these topics, day and reason from any others."""
        return hashlib.sha256(self.to_bytes()).hexdigest()[:16]


def open_pack(data: bytes, trusted: Mapping[str, str]) -> tuple[Pack, str]:
    """Return the pack in `data` and the name of the trusted key that signed it.

    Raises `PackError`.
    """
    from kiosk.envelopes import (
        ForgedError,
        NotAnEnvelopeError,
        UnknownKeyError,
        open_envelope,
    )

    if len(data) > LARGEST_PACK or data.count(b"{") + data.count(b"[") > _MOST_BRACKETS:
        raise not_a_pack()
    try:
        opened = open_envelope(data, PAYLOAD_TYPE, trusted)
    except NotAnEnvelopeError:
        raise not_a_pack() from None
    except UnknownKeyError:
        raise PackError(
            Refusal.UNKNOWN_KEY,
            "It is signed with a key that this kiosk does not trust",
            "If you know who made it, write the public key under [packs.keys] in "
            "kiosk.toml",
        ) from None
    except ForgedError:
        raise PackError(
            Refusal.FORGED,
            "It is not what was signed: somebody or something changed it",
            "Fetch it again from whoever made it, and ask them who had it in between",
        ) from None
    return Pack.from_bytes(opened.payload), opened.signer


def require_allowed(files: Mapping[str, bytes]) -> None:
    """Raise `PackError` for files that no content folder needs."""
    if sum(map(len, files.values())) > LARGEST_CONTENT:
        raise PackError(
            Refusal.UNSAFE,
            f"Its topics are larger than {LARGEST_CONTENT // 1_000_000} MB",
            "Make the pictures smaller",
        )
    try:
        require_safe(files)
    except ValueError as error:
        raise PackError(
            Refusal.UNSAFE, str(error), "Rename the file or leave it out, and pack anew"
        ) from None


def is_reason(text: object) -> bool:
    """Tell whether `text` may stand on the staff screen as the reason for a pack."""
    return (
        isinstance(text, str)
        and 0 < len(text) <= LONGEST_REASON
        and text.isprintable()
        and text == text.strip()
    )


def not_a_pack() -> PackError:
    """Return what is said of a file that is no pack, or no whole one."""
    return PackError(
        Refusal.NOT_A_PACK,
        "It is no content pack, or not a whole one",
        "Copy it again; a pack is what `kioskctl content pack` wrote",
    )
