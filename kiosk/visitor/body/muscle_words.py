"""A muscle's page in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.visitor.body.words import with_side

if TYPE_CHECKING:
    from kiosk.bodymap.model import BodyMap, Muscle, Side


@dataclass(frozen=True, slots=True)
class MuscleText:
    """What a muscle's page says, in the language shown."""

    name: str = ""
    medical: str = ""
    where: str = ""
    main: str = ""
    spill: str = ""
    causes: tuple[str, ...] = ()
    mistaken_for: tuple[str, ...] = ()
    safety: str = ""
    helps: str = ""
    sure: str = ""
    pattern: str = ""


def muscle_text(body: BodyMap, muscle: Muscle, side: Side, language: str) -> MuscleText:
    """Return a muscle's words; the side shown stands beside the medical name."""
    words, notes = muscle.words[language], body.notes[language]
    return MuscleText(
        name=words.name,
        medical=with_side(words.medical, side),
        where=words.where,
        main=words.main,
        spill=words.spill,
        causes=words.causes,
        mistaken_for=words.mistaken_for,
        safety=words.safety,
        helps=words.helps,
        sure=notes.confidence[muscle.confidence],
        pattern=notes.pattern,
    )
