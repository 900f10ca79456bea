"""What is in a figure, and where: whole names, whole labels, all of it on the page."""

from collections.abc import Callable
from itertools import combinations, pairwise
from typing import Any

import pytest
from msgspec.structs import replace

from app.core.view import TimeRange, View
from app.figure.compose import build_timeline, compose, evidence, unchecked
from app.figure.model import Figure, Item, Texts
from app.figure.paper import read_paper
from app.figure.request import Request
from app.layout.batches import Bars, Box, Fades, Lines, Text
from app.layout.columns import Columns
from app.layout.scene import Marks
from tests.figure.bridge import BRIDGE, allegation, denial, happening, plain_measure

SAME_DAY = [
    allegation("a1", "The mayor knew of the cracks and told nobody of them"),
    *(
        denial(f"d{n}", f"Denies it for the {n}. time, at some length", "2021-03-04")
        for n in range(9)
    ),
]
WIDTHS = ["80mm", "170mm", "A3 landscape"]


def texts(figure: Figure) -> list[Text]:
    items = (item for page in figure.pages for layer in page.layers for item in layer.items)
    return [text for item in items if isinstance(item, Texts) for text in item.texts]


def words(figure: Figure) -> str:
    return " ".join(text.text for text in texts(figure))


def figure_of(columns: Columns, **wanted: Any) -> Figure:
    return compose(columns, replace(Request(), **wanted), plain_measure)


def box_of(text: Text) -> Box:
    width = plain_measure(text.text, text.px, text.weight)
    return Box(text.x, text.baseline - 0.75 * text.px, width, text.px)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("events", [BRIDGE, SAME_DAY], ids=["bridge", "same day"])
def test_no_text_is_cut_or_leaves_the_page(
    make: Callable[..., Columns], events: list[dict[str, Any]], width: str
) -> None:
    figure = figure_of(make(events), paper=read_paper(width))
    said = words(figure)
    assert "…" not in said
    letters = "".join(said.split())
    assert all("".join(event["title"].split()) in letters for event in events)
    for box in map(box_of, texts(figure)):
        assert 0 <= box.x <= box.right <= figure.pages[0].size.width
        assert 0 <= box.y <= box.bottom <= figure.pages[0].size.height


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("events", [BRIDGE, SAME_DAY], ids=["bridge", "same day"])
def test_no_text_lies_over_another(
    make: Callable[..., Columns], events: list[dict[str, Any]], width: str
) -> None:
    boxes = [box_of(text) for text in texts(figure_of(make(events), paper=read_paper(width)))]
    for one, other in combinations(boxes, 2):
        across = one.x < other.right and other.x < one.right
        assert not (across and one.y < other.bottom and other.y < one.bottom)


def test_marks_of_one_day_lie_one_below_the_other(make: Callable[..., Columns]) -> None:
    figure = figure_of(make(SAME_DAY))
    items = [item for layer in figure.pages[0].layers for item in layer.items]
    (marks,) = (item for item in items if isinstance(item, Marks) and len(item) == len(SAME_DAY))
    heights = sorted(marks.y.tolist())
    assert all(below - above >= 14 for above, below in pairwise(heights))


def test_only_the_asked_actors_have_lanes(bridge: Columns) -> None:
    assert "The Mayor" in words(figure_of(bridge))
    assert "The Mayor" not in words(figure_of(bridge, actors=frozenset({"paper"}), legend=False))


def test_an_actor_is_also_found_in_lanes_of_kinds(make: Callable[..., Columns]) -> None:
    events = [allegation("a1", "One"), happening("e1", "Of the mayor")]
    view = View(TimeRange(0, 1), lanes="kind")
    said = words(figure_of(make(events), view=view, actors=frozenset({"paper"})))
    assert "One" in said
    assert "Of the mayor" not in said


def test_only_the_asked_kinds_are_drawn(bridge: Columns) -> None:
    said = words(figure_of(bridge, kinds=frozenset({"denial"})))
    assert "Calls it" in said
    assert "The bridge is closed" not in said


def test_only_the_asked_time_is_shown(make: Callable[..., Columns]) -> None:
    columns = make([happening("e1", "Early", "2019"), happening("e2", "Late", "2021-06")])
    said = words(figure_of(columns, shown=TimeRange(1_609_459_200, 1_640_995_200)))
    assert "Late" in said
    assert "Early" not in said
    assert "1 January 2021 to 31 December 2021" in said


