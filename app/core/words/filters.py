"""What is filtered in a view, in words, and what would take each filter away."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from app.core.model import KINDS, Case, Source
from app.core.search import search_form
from app.core.view import View
from app.core.words.attribution import KIND_WORDS
from app.core.words.date_words import date_words


class Filter(NamedTuple):
    """One thing that is filtered.

    Attributes:
        words: for the person, "Kind: denial hidden".
        more: the names of all that `words` only counts; empty otherwise.
        without: the fields of the view that take it away.
    """

    words: str
    more: str
    without: dict[str, Any]


def active_filters(case: Case, view: View) -> tuple[Filter, ...]:
    """Return every filter of a view, the search first."""
    return tuple(_filters(case, view))


def used_tags(case: Case) -> list[tuple[str, int]]:
    """Return every tag with how many events have it, in the order of the alphabet."""
    counts = Counter(tag for event in case.events for tag in event.tags)
    return sorted(counts.items(), key=lambda pair: search_form(pair[0]))


def cited_sources(case: Case) -> list[tuple[Source, int]]:
    """Return every source that is cited with how many citations it has, as in the file."""
    counts = Counter(cited.source for event in case.events for cited in event.citations)
    return [(source, counts[source.id]) for source in case.sources if counts[source.id]]


def _filters(case: Case, view: View) -> Iterator[Filter]:
    nothing: frozenset[str] = frozenset()
    if view.search.strip():
        yield Filter(f"Search: {view.search.strip()}", "", {"search": ""})
    if view.within is not None:
        dates = date_words(view.within).removeprefix("some time in ")
        yield Filter(f"Dates: {dates}", "", {"within": None})
    if view.only is not None:
        yield Filter("Only what does not stand", "", {"only": None})
    actors = [actor.name for actor in case.actors if actor.id in view.hidden_actors]
    kinds = [KIND_WORDS[kind].lower() for kind in KINDS if kind in view.hidden_kinds]
    sources = [source.title for source in case.sources if source.id in view.hidden_sources]
    groups = (
        ("actor", actors, "hidden_actors"),
        ("kind", kinds, "hidden_kinds"),
        ("tag", sorted(view.hidden_tags), "hidden_tags"),
        ("source", sources, "hidden_sources"),
    )
    for noun, names, field in groups:
        if len(names) == 1:
            yield Filter(f"{noun.capitalize()}: {names[0]} hidden", "", {field: nothing})
        elif names:
            yield Filter(f"{len(names):,} {noun}s hidden", "\n".join(names), {field: nothing})
