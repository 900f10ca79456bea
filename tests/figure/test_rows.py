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


def test_an_empty_row_has_room_without_end() -> None:
    assert Row().begin(5) == 5
    assert Row().room(5) == float("inf")


def test_a_text_begins_after_what_is_taken_and_reaches_to_the_next() -> None:
    row = row_of((0, 10), (8, 14), (30, 40))
    assert row.begin(5) == 14
    assert row.room(14) == 16


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
    assert not rows.are_free(range(1, 3), 5, 6)
    assert rows.are_free(range(2, 4), 5, 6)
