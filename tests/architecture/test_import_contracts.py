"""The import contracts cover the packages that exist now."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def contracts(root: Path) -> dict[str, dict[str, Any]]:
    """Return import-linter's contracts by name."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    listed = project["tool"]["importlinter"]["contracts"]
    return {contract["name"]: contract for contract in listed}


def test_every_package_has_a_place_in_the_layers(
    root: Path, contracts: dict[str, dict[str, Any]]
) -> None:
    """A package outside the layers could import anything."""
    layers = " | ".join(contracts["Imports run one way"]["layers"]).split(" | ")
    modules = {
        f"kiosk.{path.stem}"
        for path in (root / "kiosk").iterdir()
        if (path / "__init__.py").exists() or path.suffix == ".py"
    }

    assert modules - {"kiosk.__init__"} - set(layers) == set()


def test_the_kiosk_is_kept_from_what_opens_sealed_forms(
    root: Path, contracts: dict[str, dict[str, Any]]
) -> None:
    """All that can open a form lies in one folder, and the contract forbids it."""
    contract = contracts["The kiosk never imports the code that opens sealed data"]

    assert {"kiosk.visitor", "kiosk.touchkit"} <= set(contract["source_modules"])
    assert (root / "kiosk/vault/opening/opener.py").exists()
    assert "kiosk.vault.opening" in contract["forbidden_modules"]
