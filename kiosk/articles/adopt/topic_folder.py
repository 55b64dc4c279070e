"""Writes an adopted article down as a topic: page, card, pictures, what to do."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.articles.adopt.article import AdoptError
from kiosk.articles.adopt.cutting import TopicDraft, cut, short_title
from kiosk.articles.adopt.passages import Passage, PassageKind, read_passages
from kiosk.articles.adopt.rewriting import Rewriter, guarded
from kiosk.articles.adopt.to_do import to_do
from kiosk.articles.pictures import check_picture
from kiosk.articles.slugs import Ids, slug
from kiosk.articles.topicfile import LANGUAGE
from kiosk.problems import has_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from kiosk.articles.adopt.article import Article
    from kiosk.articles.adopt.rewriting import Cited
    from kiosk.problems import Problem

TO_DO_FILE = "to-do.txt"
_NOT_IN_NAMES = re.compile(r"[^a-z0-9.]+")
_SENTENCE = re.compile(r".+?[.!?](?=\s|$)")
_LIST = re.compile(r"[-|]|\d+\.")
_STILL_EMPTY = """
# Fill these in, and take "# " away before each line.
#
# [parts]
# risks = "section/screen"
# not-for = "section/screen"
# aftercare = "section/screen"
# other-choices = "section/screen"
# not-known = "section/screen"
#
# [[source]]
# id = "short-name"
# title = "Who, what, when"
# checked = 2026-01-31
#
# [emergency.LANG]
# title = "Emergency signs"
# call = "Call {number} now"
# now_title = "Call {number} now for any of these"
# now = ["Trouble breathing", "..."]
# after_title = "After the treatment, call {number} for these too"
# after = ["..."]
# today_title = "Call a doctor today for these"
# today = ["Fever", "..."]
# desk = "Tell the front desk now"
"""
"""What every topic needs and no article brings, as lines to fill in."""
_SENTENCE_LENGTHS = range(25, 160)
"""Letters: fewer are no sentence, more invite nobody."""


@dataclass(frozen=True, slots=True)
class Adopted:
    """Where the topic lies now, and what a person must still do."""

    folder: Path
    to_do: tuple[str, ...]


class TopicWriter:
    """Writes one article into a folder of its own under `content_dir`.

    `try_picture` draws a picture and says what is wrong with how it shows, None where
    that cannot be tried.
    """

    def __init__(
        self,
        article: Article,
        content_dir: Path,
        language: str,
        today: date,
        try_picture: Callable[[Path], Sequence[Problem] | None],
    ) -> None:
        self._article = article
        self._content_dir = content_dir
        self._language = language
        self._today = today
        self._try_picture = try_picture
        self._rewriter = Rewriter(self._place_picture)
        self._placed: dict[str, str] = {}
        self._picture_ids = Ids()
        self._taken: dict[str, bytes] = {}
        self._shown_by: dict[str, str] = {}
        """The picture's file by the line that shows it."""

    def write(self) -> Adopted:
        """Write the topic; `AdoptError` where there are no words, or one is there."""
        article = self._article
        for note in article.notes:
            self._rewriter.note(note)
        passages = read_passages(article.markdown, self._rewriter)
        draft = cut(passages, article.title or _name_of(article.file))
        if not draft.sections:
            raise AdoptError(f"There are no words in {article.file.name}.")
        folder = self._content_dir / (slug(draft.title) or "adopted-topic")
        if folder.exists():
            raise AdoptError(
                f"{folder} is there already. Move it away, or name another folder "
                "with --to."
            )
        try:
            page = self._page(draft, folder)
            (folder / f"{self._language}.md").write_text(page, "utf-8")
            (folder / "topic.toml").write_text(self._card(draft), "utf-8")
            tasks = to_do(page, self._language, self._rewriter)
            listed = "".join(f"[ ] {task}\n" for task in tasks)
            (folder / TO_DO_FILE).write_text(listed, "utf-8")
        except OSError as error:
            shutil.rmtree(folder, ignore_errors=True)
            raise AdoptError(
                f"{folder} cannot be written: {error.strerror or error}."
            ) from None
        return Adopted(folder, tasks)

    def _page(self, draft: TopicDraft, folder: Path) -> str:
        folder.mkdir(parents=True)
        ids = Ids()
        parts: list[str] = []
        for section in draft.sections:
            parts.append(_heading("##", section.title, ids))
            for screen in section.screens:
                parts.append(_heading("###", screen.title, ids))
                if not screen.passages or _is_long(screen.title):
                    parts.append(guarded(self._rewriter.escaped(screen.title)))
                parts += self._passages(screen.passages, folder)
        return "\n\n".join(part for part in parts if part) + "\n"

    def _passages(self, passages: Sequence[Passage], folder: Path) -> Iterator[str]:
        for passage in passages:
            if passage.kind is PassageKind.HEADING:
                yield f"#### {self._rewriter.escaped(passage.markdown)}"
            elif passage.kind is PassageKind.FIGURE:
                yield self._figure(passage.markdown, folder)
            else:
                yield passage.markdown

    def _place_picture(self, name: str, alt: str, caption: str) -> str:
        """Return the line of a picture that came along; it is tried when written."""
        data = self._article.picture(name)
        if data is None:
            said = f" It shows: {alt}." if alt else ""
            self._rewriter.note(
                f'The picture "{name[:80]}" is not here.{said} Put it into images/ and '
                "name it in the page, or leave it out"
            )
            return ""
        file_name = self._file_name(name)
        self._taken[file_name] = data
        words = re.sub(r"([\[\]\\`*_<|])", r"\\\1", alt)
        title = " ".join(caption.replace('"', "\u201d").split())
        shown = f' "{title}"' if title else ""
        line = f"![{words}](images/{file_name}{shown})"
        self._shown_by[line] = file_name
        return line

    def _figure(self, line: str, folder: Path) -> str:
        """Write the picture; its line becomes a comment while it cannot be shown."""
        file_name = self._shown_by[line]
        file = folder / "images" / file_name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(self._taken[file_name])
        found = check_picture(file, folder)
        if not has_errors(found):
            found += self._try_picture(file) or ()
        faults = [
            problem for problem in found if problem.hint and has_errors([problem])
        ]
        if faults:
            self._rewriter.note(
                f"images/{file_name} is not shown yet: {faults[0].message}. "
                f"{faults[0].hint}"
            )
        elif line.startswith("![]"):
            self._rewriter.note(
                f"images/{file_name} has no words for people who cannot see it: write "
                "them between the brackets in the page, then take <!-- and --> away"
            )
        else:
            return line
        return f"<!-- {line.replace('--', '- -')} -->"

    def _file_name(self, name: str) -> str:
        """Return a name of small letters for a picture, one for each picture."""
        if name not in self._placed:
            stem, dot, ending = (
                name.replace("\\", "/").rpartition("/")[2].rpartition(".")
            )
            base = slug(stem) or f"picture-{len(self._placed) + 1}"
            unused = self._picture_ids.unused(base, base)
            self._picture_ids.take(unused)
            plain = _NOT_IN_NAMES.sub("", ending.lower())
            self._placed[name] = f"{unused}{dot}{plain}"
        return self._placed[name]

    def _card(self, draft: TopicDraft) -> str:
        due = self._today.replace(
            day=min(self._today.day, 28), year=self._today.year + 1
        )
        title = short_title(draft.title)
        lines = [
            "# Adopted: what a person must still do stands in to-do.txt.",
            "[title]",
            f"{self._language} = {_toml(title)}",
            "",
            "[sentence]",
            f"{self._language} = {_toml(_sentence(draft) or title)}",
            "",
            "[review]",
            "draft = true  # the check marks what it will refuse once this is gone",
            f"written = {self._today.isoformat()}",
            f"due = {due.isoformat()}",
        ]
        for source in self._rewriter.sources:
            lines += ["", *_source(source)]
        return "\n".join(lines) + "\n" + _STILL_EMPTY.replace("LANG", self._language)


