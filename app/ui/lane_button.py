"""The button over the heads of the lanes: it says what lanes stand for, and opens their menu."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.core.view import View
from app.layout.metrics import AXIS_HEIGHT, HEAD_WIDTH
from app.state.session import Session
from app.ui.lane_menu import MODES, fill_lane_menu
from app.ui.look import Look

_INSET_PX: Final = 5
_HEIGHT_PX: Final = 26


class LaneButton(QPushButton):
    """Stands in the corner of the timeline, above the heads and left of the axis."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lanes")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip("What lanes stand for, and their order")
        self.setAccessibleName("Lanes")
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: fill_lane_menu(menu, session))
        self.setMenu(menu)
        self.show_mode(session.view)

    def set_look(self, look: Look) -> None:
        """Take the place that the heads of the lanes leave in a look."""
        inset, height = look.px(_INSET_PX), look.px(_HEIGHT_PX)
        top = look.px(AXIS_HEIGHT) - height - inset
        self.setGeometry(inset, top, look.px(HEAD_WIDTH) - 2 * inset, height)

    def show_mode(self, view: View) -> None:
        """Say what the lanes of a view stand for."""
        self.setText("One lane" if view.lanes == "one" else f"Lanes {MODES[view.lanes].lower()}")
