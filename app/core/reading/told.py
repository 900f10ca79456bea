"""How many keys were needed to tell some records, so that a key written twice is noticed."""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields
from functools import cache
from operator import attrgetter
from typing import Any

from app.core.model import Citation


def count_told(array: str, records: Sequence[Any]) -> int:
    """Return how many keys of some entries say something else than what is taken without them.

    At least as many were written. If exactly as many were, no object had a key twice.
    """
    by_record: dict[type, list[Any]] = {}
    for record in records:
        by_record.setdefault(type(record), []).append(record)
    told = sum(_told(record, those) for record, those in by_record.items())
    if array != "events":
        return told
    return told + _told(Citation, [cited for event in records for cited in event.citations])


def _told(record: type, records: Sequence[Any]) -> int:
    always, sometimes = _keys(record)
    return always * len(records) + sum(
        len(records) - [get(one) for one in records].count(taken) for get, taken in sometimes
    )


@cache
def _keys(record: type) -> tuple[int, list[tuple[Callable[[Any], Any], Any]]]:
    """Return how many keys always stand, and how to get the others, with what is taken for them."""
    taken = {one.name: one.default for one in fields(record)}
    sometimes: list[tuple[Callable[[Any], Any], Any]] = [
        (attrgetter(key), default) for key, default in taken.items() if default is not MISSING
    ]
    return len(taken) - len(sometimes), sometimes
