"""The kiosk's process has no way out to files, programs or the network.

A file dialog, a browser or a child process on a public screen is a door into the
machine: nothing that would open one is in the code.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

DIALOGS = {
    "QFileDialog",
    "QPrintDialog",
    "QColorDialog",
    "QFontDialog",
    "QDesktopServices",
    "QProcess",
    "QtNetwork",
    "QtWebSockets",
    "startfile",
    "FileDialog",
    "FolderDialog",
}
MODULES = {
    "subprocess",
    "webbrowser",
    "pty",
    "socket",
    "socketserver",
    "ssl",
    "http",
    "urllib.request",
    "ftplib",
    "smtplib",
    "requests",
    "httpx",
}
SYSTEM_CALLS = {"system", "popen", "execv", "execve", "execvp", "spawnv", "posix_spawn"}
EXCUSED = {
    "kiosk/programs.py: execv": "becomes itself anew, or the tour",
    "kiosk/programs.py: subprocess": "becomes the tour where execv does not exist",
    "kiosk/speech/server.py: socket": "a speech server on this computer (AF_UNIX)",
    "kiosk/speech/server.py: subprocess": "starts a speech server of its own",
    "kiosk/speech/ssip.py: socket": "names the type of a connection to that server",
    "kiosk/visitor/bar/voice.py: QProcess": "starts the voice, and kills it",
    "kiosk/visitor/restarting.py: subprocess": "starts the kiosk again on Windows",
    "kiosk/visitor/servicemanager.py: socket": "tells systemd that it is up (AF_UNIX)",
}
STAFF_PROGRAMS = ("desk", "ctl", "doctor")
"""These run in the hands of staff and IT; a contract keeps the kiosk from the last."""


def _doors(source: str) -> set[str]:
    """Return the forbidden names a Python source imports or uses."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if _is_shut(alias.name)}
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            names = {f"{module}.{alias.name}" for alias in node.names}
            found |= {name for name in names | {module} if _is_shut(name)}
            found |= {alias.name for alias in node.names} & DIALOGS
        elif isinstance(node, ast.Attribute):
            found |= {node.attr} & DIALOGS
            if isinstance(node.value, ast.Name) and node.value.id == "os":
                found |= {node.attr} & SYSTEM_CALLS
        elif isinstance(node, ast.Name):
            found |= {node.id} & DIALOGS
    return found


def _is_shut(module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in MODULES)


def test_no_source_of_the_kiosk_opens_a_door(root: Path) -> None:
    """Zero uses beyond the excused, in all that the kiosk's process may load."""
    opened = {
        f"{file.relative_to(root).as_posix()}: {door}"
        for file in (root / "kiosk").rglob("*.py")
        if file.relative_to(root / "kiosk").parts[0] not in STAFF_PROGRAMS
        for door in _doors(file.read_text("utf-8"))
    }

    assert opened == set(EXCUSED)


def test_no_qml_opens_a_door(root: Path) -> None:
    """QML has doors of its own: dialogs, external addresses, requests."""
    words = (
        "Qt.openUrlExternally",
        "QtQuick.Dialogs",
        "Qt.labs.platform",
        "QtWebView",
        "QtWebEngine",
        "XMLHttpRequest",
        "WebSocket",
    )

    opened = [
        f"{file.relative_to(root)}: {word}"
        for file in (root / "kiosk/visitor").rglob("*.qml")
        for word in words
        if word in file.read_text("utf-8")
    ]

    assert opened == []


def test_each_kind_of_door_is_noticed() -> None:
    """The searches above can fail, however the door is written."""
    assert _doors("import subprocess") == {"subprocess"}
    assert _doors("from urllib import request") == {"urllib.request"}
    assert _doors("from PySide6.QtGui import QDesktopServices as D")
    assert _doors("QtGui.QDesktopServices.openUrl(u)") == {"QDesktopServices"}
    assert _doors("import os\nos.startfile(p)") == {"startfile"}
    assert _doors("import os\nos.popen(p)") == {"popen"}
    assert (
        _doors("from urllib.parse import quote\nimport os\nos.replace(a, b)") == set()
    )
