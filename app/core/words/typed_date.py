"""A date as a person types it: EDTF, or words that can mean one date only."""

from datetime import UTC, tzinfo

from app.core.dates import EdtfDate
from app.core.edtf import parse_edtf
from app.core.edtf.advice import meant_date
from app.core.errors import DateError


def read_typed_date(typed: str, zone: tzinfo = UTC) -> EdtfDate:
    """Read "2021-12-08", "8 Dec 2021", "March 2021", "44 BC", "2019 to 2020".

    Event files have to say it in EDTF; whoever types in a hurry need not.

    Raises:
        DateError: it is no date, or may mean two; says what to write.
    """
    written = " ".join(typed.split())
    try:
        return parse_edtf(written, zone)
    except DateError:
        meant = meant_date(written, lambda text: _reads(text, zone))
        if meant is None:
            raise
    return parse_edtf(meant, zone)


def _reads(text: str, zone: tzinfo) -> bool:
    try:
        parse_edtf(text, zone)
    except DateError:
        return False
    return True
