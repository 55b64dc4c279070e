"""The topics of a content folder: what home offers, and each topic when it is opened.

`scan` reads only the top of every `topic.toml`, so that a thousand topics cost little;
it and `load_topic` touch no shared state and may run in a worker thread. A topic that
is being copied or edited at this very moment gives Problems, never an exception.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.articles.card import TOPIC_FILE, TopicCard, read_card
from kiosk.articles.page_names import page_languages
from kiosk.articles.topic import Invitation, Topic
from kiosk.content_files import UnreadableError, decode, read_bytes, resolve_inside
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_FILES = 500
_MAX_DEPTH = 3
_TOPIC_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic as home offers it.

    `fingerprint` changes when any file of the topic does. `is_earlier` says that the
    files now in the content folder cannot be read and `folder` is a kept copy.
    """

    id: str
    languages: tuple[str, ...]
    title: Mapping[str, str]
    sentence: Mapping[str, str]
    order: int
    fingerprint: str
    folder: Path
    is_earlier: bool = False
    invitation: Mapping[str, Invitation] = field(default_factory=dict)

    def invitation_in(self, language: str) -> Invitation:
        """Return what the resting screen says, or title and sentence for want of it."""
        if language not in self.title:
            language = self.languages[0]
        return self.invitation.get(language) or Invitation(
            self.title[language], self.sentence.get(language, "")
        )


@dataclass(frozen=True, slots=True)
class Library:
    """A snapshot of a content folder; topics in the order home shows them."""

    topics: tuple[TopicEntry, ...] = ()
    problems: tuple[Problem, ...] = ()
    seen: Mapping[str, tuple[TopicEntry | None, tuple[Problem, ...]]] = field(
        default_factory=dict
    )

    def topic(self, topic_id: str) -> TopicEntry | None:
        """Return the topic of that id, if it is offered."""
        return next((entry for entry in self.topics if entry.id == topic_id), None)


@dataclass(frozen=True, slots=True)
class LoadedTopic:
    """A topic in one language, or None when it is unreadable, and every Problem."""

    topic: Topic | None
    problems: tuple[Problem, ...] = ()
    is_earlier: bool = False


def scan(content_dir: Path, previous: Library | None = None) -> Library:
    """Return the topics in `content_dir`.

    What `previous` knows of topics that have not changed since is taken from it.
    """
    known = previous.seen if previous else {}
    try:
        folders = _topic_folders(content_dir)
    except OSError:
        problem = Problem(
            str(content_dir),
            0,
            "no-content",
            "The content folder is not there or cannot be read",
            "Check content in kiosk.toml",
        )
        return Library(problems=(problem,))
    seen: dict[str, tuple[TopicEntry | None, tuple[Problem, ...]]] = {}
    for folder in folders:
        mark = fingerprint(folder)
        key = f"{folder}\0{mark}"
        seen[key] = known.get(key) or _read_entry(folder, content_dir, mark)
    entries = [entry for entry, _ in seen.values() if entry is not None]
    return Library(
        topics=in_order(entries),
        problems=tuple(p for _, problems in seen.values() for p in problems),
        seen=seen,
    )


def in_order(entries: list[TopicEntry]) -> tuple[TopicEntry, ...]:
    """Return topics as home shows them: by `order`, then by id."""
    return tuple(sorted(entries, key=lambda entry: (entry.order, entry.id)))


def load_topic(entry: TopicEntry, language: str) -> LoadedTopic:
    """Return the topic in `language`.

    Mistakes cost their own block; the topic itself is None only when its title, its
    page or every section of it is unreadable.
    """
    folder = entry.folder
    card, problems = read_card(folder, folder)
    if card is None or language not in card.title:
        if card is not None:
            problems.append(_no_title_in(language, folder))
        return LoadedTopic(None, tuple(problems))
    name = f"{folder.name}/{language}.md"
    try:
        data = read_bytes(folder / f"{language}.md", folder)
        text = decode(data, f"{language}.md")
    except UnreadableError as error:
        problem = Problem(name, 0, error.code, error.message, error.hint)
        return LoadedTopic(None, (*problems, problem))
    loaded = _assemble(entry, language, card, text)
    everything = tuple(sorted({*problems, *loaded.problems}))
    return replace(loaded, problems=everything)


