"""A database of known holes is compared with what is installed, and with no network."""

from __future__ import annotations

import json
import socket
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from kiosk.ctl.invocation import Exit
from kiosk.ctl.main import app
from kiosk.machine.holes import NoDatabaseError, find_holes
from kiosk.machine.parts import PYTHON, RUST, Part, installed_parts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PARTS = (
    Part(PYTHON, "pydantic", "2.14.1", "MIT"),
    Part(PYTHON, "fhir-resources", "8.3.0", "BSD License"),
    Part(RUST, "rsa", "0.9.8", "MIT"),
    Part(RUST, "rsa", "0.8.2", "MIT"),
)


def _entry(name: str, *events: dict[str, str], **more: Any) -> dict[str, Any]:
    affected = {
        "package": {"ecosystem": more.pop("ecosystem", PYTHON), "name": name},
        "ranges": [{"type": more.pop("type", "ECOSYSTEM"), "events": list(events)}],
        "versions": more.pop("versions", []),
    }
    return {
        "id": "OURS-2026-1",
        "modified": "2026-11-20T10:00:00Z",
        "summary": "Made for this test",
        "affected": [affected],
    } | more


def _found(tmp_path: Path, *entries: dict[str, Any]) -> list[tuple[str, str, bool]]:
    file = tmp_path / "database.json"
    file.write_text(json.dumps(list(entries)))
    holes = find_holes(PARTS, file).holes
    return [(hole.part.name, hole.part.version, hole.is_unsure) for hole in holes]


HIT = [("pydantic", "2.14.1", False)]
ZERO = {"introduced": "0"}


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        (_entry("pydantic", ZERO), HIT),
        (_entry("Pydantic", ZERO), HIT),
        (_entry("pydantic", ZERO, {"fixed": "2.14.2"}), HIT),
        (_entry("pydantic", ZERO, {"fixed": "2.14.1"}), []),
        (_entry("pydantic", {"introduced": "2.14.2"}), []),
        (_entry("pydantic", ZERO, {"last_affected": "2.14.1"}), HIT),
        (_entry("pydantic", ZERO, {"last_affected": "2.14.0"}), []),
        (
            _entry(
                "pydantic", ZERO, {"fixed": "1.9"},
                {"introduced": "2.10"}, {"fixed": "2.15"},
            ),
            HIT,
        ),
        (_entry("pydantic", {"fixed": "2.9"}, ZERO), []),
        (_entry("pydantic", versions=["2.14.1"]), HIT),
        (_entry("pydantic", versions=["2.14.0"]), []),
        (_entry("pydantic", ZERO, withdrawn="2026-11-21T00:00:00Z"), []),
        (_entry("pydantic", ZERO, ecosystem="npm"), []),
        (_entry("pydantic", ZERO, type="GIT"), []),
        (_entry("fhir.resources", ZERO), [("fhir-resources", "8.3.0", False)]),
        (_entry("pydantic", {"introduced": "odd"}), [("pydantic", "2.14.1", True)]),
        (
            _entry("rsa", ZERO, {"fixed": "0.9.0"}, ecosystem=RUST, type="SEMVER"),
            [("rsa", "0.8.2", False)],
        ),
    ],
)  # fmt: skip
def test_an_entry_hits_the_versions_it_says(
    tmp_path: Path, entry: dict[str, Any], found: list[tuple[str, str, bool]]
) -> None:
    """Ranges, last affected versions, lists and withdrawals count as OSV says."""
    other = _entry("something-else", ZERO)

    assert _found(tmp_path, other, entry) == found


