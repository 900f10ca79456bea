"""A date as written and the four instants it stands for (EDTF, ISO 8601-2).

All instants are int64 seconds of the proleptic Gregorian calendar since 1970-01-01T00:00:00Z;
ends are exclusive. `OPEN_PAST` and `OPEN_FUTURE` stand for "no bound" in either direction.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final, Literal, NamedTuple

from msgspec import Struct
from msgspec.structs import asdict, astuple

OPEN_PAST: Final = -(2**63)
OPEN_FUTURE: Final = 2**63 - 1


class Span(Struct, frozen=True, gc=False):
    """The four instants: the start lies in `[earliest_start, latest_start)`, the end likewise."""

    earliest_start: int
    latest_start: int
    earliest_end: int
    latest_end: int

    @property
    def instants(self) -> dict[str, int]:
        """Return the four instants by their names, in their order."""
        return asdict(self)

    @property
    def certain(self) -> tuple[int, int] | None:
        """Return `[latest_start, earliest_end)`, or None where that is empty."""
        if self.latest_start < self.earliest_end:
            return self.latest_start, self.earliest_end
        return None

    @property
    def possible(self) -> tuple[int, int]:
        """Return `[earliest_start, latest_end)`."""
        return self.earliest_start, self.latest_end


class DatePiece(NamedTuple):
    """One date as written: the whole of it, an end of an interval or an element of a set.

    Attributes:
        year: four characters as written, "2021", "-0043", "19XX"; a letter-prefixed year as a
            plain number ("170000002").
        month: "12", "1X", "XX", a season or group of months "21" to "41", or "".
        day: "08", "X5", "XX", or "".
        time: "12:35" or "12:35:00", or "".
        offset: "Z", "+04:30", "-04" as written, or "".
        digits: how many digits of the year are significant (`1950S2`), 0 when not said.
        marks: "?", "~", "%" or "" for year, month and day: what is uncertain, approximate, both.
        first, bound: the instants `[first, bound)` that it covers.
    """

    year: str
    month: str
    day: str
    time: str
    offset: str
    digits: int
    marks: tuple[str, str, str]
    first: int
    bound: int

    @property
    def masked(self) -> bool:
        """Return whether a digit is left open (`X`)."""
        return "X" in self.year or "X" in self.month or "X" in self.day

    @property
    def numbers(self) -> tuple[int, ...] | None:
        """Return year, month and day as far as written, or None where they are not exact.

        The year is astronomical: 0 is 1 BC, -43 is 44 BC. None for masked digits, significant
        digits and seasons.
        """
        if self.masked or self.digits or self.month > "12":
            return None
        return tuple(int(part) for part in (self.year, self.month, self.day) if part)


class EdtfDate(Struct, frozen=True, gc=False):
    """One EDTF date as written, with all that follows from it.

    A big case holds hundreds of thousands: they are small, and the collector passes over them.

    Attributes:
        text: the string exactly as written in the event file.
        span: the four instants; of a set, the hull of its parts (never drawn as certain).
        several: the parts of a set, else empty; ask `parts`.
        is_interval: written with `/`.
        is_point: a day or finer, neither interval nor set: drawn as a point.
        set_kind: "one" for `[…]`, "all" for `{…}`, else None.
        uncertain: `?` or `%` stands anywhere in it.
        approximate: `~` or `%` stands anywhere in it.
        unknown_start, unknown_end: the interval's end is empty (`/2006`), not open (`../2006`).
        extensions: names of the extensions of `allegata/1` that the string uses.
        written: the pieces as read, empty for a plain date (`edtf_plain`); ask `pieces`.
    """

    text: str
    span: Span
    several: tuple[Span, ...] = ()
    is_interval: bool = False
    is_point: bool = False
    set_kind: Literal["one", "all"] | None = None
    uncertain: bool = False
    approximate: bool = False
    unknown_start: bool = False
    unknown_end: bool = False
    extensions: tuple[str, ...] = ()
    written: tuple[tuple[DatePiece | None, DatePiece | None], ...] = ()

    @property
    def parts(self) -> tuple[Span, ...]:
        """Return the parts of a set; of any other date its one span."""
        return self.several or (self.span,)

    @property
    def pieces(self) -> tuple[tuple[DatePiece | None, DatePiece | None], ...]:
        """Return the dates as written, one pair for each part: where it begins, where it ends.

        The same piece twice if the part is one date, None for an open or unknown end. The pieces
        of plain dates, which most are, are made only here: opening a big case is quicker.
        """
        if self.written:
            return self.written
        start, _, end = self.text.partition("/")
        first = _plain_piece(start, self.span.earliest_start, self.span.latest_start)
        last = _plain_piece(end, self.span.earliest_end, self.span.latest_end) if end else first
        return ((first, last),)

    @property
    def certain(self) -> tuple[int, int] | None:
        """Return what may be drawn solid: never a set's hull, nothing beside an unknown end."""
        if self.set_kind or self.unknown_start or self.unknown_end:
            return None
        return self.span.certain


def instants_of(spans: Iterable[Span]) -> Iterator[int]:
    """Give out the four instants of each span, in their order."""
    return chain.from_iterable(map(astuple, spans))


def _plain_piece(text: str, first: int, bound: int) -> DatePiece:
    day, _, time = text.partition("T")
    year, month, of_month = day[:4], day[5:7], day[8:]
    return DatePiece(year, month, of_month, time[:8], time[8:], 0, ("", "", ""), first, bound)
