"""Path data of the drawings as paths that can be painted."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

_STEP = re.compile(r"([MLCQZ])([^MLCQZ]*)")
_NUMBER = re.compile(r"-?[\d.]+(?:e-?\d+)?")
_MIRROR = QTransform.fromScale(-1, 1)


@lru_cache(maxsize=512)
def painter_path(data: str, *, is_mirrored: bool = False) -> QPainterPath:
    """Return path data of absolute commands; the drawings hold no others.

    The cache holds drawings only, nothing of a visitor.
    """
    if is_mirrored:
        return _MIRROR.map(painter_path(data))
    path = QPainterPath()
    for command, numbers in _STEP.findall(data):
        at = [float(number) for number in _NUMBER.findall(numbers)]
        points = [QPointF(x, y) for x, y in zip(at[::2], at[1::2], strict=True)]
        _add(path, command, points)
    return path


def _add(path: QPainterPath, command: str, points: list[QPointF]) -> None:
    """Add one command of path data."""
    if command == "M":
        path.moveTo(points[0])
    elif command == "L":
        for point in points:
            path.lineTo(point)
    elif command == "C":
        for first, second, end in zip(*[iter(points)] * 3, strict=True):
            path.cubicTo(first, second, end)
    elif command == "Q":
        for control, end in zip(*[iter(points)] * 2, strict=True):
            path.quadTo(control, end)
    else:
        path.closeSubpath()
