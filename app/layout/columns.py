"""A case as columns: made once when it opens, so that a frame never walks over its events."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC
from itertools import chain
from typing import Final, cast
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from app.core.dates import EdtfDate
from app.core.edtf.zone import ZoneClock
from app.core.ids import EventId
from app.core.model import KINDS, Allegation, Case, Claim, Event
from app.layout.memory import Memory
from app.layout.parts import Dated, Entries, Parts, distinct, entries, tabulate
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
    """Return the columns of a case; once per case, a second or two for a million events.

    Few containers are made on the way: each one would wake the garbage collector.
    """
    events = case.events
    ids = tuple([event.id for event in events])
    # A loop of its own, so that other threads get their turn meanwhile.
    index = {event: place for place, event in enumerate(ids)}
    kind = np.array([KIND_INDEX[event.kind] for event in events], np.int8)
    dates, said, alleged = _dates(events, np.flatnonzero(kind == KIND_INDEX["allegation"]))
    parts, parts_of = tabulate(dates)
    answering, answered = _links(events, np.flatnonzero(kind != KIND_INDEX["event"]), index)
    return Columns(
        case=case,
        clock=ZoneClock(UTC if case.time_zone == "UTC" else ZoneInfo(case.time_zone)),
        ids=ids,
        index=index,
        kind=kind,
        parts=parts,
        said=entries(said, parts_of),
        alleged=entries(alleged, parts_of),
        earliest=_earliest(len(ids), dates, said),
        answering=answering,
        answered=answered,
    )


def _dates(events: Sequence[Event], allegations: Ints) -> tuple[list[EdtfDate], Dated, Dated]:
    written = [event.date for event in events]
    written += [cast("Allegation", events[place]).alleged_date for place in allegations.tolist()]
    dates, slots = distinct(written)
    owners = np.concatenate([np.arange(len(events)), allegations]).astype(np.int32)
    has = slots >= 0
    said = has & (np.arange(len(slots)) < len(events))
    alleged = has & ~said
    return dates, Dated(owners[said], slots[said]), Dated(owners[alleged], slots[alleged])


def _earliest(count: int, dates: Sequence[EdtfDate], said: Dated) -> Ints:
    firsts = np.array([date.span.earliest_start for date in dates], np.int64)
    earliest = np.full(count, _NEVER, np.int64)
    earliest[said.event] = firsts[said.slot]
    return earliest


def _links(
    events: Sequence[Event], claims: Ints, index: dict[EventId, int]
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    answers = [cast("Claim", events[place]).answers for place in claims.tolist()]
    lengths = np.fromiter(map(len, answers), np.int64, len(answers))
    answered = np.array([index[target] for target in chain.from_iterable(answers)], np.int32)
    return np.repeat(claims, lengths).astype(np.int32), answered
