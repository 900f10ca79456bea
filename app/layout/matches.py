"""What a search found among the events that a view shows, in the order of time."""

import numpy as np

from app.layout.arrange import Arrangement
from app.layout.batches import Bools, Ints
from app.layout.chronology import by_date, listed, sorted_events
from app.layout.glance import Matches


def shown_matches(arranged: Arrangement, matches: Matches) -> Bools:
    """Return for each match whether it stands in a lane that is shown."""
    shown: Bools = _listed(arranged)[matches.events]
    return shown


def matches_in_time(arranged: Arrangement, matches: Matches) -> Ints:
    """Return the matches that are shown, by when they were said; undated ones last."""
    columns = arranged.columns
    # The name under which the chronology table keeps the same order.
    sorting = columns.memory.get("sorted by said", 0, lambda: by_date(columns, columns.said))
    found = np.zeros(len(columns.ids), np.bool_)
    found[matches.events] = True
    return sorted_events(sorting, found & _listed(arranged), descending=False)


def _listed(arranged: Arrangement) -> Bools:
    return arranged.memory.get("listed", 0, lambda: listed(arranged))
