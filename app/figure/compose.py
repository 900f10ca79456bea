"""A request becomes a figure: title, timeline, legend and notes, on one page or on several."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from app.core.anchor import Anchor
from app.core.model import Citation
from app.figure.appendix import build_appendix
from app.figure.evidence import AnchorOf, Evidence, evidence_of, numbers_of
from app.figure.foot import build_foot
from app.figure.labels import Page as LabelPage
from app.figure.lane_content import LaneContent, lane_contents
from app.figure.lane_heads import Head, build_head, head_width
from app.figure.model import Figure
from app.figure.notes import Notes
from app.figure.request import Request
from app.figure.sheets import Sheets
from app.figure.stage import Stage, build_stage, lanes_of_request
from app.figure.text_columns import columns_within
from app.figure.themes import theme_of
from app.figure.titles import build_title
from app.layout.batches import Measure
from app.layout.columns import Columns
from app.layout.metrics import HEAD_WIDTH

_LEAST_PLOT: Final = 60.0
_GAP: Final = 4.0
_WIDEST: Final = 300.0
# How much of the width a label may have beside names, and where names stand above.
_SHARE: Final = 0.25
_NARROW_SHARE: Final = 0.44


class Timeline(Struct, frozen=True, eq=False):
    """The timeline of a figure before it is on pages.

    Attributes:
        lanes: what stands in each lane that is used, with its head.
        right: how far everything in the scene goes right.
        numbers: of the events, None in a figure that is not cited.
    """

    stage: Stage
    lanes: tuple[tuple[LaneContent, Head], ...]
    right: float
    numbers: dict[int, int] | None


def unchecked(_: Citation) -> Anchor:
    """Return that nobody looked where a citation stands."""
    return Anchor("unchecked")


def compose(
    columns: Columns,
    request: Request,
    measure: Measure,
    paged: bool = False,
    anchor_of: AnchorOf = unchecked,
) -> Figure:
    """Return the figure of a request.

    Args:
        columns: of the case.
        measure: the width of a text in the fonts that it is drawn in.
        paged: break it where a sheet ends; else it is as high as it needs.
        anchor_of: where a citation stands, for a figure that is cited.
    """
    case, width = columns.case, request.paper.inner
    timeline = build_timeline(columns, request, measure)
    sheets = Sheets(request.paper, paged)
    sheets.put(build_title(case, columns.clock, request, width, measure))
    sheets.put_lanes(timeline.stage, timeline.lanes, timeline.right)
    sheets.put(build_foot(timeline.stage, request, timeline.numbers, width, measure))
    if timeline.numbers is not None:
        records = evidence_of(columns, timeline.numbers, anchor_of)
        text_columns = columns_within(width)
        heading, *blocks = build_appendix(records, text_columns.width, measure)
        sheets.put_columns(heading, blocks, text_columns)
    title = case.title if request.title is None else request.title
    theme = theme_of(request.theme)
    return Figure(title or case.title, case.language, sheets.pages(), Notes(columns), theme)


def evidence(columns: Columns, request: Request, anchor_of: AnchorOf) -> tuple[Evidence, ...]:
    """Return the records of a cited figure, numbered as its marks are."""
    arranged, shown = lanes_of_request(columns, request)
    return evidence_of(columns, numbers_of(arranged, shown), anchor_of)


def build_timeline(columns: Columns, request: Request, measure: Measure) -> Timeline:
    """Return the timeline; what room labels need to the right of the plot is found by trying."""
    inner = request.paper.inner
    arranged, shown = lanes_of_request(columns, request)
    numbers = numbers_of(arranged, shown) if request.cited else None
    head = head_width(arranged.lanes, inner, measure)
    widest = min((_SHARE if head else _NARROW_SHARE) * inner, _WIDEST)
    right = head - HEAD_WIDTH
    page = LabelPage(widest, inner - right, measure)
    margin = widest
    for last in (False, True):
        plot_width = max(inner - head - margin, _LEAST_PLOT)
        stage = build_stage(columns, request, plot_width, page, numbers)
        contents = lane_contents(stage)
        needed = _overhang(stage, contents)
        if last or needed > margin - 2 * _GAP:
            break
        margin = max(needed, 0.0) + 3 * _GAP
    lanes = stage.arranged.lanes
    heads = tuple(
        (content, build_head(lanes[content.place], head, inner, measure)) for content in contents
    )
    return Timeline(stage, heads, right, numbers)


def _overhang(stage: Stage, contents: Sequence[LaneContent]) -> float:
    """Return how far labels reach beyond the plot."""
    return max(
        (label.right - stage.scene.plot.right for content in contents for label in content.labels),
        default=0.0,
    )
