"""What the shelf remembers: the packs it keeps, the one shown, and what came last."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from kiosk.config.folders import read_bounded
from kiosk.config.installed import SHELF_FILE, shelf_folder
from kiosk.packs.pack import Refusal
from kiosk.vault.files import write_durably

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import ValidatorFunctionWrapHandler

_LARGEST = 100_000


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class KeptPack(_Record):
    """A pack on the shelf. `before` is the folder that was shown when it came.

    `before` is empty where that was what came with the program. `installed` is in
    seconds since 1970.
    """

    folder: str = Field(pattern=r"^[0-9]{6}-[0-9a-f]{16}$")
    signer: str
    made: str
    reason: str
    installed: int
    before: str = ""


class ContentNews(_Record):
    """What happened last to the topics, for staff. `when` is in seconds since 1970."""

    when: int
    what: Literal["installed", "rolled-back", "refused"]
    reason: str = ""
    refusal: Refusal | None = None


class ShelfRecord(_Record):
    """The whole of it; `kept` has the newest first."""

    version: Literal[1] = 1
    number: int = 0
    """How many packs ever came."""
    shown: str = ""
    kept: tuple[KeptPack, ...] = ()
    news: ContentNews | None = None

    @field_validator("news", mode="wrap")
    @classmethod
    def _known_news(
        cls, value: Any, known: ValidatorFunctionWrapHandler
    ) -> ContentNews | None:
        """Pass news over that a later version wrote: the topics do not hang on it."""
        try:
            news: ContentNews | None = known(value)
        except ValidationError:
            return None
        return news

    def pack(self, folder: str) -> KeptPack | None:
        """Return the kept pack in that folder."""
        return next((each for each in self.kept if each.folder == folder), None)


class SpoiltRecordError(OSError):
    """What the shelf remembers is there and cannot be understood."""


def read_record(data_folder: Path) -> ShelfRecord:
    """Read what the shelf remembers; where nothing was ever written that is nothing.

    Raises OSError where the disk is in the way, and `SpoiltRecordError`: who took such
    a record for an empty one would throw away every pack there is.
    """
    file = shelf_folder(data_folder) / SHELF_FILE
    try:
        content, _ = read_bounded(file, _LARGEST)
        return ShelfRecord.model_validate_json(content)
    except FileNotFoundError:
        return ShelfRecord()
    except ValidationError:
        raise SpoiltRecordError(
            errno.EINVAL,
            "it cannot be read, and nothing was changed. Put a copy back, or remove "
            "it and install the pack again; until then the topics are shown that came "
            "with the program",
            str(file),
        ) from None


def write_record(data_folder: Path, record: ShelfRecord) -> None:
    """Replace what the shelf remembers in one step. Raises OSError."""
    content = record.model_dump_json(indent=1).encode()
    write_durably(shelf_folder(data_folder) / SHELF_FILE, [content])
