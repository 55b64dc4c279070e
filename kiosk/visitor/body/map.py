"""Where it hurts, and which muscles may send pain there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.navigation import Place, PlaceKind
from kiosk.touchkit.rows import RowListModel
from kiosk.touchkit.wording import translate
from kiosk.visitor.body import words as body_words
from kiosk.visitor.body.answer import BodyAnswerViewModel
from kiosk.visitor.body.listing import BodyListViewModel
from kiosk.visitor.body.picture import BodyPicture
from kiosk.visitor.body.rows import ChosenRow, PlaceOffer, chosen_row, place_offers
from kiosk.visitor.body.views import BodyViews
from kiosk.visitor.page.page import Page

if TYPE_CHECKING:
    from kiosk.bodymap.model import Area, BodyMap
    from kiosk.bodymap.selection import Selection
    from kiosk.bodymap.viewpoint import Viewpoint
    from kiosk.visitor.body.paint.patterns import MusclePatterns
    from kiosk.visitor.form.carried_along import CarriedAlong
    from kiosk.visitor.page.page import Shown

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

ANSWER_AFTER_MS = 20
"""One frame: the touched area is seen to light before the answer is laid out."""


@QmlElement
@QmlUncreatable("made by the composition root")
class BodyMapViewModel(Page):
    """The picture of the body, the list in its place, and the answer to what is chosen.

    Signals: `offerChanged` when home may or may no longer lead here; `changed` when
    something else is shown; `said` with words for a screen reader.
    """

    qml_file = "body/BodyMapScreen.qml"
    offerChanged = Signal()
    changed = Signal()
    said = Signal(str)

    def __init__(
        self,
        number: str,
        selection: Selection,
        carried: CarriedAlong,
        patterns: MusclePatterns,
    ) -> None:
        super().__init__()
        self._selection = selection
        self._carried = carried
        self._patterns = patterns
        self._body: BodyMap | None = None
        self._topic = self._mode = ""
        self._language = "en"
        self._touched: Area | None = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._answer_to_touch)
        self._views = BodyViews(self)
        self._chosen = RowListModel(ChosenRow, self)
        self._offers = RowListModel(PlaceOffer, self)
        self._list = BodyListViewModel(self)
        self._list.groupChosen.connect(self._refresh)
        self._answer = BodyAnswerViewModel(number, self)
        self._answer_top = 0.0

    @property
    def is_arriving(self) -> bool:
        """Whether a picture lacks a piece that one of the next frames brings."""
        return self._views.is_arriving

    def offer(self, body: BodyMap | None) -> None:
        """Take the map of the topic shown; without one, home leads nowhere."""
        if body is not self._body:
            self._body = body
            self._patterns.offer(body)
            if self._selection.is_empty:
                self._views.begin(body)
            self.offerChanged.emit()

    def show(self, shown: Shown) -> None:
        """Show the picture, or the list where the place says so."""
        self._topic, self._mode = shown.place.topic, shown.place.section
        self._language = body_words.language_of(self._body, shown.language)
        self._refresh()

    def begin_at_top(self) -> None:
        """Show the answer from its top to who comes anew."""
        self._answer_top = 0.0

    def go_back(self) -> bool:
        """Put the whole list of signs away, where it is open."""
        return self._answer.put_signs_away()

    def has_chosen(self, code: str) -> bool:
        """Tell whether an area is chosen."""
        return self._selection.has(body_words.area_of(code))

    def forget(self) -> None:
        """Forget where it hurts, for the next visitor."""
        self._selection.clear()
        self._later.stop()
        self._touched = None
        self._topic = self._mode = ""
        self._views.clear(self._body)
        self._chosen.show(())
        self._list.clear()
        self._answer.clear()
        self._patterns.forget()
        self._answer_top = 0.0
        self.changed.emit()

    def is_clear(self) -> bool:
        """Tell whether nothing of a visitor is left here."""
        return (
            self._selection.is_empty
            and self._touched is None
            and self._views.is_clear(self._body)
            and self._list.is_clear()
            and self._patterns.is_clear()
            and not self._answer_top
            and not self._chosen.rowCount()
            and self._answer.is_clear()
        )

    def _read_answer_top(self) -> float:
        return self._answer_top

    def _write_answer_top(self, top: float) -> None:
        self._answer_top = top

    answerTop = Property(float, _read_answer_top, _write_answer_top, notify=changed)
    """How far the answer was paged: who comes back from a muscle finds their place."""

    @Property(bool, notify=offerChanged)
    def isOffered(self) -> bool:
        """Whether home leads here."""
        return self._body is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        """The heading."""
        return translate("BodyMap", "Where does it hurt?")

    @Property(BodyViews, constant=True)
    def views(self) -> BodyViews:
        """The body on the screen."""
        return self._views

    @Property(BodyPicture, constant=True)
    def picture(self) -> BodyPicture:
        """The figure that leads."""
        return self._views.leading

    @Property(BodyListViewModel, constant=True)
    def listing(self) -> BodyListViewModel:
        """The list that may stand in the picture's place."""
        return self._list

    @Property(BodyAnswerViewModel, constant=True)
    def answer(self) -> BodyAnswerViewModel:
        """The answer to what is chosen."""
        return self._answer

    @Property(RowListModel, constant=True)
    def chosen(self) -> RowListModel[ChosenRow]:
        """The areas chosen, first touched first."""
        return self._chosen

    @Property(RowListModel, constant=True)
    def offers(self) -> RowListModel[PlaceOffer]:
        """The places offered in words while nothing is chosen on the picture."""
        return self._offers

    @Property(str, notify=changed)
    def chosenWords(self) -> str:
        """The areas chosen, in one line."""
        return ". ".join(self._chosen_words())

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        """Whether nothing is chosen."""
        return self._selection.is_empty

    @Property(str, notify=changed)
    def pictureWords(self) -> str:
        """The picture in words, for those who cannot see it."""
        return ". ".join([str(self._views.words), *self._chosen_words()])

    @Slot(float, float, float)
    def touch(self, x: float, y: float, reach: float) -> None:
        """Choose the area at a spot of the picture, or the nearest within `reach`.

        Where a finger is too large to tell, the picture moves closer. The area lights
        at once; the answer follows a frame later, so that nothing delays the light.
        """
        self._touch(x, y, reach, is_beside=False)

    @Slot(float, float, float)
    def touchBeside(self, x: float, y: float, reach: float) -> None:
        """Choose an area on the figure beside, as `touch` does."""
        self._touch(x, y, reach, is_beside=True)

    @Slot(str)
    def toggle(self, code: str) -> None:
        """Choose an area of the list, or let it go."""
        area = body_words.area_of(code)
        is_chosen = self._selection.toggle(area)
        if is_chosen and self._body is not None:
            self._views.reveal(area)
        self._answer_to(area, is_chosen=is_chosen)

    @Slot(str)
    def switchSide(self, code: str) -> None:
        """Move a chosen area to the other side, for left and right are easily mixed."""
        moved = self._selection.switch_side(body_words.area_of(code))
        at = self._views.viewpoint
        there = at.on(moved.side)
        if (
            self._body
            and at.shows_one_side(self._body)
            and there.holds(self._body, moved)
        ):
            self._views.look(there)
        self._answer_to(moved, is_chosen=True)

    @Slot()
    def turn(self) -> None:
        """Show the body from the other side."""
        self._look(self._views.viewpoint.turned())

    @Slot(str)
    def lookCloser(self, part: str) -> None:
        """Enlarge one of `viewpoint.PARTS`."""
        if self._body is not None:
            self._look(self._views.viewpoint.closer_on(self._body, part))

    @Slot()
    def lookAtWhole(self) -> None:
        """Show the whole body again."""
        self._look(self._views.viewpoint.farther())

    @Slot(str)
    def showAs(self, mode: str) -> None:
        """Show the picture (an empty mode), or the list of places or muscles."""
        self.went.emit(Place(PlaceKind.BODY_MAP, self._topic, mode))

    @Slot(str)
    def openMuscle(self, card_id: str) -> None:
        """Open a muscle's page on the side it is meant for."""
        muscle, _, side = card_id.partition("/")
        self.went.emit(Place(PlaceKind.MUSCLE, self._topic, side, muscle))

    @Slot()
    def ask(self) -> None:
        """Take the chosen areas along into the form."""
        self._carry()
        self.went.emit(Place(PlaceKind.FORM, self._topic))

    def _carry(self) -> None:
        """Have the form know what is chosen, whichever way the visitor comes to it."""
        if self._body is not None:
            areas = self._selection.areas
            taken = body_words.carried(self._body, areas, self._language)
            self._carried.choose_places(taken, ())

    def _look(self, viewpoint: Viewpoint) -> None:
        self._views.look(viewpoint)
        self._refresh()
        self.said.emit(self._views.name)

    def _touch(self, x: float, y: float, reach: float, *, is_beside: bool) -> None:
        if self._body is None:
            return
        at = self._views.touched_at(is_beside=is_beside)
        area = self._body.area_at(at.view, x, y, reach=reach, side=at.side)
        if area is None:
            return
        self._touched = area
        if self._selection.toggle(area):
            self._views.follow(at, area, x, y)
        self._views.show(self._body, self._selection.areas)
        self._later.start(ANSWER_AFTER_MS)

    def _answer_to_touch(self) -> None:
        area, self._touched = self._touched, None
        if area is not None:
            self._answer_to(area, is_chosen=self._selection.has(area))

    def _answer_to(self, area: Area, *, is_chosen: bool) -> None:
        self._refresh()
        self._carry()
        words = self._words(area)
        if is_chosen:
            self.said.emit(f"{words}. {self._answer.summary}")
        else:
            gone = translate("BodyMap", "No longer chosen: %1")
            self.said.emit(gone.replace("%1", words))

    def _refresh(self) -> None:
        """Bring everything shown in line with what is chosen."""
        body, areas = self._body, self._selection.areas
        if body is None:
            return
        self._views.show(body, areas)
        self._chosen.show(chosen_row(body, area, self._language) for area in areas)
        is_offering = not (areas or self._mode)
        self._offers.show(place_offers(body, self._language) if is_offering else ())
        self._list.show(body, self._selection, self._language, self._mode)
        self._answer.show(body, areas, self._language, self._list.muscle_ids)
        self.changed.emit()

    def _chosen_words(self) -> list[str]:
        return [self._words(area) for area in self._selection.areas]

    def _words(self, area: Area) -> str:
        body = self._body
        return body_words.area_words(body, area, self._language) if body else ""
