"""The events of an arrangement as one list, sorted once by each column and then only filtered."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.layout.arrange import Arrangement
from app.layout.batches import Bools, Ints
from app.layout.columns import Columns
from app.layout.parts import OPEN_LEFT, OPEN_RIGHT, Entries
from app.layout.ragged import AnyInts
from app.layout.ranked import order_by

_NEVER = np.iinfo(np.int64).max
_ALWAYS = np.iinfo(np.int64).min


class Sorting(NamedTuple):
    """All events by one column; the first `valued` have a value and ascend, the others follow."""

    events: Ints
    valued: int


def by_date(columns: Columns, dated: Entries) -> Sorting:
    """Return the events by when their dates may begin, then by when they may end."""
    parts, count = columns.parts, len(columns.ids)
    starts = np.where((parts.flags & OPEN_LEFT) != 0, _ALWAYS, parts.start)
    ends = np.where((parts.flags & OPEN_RIGHT) != 0, _NEVER, parts.end)
    first = np.full(count, _NEVER, np.int64)
    last = np.full(count, _ALWAYS, np.int64)
    np.minimum.at(first, dated.event, starts[dated.part])
    np.maximum.at(last, dated.event, ends[dated.part])
    missing = np.ones(count, np.bool_)
    missing[dated.event] = False
    return Sorting(order_by(missing, first, last), count - int(missing.sum()))


def by_rank(ranks: AnyInts) -> Sorting:
    """Return the events by a rank each; one below 0 is no value."""
    missing = ranks < 0
    order = order_by(missing, ranks)
    return Sorting(order, len(ranks) - int(missing.sum()))


def ranks_of(texts: Sequence[str]) -> AnyInts:
    """Return the place of each text among the distinct ones in order, -1 for an empty one."""
    rank = {text: place for place, text in enumerate(sorted({*texts} - {""}))}
    rank[""] = -1
    return np.fromiter(map(rank.__getitem__, texts), np.int64, len(texts))


def listed(arranged: Arrangement) -> Bools:
    """Return for each event whether it stands in any lane that is shown."""
    found = np.zeros(len(arranged.columns.ids), np.bool_)
    found[arranged.rows.event] = True
    found[arranged.undated.event] = True
    return found


def sorted_events(sorting: Sorting, shown: Bools, descending: bool) -> Ints:
    """Return the events that are shown; those without a value stand last either way."""
    valued, rest = sorting.events[: sorting.valued], sorting.events[sorting.valued :]
    order = np.concatenate([valued[::-1] if descending else valued, rest])
    kept: Ints = order[shown[order]]
    return kept
