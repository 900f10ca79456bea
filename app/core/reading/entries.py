"""Read entries as records: right ones become records, of the others it is said what is wrong."""

from collections.abc import Callable
from typing import Any, Final

from msgspec import MsgspecError, convert
from msgspec.json import Decoder

from app.core.dates import EdtfDate
from app.core.errors import DateError
from app.core.fields import DateReader
from app.core.model import Actor, AnyEvent, CaseHead, Source
from app.core.reading.faults import Fault

_ARRAYS: Final[dict[str, Any]] = {
    "actors": tuple[Actor, ...],
    "sources": tuple[Source, ...],
    "events": tuple[AnyEvent, ...],
}


class EntryReader:
    """Reads entries of one case.

    Args:
        dates: reads the dates.
    """

    def __init__(self, dates: DateReader) -> None:
        self._dates = dates
        self._read_date: Callable[[type, Any], EdtfDate] = lambda _, written: dates[written]
        self._decoders: dict[str, Decoder[tuple[Any, ...]]] = {
            array: Decoder(records, dec_hook=self._read_date) for array, records in _ARRAYS.items()
        }

    def read_right(self, array: str, written: bytes) -> tuple[Any, ...] | None:
        """Turn entries of an array, as a JSON array, into records.

        Returns:
            None where anything is wrong with one of them; `read` then says what. A null is not
            noticed, nor is a key that stands twice; extra keys count as wrong.
        """
        try:
            return self._decoders[array].decode(written)
        except (MsgspecError, DateError, ValueError, RecursionError):  # no UTF-8: a ValueError
            return None

    def read(self, array: str, first: int, raw: list[Any], faults: list[Fault]) -> tuple[Any, ...]:
        """Turn raw entries of an array into records.

        Args:
            array: the key of the array.
            first: the index in the file of the first of them.
            raw: the entries as read from JSON, without their extra keys.
            faults: what is wrong with them is added to these.

        Returns:
            The records; where anything is wrong with one of them, outlines of all.
        """
        try:
            records: tuple[Any, ...] = convert(raw, _ARRAYS[array], dec_hook=self._read_date)
        except (MsgspecError, DateError):
            # Loaded where something is wrong, here and below: a window that opens does not wait.
            from app.core.reading.wrong_entries import explain_entries

            return explain_entries(array, first, raw, self._dates, faults)
        return records


def read_case_head(raw: dict[str, Any], faults: list[Fault]) -> CaseHead | None:
    """Check what stands in a case beside its entries.

    Args:
        raw: the top-level keys but the arrays that are lists, without extra keys.
        faults: what is wrong with them is added to these.
    """
    try:
        return convert(raw, CaseHead)
    except MsgspecError:
        from app.core.reading.wrong_entries import explain_head

        return explain_head(raw, faults)
