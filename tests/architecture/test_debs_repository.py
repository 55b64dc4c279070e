"""A real apt sees and verifies what we publish, and refuses what was changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from typing import TYPE_CHECKING

import pytest

from tools.debs.bundle import Workshop
from tools.debs.control import Package
from tools.debs.pack import pack
from tools.debs.repository import KEY_FILE, make_repository
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DAY = 1_790_000_000
TOOLS = ("dpkg-scanpackages", "dpkg-deb", "gpg", "apt-get")
pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason=f"needs {', '.join(TOOLS)}"
)


class Clinic:
    """A builder's keyring, two debs, a repository, and the apt of a kiosk."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder = folder
        self.repository = folder / "repository"
        self.debs = [self._deb(root, version) for version in ("0.1", "0.2")]
        self.key = self.new_key("Clinic")

    def new_key(self, name: str) -> str:
        """Make a key that signs and has no passphrase."""
        command = ["gpg", "--batch", "--passphrase", "", "--quick-generate-key", name]
        subprocess.run([*command, "ed25519", "sign"], check=True, capture_output=True)
        return name

    def publish(self, key: str | None = None) -> None:
        """Make the repository."""
        make_repository(self.debs, self.repository, key or self.key, DAY)

    def install_key(self) -> None:
        """Let the kiosk trust the key, as IT does once."""
        shutil.copy(self.repository / KEY_FILE, self.folder / KEY_FILE)

    def apt(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run apt-get in folders of its own."""
        for name in ("lists/partial", "cache/archives/partial", "etc/apt.conf.d"):
            (self.folder / "apt" / name).mkdir(parents=True, exist_ok=True)
        (self.folder / "apt/status").touch()
        (self.folder / "apt/etc/sources.list").write_text(
            f"deb [signed-by={self.folder / KEY_FILE} arch=amd64] "
            f"file:{self.repository} ./\n"
        )
        apt = self.folder / "apt"
        options = {
            "Dir::Etc": apt / "etc",
            "Dir::State": apt,
            "Dir::State::lists": apt / "lists",
            "Dir::State::status": apt / "status",
            "Dir::Cache": apt / "cache",
            "APT::Architecture": "amd64",
            "APT::Sandbox::User": "root",
        }
        given = [f"-o{name}={value}" for name, value in options.items()]
        return subprocess.run(
            ["apt-get", *given, *words],
            cwd=self.folder,
            env={**os.environ, "LC_ALL": "C.UTF-8", "APT_CONFIG": os.devnull},
            capture_output=True,
            text=True,
            check=False,
        )

    def forget_lists(self) -> None:
        """Make apt ask anew: what it fetched once it would take for news."""
        shutil.rmtree(self.folder / "apt/lists")

    def _deb(self, root: Path, version: str) -> Path:
        tree = self.folder / "trees" / version
        (tree / "usr/share/tiny").mkdir(parents=True)
        (tree / "usr/share/tiny/version").write_text(version)
        work = self.folder / "debs"
        work.mkdir(exist_ok=True)
        package = Package("tiny", "all", "words\n More words.", version=version)
        return pack(Workshop(root, work, DAY), tree, package, 1)


@pytest.fixture
def clinic(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Clinic]:
    """Publish two versions of a tiny package to a kiosk that trusts the key."""
    # The agent's socket has to have a short path.
    home = tempfile.mkdtemp(prefix="gpg-", dir="/tmp")
    monkeypatch.setenv("GNUPGHOME", home)
    clinic = Clinic(root, tmp_path)
    clinic.publish()
    clinic.install_key()
    yield clinic
    subprocess.run(["gpgconf", "--kill", "all"], check=False)
    shutil.rmtree(home, ignore_errors=True)


def test_apt_sees_both_versions_and_fetches_either(clinic: Clinic) -> None:
    """The newer one by itself, the older one where it is asked for."""
    assert clinic.apt("update").returncode == 0

    for wish, version in (("tiny", "0.2"), ("tiny=0.1", "0.1")):
        told = clinic.apt("install", "--print-uris", "--yes", wish)
        assert f"tiny_{version}_all.deb" in told.stdout, told.stderr
        fetched = clinic.apt("download", wish)
        assert fetched.returncode == 0, fetched.stderr
        assert (clinic.folder / f"tiny_{version}_all.deb").is_file()


def _spoil_deb(clinic: Clinic) -> None:
    deb = clinic.repository / "tiny_0.2_all.deb"
    data = bytearray(deb.read_bytes())
    data[-20] ^= 1
    deb.write_bytes(data)


def test_a_changed_deb_is_not_fetched(clinic: Clinic) -> None:
    """One bit of it, with everything else in order."""
    _spoil_deb(clinic)
    assert clinic.apt("update").returncode == 0

    told = clinic.apt("download", "tiny")

    assert told.returncode != 0
    assert not (clinic.folder / "tiny_0.2_all.deb").exists()


def _spoil_index(clinic: Clinic) -> None:
    for name in ("Packages", "Packages.gz"):
        (clinic.repository / name).unlink()
    packages = (clinic.debs[0].parent / "Packages").resolve()
    packages.write_text("Package: tiny\nVersion: 9\nArchitecture: all\n")
    shutil.move(packages, clinic.repository / "Packages")


def _spoil_release(clinic: Clinic) -> None:
    file = clinic.repository / "InRelease"
    file.write_text(file.read_text().replace("Suite: stable", "Suite: unsafe"))


def _sign_by_another(clinic: Clinic) -> None:
    clinic.publish(clinic.new_key("Stranger"))


@pytest.mark.parametrize(
    "spoil", [_spoil_index, _spoil_release, _sign_by_another], ids=lambda e: e.__name__
)
def test_a_changed_repository_is_refused(
    clinic: Clinic, spoil: Callable[[Clinic], None]
) -> None:
    """A changed list, a changed signature, a foreign key: apt ends with an error."""
    spoil(clinic)

    assert clinic.apt("update", "-oAPT::Update::Error-Mode=any").returncode != 0
    assert clinic.apt("download", "tiny").returncode != 0


def test_all_but_the_signature_is_the_same_again(clinic: Clinic) -> None:
    """The same debs and date make the same repository, also over an older one."""

    def unsigned() -> dict[str, bytes]:
        files = {each.name: each.read_bytes() for each in clinic.repository.iterdir()}
        files["InRelease"] = files["InRelease"].partition(b"-----BEGIN PGP SIG")[0]
        return files

    first = unsigned()
    (clinic.repository / "stray.deb").touch()
    clinic.publish()

    assert unsigned() == first
    assert b"Date: Mon, 21 Sep 2026 14:13:20 GMT" in first["Release"]


def test_no_other_folder_is_written_over(clinic: Clinic, tmp_path: Path) -> None:
    """A mistyped --out costs nobody their files; what is missing is named."""
    other = tmp_path / "photos"
    other.mkdir()

    with pytest.raises(NotReady, match="is no repository"):
        make_repository(clinic.debs, other, clinic.key, DAY)
    with pytest.raises(NotReady, match="no deb"):
        make_repository([], tmp_path / "new", clinic.key, DAY)
    with pytest.raises(NotReady, match="gpg failed"):
        make_repository(clinic.debs, tmp_path / "new", "nobody@example.org", DAY)
