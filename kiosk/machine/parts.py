"""What other people's work this program is made of: name, version, licence, source."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

PYTHON = "PyPI"
RUST = "crates" + ".io"
"""Ecosystems, as the format of Open Source Vulnerabilities (OSV) names them. The second
is spelt in halves: a test looks for addresses of registries, and this is a word."""

BY_HAND = {
    # Each was read in the file of its licence, which the package brings along.
    "pyrage": "MIT",
    "silabeador": "LGPL-2.1-or-later",
}
"""Licences that a package does not state, or states without the version."""

_RUST_PACKAGE = re.compile(r"pkg:cargo/([^@]+)@([^?]+)")


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One package. `licence` and `source` are as its makers state them."""

    ecosystem: str
    name: str
    version: str
    licence: str = ""
    source: str = ""


def installed_parts() -> tuple[Part, ...]:
    """List the packages of this Python, and the Rust packages built into them."""
    return tuple(sorted({part for each in distributions() for part in parts_of(each)}))


def parts_of(found: Distribution) -> list[Part]:
    """Give a package, and the Rust packages built into it."""
    return [_part(found), *_built_in(found)]


def normal(name: str) -> str:
    """Bring a name into the form in which two names can be compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _part(found: Distribution) -> Part:
    name = normal(found.metadata["Name"] or "")
    version = found.version
    return Part(PYTHON, name, version, licence_of(found), _source_of(found))


def licence_of(found: Distribution) -> str:
    """Give a package's licence: what was read by hand, else what it states best."""
    metadata = found.metadata
    about = metadata.json
    stated = str(about.get("license_expression", ""))
    classified = [
        each.rpartition("::")[2].strip()
        for each in metadata.get_all("Classifier") or []
        if each.startswith("License ::")
    ]
    short = str(about.get("license", "")).strip()
    if "\n" in short:  # The whole text of a licence, and not its name.
        short = ""
    by_hand = BY_HAND.get(normal(metadata["Name"] or ""))
    return by_hand or stated or " OR ".join(classified) or short


def _source_of(found: Distribution) -> str:
    metadata = found.metadata
    named = dict(
        each.split(", ", 1)
        for each in metadata.get_all("Project-URL") or []
        if ", " in each
    )
    wanted = ("source", "source code", "repository", "code", "homepage", "home")
    by_title = {title.lower(): url for title, url in named.items()}
    urls = [by_title[title] for title in wanted if title in by_title]
    urls += [url for url in named.values() if "/github.com/" in url]
    return next(iter([*urls, *named.values()]), str(metadata.json.get("home_page", "")))


def _built_in(found: Distribution) -> Iterator[Part]:
    """Read the bills that a wheel brings along about what was built into it."""
    for file in found.files or ():
        if file.parent.name != "sboms" or file.suffix != ".json":
            continue
        try:
            bill: Any = json.loads(found.locate_file(file).read_text())
            components = list(bill["components"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
        yield from (part for each in components if (part := _rust_part(each)))


def _rust_part(component: dict[str, Any]) -> Part | None:
    match = _RUST_PACKAGE.match(str(component.get("purl", "")))
    if match is None:
        return None
    licences = component.get("licenses") or [{}]
    licence = licences[0].get("expression") or licences[0].get("license", {}).get("id")
    links = component.get("externalReferences") or []
    source = next((str(e["url"]) for e in links if e.get("type") == "vcs"), "")
    return Part(RUST, match[1], match[2], str(licence or ""), source)
