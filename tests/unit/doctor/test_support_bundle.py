"""A support bundle holds what a helper needs, and nothing that anybody typed."""

from __future__ import annotations

import base64
import io
import json
import shutil
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.doctor.bundle import support_bundle
from kiosk.doctor.eventlines import event_lines
from kiosk.events import EventCode, EventLog

if TYPE_CHECKING:
    from pathlib import Path

    from .machine import Machine

CANARY = "Zyxwada Quorn"
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "cp037")


def _forms_of(words: str) -> set[bytes]:
    """Write a marker in every way that somebody could find it again."""
    plain = {words, words.lower(), words.upper(), words.replace(" ", "_"), words[::-1]}
    plain |= {part for each in plain for part in each.replace("_", " ").split()}
    encoded = {each.encode(code) for each in plain for code in _ENCODINGS}
    encoded |= {each.encode().hex().encode() for each in plain}
    return encoded | {
        _in_base64(each.encode(), at) for each in plain for at in (0, 1, 2)
    }


def _in_base64(word: bytes, at: int) -> bytes:
    """Give the signs of a word that stands behind `at` bytes, whatever follows."""
    signs = base64.b64encode(b"x" * at + word).rstrip(b"=")
    return signs[(0, 2, 3)[at] : -2]


def _found_in(bundle: bytes) -> set[bytes]:
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        parts = [archive.read(name) for name in archive.namelist()]
        names = "\n".join(archive.namelist()).encode()
    everything = b"\n".join([bundle, names, *parts])
    return {each for each in _forms_of(CANARY) if each in everything}


def _part(bundle: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        return json.loads(archive.read(name))


def _leave_everywhere(machine: Machine) -> None:
    """Put the marker wherever people write, and where only files' names show it."""
    slug = CANARY.replace(" ", "_")
    [form] = machine.save(CANARY)
    assert CANARY in form.answers.values()
    machine.run("staff", "add", CANARY, typed="826153\n" * 2)
    settings = machine.config.read_text("utf-8")
    machine.config.write_text(
        f'# {CANARY}\n{settings}\n[clinic]\nname = "{CANARY}"\nphon = "{CANARY}"\n'
        f'logo = "{slug}.png"\n[staff]\nexport_folder = "{machine.folder / slug}"\n'
    )
    (machine.data / f"{slug}.txt").write_text(CANARY)
    (machine.data / f"queue.{slug}-1.db").write_bytes(CANARY.encode())
    topic = machine.content / slug
    shutil.copytree(machine.content / "a-topic", topic)
    (machine.content / "a-topic" / f"{slug}.md").write_text(CANARY)
    page = machine.content / "a-topic/en.md"
    page.write_text(
        page.read_text() + f"\n<b>{CANARY}</b>\n\n![{CANARY}]({slug}.png)\n"
    )
    (machine.data / "logs").mkdir(exist_ok=True)
    with (machine.data / "logs/kiosk.log").open("a") as log:
        log.write(f"{CANARY}\n2026-11-28T10:00:00Z ready {slug}=5\n")
        log.write(f"2026-11-28T10:00:00Z ready ms=5 {CANARY}\n")
    trail = machine.data / "staff/trail.log"
    trail.write_text(trail.read_text() + f"{CANARY}\n")


def test_no_word_that_anybody_typed_is_in_it(machine: Machine) -> None:
    """Not in any encoding: of a form, a note, a file's name, the settings, the logs."""
    _leave_everywhere(machine)

    assert _found_in(support_bundle(machine.installation())) == set()


@pytest.mark.parametrize("where", ["data", "kiosk.toml", "recipients.txt", "content"])
def test_a_name_that_the_clinic_gave_a_folder_is_not_in_it(
    machine: Machine, where: str
) -> None:
    """Settings, keys, topics and data may lie below a name, and be spoilt there."""
    slug = CANARY.replace(" ", "_")
    moved = machine.folder / slug
    moved.mkdir()
    _rename(machine, where, moved)

    assert _found_in(support_bundle(machine.installation())) == set()


def _rename(machine: Machine, where: str, folder: Path) -> None:
    """Move a part below `folder`, spoil its rights, and tell the settings."""
    place = machine.folder / where
    if where == "kiosk.toml":
        text = machine.config.read_text("utf-8")
        machine.config.write_text(f"{text}\n[{folder.name}]\nx = 1\n")
        return
    shutil.move(place, folder / where)
    (folder / where).chmod(0o777)
    text = machine.config.read_text("utf-8")
    text = text.replace(str(place), str(folder / where))
    text = text.replace('"recipients.txt"', f'"{folder.name}/recipients.txt"')
    machine.config.write_text(text)


def test_a_bundle_that_quoted_would_be_noticed(machine: Machine) -> None:
    """Mutation check: what the doctor says to IT does quote, and it is found."""
    _leave_everywhere(machine)
    said = str(machine.wrong()).encode()

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doctor.json", said)

    assert _found_in(packed.getvalue()) != set()


def test_it_tells_what_a_helper_asks_first(machine: Machine) -> None:
    """Version, system, what is wrong, how many forms wait, the head of the log."""
    machine.save("Ada")
    machine.config.chmod(0o666)
    bundle = support_bundle(machine.installation())

    assert _part(bundle, "versions.json")["system"] == ["debian", "13"]
    checks = {each["id"]: each for each in _part(bundle, "doctor.json")["checks"]}
    assert checks["folders"]["complaints"] == ["settings-open"]
    assert _part(bundle, "forms.json")["queue"]["waiting"] == 1
    audit = _part(bundle, "audit.json")
    assert audit["head"]["seq"] == audit["lines"] == audit["known_to_queue"]["seq"]
    assert _part(bundle, "settings.json")["settings"]["screen.pixels_per_mm"] == 4.0


def test_every_event_the_log_can_say_is_kept(tmp_path: Path) -> None:
    """The search for what is no event takes none of ours away."""
    (tmp_path / "logs").mkdir()
    log = EventLog(tmp_path / "logs/kiosk.log", stream=io.StringIO())
    for code in EventCode:
        log.note(code, ms=412, code=-9, count=2)

    lines = event_lines(tmp_path).splitlines()

    assert len(lines) == len(EventCode) + 1
    assert lines[-1].endswith("left out: 0")


def test_the_command_writes_one_private_file(machine: Machine) -> None:
    """`kioskctl support-bundle` names the file, which others cannot read."""
    words = ["support-bundle", "--json", "--to", machine.stick]
    done = machine.run(*words, "--root", machine.folder)

    assert done.exit_code == 0, done.output
    [file] = machine.stick.glob("kiosk-support-*.zip")
    assert json.loads(done.stdout)["file"] == str(file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert zipfile.ZipFile(file).testzip() is None
