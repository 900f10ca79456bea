"""How a date is read, as lines for people and as an object for programs."""

from collections.abc import Iterator

from app.core.dates import OPEN_FUTURE, OPEN_PAST, EdtfDate, Span
from app.core.words.date_words import date_words, short_date
from app.core.words.instant_words import instant_words

_WIDTH = 16
_FLAGS = ("uncertain", "approximate", "unknown_start", "unknown_end")


def date_lines(date: EdtfDate) -> Iterator[str]:
    """Yield the words, the four instants, what is certain, the flags, the extensions."""
    yield date.text
    yield _line("words", date_words(date))
    yield _line("short", short_date(date))
    for name, instant in date.span.instants.items():
        yield _line(name.replace("_", " "), instant_words(instant))
    yield _line("certain", _certain_words(date))
    flags = [name.replace("_", " ") for name in _FLAGS if getattr(date, name)]
    if flags:
        yield _line("flags", ", ".join(flags))
    if date.set_kind:
        yield _line("set", "one of them" if date.set_kind == "one" else "all of them")
        for part in date.parts:
            yield _line("part", _range_words(part.possible))
    for extension in date.extensions:
        yield _line("extension", f"{extension} (allegata/1; not in EDTF)")


def error_lines(text: str, message: str) -> Iterator[str]:
    """Yield the string and what to write instead."""
    yield text
    yield _line("refused", message)


def date_record(date: EdtfDate) -> dict[str, object]:
    """Return all that follows from a date; an instant without a bound is null."""
    return {
        "text": date.text,
        "words": date_words(date),
        "short": short_date(date),
        **_instants(date.span),
        "certain": date.certain and [_bound(instant) for instant in date.certain],
        "parts": [_instants(part) for part in date.parts],
        "set": date.set_kind,
        "interval": date.is_interval,
        "point": date.is_point,
        **{name: getattr(date, name) for name in _FLAGS},
        "extensions": list(date.extensions),
    }


def _line(name: str, words: str) -> str:
    return f"  {name:{_WIDTH}}{words}"


def _certain_words(date: EdtfDate) -> str:
    return _range_words(date.certain) if date.certain else "nowhere"


def _range_words(ends: tuple[int, int]) -> str:
    return f"{instant_words(ends[0])} to {instant_words(ends[1])}"


def _instants(span: Span) -> dict[str, int | None]:
    return {name: _bound(instant) for name, instant in span.instants.items()}


def _bound(instant: int) -> int | None:
    return None if instant in {OPEN_PAST, OPEN_FUTURE} else instant
