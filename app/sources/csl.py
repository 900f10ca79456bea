"""A source as CSL-JSON, which Zotero and other reference managers read."""

from typing import Any, Final

from app.core.dates import EdtfDate
from app.core.model import Name, Source
from app.core.words.date_words import date_words

_TYPES: Final = """
article article-journal article-magazine article-newspaper bill book broadcast chapter classic
collection dataset document entry entry-dictionary entry-encyclopedia figure graphic hearing
interview legal_case legislation manuscript map motion_picture musical_score pamphlet
paper-conference patent performance periodical personal_communication post post-weblog regulation
report review review-book software song speech standard thesis treaty webpage
"""
TYPES: Final = frozenset(_TYPES.split())
"""The types of CSL 1.0.2 that its schema for data allows."""


def csl_item(source: Source) -> dict[str, Any]:
    """Return a source as one item of CSL-JSON; what it does not say is left out.

    A type that CSL does not know becomes `document`, and is kept as `genre`.

    Source:
        CSL 1.0.2, schema `csl-data.json`.
    """
    known = source.type in TYPES
    fields = {
        "id": source.id,
        "type": source.type if known else "document",
        "genre": "" if known else source.type,
        "title": source.title,
        "author": [_name(author) for author in source.author],
        "container-title": source.container_title,
        "publisher": source.publisher,
        "URL": source.url,
        "archive_location": source.archive_url,
        "language": source.language,
        "issued": csl_date(source.issued) if source.issued else None,
        "accessed": csl_date(source.accessed) if source.accessed else None,
    }
    return {key: value for key, value in fields.items() if value}


def csl_date(date: EdtfDate) -> dict[str, Any]:
    """Return a date as CSL has it: `date-parts` where exact, else in words; `circa` if flagged.

    CSL counts years before 1 as history does: 44 BC, `-0043` in EDTF, is -44.
    """
    parts = _parts(date)
    said: dict[str, Any] = {"date-parts": parts} if parts else {"literal": date_words(date)}
    return said | ({"circa": True} if date.uncertain or date.approximate else {})


def _parts(date: EdtfDate) -> list[list[int]] | None:
    """Return one date, or the two ends of an interval, as numbers; None where not exact."""
    if date.set_kind or len(date.pieces) != 1:
        return None
    start, end = date.pieces[0]
    if start is None or end is None:
        return None
    ends = (start, end) if date.is_interval else (start,)
    numbers = [_historical(piece.numbers) for piece in ends if piece.numbers is not None]
    return numbers if len(numbers) == len(ends) else None


def _historical(numbers: tuple[int, ...]) -> list[int]:
    year, *rest = numbers
    return [year if year > 0 else year - 1, *rest]


def _name(author: str | Name) -> dict[str, str]:
    if isinstance(author, str):
        return {"literal": author}
    return {"family": author.family} | ({"given": author.given} if author.given else {})
