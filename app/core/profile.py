"""One actor as a whole: what they allege, what is alleged of them, and what they answered."""

from collections import Counter
from dataclasses import dataclass

from app.core.dates import EdtfDate
from app.core.explanation import is_silent
from app.core.ids import ActorId, EventId
from app.core.model import Allegation, Case, Event
from app.core.said import COUNTED, said_by
from app.core.standing import Standings
from app.core.tallies import events_of_actor


@dataclass(frozen=True, slots=True)
class Profile:
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


@dataclass(frozen=True, slots=True)
class Matrix:
    """How many allegations each of the `accusers` makes against each of the `accused`."""

    accusers: tuple[ActorId, ...]
    accused: tuple[ActorId, ...]
    counts: dict[tuple[ActorId, ActorId], int]


def profile_of(case: Case, standings: Standings, actor: ActorId, end: int | None = None) -> Profile:
    """Return the profile of an actor.

    Args:
        end: the end of the day as of which, exclusive; what cannot have been said by then does
            not count. None counts everything.
    """
    named = tuple(event for event in events_of_actor(case, actor) if _counts(event, end))
    allegations = [event for event in named if isinstance(event, Allegation)]
    received = [event.id for event in allegations if actor in event.against]
    parted: dict[str, list[EventId]] = {"answered": [], "silent": [], "nothing": []}
    for id_ in received:
        of = next(one for one in standings.at(id_, end).respondents if one.actor == actor)
        how = "nothing" if not of.answers else "silent" if is_silent(case, of) else "answered"
        parted[how].append(id_)
    dates = sorted((event.date for event in named if event.date), key=_when)
    return Profile(
        named=named,
        made=tuple(e.id for e in allegations if actor in (*e.by, *e.on_behalf_of)),
        received=tuple(received),
        answered=tuple(parted["answered"]),
        silent=tuple(parted["silent"]),
        nothing=tuple(parted["nothing"]),
        members=tuple(one.id for one in case.actors if actor in one.member_of),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )


def matrix_of(case: Case, actor: ActorId, most: int, end: int | None = None) -> Matrix:
    """Return who accuses whom around an actor.

    Args:
        most: how many rows and columns at most; the actor comes first, then those with the most
            allegations.

    Returns:
        The accusers of the actor and the actor as rows; those whom they accuse as columns.
    """
    pairs: Counter[tuple[ActorId, ActorId]] = Counter()
    for event in case.events:
        if isinstance(event, Allegation) and _counts(event, end):
            pairs.update((by, against) for by in event.by for against in event.against)
    rows = {by for by, against in pairs if actor in (by, against)}
    around = {pair: count for pair, count in pairs.items() if pair[0] in rows}
    accusers = _busiest(actor, Counter({r: _sum(around, 0, r) for r in rows}), most)
    accused = {against for by, against in around if by in accusers}
    columns = _busiest(actor, Counter({c: _sum(around, 1, c) for c in accused}), most)
    return Matrix(accusers, columns, around)


def _busiest(actor: ActorId, counts: Counter[ActorId], most: int) -> tuple[ActorId, ...]:
    ranked = [each for each, _ in counts.most_common() if each != actor]
    first = [actor] if actor in counts else []
    return tuple([*first, *ranked][:most])


def _sum(pairs: dict[tuple[ActorId, ActorId], int], side: int, actor: ActorId) -> int:
    return sum(count for pair, count in pairs.items() if pair[side] == actor)


def _counts(event: Event, end: int | None) -> bool:
    return end is None or said_by(event.date, end) in COUNTED


def _when(date: EdtfDate) -> tuple[int, int]:
    return date.span.earliest_start, date.span.latest_end
