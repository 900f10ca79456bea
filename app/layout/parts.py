"""All dates of a case as one table of parts, sorted by where their marks stand."""

from collections.abc import Sequence
from itertools import chain
from typing import Final, NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from app.core.dates import OPEN_FUTURE, OPEN_PAST, EdtfDate, instants_of
from app.core.edtf.zone import DAY_SECONDS
from app.layout.ragged import AnyInts, Ragged, ranges, starts_of
from app.layout.ranked import ranked, stable_order
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
_LOT: Final = 20_000


class Parts(Struct, frozen=True, eq=False):
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


class Entries(Struct, frozen=True, eq=False):
    """Which event has which part, ascending by part."""

    event: NDArray[np.int32]
    part: NDArray[np.int32]


class Dated(NamedTuple):
    """Which events have a date, and where it stands among the distinct dates."""

    event: NDArray[np.int32]
    slot: NDArray[np.int32]


class DateTable(NamedTuple):
    """The parts of all dates, for each date the rows of its parts, and when it may begin."""

    parts: Parts
    rows: Ragged
    earliest: Ints


class _Read(NamedTuple):
    """What dates say, one after the other: how many parts each has, and of each part the rest."""

    lengths: Ints
    instants: Ints
    interval: Bools
    vague: Bools
    unknown: Bools


def identities(dates: Sequence[EdtfDate | None]) -> Ints:
    """Return a number for each date, the same for the same object.

    The reader of a case hands out one object for equal strings, so objects are compared.
    """
    # Objects lie 16 bytes apart; smaller numbers are sorted more quickly.
    return np.fromiter(map(id, dates), np.int64, len(dates)) >> 4


def distinct(
    dates: Sequence[EdtfDate | None], identity: Ints
) -> tuple[list[EdtfDate], NDArray[np.int32]]:
    """Return the distinct dates, and for each one given its place among them, -1 for None.

    Args:
        identity: of each date, see `identities`.
    """
    first, slots = ranked(identity)
    # In the order in which they are written: where objects lie in memory changes from run to run.
    order = stable_order(first)
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    slots = rank[slots]
    found = [dates[place] for place in first[order].tolist()]
    kept = np.ones(len(found), np.bool_)
    kept[[place for place, date in enumerate(found) if date is None]] = False
    place = np.where(kept, np.cumsum(kept) - 1, -1).astype(np.int32)
    return [date for date in found if date is not None], place[slots]


def tabulate(dates: Sequence[EdtfDate]) -> DateTable:
    """Return the table of all dates."""
    # A lot at a time: what numpy reads from Python lets no other thread run meanwhile.
    lots = [_read(dates[start : start + _LOT]) for start in range(0, len(dates) or 1, _LOT)]
    read = _Read(*map(np.concatenate, zip(*lots, strict=True)))
    instants = read.instants.reshape(-1, 4)
    unsorted = _parts(instants, read)
    order = stable_order(unsorted.at)
    rows = np.empty(len(order), np.int32)
    rows[order] = np.arange(len(order))
    columns = (getattr(unsorted, name)[order] for name in Parts.__struct_fields__)
    starts = starts_of(read.lengths)
    earliest = np.minimum.reduceat(instants[:, 0], starts[:-1]) if len(dates) else instants[:, 0]
    return DateTable(Parts(*columns), Ragged(starts, rows), earliest)


def entries(dated: Dated, parts_of: Ragged) -> Entries:
    """Return the entries of events by the rows of their dates."""
    events, slots = dated
    starts, ends = parts_of.starts[slots], parts_of.starts[slots + 1]
    part = parts_of.values[ranges(starts, ends)]
    order = stable_order(part)
    return Entries(np.repeat(events, ends - starts)[order], part[order])


def _read(dates: Sequence[EdtfDate]) -> _Read:
    parts = [date.several or (date.span,) for date in dates]
    lengths = np.fromiter(map(len, parts), np.int64, len(parts))
    each = instants_of(chain.from_iterable(parts))
    instants = np.fromiter(each, np.int64, 4 * int(lengths.sum()))
    columns = (
        [date.is_interval for date in dates],
        [date.uncertain or date.approximate or date.set_kind == "one" for date in dates],
        [date.unknown_start or date.unknown_end or date.set_kind is not None for date in dates],
    )
    said = (np.repeat(np.array(column, np.bool_), lengths) for column in columns)
    return _Read(lengths, instants, *said)


def _parts(instants: Ints, said: _Read) -> Parts:
    first, late_start, early_end, last = instants.T
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
