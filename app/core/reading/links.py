"""What refers to what: ids given twice, and references to what is not there or cannot be meant."""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any, Final

from app.core.reading.faults import Fault, Path
from app.core.reading.linked import Linked, gather, gather_ids, indexed
from app.core.reading.near import NearMisses

_SINGULAR: Final = {"actors": "actor", "sources": "source", "events": "event"}


def reference_faults(linked: Linked) -> Iterator[Fault]:
    """Give out the ids that are given twice, and the references that lead nowhere.

    Looks at each reference by itself only where the sum of them shows that one is broken.
    """
    names = {array: gather_ids(getattr(linked, array)) for array in _SINGULAR}
    for array, ids in names.items():
        yield from _doubled(array, getattr(linked, array), len(ids))
    references = _References(linked, names)
    yield from references.broken("actors", "member_of", linked.actors, "actors")
    yield from references.broken("sources", "derived_from", linked.sources, "sources")
    yield from references.broken("events", "actors", linked.events, "actors")
    for key in ("by", "on_behalf_of"):
        yield from references.broken("events", key, linked.claims, "actors")
    yield from references.broken("events", "against", linked.of_kind("allegation"), "actors")
    yield from references.broken("events", "answers", linked.claims, "claims")
    yield from references.broken("events", "overturns", linked.of_kind("finding"), "findings")
    yield from references.broken_citations()


def _doubled(array: str, entries: Sequence[Any], different: int) -> Iterator[Fault]:
    if different == len(entries):
        return
    first: dict[str, int] = {}
    for index, entry in enumerate(entries):
        if entry.id is not None and first.setdefault(entry.id, index) != index:
            yield Fault(
                (array, index, "id"),
                f'the id "{entry.id}" is given twice, first to {array}[{first[entry.id]}]; '
                "write another one",
            )


class _References:
    """Looks up the references of one case."""

    def __init__(self, linked: Linked, names: dict[str, set[str]]) -> None:
        self._linked = linked
        self._names = names
        self._meant = names | {
            "claims": gather_ids(linked.claims),
            "findings": gather_ids(linked.of_kind("finding")),
        }
        self._near = NearMisses()

    def broken(self, array: str, key: str, holders: Sequence[Any], to: str) -> Iterator[Fault]:
        """Give out the references under one key that lead nowhere.

        Args:
            array: where the holders stand.
            key: the key.
            holders: those entries of the array that have the key.
            to: what is referred to: an array, or a kind of events.
        """
        broken = self._missing(gather(attrgetter(key), holders), to)
        if broken:
            for index, entry in indexed(getattr(self._linked, array), holders):
                path: Path = (array, index, key)
                for place, name in enumerate(getattr(entry, key)):
                    if name in broken:
                        yield Fault((*path, place), self._words(name, to))

    def broken_citations(self) -> Iterator[Fault]:
        """Give out the citations of sources that are not there."""
        cited = {citation.source for citation in self._linked.citations}
        broken = self._missing(cited, "sources")
        if broken:
            for path, citation in self._linked.placed_citations():
                if citation.source is not None and citation.source in broken:
                    yield Fault((*path, "source"), self._words(citation.source, "sources"))

    def _missing(self, used: set[str | None], to: str) -> set[str | None]:
        array = to if to in self._names else "events"
        return set() if array in self._linked.unreadable else used - self._meant[to] - {None}

    def _words(self, name: str, to: str) -> str:
        if to not in self._names and name in self._names["events"]:
            verb = "answered" if to == "claims" else "overturned"
            return f'"{name}" is not one of the {to}; only a {to[:-1]} can be {verb}'
        array = to if to in self._names else "events"
        others = [one for key, one in _SINGULAR.items() if name in self._names[key]]
        hint = self._near.hint(name, self._meant[to])
        if others:
            hint = f"; the {others[0]} of this id cannot be meant"
        return f'no {_SINGULAR[array]} "{name}"{hint or f"; write the id of one of the {array}"}'
