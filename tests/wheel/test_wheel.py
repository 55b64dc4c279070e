"""What is installed is the whole product: nothing is fetched from beside it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from configparser import ConfigParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
SOURCES = ("LICENSE", "README.md", "pyproject.toml", "kiosk", "content", "assets")
SOURCES += ("packaging",)
STORY = ("conftest.py", "support", "journeys/conftest.py")
WHOLE_STORY = "journeys/test_whole_story.py"


class Installation:
    """A fresh environment that holds the wheel, and the libraries of this one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "installed"
        self._elsewhere = folder / "elsewhere"

    def make(self, wheel: Path) -> None:
        """Install the wheel and nothing else; the libraries are lent."""
        self._elsewhere.mkdir()
        command = [sys.executable, "-m", "venv", "--without-pip", self.folder]
        subprocess.run(command, check=True)
        place = sysconfig.get_path("purelib", vars=self._bases())
        lent = Path(place, "lent.pth")
        lent.write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
        pip = [sys.executable, "-m", "pip", "--python", self.program("python")]
        options = ("--no-deps", "--no-index", "--quiet")
        subprocess.run([*pip, "install", *options, wheel], check=True)

    def program(self, name: str) -> Path:
        """Name an installed command."""
        folder = Path(sysconfig.get_path("scripts", vars=self._bases()))
        return folder / f"{name}.exe" if os.name == "nt" else folder / name

    def run(
        self, name: str, *words: str | Path, cwd: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run an installed command where no source is near."""
        return subprocess.run(
            [self.program(name), *words],
            cwd=cwd or self._elsewhere,
            env=self._variables(),
            capture_output=True,
            text=True,
            check=False,
        )

    def _bases(self) -> Mapping[str, str]:
        return {"base": str(self.folder), "platbase": str(self.folder)}

    def _variables(self) -> dict[str, str]:
        """Return this process's variables, less those to the source and to a screen."""
        home = str(self._elsewhere)
        homes = {"HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
        hidden = ("PYTHON", "QT_", "DISPLAY", "WAYLAND_DISPLAY")
        kept = {k: v for k, v in os.environ.items() if not k.startswith(hidden)}
        return kept | homes


def copy_source(target: Path, *, with_tools: bool = True) -> Path:
    """Copy what a wheel is built from, without what this tree has compiled."""
    target.mkdir(exist_ok=True)
    skip = shutil.ignore_patterns("*.qm", "__pycache__")
    for name in (*SOURCES, *(("tools",) if with_tools else ())):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=skip)
        else:
            shutil.copy(source, target / name)
    return target


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as a packager does, with the locked builder and no network."""
    source = copy_source(tmp_path_factory.mktemp("source"))
    target = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--wheel-dir", target]
    options = ("--no-deps", "--no-index", "--no-build-isolation")
    subprocess.run([*pip, *options, source], check=True)
    shutil.rmtree(source)
    [file] = target.iterdir()
    return file


@pytest.fixture(scope="module")
def installation(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """Install the wheel where no source is."""
    installation = Installation(tmp_path_factory.mktemp("there"))
    installation.make(wheel)
    return installation


@pytest.mark.parametrize("program", ["kiosk", "kiosk-desk", "kioskctl"])
def test_every_installed_program_says_its_version(
    installation: Installation, program: str
) -> None:
    """Whoever reports a fault can say of which version, without a screen."""
    done = installation.run(program, "--version")

    assert (done.returncode, done.stdout) == (0, f"{program} {__version__}\n")


def test_the_installed_package_is_the_one_that_runs(installation: Installation) -> None:
    """These tests would prove nothing if the checkout were found first."""
    done = installation.run("python", "-c", "import kiosk; print(kiosk.__file__)")

    assert Path(done.stdout.strip()).is_relative_to(installation.folder)


def test_the_menu_of_a_desktop_starts_the_desk_program(
    installation: Installation,
) -> None:
    """Its entry names a command and an icon that were installed with it."""
    share = installation.folder / "share"
    entry = ConfigParser(interpolation=None)
    entry.read(share / "applications" / "kiosk-desk.desktop", "utf-8")
    told = entry["Desktop Entry"]

    assert installation.program(told["Exec"].split()[0]).is_file()
    assert installation.program(told["TryExec"]).is_file()
    icons = share / "icons" / "hicolor" / "scalable" / "apps"
    assert (icons / f"{told['Icon']}.svg").is_file()


def test_byte_code_is_made_when_the_wheel_is_installed(
    installation: Installation,
) -> None:
    """A kiosk's account may not write there, and would compile at every start."""
    package = next(installation.folder.rglob("kiosk/__init__.py")).parent
    sources = {
        file.relative_to(package).with_suffix("") for file in package.rglob("*.py")
    }
    compiled = {
        (file.parent.parent / file.name.partition(".")[0]).relative_to(package)
        for file in package.rglob("__pycache__/*.pyc")
    }

    assert sources - compiled == set()


@pytest.mark.parametrize(
    ("program", "look"),
    [
        ("kiosk", "portrait-es"),
        ("kiosk-desk", "small-es"),
    ],
)
def test_the_installed_windows_draw_their_screens(
    installation: Installation, tmp_path: Path, program: str, look: str
) -> None:
    """Screens, pictures, content, fonts and translations came; no display is needed."""
    done = installation.run(program, "--tour", tmp_path, "--tour-look", look)

    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / look).glob("*.png"))) > 10
    assert "Error" not in done.stderr


def test_the_installed_content_is_found_and_sound(installation: Installation) -> None:
    """Without a folder named, the content that came with the program is checked."""
    done = installation.run("kioskctl", "content", "check", "--json", "--no-screens")

    assert done.returncode == 0, done.stderr
    assert "trigger-point-injections" in done.stdout


def test_a_form_goes_from_keys_to_spreadsheet(
    installation: Installation, tmp_path: Path
) -> None:
    """The whole story holds in the installed programs, with only its test at hand."""
    for name in (*STORY, WHOLE_STORY):
        source, target = ROOT / "tests" / name, tmp_path / "tests" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target)
    options = ("--import-mode=importlib", "-p", "no:randomly", "-p", "no:cacheprovider")
    story = ("-m", "pytest", *options, "-o", "pythonpath=.", "-q", "tests")

    done = installation.run("python", *story, cwd=tmp_path)

    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout


def test_a_wheel_without_its_translations_is_not_built(tmp_path: Path) -> None:
    """The hook is part of the build: where it is lost, building stops."""
    source = copy_source(tmp_path / "source", with_tools=False)
    build = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path)

    done = subprocess.run(build, cwd=source, capture_output=True, check=False)

    assert done.returncode != 0
