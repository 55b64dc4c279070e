"""Where the files that come with the program lie: checkout, wheel or bundle."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def shipped(name: str, package: Path = PACKAGE) -> Path:
    """Return the folder `name` (``content``, ``assets``) that came with the program.

    A wheel and a bundle carry it inside the package, a checkout beside it. A folder
    that happens to stand next to an installed package is somebody else's.
    """
    inside, beside = package / name, package.parent / name
    is_checkout = (package.parent / "pyproject.toml").is_file()
    return beside if is_checkout and not inside.is_dir() else inside
