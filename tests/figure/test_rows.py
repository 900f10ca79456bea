"""What is taken in a row, and where there is room."""

from hypothesis import given
from hypothesis import strategies as st

from app.figure.rows import Row, Rows

Stretches = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=12)


def row_of(*stretches: tuple[float, float]) -> Row:
    row = Row()
    for left, right in stretches:
        row.take(left, right)
    return row


def test_an_empty_row_is_free() -> None:
    assert Row().is_free(-1000, 1000)


def test_touching_is_not_overlapping() -> None:
    assert row_of((10, 20)).is_free(20, 30)
    assert row_of((10, 20)).is_free(0, 10)


@given(Stretches, st.integers(0, 60), st.integers(1, 10))
def test_free_is_what_no_stretch_overlaps(
    taken: list[tuple[int, int]], left: int, width: int
) -> None:
    row = row_of(*((start, start + length) for start, length in taken))
    overlaps = any(start < left + width and start + length > left for start, length in taken)
    assert row.is_free(left, left + width) is not overlaps


def test_a_stretch_can_be_taken_in_several_rows() -> None:
    rows = Rows()
    rows.take(range(2), 0, 10)
    assert [rows[number].is_free(5, 6) for number in range(4)] == [False, False, True, True]
