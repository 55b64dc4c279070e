"""The words of both packages that dpkg, apt and people read."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.config.places import NAME
from tools.debs.bundle import programs_in
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MAINTAINER = "The patient-education-kiosk project <kiosk@example.org>"
"""Set by DEBFULLNAME and DEBEMAIL, as for Debian's own tools, where a clinic packs."""

_KIOSK = """\
waiting-room kiosk about trigger point injections
 A touch screen for a clinic's waiting room. Patients read about trigger
 point injections in short screens, find on a body diagram which muscle may
 send pain to the place that hurts, and may leave their name. Forms are sealed
 to the clinic's keys as they are saved; nothing of a visit stays on the
 screen.
 .
 This package has three programs: kiosk (the screen), kiosk-desk (the front
 desk opens the sealed forms with it) and kioskctl (the command line). It
 starts nothing by itself; patient-education-kiosk-lockdown makes a computer a
 kiosk."""

_LOCKDOWN = """\
make a computer the locked waiting-room kiosk
 The screen's own session without a login (cage and seatd), an account that
 owns the waiting forms and nothing else, a watchdog, an hourly check, and
 notices for the time in which the kiosk cannot be shown. The command
 "kioskctl lockdown apply" closes consoles, chords of keys, sleep, USB classes
 and automatic mounting; "kioskctl lockdown undo" takes that back."""


@dataclass(frozen=True, slots=True)
class Package:
    """What stands in a package's control file, beside its size."""

    name: str
    architecture: str
    description: str
    relations: Mapping[str, str] = field(default_factory=dict)
    version: str = __version__

    def control(self, kilobytes: int) -> str:
        """Write the control file of a package that takes so much room installed."""
        fields = {
            "Package": self.name,
            "Version": self.version,
            "Architecture": self.architecture,
            "Maintainer": maintainer(),
            "Installed-Size": str(kilobytes),
            **self.relations,
            "Section": "education",
            "Priority": "optional",
            "Description": self.description,
        }
        return "".join(f"{name}: {text}\n" for name, text in fields.items())


def kiosk_package(bundle: Path, version: str = __version__) -> Package:
    """Describe the programs; their libraries of Debian's are asked of dpkg."""
    relations = {
        "Depends": ", ".join(needed_libraries(bundle)),
        "Recommends": "speech-dispatcher-espeak-ng, fonts-noto-core",
    }
    return Package(NAME, "amd64", _KIOSK, relations, version)


def lockdown_package(version: str = __version__) -> Package:
    """Describe what makes a computer a kiosk."""
    relations = {
        # cage 0.1 asks for Xwayland, and its screen stays a touch behind.
        "Depends": f"{NAME} (= {version}), cage (>= 0.2), seatd, fbi, wlr-randr, "
        "udev, debconf (>= 0.5) | debconf-2.0",
        "Recommends": "udisks2, polkitd, dbus, systemd-timesyncd | time-daemon",
    }
    return Package(f"{NAME}-lockdown", "all", _LOCKDOWN, relations, version)


def needed_libraries(bundle: Path) -> list[str]:
    """Ask dpkg which packages bring what the bundle is linked against."""
    own = sorted({each.parent for each in programs_in(bundle) if ".so" in each.name})
    with TemporaryDirectory() as folder:
        control = f"{folder}/debian/control"
        os.mkdir(f"{folder}/debian")  # noqa: PTH102 - beside a name that is text
        with open(control, "w", encoding="utf-8") as stream:  # noqa: PTH123
            stream.write("Source: kiosk\n\nPackage: kiosk\nArchitecture: any\n")
        command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info"]
        command += [f"-l{each}" for each in own]
        command += [str(each) for each in programs_in(bundle)]
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, check=False
        )
    if done.returncode != 0:
        told = [line for line in done.stderr.splitlines() if "error:" in line]
        raise NotReady("\n".join(["dpkg-shlibdeps failed:", *told]))
    _, _, listed = done.stdout.strip().partition("shlibs:Depends=")
    # The voice is recommended: without it the button to read aloud is not there.
    return [each for each in listed.split(", ") if not each.startswith("libspeechd2")]


def maintainer() -> str:
    """Tell who answers for the package: the environment's word, or the project."""
    name, address = os.environ.get("DEBFULLNAME"), os.environ.get("DEBEMAIL")
    return f"{name} <{address}>" if name and address else MAINTAINER


def changelog(package: str, epoch: int, version: str = __version__) -> str:
    """Write the changelog in Debian's form; the project's own says what changed."""
    date = format_datetime(datetime.fromtimestamp(epoch, UTC))
    return (
        f"{package} ({version}) trixie; urgency=medium\n\n"
        "  * See CHANGELOG.md of the project.\n\n"
        f" -- {maintainer()}  {date}\n"
    )


def copyright_of(package: str) -> str:
    """Write the copyright file (DEP-5)."""
    bundled = (
        "\nComment: Every library, typeface and drawing of the bundle stands with\n"
        f" licence, source and hash in /usr/share/doc/{NAME}/bill.cdx.json;\n"
        " Qt and PySide6 are under the LGPL-3.\n"
        if package == NAME
        else "\n"
    )
    words = """\
 This program is free software: you can redistribute it and/or modify it under the
 terms of the GNU General Public License as published by the Free Software Foundation,
 either version 3 of the License, or (at your option) any later version.
 .
 This program is distributed in the hope that it will be useful, but WITHOUT ANY
 WARRANTY; without even the implied warranty of MERCHANTABILITY or FITNESS FOR A
 PARTICULAR PURPOSE. See the GNU General Public License for more details.
 .
 On Debian systems its text is in /usr/share/common-licenses/GPL-3.
"""
    return re.sub(
        r"\n\n\n+",
        "\n\n",
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {NAME}{bundled}\n"
        "Files: *\n"
        "Copyright: 2026 the patient-education-kiosk project\n"
        f"License: GPL-3+\n{words}",
    )
