"""The signed reviews that lie beside a topic, as far as they can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content_files import UnreadableError, read_bytes
from kiosk.problems import Problem, Severity
from kiosk.reviews.record import PAYLOAD_TYPE, ReviewRecord, ReviewRecordError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER, SUFFIX = "reviews", ".review"
MAX_REVIEWS = 200
"""More than a topic meets in its life."""


class Shelf:
    """The reviews of one topic. `keys` are those of the settings, by reviewer.

    `records` are those that a trusted key signed under its own name.
    """

    def __init__(self, folder: Path, topic: str, keys: Mapping[str, str]) -> None:
        self.records: list[ReviewRecord] = []
        self.problems: list[Problem] = []
        self._topic = topic
        self._keys = keys
        try:
            files = sorted((folder / FOLDER).glob(f"*{SUFFIX}"))[-MAX_REVIEWS:]
        except OSError:
            files = []
        for file in files:
            self._take(file, folder)

    def _take(self, file: Path, folder: Path) -> None:
        # Not where there is nothing to check: cryptography costs 25 ms to import.
        from kiosk.envelopes import EnvelopeError, UnknownKeyError

        name = f"{folder.name}/{FOLDER}/{file.name}"
        try:
            self.records.append(self._read(file, folder))
        except UnreadableError as error:
            self._note(name, error.code, error.message, error.hint)
        except UnknownKeyError as error:
            self._note(
                name,
                "review-unknown-key",
                f"The review {error}, so nothing of it is shown",
                "Write the reviewer's public key under [reviews.keys] in kiosk.toml",
                Severity.WARNING,
            )
        except (EnvelopeError, ReviewRecordError) as error:
            self._note(
                name,
                "review-refused",
                f"The review {error}, so nothing of it is shown",
                "Put the file back as `kioskctl content sign` wrote it, or delete it",
            )

    def _read(self, file: Path, folder: Path) -> ReviewRecord:
        """Return the record, if it is of this topic and by whom it says."""
        from kiosk.envelopes import open_envelope

        opened = open_envelope(read_bytes(file, folder), PAYLOAD_TYPE, self._keys)
        record = ReviewRecord.from_bytes(opened.payload)
        if record.topic != self._topic:
            raise ReviewRecordError("is of another topic")
        if record.reviewer != opened.signer and not record.is_demonstration:
            raise ReviewRecordError(
                "names another reviewer than the key that signed it"
            )
        return record

    def _note(
        self,
        file: str,
        code: str,
        message: str,
        hint: str,
        severity: Severity = Severity.ERROR,
    ) -> None:
        self.problems.append(Problem(file, 0, code, message, hint, severity))
