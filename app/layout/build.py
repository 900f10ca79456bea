"""One frame: a case, a view and a size become a scene."""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from app.core.view import View
from app.layout.arcs import build_arcs
from app.layout.arrange import Arrangement, arrange
from app.layout.as_of import AsOf, build_as_of
from app.layout.axis import (
    TickPlaces,
    Ticks,
    build_axis,
    build_grid,
    choose_unit,
    tick_places,
    ticks_between,
)
from app.layout.bars import build_bars, build_ties
from app.layout.batches import Bars, Ints, Measure, Size, Text
from app.layout.columns import Columns
from app.layout.density import bins_of, count_in_bins, strips_of, usual_counts
from app.layout.drawn import build_halos, build_hits, build_marks, build_ticks
from app.layout.emphasis import DIMMED, Emphasis, emphasis_of
from app.layout.ends import build_arrows, build_fades, build_runs, open_ends
from app.layout.flags import selection_flags, uncovered
from app.layout.geometry import Geometry, lay_out
from app.layout.glance import Glance
from app.layout.heads import build_bands, build_heads
from app.layout.labels import WIDEST_LABEL, place_labels
from app.layout.lanes_shown import LanesShown, lanes_shown
from app.layout.marks import Placed, place_marks
from app.layout.pale import pale_events
from app.layout.scale import Scale, widened
from app.layout.scene import Axis, Flag, Scene, Strips, Tray
from app.layout.spread import Spread, place_spans
from app.layout.travel import travelling_marks
from app.layout.tray import build_tray

_STRIP_SHARE: Final = 0.4


class _Frame(Struct, frozen=True, eq=False):
    """What the parts of one scene are made from."""

    arranged: Arrangement
    glance: Glance
    geometry: Geometry
    scale: Scale
    ticks: Ticks
    places: TickPlaces
    lanes: LanesShown
    emphasis: Emphasis
    selected_lanes: frozenset[int]
    placed: Placed
    spread: Spread


def build_scene(
    columns: Columns, view: View, size: Size, measure: Measure, glance: Glance | None = None
) -> Scene:
    """Return what the timeline shows; the cost depends on the pixels, not on the events.

    Args:
        columns: of the case, made once by `build_columns`.
        size: of the widget.
        measure: width of a text; it remembers what it has measured.
        glance: what only the widget knows.
    """
    frame = _frame(columns, view, size, measure, glance or Glance())
    geometry, spread, placed = frame.geometry, frame.spread, frame.placed
    pale = pale_events(columns, view)
    marks = build_marks(frame.arranged, placed, frame.lanes.levels, frame.emphasis, geometry, pale)
    as_of = _as_of(frame, view.as_of, measure)
    labels = _labels(frame, measure)
    tray = build_tray(frame.arranged, geometry, frame.emphasis, measure)
    remembered = frame.arranged.memory
    ends = remembered.get("open ends", spread, lambda: open_ends(spread))
    flags = (
        *as_of.flags,
        *selection_flags(frame.arranged, geometry, placed, frame.emphasis.selected, measure),
    )
    return Scene(
        size=size,
        shown=view.shown,
        plot=geometry.plot,
        lanes_box=geometry.lanes_box,
        content_height=geometry.content_height,
        events=columns.ids,
        bands=build_bands(frame.arranged, geometry, frame.selected_lanes),
        veils=as_of.veils,
        grid=build_grid(frame.scale, frame.places),
        strips=_strips(frame),
        bars=remembered.get("bars", (spread, frame.emphasis), lambda: _bars(frame)),
        fades=build_fades(spread, ends, geometry.plot),
        arrows=build_arrows(spread, ends, geometry.plot),
        ties=(*build_runs(spread, ends, geometry.plot), *build_ties(spread, placed)),
        ticks=build_ticks(frame.arranged, geometry, frame.scale, frame.lanes, frame.emphasis),
        arcs=build_arcs(frame.arranged, geometry, frame.scale, placed, frame.emphasis),
        halos=build_halos(marks, frame.emphasis),
        marks=marks,
        labels=labels,
        counts=(),
        tray=tray,
        heads=build_heads(frame.arranged, geometry, frame.selected_lanes, measure),
        axis=_axis(frame, tray, flags),
        flags=flags,
        hits=build_hits(marks, labels, spread, tray),
        handle=as_of.handle,
    )


