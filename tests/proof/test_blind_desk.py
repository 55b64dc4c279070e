"""A batch opened, read and saved in `kiosk-desk` by somebody who sees nothing.

The system's own dialogs, to point at a file, are not ours: they are only answered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.vault.opening.ledger import LEDGER_FILE
from tests.proof.blind import BlindPerson, hear
from tests.proof.conftest import stage_of
from tests.proof.desk import OutsideDesk
from tests.proof.stage import Size
from tests.support.batch import PASSPHRASE, SealingKiosk, make_clinic_keys, make_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.proof.reader import Ear
    from tests.proof.stage import Stage

pytestmark = [pytest.mark.proof]

FORMS = 3
SPANISH = {
    "Open the forms from the kiosk": "Abrir los formularios del quiosco",
    "Choose a folder or stick": "Elegir carpeta o memoria USB",
    "Step 2 of 4: Key": "Paso 2 de 4: Llave",
    "Choose the key file": "Elegir el archivo de la llave",
    "Passphrase of the key": "Frase de acceso de la llave",
    "This passphrase does not open": "Esta frase de acceso no abre",
    "Step 3 of 4: Forms": "Paso 3 de 4: Formularios",
    "Status: New. Name: Visitor ": "Estado: Nuevo. Nombre: Visitor ",
    "New": "Nuevo",
    "Answers of this form": "Respuestas de este formulario",
    "Phone: (202) 555-0001": "Teléfono: (202) 555-0001",
    "Close the form": "Cerrar el formulario",
    "Save the forms": "Guardar los formularios",
    "Excel workbook": "Libro de Excel",
    "Saved as ": "Guardado como ",
    "Receipt for the kiosk": "Recibo para el quiosco",
    "Step 4 of 4: Receipt": "Paso 4 de 4: Recibo",
    "Receipt code: ": "Código del recibo: ",
    "Done": "Listo",
}


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """Open a desktop: dialogs need somebody who gives windows the keys."""
    yield from stage_of(has_window_manager=True, size=Size(1280, 900))


@pytest.mark.parametrize("language", ["en_US", "es_US"])
def test_forms_are_opened_read_and_saved_without_seeing(
    stage: Stage, tmp_path_factory: pytest.TempPathFactory, ear: Ear, language: str
) -> None:
    """A stick and a key by their names, the table, one form, a file, the receipt."""
    home = tmp_path_factory.mktemp("home")
    key = _lay_ready(home)

    def say(words: str) -> str:
        return SPANISH[words] if language == "es_US" else words

    with OutsideDesk(stage, home, language) as desk:
        person = BlindPerson(desk)
        person.arrive(say("Open the forms from the kiosk"))
        person.look_around("Tab")
        person.choose(say("Choose a folder or stick"))
        _point_at(desk, home / "stick")
        person.arrive(say("Choose the key file"))
        hear(ear, say("Step 2 of 4: Key"))
        person.choose(say("Choose the key file"))
        _point_at(desk, key)
        person.go_to(say("Passphrase of the key"))
        person.look_around("Tab")
        desk.type("horse")
        person.press("Return")
        hear(ear, say("This passphrase does not open"))
        person.go_to(say("Passphrase of the key"))
        desk.type(PASSPHRASE)
        person.press("Return")
        hear(ear, say("Step 3 of 4: Forms"))

        person.go_to(say("Status: New. Name: Visitor "))
        person.look_around("Tab")
        person.press("Down")
        assert "Visitor 00001" in person.stop().name
        person.press("Return")
        hear(ear, "Visitor 00001. " + say("New"))
        person.go_to(say("Answers of this form"))
        assert say("Phone: (202) 555-0001") in desk.reader.texts()
        person.look_around("Tab")
        person.choose(say("Close the form"))

        person.choose(say("Save the forms"))
        person.go_to(say("Excel workbook"))
        person.look_around("Tab")
        person.press("Return")
        _wait_for_dialog(desk)
        person.press("Return")
        hear(ear, say("Saved as "))
        assert list((home / "Documents").glob("*.xlsx"))
        person.choose(say("Receipt for the kiosk"))
        hear(ear, say("Step 4 of 4: Receipt"))
        assert say("Receipt code: ") in desk.reader.texts()
        person.look_around("Tab")
        person.choose(say("Done"))
        person.arrive(say("Open the forms from the kiosk"))
        assert person.faults == []


def _lay_ready(home: Path) -> Path:
    """Have a key, a kiosk that the desk knows, and its batch on a stick."""
    for name in ("desk-data", "stick", "Documents"):
        (home / name).mkdir()
    key = make_clinic_keys(home / "keys")
    kiosk = SealingKiosk(home / "kiosk", key)
    kiosk.introduce(home / "desk-data" / LEDGER_FILE)
    kiosk.hand_over(map(make_record, range(FORMS)), home / "stick")
    return key


def _point_at(desk: OutsideDesk, place: Path) -> None:
    """Answer the system's dialog with a name."""
    _wait_for_dialog(desk)
    desk.type(str(place))
    desk.glass.keys("Return")


def _wait_for_dialog(desk: OutsideDesk) -> None:
    def is_there() -> bool:
        dialogs = [n for n in desk.reader.nodes() if n.role == "dialog" and n.shows]
        focused = {n.role for n in desk.reader.focused()}
        return bool(dialogs) and "text" in focused

    desk.wait_until(is_there, "a dialog asks")
