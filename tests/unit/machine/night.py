"""A kiosk at night: a folder with the system's programs as small stand-ins.

They keep what they know in files, note each call, and can be cut off at any of them as
by a power cut. What is tried, `update` and `repair`, are the scripts that are shipped.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from kiosk.config.places import NAME

SCRIPTS = Path(__file__).parents[3] / "packaging/linux/session"
OLD, NEW = "1.0", "1.1"
_QUARTER_HOUR = 900

_PRELUDE = """#!/bin/sh
world="{world}"
# The script's group first, which is named by the session; `timeout` makes its own.
cut() {{
    read -r _ _ _ _ _ session _ < /proc/self/stat
    kill -KILL "-$session"
    kill -KILL 0
}}
tick() {{
    left=$(($(cat "$world/left") - 1))
    echo "$left" > "$world/left"
    [ "$left" -ne 0 ] || cut
}}
tick
echo "$(basename "$0") $*" >> "$world/calls"
lay() {{
    for deb in "$@"; do case "$deb" in
    */patient-education-kiosk_*.deb)
        version=${{deb##*/patient-education-kiosk_}}
        version=${{version%_*}} ;;
    esac; done
    echo half > "$world/broken"
    tick
    echo "$version" > "$world/version"
    tick
    : > "$world/broken"
    tick
}}
"""

_PROGRAMS = {
    "dpkg": """
case "$1" in
--compare-versions) exec /usr/bin/dpkg "$@" ;;
--audit) cat "$world/broken" ;;
--configure) ;;
--install) shift; lay "$@" ;;
esac
""",
    "dpkg-query": 'cat "$world/version"\n',
    "apt-get": """
case " $* " in
*" update "*) [ ! -e "$world/unreachable" ] ;;
*" download "*)
    for wanted in "$@"; do case "$wanted" in *=*)
        [ -e "$world/published/${wanted#*=}" ] || exit 100
        echo deb > "${wanted%=*}_${wanted#*=}_all.deb" ;;
    esac; done ;;
*" install "*)
    [ ! -e "$world/refused" ] || exit 100
    for deb in "$@"; do case "$deb" in *.deb) debs="${debs:-} $deb" ;; esac; done
    lay $debs
    [ ! -e "$world/fails" ] ;;
esac
""",
    "apt-cache": 'echo "  Candidate: $(cat "$world/candidate")"\n',
    "systemctl": """
case "$1" in
show) cat "$world/${2#--property=}" ;;
restart)
    if [ -e "$world/silent/$(cat "$world/version")" ]; then
        echo activating > "$world/ActiveState"
    else
        echo active > "$world/ActiveState"
    fi
    wc -l < "$world/calls" > "$world/InvocationID" ;;
esac
""",
    "kioskctl": """
told="$world/doctor/$(cat "$world/version")"
cat "$told"
exit "$(cat "$told.code")"
""",
    "sleep": "",
    "sync": "",
}


@dataclass
class Done:
    """How a script ended and what it said."""

    code: int
    said: str


class Night:
    """A locked kiosk of the version OLD, with NEW published beside it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "root"
        self.world = folder / "world"
        self.state = self.root / f"var/lib/{NAME}-lockdown/update"
        self.bin = folder / "bin"
        self.bin.mkdir(parents=True)
        for name, text in _PROGRAMS.items():
            program = self.bin / name
            program.write_text(_PRELUDE.format(world=self.world) + text)
            program.chmod(0o755)
        for name in ("published", "silent", "doctor"):
            (self.world / name).mkdir(parents=True)
        for name, text in {
            "version": OLD,
            "candidate": NEW,
            "ActiveState": "active",
            "InvocationID": "before",
            "broken": "",
            "calls": "",
        }.items():
            self.set(name, text)
        self.publish(OLD, NEW)
        source = self.root / "etc/apt/sources.list.d/kiosk.list"
        source.parent.mkdir(parents=True)
        source.write_text("deb file:/media/stick/kiosk ./\n")
        self.sign = self.root / f"run/{NAME}/at-rest"
        self.sign.parent.mkdir(parents=True)
        self.rest(_QUARTER_HOUR)

    def set(self, name: str, text: str = "") -> None:
        """Let the world be so."""
        (self.world / name).write_text(text + "\n" if text else "")

    def publish(self, *versions: str) -> None:
        """Put versions into the repository, with a doctor that finds all well."""
        for version in versions:
            self.set(f"published/{version}")
            self.diagnose(version, "pass     keys: A key is proven.")

    def diagnose(self, version: str, *lines: str, code: int | None = None) -> None:
        """Let the doctor of a version say so; with a `code` it dies of an error."""
        failed = sum(line.startswith("FAIL") for line in lines)
        if code is None:
            lines += ("", f"Of {len(lines)} promises {failed} fail, 0 have warnings.")
        self.set(f"doctor/{version}", "\n".join(lines))
        self.set(
            f"doctor/{version}.code", f"{bool(failed) if code is None else code:d}"
        )

    def rest(self, seconds: float) -> None:
        """Let nobody have been at the glass for so long."""
        self.sign.touch()
        since = time.time() - seconds
        os.utime(self.sign, (since, since))

    @property
    def version(self) -> str:
        """The version that is installed."""
        return (self.world / "version").read_text().strip()

    @property
    def is_whole(self) -> bool:
        """Whether no package is half installed, and no update half done."""
        broken = (self.world / "broken").read_text()
        return not broken and not (self.state / "pending").exists()

    @property
    def calls(self) -> str:
        """What the stand-ins were asked to do."""
        return (self.world / "calls").read_text()

    def run(self, script: str, *, cut_at: int = 0) -> Done:
        """Run `update` or `repair`; cut the power at the `cut_at`th step."""
        self.set("left", str(cut_at))
        process = subprocess.run(
            [shutil.which("sh") or "sh", SCRIPTS / script],
            env={
                "PATH": f"{self.bin}:/usr/bin:/bin:/usr/sbin:/sbin",
                "KIOSK_ROOT": str(self.root),
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            start_new_session=True,
        )
        return Done(process.returncode, process.stdout)

    def was_cut(self, done: Done) -> bool:
        """Tell whether the power went before the script's end."""
        return done.code == -signal.SIGKILL
