import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.layout.distinct import distinct, first_of_each, ranked

VALUES = st.lists(st.integers(-3, 3), max_size=20)


@given(VALUES)
def test_each_value_is_there_once_in_order(values: list[int]) -> None:
    assert distinct(np.array(values, np.int64)).tolist() == sorted(set(values))


@given(VALUES)
def test_the_first_of_each_value_is_found(values: list[int]) -> None:
    found = first_of_each(np.array(values, np.int64)).tolist()
    assert found == [values.index(value) for value in sorted(set(values))]


@given(VALUES)
def test_every_place_knows_its_value_by_rank(values: list[int]) -> None:
    found, rank = ranked(np.array(values, np.int64))
    assert found[rank].tolist() == values
    assert found.tolist() == sorted(set(values))
