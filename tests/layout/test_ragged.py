import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.layout.ragged import grouped, ragged, ranges, spread

LISTS = st.lists(st.lists(st.integers(0, 50), max_size=4), max_size=8)


@given(LISTS)
def test_lists_are_found_again_in_their_flat_form(lists: list[list[int]]) -> None:
    starts, values = ragged(lists)
    found = [values[a:b].tolist() for a, b in itertools.pairwise(starts)]
    assert found == lists


@given(LISTS, st.data())
def test_spreading_returns_the_lists_asked_for_in_order(
    lists: list[list[int]], data: st.DataObject
) -> None:
    which = data.draw(st.lists(st.integers(0, max(len(lists) - 1, 0)), max_size=6)) if lists else []
    owner, values = spread(ragged(lists), np.array(which, np.int64))
    expected = [(place, value) for place, each in enumerate(which) for value in lists[each]]
    assert list(zip(owner.tolist(), values.tolist(), strict=True)) == expected


def test_grouping_lists_the_positions_of_each_key() -> None:
    starts, values = grouped(np.array([2, 0, 2]), 4)
    assert starts.tolist() == [0, 1, 1, 3, 3]
    assert values.tolist() == [1, 0, 2]


def test_ranges_follow_one_another() -> None:
    assert ranges(np.array([3, 7, 9]), np.array([5, 7, 11])).tolist() == [3, 4, 9, 10]
