"""Writes a text into a file as a whole: the file is the old one or the new one, never half."""

from pathlib import Path

from PySide6.QtCore import QIODeviceBase, QSaveFile


def save_text(path: Path, text: str) -> str:
    """Write a text as UTF-8, its line ends as they are.

    Returns:
        What went wrong, as the system says it; empty where it was written.
    """
    file = QSaveFile(str(path))
    if not file.open(QIODeviceBase.OpenModeFlag.WriteOnly):
        return file.errorString()
    file.write(text.encode("utf-8"))
    return "" if file.commit() else file.errorString()
