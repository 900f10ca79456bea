"""Which look the window wears: light, dark or as the desktop does, and how large the text is."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from app.paint.theme import DARK, LIGHT, Theme
from app.state.settings import Settings, ThemeChoice
from app.ui.look import Look, step_scale
from app.ui.style import palette


class Wardrobe(QObject):
    """Turns the person's settings into a look, and follows the desktop where asked to.

    Signals:
        look_changed(Look): another theme or text size. Not emitted at the start.
    """

    look_changed = Signal(object)

    def __init__(self, settings: Settings, application: QApplication) -> None:
        super().__init__()
        self._settings = settings
        self._application = application
        application.styleHints().colorSchemeChanged.connect(self._apply)
        self._dress()

    @property
    def look(self) -> Look:
        """Return the look that the settings and the desktop ask for now."""
        return Look(self._theme(), self._settings.text_scale)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Wear a theme from now on, also next time."""
        self._settings.theme = choice
        self._apply()

    def step_text(self, steps: int) -> None:
        """Make all text larger (1) or smaller (-1) by one step."""
        self._settings.text_scale = step_scale(self._settings.text_scale, steps)
        self._apply()

    def reset_text(self) -> None:
        """Show all text at the size as designed."""
        self._settings.text_scale = 1.0
        self._apply()

    def _theme(self) -> Theme:
        choice = self._settings.theme
        if choice == "system":
            scheme = self._application.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if choice == "dark" else LIGHT

    def _apply(self) -> None:
        self._dress()
        self.look_changed.emit(self.look)

    def _dress(self) -> None:
        self._application.setPalette(palette(self._theme()))
