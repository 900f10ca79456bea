"""Which event lies under the pointer."""

import numpy as np

from app.core.ids import EventId
from app.layout.scene import Scene

_REACH_PX = 2.0


def event_at(scene: Scene, x: float, y: float) -> EventId | None:
    """Return the event drawn at a place: the smallest thing there, the nearest of equal ones."""
    boxes = scene.hits.boxes
    right, bottom = boxes[:, 0] + boxes[:, 2] + _REACH_PX, boxes[:, 1] + boxes[:, 3] + _REACH_PX
    inside = (boxes[:, 0] - _REACH_PX <= x) & (x < right) & (boxes[:, 1] - _REACH_PX <= y)
    found = np.flatnonzero(inside & (y < bottom))
    lanes = scene.lanes_box
    if not len(found) or not lanes.y <= y < lanes.bottom:
        return None
    near = boxes[found]
    area = near[:, 2] * near[:, 3]
    away = np.hypot(near[:, 0] + near[:, 2] / 2 - x, near[:, 1] + near[:, 3] / 2 - y)
    return scene.events[int(scene.hits.event[found[np.lexsort((away, area))[0]]])]
