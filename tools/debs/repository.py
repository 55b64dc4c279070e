"""Make a signed apt repository of debs: one folder, for a share, a stick or the web.

    packaging/linux/repository --key KEY                    into build/repository
    packaging/linux/repository --key KEY --out /media/stick/kiosk DEB...

KEY is whatever gpg knows a secret key by. Whoever holds it decides what kiosks install.
All but the signature follows from the debs and SOURCE_DATE_EPOCH, or the last commit.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from tools.debs.dates import date_of_source
from tools.environment import system
from tools.environment.notready import NotReady

ROOT = Path(__file__).resolve().parents[2]
KEY_FILE = "kiosk-repository.gpg"
"""The public key, which goes to /etc/apt/keyrings of each kiosk."""
_SIGNED = "InRelease"


def make_repository(debs: list[Path], out: Path, key: str, epoch: int) -> None:
    """Write the repository of `debs` to `out`, in the place of an older one.

    Raises `NotReady` where there is no deb, where `out` is some other folder, or where
    a tool fails. The older one stays until the new one is whole.
    """
    if not debs:
        raise NotReady("There is no deb to publish: packaging/linux/build makes them.")
    if out.exists() and not (out / _SIGNED).is_file():
        raise NotReady(f"{out} is there and is no repository: name another folder.")
    fresh = out.with_name(f"{out.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    for deb in debs:
        shutil.copyfile(deb, fresh / deb.name)
    _index(fresh)
    (fresh / "Release").write_text(_release(fresh, epoch), "ascii")
    _sign(fresh, key)
    older = out.with_name(f"{out.name}.old")
    shutil.rmtree(older, ignore_errors=True)
    if out.exists():
        out.rename(older)
    fresh.rename(out)
    shutil.rmtree(older, ignore_errors=True)


def _index(folder: Path) -> None:
    # All versions: a kiosk goes back to the one before.
    packages = _run(["dpkg-scanpackages", "--multiversion", "."], folder)
    (folder / "Packages").write_bytes(packages)
    (folder / "Packages.gz").write_bytes(gzip.compress(packages, 9, mtime=0))


def _release(folder: Path, epoch: int) -> str:
    """Write what apt compares every other file with."""
    date = format_datetime(datetime.fromtimestamp(epoch, UTC), usegmt=True)
    sums = []
    for name in ("Packages", "Packages.gz"):
        data = (folder / name).read_bytes()
        sums.append(f" {hashlib.sha256(data).hexdigest()} {len(data)} {name}")
    fields = {
        "Origin": "patient-education-kiosk",
        "Label": "patient-education-kiosk",
        "Suite": "stable",
        "Architectures": "all amd64",
        "Date": date,
        "SHA256": "\n".join(["", *sums]),
    }
    return "".join(f"{name}:{_spaced(text)}\n" for name, text in fields.items())


def _spaced(text: str) -> str:
    return text if text.startswith("\n") else f" {text}"


def _sign(folder: Path, key: str) -> None:
    gpg = ["gpg", "--batch", "--yes", "--local-user", key]
    _run([*gpg, "--clearsign", "--output", _SIGNED, "Release"], folder)
    (folder / KEY_FILE).write_bytes(_run(["gpg", "--batch", "--export", key], folder))


def _run(command: list[str], folder: Path) -> bytes:
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    if done.returncode != 0:
        told = done.stderr.decode("utf-8", "replace").strip()
        raise NotReady(f"{command[0]} failed:\n{told}")
    return done.stdout


def main() -> int:
    """Make the repository asked for and say how a kiosk uses it."""
    parser = argparse.ArgumentParser(
        prog="packaging/linux/repository",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("debs", nargs="*", type=Path, metavar="DEB")
    parser.add_argument("--key", required=True, help="the secret key, as gpg knows it")
    parser.add_argument("--out", type=Path, default=ROOT / "build/repository")
    options = parser.parse_args()
    debs = options.debs or sorted((ROOT / "build/debs").glob("*.deb"))
    try:
        system.provide_for(system.PUBLISHING)
        make_repository(debs, options.out, options.key, date_of_source(ROOT))
    except (NotReady, OSError) as hindrance:
        print(hindrance, file=sys.stderr)
        return 2
    print(f"{options.out}: {len(debs)} debs. docs/it/update.md says where it goes.")
    return 0
