"""A setup ends whole, or the next start mends it.

These run against a project of their own: two lock files with a package made here.
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from tools.environment import generated, system
from tools.environment.notready import NotReady
from tools.environment.venv import Environment

if TYPE_CHECKING:
    from pathlib import Path


def _build_wheel(folder: Path, version: str) -> str:
    """Write the smallest package pip installs; return its line of a lock file."""
    files = {
        "pamphlet.py": f"VERSION = {version!r}\n",
        f"pamphlet-{version}.dist-info/METADATA": (
            f"Metadata-Version: 2.1\nName: pamphlet\nVersion: {version}\n"
        ),
        f"pamphlet-{version}.dist-info/WHEEL": (
            "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        ),
    }
    record = f"pamphlet-{version}.dist-info/RECORD"
    lines = [f"{name},{_record_hash(text)},{len(text)}" for name, text in files.items()]
    wheel = folder / f"pamphlet-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
        archive.writestr(record, "\n".join([*lines, f"{record},,\n"]))
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return f"pamphlet=={version} \\\n    --hash=sha256:{digest}\n"


def _record_hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return "sha256=" + base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


@pytest.fixture(scope="session")
def empty_environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one environment with pip alone, to be copied: making takes seconds."""
    folder = tmp_path_factory.mktemp("empty") / ".venv"
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    return folder


@pytest.fixture
def project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_environment: Path
) -> Environment:
    """Make a project that needs one package, found in a folder, not on a network."""
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    root = tmp_path / "project"
    root.mkdir()
    shutil.copytree(empty_environment, root / ".venv", symlinks=True)
    line = _build_wheel(wheels, "1.0")
    (root / "requirements.lock").write_text(line)
    (root / "requirements-test.lock").write_text(line)
    return Environment(root)


def _installed(environment: Environment) -> str:
    command = [environment.python, "-c", "import pamphlet; print(pamphlet.VERSION)"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_a_setup_installs_once_and_follows_the_lock_file(
    project: Environment, tmp_path: Path
) -> None:
    """A second start touches nothing; a changed lock file is installed by the next."""
    project.ensure(testing=False)
    made = project.stamp.stat().st_mtime_ns
    project.ensure(testing=False)

    assert _installed(project) == "1.0"
    assert project.stamp.stat().st_mtime_ns == made

    line = _build_wheel(tmp_path / "wheels", "2.0")
    (project.root / "requirements.lock").write_text(line)
    (project.root / "requirements-test.lock").write_text(line)
    project.ensure(testing=True)

    assert _installed(project) == "2.0"


def test_a_setup_that_was_cut_off_is_made_anew(project: Environment) -> None:
    """Metadata without its module, as a killed pip leaves it, fools pip but not us."""
    project.ensure(testing=False)
    module = next(project.folder.rglob("pamphlet.py"))
    module.unlink()
    project.stamp.write_text(json.dumps({"state": "unfinished"}))

    project.ensure(testing=False)

    assert _installed(project) == "1.0"


def test_an_install_that_fails_leaves_what_was_whole(project: Environment) -> None:
    """Without a network the tests' packages are missing, and the kiosk still starts."""
    project.ensure(testing=False)
    (project.root / "requirements-test.lock").write_text(
        "pamphlet==9.9 \\\n    --hash=sha256:" + "0" * 64 + "\n"
    )

    with pytest.raises(NotReady, match=r"requirements-test\.lock"):
        project.ensure(testing=True)
    made = project.stamp.stat().st_mtime_ns
    project.ensure(testing=False)

    assert project.stamp.stat().st_mtime_ns == made
    assert _installed(project) == "1.0"


def test_a_package_that_was_altered_is_refused(
    project: Environment, tmp_path: Path
) -> None:
    """The hash is checked: another file under the same name does not get in."""
    wheel = next((tmp_path / "wheels").iterdir())
    wheel.write_bytes(wheel.read_bytes() + b"\0")

    with pytest.raises(NotReady):
        project.ensure(testing=False)


def test_a_moved_project_gets_an_environment_of_its_own(
    project: Environment, tmp_path: Path
) -> None:
    """The scripts of an environment name the place it was made in: it is not kept."""
    project.ensure(testing=False)

    moved = Environment(project.root.rename(tmp_path / "moved"))

    assert not moved._is_current(testing=False)
    assert not moved._is_mendable()


def test_byte_code_is_made_even_where_starts_may_not_write_it(
    project: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A start that compiles everything anew is a third slower."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    source = project.root / "kiosk/leaflet.py"
    source.parent.mkdir()
    source.write_text("TITLE = 'Stretches'\n")

    generated.compile_bytecode(project)

    assert [
        file.name.partition(".")[0] for file in project.root.rglob("kiosk/**/*.pyc")
    ] == ["leaflet"]


def test_every_need_is_recognised_by_a_sign_of_a_known_kind() -> None:
    """A sign that can never be found would send apt to work at every setup."""
    table = [*system.RUNNING, *system.TESTING, *system.PROVING]

    assert [
        need for need in table if not need.package or " " in need.sign or not need.sign
    ] == []
    assert system._is_present("libGL.so.1", "\tlibGL.so.1 (libc6,x86-64) => /lib/x")
    assert not system._is_present("libGL.so.1", "\tlibGL.so.10 (libc6) => /lib/x")
    assert not system._is_present("no-such-command", "")
    assert not system._is_present("/no/such/file", "")
    assert not system._is_present(
        "/no/such/libfaketime.so.1", "\tlibfaketime.so.1 (x86-64) => /x"
    )
    assert system._is_present("/etc/*bian_version", "")
