"""The chronology as a table: its columns, and what each of them says of an event, as plain text."""

import re
from collections.abc import Hashable, Iterable, Sequence
from typing import Final, Literal, get_args

from app.core.anchor import AnchorState
from app.core.dates import EdtfDate
from app.core.model import Allegation, Case, Claim, Event
from app.core.words.attribution import KIND_WORDS, actor_names, label_title, speakers
from app.core.words.date_words import short_date

Column = Literal["said", "alleged", "kind", "by", "title", "against", "source", "anchor"]
COLUMNS: Final[tuple[Column, ...]] = get_args(Column)
HEADINGS: Final[dict[Column, str]] = {
    "said": "Date said",
    "alleged": "Alleged date",
    "kind": "Kind",
    "by": "Said by",
    "title": "Title",
    "against": "Against",
    "source": "Source",
    "anchor": "Anchor state",
}
# From what asks most for a look to what asks least; None is a citation not looked up yet.
WORST_FIRST: Final[tuple[AnchorState | None, ...]] = (
    "lost",
    "ambiguous",
    "changed",
    None,
    "unchecked",
    "found",
)
_SEVERITY: Final = {state: place for place, state in enumerate(WORST_FIRST)}
_NOT_KNOWN: Final = "looking…"
# A cell stands on one line: tabs and everything that a reader of lines may take for a line's end.
_BREAKS: Final = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")


def date_of(event: Event, column: Column) -> EdtfDate | None:
    """Return the date that a column is about, None where there is none."""
    if column == "said":
        return event.date
    if column == "alleged" and isinstance(event, Allegation):
        return event.alleged_date
    return None


def named(event: Event, column: Column) -> Hashable:
    """Return what the text of a cell depends on: events with equal ones say the same there."""
    match column:
        case "by":
            return (event.by, event.on_behalf_of) if isinstance(event, Claim) else None
        case "against":
            return event.against if isinstance(event, Allegation) else None
        case "source":
            return tuple([citation.source for citation in event.citations])
        case _:
            return event.id


def cell_text(case: Case, event: Event, column: Column) -> str:
    """Return what a column says of an event, empty where it says nothing.

    The anchor state is not in the event file; see `states_text`.
    """
    match column:
        case "said" | "alleged":
            date = date_of(event, column)
            return short_date(date) if date else ""
        case "kind":
            return KIND_WORDS[event.kind]
        case "title":
            return label_title(event)
        case _:
            return names_text(case, event, column)


def names_text(case: Case, event: Event, column: Column) -> str:
    """Return the actors or sources that a column names."""
    match column:
        case "by":
            return speakers(case, event) if isinstance(event, Claim) else ""
        case "against":
            return actor_names(case, event.against) if isinstance(event, Allegation) else ""
        case "source":
            cited = dict.fromkeys(citation.source for citation in event.citations)
            return "; ".join(case.source_by_id[source].title for source in cited)
        case _:
            return ""


def states_text(states: Sequence[AnchorState | None]) -> str:
    """Return the anchor states of the citations of one event: "found", "1 lost, 2 found"."""
    words = [(state or _NOT_KNOWN, states.count(state)) for state in WORST_FIRST if state in states]
    if len(words) == 1:
        return words[0][0]
    return ", ".join(f"{count} {word}" for word, count in words)


def severity(states: Iterable[AnchorState | None]) -> int:
    """Return the place of the worst state in `WORST_FIRST`, past the end where there is none."""
    return min(map(_SEVERITY.__getitem__, states), default=len(WORST_FIRST))


def tsv(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as lines of tab-separated cells; a break within a cell becomes a space."""
    return "".join("\t".join(_BREAKS.sub(" ", cell) for cell in row) + "\n" for row in rows)
