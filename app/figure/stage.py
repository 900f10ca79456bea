"""The timeline of a figure: lanes with a row for every event, labels, and all at their places."""

from collections.abc import Mapping
from typing import Final

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from app.core.ids import ActorId
from app.core.view import TimeRange, View
from app.core.words.attribution import label_title
from app.figure.in_sight import crossing, only_in_sight
from app.figure.labels import Page, PlacedRows, Words, place_lane
from app.figure.links import Link, arcs_of, links_of
from app.figure.request import Request
from app.figure.units import Unit, units_of
from app.layout.arrange import Arrangement, arrange
from app.layout.batches import Bools, Floats, Ints, Size
from app.layout.build import build_scene
from app.layout.columns import Columns
from app.layout.fit import fit_arranged
from app.layout.geometry import Geometry, lay_out
from app.layout.glance import Glance
from app.layout.labels import weights_of
from app.layout.lane_rows import LaneRows
from app.layout.lanes import NO_LANE
from app.layout.levels import levels_of
from app.layout.metrics import AXIS_HEIGHT, HEAD_WIDTH, ROW_PITCH
from app.layout.parts import OPEN_LEFT, OPEN_RIGHT
from app.layout.scale import Scale
from app.layout.scene import Arcs, Scene
from app.layout.slices import slices

# Up to so many marks a figure shows each one; of more it shows how many there are.
CROWDED: Final = 2000
MOST_LABELS: Final = 400
MOST_NUMBERS: Final = 3000
_LEAST_ROWS: Final = 5
# Labels have room of their own to the right of the plot; ends that fade need some within it, of
# about so many pixels, where the plot takes half the width.
_MARGIN: Final = 0.04
_WIDEST_MARGIN: Final = 0.14
_FADING_PX: Final = 40.0
_PLOT_SHARE: Final = 0.5

Numbers = Mapping[int, int]


class Stage(Struct, frozen=True, eq=False):
    """The scene of all lanes, and where its rows lie.

    Attributes:
        used: for each lane whether anything stands in it.
        placed: the rows and labels of the lanes that show single marks.
    """

    arranged: Arrangement
    geometry: Geometry
    scene: Scene
    shown: TimeRange
    used: Bools
    placed: Mapping[int, PlacedRows]


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
    return arranged, request.shown or fit_arranged(arranged, _margins(arranged, request))


def build_stage(
    columns: Columns, request: Request, plot_width: float, page: Page, numbers: Numbers | None
) -> Stage:
    """Return the timeline of a request, its plot and the tray together `plot_width` wide.

    Args:
        page: what labels have in common, its edge in the scene's own places.
        numbers: of the events, in a figure that is cited; a label begins with its number.
    """
    arranged, shown = lanes_of_request(columns, request)
    view = replace(view_of(columns, request), shown=shown)
    width = HEAD_WIDTH + plot_width
    flat = _glance(_LEAST_ROWS)
    geometry = lay_out(arranged, view, flat, _size(arranged, width, flat))
    scale = Scale(shown, geometry.plot.x, geometry.plot.right)
    lanes = _lanes_of_marks(arranged, scale, numbers)
    units = units_of(arranged, geometry, scale, lanes)
    words = _words(arranged, units, numbers)
    placed = {lane: place_lane(mine, words, page) for lane, mine in units.items()}
    rows = max([_LEAST_ROWS, *(each.count for each in placed.values())])
    glance = replace(
        _glance(rows), rows=_lane_rows(lanes, placed), beyond=max(page.edge - width, 0.0)
    )
    size = _size(arranged, width, glance)
    scene = build_scene(columns, view, size, page.measure, glance)
    geometry = lay_out(arranged, view, glance, size)
    scene = replace(only_in_sight(scene), arcs=(_arcs(geometry, units, placed),))
    return Stage(arranged, geometry, scene, shown, _used(arranged, geometry, scene), placed)


def lanes_at(geometry: Geometry, y: Floats) -> Ints:
    """Return the lanes in which heights of the scene lie."""
    found: Ints = np.searchsorted(geometry.tops, y, "right") - 1
    return np.clip(found, 0, max(len(geometry.tops) - 1, 0))


