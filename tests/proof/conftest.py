"""Programs of others, asked whether our files are what we say they are; and ours."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from tests.proof.kiosk import SETTINGS, OutsideKiosk
from tests.proof.reader import Ear
from tests.proof.stage import Size, Stage, missing
from tests.support.clinic import Clinic

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

REQUIRED = "KIOSK_PROOF"
"""Set to `required` where nothing may be skipped: a missing program then fails."""

_PATIENCE = 300
PORTRAIT = Size(1080, 1920)


class Office(Protocol):
    """Converts a file as somebody does who opens and saves it."""

    def __call__(self, file: Path, to: str, reading: str = "") -> Path:
        """Convert `file`; `to` is an ending, `reading` an import filter's options."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder as proof."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.proof)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let a proof that would be skipped fail where every program must be there."""
    report = yield
    if report.skipped and os.environ.get(REQUIRED) == "required":
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped: {report.longreprtext}"
    return report


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Find LibreOffice, with a profile of its own that knows nobody's settings."""
    program = shutil.which("soffice")
    if program is None:
        missing = "LibreOffice (soffice) is not installed: libreoffice-calc-nogui"
        pytest.skip(missing)
    profile = tmp_path / "profile"

    def convert(file: Path, to: str, reading: str = "") -> Path:
        out = tmp_path / f"out-{file.stem}-{to}"
        options = [f"--infilter={reading}"] if reading else []
        command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless"]
        command += [*options, "--convert-to", to, "--outdir", str(out), str(file)]
        env = os.environ | {"HOME": str(tmp_path)}
        subprocess.run(command, check=True, timeout=_PATIENCE, env=env)
        return out / f"{file.stem}.{to}"

    return convert


@pytest.fixture(scope="session")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    """Found a clinic whose kiosk takes forms and is never patient for long."""
    clinic = Clinic(tmp_path_factory.mktemp("clinic"), *SETTINGS)
    clinic.set_up()
    return clinic


def stage_of(*, has_window_manager: bool, size: Size = PORTRAIT) -> Iterator[Stage]:
    """Open a display, where the system has what it takes."""
    lacking = missing(has_window_manager=has_window_manager)
    if lacking and os.environ.get(REQUIRED) == "required":
        pytest.fail(f"not installed: {', '.join(lacking)}")
    if lacking:
        pytest.skip(f"not installed: {', '.join(lacking)}")
    with Stage(size, has_window_manager=has_window_manager) as stage:
        yield stage


@pytest.fixture(scope="module", params=["bare", "openbox"])
def stage(request: pytest.FixtureRequest) -> Iterator[Stage]:
    """Open a display, once without a window manager and once with one."""
    yield from stage_of(has_window_manager=request.param == "openbox")


@pytest.fixture(scope="module")
def kiosk(stage: Stage, clinic: Clinic) -> Iterator[OutsideKiosk]:
    """Switch one kiosk on for all that is tried on this stage."""
    with OutsideKiosk(stage, clinic) as kiosk:
        yield kiosk


@pytest.fixture
def ear(stage: Stage) -> Iterator[Ear]:
    """Listen to what is announced on this stage."""
    ear = Ear(stage.reader_bus)
    yield ear
    ear.close()
