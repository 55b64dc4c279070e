"""The bill of materials: every package and asset, with licence, source and hash.

    .venv/bin/python tools/bill.py build/bill.cdx.json

CycloneDX 1.6 as JSON. Packages are those of `requirements.lock`, with its hashes, so
nothing unpinned can be in it; what wheels say was built into them comes along; assets
are those of `assets/LICENSES.toml`. The same sources give the same file.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:  # A program in tools/ is started by its path.
    sys.path.insert(0, str(ROOT))

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import (
    ExternalReference,
    ExternalReferenceType,
    HashAlgorithm,
    HashType,
    XsUri,
)
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from kiosk import __version__
from kiosk.machine.parts import RUST, Part, parts_of

_PIN = re.compile(r"^([a-z0-9._-]+)==([^\s;]+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_KINDS = {RUST: "cargo"}


def make_bill(lock: Path, assets: Path) -> str:
    """Give the bill as JSON. Raises `SystemExit` naming a package that is missing."""
    bill = Bom()
    whole = Component(
        type=ComponentType.APPLICATION,
        name="patient-education-kiosk",
        bom_ref="patient-education-kiosk",
        version=__version__,
        licenses=[LicenseFactory().make_from_string("GPL-3.0-or-later")],
    )
    bill.metadata.component = whole
    locked = pins(lock)
    pinned = {(name, version) for name, version, _ in locked}
    for name, version, hashes in locked:
        for part in _parts(name, version, pinned):
            bill.components.add(_component(part, hashes if part.name == name else ()))
    for asset in tomllib.loads(assets.read_text("utf-8"))["asset"]:
        bill.components.add(_asset(asset))
    bill.register_dependency(whole, bill.components)
    content = json.loads(JsonV1Dot6(bill).output_as_string())
    # The library numbers each bill and notes the minute: the same sources would differ.
    del content["serialNumber"], content["metadata"]["timestamp"]
    return json.dumps(content, indent=2, sort_keys=True) + "\n"


def pins(lock: Path) -> list[tuple[str, str, tuple[str, ...]]]:
    """Read names, versions and hashes out of a lock file."""
    text = lock.read_text("utf-8")
    starts = [*_PIN.finditer(text)]
    ends = [each.start() for each in starts[1:]] + [len(text)]
    return [
        (each[1], each[2], tuple(_HASH.findall(text, each.end(), end)))
        for each, end in zip(starts, ends, strict=True)
    ]


def _parts(name: str, version: str, pinned: set[tuple[str, str]]) -> list[Part]:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        # Locked for another system, such as colorama for Windows.
        return [Part("PyPI", name, version)]
    if found.version != version and (name, found.version) in pinned:
        # Locked for another Python: the same project, so licence and source hold.
        return [replace(parts_of(found)[0], version=version)]
    if found.version != version:
        sys.exit(f"{name} {found.version} is installed, {version} is locked")
    return parts_of(found)


def _component(part: Part, hashes: tuple[str, ...]) -> Component:
    url = PackageURL(_KINDS.get(part.ecosystem, "pypi"), None, part.name, part.version)
    return Component(
        type=ComponentType.LIBRARY,
        name=part.name,
        version=part.version,
        bom_ref=str(url),
        purl=url,
        licenses=[LicenseFactory().make_from_string(part.licence)]
        if part.licence
        else (),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=each) for each in hashes],
        external_references=[_source(part, str(url))],
    )


def _asset(asset: dict[str, str]) -> Component:
    return Component(
        type=ComponentType.FILE,
        name=asset["path"],
        bom_ref=asset["path"],
        description=f"{asset['title']}. {asset['source']}",
        licenses=[LicenseFactory().make_from_string(asset["license"])],
    )


def _source(part: Part, url: str) -> ExternalReference:
    """Say where a part comes from: its source, or where it was handed out."""
    if part.source:
        return ExternalReference(type=ExternalReferenceType.VCS, url=XsUri(part.source))
    return ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=XsUri(url))


if __name__ == "__main__":
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "build/bill.cdx.json")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(
        make_bill(ROOT / "requirements.lock", ROOT / "assets" / "LICENSES.toml"),
        "utf-8",
    )
