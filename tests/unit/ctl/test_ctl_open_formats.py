"""`kioskctl forms open` writes every format from a real batch and a real key."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from kiosk.ctl.main import app
from kiosk.vault.opening.ledger import LEDGER_FILE
from tests.support.batch import (
    SealingKiosk,
    make_open_keys,
    make_record,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from typer.testing import Result

NAMES = ["María-José", "王小明", "=1+1"]


def _from_csv(file: Path) -> list[str]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return [row["Name"].removeprefix("'") for row in csv.DictReader(stream)]


def _from_xlsx(file: Path) -> list[str]:
    rows = load_workbook(file)["Forms"].iter_rows(2, values_only=True)
    return [str(row[3]) for row in rows]


def _from_jsonl(file: Path) -> list[str]:
    lines = file.read_text("ascii").splitlines()
    return [json.loads(line)["record"]["answers"]["name"] for line in lines]


def _from_fhir(file: Path) -> list[str]:
    entries = json.loads(file.read_bytes())["entry"]
    answered = [e["resource"] for e in entries if "authored" in e["resource"]]
    people = (each.get("contained") for each in answered)
    return [found[0]["name"][0]["text"] for found in people if found]


READERS: dict[str, Callable[[Path], list[str]]] = {
    "csv": _from_csv,
    "xlsx": _from_xlsx,
    "jsonl": _from_jsonl,
    "fhir": _from_fhir,
}


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the clinic's key."""
    return make_open_keys(tmp_path_factory.mktemp("keys"))


@pytest.mark.parametrize("as_format", READERS)
@pytest.mark.parametrize("is_named", [True, False])
def test_each_format_holds_every_form(
    key: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    as_format: str,
    *,
    is_named: bool,
) -> None:
    """The names of a real batch come back, and the receipt is printed.

    Where no format is named, the end of the file's name says which it is.
    """
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    kiosk = SealingKiosk(tmp_path / "kiosk", key)
    desk = tmp_path / "home" / "patient-education-kiosk" / "desk"
    kiosk.introduce(desk / LEDGER_FILE)
    records = [make_record(n, name) for n, name in enumerate(NAMES)]
    batch = kiosk.hand_over(records, tmp_path)
    ending = ".fhir.json" if as_format == "fhir" else f".{as_format}"
    out = tmp_path / f"forms{ending}"

    arguments = ["forms", "open", batch, "--key", key]
    options = ["--out", out]
    options += ["--format", as_format] if is_named else []
    result = CliRunner().invoke(app, [str(each) for each in [*arguments, *options]])

    assert result.exit_code == 0, result.output
    assert "Receipt code" in result.output
    assert READERS[as_format](out) == NAMES


@pytest.mark.parametrize("named_by", ["environment", "option"])
def test_the_ledger_lies_where_the_desk_program_has_it(
    key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named_by: str
) -> None:
    """`KIOSK_DATA` and ``--data`` move it for `kioskctl` as for `kiosk-desk`."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    named = tmp_path / "shared"
    options = ["--data", str(named)] if named_by == "option" else []
    if named_by == "environment":
        monkeypatch.setenv("KIOSK_DATA", str(named))
    kiosk = SealingKiosk(tmp_path / "kiosk", key)
    kiosk.introduce(named / LEDGER_FILE)
    record = make_record(1, "Ada")
    batch, out = kiosk.hand_over([record], tmp_path), tmp_path / "forms.csv"

    def run(*words: object) -> Result:
        return CliRunner().invoke(app, [*options, *(str(each) for each in words)])

    taken_back = run("forms", "withdraw", record.reference, "--at-desk")
    opened = run("forms", "open", batch, "--key", key, "--out", out)

    assert taken_back.exit_code == 0, taken_back.output
    assert opened.exit_code == 0, opened.output
    assert "withdrawn, do not call: 1 form" in opened.stderr
    assert not (tmp_path / "home").exists()
