"""What is filtered in a view, in words, and what would take each filter away."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from app.core.attribution import KIND_WORDS
from app.core.date_words import date_words
from app.core.model import KINDS, Case
from app.core.view import View


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


def _filters(case: Case, view: View) -> Iterator[Filter]:
    nothing: frozenset[str] = frozenset()
    if view.search.strip():
        yield Filter(f"Search: {view.search.strip()}", "", {"search": ""})
    if view.within is not None:
        yield Filter(f"Dates: {date_words(view.within)}", "", {"within": None})
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
