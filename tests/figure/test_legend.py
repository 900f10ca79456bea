"""The legend says what is in the figure, and nothing else."""

from collections.abc import Callable

import pytest

from app.figure.compose import build_timeline
from app.figure.legend import build_legend, entries_of
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


def test_it_takes_as_many_rows_as_it_needs(bridge: Columns) -> None:
    scene = build_timeline(bridge, Request(), plain_measure).stage.scene
    narrow, wide = (build_legend(scene, width, plain_measure) for width in (250.0, 2500.0))
    assert narrow.height > wide.height == 20
