"""The appendix of a cited figure: each numbered event with its exact quotes and their sources."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from app.figure.blocks import Block
from app.figure.evidence import Evidence, Quoted
from app.figure.model import Item, Texts
from app.figure.wrapping import line_px, wrapped
from app.layout.batches import Measure, Text
from app.layout.roles import Role

HEADING: Final = "What the marks rest on"
_PX: Final = 10.0
_HEADING_PX: Final = 14.0
_INDENT: Final = 30.0
_BETWEEN: Final = 6.0


class _Line(NamedTuple):
    """Some words of one look; `href` is where they lead."""

    words: str
    weight: int = 400
    role: Role = "ink-2"
    href: str = ""


def build_appendix(
    records: Sequence[Evidence], width: float, measure: Measure
) -> tuple[Block, ...]:
    """Return the appendix, a block for each event after its heading."""
    heading = Text(HEADING, 0.0, 30.0, measure(HEADING, _HEADING_PX, 700), _HEADING_PX, 700, "ink")
    blocks = (_block(record, width, measure) for record in records)
    return (Block(40.0, (Texts((heading,)),)), *blocks)


def _block(record: Evidence, width: float, measure: Measure) -> Block:
    digits = str(record.number)
    number = Text(digits, 0.0, _PX, measure(digits, _PX, 600), _PX, 600, "ink")
    items: list[Item] = [Texts((number,))]
    y = 0.0
    for line in _lines(record):
        texts = []
        for words in wrapped(line.words, width - _INDENT, _PX, line.weight, measure):
            wide = measure(words, _PX, line.weight)
            texts.append(Text(words, _INDENT, y + _PX, wide, _PX, line.weight, line.role))
            y += line_px(_PX)
        items.append(Texts(tuple(texts), line.href))
    return Block(y + _BETWEEN, tuple(items))


def _lines(record: Evidence) -> Iterator[_Line]:
    yield _Line(f"{record.who}: {record.title}" if record.who else record.title, 600, "ink")
    yield _Line("; ".join(filter(None, (record.when, record.answers))))
    for quoted in record.quotes:
        if quoted.quote:
            yield _Line(f"“{quoted.quote}”", 400, "ink")
        if quoted.translation:
            yield _Line(f"Our translation: “{quoted.translation}”")
        yield _Line(source_words(quoted), href=quoted.url)


def source_words(quoted: Quoted) -> str:
    """Return where a quote is written, as one line that ends with what was found there."""
    told = [
        quoted.source,
        quoted.locator,
        quoted.url,
        f"accessed {quoted.accessed}" if quoted.accessed else "",
        f"sha256 {quoted.sha256}" if quoted.sha256 else "",
    ]
    return f"{', '.join(filter(None, told))}; {quoted.checked}."
