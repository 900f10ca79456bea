"""What the card under the pointer says of an event: plain lines, who says it first."""

from typing import Final

from msgspec import Struct

from app.core.model import Allegation, Case, Claim, Event
from app.core.standing.said import COUNTED, said_by
from app.core.words.attribution import (
    KIND_WORDS,
    attribution,
    in_quotes,
    label_title,
    particulars,
)
from app.core.words.date_words import date_words

QUOTE_LIMIT: Final = 180


class HoverText(Struct, frozen=True):
    """The lines of a hover card; all are plain text, empty where there is nothing to say."""

    heading: str
    title: str
    when: str
    quote: str
    answers: str


def hover_text(case: Case, event: Event, as_of: int | None = None) -> HoverText:
    """Return what is said of an event in a few lines.

    Args:
        as_of: the end of the day as of which answers are counted, exclusive; None for all.
    """
    return HoverText(
        heading=_heading(case, event),
        title=label_title(event),
        when=_when(event),
        quote=_quote(event),
        answers=_answers(case, event, as_of),
    )


def _heading(case: Case, event: Event) -> str:
    line = attribution(case, event)
    if not isinstance(event, Claim):
        return f"{KIND_WORDS[event.kind]} · {line}" if line else KIND_WORDS[event.kind]
    more = particulars(event)
    return f"{line}: {more}" if more else line


def _when(event: Event) -> str:
    said = date_words(event.date) if event.date else "undated"
    if isinstance(event, Allegation) and event.alleged_date:
        return f"{said} · alleged: {date_words(event.alleged_date)}"
    return said


def _quote(event: Event) -> str:
    quote = next((c.quote for c in event.citations if c.quote), "")
    if len(quote) > QUOTE_LIMIT:
        quote = quote[:QUOTE_LIMIT].rsplit(" ", 1)[0] + " …"
    return in_quotes(quote) if quote else ""


def _answers(case: Case, event: Event, as_of: int | None) -> str:
    if not isinstance(event, Claim):
        return ""
    answers = case.answers_to.get(event.id, ())
    count = sum(as_of is None or said_by(one.date, as_of) in COUNTED for one in answers)
    if not count:
        return "No answer recorded"
    return f"{count} answer{'s' if count > 1 else ''} recorded"
