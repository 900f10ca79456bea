"""What the marks of a cited figure rest on: one numbered record for each event, quote by quote."""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
from msgspec import Struct

from app.core.anchor import Anchor, AnchorState
from app.core.ids import EventId
from app.core.model import Citation, Claim, Event, Name, Source
from app.core.view import TimeRange
from app.core.words.attribution import ANSWER_WORDS, KIND_WORDS, attribution, join_names
from app.core.words.date_words import date_words
from app.figure.notes import web_address, when_words
from app.layout.arrange import Arrangement
from app.layout.batches import Bools
from app.layout.columns import Columns
from app.layout.parts import OPEN_LEFT, OPEN_RIGHT, Parts
from app.layout.ragged import AnyInts

Numbers = Mapping[int, int]
"""The number of each event of a figure by its index in the case; they count from 1."""

AnchorOf = Callable[[Citation], Anchor]
STATE_WORDS: Final[dict[AnchorState, str]] = {
    "found": "the quote stands in the source text",
    "changed": "the source text has nearly these words",
    "ambiguous": "the quote stands in the source text at several places",
    "lost": "the quote was not found in the source text",
    "unchecked": "not checked: there is no source text",
}


class Quoted(Struct, frozen=True):
    """One citation: the exact words, and where they are written."""

    quote: str
    translation: str
    source: str
    locator: str
    sha256: str
    accessed: str
    url: str
    state: AnchorState
    checked: str


class Evidence(Struct, frozen=True):
    """One event: who says it, of whom, when, what it answers, and its citations."""

    number: int
    id: EventId
    kind: str
    who: str
    title: str
    when: str
    date: str
    answers: str
    quotes: tuple[Quoted, ...]


def numbers_of(arranged: Arrangement, shown: TimeRange) -> dict[int, int]:
    """Return the numbers of the events that reach, or may reach, into a range, from 1.

    Returns:
        By date, then those of which only the time they are about is in sight, then undated ones.
    """
    parts, rows, periods = arranged.columns.parts, arranged.rows, arranged.periods
    order = np.argsort(rows.part, kind="stable")
    part, event = rows.part[order], rows.event[order]
    about = periods.event[_may_reach(parts, periods.part, shown)]
    dated = [*event[_may_reach(parts, part, shown)].tolist(), *about.tolist()]
    every = dict.fromkeys([*dated, *arranged.undated.event.tolist()])
    return {int(index): number for number, index in enumerate(every, 1)}


def _may_reach(parts: Parts, part: AnyInts, shown: TimeRange) -> Bools:
    """Return which dates reach into a range; an end that is open or not known may lie in it."""
    begun = (parts.start[part] < shown.end) | parts.has(OPEN_LEFT, part)
    return begun & ((parts.end[part] > shown.start) | parts.has(OPEN_RIGHT, part))


def evidence_of(columns: Columns, numbers: Numbers, anchor_of: AnchorOf) -> tuple[Evidence, ...]:
    """Return the records of all numbered events, by number."""
    ordered = sorted(numbers.items(), key=lambda pair: pair[1])
    return tuple(_evidence(columns, index, numbers, anchor_of) for index, _ in ordered)


def _evidence(columns: Columns, index: int, numbers: Numbers, anchor_of: AnchorOf) -> Evidence:
    case, event = columns.case, columns.event(index)
    quotes = (
        _quoted(cited, case.source_by_id[cited.source], anchor_of(cited))
        for cited in event.citations
    )
    return Evidence(
        number=numbers[index],
        id=event.id,
        kind=KIND_WORDS[event.kind],
        who=attribution(case, event),
        title=event.title,
        when=when_words(event),
        date=event.date.text if event.date else "",
        answers=_answers(columns, event, numbers),
        quotes=tuple(quotes),
    )


def _answers(columns: Columns, event: Event, numbers: Numbers) -> str:
    if not isinstance(event, Claim) or not event.answers:
        return ""
    listed = join_names([_answered(columns, target, numbers) for target in event.answers])
    return f"{ANSWER_WORDS[event.kind] or 'answers'} {listed}"


def _answered(columns: Columns, target: EventId, numbers: Numbers) -> str:
    number = numbers.get(columns.index[target])
    title = f"“{columns.case.event_by_id[target].title}”"
    return f"{number} ({title})" if number else f"{title}, which is not in the figure"


def _quoted(cited: Citation, source: Source, anchor: Anchor) -> Quoted:
    alike = f", {anchor.similarity:.2f} alike" if anchor.similarity is not None else ""
    return Quoted(
        quote=" ".join((cited.quote or "").split()),
        translation=" ".join(cited.translation.split()),
        source=_source_words(source),
        locator=cited.locator,
        sha256=source.sha256 or "",
        accessed=date_words(source.accessed) if source.accessed else "",
        url=web_address(source.url),
        state=anchor.state,
        checked=STATE_WORDS[anchor.state] + alike,
    )


def _source_words(source: Source) -> str:
    parts = [
        " and ".join(_name(author) for author in source.author),
        f"“{source.title}”",
        source.container_title,
        source.publisher,
        date_words(source.issued) if source.issued else "",
    ]
    return ", ".join(part for part in parts if part)


def _name(author: str | Name) -> str:
    return author if isinstance(author, str) else f"{author.given} {author.family}".strip()
