"""What a person does who reads a remedy of the doctor's.

Each takes the machine, the complaint and what the remedy's commands printed.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from tests.unit.ctl.clinic_day import receipt_in

from .spoiling import edit, log, output, release, switch, topic

if TYPE_CHECKING:
    from kiosk.doctor.answers import Complaint

    from .machine import Machine


def _path_in(remedy: str) -> Path:
    found = re.search(r"(/\S+)", remedy)
    assert found, remedy
    return Path(found[1].rstrip(".,;"))


def spell(machine: Machine, complaint: Complaint, _printed: str) -> None:
    """Write the setting as the remedy spells it."""
    assert "idle.seconds" in complaint.remedy
    edit(machine.config, "secnds", "seconds")


def put_back_settings(machine: Machine, complaint: Complaint, _: str) -> None:
    """Put the settings back where the doctor looked for them."""
    assert str(machine.config) in complaint.said + complaint.remedy
    machine.config.with_name("kiosk.toml.away").rename(machine.config)


def put_back(machine: Machine, complaint: Complaint, _: str) -> None:
    """Put a file back where the remedy names it, or into the folder it names."""
    named = _path_in(complaint.remedy)
    away = next(machine.folder.rglob("*.away"))
    name = away.name.removesuffix(".away")
    away.rename(named / name if named.is_dir() else named)


def prove(machine: Machine, complaint: Complaint, printed: str) -> None:
    """Prove the keys with the file that the command wrote."""
    assert "kioskctl forms confirm" in complaint.remedy
    machine.prove(Path(printed.strip().splitlines()[-1]))


def renew(machine: Machine, complaint: Complaint, printed: str) -> None:
    """Do what a new queue asks for, one after the other."""
    if "kioskctl forms confirm" in complaint.remedy:
        prove(machine, complaint, printed)
    elif "under [vault]" in complaint.remedy:
        _name_queue(machine, printed)


def _name_queue(machine: Machine, printed: str) -> None:
    with machine.config.open("a") as settings:
        settings.write(printed)


def name_queue(machine: Machine, complaint: Complaint, _: str) -> None:
    """Ask for the queue's line once more, and add it."""
    assert "kioskctl forms init prints the line" in complaint.remedy
    assert "under [vault]" in complaint.remedy
    _name_queue(machine, machine.run("forms", "init").stdout)


def move_keys_out(machine: Machine, complaint: Complaint, _: str) -> None:
    """Put the public keys beside the settings, which name their new place."""
    assert "Move it out of there" in complaint.remedy
    assert "beside the settings" in complaint.remedy
    (machine.data / machine.recipients.name).rename(machine.recipients)
    text = machine.config.read_text()
    machine.config.write_text(
        text.replace(f"{machine.data}/recipients.txt", "recipients.txt")
    )


def restore_log(machine: Machine, complaint: Complaint, _: str) -> None:
    """Put the log back from its backup."""
    assert "Put the log back from a backup" in complaint.remedy
    shutil.copy(machine.folder / "backup.log", log(machine))


def sign(machine: Machine, complaint: Complaint, _: str) -> None:
    """Write a review under the topic."""
    assert str(topic(machine)) in complaint.remedy
    for name, value in {
        "reviewed": "2020-01-02",
        "due": "9999-12-31",
        "reviewer": '"A clinician"',
    }.items():
        text = topic(machine).read_text()
        text = re.sub(rf"^{name} = .*\n", "", text, flags=re.MULTILINE)
        assert "[review]\n" in text
        line = f"[review]\n{name} = {value}\n"
        topic(machine).write_text(text.replace("[review]\n", line))


def measure(machine: Machine, complaint: Complaint, _: str) -> None:
    """Measure the screen, and write it down."""
    assert "under [screen]" in complaint.remedy
    text = re.sub(r"pixels_per_mm = .*\n", "", machine.config.read_text())
    text = text.replace("[screen]\n", "[screen]\npixels_per_mm = 4.02\n")
    machine.config.write_text(text)


def plug_in(machine: Machine, complaint: Complaint, _: str) -> None:
    """Plug the screen in."""
    assert "Plug the screen in" in complaint.remedy
    output(machine, "status").write_text("connected\n")


def larger(machine: Machine, complaint: Complaint, _: str) -> None:
    """Bring a screen that is large enough."""
    assert "at least 1280x800" in complaint.remedy
    output(machine, "modes").write_text("1280x800\n")


def upgrade(machine: Machine, complaint: Complaint, _: str) -> None:
    """Bring the system that is supported."""
    assert "on Debian 13" in complaint.remedy
    edit(release(machine), "11", "13")


def let_in(machine: Machine, complaint: Complaint, _: str) -> None:
    """Open the door and switch the pause and the silence off."""
    assert "Open the staff door" in complaint.remedy
    switch()(machine)


def carry(machine: Machine, complaint: Complaint, printed: str) -> None:
    """Take the forms to the desk, and bring the receipt."""
    assert "kioskctl forms confirm" in complaint.remedy
    batch = Path(printed.partition(".agebatch")[0] + ".agebatch")
    opened = machine.open(batch)
    assert machine.run("forms", "confirm", receipt_in(opened.stdout)).exit_code == 0


def spell_topic(machine: Machine, complaint: Complaint, _: str) -> None:
    """Write the topic's table as it is called."""
    assert "topic.toml" in complaint.said
    edit(topic(machine), "[titel]", "[title]")
