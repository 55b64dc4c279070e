"""The clinic's private keys. Nothing that runs on the kiosk's screen imports this.

Each is an age identity, itself sealed with a passphrase: `age -d -i clinic.key` opens
records with it as well as we do.
"""

from __future__ import annotations

import base64
import contextlib
import re
import time
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from pyrage import DecryptError, IdentityError, passphrase
from pyrage.x25519 import Identity

from kiosk.vault.files import write_durably
from kiosk.vault.recipients import PublicKey

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

CLINIC_KEY_FILE = "clinic.key"
RECOVERY_KEY_FILE = "recovery.key"
RECIPIENTS_FILE = "recipients.txt"
SHORTEST_PASSPHRASE = 15
"""Characters; NIST SP 800-63B-4 for a secret that stands alone."""

LEAST_WORK = 18
"""Scrypt steps of a new key, as a power of two: a second of an office computer."""

_TRIES = 20
_PAUSE = 0.05
_TOO_MUCH_WORK = "Excessive work"
_WORK = re.compile(rb"\n-> scrypt \S+ ([0-9]{1,2})\n")
_FOR_ALL_TO_READ = 0o644
_LARGEST_FILE = 64 * 1024
_ARMOUR = b"-----BEGIN AGE ENCRYPTED FILE-----"
_BINARY = b"age-encryption.org/"
_PRIVATE_MARK = "AGE-SECRET-KEY-1"


class KeyFileError(Exception):
    """A private key file cannot be used. Never quotes what is in it."""


class WrongPassphraseError(KeyFileError):
    """The passphrase does not open the file, or the file is damaged."""


class BusyComputerError(KeyFileError):
    """The computer is too slow just now; it says nothing about the passphrase."""


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key just made: its public half, and the sealed text of its private one."""

    public: PublicKey
    sealed: str


def make_key(name: str, secret: str) -> NewKey:
    """Make a key whose private half only `secret` opens."""
    identity = Identity.generate()
    public = PublicKey(str(identity.to_public()), name)
    text = f"# {name}\n# public key: {public.text}\n{identity}\n"
    return NewKey(public, _seal(text.encode(), secret))


def work_factor(sealed: str) -> int:
    """Read how much work guessing a passphrase costs: the power of two of its steps.

    Raises `KeyFileError` where the text is no key sealed with a passphrase.
    """
    lines = sealed.strip().splitlines()[1:-1]
    with contextlib.suppress(ValueError):
        found = _WORK.search(base64.b64decode("".join(lines)))
        if found is not None:
            return int(found[1])
    raise KeyFileError("this is no key that a passphrase opens")


def _seal(text: bytes, secret: str) -> str:
    """Seal with a passphrase, at no less than the least work.

    age guesses what this computer does in a second, and on a busy one guesses low: then
    it is asked anew.
    """
    for _ in range(_TRIES):
        sealed: bytes = passphrase.encrypt(text, secret, armored=True)
        if work_factor(sealed.decode("ascii")) >= LEAST_WORK:
            return sealed.decode("ascii")
        time.sleep(_PAUSE)
    raise BusyComputerError(
        "this computer is too busy or too slow to make a strong key; close other "
        "programs and try again, or make it on another computer"
    )


def write_keys(
    folder: Path,
    clinic: NewKey,
    recovery: NewKey,
    more: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Write both private keys and the list of public ones; nothing is overwritten.

    `more` are files that belong to them, by name: all of it is there then, or nothing.
    The public ones may be read by every account: the kiosk has one of its own. Raises
    FileExistsError where a key is there already: it may be the only one that opens
    forms.
    """
    contents = {
        CLINIC_KEY_FILE: clinic.sealed,
        RECOVERY_KEY_FILE: recovery.sealed,
        RECIPIENTS_FILE: recipients_text(clinic.public, recovery.public),
        **more,
    }
    for name in contents:
        if (folder / name).exists():
            raise FileExistsError(f"{folder / name} is there already")
    begun: list[Path] = []
    try:
        for name, text in contents.items():
            begun.append(folder / name)
            write_durably(folder / name, [text.encode()])
        (folder / RECIPIENTS_FILE).chmod(_FOR_ALL_TO_READ)
    except BaseException:
        # Half of them would be in the way of the next try.
        for file in begun:
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)
        raise


def recipients_text(*keys: PublicKey) -> str:
    """Write public keys as the kiosk reads them."""
    lines = (f"# {key.name}: {key.fingerprint}\n{key.text}\n" for key in keys)
    return "".join(lines)


def load_identities(file: Path, ask: Callable[[], str]) -> list[Identity]:
    """Read a private key file; `ask` is called for the passphrase if it has one.

    Raises `KeyFileError`.
    """
    try:
        with file.open("rb") as stream:
            content = stream.read(_LARGEST_FILE)
    except OSError as error:
        raise KeyFileError(f"{file}: {error.strerror}") from error
    if content.lstrip().startswith((_ARMOUR, _BINARY)):
        content = _open(content, file, ask())
    identities = _parse(content)
    if not identities:
        raise KeyFileError(f"{file} holds no age private key")
    return identities


def _open(content: bytes, file: Path, secret: str) -> bytes:
    for _ in range(_TRIES):
        try:
            opened: bytes = passphrase.decrypt(content.lstrip(), secret)
        except DecryptError as error:
            if _TOO_MUCH_WORK not in str(error):
                message = f"{file}: the passphrase does not open it"
                raise WrongPassphraseError(message) from error
            # age guessed this computer's speed, and a busy one looks slow.
            time.sleep(_PAUSE)
        else:
            return opened
    raise BusyComputerError(
        f"{file}: this computer is too busy or too slow to open it now, whatever the "
        "passphrase; close other programs and try again"
    )


def _parse(content: bytes) -> list[Identity]:
    identities = []
    for line in content.decode("utf-8", "replace").splitlines():
        if line.strip().startswith(_PRIVATE_MARK):
            try:
                identities.append(Identity.from_str(line.strip()))
            except IdentityError:
                return []
    return identities
