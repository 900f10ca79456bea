"""The events as one list, sorted by a column and filtered."""

import numpy as np
import pytest

from app.core.view import View
from app.layout.chronology import Sorting, by_date, by_rank, listed, ranks_of, sorted_events
from tests.layout.made import arranged, columns, event, view

COLS = columns(
    event("may", date="2020-05-01"),
    event("undated"),
    event("year", date="2020"),
    event("first", date="2020-01-01"),
    event("open", date="../2019"),
    event("on", date="2020/.."),
    event("set", date="{2018,2022}"),
)


def ids(sorting: Sorting, descending: bool = False) -> list[str]:
    everything = np.ones(len(COLS.ids), np.bool_)
    return [COLS.ids[place] for place in sorted_events(sorting, everything, descending).tolist()]


def test_dates_ascend_by_when_they_may_begin_and_then_by_when_they_may_end() -> None:
    order = ["open", "set", "first", "year", "on", "may", "undated"]
    assert ids(by_date(COLS, COLS.said)) == order


def test_what_has_no_value_stands_last_either_way() -> None:
    order = ["may", "on", "year", "first", "set", "open", "undated"]
    assert ids(by_date(COLS, COLS.said), descending=True) == order


def test_equal_texts_keep_the_order_of_the_file() -> None:
    ranks = ranks_of(["b", "", "a", "b", "a", "c", ""])
    assert ranks.tolist() == [1, -1, 0, 1, 0, 2, -1]
    assert by_rank(ranks).events.tolist() == [2, 4, 0, 3, 5, 1, 6]
    assert by_rank(ranks).valued == 5


def test_only_what_is_shown_is_taken() -> None:
    shown = np.array([False, True, True, False, False, False, False])
    found = sorted_events(by_date(COLS, COLS.said), shown, descending=False)
    assert [COLS.ids[place] for place in found.tolist()] == ["year", "undated"]


@pytest.mark.parametrize(
    ("a_view", "expected"),
    [
        (view(), ["a", "b", "c"]),
        (view(hidden_kinds=frozenset({"event"})), ["a"]),
        (view(hidden_actors=frozenset({"x"})), ["b", "c"]),
        (view(hidden_actors=frozenset({"y", ""})), ["a"]),
    ],
)
def test_what_stands_in_a_lane_is_listed(a_view: View, expected: list[str]) -> None:
    cols = columns(
        event("a", "allegation", "2020", by=("y",), against=("x",)),
        event("b", actors=("y",)),
        event("c", date="2020"),
    )
    found = listed(arranged(cols, a_view))
    assert [cols.ids[place] for place in np.flatnonzero(found).tolist()] == expected