def fingerprint(folder: Path) -> str:
    """Return a mark that changes when any file of the topic does.

    Times and sizes only: reading every picture at each visit would cost too much. The
    change time is part of it, so copying with preserved dates is noticed too.
    """
    digest = hashlib.sha256()
    for path, status in files_of(folder):
        facts = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
        digest.update(f"{path}\0{facts}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()[:32]


def files_of(folder: Path, depth: int = 1) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the files under `folder` in a fixed order, as far as they are to be had.

    Each with what `os.lstat` says of it. These are the files that make a topic's mark.
    """
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)[:MAX_FILES]
    except OSError:
        return
    for entry in found:
        try:
            status = entry.stat(follow_symlinks=False)
            is_folder = entry.is_dir(follow_symlinks=False)
        except OSError:
            continue
        if not is_folder:
            yield entry.path, status
        elif depth < _MAX_DEPTH:
            yield from files_of(Path(entry.path), depth + 1)


def _assemble(
    entry: TopicEntry, language: str, card: TopicCard, text: str
) -> LoadedTopic:
    # What reads a page costs 40 ms to import; a topic that was kept needs none of it.
    from kiosk.articles.background import read_background
    from kiosk.articles.icons import known_icons
    from kiosk.articles.known import Known
    from kiosk.articles.pictures import PictureFolder
    from kiosk.articles.topic_page import read_page

    folder = entry.folder
    background = read_background(folder, folder)
    glossary = background.terms(language)
    pictures = PictureFolder(folder)
    sources = {source.id for source in background.sources}
    known = Known(glossary.keys(), sources, known_icons())
    page = read_page(text, f"{folder.name}/{language}.md", pictures, known)
    found = {*background.problems, *page.problems, *pictures.problems}
    if not page.sections:
        found.add(
            Problem(
                f"{folder.name}/{language}.md",
                0,
                "empty-topic",
                "There is no section that can be shown",
                "A section begins with ##, a screen in it with ###",
            )
        )
        return LoadedTopic(None, tuple(sorted(found)))
    topic = Topic(
        id=entry.id,
        language=language,
        title=card.title[language],
        sentence=card.sentence.get(language, ""),
        sections=page.sections,
        review=card.review,
        glossary=glossary,
        sources=tuple(s.in_language(language) for s in background.sources),
        folder=folder,
        fingerprint=entry.fingerprint,
        emergency=background.emergency.get(language),
        parts=background.parts,
        pictures=pictures.shown,
    )
    return LoadedTopic(topic, tuple(sorted(found)), entry.is_earlier)


def _topic_folders(content_dir: Path) -> list[Path]:
    with os.scandir(content_dir) as entries:
        names = sorted(
            entry.name
            for entry in entries
            if not entry.name.startswith((".", "_")) and entry.is_dir()
        )
    return [content_dir / name for name in names]


def _read_entry(
    folder: Path, root: Path, mark: str
) -> tuple[TopicEntry | None, tuple[Problem, ...]]:
    if not _TOPIC_ID.fullmatch(folder.name):
        name = ascii(folder.name)[1:-1]
        return None, (
            Problem(
                name,
                0,
                "bad-topic-name",
                f'A topic\'s folder cannot be named "{name}"',
                "Use small letters, digits and hyphens, as in neck-pain",
            ),
        )
    try:
        resolve_inside(folder, root)
    except UnreadableError as error:
        problem = Problem(folder.name, 0, error.code, error.message, error.hint)
        return None, (problem,)
    return read_entry(folder, mark)


def read_entry(
    folder: Path, mark: str, topic_id: str = ""
) -> tuple[TopicEntry | None, tuple[Problem, ...]]:
    """Return the topic in `folder` as home offers it, None when it cannot be told."""
    card, problems = read_card(folder, folder)
    if card is None:
        return None, tuple(problems)
    pages, misnamed = page_languages(folder)
    problems += misnamed
    for language in sorted(pages - card.title.keys()):
        problems.append(_no_title_in(language, folder))
    for language in sorted(card.title.keys() - pages):
        problems.append(
            Problem(
                f"{folder.name}/{TOPIC_FILE}",
                0,
                "no-page",
                f"There is a title but no page for {language}",
                f"Write {language}.md, or remove the title",
                Severity.WARNING,
            )
        )
    languages = tuple(language for language in card.title if language in pages)
    if not languages:
        problems.append(
            Problem(
                folder.name,
                0,
                "no-language",
                "There is no language with both a title and a page",
                "Write en.md beside topic.toml",
            )
        )
        return None, tuple(problems)
    entry = TopicEntry(
        id=topic_id or folder.name,
        languages=languages,
        title=card.title,
        sentence=card.sentence,
        order=card.order,
        fingerprint=mark,
        folder=folder,
        invitation=card.invitation,
    )
    return entry, tuple(problems)


def _no_title_in(language: str, folder: Path) -> Problem:
    return Problem(
        f"{folder.name}/{TOPIC_FILE}",
        0,
        "no-title-in-language",
        f"The topic has a page but no title for {language}",
        f'Write {language} = "..." under [title]',
    )
