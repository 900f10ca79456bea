"""A citation to copy: as a note for people, and as CSL-JSON for programs."""

import json

from app.core.model import Citation, Name, Source
from app.core.words.date_words import date_words
from app.sources.csl import csl_item


def citation_note(citation: Citation, source: Source) -> str:
    """Return a citation as a note: quote, author, title, date, locator, URL, when accessed.

    What is not known is left out; the quote stands in the source's own language.
    """
    parts = [
        " and ".join(_name(author) for author in source.author),
        f"“{source.title}”",
        source.container_title,
        source.publisher,
        date_words(source.issued) if source.issued else "",
        citation.locator,
        source.url,
        f"archived at {source.archive_url}" if source.archive_url else "",
        f"accessed {date_words(source.accessed)}" if source.accessed else "",
    ]
    told = ", ".join(part for part in parts if part)
    return f"“{_one_line(citation.quote)}” ({told})" if citation.quote else told


def citation_csl(citation: Citation, source: Source) -> str:
    """Return a citation as CSL-JSON text: a list of one item, its quote as the `note`."""
    item = csl_item(source)
    if citation.locator:
        item["locator"] = citation.locator
    if citation.quote:
        item["note"] = f"“{_one_line(citation.quote)}”"
    return json.dumps([item], ensure_ascii=False, indent=2)


def _one_line(quote: str) -> str:
    return " ".join(quote.split())


def _name(author: str | Name) -> str:
    if isinstance(author, str):
        return author
    return f"{author.given} {author.family}".strip()
