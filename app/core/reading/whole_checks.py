"""What only the whole file shows: references, cycles, and rules that tie entries to each other."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from app.core.reading.cycles import cycle_faults
from app.core.reading.faults import Fault
from app.core.reading.gathered import Gathered
from app.core.reading.json_pieces import ARRAYS
from app.core.reading.linked import Linked
from app.core.reading.links import reference_faults
from app.core.reading.near import nearest
from app.core.reading.rules import rule_faults


def whole_faults(
    entries: Mapping[str, Sequence[Any]], head: Collection[str], proved: Gathered | None
) -> Iterator[Iterator[Fault]]:
    """Give out the faults of each check, none of a check that is proved to find nothing.

    Args:
        entries: records and outlines, by array.
        head: the top-level keys but the arrays that are lists.
        proved: what is known of the entries, where all of them are right one by one.
    """
    linked = Linked(**entries, unreadable=_unreadable(entries, head))
    if proved is None or not proved.all_is_there:
        yield reference_faults(linked)
    if proved is None or not proved.nothing_is_chained:
        yield cycle_faults(linked)
    if proved is None or not proved.rules_hold:
        yield rule_faults(linked)


def _unreadable(entries: Mapping[str, Sequence[Any]], head: Collection[str]) -> frozenset[str]:
    """Return the arrays whose entries were not read, though there may be some."""
    meant = {nearest(key, ARRAYS) for key in head if key not in ARRAYS}
    return frozenset(
        array for array in ARRAYS if array in head or (array in meant and not entries[array])
    )
