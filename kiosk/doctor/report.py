"""What the doctor found, as rows for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.doctor.answers import CheckAnswer, Complaint


def rows(answers: Sequence[CheckAnswer]) -> list[dict[str, Any]]:
    """Give each check with its grade and all that is wrong, words and commands."""
    return [
        {
            "id": each.check,
            "promise": each.promise,
            "grade": each.grade.value,
            "complaints": [_row(complaint) for complaint in each.complaints],
        }
        for each in answers
    ]


def unquoted_rows(answers: Sequence[CheckAnswer]) -> list[dict[str, Any]]:
    """Give each check with what is wrong, a code for all that may quote a file."""
    return [
        {
            "id": each.check,
            "grade": each.grade.value,
            "complaints": [
                complaint.code or complaint.said for complaint in each.complaints
            ],
        }
        for each in answers
    ]


def _row(complaint: Complaint) -> dict[str, Any]:
    return {
        "grade": complaint.grade.value,
        "code": complaint.code or None,
        "said": complaint.said,
        "remedy": complaint.remedy,
        "commands": [list(each) for each in complaint.commands],
    }
