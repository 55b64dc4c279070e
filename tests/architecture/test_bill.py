"""The bill of materials names everything that is shipped, and the format is right."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution
from typing import TYPE_CHECKING, Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tools.bill import make_bill, pins

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def text(root: Path) -> str:
    """Make the bill."""
    return make_bill(root / "requirements.lock", root / "assets" / "LICENSES.toml")


@pytest.fixture(scope="module")
def components(text: str) -> dict[str, dict[str, Any]]:
    """List its components by their reference."""
    return {each["bom-ref"]: each for each in json.loads(text)["components"]}


def test_the_bill_is_cyclonedx(text: str) -> None:
    """The schema of version 1.6 finds nothing wrong."""
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_the_same_sources_give_the_same_bill(text: str, root: Path) -> None:
    """No day, no number of its own: two bills can be compared line by line."""
    again = make_bill(root / "requirements.lock", root / "assets" / "LICENSES.toml")

    assert again == text
    assert "timestamp" not in text


def test_every_locked_package_is_in_it_with_licence_and_source(
    components: dict[str, dict[str, Any]], root: Path
) -> None:
    """Version and hashes are the locked ones; nothing is in it that is not pinned."""
    locked = pins(root / "requirements.lock")
    listed = {each for each in components if each.startswith("pkg:pypi/")}

    assert listed == {f"pkg:pypi/{name}@{version}" for name, version, _ in locked}
    for name, version, hashes in locked:
        component = components[f"pkg:pypi/{name}@{version}"]
        assert {each["content"] for each in component["hashes"]} == set(hashes)
        if _is_here(name):
            assert component["licenses"], name
            assert component["externalReferences"], name


def _is_here(name: str) -> bool:
    """Tell apart what is locked for other systems, such as colorama for Windows."""
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def test_what_is_built_into_wheels_and_every_asset_is_in_it(
    components: dict[str, dict[str, Any]],
) -> None:
    """Age is Rust inside pyrage; fonts and icons have licences of their own."""
    assert any(each.startswith("pkg:cargo/age@") for each in components)
    font = components["assets/fonts/cjk/droid-sans-fallback.ttf"]
    assert font["licenses"] == [{"license": {"id": "Apache-2.0"}}]


def test_a_package_that_is_not_the_locked_one_stops_it(
    root: Path, tmp_path: Path
) -> None:
    """A bill that names other versions than are there would be worse than none."""
    lock = tmp_path / "requirements.lock"
    text = (root / "requirements.lock").read_text("utf-8")
    lock.write_text(text.replace("\npydantic==", "\npydantic==9"), "utf-8")

    with pytest.raises(SystemExit, match="is installed"):
        make_bill(lock, root / "assets" / "LICENSES.toml")