def test_a_folder_and_a_zip_are_read_too(tmp_path: Path) -> None:
    """As osv.dev hands them out; the newest change of all is the database's date."""
    first = _entry("pydantic", ZERO)
    second = _entry("rsa", ZERO, ecosystem=RUST, modified="2026-11-26T00:00:00Z")
    folder = tmp_path / "osv" / "PyPI"
    folder.mkdir(parents=True)
    for number, entry in enumerate((first, second)):
        (folder / f"{number}.json").write_text(json.dumps(entry))
    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for file in folder.iterdir():
            packed.write(file, file.name)

    answers = [find_holes(PARTS, place) for place in (tmp_path / "osv", archive)]

    assert [len(each.holes) for each in answers] == [3, 3]
    assert {each.newest for each in answers} == {"2026-11-26T00:00:00Z"}


def _squeezed_wrongly(packed: bytearray) -> None:
    start = packed.index(b"hit.json") + len(b"hit.json")
    packed[start : start + 5] = b"\xff" * 5


def _locked(packed: bytearray) -> None:
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        packed[packed.index(sign) + flags] |= 1


def _packed_otherwise(packed: bytearray) -> None:
    for sign, method in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        packed[packed.index(sign) + method] = 97


@pytest.mark.parametrize("spoil", [_squeezed_wrongly, _locked, _packed_otherwise])
def test_a_zip_spoilt_in_one_entry_is_read_as_far_as_it_goes(
    tmp_path: Path, spoil: Callable[[bytearray], None]
) -> None:
    """What cannot be unpacked is counted, and the rest is compared all the same."""
    file = tmp_path / "all.zip"
    entry = json.dumps(_entry("pydantic", ZERO))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("hit.json", entry)
        archive.writestr("other.json", entry)
    packed = bytearray(file.read_bytes())
    spoil(packed)
    file.write_bytes(packed)

    found = find_holes(PARTS, file)

    assert (found.entries, found.unreadable, len(found.holes)) == (1, 1, 1)


@pytest.mark.parametrize("content", ["", "{", "7", "[]", "{}", '{"id": "x"}', "\x00"])
def test_a_file_that_is_none_is_refused(tmp_path: Path, content: str) -> None:
    """Nobody reads "no holes" where nothing was compared."""
    file = tmp_path / "database.json"
    file.write_text(content)

    with pytest.raises(NoDatabaseError):
        find_holes(PARTS, file)
    with pytest.raises(NoDatabaseError):
        find_holes(PARTS, tmp_path / "nowhere")


def test_what_is_installed_here_has_licence_and_source() -> None:
    """Also what was built into a wheel: age is a Rust package inside pyrage."""
    parts = installed_parts()
    names = {(part.ecosystem, part.name): part for part in parts}

    for name in ("pydantic", "pyrage", "silabeador", "pyside6-essentials", "typer"):
        assert names[PYTHON, name].licence
        assert names[PYTHON, name].source.startswith("http")
    assert names[RUST, "age"].licence


def test_the_command_tells_holes_and_the_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hole in an installed package is exit code 1; the database's day is shown."""
    monkeypatch.setattr(socket, "socket", _refused)
    file = tmp_path / "database.json"
    file.write_text(json.dumps([_entry("typer", ZERO)]))
    hit = CliRunner().invoke(app, ["dependencies", "check", str(file)])
    file.write_text(json.dumps([_entry("nobody-has-this", ZERO)]))
    clear = CliRunner().invoke(app, ["dependencies", "check", str(file)])
    file.write_text(json.dumps([_entry("nobody-has-this", ZERO), 7]))
    doubt = CliRunner().invoke(app, ["dependencies", "check", str(file)])
    none = CliRunner().invoke(app, ["dependencies", "check", str(tmp_path / "no")])

    assert hit.exit_code == Exit.PROBLEMS
    assert "OURS-2026-1: Made for this test (not mended yet)" in hit.stdout
    assert "1 entry, the newest of 2026-11-20" in clear.stdout
    assert (clear.exit_code, doubt.exit_code) == (Exit.DONE, Exit.PROBLEMS)
    assert none.exit_code == Exit.WRONG_USE


def _refused(*_: object, **__: object) -> None:
    raise AssertionError("a socket was opened")
