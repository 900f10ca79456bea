"""The records of a piece of a file by their type, their values column by column.

What is asked of a million records is asked while they are at hand, and of whole columns: to fetch
each of them again takes several times as long.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from msgspec import NODEFAULT
from msgspec.structs import astuple, fields

from app.core.model import Citation
from app.core.records import Record, keys_of

Column = tuple[Any, ...]


class Lot(NamedTuple):
    """Records of one type.

    Attributes:
        record: the type.
        records: they themselves.
        columns: for each key but the kind, what stands there in every record; what is taken for
            an absent key included.
    """

    record: type[Record]
    records: list[Any]
    columns: dict[str, Column]

    @property
    def size(self) -> int:
        """Return how many records there are."""
        return len(self.records)


def lots_of(records: Sequence[Any]) -> list[Lot]:
    """Return the records of some entries, and of the citations in them, by type.

    Returns:
        In each lot the order of the records; no lot without records.
    """
    by_type: dict[type[Record], list[Any]] = defaultdict(list)
    for record in records:
        by_type[type(record)].append(record)
    lots = [_lot(record, those) for record, those in by_type.items()]
    cited = list(flat(lot.columns.get("citations", ()) for lot in lots))
    return [*lots, _lot(Citation, list(flat(cited)))] if any(cited) else lots


def count_told(lots: Iterable[Lot]) -> int:
    """Return how many keys of some entries say something else than what is taken without them.

    At least as many were written. If exactly as many were, no object had a key twice, and none
    was null.
    """
    return sum(map(_told, lots))


def flat(lists: Iterable[Iterable[Any]]) -> Iterator[Any]:
    """Give out what stands in many lists, one list after the other."""
    return chain.from_iterable(lists)


def _lot(record: type[Record], those: list[Any]) -> Lot:
    columns = zip(*map(astuple, those), strict=True)
    return Lot(record, those, dict(zip(record.__struct_fields__, columns, strict=True)))


def _told(lot: Lot) -> int:
    taken = _taken(lot.record).items()
    in_vain = sum(lot.columns[key].count(value) for key, value in taken)
    return lot.size * len(keys_of(lot.record)) - in_vain


@cache
def _taken(record: type[Record]) -> dict[str, Any]:
    """Return what is taken for absent keys of a record."""
    return {one.name: one.default for one in fields(record) if one.default is not NODEFAULT}
