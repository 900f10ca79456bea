"""All entries of a case side by side, right or not, as the checks of their links look at them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import Any, Final

from msgspec import Struct

from app.core.model import Actor, Citation, Event, Source
from app.core.reading.faults import Path
from app.core.reading.outlines import ActorOutline, CitationOutline, EventOutline, SourceOutline

AnyEvent = Event | EventOutline
AnyCitation = Citation | CitationOutline

_STEP: Final = 20_000  # entries looked at in one go of C, which lets no other thread run


class Linked(Struct, frozen=True, dict=True):
    """The entries of a case, records and outlines, by index.

    `unreadable` names the arrays whose ids are not known: they are not lists, or their key was
    mistyped. What refers to them is not called broken.
    """

    actors: Sequence[Actor | ActorOutline]
    sources: Sequence[Source | SourceOutline]
    events: Sequence[AnyEvent]
    unreadable: frozenset[str] = frozenset()

    @cached_property
    def claims(self) -> Sequence[AnyEvent]:
        """Return the claims, and what may be one: an event of no readable kind."""
        return [event for event in self.events if event.kind != "event"]

    def of_kind(self, kind: str) -> Sequence[AnyEvent]:
        """Return the claims of one kind, and what may be one."""
        return [claim for claim in self.claims if claim.kind == kind or claim.kind is None]

    @cached_property
    def citations(self) -> Sequence[AnyCitation]:
        """Return every citation of every event."""
        return [citation for event in self.events for citation in event.citations]

    def placed_citations(self) -> Iterator[tuple[Path, AnyCitation]]:
        """Give out every citation with its path."""
        for index, event in enumerate(self.events):
            cited: Sequence[AnyCitation] = event.citations
            for place, citation in enumerate(cited):
                yield ("events", index, "citations", place), citation


def indexed(entries: Sequence[Any], chosen: Iterable[object]) -> Iterator[tuple[int, Any]]:
    """Give out those of the entries that are chosen, with their indexes."""
    wanted = set(map(id, chosen))
    return ((index, one) for index, one in enumerate(entries) if id(one) in wanted)


def gather(get: Callable[[Any], Iterable[Any]], entries: Sequence[Any]) -> set[Any]:
    """Return all that `get` gives for the entries, a lot at a time."""
    found: set[Any] = set()
    for start in range(0, len(entries), _STEP):
        found.update(chain.from_iterable(map(get, entries[start : start + _STEP])))
    return found


def gather_ids(entries: Sequence[Any]) -> set[Any]:
    """Return the ids of the entries."""
    found: set[Any] = set()
    for start in range(0, len(entries), _STEP):
        found.update(map(attrgetter("id"), entries[start : start + _STEP]))
    return found - {None}
