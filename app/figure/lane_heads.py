"""The heads of the lanes of a figure: whole names, wrapped, at the left or above."""

from typing import Final, NamedTuple

from app.figure.wrapping import line_px, wrapped
from app.layout.batches import Measure, Text
from app.layout.lanes import Lane
from app.layout.metrics import SMALL_PX

NAME_PX: Final = 12.0
# Names and labels side by side would leave nothing to the plot.
_NARROW: Final = 420.0
_LEAST: Final = 84.0
_MOST: Final = 190.0
_SHARE: Final = 0.26
GAP_RIGHT: Final = 10.0
_INDENT: Final = 8.0
_ASCENT: Final = 11.0


class Head(NamedTuple):
    """The lines of one head; `texts` begin at height 0. It stands at the left, or `above`."""

    texts: tuple[Text, ...]
    height: float
    above: bool


def head_width(lanes: tuple[Lane, ...], inner: float, measure: Measure) -> float:
    """Return a width in which most names stand on one line and all of them on a few.

    Returns:
        0 where a figure is so narrow that heads stand above their lanes.
    """
    if inner < _NARROW:
        return 0.0
    names = [measure(lane.name, NAME_PX, 600) + _INDENT * lane.depth for lane in lanes]
    words = [measure(word, NAME_PX, 600) for lane in lanes for word in lane.name.split()]
    least = min(max([_LEAST, *words]), 0.4 * inner)
    wished = sorted(names)[int(0.8 * (len(names) - 1))] if names else _LEAST
    return min(max(min(wished, _MOST, _SHARE * inner), least), 0.4 * inner) + GAP_RIGHT


def build_head(lane: Lane, width: float, inner: float, measure: Measure) -> Head:
    """Return the head of a lane.

    Args:
        width: of all heads, 0 for above.
        inner: of the figure between its margins.
    """
    left = _INDENT * min(lane.depth, 3)
    room = (width - GAP_RIGHT if width else inner) - left
    texts: list[Text] = []
    y = 0.0
    for text, px, weight in ((lane.name, NAME_PX, 600), (lane.role, SMALL_PX, 400)):
        for line in wrapped(text, room, px, weight, measure) if text else ():
            role = "ink" if weight == 600 else "ink-2"
            wide = measure(line, px, weight)
            texts.append(Text(line, left, y + _ASCENT, wide, px, weight, role))  # type: ignore[arg-type]
            y += line_px(px)
    return Head(tuple(texts), y, not width)
