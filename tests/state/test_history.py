"""Back and forward through views, as a value."""

from msgspec.structs import replace

from app.core.ids import EventId
from app.core.view import TimeRange, View
from app.state.history import MOST, History

FIRST = View(TimeRange(0, 100))
PANNED = replace(FIRST, shown=TimeRange(10, 110))
FURTHER = replace(FIRST, shown=TimeRange(20, 120))
CHOSEN = replace(FIRST, selected=EventId("a"))


def test_one_goes_back_and_forward_again() -> None:
    history = History((FIRST,)).visit(PANNED, 10.0).visit(CHOSEN, 20.0)
    back = history.go(-1, 30.0)
    assert (back.view, back.go(1, 40.0).view) == (PANNED, CHOSEN)


def test_there_is_nothing_beyond_either_end() -> None:
    history = History((FIRST,))
    assert history.go(-1, 1.0) is history
    assert history.go(1, 1.0) is history


def test_the_first_view_can_always_be_gone_back_to() -> None:
    assert History((FIRST,)).visit(PANNED, 0.0).views == (FIRST, PANNED)


def test_quick_pans_are_one_step() -> None:
    history = History((FIRST,)).visit(PANNED, 10.0).visit(FURTHER, 10.4)
    assert history.views == (FIRST, FURTHER)


def test_slow_pans_are_steps_of_their_own() -> None:
    history = History((FIRST,)).visit(PANNED, 10.0).visit(FURTHER, 10.6)
    assert history.views == (FIRST, PANNED, FURTHER)


def test_a_selection_is_a_step_however_quick() -> None:
    history = History((FIRST,)).visit(PANNED, 10.0).visit(CHOSEN, 10.1)
    assert history.views == (FIRST, PANNED, CHOSEN)


def test_a_new_way_closes_the_way_forward() -> None:
    history = History((FIRST,)).visit(PANNED, 10.0).go(-1, 20.0).visit(CHOSEN, 30.0)
    assert history.views == (FIRST, CHOSEN)


def test_a_glide_right_after_going_back_leaves_the_way_forward_open() -> None:
    history = History((FIRST,)).visit(CHOSEN, 10.0).go(-1, 20.0).visit(PANNED, 20.1)
    assert history.views == (PANNED, CHOSEN)


def test_an_equal_view_is_no_visit() -> None:
    history = History((FIRST,))
    assert history.visit(View(TimeRange(0, 100)), 9.0) is history


def test_the_oldest_views_are_forgotten() -> None:
    history = History((FIRST,))
    for step in range(MOST + 5):
        history = history.visit(View(TimeRange(step, step + 1)), 10.0 * step + 10)
    assert len(history.views) == MOST
    assert history.view.shown.start == MOST + 4
