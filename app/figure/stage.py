"""The timeline of a figure before its labels: lanes with rows for every mark, at their places."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from app.core.ids import ActorId
from app.core.view import TimeRange, View
from app.figure.request import Request
from app.layout.arrange import Arrangement, arrange
from app.layout.batches import Bools, Box, Floats, Ints, Measure, Size
from app.layout.build import build_scene
from app.layout.columns import Columns
from app.layout.fit import fit_arranged
from app.layout.geometry import Geometry, lay_out
from app.layout.glance import Glance
from app.layout.lanes import NO_LANE
from app.layout.marks import FAN_PX
from app.layout.metrics import AXIS_HEIGHT, HEAD_WIDTH, ROW_PITCH
from app.layout.scale import Scale
from app.layout.scene import Marks, Scene

_MOST_ROWS: Final = 40
# Marks and ticks take turns on a screen; a figure has either.
_MOSTLY: Final = 0.0
_LEAST_ROWS: Final = 5
# From so many marks on a figure shows how many there are rather than what each one says.
CROWDED: Final = 2000
_CROWDED_ROWS: Final = 3
# What `fit` leaves free on both sides, as shares of what it shows, and what a figure needs.
_FIT_AFTER: Final = 0.14 / 1.22


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """The scene of all lanes, and where its rows lie.

    Attributes:
        used: for each lane whether anything stands in it.
    """

    arranged: Arrangement
    geometry: Geometry
    scene: Scene
    shown: TimeRange
    used: Bools


def view_of(columns: Columns, request: Request) -> View:
    """Return the view that leaves over what a request asks for, with nothing selected."""
    view = replace(request.view, selected=None, actor=None, collapsed=frozenset())
    case = columns.case
    if request.kinds:
        unwanted = {event.kind for event in case.events} - request.kinds
        view = replace(view, hidden_kinds=view.hidden_kinds | unwanted)
    if request.actors and view.lanes == "actor":
        others = {actor.id for actor in case.actors} - request.actors
        hidden = view.hidden_actors | others | {ActorId(NO_LANE)}
        # Whoever was chosen has a lane, also who only alleges.
        return replace(view, hidden_actors=hidden, accusers=True)
    if request.actors:
        mine = frozenset(
            event.id for event in case.events if not request.actors.isdisjoint(_named(event))
        )
        return replace(view, only=mine if view.only is None else mine & view.only)
    return view


def lanes_of_request(columns: Columns, request: Request) -> tuple[Arrangement, TimeRange]:
    """Return the lanes that a request asks for, and the range of time that is shown."""
    arranged = arrange(columns, view_of(columns, request))
    return arranged, request.shown or _whole(arranged)


def build_stage(columns: Columns, request: Request, plot_width: float, measure: Measure) -> Stage:
    """Return the timeline of a request, its plot and the tray together `plot_width` wide."""
    arranged, shown = lanes_of_request(columns, request)
    view = replace(view_of(columns, request), shown=shown)
    rows = _rows_needed(arranged, Scale(shown, 0.0, plot_width))
    glance = Glance(moving=True, lane_height=rows * ROW_PITCH + 10.0)
    lanes = max(len(arranged.lanes), 1)
    size = Size(HEAD_WIDTH + plot_width, AXIS_HEIGHT + glance.lane_height * lanes)
    scene = build_scene(columns, view, size, measure, glance)
    scene = replace(scene, marks=_within_plot(scene.marks, scene.plot))
    geometry = lay_out(arranged, view, glance, size)
    return Stage(arranged, geometry, scene, shown, _used(arranged, geometry, scene))


def lanes_at(geometry: Geometry, y: Floats) -> Ints:
    """Return the lanes in which heights of the scene lie."""
    found: Ints = np.searchsorted(geometry.tops, y, "right") - 1
    return np.clip(found, 0, max(len(geometry.tops) - 1, 0))


def rows_at(geometry: Geometry, y: Floats) -> Ints:
    """Return the rows, of their lanes, in which heights of the scene lie."""
    first = geometry.row_y(lanes_at(geometry, y), np.zeros(len(y), np.int64))
    return np.clip(np.rint((y - first) / ROW_PITCH).astype(np.int64), 0, geometry.rows - 1)


def _named(event: object) -> frozenset[str]:
    names = ("by", "against", "on_behalf_of", "actors")
    return frozenset(actor for name in names for actor in getattr(event, name, ()))


def _whole(arranged: Arrangement) -> TimeRange:
    # Labels have room of their own to the right of the plot.
    around = fit_arranged(arranged)
    return TimeRange(around.start, around.end - round(_FIT_AFTER * around.seconds))


def _rows_needed(arranged: Arrangement, scale: Scale) -> int:
    """Return how many rows the marks that share one place need at most."""
    starts, ends = arranged.slices(scale.shown)
    sparse = np.flatnonzero((ends - starts) * FAN_PX < scale.right)
    if int((ends - starts).sum()) > CROWDED:
        return _CROWDED_ROWS
    most = _LEAST_ROWS
    for first, last in zip(starts[sparse].tolist(), ends[sparse].tolist(), strict=True):
        x = scale.xs_of(arranged.columns.parts.at[arranged.rows.part[first:last]])
        groups = np.flatnonzero(np.diff(x, prepend=-np.inf) >= FAN_PX)
        if len(groups):
            most = max(most, int(np.diff(np.append(groups, len(x))).max()))
    return min(most, _MOST_ROWS)


def _within_plot(marks: Marks, plot: Box) -> Marks:
    inside = (marks.x >= plot.x) & (marks.x <= plot.right) & (marks.opacity > _MOSTLY)
    return Marks(*(getattr(marks, name)[inside] for name in Marks.__slots__))


def _middles_within(rects: Floats, plot: Box) -> Floats:
    inside = rects[(rects[:, 0] < plot.right) & (rects[:, 0] + rects[:, 2] > plot.x)]
    middles: Floats = inside[:, 1] + inside[:, 3] / 2
    return middles


def _used(arranged: Arrangement, geometry: Geometry, scene: Scene) -> Bools:
    used = np.zeros(len(arranged.lanes), np.bool_)
    rects = [*(bars.rects for bars in scene.bars), *(ticks.rects for ticks in scene.ticks)]
    heights = [scene.marks.y, *(_middles_within(each, scene.plot) for each in rects)]
    heights += [] if scene.strips is None else [scene.strips.base]
    heights += [] if scene.tray is None else [scene.tray.marks.y]
    if len(used):
        used[lanes_at(geometry, np.concatenate(heights))] = True
    return used
