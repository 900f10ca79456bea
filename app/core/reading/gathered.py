"""What right entries are called and refer to, gathered piece by piece while they are at hand.

Nearly every case is sound, and that can be told from sets of ids alone.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, Final

from app.core.model import Citation, Claim, Finding, Retraction
from app.core.reading.json_pieces import ARRAYS
from app.core.reading.lots import Column, Lot, flat

_CHAINED: Final[dict[str, tuple[str, type]]] = {
    "member_of": ("actors", object),
    "derived_from": ("sources", object),
    "answers": ("events", Claim),
    "overturns": ("events", Finding),
}
_ID: Final = attrgetter("id")


class Gathered:
    """Ids and references of the entries so far, all of them right one by one.

    Each answer is on the safe side: where it is no, something may be wrong, or may not.

    Args:
        entries: the records themselves, by array; they grow with what is added.
    """

    def __init__(self, entries: Mapping[str, Sequence[Any]]) -> None:
        self._entries = entries
        self._count = dict.fromkeys(ARRAYS, 0)
        self._places: dict[str, dict[str, int]] = {array: {} for array in ARRAYS}
        self._used: dict[str, set[str]] = {array: set() for array in ARRAYS}
        self._holders: dict[str, set[str]] = {key: set() for key in _CHAINED}
        self._targets: dict[str, set[str]] = {key: set() for key in _CHAINED}
        self._is_chained = self._breaks_rules = False

    def add(self, array: str, records: Collection[Any], lots: Iterable[Lot]) -> None:
        """Take in further entries of an array, in the order of the file and by type."""
        start = self._count[array]
        self._count[array] += len(records)
        ids, places = map(_ID, records), range(start, self._count[array])
        self._places[array].update(zip(ids, places, strict=True))
        for lot in lots:
            self._add_chains(lot.columns)
            if lot.record is Citation:
                self._add_citations(lot.columns)
            elif array == "sources":
                self._breaks_rules |= _two_texts(lot.columns)
            elif array == "events":
                self._add_names(lot.columns)
                self._breaks_rules |= lot.record is Retraction

    @property
    def places(self) -> dict[str, int]:
        """Return the place of each event in the file."""
        return self._places["events"]

    @property
    def is_sound(self) -> bool:
        """Say whether nothing can be wrong with the case that its entries alone do not show."""
        return self.all_is_there and self.nothing_is_chained and self.rules_hold

    @property
    def all_is_there(self) -> bool:
        """Say whether no id is given twice, and each reference leads to what it can mean."""
        return (
            all(len(self._places[array]) == self._count[array] for array in ARRAYS)
            and all(used <= self._places[array].keys() for array, used in self._used.items())
            and all(map(self._lead_to_what_they_can, _CHAINED))
        )

    @property
    def nothing_is_chained(self) -> bool:
        """Say whether nothing that is referred to refers on, so that there are no cycles."""
        return not self._is_chained

    @property
    def rules_hold(self) -> bool:
        """Say whether no rule within an entry is broken, and there is no retraction."""
        return not self._breaks_rules

    def _lead_to_what_they_can(self, key: str) -> bool:
        array, meant = _CHAINED[key]
        places, targets = self._places[array], self._targets[key]
        records = self._entries[array]
        if not targets <= places.keys():
            return False
        found = {type(records[places[target]]) for target in targets}
        return all(issubclass(one, meant) for one in found)

    def _add_names(self, columns: dict[str, Column]) -> None:
        for key in ("actors", "by", "on_behalf_of", "against"):
            self._used["actors"].update(flat(columns.get(key, ())))

    def _add_citations(self, columns: dict[str, Column]) -> None:
        self._used["sources"].update(columns["source"])
        if None in columns["quote"]:
            context = zip(columns["quote"], columns["prefix"], columns["suffix"], strict=True)
            self._breaks_rules |= any(q is None and (p or s) for q, p, s in context)

    def _add_chains(self, columns: dict[str, Column]) -> None:
        for key in _CHAINED.keys() & columns.keys():
            targets: Sequence[Sequence[str]] = columns[key]
            if any(targets):
                linked = zip(columns["id"], targets, strict=True)
                self._chain(key, {one for one, refers in linked if refers}, set(flat(targets)))

    def _chain(self, key: str, holders: set[str], targets: set[str]) -> None:
        """Take in what refers, and to what; a lot at a time, to let other threads have a turn."""
        self._holders[key] |= holders
        self._is_chained |= not self._holders[key].isdisjoint(targets)
        self._is_chained |= not self._targets[key].isdisjoint(holders)
        self._targets[key] |= targets


def _two_texts(columns: dict[str, Column]) -> bool:
    both = zip(columns["file"], columns["text"], strict=True)
    return any(file is not None and text is not None for file, text in both)
