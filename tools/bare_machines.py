"""Runs the everyday tests on machines that have nothing, each odd in one way.

    sudo python3 tools/bare_machines.py                 every variation, one by one
    sudo python3 tools/bare_machines.py odd-bookworm odd-trixie
                                        all oddities in two runs, alone where one is red
    sudo python3 tools/bare_machines.py --list

Needs root, Debian or Ubuntu, `debootstrap`, and ten gigabytes in FOLDER. Packages come
from where this machine's own apt gets them; `--bind DIR` shows a folder of this machine
(certificates of a proxy, for example) inside, where nobody can write to it.
Each variation's whole output is kept in FOLDER/NAME.log; its last line is printed.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BARE = "ca-certificates,git,python3"
"""All that a newcomer's machine has beyond the smallest Debian."""

SPARE = ("locales", "tzdata", "fonts-dejavu-core")
"""What the variations ask for and a bare machine lacks."""

FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>/tmp/fonts</cachedir></fontconfig>
"""


@dataclass(frozen=True)
class Variation:
    """One way in which a machine is unlike the developer's."""

    suite: str = "trixie"
    user: str = "root"
    folder: str = "/srv/kiosk"
    is_busy: bool = False
    variables: dict[str, str] = field(default_factory=dict)


VARIATIONS = {
    "bookworm": Variation("bookworm"),
    "trixie": Variation(),
    "user": Variation(user="dev", folder="/srv/dev/kiosk"),
    "dejavu": Variation(variables={"FONTCONFIG_FILE": "/srv/dejavu.conf"}),
    "nofonts": Variation(variables={"FONTCONFIG_FILE": "/srv/nofonts.conf"}),
    "auckland": Variation(variables={"TZ": "Pacific/Auckland"}),
    "german": Variation(variables={"LANG": "de_DE.UTF-8"}),
    "umlauts": Variation(folder="/srv/Pfad mit Ümläuten/kiosk"),
    "busy": Variation(is_busy=True),
    "odd-bookworm": Variation(
        "bookworm",
        user="dev",
        folder="/srv/dev/Pfad mit Ümläuten/kiosk",
        variables={"FONTCONFIG_FILE": "/srv/dejavu.conf", "TZ": "Pacific/Auckland"},
    ),
    "odd-trixie": Variation(
        is_busy=True,
        variables={"FONTCONFIG_FILE": "/srv/nofonts.conf", "LANG": "de_DE.UTF-8"},
    ),
}
"""Each oddity alone; the last two have all of them between them, in two runs."""


class Machine:
    """One Debian in a folder, made when it is first asked for."""

    def __init__(self, folder: Path, suite: str, bound: list[Path]) -> None:
        self._root = folder / suite
        self._suite = suite
        self._bound = bound

    def make(self) -> None:
        """Let debootstrap fill the folder, unless it has."""
        done = self._root / "srv/made"
        if done.exists():
            return
        shutil.rmtree(self._root, ignore_errors=True)
        command = ["debootstrap", "--variant=minbase", f"--include={BARE}"]
        subprocess.run([*command, self._suite, self._root, mirror()], check=True)
        shutil.copy("/etc/resolv.conf", self._root / "etc/resolv.conf")
        for name, fonts in (("dejavu", "/usr/share/fonts/truetype/dejavu"),):
            text = FONTS.format(folder=fonts)
            (self._root / f"srv/{name}.conf").write_text(text)
        (self._root / "srv/nofonts.conf").write_text(FONTS.format(folder="/srv/none"))
        self.run("useradd --create-home --home-dir /srv/dev dev && apt-get update")
        self.run(f"apt-get install -y --no-install-recommends {' '.join(SPARE)}")
        self.run("localedef -i de_DE -f UTF-8 de_DE.UTF-8")
        done.touch()

    def clone(self, variation: Variation) -> None:
        """Put what is committed here into the machine, as `git clone` would."""
        place = self._root / variation.folder.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        environment, kept = place / ".venv", place.parent / "venv-kept"
        if environment.exists():
            environment.rename(kept)
        shutil.rmtree(place, ignore_errors=True)
        subprocess.run(["git", "clone", "--quiet", ROOT, place], check=True)
        if kept.exists():
            kept.rename(environment)
        if variation.user != "root":
            self.run(f"chown -R {variation.user} {shlex.quote(variation.folder)}")

    def run(self, script: str, user: str = "root", log: Path | None = None) -> int:
        """Run a shell script inside; without a log it must succeed."""
        shown = [
            f"mkdir -p {self._root}{each} && mount --rbind {each} {self._root}{each}"
            for each in self._bound
        ]
        mounts = [
            f"mount -t proc proc {self._root}/proc",
            f"mount --rbind /sys {self._root}/sys",
            f"mount --rbind /dev {self._root}/dev",
            *shown,
        ]
        inside = shlex.join(["chroot", str(self._root), *_as(user), "sh", "-c", script])
        outside = " && ".join([*mounts, f"exec {inside}"])
        # The mounts live and die with the process: nothing is left to take down.
        command = [
            "unshare",
            "--mount",
            "--propagation",
            "private",
            "sh",
            "-ec",
            outside,
        ]
        environment = {
            **{name: text for name, text in os.environ.items() if _is_of_network(name)},
            "HOME": "/root" if user == "root" else f"/srv/{user}",
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "DEBIAN_FRONTEND": "noninteractive",
        }
        if log is None:
            return subprocess.run(command, env=environment, check=True).returncode
        with log.open("wb") as stream:
            return subprocess.run(
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=subprocess.STDOUT,
                check=False,
            ).returncode


