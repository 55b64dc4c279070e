"""A property that is a list of words, in the one form both Qt and mypy take."""

from __future__ import annotations

from typing import cast

QStringList = cast("type[list[str]]", "QStringList")
"""Qt knows this type by name alone, and PySide's stubs know classes alone.

`pyside6-metaobjectdump` reads the name from the source, so it must be Qt's own.
"""
