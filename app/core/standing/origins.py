"""How many voices there are behind many sources: what a source leads back to."""

from collections.abc import Iterable

from app.core.ids import SourceId
from app.core.model import Case, Event


def origins_of(case: Case, sources: Iterable[SourceId]) -> frozenset[SourceId]:
    """Return the roots that sources lead back to; a source that repeats none is its own.

    The size of it is the count of origins: three articles that copy one release are one.
    """
    roots: set[SourceId] = set()
    waiting, seen = list(sources), set[SourceId]()
    while waiting:
        source = waiting.pop()
        if source not in seen:
            seen.add(source)
            above = case.source_by_id[source].derived_from
            waiting += above
            roots |= set() if above else {source}
    return frozenset(roots)


def source_words(case: Case, events: Iterable[Event]) -> str:
    """Return "3 sources, 1 origin" for all citations of some events."""
    cited = {citation.source for event in events for citation in event.citations}
    return f"{_count(len(cited), 'source')}, {_count(len(origins_of(case, cited)), 'origin')}"


def _count(many: int, word: str) -> str:
    return f"{many} {word}{'' if many == 1 else 's'}"