def _name_of(file: Path) -> str:
    """Return a title from the file's name; a page named en.md has its folder's."""
    stem = file.resolve().parent.name if LANGUAGE.fullmatch(file.stem) else file.stem
    words = re.sub(r"[-_\s]+", " ", stem).strip()
    return words[:1].upper() + words[1:] or "Topic"


def _heading(marks: str, title: str, ids: Ids) -> str:
    shown = short_title(title).replace("{", "(").replace("}", ")").strip("# ")
    name = ids.unused(shown, f"part-{len(ids) + 1}")
    ids.take(name)
    return f"{marks} {shown or name} {{#{name}}}"


def _is_long(title: str) -> bool:
    """Tell whether a heading had to be shortened, so that its words stand below it."""
    return short_title(title) != " ".join(title.split())


def _sentence(draft: TopicDraft) -> str:
    """Return the article's first sentence, where it is short enough to invite."""
    passages = [p for screen in draft.sections[0].screens for p in screen.passages]
    texts = (p.markdown for p in passages if p.kind is PassageKind.WORDS)
    first = next((text for text in texts if not _LIST.match(text)), "")
    plain = re.sub(r"\[\[[^\]]*\]\]|[\\*]", "", first).replace("\n", " ")
    found = _SENTENCE.match(plain)
    return found[0] if found and len(found[0]) in _SENTENCE_LENGTHS else ""


def _source(source: Cited) -> list[str]:
    lines = ["[[source]]", f"id = {_toml(source.id)}", f"title = {_toml(source.title)}"]
    return [*lines, f"url = {_toml(source.url)}"] if source.url else lines


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
