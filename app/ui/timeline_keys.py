"""What the keyboard does while the timeline has it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.ui.timeline_moves import ZOOM_STEP, Moves

Keys = dict[int, Callable[[], bool]]
_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def timeline_keys(moves: Moves) -> Keys:
    """Return what each key does; each function says whether there was anything to do."""
    key = Qt.Key
    return {
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
        key.Key_PageUp: partial(moves.scroll_page, -1),
        key.Key_PageDown: partial(moves.scroll_page, 1),
    }


def press(keys: Keys, event: QKeyEvent) -> bool:
    """Do what a key press asks for; say whether it was the timeline's affair."""
    if event.modifiers() & ~_PLAIN:
        return False
    run = keys.get(event.key())
    return run is not None and run()
