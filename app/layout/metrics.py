"""Sizes that the whole timeline shares, in logical pixels."""

from typing import Final

AXIS_HEIGHT: Final = 48.0
HEAD_WIDTH: Final = 150.0
TRAY_WIDTH: Final = 64.0
LANE_HEIGHT: Final = 82.0
LOWEST_LANE: Final = 44.0
COLLAPSED_LANE: Final = 22.0
ROW_PITCH: Final = 14.0
MARK_RADIUS: Final = 6.5
HALO_RADIUS: Final = 13.5
BAR_HEIGHT: Final = 9.0
LABEL_PX: Final = 12.0
SMALL_PX: Final = 11.0
COARSE_PX: Final = 14.0
# From the middle of a row down to the baseline of a text of LABEL_PX that is centred on it.
TEXT_DROP: Final = 4.0
GAP: Final = 8.0
