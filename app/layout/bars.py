"""Bars: the possible part as a fringe, the certain part solid, and what an allegation is about."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from app.layout.marks import Placed
from app.layout.metrics import BAR_HEIGHT, MARK_RADIUS
from app.layout.parts import DASHED
from app.layout.roles import KIND_ROLES, SOFT_ROLES
from app.layout.scene import Bars, Bools, Floats, Ints, Lines, LineStyle
from app.layout.spread import Spread

# A look beside the kinds.
_PERIOD: Final = len(KIND_ROLES)
_STYLES: Final[tuple[LineStyle | None, ...]] = (None, "dashed")


def build_bars(spread: Spread, lit: Bools | None = None) -> tuple[Bars, ...]:
    """Return the bars, merged ones first, then fringes, hatched periods and certain parts.

    Args:
        lit: for each event whether a search found it; the bars of the rest are plain and pale.
    """
    bars = []
    if len(spread.merged):
        none = np.full(len(spread.merged), -1)
        bars.append(Bars(spread.merged, none, "merged", "event-soft", None, "event"))
    if len(spread):
        rects = bar_rects(spread.left, spread.right, spread.y)
        bright = np.ones(len(spread), np.bool_) if lit is None else lit[spread.event]
        if not bright.all():
            pale = rects[~bright], spread.event[~bright]
            bars.append(Bars(*pale, "merged", "event-soft", None, "event"))
        bars.extend(_fringes_and_periods(spread, rects, bright))
        bars.extend(_certain(spread, bright))
    return tuple(bars)


def build_ties(spread: Spread, placed: Placed) -> tuple[Lines, ...]:
    """Return the dotted lines from the times that allegations are about to their marks."""
    which = np.flatnonzero(spread.period & (spread.mark >= 0))
    return _ties(spread, which, placed, spread.mark[which]) if len(which) else ()


def _ties(spread: Spread, which: Ints, placed: Placed, mark: Ints) -> tuple[Lines, ...]:
    x, y, bar_y = placed.x[mark], placed.y[mark], spread.y[which]
    left, right = spread.left[which], spread.right[which]
    before, after = right < x - MARK_RADIUS, left > x + MARK_RADIUS
    bar_x = np.where(before, right, np.where(after, left, x))
    end_x = np.where(before, x - MARK_RADIUS - 2, np.where(after, x + MARK_RADIUS + 2, x))
    lines = np.stack([bar_x, bar_y, end_x, y], axis=1)
    kept = ~placed.covered[mark] & (before | after)
    return (Lines(lines[kept], "alleged-link", "dotted"),) if kept.any() else ()


def _fringes_and_periods(spread: Spread, rects: Floats, bright: Bools) -> Iterator[Bars]:
    # Everything that looks alike is one batch: kind and dashed, or period and dashed.
    dashed = (spread.flags & DASHED) != 0
    look = np.where(spread.period, _PERIOD, spread.kind) * 2 + dashed
    # Nothing is seen of a fringe where all is certain.
    all_certain = (spread.solid_left <= spread.left) & (spread.solid_right >= spread.right)
    seen = bright & (dashed | spread.period | ~all_certain)
    order, runs = _runs(look, np.flatnonzero(seen))
    rects, event = rects[order], spread.event[order]
    for each, begin, end in runs:
        kind, style = each // 2, _STYLES[each % 2]
        alike = rects[begin:end], event[begin:end]
        if kind == _PERIOD:
            yield Bars(*alike, "hatched", "alleged-soft", style or "solid", "alleged-period")
        else:
            yield Bars(*alike, "fringe", SOFT_ROLES[kind], style, KIND_ROLES[kind])


def _certain(spread: Spread, bright: Bools) -> Iterator[Bars]:
    certain = (spread.solid_right > spread.solid_left) & ~spread.period
    solid = np.flatnonzero(certain & bright)
    if len(solid):
        solid, runs = _runs(spread.kind, solid)
        rects = bar_rects(spread.solid_left[solid], spread.solid_right[solid], spread.y[solid])
        event = spread.event[solid]
        for kind, begin, end in runs:
            role = KIND_ROLES[kind]
            yield Bars(rects[begin:end], event[begin:end], "solid", role, None, role)


def _runs(look: Ints, which: Ints) -> tuple[Ints, list[tuple[int, int, int]]]:
    """Return some spans sorted by look, and each look with where its run begins and ends."""
    if not len(which):
        return which, []
    order = which[look[which].argsort(kind="stable")]
    ordered = look[order]
    cuts = (np.flatnonzero(ordered[1:] != ordered[:-1]) + 1).tolist()
    begins, ends = [0, *cuts], [*cuts, len(order)]
    return order, list(zip(ordered[begins].tolist(), begins, ends, strict=True))


def bar_rects(left: Floats, right: Floats, y: Floats) -> Floats:
    """Return bars about the middles of their rows."""
    rects = np.empty((len(y), 4))
    rects[:, 0], rects[:, 1], rects[:, 2] = left, y - BAR_HEIGHT / 2, right - left
    rects[:, 3] = BAR_HEIGHT
    return rects
