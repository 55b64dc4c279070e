"""Small programs in the place of the system's own, for a machine that is a folder.

They keep what they know in files below `state`, answer the doctor's questions from
them, and do to them what the real ones would do to a real machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KIOSK_UNIT = "patient-education-kiosk.service"
SOUND_UNIT = (
    "LoadState=loaded\nActiveState=active\nType=notify\nWatchdogUSec=15s\nUser=kiosk\n"
    "ExecStart={ path=/usr/lib/patient-education-kiosk-lockdown/session ; "
    "argv[]=/usr/lib/patient-education-kiosk-lockdown/session ; ignore_errors=no }\n"
)

_SYSTEMCTL = """
case "$1" in
show) cat "$state/units/$2" 2>/dev/null || echo LoadState=not-found ;;
start|restart)
    sed -i 's/^ActiveState=.*/ActiveState=active/' "$state/units/$2" ;;
revert) cp "$state/shipped/$2" "$state/units/$2" ;;
unmask) sed -i 's/^LoadState=.*/LoadState=loaded/' "$state/units/$2" ;;
list-units) cat "$state/prompts" ;;
stop)
    grep -v "^$2 " "$state/prompts" > "$state/left"
    mv "$state/left" "$state/prompts" ;;
reboot) rm "$root/run/reboot-required" ;;
esac
"""

_SYSCTL = """
sed -n 's/^\\([a-z][a-z_.]*\\) = \\(.*\\)/\\1 \\2/p' "$root"/etc/sysctl.d/*.conf |
while read -r name value; do
    echo "$value" > "$root/proc/sys/$(echo "$name" | tr . /)"
done
"""

_TIMEDATECTL = """
case "$1" in
show) echo "NTP=$(cat "$state/ntp")" ;;
set-ntp) echo yes > "$state/ntp" ;;
esac
"""

_APT = """
[ "$1" = clean ] && { rm -rf "$root/var/cache/apt/archives"; exit 0; }
for package in "$@"; do case "$package" in
    fonts-noto-core) touch "$state/fonts/es" ;;
    speech-dispatcher-espeak-ng) cp "$state/all-voices" "$state/voices" ;;
    udisks2) echo LoadState=loaded > "$state/units/udisks2.service" ;;
    fontconfig) mv "$state/kept/fc-scan" "$bin/fc-scan" ;;
    patient-education-kiosk-lockdown)
        cp "$state/shipped/"* "$state/units/"
        : > "$state/changed" ;;
esac; done
"""

_SCRIPTS = {
    "systemctl": _SYSTEMCTL,
    "sysctl": _SYSCTL,
    "timedatectl": _TIMEDATECTL,
    "apt-get": _APT,
    "dpkg": 'cat "$state/changed"',
    "fc-scan": 'cat "$state/ours"',
    "fc-list": 'ls "$state/fonts" | grep -x "${1#:lang=}"',
    "journalctl": 'rm -rf "$root/var/log/journal"',
    "useradd": 'touch "$state/account"',
    "kiosk-voice": 'cat "$state/voices"',
}


def put_stand_ins(root: Path) -> Path:
    """Write the programs and what they know; return the folder they are in."""
    folder, state = root / "bin", root / "state"
    for each in (folder, *(state / name for name in ("units", "shipped", "fonts"))):
        each.mkdir(parents=True)
    (state / "kept").mkdir()
    for name, text in _SCRIPTS.items():
        head = f"#!/bin/sh\nroot='{root}' state='{state}' bin='{folder}'\n"
        (folder / name).write_text(head + text)
        (folder / name).chmod(0o755)
    for place in ("units", "shipped"):
        (state / place / KIOSK_UNIT).write_text(SOUND_UNIT)
    (state / "units/udisks2.service").write_text("LoadState=loaded\n")
    (state / "ntp").write_text("yes\n")
    (state / "prompts").touch()
    (state / "changed").touch()
    (state / "account").touch()
    (state / "ours").write_text("en|es|fr")
    report = '{"kind": "done", "number": 1, "languages": ["en", "es"]}\n'
    for name in ("voices", "all-voices"):
        (state / name).write_text(report)
    return folder
