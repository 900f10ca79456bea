"""Rows and labels of one lane: each whole, beside its own mark, none over another."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.figure.labels import Page, PlacedRows, Words, place_lane
from app.figure.units import Unit
from tests.figure.bridge import plain_measure

PAGE = Page(widest=120.0, edge=600.0, measure=plain_measure)
Marks = st.lists(
    st.tuples(st.integers(20, 450), st.integers(0, 60), st.text("abc ", min_size=3, max_size=60)),
    max_size=14,
)


def unit(event: int, *xs: float, bar: float = 0.0, answers: tuple[int, ...] = ()) -> Unit:
    """Return an event with marks, and a bar that reaches so far to both sides of them."""
    left, right = xs[0] - 7.5 - bar, xs[-1] + 7.5 + bar
    bars = ((left, right),) if bar else ()
    return Unit(event, tuple(map(float, xs)), left, right, bars, left, answers)


def lane(*units: Unit, title: str = "A title", number: str = "") -> PlacedRows:
    return place_lane(units, {each.event: Words(number, title) for each in units}, PAGE)


def test_a_label_stands_beside_its_mark() -> None:
    (label,) = lane(unit(0, 50)).labels
    assert (label.row, label.x, label.lines) == (0, 62.5, ("A title",))


def test_a_label_stands_after_the_bar_of_its_event() -> None:
    (label,) = lane(unit(0, 50, bar=80)).labels
    assert label.x == 50 + 7.5 + 80 + 5


def test_what_would_stand_over_a_label_stands_a_row_below() -> None:
    assert lane(unit(0, 50), unit(1, 80), unit(2, 300)).rows == {0: 0, 1: 1, 2: 0}


def test_a_long_label_is_broken_into_lines() -> None:
    (label,) = lane(unit(0, 500), title="a label that takes more than one line of text").labels
    assert len(label.lines) > 1
    assert label.right <= PAGE.edge


def test_lines_of_a_numbered_label_begin_below_each_other() -> None:
    (label,) = lane(unit(0, 500), title="a label of more than one line of text", number="12").labels
    assert label.number == "12"
    assert label.indent == plain_measure("12", 12, 600) + 6
    assert label.right <= PAGE.edge


def test_an_answer_stands_below_what_it_answers() -> None:
    assert lane(unit(0, 50), unit(1, 400, answers=(0,))).rows == {0: 0, 1: 1}


def test_nothing_stands_where_the_line_to_a_claim_runs() -> None:
    placed = lane(unit(0, 50), unit(1, 50), unit(2, 400, answers=(0,)), unit(3, 250))
    assert placed.rows[3] != placed.rows[2]
    (trunk,) = placed.trunks.values()
    assert trunk < 50 - 7.5


def test_the_way_to_a_claim_that_comes_later_is_kept_free_too() -> None:
    placed = lane(unit(0, 200), unit(1, 300, answers=(2,)), unit(2, 400)._replace(anchor=150.0))
    assert placed.rows[0] != placed.rows[1]


def test_of_marks_of_one_event_only_those_with_room_have_a_label_of_their_own() -> None:
    assert [label.x for label in lane(unit(0, 50, 70, 300)).labels] == [80.5, 312.5]


def test_marks_on_bars_have_one_label_after_all_of_them() -> None:
    assert len(lane(unit(0, 50, 300, bar=20)).labels) == 1


def test_the_line_to_a_claim_goes_round_the_bar_of_another_event() -> None:
    claim, other, answer = unit(0, 200), unit(1, 250, bar=80), unit(2, 400, answers=(0,))
    placed = lane(claim, other, answer)
    assert (placed.rows[0], placed.rows[2]) == (0, 2)
    assert placed.trunks[0] < other.left


def test_no_line_goes_a_long_way_round() -> None:
    placed = lane(unit(0, 300), unit(1, 310, bar=290), unit(2, 400, answers=(0,)))
    assert placed.trunks[0] > 250


def test_a_bar_without_a_mark_has_its_label_too() -> None:
    (label,) = place_lane(
        [Unit(0, (), 20, 90, ((20, 90),), 20, ())], {0: Words("", "A title")}, PAGE
    ).labels
    assert label.x == 95


@pytest.mark.parametrize("number", ["", "12"])
@given(marks=Marks)
def test_nothing_is_cut_and_nothing_overlaps(
    marks: list[tuple[int, int, str]], number: str
) -> None:
    units = [unit(n, x, bar=bar) for n, (x, bar, _) in enumerate(sorted(marks))]
    words = {n: Words(number, title) for n, (_, _, title) in enumerate(sorted(marks))}
    placed = place_lane(units, words, PAGE)
    spans = []
    for label in placed.labels:
        title = words[label.event].title
        assert "".join("".join(label.lines).split()) == "".join(title.split())
        assert label.right <= PAGE.edge
        assert label.row == placed.rows[label.event]
        spans.append((label.row, units[label.event].left, label.right))
    for one, other in combinations(spans, 2):
        assert one[0] != other[0] or one[2] <= other[1] or other[2] <= one[1]
