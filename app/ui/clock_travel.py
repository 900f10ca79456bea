"""Lets the marks travel to their other date when the clock is switched."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from app.core.view import View
from app.state.session import Session
from app.ui.glide import DURATION_MS
from app.ui.timeline_frame import Frame


class ClockTravel(QObject):
    """Tells the frame how far the marks have come; they are there at once when not animated."""

    def __init__(self, session: Session, frame: Frame, animated: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._animated = animated
        self._steps = QVariantAnimation(self)
        self._steps.setDuration(DURATION_MS)
        self._steps.setStartValue(0.0)
        self._steps.setEndValue(1.0)
        self._steps.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._steps.valueChanged.connect(self._on_step)
        session.view_changed.connect(self._on_view_changed)
        session.case_changed.connect(self._on_case_changed)

    def _on_view_changed(self, old: View, new: View) -> None:
        if old.clock != new.clock and self._animated:
            self._steps.stop()
            self._steps.start()

    def _on_case_changed(self) -> None:
        self._steps.stop()
        self._on_step(1.0)

    def _on_step(self, share: float) -> None:
        self._frame.look(travelled=share, moving=share < 1)
