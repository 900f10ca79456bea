"""What refers to what: ids given twice, and references to what is not there or cannot be meant."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from app.core.cycles import cycle_faults
from app.core.faults import Fault, Path
from app.core.near import NearMisses
from app.core.outlines import AnyEvent, Entries, citations_of
from app.core.rules import rule_faults

_SINGULAR: Final = {"actors": "actor", "sources": "source", "events": "event"}


class _Link(NamedTuple):
    """A key of the entries of one array that holds ids of the entries of another."""

    array: str
    key: str
    to: str


_LINKS: Final = (
    _Link("actors", "member_of", "actors"),
    _Link("sources", "derived_from", "sources"),
    _Link("events", "actors", "actors"),
    _Link("events", "by", "actors"),
    _Link("events", "on_behalf_of", "actors"),
    _Link("events", "against", "actors"),
    _Link("events", "answers", "events"),
    _Link("events", "overturns", "events"),
)


def link_faults(entries: Entries) -> Iterator[Fault]:
    """Give out all that is wrong with how the entries of a case refer to each other."""
    ids = {key: [entry.id for entry in getattr(entries, key)] for key in _SINGULAR}
    for key, given in ids.items():
        yield from _doubled(key, given)
    names = {key: {id_ for id_ in given if id_ is not None} for key, given in ids.items()}
    checks = _References(entries, names)
    for link in _LINKS:
        yield from checks.broken(link)
    yield from checks.broken_citations()
    yield from _meant_kinds(entries.events)
    yield from cycle_faults(entries)
    yield from rule_faults(entries)


def _doubled(key: str, given: Sequence[str | None]) -> Iterator[Fault]:
    if len(set(given)) == len(given):
        return
    first: dict[str, int] = {}
    for index, id_ in enumerate(given):
        if id_ is not None and first.setdefault(id_, index) != index:
            yield Fault(
                (key, index, "id"),
                f'the id "{id_}" is given twice, first to {key}[{first[id_]}]; write another one',
            )


class _References:
    """Looks up references among the ids of one case."""

    def __init__(self, entries: Entries, names: dict[str, set[str]]) -> None:
        self._entries = entries
        self._names = names
        self._near = NearMisses()

    def broken(self, link: _Link) -> Iterator[Fault]:
        """Give out the references of one key that lead nowhere."""
        array: Sequence[object] = getattr(self._entries, link.array)
        used = {id_ for entry in array for id_ in getattr(entry, link.key, ())}
        missing = self._missing(used, link.to)
        if missing:
            for index, entry in enumerate(array):
                path: Path = (link.array, index, link.key)
                for place, id_ in enumerate(getattr(entry, link.key, ())):
                    if id_ in missing:
                        yield Fault((*path, place), self._words(id_, link.to))

    def broken_citations(self) -> Iterator[Fault]:
        """Give out the citations of sources that are not there."""
        events = self._entries.events
        missing = self._missing({c.source for e in events for c in citations_of(e)}, "sources")
        if missing:
            for index, event in enumerate(events):
                for place, citation in enumerate(citations_of(event)):
                    if citation.source in missing:
                        path = ("events", index, "citations", place, "source")
                        yield Fault(path, self._words(citation.source, "sources"))

    def _missing(self, used: Iterable[str | None], to: str) -> Collection[str | None]:
        if to in self._entries.unreadable:
            return ()
        return set(used) - self._names[to] - {None}

    def _words(self, id_: str | None, to: str) -> str:
        assert id_ is not None  # the missing ones are strings
        kind = _SINGULAR[to]
        elsewhere = [one for key, one in _SINGULAR.items() if id_ in self._names[key]]
        if elsewhere:
            return f'no {kind} "{id_}"; this is the id of an {elsewhere[0]}'.replace(
                "an source", "a source"
            )
        hint = self._near.hint(id_, self._names[to])
        return f'no {kind} "{id_}"{hint or f"; write the id of one of the {to}"}'


def _meant_kinds(events: Sequence[AnyEvent]) -> Iterator[Fault]:
    """Give out answers to what is no claim, and what is overturned but no finding.

    An event whose kind cannot be read may be either: that it is unknown is a problem already.
    """
    kinds = {event.id: event.kind for event in reversed(events)}
    plain = {id_ for id_, kind in kinds.items() if kind == "event"}
    yield from _led_to(events, "answers", plain, "is an event; only a claim is answered")
    others = {id_ for id_, kind in kinds.items() if kind not in {"finding", None}}
    yield from _led_to(events, "overturns", others, "is no finding; only a finding is overturned")


def _led_to(
    events: Sequence[AnyEvent], key: str, ids: Collection[str | None], words: str
) -> Iterator[Fault]:
    for index, event in enumerate(events):
        for place, id_ in enumerate(getattr(event, key, ())):
            if id_ in ids and id_ is not None:
                yield Fault(("events", index, key, place), f'"{id_}" {words}')
