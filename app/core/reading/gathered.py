"""What right entries are called and refer to, gathered piece by piece while they are at hand.

Nearly every case is sound, and that can be told from ids and what stands under them.
"""

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import repeat
from operator import attrgetter
from typing import Any, Final

from msgspec.structs import force_setattr

from app.core.model import Citation, Claim, Finding, Retraction
from app.core.reading.json_pieces import ARRAYS
from app.core.reading.lots import Column, Lot, flat

_CHAINED: Final[dict[str, tuple[str, type]]] = {
    "member_of": ("actors", object),
    "derived_from": ("sources", object),
    "answers": ("events", Claim),
    "overturns": ("events", Finding),
}
"""The keys under which entries refer to their like: their array, and what can be meant."""
_NAMES: Final = {"actors", "by", "on_behalf_of", "against"}
_MOST_NAMED: Final = 1 << 16  # lists that are kept to be found again
_ID: Final = attrgetter("id")


class Gathered:
    """Ids and references of the entries so far, all of them right one by one.

    Each answer holds after `end`, and is on the safe side: where it is no, something may be wrong,
    or may not.

    Args:
        entries: the records themselves by array, which grow; `add` is told of those added last.
    """

    def __init__(self, entries: Mapping[str, Sequence[Any]]) -> None:
        self._entries = entries
        self._places = {array: _roomy() for array in ARRAYS}
        self._used: dict[str, set[str]] = {array: set() for array in ARRAYS}
        self._named: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._ahead: dict[str, set[str]] = {key: set() for key in _CHAINED}
        self._misleads = self._is_chained = self._breaks_rules = False

    def add(self, array: str, records: Collection[Any], lots: Iterable[Lot]) -> None:
        """Take in further entries of an array, in the order of the file and by type."""
        end = len(self._entries[array])
        places = range(end - len(records), end)
        self._places[array].update(zip(map(_ID, records), places, strict=True))
        for lot in lots:
            for key in _CHAINED.keys() & lot.columns.keys():
                self._ahead[key].update(self._follow(key, flat(lot.columns[key])))
            if lot.record is Citation:
                self._add_citations(lot.columns)
            elif array == "sources":
                self._breaks_rules |= _two_texts(lot.columns)
            elif array == "events":
                self._add_names(lot)
                self._breaks_rules |= lot.record is Retraction

    def end(self) -> None:
        """Look for what was not there yet when it was referred to."""
        self._used["actors"].update(flat(self._named))
        for key, targets in self._ahead.items():
            if self._follow(key, targets):
                self._misleads = True

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
            not self._misleads
            and self._ids_differ
            and all(self._used[array] <= self._places[array].keys() for array in ARRAYS)
        )

    @property
    def nothing_is_chained(self) -> bool:
        """Say whether nothing that is referred to refers on, so that there are no cycles."""
        return self._ids_differ and not self._is_chained

    @property
    def rules_hold(self) -> bool:
        """Say whether no rule within an entry is broken, and there is no retraction."""
        return not self._breaks_rules

    @property
    def _ids_differ(self) -> bool:
        return all(len(self._places[array]) == len(self._entries[array]) for array in ARRAYS)

    def _follow(self, key: str, targets: Iterable[str]) -> list[str]:
        """Look at what is referred to, while it is at hand; return what is not there so far."""
        array, meant = _CHAINED[key]
        records, places, ahead = self._entries[array], self._places[array], []
        for target in targets:
            place = places.get(target)
            if place is None:
                ahead.append(target)
            elif not isinstance(records[place], meant):
                self._misleads = True
            elif getattr(records[place], key):
                self._is_chained = True
        return ahead

    def _add_names(self, lot: Lot) -> None:
        """Take in who is named; equal lists of names become one, which saves a tenth of a case."""
        for key in _NAMES & lot.columns.keys():
            column = lot.columns[key]
            shared = map(self._named.setdefault, column, column)
            deque(map(force_setattr, lot.records, repeat(key), shared), maxlen=0)
            if len(self._named) > _MOST_NAMED:
                self._used["actors"].update(flat(self._named))
                self._named.clear()

    def _add_citations(self, columns: dict[str, Column]) -> None:
        self._used["sources"].update(columns["source"])
        if None in columns["quote"]:
            context = zip(columns["quote"], columns["prefix"], columns["suffix"], strict=True)
            self._breaks_rules |= any(q is None and (p or s) for q, p, s in context)


def _roomy() -> dict[str, int]:
    """Return an empty dictionary that grows without fetching its keys from memory.

    One that has only ever held texts looks for their hashes in the texts themselves; one that
    has held anything else keeps the hashes, and a million ids are entered in half the time.
    """
    held: dict[Any, int] = {None: 0}
    del held[None]
    return held


def _two_texts(columns: dict[str, Column]) -> bool:
    both = zip(columns["file"], columns["text"], strict=True)
    return any(file is not None and text is not None for file, text in both)
