"""Debs come out the same twice, and their scripts never delete a form unasked."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.config.places import NAME
from kiosk.machine.table import TABLE
from tools.debs.bundle import Workshop
from tools.debs.control import Package, changelog, copyright_of, lockdown_package
from tools.debs.pack import SCRIPTS, pack
from tools.debs.trees import lay_out_pages
from tools.units.write import UNITS, files

if TYPE_CHECKING:
    from pathlib import Path

DAY = 1_790_000_000
needs_dpkg = pytest.mark.skipif(
    shutil.which("dpkg-deb") is None, reason="Debian's packer makes debs"
)


def _tree(folder: Path, age: int) -> Path:
    """Lay out a small package, in a folder and at an hour of its own."""
    program = folder / "usr/bin/tool"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\n")
    program.chmod(0o700)
    os.utime(program, (age, age))
    (folder / "usr/bin/other").symlink_to("tool")
    return folder


def _pack(root: Path, folder: Path, age: int) -> bytes:
    work = folder / "work"
    work.mkdir(parents=True)
    tree = _tree(folder / "tree", age)
    package = Package(f"{NAME}-lockdown", "all", "words\n More words.")
    return pack(Workshop(root, work, DAY), tree, package, 1).read_bytes()


@needs_dpkg
def test_the_same_tree_gives_the_same_deb(root: Path, tmp_path: Path) -> None:
    """Neither the hour nor the folder in which it was made is in it."""
    first = _pack(root, tmp_path / "first", DAY + 5)
    second = _pack(root, tmp_path / "second/deeper", DAY - 99_999)

    assert first == second


@needs_dpkg
def test_neither_place_nor_hour_nor_manners_are_in_a_deb(
    root: Path, tmp_path: Path
) -> None:
    """Folder, zone, language, typefaces, mask of rights, hashes: the real package.

    Turkish has letters of its own shape. The other package's bundle takes minutes: a
    torture test makes both.
    """
    plain = tmp_path / "fonts.conf"
    plain.write_text("<?xml version='1.0'?><fontconfig></fontconfig>")
    making = (
        "import sys; from pathlib import Path;"
        "from tools.debs.bundle import Workshop;"
        "from tools.debs.control import lockdown_package;"
        "from tools.debs.pack import pack; from tools.debs.trees import lockdown_tree;"
        f"shop = Workshop(Path({str(root)!r}), Path(sys.argv[1]), {DAY});"
        "pack(shop, lockdown_tree(shop), lockdown_package('1'), 0)"
    )
    here = {"TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
    there = {
        "TZ": "Pacific/Auckland",
        "LANG": "tr_TR.UTF-8",
        "LC_ALL": "tr_TR.UTF-8",
        "PYTHONHASHSEED": "2",
        "FONTCONFIG_FILE": str(plain),
    }
    made = []
    for place, manners, mask in (("a", here, 0o022), ("b/c", there, 0o077)):
        work = tmp_path / place
        work.mkdir(parents=True)
        subprocess.run(
            [sys.executable, "-c", making, work],
            cwd=root,
            env={**os.environ, **manners},
            umask=mask,
            check=True,
        )
        [deb] = work.glob("*.deb")
        made.append(deb.read_bytes())

    assert made[0] == made[1]


@needs_dpkg
def test_another_date_would_be_noticed(root: Path, tmp_path: Path) -> None:
    """Mutation check: files that keep the hour of their making make another deb."""
    package = Package("tool", "all", "words\n More words.")
    made = []
    for day in (DAY, DAY + 60):
        work = tmp_path / str(day)
        work.mkdir()
        deb = pack(Workshop(root, work, day), _tree(work / "tree", day), package, 1)
        made.append(deb.read_bytes())

    assert made[0] != made[1]


@pytest.mark.skipif(shutil.which("sh") is None, reason="a shell reads them")
def test_every_shell_script_can_be_read(root: Path) -> None:
    """A script with a mistake would stop dpkg half way, or leave the screen black."""
    folder = root / "packaging/linux"
    scripts = [each for each in (folder / "session").iterdir() if each.is_file()]
    scripts += [
        each
        for each in (folder / "debian").iterdir()
        if each.suffix.removeprefix(".") in SCRIPTS
    ]

    assert len(scripts) > 5
    for script in scripts:
        done = subprocess.run(["sh", "-n", script], capture_output=True, check=False)
        assert (script.name, done.stderr) == (script.name, b"")


@pytest.mark.skipif(os.name == "nt", reason="a script of Debian's")
@pytest.mark.parametrize(
    ("verb", "content", "is_kept"),
    [("remove", "form", True), ("purge", "form", True), ("purge", "", False)],
)
def test_no_form_is_deleted_unasked(
    root: Path, tmp_path: Path, verb: str, content: str, *, is_kept: bool
) -> None:
    """Where nobody can be asked, a purge deletes an empty folder and no form."""
    data = tmp_path / "data"
    data.mkdir()
    if content:
        (data / "queue.db").write_text(content)
    script = root / f"packaging/linux/debian/{NAME}-lockdown.postrm"
    text = script.read_text("utf-8")
    here = text.replace('data="/var/lib/$name"', f'data="{data}"')
    here = here.replace('"/etc/$name"', f'"{tmp_path}/etc"')
    here = here.replace('"/var/lib/$name-lockdown"', f'"{tmp_path}/lockdown"')
    here = here.replace("/usr/share/debconf/confmodule", "/nonexistent")
    here = here.replace("/run/systemd/system", "/nonexistent")
    assert here.count(str(tmp_path)) > 2
    (tmp_path / "lockdown/update/previous").mkdir(parents=True)

    subprocess.run(["sh", "-c", here, "postrm", verb], check=True, capture_output=True)

    assert data.exists() is is_kept
    assert (tmp_path / "lockdown").exists() is (verb != "purge")


def test_the_lockdown_package_brings_every_unit_the_table_starts() -> None:
    """A link to a unit that is not there would start nothing."""
    links = [each.content for each in TABLE if each.content.is_link]
    named = {each.data.decode() for each in links if NAME in each.data.decode()}

    assert named
    assert {unit.removeprefix("/") for unit in named} <= files().keys()
    assert all(unit.startswith(f"/{UNITS}/") for unit in named)


def test_the_words_of_a_package_are_in_policys_form() -> None:
    """Lines of a description fit 80 columns; both packages are of one version."""
    package = lockdown_package("9.9")
    control = package.control(12)
    lines = control.partition("Description: ")[2].splitlines()

    assert all(len(line) <= 80 for line in lines)
    assert all(line[0] == " " for line in lines[1:])
    assert f"{NAME} (= 9.9)" in control
    assert changelog(NAME, DAY).startswith(f"{NAME} (")
    assert "GPL-3" in copyright_of(NAME)


def test_phone_numbers_need_no_table_that_the_bundle_leaves_out(root: Path) -> None:
    """All that is done with a number is done without the tables of places."""
    spec = (root / "packaging/linux/kiosk.spec").read_text("utf-8")
    [listed] = re.findall(r'f"phonenumbers.{each}" for each in (\(.*?\))', spec)
    without = [f"phonenumbers.{name}" for name in ast.literal_eval(listed)]
    asking = (
        f"import sys; sys.modules.update(dict.fromkeys({without!r}));"
        "from kiosk.interest import phone_number as n; here = '202 555 0123';"
        "print(n.reach(here, 'US').value, n.digits(here, 'US'), n.example('MX'),"
        " n.meant_abroad('52 55 1234 5678', 'US'),"
        " n.formatted_while_typing('2025550123', 'US'))"
    )
    command = [sys.executable, "-c", asking]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)

    assert len(without) > 5
    assert done.stdout.startswith("possible +12025550123 ")
    assert "+52 55 1234 5678" in done.stdout


def test_no_help_names_a_folder_of_this_machine(root: Path) -> None:
    """The manual is made of the help: it says the same wherever it was made."""
    python = [sys.executable, "-m", "kiosk", "--as", "kioskctl"]
    command = [*python, "content", "check", "--help"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)

    assert "DIR" in done.stdout
    assert str(root) not in "".join(done.stdout.split())


def test_every_page_a_message_names_comes_with_the_package(
    root: Path, tmp_path: Path
) -> None:
    """Who reads "docs/it/forms.md" on a kiosk has no clone beside it."""
    sources = [*(root / "kiosk").rglob("*.py"), *(root / "kiosk").rglob("*.qml")]
    named = {
        page
        for source in sources
        for page in re.findall(r"docs/[\w-]+/[\w-]+\.md", source.read_text("utf-8"))
        if not page.startswith(("docs/developers", "docs/decisions"))
    }

    lay_out_pages(root, tmp_path)

    assert "docs/it/forms.md" in named
    assert [page for page in sorted(named) if not (tmp_path / page).exists()] == []
