"""`kioskctl content packet`, `sign`, `comments` and `new-key`: a clinician's review."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.articles.card import TOPIC_FILE
from kiosk.articles.library import fingerprint, load_topic, read_entry
from kiosk.bodymap.library import read_map
from kiosk.ctl.answers import AsJson, answer
from kiosk.ctl.custody import fail, store_errors
from kiosk.ctl.invocation import Exit, invocation_of
from kiosk.ctl.packet_drawing import draw_packet
from kiosk.ctl.passphrase import new_passphrase
from kiosk.ctl.problemlist import count, print_problems
from kiosk.ctl.signing_key import private_key
from kiosk.extras import require
from kiosk.resources import shipped
from kiosk.reviews.boxes import NotAPacketError, ReturnedPacket, read_packet
from kiosk.reviews.record import DEMONSTRATION, PAYLOAD_TYPE, is_line
from kiosk.reviews.reviewed import items_of
from kiosk.reviews.shelf import FOLDER
from kiosk.reviews.signing import (
    Signatory,
    comments_of,
    file_name,
    records_of,
    sort_out,
)
from kiosk.vault.files import make_folder, write_durably

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from kiosk.reviews.items import ReviewItem
    from kiosk.reviews.signing import Sorted

_TOPIC = shipped("content") / "trigger-point-injections"
_SHORTEST_PASSPHRASE = 12
_RANGE = re.compile(r"([0-9]{1,6})(?:-([0-9]{1,6}))?")
"""Numbers of parts; a longer one is a slip of the hand, and a range of it endless."""

TopicFolder = Annotated[
    Path,
    typer.Option(
        "--topic",
        metavar="DIR",
        exists=True,
        file_okay=False,
        show_default="what came along",
        help="The topic's folder.",
    ),
]
PacketFile = Annotated[
    Path, typer.Argument(metavar="PACKET", help="The PDF that came back.")
]
PassphraseFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Read the passphrase from its first line."),
]


def make_packet(  # noqa: PLR0913 - each is an option of the command
    context: typer.Context,
    out: Annotated[Path, typer.Option(metavar="FILE", help="The PDF to write.")],
    topic: TopicFolder = _TOPIC,
    language: Annotated[
        list[str] | None,
        typer.Option(help="A language to review; without it, all there are."),
    ] = None,
    *,
    demonstration: Annotated[
        bool, typer.Option(help="Say on every page that no clinician has read it.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Make a PDF for the clinician who reviews a topic, with boxes to tick.

    Every screen and muscle as patients read it, its sources and their dates beside it,
    and the questions only a clinician can settle.
    """
    require("authors", "kioskctl content packet")
    _require_topic(topic)
    clinic = invocation_of(context).load_settings().settings.clinic.name
    words = [f"--language={each}" for each in language or ()]
    words += [f"--clinic={clinic}", f"--day={_today()}"]
    words += ["--demonstration"] if demonstration else []
    draw_packet(topic, out, words)
    answer({"file": str(out)}, f"{out}", as_json=as_json)


