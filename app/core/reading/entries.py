"""Read entries as records: right ones become records, of the others it is said what is wrong."""

from typing import Any, Final

from pydantic import ConfigDict, TypeAdapter, ValidationError

from app.core.fields import DateReader
from app.core.model import Actor, AnyEvent, Case, CaseHead, Source
from app.core.reading.faults import Fault

_LATER: Final = ConfigDict(defer_build=True)
_ARRAYS: Final[dict[str, TypeAdapter[tuple[Any, ...]]]] = {
    "actors": TypeAdapter(tuple[Actor, ...], config=_LATER),
    "sources": TypeAdapter(tuple[Source, ...], config=_LATER),
    "events": TypeAdapter(tuple[AnyEvent, ...], config=_LATER),
}
_HEAD: Final = TypeAdapter(CaseHead)
_CASE: Final = TypeAdapter(Case)


def read_right_entries(array: str, written: bytes, dates: DateReader) -> tuple[Any, ...] | None:
    """Turn entries of an array, as a JSON array, into records.

    Returns:
        None where anything is wrong with one of them; `read_entries` then says what. A null is
        not noticed, and extra keys count as wrong.
    """
    try:
        return _ARRAYS[array].validate_json(written, context=dates)
    except ValidationError:
        return None


def read_entries(
    array: str, first: int, raw: list[Any], dates: DateReader, faults: list[Fault]
) -> tuple[Any, ...]:
    """Turn raw entries of an array into records.

    Args:
        array: the key of the array.
        first: the index in the file of the first of them.
        raw: the entries as read from JSON, without their extra keys.
        dates: reads the dates.
        faults: what is wrong with them is added to these.

    Returns:
        The records; where anything is wrong with one of them, outlines of all.
    """
    try:
        return _ARRAYS[array].validate_python(raw, context=dates)
    except ValidationError as error:
        # Loaded where something is wrong, here and below: a window that opens does not wait.
        from app.core.reading.wrong_entries import outline_entries

        return outline_entries(error, array, first, raw, dates, faults)


def read_case_head(raw: dict[str, Any], faults: list[Fault]) -> CaseHead | None:
    """Check what stands in a case beside its entries.

    Args:
        raw: the top-level keys but the arrays that are lists, without extra keys.
        faults: what is wrong with them is added to these.
    """
    try:
        # To build what checks a whole case takes longer than to read a small one.
        return (_HEAD if _ARRAYS.keys().isdisjoint(raw) else _CASE).validate_python(raw)
    except ValidationError as error:
        from app.core.reading.wrong_entries import head_faults

        faults += head_faults(error, raw)
    return None
