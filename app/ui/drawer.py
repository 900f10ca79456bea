"""A drawer of the window: a panel that is made when it is first opened, and shown in turns."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.state.settings import Settings
from app.ui.look import Look

P = TypeVar("P", bound=QWidget)


class Drawer(QWidget, Generic[P]):
    """Holds one panel; remembers from one start to the next whether it is open.

    Attributes:
        content: the panel, None as long as the drawer has not been opened.

    Signals:
        made(panel): the panel was made, and is about to be shown.
        opened(): the panel is shown, in the place that it shares.
    """

    made = Signal(object)
    opened = Signal()

    def __init__(
        self, make: Callable[[Look], P], settings: Settings, kept: str, look: Look
    ) -> None:
        """Make a closed drawer.

        Args:
            make: makes the panel, which takes the keyboard by its focus proxy and may have a
                `set_look`.
            kept: the name under which the settings keep whether it is open.
        """
        super().__init__()
        self._make = make
        self._settings = settings
        self._kept = kept
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.content: P | None = None
        self.hide()

    @property
    def panel(self) -> P:
        """Return the panel, made now if need be."""
        if self.content is None:
            self.content = self._make(self._look)
            self._column.addWidget(self.content)
            self.made.emit(self.content)
        return self.content

    def set_look(self, look: Look) -> None:
        """Show the panel in another look, now or when it is made."""
        self._look = look
        if self.content is not None and hasattr(self.content, "set_look"):
            self.content.set_look(look)

    def open_as_before(self) -> None:
        """Open the drawer if it was open last time; the keyboard stays where it is."""
        if self._settings.flag(self._kept):
            self.panel.show()
            self.show()

    def toggle(self) -> None:
        """Open the drawer, with the keyboard in it, or close it; remembered for next time."""
        if not self.isHidden():
            self.put_away()
            return
        panel = self.panel
        self.show()
        self._settings.keep_flag(self._kept, True)
        self.opened.emit()
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        """Close the drawer."""
        self.hide()
        self._settings.keep_flag(self._kept, False)
