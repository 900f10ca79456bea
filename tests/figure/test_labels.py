"""Labels of one lane: each whole, none over another."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.figure.labels import Label, Mark, Page, place_lane
from app.figure.rows import Rows
from tests.figure.bridge import plain_measure

PAGE = Page(widest=120.0, edge=600.0, measure=plain_measure)
Marks = st.lists(
    st.tuples(st.integers(20, 470), st.integers(0, 4), st.text("abc ", min_size=3, max_size=60)),
    max_size=14,
    unique_by=lambda each: each[:2],
)


def lane(*marks: tuple[float, int, str], fanned: bool = False) -> tuple[Label, ...]:
    rows = Rows()
    for x, row, _ in marks:
        rows[row].take(x - 7, x + 7)
    made = [Mark(n, x, row, text, fanned) for n, (x, row, text) in enumerate(marks)]
    return place_lane(made, rows, PAGE)


def test_a_short_label_stands_beside_its_mark() -> None:
    (label,) = lane((50, 2, "short"))
    assert (label.at_foot, label.row, label.x) == (False, 2, 60.5)


def test_a_long_label_of_a_single_mark_stands_below_in_lines() -> None:
    (label,) = lane((50, 2, "a long label that takes more than one line of text"))
    assert label.at_foot
    assert len(label.lines) > 1


def test_a_label_that_has_no_room_beside_stands_at_the_foot() -> None:
    left, right = sorted(lane((50, 2, "no room here"), (100, 2, "room")), key=lambda each: each.x)
    assert (left.at_foot, right.at_foot) == (True, False)


def test_lines_to_labels_do_not_cross_labels() -> None:
    marks = [(50 + 30 * n, 2, "a label of many words that needs lines") for n in range(5)]
    foot = [label for label in lane(*marks) if label.at_foot]
    assert len(foot) > 2
    for label, other in combinations(foot, 2):
        if other.leader and label.row < other.row:
            assert not label.x < other.mark.x < label.x + max(label.widths)


def test_of_a_fan_each_label_stands_beside_its_own_mark() -> None:
    labels = lane(*((50, row, f"mark number {row}") for row in range(5)), fanned=True)
    assert {(label.mark.row, label.row, label.at_foot) for label in labels} == {
        (row, row, False) for row in range(5)
    }


@pytest.mark.parametrize("fanned", [False, True])
@given(marks=Marks)
def test_nothing_is_cut_and_nothing_overlaps(
    marks: list[tuple[float, int, str]], fanned: bool
) -> None:
    labels = lane(*marks, fanned=fanned)
    assert sorted(label.mark.event for label in labels) == list(range(len(marks)))
    for label in labels:
        assert "".join("".join(label.lines).split()) == "".join(label.mark.text.split())
        assert label.x + max(label.widths) <= PAGE.edge
    foot = [label for label in labels if label.at_foot]
    for one, other in combinations(foot, 2):
        apart = one.row + len(one.lines) <= other.row or other.row + len(other.lines) <= one.row
        beside = one.x + max(one.widths) <= other.x or other.x + max(other.widths) <= one.x
        assert apart or beside
