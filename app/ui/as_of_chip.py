"""The chip in the header that says as of which day everything is shown; a click ends it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.core.standing.as_of import as_of_words
from app.core.view import View
from app.state.playback import Playback
from app.state.session import OpenCase, Session


class AsOfChip(QPushButton):
    """Hidden while everything is shown."""

    def __init__(self, session: Session, playback: Playback) -> None:
        super().__init__()
        self._session = session
        self._playback = playback
        self.setProperty("primary", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip("Show everything that has been said")
        self.clicked.connect(playback.end)
        session.view_changed.connect(self._on_view_changed)
        session.case_changed.connect(self._on_case_changed)
        self._show(session.view)

    def _on_view_changed(self, old: View, new: View) -> None:
        if old.as_of != new.as_of:
            self._show(new)

    def _on_case_changed(self, _opened: OpenCase) -> None:
        self._show(self._session.view)

    def _show(self, view: View) -> None:
        self.setVisible(view.as_of is not None)
        if view.as_of is not None:
            words = as_of_words(view.as_of, self._session.opened.columns.clock)
            self.setText(f"As of {words}   × off")
            self.setAccessibleName(f"As of {words}; off")
