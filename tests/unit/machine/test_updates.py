"""Updates come at night, go back by themselves, and survive a power cut."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from .night import NEW, OLD, Night

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("sh", "dpkg", "flock"))), reason="scripts of Debian's"
)


@pytest.fixture
def night(tmp_path: Path) -> Night:
    """Set a kiosk up for which a newer version is published."""
    return Night(tmp_path)


def test_a_newer_version_is_installed_while_nobody_is_there(night: Night) -> None:
    """It is restarted, seen to come up, and the debs of both versions are kept."""
    done = night.run("update")

    assert (done.code, done.said) == (0, f"Updated from {OLD} to {NEW}.\n")
    assert night.version == NEW
    assert night.is_whole
    assert (night.state / "installed/version").read_text().strip() == NEW
    assert (night.state / "previous/version").read_text().strip() == OLD
    assert len(list((night.state / "previous").glob("*.deb"))) == 2
    assert night.run("update").said == f"There is nothing newer than {NEW}.\n"


@pytest.mark.parametrize("seconds", [0, 300])
def test_a_visit_is_never_ended_by_an_update(night: Night, seconds: int) -> None:
    """Nor one that has hardly ended: the next try is in twenty minutes."""
    night.rest(seconds)

    done = night.run("update")

    assert done.code == 0
    assert "Somebody is at the glass" in done.said
    assert night.version == OLD
    night.sign.unlink()
    assert "Somebody is at the glass" in night.run("update").said


def test_a_kiosk_that_does_not_run_is_updated_at_any_time(night: Night) -> None:
    """It disturbs nobody, and the update may be what mends it."""
    night.set("ActiveState", "failed")
    night.sign.unlink()

    night.run("update")

    assert night.version == NEW


def _comes_up_silent(night: Night) -> None:
    night.set(f"silent/{NEW}")


def _breaks_a_promise(night: Night) -> None:
    night.diagnose(NEW, "FAIL     keys: No key is proven")


def _has_no_doctor(night: Night) -> None:
    night.diagnose(NEW, code=126)


def _has_a_doctor_that_dies(night: Night) -> None:
    """Let it end with 1, as for a broken promise, by an error of Python's."""
    night.diagnose(NEW, code=1)


def _has_a_doctor_that_stops_half_way(night: Night) -> None:
    night.diagnose(NEW, "pass     keys: A key is proven.", code=0)


def _is_refused(night: Night) -> None:
    night.set("refused")


def _fails_half_way(night: Night) -> None:
    night.set("fails")


@pytest.mark.parametrize(
    "fault",
    [
        _comes_up_silent,
        _breaks_a_promise,
        _has_no_doctor,
        _has_a_doctor_that_dies,
        _has_a_doctor_that_stops_half_way,
        _is_refused,
        _fails_half_way,
    ],
    ids=lambda fault: fault.__name__,
)
def test_a_bad_version_is_taken_back_and_not_tried_again(
    night: Night, fault: Callable[[Night], None]
) -> None:
    """The version before runs again by itself; a third version is tried."""
    fault(night)

    done = night.run("update")

    assert done.code == 1
    assert f"Going back from {NEW} to {OLD}." in done.said
    assert (night.version, night.is_whole) == (OLD, True)
    assert (night.world / "ActiveState").read_text() == "active\n"
    assert "went wrong" in night.run("update").said
    assert night.version == OLD
    for mended in ("refused", "fails"):
        (night.world / mended).unlink(missing_ok=True)
    night.publish("1.2")
    night.set("candidate", "1.2")
    assert night.run("update").code == 0
    assert night.version == "1.2"


def test_what_was_wrong_before_is_not_the_updates_fault(night: Night) -> None:
    """Forms that nobody fetched are a broken promise of either version."""
    for version in (OLD, NEW):
        night.diagnose(version, "FAIL     queue: Forms wait for a week")

    assert night.run("update").code == 0
    assert night.version == NEW


