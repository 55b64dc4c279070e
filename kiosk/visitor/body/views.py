"""The body on the screen: front and back side by side, or one part looked at closer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bodymap.framing import ALL_ACROSS
from kiosk.bodymap.model import View
from kiosk.bodymap.viewpoint import Viewpoint, first_of
from kiosk.visitor.body import words as body_words
from kiosk.visitor.body.paint.scene import Scene
from kiosk.visitor.body.picture import BodyPicture
from kiosk.visitor.body.scene import BodyScene
from kiosk.visitor.body.turns import PaintingTurns

if TYPE_CHECKING:
    from kiosk.bodymap.framing import Span
    from kiosk.bodymap.model import Area, BodyMap

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_LEFT_HALF: Span = (0.0, 0.5)
_RIGHT_HALF: Span = (0.5, 1.0)


@QmlElement
@QmlUncreatable("made by its screen's view-model")
class BodyViews(QObject):
    """Two pictures that share one pane: what leads, and what stands beside it.

    Each is as wide as the pane and leaves half of it to the other, so that a figure
    grows to the whole pane from where it stood. Signals: `changed` when something else
    is seen.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._body: BodyMap | None = None
        self._areas: tuple[Area, ...] = ()
        self._from = Viewpoint()
        self._fits_both = self._is_mirrored = False
        self._scene = BodyScene(self)
        self._scene_beside = BodyScene(self)
        self._turns = PaintingTurns(self)
        self._picture = BodyPicture(self._scene, self._turns)
        self._beside = BodyPicture(self._scene_beside, self._turns)

    @property
    def viewpoint(self) -> Viewpoint:
        """From where the body is looked at; of two figures, the one that leads."""
        return self._from

    def begin(self, body: BodyMap | None) -> None:
        """Look at a body as it is seen first."""
        self._from = first_of(body)

    def show(self, body: BodyMap, areas: tuple[Area, ...]) -> None:
        """Show a body with the chosen areas lit."""
        self._body, self._areas = body, areas
        self._refresh()

    def look(self, viewpoint: Viewpoint) -> None:
        """Look from somewhere else."""
        self._from = viewpoint
        self._refresh()

    def touched_at(self, *, is_beside: bool) -> Viewpoint:
        """Return from where the body is seen on the picture that was touched."""
        return self._from.turned() if is_beside else self._from

    def follow(self, at: Viewpoint, area: Area, x: float, y: float) -> None:
        """Look from where a touch leads: closer, where a finger is too large to tell.

        What is enlarged leads, and grows from where it stood.
        """
        if self._body is None:
            return
        closer = at.towards(self._body, area, x, y)
        if closer != at:
            self.look(at)
            self._from = closer

    def reveal(self, area: Area) -> None:
        """Look from where an area chosen in words is seen."""
        if self._body is None:
            return
        beside = self._body.region_paths[self._from.turned().view]
        if not (self._has_both() and area.region in beside):
            self._from = self._from.showing(self._body, area)

    def clear(self, body: BodyMap | None) -> None:
        """Show nothing, and begin anew."""
        self._body, self._areas = None, ()
        self.begin(body)
        self._scene.show(None)
        self._scene_beside.show(None)
        self.changed.emit()

    def is_clear(self, body: BodyMap | None) -> bool:
        """Tell whether nothing of a visitor is left."""
        return (
            self._body is None
            and not self._areas
            and self._from == first_of(body)
            and self._scene.is_clear()
            and self._scene_beside.is_clear()
        )

    @property
    def is_arriving(self) -> bool:
        """Whether a picture lacks a piece that one of the next frames brings."""
        return self._picture.is_waiting or self._beside.is_waiting

    @Slot()
    def arrive(self) -> None:
        """Show a screen with these pictures: what they lack comes a piece a frame."""
        self._turns.begin()
        self._picture.arrive()
        self._beside.arrive()

    def _read_fits_both(self) -> bool:
        return self._fits_both

    def _write_fits_both(self, fits: bool) -> None:  # noqa: FBT001 - a property's value
        if fits != self._fits_both:
            self._fits_both = fits
            self._refresh()

    def _read_is_mirrored(self) -> bool:
        return self._is_mirrored

    def _write_is_mirrored(self, mirrored: bool) -> None:  # noqa: FBT001
        if mirrored != self._is_mirrored:
            self._is_mirrored = mirrored
            self._refresh()

    fitsBoth = Property(bool, _read_fits_both, _write_fits_both, notify=changed)
    """Whether the pane has room for two figures."""
    isMirrored = Property(bool, _read_is_mirrored, _write_is_mirrored, notify=changed)
    """Whether one reads from right to left: what leads then stands at the right."""

    @property
    def leading(self) -> BodyPicture:
        """The figure that leads, or the part looked at closer."""
        return self._picture

    @property
    def name(self) -> str:
        """What is seen first, as a heading."""
        return str(self._scene.viewName)

    @Property(BodyPicture, constant=True)
    def picture(self) -> BodyPicture:
        """The figure that leads, for the screen."""
        return self._picture

    @Property(BodyPicture, constant=True)
    def beside(self) -> BodyPicture:
        """The same body from the other side."""
        return self._beside

    @Property(bool, notify=changed)
    def hasBoth(self) -> bool:
        """Whether front and back are seen at once."""
        return self._has_both()

    @Property(bool, notify=changed)
    def isEnlarged(self) -> bool:
        """Whether a part of the body is looked at closer."""
        return bool(self._from.inset)

    @Property(str, notify=changed)
    def words(self) -> str:
        """What the picture shows, for those who cannot see it."""
        is_alone = self._body is not None and self._from.shows_one_side(self._body)
        if is_alone and self._from.view is not View.HEAD_SIDE:
            return self.name
        return body_words.picture_words(self._from.view)

    @Property(str, notify=changed)
    def besideWords(self) -> str:
        """What the picture beside it shows."""
        return body_words.picture_words(self._from.turned().view)

    @Property(str, notify=changed)
    def outerWords(self) -> str:
        """Whose side is at both outer edges of two figures."""
        return self._edge_words(is_left=True)

    @Property(str, notify=changed)
    def innerWords(self) -> str:
        """Whose side is between two figures: the same one of both."""
        return self._edge_words(is_left=False)

    @Property(str, notify=changed)
    def turnName(self) -> str:
        """What turning the picture shows."""
        if self._from.view is View.HEAD_SIDE:
            return body_words.other_side_name()
        return body_words.turn_name(self._from.turned().view)

    def _edge_words(self, *, is_left: bool) -> str:
        if self._body is None:
            return ""
        view = self._body.first_view
        if self._is_mirrored:
            view = Viewpoint(view).turned().view
        return body_words.edge_label(view, is_left=is_left)

    def _has_both(self) -> bool:
        return self._fits_both and not self._from.inset

    def _refresh(self) -> None:
        if self._body is None:
            return
        other = self._from.turned() if self._has_both() else None
        self._scene.show(self._seen(self._body, self._from))
        self._scene_beside.show(self._seen(self._body, other) if other else None)
        self.changed.emit()

    def _seen(self, body: BodyMap, at: Viewpoint) -> Scene:
        return Scene(
            body,
            at.view,
            at.box(body),
            at.side,
            self._areas,
            across=self._span(body, at.view) if self._has_both() else ALL_ACROSS,
            invites=not self._areas,
            is_alone=at.shows_one_side(body),
        )

    def _span(self, body: BodyMap, view: View) -> Span:
        """Return where a figure stands; what a topic leads with is read first."""
        is_first = view is body.first_view
        return _LEFT_HALF if is_first is not self._is_mirrored else _RIGHT_HALF
