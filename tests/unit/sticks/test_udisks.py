"""Sticks on Linux, against a UDisks2 on a real bus of its own."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.sticks.stick import StickError, StickFault
from tests.unit.sticks.udisks_service import SYSTEM_PYTHON, UdisksService

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.sticks.udisks import UdisksSticks

HAS_MOCK = (
    sys.platform == "linux"
    and shutil.which("dbus-daemon") is not None
    and Path(SYSTEM_PYTHON).exists()
    and Path("/usr/lib/python3/dist-packages/dbusmock").exists()
)
pytestmark = pytest.mark.skipif(
    not HAS_MOCK, reason="needs Linux, dbus-daemon and python3-dbusmock"
)

REFUSE = (
    "raise dbus.exceptions.DBusException('no', "
    "name='org.freedesktop.UDisks2.Error.{name}')"
)


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[UdisksService]:
    """Start one bus with UDisks2 for all tests."""
    started = UdisksService.start(tmp_path_factory.mktemp("bus"))
    yield started
    started.stop()


@pytest.fixture
def plug_in(bus: UdisksService) -> Iterator[Callable[..., str]]:
    """Give what plugs sticks in; they are pulled out at the end."""
    plugged: list[str] = []

    def plug_in(*words: object, **facts: object) -> str:
        plugged.append(bus.plug_in(*words, **facts))  # type: ignore[arg-type]
        return plugged[-1]

    yield plug_in
    for path in plugged:
        bus.pull_out(path)


@pytest.fixture
def sticks(bus: UdisksService) -> UdisksSticks:
    """Return what the kiosk uses, on the test's bus; every folder counts as mounted."""
    from kiosk.sticks.udisks import UdisksSticks

    return UdisksSticks(bus.address, lambda _: True)


def test_a_stick_appears_and_goes(
    bus: UdisksService,
    plug_in: Callable[..., str],
    sticks: UdisksSticks,
    tmp_path: Path,
) -> None:
    """What is plugged in is listed by its label, what is pulled out is not."""
    assert sticks.look() == ()
    path = plug_in("sdb1", tmp_path)
    [stick] = sticks.look()
    assert (stick.id, stick.name, stick.size) == (path, "FORMS", 8_000_000_000)
    bus.pull_out(path)
    assert sticks.look() == ()
    with pytest.raises(StickError) as caught:
        sticks.open(stick)
    assert caught.value.fault is StickFault.GONE


def test_a_stick_is_mounted_safely_and_let_go(
    bus: UdisksService,
    plug_in: Callable[..., str],
    sticks: UdisksSticks,
    tmp_path: Path,
) -> None:
    """Mounted so that nothing on it runs; unmounted and without power at the end."""
    path = plug_in("sdc1", tmp_path)
    [stick] = sticks.look()

    assert sticks.open(stick) == tmp_path
    sticks.release(stick)
    called = dict(bus.calls(path))
    assert called["Mount"]["options"][1] == "nosuid,nodev,noexec"
    assert called["Mount"]["auth.no_user_interaction"][1]
    assert "Unmount" in called
    drive = path.replace("block_devices", "drives")
    assert [name for name, _ in bus.calls(drive)] == ["PowerOff"]


def test_a_stick_that_was_only_read_keeps_its_power(
    bus: UdisksService,
    plug_in: Callable[..., str],
    sticks: UdisksSticks,
    tmp_path: Path,
) -> None:
    """Its receipts are taken up, and then it can still be copied to."""
    path = plug_in("sdc1", tmp_path)
    [stick] = sticks.look()

    sticks.open(stick)
    sticks.leave(stick)

    assert [name for name, _ in bus.calls(path)] == ["Mount", "Unmount"]
    assert bus.calls(path.replace("block_devices", "drives")) == []
    assert sticks.look() == (stick,)


@pytest.mark.parametrize(
    ("block", "drive"),
    [
        ({"HintSystem": ("b", True)}, {}),
        ({"HintIgnore": ("b", True)}, {}),
        ({}, {"Removable": ("b", False), "ConnectionBus": ("s", "")}),
        ({"Drive": ("o", "/")}, {}),
    ],
)
def test_a_disk_of_the_computer_is_no_stick(
    plug_in: Callable[..., str],
    sticks: UdisksSticks,
    tmp_path: Path,
    block: dict[str, object],
    drive: dict[str, object],
) -> None:
    """System disks, hidden ones, fixed ones and loop devices are not offered."""
    plug_in("sda1", tmp_path, block=block, drive=drive)

    assert sticks.look() == ()


def test_a_usb_disk_is_a_stick_too(
    plug_in: Callable[..., str], sticks: UdisksSticks, tmp_path: Path
) -> None:
    """Some USB disks do not call themselves removable; what is on USB counts."""
    plug_in(
        "sdd1",
        tmp_path,
        drive={"Removable": ("b", False)},
        block={"IdLabel": ("s", "")},
    )

    assert [stick.name for stick in sticks.look()] == ["Acme Stick"]


def test_a_label_cannot_draw_on_the_screen(
    plug_in: Callable[..., str], sticks: UdisksSticks, tmp_path: Path
) -> None:
    """Control signs and endless labels are taken out of the name."""
    plug_in("sde1", tmp_path, block={"IdLabel": ("s", "A\u202eB\n" + "x" * 300)})

    [stick] = sticks.look()
    assert stick.name.startswith("ABx")
    assert len(stick.name) == 40


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("NotAuthorizedCanObtain", StickFault.REFUSED),
        ("NotSupported", StickFault.NOT_A_STICK),
        ("Failed", StickFault.BROKEN),
    ],
)
def test_a_refused_mount_says_why(
    plug_in: Callable[..., str], sticks: UdisksSticks, name: str, fault: StickFault
) -> None:
    """What UDisks2 answers becomes something staff can act on."""
    plug_in("sdf1", None, mount=REFUSE.format(name=name))
    [stick] = sticks.look()

    with pytest.raises(StickError) as caught:
        sticks.open(stick)
    assert caught.value.fault is fault


def test_a_stick_that_stays_busy_is_not_safe_to_pull(
    plug_in: Callable[..., str], sticks: UdisksSticks, tmp_path: Path
) -> None:
    """If it cannot be unmounted, nobody is told to pull it out."""
    plug_in("sdg1", tmp_path, unmount=REFUSE.format(name="DeviceBusy"))
    [stick] = sticks.look()
    sticks.open(stick)

    with pytest.raises(StickError):
        sticks.release(stick)


def test_a_folder_in_which_nothing_is_mounted_is_no_stick(
    bus: UdisksService, plug_in: Callable[..., str], tmp_path: Path
) -> None:
    """Where the mount did not happen, forms would land on the kiosk's own disk."""
    from kiosk.sticks.udisks import UdisksSticks

    plug_in("sdh1", tmp_path)
    real = UdisksSticks(bus.address)
    [stick] = real.look()

    with pytest.raises(StickError) as caught:
        real.open(stick)
    assert caught.value.fault is StickFault.NOT_A_STICK


def test_without_a_bus_there_are_no_sticks(tmp_path: Path) -> None:
    """A computer without UDisks2 offers none, and nothing breaks."""
    from kiosk.sticks.udisks import UdisksSticks

    assert UdisksSticks(f"unix:path={tmp_path}/none").look() == ()
