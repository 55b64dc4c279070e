"""Invented forms for the tour's pictures. Every person and number here is made up."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from kiosk.desk.unsealing import Result
from kiosk.export.row import OpenedRow, RowStatus
from kiosk.interest.agreed import Agreed
from kiosk.interest.carried import Carried, CarriedPlace
from kiosk.interest.fields import BestTime, ContactWay, FieldId, YesNo
from kiosk.interest.record import Record
from kiosk.vault.opening.opened import Verdict

TITLE = "Klobby-B12"
_PEOPLE = (
    ("Maria-José Ortega", ContactWay.PHONE, "(202) 555-0143", BestTime.MORNING, "es"),
    ("Daniel Brooks", ContactWay.TEXT, "(202) 555-0171", BestTime.ANY, "en"),
    ("Nguyễn Thị Hoa", ContactWay.PHONE, "(202) 555-0118", BestTime.EVENING, "vi"),
    ("Aisha Rahman", ContactWay.EMAIL, "aisha@example.org", BestTime.ANY, "en"),
    ("王小明", ContactWay.PHONE, "(202) 555-0190", BestTime.AFTERNOON, "zh"),
    ("Tom", ContactWay.TODAY, "", BestTime.ANY, "en"),
    ("Olena Kovalenko", ContactWay.PHONE, "(202) 555-0127", BestTime.MORNING, "uk"),
    ("Jean-Baptiste Pierre", ContactWay.TEXT, "(202) 555-0166", BestTime.EVENING, "ht"),
    ("Ruth Abernathy", ContactWay.PHONE, "(202) 555-0102", BestTime.AFTERNOON, "en"),
    ("Carlos Medina", ContactWay.EMAIL, "c.medina@example.org", BestTime.ANY, "es"),
    ("Grace Osei", ContactWay.PHONE, "(202) 555-0155", BestTime.MORNING, "en"),
    ("Samuel O'Neill", ContactWay.TODAY, "", BestTime.ANY, "en"),
)
_AREAS = (
    ("Left shoulder", "Left side of the neck"),
    ("Lower back",),
    ("Right shoulder blade", "Back of the head"),
    (),
    ("Right side of the neck",),
)
_QUESTIONS = (
    ("Will it hurt?", "How long does it last?"),
    (),
    ("What does it cost?",),
    ("Can I drive home?",),
)
_STATUS = {3: RowStatus.OPENED_BEFORE, 7: RowStatus.UNSIGNED}
_DAMAGED_AT = 9


def sample_rows() -> list[OpenedRow]:
    """Make a batch as a clinic may have one, with one form that cannot be read."""
    return [_row(number) for number in range(len(_PEOPLE))]


def sample_result(*, is_fine: bool = False, is_canary: bool = False) -> Result:
    """Say how that batch fared; `is_fine` where nothing is wrong with it."""
    counts = dict.fromkeys(Verdict, 0)
    counts[Verdict.SOUND] = len(_PEOPLE) - (0 if is_fine else 2)
    if not is_fine:
        counts[Verdict.UNSIGNED] = counts[Verdict.DAMAGED] = 1
    return Result(
        title=TITLE,
        is_canary=is_canary,
        counts=counts,
        opened_before=0 if is_fine else 1,
        missing=0,
        changed=0,
        is_whole=True,
        receipt="7QK-M4D-02X" if is_fine else None,
        receipt_despite_damage="7QK-M4D-02X",
        ids=(),
    )


def _row(number: int) -> OpenedRow:
    day = date(2026, 11, 20 + number // 4)
    if number == _DAMAGED_AT:
        return OpenedRow(RowStatus.DAMAGED, None, TITLE, 480 + number, day)
    name, way, address, time, language = _PEOPLE[number]
    answers = {
        FieldId.NAME: name,
        FieldId.CONTACT_WAY: way,
        FieldId.BEST_TIME: time,
        FieldId.MESSAGE_OK: (YesNo.NO, YesNo.YES)[number % 2],
        FieldId.LANGUAGE: language,
        FieldId.INTERPRETER: YesNo.NO if language == "en" else YesNo.YES,
        FieldId.AGREEMENT: YesNo.YES,
    }
    if way is ContactWay.EMAIL:
        answers[FieldId.EMAIL] = address
    elif address:
        answers[FieldId.PHONE] = address
    areas = tuple(CarriedPlace(words, words) for words in _AREAS[number % len(_AREAS)])
    questions = _QUESTIONS[number % len(_QUESTIONS)]
    record = Record(
        id=UUID(int=(number + 41) << 70),
        day=day,
        language_shown="es" if language == "es" else "en",
        agreed=Agreed("shipped-1", "en", "The clinic may contact me."),
        answers=answers,
        carried=Carried(areas, (), questions),
    )
    status = _STATUS.get(number, RowStatus.NEW)
    return OpenedRow(status, record, TITLE, 480 + number, day)
