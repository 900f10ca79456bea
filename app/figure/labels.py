"""Labels of one lane of a figure: whole, wrapped, and the lane grows until all have room.

Beside the mark where a line is free, else in rows of their own at the foot of the lane:

    ▲ Alleged: one of two        ◆
    ◆ Denies it, in so many      │   ●
      words that they wrap       │   Arrested in the
                                 │   morning
                                 Calls it untrue
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from app.figure.rows import Rows
from app.figure.wrapping import wrapped
from app.layout.batches import Measure
from app.layout.metrics import GAP, LABEL_PX, MARK_RADIUS

_BESIDE: Final = MARK_RADIUS + 4.0
_FAR_FROM_MARK: Final = 18.0
_LEADER_HALF: Final = 2.5
_MOST_LINES: Final = 6
_LEAST_SHARE: Final = 0.4


class Mark(NamedTuple):
    """A mark that gets a label; `row` counts from the top of the lane."""

    event: int
    x: float
    row: int
    text: str
    fanned: bool


class Label(NamedTuple):
    """A label that has its place.

    Attributes:
        lines, widths: its text.
        x: where it begins.
        row: that of its mark, or the one at the foot in which it begins, counted from 0.
        at_foot: whether it stands at the foot.
        leader: whether a line leads from the mark down to it.
    """

    mark: Mark
    lines: tuple[str, ...]
    widths: tuple[float, ...]
    x: float
    row: int
    at_foot: bool
    leader: bool


@dataclass(frozen=True, slots=True)
class Page:
    """What all labels of a figure have in common.

    Attributes:
        widest: the most that a line may measure.
        edge: how far to the right a label may reach.
        measure: the width of a text.
    """

    widest: float
    edge: float
    measure: Measure

    def widths(self, lines: Sequence[str]) -> tuple[float, ...]:
        """Return how wide lines of a label are."""
        return tuple(self.measure(line, LABEL_PX, 400) for line in lines)


def place_lane(marks: Sequence[Mark], rows: Rows, page: Page) -> tuple[Label, ...]:
    """Return a place for the label of every mark of a lane.

    Args:
        marks: in any order.
        rows: of the lane, with its marks and bars taken.
    """
    order = sorted(marks, key=lambda mark: (-mark.x, mark.row))
    beside: dict[Mark, Label] = {}
    for mark in sorted(order, key=lambda mark: not mark.fanned):
        label = _beside(mark, rows, page)
        if label is not None:
            beside[mark] = label
    below = (mark for mark in order if mark not in beside)
    return (*beside.values(), *_at_foot(below, Rows(), page))


def _beside(mark: Mark, rows: Rows, page: Page) -> Label | None:
    row = rows[mark.row]
    x = row.begin(mark.x + _BESIDE)
    if x > mark.x + _BESIDE + _FAR_FROM_MARK:
        return None
    room = min(row.room(x) - GAP, page.edge - x)
    width = page.measure(mark.text, LABEL_PX, 400)
    lines = [mark.text]
    if width > min(room, 1.6 * page.widest):
        if not mark.fanned or room < _LEAST_SHARE * page.widest:
            return None
        lines = wrapped(mark.text, min(room, page.widest), LABEL_PX, 400, page.measure)
        if len(lines) > _MOST_LINES:
            return None
    widths = page.widths(lines)
    row.take(x, x + max(widths) + GAP)
    return Label(mark, tuple(lines), widths, x, mark.row, False, False)


def _at_foot(marks: Iterator[Mark], foot: Rows, page: Page) -> Iterator[Label]:
    # From the right to the left, so that no line to a label crosses another label.
    for mark in marks:
        x = mark.x - MARK_RADIUS + 1
        lines = wrapped(mark.text, min(page.widest, page.edge - x), LABEL_PX, 400, page.measure)
        widths = page.widths(lines)
        right = x + max(widths) + GAP
        row = 0
        while not foot.are_free(range(row, row + len(lines)), x, right):
            row += 1
        above = range(row)
        leader = foot.are_free(above, mark.x - _LEADER_HALF, mark.x + _LEADER_HALF)
        if leader:
            foot.take(above, mark.x - _LEADER_HALF, mark.x + _LEADER_HALF)
        foot.take(range(row, row + len(lines)), x, right)
        yield Label(mark, tuple(lines), widths, x, row, True, leader)
