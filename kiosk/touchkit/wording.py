"""The one way in which Python code asks for words in the language shown.

A call reads ``translate("Context", "words")`` wherever it stands: `lupdate` finds the
words in the source by this name.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
