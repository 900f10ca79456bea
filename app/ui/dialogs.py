"""The dialogs: shortcuts, about, and which file to open. Functions, not classes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from app import __version__
from app.ui.plain import PlainLabel

_FILES = "Event files (*.json);;All files (*)"


def ask_for_file(parent: QWidget, folder: Path) -> Path | None:
    """Ask which event file to open; None where the person gives up."""
    name, _ = QFileDialog.getOpenFileName(parent, "Open a case", str(folder), _FILES)
    return Path(name) if name else None


def shortcuts_dialog(parent: QWidget, lines: Sequence[tuple[str, str]]) -> QDialog:
    """Make the list of shortcuts.

    Args:
        lines: (keys, what they do), in the order shown.
    """
    dialog = QDialog(parent)
    dialog.setWindowTitle("Shortcuts")
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(6)
    for row, (keys, does) in enumerate(lines):
        grid.addWidget(PlainLabel(keys, "heading"), row, 0)
        grid.addWidget(PlainLabel(does), row, 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.setSpacing(16)
    column.addLayout(grid)
    column.addWidget(buttons)
    return dialog


def about_dialog(parent: QWidget) -> QMessageBox:
    """Make the box that says what this program is."""
    box = QMessageBox(parent)
    box.setWindowTitle("About Allegata")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        f"Allegata {__version__}\n\n"
        "A timeline of contested events: who alleged what, who answered, and where exactly it is "
        "written. It shows standing, not a verdict, and opens no network connection.\n\n"
        "MIT licence. Built with Qt for Python (LGPL), pydantic, numpy and rapidfuzz; fonts Inter "
        "and Noto Sans (OFL), icons by Tabler (MIT)."
    )
    return box
