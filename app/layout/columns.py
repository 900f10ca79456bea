"""A case as columns: made once when it opens, so that a frame never walks over its events."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC
from typing import Final, cast
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from app.core.dates import EdtfDate
from app.core.edtf_zone import ZoneClock
from app.core.ids import EventId
from app.core.model import KINDS, Allegation, Case, Claim, Event
from app.layout.memory import Memory
from app.layout.parts import DateTable, Entries, Parts, entries, tabulate
from app.layout.ragged import Ragged, grouped
from app.layout.scene import Ints

KIND_INDEX: Final = {kind: index for index, kind in enumerate(KINDS)}
_NEVER: Final = 2**63 - 1


@dataclass(frozen=True, eq=False)
class Columns:
    """The events of a case as arrays; an event is known by its index in the file.

    Attributes:
        case: what it was made of.
        clock: of the time zone of the case, for the axis.
        ids: of the events; `index` is the way back.
        kind: of each event, an index of `KINDS`.
        parts: all dates; `said` and `alleged` tell which event has which.
        earliest: the first instant at which each event may have been said; undated ones never.
        answering, answered: the two ends of each link, by the order of the answers.
        memory: what frames share.
    """

    case: Case
    clock: ZoneClock
    ids: tuple[EventId, ...]
    index: dict[EventId, int]
    kind: NDArray[np.int8]
    parts: Parts
    said: Entries
    alleged: Entries
    earliest: Ints
    answering: NDArray[np.int32]
    answered: NDArray[np.int32]
    memory: Memory = field(default_factory=Memory)

    @property
    def answers_from(self) -> Ragged:
        """Return for each event the links that start at it."""
        return self.memory.get("answers from", 0, lambda: grouped(self.answering, len(self.ids)))

    @property
    def answers_to(self) -> Ragged:
        """Return for each event the links that end at it."""
        return self.memory.get("answers to", 0, lambda: grouped(self.answered, len(self.ids)))

    def event(self, index: int) -> Event:
        """Return the record of an event."""
        return self.case.events[index]


def build_columns(case: Case) -> Columns:
    """Return the columns of a case; once per case, a second or two for a million events."""
    index = {event.id: place for place, event in enumerate(case.events)}
    table = DateTable()
    said = _dated(((event.date) for event in case.events), table)
    alleged = _dated((_alleged_date(event) for event in case.events), table)
    parts, parts_of = tabulate(table.dates)
    links = _links(case, index)
    return Columns(
        case=case,
        clock=ZoneClock(UTC if case.time_zone == "UTC" else ZoneInfo(case.time_zone)),
        ids=tuple(index),
        index=index,
        kind=np.array([KIND_INDEX[event.kind] for event in case.events], np.int8),
        parts=parts,
        said=entries(*said, parts_of),
        alleged=entries(*alleged, parts_of),
        earliest=_earliest(len(index), table, *said),
        answering=links[:, 0].copy(),
        answered=links[:, 1].copy(),
    )


def _alleged_date(event: Event) -> EdtfDate | None:
    return event.alleged_date if isinstance(event, Allegation) else None


def _dated(
    dates: Iterable[EdtfDate | None], table: DateTable
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    pairs = [(place, table.slot(date)) for place, date in enumerate(dates) if date is not None]
    both = np.array(pairs, np.int32).reshape(-1, 2)
    return both[:, 0].copy(), both[:, 1].copy()


def _earliest(
    count: int, table: DateTable, events: NDArray[np.int32], slots: NDArray[np.int32]
) -> Ints:
    firsts = np.array([date.span.earliest_start for date in table.dates], np.int64)
    earliest = np.full(count, _NEVER, np.int64)
    earliest[events] = firsts[slots]
    return earliest


def _links(case: Case, index: dict[EventId, int]) -> NDArray[np.int32]:
    pairs = [
        (place, index[target])
        for place, event in enumerate(case.events)
        if isinstance(event, Claim)
        for target in event.answers
    ]
    return cast("NDArray[np.int32]", np.array(pairs, np.int32).reshape(-1, 2))