def mirror() -> str:
    """Return where this machine's apt gets Debian itself from."""
    form = "$(LABEL) $(REPO_URI)"
    listed = subprocess.run(
        ["apt-get", "indextargets", "--format", form, "Created-By: Packages"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    sources = [line.split(" ", 1)[1] for line in listed if line.startswith("Debian ")]
    if not sources:
        sys.exit("This machine's apt knows no Debian to take packages from.")
    return sources[0]


def _as(user: str) -> list[str]:
    return [] if user == "root" else ["setpriv", f"--reuid={user}", "--init-groups"]


def _is_of_network(name: str) -> bool:
    words = ("PIP_", "SSL_", "REQUESTS_", "HTTP_", "HTTPS_", "NO_PROXY", "http", "no_p")
    return name.startswith(words)


def try_out(name: str, folder: Path, bound: list[Path], command: str) -> bool:
    """Run the command in one variation, print how it ended, tell if it was green."""
    variation = VARIATIONS[name]
    machine = Machine(folder, variation.suite, bound)
    machine.make()
    machine.clone(variation)
    place = shlex.quote(variation.folder)
    # A person without root is told this by the first `dev.py`, and asks somebody.
    needs = "from tools.environment.system import provide; provide(testing=True)"
    machine.run(f"cd {place} && python3 -c {shlex.quote(needs)}")
    if variation.user != "root":
        machine.run(f"chown -R {variation.user} {place}")
    said = "".join(f"export {k}={v}; " for k, v in variation.variables.items())
    loop = 'while :; do :; done & busy="$busy $!"; '
    load = loop * (os.cpu_count() or 1) if variation.is_busy else ""
    # By their numbers: `$(jobs -p)` is empty in dash, which is Debian's sh.
    quiet = 'code=$?; [ -z "$busy" ] || kill $busy; exit $code'
    script = f"cd {place}; {load}{said}{command}; {quiet}"
    log = folder / f"{name}.log"
    begun = time.monotonic()
    code = machine.run(script, variation.user, log)
    last = log.read_text("utf-8", "replace").rstrip().rpartition("\n")[2]
    print(f"{name:10} {code}  {time.monotonic() - begun:6.0f} s  {last}", flush=True)
    return code == 0


def main() -> int:
    """Run the variations asked for; return 1 where one was red."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="VARIATION")
    parser.add_argument("--folder", type=Path, default=ROOT / "build/machines")
    parser.add_argument("--bind", type=Path, action="append", default=[], metavar="DIR")
    parser.add_argument("--command", default="python3 dev.py test")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    if options.list:
        print("\n".join(VARIATIONS))
        return 0
    unknown = set(options.names) - set(VARIATIONS)
    if unknown:
        parser.error(f"there is no {min(unknown)}; there are: {', '.join(VARIATIONS)}")
    if os.geteuid() != 0:
        parser.error("only root can make these machines")
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    green = [
        try_out(name, folder, options.bind, options.command)
        for name in options.names or VARIATIONS
    ]
    return 0 if all(green) else 1


if __name__ == "__main__":
    sys.exit(main())
