"""The guide: shortcuts, the tour and what this program is; all that the Help menu offers."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.paths import Folders
from app.ui.actions import Act, Sub, shortcut_lines
from app.ui.window import Panels, Window


class Guide(QObject):
    """Explains the window to the person."""

    def __init__(self, window: Window, panels: Panels, folders: Folders) -> None:
        super().__init__()
        self._window = window
        self._panels = panels
        self._folders = folders

    def show_shortcuts(self, table: Sequence[Act | Sub]) -> None:
        """List the shortcuts."""
        # Loaded when asked for, here and below: the window opens sooner.
        from app.ui.dialogs import shortcuts_dialog

        shortcuts_dialog(self._window, shortcut_lines(table)).open()

    def show_about(self) -> None:
        """Say what this program is."""
        from app.ui.about import about_dialog

        about_dialog(self._window, self._folders).open()

    def show_around(self) -> None:
        """Begin the tour of the window."""
        from app.ui.tour import Step, Tour

        for running in self._window.findChildren(Tour):
            running.end()
        Tour(self._window, [Step(*step) for step in self._steps()])

    def _steps(self) -> tuple[tuple[QWidget, str, str], ...]:
        panels = self._panels
        return (
            (
                panels.actors,
                "Who",
                "Everybody who speaks or is spoken of. A click shows a person as a whole, "
                "the boxes hide and show lanes.",
            ),
            (
                panels.timeline,
                "What was said, and when",
                "Each actor has a lane. A triangle is an allegation, a diamond a denial; the "
                "legend names the others. The wheel zooms, dragging moves, arrow keys walk.",
            ),
            (
                panels.overview,
                "The whole time",
                "All events at a glance: claims above, answers below. Drag the frame to move.",
            ),
            (
                panels.detail,
                "Where a claim stands",
                "What was alleged, who answered it and how, and who stayed silent. "
                "The page shows standing, never a verdict.",
            ),
            (
                panels.source,
                "Where it is written",
                "The passage that a claim rests on. It says honestly when a quote is changed, "
                "ambiguous or lost.",
            ),
            (
                panels.search,
                "Find anything",
                "Events, actors and quotes: press / to search, F1 for all shortcuts.",
            ),
        )