def test_the_day_it_is_as_of_is_told(bridge: Columns) -> None:
    view = View(TimeRange(0, 1), as_of=1_614_902_400)
    said = words(figure_of(bridge, view=view))
    assert "what had been said by 4 March 2021" in said
    assert "Calls it" not in said


def test_the_clock_is_told(bridge: Columns) -> None:
    view = View(TimeRange(0, 1), clock="alleged")
    assert "alleged to have happened" in words(figure_of(bridge, view=view))


@pytest.mark.parametrize(
    ("part", "told"),
    [("legend", "Period an allegation is about"), ("made_with", "Made with"), ("scale", "months")],
)
def test_each_part_below_can_be_left_out(bridge: Columns, part: str, told: str) -> None:
    assert told not in words(figure_of(bridge, **{part: False}))


def test_a_title_of_ones_own_stands_in_place_of_that_of_the_case(bridge: Columns) -> None:
    assert "Cracks" in words(figure_of(bridge, title="Cracks"))
    assert "The bridge " not in words(figure_of(bridge, title="", kinds=frozenset({"denial"})))


def test_marks_of_a_cited_figure_have_the_numbers_of_its_list(bridge: Columns) -> None:
    said = words(figure_of(bridge, cited=True))
    for record in evidence(bridge, Request(cited=True), unchecked):
        assert f"{record.number} " in said
        assert record.title.split()[0] in said


def test_a_case_without_events_is_a_figure_too(make: Callable[..., Columns]) -> None:
    assert "The bridge" in words(figure_of(make([])))


def test_marks_in_one_lane_get_what_room_they_need(bridge: Columns) -> None:
    narrow, wide = (
        build_timeline(bridge, Request(paper=read_paper(width)), plain_measure)
        for width in ("80mm", "A3 landscape")
    )
    assert narrow.stage.scene.plot.width < wide.stage.scene.plot.width


def shapes(figure: Figure) -> list[Item]:
    return [item for page in figure.pages for layer in page.layers for item in layer.items]


@pytest.mark.parametrize("width", WIDTHS)
def test_each_label_stands_in_the_row_of_its_mark(make: Callable[..., Columns], width: str) -> None:
    figure = figure_of(make(SAME_DAY), paper=read_paper(width))
    marks = next(each for each in shapes(figure) if isinstance(each, Marks) and len(each) > 5)
    first = {text.event: text for text in reversed(texts(figure)) if text.event >= 0}
    for event, x, y in zip(marks.event.tolist(), marks.x.tolist(), marks.y.tolist(), strict=True):
        assert first[event].baseline == pytest.approx(y + 4)
        assert 0 < first[event].x - x < 20


@pytest.mark.parametrize("width", WIDTHS)
def test_a_bar_lies_in_the_row_of_its_own_mark(make: Callable[..., Columns], width: str) -> None:
    events = [allegation(f"a{n}", f"Claim {n}", alleged_date="../2020") for n in range(4)]
    events.append(allegation("a9", "Of a year", alleged_date="2018"))
    figure = figure_of(make(events), paper=read_paper(width))
    marks = next(each for each in shapes(figure) if isinstance(each, Marks) and len(each) == 5)
    row = dict(zip(marks.event.tolist(), marks.y.tolist(), strict=True))
    hatched = [each for each in shapes(figure) if isinstance(each, Bars) and each.event[0] >= 0]
    for bars in hatched:
        for event, y in zip(bars.event.tolist(), bars.rects[:, 1].tolist(), strict=True):
            assert y + 4.5 == pytest.approx(row[event])
    assert len(set(row.values())) == 5


def test_names_of_lanes_stand_above_them_where_a_figure_is_narrow(bridge: Columns) -> None:
    figure = figure_of(bridge, paper=read_paper("80mm"))
    name = next(text for text in texts(figure) if text.text == "The Mayor")
    role = next(text for text in texts(figure) if text.text == "Head of the town")
    label = min((t for t in texts(figure) if t.event >= 0), key=lambda text: text.baseline)
    assert name.baseline < role.baseline < label.baseline
    for grid in shapes(figure)[:6]:
        if isinstance(grid, Lines):
            for x1, y1, x2, y2 in grid.lines.tolist():
                upright = x1 == x2 and name.x < x1 < name.x + name.width
                assert not (upright and y1 < role.baseline < y2)


