"""Columns of text: as many as have room, filled in turn, and about equally long."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.figure.blocks import Block
from app.figure.text_columns import Columns, columns_within

Heights = st.lists(st.floats(5, 80), min_size=1, max_size=30)


def blocks(heights: list[float]) -> list[Block]:
    return [Block(height, ()) for height in heights]


@pytest.mark.parametrize(("width", "count"), [(300, 1), (618, 1), (1009, 2), (1474, 3)])
def test_no_line_is_too_long_or_too_short(width: float, count: int) -> None:
    found = columns_within(width)
    assert found.number == count
    assert found.number * found.width + (count - 1) * 24 == pytest.approx(width)


def test_one_column_is_filled_after_the_other() -> None:
    placed = Columns(2, 100).fill(blocks([40, 40, 40, 40, 40]), 90, force=False)
    assert [(x, y) for _, x, y in placed] == [(0, 0), (0, 40), (124, 0), (124, 40)]


def test_what_has_no_room_waits_for_a_page_of_its_own() -> None:
    assert Columns(2, 100).fill(blocks([95]), 90, force=False) == []
    assert len(Columns(2, 100).fill(blocks([95]), 90, force=True)) == 1


@given(Heights, st.integers(1, 4))
def test_the_least_height_holds_all_blocks(heights: list[float], count: int) -> None:
    columns, given_blocks = Columns(count, 100), blocks(heights)
    limit = columns.least_height(given_blocks)
    placed = columns.fill(given_blocks, limit, force=True)
    assert [block for block, _, _ in placed] == given_blocks
    for (above, x, y), (_, next_x, next_y) in pairwise(placed):
        assert next_x > x or next_y == y + above.height
    assert max(heights) <= limit <= 1.02 * (sum(heights) / count + max(heights))
