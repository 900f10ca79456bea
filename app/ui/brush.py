"""The brush of the overview strip: what part of its window is held, and where a drag leads."""

from typing import Final, Literal

from app.core.view import TimeRange
from app.layout.scale import Scale, clamped
from app.layout.scene import OverviewScene

Grip = Literal["start", "end", "window", "outside"]
_REACH_PX: Final = 6.0
_NARROWEST_PX: Final = 4.0


def scale_of(scene: OverviewScene) -> Scale:
    """Return the scale of the strip."""
    return Scale(scene.full, scene.plot.x, scene.plot.right)


def grip_at(scene: OverviewScene, x: float) -> Grip:
    """Return what lies under `x`; the edges win over the window, the nearer one first."""
    left, right = abs(x - scene.window.x), abs(x - scene.window.right)
    if min(left, right) <= _REACH_PX:
        return "start" if left < right else "end"
    return "window" if scene.window.x <= x < scene.window.right else "outside"


def dragged(grip: Grip, held: TimeRange, seconds: int, scale: Scale) -> TimeRange:
    """Return the range after a drag; an edge never passes the other.

    Args:
        held: the range when the drag began.
        seconds: how far the pointer has moved since.
    """
    least = max(1, round(_NARROWEST_PX / scale.px_per_second))
    if grip == "start":
        return clamped(min(held.start + seconds, held.end - least), held.end)
    if grip == "end":
        return clamped(held.start, max(held.end + seconds, held.start + least))
    return clamped(held.start + seconds, held.end + seconds)


def centred(shown: TimeRange, instant: int) -> TimeRange:
    """Return a range of the same length about an instant."""
    start = instant - shown.seconds // 2
    return clamped(start, start + shown.seconds)