def test_fading_ends_fade_into_the_ground_of_their_lane(make: Callable[..., Columns]) -> None:
    events = [
        {**happening("e1", "Of the mayor", "../2021"), "actors": ["mayor"]},
        {**happening("e2", "Of the paper", "../2021"), "actors": ["paper"]},
    ]
    fades = [
        each for each in shapes(figure_of(make(events), legend=False)) if isinstance(each, Fades)
    ]
    assert sorted(fade.ground for fade in fades) == ["band", "window"]


def test_a_list_on_wide_paper_stands_in_columns(make: Callable[..., Columns]) -> None:
    events = [happening(f"e{n}", f"Number {n} of many") for n in range(30)]
    figure = figure_of(make(events), cited=True, paper=read_paper("A3 landscape"))
    numbers = {text.x for text in texts(figure) if text.text.isdigit() and text.px == 10}
    assert len(numbers) == 3


def test_the_list_of_a_paged_figure_keeps_to_its_pages(make: Callable[..., Columns]) -> None:
    events = [happening(f"e{n}", f"Number {n} of many") for n in range(90)]
    request = Request(cited=True, paper=read_paper("A5 landscape"))
    figure = compose(make(events), request, plain_measure, paged=True)
    said = words(figure)
    assert all(f"Number {n} of many" in said for n in range(90))
    height = request.paper.height
    assert {page.size.height for page in figure.pages[-2:]} == {height}


def test_an_event_without_a_label_is_counted_once_however_many_lanes_it_has(
    make: Callable[..., Columns],
) -> None:
    both = {"actors": ["mayor", "paper"]}
    figure = figure_of(make([{**happening(f"e{n}", "It"), **both} for n in range(402)]))
    assert "2 of 402 events stand without a label" in words(figure)


def test_a_short_list_on_wide_paper_begins_under_the_figure(bridge: Columns) -> None:
    request = Request(cited=True, paper=read_paper("A3 landscape"))
    assert len(compose(bridge, request, plain_measure, paged=True).pages) == 1


@pytest.mark.parametrize("alleged", ["/2021-04", "../2021-04", "2019/", "2021-03-04T00:00:00Z"])
@pytest.mark.parametrize("date", ["2021-03-04T00:00:00Z", "2021-03-03"])
def test_a_cited_figure_may_begin_or_end_at_any_instant(
    make: Callable[..., Columns], date: str, alleged: str
) -> None:
    columns = make([allegation("a1", "The cracks", date, alleged_date=alleged)])
    day = TimeRange(1_614_729_600, 1_614_816_000)
    for shown in (day, TimeRange(day.end, day.end + day.seconds)):
        figure_of(columns, cited=True, shown=shown)


def test_a_name_on_the_axis_stands_only_where_its_time_begins(make: Callable[..., Columns]) -> None:
    columns = make([happening("e1", "One", "1881"), happening("e2", "Two", "1906")])
    said = [t.text for t in texts(figure_of(columns, paper=read_paper("80mm"))) if t.px == 14]
    assert "1800" not in said


def test_a_year_is_named_beside_its_months_also_where_it_began_before(
    make: Callable[..., Columns],
) -> None:
    columns = make([happening("e1", "One", "2021-03-01"), happening("e2", "Two", "2021-10-01")])
    narrow = figure_of(columns, paper=read_paper("80mm"))
    assert "2021" in [text.text for text in texts(narrow) if text.px == 14]


def test_events_without_a_label_are_counted(make: Callable[..., Columns]) -> None:
    events = [happening(f"e{n}", "A thing", f"2021-{1 + n % 12:02d}-01") for n in range(450)]
    assert "50 of 450 events stand without a label" in words(figure_of(make(events)))


def test_in_a_crowded_figure_sparse_lanes_keep_their_labels(make: Callable[..., Columns]) -> None:
    events = [happening(f"e{n}", "Crowd", f"2021-03-{1 + n % 28:02d}") for n in range(2100)]
    events.append({**happening("e", "Alone of the paper"), "actors": ["paper"]})
    said = words(figure_of(make(events)))
    assert "Alone of the paper" in said
    assert "Crowd" not in said