def _frame(columns: Columns, view: View, size: Size, measure: Measure, glance: Glance) -> _Frame:
    arranged = arrange(columns, view)
    geometry = lay_out(arranged, view, glance, size)
    scale = Scale(view.shown, geometry.plot.x, geometry.plot.right)
    around = widened(view.shown, round(WIDEST_LABEL / scale.px_per_second))
    emphasis = emphasis_of(columns, view, glance)
    lanes = lanes_shown(arranged, geometry, around, glance.rows)
    marked = lanes.marked

    def make() -> tuple[Placed, Spread]:
        travelling = _travelling(columns, view, glance, geometry, scale, marked.lanes)
        top, rows = emphasis.selected, glance.rows
        placed = travelling or place_marks(arranged, geometry, scale, marked, top, rows)
        return placed, place_spans(arranged, geometry, scale, around, marked.lanes, placed, rows)

    # Where all lanes show strips or ticks, there are none of either, whatever is in sight.
    placed, spread = make() if len(marked.lanes) else arranged.memory.get("nothing", 0, make)
    unit = choose_unit(scale, columns.clock, measure)
    ticks = ticks_between(unit, scale, columns.clock, measure, columns.memory)
    return _Frame(
        arranged=arranged,
        glance=glance,
        geometry=geometry,
        scale=scale,
        ticks=ticks,
        places=tick_places(scale, ticks),
        lanes=lanes,
        emphasis=emphasis,
        selected_lanes=_lanes_of(arranged, emphasis.selected),
        placed=placed,
        spread=spread,
    )


def _travelling(
    columns: Columns, view: View, glance: Glance, geometry: Geometry, scale: Scale, lanes: Ints
) -> Placed | None:
    if glance.travelled >= 1 or not len(lanes):
        return None
    return travelling_marks(columns, view, geometry, scale, lanes, glance.travelled)


def _lanes_of(arranged: Arrangement, event: int) -> frozenset[int]:
    if event < 0:
        return frozenset()
    starts, values = arranged.by_lane
    return frozenset(values[starts[event] : starts[event + 1]].tolist())


def _strips(frame: _Frame) -> Strips | None:
    geometry, dense, levels = frame.geometry, frame.lanes.dense, frame.lanes.levels
    lanes = dense.lanes
    if not len(lanes):
        return None
    bins = bins_of(frame.scale)
    counts = count_in_bins(frame.arranged, dense, bins)
    reach = float(geometry.heights[lanes].min()) * _STRIP_SHARE
    usual = usual_counts(frame.arranged, bins.seconds)[lanes]
    base, share = geometry.centre(lanes), levels.strip[lanes]
    strips = strips_of(counts, bins, base, reach, usual, share)
    # What a search found in them is drawn as ticks.
    return strips if frame.emphasis.lit is None else replace(strips, opacity=DIMMED)


def _as_of(frame: _Frame, end: int | None, measure: Measure) -> AsOf:
    plot, clock, resting = frame.geometry.plot, frame.arranged.columns.clock, frame.glance.handle

    def make() -> AsOf:
        return build_as_of(end, frame.scale, plot, clock, measure, resting=resting)

    # While everything is shown it does not move with time.
    memory = frame.arranged.memory
    return make() if end is not None else memory.get("as of at rest", (plot, resting), make)


def _bars(frame: _Frame) -> tuple[Bars, ...]:
    # The same objects also where other marks have come in sight.
    spread, emphasis = frame.spread, frame.emphasis
    key = spread.lying, spread.y.tobytes(), emphasis
    return frame.arranged.memory.get("bars here", key, lambda: build_bars(spread, emphasis.lit))


def _labels(frame: _Frame, measure: Measure) -> tuple[Text, ...]:
    if frame.glance.moving:
        return ()
    return place_labels(
        frame.arranged, frame.geometry, frame.placed, frame.spread, frame.emphasis, measure
    )


def _axis(frame: _Frame, tray: Tray | None, flags: tuple[Flag, ...]) -> Axis:
    width, edge = frame.geometry.size.width, frame.scale.right + frame.glance.beyond
    axis = build_axis(frame.scale, frame.ticks, frame.places, width, edge)
    title = () if tray is None else (tray.title,)
    return replace(axis, texts=(*uncovered(axis.texts, flags), *title))
