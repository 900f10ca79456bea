"""How often each actor alleges, is accused and answers, and how many events are of each kind."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from app.core.dates import OPEN_FUTURE
from app.core.ids import ActorId
from app.core.model import KINDS, Allegation, Case, Claim, Event, Kind


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
        self._made: dict[ActorId, list[int]] = defaultdict(list)
        self._against: dict[ActorId, list[int]] = defaultdict(list)
        self._answers: dict[ActorId, list[int]] = defaultdict(list)
        self._kinds: dict[Kind, list[int]] = defaultdict(list)
        self._all: list[int] = []
        self._periods: list[int] = []
        for event in case.events:
            self._count(event)
        for counted in (self._made, self._against, self._answers, self._kinds):
            for firsts in counted.values():
                firsts.sort()
        self._all.sort()
        self._periods.sort()

    def of_actor(self, actor: ActorId, as_of: int | None = None) -> ActorTally:
        """Return the counts of an actor.

        Args:
            actor: of the case.
            as_of: the end of the day as of which, exclusive, in seconds; None for everything.
        """
        made, against, answers = (
            _by(counted.get(actor, []), as_of)
            for counted in (self._made, self._against, self._answers)
        )
        return ActorTally(made, against, answers)

    def kinds(self, as_of: int | None = None) -> dict[Kind, int]:
        """Return how many events are of each kind that occurs in the case, 0 where not yet."""
        return {kind: _by(self._kinds[kind], as_of) for kind in KINDS if kind in self._kinds}

    def events(self, as_of: int | None = None) -> int:
        """Return how many events there are."""
        return _by(self._all, as_of)

    def periods(self, as_of: int | None = None) -> int:
        """Return how many allegations say when the thing is said to have happened."""
        return _by(self._periods, as_of)

    def _count(self, event: Event) -> None:
        first = event.date.span.earliest_start if event.date else OPEN_FUTURE
        self._all.append(first)
        self._kinds[event.kind].append(first)
        if isinstance(event, Allegation):
            self._periods += [first] * (event.alleged_date is not None)
            self._count_for(self._made, (*event.by, *event.on_behalf_of), first)
            self._count_for(self._against, event.against, first)
        if event.kind != "event" and isinstance(event, Claim) and event.answers:
            self._count_for(self._answers, (*event.by, *event.on_behalf_of), first)

    @staticmethod
    def _count_for(
        counted: dict[ActorId, list[int]], actors: tuple[ActorId, ...], first: int
    ) -> None:
        # Most claims name one actor, and a set of one takes longer to make than to count.
        for actor in actors if len(actors) < 2 else set(actors):
            counted[actor].append(first)


def _by(firsts: list[int], as_of: int | None) -> int:
    return len(firsts) if as_of is None else bisect_left(firsts, as_of)


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
