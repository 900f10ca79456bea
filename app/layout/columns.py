"""A case as columns: made once when it opens, so that a frame never walks over its events."""

from collections.abc import Sequence
from datetime import UTC
from itertools import chain
from operator import attrgetter
from typing import Final, get_args
from zoneinfo import ZoneInfo

import numpy as np
from msgspec import Struct, field
from numpy.typing import NDArray

from app.core.dates import EdtfDate
from app.core.edtf.zone import ZoneClock
from app.core.ids import EventId
from app.core.model import KINDS, AnyEvent, Case, Event
from app.layout.event_ids import EventIds
from app.layout.memory import Memory
from app.layout.parts import Dated, Entries, Parts, distinct, entries, identities, tabulate
from app.layout.ragged import Ragged, grouped
from app.layout.scene import Ints
from app.layout.who import Who, WhoMaker

KIND_INDEX: Final = {kind: index for index, kind in enumerate(KINDS)}
_NEVER: Final = 2**63 - 1
_LOT: Final = 5_000
_NOTHING: Final = np.empty(0, np.int32)
_NO_DATES: Final = np.empty(0, np.int64)
_DATE: Final = attrgetter("date")
_KIND_OF: Final = {record: KIND_INDEX[record.kind] for record in get_args(get_args(AnyEvent)[0])}
_ALLEGED: Final = attrgetter("alleged_date")
_ANSWERS: Final = attrgetter("answers")


class Columns(Struct, frozen=True, eq=False):
    """The events of a case as arrays; an event is known by its index in the file.

    Attributes:
        case: what it was made of.
        clock: of the time zone of the case, for the axis.
        ids: of the events; `index` is the way back.
        kind: of each event, an index of `KINDS`.
        parts: all dates; `said` and `alleged` tell which event has which.
        earliest: the first instant at which each event may have been said; undated ones never.
        who: whom each event names, and as what.
        answering, answered: the two ends of each link, by the order of the answers.
        memory: what frames share.
    """

    case: Case
    clock: ZoneClock
    ids: Sequence[EventId]
    index: dict[EventId, int]
    kind: NDArray[np.int8]
    parts: Parts
    said: Entries
    alleged: Entries
    earliest: Ints
    who: Who
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


class ColumnsMaker:
    """Makes the columns of a case a lot at a time, while its events are being read.

    They are asked as soon as they are there: to fetch a million once more takes a second.
    """

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Begin with the first event, whatever was taken in before."""
        self._count = 0
        self._kinds = [np.empty(0, np.int8)]
        self._said: list[EdtfDate | None] = []
        self._said_identities = [_NO_DATES]
        self._alleging = [_NOTHING]
        self._alleged: list[EdtfDate | None] = []
        self._alleged_identities = [_NO_DATES]
        self._answering = [_NOTHING]
        self._answered: list[EventId] = []
        self._who = WhoMaker()

    def take(self, events: Sequence[Event]) -> None:
        """Take in the next events, in the order of the file."""
        start = self._count
        self._count += len(events)
        said = list(map(_DATE, events))
        self._said += said
        self._said_identities.append(identities(said))
        kinds = map(_KIND_OF.__getitem__, map(type, events))
        kind = np.fromiter(kinds, np.int8, len(events))
        self._kinds.append(kind)
        allegations = np.flatnonzero(kind == KIND_INDEX["allegation"])
        self._take_allegations([events[n] for n in allegations.tolist()], start + allegations)
        claims = np.flatnonzero(kind != KIND_INDEX["event"])
        self._take_claims([events[place] for place in claims.tolist()], start + claims)
        self._who.take("actors", events, np.arange(start, self._count))

    def finish(self, case: Case) -> Columns:
        """Return the columns of the case, all of whose events were taken in."""
        identity = np.concatenate([*self._said_identities, *self._alleged_identities])
        self._said += self._alleged
        dates, slots = distinct(self._said, identity)
        owners = np.concatenate([np.arange(self._count, dtype=np.int32), *self._alleging])
        said, alleged = _dated(owners, slots, self._count)
        table = tabulate(dates)
        index = case.place_by_id
        return Columns(
            case=case,
            clock=ZoneClock(UTC if case.time_zone == "UTC" else ZoneInfo(case.time_zone)),
            ids=EventIds(case.events),
            index=index,
            kind=np.concatenate(self._kinds),
            parts=table.parts,
            said=entries(said, table.rows),
            alleged=entries(alleged, table.rows),
            earliest=_earliest(self._count, table.earliest, said),
            who=self._who.finish(case.actors),
            answering=np.concatenate(self._answering),
            answered=np.array([index[target] for target in self._answered], np.int32),
        )

    def _take_allegations(self, allegations: Sequence[Event], places: Ints) -> None:
        self._alleging.append(places.astype(np.int32))
        alleged = list(map(_ALLEGED, allegations))
        self._alleged += alleged
        self._alleged_identities.append(identities(alleged))
        self._who.take("against", allegations, places)

    def _take_claims(self, claims: Sequence[Event], places: Ints) -> None:
        answers = list(map(_ANSWERS, claims))
        lengths = np.fromiter(map(len, answers), np.int64, len(answers))
        self._answering.append(np.repeat(places, lengths).astype(np.int32))
        self._answered += chain.from_iterable(answers)
        self._who.take("by", claims, places)
        self._who.take("on_behalf_of", claims, places)


def build_columns(case: Case) -> Columns:
    """Return the columns of a case that has been read, or made."""
    maker = ColumnsMaker()
    # In lots, so that other threads get their turn meanwhile.
    for start in range(0, len(case.events), _LOT):
        maker.take(case.events[start : start + _LOT])
    return maker.finish(case)


def _dated(owners: NDArray[np.int32], slots: NDArray[np.int32], events: int) -> tuple[Dated, Dated]:
    has = slots >= 0
    said = has & (np.arange(len(slots)) < events)
    alleged = has & ~said
    return Dated(owners[said], slots[said]), Dated(owners[alleged], slots[alleged])


def _earliest(count: int, of_dates: Ints, said: Dated) -> Ints:
    earliest = np.full(count, _NEVER, np.int64)
    earliest[said.event] = of_dates[said.slot]
    return earliest
