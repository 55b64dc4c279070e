"""Places and muscles chosen on the body map come along into the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bodymap.model import Side

if TYPE_CHECKING:
    from tests.support.drive import Drive


def test_places_come_along_whichever_way_the_form_is_entered(drive: Drive) -> None:
    """What was chosen on the map is asked about by "I am interested" too."""
    drive.open("body-map")
    drive.shell.pages.bodyMap.toggle("low_back.left")
    chosen = drive.shell.pages.bodyMap.chosen.rows[0].words
    drive.shell.goHome()
    drive.shell.showForm()
    drive.settle()
    view = drive.kiosk.pages.form.view_now
    assert chosen in str(view.about)
    assert chosen in " ".join(drive.shell.listening.words())

    drive.kiosk.pages.form.forget()
    drive.shell.pages.bodyMap.toggle("low_back.left")
    drive.shell.showForm()
    assert not view.about


def test_places_speak_the_language_that_is_shown(drive: Drive) -> None:
    """Who goes on in Spanish reads in Spanish what was chosen in English."""
    drive.open("muscle")
    drive.shell.pages.bodyMap.toggle("low_back.left")
    drive.shell.pages.muscle.ask()
    drive.settle()
    view = drive.kiosk.pages.form.view_now
    english = str(view.about)
    drive.look(language="es")
    body = drive.shell.body_map
    assert body is not None
    carried = drive.kiosk.carried_along.carried()
    [muscle] = carried.muscles
    low_back = body.regions["low_back"].words["es"].sides[Side.LEFT]
    assert low_back in str(view.about)
    assert body.muscles[muscle.code].words["es"].name in str(view.about)
    drive.look(language="en")
    assert str(view.about) == english
