"""Chromium in kiosk mode with the same article as one page, where it is installed.

The page tells this program over the loopback address that its first frame is painted.
"""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer

import psutil
from markdown_it import MarkdownIt

from benchmarks.process_memory import proportional_megabytes
from kiosk.resources import shipped

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE_SECONDS = 30
PAGE = """<!doctype html><meta charset=utf-8><title>Article</title>
<body style="font: 36px sans-serif">{article}
<script>
const painted = () => fetch("/painted");
requestAnimationFrame(() => requestAnimationFrame(painted));
</script>
"""


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds to the first paint, and the megabytes of all its processes then."""

    seconds: float
    megabytes: float


def measure() -> Start | None:
    """Start Chromium once; none where it is missing or does not paint in time."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        return None
    with (
        _Server() as server,
        # Its children may still write there as it is removed.
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile,
    ):
        began = time.perf_counter()
        process = subprocess.Popen(
            [
                program,
                "--kiosk",
                "--headless=new",
                "--no-sandbox",
                "--no-first-run",
                f"--user-data-dir={profile}",
                f"http://127.0.0.1:{server.server_port}/",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            painted = server.wait_for_paint()
            return Start(painted - began, _megabytes(process.pid)) if painted else None
        finally:
            _end(process.pid)
            process.wait()


class _Server(HTTPServer):
    """Hands out the page and notes when it reports back."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.timeout = PATIENCE_SECONDS
        self.painted_at = 0.0
        self.page = PAGE.format(article=_article()).encode()

    def wait_for_paint(self) -> float:
        """Serve until the page is painted; 0 where nothing comes."""
        until = time.perf_counter() + PATIENCE_SECONDS
        while not self.painted_at and time.perf_counter() < until:
            self.handle_request()
        return self.painted_at


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        """Answer the page, or take note."""
        if self.path == "/painted":
            self.server.painted_at = time.perf_counter()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.server.page if self.path == "/" else b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


def _article() -> str:
    page = next(shipped("content").glob("*/en.md"))
    return MarkdownIt().render(page.read_text("utf-8"))


def _megabytes(parent: int) -> float:
    return sum(proportional_megabytes(member.pid) for member in _family(parent))


def _family(parent: int) -> list[psutil.Process]:
    process = psutil.Process(parent)
    return [process, *process.children(recursive=True)]


def _end(parent: int) -> None:
    """End it and its children, and see that none is left to write its profile."""
    family = _family(parent)
    for member in family:
        with contextlib.suppress(psutil.NoSuchProcess):
            member.terminate()
    _, alive = psutil.wait_procs(family, 5)
    for member in alive:
        with contextlib.suppress(psutil.NoSuchProcess):
            member.kill()
