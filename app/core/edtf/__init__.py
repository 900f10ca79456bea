"""Own EDTF parser: levels 0, 1 and 2 of the Library of Congress profile of 2019.

Decisions, where the profile is silent or libraries differ:

| written | read as |
|---|---|
| `2001-21` … `2001-24` | northern months, like 25 to 28: spring is March to May |
| `2001-24` | December 2001 to February 2002 |
| `2001-29` … `2001-32` | southern months: spring is September to November |
| `1950S2` | the years with the same first two digits, 1900 to 1999 |
| `1953S3`, `2000S3` | likewise 1950 to 1959, 2000 to 2009; most libraries read one year |
| `Y1960E2S2`, `Y-20E2S3` | likewise 190000 to 199999, and -2009 to -2000 |
| `Y20E2` | 2000; without an E, a Y needs five digits |
| `156X-12-25` | from the first day that fits to the last: 1560-12-25 to 1569-12-25 |
| `199X-02-29` | 1992-02-29 to 1996-02-29; a mask that no day fits is refused |
| `-XXXX` | -9999 to -0001; year 0 is `0000` (1 BC), `-0000` is refused |
| `2004-06~-11` | year and month approximate; `2004-~06-11` the month alone |
| `?2004-06~` | marks before and after a part add up: the year is `%`, the month `~` |
| `1985-04-12T23:20:30-04:00` | instants in UTC, here of 13 April; shown as written |
| `T23:20:30-14:00` | the widest offset; `-00:00` is refused |
| `T24:00:00`, `T23:59:60`, `T12:35:00.5` | refused; `T12:35` is an extension |
| `2021-12-08T12:35:00~` | refused: marks and masks stand on days and coarser dates |
| a time that clocks show twice | from the first time to the end of the second |
| a time or day that clocks skip | refused; a time can be written with its offset |
| years before 1 and after 9999 | the zone's first offset; its standard offset in 9999 |
| `1985-04-12/1985` | an interval; refused only if the end is surely before the start |
| `../..`, `/`, `[..]` | refused: they say nothing |
| `1985/` | the instants of `1985/..`; only the flag tells unknown from open |
| `[2020]` | a set of one; white space in a set is refused |
| `[1670..1672]` | one part, 1670 to 1672; its ends are two days, months or years |
| `[..1984]`, `[1984..]` | a part without a bound; it stands first, or last |
| `[1667,1760-12]` | the hull covers first to last part, and is certain nowhere |
| `19`, `199`, `+2006` | refused, with what to write instead |
"""

from datetime import UTC, tzinfo
from typing import Final

from app.core.dates import EdtfDate, Span
from app.core.edtf.flags import extensions_of, flags_of
from app.core.edtf.grammar import UnreadableDate, read_piece
from app.core.edtf.intervals import read_interval
from app.core.edtf.plain import DAY, read_days, read_plain
from app.core.edtf.sets import read_set
from app.core.edtf.zone import ZoneClock
from app.core.errors import DateError

_LONGEST: Final = 10_000  # no date that a person writes is longer


def parse_edtf(written: str, zone: tzinfo = UTC) -> EdtfDate:
    """Read a date as written in EDTF.

    Args:
        written: the string, without white space around it.
        zone: what a date without an offset is meant in.

    Raises:
        DateError: the string is not EDTF, or no such day exists; says what to write instead.
    """
    return _parse(written, ZoneClock(zone))


class CaseDates(dict[str, EdtfDate]):
    """The dates of one case by how they are written, each read when it is first asked for.

    A dictionary: a big case asks a million times for what it mostly has asked for before. It
    holds the short ones; longer ones hardly ever come again, and would make it too large to stay
    in the processor's cache.
    """

    def __init__(self, zone: tzinfo = UTC) -> None:
        super().__init__()
        self.zone = zone

    @property
    def zone(self) -> tzinfo:
        """Return the time zone that dates without an offset are meant in."""
        return self._clock.zone

    @zone.setter
    def zone(self, zone: tzinfo) -> None:
        self._clock = ZoneClock(zone)
        self._longer: dict[str, EdtfDate] = {}
        self.clear()

    def __missing__(self, written: object) -> EdtfDate:
        """Read a date, or raise `DateError`, also for what is no string."""
        if not isinstance(written, str):
            raise DateError(str(written), "a date is written as a string, in EDTF")
        if len(written) <= DAY:
            found = self[written] = _parse(written, self._clock)
            return found
        known = self._longer.get(written)
        if known is None:
            known = read_days(written, self._day) or _parse(written, self._clock)
            self._longer[written] = known
        return known

    def _day(self, written: str) -> EdtfDate | None:
        found = self.get(written)
        if found is None:
            found = read_plain(written, self._clock)
            if found is not None:
                self[written] = found
        return found


def _parse(written: str, clock: ZoneClock) -> EdtfDate:
    plain = read_plain(written, clock)
    plain = plain or read_days(written, lambda day: read_plain(day, clock))
    if plain is not None:
        return plain
    try:
        return _read(written, clock)
    except UnreadableDate:
        from app.core.edtf.advice import advice

        raise DateError(written, advice(written, lambda text: _reads(text, clock))) from None
    except DateError as error:
        raise DateError(written, error.message) from None


def _reads(text: str, clock: ZoneClock) -> bool:
    try:
        _read(text, clock)
    except DateError:
        return False
    return True


def _read(written: str, clock: ZoneClock) -> EdtfDate:
    if len(written) > _LONGEST:
        raise DateError(written, f"a date of {len(written)} characters; write one date only")
    if written[:1] in {"[", "{"}:
        return read_set(written, clock)
    if "/" in written:
        return read_interval(written, clock)
    piece = read_piece(written, clock)
    span = Span(piece.first, piece.bound, piece.first, piece.bound)
    uncertain, approximate = flags_of((piece,))
    return EdtfDate(
        written,
        span,
        is_point=bool(piece.day) and not piece.masked,
        uncertain=uncertain,
        approximate=approximate,
        extensions=extensions_of((piece,)),
        written=((piece, piece),),
    )
