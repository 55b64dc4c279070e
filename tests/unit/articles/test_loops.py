"""The motions that a picture may go through."""

from __future__ import annotations

import pytest

from kiosk.articles.loops import LOOPS, STEPS, Pose, pose, step_at

SHOWN_ONLY_MOVING = {"smooth"}
"""Parts that the still picture does not show."""


def test_every_motion_ends_as_drawn() -> None:
    """The last pose of each part is the drawing's own, and poses stand in order."""
    for parts in LOOPS.values():
        for name, poses in parts.items():
            last = poses[-1]
            drawn = (last.x, last.y, last.wide, last.high)
            assert drawn == (0, 0, 1, 1)
            assert last.seen == (0 if name in SHOWN_ONLY_MOVING else 1)
            moments = [each.at for each in poses]
            assert moments == sorted(set(moments))


def test_a_part_is_between_its_poses_at_every_moment() -> None:
    """Before the first it stands as in the first, after the last as in the last."""
    poses = (Pose(0.2, x=10, seen=0), Pose(0.4))
    assert pose(poses, 0.0) == poses[0]
    assert (pose(poses, 0.3).x, pose(poses, 0.3).seen) == pytest.approx((5, 0.5))
    assert pose(poses, 1.0) == poses[1]


def test_each_step_takes_as_long_as_the_others() -> None:
    """The last moment of a round belongs to its last step."""
    moments = [number / 60 for number in range(61)]
    counts = [sum(step_at(at) == step for at in moments) for step in range(STEPS)]
    assert counts == [20, 20, 21]
