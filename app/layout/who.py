"""Who is named by which event, and as what, as pairs of numbers."""

from collections.abc import Sequence
from itertools import chain
from operator import attrgetter
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.core.ids import ActorId
from app.core.model import Actor, Event
from app.layout.batches import Ints
from app.layout.ranked import ranked, stable_order

_LOT: Final = 20_000
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
        self._events: dict[str, list[Ints]] = {role: [] for role in _ROLES}
        self._names: dict[str, list[ActorId]] = {role: [] for role in _ROLES}

    def take(self, role: str, records: Sequence[Event], places: Ints) -> None:
        """Take in whom some records name as one thing.

        Args:
            role: the key.
            places: of the records in the file.
        """
        named: list[tuple[ActorId, ...]] = list(map(_GET[role], records))
        lengths = np.fromiter(map(len, named), np.int64, len(named))
        self._events[role].append(np.repeat(places, lengths))
        self._names[role] += chain.from_iterable(named)

    def finish(self, actors: Sequence[Actor]) -> Who:
        """Return who is named, all events having been taken in."""
        place = {actor.id: index for index, actor in enumerate(actors)}
        return Who(*(self._mentions(role, place) for role in _ROLES))

    def _mentions(self, role: str, place: dict[ActorId, int]) -> Mentions:
        names, none = self._names[role], np.empty(0, np.int32)
        lots = (names[start : start + _LOT] for start in range(0, len(names), _LOT))
        actor = [np.fromiter(map(place.__getitem__, lot), np.int32, len(lot)) for lot in lots]
        event = np.concatenate([none, *self._events[role]]).astype(np.int32)
        return Mentions(event, np.concatenate([none, *actor]))


_GET: Final[dict[str, Any]] = {role: attrgetter(role) for role in _ROLES}
