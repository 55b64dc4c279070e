"""One muscle: where it lies, where its pain is felt, why, and what may help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bodymap import framing, leading
from kiosk.bodymap.leading import Lead
from kiosk.bodymap.lookup import following, muscles_for, views_of
from kiosk.bodymap.model import Kind, Side, View
from kiosk.bodymap.seen import Seen
from kiosk.interest.carried import CarriedPlace
from kiosk.reviews.map_items import muscle_id
from kiosk.reviews.marks import NO_MARK
from kiosk.session.navigation import Place, PlaceKind
from kiosk.touchkit.stringlist import QStringList
from kiosk.touchkit.wording import translate
from kiosk.visitor.body import words as body_words
from kiosk.visitor.body.alarm import AlarmViewModel
from kiosk.visitor.body.muscle_words import MuscleText, muscle_text
from kiosk.visitor.body.paint.scene import Scene
from kiosk.visitor.body.picture import BodyPicture
from kiosk.visitor.body.scene import BodyScene
from kiosk.visitor.page.page import Page
from kiosk.visitor.reading.signed import mark_words

if TYPE_CHECKING:
    from kiosk.articles.topic import Section
    from kiosk.bodymap.lookup import Following
    from kiosk.bodymap.model import BodyMap, Muscle
    from kiosk.bodymap.selection import Selection
    from kiosk.visitor.form.carried_along import CarriedAlong
    from kiosk.visitor.page.page import Shown

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class MuscleViewModel(Page):
    """A muscle's page.

    Signals: `opened` when another muscle or another part of the page is shown,
    `changed` when anything else is; `said` with words for a screen reader.
    """

    qml_file = "body/MuscleScreen.qml"
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
        self._mark = NO_MARK
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
        self._mark = shown.marks.of(muscle_id(place.item))
        sections = shown.topic.sections if shown.topic else ()
        wanted = self._muscle.section
        self._section = next((s for s in sections if s.id == wanted), None)
        if place != self._place:
            self._place = place
            self._side = _side_of(place.section)
            self._view = views_of(self._muscle)[0]
            self._has_causes = False
            self._alarm.close()
            self.opened.emit()
        self._refresh()

    def go_back(self) -> bool:
        """Put the whole list of signs away, where it is open."""
        return self._alarm.close()

    def forget(self) -> None:
        """Forget which muscle was looked at, for the next visitor."""
        self._muscle = self._section = self._place = None
        self._mark = NO_MARK
        self._side, self._view = Side.RIGHT, View.FRONT
        self._has_causes = False
        self._text = MuscleText()
        self._alarm.show(Lead())
        self._scene.show(None)
        self.changed.emit()

    def is_clear(self) -> bool:
        """Tell whether no muscle is left here."""
        is_gone = self._muscle is None and self._place is None
        return is_gone and self._scene.is_clear() and self._alarm.is_clear()

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

    @Property(QStringList, notify=changed)
    def causes(self) -> list[str]:
        """Everyday causes."""
        return list(self._text.causes)

    @Property(QStringList, notify=changed)
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
    def reviewed(self) -> str:
        """How this page stands to what a clinician signed."""
        return mark_words(self._mark, self._language) + "."

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
        return self._seen.has_shape

    @Property(bool, notify=changed)
    def hasMain(self) -> bool:
        """Whether a main area shows in this view."""
        return self._seen.shows(Kind.MAIN)

    @Property(bool, notify=changed)
    def hasSpill(self) -> bool:
        """Whether a spill-over shows in this view."""
        return self._seen.shows(Kind.SPILL)

    @Property(str, notify=changed)
    def turnName(self) -> str:
        """What turning the picture shows; empty where one view shows everything."""
        view = self._seen.next_view
        return "" if view is self._view else body_words.turn_name(view)

    @Property(str, notify=changed)
    def turnHint(self) -> str:
        """Where pain lies that this view does not show; empty where there is none."""
        return body_words.hidden_hint(self._seen.hidden)

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

    @Property(str, notify=changed)
    def nextName(self) -> str:
        """What leads to the next muscle of the answer; empty where there is none."""
        after = self._following()
        if after is None:
            return ""
        said = translate("BodyMap", "Next muscle (%1 of %2)")
        return said.replace("%1", str(after.number)).replace("%2", str(after.count))

    @Slot()
    def goToNext(self) -> None:
        """Show the next muscle of the answer in this one's stead, so Back leads out."""
        after = self._following()
        if after is not None and self._place is not None:
            match, topic = after.match, self._place.topic
            self.passed.emit(Place(PlaceKind.MUSCLE, topic, match.side, match.muscle))

    @Slot()
    def turn(self) -> None:
        """Show the next view that shows something of this muscle."""
        self._view = self._seen.next_view
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
        self._alarm.show(lead, names_heart=muscle.mimics_heart)
        box = framing.muscle_box(body, muscle, self._view, self._side)
        self._scene.show(Scene(body, self._view, box, self._side, (), muscle.id))
        self.changed.emit()

    def _following(self) -> Following | None:
        if self._body is None or self._place is None:
            return None
        matches = muscles_for(self._body.regions, self._selection.areas)
        return following(matches, self._place.item, self._place.section)

    @property
    def _seen(self) -> Seen:
        return Seen(self._muscle, self._view)


def _side_of(word: str) -> Side:
    """Return the side a place names; where it names none, the right is shown."""
    return Side.LEFT if word == Side.LEFT else Side.RIGHT