def _margins(arranged: Arrangement, request: Request) -> tuple[float, float]:
    """Return the shares of time before the first date and after the last one."""
    wished = _FADING_PX / (_PLOT_SHARE * request.paper.inner)
    fading = min(max(wished, _MARGIN), _WIDEST_MARGIN)
    parts = np.concatenate([arranged.rows.part, arranged.periods.part])
    before, after = (
        fading if arranged.columns.parts.has(side, parts).any() else _MARGIN
        for side in (OPEN_LEFT, OPEN_RIGHT)
    )
    return before, after


def _named(event: object) -> frozenset[str]:
    names = ("by", "against", "on_behalf_of", "actors")
    return frozenset(actor for name in names for actor in getattr(event, name, ()))


def _glance(rows: int) -> Glance:
    return Glance(moving=True, lane_height=rows * ROW_PITCH + 10.0)


def _size(arranged: Arrangement, width: float, glance: Glance) -> Size:
    return Size(width, AXIS_HEIGHT + glance.lane_height * max(len(arranged.lanes), 1))


def _lanes_of_marks(arranged: Arrangement, scale: Scale, numbers: Numbers | None) -> Bools:
    """Return which lanes show every mark: all of a figure that is not crowded."""
    counts = slices(arranged, scale.shown).counts
    most = CROWDED if numbers is None else MOST_NUMBERS
    lanes = np.ones(len(counts), np.bool_)
    if int(counts.sum()) <= most:
        return lanes
    sparse: Bools = levels_of(counts, scale.right - scale.left, lanes).marks >= 1
    return sparse if int(counts[sparse].sum()) <= most else ~lanes


def _words(
    arranged: Arrangement, units: Mapping[int, list[Unit]], numbers: Numbers | None
) -> dict[int, Words]:
    """Return what the labels of the events say; only the weightiest have their titles."""
    events = np.unique(np.array([u.event for mine in units.values() for u in mine], np.int64))
    weight = weights_of(arranged)[events]
    titled = set(events[np.argsort(-weight, kind="stable")[:MOST_LABELS]].tolist())
    words = {}
    for event in events.tolist():
        title = label_title(arranged.columns.event(event)) if event in titled else ""
        # None for a short period just outside: it is drawn wider than it is, and reaches in.
        number = "" if numbers is None else str(numbers.get(event, ""))
        if number or title:
            words[event] = Words(number, title)
    return words


def _lane_rows(lanes: Bools, placed: Mapping[int, PlacedRows]) -> LaneRows:
    triples = [
        (lane, event, row) for lane, mine in placed.items() for event, row in mine.rows.items()
    ]
    columns = np.array(sorted(triples), np.int64).reshape(-1, 3)
    return LaneRows(lanes, *columns.T.copy())


def _arcs(
    geometry: Geometry, units: Mapping[int, list[Unit]], placed: Mapping[int, PlacedRows]
) -> Arcs:
    links: list[Link] = []
    for lane, mine in units.items():
        events = list(placed[lane].rows)
        rows = np.array([placed[lane].rows[event] for event in events], np.int64)
        heights = geometry.row_y(np.full(len(rows), lane), rows).tolist()
        links += links_of(mine, dict(zip(events, heights, strict=True)), placed[lane].trunks)
    return arcs_of(links)


def _used(arranged: Arrangement, geometry: Geometry, scene: Scene) -> Bools:
    used = np.zeros(len(arranged.lanes), np.bool_)
    rects = [*(bars.rects for bars in scene.bars), *(ticks.rects for ticks in scene.ticks)]
    inside = (each[crossing(each, scene.plot)] for each in rects)
    heights = [scene.marks.y, *(each[:, 1] + each[:, 3] / 2 for each in inside)]
    heights += [] if scene.strips is None else [scene.strips.base]
    heights += [] if scene.tray is None else [scene.tray.marks.y]
    if len(used):
        used[lanes_at(geometry, np.concatenate(heights))] = True
    return used
