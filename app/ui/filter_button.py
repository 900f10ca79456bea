"""The button "Filter" of the header; it stands out while dates, tags or sources are filtered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.core.view import View
from app.state.session import Session
from app.ui.filter_panel import FilterPanel
from app.ui.look import Look


class FilterButton(QPushButton):
    """Opens the filters below itself."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__("Filter")
        self._look = look
        self._session = session
        self.panel = FilterPanel(session, self)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip("Filter by date, tag or source")
        self.setAccessibleName("Filter by date, tag or source")
        self.clicked.connect(self.open)
        session.view_changed.connect(self._on_view_changed)

    def set_look(self, look: Look) -> None:
        """Show itself in another look."""
        self._look = look

    def open(self) -> None:
        """Show the filters."""
        self._stand_out(self._session.view)
        self.panel.open_below(self, self._look.scale)

    def _on_view_changed(self, _old: View, new: View) -> None:
        self._stand_out(new)

    def _stand_out(self, view: View) -> None:
        self.setChecked(bool(view.within or view.hidden_tags or view.hidden_sources))
