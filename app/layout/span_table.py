"""The spans in and about what is shown, with all that every frame asks of them."""

from bisect import bisect_left, bisect_right
from typing import Final

import numpy as np
from msgspec import Struct

from app.core.view import TimeRange
from app.layout.arrange import Arrangement
from app.layout.batches import Ints
from app.layout.parts import OPEN, OPEN_LEFT, OPEN_RIGHT
from app.layout.scale import FARTHEST, widened
from app.layout.spans import spans_of, spans_within

_TOO_WIDE: Final = 8
# Half of what is here is more than is drawn beside the plot.
_BEYOND: Final = 2
_MANY_TURNS: Final = 4000
_EARLIEST: Final = -(2**63)
_LATEST: Final = 2**63 - 1


class SpanTable(Struct, frozen=True, eq=False):
    """What is asked of spans in every frame, whatever its scale: of more than are shown.

    Attributes:
        asked: the lanes asked for.
        rows: how many sub-rows the bars of dates and of periods have. Of those that have none,
            and so are merged, one for each lane is enough where it runs through all that is here.
            None where nothing is merged.
        around: the time that they reach into.
        least_seconds: none of them is shorter.
        reach: where each begins and ends, open ends at the ends of time, and its seconds.
        edges: start and end, then the two edges of the certain part.
        table: by lane and start, lane, sub-row, whether they are drawn however short they are,
            whether they are periods, then what is asked only of those that have a row of their
            own: in which order they are drawn, event, kind, flags and whether a part is certain.
        turns: all edges, ascending; none where there are very many.
    """

    asked: Ints
    rows: tuple[int, int] | None
    around: TimeRange
    least_seconds: float
    reach: Ints
    edges: Ints
    table: Ints
    turns: list[int]

    def fits(
        self,
        asked: Ints,
        rows: tuple[int, int] | None,
        around: TimeRange,
        least_seconds: float,
    ) -> bool:
        """Say whether all spans are here that are asked for, and not far too many others."""
        return (
            self.around.start <= around.start
            and around.end <= self.around.end
            and self.least_seconds <= least_seconds
            and self.around.seconds <= _TOO_WIDE * around.seconds
            and self.rows == rows
            and (self.asked is asked or np.array_equal(self.asked, asked))
        )

    def quiet(self, start: int, end: int) -> int | None:
        """Return between which turns a time lies; None where there is one in it."""
        before = bisect_left(self.turns, start)
        past = bisect_right(self.turns, end)
        return before if before == past and self.turns else None

    def within(self, around: TimeRange, least_seconds: float) -> Ints:
        """Return which of them reach into a range and are not shorter than that."""
        start, end, seconds = self.reach
        inside = (start < around.end) & (end > around.start)
        found: Ints = (inside & (seconds >= least_seconds)).nonzero()[0]
        return found


def spans_about(
    arranged: Arrangement,
    lanes: Ints,
    around: TimeRange,
    least_seconds: float,
    rows: tuple[int, int] | None,
) -> SpanTable:
    """Return a table with all spans of some lanes that reach into a range, and others.

    Args:
        least_seconds: shorter ones need not be among them.
        rows: see `SpanTable`.
    """

    def make() -> SpanTable:
        wide = widened(around, around.seconds // 2)
        found = _found(arranged, lanes, wide, least_seconds / 2)
        return found if rows is None else _without_hidden(found, rows, len(arranged.lanes))

    return arranged.memory.fitting(
        "spans about", lambda found: found.fits(lanes, rows, around, least_seconds), make
    )


def _found(
    arranged: Arrangement, lanes: Ints, around: TimeRange, least_seconds: float
) -> SpanTable:
    spans, parts = spans_of(arranged), arranged.columns.parts
    asked = np.zeros(len(arranged.lanes), np.bool_)
    asked[lanes] = True
    which = spans_within(spans, arranged, around, asked, least_seconds)
    part, period, event = spans.part[which], spans.period[which], spans.event[which]
    start, end, flags = parts.start[part], parts.end[part], parts.flags[part]
    left, right = (flags & OPEN_LEFT) != 0, (flags & OPEN_RIGHT) != 0
    # Where both are open, the left end alone decides whether it is in sight.
    reach = (
        np.where(left, _EARLIEST, start),
        np.where(right & ~left, _LATEST, end),
        np.where(left | right, _LATEST, end - start),
    )
    lane, order = spans.lane[which], np.arange(len(which))
    certain_start, certain_end = parts.solid_start[part], parts.solid_end[part]
    columns = (
        *(lane, spans.sub[which], period | left | right, period, order, event),
        *(arranged.columns.kind[event], flags, certain_end > certain_start),
    )
    edges = np.clip((start, end, certain_start, certain_end), -FARTHEST, FARTHEST)
    by_start = np.lexsort((start, lane))
    tables = (np.array(each, np.int64)[:, by_start] for each in (reach, edges, columns))
    return _table(lanes, None, around, least_seconds, *tables)


def _without_hidden(found: SpanTable, rows: tuple[int, int], lanes: int) -> SpanTable:
    """Leave out what is merged with a span that runs through all that is here, and more."""
    lane, sub, _, period = found.table[:4]
    start, end = found.edges[:2]
    over = sub >= np.where(period, rows[1], rows[0])
    more = found.around.seconds // _BEYOND
    through = over & (start <= found.around.start - more) & (end >= found.around.end + more)
    covers = (through & ((found.table[7] & OPEN) == 0)).nonzero()[0]
    covers = covers[np.diff(lane[covers], prepend=-1) != 0]
    covered = np.zeros(lanes, np.bool_)
    covered[lane[covers]] = True
    kept = ~(over & covered[lane])
    kept[covers] = True
    tables = (each[:, kept] for each in (found.reach, found.edges, found.table))
    return _table(found.asked, rows, found.around, found.least_seconds, *tables)


def _table(
    asked: Ints,
    rows: tuple[int, int] | None,
    around: TimeRange,
    least_seconds: float,
    reach: Ints,
    edges: Ints,
    table: Ints,
) -> SpanTable:
    turns = np.sort(edges, axis=None).tolist() if edges.size <= _MANY_TURNS else []
    return SpanTable(asked, rows, around, least_seconds, reach, edges, table, turns)
