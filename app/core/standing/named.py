"""Which actors an event names, in any part, and which events name an actor."""

from app.core.ids import ActorId
from app.core.model import Allegation, Case, Claim, Event


def events_of_actor(case: Case, actor: ActorId) -> tuple[Event, ...]:
    """Return every event that names the actor in any part, in the order of the file."""
    return tuple(event for event in case.events if actor in named_actors(event))


def named_actors(event: Event) -> set[ActorId]:
    """Return every actor that an event names in any part."""
    named = set(event.actors)
    if isinstance(event, Claim):
        named |= {*event.by, *event.on_behalf_of}
    if isinstance(event, Allegation):
        named |= set(event.against)
    return named
