import pytest

from app.core.ids import EventId
from app.layout.hit import event_at
from app.layout.scene import Scene
from tests.layout.made import columns, event, place, scene, view


@pytest.fixture
def found() -> Scene:
    return scene(
        columns(
            event("a", date="2020-03-01", title="A label"),
            event("b", date="2020-03-06", title="B label"),
            event("c", date="2020-08"),
            event("d"),
        )
    )


@pytest.mark.parametrize("id_", "abc")
def test_a_mark_is_hit_at_its_middle(found: Scene, id_: str) -> None:
    assert event_at(found, *place(found, id_)) == id_


def test_the_nearer_of_two_marks_is_hit(found: Scene) -> None:
    (ax, y), (bx, _) = place(found, "a"), place(found, "b")
    assert event_at(found, (ax + bx) / 2 - 1, y) == "a"
    assert event_at(found, (ax + bx) / 2 + 1, y) == "b"


def test_a_label_and_a_bar_belong_to_their_event(found: Scene) -> None:
    text = next(text for text in found.labels if text.text == "A label")
    assert event_at(found, text.x + 30, text.baseline - 3) == "a"
    x, y, *_ = found.bars[0].rects[0].tolist()
    assert event_at(found, x + 1, y + 1) == "c"


def test_undated_events_are_hit_in_their_tray(found: Scene) -> None:
    assert found.tray is not None
    assert event_at(found, float(found.tray.marks.x[0]), float(found.tray.marks.y[0])) == "d"


@pytest.mark.parametrize(("x", "y"), [(700.0, 300.0), (300.0, 20.0), (300.0, 5000.0)])
def test_empty_places_hold_no_event(found: Scene, x: float, y: float) -> None:
    assert event_at(found, x, y) is None


def test_a_mark_scrolled_under_the_axis_is_not_hit() -> None:
    found = scene(columns(event("a", date="2020-03-01")), view(selected=EventId("a")))
    x, _ = place(found, "a")
    assert event_at(found, x, 40.0) is None
