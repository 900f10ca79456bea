"""The scene: everything that painting a timeline needs, in logical pixels and colour roles.

Coordinates run right and down from the widget's top left corner. Arrays are float64, C order,
one row per thing drawn; `event` arrays hold indices into `Scene.events` (-1: no event).
A painter draws the fields of `Scene` from first to last and computes no place of its own.
"""

from collections.abc import Callable, Sequence
from functools import cached_property

from msgspec import Struct

from app.core.ids import EventId
from app.core.view import LaneId, TimeRange
from app.layout.batches import (
    Bars,
    Bools,
    Box,
    Fades,
    Fill,
    Floats,
    Ints,
    Lines,
    LineStyle,
    Measure,
    Rects,
    Size,
    Text,
    Triangles,
)
from app.layout.roles import Role

__all__ = [
    "Arcs",
    "Axis",
    "Bars",
    "Bools",
    "Box",
    "Fades",
    "Fill",
    "Flag",
    "Floats",
    "Halos",
    "Head",
    "Hits",
    "Ints",
    "LaneId",
    "LineStyle",
    "Lines",
    "Marks",
    "Measure",
    "OverviewScene",
    "Rects",
    "Scene",
    "Size",
    "Strips",
    "Text",
    "Tray",
    "Triangles",
    "Uprights",
]


class Strips(Struct, frozen=True):
    """Density: a column of stacked parts per bin and lane, upwards and downwards from a base.

    `x` is the left edge of the first bin, all bins are `bin_px` wide; `base` (lanes,) is the y
    they grow from. Parts shrink to nothing where single marks take over.
    `up` (parts, lanes, bins) holds how far each part reaches from the base, in pixels: part k is
    the space between `up[k - 1]` (the base for k = 0) and `up[k]`; its colour is `up_roles[k]`.
    `down` likewise. `reach` is the most that any part can reach. `opacity` is below 1 for what a
    search dims.
    """

    x: float
    bin_px: float
    base: Floats
    up: Floats
    up_roles: tuple[Role, ...]
    down: Floats
    down_roles: tuple[Role, ...]
    reach: float
    opacity: float = 1.0


class Marks(Struct, frozen=True):
    """Markers by their centre; column and row of the sprite atlas.

    `kind` indexes `KINDS`; `dashed` marks uncertain or approximate dates; `opacity` is below 1
    for what a search dims, and where marks and density strips take turns.
    """

    x: Floats
    y: Floats
    kind: Ints
    dashed: Bools
    opacity: Floats
    event: Ints

    def __len__(self) -> int:
        return len(self.x)


class Halos(Struct, frozen=True):
    """Discs under the marks that are selected, hovered or lit by a search, (n, 2): x, y."""

    centres: Floats
    radius: float
    role: Role


class Arcs(Struct, frozen=True):
    """Links from an answer to what it answers, as cubic curves with an arrow head at the end.

    `curves` (n, 8): x and y of start, first control, second control and end;
    `heads` (n, 6): corners of the arrow heads, the tip first.
    """

    curves: Floats
    heads: Floats
    role: Role
    width: float

    def __len__(self) -> int:
        return len(self.curves)


class Head(Struct, frozen=True):
    """The head of a lane, at the left; `texts` are its name, its role and its count.

    A click within `fold` collapses or opens the lane; `chevron` in it points to the right on a
    collapsed lane, else down.
    """

    lane: LaneId
    box: Box
    fold: Box
    chevron: Triangles
    texts: tuple[Text, ...]
    collapsed: bool
    selected: bool


class Uprights(Struct, frozen=True):
    """Upright lines of one pixel through axis and plot; `x` are their middles."""

    x: Floats
    role: Role


class Axis(Struct, frozen=True):
    """The two rows of time units above the lanes; it stays while the lanes scroll.

    The lines of the fine units begin at `fine_top`, those of the coarse units at the top of the
    box; a line runs along its foot.
    """

    box: Box
    fine_top: float
    texts: tuple[Text, ...]


