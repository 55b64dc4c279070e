"""What stands for Qt's own names, which a start need not make, is what Qt says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QImage

from kiosk.touchkit import icons, keys, rows

SIZES = st.builds(QSizeF, st.floats(0.5, 5000), st.floats(0.5, 5000))
ROOMS = st.builds(QSizeF, st.integers(0, 5000), st.integers(0, 5000))


def test_every_key_has_the_number_qt_gives_it() -> None:
    """A key that is named here is the key with that name on a keyboard."""
    named = {name: value for name, value in vars(keys).items() if name.isupper()}
    assert "RETURN" in named
    for name, number in named.items():
        said = name if name[-1].isdigit() else name.capitalize()
        assert Qt.Key[f"Key_{said}"].value == number, name


def test_roles_begin_where_qt_leaves_off() -> None:
    """No field of a row has the number of a role that Qt itself asks for."""
    assert int(Qt.ItemDataRole.UserRole) == rows._USER
    assert int(Qt.ItemDataRole.DisplayRole) == rows._DISPLAY


@given(shape=SIZES, room=ROOMS)
def test_a_drawing_fits_as_qt_would_have_it(shape: QSizeF, room: QSizeF) -> None:
    """Not a pixel differs from Qt's own scaling, whatever the shape."""
    kept = Qt.AspectRatioMode.KeepAspectRatio
    assert icons._fitted(shape, room) == shape.scaled(room, kept)


def test_a_new_picture_is_clear() -> None:
    """Nothing of what was in memory before shows where nothing is painted."""
    filled = QImage(7, 5, QImage.Format.Format_ARGB32_Premultiplied)
    filled.fill(Qt.GlobalColor.transparent)
    assert icons._clear(QSize(7, 5)) == filled
