"""The one list model: rows change in place, so that focus and place stay."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Q_RETURN_ARG, QMetaObject, QObject
from PySide6.QtQml import QJSValue, QQmlComponent, QQmlEngine

from kiosk.touchkit.rows import RowListModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

QML = b"""
import QtQuick

Item {
    id: root

    required property var rows
    property int born: 0

    function shown(): var {
        const seen = [];
        for (let i = 0; i < list.count; ++i) {
            const at = list.itemAt(i);
            seen.push([at.serial, at.name, at.isOn]);
        }
        return seen;
    }

    Repeater {
        id: list

        model: root.rows
        delegate: Item {
            required property string name
            required property bool isOn
            property int serial: 0

            Component.onCompleted: serial = root.born++
        }
    }
}
"""


@dataclass(frozen=True)
class Lamp:
    """A row for the test."""

    name: str
    is_on: bool


class Delegate(NamedTuple):
    """What one delegate shows, and when it was made."""

    serial: int
    name: str
    is_on: bool


class Screen:
    """A model and a list of delegates on it, as Qt Quick makes them."""

    def __init__(self, engine: QQmlEngine) -> None:
        self.model = RowListModel(Lamp)
        self._component = component = QQmlComponent(engine)
        component.setData(QML, "")
        made = component.createWithInitialProperties({"rows": self.model})
        assert made is not None, component.errorString()
        self._root: QObject = made

    def delegates(self) -> list[Delegate]:
        """Return the delegates in their order."""
        found = QMetaObject.invokeMethod(self._root, "shown", Q_RETURN_ARG("QVariant"))
        rows = found.toVariant() if isinstance(found, QJSValue) else found
        return [Delegate(int(row[0]), row[1], row[2]) for row in rows]


@pytest.fixture(scope="module")
def engine(qapp: object) -> QQmlEngine:
    """Return an engine that makes delegates."""
    assert qapp
    return QQmlEngine()


LAMPS = st.lists(st.builds(Lamp, st.sampled_from("abcdefg"), st.booleans()), max_size=9)


@settings(deadline=None)
@given(shows=st.lists(LAMPS, max_size=6))
def test_any_lists_one_after_the_other_end_as_the_last(
    engine: QQmlEngine, shows: list[list[Lamp]]
) -> None:
    """What the delegates show is what was shown last, whatever came before."""
    screen = Screen(engine)
    for rows in shows:
        screen.model.show(rows)
        assert [Lamp(d.name, d.is_on) for d in screen.delegates()] == rows
        assert list(screen.model.rows) == rows


@settings(deadline=None)
@given(before=LAMPS, after=LAMPS)
def test_a_row_whose_key_stays_keeps_its_delegate(
    engine: QQmlEngine, before: list[Lamp], after: list[Lamp]
) -> None:
    """A row that is still there is moved or changed, and never made anew."""
    screen = Screen(engine)
    screen.model.show(before)
    made = {key: d.serial for key, d in _counted(screen.delegates())}

    screen.model.show(after)

    for key, delegate in _counted(screen.delegates()):
        if key in made:
            assert delegate.serial == made[key]


@settings(deadline=None)
@given(before=LAMPS, added=LAMPS, after=LAMPS)
def test_rows_added_come_below_and_make_no_other_anew(
    engine: QQmlEngine, before: list[Lamp], added: list[Lamp], after: list[Lamp]
) -> None:
    """Rows added stand below those that show, which keep their delegates."""
    screen = Screen(engine)
    screen.model.show(before)
    made = screen.delegates()

    screen.model.add(added)

    now = screen.delegates()
    assert now[: len(made)] == made
    assert [Lamp(d.name, d.is_on) for d in now] == [*before, *added]
    screen.model.show(after)
    assert [Lamp(d.name, d.is_on) for d in screen.delegates()] == after


def test_the_same_rows_again_tell_nobody(qtbot: QtBot) -> None:
    """Showing what is shown already costs no delegate and no signal."""
    model = RowListModel(Lamp)
    model.show([Lamp("a", is_on=True), Lamp("b", is_on=False)])
    told = (model.dataChanged, model.rowsInserted, model.rowsRemoved, model.modelReset)
    for signal in told:
        with qtbot.assertNotEmitted(signal):
            model.show([Lamp("a", is_on=True), Lamp("b", is_on=False)])


def test_a_changed_field_tells_of_that_field_alone(qtbot: QtBot) -> None:
    """A bound row is told which of its words changed, and no other row is."""
    model = RowListModel(Lamp)
    model.show([Lamp("a", is_on=False), Lamp("b", is_on=False)])
    with qtbot.waitSignal(model.dataChanged) as told:
        model.show([Lamp("a", is_on=False), Lamp("b", is_on=True)])
    first, last, roles = told.args
    assert (first.row(), last.row()) == (1, 1)
    assert [bytes(model.roleNames()[role].data()) for role in roles] == [b"isOn"]


def _counted(delegates: list[Delegate]) -> list[tuple[tuple[str, int], Delegate]]:
    """Pair each delegate with its key; of equal names the first is not the second."""
    met: Counter[str] = Counter()
    pairs = []
    for delegate in delegates:
        pairs.append(((delegate.name, met[delegate.name]), delegate))
        met[delegate.name] += 1
    return pairs
