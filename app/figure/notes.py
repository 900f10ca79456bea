"""What each mark of a figure says to whoever points at it: who says it, and when; neutral words."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from typing_extensions import override

from app.core.model import Allegation, Case, Claim, Event
from app.core.words.attribution import attribution, particulars
from app.core.words.date_words import date_words
from app.figure.model import Note
from app.layout.columns import Columns


class Notes(Mapping[int, Note]):
    """The notes of a case by the index of the event, each made when first asked for."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._made: dict[int, Note] = {}

    @override
    def __getitem__(self, index: int) -> Note:
        note = self._made.get(index)
        if note is None:
            note = note_of(self._columns.case, self._columns.event(index))
            self._made[index] = note
        return note

    @override
    def __iter__(self) -> Iterator[int]:
        return iter(range(len(self._columns.ids)))

    @override
    def __len__(self) -> int:
        return len(self._columns.ids)


def note_of(case: Case, event: Event) -> Note:
    """Return "Alleged by X, against Y: title", "said …; alleged …", and where it is written."""
    who = attribution(case, event)
    return Note(
        f"{who}: {event.title}" if who else event.title, when_words(event), href_of(case, event)
    )


def when_words(event: Event) -> str:
    """Return when a claim was said, when it is alleged to have happened, and what it adds."""
    date = date_words(event.date) if event.date else "date not known"
    words = [f"said {date}" if isinstance(event, Claim) else date]
    if isinstance(event, Allegation) and event.alleged_date:
        words.append(f"alleged to have happened {date_words(event.alleged_date)}")
    if more := particulars(event):
        words.append(more)
    return "; ".join(words)


def href_of(case: Case, event: Event) -> str:
    """Return the address of the first source that has one, empty where none does."""
    urls = (web_address(case.source_by_id[cited.source].url) for cited in event.citations)
    return next(filter(None, urls), "")


def web_address(url: str) -> str:
    """Return an address that a click may open, else an empty string."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""