class Flag(Struct, frozen=True):
    """A date in a pill on the axis, with a dashed line down through the lanes."""

    pill: Box
    text: Text
    line: Lines
    role: Role


class Tray(Struct, frozen=True):
    """The column where undated events stand; None in the scene when there are none."""

    box: Box
    title: Text
    marks: Marks
    counts: tuple[Text, ...]


class Hits:
    """Where events can be pointed at, worked out when first asked: most frames only pass by."""

    def __init__(self, find: Callable[[], tuple[Floats, Ints]]) -> None:
        self._find = find

    @cached_property
    def _found(self) -> tuple[Floats, Ints]:
        return self._find()

    @property
    def boxes(self) -> Floats:
        """Return rectangles, (n, 4): x, y, width, height; the later lie on top."""
        return self._found[0]

    @property
    def event(self) -> Ints:
        """Return the event of each rectangle."""
        return self._found[1]


class Scene(Struct, frozen=True, eq=False):
    """One frame of the timeline. Fields from `bands` to `flags` are listed in painting order.

    Attributes:
        size: of the whole widget.
        shown: the range of time that `plot` covers.
        plot: where time is drawn; bands to counts are clipped to `lanes_box`.
        lanes_box: the lanes with heads and tray, below the axis.
        content_height: of all lanes together; more than that of `lanes_box` when they scroll.
        events: the ids that the `event` arrays index.
        bands: grounds of the lanes over the whole width; the selected lane is among them. These
            and the heads are the same objects as long as they are the same.
        veils: over the grounds of the plot, after the day as of which things are shown.
        grid: lines at the ticks, the fine ones first, through axis and plot; the veils run from
            top to bottom of `plot`, under them.
        strips: the lanes that are drawn as density.
        bars, fades, arrows: spans, the fading of their open ends, and arrows at those ends.
        ties: dotted lines from the time an allegation is about to its mark.
        ticks: marks of crowded lanes, as thin upright rectangles.
        arcs: links; the pale ones first.
        halos, marks, labels, counts: clipped to `plot`; counts tell how many are not drawn.
        tray, heads: clipped to `lanes_box`.
        axis, flags: over everything else.
        hits: for `event_at`.
        handle: where the pill of "as of" can be taken hold of; None where there is none.
    """

    size: Size
    shown: TimeRange
    plot: Box
    lanes_box: Box
    content_height: float
    events: Sequence[EventId]
    bands: tuple[Rects, ...]
    veils: tuple[Rects, ...]
    grid: tuple[Uprights, ...]
    strips: Strips | None
    bars: tuple[Bars, ...]
    fades: tuple[Fades, ...]
    arrows: tuple[Triangles, ...]
    ties: tuple[Lines, ...]
    ticks: tuple[Rects, ...]
    arcs: tuple[Arcs, ...]
    halos: tuple[Halos, ...]
    marks: Marks
    labels: tuple[Text, ...]
    counts: tuple[Text, ...]
    tray: Tray | None
    heads: tuple[Head, ...]
    axis: Axis
    flags: tuple[Flag, ...]
    hits: Hits
    handle: Box | None = None


class OverviewScene(Struct, frozen=True, eq=False):
    """One frame of the overview strip: allegations and events upwards, answers downwards.

    Attributes:
        size: of the whole strip.
        full: the range of time that the strip covers.
        plot: where time is drawn.
        strips: the histogram, one lane; paler outside `window`.
        lit: upright rectangles where a search has matches.
        window: the shown range, as a box to drag; `handles` are its two grips.
        lines, texts: the axis below.
    """

    size: Size
    full: TimeRange
    plot: Box
    strips: Strips
    lit: Rects
    window: Box
    handles: tuple[Box, Box]
    lines: tuple[Lines, ...]
    texts: tuple[Text, ...]
