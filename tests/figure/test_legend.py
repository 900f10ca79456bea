"""The legend says what is in the figure, and nothing else."""

from collections.abc import Callable

import pytest

from app.core.view import TimeRange
from app.figure.compose import build_timeline
from app.figure.legend import build_legend, entries_of
from app.figure.paper import read_paper
from app.figure.request import Request
from app.layout.columns import Columns
from tests.figure.bridge import allegation, happening, plain_measure


def said(columns: Columns) -> list[str]:
    scene = build_timeline(columns, Request(), plain_measure).stage.scene
    return [entry.words for entry in entries_of(scene)]


def test_kinds_that_occur_are_named(bridge: Columns) -> None:
    assert said(bridge)[:3] == ["Allegation", "Denial", "Event"]


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2021~", "Date uncertain or approximate"),
        ("2021", "Some time in this span"),
        ("2018/2021", "The whole of this span"),
        ("2018/..", "Open: earlier, or later, is possible"),
        ("2018/", "Where it begins or ends is not known"),
    ],
)
def test_what_a_date_looks_like_is_explained_where_it_occurs(
    make: Callable[..., Columns], date: str, told: str
) -> None:
    other = happening("e2", "A day", "2019-01-01")
    assert told in said(make([happening("e1", "Something", date), other]))
    assert told not in said(make([other]))


def test_the_period_of_an_allegation_is_explained(make: Callable[..., Columns]) -> None:
    assert "Period an allegation is about" in said(
        make([allegation("a1", "It was so", alleged_date="2019")])
    )


@pytest.mark.parametrize("width", ["80mm", "A3 landscape"])
def test_an_open_end_has_its_arrow_however_narrow_a_figure_is(
    make: Callable[..., Columns], width: str
) -> None:
    columns = make([happening("e1", "So long", "../2021"), happening("e2", "A day", "2020-10-01")])
    request = Request(paper=read_paper(width))
    scene = build_timeline(columns, request, plain_measure).stage.scene
    told = [entry.words for entry in entries_of(scene)]
    assert "Open: earlier, or later, is possible" in told
    assert "Where it begins or ends is not known" not in told
    assert [len(arrows.corners) for arrows in scene.arrows] == [1]


def test_ends_of_both_kinds_are_told_apart(make: Callable[..., Columns]) -> None:
    told = said(make([happening("e1", "One", "../2021"), happening("e2", "Other", "/2021")]))
    assert "Open: earlier, or later, is possible" in told
    assert "Where it begins or ends is not known" in told


def test_what_lies_under_something_else_is_not_told(make: Callable[..., Columns]) -> None:
    told = said(make([happening("e1", "Something", "2001-03-01/2021-06-30")]))
    assert "The whole of this span" in told
    assert "Some time in this span" not in told


def test_what_lies_outside_the_time_shown_is_not_told(make: Callable[..., Columns]) -> None:
    columns = make([happening("e1", "Before", "2018"), happening("e2", "In it", "2021-05-05")])
    year = Request(shown=TimeRange(1_609_459_200, 1_640_995_200))
    scene = build_timeline(columns, year, plain_measure).stage.scene
    assert [entry.words for entry in entries_of(scene)] == ["Event"]


def test_it_takes_as_many_rows_as_it_needs(bridge: Columns) -> None:
    scene = build_timeline(bridge, Request(), plain_measure).stage.scene
    narrow, wide = (build_legend(scene, width, plain_measure) for width in (250.0, 2500.0))
    assert narrow.height > wide.height == 20
