"""A data folder, and packs whose files all say which pack they are of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.config.installed import usual_content
from kiosk.envelopes import public_text, seal
from kiosk.packs.pack import PAYLOAD_TYPE, Pack
from kiosk.resources import shipped
from kiosk.staff.topics import TopicCustody

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.packs.record import KeptPack

SIGNER = "Ana Example"
NAMES = ("knots/topic.toml", "knots/en.md", "knots/images/knot.svg", "sleep/en.md")
CAME_ALONG = "what came along"


def pack_of(word: str) -> Pack:
    """Return a pack in which every file says `word`."""
    files = {name: word.encode() * 100 for name in NAMES}
    return Pack(files, date(2026, 11, 28), f"Because of {word}")


class Author:
    """Somebody who signs packs, and the keys a kiosk trusts on their account."""

    def __init__(self) -> None:
        self.key = Ed25519PrivateKey.generate()
        self.trusted = {SIGNER: public_text(self.key.public_key())}

    def sign(self, payload: bytes, kind: str = PAYLOAD_TYPE) -> bytes:
        """Sign whatever this is."""
        return seal(payload, kind, self.key)


def install(data: Path, pack: Pack) -> KeptPack:
    """Install a pack as `kioskctl` does, less the check of its words."""
    custody = TopicCustody(data)
    with custody.arriving(pack) as staged:
        assert staged is not None
        return custody.install(staged, pack, SIGNER)


def shown_word(data: Path) -> str:
    """Return the word that every file on show says; whatever is mixed fails."""
    folder = usual_content(data)
    if folder == shipped("content"):
        return CAME_ALONG
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert sorted(file.relative_to(folder).as_posix() for file in files) == sorted(
        NAMES
    )
    (said,) = {file.read_text() for file in files}
    return said[: len(said) // 100]


@pytest.fixture
def author() -> Author:
    """Return somebody with a key of their own."""
    return Author()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Make a data folder as it is on the first day."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    return folder
