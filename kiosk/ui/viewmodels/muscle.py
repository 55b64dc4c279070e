"""One muscle: where it lies, where its pain is felt, why, and what may help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bodymap import framing, leading
from kiosk.bodymap.leading import Lead
from kiosk.bodymap.lookup import views_of
from kiosk.bodymap.model import Side, View
from kiosk.interest.carried import Place as CarriedPlace
from kiosk.session.navigation import Place, PlaceKind
from kiosk.ui.bodypaint.scene import Scene
from kiosk.ui.viewmodels import body_words
from kiosk.ui.viewmodels.alarm import AlarmViewModel
from kiosk.ui.viewmodels.body_picture import BodyPicture
from kiosk.ui.viewmodels.body_scene import BodyScene
from kiosk.ui.viewmodels.muscle_words import MuscleText, muscle_text
from kiosk.ui.viewmodels.page import Page

if TYPE_CHECKING:
    from kiosk.articles.topic import Section
    from kiosk.bodymap.model import BodyMap, Muscle
    from kiosk.bodymap.selection import Selection
    from kiosk.ui.carried_along import CarriedAlong
    from kiosk.ui.viewmodels.page import Shown

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class MuscleViewModel(Page):
    """A muscle's page.

    Signals: `opened` when another muscle or another part of the page is shown,
    `changed` when anything else is; `said` with words for a screen reader.
    """

    opened = Signal()
    changed = Signal()
    said = Signal(str)

    def __init__(
        self, number: str, selection: Selection, carried: CarriedAlong
    ) -> None:
        super().__init__()
        self._number = number
        self._selection = selection
        self._carried = carried
        self._body: BodyMap | None = None
        self._muscle: Muscle | None = None
        self._section: Section | None = None
        self._place: Place | None = None
        self._language = "en"
        self._side = Side.RIGHT
        self._view = View.FRONT
        self._has_causes = False
        self._text = MuscleText()
        self._alarm = AlarmViewModel(self)
        self._scene = BodyScene(self)
        self._picture = BodyPicture(self._scene)

    def offer(self, body: BodyMap | None) -> None:
        """Take the map of the topic shown."""
        self._body = body

    def show(self, shown: Shown) -> None:
        """Show the muscle of the place, on the side the visitor meant."""
        body, place = self._body, shown.place
        if body is None or place.item not in body.muscles:
            return
        self._language = body_words.language_of(body, shown.language)
        self._muscle = body.muscles[place.item]
        sections = shown.topic.sections if shown.topic else ()
        wanted = self._muscle.section
        self._section = next((s for s in sections if s.id == wanted), None)
        if place != self._place:
            self._place = place
            self._side = _side_of(place.section)
            self._view = views_of(self._muscle)[0]
            self._has_causes = False
            self.opened.emit()
        self._refresh()

    def spoken(self, language: str) -> list[tuple[int, str]]:  # noqa: ARG002 - the page's contract
        """Return the whole page in reading order: danger, name, pain, causes, help."""
        words = (*self._alarm.sentences, *self._text.sentences)
        return [(-1, text) for text in words]

    def forget(self) -> None:
        """Forget which muscle was looked at, for the next visitor."""
        self._muscle = self._section = self._place = None
        self._side, self._view = Side.RIGHT, View.FRONT
        self._has_causes = False
        self._text = MuscleText()
        self._alarm.show(Lead())
        self._scene.show(None)
        self.changed.emit()

    def is_clear(self) -> bool:
        """Tell whether no muscle is left here."""
        return self._muscle is None and self._place is None and self._scene.is_clear()

    @Property(BodyPicture, constant=True)
    def picture(self) -> BodyPicture:
        """The body on the screen."""
        return self._picture

    @Property(str, notify=changed)
    def name(self) -> str:
        """The plain name."""
        return self._text.name

    @Property(str, notify=changed)
    def medical(self) -> str:
        """The medical name, and the side shown."""
        return self._text.medical

    @Property(str, notify=changed)
    def where(self) -> str:
        """Where the muscle lies."""
        return self._text.where

    @Property(str, notify=changed)
    def main(self) -> str:
        """Where its pain is often felt."""
        return self._text.main

    @Property(str, notify=changed)
    def spill(self) -> str:
        """Where its pain may also reach; may be empty."""
        return self._text.spill

    @Property("QStringList", notify=changed)  # type: ignore[arg-type] # the stub knows classes only
    def causes(self) -> list[str]:
        """Everyday causes."""
        return list(self._text.causes)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type] # the stub knows classes only
    def mistakenFor(self) -> list[str]:
        """What the pain is often mistaken for."""
        return list(self._text.mistaken_for)

    @Property(str, notify=changed)
    def safety(self) -> str:
        """What needs care at this muscle; may be empty."""
        return self._text.safety

    @Property(str, notify=changed)
    def helps(self) -> str:
        """What may help."""
        return self._text.helps

    @Property(str, notify=changed)
    def sure(self) -> str:
        """How sure the pattern is."""
        return self._text.sure

    @Property(str, notify=changed)
    def pattern(self) -> str:
        """The sentence that stands with every answer."""
        return self._text.pattern

    @Property(AlarmViewModel, constant=True)
    def alarm(self) -> AlarmViewModel:
        """The emergency words above everything else."""
        return self._alarm

    @Property(str, notify=changed)
    def pictureWords(self) -> str:
        """The picture in words, for those who cannot see it."""
        text = self._text
        parts = (body_words.picture_words(self._view), text.name, text.main, text.spill)
        return ". ".join(words.rstrip(".") for words in parts if words)

    @Property(bool, notify=changed)
    def hasShape(self) -> bool:
        """Whether the muscle itself shows in this view."""
        return self._muscle is not None and self._view in self._muscle.shapes

    @Property(bool, notify=changed)
    def hasMain(self) -> bool:
        """Whether a main area shows in this view."""
        return self._shows("main")

    @Property(bool, notify=changed)
    def hasSpill(self) -> bool:
        """Whether a spill-over shows in this view."""
        return self._shows("spill")

    @Property(str, notify=changed)
    def turnName(self) -> str:
        """What turning the picture shows; empty where one view shows everything."""
        following = self._next_view()
        return "" if following is self._view else body_words.turn_name(following)

    @Property(str, notify=changed)
    def turnHint(self) -> str:
        """Where pain lies that this view does not show; empty where there is none."""
        if self._muscle is None:
            return ""
        hidden = [v for v in views_of(self._muscle) if self._is_felt_in(v)]
        return body_words.hidden_hint([v for v in hidden if v is not self._view])

    @Property(str, notify=changed)
    def otherSideName(self) -> str:
        """What the button says that shows the muscle of the other side."""
        return body_words.side_view_button(self._side.other)

    @Property(bool, notify=changed)
    def hasCauses(self) -> bool:
        """Whether causes and help are shown, instead of where it hurts."""
        return self._has_causes

    @Property(str, notify=changed)
    def sectionTitle(self) -> str:
        """The section that explains the next step; empty where there is none."""
        return self._section.title if self._section else ""

    @Slot()
    def turn(self) -> None:
        """Show the next view that shows something of this muscle."""
        self._view = self._next_view()
        self._refresh()
        self.said.emit(self._scene.viewName)

    @Slot()
    def switchSide(self) -> None:
        """Show the muscle of the other side."""
        self._side = self._side.other
        self._refresh()
        self.said.emit(self.medical)

    @Slot()
    def showCauses(self) -> None:
        """Show causes and help."""
        self._has_causes = True
        self._refresh()

    @Slot()
    def showPain(self) -> None:
        """Show where the pain is felt."""
        self._has_causes = False
        self._refresh()

    @Slot()
    def openSection(self) -> None:
        """Go to the section that explains the next step."""
        if self._section is not None and self._place is not None:
            first = self._section.screens[0].id
            topic = self._place.topic
            self.went.emit(Place(PlaceKind.SECTION, topic, self._section.id, first))

    @Slot()
    def ask(self) -> None:
        """Take the chosen areas and this muscle along into the form."""
        if self._body is None or self._muscle is None or self._place is None:
            return
        areas = body_words.carried(self._body, self._selection.areas, self._language)
        muscle = CarriedPlace(self._muscle.id, self._text.name)
        self._carried.choose_places(areas, [muscle])
        self.went.emit(Place(PlaceKind.FORM, self._place.topic))

    def _refresh(self) -> None:
        body, muscle = self._body, self._muscle
        if body is None or muscle is None:
            return
        self._text = muscle_text(body, muscle, self._side, self._language)
        lead = leading.for_muscle(
            body, muscle, language=self._language, number=self._number
        )
        self._alarm.show(lead)
        box = framing.muscle_box(body, muscle, self._view, self._side)
        self._scene.show(Scene(body, self._view, box, self._side, (), muscle.id))
        self.changed.emit()

    def _next_view(self) -> View:
        views = views_of(self._muscle) if self._muscle else (self._view,)
        return views[(views.index(self._view) + 1) % len(views)]

    def _is_felt_in(self, view: View) -> bool:
        zones = self._muscle.zones if self._muscle else ()
        return any(zone.view is view for zone in zones)

    def _shows(self, kind: str) -> bool:
        zones = self._muscle.zones if self._muscle else ()
        return any(z.view is self._view and z.kind == kind for z in zones)


def _side_of(word: str) -> Side:
    """Return the side a place names; where it names none, the right is shown."""
    return Side.LEFT if word == Side.LEFT else Side.RIGHT
