"""The shelf shows one whole pack, keeps three, and goes back one."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.config.installed import SHELF_FILE, shelf_folder, usual_content
from kiosk.config.places import staff_folder
from kiosk.packs.pack import PackError, Refusal
from kiosk.packs.record import SpoiltRecordError, read_record
from kiosk.packs.shelf import NothingBeforeError
from kiosk.staff.audit_log import AUDIT_LOG_FILE, lines_of
from kiosk.staff.topics import TopicCustody

from .conftest import CAME_ALONG, install, pack_of, shown_word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WHY = "The old one was better"


def _back(data: Path) -> str:
    TopicCustody(data).roll_back(WHY)
    return shown_word(data)


def test_an_installed_pack_is_shown_and_the_way_back_leads_home(data: Path) -> None:
    """Each way back shows what was shown before, to the topics that came along."""
    assert shown_word(data) == CAME_ALONG
    for word in ("one", "two"):
        install(data, pack_of(word))
        assert shown_word(data) == word

    assert [_back(data), _back(data)] == ["one", CAME_ALONG]
    with pytest.raises(NothingBeforeError):
        TopicCustody(data).roll_back(WHY)


def test_three_packs_are_kept_on_disk(data: Path) -> None:
    """The fourth takes the place of the first, and two ways back are left."""
    for word in ("one", "two", "three", "four"):
        install(data, pack_of(word))

    folders = [path for path in shelf_folder(data).iterdir() if path.is_dir()]
    assert len(folders) == 3
    assert [_back(data), _back(data)] == ["three", "two"]
    with pytest.raises(NothingBeforeError):
        TopicCustody(data).roll_back(WHY)


def test_what_was_shown_before_is_never_what_is_thrown_away(data: Path) -> None:
    """After a way back the older pack is the one before: it outlives newer ones."""
    for word in ("one", "two", "three"):
        install(data, pack_of(word))
    assert [_back(data), _back(data)] == ["two", "one"]

    install(data, pack_of("four"))

    assert _back(data) == "one"


def test_the_same_pack_again_changes_nothing(data: Path) -> None:
    """Unless what lies there was damaged: then it is written anew."""
    install(data, pack_of("one"))
    before = read_record(data)
    with TopicCustody(data).arriving(pack_of("one")) as staged:
        assert staged is None
    assert read_record(data) == before

    (usual_content(data) / "knots/en.md").write_text("rust")
    install(data, pack_of("one"))

    assert shown_word(data) == "one"


def test_each_change_has_its_line_and_its_news(data: Path) -> None:
    """The audit log has the pack's number, the staff screen the reason."""
    install(data, pack_of("one"))
    news = read_record(data).news
    assert news is not None
    assert (news.what, news.reason) == ("installed", "Because of one")
    install(data, pack_of("two"))
    _back(data)
    news = read_record(data).news
    assert news is not None
    assert (news.what, news.reason) == ("rolled-back", WHY)

    log = lines_of(staff_folder(data) / AUDIT_LOG_FILE)

    assert [line.split()[3:5] for line in log] == [
        ["content-installed", "1"],
        ["content-installed", "2"],
        ["content-rolled-back", "1"],
    ]


def test_a_refused_pack_is_news_and_changes_nothing(data: Path) -> None:
    """Staff hear of it; what is shown and what is kept stay as they were."""
    install(data, pack_of("one"))
    before = read_record(data)

    TopicCustody(data).refuse(PackError(Refusal.FORGED, "It is forged", "Ask"))

    after = read_record(data)
    assert after.news is not None
    assert after.news.refusal is Refusal.FORGED
    assert (after.shown, after.kept) == (before.shown, before.kept)
    assert shown_word(data) == "one"


@pytest.mark.parametrize(
    "torn",
    ["", "{", "[]", '{"shown": 7}', '{"shown": "../../etc"}', '{"shown": "new"}'],
)
def test_a_spoilt_record_shows_what_came_along(data: Path, torn: str) -> None:
    """A record that nobody can read never leads anywhere else."""
    install(data, pack_of("one"))
    (shelf_folder(data) / SHELF_FILE).write_text(torn)

    assert shown_word(data) == CAME_ALONG


