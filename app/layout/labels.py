"""Labels: the most important first, each where it has room, none over another.

A label stands below a single mark, in one of two rows; beside a mark that shares its place:

    ▲                      ▲ Alleged: one
    Alleged: a text        ◆ Denies it
    ◆                      ▼ +3 more
"""

from collections.abc import Iterator
from typing import Final

import numpy as np
from msgspec import Struct

from app.core.words.attribution import label_title
from app.layout.arrange import Arrangement
from app.layout.batches import Bools, Box, Floats, Ints, Measure, Text
from app.layout.elide import Cuts
from app.layout.emphasis import Emphasis
from app.layout.geometry import Geometry
from app.layout.marks import Placed
from app.layout.metrics import GAP, LABEL_PX, MARK_RADIUS, ROW_PITCH, TEXT_DROP
from app.layout.occupancy import ROW_PX, Occupancy, lines
from app.layout.parts import OPEN
from app.layout.roles import Role
from app.layout.spread import Spread

WIDEST_LABEL: Final = 260.0
MOST_LABELS: Final = 400
_LEAST_ROOM: Final = 56.0
_ROWS_BELOW: Final = 2
_ROOM_STEP: Final = 18.0
_CROWDED_PX: Final = 13.0
_PLAIN: Final = 400
# No case has as many events.
_MORE: Final = -(2**40)
_BOLD: Final = 600
# So few are asked one by one.
_FEW: Final = 80
# Which label goes first: by kind, in the order of `KINDS`.
_WEIGHT: Final = np.array([4, 2, 3, 2, 2, 3, 4, 1], np.int64)
_ANSWERED: Final = 2
_TOP: Final = 100
_SPREAD: Final = 2_654_435_761


class _Asked(Struct, frozen=True, eq=False):
    """Which marks ask for a label, and what is in the way; the same while marks only move.

    Attributes:
        chosen: those that ask, the most important first.
        event: of each.
        name: what is written: the event; `-1 - event` where that is selected; `_MORE` times how
            many more are covered.
        rows: how many rows its label may stand in, one below the other.
        baseline: where it stands in the row that it tries first.
        lower: how much further the last of these rows begins.
        line: where on the long line of `Occupancy` that row begins.
        beside: how far from the middle of its mark the label begins.
        least: where it begins at the earliest.
        in_way: marks that no label may lie on; `way_line` is where their rows begin.
        begins, ends: the bars that no label may lie on, on the long line.
    """

    chosen: Ints
    event: list[int]
    name: list[int]
    rows: list[int]
    baseline: list[float]
    lower: Floats
    line: Floats
    beside: Floats
    least: Floats
    in_way: Ints
    way_line: Floats
    begins: Floats
    ends: Floats


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
    asked = arranged.memory.get(
        "asked labels",
        (geometry, placed.fixed, spread, emphasis),
        lambda: _asked(arranged, geometry, placed, spread, emphasis),
    )
    if not len(asked.chosen):
        return ()
    cuts = arranged.columns.memory.get("cuts", measure, lambda: Cuts(LABEL_PX, _ROOM_STEP, measure))
    return tuple(_texts(arranged, asked, placed, cuts, emphasis.selected, geometry.plot))


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
    possible = asked.nonzero()[0]
    # Sorted as plain numbers, which is many times as fast as their order; equals stay in place.
    count = max(len(possible), 1)
    ranked = np.arange(len(possible)) - weight[possible] * count
    ranked.sort()
    first: Ints = possible[ranked[:MOST_LABELS] % count]
    return first


def _asked(
    arranged: Arrangement,
    geometry: Geometry,
    placed: Placed,
    spread: Spread,
    emphasis: Emphasis,
) -> _Asked:
    chosen = _chosen(arranged, geometry, placed, emphasis)
    event, more = placed.event[chosen], placed.more[chosen]
    name = np.where(event == emphasis.selected, -1 - event, np.where(more, _MORE * more, event))
    row, lane = placed.row[chosen], placed.lane[chosen]
    # Below the mark, in one of the rows there; a lane has at least one.
    below = (row == geometry.middle) & ~placed.fanned[chosen]
    first = np.where(below, geometry.middle + 1, row)
    rows = np.where(below, min(geometry.rows - geometry.middle - 1, _ROWS_BELOW), 1)
    bar_ends = _bar_ends(spread, len(placed.x))[chosen] + 4
    lanes = np.zeros(len(geometry.tops), np.bool_)
    lanes[lane] = True
    in_way = (lanes[placed.lane] & ~placed.covered).nonzero()[0]
    bars = (lanes[spread.lane] & _hard(spread)).nonzero()[0]
    bar_line = lines(geometry.rows, spread.lane[bars], spread.row[bars])
    return _Asked(
        chosen=chosen,
        event=event.tolist(),
        name=name.tolist(),
        rows=rows.tolist(),
        baseline=(placed.y[chosen] + (first - row) * ROW_PITCH + TEXT_DROP).tolist(),
        lower=ROW_PX * (rows - 1),
        line=lines(geometry.rows, lane, first),
        beside=np.where(below, 1 - MARK_RADIUS, MARK_RADIUS + 4),
        least=np.where(below, -np.inf, bar_ends),
        in_way=in_way,
        way_line=lines(geometry.rows, placed.lane[in_way], placed.row[in_way]),
        begins=bar_line + spread.left[bars],
        ends=bar_line + spread.right[bars],
    )


