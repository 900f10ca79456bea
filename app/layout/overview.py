"""The overview strip: the whole time of a case as a mirrored histogram, and the part shown."""

from typing import Final

import numpy as np

from app.core.view import TimeRange, View
from app.layout.arrange import Arrangement, arrange
from app.layout.axis import Ticks, choose_unit, tick_places, ticks_between, uprights
from app.layout.batches import Box, Floats, Ints, Lines, Measure, Rects, Size, Text
from app.layout.columns import Columns
from app.layout.density import GROUPS, Bins, bins_of, strips_of
from app.layout.emphasis import emphasis_of
from app.layout.fit import fit_arranged
from app.layout.glance import Glance
from app.layout.memory import Memory
from app.layout.metrics import SMALL_PX
from app.layout.ranked import distinct
from app.layout.scale import Scale
from app.layout.scene import OverviewScene, Strips

SIDE_PX: Final = 14.0
_LABELS_PX: Final = 16.0
_TOP: Final = 3.0
# Answers are fewer than allegations and events, so the base lies below the middle.
_UP_SHARE: Final = 0.62
_NARROWEST_WINDOW: Final = 6.0
_HANDLE: Final = (4.0, 16.0)


def build_overview(
    columns: Columns, view: View, size: Size, measure: Measure, glance: Glance | None = None
) -> OverviewScene:
    """Return the overview of what the filters of a view leave over."""
    glance = glance or Glance()
    arranged = arrange(columns, view)
    plot = Box(SIDE_PX, _TOP, max(size.width - 2 * SIDE_PX, 1.0), size.height - _LABELS_PX - _TOP)
    # As of a day the strip still covers the whole time, or it would stretch with every step.
    whole = arranged.whole or arranged
    scale = Scale(fit_arranged(whole), plot.x, plot.right)
    window = _window(view.shown, scale, plot)
    lines, texts = _axis(columns, whole.memory, scale, plot, measure)
    lit = emphasis_of(columns, view, glance).lit_events
    return OverviewScene(
        size=size,
        full=scale.shown,
        plot=plot,
        strips=_strips(arranged, scale, plot),
        lit=Rects(_lit(arranged, scale, plot, lit), "accent"),
        window=window,
        handles=_handles(window),
        lines=lines,
        texts=texts,
    )


def _strips(arranged: Arrangement, scale: Scale, plot: Box) -> Strips:
    return arranged.memory.get("overview", plot, lambda: _make_strips(arranged, scale, plot))


def _make_strips(arranged: Arrangement, scale: Scale, plot: Box) -> Strips:
    bins = bins_of(scale)
    counts = _count(arranged, bins)
    busy = counts.sum(axis=0)
    # Not by `np.quantile`: its first call loads a good part of numpy while the window waits.
    filled = np.sort(busy[busy > 0])
    usual = max(1.0, float(filled[9 * len(filled) // 10]) / 2) if len(filled) else 1.0
    base = np.array([plot.y + _UP_SHARE * plot.height])
    return strips_of(counts, bins, base, _UP_SHARE * plot.height, np.array([usual]), np.ones(1))


def _count(arranged: Arrangement, bins: Bins) -> Ints:
    # An event counts once, however many lanes it stands in.
    columns = arranged.columns
    shown = np.zeros(len(columns.ids), np.bool_)
    shown[arranged.rows.event] = True
    event, part = arranged.dated.event, arranged.dated.part
    kept = shown[event]
    if not kept.all():
        event, part = event[kept], part[kept]
    # Ascending by time, so what lies in a bin lies together; the outer bins take in the rest.
    ends = np.searchsorted(part, np.searchsorted(columns.parts.at, bins.edges()[1:-1]))
    column = np.arange(bins.total).repeat(np.diff(ends, prepend=0, append=len(part)))
    cell = GROUPS[columns.kind[event]] * bins.total + column
    return np.bincount(cell, minlength=4 * bins.total).reshape(4, 1, bins.total)


def _window(shown: TimeRange, scale: Scale, plot: Box) -> Box:
    left = min(max(scale.x_of(shown.start), plot.x), plot.right - _NARROWEST_WINDOW)
    right = max(min(scale.x_of(shown.end), plot.right), left + _NARROWEST_WINDOW)
    return Box(left, plot.y, right - left, plot.height)


def _handles(window: Box) -> tuple[Box, Box]:
    width, height = _HANDLE
    y = window.y + (window.height - height) / 2
    return (
        Box(window.x - width / 2, y, width, height),
        Box(window.right - width / 2, y, width, height),
    )


def _lit(arranged: Arrangement, scale: Scale, plot: Box, lit: Ints | None) -> Floats:
    if lit is None:
        return np.zeros((0, 4))
    rows_of = arranged.rows_of
    first = rows_of.starts[lit][rows_of.starts[lit] < rows_of.starts[lit + 1]]
    part = arranged.rows.part[rows_of.values[first]]
    x = distinct(np.floor(scale.xs_of(arranged.columns.parts.at[part])))
    rects = np.empty((len(x), 4))
    rects[:, 0], rects[:, 1], rects[:, 2], rects[:, 3] = x, plot.y, 1.5, 6.0
    return rects


def _axis(
    columns: Columns, memory: Memory, scale: Scale, plot: Box, measure: Measure
) -> tuple[tuple[Lines, ...], tuple[Text, ...]]:
    def make() -> tuple[tuple[Lines, ...], tuple[Text, ...]]:
        unit = choose_unit(scale, columns.clock, measure)
        ticks = ticks_between(unit, scale, columns.clock, measure, Memory())
        places = tick_places(scale, ticks)
        top, bottom = plot.bottom, plot.bottom + 4.0
        xs = uprights([*places.coarse, *places.fine], scale)
        lines = np.array([(x, top, x, bottom) for x in xs], np.float64).reshape(-1, 4)
        return (Lines(lines, "line"),), _texts(ticks, scale, plot, measure)

    return memory.get("overview axis", plot, make)


def _texts(ticks: Ticks, scale: Scale, plot: Box, measure: Measure) -> tuple[Text, ...]:
    texts, free = [], plot.x
    for tick in sorted([*ticks.fine, *ticks.coarse]):
        width = measure(tick.text, SMALL_PX, 400)
        x = scale.x_of(tick.instant) + 3.0
        if x >= free and x + width <= plot.right:
            texts.append(Text(tick.text, x, plot.bottom + 13.0, width, SMALL_PX, 400, "ink-3"))
            free = x + width + 6.0
    return tuple(texts)
