"""`kioskctl doctor`: every promise of this kiosk, checked on the machine itself."""

from __future__ import annotations

import shlex
import time
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import __version__
from kiosk.ctl.answers import AsJson, answer
from kiosk.ctl.custody import store_errors
from kiosk.ctl.examined import ACCOUNT, ROOT, OfAccount, Root, installation_of
from kiosk.ctl.invocation import Exit
from kiosk.ctl.say import say
from kiosk.doctor.answers import Grade
from kiosk.doctor.examination import examine, worst
from kiosk.doctor.report import rows
from kiosk.staff.diagnosis import Diagnosis, keep_diagnosis

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.doctor.answers import CheckAnswer, Complaint
    from kiosk.doctor.installation import Installation

app = typer.Typer(
    help="Check every promise of this kiosk on the spot.", add_completion=False
)


@app.command()
def doctor(
    context: typer.Context,
    *,
    as_json: AsJson = False,
    tell_staff: Annotated[
        bool,
        typer.Option(
            "--tell-staff", help="Let the staff screen say how many promises fail."
        ),
    ] = False,
    account: OfAccount = ACCOUNT,
    root: Root = ROOT,
) -> None:
    """Check every promise of this kiosk, and say what to do where one is not kept.

    Run it as root: the kiosk's folders are shut to everybody else. Exit code 1 means
    that a promise is not kept, 0 that there are warnings at most.
    """
    with store_errors():
        kiosk = installation_of(context, account, root)
        answers = examine(kiosk)
        verdict = worst(answers)
        value = {"version": __version__, "verdict": verdict, "checks": rows(answers)}
        answer(value, *_lines(answers), as_json=as_json)
        if tell_staff:
            _tell_staff(kiosk, answers)
    if verdict is Grade.FAIL:
        raise typer.Exit(Exit.PROBLEMS)


def _tell_staff(kiosk: Installation, answers: Sequence[CheckAnswer]) -> None:
    """Keep the counts for the staff screen, in a folder that is surely this kiosk's."""
    if kiosk.loaded.folder_doubts:
        say("Staff are not told: the settings are broken.", err=True)
    elif kiosk.loaded.data_folder.is_dir():
        keep_diagnosis(kiosk.staff_folder, _diagnosis(answers))


def _diagnosis(answers: Sequence[CheckAnswer]) -> Diagnosis:
    failed, warned = _counts(answers)
    return Diagnosis(when=int(time.time()), failed=failed, warned=warned)


def _counts(answers: Sequence[CheckAnswer]) -> tuple[int, int]:
    """Count promises that fail, and promises with warnings."""
    grades = [each.grade for each in answers]
    return grades.count(Grade.FAIL), grades.count(Grade.WARNING)


def _lines(answers: Sequence[CheckAnswer]) -> Iterator[str]:
    for each in answers:
        if each.grade is Grade.PASS:
            yield f"pass     {each.check}: {each.promise}"
        for complaint in each.complaints:
            yield from _complaint(each.check, complaint)
    failed, warned = _counts(answers)
    yield f"\nOf {len(answers)} promises {failed} fail, {warned} have warnings."


def _complaint(check: str, complaint: Complaint) -> Iterator[str]:
    word = "FAIL" if complaint.grade is Grade.FAIL else "warning"
    yield f"{word:8} {check}: {complaint.said}"
    yield f"         {complaint.remedy}"
    yield from (f"           {shlex.join(each)}" for each in complaint.commands)
