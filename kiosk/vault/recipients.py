"""The public keys that forms are sealed to, as the clinic wrote them down.

At least two keys, so that a lost one does not cost the forms: the clinic's own and a
recovery key kept elsewhere.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.problems import Problem, has_errors
from kiosk.vault.words import are_words, fingerprint, without_words

if TYPE_CHECKING:
    from pathlib import Path

    from pyrage.x25519 import Recipient

FEWEST_KEYS = 2
MOST_KEYS = 8
_LARGEST_FILE = 64 * 1024
_PRIVATE_MARK = "AGE-SECRET-KEY-"
_KEY_ID_LENGTH = 32
"""128 bits: of 32 somebody with a few days of computing finds a second key."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """One key of the recipients file; `name` stands in the comment above it.

    What follows a colon there is no part of the name, nor are words that fingerprints
    are made of: whoever compares must see none but those of the key.
    """

    text: str
    name: str = ""

    @property
    def key_id(self) -> str:
        """The short mark that stands beside each record sealed to this key."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:_KEY_ID_LENGTH]

    @property
    def fingerprint(self) -> str:
        """The key in eight words, to compare by eye or by phone."""
        return fingerprint(self.text)

    def recipient(self) -> Recipient:
        """Give the key as pyrage wants it; ValueError if it is not a public key."""
        # Imported late: nothing before the first form needs it.
        from pyrage import RecipientError
        from pyrage.x25519 import Recipient

        try:
            return Recipient.from_str(self.text)
        except RecipientError as error:
            raise ValueError("not an age public key") from error


@dataclass(frozen=True, slots=True)
class Recipients:
    """All keys a form is sealed to. Any one of them opens it."""

    keys: tuple[PublicKey, ...]

    @property
    def key_ids(self) -> str:
        """The marks of all keys, in an order that does not depend on the file's."""
        return ",".join(sorted(key.key_id for key in self.keys))


def load_recipients(
    file: Path, *, accept_single_key: bool = False
) -> tuple[Recipients | None, list[Problem]]:
    """Read the recipients file; without errors the first value is there to seal with.

    `accept_single_key` is the clinic's own decision to live with one key.
    """
    name = str(file)
    try:
        raw = file.read_bytes()[: _LARGEST_FILE + 1]
        text = raw.decode("utf-8-sig")
    except OSError as error:
        reason = error.strerror or "cannot be read"
        hint = "put the clinic's recipients.txt there, and let everybody read it"
        return None, [Problem(name, 0, "recipients-unreadable", reason, hint)]
    except UnicodeDecodeError:
        return None, [_not_text(name)]
    if len(raw) > _LARGEST_FILE:
        return None, [_not_text(name)]
    keys, problems = _read_lines(text, name)
    problems += _count(keys, name, accept_single_key=accept_single_key)
    return (None if has_errors(problems) else Recipients(tuple(keys))), problems


def _read_lines(text: str, file: str) -> tuple[list[PublicKey], list[Problem]]:
    keys: list[PublicKey] = []
    problems: list[Problem] = []
    title = ""
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.strip()  # noqa: PLW2901 - nothing needs the raw line
        if not line or line.startswith("#"):
            title = line.lstrip("# ")
            continue
        name, _, words = title.partition(":")
        key = PublicKey(line, without_words(name))
        title = ""
        problem = _problem_of(key, keys, file, number) or _disagreement(
            key, words, file, number
        )
        if problem:
            problems.append(problem)
        else:
            keys.append(key)
    return keys, problems


def _problem_of(
    key: PublicKey, before: list[PublicKey], file: str, line: int
) -> Problem | None:
    # What stands in the line is never repeated: it may be a private key.
    if _PRIVATE_MARK in key.text.upper():
        message = "a private key stands here: whoever copies this disk can read forms"
        hint = "take this file away, make new keys with kioskctl keys new"
        return Problem(file, line, "private-key", message, hint)
    try:
        key.recipient()
    except ValueError:
        message = "this line is not an age public key"
        hint = "a public key begins with age1; copy recipients.txt again"
        return Problem(file, line, "bad-recipient", message, hint)
    if any(key.text == other.text for other in before):
        message = "this key stands here twice, which does not make two keys"
        return Problem(file, line, "same-recipient", message, "take one line out")
    return None


def _disagreement(key: PublicKey, words: str, file: str, line: int) -> Problem | None:
    """Compare the words that a comment says with those of the key below it.

    Somebody who put another key there may have left them for whoever compares.
    """
    if not are_words(words) or words.split() == key.fingerprint.split():
        return None
    message = "the words in the comment above are not those of this key"
    hint = "copy recipients.txt from the clinic's PC again, and compare the words"
    return Problem(file, line, "words-disagree", message, hint)


def _count(
    keys: list[PublicKey], file: str, *, accept_single_key: bool
) -> list[Problem]:
    fewest = 1 if accept_single_key else FEWEST_KEYS
    if len(keys) < fewest:
        message = f"{len(keys)} usable keys; {fewest} are needed"
        hint = "with one key alone, losing it loses every form"
        return [Problem(file, 0, "too-few-recipients", message, hint)]
    if len(keys) > MOST_KEYS:
        message = f"{len(keys)} keys; {MOST_KEYS} at most"
        hint = "every form is sealed to each: keep those you can name"
        return [Problem(file, 0, "too-many-recipients", message, hint)]
    return []


def _not_text(file: str) -> Problem:
    message = "this is not a list of public keys"
    hint = "copy recipients.txt from the clinic's PC again"
    return Problem(file, 0, "recipients-not-text", message, hint)
