"""What the first frame needs is made ahead of it."""

from app.core.view import TimeRange, View
from app.layout.arrange import arrange
from app.layout.density import pyramid_of
from app.layout.fit import fit
from app.layout.ready import make_ready
from app.layout.spans import spans_of
from tests.layout.made import columns, event

VIEW = View(TimeRange(0, 1))


def test_the_range_returned_shows_everything() -> None:
    made = columns(event("a", date="2021-12-08"), event("b", date="1999"))
    assert make_ready(made, VIEW) == fit(made, VIEW)


def test_what_was_made_ahead_is_not_made_again() -> None:
    made = columns(*(event(f"e{n}", date="2021-12-08") for n in range(10_001)))
    make_ready(made, VIEW)
    arranged = arrange(made, VIEW)
    kept = {name: value for name, (_, value) in arranged.memory._kept.items()}
    assert kept["spans"] is spans_of(arranged)
    assert kept["pyramid"] is pyramid_of(arranged)
