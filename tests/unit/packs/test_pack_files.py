"""A pack is read only where it is whole, signed by a trusted key, and harmless."""

from __future__ import annotations

import base64
import gzip
import io
import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.packs.gathering import gather
from kiosk.packs.pack import (
    LARGEST_CONTENT,
    LARGEST_PACK,
    PackError,
    Refusal,
    open_pack,
    require_allowed,
)

from .conftest import NAMES, SIGNER, Author, pack_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.packs.pack import Pack

WORD = base64.b64encode(b"words").decode()


def _payload(**changes: object) -> bytes:
    """Return a payload with some of it changed."""
    return json.dumps(json.loads(pack_of("one").to_bytes()) | changes).encode()


def _refusal(data: bytes, author: Author) -> PackError:
    with pytest.raises(PackError) as raised:
        open_pack(data, author.trusted)
    return raised.value


def test_a_pack_comes_back_as_it_was_made(author: Author) -> None:
    """Every file, the day, the reason, and whose key it was."""
    pack = pack_of("one")

    assert open_pack(author.sign(pack.to_bytes()), author.trusted) == (pack, SIGNER)


def test_the_same_topics_make_the_same_bytes(author: Author) -> None:
    """Whatever order files are found in: two packs can be compared."""
    pack = pack_of("one")
    files = dict(reversed(pack.files.items()))
    turned = type(pack)(files, pack.made, pack.reason)

    assert author.sign(turned.to_bytes()) == author.sign(pack.to_bytes())


def test_a_pack_of_somebody_else_is_refused(author: Author) -> None:
    """A good signature of a key that the settings do not name counts for nothing."""
    refused = _refusal(Author().sign(pack_of("one").to_bytes()), author)

    assert refused.refusal is Refusal.UNKNOWN_KEY
    assert "[packs.keys]" in refused.cure


def test_a_changed_pack_is_refused(author: Author) -> None:
    """One changed letter in a file under a trusted name is a forgery."""
    envelope = json.loads(author.sign(pack_of("one").to_bytes()))
    payload = base64.b64decode(envelope["payload"]).replace(b"one", b"two")
    envelope["payload"] = base64.b64encode(payload).decode()

    refused = _refusal(json.dumps(envelope).encode(), author)

    assert refused.refusal is Refusal.FORGED


def test_a_signed_review_is_no_pack(author: Author) -> None:
    """What was signed as something else cannot pass as a pack."""
    kind = "application/vnd.patient-education-kiosk.review.v1+json"

    refused = _refusal(author.sign(pack_of("one").to_bytes(), kind), author)

    assert refused.refusal is Refusal.NOT_A_PACK


def test_no_beginning_of_a_pack_is_one(author: Author) -> None:
    """Wherever a copy broke off, it is refused."""
    whole = author.sign(pack_of("one").to_bytes())

    # The last byte is the end of the line, without which it is whole.
    for end in [*range(0, len(whole) - 2, 97), len(whole) - 2]:
        assert _refusal(whole[:end], author).refusal is Refusal.NOT_A_PACK


def _zip_bomb() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("knots/en.md", bytes(50_000_000))
    return held.getvalue()


@pytest.mark.parametrize(
    "make",
    [
        _zip_bomb,
        lambda: gzip.compress(bytes(50_000_000)),
        lambda: b"[" * 1_000_000,
        lambda: b"{}," * 1_000_000,
        lambda: bytes(LARGEST_PACK + 1),
        lambda: b"",
    ],
    ids=["zip", "gzip", "brackets", "objects", "huge", "empty"],
)
def test_a_bomb_is_not_even_unpacked(author: Author, make: Callable[[], bytes]) -> None:
    """Nothing is inflated, nested or counted before a signature was found good."""
    assert _refusal(make(), author).refusal is Refusal.NOT_A_PACK


def test_a_pack_of_a_later_version_is_told_apart(author: Author) -> None:
    """IT learns that the kiosk has to be updated, and not that the file is broken."""
    refused = _refusal(author.sign(_payload(version=2)), author)

    assert refused.refusal is Refusal.OTHER_VERSION
    assert "Update the kiosk" in refused.cure


@pytest.mark.parametrize(
    "name",
    [
        "../outside/en.md",
        "/etc/cron.d/knots.md",
        "knots/../../en.md",
        "knots/./en.md",
        "knots//en.md",
        "knots\\..\\en.md",
        "C:/knots/en.md",
        "knots/.hidden.md",
        ".git/hooks.md",
        "knots/en.md\n",
        "knots/en\0.md",
        "knots/\u202een.md",
        "knots/nul.md",
        "knots/run.sh",
        "knots/en.md ",
        "en.md",
        "a/b/c/d/e.md",
        "knots/" + "n" * 200 + ".md",
        "",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(author: Author, name: str) -> None:
    """Even from a trusted key: a name is a plain file in a topic's folder."""
    refused = _refusal(author.sign(_payload(files={name: WORD})), author)

    assert refused.refusal is Refusal.UNSAFE


@pytest.mark.parametrize(
    "names",
    [
        ("knots/en.md", "knots/EN.md"),
        ("knots/a.md", "knots/a.md/b.md"),
        (),
        tuple(f"knots/{number}.md" for number in range(2_001)),
    ],
    ids=["capitals", "file and folder", "none", "too many"],
)
def test_files_that_cannot_all_be_there_are_refused(
    author: Author, names: tuple[str, ...]
) -> None:
    """What one disk would take and another would not is taken by none."""
    refused = _refusal(author.sign(_payload(files=dict.fromkeys(names, WORD))), author)

    assert refused.refusal is Refusal.UNSAFE


def test_topics_beyond_all_measure_are_refused() -> None:
    """A disk that is shared with waiting forms is not filled by pictures."""
    with pytest.raises(PackError) as raised:
        require_allowed({"knots/a.png": bytes(LARGEST_CONTENT + 1)})

    assert raised.value.refusal is Refusal.UNSAFE


@pytest.mark.parametrize(
    "changes",
    [
        {"files": None},
        {"files": {"knots/en.md": "not base64!"}},
        {"files": {"knots/en.md": 7}},
        {"made": "yesterday"},
        {"reason": ""},
        {"reason": "two\nlines"},
        {"reason": "x" * 121},
        {"version": None},
    ],
    ids=repr,
)
def test_a_signed_payload_of_another_shape_is_refused(
    author: Author, changes: dict[str, object]
) -> None:
    """A mistake of whoever wrote the packing program is told and not tried."""
    refusal = _refusal(author.sign(_payload(**changes)), author).refusal

    assert refusal in {Refusal.NOT_A_PACK, Refusal.OTHER_VERSION}


def test_a_folder_is_gathered_however_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From where one stands or in full; hidden files and strangers are left out."""
    for name in (*NAMES, "README.md", "knots/run.sh", "knots/.draft.md", ".git/a.md"):
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    monkeypatch.chdir(tmp_path)

    gathered = gather(Path("content"))

    assert gathered == gather(tmp_path / "content")
    assert gathered.files == {name: name.encode() for name in sorted(NAMES)}
    assert gathered.left_out == [
        ".git/a.md",
        "README.md",
        "knots/.draft.md",
        "knots/run.sh",
    ]


def test_every_refusal_names_its_cure(author: Author) -> None:
    """What IT reads ends with what to do."""
    pack: Pack = pack_of("one")
    bad = [b"", Author().sign(pack.to_bytes()), author.sign(_payload(version=2))]

    assert all(len(_refusal(each, author).cure) > 20 for each in bad)
