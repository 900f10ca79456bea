"""The licences of everything that ships, as a list beside the text of the chosen one."""

from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.paths import resource


def licence_texts() -> dict[str, Path]:
    """Return the texts by the name to show: the overview, our own, then all others by name."""
    first = {
        "What Allegata is made with": resource("THIRD_PARTY.md"),
        "Allegata": resource("licences", "Allegata.txt"),
    }
    found = [*resource("fonts").glob("*.OFL.txt"), *resource("licences").rglob("*.txt")]
    others = {path.name.removesuffix(".txt").removesuffix(".OFL"): path for path in found}
    named = sorted(others.items(), key=lambda each: each[0].casefold())
    return first | {name: path for name, path in named if name not in first}


def licences_dialog(parent: QWidget) -> QDialog:
    """Make the dialog."""
    texts = licence_texts()
    dialog = QDialog(parent)
    dialog.setWindowTitle("Licences")
    names, shown = QListWidget(), QPlainTextEdit()
    names.setObjectName("tick-list")
    shown.setObjectName("source-text")
    shown.setReadOnly(True)
    names.addItems(list(texts))
    names.setFixedWidth(230)
    names.currentTextChanged.connect(
        lambda name: shown.setPlainText(texts[name].read_text("utf-8", "replace"))
    )
    names.setCurrentRow(0)
    across = QHBoxLayout()
    across.addWidget(names)
    across.addWidget(shown, 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 20, 20, 16)
    column.addLayout(across)
    column.addWidget(buttons)
    dialog.resize(860, 560)
    return dialog
