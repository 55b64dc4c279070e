"""Whether this computer can show and speak the languages that visitors may choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.doctor.answers import fail, warn
from kiosk.resources import shipped
from kiosk.speech.messages import GarbledError, Request, RequestKind, to_line, to_report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.doctor.answers import Complaint
    from kiosk.doctor.installation import Installation

_FONT_PACKAGES = ("fonts-noto-core", "fonts-noto-cjk")
_VOICE_PACKAGES = ("speech-dispatcher", "speech-dispatcher-espeak-ng")
_FONTCONFIG = ("apt-get", "install", "--yes", "fontconfig")


def fonts(kiosk: Installation) -> Iterator[Complaint]:
    """Ask fontconfig for a typeface for each language, ours or the system's."""
    programs = kiosk.system.programs
    files = sorted(map(str, shipped("assets").glob("fonts/**/*.ttf")))
    asked = programs.ask("fc-scan", "--format", "%{lang}|", *files)
    if asked.is_missing:
        yield warn(
            "Whether each language has a typeface cannot be told: no fontconfig",
            "Install it (as root).",
            _FONTCONFIG,
        )
        return
    ours = {_primary(each) for each in asked.text.split("|")}
    for language in kiosk.languages:
        wanted = _primary(language)
        if wanted in ours:
            continue
        if not programs.ask("fc-list", f":lang={wanted}", "family").text.strip():
            yield fail(
                f"No typeface has the letters of {language}: visitors see empty boxes",
                "Install typefaces (as root), then restart the kiosk.",
                ("apt-get", "install", "--yes", *_FONT_PACKAGES),
            )


def voice(kiosk: Installation) -> Iterator[Complaint]:
    """Ask the kiosk's own voice program which languages it can read aloud."""
    if not kiosk.loaded.settings.speech.enabled:
        return
    spoken = _spoken(kiosk)
    missing = [each for each in kiosk.languages if _primary(each) not in spoken]
    if missing:
        yield warn(
            f"There is no voice for {', '.join(missing)}: Listen is missing there",
            "Install voices (as root), or write enabled = false under [speech].",
            ("apt-get", "install", "--yes", *_VOICE_PACKAGES),
        )


def _spoken(kiosk: Installation) -> frozenset[str]:
    typed = to_line(Request(RequestKind.VOICES, 1))
    asked = kiosk.system.programs.ask(*kiosk.system.voice, typed=typed)
    try:
        return frozenset(to_report(asked.text.splitlines()[0].encode()).languages)
    except (GarbledError, IndexError):
        return frozenset()


def _primary(language: str) -> str:
    return language.split("-", maxsplit=1)[0].lower()
