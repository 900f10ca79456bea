"""The records of a piece of a file by their type, their values column by column.

What is asked of a million records is asked while they are at hand, and of whole columns: to fetch
each of them again takes several times as long.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import MISSING, fields
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple

from app.core.model import Citation

Column = tuple[Any, ...]


class Lot(NamedTuple):
    """Records of one type.

    Attributes:
        record: the type.
        columns: for each key, what stands there in every record; what is taken for an absent key
            included.
    """

    record: type
    columns: dict[str, Column]

    @property
    def size(self) -> int:
        """Return how many records there are."""
        return len(next(iter(self.columns.values())))


def lots_of(records: Sequence[Any]) -> list[Lot]:
    """Return the records of some entries, and of the citations in them, by type.

    Returns:
        In each lot the order of the records; no lot without records.
    """
    by_type: dict[type, list[Any]] = {}
    for record in records:
        by_type.setdefault(type(record), []).append(record)
    lots = [_lot(record, those) for record, those in by_type.items()]
    cited = list(flat(lot.columns.get("citations", ()) for lot in lots))
    return [*lots, _lot(Citation, list(flat(cited)))] if any(cited) else lots


def count_told(lots: Iterable[Lot]) -> int:
    """Return how many keys of some entries say something else than what is taken without them.

    At least as many were written. If exactly as many were, no object had a key twice.
    """
    return sum(map(_told, lots))


def flat(lists: Iterable[Iterable[Any]]) -> Iterator[Any]:
    """Give out what stands in many lists, one list after the other."""
    return chain.from_iterable(lists)


def _lot(record: type, those: list[Any]) -> Lot:
    names, get, _ = _keys(record)
    return Lot(record, dict(zip(names, zip(*map(get, those), strict=True), strict=True)))


def _told(lot: Lot) -> int:
    _, _, taken = _keys(lot.record)
    in_vain = sum(lot.columns[key].count(value) for key, value in taken.items())
    return lot.size * len(lot.columns) - in_vain


@cache
def _keys(record: type) -> tuple[tuple[str, ...], Callable[[Any], Column], dict[str, Any]]:
    """Return the keys of a record, how to get them all, and what is taken for absent ones."""
    names = tuple(one.name for one in fields(record))
    taken = {one.name: one.default for one in fields(record) if one.default is not MISSING}
    return names, attrgetter(*names), taken
