"""Rows within a range are found alike, however many there are about it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.view import TimeRange
from app.layout import slices as module
from app.layout.slices import slices
from tests.layout.made import arranged, columns, event

COLUMNS = columns(
    *(event(f"e{i}", date=f"20{i % 30:02}-0{1 + i % 9}", actors=(f"a{i % 4}",)) for i in range(60))
)
YEAR = 31_556_952
RANGES = st.lists(
    st.tuples(st.integers(25 * YEAR, 65 * YEAR), st.integers(1, 20 * YEAR)), min_size=1, max_size=6
)


@pytest.mark.parametrize("many", [0, 10, 10_000])
@given(asked=RANGES)
def test_rows_are_found_as_one_by_one(many: int, asked: list[tuple[int, int]]) -> None:
    found = arranged(COLUMNS)
    instant = COLUMNS.parts.at[found.rows.part]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_MANY", many)
        for start, seconds in asked:
            bounds = slices(found, TimeRange(start, start + seconds))
            inside = (instant >= start) & (instant < start + seconds)
            rows = zip(bounds.starts, bounds.ends, strict=True)
            for lane, (first, past) in enumerate(rows):
                mine = inside & (found.rows.lane == lane)
                assert np.arange(first, past).tolist() == np.flatnonzero(mine).tolist()
