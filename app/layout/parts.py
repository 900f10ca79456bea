"""All dates of a case as one table of parts, sorted by where their marks stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.core.dates import OPEN_FUTURE, OPEN_PAST, EdtfDate, Span
from app.core.edtf.zone import DAY_SECONDS
from app.layout.ragged import AnyInts, Ragged, ranges, starts_of
from app.layout.scene import Bools, Ints

POINT: Final = 1
DASHED: Final = 2
OPEN_LEFT: Final = 4
OPEN_RIGHT: Final = 8
OPEN: Final = OPEN_LEFT | OPEN_RIGHT
# The open end is unknown, or belongs to a set: drawn as a fringe only.
UNKNOWN: Final = 16
# The longest day has 25 hours, where clocks go back.
_LONGEST_DAY: Final = DAY_SECONDS + 3600


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """One row for each part of each distinct date, ascending by `at`.

    Attributes:
        at: where the mark stands, the middle of `[start, end)`.
        start, end: the possible part; beside an open end, the known end alone.
        solid_start, solid_end: the certain part; empty where nothing is certain.
        flags: POINT, DASHED, OPEN_LEFT, OPEN_RIGHT, UNKNOWN.
    """

    at: Ints
    start: Ints
    end: Ints
    solid_start: Ints
    solid_end: Ints
    flags: NDArray[np.uint8]

    def has(self, flag: int, which: AnyInts) -> Bools:
        """Return for some rows whether they have any of the flags."""
        found: Bools = (self.flags[which] & flag) != 0
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Entries:
    """Which event has which part, ascending by part."""

    event: NDArray[np.int32]
    part: NDArray[np.int32]


class Dated(NamedTuple):
    """Which events have a date, and where it stands among the distinct dates."""

    event: NDArray[np.int32]
    slot: NDArray[np.int32]


class _Said(NamedTuple):
    """What dates say of themselves, for each part."""

    interval: Bools
    vague: Bools
    unknown: Bools


def distinct(dates: Sequence[EdtfDate | None]) -> tuple[list[EdtfDate], NDArray[np.int32]]:
    """Return the distinct dates, and for each one given its place among them, -1 for None.

    The reader of a case hands out one object for equal strings, so objects are compared.
    """
    ids = np.fromiter(map(id, dates), np.int64, len(dates))
    by_id = np.argsort(ids, kind="stable")
    new = np.ones(len(ids), np.bool_)
    new[1:] = ids[by_id][1:] != ids[by_id][:-1]
    slots = np.empty(len(ids), np.int64)
    slots[by_id] = np.cumsum(new) - 1
    # In the order in which they are written: where objects lie in memory changes from run to run.
    first = by_id[new]
    order = np.argsort(first)
    slots = np.argsort(order)[slots]
    found = [dates[place] for place in first[order].tolist()]
    kept = np.array([date is not None for date in found], np.bool_)
    place = np.where(kept, np.cumsum(kept) - 1, -1).astype(np.int32)
    return [date for date in found if date is not None], place[slots]


def tabulate(dates: Sequence[EdtfDate]) -> tuple[Parts, Ragged]:
    """Return the parts of all dates, and for each date the rows of its parts."""
    parts = [date.parts for date in dates]
    lengths = np.fromiter(map(len, parts), np.int64, len(parts))
    spans = list(chain.from_iterable(parts))
    unsorted = _parts(spans, _said_of(dates, lengths))
    order = np.argsort(unsorted.at, kind="stable")
    rows = np.empty(len(order), np.int32)
    rows[order] = np.arange(len(order))
    columns = (getattr(unsorted, name)[order] for name in Parts.__slots__)
    return Parts(*columns), Ragged(starts_of(lengths), rows)


def entries(dated: Dated, parts_of: Ragged) -> Entries:
    """Return the entries of events by the rows of their dates."""
    events, slots = dated
    starts, ends = parts_of.starts[slots], parts_of.starts[slots + 1]
    part = parts_of.values[ranges(starts, ends)]
    order = np.argsort(part, kind="stable")
    return Entries(np.repeat(events, ends - starts)[order], part[order])


def _said_of(dates: Sequence[EdtfDate], lengths: Ints) -> _Said:
    """Return for each part what the date that it belongs to says of itself."""
    columns = (
        [date.is_interval for date in dates],
        [date.uncertain or date.approximate or date.set_kind == "one" for date in dates],
        [date.unknown_start or date.unknown_end or date.set_kind is not None for date in dates],
    )
    return _Said(*(np.repeat(np.array(column, np.bool_), lengths) for column in columns))


def _parts(spans: Sequence[Span], said: _Said) -> Parts:
    flat = np.fromiter(chain.from_iterable(spans), np.int64, 4 * len(spans))
    first, late_start, early_end, last = flat.reshape(-1, 4).T
    left, right = first == OPEN_PAST, last == OPEN_FUTURE
    # In a set an open end has no known part of its own: a day stands for it.
    known_end = np.where(early_end == OPEN_PAST, last - DAY_SECONDS, early_end)
    known_start = np.where(late_start == OPEN_FUTURE, first + DAY_SECONDS, late_start)
    start = np.where(left, known_end, first)
    end = np.where(right, known_start, last)
    short = (end - start <= _LONGEST_DAY) & ~left & ~right
    flags = (
        POINT * (short & ~said.interval)
        | DASHED * said.vague
        | OPEN_LEFT * left
        | OPEN_RIGHT * right
        | UNKNOWN * ((left | right) & said.unknown)
    ).astype(np.uint8)
    certain = (late_start < early_end) & ~left & ~right
    at = start + (end - start) // 2
    solid_start = np.where(certain, late_start, at)
    return Parts(at, start, end, solid_start, np.where(certain, early_end, at), flags)
