"""A big case is let go of slowly, a small one at once."""

from app.core.model import Case, PlainEvent
from app.state.letting_go import let_go


def case_of(count: int) -> Case:
    event = PlainEvent(id="e", title="E")  # type: ignore[arg-type]
    return Case(format="allegata/1", title="C", events=(event,) * count)


def test_a_small_case_needs_no_thread() -> None:
    assert let_go(case_of(5)) is None


def test_a_big_case_is_let_go_of_to_the_end() -> None:
    thread = let_go(case_of(12_000))
    assert thread is not None
    thread.join(60)
    assert not thread.is_alive()
