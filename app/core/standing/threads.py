"""Threads: everything that leads back, through `answers`, to one first claim."""

from collections.abc import Iterator

from msgspec import Struct

from app.core.dates import OPEN_FUTURE
from app.core.ids import EventId
from app.core.model import Case, Claim


class ThreadMember(Struct, frozen=True):
    """A claim of a thread; `depth` counts the answers between it and the first claim, at first
    reading, and `under` is the claim that it is shown under (None for the first)."""

    claim: Claim
    depth: int
    under: EventId | None


class Thread(Struct, frozen=True):
    """A first claim and all that leads back to it, as a conversation.

    Each claim stands once, under the first of those that it answers; the answers to one claim
    stand in the order in which they were said, undated ones last.
    """

    members: tuple[ThreadMember, ...]

    @property
    def first(self) -> Claim:
        """Return the claim that answers none."""
        return self.members[0].claim


def first_claims(case: Case, event: EventId) -> tuple[EventId, ...]:
    """Return the first claims that a claim leads back to, itself if it answers none.

    Returns:
        In the order in which `answers` names them; empty for what is no claim.
    """
    found: dict[EventId, None] = {}
    waiting, seen = [event], set[EventId]()
    while waiting:
        claim = case.event_by_id[waiting.pop()]
        if isinstance(claim, Claim) and claim.id not in seen:
            seen.add(claim.id)
            waiting += reversed(claim.answers)
            if not claim.answers:
                found[claim.id] = None
    return tuple(found)


def threads_of(case: Case, event: EventId) -> tuple[Thread, ...]:
    """Return the threads that a claim is part of, one for each first claim it leads back to."""
    return tuple(Thread(tuple(_members(case, first))) for first in first_claims(case, event))


def _members(case: Case, first: EventId) -> Iterator[ThreadMember]:
    seen: set[EventId] = set()
    waiting: list[tuple[EventId, int, EventId | None]] = [(first, 0, None)]
    while waiting:
        id_, depth, under = waiting.pop()
        claim = case.event_by_id[id_]
        if isinstance(claim, Claim) and id_ not in seen:
            seen.add(id_)
            yield ThreadMember(claim, depth, under)
            answers = sorted(case.answers_to.get(id_, ()), key=_when, reverse=True)
            waiting += [(answer.id, depth + 1, id_) for answer in answers]


def _when(claim: Claim) -> tuple[int, int]:
    span = claim.date.span if claim.date else None
    return (span.earliest_start, span.latest_end) if span else (OPEN_FUTURE, OPEN_FUTURE)
