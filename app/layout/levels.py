"""The level of detail of each lane, by how far apart its marks would stand."""

import numpy as np
from msgspec import Struct

from app.layout.scene import Bools, Floats, Ints

# Pixels per mark. Between two numbers one level shrinks while the next one grows.
_STRIP_ALONE = 3.0
_STRIP_GONE = 4.5
_MARKS_BEGIN = 6.0
_MARKS_ALONE = 9.0


class Levels(Struct, frozen=True, eq=False):
    """How strongly each lane shows its strip, its ticks and its marks, from 0 to 1."""

    strip: Floats
    ticks: Floats
    marks: Floats


def levels_of(counts: Ints, width: float, is_open: Bools) -> Levels:
    """Return the levels of lanes.

    Args:
        counts: marks of each lane within `width` pixels.
        is_open: collapsed lanes are too low for marks; they show ticks instead.
    """
    spacing = width / np.maximum(counts, 1)
    strip = _share((_STRIP_GONE - spacing) / (_STRIP_GONE - _STRIP_ALONE))
    marks = _share((spacing - _MARKS_BEGIN) / (_MARKS_ALONE - _MARKS_BEGIN)) * is_open
    return Levels(strip, (1.0 - strip) * (1.0 - marks), marks)


def levels_chosen(levels: Levels, lanes: Bools) -> Levels:
    """Return levels with marks alone in some lanes, and none in the others."""
    strip = np.where(lanes, 0.0, levels.strip)
    return Levels(strip, np.where(lanes, 0.0, 1.0 - strip), np.where(lanes, 1.0, 0.0))


def _share(values: Floats) -> Floats:
    # What `np.clip` does, in a third of its time.
    share: Floats = np.minimum(np.maximum(values, 0.0), 1.0)
    return share
