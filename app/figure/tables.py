"""What a cited figure rests on as Markdown and as CSV."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from app.figure.appendix import HEADING, source_words
from app.figure.evidence import Evidence, Quoted

# ASCII punctuation that Markdown may take for mark-up. Source: CommonMark 0.31, 2.4.
_MARKUP: Final = re.compile(r"([\\`*_{}\[\]<>()#+!|~&-])")
_COLUMNS: Final = (
    "number",
    "event",
    "kind",
    "who",
    "title",
    "when",
    "date",
    "answers",
    "quote",
    "translation",
    "source",
    "locator",
    "url",
    "accessed",
    "sha256",
    "state",
)
# A sheet would read these as the beginning of a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def markdown_of(title: str, records: Sequence[Evidence]) -> str:
    """Return the records as a numbered list under a title."""
    lines = [f"# {_escaped(title)}", "", f"## {HEADING}", ""]
    for record in records:
        lines += [*_entry(record), ""]
    return "\n".join(lines)


def csv_of(records: Iterable[Evidence]) -> str:
    """Return the records as a table, a row for each citation; one without is a row too.

    Source: RFC 4180; cells that a sheet would run as a formula begin with an apostrophe.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for record in records:
        for quoted in record.quotes or (None,):
            writer.writerow(_safe(cell) for cell in (*_about(record), *_of(quoted)))
    return written.getvalue()


def _entry(record: Evidence) -> Iterator[str]:
    head = f"{record.who}: {record.title}" if record.who else record.title
    yield f"{record.number}. **{_escaped(head)}**  "
    yield f"   {_escaped('; '.join(filter(None, (record.when, record.answers))))}"
    for quoted in record.quotes:
        yield ""
        if quoted.quote:
            yield f"   > {_escaped(quoted.quote)}"
            yield ""
        if quoted.translation:
            yield f"   Our translation: “{_escaped(quoted.translation)}”  "
        yield f"   {_escaped(source_words(quoted))}"


def _about(record: Evidence) -> tuple[str, ...]:
    return (
        str(record.number),
        record.id,
        record.kind,
        record.who,
        record.title,
        record.when,
        record.date,
        record.answers,
    )


def _of(quoted: Quoted | None) -> tuple[str, ...]:
    if quoted is None:
        return ("",) * 8
    return (
        quoted.quote,
        quoted.translation,
        quoted.source,
        quoted.locator,
        quoted.url,
        quoted.accessed,
        quoted.sha256,
        quoted.state,
    )


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
