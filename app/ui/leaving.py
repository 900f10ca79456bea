"""Leaving the program: a file or link is opened elsewhere only after a click and a question."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from app.core.model import Source


def way_out(source: Source, folder: Path) -> QUrl | None:
    """Return where a source can be opened outside the program.

    Its own file where that lies in the case's folder, else its link or archived copy (http and
    https only: nothing that a desktop might run), else None.
    """
    if source.file:
        return _file_inside(source.file, folder)
    for link in (source.url, source.archive_url):
        url = QUrl(link, QUrl.ParsingMode.StrictMode)
        if url.isValid() and url.scheme() in ("http", "https") and url.host():
            return url
    return None


def _file_inside(file: str, folder: Path) -> QUrl | None:
    try:
        path = (folder / file).resolve()
        inside = path.is_relative_to(folder.resolve()) and path.is_file()
    except (OSError, ValueError, RuntimeError):  # links in a circle, an endless name
        return None
    return QUrl.fromLocalFile(str(path)) if inside else None


def ask_to_leave(parent: QWidget, source: Source, folder: Path) -> bool:
    """Ask whether to open a source outside the program, and do so on "Open".

    Returns:
        Whether something was opened.
    """
    url = way_out(source, folder)
    if url is None:
        _box(parent, "This source has no file here and no link that can be opened.").exec()
        return False
    box = _box(parent, question(url))
    yes = box.addButton("Open", QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() is yes and QDesktopServices.openUrl(url)


def question(url: QUrl) -> str:
    """Return what is asked before leaving, naming the whole way."""
    if url.isLocalFile():
        return f"Open this file in the system's viewer?\n\n{url.toLocalFile()}"
    return (
        "Open this link in the browser? The site will learn that you visited it.\n\n"
        f"{url.toString(QUrl.ComponentFormattingOption.FullyEncoded)}"
    )


def _box(parent: QWidget, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Allegata")
    box.setText(text)
    return box
