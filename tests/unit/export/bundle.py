"""A FHIR bundle as it was written: its resources, its answers, all that is in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from fhir.resources.R4B.bundle import Bundle

from kiosk.export.fhir_file import write_fhir

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.export.row import OpenedRow


def written(rows: list[OpenedRow], path: Path) -> dict[str, Any]:
    """Write a file and read it back, as a valid bundle."""
    assert write_fhir(rows, path) == len(rows)
    content = json.loads(path.read_bytes())
    Bundle.model_validate(content)
    return dict(content)


def resources(bundle: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """List its resources of one type."""
    found = [entry["resource"] for entry in bundle["entry"]]
    return [each for each in found if each["resourceType"] == kind]


def everything_in(thing: object) -> Iterator[dict[str, Any]]:
    """Give every element, from the outside in."""
    if isinstance(thing, dict):
        yield thing
        for value in thing.values():
            yield from everything_in(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from everything_in(value)


def answered(response: dict[str, Any]) -> dict[str, Any]:
    """Return the answers by the link ids of their questions."""
    return {
        item["linkId"]: [next(iter(answer.values())) for answer in item["answer"]]
        for item in response["item"]
    }