def _on_disk(data: Path) -> dict[str, bytes]:
    """Return all that lies on the shelf but its lock."""
    files = [path for path in shelf_folder(data).rglob("*") if path.is_file()]
    return {str(each): each.read_bytes() for each in files if each.suffix != ".lock"}


def _refuse(data: Path) -> None:
    TopicCustody(data).refuse(PackError(Refusal.FORGED, "It is forged", "Ask"))


def _install(data: Path) -> None:
    install(data, pack_of("two"))


@pytest.mark.parametrize("act", [_refuse, _install, _back])
@pytest.mark.parametrize("torn", ["", "{", "[]", '{"version": 2}', '{"kept": 7}'])
def test_no_pack_is_lost_to_a_record_that_cannot_be_read(
    data: Path, act: Callable[[Path], object], torn: str
) -> None:
    """Nothing is installed, gone back from or cleared away: who calls hears of it."""
    install(data, pack_of("one"))
    (shelf_folder(data) / SHELF_FILE).write_text(torn)
    before = _on_disk(data)

    with pytest.raises(SpoiltRecordError, match="install the pack again"):
        act(data)

    assert _on_disk(data) == before


@pytest.mark.parametrize(
    "news",
    [
        {"when": 1, "what": "refused", "reason": "", "refusal": "too-new"},
        {"when": 1, "what": "mended"},
        "something",
    ],
)
def test_news_of_a_later_version_costs_no_pack(data: Path, news: object) -> None:
    """They are passed over: what is shown and kept is what counts."""
    install(data, pack_of("one"))
    file = shelf_folder(data) / SHELF_FILE
    file.write_text(json.dumps(json.loads(file.read_text()) | {"news": news}))
    assert read_record(data).news is None

    _refuse(data)
    assert shown_word(data) == "one"
    _install(data)

    assert shown_word(data) == "two"
    assert _back(data) == "one"


def test_a_disk_that_does_not_answer_is_no_empty_shelf(data: Path) -> None:
    """A folder in the record's place stands for whatever else cannot be read."""
    install(data, pack_of("one"))
    file = shelf_folder(data) / SHELF_FILE
    file.unlink()
    file.mkdir()

    with pytest.raises(IsADirectoryError):
        _install(data)

    assert any(path.name.startswith("000001-") for path in file.parent.iterdir())


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root gives files away"
)
def test_what_root_installs_belongs_to_the_kiosks_account(data: Path) -> None:
    """`sudo kioskctl content install` leaves nothing the kiosk cannot read."""
    os.chown(data, 64_998, 64_998)

    install(data, pack_of("one"))
    install(data, pack_of("two"))

    inside = list(shelf_folder(data).rglob("*"))
    assert len(inside) > 10
    assert {path.stat().st_uid for path in inside} == {64_998}


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
def test_a_kill_at_any_step_leaves_the_old_topics_or_the_new(data: Path) -> None:
    """Stopped before each file, folder, rename and removal; then it works again."""
    install(data, pack_of("old"))
    seen, step, was_killed = set(), 0, True
    while was_killed:
        step += 1
        was_killed = _install_until(step, data, "new")
        seen.add(shown_word(data))
        if was_killed and shown_word(data) == "new":
            assert _back(data) == "old"

    assert seen == {"old", "new"}
    assert step > 30, "too few steps to prove anything"
    assert shown_word(data) == "new"
    folders = [path.name for path in shelf_folder(data).iterdir() if path.is_dir()]
    assert sorted(folders) == sorted(kept.folder for kept in read_record(data).kept)


def _install_until(step: int, data: Path, word: str) -> bool:
    """Install in a process that dies at its `step`th act; tell whether it died."""
    child = os.fork()
    if child == 0:
        left = step

        def die(event: str, _args: tuple[object, ...]) -> None:
            nonlocal left
            is_act = event == "open" or event.startswith(("os.", "shutil."))
            left -= is_act
            if is_act and left == 0:
                os._exit(9)

        sys.addaudithook(die)
        install(data, pack_of(word))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in {0, 9}
    return code == 9
