"""What a view shows of a muscle, and what only another view shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.bodymap.lookup import views_of

if TYPE_CHECKING:
    from kiosk.bodymap.model import Kind, Muscle, View


@dataclass(frozen=True, slots=True)
class Seen:
    """A muscle in one view; without a muscle nothing is seen."""

    muscle: Muscle | None
    view: View

    @property
    def has_shape(self) -> bool:
        """Whether the muscle itself shows."""
        return self.muscle is not None and self.view in self.muscle.shapes

    @property
    def next_view(self) -> View:
        """The next view that shows something; this one where it shows everything."""
        views = views_of(self.muscle) if self.muscle else (self.view,)
        return views[(views.index(self.view) + 1) % len(views)]

    @property
    def hidden(self) -> list[View]:
        """The other views in which pain is felt."""
        if self.muscle is None:
            return []
        felt = {zone.view for zone in self.muscle.zones} - {self.view}
        return [view for view in views_of(self.muscle) if view in felt]

    def shows(self, kind: Kind) -> bool:
        """Tell whether a zone of a kind shows."""
        zones = self.muscle.zones if self.muscle else ()
        return any(zone.view is self.view and zone.kind is kind for zone in zones)
