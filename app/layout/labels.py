"""Labels: the most important first, each where it has room, none over another.

A label stands below a single mark, in one of two rows; beside a mark that shares its place:

    ▲                      ▲ Alleged: one
    Alleged: a text        ◆ Denies it
    ◆                      ▼ +3 more
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np

from app.core.words.attribution import label_title
from app.layout.arrange import Arrangement
from app.layout.batches import Bools, Floats, Ints, Measure, Text
from app.layout.elide import Cuts
from app.layout.emphasis import Emphasis
from app.layout.geometry import Geometry
from app.layout.marks import Placed
from app.layout.metrics import GAP, LABEL_PX, MARK_RADIUS, ROW_PITCH, TEXT_DROP
from app.layout.occupancy import Occupancy
from app.layout.parts import OPEN
from app.layout.roles import Role
from app.layout.spread import Spread

WIDEST_LABEL: Final = 260.0
MOST_LABELS: Final = 400
_LEAST_ROOM: Final = 56.0
_ROOM_STEP: Final = 12.0
_CROWDED_PX: Final = 13.0
# Which label goes first: by kind, in the order of `KINDS`.
_WEIGHT: Final = np.array([4, 2, 3, 2, 2, 3, 4, 1], np.int64)
_ANSWERED: Final = 2
_TOP: Final = 100
_SPREAD: Final = 2_654_435_761


class Labeller(NamedTuple):
    """What placing one label after the other needs."""

    arranged: Arrangement
    geometry: Geometry
    taken: Occupancy
    selected: int
    cuts: Cuts


class Candidate(NamedTuple):
    """One mark that may have a label; the label begins at `x` in one of `rows`."""

    event: int
    lane: int
    x: float
    y: float
    row: int
    rows: tuple[int, ...]
    more: int


def place_labels(
    arranged: Arrangement,
    geometry: Geometry,
    placed: Placed,
    spread: Spread,
    emphasis: Emphasis,
    measure: Measure,
) -> tuple[Text, ...]:
    """Return the labels of the marks in sight, the most important first.

    During a search only what it found, and what is selected, has a label.
    """
    chosen = _chosen(arranged, geometry, placed, emphasis)
    if not len(chosen):
        return ()
    taken = _obstacles(geometry, placed, spread, placed.lane[chosen])
    cuts = arranged.columns.memory.get("cuts", measure, lambda: Cuts(LABEL_PX, measure))
    labeller = Labeller(arranged, geometry, taken, emphasis.selected, cuts)
    candidates = _candidates(geometry, placed, spread, chosen, taken)
    found = (_place(labeller, each) for each in candidates)
    plot = geometry.plot
    return tuple(text for text in found if text and plot.x <= text.x < plot.right)


def weights_of(arranged: Arrangement) -> Ints:
    """Return how much each event deserves a label; ties are broken alike in every frame."""
    columns = arranged.columns

    def make() -> Ints:
        weight = _WEIGHT[columns.kind]
        answered = np.bincount(columns.answered, minlength=len(weight)) > 0
        tie = np.arange(len(weight), dtype=np.int64) * _SPREAD % 2**16
        return (weight + _ANSWERED * answered) * 2**16 + tie

    return columns.memory.get("label weights", 0, make)


def _chosen(arranged: Arrangement, geometry: Geometry, placed: Placed, emphasis: Emphasis) -> Ints:
    counts = np.bincount(placed.lane, minlength=len(geometry.tops))
    roomy = (counts * _CROWDED_PX < geometry.plot.width + 2 * WIDEST_LABEL) & (geometry.open == 1)
    weight = weights_of(arranged)[placed.event]
    for marked in (emphasis.thread, emphasis.lit):
        if marked is not None:
            weight = weight + _TOP // 10 * 2**16 * marked[placed.event]
    if emphasis.selected >= 0:
        weight = weight + _TOP * 2**16 * (placed.event == emphasis.selected)
    asked = ~placed.covered & roomy[placed.lane]
    if emphasis.lit is not None:
        asked &= emphasis.lit[placed.event] | (placed.event == emphasis.selected)
    possible = np.flatnonzero(asked)
    return possible[np.argsort(-weight[possible], kind="stable")][:MOST_LABELS]


def _obstacles(geometry: Geometry, placed: Placed, spread: Spread, lanes: Ints) -> Occupancy:
    asked = np.zeros(len(geometry.tops), np.bool_)
    asked[lanes] = True
    marks, bars = asked[placed.lane] & ~placed.covered, asked[spread.lane] & _hard(spread)
    return Occupancy(
        geometry.rows,
        np.concatenate([placed.lane[marks], spread.lane[bars]]),
        np.concatenate([placed.row[marks], spread.row[bars]]),
        np.concatenate([placed.x[marks] - MARK_RADIUS - 2, spread.left[bars]]),
        np.concatenate([placed.x[marks] + MARK_RADIUS, spread.right[bars]]),
    )


def _hard(spread: Spread) -> Bools:
    """Return which bars no text may lie on: all but those that are pale from end to end."""
    solid = spread.solid_right > spread.solid_left
    hard: Bools = spread.period | solid | ((spread.flags & OPEN) != 0)
    return hard


def _candidates(
    geometry: Geometry, placed: Placed, spread: Spread, chosen: Ints, taken: Occupancy
) -> Iterator[Candidate]:
    """Yield the marks that have room for a label as long as no other label has any."""
    row, fanned = placed.row[chosen], placed.fanned[chosen]
    below = (row == geometry.middle) & ~fanned
    x = placed.x[chosen] + np.where(below, 1 - MARK_RADIUS, MARK_RADIUS + 4)
    bar_end = _bar_ends(spread, len(placed.x))[chosen] + 4
    x = np.where(below, x, np.maximum(x, bar_end))
    two = tuple(range(geometry.middle + 1, min(geometry.middle + 3, geometry.rows)))
    # Asked all together, because most of those in a crowd have none.
    rooms = [taken.rooms(placed.lane[chosen], np.where(below, each, row), x) for each in two]
    edge = geometry.plot.right - x
    room = np.minimum(np.maximum(rooms[0], rooms[-1]), np.where(edge > 0, edge, WIDEST_LABEL))
    hopeful = np.flatnonzero(room >= _LEAST_ROOM)
    chosen = chosen[hopeful]
    columns = (placed.event, placed.lane, placed.y, placed.row, placed.more)
    values = zip(
        x[hopeful].tolist(),
        below[hopeful].tolist(),
        *(column[chosen].tolist() for column in columns),
        strict=True,
    )
    for begin, is_below, event, lane, y, own, more in values:
        yield Candidate(event, lane, begin, y, own, two if is_below else (own,), more)


def _bar_ends(spread: Spread, marks: int) -> Floats:
    """Return for each mark where the bar under it ends, if no text may lie on the bar."""
    ends = np.full(marks, -np.inf)
    mine = (spread.mark >= 0) & _hard(spread) & ~spread.period
    ends[spread.mark[mine]] = spread.right[mine]
    return ends


def _place(labeller: Labeller, mark: Candidate) -> Text | None:
    taken = labeller.taken
    for row in mark.rows:
        room = min(taken.room(mark.lane, row, mark.x), _edge(labeller.geometry, mark.x))
        if room >= _LEAST_ROOM:
            selected = mark.event == labeller.selected
            weight = 600 if selected else 400
            more = 0 if selected else mark.more
            cut, width = _fitted(labeller, mark.event, more, min(room, WIDEST_LABEL), weight)
            taken.take(mark.lane, row, mark.x, mark.x + width + GAP)
            y = mark.y + (row - mark.row) * ROW_PITCH + TEXT_DROP
            role: Role = "ink" if selected else "ink-2"
            return Text(cut, mark.x, y, width, LABEL_PX, weight, role, mark.event)
    return None


def _edge(geometry: Geometry, x: float) -> float:
    # Labels of marks outside take their room all the same, so that nothing jumps when they
    # come in; they are left out at the end.
    return geometry.plot.right - x if x < geometry.plot.right else WIDEST_LABEL


def _fitted(
    labeller: Labeller, event: int, more: int, room: float, weight: int
) -> tuple[str, float]:
    text, width = labeller.cuts.whole(
        (event, more), weight, lambda: _text(labeller.arranged, event, more)
    )
    if width <= room:
        return text, width
    # Cutting at steps lets a label keep its text through most frames of a zoom.
    return labeller.cuts.cut(text, weight, room - room % _ROOM_STEP)


def _text(arranged: Arrangement, event: int, more: int) -> str:
    return f"+{more + 1:,} more" if more else label_title(arranged.columns.event(event))


def label_boxes(labels: tuple[Text, ...]) -> Floats:
    """Return the rectangles of labels, (n, 4): x, y, width, height."""
    boxes = [(text.x, text.baseline - 10.0, text.width, 13.0) for text in labels]
    return np.array(boxes, np.float64).reshape(-1, 4)