def _taken(asked: _Asked, placed: Placed) -> Occupancy:
    way = asked.way_line + placed.x[asked.in_way]
    return Occupancy(
        np.concatenate((way - (MARK_RADIUS + 2), asked.begins)),
        np.concatenate((way + MARK_RADIUS, asked.ends)),
    )


def _hard(spread: Spread) -> Bools:
    """Return which bars no text may lie on: all but those that are pale from end to end."""
    hard: Bools = spread.period | spread.certain | ((spread.flags & OPEN) != 0)
    return hard


def _hopeful(asked: _Asked, taken: Occupancy, place: Floats) -> list[int]:
    """Return which marks have room for a label as long as no other label has any."""
    # Asked all together, because most of those in a crowd have none.
    last = place + asked.lower
    room = taken.rooms(np.concatenate((place, last)))
    room = np.maximum(room[: len(place)], room[len(place) :])
    hopeful: list[int] = (room >= _LEAST_ROOM).nonzero()[0].tolist()
    return hopeful


def _bar_ends(spread: Spread, marks: int) -> Floats:
    """Return for each mark where the bar under it ends, if no text may lie on the bar."""
    ends = np.full(marks, -np.inf)
    mine = (spread.mark >= 0) & _hard(spread) & ~spread.period
    ends[spread.mark[mine]] = spread.right[mine]
    return ends


def _texts(
    arranged: Arrangement, asked: _Asked, placed: Placed, cuts: Cuts, selected: int, plot: Box
) -> Iterator[Text]:
    def write(name: int) -> tuple[str, int]:
        return _written(arranged, name)

    taken = _taken(asked, placed)
    x_all = np.maximum(placed.x[asked.chosen] + asked.beside, asked.least)
    places = asked.line + x_all
    which = range(len(places)) if len(places) <= _FEW else _hopeful(asked, taken, places)
    xs, starts, right = x_all.tolist(), places.tolist(), plot.right
    for each in which:
        event, x, place, baseline = asked.event[each], xs[each], starts[each], asked.baseline[each]
        # Before the right edge ends what is seen, so what lies beyond it takes room from nothing.
        # Labels that begin before the left edge take theirs, so that nothing jumps when they
        # come in; they are left out at the end.
        most = min(right - x, WIDEST_LABEL)
        if most < _LEAST_ROOM:
            continue
        room = min(taken.room(place), most)
        if room < _LEAST_ROOM and asked.rows[each] > 1:
            place, baseline = place + ROW_PX, baseline + ROW_PITCH
            room = min(taken.room(place), most)
        if room < _LEAST_ROOM:
            continue
        text, width = cuts.fitting(asked.name[each], room, write)
        taken.take(place, width + GAP)
        if plot.x <= x:
            role: Role = "ink" if event == selected else "ink-2"
            weight = _BOLD if event == selected else _PLAIN
            yield Text(text, x, baseline, width, LABEL_PX, weight, role, event)


def _written(arranged: Arrangement, name: int) -> tuple[str, int]:
    """Return what stands under a name of `_Asked`, and its weight."""
    if name <= _MORE:
        return f"+{name // _MORE + 1:,} more", _PLAIN
    if name < 0:
        return label_title(arranged.columns.event(-1 - name)), _BOLD
    return label_title(arranged.columns.event(name)), _PLAIN


def label_boxes(labels: tuple[Text, ...]) -> Floats:
    """Return the rectangles of labels, (n, 4): x, y, width, height."""
    boxes = [(text.x, text.baseline - 10.0, text.width, 13.0) for text in labels]
    return np.array(boxes, np.float64).reshape(-1, 4)
