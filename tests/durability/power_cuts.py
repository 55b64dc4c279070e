"""Every state in which a power cut could leave a disk, rebuilt from a recording.

`record` runs a program under strace. `states` plays its calls back and gives, after
each one, what the disk could hold if the power went then: writes that nobody synced may
be there or not, each by itself, and the last one by half. Two models:

- strict: a file's sync keeps its bytes alone; a name lasts once its folder was synced.
- ext4-like: any sync keeps all names made before it, and names last in their order.

The method is that of ALICE (Pillai et al., OSDI 2014).
"""

from __future__ import annotations

import hashlib
import random
import re
import subprocess
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_CALLS = (
    "openat,pwrite64,write,ftruncate,fsync,fdatasync,rename,link,unlink,lseek,close"
)
_LINE = re.compile(r"\d+ +(?P<name>\w+)\((?P<arguments>.*)\) += (?P<answer>-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_FILE = re.compile(r"(?P<number>\d+)<(?P<path>(?:\\x[0-9a-f]{2})+)>")
_SECTOR = 512


class Model(Enum):
    """How a file system keeps promises that nobody asked it for."""

    STRICT = "strict"
    EXT4_LIKE = "ext4-like"


@dataclass(frozen=True)
class Call:
    """One successful call that may change the disk."""

    name: str
    paths: tuple[str, ...]
    numbers: tuple[int, ...] = ()
    data: bytes = b""
    descriptor: int = -1
    creates: bool = False
    truncates: bool = False


@dataclass
class _Inode:
    kept: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Writes as offset and bytes, truncations as length and nothing."""


_Name = tuple[str, _Inode | None]


@dataclass(frozen=True)
class State:
    """What a disk may hold, and the marks that the program had written by then."""

    files: Mapping[str, bytes]
    marks: tuple[str, ...]


def record(command: Sequence[str], trace: Path, root: Path) -> list[Call]:
    """Run `command` under strace and read what it did to the disk."""
    strace = ["strace", "-f", "-y", "-xx", "-s", "100000", "-e", f"trace={_CALLS}"]
    subprocess.run([*strace, "-o", str(trace), *command], check=True, cwd=root)
    with trace.open(encoding="ascii") as lines:
        return calls_in(lines)


def calls_in(trace: Iterable[str]) -> list[Call]:
    """Read the lines of strace."""
    return [call for line in _whole(trace) if (call := _read(line))]


def _whole(lines: Iterable[str]) -> Iterator[str]:
    """Join the halves of calls during which another thread had its say."""
    begun: dict[str, str] = {}
    for line in lines:
        thread = line.split(" ", 1)[0]
        first, is_half, _ = line.partition(" <unfinished ...>")
        _, is_rest, last = line.partition(" resumed>")
        if is_half:
            begun[thread] = first
        elif is_rest:
            yield begun.pop(thread) + last
        else:
            yield line


def _read(line: str) -> Call | None:
    match = _LINE.match(line)
    if match is None or match["answer"].startswith("-"):
        return None
    name, arguments = match["name"], match["arguments"]
    texts = [_bytes(each) for each in _TEXT.findall(arguments)]
    opened = _FILE.match(arguments)
    if name in {"rename", "link", "unlink"}:
        return Call(name, tuple(text.decode() for text in texts))
    if name == "openat":
        answer = re.search(r"= (\d+)<", line)
        creates = "O_CREAT" in arguments
        return Call(
            name,
            (texts[0].decode(),),
            descriptor=int(answer[1]) if answer else -1,
            creates=creates,
            truncates="O_TRUNC" in arguments,
        )
    if opened is None:
        return None
    path = _bytes(opened["path"]).decode()
    rest = arguments[opened.end() :]
    numbers = tuple(
        int(each) for each in re.findall(r"(?<=, )\d+", _TEXT.sub("", rest))
    )
    if name == "lseek":
        numbers = (int(match["answer"]),)
    data = texts[0][: int(match["answer"])] if texts else b""
    return Call(name, (path,), numbers, data, int(opened["number"]))


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


class Disk:
    """A disk on which calls are played back."""

    def __init__(self, folder: Path, marks: Path, model: Model) -> None:
        self._folder = str(folder)
        self._marks_file = str(marks)
        self._model = model
        self._live: dict[str, _Inode] = {}
        self._kept: dict[str, _Inode] = {}
        self._pending: list[list[_Name]] = []
        self._positions: dict[int, int] = {}
        self.marks: tuple[str, ...] = ()

    def play(self, call: Call) -> bool:
        """Take a call in; tell whether the disk may now be another."""
        if call.paths[0] == self._marks_file:
            if call.name == "write":
                self.marks += (call.data.decode("ascii").strip(),)
            return False
        if not call.paths[0].startswith(self._folder):
            return False
        before = len(self._pending)
        change = getattr(self, f"_{call.name}")(call)
        return bool(change) or len(self._pending) != before

    def _openat(self, call: Call) -> bool:
        path = call.paths[0]
        self._positions[call.descriptor] = 0
        if call.creates and path not in self._live:
            self._name([(path, _Inode())])
        elif call.truncates:
            self._live[path].pending.append((0, None))
            return True
        return False

    def _lseek(self, call: Call) -> bool:
        self._positions[call.descriptor] = call.numbers[0]
        return False

    def _close(self, call: Call) -> bool:
        self._positions.pop(call.descriptor, None)
        return False

    def _write(self, call: Call) -> bool:
        offset = self._positions.get(call.descriptor, 0)
        self._positions[call.descriptor] = offset + len(call.data)
        return self._put(call.paths[0], offset, call.data)

    def _pwrite64(self, call: Call) -> bool:
        return self._put(call.paths[0], call.numbers[-1], call.data)

    def _ftruncate(self, call: Call) -> bool:
        return self._put(call.paths[0], call.numbers[0], None)

    def _put(self, path: str, offset: int, data: bytes | None) -> bool:
        inode = self._live.get(path)
        if inode is not None:  # None where the file lost its name.
            inode.pending.append((offset, data))
        return inode is not None

    def _fdatasync(self, call: Call) -> bool:
        return self._fsync(call)

    def _fsync(self, call: Call) -> bool:
        path = call.paths[0]
        inode = self._live.get(path)
        if inode is not None:
            inode.kept, inode.pending = _written(inode.kept, inode.pending), []
        lasting = [
            names
            for names in self._pending
            if self._model is Model.EXT4_LIKE or _folder_of(names[0][0]) == path
        ]
        self._pending = [names for names in self._pending if names not in lasting]
        for names in lasting:
            _rename(self._kept, names)
        return True

    def _rename(self, call: Call) -> None:
        source, target = call.paths
        self._name([(source, None), (target, self._live[source])])

    def _link(self, call: Call) -> None:
        self._name([(call.paths[1], self._live[call.paths[0]])])

    def _unlink(self, call: Call) -> None:
        self._name([(call.paths[0], None)])

    def _name(self, names: list[_Name]) -> None:
        _rename(self._live, names)
        self._pending.append(names)

    def cuts(self, chance: random.Random, random_ones: int) -> Iterator[State]:
        """Give what the disk may hold if the power goes now."""
        everything, nothing = 1.0, 0.0
        yield self._state(chance, nothing, nothing)
        yield self._state(chance, everything, everything)
        yield self._state(chance, everything, nothing)
        yield self._state(chance, nothing, everything)
        yield self._state(chance, everything, everything, is_torn=True)
        for _ in range(random_ones):
            yield self._state(chance, 0.5, 0.5, is_torn=chance.random() < 0.5)

    def _state(
        self, chance: random.Random, names: float, data: float, *, is_torn: bool = False
    ) -> State:
        kept = dict(self._kept)
        for change in self._chosen_names(chance, names):
            _rename(kept, change)
        files = {}
        for path, inode in kept.items():
            writes = [each for each in inode.pending if chance.random() < data]
            if is_torn and writes:
                writes[-1] = _half(writes[-1])
            files[path] = _written(inode.kept, writes)
        return State(files, self.marks)

    def _chosen_names(self, chance: random.Random, share: float) -> list[list[_Name]]:
        if self._model is Model.STRICT:
            return [each for each in self._pending if chance.random() < share]
        if share in {0.0, 1.0}:
            return self._pending if share else []
        return self._pending[: chance.randint(0, len(self._pending))]


def states(  # noqa: PLR0913 - what is played, where, and how thoroughly
    calls: Iterable[Call],
    folder: Path,
    marks: Path,
    model: Model,
    *,
    seed: int,
    random_ones: int,
) -> Iterator[State]:
    """Give every different state that a power cut may leave in `folder`."""
    chance = random.Random(seed)
    disk = Disk(folder, marks, model)
    seen: set[bytes] = set()
    for call in calls:
        if not disk.play(call):
            continue
        for state in disk.cuts(chance, random_ones):
            print_of_it = _fingerprint(state)
            if print_of_it not in seen:
                seen.add(print_of_it)
                yield state


def lay_out(state: State, recorded_in: Path, folder: Path) -> None:
    """Write a state of the folder `recorded_in` into `folder`."""
    for path, content in state.files.items():
        file = folder / Path(path).relative_to(recorded_in)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        file.chmod(0o600)


def _fingerprint(state: State) -> bytes:
    digest = hashlib.sha256(repr(state.marks).encode())
    for path in sorted(state.files):
        digest.update(f"{path}:{len(state.files[path])}:".encode())
        digest.update(state.files[path])
    return digest.digest()


def _written(content: bytes, writes: Iterable[tuple[int, bytes | None]]) -> bytes:
    disk = bytearray(content)
    for offset, data in writes:
        end = offset if data is None else offset + len(data)
        disk.extend(bytes(max(0, end - len(disk))))
        if data is None:
            del disk[offset:]
        else:
            disk[offset:end] = data
    return bytes(disk)


def _half(write: tuple[int, bytes | None]) -> tuple[int, bytes | None]:
    offset, data = write
    if data is None or len(data) < 2:
        return write
    # A sector is whole or not at all; a smaller write may lie across two of them.
    half = len(data) // 2
    return offset, data[: half - half % _SECTOR or half]


def _rename(names: dict[str, _Inode], change: Iterable[_Name]) -> None:
    for path, inode in change:
        if inode is None:
            names.pop(path, None)
        else:
            names[path] = inode


def _folder_of(path: str) -> str:
    return str(Path(path).parent)