@pytest.mark.parametrize("lines", [(), ("pass     keys: A key is proven.",)])
def test_a_promise_nobody_looked_at_before_is_not_held_against_a_version(
    night: Night, lines: tuple[str, ...]
) -> None:
    """The doctor before died, or did not know the promise: neither was it kept."""
    night.diagnose(OLD, *lines, code=None if lines else 1)
    night.diagnose(NEW, "FAIL     queue: Forms wait for a week")

    assert night.run("update").code == 0
    assert night.version == NEW


def test_a_promise_that_holds_with_a_warning_is_one_that_was_kept(night: Night) -> None:
    """From a warning to a failure is worse, unless something failed with it before."""
    warning = "warning  disk: It is nearly full"
    night.diagnose(OLD, warning, "FAIL     queue: A", "warning  queue: B")
    night.diagnose(NEW, "FAIL     disk: It is full", "FAIL     queue: A")

    done = night.run("update")

    assert done.code == 1
    assert "the version before did: disk\n" in done.said
    assert night.version == OLD


def test_a_measure_that_waits_for_a_restart_is_no_fault(night: Night) -> None:
    """A newer lockdown table may hold more than a running system can take up."""
    night.diagnose(OLD, "pass     in-force: Every measure is in force.")
    night.diagnose(NEW, "FAIL     in-force: A measure waits for a restart")

    assert night.run("update").code == 0
    assert night.version == NEW


def test_without_a_way_back_there_is_no_update(night: Night) -> None:
    """The version that runs must be kept first; whoever publishes is told."""
    (night.world / f"published/{OLD}").unlink()

    done = night.run("update")

    assert done.code == 1
    assert "There would be no way back" in done.said
    assert night.version == OLD


@pytest.mark.parametrize("version", [OLD, "0.9", "(none)"])
def test_nothing_newer_changes_nothing(night: Night, version: str) -> None:
    """The same, an older one and none: an older repository takes nothing back."""
    night.set("candidate", version)

    assert night.run("update").code == 0
    assert night.version == OLD
    assert "install" not in night.calls


def test_a_repository_that_is_not_there_changes_nothing(night: Night) -> None:
    """A stick that was pulled, a server that is down, a signature that is wrong."""
    night.set("unreachable")

    assert night.run("update").code != 0
    assert night.version == OLD
    assert "download" not in night.calls


def test_a_clinic_without_a_repository_is_left_alone(night: Night) -> None:
    """No word of it but one line in the journal."""
    (night.root / "etc/apt/sources.list.d/kiosk.list").unlink()

    done = night.run("update")

    assert done.code == 0
    assert "updated by hand" in done.said
    assert night.calls == ""


@pytest.mark.parametrize("is_bad", [False, True], ids=["good", "bad"])
def test_a_power_cut_at_any_step_is_mended_at_the_next_start(
    tmp_path: Path, *, is_bad: bool
) -> None:
    """Cut before each call and within each installation: repaired, then updated."""
    step, was_cut, mended = 0, True, set()
    while was_cut:
        step += 1
        night = Night(tmp_path / str(step))
        if is_bad:
            _breaks_a_promise(night)
        was_cut = night.was_cut(night.run("update", cut_at=step))
        repaired = night.run("repair")
        assert repaired.code == 0, repaired.said
        assert night.is_whole, f"step {step}"
        mended.add(night.version)
        night.rest(900)
        night.set("ActiveState", "active")
        night.run("update")
        assert (night.version, night.is_whole) == (OLD if is_bad else NEW, True)

    assert step > 15, "too few steps to prove anything"
    assert OLD in mended


def test_a_start_after_a_quiet_night_changes_nothing(night: Night) -> None:
    """The repair asks dpkg and leaves the packages alone."""
    assert night.run("repair").code == 0
    assert "--install" not in night.calls
    assert night.version == OLD
