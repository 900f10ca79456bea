"""How often each actor alleges, is accused and answers, and how many events are of each kind."""

from typing import NamedTuple

import numpy as np
from msgspec import Struct

from app.core.ids import ActorId
from app.core.model import KINDS, Kind
from app.layout.columns import KIND_INDEX, Columns
from app.layout.ragged import AnyInts, starts_of
from app.layout.ranked import order_by
from app.layout.scene import Ints
from app.layout.who import Mentions, united


class ActorTally(Struct, frozen=True):
    """One actor's counts; a claim made on behalf of the actor counts as theirs too."""

    made: int
    against: int
    answers: int


class Tallies:
    """The counts of one case as of any day; each is looked up, not counted again.

    What may have been said, or have happened, by the day counts; what has no date never does,
    unless everything is asked for.
    """

    def __init__(self, columns: Columns) -> None:
        actors, kind, first = columns.case.actors, columns.kind, columns.earliest
        self._place = {actor.id: place for place, actor in enumerate(actors)}
        speakers = columns.who.speakers
        alleges = kind[speakers.event] == KIND_INDEX["allegation"]
        answers = np.zeros(len(kind), np.bool_)
        answers[columns.answering] = True
        self._made = _counted(speakers, alleges, first, len(actors))
        self._answers = _counted(speakers, answers[speakers.event], first, len(actors))
        against = united(columns.who.against)
        self._against = _counted(against, np.ones(len(against.event), np.bool_), first, len(actors))
        self._kinds = _by_key(kind.astype(np.int64), first, len(KINDS))
        self._periods = np.sort(first[_once(columns.alleged.event, len(kind))])

    def of_actor(self, actor: ActorId, as_of: int | None = None) -> ActorTally:
        """Return the counts of an actor.

        Args:
            actor: of the case.
            as_of: the end of the day as of which, exclusive, in seconds; None for everything.
        """
        place = self._place.get(actor)
        if place is None:
            return ActorTally(0, 0, 0)
        made, against, answers = (
            counted.by(place, as_of) for counted in (self._made, self._against, self._answers)
        )
        return ActorTally(made, against, answers)

    def kinds(self, as_of: int | None = None) -> dict[Kind, int]:
        """Return how many events are of each kind that occurs in the case, 0 where not yet."""
        found = ((kind, KIND_INDEX[kind]) for kind in KINDS)
        return {
            kind: self._kinds.by(place, as_of)
            for kind, place in found
            if self._kinds.by(place, None)
        }

    def events(self, as_of: int | None = None) -> int:
        """Return how many events there are."""
        return sum(self.kinds(as_of).values())

    def periods(self, as_of: int | None = None) -> int:
        """Return how many allegations say when the thing is said to have happened."""
        return len(self._periods) if as_of is None else int(self._periods.searchsorted(as_of))


class _Counted(NamedTuple):
    """From when on each of the things counted counts, ascending below each key."""

    starts: Ints
    firsts: Ints

    def by(self, key: int, as_of: int | None) -> int:
        start, end = int(self.starts[key]), int(self.starts[key + 1])
        if as_of is None:
            return end - start
        return int(self.firsts[start:end].searchsorted(as_of))


def _counted(mentions: Mentions, which: np.ndarray, first: Ints, actors: int) -> _Counted:
    event, actor = mentions.event[which], mentions.actor[which]
    return _by_key(actor, first[event], actors)


def _by_key(keys: AnyInts, firsts: Ints, count: int) -> _Counted:
    order = order_by(keys, firsts)
    return _Counted(starts_of(np.bincount(keys, minlength=count)), firsts[order])


def _once(events: AnyInts, count: int) -> Ints:
    """Return events each once; one with a set of dates stands there several times."""
    found = np.zeros(count, np.bool_)
    found[events] = True
    return np.flatnonzero(found)
