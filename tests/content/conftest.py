"""A small topic that passes every check, to be spoiled one mistake at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.articles.checks.copied import shingles
from kiosk.articles.checks.run import ContentReport, check_content

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 24)

CARD = """\
parts.risks = "knots/help"
parts.not-for = "knots/help"
parts.aftercare = "none"
parts.other-choices = "none"
parts.not-known = "knots/help"

[title]
en = "Muscle knots"
es = "Nudos musculares"

[sentence]
en = "What a knot is."
es = "Qué es un nudo."

[review]
written = 2026-01-22
reviewer = "Dr. Example"
reviewed = 2026-02-01
due = 2027-02-01

[glossary.knot]
en = { word = "trigger point", meaning = "A tight spot in a muscle." }
es = { word = "punto gatillo", meaning = "Un punto duro en un músculo." }

[emergency.en]
title = "Emergency signs"
call = "Call {number} now"
now_title = "Call {number} now for any of these"
now = ["Trouble breathing"]
after_title = "After a shot, also for these"
after = ["A swollen throat"]
today_title = "Call a doctor today for these"
today = ["Fever"]
desk = "Tell the front desk now"

[emergency.es]
title = "Señales de emergencia"
call = "Llame al {number} ahora"
now_title = "Llame al {number} ahora por algo de esto"
now = ["Le cuesta respirar"]
after_title = "Después de una inyección, también por esto"
after = ["La garganta hinchada"]
today_title = "Llame hoy a un médico por esto"
today = ["Fiebre"]
desk = "Avise en recepción ahora"

[[source]]
id = "G2"
title.en = "A study of 20,464 treatments"
title.es = "Un estudio de 20,464 tratamientos"
checked = 2026-11-24
"""

ENGLISH = """\
## Knots {#knots icon=knot}

What a knot is.

### What it is {#what}

A muscle knot ([trigger point](term:knot)) is a tight spot. It may hurt right there or
in some other place. People feel it as a sore band. It can come from too much work.
It can come from how you sit. Ask your clinician to check it. [[G2]]

![A tight band with a knot in a muscle](images/knot.svg)

!!! key-points "The main point"
    A knot may hurt.

### What may help {#help}

A shot may ease the pain for a while. It puts medicine right into the knot. You can go
home the same day. Most people feel a short sting. Ask your clinician what it can do.

!!! balance "Not for everyone"
    It does not help everyone. Studies do not agree. [[G2]]

!!! proportion "37 of 100"
    About 37 in 100 had a small problem. [[G2]]

## What to take home {#home}

The main points.

### Key points {#points}

!!! key-points "Key points"
    - A knot can hurt in some other place.
    - A shot may help for a while.
    - It does not help everyone.

!!! questions "Questions to ask"
    - Is muscle the main cause?
    - What would you put in?
    - What else could it be?
    - What if I wait?
    - How will we know?

Take these with you. You can ask them today or call the clinic later. You can say no at
any time. [[G2]]
"""

SPANISH = """\
## Nudos {#knots icon=knot}

Qué es un nudo.

### Qué es {#what}

Un nudo ([punto gatillo](term:knot)) es una banda dura. Puede doler ahí o en otro
lugar. La gente lo siente como una banda que duele. Puede venir de mucho trabajo. Puede
venir de cómo se sienta. Pregunte a su médico qué ve. [[G2]]

![Una banda dura con un nudo en el músculo](images/knot.svg)

!!! key-points "Lo principal"
    Un nudo puede doler.

### Qué puede ayudar {#help}

Una inyección puede quitar el dolor por un tiempo. Pone medicina justo en el nudo. Usted
va a casa el mismo día. Casi todos sienten un pinchazo. Pregunte a su médico qué hace.

!!! balance "No es para todos"
    No ayuda a todos. Los estudios no coinciden. [[G2]]

!!! proportion "37 of 100"
    Unos 37 de cada 100 tuvieron un problema leve. [[G2]]

## Para llevar {#home}

Lo principal.

### Puntos clave {#points}

!!! key-points "Puntos clave"
    - Un nudo puede doler en otro lugar.
    - Una inyección puede ayudar por un tiempo.
    - No ayuda a todos.

!!! questions "Qué preguntar"
    - ¿Es el músculo la causa?
    - ¿Qué pondría usted?
    - ¿Qué más puede ser?
    - ¿Y si espero?
    - ¿Cómo lo sabremos?

Llévese esto. Puede preguntar hoy o llamar a la clínica otro día. Puede decir que no en
todo momento. [[G2]]
"""

FACTS = """\
[[fact]]
id = "F1"
says = "A knot may hurt somewhere else."
en = [["hurt"], ["other place", "elsewhere"]]
es = [["doler"], ["otro lugar"]]
"""

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
    '<path d="M0 0h10" stroke="var(--ink)"/></svg>'
)

SOURCE_ARTICLE = "Knots of this kind tend to radiate widely across neighbouring tissue."


@dataclass
class SampleTopic:
    """The files of the sample; `spoil` replaces words in one of them."""

    folder: Path
    files: dict[str, str] = field(
        default_factory=lambda: {
            "topic.toml": CARD,
            "en.md": ENGLISH,
            "es.md": SPANISH,
            "facts.toml": FACTS,
            "images/knot.svg": SVG,
            "source-shingles.txt": "\n".join(shingles(SOURCE_ARTICLE)),
        }
    )

    def spoil(self, name: str, old: str, new: str) -> None:
        """Replace `old`, which must be there, by `new`."""
        assert old in self.files[name]
        self.files[name] = self.files[name].replace(old, new, 1)

    def check(self, today: date = TODAY) -> ContentReport:
        """Write the files and check the folder they stand in."""
        for name, text in self.files.items():
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return check_content(self.folder.parent, today)


@pytest.fixture
def sample(tmp_path: Path) -> SampleTopic:
    """Return the sample topic, not yet written."""
    return SampleTopic(tmp_path / "content" / "muscle-knots")
