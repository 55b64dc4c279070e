"""How the screens of one part of a tour are shown."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.session.preferences import Scheme, TextStep


@dataclass(frozen=True, slots=True)
class Look:
    """A size by its name, and what a visitor or the desk could choose."""

    size: str
    language: str = "en"
    scheme: Scheme = Scheme.LIGHT
    text_step: TextStep = TextStep.NORMAL

    @property
    def folder(self) -> str:
        """A folder's name that says what is in it; what is usual goes unsaid."""
        parts = [self.size, self.language]
        if self.scheme is not Scheme.LIGHT:
            parts.append(self.scheme.name.lower().replace("_", "-"))
        if self.text_step is not TextStep.NORMAL:
            parts.append(self.text_step.name.lower())
        return "-".join(parts)
