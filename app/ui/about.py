"""About: what this program is, its versions, where its settings lie, and its licences."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from app.paths import Folders
from app.ui.diagnostics import diagnostics, places, versions
from app.ui.licences import licences_dialog
from app.ui.plain import PlainLabel, WrappedLabel

_WORDS: Final = (
    "A timeline of contested events: who alleged what, who answered, and where exactly it is "
    "written. It shows standing, not a verdict, and opens no network connection."
)
_WIDTH: Final = 560


def about_dialog(parent: QWidget, folders: Folders) -> QDialog:
    """Make the dialog that says what this program is and where it keeps things."""
    dialog = QDialog(parent)
    dialog.setWindowTitle("About Allegata")
    dialog.setFixedWidth(_WIDTH)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.setSpacing(14)
    column.addWidget(PlainLabel("Allegata", "title"))
    column.addWidget(WrappedLabel(_WORDS))
    facts = [*versions(), *((what, str(path)) for what, path in places(folders))]
    column.addLayout(_grid(facts))
    column.addWidget(
        WrappedLabel("MIT licence; what ships with it has licences of its own.", "soft")
    )
    column.addWidget(_buttons(dialog, folders))
    return dialog


def _grid(facts: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    for row, (what, said) in enumerate(facts):
        grid.addWidget(PlainLabel(what, "soft"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(WrappedLabel(_breakable(said)), row, 1)
    return grid


def _breakable(path: str) -> str:
    """Let a long path break after each separator: a zero-width space is a place to break."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")


def _buttons(dialog: QDialog, folders: Folders) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    role = QDialogButtonBox.ButtonRole.ActionRole
    copy = buttons.addButton("Copy diagnostics", role)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(diagnostics(folders)))
    licences = buttons.addButton("Licences…", role)
    licences.clicked.connect(lambda: licences_dialog(dialog).open())
    return buttons
