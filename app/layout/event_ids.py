"""The ids of the events of a case, in their order."""

from collections.abc import Sequence
from typing import overload

from typing_extensions import override

from app.core.ids import EventId
from app.core.model import Event


class EventIds(Sequence[EventId]):
    """The ids of events, asked of the events themselves: a million are not kept once more."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = events

    @overload
    def __getitem__(self, index: int) -> EventId: ...
    @overload
    def __getitem__(self, index: slice) -> list[EventId]: ...
    @override
    def __getitem__(self, index: int | slice) -> EventId | list[EventId]:
        """Return the id of an event, or of several."""
        if isinstance(index, slice):
            return [event.id for event in self._events[index]]
        return self._events[index].id

    @override
    def __len__(self) -> int:
        return len(self._events)
