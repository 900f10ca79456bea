"""Bars: the possible part as a fringe, the certain part solid, and what an allegation is about."""

from collections.abc import Iterator

import numpy as np

from app.layout.marks import Placed, find_marks
from app.layout.metrics import BAR_HEIGHT, MARK_RADIUS
from app.layout.parts import DASHED
from app.layout.roles import KIND_ROLES, SOFT_ROLES, Role
from app.layout.scene import Bars, Bools, Fill, Floats, Ints, Lines, LineStyle
from app.layout.spread import Spread


def build_bars(spread: Spread) -> tuple[Bars, ...]:
    """Return the bars, merged ones first, then fringes, hatched periods and certain parts."""
    merged = Bars(
        spread.merged, np.full(len(spread.merged), -1), "merged", "event-soft", None, "event"
    )
    bars = [merged] if len(spread.merged) else []
    dashed = (spread.flags & DASHED) != 0
    bars.extend(_of_kinds(spread, ~dashed & ~spread.period, None))
    bars.extend(_of_kinds(spread, dashed & ~spread.period, "dashed"))
    bars.extend(_periods(spread, ~dashed & spread.period, "solid"))
    bars.extend(_periods(spread, dashed & spread.period, "dashed"))
    return tuple(bars)


def build_ties(spread: Spread, placed: Placed) -> tuple[Lines, ...]:
    """Return the dotted lines from the times that allegations are about to their marks."""
    mark = find_marks(placed, spread.lane, spread.event)
    which = np.flatnonzero(spread.period & (mark >= 0))
    return _ties(spread, which, placed, mark[which]) if len(which) else ()


def _ties(spread: Spread, which: Ints, placed: Placed, mark: Ints) -> tuple[Lines, ...]:
    x, y, bar_y = placed.x[mark], placed.y[mark], spread.y[which]
    left, right = spread.left[which], spread.right[which]
    before, after = right < x - MARK_RADIUS, left > x + MARK_RADIUS
    bar_x = np.where(before, right, np.where(after, left, x))
    end_x = np.where(before, x - MARK_RADIUS - 2, np.where(after, x + MARK_RADIUS + 2, x))
    lines = np.stack([bar_x, bar_y, end_x, y], axis=1)
    kept = ~placed.covered[mark] & (before | after)
    return (Lines(lines[kept], "alleged-link", "dotted"),) if kept.any() else ()


def _of_kinds(spread: Spread, which: Bools, outline: LineStyle | None) -> Iterator[Bars]:
    for kind in np.unique(spread.kind[which]).tolist():
        mine = np.flatnonzero(which & (spread.kind == kind))
        role, soft = KIND_ROLES[kind], SOFT_ROLES[kind]
        yield _bars(spread, mine, "fringe", soft, outline, role)
        solid = mine[spread.solid_right[mine] > spread.solid_left[mine]]
        if len(solid):
            rects = bar_rects(spread.solid_left[solid], spread.solid_right[solid], spread.y[solid])
            yield Bars(rects, spread.event[solid], "solid", role, None, role)


def _periods(spread: Spread, which: Bools, style: LineStyle) -> Iterator[Bars]:
    if which.any():
        mine = np.flatnonzero(which)
        yield _bars(spread, mine, "hatched", "alleged-soft", style, "alleged-period")


def _bars(
    spread: Spread,
    which: Ints,
    fill: Fill,
    role: Role,
    outline: LineStyle | None,
    outline_role: Role,
) -> Bars:
    rects = bar_rects(spread.left[which], spread.right[which], spread.y[which])
    return Bars(rects, spread.event[which], fill, role, outline, outline_role)


def bar_rects(left: Floats, right: Floats, y: Floats) -> Floats:
    """Return bars about the middles of their rows."""
    height = np.full(len(y), BAR_HEIGHT)
    return np.stack([left, y - BAR_HEIGHT / 2, right - left, height], axis=1)
