"""The dialogs: shortcuts, and which file to open. Functions, not classes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

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
