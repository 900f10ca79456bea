"""One actor as a whole: what they allege, what is alleged of them, and what they answered."""

from collections import Counter
from functools import cached_property

from msgspec import Struct

from app.core.dates import EdtfDate
from app.core.ids import ActorId, EventId
from app.core.model import Allegation, Case, Event
from app.core.standing import Standings
from app.core.standing.explanation import is_silent
from app.core.standing.named import events_of_actor
from app.core.standing.said import COUNTED, said_by


class Profile(Struct, frozen=True):
    """What there is of an actor as of a day.

    Attributes:
        named: every event that names the actor, in the order of the file.
        made: the allegations the actor makes, or that are made for them.
        received: those against the actor, parted into `answered`, `silent` (asked, and no more
            than silence is the latest) and `nothing` recorded.
        members: the actors that are members of this one.
        first, last: the dates of the first and the last of `named` that have one.
    """

    named: tuple[Event, ...]
    made: tuple[EventId, ...]
    received: tuple[EventId, ...]
    answered: tuple[EventId, ...]
    silent: tuple[EventId, ...]
    nothing: tuple[EventId, ...]
    members: tuple[ActorId, ...]
    first: EdtfDate | None
    last: EdtfDate | None


class Matrix(Struct, frozen=True):
    """How many allegations each of the `accusers` makes against each of the `accused`."""

    accusers: tuple[ActorId, ...]
    accused: tuple[ActorId, ...]
    counts: dict[tuple[ActorId, ActorId], int]


class Profiles:
    """The profiles of one case; what names an actor is sought once and kept for the last one."""

    def __init__(self, case: Case, standings: Standings) -> None:
        self._case = case
        self._standings = standings
        self._last: tuple[ActorId, tuple[Event, ...]] | None = None

    def of(self, actor: ActorId, end: int | None = None) -> Profile:
        """Return the profile of an actor.

        Args:
            end: the end of the day as of which, exclusive; what cannot have been said by then
                does not count. None counts everything.
        """
        named = tuple(event for event in self._named(actor) if _counts(event, end))
        allegations = [event for event in named if isinstance(event, Allegation)]
        received = [event.id for event in allegations if actor in event.against]
        parted: dict[str, list[EventId]] = {"answered": [], "silent": [], "nothing": []}
        for id_ in received:
            parted[self._how(id_, actor, end)].append(id_)
        dates = sorted((event.date for event in named if event.date), key=_when)
        return Profile(
            named=named,
            made=tuple(e.id for e in allegations if actor in (*e.by, *e.on_behalf_of)),
            received=tuple(received),
            answered=tuple(parted["answered"]),
            silent=tuple(parted["silent"]),
            nothing=tuple(parted["nothing"]),
            members=tuple(one.id for one in self._case.actors if actor in one.member_of),
            first=dates[0] if dates else None,
            last=dates[-1] if dates else None,
        )

    def matrix(self, actor: ActorId, most: int, end: int | None = None) -> Matrix:
        """Return who accuses whom around an actor.

        Args:
            most: how many rows and columns at most; the actor comes first, then those with the
                most allegations.
            end: as for `of`.

        Returns:
            The accusers of the actor and the actor as rows; those whom they accuse as columns.
        """
        pairs: Counter[tuple[ActorId, ActorId]] = Counter()
        for event in self._allegations:
            if _counts(event, end):
                pairs.update((by, against) for by in event.by for against in event.against)
        rows = {by for by, against in pairs if actor in (by, against)}
        around = {pair: count for pair, count in pairs.items() if pair[0] in rows}
        accusers = _busiest(actor, _sums(around, 0), most)
        kept = {pair: count for pair, count in around.items() if pair[0] in accusers}
        return Matrix(accusers, _busiest(actor, _sums(kept, 1), most), kept)

    @cached_property
    def _allegations(self) -> tuple[Allegation, ...]:
        return tuple(event for event in self._case.events if isinstance(event, Allegation))

    def _named(self, actor: ActorId) -> tuple[Event, ...]:
        if self._last is None or self._last[0] != actor:
            self._last = actor, events_of_actor(self._case, actor)
        return self._last[1]

    def _how(self, allegation: EventId, actor: ActorId, end: int | None) -> str:
        respondents = self._standings.at(allegation, end).respondents
        respondent = next(one for one in respondents if one.actor == actor)
        if not respondent.answers:
            return "nothing"
        return "silent" if is_silent(self._case, respondent) else "answered"


def _busiest(actor: ActorId, counts: Counter[ActorId], most: int) -> tuple[ActorId, ...]:
    ranked = [each for each, _ in counts.most_common() if each != actor]
    first = [actor] if actor in counts else []
    return tuple([*first, *ranked][:most])


def _sums(pairs: dict[tuple[ActorId, ActorId], int], side: int) -> Counter[ActorId]:
    sums: Counter[ActorId] = Counter()
    for pair, count in pairs.items():
        sums[pair[side]] += count
    return sums


def _counts(event: Event, end: int | None) -> bool:
    return end is None or said_by(event.date, end) in COUNTED


def _when(date: EdtfDate) -> tuple[int, int]:
    return date.span.earliest_start, date.span.latest_end
