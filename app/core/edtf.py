"""Own EDTF parser: levels 0, 1 and 2 of the Library of Congress profile of 2019."""

from datetime import UTC, date, tzinfo
from typing import Final

from app.core.dates import DatePiece, EdtfDate, Span
from app.core.edtf_flags import extensions_of, flags_of
from app.core.edtf_grammar import UnreadableDate, read_piece
from app.core.edtf_intervals import read_interval
from app.core.edtf_sets import read_set
from app.core.edtf_zone import ZoneClock
from app.core.errors import DateError

_ORDINAL_OF_1970: Final = 719_163
_NO_MARKS: Final = ("", "", "")
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


class CaseDates:
    """Reads the dates of one case; a string met again is not read again."""

    def __init__(self, zone: tzinfo = UTC) -> None:
        self._clock = ZoneClock(zone)
        self._read: dict[str, EdtfDate] = {}

    @property
    def zone(self) -> tzinfo:
        """Return the time zone that dates without an offset are meant in."""
        return self._clock.zone

    @zone.setter
    def zone(self, zone: tzinfo) -> None:
        self._clock = ZoneClock(zone)
        self._read = {}

    def read_date(self, written: str) -> EdtfDate:
        """Return the date, or raise `DateError`."""
        found = self._read.get(written)
        if found is None:
            found = self._read[written] = _parse(written, self._clock)
        return found


def _parse(written: str, clock: ZoneClock) -> EdtfDate:
    if len(written) == 10 and written[4] == "-" == written[7]:
        try:
            return _plain_day(written, date.fromisoformat(written).toordinal(), clock)
        except ValueError:
            pass
    try:
        return _read(written, clock)
    except UnreadableDate as error:
        raise DateError(written, error.message) from None
    except DateError as error:
        raise DateError(written, error.message) from None


def _plain_day(written: str, ordinal: int, clock: ZoneClock) -> EdtfDate:
    day = ordinal - _ORDINAL_OF_1970
    first, bound = clock.midnight(day), clock.midnight(day + 1)
    piece = DatePiece(written[:4], written[5:7], written[8:], "", "", 0, _NO_MARKS, first, bound)
    span = Span(first, bound, first, bound)
    return EdtfDate(written, span, (span,), is_point=True, pieces=((piece, piece),))


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
        (span,),
        is_point=bool(piece.day) and not piece.masked,
        uncertain=uncertain,
        approximate=approximate,
        extensions=extensions_of((piece,)),
        pieces=((piece, piece),),
    )
