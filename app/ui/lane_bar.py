"""The scroll bar of the lanes, there only when they do not all fit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from app.ui.timeline_frame import Frame
from app.ui.timeline_moves import Moves


class LaneBar(QScrollBar):
    """Scrolls the lanes of a frame, and gives the frame the room that is left beside it."""

    def __init__(self, frame: Frame, moves: Moves, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._room = parent
        self._frame = frame
        self._moves = moves
        self.setAccessibleName("Scroll the lanes")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.valueChanged.connect(self._on_value_changed)
        frame.changed.connect(self._on_frame_changed)

    def place(self, scale: float) -> None:
        """Stand at the right edge if it is needed, and fill the rest with the frame.

        Args:
            scale: how much larger than designed the frame is shown.
        """
        width, height = self._room.width(), self._room.height()
        self._frame.resize(width, height, scale)
        geometry = self._frame.geometry
        hidden = geometry.content_height - geometry.lanes_box.height
        self.setVisible(hidden > 0)
        if hidden > 0:
            bar, top = self.sizeHint().width(), round(geometry.lanes_box.y * scale)
            self.setGeometry(width - bar, top, bar, height - top)
            self.setRange(0, round(hidden))
            self.setPageStep(round(geometry.lanes_box.height))
            self.setSingleStep(round(geometry.lanes_box.height / 10))
            self._frame.resize(width - bar, height, scale)
        self._moves.scroll_to(self._frame.glance.scroll)

    def _on_value_changed(self, value: int) -> None:
        if value != round(self._frame.glance.scroll):
            self._moves.scroll_to(float(value))

    def _on_frame_changed(self) -> None:
        self.setValue(round(self._frame.glance.scroll))
