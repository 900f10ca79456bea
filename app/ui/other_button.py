"""The flat button beside a panel's heading that shows what shares its place instead."""

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QPushButton


def other_button(name: str, wanted: SignalInstance) -> QPushButton:
    """Return a button that looks like a heading not chosen; it emits `wanted`, without words."""
    button = QPushButton(name)
    button.setProperty("flat", "true")
    button.setAccessibleName(f"Show {name.casefold()} instead")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(wanted)
    return button
