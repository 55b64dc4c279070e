"""The tree names no place that only one machine, or one network, can reach."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Spelt in halves, so that this file passes its own test.
REGISTRIES = (
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "yarn" + "pkg.com",
    "crates" + ".io",
    "ruby" + "gems.org",
    "deb.de" + "bian.org",
)
REGISTRY = re.compile("|".join(map(re.escape, REGISTRIES)).encode())
THIS_MACHINE = re.compile(rb"(?<![\w./-])/" + rb"(?:work|root|home/\w+)/")


def test_no_file_names_a_package_registry(kept_files: list[Path]) -> None:
    """Where packages come from is the installing machine's setting, never ours."""
    named = [
        f"{file}: {found[0].decode()}"
        for file in kept_files
        if (found := REGISTRY.search(file.read_bytes()))
    ]

    assert named == []


def test_no_file_names_a_folder_of_a_developers_machine(kept_files: list[Path]) -> None:
    """A path of one machine is broken on every other."""
    named = [
        f"{file}: {found[0].decode()}"
        for file in kept_files
        if (found := THIS_MACHINE.search(file.read_bytes()))
    ]

    assert named == []


def test_both_searches_find_what_they_look_for() -> None:
    """The two tests above can fail."""
    assert REGISTRY.search(b"https://files." + REGISTRIES[1].encode())
    assert THIS_MACHINE.search(b'"/' + b'work/main/x"')
    assert not THIS_MACHINE.search(b"docs/work/notes")
