"""Which citation a view means."""

import pytest
from pydantic import TypeAdapter

from app.core.detail import selected_citation
from app.core.ids import EventId
from app.core.model import Case
from app.core.view import TimeRange, View
from tests.core.written import plain, whole

CASE: Case = TypeAdapter(Case).validate_python(
    whole(
        plain("one", citations=[{"source": "minutes"}, {"source": "minutes", "locator": "2"}]),
        plain("none"),
    )
)


@pytest.mark.parametrize(
    ("event", "citation", "locator"),
    [("one", 0, ""), ("one", 1, "2"), ("one", 7, "2"), ("none", 0, None), (None, 0, None)],
)
def test_a_view_means_the_citation_it_names_or_the_last_one(
    event: str | None, citation: int, locator: str | None
) -> None:
    view = View(TimeRange(0, 1), EventId(event) if event else None, citation)
    found = selected_citation(CASE, view)
    assert (found.locator if found else None) == locator
