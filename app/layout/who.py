"""Who is named by which event, and as what, as pairs of numbers."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, count
from operator import attrgetter
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.core.ids import ActorId
from app.core.model import Actor, Event
from app.layout.batches import Ints
from app.layout.ranked import ranked, stable_order

_NOBODY: Final = np.empty(0, np.int32)
_ROLES: Final = ("actors", "by", "on_behalf_of", "against")


class Mentions(NamedTuple):
    """Which event names which actor, by their places in the file, ascending by event."""

    event: NDArray[np.int32]
    actor: NDArray[np.int32]


class Who(NamedTuple):
    """Who is involved in events, who says claims and on whose behalf, whom allegations accuse."""

    actors: Mentions
    by: Mentions
    on_behalf_of: Mentions
    against: Mentions

    @property
    def speakers(self) -> Mentions:
        """Return by whom or on whose behalf each claim is made, each actor once."""
        return united(self.by, self.on_behalf_of)


def united(*mentions: Mentions) -> Mentions:
    """Return several mentions as one, each actor of an event once and in the order given."""
    event = np.concatenate([one.event for one in mentions])
    actor = np.concatenate([one.actor for one in mentions])
    order = stable_order(event)
    event, actor = event[order], actor[order]
    same = np.flatnonzero(event[1:] == event[:-1])
    if not len(same):
        return Mentions(event, actor)
    # Only events that name several can name one twice.
    is_several = np.zeros(len(event), np.bool_)
    is_several[same] = is_several[same + 1] = True
    several = np.flatnonzero(is_several)
    key = event[several].astype(np.int64) * 2**32 + actor[several]
    kept = ~is_several
    kept[several[ranked(key).firsts]] = True
    return Mentions(event[kept], actor[kept])


class WhoMaker:
    """Notes who is named a lot of events at a time."""

    def __init__(self) -> None:
        self._events: dict[str, list[NDArray[np.int32]]] = {role: [_NOBODY] for role in _ROLES}
        self._names: dict[str, list[NDArray[np.int32]]] = {role: [_NOBODY] for role in _ROLES}
        # By the order in which they are first named: where actors stand is known in the end.
        self._numbers: dict[ActorId, int] = defaultdict(count().__next__)

    def take(self, role: str, records: Sequence[Event], places: Ints) -> None:
        """Take in whom some records name as one thing.

        Args:
            role: the key.
            places: of the records in the file.
        """
        named: list[tuple[ActorId, ...]] = list(map(_GET[role], records))
        lengths = np.fromiter(map(len, named), np.int64, len(named))
        numbers = map(self._numbers.__getitem__, chain.from_iterable(named))
        self._events[role].append(np.repeat(places, lengths).astype(np.int32))
        self._names[role].append(np.fromiter(numbers, np.int32, int(lengths.sum())))

    def finish(self, actors: Sequence[Actor]) -> Who:
        """Return who is named, all events having been taken in."""
        known = {actor.id: index for index, actor in enumerate(actors)}
        place = np.array([known[name] for name in self._numbers], np.int32)
        return Who(*(self._mentions(role, place) for role in _ROLES))

    def _mentions(self, role: str, place: NDArray[np.int32]) -> Mentions:
        names = np.concatenate(self._names[role])
        return Mentions(np.concatenate(self._events[role]), place[names])


_GET: Final[dict[str, Any]] = {role: attrgetter(role) for role in _ROLES}
