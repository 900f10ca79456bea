from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.ids import EventId
from app.core.model import Kind
from app.core.view import LaneMode, View
from app.layout import labels
from app.layout.glance import Glance, Matches
from app.layout.labels import label_boxes
from app.layout.scale import panned
from app.layout.scene import Scene, Size, Text
from tests.layout.made import columns, event, place, scene, view

# Two single marks whose labels have no room side by side.
ROW = {"a": "2020-03-01", "b": "2020-03-14"}


def label(found: Scene, id_: str) -> Text:
    return next(text for text in found.labels if found.events[text.event] == id_)


def labelled(found: Scene) -> list[str]:
    return sorted({found.events[text.event] for text in found.labels})


def test_a_label_stands_below_a_single_mark() -> None:
    found = scene(columns(event("a", date="2020-03-01", title="Report")))
    x, y = place(found, "a")
    text = label(found, "a")
    assert (text.text, text.x, text.baseline) == ("Report", x - 5.5, y + 18.0)


def test_the_label_of_the_next_mark_goes_one_row_down() -> None:
    found = scene(
        columns(
            event("a", date="2020-03-01", title="A first report"),
            event("b", date="2020-03-11", title="Another one"),
        )
    )
    assert {label(found, id_).baseline for id_ in "ab"} == {105.0, 119.0}


def test_marks_at_one_place_have_their_labels_beside_them() -> None:
    written = [event(id_, date="2020-03-01", title=f"Label {id_}") for id_ in "abc"]
    found = scene(columns(*written))
    for id_ in "abc":
        x, y = place(found, id_)
        assert (label(found, id_).x, label(found, id_).baseline) == (x + 10.5, y + 4.0)


def test_what_is_not_drawn_at_one_place_is_counted_in_words() -> None:
    written = [event(f"e{i}", date="2020-03-01") for i in range(8)]
    assert "+4 more" in [text.text for text in scene(columns(*written)).labels]


def test_the_selected_event_keeps_its_own_label_and_stands_out() -> None:
    written = [event(f"e{i}", date="2020-03-01", title="T") for i in range(8)]
    found = scene(columns(*written), view(selected=EventId("e4")))
    chosen = label(found, "e4")
    assert (chosen.text, chosen.weight, chosen.role) == ("T", 600, "ink")


@pytest.mark.parametrize(
    ("title", "shown_as"),
    [("Took money", "Alleged: Took money"), ("Alleged theft", "Alleged theft")],
)
def test_an_allegation_is_called_alleged_once(title: str, shown_as: str) -> None:
    found = scene(columns(event("a", "allegation", "2020-03-01", title=title)))
    assert label(found, "a").text == shown_as


def test_a_label_is_cut_where_another_mark_stands_in_its_row() -> None:
    written = [event(f"a{i}", date="2020-03-01", title="A rather long label") for i in range(2)]
    written += [event(f"b{i}", date="2020-05-01", title="B") for i in range(2)]
    texts = [text for text in scene(columns(*written)).labels if text.text.startswith("A")]
    assert [text.text for text in texts] == ["A rather long…"] * 2


def test_a_label_is_cut_at_the_right_edge() -> None:
    text = label(scene(columns(event("a", date="2020-12-01", title="A long label"))), "a")
    assert text.text.endswith("…")
    assert text.x + text.width <= 1150.0


def test_no_label_begins_outside_the_plot() -> None:
    written = [event("a", date="2019-12-30", title="Before"), event("b", date="2021-01-03")]
    assert scene(columns(*written)).labels == ()


def test_a_label_on_a_pale_bar_lies_upon_it() -> None:
    written = [event(id_, date="2020", title=f"Year {id_}") for id_ in "ab"]
    found = scene(columns(*written))
    x, _ = place(found, "b")
    assert label(found, "b").x == x + 10.5


def test_a_label_beside_a_solid_bar_begins_at_its_end() -> None:
    written = [event(id_, date="2020-01/2020-06", title=f"Span {id_}") for id_ in "ab"]
    found = scene(columns(*written))
    assert label(found, "b").x == pytest.approx(150 + 1000 * 182 / 366 + 4)


@pytest.mark.parametrize("lanes", [1, 12])
def test_dates_that_last_throughout_leave_a_row_for_labels(lanes: int) -> None:
    """
    =====o=====
         A text
    =======o=======
    """
    written = [
        event(f"{lane}-{i}", date=f"2020-01-02/2020-{i:02}-20", title="A text", actors=(lane,))
        for lane in map(str, range(lanes))
        for i in range(7, 13)
    ]
    found = scene(columns(*written), view("2020-04-01", "2020-07-01"))
    assert {text.text for text in found.labels} == {"A text"}
    assert len(found.labels) >= len(found.heads)


def test_the_more_important_label_wins() -> None:
    written = [
        event("a", date="2020-03-01", title="x" * 26),
        event("b", "allegation", "2020-03-20", title="y" * 26, by=("z",), against=()),
        event("c", "denial", "2020-09-01", answers=("b",), by=("z",)),
    ]
    written[0]["actors"] = ("z",)
    found = scene(columns(*written), size=Size(1150.0, 48.0 + 44.0))
    assert labelled(found) == ["b", "c"]


def test_a_search_brings_its_matches_forward() -> None:
    written = [event(id_, date=date, title="x" * 26) for id_, date in ROW.items()]
    cols, low = columns(*written), Size(1150.0, 48.0 + 44.0)
    (first,) = labelled(scene(cols, size=low))
    other = next(index for index, id_ in enumerate(cols.ids) if id_ != first)
    lit = Glance(matches=Matches(np.array([other])))
    assert labelled(scene(cols, glance=lit, size=low)) == [cols.ids[other]]


