"""What the keyboard does while the timeline has it."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.ui.lane_moves import LaneMoves
from app.ui.timeline_moves import ZOOM_STEP, Moves

# A key alone, or with Shift or Alt held.
Stroke = tuple[Qt.KeyboardModifier, int]
Keys = dict[Stroke, Callable[[], bool]]
PAN_STEP: Final = 0.2
_NONE: Final = Qt.KeyboardModifier.NoModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier


def timeline_keys(moves: Moves, lanes: LaneMoves) -> Keys:
    """Return what each key does; each function says whether there was anything to do."""
    key = Qt.Key
    alone: dict[int, Callable[[], bool]] = {
        key.Key_Left: partial(moves.step, -1),
        key.Key_Right: partial(moves.step, 1),
        key.Key_Up: partial(moves.step_lane, -1),
        key.Key_Down: partial(moves.step_lane, 1),
        key.Key_Return: moves.show_passage,
        key.Key_Enter: moves.show_passage,
        key.Key_L: moves.follow,
        key.Key_Escape: moves.clear,
        key.Key_Plus: partial(moves.zoom, 1 / ZOOM_STEP),
        key.Key_Equal: partial(moves.zoom, 1 / ZOOM_STEP),
        key.Key_Minus: partial(moves.zoom, ZOOM_STEP),
        key.Key_Home: moves.fit,
        key.Key_F: moves.fit,
        key.Key_Slash: moves.search,
        key.Key_PageUp: partial(moves.scroll_page, -1),
        key.Key_PageDown: partial(moves.scroll_page, 1),
        key.Key_C: lanes.fold_selected,
    }
    held: Keys = {
        (_SHIFT, key.Key_F): moves.fit_selection,
        (_SHIFT, key.Key_Left): partial(moves.pan_share, -PAN_STEP, True),
        (_SHIFT, key.Key_Right): partial(moves.pan_share, PAN_STEP, True),
        (_ALT, key.Key_Up): partial(lanes.shift_selected, -1),
        (_ALT, key.Key_Down): partial(lanes.shift_selected, 1),
    }
    return {**{(_NONE, each): run for each, run in alone.items()}, **held}


def press(keys: Keys, event: QKeyEvent) -> bool:
    """Do what a key press asks for; say whether it was the timeline's affair."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    run = keys.get((held, event.key()))
    if run is None and held == _SHIFT:
        # A sign such as + may need Shift to be typed at all.
        run = keys.get((_NONE, event.key()))
    return run is not None and run()
