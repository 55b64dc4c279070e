"""What composition hands to the frame around the screens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.config.model import Settings
    from kiosk.session.idle import IdleClock
    from kiosk.session.navigation import Navigation
    from kiosk.visitor.all_pages import Pages
    from kiosk.visitor.bar.part import BarPart
    from kiosk.visitor.form.keyboard import KeyboardViewModel
    from kiosk.visitor.topic_catalogue import TopicCatalogue


@dataclass(frozen=True, slots=True)
class VisitParts:
    """What a visit is made of, for the frame around its screens."""

    settings: Settings
    pages: Pages
    navigation: Navigation
    bar: BarPart
    idle: IdleClock
    catalogue: TopicCatalogue
    keyboard: KeyboardViewModel
    is_demonstration: bool