def test_there_are_no_labels_while_moving_or_in_collapsed_lanes() -> None:
    cols = columns(event("a", date="2020-03-01", actors=("x",)))
    assert scene(cols, glance=Glance(moving=True)).labels == ()
    assert scene(cols, view(collapsed=frozenset(["x"]))).labels == ()


DAYS = st.lists(
    st.tuples(st.integers(1, 12), st.integers(1, 28), st.integers(5, 40)), min_size=1, max_size=60
)


@settings(max_examples=40, deadline=None)
@given(DAYS)
def test_no_two_labels_overlap(days: list[tuple[int, int, int]]) -> None:
    written = [
        event(f"e{i}", date=f"2020-{m:02}-{d:02}", title="x" * length)
        for i, (m, d, length) in enumerate(days)
    ]
    boxes = label_boxes(scene(columns(*written)).labels)
    for one, other in combinations(boxes.tolist(), 2):
        apart_x = one[0] + one[2] <= other[0] or other[0] + other[2] <= one[0]
        assert apart_x or abs(one[1] - other[1]) >= 13.0


MONTHS = st.integers(1, 12).map("{:02}".format)
DATES = st.one_of(
    st.builds("2020-{}-{:02}".format, MONTHS, st.integers(1, 28)),
    st.builds("2020-{}".format, MONTHS),
    st.builds("2020-{0}-03/2020-{0}-24".format, MONTHS),
    st.builds("../2020-{}".format, MONTHS),
    st.sampled_from(["2020", "2020~", "202X", "2020-02-03/..", "[2020-02-03,2020-09-09]"]),
)
EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["event", "allegation", "admission"]), DATES, DATES, st.integers(1, 40)
    ),
    min_size=1,
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(EVENTS, st.sampled_from(["actor", "kind", "one"]), st.integers(1, 11), st.booleans())
def test_labels_lie_over_nothing_and_are_whole_or_end_in_an_ellipsis(
    made: list[tuple[Kind, str, str, int]], lanes: LaneMode, month: int, half: bool
) -> None:
    titles = ["x" * length for _, _, _, length in made]
    written = [
        event(f"e{i}", kind, date, title=title, **said_by(kind, i, alleged))
        for i, ((kind, date, alleged, _), title) in enumerate(zip(made, titles, strict=True))
    ]
    end = f"2020-{month + 1:02}-01" if half else "2021-01-01"
    found = scene(columns(*written), view(f"2020-{month:02}-01", end, lanes=lanes))
    marks = np.stack([found.marks.x - 5, found.marks.y - 5], axis=1).tolist()
    hard = [box for bars in found.bars if bars.fill != "fringe" for box in bars.rects.tolist()]
    boxes = label_boxes(found.labels).tolist()
    for text, box in zip(found.labels, boxes, strict=True):
        assert found.plot.x <= text.x
        assert text.x + text.width <= found.plot.right
        assert not any(over(box, [*mark, 10.0, 10.0]) for mark in marks)
        assert not any(over(box, bar) for bar in hard)
        assert sum(over(box, other) for other in boxes) == 1
        told = text.text.removeprefix("Alleged: ")
        assert told == titles[text.event] or text.text.endswith(("…", " more"))


def said_by(kind: Kind, number: int, alleged: str) -> dict[str, Any]:
    who = (f"a{number % 3}",)
    if kind == "event":
        return {"actors": who}
    about = {"alleged_date": alleged, "against": ("a0",)} if kind == "allegation" else {}
    return {"by": who, **about}


def over(box: list[float], other: list[float]) -> bool:
    """Say whether two rectangles share more than their edges."""
    (x, y, width, height), (left, top, across, down) = box, other
    beside = x + width <= left + 0.5 or left + across <= x + 0.5
    return not beside and y + height > top + 1 and top + down > y + 1


@settings(max_examples=25, deadline=None)
@given(DAYS, st.integers(-60, 60))
def test_labels_do_not_change_while_panning(days: list[tuple[int, int, int]], px: int) -> None:
    written = [
        event(f"e{i}", date=f"2020-{m:02}-{d:02}", title="x" * length)
        for i, (m, d, length) in enumerate(days)
    ]
    cols, here = columns(*written), view("2020-03-01", "2020-10-01")
    there = View(panned(here.shown, round(px * here.shown.seconds / 1000)))
    first, second = scene(cols, here), scene(cols, there)
    near = {text.event for text in first.labels if 470 < min(text.x, text.x - px) < 880 - abs(px)}
    assert looks(first, near) == looks(second, near)


def looks(found: Scene, events: set[int]) -> set[tuple[int, str, float]]:
    return {(t.event, t.text, t.baseline) for t in found.labels if t.event in events}


@given(st.lists(st.tuples(st.integers(1, 12), st.integers(1, 28)), min_size=1, max_size=40))
def test_few_are_labelled_like_many(days: list[tuple[int, int]]) -> None:
    written = [
        event(f"e{i}", date=f"2020-{month:02}-{day:02}", actors=(f"a{i % 3}",))
        for i, (month, day) in enumerate(days)
    ]
    few = scene(columns(*written)).labels
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(labels, "_FEW", 0)
        assert scene(columns(*written)).labels == few


def test_a_search_leaves_labels_to_its_matches_and_the_selection() -> None:
    days = {"a": "2020-02-01", "b": "2020-05-01", "c": "2020-08-01"}
    cols = columns(*(event(id_, date=day) for id_, day in days.items()))
    selected = view(selected=EventId("c"))
    found = scene(cols, selected, Glance(matches=Matches(np.array([1]))))
    assert sorted(labelled(found)) == ["b", "c"]
