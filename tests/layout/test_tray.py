import numpy as np
import pytest

from app.layout.build import build_scene
from app.layout.glance import Glance, Matches
from app.layout.metrics import MARK_RADIUS, ROW_PITCH
from tests.layout.made import SIZE, columns, event, names, scene, view


def six_a_letter(text: str, px: float, weight: int) -> float:
    return 6.0 * len(text)


def test_undated_events_stand_in_a_tray_in_their_lane() -> None:
    found = scene(columns(event("a", date="2020-03-01", actors=("x",)), event("b", actors=("x",))))
    assert found.tray is not None
    assert names(found, found.tray.marks.event) == ["b"]
    assert found.tray.box == (150.0, 48.0, 64.0, 412.0)
    assert found.tray.title in found.axis.texts


def test_a_case_with_dates_has_no_tray() -> None:
    assert scene(columns(event("a", date="2020-03-01"))).tray is None


def test_a_tray_fills_its_columns_and_counts_the_rest() -> None:
    found = scene(columns(*(event(f"e{i}") for i in range(18))))
    assert found.tray is not None
    assert len(found.tray.marks) == 14
    assert [text.text for text in found.tray.counts] == ["+4"]
    assert len(set(found.tray.marks.x.tolist())) == 3


def test_a_full_tray_counts_nothing() -> None:
    found = scene(columns(*(event(f"e{i}") for i in range(15))))
    assert found.tray is not None
    assert (len(found.tray.marks), found.tray.counts) == (15, ())


def test_a_collapsed_lane_has_one_row_of_undated_events() -> None:
    written = [event(f"e{i}", actors=("x",)) for i in range(5)]
    found = scene(columns(*written), view(collapsed=frozenset(["x"])))
    assert found.tray is not None
    assert set(found.tray.marks.y.tolist()) == {59.0}
    assert [text.text for text in found.tray.counts] == ["+3"]


@pytest.mark.parametrize(("events", "marks", "count"), [(24, 14, "+10"), (118, 13, "+105")])
def test_the_count_of_a_tray_takes_the_place_of_as_many_marks_as_it_needs(
    events: int, marks: int, count: str
) -> None:
    columns_ = columns(*(event(f"e{i}") for i in range(events)))
    tray = build_scene(columns_, view(), SIZE, six_a_letter).tray
    assert tray is not None
    assert (len(tray.marks), [text.text for text in tray.counts]) == (marks, [count])


@pytest.mark.parametrize("events", [16, 120, 1_300, 13_000])
def test_the_count_of_a_tray_stays_within_it_and_off_its_marks(events: int) -> None:
    columns_ = columns(*(event(f"e{i}") for i in range(events)))
    tray = build_scene(columns_, view(), SIZE, six_a_letter).tray
    assert tray is not None
    (text,) = tray.counts
    assert text.x + text.width <= tray.box.right
    beside = tray.marks.x[np.abs(tray.marks.y - text.baseline) < ROW_PITCH / 2]
    assert (beside + MARK_RADIUS <= text.x).all()
    assert len(tray.marks) + int(text.text.replace(",", "")) == events


def test_a_count_wider_than_all_columns_takes_the_whole_tray() -> None:
    tray = scene(columns(*(event(f"e{i}") for i in range(1_100)))).tray
    assert tray is not None
    (text,) = tray.counts
    assert (text.text, text.x + text.width) == ("+1,088", tray.box.right)


def test_a_search_dims_the_undated_that_it_did_not_find() -> None:
    found = scene(
        columns(event("a"), event("b"), event("c")), glance=Glance(matches=Matches(np.array([1])))
    )
    assert found.tray is not None
    assert found.tray.marks.opacity.tolist() == [0.25, 1.0, 0.25]
