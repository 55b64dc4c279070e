"""The project's own Python environment: made once, known to be whole, mended if not."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tools.environment import system
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RUNNING_LOCK = "requirements.lock"
TESTING_LOCK = "requirements-test.lock"


@dataclass(frozen=True)
class Environment:
    """A virtual environment in `folder`, set up by the lock files in `root`.

    Its stamp is a note inside it saying what was installed whole, by which Python and
    in which place. A setup that was cut off leaves a stamp that says so.
    """

    root: Path

    @property
    def folder(self) -> Path:
        """Where the environment lives."""
        return self.root / ".venv"

    @property
    def stamp(self) -> Path:
        """The note that tells a whole environment from a half-made one."""
        return self.folder / "setup.json"

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.tool("python")

    @property
    def site_packages(self) -> Path:
        """Where the locked packages lie."""
        if os.name == "nt":
            return self.folder / "Lib" / "site-packages"
        return next(self.folder.glob("lib/python*/site-packages"))

    def tool(self, name: str) -> Path:
        """Return the path of a program that a locked package installs."""
        if os.name == "nt":
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    def ensure(self, *, testing: bool, proving: bool = False) -> None:
        """Make the environment hold what running, or testing, needs; raise NotReady.

        Proving needs programs of the system that neither of the two does.
        """
        if self._is_current(testing=testing) and not proving:
            return
        with _alone(self.root / RUNNING_LOCK):
            system.provide(testing=testing, proving=proving)
            if not self._is_current(testing=testing):
                self._set_up(testing=testing)

    def _is_current(self, *, testing: bool) -> bool:
        stamp = self._read_stamp()
        lock = TESTING_LOCK if testing else RUNNING_LOCK
        return stamp.get("base") == self._base() and stamp.get("locks", {}).get(
            lock
        ) == self._digest(lock)

    def _set_up(self, *, testing: bool) -> None:
        if not self._is_mendable():
            self._make()
        before = self._read_stamp()
        self._write_stamp("unfinished")
        lock = TESTING_LOCK if testing else RUNNING_LOCK
        try:
            self._install(lock)
        except NotReady:
            # pip undoes what it could not finish: what was whole still is.
            self.stamp.write_text(json.dumps(before), "utf-8")
            raise
        # The testing lock holds everything of the running lock at the same versions.
        locks = {TESTING_LOCK, RUNNING_LOCK} if testing else {RUNNING_LOCK}
        self._write_stamp("whole", {name: self._digest(name) for name in sorted(locks)})

    def _is_mendable(self) -> bool:
        """Whether pip may build on what is there.

        pip takes a package for installed as soon as its metadata is there, so what an
        interrupted pip left behind cannot be trusted and is made anew.
        """
        stamp = self._read_stamp()
        if not self.python.exists() or stamp.get("state") == "unfinished":
            return False
        if stamp and stamp.get("base") != self._base():
            return False
        pip = [str(self.python), "-m", "pip", "--version"]
        return subprocess.run(pip, capture_output=True, check=False).returncode == 0

    def _make(self) -> None:
        print(f"Making the environment {self.folder}.", flush=True)
        if self.folder.is_symlink() or self.folder.is_file():
            self.folder.unlink()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self._write_stamp("unfinished")
        # The base interpreter, so that an environment can be remade from within.
        base = getattr(sys, "_base_executable", sys.executable)
        made = subprocess.run([base, "-m", "venv", self.folder], check=False)
        if made.returncode != 0:
            message = f"{base} could not make a virtual environment (see above)."
            raise NotReady(message)

    def _install(self, lock: str) -> None:
        text = (self.root / lock).read_text("utf-8")
        count = sum("==" in line for line in text.splitlines())
        print(f"Installing {count} Python packages from {lock}.", flush=True)
        pip = [str(self.python), "-m", "pip", "install"]
        # Wheels only: what is installed is what was hashed, and nothing is compiled.
        options = ["--disable-pip-version-check", "--no-input"]
        options += ["--require-hashes", "--only-binary", ":all:"]
        if not sys.stdout.isatty():
            options.append("--quiet")
        done = subprocess.run(
            [*pip, *options, "-r", str(self.root / lock)], check=False
        )
        if done.returncode != 0:
            message = (
                f"pip could not install {lock} (see above). "
                "Start again when the cause is mended."
            )
            raise NotReady(message)

    def _base(self) -> str:
        """Name the interpreter behind the environment, and the place it was made for.

        Scripts of an environment name its path, and its packages fit one Python only.
        """
        return f"{self.python.resolve()} in {self.root}"

    def _digest(self, lock: str) -> str:
        return hashlib.sha256((self.root / lock).read_bytes()).hexdigest()

    def _read_stamp(self) -> dict[str, Any]:
        try:
            stamp = json.loads(self.stamp.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def _write_stamp(self, state: str, locks: dict[str, str] | None = None) -> None:
        stamp = {"state": state, "base": self._base(), "locks": locks or {}}
        self.stamp.write_text(json.dumps(stamp, indent=2), "utf-8")


@contextlib.contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Let a second start wait for the first one's setup (not on Windows)."""
    if os.name == "nt":
        yield
        return
    import fcntl

    with lock.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