def sign_packet(  # noqa: PLR0913, PLR0917 - each is an option of the command
    packet: PacketFile,
    key: Annotated[
        Path, typer.Option(metavar="FILE", help="The reviewer's private key.")
    ],
    reviewer: Annotated[
        str, typer.Option(help="The reviewer's name, as in [reviews.keys].")
    ] = "",
    credentials: Annotated[
        str, typer.Option(help="What stands behind the name, such as MD.")
    ] = "",
    topic: TopicFolder = _TOPIC,
    ticked: Annotated[
        str,
        typer.Option(
            metavar="NUMBERS",
            help="For a packet ticked on paper: the numbers, such as 1-40,42.",
        ),
    ] = "",
    passphrase_file: PassphraseFile = None,
    *,
    demonstration: Annotated[
        bool, typer.Option(help="Sign as DEMONSTRATION; it never counts as a review.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Sign what a reviewer ticked, and list what they wrote.

    Only what still reads as it does on the packet is signed, each language apart.
    Exit code 1 means that something ticked had changed meanwhile, or that nothing was.
    """
    require("authors", "kioskctl content sign")
    signatory = _signatory(reviewer, credentials, is_demonstration=demonstration)
    items, returned = _items(topic), _returned(packet)
    if ticked:
        returned = returned.ticked_on_paper(_numbers(ticked))
    found = sort_out(returned.items, items)
    files = []
    if found.signed:
        signing_key = private_key(key, passphrase_file)
        files = _write(topic, found, signatory, signing_key)
    comments = comments_of(returned.items, items)
    print_problems(comments)
    changed = [each.box.item for each in found.changed]
    value = {"signed": len(found.signed), "changed": changed, "files": files}
    value["comments"] = [str(each) for each in comments]
    lines = [
        f"{count(len(found.signed), 'part')} signed, {len(found.left)} left open.",
        *(f"Changed since the packet, not signed: {name}" for name in changed),
        *(f"Wrote {name}" for name in files),
    ]
    answer(value, *lines, as_json=as_json)
    if found.changed or not found.signed:
        raise typer.Exit(Exit.PROBLEMS)


def list_comments(
    packet: PacketFile, topic: TopicFolder = _TOPIC, *, as_json: AsJson = False
) -> None:
    """List what a reviewer wrote, each with the file and line it is about."""
    require("authors", "kioskctl content comments")
    returned = _returned(packet)
    comments = comments_of(returned.items, _items(topic))
    lines = [str(each) for each in comments]
    lines += [f"Answer to {each.about}: {each.words}" for each in returned.answers]
    value = {
        "comments": [
            {"file": each.file, "line": each.line, "words": each.message}
            for each in comments
        ],
        "answers": [
            {"about": each.about, "words": each.words} for each in returned.answers
        ],
    }
    answer(value, *lines, as_json=as_json)


def new_reviewer_key(
    out: Annotated[Path, typer.Option(metavar="FILE", help="The private key's file.")],
    reviewer: Annotated[str, typer.Option(help="The name it signs with.")],
    passphrase_file: PassphraseFile = None,
    *,
    packs: Annotated[
        bool, typer.Option("--packs", help="For content packs instead of reviews.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Make the key with which somebody signs, on their own computer."""
    from cryptography.hazmat.primitives.asymmetric import ed25519

    from kiosk.envelopes import public_text
    from kiosk.reviews.keyfile import sealed_key

    if not reviewer or not is_line(reviewer):
        fail("The reviewer's name must stand on one line.", Exit.WRONG_USE)
    with store_errors():
        if out.exists():
            fail(f"{out} is there already: keys are never overwritten.")
        secret = new_passphrase("Passphrase for the reviewer's key", passphrase_file, 0)
        if len(secret) < _SHORTEST_PASSPHRASE:
            fail(
                f"At least {_SHORTEST_PASSPHRASE} characters: three or four words "
                "that do not belong together.",
                Exit.WRONG_USE,
            )
        key = ed25519.Ed25519PrivateKey.generate()
        write_durably(out, [sealed_key(key, secret)])
    public = public_text(key.public_key())
    lines = (
        "Write into kiosk.toml:",
        "",
        "[packs.keys]" if packs else "[reviews.keys]",
        f'"{reviewer}" = "{public}"',
    )
    value = {"file": str(out), "reviewer": reviewer, "public_key": public}
    answer(value, *lines, as_json=as_json)


def _signatory(reviewer: str, credentials: str, *, is_demonstration: bool) -> Signatory:
    """Return who signs; a demonstration never carries a person's name."""
    if is_demonstration:
        return Signatory(DEMONSTRATION, "", _today(), is_demonstration=True)
    is_said = reviewer and is_line(reviewer) and is_line(credentials)
    if not is_said or reviewer.upper() == DEMONSTRATION:
        fail("--reviewer needs a person's name on one line.", Exit.WRONG_USE)
    return Signatory(reviewer, credentials, _today())


def _write(
    topic: Path, found: Sorted, signatory: Signatory, key: Ed25519PrivateKey
) -> list[str]:
    from kiosk.envelopes import seal

    files = []
    with store_errors():
        folder = topic / FOLDER
        make_folder(folder)
        for record in records_of(topic.resolve().name, found.signed, signatory):
            file = folder / file_name(record)
            write_durably(file, [seal(record.to_bytes(), PAYLOAD_TYPE, key)])
            # The kiosk has an account of its own, and must be able to read it.
            file.chmod(0o644)
            folder.chmod(0o755)
            files.append(str(file))
    return files


def _items(topic: Path) -> tuple[ReviewItem, ...]:
    """Return everything of a topic that can be signed, in all its languages."""
    _require_topic(topic)
    folder = topic.resolve()
    entry, _ = read_entry(folder, fingerprint(folder))
    body = read_map(folder, shipped("assets") / "body").body
    read = [load_topic(entry, each).topic for each in entry.languages] if entry else []
    return tuple(item for each in read if each for item in items_of(each, body))


def _require_topic(topic: Path) -> None:
    if not (topic / TOPIC_FILE).is_file():
        fail(f"{topic} holds no {TOPIC_FILE}.", Exit.WRONG_USE)


def _returned(packet: Path) -> ReturnedPacket:
    try:
        return read_packet(packet)
    except NotAPacketError as error:
        fail(f"{error}.")


def _numbers(words: str) -> set[int]:
    """Read numbers and ranges, such as ``1-40,42``."""
    found: set[int] = set()
    for part in words.replace(" ", "").split(","):
        numbers = _RANGE.fullmatch(part)
        if numbers is None:
            fail(f"{part} is no number of a part: write 1-40,42.", Exit.WRONG_USE)
        first, last = int(numbers[1]), int(numbers[2] or numbers[1])
        found |= set(range(first, last + 1))
    return found


def _today() -> date:
    return datetime.now(tz=UTC).astimezone().date()
