"""Moves the shown range in a short glide, so that the eye can follow where it went."""

from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from app.core.view import TimeRange
from app.state.session import Session

DURATION_MS: Final = 150


class Glide(QObject):
    """Changes the session's range step by step; at once when not animated.

    Attributes:
        animated: False where reduced motion is asked for.
    """

    def __init__(self, session: Session, animated: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.animated = animated
        self._session = session
        self._start = self._last = self._target = session.view.shown
        self._steps = QVariantAnimation(self)
        self._steps.setDuration(DURATION_MS)
        self._steps.setStartValue(0.0)
        self._steps.setEndValue(1.0)
        self._steps.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._steps.valueChanged.connect(self._on_step)

    @property
    def moving(self) -> bool:
        """Return whether a glide is under way."""
        return self._steps.state() == QVariantAnimation.State.Running

    @property
    def target(self) -> TimeRange:
        """Return the range that is shown, or will be when the glide has ended."""
        return self._target if self.moving else self._session.view.shown

    def go(self, target: TimeRange) -> None:
        """Show another range, gliding there."""
        self._steps.stop()
        if not self.animated:
            self._session.show_range(target)
            return
        self._start = self._last = self._session.view.shown
        self._target = target
        self._steps.start()

    def jump(self, target: TimeRange) -> None:
        """Show another range at once, giving up any glide: the person moves the time by hand."""
        self._steps.stop()
        self._session.show_range(target)

    def _on_step(self, part: float) -> None:
        if self._session.view.shown != self._last:
            # Someone else has gone elsewhere meanwhile: by the overview, or back to another view.
            self._steps.stop()
            return
        self._last = between(self._start, self._target, part)
        self._session.show_range(self._last)


def between(start: TimeRange, target: TimeRange, part: float) -> TimeRange:
    """Return the range a part of the way (0 to 1); exactly the target at the end."""
    if part >= 1:
        return target
    left = start.start + round((target.start - start.start) * part)
    right = start.end + round((target.end - start.end) * part)
    return TimeRange(left, max(left + 1, right))
