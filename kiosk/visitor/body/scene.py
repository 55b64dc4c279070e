"""What a picture of the body shows, and what it showed before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.visitor.body.words import edge_label, view_name

if TYPE_CHECKING:
    from kiosk.visitor.body.paint.scene import Scene

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by its screen's view-model")
class BodyScene(QObject):
    """What a picture of the body shows now, and what it showed before.

    Signals: `changed` when it shows something else; `moved` when it shows another part
    of the body, of the same muscle where one is shown, and the picture may zoom there;
    `begun` when a muscle is shown and its pain may run from the knots to the zones.
    """

    changed = Signal()
    moved = Signal()
    begun = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._before: Scene | None = None

    @property
    def scene(self) -> Scene | None:
        """What is shown."""
        return self._scene

    @property
    def before(self) -> Scene | None:
        """What was shown before the last zoom."""
        return self._before

    @Property(str, notify=changed)
    def viewName(self) -> str:
        """From where the body is seen."""
        scene = self._scene
        if scene is None:
            return ""
        return view_name(scene.view, scene.side, is_alone=scene.is_alone)

    @Property(str, notify=changed)
    def leftLabel(self) -> str:
        """Which side of the person is at the left of the picture."""
        return self._edge_label(is_left=True)

    @Property(str, notify=changed)
    def rightLabel(self) -> str:
        """Which side of the person is at the right of the picture."""
        return self._edge_label(is_left=False)

    @Property(bool, notify=changed)
    def invites(self) -> bool:
        """Whether every region shows faintly, as nothing is chosen yet."""
        return self._scene is not None and self._scene.invites

    @Property(float, notify=changed)
    def leftShare(self) -> float:
        """Where the part of the picture begins that it stands in, of the width."""
        return self._scene.across[0] if self._scene else 0.0

    @Property(float, notify=changed)
    def widthShare(self) -> float:
        """How much of the picture's width is the part that it stands in."""
        if self._scene is None:
            return 1.0
        first, last = self._scene.across
        return last - first

    def _edge_label(self, *, is_left: bool) -> str:
        # What is seen alone says by its name whose side it is.
        if self._scene is None or self._scene.is_alone:
            return ""
        return edge_label(self._scene.view, is_left=is_left)

    def show(self, scene: Scene | None) -> None:
        """Show a scene, or nothing at all."""
        earlier, self._scene = self._scene, scene
        if scene is None or earlier is None or scene.muscle != earlier.muscle:
            self._before = None
        elif earlier.box != scene.box:
            self._before = earlier
            self.moved.emit()
        self.changed.emit()
        if scene and scene.muscle and (not earlier or _tells_more(earlier, scene)):
            self.begun.emit()

    def is_clear(self) -> bool:
        """Tell whether nothing of a visitor is left."""
        return self._scene is None and self._before is None


def _tells_more(earlier: Scene, scene: Scene) -> bool:
    told = (scene.muscle, scene.view, scene.side)
    return told != (earlier.muscle, earlier.view, earlier.side)
