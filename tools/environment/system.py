"""What the operating system must bring, and how Debian and Ubuntu get it.

A need is proven by its sign (a shared library, a command, a file) and not by the name
of a package, so that the same table serves systems whose packages carry other names.
The libraries are those that the Qt files we load were linked against, less those that
Qt's wheels bring themselves; `docs/developers/environment.md` says how to list them.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Need:
    """Something the program uses, the package that brings it, and the sign of it.

    `wanted` needs make the program better but do not stop it: they are installed along
    with others and never asked for alone.
    """

    package: str
    sign: str
    wanted: bool = False


RUNNING = (
    Need("libgl1", "libGL.so.1"),
    Need("libegl1", "libEGL.so.1"),
    Need("libx11-6", "libX11.so.6"),
    Need("libxkbcommon0", "libxkbcommon.so.0"),
    Need("libdbus-1-3", "libdbus-1.so.3"),
    Need("libfontconfig1", "libfontconfig.so.1"),
    Need("libfreetype6", "libfreetype.so.6"),
    Need("libglib2.0-0", "libgthread-2.0.so.0"),
    Need("libbrotli1", "libbrotlidec.so.1"),
    Need("libgssapi-krb5-2", "libgssapi_krb5.so.2"),
    Need("zlib1g", "libz.so.1"),
    Need("libzstd1", "libzstd.so.1"),
    # Qt TextToSpeech is linked against Qt Multimedia, and that against PulseAudio.
    Need("libpulse0", "libpulse.so.0"),
    Need("libspeechd2", "libspeechd.so.2"),
    # The X11 platform plugin.
    Need("libx11-xcb1", "libX11-xcb.so.1"),
    Need("libxcb1", "libxcb.so.1"),
    Need("libxcb-cursor0", "libxcb-cursor.so.0"),
    Need("libxcb-glx0", "libxcb-glx.so.0"),
    Need("libxcb-icccm4", "libxcb-icccm.so.4"),
    Need("libxcb-image0", "libxcb-image.so.0"),
    Need("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    Need("libxcb-randr0", "libxcb-randr.so.0"),
    Need("libxcb-render0", "libxcb-render.so.0"),
    Need("libxcb-render-util0", "libxcb-render-util.so.0"),
    Need("libxcb-shape0", "libxcb-shape.so.0"),
    Need("libxcb-shm0", "libxcb-shm.so.0"),
    Need("libxcb-sync1", "libxcb-sync.so.1"),
    Need("libxcb-util1", "libxcb-util.so.1"),
    Need("libxcb-xfixes0", "libxcb-xfixes.so.0"),
    Need("libxcb-xkb1", "libxcb-xkb.so.1"),
    Need("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
    # The Wayland platform plugin.
    Need("libwayland-client0", "libwayland-client.so.0"),
    Need("libwayland-cursor0", "libwayland-cursor.so.0"),
    Need("libwayland-egl1", "libwayland-egl.so.1"),
    # Read aloud is absent without a voice; names in many scripts need many letters.
    Need("speech-dispatcher", "speech-dispatcher", wanted=True),
    Need(
        "speech-dispatcher-espeak-ng",
        "/usr/lib/speech-dispatcher-modules/sd_espeak-ng",
        wanted=True,
    ),
    Need("fonts-noto-core", "/usr/share/fonts/truetype/noto", wanted=True),
)

TESTING = (
    Need("age", "age"),
    Need("strace", "strace"),
    Need("xvfb", "Xvfb"),
    Need("speech-dispatcher", "speech-dispatcher"),
    Need("espeak-ng", "espeak-ng"),
    # Screens that change their size, and what is done to windows from outside.
    Need("xserver-xephyr", "Xephyr"),
    Need("openbox", "openbox"),
    Need("x11-xserver-utils", "xrandr"),
    Need("x11-utils", "xwininfo"),
    Need("xdotool", "xdotool"),
    # Sticks as they are sold; root alone can mount them.
    Need("dosfstools", "/usr/sbin/mkfs.vfat", wanted=True),
    Need("exfatprogs", "/usr/sbin/mkfs.exfat", wanted=True),
    Need("fusefat", "fusefat", wanted=True),
    Need("exfat-fuse", "/usr/sbin/mount.exfat-fuse", wanted=True),
    # A stand-in for UDisks2 on a bus of its own.
    Need("dbus", "dbus-daemon"),
    Need("python3-dbusmock", "/usr/lib/python3/dist-packages/dbusmock"),
)


PROVING = (
    # Programs of others that open what ours write.
    Need("libreoffice-calc-nogui", "soffice"),
    Need("nodejs", "node"),
    Need("npm", "npm"),
    # A desk with a window manager, and fingers and keys from outside.
    Need("openbox", "openbox"),
    Need("xdotool", "xdotool"),
    # A time of day that can be set for one program alone.
    Need("libfaketime", "/usr/lib/*/faketime/libfaketime.so.1"),
    # What a screen reader is told, by the bus that it listens to.
    Need("at-spi2-core", "/usr/libexec/at-spi-bus-launcher"),
    Need("gir1.2-atspi-2.0", "/usr/lib/*/girepository-1.0/Atspi-2.0.typelib"),
    Need("python3-gi", "/usr/lib/python3/dist-packages/gi"),
)

PACKING = (
    # Debian packages, and Debian's own judgement of them.
    Need("dpkg-dev", "dpkg-shlibdeps"),
    Need("binutils", "strip"),
    Need("chrpath", "chrpath"),
    Need("lintian", "lintian"),
)

PUBLISHING = (
    # A repository of debs, and a signature under it.
    Need("dpkg-dev", "dpkg-scanpackages"),
    Need("gpg", "gpg"),
)

BOOTING = (
    # A computer of its own, from nothing, with a stick and a screen.
    Need("mmdebstrap", "mmdebstrap"),
    Need("qemu-system-x86", "qemu-system-x86_64"),
    Need("e2fsprogs", "/usr/sbin/mke2fs"),
    Need("dosfstools", "/usr/sbin/mkfs.vfat"),
    Need("mtools", "mcopy"),
)


def provide(*, testing: bool, proving: bool = False) -> None:
    """Install what is missing where we may, or raise NotReady with the one command."""
    needs = [*_interpreter_needs(), *RUNNING, *(TESTING if testing else ())]
    provide_for([*needs, *(PROVING if proving else ())])


def provide_for(needs: Sequence[Need]) -> None:
    """Do the same for the needs of one command."""
    if not sys.platform.startswith("linux"):
        return
    absent = _absent(needs)
    if all(need.wanted for need in absent):
        return
    packages = list(dict.fromkeys(need.package for need in absent))
    if not _has_apt():
        signs = ", ".join(need.sign for need in absent if not need.wanted)
        message = (
            f"This system lacks {signs}. Install what brings them and start again."
        )
        raise NotReady(message)
    if os.geteuid() != 0:
        message = (
            "Some system packages are missing. Run this one command, then start again:"
            f"\n\n  sudo apt-get update && sudo apt-get install -y {' '.join(packages)}"
        )
        raise NotReady(message)
    _install(packages)


def _interpreter_needs() -> list[Need]:
    """Debian packs venv apart from Python; other Pythons bring it along."""
    if importlib.util.find_spec("ensurepip") is not None:
        return []
    major, minor = sys.version_info[:2]
    return [Need(f"python{major}.{minor}-venv", "python:ensurepip")]


def _absent(needs: Sequence[Need]) -> list[Need]:
    libraries = _libraries()
    return [need for need in needs if not _is_present(need.sign, libraries)]


def _is_present(sign: str, libraries: str | None) -> bool:
    if sign.startswith("python:"):
        return False
    if sign.startswith("/"):
        # A folder may be named after the processor.
        return any(Path("/").glob(sign.lstrip("/")))
    if ".so." in sign:
        return libraries is None or f"\t{sign} " in libraries
    return shutil.which(sign) is not None


def _libraries() -> str | None:
    """Return the loader's list, or None where no list is kept."""
    ldconfig = shutil.which("ldconfig", path="/sbin:/usr/sbin:/bin:/usr/bin")
    if ldconfig is None:
        return None
    command = [ldconfig, "-p"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout or None


def _has_apt() -> bool:
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def _install(packages: list[str]) -> None:
    print(f"Installing {len(packages)} system packages with apt-get.", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "-qq", "update"],
        ["apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages],
    ):
        # apt's own words are kept back unless they explain why it gave up.
        done = subprocess.run(
            command,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode != 0:
            print(done.stdout, flush=True)
            message = f"apt-get could not install these packages: {' '.join(packages)}"
            raise NotReady(message)
