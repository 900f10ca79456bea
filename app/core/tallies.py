"""How often each actor alleges, is accused and answers, and how many events are of each kind."""

from collections import Counter
from dataclasses import dataclass

from app.core.ids import ActorId
from app.core.model import Allegation, Case, Claim, Event, Kind


@dataclass(frozen=True, slots=True)
class ActorTally:
    """One actor's counts; a claim made on behalf of the actor counts as theirs too."""

    made: int
    against: int
    answers: int


def tally_actors(case: Case) -> dict[ActorId, ActorTally]:
    """Count for every actor of the case, in the order of the file."""
    made: Counter[ActorId] = Counter()
    against: Counter[ActorId] = Counter()
    answers: Counter[ActorId] = Counter()
    for event in case.events:
        if isinstance(event, Claim):
            made.update(_speakers(event) if isinstance(event, Allegation) else ())
            against.update(set(event.against) if isinstance(event, Allegation) else ())
            answers.update(_speakers(event) if event.answers else ())
    return {
        actor.id: ActorTally(made[actor.id], against[actor.id], answers[actor.id])
        for actor in case.actors
    }


def tally_kinds(case: Case) -> dict[Kind, int]:
    """Count the events of each kind that occurs."""
    return dict(Counter(event.kind for event in case.events))


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
