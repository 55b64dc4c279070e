"""What the staff screen says of a copy agrees with the number of its forms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.touchkit.languages import Translations
from kiosk.vault.batch.batches import Batch
from kiosk.visitor.composition import TRANSLATIONS
from kiosk.visitor.staff.copying import _batch_card

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


@pytest.mark.parametrize(
    ("language", "count", "begin"),
    [
        ("en", 1, "1 form, checksum 0000 "),
        ("en", 2, "2 forms, checksum 0000 "),
        ("es", 1, "1 formulario, "),
        ("es", 2, "2 formularios, "),
    ],
)
def test_one_form_is_not_called_forms(
    qapp: QGuiApplication, language: str, count: int, begin: str
) -> None:
    """One is one, in both languages."""
    translations = Translations(qapp, TRANSLATIONS)
    translations.use(language)
    batch = Batch(1, "forms", count, Path("K1-B1.agebatch"), bytes(32))

    card = _batch_card(batch)

    translations.take_back()
    assert card.title in {"Batch 1", "Lote 1"}
    assert card.note.startswith(f"K1-B1.agebatch · {begin}")
