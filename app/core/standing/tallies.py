"""How often each actor alleges, is accused and answers, and how many events are of each kind."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from app.core.dates import OPEN_FUTURE
from app.core.ids import ActorId
from app.core.model import KINDS, Allegation, Case, Claim, Event, Kind

_LOT: Final = 20_000


@dataclass(frozen=True, slots=True)
class ActorTally:
    """One actor's counts; a claim made on behalf of the actor counts as theirs too."""

    made: int
    against: int
    answers: int


class Tallies:
    """The counts of one case as of any day; each is looked up, not counted again.

    What may have been said, or have happened, by the day counts; what has no date never does,
    unless everything is asked for.
    """

    def __init__(self, case: Case) -> None:
        self._made: dict[ActorId, _Times] = defaultdict(_Times)
        self._against: dict[ActorId, _Times] = defaultdict(_Times)
        self._answers: dict[ActorId, _Times] = defaultdict(_Times)
        self._kinds: dict[Kind, _Times] = defaultdict(_Times)
        self._periods = _Times()
        for event in case.events:
            first = event.date.span.earliest_start if event.date else OPEN_FUTURE
            self._kinds[event.kind].append(first)
            # Asked for its kind and not for its type: a million times, that makes a difference.
            if event.kind != "event":
                self._count(event, first)

    def settle(self) -> None:
        """Have further questions about a day answered at once; by another thread if need be."""
        for counted in (self._made, self._against, self._answers, self._kinds):
            for times in counted.values():
                times.settle()
        self._periods.settle()

    def of_actor(self, actor: ActorId, as_of: int | None = None) -> ActorTally:
        """Return the counts of an actor.

        Args:
            actor: of the case.
            as_of: the end of the day as of which, exclusive, in seconds; None for everything.
        """
        made, against, answers = (
            counted[actor].by(as_of) if actor in counted else 0
            for counted in (self._made, self._against, self._answers)
        )
        return ActorTally(made, against, answers)

    def kinds(self, as_of: int | None = None) -> dict[Kind, int]:
        """Return how many events are of each kind that occurs in the case, 0 where not yet."""
        return {kind: self._kinds[kind].by(as_of) for kind in KINDS if kind in self._kinds}

    def events(self, as_of: int | None = None) -> int:
        """Return how many events there are."""
        return sum(times.by(as_of) for times in self._kinds.values())

    def periods(self, as_of: int | None = None) -> int:
        """Return how many allegations say when the thing is said to have happened."""
        return self._periods.by(as_of)

    def _count(self, claim: Any, first: int) -> None:
        speakers = claim.by
        if claim.on_behalf_of or len(speakers) > 1:
            speakers = {*speakers, *claim.on_behalf_of}
        if claim.kind == "allegation":
            if claim.alleged_date is not None:
                self._periods.append(first)
            for actor in speakers:
                self._made[actor].append(first)
            for actor in _once(claim.against):
                self._against[actor].append(first)
        if claim.answers:
            for actor in speakers:
                self._answers[actor].append(first)


class _Times(list[int]):
    """From when on each of the things counted counts, in any order.

    Sorted in lots: a million at once would stop every other thread.
    """

    _lots: tuple[list[int], ...] | None = None

    def by(self, as_of: int | None) -> int:
        if as_of is None:
            return len(self)
        if self._lots is None:
            return sum(first < as_of for first in self)
        return sum(bisect_left(lot, as_of) for lot in self._lots)

    def settle(self) -> None:
        starts = range(0, len(self), _LOT)
        self._lots = tuple(sorted(self[start : start + _LOT]) for start in starts)


def _once(actors: tuple[ActorId, ...]) -> Iterable[ActorId]:
    # Most claims name one actor, and a set of one takes longer to make than to count.
    return actors if len(actors) < 2 else set(actors)


def events_of_actor(case: Case, actor: ActorId) -> tuple[Event, ...]:
    """Return every event that names the actor in any part, in the order of the file."""
    return tuple(event for event in case.events if actor in named_actors(event))


def named_actors(event: Event) -> set[ActorId]:
    """Return every actor that an event names in any part."""
    named = set(event.actors)
    if isinstance(event, Claim):
        named |= _speakers(event)
    if isinstance(event, Allegation):
        named |= set(event.against)
    return named


def _speakers(claim: Claim) -> set[ActorId]:
    return {*claim.by, *claim.on_behalf_of}
