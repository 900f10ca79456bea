"""What a search found, seen through the filters and in the order of time."""

import numpy as np

from app.core.ids import ActorId
from app.layout.glance import Matches
from app.layout.matches import matches_in_time, shown_matches
from tests.layout.made import arranged, columns, event, view

COLUMNS = columns(
    event("late", date="2021", actors=("a",)),
    event("other", date="2020", actors=("a",)),
    event("undated", actors=("a",)),
    event("hidden", date="2020", actors=("b",)),
    event("early", date="2019", actors=("a",)),
)
MATCHES = Matches(np.array([0, 2, 3, 4]))
SEEN = arranged(COLUMNS, view(hidden_actors=frozenset({ActorId("b")})))


def test_a_match_whose_lane_is_hidden_is_not_shown() -> None:
    assert shown_matches(SEEN, MATCHES).tolist() == [True, True, False, True]


def test_matches_follow_time_and_the_undated_stand_last() -> None:
    assert [COLUMNS.ids[each] for each in matches_in_time(SEEN, MATCHES)] == [
        "early",
        "late",
        "undated",
    ]


def test_what_was_found_is_looked_up_by_index() -> None:
    assert [each for each in range(-1, 6) if each in MATCHES] == [0, 2, 3, 4]
