"""All mistakes of a settings file are told together, and the telling ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.unit.config.conftest import Load


def test_all_mistakes_are_named_at_once(load: Load) -> None:
    """A file with mistakes of every kind gives all of them, in the order of lines."""
    loaded = load(
        "[idle]\nseconds = 1\nwarning_seconds = 1\n"
        "[clinic]\naccent = 'x'\nlogo = 'gone.svg'\nfoo = 1\n"
        "[vault]\nhold_days = 99\n"
    )

    codes = {problem.line: problem.code for problem in loaded.problems}
    assert codes == {
        2: "out-of-range",
        3: "out-of-range",
        5: "bad-colour",
        6: "no-such-file",
        7: "unknown-setting",
        8: "no-recipients",
        9: "out-of-range",
    }
    assert list(codes) == sorted(codes)


def test_a_hundred_thousand_mistakes_do_not_stall_the_start(load: Load) -> None:
    """The list of problems ends, and says how many more there are."""
    loaded = load("".join(f"k{number} = 1\n" for number in range(20_000)))

    assert len(loaded.problems) == 201
    assert "more problems" in loaded.problems[-1].message
    assert not loaded.form_allowed
