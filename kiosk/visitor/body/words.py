"""What is said of the body: sides, views, parts, and areas taken along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bodymap.model import Area, Side, View
from kiosk.interest.carried import CarriedPlace
from kiosk.touchkit.wording import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.bodymap.model import BodyMap


def language_of(body: BodyMap | None, language: str) -> str:
    """Return `language` where the map speaks it, or the first it does."""
    if body is None or language in body.languages:
        return language
    return body.languages[0]


def area_words(body: BodyMap, area: Area, language: str) -> str:
    """Return an area with its side: "Back of your left shoulder"."""
    return body.regions[area.region].words[language].sides[area.side]


def code_of(area: Area) -> str:
    """Return an area as programs know it: region and side with a dot between."""
    return f"{area.region}.{area.side}"


def area_of(code: str) -> Area:
    """Return the area a code stands for."""
    region, _, side = code.partition(".")
    return Area(region, Side(side))


def carried(body: BodyMap, areas: Iterable[Area], language: str) -> list[CarriedPlace]:
    """Return areas as the form takes them along."""
    return [CarriedPlace(code_of(a), area_words(body, a, language)) for a in areas]


def place_name(body: BodyMap | None, language: str, code: str) -> str:
    """Name an area or muscle taken along by its code; empty if it is another map's."""
    if body is None:
        return ""
    spoken = language_of(body, language)
    if code in body.muscles:
        return body.muscles[code].words[spoken].name
    area = area_of(code)
    return area_words(body, area, spoken) if area.region in body.regions else ""


def with_side(name: str, side: Side) -> str:
    """Return a name with its side behind it."""
    said = "%1"
    if side is Side.LEFT:
        said = translate("BodyMap", "%1, left side")
    elif side is Side.RIGHT:
        said = translate("BodyMap", "%1, right side")
    return said.replace("%1", name)


def switch_button() -> str:
    """Return what the button says that moves a choice to the other side.

    A side alone, beside the name of the other one, read as where it hurts.
    """
    return translate("BodyMap", "Switch side")


def side_word(side: Side) -> str:
    """Return a side in one word, below the name of its place."""
    if side is Side.LEFT:
        return translate("BodyMap", "Left")
    return translate("BodyMap", "Right")


def side_view_button(side: Side) -> str:
    """Return what a button says that shows the muscle of a side."""
    if side is Side.LEFT:
        return translate("BodyMap", "Show the left side")
    return translate("BodyMap", "Show the right side")


def like_the_heart() -> str:
    """Return what stands on the card of a muscle mistaken for the heart."""
    return translate("BodyMap", "May feel like heart pain: read first")


def edge_label(view: View, *, is_left: bool) -> str:
    """Return whose side is at the left or right edge of the picture.

    Facing the viewer, the person's right is at the left; from behind it is not. The
    head from the side has one side only, which its name says.
    """
    if view is View.HEAD_SIDE:
        return ""
    if (view is View.BACK) == is_left:
        return translate("BodyMap", "Your left")
    return translate("BodyMap", "Your right")


def view_name(view: View, side: Side, *, is_alone: bool = False) -> str:
    """Return what is seen, as a heading of the picture; an arm alone names its side."""
    if is_alone and view is not View.HEAD_SIDE:
        return _arm_name(view, side)
    front, back = (
        translate("BodyMap", "From the front"),
        translate("BodyMap", "From the back"),
    )
    left = translate("BodyMap", "Left side of your head")
    right = translate("BodyMap", "Right side of your head")
    return _of(view, front, back, left if side is Side.LEFT else right)


def _arm_name(view: View, side: Side) -> str:
    if side is Side.LEFT:
        front = translate("BodyMap", "Your left arm from the front")
        back = translate("BodyMap", "Your left arm from the back")
    else:
        front = translate("BodyMap", "Your right arm from the front")
        back = translate("BodyMap", "Your right arm from the back")
    return front if view is View.FRONT else back


def _of(view: View, front: str, back: str, head: str) -> str:
    return {View.FRONT: front, View.BACK: back, View.HEAD_SIDE: head}[view]


def picture_words(view: View) -> str:
    """Return the picture in words."""
    return _of(
        view,
        translate("BodyMap", "Picture of the body, front"),
        translate("BodyMap", "Picture of the body, back"),
        translate("BodyMap", "Picture of the head from the side"),
    )


def turn_name(view: View) -> str:
    """Return what a button says that leads to a view."""
    front, back = (
        translate("BodyMap", "See the front"),
        translate("BodyMap", "See the back"),
    )
    return _of(view, front, back, translate("BodyMap", "See the side of the head"))


def hidden_hint(views: list[View]) -> str:
    """Say that more is felt where the picture does not show it."""
    if View.FRONT in views and View.BACK in views:
        return translate(
            "BodyMap", "Pain is also felt on the front and the back. Turn the picture."
        )
    if View.FRONT in views:
        return translate("BodyMap", "Pain is also felt on the front. Turn the picture.")
    if View.BACK in views:
        return translate("BodyMap", "Pain is also felt on the back. Turn the picture.")
    if View.HEAD_SIDE in views:
        return translate(
            "BodyMap", "The side of the head shows it too. Turn the picture."
        )
    return ""


def other_side_name() -> str:
    """Return what a button says that turns the head."""
    return translate("BodyMap", "See the other side")


def group_name(group: str) -> str:
    """Return a part of the body; one we do not know is named as in the file."""
    names = {
        "head": translate("BodyMap", "Head"),
        "neck_shoulder": translate("BodyMap", "Neck and shoulder"),
        "chest_belly": translate("BodyMap", "Chest and belly"),
        "back": translate("BodyMap", "Upper and low back"),
        "hip": translate("BodyMap", "Hip and buttock"),
        "arm": translate("BodyMap", "Arm and hand"),
        "leg": translate("BodyMap", "Leg and foot"),
    }
    return names.get(group, group)
