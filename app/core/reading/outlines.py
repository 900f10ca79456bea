"""What can still be read of an entry that is not right: its id, and what it refers to.

An outline has the attributes of a record that `links` looks at, so that references are checked
the same way whether an entry is right or not. What is of the wrong type is left out: that is a
problem already, and one mistake is one problem.
"""

from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct

from app.core.model import KINDS

Ids = tuple[str | None, ...]
"""Ids as written, by index; None where something else stands."""


class CitationOutline(Struct, frozen=True):
    """Of a citation; `quote`, `prefix` and `suffix` say only whether they are there."""

    source: str | None
    quote: bool | None
    prefix: bool
    suffix: bool


class ActorOutline(Struct, frozen=True):
    """Of an actor."""

    id: str | None
    member_of: Ids


class SourceOutline(Struct, frozen=True):
    """Of a source; `file` and `text` say only whether they are there."""

    id: str | None
    derived_from: Ids
    file: bool | None
    text: bool | None


class EventOutline(Struct, frozen=True):
    """Of an event, of any kind; `kind` is None where it is not readable."""

    id: str | None
    kind: str | None
    actors: Ids
    by: Ids
    on_behalf_of: Ids
    against: Ids
    answers: Ids
    overturns: Ids
    citations: tuple[CitationOutline, ...]


def outline_actor(raw: Any) -> ActorOutline:
    """Read what can be read of an actor."""
    entry = raw if isinstance(raw, dict) else {}
    return ActorOutline(_text(entry.get("id")), _ids(entry.get("member_of")))


def outline_source(raw: Any) -> SourceOutline:
    """Read what can be read of a source."""
    entry = raw if isinstance(raw, dict) else {}
    return SourceOutline(
        _text(entry.get("id")),
        _ids(entry.get("derived_from")),
        "file" in entry or None,
        "text" in entry or None,
    )


def outline_event(raw: Any) -> EventOutline:
    """Read what can be read of an event."""
    entry = raw if isinstance(raw, dict) else {}
    citations = entry.get("citations")
    return EventOutline(
        _text(entry.get("id")),
        kind if (kind := _text(entry.get("kind"))) in KINDS else None,
        _ids(entry.get("actors")),
        _ids(entry.get("by")),
        _ids(entry.get("on_behalf_of")),
        _ids(entry.get("against")),
        _ids(entry.get("answers")),
        _ids(entry.get("overturns")),
        tuple(map(_outline_citation, citations if isinstance(citations, list) else ())),
    )


OUTLINES: Final[dict[str, Callable[[Any], Any]]] = {
    "actors": outline_actor,
    "sources": outline_source,
    "events": outline_event,
}
"""How an entry of each array is outlined."""


def _outline_citation(raw: Any) -> CitationOutline:
    entry = raw if isinstance(raw, dict) else {}
    return CitationOutline(
        _text(entry.get("source")),
        "quote" in entry or None,
        bool(entry.get("prefix")),
        bool(entry.get("suffix")),
    )


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _ids(value: Any) -> Ids:
    return tuple(map(_text, value)) if isinstance(value, list) else ()
